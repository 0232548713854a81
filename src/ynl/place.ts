// Where something stands in a specification, and the error that says so.

import { NetlinkError } from '../codec/errors.ts';
import { escapeText } from '../codec/text.ts';

/** A place in the text of a specification. */
export interface Place {
  /** The name that the text was read under. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** In characters, from 1. */
  readonly column: number;
}

/** The most characters of a path or a value that a message shows. */
const SHOWN = 160;

/**
 * A specification that is none, or contradicts itself. Code `ERR_NETLINK_SPEC`.
 *
 * @example
 * ```ts
 * import { loadFamily, SpecError } from 'nlmsg/ynl';
 *
 * try {
 *   loadFamily('name: demo\nprotocol: genetlonk\n', { file: 'demo.yaml' });
 * } catch (error) {
 *   if (error instanceof SpecError) console.log(error.file, error.line, error.path); // demo.yaml 2 protocol
 * }
 * ```
 */
export class SpecError extends NetlinkError {
  static {
    this.prototype.name = 'SpecError';
  }

  /** The name that the text was read under. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** In characters, from 1. */
  readonly column: number;
  /** What stands there, outermost first: `attribute-sets[0].attributes[2].type`; empty for the whole. */
  readonly path: string;
  /** What is wrong there, and what was expected. */
  readonly state: string;

  constructor({ file, line, column }: Place, path: string, state: string, options?: ErrorOptions) {
    const shown = path === '' ? '' : ` ${escapeText(path.slice(0, SHOWN))}:`;
    super('ERR_NETLINK_SPEC', `Cannot read ${escapeText(file)}:${line}:${column}:${shown} ${state}`, options);
    this.file = file;
    this.line = line;
    this.column = column;
    this.path = path;
    this.state = state;
  }
}
