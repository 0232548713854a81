// A value and its bytes, checked every way there is: encoded, decoded, and back again, in either byte order.

import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { type ByteOrder, type Codec, undecoded, wireForm } from '../../src/codec/index.ts';
import { fromHex, toHex } from './golden.ts';

/** A value, its bytes in little-endian order, and those in big-endian order where they differ. */
export type Row<T> = readonly [value: T, little: string, big?: string];

/** Both byte orders. */
export const ORDERS = ['little', 'big'] as const satisfies readonly ByteOrder[];

/** Checks each row in both byte orders: every way from the value to the bytes and from the bytes to the value. */
export function fourWay<Out, In>(name: string, codec: Codec<Out, In>, rows: readonly Row<NoInfer<Out>>[]): void {
  describe(name, () => {
    for (const [value, little, big = little] of rows) {
      const shown = inspect(value, { depth: 6, breakLength: Infinity, compact: true });
      test.each(ORDERS)(`${shown} in %s-endian order`, (byteOrder) => {
        checkBothWays(
          codec as unknown as Codec<unknown>,
          value,
          fromHex(byteOrder === 'little' ? little : big),
          byteOrder,
        );
      });
    }
  });
}

/** Fails unless `value` and `bytes` are the same thing, whichever way they are looked at. */
export function checkBothWays(codec: Codec<unknown>, value: unknown, bytes: Uint8Array, byteOrder: ByteOrder): void {
  const expected = toHex(bytes);
  deepFreeze(value);
  expect(toHex(codec.encode(value, { byteOrder }))).toBe(expected);
  if (!keepsUndecoded(value)) expect([undefined, bytes.length]).toContain(codec.size);

  const decoded = codec.decode(bytes, { byteOrder });
  expect(decoded).toStrictEqual(value);
  expect(codec.decode(codec.encode(value, { byteOrder }), { byteOrder })).toStrictEqual(value);
  expect(toHex(codec.encode(deepFreeze(decoded), { byteOrder }))).toBe(expected);

  const preserved = deepFreeze(codec.decode(bytes, { byteOrder, preserve: true }));
  expect(withoutWireForm(preserved)).toStrictEqual(value);
  expect(toHex(codec.encode(preserved, { byteOrder }))).toBe(expected);

  for (const each of [value, preserved]) {
    const target = new Uint8Array(bytes.length + 12).fill(0xff);
    expect(codec.encodeInto(target, 3, each, { byteOrder })).toBe(bytes.length);
    expect(toHex(target)).toBe(toHex(Uint8Array.of(255, 255, 255, ...bytes, ...new Uint8Array(9).fill(255))));
    const bounds = { byteOrder, start: 3, end: 3 + bytes.length };
    expect(codec.decode(target, bounds)).toStrictEqual(value);
    const exact = new Uint8Array(bytes.length);
    expect(codec.encodeInto(exact, 0, each, { byteOrder })).toBe(bytes.length);
    expect(toHex(exact)).toBe(expected);
  }
}

/** Whether a value has bytes besides those of its keys. */
function keepsUndecoded(value: unknown): boolean {
  return typeof value === 'object' && value !== null && undecoded in value;
}

/** The value with nothing that a preserving decoding noted, at any depth. */
export function withoutWireForm(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWireForm);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  const copy: Record<string | symbol, unknown> = {};
  for (const key of Reflect.ownKeys(value)) {
    if (key !== wireForm) copy[key] = withoutWireForm((value as Record<string | symbol, unknown>)[key]);
  }
  return copy;
}

/** Freezes a value at every depth, except for bytes, which cannot be frozen. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array || Object.isFrozen(value))
    return value;
  Object.freeze(value);
  for (const key of Reflect.ownKeys(value)) deepFreeze((value as Record<string | symbol, unknown>)[key]);
  return value;
}
