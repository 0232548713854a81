// What a caller takes away or replaces stays away, whatever was kept beside it.

import { describe, expect, test } from '@jest/globals';
import {
  attr,
  attributes,
  bytes,
  codec,
  DecodeError,
  type Codec,
  flag,
  indexedArray,
  nested,
  struct,
  subMessage,
  string,
  u32,
  u8,
  undecoded,
} from '../../../src/codec/index.ts';
import { toHex } from '../../support/golden.ts';
import { thrownBy } from '../../support/thrown.ts';
import { concat, little, preserving, tlv } from './tlv.ts';

const Link = attributes({ mtu: attr(4, u32), name: attr(3, string), data: attr(5, bytes) });

describe.each([
  ['decoded', little],
  ['preserved', preserving],
])('of a value that was %s', (_, options) => {
  test('a name that came twice is gone with both', () => {
    const twice = Link.decode(concat(tlv(3, '61 00'), tlv(3, '62 00')), options);
    expect(twice.name).toBe('b');
    expect(toHex(Link.encode({ ...twice, name: undefined }, little))).toBe('');
  });

  test('a copy of what was kept is as good as that itself', () => {
    const twice = Link.decode(concat(tlv(3, '61 00'), tlv(3, '62 00')), options);
    const copied = { ...twice, [undecoded]: twice[undecoded]?.map((attribute) => ({ ...attribute })) };
    expect(Link.decode(Link.encode(copied, little), little).name).toBe('b');
  });

  test('a number that was malformed comes before the one given, which counts', () => {
    const malformed = Link.decode(tlv(4, 'dc 05'), options);
    expect(Link.decode(Link.encode({ ...malformed, mtu: 9000 }, little), little).mtu).toBe(9000);
  });
});

describe('nothing of an earlier value gets out', () => {
  test('by an array that lies about its length', () => {
    Link.encode({ name: 'SECRET-PASSWORD-0123456789abcdef' });
    const lying = Object.defineProperty(new Uint8Array(0), 'length', { value: 40 });
    expect(toHex(Link.encode({ data: lying }, little))).toBe('04 00 05 00');
  });

  test('by a getter that gives other bytes the second time', () => {
    let calls = 0;
    const kept = {
      type: 77,
      get value() {
        return new Uint8Array(calls++ === 0 ? 2 : 40);
      },
    };
    expect(Link.encode({ [undecoded]: [kept] })).toHaveLength(8);
  });
});

describe('what cannot be encoded is refused', () => {
  test.each<[string, Codec<never>, unknown]>([
    ['a promise', Link as never, Promise.resolve({ mtu: 1 })],
    ['a date', Link as never, new Date(0)],
    ['keys that are inherited', Link as never, Object.create({ mtu: 1 })],
    [
      'false in a sub-message',
      attributes({ kind: attr(1, string), data: attr(2, subMessage('kind', { f: flag })) }) as never,
      { kind: 'f', data: false },
    ],
    ['false in a struct', struct({ a: u8, f: flag }) as never, { a: 1, f: false }],
  ])('%s', (_, codec, value) => {
    expect(thrownBy(() => codec.encode(value as never))).toMatchObject({ code: 'ERR_NETLINK_ENCODE' });
  });

  test('a list beyond its limit, preserved or not', () => {
    const Limited = attributes({ list: attr(1, indexedArray(u32), { maxLength: 16 }) });
    const value = Limited.decode(Limited.encode({ list: [1] }, little), preserving);
    expect(() => Limited.encode({ ...value, list: [1, 2, 3, 4, 5] }, little)).toThrow(RangeError);
  });
});

test('a flag in a nest is left out where it is false', () => {
  expect(attributes({ a: attr(1, nested(flag)) }).encode({ a: false })).toHaveLength(0);
});

test('a schema that is nothing but itself says so', () => {
  const Loop: Codec<unknown> = nested((): Codec<unknown> => Loop);
  expect(() => Loop.decode(new Uint8Array(4))).toThrow('nothing in it but itself');
});

test('bytes that change while they are decoded end the walk all the same', () => {
  const wire = concat(tlv(1, '05 00 00 00'), tlv(2, '01 00 00 00'), tlv(1, '06 00 00 00'));
  const changing = codec({ name: 'evil', decode: () => wire.fill(0, 0, 2).length, encode: () => undefined });
  const Changing = attributes({ a: attr(1, u32), e: attr(2, changing) });
  expect(() => Changing.decode(wire, little)).toThrow(DecodeError);
});
