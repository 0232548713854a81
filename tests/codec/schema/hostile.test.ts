// Bytes made to hurt: lengths that lie, nests without end, thousands of attributes that want to be kept.

import { describe, expect, test } from '@jest/globals';
import {
  type AnyCodec,
  attr,
  attributes,
  codec,
  type Codec,
  type CodecInit,
  DecodeError,
  indexedArray,
  message,
  multi,
  nested,
  nestTypeValue,
  string,
  struct,
  subMessage,
  u32,
  u64,
  u8,
  undecoded,
  unterminatedString,
} from '../../../src/codec/index.ts';
import { fromHex, toHex } from '../../support/golden.ts';
import { thrownBy } from '../../support/thrown.ts';
import { concat, little, nests, preserving, repeat, tlv } from './tlv.ts';

interface Tree {
  readonly value?: number;
  readonly child?: Tree;
}
const Tree = attributes(
  {
    value: attr(1, u8),
    child: attr(
      2,
      nested((): Codec<Tree> => Tree),
    ),
  },
  'tree',
);

describe('E17: nla_len', () => {
  test.each([
    ['0', '00 00 01 00', 0],
    ['1', '01 00 01 00', 0],
    ['3', '03 00 01 00', 0],
    ['beyond the end by one', '05 00 01 00', 0],
    ['65535', 'ff ff 01 00 00 00 00 00', 0],
    ['0 after an attribute', '05 00 01 00 07 00 00 00 00 00 00 00', 8],
    ['beyond the end after an attribute', '05 00 01 00 07 00 00 00 06 00 01 00 07', 8],
    ['of less than a header', '05 00 01 00 07 00 00 00 01', 8],
    ['of less than a header by one', '05 00 01 00 07 00 00 00 05 00 01', 8],
  ])('%s is a DecodeError with place and bytes', (_, hex, offset) => {
    const bytes = fromHex(hex);
    for (const options of [little, preserving]) {
      const error = thrownBy(() => Tree.decode(bytes, options));
      expect(error).toBeInstanceOf(DecodeError);
      expect(error).toMatchObject({ code: 'ERR_NETLINK_DECODE', path: 'tree', offset });
      const from = Math.max(0, offset - 8);
      expect(error).toMatchObject({ excerpt: { offset: from, bytes: bytes.slice(from, offset + 24) } });
    }
  });

  test.each([
    ['0', '00 00 01 00 00 00 00 00'],
    ['beyond the nest, not beyond the message', '0c 00 01 00 07 00 00 00'],
    ['less than a header', '02 00 01 00 07 00'],
  ])('%s in a nest costs that nest alone, which is kept as it came', (_, hex) => {
    const bytes = concat(tlv(0x8002, hex), tlv(1, '07'));
    const value = Tree.decode(bytes, little);
    const problem = expect.stringMatching(/^child: nla_len \d+ is no length from 4 to \d+$/);
    expect(value).toEqual({ value: 7, [undecoded]: [{ type: 0x8002, value: fromHex(hex), problem }] });
    expect(Tree.decode(Tree.encode(value, little), little)).toStrictEqual(value);
    expect(toHex(Tree.encode(Tree.decode(bytes, preserving), little))).toBe(toHex(bytes));
    const deeper = nests(0x8002, 60, bytes);
    expect(toHex(Tree.encode(Tree.decode(deeper, preserving), little))).toBe(toHex(deeper));
  });

  test('that lies in nests side by side is no depth that adds up', () => {
    const bytes = concat(repeat(tlv(0x8002, tlv(0x8002, '03 00 01 00')), 100), tlv(1, '07'));
    expect(Tree.decode(bytes, little).value).toBe(7);
  });

  test('counts from where the bytes start that were handed in', () => {
    const bytes = concat(
      new Uint8Array(100).fill(0xaa),
      '05 00 01 00 07 00 00 00 03 00 01 00',
      new Uint8Array(100).fill(0xbb),
    );
    const error = thrownBy(() => Tree.decode(bytes, { ...little, start: 100, end: 112 }));
    expect(error).toMatchObject({ path: 'tree', offset: 108, excerpt: { offset: 100 } });
    expect((error as DecodeError).excerpt?.bytes).toHaveLength(32);
  });

  test.each<[string, AnyCodec, string, string]>([
    ['an indexed array', indexedArray(Tree), '08 00 01 80 03 00 01 00', '[0]'],
    ['nests by number', nestTypeValue(['a', 'b'], Tree), '08 00 01 80 03 00 01 00', '[0]'],
    ['a message', message({ header: struct({ a: u8 }), attributes: Tree }), '00 00 00 00 03 00 01 00', ''],
  ])('is checked in %s', (_, list, hex, path) => {
    const error = thrownBy(() => list.decode(fromHex(hex), little));
    expect(error).toMatchObject({ code: 'ERR_NETLINK_DECODE', offset: 4 });
    expect(error.path?.endsWith(path)).toBe(true);
  });
});

const Row = attributes({
  rows: attr(
    2,
    nestTypeValue(
      ['n'],
      nested((): Codec<object> => Row as Codec<object>),
    ),
  ),
});
const List = attributes({ list: attr(2, indexedArray(nested((): Codec<object> => List as Codec<object>))) });
const Sub = attributes({
  kind: attr(1, string),
  data: attr(2, subMessage('kind', { sub: nested((): Codec<object> => Sub as Codec<object>) })),
});
const Late = attributes({
  data: attr(2, subMessage('kind', { sub: nested((): Codec<object> => Late as Codec<object>) })),
  kind: attr(1, string),
});
const Several = attributes({ all: attr(2, multi(nested((): Codec<object> => Several as Codec<object>))) });
const Bare = indexedArray(nested((): Codec<readonly unknown[]> => Bare as Codec<readonly unknown[]>)) as AnyCodec;

/** Nests that each hold a selector, on that side of the next nest; as deep as nla_len lets them be. */
function selected(selector: Uint8Array, side: 'before' | 'after'): Uint8Array {
  let bytes: Uint8Array = new Uint8Array(0);
  while (bytes.length < 65_500)
    bytes = side === 'before' ? concat(selector, tlv(2, bytes)) : concat(tlv(2, bytes), selector);
  return bytes;
}

describe('E18: 64 KiB of nests in one another', () => {
  const kind = tlv(1, '73 75 62 00');
  test.each<[string, AnyCodec, Uint8Array]>([
    ['a nest', Tree, nests(0x8002, 16_383)],
    ['nests by number', Row, nests(0x8002, 16_383)],
    ['indexed arrays', List, nests(0x8002, 16_383)],
    ['an indexed array of itself', Bare, nests(0x8002, 16_383)],
    ['several nests', Several, nests(0x8002, 16_383)],
    ['sub-messages', Sub, selected(kind, 'before')],
    ['sub-messages before their selector', Sub, selected(kind, 'after')],
    ['sub-messages declared before their selector', Late, selected(kind, 'after')],
    [
      'a message',
      message({ header: struct({ a: u32 }), attributes: Tree }),
      concat(new Uint8Array(4), nests(2, 16_383)),
    ],
  ])('are a DecodeError with a path: %s', (_, deep, bytes) => {
    for (const options of [little, preserving]) {
      const error = thrownBy(() => deep.decode(bytes, options));
      expect(error).toBeInstanceOf(DecodeError);
      expect(error.message).toContain('nested more than 64 deep');
      expect(error.offset).toBeLessThan(1024);
    }
  });

  test('that no schema knows are bytes', () => {
    const bytes = nests(0x8009, 16_383);
    expect(toHex(Tree.encode(Tree.decode(bytes, little), little))).toBe(toHex(bytes));
  });
});

/** How often a codec is used, and that codec. */
function counting(init?: Partial<CodecInit<number>>): {
  codec: Codec<number>;
  calls: { decode: number; encode: number };
} {
  const calls = { decode: 0, encode: 0 };
  const counted = codec<number>({
    name: 'counted',
    decode(reader) {
      calls.decode++;
      return init?.decode?.(reader) ?? reader.u8('');
    },
    encode(writer, value) {
      calls.encode++;
      writer.u8('', value);
    },
  });
  return { codec: counted, calls };
}

describe('work', () => {
  test('is no more than a few times the depth, where preserved lists lie in one another', () => {
    for (const make of [
      (inner: () => AnyCodec): AnyCodec => indexedArray(nested(inner)),
      (inner: () => AnyCodec): AnyCodec => nestTypeValue(['n'], nested(inner)),
    ]) {
      const { codec: leaf, calls } = counting();
      const Deep: AnyCodec = attributes({
        value: attr(1, leaf),
        list: attr(
          2,
          make(() => Deep),
        ),
      });
      let bytes = tlv(1, '07');
      for (let i = 0; i < 8; i++) bytes = concat(tlv(1, '07'), tlv(2, tlv(5, bytes)));
      const value: unknown = Deep.decode(bytes, preserving);
      expect(calls.decode).toBe(9);
      expect(toHex(Deep.encode(value, little))).toBe(toHex(bytes));
      expect(calls.encode + calls.decode).toBeLessThan(200);
    }
  });

  test('is one reading of each attribute, where thousands come again', () => {
    const { codec: leaf, calls } = counting();
    const Set = attributes({ a: attr(1, leaf), b: attr(2, u8) });
    const value = Set.decode(repeat(concat(tlv(1, '07'), tlv(2, '08')), 4095), little);
    expect(calls.decode).toBe(4095);
    expect(value[undecoded]).toHaveLength(2 * 4094);
    Set.encode(value, little);
    expect(calls.encode).toBe(1);
  });

  const many = 16_380;
  const alternating = repeat(concat(tlv(1, '07'), tlv(1)), 5460);
  test.each<[string, AnyCodec, Uint8Array]>([
    ['attributes that come again', attributes({ a: attr(1, string) }), repeat(tlv(1), many)],
    ['malformed ones', attributes({ a: attr(1, u32) }), repeat(tlv(1), many)],
    ['unknown ones', attributes({}), repeat(tlv(1), many)],
    ['malformed ones among those that come again', attributes({ a: attr(1, u8) }), alternating],
    ['sub-messages without a selector', Sub, repeat(tlv(2), many)],
    ['sub-messages that come again', Sub, concat(repeat(tlv(2), many - 3), tlv(1, '73 75 62 00'))],
    ['values of several', attributes({ a: attr(1, multi(string)) }), repeat(tlv(1), many)],
    [
      'values of an array',
      attributes({ a: attr(1, indexedArray(unterminatedString)) }),
      tlv(1, repeat(tlv(1), many - 1)),
    ],
    ['rows', attributes({ a: attr(1, nestTypeValue(['n'], Tree)) }), tlv(1, repeat(tlv(1), many - 1))],
  ])('on 64 KiB of %s is done in little time, and loses nothing', (_, set, bytes) => {
    const started = performance.now();
    for (const options of [little, preserving]) {
      const value: unknown = set.decode(bytes, options);
      const encoded = set.encode(value, little);
      if (options === preserving) expect(toHex(encoded)).toBe(toHex(bytes));
      else expect(toHex(set.encode(set.decode(encoded, little), little))).toBe(toHex(encoded));
    }
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('on what is kept of thousands of attributes does not grow with a text that each of them tells of', () => {
    const kind = tlv(1, new Uint8Array(30_000).fill(0x61));
    const value = Sub.decode(concat(kind, repeat(tlv(2), 8000)), little);
    const told = (value[undecoded] ?? []).reduce((sum, { problem = '' }) => sum + problem.length, 0);
    expect(value[undecoded]).toHaveLength(8000);
    expect(told).toBeLessThan(8000 * 400);
  });
});

test('keys and values that objects have of themselves are not confused with those of the bytes', () => {
  const Set = attributes({ name: attr(1, string), list: attr(2, multi(u64)) });
  const value = Set.decode(tlv(1, '5f 5f 70 72 6f 74 6f 5f 5f 00'), little);
  expect(value).toStrictEqual({ name: '__proto__' });
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
});
