// Addresses, and what hangs on an interface: labels, neighbours, their tables, and the settings of each protocol.
// Numbers of commands and attributes: linux/if_addr.h, if_addrlabel.h, neighbour.h and netconf.h.
import { writeFileSync } from 'node:fs';
import { at, ip, mac, n32, n8, struct, zero } from './bytes.mjs';
import { DUMP, REQUEST, ROUTE } from './conversation.mjs';
import { NEW, set, UP, vethRequest } from './link-requests.mjs';

const [RTM_NEWADDR, RTM_DELADDR, RTM_GETADDR, RTM_NEWNEIGH, RTM_DELNEIGH, RTM_GETNEIGH] = [20, 21, 22, 28, 29, 30];
const [RTM_GETMULTICAST, RTM_GETANYCAST, RTM_GETNEIGHTBL, RTM_NEWADDRLABEL, RTM_GETADDRLABEL] = [58, 62, 66, 72, 74];
const RTM_GETNETCONF = 82;
const IFA = { ADDRESS: 1, LOCAL: 2, LABEL: 3, BROADCAST: 4, CACHEINFO: 6, FLAGS: 8, RT_PRIORITY: 9, PROTO: 11 };
const NDA = { DST: 1, LLADDR: 2, PROTOCOL: 12, FLAGS_EXT: 15 };
export const [AF_UNSPEC, AF_INET, AF_BRIDGE, AF_INET6, AF_MPLS] = [0, 2, 7, 10, 28];
/** The devices that sections use: a pair of veth with addresses at one end. */
export const [DEVICE, PEER] = [50, 51];

const address = (family, prefix, { flags = 0, scope = 0, index = DEVICE } = {}) =>
  struct('BBBBI', family, prefix, flags, scope, index);
const neighbour = (family, { index = DEVICE, state = 0, flags = 0, type = 0 } = {}) =>
  struct('BxxxiHBB', family, index, state, flags, type);
const dump = (type, payload) => ({ type, flags: REQUEST | DUMP, payload });

const address4 = [
  address(AF_INET, 24),
  at(IFA.LOCAL, ip('192.0.2.1')),
  at(IFA.ADDRESS, ip('192.0.2.1')),
  at(IFA.BROADCAST, ip('192.0.2.255')),
  at(IFA.LABEL, zero('one:label')),
  at(IFA.CACHEINFO, struct('IIII', 1000, 2000)),
  at(IFA.RT_PRIORITY, n32(512)),
  at(IFA.PROTO, n8(4)),
];
const NODAD = 2;
const address6 = [
  address(AF_INET6, 64, { flags: NODAD }),
  at(IFA.ADDRESS, ip('2001:db8::1')),
  at(IFA.CACHEINFO, struct('IIII', 1000, 2000)),
  at(IFA.FLAGS, n32(NODAD)),
];

/** Devices with an address of each family, for sections that need them. */
export const devices = [
  { what: 'a pair of devices', ...vethRequest(DEVICE, 'one', 'two') },
  { what: 'one up', ...set(DEVICE, UP) },
  { what: 'two up', ...set(PEER, UP) },
  { what: 'the loopback device up', ...set(1, UP) },
  { what: 'an IPv4 address', type: RTM_NEWADDR, flags: NEW, payload: address4 },
  { what: 'an IPv6 address', type: RTM_NEWADDR, flags: NEW, payload: address6 },
];

const addresses = [
  ...devices.slice(0, 4),
  {
    ...devices[4],
    what: 'RTM_NEWADDR of IPv4',
    request: 'new-address-4.request',
    event: 'event-new-address-4',
    groups: [5],
  },
  {
    ...devices[5],
    what: 'RTM_NEWADDR of IPv6',
    request: 'new-address-6.request',
    event: 'event-new-address-6',
    groups: [9],
  },
  {
    what: 'an address with a peer',
    type: RTM_NEWADDR,
    flags: NEW,
    payload: [address(AF_INET, 32, { scope: 253 }), at(IFA.LOCAL, ip('192.0.2.9')), at(IFA.ADDRESS, ip('192.0.2.10'))],
  },
  { name: 'addresses-4', what: 'RTM_GETADDR dump of IPv4', ...dump(RTM_GETADDR, address(AF_INET, 0, { index: 0 })) },
  { name: 'addresses-6', what: 'RTM_GETADDR dump of IPv6', ...dump(RTM_GETADDR, address(AF_INET6, 0, { index: 0 })) },
  {
    name: 'multicast-6',
    on: ['host'],
    what: 'RTM_GETMULTICAST dump of IPv6',
    ...dump(RTM_GETMULTICAST, address(AF_INET6, 0, { index: 0 })),
  },
  { what: 'forwarding of IPv6', run: () => writeFileSync('/proc/sys/net/ipv6/conf/one/forwarding', '1') },
  {
    name: 'anycast-6',
    what: 'RTM_GETANYCAST dump of IPv6',
    ...dump(RTM_GETANYCAST, address(AF_INET6, 0, { index: 0 })),
  },
  {
    what: 'RTM_DELADDR of IPv4',
    event: 'event-delete-address-4',
    groups: [5],
    type: RTM_DELADDR,
    payload: [address(AF_INET, 32), at(IFA.LOCAL, ip('192.0.2.9'))],
  },
];

const label = (prefix = 0) => struct('BxBBII', AF_INET6, prefix);
const labels = [
  {
    what: 'RTM_NEWADDRLABEL',
    type: RTM_NEWADDRLABEL,
    flags: NEW,
    payload: [label(32), at(1, ip('2001:db8::')), at(2, n32(99))],
  },
  { name: 'address-labels', what: 'RTM_GETADDRLABEL dump', ...dump(RTM_GETADDRLABEL, label()) },
];

const [REACHABLE, NOARP, PERMANENT] = [2, 0x40, 0x80];
const neighbours = [
  {
    what: 'RTM_NEWNEIGH of IPv4',
    request: 'new-neighbour-4.request',
    event: 'event-new-neighbour-4',
    groups: [3],
    type: RTM_NEWNEIGH,
    flags: NEW,
    payload: [
      neighbour(AF_INET, { state: PERMANENT }),
      at(NDA.DST, ip('192.0.2.77')),
      at(NDA.LLADDR, mac('02:00:00:00:00:77')),
      at(NDA.PROTOCOL, n8(4)),
    ],
  },
  {
    what: 'a neighbour of IPv6',
    type: RTM_NEWNEIGH,
    flags: NEW,
    payload: [
      neighbour(AF_INET6, { state: REACHABLE, flags: 0x80 }),
      at(NDA.DST, ip('2001:db8::77')),
      at(NDA.LLADDR, mac('02:00:00:00:00:78')),
    ],
  },
  {
    what: 'a proxied neighbour',
    type: RTM_NEWNEIGH,
    flags: NEW,
    payload: [neighbour(AF_INET, { state: NOARP, flags: 8 }), at(NDA.DST, ip('192.0.2.88'))],
  },
  { name: 'neighbours', what: 'RTM_GETNEIGH dump', ...dump(RTM_GETNEIGH, neighbour(AF_UNSPEC, { index: 0 })) },
  {
    name: 'neighbours-proxy',
    what: 'RTM_GETNEIGH dump of proxied neighbours (NTF_PROXY)',
    ...dump(RTM_GETNEIGH, neighbour(AF_INET, { index: 0, flags: 8 })),
  },
  {
    name: 'neighbour-4',
    what: 'RTM_GETNEIGH of one',
    type: RTM_GETNEIGH,
    payload: [neighbour(AF_INET), at(NDA.DST, ip('192.0.2.77'))],
  },
  {
    what: 'RTM_DELNEIGH',
    event: 'event-delete-neighbour-4',
    groups: [3],
    type: RTM_DELNEIGH,
    payload: [neighbour(AF_INET), at(NDA.DST, ip('192.0.2.77'))],
  },
  {
    name: 'neighbour-tables',
    on: ['host'],
    what: 'RTM_GETNEIGHTBL dump of ARP',
    ...dump(RTM_GETNEIGHTBL, struct('Bxxx', AF_INET)),
  },
];

const netconf = (family, index) => ({
  type: RTM_GETNETCONF,
  payload: [struct('Bxxx', family), at(1, struct('i', index))],
});
const settings = [
  { name: 'netconf-4', what: 'RTM_GETNETCONF of IPv4 for a device', ...netconf(AF_INET, DEVICE) },
  { name: 'netconf-6-all', what: 'RTM_GETNETCONF of IPv6 for all devices (index -1)', ...netconf(AF_INET6, -1) },
];

export const addressSection = {
  name: 'addresses',
  folder: 'route',
  protocol: ROUTE,
  steps: [...addresses, ...labels, ...neighbours, ...settings],
};
