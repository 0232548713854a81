// Integers, byte by byte, in either order. No DataView and no typed array over wire data: nothing that is read or written
// depends on the alignment or the order of the machine. The caller has checked ranges and bounds (see reader.ts and writer.ts).

import { hostByteOrder } from './byte-order.ts';

// One place where eight bytes are put together: arithmetic on bigints takes three times as long.
const whole = new BigUint64Array(1);
const halves = new Uint32Array(whole.buffer);
const LOW = hostByteOrder === 'little' ? 0 : 1;
const HIGH = 1 - LOW;
/** Made once: counters are mostly zero, and every bigint is memory. */
const SMALL = Array.from({ length: 256 }, (_, value) => BigInt(value));

/** Writes the low 16 bits of `value` at `offset`. */
export function putU16(bytes: Uint8Array, offset: number, value: number, littleEndian: boolean): void {
  if (littleEndian) {
    bytes[offset] = value;
    bytes[offset + 1] = value >>> 8;
  } else {
    bytes[offset] = value >>> 8;
    bytes[offset + 1] = value;
  }
}

/** Writes the low 32 bits of `value` at `offset`. */
export function putU32(bytes: Uint8Array, offset: number, value: number, littleEndian: boolean): void {
  if (littleEndian) {
    bytes[offset] = value;
    bytes[offset + 1] = value >>> 8;
    bytes[offset + 2] = value >>> 16;
    bytes[offset + 3] = value >>> 24;
  } else {
    bytes[offset] = value >>> 24;
    bytes[offset + 1] = value >>> 16;
    bytes[offset + 2] = value >>> 8;
    bytes[offset + 3] = value;
  }
}

/** Writes the low 64 bits of `value` at `offset`. */
export function putU64(bytes: Uint8Array, offset: number, value: bigint, littleEndian: boolean): void {
  const low = Number(BigInt.asUintN(32, value));
  const high = Number(BigInt.asUintN(32, value >> 32n));
  putU32(bytes, offset, littleEndian ? low : high, littleEndian);
  putU32(bytes, offset + 4, littleEndian ? high : low, littleEndian);
}

/** Reads two bytes at `offset`, which must lie inside. */
export function getU16(bytes: Uint8Array, offset: number, littleEndian: boolean): number {
  const first = bytes[offset]!;
  const second = bytes[offset + 1]!;
  return littleEndian ? first | (second << 8) : (first << 8) | second;
}

/** Reads four bytes at `offset`, which must lie inside. */
export function getU32(bytes: Uint8Array, offset: number, littleEndian: boolean): number {
  const first = bytes[offset]!;
  const second = bytes[offset + 1]!;
  const third = bytes[offset + 2]!;
  const fourth = bytes[offset + 3]!;
  const bits = littleEndian
    ? first | (second << 8) | (third << 16) | (fourth << 24)
    : (first << 24) | (second << 16) | (third << 8) | fourth;
  return bits >>> 0;
}

/** Reads eight bytes at `offset`, which must lie inside. */
export function getU64(bytes: Uint8Array, offset: number, littleEndian: boolean): bigint {
  const first = getU32(bytes, offset, littleEndian);
  const second = getU32(bytes, offset + 4, littleEndian);
  const low = littleEndian ? first : second;
  const high = littleEndian ? second : first;
  if (high === 0 && low < SMALL.length) return SMALL[low]!;
  halves[LOW] = low;
  halves[HIGH] = high;
  return whole[0]!;
}
