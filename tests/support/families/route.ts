// Schemas of rtnetlink for the tests of the codec, by hand from the uapi headers: linux/if_link.h, if_addr.h,
// rtnetlink.h, neighbour.h, fib_rules.h, nexthop.h. They use what the codec has, and leave out much that the kernel sends.

import {
  array,
  attr,
  attributes,
  bytes,
  enumOf,
  flag,
  flagsOf,
  indexedArray,
  ip,
  mac,
  message,
  multi,
  nested,
  padding,
  s32,
  string,
  struct,
  subMessage,
  u16,
  u16be,
  u32,
  u64,
  u8,
} from '../../../src/codec/index.ts';

const LinkFlags = flagsOf(u32, {
  up: 1,
  broadcast: 2,
  debug: 4,
  loopback: 8,
  pointopoint: 16,
  running: 64,
  noarp: 128,
});

const Stats64 = struct({
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
});

const Vlan = attributes({
  id: attr(1, u16, { max: 4094 }),
  flags: attr(2, struct({ flags: flagsOf(u32, { reorderHeader: 1, gvrp: 2 }), mask: u32 })),
  protocol: attr(5, enumOf(u16be, { '802.1q': 0x8100, '802.1ad': 0x88a8 })),
});
const Vxlan = attributes({
  id: attr(1, u32),
  group: attr(2, ip),
  ttl: attr(5, u8),
  learning: attr(7, u8),
  portRange: attr(10, struct({ low: u16be, high: u16be })),
  port: attr(15, u16be),
  group6: attr(16, ip),
  gbp: attr(23, flag),
});
const Bridge = attributes({
  forwardDelay: attr(1, u32),
  ageingTime: attr(4, u32),
  rootId: attr(10, struct({ priority: u16, address: array(u8, 6) })),
  groupAddress: attr(20, mac),
  vlanFiltering: attr(7, u8),
  multiBoolean: attr(46, struct({ value: u32, mask: u32 })),
});
const Macvlan = attributes({
  mode: attr(1, enumOf(u32, { private: 1, vepa: 2, bridge: 4, passthru: 8 })),
  flags: attr(2, u16),
});
const Veth = message({
  name: 'ifinfomsg',
  header: struct({ family: u8, gap: padding(1), type: u16, index: s32, flags: LinkFlags, change: u32 }),
  attributes: attributes({ name: attr(3, string), mtu: attr(4, u32) }),
});
const LinkInfo = attributes({
  kind: attr(1, string),
  data: attr(
    2,
    subMessage('kind', {
      vlan: Vlan,
      vxlan: Vxlan,
      bridge: Bridge,
      macvlan: Macvlan,
      veth: attributes({ peer: attr(1, Veth) }),
    }),
  ),
  slaveKind: attr(4, string),
  slaveData: attr(
    5,
    subMessage('slaveKind', { bridge: attributes({ state: attr(1, u8), cost: attr(3, u32), guard: attr(5, u8) }) }),
  ),
});

const AfSpec = attributes({
  inet: attr(2, attributes({ conf: attr(1, array(u32)) })),
  inet6: attr(10, attributes({ flags: attr(1, u32), conf: attr(2, array(s32)), token: attr(7, ip) })),
});
const BridgeSpec = attributes({
  flags: attr(0, u16),
  mode: attr(1, u16),
  vlans: attr(2, multi(struct({ flags: u16, id: u16 }))),
});

export const Link = message({
  name: 'ifinfomsg',
  header: struct({ family: u8, gap: padding(1), type: u16, index: s32, flags: LinkFlags, change: u32 }),
  attributes: attributes({
    address: attr(1, mac),
    broadcast: attr(2, mac),
    name: attr(3, string, { name: 'IFLA_IFNAME', maxLength: 15 }),
    mtu: attr(4, u32, { name: 'IFLA_MTU' }),
    link: attr(5, s32),
    qdisc: attr(6, string),
    master: attr(10, s32),
    txQueueLength: attr(13, u32),
    map: attr(14, struct({ memStart: u64, memEnd: u64, baseAddress: u64, irq: u16, dma: u8, port: u8 })),
    operState: attr(
      16,
      enumOf(u8, { unknown: 0, notPresent: 1, down: 2, lowerLayerDown: 3, testing: 4, dormant: 5, up: 6 }),
    ),
    linkMode: attr(17, u8),
    linkInfo: attr(18, LinkInfo, { name: 'IFLA_LINKINFO' }),
    alias: attr(20, string),
    stats64: attr(23, Stats64, { name: 'IFLA_STATS64' }),
    afSpec: attr(26, subMessage('family', { 0: AfSpec, 7: BridgeSpec })),
    group: attr(27, u32),
    promiscuity: attr(30, u32),
    carrier: attr(33, u8),
    propList: attr(52, nested(attributes({ alternativeName: attr(53, multi(string)) }))),
    permAddress: attr(54, mac),
    parentDevice: attr(56, string),
  }),
});

export const Address = message({
  name: 'ifaddrmsg',
  header: struct({ family: u8, prefixLength: u8, headerFlags: u8, scope: u8, index: u32 }),
  attributes: attributes({
    address: attr(1, ip),
    local: attr(2, ip),
    label: attr(3, string),
    broadcast: attr(4, ip),
    anycast: attr(5, ip),
    cacheInfo: attr(6, struct({ preferred: u32, valid: u32, created: u32, updated: u32 })),
    multicast: attr(7, ip),
    flags: attr(8, flagsOf(u32, { secondary: 1, nodad: 2, dadfailed: 8, tentative: 0x40, permanent: 0x80 })),
    protocol: attr(11, u8),
  }),
});

const NextHop = struct({ length: u16, flags: u8, hops: u8, index: s32, rest: bytes });
const RouteMetrics = attributes({
  mtu: attr(2, u32),
  window: attr(3, u32),
  hopLimit: attr(10, u32),
  congestion: attr(16, string),
});

export const Route = message({
  name: 'rtmsg',
  header: struct({
    family: u8,
    dstLength: u8,
    srcLength: u8,
    tos: u8,
    table: u8,
    protocol: u8,
    scope: u8,
    type: enumOf(u8, { unspec: 0, unicast: 1, local: 2, broadcast: 3, anycast: 4, multicast: 5, blackhole: 6 }),
    flags: u32,
  }),
  attributes: attributes({
    dst: attr(1, ip),
    src: attr(2, ip),
    iif: attr(3, u32),
    oif: attr(4, u32),
    gateway: attr(5, ip),
    priority: attr(6, u32),
    prefSrc: attr(7, ip),
    metrics: attr(8, RouteMetrics),
    multipath: attr(9, NextHop),
    cacheInfo: attr(
      12,
      struct({ references: u32, lastUse: u32, expires: s32, error: u32, used: u32, id: u32, ts: u32, age: u32 }),
    ),
    table: attr(15, u32),
    via: attr(18, struct({ family: u16, address: bytes })),
    preference: attr(20, u8),
    encapType: attr(21, u16),
    encap: attr(
      22,
      subMessage('encapType', { 2: attributes({ id: attr(1, bytes), dst: attr(2, ip), ttl: attr(4, u8) }) }),
    ),
    nextHopId: attr(30, u32),
  }),
});

export const Rule = message({
  name: 'fib_rule_hdr',
  header: struct({
    family: u8,
    dstLength: u8,
    srcLength: u8,
    tos: u8,
    table: u8,
    gap: padding(2),
    action: u8,
    flags: u32,
  }),
  attributes: attributes({
    dst: attr(1, ip),
    src: attr(2, ip),
    iif: attr(3, string),
    priority: attr(6, u32),
    mark: attr(10, u32),
    table: attr(15, u32),
    uidRange: attr(20, struct({ start: u32, end: u32 })),
    sourcePorts: attr(23, struct({ start: u16, end: u16 })),
  }),
});

export const Neighbour = message({
  name: 'ndmsg',
  header: struct({
    family: u8,
    gap: padding(3),
    index: s32,
    state: flagsOf(u16, { incomplete: 1, reachable: 2, stale: 4, permanent: 0x80 }),
    flags: u8,
    type: u8,
  }),
  attributes: attributes({
    dst: attr(1, ip),
    linkAddress: attr(2, mac),
    cacheInfo: attr(3, struct({ confirmed: u32, used: u32, updated: u32, references: u32 })),
    probes: attr(4, u32),
    vlan: attr(5, u16),
  }),
});

const Rate = struct({ cellLog: u8, linkLayer: u8, overhead: u16, cellAlign: u16, mpu: u16, rate: u32 });
const TrafficStats = attributes({
  basic: attr(1, struct({ bytes: u64, packets: u32 })),
  queue: attr(3, struct({ length: u32, backlog: u32, drops: u32, requeues: u32, overLimits: u32 })),
  app: attr(4, subMessage('kind', { fq_codel: struct({ type: u32, maxPacket: u32, dropOverLimit: u32 }) })),
});

export const Traffic = message({
  name: 'tcmsg',
  header: struct({ family: u8, gap: padding(3), index: s32, handle: u32, parent: u32, info: u32 }),
  attributes: attributes({
    kind: attr(1, string),
    options: attr(
      2,
      subMessage('kind', {
        htb: attributes({
          parameters: attr(
            1,
            struct({ rate: Rate, ceil: Rate, buffer: u32, cbuffer: u32, quantum: u32, level: u32, priority: u32 }),
          ),
          init: attr(
            2,
            struct({ version: u32, rateToQuantum: u32, defaultClass: u32, debug: u32, directPackets: u32 }),
          ),
        }),
        prio: struct({ bands: s32, map: array(u8, 16) }),
        fq_codel: attributes({ target: attr(1, u32), limit: attr(2, u32), ecn: attr(4, u32), quantum: attr(6, u32) }),
        ingress: attributes({}),
        u32: attributes({
          classId: attr(1, u32),
          selector: attr(5, bytes),
          actions: attr(7, indexedArray(attributes({ kind: attr(1, string), options: attr(2, bytes) }))),
        }),
      }),
    ),
    stats: attr(3, bytes),
    chain: attr(11, u32),
    hardwareOffload: attr(12, u8),
    stats2: attr(7, TrafficStats),
  }),
});

export const NextHopObject = message({
  name: 'nhmsg',
  header: struct({ family: u8, scope: u8, protocol: u8, gap: padding(1), flags: u32 }),
  attributes: attributes({
    id: attr(1, u32),
    group: attr(2, array(struct({ id: u32, weight: u8, weightHigh: u8, gap: padding(2) }))),
    blackhole: attr(4, flag),
    oif: attr(5, u32),
    gateway: attr(6, ip),
  }),
});
