// Connections that are tracked, sets of addresses, and counters.
// Numbers of commands and attributes: linux/netfilter/nfnetlink_conntrack.h, nfnetlink_acct.h, nfnetlink_cttimeout.h and ipset/ip_set.h.
import { writeFileSync } from 'node:fs';
import { at, be16, be32, be64, counting, ip, n8, nest, zero } from './bytes.mjs';
import { ACK, CREATE, DUMP, EXCL, NETFILTER, REQUEST } from './conversation.mjs';
import { netfilter } from './nftables.mjs';

const [CONNTRACK, EXPECT, IPSET, ACCT, TIMEOUT] = [1, 2, 6, 7, 8];
const NET_BYTEORDER = 0x4000;
const [AF_INET, AF_INET6] = [2, 10];
const NEW = REQUEST | ACK | CREATE | EXCL;

const tuple = (type, from, to, protocol, source, destination) => {
  const first = from.length === 4 ? 1 : 3;
  return nest(
    type,
    nest(1, at(first, from), at(first + 1, to)),
    nest(2, at(1, n8(protocol)), at(2, be16(source)), at(3, be16(destination))),
  );
};
const [A, B, A6, B6] = [ip('192.0.2.1'), ip('192.0.2.2'), ip('2001:db8::1'), ip('2001:db8::2')];
const ask = (subsystem, command, family, ...attributes) => ({
  type: (subsystem << 8) | command,
  payload: [netfilter(family), ...attributes],
});
const dump = (subsystem, command, family) => ({ flags: REQUEST | DUMP, ...ask(subsystem, command, family) });
const master = tuple(1, A, B, 6, 1000, 21);

const tracked = [
  { what: 'events of all connections', run: () => writeFileSync('/proc/sys/net/netfilter/nf_conntrack_events', '1') },
  {
    what: 'IPCTNL_MSG_CT_NEW of TCP',
    request: 'ct-new.request',
    event: 'ct-event-new',
    groups: [1],
    flags: NEW,
    ...ask(
      CONNTRACK,
      0,
      AF_INET,
      master,
      tuple(2, B, A, 6, 21, 1000),
      at(7, be32(600)),
      at(3, be32(0x0e)),
      at(8, be32(0x42)),
      nest(4, nest(1, at(1, n8(3)), at(4, Uint8Array.of(8, 8)), at(5, Uint8Array.of(8, 8)))),
      nest(5, at(1, zero('ftp'))),
    ),
  },
  {
    what: 'the same without a helper',
    flags: NEW,
    ...ask(
      CONNTRACK,
      0,
      AF_INET,
      tuple(1, A, B, 6, 1001, 80),
      tuple(2, B, A, 6, 80, 1001),
      at(7, be32(600)),
      at(3, be32(0x0e)),
      at(8, be32(7)),
      at(22, counting(16)),
    ),
  },
  {
    what: 'a connection of UDP over IPv6',
    flags: NEW,
    ...ask(
      CONNTRACK,
      0,
      AF_INET6,
      tuple(1, A6, B6, 17, 1002, 53),
      tuple(2, B6, A6, 17, 53, 1002),
      at(7, be32(60)),
      at(3, be32(0x08)),
      at(18, be16(9)),
    ),
  },
  {
    what: 'IPCTNL_MSG_EXP_NEW',
    flags: NEW,
    ...ask(
      EXPECT,
      0,
      AF_INET,
      tuple(1, A, B, 6, 1000, 21),
      tuple(2, A, B, 6, 0, 2000),
      tuple(3, ip('255.255.255.255'), ip('255.255.255.255'), 6, 0, 0xffff),
      at(4, be32(300)),
      at(6, zero('ftp')),
      at(9, be32(0)),
      at(8, be32(0)),
    ),
  },
  { name: 'ct-dump', what: 'IPCTNL_MSG_CT_GET dump', ...dump(CONNTRACK, 1, 0) },
  { name: 'ct-expect-dump', what: 'IPCTNL_MSG_EXP_GET dump', ...dump(EXPECT, 1, 0) },
  { name: 'ct-stats', what: 'IPCTNL_MSG_CT_GET_STATS', flags: REQUEST, ...ask(CONNTRACK, 5, 0) },
  { name: 'ct-stats-cpu', what: 'IPCTNL_MSG_CT_GET_STATS_CPU dump', ...dump(CONNTRACK, 4, 0) },
  {
    what: 'IPCTNL_MSG_CT_DELETE',
    event: 'ct-event-destroy',
    groups: [3],
    ...ask(CONNTRACK, 2, AF_INET, tuple(1, A, B, 6, 1001, 80)),
  },
];

const counters = [
  {
    what: 'a counter',
    flags: NEW,
    ...ask(ACCT, 0, 0, at(1, zero('a counter')), at(3, be64(2e12)), at(2, be64(7)), at(5, be32(2)), at(6, be64(3e12))),
  },
  { name: 'acct-dump', what: 'NFNL_MSG_ACCT_GET dump', ...dump(ACCT, 1, 0) },
  {
    what: 'timeouts of TCP',
    flags: NEW,
    ...ask(TIMEOUT, 0, 0, at(1, zero('patient')), at(2, be16(AF_INET)), at(3, n8(6)), nest(4, at(3, be32(12345)))),
  },
  { name: 'cttimeout-dump', what: 'IPCTNL_MSG_TIMEOUT_GET dump', ...dump(TIMEOUT, 1, 0) },
];

const set = (command, ...attributes) => ask(IPSET, command, AF_INET, at(1, n8(6)), ...attributes);
const address = (value) => nest(1, at(1 | NET_BYTEORDER, value));
const sets = [
  { name: 'ipset-protocol', what: 'IPSET_CMD_PROTOCOL', flags: REQUEST, ...set(1) },
  {
    name: 'ipset-type',
    what: 'IPSET_CMD_TYPE of hash:ip',
    flags: REQUEST,
    ...set(13, at(3, zero('hash:ip')), at(5, n8(2))),
  },
  {
    what: 'a set of addresses with timeouts, counters and comments',
    flags: NEW,
    ...set(
      2,
      at(2, zero('a-set')),
      at(3, zero('hash:ip')),
      at(4, n8(4)),
      at(5, n8(2)),
      nest(7, at(6 | NET_BYTEORDER, be32(600)), at(8 | NET_BYTEORDER, be32(8 | 16)), at(18 | NET_BYTEORDER, be32(64))),
    ),
  },
  ...['192.0.2.1', '192.0.2.2'].map((one) => ({
    what: 'an address of a set',
    ...set(
      9,
      at(2, zero('a-set')),
      nest(7, address(ip(one)), at(26, zero(`comment on ${one}`)), at(9 | NET_BYTEORDER, be32(0))),
    ),
  })),
  { name: 'ipset-list', what: 'IPSET_CMD_LIST dump', flags: REQUEST | DUMP, ...set(7) },
  {
    name: 'ipset-refused',
    what: 'IPSET_CMD_ADD to a set that there is not, refused',
    pick: 'refusal',
    ...set(9, at(2, zero('none-such')), nest(7, address(ip('192.0.2.1')), at(9 | NET_BYTEORDER, be32(0)))),
  },
];

export const conntrackSection = {
  name: 'conntrack',
  folder: 'netfilter',
  protocol: NETFILTER,
  steps: [...tracked, ...counters, ...sets],
};
