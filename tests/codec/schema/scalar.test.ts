import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type AnyCodec,
  bitfield32,
  type Codec,
  isNetlinkError,
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
} from '../../../src/codec/index.ts';
import { fourWay, ORDERS } from '../../support/four-way.ts';
import { fromHex, toHex } from '../../support/golden.ts';
import { thrownBy } from '../../support/thrown.ts';

fourWay('u8', u8, [
  [0, '00'],
  [0x7f, '7f'],
  [0x80, '80'],
  [0xff, 'ff'],
]);
fourWay('s8', s8, [
  [0, '00'],
  [0x7f, '7f'],
  [-1, 'ff'],
  [-0x80, '80'],
]);
fourWay('u16', u16, [
  [0x0102, '02 01', '01 02'],
  [0xffff, 'ff ff'],
]);
fourWay('u16be', u16be, [[0x0102, '01 02']]);
fourWay('u16le', u16le, [[0x0102, '02 01']]);
fourWay('s16', s16, [
  [0x0102, '02 01', '01 02'],
  [-2, 'fe ff', 'ff fe'],
  [-0x8000, '00 80', '80 00'],
]);
fourWay('s16be', s16be, [
  [-2, 'ff fe'],
  [0x7fff, '7f ff'],
]);
fourWay('s16le', s16le, [
  [-2, 'fe ff'],
  [0x7fff, 'ff 7f'],
]);
fourWay('u32', u32, [
  [0x01020304, '04 03 02 01', '01 02 03 04'],
  [0xfffffffe, 'fe ff ff ff', 'ff ff ff fe'],
]);
fourWay('u32be', u32be, [
  [0x01020304, '01 02 03 04'],
  [0x80000000, '80 00 00 00'],
]);
fourWay('u32le', u32le, [
  [0x01020304, '04 03 02 01'],
  [0x80000000, '00 00 00 80'],
]);
fourWay('s32', s32, [
  [0x01020304, '04 03 02 01', '01 02 03 04'],
  [-2, 'fe ff ff ff', 'ff ff ff fe'],
  [-0x80000000, '00 00 00 80', '80 00 00 00'],
]);
fourWay('s32be', s32be, [[-2, 'ff ff ff fe']]);
fourWay('s32le', s32le, [[-2, 'fe ff ff ff']]);
fourWay('u64', u64, [
  [0x0102030405060708n, '08 07 06 05 04 03 02 01', '01 02 03 04 05 06 07 08'],
  [1n, '01 00 00 00 00 00 00 00', '00 00 00 00 00 00 00 01'],
  [2n ** 53n + 1n, '01 00 00 00 00 00 20 00', '00 20 00 00 00 00 00 01'],
  [2n ** 64n - 1n, 'ff ff ff ff ff ff ff ff'],
]);
fourWay('u64be', u64be, [[0x0102030405060708n, '01 02 03 04 05 06 07 08']]);
fourWay('u64le', u64le, [[0x0102030405060708n, '08 07 06 05 04 03 02 01']]);
fourWay('s64', s64, [
  [-2n, 'fe ff ff ff ff ff ff ff', 'ff ff ff ff ff ff ff fe'],
  [-(2n ** 63n), '00 00 00 00 00 00 00 80', '80 00 00 00 00 00 00 00'],
  [2n ** 63n - 1n, 'ff ff ff ff ff ff ff 7f', '7f ff ff ff ff ff ff ff'],
]);
fourWay('s64be', s64be, [[-2n, 'ff ff ff ff ff ff ff fe']]);
fourWay('s64le', s64le, [[-2n, 'fe ff ff ff ff ff ff ff']]);
fourWay('uint', uint, [
  [0n, '00 00 00 00'],
  [1n, '01 00 00 00', '00 00 00 01'],
  [0xffffffffn, 'ff ff ff ff'],
  [0x100000000n, '00 00 00 00 01 00 00 00', '00 00 00 01 00 00 00 00'],
  [2n ** 64n - 1n, 'ff ff ff ff ff ff ff ff'],
]);
fourWay('sint', sint, [
  [1n, '01 00 00 00', '00 00 00 01'],
  [-1n, 'ff ff ff ff'],
  [-0x80000000n, '00 00 00 80', '80 00 00 00'],
  [0x7fffffffn, 'ff ff ff 7f', '7f ff ff ff'],
  [0x80000000n, '00 00 00 80 00 00 00 00', '00 00 00 00 80 00 00 00'],
  [-0x80000001n, 'ff ff ff 7f ff ff ff ff', 'ff ff ff ff 7f ff ff ff'],
  [-(2n ** 63n), '00 00 00 00 00 00 00 80', '80 00 00 00 00 00 00 00'],
]);
fourWay('bitfield32', bitfield32, [
  [{ value: 1, selector: 0x80000003 }, '01 00 00 00 03 00 00 80', '00 00 00 01 80 00 00 03'],
]);

const NUMBERS: readonly [name: string, codec: Codec<number>, bits: number, signed: boolean][] = [
  ['u8', u8, 8, false],
  ['u16', u16, 16, false],
  ['u16be', u16be, 16, false],
  ['u16le', u16le, 16, false],
  ['u32', u32, 32, false],
  ['u32be', u32be, 32, false],
  ['u32le', u32le, 32, false],
  ['s8', s8, 8, true],
  ['s16', s16, 16, true],
  ['s16be', s16be, 16, true],
  ['s16le', s16le, 16, true],
  ['s32', s32, 32, true],
  ['s32be', s32be, 32, true],
  ['s32le', s32le, 32, true],
];
const BIGINTS: readonly [name: string, codec: Codec<bigint>, bits: number, signed: boolean][] = [
  ['u64', u64, 64, false],
  ['u64be', u64be, 64, false],
  ['u64le', u64le, 64, false],
  ['uint', uint, 64, false],
  ['s64', s64, 64, true],
  ['s64be', s64be, 64, true],
  ['s64le', s64le, 64, true],
  ['sint', sint, 64, true],
];

/** Fails unless encoding throws an error of this class that carries the value. */
function refuses(codec: AnyCodec, value: unknown, error: typeof RangeError | typeof TypeError): void {
  const thrown = thrownBy(() => codec.encode(value));
  expect(thrown).toBeInstanceOf(error);
  expect(isNetlinkError(thrown)).toBe(true);
  expect(thrown).toMatchObject({ code: 'ERR_NETLINK_ENCODE', path: '', value });
}

describe('integers', () => {
  test.each(NUMBERS)('D10: %s takes exactly its range', (_, codec, bits, signed) => {
    const [min, end] = signed ? [-(2 ** (bits - 1)), 2 ** (bits - 1)] : [0, 2 ** bits];
    for (const value of [min, end - 1]) expect(codec.decode(codec.encode(value))).toBe(value);
    for (const value of [min - 1, end, 2 ** 53, -(2 ** 53), 1.5, NaN, Infinity, -Infinity]) {
      refuses(codec, value, RangeError);
    }
  });

  test.each(BIGINTS)('D10: %s takes exactly its range', (_, codec, bits, signed) => {
    const half = 2n ** BigInt(bits - 1);
    const [min, end] = signed ? [-half, half] : [0n, half * 2n];
    for (const value of [min, end - 1n]) expect(codec.decode(codec.encode(value))).toBe(value);
    for (const value of [min - 1n, end, 2n ** 100n]) refuses(codec, value, RangeError);
  });

  test.each(NUMBERS)('%s refuses what is no number', (_, codec) => {
    for (const value of [undefined, null, '1', '', 1n, true, {}, [1], Symbol.iterator]) {
      refuses(codec, value, TypeError);
    }
  });

  test.each(BIGINTS)('%s refuses what is no bigint, numbers included', (_, codec) => {
    for (const value of [undefined, null, '1', 1, NaN, true, {}, [1n]]) refuses(codec, value, TypeError);
  });

  test.each(NUMBERS)('%s writes -0 as 0, and reads no -0', (_, codec) => {
    expect(codec.encode(-0)).toEqual(codec.encode(0));
    expect(Object.is(codec.decode(codec.encode(-0)), 0)).toBe(true);
  });

  test.each([...NUMBERS, ...BIGINTS] as readonly (readonly [string, AnyCodec, number, boolean])[])(
    'E19: %s refuses fewer bytes than it has',
    (name, codec, bits) => {
      const needed = codec.size ?? 4;
      expect(codec.size ?? 8).toBe(bits / 8);
      for (let length = 0; length < needed; length++) {
        const error = thrownBy(() => codec.decode(new Uint8Array(9), { start: 2, end: 2 + length }));
        expect(error).toMatchObject({ code: 'ERR_NETLINK_DECODE', path: name, offset: 2 });
        expect(error.message).toContain(`${needed} byte`);
      }
    },
  );

  test('E20: the bytes after an integer are passed over', () => {
    const bytes = fromHex('01 02 03 04 05 06 07 08 09 0a');
    expect(u8.decode(bytes)).toBe(1);
    expect(s8.decode(bytes)).toBe(1);
    expect(u16be.decode(bytes)).toBe(0x0102);
    expect(s16le.decode(bytes)).toBe(0x0201);
    expect(u32be.decode(bytes)).toBe(0x01020304);
    expect(s32le.decode(bytes)).toBe(0x04030201);
    expect(u64be.decode(bytes)).toBe(0x0102030405060708n);
    expect(s64le.decode(bytes)).toBe(0x0807060504030201n);
  });

  test('D10: uint and sint are four bytes wide up to seven bytes, eight from eight on', () => {
    const bytes = fromHex('ff ff ff ff ff ff ff ff aa');
    for (const end of [4, 5, 6, 7]) {
      expect(uint.decode(bytes, { end })).toBe(0xffffffffn);
      expect(sint.decode(bytes, { end })).toBe(-1n);
    }
    for (const end of [8, 9]) {
      expect(uint.decode(bytes, { end })).toBe(2n ** 64n - 1n);
      expect(sint.decode(bytes, { end })).toBe(-1n);
    }
  });

  const view = { u16: 'Uint16', s16: 'Int16', u32: 'Uint32', s32: 'Int32' } as const;
  test.each(Object.entries({ u16, s16, u32, s32 }))(
    '%s writes what a DataView does, at odd places too',
    (name, codec) => {
      const bits = Number(name.slice(1));
      const min = name.startsWith('s') ? -(2 ** (bits - 1)) : 0;
      fc.assert(
        fc.property(
          fc.integer({ min, max: min + 2 ** bits - 1 }),
          fc.nat(5),
          fc.constantFrom(...ORDERS),
          (value, at, byteOrder) => {
            const expected = new Uint8Array(16).fill(0xff);
            new DataView(expected.buffer)[`set${view[name as keyof typeof view]}`](at, value, byteOrder === 'little');
            const target = new Uint8Array(16).fill(0xff);
            expect(codec.encodeInto(target, at, value, { byteOrder })).toBe(bits / 8);
            expect(toHex(target)).toBe(toHex(expected));
            expect(codec.decode(target, { byteOrder, start: at })).toBe(value);
          },
        ),
      );
    },
  );
});

describe('bitfield32', () => {
  test('refuses what is no pair of integers of 32 bits', () => {
    for (const value of [undefined, null, 5, '', {}, { value: 1 }, { selector: 1 }, { value: '1', selector: 1 }]) {
      expect(() => bitfield32.encode(value as never)).toThrow(TypeError);
    }
    for (const number of [-1, 2 ** 32, 0.5, NaN]) {
      expect(() => bitfield32.encode({ value: number, selector: 0 })).toThrow(RangeError);
      expect(() => bitfield32.encode({ value: 0, selector: number })).toThrow(RangeError);
    }
  });

  test('says which of the two it refuses', () => {
    expect(thrownBy(() => bitfield32.encode({ value: -1, selector: 0 }))).toMatchObject({ path: 'value', value: -1 });
    expect(thrownBy(() => bitfield32.encode({ value: 0, selector: -1 }))).toMatchObject({
      path: 'selector',
      value: -1,
    });
  });

  test('E19, E20: takes its eight bytes, and passes over those after them', () => {
    expect(bitfield32.decode(fromHex('00 00 00 01 00 00 00 02 ff'), { byteOrder: 'big' })).toEqual({
      value: 1,
      selector: 2,
    });
    expect(() => bitfield32.decode(new Uint8Array(7))).toThrow('8 bytes needed, 7 given');
  });
});
