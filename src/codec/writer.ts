import { type ByteOrderOptions, isLittleEndian } from './byte-order.ts';
import { align } from './align.ts';
import { checkBytes, checkInteger, S32_MAX, U16_MAX, U32_MAX, U8_MAX } from './check.ts';
import { copyBytes } from './copy.ts';
import { putU16, putU32, putU64 } from './integers.ts';
import { Sink } from './sink.ts';
import { encodeText } from './text.ts';

const FIRST_CAPACITY = 64;
const U64_END = 1n << 64n;

/**
 * Writes fields one after another, byte by byte, into memory of its own that grows as needed.
 *
 * A value that does not fit its field is a RangeError, one of another type a TypeError, and nothing is written then.
 *
 * @example
 * ```ts
 * import { Writer } from 'nlmsg/codec';
 *
 * const writer = new Writer({ byteOrder: 'big' });
 * writer.u16('type', 20).text('greeting', 'hi').align();
 * console.log(writer.finish()); // Uint8Array(4) [ 0, 20, 104, 105 ]
 * ```
 */
export class Writer {
  readonly #sink: Sink;
  /** Where this writer's bytes start in the sink. */
  readonly #start: number;

  /** @param options - `byteOrder` is the host's by default. */
  constructor(options?: ByteOrderOptions) {
    this.#sink =
      options instanceof Sink ? options : new Sink(new Uint8Array(FIRST_CAPACITY), 0, isLittleEndian(options), true);
    this.#start = this.#sink.length;
  }

  /** @internal A writer that goes on where a sink is. */
  static over(sink: Sink): Writer {
    return new Writer(sink as ByteOrderOptions);
  }

  /** How many bytes have been written. */
  get length(): number {
    return this.#sink.length - this.#start;
  }

  /** One byte, 0 to 255. */
  u8(field: string, value: number): this {
    checkInteger(`encode ${field}`, value, 0, U8_MAX);
    const offset = this.#sink.reserve(1); // before the bytes are looked at: growing replaces them
    this.#sink.bytes[offset] = value;
    return this;
  }

  /** Two bytes, 0 to 65,535. */
  u16(field: string, value: number): this {
    checkInteger(`encode ${field}`, value, 0, U16_MAX);
    const offset = this.#sink.reserve(2);
    putU16(this.#sink.bytes, offset, value, this.#sink.littleEndian);
    return this;
  }

  /** Four bytes, 0 to 4,294,967,295. */
  u32(field: string, value: number): this {
    checkInteger(`encode ${field}`, value, 0, U32_MAX);
    const offset = this.#sink.reserve(4);
    putU32(this.#sink.bytes, offset, value, this.#sink.littleEndian);
    return this;
  }

  /** Four bytes, -2,147,483,648 to 2,147,483,647. */
  s32(field: string, value: number): this {
    checkInteger(`encode ${field}`, value, -S32_MAX - 1, S32_MAX);
    const offset = this.#sink.reserve(4);
    putU32(this.#sink.bytes, offset, value, this.#sink.littleEndian);
    return this;
  }

  /** Eight bytes, 0 to 2^64 - 1. */
  u64(field: string, value: bigint): this {
    return this.#wide(field, value, 0n, U64_END);
  }

  /** Eight bytes, -2^63 to 2^63 - 1. */
  s64(field: string, value: bigint): this {
    return this.#wide(field, value, -U64_END / 2n, U64_END / 2n);
  }

  /** A copy of `bytes`, as they are. */
  bytes(bytes: Uint8Array): this {
    checkBytes('encode bytes', bytes);
    this.#sink.append(bytes);
    return this;
  }

  /** Text as UTF-8, with no NUL added. A NUL inside is refused: the kernel would drop what follows it. */
  text(field: string, text: string): this {
    if (typeof text !== 'string') throw new TypeError(`Cannot encode ${field}: expected a string, got ${typeof text}`);
    if (text.includes('\0')) throw new RangeError(`Cannot encode ${field}: the text holds a NUL`);
    return this.bytes(encodeText(text));
  }

  /** Zero bytes up to the next multiple of four. */
  align(): this {
    this.#sink.zeros(align(this.length) - this.length);
    return this;
  }

  /** Overwrites the four bytes at `offset`, which must have been written: a length known only afterwards. */
  patchU32(field: string, offset: number, value: number): this {
    checkInteger(`encode ${field}`, value, 0, U32_MAX);
    putU32(this.#sink.bytes, this.#written(field, offset, 4), value, this.#sink.littleEndian);
    return this;
  }

  /** Overwrites the two bytes at `offset`, which must have been written: a length known only afterwards. */
  patchU16(field: string, offset: number, value: number): this {
    checkInteger(`encode ${field}`, value, 0, U16_MAX);
    putU16(this.#sink.bytes, this.#written(field, offset, 2), value, this.#sink.littleEndian);
    return this;
  }

  /** A copy of what was written; the writer can go on. */
  finish(): Uint8Array {
    return copyBytes(this.#sink.bytes, this.#start, this.#sink.length);
  }

  #wide(field: string, value: bigint, min: bigint, end: bigint): this {
    if (typeof value !== 'bigint')
      throw new TypeError(`Cannot encode ${field}: expected a bigint, got ${typeof value}`);
    if (value < min || value >= end) {
      throw new RangeError(`Cannot encode ${field}: ${value} is no integer from ${min} to ${end - 1n}`);
    }
    const offset = this.#sink.reserve(8);
    putU64(this.#sink.bytes, offset, value, this.#sink.littleEndian);
    return this;
  }

  #written(field: string, offset: number, length: number): number {
    checkInteger(`patch ${field}`, offset, 0, this.length - length);
    return this.#start + offset;
  }
}
