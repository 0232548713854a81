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
/** The longest values that get a place in each row: where few messages have them, longer ones would waste too much. */
const IPV6_SIZE = 16;
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
  #bytes = new Uint8Array(0);
  /** The length of each value, while all have one: the bytes of a row are at its number times this. */
  #size: number | undefined;
  /** Where the bytes of each row are, once there are values of several lengths. */
  #places: { starts: Uint32Array; ends: Uint32Array } | undefined;
  /** How many bytes are taken, from then on. */
  #used = 0;
  #room = 0;
  #rows = Infinity;

  constructor(plan: Plan<unknown>) {
    this.#plan = plan;
  }

  put(row: number, { bytes }: Source, start: number, end: number): void {
    const size = end - start;
    if (size !== this.#size) this.#fit(row, size);
    const at = this.#places === undefined ? row * size : this.#append(this.#places, row, size);
    const kept = this.#bytes;
    if (size === IPV4_SIZE) {
      kept[at] = bytes[start]!;
      kept[at + 1] = bytes[start + 1]!;
      kept[at + 2] = bytes[start + 2]!;
      kept[at + 3] = bytes[start + 3]!;
    } else for (let i = start, to = at; i < end; i++, to++) kept[to] = bytes[i]!;
    this.present[row] = 1;
  }

  /** A value of another length than those before: the first decides whether the rows have places of one length. */
  #fit(row: number, size: number): void {
    if (this.#places !== undefined) return;
    const one = this.#size;
    if (one === undefined && size <= IPV6_SIZE) {
      this.#size = size;
      this.#bytes = new Uint8Array(this.#room * size);
      return;
    }
    const starts = new Uint32Array(this.#room);
    const ends = new Uint32Array(this.#room);
    for (let i = 0; one !== undefined && i < row; i++) ends[i] = (starts[i] = i * one) + one;
    this.#used = one === undefined ? 0 : row * one;
    this.#places = { starts, ends };
    this.#size = undefined;
  }

  /** Takes the next bytes for a row, and returns where they start. */
  #append({ starts, ends }: { starts: Uint32Array; ends: Uint32Array }, row: number, size: number): number {
    const at = this.#used;
    const stop = at + size;
    if (stop > this.#bytes.length) {
      this.#bytes = longer(new Uint8Array(Math.max(2 * this.#bytes.length, stop, 4096)), this.#bytes);
    }
    starts[row] = at;
    ends[row] = this.#used = stop;
    return at;
  }

  clear(row: number): void {
    this.present[row] = 0;
  }

  grow(rows: number): void {
    this.#room = rows;
    if (this.#places !== undefined) {
      this.#places.starts = longer(new Uint32Array(rows), this.#places.starts);
      this.#places.ends = longer(new Uint32Array(rows), this.#places.ends);
    } else if (this.#size !== undefined) this.#bytes = longer(new Uint8Array(rows * this.#size), this.#bytes);
    this.present = longer(new Uint8Array(rows), this.present);
  }

  finish(rows: number): LazyColumn<unknown> {
    this.#rows = rows;
    return { at: (row) => this.at(row), bytesAt: (row) => this.bytesAt(row) };
  }

  at(row: number): unknown {
    if (!this.#has(row)) return undefined;
    const [start, end] = this.#placeOf(row);
    return valueIn(this.#plan, new Source(this.#bytes, LITTLE_ENDIAN, false), start, end);
  }

  bytesAt(row: number): Uint8Array | undefined {
    return this.#has(row) ? copyBytes(this.#bytes, ...this.#placeOf(row)) : undefined;
  }

  #placeOf(row: number): [start: number, end: number] {
    if (this.#places !== undefined) return [this.#places.starts[row]!, this.#places.ends[row]!];
    const size = this.#size ?? 0;
    return [row * size, row * size + size];
  }

  #has(row: number): boolean {
    return row < this.#rows && this.present[row] === 1;
  }
}
