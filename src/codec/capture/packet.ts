// What pcap and pcapng have in common: packets of some link type, of which those of netlink are datagrams.

import type { ByteOrder } from '../byte-order.ts';
import { checkBytes, checkInteger, checkObject, describe, U32_MAX } from '../check.ts';
import { copyBytes } from '../copy.ts';
import { DecodeError } from '../errors.ts';
import { Reader } from '../reader.ts';
import {
  ARPHRD_NETLINK,
  COOKED_HEADER_LENGTH,
  type CookedHeader,
  cookedLength,
  encodeCookedHeader,
  LINKTYPE_NETLINK,
  PACKET_KERNEL,
  PACKET_OUTGOING,
  PACKET_USER,
  readLinkHeader,
} from './cooked.ts';

/** Which way a datagram went: `outgoing` from a program to the kernel, `incoming` to a program. */
export type CaptureDirection = 'outgoing' | 'incoming';

/** One datagram of a capture. */
export interface CapturedDatagram {
  /** The netlink protocol: NETLINK_ROUTE and so on. */
  readonly protocol: number;
  /** The messages of the datagram, a copy, without the cooked header; cut off where the capture's limit was lower. */
  readonly bytes: Uint8Array;
  /** How many bytes the datagram had, at least as many as `bytes` has. */
  readonly originalLength: number;
  /** Nanoseconds since 1970-01-01 UTC; undefined in the simple packet blocks of pcapng, which have no time. */
  readonly timestamp: bigint | undefined;
  /**
   * Undefined where the capture does not say. Captures on nlmon devices do not: the kernel marks every packet of theirs
   * as {@link PACKET_OUTGOING}.
   */
  readonly direction: CaptureDirection | undefined;
  /**
   * The byte order of the file, or of the section of a pcapng file. It is that of the machine that captured, and so of
   * the messages, unless a tool on a machine of the other order has rewritten the file.
   */
  readonly byteOrder: ByteOrder;
}

/** A datagram to be written to a capture. */
export interface CapturedDatagramInit {
  /** The netlink protocol, 0 to 65,535. */
  readonly protocol: number;
  /** The messages, without a cooked header. */
  readonly bytes: Uint8Array;
  /** At least the length of `bytes`, which is the default. */
  readonly originalLength?: number | undefined;
  /** Nanoseconds since 1970-01-01 UTC; 0 by default. */
  readonly timestamp?: bigint | undefined;
  /** Written as {@link PACKET_KERNEL} for `outgoing` and {@link PACKET_USER} for `incoming`, and to pcapng as a flag. */
  readonly direction?: CaptureDirection | undefined;
}

/** Where one packet lies in a capture, of whichever link type. */
export interface CapturedPacket {
  /** Where its record or block starts, in bytes from the start of the file. */
  readonly offset: number;
  /** LINKTYPE_*. */
  readonly linkType: number;
  /** Where its data starts, link header included. */
  readonly start: number;
  /** Where its data ends. */
  readonly end: number;
  /** How many bytes it had, link header included, as the file says. */
  readonly originalLength: number;
  /** Nanoseconds since 1970-01-01 UTC. */
  readonly timestamp: bigint | undefined;
  /** What the flags of a pcapng block say. */
  readonly direction: CaptureDirection | undefined;
  /** The byte order of the file or section. */
  readonly byteOrder: ByteOrder;
}

/** All that a capture holds. */
export interface Capture {
  /** The format of the file. */
  readonly format: 'pcap' | 'pcapng';
  /**
   * Whether the capture is one of netlink: false where it has no datagram and no interface of LINKTYPE_NETLINK, so that
   * an empty list of datagrams does not mean that netlink was silent.
   */
  readonly holdsNetlink: boolean;
  /** In the order of the file. */
  readonly datagrams: readonly CapturedDatagram[];
  /** How many packets are not among them, since they are not of netlink. */
  readonly skipped: number;
  /** The link types of the file's interfaces, each once. */
  readonly linkTypes: readonly number[];
}

/**
 * The netlink datagram in a packet that {@link walkPcap} or {@link walkPcapng} found.
 *
 * @param bytes - The capture.
 * @returns The bytes are a copy; undefined where the packet is not of netlink.
 * @throws DecodeError where a packet of LINKTYPE_NETLINK is shorter than its header or of another hardware type;
 *   RangeError where the packet does not lie in `bytes`.
 *
 * @example
 * ```ts
 * import { decodeCapturedDatagram, encodeMessage, encodePcap, walkPcap } from 'nlmsg/codec';
 *
 * const capture = encodePcap([{ protocol: 0, bytes: encodeMessage({ type: 18 }) }]);
 * for (const packet of walkPcap(capture)) {
 *   console.log(decodeCapturedDatagram(capture, packet)?.bytes.length); // 16
 * }
 * ```
 */
export function decodeCapturedDatagram(bytes: Uint8Array, packet: CapturedPacket): CapturedDatagram | undefined {
  checkBytes('decode a packet', bytes);
  checkObject('decode a packet', packet);
  const { linkType, start, end, timestamp, byteOrder } = packet;
  const length = cookedLength(linkType);
  if (length === undefined) return undefined;
  const reader = new Reader(bytes, { byteOrder: 'big', start, end });
  if (linkType !== LINKTYPE_NETLINK && end - start < length) return undefined; // Not known to be of netlink.
  const header = readLinkHeader(reader, linkType);
  if (header.hardwareType !== ARPHRD_NETLINK) {
    if (linkType !== LINKTYPE_NETLINK) return undefined;
    const state = `${header.hardwareType} is not ARPHRD_NETLINK, ${ARPHRD_NETLINK}`;
    throw new DecodeError('cooked.hardwareType', start + 2, state, { bytes });
  }
  const data = copyBytes(bytes, reader.offset, end);
  const originalLength = Math.max(packet.originalLength - length, data.length);
  const direction = packet.direction ?? directionOf(header);
  return { protocol: header.protocol, bytes: data, originalLength, timestamp, direction, byteOrder };
}

/** @internal All the datagrams among the packets; `linkTypes` is read after the walk, which fills it. */
export function collectCapture(
  format: Capture['format'],
  bytes: Uint8Array,
  packets: Iterable<CapturedPacket>,
  linkTypes: ReadonlySet<number>,
): Capture {
  const datagrams: CapturedDatagram[] = [];
  let skipped = 0;
  for (const packet of packets) {
    const datagram = decodeCapturedDatagram(bytes, packet);
    if (datagram) datagrams.push(datagram);
    else skipped++;
  }
  const holdsNetlink = datagrams.length > 0 || linkTypes.has(LINKTYPE_NETLINK);
  return { format, holdsNetlink, datagrams, skipped, linkTypes: [...linkTypes] };
}

/** @internal A datagram with its defaults, checked, and the header to write before it. */
export interface OutgoingPacket {
  readonly header: Uint8Array;
  readonly bytes: Uint8Array;
  /** Bytes of header and datagram. */
  readonly length: number;
  /** The same of the datagram before it was cut off. */
  readonly originalLength: number;
  readonly timestamp: bigint;
  readonly direction: CaptureDirection | undefined;
}

/** @internal Checks a datagram to be written; `end` is the first timestamp that does not fit. */
export function checkDatagram(datagram: CapturedDatagramInit, end: bigint): OutgoingPacket {
  checkObject('encode a datagram', datagram);
  const { protocol, bytes, timestamp = 0n, direction } = datagram;
  checkBytes('encode a datagram', bytes);
  const { originalLength = bytes.length } = datagram;
  checkInteger('encode the original length', originalLength, bytes.length, U32_MAX - COOKED_HEADER_LENGTH);
  if (typeof timestamp !== 'bigint') {
    throw new TypeError(`Cannot encode a timestamp: expected a bigint, got ${describe(timestamp)}`);
  }
  if (timestamp < 0n || timestamp >= end) {
    throw new RangeError(`Cannot encode a timestamp: ${timestamp} is no integer from 0 to ${end - 1n}`);
  }
  return {
    header: encodeCookedHeader({ protocol, packetType: packetTypeOf(direction) }),
    bytes,
    length: COOKED_HEADER_LENGTH + bytes.length,
    originalLength: COOKED_HEADER_LENGTH + originalLength,
    timestamp,
    direction,
  };
}

function directionOf({ packetType }: CookedHeader): CaptureDirection | undefined {
  if (packetType === PACKET_KERNEL) return 'outgoing';
  return packetType === PACKET_USER ? 'incoming' : undefined;
}

function packetTypeOf(direction: unknown): number {
  if (direction === undefined) return PACKET_OUTGOING;
  if (direction === 'outgoing') return PACKET_KERNEL;
  if (direction === 'incoming') return PACKET_USER;
  const given = typeof direction === 'string' ? 'another text' : describe(direction);
  throw new TypeError(`Cannot encode a direction: expected 'outgoing' or 'incoming', got ${given}`);
}
