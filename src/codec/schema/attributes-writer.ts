// The attributes of one value, in the order of the declaration or as a preserving decoding found them.

import { describe, U16_MAX } from '../check.ts';
import { NLA_TYPE_MASK } from '../constants.ts';
import { outOfRange, refused, within, wrongType } from '../fault.ts';
import type { Sink } from '../sink.ts';
import type { Field } from './attr.ts';
import type { AttributeTable } from './attribute-table.ts';
import { alignFrom, rewrite, writeRaw } from './rewrite.ts';
import {
  REPEATED,
  sameBytes,
  undecoded,
  type UndecodedAttribute,
  type WireAttribute,
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
  sink.enter({ value, keys: others === undefined ? table : { has: (key) => table.has(key) || others.has(key) } });
  const present = table.presentIn(value, others);
  const form = wireFormOf(value, sink);
  if (form === undefined) writeCanonical(sink, table, value, present);
  else writeAsRemembered(sink, table, value, present, form.attributes);
  sink.leave();
}

/**
 * Writes the fields in order. What was not decoded comes after them, unless a field is to count in its place. So it
 * decodes to the same.
 */
function writeCanonical(sink: Sink, table: AttributeTable, value: Value, present: readonly Field[]): void {
  const kept = undecodedOf(value, table);
  for (const attribute of kept) if (table.isSuperseded(attribute, value)) writeUndecoded(sink, attribute);
  for (const field of present) writeField(sink, field, value[field.key], 0);
  for (const attribute of kept) if (!table.isSuperseded(attribute, value)) writeUndecoded(sink, attribute);
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
  const { found, left } = match(undecodedOf(value, table), remembered);
  for (const attribute of left) if (table.isSuperseded(attribute, value)) writeUndecoded(sink, attribute);
  const written = new Map<Field, number>();
  for (const before of remembered) {
    const field = table.fieldOf(before.rawType & NLA_TYPE_MASK);
    if (before.kept !== undefined ? found.has(before) : field?.padding === true) {
      alignFrom(start, sink);
      writeRaw(sink, before);
    } else if (before.kept === undefined && field !== undefined) {
      const index = written.get(field) ?? 0;
      written.set(field, index + 1);
      if (isGiven(value, field, index)) {
        alignFrom(start, sink);
        rewriteField(sink, field, value[field.key], before, index);
      }
    }
  }
  const added = present.filter((field) => isGiven(value, field, written.get(field) ?? 0));
  const last = left.filter((attribute) => !table.isSuperseded(attribute, value));
  if (last.length > 0 || added.length > 0) alignFrom(start, sink);
  for (const field of added) writeField(sink, field, value[field.key], written.get(field) ?? 0);
  for (const attribute of last) writeUndecoded(sink, attribute);
}

/** Which of the remembered attributes are among those that a value keeps, and which of those are others. */
function match(
  kept: readonly UndecodedAttribute[],
  remembered: readonly WireAttribute[],
): { found: ReadonlySet<WireAttribute>; left: readonly UndecodedAttribute[] } {
  const byType = new Map<number, UndecodedAttribute[]>();
  for (const attribute of kept) {
    const list = byType.get(attribute.type);
    if (list) list.push(attribute);
    else byType.set(attribute.type, [attribute]);
  }
  const found = new Set<WireAttribute>();
  const taken = new Set<UndecodedAttribute>();
  for (const before of remembered) {
    if (before.kept === undefined) continue;
    // In most values the first one is it: they are kept in the order in which they came.
    const list = byType.get(before.rawType) ?? [];
    const index = list.findIndex(({ value }) => sameBytes(value, before.raw));
    if (index < 0) continue;
    found.add(before);
    for (const attribute of index === 0 ? [list.shift()] : list.splice(index, 1)) if (attribute) taken.add(attribute);
  }
  return { found, left: kept.filter((attribute) => !taken.has(attribute)) };
}

/** Whether a value has something to write for the attribute of a field that comes after `index` others of it. */
function isGiven(value: Value, field: Field, index: number): boolean {
  const given = value[field.key];
  if (!field.many) return index === 0 && given !== undefined;
  return given !== undefined && !(Array.isArray(given) && index >= given.length);
}

/** Writes a field; of one that may come several times the values from `from` on. */
function writeField(sink: Sink, field: Field, value: unknown, from: number): void {
  try {
    if (!field.many) field.writeOne(sink, value);
    else if (Array.isArray(value)) writeEach(sink, field, value, from);
    else wrongType(`expected an array, got ${describe(value)}`, value);
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

/** Writes a value of a field that came as `before`; of one that may come several times the one at `index`. */
function rewriteField(sink: Sink, field: Field, value: unknown, before: WireAttribute, index: number): void {
  const { plan } = field;
  const attribute = {
    plan,
    check: (item: unknown, length: number) => field.check(item, length),
    write: (item: unknown) => field.writeOne(sink, item),
  };
  try {
    if (!field.many) rewrite(sink, attribute, value, before);
    else if (Array.isArray(value)) rewrite(sink, attribute, value[index], before);
    else wrongType(`expected an array, got ${describe(value)}`, value);
  } catch (caught) {
    within(field.many ? `${field.key}[${index}]` : field.key, caught);
  }
}

function writeUndecoded(sink: Sink, { type, value }: UndecodedAttribute): void {
  if (value.length + 4 > U16_MAX) outOfRange(`${value.length} bytes in an undecoded attribute`, value);
  const start = sink.openAttribute(type);
  sink.append(value);
  sink.closeAttribute(start);
}

/** What a value keeps besides its keys, checked and read once: it may come from a caller, and have getters. */
function undecodedOf(value: Value, table: AttributeTable): readonly UndecodedAttribute[] {
  const kept = value[undecoded];
  if (kept === undefined) return [];
  if (!Array.isArray(kept)) wrongType('[undecoded] of a set of attributes is an array', kept);
  const attributes = (kept as unknown[]).map((attribute) => checkUndecoded(attribute));
  return attributes.filter((attribute) => isStillKept(attribute, value, table));
}

function checkUndecoded(attribute: unknown): UndecodedAttribute {
  if (typeof attribute !== 'object' || attribute === null) wrongType('[undecoded] holds { type, value }', attribute);
  const { type, value, problem } = attribute as Partial<UndecodedAttribute>;
  if (!(value instanceof Uint8Array)) wrongType('[undecoded] holds { type, value }, value a Uint8Array', attribute);
  if (typeof type !== 'number' || !Number.isInteger(type) || type < 0 || type > U16_MAX) {
    outOfRange(`${String(type)} in [undecoded] is no type from 0 to ${U16_MAX}`, attribute);
  }
  return problem === undefined ? { type, value } : { type, value, problem };
}

/** Whether an attribute is to be written still. Throws where it is one that a key is for. */
function isStillKept(attribute: UndecodedAttribute, value: Value, table: AttributeTable): boolean {
  const field = table.fieldOf(attribute.type & NLA_TYPE_MASK);
  if (field === undefined) return true;
  const isGivenByKey = value[field.key] !== undefined;
  // One that another came after goes with that one: alone it would take its place.
  if (attribute.problem === REPEATED) return isGivenByKey;
  if (attribute.problem !== undefined) return true;
  // The bytes of a sub-message whose selector has no format can be given in no other way.
  if (field.plan.needs !== undefined && !isGivenByKey) return true;
  return refused('range', field.key, `attribute ${field.type} stands in [undecoded]; give it by its key`, attribute);
}
