// Specifications of our own, and their bytes written down by hand.

import type { Codec } from '../../src/codec/index.ts';
import type { FamilyMethod } from '../../src/families/family.ts';
import { loadFamily } from '../../src/ynl/index.ts';
import type { Row } from '../support/four-way.ts';

/** The parts of a specification that a test says something about. */
export interface DemoParts {
  /** Lines below `definitions`. */
  readonly definitions?: string;
  /** Attributes of the set `sensor`. */
  readonly attributes: string;
  /** Lines below `attribute-sets`, after that set. */
  readonly sets?: string;
  /** Lines below `sub-messages`. */
  readonly subMessages?: string;
  /** The struct before the attributes. */
  readonly header?: string;
}

/** A specification of one operation, `get`, whose messages are of the set `sensor`. */
export function demoText({ definitions, attributes, sets = '', subMessages, header }: DemoParts): string {
  return `
name: demo
protocol: netlink-raw
protonum: 20
${definitions === undefined ? '' : `definitions:\n${definitions}`}
attribute-sets:
  - name: sensor
    attributes:
${attributes}
${sets}
${subMessages === undefined ? '' : `sub-messages:\n${subMessages}`}
operations:
  ${header === undefined ? '' : `fixed-header: ${header}`}
  list: [{ name: get, attribute-set: sensor, do: { request: {}, reply: {} } }]
`;
}

/** How a family asks for something. */
export function methodOf(
  text: string,
  operation: string,
  kind: 'do' | 'dump' = 'do',
  overlays: string[] = [],
): FamilyMethod {
  const method = loadFamily(text, { overlays }).operations.get(operation)?.[kind];
  if (method === undefined) throw new Error(`no ${kind} of ${operation}`);
  return method;
}

/** The codec of the messages of such a specification. */
export function demo(parts: DemoParts): Codec<unknown> {
  return methodOf(demoText(parts), 'get').request as unknown as Codec<unknown>;
}

/** Writes bytes down in one order. */
export class Wire {
  readonly #isLittle: boolean;

  constructor(isLittle: boolean) {
    this.#isLittle = isLittle;
  }

  /** A number in so many bytes; negative ones as they are kept. */
  number(bytes: number, value: number | bigint): string {
    const digits = BigInt.asUintN(bytes * 8, BigInt(value))
      .toString(16)
      .padStart(bytes * 2, '0');
    const pairs = digits.match(/../g)!;
    return (this.#isLittle ? pairs.reverse() : pairs).join(' ');
  }

  u16(value: number): string {
    return this.number(2, value);
  }

  u32(value: number): string {
    return this.number(4, value);
  }

  u64(value: bigint): string {
    return this.number(8, value);
  }

  /** An attribute with its header, and padded. */
  nla(type: number, ...parts: readonly string[]): string {
    const payload = parts.filter((part) => part !== '').join(' ');
    const length = payload === '' ? 0 : payload.split(' ').length;
    const padding = '00 '.repeat((4 - (length % 4)) % 4);
    return `${this.u16(4 + length)} ${this.u16(type)} ${payload} ${padding}`.trim().replace(/ +/g, ' ');
  }

  /** The same with NLA_F_NESTED. */
  nest(type: number, ...parts: readonly string[]): string {
    return this.nla(type | 0x8000, ...parts);
  }
}

/** A value and its bytes in either order. */
export function row(value: unknown, bytes: (wire: Wire) => string): Row<unknown> {
  return [value, bytes(new Wire(true)), bytes(new Wire(false))];
}

/** Text as bytes, with the NUL at its end. */
export function textBytes(text: string): string {
  return `${Array.from(text, (character) => character.charCodeAt(0).toString(16).padStart(2, '0')).join(' ')} 00`.trim();
}
