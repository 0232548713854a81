// A route: struct rtmsg and RTA_*. Source: linux/rtnetlink.h, linux/icmpv6.h, linux/in_route.h.

import { ip } from '../../codec/schema/address.ts';
import { attr } from '../../codec/schema/attr.ts';
import { attributes } from '../../codec/schema/attributes.ts';
import type { Remembered } from '../../codec/schema/attributes-types.ts';
import { bytes, pad } from '../../codec/schema/binary.ts';
import type { Codec, Infer } from '../../codec/schema/codec.ts';
import { enumOf, flagsOf } from '../../codec/schema/enum.ts';
import { message } from '../../codec/schema/message.ts';
import { s32, u16, u16be, u32, u8 } from '../../codec/schema/narrow.ts';
import { struct } from '../../codec/schema/struct.ts';
import { string } from '../../codec/schema/text.ts';
import type { Input } from '../input.ts';
import { type NextHop, NextHops, NEXT_HOP_FLAGS, type NextHopFlag } from './next-hop.ts';
import { type Scope, ScopeCodec } from './scope.ts';
import { Via } from './via.ts';

/** RTN_*: what the route does with a packet. */
export type RouteKind =
  | 'unspecified'
  | 'unicast'
  | 'local'
  | 'broadcast'
  | 'anycast'
  | 'multicast'
  | 'blackhole'
  | 'unreachable'
  | 'prohibit'
  | 'throw'
  | 'nat'
  | 'resolve';
/** RTNH_F_* and RTM_F_*. */
export type RouteFlag =
  | NextHopFlag
  | 'notify'
  | 'cloned'
  | 'equalize'
  | 'prefix'
  | 'lookupTable'
  | 'fibMatch'
  | 'offloaded'
  | 'trapped'
  | 'offloadFailed';

/** RTA_METRICS. Times are in milliseconds, but for rtt (eighths) and rttvar (quarters). */
const RouteMetrics = attributes(
  {
    lock: attr(1, u32, { name: 'RTAX_LOCK' }),
    mtu: attr(2, u32, { name: 'RTAX_MTU' }),
    window: attr(3, u32, { name: 'RTAX_WINDOW' }),
    rtt: attr(4, u32, { name: 'RTAX_RTT' }),
    rttVariance: attr(5, u32, { name: 'RTAX_RTTVAR' }),
    slowStartThreshold: attr(6, u32, { name: 'RTAX_SSTHRESH' }),
    congestionWindow: attr(7, u32, { name: 'RTAX_CWND' }),
    advertisedMss: attr(8, u32, { name: 'RTAX_ADVMSS' }),
    reordering: attr(9, u32, { name: 'RTAX_REORDERING' }),
    hopLimit: attr(10, u32, { name: 'RTAX_HOPLIMIT' }),
    initialCongestionWindow: attr(11, u32, { name: 'RTAX_INITCWND' }),
    features: attr(12, u32, { name: 'RTAX_FEATURES' }),
    minimumRto: attr(13, u32, { name: 'RTAX_RTO_MIN' }),
    initialReceiveWindow: attr(14, u32, { name: 'RTAX_INITRWND' }),
    quickAck: attr(15, u32, { name: 'RTAX_QUICKACK' }),
    congestion: attr(16, string, { name: 'RTAX_CC_ALGO' }),
    fastOpenNoCookie: attr(17, u32, { name: 'RTAX_FASTOPEN_NO_COOKIE' }),
  },
  'metrics',
);
/** What a route sets of its connections: RTAX_*. */
export type RouteMetrics = Infer<typeof RouteMetrics>;

/** A route as the kernel tells it. */
export interface Route extends Remembered {
  /** AF_INET or AF_INET6. */
  readonly family: number;
  /** Length of the prefix {@link dst} in bits: 0 is the default route, which has no `dst`. */
  readonly dstLength: number;
  readonly srcLength: number;
  readonly tos: number;
  /** The table, as far as eight bits have room for it; `table` has the number. */
  readonly header: { readonly table: number };
  /** RTPROT_*: who made it. 2 the kernel, 3 by hand, 4 static, 9 a router's announcement, 16 DHCP, 186 BGP, ... */
  readonly protocol: number;
  readonly scope: Scope | number;
  readonly type: RouteKind | number;
  readonly flags: readonly (RouteFlag | number)[];
  readonly dst?: string;
  readonly src?: string;
  /** Index of the link that packets come in by. */
  readonly iif?: number;
  /** Index of the link that it goes out by. */
  readonly oif?: number;
  readonly gateway?: string;
  /** The metric; 0 where absent. */
  readonly priority?: number;
  readonly prefSrc?: string;
  readonly metrics?: RouteMetrics;
  readonly multipath?: readonly NextHop[];
  /** The realm. */
  readonly flow?: number;
  readonly cacheInfo?: {
    readonly references?: number;
    readonly lastUse?: number;
    readonly expires?: number;
    readonly error?: number;
    readonly used?: number;
    readonly id?: number;
    readonly timestamp?: number;
    readonly timestampAge?: number;
  };
  /** 253 default, 254 main, 255 local. */
  readonly table?: number;
  readonly mark?: number;
  readonly via?: Via;
  /** Of IPv6: how much a router prefers itself. */
  readonly preference?: 'medium' | 'high' | 'low' | number;
  /** LWTUNNEL_ENCAP_*: 1 MPLS, 2 IP, 5 segment routing, ... */
  readonly encapsulationType?: number;
  /** The attributes of the encapsulation, not decoded. */
  readonly encapsulation?: Uint8Array;
  /** Of requests: seconds until it is deleted. */
  readonly expires?: number;
  readonly uid?: number;
  readonly ttlPropagate?: number;
  readonly ipProtocol?: number;
  readonly sourcePort?: number;
  readonly destinationPort?: number;
  /** Id of the nexthop object that it uses. */
  readonly nextHopId?: number;
}

/** A route as it is asked for, made or changed. */
export type RouteInput = Omit<Input<Route>, 'header' | 'multipath'> & {
  readonly header?: { readonly table?: number | undefined } | undefined;
  readonly multipath?: readonly Input<NextHop>[] | undefined;
};

const Kinds = enumOf(u8, {
  unspecified: 0,
  unicast: 1,
  local: 2,
  broadcast: 3,
  anycast: 4,
  multicast: 5,
  blackhole: 6,
  unreachable: 7,
  prohibit: 8,
  throw: 9,
  nat: 10,
  resolve: 11,
});
const Flags = flagsOf(u32, {
  ...NEXT_HOP_FLAGS,
  notify: 0x100,
  cloned: 0x200,
  equalize: 0x400,
  prefix: 0x800,
  lookupTable: 0x1000,
  fibMatch: 0x2000,
  offloaded: 0x4000,
  trapped: 0x8000,
  offloadFailed: 0x2000_0000,
});
const CacheInfo = struct({
  references: u32,
  lastUse: u32,
  expires: s32,
  error: u32,
  used: u32,
  id: u32,
  timestamp: u32,
  timestampAge: u32,
});
const Preference = enumOf(u8, { medium: 0, high: 1, low: 3 });

/**
 * A route: struct rtmsg and its attributes. `table` is the attribute; the header's is `header.table`, and is filled from
 * it where it fits.
 *
 * @example
 * ```ts
 * import { Route } from 'nlmsg/families/route';
 *
 * const hops = [{ index: 2, gateway: '192.0.2.1' }, { index: 3, gateway: '192.0.2.5', hops: 1 }];
 * const bytes = Route.encode({ family: 2, dst: '198.51.100.0', dstLength: 24, table: 254, type: 'unicast', multipath: hops });
 * console.log(Route.decode(bytes).multipath?.[1]?.gateway); // 192.0.2.5
 * ```
 */
export const Route: Codec<Route, RouteInput> = message({
  name: 'rtmsg',
  header: struct({
    family: u8,
    dstLength: u8,
    srcLength: u8,
    tos: u8,
    table: u8,
    protocol: u8,
    scope: ScopeCodec,
    type: Kinds,
    flags: Flags,
  }),
  attributes: attributes({
    dst: attr(1, ip, { name: 'RTA_DST' }),
    src: attr(2, ip, { name: 'RTA_SRC' }),
    iif: attr(3, u32, { name: 'RTA_IIF' }),
    oif: attr(4, u32, { name: 'RTA_OIF' }),
    gateway: attr(5, ip, { name: 'RTA_GATEWAY' }),
    priority: attr(6, u32, { name: 'RTA_PRIORITY' }),
    prefSrc: attr(7, ip, { name: 'RTA_PREFSRC' }),
    metrics: attr(8, RouteMetrics, { name: 'RTA_METRICS' }),
    multipath: attr(9, NextHops, { name: 'RTA_MULTIPATH' }),
    flow: attr(11, u32, { name: 'RTA_FLOW' }),
    cacheInfo: attr(12, CacheInfo, { name: 'RTA_CACHEINFO' }),
    table: attr(15, u32, { name: 'RTA_TABLE' }),
    mark: attr(16, u32, { name: 'RTA_MARK' }),
    via: attr(18, Via, { name: 'RTA_VIA' }),
    preference: attr(20, Preference, { name: 'RTA_PREF' }),
    encapsulationType: attr(21, u16, { name: 'RTA_ENCAP_TYPE' }),
    encapsulation: attr(22, bytes, { name: 'RTA_ENCAP' }),
    expires: attr(23, u32, { name: 'RTA_EXPIRES' }),
    gap: attr(24, pad),
    uid: attr(25, u32, { name: 'RTA_UID' }),
    ttlPropagate: attr(26, u8, { name: 'RTA_TTL_PROPAGATE' }),
    ipProtocol: attr(27, u8, { name: 'RTA_IP_PROTO' }),
    sourcePort: attr(28, u16be, { name: 'RTA_SPORT' }),
    destinationPort: attr(29, u16be, { name: 'RTA_DPORT' }),
    nextHopId: attr(30, u32, { name: 'RTA_NH_ID' }),
  }),
});
