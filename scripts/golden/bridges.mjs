// A bridge with its ports, VLANs and groups, statistics, and the ports of other kinds of masters.
// Numbers of commands and attributes: linux/if_link.h, if_bridge.h and neighbour.h.
import { at, be16, cat, ip, link, mac, n16, n32, n8, nest, struct, zero } from './bytes.mjs';
import { DUMP, REQUEST, ROUTE } from './conversation.mjs';
import {
  fetchLink,
  IFLA,
  linkInfo,
  NEW,
  RTM_DELLINK,
  RTM_GETLINK,
  RTM_NEWLINK,
  RTM_SETLINK,
  set,
  UP,
  vethRequest,
} from './link-requests.mjs';
import { AF_BRIDGE } from './addresses.mjs';

const [BRIDGE, PORT, VXLAN, MASTER] = [60, 62, 66, 70];
const GUESTS = ['6.1', '6.12'];
const SKIP_STATS = 8;
const dump = (type, payload) => ({ type, flags: REQUEST | DUMP, payload });
const create = (index, name, ...info) => ({
  what: `a link of kind ${info[0]}`,
  type: RTM_NEWLINK,
  flags: NEW,
  payload: [
    link({ index }),
    at(IFLA.IFNAME, zero(name)),
    at(IFLA.ADDRESS, mac(`02:00:00:00:06:${index}`)),
    linkInfo(...info),
  ],
});

const made = [
  { ...create(BRIDGE, 'br', 'bridge', at(7, n8(1))), on: GUESTS },
  { ...create(BRIDGE, 'br', 'bridge'), on: ['host'] },
  { what: 'a pair of devices', ...vethRequest(PORT, 'port', 'cable') },
  { what: 'the bridge up', ...set(BRIDGE, UP) },
  { what: 'the port up', ...set(PORT, UP) },
  { what: 'its other end up', ...set(PORT + 1, UP) },
  {
    what: 'RTM_SETLINK of IFLA_MASTER',
    event: 'event-port-joins',
    groups: [1],
    heard: isBridge,
    ...set(PORT, at(IFLA.MASTER, n32(BRIDGE))),
  },
  {
    what: 'RTM_SETLINK of a port of a bridge',
    request: 'set-bridge-port.request',
    type: RTM_SETLINK,
    payload: [link({ family: AF_BRIDGE, index: PORT }), nest(12, at(2, n16(7)), at(3, n32(200)), at(33, n8(1)))],
  },
  { ...fetchLink('link-bridge-port', 'port', SKIP_STATS), what: 'a port of a bridge' },
];

/** A message of family AF_BRIDGE: what the bridge itself says. */
function isBridge(bytes) {
  return bytes[16] === AF_BRIDGE;
}

const vlanInfo = (flags, vid) => at(2, struct('HH', flags, vid));
const vlans = [
  {
    what: 'VLANs of a port, a range of them',
    on: GUESTS,
    request: 'set-bridge-vlans.request',
    type: RTM_SETLINK,
    payload: [link({ family: AF_BRIDGE, index: PORT }), nest(26, vlanInfo(8, 10), vlanInfo(16, 20), vlanInfo(4, 30))],
  },
  {
    name: 'bridge-links',
    what: 'RTM_GETLINK dump of AF_BRIDGE',
    ...dump(RTM_GETLINK, [link({ family: AF_BRIDGE }), at(IFLA.EXT_MASK, n32(4))]),
  },
  {
    name: 'bridge-vlans',
    what: 'RTM_GETVLAN dump with statistics',
    on: GUESTS,
    ...dump(114, [struct('BxxxI', AF_BRIDGE), at(1, n32(1))]),
  },
  {
    name: 'bridge-vlan-globals',
    what: 'RTM_GETVLAN dump of global options',
    on: GUESTS,
    ...dump(114, [struct('BxxxI', AF_BRIDGE), at(1, n32(2))]),
  },
];

const group = (address, protocol) =>
  cat(struct('IBBH', PORT, 1, 0, 0), address, new Uint8Array(16 - address.length), be16(protocol), be16(0));
const groups = [
  {
    what: 'RTM_NEWMDB',
    request: 'new-mdb.request',
    event: 'event-new-mdb',
    groups: [26],
    type: 84,
    flags: NEW,
    payload: [struct('BxxxI', AF_BRIDGE, BRIDGE), at(1, group(ip('239.1.1.1'), 0x800))],
  },
  {
    what: 'a group of IPv6 from a source',
    type: 84,
    flags: NEW,
    payload: [struct('BxxxI', AF_BRIDGE, BRIDGE), at(1, group(ip('ff05::1234'), 0x86dd))],
  },
  { name: 'mdb', what: 'RTM_GETMDB dump', ...dump(86, struct('BxxxI', AF_BRIDGE)) },
];

const fdb = (index, state, flags, ...attributes) => ({
  type: 28,
  flags: NEW,
  payload: [struct('BxxxiHBB', AF_BRIDGE, index, state, flags), ...attributes],
});
const addresses = [
  {
    what: 'RTM_NEWNEIGH of AF_BRIDGE',
    event: 'event-new-fdb',
    groups: [3],
    ...fdb(PORT, 0x80, 4, at(2, mac('02:00:00:00:07:01'))),
  },
  create(VXLAN, 'vx', 'vxlan', at(1, n32(7)), at(7, n8(0)), at(15, be16(4791))),
  {
    what: 'an address behind a tunnel',
    ...fdb(VXLAN, 0x80, 2, at(2, mac('02:00:00:00:07:02')), at(1, ip('192.0.2.9')), at(7, n32(8)), at(6, be16(4792))),
  },
  { what: 'the tunnel into the bridge', ...set(VXLAN, at(IFLA.MASTER, n32(BRIDGE))) },
  {
    name: 'fdb',
    what: 'RTM_GETNEIGH dump of AF_BRIDGE, of one port',
    ...dump(30, struct('BxxxiHBB', AF_BRIDGE, VXLAN)),
  },
];

const statistics = (index, mask, family = 0) => struct('BxHII', family, 0, index, mask);
const stats = [
  { name: 'stats', what: 'RTM_GETSTATS of the port of a bridge, everything', type: 94, payload: statistics(PORT, 31) },
  { name: 'stats-bridge', what: 'RTM_GETSTATS of a bridge, extended', type: 94, payload: statistics(BRIDGE, 2) },
];

const tunnelIds = [
  {
    ...create(MASTER + 1, 'vni', 'vxlan', at(15, be16(4793)), at(25, n8(1)), at(30, n8(1))),
    what: 'a vxlan device that filters',
  },
  {
    what: 'RTM_NEWTUNNEL',
    event: 'event-new-tunnel',
    groups: [35],
    type: 120,
    flags: NEW,
    payload: [struct('BBHI', AF_BRIDGE, 0, 0, MASTER + 1), nest(1, at(1, n32(100)), at(2, n32(101)))],
  },
  { name: 'tunnels', what: 'RTM_GETTUNNEL dump', ...dump(122, struct('BBHI', AF_BRIDGE, 1)) },
];

/** Masters of other kinds, each with a port. */
const masters = [
  ['bond', 72, at(1, n8(4)), at(3, n32(100))],
  ['team', 76],
  ['vrf', 80, at(1, n32(1001))],
]
  .flatMap(([kind, index, ...data]) => [
    create(index, `${kind}1`, kind, ...data),
    { what: 'a pair of devices', ...vethRequest(index + 1, `${kind}p`, `${kind}q`, at(IFLA.MTU, n32(1000))) },
    { what: `a port of ${kind}`, ...set(index + 1, at(IFLA.MASTER, n32(index))) },
    { ...fetchLink(`link-${kind}-port`, `${kind}p`, SKIP_STATS), what: `a port of ${kind}` },
  ])
  .map((step) => ({ ...step, on: ['6.12'] }));

const leaving = [
  {
    what: 'a port that leaves its bridge',
    event: 'event-port-leaves',
    groups: [1],
    heard: isBridge,
    ...set(PORT, at(IFLA.MASTER, n32(0))),
  },
  {
    what: 'RTM_DELLINK',
    event: 'event-delete-link',
    groups: [1],
    heard: (bytes) => bytes[4] === RTM_DELLINK,
    type: RTM_DELLINK,
    payload: link({ index: PORT }),
  },
];

export const bridgeSection = {
  name: 'bridges',
  folder: 'route',
  protocol: ROUTE,
  steps: [...made, ...vlans, ...groups, ...addresses, ...stats, ...tunnelIds, ...masters, ...leaving],
};
