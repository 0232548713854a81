// The two ends of an internet socket: struct inet_diag_sockid. Source: linux/inet_diag.h.
//
//    0       2       4             20            36      40        48
//   +-------+-------+-------------+-------------+-------+---------+
//   | sport | dport | src         | dst         | if    | cookie  |
//   +-------+-------+-------------+-------------+-------+---------+

import { describe } from '../../codec/check.ts';
import { ipv4Bytes, ipv4Text } from '../../codec/address-text.ts';
import { malformed, outOfRange, wrongType } from '../../codec/fault.ts';
import { ipv6 } from '../../codec/schema/address.ts';
import { sized } from '../../codec/schema/binary.ts';
import { Codec } from '../../codec/schema/codec.ts';
import { enumOf } from '../../codec/schema/enum.ts';
import { u16be, u32, u8 } from '../../codec/schema/narrow.ts';
import { struct } from '../../codec/schema/struct.ts';
import { subMessage } from '../../codec/schema/sub-message.ts';
import { quoteText } from '../../codec/text.ts';
import { cookie } from './cookie.ts';

/** The family of an internet socket. One of `inet6` may have IPv4 addresses: `::ffff:192.0.2.1`. */
export type InetFamily = 'inet' | 'inet6';

export const InetFamilyCodec: Codec<InetFamily | number> = enumOf(u8, { inet: 2, inet6: 10 });

/** The two ends of an internet socket. */
export interface SocketId {
  /** Of its own end; 0 where it has none. */
  readonly sourcePort?: number;
  /** Of the other end; 0 where it is not connected. */
  readonly destinationPort?: number;
  /** Address of its own end; `0.0.0.0` or `::` for any. */
  readonly source?: string;
  /** Address of the other end; `0.0.0.0` or `::` where it is not connected. */
  readonly destination?: string;
  /** Index of the link that it is bound to; 0 for none. */
  readonly interface?: number;
  /** What tells it from every other socket that there is, was or will be. */
  readonly cookie?: bigint;
}

const ADDRESS_SIZE = 16;

/** An IPv4 address in the memory of an IPv6 one: the rest is zero. */
const ipv4InSixteen = new Codec<string>({
  name: 'ipv4',
  size: ADDRESS_SIZE,
  read(source, start, end) {
    if (end - start < ADDRESS_SIZE) malformed(start, `${ADDRESS_SIZE} bytes needed, ${end - start} given`);
    return ipv4Text(source.bytes, start);
  },
  write(sink, value) {
    if (typeof value !== 'string') wrongType(`expected a string, got ${describe(value)}`, value);
    const bytes = ipv4Bytes(value);
    if (bytes === undefined) outOfRange(`${quoteText(value.slice(0, 64))} is no ipv4 address`, value);
    const offset = sink.reserve(ADDRESS_SIZE);
    sink.bytes.fill(0, offset, offset + ADDRESS_SIZE);
    sink.bytes.set(bytes, offset);
  },
});

/** Sixteen bytes that are an address of the family that a value beside or around them has. */
export const addressByFamily: Codec<string> = sized(
  subMessage('family', { inet: ipv4InSixteen, inet6: ipv6, 2: ipv4InSixteen, 10: ipv6 }),
  ADDRESS_SIZE,
);

export const SocketIdCodec: Codec<SocketId, { readonly [K in keyof SocketId]?: SocketId[K] | undefined }> = struct(
  {
    sourcePort: u16be,
    destinationPort: u16be,
    source: addressByFamily,
    destination: addressByFamily,
    interface: u32,
    cookie,
  },
  'inet-diag-sockid',
);

/** The same with the ends exchanged: for the one request in which the kernel takes its own end for the other's. */
export const ReversedSocketIdCodec: typeof SocketIdCodec = struct(
  {
    destinationPort: u16be,
    sourcePort: u16be,
    destination: addressByFamily,
    source: addressByFamily,
    interface: u32,
    cookie,
  },
  'inet-diag-sockid',
);
