// Generated from rt-neigh.yaml and its overlay by `npm run codegen`; do not edit.
// Digest: sha256 9720e8c0f5107857a18bd89bb14276212b855013abc303d11ee6ee00ea490a20

import { defineFamily, type Family } from '../family.ts';
import { u8, s32, u16, u32, u16be } from '../../codec/schema/narrow.ts';
import { padding, bytes, flag, pad } from '../../codec/schema/binary.ts';
import { flagsOf, enumOf } from '../../codec/schema/enum.ts';
import { getU32, getU16, getU64 } from '../../codec/integers.ts';
import { readerOf, keepUnknown } from '../../codec/schema/quick.ts';
import { quickStruct, type Struct, type Members } from '../../codec/schema/struct.ts';
import { ipOfFamily } from '../ip-of-family.ts';
import { mac } from '../../codec/schema/address.ts';
import { attr, type Attrs } from '../../codec/schema/attr.ts';
import { undecoded, type UndecodedAttribute } from '../../codec/schema/wire-form.ts';
import { quickAttributes, type Attributes } from '../../codec/schema/attributes.ts';
import { string } from '../../codec/schema/text.ts';
import { u64 } from '../../codec/schema/wide.ts';
import { type AnyCodec } from '../../codec/schema/codec.ts';
import { type RememberedStruct, type MessageOf, type Input } from '../message-types.ts';
import { type Remembered } from '../../codec/schema/attributes-types.ts';

/** flags nud-state */
export type NudState = 'incomplete' | 'reachable' | 'stale' | 'delay' | 'probe' | 'failed' | 'noarp' | 'permanent';

/** flags ntf-flags */
export type NtfFlags = 'use' | 'self' | 'master' | 'proxy' | 'ext-learned' | 'offloaded' | 'sticky' | 'router';

/** flags ntf-ext-flags */
export type NtfExtFlags = 'managed' | 'locked' | 'ext-validated';

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

/** struct ndmsg */
export interface Ndmsg extends RememberedStruct {
  /** ndm-family: u8. */
  readonly ndmFamily?: number;
  /** ndm-ifindex: s32. */
  readonly ndmIfindex?: number;
  /** ndm-state: u16. */
  readonly ndmState?: readonly (NudState | number)[];
  /** ndm-flags: u8. */
  readonly ndmFlags?: readonly (NtfFlags | number)[];
  /** ndm-type: u8. */
  readonly ndmType?: RtmType | number;
}

/** struct ndtmsg */
export interface Ndtmsg extends RememberedStruct {
  /** family: u8. */
  readonly family?: number;
}

/** struct nda_cacheinfo */
export interface NdaCacheinfo extends RememberedStruct {
  /** confirmed: u32. */
  readonly confirmed?: number;
  /** used: u32. */
  readonly used?: number;
  /** updated: u32. */
  readonly updated?: number;
  /** refcnt: u32. */
  readonly refcnt?: number;
}

/** struct ndt_config */
export interface NdtConfig extends RememberedStruct {
  /** key-len: u16. */
  readonly keyLen?: number;
  /** entry-size: u16. */
  readonly entrySize?: number;
  /** entries: u32. */
  readonly entries?: number;
  /** last-flush: u32. */
  readonly lastFlush?: number;
  /** last-rand: u32. */
  readonly lastRand?: number;
  /** hash-rnd: u32. */
  readonly hashRnd?: number;
  /** hash-mask: u32. */
  readonly hashMask?: number;
  /** hash-chain-gc: u32. */
  readonly hashChainGc?: number;
  /** proxy-qlen: u32. */
  readonly proxyQlen?: number;
}

/** struct ndt_stats */
export interface NdtStats extends RememberedStruct {
  /** allocs: u64. */
  readonly allocs?: bigint;
  /** destroys: u64. */
  readonly destroys?: bigint;
  /** hash-grows: u64. */
  readonly hashGrows?: bigint;
  /** res-failed: u64. */
  readonly resFailed?: bigint;
  /** lookups: u64. */
  readonly lookups?: bigint;
  /** hits: u64. */
  readonly hits?: bigint;
  /** rcv-probes-mcast: u64. */
  readonly rcvProbesMcast?: bigint;
  /** rcv-probes-ucast: u64. */
  readonly rcvProbesUcast?: bigint;
  /** periodic-gc-runs: u64. */
  readonly periodicGcRuns?: bigint;
  /** forced-gc-runs: u64. */
  readonly forcedGcRuns?: bigint;
  /** table-fulls: u64. */
  readonly tableFulls?: bigint;
}

/** neighbour-attrs */
export interface NeighbourAttrs extends Remembered {
  /** NDA_UNSPEC: bytes. */
  readonly unspec?: Uint8Array;
  /** NDA_DST: ip, as ndmFamily says. */
  readonly dst?: string;
  /** NDA_LLADDR: mac. */
  readonly lladdr?: string;
  /** NDA_CACHEINFO: struct nda_cacheinfo. */
  readonly cacheinfo?: NdaCacheinfo;
  /** NDA_PROBES: u32. */
  readonly probes?: number;
  /** NDA_VLAN: u16. */
  readonly vlan?: number;
  /** NDA_PORT: u16be. */
  readonly port?: number;
  /** NDA_VNI: u32. */
  readonly vni?: number;
  /** NDA_IFINDEX: u32. */
  readonly ifindex?: number;
  /** NDA_MASTER: u32. */
  readonly master?: number;
  /** NDA_LINK_NETNSID: s32. */
  readonly linkNetnsid?: number;
  /** NDA_SRC_VNI: u32. */
  readonly srcVni?: number;
  /** NDA_PROTOCOL: u8. */
  readonly protocol?: number;
  /** NDA_NH_ID: u32. */
  readonly nhId?: number;
  /** NDA_FDB_EXT_ATTRS: a nest. */
  readonly fdbExtAttrs?: FdbExtAttrs;
  /** NDA_FLAGS_EXT: u32. */
  readonly flagsExt?: readonly (NtfExtFlags | number)[];
  /** NDA_NDM_STATE_MASK: u16. */
  readonly ndmStateMask?: number;
  /** NDA_NDM_FLAGS_MASK: u8. */
  readonly ndmFlagsMask?: number;
}

/** ndt-attrs */
export interface NdtAttrs extends Remembered {
  /** NDTA_NAME: string. */
  readonly name?: string;
  /** NDTA_THRESH1: u32. */
  readonly thresh1?: number;
  /** NDTA_THRESH2: u32. */
  readonly thresh2?: number;
  /** NDTA_THRESH3: u32. */
  readonly thresh3?: number;
  /** NDTA_CONFIG: struct ndt_config. */
  readonly config?: NdtConfig;
  /** NDTA_PARMS: a nest. */
  readonly parms?: NdtpaAttrs;
  /** NDTA_STATS: struct ndt_stats. */
  readonly stats?: NdtStats;
  /** NDTA_GC_INTERVAL: u64. */
  readonly gcInterval?: bigint;
}

/** ndtpa-attrs */
export interface NdtpaAttrs extends Remembered {
  /** NDTPA_IFINDEX: u32. */
  readonly ifindex?: number;
  /** NDTPA_REFCNT: u32. */
  readonly refcnt?: number;
  /** NDTPA_REACHABLE_TIME: u64. */
  readonly reachableTime?: bigint;
  /** NDTPA_BASE_REACHABLE_TIME: u64. */
  readonly baseReachableTime?: bigint;
  /** NDTPA_RETRANS_TIME: u64. */
  readonly retransTime?: bigint;
  /** NDTPA_GC_STALETIME: u64. */
  readonly gcStaletime?: bigint;
  /** NDTPA_DELAY_PROBE_TIME: u64. */
  readonly delayProbeTime?: bigint;
  /** NDTPA_QUEUE_LEN: u32. */
  readonly queueLen?: number;
  /** NDTPA_APP_PROBES: u32. */
  readonly appProbes?: number;
  /** NDTPA_UCAST_PROBES: u32. */
  readonly ucastProbes?: number;
  /** NDTPA_MCAST_PROBES: u32. */
  readonly mcastProbes?: number;
  /** NDTPA_ANYCAST_DELAY: u64. */
  readonly anycastDelay?: bigint;
  /** NDTPA_PROXY_DELAY: u64. */
  readonly proxyDelay?: bigint;
  /** NDTPA_PROXY_QLEN: u32. */
  readonly proxyQlen?: number;
  /** NDTPA_LOCKTIME: u64. */
  readonly locktime?: bigint;
  /** NDTPA_QUEUE_LENBYTES: u32. */
  readonly queueLenbytes?: number;
  /** NDTPA_MCAST_REPROBES: u32. */
  readonly mcastReprobes?: number;
  /** NDTPA_INTERVAL_PROBE_TIME_MS: u64. */
  readonly intervalProbeTimeMs?: bigint;
}

/** fdb-ext-attrs */
export interface FdbExtAttrs extends Remembered {
  /** RT_NEIGH_A_FDB_EXT_ATTRS_ACTIVITY_NOTIFY: u8. */
  readonly activityNotify?: number;
  /** RT_NEIGH_A_FDB_EXT_ATTRS_DONT_REFRESH: flag. */
  readonly dontRefresh?: true;
}

/** A message: struct ndmsg and neighbour-attrs. */
export type NeighbourMessage = MessageOf<Ndmsg, NeighbourAttrs>;

/** A message: struct ndtmsg and ndt-attrs. */
export type NdtMessage = MessageOf<Ndtmsg, NdtAttrs>;

/** The operations of rt-neigh. */
export interface RtNeighOperations {
  readonly newneigh: { readonly do: readonly [Input<NeighbourMessage>, NeighbourMessage | undefined] };
  readonly delneigh: { readonly do: readonly [Input<NeighbourMessage>, NeighbourMessage | undefined] };
  readonly getneigh: {
    readonly do: readonly [Input<NeighbourMessage>, NeighbourMessage];
    readonly dump: readonly [Input<NeighbourMessage>, NeighbourMessage];
  };
  readonly getneightbl: { readonly dump: readonly [Input<NdtMessage>, NdtMessage] };
  readonly setneightbl: { readonly do: readonly [Input<NdtMessage>, NdtMessage | undefined] };
  readonly replaceneigh: { readonly do: readonly [Input<NeighbourMessage>, NeighbourMessage | undefined] };
}

/** The multicast groups of rt-neigh. */
export type RtNeighGroup = 'rtnlgrp-neigh';

/** What rt-neigh announces. */
export interface RtNeighNotifications {
  readonly 'newneigh-ntf': NeighbourMessage;
  readonly 'delneigh-ntf': NeighbourMessage;
  readonly getneightbl: NdtMessage;
}

const nudStateNames = {
  incomplete: 1,
  reachable: 2,
  stale: 4,
  delay: 8,
  probe: 16,
  failed: 32,
  noarp: 64,
  permanent: 128,
};

const nudStateFlagsU16Codec: AnyCodec = flagsOf(u16, nudStateNames);

const ntfFlagsNames = {
  use: 1,
  self: 2,
  master: 4,
  proxy: 8,
  'ext-learned': 16,
  offloaded: 32,
  sticky: 64,
  router: 128,
};

const ntfFlagsFlagsU8Codec: AnyCodec = flagsOf(u8, ntfFlagsNames);

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

const readNudStateFlagsU16Codec = readerOf(nudStateFlagsU16Codec);

const readNtfFlagsFlagsU8Codec = readerOf(ntfFlagsFlagsU8Codec);

const readRtmTypeEnumU8Codec = readerOf(rtmTypeEnumU8Codec);

const ndmsgStruct: Struct<Members> = quickStruct(
  {
    ndmFamily: u8,
    ndmPad: padding(3),
    ndmIfindex: s32,
    ndmState: nudStateFlagsU16Codec,
    ndmFlags: ntfFlagsFlagsU8Codec,
    ndmType: rtmTypeEnumU8Codec,
  },
  'ndmsg',
  (source, offset, value) => {
    const { bytes, littleEndian } = source;
    value['ndmFamily'] = bytes[offset];
    value['ndmIfindex'] = getU32(bytes, offset + 4, littleEndian) | 0;
    value['ndmState'] = readNudStateFlagsU16Codec(source, offset + 8, offset + 10);
    value['ndmFlags'] = readNtfFlagsFlagsU8Codec(source, offset + 10, offset + 11);
    value['ndmType'] = readRtmTypeEnumU8Codec(source, offset + 11, offset + 12);
  },
);

const ipOfNdmFamilyCodec: AnyCodec = ipOfFamily('ndmFamily');

const ndaCacheinfoStruct: Struct<Members> = quickStruct(
  { confirmed: u32, used: u32, updated: u32, refcnt: u32 },
  'nda-cacheinfo',
  (source, offset, value) => {
    const { bytes, littleEndian } = source;
    value['confirmed'] = getU32(bytes, offset, littleEndian);
    value['used'] = getU32(bytes, offset + 4, littleEndian);
    value['updated'] = getU32(bytes, offset + 8, littleEndian);
    value['refcnt'] = getU32(bytes, offset + 12, littleEndian);
  },
);

const readFlag = readerOf(flag);

const fdbExtAttrsSet: Attributes<Attrs> = quickAttributes(
  {
    activityNotify: attr(1, u8, { name: 'RT_NEIGH_A_FDB_EXT_ATTRS_ACTIVITY_NOTIFY' }),
    dontRefresh: attr(2, flag, { name: 'RT_NEIGH_A_FDB_EXT_ATTRS_DONT_REFRESH' }),
  },
  'fdb-ext-attrs',
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
          if (length < 5) return false;
          if ((seen0 & 0x1) !== 0) return false;
          seen0 |= 0x1;
          value['activityNotify'] = bytes[at];
          break;
        case 2:
          if ((seen0 & 0x2) !== 0) return false;
          seen0 |= 0x2;
          value['dontRefresh'] = readFlag(source, at, stop);
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

const ntfExtFlagsNames = { managed: 1, locked: 2, 'ext-validated': 4 };

const ntfExtFlagsFlagsU32Codec: AnyCodec = flagsOf(u32, ntfExtFlagsNames);

const readBytes = readerOf(bytes);

const readIpOfNdmFamilyCodec = readerOf(ipOfNdmFamilyCodec);

const readMac = readerOf(mac);

const readNdaCacheinfoStruct = readerOf(ndaCacheinfoStruct);

const readFdbExtAttrsSet = readerOf(fdbExtAttrsSet);

const readNtfExtFlagsFlagsU32Codec = readerOf(ntfExtFlagsFlagsU32Codec);

const neighbourAttrsSet: Attributes<Attrs> = quickAttributes(
  {
    unspec: attr(0, bytes, { name: 'NDA_UNSPEC' }),
    dst: attr(1, ipOfNdmFamilyCodec, { name: 'NDA_DST' }),
    lladdr: attr(2, mac, { name: 'NDA_LLADDR' }),
    cacheinfo: attr(3, ndaCacheinfoStruct, { name: 'NDA_CACHEINFO' }),
    probes: attr(4, u32, { name: 'NDA_PROBES' }),
    vlan: attr(5, u16, { name: 'NDA_VLAN' }),
    port: attr(6, u16be, { name: 'NDA_PORT' }),
    vni: attr(7, u32, { name: 'NDA_VNI' }),
    ifindex: attr(8, u32, { name: 'NDA_IFINDEX' }),
    master: attr(9, u32, { name: 'NDA_MASTER' }),
    linkNetnsid: attr(10, s32, { name: 'NDA_LINK_NETNSID' }),
    srcVni: attr(11, u32, { name: 'NDA_SRC_VNI' }),
    protocol: attr(12, u8, { name: 'NDA_PROTOCOL' }),
    nhId: attr(13, u32, { name: 'NDA_NH_ID' }),
    fdbExtAttrs: attr(14, fdbExtAttrsSet, { name: 'NDA_FDB_EXT_ATTRS' }),
    flagsExt: attr(15, ntfExtFlagsFlagsU32Codec, { name: 'NDA_FLAGS_EXT' }),
    ndmStateMask: attr(16, u16, { name: 'NDA_NDM_STATE_MASK' }),
    ndmFlagsMask: attr(17, u8, { name: 'NDA_NDM_FLAGS_MASK' }),
  },
  'neighbour-attrs',
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
        case 0:
          if ((seen0 & 0x1) !== 0) return false;
          seen0 |= 0x1;
          value['unspec'] = readBytes(source, at, stop);
          break;
        case 1:
          if ((seen0 & 0x2) !== 0) return false;
          seen0 |= 0x2;
          value['dst'] = readIpOfNdmFamilyCodec(source, at, stop);
          break;
        case 2:
          if ((seen0 & 0x4) !== 0) return false;
          seen0 |= 0x4;
          value['lladdr'] = readMac(source, at, stop);
          break;
        case 3:
          if ((seen0 & 0x8) !== 0) return false;
          seen0 |= 0x8;
          value['cacheinfo'] = readNdaCacheinfoStruct(source, at, stop);
          break;
        case 4:
          if (length < 8) return false;
          if ((seen0 & 0x10) !== 0) return false;
          seen0 |= 0x10;
          value['probes'] = getU32(bytes, at, littleEndian);
          break;
        case 5:
          if (length < 6) return false;
          if ((seen0 & 0x20) !== 0) return false;
          seen0 |= 0x20;
          value['vlan'] = getU16(bytes, at, littleEndian);
          break;
        case 6:
          if (length < 6) return false;
          if ((seen0 & 0x40) !== 0) return false;
          seen0 |= 0x40;
          value['port'] = getU16(bytes, at, false);
          break;
        case 7:
          if (length < 8) return false;
          if ((seen0 & 0x80) !== 0) return false;
          seen0 |= 0x80;
          value['vni'] = getU32(bytes, at, littleEndian);
          break;
        case 8:
          if (length < 8) return false;
          if ((seen0 & 0x100) !== 0) return false;
          seen0 |= 0x100;
          value['ifindex'] = getU32(bytes, at, littleEndian);
          break;
        case 9:
          if (length < 8) return false;
          if ((seen0 & 0x200) !== 0) return false;
          seen0 |= 0x200;
          value['master'] = getU32(bytes, at, littleEndian);
          break;
        case 10:
          if (length < 8) return false;
          if ((seen0 & 0x400) !== 0) return false;
          seen0 |= 0x400;
          value['linkNetnsid'] = getU32(bytes, at, littleEndian) | 0;
          break;
        case 11:
          if (length < 8) return false;
          if ((seen0 & 0x800) !== 0) return false;
          seen0 |= 0x800;
          value['srcVni'] = getU32(bytes, at, littleEndian);
          break;
        case 12:
          if (length < 5) return false;
          if ((seen0 & 0x1000) !== 0) return false;
          seen0 |= 0x1000;
          value['protocol'] = bytes[at];
          break;
        case 13:
          if (length < 8) return false;
          if ((seen0 & 0x2000) !== 0) return false;
          seen0 |= 0x2000;
          value['nhId'] = getU32(bytes, at, littleEndian);
          break;
        case 14:
          if ((seen0 & 0x4000) !== 0) return false;
          seen0 |= 0x4000;
          value['fdbExtAttrs'] = readFdbExtAttrsSet(source, at, stop);
          break;
        case 15:
          if ((seen0 & 0x8000) !== 0) return false;
          seen0 |= 0x8000;
          value['flagsExt'] = readNtfExtFlagsFlagsU32Codec(source, at, stop);
          break;
        case 16:
          if (length < 6) return false;
          if ((seen0 & 0x10000) !== 0) return false;
          seen0 |= 0x10000;
          value['ndmStateMask'] = getU16(bytes, at, littleEndian);
          break;
        case 17:
          if (length < 5) return false;
          if ((seen0 & 0x20000) !== 0) return false;
          seen0 |= 0x20000;
          value['ndmFlagsMask'] = bytes[at];
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

const keys1 = [
  'dst',
  'lladdr',
  'probes',
  'vlan',
  'port',
  'vni',
  'ifindex',
  'master',
  'protocol',
  'nhId',
  'flagsExt',
  'fdbExtAttrs',
];

const ndtmsgStruct: Struct<Members> = quickStruct(
  { family: u8, pad: padding(3) },
  'ndtmsg',
  (source, offset, value) => {
    const { bytes } = source;
    value['family'] = bytes[offset];
  },
);

const ndtConfigStruct: Struct<Members> = quickStruct(
  {
    keyLen: u16,
    entrySize: u16,
    entries: u32,
    lastFlush: u32,
    lastRand: u32,
    hashRnd: u32,
    hashMask: u32,
    hashChainGc: u32,
    proxyQlen: u32,
  },
  'ndt-config',
  (source, offset, value) => {
    const { bytes, littleEndian } = source;
    value['keyLen'] = getU16(bytes, offset, littleEndian);
    value['entrySize'] = getU16(bytes, offset + 2, littleEndian);
    value['entries'] = getU32(bytes, offset + 4, littleEndian);
    value['lastFlush'] = getU32(bytes, offset + 8, littleEndian);
    value['lastRand'] = getU32(bytes, offset + 12, littleEndian);
    value['hashRnd'] = getU32(bytes, offset + 16, littleEndian);
    value['hashMask'] = getU32(bytes, offset + 20, littleEndian);
    value['hashChainGc'] = getU32(bytes, offset + 24, littleEndian);
    value['proxyQlen'] = getU32(bytes, offset + 28, littleEndian);
  },
);

const ndtpaAttrsSet: Attributes<Attrs> = quickAttributes(
  {
    ifindex: attr(1, u32, { name: 'NDTPA_IFINDEX' }),
    refcnt: attr(2, u32, { name: 'NDTPA_REFCNT' }),
    reachableTime: attr(3, u64, { name: 'NDTPA_REACHABLE_TIME' }),
    baseReachableTime: attr(4, u64, { name: 'NDTPA_BASE_REACHABLE_TIME' }),
    retransTime: attr(5, u64, { name: 'NDTPA_RETRANS_TIME' }),
    gcStaletime: attr(6, u64, { name: 'NDTPA_GC_STALETIME' }),
    delayProbeTime: attr(7, u64, { name: 'NDTPA_DELAY_PROBE_TIME' }),
    queueLen: attr(8, u32, { name: 'NDTPA_QUEUE_LEN' }),
    appProbes: attr(9, u32, { name: 'NDTPA_APP_PROBES' }),
    ucastProbes: attr(10, u32, { name: 'NDTPA_UCAST_PROBES' }),
    mcastProbes: attr(11, u32, { name: 'NDTPA_MCAST_PROBES' }),
    anycastDelay: attr(12, u64, { name: 'NDTPA_ANYCAST_DELAY' }),
    proxyDelay: attr(13, u64, { name: 'NDTPA_PROXY_DELAY' }),
    proxyQlen: attr(14, u32, { name: 'NDTPA_PROXY_QLEN' }),
    locktime: attr(15, u64, { name: 'NDTPA_LOCKTIME' }),
    queueLenbytes: attr(16, u32, { name: 'NDTPA_QUEUE_LENBYTES' }),
    mcastReprobes: attr(17, u32, { name: 'NDTPA_MCAST_REPROBES' }),
    pad: attr(18, pad, { name: 'NDTPA_PAD' }),
    intervalProbeTimeMs: attr(19, u64, { name: 'NDTPA_INTERVAL_PROBE_TIME_MS' }),
  },
  'ndtpa-attrs',
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
          value['ifindex'] = getU32(bytes, at, littleEndian);
          break;
        case 2:
          if (length < 8) return false;
          if ((seen0 & 0x2) !== 0) return false;
          seen0 |= 0x2;
          value['refcnt'] = getU32(bytes, at, littleEndian);
          break;
        case 3:
          if (length < 12) return false;
          if ((seen0 & 0x4) !== 0) return false;
          seen0 |= 0x4;
          value['reachableTime'] = getU64(bytes, at, littleEndian);
          break;
        case 4:
          if (length < 12) return false;
          if ((seen0 & 0x8) !== 0) return false;
          seen0 |= 0x8;
          value['baseReachableTime'] = getU64(bytes, at, littleEndian);
          break;
        case 5:
          if (length < 12) return false;
          if ((seen0 & 0x10) !== 0) return false;
          seen0 |= 0x10;
          value['retransTime'] = getU64(bytes, at, littleEndian);
          break;
        case 6:
          if (length < 12) return false;
          if ((seen0 & 0x20) !== 0) return false;
          seen0 |= 0x20;
          value['gcStaletime'] = getU64(bytes, at, littleEndian);
          break;
        case 7:
          if (length < 12) return false;
          if ((seen0 & 0x40) !== 0) return false;
          seen0 |= 0x40;
          value['delayProbeTime'] = getU64(bytes, at, littleEndian);
          break;
        case 8:
          if (length < 8) return false;
          if ((seen0 & 0x80) !== 0) return false;
          seen0 |= 0x80;
          value['queueLen'] = getU32(bytes, at, littleEndian);
          break;
        case 9:
          if (length < 8) return false;
          if ((seen0 & 0x100) !== 0) return false;
          seen0 |= 0x100;
          value['appProbes'] = getU32(bytes, at, littleEndian);
          break;
        case 10:
          if (length < 8) return false;
          if ((seen0 & 0x200) !== 0) return false;
          seen0 |= 0x200;
          value['ucastProbes'] = getU32(bytes, at, littleEndian);
          break;
        case 11:
          if (length < 8) return false;
          if ((seen0 & 0x400) !== 0) return false;
          seen0 |= 0x400;
          value['mcastProbes'] = getU32(bytes, at, littleEndian);
          break;
        case 12:
          if (length < 12) return false;
          if ((seen0 & 0x800) !== 0) return false;
          seen0 |= 0x800;
          value['anycastDelay'] = getU64(bytes, at, littleEndian);
          break;
        case 13:
          if (length < 12) return false;
          if ((seen0 & 0x1000) !== 0) return false;
          seen0 |= 0x1000;
          value['proxyDelay'] = getU64(bytes, at, littleEndian);
          break;
        case 14:
          if (length < 8) return false;
          if ((seen0 & 0x2000) !== 0) return false;
          seen0 |= 0x2000;
          value['proxyQlen'] = getU32(bytes, at, littleEndian);
          break;
        case 15:
          if (length < 12) return false;
          if ((seen0 & 0x4000) !== 0) return false;
          seen0 |= 0x4000;
          value['locktime'] = getU64(bytes, at, littleEndian);
          break;
        case 16:
          if (length < 8) return false;
          if ((seen0 & 0x8000) !== 0) return false;
          seen0 |= 0x8000;
          value['queueLenbytes'] = getU32(bytes, at, littleEndian);
          break;
        case 17:
          if (length < 8) return false;
          if ((seen0 & 0x10000) !== 0) return false;
          seen0 |= 0x10000;
          value['mcastReprobes'] = getU32(bytes, at, littleEndian);
          break;
        case 18:
          break;
        case 19:
          if (length < 12) return false;
          if ((seen0 & 0x40000) !== 0) return false;
          seen0 |= 0x40000;
          value['intervalProbeTimeMs'] = getU64(bytes, at, littleEndian);
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

const ndtStatsStruct: Struct<Members> = quickStruct(
  {
    allocs: u64,
    destroys: u64,
    hashGrows: u64,
    resFailed: u64,
    lookups: u64,
    hits: u64,
    rcvProbesMcast: u64,
    rcvProbesUcast: u64,
    periodicGcRuns: u64,
    forcedGcRuns: u64,
    tableFulls: u64,
  },
  'ndt-stats',
  (source, offset, value) => {
    const { bytes, littleEndian } = source;
    value['allocs'] = getU64(bytes, offset, littleEndian);
    value['destroys'] = getU64(bytes, offset + 8, littleEndian);
    value['hashGrows'] = getU64(bytes, offset + 16, littleEndian);
    value['resFailed'] = getU64(bytes, offset + 24, littleEndian);
    value['lookups'] = getU64(bytes, offset + 32, littleEndian);
    value['hits'] = getU64(bytes, offset + 40, littleEndian);
    value['rcvProbesMcast'] = getU64(bytes, offset + 48, littleEndian);
    value['rcvProbesUcast'] = getU64(bytes, offset + 56, littleEndian);
    value['periodicGcRuns'] = getU64(bytes, offset + 64, littleEndian);
    value['forcedGcRuns'] = getU64(bytes, offset + 72, littleEndian);
    value['tableFulls'] = getU64(bytes, offset + 80, littleEndian);
  },
);

const readString = readerOf(string);

const readNdtConfigStruct = readerOf(ndtConfigStruct);

const readNdtpaAttrsSet = readerOf(ndtpaAttrsSet);

const readNdtStatsStruct = readerOf(ndtStatsStruct);

const ndtAttrsSet: Attributes<Attrs> = quickAttributes(
  {
    name: attr(1, string, { name: 'NDTA_NAME' }),
    thresh1: attr(2, u32, { name: 'NDTA_THRESH1' }),
    thresh2: attr(3, u32, { name: 'NDTA_THRESH2' }),
    thresh3: attr(4, u32, { name: 'NDTA_THRESH3' }),
    config: attr(5, ndtConfigStruct, { name: 'NDTA_CONFIG' }),
    parms: attr(6, ndtpaAttrsSet, { name: 'NDTA_PARMS' }),
    stats: attr(7, ndtStatsStruct, { name: 'NDTA_STATS' }),
    gcInterval: attr(8, u64, { name: 'NDTA_GC_INTERVAL' }),
    pad: attr(9, pad, { name: 'NDTA_PAD' }),
  },
  'ndt-attrs',
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
          value['name'] = readString(source, at, stop);
          break;
        case 2:
          if (length < 8) return false;
          if ((seen0 & 0x2) !== 0) return false;
          seen0 |= 0x2;
          value['thresh1'] = getU32(bytes, at, littleEndian);
          break;
        case 3:
          if (length < 8) return false;
          if ((seen0 & 0x4) !== 0) return false;
          seen0 |= 0x4;
          value['thresh2'] = getU32(bytes, at, littleEndian);
          break;
        case 4:
          if (length < 8) return false;
          if ((seen0 & 0x8) !== 0) return false;
          seen0 |= 0x8;
          value['thresh3'] = getU32(bytes, at, littleEndian);
          break;
        case 5:
          if ((seen0 & 0x10) !== 0) return false;
          seen0 |= 0x10;
          value['config'] = readNdtConfigStruct(source, at, stop);
          break;
        case 6:
          if ((seen0 & 0x20) !== 0) return false;
          seen0 |= 0x20;
          value['parms'] = readNdtpaAttrsSet(source, at, stop);
          break;
        case 7:
          if ((seen0 & 0x40) !== 0) return false;
          seen0 |= 0x40;
          value['stats'] = readNdtStatsStruct(source, at, stop);
          break;
        case 8:
          if (length < 12) return false;
          if ((seen0 & 0x80) !== 0) return false;
          seen0 |= 0x80;
          value['gcInterval'] = getU64(bytes, at, littleEndian);
          break;
        case 9:
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

const keys2 = ['name', 'thresh1', 'thresh2', 'thresh3', 'config', 'parms', 'stats', 'gcInterval'];

const keys3 = ['name', 'thresh1', 'thresh2', 'thresh3', 'parms', 'gcInterval'];

const keys4 = ['dst', 'lladdr', 'protocol', 'flagsExt'];

/** The family rt-neigh. */
export const rtNeigh: Family<RtNeighOperations, RtNeighGroup, RtNeighNotifications> = /* @__PURE__ */ defineFamily({
  name: 'rt-neigh',
  protocol: 0,
  operations: {
    newneigh: {
      flags: 0x600,
      header: ndmsgStruct,
      attributes: neighbourAttrsSet,
      do: { request: 28, requestAttributes: keys1 },
    },
    delneigh: {
      header: ndmsgStruct,
      attributes: neighbourAttrsSet,
      do: { request: 29, requestAttributes: ['dst', 'ifindex'] },
    },
    getneigh: {
      header: ndmsgStruct,
      attributes: neighbourAttrsSet,
      do: { request: 30, reply: 28, requestAttributes: ['dst'], replyAttributes: keys1 },
      dump: { request: 30, reply: 28, requestAttributes: ['ifindex', 'master'], replyAttributes: keys1 },
    },
    getneightbl: {
      header: ndtmsgStruct,
      attributes: ndtAttrsSet,
      dump: { request: 66, reply: 64, replyAttributes: keys2 },
    },
    setneightbl: { header: ndtmsgStruct, attributes: ndtAttrsSet, do: { request: 67, requestAttributes: keys3 } },
    replaceneigh: {
      flags: 0x500,
      header: ndmsgStruct,
      attributes: neighbourAttrsSet,
      do: { request: 28, requestAttributes: keys4 },
    },
  },
  notifications: [
    { id: 28, name: 'newneigh-ntf', header: ndmsgStruct, attributes: neighbourAttrsSet },
    { id: 29, name: 'delneigh-ntf', header: ndmsgStruct, attributes: neighbourAttrsSet },
    { id: 64, name: 'getneightbl', header: ndtmsgStruct, attributes: ndtAttrsSet },
  ],
  groups: { 'rtnlgrp-neigh': 3 },
});
