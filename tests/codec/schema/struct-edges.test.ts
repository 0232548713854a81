import { describe, expect, test } from '@jest/globals';
import {
  array,
  attr,
  attributes,
  bytes,
  fixedString,
  message,
  padding,
  s32,
  string,
  struct,
  subMessage,
  u16,
  u16be,
  u32,
  u8,
  undecoded,
} from '../../../src/codec/index.ts';
import { fourWay } from '../../support/four-way.ts';
import { fromHex, toHex } from '../../support/golden.ts';
import { thrownBy } from '../../support/thrown.ts';
import { concat, little, preserving, tlv, unpadded } from './tlv.ts';

fourWay(
  'struct whose last member is chosen by another',
  struct({ kind: u8, data: subMessage('kind', { '1': u8, '2': u16be }) }),
  [
    [{ kind: 1, data: 7 }, '01 07'],
    [{ kind: 2, data: 7 }, '02 00 07'],
  ],
);
fourWay(
  'struct whose last member has a set that looks at the struct',
  struct({ kind: u8, rest: attributes({ data: attr(1, subMessage('kind', { '1': u8, '2': u16be })) }) }),
  [[{ kind: 2, rest: { data: 7 } }, '02 06 00 01 00 00 07 00 00', '02 00 06 00 01 00 07 00 00']],
);
fourWay('struct with a string of one byte', struct({ letter: fixedString(1) }), [[{ letter: 'a' }, '61']]);

describe('a struct that came shorter', () => {
  const Header = struct({ family: u8, gap: padding(1), flags: u16, index: s32 });

  test('E19: and is given only its last member has zeros between', () => {
    const value = Header.decode(fromHex('02'), little);
    expect(toHex(Header.encode({ ...value, index: 5 }, little))).toBe('02 00 00 00 05 00 00 00');
  });

  test('E19: in its first member, and is given that, has no bytes after it', () => {
    const Pair = struct({ a: u16, b: u8 });
    const value = Pair.decode(fromHex('07'), little);
    expect(toHex(Pair.encode({ ...value, a: 1 }, little))).toBe('01 00 00');
  });

  test.each([
    [{ value: Uint8Array.of(1) }],
    [{ offset: 'x', value: Uint8Array.of(1) }],
    [{ offset: 1 }],
    [{ offset: 1, value: [1] }],
    [null],
    [5],
  ])('refuses %p as its tail, by an error of ours', (tail) => {
    expect(thrownBy(() => Header.encode({ [undecoded]: tail as never }))).toMatchObject({
      name: 'TypeError',
      code: 'ERR_NETLINK_ENCODE',
    });
  });
});

test('a struct in a struct is refused with bytes after its end, which would move the members after it', () => {
  const Outer = struct({ inner: struct({ a: u8 }), b: u8 });
  const inner = struct({ a: u8 }).decode(fromHex('01 07'));
  expect(thrownBy(() => Outer.encode({ inner, b: 2 }))).toMatchObject({ name: 'RangeError', path: 'inner' });
});

describe('a struct that is preserved', () => {
  const Text = struct({ count: u8, rest: string });

  test.each(['01 68 69', '01 68 69 00', '01 68 69 00 78 79', '01'])(
    'with a text at its end, %s, comes back',
    (wire) => {
      expect(toHex(Text.encode(Text.decode(fromHex(wire), preserving), little))).toBe(wire);
    },
  );

  test('with text after its NUL at its end is written anew where another member is changed', () => {
    const value = Text.decode(fromHex('01 68 69 00 78 79'), preserving);
    expect(toHex(Text.encode({ ...value, count: 2 }, little))).toBe('02 68 69 00');
  });

  test('keeps its last member as it came where another is changed', () => {
    const Fixed = struct({ a: u8, name: fixedString(4) });
    const fixed = Fixed.decode(fromHex('01 61 00 62 63'), preserving);
    expect(toHex(Fixed.encode({ ...fixed, a: 5 }, little))).toBe('05 61 00 62 63');
    const Any = struct({ a: u8, list: array(struct({ b: u8, gap: padding(1) })) });
    const any = Any.decode(fromHex('01 02 ff'), preserving);
    expect(toHex(Any.encode({ ...any, a: 5 }, little))).toBe('05 02 ff');
  });

  test('and came shorter can be changed', () => {
    const Short = struct({ a: u16, b: u32, rest: bytes });
    const value = Short.decode(fromHex('01 00'), preserving);
    expect(toHex(Short.encode({ ...value, a: 2 }, little))).toBe('02 00');
  });

  test('with attributes at its end comes back without the padding that was not there', () => {
    const Outer = struct({ x: u32, rest: attributes({ a: attr(1, u8) }) });
    const wire = concat('07 00 00 00', unpadded(1, '05'));
    expect(toHex(Outer.encode(Outer.decode(wire, preserving), little))).toBe(toHex(wire));
  });

  test('is written anew where its bytes mean nothing any more, since what chose their form was changed', () => {
    const Set = attributes({
      kind: attr(1, string),
      inner: attr(2, struct({ x: u8, data: subMessage('kind', { a: u8, b: u32 }) })),
    });
    const value = Set.decode(concat(tlv(1, '61 00'), tlv(2, '09 01')), preserving);
    const changed = { ...value, kind: 'b', inner: { ...value.inner, data: 7 } };
    expect(toHex(Set.encode(changed as never, little))).toBe(toHex(concat(tlv(1, '62 00'), tlv(2, '09 07 00 00 00'))));
  });
});

describe('a header whose members attributes have the names of', () => {
  test('is filled from each of them by its own width', () => {
    const Two = message({
      header: struct({ table: u8, scope: u16 }),
      attributes: attributes({ table: attr(1, u32), scope: attr(2, u32) }),
    });
    const value = Two.decode(Two.encode({ table: 254, scope: 300 }));
    expect(value).toEqual({ header: { table: 254, scope: 300 }, table: 254, scope: 300 });
  });

  test('is filled where the member is a long one', () => {
    const Long = message({
      header: struct({ name: fixedString(20) }),
      attributes: attributes({ name: attr(1, string) }),
    });
    expect(Long.decode(Long.encode({ name: 'eth0' })).header).toEqual({ name: 'eth0' });
  });

  test('leave it the key header', () => {
    expect(() =>
      message({ header: struct({ a: u8 }), attributes: attributes({ a: attr(1, u8), header: attr(2, u8) }) }),
    ).toThrow('the key header is needed');
    expect(() =>
      message({ header: struct({ a: u8, header: u8 }), attributes: attributes({ a: attr(1, u8) }) }),
    ).toThrow('the key header is needed');
  });
});

test('a message without attributes has no padding after its header', () => {
  expect(toHex(message({ header: struct({ command: u8 }) }).encode({ command: 1 }))).toBe('01');
});
