// Where encoders write: bytes that grow as needed, or bytes of the caller's that do not.

import { align, NLA_HDRLEN } from './align.ts';
import { U16_MAX } from './check.ts';
import { trueLength } from './copy.ts';
import { putU16 } from './integers.ts';
import { outOfRange } from './fault.ts';
import type { Scope } from './scope.ts';
import { MAX_DEPTH } from './source.ts';

/** Every byte that is reserved is written by whoever reserved it: the memory may hold what was there before. */
export class Sink {
  /** Replaced when it grows: read it after {@link reserve}, not before. */
  bytes: Uint8Array;
  /** Where the next byte goes. */
  length: number;
  readonly littleEndian: boolean;
  /** The values being written, outermost first: where a sub-message looks for its selector. */
  readonly scopes: Scope[] = [];
  readonly #start: number;
  readonly #grows: boolean;

  constructor(bytes: Uint8Array, start: number, littleEndian: boolean, grows: boolean) {
    this.bytes = bytes;
    this.length = start;
    this.littleEndian = littleEndian;
    this.#start = start;
    this.#grows = grows;
  }

  /** How many bytes have been written. */
  get written(): number {
    return this.length - this.#start;
  }

  /** Makes room for `count` bytes and returns where they start. */
  reserve(count: number): number {
    const start = this.length;
    const end = start + count;
    if (end > this.bytes.length) this.#grow(end);
    this.length = end;
    return start;
  }

  #grow(end: number): void {
    if (!this.#grows) throw new RangeError(`Cannot encode: ${end} bytes needed, there are ${this.bytes.length}`);
    const grown = new Uint8Array(Math.max(end, this.bytes.length * 2));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }

  /** `count` zero bytes. */
  zeros(count: number): void {
    if (count === 0) return;
    const start = this.reserve(count);
    // Mostly a member or the padding of an attribute: too few to call for.
    if (count <= 16) for (let i = start; i < start + count; i++) this.bytes[i] = 0;
    else this.bytes.fill(0, start, start + count);
  }

  /** A copy of `bytes`. */
  append(bytes: Uint8Array): void {
    const start = this.reserve(trueLength(bytes));
    this.bytes.set(bytes, start);
  }

  /** Goes into a nest; {@link leave} goes out again. `scope` is what is looked at from inside. */
  enter(scope: Scope): void {
    if (this.scopes.length >= MAX_DEPTH) outOfRange(`nested more than ${MAX_DEPTH} deep`, undefined);
    this.scopes.push(scope);
  }

  leave(): void {
    this.scopes.pop();
  }

  /** Starts an attribute: its length is written by {@link closeAttribute}. Returns where it starts. */
  openAttribute(rawType: number): number {
    const start = this.reserve(NLA_HDRLEN);
    putU16(this.bytes, start + 2, rawType, this.littleEndian);
    return start;
  }

  /** Ends the attribute that starts at `start`, with zeros up to a multiple of four bytes. */
  closeAttribute(start: number): void {
    this.sealAttribute(start);
    this.zeros(align(this.length - start) - (this.length - start));
  }

  /** Ends the attribute that starts at `start`, without padding. */
  sealAttribute(start: number): void {
    const length = this.length - start;
    if (length > U16_MAX) {
      outOfRange(`${length} bytes with its header; an attribute holds at most ${U16_MAX}`, undefined);
    }
    putU16(this.bytes, start, length, this.littleEndian);
  }
}
