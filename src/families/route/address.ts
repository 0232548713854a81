// An address of a link: struct ifaddrmsg and IFA_*. Source: linux/if_addr.h.

import { ip } from '../../codec/schema/address.ts';
import { attr } from '../../codec/schema/attr.ts';
import { attributes } from '../../codec/schema/attributes.ts';
import type { Remembered } from '../../codec/schema/attributes-types.ts';
import type { Codec } from '../../codec/schema/codec.ts';
import { flagsOf } from '../../codec/schema/enum.ts';
import { message } from '../../codec/schema/message.ts';
import { s32, u32, u8 } from '../../codec/schema/narrow.ts';
import { struct } from '../../codec/schema/struct.ts';
import { string } from '../../codec/schema/text.ts';
import type { Input } from '../input.ts';
import { type Scope, ScopeCodec } from './scope.ts';

/** IFA_F_*. */
export type AddressFlag =
  | 'secondary'
  | 'nodad'
  | 'optimistic'
  | 'dadFailed'
  | 'homeAddress'
  | 'deprecated'
  | 'tentative'
  | 'permanent'
  | 'manageTemporary'
  | 'noPrefixRoute'
  | 'multicastAutoJoin'
  | 'stablePrivacy';

/** An address as the kernel tells it. */
export interface Address extends Remembered {
  /** AF_INET or AF_INET6. */
  readonly family: number;
  /** In bits. */
  readonly prefixLength: number;
  /** The first eight of the flags; {@link flags} has all. */
  readonly headerFlags: number;
  readonly scope: Scope | number;
  /** Of its link. */
  readonly index: number;
  /** The address of the other end, where there is just one; else the address itself. */
  readonly address?: string;
  /** The address itself, of IPv4 always, of IPv6 where there is another end. */
  readonly local?: string;
  readonly label?: string;
  readonly broadcast?: string;
  readonly anycast?: string;
  /** Seconds to go, 4,294,967,295 for ever; and when it was made and changed, in hundredths of seconds since the start. */
  readonly cacheInfo?: {
    readonly preferred?: number;
    readonly valid?: number;
    readonly created?: number;
    readonly updated?: number;
  };
  readonly multicast?: string;
  readonly flags?: readonly (AddressFlag | number)[];
  /** Metric of the route to its prefix. */
  readonly routePriority?: number;
  readonly targetNetworkNamespaceId?: number;
  /** IFAPROT_*: who made it. */
  readonly protocol?: number;
}

/** An address as it is asked for, made or changed. */
export type AddressInput = Input<Address>;

const Flags = flagsOf(u32, {
  secondary: 1,
  nodad: 2,
  optimistic: 4,
  dadFailed: 8,
  homeAddress: 0x10,
  deprecated: 0x20,
  tentative: 0x40,
  permanent: 0x80,
  manageTemporary: 0x100,
  noPrefixRoute: 0x200,
  multicastAutoJoin: 0x400,
  stablePrivacy: 0x800,
});

/**
 * An address of a link: struct ifaddrmsg and its attributes.
 *
 * @example
 * ```ts
 * import { Address } from 'nlmsg/families/route';
 *
 * const bytes = Address.encode({ family: 2, prefixLength: 24, index: 1, local: '192.0.2.1', flags: ['nodad'] });
 * console.log(Address.decode(bytes).local); // 192.0.2.1
 * ```
 */
export const Address: Codec<Address, AddressInput> = message({
  name: 'ifaddrmsg',
  header: struct({ family: u8, prefixLength: u8, headerFlags: u8, scope: ScopeCodec, index: u32 }),
  attributes: attributes({
    address: attr(1, ip, { name: 'IFA_ADDRESS' }),
    local: attr(2, ip, { name: 'IFA_LOCAL' }),
    label: attr(3, string, { name: 'IFA_LABEL', maxLength: 15 }),
    broadcast: attr(4, ip, { name: 'IFA_BROADCAST' }),
    anycast: attr(5, ip, { name: 'IFA_ANYCAST' }),
    cacheInfo: attr(6, struct({ preferred: u32, valid: u32, created: u32, updated: u32 }), { name: 'IFA_CACHEINFO' }),
    multicast: attr(7, ip, { name: 'IFA_MULTICAST' }),
    flags: attr(8, Flags, { name: 'IFA_FLAGS' }),
    routePriority: attr(9, u32, { name: 'IFA_RT_PRIORITY' }),
    targetNetworkNamespaceId: attr(10, s32, { name: 'IFA_TARGET_NETNSID' }),
    protocol: attr(11, u8, { name: 'IFA_PROTO' }),
  }),
});
