// The info_data and info_slave_data of `ip -j -d link`, kind by kind. Names are those of iproute2 6.1.

import { at, type Field, type Fields, type Value } from './compare.ts';

/** The name of a link by its index. */
type NameOf = (index: unknown) => unknown;
type KindFields = (nameOf: NameOf) => Fields;

const data = (ours: Value, name: string): unknown => at(ours, `linkinfo.data.${name}`);
const port = (ours: Value, name: string): unknown => at(ours, `linkinfo.slaveData.${name}`);

/** Members that are printed as they are: each word is one name, or `theirs=ours`. */
function same(words: string, from = 'linkinfo.data'): Record<string, Field> {
  const camel = (name: string): string => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(
    words
      .trim()
      .split(/\s+/)
      .map((word) => {
        const [theirs = '', ours = camel(theirs)] = word.split('=');
        return [theirs, `${from}.${ours}`];
      }),
  );
}

/** A number that is printed by name. */
const named =
  (name: string, names: readonly string[]): Field =>
  (ours) =>
    data(ours, name) === undefined ? undefined : names[data(ours, name) as number];
/** A u8 that is printed as a boolean. */
const bool =
  (name: string): Field =>
  (ours) =>
    data(ours, name) === undefined ? undefined : data(ours, name) !== 0 && data(ours, name) !== false;
/** Printed, as true, where it is set. */
const onlyTrue =
  (name: string): Field =>
  (ours) =>
    data(ours, name) ? true : undefined;
const onlyIf =
  (name: string, print = (value: unknown): unknown => value): Field =>
  (ours) =>
    data(ours, name) ? print(data(ours, name)) : undefined;
const hexOf = (value: unknown): string => (value === 0 ? '0' : `0x${(value as number).toString(16)}`);
const padded =
  (digits: number) =>
  (value: unknown): string =>
    `0x${(value as number).toString(16).padStart(digits, '0')}`;
/** A key of a tunnel, which ip prints as an address. */
const dotted = (value: unknown): string => [24, 16, 8, 0].map((shift) => ((value as number) >>> shift) & 255).join('.');
const VLAN_PROTOCOLS: Readonly<Record<string, string>> = { '8021q': '802.1Q', '8021ad': '802.1ad' };

const bond: KindFields = (nameOf) => ({
  mode: named('mode', [
    'balance-rr',
    'active-backup',
    'balance-xor',
    'broadcast',
    '802.3ad',
    'balance-tlb',
    'balance-alb',
  ]),
  active_slave: onlyIf('activeSlave', nameOf),
  primary: onlyIf('primary', nameOf),
  ...same(`miimon updelay downdelay peer_notify_delay=peerNotifDelay use_carrier arp_interval arp_missed_max=missedMax
    arp_ip_target ns_ip6_target resend_igmp num_peer_notif all_slaves_active min_links lp_interval packets_per_slave
    ad_actor_sys_prio ad_user_port_key ad_actor_system tlb_dynamic_lb=tlbDynamicLb`),
  arp_validate: named('arpValidate', [
    null as never,
    'active',
    'backup',
    'all',
    'filter',
    'filter_active',
    'filter_backup',
  ]),
  arp_all_targets: named('arpAllTargets', ['any', 'all']),
  primary_reselect: named('primaryReselect', ['always', 'better', 'failure']),
  fail_over_mac: named('failOverMac', ['none', 'active', 'follow']),
  xmit_hash_policy: named('xmitHashPolicy', ['layer2', 'layer3+4', 'layer2+3', 'encap2+3', 'encap3+4', 'vlan+srcmac']),
  ad_lacp_active: named('adLacpActive', ['off', 'on']),
  ad_lacp_rate: named('adLacpRate', ['slow', 'fast']),
  ad_select: named('adSelect', ['stable', 'bandwidth', 'count']),
  ad_info: {
    object: same('aggregator num_ports actor_key partner_key partner_mac', 'linkinfo.data.adInfo'),
  },
});

/** `8000.2:0:0:0:0:1`, of struct ifla_bridge_id. */
function bridgeId(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const { prio, addr } = value as { prio: number; addr: string };
  const bytes = addr.split(':').map((byte) => Number.parseInt(byte, 16).toString(16));
  return `${prio.toString(16).padStart(4, '0')}.${bytes.join(':')}`;
}
const RUNS: Field = { not: 'a timer that runs, printed as a fraction' };
const boolOption =
  (bit: number): Field =>
  (ours) => {
    const { optval, optmask } = (data(ours, 'multiBoolopt') ?? { optval: 0, optmask: 0 }) as Record<string, number>;
    return (optmask! >> bit) & 1 ? (optval! >> bit) & 1 : undefined;
  };

const bridge: KindFields = () => ({
  ...same(`forward_delay hello_time max_age ageing_time stp_state priority vlan_filtering root_port root_path_cost topology_change
    topology_change_detected vlan_default_pvid vlan_stats_enabled vlan_stats_per_port group_addr mcast_snooping mcast_router
    mcast_query_use_ifaddr mcast_querier mcast_hash_elasticity mcast_hash_max mcast_last_member_cnt mcast_startup_query_cnt
    mcast_last_member_intvl mcast_membership_intvl mcast_querier_intvl mcast_query_intvl mcast_query_response_intvl
    mcast_startup_query_intvl mcast_stats_enabled mcast_igmp_version mcast_mld_version nf_call_iptables nf_call_ip6tables
    nf_call_arptables`),
  vlan_protocol: (ours) => VLAN_PROTOCOLS[data(ours, 'vlanProtocol') as string],
  bridge_id: (ours) => bridgeId(data(ours, 'bridgeId')),
  root_id: (ours) => bridgeId(data(ours, 'rootId')),
  group_fwd_mask: (ours) => hexOf(data(ours, 'groupFwdMask')),
  hello_timer: RUNS,
  tcn_timer: RUNS,
  topology_change_timer: RUNS,
  gc_timer: RUNS,
  no_linklocal_learn: boolOption(0),
  mcast_vlan_snooping: boolOption(1),
});

const VLAN_FLAGS: readonly (readonly [string, string])[] = [
  ['reorder-hdr', 'REORDER_HDR'],
  ['gvrp', 'GVRP'],
  ['mvrp', 'MVRP'],
  ['loose-binding', 'LOOSE_BINDING'],
  ['bridge-binding', 'BRIDGE_BINDING'],
];
const vlan: KindFields = () => ({
  id: 'linkinfo.data.id',
  protocol: (ours) => VLAN_PROTOCOLS[data(ours, 'protocol') as string],
  flags: (ours) => {
    const flags = data(ours, 'flags.flags') as string[];
    return VLAN_FLAGS.filter(([name]) => flags.includes(name)).map(([, theirs]) => theirs);
  },
  ingress_qos: 'linkinfo.data.ingressQos.mapping',
  egress_qos: 'linkinfo.data.egressQos.mapping',
});

const macvlan: KindFields = () => ({
  mode: 'linkinfo.data.mode',
  nopromisc: (ours) => ((data(ours, 'flags') as string[]).includes('nopromisc') ? true : undefined),
  nodst: (ours) => ((data(ours, 'flags') as string[]).includes('nodst') ? true : undefined),
  bcqueuelen: 'linkinfo.data.bcQueueLen',
  usedbcqueuelen: 'linkinfo.data.bcQueueLenUsed',
  macaddr_count: onlyIf('macaddrCount'),
  macaddr_data: 'linkinfo.data.macaddrData.macaddr',
});

const ipvlan: KindFields = () => ({
  mode: 'linkinfo.data.mode',
  private: (ours) => ((data(ours, 'flags') as string[]).includes('private') ? true : undefined),
  vepa: (ours) => ((data(ours, 'flags') as string[]).includes('vepa') ? true : undefined),
  bridge: (ours) => ((data(ours, 'flags') as string[]).length === 0 ? true : undefined),
});

/** The same attribute by two names, depending on what it holds. */
const whereMulticast =
  (name: string, wanted: boolean): Field =>
  (ours) => {
    const address = data(ours, name) as string | undefined;
    const isMulticast = /^(?:22[4-9]|23\d)\.|^ff/.test(address ?? '');
    return isMulticast === wanted ? address : undefined;
  };

const vxlan: KindFields = (nameOf) => ({
  external: onlyTrue('collectMetadata'),
  vnifilter: onlyTrue('vnifilter'),
  id: 'linkinfo.data.id',
  group: whereMulticast('group', true),
  remote: whereMulticast('group', false),
  group6: whereMulticast('group6', true),
  remote6: whereMulticast('group6', false),
  local: 'linkinfo.data.local',
  local6: 'linkinfo.data.local6',
  link: onlyIf('link', nameOf),
  port_range: 'linkinfo.data.portRange',
  port: 'linkinfo.data.port',
  learning: bool('learning'),
  proxy: onlyTrue('proxy'),
  rsc: onlyTrue('rsc'),
  l2miss: onlyTrue('l2miss'),
  l3miss: onlyTrue('l3miss'),
  tos: onlyIf('tos', hexOf),
  ttl: 'linkinfo.data.ttl',
  df: 'linkinfo.data.df',
  label: onlyIf('label', hexOf),
  ageing: 'linkinfo.data.ageing',
  limit: onlyIf('limit'),
  udp_csum: bool('udpCsum'),
  udp_zero_csum6_tx: bool('udpZeroCsum6Tx'),
  udp_zero_csum6_rx: bool('udpZeroCsum6Rx'),
  remcsum_tx: onlyTrue('remcsumTx'),
  remcsum_rx: onlyTrue('remcsumRx'),
  gbp: onlyTrue('gbp'),
  gpe: onlyTrue('gpe'),
});

const geneve: KindFields = () => ({
  external: onlyTrue('collectMetadata'),
  id: 'linkinfo.data.id',
  remote: 'linkinfo.data.remote',
  remote6: 'linkinfo.data.remote6',
  ttl: 'linkinfo.data.ttl',
  tos: onlyIf('tos', hexOf),
  df: 'linkinfo.data.df',
  label: onlyIf('label', hexOf),
  port: 'linkinfo.data.port',
  udp_csum: bool('udpCsum'),
  udp_zero_csum6_tx: onlyTrue('udpZeroCsum6Tx'),
  udp_zero_csum6_rx: bool('udpZeroCsum6Rx'),
  innerprotoinherit: onlyTrue('innerProtoInherit'),
});

const any = (value: unknown): unknown => (value === '0.0.0.0' || value === '::' || value === undefined ? 'any' : value);
const inherited = (value: unknown): unknown => value;
/** What gre, ipip, sit and vti have in common. */
const ends = (nameOf: NameOf): Fields => ({
  remote: (ours) => (data(ours, 'collectMetadata') ? undefined : any(data(ours, 'remote'))),
  local: (ours) => (data(ours, 'collectMetadata') ? undefined : any(data(ours, 'local'))),
  link: onlyIf('link', nameOf),
  external: onlyTrue('collectMetadata'),
  fwmark: onlyIf('fwmark', hexOf),
});
const encapsulation: Fields = {
  encap: (ours) => {
    const type = data(ours, 'encapType') as number | undefined;
    if (!type) return undefined;
    const flags = data(ours, 'encapFlags') as number;
    return {
      type: ['none', 'fou', 'gue'][type],
      sport: data(ours, 'encapSport') === 0 ? undefined : data(ours, 'encapSport'),
      dport: data(ours, 'encapDport'),
      csum: (flags & 1) !== 0,
      csum6: (flags & 2) !== 0,
      remcsum: (flags & 4) !== 0,
    };
  },
};
const ipv4Tunnel = (nameOf: NameOf): Fields => ({
  ...ends(nameOf),
  ttl: (ours) => (data(ours, 'collectMetadata') ? undefined : inherited(data(ours, 'ttl'))),
  tos: onlyIf('tos', (value) => (value === 1 ? 'inherit' : hexOf(value))),
  pmtudisc: (ours) => (data(ours, 'collectMetadata') ? undefined : data(ours, 'pmtudisc') !== 0),
  ...encapsulation,
});

const flowLabel = (ours: Value): string => padded(5)((data(ours, 'flowinfo') as number) & 0xfffff);
const trafficClass = (ours: Value): string => padded(2)(((data(ours, 'flowinfo') as number) >>> 20) & 0xff);
const IP6_FLAGS = { ignoreEncapLimit: 1, useOrigTclass: 2, useOrigFlowlabel: 4, rcvDscpCopy: 8, useOrigFwmark: 32 };
const flagged =
  (bit: number): Field =>
  (ours) =>
    (((data(ours, 'flags') as number | undefined) ?? 0) & bit) !== 0 ? true : undefined;
const ipv6Tunnel = (nameOf: NameOf): Fields => ({
  ...ends(nameOf),
  ttl: (ours) => (data(ours, 'collectMetadata') ? undefined : inherited(data(ours, 'ttl'))),
  encap_limit: (ours) =>
    data(ours, 'collectMetadata') || ((data(ours, 'flags') as number) & IP6_FLAGS.ignoreEncapLimit) !== 0
      ? undefined
      : data(ours, 'encapLimit'),
  tclass: (ours) => (data(ours, 'collectMetadata') ? undefined : trafficClass(ours)),
  flowlabel: (ours) => (data(ours, 'collectMetadata') ? undefined : flowLabel(ours)),
  ip6_tnl_f_rcv_dscp_copy: flagged(IP6_FLAGS.rcvDscpCopy),
  ip6_tnl_f_ign_encap_limit: flagged(IP6_FLAGS.ignoreEncapLimit),
  ...encapsulation,
});

/** GRE_KEY, GRE_CSUM, GRE_SEQ: bits of 16 in network order, as we read them. */
const [GRE_KEY, GRE_CSUM, GRE_SEQ] = [0x2000, 0x8000, 0x1000];
const greFlag =
  (name: string, bit: number, print: (ours: Value) => unknown): Field =>
  (ours) =>
    (((data(ours, name) as number | undefined) ?? 0) & bit) !== 0 && !data(ours, 'collectMetadata')
      ? print(ours)
      : undefined;
const gre =
  (base: (nameOf: NameOf) => Fields): KindFields =>
  (nameOf) => ({
    ...base(nameOf),
    ikey: greFlag('iflags', GRE_KEY, (ours) => dotted(data(ours, 'ikey'))),
    okey: greFlag('oflags', GRE_KEY, (ours) => dotted(data(ours, 'okey'))),
    iseq: greFlag('iflags', GRE_SEQ, () => true),
    oseq: greFlag('oflags', GRE_SEQ, () => true),
    icsum: greFlag('iflags', GRE_CSUM, () => true),
    ocsum: greFlag('oflags', GRE_CSUM, () => true),
    ignore_df: onlyTrue('ignoreDf'),
    erspan_ver: 'linkinfo.data.erspanVer',
    erspan_index: 'linkinfo.data.erspanIndex',
    erspan_dir: named('erspanDir', ['ingress', 'egress']),
    erspan_hwid: onlyIf('erspanHwid', hexOf),
  });

const IP_PROTOCOLS: Readonly<Record<number, string>> = { 4: 'ipip', 41: 'ip6ip', 137: 'mplsip', 0: 'any' };
const IP6_PROTOCOLS: Readonly<Record<number, string>> = { 4: 'ipip6', 41: 'ip6ip6', 0: 'any' };
const withProto =
  (base: (nameOf: NameOf) => Fields, protocols: Readonly<Record<number, string>>): KindFields =>
  (nameOf) => ({
    ...base(nameOf),
    proto: (ours) => protocols[data(ours, 'proto') as number],
  });

const sit: KindFields = (nameOf) => ({
  ...withProto(ipv4Tunnel, IP_PROTOCOLS)(nameOf),
  isatap: (ours) => (((data(ours, 'flags') as number) & 1) !== 0 ? true : undefined),
  prefix: (ours) => (data(ours, '6rdPrefixlen') ? data(ours, '6rdPrefix') : undefined),
  prefixlen: onlyIf('6rdPrefixlen'),
  relay_prefix: (ours) => (data(ours, '6rdRelayPrefixlen') ? data(ours, '6rdRelayPrefix') : undefined),
  relay_prefixlen: onlyIf('6rdRelayPrefixlen'),
});

const vti: KindFields = (nameOf) => ({
  ...ends(nameOf),
  ikey: onlyIf('ikey', dotted),
  okey: onlyIf('okey', dotted),
});

const CIPHERS: Readonly<Record<string, string>> = {
  '80020001000001': 'GCM-AES-128',
  '80c20001000001': 'GCM-AES-128',
  '80c20001000002': 'GCM-AES-256',
  '80c20001000003': 'GCM-AES-XPN-128',
  '80c20001000004': 'GCM-AES-XPN-256',
};
const hex64 = (value: unknown): string => (value as bigint).toString(16);
const macsec: KindFields = () => ({
  sci: (ours) => hex64(data(ours, 'sci')).padStart(16, '0'),
  protect: bool('protect'),
  cipher_suite: (ours) => CIPHERS[hex64(data(ours, 'cipherSuite'))],
  icv_len: 'linkinfo.data.icvLen',
  encoding_sa: 'linkinfo.data.encodingSa',
  validation: 'linkinfo.data.validation',
  offload: 'linkinfo.data.offload',
  encrypt: bool('encrypt'),
  inc_sci: bool('incSci'),
  es: bool('es'),
  scb: bool('scb'),
  replay_protect: bool('replayProtect'),
  window: 'linkinfo.data.window',
});

const hsr: KindFields = (nameOf) => ({
  slave1: onlyIf('slave1', nameOf),
  slave2: onlyIf('slave2', nameOf),
  seq_nr: { not: 'goes on while the two are read' },
  supervision_addr: 'linkinfo.data.supervisionAddr',
  proto: (ours) => (data(ours, 'protocol') === 'prp' ? 1 : 0),
});

const tun: KindFields = () => ({
  type: (ours) => ({ 1: 'tun', 2: 'tap' })[data(ours, 'type') as number],
  pi: bool('pi'),
  vnet_hdr: bool('vnetHdr'),
  multi_queue: bool('multiQueue'),
  numqueues: (ours) => (data(ours, 'multiQueue') ? data(ours, 'numQueues') : undefined),
  numdisabled: (ours) => (data(ours, 'multiQueue') ? data(ours, 'numDisabledQueues') : undefined),
  persist: bool('persist'),
  user: onlyIf('owner', String),
  group: onlyIf('group', String),
});

/** By the kind of link. A kind that is not here prints nothing of its own. */
export const KIND_FIELDS: Readonly<Record<string, KindFields>> = {
  bond,
  bridge,
  vlan,
  macvlan,
  macvtap: macvlan,
  ipvlan,
  ipvtap: ipvlan,
  vxlan,
  geneve,
  gre: gre(ipv4Tunnel),
  gretap: gre(ipv4Tunnel),
  erspan: gre(ipv4Tunnel),
  ip6gre: gre(ipv6Tunnel),
  ip6gretap: gre(ipv6Tunnel),
  ip6erspan: gre(ipv6Tunnel),
  ipip: withProto(ipv4Tunnel, IP_PROTOCOLS),
  sit,
  ip6tnl: withProto(ipv6Tunnel, IP6_PROTOCOLS),
  vti,
  vti6: vti,
  macsec,
  hsr,
  tun,
  vrf: () => ({ table: 'linkinfo.data.table' }),
  xfrm: (nameOf) => ({
    if_id: onlyIf('ifId', hexOf),
    link: onlyIf('link', nameOf),
    external: onlyTrue('collectMetadata'),
  }),
  gtp: () => ({
    role: 'linkinfo.data.role',
    hsize: 'linkinfo.data.pdpHashsize',
    restart_count: 'linkinfo.data.restartCount',
  }),
};

const bondPort: KindFields = () => ({
  state: (ours) => ['ACTIVE', 'BACKUP'][port(ours, 'state') as number],
  mii_status: (ours) => ['UP', 'GOING_DOWN', 'DOWN', 'GOING_BACK'][port(ours, 'miiStatus') as number],
  link_failure_count: 'linkinfo.slaveData.linkFailureCount',
  perm_hwaddr: 'linkinfo.slaveData.permHwaddr',
  queue_id: 'linkinfo.slaveData.queueId',
  prio: 'linkinfo.slaveData.prio',
  ad_aggregator_id: 'linkinfo.slaveData.adAggregatorId',
  ad_actor_oper_port_state: 'linkinfo.slaveData.adActorOperPortState',
  ad_actor_oper_port_state_str: { not: 'the number before it in words' },
  ad_partner_oper_port_state: 'linkinfo.slaveData.adPartnerOperPortState',
  ad_partner_oper_port_state_str: { not: 'the number before it in words' },
});

/** A port's u8 as a boolean. */
const portBool =
  (name: string): Field =>
  (ours) =>
    port(ours, name) === undefined ? undefined : port(ours, name) !== 0;
const bridgePort: KindFields = (nameOf) => ({
  state: 'linkinfo.slaveData.state',
  ...same(
    'priority cost designated_port designated_cost multicast_router mcast_n_groups mcast_max_groups',
    'linkinfo.slaveData',
  ),
  hairpin: portBool('mode'),
  guard: portBool('guard'),
  root_block: portBool('protect'),
  fastleave: portBool('fastLeave'),
  learning: portBool('learning'),
  flood: portBool('unicastFlood'),
  id: (ours) => hexOf(port(ours, 'id')),
  no: (ours) => hexOf(port(ours, 'no')),
  bridge_id: (ours) => bridgeId(port(ours, 'bridgeId')),
  root_id: (ours) => bridgeId(port(ours, 'rootId')),
  hold_timer: RUNS,
  message_age_timer: RUNS,
  forward_delay_timer: RUNS,
  topology_change_ack: 'linkinfo.slaveData.topologyChangeAck',
  config_pending: 'linkinfo.slaveData.configPending',
  proxy_arp: portBool('proxyarp'),
  proxy_arp_wifi: portBool('proxyarpWifi'),
  mcast_flood: portBool('mcastFlood'),
  bcast_flood: portBool('bcastFlood'),
  mcast_to_unicast: portBool('mcastToUcast'),
  neigh_suppress: portBool('neighSuppress'),
  group_fwd_mask: (ours) => hexOf(port(ours, 'groupFwdMask')),
  group_fwd_mask_str: (ours) => hexOf(port(ours, 'groupFwdMask')),
  vlan_tunnel: portBool('vlanTunnel'),
  isolated: portBool('isolated'),
  locked: portBool('locked'),
  backup_port: (ours) => (port(ours, 'backupPort') === undefined ? undefined : nameOf(port(ours, 'backupPort'))),
});

/** By the kind of the link that it is a port of. */
export const PORT_FIELDS: Readonly<Record<string, KindFields>> = {
  bond: bondPort,
  bridge: bridgePort,
  vrf: () => ({ table: 'linkinfo.slaveData.table' }),
};
