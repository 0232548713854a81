// A value beside a sub-message chooses its type.

import { describe, expect, test } from '@jest/globals';
import {
  attr,
  attributes,
  enumOf,
  indexedArray,
  type Infer,
  type InferInput,
  message,
  multi,
  string,
  struct,
  subMessage,
  u16,
  u32,
  u8,
} from '../../src/codec/index.ts';
import { type Assignable, type Equal, type Expect, expectTypes, type Plain } from './expect.ts';

const Vlan = attributes({ id: attr(1, u16) });
const Bridge = attributes({ delay: attr(1, u32), age: attr(2, u32) });
type Vlan = Infer<typeof Vlan>;
type Bridge = Infer<typeof Bridge>;
const formats = { vlan: Vlan, bridge: Bridge } as const;

const LinkInfo = attributes({ kind: attr(1, string), data: attr(2, subMessage('kind', formats)), mtu: attr(3, u32) });
type LinkInfo = Infer<typeof LinkInfo>;

/** What a type has under a key. */
type At<T, K extends PropertyKey> = T extends Readonly<Partial<Record<K, infer V>>> ? V : never;

describe('a sub-message', () => {
  test('has the type that the selector beside it chose, or is absent', () => {
    const info = LinkInfo.decode(LinkInfo.encode({ kind: 'vlan', data: { id: 7 } }));
    expectTypes<[Expect<Equal<typeof info.data, Vlan | Bridge | undefined>>]>();
    if (info.kind === 'vlan') {
      expectTypes<[Expect<Equal<typeof info.data, Vlan | undefined>>]>();
      expect(info.data?.id).toBe(7);
    } else if (info.kind === 'bridge') {
      expectTypes<[Expect<Equal<typeof info.data, Bridge | undefined>>]>();
    } else if (info.kind === 'dummy') {
      expectTypes<[Expect<Equal<typeof info.data, undefined>>]>();
    }
    // @ts-expect-error nothing chose yet
    expect(info.data?.id).toBe(7);
    // @ts-expect-error of another kind
    if (info.kind === 'bridge') expect(info.data?.id).toBe(7);
  });

  test('keeps its type when taken apart, and in a switch', () => {
    function idOf({ kind, data }: LinkInfo): number | undefined {
      switch (kind) {
        case 'vlan':
          return data?.id;
        case 'bridge':
          return data?.age;
        default:
          return undefined;
      }
    }
    expect(idOf({ kind: 'vlan', data: { id: 7 } })).toBe(7);
    expect(idOf({ kind: 'bridge', data: { age: 8 } })).toBe(8);
    expect(idOf({ kind: 'dummy' })).toBeUndefined();
  });

  test('leaves what stands beside it as it is', () => {
    expectTypes<
      [
        Expect<Equal<LinkInfo['kind'], string | undefined>>,
        Expect<Equal<LinkInfo['mtu'], number | undefined>>,
        Expect<
          Equal<
            Plain<Extract<LinkInfo, { readonly kind: 'vlan' }>>,
            { readonly kind: 'vlan'; readonly data?: { readonly id?: number }; readonly mtu?: number }
          >
        >,
      ]
    >();
  });

  test('is encoded with the selector that chooses it', () => {
    expect(LinkInfo.encode({ kind: 'vlan', data: { id: 1 }, mtu: 1 })).toHaveLength(32);
    expect(LinkInfo.encode({ kind: 'bridge', data: { delay: 1, age: undefined } })).toHaveLength(24);
    expect(LinkInfo.encode({ kind: 'dummy' })).toHaveLength(12);
    expect(LinkInfo.encode({ kind: 'vlan', data: undefined })).toHaveLength(12);
    expect(LinkInfo.encode({ kind: undefined, data: undefined, mtu: undefined })).toHaveLength(0);
    const ofAnyKind = (kind: string): Uint8Array => LinkInfo.encode({ kind });
    expect(ofAnyKind('dummy')).toHaveLength(12);
  });

  test('is not encoded with another one, or without', () => {
    // @ts-expect-error of a bridge
    expect(() => LinkInfo.encode({ kind: 'vlan', data: { delay: 1 } })).toThrow(TypeError);
    // @ts-expect-error no key of any
    expect(() => LinkInfo.encode({ kind: 'vlan', data: { di: 1 } })).toThrow(TypeError);
    // @ts-expect-error a text for a number
    expect(() => LinkInfo.encode({ kind: 'vlan', data: { id: '1' } })).toThrow(TypeError);
    // @ts-expect-error that chooses none
    expect(() => LinkInfo.encode({ kind: 'dummy', data: { id: 1 } })).toThrow(RangeError);
    // @ts-expect-error nothing chooses
    expect(() => LinkInfo.encode({ data: { id: 1 } })).toThrow(RangeError);
    // @ts-expect-error a key that the set has not
    expect(() => LinkInfo.encode({ kind: 'vlan', mut: 1 })).toThrow(TypeError);
  });

  test('is encoded as it was decoded, and with keys added', () => {
    const info = LinkInfo.decode(LinkInfo.encode({ kind: 'vlan', data: { id: 7 } }), { preserve: true });
    expect(LinkInfo.encode(info)).toHaveLength(24);
    expect(LinkInfo.encode({ ...info, mtu: 1 })).toHaveLength(32);
    expectTypes<[Expect<Assignable<LinkInfo, InferInput<typeof LinkInfo>>>]>();
  });
});

describe('the selector', () => {
  test('that has names narrows also where it is none of them', () => {
    const Info = attributes({
      kind: attr(1, enumOf(u32, { vlan: 1, bridge: 2, dummy: 3 })),
      data: attr(2, subMessage('kind', formats)),
    });
    type Info = Infer<typeof Info>;
    expectTypes<
      [
        Expect<Equal<Info['kind'], 'vlan' | 'bridge' | 'dummy' | number | undefined>>,
        Expect<Equal<Extract<Info, { readonly kind: 'vlan' }>['data'], Vlan | undefined>>,
      ]
    >();
    function check(info: Info): void {
      if (info.kind === 'vlan') expectTypes<[Expect<Equal<typeof info.data, Vlan | undefined>>]>();
      else if (info.kind === 'dummy') expectTypes<[Expect<Equal<typeof info.data, undefined>>]>();
      else expectTypes<[Expect<Equal<typeof info.data, Bridge | undefined>>]>();
    }
    check({ kind: 'bridge', data: { age: 1 } });
    // @ts-expect-error no such name
    expect(() => Info.encode({ kind: 'vlam' })).toThrow(RangeError);
    // @ts-expect-error that chooses none
    expect(() => Info.encode({ kind: 'dummy', data: { id: 1 } })).toThrow(RangeError);
    // @ts-expect-error of a bridge
    expect(() => Info.encode({ kind: 'vlan', data: { age: 1 } })).toThrow(TypeError);
  });

  test('further out leaves a choice of all', () => {
    const Outer = attributes({
      kind: attr(1, string),
      inner: attr(2, attributes({ data: attr(1, subMessage('kind', formats)), id: attr(2, u8) })),
    });
    type Inner = NonNullable<Infer<typeof Outer>['inner']>;
    expectTypes<
      [
        Expect<Equal<Inner['data'], Vlan | Bridge | undefined>>,
        Expect<Equal<At<Inner, 'id'>, number>>,
        Expect<Assignable<Infer<typeof Outer>, InferInput<typeof Outer>>>,
      ]
    >();
    expect(Outer.encode({ kind: 'vlan', inner: { data: { id: 1 }, id: 2 } })).toHaveLength(36);
    // @ts-expect-error a key of none
    expect(() => Outer.encode({ kind: 'vlan', inner: { data: { di: 1 } } })).toThrow(TypeError);
    // @ts-expect-error a key that the inner set has not
    expect(() => Outer.encode({ kind: 'vlan', inner: { di: 1 } })).toThrow(TypeError);
  });

  test('chooses several at once: an array of any', () => {
    const Several = attributes({ kind: attr(1, string), data: attr(2, multi(subMessage('kind', formats))) });
    const Indexed = attributes({ kind: attr(1, string), data: attr(2, indexedArray(subMessage('kind', formats))) });
    type Items = readonly (Vlan | Bridge)[] | undefined;
    expectTypes<
      [Expect<Equal<Infer<typeof Several>['data'], Items>>, Expect<Equal<Infer<typeof Indexed>['data'], Items>>]
    >();
    expect(Several.encode({ kind: 'vlan', data: [{ id: 1 }, {}] })).toHaveLength(28);
    expect(Indexed.encode({ kind: 'vlan', data: [{ id: 1 }, {}] })).toHaveLength(32);
  });

  test('is an attribute of a message as of a set', () => {
    const Class = message({
      header: struct({ index: u32 }),
      attributes: attributes({ kind: attr(1, string), options: attr(2, subMessage('kind', formats)) }),
    });
    const tc = Class.decode(Class.encode({ index: 1, kind: 'vlan', options: { id: 7 } }));
    expectTypes<
      [Expect<Equal<typeof tc.index, number>>, Expect<Equal<typeof tc.options, Vlan | Bridge | undefined>>]
    >();
    if (tc.kind === 'vlan') {
      expectTypes<[Expect<Equal<typeof tc.options, Vlan | undefined>>]>();
      expect(tc.options).toEqual({ id: 7 });
    }
    expect(Class.encode({ ...tc, index: 2 })).toHaveLength(28);
    // @ts-expect-error of a bridge
    expect(() => Class.encode({ kind: 'vlan', options: { age: 1 } })).toThrow(TypeError);
  });
});
