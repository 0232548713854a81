import { describe, expect, test } from '@jest/globals';
import {
  attr,
  attributes,
  flag,
  indexedArray,
  message,
  multi,
  nestTypeValue,
  struct,
  u16,
  u32,
  u8,
} from '../../../src/codec/index.ts';
import { toHex } from '../../support/golden.ts';
import { thrownBy } from '../../support/thrown.ts';
import { concat, little, preserving, tlv } from './tlv.ts';

describe('multi', () => {
  test('by itself decodes to one value, and encodes none', () => {
    expect(multi(u32).decode(Uint8Array.of(1, 0, 0, 0), little)).toEqual([1]);
    expect(() => multi(u32).encode([1])).toThrow(RangeError);
  });
});

describe('indexedArray', () => {
  const Set = attributes({ list: attr(1, indexedArray(u16)) });

  test('keeps the numbers that came of items that are changed, and goes on counting from there', () => {
    const value = Set.decode(tlv(0x8001, tlv(5, '01 00'), tlv(9, '02 00')), preserving);
    expect(toHex(Set.encode({ ...value, list: [1, 7, 8] }, little))).toBe(
      toHex(tlv(0x8001, tlv(5, '01 00'), tlv(9, '07 00'), tlv(10, '08 00'))),
    );
  });

  test('refuses an item that would be left out', () => {
    const error = thrownBy(() => indexedArray(flag).encode([true, false]));
    expect(error).toMatchObject({ name: 'RangeError', path: '[1]', value: false });
  });
});

describe('nestTypeValue', () => {
  const Rows = nestTypeValue(['p', 'q'], attributes({ id: attr(1, u16) }));
  const Set = attributes({ rows: attr(1, Rows) });
  /** The outer nests without their flag, and bytes after the value of an inner one. */
  const row = (p: number, q: number, id: string): Uint8Array => tlv(p, tlv(q, tlv(1, id)));
  const wire = tlv(1, row(1, 2, '05 00'), row(3, 4, '06 00'));
  const value = Set.decode(wire, preserving);
  const [first, second] = value.rows ?? [];
  const canonical = (...rows: readonly object[]): string => toHex(Set.encode({ rows } as never, little));

  test.each([
    ['a row is taken away', [second]],
    ['a row is added', [first, second, { p: 5, q: 6, id: 7 }]],
    ['the outer number of a row is changed', [{ ...first, p: 9 }, second]],
    ['the inner number of a row is changed', [{ ...first, q: 9 }, second]],
    ['the number of the last row is changed', [first, { ...second, q: 9 }]],
    ['all are taken away', []],
  ])('that is preserved gives the rows that it has where %s', (_, rows) => {
    const encoded = Set.encode({ ...value, rows } as never, little);
    expect(Set.decode(encoded, little)).toEqual(Set.decode(Set.encode({ rows } as never, little), little));
    expect(Set.decode(encoded, little).rows).toHaveLength(rows.length);
  });

  test('that is preserved comes back, and is canonical no more where a number is changed', () => {
    expect(toHex(Set.encode(value, little))).toBe(toHex(wire));
    expect(canonical({ p: 1, q: 2, id: 5 }, { p: 3, q: 4, id: 6 })).not.toBe(toHex(wire));
  });

  test('that is preserved refuses what is no array', () => {
    expect(thrownBy(() => Set.encode({ ...value, rows: 5 } as never))).toMatchObject({
      name: 'TypeError',
      code: 'ERR_NETLINK_ENCODE',
      path: 'rows',
    });
  });

  test('says which row it refuses', () => {
    const rows = [
      { p: 1, q: 1, id: 1 },
      { p: 1, q: 2, id: -1 },
    ];
    expect(thrownBy(() => Rows.encode(rows))).toMatchObject({ name: 'RangeError', path: '[1].id', value: -1 });
    expect(thrownBy(() => Set.encode({ rows: [first, { ...second, id: -1 }] } as never))).toMatchObject({
      path: 'rows[1].id',
    });
    expect(thrownBy(() => Set.encode({ ...value, rows: [first, { ...second, id: -1 }] } as never))).toMatchObject({
      name: 'RangeError',
      path: 'rows[1].id',
    });
  });

  test('takes numbers up to the highest that there is', () => {
    expect(Rows.decode(Rows.encode([{ p: 16383, q: 0, id: 1 }]))).toEqual([{ p: 16383, q: 0, id: 1 }]);
    expect(() => Rows.encode([{ p: 16384, q: 0, id: 1 }])).toThrow(RangeError);
  });

  test('refuses numbers whose names are keys of what is inside, whatever that is', () => {
    expect(() => nestTypeValue(['a'], struct({ a: u8 }))).toThrow('a is a key inside');
    expect(() => nestTypeValue(['a'], message({ header: struct({ a: u8 }) }))).toThrow('a is a key inside');
    expect(() => nestTypeValue(['a'], message({ attributes: attributes({ a: attr(1, u8) }) }))).toThrow(
      'a is a key inside',
    );
  });

  test('rows next to each other share a nest only where they have its number', () => {
    expect(
      toHex(
        Rows.encode(
          [
            { p: 1, q: 1, id: 1 },
            { p: 1, q: 2, id: 2 },
            { p: 2, q: 1, id: 3 },
          ],
          little,
        ),
      ),
    ).toBe(
      toHex(
        concat(
          tlv(0x8001, tlv(0x8001, tlv(1, '01 00')), tlv(0x8002, tlv(1, '02 00'))),
          tlv(0x8002, tlv(0x8001, tlv(1, '03 00'))),
        ),
      ),
    );
  });
});
