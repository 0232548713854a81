// Generated from ovs_datapath.yaml and its overlay by `npm run codegen`; do not edit.
// Digest: sha256 0a06671f54728bd6b1329574d0733453667a5ac144b37a75640fa709330241e1

import { defineFamily, type Family } from '../family.ts';
import { u32 } from '../../codec/schema/narrow.ts';
import { struct, type Members, type Struct } from '../../codec/schema/struct.ts';
import { string } from '../../codec/schema/text.ts';
import { u64 } from '../../codec/schema/wide.ts';
import { flagsOf } from '../../codec/schema/enum.ts';
import { array } from '../../codec/schema/binary.ts';
import { attr, type Attrs } from '../../codec/schema/attr.ts';
import { attributes, type Attributes } from '../../codec/schema/attributes.ts';
import { type AnyCodec } from '../../codec/schema/codec.ts';
import { type RememberedStruct, type MessageOf, type Input } from '../message-types.ts';
import { type Remembered } from '../../codec/schema/attributes-types.ts';

/** flags user-features */
export type UserFeatures = 'unaligned' | 'vport-pids' | 'tc-recirc-sharing' | 'dispatch-upcall-per-cpu';

/** struct ovs_header */
export interface OvsHeader extends RememberedStruct {
  /** dp-ifindex: u32. */
  readonly dpIfindex?: number;
}

/** struct datapath_stats */
export interface DatapathStats extends RememberedStruct {
  /** n-hit: u64. */
  readonly nHit?: bigint;
  /** n-missed: u64. */
  readonly nMissed?: bigint;
  /** n-lost: u64. */
  readonly nLost?: bigint;
  /** n-flows: u64. */
  readonly nFlows?: bigint;
}

/** struct megaflow_stats */
export interface MegaflowStats extends RememberedStruct {
  /** n-mask-hit: u64. */
  readonly nMaskHit?: bigint;
  /** n-masks: u32. */
  readonly nMasks?: number;
  /** padding: u32. */
  readonly padding?: number;
  /** n-cache-hit: u64. */
  readonly nCacheHit?: bigint;
  /** pad1: u64. */
  readonly pad1?: bigint;
}

/** datapath */
export interface Datapath extends Remembered {
  /** OVS_DP_ATTR_NAME: string. */
  readonly name?: string;
  /** OVS_DP_ATTR_UPCALL_PID: u32. */
  readonly upcallPid?: number;
  /** OVS_DP_ATTR_STATS: struct datapath_stats. */
  readonly stats?: DatapathStats;
  /** OVS_DP_ATTR_MEGAFLOW_STATS: struct megaflow_stats. */
  readonly megaflowStats?: MegaflowStats;
  /** OVS_DP_ATTR_USER_FEATURES: u32. */
  readonly userFeatures?: readonly (UserFeatures | number)[];
  /** OVS_DP_ATTR_MASKS_CACHE_SIZE: u32. */
  readonly masksCacheSize?: number;
  /** OVS_DP_ATTR_PER_CPU_PIDS: an array of u32. */
  readonly perCpuPids?: readonly number[];
  /** OVS_DP_ATTR_IFINDEX: u32. */
  readonly ifindex?: number;
}

/** A message: struct ovs_header and datapath. */
export type DatapathMessage = MessageOf<OvsHeader, Datapath>;

/** The operations of ovs_datapath. */
export interface OvsDatapathOperations {
  readonly get: {
    readonly do: readonly [Input<DatapathMessage>, DatapathMessage];
    readonly dump: readonly [Input<DatapathMessage>, DatapathMessage];
  };
  readonly new: { readonly do: readonly [Input<DatapathMessage>, DatapathMessage | undefined] };
  readonly del: { readonly do: readonly [Input<DatapathMessage>, DatapathMessage | undefined] };
  readonly set: { readonly do: readonly [Input<DatapathMessage>, DatapathMessage | undefined] };
}

/** The multicast groups of ovs_datapath. */
export type OvsDatapathGroup = 'ovs_datapath';

/** What ovs_datapath announces. */
export interface OvsDatapathNotifications {
  readonly get: DatapathMessage;
}

const ovsHeaderStruct: Struct<Members> = struct<Members>({ dpIfindex: u32 }, 'ovs-header');

const datapathStatsStruct: Struct<Members> = struct<Members>(
  { nHit: u64, nMissed: u64, nLost: u64, nFlows: u64 },
  'datapath-stats',
);

const megaflowStatsStruct: Struct<Members> = struct<Members>(
  { nMaskHit: u64, nMasks: u32, padding: u32, nCacheHit: u64, pad1: u64 },
  'megaflow-stats',
);

const userFeaturesNames = { unaligned: 1, 'vport-pids': 2, 'tc-recirc-sharing': 4, 'dispatch-upcall-per-cpu': 8 };

const userFeaturesFlagsU32Codec: AnyCodec = flagsOf(u32, userFeaturesNames);

const datapathSet: Attributes<Attrs> = attributes<Attrs>(
  {
    name: attr(1, string, { name: 'OVS_DP_ATTR_NAME' }),
    upcallPid: attr(2, u32, { name: 'OVS_DP_ATTR_UPCALL_PID' }),
    stats: attr(3, datapathStatsStruct, { name: 'OVS_DP_ATTR_STATS' }),
    megaflowStats: attr(4, megaflowStatsStruct, { name: 'OVS_DP_ATTR_MEGAFLOW_STATS' }),
    userFeatures: attr(5, userFeaturesFlagsU32Codec, { name: 'OVS_DP_ATTR_USER_FEATURES' }),
    masksCacheSize: attr(7, u32, { name: 'OVS_DP_ATTR_MASKS_CACHE_SIZE' }),
    perCpuPids: attr(8, array(u32), { name: 'OVS_DP_ATTR_PER_CPU_PIDS' }),
    ifindex: attr(9, u32, { name: 'OVS_DP_ATTR_IFINDEX' }),
  },
  'datapath',
);

const keys1 = ['name', 'upcallPid', 'stats', 'megaflowStats', 'userFeatures', 'masksCacheSize', 'perCpuPids'];

const keys2 = ['name', 'upcallPid', 'userFeatures', 'masksCacheSize', 'perCpuPids'];

/** The family ovs_datapath. */
export const ovsDatapath: Family<OvsDatapathOperations, OvsDatapathGroup, OvsDatapathNotifications> =
  /* @__PURE__ */ defineFamily({
    name: 'ovs_datapath',
    protocol: 16,
    version: 2,
    operations: {
      get: {
        header: ovsHeaderStruct,
        attributes: datapathSet,
        do: { request: 3, reply: 3, requestAttributes: ['name'], replyAttributes: keys1 },
        dump: { request: 3, reply: 3, requestAttributes: ['name'], replyAttributes: keys1 },
      },
      new: {
        header: ovsHeaderStruct,
        attributes: datapathSet,
        do: { request: 1, requestAttributes: ['name', 'upcallPid', 'userFeatures'] },
      },
      del: { header: ovsHeaderStruct, attributes: datapathSet, do: { request: 2, requestAttributes: ['name'] } },
      set: { header: ovsHeaderStruct, attributes: datapathSet, do: { request: 4, requestAttributes: keys2 } },
    },
    notifications: [{ id: 3, name: 'get', header: ovsHeaderStruct, attributes: datapathSet }],
    groups: { ovs_datapath: undefined },
  });
