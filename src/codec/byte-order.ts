// Netlink is spoken between a process and the kernel of the same machine, so its integers are in that machine's order.

import { checkObject, describe } from './check.ts';
import { escapeText } from './text.ts';

/** The order in which the bytes of an integer lie: least significant first, or most significant first. */
export type ByteOrder = 'little' | 'big';

/**
 * The byte order of the machine that runs this program, which is the order of netlink headers on it.
 *
 * @example
 * ```ts
 * import { hostByteOrder } from 'nlmsg/codec';
 *
 * console.log(hostByteOrder); // little, on x86-64 and arm64
 * ```
 */
export const hostByteOrder: ByteOrder = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 'little' : 'big';

const hostIsLittleEndian = hostByteOrder === 'little';

/** Options of every function that reads or writes integers. */
export interface ByteOrderOptions {
  /** Defaults to {@link hostByteOrder}; the other one serves captures from another machine. */
  readonly byteOrder?: ByteOrder;
}

/** @internal Whether the options ask for the least significant byte first. */
export function isLittleEndian(options: ByteOrderOptions | undefined): boolean {
  if (options === undefined) return hostIsLittleEndian;
  checkObject('use options', options);
  const order: unknown = options.byteOrder ?? hostByteOrder;
  if (order !== 'little' && order !== 'big') {
    const given = typeof order === 'string' ? escapeText(order.slice(0, 64)) : describe(order);
    throw new TypeError(`Cannot use a byte order: expected 'little' or 'big', got ${given}`);
  }
  return order === 'little';
}
