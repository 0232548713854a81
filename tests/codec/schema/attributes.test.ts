import { describe, expect, test } from '@jest/globals';
import {
  attr,
  attributes,
  type Codec,
  ipv6,
  nested,
  string,
  u16,
  u32,
  u64,
  u8,
  undecoded,
} from '../../../src/codec/index.ts';
import { fourWay } from '../../support/four-way.ts';
import { toHex } from '../../support/golden.ts';
import { thrownBy } from '../../support/thrown.ts';
import { concat, little, tlv } from './tlv.ts';

const Vlan = attributes({ id: attr(1, u16) });
const Link = attributes({ name: attr(3, string), mtu: attr(4, u32), vlan: attr(18, Vlan), rx: attr(23, u64) });

fourWay('attributes', Link, [
  [{}, ''],
  [{ name: 'lo' }, '07 00 03 00 6c 6f 00 00', '00 07 00 03 6c 6f 00 00'],
  [
    { name: 'lo', mtu: 65536 },
    '07 00 03 00 6c 6f 00 00 08 00 04 00 00 00 01 00',
    '00 07 00 03 6c 6f 00 00 00 08 00 04 00 01 00 00',
  ],
  [{ vlan: {} }, '04 00 12 80', '00 04 80 12'],
  [
    { vlan: { id: 7 }, rx: 1n },
    '0c 00 12 80 06 00 01 00 07 00 00 00 0c 00 17 00 01 00 00 00 00 00 00 00',
    '00 0c 80 12 00 06 00 01 00 07 00 00 00 0c 00 17 00 00 00 00 00 00 00 01',
  ],
]);
fourWay('attributes with what the schema does not know', attributes({ mtu: attr(4, u32) }), [
  [
    { mtu: 1, [undecoded]: [{ type: 0x7fff, value: Uint8Array.of(9) }] },
    '08 00 04 00 01 00 00 00 05 00 ff 7f 09 00 00 00',
    '00 08 00 04 00 00 00 01 00 05 7f ff 09 00 00 00',
  ],
]);
fourWay('the lowest and the highest number', attributes({ low: attr(0, u8), high: attr(16383, u8) }), [
  [
    { low: 1, high: 2 },
    '05 00 00 00 01 00 00 00 05 00 ff 3f 02 00 00 00',
    '00 05 00 00 01 00 00 00 00 05 3f ff 02 00 00 00',
  ],
]);
fourWay('no attributes', attributes({}), [[{}, '']]);

interface Tree {
  readonly value?: number;
  readonly child?: Tree;
}
const Tree = attributes({
  value: attr(1, u8),
  child: attr(
    2,
    nested((): Codec<Tree> => Tree),
  ),
});

fourWay('nested', attributes({ inner: attr(5, nested(Vlan)) }), [
  [{ inner: { id: 7 } }, '0c 00 05 80 06 00 01 00 07 00 00 00', '00 0c 80 05 00 06 00 01 00 07 00 00'],
]);
fourWay('nested in itself', Tree, [
  [
    { value: 1, child: { child: { value: 3 } } },
    '05 00 01 00 01 00 00 00 10 00 02 80 0c 00 02 80 05 00 01 00 03 00 00 00',
    '00 05 00 01 01 00 00 00 00 10 80 02 00 0c 80 02 00 05 00 01 03 00 00 00',
  ],
]);
fourWay('a nest of something else', attributes({ inner: attr(5, nested(ipv6)) }), [
  [
    { inner: '::1' },
    '14 00 05 80 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 01',
    '00 14 80 05 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 01',
  ],
]);

describe('attributes', () => {
  test('are written in the order of the declaration, whatever the order of the keys', () => {
    const value = { rx: 1n, vlan: { id: 1 }, mtu: 2, name: 'a' };
    const ordered = { name: 'a', mtu: 2, vlan: { id: 1 }, rx: 1n };
    expect(Link.encode(value, little)).toEqual(Link.encode(ordered, little));
  });

  test('are read in any order', () => {
    expect(Link.decode(concat(tlv(4, '01 00 00 00'), tlv(3, '61 00')), little)).toStrictEqual({ name: 'a', mtu: 1 });
  });

  test('that are undefined are left out', () => {
    expect(Link.encode({ name: undefined, mtu: 1 }, little)).toEqual(tlv(4, '01 00 00 00'));
  });

  test('that are absent have no key', () => {
    expect(Object.keys(Link.decode(Uint8Array.of()))).toEqual([]);
    expect(Reflect.ownKeys(Link.decode(tlv(4, '01 00 00 00'), little))).toEqual(['mtu']);
  });

  test('may be more than thirty-two', () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`k${i}`, attr(i, u8)]));
    const value = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`k${i}`, i]));
    const Many = attributes(many);
    expect(Many.decode(Many.encode(value))).toStrictEqual(value);
    for (const key of ['k31', 'k32', 'k99']) {
      const wire = concat(tlv(Number(key.slice(1)), '01'), tlv(Number(key.slice(1)), '02'));
      const decoded = Many.decode(wire, little);
      expect(decoded).toMatchObject({ [key]: 2 });
      expect(decoded[undecoded]).toHaveLength(1);
      expect(toHex(Many.encode(decoded, little))).toBe(toHex(wire));
    }
  });

  test('have numbers and keys of their own', () => {
    expect(() => attributes({ a: attr(1, u8), b: attr(1, u8) })).toThrow('a and b are both 1');
    for (const type of [-1, 0x4000, 1.5, NaN]) expect(() => attr(type, u8)).toThrow(RangeError);
    for (const type of ['1', undefined, 1n]) expect(() => attr(type as never, u8)).toThrow(TypeError);
    for (const key of ['7', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(() => attributes({ [key]: attr(1, u8) })).toThrow(TypeError);
    }
    expect(() => attributes({ ['__proto__']: attr(1, u8) })).toThrow(TypeError);
    for (const codec of [undefined, null, {}, 5, 'u8'])
      expect(() => attr(1, codec as never)).toThrow('expected a codec');
  });

  test('of a name appear under it in errors', () => {
    const named = attributes({ id: attr(1, u8) }, 'vlan');
    expect(thrownBy(() => named.decode(Uint8Array.of(3, 0, 0, 0), little))).toMatchObject({ path: 'vlan', offset: 0 });
  });
});

describe('nested', () => {
  test('calls a function at the first use, and once', () => {
    let calls = 0;
    const Lazy = attributes({
      inner: attr(
        1,
        nested(() => {
          calls++;
          return Vlan;
        }),
      ),
    });
    expect(calls).toBe(0);
    for (let i = 0; i < 3; i++) expect(Lazy.decode(Lazy.encode({ inner: { id: i } }))).toEqual({ inner: { id: i } });
    expect(calls).toBe(1);
  });

  test('needs a codec', () => {
    expect(() => nested(undefined as never)).toThrow('expected a codec');
    expect(() =>
      attributes({
        a: attr(
          1,
          nested(() => undefined as unknown as typeof Vlan),
        ),
      }).encode({ a: {} }),
    ).toThrow('expected a codec');
  });
});

describe('decode and encode', () => {
  test('refuse arguments that are none', () => {
    for (const bytes of [undefined, null, 'ab', [1], new ArrayBuffer(4), new Uint16Array(2)]) {
      expect(() => u8.decode(bytes as never)).toThrow(TypeError);
      expect(() => u8.encodeInto(bytes as never, 0, 1)).toThrow(TypeError);
    }
    for (const options of [null, 5, 'little', { byteOrder: 'middle' }, { start: '1' }]) {
      expect(() => u8.decode(Uint8Array.of(1), options as never)).toThrow(TypeError);
    }
    for (const bounds of [
      { start: -1 },
      { end: 5 },
      { start: 3, end: 2 },
      { start: 0.5 },
      { end: NaN },
      { start: 5 },
    ]) {
      expect(() => u8.decode(new Uint8Array(4), bounds)).toThrow(RangeError);
    }
    expect(() => u8.encode(1, { byteOrder: 'middle' as never })).toThrow(TypeError);
    for (const offset of [-1, 5, 0.5, NaN])
      expect(() => u8.encodeInto(new Uint8Array(4), offset, 1)).toThrow(RangeError);
  });

  test('encodeInto refuses memory that is too short, and writes nothing beyond it', () => {
    const memory = new Uint8Array(16).fill(0xff);
    for (let length = 0; length < 8; length++) {
      const target = memory.subarray(4, 4 + length);
      expect(() => Link.encodeInto(target, 0, { name: 'lo' }, little)).toThrow(RangeError);
    }
    expect(toHex(memory.subarray(11))).toBe('ff ff ff ff ff');
    expect(Link.encodeInto(memory.subarray(4, 12), 0, { name: 'lo' }, little)).toBe(8);
  });

  test('encode gives memory of its own each time, of any size', () => {
    const first = string.encode('a'.repeat(10));
    const copy = first.slice();
    const large = string.encode('b'.repeat(100_000));
    string.encode('c'.repeat(2000));
    expect(first).toEqual(copy);
    expect(large.length).toBe(100_001);
    expect(large.every((byte, i) => byte === (i < 100_000 ? 0x62 : 0))).toBe(true);
    expect(first.buffer.byteLength).toBe(11);
  });

  test('work from and into a Buffer, and keep none of it', () => {
    const buffer = Buffer.alloc(32, 0xee);
    expect(Link.encodeInto(buffer, 4, { name: 'lo', mtu: 1 }, little)).toBe(16);
    const value = Link.decode(buffer, { ...little, start: 4, end: 20, preserve: true });
    buffer.fill(0xaa);
    expect(toHex(Link.encode(value, little))).toBe('07 00 03 00 6c 6f 00 00 08 00 04 00 01 00 00 00');
  });
});
