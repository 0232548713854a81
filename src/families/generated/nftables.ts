// Generated from nftables.yaml and its overlay by `npm run codegen`; do not edit.
// Digest: sha256 30b75648ebf19ffdd9e91b817c84e161383177c7c2a729f7dc5a5daa38adf0a6

import { defineFamily, type Family } from '../family.ts';
import { u8, u16be, u32be, s32be } from '../../codec/schema/narrow.ts';
import { struct, type Members, type Struct } from '../../codec/schema/struct.ts';
import { string } from '../../codec/schema/text.ts';
import { attr, type Attrs } from '../../codec/schema/attr.ts';
import { attributes, type Attributes } from '../../codec/schema/attributes.ts';
import { flagsOf, enumOf } from '../../codec/schema/enum.ts';
import { u64be } from '../../codec/schema/wide.ts';
import { pad, bytes } from '../../codec/schema/binary.ts';
import { multi } from '../../codec/schema/list.ts';
import { nested } from '../../codec/schema/nested.ts';
import { subMessage, type Formats } from '../../codec/schema/sub-message.ts';
import { type AnyCodec } from '../../codec/schema/codec.ts';
import { type RememberedStruct, type MessageOf, type Input } from '../message-types.ts';
import { type Remembered } from '../../codec/schema/attributes-types.ts';

/** enum meta-keys */
export type MetaKeys =
  | 'len'
  | 'protocol'
  | 'priority'
  | 'mark'
  | 'iif'
  | 'oif'
  | 'iifname'
  | 'oifname'
  | 'iftype'
  | 'oiftype'
  | 'skuid'
  | 'skgid'
  | 'nftrace'
  | 'rtclassid'
  | 'secmark'
  | 'nfproto'
  | 'l4-proto'
  | 'bri-iifname'
  | 'bri-oifname'
  | 'pkttype'
  | 'cpu'
  | 'iifgroup'
  | 'oifgroup'
  | 'cgroup'
  | 'prandom'
  | 'secpath'
  | 'iifkind'
  | 'oifkind'
  | 'bri-iifpvid'
  | 'bri-iifvproto'
  | 'time-ns'
  | 'time-day'
  | 'time-hour'
  | 'sdif'
  | 'sdifname'
  | 'bri-broute';

/** enum bitwise-ops */
export type BitwiseOps = 'mask-xor' | 'lshift' | 'rshift' | 'and' | 'or' | 'xor';

/** enum cmp-ops */
export type CmpOps = 'eq' | 'neq' | 'lt' | 'lte' | 'gt' | 'gte';

/** enum object-type */
export type ObjectType =
  | 'unspec'
  | 'counter'
  | 'quota'
  | 'ct-helper'
  | 'limit'
  | 'connlimit'
  | 'tunnel'
  | 'ct-timeout'
  | 'secmark'
  | 'ct-expect'
  | 'synproxy';

/** flags nat-range-flags */
export type NatRangeFlags =
  'map-ips' | 'proto-specified' | 'proto-random' | 'persistent' | 'proto-random-fully' | 'proto-offset' | 'netmap';

/** flags table-flags */
export type TableFlags = 'dormant' | 'owner' | 'persist';

/** flags chain-flags */
export type ChainFlags = 'base' | 'hw-offload' | 'binding';

/** flags set-flags */
export type SetFlags =
  'anonymous' | 'constant' | 'interval' | 'map' | 'timeout' | 'eval' | 'object' | 'concat' | 'expr';

/** flags set-elem-flags */
export type SetElemFlags = 'interval-end' | 'catchall';

/** flags lookup-flags */
export type LookupFlags = 'invert';

/** enum ct-keys */
export type CtKeys =
  | 'state'
  | 'direction'
  | 'status'
  | 'mark'
  | 'secmark'
  | 'expiration'
  | 'helper'
  | 'l3protocol'
  | 'src'
  | 'dst'
  | 'protocol'
  | 'proto-src'
  | 'proto-dst'
  | 'labels'
  | 'pkts'
  | 'bytes'
  | 'avgpkt'
  | 'zone'
  | 'eventmask'
  | 'src-ip'
  | 'dst-ip'
  | 'src-ip6'
  | 'dst-ip6'
  | 'ct-id';

/** enum ct-direction */
export type CtDirection = 'original' | 'reply';

/** flags quota-flags */
export type QuotaFlags = 'invert' | 'depleted';

/** enum verdict-code */
export type VerdictCode =
  'continue' | 'break' | 'jump' | 'goto' | 'return' | 'drop' | 'accept' | 'stolen' | 'queue' | 'repeat';

/** enum fib-result */
export type FibResult = 'oif' | 'oifname' | 'addrtype';

/** flags fib-flags */
export type FibFlags = 'saddr' | 'daddr' | 'mark' | 'iif' | 'oif' | 'present';

/** enum reject-types */
export type RejectTypes = 'icmp-unreach' | 'tcp-rst' | 'icmpx-unreach';

/** enum reject-inet-code */
export type RejectInetCode = 'icmpx-no-route' | 'icmpx-port-unreach' | 'icmpx-host-unreach' | 'icmpx-admin-prohibited';

/** enum payload-base */
export type PayloadBase = 'link-layer-header' | 'network-header' | 'transport-header' | 'inner-header' | 'tun-header';

/** enum range-ops */
export type RangeOps = 'eq' | 'neq';

/** enum registers */
export type Registers =
  | 'reg-verdict'
  | 'reg-1'
  | 'reg-2'
  | 'reg-3'
  | 'reg-4'
  | 'reg32-00'
  | 'reg32-01'
  | 'reg32-02'
  | 'reg32-03'
  | 'reg32-04'
  | 'reg32-05'
  | 'reg32-06'
  | 'reg32-07'
  | 'reg32-08'
  | 'reg32-09'
  | 'reg32-10'
  | 'reg32-11'
  | 'reg32-12'
  | 'reg32-13'
  | 'reg32-14'
  | 'reg32-15';

/** enum numgen-types */
export type NumgenTypes = 'incremental' | 'random';

/** enum log-level */
export type LogLevel = 'emerg' | 'alert' | 'crit' | 'err' | 'warning' | 'notice' | 'info' | 'debug' | 'audit';

/** flags log-flags */
export type LogFlags = 'tcpseq' | 'tcpopt' | 'ipopt' | 'uid' | 'nflog' | 'macdecode';

/** enum limit-types */
export type LimitTypes = 'pkts' | 'pkt-bytes';

/** flags limit-flags */
export type LimitFlags = 'inv';

/** enum dynset-ops */
export type DynsetOps = 'add' | 'update' | 'delete';

/** flags dynset-flags */
export type DynsetFlags = 'inv' | 'expr';

/** struct nfgenmsg */
export interface Nfgenmsg extends RememberedStruct {
  /** nfgen-family: u8. */
  readonly nfgenFamily?: number;
  /** version: u8. */
  readonly version?: number;
  /** res-id: u16be. */
  readonly resId?: number;
}

/** log-attrs */
export interface LogAttrs extends Remembered {
  /** NFTABLES_A_LOG_ATTRS_GROUP: u16be. */
  readonly group?: number;
  /** NFTABLES_A_LOG_ATTRS_PREFIX: string. */
  readonly prefix?: string;
  /** NFTABLES_A_LOG_ATTRS_SNAPLEN: u32be. */
  readonly snaplen?: number;
  /** NFTABLES_A_LOG_ATTRS_QTHRESHOLD: u16be. */
  readonly qthreshold?: number;
  /** NFTABLES_A_LOG_ATTRS_LEVEL: u32be. */
  readonly level?: LogLevel | number;
  /** NFTABLES_A_LOG_ATTRS_FLAGS: u32be. */
  readonly flags?: readonly (LogFlags | number)[];
}

/** numgen-attrs */
export interface NumgenAttrs extends Remembered {
  /** NFTABLES_A_NUMGEN_ATTRS_DREG: u32be. */
  readonly dreg?: Registers | number;
  /** NFTABLES_A_NUMGEN_ATTRS_MODULUS: u32be. */
  readonly modulus?: number;
  /** NFTABLES_A_NUMGEN_ATTRS_TYPE: u32be. */
  readonly type?: NumgenTypes | number;
  /** NFTABLES_A_NUMGEN_ATTRS_OFFSET: u32be. */
  readonly offset?: number;
}

/** range-attrs */
export interface RangeAttrs extends Remembered {
  /** NFTABLES_A_RANGE_ATTRS_SREG: u32be. */
  readonly sreg?: Registers | number;
  /** NFTABLES_A_RANGE_ATTRS_OP: u32be, 256 at most. */
  readonly op?: RangeOps | number;
  /** NFTABLES_A_RANGE_ATTRS_FROM_DATA: a nest. */
  readonly fromData?: DataAttrs;
  /** NFTABLES_A_RANGE_ATTRS_TO_DATA: a nest. */
  readonly toData?: DataAttrs;
}

/** batch-attrs */
export interface BatchAttrs extends Remembered {
  /** NFTABLES_A_BATCH_ATTRS_GENID: u32be. */
  readonly genid?: number;
}

/** table-attrs */
export interface TableAttrs extends Remembered {
  /** NFTABLES_A_TABLE_ATTRS_NAME: string. */
  readonly name?: string;
  /** NFTABLES_A_TABLE_ATTRS_FLAGS: u32be. */
  readonly flags?: readonly (TableFlags | number)[];
  /** NFTABLES_A_TABLE_ATTRS_USE: u32be. */
  readonly use?: number;
  /** NFTABLES_A_TABLE_ATTRS_HANDLE: u64be. */
  readonly handle?: bigint;
  /** NFTABLES_A_TABLE_ATTRS_USERDATA: bytes. */
  readonly userdata?: Uint8Array;
  /** NFTABLES_A_TABLE_ATTRS_OWNER: u32be. */
  readonly owner?: number;
}

/** chain-attrs */
export interface ChainAttrs extends Remembered {
  /** NFTABLES_A_CHAIN_ATTRS_TABLE: string. */
  readonly table?: string;
  /** NFTABLES_A_CHAIN_ATTRS_HANDLE: u64be. */
  readonly handle?: bigint;
  /** NFTABLES_A_CHAIN_ATTRS_NAME: string. */
  readonly name?: string;
  /** NFTABLES_A_CHAIN_ATTRS_HOOK: a nest. */
  readonly hook?: NftHookAttrs;
  /** NFTABLES_A_CHAIN_ATTRS_POLICY: u32be. */
  readonly policy?: number;
  /** NFTABLES_A_CHAIN_ATTRS_USE: u32be. */
  readonly use?: number;
  /** NFTABLES_A_CHAIN_ATTRS_TYPE: string. */
  readonly type?: string;
  /** NFTABLES_A_CHAIN_ATTRS_COUNTERS: a nest. */
  readonly counters?: NftCounterAttrs;
  /** NFTABLES_A_CHAIN_ATTRS_FLAGS: u32be. */
  readonly flags?: readonly (ChainFlags | number)[];
  /** NFTABLES_A_CHAIN_ATTRS_ID: u32be. */
  readonly id?: number;
  /** NFTABLES_A_CHAIN_ATTRS_USERDATA: bytes. */
  readonly userdata?: Uint8Array;
}

/** counter-attrs */
export interface CounterAttrs extends Remembered {
  /** NFTABLES_A_COUNTER_ATTRS_BYTES: u64be. */
  readonly bytes?: bigint;
  /** NFTABLES_A_COUNTER_ATTRS_PACKETS: u64be. */
  readonly packets?: bigint;
}

/** nft-hook-attrs */
export interface NftHookAttrs extends Remembered {
  /** NFTABLES_A_NFT_HOOK_ATTRS_NUM: u32be. */
  readonly num?: number;
  /** NFTABLES_A_NFT_HOOK_ATTRS_PRIORITY: s32be. */
  readonly priority?: number;
  /** NFTABLES_A_NFT_HOOK_ATTRS_DEV: string. */
  readonly dev?: string;
  /** NFTABLES_A_NFT_HOOK_ATTRS_DEVS: a nest. */
  readonly devs?: HookDevAttrs;
}

/** hook-dev-attrs */
export interface HookDevAttrs extends Remembered {
  /** NFTABLES_A_HOOK_DEV_ATTRS_NAME: string, several. */
  readonly name?: readonly string[];
}

/** nft-counter-attrs */
export interface NftCounterAttrs extends Remembered {
  /** NFTABLES_A_NFT_COUNTER_ATTRS_BYTES: u64be. */
  readonly bytes?: bigint;
  /** NFTABLES_A_NFT_COUNTER_ATTRS_PACKETS: u64be. */
  readonly packets?: bigint;
}

/** rule-attrs */
export interface RuleAttrs extends Remembered {
  /** NFTABLES_A_RULE_ATTRS_TABLE: string. */
  readonly table?: string;
  /** NFTABLES_A_RULE_ATTRS_CHAIN: string. */
  readonly chain?: string;
  /** NFTABLES_A_RULE_ATTRS_HANDLE: u64be. */
  readonly handle?: bigint;
  /** NFTABLES_A_RULE_ATTRS_EXPRESSIONS: a nest. */
  readonly expressions?: ExprListAttrs;
  /** NFTABLES_A_RULE_ATTRS_COMPAT: a nest. */
  readonly compat?: RuleCompatAttrs;
  /** NFTABLES_A_RULE_ATTRS_POSITION: u64be. */
  readonly position?: bigint;
  /** NFTABLES_A_RULE_ATTRS_USERDATA: bytes. */
  readonly userdata?: Uint8Array;
  /** NFTABLES_A_RULE_ATTRS_ID: u32be. */
  readonly id?: number;
  /** NFTABLES_A_RULE_ATTRS_POSITION_ID: u32be. */
  readonly positionId?: number;
  /** NFTABLES_A_RULE_ATTRS_CHAIN_ID: u32be. */
  readonly chainId?: number;
}

/** expr-list-attrs */
export interface ExprListAttrs extends Remembered {
  /** NFTABLES_A_EXPR_LIST_ATTRS_ELEM: a nest, several. */
  readonly elem?: readonly ExprAttrs[];
}

/** expr-attrs */
export type ExprAttrs = Remembered &
  (
    | { readonly name: 'bitwise'; readonly data?: ExprBitwiseAttrs }
    | { readonly name: 'cmp'; readonly data?: ExprCmpAttrs }
    | { readonly name: 'counter'; readonly data?: ExprCounterAttrs }
    | { readonly name: 'ct'; readonly data?: ExprCtAttrs }
    | { readonly name: 'fib'; readonly data?: ExprFibAttrs }
    | { readonly name: 'flow_offload'; readonly data?: ExprFlowOffloadAttrs }
    | { readonly name: 'immediate'; readonly data?: ExprImmediateAttrs }
    | { readonly name: 'lookup'; readonly data?: ExprLookupAttrs }
    | { readonly name: 'meta'; readonly data?: ExprMetaAttrs }
    | { readonly name: 'nat'; readonly data?: ExprNatAttrs }
    | { readonly name: 'objref'; readonly data?: ExprObjrefAttrs }
    | { readonly name: 'payload'; readonly data?: ExprPayloadAttrs }
    | { readonly name: 'quota'; readonly data?: QuotaAttrs }
    | { readonly name: 'reject'; readonly data?: ExprRejectAttrs }
    | { readonly name: 'target'; readonly data?: ExprTargetAttrs }
    | { readonly name: 'tproxy'; readonly data?: ExprTproxyAttrs }
    | { readonly name: 'match'; readonly data?: CompatMatchAttrs }
    | { readonly name: 'range'; readonly data?: RangeAttrs }
    | { readonly name: 'numgen'; readonly data?: NumgenAttrs }
    | { readonly name: 'log'; readonly data?: LogAttrs }
    | { readonly name: 'masq'; readonly data?: ExprMasqAttrs }
    | { readonly name: 'limit'; readonly data?: ExprLimitAttrs }
    | { readonly name: 'dynset'; readonly data?: ExprDynsetAttrs }
    | { readonly name: 'exthdr'; readonly data?: ExprExthdrAttrs }
    | { readonly name: 'redir'; readonly data?: ExprRedirAttrs }
    | { readonly name: 'queue'; readonly data?: ExprQueueAttrs }
    | { readonly name: 'connlimit'; readonly data?: ExprConnlimitAttrs }
    | { readonly name: 'hash'; readonly data?: ExprHashAttrs }
    | { readonly name: 'rt'; readonly data?: ExprRtAttrs }
    | { readonly name: 'socket'; readonly data?: ExprSocketAttrs }
    | { readonly name?: string; readonly data?: undefined }
  );

/** rule-compat-attrs */
export interface RuleCompatAttrs extends Remembered {
  /** NFTABLES_A_RULE_COMPAT_ATTRS_PROTO: u32be. */
  readonly proto?: number;
  /** NFTABLES_A_RULE_COMPAT_ATTRS_FLAGS: u32be. */
  readonly flags?: number;
}

/** set-attrs */
export interface SetAttrs extends Remembered {
  /** NFTABLES_A_SET_ATTRS_TABLE: string. */
  readonly table?: string;
  /** NFTABLES_A_SET_ATTRS_NAME: string. */
  readonly name?: string;
  /** NFTABLES_A_SET_ATTRS_FLAGS: u32be. */
  readonly flags?: readonly (SetFlags | number)[];
  /** NFTABLES_A_SET_ATTRS_KEY_TYPE: u32be. */
  readonly keyType?: number;
  /** NFTABLES_A_SET_ATTRS_KEY_LEN: u32be. */
  readonly keyLen?: number;
  /** NFTABLES_A_SET_ATTRS_DATA_TYPE: u32be. */
  readonly dataType?: number;
  /** NFTABLES_A_SET_ATTRS_DATA_LEN: u32be. */
  readonly dataLen?: number;
  /** NFTABLES_A_SET_ATTRS_POLICY: u32be. */
  readonly policy?: number;
  /** NFTABLES_A_SET_ATTRS_DESC: a nest. */
  readonly desc?: SetDescAttrs;
  /** NFTABLES_A_SET_ATTRS_ID: u32be. */
  readonly id?: number;
  /** NFTABLES_A_SET_ATTRS_TIMEOUT: u64be. */
  readonly timeout?: bigint;
  /** NFTABLES_A_SET_ATTRS_GC_INTERVAL: u32be. */
  readonly gcInterval?: number;
  /** NFTABLES_A_SET_ATTRS_USERDATA: bytes. */
  readonly userdata?: Uint8Array;
  /** NFTABLES_A_SET_ATTRS_OBJ_TYPE: u32be. */
  readonly objType?: number;
  /** NFTABLES_A_SET_ATTRS_HANDLE: u64be. */
  readonly handle?: bigint;
  /** NFTABLES_A_SET_ATTRS_EXPR: a nest, several. */
  readonly expr?: readonly ExprAttrs[];
  /** NFTABLES_A_SET_ATTRS_EXPRESSIONS: a nest. */
  readonly expressions?: SetListAttrs;
  /** NFTABLES_A_SET_ATTRS_TYPE: string. */
  readonly type?: string;
  /** NFTABLES_A_SET_ATTRS_COUNT: u32be. */
  readonly count?: number;
}

/** set-desc-attrs */
export interface SetDescAttrs extends Remembered {
  /** NFTABLES_A_SET_DESC_ATTRS_SIZE: u32be. */
  readonly size?: number;
  /** NFTABLES_A_SET_DESC_ATTRS_CONCAT: a nest, several. */
  readonly concat?: readonly SetDescConcatAttrs[];
}

/** set-desc-concat-attrs */
export interface SetDescConcatAttrs extends Remembered {
  /** NFTABLES_A_SET_DESC_CONCAT_ATTRS_ELEM: a nest. */
  readonly elem?: SetFieldAttrs;
}

/** set-field-attrs */
export interface SetFieldAttrs extends Remembered {
  /** NFTABLES_A_SET_FIELD_ATTRS_LEN: u32be. */
  readonly len?: number;
}

/** set-list-attrs */
export interface SetListAttrs extends Remembered {
  /** NFTABLES_A_SET_LIST_ATTRS_ELEM: a nest, several. */
  readonly elem?: readonly ExprAttrs[];
}

/** setelem-attrs */
export interface SetelemAttrs extends Remembered {
  /** NFTABLES_A_SETELEM_ATTRS_KEY: a nest. */
  readonly key?: DataAttrs;
  /** NFTABLES_A_SETELEM_ATTRS_DATA: a nest. */
  readonly data?: DataAttrs;
  /** NFTABLES_A_SETELEM_ATTRS_FLAGS: u32be. */
  readonly flags?: readonly (SetElemFlags | number)[];
  /** NFTABLES_A_SETELEM_ATTRS_TIMEOUT: u64be. */
  readonly timeout?: bigint;
  /** NFTABLES_A_SETELEM_ATTRS_EXPIRATION: u64be. */
  readonly expiration?: bigint;
  /** NFTABLES_A_SETELEM_ATTRS_USERDATA: bytes. */
  readonly userdata?: Uint8Array;
  /** NFTABLES_A_SETELEM_ATTRS_EXPR: a nest. */
  readonly expr?: ExprAttrs;
  /** NFTABLES_A_SETELEM_ATTRS_OBJREF: string. */
  readonly objref?: string;
  /** NFTABLES_A_SETELEM_ATTRS_KEY_END: a nest. */
  readonly keyEnd?: DataAttrs;
  /** NFTABLES_A_SETELEM_ATTRS_EXPRESSIONS: a nest. */
  readonly expressions?: ExprListAttrs;
}

/** setelem-list-elem-attrs */
export interface SetelemListElemAttrs extends Remembered {
  /** NFTABLES_A_SETELEM_LIST_ELEM_ATTRS_ELEM: a nest, several. */
  readonly elem?: readonly SetelemAttrs[];
}

/** setelem-list-attrs */
export interface SetelemListAttrs extends Remembered {
  /** NFTABLES_A_SETELEM_LIST_ATTRS_TABLE: string. */
  readonly table?: string;
  /** NFTABLES_A_SETELEM_LIST_ATTRS_SET: string. */
  readonly set?: string;
  /** NFTABLES_A_SETELEM_LIST_ATTRS_ELEMENTS: a nest. */
  readonly elements?: SetelemListElemAttrs;
  /** NFTABLES_A_SETELEM_LIST_ATTRS_SET_ID: u32be. */
  readonly setId?: number;
}

/** gen-attrs */
export interface GenAttrs extends Remembered {
  /** NFTABLES_A_GEN_ATTRS_ID: u32be. */
  readonly id?: number;
  /** NFTABLES_A_GEN_ATTRS_PROC_PID: u32be. */
  readonly procPid?: number;
  /** NFTABLES_A_GEN_ATTRS_PROC_NAME: string. */
  readonly procName?: string;
}

/** What obj-attrs have in any case. */
export interface ObjAttrsCommon extends Remembered {
  /** NFTABLES_A_OBJ_ATTRS_TABLE: string. */
  readonly table?: string;
  /** NFTABLES_A_OBJ_ATTRS_NAME: string. */
  readonly name?: string;
  /** NFTABLES_A_OBJ_ATTRS_USE: u32be. */
  readonly use?: number;
  /** NFTABLES_A_OBJ_ATTRS_HANDLE: u64be. */
  readonly handle?: bigint;
  /** NFTABLES_A_OBJ_ATTRS_USERDATA: bytes. */
  readonly userdata?: Uint8Array;
}
/** obj-attrs */
export type ObjAttrs = ObjAttrsCommon &
  (
    | { readonly type: 'counter'; readonly data?: CounterAttrs }
    | { readonly type: 'quota'; readonly data?: QuotaAttrs }
    | { readonly type: 'limit'; readonly data?: ExprLimitAttrs }
    | { readonly type: 'connlimit'; readonly data?: ExprConnlimitAttrs }
    | { readonly type: 'synproxy'; readonly data?: ObjSynproxyAttrs }
    | { readonly type: 'ct-helper'; readonly data?: ObjCtHelperAttrs }
    | { readonly type?: ObjectType | number; readonly data?: undefined }
  );

/** quota-attrs */
export interface QuotaAttrs extends Remembered {
  /** NFTABLES_A_QUOTA_ATTRS_BYTES: u64be. */
  readonly bytes?: bigint;
  /** NFTABLES_A_QUOTA_ATTRS_FLAGS: u32be. */
  readonly flags?: readonly (QuotaFlags | number)[];
  /** NFTABLES_A_QUOTA_ATTRS_CONSUMED: u64be. */
  readonly consumed?: bigint;
}

/** flowtable-attrs */
export interface FlowtableAttrs extends Remembered {
  /** NFTABLES_A_FLOWTABLE_ATTRS_TABLE: string. */
  readonly table?: string;
  /** NFTABLES_A_FLOWTABLE_ATTRS_NAME: string. */
  readonly name?: string;
  /** NFTABLES_A_FLOWTABLE_ATTRS_HOOK: a nest. */
  readonly hook?: FlowtableHookAttrs;
  /** NFTABLES_A_FLOWTABLE_ATTRS_USE: u32be. */
  readonly use?: number;
  /** NFTABLES_A_FLOWTABLE_ATTRS_HANDLE: u64be. */
  readonly handle?: bigint;
  /** NFTABLES_A_FLOWTABLE_ATTRS_FLAGS: u32be. */
  readonly flags?: number;
}

/** flowtable-hook-attrs */
export interface FlowtableHookAttrs extends Remembered {
  /** NFTABLES_A_FLOWTABLE_HOOK_ATTRS_NUM: u32be. */
  readonly num?: number;
  /** NFTABLES_A_FLOWTABLE_HOOK_ATTRS_PRIORITY: s32be. */
  readonly priority?: number;
  /** NFTABLES_A_FLOWTABLE_HOOK_ATTRS_DEVS: a nest. */
  readonly devs?: HookDevAttrs;
}

/** expr-bitwise-attrs */
export interface ExprBitwiseAttrs extends Remembered {
  /** NFTABLES_A_EXPR_BITWISE_ATTRS_SREG: u32be. */
  readonly sreg?: number;
  /** NFTABLES_A_EXPR_BITWISE_ATTRS_DREG: u32be. */
  readonly dreg?: number;
  /** NFTABLES_A_EXPR_BITWISE_ATTRS_LEN: u32be. */
  readonly len?: number;
  /** NFTABLES_A_EXPR_BITWISE_ATTRS_MASK: a nest. */
  readonly mask?: DataAttrs;
  /** NFTABLES_A_EXPR_BITWISE_ATTRS_XOR: a nest. */
  readonly xor?: DataAttrs;
  /** NFTABLES_A_EXPR_BITWISE_ATTRS_OP: u32be, 255 at most. */
  readonly op?: BitwiseOps | number;
  /** NFTABLES_A_EXPR_BITWISE_ATTRS_DATA: a nest. */
  readonly data?: DataAttrs;
  /** NFTABLES_A_EXPR_BITWISE_ATTRS_SREG2: u32be. */
  readonly sreg2?: number;
}

/** expr-cmp-attrs */
export interface ExprCmpAttrs extends Remembered {
  /** NFTABLES_A_EXPR_CMP_ATTRS_SREG: u32be. */
  readonly sreg?: number;
  /** NFTABLES_A_EXPR_CMP_ATTRS_OP: u32be. */
  readonly op?: CmpOps | number;
  /** NFTABLES_A_EXPR_CMP_ATTRS_DATA: a nest. */
  readonly data?: DataAttrs;
}

/** data-attrs */
export interface DataAttrs extends Remembered {
  /** NFTABLES_A_DATA_ATTRS_VALUE: bytes. */
  readonly value?: Uint8Array;
  /** NFTABLES_A_DATA_ATTRS_VERDICT: a nest. */
  readonly verdict?: VerdictAttrs;
}

/** verdict-attrs */
export interface VerdictAttrs extends Remembered {
  /** NFTABLES_A_VERDICT_ATTRS_CODE: u32be. */
  readonly code?: VerdictCode | number;
  /** NFTABLES_A_VERDICT_ATTRS_CHAIN: string. */
  readonly chain?: string;
  /** NFTABLES_A_VERDICT_ATTRS_CHAIN_ID: u32be. */
  readonly chainId?: number;
}

/** expr-counter-attrs */
export interface ExprCounterAttrs extends Remembered {
  /** NFTABLES_A_EXPR_COUNTER_ATTRS_BYTES: u64be. */
  readonly bytes?: bigint;
  /** NFTABLES_A_EXPR_COUNTER_ATTRS_PACKETS: u64be. */
  readonly packets?: bigint;
}

/** expr-fib-attrs */
export interface ExprFibAttrs extends Remembered {
  /** NFTABLES_A_EXPR_FIB_ATTRS_DREG: u32be. */
  readonly dreg?: number;
  /** NFTABLES_A_EXPR_FIB_ATTRS_RESULT: u32be. */
  readonly result?: FibResult | number;
  /** NFTABLES_A_EXPR_FIB_ATTRS_FLAGS: u32be. */
  readonly flags?: readonly (FibFlags | number)[];
}

/** expr-ct-attrs */
export interface ExprCtAttrs extends Remembered {
  /** NFTABLES_A_EXPR_CT_ATTRS_DREG: u32be. */
  readonly dreg?: number;
  /** NFTABLES_A_EXPR_CT_ATTRS_KEY: u32be. */
  readonly key?: CtKeys | number;
  /** NFTABLES_A_EXPR_CT_ATTRS_DIRECTION: u8. */
  readonly direction?: CtDirection | number;
  /** NFTABLES_A_EXPR_CT_ATTRS_SREG: u32be. */
  readonly sreg?: number;
}

/** expr-flow-offload-attrs */
export interface ExprFlowOffloadAttrs extends Remembered {
  /** NFTABLES_A_EXPR_FLOW_OFFLOAD_ATTRS_NAME: string. */
  readonly name?: string;
}

/** expr-immediate-attrs */
export interface ExprImmediateAttrs extends Remembered {
  /** NFTABLES_A_EXPR_IMMEDIATE_ATTRS_DREG: u32be. */
  readonly dreg?: number;
  /** NFTABLES_A_EXPR_IMMEDIATE_ATTRS_DATA: a nest. */
  readonly data?: DataAttrs;
}

/** expr-lookup-attrs */
export interface ExprLookupAttrs extends Remembered {
  /** NFTABLES_A_EXPR_LOOKUP_ATTRS_SET: string. */
  readonly set?: string;
  /** NFTABLES_A_EXPR_LOOKUP_ATTRS_SET_ID: u32be. */
  readonly setId?: number;
  /** NFTABLES_A_EXPR_LOOKUP_ATTRS_SREG: u32be. */
  readonly sreg?: number;
  /** NFTABLES_A_EXPR_LOOKUP_ATTRS_DREG: u32be. */
  readonly dreg?: number;
  /** NFTABLES_A_EXPR_LOOKUP_ATTRS_FLAGS: u32be. */
  readonly flags?: readonly (LookupFlags | number)[];
}

/** expr-masq-attrs */
export interface ExprMasqAttrs extends Remembered {
  /** NFTABLES_A_EXPR_MASQ_ATTRS_FLAGS: u32be. */
  readonly flags?: readonly (NatRangeFlags | number)[];
  /** NFTABLES_A_EXPR_MASQ_ATTRS_REG_PROTO_MIN: u32be. */
  readonly regProtoMin?: Registers | number;
  /** NFTABLES_A_EXPR_MASQ_ATTRS_REG_PROTO_MAX: u32be. */
  readonly regProtoMax?: Registers | number;
}

/** expr-meta-attrs */
export interface ExprMetaAttrs extends Remembered {
  /** NFTABLES_A_EXPR_META_ATTRS_DREG: u32be. */
  readonly dreg?: number;
  /** NFTABLES_A_EXPR_META_ATTRS_KEY: u32be. */
  readonly key?: MetaKeys | number;
  /** NFTABLES_A_EXPR_META_ATTRS_SREG: u32be. */
  readonly sreg?: number;
}

/** expr-nat-attrs */
export interface ExprNatAttrs extends Remembered {
  /** NFTABLES_A_EXPR_NAT_ATTRS_TYPE: u32be. */
  readonly type?: number;
  /** NFTABLES_A_EXPR_NAT_ATTRS_FAMILY: u32be. */
  readonly family?: number;
  /** NFTABLES_A_EXPR_NAT_ATTRS_REG_ADDR_MIN: u32be. */
  readonly regAddrMin?: number;
  /** NFTABLES_A_EXPR_NAT_ATTRS_REG_ADDR_MAX: u32be. */
  readonly regAddrMax?: number;
  /** NFTABLES_A_EXPR_NAT_ATTRS_REG_PROTO_MIN: u32be. */
  readonly regProtoMin?: number;
  /** NFTABLES_A_EXPR_NAT_ATTRS_REG_PROTO_MAX: u32be. */
  readonly regProtoMax?: number;
  /** NFTABLES_A_EXPR_NAT_ATTRS_FLAGS: u32be. */
  readonly flags?: readonly (NatRangeFlags | number)[];
}

/** expr-payload-attrs */
export interface ExprPayloadAttrs extends Remembered {
  /** NFTABLES_A_EXPR_PAYLOAD_ATTRS_DREG: u32be. */
  readonly dreg?: Registers | number;
  /** NFTABLES_A_EXPR_PAYLOAD_ATTRS_BASE: u32be. */
  readonly base?: PayloadBase | number;
  /** NFTABLES_A_EXPR_PAYLOAD_ATTRS_OFFSET: u32be. */
  readonly offset?: number;
  /** NFTABLES_A_EXPR_PAYLOAD_ATTRS_LEN: u32be. */
  readonly len?: number;
  /** NFTABLES_A_EXPR_PAYLOAD_ATTRS_SREG: u32be. */
  readonly sreg?: Registers | number;
  /** NFTABLES_A_EXPR_PAYLOAD_ATTRS_CSUM_TYPE: u32be. */
  readonly csumType?: number;
  /** NFTABLES_A_EXPR_PAYLOAD_ATTRS_CSUM_OFFSET: u32be. */
  readonly csumOffset?: number;
  /** NFTABLES_A_EXPR_PAYLOAD_ATTRS_CSUM_FLAGS: u32be. */
  readonly csumFlags?: number;
}

/** expr-reject-attrs */
export interface ExprRejectAttrs extends Remembered {
  /** NFTABLES_A_EXPR_REJECT_ATTRS_TYPE: u32be. */
  readonly type?: RejectTypes | number;
  /** NFTABLES_A_EXPR_REJECT_ATTRS_ICMP_CODE: u8. */
  readonly icmpCode?: RejectInetCode | number;
}

/** expr-target-attrs */
export interface ExprTargetAttrs extends Remembered {
  /** NFTABLES_A_EXPR_TARGET_ATTRS_NAME: string. */
  readonly name?: string;
  /** NFTABLES_A_EXPR_TARGET_ATTRS_REV: u32be. */
  readonly rev?: number;
  /** NFTABLES_A_EXPR_TARGET_ATTRS_INFO: bytes. */
  readonly info?: Uint8Array;
}

/** expr-tproxy-attrs */
export interface ExprTproxyAttrs extends Remembered {
  /** NFTABLES_A_EXPR_TPROXY_ATTRS_FAMILY: u32be. */
  readonly family?: number;
  /** NFTABLES_A_EXPR_TPROXY_ATTRS_REG_ADDR: u32be. */
  readonly regAddr?: number;
  /** NFTABLES_A_EXPR_TPROXY_ATTRS_REG_PORT: u32be. */
  readonly regPort?: number;
}

/** expr-objref-attrs */
export interface ExprObjrefAttrs extends Remembered {
  /** NFTABLES_A_EXPR_OBJREF_ATTRS_IMM_TYPE: u32be. */
  readonly immType?: number;
  /** NFTABLES_A_EXPR_OBJREF_ATTRS_IMM_NAME: string. */
  readonly immName?: string;
  /** NFTABLES_A_EXPR_OBJREF_ATTRS_SET_SREG: u32be. */
  readonly setSreg?: number;
  /** NFTABLES_A_EXPR_OBJREF_ATTRS_SET_NAME: string. */
  readonly setName?: string;
  /** NFTABLES_A_EXPR_OBJREF_ATTRS_SET_ID: u32be. */
  readonly setId?: number;
}

/** compat-target-attrs */
export interface CompatTargetAttrs extends Remembered {
  /** NFTABLES_A_COMPAT_TARGET_ATTRS_NAME: string, 32 at most bytes. */
  readonly name?: string;
  /** NFTABLES_A_COMPAT_TARGET_ATTRS_REV: u32be. */
  readonly rev?: number;
  /** NFTABLES_A_COMPAT_TARGET_ATTRS_INFO: bytes. */
  readonly info?: Uint8Array;
}

/** compat-match-attrs */
export interface CompatMatchAttrs extends Remembered {
  /** NFTABLES_A_COMPAT_MATCH_ATTRS_NAME: string, 32 at most bytes. */
  readonly name?: string;
  /** NFTABLES_A_COMPAT_MATCH_ATTRS_REV: u32be, 255 at most. */
  readonly rev?: number;
  /** NFTABLES_A_COMPAT_MATCH_ATTRS_INFO: bytes. */
  readonly info?: Uint8Array;
}

/** compat-attrs */
export interface CompatAttrs extends Remembered {
  /** NFTABLES_A_COMPAT_ATTRS_NAME: string, 32 at most bytes. */
  readonly name?: string;
  /** NFTABLES_A_COMPAT_ATTRS_REV: u32be, 255 at most. */
  readonly rev?: number;
  /** NFTABLES_A_COMPAT_ATTRS_TYPE: u32be. */
  readonly type?: number;
}

/** expr-limit-attrs */
export interface ExprLimitAttrs extends Remembered {
  /** NFTABLES_A_EXPR_LIMIT_ATTRS_RATE: u64be. */
  readonly rate?: bigint;
  /** NFTABLES_A_EXPR_LIMIT_ATTRS_UNIT: u64be. */
  readonly unit?: bigint;
  /** NFTABLES_A_EXPR_LIMIT_ATTRS_BURST: u32be. */
  readonly burst?: number;
  /** NFTABLES_A_EXPR_LIMIT_ATTRS_TYPE: u32be. */
  readonly type?: LimitTypes | number;
  /** NFTABLES_A_EXPR_LIMIT_ATTRS_FLAGS: u32be. */
  readonly flags?: readonly (LimitFlags | number)[];
}

/** expr-dynset-attrs */
export interface ExprDynsetAttrs extends Remembered {
  /** NFTABLES_A_EXPR_DYNSET_ATTRS_SET_NAME: string. */
  readonly setName?: string;
  /** NFTABLES_A_EXPR_DYNSET_ATTRS_SET_ID: u32be. */
  readonly setId?: number;
  /** NFTABLES_A_EXPR_DYNSET_ATTRS_OP: u32be. */
  readonly op?: DynsetOps | number;
  /** NFTABLES_A_EXPR_DYNSET_ATTRS_SREG_KEY: u32be. */
  readonly sregKey?: Registers | number;
  /** NFTABLES_A_EXPR_DYNSET_ATTRS_SREG_DATA: u32be. */
  readonly sregData?: Registers | number;
  /** NFTABLES_A_EXPR_DYNSET_ATTRS_TIMEOUT: u64be. */
  readonly timeout?: bigint;
  /** NFTABLES_A_EXPR_DYNSET_ATTRS_EXPR: a nest. */
  readonly expr?: ExprAttrs;
  /** NFTABLES_A_EXPR_DYNSET_ATTRS_FLAGS: u32be. */
  readonly flags?: readonly (DynsetFlags | number)[];
  /** NFTABLES_A_EXPR_DYNSET_ATTRS_EXPRESSIONS: a nest. */
  readonly expressions?: ExprListAttrs;
}

/** expr-exthdr-attrs */
export interface ExprExthdrAttrs extends Remembered {
  /** NFTABLES_A_EXPR_EXTHDR_ATTRS_DREG: u32be. */
  readonly dreg?: Registers | number;
  /** NFTABLES_A_EXPR_EXTHDR_ATTRS_TYPE: u8. */
  readonly type?: number;
  /** NFTABLES_A_EXPR_EXTHDR_ATTRS_OFFSET: u32be. */
  readonly offset?: number;
  /** NFTABLES_A_EXPR_EXTHDR_ATTRS_LEN: u32be. */
  readonly len?: number;
  /** NFTABLES_A_EXPR_EXTHDR_ATTRS_FLAGS: u32be. */
  readonly flags?: number;
  /** NFTABLES_A_EXPR_EXTHDR_ATTRS_OP: u32be. */
  readonly op?: number;
  /** NFTABLES_A_EXPR_EXTHDR_ATTRS_SREG: u32be. */
  readonly sreg?: Registers | number;
}

/** expr-redir-attrs */
export interface ExprRedirAttrs extends Remembered {
  /** NFTABLES_A_EXPR_REDIR_ATTRS_REG_PROTO_MIN: u32be. */
  readonly regProtoMin?: Registers | number;
  /** NFTABLES_A_EXPR_REDIR_ATTRS_REG_PROTO_MAX: u32be. */
  readonly regProtoMax?: Registers | number;
  /** NFTABLES_A_EXPR_REDIR_ATTRS_FLAGS: u32be. */
  readonly flags?: readonly (NatRangeFlags | number)[];
}

/** expr-queue-attrs */
export interface ExprQueueAttrs extends Remembered {
  /** NFTABLES_A_EXPR_QUEUE_ATTRS_NUM: u16be. */
  readonly num?: number;
  /** NFTABLES_A_EXPR_QUEUE_ATTRS_TOTAL: u16be. */
  readonly total?: number;
  /** NFTABLES_A_EXPR_QUEUE_ATTRS_FLAGS: u16be. */
  readonly flags?: number;
  /** NFTABLES_A_EXPR_QUEUE_ATTRS_SREG_QNUM: u32be. */
  readonly sregQnum?: Registers | number;
}

/** expr-connlimit-attrs */
export interface ExprConnlimitAttrs extends Remembered {
  /** NFTABLES_A_EXPR_CONNLIMIT_ATTRS_COUNT: u32be. */
  readonly count?: number;
  /** NFTABLES_A_EXPR_CONNLIMIT_ATTRS_FLAGS: u32be. */
  readonly flags?: number;
}

/** expr-hash-attrs */
export interface ExprHashAttrs extends Remembered {
  /** NFTABLES_A_EXPR_HASH_ATTRS_SREG: u32be. */
  readonly sreg?: Registers | number;
  /** NFTABLES_A_EXPR_HASH_ATTRS_DREG: u32be. */
  readonly dreg?: Registers | number;
  /** NFTABLES_A_EXPR_HASH_ATTRS_LEN: u32be. */
  readonly len?: number;
  /** NFTABLES_A_EXPR_HASH_ATTRS_MODULUS: u32be. */
  readonly modulus?: number;
  /** NFTABLES_A_EXPR_HASH_ATTRS_SEED: u32be. */
  readonly seed?: number;
  /** NFTABLES_A_EXPR_HASH_ATTRS_OFFSET: u32be. */
  readonly offset?: number;
  /** NFTABLES_A_EXPR_HASH_ATTRS_TYPE: u32be. */
  readonly type?: number;
}

/** expr-rt-attrs */
export interface ExprRtAttrs extends Remembered {
  /** NFTABLES_A_EXPR_RT_ATTRS_DREG: u32be. */
  readonly dreg?: Registers | number;
  /** NFTABLES_A_EXPR_RT_ATTRS_KEY: u32be. */
  readonly key?: number;
}

/** expr-socket-attrs */
export interface ExprSocketAttrs extends Remembered {
  /** NFTABLES_A_EXPR_SOCKET_ATTRS_KEY: u32be. */
  readonly key?: number;
  /** NFTABLES_A_EXPR_SOCKET_ATTRS_DREG: u32be. */
  readonly dreg?: Registers | number;
  /** NFTABLES_A_EXPR_SOCKET_ATTRS_LEVEL: u32be. */
  readonly level?: number;
}

/** obj-synproxy-attrs */
export interface ObjSynproxyAttrs extends Remembered {
  /** NFTABLES_A_OBJ_SYNPROXY_ATTRS_MSS: u16be. */
  readonly mss?: number;
  /** NFTABLES_A_OBJ_SYNPROXY_ATTRS_WSCALE: u8. */
  readonly wscale?: number;
  /** NFTABLES_A_OBJ_SYNPROXY_ATTRS_FLAGS: u32be. */
  readonly flags?: number;
}

/** obj-ct-helper-attrs */
export interface ObjCtHelperAttrs extends Remembered {
  /** NFTABLES_A_OBJ_CT_HELPER_ATTRS_NAME: string. */
  readonly name?: string;
  /** NFTABLES_A_OBJ_CT_HELPER_ATTRS_L3PROTO: u16be. */
  readonly l3proto?: number;
  /** NFTABLES_A_OBJ_CT_HELPER_ATTRS_L4PROTO: u8. */
  readonly l4proto?: number;
}

/** A message: struct nfgenmsg and compat-attrs. */
export type CompatMessage = MessageOf<Nfgenmsg, CompatAttrs>;

/** A message: struct nfgenmsg and batch-attrs. */
export type BatchMessage = MessageOf<Nfgenmsg, BatchAttrs>;

/** A message: struct nfgenmsg and table-attrs. */
export type TableMessage = MessageOf<Nfgenmsg, TableAttrs>;

/** A message: struct nfgenmsg and chain-attrs. */
export type ChainMessage = MessageOf<Nfgenmsg, ChainAttrs>;

/** A message: struct nfgenmsg and rule-attrs. */
export type RuleMessage = MessageOf<Nfgenmsg, RuleAttrs>;

/** A message: struct nfgenmsg and set-attrs. */
export type SetMessage = MessageOf<Nfgenmsg, SetAttrs>;

/** A message: struct nfgenmsg and setelem-list-attrs. */
export type SetelemListMessage = MessageOf<Nfgenmsg, SetelemListAttrs>;

/** A message: struct nfgenmsg and gen-attrs. */
export type GenMessage = MessageOf<Nfgenmsg, GenAttrs>;

/** A message: struct nfgenmsg and obj-attrs. */
export type ObjMessage = MessageOf<Nfgenmsg, ObjAttrs>;

/** A message: struct nfgenmsg and flowtable-attrs. */
export type FlowtableMessage = MessageOf<Nfgenmsg, FlowtableAttrs>;

/** The operations of nftables. */
export interface NftablesOperations {
  readonly getcompat: {
    readonly do: readonly [Input<CompatMessage>, CompatMessage];
    readonly dump: readonly [Input<CompatMessage>, CompatMessage];
  };
  readonly 'batch-begin': { readonly do: readonly [Input<BatchMessage>, BatchMessage] };
  readonly 'batch-end': { readonly do: readonly [Input<BatchMessage>, BatchMessage | undefined] };
  readonly newtable: { readonly do: readonly [Input<TableMessage>, TableMessage | undefined] };
  readonly gettable: {
    readonly do: readonly [Input<TableMessage>, TableMessage];
    readonly dump: readonly [Input<TableMessage>, TableMessage];
  };
  readonly deltable: { readonly do: readonly [Input<TableMessage>, TableMessage | undefined] };
  readonly destroytable: { readonly do: readonly [Input<TableMessage>, TableMessage | undefined] };
  readonly newchain: { readonly do: readonly [Input<ChainMessage>, ChainMessage | undefined] };
  readonly getchain: {
    readonly do: readonly [Input<ChainMessage>, ChainMessage];
    readonly dump: readonly [Input<ChainMessage>, ChainMessage];
  };
  readonly delchain: { readonly do: readonly [Input<ChainMessage>, ChainMessage | undefined] };
  readonly destroychain: { readonly do: readonly [Input<ChainMessage>, ChainMessage | undefined] };
  readonly newrule: { readonly do: readonly [Input<RuleMessage>, RuleMessage | undefined] };
  readonly getrule: {
    readonly do: readonly [Input<RuleMessage>, RuleMessage];
    readonly dump: readonly [Input<RuleMessage>, RuleMessage];
  };
  readonly 'getrule-reset': {
    readonly do: readonly [Input<RuleMessage>, RuleMessage];
    readonly dump: readonly [Input<RuleMessage>, RuleMessage];
  };
  readonly delrule: { readonly do: readonly [Input<RuleMessage>, RuleMessage | undefined] };
  readonly destroyrule: { readonly do: readonly [Input<RuleMessage>, RuleMessage | undefined] };
  readonly newset: { readonly do: readonly [Input<SetMessage>, SetMessage | undefined] };
  readonly getset: {
    readonly do: readonly [Input<SetMessage>, SetMessage];
    readonly dump: readonly [Input<SetMessage>, SetMessage];
  };
  readonly delset: { readonly do: readonly [Input<SetMessage>, SetMessage | undefined] };
  readonly destroyset: { readonly do: readonly [Input<SetMessage>, SetMessage | undefined] };
  readonly newsetelem: { readonly do: readonly [Input<SetelemListMessage>, SetelemListMessage | undefined] };
  readonly getsetelem: {
    readonly do: readonly [Input<SetelemListMessage>, SetelemListMessage];
    readonly dump: readonly [Input<SetelemListMessage>, SetelemListMessage];
  };
  readonly 'getsetelem-reset': {
    readonly do: readonly [Input<SetelemListMessage>, SetelemListMessage];
    readonly dump: readonly [Input<SetelemListMessage>, SetelemListMessage];
  };
  readonly delsetelem: { readonly do: readonly [Input<SetelemListMessage>, SetelemListMessage | undefined] };
  readonly destroysetelem: { readonly do: readonly [Input<SetelemListMessage>, SetelemListMessage | undefined] };
  readonly getgen: {
    readonly do: readonly [Input<GenMessage>, GenMessage];
    readonly dump: readonly [Input<GenMessage>, GenMessage];
  };
  readonly newobj: { readonly do: readonly [Input<ObjMessage>, ObjMessage | undefined] };
  readonly getobj: {
    readonly do: readonly [Input<ObjMessage>, ObjMessage];
    readonly dump: readonly [Input<ObjMessage>, ObjMessage];
  };
  readonly delobj: { readonly do: readonly [Input<ObjMessage>, ObjMessage | undefined] };
  readonly destroyobj: { readonly do: readonly [Input<ObjMessage>, ObjMessage | undefined] };
  readonly newflowtable: { readonly do: readonly [Input<FlowtableMessage>, FlowtableMessage | undefined] };
  readonly getflowtable: {
    readonly do: readonly [Input<FlowtableMessage>, FlowtableMessage];
    readonly dump: readonly [Input<FlowtableMessage>, FlowtableMessage];
  };
  readonly delflowtable: { readonly do: readonly [Input<FlowtableMessage>, FlowtableMessage | undefined] };
  readonly destroyflowtable: { readonly do: readonly [Input<FlowtableMessage>, FlowtableMessage | undefined] };
}

/** The multicast groups of nftables. */
export type NftablesGroup = 'mgmt';

/** What nftables announces. */
export interface NftablesNotifications {
  readonly 'batch-begin': BatchMessage;
  readonly 'batch-end': BatchMessage;
  readonly newtable: TableMessage;
  readonly deltable: TableMessage;
  readonly newchain: ChainMessage;
  readonly delchain: ChainMessage;
  readonly newrule: RuleMessage;
  readonly delrule: RuleMessage;
  readonly newset: SetMessage;
  readonly delset: SetMessage;
  readonly newsetelem: SetelemListMessage;
  readonly delsetelem: SetelemListMessage;
  readonly getgen: GenMessage;
  readonly newobj: ObjMessage;
  readonly delobj: ObjMessage;
  readonly newflowtable: FlowtableMessage;
  readonly delflowtable: FlowtableMessage;
  readonly destroytable: TableMessage;
  readonly destroychain: ChainMessage;
  readonly destroyrule: RuleMessage;
  readonly destroyset: SetMessage;
  readonly destroysetelem: SetelemListMessage;
  readonly destroyobj: ObjMessage;
  readonly destroyflowtable: FlowtableMessage;
  readonly getcompat: CompatMessage;
}

const nfgenmsgStruct: Struct<Members> = struct<Members>({ nfgenFamily: u8, version: u8, resId: u16be }, 'nfgenmsg');

const compatAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    name: attr(1, string, { name: 'NFTABLES_A_COMPAT_ATTRS_NAME', maxLength: 32 }),
    rev: attr(2, u32be, { name: 'NFTABLES_A_COMPAT_ATTRS_REV', max: 255 }),
    type: attr(3, u32be, { name: 'NFTABLES_A_COMPAT_ATTRS_TYPE' }),
  },
  'compat-attrs',
);

const batchAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  { genid: attr(1, u32be, { name: 'NFTABLES_A_BATCH_ATTRS_GENID' }) },
  'batch-attrs',
);

const tableFlagsNames = { dormant: 1, owner: 2, persist: 4 };

const tableFlagsFlagsU32beCodec: AnyCodec = flagsOf(u32be, tableFlagsNames);

const tableAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    name: attr(1, string, { name: 'NFTABLES_A_TABLE_ATTRS_NAME' }),
    flags: attr(2, tableFlagsFlagsU32beCodec, { name: 'NFTABLES_A_TABLE_ATTRS_FLAGS' }),
    use: attr(3, u32be, { name: 'NFTABLES_A_TABLE_ATTRS_USE' }),
    handle: attr(4, u64be, { name: 'NFTABLES_A_TABLE_ATTRS_HANDLE' }),
    pad: attr(5, pad, { name: 'NFTABLES_A_TABLE_ATTRS_PAD' }),
    userdata: attr(6, bytes, { name: 'NFTABLES_A_TABLE_ATTRS_USERDATA' }),
    owner: attr(7, u32be, { name: 'NFTABLES_A_TABLE_ATTRS_OWNER' }),
  },
  'table-attrs',
);

const keys1 = ['name', 'use', 'handle', 'flags', 'owner', 'userdata'];

const hookDevAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  { name: attr(1, multi(string), { name: 'NFTABLES_A_HOOK_DEV_ATTRS_NAME' }) },
  'hook-dev-attrs',
);

const nftHookAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    num: attr(1, u32be, { name: 'NFTABLES_A_NFT_HOOK_ATTRS_NUM' }),
    priority: attr(2, s32be, { name: 'NFTABLES_A_NFT_HOOK_ATTRS_PRIORITY' }),
    dev: attr(3, string, { name: 'NFTABLES_A_NFT_HOOK_ATTRS_DEV' }),
    devs: attr(4, hookDevAttrsSet, { name: 'NFTABLES_A_NFT_HOOK_ATTRS_DEVS' }),
  },
  'nft-hook-attrs',
);

const nftCounterAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    bytes: attr(1, u64be, { name: 'NFTABLES_A_NFT_COUNTER_ATTRS_BYTES' }),
    packets: attr(2, u64be, { name: 'NFTABLES_A_NFT_COUNTER_ATTRS_PACKETS' }),
  },
  'nft-counter-attrs',
);

const chainFlagsNames = { base: 1, 'hw-offload': 2, binding: 4 };

const chainFlagsFlagsU32beCodec: AnyCodec = flagsOf(u32be, chainFlagsNames);

const chainAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    table: attr(1, string, { name: 'NFTABLES_A_CHAIN_ATTRS_TABLE' }),
    handle: attr(2, u64be, { name: 'NFTABLES_A_CHAIN_ATTRS_HANDLE' }),
    name: attr(3, string, { name: 'NFTABLES_A_CHAIN_ATTRS_NAME' }),
    hook: attr(4, nftHookAttrsSet, { name: 'NFTABLES_A_CHAIN_ATTRS_HOOK' }),
    policy: attr(5, u32be, { name: 'NFTABLES_A_CHAIN_ATTRS_POLICY' }),
    use: attr(6, u32be, { name: 'NFTABLES_A_CHAIN_ATTRS_USE' }),
    type: attr(7, string, { name: 'NFTABLES_A_CHAIN_ATTRS_TYPE' }),
    counters: attr(8, nftCounterAttrsSet, { name: 'NFTABLES_A_CHAIN_ATTRS_COUNTERS' }),
    flags: attr(10, chainFlagsFlagsU32beCodec, { name: 'NFTABLES_A_CHAIN_ATTRS_FLAGS' }),
    id: attr(11, u32be, { name: 'NFTABLES_A_CHAIN_ATTRS_ID' }),
    userdata: attr(12, bytes, { name: 'NFTABLES_A_CHAIN_ATTRS_USERDATA' }),
  },
  'chain-attrs',
);

const keys2 = [
  'table',
  'handle',
  'policy',
  'flags',
  'hook',
  'name',
  'counters',
  'policy',
  'hook',
  'name',
  'counters',
  'userdata',
  'type',
];

const keys3 = ['table', 'name', 'handle', 'hook', 'policy', 'type', 'flags', 'counters', 'id', 'use', 'userdata'];

const keys4 = ['table', 'handle', 'name', 'hook'];

const exprListAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  { elem: attr(1, multi(nested(() => exprAttrsSet)), { name: 'NFTABLES_A_EXPR_LIST_ATTRS_ELEM' }) },
  'expr-list-attrs',
);

const ruleCompatAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    proto: attr(1, u32be, { name: 'NFTABLES_A_RULE_COMPAT_ATTRS_PROTO' }),
    flags: attr(2, u32be, { name: 'NFTABLES_A_RULE_COMPAT_ATTRS_FLAGS' }),
  },
  'rule-compat-attrs',
);

const ruleAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    table: attr(1, string, { name: 'NFTABLES_A_RULE_ATTRS_TABLE' }),
    chain: attr(2, string, { name: 'NFTABLES_A_RULE_ATTRS_CHAIN' }),
    handle: attr(3, u64be, { name: 'NFTABLES_A_RULE_ATTRS_HANDLE' }),
    expressions: attr(4, exprListAttrsSet, { name: 'NFTABLES_A_RULE_ATTRS_EXPRESSIONS' }),
    compat: attr(5, ruleCompatAttrsSet, { name: 'NFTABLES_A_RULE_ATTRS_COMPAT' }),
    position: attr(6, u64be, { name: 'NFTABLES_A_RULE_ATTRS_POSITION' }),
    userdata: attr(7, bytes, { name: 'NFTABLES_A_RULE_ATTRS_USERDATA' }),
    id: attr(9, u32be, { name: 'NFTABLES_A_RULE_ATTRS_ID' }),
    positionId: attr(10, u32be, { name: 'NFTABLES_A_RULE_ATTRS_POSITION_ID' }),
    chainId: attr(11, u32be, { name: 'NFTABLES_A_RULE_ATTRS_CHAIN_ID' }),
  },
  'rule-attrs',
);

const keys5 = ['table', 'chain', 'chainId', 'handle', 'position', 'positionId', 'expressions', 'userdata', 'compat'];

const keys6 = ['table', 'chain', 'handle', 'position', 'expressions', 'userdata'];

const keys7 = ['table', 'chain', 'handle', 'id', 'expressions'];

const setFlagsNames = {
  anonymous: 1,
  constant: 2,
  interval: 4,
  map: 8,
  timeout: 16,
  eval: 32,
  object: 64,
  concat: 128,
  expr: 256,
};

const setFlagsFlagsU32beCodec: AnyCodec = flagsOf(u32be, setFlagsNames);

const setFieldAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  { len: attr(1, u32be, { name: 'NFTABLES_A_SET_FIELD_ATTRS_LEN' }) },
  'set-field-attrs',
);

const setDescConcatAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  { elem: attr(1, setFieldAttrsSet, { name: 'NFTABLES_A_SET_DESC_CONCAT_ATTRS_ELEM' }) },
  'set-desc-concat-attrs',
);

const setDescAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    size: attr(1, u32be, { name: 'NFTABLES_A_SET_DESC_ATTRS_SIZE' }),
    concat: attr(2, multi(setDescConcatAttrsSet), { name: 'NFTABLES_A_SET_DESC_ATTRS_CONCAT' }),
  },
  'set-desc-attrs',
);

const verdictCodeNames = {
  continue: 4294967295,
  break: 4294967294,
  jump: 4294967293,
  goto: 4294967292,
  return: 4294967291,
  drop: 0,
  accept: 1,
  stolen: 2,
  queue: 3,
  repeat: 4,
};

const verdictCodeEnumU32beCodec: AnyCodec = enumOf(u32be, verdictCodeNames);

const verdictAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    code: attr(1, verdictCodeEnumU32beCodec, { name: 'NFTABLES_A_VERDICT_ATTRS_CODE' }),
    chain: attr(2, string, { name: 'NFTABLES_A_VERDICT_ATTRS_CHAIN' }),
    chainId: attr(3, u32be, { name: 'NFTABLES_A_VERDICT_ATTRS_CHAIN_ID' }),
  },
  'verdict-attrs',
);

const dataAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    value: attr(1, bytes, { name: 'NFTABLES_A_DATA_ATTRS_VALUE' }),
    verdict: attr(2, verdictAttrsSet, { name: 'NFTABLES_A_DATA_ATTRS_VERDICT' }),
  },
  'data-attrs',
);

const bitwiseOpsNames = { 'mask-xor': 0, lshift: 1, rshift: 2, and: 3, or: 4, xor: 5 };

const bitwiseOpsEnumU32beCodec: AnyCodec = enumOf(u32be, bitwiseOpsNames);

const exprBitwiseAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    sreg: attr(1, u32be, { name: 'NFTABLES_A_EXPR_BITWISE_ATTRS_SREG' }),
    dreg: attr(2, u32be, { name: 'NFTABLES_A_EXPR_BITWISE_ATTRS_DREG' }),
    len: attr(3, u32be, { name: 'NFTABLES_A_EXPR_BITWISE_ATTRS_LEN' }),
    mask: attr(4, dataAttrsSet, { name: 'NFTABLES_A_EXPR_BITWISE_ATTRS_MASK' }),
    xor: attr(5, dataAttrsSet, { name: 'NFTABLES_A_EXPR_BITWISE_ATTRS_XOR' }),
    op: attr(6, bitwiseOpsEnumU32beCodec, { name: 'NFTABLES_A_EXPR_BITWISE_ATTRS_OP', max: 255 }),
    data: attr(7, dataAttrsSet, { name: 'NFTABLES_A_EXPR_BITWISE_ATTRS_DATA' }),
    sreg2: attr(8, u32be, { name: 'NFTABLES_A_EXPR_BITWISE_ATTRS_SREG2' }),
  },
  'expr-bitwise-attrs',
);

const cmpOpsNames = { eq: 0, neq: 1, lt: 2, lte: 3, gt: 4, gte: 5 };

const cmpOpsEnumU32beCodec: AnyCodec = enumOf(u32be, cmpOpsNames);

const exprCmpAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    sreg: attr(1, u32be, { name: 'NFTABLES_A_EXPR_CMP_ATTRS_SREG' }),
    op: attr(2, cmpOpsEnumU32beCodec, { name: 'NFTABLES_A_EXPR_CMP_ATTRS_OP' }),
    data: attr(3, dataAttrsSet, { name: 'NFTABLES_A_EXPR_CMP_ATTRS_DATA' }),
  },
  'expr-cmp-attrs',
);

const exprCounterAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    bytes: attr(1, u64be, { name: 'NFTABLES_A_EXPR_COUNTER_ATTRS_BYTES' }),
    packets: attr(2, u64be, { name: 'NFTABLES_A_EXPR_COUNTER_ATTRS_PACKETS' }),
    pad: attr(3, pad, { name: 'NFTABLES_A_EXPR_COUNTER_ATTRS_PAD' }),
  },
  'expr-counter-attrs',
);

const ctKeysNames = {
  state: 0,
  direction: 1,
  status: 2,
  mark: 3,
  secmark: 4,
  expiration: 5,
  helper: 6,
  l3protocol: 7,
  src: 8,
  dst: 9,
  protocol: 10,
  'proto-src': 11,
  'proto-dst': 12,
  labels: 13,
  pkts: 14,
  bytes: 15,
  avgpkt: 16,
  zone: 17,
  eventmask: 18,
  'src-ip': 19,
  'dst-ip': 20,
  'src-ip6': 21,
  'dst-ip6': 22,
  'ct-id': 23,
};

const ctKeysEnumU32beCodec: AnyCodec = enumOf(u32be, ctKeysNames);

const ctDirectionNames = { original: 0, reply: 1 };

const ctDirectionEnumU8Codec: AnyCodec = enumOf(u8, ctDirectionNames);

const exprCtAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    dreg: attr(1, u32be, { name: 'NFTABLES_A_EXPR_CT_ATTRS_DREG' }),
    key: attr(2, ctKeysEnumU32beCodec, { name: 'NFTABLES_A_EXPR_CT_ATTRS_KEY' }),
    direction: attr(3, ctDirectionEnumU8Codec, { name: 'NFTABLES_A_EXPR_CT_ATTRS_DIRECTION' }),
    sreg: attr(4, u32be, { name: 'NFTABLES_A_EXPR_CT_ATTRS_SREG' }),
  },
  'expr-ct-attrs',
);

const fibResultNames = { oif: 1, oifname: 2, addrtype: 3 };

const fibResultEnumU32beCodec: AnyCodec = enumOf(u32be, fibResultNames);

const fibFlagsNames = { saddr: 1, daddr: 2, mark: 4, iif: 8, oif: 16, present: 32 };

const fibFlagsFlagsU32beCodec: AnyCodec = flagsOf(u32be, fibFlagsNames);

const exprFibAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    dreg: attr(1, u32be, { name: 'NFTABLES_A_EXPR_FIB_ATTRS_DREG' }),
    result: attr(2, fibResultEnumU32beCodec, { name: 'NFTABLES_A_EXPR_FIB_ATTRS_RESULT' }),
    flags: attr(3, fibFlagsFlagsU32beCodec, { name: 'NFTABLES_A_EXPR_FIB_ATTRS_FLAGS' }),
  },
  'expr-fib-attrs',
);

const exprFlowOffloadAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  { name: attr(1, string, { name: 'NFTABLES_A_EXPR_FLOW_OFFLOAD_ATTRS_NAME' }) },
  'expr-flow-offload-attrs',
);

const exprImmediateAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    dreg: attr(1, u32be, { name: 'NFTABLES_A_EXPR_IMMEDIATE_ATTRS_DREG' }),
    data: attr(2, dataAttrsSet, { name: 'NFTABLES_A_EXPR_IMMEDIATE_ATTRS_DATA' }),
  },
  'expr-immediate-attrs',
);

const lookupFlagsNames = { invert: 1 };

const lookupFlagsFlagsU32beCodec: AnyCodec = flagsOf(u32be, lookupFlagsNames);

const exprLookupAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    set: attr(1, string, { name: 'NFTABLES_A_EXPR_LOOKUP_ATTRS_SET' }),
    setId: attr(4, u32be, { name: 'NFTABLES_A_EXPR_LOOKUP_ATTRS_SET_ID' }),
    sreg: attr(2, u32be, { name: 'NFTABLES_A_EXPR_LOOKUP_ATTRS_SREG' }),
    dreg: attr(3, u32be, { name: 'NFTABLES_A_EXPR_LOOKUP_ATTRS_DREG' }),
    flags: attr(5, lookupFlagsFlagsU32beCodec, { name: 'NFTABLES_A_EXPR_LOOKUP_ATTRS_FLAGS' }),
  },
  'expr-lookup-attrs',
);

const metaKeysNames = {
  len: 0,
  protocol: 1,
  priority: 2,
  mark: 3,
  iif: 4,
  oif: 5,
  iifname: 6,
  oifname: 7,
  iftype: 8,
  oiftype: 9,
  skuid: 10,
  skgid: 11,
  nftrace: 12,
  rtclassid: 13,
  secmark: 14,
  nfproto: 15,
  'l4-proto': 16,
  'bri-iifname': 17,
  'bri-oifname': 18,
  pkttype: 19,
  cpu: 20,
  iifgroup: 21,
  oifgroup: 22,
  cgroup: 23,
  prandom: 24,
  secpath: 25,
  iifkind: 26,
  oifkind: 27,
  'bri-iifpvid': 28,
  'bri-iifvproto': 29,
  'time-ns': 30,
  'time-day': 31,
  'time-hour': 32,
  sdif: 33,
  sdifname: 34,
  'bri-broute': 35,
};

const metaKeysEnumU32beCodec: AnyCodec = enumOf(u32be, metaKeysNames);

const exprMetaAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    dreg: attr(1, u32be, { name: 'NFTABLES_A_EXPR_META_ATTRS_DREG' }),
    key: attr(2, metaKeysEnumU32beCodec, { name: 'NFTABLES_A_EXPR_META_ATTRS_KEY' }),
    sreg: attr(3, u32be, { name: 'NFTABLES_A_EXPR_META_ATTRS_SREG' }),
  },
  'expr-meta-attrs',
);

const natRangeFlagsNames = {
  'map-ips': 1,
  'proto-specified': 2,
  'proto-random': 4,
  persistent: 8,
  'proto-random-fully': 16,
  'proto-offset': 32,
  netmap: 64,
};

const natRangeFlagsFlagsU32beCodec: AnyCodec = flagsOf(u32be, natRangeFlagsNames);

const exprNatAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    type: attr(1, u32be, { name: 'NFTABLES_A_EXPR_NAT_ATTRS_TYPE' }),
    family: attr(2, u32be, { name: 'NFTABLES_A_EXPR_NAT_ATTRS_FAMILY' }),
    regAddrMin: attr(3, u32be, { name: 'NFTABLES_A_EXPR_NAT_ATTRS_REG_ADDR_MIN' }),
    regAddrMax: attr(4, u32be, { name: 'NFTABLES_A_EXPR_NAT_ATTRS_REG_ADDR_MAX' }),
    regProtoMin: attr(5, u32be, { name: 'NFTABLES_A_EXPR_NAT_ATTRS_REG_PROTO_MIN' }),
    regProtoMax: attr(6, u32be, { name: 'NFTABLES_A_EXPR_NAT_ATTRS_REG_PROTO_MAX' }),
    flags: attr(7, natRangeFlagsFlagsU32beCodec, { name: 'NFTABLES_A_EXPR_NAT_ATTRS_FLAGS' }),
  },
  'expr-nat-attrs',
);

const exprObjrefAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    immType: attr(1, u32be, { name: 'NFTABLES_A_EXPR_OBJREF_ATTRS_IMM_TYPE' }),
    immName: attr(2, string, { name: 'NFTABLES_A_EXPR_OBJREF_ATTRS_IMM_NAME' }),
    setSreg: attr(3, u32be, { name: 'NFTABLES_A_EXPR_OBJREF_ATTRS_SET_SREG' }),
    setName: attr(4, string, { name: 'NFTABLES_A_EXPR_OBJREF_ATTRS_SET_NAME' }),
    setId: attr(5, u32be, { name: 'NFTABLES_A_EXPR_OBJREF_ATTRS_SET_ID' }),
  },
  'expr-objref-attrs',
);

const registersNames = {
  'reg-verdict': 0,
  'reg-1': 1,
  'reg-2': 2,
  'reg-3': 3,
  'reg-4': 4,
  'reg32-00': 8,
  'reg32-01': 9,
  'reg32-02': 10,
  'reg32-03': 11,
  'reg32-04': 12,
  'reg32-05': 13,
  'reg32-06': 14,
  'reg32-07': 15,
  'reg32-08': 16,
  'reg32-09': 17,
  'reg32-10': 18,
  'reg32-11': 19,
  'reg32-12': 20,
  'reg32-13': 21,
  'reg32-14': 22,
  'reg32-15': 23,
};

const registersEnumU32beCodec: AnyCodec = enumOf(u32be, registersNames);

const payloadBaseNames = {
  'link-layer-header': 0,
  'network-header': 1,
  'transport-header': 2,
  'inner-header': 3,
  'tun-header': 4,
};

const payloadBaseEnumU32beCodec: AnyCodec = enumOf(u32be, payloadBaseNames);

const exprPayloadAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    dreg: attr(1, registersEnumU32beCodec, { name: 'NFTABLES_A_EXPR_PAYLOAD_ATTRS_DREG' }),
    base: attr(2, payloadBaseEnumU32beCodec, { name: 'NFTABLES_A_EXPR_PAYLOAD_ATTRS_BASE' }),
    offset: attr(3, u32be, { name: 'NFTABLES_A_EXPR_PAYLOAD_ATTRS_OFFSET' }),
    len: attr(4, u32be, { name: 'NFTABLES_A_EXPR_PAYLOAD_ATTRS_LEN' }),
    sreg: attr(5, registersEnumU32beCodec, { name: 'NFTABLES_A_EXPR_PAYLOAD_ATTRS_SREG' }),
    csumType: attr(6, u32be, { name: 'NFTABLES_A_EXPR_PAYLOAD_ATTRS_CSUM_TYPE' }),
    csumOffset: attr(7, u32be, { name: 'NFTABLES_A_EXPR_PAYLOAD_ATTRS_CSUM_OFFSET' }),
    csumFlags: attr(8, u32be, { name: 'NFTABLES_A_EXPR_PAYLOAD_ATTRS_CSUM_FLAGS' }),
  },
  'expr-payload-attrs',
);

const quotaFlagsNames = { invert: 1, depleted: 2 };

const quotaFlagsFlagsU32beCodec: AnyCodec = flagsOf(u32be, quotaFlagsNames);

const quotaAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    bytes: attr(1, u64be, { name: 'NFTABLES_A_QUOTA_ATTRS_BYTES' }),
    flags: attr(2, quotaFlagsFlagsU32beCodec, { name: 'NFTABLES_A_QUOTA_ATTRS_FLAGS' }),
    pad: attr(3, pad, { name: 'NFTABLES_A_QUOTA_ATTRS_PAD' }),
    consumed: attr(4, u64be, { name: 'NFTABLES_A_QUOTA_ATTRS_CONSUMED' }),
  },
  'quota-attrs',
);

const rejectTypesNames = { 'icmp-unreach': 0, 'tcp-rst': 1, 'icmpx-unreach': 2 };

const rejectTypesEnumU32beCodec: AnyCodec = enumOf(u32be, rejectTypesNames);

const rejectInetCodeNames = {
  'icmpx-no-route': 0,
  'icmpx-port-unreach': 1,
  'icmpx-host-unreach': 2,
  'icmpx-admin-prohibited': 3,
};

const rejectInetCodeEnumU8Codec: AnyCodec = enumOf(u8, rejectInetCodeNames);

const exprRejectAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    type: attr(1, rejectTypesEnumU32beCodec, { name: 'NFTABLES_A_EXPR_REJECT_ATTRS_TYPE' }),
    icmpCode: attr(2, rejectInetCodeEnumU8Codec, { name: 'NFTABLES_A_EXPR_REJECT_ATTRS_ICMP_CODE' }),
  },
  'expr-reject-attrs',
);

const exprTargetAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    name: attr(1, string, { name: 'NFTABLES_A_EXPR_TARGET_ATTRS_NAME' }),
    rev: attr(2, u32be, { name: 'NFTABLES_A_EXPR_TARGET_ATTRS_REV' }),
    info: attr(3, bytes, { name: 'NFTABLES_A_EXPR_TARGET_ATTRS_INFO' }),
  },
  'expr-target-attrs',
);

const exprTproxyAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    family: attr(1, u32be, { name: 'NFTABLES_A_EXPR_TPROXY_ATTRS_FAMILY' }),
    regAddr: attr(2, u32be, { name: 'NFTABLES_A_EXPR_TPROXY_ATTRS_REG_ADDR' }),
    regPort: attr(3, u32be, { name: 'NFTABLES_A_EXPR_TPROXY_ATTRS_REG_PORT' }),
  },
  'expr-tproxy-attrs',
);

const compatMatchAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    name: attr(1, string, { name: 'NFTABLES_A_COMPAT_MATCH_ATTRS_NAME', maxLength: 32 }),
    rev: attr(2, u32be, { name: 'NFTABLES_A_COMPAT_MATCH_ATTRS_REV', max: 255 }),
    info: attr(3, bytes, { name: 'NFTABLES_A_COMPAT_MATCH_ATTRS_INFO' }),
  },
  'compat-match-attrs',
);

const rangeOpsNames = { eq: 0, neq: 1 };

const rangeOpsEnumU32beCodec: AnyCodec = enumOf(u32be, rangeOpsNames);

const rangeAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    sreg: attr(1, registersEnumU32beCodec, { name: 'NFTABLES_A_RANGE_ATTRS_SREG' }),
    op: attr(2, rangeOpsEnumU32beCodec, { name: 'NFTABLES_A_RANGE_ATTRS_OP', max: 256 }),
    fromData: attr(3, dataAttrsSet, { name: 'NFTABLES_A_RANGE_ATTRS_FROM_DATA' }),
    toData: attr(4, dataAttrsSet, { name: 'NFTABLES_A_RANGE_ATTRS_TO_DATA' }),
  },
  'range-attrs',
);

const numgenTypesNames = { incremental: 0, random: 1 };

const numgenTypesEnumU32beCodec: AnyCodec = enumOf(u32be, numgenTypesNames);

const numgenAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    dreg: attr(1, registersEnumU32beCodec, { name: 'NFTABLES_A_NUMGEN_ATTRS_DREG' }),
    modulus: attr(2, u32be, { name: 'NFTABLES_A_NUMGEN_ATTRS_MODULUS' }),
    type: attr(3, numgenTypesEnumU32beCodec, { name: 'NFTABLES_A_NUMGEN_ATTRS_TYPE' }),
    offset: attr(4, u32be, { name: 'NFTABLES_A_NUMGEN_ATTRS_OFFSET' }),
  },
  'numgen-attrs',
);

const logLevelNames = { emerg: 0, alert: 1, crit: 2, err: 3, warning: 4, notice: 5, info: 6, debug: 7, audit: 8 };

const logLevelEnumU32beCodec: AnyCodec = enumOf(u32be, logLevelNames);

const logFlagsNames = { tcpseq: 1, tcpopt: 2, ipopt: 4, uid: 8, nflog: 16, macdecode: 32 };

const logFlagsFlagsU32beCodec: AnyCodec = flagsOf(u32be, logFlagsNames);

const logAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    group: attr(1, u16be, { name: 'NFTABLES_A_LOG_ATTRS_GROUP' }),
    prefix: attr(2, string, { name: 'NFTABLES_A_LOG_ATTRS_PREFIX' }),
    snaplen: attr(3, u32be, { name: 'NFTABLES_A_LOG_ATTRS_SNAPLEN' }),
    qthreshold: attr(4, u16be, { name: 'NFTABLES_A_LOG_ATTRS_QTHRESHOLD' }),
    level: attr(5, logLevelEnumU32beCodec, { name: 'NFTABLES_A_LOG_ATTRS_LEVEL' }),
    flags: attr(6, logFlagsFlagsU32beCodec, { name: 'NFTABLES_A_LOG_ATTRS_FLAGS' }),
  },
  'log-attrs',
);

const exprMasqAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    flags: attr(1, natRangeFlagsFlagsU32beCodec, { name: 'NFTABLES_A_EXPR_MASQ_ATTRS_FLAGS' }),
    regProtoMin: attr(2, registersEnumU32beCodec, { name: 'NFTABLES_A_EXPR_MASQ_ATTRS_REG_PROTO_MIN' }),
    regProtoMax: attr(3, registersEnumU32beCodec, { name: 'NFTABLES_A_EXPR_MASQ_ATTRS_REG_PROTO_MAX' }),
  },
  'expr-masq-attrs',
);

const limitTypesNames = { pkts: 0, 'pkt-bytes': 1 };

const limitTypesEnumU32beCodec: AnyCodec = enumOf(u32be, limitTypesNames);

const limitFlagsNames = { inv: 1 };

const limitFlagsFlagsU32beCodec: AnyCodec = flagsOf(u32be, limitFlagsNames);

const exprLimitAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    rate: attr(1, u64be, { name: 'NFTABLES_A_EXPR_LIMIT_ATTRS_RATE' }),
    unit: attr(2, u64be, { name: 'NFTABLES_A_EXPR_LIMIT_ATTRS_UNIT' }),
    burst: attr(3, u32be, { name: 'NFTABLES_A_EXPR_LIMIT_ATTRS_BURST' }),
    type: attr(4, limitTypesEnumU32beCodec, { name: 'NFTABLES_A_EXPR_LIMIT_ATTRS_TYPE' }),
    flags: attr(5, limitFlagsFlagsU32beCodec, { name: 'NFTABLES_A_EXPR_LIMIT_ATTRS_FLAGS' }),
    pad: attr(6, pad, { name: 'NFTABLES_A_EXPR_LIMIT_ATTRS_PAD' }),
  },
  'expr-limit-attrs',
);

const exprExthdrAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    dreg: attr(1, registersEnumU32beCodec, { name: 'NFTABLES_A_EXPR_EXTHDR_ATTRS_DREG' }),
    type: attr(2, u8, { name: 'NFTABLES_A_EXPR_EXTHDR_ATTRS_TYPE' }),
    offset: attr(3, u32be, { name: 'NFTABLES_A_EXPR_EXTHDR_ATTRS_OFFSET' }),
    len: attr(4, u32be, { name: 'NFTABLES_A_EXPR_EXTHDR_ATTRS_LEN' }),
    flags: attr(5, u32be, { name: 'NFTABLES_A_EXPR_EXTHDR_ATTRS_FLAGS' }),
    op: attr(6, u32be, { name: 'NFTABLES_A_EXPR_EXTHDR_ATTRS_OP' }),
    sreg: attr(7, registersEnumU32beCodec, { name: 'NFTABLES_A_EXPR_EXTHDR_ATTRS_SREG' }),
  },
  'expr-exthdr-attrs',
);

const exprRedirAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    regProtoMin: attr(1, registersEnumU32beCodec, { name: 'NFTABLES_A_EXPR_REDIR_ATTRS_REG_PROTO_MIN' }),
    regProtoMax: attr(2, registersEnumU32beCodec, { name: 'NFTABLES_A_EXPR_REDIR_ATTRS_REG_PROTO_MAX' }),
    flags: attr(3, natRangeFlagsFlagsU32beCodec, { name: 'NFTABLES_A_EXPR_REDIR_ATTRS_FLAGS' }),
  },
  'expr-redir-attrs',
);

const exprQueueAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    num: attr(1, u16be, { name: 'NFTABLES_A_EXPR_QUEUE_ATTRS_NUM' }),
    total: attr(2, u16be, { name: 'NFTABLES_A_EXPR_QUEUE_ATTRS_TOTAL' }),
    flags: attr(3, u16be, { name: 'NFTABLES_A_EXPR_QUEUE_ATTRS_FLAGS' }),
    sregQnum: attr(4, registersEnumU32beCodec, { name: 'NFTABLES_A_EXPR_QUEUE_ATTRS_SREG_QNUM' }),
  },
  'expr-queue-attrs',
);

const exprConnlimitAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    count: attr(1, u32be, { name: 'NFTABLES_A_EXPR_CONNLIMIT_ATTRS_COUNT' }),
    flags: attr(2, u32be, { name: 'NFTABLES_A_EXPR_CONNLIMIT_ATTRS_FLAGS' }),
  },
  'expr-connlimit-attrs',
);

const exprHashAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    sreg: attr(1, registersEnumU32beCodec, { name: 'NFTABLES_A_EXPR_HASH_ATTRS_SREG' }),
    dreg: attr(2, registersEnumU32beCodec, { name: 'NFTABLES_A_EXPR_HASH_ATTRS_DREG' }),
    len: attr(3, u32be, { name: 'NFTABLES_A_EXPR_HASH_ATTRS_LEN' }),
    modulus: attr(4, u32be, { name: 'NFTABLES_A_EXPR_HASH_ATTRS_MODULUS' }),
    seed: attr(5, u32be, { name: 'NFTABLES_A_EXPR_HASH_ATTRS_SEED' }),
    offset: attr(6, u32be, { name: 'NFTABLES_A_EXPR_HASH_ATTRS_OFFSET' }),
    type: attr(7, u32be, { name: 'NFTABLES_A_EXPR_HASH_ATTRS_TYPE' }),
  },
  'expr-hash-attrs',
);

const exprRtAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    dreg: attr(1, registersEnumU32beCodec, { name: 'NFTABLES_A_EXPR_RT_ATTRS_DREG' }),
    key: attr(2, u32be, { name: 'NFTABLES_A_EXPR_RT_ATTRS_KEY' }),
  },
  'expr-rt-attrs',
);

const exprSocketAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    key: attr(1, u32be, { name: 'NFTABLES_A_EXPR_SOCKET_ATTRS_KEY' }),
    dreg: attr(2, registersEnumU32beCodec, { name: 'NFTABLES_A_EXPR_SOCKET_ATTRS_DREG' }),
    level: attr(3, u32be, { name: 'NFTABLES_A_EXPR_SOCKET_ATTRS_LEVEL' }),
  },
  'expr-socket-attrs',
);

const exprOpsByNameCodec: AnyCodec = subMessage<string, Formats>('name', {
  bitwise: exprBitwiseAttrsSet,
  cmp: exprCmpAttrsSet,
  counter: exprCounterAttrsSet,
  ct: exprCtAttrsSet,
  fib: exprFibAttrsSet,
  flow_offload: exprFlowOffloadAttrsSet,
  immediate: exprImmediateAttrsSet,
  lookup: exprLookupAttrsSet,
  meta: exprMetaAttrsSet,
  nat: exprNatAttrsSet,
  objref: exprObjrefAttrsSet,
  payload: exprPayloadAttrsSet,
  quota: quotaAttrsSet,
  reject: exprRejectAttrsSet,
  target: exprTargetAttrsSet,
  tproxy: exprTproxyAttrsSet,
  match: compatMatchAttrsSet,
  range: rangeAttrsSet,
  numgen: numgenAttrsSet,
  log: logAttrsSet,
  masq: exprMasqAttrsSet,
  limit: exprLimitAttrsSet,
  dynset: nested(() => exprDynsetAttrsSet),
  exthdr: exprExthdrAttrsSet,
  redir: exprRedirAttrsSet,
  queue: exprQueueAttrsSet,
  connlimit: exprConnlimitAttrsSet,
  hash: exprHashAttrsSet,
  rt: exprRtAttrsSet,
  socket: exprSocketAttrsSet,
});

const exprAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    name: attr(1, string, { name: 'NFTABLES_A_EXPR_ATTRS_NAME' }),
    data: attr(2, exprOpsByNameCodec, { name: 'NFTABLES_A_EXPR_ATTRS_DATA' }),
  },
  'expr-attrs',
);

const setListAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  { elem: attr(1, multi(exprAttrsSet), { name: 'NFTABLES_A_SET_LIST_ATTRS_ELEM' }) },
  'set-list-attrs',
);

const setAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    table: attr(1, string, { name: 'NFTABLES_A_SET_ATTRS_TABLE' }),
    name: attr(2, string, { name: 'NFTABLES_A_SET_ATTRS_NAME' }),
    flags: attr(3, setFlagsFlagsU32beCodec, { name: 'NFTABLES_A_SET_ATTRS_FLAGS' }),
    keyType: attr(4, u32be, { name: 'NFTABLES_A_SET_ATTRS_KEY_TYPE' }),
    keyLen: attr(5, u32be, { name: 'NFTABLES_A_SET_ATTRS_KEY_LEN' }),
    dataType: attr(6, u32be, { name: 'NFTABLES_A_SET_ATTRS_DATA_TYPE' }),
    dataLen: attr(7, u32be, { name: 'NFTABLES_A_SET_ATTRS_DATA_LEN' }),
    policy: attr(8, u32be, { name: 'NFTABLES_A_SET_ATTRS_POLICY' }),
    desc: attr(9, setDescAttrsSet, { name: 'NFTABLES_A_SET_ATTRS_DESC' }),
    id: attr(10, u32be, { name: 'NFTABLES_A_SET_ATTRS_ID' }),
    timeout: attr(11, u64be, { name: 'NFTABLES_A_SET_ATTRS_TIMEOUT' }),
    gcInterval: attr(12, u32be, { name: 'NFTABLES_A_SET_ATTRS_GC_INTERVAL' }),
    userdata: attr(13, bytes, { name: 'NFTABLES_A_SET_ATTRS_USERDATA' }),
    pad: attr(14, pad, { name: 'NFTABLES_A_SET_ATTRS_PAD' }),
    objType: attr(15, u32be, { name: 'NFTABLES_A_SET_ATTRS_OBJ_TYPE' }),
    handle: attr(16, u64be, { name: 'NFTABLES_A_SET_ATTRS_HANDLE' }),
    expr: attr(17, multi(exprAttrsSet), { name: 'NFTABLES_A_SET_ATTRS_EXPR' }),
    expressions: attr(18, setListAttrsSet, { name: 'NFTABLES_A_SET_ATTRS_EXPRESSIONS' }),
    type: attr(19, string, { name: 'NFTABLES_A_SET_ATTRS_TYPE' }),
    count: attr(20, u32be, { name: 'NFTABLES_A_SET_ATTRS_COUNT' }),
  },
  'set-attrs',
);

const keys8 = [
  'table',
  'name',
  'keyLen',
  'id',
  'keyType',
  'keyLen',
  'flags',
  'dataType',
  'dataLen',
  'objType',
  'timeout',
  'gcInterval',
  'policy',
  'desc',
  'table',
  'name',
  'userdata',
];

const keys9 = [
  'table',
  'name',
  'handle',
  'flags',
  'keyLen',
  'keyType',
  'dataType',
  'dataLen',
  'objType',
  'gcInterval',
  'policy',
  'userdata',
  'desc',
  'expr',
  'expressions',
];

const setElemFlagsNames = { 'interval-end': 1, catchall: 2 };

const setElemFlagsFlagsU32beCodec: AnyCodec = flagsOf(u32be, setElemFlagsNames);

const setelemAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    key: attr(1, dataAttrsSet, { name: 'NFTABLES_A_SETELEM_ATTRS_KEY' }),
    data: attr(2, dataAttrsSet, { name: 'NFTABLES_A_SETELEM_ATTRS_DATA' }),
    flags: attr(3, setElemFlagsFlagsU32beCodec, { name: 'NFTABLES_A_SETELEM_ATTRS_FLAGS' }),
    timeout: attr(4, u64be, { name: 'NFTABLES_A_SETELEM_ATTRS_TIMEOUT' }),
    expiration: attr(5, u64be, { name: 'NFTABLES_A_SETELEM_ATTRS_EXPIRATION' }),
    userdata: attr(6, bytes, { name: 'NFTABLES_A_SETELEM_ATTRS_USERDATA' }),
    expr: attr(7, exprAttrsSet, { name: 'NFTABLES_A_SETELEM_ATTRS_EXPR' }),
    objref: attr(9, string, { name: 'NFTABLES_A_SETELEM_ATTRS_OBJREF' }),
    keyEnd: attr(10, dataAttrsSet, { name: 'NFTABLES_A_SETELEM_ATTRS_KEY_END' }),
    expressions: attr(11, exprListAttrsSet, { name: 'NFTABLES_A_SETELEM_ATTRS_EXPRESSIONS' }),
  },
  'setelem-attrs',
);

const setelemListElemAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  { elem: attr(1, multi(setelemAttrsSet), { name: 'NFTABLES_A_SETELEM_LIST_ELEM_ATTRS_ELEM' }) },
  'setelem-list-elem-attrs',
);

const setelemListAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    table: attr(1, string, { name: 'NFTABLES_A_SETELEM_LIST_ATTRS_TABLE' }),
    set: attr(2, string, { name: 'NFTABLES_A_SETELEM_LIST_ATTRS_SET' }),
    elements: attr(3, setelemListElemAttrsSet, { name: 'NFTABLES_A_SETELEM_LIST_ATTRS_ELEMENTS' }),
    setId: attr(4, u32be, { name: 'NFTABLES_A_SETELEM_LIST_ATTRS_SET_ID' }),
  },
  'setelem-list-attrs',
);

const keys10 = ['table', 'set', 'setId', 'elements'];

const genAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    id: attr(1, u32be, { name: 'NFTABLES_A_GEN_ATTRS_ID' }),
    procPid: attr(2, u32be, { name: 'NFTABLES_A_GEN_ATTRS_PROC_PID' }),
    procName: attr(3, string, { name: 'NFTABLES_A_GEN_ATTRS_PROC_NAME' }),
  },
  'gen-attrs',
);

const objectTypeNames = {
  unspec: 0,
  counter: 1,
  quota: 2,
  'ct-helper': 3,
  limit: 4,
  connlimit: 5,
  tunnel: 6,
  'ct-timeout': 7,
  secmark: 8,
  'ct-expect': 9,
  synproxy: 10,
};

const objectTypeEnumU32beCodec: AnyCodec = enumOf(u32be, objectTypeNames);

const counterAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    bytes: attr(1, u64be, { name: 'NFTABLES_A_COUNTER_ATTRS_BYTES' }),
    packets: attr(2, u64be, { name: 'NFTABLES_A_COUNTER_ATTRS_PACKETS' }),
    pad: attr(3, pad, { name: 'NFTABLES_A_COUNTER_ATTRS_PAD' }),
  },
  'counter-attrs',
);

const objSynproxyAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    mss: attr(1, u16be, { name: 'NFTABLES_A_OBJ_SYNPROXY_ATTRS_MSS' }),
    wscale: attr(2, u8, { name: 'NFTABLES_A_OBJ_SYNPROXY_ATTRS_WSCALE' }),
    flags: attr(3, u32be, { name: 'NFTABLES_A_OBJ_SYNPROXY_ATTRS_FLAGS' }),
  },
  'obj-synproxy-attrs',
);

const objCtHelperAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    name: attr(1, string, { name: 'NFTABLES_A_OBJ_CT_HELPER_ATTRS_NAME' }),
    l3proto: attr(2, u16be, { name: 'NFTABLES_A_OBJ_CT_HELPER_ATTRS_L3PROTO' }),
    l4proto: attr(3, u8, { name: 'NFTABLES_A_OBJ_CT_HELPER_ATTRS_L4PROTO' }),
  },
  'obj-ct-helper-attrs',
);

const objDataByTypeCodec: AnyCodec = subMessage<string, Formats>('type', {
  counter: counterAttrsSet,
  quota: quotaAttrsSet,
  limit: exprLimitAttrsSet,
  connlimit: exprConnlimitAttrsSet,
  synproxy: objSynproxyAttrsSet,
  'ct-helper': objCtHelperAttrsSet,
});

const objAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    table: attr(1, string, { name: 'NFTABLES_A_OBJ_ATTRS_TABLE' }),
    name: attr(2, string, { name: 'NFTABLES_A_OBJ_ATTRS_NAME' }),
    type: attr(3, objectTypeEnumU32beCodec, { name: 'NFTABLES_A_OBJ_ATTRS_TYPE' }),
    data: attr(4, objDataByTypeCodec, { name: 'NFTABLES_A_OBJ_ATTRS_DATA' }),
    use: attr(5, u32be, { name: 'NFTABLES_A_OBJ_ATTRS_USE' }),
    handle: attr(6, u64be, { name: 'NFTABLES_A_OBJ_ATTRS_HANDLE' }),
    pad: attr(7, pad, { name: 'NFTABLES_A_OBJ_ATTRS_PAD' }),
    userdata: attr(8, bytes, { name: 'NFTABLES_A_OBJ_ATTRS_USERDATA' }),
  },
  'obj-attrs',
);

const keys11 = ['type', 'name', 'data', 'table', 'userdata'];

const keys12 = ['table', 'name', 'type', 'handle', 'use', 'data', 'userdata'];

const keys13 = ['table', 'name', 'type', 'handle'];

const flowtableHookAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    num: attr(1, u32be, { name: 'NFTABLES_A_FLOWTABLE_HOOK_ATTRS_NUM' }),
    priority: attr(2, s32be, { name: 'NFTABLES_A_FLOWTABLE_HOOK_ATTRS_PRIORITY' }),
    devs: attr(3, hookDevAttrsSet, { name: 'NFTABLES_A_FLOWTABLE_HOOK_ATTRS_DEVS' }),
  },
  'flowtable-hook-attrs',
);

const flowtableAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    table: attr(1, string, { name: 'NFTABLES_A_FLOWTABLE_ATTRS_TABLE' }),
    name: attr(2, string, { name: 'NFTABLES_A_FLOWTABLE_ATTRS_NAME' }),
    hook: attr(3, flowtableHookAttrsSet, { name: 'NFTABLES_A_FLOWTABLE_ATTRS_HOOK' }),
    use: attr(4, u32be, { name: 'NFTABLES_A_FLOWTABLE_ATTRS_USE' }),
    handle: attr(5, u64be, { name: 'NFTABLES_A_FLOWTABLE_ATTRS_HANDLE' }),
    pad: attr(6, pad, { name: 'NFTABLES_A_FLOWTABLE_ATTRS_PAD' }),
    flags: attr(7, u32be, { name: 'NFTABLES_A_FLOWTABLE_ATTRS_FLAGS' }),
  },
  'flowtable-attrs',
);

const keys14 = ['table', 'name', 'hook', 'flags'];

const keys15 = ['table', 'name', 'handle', 'use', 'flags', 'hook'];

const keys16 = ['table', 'name', 'handle', 'hook'];

const dynsetOpsNames = { add: 0, update: 1, delete: 2 };

const dynsetOpsEnumU32beCodec: AnyCodec = enumOf(u32be, dynsetOpsNames);

const dynsetFlagsNames = { inv: 1, expr: 2 };

const dynsetFlagsFlagsU32beCodec: AnyCodec = flagsOf(u32be, dynsetFlagsNames);

const exprDynsetAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    setName: attr(1, string, { name: 'NFTABLES_A_EXPR_DYNSET_ATTRS_SET_NAME' }),
    setId: attr(2, u32be, { name: 'NFTABLES_A_EXPR_DYNSET_ATTRS_SET_ID' }),
    op: attr(3, dynsetOpsEnumU32beCodec, { name: 'NFTABLES_A_EXPR_DYNSET_ATTRS_OP' }),
    sregKey: attr(4, registersEnumU32beCodec, { name: 'NFTABLES_A_EXPR_DYNSET_ATTRS_SREG_KEY' }),
    sregData: attr(5, registersEnumU32beCodec, { name: 'NFTABLES_A_EXPR_DYNSET_ATTRS_SREG_DATA' }),
    timeout: attr(6, u64be, { name: 'NFTABLES_A_EXPR_DYNSET_ATTRS_TIMEOUT' }),
    expr: attr(
      7,
      nested(() => exprAttrsSet),
      { name: 'NFTABLES_A_EXPR_DYNSET_ATTRS_EXPR' },
    ),
    pad: attr(8, pad, { name: 'NFTABLES_A_EXPR_DYNSET_ATTRS_PAD' }),
    flags: attr(9, dynsetFlagsFlagsU32beCodec, { name: 'NFTABLES_A_EXPR_DYNSET_ATTRS_FLAGS' }),
    expressions: attr(
      10,
      nested(() => exprListAttrsSet),
      { name: 'NFTABLES_A_EXPR_DYNSET_ATTRS_EXPRESSIONS' },
    ),
  },
  'expr-dynset-attrs',
);

/** The family nftables. */
export const nftables: Family<NftablesOperations, NftablesGroup, NftablesNotifications> = /* @__PURE__ */ defineFamily({
  name: 'nftables',
  protocol: 12,
  operations: {
    getcompat: {
      header: nfgenmsgStruct,
      attributes: compatAttrsSet,
      do: {
        request: 2816,
        reply: 2816,
        requestAttributes: ['name', 'rev', 'type'],
        replyAttributes: ['name', 'rev', 'type'],
      },
      dump: { request: 2816, reply: 2816, replyAttributes: ['name', 'rev', 'type'] },
    },
    'batch-begin': {
      header: nfgenmsgStruct,
      attributes: batchAttrsSet,
      do: { request: 16, reply: 16, requestAttributes: ['genid'], replyAttributes: ['genid'] },
    },
    'batch-end': {
      header: nfgenmsgStruct,
      attributes: batchAttrsSet,
      do: { request: 17, requestAttributes: ['genid'] },
    },
    newtable: {
      flags: 0x400,
      header: nfgenmsgStruct,
      attributes: tableAttrsSet,
      do: { request: 2560, requestAttributes: ['name', 'flags', 'userdata'] },
    },
    gettable: {
      header: nfgenmsgStruct,
      attributes: tableAttrsSet,
      do: { request: 2561, reply: 2560, requestAttributes: ['name'], replyAttributes: keys1 },
      dump: { request: 2561, reply: 2560, replyAttributes: keys1 },
    },
    deltable: {
      header: nfgenmsgStruct,
      attributes: tableAttrsSet,
      do: { request: 2562, requestAttributes: ['name', 'handle'] },
    },
    destroytable: {
      header: nfgenmsgStruct,
      attributes: tableAttrsSet,
      do: { request: 2586, requestAttributes: ['name', 'handle'] },
    },
    newchain: {
      flags: 0x400,
      header: nfgenmsgStruct,
      attributes: chainAttrsSet,
      do: { request: 2563, requestAttributes: keys2 },
    },
    getchain: {
      header: nfgenmsgStruct,
      attributes: chainAttrsSet,
      do: { request: 2564, reply: 2563, requestAttributes: ['table', 'name'], replyAttributes: keys3 },
      dump: { request: 2564, reply: 2563, replyAttributes: keys3 },
    },
    delchain: { header: nfgenmsgStruct, attributes: chainAttrsSet, do: { request: 2565, requestAttributes: keys4 } },
    destroychain: {
      header: nfgenmsgStruct,
      attributes: chainAttrsSet,
      do: { request: 2587, requestAttributes: keys4 },
    },
    newrule: {
      flags: 0xc00,
      header: nfgenmsgStruct,
      attributes: ruleAttrsSet,
      do: { request: 2566, requestAttributes: keys5 },
    },
    getrule: {
      header: nfgenmsgStruct,
      attributes: ruleAttrsSet,
      do: { request: 2567, reply: 2566, requestAttributes: ['table', 'chain', 'handle'], replyAttributes: keys6 },
      dump: { request: 2567, reply: 2566, requestAttributes: ['table', 'chain'], replyAttributes: keys6 },
    },
    'getrule-reset': {
      header: nfgenmsgStruct,
      attributes: ruleAttrsSet,
      do: { request: 2585, reply: 2566, requestAttributes: ['table', 'chain', 'handle'], replyAttributes: keys6 },
      dump: { request: 2585, reply: 2566, requestAttributes: ['table', 'chain', 'handle'], replyAttributes: keys6 },
    },
    delrule: { header: nfgenmsgStruct, attributes: ruleAttrsSet, do: { request: 2568, requestAttributes: keys7 } },
    destroyrule: { header: nfgenmsgStruct, attributes: ruleAttrsSet, do: { request: 2588, requestAttributes: keys7 } },
    newset: {
      flags: 0x400,
      header: nfgenmsgStruct,
      attributes: setAttrsSet,
      do: { request: 2569, requestAttributes: keys8 },
    },
    getset: {
      header: nfgenmsgStruct,
      attributes: setAttrsSet,
      do: { request: 2570, reply: 2569, requestAttributes: ['table', 'name'], replyAttributes: keys9 },
      dump: { request: 2570, reply: 2569, requestAttributes: ['table'], replyAttributes: keys9 },
    },
    delset: {
      header: nfgenmsgStruct,
      attributes: setAttrsSet,
      do: { request: 2571, requestAttributes: ['table', 'handle', 'name'] },
    },
    destroyset: {
      header: nfgenmsgStruct,
      attributes: setAttrsSet,
      do: { request: 2589, requestAttributes: ['table', 'handle', 'name'] },
    },
    newsetelem: {
      flags: 0x400,
      header: nfgenmsgStruct,
      attributes: setelemListAttrsSet,
      do: { request: 2572, requestAttributes: keys10 },
    },
    getsetelem: {
      header: nfgenmsgStruct,
      attributes: setelemListAttrsSet,
      do: {
        request: 2573,
        reply: 2572,
        requestAttributes: ['table', 'set', 'elements'],
        replyAttributes: ['elements'],
      },
      dump: {
        request: 2573,
        reply: 2572,
        requestAttributes: ['table', 'set'],
        replyAttributes: ['table', 'set', 'elements'],
      },
    },
    'getsetelem-reset': {
      header: nfgenmsgStruct,
      attributes: setelemListAttrsSet,
      do: {
        request: 2593,
        reply: 2572,
        requestAttributes: ['elements'],
        replyAttributes: ['table', 'set', 'elements'],
      },
      dump: {
        request: 2593,
        reply: 2572,
        requestAttributes: ['table', 'set'],
        replyAttributes: ['table', 'set', 'elements'],
      },
    },
    delsetelem: {
      header: nfgenmsgStruct,
      attributes: setelemListAttrsSet,
      do: { request: 2574, requestAttributes: ['table', 'set', 'elements'] },
    },
    destroysetelem: {
      header: nfgenmsgStruct,
      attributes: setelemListAttrsSet,
      do: { request: 2590, requestAttributes: ['table', 'set', 'elements'] },
    },
    getgen: {
      header: nfgenmsgStruct,
      attributes: genAttrsSet,
      do: { request: 2576, reply: 2575, replyAttributes: ['id', 'procPid', 'procName'] },
      dump: { request: 2576, reply: 2575, replyAttributes: ['id', 'procPid', 'procName'] },
    },
    newobj: {
      flags: 0x400,
      header: nfgenmsgStruct,
      attributes: objAttrsSet,
      do: { request: 2578, requestAttributes: keys11 },
    },
    getobj: {
      header: nfgenmsgStruct,
      attributes: objAttrsSet,
      do: { request: 2579, reply: 2578, requestAttributes: ['name', 'type', 'table'], replyAttributes: keys12 },
      dump: { request: 2579, reply: 2578, requestAttributes: ['table', 'type'], replyAttributes: keys12 },
    },
    delobj: { header: nfgenmsgStruct, attributes: objAttrsSet, do: { request: 2580, requestAttributes: keys13 } },
    destroyobj: { header: nfgenmsgStruct, attributes: objAttrsSet, do: { request: 2591, requestAttributes: keys13 } },
    newflowtable: {
      flags: 0x400,
      header: nfgenmsgStruct,
      attributes: flowtableAttrsSet,
      do: { request: 2582, requestAttributes: keys14 },
    },
    getflowtable: {
      header: nfgenmsgStruct,
      attributes: flowtableAttrsSet,
      do: { request: 2583, reply: 2582, requestAttributes: ['name', 'table'], replyAttributes: keys15 },
      dump: { request: 2583, reply: 2582, replyAttributes: keys15 },
    },
    delflowtable: {
      header: nfgenmsgStruct,
      attributes: flowtableAttrsSet,
      do: { request: 2584, requestAttributes: keys16 },
    },
    destroyflowtable: {
      header: nfgenmsgStruct,
      attributes: flowtableAttrsSet,
      do: { request: 2592, requestAttributes: keys16 },
    },
  },
  notifications: [
    { id: 16, name: 'batch-begin', header: nfgenmsgStruct, attributes: batchAttrsSet },
    { id: 17, name: 'batch-end', header: nfgenmsgStruct, attributes: batchAttrsSet },
    { id: 2560, name: 'newtable', header: nfgenmsgStruct, attributes: tableAttrsSet },
    { id: 2562, name: 'deltable', header: nfgenmsgStruct, attributes: tableAttrsSet },
    { id: 2563, name: 'newchain', header: nfgenmsgStruct, attributes: chainAttrsSet },
    { id: 2565, name: 'delchain', header: nfgenmsgStruct, attributes: chainAttrsSet },
    { id: 2566, name: 'newrule', header: nfgenmsgStruct, attributes: ruleAttrsSet },
    { id: 2568, name: 'delrule', header: nfgenmsgStruct, attributes: ruleAttrsSet },
    { id: 2569, name: 'newset', header: nfgenmsgStruct, attributes: setAttrsSet },
    { id: 2571, name: 'delset', header: nfgenmsgStruct, attributes: setAttrsSet },
    { id: 2572, name: 'newsetelem', header: nfgenmsgStruct, attributes: setelemListAttrsSet },
    { id: 2574, name: 'delsetelem', header: nfgenmsgStruct, attributes: setelemListAttrsSet },
    { id: 2575, name: 'getgen', header: nfgenmsgStruct, attributes: genAttrsSet },
    { id: 2578, name: 'newobj', header: nfgenmsgStruct, attributes: objAttrsSet },
    { id: 2580, name: 'delobj', header: nfgenmsgStruct, attributes: objAttrsSet },
    { id: 2582, name: 'newflowtable', header: nfgenmsgStruct, attributes: flowtableAttrsSet },
    { id: 2584, name: 'delflowtable', header: nfgenmsgStruct, attributes: flowtableAttrsSet },
    { id: 2586, name: 'destroytable', header: nfgenmsgStruct, attributes: tableAttrsSet },
    { id: 2587, name: 'destroychain', header: nfgenmsgStruct, attributes: chainAttrsSet },
    { id: 2588, name: 'destroyrule', header: nfgenmsgStruct, attributes: ruleAttrsSet },
    { id: 2589, name: 'destroyset', header: nfgenmsgStruct, attributes: setAttrsSet },
    { id: 2590, name: 'destroysetelem', header: nfgenmsgStruct, attributes: setelemListAttrsSet },
    { id: 2591, name: 'destroyobj', header: nfgenmsgStruct, attributes: objAttrsSet },
    { id: 2592, name: 'destroyflowtable', header: nfgenmsgStruct, attributes: flowtableAttrsSet },
    { id: 2816, name: 'getcompat', header: nfgenmsgStruct, attributes: compatAttrsSet },
  ],
  groups: { mgmt: undefined },
});
