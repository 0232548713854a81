// Links, addresses, routes and neighbours in the form in which `ip -json` of iproute2 prints them: every field that it
// prints has to come out of our values.

import type {
  Address,
  BridgeLink,
  BridgePort,
  Link,
  Neighbour,
  NextHop,
  Route,
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
const snake = (text: string): string => text.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const FLAG_NAMES: Readonly<Record<string, string>> = { lowerUp: 'LOWER_UP' };

/** `ip -json -details link`, without what is measured. */
export function linkJson(link: Link, links: ReadonlyMap<string, Link>): Json {
  const other = link.link === undefined ? undefined : links.get(String(link.link));
  const isHere = link.linkNetworkNamespaceId === undefined;
  const { linkInfo, familyData } = link;
  return compact({
    ifindex: link.index,
    link: link.link !== undefined && link.link !== 0 && isHere ? other?.name : undefined,
    link_index: isHere ? undefined : link.link,
    link_netnsid: link.linkNetworkNamespaceId,
    ifname: link.name,
    flags: linkFlags(link, isHere ? other : undefined),
    mtu: link.mtu,
    qdisc: link.queueingDiscipline,
    master: link.master === undefined ? undefined : links.get(String(link.master))?.name,
    operstate: upper(link.operState),
    linkmode: upper(link.linkMode),
    group: link.group === 0 ? 'default' : String(link.group),
    txqlen: link.txQueueLength,
    link_type: HARDWARE[link.type],
    address: link.address,
    broadcast: link.broadcast,
    permaddr: link.permanentAddress === link.address ? undefined : link.permanentAddress,
    promiscuity: link.promiscuity,
    allmulti: link.allMulticast,
    min_mtu: link.minMtu,
    max_mtu: link.maxMtu,
    linkinfo: linkInfo && infoJson(linkInfo),
    inet6_addr_gen_mode: familyData && 'inet6' in familyData ? familyData.inet6.addressGeneration : undefined,
    num_tx_queues: link.txQueues,
    num_rx_queues: link.rxQueues,
    gso_max_size: link.gsoMaxSize,
    gso_max_segs: link.gsoMaxSegments,
    tso_max_size: link.tsoMaxSize,
    tso_max_segs: link.tsoMaxSegments,
    gro_max_size: link.groMaxSize,
    ifalias: link.alias,
    altnames: link.properties?.alternativeNames,
  });
}

function linkFlags(link: Link, other: Link | undefined): string[] {
  const names = new Set(link.flags.map((flag) => FLAG_NAMES[flag] ?? String(flag).toUpperCase()));
  if (names.has('UP') && !names.has('RUNNING')) names.add('NO-CARRIER');
  names.delete('RUNNING');
  if (other !== undefined && !other.flags.includes('up')) names.add('M-DOWN');
  return [...names].sort();
}

function infoJson(info: NonNullable<Link['linkInfo']>): Json {
  const bridge = info.kind === 'bridge' ? info.data : undefined;
  const port = info.slaveKind === 'bridge' ? info.slaveData : undefined;
  return compact({
    info_kind: info.kind,
    info_data: bridge && bridgeJson(bridge),
    info_slave_kind: info.slaveKind,
    info_slave_data: port && portJson(port),
  });
}

function bridgeId(id: BridgeLink['rootId']): string | undefined {
  // `ip` prints no zeros in front.
  const digits = id?.address?.split(':').map((each) => parseInt(each, 16).toString(16));
  return digits && `${id!.priority!.toString(16)}.${digits.join(':')}`;
}

function bridgeJson(data: BridgeLink): Json {
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
    group_addr: data.groupAddress,
    mcast_snooping: data.multicastSnooping,
    mcast_hash_max: data.multicastHashMax,
    mcast_membership_intvl: Number(data.multicastMembershipInterval),
  };
}

function portJson(data: BridgePort): Json {
  return {
    state: data.state,
    priority: data.priority,
    cost: data.cost,
    hairpin: data.hairpin === 1,
    guard: data.guard === 1,
    learning: data.learning === 1,
    flood: data.unicastFlood === 1,
    id: `0x${data.id!.toString(16)}`,
    no: `0x${data.number!.toString(16)}`,
    designated_port: data.designatedPort,
    bridge_id: bridgeId(data.bridgeId),
    multicast_router: data.multicastRouter,
    isolated: data.isolated === 1,
  };
}

/** One of `addr_info` of `ip -json address`, without `protocol`, which older ones do not print; lifetimes that run down are `some`. */
export function addressJson(address: Address): Json {
  const { family, local, flags = [], cacheInfo } = address;
  const own = local ?? address.address;
  const has = (flag: (typeof flags)[number]): true | undefined => (flags.includes(flag) ? true : undefined);
  return compact({
    family: family === 2 ? 'inet' : 'inet6',
    local: own,
    address: own === address.address ? undefined : address.address,
    prefixlen: address.prefixLength,
    metric: address.routePriority,
    broadcast: address.broadcast,
    anycast: address.anycast,
    scope: address.scope,
    secondary: family === 2 ? has('secondary') : undefined,
    temporary: family === 10 ? has('secondary') : undefined,
    tentative: has('tentative'),
    deprecated: has('deprecated'),
    home: has('homeAddress'),
    nodad: has('nodad'),
    optimistic: has('optimistic'),
    dadfailed: has('dadFailed'),
    mngtmpaddr: has('manageTemporary'),
    noprefixroute: has('noPrefixRoute'),
    autojoin: has('multicastAutoJoin'),
    'stable-privacy': has('stablePrivacy'),
    dynamic: flags.includes('permanent') ? undefined : true,
    label: address.label,
    valid_life_time: lifetime(cacheInfo?.valid),
    preferred_life_time: lifetime(cacheInfo?.preferred),
  });
}

/** Seconds, of which only ever and never can be compared. */
export function lifetime(seconds: number | undefined): unknown {
  return seconds === 0 || seconds === 0xffff_ffff ? seconds : 'some';
}

const FLAGS: Readonly<Record<string, string>> = { offloaded: 'rt_offload', trapped: 'rt_trap', linkDown: 'linkdown' };

function hopFlags(flags: readonly (string | number)[]): string[] {
  return flags.map((flag) => FLAGS[flag] ?? snake(String(flag))).sort();
}

const SCOPES = new Map<string | number, number>([
  ['global', 0],
  ['site', 200],
  ['link', 253],
  ['host', 254],
  ['nowhere', 255],
]);
/** RTN_*, in order. */
const KINDS = 'unspecified unicast local broadcast anycast multicast blackhole unreachable prohibit throw nat'.split(
  ' ',
);

/** `ip -json -details -N route show table all`. */
export function routeJson(route: Route, names: Names): Json {
  const { family, metrics, multipath, preference, via } = route;
  return compact({
    type: String(KINDS.indexOf(String(route.type))),
    dst: prefix(route.dst, route.dstLength, family, 'default'),
    from: route.src === undefined ? undefined : prefix(route.src, route.srcLength, family, ''),
    tos: route.tos === 0 ? undefined : `0x${route.tos.toString(16)}`,
    nhid: route.nextHopId,
    gateway: route.gateway,
    via: via && { family: via.family === 10 ? 'inet6' : 'inet', host: via.address },
    dev: route.oif === undefined ? undefined : names.get(route.oif),
    table: String(route.table),
    protocol: String(route.protocol),
    scope: String(SCOPES.get(route.scope) ?? route.scope),
    prefsrc: route.prefSrc,
    metric: route.priority,
    flags: hopFlags(route.flags),
    flow: route.flow === undefined ? undefined : { to: String(route.flow) },
    metrics: metrics && [metricsJson(metrics)],
    pref: preference,
    nexthops: multipath?.map((hop) => hopJson(hop, names)),
  });
}

function prefix(address: string | undefined, length: number, family: number, whole: string): string {
  const text = address ?? (family === 2 ? '0.0.0.0' : '::');
  if (length === 0) return whole;
  return length === (family === 2 ? 32 : 128) ? text : `${text}/${length}`;
}

function metricsJson(metrics: NonNullable<Route['metrics']>): Json {
  return compact({
    mtu: metrics.mtu,
    window: metrics.window,
    advmss: metrics.advertisedMss,
    hoplimit: metrics.hopLimit,
    initcwnd: metrics.initialCongestionWindow,
    initrwnd: metrics.initialReceiveWindow,
    quickack: metrics.quickAck,
    congestion: metrics.congestion,
  });
}

function hopJson(hop: NextHop, names: Names): Json {
  return compact({
    gateway: hop.gateway,
    via: hop.via && { family: hop.via.family === 10 ? 'inet6' : 'inet', host: hop.via.address },
    dev: names.get(hop.index),
    weight: hop.hops + 1,
    flags: hopFlags(hop.flags),
  });
}

/** `ip -json neighbour`. */
export function neighbourJson(neighbour: Neighbour, names: Names): Json {
  const { flags, extendedFlags = [] } = neighbour;
  return compact({
    dst: neighbour.dst,
    dev: names.get(neighbour.index),
    lladdr: neighbour.linkAddress,
    router: flags.includes('router') ? null : undefined,
    extern_learn: flags.includes('learned') ? null : undefined,
    managed: extendedFlags.includes('managed') ? null : undefined,
    state: neighbour.state.map((each) => String(each).toUpperCase()),
  });
}
