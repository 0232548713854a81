// What SCTP knows of an association: struct sctp_info, and the addresses of its ends. Source: linux/sctp.h.

import type { Codec } from '../../codec/schema/codec.ts';
import { padding } from '../../codec/schema/binary.ts';
import { enumOf } from '../../codec/schema/enum.ts';
import { s32, u16, u32, u8 } from '../../codec/schema/narrow.ts';
import { struct } from '../../codec/schema/struct.ts';
import { u64 } from '../../codec/schema/wide.ts';
import { type SocketAddress, SocketAddressCodec } from './socket-address.ts';

/** SCTP_STATE_*: the state of an association. */
export type SctpState =
  | 'closed'
  | 'cookieWait'
  | 'cookieEchoed'
  | 'established'
  | 'shutdownPending'
  | 'shutdownSent'
  | 'shutdownReceived'
  | 'shutdownAckSent';

/** What SCTP knows of an association. The members `primary...` are of the path in use. */
export interface SctpInfo {
  readonly tag?: number;
  readonly state?: SctpState | number;
  /** In bytes. */
  readonly receiveWindow?: number;
  /** Chunks not yet acknowledged. */
  readonly unacknowledged?: number;
  /** Chunks not yet received. */
  readonly pending?: number;
  readonly streamsIn?: number;
  readonly streamsOut?: number;
  readonly fragmentationPoint?: number;
  readonly inQueue?: number;
  readonly outQueue?: number;
  readonly overallErrors?: number;
  readonly maxBurst?: number;
  readonly maxSegment?: number;
  readonly peerReceiveWindow?: number;
  readonly peerTag?: number;
  readonly peerCapable?: number;
  readonly peerSack?: number;
  readonly sacksReceived?: bigint;
  readonly sacksSent?: bigint;
  readonly packetsSent?: bigint;
  readonly packetsReceived?: bigint;
  readonly chunksRetransmitted?: bigint;
  readonly outOfSequence?: bigint;
  readonly duplicateChunks?: bigint;
  readonly gaps?: bigint;
  readonly unorderedChunksSent?: bigint;
  readonly unorderedChunksReceived?: bigint;
  readonly orderedChunksSent?: bigint;
  readonly orderedChunksReceived?: bigint;
  readonly controlChunksSent?: bigint;
  readonly controlChunksReceived?: bigint;
  readonly primaryAddress?: SocketAddress;
  readonly primaryState?: number;
  readonly primaryCongestionWindow?: number;
  /** Round trip time, smoothed, in milliseconds. */
  readonly primaryRtt?: number;
  /** In milliseconds. */
  readonly primaryRto?: number;
  /** In milliseconds. */
  readonly primaryHeartbeatInterval?: number;
  readonly primaryMaxRetransmits?: number;
  /** In milliseconds. */
  readonly primarySackDelay?: number;
  readonly primarySackFrequency?: number;
  readonly primarySlowStartThreshold?: number;
  readonly primaryPartialBytesAcked?: number;
  readonly primaryFlightSize?: number;
  readonly primaryErrors?: number;
  readonly autoClose?: number;
  readonly adaptationIndication?: number;
  readonly partialDeliveryPoint?: number;
  readonly noDelay?: number;
  readonly disableFragments?: number;
  readonly v4Mapped?: number;
  readonly fragmentInterleave?: number;
  /** 0 for UDP's style of sockets, 1 for TCP's. */
  readonly type?: number;
}

const state = enumOf(u32, {
  closed: 0,
  cookieWait: 1,
  cookieEchoed: 2,
  established: 3,
  shutdownPending: 4,
  shutdownSent: 5,
  shutdownReceived: 6,
  shutdownAckSent: 7,
});

export const SctpInfoCodec: Codec<SctpInfo> = struct(
  {
    tag: u32,
    state,
    receiveWindow: u32,
    unacknowledged: u16,
    pending: u16,
    streamsIn: u16,
    streamsOut: u16,
    fragmentationPoint: u32,
    inQueue: u32,
    outQueue: u32,
    overallErrors: u32,
    maxBurst: u32,
    maxSegment: u32,
    peerReceiveWindow: u32,
    peerTag: u32,
    peerCapable: u8,
    peerSack: u8,
    gap: padding(2),
    sacksReceived: u64,
    sacksSent: u64,
    packetsSent: u64,
    packetsReceived: u64,
    chunksRetransmitted: u64,
    outOfSequence: u64,
    duplicateChunks: u64,
    gaps: u64,
    unorderedChunksSent: u64,
    unorderedChunksReceived: u64,
    orderedChunksSent: u64,
    orderedChunksReceived: u64,
    controlChunksSent: u64,
    controlChunksReceived: u64,
    primaryAddress: SocketAddressCodec,
    primaryState: s32,
    primaryCongestionWindow: u32,
    primaryRtt: u32,
    primaryRto: u32,
    primaryHeartbeatInterval: u32,
    primaryMaxRetransmits: u32,
    primarySackDelay: u32,
    primarySackFrequency: u32,
    primarySlowStartThreshold: u32,
    primaryPartialBytesAcked: u32,
    primaryFlightSize: u32,
    primaryErrors: u16,
    gap2: padding(2),
    autoClose: u32,
    adaptationIndication: u32,
    partialDeliveryPoint: u32,
    noDelay: u8,
    disableFragments: u8,
    v4Mapped: u8,
    fragmentInterleave: u8,
    type: u32,
    gap3: padding(4),
  },
  'sctp-info',
);
