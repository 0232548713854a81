import { describe, expect, test } from '@jest/globals';
import {
  decodeText,
  encodeText,
  escapeText,
  flagsOf,
  ip,
  ipv4,
  mac,
  string,
  u32,
  u64,
  u8,
} from '../../../src/codec/index.ts';
import { quoteBytes } from '../../../src/codec/text.ts';
import { fromHex, toHex } from '../../support/golden.ts';
import { thrownBy } from '../../support/thrown.ts';
import { concat, little } from './tlv.ts';

describe('text with a byte that is no UTF-8', () => {
  // The first and the last sequence of each row of table 3-7 of the Unicode standard.
  test.each([
    'c2 80',
    'df bf',
    'e0 a0 80',
    'e0 bf bf',
    'e1 80 80',
    'ec bf bf',
    'ed 80 80',
    'ed 9f bf',
    'ee 80 80',
    'ef bf bf',
    'f0 90 80 80',
    'f0 bf bf bf',
    'f1 80 80 80',
    'f3 bf bf bf',
    'f4 80 80 80',
    'f4 8f bf bf',
  ])('has the characters beside it: %s', (sequence) => {
    const character = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(fromHex(sequence));
    const bytes = concat('ff', sequence, 'ff');
    expect(decodeText(bytes)).toBe(`\udcff${character}\udcff`);
    expect(toHex(encodeText(decodeText(bytes)))).toBe(toHex(bytes));
  });

  // Just beyond them, and cut short.
  test.each([
    'c0 80',
    'c1 bf',
    'c2 7f',
    'c2 c0',
    'e0 9f bf',
    'e0 a0 c0',
    'ed a0 80',
    'ef bf 7f',
    'f0 8f bf bf',
    'f0 90 80 c0',
    'f0 90 c0 80',
    'f4 90 80 80',
    'f5 80 80 80',
    'f8 88 80 80 80',
    'fe',
    '80',
    'c2',
    'e1 80',
    'f1 80 80',
  ])('has each byte of what is no character: %s', (sequence) => {
    const bytes = concat(sequence, 'ff');
    const raw = Array.from(bytes, (byte) => String.fromCharCode(byte < 0x80 ? byte : 0xdc00 + byte)).join('');
    expect(decodeText(bytes)).toBe(raw);
    expect(toHex(encodeText(raw))).toBe(toHex(bytes));
  });

  test.each(['\ud800', '\udbff', '\udc00', '\udc7f', '\udd00', '\udfff'])(
    'another lone surrogate is refused',
    (text) => {
      const says = `the lone surrogate U+${text.charCodeAt(0).toString(16).toUpperCase()}`;
      expect(() => encodeText(`a${text}`)).toThrow(says);
    },
  );

  test('is shown by its number', () => {
    expect(escapeText('a\udc80\udcff')).toBe('a\\x80\\xff');
    expect(escapeText('\udc7f\udd00')).toBe('\\u{dc7f}\\u{dd00}');
    expect(escapeText('\u007f\u0080')).toBe('\\x7f\\u{80}');
  });
});

test('bytes in quotes are printable ASCII, and escapes', () => {
  expect(quoteBytes(Uint8Array.of(0x1f, 0x20, 0x22, 0x5c, 0x7e, 0x7f, 0x80))).toBe('"\\x1f \\"\\\\~\\x7f\\x80"');
});

test('the first character beyond ASCII has two bytes', () => {
  expect(toHex(string.encode('\u007f'))).toBe('7f 00');
  expect(toHex(string.encode('\u0080'))).toBe('c2 80 00');
});

test.each([
  ['ipv4', ipv4],
  ['mac', mac],
  ['ip', ip],
])('%s refuses what is no text by an error of ours', (_, codec) => {
  for (const value of [5, null, undefined, ['1']]) {
    expect(thrownBy(() => codec.encode(value as never))).toMatchObject({
      name: 'TypeError',
      code: 'ERR_NETLINK_ENCODE',
      message: expect.stringContaining('expected a string'),
    });
  }
});

test('flags may be no bit at all, and a list of many names is cut', () => {
  expect(toHex(flagsOf(u32, { up: 1 }).encode([0, 'up'], little))).toBe('01 00 00 00');
  expect(toHex(flagsOf(u64, { up: 1n }).encode([0n], little))).toBe('00 00 00 00 00 00 00 00');
  expect(() => flagsOf(u32, { up: 1 }).encode([-1])).toThrow('-1 is no set of bits');
  const names = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`bit${i}`, 1 << i]));
  expect(() => flagsOf(u8, names).encode(['x'])).toThrow(/is none of bit0, .*, bit7$/);
  const many = Object.fromEntries(Array.from({ length: 14 }, (_, i) => [`bit${i}`, 1 << i]));
  expect(() => flagsOf(u32, many).encode(['x'])).toThrow(/is none of bit0, .*, bit11 and 2 more$/);
});
