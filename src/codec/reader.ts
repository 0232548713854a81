import { type ByteOrderOptions, isLittleEndian } from './byte-order.ts';
import { checkBytes } from './check.ts';
import { copyBytes } from './copy.ts';
import { DecodeError } from './errors.ts';
import { getU16, getU32, getU64 } from './integers.ts';
import { decodeText } from './text.ts';

/**
 * Reads fields one after another from bytes that nobody vouches for. Every read is checked against the end and throws a
 * {@link DecodeError} that names the field and where it should have started; a failed read does not move the reader.
 *
 * @example
 * ```ts
 * import { Reader } from 'nlmsg/codec';
 *
 * const reader = new Reader(Uint8Array.of(1, 0, 0, 0, 104, 105), { byteOrder: 'little' });
 * console.log(reader.u32('count'), reader.text('name', 2), reader.remaining); // 1 hi 0
 * ```
 */
export class Reader {
  readonly #bytes: Uint8Array;
  readonly #end: number;
  readonly #littleEndian: boolean;
  #offset: number;

  /**
   * @param bytes - Read in place, not copied.
   * @param options - `start` (0 by default) and `end` (the length of `bytes` by default) bound what is read, in bytes;
   *   `byteOrder` is the host's by default.
   * @throws RangeError where start and end lie outside of `bytes` or in the wrong order.
   */
  constructor(bytes: Uint8Array, options?: ByteOrderOptions & { readonly start?: number; readonly end?: number }) {
    checkBytes('read', bytes);
    const start = options?.start ?? 0;
    const end = options?.end ?? bytes.length;
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start || end > bytes.length) {
      throw new RangeError(`Cannot read bytes ${start} to ${end}: there are ${bytes.length}`);
    }
    this.#bytes = bytes;
    this.#offset = start;
    this.#end = end;
    this.#littleEndian = isLittleEndian(options);
  }

  /** Where the next field starts, in bytes from the start of the bytes handed in. */
  get offset(): number {
    return this.#offset;
  }

  /** How many bytes are left. */
  get remaining(): number {
    return this.#end - this.#offset;
  }

  /** One byte, 0 to 255. */
  u8(field: string): number {
    return this.#bytes[this.#take(field, 1)]!;
  }

  /** Two bytes, 0 to 65,535. */
  u16(field: string): number {
    return getU16(this.#bytes, this.#take(field, 2), this.#littleEndian);
  }

  /** Four bytes, 0 to 4,294,967,295. */
  u32(field: string): number {
    return getU32(this.#bytes, this.#take(field, 4), this.#littleEndian);
  }

  /** Four bytes, -2,147,483,648 to 2,147,483,647. */
  s32(field: string): number {
    return this.u32(field) | 0;
  }

  /** Eight bytes, 0 to 2^64 - 1. */
  u64(field: string): bigint {
    return getU64(this.#bytes, this.#take(field, 8), this.#littleEndian);
  }

  /** Eight bytes, -2^63 to 2^63 - 1. */
  s64(field: string): bigint {
    return BigInt.asIntN(64, this.u64(field));
  }

  /** A copy of the next `length` bytes. */
  bytes(field: string, length: number): Uint8Array {
    const start = this.#take(field, length);
    return copyBytes(this.#bytes, start, start + length);
  }

  /** The next `length` bytes as UTF-8 text, up to the first NUL. */
  text(field: string, length: number): string {
    const start = this.#take(field, length);
    return decodeText(this.#bytes.subarray(start, start + length));
  }

  /** Passes over `length` bytes. */
  skip(field: string, length: number): void {
    this.#take(field, length);
  }

  #take(field: string, length: number): number {
    if (!Number.isInteger(length) || length < 0) {
      throw new RangeError(`Cannot read ${field}: ${length} is no length`);
    }
    const start = this.#offset;
    if (length > this.remaining) {
      throw new DecodeError(field, start, `${length} bytes needed, ${this.remaining} left`, { bytes: this.#bytes });
    }
    this.#offset = start + length;
    return start;
  }
}
