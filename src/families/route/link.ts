// A link: struct ifinfomsg and IFLA_*. Source: linux/rtnetlink.h, linux/if_link.h, linux/if.h.

import { mac } from '../../codec/schema/address.ts';
import { attr } from '../../codec/schema/attr.ts';
import { attributes } from '../../codec/schema/attributes.ts';
import type { Remembered } from '../../codec/schema/attributes-types.ts';
import { bytes, pad, padding } from '../../codec/schema/binary.ts';
import type { Codec } from '../../codec/schema/codec.ts';
import { enumOf, flagsOf } from '../../codec/schema/enum.ts';
import { multi } from '../../codec/schema/list.ts';
import { message } from '../../codec/schema/message.ts';
import { s32, u16, u32, u8 } from '../../codec/schema/narrow.ts';
import { nested } from '../../codec/schema/nested.ts';
import { struct } from '../../codec/schema/struct.ts';
import { subMessage } from '../../codec/schema/sub-message.ts';
import { string } from '../../codec/schema/text.ts';
import { u64 } from '../../codec/schema/wide.ts';
import type { Input } from '../input.ts';
import { BridgeFamily, LinkFamilies } from './link-families.ts';
import {
  BridgeLink,
  BridgePort,
  IpvlanLink,
  MacvlanLink,
  TunLink,
  VlanLink,
  VrfLink,
  VxlanLink,
} from './link-kinds.ts';
import { type LinkCounters, LinkStatistics, LinkStatistics64 } from './link-statistics.ts';

/** IFF_*. */
export type LinkFlag =
  | 'up'
  | 'broadcast'
  | 'debug'
  | 'loopback'
  | 'pointopoint'
  | 'notrailers'
  | 'running'
  | 'noarp'
  | 'promisc'
  | 'allmulti'
  | 'master'
  | 'slave'
  | 'multicast'
  | 'portsel'
  | 'automedia'
  | 'dynamic'
  | 'lowerUp'
  | 'dormant'
  | 'echo';
/** IF_OPER_*, the state by RFC 2863. */
export type OperState = 'unknown' | 'notPresent' | 'down' | 'lowerLayerDown' | 'testing' | 'dormant' | 'up';

/** Both ends of a veth pair are made by one request. */
export interface VethLink extends Remembered {
  /** VETH_INFO_PEER: the other end. Only in requests. */
  readonly peer?: LinkInput;
}

type Kind =
  | { readonly kind: 'bridge'; readonly data?: BridgeLink }
  | { readonly kind: 'ipvlan'; readonly data?: IpvlanLink }
  | { readonly kind: 'macvlan'; readonly data?: MacvlanLink }
  | { readonly kind: 'macvtap'; readonly data?: MacvlanLink }
  | { readonly kind: 'tun'; readonly data?: TunLink }
  | { readonly kind: 'veth'; readonly data?: VethLink }
  | { readonly kind: 'vlan'; readonly data?: VlanLink }
  | { readonly kind: 'vrf'; readonly data?: VrfLink }
  | { readonly kind: 'vxlan'; readonly data?: VxlanLink }
  | { readonly kind?: string; readonly data?: undefined };
type PortKind =
  | { readonly slaveKind: 'bridge'; readonly slaveData?: BridgePort }
  | { readonly slaveKind?: string; readonly slaveData?: undefined };

/** The kind of a link, and of what it is a port, with what those kinds have. Data of other kinds is under `undecoded`. */
export type LinkInfo = Kind & PortKind & { readonly xstats?: Uint8Array } & Remembered;

/** What a link's family decides. */
type OfFamily =
  | { readonly family: 0; readonly familyData?: LinkFamilies; readonly protocolInfo?: undefined }
  | { readonly family: 7; readonly familyData?: BridgeFamily; readonly protocolInfo?: BridgePort }
  | { readonly familyData?: undefined; readonly protocolInfo?: undefined };

interface LinkFields extends Remembered {
  /** ifi_family: AF_UNSPEC for the link itself; AF_BRIDGE for what a bridge has to say of a port. */
  readonly family: number;
  /** ifi_type: ARPHRD_*, 1 for Ethernet, 772 for the loopback. */
  readonly type: number;
  /** ifi_index: what the kernel knows the link by, from 1. */
  readonly index: number;
  readonly flags: readonly (LinkFlag | number)[];
  /** ifi_change: of requests, which of the flags to change. */
  readonly change: readonly (LinkFlag | number)[];
  readonly address?: string;
  readonly broadcast?: string;
  readonly name?: string;
  readonly mtu?: number;
  /** Index of the link below, or of the other end; 0 where it has none. */
  readonly link?: number;
  readonly queueingDiscipline?: string;
  readonly stats?: LinkCounters<number>;
  /** Index of the link that it is a port of. */
  readonly master?: number;
  /** Wireless extensions: a message with these says nothing else of the link. */
  readonly wireless?: Uint8Array;
  readonly txQueueLength?: number;
  readonly map?: {
    readonly memoryStart?: bigint;
    readonly memoryEnd?: bigint;
    readonly baseAddress?: bigint;
    readonly irq?: number;
    readonly dma?: number;
    readonly port?: number;
  };
  readonly operState?: OperState | number;
  readonly linkMode?: 'default' | 'dormant' | 'testing' | number;
  readonly linkInfo?: LinkInfo;
  /** Of requests: the process whose network namespace to move it to. */
  readonly networkNamespacePid?: number;
  readonly alias?: string;
  readonly vfCount?: number;
  readonly stats64?: LinkCounters<bigint>;
  readonly group?: number;
  /** Of requests: an open descriptor of the network namespace to move it to. */
  readonly networkNamespaceFd?: number;
  /** Of requests: RTEXT_FILTER_*, what to tell beyond the usual. */
  readonly extendedMask?: number;
  /** How many want it promiscuous. */
  readonly promiscuity?: number;
  readonly txQueues?: number;
  readonly rxQueues?: number;
  readonly carrier?: number;
  readonly physicalPortId?: Uint8Array;
  readonly carrierChanges?: number;
  readonly physicalSwitchId?: Uint8Array;
  /** The network namespace of the link below or the other end, as this one numbers it; absent where it is this one. */
  readonly linkNetworkNamespaceId?: number;
  readonly physicalPortName?: string;
  readonly protocolDown?: number;
  readonly gsoMaxSegments?: number;
  readonly gsoMaxSize?: number;
  /** Of notifications: why, IFLA_EVENT_*. */
  readonly event?: number;
  /** Of RTM_DELLINK: the network namespace that it has moved to. */
  readonly newNetworkNamespaceId?: number;
  readonly targetNetworkNamespaceId?: number;
  readonly carrierUps?: number;
  readonly carrierDowns?: number;
  /** Of RTM_DELLINK: its index where it has moved to. */
  readonly newIndex?: number;
  readonly minMtu?: number;
  readonly maxMtu?: number;
  readonly properties?: { readonly alternativeNames?: readonly string[] } & Remembered;
  /** Of requests: the link to find, by an alternative name. */
  readonly alternativeName?: string;
  readonly permanentAddress?: string;
  readonly protocolDownReason?: { readonly mask?: number; readonly value?: number } & Remembered;
  readonly parentDevice?: string;
  readonly parentBus?: string;
  readonly groMaxSize?: number;
  readonly tsoMaxSize?: number;
  readonly tsoMaxSegments?: number;
  /** How many want all multicast. */
  readonly allMulticast?: number;
  readonly gsoIpv4MaxSize?: number;
  readonly groIpv4MaxSize?: number;
}

/** A link as the kernel tells it. */
export type Link = LinkFields & OfFamily;
/** A link as it is asked for, made or changed. */
export type LinkInput = Input<LinkFields> & OfFamily;

const Flags = flagsOf(u32, {
  up: 1,
  broadcast: 2,
  debug: 4,
  loopback: 8,
  pointopoint: 0x10,
  notrailers: 0x20,
  running: 0x40,
  noarp: 0x80,
  promisc: 0x100,
  allmulti: 0x200,
  master: 0x400,
  slave: 0x800,
  multicast: 0x1000,
  portsel: 0x2000,
  automedia: 0x4000,
  dynamic: 0x8000,
  lowerUp: 0x1_0000,
  dormant: 0x2_0000,
  echo: 0x4_0000,
});

const LinkInfoSchema = attributes(
  {
    kind: attr(1, string, { name: 'IFLA_INFO_KIND' }),
    data: attr(
      2,
      subMessage('kind', {
        bridge: BridgeLink,
        ipvlan: IpvlanLink,
        macvlan: MacvlanLink,
        macvtap: MacvlanLink,
        tun: TunLink,
        veth: attributes({
          peer: attr(
            1,
            nested((): Codec<LinkInput, LinkInput> => LinkSchema as Codec<LinkInput, LinkInput>),
            { name: 'VETH_INFO_PEER' },
          ),
        }),
        vlan: VlanLink,
        vrf: VrfLink,
        vxlan: VxlanLink,
      }),
      { name: 'IFLA_INFO_DATA' },
    ),
    xstats: attr(3, bytes, { name: 'IFLA_INFO_XSTATS' }),
    slaveKind: attr(4, string, { name: 'IFLA_INFO_SLAVE_KIND' }),
    slaveData: attr(5, subMessage('slaveKind', { bridge: BridgePort }), { name: 'IFLA_INFO_SLAVE_DATA' }),
  },
  'linkinfo-attrs',
);

const DeviceMap = struct({ memoryStart: u64, memoryEnd: u64, baseAddress: u64, irq: u16, dma: u8, port: u8 });
const OperStates = enumOf(u8, {
  unknown: 0,
  notPresent: 1,
  down: 2,
  lowerLayerDown: 3,
  testing: 4,
  dormant: 5,
  up: 6,
});

const LinkAttributes = attributes({
  address: attr(1, mac, { name: 'IFLA_ADDRESS' }),
  broadcast: attr(2, mac, { name: 'IFLA_BROADCAST' }),
  name: attr(3, string, { name: 'IFLA_IFNAME', maxLength: 15 }),
  mtu: attr(4, u32, { name: 'IFLA_MTU' }),
  link: attr(5, s32, { name: 'IFLA_LINK' }),
  queueingDiscipline: attr(6, string, { name: 'IFLA_QDISC' }),
  stats: attr(7, LinkStatistics, { name: 'IFLA_STATS' }),
  master: attr(10, s32, { name: 'IFLA_MASTER' }),
  wireless: attr(11, bytes, { name: 'IFLA_WIRELESS' }),
  protocolInfo: attr(12, subMessage('family', { 7: BridgePort }), { name: 'IFLA_PROTINFO' }),
  txQueueLength: attr(13, u32, { name: 'IFLA_TXQLEN' }),
  map: attr(14, DeviceMap, { name: 'IFLA_MAP' }),
  operState: attr(16, OperStates, { name: 'IFLA_OPERSTATE' }),
  linkMode: attr(17, enumOf(u8, { default: 0, dormant: 1, testing: 2 }), { name: 'IFLA_LINKMODE' }),
  linkInfo: attr(18, LinkInfoSchema, { name: 'IFLA_LINKINFO' }),
  networkNamespacePid: attr(19, u32, { name: 'IFLA_NET_NS_PID' }),
  alias: attr(20, string, { name: 'IFLA_IFALIAS', maxLength: 255 }),
  vfCount: attr(21, u32, { name: 'IFLA_NUM_VF' }),
  stats64: attr(23, LinkStatistics64, { name: 'IFLA_STATS64' }),
  familyData: attr(26, subMessage('family', { 0: LinkFamilies, 7: BridgeFamily }), { name: 'IFLA_AF_SPEC' }),
  group: attr(27, u32, { name: 'IFLA_GROUP' }),
  networkNamespaceFd: attr(28, u32, { name: 'IFLA_NET_NS_FD' }),
  extendedMask: attr(29, u32, { name: 'IFLA_EXT_MASK' }),
  promiscuity: attr(30, u32, { name: 'IFLA_PROMISCUITY' }),
  txQueues: attr(31, u32, { name: 'IFLA_NUM_TX_QUEUES' }),
  rxQueues: attr(32, u32, { name: 'IFLA_NUM_RX_QUEUES' }),
  carrier: attr(33, u8, { name: 'IFLA_CARRIER' }),
  physicalPortId: attr(34, bytes, { name: 'IFLA_PHYS_PORT_ID' }),
  carrierChanges: attr(35, u32, { name: 'IFLA_CARRIER_CHANGES' }),
  physicalSwitchId: attr(36, bytes, { name: 'IFLA_PHYS_SWITCH_ID' }),
  linkNetworkNamespaceId: attr(37, s32, { name: 'IFLA_LINK_NETNSID' }),
  physicalPortName: attr(38, string, { name: 'IFLA_PHYS_PORT_NAME' }),
  protocolDown: attr(39, u8, { name: 'IFLA_PROTO_DOWN' }),
  gsoMaxSegments: attr(40, u32, { name: 'IFLA_GSO_MAX_SEGS' }),
  gsoMaxSize: attr(41, u32, { name: 'IFLA_GSO_MAX_SIZE' }),
  gap: attr(42, pad),
  event: attr(44, u32, { name: 'IFLA_EVENT' }),
  newNetworkNamespaceId: attr(45, s32, { name: 'IFLA_NEW_NETNSID' }),
  targetNetworkNamespaceId: attr(46, s32, { name: 'IFLA_TARGET_NETNSID' }),
  carrierUps: attr(47, u32, { name: 'IFLA_CARRIER_UP_COUNT' }),
  carrierDowns: attr(48, u32, { name: 'IFLA_CARRIER_DOWN_COUNT' }),
  newIndex: attr(49, s32, { name: 'IFLA_NEW_IFINDEX' }),
  minMtu: attr(50, u32, { name: 'IFLA_MIN_MTU' }),
  maxMtu: attr(51, u32, { name: 'IFLA_MAX_MTU' }),
  properties: attr(52, attributes({ alternativeNames: attr(53, multi(string), { name: 'IFLA_ALT_IFNAME' }) }), {
    name: 'IFLA_PROP_LIST',
  }),
  alternativeName: attr(53, string, { name: 'IFLA_ALT_IFNAME', maxLength: 127 }),
  permanentAddress: attr(54, mac, { name: 'IFLA_PERM_ADDRESS' }),
  protocolDownReason: attr(
    55,
    attributes({
      mask: attr(1, u32, { name: 'IFLA_PROTO_DOWN_REASON_MASK' }),
      value: attr(2, u32, { name: 'IFLA_PROTO_DOWN_REASON_VALUE' }),
    }),
    { name: 'IFLA_PROTO_DOWN_REASON' },
  ),
  parentDevice: attr(56, string, { name: 'IFLA_PARENT_DEV_NAME' }),
  parentBus: attr(57, string, { name: 'IFLA_PARENT_DEV_BUS_NAME' }),
  groMaxSize: attr(58, u32, { name: 'IFLA_GRO_MAX_SIZE' }),
  tsoMaxSize: attr(59, u32, { name: 'IFLA_TSO_MAX_SIZE' }),
  tsoMaxSegments: attr(60, u32, { name: 'IFLA_TSO_MAX_SEGS' }),
  allMulticast: attr(61, u32, { name: 'IFLA_ALLMULTI' }),
  gsoIpv4MaxSize: attr(63, u32, { name: 'IFLA_GSO_IPV4_MAX_SIZE' }),
  groIpv4MaxSize: attr(64, u32, { name: 'IFLA_GRO_IPV4_MAX_SIZE' }),
});

const LinkHeader = struct({ family: u8, gap: padding(1), type: u16, index: s32, flags: Flags, change: Flags });

const LinkSchema: Codec<Link, LinkInput> = message({
  name: 'ifinfomsg',
  header: LinkHeader,
  attributes: LinkAttributes,
});

/**
 * A link: struct ifinfomsg and its attributes.
 *
 * @example
 * ```ts
 * import { Link } from 'nlmsg/families/route';
 *
 * const request = Link.encode({ name: 'eth0', linkInfo: { kind: 'vlan', data: { id: 7 } } });
 * const { name, linkInfo } = Link.decode(request);
 * if (linkInfo?.kind === 'vlan') console.log(name, linkInfo.data?.id); // eth0 7
 * ```
 */
export const Link: Codec<Link, LinkInput> = LinkSchema;
