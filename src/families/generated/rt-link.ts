// Generated from rt-link.yaml and its overlay by `npm run codegen`; do not edit.
// Digest: sha256 c986f794fdffade569318677c2d96944c7dcee0838aad328e6d8ab21f04ed4ab

import { defineFamily, type Family } from '../family.ts';
import { u8, u16, s32, u32, u16be, u32be } from '../../codec/schema/narrow.ts';
import { padding, bytes, sized, flag, pad, array } from '../../codec/schema/binary.ts';
import { flagsOf, enumOf } from '../../codec/schema/enum.ts';
import { getU16, getU32, getU64 } from '../../codec/integers.ts';
import { readerOf, keepUnknown } from '../../codec/schema/quick.ts';
import { quickStruct, struct, type Struct, type Members } from '../../codec/schema/struct.ts';
import { mac, ipv6, uuid, ipv4 } from '../../codec/schema/address.ts';
import { string } from '../../codec/schema/text.ts';
import { u64, uint, u64be } from '../../codec/schema/wide.ts';
import { attr, type Attrs } from '../../codec/schema/attr.ts';
import { attributes, quickAttributes, type Attributes } from '../../codec/schema/attributes.ts';
import { undecoded, type UndecodedAttribute } from '../../codec/schema/wire-form.ts';
import { subMessage, type Formats } from '../../codec/schema/sub-message.ts';
import { nested } from '../../codec/schema/nested.ts';
import { multi, indexedArray } from '../../codec/schema/list.ts';
import { otherwise } from '../otherwise.ts';
import { message } from '../../codec/schema/message.ts';
import { type AnyCodec } from '../../codec/schema/codec.ts';
import { type RememberedStruct, type AnyOf, type MessageOf, type Input } from '../message-types.ts';
import { type Remembered } from '../../codec/schema/attributes-types.ts';

/** flags ifinfo-flags */
export type IfinfoFlags =
  | 'up'
  | 'broadcast'
  | 'debug'
  | 'loopback'
  | 'point-to-point'
  | 'no-trailers'
  | 'running'
  | 'no-arp'
  | 'promisc'
  | 'all-multi'
  | 'master'
  | 'slave'
  | 'multicast'
  | 'portsel'
  | 'auto-media'
  | 'dynamic'
  | 'lower-up'
  | 'dormant'
  | 'echo';

/** enum vlan-protocols */
export type VlanProtocols = '8021q' | '8021ad';

/** enum ipv4-devconf */
export type Ipv4Devconf =
  | 'forwarding'
  | 'mc-forwarding'
  | 'proxy-arp'
  | 'accept-redirects'
  | 'secure-redirects'
  | 'send-redirects'
  | 'shared-media'
  | 'rp-filter'
  | 'accept-source-route'
  | 'bootp-relay'
  | 'log-martians'
  | 'tag'
  | 'arpfilter'
  | 'medium-id'
  | 'noxfrm'
  | 'nopolicy'
  | 'force-igmp-version'
  | 'arp-announce'
  | 'arp-ignore'
  | 'promote-secondaries'
  | 'arp-accept'
  | 'arp-notify'
  | 'accept-local'
  | 'src-vmark'
  | 'proxy-arp-pvlan'
  | 'route-localnet'
  | 'igmpv2-unsolicited-report-interval'
  | 'igmpv3-unsolicited-report-interval'
  | 'ignore-routes-with-linkdown'
  | 'drop-unicast-in-l2-multicast'
  | 'drop-gratuitous-arp'
  | 'bc-forwarding'
  | 'arp-evict-nocarrier';

/** enum ipv6-devconf */
export type Ipv6Devconf =
  | 'forwarding'
  | 'hoplimit'
  | 'mtu6'
  | 'accept-ra'
  | 'accept-redirects'
  | 'autoconf'
  | 'dad-transmits'
  | 'rtr-solicits'
  | 'rtr-solicit-interval'
  | 'rtr-solicit-delay'
  | 'use-tempaddr'
  | 'temp-valid-lft'
  | 'temp-prefered-lft'
  | 'regen-max-retry'
  | 'max-desync-factor'
  | 'max-addresses'
  | 'force-mld-version'
  | 'accept-ra-defrtr'
  | 'accept-ra-pinfo'
  | 'accept-ra-rtr-pref'
  | 'rtr-probe-interval'
  | 'accept-ra-rt-info-max-plen'
  | 'proxy-ndp'
  | 'optimistic-dad'
  | 'accept-source-route'
  | 'mc-forwarding'
  | 'disable-ipv6'
  | 'accept-dad'
  | 'force-tllao'
  | 'ndisc-notify'
  | 'mldv1-unsolicited-report-interval'
  | 'mldv2-unsolicited-report-interval'
  | 'suppress-frag-ndisc'
  | 'accept-ra-from-local'
  | 'use-optimistic'
  | 'accept-ra-mtu'
  | 'stable-secret'
  | 'use-oif-addrs-only'
  | 'accept-ra-min-hop-limit'
  | 'ignore-routes-with-linkdown'
  | 'drop-unicast-in-l2-multicast'
  | 'drop-unsolicited-na'
  | 'keep-addr-on-down'
  | 'rtr-solicit-max-interval'
  | 'seg6-enabled'
  | 'seg6-require-hmac'
  | 'enhanced-dad'
  | 'addr-gen-mode'
  | 'disable-policy'
  | 'accept-ra-rt-info-min-plen'
  | 'ndisc-tclass'
  | 'rpl-seg-enabled'
  | 'ra-defrtr-metric'
  | 'ioam6-enabled'
  | 'ioam6-id'
  | 'ioam6-id-wide'
  | 'ndisc-evict-nocarrier'
  | 'accept-untracked-na';

/** enum ifla-icmp6-stats */
export type IflaIcmp6Stats = 'num' | 'inmsgs' | 'inerrors' | 'outmsgs' | 'outerrors' | 'csumerrors' | 'ratelimithost';

/** enum ifla-inet6-stats */
export type IflaInet6Stats =
  | 'num'
  | 'inpkts'
  | 'inoctets'
  | 'indelivers'
  | 'outforwdatagrams'
  | 'outpkts'
  | 'outoctets'
  | 'inhdrerrors'
  | 'intoobigerrors'
  | 'innoroutes'
  | 'inaddrerrors'
  | 'inunknownprotos'
  | 'intruncatedpkts'
  | 'indiscards'
  | 'outdiscards'
  | 'outnoroutes'
  | 'reasmtimeout'
  | 'reasmreqds'
  | 'reasmoks'
  | 'reasmfails'
  | 'fragoks'
  | 'fragfails'
  | 'fragcreates'
  | 'inmcastpkts'
  | 'outmcastpkts'
  | 'inbcastpkts'
  | 'outbcastpkts'
  | 'inmcastoctets'
  | 'outmcastoctets'
  | 'inbcastoctets'
  | 'outbcastoctets'
  | 'csumerrors'
  | 'noectpkts'
  | 'ect1-pkts'
  | 'ect0-pkts'
  | 'cepkts'
  | 'reasm-overlaps';

/** flags vlan-flags */
export type VlanFlags = 'reorder-hdr' | 'gvrp' | 'loose-binding' | 'mvrp' | 'bridge-binding';

/** enum ifla-vf-link-state-enum */
export type IflaVfLinkStateEnum = 'auto' | 'enable' | 'disable';

/** flags rtext-filter */
export type RtextFilter =
  'vf' | 'brvlan' | 'brvlan-compressed' | 'skip-stats' | 'mrp' | 'cfm-config' | 'cfm-status' | 'mst';

/** enum netkit-policy */
export type NetkitPolicy = 'forward' | 'blackhole';

/** enum netkit-mode */
export type NetkitMode = 'l2' | 'l3';

/** enum netkit-scrub */
export type NetkitScrub = 'none' | 'default';

/** enum ovpn-mode */
export type OvpnMode = 'p2p' | 'mp';

/** enum operational-state */
export type OperationalState = 'unknown' | 'notpresent' | 'down' | 'lowerlayerdown' | 'testing' | 'dormant' | 'up';

/** enum link-mode */
export type LinkMode = 'default' | 'dormant' | 'testing';

/** enum addr-gen-mode */
export type AddrGenMode = 'eui64' | 'none' | 'stable-privacy' | 'random';

/** enum xdp-attached */
export type XdpAttached = 'none' | 'drv' | 'skb' | 'hw' | 'multi';

/** enum macvlan-mode */
export type MacvlanMode = 'private' | 'vepa' | 'bridge' | 'passthru' | 'source';

/** flags macvlan-flags */
export type MacvlanFlags = 'nopromisc' | 'nodst';

/** enum macvlan-macaddr-mode */
export type MacvlanMacaddrMode = 'add' | 'del' | 'flush' | 'set';

/** enum ipvlan-mode */
export type IpvlanMode = 'l2' | 'l3' | 'l3s';

/** flags ipvlan-flags */
export type IpvlanFlags = 'private' | 'vepa';

/** enum vxlan-df */
export type VxlanDf = 'unset' | 'set' | 'inherit';

/** enum macsec-validation */
export type MacsecValidation = 'disabled' | 'check' | 'strict';

/** enum macsec-offload */
export type MacsecOffload = 'off' | 'phy' | 'mac';

/** enum hsr-protocol */
export type HsrProtocol = 'hsr' | 'prp';

/** enum gtp-role */
export type GtpRole = 'ggsn' | 'sgsn';

/** enum bridge-port-state */
export type BridgePortState = 'disabled' | 'listening' | 'learning' | 'forwarding' | 'blocking';

/** flags bridge-flags */
export type BridgeFlags = 'master' | 'self';

/** enum bridge-mode */
export type BridgeMode = 'veb' | 'vepa' | 'none';

/** flags bridge-vlan-flags */
export type BridgeVlanFlags = 'master' | 'pvid' | 'untagged' | 'range-begin' | 'range-end' | 'brentry' | 'only-opts';

/** struct rtgenmsg */
export interface Rtgenmsg extends RememberedStruct {
  /** family: u8. */
  readonly family?: number;
}

/** struct ifinfomsg */
export interface Ifinfomsg extends RememberedStruct {
  /** ifi-family: u8. */
  readonly ifiFamily?: number;
  /** ifi-type: u16. */
  readonly ifiType?: number;
  /** ifi-index: s32. */
  readonly ifiIndex?: number;
  /** ifi-flags: u32. */
  readonly ifiFlags?: readonly (IfinfoFlags | number)[];
  /** ifi-change: u32. */
  readonly ifiChange?: number;
}

/** struct ifla_bridge_id */
export interface IflaBridgeId extends RememberedStruct {
  /** prio: u16be. */
  readonly prio?: number;
  /** addr: 6 bytes. */
  readonly addr?: string;
}

/** struct ifla_cacheinfo */
export interface IflaCacheinfo extends RememberedStruct {
  /** max-reasm-len: u32. */
  readonly maxReasmLen?: number;
  /** tstamp: u32. */
  readonly tstamp?: number;
  /** reachable-time: s32. */
  readonly reachableTime?: number;
  /** retrans-time: u32. */
  readonly retransTime?: number;
}

/** struct rtnl_link_stats */
export interface RtnlLinkStats extends RememberedStruct {
  /** rx-packets: u32. */
  readonly rxPackets?: number;
  /** tx-packets: u32. */
  readonly txPackets?: number;
  /** rx-bytes: u32. */
  readonly rxBytes?: number;
  /** tx-bytes: u32. */
  readonly txBytes?: number;
  /** rx-errors: u32. */
  readonly rxErrors?: number;
  /** tx-errors: u32. */
  readonly txErrors?: number;
  /** rx-dropped: u32. */
  readonly rxDropped?: number;
  /** tx-dropped: u32. */
  readonly txDropped?: number;
  /** multicast: u32. */
  readonly multicast?: number;
  /** collisions: u32. */
  readonly collisions?: number;
  /** rx-length-errors: u32. */
  readonly rxLengthErrors?: number;
  /** rx-over-errors: u32. */
  readonly rxOverErrors?: number;
  /** rx-crc-errors: u32. */
  readonly rxCrcErrors?: number;
  /** rx-frame-errors: u32. */
  readonly rxFrameErrors?: number;
  /** rx-fifo-errors: u32. */
  readonly rxFifoErrors?: number;
  /** rx-missed-errors: u32. */
  readonly rxMissedErrors?: number;
  /** tx-aborted-errors: u32. */
  readonly txAbortedErrors?: number;
  /** tx-carrier-errors: u32. */
  readonly txCarrierErrors?: number;
  /** tx-fifo-errors: u32. */
  readonly txFifoErrors?: number;
  /** tx-heartbeat-errors: u32. */
  readonly txHeartbeatErrors?: number;
  /** tx-window-errors: u32. */
  readonly txWindowErrors?: number;
  /** rx-compressed: u32. */
  readonly rxCompressed?: number;
  /** tx-compressed: u32. */
  readonly txCompressed?: number;
  /** rx-nohandler: u32. */
  readonly rxNohandler?: number;
}

/** struct rtnl_link_stats64 */
export interface RtnlLinkStats64 extends RememberedStruct {
  /** rx-packets: u64. */
  readonly rxPackets?: bigint;
  /** tx-packets: u64. */
  readonly txPackets?: bigint;
  /** rx-bytes: u64. */
  readonly rxBytes?: bigint;
  /** tx-bytes: u64. */
  readonly txBytes?: bigint;
  /** rx-errors: u64. */
  readonly rxErrors?: bigint;
  /** tx-errors: u64. */
  readonly txErrors?: bigint;
  /** rx-dropped: u64. */
  readonly rxDropped?: bigint;
  /** tx-dropped: u64. */
  readonly txDropped?: bigint;
  /** multicast: u64. */
  readonly multicast?: bigint;
  /** collisions: u64. */
  readonly collisions?: bigint;
  /** rx-length-errors: u64. */
  readonly rxLengthErrors?: bigint;
  /** rx-over-errors: u64. */
  readonly rxOverErrors?: bigint;
  /** rx-crc-errors: u64. */
  readonly rxCrcErrors?: bigint;
  /** rx-frame-errors: u64. */
  readonly rxFrameErrors?: bigint;
  /** rx-fifo-errors: u64. */
  readonly rxFifoErrors?: bigint;
  /** rx-missed-errors: u64. */
  readonly rxMissedErrors?: bigint;
  /** tx-aborted-errors: u64. */
  readonly txAbortedErrors?: bigint;
  /** tx-carrier-errors: u64. */
  readonly txCarrierErrors?: bigint;
  /** tx-fifo-errors: u64. */
  readonly txFifoErrors?: bigint;
  /** tx-heartbeat-errors: u64. */
  readonly txHeartbeatErrors?: bigint;
  /** tx-window-errors: u64. */
  readonly txWindowErrors?: bigint;
  /** rx-compressed: u64. */
  readonly rxCompressed?: bigint;
  /** tx-compressed: u64. */
  readonly txCompressed?: bigint;
  /** rx-nohandler: u64. */
  readonly rxNohandler?: bigint;
  /** rx-otherhost-dropped: u64. */
  readonly rxOtherhostDropped?: bigint;
}

/** struct rtnl_link_ifmap */
export interface RtnlLinkIfmap extends RememberedStruct {
  /** mem-start: u64. */
  readonly memStart?: bigint;
  /** mem-end: u64. */
  readonly memEnd?: bigint;
  /** base-addr: u64. */
  readonly baseAddr?: bigint;
  /** irq: u16. */
  readonly irq?: number;
  /** dma: u8. */
  readonly dma?: number;
  /** port: u8. */
  readonly port?: number;
}

/** struct br_boolopt_multi */
export interface BrBooloptMulti extends RememberedStruct {
  /** optval: u32. */
  readonly optval?: number;
  /** optmask: u32. */
  readonly optmask?: number;
}

/** struct if_stats_msg */
export interface IfStatsMsg extends RememberedStruct {
  /** family: u8. */
  readonly family?: number;
  /** ifindex: u32. */
  readonly ifindex?: number;
  /** filter-mask: u32. */
  readonly filterMask?: number;
}

/** struct ifla_vlan_flags */
export interface IflaVlanFlags extends RememberedStruct {
  /** flags: u32. */
  readonly flags?: readonly (VlanFlags | number)[];
  /** mask: u32. */
  readonly mask?: number;
}

/** struct ifla_vlan_qos_mapping */
export interface IflaVlanQosMapping extends RememberedStruct {
  /** from: u32. */
  readonly from?: number;
  /** to: u32. */
  readonly to?: number;
}

/** struct ifla_geneve_port_range */
export interface IflaGenevePortRange extends RememberedStruct {
  /** low: u16be. */
  readonly low?: number;
  /** high: u16be. */
  readonly high?: number;
}

/** struct ifla_vf_mac */
export interface IflaVfMac extends RememberedStruct {
  /** vf: u32. */
  readonly vf?: number;
  /** mac: 32 bytes. */
  readonly mac?: Uint8Array;
}

/** struct ifla_vf_vlan */
export interface IflaVfVlan extends RememberedStruct {
  /** vf: u32. */
  readonly vf?: number;
  /** vlan: u32. */
  readonly vlan?: number;
  /** qos: u32. */
  readonly qos?: number;
}

/** struct ifla_vf_tx_rate */
export interface IflaVfTxRate extends RememberedStruct {
  /** vf: u32. */
  readonly vf?: number;
  /** rate: u32. */
  readonly rate?: number;
}

/** struct ifla_vf_spoofchk */
export interface IflaVfSpoofchk extends RememberedStruct {
  /** vf: u32. */
  readonly vf?: number;
  /** setting: u32. */
  readonly setting?: number;
}

/** struct ifla_vf_link_state */
export interface IflaVfLinkState extends RememberedStruct {
  /** vf: u32. */
  readonly vf?: number;
  /** link-state: u32. */
  readonly linkState?: IflaVfLinkStateEnum | number;
}

/** struct ifla_vf_rate */
export interface IflaVfRate extends RememberedStruct {
  /** vf: u32. */
  readonly vf?: number;
  /** min-tx-rate: u32. */
  readonly minTxRate?: number;
  /** max-tx-rate: u32. */
  readonly maxTxRate?: number;
}

/** struct ifla_vf_rss_query_en */
export interface IflaVfRssQueryEn extends RememberedStruct {
  /** vf: u32. */
  readonly vf?: number;
  /** setting: u32. */
  readonly setting?: number;
}

/** struct ifla_vf_trust */
export interface IflaVfTrust extends RememberedStruct {
  /** vf: u32. */
  readonly vf?: number;
  /** setting: u32. */
  readonly setting?: number;
}

/** struct ifla_vf_guid */
export interface IflaVfGuid extends RememberedStruct {
  /** vf: u32. */
  readonly vf?: number;
  /** guid: u64. */
  readonly guid?: bigint;
}

/** struct ifla_vf_vlan_info */
export interface IflaVfVlanInfo extends RememberedStruct {
  /** vf: u32. */
  readonly vf?: number;
  /** vlan: u32. */
  readonly vlan?: number;
  /** qos: u32. */
  readonly qos?: number;
  /** vlan-proto: u16be. */
  readonly vlanProto?: number;
}

/** struct ifla_vxlan_port_range */
export interface IflaVxlanPortRange extends RememberedStruct {
  /** low: u16be. */
  readonly low?: number;
  /** high: u16be. */
  readonly high?: number;
}

/** struct vxlan_header */
export interface VxlanHeader extends RememberedStruct {
  /** flags: u32be. */
  readonly flags?: number;
  /** vni: u32be. */
  readonly vni?: number;
}

/** struct bridge_vlan_info */
export interface BridgeVlanInfo extends RememberedStruct {
  /** flags: u16. */
  readonly flags?: readonly (BridgeVlanFlags | number)[];
  /** vid: u16. */
  readonly vid?: number;
}

/** struct ifla_port_vsi */
export interface IflaPortVsi extends RememberedStruct {
  /** vsi-mgr-id: u8. */
  readonly vsiMgrId?: number;
  /** vsi-type-id: 3 bytes. */
  readonly vsiTypeId?: Uint8Array;
  /** vsi-type-version: u8. */
  readonly vsiTypeVersion?: number;
}

/** struct rtnl_hw_stats64 */
export interface RtnlHwStats64 extends RememberedStruct {
  /** rx-packets: u64. */
  readonly rxPackets?: bigint;
  /** tx-packets: u64. */
  readonly txPackets?: bigint;
  /** rx-bytes: u64. */
  readonly rxBytes?: bigint;
  /** tx-bytes: u64. */
  readonly txBytes?: bigint;
  /** rx-errors: u64. */
  readonly rxErrors?: bigint;
  /** tx-errors: u64. */
  readonly txErrors?: bigint;
  /** rx-dropped: u64. */
  readonly rxDropped?: bigint;
  /** tx-dropped: u64. */
  readonly txDropped?: bigint;
  /** multicast: u64. */
  readonly multicast?: bigint;
}

/** struct mpls_link_stats */
export interface MplsLinkStats extends RememberedStruct {
  /** rx-packets: u64. */
  readonly rxPackets?: bigint;
  /** tx-packets: u64. */
  readonly txPackets?: bigint;
  /** rx-bytes: u64. */
  readonly rxBytes?: bigint;
  /** tx-bytes: u64. */
  readonly txBytes?: bigint;
  /** rx-errors: u64. */
  readonly rxErrors?: bigint;
  /** tx-errors: u64. */
  readonly txErrors?: bigint;
  /** rx-dropped: u64. */
  readonly rxDropped?: bigint;
  /** tx-dropped: u64. */
  readonly txDropped?: bigint;
  /** rx-noroute: u64. */
  readonly rxNoroute?: bigint;
}

/** struct bridge_vlan_xstats */
export interface BridgeVlanXstats extends RememberedStruct {
  /** rx-bytes: u64. */
  readonly rxBytes?: bigint;
  /** rx-packets: u64. */
  readonly rxPackets?: bigint;
  /** tx-bytes: u64. */
  readonly txBytes?: bigint;
  /** tx-packets: u64. */
  readonly txPackets?: bigint;
  /** vid: u16. */
  readonly vid?: number;
  /** flags: u16. */
  readonly flags?: readonly (BridgeVlanFlags | number)[];
}

/** struct bridge_stp_xstats */
export interface BridgeStpXstats extends RememberedStruct {
  /** transition-blk: u64. */
  readonly transitionBlk?: bigint;
  /** transition-fwd: u64. */
  readonly transitionFwd?: bigint;
  /** rx-bpdu: u64. */
  readonly rxBpdu?: bigint;
  /** tx-bpdu: u64. */
  readonly txBpdu?: bigint;
  /** rx-tcn: u64. */
  readonly rxTcn?: bigint;
  /** tx-tcn: u64. */
  readonly txTcn?: bigint;
}

/** struct br_mcast_count */
export interface BrMcastCount extends RememberedStruct {
  /** rx: u64. */
  readonly rx?: bigint;
  /** tx: u64. */
  readonly tx?: bigint;
}

/** struct br_mcast_stats */
export interface BrMcastStats extends RememberedStruct {
  /** igmp-v1queries: struct br_mcast_count. */
  readonly igmpV1queries?: BrMcastCount;
  /** igmp-v2queries: struct br_mcast_count. */
  readonly igmpV2queries?: BrMcastCount;
  /** igmp-v3queries: struct br_mcast_count. */
  readonly igmpV3queries?: BrMcastCount;
  /** igmp-leaves: struct br_mcast_count. */
  readonly igmpLeaves?: BrMcastCount;
  /** igmp-v1reports: struct br_mcast_count. */
  readonly igmpV1reports?: BrMcastCount;
  /** igmp-v2reports: struct br_mcast_count. */
  readonly igmpV2reports?: BrMcastCount;
  /** igmp-v3reports: struct br_mcast_count. */
  readonly igmpV3reports?: BrMcastCount;
  /** igmp-parse-errors: u64. */
  readonly igmpParseErrors?: bigint;
  /** mld-v1queries: struct br_mcast_count. */
  readonly mldV1queries?: BrMcastCount;
  /** mld-v2queries: struct br_mcast_count. */
  readonly mldV2queries?: BrMcastCount;
  /** mld-leaves: struct br_mcast_count. */
  readonly mldLeaves?: BrMcastCount;
  /** mld-v1reports: struct br_mcast_count. */
  readonly mldV1reports?: BrMcastCount;
  /** mld-v2reports: struct br_mcast_count. */
  readonly mldV2reports?: BrMcastCount;
  /** mld-parse-errors: u64. */
  readonly mldParseErrors?: bigint;
  /** mcast-bytes: struct br_mcast_count. */
  readonly mcastBytes?: BrMcastCount;
  /** mcast-packets: struct br_mcast_count. */
  readonly mcastPackets?: BrMcastCount;
}

/** link-attrs */
export interface LinkAttrs extends Remembered {
  /** IFLA_ADDRESS: mac. */
  readonly address?: string;
  /** IFLA_BROADCAST: mac. */
  readonly broadcast?: string;
  /** IFLA_IFNAME: string. */
  readonly ifname?: string;
  /** IFLA_MTU: u32. */
  readonly mtu?: number;
  /** IFLA_LINK: u32. */
  readonly link?: number;
  /** IFLA_QDISC: string. */
  readonly qdisc?: string;
  /** IFLA_STATS: struct rtnl_link_stats. */
  readonly stats?: RtnlLinkStats;
  /** IFLA_COST: string. */
  readonly cost?: string;
  /** IFLA_PRIORITY: string. */
  readonly priority?: string;
  /** IFLA_MASTER: u32. */
  readonly master?: number;
  /** IFLA_WIRELESS: bytes. */
  readonly wireless?: Uint8Array;
  /** IFLA_PROTINFO: chosen by ifiFamily. */
  readonly protinfo?: AnyOf<LinkinfoBrportAttrs | Ifla6Attrs>;
  /** IFLA_TXQLEN: u32. */
  readonly txqlen?: number;
  /** IFLA_MAP: struct rtnl_link_ifmap. */
  readonly map?: RtnlLinkIfmap;
  /** IFLA_WEIGHT: u32. */
  readonly weight?: number;
  /** IFLA_OPERSTATE: u8. */
  readonly operstate?: OperationalState | number;
  /** IFLA_LINKMODE: u8. */
  readonly linkmode?: LinkMode | number;
  /** IFLA_LINKINFO: a nest. */
  readonly linkinfo?: LinkinfoAttrs;
  /** IFLA_NET_NS_PID: u32. */
  readonly netNsPid?: number;
  /** IFLA_IFALIAS: string. */
  readonly ifalias?: string;
  /** IFLA_NUM_VF: u32. */
  readonly numVf?: number;
  /** IFLA_VFINFO_LIST: a nest. */
  readonly vfinfoList?: VfinfoListAttrs;
  /** IFLA_STATS64: struct rtnl_link_stats64. */
  readonly stats64?: RtnlLinkStats64;
  /** IFLA_VF_PORTS: a nest. */
  readonly vfPorts?: VfPortsAttrs;
  /** IFLA_PORT_SELF: a nest. */
  readonly portSelf?: PortSelfAttrs;
  /** IFLA_AF_SPEC: chosen by ifiFamily. */
  readonly afSpec?: AnyOf<AfSpecBridgeAttrs | AfSpecAttrs>;
  /** IFLA_GROUP: u32. */
  readonly group?: number;
  /** IFLA_NET_NS_FD: u32. */
  readonly netNsFd?: number;
  /** IFLA_EXT_MASK: u32. */
  readonly extMask?: readonly (RtextFilter | number)[];
  /** IFLA_PROMISCUITY: u32. */
  readonly promiscuity?: number;
  /** IFLA_NUM_TX_QUEUES: u32. */
  readonly numTxQueues?: number;
  /** IFLA_NUM_RX_QUEUES: u32. */
  readonly numRxQueues?: number;
  /** IFLA_CARRIER: u8. */
  readonly carrier?: number;
  /** IFLA_PHYS_PORT_ID: bytes. */
  readonly physPortId?: Uint8Array;
  /** IFLA_CARRIER_CHANGES: u32. */
  readonly carrierChanges?: number;
  /** IFLA_PHYS_SWITCH_ID: bytes. */
  readonly physSwitchId?: Uint8Array;
  /** IFLA_LINK_NETNSID: s32. */
  readonly linkNetnsid?: number;
  /** IFLA_PHYS_PORT_NAME: string. */
  readonly physPortName?: string;
  /** IFLA_PROTO_DOWN: u8. */
  readonly protoDown?: number;
  /** IFLA_GSO_MAX_SEGS: u32. */
  readonly gsoMaxSegs?: number;
  /** IFLA_GSO_MAX_SIZE: u32. */
  readonly gsoMaxSize?: number;
  /** IFLA_XDP: a nest. */
  readonly xdp?: XdpAttrs;
  /** IFLA_EVENT: u32. */
  readonly event?: number;
  /** IFLA_NEW_NETNSID: s32. */
  readonly newNetnsid?: number;
  /** IFLA_TARGET_NETNSID: s32. */
  readonly targetNetnsid?: number;
  /** IFLA_CARRIER_UP_COUNT: u32. */
  readonly carrierUpCount?: number;
  /** IFLA_CARRIER_DOWN_COUNT: u32. */
  readonly carrierDownCount?: number;
  /** IFLA_NEW_IFINDEX: s32. */
  readonly newIfindex?: number;
  /** IFLA_MIN_MTU: u32. */
  readonly minMtu?: number;
  /** IFLA_MAX_MTU: u32. */
  readonly maxMtu?: number;
  /** IFLA_PROP_LIST: a nest. */
  readonly propList?: PropListLinkAttrs;
  /** IFLA_ALT_IFNAME: string. */
  readonly altIfname?: string;
  /** IFLA_PERM_ADDRESS: mac. */
  readonly permAddress?: string;
  /** IFLA_PROTO_DOWN_REASON: a nest. */
  readonly protoDownReason?: ProtoDownReasonAttrs;
  /** IFLA_PARENT_DEV_NAME: string. */
  readonly parentDevName?: string;
  /** IFLA_PARENT_DEV_BUS_NAME: string. */
  readonly parentDevBusName?: string;
  /** IFLA_GRO_MAX_SIZE: u32. */
  readonly groMaxSize?: number;
  /** IFLA_TSO_MAX_SIZE: u32. */
  readonly tsoMaxSize?: number;
  /** IFLA_TSO_MAX_SEGS: u32. */
  readonly tsoMaxSegs?: number;
  /** IFLA_ALLMULTI: u32. */
  readonly allmulti?: number;
  /** IFLA_DEVLINK_PORT: a nest. */
  readonly devlinkPort?: LinkDevlinkPortAttrs;
  /** IFLA_GSO_IPV4_MAX_SIZE: u32. */
  readonly gsoIpv4MaxSize?: number;
  /** IFLA_GRO_IPV4_MAX_SIZE: u32. */
  readonly groIpv4MaxSize?: number;
  /** IFLA_DPLL_PIN: a nest. */
  readonly dpllPin?: LinkDpllPinAttrs;
  /** IFLA_MAX_PACING_OFFLOAD_HORIZON: uint. */
  readonly maxPacingOffloadHorizon?: bigint;
  /** IFLA_NETNS_IMMUTABLE: u8. */
  readonly netnsImmutable?: number;
  /** IFLA_HEADROOM: u16. */
  readonly headroom?: number;
  /** IFLA_TAILROOM: u16. */
  readonly tailroom?: number;
}

/** prop-list-link-attrs */
export interface PropListLinkAttrs extends Remembered {
  /** IFLA_ALT_IFNAME: string, several. */
  readonly altIfname?: readonly string[];
}

/** af-spec-attrs */
export interface AfSpecAttrs extends Remembered {
  /** AF_INET: a nest. */
  readonly inet?: IflaAttrs;
  /** AF_INET6: a nest. */
  readonly inet6?: Ifla6Attrs;
  /** AF_MCTP: a nest. */
  readonly mctp?: MctpAttrs;
}

/** vfinfo-list-attrs */
export interface VfinfoListAttrs extends Remembered {
  /** IFLA_VF_INFO: a nest, several. */
  readonly info?: readonly VfinfoAttrs[];
}

/** vfinfo-attrs */
export interface VfinfoAttrs extends Remembered {
  /** IFLA_VF_MAC: struct ifla_vf_mac. */
  readonly mac?: IflaVfMac;
  /** IFLA_VF_VLAN: struct ifla_vf_vlan. */
  readonly vlan?: IflaVfVlan;
  /** IFLA_VF_TX_RATE: struct ifla_vf_tx_rate. */
  readonly txRate?: IflaVfTxRate;
  /** IFLA_VF_SPOOFCHK: struct ifla_vf_spoofchk. */
  readonly spoofchk?: IflaVfSpoofchk;
  /** IFLA_VF_LINK_STATE: struct ifla_vf_link_state. */
  readonly linkState?: IflaVfLinkState;
  /** IFLA_VF_RATE: struct ifla_vf_rate. */
  readonly rate?: IflaVfRate;
  /** IFLA_VF_RSS_QUERY_EN: struct ifla_vf_rss_query_en. */
  readonly rssQueryEn?: IflaVfRssQueryEn;
  /** IFLA_VF_STATS: a nest. */
  readonly stats?: VfStatsAttrs;
  /** IFLA_VF_TRUST: struct ifla_vf_trust. */
  readonly trust?: IflaVfTrust;
  /** IFLA_VF_IB_NODE_GUID: struct ifla_vf_guid. */
  readonly ibNodeGuid?: IflaVfGuid;
  /** IFLA_VF_IB_PORT_GUID: struct ifla_vf_guid. */
  readonly ibPortGuid?: IflaVfGuid;
  /** IFLA_VF_VLAN_LIST: a nest. */
  readonly vlanList?: VfVlanAttrs;
  /** IFLA_VF_BROADCAST: bytes. */
  readonly broadcast?: Uint8Array;
}

/** vf-stats-attrs */
export interface VfStatsAttrs extends Remembered {
  /** IFLA_VF_STATS_RX_PACKETS: u64. */
  readonly rxPackets?: bigint;
  /** IFLA_VF_STATS_TX_PACKETS: u64. */
  readonly txPackets?: bigint;
  /** IFLA_VF_STATS_RX_BYTES: u64. */
  readonly rxBytes?: bigint;
  /** IFLA_VF_STATS_TX_BYTES: u64. */
  readonly txBytes?: bigint;
  /** IFLA_VF_STATS_BROADCAST: u64. */
  readonly broadcast?: bigint;
  /** IFLA_VF_STATS_MULTICAST: u64. */
  readonly multicast?: bigint;
  /** IFLA_VF_STATS_RX_DROPPED: u64. */
  readonly rxDropped?: bigint;
  /** IFLA_VF_STATS_TX_DROPPED: u64. */
  readonly txDropped?: bigint;
}

/** vf-vlan-attrs */
export interface VfVlanAttrs extends Remembered {
  /** IFLA_VF_VLAN_INFO: struct ifla_vf_vlan_info, several. */
  readonly info?: readonly IflaVfVlanInfo[];
}

/** vf-ports-attrs */
export interface VfPortsAttrs extends Remembered {
  /** IFLA_VF_PORT: a nest, several. */
  readonly vfPort?: readonly PortSelfAttrs[];
}

/** port-self-attrs */
export interface PortSelfAttrs extends Remembered {
  /** IFLA_PORT_VF: u32. */
  readonly vf?: number;
  /** IFLA_PORT_PROFILE: string. */
  readonly profile?: string;
  /** IFLA_PORT_VSI_TYPE: struct ifla_port_vsi. */
  readonly vsiType?: IflaPortVsi;
  /** IFLA_PORT_INSTANCE_UUID: uuid. */
  readonly instanceUuid?: string;
  /** IFLA_PORT_HOST_UUID: uuid. */
  readonly hostUuid?: string;
  /** IFLA_PORT_REQUEST: u8. */
  readonly request?: number;
  /** IFLA_PORT_RESPONSE: u16. */
  readonly response?: number;
}

/** What linkinfo-attrs have in any case. */
export interface LinkinfoAttrsCommon extends Remembered {
  /** IFLA_INFO_XSTATS: bytes. */
  readonly xstats?: Uint8Array;
}
/** linkinfo-attrs */
export type LinkinfoAttrs = LinkinfoAttrsCommon &
  (
    | { readonly kind: 'bond'; readonly data?: LinkinfoBondAttrs }
    | { readonly kind: 'bridge'; readonly data?: LinkinfoBridgeAttrs }
    | { readonly kind: 'erspan'; readonly data?: LinkinfoGreAttrs }
    | { readonly kind: 'gre'; readonly data?: LinkinfoGreAttrs }
    | { readonly kind: 'gretap'; readonly data?: LinkinfoGreAttrs }
    | { readonly kind: 'ip6gre'; readonly data?: LinkinfoGre6Attrs }
    | { readonly kind: 'geneve'; readonly data?: LinkinfoGeneveAttrs }
    | { readonly kind: 'ipip'; readonly data?: LinkinfoIptunAttrs }
    | { readonly kind: 'ip6tnl'; readonly data?: LinkinfoIp6tnlAttrs }
    | { readonly kind: 'sit'; readonly data?: LinkinfoIptunAttrs }
    | { readonly kind: 'tun'; readonly data?: LinkinfoTunAttrs }
    | { readonly kind: 'vlan'; readonly data?: LinkinfoVlanAttrs }
    | { readonly kind: 'vrf'; readonly data?: LinkinfoVrfAttrs }
    | { readonly kind: 'vti'; readonly data?: LinkinfoVtiAttrs }
    | { readonly kind: 'vti6'; readonly data?: LinkinfoVti6Attrs }
    | { readonly kind: 'netkit'; readonly data?: LinkinfoNetkitAttrs }
    | { readonly kind: 'ovpn'; readonly data?: LinkinfoOvpnAttrs }
    | { readonly kind: 'vxlan'; readonly data?: LinkinfoVxlanAttrs }
    | { readonly kind: 'macvlan'; readonly data?: LinkinfoMacvlanAttrs }
    | { readonly kind: 'macvtap'; readonly data?: LinkinfoMacvlanAttrs }
    | { readonly kind: 'ipvlan'; readonly data?: LinkinfoIpvlanAttrs }
    | { readonly kind: 'ipvtap'; readonly data?: LinkinfoIpvlanAttrs }
    | { readonly kind: 'veth'; readonly data?: LinkinfoVethAttrs }
    | { readonly kind: 'vxcan'; readonly data?: LinkinfoVethAttrs }
    | { readonly kind: 'macsec'; readonly data?: LinkinfoMacsecAttrs }
    | { readonly kind: 'hsr'; readonly data?: LinkinfoHsrAttrs }
    | { readonly kind: 'xfrm'; readonly data?: LinkinfoXfrmAttrs }
    | { readonly kind: 'gtp'; readonly data?: LinkinfoGtpAttrs }
    | { readonly kind: 'batadv'; readonly data?: LinkinfoBatadvAttrs }
    | { readonly kind: 'ip6gretap'; readonly data?: LinkinfoGre6Attrs }
    | { readonly kind: 'ip6erspan'; readonly data?: LinkinfoGre6Attrs }
    | { readonly kind?: string; readonly data?: undefined }
  ) &
  (
    | { readonly slaveKind: 'bridge'; readonly slaveData?: LinkinfoBrportAttrs }
    | { readonly slaveKind: 'bond'; readonly slaveData?: BondSlaveAttrs }
    | { readonly slaveKind: 'vrf'; readonly slaveData?: LinkinfoVrfPortAttrs }
    | { readonly slaveKind?: string; readonly slaveData?: undefined }
  );

/** linkinfo-bond-attrs */
export interface LinkinfoBondAttrs extends Remembered {
  /** IFLA_BOND_MODE: u8. */
  readonly mode?: number;
  /** IFLA_BOND_ACTIVE_SLAVE: u32. */
  readonly activeSlave?: number;
  /** IFLA_BOND_MIIMON: u32. */
  readonly miimon?: number;
  /** IFLA_BOND_UPDELAY: u32. */
  readonly updelay?: number;
  /** IFLA_BOND_DOWNDELAY: u32. */
  readonly downdelay?: number;
  /** IFLA_BOND_USE_CARRIER: u8. */
  readonly useCarrier?: number;
  /** IFLA_BOND_ARP_INTERVAL: u32. */
  readonly arpInterval?: number;
  /** IFLA_BOND_ARP_IP_TARGET: a numbered nest of ipv4. */
  readonly arpIpTarget?: readonly string[];
  /** IFLA_BOND_ARP_VALIDATE: u32. */
  readonly arpValidate?: number;
  /** IFLA_BOND_ARP_ALL_TARGETS: u32. */
  readonly arpAllTargets?: number;
  /** IFLA_BOND_PRIMARY: u32. */
  readonly primary?: number;
  /** IFLA_BOND_PRIMARY_RESELECT: u8. */
  readonly primaryReselect?: number;
  /** IFLA_BOND_FAIL_OVER_MAC: u8. */
  readonly failOverMac?: number;
  /** IFLA_BOND_XMIT_HASH_POLICY: u8. */
  readonly xmitHashPolicy?: number;
  /** IFLA_BOND_RESEND_IGMP: u32. */
  readonly resendIgmp?: number;
  /** IFLA_BOND_NUM_PEER_NOTIF: u8. */
  readonly numPeerNotif?: number;
  /** IFLA_BOND_ALL_SLAVES_ACTIVE: u8. */
  readonly allSlavesActive?: number;
  /** IFLA_BOND_MIN_LINKS: u32. */
  readonly minLinks?: number;
  /** IFLA_BOND_LP_INTERVAL: u32. */
  readonly lpInterval?: number;
  /** IFLA_BOND_PACKETS_PER_SLAVE: u32. */
  readonly packetsPerSlave?: number;
  /** IFLA_BOND_AD_LACP_RATE: u8. */
  readonly adLacpRate?: number;
  /** IFLA_BOND_AD_SELECT: u8. */
  readonly adSelect?: number;
  /** IFLA_BOND_AD_INFO: a nest. */
  readonly adInfo?: BondAdInfoAttrs;
  /** IFLA_BOND_AD_ACTOR_SYS_PRIO: u16. */
  readonly adActorSysPrio?: number;
  /** IFLA_BOND_AD_USER_PORT_KEY: u16. */
  readonly adUserPortKey?: number;
  /** IFLA_BOND_AD_ACTOR_SYSTEM: mac. */
  readonly adActorSystem?: string;
  /** IFLA_BOND_TLB_DYNAMIC_LB: u8. */
  readonly tlbDynamicLb?: number;
  /** IFLA_BOND_PEER_NOTIF_DELAY: u32. */
  readonly peerNotifDelay?: number;
  /** IFLA_BOND_AD_LACP_ACTIVE: u8. */
  readonly adLacpActive?: number;
  /** IFLA_BOND_MISSED_MAX: u8. */
  readonly missedMax?: number;
  /** IFLA_BOND_NS_IP6_TARGET: a numbered nest of ipv6. */
  readonly nsIp6Target?: readonly string[];
  /** IFLA_BOND_COUPLED_CONTROL: u8. */
  readonly coupledControl?: number;
  /** IFLA_BOND_BROADCAST_NEIGH: u8. */
  readonly broadcastNeigh?: number;
}

/** bond-ad-info-attrs */
export interface BondAdInfoAttrs extends Remembered {
  /** IFLA_BOND_AD_INFO_AGGREGATOR: u16. */
  readonly aggregator?: number;
  /** IFLA_BOND_AD_INFO_NUM_PORTS: u16. */
  readonly numPorts?: number;
  /** IFLA_BOND_AD_INFO_ACTOR_KEY: u16. */
  readonly actorKey?: number;
  /** IFLA_BOND_AD_INFO_PARTNER_KEY: u16. */
  readonly partnerKey?: number;
  /** IFLA_BOND_AD_INFO_PARTNER_MAC: mac. */
  readonly partnerMac?: string;
}

/** bond-slave-attrs */
export interface BondSlaveAttrs extends Remembered {
  /** IFLA_BOND_SLAVE_STATE: u8. */
  readonly state?: number;
  /** IFLA_BOND_SLAVE_MII_STATUS: u8. */
  readonly miiStatus?: number;
  /** IFLA_BOND_SLAVE_LINK_FAILURE_COUNT: u32. */
  readonly linkFailureCount?: number;
  /** IFLA_BOND_SLAVE_PERM_HWADDR: mac. */
  readonly permHwaddr?: string;
  /** IFLA_BOND_SLAVE_QUEUE_ID: u16. */
  readonly queueId?: number;
  /** IFLA_BOND_SLAVE_AD_AGGREGATOR_ID: u16. */
  readonly adAggregatorId?: number;
  /** IFLA_BOND_SLAVE_AD_ACTOR_OPER_PORT_STATE: u8. */
  readonly adActorOperPortState?: number;
  /** IFLA_BOND_SLAVE_AD_PARTNER_OPER_PORT_STATE: u16. */
  readonly adPartnerOperPortState?: number;
  /** IFLA_BOND_SLAVE_PRIO: u32. */
  readonly prio?: number;
  /** IFLA_BOND_SLAVE_ACTOR_PORT_PRIO: u16. */
  readonly actorPortPrio?: number;
}

/** linkinfo-bridge-attrs */
export interface LinkinfoBridgeAttrs extends Remembered {
  /** IFLA_BR_FORWARD_DELAY: u32. */
  readonly forwardDelay?: number;
  /** IFLA_BR_HELLO_TIME: u32. */
  readonly helloTime?: number;
  /** IFLA_BR_MAX_AGE: u32. */
  readonly maxAge?: number;
  /** IFLA_BR_AGEING_TIME: u32. */
  readonly ageingTime?: number;
  /** IFLA_BR_STP_STATE: u32. */
  readonly stpState?: number;
  /** IFLA_BR_PRIORITY: u16. */
  readonly priority?: number;
  /** IFLA_BR_VLAN_FILTERING: u8. */
  readonly vlanFiltering?: number;
  /** IFLA_BR_VLAN_PROTOCOL: u16be. */
  readonly vlanProtocol?: VlanProtocols | number;
  /** IFLA_BR_GROUP_FWD_MASK: u16. */
  readonly groupFwdMask?: number;
  /** IFLA_BR_ROOT_ID: struct ifla_bridge_id. */
  readonly rootId?: IflaBridgeId;
  /** IFLA_BR_BRIDGE_ID: struct ifla_bridge_id. */
  readonly bridgeId?: IflaBridgeId;
  /** IFLA_BR_ROOT_PORT: u16. */
  readonly rootPort?: number;
  /** IFLA_BR_ROOT_PATH_COST: u32. */
  readonly rootPathCost?: number;
  /** IFLA_BR_TOPOLOGY_CHANGE: u8. */
  readonly topologyChange?: number;
  /** IFLA_BR_TOPOLOGY_CHANGE_DETECTED: u8. */
  readonly topologyChangeDetected?: number;
  /** IFLA_BR_HELLO_TIMER: u64. */
  readonly helloTimer?: bigint;
  /** IFLA_BR_TCN_TIMER: u64. */
  readonly tcnTimer?: bigint;
  /** IFLA_BR_TOPOLOGY_CHANGE_TIMER: u64. */
  readonly topologyChangeTimer?: bigint;
  /** IFLA_BR_GC_TIMER: u64. */
  readonly gcTimer?: bigint;
  /** IFLA_BR_GROUP_ADDR: mac. */
  readonly groupAddr?: string;
  /** IFLA_BR_FDB_FLUSH: bytes. */
  readonly fdbFlush?: Uint8Array;
  /** IFLA_BR_MCAST_ROUTER: u8. */
  readonly mcastRouter?: number;
  /** IFLA_BR_MCAST_SNOOPING: u8. */
  readonly mcastSnooping?: number;
  /** IFLA_BR_MCAST_QUERY_USE_IFADDR: u8. */
  readonly mcastQueryUseIfaddr?: number;
  /** IFLA_BR_MCAST_QUERIER: u8. */
  readonly mcastQuerier?: number;
  /** IFLA_BR_MCAST_HASH_ELASTICITY: u32. */
  readonly mcastHashElasticity?: number;
  /** IFLA_BR_MCAST_HASH_MAX: u32. */
  readonly mcastHashMax?: number;
  /** IFLA_BR_MCAST_LAST_MEMBER_CNT: u32. */
  readonly mcastLastMemberCnt?: number;
  /** IFLA_BR_MCAST_STARTUP_QUERY_CNT: u32. */
  readonly mcastStartupQueryCnt?: number;
  /** IFLA_BR_MCAST_LAST_MEMBER_INTVL: u64. */
  readonly mcastLastMemberIntvl?: bigint;
  /** IFLA_BR_MCAST_MEMBERSHIP_INTVL: u64. */
  readonly mcastMembershipIntvl?: bigint;
  /** IFLA_BR_MCAST_QUERIER_INTVL: u64. */
  readonly mcastQuerierIntvl?: bigint;
  /** IFLA_BR_MCAST_QUERY_INTVL: u64. */
  readonly mcastQueryIntvl?: bigint;
  /** IFLA_BR_MCAST_QUERY_RESPONSE_INTVL: u64. */
  readonly mcastQueryResponseIntvl?: bigint;
  /** IFLA_BR_MCAST_STARTUP_QUERY_INTVL: u64. */
  readonly mcastStartupQueryIntvl?: bigint;
  /** IFLA_BR_NF_CALL_IPTABLES: u8. */
  readonly nfCallIptables?: number;
  /** IFLA_BR_NF_CALL_IP6TABLES: u8. */
  readonly nfCallIp6tables?: number;
  /** IFLA_BR_NF_CALL_ARPTABLES: u8. */
  readonly nfCallArptables?: number;
  /** IFLA_BR_VLAN_DEFAULT_PVID: u16. */
  readonly vlanDefaultPvid?: number;
  /** IFLA_BR_VLAN_STATS_ENABLED: u8. */
  readonly vlanStatsEnabled?: number;
  /** IFLA_BR_MCAST_STATS_ENABLED: u8. */
  readonly mcastStatsEnabled?: number;
  /** IFLA_BR_MCAST_IGMP_VERSION: u8. */
  readonly mcastIgmpVersion?: number;
  /** IFLA_BR_MCAST_MLD_VERSION: u8. */
  readonly mcastMldVersion?: number;
  /** IFLA_BR_VLAN_STATS_PER_PORT: u8. */
  readonly vlanStatsPerPort?: number;
  /** IFLA_BR_MULTI_BOOLOPT: struct br_boolopt_multi. */
  readonly multiBoolopt?: BrBooloptMulti;
  /** IFLA_BR_MCAST_QUERIER_STATE: a nest. */
  readonly mcastQuerierState?: LinkinfoBridgeQuerierAttrs;
  /** IFLA_BR_FDB_N_LEARNED: u32. */
  readonly fdbNLearned?: number;
  /** IFLA_BR_FDB_MAX_LEARNED: u32. */
  readonly fdbMaxLearned?: number;
}

/** linkinfo-brport-attrs */
export interface LinkinfoBrportAttrs extends Remembered {
  /** IFLA_BRPORT_STATE: u8. */
  readonly state?: BridgePortState | number;
  /** IFLA_BRPORT_PRIORITY: u16. */
  readonly priority?: number;
  /** IFLA_BRPORT_COST: u32. */
  readonly cost?: number;
  /** IFLA_BRPORT_MODE: u8. */
  readonly mode?: number;
  /** IFLA_BRPORT_GUARD: u8. */
  readonly guard?: number;
  /** IFLA_BRPORT_PROTECT: u8. */
  readonly protect?: number;
  /** IFLA_BRPORT_FAST_LEAVE: u8. */
  readonly fastLeave?: number;
  /** IFLA_BRPORT_LEARNING: u8. */
  readonly learning?: number;
  /** IFLA_BRPORT_UNICAST_FLOOD: u8. */
  readonly unicastFlood?: number;
  /** IFLA_BRPORT_PROXYARP: u8. */
  readonly proxyarp?: number;
  /** IFLA_BRPORT_LEARNING_SYNC: u8. */
  readonly learningSync?: number;
  /** IFLA_BRPORT_PROXYARP_WIFI: u8. */
  readonly proxyarpWifi?: number;
  /** IFLA_BRPORT_ROOT_ID: struct ifla_bridge_id. */
  readonly rootId?: IflaBridgeId;
  /** IFLA_BRPORT_BRIDGE_ID: struct ifla_bridge_id. */
  readonly bridgeId?: IflaBridgeId;
  /** IFLA_BRPORT_DESIGNATED_PORT: u16. */
  readonly designatedPort?: number;
  /** IFLA_BRPORT_DESIGNATED_COST: u16. */
  readonly designatedCost?: number;
  /** IFLA_BRPORT_ID: u16. */
  readonly id?: number;
  /** IFLA_BRPORT_NO: u16. */
  readonly no?: number;
  /** IFLA_BRPORT_TOPOLOGY_CHANGE_ACK: u8. */
  readonly topologyChangeAck?: number;
  /** IFLA_BRPORT_CONFIG_PENDING: u8. */
  readonly configPending?: number;
  /** IFLA_BRPORT_MESSAGE_AGE_TIMER: u64. */
  readonly messageAgeTimer?: bigint;
  /** IFLA_BRPORT_FORWARD_DELAY_TIMER: u64. */
  readonly forwardDelayTimer?: bigint;
  /** IFLA_BRPORT_HOLD_TIMER: u64. */
  readonly holdTimer?: bigint;
  /** IFLA_BRPORT_FLUSH: flag. */
  readonly flush?: true;
  /** IFLA_BRPORT_MULTICAST_ROUTER: u8. */
  readonly multicastRouter?: number;
  /** IFLA_BRPORT_MCAST_FLOOD: u8. */
  readonly mcastFlood?: number;
  /** IFLA_BRPORT_MCAST_TO_UCAST: u8. */
  readonly mcastToUcast?: number;
  /** IFLA_BRPORT_VLAN_TUNNEL: u8. */
  readonly vlanTunnel?: number;
  /** IFLA_BRPORT_BCAST_FLOOD: u8. */
  readonly bcastFlood?: number;
  /** IFLA_BRPORT_GROUP_FWD_MASK: u16. */
  readonly groupFwdMask?: number;
  /** IFLA_BRPORT_NEIGH_SUPPRESS: u8. */
  readonly neighSuppress?: number;
  /** IFLA_BRPORT_ISOLATED: u8. */
  readonly isolated?: number;
  /** IFLA_BRPORT_BACKUP_PORT: u32. */
  readonly backupPort?: number;
  /** IFLA_BRPORT_MRP_RING_OPEN: u8. */
  readonly mrpRingOpen?: number;
  /** IFLA_BRPORT_MRP_IN_OPEN: u8. */
  readonly mrpInOpen?: number;
  /** IFLA_BRPORT_MCAST_EHT_HOSTS_LIMIT: u32. */
  readonly mcastEhtHostsLimit?: number;
  /** IFLA_BRPORT_MCAST_EHT_HOSTS_CNT: u32. */
  readonly mcastEhtHostsCnt?: number;
  /** IFLA_BRPORT_LOCKED: u8. */
  readonly locked?: number;
  /** IFLA_BRPORT_MAB: u8. */
  readonly mab?: number;
  /** IFLA_BRPORT_MCAST_N_GROUPS: u32. */
  readonly mcastNGroups?: number;
  /** IFLA_BRPORT_MCAST_MAX_GROUPS: u32. */
  readonly mcastMaxGroups?: number;
  /** IFLA_BRPORT_NEIGH_VLAN_SUPPRESS: u8. */
  readonly neighVlanSuppress?: number;
  /** IFLA_BRPORT_BACKUP_NHID: u32. */
  readonly backupNhid?: number;
}

/** linkinfo-gre-attrs */
export interface LinkinfoGreAttrs extends Remembered {
  /** IFLA_GRE_LINK: u32. */
  readonly link?: number;
  /** IFLA_GRE_IFLAGS: u16be. */
  readonly iflags?: number;
  /** IFLA_GRE_OFLAGS: u16be. */
  readonly oflags?: number;
  /** IFLA_GRE_IKEY: u32be. */
  readonly ikey?: number;
  /** IFLA_GRE_OKEY: u32be. */
  readonly okey?: number;
  /** IFLA_GRE_LOCAL: ipv4. */
  readonly local?: string;
  /** IFLA_GRE_REMOTE: ipv4. */
  readonly remote?: string;
  /** IFLA_GRE_TTL: u8. */
  readonly ttl?: number;
  /** IFLA_GRE_TOS: u8. */
  readonly tos?: number;
  /** IFLA_GRE_PMTUDISC: u8. */
  readonly pmtudisc?: number;
  /** IFLA_GRE_ENCAP_LIMIT: u8. */
  readonly encapLimit?: number;
  /** IFLA_GRE_FLOWINFO: u32be. */
  readonly flowinfo?: number;
  /** IFLA_GRE_FLAGS: u32. */
  readonly flags?: number;
  /** IFLA_GRE_ENCAP_TYPE: u16. */
  readonly encapType?: number;
  /** IFLA_GRE_ENCAP_FLAGS: u16. */
  readonly encapFlags?: number;
  /** IFLA_GRE_ENCAP_SPORT: u16be. */
  readonly encapSport?: number;
  /** IFLA_GRE_ENCAP_DPORT: u16be. */
  readonly encapDport?: number;
  /** IFLA_GRE_COLLECT_METADATA: flag. */
  readonly collectMetadata?: true;
  /** IFLA_GRE_IGNORE_DF: u8. */
  readonly ignoreDf?: number;
  /** IFLA_GRE_FWMARK: u32. */
  readonly fwmark?: number;
  /** IFLA_GRE_ERSPAN_INDEX: u32. */
  readonly erspanIndex?: number;
  /** IFLA_GRE_ERSPAN_VER: u8. */
  readonly erspanVer?: number;
  /** IFLA_GRE_ERSPAN_DIR: u8. */
  readonly erspanDir?: number;
  /** IFLA_GRE_ERSPAN_HWID: u16. */
  readonly erspanHwid?: number;
}

/** linkinfo-gre6-attrs */
export interface LinkinfoGre6Attrs extends Remembered {
  /** IFLA_GRE_LINK: u32. */
  readonly link?: number;
  /** IFLA_GRE_IFLAGS: u16be. */
  readonly iflags?: number;
  /** IFLA_GRE_OFLAGS: u16be. */
  readonly oflags?: number;
  /** IFLA_GRE_IKEY: u32be. */
  readonly ikey?: number;
  /** IFLA_GRE_OKEY: u32be. */
  readonly okey?: number;
  /** IFLA_GRE_LOCAL: ipv6. */
  readonly local?: string;
  /** IFLA_GRE_REMOTE: ipv6. */
  readonly remote?: string;
  /** IFLA_GRE_TTL: u8. */
  readonly ttl?: number;
  /** IFLA_GRE_ENCAP_LIMIT: u8. */
  readonly encapLimit?: number;
  /** IFLA_GRE_FLOWINFO: u32be. */
  readonly flowinfo?: number;
  /** IFLA_GRE_FLAGS: u32. */
  readonly flags?: number;
  /** IFLA_GRE_ENCAP_TYPE: u16. */
  readonly encapType?: number;
  /** IFLA_GRE_ENCAP_FLAGS: u16. */
  readonly encapFlags?: number;
  /** IFLA_GRE_ENCAP_SPORT: u16be. */
  readonly encapSport?: number;
  /** IFLA_GRE_ENCAP_DPORT: u16be. */
  readonly encapDport?: number;
  /** IFLA_GRE_COLLECT_METADATA: flag. */
  readonly collectMetadata?: true;
  /** IFLA_GRE_FWMARK: u32. */
  readonly fwmark?: number;
  /** IFLA_GRE_ERSPAN_INDEX: u32. */
  readonly erspanIndex?: number;
  /** IFLA_GRE_ERSPAN_VER: u8. */
  readonly erspanVer?: number;
  /** IFLA_GRE_ERSPAN_DIR: u8. */
  readonly erspanDir?: number;
  /** IFLA_GRE_ERSPAN_HWID: u16. */
  readonly erspanHwid?: number;
}

/** linkinfo-vti-attrs */
export interface LinkinfoVtiAttrs extends Remembered {
  /** IFLA_VTI_LINK: u32. */
  readonly link?: number;
  /** IFLA_VTI_IKEY: u32be. */
  readonly ikey?: number;
  /** IFLA_VTI_OKEY: u32be. */
  readonly okey?: number;
  /** IFLA_VTI_LOCAL: ipv4. */
  readonly local?: string;
  /** IFLA_VTI_REMOTE: ipv4. */
  readonly remote?: string;
  /** IFLA_VTI_FWMARK: u32. */
  readonly fwmark?: number;
}

/** linkinfo-vti6-attrs */
export interface LinkinfoVti6Attrs extends Remembered {
  /** IFLA_VTI_LINK: u32. */
  readonly link?: number;
  /** IFLA_VTI_IKEY: u32be. */
  readonly ikey?: number;
  /** IFLA_VTI_OKEY: u32be. */
  readonly okey?: number;
  /** IFLA_VTI_LOCAL: ipv6. */
  readonly local?: string;
  /** IFLA_VTI_REMOTE: ipv6. */
  readonly remote?: string;
  /** IFLA_VTI_FWMARK: u32. */
  readonly fwmark?: number;
}

/** linkinfo-geneve-attrs */
export interface LinkinfoGeneveAttrs extends Remembered {
  /** IFLA_GENEVE_ID: u32. */
  readonly id?: number;
  /** IFLA_GENEVE_REMOTE: ipv4. */
  readonly remote?: string;
  /** IFLA_GENEVE_TTL: u8. */
  readonly ttl?: number;
  /** IFLA_GENEVE_TOS: u8. */
  readonly tos?: number;
  /** IFLA_GENEVE_PORT: u16be. */
  readonly port?: number;
  /** IFLA_GENEVE_COLLECT_METADATA: flag. */
  readonly collectMetadata?: true;
  /** IFLA_GENEVE_REMOTE6: ipv6. */
  readonly remote6?: string;
  /** IFLA_GENEVE_UDP_CSUM: u8. */
  readonly udpCsum?: number;
  /** IFLA_GENEVE_UDP_ZERO_CSUM6_TX: u8. */
  readonly udpZeroCsum6Tx?: number;
  /** IFLA_GENEVE_UDP_ZERO_CSUM6_RX: u8. */
  readonly udpZeroCsum6Rx?: number;
  /** IFLA_GENEVE_LABEL: u32be. */
  readonly label?: number;
  /** IFLA_GENEVE_TTL_INHERIT: u8. */
  readonly ttlInherit?: number;
  /** IFLA_GENEVE_DF: u8. */
  readonly df?: VxlanDf | number;
  /** IFLA_GENEVE_INNER_PROTO_INHERIT: flag. */
  readonly innerProtoInherit?: true;
  /** IFLA_GENEVE_PORT_RANGE: struct ifla_geneve_port_range. */
  readonly portRange?: IflaGenevePortRange;
}

/** linkinfo-iptun-attrs */
export interface LinkinfoIptunAttrs extends Remembered {
  /** IFLA_IPTUN_LINK: u32. */
  readonly link?: number;
  /** IFLA_IPTUN_LOCAL: ipv4. */
  readonly local?: string;
  /** IFLA_IPTUN_REMOTE: ipv4. */
  readonly remote?: string;
  /** IFLA_IPTUN_TTL: u8. */
  readonly ttl?: number;
  /** IFLA_IPTUN_TOS: u8. */
  readonly tos?: number;
  /** IFLA_IPTUN_ENCAP_LIMIT: u8. */
  readonly encapLimit?: number;
  /** IFLA_IPTUN_FLOWINFO: u32be. */
  readonly flowinfo?: number;
  /** IFLA_IPTUN_FLAGS: u16. */
  readonly flags?: number;
  /** IFLA_IPTUN_PROTO: u8. */
  readonly proto?: number;
  /** IFLA_IPTUN_PMTUDISC: u8. */
  readonly pmtudisc?: number;
  /** IFLA_IPTUN_6RD_PREFIX: ipv6. */
  readonly '6rdPrefix'?: string;
  /** IFLA_IPTUN_6RD_RELAY_PREFIX: ipv4. */
  readonly '6rdRelayPrefix'?: string;
  /** IFLA_IPTUN_6RD_PREFIXLEN: u16. */
  readonly '6rdPrefixlen'?: number;
  /** IFLA_IPTUN_6RD_RELAY_PREFIXLEN: u16. */
  readonly '6rdRelayPrefixlen'?: number;
  /** IFLA_IPTUN_ENCAP_TYPE: u16. */
  readonly encapType?: number;
  /** IFLA_IPTUN_ENCAP_FLAGS: u16. */
  readonly encapFlags?: number;
  /** IFLA_IPTUN_ENCAP_SPORT: u16be. */
  readonly encapSport?: number;
  /** IFLA_IPTUN_ENCAP_DPORT: u16be. */
  readonly encapDport?: number;
  /** IFLA_IPTUN_COLLECT_METADATA: flag. */
  readonly collectMetadata?: true;
  /** IFLA_IPTUN_FWMARK: u32. */
  readonly fwmark?: number;
}

/** linkinfo-ip6tnl-attrs */
export interface LinkinfoIp6tnlAttrs extends Remembered {
  /** IFLA_IPTUN_LINK: u32. */
  readonly link?: number;
  /** IFLA_IPTUN_LOCAL: ipv6. */
  readonly local?: string;
  /** IFLA_IPTUN_REMOTE: ipv6. */
  readonly remote?: string;
  /** IFLA_IPTUN_TTL: u8. */
  readonly ttl?: number;
  /** IFLA_IPTUN_ENCAP_LIMIT: u8. */
  readonly encapLimit?: number;
  /** IFLA_IPTUN_FLOWINFO: u32be. */
  readonly flowinfo?: number;
  /** IFLA_IPTUN_FLAGS: u32. */
  readonly flags?: number;
  /** IFLA_IPTUN_PROTO: u8. */
  readonly proto?: number;
  /** IFLA_IPTUN_ENCAP_TYPE: u16. */
  readonly encapType?: number;
  /** IFLA_IPTUN_ENCAP_FLAGS: u16. */
  readonly encapFlags?: number;
  /** IFLA_IPTUN_ENCAP_SPORT: u16be. */
  readonly encapSport?: number;
  /** IFLA_IPTUN_ENCAP_DPORT: u16be. */
  readonly encapDport?: number;
  /** IFLA_IPTUN_COLLECT_METADATA: flag. */
  readonly collectMetadata?: true;
  /** IFLA_IPTUN_FWMARK: u32. */
  readonly fwmark?: number;
}

/** linkinfo-tun-attrs */
export interface LinkinfoTunAttrs extends Remembered {
  /** IFLA_TUN_OWNER: u32. */
  readonly owner?: number;
  /** IFLA_TUN_GROUP: u32. */
  readonly group?: number;
  /** IFLA_TUN_TYPE: u8. */
  readonly type?: number;
  /** IFLA_TUN_PI: u8. */
  readonly pi?: number;
  /** IFLA_TUN_VNET_HDR: u8. */
  readonly vnetHdr?: number;
  /** IFLA_TUN_PERSIST: u8. */
  readonly persist?: number;
  /** IFLA_TUN_MULTI_QUEUE: u8. */
  readonly multiQueue?: number;
  /** IFLA_TUN_NUM_QUEUES: u32. */
  readonly numQueues?: number;
  /** IFLA_TUN_NUM_DISABLED_QUEUES: u32. */
  readonly numDisabledQueues?: number;
}

/** linkinfo-vlan-attrs */
export interface LinkinfoVlanAttrs extends Remembered {
  /** IFLA_VLAN_ID: u16. */
  readonly id?: number;
  /** IFLA_VLAN_FLAGS: struct ifla_vlan_flags. */
  readonly flags?: IflaVlanFlags;
  /** IFLA_VLAN_EGRESS_QOS: a nest. */
  readonly egressQos?: IflaVlanQos;
  /** IFLA_VLAN_INGRESS_QOS: a nest. */
  readonly ingressQos?: IflaVlanQos;
  /** IFLA_VLAN_PROTOCOL: u16be. */
  readonly protocol?: VlanProtocols | number;
}

/** ifla-vlan-qos */
export interface IflaVlanQos extends Remembered {
  /** IFLA_VLAN_QOS_MAPPING: struct ifla_vlan_qos_mapping, several. */
  readonly mapping?: readonly IflaVlanQosMapping[];
}

/** linkinfo-vrf-attrs */
export interface LinkinfoVrfAttrs extends Remembered {
  /** IFLA_VRF_TABLE: u32. */
  readonly table?: number;
}

/** xdp-attrs */
export interface XdpAttrs extends Remembered {
  /** IFLA_XDP_FD: s32. */
  readonly fd?: number;
  /** IFLA_XDP_ATTACHED: u8. */
  readonly attached?: XdpAttached | number;
  /** IFLA_XDP_FLAGS: u32. */
  readonly flags?: number;
  /** IFLA_XDP_PROG_ID: u32. */
  readonly progId?: number;
  /** IFLA_XDP_DRV_PROG_ID: u32. */
  readonly drvProgId?: number;
  /** IFLA_XDP_SKB_PROG_ID: u32. */
  readonly skbProgId?: number;
  /** IFLA_XDP_HW_PROG_ID: u32. */
  readonly hwProgId?: number;
  /** IFLA_XDP_EXPECTED_FD: s32. */
  readonly expectedFd?: number;
}

/** ifla-attrs */
export interface IflaAttrs extends Remembered {
  /** IFLA_INET_CONF: an array of u32. */
  readonly conf?: readonly number[];
}

/** ifla6-attrs */
export interface Ifla6Attrs extends Remembered {
  /** IFLA_INET6_FLAGS: u32. */
  readonly flags?: number;
  /** IFLA_INET6_CONF: an array of u32. */
  readonly conf?: readonly number[];
  /** IFLA_INET6_STATS: an array of u64. */
  readonly stats?: readonly bigint[];
  /** IFLA_INET6_MCAST: bytes. */
  readonly mcast?: Uint8Array;
  /** IFLA_INET6_CACHEINFO: struct ifla_cacheinfo. */
  readonly cacheinfo?: IflaCacheinfo;
  /** IFLA_INET6_ICMP6STATS: an array of u64. */
  readonly icmp6stats?: readonly bigint[];
  /** IFLA_INET6_TOKEN: ipv6. */
  readonly token?: string;
  /** IFLA_INET6_ADDR_GEN_MODE: u8. */
  readonly addrGenMode?: AddrGenMode | number;
  /** IFLA_INET6_RA_MTU: u32. */
  readonly raMtu?: number;
}

/** mctp-attrs */
export interface MctpAttrs extends Remembered {
  /** IFLA_MCTP_NET: u32. */
  readonly net?: number;
  /** IFLA_MCTP_PHYS_BINDING: u8. */
  readonly physBinding?: number;
}

/** stats-attrs */
export interface StatsAttrs extends Remembered {
  /** IFLA_STATS_LINK_64: struct rtnl_link_stats64. */
  readonly link64?: RtnlLinkStats64;
  /** IFLA_STATS_LINK_XSTATS: a nest. */
  readonly linkXstats?: LinkXstatsAttrs;
  /** IFLA_STATS_LINK_XSTATS_SLAVE: a nest. */
  readonly linkXstatsSlave?: LinkXstatsAttrs;
  /** IFLA_STATS_LINK_OFFLOAD_XSTATS: a nest. */
  readonly linkOffloadXstats?: LinkOffloadXstats;
  /** IFLA_STATS_AF_SPEC: a nest. */
  readonly afSpec?: StatsAfSpecAttrs;
}

/** link-offload-xstats */
export interface LinkOffloadXstats extends Remembered {
  /** IFLA_OFFLOAD_XSTATS_CPU_HIT: struct rtnl_link_stats64. */
  readonly cpuHit?: RtnlLinkStats64;
  /** IFLA_OFFLOAD_XSTATS_HW_S_INFO: a numbered nest of a nest. */
  readonly hwSInfo?: readonly HwSInfoOne[];
  /** IFLA_OFFLOAD_XSTATS_L3_STATS: struct rtnl_hw_stats64. */
  readonly l3Stats?: RtnlHwStats64;
}

/** hw-s-info-one */
export interface HwSInfoOne extends Remembered {
  /** IFLA_OFFLOAD_XSTATS_HW_S_INFO_REQUEST: u8. */
  readonly request?: number;
  /** IFLA_OFFLOAD_XSTATS_HW_S_INFO_USED: u8. */
  readonly used?: number;
}

/** link-dpll-pin-attrs */
export interface LinkDpllPinAttrs extends Remembered {
  /** DPLL_A_ID: u32. */
  readonly id?: number;
}

/** linkinfo-netkit-attrs */
export interface LinkinfoNetkitAttrs extends Remembered {
  /** IFLA_NETKIT_PEER_INFO: chosen by kind. */
  readonly peerInfo?: MessageOf<Ifinfomsg, LinkAttrs>;
  /** IFLA_NETKIT_PRIMARY: u8. */
  readonly primary?: number;
  /** IFLA_NETKIT_POLICY: u32. */
  readonly policy?: NetkitPolicy | number;
  /** IFLA_NETKIT_PEER_POLICY: u32. */
  readonly peerPolicy?: NetkitPolicy | number;
  /** IFLA_NETKIT_MODE: u32. */
  readonly mode?: NetkitMode | number;
  /** IFLA_NETKIT_SCRUB: u32. */
  readonly scrub?: NetkitScrub | number;
  /** IFLA_NETKIT_PEER_SCRUB: u32. */
  readonly peerScrub?: NetkitScrub | number;
  /** IFLA_NETKIT_HEADROOM: u16. */
  readonly headroom?: number;
  /** IFLA_NETKIT_TAILROOM: u16. */
  readonly tailroom?: number;
}

/** linkinfo-ovpn-attrs */
export interface LinkinfoOvpnAttrs extends Remembered {
  /** IFLA_OVPN_MODE: u8. */
  readonly mode?: OvpnMode | number;
}

/** proto-down-reason-attrs */
export interface ProtoDownReasonAttrs extends Remembered {
  /** IFLA_PROTO_DOWN_REASON_MASK: u32. */
  readonly mask?: number;
  /** IFLA_PROTO_DOWN_REASON_VALUE: u32. */
  readonly value?: number;
}

/** link-devlink-port-attrs */
export interface LinkDevlinkPortAttrs extends Remembered {
  /** DEVLINK_ATTR_BUS_NAME: string. */
  readonly busName?: string;
  /** DEVLINK_ATTR_DEV_NAME: string. */
  readonly devName?: string;
  /** DEVLINK_ATTR_PORT_INDEX: u32. */
  readonly portIndex?: number;
}

/** af-spec-bridge-attrs */
export interface AfSpecBridgeAttrs extends Remembered {
  /** IFLA_BRIDGE_FLAGS: u16. */
  readonly flags?: readonly (BridgeFlags | number)[];
  /** IFLA_BRIDGE_MODE: u16. */
  readonly mode?: BridgeMode | number;
  /** IFLA_BRIDGE_VLAN_INFO: struct bridge_vlan_info, several. */
  readonly vlanInfo?: readonly BridgeVlanInfo[];
  /** IFLA_BRIDGE_VLAN_TUNNEL_INFO: a nest, several. */
  readonly vlanTunnelInfo?: readonly BridgeVlanTunnelAttrs[];
  /** IFLA_BRIDGE_MRP: a nest. */
  readonly mrp?: BridgeMrpAttrs;
  /** IFLA_BRIDGE_CFM: bytes. */
  readonly cfm?: Uint8Array;
  /** IFLA_BRIDGE_MST: a nest. */
  readonly mst?: BridgeMstAttrs;
}

/** bridge-vlan-tunnel-attrs */
export interface BridgeVlanTunnelAttrs extends Remembered {
  /** IFLA_BRIDGE_VLAN_TUNNEL_ID: u32. */
  readonly id?: number;
  /** IFLA_BRIDGE_VLAN_TUNNEL_VID: u16. */
  readonly vid?: number;
  /** IFLA_BRIDGE_VLAN_TUNNEL_FLAGS: u16. */
  readonly flags?: readonly (BridgeVlanFlags | number)[];
}

/** bridge-mrp-attrs */
export interface BridgeMrpAttrs extends Remembered {
  /** IFLA_BRIDGE_MRP_INFO: a nest, several. */
  readonly info?: readonly BridgeMrpInfoAttrs[];
}

/** bridge-mrp-info-attrs */
export interface BridgeMrpInfoAttrs extends Remembered {
  /** IFLA_BRIDGE_MRP_INFO_RING_ID: u32. */
  readonly ringId?: number;
  /** IFLA_BRIDGE_MRP_INFO_P_IFINDEX: u32. */
  readonly pIfindex?: number;
  /** IFLA_BRIDGE_MRP_INFO_S_IFINDEX: u32. */
  readonly sIfindex?: number;
  /** IFLA_BRIDGE_MRP_INFO_PRIO: u16. */
  readonly prio?: number;
  /** IFLA_BRIDGE_MRP_INFO_RING_STATE: u32. */
  readonly ringState?: number;
  /** IFLA_BRIDGE_MRP_INFO_RING_ROLE: u32. */
  readonly ringRole?: number;
  /** IFLA_BRIDGE_MRP_INFO_TEST_INTERVAL: u32. */
  readonly testInterval?: number;
  /** IFLA_BRIDGE_MRP_INFO_TEST_MAX_MISS: u32. */
  readonly testMaxMiss?: number;
  /** IFLA_BRIDGE_MRP_INFO_TEST_MONITOR: u32. */
  readonly testMonitor?: number;
  /** IFLA_BRIDGE_MRP_INFO_I_IFINDEX: u32. */
  readonly iIfindex?: number;
  /** IFLA_BRIDGE_MRP_INFO_IN_STATE: u32. */
  readonly inState?: number;
  /** IFLA_BRIDGE_MRP_INFO_IN_ROLE: u32. */
  readonly inRole?: number;
  /** IFLA_BRIDGE_MRP_INFO_IN_TEST_INTERVAL: u32. */
  readonly inTestInterval?: number;
  /** IFLA_BRIDGE_MRP_INFO_IN_TEST_MAX_MISS: u32. */
  readonly inTestMaxMiss?: number;
}

/** bridge-mst-attrs */
export interface BridgeMstAttrs extends Remembered {
  /** IFLA_BRIDGE_MST_ENTRY: a nest, several. */
  readonly entry?: readonly BridgeMstEntryAttrs[];
}

/** bridge-mst-entry-attrs */
export interface BridgeMstEntryAttrs extends Remembered {
  /** IFLA_BRIDGE_MST_ENTRY_MSTI: u16. */
  readonly msti?: number;
  /** IFLA_BRIDGE_MST_ENTRY_STATE: u8. */
  readonly state?: BridgePortState | number;
}

/** link-xstats-attrs */
export interface LinkXstatsAttrs extends Remembered {
  /** LINK_XSTATS_TYPE_BRIDGE: a nest. */
  readonly bridge?: BridgeXstatsAttrs;
  /** LINK_XSTATS_TYPE_BOND: a nest. */
  readonly bond?: BondXstatsAttrs;
}

/** bridge-xstats-attrs */
export interface BridgeXstatsAttrs extends Remembered {
  /** BRIDGE_XSTATS_VLAN: struct bridge_vlan_xstats, several. */
  readonly vlan?: readonly BridgeVlanXstats[];
  /** BRIDGE_XSTATS_MCAST: struct br_mcast_stats. */
  readonly mcast?: BrMcastStats;
  /** BRIDGE_XSTATS_STP: struct bridge_stp_xstats. */
  readonly stp?: BridgeStpXstats;
}

/** bond-xstats-attrs */
export interface BondXstatsAttrs extends Remembered {
  /** BOND_XSTATS_3AD: a nest. */
  readonly '3ad'?: Bond3adStatsAttrs;
}

/** bond-3ad-stats-attrs */
export interface Bond3adStatsAttrs extends Remembered {
  /** BOND_3AD_STAT_LACPDU_RX: u64. */
  readonly lacpduRx?: bigint;
  /** BOND_3AD_STAT_LACPDU_TX: u64. */
  readonly lacpduTx?: bigint;
  /** BOND_3AD_STAT_LACPDU_UNKNOWN_RX: u64. */
  readonly lacpduUnknownRx?: bigint;
  /** BOND_3AD_STAT_LACPDU_ILLEGAL_RX: u64. */
  readonly lacpduIllegalRx?: bigint;
  /** BOND_3AD_STAT_MARKER_RX: u64. */
  readonly markerRx?: bigint;
  /** BOND_3AD_STAT_MARKER_TX: u64. */
  readonly markerTx?: bigint;
  /** BOND_3AD_STAT_MARKER_RESP_RX: u64. */
  readonly markerRespRx?: bigint;
  /** BOND_3AD_STAT_MARKER_RESP_TX: u64. */
  readonly markerRespTx?: bigint;
  /** BOND_3AD_STAT_MARKER_UNKNOWN_RX: u64. */
  readonly markerUnknownRx?: bigint;
}

/** stats-af-spec-attrs */
export interface StatsAfSpecAttrs extends Remembered {
  /** AF_MPLS: a nest. */
  readonly mpls?: MplsStatsAttrs;
}

/** mpls-stats-attrs */
export interface MplsStatsAttrs extends Remembered {
  /** MPLS_STATS_LINK: struct mpls_link_stats. */
  readonly link?: MplsLinkStats;
}

/** linkinfo-bridge-querier-attrs */
export interface LinkinfoBridgeQuerierAttrs extends Remembered {
  /** RT_LINK_A_LINKINFO_BRIDGE_QUERIER_ATTRS_IP_ADDRESS: ipv4. */
  readonly ipAddress?: string;
  /** RT_LINK_A_LINKINFO_BRIDGE_QUERIER_ATTRS_IP_PORT: u32. */
  readonly ipPort?: number;
  /** RT_LINK_A_LINKINFO_BRIDGE_QUERIER_ATTRS_IP_OTHER_TIMER: u64. */
  readonly ipOtherTimer?: bigint;
  /** RT_LINK_A_LINKINFO_BRIDGE_QUERIER_ATTRS_IPV6_ADDRESS: ipv6. */
  readonly ipv6Address?: string;
  /** RT_LINK_A_LINKINFO_BRIDGE_QUERIER_ATTRS_IPV6_PORT: u32. */
  readonly ipv6Port?: number;
  /** RT_LINK_A_LINKINFO_BRIDGE_QUERIER_ATTRS_IPV6_OTHER_TIMER: u64. */
  readonly ipv6OtherTimer?: bigint;
}

/** linkinfo-vxlan-attrs */
export interface LinkinfoVxlanAttrs extends Remembered {
  /** RT_LINK_A_LINKINFO_VXLAN_ATTRS_ID: u32. */
  readonly id?: number;
  /** RT_LINK_A_LINKINFO_VXLAN_ATTRS_GROUP: ipv4. */
  readonly group?: string;
  /** RT_LINK_A_LINKINFO_VXLAN_ATTRS_LINK: u32. */
  readonly link?: number;
  /** RT_LINK_A_LINKINFO_VXLAN_ATTRS_LOCAL: ipv4. */
  readonly local?: string;
  /** RT_LINK_A_LINKINFO_VXLAN_ATTRS_TTL: u8. */
  readonly ttl?: number;
  /** RT_LINK_A_LINKINFO_VXLAN_ATTRS_TOS: u8. */
  readonly tos?: number;
  /** RT_LINK_A_LINKINFO_VXLAN_ATTRS_LEARNING: u8. */
  readonly learning?: number;
  /** RT_LINK_A_LINKINFO_VXLAN_ATTRS_AGEING: u32. */
  readonly ageing?: number;
  /** RT_LINK_A_LINKINFO_VXLAN_ATTRS_LIMIT: u32. */
  readonly limit?: number;
  /** RT_LINK_A_LINKINFO_VXLAN_ATTRS_PORT_RANGE: struct ifla_vxlan_port_range. */
  readonly portRange?: IflaVxlanPortRange;
  /** RT_LINK_A_LINKINFO_VXLAN_ATTRS_PROXY: u8. */
  readonly proxy?: number;
  /** RT_LINK_A_LINKINFO_VXLAN_ATTRS_RSC: u8. */
  readonly rsc?: number;
  /** RT_LINK_A_LINKINFO_VXLAN_ATTRS_L2MISS: u8. */
  readonly l2miss?: number;
  /** RT_LINK_A_LINKINFO_VXLAN_ATTRS_L3MISS: u8. */
  readonly l3miss?: number;
  /** RT_LINK_A_LINKINFO_VXLAN_ATTRS_PORT: u16be. */
  readonly port?: number;
  /** RT_LINK_A_LINKINFO_VXLAN_ATTRS_GROUP6: ipv6. */
  readonly group6?: string;
  /** RT_LINK_A_LINKINFO_VXLAN_ATTRS_LOCAL6: ipv6. */
  readonly local6?: string;
  /** RT_LINK_A_LINKINFO_VXLAN_ATTRS_UDP_CSUM: u8. */
  readonly udpCsum?: number;
  /** RT_LINK_A_LINKINFO_VXLAN_ATTRS_UDP_ZERO_CSUM6_TX: u8. */
  readonly udpZeroCsum6Tx?: number;
  /** RT_LINK_A_LINKINFO_VXLAN_ATTRS_UDP_ZERO_CSUM6_RX: u8. */
  readonly udpZeroCsum6Rx?: number;
  /** RT_LINK_A_LINKINFO_VXLAN_ATTRS_REMCSUM_TX: u8. */
  readonly remcsumTx?: number;
  /** RT_LINK_A_LINKINFO_VXLAN_ATTRS_REMCSUM_RX: u8. */
  readonly remcsumRx?: number;
  /** RT_LINK_A_LINKINFO_VXLAN_ATTRS_GBP: flag. */
  readonly gbp?: true;
  /** RT_LINK_A_LINKINFO_VXLAN_ATTRS_REMCSUM_NOPARTIAL: flag. */
  readonly remcsumNopartial?: true;
  /** RT_LINK_A_LINKINFO_VXLAN_ATTRS_COLLECT_METADATA: u8. */
  readonly collectMetadata?: number;
  /** RT_LINK_A_LINKINFO_VXLAN_ATTRS_LABEL: u32be. */
  readonly label?: number;
  /** RT_LINK_A_LINKINFO_VXLAN_ATTRS_GPE: flag. */
  readonly gpe?: true;
  /** RT_LINK_A_LINKINFO_VXLAN_ATTRS_TTL_INHERIT: flag. */
  readonly ttlInherit?: true;
  /** RT_LINK_A_LINKINFO_VXLAN_ATTRS_DF: u8. */
  readonly df?: VxlanDf | number;
  /** RT_LINK_A_LINKINFO_VXLAN_ATTRS_VNIFILTER: u8. */
  readonly vnifilter?: number;
  /** RT_LINK_A_LINKINFO_VXLAN_ATTRS_LOCALBYPASS: u8. */
  readonly localbypass?: number;
  /** RT_LINK_A_LINKINFO_VXLAN_ATTRS_LABEL_POLICY: u32. */
  readonly labelPolicy?: number;
  /** RT_LINK_A_LINKINFO_VXLAN_ATTRS_RESERVED_BITS: struct vxlan_header. */
  readonly reservedBits?: VxlanHeader;
  /** RT_LINK_A_LINKINFO_VXLAN_ATTRS_MC_ROUTE: u8. */
  readonly mcRoute?: number;
}

/** linkinfo-macvlan-attrs */
export interface LinkinfoMacvlanAttrs extends Remembered {
  /** RT_LINK_A_LINKINFO_MACVLAN_ATTRS_MODE: u32. */
  readonly mode?: MacvlanMode | number;
  /** RT_LINK_A_LINKINFO_MACVLAN_ATTRS_FLAGS: u16. */
  readonly flags?: readonly (MacvlanFlags | number)[];
  /** RT_LINK_A_LINKINFO_MACVLAN_ATTRS_MACADDR_MODE: u32. */
  readonly macaddrMode?: MacvlanMacaddrMode | number;
  /** RT_LINK_A_LINKINFO_MACVLAN_ATTRS_MACADDR: mac. */
  readonly macaddr?: string;
  /** RT_LINK_A_LINKINFO_MACVLAN_ATTRS_MACADDR_DATA: a nest. */
  readonly macaddrData?: LinkinfoMacvlanAddresses;
  /** RT_LINK_A_LINKINFO_MACVLAN_ATTRS_MACADDR_COUNT: u32. */
  readonly macaddrCount?: number;
  /** RT_LINK_A_LINKINFO_MACVLAN_ATTRS_BC_QUEUE_LEN: u32. */
  readonly bcQueueLen?: number;
  /** RT_LINK_A_LINKINFO_MACVLAN_ATTRS_BC_QUEUE_LEN_USED: u32. */
  readonly bcQueueLenUsed?: number;
  /** RT_LINK_A_LINKINFO_MACVLAN_ATTRS_BC_CUTOFF: s32. */
  readonly bcCutoff?: number;
}

/** linkinfo-macvlan-addresses */
export interface LinkinfoMacvlanAddresses extends Remembered {
  /** RT_LINK_A_LINKINFO_MACVLAN_ADDRESSES_MACADDR: mac, several. */
  readonly macaddr?: readonly string[];
}

/** linkinfo-ipvlan-attrs */
export interface LinkinfoIpvlanAttrs extends Remembered {
  /** RT_LINK_A_LINKINFO_IPVLAN_ATTRS_MODE: u16. */
  readonly mode?: IpvlanMode | number;
  /** RT_LINK_A_LINKINFO_IPVLAN_ATTRS_FLAGS: u16. */
  readonly flags?: readonly (IpvlanFlags | number)[];
}

/** linkinfo-veth-attrs */
export interface LinkinfoVethAttrs extends Remembered {
  /** RT_LINK_A_LINKINFO_VETH_ATTRS_PEER: chosen by kind. */
  readonly peer?: MessageOf<Ifinfomsg, LinkAttrs>;
}

/** linkinfo-macsec-attrs */
export interface LinkinfoMacsecAttrs extends Remembered {
  /** RT_LINK_A_LINKINFO_MACSEC_ATTRS_SCI: u64be. */
  readonly sci?: bigint;
  /** RT_LINK_A_LINKINFO_MACSEC_ATTRS_PORT: u16be. */
  readonly port?: number;
  /** RT_LINK_A_LINKINFO_MACSEC_ATTRS_ICV_LEN: u8. */
  readonly icvLen?: number;
  /** RT_LINK_A_LINKINFO_MACSEC_ATTRS_CIPHER_SUITE: u64. */
  readonly cipherSuite?: bigint;
  /** RT_LINK_A_LINKINFO_MACSEC_ATTRS_WINDOW: u32. */
  readonly window?: number;
  /** RT_LINK_A_LINKINFO_MACSEC_ATTRS_ENCODING_SA: u8. */
  readonly encodingSa?: number;
  /** RT_LINK_A_LINKINFO_MACSEC_ATTRS_ENCRYPT: u8. */
  readonly encrypt?: number;
  /** RT_LINK_A_LINKINFO_MACSEC_ATTRS_PROTECT: u8. */
  readonly protect?: number;
  /** RT_LINK_A_LINKINFO_MACSEC_ATTRS_INC_SCI: u8. */
  readonly incSci?: number;
  /** RT_LINK_A_LINKINFO_MACSEC_ATTRS_ES: u8. */
  readonly es?: number;
  /** RT_LINK_A_LINKINFO_MACSEC_ATTRS_SCB: u8. */
  readonly scb?: number;
  /** RT_LINK_A_LINKINFO_MACSEC_ATTRS_REPLAY_PROTECT: u8. */
  readonly replayProtect?: number;
  /** RT_LINK_A_LINKINFO_MACSEC_ATTRS_VALIDATION: u8. */
  readonly validation?: MacsecValidation | number;
  /** RT_LINK_A_LINKINFO_MACSEC_ATTRS_OFFLOAD: u8. */
  readonly offload?: MacsecOffload | number;
}

/** linkinfo-hsr-attrs */
export interface LinkinfoHsrAttrs extends Remembered {
  /** RT_LINK_A_LINKINFO_HSR_ATTRS_SLAVE1: u32. */
  readonly slave1?: number;
  /** RT_LINK_A_LINKINFO_HSR_ATTRS_SLAVE2: u32. */
  readonly slave2?: number;
  /** RT_LINK_A_LINKINFO_HSR_ATTRS_MULTICAST_SPEC: u8. */
  readonly multicastSpec?: number;
  /** RT_LINK_A_LINKINFO_HSR_ATTRS_SUPERVISION_ADDR: mac. */
  readonly supervisionAddr?: string;
  /** RT_LINK_A_LINKINFO_HSR_ATTRS_SEQ_NR: u16. */
  readonly seqNr?: number;
  /** RT_LINK_A_LINKINFO_HSR_ATTRS_VERSION: u8. */
  readonly version?: number;
  /** RT_LINK_A_LINKINFO_HSR_ATTRS_PROTOCOL: u8. */
  readonly protocol?: HsrProtocol | number;
  /** RT_LINK_A_LINKINFO_HSR_ATTRS_INTERLINK: u32. */
  readonly interlink?: number;
}

/** linkinfo-xfrm-attrs */
export interface LinkinfoXfrmAttrs extends Remembered {
  /** RT_LINK_A_LINKINFO_XFRM_ATTRS_LINK: u32. */
  readonly link?: number;
  /** RT_LINK_A_LINKINFO_XFRM_ATTRS_IF_ID: u32. */
  readonly ifId?: number;
  /** RT_LINK_A_LINKINFO_XFRM_ATTRS_COLLECT_METADATA: flag. */
  readonly collectMetadata?: true;
}

/** linkinfo-gtp-attrs */
export interface LinkinfoGtpAttrs extends Remembered {
  /** RT_LINK_A_LINKINFO_GTP_ATTRS_FD0: u32. */
  readonly fd0?: number;
  /** RT_LINK_A_LINKINFO_GTP_ATTRS_FD1: u32. */
  readonly fd1?: number;
  /** RT_LINK_A_LINKINFO_GTP_ATTRS_PDP_HASHSIZE: u32. */
  readonly pdpHashsize?: number;
  /** RT_LINK_A_LINKINFO_GTP_ATTRS_ROLE: u32. */
  readonly role?: GtpRole | number;
  /** RT_LINK_A_LINKINFO_GTP_ATTRS_CREATE_SOCKETS: u8. */
  readonly createSockets?: number;
  /** RT_LINK_A_LINKINFO_GTP_ATTRS_RESTART_COUNT: u8. */
  readonly restartCount?: number;
  /** RT_LINK_A_LINKINFO_GTP_ATTRS_LOCAL: ipv4. */
  readonly local?: string;
  /** RT_LINK_A_LINKINFO_GTP_ATTRS_LOCAL6: ipv6. */
  readonly local6?: string;
}

/** linkinfo-batadv-attrs */
export interface LinkinfoBatadvAttrs extends Remembered {
  /** RT_LINK_A_LINKINFO_BATADV_ATTRS_ALGO_NAME: string. */
  readonly algoName?: string;
}

/** linkinfo-vrf-port-attrs */
export interface LinkinfoVrfPortAttrs extends Remembered {
  /** RT_LINK_A_LINKINFO_VRF_PORT_ATTRS_TABLE: u32. */
  readonly table?: number;
}

/** A message: struct ifinfomsg and link-attrs. */
export type LinkMessage = MessageOf<Ifinfomsg, LinkAttrs>;

/** A message: struct if_stats_msg and stats-attrs. */
export type StatsMessage = MessageOf<IfStatsMsg, StatsAttrs>;

/** The operations of rt-link. */
export interface RtLinkOperations {
  readonly newlink: { readonly do: readonly [Input<LinkMessage>, LinkMessage | undefined] };
  readonly dellink: { readonly do: readonly [Input<LinkMessage>, LinkMessage | undefined] };
  readonly getlink: {
    readonly do: readonly [Input<LinkMessage>, LinkMessage];
    readonly dump: readonly [Input<LinkMessage>, LinkMessage];
  };
  readonly setlink: { readonly do: readonly [Input<LinkMessage>, LinkMessage | undefined] };
  readonly getstats: {
    readonly do: readonly [Input<StatsMessage>, StatsMessage];
    readonly dump: readonly [Input<StatsMessage>, StatsMessage];
  };
  readonly changelink: { readonly do: readonly [Input<LinkMessage>, LinkMessage | undefined] };
}

/** The multicast groups of rt-link. */
export type RtLinkGroup = 'rtnlgrp-link' | 'rtnlgrp-stats';

/** What rt-link announces. */
export interface RtLinkNotifications {
  readonly 'newlink-ntf': LinkMessage;
  readonly dellink: LinkMessage;
  readonly getstats: StatsMessage;
}

const ifinfoFlagsNames = {
  up: 1,
  broadcast: 2,
  debug: 4,
  loopback: 8,
  'point-to-point': 16,
  'no-trailers': 32,
  running: 64,
  'no-arp': 128,
  promisc: 256,
  'all-multi': 512,
  master: 1024,
  slave: 2048,
  multicast: 4096,
  portsel: 8192,
  'auto-media': 16384,
  dynamic: 32768,
  'lower-up': 65536,
  dormant: 131072,
  echo: 262144,
};

const ifinfoFlagsFlagsU32Codec: AnyCodec = flagsOf(u32, ifinfoFlagsNames);

const readIfinfoFlagsFlagsU32Codec = readerOf(ifinfoFlagsFlagsU32Codec);

const ifinfomsgStruct: Struct<Members> = quickStruct(
  { ifiFamily: u8, pad: padding(1), ifiType: u16, ifiIndex: s32, ifiFlags: ifinfoFlagsFlagsU32Codec, ifiChange: u32 },
  'ifinfomsg',
  (source, offset, value) => {
    const { bytes, littleEndian } = source;
    value['ifiFamily'] = bytes[offset];
    value['ifiType'] = getU16(bytes, offset + 2, littleEndian);
    value['ifiIndex'] = getU32(bytes, offset + 4, littleEndian) | 0;
    value['ifiFlags'] = readIfinfoFlagsFlagsU32Codec(source, offset + 8, offset + 12);
    value['ifiChange'] = getU32(bytes, offset + 12, littleEndian);
  },
);

const rtnlLinkStatsStruct: Struct<Members> = quickStruct(
  {
    rxPackets: u32,
    txPackets: u32,
    rxBytes: u32,
    txBytes: u32,
    rxErrors: u32,
    txErrors: u32,
    rxDropped: u32,
    txDropped: u32,
    multicast: u32,
    collisions: u32,
    rxLengthErrors: u32,
    rxOverErrors: u32,
    rxCrcErrors: u32,
    rxFrameErrors: u32,
    rxFifoErrors: u32,
    rxMissedErrors: u32,
    txAbortedErrors: u32,
    txCarrierErrors: u32,
    txFifoErrors: u32,
    txHeartbeatErrors: u32,
    txWindowErrors: u32,
    rxCompressed: u32,
    txCompressed: u32,
    rxNohandler: u32,
  },
  'rtnl-link-stats',
  (source, offset, value) => {
    const { bytes, littleEndian } = source;
    value['rxPackets'] = getU32(bytes, offset, littleEndian);
    value['txPackets'] = getU32(bytes, offset + 4, littleEndian);
    value['rxBytes'] = getU32(bytes, offset + 8, littleEndian);
    value['txBytes'] = getU32(bytes, offset + 12, littleEndian);
    value['rxErrors'] = getU32(bytes, offset + 16, littleEndian);
    value['txErrors'] = getU32(bytes, offset + 20, littleEndian);
    value['rxDropped'] = getU32(bytes, offset + 24, littleEndian);
    value['txDropped'] = getU32(bytes, offset + 28, littleEndian);
    value['multicast'] = getU32(bytes, offset + 32, littleEndian);
    value['collisions'] = getU32(bytes, offset + 36, littleEndian);
    value['rxLengthErrors'] = getU32(bytes, offset + 40, littleEndian);
    value['rxOverErrors'] = getU32(bytes, offset + 44, littleEndian);
    value['rxCrcErrors'] = getU32(bytes, offset + 48, littleEndian);
    value['rxFrameErrors'] = getU32(bytes, offset + 52, littleEndian);
    value['rxFifoErrors'] = getU32(bytes, offset + 56, littleEndian);
    value['rxMissedErrors'] = getU32(bytes, offset + 60, littleEndian);
    value['txAbortedErrors'] = getU32(bytes, offset + 64, littleEndian);
    value['txCarrierErrors'] = getU32(bytes, offset + 68, littleEndian);
    value['txFifoErrors'] = getU32(bytes, offset + 72, littleEndian);
    value['txHeartbeatErrors'] = getU32(bytes, offset + 76, littleEndian);
    value['txWindowErrors'] = getU32(bytes, offset + 80, littleEndian);
    value['rxCompressed'] = getU32(bytes, offset + 84, littleEndian);
    value['txCompressed'] = getU32(bytes, offset + 88, littleEndian);
    value['rxNohandler'] = getU32(bytes, offset + 92, littleEndian);
  },
);

const bridgePortStateNames = { disabled: 0, listening: 1, learning: 2, forwarding: 3, blocking: 4 };

const bridgePortStateEnumU8Codec: AnyCodec = enumOf(u8, bridgePortStateNames);

const iflaBridgeIdStruct: Struct<Members> = struct<Members>({ prio: u16be, addr: sized(mac, 6) }, 'ifla-bridge-id');

const linkinfoBrportAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    state: attr(1, bridgePortStateEnumU8Codec, { name: 'IFLA_BRPORT_STATE' }),
    priority: attr(2, u16, { name: 'IFLA_BRPORT_PRIORITY' }),
    cost: attr(3, u32, { name: 'IFLA_BRPORT_COST' }),
    mode: attr(4, u8, { name: 'IFLA_BRPORT_MODE' }),
    guard: attr(5, u8, { name: 'IFLA_BRPORT_GUARD' }),
    protect: attr(6, u8, { name: 'IFLA_BRPORT_PROTECT' }),
    fastLeave: attr(7, u8, { name: 'IFLA_BRPORT_FAST_LEAVE' }),
    learning: attr(8, u8, { name: 'IFLA_BRPORT_LEARNING' }),
    unicastFlood: attr(9, u8, { name: 'IFLA_BRPORT_UNICAST_FLOOD' }),
    proxyarp: attr(10, u8, { name: 'IFLA_BRPORT_PROXYARP' }),
    learningSync: attr(11, u8, { name: 'IFLA_BRPORT_LEARNING_SYNC' }),
    proxyarpWifi: attr(12, u8, { name: 'IFLA_BRPORT_PROXYARP_WIFI' }),
    rootId: attr(13, iflaBridgeIdStruct, { name: 'IFLA_BRPORT_ROOT_ID' }),
    bridgeId: attr(14, iflaBridgeIdStruct, { name: 'IFLA_BRPORT_BRIDGE_ID' }),
    designatedPort: attr(15, u16, { name: 'IFLA_BRPORT_DESIGNATED_PORT' }),
    designatedCost: attr(16, u16, { name: 'IFLA_BRPORT_DESIGNATED_COST' }),
    id: attr(17, u16, { name: 'IFLA_BRPORT_ID' }),
    no: attr(18, u16, { name: 'IFLA_BRPORT_NO' }),
    topologyChangeAck: attr(19, u8, { name: 'IFLA_BRPORT_TOPOLOGY_CHANGE_ACK' }),
    configPending: attr(20, u8, { name: 'IFLA_BRPORT_CONFIG_PENDING' }),
    messageAgeTimer: attr(21, u64, { name: 'IFLA_BRPORT_MESSAGE_AGE_TIMER' }),
    forwardDelayTimer: attr(22, u64, { name: 'IFLA_BRPORT_FORWARD_DELAY_TIMER' }),
    holdTimer: attr(23, u64, { name: 'IFLA_BRPORT_HOLD_TIMER' }),
    flush: attr(24, flag, { name: 'IFLA_BRPORT_FLUSH' }),
    multicastRouter: attr(25, u8, { name: 'IFLA_BRPORT_MULTICAST_ROUTER' }),
    pad: attr(26, pad, { name: 'IFLA_BRPORT_PAD' }),
    mcastFlood: attr(27, u8, { name: 'IFLA_BRPORT_MCAST_FLOOD' }),
    mcastToUcast: attr(28, u8, { name: 'IFLA_BRPORT_MCAST_TO_UCAST' }),
    vlanTunnel: attr(29, u8, { name: 'IFLA_BRPORT_VLAN_TUNNEL' }),
    bcastFlood: attr(30, u8, { name: 'IFLA_BRPORT_BCAST_FLOOD' }),
    groupFwdMask: attr(31, u16, { name: 'IFLA_BRPORT_GROUP_FWD_MASK' }),
    neighSuppress: attr(32, u8, { name: 'IFLA_BRPORT_NEIGH_SUPPRESS' }),
    isolated: attr(33, u8, { name: 'IFLA_BRPORT_ISOLATED' }),
    backupPort: attr(34, u32, { name: 'IFLA_BRPORT_BACKUP_PORT' }),
    mrpRingOpen: attr(35, u8, { name: 'IFLA_BRPORT_MRP_RING_OPEN' }),
    mrpInOpen: attr(36, u8, { name: 'IFLA_BRPORT_MRP_IN_OPEN' }),
    mcastEhtHostsLimit: attr(37, u32, { name: 'IFLA_BRPORT_MCAST_EHT_HOSTS_LIMIT' }),
    mcastEhtHostsCnt: attr(38, u32, { name: 'IFLA_BRPORT_MCAST_EHT_HOSTS_CNT' }),
    locked: attr(39, u8, { name: 'IFLA_BRPORT_LOCKED' }),
    mab: attr(40, u8, { name: 'IFLA_BRPORT_MAB' }),
    mcastNGroups: attr(41, u32, { name: 'IFLA_BRPORT_MCAST_N_GROUPS' }),
    mcastMaxGroups: attr(42, u32, { name: 'IFLA_BRPORT_MCAST_MAX_GROUPS' }),
    neighVlanSuppress: attr(43, u8, { name: 'IFLA_BRPORT_NEIGH_VLAN_SUPPRESS' }),
    backupNhid: attr(44, u32, { name: 'IFLA_BRPORT_BACKUP_NHID' }),
  },
  'linkinfo-brport-attrs',
);

const iflaCacheinfoStruct: Struct<Members> = quickStruct(
  { maxReasmLen: u32, tstamp: u32, reachableTime: s32, retransTime: u32 },
  'ifla-cacheinfo',
  (source, offset, value) => {
    const { bytes, littleEndian } = source;
    value['maxReasmLen'] = getU32(bytes, offset, littleEndian);
    value['tstamp'] = getU32(bytes, offset + 4, littleEndian);
    value['reachableTime'] = getU32(bytes, offset + 8, littleEndian) | 0;
    value['retransTime'] = getU32(bytes, offset + 12, littleEndian);
  },
);

const addrGenModeNames = { eui64: 0, none: 1, 'stable-privacy': 2, random: 3 };

const addrGenModeEnumU8Codec: AnyCodec = enumOf(u8, addrGenModeNames);

const readValue = readerOf(array(u32));

const readValue2 = readerOf(array(u64));

const readBytes = readerOf(bytes);

const readIflaCacheinfoStruct = readerOf(iflaCacheinfoStruct);

const readIpv6 = readerOf(ipv6);

const readAddrGenModeEnumU8Codec = readerOf(addrGenModeEnumU8Codec);

const ifla6AttrsSet: Attributes<Attrs> = quickAttributes(
  {
    flags: attr(1, u32, { name: 'IFLA_INET6_FLAGS' }),
    conf: attr(2, array(u32), { name: 'IFLA_INET6_CONF' }),
    stats: attr(3, array(u64), { name: 'IFLA_INET6_STATS' }),
    mcast: attr(4, bytes, { name: 'IFLA_INET6_MCAST' }),
    cacheinfo: attr(5, iflaCacheinfoStruct, { name: 'IFLA_INET6_CACHEINFO' }),
    icmp6stats: attr(6, array(u64), { name: 'IFLA_INET6_ICMP6STATS' }),
    token: attr(7, ipv6, { name: 'IFLA_INET6_TOKEN' }),
    addrGenMode: attr(8, addrGenModeEnumU8Codec, { name: 'IFLA_INET6_ADDR_GEN_MODE' }),
    raMtu: attr(9, u32, { name: 'IFLA_INET6_RA_MTU' }),
  },
  'ifla6-attrs',
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
          if (length < 8) return false;
          if ((seen0 & 0x1) !== 0) return false;
          seen0 |= 0x1;
          value['flags'] = getU32(bytes, at, littleEndian);
          break;
        case 2:
          if ((seen0 & 0x2) !== 0) return false;
          seen0 |= 0x2;
          value['conf'] = readValue(source, at, stop);
          break;
        case 3:
          if ((seen0 & 0x4) !== 0) return false;
          seen0 |= 0x4;
          value['stats'] = readValue2(source, at, stop);
          break;
        case 4:
          if ((seen0 & 0x8) !== 0) return false;
          seen0 |= 0x8;
          value['mcast'] = readBytes(source, at, stop);
          break;
        case 5:
          if ((seen0 & 0x10) !== 0) return false;
          seen0 |= 0x10;
          value['cacheinfo'] = readIflaCacheinfoStruct(source, at, stop);
          break;
        case 6:
          if ((seen0 & 0x20) !== 0) return false;
          seen0 |= 0x20;
          value['icmp6stats'] = readValue2(source, at, stop);
          break;
        case 7:
          if ((seen0 & 0x40) !== 0) return false;
          seen0 |= 0x40;
          value['token'] = readIpv6(source, at, stop);
          break;
        case 8:
          if ((seen0 & 0x80) !== 0) return false;
          seen0 |= 0x80;
          value['addrGenMode'] = readAddrGenModeEnumU8Codec(source, at, stop);
          break;
        case 9:
          if (length < 8) return false;
          if ((seen0 & 0x100) !== 0) return false;
          seen0 |= 0x100;
          value['raMtu'] = getU32(bytes, at, littleEndian);
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

const protinfoMsgByIfiFamilyCodec: AnyCodec = subMessage<string, Formats>('ifiFamily', {
  '7': linkinfoBrportAttrsSet,
  '10': ifla6AttrsSet,
});

const rtnlLinkIfmapStruct: Struct<Members> = quickStruct(
  { memStart: u64, memEnd: u64, baseAddr: u64, irq: u16, dma: u8, port: u8, pad: padding(4) },
  'rtnl-link-ifmap',
  (source, offset, value) => {
    const { bytes, littleEndian } = source;
    value['memStart'] = getU64(bytes, offset, littleEndian);
    value['memEnd'] = getU64(bytes, offset + 8, littleEndian);
    value['baseAddr'] = getU64(bytes, offset + 16, littleEndian);
    value['irq'] = getU16(bytes, offset + 24, littleEndian);
    value['dma'] = bytes[offset + 26];
    value['port'] = bytes[offset + 27];
  },
);

const operationalStateNames = { unknown: 0, notpresent: 1, down: 2, lowerlayerdown: 3, testing: 4, dormant: 5, up: 6 };

const operationalStateEnumU8Codec: AnyCodec = enumOf(u8, operationalStateNames);

const linkModeNames = { default: 0, dormant: 1, testing: 2 };

const linkModeEnumU8Codec: AnyCodec = enumOf(u8, linkModeNames);

const iflaVfMacStruct: Struct<Members> = struct<Members>({ vf: u32, mac: sized(bytes, 32) }, 'ifla-vf-mac');

const iflaVfVlanStruct: Struct<Members> = quickStruct(
  { vf: u32, vlan: u32, qos: u32 },
  'ifla-vf-vlan',
  (source, offset, value) => {
    const { bytes, littleEndian } = source;
    value['vf'] = getU32(bytes, offset, littleEndian);
    value['vlan'] = getU32(bytes, offset + 4, littleEndian);
    value['qos'] = getU32(bytes, offset + 8, littleEndian);
  },
);

const iflaVfTxRateStruct: Struct<Members> = quickStruct(
  { vf: u32, rate: u32 },
  'ifla-vf-tx-rate',
  (source, offset, value) => {
    const { bytes, littleEndian } = source;
    value['vf'] = getU32(bytes, offset, littleEndian);
    value['rate'] = getU32(bytes, offset + 4, littleEndian);
  },
);

const iflaVfSpoofchkStruct: Struct<Members> = quickStruct(
  { vf: u32, setting: u32 },
  'ifla-vf-spoofchk',
  (source, offset, value) => {
    const { bytes, littleEndian } = source;
    value['vf'] = getU32(bytes, offset, littleEndian);
    value['setting'] = getU32(bytes, offset + 4, littleEndian);
  },
);

const iflaVfLinkStateEnumNames = { auto: 0, enable: 1, disable: 2 };

const iflaVfLinkStateEnumEnumU32Codec: AnyCodec = enumOf(u32, iflaVfLinkStateEnumNames);

const readIflaVfLinkStateEnumEnumU32Codec = readerOf(iflaVfLinkStateEnumEnumU32Codec);

const iflaVfLinkStateStruct: Struct<Members> = quickStruct(
  { vf: u32, linkState: iflaVfLinkStateEnumEnumU32Codec },
  'ifla-vf-link-state',
  (source, offset, value) => {
    const { bytes, littleEndian } = source;
    value['vf'] = getU32(bytes, offset, littleEndian);
    value['linkState'] = readIflaVfLinkStateEnumEnumU32Codec(source, offset + 4, offset + 8);
  },
);

const iflaVfRateStruct: Struct<Members> = quickStruct(
  { vf: u32, minTxRate: u32, maxTxRate: u32 },
  'ifla-vf-rate',
  (source, offset, value) => {
    const { bytes, littleEndian } = source;
    value['vf'] = getU32(bytes, offset, littleEndian);
    value['minTxRate'] = getU32(bytes, offset + 4, littleEndian);
    value['maxTxRate'] = getU32(bytes, offset + 8, littleEndian);
  },
);

const iflaVfRssQueryEnStruct: Struct<Members> = quickStruct(
  { vf: u32, setting: u32 },
  'ifla-vf-rss-query-en',
  (source, offset, value) => {
    const { bytes, littleEndian } = source;
    value['vf'] = getU32(bytes, offset, littleEndian);
    value['setting'] = getU32(bytes, offset + 4, littleEndian);
  },
);

const vfStatsAttrsSet: Attributes<Attrs> = quickAttributes(
  {
    rxPackets: attr(0, u64, { name: 'IFLA_VF_STATS_RX_PACKETS' }),
    txPackets: attr(1, u64, { name: 'IFLA_VF_STATS_TX_PACKETS' }),
    rxBytes: attr(2, u64, { name: 'IFLA_VF_STATS_RX_BYTES' }),
    txBytes: attr(3, u64, { name: 'IFLA_VF_STATS_TX_BYTES' }),
    broadcast: attr(4, u64, { name: 'IFLA_VF_STATS_BROADCAST' }),
    multicast: attr(5, u64, { name: 'IFLA_VF_STATS_MULTICAST' }),
    pad: attr(6, pad, { name: 'IFLA_VF_STATS_PAD' }),
    rxDropped: attr(7, u64, { name: 'IFLA_VF_STATS_RX_DROPPED' }),
    txDropped: attr(8, u64, { name: 'IFLA_VF_STATS_TX_DROPPED' }),
  },
  'vf-stats-attrs',
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
        case 0:
          if (length < 12) return false;
          if ((seen0 & 0x1) !== 0) return false;
          seen0 |= 0x1;
          value['rxPackets'] = getU64(bytes, at, littleEndian);
          break;
        case 1:
          if (length < 12) return false;
          if ((seen0 & 0x2) !== 0) return false;
          seen0 |= 0x2;
          value['txPackets'] = getU64(bytes, at, littleEndian);
          break;
        case 2:
          if (length < 12) return false;
          if ((seen0 & 0x4) !== 0) return false;
          seen0 |= 0x4;
          value['rxBytes'] = getU64(bytes, at, littleEndian);
          break;
        case 3:
          if (length < 12) return false;
          if ((seen0 & 0x8) !== 0) return false;
          seen0 |= 0x8;
          value['txBytes'] = getU64(bytes, at, littleEndian);
          break;
        case 4:
          if (length < 12) return false;
          if ((seen0 & 0x10) !== 0) return false;
          seen0 |= 0x10;
          value['broadcast'] = getU64(bytes, at, littleEndian);
          break;
        case 5:
          if (length < 12) return false;
          if ((seen0 & 0x20) !== 0) return false;
          seen0 |= 0x20;
          value['multicast'] = getU64(bytes, at, littleEndian);
          break;
        case 6:
          break;
        case 7:
          if (length < 12) return false;
          if ((seen0 & 0x80) !== 0) return false;
          seen0 |= 0x80;
          value['rxDropped'] = getU64(bytes, at, littleEndian);
          break;
        case 8:
          if (length < 12) return false;
          if ((seen0 & 0x100) !== 0) return false;
          seen0 |= 0x100;
          value['txDropped'] = getU64(bytes, at, littleEndian);
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

const iflaVfTrustStruct: Struct<Members> = quickStruct(
  { vf: u32, setting: u32 },
  'ifla-vf-trust',
  (source, offset, value) => {
    const { bytes, littleEndian } = source;
    value['vf'] = getU32(bytes, offset, littleEndian);
    value['setting'] = getU32(bytes, offset + 4, littleEndian);
  },
);

const iflaVfGuidStruct: Struct<Members> = quickStruct(
  { vf: u32, pad: padding(4), guid: u64 },
  'ifla-vf-guid',
  (source, offset, value) => {
    const { bytes, littleEndian } = source;
    value['vf'] = getU32(bytes, offset, littleEndian);
    value['guid'] = getU64(bytes, offset + 8, littleEndian);
  },
);

const iflaVfVlanInfoStruct: Struct<Members> = quickStruct(
  { vf: u32, vlan: u32, qos: u32, vlanProto: u16be, pad: padding(2) },
  'ifla-vf-vlan-info',
  (source, offset, value) => {
    const { bytes, littleEndian } = source;
    value['vf'] = getU32(bytes, offset, littleEndian);
    value['vlan'] = getU32(bytes, offset + 4, littleEndian);
    value['qos'] = getU32(bytes, offset + 8, littleEndian);
    value['vlanProto'] = getU16(bytes, offset + 12, false);
  },
);

const vfVlanAttrsSet: Attributes<Attrs> = quickAttributes(
  { info: attr(1, multi(iflaVfVlanInfoStruct), { name: 'IFLA_VF_VLAN_INFO' }) },
  'vf-vlan-attrs',
  (source, start, end, value) => {
    const { bytes, littleEndian } = source;

    let kept: UndecodedAttribute[] | undefined;
    for (let offset = start; offset < end;) {
      if (end - offset < 4) return false;
      const length = getU16(bytes, offset, littleEndian);

      const stop = offset + length;
      if (length < 4 || stop > end) return false;
      switch (getU16(bytes, offset + 2, littleEndian) & 0x3fff) {
        case 1:
          return false;
        default:
          (kept ??= []).push(keepUnknown(source, offset, stop));
      }
      offset += (length + 3) & ~3;
    }
    if (kept !== undefined) value[undecoded] = kept;
    return true;
  },
);

const readIflaVfMacStruct = readerOf(iflaVfMacStruct);

const readIflaVfVlanStruct = readerOf(iflaVfVlanStruct);

const readIflaVfTxRateStruct = readerOf(iflaVfTxRateStruct);

const readIflaVfSpoofchkStruct = readerOf(iflaVfSpoofchkStruct);

const readIflaVfLinkStateStruct = readerOf(iflaVfLinkStateStruct);

const readIflaVfRateStruct = readerOf(iflaVfRateStruct);

const readIflaVfRssQueryEnStruct = readerOf(iflaVfRssQueryEnStruct);

const readVfStatsAttrsSet = readerOf(vfStatsAttrsSet);

const readIflaVfTrustStruct = readerOf(iflaVfTrustStruct);

const readIflaVfGuidStruct = readerOf(iflaVfGuidStruct);

const readVfVlanAttrsSet = readerOf(vfVlanAttrsSet);

const vfinfoAttrsSet: Attributes<Attrs> = quickAttributes(
  {
    mac: attr(1, iflaVfMacStruct, { name: 'IFLA_VF_MAC' }),
    vlan: attr(2, iflaVfVlanStruct, { name: 'IFLA_VF_VLAN' }),
    txRate: attr(3, iflaVfTxRateStruct, { name: 'IFLA_VF_TX_RATE' }),
    spoofchk: attr(4, iflaVfSpoofchkStruct, { name: 'IFLA_VF_SPOOFCHK' }),
    linkState: attr(5, iflaVfLinkStateStruct, { name: 'IFLA_VF_LINK_STATE' }),
    rate: attr(6, iflaVfRateStruct, { name: 'IFLA_VF_RATE' }),
    rssQueryEn: attr(7, iflaVfRssQueryEnStruct, { name: 'IFLA_VF_RSS_QUERY_EN' }),
    stats: attr(8, vfStatsAttrsSet, { name: 'IFLA_VF_STATS' }),
    trust: attr(9, iflaVfTrustStruct, { name: 'IFLA_VF_TRUST' }),
    ibNodeGuid: attr(10, iflaVfGuidStruct, { name: 'IFLA_VF_IB_NODE_GUID' }),
    ibPortGuid: attr(11, iflaVfGuidStruct, { name: 'IFLA_VF_IB_PORT_GUID' }),
    vlanList: attr(12, vfVlanAttrsSet, { name: 'IFLA_VF_VLAN_LIST' }),
    broadcast: attr(13, bytes, { name: 'IFLA_VF_BROADCAST' }),
  },
  'vfinfo-attrs',
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
          value['mac'] = readIflaVfMacStruct(source, at, stop);
          break;
        case 2:
          if ((seen0 & 0x2) !== 0) return false;
          seen0 |= 0x2;
          value['vlan'] = readIflaVfVlanStruct(source, at, stop);
          break;
        case 3:
          if ((seen0 & 0x4) !== 0) return false;
          seen0 |= 0x4;
          value['txRate'] = readIflaVfTxRateStruct(source, at, stop);
          break;
        case 4:
          if ((seen0 & 0x8) !== 0) return false;
          seen0 |= 0x8;
          value['spoofchk'] = readIflaVfSpoofchkStruct(source, at, stop);
          break;
        case 5:
          if ((seen0 & 0x10) !== 0) return false;
          seen0 |= 0x10;
          value['linkState'] = readIflaVfLinkStateStruct(source, at, stop);
          break;
        case 6:
          if ((seen0 & 0x20) !== 0) return false;
          seen0 |= 0x20;
          value['rate'] = readIflaVfRateStruct(source, at, stop);
          break;
        case 7:
          if ((seen0 & 0x40) !== 0) return false;
          seen0 |= 0x40;
          value['rssQueryEn'] = readIflaVfRssQueryEnStruct(source, at, stop);
          break;
        case 8:
          if ((seen0 & 0x80) !== 0) return false;
          seen0 |= 0x80;
          value['stats'] = readVfStatsAttrsSet(source, at, stop);
          break;
        case 9:
          if ((seen0 & 0x100) !== 0) return false;
          seen0 |= 0x100;
          value['trust'] = readIflaVfTrustStruct(source, at, stop);
          break;
        case 10:
          if ((seen0 & 0x200) !== 0) return false;
          seen0 |= 0x200;
          value['ibNodeGuid'] = readIflaVfGuidStruct(source, at, stop);
          break;
        case 11:
          if ((seen0 & 0x400) !== 0) return false;
          seen0 |= 0x400;
          value['ibPortGuid'] = readIflaVfGuidStruct(source, at, stop);
          break;
        case 12:
          if ((seen0 & 0x800) !== 0) return false;
          seen0 |= 0x800;
          value['vlanList'] = readVfVlanAttrsSet(source, at, stop);
          break;
        case 13:
          if ((seen0 & 0x1000) !== 0) return false;
          seen0 |= 0x1000;
          value['broadcast'] = readBytes(source, at, stop);
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

const vfinfoListAttrsSet: Attributes<Attrs> = quickAttributes(
  { info: attr(1, multi(vfinfoAttrsSet), { name: 'IFLA_VF_INFO' }) },
  'vfinfo-list-attrs',
  (source, start, end, value) => {
    const { bytes, littleEndian } = source;

    let kept: UndecodedAttribute[] | undefined;
    for (let offset = start; offset < end;) {
      if (end - offset < 4) return false;
      const length = getU16(bytes, offset, littleEndian);

      const stop = offset + length;
      if (length < 4 || stop > end) return false;
      switch (getU16(bytes, offset + 2, littleEndian) & 0x3fff) {
        case 1:
          return false;
        default:
          (kept ??= []).push(keepUnknown(source, offset, stop));
      }
      offset += (length + 3) & ~3;
    }
    if (kept !== undefined) value[undecoded] = kept;
    return true;
  },
);

const rtnlLinkStats64Struct: Struct<Members> = quickStruct(
  {
    rxPackets: u64,
    txPackets: u64,
    rxBytes: u64,
    txBytes: u64,
    rxErrors: u64,
    txErrors: u64,
    rxDropped: u64,
    txDropped: u64,
    multicast: u64,
    collisions: u64,
    rxLengthErrors: u64,
    rxOverErrors: u64,
    rxCrcErrors: u64,
    rxFrameErrors: u64,
    rxFifoErrors: u64,
    rxMissedErrors: u64,
    txAbortedErrors: u64,
    txCarrierErrors: u64,
    txFifoErrors: u64,
    txHeartbeatErrors: u64,
    txWindowErrors: u64,
    rxCompressed: u64,
    txCompressed: u64,
    rxNohandler: u64,
    rxOtherhostDropped: u64,
  },
  'rtnl-link-stats64',
  (source, offset, value) => {
    const { bytes, littleEndian } = source;
    value['rxPackets'] = getU64(bytes, offset, littleEndian);
    value['txPackets'] = getU64(bytes, offset + 8, littleEndian);
    value['rxBytes'] = getU64(bytes, offset + 16, littleEndian);
    value['txBytes'] = getU64(bytes, offset + 24, littleEndian);
    value['rxErrors'] = getU64(bytes, offset + 32, littleEndian);
    value['txErrors'] = getU64(bytes, offset + 40, littleEndian);
    value['rxDropped'] = getU64(bytes, offset + 48, littleEndian);
    value['txDropped'] = getU64(bytes, offset + 56, littleEndian);
    value['multicast'] = getU64(bytes, offset + 64, littleEndian);
    value['collisions'] = getU64(bytes, offset + 72, littleEndian);
    value['rxLengthErrors'] = getU64(bytes, offset + 80, littleEndian);
    value['rxOverErrors'] = getU64(bytes, offset + 88, littleEndian);
    value['rxCrcErrors'] = getU64(bytes, offset + 96, littleEndian);
    value['rxFrameErrors'] = getU64(bytes, offset + 104, littleEndian);
    value['rxFifoErrors'] = getU64(bytes, offset + 112, littleEndian);
    value['rxMissedErrors'] = getU64(bytes, offset + 120, littleEndian);
    value['txAbortedErrors'] = getU64(bytes, offset + 128, littleEndian);
    value['txCarrierErrors'] = getU64(bytes, offset + 136, littleEndian);
    value['txFifoErrors'] = getU64(bytes, offset + 144, littleEndian);
    value['txHeartbeatErrors'] = getU64(bytes, offset + 152, littleEndian);
    value['txWindowErrors'] = getU64(bytes, offset + 160, littleEndian);
    value['rxCompressed'] = getU64(bytes, offset + 168, littleEndian);
    value['txCompressed'] = getU64(bytes, offset + 176, littleEndian);
    value['rxNohandler'] = getU64(bytes, offset + 184, littleEndian);
    value['rxOtherhostDropped'] = getU64(bytes, offset + 192, littleEndian);
  },
);

const iflaPortVsiStruct: Struct<Members> = struct<Members>(
  { vsiMgrId: u8, vsiTypeId: sized(bytes, 3), vsiTypeVersion: u8, pad: padding(3) },
  'ifla-port-vsi',
);

const readString = readerOf(string);

const readIflaPortVsiStruct = readerOf(iflaPortVsiStruct);

const readUuid = readerOf(uuid);

const portSelfAttrsSet: Attributes<Attrs> = quickAttributes(
  {
    vf: attr(1, u32, { name: 'IFLA_PORT_VF' }),
    profile: attr(2, string, { name: 'IFLA_PORT_PROFILE' }),
    vsiType: attr(3, iflaPortVsiStruct, { name: 'IFLA_PORT_VSI_TYPE' }),
    instanceUuid: attr(4, uuid, { name: 'IFLA_PORT_INSTANCE_UUID' }),
    hostUuid: attr(5, uuid, { name: 'IFLA_PORT_HOST_UUID' }),
    request: attr(6, u8, { name: 'IFLA_PORT_REQUEST' }),
    response: attr(7, u16, { name: 'IFLA_PORT_RESPONSE' }),
  },
  'port-self-attrs',
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
          if (length < 8) return false;
          if ((seen0 & 0x1) !== 0) return false;
          seen0 |= 0x1;
          value['vf'] = getU32(bytes, at, littleEndian);
          break;
        case 2:
          if ((seen0 & 0x2) !== 0) return false;
          seen0 |= 0x2;
          value['profile'] = readString(source, at, stop);
          break;
        case 3:
          if ((seen0 & 0x4) !== 0) return false;
          seen0 |= 0x4;
          value['vsiType'] = readIflaPortVsiStruct(source, at, stop);
          break;
        case 4:
          if ((seen0 & 0x8) !== 0) return false;
          seen0 |= 0x8;
          value['instanceUuid'] = readUuid(source, at, stop);
          break;
        case 5:
          if ((seen0 & 0x10) !== 0) return false;
          seen0 |= 0x10;
          value['hostUuid'] = readUuid(source, at, stop);
          break;
        case 6:
          if (length < 5) return false;
          if ((seen0 & 0x20) !== 0) return false;
          seen0 |= 0x20;
          value['request'] = bytes[at];
          break;
        case 7:
          if (length < 6) return false;
          if ((seen0 & 0x40) !== 0) return false;
          seen0 |= 0x40;
          value['response'] = getU16(bytes, at, littleEndian);
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

const vfPortsAttrsSet: Attributes<Attrs> = quickAttributes(
  { vfPort: attr(1, multi(portSelfAttrsSet), { name: 'IFLA_VF_PORT' }) },
  'vf-ports-attrs',
  (source, start, end, value) => {
    const { bytes, littleEndian } = source;

    let kept: UndecodedAttribute[] | undefined;
    for (let offset = start; offset < end;) {
      if (end - offset < 4) return false;
      const length = getU16(bytes, offset, littleEndian);

      const stop = offset + length;
      if (length < 4 || stop > end) return false;
      switch (getU16(bytes, offset + 2, littleEndian) & 0x3fff) {
        case 1:
          return false;
        default:
          (kept ??= []).push(keepUnknown(source, offset, stop));
      }
      offset += (length + 3) & ~3;
    }
    if (kept !== undefined) value[undecoded] = kept;
    return true;
  },
);

const bridgeFlagsNames = { master: 1, self: 2 };

const bridgeFlagsFlagsU16Codec: AnyCodec = flagsOf(u16, bridgeFlagsNames);

const bridgeModeNames = { veb: 0, vepa: 1, none: 65535 };

const bridgeModeEnumU16Codec: AnyCodec = enumOf(u16, bridgeModeNames);

const bridgeVlanFlagsNames = {
  master: 1,
  pvid: 2,
  untagged: 4,
  'range-begin': 8,
  'range-end': 16,
  brentry: 32,
  'only-opts': 64,
};

const bridgeVlanFlagsFlagsU16Codec: AnyCodec = flagsOf(u16, bridgeVlanFlagsNames);

const bridgeVlanInfoStruct: Struct<Members> = struct<Members>(
  { flags: bridgeVlanFlagsFlagsU16Codec, vid: u16 },
  'bridge-vlan-info',
);

const bridgeVlanTunnelAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    id: attr(1, u32, { name: 'IFLA_BRIDGE_VLAN_TUNNEL_ID' }),
    vid: attr(2, u16, { name: 'IFLA_BRIDGE_VLAN_TUNNEL_VID' }),
    flags: attr(3, bridgeVlanFlagsFlagsU16Codec, { name: 'IFLA_BRIDGE_VLAN_TUNNEL_FLAGS' }),
  },
  'bridge-vlan-tunnel-attrs',
);

const bridgeMrpInfoAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    ringId: attr(1, u32, { name: 'IFLA_BRIDGE_MRP_INFO_RING_ID' }),
    pIfindex: attr(2, u32, { name: 'IFLA_BRIDGE_MRP_INFO_P_IFINDEX' }),
    sIfindex: attr(3, u32, { name: 'IFLA_BRIDGE_MRP_INFO_S_IFINDEX' }),
    prio: attr(4, u16, { name: 'IFLA_BRIDGE_MRP_INFO_PRIO' }),
    ringState: attr(5, u32, { name: 'IFLA_BRIDGE_MRP_INFO_RING_STATE' }),
    ringRole: attr(6, u32, { name: 'IFLA_BRIDGE_MRP_INFO_RING_ROLE' }),
    testInterval: attr(7, u32, { name: 'IFLA_BRIDGE_MRP_INFO_TEST_INTERVAL' }),
    testMaxMiss: attr(8, u32, { name: 'IFLA_BRIDGE_MRP_INFO_TEST_MAX_MISS' }),
    testMonitor: attr(9, u32, { name: 'IFLA_BRIDGE_MRP_INFO_TEST_MONITOR' }),
    iIfindex: attr(10, u32, { name: 'IFLA_BRIDGE_MRP_INFO_I_IFINDEX' }),
    inState: attr(11, u32, { name: 'IFLA_BRIDGE_MRP_INFO_IN_STATE' }),
    inRole: attr(12, u32, { name: 'IFLA_BRIDGE_MRP_INFO_IN_ROLE' }),
    inTestInterval: attr(13, u32, { name: 'IFLA_BRIDGE_MRP_INFO_IN_TEST_INTERVAL' }),
    inTestMaxMiss: attr(14, u32, { name: 'IFLA_BRIDGE_MRP_INFO_IN_TEST_MAX_MISS' }),
  },
  'bridge-mrp-info-attrs',
);

const bridgeMrpAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  { info: attr(7, multi(bridgeMrpInfoAttrsSet), { name: 'IFLA_BRIDGE_MRP_INFO' }) },
  'bridge-mrp-attrs',
);

const bridgeMstEntryAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    msti: attr(1, u16, { name: 'IFLA_BRIDGE_MST_ENTRY_MSTI' }),
    state: attr(2, bridgePortStateEnumU8Codec, { name: 'IFLA_BRIDGE_MST_ENTRY_STATE' }),
  },
  'bridge-mst-entry-attrs',
);

const bridgeMstAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  { entry: attr(1, multi(bridgeMstEntryAttrsSet), { name: 'IFLA_BRIDGE_MST_ENTRY' }) },
  'bridge-mst-attrs',
);

const afSpecBridgeAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    flags: attr(0, bridgeFlagsFlagsU16Codec, { name: 'IFLA_BRIDGE_FLAGS' }),
    mode: attr(1, bridgeModeEnumU16Codec, { name: 'IFLA_BRIDGE_MODE' }),
    vlanInfo: attr(2, multi(bridgeVlanInfoStruct), { name: 'IFLA_BRIDGE_VLAN_INFO' }),
    vlanTunnelInfo: attr(3, multi(bridgeVlanTunnelAttrsSet), { name: 'IFLA_BRIDGE_VLAN_TUNNEL_INFO' }),
    mrp: attr(4, bridgeMrpAttrsSet, { name: 'IFLA_BRIDGE_MRP' }),
    cfm: attr(5, bytes, { name: 'IFLA_BRIDGE_CFM' }),
    mst: attr(6, bridgeMstAttrsSet, { name: 'IFLA_BRIDGE_MST' }),
  },
  'af-spec-bridge-attrs',
);

const iflaAttrsSet: Attributes<Attrs> = quickAttributes(
  { conf: attr(1, array(u32), { name: 'IFLA_INET_CONF' }) },
  'ifla-attrs',
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
          value['conf'] = readValue(source, at, stop);
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

const mctpAttrsSet: Attributes<Attrs> = quickAttributes(
  { net: attr(1, u32, { name: 'IFLA_MCTP_NET' }), physBinding: attr(2, u8, { name: 'IFLA_MCTP_PHYS_BINDING' }) },
  'mctp-attrs',
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
          if (length < 8) return false;
          if ((seen0 & 0x1) !== 0) return false;
          seen0 |= 0x1;
          value['net'] = getU32(bytes, at, littleEndian);
          break;
        case 2:
          if (length < 5) return false;
          if ((seen0 & 0x2) !== 0) return false;
          seen0 |= 0x2;
          value['physBinding'] = bytes[at];
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

const readIflaAttrsSet = readerOf(iflaAttrsSet);

const readIfla6AttrsSet = readerOf(ifla6AttrsSet);

const readMctpAttrsSet = readerOf(mctpAttrsSet);

const afSpecAttrsSet: Attributes<Attrs> = quickAttributes(
  {
    inet: attr(2, iflaAttrsSet, { name: 'AF_INET' }),
    inet6: attr(10, ifla6AttrsSet, { name: 'AF_INET6' }),
    mctp: attr(45, mctpAttrsSet, { name: 'AF_MCTP' }),
  },
  'af-spec-attrs',
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
        case 2:
          if ((seen0 & 0x1) !== 0) return false;
          seen0 |= 0x1;
          value['inet'] = readIflaAttrsSet(source, at, stop);
          break;
        case 10:
          if ((seen0 & 0x2) !== 0) return false;
          seen0 |= 0x2;
          value['inet6'] = readIfla6AttrsSet(source, at, stop);
          break;
        case 45:
          if ((seen0 & 0x4) !== 0) return false;
          seen0 |= 0x4;
          value['mctp'] = readMctpAttrsSet(source, at, stop);
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

const afSpecMsgByIfiFamilyCodec: AnyCodec = otherwise(
  subMessage<string, Formats>('ifiFamily', { '7': afSpecBridgeAttrsSet }),
  afSpecAttrsSet,
);

const rtextFilterNames = {
  vf: 1,
  brvlan: 2,
  'brvlan-compressed': 4,
  'skip-stats': 8,
  mrp: 16,
  'cfm-config': 32,
  'cfm-status': 64,
  mst: 128,
};

const rtextFilterFlagsU32Codec: AnyCodec = flagsOf(u32, rtextFilterNames);

const xdpAttachedNames = { none: 0, drv: 1, skb: 2, hw: 3, multi: 4 };

const xdpAttachedEnumU8Codec: AnyCodec = enumOf(u8, xdpAttachedNames);

const readXdpAttachedEnumU8Codec = readerOf(xdpAttachedEnumU8Codec);

const xdpAttrsSet: Attributes<Attrs> = quickAttributes(
  {
    fd: attr(1, s32, { name: 'IFLA_XDP_FD' }),
    attached: attr(2, xdpAttachedEnumU8Codec, { name: 'IFLA_XDP_ATTACHED' }),
    flags: attr(3, u32, { name: 'IFLA_XDP_FLAGS' }),
    progId: attr(4, u32, { name: 'IFLA_XDP_PROG_ID' }),
    drvProgId: attr(5, u32, { name: 'IFLA_XDP_DRV_PROG_ID' }),
    skbProgId: attr(6, u32, { name: 'IFLA_XDP_SKB_PROG_ID' }),
    hwProgId: attr(7, u32, { name: 'IFLA_XDP_HW_PROG_ID' }),
    expectedFd: attr(8, s32, { name: 'IFLA_XDP_EXPECTED_FD' }),
  },
  'xdp-attrs',
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
          if (length < 8) return false;
          if ((seen0 & 0x1) !== 0) return false;
          seen0 |= 0x1;
          value['fd'] = getU32(bytes, at, littleEndian) | 0;
          break;
        case 2:
          if ((seen0 & 0x2) !== 0) return false;
          seen0 |= 0x2;
          value['attached'] = readXdpAttachedEnumU8Codec(source, at, stop);
          break;
        case 3:
          if (length < 8) return false;
          if ((seen0 & 0x4) !== 0) return false;
          seen0 |= 0x4;
          value['flags'] = getU32(bytes, at, littleEndian);
          break;
        case 4:
          if (length < 8) return false;
          if ((seen0 & 0x8) !== 0) return false;
          seen0 |= 0x8;
          value['progId'] = getU32(bytes, at, littleEndian);
          break;
        case 5:
          if (length < 8) return false;
          if ((seen0 & 0x10) !== 0) return false;
          seen0 |= 0x10;
          value['drvProgId'] = getU32(bytes, at, littleEndian);
          break;
        case 6:
          if (length < 8) return false;
          if ((seen0 & 0x20) !== 0) return false;
          seen0 |= 0x20;
          value['skbProgId'] = getU32(bytes, at, littleEndian);
          break;
        case 7:
          if (length < 8) return false;
          if ((seen0 & 0x40) !== 0) return false;
          seen0 |= 0x40;
          value['hwProgId'] = getU32(bytes, at, littleEndian);
          break;
        case 8:
          if (length < 8) return false;
          if ((seen0 & 0x80) !== 0) return false;
          seen0 |= 0x80;
          value['expectedFd'] = getU32(bytes, at, littleEndian) | 0;
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

const propListLinkAttrsSet: Attributes<Attrs> = quickAttributes(
  { altIfname: attr(53, multi(string), { name: 'IFLA_ALT_IFNAME' }) },
  'prop-list-link-attrs',
  (source, start, end, value) => {
    const { bytes, littleEndian } = source;

    let kept: UndecodedAttribute[] | undefined;
    for (let offset = start; offset < end;) {
      if (end - offset < 4) return false;
      const length = getU16(bytes, offset, littleEndian);

      const stop = offset + length;
      if (length < 4 || stop > end) return false;
      switch (getU16(bytes, offset + 2, littleEndian) & 0x3fff) {
        case 53:
          return false;
        default:
          (kept ??= []).push(keepUnknown(source, offset, stop));
      }
      offset += (length + 3) & ~3;
    }
    if (kept !== undefined) value[undecoded] = kept;
    return true;
  },
);

const protoDownReasonAttrsSet: Attributes<Attrs> = quickAttributes(
  {
    mask: attr(1, u32, { name: 'IFLA_PROTO_DOWN_REASON_MASK' }),
    value: attr(2, u32, { name: 'IFLA_PROTO_DOWN_REASON_VALUE' }),
  },
  'proto-down-reason-attrs',
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
          if (length < 8) return false;
          if ((seen0 & 0x1) !== 0) return false;
          seen0 |= 0x1;
          value['mask'] = getU32(bytes, at, littleEndian);
          break;
        case 2:
          if (length < 8) return false;
          if ((seen0 & 0x2) !== 0) return false;
          seen0 |= 0x2;
          value['value'] = getU32(bytes, at, littleEndian);
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

const linkDevlinkPortAttrsSet: Attributes<Attrs> = quickAttributes(
  {
    busName: attr(1, string, { name: 'DEVLINK_ATTR_BUS_NAME' }),
    devName: attr(2, string, { name: 'DEVLINK_ATTR_DEV_NAME' }),
    portIndex: attr(3, u32, { name: 'DEVLINK_ATTR_PORT_INDEX' }),
  },
  'link-devlink-port-attrs',
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
          value['busName'] = readString(source, at, stop);
          break;
        case 2:
          if ((seen0 & 0x2) !== 0) return false;
          seen0 |= 0x2;
          value['devName'] = readString(source, at, stop);
          break;
        case 3:
          if (length < 8) return false;
          if ((seen0 & 0x4) !== 0) return false;
          seen0 |= 0x4;
          value['portIndex'] = getU32(bytes, at, littleEndian);
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

const linkDpllPinAttrsSet: Attributes<Attrs> = quickAttributes(
  { id: attr(1, u32, { name: 'DPLL_A_ID' }) },
  'link-dpll-pin-attrs',
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
          if (length < 8) return false;
          if ((seen0 & 0x1) !== 0) return false;
          seen0 |= 0x1;
          value['id'] = getU32(bytes, at, littleEndian);
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

const readMac = readerOf(mac);

const readRtnlLinkStatsStruct = readerOf(rtnlLinkStatsStruct);

const readProtinfoMsgByIfiFamilyCodec = readerOf(protinfoMsgByIfiFamilyCodec);

const readRtnlLinkIfmapStruct = readerOf(rtnlLinkIfmapStruct);

const readOperationalStateEnumU8Codec = readerOf(operationalStateEnumU8Codec);

const readLinkModeEnumU8Codec = readerOf(linkModeEnumU8Codec);

const readValue3 = readerOf(nested(() => linkinfoAttrsSet));

const readVfinfoListAttrsSet = readerOf(vfinfoListAttrsSet);

const readRtnlLinkStats64Struct = readerOf(rtnlLinkStats64Struct);

const readVfPortsAttrsSet = readerOf(vfPortsAttrsSet);

const readPortSelfAttrsSet = readerOf(portSelfAttrsSet);

const readAfSpecMsgByIfiFamilyCodec = readerOf(afSpecMsgByIfiFamilyCodec);

const readRtextFilterFlagsU32Codec = readerOf(rtextFilterFlagsU32Codec);

const readXdpAttrsSet = readerOf(xdpAttrsSet);

const readPropListLinkAttrsSet = readerOf(propListLinkAttrsSet);

const readProtoDownReasonAttrsSet = readerOf(protoDownReasonAttrsSet);

const readLinkDevlinkPortAttrsSet = readerOf(linkDevlinkPortAttrsSet);

const readLinkDpllPinAttrsSet = readerOf(linkDpllPinAttrsSet);

const readUint = readerOf(uint);

const linkAttrsSet: Attributes<Attrs> = quickAttributes(
  {
    address: attr(1, mac, { name: 'IFLA_ADDRESS' }),
    broadcast: attr(2, mac, { name: 'IFLA_BROADCAST' }),
    ifname: attr(3, string, { name: 'IFLA_IFNAME' }),
    mtu: attr(4, u32, { name: 'IFLA_MTU' }),
    link: attr(5, u32, { name: 'IFLA_LINK' }),
    qdisc: attr(6, string, { name: 'IFLA_QDISC' }),
    stats: attr(7, rtnlLinkStatsStruct, { name: 'IFLA_STATS' }),
    cost: attr(8, string, { name: 'IFLA_COST' }),
    priority: attr(9, string, { name: 'IFLA_PRIORITY' }),
    master: attr(10, u32, { name: 'IFLA_MASTER' }),
    wireless: attr(11, bytes, { name: 'IFLA_WIRELESS' }),
    protinfo: attr(12, protinfoMsgByIfiFamilyCodec, { name: 'IFLA_PROTINFO' }),
    txqlen: attr(13, u32, { name: 'IFLA_TXQLEN' }),
    map: attr(14, rtnlLinkIfmapStruct, { name: 'IFLA_MAP' }),
    weight: attr(15, u32, { name: 'IFLA_WEIGHT' }),
    operstate: attr(16, operationalStateEnumU8Codec, { name: 'IFLA_OPERSTATE' }),
    linkmode: attr(17, linkModeEnumU8Codec, { name: 'IFLA_LINKMODE' }),
    linkinfo: attr(
      18,
      nested(() => linkinfoAttrsSet),
      { name: 'IFLA_LINKINFO' },
    ),
    netNsPid: attr(19, u32, { name: 'IFLA_NET_NS_PID' }),
    ifalias: attr(20, string, { name: 'IFLA_IFALIAS' }),
    numVf: attr(21, u32, { name: 'IFLA_NUM_VF' }),
    vfinfoList: attr(22, vfinfoListAttrsSet, { name: 'IFLA_VFINFO_LIST' }),
    stats64: attr(23, rtnlLinkStats64Struct, { name: 'IFLA_STATS64' }),
    vfPorts: attr(24, vfPortsAttrsSet, { name: 'IFLA_VF_PORTS' }),
    portSelf: attr(25, portSelfAttrsSet, { name: 'IFLA_PORT_SELF' }),
    afSpec: attr(26, afSpecMsgByIfiFamilyCodec, { name: 'IFLA_AF_SPEC' }),
    group: attr(27, u32, { name: 'IFLA_GROUP' }),
    netNsFd: attr(28, u32, { name: 'IFLA_NET_NS_FD' }),
    extMask: attr(29, rtextFilterFlagsU32Codec, { name: 'IFLA_EXT_MASK' }),
    promiscuity: attr(30, u32, { name: 'IFLA_PROMISCUITY' }),
    numTxQueues: attr(31, u32, { name: 'IFLA_NUM_TX_QUEUES' }),
    numRxQueues: attr(32, u32, { name: 'IFLA_NUM_RX_QUEUES' }),
    carrier: attr(33, u8, { name: 'IFLA_CARRIER' }),
    physPortId: attr(34, bytes, { name: 'IFLA_PHYS_PORT_ID' }),
    carrierChanges: attr(35, u32, { name: 'IFLA_CARRIER_CHANGES' }),
    physSwitchId: attr(36, bytes, { name: 'IFLA_PHYS_SWITCH_ID' }),
    linkNetnsid: attr(37, s32, { name: 'IFLA_LINK_NETNSID' }),
    physPortName: attr(38, string, { name: 'IFLA_PHYS_PORT_NAME' }),
    protoDown: attr(39, u8, { name: 'IFLA_PROTO_DOWN' }),
    gsoMaxSegs: attr(40, u32, { name: 'IFLA_GSO_MAX_SEGS' }),
    gsoMaxSize: attr(41, u32, { name: 'IFLA_GSO_MAX_SIZE' }),
    pad: attr(42, pad, { name: 'IFLA_PAD' }),
    xdp: attr(43, xdpAttrsSet, { name: 'IFLA_XDP' }),
    event: attr(44, u32, { name: 'IFLA_EVENT' }),
    newNetnsid: attr(45, s32, { name: 'IFLA_NEW_NETNSID' }),
    targetNetnsid: attr(46, s32, { name: 'IFLA_TARGET_NETNSID' }),
    carrierUpCount: attr(47, u32, { name: 'IFLA_CARRIER_UP_COUNT' }),
    carrierDownCount: attr(48, u32, { name: 'IFLA_CARRIER_DOWN_COUNT' }),
    newIfindex: attr(49, s32, { name: 'IFLA_NEW_IFINDEX' }),
    minMtu: attr(50, u32, { name: 'IFLA_MIN_MTU' }),
    maxMtu: attr(51, u32, { name: 'IFLA_MAX_MTU' }),
    propList: attr(52, propListLinkAttrsSet, { name: 'IFLA_PROP_LIST' }),
    altIfname: attr(53, string, { name: 'IFLA_ALT_IFNAME' }),
    permAddress: attr(54, mac, { name: 'IFLA_PERM_ADDRESS' }),
    protoDownReason: attr(55, protoDownReasonAttrsSet, { name: 'IFLA_PROTO_DOWN_REASON' }),
    parentDevName: attr(56, string, { name: 'IFLA_PARENT_DEV_NAME' }),
    parentDevBusName: attr(57, string, { name: 'IFLA_PARENT_DEV_BUS_NAME' }),
    groMaxSize: attr(58, u32, { name: 'IFLA_GRO_MAX_SIZE' }),
    tsoMaxSize: attr(59, u32, { name: 'IFLA_TSO_MAX_SIZE' }),
    tsoMaxSegs: attr(60, u32, { name: 'IFLA_TSO_MAX_SEGS' }),
    allmulti: attr(61, u32, { name: 'IFLA_ALLMULTI' }),
    devlinkPort: attr(62, linkDevlinkPortAttrsSet, { name: 'IFLA_DEVLINK_PORT' }),
    gsoIpv4MaxSize: attr(63, u32, { name: 'IFLA_GSO_IPV4_MAX_SIZE' }),
    groIpv4MaxSize: attr(64, u32, { name: 'IFLA_GRO_IPV4_MAX_SIZE' }),
    dpllPin: attr(65, linkDpllPinAttrsSet, { name: 'IFLA_DPLL_PIN' }),
    maxPacingOffloadHorizon: attr(66, uint, { name: 'IFLA_MAX_PACING_OFFLOAD_HORIZON' }),
    netnsImmutable: attr(67, u8, { name: 'IFLA_NETNS_IMMUTABLE' }),
    headroom: attr(68, u16, { name: 'IFLA_HEADROOM' }),
    tailroom: attr(69, u16, { name: 'IFLA_TAILROOM' }),
  },
  'link-attrs',
  (source, start, end, value) => {
    const { bytes, littleEndian } = source;
    let seen0 = 0;
    let seen1 = 0;
    let seen2 = 0;
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
          value['address'] = readMac(source, at, stop);
          break;
        case 2:
          if ((seen0 & 0x2) !== 0) return false;
          seen0 |= 0x2;
          value['broadcast'] = readMac(source, at, stop);
          break;
        case 3:
          if ((seen0 & 0x4) !== 0) return false;
          seen0 |= 0x4;
          value['ifname'] = readString(source, at, stop);
          break;
        case 4:
          if (length < 8) return false;
          if ((seen0 & 0x8) !== 0) return false;
          seen0 |= 0x8;
          value['mtu'] = getU32(bytes, at, littleEndian);
          break;
        case 5:
          if (length < 8) return false;
          if ((seen0 & 0x10) !== 0) return false;
          seen0 |= 0x10;
          value['link'] = getU32(bytes, at, littleEndian);
          break;
        case 6:
          if ((seen0 & 0x20) !== 0) return false;
          seen0 |= 0x20;
          value['qdisc'] = readString(source, at, stop);
          break;
        case 7:
          if ((seen0 & 0x40) !== 0) return false;
          seen0 |= 0x40;
          value['stats'] = readRtnlLinkStatsStruct(source, at, stop);
          break;
        case 8:
          if ((seen0 & 0x80) !== 0) return false;
          seen0 |= 0x80;
          value['cost'] = readString(source, at, stop);
          break;
        case 9:
          if ((seen0 & 0x100) !== 0) return false;
          seen0 |= 0x100;
          value['priority'] = readString(source, at, stop);
          break;
        case 10:
          if (length < 8) return false;
          if ((seen0 & 0x200) !== 0) return false;
          seen0 |= 0x200;
          value['master'] = getU32(bytes, at, littleEndian);
          break;
        case 11:
          if ((seen0 & 0x400) !== 0) return false;
          seen0 |= 0x400;
          value['wireless'] = readBytes(source, at, stop);
          break;
        case 12:
          if ((seen0 & 0x800) !== 0) return false;
          seen0 |= 0x800;
          if (value['ifiFamily'] === undefined) return false;
          value['protinfo'] = readProtinfoMsgByIfiFamilyCodec(source, at, stop);
          break;
        case 13:
          if (length < 8) return false;
          if ((seen0 & 0x1000) !== 0) return false;
          seen0 |= 0x1000;
          value['txqlen'] = getU32(bytes, at, littleEndian);
          break;
        case 14:
          if ((seen0 & 0x2000) !== 0) return false;
          seen0 |= 0x2000;
          value['map'] = readRtnlLinkIfmapStruct(source, at, stop);
          break;
        case 15:
          if (length < 8) return false;
          if ((seen0 & 0x4000) !== 0) return false;
          seen0 |= 0x4000;
          value['weight'] = getU32(bytes, at, littleEndian);
          break;
        case 16:
          if ((seen0 & 0x8000) !== 0) return false;
          seen0 |= 0x8000;
          value['operstate'] = readOperationalStateEnumU8Codec(source, at, stop);
          break;
        case 17:
          if ((seen0 & 0x10000) !== 0) return false;
          seen0 |= 0x10000;
          value['linkmode'] = readLinkModeEnumU8Codec(source, at, stop);
          break;
        case 18:
          if ((seen0 & 0x20000) !== 0) return false;
          seen0 |= 0x20000;
          value['linkinfo'] = readValue3(source, at, stop);
          break;
        case 19:
          if (length < 8) return false;
          if ((seen0 & 0x40000) !== 0) return false;
          seen0 |= 0x40000;
          value['netNsPid'] = getU32(bytes, at, littleEndian);
          break;
        case 20:
          if ((seen0 & 0x80000) !== 0) return false;
          seen0 |= 0x80000;
          value['ifalias'] = readString(source, at, stop);
          break;
        case 21:
          if (length < 8) return false;
          if ((seen0 & 0x100000) !== 0) return false;
          seen0 |= 0x100000;
          value['numVf'] = getU32(bytes, at, littleEndian);
          break;
        case 22:
          if ((seen0 & 0x200000) !== 0) return false;
          seen0 |= 0x200000;
          value['vfinfoList'] = readVfinfoListAttrsSet(source, at, stop);
          break;
        case 23:
          if ((seen0 & 0x400000) !== 0) return false;
          seen0 |= 0x400000;
          value['stats64'] = readRtnlLinkStats64Struct(source, at, stop);
          break;
        case 24:
          if ((seen0 & 0x800000) !== 0) return false;
          seen0 |= 0x800000;
          value['vfPorts'] = readVfPortsAttrsSet(source, at, stop);
          break;
        case 25:
          if ((seen0 & 0x1000000) !== 0) return false;
          seen0 |= 0x1000000;
          value['portSelf'] = readPortSelfAttrsSet(source, at, stop);
          break;
        case 26:
          if ((seen0 & 0x2000000) !== 0) return false;
          seen0 |= 0x2000000;
          if (value['ifiFamily'] === undefined) return false;
          value['afSpec'] = readAfSpecMsgByIfiFamilyCodec(source, at, stop);
          break;
        case 27:
          if (length < 8) return false;
          if ((seen0 & 0x4000000) !== 0) return false;
          seen0 |= 0x4000000;
          value['group'] = getU32(bytes, at, littleEndian);
          break;
        case 28:
          if (length < 8) return false;
          if ((seen0 & 0x8000000) !== 0) return false;
          seen0 |= 0x8000000;
          value['netNsFd'] = getU32(bytes, at, littleEndian);
          break;
        case 29:
          if ((seen0 & 0x10000000) !== 0) return false;
          seen0 |= 0x10000000;
          value['extMask'] = readRtextFilterFlagsU32Codec(source, at, stop);
          break;
        case 30:
          if (length < 8) return false;
          if ((seen0 & 0x20000000) !== 0) return false;
          seen0 |= 0x20000000;
          value['promiscuity'] = getU32(bytes, at, littleEndian);
          break;
        case 31:
          if (length < 8) return false;
          if ((seen0 & 0x40000000) !== 0) return false;
          seen0 |= 0x40000000;
          value['numTxQueues'] = getU32(bytes, at, littleEndian);
          break;
        case 32:
          if (length < 8) return false;
          if ((seen0 & 0x80000000) !== 0) return false;
          seen0 |= 0x80000000;
          value['numRxQueues'] = getU32(bytes, at, littleEndian);
          break;
        case 33:
          if (length < 5) return false;
          if ((seen1 & 0x1) !== 0) return false;
          seen1 |= 0x1;
          value['carrier'] = bytes[at];
          break;
        case 34:
          if ((seen1 & 0x2) !== 0) return false;
          seen1 |= 0x2;
          value['physPortId'] = readBytes(source, at, stop);
          break;
        case 35:
          if (length < 8) return false;
          if ((seen1 & 0x4) !== 0) return false;
          seen1 |= 0x4;
          value['carrierChanges'] = getU32(bytes, at, littleEndian);
          break;
        case 36:
          if ((seen1 & 0x8) !== 0) return false;
          seen1 |= 0x8;
          value['physSwitchId'] = readBytes(source, at, stop);
          break;
        case 37:
          if (length < 8) return false;
          if ((seen1 & 0x10) !== 0) return false;
          seen1 |= 0x10;
          value['linkNetnsid'] = getU32(bytes, at, littleEndian) | 0;
          break;
        case 38:
          if ((seen1 & 0x20) !== 0) return false;
          seen1 |= 0x20;
          value['physPortName'] = readString(source, at, stop);
          break;
        case 39:
          if (length < 5) return false;
          if ((seen1 & 0x40) !== 0) return false;
          seen1 |= 0x40;
          value['protoDown'] = bytes[at];
          break;
        case 40:
          if (length < 8) return false;
          if ((seen1 & 0x80) !== 0) return false;
          seen1 |= 0x80;
          value['gsoMaxSegs'] = getU32(bytes, at, littleEndian);
          break;
        case 41:
          if (length < 8) return false;
          if ((seen1 & 0x100) !== 0) return false;
          seen1 |= 0x100;
          value['gsoMaxSize'] = getU32(bytes, at, littleEndian);
          break;
        case 42:
          break;
        case 43:
          if ((seen1 & 0x400) !== 0) return false;
          seen1 |= 0x400;
          value['xdp'] = readXdpAttrsSet(source, at, stop);
          break;
        case 44:
          if (length < 8) return false;
          if ((seen1 & 0x800) !== 0) return false;
          seen1 |= 0x800;
          value['event'] = getU32(bytes, at, littleEndian);
          break;
        case 45:
          if (length < 8) return false;
          if ((seen1 & 0x1000) !== 0) return false;
          seen1 |= 0x1000;
          value['newNetnsid'] = getU32(bytes, at, littleEndian) | 0;
          break;
        case 46:
          if (length < 8) return false;
          if ((seen1 & 0x2000) !== 0) return false;
          seen1 |= 0x2000;
          value['targetNetnsid'] = getU32(bytes, at, littleEndian) | 0;
          break;
        case 47:
          if (length < 8) return false;
          if ((seen1 & 0x4000) !== 0) return false;
          seen1 |= 0x4000;
          value['carrierUpCount'] = getU32(bytes, at, littleEndian);
          break;
        case 48:
          if (length < 8) return false;
          if ((seen1 & 0x8000) !== 0) return false;
          seen1 |= 0x8000;
          value['carrierDownCount'] = getU32(bytes, at, littleEndian);
          break;
        case 49:
          if (length < 8) return false;
          if ((seen1 & 0x10000) !== 0) return false;
          seen1 |= 0x10000;
          value['newIfindex'] = getU32(bytes, at, littleEndian) | 0;
          break;
        case 50:
          if (length < 8) return false;
          if ((seen1 & 0x20000) !== 0) return false;
          seen1 |= 0x20000;
          value['minMtu'] = getU32(bytes, at, littleEndian);
          break;
        case 51:
          if (length < 8) return false;
          if ((seen1 & 0x40000) !== 0) return false;
          seen1 |= 0x40000;
          value['maxMtu'] = getU32(bytes, at, littleEndian);
          break;
        case 52:
          if ((seen1 & 0x80000) !== 0) return false;
          seen1 |= 0x80000;
          value['propList'] = readPropListLinkAttrsSet(source, at, stop);
          break;
        case 53:
          if ((seen1 & 0x100000) !== 0) return false;
          seen1 |= 0x100000;
          value['altIfname'] = readString(source, at, stop);
          break;
        case 54:
          if ((seen1 & 0x200000) !== 0) return false;
          seen1 |= 0x200000;
          value['permAddress'] = readMac(source, at, stop);
          break;
        case 55:
          if ((seen1 & 0x400000) !== 0) return false;
          seen1 |= 0x400000;
          value['protoDownReason'] = readProtoDownReasonAttrsSet(source, at, stop);
          break;
        case 56:
          if ((seen1 & 0x800000) !== 0) return false;
          seen1 |= 0x800000;
          value['parentDevName'] = readString(source, at, stop);
          break;
        case 57:
          if ((seen1 & 0x1000000) !== 0) return false;
          seen1 |= 0x1000000;
          value['parentDevBusName'] = readString(source, at, stop);
          break;
        case 58:
          if (length < 8) return false;
          if ((seen1 & 0x2000000) !== 0) return false;
          seen1 |= 0x2000000;
          value['groMaxSize'] = getU32(bytes, at, littleEndian);
          break;
        case 59:
          if (length < 8) return false;
          if ((seen1 & 0x4000000) !== 0) return false;
          seen1 |= 0x4000000;
          value['tsoMaxSize'] = getU32(bytes, at, littleEndian);
          break;
        case 60:
          if (length < 8) return false;
          if ((seen1 & 0x8000000) !== 0) return false;
          seen1 |= 0x8000000;
          value['tsoMaxSegs'] = getU32(bytes, at, littleEndian);
          break;
        case 61:
          if (length < 8) return false;
          if ((seen1 & 0x10000000) !== 0) return false;
          seen1 |= 0x10000000;
          value['allmulti'] = getU32(bytes, at, littleEndian);
          break;
        case 62:
          if ((seen1 & 0x20000000) !== 0) return false;
          seen1 |= 0x20000000;
          value['devlinkPort'] = readLinkDevlinkPortAttrsSet(source, at, stop);
          break;
        case 63:
          if (length < 8) return false;
          if ((seen1 & 0x40000000) !== 0) return false;
          seen1 |= 0x40000000;
          value['gsoIpv4MaxSize'] = getU32(bytes, at, littleEndian);
          break;
        case 64:
          if (length < 8) return false;
          if ((seen1 & 0x80000000) !== 0) return false;
          seen1 |= 0x80000000;
          value['groIpv4MaxSize'] = getU32(bytes, at, littleEndian);
          break;
        case 65:
          if ((seen2 & 0x1) !== 0) return false;
          seen2 |= 0x1;
          value['dpllPin'] = readLinkDpllPinAttrsSet(source, at, stop);
          break;
        case 66:
          if ((seen2 & 0x2) !== 0) return false;
          seen2 |= 0x2;
          value['maxPacingOffloadHorizon'] = readUint(source, at, stop);
          break;
        case 67:
          if (length < 5) return false;
          if ((seen2 & 0x4) !== 0) return false;
          seen2 |= 0x4;
          value['netnsImmutable'] = bytes[at];
          break;
        case 68:
          if (length < 6) return false;
          if ((seen2 & 0x8) !== 0) return false;
          seen2 |= 0x8;
          value['headroom'] = getU16(bytes, at, littleEndian);
          break;
        case 69:
          if (length < 6) return false;
          if ((seen2 & 0x10) !== 0) return false;
          seen2 |= 0x10;
          value['tailroom'] = getU16(bytes, at, littleEndian);
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

const keys1 = [
  'ifname',
  'netNsPid',
  'netNsFd',
  'targetNetnsid',
  'linkNetnsid',
  'linkinfo',
  'group',
  'numTxQueues',
  'numRxQueues',
  'address',
  'broadcast',
  'mtu',
  'txqlen',
  'operstate',
  'linkmode',
  'gsoMaxSize',
  'gsoMaxSegs',
  'groMaxSize',
  'gsoIpv4MaxSize',
  'groIpv4MaxSize',
  'afSpec',
];

const keys2 = ['ifname', 'altIfname', 'extMask', 'targetNetnsid'];

const keys3 = [
  'address',
  'broadcast',
  'ifname',
  'mtu',
  'link',
  'qdisc',
  'stats',
  'cost',
  'priority',
  'master',
  'wireless',
  'protinfo',
  'txqlen',
  'map',
  'weight',
  'operstate',
  'linkmode',
  'linkinfo',
  'netNsPid',
  'ifalias',
  'numVf',
  'vfinfoList',
  'stats64',
  'vfPorts',
  'portSelf',
  'afSpec',
  'group',
  'netNsFd',
  'extMask',
  'promiscuity',
  'numTxQueues',
  'numRxQueues',
  'carrier',
  'physPortId',
  'carrierChanges',
  'physSwitchId',
  'linkNetnsid',
  'physPortName',
  'protoDown',
  'gsoMaxSegs',
  'gsoMaxSize',
  'pad',
  'xdp',
  'event',
  'newNetnsid',
  'targetNetnsid',
  'carrierUpCount',
  'carrierDownCount',
  'newIfindex',
  'minMtu',
  'maxMtu',
  'propList',
  'permAddress',
  'protoDownReason',
  'parentDevName',
  'parentDevBusName',
  'groMaxSize',
  'tsoMaxSize',
  'tsoMaxSegs',
  'allmulti',
  'devlinkPort',
  'gsoIpv4MaxSize',
  'groIpv4MaxSize',
  'dpllPin',
  'maxPacingOffloadHorizon',
  'netnsImmutable',
];

const keys4 = ['targetNetnsid', 'extMask', 'master', 'linkinfo'];

const ifStatsMsgStruct: Struct<Members> = quickStruct(
  { family: u8, pad: padding(3), ifindex: u32, filterMask: u32 },
  'if-stats-msg',
  (source, offset, value) => {
    const { bytes, littleEndian } = source;
    value['family'] = bytes[offset];
    value['ifindex'] = getU32(bytes, offset + 4, littleEndian);
    value['filterMask'] = getU32(bytes, offset + 8, littleEndian);
  },
);

const readBridgeVlanFlagsFlagsU16Codec = readerOf(bridgeVlanFlagsFlagsU16Codec);

const bridgeVlanXstatsStruct: Struct<Members> = quickStruct(
  {
    rxBytes: u64,
    rxPackets: u64,
    txBytes: u64,
    txPackets: u64,
    vid: u16,
    flags: bridgeVlanFlagsFlagsU16Codec,
    pad: padding(4),
  },
  'bridge-vlan-xstats',
  (source, offset, value) => {
    const { bytes, littleEndian } = source;
    value['rxBytes'] = getU64(bytes, offset, littleEndian);
    value['rxPackets'] = getU64(bytes, offset + 8, littleEndian);
    value['txBytes'] = getU64(bytes, offset + 16, littleEndian);
    value['txPackets'] = getU64(bytes, offset + 24, littleEndian);
    value['vid'] = getU16(bytes, offset + 32, littleEndian);
    value['flags'] = readBridgeVlanFlagsFlagsU16Codec(source, offset + 34, offset + 36);
  },
);

const brMcastCountStruct: Struct<Members> = struct<Members>({ rx: u64, tx: u64 }, 'br-mcast-count');

const brMcastStatsStruct: Struct<Members> = struct<Members>(
  {
    igmpV1queries: brMcastCountStruct,
    igmpV2queries: brMcastCountStruct,
    igmpV3queries: brMcastCountStruct,
    igmpLeaves: brMcastCountStruct,
    igmpV1reports: brMcastCountStruct,
    igmpV2reports: brMcastCountStruct,
    igmpV3reports: brMcastCountStruct,
    igmpParseErrors: u64,
    mldV1queries: brMcastCountStruct,
    mldV2queries: brMcastCountStruct,
    mldLeaves: brMcastCountStruct,
    mldV1reports: brMcastCountStruct,
    mldV2reports: brMcastCountStruct,
    mldParseErrors: u64,
    mcastBytes: brMcastCountStruct,
    mcastPackets: brMcastCountStruct,
  },
  'br-mcast-stats',
);

const bridgeStpXstatsStruct: Struct<Members> = quickStruct(
  { transitionBlk: u64, transitionFwd: u64, rxBpdu: u64, txBpdu: u64, rxTcn: u64, txTcn: u64 },
  'bridge-stp-xstats',
  (source, offset, value) => {
    const { bytes, littleEndian } = source;
    value['transitionBlk'] = getU64(bytes, offset, littleEndian);
    value['transitionFwd'] = getU64(bytes, offset + 8, littleEndian);
    value['rxBpdu'] = getU64(bytes, offset + 16, littleEndian);
    value['txBpdu'] = getU64(bytes, offset + 24, littleEndian);
    value['rxTcn'] = getU64(bytes, offset + 32, littleEndian);
    value['txTcn'] = getU64(bytes, offset + 40, littleEndian);
  },
);

const readBrMcastStatsStruct = readerOf(brMcastStatsStruct);

const readBridgeStpXstatsStruct = readerOf(bridgeStpXstatsStruct);

const bridgeXstatsAttrsSet: Attributes<Attrs> = quickAttributes(
  {
    vlan: attr(1, multi(bridgeVlanXstatsStruct), { name: 'BRIDGE_XSTATS_VLAN' }),
    mcast: attr(2, brMcastStatsStruct, { name: 'BRIDGE_XSTATS_MCAST' }),
    pad: attr(3, pad, { name: 'BRIDGE_XSTATS_PAD' }),
    stp: attr(4, bridgeStpXstatsStruct, { name: 'BRIDGE_XSTATS_STP' }),
  },
  'bridge-xstats-attrs',
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
          return false;
        case 2:
          if ((seen0 & 0x2) !== 0) return false;
          seen0 |= 0x2;
          value['mcast'] = readBrMcastStatsStruct(source, at, stop);
          break;
        case 3:
          break;
        case 4:
          if ((seen0 & 0x8) !== 0) return false;
          seen0 |= 0x8;
          value['stp'] = readBridgeStpXstatsStruct(source, at, stop);
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

const bond3adStatsAttrsSet: Attributes<Attrs> = quickAttributes(
  {
    lacpduRx: attr(1, u64, { name: 'BOND_3AD_STAT_LACPDU_RX' }),
    lacpduTx: attr(2, u64, { name: 'BOND_3AD_STAT_LACPDU_TX' }),
    lacpduUnknownRx: attr(3, u64, { name: 'BOND_3AD_STAT_LACPDU_UNKNOWN_RX' }),
    lacpduIllegalRx: attr(4, u64, { name: 'BOND_3AD_STAT_LACPDU_ILLEGAL_RX' }),
    markerRx: attr(5, u64, { name: 'BOND_3AD_STAT_MARKER_RX' }),
    markerTx: attr(6, u64, { name: 'BOND_3AD_STAT_MARKER_TX' }),
    markerRespRx: attr(7, u64, { name: 'BOND_3AD_STAT_MARKER_RESP_RX' }),
    markerRespTx: attr(8, u64, { name: 'BOND_3AD_STAT_MARKER_RESP_TX' }),
    markerUnknownRx: attr(9, u64, { name: 'BOND_3AD_STAT_MARKER_UNKNOWN_RX' }),
    pad: attr(10, pad, { name: 'BOND_3AD_STAT_PAD' }),
  },
  'bond-3ad-stats-attrs',
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
          if (length < 12) return false;
          if ((seen0 & 0x1) !== 0) return false;
          seen0 |= 0x1;
          value['lacpduRx'] = getU64(bytes, at, littleEndian);
          break;
        case 2:
          if (length < 12) return false;
          if ((seen0 & 0x2) !== 0) return false;
          seen0 |= 0x2;
          value['lacpduTx'] = getU64(bytes, at, littleEndian);
          break;
        case 3:
          if (length < 12) return false;
          if ((seen0 & 0x4) !== 0) return false;
          seen0 |= 0x4;
          value['lacpduUnknownRx'] = getU64(bytes, at, littleEndian);
          break;
        case 4:
          if (length < 12) return false;
          if ((seen0 & 0x8) !== 0) return false;
          seen0 |= 0x8;
          value['lacpduIllegalRx'] = getU64(bytes, at, littleEndian);
          break;
        case 5:
          if (length < 12) return false;
          if ((seen0 & 0x10) !== 0) return false;
          seen0 |= 0x10;
          value['markerRx'] = getU64(bytes, at, littleEndian);
          break;
        case 6:
          if (length < 12) return false;
          if ((seen0 & 0x20) !== 0) return false;
          seen0 |= 0x20;
          value['markerTx'] = getU64(bytes, at, littleEndian);
          break;
        case 7:
          if (length < 12) return false;
          if ((seen0 & 0x40) !== 0) return false;
          seen0 |= 0x40;
          value['markerRespRx'] = getU64(bytes, at, littleEndian);
          break;
        case 8:
          if (length < 12) return false;
          if ((seen0 & 0x80) !== 0) return false;
          seen0 |= 0x80;
          value['markerRespTx'] = getU64(bytes, at, littleEndian);
          break;
        case 9:
          if (length < 12) return false;
          if ((seen0 & 0x100) !== 0) return false;
          seen0 |= 0x100;
          value['markerUnknownRx'] = getU64(bytes, at, littleEndian);
          break;
        case 10:
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

const readBond3adStatsAttrsSet = readerOf(bond3adStatsAttrsSet);

const bondXstatsAttrsSet: Attributes<Attrs> = quickAttributes(
  { '3ad': attr(1, bond3adStatsAttrsSet, { name: 'BOND_XSTATS_3AD' }) },
  'bond-xstats-attrs',
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
          value['3ad'] = readBond3adStatsAttrsSet(source, at, stop);
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

const readBridgeXstatsAttrsSet = readerOf(bridgeXstatsAttrsSet);

const readBondXstatsAttrsSet = readerOf(bondXstatsAttrsSet);

const linkXstatsAttrsSet: Attributes<Attrs> = quickAttributes(
  {
    bridge: attr(1, bridgeXstatsAttrsSet, { name: 'LINK_XSTATS_TYPE_BRIDGE' }),
    bond: attr(2, bondXstatsAttrsSet, { name: 'LINK_XSTATS_TYPE_BOND' }),
  },
  'link-xstats-attrs',
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
          value['bridge'] = readBridgeXstatsAttrsSet(source, at, stop);
          break;
        case 2:
          if ((seen0 & 0x2) !== 0) return false;
          seen0 |= 0x2;
          value['bond'] = readBondXstatsAttrsSet(source, at, stop);
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

const hwSInfoOneSet: Attributes<Attrs> = quickAttributes(
  {
    request: attr(1, u8, { name: 'IFLA_OFFLOAD_XSTATS_HW_S_INFO_REQUEST' }),
    used: attr(2, u8, { name: 'IFLA_OFFLOAD_XSTATS_HW_S_INFO_USED' }),
  },
  'hw-s-info-one',
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
          if (length < 5) return false;
          if ((seen0 & 0x1) !== 0) return false;
          seen0 |= 0x1;
          value['request'] = bytes[at];
          break;
        case 2:
          if (length < 5) return false;
          if ((seen0 & 0x2) !== 0) return false;
          seen0 |= 0x2;
          value['used'] = bytes[at];
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

const rtnlHwStats64Struct: Struct<Members> = quickStruct(
  {
    rxPackets: u64,
    txPackets: u64,
    rxBytes: u64,
    txBytes: u64,
    rxErrors: u64,
    txErrors: u64,
    rxDropped: u64,
    txDropped: u64,
    multicast: u64,
  },
  'rtnl-hw-stats64',
  (source, offset, value) => {
    const { bytes, littleEndian } = source;
    value['rxPackets'] = getU64(bytes, offset, littleEndian);
    value['txPackets'] = getU64(bytes, offset + 8, littleEndian);
    value['rxBytes'] = getU64(bytes, offset + 16, littleEndian);
    value['txBytes'] = getU64(bytes, offset + 24, littleEndian);
    value['rxErrors'] = getU64(bytes, offset + 32, littleEndian);
    value['txErrors'] = getU64(bytes, offset + 40, littleEndian);
    value['rxDropped'] = getU64(bytes, offset + 48, littleEndian);
    value['txDropped'] = getU64(bytes, offset + 56, littleEndian);
    value['multicast'] = getU64(bytes, offset + 64, littleEndian);
  },
);

const readValue4 = readerOf(indexedArray(hwSInfoOneSet));

const readRtnlHwStats64Struct = readerOf(rtnlHwStats64Struct);

const linkOffloadXstatsSet: Attributes<Attrs> = quickAttributes(
  {
    cpuHit: attr(1, rtnlLinkStats64Struct, { name: 'IFLA_OFFLOAD_XSTATS_CPU_HIT' }),
    hwSInfo: attr(2, indexedArray(hwSInfoOneSet), { name: 'IFLA_OFFLOAD_XSTATS_HW_S_INFO' }),
    l3Stats: attr(3, rtnlHwStats64Struct, { name: 'IFLA_OFFLOAD_XSTATS_L3_STATS' }),
  },
  'link-offload-xstats',
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
          value['cpuHit'] = readRtnlLinkStats64Struct(source, at, stop);
          break;
        case 2:
          if ((seen0 & 0x2) !== 0) return false;
          seen0 |= 0x2;
          value['hwSInfo'] = readValue4(source, at, stop);
          break;
        case 3:
          if ((seen0 & 0x4) !== 0) return false;
          seen0 |= 0x4;
          value['l3Stats'] = readRtnlHwStats64Struct(source, at, stop);
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

const mplsLinkStatsStruct: Struct<Members> = quickStruct(
  {
    rxPackets: u64,
    txPackets: u64,
    rxBytes: u64,
    txBytes: u64,
    rxErrors: u64,
    txErrors: u64,
    rxDropped: u64,
    txDropped: u64,
    rxNoroute: u64,
  },
  'mpls-link-stats',
  (source, offset, value) => {
    const { bytes, littleEndian } = source;
    value['rxPackets'] = getU64(bytes, offset, littleEndian);
    value['txPackets'] = getU64(bytes, offset + 8, littleEndian);
    value['rxBytes'] = getU64(bytes, offset + 16, littleEndian);
    value['txBytes'] = getU64(bytes, offset + 24, littleEndian);
    value['rxErrors'] = getU64(bytes, offset + 32, littleEndian);
    value['txErrors'] = getU64(bytes, offset + 40, littleEndian);
    value['rxDropped'] = getU64(bytes, offset + 48, littleEndian);
    value['txDropped'] = getU64(bytes, offset + 56, littleEndian);
    value['rxNoroute'] = getU64(bytes, offset + 64, littleEndian);
  },
);

const readMplsLinkStatsStruct = readerOf(mplsLinkStatsStruct);

const mplsStatsAttrsSet: Attributes<Attrs> = quickAttributes(
  {
    unspec: attr(0, pad, { name: 'MPLS_STATS_UNSPEC' }),
    link: attr(1, mplsLinkStatsStruct, { name: 'MPLS_STATS_LINK' }),
  },
  'mpls-stats-attrs',
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
        case 0:
          break;
        case 1:
          if ((seen0 & 0x2) !== 0) return false;
          seen0 |= 0x2;
          value['link'] = readMplsLinkStatsStruct(source, at, stop);
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

const readMplsStatsAttrsSet = readerOf(mplsStatsAttrsSet);

const statsAfSpecAttrsSet: Attributes<Attrs> = quickAttributes(
  { mpls: attr(28, mplsStatsAttrsSet, { name: 'AF_MPLS' }) },
  'stats-af-spec-attrs',
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
        case 28:
          if ((seen0 & 0x1) !== 0) return false;
          seen0 |= 0x1;
          value['mpls'] = readMplsStatsAttrsSet(source, at, stop);
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

const readLinkXstatsAttrsSet = readerOf(linkXstatsAttrsSet);

const readLinkOffloadXstatsSet = readerOf(linkOffloadXstatsSet);

const readStatsAfSpecAttrsSet = readerOf(statsAfSpecAttrsSet);

const statsAttrsSet: Attributes<Attrs> = quickAttributes(
  {
    link64: attr(1, rtnlLinkStats64Struct, { name: 'IFLA_STATS_LINK_64' }),
    linkXstats: attr(2, linkXstatsAttrsSet, { name: 'IFLA_STATS_LINK_XSTATS' }),
    linkXstatsSlave: attr(3, linkXstatsAttrsSet, { name: 'IFLA_STATS_LINK_XSTATS_SLAVE' }),
    linkOffloadXstats: attr(4, linkOffloadXstatsSet, { name: 'IFLA_STATS_LINK_OFFLOAD_XSTATS' }),
    afSpec: attr(5, statsAfSpecAttrsSet, { name: 'IFLA_STATS_AF_SPEC' }),
  },
  'stats-attrs',
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
          value['link64'] = readRtnlLinkStats64Struct(source, at, stop);
          break;
        case 2:
          if ((seen0 & 0x2) !== 0) return false;
          seen0 |= 0x2;
          value['linkXstats'] = readLinkXstatsAttrsSet(source, at, stop);
          break;
        case 3:
          if ((seen0 & 0x4) !== 0) return false;
          seen0 |= 0x4;
          value['linkXstatsSlave'] = readLinkXstatsAttrsSet(source, at, stop);
          break;
        case 4:
          if ((seen0 & 0x8) !== 0) return false;
          seen0 |= 0x8;
          value['linkOffloadXstats'] = readLinkOffloadXstatsSet(source, at, stop);
          break;
        case 5:
          if ((seen0 & 0x10) !== 0) return false;
          seen0 |= 0x10;
          value['afSpec'] = readStatsAfSpecAttrsSet(source, at, stop);
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

const keys5 = ['link64', 'linkXstats', 'linkXstatsSlave', 'linkOffloadXstats', 'afSpec'];

const bondAdInfoAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    aggregator: attr(1, u16, { name: 'IFLA_BOND_AD_INFO_AGGREGATOR' }),
    numPorts: attr(2, u16, { name: 'IFLA_BOND_AD_INFO_NUM_PORTS' }),
    actorKey: attr(3, u16, { name: 'IFLA_BOND_AD_INFO_ACTOR_KEY' }),
    partnerKey: attr(4, u16, { name: 'IFLA_BOND_AD_INFO_PARTNER_KEY' }),
    partnerMac: attr(5, mac, { name: 'IFLA_BOND_AD_INFO_PARTNER_MAC' }),
  },
  'bond-ad-info-attrs',
);

const linkinfoBondAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    mode: attr(1, u8, { name: 'IFLA_BOND_MODE' }),
    activeSlave: attr(2, u32, { name: 'IFLA_BOND_ACTIVE_SLAVE' }),
    miimon: attr(3, u32, { name: 'IFLA_BOND_MIIMON' }),
    updelay: attr(4, u32, { name: 'IFLA_BOND_UPDELAY' }),
    downdelay: attr(5, u32, { name: 'IFLA_BOND_DOWNDELAY' }),
    useCarrier: attr(6, u8, { name: 'IFLA_BOND_USE_CARRIER' }),
    arpInterval: attr(7, u32, { name: 'IFLA_BOND_ARP_INTERVAL' }),
    arpIpTarget: attr(8, indexedArray(ipv4), { name: 'IFLA_BOND_ARP_IP_TARGET' }),
    arpValidate: attr(9, u32, { name: 'IFLA_BOND_ARP_VALIDATE' }),
    arpAllTargets: attr(10, u32, { name: 'IFLA_BOND_ARP_ALL_TARGETS' }),
    primary: attr(11, u32, { name: 'IFLA_BOND_PRIMARY' }),
    primaryReselect: attr(12, u8, { name: 'IFLA_BOND_PRIMARY_RESELECT' }),
    failOverMac: attr(13, u8, { name: 'IFLA_BOND_FAIL_OVER_MAC' }),
    xmitHashPolicy: attr(14, u8, { name: 'IFLA_BOND_XMIT_HASH_POLICY' }),
    resendIgmp: attr(15, u32, { name: 'IFLA_BOND_RESEND_IGMP' }),
    numPeerNotif: attr(16, u8, { name: 'IFLA_BOND_NUM_PEER_NOTIF' }),
    allSlavesActive: attr(17, u8, { name: 'IFLA_BOND_ALL_SLAVES_ACTIVE' }),
    minLinks: attr(18, u32, { name: 'IFLA_BOND_MIN_LINKS' }),
    lpInterval: attr(19, u32, { name: 'IFLA_BOND_LP_INTERVAL' }),
    packetsPerSlave: attr(20, u32, { name: 'IFLA_BOND_PACKETS_PER_SLAVE' }),
    adLacpRate: attr(21, u8, { name: 'IFLA_BOND_AD_LACP_RATE' }),
    adSelect: attr(22, u8, { name: 'IFLA_BOND_AD_SELECT' }),
    adInfo: attr(23, bondAdInfoAttrsSet, { name: 'IFLA_BOND_AD_INFO' }),
    adActorSysPrio: attr(24, u16, { name: 'IFLA_BOND_AD_ACTOR_SYS_PRIO' }),
    adUserPortKey: attr(25, u16, { name: 'IFLA_BOND_AD_USER_PORT_KEY' }),
    adActorSystem: attr(26, mac, { name: 'IFLA_BOND_AD_ACTOR_SYSTEM' }),
    tlbDynamicLb: attr(27, u8, { name: 'IFLA_BOND_TLB_DYNAMIC_LB' }),
    peerNotifDelay: attr(28, u32, { name: 'IFLA_BOND_PEER_NOTIF_DELAY' }),
    adLacpActive: attr(29, u8, { name: 'IFLA_BOND_AD_LACP_ACTIVE' }),
    missedMax: attr(30, u8, { name: 'IFLA_BOND_MISSED_MAX' }),
    nsIp6Target: attr(31, indexedArray(ipv6), { name: 'IFLA_BOND_NS_IP6_TARGET' }),
    coupledControl: attr(32, u8, { name: 'IFLA_BOND_COUPLED_CONTROL' }),
    broadcastNeigh: attr(33, u8, { name: 'IFLA_BOND_BROADCAST_NEIGH' }),
  },
  'linkinfo-bond-attrs',
);

const vlanProtocolsNames = { '8021q': 33024, '8021ad': 34984 };

const vlanProtocolsEnumU16beCodec: AnyCodec = enumOf(u16be, vlanProtocolsNames);

const brBooloptMultiStruct: Struct<Members> = struct<Members>({ optval: u32, optmask: u32 }, 'br-boolopt-multi');

const linkinfoBridgeQuerierAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    ipAddress: attr(1, ipv4, { name: 'RT_LINK_A_LINKINFO_BRIDGE_QUERIER_ATTRS_IP_ADDRESS' }),
    ipPort: attr(2, u32, { name: 'RT_LINK_A_LINKINFO_BRIDGE_QUERIER_ATTRS_IP_PORT' }),
    ipOtherTimer: attr(3, u64, { name: 'RT_LINK_A_LINKINFO_BRIDGE_QUERIER_ATTRS_IP_OTHER_TIMER' }),
    pad: attr(4, pad, { name: 'RT_LINK_A_LINKINFO_BRIDGE_QUERIER_ATTRS_PAD' }),
    ipv6Address: attr(5, ipv6, { name: 'RT_LINK_A_LINKINFO_BRIDGE_QUERIER_ATTRS_IPV6_ADDRESS' }),
    ipv6Port: attr(6, u32, { name: 'RT_LINK_A_LINKINFO_BRIDGE_QUERIER_ATTRS_IPV6_PORT' }),
    ipv6OtherTimer: attr(7, u64, { name: 'RT_LINK_A_LINKINFO_BRIDGE_QUERIER_ATTRS_IPV6_OTHER_TIMER' }),
  },
  'linkinfo-bridge-querier-attrs',
);

const linkinfoBridgeAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    forwardDelay: attr(1, u32, { name: 'IFLA_BR_FORWARD_DELAY' }),
    helloTime: attr(2, u32, { name: 'IFLA_BR_HELLO_TIME' }),
    maxAge: attr(3, u32, { name: 'IFLA_BR_MAX_AGE' }),
    ageingTime: attr(4, u32, { name: 'IFLA_BR_AGEING_TIME' }),
    stpState: attr(5, u32, { name: 'IFLA_BR_STP_STATE' }),
    priority: attr(6, u16, { name: 'IFLA_BR_PRIORITY' }),
    vlanFiltering: attr(7, u8, { name: 'IFLA_BR_VLAN_FILTERING' }),
    vlanProtocol: attr(8, vlanProtocolsEnumU16beCodec, { name: 'IFLA_BR_VLAN_PROTOCOL' }),
    groupFwdMask: attr(9, u16, { name: 'IFLA_BR_GROUP_FWD_MASK' }),
    rootId: attr(10, iflaBridgeIdStruct, { name: 'IFLA_BR_ROOT_ID' }),
    bridgeId: attr(11, iflaBridgeIdStruct, { name: 'IFLA_BR_BRIDGE_ID' }),
    rootPort: attr(12, u16, { name: 'IFLA_BR_ROOT_PORT' }),
    rootPathCost: attr(13, u32, { name: 'IFLA_BR_ROOT_PATH_COST' }),
    topologyChange: attr(14, u8, { name: 'IFLA_BR_TOPOLOGY_CHANGE' }),
    topologyChangeDetected: attr(15, u8, { name: 'IFLA_BR_TOPOLOGY_CHANGE_DETECTED' }),
    helloTimer: attr(16, u64, { name: 'IFLA_BR_HELLO_TIMER' }),
    tcnTimer: attr(17, u64, { name: 'IFLA_BR_TCN_TIMER' }),
    topologyChangeTimer: attr(18, u64, { name: 'IFLA_BR_TOPOLOGY_CHANGE_TIMER' }),
    gcTimer: attr(19, u64, { name: 'IFLA_BR_GC_TIMER' }),
    groupAddr: attr(20, mac, { name: 'IFLA_BR_GROUP_ADDR' }),
    fdbFlush: attr(21, bytes, { name: 'IFLA_BR_FDB_FLUSH' }),
    mcastRouter: attr(22, u8, { name: 'IFLA_BR_MCAST_ROUTER' }),
    mcastSnooping: attr(23, u8, { name: 'IFLA_BR_MCAST_SNOOPING' }),
    mcastQueryUseIfaddr: attr(24, u8, { name: 'IFLA_BR_MCAST_QUERY_USE_IFADDR' }),
    mcastQuerier: attr(25, u8, { name: 'IFLA_BR_MCAST_QUERIER' }),
    mcastHashElasticity: attr(26, u32, { name: 'IFLA_BR_MCAST_HASH_ELASTICITY' }),
    mcastHashMax: attr(27, u32, { name: 'IFLA_BR_MCAST_HASH_MAX' }),
    mcastLastMemberCnt: attr(28, u32, { name: 'IFLA_BR_MCAST_LAST_MEMBER_CNT' }),
    mcastStartupQueryCnt: attr(29, u32, { name: 'IFLA_BR_MCAST_STARTUP_QUERY_CNT' }),
    mcastLastMemberIntvl: attr(30, u64, { name: 'IFLA_BR_MCAST_LAST_MEMBER_INTVL' }),
    mcastMembershipIntvl: attr(31, u64, { name: 'IFLA_BR_MCAST_MEMBERSHIP_INTVL' }),
    mcastQuerierIntvl: attr(32, u64, { name: 'IFLA_BR_MCAST_QUERIER_INTVL' }),
    mcastQueryIntvl: attr(33, u64, { name: 'IFLA_BR_MCAST_QUERY_INTVL' }),
    mcastQueryResponseIntvl: attr(34, u64, { name: 'IFLA_BR_MCAST_QUERY_RESPONSE_INTVL' }),
    mcastStartupQueryIntvl: attr(35, u64, { name: 'IFLA_BR_MCAST_STARTUP_QUERY_INTVL' }),
    nfCallIptables: attr(36, u8, { name: 'IFLA_BR_NF_CALL_IPTABLES' }),
    nfCallIp6tables: attr(37, u8, { name: 'IFLA_BR_NF_CALL_IP6TABLES' }),
    nfCallArptables: attr(38, u8, { name: 'IFLA_BR_NF_CALL_ARPTABLES' }),
    vlanDefaultPvid: attr(39, u16, { name: 'IFLA_BR_VLAN_DEFAULT_PVID' }),
    pad: attr(40, pad, { name: 'IFLA_BR_PAD' }),
    vlanStatsEnabled: attr(41, u8, { name: 'IFLA_BR_VLAN_STATS_ENABLED' }),
    mcastStatsEnabled: attr(42, u8, { name: 'IFLA_BR_MCAST_STATS_ENABLED' }),
    mcastIgmpVersion: attr(43, u8, { name: 'IFLA_BR_MCAST_IGMP_VERSION' }),
    mcastMldVersion: attr(44, u8, { name: 'IFLA_BR_MCAST_MLD_VERSION' }),
    vlanStatsPerPort: attr(45, u8, { name: 'IFLA_BR_VLAN_STATS_PER_PORT' }),
    multiBoolopt: attr(46, brBooloptMultiStruct, { name: 'IFLA_BR_MULTI_BOOLOPT' }),
    mcastQuerierState: attr(47, linkinfoBridgeQuerierAttrsSet, { name: 'IFLA_BR_MCAST_QUERIER_STATE' }),
    fdbNLearned: attr(48, u32, { name: 'IFLA_BR_FDB_N_LEARNED' }),
    fdbMaxLearned: attr(49, u32, { name: 'IFLA_BR_FDB_MAX_LEARNED' }),
  },
  'linkinfo-bridge-attrs',
);

const linkinfoGreAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    link: attr(1, u32, { name: 'IFLA_GRE_LINK' }),
    iflags: attr(2, u16be, { name: 'IFLA_GRE_IFLAGS' }),
    oflags: attr(3, u16be, { name: 'IFLA_GRE_OFLAGS' }),
    ikey: attr(4, u32be, { name: 'IFLA_GRE_IKEY' }),
    okey: attr(5, u32be, { name: 'IFLA_GRE_OKEY' }),
    local: attr(6, ipv4, { name: 'IFLA_GRE_LOCAL' }),
    remote: attr(7, ipv4, { name: 'IFLA_GRE_REMOTE' }),
    ttl: attr(8, u8, { name: 'IFLA_GRE_TTL' }),
    tos: attr(9, u8, { name: 'IFLA_GRE_TOS' }),
    pmtudisc: attr(10, u8, { name: 'IFLA_GRE_PMTUDISC' }),
    encapLimit: attr(11, u8, { name: 'IFLA_GRE_ENCAP_LIMIT' }),
    flowinfo: attr(12, u32be, { name: 'IFLA_GRE_FLOWINFO' }),
    flags: attr(13, u32, { name: 'IFLA_GRE_FLAGS' }),
    encapType: attr(14, u16, { name: 'IFLA_GRE_ENCAP_TYPE' }),
    encapFlags: attr(15, u16, { name: 'IFLA_GRE_ENCAP_FLAGS' }),
    encapSport: attr(16, u16be, { name: 'IFLA_GRE_ENCAP_SPORT' }),
    encapDport: attr(17, u16be, { name: 'IFLA_GRE_ENCAP_DPORT' }),
    collectMetadata: attr(18, flag, { name: 'IFLA_GRE_COLLECT_METADATA' }),
    ignoreDf: attr(19, u8, { name: 'IFLA_GRE_IGNORE_DF' }),
    fwmark: attr(20, u32, { name: 'IFLA_GRE_FWMARK' }),
    erspanIndex: attr(21, u32, { name: 'IFLA_GRE_ERSPAN_INDEX' }),
    erspanVer: attr(22, u8, { name: 'IFLA_GRE_ERSPAN_VER' }),
    erspanDir: attr(23, u8, { name: 'IFLA_GRE_ERSPAN_DIR' }),
    erspanHwid: attr(24, u16, { name: 'IFLA_GRE_ERSPAN_HWID' }),
  },
  'linkinfo-gre-attrs',
);

const linkinfoGre6AttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    link: attr(1, u32, { name: 'IFLA_GRE_LINK' }),
    iflags: attr(2, u16be, { name: 'IFLA_GRE_IFLAGS' }),
    oflags: attr(3, u16be, { name: 'IFLA_GRE_OFLAGS' }),
    ikey: attr(4, u32be, { name: 'IFLA_GRE_IKEY' }),
    okey: attr(5, u32be, { name: 'IFLA_GRE_OKEY' }),
    local: attr(6, ipv6, { name: 'IFLA_GRE_LOCAL' }),
    remote: attr(7, ipv6, { name: 'IFLA_GRE_REMOTE' }),
    ttl: attr(8, u8, { name: 'IFLA_GRE_TTL' }),
    encapLimit: attr(11, u8, { name: 'IFLA_GRE_ENCAP_LIMIT' }),
    flowinfo: attr(12, u32be, { name: 'IFLA_GRE_FLOWINFO' }),
    flags: attr(13, u32, { name: 'IFLA_GRE_FLAGS' }),
    encapType: attr(14, u16, { name: 'IFLA_GRE_ENCAP_TYPE' }),
    encapFlags: attr(15, u16, { name: 'IFLA_GRE_ENCAP_FLAGS' }),
    encapSport: attr(16, u16be, { name: 'IFLA_GRE_ENCAP_SPORT' }),
    encapDport: attr(17, u16be, { name: 'IFLA_GRE_ENCAP_DPORT' }),
    collectMetadata: attr(18, flag, { name: 'IFLA_GRE_COLLECT_METADATA' }),
    fwmark: attr(20, u32, { name: 'IFLA_GRE_FWMARK' }),
    erspanIndex: attr(21, u32, { name: 'IFLA_GRE_ERSPAN_INDEX' }),
    erspanVer: attr(22, u8, { name: 'IFLA_GRE_ERSPAN_VER' }),
    erspanDir: attr(23, u8, { name: 'IFLA_GRE_ERSPAN_DIR' }),
    erspanHwid: attr(24, u16, { name: 'IFLA_GRE_ERSPAN_HWID' }),
  },
  'linkinfo-gre6-attrs',
);

const vxlanDfNames = { unset: 0, set: 1, inherit: 2 };

const vxlanDfEnumU8Codec: AnyCodec = enumOf(u8, vxlanDfNames);

const iflaGenevePortRangeStruct: Struct<Members> = struct<Members>(
  { low: u16be, high: u16be },
  'ifla-geneve-port-range',
);

const linkinfoGeneveAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    id: attr(1, u32, { name: 'IFLA_GENEVE_ID' }),
    remote: attr(2, ipv4, { name: 'IFLA_GENEVE_REMOTE' }),
    ttl: attr(3, u8, { name: 'IFLA_GENEVE_TTL' }),
    tos: attr(4, u8, { name: 'IFLA_GENEVE_TOS' }),
    port: attr(5, u16be, { name: 'IFLA_GENEVE_PORT' }),
    collectMetadata: attr(6, flag, { name: 'IFLA_GENEVE_COLLECT_METADATA' }),
    remote6: attr(7, ipv6, { name: 'IFLA_GENEVE_REMOTE6' }),
    udpCsum: attr(8, u8, { name: 'IFLA_GENEVE_UDP_CSUM' }),
    udpZeroCsum6Tx: attr(9, u8, { name: 'IFLA_GENEVE_UDP_ZERO_CSUM6_TX' }),
    udpZeroCsum6Rx: attr(10, u8, { name: 'IFLA_GENEVE_UDP_ZERO_CSUM6_RX' }),
    label: attr(11, u32be, { name: 'IFLA_GENEVE_LABEL' }),
    ttlInherit: attr(12, u8, { name: 'IFLA_GENEVE_TTL_INHERIT' }),
    df: attr(13, vxlanDfEnumU8Codec, { name: 'IFLA_GENEVE_DF' }),
    innerProtoInherit: attr(14, flag, { name: 'IFLA_GENEVE_INNER_PROTO_INHERIT' }),
    portRange: attr(15, iflaGenevePortRangeStruct, { name: 'IFLA_GENEVE_PORT_RANGE' }),
  },
  'linkinfo-geneve-attrs',
);

const linkinfoIptunAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    link: attr(1, u32, { name: 'IFLA_IPTUN_LINK' }),
    local: attr(2, ipv4, { name: 'IFLA_IPTUN_LOCAL' }),
    remote: attr(3, ipv4, { name: 'IFLA_IPTUN_REMOTE' }),
    ttl: attr(4, u8, { name: 'IFLA_IPTUN_TTL' }),
    tos: attr(5, u8, { name: 'IFLA_IPTUN_TOS' }),
    encapLimit: attr(6, u8, { name: 'IFLA_IPTUN_ENCAP_LIMIT' }),
    flowinfo: attr(7, u32be, { name: 'IFLA_IPTUN_FLOWINFO' }),
    flags: attr(8, u16, { name: 'IFLA_IPTUN_FLAGS' }),
    proto: attr(9, u8, { name: 'IFLA_IPTUN_PROTO' }),
    pmtudisc: attr(10, u8, { name: 'IFLA_IPTUN_PMTUDISC' }),
    '6rdPrefix': attr(11, ipv6, { name: 'IFLA_IPTUN_6RD_PREFIX' }),
    '6rdRelayPrefix': attr(12, ipv4, { name: 'IFLA_IPTUN_6RD_RELAY_PREFIX' }),
    '6rdPrefixlen': attr(13, u16, { name: 'IFLA_IPTUN_6RD_PREFIXLEN' }),
    '6rdRelayPrefixlen': attr(14, u16, { name: 'IFLA_IPTUN_6RD_RELAY_PREFIXLEN' }),
    encapType: attr(15, u16, { name: 'IFLA_IPTUN_ENCAP_TYPE' }),
    encapFlags: attr(16, u16, { name: 'IFLA_IPTUN_ENCAP_FLAGS' }),
    encapSport: attr(17, u16be, { name: 'IFLA_IPTUN_ENCAP_SPORT' }),
    encapDport: attr(18, u16be, { name: 'IFLA_IPTUN_ENCAP_DPORT' }),
    collectMetadata: attr(19, flag, { name: 'IFLA_IPTUN_COLLECT_METADATA' }),
    fwmark: attr(20, u32, { name: 'IFLA_IPTUN_FWMARK' }),
  },
  'linkinfo-iptun-attrs',
);

const linkinfoIp6tnlAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    link: attr(1, u32, { name: 'IFLA_IPTUN_LINK' }),
    local: attr(2, ipv6, { name: 'IFLA_IPTUN_LOCAL' }),
    remote: attr(3, ipv6, { name: 'IFLA_IPTUN_REMOTE' }),
    ttl: attr(4, u8, { name: 'IFLA_IPTUN_TTL' }),
    encapLimit: attr(6, u8, { name: 'IFLA_IPTUN_ENCAP_LIMIT' }),
    flowinfo: attr(7, u32be, { name: 'IFLA_IPTUN_FLOWINFO' }),
    flags: attr(8, u32, { name: 'IFLA_IPTUN_FLAGS' }),
    proto: attr(9, u8, { name: 'IFLA_IPTUN_PROTO' }),
    encapType: attr(15, u16, { name: 'IFLA_IPTUN_ENCAP_TYPE' }),
    encapFlags: attr(16, u16, { name: 'IFLA_IPTUN_ENCAP_FLAGS' }),
    encapSport: attr(17, u16be, { name: 'IFLA_IPTUN_ENCAP_SPORT' }),
    encapDport: attr(18, u16be, { name: 'IFLA_IPTUN_ENCAP_DPORT' }),
    collectMetadata: attr(19, flag, { name: 'IFLA_IPTUN_COLLECT_METADATA' }),
    fwmark: attr(20, u32, { name: 'IFLA_IPTUN_FWMARK' }),
  },
  'linkinfo-ip6tnl-attrs',
);

const linkinfoTunAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    owner: attr(1, u32, { name: 'IFLA_TUN_OWNER' }),
    group: attr(2, u32, { name: 'IFLA_TUN_GROUP' }),
    type: attr(3, u8, { name: 'IFLA_TUN_TYPE' }),
    pi: attr(4, u8, { name: 'IFLA_TUN_PI' }),
    vnetHdr: attr(5, u8, { name: 'IFLA_TUN_VNET_HDR' }),
    persist: attr(6, u8, { name: 'IFLA_TUN_PERSIST' }),
    multiQueue: attr(7, u8, { name: 'IFLA_TUN_MULTI_QUEUE' }),
    numQueues: attr(8, u32, { name: 'IFLA_TUN_NUM_QUEUES' }),
    numDisabledQueues: attr(9, u32, { name: 'IFLA_TUN_NUM_DISABLED_QUEUES' }),
  },
  'linkinfo-tun-attrs',
);

const vlanFlagsNames = { 'reorder-hdr': 1, gvrp: 2, 'loose-binding': 4, mvrp: 8, 'bridge-binding': 16 };

const vlanFlagsFlagsU32Codec: AnyCodec = flagsOf(u32, vlanFlagsNames);

const iflaVlanFlagsStruct: Struct<Members> = struct<Members>(
  { flags: vlanFlagsFlagsU32Codec, mask: u32 },
  'ifla-vlan-flags',
);

const iflaVlanQosMappingStruct: Struct<Members> = struct<Members>({ from: u32, to: u32 }, 'ifla-vlan-qos-mapping');

const iflaVlanQosSet: Attributes<Attrs> = attributes<Attrs>(
  { mapping: attr(1, multi(iflaVlanQosMappingStruct), { name: 'IFLA_VLAN_QOS_MAPPING' }) },
  'ifla-vlan-qos',
);

const linkinfoVlanAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    id: attr(1, u16, { name: 'IFLA_VLAN_ID' }),
    flags: attr(2, iflaVlanFlagsStruct, { name: 'IFLA_VLAN_FLAGS' }),
    egressQos: attr(3, iflaVlanQosSet, { name: 'IFLA_VLAN_EGRESS_QOS' }),
    ingressQos: attr(4, iflaVlanQosSet, { name: 'IFLA_VLAN_INGRESS_QOS' }),
    protocol: attr(5, vlanProtocolsEnumU16beCodec, { name: 'IFLA_VLAN_PROTOCOL' }),
  },
  'linkinfo-vlan-attrs',
);

const linkinfoVrfAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  { table: attr(1, u32, { name: 'IFLA_VRF_TABLE' }) },
  'linkinfo-vrf-attrs',
);

const linkinfoVtiAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    link: attr(1, u32, { name: 'IFLA_VTI_LINK' }),
    ikey: attr(2, u32be, { name: 'IFLA_VTI_IKEY' }),
    okey: attr(3, u32be, { name: 'IFLA_VTI_OKEY' }),
    local: attr(4, ipv4, { name: 'IFLA_VTI_LOCAL' }),
    remote: attr(5, ipv4, { name: 'IFLA_VTI_REMOTE' }),
    fwmark: attr(6, u32, { name: 'IFLA_VTI_FWMARK' }),
  },
  'linkinfo-vti-attrs',
);

const linkinfoVti6AttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    link: attr(1, u32, { name: 'IFLA_VTI_LINK' }),
    ikey: attr(2, u32be, { name: 'IFLA_VTI_IKEY' }),
    okey: attr(3, u32be, { name: 'IFLA_VTI_OKEY' }),
    local: attr(4, ipv6, { name: 'IFLA_VTI_LOCAL' }),
    remote: attr(5, ipv6, { name: 'IFLA_VTI_REMOTE' }),
    fwmark: attr(6, u32, { name: 'IFLA_VTI_FWMARK' }),
  },
  'linkinfo-vti6-attrs',
);

const ovpnModeNames = { p2p: 0, mp: 1 };

const ovpnModeEnumU8Codec: AnyCodec = enumOf(u8, ovpnModeNames);

const linkinfoOvpnAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  { mode: attr(1, ovpnModeEnumU8Codec, { name: 'IFLA_OVPN_MODE' }) },
  'linkinfo-ovpn-attrs',
);

const iflaVxlanPortRangeStruct: Struct<Members> = struct<Members>({ low: u16be, high: u16be }, 'ifla-vxlan-port-range');

const vxlanHeaderStruct: Struct<Members> = struct<Members>({ flags: u32be, vni: u32be }, 'vxlan-header');

const linkinfoVxlanAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    id: attr(1, u32, { name: 'RT_LINK_A_LINKINFO_VXLAN_ATTRS_ID' }),
    group: attr(2, ipv4, { name: 'RT_LINK_A_LINKINFO_VXLAN_ATTRS_GROUP' }),
    link: attr(3, u32, { name: 'RT_LINK_A_LINKINFO_VXLAN_ATTRS_LINK' }),
    local: attr(4, ipv4, { name: 'RT_LINK_A_LINKINFO_VXLAN_ATTRS_LOCAL' }),
    ttl: attr(5, u8, { name: 'RT_LINK_A_LINKINFO_VXLAN_ATTRS_TTL' }),
    tos: attr(6, u8, { name: 'RT_LINK_A_LINKINFO_VXLAN_ATTRS_TOS' }),
    learning: attr(7, u8, { name: 'RT_LINK_A_LINKINFO_VXLAN_ATTRS_LEARNING' }),
    ageing: attr(8, u32, { name: 'RT_LINK_A_LINKINFO_VXLAN_ATTRS_AGEING' }),
    limit: attr(9, u32, { name: 'RT_LINK_A_LINKINFO_VXLAN_ATTRS_LIMIT' }),
    portRange: attr(10, iflaVxlanPortRangeStruct, { name: 'RT_LINK_A_LINKINFO_VXLAN_ATTRS_PORT_RANGE' }),
    proxy: attr(11, u8, { name: 'RT_LINK_A_LINKINFO_VXLAN_ATTRS_PROXY' }),
    rsc: attr(12, u8, { name: 'RT_LINK_A_LINKINFO_VXLAN_ATTRS_RSC' }),
    l2miss: attr(13, u8, { name: 'RT_LINK_A_LINKINFO_VXLAN_ATTRS_L2MISS' }),
    l3miss: attr(14, u8, { name: 'RT_LINK_A_LINKINFO_VXLAN_ATTRS_L3MISS' }),
    port: attr(15, u16be, { name: 'RT_LINK_A_LINKINFO_VXLAN_ATTRS_PORT' }),
    group6: attr(16, ipv6, { name: 'RT_LINK_A_LINKINFO_VXLAN_ATTRS_GROUP6' }),
    local6: attr(17, ipv6, { name: 'RT_LINK_A_LINKINFO_VXLAN_ATTRS_LOCAL6' }),
    udpCsum: attr(18, u8, { name: 'RT_LINK_A_LINKINFO_VXLAN_ATTRS_UDP_CSUM' }),
    udpZeroCsum6Tx: attr(19, u8, { name: 'RT_LINK_A_LINKINFO_VXLAN_ATTRS_UDP_ZERO_CSUM6_TX' }),
    udpZeroCsum6Rx: attr(20, u8, { name: 'RT_LINK_A_LINKINFO_VXLAN_ATTRS_UDP_ZERO_CSUM6_RX' }),
    remcsumTx: attr(21, u8, { name: 'RT_LINK_A_LINKINFO_VXLAN_ATTRS_REMCSUM_TX' }),
    remcsumRx: attr(22, u8, { name: 'RT_LINK_A_LINKINFO_VXLAN_ATTRS_REMCSUM_RX' }),
    gbp: attr(23, flag, { name: 'RT_LINK_A_LINKINFO_VXLAN_ATTRS_GBP' }),
    remcsumNopartial: attr(24, flag, { name: 'RT_LINK_A_LINKINFO_VXLAN_ATTRS_REMCSUM_NOPARTIAL' }),
    collectMetadata: attr(25, u8, { name: 'RT_LINK_A_LINKINFO_VXLAN_ATTRS_COLLECT_METADATA' }),
    label: attr(26, u32be, { name: 'RT_LINK_A_LINKINFO_VXLAN_ATTRS_LABEL' }),
    gpe: attr(27, flag, { name: 'RT_LINK_A_LINKINFO_VXLAN_ATTRS_GPE' }),
    ttlInherit: attr(28, flag, { name: 'RT_LINK_A_LINKINFO_VXLAN_ATTRS_TTL_INHERIT' }),
    df: attr(29, vxlanDfEnumU8Codec, { name: 'RT_LINK_A_LINKINFO_VXLAN_ATTRS_DF' }),
    vnifilter: attr(30, u8, { name: 'RT_LINK_A_LINKINFO_VXLAN_ATTRS_VNIFILTER' }),
    localbypass: attr(31, u8, { name: 'RT_LINK_A_LINKINFO_VXLAN_ATTRS_LOCALBYPASS' }),
    labelPolicy: attr(32, u32, { name: 'RT_LINK_A_LINKINFO_VXLAN_ATTRS_LABEL_POLICY' }),
    reservedBits: attr(33, vxlanHeaderStruct, { name: 'RT_LINK_A_LINKINFO_VXLAN_ATTRS_RESERVED_BITS' }),
    mcRoute: attr(34, u8, { name: 'RT_LINK_A_LINKINFO_VXLAN_ATTRS_MC_ROUTE' }),
  },
  'linkinfo-vxlan-attrs',
);

const macvlanModeNames = { private: 1, vepa: 2, bridge: 4, passthru: 8, source: 16 };

const macvlanModeEnumU32Codec: AnyCodec = enumOf(u32, macvlanModeNames);

const macvlanFlagsNames = { nopromisc: 1, nodst: 2 };

const macvlanFlagsFlagsU16Codec: AnyCodec = flagsOf(u16, macvlanFlagsNames);

const macvlanMacaddrModeNames = { add: 0, del: 1, flush: 2, set: 3 };

const macvlanMacaddrModeEnumU32Codec: AnyCodec = enumOf(u32, macvlanMacaddrModeNames);

const linkinfoMacvlanAddressesSet: Attributes<Attrs> = attributes<Attrs>(
  { macaddr: attr(4, multi(mac), { name: 'RT_LINK_A_LINKINFO_MACVLAN_ADDRESSES_MACADDR' }) },
  'linkinfo-macvlan-addresses',
);

const linkinfoMacvlanAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    mode: attr(1, macvlanModeEnumU32Codec, { name: 'RT_LINK_A_LINKINFO_MACVLAN_ATTRS_MODE' }),
    flags: attr(2, macvlanFlagsFlagsU16Codec, { name: 'RT_LINK_A_LINKINFO_MACVLAN_ATTRS_FLAGS' }),
    macaddrMode: attr(3, macvlanMacaddrModeEnumU32Codec, { name: 'RT_LINK_A_LINKINFO_MACVLAN_ATTRS_MACADDR_MODE' }),
    macaddr: attr(4, mac, { name: 'RT_LINK_A_LINKINFO_MACVLAN_ATTRS_MACADDR' }),
    macaddrData: attr(5, linkinfoMacvlanAddressesSet, { name: 'RT_LINK_A_LINKINFO_MACVLAN_ATTRS_MACADDR_DATA' }),
    macaddrCount: attr(6, u32, { name: 'RT_LINK_A_LINKINFO_MACVLAN_ATTRS_MACADDR_COUNT' }),
    bcQueueLen: attr(7, u32, { name: 'RT_LINK_A_LINKINFO_MACVLAN_ATTRS_BC_QUEUE_LEN' }),
    bcQueueLenUsed: attr(8, u32, { name: 'RT_LINK_A_LINKINFO_MACVLAN_ATTRS_BC_QUEUE_LEN_USED' }),
    bcCutoff: attr(9, s32, { name: 'RT_LINK_A_LINKINFO_MACVLAN_ATTRS_BC_CUTOFF' }),
  },
  'linkinfo-macvlan-attrs',
);

const ipvlanModeNames = { l2: 0, l3: 1, l3s: 2 };

const ipvlanModeEnumU16Codec: AnyCodec = enumOf(u16, ipvlanModeNames);

const ipvlanFlagsNames = { private: 1, vepa: 2 };

const ipvlanFlagsFlagsU16Codec: AnyCodec = flagsOf(u16, ipvlanFlagsNames);

const linkinfoIpvlanAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    mode: attr(1, ipvlanModeEnumU16Codec, { name: 'RT_LINK_A_LINKINFO_IPVLAN_ATTRS_MODE' }),
    flags: attr(2, ipvlanFlagsFlagsU16Codec, { name: 'RT_LINK_A_LINKINFO_IPVLAN_ATTRS_FLAGS' }),
  },
  'linkinfo-ipvlan-attrs',
);

const macsecValidationNames = { disabled: 0, check: 1, strict: 2 };

const macsecValidationEnumU8Codec: AnyCodec = enumOf(u8, macsecValidationNames);

const macsecOffloadNames = { off: 0, phy: 1, mac: 2 };

const macsecOffloadEnumU8Codec: AnyCodec = enumOf(u8, macsecOffloadNames);

const linkinfoMacsecAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    sci: attr(1, u64be, { name: 'RT_LINK_A_LINKINFO_MACSEC_ATTRS_SCI' }),
    port: attr(2, u16be, { name: 'RT_LINK_A_LINKINFO_MACSEC_ATTRS_PORT' }),
    icvLen: attr(3, u8, { name: 'RT_LINK_A_LINKINFO_MACSEC_ATTRS_ICV_LEN' }),
    cipherSuite: attr(4, u64, { name: 'RT_LINK_A_LINKINFO_MACSEC_ATTRS_CIPHER_SUITE' }),
    window: attr(5, u32, { name: 'RT_LINK_A_LINKINFO_MACSEC_ATTRS_WINDOW' }),
    encodingSa: attr(6, u8, { name: 'RT_LINK_A_LINKINFO_MACSEC_ATTRS_ENCODING_SA' }),
    encrypt: attr(7, u8, { name: 'RT_LINK_A_LINKINFO_MACSEC_ATTRS_ENCRYPT' }),
    protect: attr(8, u8, { name: 'RT_LINK_A_LINKINFO_MACSEC_ATTRS_PROTECT' }),
    incSci: attr(9, u8, { name: 'RT_LINK_A_LINKINFO_MACSEC_ATTRS_INC_SCI' }),
    es: attr(10, u8, { name: 'RT_LINK_A_LINKINFO_MACSEC_ATTRS_ES' }),
    scb: attr(11, u8, { name: 'RT_LINK_A_LINKINFO_MACSEC_ATTRS_SCB' }),
    replayProtect: attr(12, u8, { name: 'RT_LINK_A_LINKINFO_MACSEC_ATTRS_REPLAY_PROTECT' }),
    validation: attr(13, macsecValidationEnumU8Codec, { name: 'RT_LINK_A_LINKINFO_MACSEC_ATTRS_VALIDATION' }),
    pad: attr(14, pad, { name: 'RT_LINK_A_LINKINFO_MACSEC_ATTRS_PAD' }),
    offload: attr(15, macsecOffloadEnumU8Codec, { name: 'RT_LINK_A_LINKINFO_MACSEC_ATTRS_OFFLOAD' }),
  },
  'linkinfo-macsec-attrs',
);

const hsrProtocolNames = { hsr: 0, prp: 1 };

const hsrProtocolEnumU8Codec: AnyCodec = enumOf(u8, hsrProtocolNames);

const linkinfoHsrAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    slave1: attr(1, u32, { name: 'RT_LINK_A_LINKINFO_HSR_ATTRS_SLAVE1' }),
    slave2: attr(2, u32, { name: 'RT_LINK_A_LINKINFO_HSR_ATTRS_SLAVE2' }),
    multicastSpec: attr(3, u8, { name: 'RT_LINK_A_LINKINFO_HSR_ATTRS_MULTICAST_SPEC' }),
    supervisionAddr: attr(4, mac, { name: 'RT_LINK_A_LINKINFO_HSR_ATTRS_SUPERVISION_ADDR' }),
    seqNr: attr(5, u16, { name: 'RT_LINK_A_LINKINFO_HSR_ATTRS_SEQ_NR' }),
    version: attr(6, u8, { name: 'RT_LINK_A_LINKINFO_HSR_ATTRS_VERSION' }),
    protocol: attr(7, hsrProtocolEnumU8Codec, { name: 'RT_LINK_A_LINKINFO_HSR_ATTRS_PROTOCOL' }),
    interlink: attr(8, u32, { name: 'RT_LINK_A_LINKINFO_HSR_ATTRS_INTERLINK' }),
  },
  'linkinfo-hsr-attrs',
);

const linkinfoXfrmAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    link: attr(1, u32, { name: 'RT_LINK_A_LINKINFO_XFRM_ATTRS_LINK' }),
    ifId: attr(2, u32, { name: 'RT_LINK_A_LINKINFO_XFRM_ATTRS_IF_ID' }),
    collectMetadata: attr(3, flag, { name: 'RT_LINK_A_LINKINFO_XFRM_ATTRS_COLLECT_METADATA' }),
  },
  'linkinfo-xfrm-attrs',
);

const gtpRoleNames = { ggsn: 0, sgsn: 1 };

const gtpRoleEnumU32Codec: AnyCodec = enumOf(u32, gtpRoleNames);

const linkinfoGtpAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    fd0: attr(1, u32, { name: 'RT_LINK_A_LINKINFO_GTP_ATTRS_FD0' }),
    fd1: attr(2, u32, { name: 'RT_LINK_A_LINKINFO_GTP_ATTRS_FD1' }),
    pdpHashsize: attr(3, u32, { name: 'RT_LINK_A_LINKINFO_GTP_ATTRS_PDP_HASHSIZE' }),
    role: attr(4, gtpRoleEnumU32Codec, { name: 'RT_LINK_A_LINKINFO_GTP_ATTRS_ROLE' }),
    createSockets: attr(5, u8, { name: 'RT_LINK_A_LINKINFO_GTP_ATTRS_CREATE_SOCKETS' }),
    restartCount: attr(6, u8, { name: 'RT_LINK_A_LINKINFO_GTP_ATTRS_RESTART_COUNT' }),
    local: attr(7, ipv4, { name: 'RT_LINK_A_LINKINFO_GTP_ATTRS_LOCAL' }),
    local6: attr(8, ipv6, { name: 'RT_LINK_A_LINKINFO_GTP_ATTRS_LOCAL6' }),
  },
  'linkinfo-gtp-attrs',
);

const linkinfoBatadvAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  { algoName: attr(1, string, { name: 'RT_LINK_A_LINKINFO_BATADV_ATTRS_ALGO_NAME' }) },
  'linkinfo-batadv-attrs',
);

const linkinfoDataMsgByKindCodec: AnyCodec = subMessage<string, Formats>('kind', {
  bond: linkinfoBondAttrsSet,
  bridge: linkinfoBridgeAttrsSet,
  erspan: linkinfoGreAttrsSet,
  gre: linkinfoGreAttrsSet,
  gretap: linkinfoGreAttrsSet,
  ip6gre: linkinfoGre6AttrsSet,
  geneve: linkinfoGeneveAttrsSet,
  ipip: linkinfoIptunAttrsSet,
  ip6tnl: linkinfoIp6tnlAttrsSet,
  sit: linkinfoIptunAttrsSet,
  tun: linkinfoTunAttrsSet,
  vlan: linkinfoVlanAttrsSet,
  vrf: linkinfoVrfAttrsSet,
  vti: linkinfoVtiAttrsSet,
  vti6: linkinfoVti6AttrsSet,
  netkit: nested(() => linkinfoNetkitAttrsSet),
  ovpn: linkinfoOvpnAttrsSet,
  vxlan: linkinfoVxlanAttrsSet,
  macvlan: linkinfoMacvlanAttrsSet,
  macvtap: linkinfoMacvlanAttrsSet,
  ipvlan: linkinfoIpvlanAttrsSet,
  ipvtap: linkinfoIpvlanAttrsSet,
  veth: nested(() => linkinfoVethAttrsSet),
  vxcan: nested(() => linkinfoVethAttrsSet),
  macsec: linkinfoMacsecAttrsSet,
  hsr: linkinfoHsrAttrsSet,
  xfrm: linkinfoXfrmAttrsSet,
  gtp: linkinfoGtpAttrsSet,
  batadv: linkinfoBatadvAttrsSet,
  ip6gretap: linkinfoGre6AttrsSet,
  ip6erspan: linkinfoGre6AttrsSet,
});

const bondSlaveAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    state: attr(1, u8, { name: 'IFLA_BOND_SLAVE_STATE' }),
    miiStatus: attr(2, u8, { name: 'IFLA_BOND_SLAVE_MII_STATUS' }),
    linkFailureCount: attr(3, u32, { name: 'IFLA_BOND_SLAVE_LINK_FAILURE_COUNT' }),
    permHwaddr: attr(4, mac, { name: 'IFLA_BOND_SLAVE_PERM_HWADDR' }),
    queueId: attr(5, u16, { name: 'IFLA_BOND_SLAVE_QUEUE_ID' }),
    adAggregatorId: attr(6, u16, { name: 'IFLA_BOND_SLAVE_AD_AGGREGATOR_ID' }),
    adActorOperPortState: attr(7, u8, { name: 'IFLA_BOND_SLAVE_AD_ACTOR_OPER_PORT_STATE' }),
    adPartnerOperPortState: attr(8, u16, { name: 'IFLA_BOND_SLAVE_AD_PARTNER_OPER_PORT_STATE' }),
    prio: attr(9, u32, { name: 'IFLA_BOND_SLAVE_PRIO' }),
    actorPortPrio: attr(10, u16, { name: 'IFLA_BOND_SLAVE_ACTOR_PORT_PRIO' }),
  },
  'bond-slave-attrs',
);

const linkinfoVrfPortAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  { table: attr(1, u32, { name: 'RT_LINK_A_LINKINFO_VRF_PORT_ATTRS_TABLE' }) },
  'linkinfo-vrf-port-attrs',
);

const linkinfoMemberDataMsgBySlaveKindCodec: AnyCodec = subMessage<string, Formats>('slaveKind', {
  bridge: linkinfoBrportAttrsSet,
  bond: bondSlaveAttrsSet,
  vrf: linkinfoVrfPortAttrsSet,
});

const readLinkinfoDataMsgByKindCodec = readerOf(linkinfoDataMsgByKindCodec);

const readLinkinfoMemberDataMsgBySlaveKindCodec = readerOf(linkinfoMemberDataMsgBySlaveKindCodec);

const linkinfoAttrsSet: Attributes<Attrs> = quickAttributes(
  {
    kind: attr(1, string, { name: 'IFLA_INFO_KIND' }),
    data: attr(2, linkinfoDataMsgByKindCodec, { name: 'IFLA_INFO_DATA' }),
    xstats: attr(3, bytes, { name: 'IFLA_INFO_XSTATS' }),
    slaveKind: attr(4, string, { name: 'IFLA_INFO_SLAVE_KIND' }),
    slaveData: attr(5, linkinfoMemberDataMsgBySlaveKindCodec, { name: 'IFLA_INFO_SLAVE_DATA' }),
  },
  'linkinfo-attrs',
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
          value['kind'] = readString(source, at, stop);
          break;
        case 2:
          if ((seen0 & 0x2) !== 0) return false;
          seen0 |= 0x2;
          if (value['kind'] === undefined) return false;
          value['data'] = readLinkinfoDataMsgByKindCodec(source, at, stop);
          break;
        case 3:
          if ((seen0 & 0x4) !== 0) return false;
          seen0 |= 0x4;
          value['xstats'] = readBytes(source, at, stop);
          break;
        case 4:
          if ((seen0 & 0x8) !== 0) return false;
          seen0 |= 0x8;
          value['slaveKind'] = readString(source, at, stop);
          break;
        case 5:
          if ((seen0 & 0x10) !== 0) return false;
          seen0 |= 0x10;
          if (value['slaveKind'] === undefined) return false;
          value['slaveData'] = readLinkinfoMemberDataMsgBySlaveKindCodec(source, at, stop);
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

const linkinfoPeerMsgByKindCodec: AnyCodec = subMessage<string, Formats>('kind', {
  veth: nested(() => ifinfomsgAndLinkAttrsFormat),
  vxcan: nested(() => ifinfomsgAndLinkAttrsFormat),
  netkit: nested(() => ifinfomsgAndLinkAttrsFormat),
});

const netkitPolicyNames = { forward: 0, blackhole: 2 };

const netkitPolicyEnumU32Codec: AnyCodec = enumOf(u32, netkitPolicyNames);

const netkitModeNames = { l2: 0, l3: 1 };

const netkitModeEnumU32Codec: AnyCodec = enumOf(u32, netkitModeNames);

const netkitScrubNames = { none: 0, default: 1 };

const netkitScrubEnumU32Codec: AnyCodec = enumOf(u32, netkitScrubNames);

const linkinfoNetkitAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    peerInfo: attr(1, linkinfoPeerMsgByKindCodec, { name: 'IFLA_NETKIT_PEER_INFO' }),
    primary: attr(2, u8, { name: 'IFLA_NETKIT_PRIMARY' }),
    policy: attr(3, netkitPolicyEnumU32Codec, { name: 'IFLA_NETKIT_POLICY' }),
    peerPolicy: attr(4, netkitPolicyEnumU32Codec, { name: 'IFLA_NETKIT_PEER_POLICY' }),
    mode: attr(5, netkitModeEnumU32Codec, { name: 'IFLA_NETKIT_MODE' }),
    scrub: attr(6, netkitScrubEnumU32Codec, { name: 'IFLA_NETKIT_SCRUB' }),
    peerScrub: attr(7, netkitScrubEnumU32Codec, { name: 'IFLA_NETKIT_PEER_SCRUB' }),
    headroom: attr(8, u16, { name: 'IFLA_NETKIT_HEADROOM' }),
    tailroom: attr(9, u16, { name: 'IFLA_NETKIT_TAILROOM' }),
  },
  'linkinfo-netkit-attrs',
);

const linkinfoVethAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  { peer: attr(1, linkinfoPeerMsgByKindCodec, { name: 'RT_LINK_A_LINKINFO_VETH_ATTRS_PEER' }) },
  'linkinfo-veth-attrs',
);

const ifinfomsgAndLinkAttrsFormat: AnyCodec = message<Members, Attrs>({
  header: ifinfomsgStruct,
  attributes: linkAttrsSet,
});

/** The family rt-link. */
export const rtLink: Family<RtLinkOperations, RtLinkGroup, RtLinkNotifications> = /* @__PURE__ */ defineFamily({
  name: 'rt-link',
  protocol: 0,
  operations: {
    newlink: {
      flags: 0x600,
      header: ifinfomsgStruct,
      attributes: linkAttrsSet,
      do: { request: 16, requestAttributes: keys1 },
    },
    dellink: { header: ifinfomsgStruct, attributes: linkAttrsSet, do: { request: 17, requestAttributes: ['ifname'] } },
    getlink: {
      header: ifinfomsgStruct,
      attributes: linkAttrsSet,
      do: { request: 18, reply: 16, requestAttributes: keys2, replyAttributes: keys3 },
      dump: { request: 18, reply: 16, requestAttributes: keys4, replyAttributes: keys3 },
    },
    setlink: { header: ifinfomsgStruct, attributes: linkAttrsSet, do: { request: 19, requestAttributes: keys3 } },
    getstats: {
      header: ifStatsMsgStruct,
      attributes: statsAttrsSet,
      do: { request: 94, reply: 92, replyAttributes: keys5 },
      dump: { request: 94, reply: 92, replyAttributes: keys5 },
    },
    changelink: {
      header: ifinfomsgStruct,
      attributes: linkAttrsSet,
      do: { request: 16, requestAttributes: ['ifname', 'linkinfo'] },
    },
  },
  notifications: [
    { id: 16, name: 'newlink-ntf', header: ifinfomsgStruct, attributes: linkAttrsSet },
    { id: 17, name: 'dellink', header: ifinfomsgStruct, attributes: linkAttrsSet },
    { id: 92, name: 'getstats', header: ifStatsMsgStruct, attributes: statsAttrsSet },
  ],
  groups: { 'rtnlgrp-link': 1, 'rtnlgrp-stats': 36 },
});
