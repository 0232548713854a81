// Netlink sockets: struct netlink_diag_req, struct netlink_diag_msg and NETLINK_DIAG_*. Source: linux/netlink_diag.h.

import { attr } from '../../codec/schema/attr.ts';
import { attributes } from '../../codec/schema/attributes.ts';
import type { Remembered } from '../../codec/schema/attributes-types.ts';
import { padding } from '../../codec/schema/binary.ts';
import type { Codec } from '../../codec/schema/codec.ts';
import { enumOf, flagsOf } from '../../codec/schema/enum.ts';
import { message } from '../../codec/schema/message.ts';
import { u32, u8 } from '../../codec/schema/narrow.ts';
import { struct } from '../../codec/schema/struct.ts';
import type { Input } from '../input.ts';
import { cookie, NO_COOKIE } from './cookie.ts';
import { fillIn, withDefaults } from './defaults.ts';
import { groupNumbers } from './netlink-groups.ts';
import { type SocketMemory, SocketMemoryCodec } from './socket-memory.ts';
import { type SocketType, SocketTypeCodec } from './socket-type.ts';

/** NETLINK_*: a protocol of netlink. */
export type NetlinkProtocol = keyof typeof PROTOCOLS;

const PROTOCOLS = {
  route: 0,
  usersock: 2,
  firewall: 3,
  sockDiag: 4,
  nflog: 5,
  xfrm: 6,
  selinux: 7,
  iscsi: 8,
  audit: 9,
  fibLookup: 10,
  connector: 11,
  netfilter: 12,
  ip6Firewall: 13,
  kobjectUevent: 15,
  generic: 16,
  scsiTransport: 18,
  ecryptfs: 19,
  rdma: 20,
  crypto: 21,
  smc: 22,
} as const;
/** NDIAG_PROTO_ALL. */
const ALL_PROTOCOLS = 255;

/** What is to be told of a netlink socket beside what always is. */
export type NetlinkShow = 'memory' | 'groups' | 'rings' | 'flags';

/** Which netlink sockets are asked for, and what of them. The kernel has no request for a single one. */
export interface NetlinkRequest {
  /** Sockets of this protocol; left out, of all. */
  readonly protocol?: NetlinkProtocol | 'all' | number;
  readonly show?: readonly (NetlinkShow | number)[];
}

/** NDIAG_FLAG_*: a dump is running, and which options are set. */
export type NetlinkSocketFlag =
  'dumpRunning' | 'packetInfo' | 'broadcastError' | 'noEnobufs' | 'listenAllNsid' | 'capAck';

/** A ring that messages were received by, in kernels before 4.6. */
export interface NetlinkRing {
  readonly blockSize?: number;
  readonly blocks?: number;
  readonly frameSize?: number;
  readonly frames?: number;
}

/** A netlink socket as the kernel tells it; its own are among them, with port 0. */
export interface NetlinkDiagSocket extends Remembered {
  readonly family: 'netlink' | number;
  readonly type: SocketType | number;
  readonly protocol: NetlinkProtocol | 'all' | number;
  /** `close` until it is connected for the first time. */
  readonly state: 'unconnected' | 'connected' | 'close' | number;
  readonly portId: number;
  /** The port that it is connected with; 0 for the kernel and for none. */
  readonly destinationPortId: number;
  /** The number of the group that it is connected with; 0 for none. */
  readonly destinationGroup: number;
  /** What /proc/PID/fd shows as `socket:[number]`. */
  readonly inode: number;
  readonly cookie: bigint;
  readonly memory?: SocketMemory;
  /** Numbers of the groups that it listens to, 1 and up. */
  readonly groups?: readonly number[];
  readonly receiveRing?: NetlinkRing;
  readonly sendRing?: NetlinkRing;
  readonly flags?: readonly (NetlinkSocketFlag | number)[];
}

/** AF_NETLINK. Source: linux/socket.h. */
const family = enumOf(u8, { netlink: 16 });
const protocol = enumOf(u8, { ...PROTOCOLS, all: ALL_PROTOCOLS });

const request: Codec<object, Input<NetlinkRequest & { readonly family: 'netlink'; readonly cookie: bigint }>> = message(
  {
    name: 'netlink-diag-req',
    header: struct({
      family,
      protocol,
      gap: padding(2),
      inode: padding(4),
      show: flagsOf(u32, { memory: 1, groups: 2, rings: 4, flags: 8 }),
      cookie,
    }),
  },
);

/**
 * What is asked of netlink sockets: struct netlink_diag_req.
 *
 * @example
 * ```ts
 * import { NetlinkRequest } from 'nlmsg/families/sock-diag';
 *
 * console.log(NetlinkRequest.encode({ protocol: 'route', show: ['groups'] }).length); // 20
 * ```
 */
export const NetlinkRequest: Codec<unknown, Input<NetlinkRequest>> = withDefaults(request, (value) =>
  fillIn(value, { family: 'netlink', protocol: 'all', cookie: NO_COOKIE }),
);

const ring = struct({ blockSize: u32, blocks: u32, frameSize: u32, frames: u32 }, 'netlink-diag-ring');
const socketFlags = flagsOf(u32, {
  dumpRunning: 1,
  packetInfo: 2,
  broadcastError: 4,
  noEnobufs: 8,
  listenAllNsid: 0x10,
  capAck: 0x20,
});

/**
 * A netlink socket: struct netlink_diag_msg and its attributes.
 *
 * @example
 * ```ts
 * import { NetlinkDiagSocket } from 'nlmsg/families/sock-diag';
 *
 * const bytes = NetlinkDiagSocket.encode({ protocol: 'route', portId: 7, groups: [1, 33] });
 * console.log(NetlinkDiagSocket.decode(bytes).groups); // [ 1, 33 ]
 * ```
 */
export const NetlinkDiagSocket: Codec<NetlinkDiagSocket, Input<NetlinkDiagSocket>> = withDefaults<
  NetlinkDiagSocket,
  Input<NetlinkDiagSocket>
>(
  message({
    name: 'netlink-diag-msg',
    header: struct({
      family,
      type: SocketTypeCodec,
      protocol,
      state: enumOf(u8, { unconnected: 0, connected: 1, close: 7 }),
      portId: u32,
      destinationPortId: u32,
      destinationGroup: u32,
      inode: u32,
      cookie,
    }),
    attributes: attributes({
      memory: attr(0, SocketMemoryCodec, { name: 'NETLINK_DIAG_MEMINFO' }),
      groups: attr(1, groupNumbers, { name: 'NETLINK_DIAG_GROUPS' }),
      receiveRing: attr(2, ring, { name: 'NETLINK_DIAG_RX_RING' }),
      sendRing: attr(3, ring, { name: 'NETLINK_DIAG_TX_RING' }),
      flags: attr(4, socketFlags, { name: 'NETLINK_DIAG_FLAGS' }),
    }),
  }),
  (value) => fillIn(value, { family: 'netlink' }),
);
