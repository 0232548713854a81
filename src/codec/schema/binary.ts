// Bytes as they are, arrays of one kind of value, and values that are their own presence.

import { describe } from '../check.ts';
import { copyBytes } from '../copy.ts';
import { malformed, outOfRange, within, wrongType } from '../fault.ts';
import { getU32, getU64 } from '../integers.ts';
import type { Sink } from '../sink.ts';
import type { Source } from '../source.ts';
import { Codec, planOf, type AnyCodec, type Infer, type InferInput } from './codec.ts';
import { Inline, type Plan } from './plan.ts';

/**
 * All the bytes there are, copied both ways.
 *
 * @example
 * ```ts
 * import { bytes } from 'nlmsg/codec';
 *
 * console.log(bytes.encode(Uint8Array.of(1, 2))); // Uint8Array(2) [ 1, 2 ]
 * ```
 */
export const bytes: Codec<Uint8Array> = new Codec<Uint8Array>({
  name: 'bytes',
  read: (source, start, end) => copyBytes(source.bytes, start, end),
  write(sink, value) {
    if (!(value instanceof Uint8Array)) wrongType(`expected a Uint8Array, got ${describe(value)}`, value);
    sink.append(value);
  },
});

/**
 * Present or absent, with no bytes of its own: true where it is there. Encoding leaves it out where it is false.
 *
 * @example
 * ```ts
 * import { attr, attributes, flag } from 'nlmsg/codec';
 *
 * const Route = attributes({ blackhole: attr(4, flag) });
 * console.log(Route.decode(Route.encode({ blackhole: true })), Route.encode({ blackhole: false }).length); // { blackhole: true } 0
 * ```
 */
export const flag = new Codec<true, boolean>({
  name: 'flag',
  read: () => true,
  write(_, value) {
    if (typeof value !== 'boolean') wrongType(`expected a boolean, got ${describe(value)}`, value);
    if (!value) outOfRange('false is encoded by leaving the attribute out, and there is none to leave out', value);
  },
  omit: (value) => (value as unknown) === false,
});

/** Bytes that mean nothing: see {@link padding} and {@link pad}. */
export class Padding extends Codec<undefined> {
  /** Tells the types that no value has a key for it. */
  readonly isPadding = true;
}

/**
 * A struct member of so many bytes that mean nothing: zero when encoded, passed over when decoded, no key in the value.
 *
 * @param count - 1 or more.
 *
 * @example
 * ```ts
 * import { padding, struct, u32, u8 } from 'nlmsg/codec';
 *
 * const Header = struct({ family: u8, gap: padding(3), index: u32 });
 * console.log(Header.encode({ family: 2, index: 1 }, { byteOrder: 'little' }).join(' ')); // 2 0 0 0 1 0 0 0
 * ```
 */
export function padding(count: number): Padding {
  checkCount('make padding', count);
  return new Padding({
    name: 'padding',
    size: count,
    padding: true,
    read: () => undefined,
    write: (sink) => sink.zeros(count),
  });
}

/**
 * An attribute that only aligns the next one: passed over when decoded, never encoded, no key in the value.
 *
 * @example
 * ```ts
 * import { attr, attributes, pad, u64 } from 'nlmsg/codec';
 *
 * const Counters = attributes({ packets: attr(1, u64), gap: attr(2, pad) });
 * console.log(Counters.decode(Uint8Array.of(4, 0, 2, 0), { byteOrder: 'little' })); // {}
 * ```
 */
export const pad = new Padding({ name: 'pad', padding: true, read: () => undefined, write: () => undefined });

/**
 * A codec of values that always have so many bytes, for one whose values have any number: `sized(mac, 6)`,
 * `sized(bytes, 16)`.
 *
 * @param codec - What the bytes are.
 * @param size - How many; decoding passes over what comes after them, encoding refuses any other number.
 *
 * @example
 * ```ts
 * import { mac, sized, struct, u16 } from 'nlmsg/codec';
 *
 * const BridgeId = struct({ priority: u16, address: sized(mac, 6) });
 * console.log(BridgeId.size); // 8
 * ```
 */
export function sized<C extends AnyCodec>(codec: C, size: number): Codec<Infer<C>, InferInput<C>> {
  checkCount('make a sized codec', size);
  const plan = planOf<Infer<C>, InferInput<C>>(codec);
  const { read, write } = plan;
  if (plan.size !== undefined && plan.size !== size) {
    throw new RangeError(`Cannot make a sized codec: ${plan.name} has ${plan.size} bytes, not ${size}`);
  }
  return new Codec<Infer<C>, InferInput<C>>({
    ...withoutRewrite(plan), // which would not count the bytes
    size,
    read(source, start, end) {
      if (end - start < size) malformed(start, `${size} bytes needed, ${end - start} given`);
      return read(source, start, start + size);
    },
    write(sink, value) {
      const start = sink.length;
      write(sink, value);
      if (sink.length - start !== size) outOfRange(`${sink.length - start} bytes; exactly ${size} are needed`, value);
    },
  });
}

/**
 * A C array: values of one size, one after another.
 *
 * @param codec - Of a fixed size.
 * @param length - How many values; without it as many as the bytes hold.
 *
 * @example
 * ```ts
 * import { array, u16be } from 'nlmsg/codec';
 *
 * console.log(array(u16be).encode([80, 443])); // Uint8Array(4) [ 0, 80, 1, 187 ]
 * ```
 */
export function array<C extends AnyCodec>(
  codec: C,
  length?: number,
): Codec<readonly Infer<C>[], readonly InferInput<C>[]> {
  const item = planOf<Infer<C>, InferInput<C>>(codec);
  if (item.size === undefined) throw new TypeError(`Cannot make an array: ${item.name} has no fixed size`);
  if (length !== undefined) checkCount('make an array', length);
  const { size } = item;
  return new Codec<readonly Infer<C>[], readonly InferInput<C>[]>({
    name: `array of ${item.name}`,
    needs: item.needs,
    nests: item.nests === true,
    shape: () => ({ kind: 'array', item: item, size }),
    size: length === undefined ? undefined : length * size,
    read: (source, start, end) => readItems(item, size, length, source, start, end),
    write(sink, values) {
      if (!Array.isArray(values)) wrongType(`expected an array, got ${describe(values)}`, values);
      if (length !== undefined && values.length !== length) {
        outOfRange(`${values.length} values; exactly ${length} are needed`, values);
      }
      for (let i = 0; i < values.length; i++) writeItem(item, size, sink, values[i] as InferInput<C>, i);
    },
  });
}

function readItems<T>(
  item: Plan<T, never>,
  size: number,
  length: number | undefined,
  source: Source,
  start: number,
  end: number,
): T[] {
  const given = end - start;
  if (length !== undefined && given < length * size) malformed(start, `${length * size} bytes needed, ${given} given`);
  if (length === undefined && given % size !== 0) malformed(start, `${given} bytes are no multiple of ${size}`);
  const count = length ?? given / size;
  return (
    (readIntegers(item.inline, count, source, start) as T[] | undefined) ?? readEach(item, size, count, source, start)
  );
}

/** The commonest integers, read where they lie; undefined for other values. */
function readIntegers(
  inline: Inline | undefined,
  count: number,
  { bytes, littleEndian }: Source,
  start: number,
): unknown[] | undefined {
  // Arrays as long as they will be: they never have to grow.
  if (inline === Inline.s32) {
    const values = new Array<number>(count);
    for (let i = 0; i < count; i++) values[i] = getU32(bytes, start + 4 * i, littleEndian) | 0;
    return values;
  }
  if (inline === Inline.u32) {
    const values = new Array<number>(count);
    for (let i = 0; i < count; i++) values[i] = getU32(bytes, start + 4 * i, littleEndian);
    return values;
  }
  if (inline !== Inline.u64) return undefined;
  const values = new Array<bigint>(count);
  for (let i = 0; i < count; i++) values[i] = getU64(bytes, start + 8 * i, littleEndian);
  return values;
}

function readEach<T>(item: Plan<T, never>, size: number, count: number, source: Source, start: number): T[] {
  const values = new Array<T>(count);
  const { read } = item;
  let i = 0;
  try {
    for (; i < count; i++) values[i] = read(source, start + i * size, start + (i + 1) * size);
  } catch (caught) {
    within(`[${i}]`, caught);
  }
  return values;
}

function writeItem<T>(item: Plan<unknown, T>, size: number, sink: Sink, value: T, index: number): void {
  const start = sink.length;
  try {
    item.write(sink, value);
    if (sink.length - start !== size) outOfRange(`${sink.length - start} bytes; exactly ${size} are needed`, value);
  } catch (caught) {
    within(`[${index}]`, caught);
  }
}

function checkCount(what: string, count: number): void {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`Cannot ${what}: ${count} is no count from 1 on`);
}

function withoutRewrite<Out, In>(plan: Plan<Out, In>): Plan<Out, In> {
  const copy: { -readonly [K in keyof Plan<Out, In>]: Plan<Out, In>[K] } = { ...plan };
  delete copy.rewrite;
  return copy;
}
