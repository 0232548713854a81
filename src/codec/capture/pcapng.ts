// The capture format of Wireshark: sections of blocks. Source: draft-ietf-opsawg-pcapng.
//
//    0      4              8                 total length - 4
//   +------+--------------+- - - - - - - - -+--------------+
//   | type | total length | body, padded    | total length |
//   +------+--------------+- - - - - - - - -+--------------+
//
// A section header starts a section and shows its byte order; the interfaces of a section are numbered as described.

import { align } from '../align.ts';
import type { ByteOrder } from '../byte-order.ts';
import { checkBytes } from '../check.ts';
import { DecodeError } from '../errors.ts';
import { getU32 } from '../integers.ts';
import { Reader } from '../reader.ts';
import { type Capture, type CapturedPacket, type CaptureDirection, collectCapture } from './packet.ts';
import {
  BLOCK_ENHANCED_PACKET,
  BLOCK_INTERFACE,
  BLOCK_PACKET,
  BLOCK_SECTION,
  BLOCK_SIMPLE_PACKET,
  BYTE_ORDER_MAGIC,
  FLAG_DIRECTION,
  FLAG_INBOUND,
  FLAG_OUTBOUND,
  OPTION_END,
  OPTION_FLAGS,
  OPTION_TSOFFSET,
  OPTION_TSRESOL,
  SECTION_MAJOR,
} from './pcapng-blocks.ts';

const BLOCK_OVERHEAD = 12;
const SECOND = 1_000_000_000n;

interface Interface {
  readonly linkType: number;
  /** The most bytes of a packet; 0 for no limit. */
  readonly snapLength: number;
  /** Ticks of its timestamps in a second. */
  readonly resolution: bigint;
  /** Seconds to add. */
  readonly offset: bigint;
}

interface Section {
  readonly byteOrder: ByteOrder;
  readonly interfaces: Interface[];
}

interface Block {
  readonly type: number;
  /** Where the block starts. */
  readonly offset: number;
  /** Where the next one starts. */
  readonly next: number;
  readonly section: Section;
  /** Bounded by the body. */
  readonly body: Reader;
}

/** @internal Whether bytes start as a pcapng file does: the type of a section header reads the same both ways. */
export function isPcapng(bytes: Uint8Array): boolean {
  return bytes.length >= 4 && getU32(bytes, 0, true) === BLOCK_SECTION;
}

/**
 * All the netlink datagrams of a pcapng file, of all its sections.
 *
 * @returns The bytes are copies. Packets of other link types are counted; see {@link Capture}.
 * @throws DecodeError as {@link walkPcapng} and {@link decodeCapturedDatagram} do; take these where the packets before
 *   the fault matter. Offsets count from the start of the file.
 *
 * @example
 * ```ts
 * import { decodePcapng, encodeMessage, encodePcapng, NETLINK_ROUTE } from 'nlmsg/codec';
 *
 * const bytes = encodeMessage({ type: 18 });
 * const file = encodePcapng([{ protocol: NETLINK_ROUTE, bytes, direction: 'outgoing' }]);
 * console.log(decodePcapng(file).datagrams[0]?.direction); // outgoing
 * ```
 */
export function decodePcapng(bytes: Uint8Array): Capture {
  checkBytes('decode a capture', bytes);
  const linkTypes = new Set<number>();
  return collectCapture('pcapng', bytes, packets(bytes, linkTypes), linkTypes);
}

/**
 * Walks the packets of a pcapng file without copying: enhanced and simple packet blocks, and the obsolete packet block.
 * Other blocks are passed over. Each step goes forward by 12 bytes or more, so the walk ends whatever the bytes are.
 *
 * Timestamps are rounded down to nanoseconds; with if_tsoffset they may lie before 1970.
 *
 * @throws DecodeError, after the well-formed packets before it, where the file does not start with a section header, a
 *   section is not of version 1, a block is short or its two lengths differ, an option is malformed, or a packet is of
 *   an interface that was not described.
 *
 * @example
 * ```ts
 * import { encodePcapng, walkPcapng } from 'nlmsg/codec';
 *
 * const file = encodePcapng([{ protocol: 0, bytes: new Uint8Array(5) }]);
 * for (const { offset, start, end } of walkPcapng(file)) console.log(offset, start, end); // 60 88 109
 * ```
 */
export function walkPcapng(bytes: Uint8Array): Generator<CapturedPacket, void, undefined> {
  checkBytes('decode a capture', bytes);
  return packets(bytes, new Set());
}

function* packets(bytes: Uint8Array, linkTypes: Set<number>): Generator<CapturedPacket, void, undefined> {
  let section: Section | undefined;
  let offset = 0;
  do {
    const block = blockAt(bytes, offset, section);
    ({ section } = block);
    if (block.type === BLOCK_INTERFACE) {
      const described = readInterface(block);
      section.interfaces.push(described);
      linkTypes.add(described.linkType);
    } else if (block.type === BLOCK_ENHANCED_PACKET || block.type === BLOCK_PACKET) {
      yield readPacket(block);
    } else if (block.type === BLOCK_SIMPLE_PACKET) {
      yield readSimplePacket(block);
    }
    offset = block.next;
  } while (offset < bytes.length);
}

function blockAt(bytes: Uint8Array, offset: number, current: Section | undefined): Block {
  const left = bytes.length - offset;
  if (left < BLOCK_OVERHEAD) {
    throw new DecodeError('block', offset, `${BLOCK_OVERHEAD} bytes needed, ${left} left`, { bytes });
  }
  const starts = getU32(bytes, offset, true) === BLOCK_SECTION;
  const section = starts ? { byteOrder: orderAt(bytes, offset + 8), interfaces: [] } : current;
  if (!section)
    throw new DecodeError('block.type', offset, 'the file does not start with a section header of pcapng', { bytes });
  const littleEndian = section.byteOrder === 'little';
  const type = getU32(bytes, offset, littleEndian);
  const length = getU32(bytes, offset + 4, littleEndian);
  if (length < BLOCK_OVERHEAD || length % 4 !== 0) {
    throw new DecodeError('block.length', offset + 4, `${length} is no multiple of 4 from ${BLOCK_OVERHEAD} on`, {
      bytes,
    });
  }
  if (length > left)
    throw new DecodeError('block.length', offset + 4, `${length} bytes announced, ${left} left`, { bytes });
  const next = offset + length;
  const trailing = getU32(bytes, next - 4, littleEndian);
  if (trailing !== length) {
    throw new DecodeError('block.trailingLength', next - 4, `${trailing} where the block starts with ${length}`, {
      bytes,
    });
  }
  const body = new Reader(bytes, { byteOrder: section.byteOrder, start: offset + 8, end: next - 4 });
  if (starts) checkSection(body);
  return { type, offset, next, section, body };
}

function orderAt(bytes: Uint8Array, offset: number): ByteOrder {
  for (const byteOrder of ['little', 'big'] as const) {
    if (getU32(bytes, offset, byteOrder === 'little') === BYTE_ORDER_MAGIC) return byteOrder;
  }
  throw new DecodeError('section.byteOrderMagic', offset, 'no byte order magic of pcapng', { bytes });
}

function checkSection(body: Reader): void {
  body.skip('section.byteOrderMagic', 4);
  const { offset } = body;
  const major = body.u16('section.major');
  body.skip('section.minor', 2);
  body.skip('section.length', 8);
  if (major !== SECTION_MAJOR) {
    throw new DecodeError('section.major', offset, `version ${major}, and only ${SECTION_MAJOR} is known`);
  }
}

function readInterface({ body, section }: Block): Interface {
  const linkType = body.u16('interface.linkType');
  body.skip('interface.reserved', 2);
  const snapLength = body.u32('interface.snapLength');
  let resolution = 1_000_000n;
  let offset = 0n;
  for (const option of options(body, 'interface')) {
    if (option.code === OPTION_TSRESOL) {
      const exponent = valueOf(option, 'interface.if_tsresol', 1, section).u8('interface.if_tsresol');
      resolution = exponent & 0x80 ? 1n << BigInt(exponent & 0x7f) : 10n ** BigInt(exponent);
    } else if (option.code === OPTION_TSOFFSET) {
      offset = valueOf(option, 'interface.if_tsoffset', 8, section).s64('interface.if_tsoffset');
    }
  }
  return { linkType, snapLength, resolution, offset };
}

/** An enhanced packet block, or the obsolete packet block, whose first four bytes differ. */
function readPacket(block: Block): CapturedPacket {
  const { type, offset, section, body } = block;
  const enhanced = type === BLOCK_ENHANCED_PACKET;
  const { linkType, resolution, offset: seconds } = interfaceOf(section, body, enhanced);
  if (!enhanced) body.skip('packet.drops', 2);
  const high = body.u32('packet.timestampHigh');
  const low = body.u32('packet.timestampLow');
  const length = body.u32('packet.capturedLength');
  const originalLength = body.u32('packet.originalLength');
  const start = body.offset;
  body.skip('packet.data', length);
  body.skip('packet.padding', align(length) - length);
  const timestamp = (((BigInt(high) << 32n) | BigInt(low)) * SECOND) / resolution + seconds * SECOND;
  const { byteOrder } = section;
  const direction = readDirection(block);
  return { offset, linkType, start, end: start + length, originalLength, timestamp, direction, byteOrder };
}

/** A simple packet block, which is of the first interface and says neither when nor how much was captured. */
function readSimplePacket({ offset, section, body }: Block): CapturedPacket {
  const [described] = section.interfaces;
  if (!described) throw new DecodeError('packet', offset, 'no interface was described before it');
  const { linkType, snapLength } = described;
  const originalLength = body.u32('packet.originalLength');
  const start = body.offset;
  const length = snapLength === 0 ? originalLength : Math.min(originalLength, snapLength);
  body.skip('packet.data', length);
  const { byteOrder } = section;
  const unknown = { timestamp: undefined, direction: undefined };
  return { offset, linkType, start, end: start + length, originalLength, byteOrder, ...unknown };
}

function interfaceOf(section: Section, body: Reader, enhanced: boolean): Interface {
  const { offset } = body;
  const id = enhanced ? body.u32('packet.interface') : body.u16('packet.interface');
  const described = section.interfaces[id];
  if (described) return described;
  throw new DecodeError('packet.interface', offset, `${id}, and ${section.interfaces.length} were described before it`);
}

function readDirection({ body, section }: Block): CaptureDirection | undefined {
  let direction: CaptureDirection | undefined;
  for (const option of options(body, 'packet')) {
    if (option.code !== OPTION_FLAGS) continue;
    const flags = valueOf(option, 'packet.epb_flags', 4, section).u32('packet.epb_flags') & FLAG_DIRECTION;
    direction = flags === FLAG_INBOUND ? 'incoming' : flags === FLAG_OUTBOUND ? 'outgoing' : undefined;
  }
  return direction;
}

interface Option {
  readonly code: number;
  readonly offset: number;
  readonly value: Uint8Array;
}

function* options(body: Reader, path: string): Generator<Option, void, undefined> {
  while (body.remaining > 0) {
    const { offset } = body;
    const code = body.u16(`${path}.option`);
    const length = body.u16(`${path}.option.length`);
    if (code === OPTION_END) return;
    const value = body.bytes(`${path}.option.value`, length);
    body.skip(`${path}.option.padding`, align(length) - length);
    yield { code, offset, value };
  }
}

function valueOf({ value, offset }: Option, field: string, length: number, { byteOrder }: Section): Reader {
  if (value.length === length) return new Reader(value, { byteOrder });
  throw new DecodeError(field, offset, `${value.length} bytes, not ${length}`);
}
