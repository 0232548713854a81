// What links of one kind have besides what every link has: IFLA_INFO_DATA. Source: linux/if_link.h.

import { attr } from '../../codec/schema/attr.ts';
import { ip, mac } from '../../codec/schema/address.ts';
import { attributes } from '../../codec/schema/attributes.ts';
import { flag, pad, sized } from '../../codec/schema/binary.ts';
import type { Infer } from '../../codec/schema/codec.ts';
import { enumOf, flagsOf } from '../../codec/schema/enum.ts';
import { u16, u16be, u32, u32be, u8 } from '../../codec/schema/narrow.ts';
import { struct } from '../../codec/schema/struct.ts';
import { u64 } from '../../codec/schema/wide.ts';

/** A VLAN on a link. */
export const VlanLink = attributes(
  {
    id: attr(1, u16, { name: 'IFLA_VLAN_ID', max: 4094 }),
    flags: attr(
      2,
      struct({
        flags: flagsOf(u32, { reorderHeader: 1, gvrp: 2, looseBinding: 4, mvrp: 8, bridgeBinding: 16 }),
        mask: u32,
      }),
      { name: 'IFLA_VLAN_FLAGS' },
    ),
    protocol: attr(5, enumOf(u16be, { '802.1q': 0x8100, '802.1ad': 0x88a8 }), { name: 'IFLA_VLAN_PROTOCOL' }),
  },
  'linkinfo-vlan-attrs',
);
export type VlanLink = Infer<typeof VlanLink>;

const portRange = struct({ low: u16be, high: u16be });

/** A VXLAN tunnel. */
export const VxlanLink = attributes(
  {
    id: attr(1, u32, { name: 'IFLA_VXLAN_ID', max: 0xff_ffff }),
    group: attr(2, ip, { name: 'IFLA_VXLAN_GROUP' }),
    link: attr(3, u32, { name: 'IFLA_VXLAN_LINK' }),
    local: attr(4, ip, { name: 'IFLA_VXLAN_LOCAL' }),
    ttl: attr(5, u8, { name: 'IFLA_VXLAN_TTL' }),
    tos: attr(6, u8, { name: 'IFLA_VXLAN_TOS' }),
    learning: attr(7, u8, { name: 'IFLA_VXLAN_LEARNING' }),
    ageing: attr(8, u32, { name: 'IFLA_VXLAN_AGEING' }),
    limit: attr(9, u32, { name: 'IFLA_VXLAN_LIMIT' }),
    portRange: attr(10, portRange, { name: 'IFLA_VXLAN_PORT_RANGE' }),
    proxy: attr(11, u8, { name: 'IFLA_VXLAN_PROXY' }),
    routeShortCircuit: attr(12, u8, { name: 'IFLA_VXLAN_RSC' }),
    l2Miss: attr(13, u8, { name: 'IFLA_VXLAN_L2MISS' }),
    l3Miss: attr(14, u8, { name: 'IFLA_VXLAN_L3MISS' }),
    port: attr(15, u16be, { name: 'IFLA_VXLAN_PORT' }),
    group6: attr(16, ip, { name: 'IFLA_VXLAN_GROUP6' }),
    local6: attr(17, ip, { name: 'IFLA_VXLAN_LOCAL6' }),
    udpChecksum: attr(18, u8, { name: 'IFLA_VXLAN_UDP_CSUM' }),
    udpZeroChecksum6Tx: attr(19, u8, { name: 'IFLA_VXLAN_UDP_ZERO_CSUM6_TX' }),
    udpZeroChecksum6Rx: attr(20, u8, { name: 'IFLA_VXLAN_UDP_ZERO_CSUM6_RX' }),
    remoteChecksumTx: attr(21, u8, { name: 'IFLA_VXLAN_REMCSUM_TX' }),
    remoteChecksumRx: attr(22, u8, { name: 'IFLA_VXLAN_REMCSUM_RX' }),
    groupPolicy: attr(23, flag, { name: 'IFLA_VXLAN_GBP' }),
    collectMetadata: attr(25, u8, { name: 'IFLA_VXLAN_COLLECT_METADATA' }),
    label: attr(26, u32be, { name: 'IFLA_VXLAN_LABEL' }),
    genericProtocol: attr(27, flag, { name: 'IFLA_VXLAN_GPE' }),
    ttlInherit: attr(28, u8, { name: 'IFLA_VXLAN_TTL_INHERIT' }),
    dontFragment: attr(29, enumOf(u8, { unset: 0, set: 1, inherit: 2 }), { name: 'IFLA_VXLAN_DF' }),
  },
  'linkinfo-vxlan-attrs',
);
export type VxlanLink = Infer<typeof VxlanLink>;

/** A further hardware address on a link. Also of kind macvtap. */
export const MacvlanLink = attributes(
  {
    mode: attr(1, enumOf(u32, { private: 1, vepa: 2, bridge: 4, passthru: 8, source: 16 }), {
      name: 'IFLA_MACVLAN_MODE',
    }),
    flags: attr(2, u16, { name: 'IFLA_MACVLAN_FLAGS' }),
    broadcastQueueLength: attr(7, u32, { name: 'IFLA_MACVLAN_BC_QUEUE_LEN' }),
    broadcastQueueLengthUsed: attr(8, u32, { name: 'IFLA_MACVLAN_BC_QUEUE_LEN_USED' }),
  },
  'linkinfo-macvlan-attrs',
);
export type MacvlanLink = Infer<typeof MacvlanLink>;

/** Further IP addresses on a link. */
export const IpvlanLink = attributes(
  {
    mode: attr(1, enumOf(u16, { l2: 0, l3: 1, l3s: 2 }), { name: 'IFLA_IPVLAN_MODE' }),
    flags: attr(2, flagsOf(u16, { private: 1, vepa: 2 }), { name: 'IFLA_IPVLAN_FLAGS' }),
  },
  'linkinfo-ipvlan-attrs',
);
export type IpvlanLink = Infer<typeof IpvlanLink>;

/** A routing domain: its links' routes are in a table of their own. */
export const VrfLink = attributes({ table: attr(1, u32, { name: 'IFLA_VRF_TABLE' }) }, 'linkinfo-vrf-attrs');
export type VrfLink = Infer<typeof VrfLink>;

/** A link whose other end is a program. */
export const TunLink = attributes(
  {
    owner: attr(1, u32, { name: 'IFLA_TUN_OWNER' }),
    group: attr(2, u32, { name: 'IFLA_TUN_GROUP' }),
    type: attr(3, enumOf(u8, { tun: 1, tap: 2 }), { name: 'IFLA_TUN_TYPE' }),
    packetInformation: attr(4, u8, { name: 'IFLA_TUN_PI' }),
    vnetHeader: attr(5, u8, { name: 'IFLA_TUN_VNET_HDR' }),
    persist: attr(6, u8, { name: 'IFLA_TUN_PERSIST' }),
    multiQueue: attr(7, u8, { name: 'IFLA_TUN_MULTI_QUEUE' }),
    queues: attr(8, u32, { name: 'IFLA_TUN_NUM_QUEUES' }),
    disabledQueues: attr(9, u32, { name: 'IFLA_TUN_NUM_DISABLED_QUEUES' }),
  },
  'linkinfo-tun-attrs',
);
export type TunLink = Infer<typeof TunLink>;

/** struct ifla_bridge_id. */
const BridgeId = struct({ priority: u16be, address: sized(mac, 6) });

/** A bridge. Times are in hundredths of a second. */
export const BridgeLink = attributes(
  {
    forwardDelay: attr(1, u32, { name: 'IFLA_BR_FORWARD_DELAY' }),
    helloTime: attr(2, u32, { name: 'IFLA_BR_HELLO_TIME' }),
    maxAge: attr(3, u32, { name: 'IFLA_BR_MAX_AGE' }),
    ageingTime: attr(4, u32, { name: 'IFLA_BR_AGEING_TIME' }),
    stpState: attr(5, u32, { name: 'IFLA_BR_STP_STATE' }),
    priority: attr(6, u16, { name: 'IFLA_BR_PRIORITY' }),
    vlanFiltering: attr(7, u8, { name: 'IFLA_BR_VLAN_FILTERING' }),
    vlanProtocol: attr(8, enumOf(u16be, { '802.1q': 0x8100, '802.1ad': 0x88a8 }), { name: 'IFLA_BR_VLAN_PROTOCOL' }),
    groupForwardMask: attr(9, u16, { name: 'IFLA_BR_GROUP_FWD_MASK' }),
    rootId: attr(10, BridgeId, { name: 'IFLA_BR_ROOT_ID' }),
    bridgeId: attr(11, BridgeId, { name: 'IFLA_BR_BRIDGE_ID' }),
    rootPort: attr(12, u16, { name: 'IFLA_BR_ROOT_PORT' }),
    rootPathCost: attr(13, u32, { name: 'IFLA_BR_ROOT_PATH_COST' }),
    topologyChange: attr(14, u8, { name: 'IFLA_BR_TOPOLOGY_CHANGE' }),
    topologyChangeDetected: attr(15, u8, { name: 'IFLA_BR_TOPOLOGY_CHANGE_DETECTED' }),
    helloTimer: attr(16, u64, { name: 'IFLA_BR_HELLO_TIMER' }),
    tcnTimer: attr(17, u64, { name: 'IFLA_BR_TCN_TIMER' }),
    topologyChangeTimer: attr(18, u64, { name: 'IFLA_BR_TOPOLOGY_CHANGE_TIMER' }),
    gcTimer: attr(19, u64, { name: 'IFLA_BR_GC_TIMER' }),
    groupAddress: attr(20, mac, { name: 'IFLA_BR_GROUP_ADDR' }),
    multicastRouter: attr(22, u8, { name: 'IFLA_BR_MCAST_ROUTER' }),
    multicastSnooping: attr(23, u8, { name: 'IFLA_BR_MCAST_SNOOPING' }),
    multicastQueryUsesAddress: attr(24, u8, { name: 'IFLA_BR_MCAST_QUERY_USE_IFADDR' }),
    multicastQuerier: attr(25, u8, { name: 'IFLA_BR_MCAST_QUERIER' }),
    multicastHashElasticity: attr(26, u32, { name: 'IFLA_BR_MCAST_HASH_ELASTICITY' }),
    multicastHashMax: attr(27, u32, { name: 'IFLA_BR_MCAST_HASH_MAX' }),
    multicastLastMemberCount: attr(28, u32, { name: 'IFLA_BR_MCAST_LAST_MEMBER_CNT' }),
    multicastStartupQueryCount: attr(29, u32, { name: 'IFLA_BR_MCAST_STARTUP_QUERY_CNT' }),
    multicastLastMemberInterval: attr(30, u64, { name: 'IFLA_BR_MCAST_LAST_MEMBER_INTVL' }),
    multicastMembershipInterval: attr(31, u64, { name: 'IFLA_BR_MCAST_MEMBERSHIP_INTVL' }),
    multicastQuerierInterval: attr(32, u64, { name: 'IFLA_BR_MCAST_QUERIER_INTVL' }),
    multicastQueryInterval: attr(33, u64, { name: 'IFLA_BR_MCAST_QUERY_INTVL' }),
    multicastQueryResponseInterval: attr(34, u64, { name: 'IFLA_BR_MCAST_QUERY_RESPONSE_INTVL' }),
    multicastStartupQueryInterval: attr(35, u64, { name: 'IFLA_BR_MCAST_STARTUP_QUERY_INTVL' }),
    callIptables: attr(36, u8, { name: 'IFLA_BR_NF_CALL_IPTABLES' }),
    callIp6tables: attr(37, u8, { name: 'IFLA_BR_NF_CALL_IP6TABLES' }),
    callArptables: attr(38, u8, { name: 'IFLA_BR_NF_CALL_ARPTABLES' }),
    vlanDefaultPvid: attr(39, u16, { name: 'IFLA_BR_VLAN_DEFAULT_PVID' }),
    gap: attr(40, pad),
    vlanStatsEnabled: attr(41, u8, { name: 'IFLA_BR_VLAN_STATS_ENABLED' }),
    multicastStatsEnabled: attr(42, u8, { name: 'IFLA_BR_MCAST_STATS_ENABLED' }),
    multicastIgmpVersion: attr(43, u8, { name: 'IFLA_BR_MCAST_IGMP_VERSION' }),
    multicastMldVersion: attr(44, u8, { name: 'IFLA_BR_MCAST_MLD_VERSION' }),
    vlanStatsPerPort: attr(45, u8, { name: 'IFLA_BR_VLAN_STATS_PER_PORT' }),
    booleanOptions: attr(46, struct({ value: u32, mask: u32 }), { name: 'IFLA_BR_MULTI_BOOLOPT' }),
    fdbLearned: attr(48, u32, { name: 'IFLA_BR_FDB_N_LEARNED' }),
    fdbMaxLearned: attr(49, u32, { name: 'IFLA_BR_FDB_MAX_LEARNED' }),
  },
  'linkinfo-bridge-attrs',
);
export type BridgeLink = Infer<typeof BridgeLink>;

const PortState = enumOf(u8, { disabled: 0, listening: 1, learning: 2, forwarding: 3, blocking: 4 });

/** A link that is a port of a bridge, as IFLA_INFO_SLAVE_DATA and, of AF_BRIDGE, IFLA_PROTINFO have it. */
export const BridgePort = attributes(
  {
    state: attr(1, PortState, { name: 'IFLA_BRPORT_STATE' }),
    priority: attr(2, u16, { name: 'IFLA_BRPORT_PRIORITY' }),
    cost: attr(3, u32, { name: 'IFLA_BRPORT_COST' }),
    hairpin: attr(4, u8, { name: 'IFLA_BRPORT_MODE' }),
    guard: attr(5, u8, { name: 'IFLA_BRPORT_GUARD' }),
    protect: attr(6, u8, { name: 'IFLA_BRPORT_PROTECT' }),
    fastLeave: attr(7, u8, { name: 'IFLA_BRPORT_FAST_LEAVE' }),
    learning: attr(8, u8, { name: 'IFLA_BRPORT_LEARNING' }),
    unicastFlood: attr(9, u8, { name: 'IFLA_BRPORT_UNICAST_FLOOD' }),
    proxyArp: attr(10, u8, { name: 'IFLA_BRPORT_PROXYARP' }),
    learningSync: attr(11, u8, { name: 'IFLA_BRPORT_LEARNING_SYNC' }),
    proxyArpWifi: attr(12, u8, { name: 'IFLA_BRPORT_PROXYARP_WIFI' }),
    rootId: attr(13, BridgeId, { name: 'IFLA_BRPORT_ROOT_ID' }),
    bridgeId: attr(14, BridgeId, { name: 'IFLA_BRPORT_BRIDGE_ID' }),
    designatedPort: attr(15, u16, { name: 'IFLA_BRPORT_DESIGNATED_PORT' }),
    designatedCost: attr(16, u16, { name: 'IFLA_BRPORT_DESIGNATED_COST' }),
    id: attr(17, u16, { name: 'IFLA_BRPORT_ID' }),
    number: attr(18, u16, { name: 'IFLA_BRPORT_NO' }),
    topologyChangeAck: attr(19, u8, { name: 'IFLA_BRPORT_TOPOLOGY_CHANGE_ACK' }),
    configPending: attr(20, u8, { name: 'IFLA_BRPORT_CONFIG_PENDING' }),
    messageAgeTimer: attr(21, u64, { name: 'IFLA_BRPORT_MESSAGE_AGE_TIMER' }),
    forwardDelayTimer: attr(22, u64, { name: 'IFLA_BRPORT_FORWARD_DELAY_TIMER' }),
    holdTimer: attr(23, u64, { name: 'IFLA_BRPORT_HOLD_TIMER' }),
    multicastRouter: attr(25, u8, { name: 'IFLA_BRPORT_MULTICAST_ROUTER' }),
    gap: attr(26, pad),
    multicastFlood: attr(27, u8, { name: 'IFLA_BRPORT_MCAST_FLOOD' }),
    multicastToUnicast: attr(28, u8, { name: 'IFLA_BRPORT_MCAST_TO_UCAST' }),
    vlanTunnel: attr(29, u8, { name: 'IFLA_BRPORT_VLAN_TUNNEL' }),
    broadcastFlood: attr(30, u8, { name: 'IFLA_BRPORT_BCAST_FLOOD' }),
    groupForwardMask: attr(31, u16, { name: 'IFLA_BRPORT_GROUP_FWD_MASK' }),
    neighbourSuppress: attr(32, u8, { name: 'IFLA_BRPORT_NEIGH_SUPPRESS' }),
    isolated: attr(33, u8, { name: 'IFLA_BRPORT_ISOLATED' }),
    backupPort: attr(34, u32, { name: 'IFLA_BRPORT_BACKUP_PORT' }),
    ringOpen: attr(35, u8, { name: 'IFLA_BRPORT_MRP_RING_OPEN' }),
    interconnectOpen: attr(36, u8, { name: 'IFLA_BRPORT_MRP_IN_OPEN' }),
    hostsLimit: attr(37, u32, { name: 'IFLA_BRPORT_MCAST_EHT_HOSTS_LIMIT' }),
    hosts: attr(38, u32, { name: 'IFLA_BRPORT_MCAST_EHT_HOSTS_CNT' }),
    locked: attr(39, u8, { name: 'IFLA_BRPORT_LOCKED' }),
    macAuthenticationBypass: attr(40, u8, { name: 'IFLA_BRPORT_MAB' }),
    multicastGroups: attr(41, u32, { name: 'IFLA_BRPORT_MCAST_N_GROUPS' }),
    multicastMaxGroups: attr(42, u32, { name: 'IFLA_BRPORT_MCAST_MAX_GROUPS' }),
    neighbourVlanSuppress: attr(43, u8, { name: 'IFLA_BRPORT_NEIGH_VLAN_SUPPRESS' }),
    backupNextHopId: attr(44, u32, { name: 'IFLA_BRPORT_BACKUP_NHID' }),
  },
  'linkinfo-brport-attrs',
);
export type BridgePort = Infer<typeof BridgePort>;
