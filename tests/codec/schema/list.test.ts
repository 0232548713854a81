import { describe, expect, test } from '@jest/globals';
import {
  attr,
  attributes,
  indexedArray,
  multi,
  nested,
  nestTypeValue,
  string,
  struct,
  u16,
  u32,
  u8,
} from '../../../src/codec/index.ts';
import { fourWay } from '../../support/four-way.ts';
import { toHex } from '../../support/golden.ts';
import { thrownBy } from '../../support/thrown.ts';
import { concat, little, tlv } from './tlv.ts';

const Entry = attributes({ a: attr(1, u8), b: attr(2, u16) });

fourWay('multi', attributes({ before: attr(9, u8), list: attr(1, multi(u16)), after: attr(3, u8) }), [
  [{ list: [5] }, '06 00 01 00 05 00 00 00', '00 06 00 01 00 05 00 00'],
  [
    { before: 7, list: [1, 2], after: 8 },
    '05 00 09 00 07 00 00 00  06 00 01 00 01 00 00 00  06 00 01 00 02 00 00 00  05 00 03 00 08 00 00 00',
    '00 05 00 09 07 00 00 00  00 06 00 01 00 01 00 00  00 06 00 01 00 02 00 00  00 05 00 03 08 00 00 00',
  ],
]);
fourWay('multi of nests', attributes({ list: attr(1, multi(Entry)) }), [
  [
    { list: [{ a: 1 }, {}] },
    '0c 00 01 80 05 00 01 00 01 00 00 00  04 00 01 80',
    '00 0c 80 01 00 05 00 01 01 00 00 00  00 04 80 01',
  ],
]);
fourWay('multi of structs', attributes({ list: attr(1, multi(struct({ x: u8, y: u8 }))) }), [
  [
    {
      list: [
        { x: 1, y: 2 },
        { x: 3, y: 4 },
      ],
    },
    '06 00 01 00 01 02 00 00 06 00 01 00 03 04 00 00',
    '00 06 00 01 01 02 00 00 00 06 00 01 03 04 00 00',
  ],
]);
fourWay('indexedArray', indexedArray(u8), [
  [[], ''],
  [[7, 8], '05 00 01 00 07 00 00 00 05 00 02 00 08 00 00 00', '00 05 00 01 07 00 00 00 00 05 00 02 08 00 00 00'],
]);
fourWay('indexedArray from 0', indexedArray(u8, { first: 0 }), [
  [[7], '05 00 00 00 07 00 00 00', '00 05 00 00 07 00 00 00'],
]);
fourWay('indexedArray of nests', attributes({ list: attr(4, indexedArray(Entry)) }), [
  [{ list: [] }, '04 00 04 80', '00 04 80 04'],
  [
    { list: [{ a: 1 }, { b: 2 }] },
    '1c 00 04 80  0c 00 01 80 05 00 01 00 01 00 00 00  0c 00 02 80 06 00 02 00 02 00 00 00',
    '00 1c 80 04  00 0c 80 01 00 05 00 01 01 00 00 00  00 0c 80 02 00 06 00 02 00 02 00 00',
  ],
]);
fourWay('indexedArray of indexed arrays', indexedArray(indexedArray(u8)), [
  [[[1], []], '0c 00 01 80 05 00 01 00 01 00 00 00 04 00 02 80', '00 0c 80 01 00 05 00 01 01 00 00 00 00 04 80 02'],
]);
fourWay('nestTypeValue', nestTypeValue(['policy', 'attribute'], Entry), [
  [[], ''],
  [
    [{ policy: 3, attribute: 9, a: 1 }],
    '10 00 03 80 0c 00 09 80 05 00 01 00 01 00 00 00',
    '00 10 80 03 00 0c 80 09 00 05 00 01 01 00 00 00',
  ],
  [
    [
      { policy: 0, attribute: 1 },
      { policy: 0, attribute: 1 },
      { policy: 1, attribute: 1, a: 2 },
      { policy: 0, attribute: 2 },
    ],
    '0c 00 00 80 04 00 01 80 04 00 01 80  10 00 01 80 0c 00 01 80 05 00 01 00 02 00 00 00  08 00 00 80 04 00 02 80',
    '00 0c 80 00 00 04 80 01 00 04 80 01  00 10 80 01 00 0c 80 01 00 05 00 01 02 00 00 00  00 08 80 00 00 04 80 02',
  ],
]);
fourWay('nestTypeValue of one number', attributes({ rows: attr(1, nestTypeValue(['index'], Entry)) }), [
  [
    {
      rows: [
        { index: 5, a: 1 },
        { index: 5, a: 2 },
      ],
    },
    '1c 00 01 80  0c 00 05 80 05 00 01 00 01 00 00 00  0c 00 05 80 05 00 01 00 02 00 00 00',
    '00 1c 80 01  00 0c 80 05 00 05 00 01 01 00 00 00  00 0c 80 05 00 05 00 01 02 00 00 00',
  ],
]);

describe('multi', () => {
  const Set = attributes({ list: attr(1, multi(u16)), other: attr(2, u8) });

  test('an empty array is no attribute, and decodes to no key', () => {
    expect(Set.encode({ list: [] })).toEqual(Uint8Array.of());
    expect(Set.decode(Uint8Array.of())).toStrictEqual({});
  });

  test('takes its attributes together, wherever they stand', () => {
    const wire = concat(tlv(1, '01 00'), tlv(2, '07'), tlv(1, '02 00'));
    expect(Set.decode(wire, little)).toStrictEqual({ list: [1, 2], other: 7 });
  });

  test('says which value it refuses', () => {
    expect(thrownBy(() => Set.encode({ list: [1, 65536] }))).toMatchObject({
      path: 'list[1]',
      value: 65536,
      name: 'RangeError',
    });
    expect(thrownBy(() => Set.encode({ list: [1, undefined] as never }))).toMatchObject({
      path: 'list[1]',
      name: 'TypeError',
    });
    const Nests = attributes({ list: attr(1, multi(Entry)) });
    expect(thrownBy(() => Nests.encode({ list: [{}, { c: 1 } as never] }))).toMatchObject({
      path: 'list[1].c',
      value: 1,
    });
  });

  test('is an array', () => {
    for (const value of [null, 5, 'ab', {}, { length: 1, 0: 1 }]) {
      expect(thrownBy(() => Set.encode({ list: value as never }))).toMatchObject({
        path: 'list',
        name: 'TypeError',
        value,
      });
    }
  });

  test('is no value by itself', () => {
    expect(thrownBy(() => multi(u8).encode([1]))).toBeInstanceOf(RangeError);
  });
});

describe('indexedArray', () => {
  test('decodes values in the order of the bytes, whatever their numbers', () => {
    const wire = concat(tlv(9, '01'), tlv(0x8003, '02'), tlv(0, '03'), tlv(9, '04'));
    expect(indexedArray(u8).decode(wire, little)).toEqual([1, 2, 3, 4]);
  });

  test('says which value it refuses, or cannot read', () => {
    expect(thrownBy(() => indexedArray(u8).encode([1, 256]))).toMatchObject({ path: '[1]', value: 256 });
    expect(thrownBy(() => indexedArray(Entry).encode([{}, { c: 1 } as never]))).toMatchObject({ path: '[1].c' });
    const error = thrownBy(() => indexedArray(u16).decode(concat(tlv(1, '01 00'), tlv(2, '01')), little));
    expect(error).toMatchObject({ code: 'ERR_NETLINK_DECODE', path: 'indexed array of u16[1]', offset: 12 });
  });

  test('is an array', () => {
    for (const value of [undefined, null, 5, 'ab', {}]) {
      expect(thrownBy(() => indexedArray(u8).encode(value as never))).toBeInstanceOf(TypeError);
    }
  });
});

describe('nestTypeValue', () => {
  const Rows = nestTypeValue(['policy', 'attribute'], Entry);

  test('D13: masks the flag bits of the numbers, and sets NLA_F_NESTED on every nest', () => {
    const wire = tlv(0x4003, tlv(0x0005, tlv(1, '07')));
    expect(Rows.decode(wire, little)).toStrictEqual([{ policy: 3, attribute: 5, a: 7 }]);
    expect(toHex(Rows.encode(Rows.decode(wire, little), little))).toBe(toHex(tlv(0x8003, tlv(0x8005, tlv(1, '07')))));
  });

  test('refuses numbers that are none, and says whose', () => {
    for (const policy of [-1, 0x4000, 1.5, NaN, '1', undefined, null, 1n]) {
      const error = thrownBy(() =>
        Rows.encode([
          { policy: 0, attribute: 0 },
          { policy: policy as never, attribute: 1 },
        ]),
      );
      expect(error).toMatchObject({ code: 'ERR_NETLINK_ENCODE', path: '[1].policy', value: policy });
    }
    const rows = [
      { policy: 0, attribute: 0 },
      { policy: 0, attribute: -1 },
    ];
    expect(thrownBy(() => Rows.encode(rows))).toMatchObject({ path: '[1].attribute', value: -1 });
  });

  test('says which value it refuses', () => {
    const rows = [
      { policy: 0, attribute: 0 },
      { policy: 0, attribute: 1, a: 256 },
      { policy: 2, attribute: 1, c: 256 },
    ];
    expect(thrownBy(() => Rows.encode(rows))).toMatchObject({ path: '[1].a', value: 256 });
    expect(thrownBy(() => Rows.encode(rows.slice(2)))).toMatchObject({ path: '[0].c', name: 'TypeError' });
    for (const value of [undefined, null, {}, 'ab', [null], [5]]) {
      expect(thrownBy(() => Rows.encode(value as never))).toMatchObject({ code: 'ERR_NETLINK_ENCODE' });
    }
  });

  test('a nest that is empty is no row', () => {
    expect(Rows.decode(concat(tlv(0x8003), tlv(0x8004, tlv(0x8001))), little)).toStrictEqual([
      { policy: 4, attribute: 1 },
    ]);
  });

  test('refuses a number and a value of one name when it is made', () => {
    expect(() => nestTypeValue(['a'], attributes({ a: attr(1, u32) }))).toThrow();
  });
});

test('E19: a malformed value of a list makes the whole attribute so, and no other', () => {
  const Set = attributes({
    list: attr(1, indexedArray(u16)),
    name: attr(2, string),
    rows: attr(3, nestTypeValue(['i'], nested(Entry))),
  });
  const wire = concat(tlv(0x8001, tlv(1, '01')), tlv(2, '61 00'), tlv(0x8003, tlv(0x8007, tlv(1, '05'))));
  const value = Set.decode(wire, little);
  expect(value).toMatchObject({ name: 'a', rows: [{ i: 7, a: 5 }] });
  expect(value.list).toBeUndefined();
  expect(Set.decode(Set.encode(value, little), little)).toStrictEqual(value);
});
