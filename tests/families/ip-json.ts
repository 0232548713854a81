// Links, addresses, routes and neighbours in the form in which `ip -json` of iproute2 prints them: every field that it
// prints has to come out of our values.

import type { LinkinfoBridgeAttrs, LinkinfoBrportAttrs } from '../../src/families/generated/rt-link.ts';
import {
  type AddrMessage,
  type LinkMessage,
  type NeighbourMessage,
  type NextHop,
  type RouteMessage,
} from '../../src/families/route/index.ts';

type Json = Record<string, unknown>;

/** The names of links by their index, as `ip` has them. */
export type Names = ReadonlyMap<number, string>;

/** An object without what is undefined. */
function compact(value: Json): Json {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));
}

const HARDWARE: Readonly<Record<number, string>> = { 1: 'ether', 772: 'loopback' };
const upper = (text: string | number | undefined): string | undefined =>
  text === undefined ? undefined : String(text).toUpperCase();
const snake = (text: string): string => text.replaceAll('-', '_');
/** The flags that `ip` writes otherwise than the specification. */
const FLAG_NAMES: Readonly<Record<string, string>> = {
  'point-to-point': 'POINTOPOINT',
  'no-trailers': 'NOTRAILERS',
  'no-arp': 'NOARP',
  'all-multi': 'ALLMULTI',
  'auto-media': 'AUTOMEDIA',
  'lower-up': 'LOWER_UP',
};
/** IN6_ADDR_GEN_MODE_STABLE_PRIVACY. */
const snakeMode = (mode: string | number | undefined): string | undefined =>
  mode === undefined ? undefined : snake(String(mode));

/** `ip -json -details link`, without what is measured. */
export function linkJson(link: LinkMessage, links: ReadonlyMap<string, LinkMessage>): Json {
  const other = link.link === undefined ? undefined : links.get(String(link.link));
  const isHere = link.linkNetnsid === undefined;
  const { linkinfo, afSpec } = link;
  return compact({
    ifindex: link.ifiIndex,
    link: link.link !== undefined && link.link !== 0 && isHere ? other?.ifname : undefined,
    link_index: isHere ? undefined : link.link,
    link_netnsid: link.linkNetnsid,
    ifname: link.ifname,
    flags: linkFlags(link, isHere ? other : undefined),
    mtu: link.mtu,
    qdisc: link.qdisc,
    master: link.master === undefined ? undefined : links.get(String(link.master))?.ifname,
    operstate: upper(link.operstate),
    linkmode: upper(link.linkmode),
    group: link.group === 0 ? 'default' : String(link.group),
    txqlen: link.txqlen,
    link_type: HARDWARE[link.ifiType],
    address: link.address,
    broadcast: link.broadcast,
    permaddr: link.permAddress === link.address ? undefined : link.permAddress,
    promiscuity: link.promiscuity,
    allmulti: link.allmulti,
    min_mtu: link.minMtu,
    max_mtu: link.maxMtu,
    linkinfo: linkinfo && infoJson(linkinfo),
    inet6_addr_gen_mode: snakeMode(afSpec?.inet6?.addrGenMode),
    num_tx_queues: link.numTxQueues,
    num_rx_queues: link.numRxQueues,
    gso_max_size: link.gsoMaxSize,
    gso_max_segs: link.gsoMaxSegs,
    tso_max_size: link.tsoMaxSize,
    tso_max_segs: link.tsoMaxSegs,
    gro_max_size: link.groMaxSize,
    ifalias: link.ifalias,
    altnames: link.propList?.altIfname,
  });
}

function linkFlags(link: LinkMessage, other: LinkMessage | undefined): string[] {
  const names = new Set(link.ifiFlags.map((flag) => FLAG_NAMES[flag] ?? String(flag).toUpperCase()));
  if (names.has('UP') && !names.has('RUNNING')) names.add('NO-CARRIER');
  names.delete('RUNNING');
  if (other !== undefined && !other.ifiFlags.includes('up')) names.add('M-DOWN');
  return [...names].sort();
}

function infoJson(info: NonNullable<LinkMessage['linkinfo']>): Json {
  const bridge = info.kind === 'bridge' ? info.data : undefined;
  const port = info.slaveKind === 'bridge' ? info.slaveData : undefined;
  return compact({
    info_kind: info.kind,
    info_data: bridge && bridgeJson(bridge),
    info_slave_kind: info.slaveKind,
    info_slave_data: port && portJson(port),
  });
}

function bridgeId(id: LinkinfoBridgeAttrs['rootId']): string | undefined {
  // `ip` prints no zeros in front.
  const digits = id?.addr?.split(':').map((each) => parseInt(each, 16).toString(16));
  return digits && `${id!.prio!.toString(16)}.${digits.join(':')}`;
}

function bridgeJson(data: LinkinfoBridgeAttrs): Json {
  return {
    forward_delay: data.forwardDelay,
    hello_time: data.helloTime,
    max_age: data.maxAge,
    ageing_time: data.ageingTime,
    stp_state: data.stpState,
    priority: data.priority,
    vlan_filtering: data.vlanFiltering,
    bridge_id: bridgeId(data.bridgeId),
    root_id: bridgeId(data.rootId),
    root_port: data.rootPort,
    root_path_cost: data.rootPathCost,
    group_addr: data.groupAddr,
    mcast_snooping: data.mcastSnooping,
    mcast_hash_max: data.mcastHashMax,
    mcast_membership_intvl: Number(data.mcastMembershipIntvl),
  };
}

function portJson(data: LinkinfoBrportAttrs): Json {
  return {
    state: data.state,
    priority: data.priority,
    cost: data.cost,
    hairpin: data.mode === 1,
    guard: data.guard === 1,
    learning: data.learning === 1,
    flood: data.unicastFlood === 1,
    id: `0x${data.id!.toString(16)}`,
    no: `0x${data.no!.toString(16)}`,
    designated_port: data.designatedPort,
    bridge_id: bridgeId(data.bridgeId),
    multicast_router: data.multicastRouter,
    isolated: data.isolated === 1,
  };
}

/** One of `addr_info` of `ip -json address`, without `protocol`, which older ones do not print; lifetimes that run down are `some`. */
export function addressJson(address: AddrMessage): Json {
  const { ifaFamily, local, flags = [], cacheinfo } = address;
  const own = local ?? address.address;
  const has = (flag: (typeof flags)[number]): true | undefined => (flags.includes(flag) ? true : undefined);
  return compact({
    family: ifaFamily === 2 ? 'inet' : 'inet6',
    local: own,
    address: own === address.address ? undefined : address.address,
    prefixlen: address.ifaPrefixlen,
    metric: address.rtPriority,
    broadcast: address.broadcast,
    anycast: address.anycast,
    scope: address.ifaScope === 'universe' ? 'global' : address.ifaScope,
    secondary: ifaFamily === 2 ? has('secondary') : undefined,
    temporary: ifaFamily === 10 ? has('secondary') : undefined,
    tentative: has('tentative'),
    deprecated: has('deprecated'),
    home: has('homeaddress'),
    nodad: has('nodad'),
    optimistic: has('optimistic'),
    dadfailed: has('dadfailed'),
    mngtmpaddr: has('managetempaddr'),
    noprefixroute: has('noprefixroute'),
    autojoin: has('mcautojoin'),
    'stable-privacy': has('stable-privacy'),
    dynamic: flags.includes('permanent') ? undefined : true,
    label: address.label,
    valid_life_time: lifetime(cacheinfo?.ifaValid),
    preferred_life_time: lifetime(cacheinfo?.ifaPrefered),
  });
}

/** Seconds, of which only ever and never can be compared. */
export function lifetime(seconds: number | undefined): unknown {
  return seconds === 0 || seconds === 0xffff_ffff ? seconds : 'some';
}

function hopFlags(flags: readonly (string | number)[]): string[] {
  return flags.map((flag) => snake(String(flag))).sort();
}

const SCOPES = new Map<string | number, number>([
  ['universe', 0],
  ['site', 200],
  ['link', 253],
  ['host', 254],
  ['nowhere', 255],
]);
/** RTN_*, in order. */
const KINDS = 'unspec unicast local broadcast anycast multicast blackhole unreachable prohibit throw nat'.split(' ');

/** `ip -json -details -N route show table all`. */
export function routeJson(route: RouteMessage, names: Names): Json {
  const { rtmFamily, metrics, multipath, pref } = route;
  return compact({
    type: String(KINDS.indexOf(String(route.rtmType))),
    dst: prefix(route.dst, route.rtmDstLen, rtmFamily, 'default'),
    from: route.src === undefined ? undefined : prefix(route.src, route.rtmSrcLen, rtmFamily, ''),
    tos: route.rtmTos === 0 ? undefined : `0x${route.rtmTos.toString(16)}`,
    nhid: route.nhId,
    gateway: route.gateway,
    via: viaJson(route.via),
    dev: route.oif === undefined ? undefined : names.get(route.oif),
    table: String(route.table),
    protocol: String(route.rtmProtocol),
    scope: String(SCOPES.get(route.rtmScope) ?? route.rtmScope),
    prefsrc: route.prefsrc,
    metric: route.priority,
    flags: hopFlags(route.rtmFlags),
    flow: route.flow === undefined ? undefined : { to: String(route.flow) },
    metrics: metrics && [metricsJson(metrics)],
    pref,
    nexthops: multipath?.map((hop) => hopJson(hop, names)),
  });
}

function prefix(address: string | undefined, length: number, family: number, whole: string): string {
  const text = address ?? (family === 2 ? '0.0.0.0' : '::');
  if (length === 0) return whole;
  return length === (family === 2 ? 32 : 128) ? text : `${text}/${length}`;
}

function viaJson(via: RouteMessage['via']): Json | undefined {
  return via && { family: via.rtviaFamily === 10 ? 'inet6' : 'inet', host: via.rtviaAddr };
}

function metricsJson(metrics: NonNullable<RouteMessage['metrics']>): Json {
  return compact({
    mtu: metrics.mtu,
    window: metrics.window,
    advmss: metrics.advmss,
    hoplimit: metrics.hoplimit,
    initcwnd: metrics.initcwnd,
    initrwnd: metrics.initrwnd,
    quickack: metrics.quickack,
    congestion: metrics.ccAlgo,
  });
}

function hopJson(hop: NextHop, names: Names): Json {
  return compact({
    gateway: hop.gateway,
    via: viaJson(hop.via),
    dev: names.get(hop.rtnhIfindex),
    weight: hop.rtnhHops + 1,
    flags: hopFlags(hop.rtnhFlags),
  });
}

/** `ip -json neighbour`. */
export function neighbourJson(neighbour: NeighbourMessage, names: Names): Json {
  const { ndmFlags, flagsExt = [] } = neighbour;
  return compact({
    dst: neighbour.dst,
    dev: names.get(neighbour.ndmIfindex),
    lladdr: neighbour.lladdr,
    router: ndmFlags.includes('router') ? null : undefined,
    extern_learn: ndmFlags.includes('ext-learned') ? null : undefined,
    managed: flagsExt.includes('managed') ? null : undefined,
    state: neighbour.ndmState.map((each) => String(each).toUpperCase()),
  });
}
