import { describe, expect, test } from '@jest/globals';
import {
  array,
  attr,
  attributes,
  bytes,
  enumOf,
  fixedString,
  ipv4,
  padding,
  s32,
  string,
  struct,
  u16,
  u16be,
  u32,
  u64,
  u8,
  undecoded,
} from '../../../src/codec/index.ts';
import { fourWay } from '../../support/four-way.ts';
import { fromHex, toHex } from '../../support/golden.ts';
import { thrownBy } from '../../support/thrown.ts';
import { little } from './tlv.ts';

const Kind = enumOf(u8, { one: 1 });
const Pair = struct({ x: u8, y: u16be });

fourWay('struct', struct({ a: u8, gap: padding(1), b: u16, c: s32 }), [
  [{ a: 1, b: 2, c: -3 }, '01 00 02 00 fd ff ff ff', '01 00 00 02 ff ff ff fd'],
  [{ a: 0, b: 0, c: 0 }, '00 00 00 00 00 00 00 00'],
]);
fourWay('struct with members of every kind', struct({ kind: Kind, name: fixedString(3), address: ipv4, pair: Pair }), [
  [{ kind: 'one', name: 'lo', address: '10.0.0.1', pair: { x: 1, y: 2 } }, '01 6c 6f 00 0a 00 00 01 01 00 02'],
]);
fourWay('struct with a last member of any size', struct({ count: u8, rest: string }), [
  [{ count: 1, rest: 'hi' }, '01 68 69 00'],
  [{ count: 1, rest: '' }, '01 00'],
]);
fourWay('struct with unaligned members', struct({ a: u8, b: u64, list: array(u16) }), [
  [{ a: 1, b: 2n, list: [3] }, '01 02 00 00 00 00 00 00 00 03 00', '01 00 00 00 00 00 00 00 02 00 03'],
]);
fourWay('struct that is shorter', struct({ a: u8, gap: padding(3), b: u32 }), [
  [{ [undecoded]: { offset: 0, value: Uint8Array.of() } }, ''],
  [{ a: 1, [undecoded]: { offset: 1, value: Uint8Array.of() } }, '01'],
  [{ a: 1, [undecoded]: { offset: 1, value: Uint8Array.of(9, 8) } }, '01 09 08'],
  [{ a: 1, [undecoded]: { offset: 4, value: Uint8Array.of(6, 5, 4) } }, '01 00 00 00 06 05 04'],
]);
fourWay('struct that is longer', struct({ a: u8, b: u16, gap: padding(1) }), [
  [{ a: 1, b: 2, [undecoded]: { offset: 4, value: Uint8Array.of(7) } }, '01 02 00 00 07', '01 00 02 00 07'],
]);

describe('struct', () => {
  const Header = struct({ family: u8, gap: padding(1), flags: u16, index: s32 });

  test('writes zeros for members left out', () => {
    expect(toHex(Header.encode({ index: 1 }, little))).toBe('00 00 00 00 01 00 00 00');
    expect(toHex(Header.encode({ family: undefined, flags: 2 }, little))).toBe('00 00 02 00 00 00 00 00');
    expect(toHex(Header.encode({}))).toBe('00 00 00 00 00 00 00 00');
  });

  test('has the size of its members, if all of them have one', () => {
    expect(Header.size).toBe(8);
    expect(struct({}).size).toBe(0);
    expect(struct({ a: u8, rest: bytes }).size).toBeUndefined();
  });

  test('refuses keys that it has not, at every depth', () => {
    const Outer = struct({ inner: struct({ pair: Pair }) });
    expect(thrownBy(() => Header.encode({ famly: 2 } as never))).toMatchObject({
      path: 'famly',
      name: 'TypeError',
      value: 2,
    });
    expect(() => Header.encode({ famly: 2 } as never)).toThrow('no such key; there are family, flags, index');
    const error = thrownBy(() => Outer.encode({ inner: { pair: { z: 1 } } } as never));
    expect(error).toMatchObject({ path: 'inner.pair.z', name: 'TypeError', value: 1 });
  });

  test('says which member it refuses', () => {
    expect(thrownBy(() => Header.encode({ flags: 65536 }))).toMatchObject({
      path: 'flags',
      value: 65536,
      name: 'RangeError',
    });
    const Outer = struct({ pairs: array(Pair, 2) });
    const error = thrownBy(() => Outer.encode({ pairs: [{}, { y: -1 }] }));
    expect(error).toMatchObject({ path: 'pairs[1].y', value: -1 });
  });

  test('refuses what is no object', () => {
    for (const value of [undefined, null, 1, 'a', true]) {
      expect(thrownBy(() => Header.encode(value as never))).toBeInstanceOf(TypeError);
    }
    expect(thrownBy(() => struct({ pair: Pair }).encode({ pair: null as never }))).toMatchObject({ path: 'pair' });
  });

  test('refuses tails that are no bytes', () => {
    for (const tail of ['ab', [1], null, 5]) {
      expect(thrownBy(() => Header.encode({ [undecoded]: tail as never }))).toBeInstanceOf(TypeError);
    }
  });

  test('refuses members of another size than they have', () => {
    expect(() => struct({ b: array(u8, 2) }).encode({ b: [1] })).toThrow(RangeError);
  });

  test('is made of members of a fixed size, but for the last, and of keys that stay in their place', () => {
    expect(() => struct({ a: string, b: u8 })).toThrow('b comes after a member without a size');
    for (const key of ['7', '__proto__', 'constructor', 'toString']) {
      expect(() => struct({ [key]: u8, ...(key === '__proto__' ? { ['__proto__']: u8 } : {}) })).toThrow(TypeError);
    }
    expect(() => struct({ a: 5 as never })).toThrow('expected a codec, got number');
  });

  test('E19: members that an older kernel has not are undefined, and come back as they were', () => {
    const whole = fromHex('02 00 03 00 04 00 00 00');
    const keys = [[], ['family'], ['family'], ['family'], ['family', 'flags']];
    for (let length = 0; length < whole.length; length++) {
      const value = Header.decode(whole.slice(0, length), little);
      expect(Object.keys(value)).toEqual(keys[Math.min(length, 4)]);
      expect(toHex(Header.encode(value, little))).toBe(toHex(whole.slice(0, length)));
    }
  });

  test('E20: bytes that a newer kernel has are kept, and a change leaves them there', () => {
    const value = Header.decode(fromHex('02 00 03 00 04 00 00 00 aa bb'), little);
    expect(value).toStrictEqual({
      family: 2,
      flags: 3,
      index: 4,
      [undecoded]: { offset: 8, value: Uint8Array.of(0xaa, 0xbb) },
    });
    expect(toHex(Header.encode({ ...value, index: 5 }, little))).toBe('02 00 03 00 05 00 00 00 aa bb');
    expect(toHex(Header.encode({ ...value, index: undefined }, little))).toBe('02 00 03 00 00 00 00 00 aa bb');
  });

  test('E20: a member taken away of a longer struct is zero, and nothing moves', () => {
    const Tailed = struct({ a: u8, b: u8, gap: padding(2) });
    const value = Tailed.decode(fromHex('01 02 00 00 aa bb'), little);
    expect(toHex(Tailed.encode({ ...value, b: undefined }, little))).toBe('01 00 00 00 aa bb');
  });

  test('E19: a member added to a shorter struct takes the place of the bytes that were there of it', () => {
    const value = Header.decode(fromHex('02 00 03 00 04 00'), little);
    expect(toHex(Header.encode({ ...value, index: 5 }, little))).toBe('02 00 03 00 05 00 00 00');
  });

  test('E19: a shorter struct is no fault of the set that it stands in', () => {
    const Set = attributes({ before: attr(1, u8), stats: attr(2, Header), after: attr(3, u8) });
    const wire = fromHex('05 00 01 00 01 00 00 00 06 00 02 00 02 00 00 00 05 00 03 00 03 00 00 00');
    const value = Set.decode(wire, little);
    expect(value).toStrictEqual({
      before: 1,
      stats: { family: 2, [undecoded]: { offset: 2, value: new Uint8Array(0) } },
      after: 3,
    });
    expect(toHex(Set.encode(value, little))).toBe(toHex(wire));
  });

  test('E19: a member that is malformed makes the struct so, with its path', () => {
    const Tail = struct({ a: u8, list: array(u16) });
    const error = thrownBy(() => Tail.decode(fromHex('01 02')));
    expect(error).toMatchObject({ code: 'ERR_NETLINK_DECODE', path: 'a struct.list', offset: 1 });
  });
});
