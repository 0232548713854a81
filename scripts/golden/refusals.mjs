// Refusals with offsets into nests, interrupted dumps, and a request of several messages.
import { encodeMessage, NetlinkSocket } from '../../dist/index.js';
import { at, cat, ip, link, n32, n8, struct, text, zero } from './bytes.mjs';
import { ACK, drain, DUMP, DUMP_INTR, flagsOf, PORT_ID, REQUEST, ROUTE, SEQUENCE } from './conversation.mjs';
import { IFLA, linkInfo, NEW, RTM_GETLINK, RTM_NEWLINK, vethRequest } from './link-requests.mjs';
import { AF_INET } from './addresses.mjs';
import { sendBytes } from './libc.mjs';

const [RTM_NEWADDR, RTM_GETADDR] = [20, 22];

/** IFLA_BR_STP_STATE, four bytes, with one: the offset points into a nest of a nest. */
const shortState = {
  type: RTM_NEWLINK,
  flags: NEW,
  pick: 'refusal',
  payload: [link(), at(IFLA.IFNAME, zero('refused')), linkInfo('bridge', at(5, n8(1)))],
};
const refused = [
  {
    ...shortState,
    name: 'refused-nested',
    what: 'RTM_NEWLINK of a bridge with IFLA_BR_STP_STATE of one byte, refused',
  },
  {
    ...shortState,
    name: 'refused-nested-echoed',
    what: 'the same with NETLINK_CAP_ACK off',
    options: { capAck: false },
  },
  {
    name: 'refused-kind',
    what: 'RTM_NEWLINK of a kind that there is not, refused with a text',
    type: RTM_NEWLINK,
    flags: NEW,
    pick: 'refusal',
    payload: [link(), at(IFLA.IFNAME, zero('refused')), linkInfo('none-such')],
  },
  {
    name: 'refused-no-text',
    what: 'RTM_GETLINK of a name that there is not, refused without a text',
    type: RTM_GETLINK,
    pick: 'refusal',
    payload: [link(), at(IFLA.IFNAME, zero('none-such'))],
  },
  {
    name: 'refused-echoed-odd',
    what: 'the same with NETLINK_CAP_ACK off and five bytes too many: an echo whose length is no multiple of four',
    type: RTM_GETLINK,
    pick: 'refusal',
    options: { capAck: false },
    payload: [link(), at(IFLA.IFNAME, zero('none-such')), text('extra')],
  },
];

const address = (index) => [
  struct('BBBBI', AF_INET, 32, 0, 0, 1),
  at(2, ip(`198.51.${100 + (index >> 8)}.${index & 255}`)),
  at(1, ip(`198.51.${100 + (index >> 8)}.${index & 255}`)),
];

/** Sends a request and gives what comes, once after it and once after a change; `change` is called in between. */
function interrupt(request, change) {
  const socket = NetlinkSocket.open({ protocol: ROUTE, portId: PORT_ID });
  try {
    socket.send({ sequence: SEQUENCE, flags: REQUEST | DUMP, ...request });
    socket.receive();
    change();
    return drain(socket);
  } finally {
    socket.close();
  }
}

/** Of the datagrams that say that they are of an interrupted dump, the shortest. */
function interrupted() {
  const other = NetlinkSocket.open({ protocol: ROUTE });
  const add = (index) => other.send({ type: RTM_NEWADDR, flags: NEW, payload: cat(...address(index)) });
  for (let index = 1; index <= 490; index++) add(index);
  const request = { type: RTM_GETADDR, payload: struct('BBBBI', AF_INET) };
  const datagrams = interrupt(request, () => add(600));
  other.close();
  const found = datagrams.filter((bytes) => flagsOf(bytes) & DUMP_INTR).sort((a, b) => a.length - b.length);
  if (found.length === 0) throw new Error('no interrupted dump');
  return found[0];
}

/** Three messages in one datagram: the kernel answers each, and goes on after a refusal. */
function several() {
  const ask = (sequence, name) =>
    encodeMessage({
      type: RTM_GETLINK,
      flags: REQUEST | ACK,
      sequence,
      portId: PORT_ID,
      payload: cat(link(), at(IFLA.EXT_MASK, n32(8)), at(IFLA.IFNAME, zero(name))),
    });
  return cat(ask(7, 'lo'), ask(8, 'none-such'), ask(9, 'one'));
}

const two = [
  { what: 'a pair of devices', ...vethRequest(50, 'one', 'two') },
  { name: 'several.request', what: 'three requests in one datagram, as sent', run: several },
  {
    name: 'several-refused',
    what: 'the answer to the second of three requests in one datagram',
    run: () => {
      const socket = NetlinkSocket.open({ protocol: ROUTE, portId: PORT_ID });
      sendBytes(socket.fd, several());
      const datagrams = drain(socket);
      socket.close();
      return datagrams.find((bytes) => bytes[8] === 8);
    },
  },
];

export const refusalSection = {
  name: 'refusals',
  folder: 'route',
  protocol: ROUTE,
  steps: [
    ...refused,
    ...two,
    {
      name: 'dump-interrupted',
      what: 'RTM_GETADDR dump, interrupted by a change (NLM_F_DUMP_INTR): its end',
      run: interrupted,
    },
  ],
};
