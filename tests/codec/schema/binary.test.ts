import { describe, expect, test } from '@jest/globals';
import {
  array,
  attr,
  attributes,
  bytes,
  flag,
  fixedString,
  ipv4,
  mac,
  pad,
  padding,
  s32,
  sized,
  string,
  struct,
  u16,
  u16be,
  u32,
  u64,
  u8,
} from '../../../src/codec/index.ts';
import { fourWay } from '../../support/four-way.ts';
import { fromHex, toHex } from '../../support/golden.ts';
import { thrownBy } from '../../support/thrown.ts';
import { little } from './tlv.ts';

fourWay('bytes', bytes, [
  [Uint8Array.of(), ''],
  [Uint8Array.of(0, 255, 3), '00 ff 03'],
]);
fourWay('flag', attributes({ on: attr(1, flag), off: attr(2, flag) }), [
  [{}, ''],
  [{ on: true }, '04 00 01 00', '00 04 00 01'],
  [{ on: true, off: true }, '04 00 01 00 04 00 02 00', '00 04 00 01 00 04 00 02'],
]);
fourWay('sized bytes', sized(bytes, 3), [[Uint8Array.of(1, 2, 3), '01 02 03']]);
fourWay('sized mac', sized(mac, 2), [['0a:0b', '0a 0b']]);
fourWay('array', array(u16), [
  [[], ''],
  [[1, 0x0203], '01 00 03 02', '00 01 02 03'],
]);
fourWay('array of bigints', array(u64), [[[1n], '01 00 00 00 00 00 00 00', '00 00 00 00 00 00 00 01']]);
fourWay('array of so many', array(u16be, 2), [[[80, 443], '00 50 01 bb']]);
fourWay('array of arrays', array(array(u8, 2)), [
  [
    [
      [1, 2],
      [3, 4],
    ],
    '01 02 03 04',
  ],
]);
fourWay('array of addresses', array(ipv4), [[['10.0.0.1', '10.0.0.2'], '0a 00 00 01 0a 00 00 02']]);
fourWay('array of structs', array(struct({ a: u8, gap: padding(1), b: u16 })), [
  [
    [
      { a: 1, b: 2 },
      { a: 3, b: 4 },
    ],
    '01 00 02 00 03 00 04 00',
    '01 00 00 02 03 00 00 04',
  ],
]);
fourWay('padding', struct({ a: u8, gap: padding(3), b: s32 }), [[{ a: 1, b: -1 }, '01 00 00 00 ff ff ff ff']]);
fourWay('pad', attributes({ a: attr(1, u64), gap: attr(2, pad) }), [
  [{ a: 1n }, '0c 00 01 00 01 00 00 00 00 00 00 00', '00 0c 00 01 00 00 00 00 00 00 00 01'],
]);

describe('bytes', () => {
  test('are copies, both ways, from a Buffer too', () => {
    const source = Buffer.from([1, 2, 3]);
    const decoded = bytes.decode(source);
    const encoded = bytes.encode(source);
    source.fill(9);
    expect(decoded).toStrictEqual(Uint8Array.of(1, 2, 3));
    expect(encoded).toStrictEqual(Uint8Array.of(1, 2, 3));
    expect(decoded.buffer.byteLength).toBe(3);
  });

  test('are a Uint8Array and nothing like one', () => {
    for (const value of [
      undefined,
      null,
      'ab',
      [1],
      new ArrayBuffer(2),
      new Uint16Array(1),
      new DataView(new ArrayBuffer(1)),
      { length: 1 },
    ]) {
      expect(thrownBy(() => bytes.encode(value as never))).toBeInstanceOf(TypeError);
    }
  });
});

describe('flag', () => {
  const Flags = attributes({ on: attr(1, flag) });

  test('is left out where it is false or undefined', () => {
    expect(Flags.encode({ on: false })).toEqual(Uint8Array.of());
    expect(Flags.encode({ on: undefined })).toEqual(Uint8Array.of());
  });

  test('E20: is there whatever its bytes are', () => {
    expect(Flags.decode(fromHex('08 00 01 00 00 00 00 00'), little)).toStrictEqual({ on: true });
  });

  test('is a boolean', () => {
    for (const value of [null, 0, 1, 'true', {}]) {
      expect(thrownBy(() => Flags.encode({ on: value as never }))).toMatchObject({
        path: 'on',
        name: 'TypeError',
        value,
      });
    }
  });
});

describe('sized', () => {
  test('refuses any other number of bytes', () => {
    expect(() => sized(bytes, 3).encode(Uint8Array.of(1, 2))).toThrow('2 bytes; exactly 3 are needed');
    expect(() => sized(bytes, 3).encode(Uint8Array.of(1, 2, 3, 4))).toThrow(RangeError);
    expect(() => sized(mac, 6).encode('00:11')).toThrow(RangeError);
  });

  test('E19, E20: needs its bytes, and passes over those after them', () => {
    expect(sized(mac, 2).decode(Uint8Array.of(1, 2, 3))).toBe('01:02');
    expect(() => sized(mac, 2).decode(Uint8Array.of(1))).toThrow('2 bytes needed, 1 given');
  });

  test('refuses sizes that are none', () => {
    for (const size of [0, -1, 1.5, NaN, Infinity]) expect(() => sized(bytes, size)).toThrow(RangeError);
  });
});

describe('array', () => {
  test('refuses what is no array, and says where in it a value is refused', () => {
    for (const value of [undefined, null, 5, 'ab', { length: 0 }, Uint8Array.of(1)]) {
      expect(thrownBy(() => array(u8).encode(value as never))).toBeInstanceOf(TypeError);
    }
    expect(thrownBy(() => array(u8).encode([1, 256]))).toMatchObject({ path: '[1]', value: 256, name: 'RangeError' });
    // eslint-disable-next-line no-sparse-arrays -- a hole is what is meant
    expect(thrownBy(() => array(u8).encode([1, , 3] as never))).toMatchObject({ path: '[1]', name: 'TypeError' });
    expect(
      thrownBy(() =>
        array(array(u8, 2)).encode([
          [1, 2],
          [1, -1],
        ]),
      ),
    ).toMatchObject({ path: '[1][1]', value: -1 });
  });

  test('of so many refuses any other number', () => {
    expect(() => array(u16, 2).encode([1])).toThrow('1 values; exactly 2 are needed');
    expect(() => array(u16, 2).encode([1, 2, 3])).toThrow(RangeError);
    expect(array(u16, 2).size).toBe(4);
    expect(array(u16).size).toBeUndefined();
  });

  test('E19: refuses bytes that end inside a value, or before the last one', () => {
    expect(() => array(u16).decode(Uint8Array.of(1, 2, 3))).toThrow('3 bytes are no multiple of 2');
    expect(() => array(u16, 2).decode(Uint8Array.of(1, 2, 3))).toThrow('4 bytes needed, 3 given');
  });

  test('E20: of so many passes over the bytes after them', () => {
    expect(array(u8, 2).decode(Uint8Array.of(1, 2, 3))).toEqual([1, 2]);
  });

  test('is made of values of one size', () => {
    expect(() => array(string)).toThrow('string has no fixed size');
    expect(() => array(bytes)).toThrow(TypeError);
    expect(() => array(struct({ a: u8, rest: bytes }))).toThrow(TypeError);
    expect(() => array(undefined as never)).toThrow(TypeError);
    for (const length of [0, -1, 0.5, NaN]) expect(() => array(u8, length)).toThrow(RangeError);
    expect(array(fixedString(4), 2).size).toBe(8);
  });
});

describe('padding', () => {
  const Padded = struct({ a: u8, gap: padding(3), b: u32 });

  test('is zero when encoded, whatever the memory held', () => {
    for (let i = 0; i < 3; i++) bytes.encode(new Uint8Array(600).fill(0xee));
    expect(toHex(Padded.encode({ a: 1, b: 2 }, little))).toBe('01 00 00 00 02 00 00 00');
    const target = new Uint8Array(10).fill(0xee);
    Padded.encodeInto(target, 1, { a: 1, b: 2 }, little);
    expect(toHex(target)).toBe('ee 01 00 00 00 02 00 00 00 ee');
  });

  test('is passed over when decoded, and has no key', () => {
    expect(Padded.decode(fromHex('01 aa bb cc 02 00 00 00'), little)).toStrictEqual({ a: 1, b: 2 });
    expect(thrownBy(() => Padded.encode({ gap: 1 } as never))).toMatchObject({
      path: 'gap',
      name: 'TypeError',
      value: 1,
    });
  });

  test('E23: a PAD attribute is passed over, not kept, and has no key', () => {
    const Set = attributes({ a: attr(1, u64), gap: attr(2, pad) });
    const wire = '04 00 02 00 0c 00 01 00 01 00 00 00 00 00 00 00 08 00 02 00 ff ff ff ff 04 00 02 00';
    expect(Set.decode(fromHex(wire), little)).toStrictEqual({ a: 1n });
    expect(thrownBy(() => Set.encode({ gap: undefined } as never))).toMatchObject({ path: 'gap', name: 'TypeError' });
  });

  test('has one byte or more', () => {
    for (const count of [0, -1, 1.5, NaN]) expect(() => padding(count)).toThrow(RangeError);
  });
});
