// IFLA_AF_SPEC: what address families keep of a link. Source: linux/if_link.h, linux/if_bridge.h.

import { ip } from '../../codec/schema/address.ts';
import { attr } from '../../codec/schema/attr.ts';
import { attributes } from '../../codec/schema/attributes.ts';
import { array } from '../../codec/schema/binary.ts';
import type { Infer } from '../../codec/schema/codec.ts';
import { enumOf } from '../../codec/schema/enum.ts';
import { multi } from '../../codec/schema/list.ts';
import { s32, u16, u32, u8 } from '../../codec/schema/narrow.ts';
import { struct } from '../../codec/schema/struct.ts';
import { u64 } from '../../codec/schema/wide.ts';

const Inet = attributes({ conf: attr(1, array(u32), { name: 'IFLA_INET_CONF' }) }, 'ifla-attrs');

const Inet6 = attributes(
  {
    flags: attr(1, u32, { name: 'IFLA_INET6_FLAGS' }),
    conf: attr(2, array(s32), { name: 'IFLA_INET6_CONF' }),
    stats: attr(3, array(u64), { name: 'IFLA_INET6_STATS' }),
    cacheInfo: attr(5, struct({ maxReassembly: u32, updated: u32, reachableTime: u32, retransmitTime: u32 }), {
      name: 'IFLA_INET6_CACHEINFO',
    }),
    icmp6Stats: attr(6, array(u64), { name: 'IFLA_INET6_ICMP6STATS' }),
    token: attr(7, ip, { name: 'IFLA_INET6_TOKEN' }),
    addressGeneration: attr(8, enumOf(u8, { eui64: 0, none: 1, stablePrivacy: 2, random: 3 }), {
      name: 'IFLA_INET6_ADDR_GEN_MODE',
    }),
    announcedMtu: attr(9, u32, { name: 'IFLA_INET6_RA_MTU' }),
  },
  'ifla6-attrs',
);

/** Of AF_UNSPEC: what IPv4 and IPv6 keep of a link. */
export const LinkFamilies = attributes(
  { inet: attr(2, Inet, { name: 'AF_INET' }), inet6: attr(10, Inet6, { name: 'AF_INET6' }) },
  'af-spec-attrs',
);
export type LinkFamilies = Infer<typeof LinkFamilies>;

/** Of AF_BRIDGE: what a bridge keeps of a link. */
export const BridgeFamily = attributes(
  {
    flags: attr(0, u16, { name: 'IFLA_BRIDGE_FLAGS' }),
    mode: attr(1, u16, { name: 'IFLA_BRIDGE_MODE' }),
    vlans: attr(2, multi(struct({ flags: u16, id: u16 })), { name: 'IFLA_BRIDGE_VLAN_INFO' }),
  },
  'bridge-attrs',
);
export type BridgeFamily = Infer<typeof BridgeFamily>;
