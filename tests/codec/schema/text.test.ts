import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fixedString, string, unterminatedString } from '../../../src/codec/index.ts';
import { fourWay } from '../../support/four-way.ts';
import { fromHex, toHex, utf8 } from '../../support/golden.ts';
import { thrownBy } from '../../support/thrown.ts';

fourWay('string', string, [
  ['', '00'],
  ['lo', '6c 6f 00'],
  ['é', 'c3 a9 00'],
  ['😀', 'f0 9f 98 80 00'],
  ['a\udcff\udcfeb', '61 ff fe 62 00'],
  ['\udcc3', 'c3 00'],
  ['\ufeffa', 'ef bb bf 61 00'],
  ['__proto__', '5f 5f 70 72 6f 74 6f 5f 5f 00'],
]);
fourWay('unterminatedString', unterminatedString, [
  ['', ''],
  ['lo', '6c 6f'],
  ['a\udcff', '61 ff'],
]);
fourWay('fixedString', fixedString(4), [
  ['', '00 00 00 00'],
  ['lo', '6c 6f 00 00'],
  ['four', '66 6f 75 72'],
  ['é\udcff', 'c3 a9 ff 00'],
]);

const CODECS = [
  ['string', string],
  ['unterminatedString', unterminatedString],
  ['fixedString', fixedString(8)],
] as const;

describe.each(CODECS)('%s', (_, codec) => {
  test('D11: refuses a NUL inside, which would hide what follows', () => {
    for (const text of ['\0', 'a\0', '\0a', 'é\0b']) {
      const error = thrownBy(() => codec.encode(text));
      expect(error).toBeInstanceOf(RangeError);
      expect(error).toMatchObject({ code: 'ERR_NETLINK_ENCODE', path: '', value: text });
    }
  });

  test('refuses what is no text', () => {
    for (const value of [undefined, null, 1, 1n, true, ['a'], {}, utf8('lo'), new String('lo')]) {
      expect(thrownBy(() => codec.encode(value as never))).toBeInstanceOf(TypeError);
    }
  });

  test('refuses surrogates that stand for no byte, or for bytes that are UTF-8 together', () => {
    for (const text of ['a\ud800', '\udfff', '\udc7f', '\udcc3\udca9']) {
      const error = thrownBy(() => codec.encode(text));
      expect(error).toBeInstanceOf(RangeError);
      expect(error).toMatchObject({ code: 'ERR_NETLINK_ENCODE', value: text });
    }
  });

  test.each([
    ['no NUL', '6c 6f', 'lo'],
    ['bytes after the NUL', '6c 6f 00 78 79', 'lo'],
    ['several NULs', '6c 6f 00 00 00', 'lo'],
    ['nothing but NULs', '00 00 00', ''],
    ['no UTF-8', '61 ff fe 62 00', 'a\udcff\udcfeb'],
    ['UTF-8 cut short', '61 c3', 'a\udcc3'],
    ['UTF-8 cut short by a NUL', 'e2 82 00 ac', '\udce2\udc82'],
    ['a surrogate in UTF-8', 'ed a0 80', '\udced\udca0\udc80'],
    ['more bytes than needed for a character', 'c0 af', '\udcc0\udcaf'],
  ])('E22: decodes text with %s', (__, hex, text) => {
    const padded = fromHex(hex.padEnd(23, ' 00'));
    expect(codec.decode(codec.size === undefined ? fromHex(hex) : padded)).toBe(text);
  });

  test('E22: gives back any bytes without a NUL', () => {
    fc.assert(
      fc.property(fc.uint8Array({ min: 1, maxLength: 8 }), (bytes) => {
        const padded = new Uint8Array(codec.size ?? bytes.length);
        padded.set(bytes);
        const encoded = codec.encode(codec.decode(padded));
        expect(toHex(encoded.subarray(0, bytes.length))).toBe(toHex(bytes));
        expect(encoded.subarray(bytes.length).every((byte) => byte === 0)).toBe(true);
      }),
    );
  });

  test('reads no further than it may', () => {
    const bytes = fromHex('61 62 63 64 65 66 67 68 ff c3 a9');
    expect(codec.decode(bytes, { start: 1, end: 9 })).toBe('bcdefgh\udcff');
  });
});

describe('fixedString', () => {
  test('D11: refuses more bytes than it has, counted in UTF-8', () => {
    expect(fixedString(4).size).toBe(4);
    expect(() => fixedString(4).encode('five!')).toThrow('5 bytes; there is room for 4');
    expect(() => fixedString(3).encode('éé')).toThrow(RangeError);
  });

  test('E19, E20: refuses fewer bytes, and passes over those after it', () => {
    expect(() => fixedString(4).decode(utf8('abc'))).toThrow('4 bytes needed, 3 given');
    expect(fixedString(4).decode(utf8('abcdef'))).toBe('abcd');
  });

  test('refuses sizes that are none', () => {
    for (const size of [0, -1, 1.5, NaN, Infinity]) expect(() => fixedString(size)).toThrow(RangeError);
  });
});
