// Routes, rules, next hops and identifiers of namespaces.
// Numbers of commands and attributes: linux/rtnetlink.h, nexthop.h, fib_rules.h, lwtunnel.h and net_namespace.h.
import { writeFileSync } from 'node:fs';
import { at, be32, be64, cat, ip, n16, n32, n8, nest, struct, zero } from './bytes.mjs';
import { DUMP, FIB_LOOKUP, REQUEST, ROUTE } from './conversation.mjs';
import { NEW } from './link-requests.mjs';
import { AF_INET, AF_INET6, AF_MPLS, AF_UNSPEC, DEVICE, devices } from './addresses.mjs';

const [RTM_NEWROUTE, RTM_DELROUTE, RTM_GETROUTE, RTM_NEWRULE, RTM_GETRULE] = [24, 25, 26, 32, 34];
const RTA = {
  DST: 1,
  OIF: 4,
  GATEWAY: 5,
  PRIORITY: 6,
  PREFSRC: 7,
  METRICS: 8,
  MULTIPATH: 9,
  VIA: 18,
  NEWDST: 19,
  PREF: 20,
  ENCAP_TYPE: 21,
  ENCAP: 22,
  EXPIRES: 23,
  NH_ID: 30,
};
const [UNICAST, BLACKHOLE, UNREACHABLE, STATIC, MAIN] = [1, 6, 7, 4, 254];

const route = (family, prefix, { table = MAIN, scope = 0, type = UNICAST, flags = 0, protocol = STATIC } = {}) =>
  struct('BBBBBBBBI', family, prefix, 0, 0, table, protocol, scope, type, flags);
const anyRoute = (family) => struct('BBBBBBBBI', family);
const mainRoutes = (family) => struct('BBBBBBBBI', family, 0, 0, 0, MAIN);
const create = (what, ...payload) => ({ what, type: RTM_NEWROUTE, flags: NEW, payload });
const dump = (type, payload) => ({ type, flags: REQUEST | DUMP, payload });
const nextHop = (index, hops, ...attributes) => {
  const rest = cat(...attributes);
  return cat(struct('HBBi', 8 + rest.length, 0, hops, index), rest);
};
const via6 = cat(n16(AF_INET6), ip('2001:db8::9'));

const plainRoutes = [
  {
    ...create(
      'RTM_NEWROUTE with metrics',
      route(AF_INET, 24),
      at(RTA.DST, ip('198.51.100.0')),
      at(RTA.GATEWAY, ip('192.0.2.2')),
      at(RTA.OIF, n32(DEVICE)),
      at(RTA.PREFSRC, ip('192.0.2.1')),
      at(RTA.PRIORITY, n32(77)),
      nest(RTA.METRICS, at(1, n32(4)), at(2, n32(1400)), at(8, n32(1300)), at(11, n32(20)), at(16, zero('reno'))),
    ),
    request: 'new-route-metrics.request',
    event: 'event-new-route-4',
    groups: [7],
  },
  create(
    'a route with two next hops',
    route(AF_INET, 24),
    at(RTA.DST, ip('203.0.113.0')),
    at(RTA.MULTIPATH, nextHop(DEVICE, 0, at(RTA.GATEWAY, ip('192.0.2.2'))), nextHop(DEVICE, 9, at(RTA.VIA, via6))),
  ),
  create('a blackhole', route(AF_INET, 32, { type: BLACKHOLE }), at(RTA.DST, ip('198.51.100.66'))),
  create(
    'an IPv6 route with two next hops',
    route(AF_INET6, 48),
    at(RTA.DST, ip('2001:db8:1::')),
    at(
      RTA.MULTIPATH,
      nextHop(DEVICE, 0, at(RTA.GATEWAY, ip('2001:db8::2'))),
      nextHop(DEVICE, 1, at(RTA.GATEWAY, ip('2001:db8::3'))),
    ),
  ),
  {
    ...create(
      'RTM_NEWROUTE of IPv6 that expires, of high preference',
      route(AF_INET6, 48),
      at(RTA.DST, ip('2001:db8:2::')),
      at(RTA.OIF, n32(DEVICE)),
      at(RTA.EXPIRES, n32(600)),
      at(RTA.PREF, n8(1)),
    ),
    event: 'event-new-route-6',
    groups: [11],
  },
  create('an unreachable network', route(AF_INET6, 48, { type: UNREACHABLE }), at(RTA.DST, ip('2001:db8:3::'))),
];

const segments = [ip('2001:db8::a'), ip('2001:db8::b')];
const segmentHeader = cat(struct('BBBBBBn', 0, 4, 4, 1, 1, 0, 0), ...segments);
const encapsulated = (what, prefix, type, ...encap) =>
  create(
    what,
    route(prefix.length === 4 ? AF_INET : AF_INET6, prefix.length === 4 ? 24 : 48),
    at(RTA.DST, prefix),
    at(RTA.OIF, n32(DEVICE)),
    at(RTA.ENCAP_TYPE, n16(type)),
    nest(RTA.ENCAP, ...encap),
  );
const tunnels = [
  encapsulated('a route into MPLS', ip('198.18.1.0'), 1, at(1, be32((100 << 12) | 0x100)), at(2, n8(64))),
  encapsulated(
    'a route into IP',
    ip('198.18.2.0'),
    2,
    at(1, be64(42)),
    at(2, ip('192.0.2.2')),
    at(3, ip('192.0.2.1')),
    at(4, n8(9)),
  ),
  encapsulated('a route into SRv6', ip('2001:db8:5::'), 5, at(1, n32(1), segmentHeader)),
  encapsulated('a local segment of SRv6', ip('2001:db8:6::'), 7, at(1, n32(2)), at(5, ip('2001:db8::2'))),
];
const mpls = [
  {
    what: 'labels of MPLS',
    run: () => {
      writeFileSync('/proc/sys/net/mpls/platform_labels', '1000');
      writeFileSync('/proc/sys/net/mpls/conf/one/input', '1');
    },
  },
  create(
    'a route of MPLS',
    route(AF_MPLS, 20),
    at(RTA.DST, be32((200 << 12) | 0x100)),
    at(RTA.NEWDST, be32((300 << 12) | 0x100)),
    at(RTA.VIA, n16(AF_INET), ip('192.0.2.2')),
    at(RTA.OIF, n32(DEVICE)),
  ),
  { name: 'routes-mpls', what: 'RTM_GETROUTE dump of MPLS', ...dump(RTM_GETROUTE, anyRoute(AF_MPLS)) },
].map((step) => ({ ...step, on: ['6.1', '6.12'] })); // elsewhere a dump of this family is one of all families

const nexthop = (family) => struct('BBBxI', family);
const member = (id, weight) => struct('IBxxx', id, weight);
const newNexthop = (what, ...payload) => ({ what, type: 104, flags: NEW, payload });
const nexthops = [
  newNexthop('a next hop', nexthop(AF_INET), at(1, n32(1)), at(6, ip('192.0.2.2')), at(5, n32(DEVICE))),
  {
    ...newNexthop('RTM_NEWNEXTHOP', nexthop(AF_INET6), at(1, n32(2)), at(6, ip('2001:db8::2')), at(5, n32(DEVICE))),
    event: 'event-new-nexthop',
    groups: [32],
  },
  newNexthop('a blackhole', nexthop(AF_INET), at(1, n32(3)), at(4)),
  newNexthop('a group of next hops', nexthop(AF_UNSPEC), at(1, n32(10)), at(2, member(1, 0), member(2, 4))),
  newNexthop(
    'a resilient group',
    nexthop(AF_UNSPEC),
    at(1, n32(11)),
    at(2, member(1, 0), member(2, 0)),
    at(3, n16(1)),
    nest(12, at(1, n16(4)), at(2, n32(100)), at(3, n32(200))),
  ),
  { name: 'nexthops', what: 'RTM_GETNEXTHOP dump, with groups', ...dump(106, nexthop(AF_UNSPEC)) },
  { name: 'nexthop-buckets', what: 'RTM_GETNEXTHOPBUCKET dump', ...dump(118, [nexthop(AF_UNSPEC), at(1, n32(11))]) },
  create('a route by a group of next hops', route(AF_INET, 24), at(RTA.DST, ip('198.18.9.0')), at(RTA.NH_ID, n32(10))),
];

const fetchRoute = (name, what, family, flags, destination) => ({
  name,
  what,
  type: RTM_GETROUTE,
  payload: [struct('BBBBBBBBI', family, destination.length * 8, 0, 0, 0, 0, 0, 0, flags), at(RTA.DST, destination)],
});
const [LOOKUP_TABLE, FIB_MATCH] = [0x1000, 0x2000];
const fetched = [
  { name: 'routes-4', what: 'RTM_GETROUTE dump of IPv4, of one table', ...dump(RTM_GETROUTE, mainRoutes(AF_INET)) },
  { name: 'routes-6', what: 'RTM_GETROUTE dump of IPv6, of one table', ...dump(RTM_GETROUTE, mainRoutes(AF_INET6)) },
  fetchRoute('route-get-4', 'RTM_GETROUTE of one destination', AF_INET, LOOKUP_TABLE, ip('198.51.100.5')),
  fetchRoute('route-match-4', 'the same with RTM_F_FIB_MATCH', AF_INET, FIB_MATCH, ip('198.51.100.5')),
  fetchRoute('route-get-6', 'RTM_GETROUTE of one IPv6 destination', AF_INET6, 0, ip('2001:db8:2::5')),
  {
    what: 'RTM_DELROUTE',
    event: 'event-delete-route-4',
    groups: [7],
    type: RTM_DELROUTE,
    payload: [route(AF_INET, 24, { scope: 255 }), at(RTA.DST, ip('198.51.100.0'))],
  },
];

const rule = (family, { table = 0, action = 1, dst = 0 } = {}) => struct('BBBBBxxBI', family, dst, 0, 0, table, action);
const rules = [
  {
    what: 'RTM_NEWRULE',
    request: 'new-rule.request',
    event: 'event-new-rule',
    groups: [8],
    type: RTM_NEWRULE,
    flags: NEW,
    payload: [
      rule(AF_INET, { table: 100, dst: 24 }),
      at(1, ip('198.51.100.0')),
      at(3, zero('one')),
      at(6, n32(500)),
      at(10, n32(0x10)),
      at(16, n32(0xff)),
      at(14, n32(0)),
      at(20, struct('II', 0, 0)),
      at(22, n8(6)),
      at(23, struct('HH', 80, 90)),
    ],
  },
  { name: 'rules-4', what: 'RTM_GETRULE dump of IPv4', ...dump(RTM_GETRULE, struct('BBBBBxxBI', AF_INET)) },
  { name: 'rules-6', what: 'RTM_GETRULE dump of IPv6', ...dump(RTM_GETRULE, struct('BBBBBxxBI', AF_INET6)) },
];

const nsid = (...attributes) => [struct('Bxxx', AF_UNSPEC), ...attributes];
const namespaces = [
  {
    what: 'RTM_NEWNSID of the own namespace',
    event: 'event-new-nsid',
    groups: [28],
    type: 88,
    flags: NEW,
    payload: nsid(at(1, n32(5)), at(2, n32(process.pid))),
  },
  { name: 'nsids', what: 'RTM_GETNSID dump', ...dump(90, nsid()) },
];

const lookup = {
  name: 'lookup',
  folder: 'fib-lookup',
  what: 'NETLINK_FIB_LOOKUP of 203.0.113.5: struct fib_result_nl',
  protocol: FIB_LOOKUP,
  type: 0,
  payload: [ip('203.0.113.5'), struct('IBBBBBBBBi', 0, 0, 0, MAIN)],
};

export const routeSection = {
  name: 'routes',
  folder: 'route',
  protocol: ROUTE,
  steps: [...devices, ...plainRoutes, ...tunnels, ...mpls, ...nexthops, ...fetched, ...rules, ...namespaces, lookup],
};
