// The base of every error of nlmsg, and the one that decoding throws.

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

  constructor(path: string, offset: number, state: string) {
    super('ERR_NETLINK_DECODE', `Cannot decode ${path} at byte ${offset}: ${state}`);
    this.path = path;
    this.offset = offset;
  }
}
