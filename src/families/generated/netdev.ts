// Generated from netdev.yaml by `npm run codegen`; do not edit.
// Digest: sha256 a1766c14d38f19497bfbedcdee573215822f52c1d2b00d4ceafce42e86cb9a7e

import { defineFamily, type Family } from '../family.ts';
import { u32 } from '../../codec/schema/narrow.ts';
import { pad } from '../../codec/schema/binary.ts';
import { u64, uint } from '../../codec/schema/wide.ts';
import { flagsOf, enumOf } from '../../codec/schema/enum.ts';
import { attr, type Attrs } from '../../codec/schema/attr.ts';
import { attributes, type Attributes } from '../../codec/schema/attributes.ts';
import { multi } from '../../codec/schema/list.ts';
import { type AnyCodec } from '../../codec/schema/codec.ts';
import { type Remembered } from '../../codec/schema/attributes-types.ts';
import { type Input } from '../message-types.ts';

/** flags xdp-act */
export type XdpAct = 'basic' | 'redirect' | 'ndo-xmit' | 'xsk-zerocopy' | 'hw-offload' | 'rx-sg' | 'ndo-xmit-sg';

/** flags xdp-rx-metadata */
export type XdpRxMetadata = 'timestamp' | 'hash' | 'vlan-tag';

/** flags xsk-flags */
export type XskFlags = 'tx-timestamp' | 'tx-checksum' | 'tx-launch-time-fifo';

/** enum queue-type */
export type QueueType = 'rx' | 'tx';

/** flags qstats-scope */
export type QstatsScope = 'queue';

/** enum napi-threaded */
export type NapiThreaded = 'disabled' | 'enabled' | 'busy-poll';

/** dev */
export interface Dev extends Remembered {
  /** NETDEV_A_DEV_IFINDEX: u32, 1 at least. */
  readonly ifindex?: number;
  /** NETDEV_A_DEV_XDP_FEATURES: u64. */
  readonly xdpFeatures?: readonly (XdpAct | bigint)[];
  /** NETDEV_A_DEV_XDP_ZC_MAX_SEGS: u32, 1 at least. */
  readonly xdpZcMaxSegs?: number;
  /** NETDEV_A_DEV_XDP_RX_METADATA_FEATURES: u64. */
  readonly xdpRxMetadataFeatures?: readonly (XdpRxMetadata | bigint)[];
  /** NETDEV_A_DEV_XSK_FEATURES: u64. */
  readonly xskFeatures?: readonly (XskFlags | bigint)[];
}

/** io-uring-provider-info */
export type IoUringProviderInfo = Remembered;

/** page-pool */
export interface PagePool extends Remembered {
  /** NETDEV_A_PAGE_POOL_ID: uint, 1 to 4294967295. */
  readonly id?: bigint;
  /** NETDEV_A_PAGE_POOL_IFINDEX: u32, 1 to 2147483647. */
  readonly ifindex?: number;
  /** NETDEV_A_PAGE_POOL_NAPI_ID: uint, 1 to 4294967295. */
  readonly napiId?: bigint;
  /** NETDEV_A_PAGE_POOL_INFLIGHT: uint. */
  readonly inflight?: bigint;
  /** NETDEV_A_PAGE_POOL_INFLIGHT_MEM: uint. */
  readonly inflightMem?: bigint;
  /** NETDEV_A_PAGE_POOL_DETACH_TIME: uint. */
  readonly detachTime?: bigint;
  /** NETDEV_A_PAGE_POOL_DMABUF: u32. */
  readonly dmabuf?: number;
  /** NETDEV_A_PAGE_POOL_IO_URING: a nest. */
  readonly ioUring?: IoUringProviderInfo;
}

/** page-pool-info */
export interface PagePoolInfo extends Remembered {
  /** NETDEV_A_PAGE_POOL_ID: uint, 1 to 4294967295. */
  readonly id?: bigint;
  /** NETDEV_A_PAGE_POOL_IFINDEX: u32, 1 to 2147483647. */
  readonly ifindex?: number;
}

/** page-pool-stats */
export interface PagePoolStats extends Remembered {
  /** NETDEV_A_PAGE_POOL_STATS_INFO: a nest. */
  readonly info?: PagePoolInfo;
  /** NETDEV_A_PAGE_POOL_STATS_ALLOC_FAST: uint. */
  readonly allocFast?: bigint;
  /** NETDEV_A_PAGE_POOL_STATS_ALLOC_SLOW: uint. */
  readonly allocSlow?: bigint;
  /** NETDEV_A_PAGE_POOL_STATS_ALLOC_SLOW_HIGH_ORDER: uint. */
  readonly allocSlowHighOrder?: bigint;
  /** NETDEV_A_PAGE_POOL_STATS_ALLOC_EMPTY: uint. */
  readonly allocEmpty?: bigint;
  /** NETDEV_A_PAGE_POOL_STATS_ALLOC_REFILL: uint. */
  readonly allocRefill?: bigint;
  /** NETDEV_A_PAGE_POOL_STATS_ALLOC_WAIVE: uint. */
  readonly allocWaive?: bigint;
  /** NETDEV_A_PAGE_POOL_STATS_RECYCLE_CACHED: uint. */
  readonly recycleCached?: bigint;
  /** NETDEV_A_PAGE_POOL_STATS_RECYCLE_CACHE_FULL: uint. */
  readonly recycleCacheFull?: bigint;
  /** NETDEV_A_PAGE_POOL_STATS_RECYCLE_RING: uint. */
  readonly recycleRing?: bigint;
  /** NETDEV_A_PAGE_POOL_STATS_RECYCLE_RING_FULL: uint. */
  readonly recycleRingFull?: bigint;
  /** NETDEV_A_PAGE_POOL_STATS_RECYCLE_RELEASED_REFCNT: uint. */
  readonly recycleReleasedRefcnt?: bigint;
}

/** napi */
export interface Napi extends Remembered {
  /** NETDEV_A_NAPI_IFINDEX: u32, 1 at least. */
  readonly ifindex?: number;
  /** NETDEV_A_NAPI_ID: u32. */
  readonly id?: number;
  /** NETDEV_A_NAPI_IRQ: u32. */
  readonly irq?: number;
  /** NETDEV_A_NAPI_PID: u32. */
  readonly pid?: number;
  /** NETDEV_A_NAPI_DEFER_HARD_IRQS: u32, 2147483647 at most. */
  readonly deferHardIrqs?: number;
  /** NETDEV_A_NAPI_GRO_FLUSH_TIMEOUT: uint. */
  readonly groFlushTimeout?: bigint;
  /** NETDEV_A_NAPI_IRQ_SUSPEND_TIMEOUT: uint. */
  readonly irqSuspendTimeout?: bigint;
  /** NETDEV_A_NAPI_THREADED: u32. */
  readonly threaded?: NapiThreaded | number;
}

/** xsk-info */
export type XskInfo = Remembered;

/** queue */
export interface Queue extends Remembered {
  /** NETDEV_A_QUEUE_ID: u32. */
  readonly id?: number;
  /** NETDEV_A_QUEUE_IFINDEX: u32, 1 at least. */
  readonly ifindex?: number;
  /** NETDEV_A_QUEUE_TYPE: u32. */
  readonly type?: QueueType | number;
  /** NETDEV_A_QUEUE_NAPI_ID: u32. */
  readonly napiId?: number;
  /** NETDEV_A_QUEUE_DMABUF: u32. */
  readonly dmabuf?: number;
  /** NETDEV_A_QUEUE_IO_URING: a nest. */
  readonly ioUring?: IoUringProviderInfo;
  /** NETDEV_A_QUEUE_XSK: a nest. */
  readonly xsk?: XskInfo;
}

/** qstats */
export interface Qstats extends Remembered {
  /** NETDEV_A_QSTATS_IFINDEX: u32, 1 at least. */
  readonly ifindex?: number;
  /** NETDEV_A_QSTATS_QUEUE_TYPE: u32. */
  readonly queueType?: QueueType | number;
  /** NETDEV_A_QSTATS_QUEUE_ID: u32. */
  readonly queueId?: number;
  /** NETDEV_A_QSTATS_SCOPE: uint. */
  readonly scope?: readonly (QstatsScope | bigint)[];
  /** NETDEV_A_QSTATS_RX_PACKETS: uint. */
  readonly rxPackets?: bigint;
  /** NETDEV_A_QSTATS_RX_BYTES: uint. */
  readonly rxBytes?: bigint;
  /** NETDEV_A_QSTATS_TX_PACKETS: uint. */
  readonly txPackets?: bigint;
  /** NETDEV_A_QSTATS_TX_BYTES: uint. */
  readonly txBytes?: bigint;
  /** NETDEV_A_QSTATS_RX_ALLOC_FAIL: uint. */
  readonly rxAllocFail?: bigint;
  /** NETDEV_A_QSTATS_RX_HW_DROPS: uint. */
  readonly rxHwDrops?: bigint;
  /** NETDEV_A_QSTATS_RX_HW_DROP_OVERRUNS: uint. */
  readonly rxHwDropOverruns?: bigint;
  /** NETDEV_A_QSTATS_RX_CSUM_COMPLETE: uint. */
  readonly rxCsumComplete?: bigint;
  /** NETDEV_A_QSTATS_RX_CSUM_UNNECESSARY: uint. */
  readonly rxCsumUnnecessary?: bigint;
  /** NETDEV_A_QSTATS_RX_CSUM_NONE: uint. */
  readonly rxCsumNone?: bigint;
  /** NETDEV_A_QSTATS_RX_CSUM_BAD: uint. */
  readonly rxCsumBad?: bigint;
  /** NETDEV_A_QSTATS_RX_HW_GRO_PACKETS: uint. */
  readonly rxHwGroPackets?: bigint;
  /** NETDEV_A_QSTATS_RX_HW_GRO_BYTES: uint. */
  readonly rxHwGroBytes?: bigint;
  /** NETDEV_A_QSTATS_RX_HW_GRO_WIRE_PACKETS: uint. */
  readonly rxHwGroWirePackets?: bigint;
  /** NETDEV_A_QSTATS_RX_HW_GRO_WIRE_BYTES: uint. */
  readonly rxHwGroWireBytes?: bigint;
  /** NETDEV_A_QSTATS_RX_HW_DROP_RATELIMITS: uint. */
  readonly rxHwDropRatelimits?: bigint;
  /** NETDEV_A_QSTATS_TX_HW_DROPS: uint. */
  readonly txHwDrops?: bigint;
  /** NETDEV_A_QSTATS_TX_HW_DROP_ERRORS: uint. */
  readonly txHwDropErrors?: bigint;
  /** NETDEV_A_QSTATS_TX_CSUM_NONE: uint. */
  readonly txCsumNone?: bigint;
  /** NETDEV_A_QSTATS_TX_NEEDS_CSUM: uint. */
  readonly txNeedsCsum?: bigint;
  /** NETDEV_A_QSTATS_TX_HW_GSO_PACKETS: uint. */
  readonly txHwGsoPackets?: bigint;
  /** NETDEV_A_QSTATS_TX_HW_GSO_BYTES: uint. */
  readonly txHwGsoBytes?: bigint;
  /** NETDEV_A_QSTATS_TX_HW_GSO_WIRE_PACKETS: uint. */
  readonly txHwGsoWirePackets?: bigint;
  /** NETDEV_A_QSTATS_TX_HW_GSO_WIRE_BYTES: uint. */
  readonly txHwGsoWireBytes?: bigint;
  /** NETDEV_A_QSTATS_TX_HW_DROP_RATELIMITS: uint. */
  readonly txHwDropRatelimits?: bigint;
  /** NETDEV_A_QSTATS_TX_STOP: uint. */
  readonly txStop?: bigint;
  /** NETDEV_A_QSTATS_TX_WAKE: uint. */
  readonly txWake?: bigint;
}

/** queue-id */
export interface QueueId extends Remembered {
  /** NETDEV_A_QUEUE_ID: u32. */
  readonly id?: number;
  /** NETDEV_A_QUEUE_TYPE: u32. */
  readonly type?: QueueType | number;
}

/** dmabuf */
export interface Dmabuf extends Remembered {
  /** NETDEV_A_DMABUF_IFINDEX: u32, 1 at least. */
  readonly ifindex?: number;
  /** NETDEV_A_DMABUF_QUEUES: a nest, several. */
  readonly queues?: readonly QueueId[];
  /** NETDEV_A_DMABUF_FD: u32. */
  readonly fd?: number;
  /** NETDEV_A_DMABUF_ID: u32, 1 at least. */
  readonly id?: number;
}

/** The operations of netdev. */
export interface NetdevOperations {
  readonly 'dev-get': { readonly do: readonly [Input<Dev>, Dev]; readonly dump: readonly [Input<Dev>, Dev] };
  readonly 'page-pool-get': {
    readonly do: readonly [Input<PagePool>, PagePool];
    readonly dump: readonly [Input<PagePool>, PagePool];
  };
  readonly 'page-pool-stats-get': {
    readonly do: readonly [Input<PagePoolStats>, PagePoolStats];
    readonly dump: readonly [Input<PagePoolStats>, PagePoolStats];
  };
  readonly 'queue-get': { readonly do: readonly [Input<Queue>, Queue]; readonly dump: readonly [Input<Queue>, Queue] };
  readonly 'napi-get': { readonly do: readonly [Input<Napi>, Napi]; readonly dump: readonly [Input<Napi>, Napi] };
  readonly 'qstats-get': { readonly dump: readonly [Input<Qstats>, Qstats] };
  readonly 'bind-rx': { readonly do: readonly [Input<Dmabuf>, Dmabuf] };
  readonly 'napi-set': { readonly do: readonly [Input<Napi>, Napi | undefined] };
  readonly 'bind-tx': { readonly do: readonly [Input<Dmabuf>, Dmabuf] };
}

/** The multicast groups of netdev. */
export type NetdevGroup = 'mgmt' | 'page-pool';

/** What netdev announces. */
export interface NetdevNotifications {
  readonly 'dev-get': Dev;
  readonly 'dev-add-ntf': Dev;
  readonly 'dev-del-ntf': Dev;
  readonly 'dev-change-ntf': Dev;
  readonly 'page-pool-get': PagePool;
  readonly 'page-pool-add-ntf': PagePool;
  readonly 'page-pool-del-ntf': PagePool;
  readonly 'page-pool-change-ntf': PagePool;
  readonly 'page-pool-stats-get': PagePoolStats;
  readonly 'queue-get': Queue;
  readonly 'napi-get': Napi;
  readonly 'qstats-get': Qstats;
  readonly 'bind-rx': Dmabuf;
  readonly 'bind-tx': Dmabuf;
}

const xdpActNamesWide = {
  basic: 1n,
  redirect: 2n,
  'ndo-xmit': 4n,
  'xsk-zerocopy': 8n,
  'hw-offload': 16n,
  'rx-sg': 32n,
  'ndo-xmit-sg': 64n,
};

const xdpActFlagsU64Codec: AnyCodec = flagsOf(u64, xdpActNamesWide);

const xdpRxMetadataNamesWide = { timestamp: 1n, hash: 2n, 'vlan-tag': 4n };

const xdpRxMetadataFlagsU64Codec: AnyCodec = flagsOf(u64, xdpRxMetadataNamesWide);

const xskFlagsNamesWide = { 'tx-timestamp': 1n, 'tx-checksum': 2n, 'tx-launch-time-fifo': 4n };

const xskFlagsFlagsU64Codec: AnyCodec = flagsOf(u64, xskFlagsNamesWide);

const devSet: Attributes<Attrs> = attributes<Attrs>(
  {
    ifindex: attr(1, u32, { name: 'NETDEV_A_DEV_IFINDEX', min: 1 }),
    pad: attr(2, pad, { name: 'NETDEV_A_DEV_PAD' }),
    xdpFeatures: attr(3, xdpActFlagsU64Codec, { name: 'NETDEV_A_DEV_XDP_FEATURES' }),
    xdpZcMaxSegs: attr(4, u32, { name: 'NETDEV_A_DEV_XDP_ZC_MAX_SEGS', min: 1 }),
    xdpRxMetadataFeatures: attr(5, xdpRxMetadataFlagsU64Codec, { name: 'NETDEV_A_DEV_XDP_RX_METADATA_FEATURES' }),
    xskFeatures: attr(6, xskFlagsFlagsU64Codec, { name: 'NETDEV_A_DEV_XSK_FEATURES' }),
  },
  'dev',
);

const keys1 = ['ifindex', 'xdpFeatures', 'xdpZcMaxSegs', 'xdpRxMetadataFeatures', 'xskFeatures'];

const ioUringProviderInfoSet: Attributes<Attrs> = attributes<Attrs>({}, 'io-uring-provider-info');

const pagePoolSet: Attributes<Attrs> = attributes<Attrs>(
  {
    id: attr(1, uint, { name: 'NETDEV_A_PAGE_POOL_ID', min: 1n, max: 4294967295n }),
    ifindex: attr(2, u32, { name: 'NETDEV_A_PAGE_POOL_IFINDEX', min: 1, max: 2147483647 }),
    napiId: attr(3, uint, { name: 'NETDEV_A_PAGE_POOL_NAPI_ID', min: 1n, max: 4294967295n }),
    inflight: attr(4, uint, { name: 'NETDEV_A_PAGE_POOL_INFLIGHT' }),
    inflightMem: attr(5, uint, { name: 'NETDEV_A_PAGE_POOL_INFLIGHT_MEM' }),
    detachTime: attr(6, uint, { name: 'NETDEV_A_PAGE_POOL_DETACH_TIME' }),
    dmabuf: attr(7, u32, { name: 'NETDEV_A_PAGE_POOL_DMABUF' }),
    ioUring: attr(8, ioUringProviderInfoSet, { name: 'NETDEV_A_PAGE_POOL_IO_URING' }),
  },
  'page-pool',
);

const keys2 = ['id', 'ifindex', 'napiId', 'inflight', 'inflightMem', 'detachTime', 'dmabuf', 'ioUring'];

const pagePoolInfoSet: Attributes<Attrs> = attributes<Attrs>(
  {
    id: attr(1, uint, { name: 'NETDEV_A_PAGE_POOL_ID', min: 1n, max: 4294967295n }),
    ifindex: attr(2, u32, { name: 'NETDEV_A_PAGE_POOL_IFINDEX', min: 1, max: 2147483647 }),
  },
  'page-pool-info',
);

const pagePoolStatsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    info: attr(1, pagePoolInfoSet, { name: 'NETDEV_A_PAGE_POOL_STATS_INFO' }),
    allocFast: attr(8, uint, { name: 'NETDEV_A_PAGE_POOL_STATS_ALLOC_FAST' }),
    allocSlow: attr(9, uint, { name: 'NETDEV_A_PAGE_POOL_STATS_ALLOC_SLOW' }),
    allocSlowHighOrder: attr(10, uint, { name: 'NETDEV_A_PAGE_POOL_STATS_ALLOC_SLOW_HIGH_ORDER' }),
    allocEmpty: attr(11, uint, { name: 'NETDEV_A_PAGE_POOL_STATS_ALLOC_EMPTY' }),
    allocRefill: attr(12, uint, { name: 'NETDEV_A_PAGE_POOL_STATS_ALLOC_REFILL' }),
    allocWaive: attr(13, uint, { name: 'NETDEV_A_PAGE_POOL_STATS_ALLOC_WAIVE' }),
    recycleCached: attr(14, uint, { name: 'NETDEV_A_PAGE_POOL_STATS_RECYCLE_CACHED' }),
    recycleCacheFull: attr(15, uint, { name: 'NETDEV_A_PAGE_POOL_STATS_RECYCLE_CACHE_FULL' }),
    recycleRing: attr(16, uint, { name: 'NETDEV_A_PAGE_POOL_STATS_RECYCLE_RING' }),
    recycleRingFull: attr(17, uint, { name: 'NETDEV_A_PAGE_POOL_STATS_RECYCLE_RING_FULL' }),
    recycleReleasedRefcnt: attr(18, uint, { name: 'NETDEV_A_PAGE_POOL_STATS_RECYCLE_RELEASED_REFCNT' }),
  },
  'page-pool-stats',
);

const keys3 = [
  'info',
  'allocFast',
  'allocSlow',
  'allocSlowHighOrder',
  'allocEmpty',
  'allocRefill',
  'allocWaive',
  'recycleCached',
  'recycleCacheFull',
  'recycleRing',
  'recycleRingFull',
  'recycleReleasedRefcnt',
];

const queueTypeNames = { rx: 0, tx: 1 };

const queueTypeEnumU32Codec: AnyCodec = enumOf(u32, queueTypeNames);

const xskInfoSet: Attributes<Attrs> = attributes<Attrs>({}, 'xsk-info');

const queueSet: Attributes<Attrs> = attributes<Attrs>(
  {
    id: attr(1, u32, { name: 'NETDEV_A_QUEUE_ID' }),
    ifindex: attr(2, u32, { name: 'NETDEV_A_QUEUE_IFINDEX', min: 1 }),
    type: attr(3, queueTypeEnumU32Codec, { name: 'NETDEV_A_QUEUE_TYPE' }),
    napiId: attr(4, u32, { name: 'NETDEV_A_QUEUE_NAPI_ID' }),
    dmabuf: attr(5, u32, { name: 'NETDEV_A_QUEUE_DMABUF' }),
    ioUring: attr(6, ioUringProviderInfoSet, { name: 'NETDEV_A_QUEUE_IO_URING' }),
    xsk: attr(7, xskInfoSet, { name: 'NETDEV_A_QUEUE_XSK' }),
  },
  'queue',
);

const keys4 = ['id', 'type', 'napiId', 'ifindex', 'dmabuf', 'ioUring', 'xsk'];

const napiThreadedNames = { disabled: 0, enabled: 1, 'busy-poll': 2 };

const napiThreadedEnumU32Codec: AnyCodec = enumOf(u32, napiThreadedNames);

const napiSet: Attributes<Attrs> = attributes<Attrs>(
  {
    ifindex: attr(1, u32, { name: 'NETDEV_A_NAPI_IFINDEX', min: 1 }),
    id: attr(2, u32, { name: 'NETDEV_A_NAPI_ID' }),
    irq: attr(3, u32, { name: 'NETDEV_A_NAPI_IRQ' }),
    pid: attr(4, u32, { name: 'NETDEV_A_NAPI_PID' }),
    deferHardIrqs: attr(5, u32, { name: 'NETDEV_A_NAPI_DEFER_HARD_IRQS', max: 2147483647 }),
    groFlushTimeout: attr(6, uint, { name: 'NETDEV_A_NAPI_GRO_FLUSH_TIMEOUT' }),
    irqSuspendTimeout: attr(7, uint, { name: 'NETDEV_A_NAPI_IRQ_SUSPEND_TIMEOUT' }),
    threaded: attr(8, napiThreadedEnumU32Codec, { name: 'NETDEV_A_NAPI_THREADED' }),
  },
  'napi',
);

const keys5 = ['id', 'ifindex', 'irq', 'pid', 'deferHardIrqs', 'groFlushTimeout', 'irqSuspendTimeout', 'threaded'];

const qstatsScopeNamesWide = { queue: 1n };

const qstatsScopeFlagsUintCodec: AnyCodec = flagsOf(uint, qstatsScopeNamesWide);

const qstatsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    ifindex: attr(1, u32, { name: 'NETDEV_A_QSTATS_IFINDEX', min: 1 }),
    queueType: attr(2, queueTypeEnumU32Codec, { name: 'NETDEV_A_QSTATS_QUEUE_TYPE' }),
    queueId: attr(3, u32, { name: 'NETDEV_A_QSTATS_QUEUE_ID' }),
    scope: attr(4, qstatsScopeFlagsUintCodec, { name: 'NETDEV_A_QSTATS_SCOPE' }),
    rxPackets: attr(8, uint, { name: 'NETDEV_A_QSTATS_RX_PACKETS' }),
    rxBytes: attr(9, uint, { name: 'NETDEV_A_QSTATS_RX_BYTES' }),
    txPackets: attr(10, uint, { name: 'NETDEV_A_QSTATS_TX_PACKETS' }),
    txBytes: attr(11, uint, { name: 'NETDEV_A_QSTATS_TX_BYTES' }),
    rxAllocFail: attr(12, uint, { name: 'NETDEV_A_QSTATS_RX_ALLOC_FAIL' }),
    rxHwDrops: attr(13, uint, { name: 'NETDEV_A_QSTATS_RX_HW_DROPS' }),
    rxHwDropOverruns: attr(14, uint, { name: 'NETDEV_A_QSTATS_RX_HW_DROP_OVERRUNS' }),
    rxCsumComplete: attr(15, uint, { name: 'NETDEV_A_QSTATS_RX_CSUM_COMPLETE' }),
    rxCsumUnnecessary: attr(16, uint, { name: 'NETDEV_A_QSTATS_RX_CSUM_UNNECESSARY' }),
    rxCsumNone: attr(17, uint, { name: 'NETDEV_A_QSTATS_RX_CSUM_NONE' }),
    rxCsumBad: attr(18, uint, { name: 'NETDEV_A_QSTATS_RX_CSUM_BAD' }),
    rxHwGroPackets: attr(19, uint, { name: 'NETDEV_A_QSTATS_RX_HW_GRO_PACKETS' }),
    rxHwGroBytes: attr(20, uint, { name: 'NETDEV_A_QSTATS_RX_HW_GRO_BYTES' }),
    rxHwGroWirePackets: attr(21, uint, { name: 'NETDEV_A_QSTATS_RX_HW_GRO_WIRE_PACKETS' }),
    rxHwGroWireBytes: attr(22, uint, { name: 'NETDEV_A_QSTATS_RX_HW_GRO_WIRE_BYTES' }),
    rxHwDropRatelimits: attr(23, uint, { name: 'NETDEV_A_QSTATS_RX_HW_DROP_RATELIMITS' }),
    txHwDrops: attr(24, uint, { name: 'NETDEV_A_QSTATS_TX_HW_DROPS' }),
    txHwDropErrors: attr(25, uint, { name: 'NETDEV_A_QSTATS_TX_HW_DROP_ERRORS' }),
    txCsumNone: attr(26, uint, { name: 'NETDEV_A_QSTATS_TX_CSUM_NONE' }),
    txNeedsCsum: attr(27, uint, { name: 'NETDEV_A_QSTATS_TX_NEEDS_CSUM' }),
    txHwGsoPackets: attr(28, uint, { name: 'NETDEV_A_QSTATS_TX_HW_GSO_PACKETS' }),
    txHwGsoBytes: attr(29, uint, { name: 'NETDEV_A_QSTATS_TX_HW_GSO_BYTES' }),
    txHwGsoWirePackets: attr(30, uint, { name: 'NETDEV_A_QSTATS_TX_HW_GSO_WIRE_PACKETS' }),
    txHwGsoWireBytes: attr(31, uint, { name: 'NETDEV_A_QSTATS_TX_HW_GSO_WIRE_BYTES' }),
    txHwDropRatelimits: attr(32, uint, { name: 'NETDEV_A_QSTATS_TX_HW_DROP_RATELIMITS' }),
    txStop: attr(33, uint, { name: 'NETDEV_A_QSTATS_TX_STOP' }),
    txWake: attr(34, uint, { name: 'NETDEV_A_QSTATS_TX_WAKE' }),
  },
  'qstats',
);

const keys6 = [
  'ifindex',
  'queueType',
  'queueId',
  'rxPackets',
  'rxBytes',
  'txPackets',
  'txBytes',
  'rxAllocFail',
  'rxHwDrops',
  'rxHwDropOverruns',
  'rxCsumComplete',
  'rxCsumUnnecessary',
  'rxCsumNone',
  'rxCsumBad',
  'rxHwGroPackets',
  'rxHwGroBytes',
  'rxHwGroWirePackets',
  'rxHwGroWireBytes',
  'rxHwDropRatelimits',
  'txHwDrops',
  'txHwDropErrors',
  'txCsumNone',
  'txNeedsCsum',
  'txHwGsoPackets',
  'txHwGsoBytes',
  'txHwGsoWirePackets',
  'txHwGsoWireBytes',
  'txHwDropRatelimits',
  'txStop',
  'txWake',
];

const queueIdSet: Attributes<Attrs> = attributes<Attrs>(
  {
    id: attr(1, u32, { name: 'NETDEV_A_QUEUE_ID' }),
    type: attr(3, queueTypeEnumU32Codec, { name: 'NETDEV_A_QUEUE_TYPE' }),
  },
  'queue-id',
);

const dmabufSet: Attributes<Attrs> = attributes<Attrs>(
  {
    ifindex: attr(1, u32, { name: 'NETDEV_A_DMABUF_IFINDEX', min: 1 }),
    queues: attr(2, multi(queueIdSet), { name: 'NETDEV_A_DMABUF_QUEUES' }),
    fd: attr(3, u32, { name: 'NETDEV_A_DMABUF_FD' }),
    id: attr(4, u32, { name: 'NETDEV_A_DMABUF_ID', min: 1 }),
  },
  'dmabuf',
);

const keys7 = ['id', 'deferHardIrqs', 'groFlushTimeout', 'irqSuspendTimeout', 'threaded'];

/** The family netdev. */
export const netdev: Family<NetdevOperations, NetdevGroup, NetdevNotifications> = /* @__PURE__ */ defineFamily({
  name: 'netdev',
  protocol: 16,
  version: 1,
  operations: {
    'dev-get': {
      attributes: devSet,
      do: { request: 1, reply: 1, requestAttributes: ['ifindex'], replyAttributes: keys1 },
      dump: { request: 1, reply: 1, replyAttributes: keys1 },
    },
    'page-pool-get': {
      attributes: pagePoolSet,
      do: { request: 5, reply: 5, requestAttributes: ['id'], replyAttributes: keys2 },
      dump: { request: 5, reply: 5, replyAttributes: keys2 },
    },
    'page-pool-stats-get': {
      attributes: pagePoolStatsSet,
      do: { request: 9, reply: 9, requestAttributes: ['info'], replyAttributes: keys3 },
      dump: { request: 9, reply: 9, replyAttributes: keys3 },
    },
    'queue-get': {
      attributes: queueSet,
      do: { request: 10, reply: 10, requestAttributes: ['ifindex', 'type', 'id'], replyAttributes: keys4 },
      dump: { request: 10, reply: 10, requestAttributes: ['ifindex'], replyAttributes: keys4 },
    },
    'napi-get': {
      attributes: napiSet,
      do: { request: 11, reply: 11, requestAttributes: ['id'], replyAttributes: keys5 },
      dump: { request: 11, reply: 11, requestAttributes: ['ifindex'], replyAttributes: keys5 },
    },
    'qstats-get': {
      attributes: qstatsSet,
      dump: { request: 12, reply: 12, requestAttributes: ['ifindex', 'scope'], replyAttributes: keys6 },
    },
    'bind-rx': {
      permissions: ['admin-perm'],
      attributes: dmabufSet,
      do: { request: 13, reply: 13, requestAttributes: ['ifindex', 'fd', 'queues'], replyAttributes: ['id'] },
    },
    'napi-set': { permissions: ['admin-perm'], attributes: napiSet, do: { request: 14, requestAttributes: keys7 } },
    'bind-tx': {
      attributes: dmabufSet,
      do: { request: 15, reply: 15, requestAttributes: ['ifindex', 'fd'], replyAttributes: ['id'] },
    },
  },
  notifications: [
    { id: 1, name: 'dev-get', attributes: devSet },
    { id: 2, name: 'dev-add-ntf', attributes: devSet },
    { id: 3, name: 'dev-del-ntf', attributes: devSet },
    { id: 4, name: 'dev-change-ntf', attributes: devSet },
    { id: 5, name: 'page-pool-get', attributes: pagePoolSet },
    { id: 6, name: 'page-pool-add-ntf', attributes: pagePoolSet },
    { id: 7, name: 'page-pool-del-ntf', attributes: pagePoolSet },
    { id: 8, name: 'page-pool-change-ntf', attributes: pagePoolSet },
    { id: 9, name: 'page-pool-stats-get', attributes: pagePoolStatsSet },
    { id: 10, name: 'queue-get', attributes: queueSet },
    { id: 11, name: 'napi-get', attributes: napiSet },
    { id: 12, name: 'qstats-get', attributes: qstatsSet },
    { id: 13, name: 'bind-rx', attributes: dmabufSet },
    { id: 15, name: 'bind-tx', attributes: dmabufSet },
  ],
  groups: { mgmt: undefined, 'page-pool': undefined },
});
