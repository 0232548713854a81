// Many messages as columns: one typed array for each key that holds numbers, instead of one object for each message.

import { align, NLA_HDRLEN } from '../align.ts';
import { hostByteOrder } from '../byte-order.ts';
import { NLA_TYPE_MASK } from '../constants.ts';
import { malformed } from '../fault.ts';
import { getU16 } from '../integers.ts';
import { Source } from '../source.ts';
import type { AnyCodec } from './codec.ts';
import { type AnyColumn, columnFor, type LazyColumn, type NumberColumn, type WideColumn } from './column.ts';
import { lengthAt } from './attributes-reader.ts';
import type { MemberShape, Plan, Shape } from './plan.ts';

const LITTLE_ENDIAN = hostByteOrder === 'little';
const FIRST_ROWS = 1024;

/** What the column of a key is: numbers and named numbers as numbers, the rest decoded when it is looked at. */
export type ColumnOf<V> = [Extract<V, bigint>] extends [never]
  ? [Extract<V, number>] extends [never]
    ? LazyColumn<Exclude<V, undefined>>
    : NumberColumn
  : WideColumn;

/** Messages as columns; row n of each belongs to message n. */
export interface Columns<T, Key extends keyof T & string = keyof T & string> {
  /** How many rows there are. */
  readonly length: number;
  /** By key. A typed array has 0 where the message has no such attribute; {@link has} tells the two apart. */
  readonly values: { readonly [K in Key]: ColumnOf<T[K]> };
  /**
   * Whether the message of this row has this key. A key that is decoded when it is looked at counts by its bytes: where
   * they are malformed, `at(row)` is undefined all the same.
   */
  readonly has: (key: Key, row: number) => boolean;
}

/** Where a column's bytes are, in the header of each message. */
interface HeaderColumn {
  readonly offset: number;
  readonly size: number;
  readonly column: AnyColumn;
}

/** Collects messages as columns. */
export class ColumnsBuilder<T, Key extends keyof T & string> {
  readonly #headerSize: number;
  readonly #header: HeaderColumn[] = [];
  /** By number of the attribute. */
  readonly #byType: (AnyColumn | undefined)[] = [];
  readonly #byKey = new Map<string, AnyColumn>();
  readonly #source = new Source(new Uint8Array(0), LITTLE_ENDIAN, false);
  #rows = 0;
  #room = 0;

  /** @throws TypeError for a codec that is none of messages, RangeError for a key that has no column. */
  constructor(codec: AnyCodec, keys: readonly Key[]) {
    const shape = (codec.plan as Plan<unknown>).shape?.();
    if (shape?.kind !== 'message') throw new TypeError('Cannot make columns: the codec is not one of messages');
    this.#headerSize = align(shape.members.reduce((sum, { size }) => sum + (size ?? 0), 0));
    for (const key of keys) this.#add(key, shape);
    this.#grow(FIRST_ROWS);
  }

  /** Adds the message that lies from `start` to `end`, without its nlmsghdr. Throws faults only, and adds nothing then. */
  append(bytes: Uint8Array, start: number, end: number): void {
    if (end - start < this.#headerSize) malformed(start, `${this.#headerSize} bytes needed, ${end - start} left`);
    if (this.#rows === this.#room) this.#grow(2 * this.#room);
    this.#source.bytes = bytes;
    try {
      this.#put(this.#rows, bytes, start, end);
    } catch (caught) {
      for (const column of this.#byKey.values()) column.clear(this.#rows);
      throw caught;
    }
    this.#rows++;
  }

  #put(row: number, bytes: Uint8Array, start: number, end: number): void {
    const [source, header, byType] = [this.#source, this.#header, this.#byType];
    for (const { offset, size, column } of header) column.put(row, source, start + offset, start + offset + size);
    for (let offset = start + this.#headerSize; offset < end;) {
      const length = lengthAt(bytes, offset, end, LITTLE_ENDIAN);
      const column = byType[getU16(bytes, offset + 2, LITTLE_ENDIAN) & NLA_TYPE_MASK];
      if (column !== undefined) column.put(row, source, offset + NLA_HDRLEN, offset + length);
      offset += (length + 3) & ~3;
    }
  }

  /** The columns, as long as there are rows. */
  finish(): Columns<T, Key> {
    const [length, byKey] = [this.#rows, this.#byKey];
    const values = Object.fromEntries([...byKey].map(([key, column]) => [key, column.finish(length)]));
    return {
      length,
      values: values as Columns<T, Key>['values'],
      has: (key, row) => {
        const column = byKey.get(key);
        if (column === undefined) throw new RangeError(`Cannot look at ${key}: there is no such column`);
        return row < length && column.present[row] === 1;
      },
    };
  }

  #add(key: string, { members, fields }: Shape & { kind: 'message' }): void {
    if (this.#byKey.has(key)) return;
    const field = fields.find((candidate) => candidate.key === key);
    const member = members.find((candidate) => candidate.key === key && !candidate.padding);
    if (field === undefined && member === undefined) {
      const known = [...members.filter(({ padding }) => !padding), ...fields].map((each) => each.key);
      throw new RangeError(`Cannot make a column of ${key}: there are ${[...new Set(known)].join(', ')}`);
    }
    // Where both have a name the attribute has the key, as in values.
    const column = columnFor(key, (field ?? member)!.plan, field?.many === true);
    this.#byKey.set(key, column);
    if (field !== undefined) this.#byType[field.type] = column;
    else this.#header.push({ ...placeOf(member!), column });
  }

  #grow(room: number): void {
    for (const column of this.#byKey.values()) column.grow(room);
    this.#room = room;
  }
}

function placeOf({ offset, size = 0 }: MemberShape): { offset: number; size: number } {
  return { offset, size };
}
