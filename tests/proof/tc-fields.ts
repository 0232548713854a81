// `tc -j -s -d qdisc|class|filter`, member by member.

import { at, type Field, type Fields, type Value } from './compare.ts';

const hex = (value: unknown): string => (value as number).toString(16);
/** A handle as tc prints it: major and minor, in hexadecimal. */
function handle(value: unknown): string {
  const [major, minor] = [Math.floor((value as number) / 0x10000), (value as number) % 0x10000];
  return `${hex(major)}:${minor === 0 ? '' : hex(minor)}`;
}

const STATISTICS: Fields = {
  bytes: 'stats2.basic.bytes',
  packets: 'stats2.basic.packets',
  drops: 'stats2.queue.drops',
  overlimits: 'stats2.queue.overlimits',
  requeues: 'stats2.queue.requeues',
  backlog: 'stats2.queue.backlog',
  qlen: 'stats2.queue.qlen',
};
/** Options that are printed as they are: each word is one name, or `theirs=ours`. */
function same(words: string, from = 'options'): Record<string, Field> {
  return Object.fromEntries(
    words
      .trim()
      .split(/\s+/)
      .map((word) => {
        const [theirs = '', ours = theirs] = word.split('=');
        return [theirs, `${from}.${ours}`];
      }),
  );
}
/** Undefined for zero: what tc leaves out. */
const nonZero = (value: unknown): unknown => (value === 0 ? undefined : value);
const option = (ours: Value, name: string): unknown => at(ours, `options.${name}`);
const bool =
  (name: string): Field =>
  (ours) =>
    option(ours, name) !== 0;
/** Printed, as true, where it is not zero. */
const onlyTrue =
  (name: string): Field =>
  (ours) =>
    option(ours, name) ? true : undefined;
const bytes =
  (name: string): Field =>
  (ours) => [...(option(ours, name) as Uint8Array)];
const computed = (from: string): Field => ({ not: `computed by tc from ${from}` });
const TICKS = computed('ticks of the kernel, with rounding');
/** The flags of struct tc_red_qopt: TC_RED_*. */
const redFlag =
  (bit: number): Field =>
  (ours) =>
    (((option(ours, 'parms.flags') as number | undefined) ?? 0) & bit) !== 0;
const red: Fields = {
  ...same('limit=parms.limit min=parms.qthMin max=parms.qthMax ewma=parms.wlog Scell_log=parms.scellLog'),
  ecn: redFlag(1),
  harddrop: redFlag(2),
  adaptive: redFlag(4),
  nodrop: redFlag(8),
  probability: computed('a share of 2^32'),
};
const CAKE = {
  diffserv: ['diffserv3', 'diffserv4', 'diffserv8', 'besteffort', 'precedence'],
  flows: ['flowblind', 'srchost', 'dsthost', 'hosts', 'flows', 'dual-srchost', 'dual-dsthost', 'triple-isolate'],
  filter: ['disabled', 'enabled', 'aggressive'],
  atm: ['noatm', 'atm', 'ptm'],
};
const named =
  (name: string, names: readonly string[]): Field =>
  (ours) =>
    names[option(ours, name) as number];
const ON_OFF =
  (name: string, bit: number): Field =>
  (ours) =>
    ((option(ours, name) as number) & bit) === 0 ? 'off' : 'on';

const ACTIONS: Field = {
  not: 'they count and age; their kinds are compared apart, what they are made of where actions are',
};
/** Flags of filters: TCA_CLS_FLAGS_*. */
const hasFlag =
  (name: string, bit: number): Field =>
  (ours) => {
    const flags = option(ours, 'flags');
    const isSet = Array.isArray(flags) ? flags.includes(name) : (((flags as number | undefined) ?? 0) & bit) !== 0;
    return isSet ? true : undefined;
  };
const FILTER_FLAGS: Fields = {
  skip_hw: hasFlag('skip-hw', 1),
  skip_sw: hasFlag('skip-sw', 2),
  in_hw: hasFlag('in-hw', 4),
  not_in_hw: hasFlag('not-in-nw', 8),
};
const PROTOCOLS: Readonly<Record<number, string>> = { 0x0800: 'ipv4', 0x86dd: 'ipv6', 6: 'tcp', 17: 'udp' };
const protocolOf =
  (...names: readonly string[]): Field =>
  (ours) => {
    const given = names.map((name) => option(ours, name)).find((value) => value !== undefined);
    return given === undefined ? undefined : (PROTOCOLS[given as number] ?? given);
  };
/** An address with its mask, as tc prints it: with the length of the mask where that is not all of it. */
const masked =
  (name: string): Field =>
  (ours) => {
    const address = option(ours, name) as string | undefined;
    const mask = option(ours, `${name}Mask`) as string | undefined;
    if (address === undefined) return undefined;
    const length = mask
      ?.split('.')
      .reduce((bits, byte) => bits + Number(byte).toString(2).replaceAll('0', '').length, 0);
    return mask === undefined || mask.includes(':') || length === 32 ? address : `${address}/${length}`;
  };
const either =
  (...names: readonly string[]): Field =>
  (ours) =>
    names.map((name) => option(ours, name)).find((value) => value !== undefined);
const FLOWER_KEYS: Fields = {
  dst_mac: 'options.keyEthDst',
  src_mac: 'options.keyEthSrc',
  vlan_id: 'options.keyVlanId',
  vlan_prio: 'options.keyVlanPrio',
  vlan_ethtype: protocolOf('keyVlanEthType'),
  eth_type: (ours) => {
    const inner = option(ours, 'keyVlanEthType') ?? option(ours, 'keyEthType');
    return PROTOCOLS[inner as number] ?? inner;
  },
  ip_proto: protocolOf('keyIpProto'),
  ip_tos: 'options.keyIpTos',
  ip_ttl: 'options.keyIpTtl',
  dst_ip: (ours) => option(ours, 'keyIpv6Dst') ?? (masked('keyIpv4Dst') as (ours: Value) => unknown)(ours),
  src_ip: (ours) => option(ours, 'keyIpv6Src') ?? (masked('keyIpv4Src') as (ours: Value) => unknown)(ours),
  dst_port: either('keyTcpDst', 'keyUdpDst', 'keySctpDst'),
  src_port: either('keyTcpSrc', 'keyUdpSrc', 'keySctpSrc'),
  tcp_flags: (ours) =>
    option(ours, 'keyTcpFlags') === undefined
      ? undefined
      : `0x${hex(option(ours, 'keyTcpFlags'))}/${hex(option(ours, 'keyTcpFlagsMask'))}`,
};

const OPTIONS: Readonly<Record<string, Fields>> = {
  pfifo: same('limit'),
  bfifo: same('limit'),
  pfifo_head_drop: same('limit'),
  prio: { bands: 'options.bands', priomap: bytes('priomap'), multiqueue: { not: 'of the kernel long ago' } },
  tbf: {
    ...same('rate=parms.rate.rate mpu=parms.rate.mpu'),
    burst: TICKS,
    lat: TICKS,
    linklayer: (ours) => (option(ours, 'parms.rate.linklayer') === 1 ? 'ethernet' : 'unspec'),
  },
  htb: {
    ...same('r2q=init.rate2quantum direct_packets_stat=init.directPkts direct_qlen=directQlen'),
    default: (ours) => `0x${hex(option(ours, 'init.defcls'))}`,
    ver: (ours) => {
      const version = option(ours, 'init.version') as number;
      return `${version >> 16}.${version & 0xffff}`;
    },
    offload: (ours) => (option(ours, 'offload') ? null : undefined),
  },
  sfq: {
    ...same('limit=v0.limit quantum=v0.quantum depth flows=v0.flows divisor=v0.divisor perturb=v0.perturbPeriod'),
    headdrop: bool('headdrop'),
  },
  red,
  choke: red,
  gred: {
    ...same('dp_cnt=dps.dPs dp_default=dps.defDP limit'),
    grio: bool('dps.grio'),
    ecn: (ours) => ((option(ours, 'dps.flags') as number) & 1) !== 0,
    harddrop: (ours) => ((option(ours, 'dps.flags') as number) & 2) !== 0,
    adaptive: { not: 'a flag of other kinds' },
    nodrop: { not: 'a flag of other kinds' },
    vqs: (ours) => option(ours, 'vqList.entry') ?? [],
  },
  codel: { ...same('limit target interval'), ecn: bool('ecn'), ce_threshold: 'options.ceThreshold' },
  fq_codel: {
    ...same('limit flows quantum target interval memory_limit=memoryLimit drop_batch=dropBatchSize'),
    ce_threshold: 'options.ceThreshold',
    ecn: onlyTrue('ecn'),
  },
  fq: {
    ...same('limit=plimit flow_limit=flowPlimit orphan_mask=orphanMask quantum initial_quantum=initialQuantum'),
    ...same('low_rate_threshold=lowRateThreshold refill_delay=flowRefillDelay horizon'),
    buckets: (ours) => 2 ** (option(ours, 'bucketsLog') as number),
    maxrate: (ours) => (option(ours, 'flowMaxRate') === 0xffffffff ? undefined : option(ours, 'flowMaxRate')),
    timer_slack: (ours) => Math.floor((option(ours, 'timerSlack') as number) / 1000) * 1000,
    ce_threshold: (ours) => (option(ours, 'ceThreshold') === 0xffffffff ? undefined : option(ours, 'ceThreshold')),
    horizon_drop: (ours) => (option(ours, 'horizonDrop') === 1 ? null : undefined),
    horizon_cap: (ours) => (option(ours, 'horizonDrop') === 0 ? null : undefined),
  },
  pie: { ...same('limit target tupdate alpha beta'), ecn: onlyTrue('ecn'), bytemode: onlyTrue('bytemode') },
  fq_pie: {
    ...same('limit flows target tupdate alpha beta quantum memory_limit=memoryLimit ecn_prob=ecnProb'),
    ecn: onlyTrue('ecn'),
    bytemode: onlyTrue('bytemode'),
  },
  hhf: same(`limit=backlogLimit quantum hh_limit=hhFlowsLimit reset_timeout=resetTimeout admit_bytes=admitBytes
    evict_timeout=evictTimeout non_hh_weight=nonHhWeight`),
  cake: {
    ...same('bandwidth=baseRate64 rtt overhead mpu memlimit=memory'),
    diffserv: named('diffservMode', CAKE.diffserv),
    flowmode: named('flowMode', CAKE.flows),
    'ack-filter': named('ackFilter', CAKE.filter),
    atm: named('atm', CAKE.atm),
    nat: bool('nat'),
    wash: bool('wash'),
    ingress: bool('ingress'),
    split_gso: bool('splitGso'),
    raw: (ours) => option(ours, 'raw') !== undefined,
    fwmark: (ours) => hex(option(ours, 'fwmark')),
  },
  ets: {
    ...same('bands=nbands strict=nstrict quanta=quanta.quantaBand priomap=priomap.priomapBand'),
  },
  etf: {
    clockid: (ours) => (option(ours, 'parms.clockid') === 11 ? 'TAI' : String(option(ours, 'parms.clockid'))),
    delta: 'options.parms.delta',
    deadline_mode: ON_OFF('parms.flags', 1),
    offload: ON_OFF('parms.flags', 2),
    skip_sock_check: ON_OFF('parms.flags', 4),
  },
  cbs: same(`hicredit=parms.hicredit locredit=parms.locredit sendslope=parms.sendslope idleslope=parms.idleslope
    offload=parms.offload`),
  netem: {
    ...same('limit gap'),
    delay: TICKS,
    'loss-random': computed('a share of 2^32, with its correlation'),
    duplicate: computed('a share of 2^32, with its correlation'),
    reorder: computed('a share of 2^32, with its correlation'),
    corrupt: computed('a share of 2^32, with its correlation'),
    rate: {
      object: same(
        'rate=rate.rate packetoverhead=rate.packetOverhead cellsize=rate.cellSize celloverhead=rate.cellOverhead',
      ),
    },
    ecn: (ours) => (option(ours, 'ecn') ? true : false),
    seed: { not: 'iproute2 6.1 does not print it' },
  },
  sfb: {
    rehash: (ours) => (option(ours, 'parms.rehashInterval') as number) * 1000,
    db: (ours) => (option(ours, 'parms.warmupTime') as number) * 1000,
    ...same(
      'limit=parms.limit max=parms.max target=parms.binSize penalty_rate=parms.penaltyRate penalty_burst=parms.penaltyBurst',
    ),
    increment: computed('a share of 65,535'),
    decrement: computed('a share of 65,535'),
  },
  mqprio: {
    tc: 'options.numTc',
    map: bytes('prioTcMap'),
    queues: computed('count and offset'),
    mode: { not: 'in attributes behind the struct, which the specification lacks' },
    shaper: { not: 'in attributes behind the struct, which the specification lacks' },
  },
  'filter matchall': {
    handle: 'handle',
    flowid: (ours) => (option(ours, 'classid') === undefined ? undefined : handle(option(ours, 'classid'))),
    ...FILTER_FLAGS,
    rule_hit: 'options.pcnt.rhit',
    actions: ACTIONS,
  },
  'filter flower': {
    handle: 'handle',
    flowid: (ours) => (option(ours, 'classid') === undefined ? undefined : handle(option(ours, 'classid'))),
    keys: { object: FLOWER_KEYS },
    ...FILTER_FLAGS,
    in_hw_count: (ours) => nonZero(option(ours, 'inHwCount')),
    actions: ACTIONS,
  },
  'filter u32': {
    fh: (ours) => {
      const number = ours['handle'] as number;
      const bucket = (number >>> 12) & 0xff;
      return `${hex(number >>> 20)}:${bucket === 0 ? '' : hex(bucket)}:${hex(number & 0xfff)}`;
    },
    order: (ours) => (ours['handle'] as number) & 0xfff,
    key_ht: (ours) => hex((ours['handle'] as number) >>> 20),
    bkt: (ours) => hex(((ours['handle'] as number) >>> 12) & 0xff),
    flowid: (ours) => handle(option(ours, 'classid')),
    ...FILTER_FLAGS,
    rule_hit: 'options.pcnt.rhit',
    success: { not: 'of a list behind a struct' },
    match: (ours) => {
      const [key] = option(ours, 'sel.keys') as readonly [Record<'val' | 'mask' | 'off' | 'offmask', number>];
      const offmask = key.offmask === 0 ? '' : hex(key.offmask);
      return { value: hex(key.val), mask: hex(key.mask), offmask, off: key.off };
    },
  },
  'filter basic': {
    handle: (ours) => String(ours['handle']),
    flowid: (ours) => handle(option(ours, 'classid')),
    actions: ACTIONS,
  },
};
/** What qdiscs count of their own, in the statistics of the application. */
const counted = (words: string): Fields => same(words, 'stats2.app');
const COUNTED: Readonly<Record<string, Fields>> = {
  red: counted('marked early pdrop other'),
  choke: counted('marked early pdrop other matched'),
  codel: {
    ...counted('count lastcount ldelay maxpacket ecn_mark=ecnMark drop_overlimit=dropOverlimit ce_mark=ceMark'),
    drop_next: { not: 'runs' },
    dropping: (ours) => (at(ours, 'stats2.app.dropping') ? true : undefined),
    ce_mark: (ours) => nonZero(at(ours, 'stats2.app.ceMark')),
  },
  fq_codel: {
    ...counted(`maxpacket drop_overlimit=dropOverlimit new_flow_count=newFlowCount ecn_mark=ecnMark new_flows_len=newFlowsLen
      old_flows_len=oldFlowsLen`),
    ce_mark: (ours) => nonZero(at(ours, 'stats2.app.ceMark')),
    memory_used: (ours) => nonZero(at(ours, 'stats2.app.memoryUsage')),
    drop_overmemory: (ours) => nonZero(at(ours, 'stats2.app.dropOvermemory')),
  },
  fq: counted('flows inactive=inactiveFlows throttled=throttledFlows gc=gcFlows highprio=highprioPackets'),
  pie: counted('prob delay pkts_in=packetsIn overlimit dropped maxq ecn_mark=ecnMark'),
  fq_pie: counted(`pkts_in=packetsIn overlimit overmemory dropped ecn_mark=ecnMark new_flow_count=newFlowCount
    new_flows_len=newFlowsLen old_flows_len=oldFlowsLen memory_used=memoryUsage`),
  hhf: counted('drop_overlimit=dropOverlimit hh_overlimit=hhOverlimit tot_hh=hhTotCount cur_hh=hhCurCount'),
  sfb: {
    ...counted('earlydrop penaltydrop bucketdrop queuedrop childdrop marked maxqlen'),
    maxprob: computed('a share of 65,535'),
    avgprob: computed('a share of 65,535'),
  },
  cake: {
    ...counted(`memory_used=memoryUsed memory_limit=memoryLimit capacity_estimate=capacityEstimate64 min_network_size=minNetlen
      max_network_size=maxNetlen min_adj_size=minAdjlen max_adj_size=maxAdjlen avg_hdr_offset=avgNetoff`),
    tins: (ours) =>
      (at(ours, 'stats2.app.tinStats') as Value[]).map((tin) => ({
        threshold_rate: tin['thresholdRate64'],
        sent_bytes: tin['sentBytes64'],
        backlog_bytes: tin['backlogBytes'],
        target_us: tin['targetUs'],
        interval_us: tin['intervalUs'],
        peak_delay_us: tin['peakDelayUs'],
        avg_delay_us: tin['avgDelayUs'],
        base_delay_us: tin['baseDelayUs'],
        sent_packets: tin['sentPackets'],
        way_indirect_hits: tin['wayIndirectHits'],
        way_misses: tin['wayMisses'],
        way_collisions: tin['wayCollisions'],
        drops: tin['droppedPackets'],
        ecn_mark: tin['ecnMarkedPackets'],
        ack_drops: tin['acksDroppedPackets'],
        sparse_flows: tin['sparseFlows'],
        bulk_flows: tin['bulkFlows'],
        unresponsive_flows: tin['unresponsiveFlows'],
        max_pkt_len: tin['maxSkblen'],
        flow_quantum: tin['flowQuantum'],
      })),
  },
};

/** A qdisc. */
export const qdiscFields = (kind: string): Fields => ({
  kind: 'kind',
  handle: (ours) => handle(ours['handle']),
  root: (ours) => (ours['parent'] === 0xffffffff ? true : undefined),
  parent: (ours) => (ours['parent'] === 0xffffffff ? undefined : handle(ours['parent'])),
  dev: { not: 'asked for by name' },
  refcnt: (ours) => (ours['info'] === 1 ? undefined : ours['info']),
  options: { object: OPTIONS[kind] ?? {} },
  ...STATISTICS,
  ...COUNTED[kind],
});

/** A filter. */
export const filterFields = (kind: string, preference: number, protocol: string): Fields => ({
  kind: 'kind',
  protocol: () => protocol,
  pref: () => preference,
  chain: (ours: Value) => at(ours, 'chain') ?? 0,
  options: { object: OPTIONS[`filter ${kind}`] ?? {} },
});
