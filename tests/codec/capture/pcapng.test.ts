import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeCapture } from '../../../src/codec/capture/detect.ts';
import type { CapturedDatagramInit } from '../../../src/codec/capture/packet.ts';
import { encodePcap } from '../../../src/codec/capture/pcap.ts';
import { decodePcapng, walkPcapng } from '../../../src/codec/capture/pcapng.ts';
import { encodePcapng } from '../../../src/codec/capture/pcapng-writer.ts';
import type { ByteOrder } from '../../../src/codec/byte-order.ts';
import { DecodeError } from '../../../src/codec/errors.ts';
import { Writer } from '../../../src/codec/writer.ts';
import { fromHex, toHex } from '../../support/golden.ts';
import { thrownBy } from '../../support/thrown.ts';
import { faultOf, flips, prefixes } from './faults.ts';

const DATAGRAM = {
  protocol: 16,
  bytes: Uint8Array.of(1, 2, 3),
  originalLength: 0x104,
  timestamp: 0x1122_3344_5566_7788n,
  direction: 'incoming',
} as const;

const COOKED = '00 06 03 38  00 00 00 00 00 00 00 00 00 00  00 10';
const WRITTEN = {
  little: `0a 0d 0d 0a  1c 00 00 00  4d 3c 2b 1a  01 00 00 00  ff ff ff ff ff ff ff ff  1c 00 00 00
    01 00 00 00  20 00 00 00  fd 00 00 00  00 00 00 00  09 00 01 00  09 00 00 00  00 00 00 00  20 00 00 00
    06 00 00 00  40 00 00 00  00 00 00 00  44 33 22 11  88 77 66 55  13 00 00 00  14 01 00 00
    ${COOKED}  01 02 03 00  02 00 04 00  01 00 00 00  00 00 00 00  40 00 00 00`,
  big: `0a 0d 0d 0a  00 00 00 1c  1a 2b 3c 4d  00 01 00 00  ff ff ff ff ff ff ff ff  00 00 00 1c
    00 00 00 01  00 00 00 20  00 fd 00 00  00 00 00 00  00 09 00 01  09 00 00 00  00 00 00 00  00 00 00 20
    00 00 00 06  00 00 00 40  00 00 00 00  11 22 33 44  55 66 77 88  00 00 00 13  00 00 01 14
    ${COOKED}  01 02 03 00  00 02 00 04  00 00 00 01  00 00 00 00  00 00 00 40`,
};

const ORDERS = ['little', 'big'] as const;

/** A block around a body, which is padded. */
function block(byteOrder: ByteOrder, type: number, write: (body: Writer) => Writer): Uint8Array {
  const body = write(new Writer({ byteOrder })).align().finish();
  const length = body.length + 12;
  return new Writer({ byteOrder }).u32('', type).u32('', length).bytes(body).u32('', length).finish();
}

const section = (byteOrder: ByteOrder, major = 1): Uint8Array =>
  block(byteOrder, 0x0a0d0d0a, (body) => body.u32('', 0x1a2b3c4d).u16('', major).u16('', 2).s64('', -1n));

const interfaceOf = (
  byteOrder: ByteOrder,
  linkType: number,
  write: (body: Writer) => Writer = (body) => body,
  snap = 0,
): Uint8Array => block(byteOrder, 1, (body) => write(body.u16('', linkType).u16('', 0).u32('', snap)));

const PACKET = fromHex(`00 04 03 38  00 00 00 00 00 00 00 00 00 00  00 0f  aa bb cc`);

const enhanced = (byteOrder: ByteOrder, id: number, ticks: bigint, data = PACKET, original = data.length): Uint8Array =>
  block(byteOrder, 6, (body) =>
    body
      .u32('', id)
      .u32('', Number(ticks >> 32n))
      .u32('', Number(BigInt.asUintN(32, ticks)))
      .u32('', data.length)
      .u32('', original)
      .bytes(data),
  );

const join = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

describe.each(ORDERS)('a pcapng file in %s-endian order', (byteOrder) => {
  const bytes = fromHex(WRITTEN[byteOrder]);

  test('is written and read byte by byte', () => {
    expect(toHex(encodePcapng([DATAGRAM], { byteOrder }))).toBe(toHex(bytes));
    expect(decodePcapng(bytes)).toEqual({
      format: 'pcapng',
      holdsNetlink: true,
      datagrams: [{ ...DATAGRAM, byteOrder }],
      skipped: 0,
      linkTypes: [253],
    });
  });

  test('cut off at any byte gives a DecodeError, but between blocks', () => {
    for (const prefix of prefixes(bytes)) {
      const fault = faultOf(() => decodePcapng(prefix));
      expect(fault === undefined).toBe([28, 60].includes(prefix.length));
      expect(fault?.offset ?? 0).toBeLessThanOrEqual(prefix.length);
    }
  });

  test('with any byte changed gives a value or a DecodeError', () => {
    for (const flipped of flips(bytes)) faultOf(() => decodePcapng(flipped));
  });

  test.each([
    ['microseconds without an option', [], 1_500_000n, 1_500_000_000n],
    ['10^-3', [[9, '03']], 1500n, 1_500_000_000n],
    ['10^-9', [[9, '09']], 7n, 7n],
    ['10^-12, rounded down', [[9, '0c']], 1999n, 1n],
    ['10^-127', [[9, '7f']], (1n << 64n) - 1n, 0n],
    ['2^-1', [[9, '81']], 3n, 1_500_000_000n],
    ['2^-127', [[9, 'ff']], (1n << 64n) - 1n, 0n],
    ['10^0', [[9, '00']], 5n, 5_000_000_000n],
    ['an offset', [[14, '5']], 1n, 5_000_001_000n],
    ['an offset before 1970', [[14, '-2']], 0n, -2_000_000_000n],
    ['an option that is not known before', [[2, '61 62 63'], [9, '09']], 7n, 7n], // prettier-ignore
    ['an option after the end of options', [[0, ''], [9, '09']], 7n, 7000n], // prettier-ignore
  ] as const)('timestamps in %s', (_, options, ticks, expected) => {
    const write = (body: Writer): Writer => {
      for (const [code, text] of options) {
        const value = code === 14 ? new Writer({ byteOrder }).s64('', BigInt(text)).finish() : fromHex(text);
        body.u16('', code).u16('', value.length).bytes(value).align();
      }
      return body;
    };
    const file = join(section(byteOrder), interfaceOf(byteOrder, 253, write), enhanced(byteOrder, 0, ticks));
    expect(decodePcapng(file).datagrams).toMatchObject([{ timestamp: expected, protocol: 15, byteOrder }]);
  });

  test('the obsolete packet block', () => {
    const old = block(byteOrder, 2, (body) =>
      body
        .u16('', 1)
        .u16('', 9)
        .u32('', 0)
        .u32('', 8)
        .u32('', PACKET.length)
        .u32('', 100)
        .bytes(PACKET)
        .align()
        .u16('', 2)
        .u16('', 4)
        .u32('', 0x1e),
    );
    const file = join(section(byteOrder), interfaceOf(byteOrder, 1), interfaceOf(byteOrder, 253), old);
    const [datagram] = decodePcapng(file).datagrams;
    expect(datagram).toMatchObject({ timestamp: 8000n, originalLength: 84, direction: 'outgoing' });
    expect(toHex(datagram!.bytes)).toBe('aa bb cc');
  });

  test.each([
    [0, 19, 'aa bb cc'],
    [18, 19, 'aa bb'],
    [100, 19, 'aa bb cc'],
  ])('a simple packet block where the limit is %i', (snap, original, expected) => {
    const simple = block(byteOrder, 3, (body) => body.u32('', original).bytes(PACKET.subarray(0, snap || original)));
    const file = join(section(byteOrder), interfaceOf(byteOrder, 253, undefined, snap), simple);
    const [datagram] = decodePcapng(file).datagrams;
    expect(toHex(datagram!.bytes)).toBe(expected);
    expect(datagram).toMatchObject({ timestamp: undefined, originalLength: 3 });
  });

  test('blocks that are not known are passed over', () => {
    const other = block(byteOrder, 0x0bad, (body) => body.text('', 'whatever'));
    const statistics = block(byteOrder, 5, (body) => body.u32('', 0).u64('', 0n));
    const file = join(section(byteOrder), other, interfaceOf(byteOrder, 253), statistics, enhanced(byteOrder, 0, 1n));
    expect(decodePcapng(file).datagrams).toHaveLength(1);
  });

  test('packets of other links are counted', () => {
    const ethernet = join(section(byteOrder), interfaceOf(byteOrder, 1), enhanced(byteOrder, 0, 1n));
    expect(decodePcapng(ethernet)).toMatchObject({ holdsNetlink: false, skipped: 1, linkTypes: [1], datagrams: [] });
    const both = join(ethernet, interfaceOf(byteOrder, 253), enhanced(byteOrder, 1, 1n), enhanced(byteOrder, 0, 1n));
    expect(decodePcapng(both)).toMatchObject({ holdsNetlink: true, skipped: 2, linkTypes: [1, 253] });
    expect(decodePcapng(both).datagrams).toHaveLength(1);
    expect(decodePcapng(section(byteOrder))).toMatchObject({ holdsNetlink: false, linkTypes: [] });
  });

  test.each([
    ['no section header', interfaceOf(byteOrder, 253), 'block.type', 0],
    ['another version', section(byteOrder, 2), 'section.major', 12],
    ['a packet of no interface', join(section(byteOrder), enhanced(byteOrder, 0, 0n)), 'packet.interface', 36],
    [
      'a simple packet without an interface',
      join(
        section(byteOrder),
        block(byteOrder, 3, (body) => body.u32('', 0)),
      ),
      'packet',
      28,
    ],
    [
      'a resolution of two bytes',
      join(
        section(byteOrder),
        interfaceOf(byteOrder, 253, (body) => body.u16('', 9).u16('', 2).u16('', 0)),
      ),
      'interface.if_tsresol',
      44,
    ],
    [
      'an option that ends beyond its block',
      join(
        section(byteOrder),
        interfaceOf(byteOrder, 253, (body) => body.u16('', 2).u16('', 5).u32('', 0)),
      ),
      'interface.option.value',
      48,
    ],
  ])('%s is a fault', (_, file, path, offset) => {
    const error = thrownBy(() => decodePcapng(file));
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({ path, offset });
  });

  test.each([
    ['0', 0],
    ['11', 11],
    ['not a multiple of four', 33],
    ['beyond the end', 64],
    ['4294967292', 0xffff_fffc],
  ])('a block length %s is a fault, after the packets before it', (_, length) => {
    const good = join(section(byteOrder), interfaceOf(byteOrder, 253), enhanced(byteOrder, 0, 1n));
    const bad = new Writer({ byteOrder }).u32('', 6).u32('', length).bytes(new Uint8Array(24)).finish();
    const walk = walkPcapng(join(good, bad));
    expect(walk.next().value).toMatchObject({ offset: 48, linkType: 253 });
    expect(thrownBy(() => walk.next())).toMatchObject({ path: 'block.length', offset: good.length + 4 });
  });

  test('two lengths that differ are a fault', () => {
    const file = section(byteOrder);
    file[byteOrder === 'little' ? 24 : 27] = 0x20;
    expect(thrownBy(() => decodePcapng(file))).toMatchObject({ path: 'block.trailingLength', offset: 24 });
  });
});

test('sections have their own byte order and their own interfaces', () => {
  const little = join(
    section('little'),
    interfaceOf('little', 1),
    interfaceOf('little', 253),
    enhanced('little', 1, 1n),
  );
  const big = join(section('big'), interfaceOf('big', 253), enhanced('big', 0, 2n));
  expect(decodePcapng(join(little, big)).datagrams).toMatchObject([
    { timestamp: 1000n, byteOrder: 'little' },
    { timestamp: 2000n, byteOrder: 'big' },
  ]);
  const orphan = join(little, section('big'), enhanced('big', 0, 1n));
  expect(thrownBy(() => decodePcapng(orphan))).toMatchObject({ path: 'packet.interface' });
});

describe('encodePcapng and decodePcapng', () => {
  const datagram = fc.record({
    protocol: fc.nat(65535),
    bytes: fc.uint8Array({ maxLength: 100 }),
    timestamp: fc.bigInt(0n, (1n << 64n) - 1n),
    direction: fc.constantFrom('outgoing' as const, 'incoming' as const, undefined),
  });
  const orders = fc.constantFrom<ByteOrder>('little', 'big');

  test('are inverse', () => {
    const check = (datagrams: readonly CapturedDatagramInit[], byteOrder: ByteOrder): void => {
      const read = decodePcapng(encodePcapng(datagrams, { byteOrder })).datagrams;
      expect(read).toEqual(datagrams.map((it) => ({ ...it, originalLength: it.bytes.length, byteOrder })));
    };
    fc.assert(fc.property(fc.array(datagram, { maxLength: 5 }), orders, check));
  });

  test('any bytes at all give a value or a DecodeError', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), orders, (bytes, byteOrder) => {
        faultOf(() => decodePcapng(bytes));
        faultOf(() => decodePcapng(join(section(byteOrder), interfaceOf(byteOrder, 253), bytes)));
        for (const type of [1, 2, 3, 6]) {
          const any = block(byteOrder, type, (body) => body.bytes(bytes));
          faultOf(() => decodePcapng(join(section(byteOrder), interfaceOf(byteOrder, 253), any)));
        }
      }),
    );
  });

  test('refuse wrong arguments', () => {
    const bytes = new Uint8Array(0);
    expect(() => encodePcapng([{ protocol: 0, bytes, timestamp: 1n << 64n }])).toThrow(RangeError);
    expect(() => encodePcapng([{ protocol: 0, bytes, timestamp: 1 as never }])).toThrow(TypeError);
    expect(() => encodePcapng([], { byteOrder: 'middle' as never })).toThrow(TypeError);
    expect(() => decodePcapng('text' as never)).toThrow(TypeError);
    expect(() => walkPcapng(null as never)).toThrow(TypeError);
  });
});

describe('decodeCapture', () => {
  test.each(ORDERS)('tells the formats apart, %s-endian', (byteOrder) => {
    expect(decodeCapture(encodePcap([DATAGRAM], { byteOrder }))).toMatchObject({ format: 'pcap' });
    expect(decodeCapture(encodePcapng([DATAGRAM], { byteOrder }))).toMatchObject({ format: 'pcapng' });
  });

  test.each([[''], ['0a 0d 0d'], ['1f 8b 08 00'], ['00 00 00 00 00 00 00 00']])('refuses %p', (hex) => {
    const error = thrownBy(() => decodeCapture(fromHex(hex)));
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({ path: 'capture', offset: 0 });
  });

  test('refuses what is no Uint8Array', () => {
    expect(() => decodeCapture([] as never)).toThrow(TypeError);
  });
});
