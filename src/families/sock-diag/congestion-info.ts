// What algorithms of congestion control tell of a connection: INET_DIAG_VEGASINFO, _DCTCPINFO and _BBRINFO. Source:
// linux/inet_diag.h.

import type { Codec } from '../../codec/schema/codec.ts';
import { u16, u32 } from '../../codec/schema/narrow.ts';
import { struct } from '../../codec/schema/struct.ts';

/** Of `vegas` and algorithms like it. */
export interface VegasInfo {
  /** 1 where it is in use. */
  readonly enabled?: number;
  readonly rttCount?: number;
  /** In microseconds. */
  readonly rtt?: number;
  /** In microseconds. */
  readonly minimumRtt?: number;
}

export const VegasInfoCodec: Codec<VegasInfo> = struct(
  { enabled: u32, rttCount: u32, rtt: u32, minimumRtt: u32 },
  'tcpvegas-info',
);

/** Of `dctcp`. */
export interface DctcpInfo {
  /** 1 where it is in use. */
  readonly enabled?: number;
  readonly ceState?: number;
  /** In 1024ths. */
  readonly alpha?: number;
  /** Bytes acknowledged that were marked by ECN. */
  readonly markedBytes?: number;
  /** Bytes acknowledged. */
  readonly totalBytes?: number;
}

export const DctcpInfoCodec: Codec<DctcpInfo> = struct(
  { enabled: u16, ceState: u16, alpha: u32, markedBytes: u32, totalBytes: u32 },
  'tcp-dctcp-info',
);

/** Of `bbr`. */
export interface BbrInfo {
  /** The bandwidth in bytes a second: the lower 32 bits, and the upper. */
  readonly bandwidthLow?: number;
  readonly bandwidthHigh?: number;
  /** In microseconds. */
  readonly minimumRtt?: number;
  /** In 256ths. */
  readonly pacingGain?: number;
  /** In 256ths. */
  readonly windowGain?: number;
}

export const BbrInfoCodec: Codec<BbrInfo> = struct(
  { bandwidthLow: u32, bandwidthHigh: u32, minimumRtt: u32, pacingGain: u32, windowGain: u32 },
  'tcp-bbr-info',
);
