// What decoding gives and encoding takes, of every codec.

import { describe, expect, test } from '@jest/globals';
import {
  type AnyCodec,
  array,
  attr,
  type Attr,
  type Attributes,
  attributes,
  bitfield32,
  bytes,
  codec,
  type Codec,
  enumOf,
  fixedString,
  flag,
  flagsOf,
  indexedArray,
  type Infer,
  type InferInput,
  ip,
  ipv4,
  ipv6,
  mac,
  message,
  multi,
  nested,
  nestTypeValue,
  pad,
  padding,
  s16,
  s16be,
  s16le,
  s32,
  s32be,
  s32le,
  s64,
  s64be,
  s64le,
  s8,
  sint,
  sized,
  string,
  struct,
  u16,
  u16be,
  u16le,
  u32,
  u32be,
  u32le,
  u64,
  u64be,
  u64le,
  u8,
  uint,
  undecoded,
  type UndecodedBytes,
  type UndecodedAttribute,
  unterminatedString,
  uuid,
  wireForm,
} from '../../src/codec/index.ts';
import { type Assignable, type Equal, type Expect, expectTypes, type Plain } from './expect.ts';

/** `true` where a codec encodes what it decodes: `T`. */
type Both<C extends AnyCodec, T> = Equal<[Infer<C>, InferInput<C>], [T, T]>;
/** One of several codecs. */
type Each<C extends readonly AnyCodec[]> = C[number];
type Decoded<C extends AnyCodec> = Plain<Infer<C>>;
type Encoded<C extends AnyCodec> = Plain<InferInput<C>>;

describe('one value', () => {
  test('up to 32 bits is a number', () => {
    expectTypes<
      [
        Expect<Both<typeof u8, number>>,
        Expect<Both<typeof s8, number>>,
        Expect<Both<Each<[typeof u16, typeof u16be, typeof u16le]>, number>>,
        Expect<Both<Each<[typeof s16, typeof s16be, typeof s16le]>, number>>,
        Expect<Both<Each<[typeof u32, typeof u32be, typeof u32le]>, number>>,
        Expect<Both<Each<[typeof s32, typeof s32be, typeof s32le]>, number>>,
      ]
    >();
  });

  test('of 64 bits, or of as many as it needs, is a bigint', () => {
    expectTypes<
      [
        Expect<Both<Each<[typeof u64, typeof u64be, typeof u64le]>, bigint>>,
        Expect<Both<Each<[typeof s64, typeof s64be, typeof s64le]>, bigint>>,
        Expect<Both<typeof uint, bigint>>,
        Expect<Both<typeof sint, bigint>>,
      ]
    >();
  });

  test('that is text, an address or bytes', () => {
    const name = fixedString(16);
    const address = sized(mac, 6);
    expectTypes<
      [
        Expect<Both<Each<[typeof string, typeof unterminatedString]>, string>>,
        Expect<Both<Each<[typeof ip, typeof ipv4, typeof ipv6, typeof mac, typeof uuid]>, string>>,
        Expect<Both<typeof name, string>>,
        Expect<Both<typeof address, string>>,
        Expect<Both<typeof bytes, Uint8Array>>,
      ]
    >(name, address);
  });

  test('that is its own presence is true, and may be encoded as false', () => {
    expectTypes<[Expect<Equal<Infer<typeof flag>, true>>, Expect<Equal<InferInput<typeof flag>, boolean>>]>();
  });

  test('of bits that count', () => {
    expectTypes<[Expect<Equal<Decoded<typeof bitfield32>, { readonly value: number; readonly selector: number }>>]>();
  });

  test('that has names is one of them, or a number', () => {
    const Protocol = enumOf(u16be, { '802.1q': 0x8100, '802.1ad': 0x88a8 });
    const Wide = enumOf(u64, { none: 0n, all: 0xffffffffffffffffn });
    const values = { up: 1, down: 2 } as const;
    const State = enumOf(u8, values);
    const open: Readonly<Record<string, number>> = values;
    const Open = enumOf(u8, open);
    expectTypes<
      [
        Expect<Both<typeof Protocol, '802.1q' | '802.1ad' | number>>,
        Expect<Both<typeof Wide, 'none' | 'all' | bigint>>,
        Expect<Both<typeof State, 'up' | 'down' | number>>,
        Expect<Both<typeof Open, string | number>>,
      ]
    >(Protocol, Wide, State, Open);
    // @ts-expect-error only integers have names
    expect(() => enumOf(ipv4, { localhost: 1 })).toThrow(TypeError);
    // @ts-expect-error a name stands for a number
    expect(() => enumOf(u8, { up: 'up' })).toThrow(TypeError);
  });

  test('of flags is an array of names, and of a number', () => {
    const Flags = flagsOf(u32, { up: 1, broadcast: 2 });
    const Wide = flagsOf(u64, { first: 1n, second: 2n });
    expectTypes<
      [
        Expect<Both<typeof Flags, readonly ('up' | 'broadcast' | number)[]>>,
        Expect<Both<typeof Wide, readonly ('first' | 'second' | bigint)[]>>,
      ]
    >(Flags, Wide);
  });

  test("is what a codec of one's own decodes and encodes", () => {
    const celsius = codec({
      name: 'a temperature',
      size: 4,
      decode: (reader) => reader.s32('millidegrees') / 1000,
      encode: (writer, degrees: number) => writer.s32('millidegrees', degrees * 1000),
    });
    const lenient = codec({
      name: 'a number',
      size: 4,
      decode: (reader) => reader.u32('value'),
      encode: (writer, value: number | string) => writer.u32('value', Number(value)),
    });
    expectTypes<
      [
        Expect<Both<typeof celsius, number>>,
        Expect<Equal<Infer<typeof lenient>, number>>,
        Expect<Equal<InferInput<typeof lenient>, number | string>>,
      ]
    >(celsius, lenient);
  });
});

describe('several values', () => {
  const Pair = attributes({ key: attr(1, u8), on: attr(2, flag) });

  test('are arrays that nobody changes', () => {
    const numbers = multi(u32);
    const indexed = indexedArray(string);
    const packed = array(u64, 4);
    const flags = multi(flag);
    expectTypes<
      [
        Expect<Both<typeof numbers, readonly number[]>>,
        Expect<Both<typeof indexed, readonly string[]>>,
        Expect<Both<typeof packed, readonly bigint[]>>,
        Expect<Equal<Infer<typeof flags>, readonly true[]>>,
        Expect<Equal<InferInput<typeof flags>, readonly boolean[]>>,
      ]
    >(numbers, indexed, packed, flags);
  });

  test('of sets of attributes, and of arrays', () => {
    const pairs = multi(Pair);
    const nests = indexedArray(Pair);
    const table = indexedArray(array(u16));
    expectTypes<
      [
        Expect<Equal<Decoded<typeof pairs>, readonly { readonly key?: number; readonly on?: true }[]>>,
        Expect<
          Equal<
            Encoded<typeof pairs>,
            readonly { readonly key?: number | undefined; readonly on?: boolean | undefined }[]
          >
        >,
        Expect<Equal<Infer<typeof nests>, Infer<typeof pairs>>>,
        Expect<Equal<InferInput<typeof nests>, InferInput<typeof pairs>>>,
        Expect<Both<typeof table, readonly (readonly number[])[]>>,
      ]
    >(pairs, nests, table);
  });

  test('by number are rows with the numbers as keys, which must be given', () => {
    const rows = nestTypeValue(['policy', 'attribute'], Pair);
    interface Row {
      readonly policy: number;
      readonly attribute: number;
    }
    expectTypes<
      [
        Expect<
          Equal<
            Decoded<typeof rows>,
            readonly {
              readonly policy: number;
              readonly attribute: number;
              readonly key?: number;
              readonly on?: true;
            }[]
          >
        >,
        Expect<Assignable<Infer<typeof rows>[number], Row>>,
        Expect<Assignable<Infer<typeof rows>[number], Infer<typeof Pair>>>,
      ]
    >();
    expect(rows.encode([{ policy: 1, attribute: 2, key: 3 }])).toHaveLength(16);
    // @ts-expect-error without one of its numbers
    expect(() => rows.encode([{ policy: 1, key: 3 }])).toThrow(RangeError);
    // @ts-expect-error a key that the set has not
    expect(() => rows.encode([{ policy: 1, attribute: 2, kee: 3 }])).toThrow(TypeError);
  });
});

describe('a struct', () => {
  const Cache = struct({ used: u32, gap: padding(2), rest: array(u8) });

  test('has no keys for padding, and all members are optional', () => {
    expectTypes<
      [
        Expect<Equal<Decoded<typeof Cache>, { readonly used?: number; readonly rest?: readonly number[] }>>,
        Expect<
          Equal<
            Encoded<typeof Cache>,
            { readonly used?: number | undefined; readonly rest?: readonly number[] | undefined }
          >
        >,
        Expect<Equal<Infer<typeof Cache>[typeof undecoded], UndecodedBytes | undefined>>,
      ]
    >(Cache);
  });

  test('in a struct, and in arrays', () => {
    const Timer = struct({
      sent: struct({ seconds: u32, fraction: u32 }),
      gaps: padding(4),
      many: array(struct({ a: u8 })),
    });
    expectTypes<
      [
        Expect<
          Equal<
            Decoded<typeof Timer>,
            {
              readonly sent?: { readonly seconds?: number; readonly fraction?: number };
              readonly many?: readonly { readonly a?: number }[];
            }
          >
        >,
      ]
    >(Timer);
  });
});

describe('a set of attributes', () => {
  const Address = struct({ family: u8, gap: padding(3) });
  const Link = attributes({
    name: attr(3, string),
    state: attr(16, enumOf(u8, { unknown: 0, up: 6 })),
    up: attr(17, flag),
    stats: attr(7, Address),
    alternatives: attr(53, multi(string)),
    align: attr(60, pad),
    inner: attr(61, attributes({ id: attr(1, u64), deeper: attr(2, nested(attributes({ id: attr(1, u8) }))) })),
  });

  test('has keys that may be absent, but are never undefined', () => {
    expectTypes<
      [
        Expect<
          Equal<
            Decoded<typeof Link>,
            {
              readonly name?: string;
              readonly state?: 'unknown' | 'up' | number;
              readonly up?: true;
              readonly stats?: { readonly family?: number };
              readonly alternatives?: readonly string[];
              readonly inner?: { readonly id?: bigint; readonly deeper?: { readonly id?: number } };
            }
          >
        >,
        Expect<Equal<Infer<typeof Link>[typeof undecoded], readonly UndecodedAttribute[] | undefined>>,
        Expect<Equal<Infer<typeof Link>[typeof wireForm], unknown>>,
      ]
    >(Link);
  });

  test('takes undefined as absent', () => {
    expectTypes<
      [
        Expect<
          Equal<
            Encoded<typeof Link>,
            {
              readonly name?: string | undefined;
              readonly state?: 'unknown' | 'up' | number | undefined;
              readonly up?: boolean | undefined;
              readonly stats?: { readonly family?: number | undefined } | undefined;
              readonly alternatives?: readonly string[] | undefined;
              readonly inner?:
                | {
                    readonly id?: bigint | undefined;
                    readonly deeper?: { readonly id?: number | undefined } | undefined;
                  }
                | undefined;
            }
          >
        >,
      ]
    >();
  });

  test('without attributes has no keys', () => {
    const Nothing = attributes({});
    expectTypes<[Expect<Equal<keyof Infer<typeof Nothing>, typeof undecoded | typeof wireForm>>]>();
    // @ts-expect-error there is no such key
    expect(() => Nothing.encode({ id: 1 })).toThrow(TypeError);
  });

  test('is known by its attributes', () => {
    const Vlan = attributes({ id: attr(1, u16) });
    expectTypes<
      [
        Expect<Assignable<typeof Vlan, Attributes<{ readonly id: Attr<Codec<number>> }>>>,
        Expect<Assignable<typeof Vlan, AnyCodec>>,
      ]
    >(Vlan);
  });
});

describe('a nest', () => {
  test('of what comes later in the file', () => {
    const later = nested(() => Late);
    const Late = attributes({ id: attr(1, u8) });
    expectTypes<
      [
        Expect<Equal<Infer<typeof later>, Infer<typeof Late>>>,
        Expect<Equal<InferInput<typeof later>, InferInput<typeof Late>>>,
      ]
    >(later);
  });

  test('in itself has the type that was written out', () => {
    interface Tree {
      readonly value?: number;
      readonly children?: readonly Tree[];
    }
    const Tree = attributes({
      value: attr(1, u32),
      children: attr(2, indexedArray(nested((): Codec<Tree> => Tree))),
    });
    const tree: Tree = Tree.decode(Tree.encode({ children: [{ value: 1 }, { children: [{}] }] }));
    expect(tree).toEqual({ children: [{ value: 1 }, { children: [{}] }] });
    expectTypes<[Expect<Assignable<Infer<typeof Tree>, Tree>>, Expect<Assignable<Tree, Infer<typeof Tree>>>]>();
    // @ts-expect-error a key that the tree has not, two levels down
    expect(() => Tree.encode({ children: [{ children: [{ valeu: 1 }] }] })).toThrow(TypeError);
    // @ts-expect-error a text for a number, two levels down
    expect(() => Tree.encode({ children: [{ children: [{ value: '1' }] }] })).toThrow(TypeError);
  });
});

describe('a message', () => {
  const header = struct({
    family: u8,
    gap: padding(1),
    type: enumOf(u16, { ether: 1 }),
    index: s32,
    flags: flagsOf(u32, { up: 1 }),
  });
  const attrs = attributes({ name: attr(3, string), mtu: attr(4, u32) });
  const Link = message({ name: 'ifinfomsg', header, attributes: attrs });

  test('is flat; its header is there whole, its attributes may be absent', () => {
    expectTypes<
      [
        Expect<
          Equal<
            Decoded<typeof Link>,
            {
              readonly family: number;
              readonly type: 'ether' | number;
              readonly index: number;
              readonly flags: readonly ('up' | number)[];
              readonly name?: string;
              readonly mtu?: number;
            }
          >
        >,
        Expect<
          Equal<
            Encoded<typeof Link>,
            {
              readonly family?: number | undefined;
              readonly type?: 'ether' | number | undefined;
              readonly index?: number | undefined;
              readonly flags?: readonly ('up' | number)[] | undefined;
              readonly name?: string | undefined;
              readonly mtu?: number | undefined;
            }
          >
        >,
      ]
    >();
  });

  test('may have no header, no attributes, or neither', () => {
    const Generic = message({ attributes: attrs });
    const Bare = message({ header });
    const Empty = message({});
    expectTypes<
      [
        Expect<Equal<Decoded<typeof Generic>, { readonly name?: string; readonly mtu?: number }>>,
        Expect<Equal<keyof Decoded<typeof Bare>, 'family' | 'type' | 'index' | 'flags'>>,
        Expect<Equal<keyof Infer<typeof Empty>, typeof undecoded | typeof wireForm>>,
      ]
    >();
    // @ts-expect-error there is no such key
    expect(() => Generic.encode({ family: 1 })).toThrow(TypeError);
    // @ts-expect-error there is no such key
    expect(() => Bare.encode({ name: 'lo' })).toThrow(TypeError);
    // @ts-expect-error there is no such key
    expect(() => Empty.encode({ name: 'lo' })).toThrow(TypeError);
  });

  test('has members of the header under header where attributes have the names', () => {
    const Route = message({
      header: struct({ family: u8, table: u8, gap: padding(2) }),
      attributes: attributes({ table: attr(15, u64), oif: attr(4, u32) }),
    });
    expectTypes<
      [
        Expect<
          Equal<
            Decoded<typeof Route>,
            {
              readonly family: number;
              readonly header: { readonly table: number };
              readonly table?: bigint;
              readonly oif?: number;
            }
          >
        >,
        Expect<
          Equal<
            Encoded<typeof Route>,
            {
              readonly family?: number | undefined;
              readonly header?: { readonly table?: number | undefined } | undefined;
              readonly table?: bigint | undefined;
              readonly oif?: number | undefined;
            }
          >
        >,
      ]
    >();
    expect(Route.decode(Route.encode({ table: 1000n, header: { table: 252 } })).header.table).toBe(252);
    // @ts-expect-error only members that attributes have the names of are under header
    expect(() => Route.encode({ header: { family: 2 } })).toThrow(TypeError);
    // @ts-expect-error there are none
    expect(() => Link.encode({ header: { index: 2 } })).toThrow(TypeError);
  });
});
