// Packet sockets: struct packet_diag_req, struct packet_diag_msg and PACKET_DIAG_*. Source: linux/packet_diag.h.

import { attr } from '../../codec/schema/attr.ts';
import { attributes } from '../../codec/schema/attributes.ts';
import type { Remembered } from '../../codec/schema/attributes-types.ts';
import { array, bytes, padding, sized } from '../../codec/schema/binary.ts';
import type { Codec } from '../../codec/schema/codec.ts';
import { enumOf, flagsOf } from '../../codec/schema/enum.ts';
import { message } from '../../codec/schema/message.ts';
import { u16, u32, u8 } from '../../codec/schema/narrow.ts';
import { struct } from '../../codec/schema/struct.ts';
import type { Input } from '../input.ts';
import { cookie, NO_COOKIE } from './cookie.ts';
import { fillIn, withDefaults } from './defaults.ts';
import { type SocketMemory, SocketMemoryCodec } from './socket-memory.ts';
import { type SocketType, SocketTypeCodec } from './socket-type.ts';

/** What is to be told of a packet socket beside what always is. With `info` comes `uid`. */
export type PacketShow = 'info' | 'memberships' | 'rings' | 'fanout' | 'memory' | 'filter';

/** What of packet sockets is asked for. The kernel has no request for a single one. */
export interface PacketRequest {
  readonly show?: readonly (PacketShow | number)[];
}

/** PDI_*: it receives; and which options are set. */
export type PacketFlag = 'running' | 'auxiliaryData' | 'originalDevice' | 'virtualHeader' | 'loss';

/** A ring in memory that packets are exchanged by. */
export interface PacketRing {
  readonly blockSize?: number;
  readonly blocks?: number;
  readonly frameSize?: number;
  readonly frames?: number;
  /** In milliseconds. */
  readonly retireTimeout?: number;
  /** In bytes. */
  readonly privateSize?: number;
  readonly features?: number;
}

/** What a packet socket receives that is not for the machine. */
export interface PacketMembership {
  /** Index of the link. */
  readonly index?: number;
  readonly count?: number;
  readonly type?: 'multicast' | 'promiscuous' | 'allMulticast' | 'unicast' | number;
  /** In bytes, of {@link address}. */
  readonly addressLength?: number;
  /** With zeros up to 32 bytes. */
  readonly address?: Uint8Array;
}

/** A packet socket as the kernel tells it. */
export interface PacketSocket extends Remembered {
  readonly family: 'packet' | number;
  readonly type: SocketType | number;
  /** ETH_P_*: what it receives; 3 for everything. */
  readonly protocol: number;
  /** What /proc/PID/fd shows as `socket:[number]`. */
  readonly inode: number;
  readonly cookie: bigint;
  /** `index` of the link that it is bound to, 0 for none; `version` of its rings, 0 to 2. */
  readonly info?: {
    readonly index?: number;
    readonly version?: number;
    readonly reserve?: number;
    readonly copyThreshold?: number;
    readonly timestamp?: number;
    readonly flags?: readonly (PacketFlag | number)[];
  };
  readonly memberships?: readonly PacketMembership[];
  readonly receiveRing?: PacketRing;
  readonly sendRing?: PacketRing;
  /** Number of the group that shares packets in its lower 16 bits, how they are shared in the others. */
  readonly fanout?: number;
  /** Of the user who made it, as seen from the asker's user namespace. */
  readonly uid?: number;
  readonly memory?: SocketMemory;
  /** The program that decides what is received: struct sock_filter. Told only to those who may see it. */
  readonly filter?: readonly {
    readonly code?: number;
    readonly jumpTrue?: number;
    readonly jumpFalse?: number;
    readonly k?: number;
  }[];
}

/** AF_PACKET. Source: linux/socket.h. */
const family = enumOf(u8, { packet: 17 });

const request: Codec<object, Input<PacketRequest & { readonly family: 'packet'; readonly cookie: bigint }>> = message({
  name: 'packet-diag-req',
  header: struct({
    family,
    protocol: padding(1),
    gap: padding(2),
    inode: padding(4),
    show: flagsOf(u32, { info: 1, memberships: 2, rings: 4, fanout: 8, memory: 0x10, filter: 0x20 }),
    cookie,
  }),
});

/**
 * What is asked of packet sockets: struct packet_diag_req.
 *
 * @example
 * ```ts
 * import { PacketRequest } from 'nlmsg/families/sock-diag';
 *
 * console.log(PacketRequest.encode({ show: ['info'] }).length); // 20
 * ```
 */
export const PacketRequest: Codec<unknown, Input<PacketRequest>> = withDefaults(request, (value) =>
  fillIn(value, { family: 'packet', cookie: NO_COOKIE }),
);

const membership = struct(
  {
    index: u32,
    count: u32,
    type: enumOf(u16, { multicast: 0, promiscuous: 1, allMulticast: 2, unicast: 3 }),
    addressLength: u16,
    address: sized(bytes, 32),
  },
  'packet-diag-mclist',
);
const ring = struct(
  {
    blockSize: u32,
    blocks: u32,
    frameSize: u32,
    frames: u32,
    retireTimeout: u32,
    privateSize: u32,
    features: u32,
  },
  'packet-diag-ring',
);
const info = struct(
  {
    index: u32,
    version: u32,
    reserve: u32,
    copyThreshold: u32,
    timestamp: u32,
    flags: flagsOf(u32, { running: 1, auxiliaryData: 2, originalDevice: 4, virtualHeader: 8, loss: 16 }),
  },
  'packet-diag-info',
);

/**
 * A packet socket: struct packet_diag_msg and its attributes.
 *
 * @example
 * ```ts
 * import { PacketSocket } from 'nlmsg/families/sock-diag';
 *
 * const bytes = PacketSocket.encode({ type: 'raw', protocol: 3, info: { index: 1 } });
 * console.log(PacketSocket.decode(bytes).info?.index); // 1
 * ```
 */
export const PacketSocket: Codec<PacketSocket, Input<PacketSocket>> = withDefaults<PacketSocket, Input<PacketSocket>>(
  message({
    name: 'packet-diag-msg',
    header: struct({ family, type: SocketTypeCodec, protocol: u16, inode: u32, cookie }),
    attributes: attributes({
      info: attr(0, info, { name: 'PACKET_DIAG_INFO' }),
      memberships: attr(1, array(membership), { name: 'PACKET_DIAG_MCLIST' }),
      receiveRing: attr(2, ring, { name: 'PACKET_DIAG_RX_RING' }),
      sendRing: attr(3, ring, { name: 'PACKET_DIAG_TX_RING' }),
      fanout: attr(4, u32, { name: 'PACKET_DIAG_FANOUT' }),
      uid: attr(5, u32, { name: 'PACKET_DIAG_UID' }),
      memory: attr(6, SocketMemoryCodec, { name: 'PACKET_DIAG_MEMINFO' }),
      filter: attr(7, array(struct({ code: u16, jumpTrue: u8, jumpFalse: u8, k: u32 }, 'sock-filter')), {
        name: 'PACKET_DIAG_FILTER',
      }),
    }),
  }),
  (value) => fillIn(value, { family: 'packet' }),
);
