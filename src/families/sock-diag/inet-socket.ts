// An internet socket: struct inet_diag_msg and INET_DIAG_*. Source: linux/inet_diag.h, linux/tcp.h.

import { attr } from '../../codec/schema/attr.ts';
import { attributes } from '../../codec/schema/attributes.ts';
import type { Remembered } from '../../codec/schema/attributes-types.ts';
import { array, bytes, pad, sized } from '../../codec/schema/binary.ts';
import type { Codec } from '../../codec/schema/codec.ts';
import { enumOf, flagsOf } from '../../codec/schema/enum.ts';
import { multi } from '../../codec/schema/list.ts';
import { message } from '../../codec/schema/message.ts';
import { u16, u32, u8 } from '../../codec/schema/narrow.ts';
import { struct } from '../../codec/schema/struct.ts';
import { string } from '../../codec/schema/text.ts';
import { u64 } from '../../codec/schema/wide.ts';
import type { Input } from '../input.ts';
import { bitFieldNumber, bool8 } from './bits.ts';
import {
  type BbrInfo,
  BbrInfoCodec,
  type DctcpInfo,
  DctcpInfoCodec,
  type VegasInfo,
  VegasInfoCodec,
} from './congestion-info.ts';
import { IP_PROTOCOLS } from './constants.ts';
import { type MptcpInfo, MptcpInfoCodec } from './mptcp-info.ts';
import { type SctpInfo, SctpInfoCodec } from './sctp-info.ts';
import { type Shutdown, ShutdownCodec } from './shutdown.ts';
import { type SocketAddress, SocketAddressCodec } from './socket-address.ts';
import { addressByFamily, type InetFamily, InetFamilyCodec, type SocketId, SocketIdCodec } from './socket-id.ts';
import { type SocketMemory, SocketMemoryCodec } from './socket-memory.ts';
import { type SocketState, SocketStateCodec } from './socket-state.ts';
import { TcpInfo } from './tcp-info.ts';
import { type UpperLayer, UpperLayerCodec } from './upper-layer.ts';

/** Which timer runs: to send something again, to see whether the peer lives, to forget the connection, to probe a window. */
export type SocketTimer = 'none' | 'retransmit' | 'keepalive' | 'timeWait' | 'windowProbe';

/** Options that are set. */
export type SocketOption =
  | 'receiveErrors'
  | 'connectionOriented'
  | 'freeBind'
  | 'headerIncluded'
  | 'multicastLoop'
  | 'transparent'
  | 'multicastAll'
  | 'noDefragmentation'
  | 'bindAddressNoPort'
  | 'receiveErrorsRfc4884'
  | 'deferConnect';

/** A key by which segments are signed: struct tcp_diag_md5sig. */
export interface TcpMd5Key {
  readonly family?: InetFamily | number;
  /** In bits. */
  readonly prefixLength?: number;
  /** In bytes, of {@link key}. */
  readonly keyLength?: number;
  /** Of the peers that it is for. */
  readonly address?: string;
  /** The secret itself, with zeros up to 80 bytes. */
  readonly key?: Uint8Array;
}

/** What a BPF program keeps with a socket. */
export interface BpfStorage extends Remembered {
  readonly mapId?: number;
  readonly value?: Uint8Array;
}

/** What every internet socket has. */
export interface InetSocketBase extends Remembered {
  readonly family: InetFamily | number;
  readonly state: SocketState | number;
  readonly timer: SocketTimer | number;
  /** How often the timer ran out, for the same thing. */
  readonly retransmits: number;
  readonly id: SocketId;
  /** Until the timer runs out, in milliseconds. */
  readonly expires: number;
  /** Bytes that wait to be read; of a listening socket, connections that wait to be accepted. */
  readonly receiveQueue: number;
  /** Bytes not yet acknowledged, or not yet sent; of a listening socket, the most connections that may wait. */
  readonly sendQueue: number;
  /** Of the user who made it, as seen from the asker's user namespace. */
  readonly uid: number;
  /** Of the file that it is: what /proc/PID/fd shows as `socket:[number]`; 0 where no process has it any more. */
  readonly inode: number;
  /** In bytes: `transmit` is on its way out, `send` was written and is not acknowledged, `forward` is set aside. */
  readonly memory?: {
    readonly receive?: number;
    readonly send?: number;
    readonly forward?: number;
    readonly transmit?: number;
  };
  readonly vegas?: VegasInfo;
  /** The algorithm of congestion control: `cubic`. */
  readonly congestion?: string;
  readonly tos?: number;
  /** Of IPv6. */
  readonly trafficClass?: number;
  readonly socketMemory?: SocketMemory;
  readonly shutdown?: readonly (Shutdown | number)[];
  readonly dctcp?: DctcpInfo;
  /** Of raw sockets and of those that {@link SockDiagGroup} tells of. */
  readonly protocol?: keyof typeof IP_PROTOCOLS | number;
  /** Of IPv6, where it listens or is not connected: whether IPv4 is left to others. */
  readonly v6Only?: boolean;
  /** Of SCTP: the addresses of its own end. */
  readonly locals?: readonly SocketAddress[];
  /** Of SCTP: the addresses of the other end. */
  readonly peers?: readonly SocketAddress[];
  /** Told only to those who have CAP_NET_ADMIN. */
  readonly mark?: number;
  readonly bbr?: BbrInfo;
  /** Its class of net_cls, or its priority. */
  readonly classId?: number;
  /** Told only to those who have CAP_NET_ADMIN. */
  readonly md5Keys?: readonly TcpMd5Key[];
  readonly upperLayer?: UpperLayer;
  readonly bpfStorages?: { readonly storages?: readonly BpfStorage[] };
  /** Number of its control group: the inode of its folder. */
  readonly cgroup?: bigint;
  readonly options?: readonly (SocketOption | number)[];
}

/** An internet socket as the kernel tells it, of any protocol but Multipath TCP and SCTP. */
export interface InetSocket extends InetSocketBase {
  /** Of TCP. */
  readonly tcpInfo?: TcpInfo;
}
/** A socket of Multipath TCP as the kernel tells it. */
export interface MptcpSocket extends InetSocketBase {
  readonly mptcpInfo?: MptcpInfo;
}
/** A socket of SCTP as the kernel tells it. */
export interface SctpSocket extends InetSocketBase {
  readonly sctpInfo?: SctpInfo;
}

const header = struct({
  family: InetFamilyCodec,
  state: SocketStateCodec,
  timer: enumOf(u8, { none: 0, retransmit: 1, keepalive: 2, timeWait: 3, windowProbe: 4 }),
  retransmits: u8,
  id: SocketIdCodec,
  expires: u32,
  receiveQueue: u32,
  sendQueue: u32,
  uid: u32,
  inode: u32,
});

const md5Key = struct(
  {
    family: InetFamilyCodec,
    prefixLength: u8,
    keyLength: u16,
    address: addressByFamily,
    key: sized(bytes, 80),
  },
  'tcp-diag-md5sig',
);

const bpfStorage = attributes({
  gap: attr(1, pad, { name: 'SK_DIAG_BPF_STORAGE_PAD' }),
  mapId: attr(2, u32, { name: 'SK_DIAG_BPF_STORAGE_MAP_ID' }),
  value: attr(3, bytes, { name: 'SK_DIAG_BPF_STORAGE_MAP_VALUE' }),
});

const socketOptions = flagsOf(bitFieldNumber(2), {
  receiveErrors: 1,
  connectionOriented: 2,
  freeBind: 4,
  headerIncluded: 8,
  multicastLoop: 0x10,
  transparent: 0x20,
  multicastAll: 0x40,
  noDefragmentation: 0x80,
  bindAddressNoPort: 0x100,
  receiveErrorsRfc4884: 0x200,
  deferConnect: 0x400,
});

/** All attributes but INET_DIAG_INFO, whose form the protocol chooses, which the answer does not name. */
const COMMON = {
  memory: attr(1, struct({ receive: u32, send: u32, forward: u32, transmit: u32 }, 'inet-diag-meminfo'), {
    name: 'INET_DIAG_MEMINFO',
  }),
  vegas: attr(3, VegasInfoCodec, { name: 'INET_DIAG_VEGASINFO' }),
  congestion: attr(4, string, { name: 'INET_DIAG_CONG' }),
  tos: attr(5, u8, { name: 'INET_DIAG_TOS' }),
  trafficClass: attr(6, u8, { name: 'INET_DIAG_TCLASS' }),
  socketMemory: attr(7, SocketMemoryCodec, { name: 'INET_DIAG_SKMEMINFO' }),
  shutdown: attr(8, ShutdownCodec, { name: 'INET_DIAG_SHUTDOWN' }),
  dctcp: attr(9, DctcpInfoCodec, { name: 'INET_DIAG_DCTCPINFO' }),
  protocol: attr(10, enumOf(u8, IP_PROTOCOLS), { name: 'INET_DIAG_PROTOCOL' }),
  v6Only: attr(11, bool8, { name: 'INET_DIAG_SKV6ONLY' }),
  locals: attr(12, array(SocketAddressCodec), { name: 'INET_DIAG_LOCALS' }),
  peers: attr(13, array(SocketAddressCodec), { name: 'INET_DIAG_PEERS' }),
  gap: attr(14, pad, { name: 'INET_DIAG_PAD' }),
  mark: attr(15, u32, { name: 'INET_DIAG_MARK' }),
  bbr: attr(16, BbrInfoCodec, { name: 'INET_DIAG_BBRINFO' }),
  classId: attr(17, u32, { name: 'INET_DIAG_CLASS_ID' }),
  md5Keys: attr(18, array(md5Key), { name: 'INET_DIAG_MD5SIG' }),
  upperLayer: attr(19, UpperLayerCodec, { name: 'INET_DIAG_ULP_INFO' }),
  bpfStorages: attr(20, attributes({ storages: attr(1, multi(bpfStorage), { name: 'SK_DIAG_BPF_STORAGE' }) }), {
    name: 'INET_DIAG_SK_BPF_STORAGES',
  }),
  cgroup: attr(21, u64, { name: 'INET_DIAG_CGROUP_ID' }),
  options: attr(22, socketOptions, { name: 'INET_DIAG_SOCKOPT' }),
};

/**
 * An internet socket: struct inet_diag_msg and its attributes, of any protocol but Multipath TCP and SCTP.
 *
 * @example
 * ```ts
 * import { InetSocket } from 'nlmsg/families/sock-diag';
 *
 * const bytes = InetSocket.encode({ family: 'inet', state: 'listen', id: { source: '192.0.2.1', sourcePort: 80 } });
 * console.log(InetSocket.decode(bytes).id.source); // 192.0.2.1
 * ```
 */
export const InetSocket: Codec<InetSocket, Input<InetSocket>> = message({
  name: 'inet-diag-msg',
  header,
  attributes: attributes({ ...COMMON, tcpInfo: attr(2, TcpInfo, { name: 'INET_DIAG_INFO' }) }),
});

/**
 * A socket of Multipath TCP: struct inet_diag_msg and its attributes.
 *
 * @example
 * ```ts
 * import { MptcpSocket } from 'nlmsg/families/sock-diag';
 *
 * const bytes = MptcpSocket.encode({ family: 'inet6', mptcpInfo: { subflows: 2 } });
 * console.log(MptcpSocket.decode(bytes).mptcpInfo?.subflows); // 2
 * ```
 */
export const MptcpSocket: Codec<MptcpSocket, Input<MptcpSocket>> = message({
  name: 'inet-diag-msg',
  header,
  attributes: attributes({ ...COMMON, mptcpInfo: attr(2, MptcpInfoCodec, { name: 'INET_DIAG_INFO' }) }),
});

/**
 * A socket of SCTP: struct inet_diag_msg and its attributes.
 *
 * @example
 * ```ts
 * import { SctpSocket } from 'nlmsg/families/sock-diag';
 *
 * const bytes = SctpSocket.encode({ family: 'inet', sctpInfo: { streamsOut: 10 } });
 * console.log(SctpSocket.decode(bytes).sctpInfo?.streamsOut); // 10
 * ```
 */
export const SctpSocket: Codec<SctpSocket, Input<SctpSocket>> = message({
  name: 'inet-diag-msg',
  header,
  attributes: attributes({ ...COMMON, sctpInfo: attr(2, SctpInfoCodec, { name: 'INET_DIAG_INFO' }) }),
});
