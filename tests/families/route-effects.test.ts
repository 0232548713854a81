// What single notifications do to the mirrors of rtnetlink, without a kernel.

import { describe, expect, test } from '@jest/globals';
import { type Codec, NLM_F_APPEND, NLM_F_CREATE, NLM_F_REPLACE, undecoded } from '../../src/codec/index.ts';
import { Mirror } from '../../src/exchange/mirror.ts';
import type { Input } from '../../src/families/message-types.ts';
import type { MirrorDescription } from '../../src/families/mirror.ts';
import {
  Address,
  AF_BRIDGE,
  AF_INET,
  AF_INET6,
  Link,
  type LinkMessage,
  mirrors,
  Neighbour,
  Route,
  type RouteMessage,
  RouteType,
} from '../../src/families/route/index.ts';

/** A mirror that has read these values. */
function mirrorOf<T, In>(description: MirrorDescription<T>, codec: Codec<T, In>, ...items: In[]): Mirror<T> {
  const mirror = new Mirror(description);
  mirror.beginRead();
  for (const item of items) mirror.readItem(codec.decode(codec.encode(item)));
  mirror.endRead(false);
  return mirror;
}

/** What a notification tells: the kinds of changes, and whether a reading is needed. */
function after<T>(mirror: Mirror<T>, type: number, payload: Uint8Array, flags = 0): string {
  const kinds: string[] = mirror.event({ type, flags, payload }).map(({ kind }) => kind);
  return [...kinds, ...(mirror.needsRead ? ['read'] : [])].join(' ');
}

const { RTM_NEWLINK, RTM_DELLINK, RTM_NEWADDR, RTM_DELADDR, RTM_NEWROUTE, RTM_DELROUTE } = RouteType;
const { RTM_NEWNEIGH, RTM_DELNEIGH, RTM_NEWQDISC, RTM_NEWNSID, RTM_NEWNEXTHOP, RTM_DELNEXTHOP } = RouteType;

/** struct tcmsg with this parent. */
function discipline(parent: number): Uint8Array {
  const bytes = new Uint8Array(20);
  new Uint32Array(bytes.buffer)[3] = parent;
  return bytes;
}

const lo = { ifiIndex: 1, ifname: 'lo', mtu: 65536 };

/** A link with IFLA_WIRELESS of four bytes. */
const wireless = (link: Uint8Array): Uint8Array =>
  Uint8Array.from([...link, ...new Uint8Array(Uint16Array.of(8, 11).buffer), 1, 2, 3, 4]);

describe('of links', () => {
  test.each<[string, number, Uint8Array, string]>([
    ['one that changes', RTM_NEWLINK, Link.encode({ ...lo, mtu: 1400 }), 'changed'],
    ['one that is new', RTM_NEWLINK, Link.encode({ ifiIndex: 2, ifname: 'a' }), 'added'],
    [
      'one that is new and belongs to another',
      RTM_NEWLINK,
      Link.encode({ ifiIndex: 2, ifname: 'a', link: 3 }),
      'added read',
    ],
    ['one that belongs to another and changes', RTM_NEWLINK, Link.encode({ ...lo, link: 3 }), 'changed'],
    ['what a bridge says of a port', RTM_NEWLINK, Link.encode({ ifiFamily: AF_BRIDGE, ifiIndex: 1 }), 'read'],
    ['an event of wireless extensions', RTM_NEWLINK, wireless(Link.encode({ ...lo, mtu: 1 })), ''],
    ['what IPv6 says of a link', RTM_NEWLINK, Link.encode({ ifiFamily: AF_INET6, ifiIndex: 1 }), ''],
    ['one that is gone', RTM_DELLINK, Link.encode({ ifiIndex: 1 }), 'removed'],
    ['one that left its bridge', RTM_DELLINK, Link.encode({ ifiFamily: AF_BRIDGE, ifiIndex: 1 }), ''],
    ['one that moved', RTM_DELLINK, Link.encode({ ifiIndex: 1, newNetnsid: 0 }), 'removed read'],
    ['a root queueing discipline', RTM_NEWQDISC, discipline(0xffff_ffff), 'read'],
    ['another queueing discipline', RTM_NEWQDISC, discipline(0x1_0000), ''],
    ['the id of a network namespace', RTM_NEWNSID, new Uint8Array(4), 'read'],
    ['counters', RTM_NEWLINK, Link.encode({ ...lo, stats64: { rxBytes: 7n }, ifiChange: 1, event: 1 }), ''],
    ['half a message', RTM_NEWLINK, new Uint8Array(5), 'read'],
  ])('%s', (_, type, payload, wanted) => {
    expect(after(mirrorOf(mirrors.links, Link, lo), type, payload)).toBe(wanted);
  });

  test('timers that run and counts are no change, settings are', () => {
    const bridge = (ipOtherTimer: bigint, ageingTime: number): Input<LinkMessage> => ({
      ...lo,
      linkinfo: { kind: 'bridge', data: { ageingTime, gcTimer: ipOtherTimer, mcastQuerierState: { ipOtherTimer } } },
    });
    const port = (timer: bigint, cost: number): Input<LinkMessage> => ({
      ...lo,
      linkinfo: { slaveKind: 'bridge', slaveData: { cost, holdTimer: timer, mcastNGroups: Number(timer) } },
    });
    const ring = (sent: bigint, version: number): Input<LinkMessage> => ({
      ...lo,
      linkinfo: { kind: 'hsr', data: { version, seqNr: Number(sent) } },
    });
    for (const link of [bridge, port, ring]) {
      const mirror = mirrorOf(mirrors.links, Link, link(1n, 0));
      expect(after(mirror, RTM_NEWLINK, Link.encode(link(2n, 0)))).toBe('');
      expect(after(mirror, RTM_NEWLINK, Link.encode(link(2n, 1)))).toBe('changed');
    }
  });
});

const four = { ifaFamily: AF_INET, ifaIndex: 2, ifaPrefixlen: 24, local: '192.0.2.1', address: '192.0.2.1' };
const six = { ifaFamily: AF_INET6, ifaIndex: 2, ifaPrefixlen: 64, address: '2001:db8::1' };

describe('of addresses', () => {
  test.each<[string, number, Uint8Array, string]>([
    ['the same', RTM_NEWADDR, Address.encode(four), ''],
    ['with other flags', RTM_NEWADDR, Address.encode({ ...four, flags: ['permanent'] }), 'changed'],
    ['on another link', RTM_NEWADDR, Address.encode({ ...four, ifaIndex: 3 }), 'added'],
    ['of IPv4, with another prefix', RTM_NEWADDR, Address.encode({ ...four, ifaPrefixlen: 25 }), 'added'],
    ['of IPv4, with another end', RTM_NEWADDR, Address.encode({ ...four, address: '192.0.2.9' }), 'added'],
    [
      'of IPv6, now with another end',
      RTM_NEWADDR,
      Address.encode({ ...six, local: six.address, address: 'fe80::9' }),
      'changed',
    ],
    ['of another family', RTM_NEWADDR, Address.encode({ ifaFamily: 45, ifaIndex: 2 }), ''],
    ['gone', RTM_DELADDR, Address.encode(six), 'removed'],
    ['gone already', RTM_DELADDR, Address.encode({ ...six, ifaIndex: 3 }), ''],
    ['a link', RTM_NEWLINK, Link.encode(lo), 'read'],
    ['a port', RTM_NEWLINK, Link.encode({ ...lo, ifiFamily: AF_BRIDGE }), ''],
  ])('%s', (_, type, payload, wanted) => {
    expect(after(mirrorOf(mirrors.addresses, Address, four, six), type, payload)).toBe(wanted);
  });

  test('time that passes is no change, more time is', () => {
    const cacheinfo = { ifaPrefered: 40, ifaValid: 50, cstamp: 100, tstamp: 100 };
    const mirror = mirrorOf(mirrors.addresses, Address, { ...four, cacheinfo });
    const later = Address.encode({ ...four, cacheinfo: { ...cacheinfo, ifaPrefered: 30, ifaValid: 40 } });
    expect(after(mirror, RTM_NEWADDR, later)).toBe('');
    const renewed = Address.encode({ ...four, cacheinfo: { ...cacheinfo, tstamp: 1100 } });
    expect(after(mirror, RTM_NEWADDR, renewed)).toBe('changed');
  });
});

const neighbour = { ndmFamily: AF_INET, ndmIfindex: 2, dst: '192.0.2.5', ndmState: ['reachable'] } as const;

describe('of neighbours', () => {
  test.each<[string, number, Uint8Array, string]>([
    ['another state', RTM_NEWNEIGH, Neighbour.encode({ ...neighbour, ndmState: ['stale'] }), 'changed'],
    ['ages', RTM_NEWNEIGH, Neighbour.encode({ ...neighbour, cacheinfo: { used: 5 }, probes: 2 }), ''],
    ['that need no resolving', RTM_NEWNEIGH, Neighbour.encode({ ...neighbour, ndmState: ['noarp'] }), 'removed'],
    ['that nobody has used', RTM_NEWNEIGH, Neighbour.encode({ ...neighbour, dst: '192.0.2.6', ndmState: [] }), ''],
    [
      'learned elsewhere',
      RTM_NEWNEIGH,
      Neighbour.encode({ ...neighbour, dst: '192.0.2.6', ndmState: ['noarp'], ndmFlags: ['ext-learned'] }),
      'added',
    ],
    ['of a bridge', RTM_NEWNEIGH, Neighbour.encode({ ...neighbour, ndmFamily: AF_BRIDGE }), ''],
    ['of a bridge, gone', RTM_DELNEIGH, Neighbour.encode({ ...neighbour, ndmFamily: AF_BRIDGE }), ''],
    ['proxies', RTM_NEWNEIGH, Neighbour.encode({ ...neighbour, ndmFlags: ['proxy'] }), ''],
    ['proxies, gone', RTM_DELNEIGH, Neighbour.encode({ ...neighbour, ndmFlags: ['proxy'] }), ''],
    ['gone', RTM_DELNEIGH, Neighbour.encode(neighbour), 'removed'],
  ])('%s', (_, type, payload, wanted) => {
    expect(after(mirrorOf(mirrors.neighbours, Neighbour, neighbour), type, payload)).toBe(wanted);
  });

  test('read, but not kept', () => {
    const proxy = { ...neighbour, ndmFlags: ['proxy'] } as const;
    expect(mirrorOf(mirrors.neighbours, Neighbour, proxy, { ...neighbour, ndmState: ['noarp'] }).values.size).toBe(0);
  });
});

type RouteInput = Input<RouteMessage>;
const net4 = { rtmFamily: AF_INET, table: 254, dst: '10.1.0.0', rtmDstLen: 16, rtmType: 'unicast', oif: 2 } as const;
const net6 = { rtmFamily: AF_INET6, table: 254, dst: '2001:db8:1::', rtmDstLen: 64, rtmType: 'unicast' } as const;
const [a4, b4, c4] = ['192.0.2.1', '192.0.2.2', '192.0.2.3'].map((gateway) => ({ ...net4, gateway })) as [
  RouteInput,
  RouteInput,
  RouteInput,
];
const [a, b, c] = ['fe80::1', 'fe80::2', 'fe80::3'].map((gateway) => ({ rtnhIfindex: 2, gateway })) as [Hop, Hop, Hop];
const hop4: Hop = { rtnhIfindex: 2, gateway: '192.0.2.1' };
interface Hop {
  readonly rtnhIfindex: number;
  readonly gateway: string;
}
const via = ({ rtnhIfindex, gateway }: Hop): RouteInput => ({ ...net6, oif: rtnhIfindex, gateway });
const wrapped = (id: bigint): RouteInput => ({ ...a4, encapType: 'ip', encap: { id, dst: '203.0.113.1' } });
const segments = (...bytes: number[]): RouteInput => ({
  ...net4,
  encapType: 'seg6',
  [undecoded]: [{ type: 22, value: Uint8Array.from(bytes) }],
});
const via6 = (rtviaAddr: string): RouteInput => ({ ...net4, via: { rtviaFamily: AF_INET6, rtviaAddr } });
const viaAll = (...multipath: Hop[]): RouteInput => ({ ...net6, multipath });

describe('of routes', () => {
  const [REPLACE, APPEND] = [NLM_F_REPLACE, NLM_F_CREATE | NLM_F_APPEND];
  test.each<[string, readonly RouteInput[], number, number, RouteInput, string]>([
    ['IPv4, the first to a prefix', [], RTM_NEWROUTE, NLM_F_CREATE, a4, 'added'],
    ['IPv4, replacing nothing', [], RTM_NEWROUTE, REPLACE, a4, 'added'],
    ['IPv4, a second', [a4], RTM_NEWROUTE, APPEND, b4, 'added'],
    ['IPv4, in place of the only one', [a4], RTM_NEWROUTE, REPLACE, b4, 'removed added'],
    ['IPv4, in place of one of two', [a4, b4], RTM_NEWROUTE, REPLACE, c4, 'added read'],
    ['IPv4, in place of one that is told late', [a4, b4], RTM_NEWROUTE, REPLACE, b4, 'read'],
    ['IPv4, with another metric', [a4], RTM_NEWROUTE, REPLACE, { ...b4, priority: 5 }, 'added'],
    ['IPv4, with another tos', [a4], RTM_NEWROUTE, REPLACE, { ...b4, rtmTos: 16 }, 'added'],
    ['IPv4, in another table', [a4], RTM_NEWROUTE, REPLACE, { ...b4, table: 255 }, 'added'],
    [
      'IPv4, with another weight',
      [{ ...net4, multipath: [hop4] }],
      RTM_NEWROUTE,
      REPLACE,
      { ...net4, multipath: [{ ...hop4, rtnhHops: 1 }] },
      'removed added',
    ],
    ['IPv4, in another wrapping', [wrapped(7n)], RTM_NEWROUTE, APPEND, wrapped(8n), 'added'],
    ['IPv4, in the same wrapping', [wrapped(7n)], RTM_NEWROUTE, APPEND, wrapped(7n), ''],
    ['IPv4, in another that is not decoded', [segments(7)], RTM_NEWROUTE, APPEND, segments(8), 'added'],
    ['IPv4, in the same that is not decoded', [segments(7)], RTM_NEWROUTE, APPEND, segments(7), ''],
    ['IPv4, by a gateway of IPv6', [via6('fe80::1')], RTM_NEWROUTE, APPEND, via6('fe80::2'), 'added'],
    ['IPv4, with other metrics', [a4], RTM_NEWROUTE, APPEND, { ...a4, metrics: { mtu: 9 } }, 'added'],
    [
      'IPv4, with next hops that are none',
      [a4],
      RTM_NEWROUTE,
      APPEND,
      { ...net4, [undecoded]: [{ type: 9, value: Uint8Array.of(1) }] },
      'added',
    ],
    ['IPv4, the link has no carrier', [a4], RTM_NEWROUTE, 0, { ...a4, rtmFlags: ['linkdown'] }, 'changed'],
    ['IPv4, gone', [a4, b4], RTM_DELROUTE, 0, b4, 'removed'],
    ['IPv4, gone already', [a4], RTM_DELROUTE, 0, b4, ''],
    ['IPv4, cached', [], RTM_NEWROUTE, 0, { ...a4, rtmFlags: ['cloned'] }, ''],
    ['of multicast', [], RTM_NEWROUTE, 0, { ...a4, rtmFamily: 128 }, ''],
    ['IPv6, a second next hop', [via(a)], RTM_NEWROUTE, APPEND, viaAll(b, a), 'removed added read'],
    ['IPv6, one of another kind', [via(a)], RTM_NEWROUTE, APPEND, { ...net6, oif: 3 }, 'added'],
    ['IPv6, in place of the only one', [via(a)], RTM_NEWROUTE, REPLACE, via(b), 'removed added'],
    ['IPv6, in place of one with several next hops', [viaAll(a, b)], RTM_NEWROUTE, REPLACE, via(c), 'added read'],
    ['IPv6, one of three next hops gone', [viaAll(a, b, c)], RTM_DELROUTE, 0, via(b), 'read'],
    ['IPv6, all next hops gone', [viaAll(a, b)], RTM_DELROUTE, 0, viaAll(b, a), 'removed read'],
    ['IPv6, gone', [via(a)], RTM_DELROUTE, 0, via(a), 'removed'],
    ['IPv6, gone already', [via(a)], RTM_DELROUTE, 0, via(b), ''],
    ['IPv6, ages', [via(a)], RTM_NEWROUTE, 0, { ...via(a), cacheinfo: { rtaLastuse: 5 } }, ''],
  ])('%s', (_, before, type, flags, route, wanted) => {
    expect(after(mirrorOf(mirrors.routes, Route, ...before), type, Route.encode(route), flags)).toBe(wanted);
  });

  test('one in place of another while it is not certain what there is', () => {
    const mirror = mirrorOf(mirrors.routes, Route, a4);
    mirror.lost();
    expect(after(mirror, RTM_NEWROUTE, Route.encode(b4), NLM_F_REPLACE)).toBe('added read');
    expect(mirror.values.size).toBe(2);
  });

  test('one in place of another, and gone again, told after a reading that has neither', () => {
    const mirror = new Mirror(mirrors.routes);
    mirror.beginRead();
    after(mirror, RTM_NEWROUTE, Route.encode(c4), NLM_F_REPLACE); // of a4, which was there with b4
    after(mirror, RTM_DELROUTE, Route.encode(c4));
    mirror.readItem(Route.decode(Route.encode(b4)));
    mirror.endRead(false);
    expect([...mirror.values.values()].map(({ gateway }) => gateway)).toEqual([b4.gateway]);
    expect(mirror.needsRead).toBe(true);
  });

  test.each<[string, number, Uint8Array, number, string]>([
    ['a link', RTM_NEWLINK, Link.encode(lo), 0, 'read'],
    ['a link gone', RTM_DELLINK, Link.encode(lo), 0, 'read'],
    ['a port', RTM_NEWLINK, Link.encode({ ...lo, ifiFamily: AF_BRIDGE }), 0, ''],
    ['an address of IPv4', RTM_NEWADDR, Address.encode(four), 0, 'read'],
    ['an address of IPv6', RTM_NEWADDR, Address.encode(six), 0, ''],
    ['an address gone', RTM_DELADDR, Address.encode(four), 0, 'read'],
    ['a nexthop object', RTM_NEWNEXTHOP, new Uint8Array(8), NLM_F_CREATE, ''],
    ['a nexthop object in place of another', RTM_NEWNEXTHOP, new Uint8Array(8), NLM_F_REPLACE, 'read'],
    ['a nexthop object gone', RTM_DELNEXTHOP, new Uint8Array(8), 0, 'read'],
  ])('after %s', (_, type, payload, flags, wanted) => {
    expect(after(mirrorOf(mirrors.routes, Route, a4), type, payload, flags)).toBe(wanted);
  });
});

test('the groups, and what is dumped', () => {
  const groups = Object.values(mirrors).map(({ name, groups }) => [name, groups]);
  expect(Object.fromEntries(groups)).toEqual({
    links: [1, 4, 28],
    addresses: [5, 9, 1],
    routes: [7, 11, 1, 5, 9, 32],
    neighbours: [3],
  });
  for (const { readings, protocol } of Object.values(mirrors)) {
    for (const { operation, request } of readings) {
      expect(operation.protocol).toBe(protocol);
      // Strict checking wants everything else zero.
      const [, ...rest] = operation.request.encode(request);
      expect(new Set(rest)).toEqual(new Set([0]));
    }
  }
});
