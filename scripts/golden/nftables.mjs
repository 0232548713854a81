// Tables of nftables, made by one batch, and packets that they hand over.
// Numbers of commands and attributes: linux/netfilter/nf_tables.h, nfnetlink_log.h and nfnetlink_queue.h.
import { createSocket } from 'node:dgram';
import { NetlinkSocket, encodeMessage } from '../../dist/index.js';
import { at, be16, be32, be64, cat, ip, nest, struct, text, zero } from './bytes.mjs';
import {
  ACK,
  CREATE,
  drain,
  DUMP,
  LISTENER_PORT_ID,
  NETFILTER,
  PORT_ID,
  refusalIn,
  REQUEST,
  typeOf,
} from './conversation.mjs';
import { sendBytes } from './libc.mjs';
import { hear } from './run.mjs';
import { devices } from './addresses.mjs';
import { onRoute } from './controller.mjs';

const [NFTABLES, QUEUE, LOG, BATCH_BEGIN, BATCH_END] = [10, 3, 4, 16, 17];
const [NEWTABLE, GETTABLE, NEWCHAIN, GETCHAIN, NEWRULE, GETRULE, NEWSET, GETSET, NEWSETELEM, GETSETELEM] = [
  0, 1, 3, 4, 6, 7, 9, 10, 12, 13,
];
const [GETGEN, NEWOBJ, GETOBJ] = [16, 18, 19];
const [INET, NFTABLES_GROUP] = [1, 7];
/** struct nfgenmsg. */
export const netfilter = (family, resource = 0) => struct('BBn', family, 0, resource);

const table = at(1, zero('table'));
const expression = (name, ...attributes) => nest(1, at(1, zero(name)), nest(2, ...attributes));
const value = (...parts) => nest(3, at(1, ...parts));
const [META_L4PROTO, META_IIFNAME, REGISTER] = [16, 6, 1];
const toOutput = [
  expression('meta', at(2, be32(META_L4PROTO)), at(1, be32(REGISTER))),
  expression('cmp', at(1, be32(REGISTER)), at(2, be32(0)), value(Uint8Array.of(17))),
  expression('payload', at(1, be32(REGISTER)), at(2, be32(2)), at(3, be32(2)), at(4, be32(2))),
];
const isPort = (port) => expression('cmp', at(1, be32(REGISTER)), at(2, be32(0)), value(be16(port)));

const chain = (name, ...more) => [NEWCHAIN, table, at(3, zero(name)), ...more];
const rule = (name, comment, ...expressions) => [
  NEWRULE,
  table,
  at(2, zero(name)),
  nest(4, ...expressions),
  at(7, text(comment)),
];
const withModules = [
  [NEWOBJ, table, at(2, zero('quoted')), at(3, be32(2)), nest(4, at(1, be64(1e6)), at(2, be32(1)))],
  rule(
    'output',
    'logged',
    ...toOutput,
    isPort(4041),
    expression('log', at(1, be16(5)), at(2, zero('a prefix ')), at(3, be32(64))),
  ),
  rule(
    'output',
    'queued',
    ...toOutput,
    isPort(4042),
    expression('queue', at(1, be16(6)), at(2, be16(1)), at(3, be16(1))),
  ),
];
/** What the batch does; some of it needs modules. */
const commands = (modules) => [
  [NEWTABLE, table, at(2, be32(0)), at(6, text('user data'))],
  chain('output', nest(4, at(1, be32(3)), at(2, be32(-5))), at(5, be32(1)), at(7, zero('filter'))),
  chain('jumped', at(12, text('\x00\x05note\0'))),
  [
    NEWSET,
    table,
    at(2, zero('addresses')),
    at(3, be32(4)),
    at(4, be32(7)),
    at(5, be32(4)),
    at(10, be32(1)),
    nest(9, at(1, be32(64))),
  ],
  [
    NEWSET,
    table,
    at(2, zero('ports')),
    at(3, be32(8 | 16)),
    at(4, be32(13)),
    at(5, be32(2)),
    at(6, be32(0xffffff00)),
    at(7, be32(16)),
    at(10, be32(2)),
    at(11, be64(60000)),
  ],
  [
    NEWSETELEM,
    at(1, zero('table')),
    at(2, zero('addresses')),
    nest(3, nest(1, nest(1, at(1, ip('198.51.100.0')))), nest(1, nest(1, at(1, ip('198.51.101.0'))), at(3, be32(1)))),
  ],
  [
    NEWSETELEM,
    at(1, zero('table')),
    at(2, zero('ports')),
    nest(
      3,
      nest(1, nest(1, at(1, be16(80))), nest(2, nest(2, at(1, be32(-3)), at(2, zero('jumped')))), at(4, be64(30000))),
    ),
  ],
  [NEWOBJ, table, at(2, zero('counted')), at(3, be32(1)), nest(4, at(1, be64(1234)), at(2, be64(5)))],
  rule(
    'jumped',
    '\x00\x06rules\0',
    expression('meta', at(2, be32(META_IIFNAME)), at(1, be32(REGISTER))),
    expression('cmp', at(1, be32(REGISTER)), at(2, be32(1)), value(text('lo'), new Uint8Array(14))),
    expression('payload', at(1, be32(REGISTER)), at(2, be32(1)), at(3, be32(12)), at(4, be32(4))),
    expression(
      'bitwise',
      at(1, be32(REGISTER)),
      at(2, be32(REGISTER)),
      at(3, be32(4)),
      nest(4, at(1, ip('255.255.255.0'))),
      nest(5, at(1, ip('0.0.0.0'))),
    ),
    expression('lookup', at(2, be32(REGISTER)), at(1, zero('addresses'))),
    ...(modules ? [expression('limit', at(1, be64(10)), at(2, be64(60)), at(3, be32(5)), at(4, be32(0)))] : []),
    expression('counter', at(1, be64(0)), at(2, be64(0))),
    expression('immediate', at(1, be32(0)), nest(2, nest(2, at(1, be32(0))))),
  ),
  ...(modules ? withModules : []),
];

const message = (type, flags, sequence, ...payload) =>
  encodeMessage({ type, flags, sequence, portId: PORT_ID, payload: cat(...payload) });
const batch = (list) => {
  const inside = list.map(([type, ...attributes], index) =>
    message((NFTABLES << 8) | type, REQUEST | ACK | CREATE, 8 + index, netfilter(INET), ...attributes),
  );
  const ends = [BATCH_BEGIN, BATCH_END].map((type, index) =>
    message(type, REQUEST, 7 + index * (list.length + 1), netfilter(0, NFTABLES)),
  );
  return cat(ends[0], ...inside, ends[1]);
};

/** Sends a batch, and gives what comes back. */
function sendBatch(list) {
  const socket = NetlinkSocket.open({ protocol: NETFILTER, portId: PORT_ID });
  try {
    sendBytes(socket.fd, batch(list));
    return drain(socket);
  } finally {
    socket.close();
  }
}

async function accepted(list) {
  const listener = NetlinkSocket.open({ protocol: NETFILTER, portId: LISTENER_PORT_ID, groups: [NFTABLES_GROUP] });
  const refusal = sendBatch(list).map(refusalIn).find(Boolean);
  if (refusal) throw new Error(refusal);
  try {
    return await hear(listener);
  } finally {
    listener.close();
  }
}

const get = (name, command, ...attributes) => ({
  name: `nft-${name}`,
  what: `NFT_MSG_GET${name.toUpperCase()} dump`,
  type: (NFTABLES << 8) | command,
  flags: REQUEST | DUMP,
  payload: [netfilter(INET), ...attributes],
});
const tables = [
  ...[true, false].flatMap((modules) => [
    {
      ...(modules ? { name: 'nft-event', on: ['6.1', '6.12'] } : { on: ['host'] }),
      what: 'a batch of nftables: what the group hears first',
      run: () => accepted(commands(modules)),
    },
    {
      name: 'nft-batch.request',
      on: modules ? ['6.1', '6.12'] : [],
      what: 'a batch of nftables, several messages: the request as sent, which the kernel accepts',
      run: () => batch(commands(modules)),
    },
  ]),
  {
    name: 'nft-batch-refused',
    what: 'a batch of nftables with a rule in a chain that there is not, refused',
    run: () => sendBatch([rule('none-such', 'refused', ...toOutput)]).find(refusalIn),
  },
  get('table', GETTABLE),
  get('chain', GETCHAIN),
  get('rule', GETRULE),
  get('set', GETSET),
  ...['addresses', 'ports'].map((set) => ({
    ...get('setelem', GETSETELEM, at(1, zero('table')), at(2, zero(set))),
    name: `nft-setelem-${set}`,
  })),
  get('obj', GETOBJ),
  { ...get('gen', GETGEN), what: 'NFT_MSG_GETGEN', flags: REQUEST },
];

/** Has the packets of a group or a queue sent to a socket, sends one to a port, and gives the message about it. */
async function handedOver(subsystem, number, mode, port) {
  const socket = NetlinkSocket.open({ protocol: NETFILTER, portId: PORT_ID });
  const configure = (...attributes) =>
    socket.send({
      type: (subsystem << 8) | (subsystem === LOG ? 1 : 2),
      flags: REQUEST | ACK,
      sequence: 7,
      payload: cat(netfilter(0, number), ...attributes),
    });
  configure(at(1, subsystem === LOG ? Uint8Array.of(1) : struct('Bxn', 1, 2))); // bind
  configure(at(2, mode));
  const sender = createSocket('udp4');
  try {
    const refusal = drain(socket).map(refusalIn).find(Boolean);
    if (refusal) throw new Error(refusal);
    sender.send('a payload', port, '127.0.0.1');
    return await hear(socket, (bytes) => typeOf(bytes) === subsystem << 8);
  } finally {
    sender.close();
    socket.close();
  }
}

const packets = [
  {
    name: 'log-packet',
    what: 'NFULNL_MSG_PACKET: a packet that a rule logs',
    run: () => handedOver(LOG, 5, struct('NBx', 64, 2), 4041),
  },
  {
    name: 'queue-packet',
    what: 'NFQNL_MSG_PACKET: a packet that a rule queues',
    run: () => handedOver(QUEUE, 6, struct('NB', 64, 2), 4042),
  },
];

export const nftablesSection = {
  name: 'nftables',
  folder: 'netfilter',
  protocol: NETFILTER,
  steps: [...onRoute(devices), ...tables, ...packets],
};
