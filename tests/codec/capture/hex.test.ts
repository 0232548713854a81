import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeHex, encodeHex } from '../../../src/codec/capture/hex.ts';
import { DecodeError } from '../../../src/codec/errors.ts';
import { golden, toHex } from '../../support/golden.ts';
import { thrownBy } from '../../support/thrown.ts';
import { faultOf } from './faults.ts';

describe('decodeHex', () => {
  test.each([
    ['', ''],
    ['   \n\t', ''],
    ['10000000', '10 00 00 00'],
    ['10 00\n0A fF\r\n', '10 00 0a ff'],
    ['10:00:00:00', '10 00 00 00'],
    ['0x10, 0x00, 0x0, 0X1f', '10 00 00 1f'],
    ['0x10000102', '10 00 01 02'],
    ['# a comment, ff\n10 # 20\n#\n30', '10 30'],
    ['00000000: 1000 0000 0100 0500 0700 0000 0000 0000  ................\n00000010: 68                   h', '10 00 00 00 01 00 05 00 07 00 00 00 00 00 00 00 68'], // prettier-ignore
    ['00000000: 7c23 2020 2020                           |#    \n', '7c 23 20 20 20 20'],
    ['00000000: 14 00 # xxd -g1, a comment', '14 00'],
    ['\t0x0000:  0004 0338 0000  ...8..\n\t0x0006:  0102', '00 04 03 38 00 00 01 02'],
    ['00000000  10 00 00 00 01 00 05 00  07 00 00 00 00 00 7c 23  |..............|#|\n00000010  ff                                                |.|\n00000011\n', '10 00 00 00 01 00 05 00 07 00 00 00 00 00 7c 23 ff'], // prettier-ignore
    ['00000000  00 00 00 00 00 00 00 00  00 00 00 00 00 00 00 00  |................|\n*\n00000030  01  |.|\n00000031', `${'00 '.repeat(48)}01`], // prettier-ignore
    ['00000000  61 61  |aa|\n*\n00000006', '61 61 61 61 61 61'],
    ['00000100  61 62  |ab|\n00000102  63  |c|', '61 62 63'],
  ])('%j', (text, expected) => {
    expect(toHex(decodeHex(text))).toBe(expected);
  });

  test.each([
    ['1', 0, /odd number of digits/],
    ['10 000', 3, /odd number/],
    ['10 xy', 3, /expected hexadecimal digits/],
    ['10 00\n\n0x', 7, /expected hexadecimal digits/],
    ['10\u00a000', 2, /expected hexadecimal digits/],
    ['00000000  10 00  |..|\n00000010  10 00  |..|', 22, /offset 16 where 2 is next/],
    ['00000000: 1000\n00000000: 1000', 15, /offset 0 where 2 is next/],
    ['10 |x|', 0, /offset 16 where/],
    ['|x|', 0, /without an offset/],
    ['*', 0, /before the first/],
    ['00000000  10 00  |..|\n*\n', 24, /no offset follows/],
    ['00000000  10 00  |..|\n*\n00000005', 24, /3 bytes left out/],
    ['00000000  10 00  |..|\n*\nfffffffe', 24, /4294967292 bytes left out/],
    ['00000000    |..|\n*\n00000002  00  |.|', 19, /2 bytes left out after a row of 0/],
    ['0000000 0010 0000', 0, /odd number/],
  ])('%j is a fault', (text, offset, state) => {
    const start = text === '10 |x|' ? '00000000  61  |a|\n' : '';
    const error = thrownBy(() => decodeHex(start + text));
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({ path: 'hex', offset: offset + start.length });
    expect(error.message).toMatch(state);
  });

  test('any text gives bytes or a DecodeError', () => {
    const lines = fc.array(
      fc.constantFrom(...'0123456789abcdefxX:,|*# \t\r\n'.split(''), '00000000  ', '00000000: ', ' |a|\n*\n'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          lines.map((parts) => parts.join('')),
        ),
        (text) => {
          faultOf(() => decodeHex(text));
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('refuses what is no string', () => {
    expect(() => decodeHex(12 as never)).toThrow(TypeError);
  });
});

describe('encodeHex', () => {
  test('decodeHex is its inverse', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => expect(decodeHex(encodeHex(bytes))).toEqual(bytes)));
    const bytes = golden('dump-families');
    expect(encodeHex(bytes)).toBe(toHex(bytes));
  });

  test('refuses what is no Uint8Array', () => {
    expect(() => encodeHex('10' as never)).toThrow(TypeError);
  });
});
