// Writing an attribute of a value that was decoded with `preserve`: as it came, if its value is what it was.

import { align, NLA_HDRLEN } from '../align.ts';
import { copyBytes } from '../copy.ts';
import { Fault } from '../fault.ts';
import { getU16 } from '../integers.ts';
import { Sink } from '../sink.ts';
import { lengthAt } from './attributes-reader.ts';
import { resolve, type Plan } from './plan.ts';
import { paddingBetween, sameBytes, sourceOf, type WireAttribute, wireForm } from './wire-form.ts';

/** How one attribute is written. */
export interface Attribute {
  readonly plan: Plan<unknown>;
  /** Throws where a value of so many bytes is beyond the limits of the schema. */
  readonly check?: (value: unknown, length: number) => void;
  /** Writes it canonically. */
  readonly write: (value: unknown) => void;
}

/** Writes a value that came as `before`. */
export function rewrite(sink: Sink, { plan, check, write }: Attribute, value: unknown, before: WireAttribute): void {
  if (plan.omit?.(value) === true) return;
  if (hasForm(value)) {
    writeAround(sink, before, () => {
      const start = sink.length;
      plan.write(sink, value);
      check?.(value, sink.length - start);
    });
    return;
  }
  const list = resolve(plan, sink.scopes, sink.scopes.length);
  if (list?.rewrite !== undefined && isReadable(list, before.raw, sink)) {
    writeAround(sink, before, () => {
      const start = sink.length;
      list.rewrite?.(sink, value, before.raw);
      check?.(value, sink.length - start);
    });
  } else if (list !== undefined && isUnchanged(list, value, before.raw, sink)) writeRaw(sink, before);
  else write(value);
}

/** Writes the header of an attribute as it came, the value anew, and the padding as it came if that still fits. */
export function writeAround(sink: Sink, before: WireAttribute, body: () => void): void {
  const start = sink.openAttribute(before.rawType);
  body();
  if (sink.length - start - NLA_HDRLEN === before.raw.length) {
    sink.sealAttribute(start);
    if (typeof before.padding === 'number') sink.zeros(before.padding);
    else sink.append(before.padding);
  } else sink.closeAttribute(start);
}

/** Writes an attribute as it came. */
export function writeRaw(sink: Sink, before: WireAttribute): void {
  writeAround(sink, before, () => {
    sink.append(before.raw);
  });
}

/** Zeros up to the next place where an attribute may start: the last one of a set may have come without its padding. */
export function alignFrom(start: number, sink: Sink): void {
  const length = sink.length - start;
  sink.zeros(align(length) - length);
}

/** The attributes that lie in `raw`, one level of them. Throws a fault where the bytes are none. */
export function attributesIn(raw: Uint8Array, littleEndian: boolean): WireAttribute[] {
  const found: WireAttribute[] = [];
  for (let offset = 0; offset < raw.length;) {
    const length = lengthAt(raw, offset, raw.length, littleEndian);
    const next = Math.min(offset + align(length), raw.length);
    found.push({
      rawType: getU16(raw, offset + 2, littleEndian),
      raw: copyBytes(raw, offset + NLA_HDRLEN, offset + length),
      padding: paddingBetween(raw, offset + length, next),
    });
    offset = next;
  }
  return found;
}

function hasForm(value: unknown): boolean {
  return typeof value === 'object' && value !== null && wireForm in value;
}

/** Whether the bytes are a list still: what chose their form may have changed. */
function isReadable(plan: Plan<unknown>, raw: Uint8Array, sink: Sink): boolean {
  return readOrNothing(plan, raw, sink) !== undefined;
}

/** Whether `value` is what was decoded from `raw`: whether both are written alike. */
function isUnchanged(plan: Plan<unknown>, value: unknown, raw: Uint8Array, sink: Sink): boolean {
  const before = readOrNothing(plan, raw, sink);
  if (before === value && before !== undefined) return true;
  return before !== undefined && sameBytes(written(plan, value, sink), written(plan, before, sink));
}

function readOrNothing(plan: Plan<unknown>, raw: Uint8Array, sink: Sink): unknown {
  try {
    return plan.read(sourceOf(raw, sink, true), 0, raw.length);
  } catch (caught) {
    if (caught instanceof Fault) return undefined;
    throw caught;
  }
}

function written(plan: Plan<unknown>, value: unknown, like: Sink): Uint8Array {
  const sink = new Sink(new Uint8Array(64), 0, like.littleEndian, true);
  sink.scopes.push(...like.scopes);
  plan.write(sink, value);
  return sink.bytes.subarray(0, sink.length);
}
