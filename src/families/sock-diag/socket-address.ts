// The address of one end, as sockets have it: struct sockaddr_storage, with struct sockaddr_in or sockaddr_in6 in it.
// Source: linux/in.h, linux/in6.h.
//
//    0        2      4          8                  24        28      128
//   +--------+------+----------+------------------+---------+ - - -+
//   | family | port | address (IPv4)                         | zero |
//   | family | port | flowinfo | address (IPv6)    | scope   | zero |
//   +--------+------+----------+------------------+---------+ - - -+

import { padding, sized } from '../../codec/schema/binary.ts';
import type { Codec } from '../../codec/schema/codec.ts';
import { ipv4, ipv6 } from '../../codec/schema/address.ts';
import { enumOf } from '../../codec/schema/enum.ts';
import { u16, u16be, u32, u32be } from '../../codec/schema/narrow.ts';
import { struct } from '../../codec/schema/struct.ts';
import { subMessage } from '../../codec/schema/sub-message.ts';
import type { Input } from '../input.ts';
import type { InetFamily } from './socket-id.ts';

/** The address of one end of a socket that may have several. */
export interface SocketAddress {
  readonly family?: InetFamily | number;
  readonly port?: number;
  /** Of a family without a name here there is none. */
  readonly host?: SocketHost;
}

/** What of an address depends on its family. */
export interface SocketHost {
  readonly address?: string;
  /** Of IPv6. */
  readonly flow?: number;
  /** Of IPv6: index of the link that the address belongs to; 0 for all. */
  readonly scope?: number;
}

const ipv4Host = struct({ address: ipv4, zero: padding(120) });
const ipv6Host = struct({ flow: u32be, address: ipv6, scope: u32, zero: padding(100) });
/** Of an association that has no path yet. */
const noHost = struct({ zero: padding(124) }) as unknown as Codec<SocketHost>;

const host = sized(
  subMessage('family', { inet: ipv4Host, inet6: ipv6Host, 2: ipv4Host, 10: ipv6Host, 0: noHost }),
  124,
);

export const SocketAddressCodec: Codec<SocketAddress, Input<SocketAddress>> = struct(
  { family: enumOf(u16, { inet: 2, inet6: 10 }), port: u16be, host },
  'sockaddr-storage',
);
