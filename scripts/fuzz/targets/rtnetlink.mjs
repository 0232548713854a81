// A small schema of links and routes, over whole datagrams such as those of tests/golden.

import { attempt, REFUSED } from '../check.mjs';
import { checkCodec } from '../check-codec.mjs';

const ORDERS = ['little', 'big'];
const RTM_NEWLINK = 16;
const RTM_NEWROUTE = 24;

function linkInfo(c) {
  const Vlan = c.attributes({
    id: c.attr(1, c.u16),
    flags: c.attr(2, c.struct({ flags: c.u32, mask: c.u32 })),
    protocol: c.attr(5, c.u16be),
  });
  const Bridge = c.attributes({
    forwardDelay: c.attr(1, c.u32),
    priority: c.attr(6, c.u16),
    bridgeId: c.attr(11, c.struct({ priority: c.u16be, address: c.sized(c.mac, 6) })),
  });
  return c.attributes({
    kind: c.attr(1, c.string),
    data: c.attr(2, c.subMessage('kind', { vlan: Vlan, bridge: Bridge })),
  });
}

function linkSchema(c) {
  const Info = linkInfo(c);
  const Stats = c.struct({ rxPackets: c.u64, txPackets: c.u64, rxBytes: c.u64, txBytes: c.u64 });
  const Vf = c.attributes({
    mac: c.attr(1, c.struct({ vf: c.u32, mac: c.sized(c.bytes, 32) })),
    vlan: c.attr(2, c.struct({ vf: c.u32, vlan: c.u32, qos: c.u32 })),
  });
  return c.message({
    name: 'ifinfomsg',
    header: c.struct({
      family: c.u8,
      gap: c.padding(1),
      type: c.u16,
      index: c.s32,
      flags: c.flagsOf(c.u32, { up: 1, running: 0x40 }),
      change: c.u32,
    }),
    attributes: c.attributes({
      address: c.attr(1, c.mac),
      broadcast: c.attr(2, c.mac),
      name: c.attr(3, c.string),
      mtu: c.attr(4, c.u32),
      link: c.attr(5, c.u32),
      stats: c.attr(7, c.array(c.u32)),
      master: c.attr(10, c.u32),
      txQueueLength: c.attr(13, c.u32),
      operState: c.attr(16, c.enumOf(c.u8, { unknown: 0, down: 2, up: 6 })),
      info: c.attr(18, Info),
      vfs: c.attr(22, c.nested(c.attributes({ vf: c.attr(1, c.multi(Vf)) }))),
      stats64: c.attr(23, Stats),
      properties: c.attr(52, c.attributes({ alternativeName: c.attr(53, c.multi(c.string)) })),
    }),
  });
}

function routeSchema(c) {
  const Hop = c.struct({ length: c.u16, flags: c.u8, hops: c.u8, index: c.s32 });
  const Metrics = c.attributes({ mtu: c.attr(2, c.u32), congestion: c.attr(16, c.string) });
  return c.message({
    name: 'rtmsg',
    header: c.struct({
      family: c.u8,
      dstLength: c.u8,
      srcLength: c.u8,
      tos: c.u8,
      table: c.u8,
      protocol: c.u8,
      scope: c.u8,
      type: c.u8,
      flags: c.u32,
    }),
    attributes: c.attributes({
      dst: c.attr(1, c.ip),
      src: c.attr(2, c.ip),
      oif: c.attr(4, c.u32),
      gateway: c.attr(5, c.ip),
      priority: c.attr(6, c.u32),
      metrics: c.attr(8, Metrics),
      multipath: c.attr(9, c.array(Hop)),
      cacheInfo: c.attr(12, c.array(c.u32, 8)),
      table: c.attr(15, c.u32),
      via: c.attr(18, c.struct({ family: c.u16, address: c.bytes })),
      preference: c.attr(20, c.enumOf(c.u8, { medium: 0, high: 1, low: 3 })),
    }),
  });
}

function exampleValues() {
  const link = {
    index: 1,
    flags: ['up'],
    name: 'eth0',
    mtu: 1500,
    address: '00:11:22:33:44:55',
    operState: 'up',
    info: { kind: 'vlan', data: { id: 7, protocol: 0x8100, flags: { flags: 1, mask: 1 } } },
    stats: [1, 2, 3],
    vfs: { vf: [{ vlan: { vf: 1, vlan: 2, qos: 3 } }] },
    stats64: { rxPackets: 1n },
    properties: { alternativeName: ['a', 'b'] },
  };
  const bridge = {
    index: 2,
    info: { kind: 'bridge', data: { forwardDelay: 1, bridgeId: { priority: 1, address: '00:11:22:33:44:55' } } },
  };
  const hop = { length: 8, index: 2 };
  const route = {
    family: 2,
    dstLength: 24,
    dst: '192.0.2.0',
    oif: 1,
    table: 1000,
    metrics: { mtu: 1400, congestion: 'cubic' },
    multipath: [hop, hop],
  };
  const via = {
    family: 10,
    dst: '2001:db8::',
    via: { family: 10, address: new Uint8Array(16) },
    preference: 'low',
    cacheInfo: [1, 2, 3, 4, 5, 6, 7, 8],
  };
  return { link, bridge, route, via };
}

function seedsOf(api, Link, Route) {
  const { link, bridge, route, via } = exampleValues();
  return ORDERS.flatMap((byteOrder) =>
    [
      [RTM_NEWLINK, Link, link],
      [RTM_NEWLINK, Link, bridge],
      [RTM_NEWROUTE, Route, route],
      [RTM_NEWROUTE, Route, via],
    ].map(([type, codec, value]) =>
      api.encodeMessage({ type, payload: codec.encode(value, { byteOrder }) }, { byteOrder }),
    ),
  );
}

export function rtnetlinkTargets(api) {
  const Link = linkSchema(api);
  const Route = routeSchema(api);
  const schemaOf = (type) => (type >= RTM_NEWROUTE && type < RTM_NEWROUTE + 4 ? Route : Link);
  function run(bytes) {
    for (const byteOrder of ORDERS) {
      const messages = attempt(api, bytes.length, () => api.decodeMessages(bytes, { byteOrder }));
      if (messages === REFUSED) continue;
      for (const { type, payload } of messages) checkCodec(api, schemaOf(type), payload, true);
    }
  }
  const seeds = seedsOf(api, Link, Route);
  return [{ name: 'rtnetlink', format: 'datagram', captures: true, starts: [28, 32, 32], seeds, run }];
}
