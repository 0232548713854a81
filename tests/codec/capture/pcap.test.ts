import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CapturedDatagramInit } from '../../../src/codec/capture/packet.ts';
import { decodeCapturedDatagram } from '../../../src/codec/capture/packet.ts';
import { decodePcap, encodePcap, walkPcap } from '../../../src/codec/capture/pcap.ts';
import type { ByteOrder } from '../../../src/codec/byte-order.ts';
import { DecodeError } from '../../../src/codec/errors.ts';
import { fromHex, toHex } from '../../support/golden.ts';
import { thrownBy } from '../../support/thrown.ts';
import { faultOf, flips, prefixes } from './faults.ts';

const DATAGRAM = {
  protocol: 16,
  bytes: Uint8Array.of(1, 2, 3),
  originalLength: 0x104,
  timestamp: 0x5e00_0001n * 1_000_000_000n + 0x1234n * 1000n,
  direction: 'outgoing',
} as const;

const COOKED = '00 07 03 38  00 00 00 00 00 00 00 00 00 00  00 10';
const TABLE = [
  {
    byteOrder: 'little',
    precision: 'nanoseconds',
    hex: `4d 3c b2 a1  02 00 04 00  00 00 00 00 00 00 00 00  00 00 04 00  fd 00 00 00
          01 00 00 5e  20 1b 47 00  13 00 00 00  14 01 00 00  ${COOKED}  01 02 03`,
  },
  {
    byteOrder: 'little',
    precision: 'microseconds',
    hex: `d4 c3 b2 a1  02 00 04 00  00 00 00 00 00 00 00 00  00 00 04 00  fd 00 00 00
          01 00 00 5e  34 12 00 00  13 00 00 00  14 01 00 00  ${COOKED}  01 02 03`,
  },
  {
    byteOrder: 'big',
    precision: 'nanoseconds',
    hex: `a1 b2 3c 4d  00 02 00 04  00 00 00 00 00 00 00 00  00 04 00 00  00 00 00 fd
          5e 00 00 01  00 47 1b 20  00 00 00 13  00 00 01 14  ${COOKED}  01 02 03`,
  },
  {
    byteOrder: 'big',
    precision: 'microseconds',
    hex: `a1 b2 c3 d4  00 02 00 04  00 00 00 00 00 00 00 00  00 04 00 00  00 00 00 fd
          5e 00 00 01  00 00 12 34  00 00 00 13  00 00 01 14  ${COOKED}  01 02 03`,
  },
] as const;

/** A little-endian file of one packet, of whichever link type. */
function file(linkType: number, packet: string): Uint8Array {
  const data = fromHex(packet);
  const bytes = encodePcap([{ protocol: 0, bytes: new Uint8Array(0) }], { byteOrder: 'little' }).slice(0, 40);
  bytes.set([linkType & 0xff, linkType >> 8], 20);
  bytes.set([data.length, 0, 0, 0, data.length], 32);
  return Uint8Array.from([...bytes, ...data]);
}

describe.each(TABLE)('a pcap file in $byteOrder-endian order and $precision', ({ byteOrder, precision, hex }) => {
  const bytes = fromHex(hex);

  test('is written and read byte by byte', () => {
    expect(toHex(encodePcap([DATAGRAM], { byteOrder, precision }))).toBe(toHex(bytes));
    expect(decodePcap(bytes)).toEqual({
      format: 'pcap',
      holdsNetlink: true,
      datagrams: [{ ...DATAGRAM, byteOrder }],
      skipped: 0,
      linkTypes: [253],
    });
  });

  test('cut off at any byte gives a DecodeError, after the whole packets', () => {
    for (const prefix of prefixes(bytes)) {
      const fault = faultOf(() => decodePcap(prefix));
      expect(fault === undefined).toBe(prefix.length === 24);
      expect(fault?.offset ?? 0).toBeLessThanOrEqual(prefix.length);
    }
    const two = Uint8Array.from([...bytes, ...bytes.subarray(24, -1)]);
    const walk = walkPcap(two);
    expect(walk.next().value).toMatchObject({ offset: 24, start: 40, end: 59, originalLength: 0x114 });
    expect(() => walk.next()).toThrow(DecodeError);
  });

  test('with any byte changed gives a value or a DecodeError', () => {
    for (const flipped of flips(bytes)) faultOf(() => decodePcap(flipped));
  });
});

describe('encodePcap and decodePcap', () => {
  const datagram = fc.record({
    protocol: fc.nat(65535),
    bytes: fc.uint8Array({ maxLength: 100 }),
    timestamp: fc.bigInt(0n, (1n << 32n) * 1_000_000_000n - 1n),
    direction: fc.constantFrom('outgoing' as const, 'incoming' as const, undefined),
  });
  const orders = fc.constantFrom<ByteOrder>('little', 'big');

  test('are inverse', () => {
    const check = (datagrams: readonly CapturedDatagramInit[], byteOrder: ByteOrder): void => {
      const read = decodePcap(encodePcap(datagrams, { byteOrder })).datagrams;
      expect(read).toEqual(datagrams.map((it) => ({ ...it, originalLength: it.bytes.length, byteOrder })));
    };
    fc.assert(fc.property(fc.array(datagram, { maxLength: 5 }), orders, check));
  });

  test('any bytes at all give a value or a DecodeError', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), orders, (bytes, byteOrder) => {
        faultOf(() => decodePcap(bytes));
        faultOf(() => decodePcap(Uint8Array.from([...encodePcap([], { byteOrder }), ...bytes])));
      }),
    );
  });

  test('copy: bytes are the memory of neither side', () => {
    const bytes = Uint8Array.of(1, 2);
    const written = encodePcap([{ protocol: 0, bytes }]);
    bytes.fill(9);
    const [read] = decodePcap(Buffer.from(written)).datagrams;
    written.fill(0);
    expect(toHex(read!.bytes)).toBe('01 02');
    expect(read!.bytes.buffer.byteLength).toBe(2);
  });

  test('a capture without packets is one of netlink all the same', () => {
    expect(decodePcap(encodePcap([]))).toMatchObject({ holdsNetlink: true, datagrams: [], skipped: 0 });
  });

  test('the snap length covers packets beyond the usual limit', () => {
    const written = encodePcap([{ protocol: 0, bytes: new Uint8Array(262_144) }], { byteOrder: 'big' });
    expect(toHex(written.subarray(16, 20))).toBe('00 04 00 10');
    expect(decodePcap(written).datagrams[0]?.bytes.length).toBe(262_144);
  });

  test('a direction that is not known is written as nlmon devices do', () => {
    const written = encodePcap([{ protocol: 0, bytes: new Uint8Array(0) }]);
    expect(toHex(written.subarray(40, 42))).toBe('00 04');
    expect(decodePcap(written).datagrams[0]?.direction).toBeUndefined();
  });

  test('an original length below the captured one is raised to it', () => {
    const bytes = encodePcap([DATAGRAM], { byteOrder: 'little' });
    bytes.set([1, 0], 36);
    expect(decodePcap(bytes).datagrams[0]?.originalLength).toBe(3);
  });

  test.each([
    [{ protocol: 0 }, TypeError],
    [{ protocol: 0, bytes: 'text' }, TypeError],
    [{ protocol: 65536, bytes: new Uint8Array(0) }, RangeError],
    [{ protocol: 0, bytes: new Uint8Array(2), originalLength: 1 }, RangeError],
    [{ protocol: 0, bytes: new Uint8Array(2), originalLength: 2 ** 32 - 16 }, RangeError],
    [{ protocol: 0, bytes: new Uint8Array(0), timestamp: 1 }, TypeError],
    [{ protocol: 0, bytes: new Uint8Array(0), timestamp: -1n }, RangeError],
    [{ protocol: 0, bytes: new Uint8Array(0), timestamp: (1n << 32n) * 1_000_000_000n }, RangeError],
    [{ protocol: 0, bytes: new Uint8Array(0), direction: 'up' }, TypeError],
    [{ protocol: 0, bytes: new Uint8Array(0), direction: null }, TypeError],
    [null, TypeError],
  ])('refuses to write %o', (datagram, error) => {
    expect(() => encodePcap([datagram as never])).toThrow(error);
  });

  test('refuse wrong arguments', () => {
    expect(() => encodePcap([], { precision: 'seconds' as never })).toThrow(TypeError);
    expect(() => encodePcap([], { byteOrder: 'middle' as never })).toThrow(TypeError);
    expect(() => decodePcap('text' as never)).toThrow(TypeError);
    expect(() => walkPcap(new ArrayBuffer(24) as never)).toThrow(TypeError);
  });
});

describe('the header of a file', () => {
  test.each([
    ['no magic number', '01 02 03 04', 'pcap.magic', 0],
    ['nothing', '', 'pcap.magic', 0],
    ['another version', 'd4 c3 b2 a1  02 00 05 00', 'pcap.major', 4],
    ['the magic of a modified pcap, with longer records', '34 cd b2 a1  02 00 04 00', 'pcap.magic', 0],
  ])('%s is refused', (_, hex, path, offset) => {
    const error = thrownBy(() => walkPcap(fromHex(hex)));
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({ path, offset });
  });

  test('bits about checksums beside the link type are left aside', () => {
    const bytes = encodePcap([DATAGRAM], { byteOrder: 'little' });
    bytes[23] = 0x24;
    expect(decodePcap(bytes).datagrams).toHaveLength(1);
  });
});

describe('link types', () => {
  const address = '00 00 00 00 00 00 00 00 00 00';

  test('packets of others are counted, and the capture is not one of netlink', () => {
    expect(decodePcap(file(1, 'ff ff'))).toEqual({
      format: 'pcap',
      holdsNetlink: false,
      datagrams: [],
      skipped: 1,
      linkTypes: [1],
    });
  });

  test.each([
    ['LINUX_SLL', 113, `00 06 03 38 ${address} 00 10 aa`],
    ['LINUX_SLL2', 276, `00 10 00 00 00 00 00 05 03 38 06 00 00 00 00 00 00 00 00 00 aa`],
  ])('netlink of %s is read', (_, linkType, packet) => {
    const { holdsNetlink, datagrams } = decodePcap(file(linkType, packet));
    expect(holdsNetlink).toBe(true);
    expect(datagrams).toMatchObject([{ protocol: 16, direction: 'incoming', originalLength: 1 }]);
    expect(toHex(datagrams[0]!.bytes)).toBe('aa');
  });

  test.each([
    ['LINUX_SLL of Ethernet', 113, `00 00 00 01 ${address} 08 00 45`],
    ['LINUX_SLL, cut off', 113, '00 00 03 38'],
    ['LINUX_SLL2 of Ethernet', 276, `08 00 00 00 00 00 00 05 00 01 00 06 00 00 00 00 00 00 00 00 45`],
    ['LINUX_SLL2, cut off', 276, '00 10'],
  ])('%s is passed over', (_, linkType, packet) => {
    expect(decodePcap(file(linkType, packet))).toMatchObject({ holdsNetlink: false, skipped: 1 });
  });

  test.each([
    ['a header cut off', '00 04 03 38 00', 'cooked.unused', 44],
    ['another hardware type', `00 04 00 01 ${address} 00 00`, 'cooked.hardwareType', 42],
  ])('LINKTYPE_NETLINK with %s is a fault', (_, packet, path, offset) => {
    const error = thrownBy(() => decodePcap(file(253, packet)));
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({ path, offset });
  });
});

test('decodeCapturedDatagram refuses a packet that lies elsewhere', () => {
  const bytes = encodePcap([DATAGRAM]);
  const [packet] = walkPcap(bytes);
  expect(decodeCapturedDatagram(bytes, packet!)?.protocol).toBe(16);
  expect(() => decodeCapturedDatagram(bytes.subarray(0, 30), packet!)).toThrow(RangeError);
  expect(() => decodeCapturedDatagram(bytes, null as never)).toThrow(TypeError);
  expect(() => decodeCapturedDatagram('text' as never, packet!)).toThrow(TypeError);
});
