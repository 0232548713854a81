// Generated from rt-addr.yaml and its overlay by `npm run codegen`; do not edit.
// Digest: sha256 7cc5ecdc9491f511d84ba73766831382369e1d6f069dfaf9b00632f3f22494d1

import { defineFamily, type Family } from '../family.ts';
import { u8, u32, s32 } from '../../codec/schema/narrow.ts';
import { flagsOf, enumOf } from '../../codec/schema/enum.ts';
import { struct, type Members, type Struct } from '../../codec/schema/struct.ts';
import { ip } from '../../codec/schema/address.ts';
import { attr, type Attrs } from '../../codec/schema/attr.ts';
import { string } from '../../codec/schema/text.ts';
import { attributes, type Attributes } from '../../codec/schema/attributes.ts';
import { type Input, type RememberedStruct, type MessageOf } from '../message-types.ts';
import { type AnyCodec } from '../../codec/schema/codec.ts';
import { type Remembered } from '../../codec/schema/attributes-types.ts';

export type IfaFlags =
  | 'secondary'
  | 'nodad'
  | 'optimistic'
  | 'dadfailed'
  | 'homeaddress'
  | 'deprecated'
  | 'tentative'
  | 'permanent'
  | 'managetempaddr'
  | 'noprefixroute'
  | 'mcautojoin'
  | 'stable-privacy';

export type RtScope = 'universe' | 'site' | 'link' | 'host' | 'nowhere';

/** struct ifaddrmsg */
export interface Ifaddrmsg extends RememberedStruct {
  /** ifa-family: u8. */
  readonly ifaFamily?: number;
  /** ifa-prefixlen: u8. */
  readonly ifaPrefixlen?: number;
  /** ifa-flags: u8. */
  readonly ifaFlags?: readonly (IfaFlags | number)[];
  /** ifa-scope: u8. */
  readonly ifaScope?: RtScope | number;
  /** ifa-index: u32. */
  readonly ifaIndex?: number;
}

/** struct ifa_cacheinfo */
export interface IfaCacheinfo extends RememberedStruct {
  /** ifa-prefered: u32. */
  readonly ifaPrefered?: number;
  /** ifa-valid: u32. */
  readonly ifaValid?: number;
  /** cstamp: u32. */
  readonly cstamp?: number;
  /** tstamp: u32. */
  readonly tstamp?: number;
}

/** addr-attrs */
export interface AddrAttrs extends Remembered {
  /** IFA_ADDRESS: ip. */
  readonly address?: string;
  /** IFA_LOCAL: ip. */
  readonly local?: string;
  /** IFA_LABEL: string. */
  readonly label?: string;
  /** IFA_BROADCAST: ip. */
  readonly broadcast?: string;
  /** IFA_ANYCAST: ip. */
  readonly anycast?: string;
  /** IFA_CACHEINFO: struct ifa_cacheinfo. */
  readonly cacheinfo?: IfaCacheinfo;
  /** IFA_MULTICAST: ip. */
  readonly multicast?: string;
  /** IFA_FLAGS: u32. */
  readonly flags?: readonly (IfaFlags | number)[];
  /** IFA_RT_PRIORITY: u32. */
  readonly rtPriority?: number;
  /** IFA_TARGET_NETNSID: s32. */
  readonly targetNetnsid?: number;
  /** IFA_PROTO: u8. */
  readonly proto?: number;
}

/** A message: struct ifaddrmsg and addr-attrs. */
export type AddrMessage = MessageOf<Ifaddrmsg, AddrAttrs>;

/** The operations of rt-addr. */
export interface RtAddrOperations {
  readonly newaddr: { readonly do: readonly [Input<AddrMessage>, AddrMessage | undefined] };
  readonly deladdr: { readonly do: readonly [Input<AddrMessage>, AddrMessage | undefined] };
  readonly getaddr: { readonly dump: readonly [Input<AddrMessage>, AddrMessage] };
  readonly getmulticast: {
    readonly do: readonly [Input<AddrMessage>, AddrMessage];
    readonly dump: readonly [Input<AddrMessage>, AddrMessage];
  };
}

/** The multicast groups of rt-addr. */
export type RtAddrGroup = 'rtnlgrp-ipv4-ifaddr' | 'rtnlgrp-ipv6-ifaddr';

/** What rt-addr announces. */
export interface RtAddrNotifications {
  readonly newaddr: AddrMessage;
  readonly deladdr: AddrMessage;
  readonly getmulticast: AddrMessage;
}

const ifaFlagsNames8 = {
  secondary: 1,
  nodad: 2,
  optimistic: 4,
  dadfailed: 8,
  homeaddress: 16,
  deprecated: 32,
  tentative: 64,
  permanent: 128,
};

const ifaFlagsFlagsU8Codec: AnyCodec = flagsOf(u8, ifaFlagsNames8);

const rtScopeNames = { universe: 0, site: 200, link: 253, host: 254, nowhere: 255 };

const rtScopeEnumU8Codec: AnyCodec = enumOf(u8, rtScopeNames);

const ifaddrmsgStruct: Struct<Members> = struct<Members>(
  { ifaFamily: u8, ifaPrefixlen: u8, ifaFlags: ifaFlagsFlagsU8Codec, ifaScope: rtScopeEnumU8Codec, ifaIndex: u32 },
  'ifaddrmsg',
);

const ifaCacheinfoStruct: Struct<Members> = struct<Members>(
  { ifaPrefered: u32, ifaValid: u32, cstamp: u32, tstamp: u32 },
  'ifa-cacheinfo',
);

const ifaFlagsNames = {
  secondary: 1,
  nodad: 2,
  optimistic: 4,
  dadfailed: 8,
  homeaddress: 16,
  deprecated: 32,
  tentative: 64,
  permanent: 128,
  managetempaddr: 256,
  noprefixroute: 512,
  mcautojoin: 1024,
  'stable-privacy': 2048,
};

const ifaFlagsFlagsU32Codec: AnyCodec = flagsOf(u32, ifaFlagsNames);

const addrAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    address: attr(1, ip, { name: 'IFA_ADDRESS' }),
    local: attr(2, ip, { name: 'IFA_LOCAL' }),
    label: attr(3, string, { name: 'IFA_LABEL' }),
    broadcast: attr(4, ip, { name: 'IFA_BROADCAST' }),
    anycast: attr(5, ip, { name: 'IFA_ANYCAST' }),
    cacheinfo: attr(6, ifaCacheinfoStruct, { name: 'IFA_CACHEINFO' }),
    multicast: attr(7, ip, { name: 'IFA_MULTICAST' }),
    flags: attr(8, ifaFlagsFlagsU32Codec, { name: 'IFA_FLAGS' }),
    rtPriority: attr(9, u32, { name: 'IFA_RT_PRIORITY' }),
    targetNetnsid: attr(10, s32, { name: 'IFA_TARGET_NETNSID' }),
    proto: attr(11, u8, { name: 'IFA_PROTO' }),
  },
  'addr-attrs',
);

const keys1 = ['address', 'label', 'local', 'cacheinfo', 'flags'];

/** The family rt-addr. */
export const rtAddr: Family<RtAddrOperations, RtAddrGroup, RtAddrNotifications> = /* @__PURE__ */ defineFamily({
  name: 'rt-addr',
  protocol: 0,
  operations: {
    newaddr: { header: ifaddrmsgStruct, attributes: addrAttrsSet, do: { request: 20, requestAttributes: keys1 } },
    deladdr: {
      header: ifaddrmsgStruct,
      attributes: addrAttrsSet,
      do: { request: 21, requestAttributes: ['address', 'local'] },
    },
    getaddr: {
      header: ifaddrmsgStruct,
      attributes: addrAttrsSet,
      dump: { request: 22, reply: 20, replyAttributes: keys1 },
    },
    getmulticast: {
      header: ifaddrmsgStruct,
      attributes: addrAttrsSet,
      do: { request: 58, reply: 58, replyAttributes: ['multicast', 'cacheinfo'] },
      dump: { request: 58, reply: 58, replyAttributes: ['multicast', 'cacheinfo'] },
    },
  },
  notifications: [
    { id: 20, name: 'newaddr', header: ifaddrmsgStruct, attributes: addrAttrsSet },
    { id: 21, name: 'deladdr', header: ifaddrmsgStruct, attributes: addrAttrsSet },
    { id: 58, name: 'getmulticast', header: ifaddrmsgStruct, attributes: addrAttrsSet },
  ],
  groups: { 'rtnlgrp-ipv4-ifaddr': 5, 'rtnlgrp-ipv6-ifaddr': 9 },
});
