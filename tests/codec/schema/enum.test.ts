import { describe, expect, test } from '@jest/globals';
import { enumOf, flagsOf, s32, s8, sint, u16, u16be, u32, u32be, u64, u8, uint } from '../../../src/codec/index.ts';
import { fourWay } from '../../support/four-way.ts';
import { fromHex, toHex } from '../../support/golden.ts';
import { thrownBy } from '../../support/thrown.ts';
import { little } from './tlv.ts';

fourWay('enumOf u8', enumOf(u8, { none: 0, one: 1, __proto__: 2, uno: 1 }), [
  ['none', '00'],
  ['one', '01'],
  [7, '07'],
]);
fourWay('enumOf u16be', enumOf(u16be, { '802.1q': 0x8100, '802.1ad': 0x88a8 }), [
  ['802.1q', '81 00'],
  [0x1234, '12 34'],
]);
fourWay('enumOf s32', enumOf(s32, { none: -1 }), [
  ['none', 'ff ff ff ff'],
  [-2, 'fe ff ff ff', 'ff ff ff fe'],
]);
fourWay('enumOf u64', enumOf(u64, { all: 2n ** 64n - 1n }), [
  ['all', 'ff ff ff ff ff ff ff ff'],
  [1n, '01 00 00 00 00 00 00 00', '00 00 00 00 00 00 00 01'],
]);
fourWay('enumOf uint', enumOf(uint, { big: 2n ** 32n }), [
  ['big', '00 00 00 00 01 00 00 00', '00 00 00 01 00 00 00 00'],
  [3n, '03 00 00 00', '00 00 00 03'],
]);

fourWay('flagsOf u8', flagsOf(u8, { up: 1, top: 0x80, pair: 6 }), [
  [[], '00'],
  [['up', 'top'], '81'],
  [['up', 'pair', 8], '0f'],
  [[2], '02'],
]);
fourWay('flagsOf u16', flagsOf(u16, { up: 0x100 }), [[['up', 0x8001], '01 81', '81 01']]);
fourWay('flagsOf u32', flagsOf(u32, { up: 1, top: 0x80000000 }), [
  [['up', 'top', 0x7ffffffe], 'ff ff ff ff'],
  [['top'], '00 00 00 80', '80 00 00 00'],
  [[0x40], '40 00 00 00', '00 00 00 40'],
]);
fourWay('flagsOf u32be', flagsOf(u32be, { up: 1 }), [[['up', 0x80000000], '80 00 00 01']]);
fourWay('flagsOf u64', flagsOf(u64, { low: 1n, top: 2n ** 63n, mid: 2n ** 40n }), [
  [['low', 'top'], '01 00 00 00 00 00 00 80', '80 00 00 00 00 00 00 01'],
  [['mid', 2n ** 53n + 2n], '02 00 00 00 00 01 20 00', '00 20 01 00 00 00 00 02'],
]);
fourWay('flagsOf uint', flagsOf(uint, { low: 1n, high: 2n ** 32n }), [
  [['low', 8n], '09 00 00 00', '00 00 00 09'],
  [['low', 'high'], '01 00 00 00 01 00 00 00', '00 00 00 01 00 00 00 01'],
]);

describe('enumOf', () => {
  test('encodes every name, and decodes the first one of a value', () => {
    const Two = enumOf(u8, { one: 1, uno: 1 });
    expect(Two.decode(Two.encode('uno'))).toBe('one');
    expect(toHex(Two.encode(1))).toBe('01');
  });

  test('knows the names that objects have of themselves only where they are declared', () => {
    const Odd = enumOf(u8, { ['__proto__']: 1, constructor: 2 });
    expect(Odd.decode(Uint8Array.of(1))).toBe('__proto__');
    expect(toHex(Odd.encode('constructor'))).toBe('02');
    for (const name of ['toString', 'valueOf', 'hasOwnProperty']) {
      expect(thrownBy(() => Odd.encode(name as never))).toBeInstanceOf(RangeError);
    }
  });

  test('refuses other names, and numbers beyond the integer', () => {
    const Kind = enumOf(u8, { one: 1, two: 2 });
    expect(thrownBy(() => Kind.encode('three' as never))).toMatchObject({ code: 'ERR_NETLINK_ENCODE', value: 'three' });
    expect(() => Kind.encode('three' as never)).toThrow('"three" is none of one, two');
    for (const value of [256, -1, 1.5, NaN]) expect(() => Kind.encode(value)).toThrow(RangeError);
    for (const value of [undefined, null, 1n, true, {}, ['one']]) {
      expect(thrownBy(() => Kind.encode(value as never))).toBeInstanceOf(TypeError);
    }
  });

  test('D10: a value that the integer cannot have is refused when the schema is made', () => {
    expect(() => enumOf(u8, { big: 256 })).toThrow();
    expect(() => enumOf(s8, { low: -129 })).toThrow();
  });

  test('takes numbers for the values of a wide integer, or refuses them when the schema is made', () => {
    let Wide;
    try {
      Wide = enumOf(u64, { one: 1 as never });
    } catch (error) {
      expect(error).toBeInstanceOf(TypeError);
      return;
    }
    expect(toHex(Wide.encode('one', little))).toBe('01 00 00 00 00 00 00 00');
    expect(Wide.decode(fromHex('01 00 00 00 00 00 00 00'), little)).toBe('one');
  });

  test('E19, E20, E21: unknown values stay numbers, short ones are refused, long ones cut', () => {
    const Kind = enumOf(u16be, { one: 1 });
    expect(Kind.decode(Uint8Array.of(0, 1, 9))).toBe('one');
    expect(Kind.decode(Uint8Array.of(0xff, 0xff))).toBe(0xffff);
    expect(() => Kind.decode(Uint8Array.of(1))).toThrow('2 bytes needed, 1 given');
  });
});

describe('flagsOf', () => {
  const Flags = flagsOf(u32, { up: 1, pair: 6, top: 0x80000000 });

  test('E21: bits without a name, or of a name that is not whole, follow as one number', () => {
    expect(Flags.decode(fromHex('03 00 00 00'), little)).toEqual(['up', 2]);
    expect(Flags.decode(fromHex('ff ff ff ff'), little)).toEqual(['up', 'pair', 'top', 0x7ffffff8]);
  });

  test('may be given in any order, more than once, and as numbers', () => {
    expect(toHex(Flags.encode(['top', 1, 'up', 2, 0x10, 'top'], little))).toBe('13 00 00 80');
    expect(toHex(flagsOf(u64, { a: 1n }).encode(['a', 4n, 8 as never], little))).toBe('0d 00 00 00 00 00 00 00');
  });

  test('refuses other names, and what is no set of bits', () => {
    for (const flag of ['down', 'toString', '', -1, 1.5, NaN, -1n]) {
      expect(thrownBy(() => Flags.encode([flag as never]))).toMatchObject({ name: 'RangeError', value: flag });
    }
    expect(() => Flags.encode(['down' as never])).toThrow('"down" is none of up, pair, top');
    expect(() => Flags.encode([2 ** 32])).toThrow(RangeError);
    expect(() => flagsOf(u8, { a: 1 }).encode([256])).toThrow(RangeError);
    for (const value of [undefined, null, 1, 'up', {}, new Set(['up'])]) {
      expect(thrownBy(() => Flags.encode(value as never))).toBeInstanceOf(TypeError);
    }
  });

  test('gives each bit one name', () => {
    expect(() => flagsOf(u8, { a: 1, b: 3 })).toThrow(RangeError);
    expect(() => flagsOf(u8, { none: 0 })).toThrow(RangeError);
    expect(() => flagsOf(u8, { a: -1 })).toThrow(RangeError);
  });

  test('of a signed integer give back what they decoded, or are refused when they are made', () => {
    for (const make of [() => flagsOf(s32, { low: 1 }), () => flagsOf(sint, { low: 1n })]) {
      let Signed;
      try {
        Signed = make();
      } catch (error) {
        expect(error).toBeInstanceOf(TypeError);
        continue;
      }
      const bytes = fromHex('ff ff ff ff');
      expect(toHex(Signed.encode(Signed.decode(bytes) as never))).toBe(toHex(bytes));
    }
  });
});
