import { describe, expect, test } from '@jest/globals';
import {
  array,
  attr,
  attributes,
  bytes,
  type Codec,
  enumOf,
  fixedString,
  flag,
  indexedArray,
  multi,
  nested,
  nestTypeValue,
  pad,
  padding,
  sint,
  string,
  struct,
  subMessage,
  u16,
  u32,
  u64,
  u8,
  uint,
  unterminatedString,
  wireForm,
} from '../../../src/codec/index.ts';
import { deepFreeze, withoutWireForm } from '../../support/four-way.ts';
import { toHex } from '../../support/golden.ts';
import { concat, little, preserving, repeat, tlv, unpadded } from './tlv.ts';

interface Everything {
  readonly u8?: number;
  readonly name?: string;
  readonly nest?: Everything;
}
const Stats = struct({ a: u8, gap: padding(3), b: u32, text: fixedString(4) });
const All = attributes({
  u8: attr(1, u8),
  u32: attr(2, u32),
  name: attr(3, string),
  nest: attr(
    4,
    nested((): Codec<Everything> => All as Codec<Everything>),
  ),
  uint: attr(5, uint),
  sint: attr(6, sint),
  stats: attr(7, Stats),
  list: attr(8, multi(u16)),
  indexed: attr(9, indexedArray(u16)),
  rows: attr(10, nestTypeValue(['p', 'q'], attributes({ a: attr(1, u8), b: attr(2, string) }))),
  on: attr(11, flag),
  kind: attr(12, enumOf(u8, { one: 1, two: 2 })),
  data: attr(13, subMessage('kind', { one: attributes({ id: attr(1, u16), text: attr(2, string) }), two: u32 })),
  gap: attr(14, pad),
  raw: attr(15, unterminatedString),
  many: attr(16, array(Stats)),
  nests: attr(17, indexedArray(nested((): Codec<Everything> => All as Codec<Everything>))),
  several: attr(18, multi(nested((): Codec<Everything> => All as Codec<Everything>))),
});

/** One attribute with these bytes between it and the next. */
const gapped = (type: number, body: string, gap: string): Uint8Array => concat(unpadded(type, body), gap);

/** Bytes that encoding would not make of their value. */
const ODD: readonly [name: string, bytes: Uint8Array][] = [
  ['attributes in another order', concat(tlv(3, '61 00'), tlv(2, '01 00 00 00'), tlv(1, '07'))],
  [
    'several among others',
    concat(tlv(8, '01 00'), tlv(1, '07'), tlv(8, '02 00'), tlv(2, '01 00 00 00'), tlv(8, '03 00')),
  ],
  ['nests without NLA_F_NESTED', concat(tlv(4, tlv(1, '07')), tlv(9, tlv(1, '01 00')), tlv(10, tlv(1, tlv(2))))],
  [
    'NLA_F_NET_BYTEORDER and NLA_F_NESTED where they are not meant',
    concat(tlv(0x4001, '07'), tlv(0x8002, '01 00 00 00'), tlv(0xc004)),
  ],
  ['a wider u8', tlv(1, '07 00 00 00')],
  ['a wider u32', tlv(2, '01 00 00 00 ff ff ff ff')],
  ['a wide uint, a wide sint', concat(tlv(5, '01 00 00 00 00 00 00 00'), tlv(6, 'ff ff ff ff ff ff ff ff'))],
  ['integers that are too short', concat(tlv(2, '01'), tlv(5, '01 02'), tlv(1))],
  ['uint of seven bytes', tlv(5, '01 00 00 00 ee ee ee')],
  ['text without a NUL', tlv(3, '61 62')],
  ['text of nothing', tlv(3)],
  ['text with several NULs', tlv(3, '61 00 00 00')],
  ['text with bytes after its NUL', tlv(3, '61 00 62 ff')],
  ['text that is no UTF-8', tlv(3, 'ff c3 00')],
  ['unterminated text with a NUL', tlv(15, '61 00')],
  ['padding in a struct that is not zero', tlv(7, '01 aa bb cc 02 00 00 00 61 00 ff ff')],
  ['a short struct', tlv(7, '01 aa bb')],
  ['a struct of nothing', tlv(7)],
  ['a struct cut in a member', tlv(7, '01 aa bb cc 02 00')],
  ['a long struct', tlv(7, '01 aa bb cc 02 00 00 00 61 00 ff ff 09 09')],
  [
    'structs in an array with padding that is not zero',
    tlv(16, repeat(concat('01 aa bb cc 02 00 00 00 61 00 ff ff'), 2)),
  ],
  ['padding between attributes that is not zero', concat(gapped(1, '07', 'aa bb cc'), gapped(3, '61 00', 'dd ee'))],
  ['a last attribute without padding', concat(tlv(1, '07'), unpadded(3, '61 62 00'))],
  ['a last attribute with half of its padding', concat(tlv(1, '07'), gapped(3, '61', '00 00'))],
  ['a last unknown attribute without padding', concat(tlv(1, '07'), unpadded(99, 'aa'))],
  ['attributes that come again', concat(tlv(1, '01'), tlv(3, '61 00'), tlv(1, '02'), tlv(1, '02'), tlv(3, '61 00'))],
  ['unknown attributes', concat(tlv(99, '01'), tlv(1, '07'), tlv(0xc062), tlv(99, '01'), tlv(0, 'aa'))],
  ['malformed attributes', concat(tlv(2, '01'), tlv(1, '07'), tlv(9, tlv(1, '01')), tlv(8, '01'), tlv(8, '02 00'))],
  [
    'malformed ones among those that come again',
    concat(tlv(2, '01'), tlv(2, '01 00 00 00'), tlv(2, '02'), tlv(2, '03 00 00 00')),
  ],
  ['an indexed array with other numbers', tlv(9, concat(tlv(7, '01 00'), tlv(0x8002, '02 00'), tlv(7, '03 00 00 00')))],
  ['rows in nests of their own, and empty ones', tlv(10, concat(tlv(1, tlv(2, tlv(1, '07'))), tlv(1, tlv(2)), tlv(3)))],
  ['a flag with bytes', tlv(11, '01 02')],
  [
    'a sub-message before its selector',
    concat(tlv(13, concat(tlv(2, '61'), tlv(1, '05 00 ff ff'))), tlv(12, '01 00 00 00')),
  ],
  ['a sub-message that is none', concat(tlv(12, '09'), tlv(13, 'aa bb cc dd'))],
  ['a sub-message of another format', concat(tlv(13, '01 02 03 04 05 06'), tlv(12, '02'))],
  ['PAD attributes', concat(tlv(14), tlv(1, '07'), tlv(14, 'aa bb cc dd'), unpadded(14, 'ff'))],
  ['nothing', concat()],
];

describe('a value that was preserved is encoded to the same bytes', () => {
  test.each(ODD)('%s', (_, wire) => {
    const value = deepFreeze(All.decode(wire, preserving));
    expect(toHex(All.encode(value, little))).toBe(toHex(wire));
    expect(withoutWireForm(value)).toStrictEqual(All.decode(wire, little));
  });

  test.each(ODD)('in a nest, an array of nests, several nests and a sub-message: %s', (_, wire) => {
    for (const around of [
      unpadded(4, wire),
      concat(tlv(1, '07'), unpadded(0x8004, tlv(4, tlv(4, wire)))),
      tlv(17, concat(tlv(9, wire), tlv(3, wire))),
      concat(tlv(18, wire), tlv(1, '07'), unpadded(18, wire)),
    ]) {
      expect(toHex(All.encode(deepFreeze(All.decode(around, preserving)), little))).toBe(toHex(around));
    }
  });

  test('all of these together', () => {
    const together = concat(...ODD.map(([, wire]) => tlv(18, wire)));
    expect(toHex(All.encode(All.decode(together, preserving), little))).toBe(toHex(together));
  });

  test.each(ODD)('into memory of the same size, and writes nothing beyond it: %s', (_, wire) => {
    const value = All.decode(wire, preserving);
    const target = new Uint8Array(wire.length + 10).fill(0xff);
    expect(All.encodeInto(target, 3, value, little)).toBe(wire.length);
    expect(toHex(target)).toBe(toHex(concat('ff ff ff', wire, new Uint8Array(7).fill(0xff))));
    expect(All.encodeInto(target.subarray(0, wire.length), 0, value, little)).toBe(wire.length);
  });
});

describe('what is preserved', () => {
  test('is only there when it is asked for', () => {
    const wire = tlv(4, tlv(1, '07'));
    expect(wireForm in All.decode(wire, little)).toBe(false);
    expect(wireForm in All.decode(wire, preserving)).toBe(true);
    expect(wireForm in All.decode(wire, preserving).nest!).toBe(true);
  });

  test('goes along with a spread, and is no key that is counted', () => {
    const value = All.decode(tlv(0x4001, '07'), preserving);
    expect(Object.keys({ ...value })).toEqual(['u8']);
    expect(JSON.stringify(value)).toBe('{"u8":7}');
    expect(toHex(All.encode({ ...value }, little))).toBe(toHex(tlv(0x4001, '07')));
  });

  test('is nothing of the bytes that were decoded, which may be used again', () => {
    for (const wire of [tlv(7, '01 aa bb cc 02 00 00 00 61 00 ff ff'), Buffer.from(tlv(3, '61 00 62 ff'))]) {
      const before = toHex(wire);
      const value = All.decode(wire, preserving);
      wire.fill(0xee);
      expect(toHex(All.encode(value, little))).toBe(before);
    }
  });

  test('counts in the byte order that it was decoded in, and in no other', () => {
    const wire = concat(tlv(3, '61'), tlv(4, tlv(2, '01 00 00 00 ff')), tlv(7, '01 aa bb cc 02 00 00 00 61 00 ff ff'));
    const value = All.decode(wire, preserving);
    const plain = All.decode(wire, little);
    expect(toHex(All.encode(value, { byteOrder: 'big' }))).toBe(toHex(All.encode(plain, { byteOrder: 'big' })));
  });

  test('u64 at four bytes, wherever it stands', () => {
    const Wide = attributes({ a: attr(1, u64), b: attr(2, bytes) });
    const wire = concat(tlv(2, 'aa'), tlv(1, '01 02 03 04 05 06 07 08 09'), tlv(2));
    expect(toHex(Wide.encode(Wide.decode(wire, preserving), little))).toBe(toHex(wire));
  });
});
