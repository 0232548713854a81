import { describe, expect, test } from '@jest/globals';
import {
  annotate,
  array,
  attr,
  attributes,
  bitfield32,
  bytes,
  encodeMessage,
  enumOf,
  flag,
  flagsOf,
  indexedArray,
  mac,
  message,
  nestTypeValue,
  NLMSG_ERROR,
  padding,
  string,
  struct,
  subMessage,
  u16,
  u32,
  u64,
  u8,
  type AnyCodec,
} from '../../../src/codec/index.ts';
import { concat, little, tlv } from './tlv.ts';

/** The annotations of a payload: field, offset in the payload, length, meaning; a `!` where something is wrong. */
function told(schema: AnyCodec, payload: Uint8Array): string[] {
  return annotate(encodeMessage({ type: 20, payload }, little), { ...little, schema: () => schema })
    .filter(({ offset }) => offset >= 16)
    .map(({ field, offset, length, meaning = '', fault }) =>
      `${offset - 16}+${length} ${field} ${meaning}${fault === true ? '!' : ''}`.trim(),
    );
}

describe('annotate, with a schema', () => {
  test('tells the members of a struct, its padding, and what comes after it', () => {
    const Stats = struct({ a: u8, gap: padding(1), b: u16 });
    expect(told(Stats, Uint8Array.of(1, 0, 2, 0))).toEqual(['0+1 a 1', '1+1 padding', '2+2 b 2']);
    expect(told(Stats, Uint8Array.of(1, 0, 2, 0, 7))).toEqual(['0+1 a 1', '1+1 padding', '2+2 b 2', '4+1 more bytes']);
    expect(told(Stats, Uint8Array.of(1, 0, 2))).toEqual(['0+1 a 1', '1+1 padding', '2+1 more bytes']);
  });

  test('tells the items of arrays by their place', () => {
    const Set = attributes({ list: attr(1, array(u16)), indexed: attr(2, indexedArray(u8)) });
    const payload = concat(tlv(1, '01 00 02 00'), tlv(0x8002, tlv(7, '03'), tlv(8, '04')));
    expect(told(Set, payload).filter((line) => !/ (nla_len|padding)/.test(line))).toEqual([
      '2+2 nla_type list',
      '4+2 list[0] 1',
      '6+2 list[1] 2',
      '10+2 nla_type indexed | NLA_F_NESTED',
      '14+2 nla_type 7',
      '16+1 indexed[0] 3',
      '22+2 nla_type 8',
      '24+1 indexed[1] 4',
    ]);
  });

  test('tells rows by their numbers', () => {
    const Set = attributes({ rows: attr(1, nestTypeValue(['p', 'q'], attributes({ id: attr(1, u16) }))) });
    const lines = told(Set, tlv(0x8001, tlv(3, tlv(4, tlv(1, '05 00')))));
    expect(lines.filter((line) => !/ (nla_len|padding)/.test(line))).toEqual([
      '2+2 nla_type rows | NLA_F_NESTED',
      '6+2 nla_type p 3',
      '10+2 nla_type q 4',
      '14+2 nla_type id',
      '16+2 rows[3][4].id 5',
    ]);
  });

  test('tells what a sub-message holds, and only the bytes where nothing chooses', () => {
    const Set = attributes({ kind: attr(1, string), data: attr(2, subMessage('kind', { n: u32 })) });
    expect(told(Set, concat(tlv(1, '6e 00'), tlv(2, '05 00 00 00'))).at(-1)).toBe('12+4 data 5');
    expect(told(Set, tlv(2, '05 00 00 00')).at(-1)).toBe('4+4 data');
  });

  test('tells a header, the gap after it, and attributes that look at it', () => {
    const Request = message({
      header: struct({ family: u8 }),
      attributes: attributes({ data: attr(1, subMessage('family', { '2': u8 })) }),
    });
    expect(told(Request, concat('02 00 00 00', tlv(1, '07')))).toEqual([
      '0+1 family 2',
      '1+3 padding',
      '4+2 nla_len 5 = 4 of header + 1 of value',
      '6+2 nla_type data',
      '8+1 data 7',
      '9+3 padding',
    ]);
  });

  test('tells where a value is malformed, and nothing of one that is empty', () => {
    const Set = attributes({ a: attr(1, u32), b: attr(2, string), list: attr(3, array(u16, 2)) });
    expect(told(Set, tlv(1, '05 00')).at(-2)).toBe('4+2 a malformed: 4 bytes needed, 2 given!');
    expect(told(Set, tlv(2))).toEqual(['0+2 nla_len 4 = 4 of header + 0 of value', '2+2 nla_type b']);
    expect(told(Set, tlv(3, '01 00 02')).slice(2)).toEqual(['4+2 list[0] 1', '6+1 more bytes', '7+1 padding']);
  });

  test.each([
    ['flags', flagsOf(u8, { up: 1, run: 2 }), '43', 'up | run | 64'],
    ['no flags', flagsOf(u8, { up: 1 }), '00', 'none'],
    ['a name', enumOf(u8, { one: 1 }), '01', 'one'],
    ['text', string, '61 22 00', '"a\\""'],
    ['an address', mac, '00 11 22', '00:11:22'],
    ['bytes', bytes, '01 02', ''],
    ['a wide number', u64, '05 00 00 00 00 00 00 00', '5'],
    ['truth', flag, '01', 'true'],
    ['bits and which of them count', bitfield32, '01 00 00 00 03 00 00 00', 'value 1, selector 3'],
  ] as readonly [string, AnyCodec, string, string][])('tells %s in words', (_, codec, wire, meaning) => {
    const [, , line] = told(attributes({ a: attr(1, codec) }), tlv(1, wire));
    expect(line?.replace(/^\d+\+\d+ a ?/, '')).toBe(meaning);
  });

  test('tells flag bits, and where a nest is broken', () => {
    const Set = attributes({ a: attr(1, u8), nest: attr(2, attributes({ b: attr(1, u8) })) });
    expect(told(Set, tlv(0x4001, '05'))[1]).toBe('2+2 nla_type a | NLA_F_NET_BYTEORDER');
    expect(told(Set, tlv(2, '01 00')).slice(2, 3)).toEqual([
      '4+2 malformed nest: 2 bytes left over after the attributes!',
    ]);
    expect(told(Set, concat(tlv(1, '05'), '01 00')).at(-1)).toBe(
      '8+2 malformed 2 bytes left over after the attributes!',
    );
  });

  test('tells a sub-message that looks outside, and one in a set that is broken', () => {
    const Inner = attributes({ x: attr(1, u8), data: attr(2, subMessage('kind', { n: u32 })) });
    const Set = attributes({ kind: attr(1, string), inner: attr(2, Inner) });
    expect(told(Set, concat(tlv(1, '6e 00'), tlv(2, tlv(2, '05 00 00 00')))).at(-1)).toBe('16+4 inner.data 5');
    const Own = attributes({ kind: attr(1, string), data: attr(2, subMessage('kind', { n: u32 })) });
    expect(told(Own, concat(tlv(2, '05 00 00 00'), '01 00')).slice(2)).toEqual([
      '4+4 data',
      '8+2 malformed 2 bytes left over after the attributes!',
    ]);
  });
});

describe('annotate', () => {
  test.each([4, 8, 19])('tells an error message of %d bytes as malformed, wherever it stands', (length) => {
    const payload = Uint8Array.of(0xff, 0xff, 0xff, 0xff, ...new Uint8Array(16)).subarray(0, length);
    const before = encodeMessage({ type: 20 }, little);
    const told = annotate(concat(before, encodeMessage({ type: NLMSG_ERROR, payload }, little)), little);
    expect(told.filter(({ fault }) => fault)).toMatchObject([
      { offset: 36, meaning: expect.stringContaining(`20 bytes needed, ${length} left`) },
    ]);
  });
});
