// The pseudo header that stands before each datagram in a capture, always in network byte order.
//
//    0             2               4               14         16
//   +-------------+---------------+---------------+----------+
//   | packet type | hardware type | unused        | protocol |
//   +-------------+---------------+---------------+----------+

import { checkBytes, checkInteger, checkObject, U16_MAX } from '../check.ts';
import { Reader } from '../reader.ts';
import { Writer } from '../writer.ts';

/** Link type of a capture on an nlmon device: a cooked header, then a netlink datagram. Source: tcpdump.org. */
export const LINKTYPE_NETLINK = 253;
/** Link type of "any device" captures of older libpcap: netlink where its hardware type is {@link ARPHRD_NETLINK}. */
export const LINKTYPE_LINUX_SLL = 113;
/** Link type of "any device" captures of libpcap since 1.10, with a header of 20 bytes. */
export const LINKTYPE_LINUX_SLL2 = 276;
/** Hardware type of nlmon devices. Source: linux/if_arp.h. */
export const ARPHRD_NETLINK = 824;
/** Packet type that captures on nlmon devices show, whichever way a datagram went. Source: linux/if_packet.h. */
export const PACKET_OUTGOING = 4;
/** Packet type of a datagram that a program receives. Source: linux/if_packet.h. */
export const PACKET_USER = 6;
/** Packet type of a datagram that the kernel receives. Source: linux/if_packet.h. */
export const PACKET_KERNEL = 7;

/** @internal Bytes of the header of LINKTYPE_NETLINK. */
export const COOKED_HEADER_LENGTH = 16;
const SLL2_HEADER_LENGTH = 20;

/** The fields of a cooked header. */
export interface CookedHeader {
  /** PACKET_*; tcpdump.org calls the field unused, Linux fills it. */
  readonly packetType: number;
  /** {@link ARPHRD_NETLINK}. */
  readonly hardwareType: number;
  /** The netlink protocol: NETLINK_ROUTE and so on. */
  readonly protocol: number;
}

/** What {@link encodeCookedHeader} is given. */
export interface CookedHeaderInit {
  /** 0 to 65,535. */
  readonly protocol: number;
  /** 0 to 65,535; {@link PACKET_OUTGOING} by default, as nlmon devices give. */
  readonly packetType?: number;
  /** 0 to 65,535; {@link ARPHRD_NETLINK} by default. */
  readonly hardwareType?: number;
}

/**
 * The sixteen bytes that LINKTYPE_NETLINK has before a datagram, in network byte order. Source: the page
 * LINKTYPE_NETLINK of tcpdump.org.
 *
 * @returns New memory.
 * @throws TypeError or RangeError for a number that does not fit.
 *
 * @example
 * ```ts
 * import { encodeCookedHeader, encodeHex, NETLINK_GENERIC } from 'nlmsg/codec';
 *
 * const header = encodeCookedHeader({ protocol: NETLINK_GENERIC });
 * console.log(encodeHex(header)); // 00 04 03 38 00 00 00 00 00 00 00 00 00 00 00 10
 * ```
 */
export function encodeCookedHeader(header: CookedHeaderInit): Uint8Array {
  checkObject('encode a cooked header', header);
  const { packetType = PACKET_OUTGOING, hardwareType = ARPHRD_NETLINK, protocol } = header;
  checkInteger('encode the netlink protocol', protocol, 0, U16_MAX);
  return new Writer({ byteOrder: 'big' })
    .u16('packet type', packetType)
    .u16('hardware type', hardwareType)
    .bytes(new Uint8Array(10))
    .u16('netlink protocol', protocol)
    .finish();
}

/**
 * The cooked header of LINKTYPE_NETLINK at the start of `bytes`. What follows it is not looked at.
 *
 * @throws DecodeError where there are fewer than 16 bytes; TypeError where `bytes` is no Uint8Array.
 *
 * @example
 * ```ts
 * import { decodeCookedHeader, decodeHex } from 'nlmsg/codec';
 *
 * const header = decodeHex('0004 0338 0000 0000 0000 0000 0000 0010');
 * console.log(decodeCookedHeader(header).protocol); // 16
 * ```
 */
export function decodeCookedHeader(bytes: Uint8Array): CookedHeader {
  checkBytes('decode a cooked header', bytes);
  return readCooked(new Reader(bytes, { byteOrder: 'big' }));
}

/** @internal How many bytes of header a link type has, or undefined where it never carries netlink. */
export function cookedLength(linkType: number): number | undefined {
  if (linkType === LINKTYPE_NETLINK || linkType === LINKTYPE_LINUX_SLL) return COOKED_HEADER_LENGTH;
  return linkType === LINKTYPE_LINUX_SLL2 ? SLL2_HEADER_LENGTH : undefined;
}

/** @internal Reads the header of a link type that {@link cookedLength} knows. */
export function readLinkHeader(reader: Reader, linkType: number): CookedHeader {
  if (linkType !== LINKTYPE_LINUX_SLL2) return readCooked(reader);
  const protocol = reader.u16('cooked.protocol');
  reader.skip('cooked.interface', 6);
  const hardwareType = reader.u16('cooked.hardwareType');
  const packetType = reader.u8('cooked.packetType');
  reader.skip('cooked.address', 9);
  return { packetType, hardwareType, protocol };
}

function readCooked(reader: Reader): CookedHeader {
  const packetType = reader.u16('cooked.packetType');
  const hardwareType = reader.u16('cooked.hardwareType');
  reader.skip('cooked.unused', 10);
  return { packetType, hardwareType, protocol: reader.u16('cooked.protocol') };
}
