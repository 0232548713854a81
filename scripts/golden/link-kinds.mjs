// One link of each kind: the request, and how the kernel describes it. Numbers of attributes are those of linux/if_link.h and
// linux/if_tunnel.h, in the order of their enums: IFLA_BR_, IFLA_VLAN_, IFLA_VXLAN_, IFLA_GRE_, IFLA_IPTUN_, ...
import { at, be16, be32, ip, link, mac, n16, n32, n8, nest, struct, zero } from './bytes.mjs';
import {
  fetchLink,
  FILTER_SKIP_STATS,
  FILTER_VF,
  IFLA,
  linkInfo,
  NEW,
  PEER,
  RTM_NEWLINK,
  vethRequest,
} from './link-requests.mjs';

/** A link of one kind, and the steps that make, fetch and describe it. */
function kind(index, name, { data = [], lower = false, ethernet = true, mtu = 1000, title = name, ...more } = {}) {
  const device = `${title}9`.slice(0, 15);
  const below = 200 + 2 * (index - 100);
  const request = [
    link({ index }),
    at(IFLA.IFNAME, zero(device)),
    ...(ethernet ? [at(IFLA.ADDRESS, mac(`02:00:00:00:01:${index.toString(16)}`))] : []),
    ...(lower ? [at(IFLA.LINK, n32(below))] : []),
    ...(mtu ? [at(IFLA.MTU, n32(mtu))] : []), // below 1,280 there is no IPv6, which would say much that is always the same
    linkInfo(name, ...data),
  ];
  const make = { what: `RTM_NEWLINK of kind ${name}`, request: `new-link-${title}.request`, type: RTM_NEWLINK };
  return [
    ...(lower ? [{ what: `a device for ${name}`, ...vethRequest(below, `a${index}`, `b${index}`) }] : []),
    { ...make, flags: NEW, payload: request, ...more },
    { ...fetchLink(`link-${title}`, device, FILTER_VF | FILTER_SKIP_STATS), what: `the link of kind ${name}`, ...more },
  ];
}

const GUESTS = ['6.1', '6.12'];
const [FROM, TO] = [ip('192.0.2.1'), ip('192.0.2.2')];
const [FROM6, TO6] = [ip('2001:db8::1'), ip('2001:db8::2')];
const [KEY, KEY_AND_SEQUENCE] = [be16(0x2000), be16(0x3000)];
const tunnel = (...data) => ({ ethernet: false, data });

const ethernetKinds = [
  kind(100, 'bridge', {
    on: GUESTS,
    data: [at(4, n32(30000)), at(5, n32(1)), at(6, n16(0x1000)), at(7, n8(1)), at(8, be16(0x8100)), at(23, n8(1))],
  }),
  kind(100, 'bridge', { on: ['host'], data: [at(4, n32(30000)), at(5, n32(1)), at(6, n16(0x1000)), at(23, n8(1))] }),
  kind(101, 'vlan', {
    lower: true,
    data: [at(1, n16(5)), at(2, struct('II', 3, 3)), nest(3, at(1, struct('II', 1, 2))), at(5, be16(0x88a8))],
  }),
  kind(102, 'vxlan', {
    data: [
      at(1, n32(42)),
      at(2, ip('239.1.1.1')),
      at(3, n32(302)),
      at(4, FROM),
      at(5, n8(64)),
      at(10, struct('nn', 40000, 50000)),
      at(15, be16(4789)),
    ],
  }),
  kind(103, 'vxlan', {
    title: 'vxlan6',
    data: [at(1, n32(43)), at(16, TO6), at(17, FROM6), at(15, be16(4790)), at(23)],
  }),
  kind(104, 'macvlan', {
    lower: true,
    data: [at(1, n32(16)), at(3, n32(3)), nest(5, at(4, mac('02:00:00:00:02:01')), at(4, mac('02:00:00:00:02:02')))],
  }),
  kind(105, 'macvtap', { lower: true, data: [at(1, n32(4))] }),
  kind(106, 'ipvlan', { lower: true, ethernet: false, data: [at(1, n16(1)), at(2, n16(1))] }),
  kind(107, 'ipvtap', { lower: true, ethernet: false }),
  kind(108, 'ifb'),
  kind(109, 'dummy'),
  kind(110, 'geneve', { data: [at(1, n32(44)), at(2, TO), at(3, n8(9)), at(5, be16(6081))] }),
  kind(111, 'bond', { data: [at(1, n8(4)), at(3, n32(100)), at(14, n8(1)), at(26, mac('02:00:00:00:03:01'))] }),
  kind(112, 'bond', {
    title: 'bond-arp',
    data: [at(1, n8(1)), at(7, n32(1000)), nest(8, at(0, FROM), at(1, TO)), nest(31, at(0, FROM6))],
  }),
  kind(113, 'team'),
  kind(114, 'vrf', { mtu: 0, data: [at(1, n32(1001))] }),
  kind(115, 'macsec', { lower: true, data: [at(2, be16(7)), at(7, n8(1)), at(12, n8(1)), at(5, n32(64))] }),
  kind(116, 'gretap', { data: [at(2, KEY), at(4, be32(77)), at(6, FROM), at(7, TO)] }),
  kind(117, 'erspan', {
    data: [
      at(2, KEY_AND_SEQUENCE),
      at(3, KEY_AND_SEQUENCE),
      at(4, be32(5)),
      at(5, be32(5)),
      at(6, FROM),
      at(7, TO),
      at(21, n32(123)),
      at(22, n8(1)),
    ],
  }),
  kind(118, 'hsr', {
    data: [at(1, n32(300)), at(2, n32(302)), at(6, n8(1))],
  }),
  kind(119, 'batadv', { data: [at(1, zero('BATMAN_IV'))] }),
  kind(120, 'netkit', {
    ethernet: false,
    data: [at(5, n32(1)), at(3, n32(0)), at(1, link({ index: 190 }), at(IFLA.IFNAME, zero('netkit8')))],
  }),
];

const otherKinds = [
  kind(
    130,
    'gre',
    tunnel(
      at(2, KEY),
      at(3, KEY),
      at(4, be32(1)),
      at(5, be32(2)),
      at(6, FROM),
      at(7, TO),
      at(8, n8(64)),
      at(10, n8(1)),
    ),
  ),
  kind(131, 'ip6gre', tunnel(at(6, FROM6), at(7, TO6), at(8, n8(64)), at(11, n8(4)), at(12, be32(0x12345)))),
  kind(132, 'ipip', tunnel(at(2, FROM), at(3, TO), at(4, n8(64)), at(10, n8(1)))),
  kind(133, 'sit', {
    mtu: 0,
    ...tunnel(at(2, FROM), at(3, ip('0.0.0.0')), at(4, n8(64)), at(11, ip('2001:db8::')), at(13, n16(32))),
  }),
  kind(134, 'ip6tnl', tunnel(at(2, FROM6), at(3, TO6), at(4, n8(64)), at(9, n8(0)))),
  kind(135, 'vti', tunnel(at(2, be32(1)), at(3, be32(2)), at(4, FROM), at(5, TO))),
  kind(136, 'vti6', tunnel(at(2, be32(1)), at(3, be32(2)), at(4, FROM6), at(5, TO6))),
  kind(137, 'xfrm', tunnel(at(2, n32(11)))),
  kind(138, 'wireguard', { ethernet: false }),
  kind(139, 'nlmon', { ethernet: false }),
  kind(140, 'vsockmon', { ethernet: false }),
  kind(141, 'vcan', { ethernet: false }),
  kind(142, 'vxcan', tunnel(nest(PEER, link({ index: 191 }), at(IFLA.IFNAME, zero('vxcan8'))))),
  kind(143, 'gtp', tunnel(at(4, n32(0)), at(3, n32(64)), at(5, n8(1)))),
];

/** The older kernel describes few kinds in another way than the newer one. */
const OLD = /^(new-)?link-(bridge|bond|vxlan)(\.request)?$/;
export const kinds = [...ethernetKinds, ...otherKinds].flat().map((step) => {
  const wanted = OLD.test(step.name ?? step.request ?? '') || !(step.name || step.request);
  return wanted ? step : { on: ['host', '6.12'], ...step };
});
