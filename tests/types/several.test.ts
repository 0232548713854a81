// Types of what comes together: several sub-messages, selectors of all kinds, what is remembered.

import { describe, expect, test } from '@jest/globals';
import {
  attr,
  attributes,
  enumOf,
  type Infer,
  message,
  nestTypeValue,
  string,
  struct,
  subMessage,
  u16,
  u32,
  u64,
  u8,
  undecoded,
  wireForm,
} from '../../src/codec/index.ts';
import { type Assignable, type Expect, expectTypes } from './expect.ts';

const Vlan = attributes({ id: attr(1, u16) });
const Bridge = attributes({ age: attr(1, u32) });
const formats = { vlan: Vlan, bridge: Bridge } as const;

describe('a set with two sub-messages', () => {
  const Two = attributes({
    kind: attr(1, string),
    data: attr(2, subMessage('kind', formats)),
    statistics: attr(3, subMessage('kind', { bridge: u32 })),
  });

  test('has both of them', () => {
    const two: Infer<typeof Two> = Two.decode(Two.encode({ kind: 'bridge', data: { age: 1 }, statistics: 2 }));
    expect(two).toEqual({ kind: 'bridge', data: { age: 1 }, statistics: 2 });
    if (two.kind === 'bridge') expect(two.statistics).toBe(2);
    expectTypes<[Expect<Assignable<'data', keyof typeof two>>]>();
  });
});

describe('a sub-message that a number chooses', () => {
  const Numbered = attributes({ kind: attr(1, u32), data: attr(2, subMessage('kind', { 1: Vlan, 2: Bridge })) });

  test('has a type, and is encoded', () => {
    const numbered: Infer<typeof Numbered> = Numbered.decode(Numbered.encode({ kind: 1, data: { id: 7 } }));
    if (numbered.kind === 1) expect(numbered.data?.id).toBe(7);
    expect(numbered).toEqual({ kind: 1, data: { id: 7 } });
  });
});

describe('a sub-message of a message that a member of the header chooses', () => {
  const Narrowed = message({
    header: struct({ kind: enumOf(u32, { vlan: 1, bridge: 2 }) }),
    attributes: attributes({ data: attr(2, subMessage('kind', formats)) }),
  });

  test('is narrowed by it', () => {
    const narrowed = Narrowed.decode(Narrowed.encode({ kind: 'vlan', data: { id: 7 } }));
    if (narrowed.kind === 'vlan') expect(narrowed.data?.id).toBe(7);
  });
});

describe('what a value remembers', () => {
  const Pair = struct({ a: u8, b: u8 });

  test('is there in structs too', () => {
    const pair = Pair.decode(Uint8Array.of(1, 2), { preserve: true });
    const form: unknown = pair[wireForm];
    expect(form).toBeDefined();
    expect(Pair.encode({ a: 1, b: 2, [wireForm]: form })).toHaveLength(2);
  });

  test('may be undefined where it is encoded, as it may in structs', () => {
    expect(Vlan.encode({ id: 1, [undecoded]: undefined })).toHaveLength(8);
  });
});

describe('what the codec refuses, the compiler refuses', () => {
  test('names for values of another integer', () => {
    // @ts-expect-error a number where values are bigints
    expect(() => enumOf(u64, { a: 1 })).toThrow(TypeError);
    // @ts-expect-error a bigint where values are numbers
    expect(() => enumOf(u8, { a: 1n })).toThrow(TypeError);
  });

  test('rows of what has no keys', () => {
    // @ts-expect-error numbers have no keys
    expect(() => nestTypeValue(['index'], u32).encode([Object.assign(1, { index: 1 })])).toThrow(TypeError);
  });
});
