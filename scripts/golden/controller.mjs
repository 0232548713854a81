// The controller of generic netlink, and families that need little to be said.
// Numbers of commands and attributes: linux/genetlink.h and the header of each family.
import { connect, createServer } from 'node:net';
import { once } from 'node:events';
import { at, genl, ip, n16, n32, n64, n8, nest, text, zero } from './bytes.mjs';
import { ACK, DUMP, GENERIC, REQUEST, ROUTE } from './conversation.mjs';
import { devices } from './addresses.mjs';

const [GENL_ID_CTRL, GETFAMILY, GETPOLICY, FAMILY_NAME, OP] = [16, 3, 10, 2, 10];
/** The steps of another protocol. */
export const onRoute = (steps) => steps.map((step) => ({ ...step, protocol: ROUTE }));

const controller = (command, ...attributes) => ({ type: GENL_ID_CTRL, payload: [genl(command, 2), ...attributes] });
const described = (name) => ({
  name: `family-${name.toLowerCase()}`,
  what: `CTRL_CMD_GETFAMILY of ${name}`,
  ...controller(GETFAMILY, at(FAMILY_NAME, zero(name))),
});
const policies = (name, ...more) => ({
  flags: REQUEST | ACK | DUMP,
  ...controller(GETPOLICY, at(FAMILY_NAME, zero(name)), ...more),
});
const control = [
  ...['nlctrl', 'ethtool', 'netdev', 'mptcp_pm'].map(described),
  { name: 'policies-nlctrl', what: 'CTRL_CMD_GETPOLICY dump of nlctrl', ...policies('nlctrl') },
  { name: 'policies-tcp_metrics', what: 'CTRL_CMD_GETPOLICY dump of tcp_metrics', ...policies('tcp_metrics') },
  {
    name: 'policies-ethtool',
    what: 'CTRL_CMD_GETPOLICY dump of one operation of ethtool',
    ...policies('ethtool', at(OP, n32(18))),
  },
  {
    name: 'family-refused',
    what: 'CTRL_CMD_GETFAMILY of a family that there is not',
    pick: 'refusal',
    ...controller(GETFAMILY, at(FAMILY_NAME, zero('none-such'))),
  },
];

const ask = (family, command, ...attributes) => ({ family, payload: [genl(command), ...attributes] });
const dump = (family, command, ...attributes) => ({
  flags: REQUEST | ACK | DUMP,
  ...ask(family, command, ...attributes),
});

/** A connection within the machine, which leaves metrics behind. */
async function exchangeBytes() {
  const server = createServer((socket) => socket.end('x'.repeat(20000))).listen(4040, '127.0.0.1');
  await once(server, 'listening');
  const client = connect({ port: 4040, host: '127.0.0.1' });
  client.resume();
  await once(client, 'close');
  server.close();
}

const small = [
  { name: 'netdev-dev-get', what: 'netdev dev-get dump', ...dump('netdev', 1) },
  { name: 'netdev-queue-get', what: 'netdev queue-get dump', ...dump('netdev', 10) },
  { what: 'a connection', run: exchangeBytes },
  { name: 'tcp_metrics-get', what: 'TCP_METRICS_CMD_GET dump', ...dump('tcp_metrics', 1) },
  { what: 'a source of tunnels', ...ask('SEG6', 3, at(1, ip('2001:db8::1'))) },
  { name: 'seg6-get-tunsrc', what: 'SEG6_CMD_GET_TUNSRC', ...ask('SEG6', 4) },
  { what: 'a key', ...ask('SEG6', 1, at(3, n32(9)), at(5, n8(6)), at(4, text('secret')), at(6, n8(2))) },
  { name: 'seg6-dumphmac', what: 'SEG6_CMD_DUMPHMAC dump', ...dump('SEG6', 2) },
  { what: 'a namespace of IOAM', ...ask('IOAM6', 1, at(1, n16(123)), at(2, n32(0xabcdef)), at(3, n64(2n ** 56n))) },
  { name: 'ioam6-namespaces', what: 'IOAM6_CMD_DUMP_NAMESPACES dump', ...dump('IOAM6', 3) },
  { what: 'a schema of IOAM', ...ask('IOAM6', 4, at(4, n32(777)), at(5, text('some data to go along'))) },
  { name: 'ioam6-schemas', what: 'IOAM6_CMD_DUMP_SCHEMAS dump', ...dump('IOAM6', 6) },
  {
    what: 'MPTCP_PM_CMD_ADD_ADDR',
    request: 'mptcp_pm-add-addr.request',
    ...ask('mptcp_pm', 1, nest(1, at(1, n16(2)), at(2, n8(7)), at(3, ip('192.0.2.1')), at(6, n32(2)))),
  },
  {
    what: 'an IPv6 address of MPTCP',
    ...ask('mptcp_pm', 1, nest(1, at(1, n16(10)), at(2, n8(8)), at(4, ip('2001:db8::1')), at(6, n32(4)))),
  },
  { name: 'mptcp_pm-get-addr', what: 'MPTCP_PM_CMD_GET_ADDR dump', ...dump('mptcp_pm', 3) },
  { name: 'mptcp_pm-get-limits', what: 'MPTCP_PM_CMD_GET_LIMITS', ...ask('mptcp_pm', 6) },
  { name: 'smc-sys-info', what: 'SMC_NETLINK_GET_SYS_INFO dump', ...dump('SMC_GEN_NETLINK', 1) },
];

export const controllerSection = {
  name: 'controller',
  folder: 'generic',
  protocol: GENERIC,
  steps: [...onRoute(devices), ...control, ...small],
};
