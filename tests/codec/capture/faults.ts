// What every decoder owes to bytes that nobody vouches for: a value, or a DecodeError, and nothing else.

import { DecodeError } from '../../../src/codec/errors.ts';

/** The error of a call, or undefined where it gives a value; any error but a DecodeError is thrown on. */
export function faultOf(call: () => unknown): DecodeError | undefined {
  try {
    call();
    return undefined;
  } catch (error) {
    if (error instanceof DecodeError) return error;
    throw error;
  }
}

/** Every prefix of some bytes, the shortest first, without the whole. */
export function prefixes(bytes: Uint8Array): Uint8Array[] {
  return Array.from(bytes, (_, length) => bytes.slice(0, length));
}

/** The bytes with each of their bytes changed, in several ways. */
export function flips(bytes: Uint8Array): Uint8Array[] {
  return [0x01, 0x80, 0xff].flatMap((mask) =>
    Array.from(bytes, (byte, index) => {
      const flipped = bytes.slice();
      flipped[index] = byte ^ mask;
      return flipped;
    }),
  );
}
