// Reading a set of attributes. Most attributes are known, plain and well-formed, and come once: those are read in one
// short loop. Everything else is the business of the Remainder, which is made when there is any.
//
// An attribute whose bytes are not what the schema says costs only itself, even where it is a nest of broken structure:
// its own length still tells where the next one is. Kernels do send such, in families that give one number two meanings.

import { copyBytes } from '../copy.ts';
import { NLA_TYPE_MASK } from '../constants.ts';
import { Fault, joinPath, malformed, within } from '../fault.ts';
import { getU16, getU32 } from '../integers.ts';
import type { Scope } from '../scope.ts';
import type { Source } from '../source.ts';
import type { Field } from './attr.ts';
import type { AttributeTable } from './attribute-table.ts';
import { Inline } from './plan.ts';
import {
  paddingBetween,
  REPEATED,
  undecoded,
  type UndecodedAttribute,
  type WireAttribute,
  wireForm,
} from './wire-form.ts';

type MutableValue = Record<string | symbol, unknown>;

/** Reads the attributes between two places into `value`. */
export function readAttributes(
  table: AttributeTable,
  source: Source,
  start: number,
  end: number,
  value: MutableValue,
  keys: Scope['keys'] = table,
): void {
  source.enter(start, table.nests ? { value, keys } : undefined);
  const { bytes, littleEndian, preserve, depth } = source;
  let remainder = preserve ? new Remainder(table, source, start, end, value) : undefined;
  let seen = 0;
  for (let offset = start; offset < end;) {
    const length = lengthAt(bytes, offset, end, littleEndian);
    const field = table.byType[getU16(bytes, offset + 2, littleEndian) & NLA_TYPE_MASK];
    if (field?.plain === true) {
      const again = field.bit === 0 ? value[field.key] !== undefined : (seen & field.bit) !== 0;
      let item: unknown;
      if (field.inline === Inline.u32 && length >= 8) item = getU32(bytes, offset + 4, littleEndian);
      else {
        try {
          item = field.read(source, offset + 4, offset + length);
        } catch (caught) {
          source.depth = depth;
          remainder ??= new Remainder(table, source, start, end, value);
          remainder.malformed(field, offset, length, caught);
        }
      }
      if (item !== undefined) {
        if (again) remainder ??= new Remainder(table, source, start, end, value);
        if (remainder !== undefined) remainder.taken(field, offset, again);
        seen |= field.bit;
        value[field.key] = item;
      }
    } else {
      remainder ??= new Remainder(table, source, start, end, value);
      remainder.take(field, offset, length);
    }
    const next = offset + ((length + 3) & ~3);
    if (preserve) remainder?.remember(offset, length, Math.min(next, end));
    offset = next;
  }
  if (remainder !== undefined) remainder.finish();
  source.leave();
}

/** nla_len of the attribute at `offset`. Throws a fault where the attribute does not lie whole before `end`. */
export function lengthAt(bytes: Uint8Array, offset: number, end: number, littleEndian: boolean): number {
  const left = end - offset;
  const length = left < 4 ? 0 : getU16(bytes, offset, littleEndian);
  if (length < 4 || length > left) noLength(offset, length, left);
  return length;
}

function noLength(offset: number, length: number, left: number): never {
  if (left < 4) malformed(offset, `${left} bytes left over after the attributes`);
  malformed(offset, `nla_len ${length} is no length from 4 to ${left}`);
}

/** What a set has besides plain attributes that come once. */
class Remainder {
  readonly #table: AttributeTable;
  readonly #source: Source;
  readonly #start: number;
  readonly #end: number;
  readonly #value: MutableValue;
  /** By where they start. */
  readonly #kept = new Map<number, UndecodedAttribute>();
  /** By where they start. */
  readonly #remembered = new Map<number, WireAttribute>();
  /** The attributes that depend on other values of the set: they are read last, wherever they stand. */
  readonly #later: number[] = [];
  readonly #malformed = new Set<number>();
  /** Where each field was last read; only once a field has come twice. */
  #offsets: Map<Field, number> | undefined = undefined;

  constructor(table: AttributeTable, source: Source, start: number, end: number, value: MutableValue) {
    this.#table = table;
    this.#source = source;
    this.#start = start;
    this.#end = end;
    this.#value = value;
  }

  /** An attribute that is unknown, or not plain. */
  take(field: Field | undefined, offset: number, length: number): void {
    if (field === undefined) this.#kept.set(offset, this.#undecoded(offset, length));
    else if (field.plan.needs !== undefined) this.#later.push(offset);
    else if (!field.padding) this.#read(field, offset, length);
  }

  /** A plain attribute that was read; `again` tells whether it was before. */
  taken(field: Field, offset: number, again: boolean): void {
    if (again) this.#keepEarlier(field, offset);
    this.#offsets?.set(field, offset);
  }

  /** An attribute that could not be read: kept, if only itself is concerned. */
  malformed(field: Field, offset: number, length: number, caught: unknown): void {
    if (!(caught instanceof Fault && caught.local)) within(field.key, caught);
    const { path, state } = caught;
    this.#malformed.add(offset);
    this.#kept.set(offset, this.#undecoded(offset, length, `${joinPath(field.key, path)}: ${state}`));
  }

  /** Notes an attribute as it came; the bytes up to `next` belong to it. */
  remember(offset: number, length: number, next: number): void {
    const { bytes, littleEndian } = this.#source;
    this.#remembered.set(offset, {
      rawType: getU16(bytes, offset + 2, littleEndian),
      raw: copyBytes(bytes, offset + 4, offset + length),
      padding: paddingBetween(bytes, offset + length, next),
    });
  }

  /** Reads what had to wait, and puts into the value what was kept besides. */
  finish(): void {
    const { bytes, littleEndian, preserve } = this.#source;
    for (const offset of this.#later) {
      const field = this.#table.fieldAt(this.#source, offset);
      if (field !== undefined) this.#read(field, offset, lengthAt(bytes, offset, this.#end, littleEndian));
    }
    if (this.#kept.size > 0) this.#value[undecoded] = this.#keptInOrder();
    if (preserve) {
      const attributes = Array.from(this.#remembered, ([at, before]) => ({ ...before, kept: this.#kept.get(at) }));
      this.#value[wireForm] = { attributes, struct: undefined, littleEndian };
    }
  }

  /** In the order that encoding gives them: see {@link AttributeTable.isSuperseded}. */
  #keptInOrder(): UndecodedAttribute[] {
    const kept = [...this.#kept].sort(([a], [b]) => a - b).map(([, attribute]) => attribute);
    const isFirst = (attribute: UndecodedAttribute): boolean => this.#table.isSuperseded(attribute, this.#value);
    return [...kept.filter(isFirst), ...kept.filter((attribute) => !isFirst(attribute))];
  }

  #read(field: Field, offset: number, length: number): void {
    const { depth } = this.#source;
    let item: unknown;
    try {
      item = field.read(this.#source, offset + 4, offset + length);
    } catch (caught) {
      this.#source.depth = depth;
      this.malformed(field, offset, length, caught);
      return;
    }
    const before = Object.hasOwn(this.#value, field.key) ? this.#value[field.key] : undefined;
    if (field.many) {
      if (before === undefined) this.#value[field.key] = [item];
      else (before as unknown[]).push(item);
    } else {
      this.taken(field, offset, before !== undefined);
      this.#value[field.key] = item;
    }
  }

  /** The one before is no longer the value, but is not lost. */
  #keepEarlier(field: Field, offset: number): void {
    const { bytes, littleEndian } = this.#source;
    this.#offsets ??= this.#offsetsBefore(offset);
    const earlier = this.#offsets.get(field);
    if (earlier === undefined) return;
    this.#kept.set(earlier, this.#undecoded(earlier, lengthAt(bytes, earlier, this.#end, littleEndian), REPEATED));
  }

  /** Where each field was last read before `end`. Made once for a set, so that hostile bytes cost no square of time. */
  #offsetsBefore(end: number): Map<Field, number> {
    const { bytes, littleEndian } = this.#source;
    const offsets = new Map<Field, number>();
    for (let offset = this.#start; offset < end; offset += stepAt(bytes, offset, littleEndian)) {
      const field = this.#table.fieldAt(this.#source, offset);
      if (field && !this.#malformed.has(offset)) offsets.set(field, offset);
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

/** How far it is to the next attribute: forward in any case, though somebody may have changed the bytes meanwhile. */
function stepAt(bytes: Uint8Array, offset: number, littleEndian: boolean): number {
  return Math.max(4, (getU16(bytes, offset, littleEndian) + 3) & ~3);
}
