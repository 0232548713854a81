// The classic capture format, as libpcap, tcpdump and Wireshark write it. Source: draft-ietf-opsawg-pcap.
//
// The file's header, then a record for each packet, unpadded, all in the byte order that the magic number shows:
//
//    0       4       6       8           16         20          24
//   +-------+-------+-------+-----------+----------+-----------+
//   | magic | major | minor | reserved  | snap len | link type |
//   +-------+-------+-------+-----------+----------+-----------+
//
//    0         4          8             12             16
//   +---------+----------+-------------+--------------+- - - - +
//   | seconds | fraction | captured len| original len | packet |
//   +---------+----------+-------------+--------------+- - - - +

import { type ByteOrder, type ByteOrderOptions, isLittleEndian } from '../byte-order.ts';
import { checkBytes, describe, U16_MAX } from '../check.ts';
import { DecodeError } from '../errors.ts';
import { getU32 } from '../integers.ts';
import { Reader } from '../reader.ts';
import { Writer } from '../writer.ts';
import { LINKTYPE_NETLINK } from './cooked.ts';
import {
  type Capture,
  type CapturedDatagramInit,
  type CapturedPacket,
  checkDatagram,
  collectCapture,
} from './packet.ts';

const MAGIC_MICROSECONDS = 0xa1b2c3d4;
const MAGIC_NANOSECONDS = 0xa1b23c4d;
const MAJOR = 2;
const MINOR = 4;
const HEADER_LENGTH = 24;
const SNAP_LENGTH_OFFSET = 16;
/** The most that libpcap takes for a packet, and what tcpdump writes. */
const SNAP_LENGTH = 262_144;
const SECOND = 1_000_000_000n;
const TIMESTAMP_END = (1n << 32n) * SECOND;

/** Options of {@link encodePcap}. */
export interface PcapOptions extends ByteOrderOptions {
  /** What timestamps are written in; nanoseconds by default. Microseconds are rounded down to. */
  readonly precision?: 'nanoseconds' | 'microseconds';
}

interface PcapFormat {
  readonly byteOrder: ByteOrder;
  /** Nanoseconds in the unit of the fractions. */
  readonly unit: bigint;
}

/** @internal What the magic number of a pcap file says, or undefined where there is none. */
export function pcapFormat(bytes: Uint8Array): PcapFormat | undefined {
  if (bytes.length < 4) return undefined;
  for (const byteOrder of ['little', 'big'] as const) {
    const magic = getU32(bytes, 0, byteOrder === 'little');
    if (magic === MAGIC_MICROSECONDS) return { byteOrder, unit: 1000n };
    if (magic === MAGIC_NANOSECONDS) return { byteOrder, unit: 1n };
  }
  return undefined;
}

/**
 * All the netlink datagrams of a pcap file, in either byte order and precision.
 *
 * @returns The bytes are copies. Packets of other link types are counted; see {@link Capture}.
 * @throws DecodeError as {@link walkPcap} and {@link decodeCapturedDatagram} do; take these where the packets before the
 *   fault matter. Offsets count from the start of the file.
 *
 * @example
 * ```ts
 * import { decodePcap, encodeMessage, encodePcap, NETLINK_ROUTE } from 'nlmsg/codec';
 *
 * const file = encodePcap([{ protocol: NETLINK_ROUTE, bytes: encodeMessage({ type: 18 }), timestamp: 1_000n }]);
 * const { holdsNetlink, datagrams } = decodePcap(file);
 * console.log(holdsNetlink, datagrams[0]?.timestamp, datagrams[0]?.bytes.length); // true 1000n 16
 * ```
 */
export function decodePcap(bytes: Uint8Array): Capture {
  const { format, linkType } = readHeader(bytes);
  return collectCapture('pcap', bytes, records(bytes, format, linkType), new Set([linkType]));
}

/**
 * Walks the packets of a pcap file without copying. Each step goes forward by 16 bytes or more, so the walk ends
 * whatever the bytes are.
 *
 * @throws DecodeError at once where the file's header is short, has no magic number or is not of version 2.4; after the
 *   well-formed packets before it where a record is short, as in a file that is still being written.
 *
 * @example
 * ```ts
 * import { encodePcap, walkPcap } from 'nlmsg/codec';
 *
 * const file = encodePcap([{ protocol: 0, bytes: new Uint8Array(5) }, { protocol: 0, bytes: new Uint8Array(0) }]);
 * for (const { offset, start, end } of walkPcap(file)) console.log(offset, start, end); // 24 40 61, then 61 77 93
 * ```
 */
export function walkPcap(bytes: Uint8Array): Generator<CapturedPacket, void, undefined> {
  const { format, linkType } = readHeader(bytes);
  return records(bytes, format, linkType);
}

/**
 * Datagrams as a pcap file of LINKTYPE_NETLINK, which tcpdump and Wireshark read.
 *
 * The formats of libpcap limit a packet to 262,144 bytes, cooked header included; longer ones are written but refused
 * by these tools.
 *
 * @param options - `byteOrder` is the host's by default; where the messages are of another machine, give theirs, since
 *   readers take the file's order for it. `precision` is nanoseconds by default.
 * @returns New memory.
 * @throws TypeError or RangeError for a field that does not fit. Timestamps go up to 2106, 2^32 seconds.
 *
 * @example
 * ```ts
 * import { encodeMessage, encodePcap, NETLINK_ROUTE } from 'nlmsg/codec';
 *
 * const bytes = encodeMessage({ type: 18, flags: 0x301 });
 * const timestamp = BigInt(Date.now()) * 1_000_000n;
 * console.log(encodePcap([{ protocol: NETLINK_ROUTE, bytes, timestamp }]).length); // 72
 * ```
 */
export function encodePcap(datagrams: Iterable<CapturedDatagramInit>, options?: PcapOptions): Uint8Array {
  const writer = new Writer({ byteOrder: isLittleEndian(options) ? 'little' : 'big' });
  const unit = unitOf(options?.precision);
  writer
    .u32('magic', unit === 1n ? MAGIC_NANOSECONDS : MAGIC_MICROSECONDS)
    .u16('major', MAJOR)
    .u16('minor', MINOR)
    .u64('reserved', 0n)
    .u32('snap length', SNAP_LENGTH)
    .u32('link type', LINKTYPE_NETLINK);
  let longest = SNAP_LENGTH;
  for (const datagram of datagrams) {
    const packet = checkDatagram(datagram, TIMESTAMP_END);
    longest = Math.max(longest, packet.length);
    writer
      .u32('seconds', Number(packet.timestamp / SECOND))
      .u32('fraction', Number((packet.timestamp % SECOND) / unit))
      .u32('captured length', packet.length)
      .u32('original length', packet.originalLength)
      .bytes(packet.header)
      .bytes(packet.bytes);
  }
  return writer.patchU32('snap length', SNAP_LENGTH_OFFSET, longest).finish();
}

function readHeader(bytes: Uint8Array): { readonly format: PcapFormat; readonly linkType: number } {
  checkBytes('decode a capture', bytes);
  const format = pcapFormat(bytes);
  if (!format) throw new DecodeError('pcap.magic', 0, 'no magic number of pcap', { bytes });
  const reader = new Reader(bytes, { byteOrder: format.byteOrder, start: 4 });
  const major = reader.u16('pcap.major');
  const minor = reader.u16('pcap.minor');
  if (major !== MAJOR || minor !== MINOR) {
    throw new DecodeError('pcap.major', 4, `version ${major}.${minor}, and only ${MAJOR}.${MINOR} is known`, { bytes });
  }
  reader.skip('pcap.reserved', 8);
  reader.skip('pcap.snapLength', 4);
  return { format, linkType: reader.u32('pcap.linkType') & U16_MAX }; // The high bits are of Ethernet's checksum.
}

function* records(
  bytes: Uint8Array,
  { byteOrder, unit }: PcapFormat,
  linkType: number,
): Generator<CapturedPacket, void, undefined> {
  const reader = new Reader(bytes, { byteOrder, start: HEADER_LENGTH });
  while (reader.remaining > 0) {
    const { offset } = reader;
    const seconds = reader.u32('record.seconds');
    const fraction = reader.u32('record.fraction');
    const length = reader.u32('record.capturedLength');
    const originalLength = reader.u32('record.originalLength');
    const start = reader.offset;
    reader.skip('record.packet', length);
    const timestamp = BigInt(seconds) * SECOND + BigInt(fraction) * unit;
    yield { offset, linkType, start, end: start + length, originalLength, timestamp, direction: undefined, byteOrder };
  }
}

function unitOf(precision: unknown): bigint {
  if (precision === undefined || precision === 'nanoseconds') return 1n;
  if (precision === 'microseconds') return 1000n;
  const given = typeof precision === 'string' ? 'another text' : describe(precision);
  throw new TypeError(`Cannot encode a capture: expected a precision, got ${given}`);
}
