// Generated from rt-route.yaml and its overlay by `npm run codegen`; do not edit.
// Digest: sha256 d9f47f9284f8606cef7583ac0d3047c1084200d684f1e6c95b679dab3fa337bb

import { defineFamily, type Family } from '../family.ts';
import { u8, u32, s32, u16, u16be, u32be } from '../../codec/schema/narrow.ts';
import { enumOf, flagsOf } from '../../codec/schema/enum.ts';
import { readerOf, keepUnknown } from '../../codec/schema/quick.ts';
import { quickStruct, struct, type Struct, type Members } from '../../codec/schema/struct.ts';
import { ipOfFamily } from '../ip-of-family.ts';
import { string } from '../../codec/schema/text.ts';
import { attr, type Attrs } from '../../codec/schema/attr.ts';
import { getU32, getU16 } from '../../codec/integers.ts';
import { undecoded, type UndecodedAttribute } from '../../codec/schema/wire-form.ts';
import { quickAttributes, attributes, type Attributes } from '../../codec/schema/attributes.ts';
import { nested } from '../../codec/schema/nested.ts';
import { structList } from '../struct-list.ts';
import { bytes, pad, padding } from '../../codec/schema/binary.ts';
import { ip, ipv4, ipv6 } from '../../codec/schema/address.ts';
import { u64be } from '../../codec/schema/wide.ts';
import { subMessage, type Formats } from '../../codec/schema/sub-message.ts';
import { message } from '../../codec/schema/message.ts';
import { type AnyCodec } from '../../codec/schema/codec.ts';
import { type RememberedStruct, type MessageOf, type Input } from '../message-types.ts';
import { type Remembered } from '../../codec/schema/attributes-types.ts';

/** enum rtm-type */
export type RtmType =
  | 'unspec'
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
  | 'xresolve';

/** enum rt-scope */
export type RtScope = 'universe' | 'site' | 'link' | 'host' | 'nowhere';

/** flags rtm-flags */
export type RtmFlags =
  | 'dead'
  | 'pervasive'
  | 'onlink'
  | 'offload'
  | 'linkdown'
  | 'unresolved'
  | 'trap'
  | 'notify'
  | 'cloned'
  | 'equalize'
  | 'prefix'
  | 'lookup-table'
  | 'fib-match'
  | 'rt-offload'
  | 'rt-trap'
  | 'offload-failed';

/** enum lwtunnel-encap */
export type LwtunnelEncap =
  'none' | 'mpls' | 'ip' | 'ila' | 'ip6' | 'seg6' | 'bpf' | 'seg6-local' | 'rpl' | 'ioam6' | 'xfrm';

/** enum router-preference */
export type RouterPreference = 'medium' | 'high' | 'invalid' | 'low';

/** struct rtmsg */
export interface Rtmsg extends RememberedStruct {
  /** rtm-family: u8. */
  readonly rtmFamily?: number;
  /** rtm-dst-len: u8. */
  readonly rtmDstLen?: number;
  /** rtm-src-len: u8. */
  readonly rtmSrcLen?: number;
  /** rtm-tos: u8. */
  readonly rtmTos?: number;
  /** rtm-table: u8. */
  readonly rtmTable?: number;
  /** rtm-protocol: u8. */
  readonly rtmProtocol?: number;
  /** rtm-scope: u8. */
  readonly rtmScope?: RtScope | number;
  /** rtm-type: u8. */
  readonly rtmType?: RtmType | number;
  /** rtm-flags: u32. */
  readonly rtmFlags?: readonly (RtmFlags | number)[];
}

/** struct rta_cacheinfo */
export interface RtaCacheinfo extends RememberedStruct {
  /** rta-clntref: u32. */
  readonly rtaClntref?: number;
  /** rta-lastuse: u32. */
  readonly rtaLastuse?: number;
  /** rta-expires: s32. */
  readonly rtaExpires?: number;
  /** rta-error: u32. */
  readonly rtaError?: number;
  /** rta-used: u32. */
  readonly rtaUsed?: number;
  /** rta-id: u32. */
  readonly rtaId?: number;
  /** rta-ts: u32. */
  readonly rtaTs?: number;
  /** rta-tsage: u32. */
  readonly rtaTsage?: number;
}

/** struct rtnexthop */
export interface Rtnexthop extends RememberedStruct {
  /** rtnh-flags: u8. */
  readonly rtnhFlags?: readonly (RtmFlags | number)[];
  /** rtnh-hops: u8. */
  readonly rtnhHops?: number;
  /** rtnh-ifindex: s32. */
  readonly rtnhIfindex?: number;
}

/** struct rtvia */
export interface Rtvia extends RememberedStruct {
  /** rtvia-family: u16. */
  readonly rtviaFamily?: number;
  /** rtvia-addr: ip. */
  readonly rtviaAddr?: string;
}

/** What route-attrs have in any case. */
export interface RouteAttrsCommon extends Remembered {
  /** RTA_DST: ip, as rtmFamily says. */
  readonly dst?: string;
  /** RTA_SRC: ip, as rtmFamily says. */
  readonly src?: string;
  /** RTA_IIF: u32. */
  readonly iif?: number;
  /** RTA_OIF: u32. */
  readonly oif?: number;
  /** RTA_GATEWAY: ip, as rtmFamily says. */
  readonly gateway?: string;
  /** RTA_PRIORITY: u32. */
  readonly priority?: number;
  /** RTA_PREFSRC: ip, as rtmFamily says. */
  readonly prefsrc?: string;
  /** RTA_METRICS: a nest. */
  readonly metrics?: Metrics;
  /** RTA_MULTIPATH: several struct rtnexthop, each with attributes. */
  readonly multipath?: readonly MessageOf<Rtnexthop, RouteAttrs>[];
  /** RTA_PROTOINFO: bytes. */
  readonly protoinfo?: Uint8Array;
  /** RTA_FLOW: u32. */
  readonly flow?: number;
  /** RTA_CACHEINFO: struct rta_cacheinfo. */
  readonly cacheinfo?: RtaCacheinfo;
  /** RTA_SESSION: bytes. */
  readonly session?: Uint8Array;
  /** RTA_MP_ALGO: bytes. */
  readonly mpAlgo?: Uint8Array;
  /** RTA_TABLE: u32. */
  readonly table?: number;
  /** RTA_MARK: u32. */
  readonly mark?: number;
  /** RTA_MFC_STATS: bytes. */
  readonly mfcStats?: Uint8Array;
  /** RTA_VIA: struct rtvia. */
  readonly via?: Rtvia;
  /** RTA_NEWDST: bytes. */
  readonly newdst?: Uint8Array;
  /** RTA_PREF: u8. */
  readonly pref?: RouterPreference | number;
  /** RTA_EXPIRES: u32. */
  readonly expires?: number;
  /** RTA_PAD: bytes. */
  readonly pad?: Uint8Array;
  /** RTA_UID: u32. */
  readonly uid?: number;
  /** RTA_TTL_PROPAGATE: u8. */
  readonly ttlPropagate?: number;
  /** RTA_IP_PROTO: u8. */
  readonly ipProto?: number;
  /** RTA_SPORT: u16be. */
  readonly sport?: number;
  /** RTA_DPORT: u16be. */
  readonly dport?: number;
  /** RTA_NH_ID: u32. */
  readonly nhId?: number;
  /** RTA_FLOWLABEL: u32be. */
  readonly flowlabel?: number;
}
/** route-attrs */
export type RouteAttrs = RouteAttrsCommon &
  (
    | { readonly encapType: 'mpls'; readonly encap?: EncapMplsAttrs }
    | { readonly encapType: 'ip'; readonly encap?: EncapIpAttrs }
    | { readonly encapType: 'ip6'; readonly encap?: EncapIp6Attrs }
    | { readonly encapType?: LwtunnelEncap | number; readonly encap?: undefined }
  );

/** metrics */
export interface Metrics extends Remembered {
  /** RTAX_LOCK: u32. */
  readonly lock?: number;
  /** RTAX_MTU: u32. */
  readonly mtu?: number;
  /** RTAX_WINDOW: u32. */
  readonly window?: number;
  /** RTAX_RTT: u32. */
  readonly rtt?: number;
  /** RTAX_RTTVAR: u32. */
  readonly rttvar?: number;
  /** RTAX_SSTHRESH: u32. */
  readonly ssthresh?: number;
  /** RTAX_CWND: u32. */
  readonly cwnd?: number;
  /** RTAX_ADVMSS: u32. */
  readonly advmss?: number;
  /** RTAX_REORDERING: u32. */
  readonly reordering?: number;
  /** RTAX_HOPLIMIT: u32. */
  readonly hoplimit?: number;
  /** RTAX_INITCWND: u32. */
  readonly initcwnd?: number;
  /** RTAX_FEATURES: u32. */
  readonly features?: number;
  /** RTAX_RTO_MIN: u32. */
  readonly rtoMin?: number;
  /** RTAX_INITRWND: u32. */
  readonly initrwnd?: number;
  /** RTAX_QUICKACK: u32. */
  readonly quickack?: number;
  /** RTAX_CC_ALGO: string. */
  readonly ccAlgo?: string;
  /** RTAX_FASTOPEN_NO_COOKIE: u32. */
  readonly fastopenNoCookie?: number;
}

/** encap-mpls-attrs */
export interface EncapMplsAttrs extends Remembered {
  /** RT_ROUTE_A_ENCAP_MPLS_ATTRS_DST: bytes. */
  readonly dst?: Uint8Array;
  /** RT_ROUTE_A_ENCAP_MPLS_ATTRS_TTL: u8. */
  readonly ttl?: number;
}

/** encap-ip-attrs */
export interface EncapIpAttrs extends Remembered {
  /** RT_ROUTE_A_ENCAP_IP_ATTRS_ID: u64be. */
  readonly id?: bigint;
  /** RT_ROUTE_A_ENCAP_IP_ATTRS_DST: ipv4. */
  readonly dst?: string;
  /** RT_ROUTE_A_ENCAP_IP_ATTRS_SRC: ipv4. */
  readonly src?: string;
  /** RT_ROUTE_A_ENCAP_IP_ATTRS_TTL: u8. */
  readonly ttl?: number;
  /** RT_ROUTE_A_ENCAP_IP_ATTRS_TOS: u8. */
  readonly tos?: number;
  /** RT_ROUTE_A_ENCAP_IP_ATTRS_FLAGS: u16be. */
  readonly flags?: number;
  /** RT_ROUTE_A_ENCAP_IP_ATTRS_OPTS: bytes. */
  readonly opts?: Uint8Array;
}

/** encap-ip6-attrs */
export interface EncapIp6Attrs extends Remembered {
  /** RT_ROUTE_A_ENCAP_IP6_ATTRS_ID: u64be. */
  readonly id?: bigint;
  /** RT_ROUTE_A_ENCAP_IP6_ATTRS_DST: ipv6. */
  readonly dst?: string;
  /** RT_ROUTE_A_ENCAP_IP6_ATTRS_SRC: ipv6. */
  readonly src?: string;
  /** RT_ROUTE_A_ENCAP_IP6_ATTRS_HOPLIMIT: u8. */
  readonly hoplimit?: number;
  /** RT_ROUTE_A_ENCAP_IP6_ATTRS_TC: u8. */
  readonly tc?: number;
  /** RT_ROUTE_A_ENCAP_IP6_ATTRS_FLAGS: u16be. */
  readonly flags?: number;
  /** RT_ROUTE_A_ENCAP_IP6_ATTRS_OPTS: bytes. */
  readonly opts?: Uint8Array;
}

/** A message: struct rtmsg and route-attrs. */
export type RouteMessage = MessageOf<Rtmsg, RouteAttrs>;

/** The operations of rt-route. */
export interface RtRouteOperations {
  readonly getroute: {
    readonly do: readonly [Input<RouteMessage>, RouteMessage];
    readonly dump: readonly [Input<RouteMessage>, RouteMessage];
  };
  readonly newroute: { readonly do: readonly [Input<RouteMessage>, RouteMessage | undefined] };
  readonly delroute: { readonly do: readonly [Input<RouteMessage>, RouteMessage | undefined] };
  readonly replaceroute: { readonly do: readonly [Input<RouteMessage>, RouteMessage | undefined] };
}

/** The multicast groups of rt-route. */
export type RtRouteGroup = never;

/** What rt-route announces. */
export interface RtRouteNotifications {
  readonly newroute: RouteMessage;
  readonly delroute: RouteMessage;
}

const rtScopeNames = { universe: 0, site: 200, link: 253, host: 254, nowhere: 255 };

const rtScopeEnumU8Codec: AnyCodec = enumOf(u8, rtScopeNames);

const rtmTypeNames = {
  unspec: 0,
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
  xresolve: 11,
};

const rtmTypeEnumU8Codec: AnyCodec = enumOf(u8, rtmTypeNames);

const rtmFlagsNames = {
  dead: 1,
  pervasive: 2,
  onlink: 4,
  offload: 8,
  linkdown: 16,
  unresolved: 32,
  trap: 64,
  notify: 256,
  cloned: 512,
  equalize: 1024,
  prefix: 2048,
  'lookup-table': 4096,
  'fib-match': 8192,
  'rt-offload': 16384,
  'rt-trap': 32768,
  'offload-failed': 536870912,
};

const rtmFlagsFlagsU32Codec: AnyCodec = flagsOf(u32, rtmFlagsNames);

const readRtScopeEnumU8Codec = readerOf(rtScopeEnumU8Codec);

const readRtmTypeEnumU8Codec = readerOf(rtmTypeEnumU8Codec);

const readRtmFlagsFlagsU32Codec = readerOf(rtmFlagsFlagsU32Codec);

const rtmsgStruct: Struct<Members> = quickStruct(
  {
    rtmFamily: u8,
    rtmDstLen: u8,
    rtmSrcLen: u8,
    rtmTos: u8,
    rtmTable: u8,
    rtmProtocol: u8,
    rtmScope: rtScopeEnumU8Codec,
    rtmType: rtmTypeEnumU8Codec,
    rtmFlags: rtmFlagsFlagsU32Codec,
  },
  'rtmsg',
  (source, offset, value) => {
    const { bytes } = source;
    value['rtmFamily'] = bytes[offset];
    value['rtmDstLen'] = bytes[offset + 1];
    value['rtmSrcLen'] = bytes[offset + 2];
    value['rtmTos'] = bytes[offset + 3];
    value['rtmTable'] = bytes[offset + 4];
    value['rtmProtocol'] = bytes[offset + 5];
    value['rtmScope'] = readRtScopeEnumU8Codec(source, offset + 6, offset + 7);
    value['rtmType'] = readRtmTypeEnumU8Codec(source, offset + 7, offset + 8);
    value['rtmFlags'] = readRtmFlagsFlagsU32Codec(source, offset + 8, offset + 12);
  },
);

const ipOfRtmFamilyCodec: AnyCodec = ipOfFamily('rtmFamily');

const readString = readerOf(string);

const metricsSet: Attributes<Attrs> = quickAttributes(
  {
    lock: attr(1, u32, { name: 'RTAX_LOCK' }),
    mtu: attr(2, u32, { name: 'RTAX_MTU' }),
    window: attr(3, u32, { name: 'RTAX_WINDOW' }),
    rtt: attr(4, u32, { name: 'RTAX_RTT' }),
    rttvar: attr(5, u32, { name: 'RTAX_RTTVAR' }),
    ssthresh: attr(6, u32, { name: 'RTAX_SSTHRESH' }),
    cwnd: attr(7, u32, { name: 'RTAX_CWND' }),
    advmss: attr(8, u32, { name: 'RTAX_ADVMSS' }),
    reordering: attr(9, u32, { name: 'RTAX_REORDERING' }),
    hoplimit: attr(10, u32, { name: 'RTAX_HOPLIMIT' }),
    initcwnd: attr(11, u32, { name: 'RTAX_INITCWND' }),
    features: attr(12, u32, { name: 'RTAX_FEATURES' }),
    rtoMin: attr(13, u32, { name: 'RTAX_RTO_MIN' }),
    initrwnd: attr(14, u32, { name: 'RTAX_INITRWND' }),
    quickack: attr(15, u32, { name: 'RTAX_QUICKACK' }),
    ccAlgo: attr(16, string, { name: 'RTAX_CC_ALGO' }),
    fastopenNoCookie: attr(17, u32, { name: 'RTAX_FASTOPEN_NO_COOKIE' }),
  },
  'metrics',
  (source, start, end, value) => {
    const { bytes, littleEndian } = source;
    let seen0 = 0;
    let kept: UndecodedAttribute[] | undefined;
    for (let offset = start; offset < end;) {
      if (end - offset < 4) return false;
      const length = getU16(bytes, offset, littleEndian);
      const at = offset + 4;
      const stop = offset + length;
      if (length < 4 || stop > end) return false;
      switch (getU16(bytes, offset + 2, littleEndian) & 0x3fff) {
        case 1:
          if (length < 8) return false;
          if ((seen0 & 0x1) !== 0) return false;
          seen0 |= 0x1;
          value['lock'] = getU32(bytes, at, littleEndian);
          break;
        case 2:
          if (length < 8) return false;
          if ((seen0 & 0x2) !== 0) return false;
          seen0 |= 0x2;
          value['mtu'] = getU32(bytes, at, littleEndian);
          break;
        case 3:
          if (length < 8) return false;
          if ((seen0 & 0x4) !== 0) return false;
          seen0 |= 0x4;
          value['window'] = getU32(bytes, at, littleEndian);
          break;
        case 4:
          if (length < 8) return false;
          if ((seen0 & 0x8) !== 0) return false;
          seen0 |= 0x8;
          value['rtt'] = getU32(bytes, at, littleEndian);
          break;
        case 5:
          if (length < 8) return false;
          if ((seen0 & 0x10) !== 0) return false;
          seen0 |= 0x10;
          value['rttvar'] = getU32(bytes, at, littleEndian);
          break;
        case 6:
          if (length < 8) return false;
          if ((seen0 & 0x20) !== 0) return false;
          seen0 |= 0x20;
          value['ssthresh'] = getU32(bytes, at, littleEndian);
          break;
        case 7:
          if (length < 8) return false;
          if ((seen0 & 0x40) !== 0) return false;
          seen0 |= 0x40;
          value['cwnd'] = getU32(bytes, at, littleEndian);
          break;
        case 8:
          if (length < 8) return false;
          if ((seen0 & 0x80) !== 0) return false;
          seen0 |= 0x80;
          value['advmss'] = getU32(bytes, at, littleEndian);
          break;
        case 9:
          if (length < 8) return false;
          if ((seen0 & 0x100) !== 0) return false;
          seen0 |= 0x100;
          value['reordering'] = getU32(bytes, at, littleEndian);
          break;
        case 10:
          if (length < 8) return false;
          if ((seen0 & 0x200) !== 0) return false;
          seen0 |= 0x200;
          value['hoplimit'] = getU32(bytes, at, littleEndian);
          break;
        case 11:
          if (length < 8) return false;
          if ((seen0 & 0x400) !== 0) return false;
          seen0 |= 0x400;
          value['initcwnd'] = getU32(bytes, at, littleEndian);
          break;
        case 12:
          if (length < 8) return false;
          if ((seen0 & 0x800) !== 0) return false;
          seen0 |= 0x800;
          value['features'] = getU32(bytes, at, littleEndian);
          break;
        case 13:
          if (length < 8) return false;
          if ((seen0 & 0x1000) !== 0) return false;
          seen0 |= 0x1000;
          value['rtoMin'] = getU32(bytes, at, littleEndian);
          break;
        case 14:
          if (length < 8) return false;
          if ((seen0 & 0x2000) !== 0) return false;
          seen0 |= 0x2000;
          value['initrwnd'] = getU32(bytes, at, littleEndian);
          break;
        case 15:
          if (length < 8) return false;
          if ((seen0 & 0x4000) !== 0) return false;
          seen0 |= 0x4000;
          value['quickack'] = getU32(bytes, at, littleEndian);
          break;
        case 16:
          if ((seen0 & 0x8000) !== 0) return false;
          seen0 |= 0x8000;
          value['ccAlgo'] = readString(source, at, stop);
          break;
        case 17:
          if (length < 8) return false;
          if ((seen0 & 0x10000) !== 0) return false;
          seen0 |= 0x10000;
          value['fastopenNoCookie'] = getU32(bytes, at, littleEndian);
          break;
        default:
          (kept ??= []).push(keepUnknown(source, offset, stop));
      }
      offset += (length + 3) & ~3;
    }
    if (kept !== undefined) value[undecoded] = kept;
    return true;
  },
);

const rtnexthopListCodec: AnyCodec = structList(nested(() => rtnexthopAndRouteAttrsFormat));

const rtaCacheinfoStruct: Struct<Members> = quickStruct(
  {
    rtaClntref: u32,
    rtaLastuse: u32,
    rtaExpires: s32,
    rtaError: u32,
    rtaUsed: u32,
    rtaId: u32,
    rtaTs: u32,
    rtaTsage: u32,
  },
  'rta-cacheinfo',
  (source, offset, value) => {
    const { bytes, littleEndian } = source;
    value['rtaClntref'] = getU32(bytes, offset, littleEndian);
    value['rtaLastuse'] = getU32(bytes, offset + 4, littleEndian);
    value['rtaExpires'] = getU32(bytes, offset + 8, littleEndian) | 0;
    value['rtaError'] = getU32(bytes, offset + 12, littleEndian);
    value['rtaUsed'] = getU32(bytes, offset + 16, littleEndian);
    value['rtaId'] = getU32(bytes, offset + 20, littleEndian);
    value['rtaTs'] = getU32(bytes, offset + 24, littleEndian);
    value['rtaTsage'] = getU32(bytes, offset + 28, littleEndian);
  },
);

const rtviaStruct: Struct<Members> = struct<Members>({ rtviaFamily: u16, rtviaAddr: ip }, 'rtvia');

const routerPreferenceNames = { medium: 0, high: 1, invalid: 2, low: 3 };

const routerPreferenceEnumU8Codec: AnyCodec = enumOf(u8, routerPreferenceNames);

const lwtunnelEncapNames = {
  none: 0,
  mpls: 1,
  ip: 2,
  ila: 3,
  ip6: 4,
  seg6: 5,
  bpf: 6,
  'seg6-local': 7,
  rpl: 8,
  ioam6: 9,
  xfrm: 10,
};

const lwtunnelEncapEnumU16Codec: AnyCodec = enumOf(u16, lwtunnelEncapNames);

const encapMplsAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    dst: attr(1, bytes, { name: 'RT_ROUTE_A_ENCAP_MPLS_ATTRS_DST' }),
    ttl: attr(2, u8, { name: 'RT_ROUTE_A_ENCAP_MPLS_ATTRS_TTL' }),
  },
  'encap-mpls-attrs',
);

const encapIpAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    id: attr(1, u64be, { name: 'RT_ROUTE_A_ENCAP_IP_ATTRS_ID' }),
    dst: attr(2, ipv4, { name: 'RT_ROUTE_A_ENCAP_IP_ATTRS_DST' }),
    src: attr(3, ipv4, { name: 'RT_ROUTE_A_ENCAP_IP_ATTRS_SRC' }),
    ttl: attr(4, u8, { name: 'RT_ROUTE_A_ENCAP_IP_ATTRS_TTL' }),
    tos: attr(5, u8, { name: 'RT_ROUTE_A_ENCAP_IP_ATTRS_TOS' }),
    flags: attr(6, u16be, { name: 'RT_ROUTE_A_ENCAP_IP_ATTRS_FLAGS' }),
    pad: attr(7, pad, { name: 'RT_ROUTE_A_ENCAP_IP_ATTRS_PAD' }),
    opts: attr(8, bytes, { name: 'RT_ROUTE_A_ENCAP_IP_ATTRS_OPTS' }),
  },
  'encap-ip-attrs',
);

const encapIp6AttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    id: attr(1, u64be, { name: 'RT_ROUTE_A_ENCAP_IP6_ATTRS_ID' }),
    dst: attr(2, ipv6, { name: 'RT_ROUTE_A_ENCAP_IP6_ATTRS_DST' }),
    src: attr(3, ipv6, { name: 'RT_ROUTE_A_ENCAP_IP6_ATTRS_SRC' }),
    hoplimit: attr(4, u8, { name: 'RT_ROUTE_A_ENCAP_IP6_ATTRS_HOPLIMIT' }),
    tc: attr(5, u8, { name: 'RT_ROUTE_A_ENCAP_IP6_ATTRS_TC' }),
    flags: attr(6, u16be, { name: 'RT_ROUTE_A_ENCAP_IP6_ATTRS_FLAGS' }),
    pad: attr(7, pad, { name: 'RT_ROUTE_A_ENCAP_IP6_ATTRS_PAD' }),
    opts: attr(8, bytes, { name: 'RT_ROUTE_A_ENCAP_IP6_ATTRS_OPTS' }),
  },
  'encap-ip6-attrs',
);

const encapMsgByEncapTypeCodec: AnyCodec = subMessage<string, Formats>('encapType', {
  mpls: encapMplsAttrsSet,
  ip: encapIpAttrsSet,
  ip6: encapIp6AttrsSet,
});

const readIpOfRtmFamilyCodec = readerOf(ipOfRtmFamilyCodec);

const readMetricsSet = readerOf(metricsSet);

const readRtnexthopListCodec = readerOf(rtnexthopListCodec);

const readBytes = readerOf(bytes);

const readRtaCacheinfoStruct = readerOf(rtaCacheinfoStruct);

const readRtviaStruct = readerOf(rtviaStruct);

const readRouterPreferenceEnumU8Codec = readerOf(routerPreferenceEnumU8Codec);

const readLwtunnelEncapEnumU16Codec = readerOf(lwtunnelEncapEnumU16Codec);

const readEncapMsgByEncapTypeCodec = readerOf(encapMsgByEncapTypeCodec);

const routeAttrsSet: Attributes<Attrs> = quickAttributes(
  {
    dst: attr(1, ipOfRtmFamilyCodec, { name: 'RTA_DST' }),
    src: attr(2, ipOfRtmFamilyCodec, { name: 'RTA_SRC' }),
    iif: attr(3, u32, { name: 'RTA_IIF' }),
    oif: attr(4, u32, { name: 'RTA_OIF' }),
    gateway: attr(5, ipOfRtmFamilyCodec, { name: 'RTA_GATEWAY' }),
    priority: attr(6, u32, { name: 'RTA_PRIORITY' }),
    prefsrc: attr(7, ipOfRtmFamilyCodec, { name: 'RTA_PREFSRC' }),
    metrics: attr(8, metricsSet, { name: 'RTA_METRICS' }),
    multipath: attr(9, rtnexthopListCodec, { name: 'RTA_MULTIPATH' }),
    protoinfo: attr(10, bytes, { name: 'RTA_PROTOINFO' }),
    flow: attr(11, u32, { name: 'RTA_FLOW' }),
    cacheinfo: attr(12, rtaCacheinfoStruct, { name: 'RTA_CACHEINFO' }),
    session: attr(13, bytes, { name: 'RTA_SESSION' }),
    mpAlgo: attr(14, bytes, { name: 'RTA_MP_ALGO' }),
    table: attr(15, u32, { name: 'RTA_TABLE' }),
    mark: attr(16, u32, { name: 'RTA_MARK' }),
    mfcStats: attr(17, bytes, { name: 'RTA_MFC_STATS' }),
    via: attr(18, rtviaStruct, { name: 'RTA_VIA' }),
    newdst: attr(19, bytes, { name: 'RTA_NEWDST' }),
    pref: attr(20, routerPreferenceEnumU8Codec, { name: 'RTA_PREF' }),
    encapType: attr(21, lwtunnelEncapEnumU16Codec, { name: 'RTA_ENCAP_TYPE' }),
    encap: attr(22, encapMsgByEncapTypeCodec, { name: 'RTA_ENCAP' }),
    expires: attr(23, u32, { name: 'RTA_EXPIRES' }),
    pad: attr(24, bytes, { name: 'RTA_PAD' }),
    uid: attr(25, u32, { name: 'RTA_UID' }),
    ttlPropagate: attr(26, u8, { name: 'RTA_TTL_PROPAGATE' }),
    ipProto: attr(27, u8, { name: 'RTA_IP_PROTO' }),
    sport: attr(28, u16be, { name: 'RTA_SPORT' }),
    dport: attr(29, u16be, { name: 'RTA_DPORT' }),
    nhId: attr(30, u32, { name: 'RTA_NH_ID' }),
    flowlabel: attr(31, u32be, { name: 'RTA_FLOWLABEL' }),
  },
  'route-attrs',
  (source, start, end, value) => {
    const { bytes, littleEndian } = source;
    let seen0 = 0;
    let kept: UndecodedAttribute[] | undefined;
    for (let offset = start; offset < end;) {
      if (end - offset < 4) return false;
      const length = getU16(bytes, offset, littleEndian);
      const at = offset + 4;
      const stop = offset + length;
      if (length < 4 || stop > end) return false;
      switch (getU16(bytes, offset + 2, littleEndian) & 0x3fff) {
        case 1:
          if ((seen0 & 0x1) !== 0) return false;
          seen0 |= 0x1;
          value['dst'] = readIpOfRtmFamilyCodec(source, at, stop);
          break;
        case 2:
          if ((seen0 & 0x2) !== 0) return false;
          seen0 |= 0x2;
          value['src'] = readIpOfRtmFamilyCodec(source, at, stop);
          break;
        case 3:
          if (length < 8) return false;
          if ((seen0 & 0x4) !== 0) return false;
          seen0 |= 0x4;
          value['iif'] = getU32(bytes, at, littleEndian);
          break;
        case 4:
          if (length < 8) return false;
          if ((seen0 & 0x8) !== 0) return false;
          seen0 |= 0x8;
          value['oif'] = getU32(bytes, at, littleEndian);
          break;
        case 5:
          if ((seen0 & 0x10) !== 0) return false;
          seen0 |= 0x10;
          value['gateway'] = readIpOfRtmFamilyCodec(source, at, stop);
          break;
        case 6:
          if (length < 8) return false;
          if ((seen0 & 0x20) !== 0) return false;
          seen0 |= 0x20;
          value['priority'] = getU32(bytes, at, littleEndian);
          break;
        case 7:
          if ((seen0 & 0x40) !== 0) return false;
          seen0 |= 0x40;
          value['prefsrc'] = readIpOfRtmFamilyCodec(source, at, stop);
          break;
        case 8:
          if ((seen0 & 0x80) !== 0) return false;
          seen0 |= 0x80;
          value['metrics'] = readMetricsSet(source, at, stop);
          break;
        case 9:
          if ((seen0 & 0x100) !== 0) return false;
          seen0 |= 0x100;
          value['multipath'] = readRtnexthopListCodec(source, at, stop);
          break;
        case 10:
          if ((seen0 & 0x200) !== 0) return false;
          seen0 |= 0x200;
          value['protoinfo'] = readBytes(source, at, stop);
          break;
        case 11:
          if (length < 8) return false;
          if ((seen0 & 0x400) !== 0) return false;
          seen0 |= 0x400;
          value['flow'] = getU32(bytes, at, littleEndian);
          break;
        case 12:
          if ((seen0 & 0x800) !== 0) return false;
          seen0 |= 0x800;
          value['cacheinfo'] = readRtaCacheinfoStruct(source, at, stop);
          break;
        case 13:
          if ((seen0 & 0x1000) !== 0) return false;
          seen0 |= 0x1000;
          value['session'] = readBytes(source, at, stop);
          break;
        case 14:
          if ((seen0 & 0x2000) !== 0) return false;
          seen0 |= 0x2000;
          value['mpAlgo'] = readBytes(source, at, stop);
          break;
        case 15:
          if (length < 8) return false;
          if ((seen0 & 0x4000) !== 0) return false;
          seen0 |= 0x4000;
          value['table'] = getU32(bytes, at, littleEndian);
          break;
        case 16:
          if (length < 8) return false;
          if ((seen0 & 0x8000) !== 0) return false;
          seen0 |= 0x8000;
          value['mark'] = getU32(bytes, at, littleEndian);
          break;
        case 17:
          if ((seen0 & 0x10000) !== 0) return false;
          seen0 |= 0x10000;
          value['mfcStats'] = readBytes(source, at, stop);
          break;
        case 18:
          if ((seen0 & 0x20000) !== 0) return false;
          seen0 |= 0x20000;
          value['via'] = readRtviaStruct(source, at, stop);
          break;
        case 19:
          if ((seen0 & 0x40000) !== 0) return false;
          seen0 |= 0x40000;
          value['newdst'] = readBytes(source, at, stop);
          break;
        case 20:
          if ((seen0 & 0x80000) !== 0) return false;
          seen0 |= 0x80000;
          value['pref'] = readRouterPreferenceEnumU8Codec(source, at, stop);
          break;
        case 21:
          if ((seen0 & 0x100000) !== 0) return false;
          seen0 |= 0x100000;
          value['encapType'] = readLwtunnelEncapEnumU16Codec(source, at, stop);
          break;
        case 22:
          if ((seen0 & 0x200000) !== 0) return false;
          seen0 |= 0x200000;
          if (value['encapType'] === undefined) return false;
          value['encap'] = readEncapMsgByEncapTypeCodec(source, at, stop);
          break;
        case 23:
          if (length < 8) return false;
          if ((seen0 & 0x400000) !== 0) return false;
          seen0 |= 0x400000;
          value['expires'] = getU32(bytes, at, littleEndian);
          break;
        case 24:
          if ((seen0 & 0x800000) !== 0) return false;
          seen0 |= 0x800000;
          value['pad'] = readBytes(source, at, stop);
          break;
        case 25:
          if (length < 8) return false;
          if ((seen0 & 0x1000000) !== 0) return false;
          seen0 |= 0x1000000;
          value['uid'] = getU32(bytes, at, littleEndian);
          break;
        case 26:
          if (length < 5) return false;
          if ((seen0 & 0x2000000) !== 0) return false;
          seen0 |= 0x2000000;
          value['ttlPropagate'] = bytes[at];
          break;
        case 27:
          if (length < 5) return false;
          if ((seen0 & 0x4000000) !== 0) return false;
          seen0 |= 0x4000000;
          value['ipProto'] = bytes[at];
          break;
        case 28:
          if (length < 6) return false;
          if ((seen0 & 0x8000000) !== 0) return false;
          seen0 |= 0x8000000;
          value['sport'] = getU16(bytes, at, false);
          break;
        case 29:
          if (length < 6) return false;
          if ((seen0 & 0x10000000) !== 0) return false;
          seen0 |= 0x10000000;
          value['dport'] = getU16(bytes, at, false);
          break;
        case 30:
          if (length < 8) return false;
          if ((seen0 & 0x20000000) !== 0) return false;
          seen0 |= 0x20000000;
          value['nhId'] = getU32(bytes, at, littleEndian);
          break;
        case 31:
          if (length < 8) return false;
          if ((seen0 & 0x40000000) !== 0) return false;
          seen0 |= 0x40000000;
          value['flowlabel'] = getU32(bytes, at, false);
          break;
        default:
          (kept ??= []).push(keepUnknown(source, offset, stop));
      }
      offset += (length + 3) & ~3;
    }
    if (kept !== undefined) value[undecoded] = kept;
    return true;
  },
);

const keys1 = ['src', 'dst', 'iif', 'oif', 'ipProto', 'sport', 'dport', 'mark', 'uid', 'flowlabel'];

const keys2 = [
  'dst',
  'src',
  'iif',
  'oif',
  'gateway',
  'priority',
  'prefsrc',
  'metrics',
  'multipath',
  'flow',
  'cacheinfo',
  'table',
  'mark',
  'mfcStats',
  'via',
  'newdst',
  'pref',
  'encapType',
  'encap',
  'expires',
  'pad',
  'uid',
  'ttlPropagate',
  'ipProto',
  'sport',
  'dport',
  'nhId',
  'flowlabel',
];

const keys3 = ['dst', 'oif', 'gateway', 'priority', 'prefsrc', 'metrics', 'table'];

const rtmFlagsNames7 = { dead: 1, pervasive: 2, onlink: 4, offload: 8, linkdown: 16, unresolved: 32, trap: 64 };

const rtmFlagsFlagsU8Codec: AnyCodec = flagsOf(u8, rtmFlagsNames7);

const readRtmFlagsFlagsU8Codec = readerOf(rtmFlagsFlagsU8Codec);

const rtnexthopStruct: Struct<Members> = quickStruct(
  { rtnhLen: padding(2), rtnhFlags: rtmFlagsFlagsU8Codec, rtnhHops: u8, rtnhIfindex: s32 },
  'rtnexthop',
  (source, offset, value) => {
    const { bytes, littleEndian } = source;
    value['rtnhFlags'] = readRtmFlagsFlagsU8Codec(source, offset + 2, offset + 3);
    value['rtnhHops'] = bytes[offset + 3];
    value['rtnhIfindex'] = getU32(bytes, offset + 4, littleEndian) | 0;
  },
);

const rtnexthopAndRouteAttrsFormat: AnyCodec = message<Members, Attrs>({
  header: rtnexthopStruct,
  attributes: routeAttrsSet,
});

/** The family rt-route. */
export const rtRoute: Family<RtRouteOperations, RtRouteGroup, RtRouteNotifications> = /* @__PURE__ */ defineFamily({
  name: 'rt-route',
  protocol: 0,
  operations: {
    getroute: {
      header: rtmsgStruct,
      attributes: routeAttrsSet,
      do: { request: 26, reply: 24, requestAttributes: keys1, replyAttributes: keys2 },
      dump: { request: 26, reply: 24, replyAttributes: keys2 },
    },
    newroute: {
      flags: 0x600,
      header: rtmsgStruct,
      attributes: routeAttrsSet,
      do: { request: 24, requestAttributes: keys2 },
    },
    delroute: { header: rtmsgStruct, attributes: routeAttrsSet, do: { request: 25, requestAttributes: keys2 } },
    replaceroute: {
      flags: 0x500,
      header: rtmsgStruct,
      attributes: routeAttrsSet,
      do: { request: 24, requestAttributes: keys3 },
    },
  },
  notifications: [
    { id: 24, name: 'newroute', header: rtmsgStruct, attributes: routeAttrsSet },
    { id: 25, name: 'delroute', header: rtmsgStruct, attributes: routeAttrsSet },
  ],
  groups: {},
});
