// Generated from tc.yaml and its overlay by `npm run codegen`; do not edit.
// Digest: sha256 c2dfd3a85ff051701e6258e0129fa6d48deae935291f3ba4ca1df5fca4194968

import { defineFamily, type Family } from '../family.ts';
import { u8, s32, u32, u16, u16be, s16, u32be, s8 } from '../../codec/schema/narrow.ts';
import { padding, bytes, pad, flag, array, sized } from '../../codec/schema/binary.ts';
import { struct, type Members, type Struct } from '../../codec/schema/struct.ts';
import { string } from '../../codec/schema/text.ts';
import { attr, type Attrs } from '../../codec/schema/attr.ts';
import { attributes, type Attributes } from '../../codec/schema/attributes.ts';
import { u64, s64 } from '../../codec/schema/wide.ts';
import { ipv4, ipv6, mac } from '../../codec/schema/address.ts';
import { multi, indexedArray } from '../../codec/schema/list.ts';
import { enumOf, flagsOf } from '../../codec/schema/enum.ts';
import { subMessage, type Formats } from '../../codec/schema/sub-message.ts';
import { bitfield32, type Bitfield32 } from '../../codec/schema/bitfield32.ts';
import { nested } from '../../codec/schema/nested.ts';
import { message } from '../../codec/schema/message.ts';
import { type AnyCodec } from '../../codec/schema/codec.ts';
import { type RememberedStruct, type MessageOf, type AnyOf, type Input } from '../message-types.ts';
import { type Remembered } from '../../codec/schema/attributes-types.ts';

/** flags cls-flags */
export type ClsFlags = 'skip-hw' | 'skip-sw' | 'in-hw' | 'not-in-nw' | 'verbose';

/** flags flower-key-ctrl-flags */
export type FlowerKeyCtrlFlags = 'frag' | 'firstfrag' | 'tuncsum' | 'tundf' | 'tunoam' | 'tuncrit';

/** enum dualpi2-drop-overload */
export type Dualpi2DropOverload = 'overflow' | 'drop';

/** enum dualpi2-drop-early */
export type Dualpi2DropEarly = 'drop-dequeue' | 'drop-enqueue';

/** enum dualpi2-ecn-mask */
export type Dualpi2EcnMask = 'l4s-ect' | 'cla-ect' | 'any-ect';

/** enum dualpi2-split-gso */
export type Dualpi2SplitGso = 'no-split-gso' | 'split-gso';

/** enum pedit-header-type */
export type PeditHeaderType = 'network' | 'eth' | 'ip4' | 'ip6' | 'tcp' | 'udp';

/** enum pedit-cmd */
export type PeditCmd = 'set' | 'add';

/** struct tcmsg */
export interface Tcmsg extends RememberedStruct {
  /** family: u8. */
  readonly family?: number;
  /** ifindex: s32. */
  readonly ifindex?: number;
  /** handle: u32. */
  readonly handle?: number;
  /** parent: u32. */
  readonly parent?: number;
  /** info: u32. */
  readonly info?: number;
}

/** struct tc_stats */
export interface TcStats extends RememberedStruct {
  /** bytes: u64. */
  readonly bytes?: bigint;
  /** packets: u32. */
  readonly packets?: number;
  /** drops: u32. */
  readonly drops?: number;
  /** overlimits: u32. */
  readonly overlimits?: number;
  /** bps: u32. */
  readonly bps?: number;
  /** pps: u32. */
  readonly pps?: number;
  /** qlen: u32. */
  readonly qlen?: number;
  /** backlog: u32. */
  readonly backlog?: number;
}

/** struct tc_cbs_qopt */
export interface TcCbsQopt extends RememberedStruct {
  /** offload: u8. */
  readonly offload?: number;
  /** hicredit: s32. */
  readonly hicredit?: number;
  /** locredit: s32. */
  readonly locredit?: number;
  /** idleslope: s32. */
  readonly idleslope?: number;
  /** sendslope: s32. */
  readonly sendslope?: number;
}

/** struct tc_etf_qopt */
export interface TcEtfQopt extends RememberedStruct {
  /** delta: s32. */
  readonly delta?: number;
  /** clockid: s32. */
  readonly clockid?: number;
  /** flags: s32. */
  readonly flags?: number;
}

/** struct tc_fifo_qopt */
export interface TcFifoQopt extends RememberedStruct {
  /** limit: u32. */
  readonly limit?: number;
}

/** struct tc_ratespec */
export interface TcRatespec extends RememberedStruct {
  /** cell-log: u8. */
  readonly cellLog?: number;
  /** linklayer: u8. */
  readonly linklayer?: number;
  /** overhead: u16. */
  readonly overhead?: number;
  /** cell-align: s16. */
  readonly cellAlign?: number;
  /** mpu: u16. */
  readonly mpu?: number;
  /** rate: u32. */
  readonly rate?: number;
}

/** struct tc_htb_opt */
export interface TcHtbOpt extends RememberedStruct {
  /** rate: struct tc_ratespec. */
  readonly rate?: TcRatespec;
  /** ceil: struct tc_ratespec. */
  readonly ceil?: TcRatespec;
  /** buffer: u32. */
  readonly buffer?: number;
  /** cbuffer: u32. */
  readonly cbuffer?: number;
  /** quantum: u32. */
  readonly quantum?: number;
  /** level: u32. */
  readonly level?: number;
  /** prio: u32. */
  readonly prio?: number;
}

/** struct tc_htb_glob */
export interface TcHtbGlob extends RememberedStruct {
  /** version: u32. */
  readonly version?: number;
  /** rate2quantum: u32. */
  readonly rate2quantum?: number;
  /** defcls: u32. */
  readonly defcls?: number;
  /** debug: u32. */
  readonly debug?: number;
  /** direct-pkts: u32. */
  readonly directPkts?: number;
}

/** struct tc_gred_qopt */
export interface TcGredQopt extends RememberedStruct {
  /** limit: u32. */
  readonly limit?: number;
  /** qth-min: u32. */
  readonly qthMin?: number;
  /** qth-max: u32. */
  readonly qthMax?: number;
  /** DP: u32. */
  readonly dp?: number;
  /** backlog: u32. */
  readonly backlog?: number;
  /** qave: u32. */
  readonly qave?: number;
  /** forced: u32. */
  readonly forced?: number;
  /** early: u32. */
  readonly early?: number;
  /** other: u32. */
  readonly other?: number;
  /** pdrop: u32. */
  readonly pdrop?: number;
  /** Wlog: u8. */
  readonly wlog?: number;
  /** Plog: u8. */
  readonly plog?: number;
  /** Scell-log: u8. */
  readonly scellLog?: number;
  /** prio: u8. */
  readonly prio?: number;
  /** packets: u32. */
  readonly packets?: number;
  /** bytesin: u32. */
  readonly bytesin?: number;
}

/** struct tc_gred_sopt */
export interface TcGredSopt extends RememberedStruct {
  /** DPs: u32. */
  readonly dPs?: number;
  /** def-DP: u32. */
  readonly defDP?: number;
  /** grio: u8. */
  readonly grio?: number;
  /** flags: u8. */
  readonly flags?: number;
}

/** struct tc_hfsc_qopt */
export interface TcHfscQopt extends RememberedStruct {
  /** defcls: u16. */
  readonly defcls?: number;
}

/** struct tc_mqprio_qopt */
export interface TcMqprioQopt extends RememberedStruct {
  /** num-tc: u8. */
  readonly numTc?: number;
  /** prio-tc-map: 16 bytes. */
  readonly prioTcMap?: Uint8Array;
  /** hw: u8. */
  readonly hw?: number;
  /** count: 32 bytes. */
  readonly count?: Uint8Array;
  /** offset: 32 bytes. */
  readonly offset?: Uint8Array;
}

/** struct tc_multiq_qopt */
export interface TcMultiqQopt extends RememberedStruct {
  /** bands: u16. */
  readonly bands?: number;
  /** max-bands: u16. */
  readonly maxBands?: number;
}

/** struct tc_netem_qopt */
export interface TcNetemQopt extends RememberedStruct {
  /** latency: u32. */
  readonly latency?: number;
  /** limit: u32. */
  readonly limit?: number;
  /** loss: u32. */
  readonly loss?: number;
  /** gap: u32. */
  readonly gap?: number;
  /** duplicate: u32. */
  readonly duplicate?: number;
  /** jitter: u32. */
  readonly jitter?: number;
}

/** struct tc_netem_gimodel */
export interface TcNetemGimodel extends RememberedStruct {
  /** p13: u32. */
  readonly p13?: number;
  /** p31: u32. */
  readonly p31?: number;
  /** p32: u32. */
  readonly p32?: number;
  /** p14: u32. */
  readonly p14?: number;
  /** p23: u32. */
  readonly p23?: number;
}

/** struct tc_netem_gemodel */
export interface TcNetemGemodel extends RememberedStruct {
  /** p: u32. */
  readonly p?: number;
  /** r: u32. */
  readonly r?: number;
  /** h: u32. */
  readonly h?: number;
  /** k1: u32. */
  readonly k1?: number;
}

/** struct tc_netem_corr */
export interface TcNetemCorr extends RememberedStruct {
  /** delay-corr: u32. */
  readonly delayCorr?: number;
  /** loss-corr: u32. */
  readonly lossCorr?: number;
  /** dup-corr: u32. */
  readonly dupCorr?: number;
}

/** struct tc_netem_reorder */
export interface TcNetemReorder extends RememberedStruct {
  /** probability: u32. */
  readonly probability?: number;
  /** correlation: u32. */
  readonly correlation?: number;
}

/** struct tc_netem_corrupt */
export interface TcNetemCorrupt extends RememberedStruct {
  /** probability: u32. */
  readonly probability?: number;
  /** correlation: u32. */
  readonly correlation?: number;
}

/** struct tc_netem_rate */
export interface TcNetemRate extends RememberedStruct {
  /** rate: u32. */
  readonly rate?: number;
  /** packet-overhead: s32. */
  readonly packetOverhead?: number;
  /** cell-size: u32. */
  readonly cellSize?: number;
  /** cell-overhead: s32. */
  readonly cellOverhead?: number;
}

/** struct tc_netem_slot */
export interface TcNetemSlot extends RememberedStruct {
  /** min-delay: s64. */
  readonly minDelay?: bigint;
  /** max-delay: s64. */
  readonly maxDelay?: bigint;
  /** max-packets: s32. */
  readonly maxPackets?: number;
  /** max-bytes: s32. */
  readonly maxBytes?: number;
  /** dist-delay: s64. */
  readonly distDelay?: bigint;
  /** dist-jitter: s64. */
  readonly distJitter?: bigint;
}

/** struct tc_plug_qopt */
export interface TcPlugQopt extends RememberedStruct {
  /** action: s32. */
  readonly action?: number;
  /** limit: u32. */
  readonly limit?: number;
}

/** struct tc_prio_qopt */
export interface TcPrioQopt extends RememberedStruct {
  /** bands: u32. */
  readonly bands?: number;
  /** priomap: 16 bytes. */
  readonly priomap?: Uint8Array;
}

/** struct tc_red_qopt */
export interface TcRedQopt extends RememberedStruct {
  /** limit: u32. */
  readonly limit?: number;
  /** qth-min: u32. */
  readonly qthMin?: number;
  /** qth-max: u32. */
  readonly qthMax?: number;
  /** Wlog: u8. */
  readonly wlog?: number;
  /** Plog: u8. */
  readonly plog?: number;
  /** Scell-log: u8. */
  readonly scellLog?: number;
  /** flags: u8. */
  readonly flags?: number;
}

/** struct tc_sfb_qopt */
export interface TcSfbQopt extends RememberedStruct {
  /** rehash-interval: u32. */
  readonly rehashInterval?: number;
  /** warmup-time: u32. */
  readonly warmupTime?: number;
  /** max: u32. */
  readonly max?: number;
  /** bin-size: u32. */
  readonly binSize?: number;
  /** increment: u32. */
  readonly increment?: number;
  /** decrement: u32. */
  readonly decrement?: number;
  /** limit: u32. */
  readonly limit?: number;
  /** penalty-rate: u32. */
  readonly penaltyRate?: number;
  /** penalty-burst: u32. */
  readonly penaltyBurst?: number;
}

/** struct tc_sfq_qopt */
export interface TcSfqQopt extends RememberedStruct {
  /** quantum: u32. */
  readonly quantum?: number;
  /** perturb-period: s32. */
  readonly perturbPeriod?: number;
  /** limit: u32. */
  readonly limit?: number;
  /** divisor: u32. */
  readonly divisor?: number;
  /** flows: u32. */
  readonly flows?: number;
}

/** struct tc_sfqred_stats */
export interface TcSfqredStats extends RememberedStruct {
  /** prob-drop: u32. */
  readonly probDrop?: number;
  /** forced-drop: u32. */
  readonly forcedDrop?: number;
  /** prob-mark: u32. */
  readonly probMark?: number;
  /** forced-mark: u32. */
  readonly forcedMark?: number;
  /** prob-mark-head: u32. */
  readonly probMarkHead?: number;
  /** forced-mark-head: u32. */
  readonly forcedMarkHead?: number;
}

/** struct tc_sfq_qopt_v1 */
export interface TcSfqQoptV1 extends RememberedStruct {
  /** v0: struct tc_sfq_qopt. */
  readonly v0?: TcSfqQopt;
  /** depth: u32. */
  readonly depth?: number;
  /** headdrop: u32. */
  readonly headdrop?: number;
  /** limit: u32. */
  readonly limit?: number;
  /** qth-min: u32. */
  readonly qthMin?: number;
  /** qth-max: u32. */
  readonly qthMax?: number;
  /** Wlog: u8. */
  readonly wlog?: number;
  /** Plog: u8. */
  readonly plog?: number;
  /** Scell-log: u8. */
  readonly scellLog?: number;
  /** flags: u8. */
  readonly flags?: number;
  /** max-P: u32. */
  readonly maxP?: number;
  /** stats: struct tc_sfqred_stats. */
  readonly stats?: TcSfqredStats;
}

/** struct tc_tbf_qopt */
export interface TcTbfQopt extends RememberedStruct {
  /** rate: struct tc_ratespec. */
  readonly rate?: TcRatespec;
  /** peakrate: struct tc_ratespec. */
  readonly peakrate?: TcRatespec;
  /** limit: u32. */
  readonly limit?: number;
  /** buffer: u32. */
  readonly buffer?: number;
  /** mtu: u32. */
  readonly mtu?: number;
}

/** struct tc_sizespec */
export interface TcSizespec extends RememberedStruct {
  /** cell-log: u8. */
  readonly cellLog?: number;
  /** size-log: u8. */
  readonly sizeLog?: number;
  /** cell-align: s16. */
  readonly cellAlign?: number;
  /** overhead: s32. */
  readonly overhead?: number;
  /** linklayer: u32. */
  readonly linklayer?: number;
  /** mpu: u32. */
  readonly mpu?: number;
  /** mtu: u32. */
  readonly mtu?: number;
  /** tsize: u32. */
  readonly tsize?: number;
}

/** struct gnet_estimator */
export interface GnetEstimator extends RememberedStruct {
  /** interval: s8. */
  readonly interval?: number;
  /** ewma-log: u8. */
  readonly ewmaLog?: number;
}

/** struct tc_choke_xstats */
export interface TcChokeXstats extends RememberedStruct {
  /** early: u32. */
  readonly early?: number;
  /** pdrop: u32. */
  readonly pdrop?: number;
  /** other: u32. */
  readonly other?: number;
  /** marked: u32. */
  readonly marked?: number;
  /** matched: u32. */
  readonly matched?: number;
}

/** struct tc_codel_xstats */
export interface TcCodelXstats extends RememberedStruct {
  /** maxpacket: u32. */
  readonly maxpacket?: number;
  /** count: u32. */
  readonly count?: number;
  /** lastcount: u32. */
  readonly lastcount?: number;
  /** ldelay: u32. */
  readonly ldelay?: number;
  /** drop-next: s32. */
  readonly dropNext?: number;
  /** drop-overlimit: u32. */
  readonly dropOverlimit?: number;
  /** ecn-mark: u32. */
  readonly ecnMark?: number;
  /** dropping: u32. */
  readonly dropping?: number;
  /** ce-mark: u32. */
  readonly ceMark?: number;
}

/** struct tc_fq_codel_xstats */
export interface TcFqCodelXstats extends RememberedStruct {
  /** type: u32. */
  readonly type?: number;
  /** maxpacket: u32. */
  readonly maxpacket?: number;
  /** drop-overlimit: u32. */
  readonly dropOverlimit?: number;
  /** ecn-mark: u32. */
  readonly ecnMark?: number;
  /** new-flow-count: u32. */
  readonly newFlowCount?: number;
  /** new-flows-len: u32. */
  readonly newFlowsLen?: number;
  /** old-flows-len: u32. */
  readonly oldFlowsLen?: number;
  /** ce-mark: u32. */
  readonly ceMark?: number;
  /** memory-usage: u32. */
  readonly memoryUsage?: number;
  /** drop-overmemory: u32. */
  readonly dropOvermemory?: number;
}

/** struct tc_dualpi2_xstats */
export interface TcDualpi2Xstats extends RememberedStruct {
  /** prob: u32. */
  readonly prob?: number;
  /** delay-c: u32. */
  readonly delayC?: number;
  /** delay-l: u32. */
  readonly delayL?: number;
  /** pkts-in-c: u32. */
  readonly pktsInC?: number;
  /** pkts-in-l: u32. */
  readonly pktsInL?: number;
  /** maxq: u32. */
  readonly maxq?: number;
  /** ecn-mark: u32. */
  readonly ecnMark?: number;
  /** step-mark: u32. */
  readonly stepMark?: number;
  /** credit: s32. */
  readonly credit?: number;
  /** memory-used: u32. */
  readonly memoryUsed?: number;
  /** max-memory-used: u32. */
  readonly maxMemoryUsed?: number;
  /** memory-limit: u32. */
  readonly memoryLimit?: number;
}

/** struct tc_fq_pie_xstats */
export interface TcFqPieXstats extends RememberedStruct {
  /** packets-in: u32. */
  readonly packetsIn?: number;
  /** dropped: u32. */
  readonly dropped?: number;
  /** overlimit: u32. */
  readonly overlimit?: number;
  /** overmemory: u32. */
  readonly overmemory?: number;
  /** ecn-mark: u32. */
  readonly ecnMark?: number;
  /** new-flow-count: u32. */
  readonly newFlowCount?: number;
  /** new-flows-len: u32. */
  readonly newFlowsLen?: number;
  /** old-flows-len: u32. */
  readonly oldFlowsLen?: number;
  /** memory-usage: u32. */
  readonly memoryUsage?: number;
}

/** struct tc_fq_qd_stats */
export interface TcFqQdStats extends RememberedStruct {
  /** gc-flows: u64. */
  readonly gcFlows?: bigint;
  /** highprio-packets: u64. */
  readonly highprioPackets?: bigint;
  /** tcp-retrans: u64. */
  readonly tcpRetrans?: bigint;
  /** throttled: u64. */
  readonly throttled?: bigint;
  /** flows-plimit: u64. */
  readonly flowsPlimit?: bigint;
  /** pkts-too-long: u64. */
  readonly pktsTooLong?: bigint;
  /** allocation-errors: u64. */
  readonly allocationErrors?: bigint;
  /** time-next-delayed-flow: s64. */
  readonly timeNextDelayedFlow?: bigint;
  /** flows: u32. */
  readonly flows?: number;
  /** inactive-flows: u32. */
  readonly inactiveFlows?: number;
  /** throttled-flows: u32. */
  readonly throttledFlows?: number;
  /** unthrottle-latency-ns: u32. */
  readonly unthrottleLatencyNs?: number;
  /** ce-mark: u64. */
  readonly ceMark?: bigint;
  /** horizon-drops: u64. */
  readonly horizonDrops?: bigint;
  /** horizon-caps: u64. */
  readonly horizonCaps?: bigint;
  /** fastpath-packets: u64. */
  readonly fastpathPackets?: bigint;
  /** band-drops: 24 bytes. */
  readonly bandDrops?: Uint8Array;
  /** band-pkt-count: 12 bytes. */
  readonly bandPktCount?: Uint8Array;
}

/** struct tc_hhf_xstats */
export interface TcHhfXstats extends RememberedStruct {
  /** drop-overlimit: u32. */
  readonly dropOverlimit?: number;
  /** hh-overlimit: u32. */
  readonly hhOverlimit?: number;
  /** hh-tot-count: u32. */
  readonly hhTotCount?: number;
  /** hh-cur-count: u32. */
  readonly hhCurCount?: number;
}

/** struct tc_pie_xstats */
export interface TcPieXstats extends RememberedStruct {
  /** prob: u64. */
  readonly prob?: bigint;
  /** delay: u32. */
  readonly delay?: number;
  /** avg-dq-rate: u32. */
  readonly avgDqRate?: number;
  /** dq-rate-estimating: u32. */
  readonly dqRateEstimating?: number;
  /** packets-in: u32. */
  readonly packetsIn?: number;
  /** dropped: u32. */
  readonly dropped?: number;
  /** overlimit: u32. */
  readonly overlimit?: number;
  /** maxq: u32. */
  readonly maxq?: number;
  /** ecn-mark: u32. */
  readonly ecnMark?: number;
}

/** struct tc_red_xstats */
export interface TcRedXstats extends RememberedStruct {
  /** early: u32. */
  readonly early?: number;
  /** pdrop: u32. */
  readonly pdrop?: number;
  /** other: u32. */
  readonly other?: number;
  /** marked: u32. */
  readonly marked?: number;
}

/** struct tc_sfb_xstats */
export interface TcSfbXstats extends RememberedStruct {
  /** earlydrop: u32. */
  readonly earlydrop?: number;
  /** penaltydrop: u32. */
  readonly penaltydrop?: number;
  /** bucketdrop: u32. */
  readonly bucketdrop?: number;
  /** queuedrop: u32. */
  readonly queuedrop?: number;
  /** childdrop: u32. */
  readonly childdrop?: number;
  /** marked: u32. */
  readonly marked?: number;
  /** maxqlen: u32. */
  readonly maxqlen?: number;
  /** maxprob: u32. */
  readonly maxprob?: number;
  /** avgprob: u32. */
  readonly avgprob?: number;
}

/** struct tc_sfq_xstats */
export interface TcSfqXstats extends RememberedStruct {
  /** allot: s32. */
  readonly allot?: number;
}

/** struct gnet_stats_basic */
export interface GnetStatsBasic extends RememberedStruct {
  /** bytes: u64. */
  readonly bytes?: bigint;
  /** packets: u32. */
  readonly packets?: number;
}

/** struct gnet_stats_rate_est */
export interface GnetStatsRateEst extends RememberedStruct {
  /** bps: u32. */
  readonly bps?: number;
  /** pps: u32. */
  readonly pps?: number;
}

/** struct gnet_stats_rate_est64 */
export interface GnetStatsRateEst64 extends RememberedStruct {
  /** bps: u64. */
  readonly bps?: bigint;
  /** pps: u64. */
  readonly pps?: bigint;
}

/** struct gnet_stats_queue */
export interface GnetStatsQueue extends RememberedStruct {
  /** qlen: u32. */
  readonly qlen?: number;
  /** backlog: u32. */
  readonly backlog?: number;
  /** drops: u32. */
  readonly drops?: number;
  /** requeues: u32. */
  readonly requeues?: number;
  /** overlimits: u32. */
  readonly overlimits?: number;
}

/** struct tc_u32_key */
export interface TcU32Key extends RememberedStruct {
  /** mask: u32be. */
  readonly mask?: number;
  /** val: u32be. */
  readonly val?: number;
  /** off: s32. */
  readonly off?: number;
  /** offmask: s32. */
  readonly offmask?: number;
}

/** struct tc_u32_mark */
export interface TcU32Mark extends RememberedStruct {
  /** val: u32. */
  readonly val?: number;
  /** mask: u32. */
  readonly mask?: number;
  /** success: u32. */
  readonly success?: number;
}

/** struct tc_u32_sel */
export interface TcU32Sel extends RememberedStruct {
  /** flags: u8. */
  readonly flags?: number;
  /** offshift: u8. */
  readonly offshift?: number;
  /** nkeys: u8. */
  readonly nkeys?: number;
  /** offmask: u16be. */
  readonly offmask?: number;
  /** off: u16. */
  readonly off?: number;
  /** offoff: s16. */
  readonly offoff?: number;
  /** hoff: s16. */
  readonly hoff?: number;
  /** hmask: u32be. */
  readonly hmask?: number;
  /** keys: an array of struct tc_u32_key. */
  readonly keys?: readonly TcU32Key[];
}

/** struct tc_u32_pcnt */
export interface TcU32Pcnt extends RememberedStruct {
  /** rcnt: u64. */
  readonly rcnt?: bigint;
  /** rhit: u64. */
  readonly rhit?: bigint;
  /** kcnts: u64. */
  readonly kcnts?: bigint;
}

/** struct tcf_t */
export interface TcfT extends RememberedStruct {
  /** install: u64. */
  readonly install?: bigint;
  /** lastuse: u64. */
  readonly lastuse?: bigint;
  /** expires: u64. */
  readonly expires?: bigint;
  /** firstuse: u64. */
  readonly firstuse?: bigint;
}

/** struct tc_gact */
export interface TcGact extends RememberedStruct {
  /** index: u32. */
  readonly index?: number;
  /** capab: u32. */
  readonly capab?: number;
  /** action: s32. */
  readonly action?: number;
  /** refcnt: s32. */
  readonly refcnt?: number;
  /** bindcnt: s32. */
  readonly bindcnt?: number;
}

/** struct tc_gact_p */
export interface TcGactP extends RememberedStruct {
  /** ptype: u16. */
  readonly ptype?: number;
  /** pval: u16. */
  readonly pval?: number;
  /** paction: s32. */
  readonly paction?: number;
}

/** struct tcf_ematch_tree_hdr */
export interface TcfEmatchTreeHdr extends RememberedStruct {
  /** nmatches: u16. */
  readonly nmatches?: number;
  /** progid: u16. */
  readonly progid?: number;
}

/** struct tc_basic_pcnt */
export interface TcBasicPcnt extends RememberedStruct {
  /** rcnt: u64. */
  readonly rcnt?: bigint;
  /** rhit: u64. */
  readonly rhit?: bigint;
}

/** struct tc_matchall_pcnt */
export interface TcMatchallPcnt extends RememberedStruct {
  /** rhit: u64. */
  readonly rhit?: bigint;
}

/** struct tc_mpls */
export interface TcMpls extends RememberedStruct {
  /** index: u32. */
  readonly index?: number;
  /** capab: u32. */
  readonly capab?: number;
  /** action: s32. */
  readonly action?: number;
  /** refcnt: s32. */
  readonly refcnt?: number;
  /** bindcnt: s32. */
  readonly bindcnt?: number;
  /** m-action: s32. */
  readonly mAction?: number;
}

/** struct tc_police */
export interface TcPolice extends RememberedStruct {
  /** index: u32. */
  readonly index?: number;
  /** action: s32. */
  readonly action?: number;
  /** limit: u32. */
  readonly limit?: number;
  /** burst: u32. */
  readonly burst?: number;
  /** mtu: u32. */
  readonly mtu?: number;
  /** rate: struct tc_ratespec. */
  readonly rate?: TcRatespec;
  /** peakrate: struct tc_ratespec. */
  readonly peakrate?: TcRatespec;
  /** refcnt: s32. */
  readonly refcnt?: number;
  /** bindcnt: s32. */
  readonly bindcnt?: number;
  /** capab: u32. */
  readonly capab?: number;
}

/** struct tc_pedit_key */
export interface TcPeditKey extends RememberedStruct {
  /** mask: u32. */
  readonly mask?: number;
  /** val: u32. */
  readonly val?: number;
  /** off: u32. */
  readonly off?: number;
  /** at: u32. */
  readonly at?: number;
  /** offmask: u32. */
  readonly offmask?: number;
  /** shift: u32. */
  readonly shift?: number;
}

/** struct tc_pedit_sel */
export interface TcPeditSel extends RememberedStruct {
  /** index: u32. */
  readonly index?: number;
  /** capab: u32. */
  readonly capab?: number;
  /** action: s32. */
  readonly action?: number;
  /** refcnt: s32. */
  readonly refcnt?: number;
  /** bindcnt: s32. */
  readonly bindcnt?: number;
  /** nkeys: u8. */
  readonly nkeys?: number;
  /** flags: u8. */
  readonly flags?: number;
  /** keys: an array of struct tc_pedit_key. */
  readonly keys?: readonly TcPeditKey[];
}

/** struct tc_vlan */
export interface TcVlan extends RememberedStruct {
  /** index: u32. */
  readonly index?: number;
  /** capab: u32. */
  readonly capab?: number;
  /** action: s32. */
  readonly action?: number;
  /** refcnt: s32. */
  readonly refcnt?: number;
  /** bindcnt: s32. */
  readonly bindcnt?: number;
  /** v-action: s32. */
  readonly vAction?: number;
}

/** struct tc_service_curve */
export interface TcServiceCurve extends RememberedStruct {
  /** m1: u32. */
  readonly m1?: number;
  /** d: u32. */
  readonly d?: number;
  /** m2: u32. */
  readonly m2?: number;
}

/** struct tcamsg */
export interface Tcamsg extends RememberedStruct {
  /** family: u8. */
  readonly family?: number;
}

/** struct tc_gen */
export interface TcGen extends RememberedStruct {
  /** index: u32. */
  readonly index?: number;
  /** capab: u32. */
  readonly capab?: number;
  /** action: s32. */
  readonly action?: number;
  /** refcnt: s32. */
  readonly refcnt?: number;
  /** bindcnt: s32. */
  readonly bindcnt?: number;
}

/** struct tc_csum */
export interface TcCsum extends RememberedStruct {
  /** index: u32. */
  readonly index?: number;
  /** capab: u32. */
  readonly capab?: number;
  /** action: s32. */
  readonly action?: number;
  /** refcnt: s32. */
  readonly refcnt?: number;
  /** bindcnt: s32. */
  readonly bindcnt?: number;
  /** update-flags: u32. */
  readonly updateFlags?: number;
}

/** struct tc_connmark */
export interface TcConnmark extends RememberedStruct {
  /** index: u32. */
  readonly index?: number;
  /** capab: u32. */
  readonly capab?: number;
  /** action: s32. */
  readonly action?: number;
  /** refcnt: s32. */
  readonly refcnt?: number;
  /** bindcnt: s32. */
  readonly bindcnt?: number;
  /** zone: u16. */
  readonly zone?: number;
}

/** struct tc_mirred */
export interface TcMirred extends RememberedStruct {
  /** index: u32. */
  readonly index?: number;
  /** capab: u32. */
  readonly capab?: number;
  /** action: s32. */
  readonly action?: number;
  /** refcnt: s32. */
  readonly refcnt?: number;
  /** bindcnt: s32. */
  readonly bindcnt?: number;
  /** eaction: s32. */
  readonly eaction?: number;
  /** ifindex: u32. */
  readonly ifindex?: number;
}

/** struct tc_nat */
export interface TcNat extends RememberedStruct {
  /** index: u32. */
  readonly index?: number;
  /** capab: u32. */
  readonly capab?: number;
  /** action: s32. */
  readonly action?: number;
  /** refcnt: s32. */
  readonly refcnt?: number;
  /** bindcnt: s32. */
  readonly bindcnt?: number;
  /** old-addr: ipv4. */
  readonly oldAddr?: string;
  /** new-addr: ipv4. */
  readonly newAddr?: string;
  /** mask: ipv4. */
  readonly mask?: string;
  /** flags: u32. */
  readonly flags?: number;
}

/** struct tc_skbmod */
export interface TcSkbmod extends RememberedStruct {
  /** index: u32. */
  readonly index?: number;
  /** capab: u32. */
  readonly capab?: number;
  /** action: s32. */
  readonly action?: number;
  /** refcnt: s32. */
  readonly refcnt?: number;
  /** bindcnt: s32. */
  readonly bindcnt?: number;
  /** flags: u64. */
  readonly flags?: bigint;
}

/** struct tc_tunnel_key */
export interface TcTunnelKey extends RememberedStruct {
  /** index: u32. */
  readonly index?: number;
  /** capab: u32. */
  readonly capab?: number;
  /** action: s32. */
  readonly action?: number;
  /** refcnt: s32. */
  readonly refcnt?: number;
  /** bindcnt: s32. */
  readonly bindcnt?: number;
  /** t-action: s32. */
  readonly tAction?: number;
}

/** What attrs have in any case. */
export interface AttrsAttributesCommon extends Remembered {
  /** TCA_STATS: struct tc_stats. */
  readonly stats?: TcStats;
  /** TCA_RATE: struct gnet_estimator. */
  readonly rate?: GnetEstimator;
  /** TCA_FCNT: u32. */
  readonly fcnt?: number;
  /** TCA_STATS2: a nest. */
  readonly stats2?: TcaStatsAttrs;
  /** TCA_STAB: a nest. */
  readonly stab?: TcaStabAttrs;
  /** TCA_DUMP_INVISIBLE: flag. */
  readonly dumpInvisible?: true;
  /** TCA_CHAIN: u32. */
  readonly chain?: number;
  /** TCA_HW_OFFLOAD: u8. */
  readonly hwOffload?: number;
  /** TCA_INGRESS_BLOCK: u32. */
  readonly ingressBlock?: number;
  /** TCA_EGRESS_BLOCK: u32. */
  readonly egressBlock?: number;
  /** TCA_DUMP_FLAGS: bitfield32. */
  readonly dumpFlags?: Bitfield32;
  /** TCA_EXT_WARN_MSG: string. */
  readonly extWarnMsg?: string;
}
/** attrs */
export type AttrsAttributes = AttrsAttributesCommon &
  (
    | { readonly kind: 'basic'; readonly options?: BasicAttrs }
    | { readonly kind: 'bpf'; readonly options?: BpfAttrs }
    | { readonly kind: 'bfifo'; readonly options?: TcFifoQopt }
    | { readonly kind: 'cake'; readonly options?: CakeAttrs; readonly xstats?: CakeStatsAttrs }
    | { readonly kind: 'cbs'; readonly options?: CbsAttrs }
    | { readonly kind: 'cgroup'; readonly options?: CgroupAttrs }
    | { readonly kind: 'choke'; readonly options?: ChokeAttrs; readonly xstats?: TcChokeXstats }
    | { readonly kind: 'clsact'; readonly options?: Uint8Array }
    | { readonly kind: 'codel'; readonly options?: CodelAttrs; readonly xstats?: TcCodelXstats }
    | { readonly kind: 'drr'; readonly options?: DrrAttrs }
    | { readonly kind: 'dualpi2'; readonly options?: Dualpi2Attrs; readonly xstats?: TcDualpi2Xstats }
    | { readonly kind: 'etf'; readonly options?: EtfAttrs }
    | { readonly kind: 'ets'; readonly options?: EtsAttrs }
    | { readonly kind: 'flow'; readonly options?: FlowAttrs }
    | { readonly kind: 'flower'; readonly options?: FlowerAttrs }
    | { readonly kind: 'fq'; readonly options?: FqAttrs; readonly xstats?: TcFqQdStats }
    | { readonly kind: 'fq_codel'; readonly options?: FqCodelAttrs; readonly xstats?: TcFqCodelXstats }
    | { readonly kind: 'fq_pie'; readonly options?: FqPieAttrs; readonly xstats?: TcFqPieXstats }
    | { readonly kind: 'fw'; readonly options?: FwAttrs }
    | { readonly kind: 'gred'; readonly options?: GredAttrs }
    | { readonly kind: 'hfsc'; readonly options?: TcHfscQopt }
    | { readonly kind: 'hhf'; readonly options?: HhfAttrs; readonly xstats?: TcHhfXstats }
    | { readonly kind: 'htb'; readonly options?: HtbAttrs }
    | { readonly kind: 'ingress'; readonly options?: Uint8Array }
    | { readonly kind: 'matchall'; readonly options?: MatchallAttrs }
    | { readonly kind: 'mq'; readonly options?: Uint8Array }
    | { readonly kind: 'mqprio'; readonly options?: TcMqprioQopt }
    | { readonly kind: 'multiq'; readonly options?: TcMultiqQopt }
    | { readonly kind: 'netem'; readonly options?: MessageOf<TcNetemQopt, NetemAttrs> }
    | { readonly kind: 'pfifo'; readonly options?: TcFifoQopt }
    | { readonly kind: 'pfifo_fast'; readonly options?: TcPrioQopt }
    | { readonly kind: 'pfifo_head_drop'; readonly options?: TcFifoQopt }
    | { readonly kind: 'pie'; readonly options?: PieAttrs; readonly xstats?: TcPieXstats }
    | { readonly kind: 'plug'; readonly options?: TcPlugQopt }
    | { readonly kind: 'prio'; readonly options?: TcPrioQopt }
    | { readonly kind: 'qfq'; readonly options?: QfqAttrs }
    | { readonly kind: 'red'; readonly options?: RedAttrs; readonly xstats?: TcRedXstats }
    | { readonly kind: 'route'; readonly options?: RouteAttrs }
    | { readonly kind: 'sfb'; readonly options?: SfbAttrs; readonly xstats?: TcSfbXstats }
    | { readonly kind: 'sfq'; readonly options?: TcSfqQoptV1; readonly xstats?: TcSfqXstats }
    | { readonly kind: 'taprio'; readonly options?: TaprioAttrs }
    | { readonly kind: 'tbf'; readonly options?: TbfAttrs }
    | { readonly kind: 'u32'; readonly options?: U32Attrs }
    | { readonly kind?: string; readonly options?: undefined; readonly xstats?: undefined }
  );

/** What act-attrs have in any case. */
export interface ActAttrsCommon extends Remembered {
  /** TCA_ACT_INDEX: u32. */
  readonly index?: number;
  /** TCA_ACT_STATS: a nest. */
  readonly stats?: TcaStatsAttrs;
  /** TCA_ACT_COOKIE: bytes. */
  readonly cookie?: Uint8Array;
  /** TCA_ACT_FLAGS: bitfield32. */
  readonly flags?: Bitfield32;
  /** TCA_ACT_HW_STATS: bitfield32. */
  readonly hwStats?: Bitfield32;
  /** TCA_ACT_USED_HW_STATS: bitfield32. */
  readonly usedHwStats?: Bitfield32;
  /** TCA_ACT_IN_HW_COUNT: u32. */
  readonly inHwCount?: number;
}
/** act-attrs */
export type ActAttrs = ActAttrsCommon &
  (
    | { readonly kind: 'bpf'; readonly options?: ActBpfAttrs }
    | { readonly kind: 'connmark'; readonly options?: ActConnmarkAttrs }
    | { readonly kind: 'csum'; readonly options?: ActCsumAttrs }
    | { readonly kind: 'ct'; readonly options?: ActCtAttrs }
    | { readonly kind: 'ctinfo'; readonly options?: ActCtinfoAttrs }
    | { readonly kind: 'gact'; readonly options?: ActGactAttrs }
    | { readonly kind: 'gate'; readonly options?: ActGateAttrs }
    | { readonly kind: 'ife'; readonly options?: ActIfeAttrs }
    | { readonly kind: 'mirred'; readonly options?: ActMirredAttrs }
    | { readonly kind: 'mpls'; readonly options?: ActMplsAttrs }
    | { readonly kind: 'nat'; readonly options?: ActNatAttrs }
    | { readonly kind: 'pedit'; readonly options?: ActPeditAttrs }
    | { readonly kind: 'police'; readonly options?: PoliceAttrs }
    | { readonly kind: 'sample'; readonly options?: ActSampleAttrs }
    | { readonly kind: 'simple'; readonly options?: ActSimpleAttrs }
    | { readonly kind: 'skbedit'; readonly options?: ActSkbeditAttrs }
    | { readonly kind: 'skbmod'; readonly options?: ActSkbmodAttrs }
    | { readonly kind: 'tunnel_key'; readonly options?: ActTunnelKeyAttrs }
    | { readonly kind: 'vlan'; readonly options?: ActVlanAttrs }
    | { readonly kind?: string; readonly options?: undefined }
  );

/** act-bpf-attrs */
export interface ActBpfAttrs extends Remembered {
  /** TCA_ACT_BPF_TM: struct tcf_t. */
  readonly tm?: TcfT;
  /** TCA_ACT_BPF_PARMS: struct tc_gen. */
  readonly parms?: TcGen;
  /** TCA_ACT_BPF_OPS_LEN: u16. */
  readonly opsLen?: number;
  /** TCA_ACT_BPF_OPS: bytes. */
  readonly ops?: Uint8Array;
  /** TCA_ACT_BPF_FD: u32. */
  readonly fd?: number;
  /** TCA_ACT_BPF_NAME: string. */
  readonly name?: string;
  /** TCA_ACT_BPF_TAG: bytes. */
  readonly tag?: Uint8Array;
  /** TCA_ACT_BPF_ID: u32. */
  readonly id?: number;
}

/** act-connmark-attrs */
export interface ActConnmarkAttrs extends Remembered {
  /** TCA_CONNMARK_PARMS: struct tc_connmark. */
  readonly parms?: TcConnmark;
  /** TCA_CONNMARK_TM: struct tcf_t. */
  readonly tm?: TcfT;
}

/** act-csum-attrs */
export interface ActCsumAttrs extends Remembered {
  /** TCA_CSUM_PARMS: struct tc_csum. */
  readonly parms?: TcCsum;
  /** TCA_CSUM_TM: struct tcf_t. */
  readonly tm?: TcfT;
}

/** act-ct-attrs */
export interface ActCtAttrs extends Remembered {
  /** TCA_CT_PARMS: struct tc_gen. */
  readonly parms?: TcGen;
  /** TCA_CT_TM: struct tcf_t. */
  readonly tm?: TcfT;
  /** TCA_CT_ACTION: u16. */
  readonly action?: number;
  /** TCA_CT_ZONE: u16. */
  readonly zone?: number;
  /** TCA_CT_MARK: u32. */
  readonly mark?: number;
  /** TCA_CT_MARK_MASK: u32. */
  readonly markMask?: number;
  /** TCA_CT_LABELS: bytes. */
  readonly labels?: Uint8Array;
  /** TCA_CT_LABELS_MASK: bytes. */
  readonly labelsMask?: Uint8Array;
  /** TCA_CT_NAT_IPV4_MIN: ipv4. */
  readonly natIpv4Min?: string;
  /** TCA_CT_NAT_IPV4_MAX: ipv4. */
  readonly natIpv4Max?: string;
  /** TCA_CT_NAT_IPV6_MIN: ipv6. */
  readonly natIpv6Min?: string;
  /** TCA_CT_NAT_IPV6_MAX: ipv6. */
  readonly natIpv6Max?: string;
  /** TCA_CT_NAT_PORT_MIN: u16be. */
  readonly natPortMin?: number;
  /** TCA_CT_NAT_PORT_MAX: u16be. */
  readonly natPortMax?: number;
  /** TCA_CT_HELPER_NAME: string. */
  readonly helperName?: string;
  /** TCA_CT_HELPER_FAMILY: u8. */
  readonly helperFamily?: number;
  /** TCA_CT_HELPER_PROTO: u8. */
  readonly helperProto?: number;
}

/** act-ctinfo-attrs */
export interface ActCtinfoAttrs extends Remembered {
  /** TCA_CTINFO_TM: struct tcf_t. */
  readonly tm?: TcfT;
  /** TCA_CTINFO_ACT: struct tc_gen. */
  readonly act?: TcGen;
  /** TCA_CTINFO_ZONE: u16. */
  readonly zone?: number;
  /** TCA_CTINFO_PARMS_DSCP_MASK: u32. */
  readonly parmsDscpMask?: number;
  /** TCA_CTINFO_PARMS_DSCP_STATEMASK: u32. */
  readonly parmsDscpStatemask?: number;
  /** TCA_CTINFO_PARMS_CPMARK_MASK: u32. */
  readonly parmsCpmarkMask?: number;
  /** TCA_CTINFO_STATS_DSCP_SET: u64. */
  readonly statsDscpSet?: bigint;
  /** TCA_CTINFO_STATS_DSCP_ERROR: u64. */
  readonly statsDscpError?: bigint;
  /** TCA_CTINFO_STATS_CPMARK_SET: u64. */
  readonly statsCpmarkSet?: bigint;
}

/** act-gate-attrs */
export interface ActGateAttrs extends Remembered {
  /** TCA_GATE_TM: struct tcf_t. */
  readonly tm?: TcfT;
  /** TCA_GATE_PARMS: struct tc_gen. */
  readonly parms?: TcGen;
  /** TCA_GATE_PRIORITY: s32. */
  readonly priority?: number;
  /** TCA_GATE_ENTRY_LIST: a nest. */
  readonly entryList?: GateEntries;
  /** TCA_GATE_BASE_TIME: u64. */
  readonly baseTime?: bigint;
  /** TCA_GATE_CYCLE_TIME: u64. */
  readonly cycleTime?: bigint;
  /** TCA_GATE_CYCLE_TIME_EXT: u64. */
  readonly cycleTimeExt?: bigint;
  /** TCA_GATE_FLAGS: u32. */
  readonly flags?: number;
  /** TCA_GATE_CLOCKID: s32. */
  readonly clockid?: number;
}

/** act-ife-attrs */
export interface ActIfeAttrs extends Remembered {
  /** TCA_IFE_PARMS: bytes. */
  readonly parms?: Uint8Array;
  /** TCA_IFE_TM: struct tcf_t. */
  readonly tm?: TcfT;
  /** TCA_IFE_DMAC: bytes. */
  readonly dmac?: Uint8Array;
  /** TCA_IFE_SMAC: bytes. */
  readonly smac?: Uint8Array;
  /** TCA_IFE_TYPE: u16. */
  readonly type?: number;
  /** TCA_IFE_METALST: bytes. */
  readonly metalst?: Uint8Array;
}

/** act-mirred-attrs */
export interface ActMirredAttrs extends Remembered {
  /** TCA_MIRRED_TM: struct tcf_t. */
  readonly tm?: TcfT;
  /** TCA_MIRRED_PARMS: struct tc_mirred. */
  readonly parms?: TcMirred;
  /** TCA_MIRRED_BLOCKID: bytes. */
  readonly blockid?: Uint8Array;
}

/** act-mpls-attrs */
export interface ActMplsAttrs extends Remembered {
  /** TCA_MPLS_TM: struct tcf_t. */
  readonly tm?: TcfT;
  /** TCA_MPLS_PARMS: struct tc_mpls. */
  readonly parms?: TcMpls;
  /** TCA_MPLS_PROTO: u16be. */
  readonly proto?: number;
  /** TCA_MPLS_LABEL: u32. */
  readonly label?: number;
  /** TCA_MPLS_TC: u8. */
  readonly tc?: number;
  /** TCA_MPLS_TTL: u8. */
  readonly ttl?: number;
  /** TCA_MPLS_BOS: u8. */
  readonly bos?: number;
}

/** act-nat-attrs */
export interface ActNatAttrs extends Remembered {
  /** TCA_NAT_PARMS: struct tc_nat. */
  readonly parms?: TcNat;
  /** TCA_NAT_TM: struct tcf_t. */
  readonly tm?: TcfT;
}

/** act-pedit-attrs */
export interface ActPeditAttrs extends Remembered {
  /** TCA_PEDIT_TM: struct tcf_t. */
  readonly tm?: TcfT;
  /** TCA_PEDIT_PARMS: struct tc_pedit_sel. */
  readonly parms?: TcPeditSel;
  /** TCA_PEDIT_PARMS_EX: struct tc_pedit_sel. */
  readonly parmsEx?: TcPeditSel;
  /** TCA_PEDIT_KEYS_EX: a nest. */
  readonly keysEx?: PeditKeysEx;
  /** TCA_PEDIT_KEY_EX: bytes. */
  readonly keyEx?: Uint8Array;
}

/** act-simple-attrs */
export interface ActSimpleAttrs extends Remembered {
  /** TCA_DEF_TM: struct tcf_t. */
  readonly tm?: TcfT;
  /** TCA_DEF_PARMS: struct tc_gen. */
  readonly parms?: TcGen;
  /** TCA_DEF_DATA: string. */
  readonly data?: string;
}

/** act-skbedit-attrs */
export interface ActSkbeditAttrs extends Remembered {
  /** TCA_SKBEDIT_TM: struct tcf_t. */
  readonly tm?: TcfT;
  /** TCA_SKBEDIT_PARMS: struct tc_gen. */
  readonly parms?: TcGen;
  /** TCA_SKBEDIT_PRIORITY: u32. */
  readonly priority?: number;
  /** TCA_SKBEDIT_QUEUE_MAPPING: u16. */
  readonly queueMapping?: number;
  /** TCA_SKBEDIT_MARK: u32. */
  readonly mark?: number;
  /** TCA_SKBEDIT_PTYPE: u16. */
  readonly ptype?: number;
  /** TCA_SKBEDIT_MASK: u32. */
  readonly mask?: number;
  /** TCA_SKBEDIT_FLAGS: u64. */
  readonly flags?: bigint;
  /** TCA_SKBEDIT_QUEUE_MAPPING_MAX: u16. */
  readonly queueMappingMax?: number;
}

/** act-skbmod-attrs */
export interface ActSkbmodAttrs extends Remembered {
  /** TCA_SKBMOD_TM: struct tcf_t. */
  readonly tm?: TcfT;
  /** TCA_SKBMOD_PARMS: struct tc_skbmod. */
  readonly parms?: TcSkbmod;
  /** TCA_SKBMOD_DMAC: mac. */
  readonly dmac?: string;
  /** TCA_SKBMOD_SMAC: mac. */
  readonly smac?: string;
  /** TCA_SKBMOD_ETYPE: u16. */
  readonly etype?: number;
}

/** act-tunnel-key-attrs */
export interface ActTunnelKeyAttrs extends Remembered {
  /** TCA_TUNNEL_KEY_TM: struct tcf_t. */
  readonly tm?: TcfT;
  /** TCA_TUNNEL_KEY_PARMS: struct tc_tunnel_key. */
  readonly parms?: TcTunnelKey;
  /** TCA_TUNNEL_KEY_ENC_IPV4_SRC: ipv4. */
  readonly encIpv4Src?: string;
  /** TCA_TUNNEL_KEY_ENC_IPV4_DST: ipv4. */
  readonly encIpv4Dst?: string;
  /** TCA_TUNNEL_KEY_ENC_IPV6_SRC: ipv6. */
  readonly encIpv6Src?: string;
  /** TCA_TUNNEL_KEY_ENC_IPV6_DST: ipv6. */
  readonly encIpv6Dst?: string;
  /** TCA_TUNNEL_KEY_ENC_KEY_ID: u32be. */
  readonly encKeyId?: number;
  /** TCA_TUNNEL_KEY_ENC_DST_PORT: u16be. */
  readonly encDstPort?: number;
  /** TCA_TUNNEL_KEY_NO_CSUM: u8. */
  readonly noCsum?: number;
  /** TCA_TUNNEL_KEY_ENC_OPTS: bytes. */
  readonly encOpts?: Uint8Array;
  /** TCA_TUNNEL_KEY_ENC_TOS: u8. */
  readonly encTos?: number;
  /** TCA_TUNNEL_KEY_ENC_TTL: u8. */
  readonly encTtl?: number;
  /** TCA_TUNNEL_KEY_NO_FRAG: flag. */
  readonly noFrag?: true;
}

/** act-vlan-attrs */
export interface ActVlanAttrs extends Remembered {
  /** TCA_VLAN_TM: struct tcf_t. */
  readonly tm?: TcfT;
  /** TCA_VLAN_PARMS: struct tc_vlan. */
  readonly parms?: TcVlan;
  /** TCA_VLAN_PUSH_VLAN_ID: u16. */
  readonly pushVlanId?: number;
  /** TCA_VLAN_PUSH_VLAN_PROTOCOL: u16be. */
  readonly pushVlanProtocol?: number;
  /** TCA_VLAN_PUSH_VLAN_PRIORITY: u8. */
  readonly pushVlanPriority?: number;
  /** TCA_VLAN_PUSH_ETH_DST: bytes. */
  readonly pushEthDst?: Uint8Array;
  /** TCA_VLAN_PUSH_ETH_SRC: bytes. */
  readonly pushEthSrc?: Uint8Array;
}

/** basic-attrs */
export interface BasicAttrs extends Remembered {
  /** TCA_BASIC_CLASSID: u32. */
  readonly classid?: number;
  /** TCA_BASIC_EMATCHES: a nest. */
  readonly ematches?: EmatchAttrs;
  /** TCA_BASIC_ACT: a numbered nest of a nest. */
  readonly act?: readonly ActAttrs[];
  /** TCA_BASIC_POLICE: a nest. */
  readonly police?: PoliceAttrs;
  /** TCA_BASIC_PCNT: struct tc_basic_pcnt. */
  readonly pcnt?: TcBasicPcnt;
}

/** bpf-attrs */
export interface BpfAttrs extends Remembered {
  /** TCA_BPF_ACT: a numbered nest of a nest. */
  readonly act?: readonly ActAttrs[];
  /** TCA_BPF_POLICE: a nest. */
  readonly police?: PoliceAttrs;
  /** TCA_BPF_CLASSID: u32. */
  readonly classid?: number;
  /** TCA_BPF_OPS_LEN: u16. */
  readonly opsLen?: number;
  /** TCA_BPF_OPS: bytes. */
  readonly ops?: Uint8Array;
  /** TCA_BPF_FD: u32. */
  readonly fd?: number;
  /** TCA_BPF_NAME: string. */
  readonly name?: string;
  /** TCA_BPF_FLAGS: u32. */
  readonly flags?: number;
  /** TCA_BPF_FLAGS_GEN: u32. */
  readonly flagsGen?: number;
  /** TCA_BPF_TAG: bytes. */
  readonly tag?: Uint8Array;
  /** TCA_BPF_ID: u32. */
  readonly id?: number;
}

/** cake-attrs */
export interface CakeAttrs extends Remembered {
  /** TCA_CAKE_BASE_RATE64: u64. */
  readonly baseRate64?: bigint;
  /** TCA_CAKE_DIFFSERV_MODE: u32. */
  readonly diffservMode?: number;
  /** TCA_CAKE_ATM: u32. */
  readonly atm?: number;
  /** TCA_CAKE_FLOW_MODE: u32. */
  readonly flowMode?: number;
  /** TCA_CAKE_OVERHEAD: u32. */
  readonly overhead?: number;
  /** TCA_CAKE_RTT: u32. */
  readonly rtt?: number;
  /** TCA_CAKE_TARGET: u32. */
  readonly target?: number;
  /** TCA_CAKE_AUTORATE: u32. */
  readonly autorate?: number;
  /** TCA_CAKE_MEMORY: u32. */
  readonly memory?: number;
  /** TCA_CAKE_NAT: u32. */
  readonly nat?: number;
  /** TCA_CAKE_RAW: u32. */
  readonly raw?: number;
  /** TCA_CAKE_WASH: u32. */
  readonly wash?: number;
  /** TCA_CAKE_MPU: u32. */
  readonly mpu?: number;
  /** TCA_CAKE_INGRESS: u32. */
  readonly ingress?: number;
  /** TCA_CAKE_ACK_FILTER: u32. */
  readonly ackFilter?: number;
  /** TCA_CAKE_SPLIT_GSO: u32. */
  readonly splitGso?: number;
  /** TCA_CAKE_FWMARK: u32. */
  readonly fwmark?: number;
}

/** cake-stats-attrs */
export interface CakeStatsAttrs extends Remembered {
  /** TCA_CAKE_STATS_CAPACITY_ESTIMATE64: u64. */
  readonly capacityEstimate64?: bigint;
  /** TCA_CAKE_STATS_MEMORY_LIMIT: u32. */
  readonly memoryLimit?: number;
  /** TCA_CAKE_STATS_MEMORY_USED: u32. */
  readonly memoryUsed?: number;
  /** TCA_CAKE_STATS_AVG_NETOFF: u32. */
  readonly avgNetoff?: number;
  /** TCA_CAKE_STATS_MIN_NETLEN: u32. */
  readonly minNetlen?: number;
  /** TCA_CAKE_STATS_MAX_NETLEN: u32. */
  readonly maxNetlen?: number;
  /** TCA_CAKE_STATS_MIN_ADJLEN: u32. */
  readonly minAdjlen?: number;
  /** TCA_CAKE_STATS_MAX_ADJLEN: u32. */
  readonly maxAdjlen?: number;
  /** TCA_CAKE_STATS_TIN_STATS: a numbered nest of a nest. */
  readonly tinStats?: readonly CakeTinStatsAttrs[];
  /** TCA_CAKE_STATS_DEFICIT: s32. */
  readonly deficit?: number;
  /** TCA_CAKE_STATS_COBALT_COUNT: u32. */
  readonly cobaltCount?: number;
  /** TCA_CAKE_STATS_DROPPING: u32. */
  readonly dropping?: number;
  /** TCA_CAKE_STATS_DROP_NEXT_US: s32. */
  readonly dropNextUs?: number;
  /** TCA_CAKE_STATS_P_DROP: u32. */
  readonly pDrop?: number;
  /** TCA_CAKE_STATS_BLUE_TIMER_US: s32. */
  readonly blueTimerUs?: number;
}

/** cake-tin-stats-attrs */
export interface CakeTinStatsAttrs extends Remembered {
  /** TCA_CAKE_TIN_STATS_SENT_PACKETS: u32. */
  readonly sentPackets?: number;
  /** TCA_CAKE_TIN_STATS_SENT_BYTES64: u64. */
  readonly sentBytes64?: bigint;
  /** TCA_CAKE_TIN_STATS_DROPPED_PACKETS: u32. */
  readonly droppedPackets?: number;
  /** TCA_CAKE_TIN_STATS_DROPPED_BYTES64: u64. */
  readonly droppedBytes64?: bigint;
  /** TCA_CAKE_TIN_STATS_ACKS_DROPPED_PACKETS: u32. */
  readonly acksDroppedPackets?: number;
  /** TCA_CAKE_TIN_STATS_ACKS_DROPPED_BYTES64: u64. */
  readonly acksDroppedBytes64?: bigint;
  /** TCA_CAKE_TIN_STATS_ECN_MARKED_PACKETS: u32. */
  readonly ecnMarkedPackets?: number;
  /** TCA_CAKE_TIN_STATS_ECN_MARKED_BYTES64: u64. */
  readonly ecnMarkedBytes64?: bigint;
  /** TCA_CAKE_TIN_STATS_BACKLOG_PACKETS: u32. */
  readonly backlogPackets?: number;
  /** TCA_CAKE_TIN_STATS_BACKLOG_BYTES: u32. */
  readonly backlogBytes?: number;
  /** TCA_CAKE_TIN_STATS_THRESHOLD_RATE64: u64. */
  readonly thresholdRate64?: bigint;
  /** TCA_CAKE_TIN_STATS_TARGET_US: u32. */
  readonly targetUs?: number;
  /** TCA_CAKE_TIN_STATS_INTERVAL_US: u32. */
  readonly intervalUs?: number;
  /** TCA_CAKE_TIN_STATS_WAY_INDIRECT_HITS: u32. */
  readonly wayIndirectHits?: number;
  /** TCA_CAKE_TIN_STATS_WAY_MISSES: u32. */
  readonly wayMisses?: number;
  /** TCA_CAKE_TIN_STATS_WAY_COLLISIONS: u32. */
  readonly wayCollisions?: number;
  /** TCA_CAKE_TIN_STATS_PEAK_DELAY_US: u32. */
  readonly peakDelayUs?: number;
  /** TCA_CAKE_TIN_STATS_AVG_DELAY_US: u32. */
  readonly avgDelayUs?: number;
  /** TCA_CAKE_TIN_STATS_BASE_DELAY_US: u32. */
  readonly baseDelayUs?: number;
  /** TCA_CAKE_TIN_STATS_SPARSE_FLOWS: u32. */
  readonly sparseFlows?: number;
  /** TCA_CAKE_TIN_STATS_BULK_FLOWS: u32. */
  readonly bulkFlows?: number;
  /** TCA_CAKE_TIN_STATS_UNRESPONSIVE_FLOWS: u32. */
  readonly unresponsiveFlows?: number;
  /** TCA_CAKE_TIN_STATS_MAX_SKBLEN: u32. */
  readonly maxSkblen?: number;
  /** TCA_CAKE_TIN_STATS_FLOW_QUANTUM: u32. */
  readonly flowQuantum?: number;
}

/** cbs-attrs */
export interface CbsAttrs extends Remembered {
  /** TCA_CBS_PARMS: struct tc_cbs_qopt. */
  readonly parms?: TcCbsQopt;
}

/** cgroup-attrs */
export interface CgroupAttrs extends Remembered {
  /** TCA_CGROUP_ACT: a numbered nest of a nest. */
  readonly act?: readonly ActAttrs[];
  /** TCA_CGROUP_POLICE: a nest. */
  readonly police?: PoliceAttrs;
  /** TCA_CGROUP_EMATCHES: bytes. */
  readonly ematches?: Uint8Array;
}

/** choke-attrs */
export interface ChokeAttrs extends Remembered {
  /** TCA_CHOKE_PARMS: struct tc_red_qopt. */
  readonly parms?: TcRedQopt;
  /** TCA_CHOKE_STAB: bytes, 256 bytes. */
  readonly stab?: Uint8Array;
  /** TCA_CHOKE_MAX_P: u32. */
  readonly maxP?: number;
}

/** codel-attrs */
export interface CodelAttrs extends Remembered {
  /** TCA_CODEL_TARGET: u32. */
  readonly target?: number;
  /** TCA_CODEL_LIMIT: u32. */
  readonly limit?: number;
  /** TCA_CODEL_INTERVAL: u32. */
  readonly interval?: number;
  /** TCA_CODEL_ECN: u32. */
  readonly ecn?: number;
  /** TCA_CODEL_CE_THRESHOLD: u32. */
  readonly ceThreshold?: number;
}

/** drr-attrs */
export interface DrrAttrs extends Remembered {
  /** TCA_DRR_QUANTUM: u32. */
  readonly quantum?: number;
}

/** dualpi2-attrs */
export interface Dualpi2Attrs extends Remembered {
  /** TCA_DUALPI2_LIMIT: u32. */
  readonly limit?: number;
  /** TCA_DUALPI2_MEMORY_LIMIT: u32. */
  readonly memoryLimit?: number;
  /** TCA_DUALPI2_TARGET: u32. */
  readonly target?: number;
  /** TCA_DUALPI2_TUPDATE: u32. */
  readonly tupdate?: number;
  /** TCA_DUALPI2_ALPHA: u32. */
  readonly alpha?: number;
  /** TCA_DUALPI2_BETA: u32. */
  readonly beta?: number;
  /** TCA_DUALPI2_STEP_THRESH_PKTS: u32. */
  readonly stepThreshPkts?: number;
  /** TCA_DUALPI2_STEP_THRESH_US: u32. */
  readonly stepThreshUs?: number;
  /** TCA_DUALPI2_MIN_QLEN_STEP: u32. */
  readonly minQlenStep?: number;
  /** TCA_DUALPI2_COUPLING: u8. */
  readonly coupling?: number;
  /** TCA_DUALPI2_DROP_OVERLOAD: u8. */
  readonly dropOverload?: Dualpi2DropOverload | number;
  /** TCA_DUALPI2_DROP_EARLY: u8. */
  readonly dropEarly?: Dualpi2DropEarly | number;
  /** TCA_DUALPI2_C_PROTECTION: u8. */
  readonly cProtection?: number;
  /** TCA_DUALPI2_ECN_MASK: u8. */
  readonly ecnMask?: Dualpi2EcnMask | number;
  /** TCA_DUALPI2_SPLIT_GSO: u8. */
  readonly splitGso?: Dualpi2SplitGso | number;
}

/** ematch-attrs */
export interface EmatchAttrs extends Remembered {
  /** TCA_EMATCH_TREE_HDR: struct tcf_ematch_tree_hdr. */
  readonly treeHdr?: TcfEmatchTreeHdr;
  /** TCA_EMATCH_TREE_LIST: bytes. */
  readonly treeList?: Uint8Array;
}

/** flow-attrs */
export interface FlowAttrs extends Remembered {
  /** TCA_FLOW_KEYS: u32. */
  readonly keys?: number;
  /** TCA_FLOW_MODE: u32. */
  readonly mode?: number;
  /** TCA_FLOW_BASECLASS: u32. */
  readonly baseclass?: number;
  /** TCA_FLOW_RSHIFT: u32. */
  readonly rshift?: number;
  /** TCA_FLOW_ADDEND: u32. */
  readonly addend?: number;
  /** TCA_FLOW_MASK: u32. */
  readonly mask?: number;
  /** TCA_FLOW_XOR: u32. */
  readonly xor?: number;
  /** TCA_FLOW_DIVISOR: u32. */
  readonly divisor?: number;
  /** TCA_FLOW_ACT: bytes. */
  readonly act?: Uint8Array;
  /** TCA_FLOW_POLICE: a nest. */
  readonly police?: PoliceAttrs;
  /** TCA_FLOW_EMATCHES: bytes. */
  readonly ematches?: Uint8Array;
  /** TCA_FLOW_PERTURB: u32. */
  readonly perturb?: number;
}

/** flower-attrs */
export interface FlowerAttrs extends Remembered {
  /** TCA_FLOWER_CLASSID: u32. */
  readonly classid?: number;
  /** TCA_FLOWER_INDEV: string. */
  readonly indev?: string;
  /** TCA_FLOWER_ACT: a numbered nest of a nest. */
  readonly act?: readonly ActAttrs[];
  /** TCA_FLOWER_KEY_ETH_DST: mac. */
  readonly keyEthDst?: string;
  /** TCA_FLOWER_KEY_ETH_DST_MASK: mac. */
  readonly keyEthDstMask?: string;
  /** TCA_FLOWER_KEY_ETH_SRC: mac. */
  readonly keyEthSrc?: string;
  /** TCA_FLOWER_KEY_ETH_SRC_MASK: mac. */
  readonly keyEthSrcMask?: string;
  /** TCA_FLOWER_KEY_ETH_TYPE: u16be. */
  readonly keyEthType?: number;
  /** TCA_FLOWER_KEY_IP_PROTO: u8. */
  readonly keyIpProto?: number;
  /** TCA_FLOWER_KEY_IPV4_SRC: ipv4. */
  readonly keyIpv4Src?: string;
  /** TCA_FLOWER_KEY_IPV4_SRC_MASK: ipv4. */
  readonly keyIpv4SrcMask?: string;
  /** TCA_FLOWER_KEY_IPV4_DST: ipv4. */
  readonly keyIpv4Dst?: string;
  /** TCA_FLOWER_KEY_IPV4_DST_MASK: ipv4. */
  readonly keyIpv4DstMask?: string;
  /** TCA_FLOWER_KEY_IPV6_SRC: ipv6. */
  readonly keyIpv6Src?: string;
  /** TCA_FLOWER_KEY_IPV6_SRC_MASK: ipv6. */
  readonly keyIpv6SrcMask?: string;
  /** TCA_FLOWER_KEY_IPV6_DST: ipv6. */
  readonly keyIpv6Dst?: string;
  /** TCA_FLOWER_KEY_IPV6_DST_MASK: ipv6. */
  readonly keyIpv6DstMask?: string;
  /** TCA_FLOWER_KEY_TCP_SRC: u16be. */
  readonly keyTcpSrc?: number;
  /** TCA_FLOWER_KEY_TCP_DST: u16be. */
  readonly keyTcpDst?: number;
  /** TCA_FLOWER_KEY_UDP_SRC: u16be. */
  readonly keyUdpSrc?: number;
  /** TCA_FLOWER_KEY_UDP_DST: u16be. */
  readonly keyUdpDst?: number;
  /** TCA_FLOWER_FLAGS: u32. */
  readonly flags?: readonly (ClsFlags | number)[];
  /** TCA_FLOWER_KEY_VLAN_ID: u16. */
  readonly keyVlanId?: number;
  /** TCA_FLOWER_KEY_VLAN_PRIO: u8. */
  readonly keyVlanPrio?: number;
  /** TCA_FLOWER_KEY_VLAN_ETH_TYPE: u16be. */
  readonly keyVlanEthType?: number;
  /** TCA_FLOWER_KEY_ENC_KEY_ID: u32be. */
  readonly keyEncKeyId?: number;
  /** TCA_FLOWER_KEY_ENC_IPV4_SRC: ipv4. */
  readonly keyEncIpv4Src?: string;
  /** TCA_FLOWER_KEY_ENC_IPV4_SRC_MASK: ipv4. */
  readonly keyEncIpv4SrcMask?: string;
  /** TCA_FLOWER_KEY_ENC_IPV4_DST: ipv4. */
  readonly keyEncIpv4Dst?: string;
  /** TCA_FLOWER_KEY_ENC_IPV4_DST_MASK: ipv4. */
  readonly keyEncIpv4DstMask?: string;
  /** TCA_FLOWER_KEY_ENC_IPV6_SRC: ipv6. */
  readonly keyEncIpv6Src?: string;
  /** TCA_FLOWER_KEY_ENC_IPV6_SRC_MASK: ipv6. */
  readonly keyEncIpv6SrcMask?: string;
  /** TCA_FLOWER_KEY_ENC_IPV6_DST: ipv6. */
  readonly keyEncIpv6Dst?: string;
  /** TCA_FLOWER_KEY_ENC_IPV6_DST_MASK: ipv6. */
  readonly keyEncIpv6DstMask?: string;
  /** TCA_FLOWER_KEY_TCP_SRC_MASK: u16be. */
  readonly keyTcpSrcMask?: number;
  /** TCA_FLOWER_KEY_TCP_DST_MASK: u16be. */
  readonly keyTcpDstMask?: number;
  /** TCA_FLOWER_KEY_UDP_SRC_MASK: u16be. */
  readonly keyUdpSrcMask?: number;
  /** TCA_FLOWER_KEY_UDP_DST_MASK: u16be. */
  readonly keyUdpDstMask?: number;
  /** TCA_FLOWER_KEY_SCTP_SRC_MASK: u16be. */
  readonly keySctpSrcMask?: number;
  /** TCA_FLOWER_KEY_SCTP_DST_MASK: u16be. */
  readonly keySctpDstMask?: number;
  /** TCA_FLOWER_KEY_SCTP_SRC: u16be. */
  readonly keySctpSrc?: number;
  /** TCA_FLOWER_KEY_SCTP_DST: u16be. */
  readonly keySctpDst?: number;
  /** TCA_FLOWER_KEY_ENC_UDP_SRC_PORT: u16be. */
  readonly keyEncUdpSrcPort?: number;
  /** TCA_FLOWER_KEY_ENC_UDP_SRC_PORT_MASK: u16be. */
  readonly keyEncUdpSrcPortMask?: number;
  /** TCA_FLOWER_KEY_ENC_UDP_DST_PORT: u16be. */
  readonly keyEncUdpDstPort?: number;
  /** TCA_FLOWER_KEY_ENC_UDP_DST_PORT_MASK: u16be. */
  readonly keyEncUdpDstPortMask?: number;
  /** TCA_FLOWER_KEY_FLAGS: u32be. */
  readonly keyFlags?: readonly (FlowerKeyCtrlFlags | number)[];
  /** TCA_FLOWER_KEY_FLAGS_MASK: u32be. */
  readonly keyFlagsMask?: readonly (FlowerKeyCtrlFlags | number)[];
  /** TCA_FLOWER_KEY_ICMPV4_CODE: u8. */
  readonly keyIcmpv4Code?: number;
  /** TCA_FLOWER_KEY_ICMPV4_CODE_MASK: u8. */
  readonly keyIcmpv4CodeMask?: number;
  /** TCA_FLOWER_KEY_ICMPV4_TYPE: u8. */
  readonly keyIcmpv4Type?: number;
  /** TCA_FLOWER_KEY_ICMPV4_TYPE_MASK: u8. */
  readonly keyIcmpv4TypeMask?: number;
  /** TCA_FLOWER_KEY_ICMPV6_CODE: u8. */
  readonly keyIcmpv6Code?: number;
  /** TCA_FLOWER_KEY_ICMPV6_CODE_MASK: u8. */
  readonly keyIcmpv6CodeMask?: number;
  /** TCA_FLOWER_KEY_ICMPV6_TYPE: u8. */
  readonly keyIcmpv6Type?: number;
  /** TCA_FLOWER_KEY_ICMPV6_TYPE_MASK: u8. */
  readonly keyIcmpv6TypeMask?: number;
  /** TCA_FLOWER_KEY_ARP_SIP: u32be. */
  readonly keyArpSip?: number;
  /** TCA_FLOWER_KEY_ARP_SIP_MASK: u32be. */
  readonly keyArpSipMask?: number;
  /** TCA_FLOWER_KEY_ARP_TIP: u32be. */
  readonly keyArpTip?: number;
  /** TCA_FLOWER_KEY_ARP_TIP_MASK: u32be. */
  readonly keyArpTipMask?: number;
  /** TCA_FLOWER_KEY_ARP_OP: u8. */
  readonly keyArpOp?: number;
  /** TCA_FLOWER_KEY_ARP_OP_MASK: u8. */
  readonly keyArpOpMask?: number;
  /** TCA_FLOWER_KEY_ARP_SHA: mac. */
  readonly keyArpSha?: string;
  /** TCA_FLOWER_KEY_ARP_SHA_MASK: mac. */
  readonly keyArpShaMask?: string;
  /** TCA_FLOWER_KEY_ARP_THA: mac. */
  readonly keyArpTha?: string;
  /** TCA_FLOWER_KEY_ARP_THA_MASK: mac. */
  readonly keyArpThaMask?: string;
  /** TCA_FLOWER_KEY_MPLS_TTL: u8. */
  readonly keyMplsTtl?: number;
  /** TCA_FLOWER_KEY_MPLS_BOS: u8. */
  readonly keyMplsBos?: number;
  /** TCA_FLOWER_KEY_MPLS_TC: u8. */
  readonly keyMplsTc?: number;
  /** TCA_FLOWER_KEY_MPLS_LABEL: u32. */
  readonly keyMplsLabel?: number;
  /** TCA_FLOWER_KEY_TCP_FLAGS: u16be. */
  readonly keyTcpFlags?: number;
  /** TCA_FLOWER_KEY_TCP_FLAGS_MASK: u16be. */
  readonly keyTcpFlagsMask?: number;
  /** TCA_FLOWER_KEY_IP_TOS: u8. */
  readonly keyIpTos?: number;
  /** TCA_FLOWER_KEY_IP_TOS_MASK: u8. */
  readonly keyIpTosMask?: number;
  /** TCA_FLOWER_KEY_IP_TTL: u8. */
  readonly keyIpTtl?: number;
  /** TCA_FLOWER_KEY_IP_TTL_MASK: u8. */
  readonly keyIpTtlMask?: number;
  /** TCA_FLOWER_KEY_CVLAN_ID: u16. */
  readonly keyCvlanId?: number;
  /** TCA_FLOWER_KEY_CVLAN_PRIO: u8. */
  readonly keyCvlanPrio?: number;
  /** TCA_FLOWER_KEY_CVLAN_ETH_TYPE: u16be. */
  readonly keyCvlanEthType?: number;
  /** TCA_FLOWER_KEY_ENC_IP_TOS: u8. */
  readonly keyEncIpTos?: number;
  /** TCA_FLOWER_KEY_ENC_IP_TOS_MASK: u8. */
  readonly keyEncIpTosMask?: number;
  /** TCA_FLOWER_KEY_ENC_IP_TTL: u8. */
  readonly keyEncIpTtl?: number;
  /** TCA_FLOWER_KEY_ENC_IP_TTL_MASK: u8. */
  readonly keyEncIpTtlMask?: number;
  /** TCA_FLOWER_KEY_ENC_OPTS: a nest. */
  readonly keyEncOpts?: FlowerKeyEncOptsAttrs;
  /** TCA_FLOWER_KEY_ENC_OPTS_MASK: a nest. */
  readonly keyEncOptsMask?: FlowerKeyEncOptsAttrs;
  /** TCA_FLOWER_IN_HW_COUNT: u32. */
  readonly inHwCount?: number;
  /** TCA_FLOWER_KEY_PORT_SRC_MIN: u16be. */
  readonly keyPortSrcMin?: number;
  /** TCA_FLOWER_KEY_PORT_SRC_MAX: u16be. */
  readonly keyPortSrcMax?: number;
  /** TCA_FLOWER_KEY_PORT_DST_MIN: u16be. */
  readonly keyPortDstMin?: number;
  /** TCA_FLOWER_KEY_PORT_DST_MAX: u16be. */
  readonly keyPortDstMax?: number;
  /** TCA_FLOWER_KEY_CT_STATE: u16. */
  readonly keyCtState?: number;
  /** TCA_FLOWER_KEY_CT_STATE_MASK: u16. */
  readonly keyCtStateMask?: number;
  /** TCA_FLOWER_KEY_CT_ZONE: u16. */
  readonly keyCtZone?: number;
  /** TCA_FLOWER_KEY_CT_ZONE_MASK: u16. */
  readonly keyCtZoneMask?: number;
  /** TCA_FLOWER_KEY_CT_MARK: u32. */
  readonly keyCtMark?: number;
  /** TCA_FLOWER_KEY_CT_MARK_MASK: u32. */
  readonly keyCtMarkMask?: number;
  /** TCA_FLOWER_KEY_CT_LABELS: bytes. */
  readonly keyCtLabels?: Uint8Array;
  /** TCA_FLOWER_KEY_CT_LABELS_MASK: bytes. */
  readonly keyCtLabelsMask?: Uint8Array;
  /** TCA_FLOWER_KEY_MPLS_OPTS: a nest. */
  readonly keyMplsOpts?: FlowerKeyMplsOptAttrs;
  /** TCA_FLOWER_KEY_HASH: u32. */
  readonly keyHash?: number;
  /** TCA_FLOWER_KEY_HASH_MASK: u32. */
  readonly keyHashMask?: number;
  /** TCA_FLOWER_KEY_NUM_OF_VLANS: u8. */
  readonly keyNumOfVlans?: number;
  /** TCA_FLOWER_KEY_PPPOE_SID: u16be. */
  readonly keyPppoeSid?: number;
  /** TCA_FLOWER_KEY_PPP_PROTO: u16be. */
  readonly keyPppProto?: number;
  /** TCA_FLOWER_KEY_L2TPV3_SID: u32be. */
  readonly keyL2tpv3Sid?: number;
  /** TCA_FLOWER_L2_MISS: u8. */
  readonly l2Miss?: number;
  /** TCA_FLOWER_KEY_CFM: a nest. */
  readonly keyCfm?: FlowerKeyCfmAttrs;
  /** TCA_FLOWER_KEY_SPI: u32be. */
  readonly keySpi?: number;
  /** TCA_FLOWER_KEY_SPI_MASK: u32be. */
  readonly keySpiMask?: number;
  /** TCA_FLOWER_KEY_ENC_FLAGS: u32be. */
  readonly keyEncFlags?: readonly (FlowerKeyCtrlFlags | number)[];
  /** TCA_FLOWER_KEY_ENC_FLAGS_MASK: u32be. */
  readonly keyEncFlagsMask?: readonly (FlowerKeyCtrlFlags | number)[];
}

/** flower-key-enc-opts-attrs */
export interface FlowerKeyEncOptsAttrs extends Remembered {
  /** TCA_FLOWER_KEY_ENC_OPTS_GENEVE: a nest. */
  readonly geneve?: FlowerKeyEncOptGeneveAttrs;
  /** TCA_FLOWER_KEY_ENC_OPTS_VXLAN: a nest. */
  readonly vxlan?: FlowerKeyEncOptVxlanAttrs;
  /** TCA_FLOWER_KEY_ENC_OPTS_ERSPAN: a nest. */
  readonly erspan?: FlowerKeyEncOptErspanAttrs;
  /** TCA_FLOWER_KEY_ENC_OPTS_GTP: a nest. */
  readonly gtp?: FlowerKeyEncOptGtpAttrs;
}

/** flower-key-enc-opt-geneve-attrs */
export interface FlowerKeyEncOptGeneveAttrs extends Remembered {
  /** TCA_FLOWER_KEY_ENC_OPT_GENEVE_CLASS: u16. */
  readonly class?: number;
  /** TCA_FLOWER_KEY_ENC_OPT_GENEVE_TYPE: u8. */
  readonly type?: number;
  /** TCA_FLOWER_KEY_ENC_OPT_GENEVE_DATA: bytes. */
  readonly data?: Uint8Array;
}

/** flower-key-enc-opt-vxlan-attrs */
export interface FlowerKeyEncOptVxlanAttrs extends Remembered {
  /** TCA_FLOWER_KEY_ENC_OPT_VXLAN_GBP: u32. */
  readonly gbp?: number;
}

/** flower-key-enc-opt-erspan-attrs */
export interface FlowerKeyEncOptErspanAttrs extends Remembered {
  /** TCA_FLOWER_KEY_ENC_OPT_ERSPAN_VER: u8. */
  readonly ver?: number;
  /** TCA_FLOWER_KEY_ENC_OPT_ERSPAN_INDEX: u32. */
  readonly index?: number;
  /** TCA_FLOWER_KEY_ENC_OPT_ERSPAN_DIR: u8. */
  readonly dir?: number;
  /** TCA_FLOWER_KEY_ENC_OPT_ERSPAN_HWID: u8. */
  readonly hwid?: number;
}

/** flower-key-enc-opt-gtp-attrs */
export interface FlowerKeyEncOptGtpAttrs extends Remembered {
  /** TCA_FLOWER_KEY_ENC_OPT_GTP_PDU_TYPE: u8. */
  readonly pduType?: number;
  /** TCA_FLOWER_KEY_ENC_OPT_GTP_QFI: u8. */
  readonly qfi?: number;
}

/** flower-key-mpls-opt-attrs */
export interface FlowerKeyMplsOptAttrs extends Remembered {
  /** TCA_FLOWER_KEY_MPLS_OPT_LSE_DEPTH: u8. */
  readonly lseDepth?: number;
  /** TCA_FLOWER_KEY_MPLS_OPT_LSE_TTL: u8. */
  readonly lseTtl?: number;
  /** TCA_FLOWER_KEY_MPLS_OPT_LSE_BOS: u8. */
  readonly lseBos?: number;
  /** TCA_FLOWER_KEY_MPLS_OPT_LSE_TC: u8. */
  readonly lseTc?: number;
  /** TCA_FLOWER_KEY_MPLS_OPT_LSE_LABEL: u32. */
  readonly lseLabel?: number;
}

/** flower-key-cfm-attrs */
export interface FlowerKeyCfmAttrs extends Remembered {
  /** TCA_FLOWER_KEY_CFM_MD_LEVEL: u8. */
  readonly mdLevel?: number;
  /** TCA_FLOWER_KEY_CFM_OPCODE: u8. */
  readonly opcode?: number;
}

/** fw-attrs */
export interface FwAttrs extends Remembered {
  /** TCA_FW_CLASSID: u32. */
  readonly classid?: number;
  /** TCA_FW_POLICE: a nest. */
  readonly police?: PoliceAttrs;
  /** TCA_FW_INDEV: string. */
  readonly indev?: string;
  /** TCA_FW_ACT: a numbered nest of a nest. */
  readonly act?: readonly ActAttrs[];
  /** TCA_FW_MASK: u32. */
  readonly mask?: number;
}

/** gred-attrs */
export interface GredAttrs extends Remembered {
  /** TCA_GRED_PARMS: bytes. */
  readonly parms?: Uint8Array;
  /** TCA_GRED_STAB: an array of u8. */
  readonly stab?: readonly number[];
  /** TCA_GRED_DPS: struct tc_gred_sopt. */
  readonly dps?: TcGredSopt;
  /** TCA_GRED_MAX_P: an array of u32. */
  readonly maxP?: readonly number[];
  /** TCA_GRED_LIMIT: u32. */
  readonly limit?: number;
  /** TCA_GRED_VQ_LIST: a nest. */
  readonly vqList?: TcaGredVqListAttrs;
}

/** tca-gred-vq-list-attrs */
export interface TcaGredVqListAttrs extends Remembered {
  /** TCA_GRED_VQ_ENTRY: a nest, several. */
  readonly entry?: readonly TcaGredVqEntryAttrs[];
}

/** tca-gred-vq-entry-attrs */
export interface TcaGredVqEntryAttrs extends Remembered {
  /** TCA_GRED_VQ_DP: u32. */
  readonly dp?: number;
  /** TCA_GRED_VQ_STAT_BYTES: u64. */
  readonly statBytes?: bigint;
  /** TCA_GRED_VQ_STAT_PACKETS: u32. */
  readonly statPackets?: number;
  /** TCA_GRED_VQ_STAT_BACKLOG: u32. */
  readonly statBacklog?: number;
  /** TCA_GRED_VQ_STAT_PROB_DROP: u32. */
  readonly statProbDrop?: number;
  /** TCA_GRED_VQ_STAT_PROB_MARK: u32. */
  readonly statProbMark?: number;
  /** TCA_GRED_VQ_STAT_FORCED_DROP: u32. */
  readonly statForcedDrop?: number;
  /** TCA_GRED_VQ_STAT_FORCED_MARK: u32. */
  readonly statForcedMark?: number;
  /** TCA_GRED_VQ_STAT_PDROP: u32. */
  readonly statPdrop?: number;
  /** TCA_GRED_VQ_STAT_OTHER: u32. */
  readonly statOther?: number;
  /** TCA_GRED_VQ_FLAGS: u32. */
  readonly flags?: number;
}

/** hfsc-attrs */
export interface HfscAttrs extends Remembered {
  /** TC_A_HFSC_ATTRS_RSC: struct tc_service_curve. */
  readonly rsc?: TcServiceCurve;
  /** TC_A_HFSC_ATTRS_FSC: struct tc_service_curve. */
  readonly fsc?: TcServiceCurve;
  /** TC_A_HFSC_ATTRS_USC: struct tc_service_curve. */
  readonly usc?: TcServiceCurve;
}

/** hhf-attrs */
export interface HhfAttrs extends Remembered {
  /** TCA_HHF_BACKLOG_LIMIT: u32. */
  readonly backlogLimit?: number;
  /** TCA_HHF_QUANTUM: u32. */
  readonly quantum?: number;
  /** TCA_HHF_HH_FLOWS_LIMIT: u32. */
  readonly hhFlowsLimit?: number;
  /** TCA_HHF_RESET_TIMEOUT: u32. */
  readonly resetTimeout?: number;
  /** TCA_HHF_ADMIT_BYTES: u32. */
  readonly admitBytes?: number;
  /** TCA_HHF_EVICT_TIMEOUT: u32. */
  readonly evictTimeout?: number;
  /** TCA_HHF_NON_HH_WEIGHT: u32. */
  readonly nonHhWeight?: number;
}

/** htb-attrs */
export interface HtbAttrs extends Remembered {
  /** TCA_HTB_PARMS: struct tc_htb_opt. */
  readonly parms?: TcHtbOpt;
  /** TCA_HTB_INIT: struct tc_htb_glob. */
  readonly init?: TcHtbGlob;
  /** TCA_HTB_CTAB: bytes. */
  readonly ctab?: Uint8Array;
  /** TCA_HTB_RTAB: bytes. */
  readonly rtab?: Uint8Array;
  /** TCA_HTB_DIRECT_QLEN: u32. */
  readonly directQlen?: number;
  /** TCA_HTB_RATE64: u64. */
  readonly rate64?: bigint;
  /** TCA_HTB_CEIL64: u64. */
  readonly ceil64?: bigint;
  /** TCA_HTB_OFFLOAD: flag. */
  readonly offload?: true;
}

/** matchall-attrs */
export interface MatchallAttrs extends Remembered {
  /** TCA_MATCHALL_CLASSID: u32. */
  readonly classid?: number;
  /** TCA_MATCHALL_ACT: a numbered nest of a nest. */
  readonly act?: readonly ActAttrs[];
  /** TCA_MATCHALL_FLAGS: u32. */
  readonly flags?: number;
  /** TCA_MATCHALL_PCNT: struct tc_matchall_pcnt. */
  readonly pcnt?: TcMatchallPcnt;
}

/** etf-attrs */
export interface EtfAttrs extends Remembered {
  /** TCA_ETF_PARMS: struct tc_etf_qopt. */
  readonly parms?: TcEtfQopt;
}

/** ets-attrs */
export interface EtsAttrs extends Remembered {
  /** TCA_ETS_NBANDS: u8. */
  readonly nbands?: number;
  /** TCA_ETS_NSTRICT: u8. */
  readonly nstrict?: number;
  /** TCA_ETS_QUANTA: a nest. */
  readonly quanta?: EtsAttrs;
  /** TCA_ETS_QUANTA_BAND: u32, several. */
  readonly quantaBand?: readonly number[];
  /** TCA_ETS_PRIOMAP: a nest. */
  readonly priomap?: EtsAttrs;
  /** TCA_ETS_PRIOMAP_BAND: u8, several. */
  readonly priomapBand?: readonly number[];
}

/** fq-attrs */
export interface FqAttrs extends Remembered {
  /** TCA_FQ_PLIMIT: u32. */
  readonly plimit?: number;
  /** TCA_FQ_FLOW_PLIMIT: u32. */
  readonly flowPlimit?: number;
  /** TCA_FQ_QUANTUM: u32. */
  readonly quantum?: number;
  /** TCA_FQ_INITIAL_QUANTUM: u32. */
  readonly initialQuantum?: number;
  /** TCA_FQ_RATE_ENABLE: u32. */
  readonly rateEnable?: number;
  /** TCA_FQ_FLOW_DEFAULT_RATE: u32. */
  readonly flowDefaultRate?: number;
  /** TCA_FQ_FLOW_MAX_RATE: u32. */
  readonly flowMaxRate?: number;
  /** TCA_FQ_BUCKETS_LOG: u32. */
  readonly bucketsLog?: number;
  /** TCA_FQ_FLOW_REFILL_DELAY: u32. */
  readonly flowRefillDelay?: number;
  /** TCA_FQ_ORPHAN_MASK: u32. */
  readonly orphanMask?: number;
  /** TCA_FQ_LOW_RATE_THRESHOLD: u32. */
  readonly lowRateThreshold?: number;
  /** TCA_FQ_CE_THRESHOLD: u32. */
  readonly ceThreshold?: number;
  /** TCA_FQ_TIMER_SLACK: u32. */
  readonly timerSlack?: number;
  /** TCA_FQ_HORIZON: u32. */
  readonly horizon?: number;
  /** TCA_FQ_HORIZON_DROP: u8. */
  readonly horizonDrop?: number;
  /** TCA_FQ_PRIOMAP: struct tc_prio_qopt. */
  readonly priomap?: TcPrioQopt;
  /** TCA_FQ_WEIGHTS: an array of s32. */
  readonly weights?: readonly number[];
}

/** fq-codel-attrs */
export interface FqCodelAttrs extends Remembered {
  /** TCA_FQ_CODEL_TARGET: u32. */
  readonly target?: number;
  /** TCA_FQ_CODEL_LIMIT: u32. */
  readonly limit?: number;
  /** TCA_FQ_CODEL_INTERVAL: u32. */
  readonly interval?: number;
  /** TCA_FQ_CODEL_ECN: u32. */
  readonly ecn?: number;
  /** TCA_FQ_CODEL_FLOWS: u32. */
  readonly flows?: number;
  /** TCA_FQ_CODEL_QUANTUM: u32. */
  readonly quantum?: number;
  /** TCA_FQ_CODEL_CE_THRESHOLD: u32. */
  readonly ceThreshold?: number;
  /** TCA_FQ_CODEL_DROP_BATCH_SIZE: u32. */
  readonly dropBatchSize?: number;
  /** TCA_FQ_CODEL_MEMORY_LIMIT: u32. */
  readonly memoryLimit?: number;
  /** TCA_FQ_CODEL_CE_THRESHOLD_SELECTOR: u8. */
  readonly ceThresholdSelector?: number;
  /** TCA_FQ_CODEL_CE_THRESHOLD_MASK: u8. */
  readonly ceThresholdMask?: number;
}

/** fq-pie-attrs */
export interface FqPieAttrs extends Remembered {
  /** TCA_FQ_PIE_LIMIT: u32. */
  readonly limit?: number;
  /** TCA_FQ_PIE_FLOWS: u32. */
  readonly flows?: number;
  /** TCA_FQ_PIE_TARGET: u32. */
  readonly target?: number;
  /** TCA_FQ_PIE_TUPDATE: u32. */
  readonly tupdate?: number;
  /** TCA_FQ_PIE_ALPHA: u32. */
  readonly alpha?: number;
  /** TCA_FQ_PIE_BETA: u32. */
  readonly beta?: number;
  /** TCA_FQ_PIE_QUANTUM: u32. */
  readonly quantum?: number;
  /** TCA_FQ_PIE_MEMORY_LIMIT: u32. */
  readonly memoryLimit?: number;
  /** TCA_FQ_PIE_ECN_PROB: u32. */
  readonly ecnProb?: number;
  /** TCA_FQ_PIE_ECN: u32. */
  readonly ecn?: number;
  /** TCA_FQ_PIE_BYTEMODE: u32. */
  readonly bytemode?: number;
  /** TCA_FQ_PIE_DQ_RATE_ESTIMATOR: u32. */
  readonly dqRateEstimator?: number;
}

/** netem-attrs */
export interface NetemAttrs extends Remembered {
  /** TCA_NETEM_CORR: struct tc_netem_corr. */
  readonly corr?: TcNetemCorr;
  /** TCA_NETEM_DELAY_DIST: an array of s16. */
  readonly delayDist?: readonly number[];
  /** TCA_NETEM_REORDER: struct tc_netem_reorder. */
  readonly reorder?: TcNetemReorder;
  /** TCA_NETEM_CORRUPT: struct tc_netem_corrupt. */
  readonly corrupt?: TcNetemCorrupt;
  /** TCA_NETEM_LOSS: a nest. */
  readonly loss?: NetemLossAttrs;
  /** TCA_NETEM_RATE: struct tc_netem_rate. */
  readonly rate?: TcNetemRate;
  /** TCA_NETEM_ECN: u32. */
  readonly ecn?: number;
  /** TCA_NETEM_RATE64: u64. */
  readonly rate64?: bigint;
  /** TCA_NETEM_PAD: u32. */
  readonly pad?: number;
  /** TCA_NETEM_LATENCY64: s64. */
  readonly latency64?: bigint;
  /** TCA_NETEM_JITTER64: s64. */
  readonly jitter64?: bigint;
  /** TCA_NETEM_SLOT: struct tc_netem_slot. */
  readonly slot?: TcNetemSlot;
  /** TCA_NETEM_SLOT_DIST: an array of s16. */
  readonly slotDist?: readonly number[];
  /** TCA_NETEM_PRNG_SEED: u64. */
  readonly prngSeed?: bigint;
}

/** netem-loss-attrs */
export interface NetemLossAttrs extends Remembered {
  /** NETEM_LOSS_GI: struct tc_netem_gimodel. */
  readonly gi?: TcNetemGimodel;
  /** NETEM_LOSS_GE: struct tc_netem_gemodel. */
  readonly ge?: TcNetemGemodel;
}

/** pie-attrs */
export interface PieAttrs extends Remembered {
  /** TCA_PIE_TARGET: u32. */
  readonly target?: number;
  /** TCA_PIE_LIMIT: u32. */
  readonly limit?: number;
  /** TCA_PIE_TUPDATE: u32. */
  readonly tupdate?: number;
  /** TCA_PIE_ALPHA: u32. */
  readonly alpha?: number;
  /** TCA_PIE_BETA: u32. */
  readonly beta?: number;
  /** TCA_PIE_ECN: u32. */
  readonly ecn?: number;
  /** TCA_PIE_BYTEMODE: u32. */
  readonly bytemode?: number;
  /** TCA_PIE_DQ_RATE_ESTIMATOR: u32. */
  readonly dqRateEstimator?: number;
}

/** police-attrs */
export interface PoliceAttrs extends Remembered {
  /** TCA_POLICE_TBF: struct tc_police. */
  readonly tbf?: TcPolice;
  /** TCA_POLICE_RATE: bytes. */
  readonly rate?: Uint8Array;
  /** TCA_POLICE_PEAKRATE: bytes. */
  readonly peakrate?: Uint8Array;
  /** TCA_POLICE_AVRATE: u32. */
  readonly avrate?: number;
  /** TCA_POLICE_RESULT: u32. */
  readonly result?: number;
  /** TCA_POLICE_TM: struct tcf_t. */
  readonly tm?: TcfT;
  /** TCA_POLICE_RATE64: u64. */
  readonly rate64?: bigint;
  /** TCA_POLICE_PEAKRATE64: u64. */
  readonly peakrate64?: bigint;
  /** TCA_POLICE_PKTRATE64: u64. */
  readonly pktrate64?: bigint;
  /** TCA_POLICE_PKTBURST64: u64. */
  readonly pktburst64?: bigint;
}

/** qfq-attrs */
export interface QfqAttrs extends Remembered {
  /** TCA_QFQ_WEIGHT: u32. */
  readonly weight?: number;
  /** TCA_QFQ_LMAX: u32. */
  readonly lmax?: number;
}

/** red-attrs */
export interface RedAttrs extends Remembered {
  /** TCA_RED_PARMS: struct tc_red_qopt. */
  readonly parms?: TcRedQopt;
  /** TCA_RED_STAB: bytes. */
  readonly stab?: Uint8Array;
  /** TCA_RED_MAX_P: u32. */
  readonly maxP?: number;
  /** TCA_RED_FLAGS: bitfield32. */
  readonly flags?: Bitfield32;
  /** TCA_RED_EARLY_DROP_BLOCK: u32. */
  readonly earlyDropBlock?: number;
  /** TCA_RED_MARK_BLOCK: u32. */
  readonly markBlock?: number;
}

/** route-attrs */
export interface RouteAttrs extends Remembered {
  /** TCA_ROUTE4_CLASSID: u32. */
  readonly classid?: number;
  /** TCA_ROUTE4_TO: u32. */
  readonly to?: number;
  /** TCA_ROUTE4_FROM: u32. */
  readonly from?: number;
  /** TCA_ROUTE4_IIF: u32. */
  readonly iif?: number;
  /** TCA_ROUTE4_POLICE: a nest. */
  readonly police?: PoliceAttrs;
  /** TCA_ROUTE4_ACT: a numbered nest of a nest. */
  readonly act?: readonly ActAttrs[];
}

/** taprio-attrs */
export interface TaprioAttrs extends Remembered {
  /** TCA_TAPRIO_ATTR_PRIOMAP: struct tc_mqprio_qopt. */
  readonly priomap?: TcMqprioQopt;
  /** TCA_TAPRIO_ATTR_SCHED_ENTRY_LIST: a nest. */
  readonly schedEntryList?: TaprioSchedEntryList;
  /** TCA_TAPRIO_ATTR_SCHED_BASE_TIME: s64. */
  readonly schedBaseTime?: bigint;
  /** TCA_TAPRIO_ATTR_SCHED_SINGLE_ENTRY: a nest. */
  readonly schedSingleEntry?: TaprioSchedEntry;
  /** TCA_TAPRIO_ATTR_SCHED_CLOCKID: s32. */
  readonly schedClockid?: number;
  /** TCA_TAPRIO_ATTR_ADMIN_SCHED: bytes. */
  readonly adminSched?: Uint8Array;
  /** TCA_TAPRIO_ATTR_SCHED_CYCLE_TIME: s64. */
  readonly schedCycleTime?: bigint;
  /** TCA_TAPRIO_ATTR_SCHED_CYCLE_TIME_EXTENSION: s64. */
  readonly schedCycleTimeExtension?: bigint;
  /** TCA_TAPRIO_ATTR_FLAGS: u32. */
  readonly flags?: number;
  /** TCA_TAPRIO_ATTR_TXTIME_DELAY: u32. */
  readonly txtimeDelay?: number;
  /** TCA_TAPRIO_ATTR_TC_ENTRY: a nest, several. */
  readonly tcEntry?: readonly TaprioTcEntryAttrs[];
}

/** taprio-sched-entry-list */
export interface TaprioSchedEntryList extends Remembered {
  /** TCA_TAPRIO_SCHED_ENTRY: a nest, several. */
  readonly entry?: readonly TaprioSchedEntry[];
}

/** taprio-sched-entry */
export interface TaprioSchedEntry extends Remembered {
  /** TCA_TAPRIO_SCHED_ENTRY_INDEX: u32. */
  readonly index?: number;
  /** TCA_TAPRIO_SCHED_ENTRY_CMD: u8. */
  readonly cmd?: number;
  /** TCA_TAPRIO_SCHED_ENTRY_GATE_MASK: u32. */
  readonly gateMask?: number;
  /** TCA_TAPRIO_SCHED_ENTRY_INTERVAL: u32. */
  readonly interval?: number;
}

/** taprio-tc-entry-attrs */
export interface TaprioTcEntryAttrs extends Remembered {
  /** TCA_TAPRIO_TC_ENTRY_INDEX: u32. */
  readonly index?: number;
  /** TCA_TAPRIO_TC_ENTRY_MAX_SDU: u32. */
  readonly maxSdu?: number;
  /** TCA_TAPRIO_TC_ENTRY_FP: u32. */
  readonly fp?: number;
}

/** tbf-attrs */
export interface TbfAttrs extends Remembered {
  /** TCA_TBF_PARMS: struct tc_tbf_qopt. */
  readonly parms?: TcTbfQopt;
  /** TCA_TBF_RTAB: bytes. */
  readonly rtab?: Uint8Array;
  /** TCA_TBF_PTAB: bytes. */
  readonly ptab?: Uint8Array;
  /** TCA_TBF_RATE64: u64. */
  readonly rate64?: bigint;
  /** TCA_TBF_PRATE64: u64. */
  readonly prate64?: bigint;
  /** TCA_TBF_BURST: u32. */
  readonly burst?: number;
  /** TCA_TBF_PBURST: u32. */
  readonly pburst?: number;
}

/** act-sample-attrs */
export interface ActSampleAttrs extends Remembered {
  /** TCA_SAMPLE_TM: struct tcf_t. */
  readonly tm?: TcfT;
  /** TCA_SAMPLE_PARMS: struct tc_gact. */
  readonly parms?: TcGact;
  /** TCA_SAMPLE_RATE: u32. */
  readonly rate?: number;
  /** TCA_SAMPLE_TRUNC_SIZE: u32. */
  readonly truncSize?: number;
  /** TCA_SAMPLE_PSAMPLE_GROUP: u32. */
  readonly psampleGroup?: number;
}

/** act-gact-attrs */
export interface ActGactAttrs extends Remembered {
  /** TCA_GACT_TM: struct tcf_t. */
  readonly tm?: TcfT;
  /** TCA_GACT_PARMS: struct tc_gact. */
  readonly parms?: TcGact;
  /** TCA_GACT_PROB: struct tc_gact_p. */
  readonly prob?: TcGactP;
}

/** tca-stab-attrs */
export interface TcaStabAttrs extends Remembered {
  /** TCA_STAB_BASE: struct tc_sizespec. */
  readonly base?: TcSizespec;
  /** TCA_STAB_DATA: bytes. */
  readonly data?: Uint8Array;
}

/** tca-stats-attrs */
export interface TcaStatsAttrs extends Remembered {
  /** TCA_STATS_BASIC: struct gnet_stats_basic. */
  readonly basic?: GnetStatsBasic;
  /** TCA_STATS_RATE_EST: struct gnet_stats_rate_est. */
  readonly rateEst?: GnetStatsRateEst;
  /** TCA_STATS_QUEUE: struct gnet_stats_queue. */
  readonly queue?: GnetStatsQueue;
  /** TCA_STATS_APP: chosen by kind. */
  readonly app?: AnyOf<
    | CakeStatsAttrs
    | TcChokeXstats
    | TcCodelXstats
    | TcDualpi2Xstats
    | TcFqQdStats
    | TcFqCodelXstats
    | TcFqPieXstats
    | TcHhfXstats
    | TcPieXstats
    | TcRedXstats
    | TcSfbXstats
    | TcSfqXstats
  >;
  /** TCA_STATS_RATE_EST64: struct gnet_stats_rate_est64. */
  readonly rateEst64?: GnetStatsRateEst64;
  /** TCA_STATS_BASIC_HW: struct gnet_stats_basic. */
  readonly basicHw?: GnetStatsBasic;
  /** TCA_STATS_PKT64: u64. */
  readonly pkt64?: bigint;
}

/** u32-attrs */
export interface U32Attrs extends Remembered {
  /** TCA_U32_CLASSID: u32. */
  readonly classid?: number;
  /** TCA_U32_HASH: u32. */
  readonly hash?: number;
  /** TCA_U32_LINK: u32. */
  readonly link?: number;
  /** TCA_U32_DIVISOR: u32. */
  readonly divisor?: number;
  /** TCA_U32_SEL: struct tc_u32_sel. */
  readonly sel?: TcU32Sel;
  /** TCA_U32_POLICE: a nest. */
  readonly police?: PoliceAttrs;
  /** TCA_U32_ACT: a numbered nest of a nest. */
  readonly act?: readonly ActAttrs[];
  /** TCA_U32_INDEV: string. */
  readonly indev?: string;
  /** TCA_U32_PCNT: struct tc_u32_pcnt. */
  readonly pcnt?: TcU32Pcnt;
  /** TCA_U32_MARK: struct tc_u32_mark. */
  readonly mark?: TcU32Mark;
  /** TCA_U32_FLAGS: u32. */
  readonly flags?: number;
}

/** gate-entries */
export interface GateEntries extends Remembered {
  /** TCA_GATE_ONE_ENTRY: a nest, several. */
  readonly oneEntry?: readonly GateEntryAttrs[];
}

/** gate-entry-attrs */
export interface GateEntryAttrs extends Remembered {
  /** TCA_GATE_ENTRY_INDEX: u32. */
  readonly index?: number;
  /** TCA_GATE_ENTRY_GATE: flag. */
  readonly gate?: true;
  /** TCA_GATE_ENTRY_INTERVAL: u32. */
  readonly interval?: number;
  /** TCA_GATE_ENTRY_IPV: s32. */
  readonly ipv?: number;
  /** TCA_GATE_ENTRY_MAX_OCTETS: s32. */
  readonly maxOctets?: number;
}

/** pedit-keys-ex */
export interface PeditKeysEx extends Remembered {
  /** TCA_PEDIT_KEY_EX: a nest, several. */
  readonly keyEx?: readonly PeditKeyExAttrs[];
}

/** pedit-key-ex-attrs */
export interface PeditKeyExAttrs extends Remembered {
  /** TCA_PEDIT_KEY_EX_HTYPE: u16. */
  readonly htype?: PeditHeaderType | number;
  /** TCA_PEDIT_KEY_EX_CMD: u16. */
  readonly cmd?: PeditCmd | number;
}

/** sfb-attrs */
export interface SfbAttrs extends Remembered {
  /** TC_A_SFB_ATTRS_PARMS: struct tc_sfb_qopt. */
  readonly parms?: TcSfbQopt;
}

/** root-attrs */
export interface RootAttrs extends Remembered {
  /** TC_A_ROOT_ATTRS_TAB: a numbered nest of a nest. */
  readonly tab?: readonly ActAttrs[];
  /** TC_A_ROOT_ATTRS_FLAGS: bitfield32. */
  readonly flags?: Bitfield32;
  /** TC_A_ROOT_ATTRS_COUNT: u32. */
  readonly count?: number;
  /** TC_A_ROOT_ATTRS_TIME_DELTA: u32. */
  readonly timeDelta?: number;
  /** TC_A_ROOT_ATTRS_EXT_WARN_MSG: string. */
  readonly extWarnMsg?: string;
}

/** A message: struct tcmsg and attrs. */
export type AttrsMessage = MessageOf<Tcmsg, AttrsAttributes>;

/** A message: struct tcamsg and root-attrs. */
export type RootMessage = MessageOf<Tcamsg, RootAttrs>;

/** The operations of tc. */
export interface TcOperations {
  readonly newqdisc: { readonly do: readonly [Input<AttrsMessage>, AttrsMessage | undefined] };
  readonly delqdisc: { readonly do: readonly [Input<AttrsMessage>, AttrsMessage | undefined] };
  readonly getqdisc: {
    readonly do: readonly [Input<AttrsMessage>, AttrsMessage];
    readonly dump: readonly [Input<AttrsMessage>, AttrsMessage];
  };
  readonly newtclass: { readonly do: readonly [Input<AttrsMessage>, AttrsMessage | undefined] };
  readonly deltclass: { readonly do: readonly [Input<AttrsMessage>, AttrsMessage | undefined] };
  readonly gettclass: {
    readonly do: readonly [Input<AttrsMessage>, AttrsMessage];
    readonly dump: readonly [Input<AttrsMessage>, AttrsMessage];
  };
  readonly newtfilter: { readonly do: readonly [Input<AttrsMessage>, AttrsMessage | undefined] };
  readonly deltfilter: { readonly do: readonly [Input<AttrsMessage>, AttrsMessage | undefined] };
  readonly gettfilter: {
    readonly do: readonly [Input<AttrsMessage>, AttrsMessage];
    readonly dump: readonly [Input<AttrsMessage>, AttrsMessage];
  };
  readonly newchain: { readonly do: readonly [Input<AttrsMessage>, AttrsMessage | undefined] };
  readonly delchain: { readonly do: readonly [Input<AttrsMessage>, AttrsMessage | undefined] };
  readonly getchain: {
    readonly do: readonly [Input<AttrsMessage>, AttrsMessage];
    readonly dump: readonly [Input<AttrsMessage>, AttrsMessage];
  };
  readonly changeqdisc: { readonly do: readonly [Input<AttrsMessage>, AttrsMessage | undefined] };
  readonly changetclass: { readonly do: readonly [Input<AttrsMessage>, AttrsMessage | undefined] };
  readonly changetfilter: { readonly do: readonly [Input<AttrsMessage>, AttrsMessage | undefined] };
  readonly newaction: { readonly do: readonly [Input<RootMessage>, RootMessage | undefined] };
  readonly delaction: { readonly do: readonly [Input<RootMessage>, RootMessage | undefined] };
  readonly getaction: {
    readonly do: readonly [Input<RootMessage>, RootMessage];
    readonly dump: readonly [Input<RootMessage>, RootMessage];
  };
}

/** The multicast groups of tc. */
export type TcGroup = 'rtnlgrp-tc';

/** What tc announces. */
export interface TcNotifications {
  readonly newqdisc: AttrsMessage;
  readonly delqdisc: AttrsMessage;
  readonly newtclass: AttrsMessage;
  readonly deltclass: AttrsMessage;
  readonly newtfilter: AttrsMessage;
  readonly deltfilter: AttrsMessage;
  readonly newaction: RootMessage;
  readonly delaction: RootMessage;
  readonly getaction: RootMessage;
  readonly newchain: AttrsMessage;
  readonly delchain: AttrsMessage;
}

const tcmsgStruct: Struct<Members> = struct<Members>(
  { family: u8, pad: padding(3), ifindex: s32, handle: u32, parent: u32, info: u32 },
  'tcmsg',
);

const tcfEmatchTreeHdrStruct: Struct<Members> = struct<Members>({ nmatches: u16, progid: u16 }, 'tcf-ematch-tree-hdr');

const ematchAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    treeHdr: attr(1, tcfEmatchTreeHdrStruct, { name: 'TCA_EMATCH_TREE_HDR' }),
    treeList: attr(2, bytes, { name: 'TCA_EMATCH_TREE_LIST' }),
  },
  'ematch-attrs',
);

const tcfTStruct: Struct<Members> = struct<Members>(
  { install: u64, lastuse: u64, expires: u64, firstuse: u64 },
  'tcf-t',
);

const tcGenStruct: Struct<Members> = struct<Members>(
  { index: u32, capab: u32, action: s32, refcnt: s32, bindcnt: s32 },
  'tc-gen',
);

const actBpfAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    tm: attr(1, tcfTStruct, { name: 'TCA_ACT_BPF_TM' }),
    parms: attr(2, tcGenStruct, { name: 'TCA_ACT_BPF_PARMS' }),
    opsLen: attr(3, u16, { name: 'TCA_ACT_BPF_OPS_LEN' }),
    ops: attr(4, bytes, { name: 'TCA_ACT_BPF_OPS' }),
    fd: attr(5, u32, { name: 'TCA_ACT_BPF_FD' }),
    name: attr(6, string, { name: 'TCA_ACT_BPF_NAME' }),
    pad: attr(7, pad, { name: 'TCA_ACT_BPF_PAD' }),
    tag: attr(8, bytes, { name: 'TCA_ACT_BPF_TAG' }),
    id: attr(9, u32, { name: 'TCA_ACT_BPF_ID' }),
  },
  'act-bpf-attrs',
);

const tcConnmarkStruct: Struct<Members> = struct<Members>(
  { index: u32, capab: u32, action: s32, refcnt: s32, bindcnt: s32, zone: u16, pad: padding(2) },
  'tc-connmark',
);

const actConnmarkAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    parms: attr(1, tcConnmarkStruct, { name: 'TCA_CONNMARK_PARMS' }),
    tm: attr(2, tcfTStruct, { name: 'TCA_CONNMARK_TM' }),
    pad: attr(3, pad, { name: 'TCA_CONNMARK_PAD' }),
  },
  'act-connmark-attrs',
);

const tcCsumStruct: Struct<Members> = struct<Members>(
  { index: u32, capab: u32, action: s32, refcnt: s32, bindcnt: s32, updateFlags: u32 },
  'tc-csum',
);

const actCsumAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    parms: attr(1, tcCsumStruct, { name: 'TCA_CSUM_PARMS' }),
    tm: attr(2, tcfTStruct, { name: 'TCA_CSUM_TM' }),
    pad: attr(3, pad, { name: 'TCA_CSUM_PAD' }),
  },
  'act-csum-attrs',
);

const actCtAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    parms: attr(1, tcGenStruct, { name: 'TCA_CT_PARMS' }),
    tm: attr(2, tcfTStruct, { name: 'TCA_CT_TM' }),
    action: attr(3, u16, { name: 'TCA_CT_ACTION' }),
    zone: attr(4, u16, { name: 'TCA_CT_ZONE' }),
    mark: attr(5, u32, { name: 'TCA_CT_MARK' }),
    markMask: attr(6, u32, { name: 'TCA_CT_MARK_MASK' }),
    labels: attr(7, bytes, { name: 'TCA_CT_LABELS' }),
    labelsMask: attr(8, bytes, { name: 'TCA_CT_LABELS_MASK' }),
    natIpv4Min: attr(9, ipv4, { name: 'TCA_CT_NAT_IPV4_MIN' }),
    natIpv4Max: attr(10, ipv4, { name: 'TCA_CT_NAT_IPV4_MAX' }),
    natIpv6Min: attr(11, ipv6, { name: 'TCA_CT_NAT_IPV6_MIN' }),
    natIpv6Max: attr(12, ipv6, { name: 'TCA_CT_NAT_IPV6_MAX' }),
    natPortMin: attr(13, u16be, { name: 'TCA_CT_NAT_PORT_MIN' }),
    natPortMax: attr(14, u16be, { name: 'TCA_CT_NAT_PORT_MAX' }),
    pad: attr(15, pad, { name: 'TCA_CT_PAD' }),
    helperName: attr(16, string, { name: 'TCA_CT_HELPER_NAME' }),
    helperFamily: attr(17, u8, { name: 'TCA_CT_HELPER_FAMILY' }),
    helperProto: attr(18, u8, { name: 'TCA_CT_HELPER_PROTO' }),
  },
  'act-ct-attrs',
);

const actCtinfoAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    pad: attr(1, pad, { name: 'TCA_CTINFO_PAD' }),
    tm: attr(2, tcfTStruct, { name: 'TCA_CTINFO_TM' }),
    act: attr(3, tcGenStruct, { name: 'TCA_CTINFO_ACT' }),
    zone: attr(4, u16, { name: 'TCA_CTINFO_ZONE' }),
    parmsDscpMask: attr(5, u32, { name: 'TCA_CTINFO_PARMS_DSCP_MASK' }),
    parmsDscpStatemask: attr(6, u32, { name: 'TCA_CTINFO_PARMS_DSCP_STATEMASK' }),
    parmsCpmarkMask: attr(7, u32, { name: 'TCA_CTINFO_PARMS_CPMARK_MASK' }),
    statsDscpSet: attr(8, u64, { name: 'TCA_CTINFO_STATS_DSCP_SET' }),
    statsDscpError: attr(9, u64, { name: 'TCA_CTINFO_STATS_DSCP_ERROR' }),
    statsCpmarkSet: attr(10, u64, { name: 'TCA_CTINFO_STATS_CPMARK_SET' }),
  },
  'act-ctinfo-attrs',
);

const tcGactStruct: Struct<Members> = struct<Members>(
  { index: u32, capab: u32, action: s32, refcnt: s32, bindcnt: s32 },
  'tc-gact',
);

const tcGactPStruct: Struct<Members> = struct<Members>({ ptype: u16, pval: u16, paction: s32 }, 'tc-gact-p');

const actGactAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    tm: attr(1, tcfTStruct, { name: 'TCA_GACT_TM' }),
    parms: attr(2, tcGactStruct, { name: 'TCA_GACT_PARMS' }),
    prob: attr(3, tcGactPStruct, { name: 'TCA_GACT_PROB' }),
    pad: attr(4, pad, { name: 'TCA_GACT_PAD' }),
  },
  'act-gact-attrs',
);

const gateEntryAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    index: attr(1, u32, { name: 'TCA_GATE_ENTRY_INDEX' }),
    gate: attr(2, flag, { name: 'TCA_GATE_ENTRY_GATE' }),
    interval: attr(3, u32, { name: 'TCA_GATE_ENTRY_INTERVAL' }),
    ipv: attr(4, s32, { name: 'TCA_GATE_ENTRY_IPV' }),
    maxOctets: attr(5, s32, { name: 'TCA_GATE_ENTRY_MAX_OCTETS' }),
  },
  'gate-entry-attrs',
);

const gateEntriesSet: Attributes<Attrs> = attributes<Attrs>(
  { oneEntry: attr(1, multi(gateEntryAttrsSet), { name: 'TCA_GATE_ONE_ENTRY' }) },
  'gate-entries',
);

const actGateAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    tm: attr(1, tcfTStruct, { name: 'TCA_GATE_TM' }),
    parms: attr(2, tcGenStruct, { name: 'TCA_GATE_PARMS' }),
    pad: attr(3, pad, { name: 'TCA_GATE_PAD' }),
    priority: attr(4, s32, { name: 'TCA_GATE_PRIORITY' }),
    entryList: attr(5, gateEntriesSet, { name: 'TCA_GATE_ENTRY_LIST' }),
    baseTime: attr(6, u64, { name: 'TCA_GATE_BASE_TIME' }),
    cycleTime: attr(7, u64, { name: 'TCA_GATE_CYCLE_TIME' }),
    cycleTimeExt: attr(8, u64, { name: 'TCA_GATE_CYCLE_TIME_EXT' }),
    flags: attr(9, u32, { name: 'TCA_GATE_FLAGS' }),
    clockid: attr(10, s32, { name: 'TCA_GATE_CLOCKID' }),
  },
  'act-gate-attrs',
);

const actIfeAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    parms: attr(1, bytes, { name: 'TCA_IFE_PARMS' }),
    tm: attr(2, tcfTStruct, { name: 'TCA_IFE_TM' }),
    dmac: attr(3, bytes, { name: 'TCA_IFE_DMAC' }),
    smac: attr(4, bytes, { name: 'TCA_IFE_SMAC' }),
    type: attr(5, u16, { name: 'TCA_IFE_TYPE' }),
    metalst: attr(6, bytes, { name: 'TCA_IFE_METALST' }),
    pad: attr(7, pad, { name: 'TCA_IFE_PAD' }),
  },
  'act-ife-attrs',
);

const tcMirredStruct: Struct<Members> = struct<Members>(
  { index: u32, capab: u32, action: s32, refcnt: s32, bindcnt: s32, eaction: s32, ifindex: u32 },
  'tc-mirred',
);

const actMirredAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    tm: attr(1, tcfTStruct, { name: 'TCA_MIRRED_TM' }),
    parms: attr(2, tcMirredStruct, { name: 'TCA_MIRRED_PARMS' }),
    pad: attr(3, pad, { name: 'TCA_MIRRED_PAD' }),
    blockid: attr(4, bytes, { name: 'TCA_MIRRED_BLOCKID' }),
  },
  'act-mirred-attrs',
);

const tcMplsStruct: Struct<Members> = struct<Members>(
  { index: u32, capab: u32, action: s32, refcnt: s32, bindcnt: s32, mAction: s32 },
  'tc-mpls',
);

const actMplsAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    tm: attr(1, tcfTStruct, { name: 'TCA_MPLS_TM' }),
    parms: attr(2, tcMplsStruct, { name: 'TCA_MPLS_PARMS' }),
    pad: attr(3, pad, { name: 'TCA_MPLS_PAD' }),
    proto: attr(4, u16be, { name: 'TCA_MPLS_PROTO' }),
    label: attr(5, u32, { name: 'TCA_MPLS_LABEL' }),
    tc: attr(6, u8, { name: 'TCA_MPLS_TC' }),
    ttl: attr(7, u8, { name: 'TCA_MPLS_TTL' }),
    bos: attr(8, u8, { name: 'TCA_MPLS_BOS' }),
  },
  'act-mpls-attrs',
);

const tcNatStruct: Struct<Members> = struct<Members>(
  {
    index: u32,
    capab: u32,
    action: s32,
    refcnt: s32,
    bindcnt: s32,
    oldAddr: ipv4,
    newAddr: ipv4,
    mask: ipv4,
    flags: u32,
  },
  'tc-nat',
);

const actNatAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    parms: attr(1, tcNatStruct, { name: 'TCA_NAT_PARMS' }),
    tm: attr(2, tcfTStruct, { name: 'TCA_NAT_TM' }),
    pad: attr(3, pad, { name: 'TCA_NAT_PAD' }),
  },
  'act-nat-attrs',
);

const tcPeditKeyStruct: Struct<Members> = struct<Members>(
  { mask: u32, val: u32, off: u32, at: u32, offmask: u32, shift: u32 },
  'tc-pedit-key',
);

const tcPeditSelStruct: Struct<Members> = struct<Members>(
  {
    index: u32,
    capab: u32,
    action: s32,
    refcnt: s32,
    bindcnt: s32,
    nkeys: u8,
    flags: u8,
    pad: padding(2),
    keys: array(tcPeditKeyStruct),
  },
  'tc-pedit-sel',
);

const peditHeaderTypeNames = { network: 0, eth: 1, ip4: 2, ip6: 3, tcp: 4, udp: 5 };

const peditHeaderTypeEnumU16Codec: AnyCodec = enumOf(u16, peditHeaderTypeNames);

const peditCmdNames = { set: 0, add: 1 };

const peditCmdEnumU16Codec: AnyCodec = enumOf(u16, peditCmdNames);

const peditKeyExAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    htype: attr(1, peditHeaderTypeEnumU16Codec, { name: 'TCA_PEDIT_KEY_EX_HTYPE' }),
    cmd: attr(2, peditCmdEnumU16Codec, { name: 'TCA_PEDIT_KEY_EX_CMD' }),
  },
  'pedit-key-ex-attrs',
);

const peditKeysExSet: Attributes<Attrs> = attributes<Attrs>(
  { keyEx: attr(6, multi(peditKeyExAttrsSet), { name: 'TCA_PEDIT_KEY_EX' }) },
  'pedit-keys-ex',
);

const actPeditAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    tm: attr(1, tcfTStruct, { name: 'TCA_PEDIT_TM' }),
    parms: attr(2, tcPeditSelStruct, { name: 'TCA_PEDIT_PARMS' }),
    pad: attr(3, pad, { name: 'TCA_PEDIT_PAD' }),
    parmsEx: attr(4, tcPeditSelStruct, { name: 'TCA_PEDIT_PARMS_EX' }),
    keysEx: attr(5, peditKeysExSet, { name: 'TCA_PEDIT_KEYS_EX' }),
    keyEx: attr(6, bytes, { name: 'TCA_PEDIT_KEY_EX' }),
  },
  'act-pedit-attrs',
);

const tcRatespecStruct: Struct<Members> = struct<Members>(
  { cellLog: u8, linklayer: u8, overhead: u16, cellAlign: s16, mpu: u16, rate: u32 },
  'tc-ratespec',
);

const tcPoliceStruct: Struct<Members> = struct<Members>(
  {
    index: u32,
    action: s32,
    limit: u32,
    burst: u32,
    mtu: u32,
    rate: tcRatespecStruct,
    peakrate: tcRatespecStruct,
    refcnt: s32,
    bindcnt: s32,
    capab: u32,
  },
  'tc-police',
);

const policeAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    tbf: attr(1, tcPoliceStruct, { name: 'TCA_POLICE_TBF' }),
    rate: attr(2, bytes, { name: 'TCA_POLICE_RATE' }),
    peakrate: attr(3, bytes, { name: 'TCA_POLICE_PEAKRATE' }),
    avrate: attr(4, u32, { name: 'TCA_POLICE_AVRATE' }),
    result: attr(5, u32, { name: 'TCA_POLICE_RESULT' }),
    tm: attr(6, tcfTStruct, { name: 'TCA_POLICE_TM' }),
    pad: attr(7, pad, { name: 'TCA_POLICE_PAD' }),
    rate64: attr(8, u64, { name: 'TCA_POLICE_RATE64' }),
    peakrate64: attr(9, u64, { name: 'TCA_POLICE_PEAKRATE64' }),
    pktrate64: attr(10, u64, { name: 'TCA_POLICE_PKTRATE64' }),
    pktburst64: attr(11, u64, { name: 'TCA_POLICE_PKTBURST64' }),
  },
  'police-attrs',
);

const actSampleAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    tm: attr(1, tcfTStruct, { name: 'TCA_SAMPLE_TM' }),
    parms: attr(2, tcGactStruct, { name: 'TCA_SAMPLE_PARMS' }),
    rate: attr(3, u32, { name: 'TCA_SAMPLE_RATE' }),
    truncSize: attr(4, u32, { name: 'TCA_SAMPLE_TRUNC_SIZE' }),
    psampleGroup: attr(5, u32, { name: 'TCA_SAMPLE_PSAMPLE_GROUP' }),
    pad: attr(6, pad, { name: 'TCA_SAMPLE_PAD' }),
  },
  'act-sample-attrs',
);

const actSimpleAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    tm: attr(1, tcfTStruct, { name: 'TCA_DEF_TM' }),
    parms: attr(2, tcGenStruct, { name: 'TCA_DEF_PARMS' }),
    data: attr(3, string, { name: 'TCA_DEF_DATA' }),
    pad: attr(4, pad, { name: 'TCA_DEF_PAD' }),
  },
  'act-simple-attrs',
);

const actSkbeditAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    tm: attr(1, tcfTStruct, { name: 'TCA_SKBEDIT_TM' }),
    parms: attr(2, tcGenStruct, { name: 'TCA_SKBEDIT_PARMS' }),
    priority: attr(3, u32, { name: 'TCA_SKBEDIT_PRIORITY' }),
    queueMapping: attr(4, u16, { name: 'TCA_SKBEDIT_QUEUE_MAPPING' }),
    mark: attr(5, u32, { name: 'TCA_SKBEDIT_MARK' }),
    pad: attr(6, pad, { name: 'TCA_SKBEDIT_PAD' }),
    ptype: attr(7, u16, { name: 'TCA_SKBEDIT_PTYPE' }),
    mask: attr(8, u32, { name: 'TCA_SKBEDIT_MASK' }),
    flags: attr(9, u64, { name: 'TCA_SKBEDIT_FLAGS' }),
    queueMappingMax: attr(10, u16, { name: 'TCA_SKBEDIT_QUEUE_MAPPING_MAX' }),
  },
  'act-skbedit-attrs',
);

const tcSkbmodStruct: Struct<Members> = struct<Members>(
  { index: u32, capab: u32, action: s32, refcnt: s32, bindcnt: s32, pad: padding(4), flags: u64 },
  'tc-skbmod',
);

const actSkbmodAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    tm: attr(1, tcfTStruct, { name: 'TCA_SKBMOD_TM' }),
    parms: attr(2, tcSkbmodStruct, { name: 'TCA_SKBMOD_PARMS' }),
    dmac: attr(3, mac, { name: 'TCA_SKBMOD_DMAC' }),
    smac: attr(4, mac, { name: 'TCA_SKBMOD_SMAC' }),
    etype: attr(5, u16, { name: 'TCA_SKBMOD_ETYPE' }),
    pad: attr(6, pad, { name: 'TCA_SKBMOD_PAD' }),
  },
  'act-skbmod-attrs',
);

const tcTunnelKeyStruct: Struct<Members> = struct<Members>(
  { index: u32, capab: u32, action: s32, refcnt: s32, bindcnt: s32, tAction: s32 },
  'tc-tunnel-key',
);

const actTunnelKeyAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    tm: attr(1, tcfTStruct, { name: 'TCA_TUNNEL_KEY_TM' }),
    parms: attr(2, tcTunnelKeyStruct, { name: 'TCA_TUNNEL_KEY_PARMS' }),
    encIpv4Src: attr(3, ipv4, { name: 'TCA_TUNNEL_KEY_ENC_IPV4_SRC' }),
    encIpv4Dst: attr(4, ipv4, { name: 'TCA_TUNNEL_KEY_ENC_IPV4_DST' }),
    encIpv6Src: attr(5, ipv6, { name: 'TCA_TUNNEL_KEY_ENC_IPV6_SRC' }),
    encIpv6Dst: attr(6, ipv6, { name: 'TCA_TUNNEL_KEY_ENC_IPV6_DST' }),
    encKeyId: attr(7, u32be, { name: 'TCA_TUNNEL_KEY_ENC_KEY_ID' }),
    pad: attr(8, pad, { name: 'TCA_TUNNEL_KEY_PAD' }),
    encDstPort: attr(9, u16be, { name: 'TCA_TUNNEL_KEY_ENC_DST_PORT' }),
    noCsum: attr(10, u8, { name: 'TCA_TUNNEL_KEY_NO_CSUM' }),
    encOpts: attr(11, bytes, { name: 'TCA_TUNNEL_KEY_ENC_OPTS' }),
    encTos: attr(12, u8, { name: 'TCA_TUNNEL_KEY_ENC_TOS' }),
    encTtl: attr(13, u8, { name: 'TCA_TUNNEL_KEY_ENC_TTL' }),
    noFrag: attr(14, flag, { name: 'TCA_TUNNEL_KEY_NO_FRAG' }),
  },
  'act-tunnel-key-attrs',
);

const tcVlanStruct: Struct<Members> = struct<Members>(
  { index: u32, capab: u32, action: s32, refcnt: s32, bindcnt: s32, vAction: s32 },
  'tc-vlan',
);

const actVlanAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    tm: attr(1, tcfTStruct, { name: 'TCA_VLAN_TM' }),
    parms: attr(2, tcVlanStruct, { name: 'TCA_VLAN_PARMS' }),
    pushVlanId: attr(3, u16, { name: 'TCA_VLAN_PUSH_VLAN_ID' }),
    pushVlanProtocol: attr(4, u16be, { name: 'TCA_VLAN_PUSH_VLAN_PROTOCOL' }),
    pad: attr(5, pad, { name: 'TCA_VLAN_PAD' }),
    pushVlanPriority: attr(6, u8, { name: 'TCA_VLAN_PUSH_VLAN_PRIORITY' }),
    pushEthDst: attr(7, bytes, { name: 'TCA_VLAN_PUSH_ETH_DST' }),
    pushEthSrc: attr(8, bytes, { name: 'TCA_VLAN_PUSH_ETH_SRC' }),
  },
  'act-vlan-attrs',
);

const actOptionsMsgByKindCodec: AnyCodec = subMessage<string, Formats>('kind', {
  bpf: actBpfAttrsSet,
  connmark: actConnmarkAttrsSet,
  csum: actCsumAttrsSet,
  ct: actCtAttrsSet,
  ctinfo: actCtinfoAttrsSet,
  gact: actGactAttrsSet,
  gate: actGateAttrsSet,
  ife: actIfeAttrsSet,
  mirred: actMirredAttrsSet,
  mpls: actMplsAttrsSet,
  nat: actNatAttrsSet,
  pedit: actPeditAttrsSet,
  police: policeAttrsSet,
  sample: actSampleAttrsSet,
  simple: actSimpleAttrsSet,
  skbedit: actSkbeditAttrsSet,
  skbmod: actSkbmodAttrsSet,
  tunnel_key: actTunnelKeyAttrsSet,
  vlan: actVlanAttrsSet,
});

const gnetStatsBasicStruct: Struct<Members> = struct<Members>({ bytes: u64, packets: u32 }, 'gnet-stats-basic');

const gnetStatsRateEstStruct: Struct<Members> = struct<Members>({ bps: u32, pps: u32 }, 'gnet-stats-rate-est');

const gnetStatsQueueStruct: Struct<Members> = struct<Members>(
  { qlen: u32, backlog: u32, drops: u32, requeues: u32, overlimits: u32 },
  'gnet-stats-queue',
);

const cakeTinStatsAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    pad: attr(1, pad, { name: 'TCA_CAKE_TIN_STATS_PAD' }),
    sentPackets: attr(2, u32, { name: 'TCA_CAKE_TIN_STATS_SENT_PACKETS' }),
    sentBytes64: attr(3, u64, { name: 'TCA_CAKE_TIN_STATS_SENT_BYTES64' }),
    droppedPackets: attr(4, u32, { name: 'TCA_CAKE_TIN_STATS_DROPPED_PACKETS' }),
    droppedBytes64: attr(5, u64, { name: 'TCA_CAKE_TIN_STATS_DROPPED_BYTES64' }),
    acksDroppedPackets: attr(6, u32, { name: 'TCA_CAKE_TIN_STATS_ACKS_DROPPED_PACKETS' }),
    acksDroppedBytes64: attr(7, u64, { name: 'TCA_CAKE_TIN_STATS_ACKS_DROPPED_BYTES64' }),
    ecnMarkedPackets: attr(8, u32, { name: 'TCA_CAKE_TIN_STATS_ECN_MARKED_PACKETS' }),
    ecnMarkedBytes64: attr(9, u64, { name: 'TCA_CAKE_TIN_STATS_ECN_MARKED_BYTES64' }),
    backlogPackets: attr(10, u32, { name: 'TCA_CAKE_TIN_STATS_BACKLOG_PACKETS' }),
    backlogBytes: attr(11, u32, { name: 'TCA_CAKE_TIN_STATS_BACKLOG_BYTES' }),
    thresholdRate64: attr(12, u64, { name: 'TCA_CAKE_TIN_STATS_THRESHOLD_RATE64' }),
    targetUs: attr(13, u32, { name: 'TCA_CAKE_TIN_STATS_TARGET_US' }),
    intervalUs: attr(14, u32, { name: 'TCA_CAKE_TIN_STATS_INTERVAL_US' }),
    wayIndirectHits: attr(15, u32, { name: 'TCA_CAKE_TIN_STATS_WAY_INDIRECT_HITS' }),
    wayMisses: attr(16, u32, { name: 'TCA_CAKE_TIN_STATS_WAY_MISSES' }),
    wayCollisions: attr(17, u32, { name: 'TCA_CAKE_TIN_STATS_WAY_COLLISIONS' }),
    peakDelayUs: attr(18, u32, { name: 'TCA_CAKE_TIN_STATS_PEAK_DELAY_US' }),
    avgDelayUs: attr(19, u32, { name: 'TCA_CAKE_TIN_STATS_AVG_DELAY_US' }),
    baseDelayUs: attr(20, u32, { name: 'TCA_CAKE_TIN_STATS_BASE_DELAY_US' }),
    sparseFlows: attr(21, u32, { name: 'TCA_CAKE_TIN_STATS_SPARSE_FLOWS' }),
    bulkFlows: attr(22, u32, { name: 'TCA_CAKE_TIN_STATS_BULK_FLOWS' }),
    unresponsiveFlows: attr(23, u32, { name: 'TCA_CAKE_TIN_STATS_UNRESPONSIVE_FLOWS' }),
    maxSkblen: attr(24, u32, { name: 'TCA_CAKE_TIN_STATS_MAX_SKBLEN' }),
    flowQuantum: attr(25, u32, { name: 'TCA_CAKE_TIN_STATS_FLOW_QUANTUM' }),
  },
  'cake-tin-stats-attrs',
);

const cakeStatsAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    pad: attr(1, pad, { name: 'TCA_CAKE_STATS_PAD' }),
    capacityEstimate64: attr(2, u64, { name: 'TCA_CAKE_STATS_CAPACITY_ESTIMATE64' }),
    memoryLimit: attr(3, u32, { name: 'TCA_CAKE_STATS_MEMORY_LIMIT' }),
    memoryUsed: attr(4, u32, { name: 'TCA_CAKE_STATS_MEMORY_USED' }),
    avgNetoff: attr(5, u32, { name: 'TCA_CAKE_STATS_AVG_NETOFF' }),
    minNetlen: attr(6, u32, { name: 'TCA_CAKE_STATS_MIN_NETLEN' }),
    maxNetlen: attr(7, u32, { name: 'TCA_CAKE_STATS_MAX_NETLEN' }),
    minAdjlen: attr(8, u32, { name: 'TCA_CAKE_STATS_MIN_ADJLEN' }),
    maxAdjlen: attr(9, u32, { name: 'TCA_CAKE_STATS_MAX_ADJLEN' }),
    tinStats: attr(10, indexedArray(cakeTinStatsAttrsSet), { name: 'TCA_CAKE_STATS_TIN_STATS' }),
    deficit: attr(11, s32, { name: 'TCA_CAKE_STATS_DEFICIT' }),
    cobaltCount: attr(12, u32, { name: 'TCA_CAKE_STATS_COBALT_COUNT' }),
    dropping: attr(13, u32, { name: 'TCA_CAKE_STATS_DROPPING' }),
    dropNextUs: attr(14, s32, { name: 'TCA_CAKE_STATS_DROP_NEXT_US' }),
    pDrop: attr(15, u32, { name: 'TCA_CAKE_STATS_P_DROP' }),
    blueTimerUs: attr(16, s32, { name: 'TCA_CAKE_STATS_BLUE_TIMER_US' }),
  },
  'cake-stats-attrs',
);

const tcChokeXstatsStruct: Struct<Members> = struct<Members>(
  { early: u32, pdrop: u32, other: u32, marked: u32, matched: u32 },
  'tc-choke-xstats',
);

const tcCodelXstatsStruct: Struct<Members> = struct<Members>(
  {
    maxpacket: u32,
    count: u32,
    lastcount: u32,
    ldelay: u32,
    dropNext: s32,
    dropOverlimit: u32,
    ecnMark: u32,
    dropping: u32,
    ceMark: u32,
  },
  'tc-codel-xstats',
);

const tcDualpi2XstatsStruct: Struct<Members> = struct<Members>(
  {
    prob: u32,
    delayC: u32,
    delayL: u32,
    pktsInC: u32,
    pktsInL: u32,
    maxq: u32,
    ecnMark: u32,
    stepMark: u32,
    credit: s32,
    memoryUsed: u32,
    maxMemoryUsed: u32,
    memoryLimit: u32,
  },
  'tc-dualpi2-xstats',
);

const tcFqQdStatsStruct: Struct<Members> = struct<Members>(
  {
    gcFlows: u64,
    highprioPackets: u64,
    tcpRetrans: u64,
    throttled: u64,
    flowsPlimit: u64,
    pktsTooLong: u64,
    allocationErrors: u64,
    timeNextDelayedFlow: s64,
    flows: u32,
    inactiveFlows: u32,
    throttledFlows: u32,
    unthrottleLatencyNs: u32,
    ceMark: u64,
    horizonDrops: u64,
    horizonCaps: u64,
    fastpathPackets: u64,
    bandDrops: sized(bytes, 24),
    bandPktCount: sized(bytes, 12),
    pad: padding(4),
  },
  'tc-fq-qd-stats',
);

const tcFqCodelXstatsStruct: Struct<Members> = struct<Members>(
  {
    type: u32,
    maxpacket: u32,
    dropOverlimit: u32,
    ecnMark: u32,
    newFlowCount: u32,
    newFlowsLen: u32,
    oldFlowsLen: u32,
    ceMark: u32,
    memoryUsage: u32,
    dropOvermemory: u32,
  },
  'tc-fq-codel-xstats',
);

const tcFqPieXstatsStruct: Struct<Members> = struct<Members>(
  {
    packetsIn: u32,
    dropped: u32,
    overlimit: u32,
    overmemory: u32,
    ecnMark: u32,
    newFlowCount: u32,
    newFlowsLen: u32,
    oldFlowsLen: u32,
    memoryUsage: u32,
  },
  'tc-fq-pie-xstats',
);

const tcHhfXstatsStruct: Struct<Members> = struct<Members>(
  { dropOverlimit: u32, hhOverlimit: u32, hhTotCount: u32, hhCurCount: u32 },
  'tc-hhf-xstats',
);

const tcPieXstatsStruct: Struct<Members> = struct<Members>(
  {
    prob: u64,
    delay: u32,
    avgDqRate: u32,
    dqRateEstimating: u32,
    packetsIn: u32,
    dropped: u32,
    overlimit: u32,
    maxq: u32,
    ecnMark: u32,
  },
  'tc-pie-xstats',
);

const tcRedXstatsStruct: Struct<Members> = struct<Members>(
  { early: u32, pdrop: u32, other: u32, marked: u32 },
  'tc-red-xstats',
);

const tcSfbXstatsStruct: Struct<Members> = struct<Members>(
  {
    earlydrop: u32,
    penaltydrop: u32,
    bucketdrop: u32,
    queuedrop: u32,
    childdrop: u32,
    marked: u32,
    maxqlen: u32,
    maxprob: u32,
    avgprob: u32,
  },
  'tc-sfb-xstats',
);

const tcSfqXstatsStruct: Struct<Members> = struct<Members>({ allot: s32 }, 'tc-sfq-xstats');

const tcaStatsAppMsgByKindCodec: AnyCodec = subMessage<string, Formats>('kind', {
  cake: cakeStatsAttrsSet,
  choke: tcChokeXstatsStruct,
  codel: tcCodelXstatsStruct,
  dualpi2: tcDualpi2XstatsStruct,
  fq: tcFqQdStatsStruct,
  fq_codel: tcFqCodelXstatsStruct,
  fq_pie: tcFqPieXstatsStruct,
  hhf: tcHhfXstatsStruct,
  pie: tcPieXstatsStruct,
  red: tcRedXstatsStruct,
  sfb: tcSfbXstatsStruct,
  sfq: tcSfqXstatsStruct,
});

const gnetStatsRateEst64Struct: Struct<Members> = struct<Members>({ bps: u64, pps: u64 }, 'gnet-stats-rate-est64');

const tcaStatsAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    basic: attr(1, gnetStatsBasicStruct, { name: 'TCA_STATS_BASIC' }),
    rateEst: attr(2, gnetStatsRateEstStruct, { name: 'TCA_STATS_RATE_EST' }),
    queue: attr(3, gnetStatsQueueStruct, { name: 'TCA_STATS_QUEUE' }),
    app: attr(4, tcaStatsAppMsgByKindCodec, { name: 'TCA_STATS_APP' }),
    rateEst64: attr(5, gnetStatsRateEst64Struct, { name: 'TCA_STATS_RATE_EST64' }),
    pad: attr(6, pad, { name: 'TCA_STATS_PAD' }),
    basicHw: attr(7, gnetStatsBasicStruct, { name: 'TCA_STATS_BASIC_HW' }),
    pkt64: attr(8, u64, { name: 'TCA_STATS_PKT64' }),
  },
  'tca-stats-attrs',
);

const actAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    kind: attr(1, string, { name: 'TCA_ACT_KIND' }),
    options: attr(2, actOptionsMsgByKindCodec, { name: 'TCA_ACT_OPTIONS' }),
    index: attr(3, u32, { name: 'TCA_ACT_INDEX' }),
    stats: attr(4, tcaStatsAttrsSet, { name: 'TCA_ACT_STATS' }),
    pad: attr(5, pad, { name: 'TCA_ACT_PAD' }),
    cookie: attr(6, bytes, { name: 'TCA_ACT_COOKIE' }),
    flags: attr(7, bitfield32, { name: 'TCA_ACT_FLAGS' }),
    hwStats: attr(8, bitfield32, { name: 'TCA_ACT_HW_STATS' }),
    usedHwStats: attr(9, bitfield32, { name: 'TCA_ACT_USED_HW_STATS' }),
    inHwCount: attr(10, u32, { name: 'TCA_ACT_IN_HW_COUNT' }),
  },
  'act-attrs',
);

const tcBasicPcntStruct: Struct<Members> = struct<Members>({ rcnt: u64, rhit: u64 }, 'tc-basic-pcnt');

const basicAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    classid: attr(1, u32, { name: 'TCA_BASIC_CLASSID' }),
    ematches: attr(2, ematchAttrsSet, { name: 'TCA_BASIC_EMATCHES' }),
    act: attr(3, indexedArray(actAttrsSet), { name: 'TCA_BASIC_ACT' }),
    police: attr(4, policeAttrsSet, { name: 'TCA_BASIC_POLICE' }),
    pcnt: attr(5, tcBasicPcntStruct, { name: 'TCA_BASIC_PCNT' }),
    pad: attr(6, pad, { name: 'TCA_BASIC_PAD' }),
  },
  'basic-attrs',
);

const bpfAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    act: attr(1, indexedArray(actAttrsSet), { name: 'TCA_BPF_ACT' }),
    police: attr(2, policeAttrsSet, { name: 'TCA_BPF_POLICE' }),
    classid: attr(3, u32, { name: 'TCA_BPF_CLASSID' }),
    opsLen: attr(4, u16, { name: 'TCA_BPF_OPS_LEN' }),
    ops: attr(5, bytes, { name: 'TCA_BPF_OPS' }),
    fd: attr(6, u32, { name: 'TCA_BPF_FD' }),
    name: attr(7, string, { name: 'TCA_BPF_NAME' }),
    flags: attr(8, u32, { name: 'TCA_BPF_FLAGS' }),
    flagsGen: attr(9, u32, { name: 'TCA_BPF_FLAGS_GEN' }),
    tag: attr(10, bytes, { name: 'TCA_BPF_TAG' }),
    id: attr(11, u32, { name: 'TCA_BPF_ID' }),
  },
  'bpf-attrs',
);

const tcFifoQoptStruct: Struct<Members> = struct<Members>({ limit: u32 }, 'tc-fifo-qopt');

const cakeAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    pad: attr(1, pad, { name: 'TCA_CAKE_PAD' }),
    baseRate64: attr(2, u64, { name: 'TCA_CAKE_BASE_RATE64' }),
    diffservMode: attr(3, u32, { name: 'TCA_CAKE_DIFFSERV_MODE' }),
    atm: attr(4, u32, { name: 'TCA_CAKE_ATM' }),
    flowMode: attr(5, u32, { name: 'TCA_CAKE_FLOW_MODE' }),
    overhead: attr(6, u32, { name: 'TCA_CAKE_OVERHEAD' }),
    rtt: attr(7, u32, { name: 'TCA_CAKE_RTT' }),
    target: attr(8, u32, { name: 'TCA_CAKE_TARGET' }),
    autorate: attr(9, u32, { name: 'TCA_CAKE_AUTORATE' }),
    memory: attr(10, u32, { name: 'TCA_CAKE_MEMORY' }),
    nat: attr(11, u32, { name: 'TCA_CAKE_NAT' }),
    raw: attr(12, u32, { name: 'TCA_CAKE_RAW' }),
    wash: attr(13, u32, { name: 'TCA_CAKE_WASH' }),
    mpu: attr(14, u32, { name: 'TCA_CAKE_MPU' }),
    ingress: attr(15, u32, { name: 'TCA_CAKE_INGRESS' }),
    ackFilter: attr(16, u32, { name: 'TCA_CAKE_ACK_FILTER' }),
    splitGso: attr(17, u32, { name: 'TCA_CAKE_SPLIT_GSO' }),
    fwmark: attr(18, u32, { name: 'TCA_CAKE_FWMARK' }),
  },
  'cake-attrs',
);

const tcCbsQoptStruct: Struct<Members> = struct<Members>(
  { offload: u8, pad: padding(3), hicredit: s32, locredit: s32, idleslope: s32, sendslope: s32 },
  'tc-cbs-qopt',
);

const cbsAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  { parms: attr(1, tcCbsQoptStruct, { name: 'TCA_CBS_PARMS' }) },
  'cbs-attrs',
);

const cgroupAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    act: attr(1, indexedArray(actAttrsSet), { name: 'TCA_CGROUP_ACT' }),
    police: attr(2, policeAttrsSet, { name: 'TCA_CGROUP_POLICE' }),
    ematches: attr(3, bytes, { name: 'TCA_CGROUP_EMATCHES' }),
  },
  'cgroup-attrs',
);

const tcRedQoptStruct: Struct<Members> = struct<Members>(
  { limit: u32, qthMin: u32, qthMax: u32, wlog: u8, plog: u8, scellLog: u8, flags: u8 },
  'tc-red-qopt',
);

const chokeAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    parms: attr(1, tcRedQoptStruct, { name: 'TCA_CHOKE_PARMS' }),
    stab: attr(2, bytes, { name: 'TCA_CHOKE_STAB', minLength: 256, maxLength: 256 }),
    maxP: attr(3, u32, { name: 'TCA_CHOKE_MAX_P' }),
  },
  'choke-attrs',
);

const codelAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    target: attr(1, u32, { name: 'TCA_CODEL_TARGET' }),
    limit: attr(2, u32, { name: 'TCA_CODEL_LIMIT' }),
    interval: attr(3, u32, { name: 'TCA_CODEL_INTERVAL' }),
    ecn: attr(4, u32, { name: 'TCA_CODEL_ECN' }),
    ceThreshold: attr(5, u32, { name: 'TCA_CODEL_CE_THRESHOLD' }),
  },
  'codel-attrs',
);

const drrAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  { quantum: attr(1, u32, { name: 'TCA_DRR_QUANTUM' }) },
  'drr-attrs',
);

const dualpi2DropOverloadNames = { overflow: 0, drop: 1 };

const dualpi2DropOverloadEnumU8Codec: AnyCodec = enumOf(u8, dualpi2DropOverloadNames);

const dualpi2DropEarlyNames = { 'drop-dequeue': 0, 'drop-enqueue': 1 };

const dualpi2DropEarlyEnumU8Codec: AnyCodec = enumOf(u8, dualpi2DropEarlyNames);

const dualpi2EcnMaskNames = { 'l4s-ect': 1, 'cla-ect': 2, 'any-ect': 3 };

const dualpi2EcnMaskEnumU8Codec: AnyCodec = enumOf(u8, dualpi2EcnMaskNames);

const dualpi2SplitGsoNames = { 'no-split-gso': 0, 'split-gso': 1 };

const dualpi2SplitGsoEnumU8Codec: AnyCodec = enumOf(u8, dualpi2SplitGsoNames);

const dualpi2AttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    limit: attr(1, u32, { name: 'TCA_DUALPI2_LIMIT' }),
    memoryLimit: attr(2, u32, { name: 'TCA_DUALPI2_MEMORY_LIMIT' }),
    target: attr(3, u32, { name: 'TCA_DUALPI2_TARGET' }),
    tupdate: attr(4, u32, { name: 'TCA_DUALPI2_TUPDATE' }),
    alpha: attr(5, u32, { name: 'TCA_DUALPI2_ALPHA' }),
    beta: attr(6, u32, { name: 'TCA_DUALPI2_BETA' }),
    stepThreshPkts: attr(7, u32, { name: 'TCA_DUALPI2_STEP_THRESH_PKTS' }),
    stepThreshUs: attr(8, u32, { name: 'TCA_DUALPI2_STEP_THRESH_US' }),
    minQlenStep: attr(9, u32, { name: 'TCA_DUALPI2_MIN_QLEN_STEP' }),
    coupling: attr(10, u8, { name: 'TCA_DUALPI2_COUPLING' }),
    dropOverload: attr(11, dualpi2DropOverloadEnumU8Codec, { name: 'TCA_DUALPI2_DROP_OVERLOAD' }),
    dropEarly: attr(12, dualpi2DropEarlyEnumU8Codec, { name: 'TCA_DUALPI2_DROP_EARLY' }),
    cProtection: attr(13, u8, { name: 'TCA_DUALPI2_C_PROTECTION' }),
    ecnMask: attr(14, dualpi2EcnMaskEnumU8Codec, { name: 'TCA_DUALPI2_ECN_MASK' }),
    splitGso: attr(15, dualpi2SplitGsoEnumU8Codec, { name: 'TCA_DUALPI2_SPLIT_GSO' }),
  },
  'dualpi2-attrs',
);

const tcEtfQoptStruct: Struct<Members> = struct<Members>({ delta: s32, clockid: s32, flags: s32 }, 'tc-etf-qopt');

const etfAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  { parms: attr(1, tcEtfQoptStruct, { name: 'TCA_ETF_PARMS' }) },
  'etf-attrs',
);

const etsAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    nbands: attr(1, u8, { name: 'TCA_ETS_NBANDS' }),
    nstrict: attr(2, u8, { name: 'TCA_ETS_NSTRICT' }),
    quanta: attr(
      3,
      nested(() => etsAttrsSet),
      { name: 'TCA_ETS_QUANTA' },
    ),
    quantaBand: attr(4, multi(u32), { name: 'TCA_ETS_QUANTA_BAND' }),
    priomap: attr(
      5,
      nested(() => etsAttrsSet),
      { name: 'TCA_ETS_PRIOMAP' },
    ),
    priomapBand: attr(6, multi(u8), { name: 'TCA_ETS_PRIOMAP_BAND' }),
  },
  'ets-attrs',
);

const flowAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    keys: attr(1, u32, { name: 'TCA_FLOW_KEYS' }),
    mode: attr(2, u32, { name: 'TCA_FLOW_MODE' }),
    baseclass: attr(3, u32, { name: 'TCA_FLOW_BASECLASS' }),
    rshift: attr(4, u32, { name: 'TCA_FLOW_RSHIFT' }),
    addend: attr(5, u32, { name: 'TCA_FLOW_ADDEND' }),
    mask: attr(6, u32, { name: 'TCA_FLOW_MASK' }),
    xor: attr(7, u32, { name: 'TCA_FLOW_XOR' }),
    divisor: attr(8, u32, { name: 'TCA_FLOW_DIVISOR' }),
    act: attr(9, bytes, { name: 'TCA_FLOW_ACT' }),
    police: attr(10, policeAttrsSet, { name: 'TCA_FLOW_POLICE' }),
    ematches: attr(11, bytes, { name: 'TCA_FLOW_EMATCHES' }),
    perturb: attr(12, u32, { name: 'TCA_FLOW_PERTURB' }),
  },
  'flow-attrs',
);

const clsFlagsNames = { 'skip-hw': 1, 'skip-sw': 2, 'in-hw': 4, 'not-in-nw': 8, verbose: 16 };

const clsFlagsFlagsU32Codec: AnyCodec = flagsOf(u32, clsFlagsNames);

const flowerKeyCtrlFlagsNames = { frag: 1, firstfrag: 2, tuncsum: 4, tundf: 8, tunoam: 16, tuncrit: 32 };

const flowerKeyCtrlFlagsFlagsU32beCodec: AnyCodec = flagsOf(u32be, flowerKeyCtrlFlagsNames);

const flowerKeyEncOptGeneveAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    class: attr(1, u16, { name: 'TCA_FLOWER_KEY_ENC_OPT_GENEVE_CLASS' }),
    type: attr(2, u8, { name: 'TCA_FLOWER_KEY_ENC_OPT_GENEVE_TYPE' }),
    data: attr(3, bytes, { name: 'TCA_FLOWER_KEY_ENC_OPT_GENEVE_DATA' }),
  },
  'flower-key-enc-opt-geneve-attrs',
);

const flowerKeyEncOptVxlanAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  { gbp: attr(1, u32, { name: 'TCA_FLOWER_KEY_ENC_OPT_VXLAN_GBP' }) },
  'flower-key-enc-opt-vxlan-attrs',
);

const flowerKeyEncOptErspanAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    ver: attr(1, u8, { name: 'TCA_FLOWER_KEY_ENC_OPT_ERSPAN_VER' }),
    index: attr(2, u32, { name: 'TCA_FLOWER_KEY_ENC_OPT_ERSPAN_INDEX' }),
    dir: attr(3, u8, { name: 'TCA_FLOWER_KEY_ENC_OPT_ERSPAN_DIR' }),
    hwid: attr(4, u8, { name: 'TCA_FLOWER_KEY_ENC_OPT_ERSPAN_HWID' }),
  },
  'flower-key-enc-opt-erspan-attrs',
);

const flowerKeyEncOptGtpAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    pduType: attr(1, u8, { name: 'TCA_FLOWER_KEY_ENC_OPT_GTP_PDU_TYPE' }),
    qfi: attr(2, u8, { name: 'TCA_FLOWER_KEY_ENC_OPT_GTP_QFI' }),
  },
  'flower-key-enc-opt-gtp-attrs',
);

const flowerKeyEncOptsAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    geneve: attr(1, flowerKeyEncOptGeneveAttrsSet, { name: 'TCA_FLOWER_KEY_ENC_OPTS_GENEVE' }),
    vxlan: attr(2, flowerKeyEncOptVxlanAttrsSet, { name: 'TCA_FLOWER_KEY_ENC_OPTS_VXLAN' }),
    erspan: attr(3, flowerKeyEncOptErspanAttrsSet, { name: 'TCA_FLOWER_KEY_ENC_OPTS_ERSPAN' }),
    gtp: attr(4, flowerKeyEncOptGtpAttrsSet, { name: 'TCA_FLOWER_KEY_ENC_OPTS_GTP' }),
  },
  'flower-key-enc-opts-attrs',
);

const flowerKeyMplsOptAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    lseDepth: attr(1, u8, { name: 'TCA_FLOWER_KEY_MPLS_OPT_LSE_DEPTH' }),
    lseTtl: attr(2, u8, { name: 'TCA_FLOWER_KEY_MPLS_OPT_LSE_TTL' }),
    lseBos: attr(3, u8, { name: 'TCA_FLOWER_KEY_MPLS_OPT_LSE_BOS' }),
    lseTc: attr(4, u8, { name: 'TCA_FLOWER_KEY_MPLS_OPT_LSE_TC' }),
    lseLabel: attr(5, u32, { name: 'TCA_FLOWER_KEY_MPLS_OPT_LSE_LABEL' }),
  },
  'flower-key-mpls-opt-attrs',
);

const flowerKeyCfmAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    mdLevel: attr(1, u8, { name: 'TCA_FLOWER_KEY_CFM_MD_LEVEL' }),
    opcode: attr(2, u8, { name: 'TCA_FLOWER_KEY_CFM_OPCODE' }),
  },
  'flower-key-cfm-attrs',
);

const flowerAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    classid: attr(1, u32, { name: 'TCA_FLOWER_CLASSID' }),
    indev: attr(2, string, { name: 'TCA_FLOWER_INDEV' }),
    act: attr(3, indexedArray(actAttrsSet), { name: 'TCA_FLOWER_ACT' }),
    keyEthDst: attr(4, mac, { name: 'TCA_FLOWER_KEY_ETH_DST' }),
    keyEthDstMask: attr(5, mac, { name: 'TCA_FLOWER_KEY_ETH_DST_MASK' }),
    keyEthSrc: attr(6, mac, { name: 'TCA_FLOWER_KEY_ETH_SRC' }),
    keyEthSrcMask: attr(7, mac, { name: 'TCA_FLOWER_KEY_ETH_SRC_MASK' }),
    keyEthType: attr(8, u16be, { name: 'TCA_FLOWER_KEY_ETH_TYPE' }),
    keyIpProto: attr(9, u8, { name: 'TCA_FLOWER_KEY_IP_PROTO' }),
    keyIpv4Src: attr(10, ipv4, { name: 'TCA_FLOWER_KEY_IPV4_SRC' }),
    keyIpv4SrcMask: attr(11, ipv4, { name: 'TCA_FLOWER_KEY_IPV4_SRC_MASK' }),
    keyIpv4Dst: attr(12, ipv4, { name: 'TCA_FLOWER_KEY_IPV4_DST' }),
    keyIpv4DstMask: attr(13, ipv4, { name: 'TCA_FLOWER_KEY_IPV4_DST_MASK' }),
    keyIpv6Src: attr(14, ipv6, { name: 'TCA_FLOWER_KEY_IPV6_SRC' }),
    keyIpv6SrcMask: attr(15, ipv6, { name: 'TCA_FLOWER_KEY_IPV6_SRC_MASK' }),
    keyIpv6Dst: attr(16, ipv6, { name: 'TCA_FLOWER_KEY_IPV6_DST' }),
    keyIpv6DstMask: attr(17, ipv6, { name: 'TCA_FLOWER_KEY_IPV6_DST_MASK' }),
    keyTcpSrc: attr(18, u16be, { name: 'TCA_FLOWER_KEY_TCP_SRC' }),
    keyTcpDst: attr(19, u16be, { name: 'TCA_FLOWER_KEY_TCP_DST' }),
    keyUdpSrc: attr(20, u16be, { name: 'TCA_FLOWER_KEY_UDP_SRC' }),
    keyUdpDst: attr(21, u16be, { name: 'TCA_FLOWER_KEY_UDP_DST' }),
    flags: attr(22, clsFlagsFlagsU32Codec, { name: 'TCA_FLOWER_FLAGS' }),
    keyVlanId: attr(23, u16, { name: 'TCA_FLOWER_KEY_VLAN_ID' }),
    keyVlanPrio: attr(24, u8, { name: 'TCA_FLOWER_KEY_VLAN_PRIO' }),
    keyVlanEthType: attr(25, u16be, { name: 'TCA_FLOWER_KEY_VLAN_ETH_TYPE' }),
    keyEncKeyId: attr(26, u32be, { name: 'TCA_FLOWER_KEY_ENC_KEY_ID' }),
    keyEncIpv4Src: attr(27, ipv4, { name: 'TCA_FLOWER_KEY_ENC_IPV4_SRC' }),
    keyEncIpv4SrcMask: attr(28, ipv4, { name: 'TCA_FLOWER_KEY_ENC_IPV4_SRC_MASK' }),
    keyEncIpv4Dst: attr(29, ipv4, { name: 'TCA_FLOWER_KEY_ENC_IPV4_DST' }),
    keyEncIpv4DstMask: attr(30, ipv4, { name: 'TCA_FLOWER_KEY_ENC_IPV4_DST_MASK' }),
    keyEncIpv6Src: attr(31, ipv6, { name: 'TCA_FLOWER_KEY_ENC_IPV6_SRC' }),
    keyEncIpv6SrcMask: attr(32, ipv6, { name: 'TCA_FLOWER_KEY_ENC_IPV6_SRC_MASK' }),
    keyEncIpv6Dst: attr(33, ipv6, { name: 'TCA_FLOWER_KEY_ENC_IPV6_DST' }),
    keyEncIpv6DstMask: attr(34, ipv6, { name: 'TCA_FLOWER_KEY_ENC_IPV6_DST_MASK' }),
    keyTcpSrcMask: attr(35, u16be, { name: 'TCA_FLOWER_KEY_TCP_SRC_MASK' }),
    keyTcpDstMask: attr(36, u16be, { name: 'TCA_FLOWER_KEY_TCP_DST_MASK' }),
    keyUdpSrcMask: attr(37, u16be, { name: 'TCA_FLOWER_KEY_UDP_SRC_MASK' }),
    keyUdpDstMask: attr(38, u16be, { name: 'TCA_FLOWER_KEY_UDP_DST_MASK' }),
    keySctpSrcMask: attr(39, u16be, { name: 'TCA_FLOWER_KEY_SCTP_SRC_MASK' }),
    keySctpDstMask: attr(40, u16be, { name: 'TCA_FLOWER_KEY_SCTP_DST_MASK' }),
    keySctpSrc: attr(41, u16be, { name: 'TCA_FLOWER_KEY_SCTP_SRC' }),
    keySctpDst: attr(42, u16be, { name: 'TCA_FLOWER_KEY_SCTP_DST' }),
    keyEncUdpSrcPort: attr(43, u16be, { name: 'TCA_FLOWER_KEY_ENC_UDP_SRC_PORT' }),
    keyEncUdpSrcPortMask: attr(44, u16be, { name: 'TCA_FLOWER_KEY_ENC_UDP_SRC_PORT_MASK' }),
    keyEncUdpDstPort: attr(45, u16be, { name: 'TCA_FLOWER_KEY_ENC_UDP_DST_PORT' }),
    keyEncUdpDstPortMask: attr(46, u16be, { name: 'TCA_FLOWER_KEY_ENC_UDP_DST_PORT_MASK' }),
    keyFlags: attr(47, flowerKeyCtrlFlagsFlagsU32beCodec, { name: 'TCA_FLOWER_KEY_FLAGS' }),
    keyFlagsMask: attr(48, flowerKeyCtrlFlagsFlagsU32beCodec, { name: 'TCA_FLOWER_KEY_FLAGS_MASK' }),
    keyIcmpv4Code: attr(49, u8, { name: 'TCA_FLOWER_KEY_ICMPV4_CODE' }),
    keyIcmpv4CodeMask: attr(50, u8, { name: 'TCA_FLOWER_KEY_ICMPV4_CODE_MASK' }),
    keyIcmpv4Type: attr(51, u8, { name: 'TCA_FLOWER_KEY_ICMPV4_TYPE' }),
    keyIcmpv4TypeMask: attr(52, u8, { name: 'TCA_FLOWER_KEY_ICMPV4_TYPE_MASK' }),
    keyIcmpv6Code: attr(53, u8, { name: 'TCA_FLOWER_KEY_ICMPV6_CODE' }),
    keyIcmpv6CodeMask: attr(54, u8, { name: 'TCA_FLOWER_KEY_ICMPV6_CODE_MASK' }),
    keyIcmpv6Type: attr(55, u8, { name: 'TCA_FLOWER_KEY_ICMPV6_TYPE' }),
    keyIcmpv6TypeMask: attr(56, u8, { name: 'TCA_FLOWER_KEY_ICMPV6_TYPE_MASK' }),
    keyArpSip: attr(57, u32be, { name: 'TCA_FLOWER_KEY_ARP_SIP' }),
    keyArpSipMask: attr(58, u32be, { name: 'TCA_FLOWER_KEY_ARP_SIP_MASK' }),
    keyArpTip: attr(59, u32be, { name: 'TCA_FLOWER_KEY_ARP_TIP' }),
    keyArpTipMask: attr(60, u32be, { name: 'TCA_FLOWER_KEY_ARP_TIP_MASK' }),
    keyArpOp: attr(61, u8, { name: 'TCA_FLOWER_KEY_ARP_OP' }),
    keyArpOpMask: attr(62, u8, { name: 'TCA_FLOWER_KEY_ARP_OP_MASK' }),
    keyArpSha: attr(63, mac, { name: 'TCA_FLOWER_KEY_ARP_SHA' }),
    keyArpShaMask: attr(64, mac, { name: 'TCA_FLOWER_KEY_ARP_SHA_MASK' }),
    keyArpTha: attr(65, mac, { name: 'TCA_FLOWER_KEY_ARP_THA' }),
    keyArpThaMask: attr(66, mac, { name: 'TCA_FLOWER_KEY_ARP_THA_MASK' }),
    keyMplsTtl: attr(67, u8, { name: 'TCA_FLOWER_KEY_MPLS_TTL' }),
    keyMplsBos: attr(68, u8, { name: 'TCA_FLOWER_KEY_MPLS_BOS' }),
    keyMplsTc: attr(69, u8, { name: 'TCA_FLOWER_KEY_MPLS_TC' }),
    keyMplsLabel: attr(70, u32, { name: 'TCA_FLOWER_KEY_MPLS_LABEL' }),
    keyTcpFlags: attr(71, u16be, { name: 'TCA_FLOWER_KEY_TCP_FLAGS' }),
    keyTcpFlagsMask: attr(72, u16be, { name: 'TCA_FLOWER_KEY_TCP_FLAGS_MASK' }),
    keyIpTos: attr(73, u8, { name: 'TCA_FLOWER_KEY_IP_TOS' }),
    keyIpTosMask: attr(74, u8, { name: 'TCA_FLOWER_KEY_IP_TOS_MASK' }),
    keyIpTtl: attr(75, u8, { name: 'TCA_FLOWER_KEY_IP_TTL' }),
    keyIpTtlMask: attr(76, u8, { name: 'TCA_FLOWER_KEY_IP_TTL_MASK' }),
    keyCvlanId: attr(77, u16, { name: 'TCA_FLOWER_KEY_CVLAN_ID' }),
    keyCvlanPrio: attr(78, u8, { name: 'TCA_FLOWER_KEY_CVLAN_PRIO' }),
    keyCvlanEthType: attr(79, u16be, { name: 'TCA_FLOWER_KEY_CVLAN_ETH_TYPE' }),
    keyEncIpTos: attr(80, u8, { name: 'TCA_FLOWER_KEY_ENC_IP_TOS' }),
    keyEncIpTosMask: attr(81, u8, { name: 'TCA_FLOWER_KEY_ENC_IP_TOS_MASK' }),
    keyEncIpTtl: attr(82, u8, { name: 'TCA_FLOWER_KEY_ENC_IP_TTL' }),
    keyEncIpTtlMask: attr(83, u8, { name: 'TCA_FLOWER_KEY_ENC_IP_TTL_MASK' }),
    keyEncOpts: attr(84, flowerKeyEncOptsAttrsSet, { name: 'TCA_FLOWER_KEY_ENC_OPTS' }),
    keyEncOptsMask: attr(85, flowerKeyEncOptsAttrsSet, { name: 'TCA_FLOWER_KEY_ENC_OPTS_MASK' }),
    inHwCount: attr(86, u32, { name: 'TCA_FLOWER_IN_HW_COUNT' }),
    keyPortSrcMin: attr(87, u16be, { name: 'TCA_FLOWER_KEY_PORT_SRC_MIN' }),
    keyPortSrcMax: attr(88, u16be, { name: 'TCA_FLOWER_KEY_PORT_SRC_MAX' }),
    keyPortDstMin: attr(89, u16be, { name: 'TCA_FLOWER_KEY_PORT_DST_MIN' }),
    keyPortDstMax: attr(90, u16be, { name: 'TCA_FLOWER_KEY_PORT_DST_MAX' }),
    keyCtState: attr(91, u16, { name: 'TCA_FLOWER_KEY_CT_STATE' }),
    keyCtStateMask: attr(92, u16, { name: 'TCA_FLOWER_KEY_CT_STATE_MASK' }),
    keyCtZone: attr(93, u16, { name: 'TCA_FLOWER_KEY_CT_ZONE' }),
    keyCtZoneMask: attr(94, u16, { name: 'TCA_FLOWER_KEY_CT_ZONE_MASK' }),
    keyCtMark: attr(95, u32, { name: 'TCA_FLOWER_KEY_CT_MARK' }),
    keyCtMarkMask: attr(96, u32, { name: 'TCA_FLOWER_KEY_CT_MARK_MASK' }),
    keyCtLabels: attr(97, bytes, { name: 'TCA_FLOWER_KEY_CT_LABELS' }),
    keyCtLabelsMask: attr(98, bytes, { name: 'TCA_FLOWER_KEY_CT_LABELS_MASK' }),
    keyMplsOpts: attr(99, flowerKeyMplsOptAttrsSet, { name: 'TCA_FLOWER_KEY_MPLS_OPTS' }),
    keyHash: attr(100, u32, { name: 'TCA_FLOWER_KEY_HASH' }),
    keyHashMask: attr(101, u32, { name: 'TCA_FLOWER_KEY_HASH_MASK' }),
    keyNumOfVlans: attr(102, u8, { name: 'TCA_FLOWER_KEY_NUM_OF_VLANS' }),
    keyPppoeSid: attr(103, u16be, { name: 'TCA_FLOWER_KEY_PPPOE_SID' }),
    keyPppProto: attr(104, u16be, { name: 'TCA_FLOWER_KEY_PPP_PROTO' }),
    keyL2tpv3Sid: attr(105, u32be, { name: 'TCA_FLOWER_KEY_L2TPV3_SID' }),
    l2Miss: attr(106, u8, { name: 'TCA_FLOWER_L2_MISS' }),
    keyCfm: attr(107, flowerKeyCfmAttrsSet, { name: 'TCA_FLOWER_KEY_CFM' }),
    keySpi: attr(108, u32be, { name: 'TCA_FLOWER_KEY_SPI' }),
    keySpiMask: attr(109, u32be, { name: 'TCA_FLOWER_KEY_SPI_MASK' }),
    keyEncFlags: attr(110, flowerKeyCtrlFlagsFlagsU32beCodec, { name: 'TCA_FLOWER_KEY_ENC_FLAGS' }),
    keyEncFlagsMask: attr(111, flowerKeyCtrlFlagsFlagsU32beCodec, { name: 'TCA_FLOWER_KEY_ENC_FLAGS_MASK' }),
  },
  'flower-attrs',
);

const tcPrioQoptStruct: Struct<Members> = struct<Members>({ bands: u32, priomap: sized(bytes, 16) }, 'tc-prio-qopt');

const fqAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    plimit: attr(1, u32, { name: 'TCA_FQ_PLIMIT' }),
    flowPlimit: attr(2, u32, { name: 'TCA_FQ_FLOW_PLIMIT' }),
    quantum: attr(3, u32, { name: 'TCA_FQ_QUANTUM' }),
    initialQuantum: attr(4, u32, { name: 'TCA_FQ_INITIAL_QUANTUM' }),
    rateEnable: attr(5, u32, { name: 'TCA_FQ_RATE_ENABLE' }),
    flowDefaultRate: attr(6, u32, { name: 'TCA_FQ_FLOW_DEFAULT_RATE' }),
    flowMaxRate: attr(7, u32, { name: 'TCA_FQ_FLOW_MAX_RATE' }),
    bucketsLog: attr(8, u32, { name: 'TCA_FQ_BUCKETS_LOG' }),
    flowRefillDelay: attr(9, u32, { name: 'TCA_FQ_FLOW_REFILL_DELAY' }),
    orphanMask: attr(10, u32, { name: 'TCA_FQ_ORPHAN_MASK' }),
    lowRateThreshold: attr(11, u32, { name: 'TCA_FQ_LOW_RATE_THRESHOLD' }),
    ceThreshold: attr(12, u32, { name: 'TCA_FQ_CE_THRESHOLD' }),
    timerSlack: attr(13, u32, { name: 'TCA_FQ_TIMER_SLACK' }),
    horizon: attr(14, u32, { name: 'TCA_FQ_HORIZON' }),
    horizonDrop: attr(15, u8, { name: 'TCA_FQ_HORIZON_DROP' }),
    priomap: attr(16, tcPrioQoptStruct, { name: 'TCA_FQ_PRIOMAP' }),
    weights: attr(17, array(s32), { name: 'TCA_FQ_WEIGHTS' }),
  },
  'fq-attrs',
);

const fqCodelAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    target: attr(1, u32, { name: 'TCA_FQ_CODEL_TARGET' }),
    limit: attr(2, u32, { name: 'TCA_FQ_CODEL_LIMIT' }),
    interval: attr(3, u32, { name: 'TCA_FQ_CODEL_INTERVAL' }),
    ecn: attr(4, u32, { name: 'TCA_FQ_CODEL_ECN' }),
    flows: attr(5, u32, { name: 'TCA_FQ_CODEL_FLOWS' }),
    quantum: attr(6, u32, { name: 'TCA_FQ_CODEL_QUANTUM' }),
    ceThreshold: attr(7, u32, { name: 'TCA_FQ_CODEL_CE_THRESHOLD' }),
    dropBatchSize: attr(8, u32, { name: 'TCA_FQ_CODEL_DROP_BATCH_SIZE' }),
    memoryLimit: attr(9, u32, { name: 'TCA_FQ_CODEL_MEMORY_LIMIT' }),
    ceThresholdSelector: attr(10, u8, { name: 'TCA_FQ_CODEL_CE_THRESHOLD_SELECTOR' }),
    ceThresholdMask: attr(11, u8, { name: 'TCA_FQ_CODEL_CE_THRESHOLD_MASK' }),
  },
  'fq-codel-attrs',
);

const fqPieAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    limit: attr(1, u32, { name: 'TCA_FQ_PIE_LIMIT' }),
    flows: attr(2, u32, { name: 'TCA_FQ_PIE_FLOWS' }),
    target: attr(3, u32, { name: 'TCA_FQ_PIE_TARGET' }),
    tupdate: attr(4, u32, { name: 'TCA_FQ_PIE_TUPDATE' }),
    alpha: attr(5, u32, { name: 'TCA_FQ_PIE_ALPHA' }),
    beta: attr(6, u32, { name: 'TCA_FQ_PIE_BETA' }),
    quantum: attr(7, u32, { name: 'TCA_FQ_PIE_QUANTUM' }),
    memoryLimit: attr(8, u32, { name: 'TCA_FQ_PIE_MEMORY_LIMIT' }),
    ecnProb: attr(9, u32, { name: 'TCA_FQ_PIE_ECN_PROB' }),
    ecn: attr(10, u32, { name: 'TCA_FQ_PIE_ECN' }),
    bytemode: attr(11, u32, { name: 'TCA_FQ_PIE_BYTEMODE' }),
    dqRateEstimator: attr(12, u32, { name: 'TCA_FQ_PIE_DQ_RATE_ESTIMATOR' }),
  },
  'fq-pie-attrs',
);

const fwAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    classid: attr(1, u32, { name: 'TCA_FW_CLASSID' }),
    police: attr(2, policeAttrsSet, { name: 'TCA_FW_POLICE' }),
    indev: attr(3, string, { name: 'TCA_FW_INDEV' }),
    act: attr(4, indexedArray(actAttrsSet), { name: 'TCA_FW_ACT' }),
    mask: attr(5, u32, { name: 'TCA_FW_MASK' }),
  },
  'fw-attrs',
);

const tcGredSoptStruct: Struct<Members> = struct<Members>(
  { dPs: u32, defDP: u32, grio: u8, flags: u8, pad: padding(2) },
  'tc-gred-sopt',
);

const tcaGredVqEntryAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    pad: attr(1, pad, { name: 'TCA_GRED_VQ_PAD' }),
    dp: attr(2, u32, { name: 'TCA_GRED_VQ_DP' }),
    statBytes: attr(3, u64, { name: 'TCA_GRED_VQ_STAT_BYTES' }),
    statPackets: attr(4, u32, { name: 'TCA_GRED_VQ_STAT_PACKETS' }),
    statBacklog: attr(5, u32, { name: 'TCA_GRED_VQ_STAT_BACKLOG' }),
    statProbDrop: attr(6, u32, { name: 'TCA_GRED_VQ_STAT_PROB_DROP' }),
    statProbMark: attr(7, u32, { name: 'TCA_GRED_VQ_STAT_PROB_MARK' }),
    statForcedDrop: attr(8, u32, { name: 'TCA_GRED_VQ_STAT_FORCED_DROP' }),
    statForcedMark: attr(9, u32, { name: 'TCA_GRED_VQ_STAT_FORCED_MARK' }),
    statPdrop: attr(10, u32, { name: 'TCA_GRED_VQ_STAT_PDROP' }),
    statOther: attr(11, u32, { name: 'TCA_GRED_VQ_STAT_OTHER' }),
    flags: attr(12, u32, { name: 'TCA_GRED_VQ_FLAGS' }),
  },
  'tca-gred-vq-entry-attrs',
);

const tcaGredVqListAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  { entry: attr(1, multi(tcaGredVqEntryAttrsSet), { name: 'TCA_GRED_VQ_ENTRY' }) },
  'tca-gred-vq-list-attrs',
);

const gredAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    parms: attr(1, bytes, { name: 'TCA_GRED_PARMS' }),
    stab: attr(2, array(u8), { name: 'TCA_GRED_STAB' }),
    dps: attr(3, tcGredSoptStruct, { name: 'TCA_GRED_DPS' }),
    maxP: attr(4, array(u32), { name: 'TCA_GRED_MAX_P' }),
    limit: attr(5, u32, { name: 'TCA_GRED_LIMIT' }),
    vqList: attr(6, tcaGredVqListAttrsSet, { name: 'TCA_GRED_VQ_LIST' }),
  },
  'gred-attrs',
);

const tcHfscQoptStruct: Struct<Members> = struct<Members>({ defcls: u16 }, 'tc-hfsc-qopt');

const hhfAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    backlogLimit: attr(1, u32, { name: 'TCA_HHF_BACKLOG_LIMIT' }),
    quantum: attr(2, u32, { name: 'TCA_HHF_QUANTUM' }),
    hhFlowsLimit: attr(3, u32, { name: 'TCA_HHF_HH_FLOWS_LIMIT' }),
    resetTimeout: attr(4, u32, { name: 'TCA_HHF_RESET_TIMEOUT' }),
    admitBytes: attr(5, u32, { name: 'TCA_HHF_ADMIT_BYTES' }),
    evictTimeout: attr(6, u32, { name: 'TCA_HHF_EVICT_TIMEOUT' }),
    nonHhWeight: attr(7, u32, { name: 'TCA_HHF_NON_HH_WEIGHT' }),
  },
  'hhf-attrs',
);

const tcHtbOptStruct: Struct<Members> = struct<Members>(
  { rate: tcRatespecStruct, ceil: tcRatespecStruct, buffer: u32, cbuffer: u32, quantum: u32, level: u32, prio: u32 },
  'tc-htb-opt',
);

const tcHtbGlobStruct: Struct<Members> = struct<Members>(
  { version: u32, rate2quantum: u32, defcls: u32, debug: u32, directPkts: u32 },
  'tc-htb-glob',
);

const htbAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    parms: attr(1, tcHtbOptStruct, { name: 'TCA_HTB_PARMS' }),
    init: attr(2, tcHtbGlobStruct, { name: 'TCA_HTB_INIT' }),
    ctab: attr(3, bytes, { name: 'TCA_HTB_CTAB' }),
    rtab: attr(4, bytes, { name: 'TCA_HTB_RTAB' }),
    directQlen: attr(5, u32, { name: 'TCA_HTB_DIRECT_QLEN' }),
    rate64: attr(6, u64, { name: 'TCA_HTB_RATE64' }),
    ceil64: attr(7, u64, { name: 'TCA_HTB_CEIL64' }),
    pad: attr(8, pad, { name: 'TCA_HTB_PAD' }),
    offload: attr(9, flag, { name: 'TCA_HTB_OFFLOAD' }),
  },
  'htb-attrs',
);

const tcMatchallPcntStruct: Struct<Members> = struct<Members>({ rhit: u64 }, 'tc-matchall-pcnt');

const matchallAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    classid: attr(1, u32, { name: 'TCA_MATCHALL_CLASSID' }),
    act: attr(2, indexedArray(actAttrsSet), { name: 'TCA_MATCHALL_ACT' }),
    flags: attr(3, u32, { name: 'TCA_MATCHALL_FLAGS' }),
    pcnt: attr(4, tcMatchallPcntStruct, { name: 'TCA_MATCHALL_PCNT' }),
    pad: attr(5, pad, { name: 'TCA_MATCHALL_PAD' }),
  },
  'matchall-attrs',
);

const tcMqprioQoptStruct: Struct<Members> = struct<Members>(
  { numTc: u8, prioTcMap: sized(bytes, 16), hw: u8, count: sized(bytes, 32), offset: sized(bytes, 32) },
  'tc-mqprio-qopt',
);

const tcMultiqQoptStruct: Struct<Members> = struct<Members>({ bands: u16, maxBands: u16 }, 'tc-multiq-qopt');

const tcNetemQoptStruct: Struct<Members> = struct<Members>(
  { latency: u32, limit: u32, loss: u32, gap: u32, duplicate: u32, jitter: u32 },
  'tc-netem-qopt',
);

const tcNetemCorrStruct: Struct<Members> = struct<Members>(
  { delayCorr: u32, lossCorr: u32, dupCorr: u32 },
  'tc-netem-corr',
);

const tcNetemReorderStruct: Struct<Members> = struct<Members>(
  { probability: u32, correlation: u32 },
  'tc-netem-reorder',
);

const tcNetemCorruptStruct: Struct<Members> = struct<Members>(
  { probability: u32, correlation: u32 },
  'tc-netem-corrupt',
);

const tcNetemGimodelStruct: Struct<Members> = struct<Members>(
  { p13: u32, p31: u32, p32: u32, p14: u32, p23: u32 },
  'tc-netem-gimodel',
);

const tcNetemGemodelStruct: Struct<Members> = struct<Members>({ p: u32, r: u32, h: u32, k1: u32 }, 'tc-netem-gemodel');

const netemLossAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    gi: attr(1, tcNetemGimodelStruct, { name: 'NETEM_LOSS_GI' }),
    ge: attr(2, tcNetemGemodelStruct, { name: 'NETEM_LOSS_GE' }),
  },
  'netem-loss-attrs',
);

const tcNetemRateStruct: Struct<Members> = struct<Members>(
  { rate: u32, packetOverhead: s32, cellSize: u32, cellOverhead: s32 },
  'tc-netem-rate',
);

const tcNetemSlotStruct: Struct<Members> = struct<Members>(
  { minDelay: s64, maxDelay: s64, maxPackets: s32, maxBytes: s32, distDelay: s64, distJitter: s64 },
  'tc-netem-slot',
);

const netemAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    corr: attr(1, tcNetemCorrStruct, { name: 'TCA_NETEM_CORR' }),
    delayDist: attr(2, array(s16), { name: 'TCA_NETEM_DELAY_DIST' }),
    reorder: attr(3, tcNetemReorderStruct, { name: 'TCA_NETEM_REORDER' }),
    corrupt: attr(4, tcNetemCorruptStruct, { name: 'TCA_NETEM_CORRUPT' }),
    loss: attr(5, netemLossAttrsSet, { name: 'TCA_NETEM_LOSS' }),
    rate: attr(6, tcNetemRateStruct, { name: 'TCA_NETEM_RATE' }),
    ecn: attr(7, u32, { name: 'TCA_NETEM_ECN' }),
    rate64: attr(8, u64, { name: 'TCA_NETEM_RATE64' }),
    pad: attr(9, u32, { name: 'TCA_NETEM_PAD' }),
    latency64: attr(10, s64, { name: 'TCA_NETEM_LATENCY64' }),
    jitter64: attr(11, s64, { name: 'TCA_NETEM_JITTER64' }),
    slot: attr(12, tcNetemSlotStruct, { name: 'TCA_NETEM_SLOT' }),
    slotDist: attr(13, array(s16), { name: 'TCA_NETEM_SLOT_DIST' }),
    prngSeed: attr(14, u64, { name: 'TCA_NETEM_PRNG_SEED' }),
  },
  'netem-attrs',
);

const tcNetemQoptAndNetemAttrsFormat: AnyCodec = message<Members, Attrs>({
  header: tcNetemQoptStruct,
  attributes: netemAttrsSet,
});

const pieAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    target: attr(1, u32, { name: 'TCA_PIE_TARGET' }),
    limit: attr(2, u32, { name: 'TCA_PIE_LIMIT' }),
    tupdate: attr(3, u32, { name: 'TCA_PIE_TUPDATE' }),
    alpha: attr(4, u32, { name: 'TCA_PIE_ALPHA' }),
    beta: attr(5, u32, { name: 'TCA_PIE_BETA' }),
    ecn: attr(6, u32, { name: 'TCA_PIE_ECN' }),
    bytemode: attr(7, u32, { name: 'TCA_PIE_BYTEMODE' }),
    dqRateEstimator: attr(8, u32, { name: 'TCA_PIE_DQ_RATE_ESTIMATOR' }),
  },
  'pie-attrs',
);

const tcPlugQoptStruct: Struct<Members> = struct<Members>({ action: s32, limit: u32 }, 'tc-plug-qopt');

const qfqAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  { weight: attr(1, u32, { name: 'TCA_QFQ_WEIGHT' }), lmax: attr(2, u32, { name: 'TCA_QFQ_LMAX' }) },
  'qfq-attrs',
);

const redAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    parms: attr(1, tcRedQoptStruct, { name: 'TCA_RED_PARMS' }),
    stab: attr(2, bytes, { name: 'TCA_RED_STAB' }),
    maxP: attr(3, u32, { name: 'TCA_RED_MAX_P' }),
    flags: attr(4, bitfield32, { name: 'TCA_RED_FLAGS' }),
    earlyDropBlock: attr(5, u32, { name: 'TCA_RED_EARLY_DROP_BLOCK' }),
    markBlock: attr(6, u32, { name: 'TCA_RED_MARK_BLOCK' }),
  },
  'red-attrs',
);

const routeAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    classid: attr(1, u32, { name: 'TCA_ROUTE4_CLASSID' }),
    to: attr(2, u32, { name: 'TCA_ROUTE4_TO' }),
    from: attr(3, u32, { name: 'TCA_ROUTE4_FROM' }),
    iif: attr(4, u32, { name: 'TCA_ROUTE4_IIF' }),
    police: attr(5, policeAttrsSet, { name: 'TCA_ROUTE4_POLICE' }),
    act: attr(6, indexedArray(actAttrsSet), { name: 'TCA_ROUTE4_ACT' }),
  },
  'route-attrs',
);

const tcSfbQoptStruct: Struct<Members> = struct<Members>(
  {
    rehashInterval: u32,
    warmupTime: u32,
    max: u32,
    binSize: u32,
    increment: u32,
    decrement: u32,
    limit: u32,
    penaltyRate: u32,
    penaltyBurst: u32,
  },
  'tc-sfb-qopt',
);

const sfbAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  { parms: attr(1, tcSfbQoptStruct, { name: 'TC_A_SFB_ATTRS_PARMS' }) },
  'sfb-attrs',
);

const tcSfqQoptStruct: Struct<Members> = struct<Members>(
  { quantum: u32, perturbPeriod: s32, limit: u32, divisor: u32, flows: u32 },
  'tc-sfq-qopt',
);

const tcSfqredStatsStruct: Struct<Members> = struct<Members>(
  { probDrop: u32, forcedDrop: u32, probMark: u32, forcedMark: u32, probMarkHead: u32, forcedMarkHead: u32 },
  'tc-sfqred-stats',
);

const tcSfqQoptV1Struct: Struct<Members> = struct<Members>(
  {
    v0: tcSfqQoptStruct,
    depth: u32,
    headdrop: u32,
    limit: u32,
    qthMin: u32,
    qthMax: u32,
    wlog: u8,
    plog: u8,
    scellLog: u8,
    flags: u8,
    maxP: u32,
    stats: tcSfqredStatsStruct,
  },
  'tc-sfq-qopt-v1',
);

const taprioSchedEntrySet: Attributes<Attrs> = attributes<Attrs>(
  {
    index: attr(1, u32, { name: 'TCA_TAPRIO_SCHED_ENTRY_INDEX' }),
    cmd: attr(2, u8, { name: 'TCA_TAPRIO_SCHED_ENTRY_CMD' }),
    gateMask: attr(3, u32, { name: 'TCA_TAPRIO_SCHED_ENTRY_GATE_MASK' }),
    interval: attr(4, u32, { name: 'TCA_TAPRIO_SCHED_ENTRY_INTERVAL' }),
  },
  'taprio-sched-entry',
);

const taprioSchedEntryListSet: Attributes<Attrs> = attributes<Attrs>(
  { entry: attr(1, multi(taprioSchedEntrySet), { name: 'TCA_TAPRIO_SCHED_ENTRY' }) },
  'taprio-sched-entry-list',
);

const taprioTcEntryAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    index: attr(1, u32, { name: 'TCA_TAPRIO_TC_ENTRY_INDEX' }),
    maxSdu: attr(2, u32, { name: 'TCA_TAPRIO_TC_ENTRY_MAX_SDU' }),
    fp: attr(3, u32, { name: 'TCA_TAPRIO_TC_ENTRY_FP' }),
  },
  'taprio-tc-entry-attrs',
);

const taprioAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    priomap: attr(1, tcMqprioQoptStruct, { name: 'TCA_TAPRIO_ATTR_PRIOMAP' }),
    schedEntryList: attr(2, taprioSchedEntryListSet, { name: 'TCA_TAPRIO_ATTR_SCHED_ENTRY_LIST' }),
    schedBaseTime: attr(3, s64, { name: 'TCA_TAPRIO_ATTR_SCHED_BASE_TIME' }),
    schedSingleEntry: attr(4, taprioSchedEntrySet, { name: 'TCA_TAPRIO_ATTR_SCHED_SINGLE_ENTRY' }),
    schedClockid: attr(5, s32, { name: 'TCA_TAPRIO_ATTR_SCHED_CLOCKID' }),
    pad: attr(6, pad, { name: 'TCA_TAPRIO_ATTR_PAD' }),
    adminSched: attr(7, bytes, { name: 'TCA_TAPRIO_ATTR_ADMIN_SCHED' }),
    schedCycleTime: attr(8, s64, { name: 'TCA_TAPRIO_ATTR_SCHED_CYCLE_TIME' }),
    schedCycleTimeExtension: attr(9, s64, { name: 'TCA_TAPRIO_ATTR_SCHED_CYCLE_TIME_EXTENSION' }),
    flags: attr(10, u32, { name: 'TCA_TAPRIO_ATTR_FLAGS' }),
    txtimeDelay: attr(11, u32, { name: 'TCA_TAPRIO_ATTR_TXTIME_DELAY' }),
    tcEntry: attr(12, multi(taprioTcEntryAttrsSet), { name: 'TCA_TAPRIO_ATTR_TC_ENTRY' }),
  },
  'taprio-attrs',
);

const tcTbfQoptStruct: Struct<Members> = struct<Members>(
  { rate: tcRatespecStruct, peakrate: tcRatespecStruct, limit: u32, buffer: u32, mtu: u32 },
  'tc-tbf-qopt',
);

const tbfAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    parms: attr(1, tcTbfQoptStruct, { name: 'TCA_TBF_PARMS' }),
    rtab: attr(2, bytes, { name: 'TCA_TBF_RTAB' }),
    ptab: attr(3, bytes, { name: 'TCA_TBF_PTAB' }),
    rate64: attr(4, u64, { name: 'TCA_TBF_RATE64' }),
    prate64: attr(5, u64, { name: 'TCA_TBF_PRATE64' }),
    burst: attr(6, u32, { name: 'TCA_TBF_BURST' }),
    pburst: attr(7, u32, { name: 'TCA_TBF_PBURST' }),
    pad: attr(8, pad, { name: 'TCA_TBF_PAD' }),
  },
  'tbf-attrs',
);

const tcU32KeyStruct: Struct<Members> = struct<Members>(
  { mask: u32be, val: u32be, off: s32, offmask: s32 },
  'tc-u32-key',
);

const tcU32SelStruct: Struct<Members> = struct<Members>(
  {
    flags: u8,
    offshift: u8,
    nkeys: u8,
    pad: padding(1),
    offmask: u16be,
    off: u16,
    offoff: s16,
    hoff: s16,
    hmask: u32be,
    keys: array(tcU32KeyStruct),
  },
  'tc-u32-sel',
);

const tcU32PcntStruct: Struct<Members> = struct<Members>({ rcnt: u64, rhit: u64, kcnts: u64 }, 'tc-u32-pcnt');

const tcU32MarkStruct: Struct<Members> = struct<Members>({ val: u32, mask: u32, success: u32 }, 'tc-u32-mark');

const u32AttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    classid: attr(1, u32, { name: 'TCA_U32_CLASSID' }),
    hash: attr(2, u32, { name: 'TCA_U32_HASH' }),
    link: attr(3, u32, { name: 'TCA_U32_LINK' }),
    divisor: attr(4, u32, { name: 'TCA_U32_DIVISOR' }),
    sel: attr(5, tcU32SelStruct, { name: 'TCA_U32_SEL' }),
    police: attr(6, policeAttrsSet, { name: 'TCA_U32_POLICE' }),
    act: attr(7, indexedArray(actAttrsSet), { name: 'TCA_U32_ACT' }),
    indev: attr(8, string, { name: 'TCA_U32_INDEV' }),
    pcnt: attr(9, tcU32PcntStruct, { name: 'TCA_U32_PCNT' }),
    mark: attr(10, tcU32MarkStruct, { name: 'TCA_U32_MARK' }),
    flags: attr(11, u32, { name: 'TCA_U32_FLAGS' }),
    pad: attr(12, pad, { name: 'TCA_U32_PAD' }),
  },
  'u32-attrs',
);

const optionsMsgByKindCodec: AnyCodec = subMessage<string, Formats>('kind', {
  basic: basicAttrsSet,
  bpf: bpfAttrsSet,
  bfifo: tcFifoQoptStruct,
  cake: cakeAttrsSet,
  cbs: cbsAttrsSet,
  cgroup: cgroupAttrsSet,
  choke: chokeAttrsSet,
  clsact: bytes,
  codel: codelAttrsSet,
  drr: drrAttrsSet,
  dualpi2: dualpi2AttrsSet,
  etf: etfAttrsSet,
  ets: etsAttrsSet,
  flow: flowAttrsSet,
  flower: flowerAttrsSet,
  fq: fqAttrsSet,
  fq_codel: fqCodelAttrsSet,
  fq_pie: fqPieAttrsSet,
  fw: fwAttrsSet,
  gred: gredAttrsSet,
  hfsc: tcHfscQoptStruct,
  hhf: hhfAttrsSet,
  htb: htbAttrsSet,
  ingress: bytes,
  matchall: matchallAttrsSet,
  mq: bytes,
  mqprio: tcMqprioQoptStruct,
  multiq: tcMultiqQoptStruct,
  netem: tcNetemQoptAndNetemAttrsFormat,
  pfifo: tcFifoQoptStruct,
  pfifo_fast: tcPrioQoptStruct,
  pfifo_head_drop: tcFifoQoptStruct,
  pie: pieAttrsSet,
  plug: tcPlugQoptStruct,
  prio: tcPrioQoptStruct,
  qfq: qfqAttrsSet,
  red: redAttrsSet,
  route: routeAttrsSet,
  sfb: sfbAttrsSet,
  sfq: tcSfqQoptV1Struct,
  taprio: taprioAttrsSet,
  tbf: tbfAttrsSet,
  u32: u32AttrsSet,
});

const tcStatsStruct: Struct<Members> = struct<Members>(
  { bytes: u64, packets: u32, drops: u32, overlimits: u32, bps: u32, pps: u32, qlen: u32, backlog: u32 },
  'tc-stats',
);

const gnetEstimatorStruct: Struct<Members> = struct<Members>({ interval: s8, ewmaLog: u8 }, 'gnet-estimator');

const tcSizespecStruct: Struct<Members> = struct<Members>(
  { cellLog: u8, sizeLog: u8, cellAlign: s16, overhead: s32, linklayer: u32, mpu: u32, mtu: u32, tsize: u32 },
  'tc-sizespec',
);

const tcaStabAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  { base: attr(1, tcSizespecStruct, { name: 'TCA_STAB_BASE' }), data: attr(2, bytes, { name: 'TCA_STAB_DATA' }) },
  'tca-stab-attrs',
);

const attrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    kind: attr(1, string, { name: 'TCA_KIND' }),
    options: attr(2, optionsMsgByKindCodec, { name: 'TCA_OPTIONS' }),
    stats: attr(3, tcStatsStruct, { name: 'TCA_STATS' }),
    xstats: attr(4, tcaStatsAppMsgByKindCodec, { name: 'TCA_XSTATS' }),
    rate: attr(5, gnetEstimatorStruct, { name: 'TCA_RATE' }),
    fcnt: attr(6, u32, { name: 'TCA_FCNT' }),
    stats2: attr(7, tcaStatsAttrsSet, { name: 'TCA_STATS2' }),
    stab: attr(8, tcaStabAttrsSet, { name: 'TCA_STAB' }),
    pad: attr(9, pad, { name: 'TCA_PAD' }),
    dumpInvisible: attr(10, flag, { name: 'TCA_DUMP_INVISIBLE' }),
    chain: attr(11, u32, { name: 'TCA_CHAIN' }),
    hwOffload: attr(12, u8, { name: 'TCA_HW_OFFLOAD' }),
    ingressBlock: attr(13, u32, { name: 'TCA_INGRESS_BLOCK' }),
    egressBlock: attr(14, u32, { name: 'TCA_EGRESS_BLOCK' }),
    dumpFlags: attr(15, bitfield32, { name: 'TCA_DUMP_FLAGS' }),
    extWarnMsg: attr(16, string, { name: 'TCA_EXT_WARN_MSG' }),
  },
  'attrs',
);

const keys1 = ['kind', 'options', 'rate', 'chain', 'ingressBlock', 'egressBlock'];

const keys2 = [
  'kind',
  'options',
  'stats',
  'xstats',
  'rate',
  'fcnt',
  'stats2',
  'stab',
  'chain',
  'ingressBlock',
  'egressBlock',
];

const keys3 = ['kind', 'options', 'stats', 'xstats', 'rate', 'fcnt', 'stats2', 'stab'];

const tcamsgStruct: Struct<Members> = struct<Members>({ family: u8, pad: padding(3) }, 'tcamsg');

const rootAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    tab: attr(1, indexedArray(actAttrsSet), { name: 'TC_A_ROOT_ATTRS_TAB' }),
    flags: attr(2, bitfield32, { name: 'TC_A_ROOT_ATTRS_FLAGS' }),
    count: attr(3, u32, { name: 'TC_A_ROOT_ATTRS_COUNT' }),
    timeDelta: attr(4, u32, { name: 'TC_A_ROOT_ATTRS_TIME_DELTA' }),
    extWarnMsg: attr(5, string, { name: 'TC_A_ROOT_ATTRS_EXT_WARN_MSG' }),
  },
  'root-attrs',
);

/** The family tc. */
export const tc: Family<TcOperations, TcGroup, TcNotifications> = /* @__PURE__ */ defineFamily({
  name: 'tc',
  protocol: 0,
  operations: {
    newqdisc: {
      flags: 0x600,
      header: tcmsgStruct,
      attributes: attrsSet,
      do: { request: 36, requestAttributes: keys1 },
    },
    delqdisc: { header: tcmsgStruct, attributes: attrsSet, do: { request: 37, requestAttributes: keys1 } },
    getqdisc: {
      flags: 0x8,
      header: tcmsgStruct,
      attributes: attrsSet,
      do: { request: 38, reply: 36, requestAttributes: ['dumpInvisible'], replyAttributes: keys2 },
      dump: { request: 38, reply: 36, requestAttributes: ['dumpInvisible'], replyAttributes: keys2 },
    },
    newtclass: {
      flags: 0x600,
      header: tcmsgStruct,
      attributes: attrsSet,
      do: { request: 40, requestAttributes: keys1 },
    },
    deltclass: { header: tcmsgStruct, attributes: attrsSet, do: { request: 41 } },
    gettclass: {
      flags: 0x8,
      header: tcmsgStruct,
      attributes: attrsSet,
      do: { request: 42, reply: 40, replyAttributes: keys2 },
      dump: { request: 42, reply: 40, replyAttributes: keys3 },
    },
    newtfilter: {
      flags: 0x600,
      header: tcmsgStruct,
      attributes: attrsSet,
      do: { request: 44, requestAttributes: keys1 },
    },
    deltfilter: {
      header: tcmsgStruct,
      attributes: attrsSet,
      do: { request: 45, requestAttributes: ['chain', 'kind'] },
    },
    gettfilter: {
      header: tcmsgStruct,
      attributes: attrsSet,
      do: { request: 46, reply: 44, requestAttributes: ['chain', 'kind'], replyAttributes: keys2 },
      dump: { request: 46, reply: 44, requestAttributes: ['chain', 'dumpFlags'], replyAttributes: keys2 },
    },
    newchain: {
      flags: 0x600,
      header: tcmsgStruct,
      attributes: attrsSet,
      do: { request: 100, requestAttributes: keys1 },
    },
    delchain: { header: tcmsgStruct, attributes: attrsSet, do: { request: 101, requestAttributes: ['chain'] } },
    getchain: {
      header: tcmsgStruct,
      attributes: attrsSet,
      do: { request: 102, reply: 100, requestAttributes: ['chain'], replyAttributes: keys2 },
      dump: { request: 102, reply: 100, requestAttributes: ['chain'], replyAttributes: ['kind', 'options', 'chain'] },
    },
    changeqdisc: {
      header: tcmsgStruct,
      attributes: attrsSet,
      do: { request: 36, requestAttributes: ['kind', 'options'] },
    },
    changetclass: {
      header: tcmsgStruct,
      attributes: attrsSet,
      do: { request: 40, requestAttributes: ['kind', 'options'] },
    },
    changetfilter: {
      header: tcmsgStruct,
      attributes: attrsSet,
      do: { request: 44, requestAttributes: ['kind', 'options'] },
    },
    newaction: {
      header: tcamsgStruct,
      attributes: rootAttrsSet,
      do: { request: 48, requestAttributes: ['tab', 'flags'] },
    },
    delaction: {
      header: tcamsgStruct,
      attributes: rootAttrsSet,
      do: { request: 49, requestAttributes: ['tab', 'flags'] },
    },
    getaction: {
      header: tcamsgStruct,
      attributes: rootAttrsSet,
      do: {
        request: 50,
        reply: 50,
        requestAttributes: ['tab', 'flags'],
        replyAttributes: ['tab', 'count', 'timeDelta'],
      },
      dump: {
        request: 50,
        reply: 50,
        requestAttributes: ['tab', 'flags', 'timeDelta'],
        replyAttributes: ['tab', 'count', 'timeDelta'],
      },
    },
  },
  notifications: [
    { id: 36, name: 'newqdisc', header: tcmsgStruct, attributes: attrsSet },
    { id: 37, name: 'delqdisc', header: tcmsgStruct, attributes: attrsSet },
    { id: 40, name: 'newtclass', header: tcmsgStruct, attributes: attrsSet },
    { id: 41, name: 'deltclass', header: tcmsgStruct, attributes: attrsSet },
    { id: 44, name: 'newtfilter', header: tcmsgStruct, attributes: attrsSet },
    { id: 45, name: 'deltfilter', header: tcmsgStruct, attributes: attrsSet },
    { id: 48, name: 'newaction', header: tcamsgStruct, attributes: rootAttrsSet },
    { id: 49, name: 'delaction', header: tcamsgStruct, attributes: rootAttrsSet },
    { id: 50, name: 'getaction', header: tcamsgStruct, attributes: rootAttrsSet },
    { id: 100, name: 'newchain', header: tcmsgStruct, attributes: attrsSet },
    { id: 101, name: 'delchain', header: tcmsgStruct, attributes: attrsSet },
  ],
  groups: { 'rtnlgrp-tc': 4 },
});
