// What TCP knows of a connection: struct tcp_info. Source: linux/tcp.h, and tcp_get_info in net/ipv4/tcp.c for the units.
//
// The struct has grown with nearly every kernel: it has 232 bytes in Linux 6.1, 248 in 6.12, 280 in 6.18. The last four
// bytes of the last are left undecoded: kernels do not agree on what they mean.

import type { Codec } from '../../codec/schema/codec.ts';
import { enumOf, flagsOf } from '../../codec/schema/enum.ts';
import { u16, u32, u8 } from '../../codec/schema/narrow.ts';
import { struct } from '../../codec/schema/struct.ts';
import { u64 } from '../../codec/schema/wide.ts';
import { bitFields } from './bits.ts';
import { type SocketState, SocketStateCodec } from './socket-state.ts';

/** TCP_CA_*: how the sender takes what it hears. */
export type CongestionState = 'open' | 'disorder' | 'reduced' | 'recovery' | 'loss';

/** TCPI_OPT_*: what the two ends agreed on, and `ecnSeen`, that such a packet came. */
export type TcpOption =
  'timestamps' | 'sack' | 'windowScale' | 'ecn' | 'ecnSeen' | 'synData' | 'microsecondTimestamps' | 'fastOpenChild';

/** What TCP knows of a connection. What an older kernel does not tell is absent. */
export interface TcpInfo {
  readonly state?: SocketState | number;
  readonly congestionState?: CongestionState | number;
  /** Timeouts one after another, of the segment that is sent again. */
  readonly retransmits?: number;
  /** Probes of a closed window, or of a silent peer, that were not answered. */
  readonly probes?: number;
  /** How often the timeout was doubled. */
  readonly backoff?: number;
  readonly options?: readonly (TcpOption | number)[];
  /** By how many bits the window is shifted, 0 to 14. */
  readonly windowScale?: { readonly send: number; readonly receive: number };
  /**
   * `applicationLimited`: 1 where `deliveryRate` is no more since there was nothing to send. `fastOpenFailure`: why TCP
   * Fast Open was not used: 0 not known, 1 no cookie, 2 the data was not acknowledged, 3 the SYN was sent again.
   */
  readonly delivery?: {
    readonly applicationLimited: number;
    readonly fastOpenFailure: number;
    readonly unused?: number;
  };
  /** Until something is sent again, in microseconds. */
  readonly retransmissionTimeout?: number;
  /** Until something is acknowledged, in microseconds. */
  readonly acknowledgementTimeout?: number;
  /** In bytes. */
  readonly sendMss?: number;
  /** In bytes. */
  readonly receiveMss?: number;
  /** Segments; of a listening socket, connections that wait to be accepted. */
  readonly unacknowledged?: number;
  /** Segments; of a listening socket, the most connections that may wait: the backlog. */
  readonly selectivelyAcknowledged?: number;
  /** Segments. */
  readonly lost?: number;
  /** Segments that were sent again and are on their way. */
  readonly retransmitted?: number;
  /** Not told any more. */
  readonly forwardAcknowledged?: number;
  /** Since data was sent last, in milliseconds. */
  readonly lastDataSent?: number;
  /** Not told. */
  readonly lastAckSent?: number;
  /** Since data was received last, in milliseconds. */
  readonly lastDataReceived?: number;
  /** Since an acknowledgement was received last, in milliseconds. */
  readonly lastAckReceived?: number;
  /** In bytes. */
  readonly pathMtu?: number;
  /** In bytes. */
  readonly receiveSlowStartThreshold?: number;
  /** Round trip time, smoothed, in microseconds. */
  readonly rtt?: number;
  /** Its mean deviation, in microseconds. */
  readonly rttVariance?: number;
  /** Segments; 2,147,483,647 where it is not known yet. */
  readonly sendSlowStartThreshold?: number;
  /** Segments. */
  readonly sendCongestionWindow?: number;
  /** In bytes. */
  readonly advertisedMss?: number;
  /** Segments. */
  readonly reordering?: number;
  /** Round trip time as the receiver sees it, in microseconds. */
  readonly receiveRtt?: number;
  /** In bytes. */
  readonly receiveSpace?: number;
  /** Segments that were sent again, ever. */
  readonly totalRetransmits?: number;
  /** In bytes a second; 2^64 - 1 for no limit. */
  readonly pacingRate?: bigint;
  /** In bytes a second; 2^64 - 1 for no limit. */
  readonly maxPacingRate?: bigint;
  readonly bytesAcknowledged?: bigint;
  readonly bytesReceived?: bigint;
  readonly segmentsSent?: number;
  readonly segmentsReceived?: number;
  readonly bytesNotSent?: number;
  /** The shortest of late, in microseconds. */
  readonly minimumRtt?: number;
  readonly dataSegmentsReceived?: number;
  readonly dataSegmentsSent?: number;
  /** In bytes a second. */
  readonly deliveryRate?: bigint;
  /** How long there was something to send, in microseconds. */
  readonly busyTime?: bigint;
  /** How long of that the peer's window held it up, in microseconds. */
  readonly receiveWindowLimited?: bigint;
  /** How long of that its own buffer held it up, in microseconds. */
  readonly sendBufferLimited?: bigint;
  /** Segments that arrived. */
  readonly delivered?: number;
  /** Segments that arrived marked by ECN. */
  readonly deliveredCe?: number;
  /** Bytes of data, those sent again included. */
  readonly bytesSent?: bigint;
  readonly bytesRetransmitted?: bigint;
  readonly duplicateSacks?: number;
  readonly reorderingsSeen?: number;
  /** Segments received out of order. */
  readonly outOfOrder?: number;
  /** The peer's window, in bytes. */
  readonly sendWindow?: number;
  /** Its own window as it was announced, in bytes. */
  readonly receiveWindow?: number;
  /** How often another path was tried. */
  readonly rehash?: number;
  readonly totalTimeouts?: number;
  readonly totalTimeoutRecoveries?: number;
  /** In milliseconds. */
  readonly totalTimeoutTime?: number;
  /** Segments received that were marked by ECN. */
  readonly receivedCe?: number;
  /** Bytes that arrived marked ECT(1), ECT(0) and CE, as the peer tells by Accurate ECN. */
  readonly deliveredE1Bytes?: number;
  readonly deliveredE0Bytes?: number;
  readonly deliveredCeBytes?: number;
  /** Bytes received with those marks. */
  readonly receivedE1Bytes?: number;
  readonly receivedE0Bytes?: number;
  readonly receivedCeBytes?: number;
}

const options = flagsOf(u8, {
  timestamps: 1,
  sack: 2,
  windowScale: 4,
  ecn: 8,
  ecnSeen: 16,
  synData: 32,
  microsecondTimestamps: 64,
  fastOpenChild: 128,
});

/**
 * What TCP knows of a connection: struct tcp_info, as INET_DIAG_INFO and the socket option TCP_INFO have it.
 *
 * @example
 * ```ts
 * import { TcpInfo } from 'nlmsg/families/sock-diag';
 *
 * const { state, windowScale, rtt } = TcpInfo.decode(Uint8Array.of(1, 0, 0, 0, 0, 7, 0x79, 0), { byteOrder: 'little' });
 * console.log(state, windowScale, rtt); // established { send: 9, receive: 7 } undefined
 * ```
 */
export const TcpInfo: Codec<TcpInfo> = struct(
  {
    state: SocketStateCodec,
    congestionState: enumOf(u8, { open: 0, disorder: 1, reduced: 2, recovery: 3, loss: 4 }),
    retransmits: u8,
    probes: u8,
    backoff: u8,
    options,
    windowScale: bitFields({ send: 4, receive: 4 }),
    delivery: bitFields({ applicationLimited: 1, fastOpenFailure: 2 }),
    retransmissionTimeout: u32,
    acknowledgementTimeout: u32,
    sendMss: u32,
    receiveMss: u32,
    unacknowledged: u32,
    selectivelyAcknowledged: u32,
    lost: u32,
    retransmitted: u32,
    forwardAcknowledged: u32,
    lastDataSent: u32,
    lastAckSent: u32,
    lastDataReceived: u32,
    lastAckReceived: u32,
    pathMtu: u32,
    receiveSlowStartThreshold: u32,
    rtt: u32,
    rttVariance: u32,
    sendSlowStartThreshold: u32,
    sendCongestionWindow: u32,
    advertisedMss: u32,
    reordering: u32,
    receiveRtt: u32,
    receiveSpace: u32,
    totalRetransmits: u32,
    pacingRate: u64,
    maxPacingRate: u64,
    bytesAcknowledged: u64,
    bytesReceived: u64,
    segmentsSent: u32,
    segmentsReceived: u32,
    bytesNotSent: u32,
    minimumRtt: u32,
    dataSegmentsReceived: u32,
    dataSegmentsSent: u32,
    deliveryRate: u64,
    busyTime: u64,
    receiveWindowLimited: u64,
    sendBufferLimited: u64,
    delivered: u32,
    deliveredCe: u32,
    bytesSent: u64,
    bytesRetransmitted: u64,
    duplicateSacks: u32,
    reorderingsSeen: u32,
    outOfOrder: u32,
    sendWindow: u32,
    receiveWindow: u32,
    rehash: u32,
    totalTimeouts: u16,
    totalTimeoutRecoveries: u16,
    totalTimeoutTime: u32,
    receivedCe: u32,
    deliveredE1Bytes: u32,
    deliveredE0Bytes: u32,
    deliveredCeBytes: u32,
    receivedE1Bytes: u32,
    receivedE0Bytes: u32,
    receivedCeBytes: u32,
  },
  'tcp-info',
);
