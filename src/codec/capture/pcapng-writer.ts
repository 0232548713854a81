// One section with one interface of LINKTYPE_NETLINK, then an enhanced packet block for each datagram.

import { align } from '../align.ts';
import { type ByteOrderOptions, isLittleEndian } from '../byte-order.ts';
import { Writer } from '../writer.ts';
import { LINKTYPE_NETLINK } from './cooked.ts';
import { type CapturedDatagramInit, checkDatagram, type OutgoingPacket } from './packet.ts';
import {
  BLOCK_ENHANCED_PACKET,
  BLOCK_INTERFACE,
  BLOCK_SECTION,
  BYTE_ORDER_MAGIC,
  FLAG_INBOUND,
  FLAG_OUTBOUND,
  OPTION_END,
  OPTION_FLAGS,
  OPTION_TSRESOL,
  SECTION_MAJOR,
} from './pcapng-blocks.ts';

const SECTION_BLOCK_LENGTH = 28;
const INTERFACE_BLOCK_LENGTH = 32;
const PACKET_BLOCK_OVERHEAD = 32;
const DIRECTION_OPTIONS_LENGTH = 12;
const UNKNOWN_LENGTH = -1n;
const NO_LIMIT = 0;
const NANOSECONDS = 9;
const TIMESTAMP_END = 1n << 64n;

/**
 * Datagrams as a pcapng file of LINKTYPE_NETLINK with timestamps in nanoseconds, which Wireshark and tcpdump read. A
 * direction is written as epb_flags too.
 *
 * These tools limit a packet to 262,144 bytes, cooked header included; longer ones are written but refused by them.
 *
 * @param options - `byteOrder` is the host's by default; where the messages are of another machine, give theirs, since
 *   readers take the file's order for it.
 * @returns New memory.
 * @throws TypeError or RangeError for a field that does not fit. Timestamps go up to 2554, 2^64 nanoseconds.
 *
 * @example
 * ```ts
 * import { encodeMessage, encodePcapng, NETLINK_ROUTE } from 'nlmsg/codec';
 *
 * const bytes = encodeMessage({ type: 18, flags: 0x301 });
 * console.log(encodePcapng([{ protocol: NETLINK_ROUTE, bytes, direction: 'outgoing' }]).length); // 136
 * ```
 */
export function encodePcapng(datagrams: Iterable<CapturedDatagramInit>, options?: ByteOrderOptions): Uint8Array {
  const writer = new Writer({ byteOrder: isLittleEndian(options) ? 'little' : 'big' });
  writer
    .u32('block type', BLOCK_SECTION)
    .u32('block length', SECTION_BLOCK_LENGTH)
    .u32('byte order magic', BYTE_ORDER_MAGIC)
    .u16('major', SECTION_MAJOR)
    .u16('minor', 0)
    .s64('section length', UNKNOWN_LENGTH)
    .u32('block length', SECTION_BLOCK_LENGTH);
  writer
    .u32('block type', BLOCK_INTERFACE)
    .u32('block length', INTERFACE_BLOCK_LENGTH)
    .u16('link type', LINKTYPE_NETLINK)
    .u16('reserved', 0)
    .u32('snap length', NO_LIMIT)
    .u16('option', OPTION_TSRESOL)
    .u16('option length', 1)
    .u8('if_tsresol', NANOSECONDS)
    .align()
    .u16('option', OPTION_END)
    .u16('option length', 0)
    .u32('block length', INTERFACE_BLOCK_LENGTH);
  for (const datagram of datagrams) writePacket(writer, checkDatagram(datagram, TIMESTAMP_END));
  return writer.finish();
}

function writePacket(writer: Writer, packet: OutgoingPacket): void {
  const { header, bytes, length, originalLength, timestamp, direction } = packet;
  const blockLength = PACKET_BLOCK_OVERHEAD + align(length) + (direction === undefined ? 0 : DIRECTION_OPTIONS_LENGTH);
  writer
    .u32('block type', BLOCK_ENHANCED_PACKET)
    .u32('block length', blockLength)
    .u32('interface', 0)
    .u32('timestamp', Number(timestamp >> 32n))
    .u32('timestamp', Number(BigInt.asUintN(32, timestamp)))
    .u32('captured length', length)
    .u32('original length', originalLength)
    .bytes(header)
    .bytes(bytes)
    .align();
  if (direction !== undefined) {
    writer
      .u16('option', OPTION_FLAGS)
      .u16('option length', 4)
      .u32('epb_flags', direction === 'incoming' ? FLAG_INBOUND : FLAG_OUTBOUND)
      .u16('option', OPTION_END)
      .u16('option length', 0);
  }
  writer.u32('block length', blockLength);
}
