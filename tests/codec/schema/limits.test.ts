import { describe, expect, test } from '@jest/globals';
import { attr, attributes, bytes, multi, string, u32, u64, u8, unterminatedString } from '../../../src/codec/index.ts';
import { thrownBy } from '../../support/thrown.ts';
import { little, preserving, tlv } from './tlv.ts';

describe('limits', () => {
  const Limited = attributes({
    n: attr(1, u32, { min: 68, max: 65_535 }),
    big: attr(2, u64, { min: 1n, max: 2n ** 40n }),
    name: attr(3, string, { minLength: 1, maxLength: 15 }),
    data: attr(4, bytes, { minLength: 2, maxLength: 4 }),
    list: attr(5, multi(u8), { max: 9 }),
    mixed: attr(6, u64, { max: 10 }),
    raw: attr(7, unterminatedString, { maxLength: 3 }),
    exact: attr(8, bytes, { minLength: 6, maxLength: 6 }),
  });

  test.each([
    [{ n: 68 }, { n: 67 }, 'n', '67 is not from 68 to 65535'],
    [{ n: 65_535 }, { n: 65_536 }, 'n', '65536 is not from 68 to 65535'],
    [{ big: 2n ** 40n }, { big: 2n ** 40n + 1n }, 'big', 'is not from 1 to'],
    [{ big: 1n }, { big: 0n }, 'big', '0 is not from 1 to'],
    [{ name: 'a' }, { name: '' }, 'name', '0 bytes are not from 1 to 15'],
    [{ name: 'a'.repeat(15) }, { name: 'a'.repeat(16) }, 'name', '16 bytes are not from 1 to 15'],
    [{ name: 'é'.repeat(7) }, { name: 'é'.repeat(8) }, 'name', '16 bytes'],
    [{ data: new Uint8Array(2) }, { data: new Uint8Array(1) }, 'data', '1 bytes'],
    [{ data: new Uint8Array(4) }, { data: new Uint8Array(5) }, 'data', '5 bytes'],
    [{ list: [1, 9] }, { list: [1, 10] }, 'list[1]', '10 is not 9 at most'],
    [{ mixed: 10n }, { mixed: 11n }, 'mixed', '11 is not 10 at most'],
    [{ raw: 'abc' }, { raw: 'abcd' }, 'raw', '4 bytes are not 3 at most'],
    [{ exact: new Uint8Array(6) }, { exact: new Uint8Array(7) }, 'exact', '7 bytes are not 6'],
  ])('D10, D11: %p is taken, %p is refused', (good, bad, path, says) => {
    expect(Limited.decode(Limited.encode(good))).toStrictEqual(good);
    const error = thrownBy(() => Limited.encode(bad));
    expect(error).toMatchObject({ code: 'ERR_NETLINK_ENCODE', name: 'RangeError', path });
    expect(error.message).toContain(says);
  });

  test('are no concern of decoding', () => {
    expect(Limited.decode(tlv(1, '01 00 00 00'), little)).toEqual({ n: 1 });
    expect(Limited.decode(tlv(3, '00'), little)).toEqual({ name: '' });
  });

  test('hold for a change of what was preserved, a nest included', () => {
    const Inner = attributes({ text: attr(1, string) });
    const Outer = attributes({ n: attr(1, u32, { max: 9 }), nest: attr(2, Inner, { maxLength: 12 }) });
    const value = Outer.decode(Outer.encode({ n: 1, nest: { text: 'abc' } }, little), preserving);
    expect(thrownBy(() => Outer.encode({ ...value, n: 10 }, little))).toMatchObject({ path: 'n', name: 'RangeError' });
    const grown = { ...value, nest: { ...value.nest, text: 'abcdefghijkl' } };
    expect(thrownBy(() => Outer.encode(grown, little))).toMatchObject({ path: 'nest', name: 'RangeError' });
  });
});
