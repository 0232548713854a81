// Generated from rt-addr.yaml and its overlay by `npm run codegen`; do not edit.
// Digest: sha256 5b2bbb2a1eebf3db8006960031faff4d2cdae10bbc5d0c22d00fa829597f1286

import { defineFamily, type Family } from '../family.ts';
import { u8, u32, s32 } from '../../codec/schema/narrow.ts';
import { flagsOf, enumOf } from '../../codec/schema/enum.ts';
import { readerOf, keepUnknown } from '../../codec/schema/quick.ts';
import { getU32, getU16 } from '../../codec/integers.ts';
import { quickStruct, type Struct, type Members } from '../../codec/schema/struct.ts';
import { ipOfFamily } from '../ip-of-family.ts';
import { string } from '../../codec/schema/text.ts';
import { attr, type Attrs } from '../../codec/schema/attr.ts';
import { undecoded, type UndecodedAttribute } from '../../codec/schema/wire-form.ts';
import { quickAttributes, type Attributes } from '../../codec/schema/attributes.ts';
import { type AnyCodec } from '../../codec/schema/codec.ts';
import { type RememberedStruct, type MessageOf, type Input } from '../message-types.ts';
import { type Remembered } from '../../codec/schema/attributes-types.ts';

/** flags ifa-flags */
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

/** enum rt-scope */
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
  /** IFA_ADDRESS: ip, as ifaFamily says. */
  readonly address?: string;
  /** IFA_LOCAL: ip, as ifaFamily says. */
  readonly local?: string;
  /** IFA_LABEL: string. */
  readonly label?: string;
  /** IFA_BROADCAST: ip, as ifaFamily says. */
  readonly broadcast?: string;
  /** IFA_ANYCAST: ip, as ifaFamily says. */
  readonly anycast?: string;
  /** IFA_CACHEINFO: struct ifa_cacheinfo. */
  readonly cacheinfo?: IfaCacheinfo;
  /** IFA_MULTICAST: ip, as ifaFamily says. */
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
  readonly replaceaddr: { readonly do: readonly [Input<AddrMessage>, AddrMessage | undefined] };
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

const readIfaFlagsFlagsU8Codec = readerOf(ifaFlagsFlagsU8Codec);

const readRtScopeEnumU8Codec = readerOf(rtScopeEnumU8Codec);

const ifaddrmsgStruct: Struct<Members> = quickStruct(
  { ifaFamily: u8, ifaPrefixlen: u8, ifaFlags: ifaFlagsFlagsU8Codec, ifaScope: rtScopeEnumU8Codec, ifaIndex: u32 },
  'ifaddrmsg',
  (source, offset, value) => {
    const { bytes, littleEndian } = source;
    value['ifaFamily'] = bytes[offset];
    value['ifaPrefixlen'] = bytes[offset + 1];
    value['ifaFlags'] = readIfaFlagsFlagsU8Codec(source, offset + 2, offset + 3);
    value['ifaScope'] = readRtScopeEnumU8Codec(source, offset + 3, offset + 4);
    value['ifaIndex'] = getU32(bytes, offset + 4, littleEndian);
  },
);

const ipOfIfaFamilyCodec: AnyCodec = ipOfFamily('ifaFamily');

const ifaCacheinfoStruct: Struct<Members> = quickStruct(
  { ifaPrefered: u32, ifaValid: u32, cstamp: u32, tstamp: u32 },
  'ifa-cacheinfo',
  (source, offset, value) => {
    const { bytes, littleEndian } = source;
    value['ifaPrefered'] = getU32(bytes, offset, littleEndian);
    value['ifaValid'] = getU32(bytes, offset + 4, littleEndian);
    value['cstamp'] = getU32(bytes, offset + 8, littleEndian);
    value['tstamp'] = getU32(bytes, offset + 12, littleEndian);
  },
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

const readIpOfIfaFamilyCodec = readerOf(ipOfIfaFamilyCodec);

const readString = readerOf(string);

const readIfaCacheinfoStruct = readerOf(ifaCacheinfoStruct);

const readIfaFlagsFlagsU32Codec = readerOf(ifaFlagsFlagsU32Codec);

const addrAttrsSet: Attributes<Attrs> = quickAttributes(
  {
    address: attr(1, ipOfIfaFamilyCodec, { name: 'IFA_ADDRESS' }),
    local: attr(2, ipOfIfaFamilyCodec, { name: 'IFA_LOCAL' }),
    label: attr(3, string, { name: 'IFA_LABEL' }),
    broadcast: attr(4, ipOfIfaFamilyCodec, { name: 'IFA_BROADCAST' }),
    anycast: attr(5, ipOfIfaFamilyCodec, { name: 'IFA_ANYCAST' }),
    cacheinfo: attr(6, ifaCacheinfoStruct, { name: 'IFA_CACHEINFO' }),
    multicast: attr(7, ipOfIfaFamilyCodec, { name: 'IFA_MULTICAST' }),
    flags: attr(8, ifaFlagsFlagsU32Codec, { name: 'IFA_FLAGS' }),
    rtPriority: attr(9, u32, { name: 'IFA_RT_PRIORITY' }),
    targetNetnsid: attr(10, s32, { name: 'IFA_TARGET_NETNSID' }),
    proto: attr(11, u8, { name: 'IFA_PROTO' }),
  },
  'addr-attrs',
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
          value['address'] = readIpOfIfaFamilyCodec(source, at, stop);
          break;
        case 2:
          if ((seen0 & 0x2) !== 0) return false;
          seen0 |= 0x2;
          value['local'] = readIpOfIfaFamilyCodec(source, at, stop);
          break;
        case 3:
          if ((seen0 & 0x4) !== 0) return false;
          seen0 |= 0x4;
          value['label'] = readString(source, at, stop);
          break;
        case 4:
          if ((seen0 & 0x8) !== 0) return false;
          seen0 |= 0x8;
          value['broadcast'] = readIpOfIfaFamilyCodec(source, at, stop);
          break;
        case 5:
          if ((seen0 & 0x10) !== 0) return false;
          seen0 |= 0x10;
          value['anycast'] = readIpOfIfaFamilyCodec(source, at, stop);
          break;
        case 6:
          if ((seen0 & 0x20) !== 0) return false;
          seen0 |= 0x20;
          value['cacheinfo'] = readIfaCacheinfoStruct(source, at, stop);
          break;
        case 7:
          if ((seen0 & 0x40) !== 0) return false;
          seen0 |= 0x40;
          value['multicast'] = readIpOfIfaFamilyCodec(source, at, stop);
          break;
        case 8:
          if ((seen0 & 0x80) !== 0) return false;
          seen0 |= 0x80;
          value['flags'] = readIfaFlagsFlagsU32Codec(source, at, stop);
          break;
        case 9:
          if (length < 8) return false;
          if ((seen0 & 0x100) !== 0) return false;
          seen0 |= 0x100;
          value['rtPriority'] = getU32(bytes, at, littleEndian);
          break;
        case 10:
          if (length < 8) return false;
          if ((seen0 & 0x200) !== 0) return false;
          seen0 |= 0x200;
          value['targetNetnsid'] = getU32(bytes, at, littleEndian) | 0;
          break;
        case 11:
          if (length < 5) return false;
          if ((seen0 & 0x400) !== 0) return false;
          seen0 |= 0x400;
          value['proto'] = bytes[at];
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

const keys1 = ['address', 'label', 'local', 'cacheinfo', 'flags'];

/** The family rt-addr. */
export const rtAddr: Family<RtAddrOperations, RtAddrGroup, RtAddrNotifications> = /* @__PURE__ */ defineFamily({
  name: 'rt-addr',
  protocol: 0,
  operations: {
    newaddr: {
      flags: 0x600,
      header: ifaddrmsgStruct,
      attributes: addrAttrsSet,
      do: { request: 20, requestAttributes: keys1 },
    },
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
    replaceaddr: {
      flags: 0x500,
      header: ifaddrmsgStruct,
      attributes: addrAttrsSet,
      do: { request: 20, requestAttributes: keys1 },
    },
  },
  notifications: [
    { id: 20, name: 'newaddr', header: ifaddrmsgStruct, attributes: addrAttrsSet },
    { id: 21, name: 'deladdr', header: ifaddrmsgStruct, attributes: addrAttrsSet },
    { id: 58, name: 'getmulticast', header: ifaddrmsgStruct, attributes: addrAttrsSet },
  ],
  groups: { 'rtnlgrp-ipv4-ifaddr': 5, 'rtnlgrp-ipv6-ifaddr': 9 },
});
