import { describe, expect, test } from '@jest/globals';
import {
  annotate,
  array,
  attr,
  attributes,
  encodeMessage,
  indexedArray,
  message,
  nestTypeValue,
  padding,
  string,
  struct,
  subMessage,
  u16,
  u32,
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
});
