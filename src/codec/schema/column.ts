// One column: the values of one key over many messages.

import { hostByteOrder } from '../byte-order.ts';
import { getU16, getU32, getU64 } from '../integers.ts';
import { Fault } from '../fault.ts';
import { copyBytes } from '../copy.ts';
import { Source } from '../source.ts';
import { Inline, type IntegerRange, type Plan } from './plan.ts';

const LITTLE_ENDIAN = hostByteOrder === 'little';
/** The commonest length: one that needs no loop. */
const IPV4_SIZE = 4;
const NO_BYTES = new Uint8Array(0);

/** Numbers of up to 32 bits, in the narrowest array that holds them all. */
export type NumberColumn = Uint8Array | Int8Array | Uint16Array | Int16Array | Uint32Array | Int32Array;
/** Numbers of 64 bits. */
export type WideColumn = BigUint64Array | BigInt64Array;

/** A column of what is no number (text, addresses, flags, ...): kept as it came, and decoded when it is looked at. */
export interface LazyColumn<V> {
  /** The value of a row; undefined where the message has none. */
  at(row: number): V | undefined;
  /** Its bytes, a copy; undefined where the message has none. */
  bytesAt(row: number): Uint8Array | undefined;
}

/** How a column is filled. */
export interface AnyColumn {
  /** 1 in the rows of messages that have the key. */
  readonly present: Uint8Array;
  /** Sets the value of a row from the bytes between two places; does nothing where they hold none. */
  put(row: number, source: Source, start: number, end: number): void;
  /** Takes back what a row has. */
  clear(row: number): void;
  /** Makes room for this many rows. */
  grow(rows: number): void;
  /** What users get: the first `rows` rows. */
  finish(rows: number): unknown;
}

/** @throws RangeError for a key whose values have no column. */
export function columnFor(key: string, plan: Plan<unknown>, many: boolean): AnyColumn {
  if (many) throw new RangeError(`Cannot make a column of ${key}: it comes several times in a message`);
  if (plan.needs !== undefined)
    throw new RangeError(`Cannot make a column of ${key}: what it is depends on other keys`);
  const numbers = (plan.number ?? plan) as Plan<number | bigint>;
  const { integer } = numbers;
  if (integer === undefined) return new Lazy(plan);
  return integer.wide ? new Wide(numbers, integer) : new Narrow(numbers, integer);
}

/** The arrays of up to 32 bits, by width; the signed ones after the others. */
const ARRAYS = [Uint8Array, Uint16Array, Uint32Array, Int8Array, Int16Array, Int32Array];

/** Of an array as long as it was and some: what is new is zero. */
function longer<A extends NumberColumn | WideColumn>(made: A, old: A): A {
  (made as Uint8Array).set(old as Uint8Array);
  return made;
}

/** What the bytes hold; undefined where they hold none, since a broken attribute costs only itself. */
function valueIn<T>(plan: Plan<T>, source: Source, start: number, end: number): T | undefined {
  try {
    return plan.read(source, start, end);
  } catch (caught) {
    if (caught instanceof Fault) return undefined;
    throw caught;
  }
}

class Narrow implements AnyColumn {
  present: Uint8Array = NO_BYTES;
  #values: NumberColumn;
  readonly #Values: (typeof ARRAYS)[number];
  readonly #plan: Plan<number | bigint>;
  readonly #inline: Inline;
  readonly #size: number;

  constructor(plan: Plan<number | bigint>, { min, max }: IntegerRange) {
    const width = [0xffn, 0xffffn].findIndex((most) => max - min <= most);
    this.#Values = ARRAYS[(width < 0 ? 2 : width) + (min < 0n ? 3 : 0)]!;
    this.#values = new this.#Values(0);
    this.#plan = plan;
    this.#inline = plan.inline ?? Inline.none;
    this.#size = plan.size ?? 0;
  }

  put(row: number, source: Source, start: number, end: number): void {
    if (end - start < this.#size) return;
    const values = this.#values;
    if (this.#inline === Inline.u32) values[row] = getU32(source.bytes, start, LITTLE_ENDIAN);
    else if (this.#inline === Inline.u8) values[row] = source.bytes[start]!;
    else if (this.#inline === Inline.u16) values[row] = getU16(source.bytes, start, LITTLE_ENDIAN);
    else {
      const value = valueIn(this.#plan, source, start, end);
      if (value === undefined) return;
      values[row] = Number(value);
    }
    this.present[row] = 1;
  }

  clear(row: number): void {
    this.#values[row] = this.present[row] = 0;
  }

  grow(rows: number): void {
    this.#values = longer(new this.#Values(rows), this.#values);
    this.present = longer(new Uint8Array(rows), this.present);
  }

  finish(rows: number): NumberColumn {
    return this.#values.subarray(0, rows);
  }
}

class Wide implements AnyColumn {
  present: Uint8Array = NO_BYTES;
  #values: WideColumn;
  readonly #plan: Plan<number | bigint>;
  readonly #size: number;

  constructor(plan: Plan<number | bigint>, { min }: IntegerRange) {
    this.#values = min < 0n ? new BigInt64Array(0) : new BigUint64Array(0);
    this.#plan = plan;
    this.#size = plan.size ?? 0;
  }

  put(row: number, source: Source, start: number, end: number): void {
    if (end - start < this.#size) return;
    if (this.#plan.inline === Inline.u64) this.#values[row] = getU64(source.bytes, start, LITTLE_ENDIAN);
    else {
      const value = valueIn(this.#plan, source, start, end);
      if (value === undefined) return;
      this.#values[row] = BigInt(value);
    }
    this.present[row] = 1;
  }

  clear(row: number): void {
    this.#values[row] = 0n;
    this.present[row] = 0;
  }

  grow(rows: number): void {
    const made = this.#values instanceof BigInt64Array ? new BigInt64Array(rows) : new BigUint64Array(rows);
    this.#values = longer(made, this.#values);
    this.present = longer(new Uint8Array(rows), this.present);
  }

  finish(rows: number): WideColumn {
    return this.#values.subarray(0, rows);
  }
}

class Lazy implements AnyColumn, LazyColumn<unknown> {
  present: Uint8Array = NO_BYTES;
  readonly #plan: Plan<unknown>;
  /** Where the bytes of each row are. */
  #starts = new Uint32Array(0);
  #ends = new Uint32Array(0);
  #bytes = new Uint8Array(0);
  #used = 0;
  #rows = Infinity;

  constructor(plan: Plan<unknown>) {
    this.#plan = plan;
  }

  put(row: number, { bytes }: Source, start: number, end: number): void {
    const at = this.#used;
    const stop = at + end - start;
    if (stop > this.#bytes.length) this.#lengthen(stop);
    const kept = this.#bytes;
    if (stop - at === IPV4_SIZE) {
      kept[at] = bytes[start]!;
      kept[at + 1] = bytes[start + 1]!;
      kept[at + 2] = bytes[start + 2]!;
      kept[at + 3] = bytes[start + 3]!;
    } else for (let i = start, to = at; i < end; i++, to++) kept[to] = bytes[i]!;
    this.#starts[row] = at;
    this.#ends[row] = this.#used = stop;
    this.present[row] = 1;
  }

  #lengthen(size: number): void {
    this.#bytes = longer(new Uint8Array(Math.max(2 * this.#bytes.length, size, 4096)), this.#bytes);
  }

  clear(row: number): void {
    this.present[row] = 0;
  }

  grow(rows: number): void {
    this.#starts = longer(new Uint32Array(rows), this.#starts);
    this.#ends = longer(new Uint32Array(rows), this.#ends);
    this.present = longer(new Uint8Array(rows), this.present);
  }

  finish(rows: number): LazyColumn<unknown> {
    this.#rows = rows;
    return { at: (row) => this.at(row), bytesAt: (row) => this.bytesAt(row) };
  }

  at(row: number): unknown {
    if (!this.#has(row)) return undefined;
    return valueIn(this.#plan, new Source(this.#bytes, LITTLE_ENDIAN, false), this.#starts[row]!, this.#ends[row]!);
  }

  bytesAt(row: number): Uint8Array | undefined {
    return this.#has(row) ? copyBytes(this.#bytes, this.#starts[row]!, this.#ends[row]!) : undefined;
  }

  #has(row: number): boolean {
    return row < this.#rows && this.present[row] === 1;
  }
}
