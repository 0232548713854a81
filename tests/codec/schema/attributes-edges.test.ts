import { describe, expect, test } from '@jest/globals';
import {
  attr,
  attributes,
  bytes,
  flagsOf,
  indexedArray,
  message,
  multi,
  string,
  struct,
  subMessage,
  u16,
  u32,
  u8,
  undecoded,
  wireForm,
} from '../../../src/codec/index.ts';
import { toHex } from '../../support/golden.ts';
import { thrownBy } from '../../support/thrown.ts';
import { concat, little, preserving, tlv, unpadded } from './tlv.ts';

const Info = attributes({ kind: attr(1, string), data: attr(2, subMessage('kind', { n: u32, raw: bytes })) });

describe('what is kept of a set', () => {
  test('E20: those that came again stand before the others, so that it decodes to the same again', () => {
    const Set = attributes({ a: attr(1, u8) });
    const value = Set.decode(concat(tlv(9, 'ee'), tlv(1, '01'), tlv(1, '02')), little);
    expect(value[undecoded]?.map(({ type }) => type)).toEqual([1, 9]);
    expect(Set.decode(Set.encode(value, little), little)).toStrictEqual(value);
  });

  test('E20: a sub-message that comes again is kept, as any attribute', () => {
    const value = Info.decode(concat(tlv(1, '6e 00'), tlv(2, '01 00 00 00'), tlv(2, '02 00 00 00')), little);
    expect(value).toMatchObject({ kind: 'n', data: 2 });
    expect(value[undecoded]).toEqual([
      { type: 2, value: Uint8Array.of(1, 0, 0, 0), problem: expect.stringContaining('later') },
    ]);
  });

  test('nothing is remembered of a set that is not preserved', () => {
    expect(wireForm in Info.decode(tlv(9, 'ee'), little)).toBe(false);
  });
});

describe('[undecoded]', () => {
  test('takes the bytes of a sub-message that no format is chosen for, and only of such', () => {
    const kept = [{ type: 2, value: Uint8Array.of(1, 2) }];
    expect(toHex(Info.encode({ kind: 'x', [undecoded]: kept }, little))).toBe(
      toHex(concat(tlv(1, '78 00'), tlv(2, '01 02'))),
    );
    const both = { kind: 'n', data: 5, [undecoded]: kept };
    expect(thrownBy(() => Info.encode(both as never))).toMatchObject({ name: 'RangeError', path: 'data' });
  });

  test('added to a preserved set stands where an attribute may start', () => {
    const Set = attributes({ a: attr(1, u8) });
    const value = Set.decode(unpadded(1, '05'), preserving);
    const added = { ...value, [undecoded]: [{ type: 9, value: Uint8Array.of(7) }] };
    expect(toHex(Set.encode(added, little))).toBe(toHex(concat(tlv(1, '05'), tlv(9, '07'))));
  });

  test('holds as many bytes as an attribute does, and no more', () => {
    const encode = (length: number): Uint8Array =>
      Info.encode({ [undecoded]: [{ type: 9, value: new Uint8Array(length) }] }, little);
    expect(encode(65_531).length).toBe(65_536);
    expect(() => encode(65_532)).toThrow('65532 bytes in an undecoded attribute');
  });
});

describe('a preserved set', () => {
  const Set = attributes({ list: attr(1, multi(u16)), after: attr(2, u8) });
  const value = Set.decode(concat(tlv(1, '01 00'), tlv(2, '05'), tlv(1, '02 00')), preserving);

  test('loses every one of several that are taken away', () => {
    expect(toHex(Set.encode({ ...value, list: undefined }, little))).toBe(toHex(tlv(2, '05')));
    expect(toHex(Set.encode({ ...value, list: [] }, little))).toBe(toHex(tlv(2, '05')));
  });

  test('refuses what is no array where several are', () => {
    expect(thrownBy(() => Set.encode({ ...value, list: 5 } as never))).toMatchObject({
      name: 'TypeError',
      message: expect.stringContaining('expected an array, got number'),
    });
  });

  test('is held to the limits of its nests by their own length alone', () => {
    const Nest = attributes({ id: attr(1, u8) });
    const Outer = attributes({ first: attr(1, Nest), second: attr(2, Nest, { maxLength: 8 }) });
    const wire = concat(tlv(1, tlv(1, '01')), tlv(2, tlv(1, '02')));
    expect(toHex(Outer.encode(Outer.decode(wire, preserving), little))).toBe(toHex(wire));
  });

  test('writes a list anew where its bytes are none, since what chose their form was changed', () => {
    const Lists = attributes({
      kind: attr(1, string),
      data: attr(2, subMessage('kind', { a: u8, b: indexedArray(u8) })),
    });
    const was = Lists.decode(concat(tlv(1, '61 00'), tlv(2, '01')), preserving);
    expect(toHex(Lists.encode({ ...was, kind: 'b', data: [3] } as never, little))).toBe(
      toHex(concat(tlv(1, '62 00'), tlv(0x8002, tlv(1, '03')))),
    );
  });
});

describe('a selector', () => {
  test('of a sub-message inside a sub-message is waited for, however far outside it is', () => {
    const Inner = attributes({ data: attr(1, subMessage('kind', { a: u8 })) });
    const Middle = attributes({ other: attr(1, string), data: attr(2, subMessage('other', { o: Inner })) });
    const Outer = attributes({ middle: attr(1, Middle), kind: attr(2, string) });
    const value = { middle: { other: 'o', data: { data: 5 } }, kind: 'a' };
    expect(Outer.decode(Outer.encode(value as never, little), little)).toStrictEqual(value);
  });

  test('that is neither text nor a number chooses nothing, even where a format has its text as its name', () => {
    const Flags = attributes({
      n: attr(1, flagsOf(u8, { a: 1 })),
      data: attr(2, subMessage('n', { a: u8, undefined: u8 })),
    });
    expect(Flags.decode(concat(tlv(1, '01'), tlv(2, '05')), little).data).toBeUndefined();
    expect(Flags.decode(tlv(2, '05'), little).data).toBeUndefined();
  });
});

describe('objects', () => {
  const others: readonly [string, object][] = [
    ['an array', []],
    ['bytes', new Uint8Array()],
    ['a Map', new Map()],
    ['a Set', new Set()],
  ];
  test.each(others)('D6: %s is no value of a set, a struct or a message, even when empty', (_, value) => {
    for (const codec of [Info, struct({ a: u8 }), message({ attributes: Info })]) {
      expect(thrownBy(() => codec.encode(value as never))).toMatchObject({
        name: 'TypeError',
        message: expect.stringContaining('expected an object'),
      });
    }
  });
});
