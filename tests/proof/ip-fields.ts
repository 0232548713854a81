// `ip -j -d addr|route|rule|neigh` and `ip -j -s ntable`, member by member, with the numbers that ip -N prints.

import { existsSync } from 'node:fs';
import { at, type Field, type Fields, type Value } from './compare.ts';

type NameOf = (index: unknown) => unknown;
const FOREVER = 0xffffffff;
const TABLES: Readonly<Record<number, string>> = { 253: 'default', 254: 'main', 255: 'local' };
const tableName = (table: unknown): string => TABLES[table as number] ?? String(table);
const SCOPES: Readonly<Record<string, string>> = { universe: 'global' };
const scopeName = (scope: unknown): unknown => SCOPES[scope as string] ?? scope;
/** RTPROT_*, as /etc/iproute2/rt_protos has them. */
const PROTOCOLS = ['unspec', 'redirect', 'kernel', 'boot', 'static'];
const protocolName = (protocol: unknown): string => PROTOCOLS[protocol as number] ?? String(protocol);
const IP_PROTOCOLS: Readonly<Record<number, string>> = { 6: 'tcp', 17: 'udp' };
/** Without this file ip knows no names of protocols. */
const whyNoProtocols = !existsSync('/etc/protocols');
const AF_INET = 2;

/** Undefined for zero: what the tool leaves out. */
const nonZero = (value: unknown): unknown => (value === 0 ? undefined : value);
const onlyIf =
  (name: string, print = (value: unknown): unknown => value): Field =>
  (ours) =>
    at(ours, name) ? print(at(ours, name)) : undefined;

const addressFlag =
  (ours: string, print: unknown = true): Field =>
  (value) =>
    (value['flags'] as string[]).includes(ours) ? print : undefined;

/** addr_info of `ip -j -d addr`. */
export const ADDRESS_FIELDS: Fields = {
  family: (ours) => (ours['ifaFamily'] === AF_INET ? 'inet' : 'inet6'),
  local: (ours) => ours['local'] ?? ours['address'],
  address: (ours) => (ours['local'] === undefined || ours['local'] === ours['address'] ? undefined : ours['address']),
  prefixlen: 'ifaPrefixlen',
  metric: onlyIf('rtPriority'),
  broadcast: 'broadcast',
  anycast: 'anycast',
  scope: (ours) => scopeName(ours['ifaScope']),
  label: 'label',
  protocol: { not: 'iproute2 6.1 does not print IFA_PROTO' },
  secondary: (ours) => (ours['ifaFamily'] === AF_INET ? addressFlagOf(ours, 'secondary') : undefined),
  temporary: (ours) => (ours['ifaFamily'] === AF_INET ? undefined : addressFlagOf(ours, 'secondary')),
  tentative: addressFlag('tentative'),
  deprecated: addressFlag('deprecated'),
  nodad: addressFlag('nodad'),
  optimistic: addressFlag('optimistic'),
  dadfailed: addressFlag('dadfailed'),
  home: addressFlag('homeaddress'),
  mngtmpaddr: addressFlag('managetempaddr'),
  noprefixroute: addressFlag('noprefixroute'),
  autojoin: addressFlag('mcautojoin'),
  'stable-privacy': addressFlag('stable-privacy'),
  dynamic: (ours) => ((ours['flags'] as string[]).includes('permanent') ? undefined : true),
  valid_life_time: (ours) => lifetime(ours, 'ifaValid'),
  preferred_life_time: (ours) => lifetime(ours, 'ifaPrefered'),
};
const addressFlagOf = (ours: Value, name: string): true | undefined =>
  (ours['flags'] as string[]).includes(name) ? true : undefined;
const lifetime = (ours: Value, name: string): unknown => at(ours, `cacheinfo.${name}`) ?? FOREVER;

/** A prefix as ip prints it: without its length where that is an address's. */
function prefix(given: unknown, length: unknown, family: unknown): string {
  const address = given as string | undefined;
  const whole = family === AF_INET ? 32 : 128;
  if (address === undefined) return length === 0 ? 'default' : `0/${String(length)}`;
  return length === whole ? address : `${address}/${String(length)}`;
}

/** A route of `ip -j -d route`. */
export const routeFields = (nameOf: NameOf): Fields => ({
  type: 'rtmType',
  dst: (ours) => prefix(ours['dst'], ours['rtmDstLen'], ours['rtmFamily']),
  from: (ours) => (ours['rtmSrcLen'] ? prefix(ours['src'], ours['rtmSrcLen'], ours['rtmFamily']) : undefined),
  gateway: 'gateway',
  dev: (ours) => (ours['oif'] === undefined ? undefined : nameOf(ours['oif'])),
  table: (ours) => tableName(ours['table']),
  protocol: (ours) => protocolName(ours['rtmProtocol']),
  scope: (ours) => scopeName(ours['rtmScope']),
  prefsrc: 'prefsrc',
  metric: 'priority',
  tos: onlyIf('rtmTos', (tos) => `0x${(tos as number).toString(16).padStart(2, '0')}`),
  mark: 'mark',
  pref: 'pref',
  flags: (ours) =>
    (ours['rtmFlags'] as string[]).filter((flag) => ['onlink', 'linkdown', 'dead', 'offload'].includes(flag)),
  metrics: (ours) => {
    const metrics = ours['metrics'] as Value | undefined;
    return metrics === undefined ? undefined : [metrics];
  },
  expires: { not: 'runs while the two are read' },
  error: (ours) => nonZero(at(ours, 'cacheinfo.rtaError')),
  via: (ours) => viaOf(ours),
  nexthops: (ours) =>
    (ours['multipath'] as Value[] | undefined)?.map((hop) => ({
      gateway: hop['gateway'],
      via: viaOf(hop),
      dev: nameOf(hop['rtnhIfindex']),
      weight: (hop['rtnhHops'] as number) + 1,
      flags: hop['rtnhFlags'],
    })),
});

/** A gateway of another family than the route's. */
function viaOf(ours: Value): Value | undefined {
  if (ours['via'] === undefined) return undefined;
  return { family: at(ours, 'via.rtviaFamily') === AF_INET ? 'inet' : 'inet6', host: at(ours, 'via.rtviaAddr') };
}

/** A rule of `ip -j -d rule`. */
export const RULE_FIELDS: Fields = {
  priority: (ours) => ours['priority'] ?? 0,
  src: (ours) => (ours['srcLen'] ? ours['src'] : 'all'),
  srclen: (ours) => lengthOf(ours, 'srcLen'),
  dst: (ours) => (ours['dstLen'] ? ours['dst'] : undefined),
  dstlen: (ours) => lengthOf(ours, 'dstLen'),
  not: (ours) => ((ours['flags'] as number) & 2 ? null : undefined),
  tos: onlyIf('tos', (tos) => `0x${(tos as number).toString(16).padStart(2, '0')}`),
  fwmark: onlyIf('fwmark', (mark) => `0x${(mark as number).toString(16)}`),
  fwmask: (ours) => {
    const mask = ours['fwmask'] as number | undefined;
    return mask === undefined || mask === 0xffffffff ? undefined : `0x${mask.toString(16)}`;
  },
  iif: 'iifname',
  iif_detached: (ours) => ((ours['flags'] as number) & 8 ? null : undefined),
  oif: 'oifname',
  oif_detached: (ours) => ((ours['flags'] as number) & 16 ? null : undefined),
  unresolved: (ours) => ((ours['flags'] as number) & 4 ? null : undefined),
  l3mdev: (ours) => (ours['l3mdev'] ? null : undefined),
  uid_start: 'uidRange.start',
  uid_end: 'uidRange.end',
  ipproto: onlyIf('ipProto', (protocol) =>
    whyNoProtocols ? `ipproto-${String(protocol)}` : IP_PROTOCOLS[protocol as number],
  ),
  sport: (ours) => portOf(ours, 'sportRange'),
  sport_start: (ours) => portStart(ours, 'sportRange'),
  sport_end: (ours) => (portOf(ours, 'sportRange') === undefined ? at(ours, 'sportRange.end') : undefined),
  dport: (ours) => portOf(ours, 'dportRange'),
  dport_start: (ours) => portStart(ours, 'dportRange'),
  dport_end: (ours) => (portOf(ours, 'dportRange') === undefined ? at(ours, 'dportRange.end') : undefined),
  tun_id: onlyIf('tunId'),
  table: (ours) =>
    ['to-tbl'].includes(ours['action'] as string) && !ours['l3mdev']
      ? tableName(ours['header.table'] ?? ours['table'])
      : undefined,
  suppress_prefixlen: (ours) => (ours['suppressPrefixlen'] === 0xffffffff ? undefined : ours['suppressPrefixlen']),
  suppress_ifgroup: (ours) =>
    [undefined, 0xffffffff].includes(ours['suppressIfgroup'] as number) ? undefined : String(ours['suppressIfgroup']),
  goto: (ours) => (ours['action'] === 'goto' ? (ours['goto'] ?? 'none') : undefined),
  nop: (ours) => (ours['action'] === 'nop' ? null : undefined),
  action: (ours) => (['to-tbl', 'goto', 'nop'].includes(ours['action'] as string) ? undefined : ours['action']),
  protocol: (ours) => protocolName(ours['protocol']),
};
function lengthOf(ours: Value, name: string): unknown {
  const whole = ours['family'] === AF_INET ? 32 : 128;
  return ours[name] && ours[name] !== whole ? ours[name] : undefined;
}
function portOf(ours: Value, name: string): unknown {
  const range = ours[name] as { start: number; end: number } | undefined;
  return range !== undefined && range.start === range.end ? range.start : undefined;
}
const portStart = (ours: Value, name: string): unknown =>
  portOf(ours, name) === undefined ? at(ours, `${name}.start`) : undefined;

const TICK: Field = { not: 'a time since when, in ticks of the kernel' };

/** A neighbour of `ip -j -d -s neigh`. */
export const neighbourFields = (nameOf: NameOf): Fields => ({
  dst: 'dst',
  dev: (ours) => (ours['ndmIfindex'] === 0 ? undefined : nameOf(ours['ndmIfindex'])),
  lladdr: 'lladdr',
  vlan: 'vlan',
  vni: 'vni',
  router: (ours) => ((ours['ndmFlags'] as string[]).includes('router') ? null : undefined),
  proxy: (ours) => ((ours['ndmFlags'] as string[]).includes('proxy') ? null : undefined),
  extern_learn: (ours) => ((ours['ndmFlags'] as string[]).includes('ext-learned') ? null : undefined),
  managed: (ours) => ((ours['flagsExt'] as string[] | undefined)?.includes('managed') ? null : undefined),
  state: (ours) => (ours['ndmState'] as string[]).map((state) => state.toUpperCase()),
  protocol: onlyIf('protocol', protocolName),
  probes: 'probes',
  refcnt: (ours) => nonZero(at(ours, 'cacheinfo.refcnt')),
  used: TICK,
  confirmed: TICK,
  updated: TICK,
});

/** A table of neighbours of `ip -j -s ntable`. */
export const neighbourTableFields = (nameOf: NameOf): Fields => {
  const parameter = (name: string): Field => `parms.${name}`;
  return {
    family: (ours) => (ours['family'] === AF_INET ? 'inet' : 'inet6'),
    name: 'name',
    dev: (ours) => (at(ours, 'parms.ifindex') === undefined ? undefined : nameOf(at(ours, 'parms.ifindex'))),
    thresh1: 'thresh1',
    thresh2: 'thresh2',
    thresh3: 'thresh3',
    gc_interval: 'gcInterval',
    key_length: 'config.keyLen',
    entry_size: 'config.entrySize',
    entries: { not: 'counts on while the two are read' },
    last_flush: { not: 'printed as a date' },
    last_rand: { not: 'printed as a date' },
    hash_rnd: 'config.hashRnd',
    hash_mask: (ours) =>
      at(ours, 'config.hashMask') === undefined
        ? undefined
        : `0x${(at(ours, 'config.hashMask') as number).toString(16)}`,
    hash_chain_gc: 'config.hashChainGc',
    proxy_qlen: 'config.proxyQlen',
    refcnt: { not: 'counts whoever looks at it' },
    reachable: { not: 'drawn anew now and then' },
    base_reachable: parameter('baseReachableTime'),
    retrans: parameter('retransTime'),
    gc_stale: parameter('gcStaletime'),
    delay_probe: parameter('delayProbeTime'),
    queue: parameter('queueLen'),
    app_probes: parameter('appProbes'),
    ucast_probes: parameter('ucastProbes'),
    mcast_probes: parameter('mcastProbes'),
    anycast_delay: parameter('anycastDelay'),
    proxy_delay: parameter('proxyDelay'),
    proxy_queue: parameter('proxyQlen'),
    locktime: parameter('locktime'),
    allocs: { not: 'counts on while the two are read' },
    destroys: { not: 'counts on while the two are read' },
    hash_grows: 'stats.hashGrows',
    res_failed: 'stats.resFailed',
    lookups: { not: 'counts on while the two are read' },
    hits: { not: 'counts on while the two are read' },
    rcv_probes_mcast: 'stats.rcvProbesMcast',
    rcv_probes_ucast: 'stats.rcvProbesUcast',
    periodic_gc_runs: { not: 'counts on while the two are read' },
    forced_gc_runs: 'stats.forcedGcRuns',
    table_fulls: 'stats.tableFulls',
  };
};
