import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ByteOrder, Reader, Writer } from '../../src/codec/index.ts';
import { toHex, utf8 } from '../support/golden.ts';
import { thrownBy } from '../support/thrown.ts';

const orders = fc.constantFrom<ByteOrder>('little', 'big');

describe('Writer and Reader', () => {
  test('lay fields out byte by byte in either order', () => {
    const write = (byteOrder: ByteOrder): string =>
      toHex(
        new Writer({ byteOrder })
          .u8('a', 1)
          .align()
          .u16('b', 0x0203)
          .u32('c', 0x04050607)
          .s32('d', -2)
          .u64('e', 0x08090a0b0c0d0e0fn)
          .s64('f', -2n)
          .text('g', 'é')
          .finish(),
      );
    expect(write('little')).toBe(
      '01 00 00 00 03 02 07 06 05 04 fe ff ff ff 0f 0e 0d 0c 0b 0a 09 08 fe ff ff ff ff ff ff ff c3 a9',
    );
    expect(write('big')).toBe(
      '01 00 00 00 02 03 04 05 06 07 ff ff ff fe 08 09 0a 0b 0c 0d 0e 0f ff ff ff ff ff ff ff fe c3 a9',
    );
  });

  test('read back what was written', () => {
    fc.assert(
      fc.property(
        orders,
        fc.nat(0xff),
        fc.nat(0xffff),
        fc.nat(0xffffffff),
        fc.integer(),
        fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
        fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
        fc.uint8Array(),
        (byteOrder, a, b, c, d, e, f, g) => {
          const bytes = new Writer({ byteOrder })
            .u8('', a)
            .u16('', b)
            .u32('', c)
            .s32('', d)
            .u64('', e)
            .s64('', f)
            .bytes(g);
          const reader = new Reader(bytes.finish(), { byteOrder });
          const read = [reader.u8(''), reader.u16(''), reader.u32(''), reader.s32(''), reader.u64(''), reader.s64('')];
          expect(read).toEqual([a, b, c, d, e, f]);
          expect(reader.bytes('', reader.remaining)).toEqual(g);
          expect(reader.offset).toBe(bytes.length);
        },
      ),
    );
  });
});

describe('Writer', () => {
  test.each([
    ['u8', 256],
    ['u8', -1],
    ['u16', 65536],
    ['u32', 2 ** 32],
    ['u32', 0.5],
    ['s32', 2 ** 31],
    ['s32', -(2 ** 31) - 1],
    ['u32', Infinity],
  ] as const)('D10: %s refuses %d and writes nothing', (kind, value) => {
    const writer = new Writer();
    expect(() => writer[kind]('mtu', value)).toThrow(RangeError);
    expect(() => writer[kind]('mtu', value)).toThrow(/^Cannot encode mtu: /);
    expect(writer.length).toBe(0);
  });

  test.each([
    ['u64', -1n],
    ['u64', 2n ** 64n],
    ['s64', 2n ** 63n],
    ['s64', -(2n ** 63n) - 1n],
  ] as const)('D10: %s refuses %s', (kind, value) => {
    expect(() => new Writer()[kind]('x', value)).toThrow(RangeError);
  });

  test('refuses other types', () => {
    expect(() => new Writer().u32('x', '1' as never)).toThrow(TypeError);
    expect(() => new Writer().u64('x', 1 as never)).toThrow(TypeError);
    expect(() => new Writer().text('x', 1 as never)).toThrow(TypeError);
  });

  test('refuses bytes that are none, and keeps what it has', () => {
    const writer = new Writer().u8('x', 1);
    for (const bytes of ['abc', 5, null, { length: -1 }, [1, 2], new ArrayBuffer(4), new Uint16Array(2)]) {
      expect(() => writer.bytes(bytes as never)).toThrow(TypeError);
      expect(() => new Reader(bytes as never)).toThrow(TypeError);
    }
    expect(writer.length).toBe(1);
  });

  test('D11: refuses a NUL inside a text, which would hide what follows', () => {
    expect(() => new Writer().text('name', 'a\0b')).toThrow(RangeError);
  });

  test('grows without losing anything, and gives copies', () => {
    const writer = new Writer();
    for (let i = 0; i < 1000; i++) writer.u8('', i & 0xff);
    const first = writer.finish();
    writer.u8('', 1);
    expect(first.length).toBe(1000);
    expect(first.every((byte, i) => byte === (i & 0xff))).toBe(true);
  });

  test('patches only what was written', () => {
    const writer = new Writer({ byteOrder: 'big' }).u32('', 0).u16('', 0);
    writer.patchU32('', 0, 0x01020304).patchU16('', 4, 0x0506);
    expect(toHex(writer.finish())).toBe('01 02 03 04 05 06');
    expect(() => writer.patchU32('', 3, 0)).toThrow(RangeError);
    expect(() => writer.patchU16('', -1, 0)).toThrow(RangeError);
    expect(() => new Writer().patchU16('', 0, 0)).toThrow(RangeError);
  });
});

describe('Reader', () => {
  test('E19: a read beyond the end names the field and its place, and does not move', () => {
    const reader = new Reader(new Uint8Array(6), { start: 1, end: 4 });
    reader.u8('a');
    expect(thrownBy(() => reader.u32('mtu'))).toMatchObject({ path: 'mtu', offset: 2 });
    expect(() => reader.bytes('mtu', 3)).toThrow('Cannot decode mtu at byte 2: 3 bytes needed, 2 left');
    expect(reader.u16('b')).toBe(0);
    expect(reader.remaining).toBe(0);
  });

  test('refuses lengths and bounds that are none', () => {
    const bytes = new Uint8Array(4);
    for (const length of [-1, 0.5, NaN]) expect(() => new Reader(bytes).skip('x', length)).toThrow(RangeError);
    for (const bounds of [{ start: -1 }, { end: 5 }, { start: 3, end: 2 }, { start: 0.5 }]) {
      expect(() => new Reader(bytes, bounds)).toThrow(RangeError);
    }
  });

  test('E22: text ends at a NUL or at the end, and survives bytes that are no UTF-8', () => {
    const read = (bytes: Uint8Array): string => new Reader(bytes).text('name', bytes.length);
    expect(read(utf8('lo\0junk'))).toBe('lo');
    expect(read(utf8('lo'))).toBe('lo');
    expect(read(Uint8Array.of(0x61, 0xff, 0x62))).toBe('a\udcffb');
    expect(read(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('\ufeffa');
  });

  test('bytes are copies, from a Buffer too', () => {
    const source = Buffer.from([1, 2, 3]);
    const copy = new Reader(source).bytes('x', 3);
    source.fill(0);
    expect(copy).toEqual(Uint8Array.of(1, 2, 3));
    expect(copy.buffer.byteLength).toBe(3);
  });
});
