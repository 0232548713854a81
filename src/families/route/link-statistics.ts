// What a link has counted: IFLA_STATS64, and in 32 bits IFLA_STATS. Source: struct rtnl_link_stats64 in linux/if_link.h.

import type { AnyCodec, Codec } from '../../codec/schema/codec.ts';
import { u32 } from '../../codec/schema/narrow.ts';
import { struct } from '../../codec/schema/struct.ts';
import { u64 } from '../../codec/schema/wide.ts';

const NAMES = [
  'rxPackets',
  'txPackets',
  'rxBytes',
  'txBytes',
  'rxErrors',
  'txErrors',
  'rxDropped',
  'txDropped',
  'multicast',
  'collisions',
  'rxLengthErrors',
  'rxOverErrors',
  'rxCrcErrors',
  'rxFrameErrors',
  'rxFifoErrors',
  'rxMissedErrors',
  'txAbortedErrors',
  'txCarrierErrors',
  'txFifoErrors',
  'txHeartbeatErrors',
  'txWindowErrors',
  'rxCompressed',
  'txCompressed',
  'rxNoHandler',
  'rxOtherHostDropped',
] as const;

/** What a link has counted since it was made. What an older kernel does not count is absent. */
export type LinkCounters<N extends number | bigint> = Readonly<Partial<Record<(typeof NAMES)[number], N>>>;

function counters<N extends number | bigint>(of: Codec<N>, count: number): Codec<LinkCounters<N>> {
  const members: Record<string, AnyCodec> = {};
  for (const name of NAMES.slice(0, count)) members[name] = of;
  return struct(members, 'rtnl-link-stats') as unknown as Codec<LinkCounters<N>>;
}

/** In 64 bits. */
export const LinkStatistics64: Codec<LinkCounters<bigint>> = counters<bigint>(u64, NAMES.length);
/** In 32 bits, which wrap; without the last counter. */
export const LinkStatistics: Codec<LinkCounters<number>> = counters<number>(u32, NAMES.length - 1);
