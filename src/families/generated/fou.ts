// Generated from fou.yaml and its overlay by `npm run codegen`; do not edit.
// Digest: sha256 4853596242146a7853d0a03f08609529f6a7d1f0d41624c7b430fc1df823b965

import { defineFamily, type Family } from '../family.ts';
import { u16be, u8, s32 } from '../../codec/schema/narrow.ts';
import { enumOf } from '../../codec/schema/enum.ts';
import { flag } from '../../codec/schema/binary.ts';
import { ipv4, ipv6 } from '../../codec/schema/address.ts';
import { attr, type Attrs } from '../../codec/schema/attr.ts';
import { attributes, type Attributes } from '../../codec/schema/attributes.ts';
import { type AnyCodec } from '../../codec/schema/codec.ts';
import { type Remembered } from '../../codec/schema/attributes-types.ts';
import { type Input } from '../message-types.ts';

/** enum encap_type */
export type EncapType = 'unspec' | 'direct' | 'gue';

/** fou */
export interface Fou extends Remembered {
  /** FOU_ATTR_PORT: u16be. */
  readonly port?: number;
  /** FOU_ATTR_AF: u8. */
  readonly af?: number;
  /** FOU_ATTR_IPPROTO: u8, 1 at least. */
  readonly ipproto?: number;
  /** FOU_ATTR_TYPE: u8. */
  readonly type?: EncapType | number;
  /** FOU_ATTR_REMCSUM_NOPARTIAL: flag. */
  readonly remcsumNopartial?: true;
  /** FOU_ATTR_LOCAL_V4: ipv4. */
  readonly localV4?: string;
  /** FOU_ATTR_LOCAL_V6: ipv6, 16 at least bytes. */
  readonly localV6?: string;
  /** FOU_ATTR_PEER_V4: ipv4. */
  readonly peerV4?: string;
  /** FOU_ATTR_PEER_V6: ipv6, 16 at least bytes. */
  readonly peerV6?: string;
  /** FOU_ATTR_PEER_PORT: u16be. */
  readonly peerPort?: number;
  /** FOU_ATTR_IFINDEX: s32. */
  readonly ifindex?: number;
}

/** The operations of fou. */
export interface FouOperations {
  readonly add: { readonly do: readonly [Input<Fou>, Fou | undefined] };
  readonly del: { readonly do: readonly [Input<Fou>, Fou | undefined] };
  readonly get: { readonly do: readonly [Input<Fou>, Fou]; readonly dump: readonly [Input<Fou>, Fou] };
}

/** The multicast groups of fou. */
export type FouGroup = never;

/** What fou announces. */
export interface FouNotifications {
  readonly get: Fou;
}

const encapTypeNames = { unspec: 0, direct: 1, gue: 2 };

const encapTypeEnumU8Codec: AnyCodec = enumOf(u8, encapTypeNames);

const fouSet: Attributes<Attrs> = attributes<Attrs>(
  {
    port: attr(1, u16be, { name: 'FOU_ATTR_PORT' }),
    af: attr(2, u8, { name: 'FOU_ATTR_AF' }),
    ipproto: attr(3, u8, { name: 'FOU_ATTR_IPPROTO', min: 1 }),
    type: attr(4, encapTypeEnumU8Codec, { name: 'FOU_ATTR_TYPE' }),
    remcsumNopartial: attr(5, flag, { name: 'FOU_ATTR_REMCSUM_NOPARTIAL' }),
    localV4: attr(6, ipv4, { name: 'FOU_ATTR_LOCAL_V4' }),
    localV6: attr(7, ipv6, { name: 'FOU_ATTR_LOCAL_V6', minLength: 16 }),
    peerV4: attr(8, ipv4, { name: 'FOU_ATTR_PEER_V4' }),
    peerV6: attr(9, ipv6, { name: 'FOU_ATTR_PEER_V6', minLength: 16 }),
    peerPort: attr(10, u16be, { name: 'FOU_ATTR_PEER_PORT' }),
    ifindex: attr(11, s32, { name: 'FOU_ATTR_IFINDEX' }),
  },
  'fou',
);

const keys1 = [
  'port',
  'ipproto',
  'type',
  'remcsumNopartial',
  'localV4',
  'peerV4',
  'localV6',
  'peerV6',
  'peerPort',
  'ifindex',
];

const keys2 = ['af', 'ifindex', 'port', 'peerPort', 'localV4', 'peerV4', 'localV6', 'peerV6'];

/** The family fou. */
export const fou: Family<FouOperations, FouGroup, FouNotifications> = /* @__PURE__ */ defineFamily({
  name: 'fou',
  protocol: 16,
  version: 1,
  operations: {
    add: { permissions: ['admin-perm'], attributes: fouSet, do: { request: 1, requestAttributes: keys1 } },
    del: { permissions: ['admin-perm'], attributes: fouSet, do: { request: 2, requestAttributes: keys2 } },
    get: {
      attributes: fouSet,
      do: { request: 3, reply: 3, requestAttributes: keys2, replyAttributes: keys1 },
      dump: { request: 3, reply: 3, replyAttributes: keys1 },
    },
  },
  notifications: [{ id: 3, name: 'get', attributes: fouSet }],
  groups: {},
});
