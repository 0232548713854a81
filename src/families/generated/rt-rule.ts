// Generated from rt-rule.yaml and its overlay by `npm run codegen`; do not edit.
// Digest: sha256 7ae22be57ffc5a6d0c8f61d7e26b777170609241697536d4c301aa550100beb4

import { defineFamily, type Family } from '../family.ts';
import { u8, u32, u16, u32be } from '../../codec/schema/narrow.ts';
import { padding, pad } from '../../codec/schema/binary.ts';
import { enumOf } from '../../codec/schema/enum.ts';
import { struct, type Members, type Struct } from '../../codec/schema/struct.ts';
import { ipOfFamily } from '../ip-of-family.ts';
import { string } from '../../codec/schema/text.ts';
import { u64be } from '../../codec/schema/wide.ts';
import { attr, type Attrs } from '../../codec/schema/attr.ts';
import { attributes, type Attributes } from '../../codec/schema/attributes.ts';
import { type AnyCodec } from '../../codec/schema/codec.ts';
import { type RememberedStruct, type MessageOf, type Input } from '../message-types.ts';
import { type Remembered } from '../../codec/schema/attributes-types.ts';

/** enum fr-act */
export type FrAct = 'unspec' | 'to-tbl' | 'goto' | 'nop' | 'res3' | 'res4' | 'blackhole' | 'unreachable' | 'prohibit';

/** struct rtgenmsg */
export interface Rtgenmsg extends RememberedStruct {
  /** family: u8. */
  readonly family?: number;
}

/** struct fib_rule_hdr */
export interface FibRuleHdr extends RememberedStruct {
  /** family: u8. */
  readonly family?: number;
  /** dst-len: u8. */
  readonly dstLen?: number;
  /** src-len: u8. */
  readonly srcLen?: number;
  /** tos: u8. */
  readonly tos?: number;
  /** table: u8. */
  readonly table?: number;
  /** action: u8. */
  readonly action?: FrAct | number;
  /** flags: u32. */
  readonly flags?: number;
}

/** struct fib_rule_port_range */
export interface FibRulePortRange extends RememberedStruct {
  /** start: u16. */
  readonly start?: number;
  /** end: u16. */
  readonly end?: number;
}

/** struct fib_rule_uid_range */
export interface FibRuleUidRange extends RememberedStruct {
  /** start: u32. */
  readonly start?: number;
  /** end: u32. */
  readonly end?: number;
}

/** fib-rule-attrs */
export interface FibRuleAttrs extends Remembered {
  /** FRA_DST: ip, as family says. */
  readonly dst?: string;
  /** FRA_SRC: ip, as family says. */
  readonly src?: string;
  /** FRA_IIFNAME: string. */
  readonly iifname?: string;
  /** FRA_GOTO: u32. */
  readonly goto?: number;
  /** FRA_PRIORITY: u32. */
  readonly priority?: number;
  /** FRA_FWMARK: u32. */
  readonly fwmark?: number;
  /** FRA_FLOW: u32. */
  readonly flow?: number;
  /** FRA_TUN_ID: u64be. */
  readonly tunId?: bigint;
  /** FRA_SUPPRESS_IFGROUP: u32. */
  readonly suppressIfgroup?: number;
  /** FRA_SUPPRESS_PREFIXLEN: u32. */
  readonly suppressPrefixlen?: number;
  /** FRA_TABLE: u32. */
  readonly table?: number;
  /** FRA_FWMASK: u32. */
  readonly fwmask?: number;
  /** FRA_OIFNAME: string. */
  readonly oifname?: string;
  /** FRA_L3MDEV: u8. */
  readonly l3mdev?: number;
  /** FRA_UID_RANGE: struct fib_rule_uid_range. */
  readonly uidRange?: FibRuleUidRange;
  /** FRA_PROTOCOL: u8. */
  readonly protocol?: number;
  /** FRA_IP_PROTO: u8. */
  readonly ipProto?: number;
  /** FRA_SPORT_RANGE: struct fib_rule_port_range. */
  readonly sportRange?: FibRulePortRange;
  /** FRA_DPORT_RANGE: struct fib_rule_port_range. */
  readonly dportRange?: FibRulePortRange;
  /** FRA_DSCP: u8. */
  readonly dscp?: number;
  /** FRA_FLOWLABEL: u32be. */
  readonly flowlabel?: number;
  /** FRA_FLOWLABEL_MASK: u32be. */
  readonly flowlabelMask?: number;
  /** FRA_SPORT_MASK: u16. */
  readonly sportMask?: number;
  /** FRA_DPORT_MASK: u16. */
  readonly dportMask?: number;
  /** FRA_DSCP_MASK: u8. */
  readonly dscpMask?: number;
}

/** A message: struct fib_rule_hdr and fib-rule-attrs. */
export type FibRuleMessage = MessageOf<FibRuleHdr, FibRuleAttrs>;

/** The operations of rt-rule. */
export interface RtRuleOperations {
  readonly newrule: { readonly do: readonly [Input<FibRuleMessage>, FibRuleMessage | undefined] };
  readonly delrule: { readonly do: readonly [Input<FibRuleMessage>, FibRuleMessage | undefined] };
  readonly getrule: { readonly dump: readonly [Input<FibRuleMessage>, FibRuleMessage] };
}

/** The multicast groups of rt-rule. */
export type RtRuleGroup = 'rtnlgrp-ipv4-rule' | 'rtnlgrp-ipv6-rule';

/** What rt-rule announces. */
export interface RtRuleNotifications {
  readonly 'newrule-ntf': FibRuleMessage;
  readonly 'delrule-ntf': FibRuleMessage;
}

const frActNames = {
  unspec: 0,
  'to-tbl': 1,
  goto: 2,
  nop: 3,
  res3: 4,
  res4: 5,
  blackhole: 6,
  unreachable: 7,
  prohibit: 8,
};

const frActEnumU8Codec: AnyCodec = enumOf(u8, frActNames);

const fibRuleHdrStruct: Struct<Members> = struct<Members>(
  {
    family: u8,
    dstLen: u8,
    srcLen: u8,
    tos: u8,
    table: u8,
    res1: padding(1),
    res2: padding(1),
    action: frActEnumU8Codec,
    flags: u32,
  },
  'fib-rule-hdr',
);

const ipOfFamilyCodec: AnyCodec = ipOfFamily('family');

const fibRuleUidRangeStruct: Struct<Members> = struct<Members>({ start: u32, end: u32 }, 'fib-rule-uid-range');

const fibRulePortRangeStruct: Struct<Members> = struct<Members>({ start: u16, end: u16 }, 'fib-rule-port-range');

const fibRuleAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    dst: attr(1, ipOfFamilyCodec, { name: 'FRA_DST' }),
    src: attr(2, ipOfFamilyCodec, { name: 'FRA_SRC' }),
    iifname: attr(3, string, { name: 'FRA_IIFNAME' }),
    goto: attr(4, u32, { name: 'FRA_GOTO' }),
    unused2: attr(5, pad, { name: 'FRA_UNUSED2' }),
    priority: attr(6, u32, { name: 'FRA_PRIORITY' }),
    unused3: attr(7, pad, { name: 'FRA_UNUSED3' }),
    unused4: attr(8, pad, { name: 'FRA_UNUSED4' }),
    unused5: attr(9, pad, { name: 'FRA_UNUSED5' }),
    fwmark: attr(10, u32, { name: 'FRA_FWMARK' }),
    flow: attr(11, u32, { name: 'FRA_FLOW' }),
    tunId: attr(12, u64be, { name: 'FRA_TUN_ID' }),
    suppressIfgroup: attr(13, u32, { name: 'FRA_SUPPRESS_IFGROUP' }),
    suppressPrefixlen: attr(14, u32, { name: 'FRA_SUPPRESS_PREFIXLEN' }),
    table: attr(15, u32, { name: 'FRA_TABLE' }),
    fwmask: attr(16, u32, { name: 'FRA_FWMASK' }),
    oifname: attr(17, string, { name: 'FRA_OIFNAME' }),
    pad: attr(18, pad, { name: 'FRA_PAD' }),
    l3mdev: attr(19, u8, { name: 'FRA_L3MDEV' }),
    uidRange: attr(20, fibRuleUidRangeStruct, { name: 'FRA_UID_RANGE' }),
    protocol: attr(21, u8, { name: 'FRA_PROTOCOL' }),
    ipProto: attr(22, u8, { name: 'FRA_IP_PROTO' }),
    sportRange: attr(23, fibRulePortRangeStruct, { name: 'FRA_SPORT_RANGE' }),
    dportRange: attr(24, fibRulePortRangeStruct, { name: 'FRA_DPORT_RANGE' }),
    dscp: attr(25, u8, { name: 'FRA_DSCP' }),
    flowlabel: attr(26, u32be, { name: 'FRA_FLOWLABEL' }),
    flowlabelMask: attr(27, u32be, { name: 'FRA_FLOWLABEL_MASK' }),
    sportMask: attr(28, u16, { name: 'FRA_SPORT_MASK' }),
    dportMask: attr(29, u16, { name: 'FRA_DPORT_MASK' }),
    dscpMask: attr(30, u8, { name: 'FRA_DSCP_MASK' }),
  },
  'fib-rule-attrs',
);

const keys1 = [
  'iifname',
  'oifname',
  'priority',
  'fwmark',
  'flow',
  'tunId',
  'fwmask',
  'table',
  'suppressPrefixlen',
  'suppressIfgroup',
  'goto',
  'l3mdev',
  'uidRange',
  'protocol',
  'ipProto',
  'sportRange',
  'dportRange',
  'dscp',
  'flowlabel',
  'flowlabelMask',
  'sportMask',
  'dportMask',
  'dscpMask',
];

/** The family rt-rule. */
export const rtRule: Family<RtRuleOperations, RtRuleGroup, RtRuleNotifications> = /* @__PURE__ */ defineFamily({
  name: 'rt-rule',
  protocol: 0,
  operations: {
    newrule: {
      flags: 0x600,
      header: fibRuleHdrStruct,
      attributes: fibRuleAttrsSet,
      do: { request: 32, requestAttributes: keys1 },
    },
    delrule: { header: fibRuleHdrStruct, attributes: fibRuleAttrsSet, do: { request: 33, requestAttributes: keys1 } },
    getrule: {
      header: fibRuleHdrStruct,
      attributes: fibRuleAttrsSet,
      dump: { request: 34, reply: 32, replyAttributes: keys1 },
    },
  },
  notifications: [
    { id: 32, name: 'newrule-ntf', header: fibRuleHdrStruct, attributes: fibRuleAttrsSet },
    { id: 33, name: 'delrule-ntf', header: fibRuleHdrStruct, attributes: fibRuleAttrsSet },
  ],
  groups: { 'rtnlgrp-ipv4-rule': 8, 'rtnlgrp-ipv6-rule': 19 },
});
