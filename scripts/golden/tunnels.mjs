// Families of generic netlink that come with kinds of links: tunnels, encryption, switches.
// Numbers of commands and attributes: the header of each family: linux/wireguard.h, if_macsec.h, openvswitch.h, ip_vs.h, ....
import { at, be16, be32, counting, genl, ip, link, mac, n16, n32, n64, n8, nest, struct, zero } from './bytes.mjs';
import { ACK, DUMP, GENERIC, REQUEST, ROUTE } from './conversation.mjs';
import { IFLA, linkInfo, NEW, RTM_NEWLINK } from './link-requests.mjs';
import { DEVICE, devices } from './addresses.mjs';
import { onRoute } from './controller.mjs';

const [WIREGUARD, MACSEC, TEAM, GTP, BATADV] = [400, 401, 402, 404, 405];
const create = (index, name, parts, ...info) => ({
  what: `a link of kind ${info[0]}`,
  protocol: ROUTE,
  type: RTM_NEWLINK,
  flags: NEW,
  payload: [link({ index }), at(IFLA.IFNAME, zero(name)), ...parts, linkInfo(...info)],
});
const ask = (family, command, ...attributes) => ({ family, payload: [genl(command), ...attributes] });
const dump = (family, command, ...attributes) => ({
  flags: REQUEST | ACK | DUMP,
  ...ask(family, command, ...attributes),
});

const allowed = (address, prefix) =>
  nest(0, at(1, n16(address.length === 4 ? 2 : 10)), at(2, address), at(3, n8(prefix)));
const wireguard = [
  create(WIREGUARD, 'wg', [], 'wireguard'),
  {
    what: 'WG_CMD_SET_DEVICE',
    request: 'wireguard-set-device.request',
    ...ask(
      'wireguard',
      1,
      at(2, zero('wg')),
      at(3, counting(32, 1)),
      at(6, n16(51820)),
      at(7, n32(0x42)),
      nest(
        8,
        nest(
          0,
          at(1, counting(32, 0x40)),
          at(2, counting(32, 0x80)),
          at(4, struct('Hn', 2, 51821), ip('192.0.2.2'), new Uint8Array(8)),
          at(5, n16(25)),
          nest(9, allowed(ip('198.51.100.0'), 24), allowed(ip('2001:db8:1::'), 48)),
        ),
        nest(
          0,
          at(1, counting(32, 0x60)),
          at(4, struct('HnI', 10, 51822), ip('2001:db8::2'), n32(0)),
          nest(9, allowed(ip('203.0.113.0'), 24)),
        ),
      ),
    ),
  },
  { name: 'wireguard-get-device', what: 'WG_CMD_GET_DEVICE dump', ...dump('wireguard', 0, at(2, zero('wg'))) },
];

const sci = at(1, n64(0x0200000000010001n));
const association = (index) =>
  nest(3, at(1, n8(index)), at(2, n8(1)), at(3, n32(1)), at(5, counting(16)), at(4, counting(16, 32)));
const macsec = [
  create(MACSEC, 'sec', [at(IFLA.LINK, n32(DEVICE))], 'macsec', at(2, be16(1))),
  { what: 'an association to send by', ...ask('macsec', 4, at(1, n32(MACSEC)), association(0)) },
  { what: 'a channel to receive by', ...ask('macsec', 1, at(1, n32(MACSEC)), nest(2, sci, at(2, n8(1)))) },
  { what: 'its association', ...ask('macsec', 7, at(1, n32(MACSEC)), nest(2, sci), association(1)) },
  { name: 'macsec-get-txsc', what: 'MACSEC_CMD_GET_TXSC dump', ...dump('macsec', 0) },
];

const others = [
  { what: 'a port of foo over UDP', ...ask('fou', 1, at(1, be16(5555)), at(2, n8(2)), at(3, n8(47)), at(4, n8(1))) },
  { name: 'fou-get', what: 'FOU_CMD_GET dump', ...dump('fou', 3) },
  { what: 'a mapping of ILA', ...ask('ila', 1, at(1, n64(0x11)), at(3, n64(0x22)), at(4, n32(DEVICE)), at(7, n8(1))) },
  { name: 'ila-get', what: 'ILA_CMD_GET dump', ...dump('ila', 3) },
  {
    what: 'a tunnel of L2TP',
    ...ask(
      'l2tp',
      1,
      at(9, n32(1)),
      at(10, n32(2)),
      at(7, n8(3)),
      at(2, n16(0)),
      at(24, ip('192.0.2.1')),
      at(25, ip('192.0.2.2')),
      at(26, n16(1701)),
      at(27, n16(1702)),
    ),
  },
  {
    what: 'a session of L2TP',
    ...ask('l2tp', 5, at(9, n32(1)), at(11, n32(11)), at(12, n32(12)), at(1, n16(5)), at(15, counting(4))),
  },
  { name: 'l2tp-tunnel-get', what: 'L2TP_CMD_TUNNEL_GET dump', ...dump('l2tp', 4) },
  { name: 'l2tp-session-get', what: 'L2TP_CMD_SESSION_GET dump', ...dump('l2tp', 8) },
  create(TEAM, 'team', [], 'team'),
  { name: 'team-options-get', what: 'TEAM_CMD_OPTIONS_GET', ...ask('team', 2, at(1, n32(TEAM))) },
  create(GTP, 'gtp', [], 'gtp', at(5, n8(1)), at(4, n32(0))),
  {
    what: 'a context of GTP',
    ...ask(
      'gtp',
      0,
      at(1, n32(GTP)),
      at(2, n32(1)),
      at(8, n32(1)),
      at(9, n32(2)),
      at(4, ip('192.0.2.2')),
      at(5, ip('198.51.100.9')),
    ),
  },
  { name: 'gtp-getpdp', what: 'GTP_CMD_GETPDP dump', ...dump('gtp', 2) },
  create(BATADV, 'bat', [], 'batadv'),
  { name: 'batadv-get-mesh', what: 'BATADV_CMD_GET_MESH', ...ask('batadv', 1, at(3, n32(BATADV))) },
];

const ovs = (family, command, version, path, ...attributes) => ({
  family: `ovs_${family}`,
  payload: [genl(command, version), n32(path), ...attributes],
});
const DATAPATH = 410; // given below, so that the steps after it know it
const KEY = [
  at(3, n32(0)),
  at(4, mac('02:00:00:00:00:01'), mac('02:00:00:00:00:02')),
  at(6, be16(0x800)),
  at(7, ip('192.0.2.1'), ip('192.0.2.2'), struct('BBBB', 6, 0, 64)),
  at(9, struct('nn', 1000, 80)),
  at(18, be16(2)),
];
const switches = [
  {
    what: 'a datapath of Open vSwitch',
    request: 'ovs_datapath-new.request',
    ...ovs('datapath', 1, 2, 0, at(1, zero('dp')), at(2, n32(0)), at(5, n32(3)), at(9, n32(DATAPATH))),
  },
  { what: 'a port of Open vSwitch', ...ovs('vport', 1, 1, DATAPATH, at(3, zero('two')), at(2, n32(1)), at(5, n32(0))) },
  {
    what: 'a flow of Open vSwitch',
    request: 'ovs_flow-new.request',
    ...ovs('flow', 1, 1, DATAPATH, nest(1, ...KEY), nest(2, at(1, n32(1)), at(4, struct('nn', 0x8100, 0x1005)))),
  },
  ...['datapath', 'vport', 'flow'].map((family) => ({
    name: `ovs_${family}-get`,
    what: `ovs_${family}: dump`,
    ...ovs(family, 3, family === 'datapath' ? 2 : 1, family === 'datapath' ? 0 : DATAPATH),
    flags: REQUEST | ACK | DUMP,
  })),
  { name: 'ovs_meter-features', what: 'OVS_METER_CMD_FEATURES', ...ovs('meter', 1, 1, DATAPATH) },
];

const service = nest(1, at(1, n16(2)), at(2, n16(6)), at(3, ip('192.0.2.1'), new Uint8Array(12)), at(4, be16(80)));
const serviceOptions = [at(6, zero('rr')), at(7, struct('II', 0, 0xffffffff)), at(8, n32(0)), at(9, be32(0xffffffff))];
const full = at(1 | 0x8000, service.subarray(4), ...serviceOptions);
const balancing = [
  { what: 'a service of IPVS', ...ask('IPVS', 1, full) },
  {
    what: 'a destination of IPVS',
    ...ask(
      'IPVS',
      5,
      service,
      nest(
        2,
        at(1, ip('192.0.2.2'), new Uint8Array(12)),
        at(2, be16(8080)),
        at(3, n32(0)),
        at(4, n32(5)),
        at(5, n32(0)),
        at(6, n32(0)),
        at(11, n16(2)),
      ),
    ),
  },
  { name: 'ipvs-get-service', what: 'IPVS_CMD_GET_SERVICE dump', ...dump('IPVS', 4) },
  { name: 'ipvs-get-dest', what: 'IPVS_CMD_GET_DEST dump', ...dump('IPVS', 8, service) },
  { name: 'ipvs-get-info', what: 'IPVS_CMD_GET_INFO', ...ask('IPVS', 15) },
];

export const tunnelSection = {
  name: 'tunnels',
  folder: 'generic',
  protocol: GENERIC,
  steps: [...onRoute(devices), ...wireguard, ...macsec, ...others, ...switches, ...balancing],
};
