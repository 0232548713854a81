// Several values of one kind: attributes that come again, and nests whose attribute numbers are indices or keys.

import { checkInteger, describe } from '../check.ts';
import { NLA_F_NESTED, NLA_TYPE_MASK } from '../constants.ts';
import { outOfRange, refused, within, wrongType } from '../fault.ts';
import { getU16 } from '../integers.ts';
import type { Sink } from '../sink.ts';
import { NO_KEYS } from '../scope.ts';
import type { Source } from '../source.ts';
import { lengthAt } from './attributes-reader.ts';
import { checkKey, checkSingle, Codec, planOf, type AnyCodec, type Infer, type InferInput } from './codec.ts';
import { alignFrom, attributesIn, rewrite, writeAround } from './rewrite.ts';
import { sourceOf, type WireAttribute } from './wire-form.ts';
import { type Plan } from './plan.ts';

/**
 * An attribute that comes several times, with one value each: an array. An empty array encodes to no attribute, and
 * decodes to none.
 *
 * @example
 * ```ts
 * import { attr, attributes, multi, u32 } from 'nlmsg/codec';
 *
 * const Group = attributes({ members: attr(2, multi(u32)) });
 * console.log(Group.encode({ members: [1, 2] }).length); // 16
 * ```
 */
export function multi<C extends AnyCodec>(codec: C): Codec<readonly Infer<C>[], readonly InferInput<C>[]> {
  const each = planOf<Infer<C>, InferInput<C>>(codec);
  return new Codec<readonly Infer<C>[], readonly InferInput<C>[]>({
    name: `several of ${each.name}`,
    each,
    needs: each.needs,
    read: (source, start, end) => [each.read(source, start, end)],
    write: (_, values) => outOfRange('several attributes are no single value', values),
  });
}

/**
 * A nest whose attributes are numbered 1, 2, 3 and hold one value each: an array. The numbers that came are not kept,
 * unless the decoding preserves.
 *
 * @param options - `first` is the number that encoding starts with; 1 by default.
 *
 * @example
 * ```ts
 * import { indexedArray, u32 } from 'nlmsg/codec';
 *
 * const Indices = indexedArray(u32);
 * console.log(Indices.decode(Indices.encode([10, 20]))); // [ 10, 20 ]
 * ```
 */
export function indexedArray<C extends AnyCodec>(
  codec: C,
  options?: { readonly first?: number },
): Codec<readonly Infer<C>[], readonly InferInput<C>[]> {
  const item = planOf<Infer<C>, InferInput<C>>(codec);
  const first = options?.first ?? 1;
  checkInteger('make an indexed array: first', first, 0, NLA_TYPE_MASK);
  checkSingle('make an indexed array', item);
  return new Codec<readonly Infer<C>[], readonly InferInput<C>[]>({
    name: `indexed array of ${item.name}`,
    shape: () => ({ kind: 'indexed', item: item }),
    flags: () => NLA_F_NESTED,
    nests: true,
    needs: item.needs,
    read(source, start, end) {
      const values: Infer<C>[] = [];
      walk(source, start, end, (_, from, to) => values.push(item.read(source, from, to)));
      return values;
    },
    write: (sink, values) => writeItems(sink, item, first, values, []),
    rewrite: (sink, values, raw) => writeItems(sink, item, first, values, attributesIn(raw, sink.littleEndian)),
  });
}

/** Writes the items of a list; those that came before keep their numbers, flags and padding. */
function writeItems<T>(
  sink: Sink,
  item: Plan<unknown, T>,
  first: number,
  values: readonly T[],
  before: readonly WireAttribute[],
): void {
  if (!Array.isArray(values)) wrongType(`expected an array, got ${describe(values)}`, values);
  sink.enter(NO_KEYS);
  const start = sink.length;
  let next = first;
  for (let i = 0; i < values.length; i++) {
    alignFrom(start, sink);
    const number = before[i] === undefined ? next : before[i]!.rawType & NLA_TYPE_MASK;
    next = number + 1;
    try {
      if (number > NLA_TYPE_MASK) outOfRange(`there are numbers for attributes up to ${NLA_TYPE_MASK}`, values[i]);
      if (item.omit?.(values[i] as T) === true) outOfRange('cannot be left out of a list', values[i]);
      const write = (value: unknown): void => {
        const at = sink.openAttribute(number | (item.flags?.(sink) ?? 0));
        item.write(sink, value as T);
        sink.closeAttribute(at);
      };
      if (before[i] === undefined) write(values[i]);
      else rewrite(sink, { plan: item as Plan<unknown>, write }, values[i], before[i]!);
    } catch (caught) {
      within(`[${i}]`, caught);
    }
  }
  sink.leave();
}

/** A row of {@link nestTypeValue}: the numbers of the nests around the value, and the value's own keys. */
type NumberedRow<N extends string, T> = Readonly<Record<N, number>> & T;

/**
 * Nests whose attribute numbers are data, one in the other, with a set of attributes inside: rows that have the numbers
 * as keys. Source: `nest-type-value` in the kernel's netlink specifications.
 *
 * @param names - What the numbers are, outermost first.
 * @param codec - The set of attributes inside.
 *
 * @example
 * ```ts
 * import { attr, attributes, nestTypeValue, u32 } from 'nlmsg/codec';
 *
 * const Policies = nestTypeValue(['policy', 'attribute'], attributes({ type: attr(1, u32) }));
 * console.log(Policies.decode(Policies.encode([{ policy: 0, attribute: 3, type: 4 }]))); // [ { policy: 0, attribute: 3, type: 4 } ]
 * ```
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- as in AnyCodec
export function nestTypeValue<const N extends string, C extends Codec<object, any>>(
  names: readonly N[],
  codec: C,
): Codec<readonly NumberedRow<N, Infer<C>>[], readonly NumberedRow<N, InferInput<C>>[]> {
  const inner = planOf<object, object>(codec);
  if (new Set(names).size < names.length) throw new TypeError('Cannot make nests by number: a name stands there twice');
  for (const name of names) {
    checkKey('make nests by number', name);
    if (inner.has?.(name) === true) throw new TypeError(`Cannot make nests by number: ${name} is a key inside, too`);
  }
  const plan: Plan<object[], object[]> = {
    name: 'nests by number',
    shape: () => ({ kind: 'rows', names, inner: inner as Plan<unknown> }),
    flags: () => NLA_F_NESTED,
    nests: true,
    needs: inner.needs,
    read: (source, start, end) => rowsIn(source, start, end, names, inner),
    write(sink, rows) {
      if (!Array.isArray(rows)) wrongType(`expected an array, got ${describe(rows)}`, rows);
      writeRows(sink, rows as Row[], 0, names, inner);
    },
    rewrite(sink, rows, raw) {
      if (!Array.isArray(rows)) wrongType(`expected an array, got ${describe(rows)}`, rows);
      const before = rowsIn(sourceOf(raw, sink, false), 0, raw.length, names, inner) as Row[];
      const same = (row: Row, i: number): boolean => names.every((name) => row[name] === before[i]?.[name]);
      if (rows.length === before.length && (rows as Row[]).every(same)) {
        rewriteRows(sink, (rows as Row[]).entries(), raw, names, names.length, inner);
      } else writeRows(sink, rows as Row[], 0, names, inner);
    },
  };
  return new Codec(plan) as never;
}

type Row = Readonly<Record<string, unknown>>;

function rowsIn(
  source: Source,
  start: number,
  end: number,
  names: readonly string[],
  inner: Plan<object, object>,
): object[] {
  const rows: object[] = [];
  readRows(source, start, end, names, {}, inner, rows);
  return rows;
}

function readRows(
  source: Source,
  start: number,
  end: number,
  names: readonly string[],
  numbers: Readonly<Record<string, number>>,
  inner: Plan<object, object>,
  rows: object[],
): void {
  const [name, ...others] = names;
  if (name === undefined) rows.push({ ...numbers, ...inner.read(source, start, end) });
  else {
    walk(source, start, end, (type, from, to) => {
      readRows(source, from, to, others, { ...numbers, [name]: type }, inner, rows);
    });
  }
}

/** Writes rows whose numbers are those that came in `raw`: the nests as they came, what is inside by its own memory. */
function rewriteRows(
  sink: Sink,
  rows: IterableIterator<[number, Row]>,
  raw: Uint8Array,
  names: readonly string[],
  levels: number,
  inner: Plan<object, object>,
): void {
  sink.enter(NO_KEYS);
  const start = sink.length;
  for (const before of attributesIn(raw, sink.littleEndian)) {
    alignFrom(start, sink);
    writeAround(sink, before, () => {
      if (levels > 1) rewriteRows(sink, rows, before.raw, names, levels - 1, inner);
      else writeRow(sink, rows.next().value as [number, Row], names, inner);
    });
  }
  sink.leave();
}

function writeRow(
  sink: Sink,
  [index, row]: [number, Row],
  names: readonly string[],
  inner: Plan<object, object>,
): void {
  try {
    inner.write(sink, names.reduce<Row>(without, row));
  } catch (caught) {
    within(`[${index}]`, caught);
  }
}

/** Writes the rows; those next to each other that share a number share its nest. */
function writeRows(
  sink: Sink,
  rows: readonly Row[],
  first: number,
  names: readonly string[],
  inner: Plan<object, object>,
): void {
  const [name, ...others] = names;
  if (name === undefined) {
    try {
      for (const row of rows) inner.write(sink, row);
    } catch (caught) {
      within(`[${first}]`, caught);
    }
    return;
  }
  sink.enter(NO_KEYS);
  for (let i = 0; i < rows.length;) {
    const number = numberOf(rows[i]!, name, first + i);
    let end = i + 1;
    while (others.length > 0 && end < rows.length && rows[end]?.[name] === number) end++;
    const group = rows.slice(i, end).map((row) => without(row, name));
    const start = sink.openAttribute(number | NLA_F_NESTED);
    writeRows(sink, group, first + i, others, inner);
    sink.closeAttribute(start);
    i = end;
  }
  sink.leave();
}

function numberOf(row: Readonly<Record<string, unknown>>, name: string, index: number): number {
  const number = (row as Record<string, unknown> | null)?.[name];
  if (typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= NLA_TYPE_MASK) return number;
  return refused('range', `[${index}].${name}`, `${String(number)} is no type from 0 to ${NLA_TYPE_MASK}`, number);
}

function without(row: Readonly<Record<string | symbol, unknown>>, name: string): Record<string | symbol, unknown> {
  const rest = { ...row };
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a copy of our own
  delete rest[name];
  return rest;
}

/** Goes through the attributes of a nest. */
function walk(
  source: Source,
  start: number,
  end: number,
  visit: (type: number, start: number, end: number) => void,
): void {
  source.enter(start, NO_KEYS);
  const { bytes, littleEndian } = source;
  let index = 0;
  for (let offset = start; offset < end; index++) {
    const length = lengthAt(bytes, offset, end, littleEndian);
    try {
      visit(getU16(bytes, offset + 2, littleEndian) & NLA_TYPE_MASK, offset + 4, offset + length);
    } catch (caught) {
      within(`[${index}]`, caught);
    }
    offset += (length + 3) & ~3;
  }
  source.leave();
}
