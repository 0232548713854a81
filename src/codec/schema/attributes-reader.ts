// One set of attributes as it is being read: what is known becomes a value, the rest is kept.

import { copyBytes } from '../copy.ts';
import { broken, Fault, joinPath, within } from '../fault.ts';
import { getU16 } from '../integers.ts';
import type { Source } from '../source.ts';
import type { Field } from './attr.ts';
import type { AttributeTable } from './attribute-table.ts';
import { REPEATED, undecoded, type UndecodedAttribute, type WireAttribute, wireForm } from './wire-form.ts';

const BITS = 32;

/** nla_len of the attribute at `offset`. Throws a fault where the attribute does not lie whole before `end`. */
export function lengthAt(bytes: Uint8Array, offset: number, end: number, littleEndian: boolean): number {
  const left = end - offset;
  if (left < 4) broken(offset, `${left} bytes left over after the attributes`);
  const length = getU16(bytes, offset, littleEndian);
  if (length < 4 || length > left) broken(offset, `nla_len ${length} is no length from 4 to ${left}`);
  return length;
}

/** Takes the attributes of a set one by one. */
export class SetReader {
  readonly #table: AttributeTable;
  readonly #source: Source;
  readonly #start: number;
  readonly #value: Record<string | symbol, unknown>;
  /** The fields read, a bit each, for the first 32 of the declaration. */
  #seen = 0;
  #repeated: UndecodedAttribute[] | undefined = undefined;
  #others: UndecodedAttribute[] | undefined = undefined;
  /** Where each field was last read; only once a field has come twice. */
  #offsets: Map<Field, number> | undefined = undefined;
  #malformed: Set<number> | undefined = undefined;
  #remembered: WireAttribute[] | undefined = undefined;

  constructor(table: AttributeTable, source: Source, start: number, value: Record<string | symbol, unknown>) {
    this.#table = table;
    this.#source = source;
    this.#start = start;
    this.#value = value;
  }

  /** Decodes the attribute at `offset`, or keeps it as it is. */
  take(field: Field | undefined, offset: number, length: number): void {
    if (field === undefined) {
      (this.#others ??= []).push(this.#undecoded(offset, length));
      return;
    }
    if (field.padding) return;
    let value: unknown;
    try {
      value = field.read(this.#source, offset + 4, offset + length);
    } catch (caught) {
      if (!(caught instanceof Fault && caught.local)) within(field.key, caught);
      const { path, state } = caught;
      (this.#malformed ??= new Set()).add(offset);
      (this.#others ??= []).push(this.#undecoded(offset, length, `${joinPath(field.key, path)}: ${state}`));
      return;
    }
    if (field.many) this.#append(field.key, value);
    else {
      if (this.#comesAgain(field)) this.#keepEarlier(field, offset);
      else this.#offsets?.set(field, offset);
      this.#value[field.key] = value;
    }
  }

  /** Notes an attribute as it came; the bytes up to `next` belong to it. */
  remember(offset: number, length: number, next: number): void {
    const { bytes, littleEndian } = this.#source;
    (this.#remembered ??= []).push({
      rawType: getU16(bytes, offset + 2, littleEndian),
      raw: copyBytes(bytes, offset + 4, offset + length),
      padding: copyBytes(bytes, offset + length, next),
    });
  }

  /** Puts into the value what was kept besides. */
  finish(): void {
    if (this.#others !== undefined || this.#repeated !== undefined) {
      this.#value[undecoded] = [...(this.#repeated ?? []), ...(this.#others ?? [])];
    }
    if (this.#source.preserve) {
      const { littleEndian } = this.#source;
      this.#value[wireForm] = { attributes: this.#remembered ?? [], struct: undefined, littleEndian };
    }
  }

  #append(key: string, value: unknown): void {
    const values = this.#value[key] as unknown[] | undefined;
    if (values === undefined) this.#value[key] = [value];
    else values.push(value);
  }

  #comesAgain(field: Field): boolean {
    if (field.index >= BITS) return this.#value[field.key] !== undefined;
    const bit = 1 << field.index;
    if ((this.#seen & bit) !== 0) return true;
    this.#seen |= bit;
    return false;
  }

  /** The one before is no longer the value, but is not lost. */
  #keepEarlier(field: Field, offset: number): void {
    const { bytes, littleEndian } = this.#source;
    this.#offsets ??= this.#offsetsBefore(offset);
    const earlier = this.#offsets.get(field);
    this.#offsets.set(field, offset);
    if (earlier === undefined) return;
    (this.#repeated ??= []).push(this.#undecoded(earlier, getU16(bytes, earlier, littleEndian), REPEATED));
  }

  /** Where each field was last read before `end`. Made once for a set, so that hostile bytes cost no square of time. */
  #offsetsBefore(end: number): Map<Field, number> {
    const { bytes, littleEndian } = this.#source;
    const offsets = new Map<Field, number>();
    for (let offset = this.#start; offset < end; offset += (getU16(bytes, offset, littleEndian) + 3) & ~3) {
      const field = this.#table.fieldAt(this.#source, offset);
      if (field && this.#malformed?.has(offset) !== true) offsets.set(field, offset);
    }
    return offsets;
  }

  #undecoded(offset: number, length: number, problem?: string): UndecodedAttribute {
    const { bytes, littleEndian } = this.#source;
    const type = getU16(bytes, offset + 2, littleEndian);
    const value = copyBytes(bytes, offset + 4, offset + length);
    return problem === undefined ? { type, value } : { type, value, problem };
  }
}
