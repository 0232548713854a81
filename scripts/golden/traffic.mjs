// Traffic control: queueing disciplines, classes, filters, chains and actions.
// Numbers of commands and attributes: linux/pkt_sched.h, pkt_cls.h and tc_act.
import { at, be16, be32, cat, ip, mac, n16, n32, n64, n8, nest, struct, text, zero } from './bytes.mjs';
import { DUMP, REQUEST, ROUTE, typeOf } from './conversation.mjs';
import { NEW } from './link-requests.mjs';
import { DEVICE, devices, PEER } from './addresses.mjs';

const [RTM_NEWQDISC, RTM_DELQDISC, RTM_GETQDISC, RTM_NEWTCLASS, RTM_GETTCLASS] = [36, 37, 38, 40, 42];
const [RTM_NEWTFILTER, RTM_GETTFILTER, RTM_NEWACTION, RTM_GETACTION, RTM_NEWCHAIN, RTM_GETCHAIN] = [
  44, 46, 48, 50, 100, 102,
];
const TCA = { KIND: 1, OPTIONS: 2, CHAIN: 11 };
const [ROOT, INGRESS_PARENT, INGRESS] = [0xffffffff, 0xfffffff1, 0xffff0000];
const GROUP_TC = 4;

const traffic = (parent, { index = DEVICE, handle = 0, info = 0 } = {}) =>
  struct('BxxxiIII', 0, index, handle, parent, info);
const handle = (major, minor = 0) => ((major << 16) | minor) >>> 0;
const dump = (type, payload) => ({ type, flags: REQUEST | DUMP, payload });

/** A queueing discipline with options as a nest, or as the bytes of a struct. */
const qdisc = (kind, own, parent, ...options) => ({
  what: `RTM_NEWQDISC of ${kind}`,
  type: RTM_NEWQDISC,
  flags: NEW,
  payload: [traffic(parent, { handle: own }), at(TCA.KIND, zero(kind)), ...options],
});
const options = (...attributes) => nest(TCA.OPTIONS, ...attributes);
const rate = (bytes) => struct('BBHHHI', 0, 1, 0, 0, 0, bytes); // struct tc_ratespec, for Ethernet
const htbClass = (minor, parent, bytes) => ({
  what: 'RTM_NEWTCLASS of htb',
  type: RTM_NEWTCLASS,
  flags: NEW,
  payload: [
    traffic(parent, { handle: handle(1, minor) }),
    at(TCA.KIND, zero('htb')),
    options(at(1, rate(bytes), rate(2 * bytes), struct('IIIII', 1000, 1000, 1500, 0, 1)), at(6, n64(5e9))),
  ],
});
const qdiscs = [
  {
    ...qdisc('htb', handle(1), ROOT, options(at(2, struct('IIIII', 3, 10, 0x20)), at(5, n32(100)))),
    request: 'new-qdisc-htb.request',
    event: 'event-new-qdisc',
    groups: [GROUP_TC],
  },
  htbClass(0x10, handle(1), 125000),
  { ...htbClass(0x20, handle(1, 0x10), 12500), event: 'event-new-class', groups: [GROUP_TC] },
  htbClass(0x30, handle(1, 0x10), 12500),
  htbClass(0x40, handle(1, 0x10), 12500),
  qdisc(
    'tbf',
    handle(2),
    handle(1, 0x20),
    options(at(1, rate(12500), rate(0), struct('III', 10000, 5000)), at(6, n32(3000))),
  ),
  qdisc(
    'prio',
    handle(3),
    handle(1, 0x30),
    at(TCA.OPTIONS, struct('i', 3), Uint8Array.of(1, 2, 2, 2, 1, 2, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1)),
  ),
  qdisc('pfifo', handle(4), handle(3, 1), at(TCA.OPTIONS, n32(50))),
  qdisc('fq_codel', handle(5), handle(3, 2), options(at(2, n32(1000)), at(4, n32(1)), at(9, n32(1 << 20)))),
  qdisc(
    'netem',
    handle(6),
    handle(3, 3),
    at(TCA.OPTIONS, struct('IIIIII', 1000, 100, 0x1000000), at(1, struct('III', 0x10000000))),
  ),
  qdisc('cake', handle(7), handle(1, 0x40), options(at(2, n64(1e6)), at(10, n32(1 << 20)))),
  qdisc('ingress', INGRESS, INGRESS_PARENT),
];

const mirror = cat(at(1, zero('mirred')), nest(2, at(2, struct('IIiiiiI', 0, 0, 4, 0, 0, 1, PEER))));
const drop = cat(at(1, zero('gact')), nest(2, at(2, struct('IIiii', 0, 0, 2))), at(6, text('cookie')));
const filter = (kind, protocol, priority, ...attributes) => ({
  what: `RTM_NEWTFILTER of ${kind}`,
  type: RTM_NEWTFILTER,
  flags: NEW,
  payload: [
    traffic(INGRESS, { info: ((priority << 16) | ((protocol & 255) << 8) | (protocol >> 8)) >>> 0 }),
    at(TCA.KIND, zero(kind)),
    options(...attributes),
  ],
});
const [IPV4, ALL] = [0x0800, 0x0003];
const match = (mask, value, offset) => cat(be32(mask), be32(value), struct('ii', offset));
const program = cat(
  struct('HBBI', 0x28, 0, 0, 12),
  struct('HBBI', 0x15, 0, 1, 0x800),
  struct('HBBI', 6, 0, 0, 0xffffffff),
  struct('HBBI', 6, 0, 0, 0),
);
const filters = [
  {
    ...filter(
      'u32',
      IPV4,
      1,
      at(1, n32(handle(1, 0x20))),
      at(5, struct('BBBxnHHHN', 1, 0, 2), match(0xffffff00, 0xc6336400, 16), match(0xffff, 80, 20)),
      nest(7, nest(1, mirror)),
    ),
    request: 'new-filter-u32.request',
    event: 'event-new-filter',
    groups: [GROUP_TC],
    heard: (bytes) => typeOf(bytes) === RTM_NEWTFILTER, // and not the chain that it brings along
  },
  filter('bpf', ALL, 2, at(3, n32(handle(1, 0x30))), at(4, n16(4)), at(5, program), at(7, zero('accept'))),
  filter(
    'flower',
    IPV4,
    3,
    nest(3, nest(1, mirror), nest(2, drop)),
    at(4, mac('02:00:00:00:00:01')),
    at(5, mac('ff:ff:ff:ff:ff:ff')),
    at(8, be16(IPV4)),
    at(9, n8(6)),
    at(12, ip('198.51.100.0')),
    at(13, ip('255.255.255.0')),
    at(19, be16(443)),
    at(36, be16(0xffff)),
  ),
  filter('matchall', ALL, 4, at(1, n32(handle(1, 0x40))), nest(2, nest(1, drop))),
];

const shown = [
  { name: 'qdiscs', what: 'RTM_GETQDISC dump', ...dump(RTM_GETQDISC, traffic(0, { index: 0 })) },
  { name: 'classes', what: 'RTM_GETTCLASS dump', ...dump(RTM_GETTCLASS, traffic(0)) },
  { name: 'filters', what: 'RTM_GETTFILTER dump', ...dump(RTM_GETTFILTER, traffic(INGRESS)) },
  {
    what: 'RTM_NEWCHAIN',
    event: 'event-new-chain',
    groups: [GROUP_TC],
    type: RTM_NEWCHAIN,
    flags: NEW,
    payload: [traffic(INGRESS), at(TCA.CHAIN, n32(11))],
  },
  { name: 'chains', what: 'RTM_GETCHAIN dump', ...dump(RTM_GETCHAIN, traffic(INGRESS)) },
  {
    what: 'RTM_DELQDISC',
    event: 'event-delete-qdisc',
    groups: [GROUP_TC],
    type: RTM_DELQDISC,
    payload: traffic(handle(3, 1), { handle: handle(4) }),
  },
];

const action = (...attributes) => [struct('Bxxx'), nest(1, nest(1, ...attributes))];
const parameters = (index, verdict, ...more) => cat(struct('IIiii', index, 0, verdict), ...more);
const actions = [
  { what: 'an action mirred', type: RTM_NEWACTION, flags: NEW, payload: action(mirror) },
  { what: 'an action gact', type: RTM_NEWACTION, flags: NEW, payload: action(drop) },
  {
    what: 'an action vlan',
    type: RTM_NEWACTION,
    flags: NEW,
    payload: action(
      at(1, zero('vlan')),
      nest(2, at(2, parameters(5, 3, struct('i', 2))), at(3, n16(9)), at(4, be16(0x8100))),
    ),
  },
  {
    what: 'RTM_NEWACTION of tunnel_key',
    request: 'new-action-tunnel.request',
    type: RTM_NEWACTION,
    flags: NEW,
    payload: action(
      at(1, zero('tunnel_key')),
      nest(
        2,
        at(2, parameters(6, 3, struct('i', 1))),
        at(3, ip('192.0.2.1')),
        at(4, ip('192.0.2.2')),
        at(7, be32(42)),
        at(9, be16(4789)),
      ),
    ),
  },
  ...['mirred', 'gact', 'vlan', 'tunnel_key'].map((kind) => ({
    name: `actions-${kind}`,
    what: `RTM_GETACTION dump of ${kind}`,
    ...dump(RTM_GETACTION, action(at(1, zero(kind)))),
  })),
];

export const trafficSection = {
  name: 'traffic',
  folder: 'route',
  protocol: ROUTE,
  steps: [...devices, ...qdiscs, ...filters, ...shown, ...actions],
};
