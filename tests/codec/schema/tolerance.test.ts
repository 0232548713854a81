import { describe, expect, test } from '@jest/globals';
import {
  type AnyCodec,
  array,
  attr,
  attributes,
  bitfield32,
  enumOf,
  fixedString,
  flagsOf,
  indexedArray,
  ip,
  ipv6,
  message,
  multi,
  pad,
  sint,
  sized,
  string,
  struct,
  u16,
  u32,
  u64,
  u8,
  uint,
  undecoded,
  uuid,
  bytes,
} from '../../../src/codec/index.ts';
import { toHex } from '../../support/golden.ts';
import { concat, little, repeat, tlv, unpadded } from './tlv.ts';

/** Decodes, encodes, decodes again: what was decoded the first time, where it is the same the second time. */
function through(codec: AnyCodec, wire: Uint8Array): unknown {
  const value: unknown = codec.decode(wire, little);
  expect(codec.decode(codec.encode(value, little), little)).toStrictEqual(value);
  return value;
}

const Inner = attributes({ id: attr(1, u16), name: attr(2, string) });
const Link = attributes({
  mtu: attr(4, u32),
  name: attr(3, string),
  kind: attr(5, enumOf(u8, { one: 1 })),
  flags: attr(6, flagsOf(u32, { up: 1 })),
  inner: attr(7, Inner),
  rx: attr(8, u64),
  gap: attr(9, pad),
  list: attr(10, multi(u16)),
});

describe('E21: what a newer kernel sends', () => {
  test('unknown attributes are kept, flag bits and all, at any depth, and come back', () => {
    const wire = concat(
      tlv(0xc123, '01 02'),
      tlv(4, '01 00 00 00'),
      tlv(7, tlv(99, 'aa'), tlv(1, '05 00')),
      tlv(0, ''),
    );
    const value = through(Link, wire);
    expect(value).toStrictEqual({
      mtu: 1,
      inner: { id: 5, [undecoded]: [{ type: 99, value: Uint8Array.of(0xaa) }] },
      [undecoded]: [
        { type: 0xc123, value: Uint8Array.of(1, 2) },
        { type: 0, value: Uint8Array.of() },
      ],
    });
  });

  test('the order of those that come again is kept', () => {
    const wire = concat(tlv(99, '01'), tlv(98, '02'), tlv(99, '03'));
    expect(toHex(Link.encode(through(Link, wire) as never, little))).toBe(toHex(wire));
  });

  test('unknown values of an enumeration and unknown flags stay numbers', () => {
    const wire = concat(tlv(5, 'fe'), tlv(6, '03 00 00 80'));
    expect(through(Link, wire)).toStrictEqual({ kind: 0xfe, flags: ['up', 0x80000002] });
  });

  test('the bytes kept are copies', () => {
    const wire = tlv(99, '01 02');
    const value = Link.decode(wire, little);
    wire.fill(0xee);
    expect(value[undecoded]?.[0]?.value).toEqual(Uint8Array.of(1, 2));
  });
});

const SCALARS: readonly [name: string, codec: AnyCodec, size: number][] = [
  ['u8', u8, 1],
  ['u16', u16, 2],
  ['u32', u32, 4],
  ['u64', u64, 8],
  ['uint', uint, 4],
  ['sint', sint, 4],
  ['bitfield32', bitfield32, 8],
  ['enumOf', enumOf(u32, { one: 1 }), 4],
  ['flagsOf', flagsOf(u64, { one: 1n }), 8],
  ['ipv6', ipv6, 16],
  ['ip', ip, 4],
  ['uuid', uuid, 16],
  ['fixedString', fixedString(16), 16],
  ['sized', sized(bytes, 6), 6],
  ['array of two', array(u32, 2), 8],
  ['indexed array', indexedArray(u32), 12],
];

describe('E19: an attribute that is too short', () => {
  test.each(SCALARS)('is kept as it is, and all others are read: %s', (_, codec, size) => {
    const Set = attributes({ before: attr(1, u8), it: attr(2, codec), after: attr(3, string) });
    // An indexed array is cut inside its only value: its own length is right, as that of the value is.
    const body = codec === SCALARS[15]![1] ? tlv(1, '01') : new Uint8Array(size - 1);
    const value = through(Set, concat(tlv(1, '07'), tlv(0x4002, body), tlv(3, '61 00')));
    expect(value).toEqual({
      before: 7,
      after: 'a',
      [undecoded]: [{ type: 0x4002, value: body, problem: expect.stringMatching(/^it.*needed, \d+ given$/) }],
    });
  });

  test('tells where in a nest it is, and does not touch the set around', () => {
    const wire = concat(tlv(7, tlv(1, '05'), tlv(2, '61 00')), tlv(4, '01 00 00 00'));
    expect(through(Link, wire)).toEqual({
      mtu: 1,
      inner: { name: 'a', [undecoded]: [{ type: 1, value: Uint8Array.of(5), problem: 'id: 2 bytes needed, 1 given' }] },
    });
  });

  test('of several leaves the others', () => {
    const wire = concat(tlv(10, '01 00'), tlv(10, '02'), tlv(10, '03 00'));
    const value = through(Link, wire);
    expect(value).toMatchObject({ list: [1, 3], [undecoded]: [{ type: 10, value: Uint8Array.of(2) }] });
  });

  test('does not take the place of one that is right', () => {
    for (const wire of [concat(tlv(4, '01 00 00 00'), tlv(4, '02')), concat(tlv(4, '02'), tlv(4, '01 00 00 00'))]) {
      const value = through(Link, wire);
      expect(value).toEqual({
        mtu: 1,
        [undecoded]: [{ type: 4, value: Uint8Array.of(2), problem: 'mtu: 4 bytes needed, 1 given' }],
      });
    }
  });
});

describe('E20: an attribute that is too long', () => {
  test.each(SCALARS.filter(([name]) => name !== 'ip' && name !== 'indexed array'))(
    'is cut: %s',
    (name, codec, size) => {
      const Set = attributes({ it: attr(2, codec) });
      const body = new Uint8Array(size).fill(1);
      const long = name.endsWith('int') ? concat(body, '07 07 07') : concat(body, '07 07 07 07 07 07 07 07 07');
      expect(Set.decode(tlv(2, long), little)).toStrictEqual(Set.decode(tlv(2, body), little));
      expect(Object.keys(Set.decode(tlv(2, long), little))).toEqual(['it']);
    },
  );
});

describe('E22: text', () => {
  test.each([
    ['without a NUL', '6c 6f', 'lo'],
    ['with several', '6c 6f 00 00 00', 'lo'],
    ['with bytes after the NUL', '6c 6f 00 78', 'lo'],
    ['that is no UTF-8', '61 ff fe 62 00', 'a\udcff\udcfeb'],
    ['of nothing', '', ''],
  ])('%s is read', (_, hex, name) => {
    expect(through(Link, tlv(3, hex))).toStrictEqual({ name });
  });

  test('of 255 bytes that are no UTF-8 comes back', () => {
    const alias = concat(new Uint8Array(255).fill(0xff), '00');
    expect(toHex(Link.encode(Link.decode(tlv(3, alias), little), little))).toBe(toHex(tlv(3, alias)));
  });
});

describe('E23: 64 bits', () => {
  test('are read where they are aligned to four bytes only, at every offset of the buffer', () => {
    const wire = concat(tlv(4, '01 00 00 00'), tlv(8, '08 07 06 05 04 03 02 01'));
    for (let start = 0; start < 8; start++) {
      const bytes = concat(new Uint8Array(start), wire);
      expect(Link.decode(bytes, { ...little, start })).toStrictEqual({ mtu: 1, rx: 0x0102030405060708n });
    }
  });

  test('may come after PAD attributes, of any length', () => {
    const wire = concat(tlv(9), tlv(8, '01 00 00 00 00 00 00 00'), tlv(9, '00 00 00 00'), tlv(9, 'ff'));
    expect(through(Link, wire)).toStrictEqual({ rx: 1n });
  });
});

describe('E16: the last attribute', () => {
  test('may be without padding, at any depth', () => {
    expect(through(Link, unpadded(3, '61'))).toStrictEqual({ name: 'a' });
    expect(through(Link, unpadded(7, unpadded(2, '61 62 00')))).toStrictEqual({ inner: { name: 'ab' } });
    expect(through(Link, concat(tlv(7, unpadded(2, '61')), unpadded(5, '01')))).toStrictEqual({
      inner: { name: 'a' },
      kind: 'one',
    });
  });
});

describe('D12: attributes that come again', () => {
  const wire = concat(tlv(4, '01 00 00 00'), tlv(3, '61 00'), tlv(0x4004, '02 00 00 00'), tlv(4, '03 00 00 00'));

  test('count as the last of them, and the others are kept in order', () => {
    const problem = 'another one came later';
    expect(through(Link, wire)).toStrictEqual({
      name: 'a',
      mtu: 3,
      [undecoded]: [
        { type: 4, value: Uint8Array.of(1, 0, 0, 0), problem },
        { type: 0x4004, value: Uint8Array.of(2, 0, 0, 0), problem },
      ],
    });
  });

  test('are encoded before the one that counts', () => {
    const encoded = Link.encode(Link.decode(wire, little), little);
    expect(toHex(encoded)).toBe(
      toHex(concat(tlv(4, '01 00 00 00'), tlv(0x4004, '02 00 00 00'), tlv(4, '03 00 00 00'), tlv(3, '61 00'))),
    );
  });

  test('of two kinds come back in one order', () => {
    const mixed = concat(tlv(4, '01 00 00 00'), tlv(3, '61 00'), tlv(3, '62 00'), tlv(4, '02 00 00 00'));
    const value = through(Link, mixed);
    expect(value).toMatchObject({ mtu: 2, name: 'b', [undecoded]: [{ type: 4 }, { type: 3 }] });
  });

  test('are refused by nothing that encodes one: a schema has one key for them', () => {
    expect(Link.encode({ mtu: 1 }, little).length).toBe(8);
    expect(Link.decode(repeat(tlv(7, tlv(1, '01 00')), 3), little)).toMatchObject({ inner: { id: 1 } });
  });

  test('after one that is malformed, or after a second key, are told apart', () => {
    const value = through(Link, concat(tlv(4, '01 00 00 00'), tlv(4, '09'), tlv(4, '02 00 00 00')));
    expect(value).toMatchObject({
      mtu: 2,
      [undecoded]: [
        { value: Uint8Array.of(1, 0, 0, 0), problem: 'another one came later' },
        { value: Uint8Array.of(9), problem: 'mtu: 4 bytes needed, 1 given' },
      ],
    });
  });
});

describe('E19, E20: a struct', () => {
  const Stats = struct({ rx: u32, tx: u32 });
  const Set = attributes({ stats: attr(1, Stats), all: attr(2, array(Stats)) });

  test('that is shorter or longer survives, as does the one after it', () => {
    for (let length = 0; length <= 12; length++) {
      const body = Uint8Array.from({ length }, (_, i) => i + 1);
      const value = through(Set, concat(tlv(1, body), tlv(2, '01 00 00 00 02 00 00 00'))) as { stats: object };
      expect('rx' in value.stats).toBe(length >= 4);
      expect('tx' in value.stats).toBe(length >= 8);
      expect(value).toMatchObject({ all: [{ rx: 1, tx: 2 }] });
      expect(toHex(Set.encode(value, little).subarray(4, 4 + length))).toBe(toHex(body));
    }
  });

  test('as the header of a message is not: it must be whole', () => {
    expect(() => message({ header: Stats }).decode(new Uint8Array(7))).toThrow('8 bytes needed, 7 left');
  });
});
