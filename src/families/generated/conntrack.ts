// Generated from conntrack.yaml and its overlay by `npm run codegen`; do not edit.
// Digest: sha256 caf323ae301d5a439de316442015d2e222c6573010a91c177dd261615740457f

import { defineFamily, type Family } from '../family.ts';
import { u8, u16be, u32be, u32 } from '../../codec/schema/narrow.ts';
import { struct, type Members, type Struct } from '../../codec/schema/struct.ts';
import { ipv4, ipv6 } from '../../codec/schema/address.ts';
import { attr, type Attrs } from '../../codec/schema/attr.ts';
import { attributes, type Attributes } from '../../codec/schema/attributes.ts';
import { flagsOf, enumOf } from '../../codec/schema/enum.ts';
import { u64be } from '../../codec/schema/wide.ts';
import { pad, bytes } from '../../codec/schema/binary.ts';
import { string } from '../../codec/schema/text.ts';
import { type AnyCodec } from '../../codec/schema/codec.ts';
import { type RememberedStruct, type MessageOf, type Input } from '../message-types.ts';
import { type Remembered } from '../../codec/schema/attributes-types.ts';

/** flags nf-ct-tcp-flags */
export type NfCtTcpFlags =
  | 'window-scale'
  | 'sack-perm'
  | 'close-init'
  | 'be-liberal'
  | 'unacked'
  | 'maxack'
  | 'challenge-ack'
  | 'simultaneous-open';

/** enum nf-ct-tcp-state */
export type NfCtTcpState =
  | 'none'
  | 'syn-sent'
  | 'syn-recv'
  | 'established'
  | 'fin-wait'
  | 'close-wait'
  | 'last-ack'
  | 'time-wait'
  | 'close'
  | 'syn-sent2'
  | 'max'
  | 'ignore'
  | 'retrans'
  | 'unack'
  | 'timeout-max';

/** enum nf-ct-sctp-state */
export type NfCtSctpState =
  | 'none'
  | 'cloned'
  | 'cookie-wait'
  | 'cookie-echoed'
  | 'established'
  | 'shutdown-sent'
  | 'shutdown-received'
  | 'shutdown-ack-sent'
  | 'shutdown-heartbeat-sent';

/** flags nf-ct-status */
export type NfCtStatus =
  | 'expected'
  | 'seen-reply'
  | 'assured'
  | 'confirmed'
  | 'src-nat'
  | 'dst-nat'
  | 'seq-adj'
  | 'src-nat-done'
  | 'dst-nat-done'
  | 'dying'
  | 'fixed-timeout'
  | 'template'
  | 'nat-clash'
  | 'helper'
  | 'offload'
  | 'hw-offload';

/** struct nfgenmsg */
export interface Nfgenmsg extends RememberedStruct {
  /** nfgen-family: u8. */
  readonly nfgenFamily?: number;
  /** version: u8. */
  readonly version?: number;
  /** res-id: u16be. */
  readonly resId?: number;
}

/** struct nf_ct_tcp_flags_mask */
export interface NfCtTcpFlagsMask extends RememberedStruct {
  /** flags: u8. */
  readonly flags?: readonly (NfCtTcpFlags | number)[];
  /** mask: u8. */
  readonly mask?: readonly (NfCtTcpFlags | number)[];
}

/** counter-attrs */
export interface CounterAttrs extends Remembered {
  /** CONNTRACK_A_COUNTER_ATTRS_PACKETS: u64be. */
  readonly packets?: bigint;
  /** CONNTRACK_A_COUNTER_ATTRS_BYTES: u64be. */
  readonly bytes?: bigint;
  /** CONNTRACK_A_COUNTER_ATTRS_PACKETS_OLD: u32. */
  readonly packetsOld?: number;
  /** CONNTRACK_A_COUNTER_ATTRS_BYTES_OLD: u32. */
  readonly bytesOld?: number;
}

/** tuple-proto-attrs */
export interface TupleProtoAttrs extends Remembered {
  /** CONNTRACK_A_TUPLE_PROTO_ATTRS_PROTO_NUM: u8. */
  readonly protoNum?: number;
  /** CONNTRACK_A_TUPLE_PROTO_ATTRS_PROTO_SRC_PORT: u16be. */
  readonly protoSrcPort?: number;
  /** CONNTRACK_A_TUPLE_PROTO_ATTRS_PROTO_DST_PORT: u16be. */
  readonly protoDstPort?: number;
  /** CONNTRACK_A_TUPLE_PROTO_ATTRS_PROTO_ICMP_ID: u16be. */
  readonly protoIcmpId?: number;
  /** CONNTRACK_A_TUPLE_PROTO_ATTRS_PROTO_ICMP_TYPE: u8. */
  readonly protoIcmpType?: number;
  /** CONNTRACK_A_TUPLE_PROTO_ATTRS_PROTO_ICMP_CODE: u8. */
  readonly protoIcmpCode?: number;
  /** CONNTRACK_A_TUPLE_PROTO_ATTRS_PROTO_ICMPV6_ID: u16be. */
  readonly protoIcmpv6Id?: number;
  /** CONNTRACK_A_TUPLE_PROTO_ATTRS_PROTO_ICMPV6_TYPE: u8. */
  readonly protoIcmpv6Type?: number;
  /** CONNTRACK_A_TUPLE_PROTO_ATTRS_PROTO_ICMPV6_CODE: u8. */
  readonly protoIcmpv6Code?: number;
}

/** tuple-ip-attrs */
export interface TupleIpAttrs extends Remembered {
  /** CONNTRACK_A_TUPLE_IP_ATTRS_IP_V4_SRC: ipv4. */
  readonly ipV4Src?: string;
  /** CONNTRACK_A_TUPLE_IP_ATTRS_IP_V4_DST: ipv4. */
  readonly ipV4Dst?: string;
  /** CONNTRACK_A_TUPLE_IP_ATTRS_IP_V6_SRC: ipv6, 16 at least bytes. */
  readonly ipV6Src?: string;
  /** CONNTRACK_A_TUPLE_IP_ATTRS_IP_V6_DST: ipv6, 16 at least bytes. */
  readonly ipV6Dst?: string;
}

/** tuple-attrs */
export interface TupleAttrs extends Remembered {
  /** CONNTRACK_A_TUPLE_ATTRS_TUPLE_IP: a nest. */
  readonly tupleIp?: TupleIpAttrs;
  /** CONNTRACK_A_TUPLE_ATTRS_TUPLE_PROTO: a nest. */
  readonly tupleProto?: TupleProtoAttrs;
  /** CONNTRACK_A_TUPLE_ATTRS_TUPLE_ZONE: u16be. */
  readonly tupleZone?: number;
}

/** protoinfo-tcp-attrs */
export interface ProtoinfoTcpAttrs extends Remembered {
  /** CONNTRACK_A_PROTOINFO_TCP_ATTRS_TCP_STATE: u8. */
  readonly tcpState?: NfCtTcpState | number;
  /** CONNTRACK_A_PROTOINFO_TCP_ATTRS_TCP_WSCALE_ORIGINAL: u8. */
  readonly tcpWscaleOriginal?: number;
  /** CONNTRACK_A_PROTOINFO_TCP_ATTRS_TCP_WSCALE_REPLY: u8. */
  readonly tcpWscaleReply?: number;
  /** CONNTRACK_A_PROTOINFO_TCP_ATTRS_TCP_FLAGS_ORIGINAL: struct nf_ct_tcp_flags_mask. */
  readonly tcpFlagsOriginal?: NfCtTcpFlagsMask;
  /** CONNTRACK_A_PROTOINFO_TCP_ATTRS_TCP_FLAGS_REPLY: struct nf_ct_tcp_flags_mask. */
  readonly tcpFlagsReply?: NfCtTcpFlagsMask;
}

/** protoinfo-dccp-attrs */
export interface ProtoinfoDccpAttrs extends Remembered {
  /** CONNTRACK_A_PROTOINFO_DCCP_ATTRS_DCCP_STATE: u8. */
  readonly dccpState?: number;
  /** CONNTRACK_A_PROTOINFO_DCCP_ATTRS_DCCP_ROLE: u8. */
  readonly dccpRole?: number;
  /** CONNTRACK_A_PROTOINFO_DCCP_ATTRS_DCCP_HANDSHAKE_SEQ: u64be. */
  readonly dccpHandshakeSeq?: bigint;
}

/** protoinfo-sctp-attrs */
export interface ProtoinfoSctpAttrs extends Remembered {
  /** CONNTRACK_A_PROTOINFO_SCTP_ATTRS_SCTP_STATE: u8. */
  readonly sctpState?: NfCtSctpState | number;
  /** CONNTRACK_A_PROTOINFO_SCTP_ATTRS_VTAG_ORIGINAL: u32be. */
  readonly vtagOriginal?: number;
  /** CONNTRACK_A_PROTOINFO_SCTP_ATTRS_VTAG_REPLY: u32be. */
  readonly vtagReply?: number;
}

/** protoinfo-attrs */
export interface ProtoinfoAttrs extends Remembered {
  /** CONNTRACK_A_PROTOINFO_ATTRS_PROTOINFO_TCP: a nest. */
  readonly protoinfoTcp?: ProtoinfoTcpAttrs;
  /** CONNTRACK_A_PROTOINFO_ATTRS_PROTOINFO_DCCP: a nest. */
  readonly protoinfoDccp?: ProtoinfoDccpAttrs;
  /** CONNTRACK_A_PROTOINFO_ATTRS_PROTOINFO_SCTP: a nest. */
  readonly protoinfoSctp?: ProtoinfoSctpAttrs;
}

/** help-attrs */
export interface HelpAttrs extends Remembered {
  /** CONNTRACK_A_HELP_ATTRS_HELP_NAME: string. */
  readonly helpName?: string;
}

/** nat-proto-attrs */
export interface NatProtoAttrs extends Remembered {
  /** CONNTRACK_A_NAT_PROTO_ATTRS_NAT_PORT_MIN: u16be. */
  readonly natPortMin?: number;
  /** CONNTRACK_A_NAT_PROTO_ATTRS_NAT_PORT_MAX: u16be. */
  readonly natPortMax?: number;
}

/** nat-attrs */
export interface NatAttrs extends Remembered {
  /** CONNTRACK_A_NAT_ATTRS_NAT_V4_MINIP: ipv4. */
  readonly natV4Minip?: string;
  /** CONNTRACK_A_NAT_ATTRS_NAT_V4_MAXIP: ipv4. */
  readonly natV4Maxip?: string;
  /** CONNTRACK_A_NAT_ATTRS_NAT_V6_MINIP: ipv6. */
  readonly natV6Minip?: string;
  /** CONNTRACK_A_NAT_ATTRS_NAT_V6_MAXIP: ipv6. */
  readonly natV6Maxip?: string;
  /** CONNTRACK_A_NAT_ATTRS_NAT_PROTO: a nest. */
  readonly natProto?: NatProtoAttrs;
}

/** seqadj-attrs */
export interface SeqadjAttrs extends Remembered {
  /** CONNTRACK_A_SEQADJ_ATTRS_CORRECTION_POS: u32be. */
  readonly correctionPos?: number;
  /** CONNTRACK_A_SEQADJ_ATTRS_OFFSET_BEFORE: u32be. */
  readonly offsetBefore?: number;
  /** CONNTRACK_A_SEQADJ_ATTRS_OFFSET_AFTER: u32be. */
  readonly offsetAfter?: number;
}

/** secctx-attrs */
export interface SecctxAttrs extends Remembered {
  /** CONNTRACK_A_SECCTX_ATTRS_SECCTX_NAME: string. */
  readonly secctxName?: string;
}

/** synproxy-attrs */
export interface SynproxyAttrs extends Remembered {
  /** CONNTRACK_A_SYNPROXY_ATTRS_ISN: u32be. */
  readonly isn?: number;
  /** CONNTRACK_A_SYNPROXY_ATTRS_ITS: u32be. */
  readonly its?: number;
  /** CONNTRACK_A_SYNPROXY_ATTRS_TSOFF: u32be. */
  readonly tsoff?: number;
}

/** conntrack-attrs */
export interface ConntrackAttrs extends Remembered {
  /** CONNTRACK_A_CONNTRACK_ATTRS_TUPLE_ORIG: a nest. */
  readonly tupleOrig?: TupleAttrs;
  /** CONNTRACK_A_CONNTRACK_ATTRS_TUPLE_REPLY: a nest. */
  readonly tupleReply?: TupleAttrs;
  /** CONNTRACK_A_CONNTRACK_ATTRS_STATUS: u32be. */
  readonly status?: readonly (NfCtStatus | number)[];
  /** CONNTRACK_A_CONNTRACK_ATTRS_PROTOINFO: a nest. */
  readonly protoinfo?: ProtoinfoAttrs;
  /** CONNTRACK_A_CONNTRACK_ATTRS_HELP: a nest. */
  readonly help?: HelpAttrs;
  /** CONNTRACK_A_CONNTRACK_ATTRS_NAT_SRC: a nest. */
  readonly natSrc?: NatAttrs;
  /** CONNTRACK_A_CONNTRACK_ATTRS_TIMEOUT: u32be. */
  readonly timeout?: number;
  /** CONNTRACK_A_CONNTRACK_ATTRS_MARK: u32be. */
  readonly mark?: number;
  /** CONNTRACK_A_CONNTRACK_ATTRS_COUNTERS_ORIG: a nest. */
  readonly countersOrig?: CounterAttrs;
  /** CONNTRACK_A_CONNTRACK_ATTRS_COUNTERS_REPLY: a nest. */
  readonly countersReply?: CounterAttrs;
  /** CONNTRACK_A_CONNTRACK_ATTRS_USE: u32be. */
  readonly use?: number;
  /** CONNTRACK_A_CONNTRACK_ATTRS_ID: u32be. */
  readonly id?: number;
  /** CONNTRACK_A_CONNTRACK_ATTRS_NAT_DST: a nest. */
  readonly natDst?: NatAttrs;
  /** CONNTRACK_A_CONNTRACK_ATTRS_TUPLE_MASTER: a nest. */
  readonly tupleMaster?: TupleAttrs;
  /** CONNTRACK_A_CONNTRACK_ATTRS_SEQ_ADJ_ORIG: a nest. */
  readonly seqAdjOrig?: SeqadjAttrs;
  /** CONNTRACK_A_CONNTRACK_ATTRS_SEQ_ADJ_REPLY: a nest. */
  readonly seqAdjReply?: SeqadjAttrs;
  /** CONNTRACK_A_CONNTRACK_ATTRS_SECMARK: bytes. */
  readonly secmark?: Uint8Array;
  /** CONNTRACK_A_CONNTRACK_ATTRS_ZONE: u16be. */
  readonly zone?: number;
  /** CONNTRACK_A_CONNTRACK_ATTRS_SECCTX: a nest. */
  readonly secctx?: SecctxAttrs;
  /** CONNTRACK_A_CONNTRACK_ATTRS_TIMESTAMP: a nest. */
  readonly timestamp?: TimestampAttrs;
  /** CONNTRACK_A_CONNTRACK_ATTRS_MARK_MASK: u32be. */
  readonly markMask?: number;
  /** CONNTRACK_A_CONNTRACK_ATTRS_LABELS: bytes. */
  readonly labels?: Uint8Array;
  /** CONNTRACK_A_CONNTRACK_ATTRS_LABELS_MASK: bytes. */
  readonly labelsMask?: Uint8Array;
  /** CONNTRACK_A_CONNTRACK_ATTRS_SYNPROXY: a nest. */
  readonly synproxy?: SynproxyAttrs;
  /** CONNTRACK_A_CONNTRACK_ATTRS_FILTER: a nest. */
  readonly filter?: TupleAttrs;
  /** CONNTRACK_A_CONNTRACK_ATTRS_STATUS_MASK: u32be. */
  readonly statusMask?: readonly (NfCtStatus | number)[];
  /** CONNTRACK_A_CONNTRACK_ATTRS_TIMESTAMP_EVENT: u64be. */
  readonly timestampEvent?: bigint;
}

/** conntrack-stats-attrs */
export interface ConntrackStatsAttrs extends Remembered {
  /** CONNTRACK_A_CONNTRACK_STATS_ATTRS_SEARCHED: u32be. */
  readonly searched?: number;
  /** CONNTRACK_A_CONNTRACK_STATS_ATTRS_FOUND: u32be. */
  readonly found?: number;
  /** CONNTRACK_A_CONNTRACK_STATS_ATTRS_NEW: u32be. */
  readonly new?: number;
  /** CONNTRACK_A_CONNTRACK_STATS_ATTRS_INVALID: u32be. */
  readonly invalid?: number;
  /** CONNTRACK_A_CONNTRACK_STATS_ATTRS_IGNORE: u32be. */
  readonly ignore?: number;
  /** CONNTRACK_A_CONNTRACK_STATS_ATTRS_DELETE: u32be. */
  readonly delete?: number;
  /** CONNTRACK_A_CONNTRACK_STATS_ATTRS_DELETE_LIST: u32be. */
  readonly deleteList?: number;
  /** CONNTRACK_A_CONNTRACK_STATS_ATTRS_INSERT: u32be. */
  readonly insert?: number;
  /** CONNTRACK_A_CONNTRACK_STATS_ATTRS_INSERT_FAILED: u32be. */
  readonly insertFailed?: number;
  /** CONNTRACK_A_CONNTRACK_STATS_ATTRS_DROP: u32be. */
  readonly drop?: number;
  /** CONNTRACK_A_CONNTRACK_STATS_ATTRS_EARLY_DROP: u32be. */
  readonly earlyDrop?: number;
  /** CONNTRACK_A_CONNTRACK_STATS_ATTRS_ERROR: u32be. */
  readonly error?: number;
  /** CONNTRACK_A_CONNTRACK_STATS_ATTRS_SEARCH_RESTART: u32be. */
  readonly searchRestart?: number;
  /** CONNTRACK_A_CONNTRACK_STATS_ATTRS_CLASH_RESOLVE: u32be. */
  readonly clashResolve?: number;
  /** CONNTRACK_A_CONNTRACK_STATS_ATTRS_CHAIN_TOOLONG: u32be. */
  readonly chainToolong?: number;
}

/** timestamp-attrs */
export interface TimestampAttrs extends Remembered {
  /** CONNTRACK_A_TIMESTAMP_ATTRS_START: u64be. */
  readonly start?: bigint;
  /** CONNTRACK_A_TIMESTAMP_ATTRS_STOP: u64be. */
  readonly stop?: bigint;
}

/** conntrack-global-stats-attrs */
export interface ConntrackGlobalStatsAttrs extends Remembered {
  /** CONNTRACK_A_CONNTRACK_GLOBAL_STATS_ATTRS_ENTRIES: u32be. */
  readonly entries?: number;
  /** CONNTRACK_A_CONNTRACK_GLOBAL_STATS_ATTRS_MAX_ENTRIES: u32be. */
  readonly maxEntries?: number;
}

/** A message: struct nfgenmsg and conntrack-attrs. */
export type ConntrackMessage = MessageOf<Nfgenmsg, ConntrackAttrs>;

/** A message: struct nfgenmsg and conntrack-stats-attrs. */
export type ConntrackStatsMessage = MessageOf<Nfgenmsg, ConntrackStatsAttrs>;

/** A message: struct nfgenmsg and conntrack-global-stats-attrs. */
export type ConntrackGlobalStatsMessage = MessageOf<Nfgenmsg, ConntrackGlobalStatsAttrs>;

/** The operations of conntrack. */
export interface ConntrackOperations {
  readonly get: {
    readonly do: readonly [Input<ConntrackMessage>, ConntrackMessage];
    readonly dump: readonly [Input<ConntrackMessage>, ConntrackMessage];
  };
  readonly 'get-stats': { readonly dump: readonly [Input<ConntrackStatsMessage>, ConntrackStatsMessage] };
  readonly change: { readonly do: readonly [Input<ConntrackMessage>, ConntrackMessage | undefined] };
  readonly new: { readonly do: readonly [Input<ConntrackMessage>, ConntrackMessage | undefined] };
  readonly delete: { readonly do: readonly [Input<ConntrackMessage>, ConntrackMessage | undefined] };
  readonly 'get-zeroing': {
    readonly do: readonly [Input<ConntrackMessage>, ConntrackMessage];
    readonly dump: readonly [Input<ConntrackMessage>, ConntrackMessage];
  };
  readonly 'get-global-stats': {
    readonly do: readonly [Input<ConntrackGlobalStatsMessage>, ConntrackGlobalStatsMessage];
  };
}

/** The multicast groups of conntrack. */
export type ConntrackGroup = 'new' | 'update' | 'destroy';

/** What conntrack announces. */
export interface ConntrackNotifications {
  readonly change: ConntrackMessage;
  readonly delete: ConntrackMessage;
  readonly 'get-stats': ConntrackStatsMessage;
  readonly 'get-global-stats': ConntrackGlobalStatsMessage;
}

const nfgenmsgStruct: Struct<Members> = struct<Members>({ nfgenFamily: u8, version: u8, resId: u16be }, 'nfgenmsg');

const tupleIpAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    ipV4Src: attr(1, ipv4, { name: 'CONNTRACK_A_TUPLE_IP_ATTRS_IP_V4_SRC' }),
    ipV4Dst: attr(2, ipv4, { name: 'CONNTRACK_A_TUPLE_IP_ATTRS_IP_V4_DST' }),
    ipV6Src: attr(3, ipv6, { name: 'CONNTRACK_A_TUPLE_IP_ATTRS_IP_V6_SRC', minLength: 16 }),
    ipV6Dst: attr(4, ipv6, { name: 'CONNTRACK_A_TUPLE_IP_ATTRS_IP_V6_DST', minLength: 16 }),
  },
  'tuple-ip-attrs',
);

const tupleProtoAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    protoNum: attr(1, u8, { name: 'CONNTRACK_A_TUPLE_PROTO_ATTRS_PROTO_NUM' }),
    protoSrcPort: attr(2, u16be, { name: 'CONNTRACK_A_TUPLE_PROTO_ATTRS_PROTO_SRC_PORT' }),
    protoDstPort: attr(3, u16be, { name: 'CONNTRACK_A_TUPLE_PROTO_ATTRS_PROTO_DST_PORT' }),
    protoIcmpId: attr(4, u16be, { name: 'CONNTRACK_A_TUPLE_PROTO_ATTRS_PROTO_ICMP_ID' }),
    protoIcmpType: attr(5, u8, { name: 'CONNTRACK_A_TUPLE_PROTO_ATTRS_PROTO_ICMP_TYPE' }),
    protoIcmpCode: attr(6, u8, { name: 'CONNTRACK_A_TUPLE_PROTO_ATTRS_PROTO_ICMP_CODE' }),
    protoIcmpv6Id: attr(7, u16be, { name: 'CONNTRACK_A_TUPLE_PROTO_ATTRS_PROTO_ICMPV6_ID' }),
    protoIcmpv6Type: attr(8, u8, { name: 'CONNTRACK_A_TUPLE_PROTO_ATTRS_PROTO_ICMPV6_TYPE' }),
    protoIcmpv6Code: attr(9, u8, { name: 'CONNTRACK_A_TUPLE_PROTO_ATTRS_PROTO_ICMPV6_CODE' }),
  },
  'tuple-proto-attrs',
);

const tupleAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    tupleIp: attr(1, tupleIpAttrsSet, { name: 'CONNTRACK_A_TUPLE_ATTRS_TUPLE_IP' }),
    tupleProto: attr(2, tupleProtoAttrsSet, { name: 'CONNTRACK_A_TUPLE_ATTRS_TUPLE_PROTO' }),
    tupleZone: attr(3, u16be, { name: 'CONNTRACK_A_TUPLE_ATTRS_TUPLE_ZONE' }),
  },
  'tuple-attrs',
);

const nfCtStatusNames = {
  expected: 1,
  'seen-reply': 2,
  assured: 4,
  confirmed: 8,
  'src-nat': 16,
  'dst-nat': 32,
  'seq-adj': 64,
  'src-nat-done': 128,
  'dst-nat-done': 256,
  dying: 512,
  'fixed-timeout': 1024,
  template: 2048,
  'nat-clash': 4096,
  helper: 8192,
  offload: 16384,
  'hw-offload': 32768,
};

const nfCtStatusFlagsU32beCodec: AnyCodec = flagsOf(u32be, nfCtStatusNames);

const nfCtTcpStateNames = {
  none: 0,
  'syn-sent': 1,
  'syn-recv': 2,
  established: 3,
  'fin-wait': 4,
  'close-wait': 5,
  'last-ack': 6,
  'time-wait': 7,
  close: 8,
  'syn-sent2': 9,
  max: 10,
  ignore: 11,
  retrans: 12,
  unack: 13,
  'timeout-max': 14,
};

const nfCtTcpStateEnumU8Codec: AnyCodec = enumOf(u8, nfCtTcpStateNames);

const nfCtTcpFlagsNames = {
  'window-scale': 1,
  'sack-perm': 2,
  'close-init': 4,
  'be-liberal': 8,
  unacked: 16,
  maxack: 32,
  'challenge-ack': 64,
  'simultaneous-open': 128,
};

const nfCtTcpFlagsFlagsU8Codec: AnyCodec = flagsOf(u8, nfCtTcpFlagsNames);

const nfCtTcpFlagsMaskStruct: Struct<Members> = struct<Members>(
  { flags: nfCtTcpFlagsFlagsU8Codec, mask: nfCtTcpFlagsFlagsU8Codec },
  'nf-ct-tcp-flags-mask',
);

const protoinfoTcpAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    tcpState: attr(1, nfCtTcpStateEnumU8Codec, { name: 'CONNTRACK_A_PROTOINFO_TCP_ATTRS_TCP_STATE' }),
    tcpWscaleOriginal: attr(2, u8, { name: 'CONNTRACK_A_PROTOINFO_TCP_ATTRS_TCP_WSCALE_ORIGINAL' }),
    tcpWscaleReply: attr(3, u8, { name: 'CONNTRACK_A_PROTOINFO_TCP_ATTRS_TCP_WSCALE_REPLY' }),
    tcpFlagsOriginal: attr(4, nfCtTcpFlagsMaskStruct, { name: 'CONNTRACK_A_PROTOINFO_TCP_ATTRS_TCP_FLAGS_ORIGINAL' }),
    tcpFlagsReply: attr(5, nfCtTcpFlagsMaskStruct, { name: 'CONNTRACK_A_PROTOINFO_TCP_ATTRS_TCP_FLAGS_REPLY' }),
  },
  'protoinfo-tcp-attrs',
);

const protoinfoDccpAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    dccpState: attr(1, u8, { name: 'CONNTRACK_A_PROTOINFO_DCCP_ATTRS_DCCP_STATE' }),
    dccpRole: attr(2, u8, { name: 'CONNTRACK_A_PROTOINFO_DCCP_ATTRS_DCCP_ROLE' }),
    dccpHandshakeSeq: attr(3, u64be, { name: 'CONNTRACK_A_PROTOINFO_DCCP_ATTRS_DCCP_HANDSHAKE_SEQ' }),
    dccpPad: attr(4, pad, { name: 'CONNTRACK_A_PROTOINFO_DCCP_ATTRS_DCCP_PAD' }),
  },
  'protoinfo-dccp-attrs',
);

const nfCtSctpStateNames = {
  none: 0,
  cloned: 1,
  'cookie-wait': 2,
  'cookie-echoed': 3,
  established: 4,
  'shutdown-sent': 5,
  'shutdown-received': 6,
  'shutdown-ack-sent': 7,
  'shutdown-heartbeat-sent': 8,
};

const nfCtSctpStateEnumU8Codec: AnyCodec = enumOf(u8, nfCtSctpStateNames);

const protoinfoSctpAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    sctpState: attr(1, nfCtSctpStateEnumU8Codec, { name: 'CONNTRACK_A_PROTOINFO_SCTP_ATTRS_SCTP_STATE' }),
    vtagOriginal: attr(2, u32be, { name: 'CONNTRACK_A_PROTOINFO_SCTP_ATTRS_VTAG_ORIGINAL' }),
    vtagReply: attr(3, u32be, { name: 'CONNTRACK_A_PROTOINFO_SCTP_ATTRS_VTAG_REPLY' }),
  },
  'protoinfo-sctp-attrs',
);

const protoinfoAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    protoinfoTcp: attr(1, protoinfoTcpAttrsSet, { name: 'CONNTRACK_A_PROTOINFO_ATTRS_PROTOINFO_TCP' }),
    protoinfoDccp: attr(2, protoinfoDccpAttrsSet, { name: 'CONNTRACK_A_PROTOINFO_ATTRS_PROTOINFO_DCCP' }),
    protoinfoSctp: attr(3, protoinfoSctpAttrsSet, { name: 'CONNTRACK_A_PROTOINFO_ATTRS_PROTOINFO_SCTP' }),
  },
  'protoinfo-attrs',
);

const helpAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  { helpName: attr(1, string, { name: 'CONNTRACK_A_HELP_ATTRS_HELP_NAME' }) },
  'help-attrs',
);

const natProtoAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    natPortMin: attr(1, u16be, { name: 'CONNTRACK_A_NAT_PROTO_ATTRS_NAT_PORT_MIN' }),
    natPortMax: attr(2, u16be, { name: 'CONNTRACK_A_NAT_PROTO_ATTRS_NAT_PORT_MAX' }),
  },
  'nat-proto-attrs',
);

const natAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    natV4Minip: attr(1, ipv4, { name: 'CONNTRACK_A_NAT_ATTRS_NAT_V4_MINIP' }),
    natV4Maxip: attr(2, ipv4, { name: 'CONNTRACK_A_NAT_ATTRS_NAT_V4_MAXIP' }),
    natV6Minip: attr(4, ipv6, { name: 'CONNTRACK_A_NAT_ATTRS_NAT_V6_MINIP' }),
    natV6Maxip: attr(5, ipv6, { name: 'CONNTRACK_A_NAT_ATTRS_NAT_V6_MAXIP' }),
    natProto: attr(3, natProtoAttrsSet, { name: 'CONNTRACK_A_NAT_ATTRS_NAT_PROTO' }),
  },
  'nat-attrs',
);

const counterAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    packets: attr(1, u64be, { name: 'CONNTRACK_A_COUNTER_ATTRS_PACKETS' }),
    bytes: attr(2, u64be, { name: 'CONNTRACK_A_COUNTER_ATTRS_BYTES' }),
    packetsOld: attr(3, u32, { name: 'CONNTRACK_A_COUNTER_ATTRS_PACKETS_OLD' }),
    bytesOld: attr(4, u32, { name: 'CONNTRACK_A_COUNTER_ATTRS_BYTES_OLD' }),
    pad: attr(5, pad, { name: 'CONNTRACK_A_COUNTER_ATTRS_PAD' }),
  },
  'counter-attrs',
);

const seqadjAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    correctionPos: attr(1, u32be, { name: 'CONNTRACK_A_SEQADJ_ATTRS_CORRECTION_POS' }),
    offsetBefore: attr(2, u32be, { name: 'CONNTRACK_A_SEQADJ_ATTRS_OFFSET_BEFORE' }),
    offsetAfter: attr(3, u32be, { name: 'CONNTRACK_A_SEQADJ_ATTRS_OFFSET_AFTER' }),
  },
  'seqadj-attrs',
);

const secctxAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  { secctxName: attr(1, string, { name: 'CONNTRACK_A_SECCTX_ATTRS_SECCTX_NAME' }) },
  'secctx-attrs',
);

const timestampAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    start: attr(1, u64be, { name: 'CONNTRACK_A_TIMESTAMP_ATTRS_START' }),
    stop: attr(2, u64be, { name: 'CONNTRACK_A_TIMESTAMP_ATTRS_STOP' }),
    pad: attr(3, pad, { name: 'CONNTRACK_A_TIMESTAMP_ATTRS_PAD' }),
  },
  'timestamp-attrs',
);

const synproxyAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    isn: attr(1, u32be, { name: 'CONNTRACK_A_SYNPROXY_ATTRS_ISN' }),
    its: attr(2, u32be, { name: 'CONNTRACK_A_SYNPROXY_ATTRS_ITS' }),
    tsoff: attr(3, u32be, { name: 'CONNTRACK_A_SYNPROXY_ATTRS_TSOFF' }),
  },
  'synproxy-attrs',
);

const conntrackAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    tupleOrig: attr(1, tupleAttrsSet, { name: 'CONNTRACK_A_CONNTRACK_ATTRS_TUPLE_ORIG' }),
    tupleReply: attr(2, tupleAttrsSet, { name: 'CONNTRACK_A_CONNTRACK_ATTRS_TUPLE_REPLY' }),
    status: attr(3, nfCtStatusFlagsU32beCodec, { name: 'CONNTRACK_A_CONNTRACK_ATTRS_STATUS' }),
    protoinfo: attr(4, protoinfoAttrsSet, { name: 'CONNTRACK_A_CONNTRACK_ATTRS_PROTOINFO' }),
    help: attr(5, helpAttrsSet, { name: 'CONNTRACK_A_CONNTRACK_ATTRS_HELP' }),
    natSrc: attr(6, natAttrsSet, { name: 'CONNTRACK_A_CONNTRACK_ATTRS_NAT_SRC' }),
    timeout: attr(7, u32be, { name: 'CONNTRACK_A_CONNTRACK_ATTRS_TIMEOUT' }),
    mark: attr(8, u32be, { name: 'CONNTRACK_A_CONNTRACK_ATTRS_MARK' }),
    countersOrig: attr(9, counterAttrsSet, { name: 'CONNTRACK_A_CONNTRACK_ATTRS_COUNTERS_ORIG' }),
    countersReply: attr(10, counterAttrsSet, { name: 'CONNTRACK_A_CONNTRACK_ATTRS_COUNTERS_REPLY' }),
    use: attr(11, u32be, { name: 'CONNTRACK_A_CONNTRACK_ATTRS_USE' }),
    id: attr(12, u32be, { name: 'CONNTRACK_A_CONNTRACK_ATTRS_ID' }),
    natDst: attr(13, natAttrsSet, { name: 'CONNTRACK_A_CONNTRACK_ATTRS_NAT_DST' }),
    tupleMaster: attr(14, tupleAttrsSet, { name: 'CONNTRACK_A_CONNTRACK_ATTRS_TUPLE_MASTER' }),
    seqAdjOrig: attr(15, seqadjAttrsSet, { name: 'CONNTRACK_A_CONNTRACK_ATTRS_SEQ_ADJ_ORIG' }),
    seqAdjReply: attr(16, seqadjAttrsSet, { name: 'CONNTRACK_A_CONNTRACK_ATTRS_SEQ_ADJ_REPLY' }),
    secmark: attr(17, bytes, { name: 'CONNTRACK_A_CONNTRACK_ATTRS_SECMARK' }),
    zone: attr(18, u16be, { name: 'CONNTRACK_A_CONNTRACK_ATTRS_ZONE' }),
    secctx: attr(19, secctxAttrsSet, { name: 'CONNTRACK_A_CONNTRACK_ATTRS_SECCTX' }),
    timestamp: attr(20, timestampAttrsSet, { name: 'CONNTRACK_A_CONNTRACK_ATTRS_TIMESTAMP' }),
    markMask: attr(21, u32be, { name: 'CONNTRACK_A_CONNTRACK_ATTRS_MARK_MASK' }),
    labels: attr(22, bytes, { name: 'CONNTRACK_A_CONNTRACK_ATTRS_LABELS' }),
    labelsMask: attr(23, bytes, { name: 'CONNTRACK_A_CONNTRACK_ATTRS_LABELS_MASK' }),
    synproxy: attr(24, synproxyAttrsSet, { name: 'CONNTRACK_A_CONNTRACK_ATTRS_SYNPROXY' }),
    filter: attr(25, tupleAttrsSet, { name: 'CONNTRACK_A_CONNTRACK_ATTRS_FILTER' }),
    statusMask: attr(26, nfCtStatusFlagsU32beCodec, { name: 'CONNTRACK_A_CONNTRACK_ATTRS_STATUS_MASK' }),
    timestampEvent: attr(27, u64be, { name: 'CONNTRACK_A_CONNTRACK_ATTRS_TIMESTAMP_EVENT' }),
  },
  'conntrack-attrs',
);

const keys1 = [
  'tupleOrig',
  'tupleReply',
  'status',
  'protoinfo',
  'help',
  'natSrc',
  'natDst',
  'timeout',
  'mark',
  'countersOrig',
  'countersReply',
  'use',
  'id',
  'natDst',
  'tupleMaster',
  'seqAdjOrig',
  'seqAdjReply',
  'zone',
  'secctx',
  'labels',
  'synproxy',
];

const keys2 = ['mark', 'filter', 'status', 'zone'];

const conntrackStatsAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    searched: attr(1, u32be, { name: 'CONNTRACK_A_CONNTRACK_STATS_ATTRS_SEARCHED' }),
    found: attr(2, u32be, { name: 'CONNTRACK_A_CONNTRACK_STATS_ATTRS_FOUND' }),
    new: attr(3, u32be, { name: 'CONNTRACK_A_CONNTRACK_STATS_ATTRS_NEW' }),
    invalid: attr(4, u32be, { name: 'CONNTRACK_A_CONNTRACK_STATS_ATTRS_INVALID' }),
    ignore: attr(5, u32be, { name: 'CONNTRACK_A_CONNTRACK_STATS_ATTRS_IGNORE' }),
    delete: attr(6, u32be, { name: 'CONNTRACK_A_CONNTRACK_STATS_ATTRS_DELETE' }),
    deleteList: attr(7, u32be, { name: 'CONNTRACK_A_CONNTRACK_STATS_ATTRS_DELETE_LIST' }),
    insert: attr(8, u32be, { name: 'CONNTRACK_A_CONNTRACK_STATS_ATTRS_INSERT' }),
    insertFailed: attr(9, u32be, { name: 'CONNTRACK_A_CONNTRACK_STATS_ATTRS_INSERT_FAILED' }),
    drop: attr(10, u32be, { name: 'CONNTRACK_A_CONNTRACK_STATS_ATTRS_DROP' }),
    earlyDrop: attr(11, u32be, { name: 'CONNTRACK_A_CONNTRACK_STATS_ATTRS_EARLY_DROP' }),
    error: attr(12, u32be, { name: 'CONNTRACK_A_CONNTRACK_STATS_ATTRS_ERROR' }),
    searchRestart: attr(13, u32be, { name: 'CONNTRACK_A_CONNTRACK_STATS_ATTRS_SEARCH_RESTART' }),
    clashResolve: attr(14, u32be, { name: 'CONNTRACK_A_CONNTRACK_STATS_ATTRS_CLASH_RESOLVE' }),
    chainToolong: attr(15, u32be, { name: 'CONNTRACK_A_CONNTRACK_STATS_ATTRS_CHAIN_TOOLONG' }),
  },
  'conntrack-stats-attrs',
);

const keys3 = [
  'searched',
  'found',
  'insert',
  'insertFailed',
  'drop',
  'earlyDrop',
  'error',
  'searchRestart',
  'clashResolve',
  'chainToolong',
];

const keys4 = ['tupleOrig', 'tupleReply', 'status', 'protoinfo', 'timeout', 'mark', 'labels'];

const keys5 = [
  'tupleOrig',
  'tupleReply',
  'status',
  'protoinfo',
  'help',
  'natSrc',
  'natDst',
  'timeout',
  'mark',
  'zone',
  'labels',
];

const keys6 = ['tupleOrig', 'tupleReply', 'zone', 'id', 'mark', 'markMask'];

const keys7 = ['tupleOrig', 'tupleReply', 'countersOrig', 'countersReply'];

const conntrackGlobalStatsAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    entries: attr(1, u32be, { name: 'CONNTRACK_A_CONNTRACK_GLOBAL_STATS_ATTRS_ENTRIES' }),
    maxEntries: attr(2, u32be, { name: 'CONNTRACK_A_CONNTRACK_GLOBAL_STATS_ATTRS_MAX_ENTRIES' }),
  },
  'conntrack-global-stats-attrs',
);

/** The family conntrack. */
export const conntrack: Family<ConntrackOperations, ConntrackGroup, ConntrackNotifications> =
  /* @__PURE__ */ defineFamily({
    name: 'conntrack',
    protocol: 12,
    operations: {
      get: {
        header: nfgenmsgStruct,
        attributes: conntrackAttrsSet,
        do: {
          request: 257,
          reply: 256,
          requestAttributes: ['tupleOrig', 'tupleReply', 'zone'],
          replyAttributes: keys1,
        },
        dump: { request: 257, reply: 256, requestAttributes: keys2, replyAttributes: keys1 },
      },
      'get-stats': {
        header: nfgenmsgStruct,
        attributes: conntrackStatsAttrsSet,
        dump: { request: 260, reply: 260, replyAttributes: keys3 },
      },
      change: { header: nfgenmsgStruct, attributes: conntrackAttrsSet, do: { request: 256, requestAttributes: keys4 } },
      new: {
        flags: 0x600,
        header: nfgenmsgStruct,
        attributes: conntrackAttrsSet,
        do: { request: 256, requestAttributes: keys5 },
      },
      delete: { header: nfgenmsgStruct, attributes: conntrackAttrsSet, do: { request: 258, requestAttributes: keys6 } },
      'get-zeroing': {
        header: nfgenmsgStruct,
        attributes: conntrackAttrsSet,
        do: {
          request: 259,
          reply: 256,
          requestAttributes: ['tupleOrig', 'tupleReply', 'zone'],
          replyAttributes: keys7,
        },
        dump: { request: 259, reply: 256, requestAttributes: keys2, replyAttributes: keys7 },
      },
      'get-global-stats': {
        header: nfgenmsgStruct,
        attributes: conntrackGlobalStatsAttrsSet,
        do: { request: 261, reply: 261, replyAttributes: ['entries', 'maxEntries'] },
      },
    },
    notifications: [
      { id: 256, name: 'change', header: nfgenmsgStruct, attributes: conntrackAttrsSet },
      { id: 258, name: 'delete', header: nfgenmsgStruct, attributes: conntrackAttrsSet },
      { id: 260, name: 'get-stats', header: nfgenmsgStruct, attributes: conntrackStatsAttrsSet },
      { id: 261, name: 'get-global-stats', header: nfgenmsgStruct, attributes: conntrackGlobalStatsAttrsSet },
    ],
    groups: { new: 1, update: 2, destroy: 3 },
  });
