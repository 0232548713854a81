// The base of every error of nlmsg, and those that decoding and encoding throw.

import { escapeText, hex } from './text.ts';

/** Shared by every copy of the package in a process, so that an error of one is known to the other. */
const BRAND = Symbol.for('nlmsg.error');

/**
 * The base class of the errors of nlmsg.
 *
 * `code` is stable and is what to match on: `ERR_NETLINK_*`, or the name of an errno (`EPERM`). Wrong arguments are not
 * reported by this class but by TypeError and RangeError, before any system call.
 *
 * @example
 * ```ts
 * import { NetlinkSocket, isNetlinkError } from 'nlmsg';
 *
 * try {
 *   NetlinkSocket.open({ protocol: 31 }).close();
 * } catch (error) {
 *   if (!isNetlinkError(error)) throw error;
 *   console.log(error.code); // EPROTONOSUPPORT where no greet module is loaded
 * }
 * ```
 */
export class NetlinkError extends Error {
  static {
    this.prototype.name = 'NetlinkError';
    Object.defineProperty(this.prototype, BRAND, { value: true });
  }

  /** What went wrong, for programs: `ERR_NETLINK_*` or the name of an errno. */
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/**
 * Whether a value is an error of nlmsg, of this or of another copy of the package.
 *
 * @example
 * ```ts
 * import { isNetlinkError } from 'nlmsg/codec';
 *
 * console.log(isNetlinkError(new Error('unrelated'))); // false
 * ```
 */
export function isNetlinkError(value: unknown): value is NetlinkError {
  return typeof value === 'object' && value !== null && (value as Record<symbol, unknown>)[BRAND] === true;
}

/** Some of the bytes around a fault, a copy. */
export interface Excerpt {
  /** Where the copied bytes start, from the start of the bytes handed in. */
  readonly offset: number;
  /** At most 32 bytes. */
  readonly bytes: Uint8Array;
}

/**
 * Bytes that are no well-formed message. Code `ERR_NETLINK_DECODE`.
 *
 * @example
 * ```ts
 * import { DecodeError, decodeMessage } from 'nlmsg/codec';
 *
 * try {
 *   decodeMessage(new Uint8Array(4));
 * } catch (error) {
 *   if (error instanceof DecodeError) console.log(error.path, error.offset); // nlmsghdr 0
 * }
 * ```
 */
export class DecodeError extends NetlinkError {
  static {
    this.prototype.name = 'DecodeError';
  }

  /** The field that could not be decoded, outermost first, as `nlmsgerr.msg`. */
  readonly path: string;
  /** Where that field starts, in bytes from the start of the bytes handed in. */
  readonly offset: number;
  /** What is wrong there. */
  readonly state: string;
  /** The bytes around the fault; undefined where there are none, as in text. */
  readonly excerpt: Excerpt | undefined;

  constructor(path: string, offset: number, state: string, options?: ErrorOptions & { readonly bytes?: Uint8Array }) {
    const excerpt = options?.bytes && excerptOf(options.bytes, offset);
    const around = excerpt ? ` (${showExcerpt(excerpt)})` : '';
    super('ERR_NETLINK_DECODE', `Cannot decode ${path} at byte ${offset}: ${state}${around}`, options);
    this.path = path;
    this.offset = offset;
    this.state = state;
    this.excerpt = excerpt;
  }
}

const EXCERPT_BEFORE = 8;
const EXCERPT_AFTER = 24;

function excerptOf(bytes: Uint8Array, offset: number): Excerpt | undefined {
  const start = Math.max(0, Math.min(offset, bytes.length) - EXCERPT_BEFORE);
  const copied = new Uint8Array(Math.min(bytes.length - start, EXCERPT_BEFORE + EXCERPT_AFTER));
  copied.set(bytes.subarray(start, start + copied.length));
  return copied.length > 0 ? { offset: start, bytes: copied } : undefined;
}

function showExcerpt({ offset, bytes }: Excerpt): string {
  return `from byte ${offset}: ${Array.from(bytes, (byte) => hex(byte, 2)).join(' ')}`;
}

/** What an error about a value that cannot be encoded carries. Code `ERR_NETLINK_ENCODE`. */
interface EncodeFields {
  /** Always `ERR_NETLINK_ENCODE`. */
  readonly code: string;
  /** Where the value stands, outermost first, as `linkinfo.data.id`; empty for the whole value. */
  readonly path: string;
  /** The value that was refused. */
  readonly value: unknown;
}

/**
 * A value that a schema does not take: a TypeError where it is of another type or has a key that the schema has not, a
 * RangeError where it does not fit. Nothing was written then.
 *
 * @example
 * ```ts
 * import { attr, attributes, u16, type EncodeError } from 'nlmsg/codec';
 *
 * const Vlan = attributes({ id: attr(1, u16) });
 * try {
 *   Vlan.encode({ id: 70000 });
 * } catch (error) {
 *   const { code, path, value } = error as EncodeError;
 *   console.log(error instanceof RangeError, code, path, value); // true ERR_NETLINK_ENCODE id 70000
 * }
 * ```
 */
export type EncodeError = (TypeError | RangeError) & EncodeFields;

/** @internal Makes an {@link EncodeError}. */
export function refuseValue(kind: 'type' | 'range', path: string, state: string, value: unknown): EncodeError {
  const message = `Cannot encode ${escapeText(path.slice(0, 256)) || 'the value'}: ${state}`;
  const error = kind === 'type' ? new TypeError(message) : new RangeError(message);
  Object.defineProperty(error, BRAND, { value: true });
  return Object.assign(error, { code: 'ERR_NETLINK_ENCODE', path, value });
}
