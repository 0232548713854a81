import { describe, expect, test } from '@jest/globals';
import {
  type AnyCodec,
  array,
  attr,
  attributes,
  bytes,
  type Codec,
  enumOf,
  flag,
  indexedArray,
  isNetlinkError,
  message,
  multi,
  nested,
  nestTypeValue,
  string,
  struct,
  subMessage,
  u16be,
  u32,
  u8,
  undecoded,
  unterminatedString,
} from '../../../src/codec/index.ts';
import { deepFreeze } from '../../support/four-way.ts';
import { fromHex, toHex } from '../../support/golden.ts';
import { thrownBy } from '../../support/thrown.ts';
import { little, preserving, tlv } from './tlv.ts';

/** What an attribute can hold, with its own header: 65,535 bytes. */
const MAX = 65_535;

describe('D9: the length of an attribute', () => {
  const Set = attributes({
    data: attr(1, bytes),
    text: attr(2, string),
    nest: attr(3, attributes({ data: attr(1, bytes) })),
  });
  const header = (encoded: Uint8Array): number => encoded[0]! | (encoded[1]! << 8);

  test.each([65_527, 65_528, 65_531])('holds %d bytes', (size) => {
    const encoded = Set.encode({ data: new Uint8Array(size).fill(7) }, little);
    expect(header(encoded)).toBe(size + 4);
    expect(encoded.length).toBe(Math.ceil((size + 4) / 4) * 4);
    expect(Set.decode(encoded, little).data?.length).toBe(size);
  });

  test.each([65_532, 65_535, 65_536, 131_072])('refuses %d bytes, which would wrap', (size) => {
    for (const value of [{ data: new Uint8Array(size) }, { text: 'a'.repeat(size - 1) }]) {
      const error = thrownBy(() => Set.encode(value, little));
      expect(error).toBeInstanceOf(RangeError);
      expect(error).toMatchObject({ code: 'ERR_NETLINK_ENCODE', path: Object.keys(value)[0] });
      expect(error.message).toContain(String(size + 4));
    }
    const kept = { [undecoded]: [{ type: 9, value: new Uint8Array(size) }] };
    expect(thrownBy(() => Set.encode(kept, little))).toBeInstanceOf(RangeError);
  });

  test.each([
    [65_523, true],
    [65_524, true],
    [65_525, false],
    [65_528, false],
    [65_531, false],
    [65_532, false],
  ])('counts that of a nest with %d bytes inside', (size, fits) => {
    const value = { nest: { data: new Uint8Array(size) } };
    if (fits) {
      const encoded = Set.encode(value, little);
      expect(header(encoded)).toBe(4 + Math.ceil((size + 4) / 4) * 4);
      expect(Set.decode(encoded, little).nest?.data?.length).toBe(size);
    } else {
      const path = size + 4 > MAX ? 'nest.data' : 'nest';
      expect(thrownBy(() => Set.encode(value))).toMatchObject({ path, name: 'RangeError' });
    }
  });

  const half = new Uint8Array(40_000);
  const NESTS: readonly [name: string, codec: AnyCodec, value: unknown][] = [
    ['several attributes in a nest', attributes({ a: attr(1, bytes), b: attr(2, bytes) }), { a: half, b: half }],
    ['an indexed array', indexedArray(bytes), [half, half]],
    [
      'nests by number',
      nestTypeValue(['i'], attributes({ a: attr(1, bytes) })),
      [half, half].map((a, i) => ({ i, a })),
    ],
    ['what is undecoded', attributes({}), { [undecoded]: [half, half].map((value) => ({ type: 1, value })) }],
    ['an array', array(u32), new Array<number>(20_000).fill(1)],
    ['a struct', struct({ a: u8, rest: bytes }), { rest: new Uint8Array(MAX) }],
    ['a text of letters of several bytes', unterminatedString, 'é'.repeat(33_000)],
  ];

  test.each(NESTS)('is refused where it is too much together: %s', (_, codec, value) => {
    const Outer = attributes({ n: attr(1, codec) });
    expect(thrownBy(() => Outer.encode({ n: value }))).toMatchObject({ path: 'n', name: 'RangeError' });
    expect(thrownBy(() => Outer.encodeInto(new Uint8Array(200_000), 0, { n: value }))).toBeInstanceOf(RangeError);
  });

  test('is no limit of the set around', () => {
    const value = { list: [half, half, half] };
    const Many = attributes({ list: attr(1, multi(bytes)) });
    expect(Many.decode(Many.encode(value))).toStrictEqual(value);
  });

  test('is refused after a decoding that preserved, too', () => {
    const value = Set.decode(tlv(0x8003, tlv(1, '01')), preserving);
    const grown = { ...value, nest: { ...value.nest, data: new Uint8Array(65_532) } };
    expect(thrownBy(() => Set.encode(grown, little))).toMatchObject({ path: 'nest.data', name: 'RangeError' });
  });
});

describe('D13: the flags of a type', () => {
  const Inner = attributes({ a: attr(1, u8) });
  const typeOf = (codec: AnyCodec, value: unknown, options = {}): number => {
    const encoded = attributes({ x: attr(1, codec, options) }).encode({ x: value }, little);
    return encoded[2]! | (encoded[3]! << 8);
  };

  test.each([
    ['attributes', Inner, {}],
    ['nested', nested(Inner), {}],
    ['nested by a function', nested(() => Inner), {}],
    ['indexedArray', indexedArray(u8), []],
    ['nestTypeValue', nestTypeValue(['i'], Inner), []],
    ['multi of nests', multi(Inner), [{}]],
  ] as [string, AnyCodec, unknown][])('hold NLA_F_NESTED for %s, in an indexed array too', (_, codec, value) => {
    expect(typeOf(codec, value)).toBe(0x8001);
    if (!Array.isArray(value)) expect(toHex(indexedArray(codec).encode([value as never], little))).toBe('04 00 01 80');
  });

  test.each([
    ['u8', u8, 1],
    ['u16be', u16be, 1],
    ['string', string, ''],
    ['struct', struct({ a: u8 }), {}],
    ['array', array(u32), []],
    ['flag', flag, true],
  ] as [string, AnyCodec, unknown][])('hold none for %s', (_, codec, value) => {
    expect(typeOf(codec, value)).toBe(1);
  });

  test('hold NLA_F_NET_BYTEORDER where it is declared, and only there', () => {
    expect(typeOf(u16be, 1, { netByteOrder: true })).toBe(0x4001);
    expect(typeOf(u16be, 1, { netByteOrder: false })).toBe(1);
    expect(typeOf(Inner, {}, { netByteOrder: true })).toBe(0xc001);
  });

  test('are masked on read, and change no value', () => {
    const Set = attributes({ a: attr(1, u16be), n: attr(2, Inner) });
    for (const flags of [0, 0x4000, 0x8000, 0xc000]) {
      const value = Set.decode(
        new Uint8Array([...tlv(1 | flags, '01 02'), ...tlv(2 | flags, tlv(1 | flags, '07'))]),
        little,
      );
      expect(value).toStrictEqual({ a: 258, n: { a: 7 } });
    }
  });
});

describe('keys that a schema has not', () => {
  const Data = attributes({ id: attr(1, u8) });
  const Deep = message({
    header: struct({ family: u8 }),
    attributes: attributes({
      kind: attr(1, string),
      data: attr(2, subMessage('kind', { d: Data })),
      list: attr(3, multi(Data)),
      indexed: attr(4, indexedArray(nested(() => Data))),
      rows: attr(5, nestTypeValue(['a', 'b'], Data)),
      stats: attr(6, array(struct({ x: u8 }))),
    }),
  });

  test.each([
    ['ib', { ib: 1 }],
    ['data.ib', { kind: 'd', data: { ib: 1 } }],
    ['list[1].ib', { list: [{}, { ib: 1 }] }],
    ['indexed[2].ib', { indexed: [{}, {}, { ib: 1 }] }],
    [
      'rows[1].ib',
      {
        rows: [
          { a: 1, b: 1 },
          { a: 1, b: 2, ib: 1 },
        ],
      },
    ],
    ['rows[0].c', { rows: [{ a: 1, b: 1, c: 1 }] }],
    ['stats[1].ib', { stats: [{}, { ib: 1 }] }],
  ])('are refused with their path: %s', (path, value) => {
    const error = thrownBy(() => Deep.encode(value as never));
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({ code: 'ERR_NETLINK_ENCODE', path, value: 1 });
    expect(error.message).toMatch(
      new RegExp(`^Cannot encode ${path.replaceAll(/[[\].]/g, '\\$&')}: no such key; there are`),
    );
    expect(isNetlinkError(error)).toBe(true);
  });

  test('are refused with an undefined value too, which is a key misspelt', () => {
    expect(thrownBy(() => Data.encode({ ib: undefined } as never))).toMatchObject({ path: 'ib', name: 'TypeError' });
  });

  test('are refused where they are names that objects have', () => {
    for (const key of ['constructor', 'toString', '__proto__']) {
      const value = Object.defineProperty({}, key, { value: 1, enumerable: true });
      expect(thrownBy(() => Data.encode(value))).toMatchObject({ path: key, name: 'TypeError' });
    }
  });
});

describe('values that contain themselves, or are too deep', () => {
  interface Node {
    value?: number;
    child?: Node;
    list?: readonly Node[];
  }
  const Tree = attributes({
    value: attr(1, u8),
    child: attr(
      2,
      nested((): Codec<Node> => Tree as Codec<Node>),
    ),
    list: attr(3, indexedArray(nested((): Codec<Node> => Tree as Codec<Node>))),
  });

  test('are refused, with a path', () => {
    const loop: Node = { value: 1 };
    loop.child = loop;
    const ring: Node = {};
    ring.list = [ring];
    for (const [value, start] of [
      [loop, 'child.child.'],
      [ring, 'list[0].list[0].'],
    ] as const) {
      const error = thrownBy(() => Tree.encode(value));
      expect(error).toBeInstanceOf(RangeError);
      expect(error).toMatchObject({ code: 'ERR_NETLINK_ENCODE' });
      expect(error.path?.startsWith(start)).toBe(true);
      expect(error.message).toContain('nested more than 64 deep');
    }
  });

  test('E18: sixty-four deep is the limit, of encoding and of decoding alike', () => {
    const deep = (levels: number): Node => (levels === 1 ? { value: 1 } : { child: deep(levels - 1) });
    expect(Tree.decode(Tree.encode(deep(64)))).toStrictEqual(deep(64));
    expect(thrownBy(() => Tree.encode(deep(65)))).toBeInstanceOf(RangeError);
    const nest = (levels: number): Uint8Array => (levels === 1 ? tlv(1, '01') : tlv(0x8002, nest(levels - 1)));
    expect(Tree.decode(nest(64), little)).toStrictEqual(deep(64));
    expect(thrownBy(() => Tree.decode(nest(65), little))).toMatchObject({ code: 'ERR_NETLINK_DECODE', offset: 64 * 4 });
  });
});

describe('what is given', () => {
  const Kind = enumOf(u8, { one: 1 });
  const Set = message({
    header: struct({ family: u8 }),
    attributes: attributes({
      kind: attr(1, Kind),
      data: attr(2, subMessage('kind', { one: attributes({ list: attr(1, multi(bytes)) }) })),
      rows: attr(3, nestTypeValue(['i'], attributes({ text: attr(1, string) }))),
    }),
  });

  test('is not changed, and not kept: values by encoding, bytes by decoding', () => {
    const shared = Uint8Array.of(1, 2, 3);
    const value = deepFreeze({
      rows: [{ i: 1, text: 'a' }],
      kind: 'one',
      data: { list: [shared, shared] },
      family: 2,
      [undecoded]: [{ type: 9, value: shared }],
    } as const);
    const encoded = Set.encode(value, little);
    expect(shared).toEqual(Uint8Array.of(1, 2, 3));
    const before = toHex(encoded);
    const decoded = Set.decode(encoded, preserving);
    expect(toHex(encoded)).toBe(before);
    shared.fill(9);
    expect(toHex(encoded)).toBe(before);
    encoded.fill(0xee);
    expect(toHex(Set.encode(deepFreeze(decoded), little))).toBe(before);
    expect(decoded.data?.list?.[0]).toEqual(Uint8Array.of(1, 2, 3));
  });

  test('is refused with its value in the error, and written nowhere', () => {
    const target = new Uint8Array(64).fill(0xff);
    const error = thrownBy(() => Set.encodeInto(target, 60, { family: 2, kind: 'two' as never }));
    expect(error).toBeInstanceOf(RangeError);
    expect(toHex(target.subarray(0, 60))).toBe(toHex(new Uint8Array(60).fill(0xff)));
  });

  test('under [undecoded] is checked', () => {
    const refused = (kept: unknown): object => thrownBy(() => Set.encode({ [undecoded]: kept } as never));
    const value = Uint8Array.of(1);
    expect(refused(5)).toMatchObject({ code: 'ERR_NETLINK_ENCODE', name: 'TypeError' });
    expect(refused([{ type: 9, value: [1] }])).toMatchObject({ code: 'ERR_NETLINK_ENCODE', name: 'TypeError' });
    for (const entry of [null, undefined, 5]) expect(refused([entry])).toMatchObject({ code: 'ERR_NETLINK_ENCODE' });
    for (const type of [-1, 0x10000, 1.5, NaN, '9', undefined]) {
      expect(refused([{ type, value }])).toMatchObject({ code: 'ERR_NETLINK_ENCODE', name: 'RangeError' });
    }
    expect(refused([{ type: 0x8003, value }])).toMatchObject({ path: 'rows', name: 'RangeError' });
    expect(toHex(Set.encode({ [undecoded]: [{ type: 0xffff, value }] }, little))).toBe(
      toHex(fromHex('00 00 00 00 05 00 ff ff 01 00 00 00')),
    );
  });
});
