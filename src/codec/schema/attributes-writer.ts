// The attributes of one value, in the order of the declaration or as a preserving decoding found them.

import { align } from '../align.ts';
import { U16_MAX } from '../check.ts';
import { NLA_TYPE_MASK } from '../constants.ts';
import { outOfRange, refused, within, wrongType } from '../fault.ts';
import type { Sink } from '../sink.ts';
import type { Field } from './attr.ts';
import type { AttributeTable } from './attribute-table.ts';
import {
  isUnchanged,
  REPEATED,
  sameBytes,
  undecoded,
  type UndecodedAttribute,
  type WireAttribute,
  wireForm,
  wireFormOf,
} from './wire-form.ts';

type Value = Readonly<Record<string | symbol, unknown>>;

/** Writes the attributes of a value; keys in `others` are not the set's concern. */
export function writeAttributes(
  table: AttributeTable,
  sink: Sink,
  value: Value,
  others: ReadonlySet<string> | undefined,
): void {
  sink.enter(value);
  const present = table.presentIn(value, others);
  const form = wireFormOf(value, sink);
  if (form === undefined) writeCanonical(sink, table, value, present);
  else writeAsRemembered(sink, table, value, present, form.attributes);
  sink.leave();
}

/** Writes the fields in order. What was repeated comes before, what is unknown after them: so it decodes to the same. */
function writeCanonical(sink: Sink, table: AttributeTable, value: Value, present: readonly Field[]): void {
  const kept = undecodedOf(value, table);
  for (const attribute of kept) if (attribute.problem === REPEATED) writeUndecoded(sink, attribute);
  for (const field of present) writeField(sink, field, value[field.key], 0);
  for (const attribute of kept) if (attribute.problem !== REPEATED) writeUndecoded(sink, attribute);
}

/** Writes what is still as it was in the order and form that it had, and then what is new. */
function writeAsRemembered(
  sink: Sink,
  table: AttributeTable,
  value: Value,
  present: readonly Field[],
  remembered: readonly WireAttribute[],
): void {
  const start = sink.length;
  const kept = new Map<number, UndecodedAttribute[]>();
  for (const attribute of undecodedOf(value, table)) push(kept, attribute.type, attribute);
  const written = new Map<Field, number>();
  for (const attribute of remembered) {
    alignFrom(start, sink);
    const field = table.fieldOf(attribute.rawType & NLA_TYPE_MASK);
    if (field?.padding === true || takeEqual(kept.get(attribute.rawType), attribute)) writeRaw(sink, attribute);
    else if (field !== undefined) {
      const index = written.get(field) ?? 0;
      written.set(field, index + 1);
      const given = field.many ? (value[field.key] as unknown[] | undefined)?.[index] : value[field.key];
      if (given !== undefined && (field.many || index === 0))
        rewrite(sink, field, given, attribute, field.many ? index : undefined);
    }
  }
  const added = present.filter((field) => field.many || !written.has(field));
  const left = [...kept.values()].flat();
  if (left.length > 0 || added.some((field) => !isWritten(value[field.key], written.get(field))))
    alignFrom(start, sink);
  for (const field of added) writeField(sink, field, value[field.key], written.get(field) ?? 0);
  for (const attribute of left) writeUndecoded(sink, attribute);
}

/** Whether all the values of a field that may come several times have been written. */
function isWritten(values: unknown, count: number | undefined): boolean {
  return Array.isArray(values) && values.length <= (count ?? 0);
}

/** Writes a field; of one that may come several times the values from `from` on. */
function writeField(sink: Sink, field: Field, value: unknown, from: number): void {
  try {
    if (!field.many) field.writeOne(sink, value);
    else if (Array.isArray(value)) writeEach(sink, field, value, from);
    else wrongType(`expected an array, got ${typeof value}`, value);
  } catch (caught) {
    within(field.key, caught);
  }
}

function writeEach(sink: Sink, field: Field, values: readonly unknown[], from: number): void {
  for (let i = from; i < values.length; i++) {
    try {
      field.writeOne(sink, values[i]);
    } catch (caught) {
      within(`[${i}]`, caught);
    }
  }
}

/** Writes a value that was decoded from `attribute`: its bytes if it is what it was. */
function rewrite(sink: Sink, field: Field, value: unknown, attribute: WireAttribute, index: number | undefined): void {
  const { plan } = field;
  try {
    if (plan.remembers === true && hasForm(value)) {
      const start = sink.openAttribute(attribute.rawType);
      plan.write(sink, value);
      const length = sink.length - start;
      sink.closeAttribute(start);
      if (length - 4 === attribute.raw.length) {
        sink.length = start + length;
        sink.append(attribute.padding);
      }
    } else if (isUnchanged(plan, value, attribute.raw, sink)) writeRaw(sink, attribute);
    else field.writeOne(sink, value);
  } catch (caught) {
    within(index === undefined ? field.key : `${field.key}[${index}]`, caught);
  }
}

function hasForm(value: unknown): boolean {
  return typeof value === 'object' && value !== null && wireForm in value;
}

function writeRaw(sink: Sink, { rawType, raw, padding }: WireAttribute): void {
  const start = sink.openAttribute(rawType);
  sink.append(raw);
  sink.closeAttribute(start);
  sink.length = start + 4 + raw.length;
  sink.append(padding);
}

function writeUndecoded(sink: Sink, { type, value }: UndecodedAttribute): void {
  if (value.length + 4 > U16_MAX) outOfRange(`${value.length} bytes in an undecoded attribute`, value);
  const start = sink.openAttribute(type);
  sink.append(value);
  sink.closeAttribute(start);
}

/** Zeros up to the next place where an attribute may start: the last one of a set may have come without its padding. */
function alignFrom(start: number, sink: Sink): void {
  const length = sink.length - start;
  sink.zeros(align(length) - length);
}

/** What a value keeps besides its keys, checked: it may come from a caller. */
function undecodedOf(value: Value, table: AttributeTable): readonly UndecodedAttribute[] {
  const kept = value[undecoded];
  if (kept === undefined) return [];
  if (!Array.isArray(kept)) wrongType('[undecoded] of a set of attributes is an array', kept);
  for (const attribute of kept as Partial<UndecodedAttribute>[]) {
    const { type, value: bytes, problem } = attribute;
    if (!(bytes instanceof Uint8Array)) wrongType('[undecoded] holds { type, value }, value a Uint8Array', attribute);
    if (typeof type !== 'number' || !Number.isInteger(type) || type < 0 || type > U16_MAX) {
      outOfRange(`${String(type)} in [undecoded] is no type from 0 to ${U16_MAX}`, attribute);
    }
    const field = problem === undefined ? table.fieldOf(type & NLA_TYPE_MASK) : undefined;
    if (field !== undefined)
      refused('range', field.key, `attribute ${field.type} stands in [undecoded]; give it by its key`, attribute);
  }
  return kept as UndecodedAttribute[];
}

/** Takes the first of `kept` that has the bytes of `attribute`. */
function takeEqual(kept: UndecodedAttribute[] | undefined, attribute: WireAttribute): boolean {
  const index = kept?.findIndex(({ value }) => sameBytes(value, attribute.raw)) ?? -1;
  if (index < 0) return false;
  kept?.splice(index, 1);
  return true;
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
