// Asking the kernel, and finding in its answers what a capture is after.
import { decodeDone, decodeError, decodeMessages, errnoName, NetlinkSocket, Reader } from '../../dist/index.js';
import { at, genl, zero } from './bytes.mjs';

/** Fixed, so that a new capture differs only where the kernel does. */
export const PORT_ID = 4242;
export const LISTENER_PORT_ID = 4243;
export const SEQUENCE = 7;

export const [REQUEST, ACK, DUMP_INTR, DUMP] = [1, 4, 0x10, 0x300];
export const [EXCL, CREATE] = [0x200, 0x400];
export const [ROUTE, SOCK_DIAG, XFRM, AUDIT, FIB_LOOKUP, CONNECTOR, NETFILTER, UEVENT, GENERIC, RDMA, CRYPTO] = [
  0, 4, 6, 9, 10, 11, 12, 15, 16, 20, 21,
];
const [NLMSG_ERROR, NLMSG_DONE, GENL_ID_CTRL, CTRL_CMD_GETFAMILY] = [2, 3, 16, 3];
const ERROR_SIZE = 16 + 4 + 16; // struct nlmsghdr and struct nlmsgerr

/** All datagrams that wait. */
export function drain(socket) {
  const datagrams = [];
  for (let datagram = socket.receive(); datagram; datagram = socket.receive()) datagrams.push(datagram.bytes);
  return datagrams;
}

/** Sends a message on a socket of its own, and gives the datagrams that come back. */
export function ask(protocol, message, options = {}) {
  const socket = NetlinkSocket.open({ protocol, portId: PORT_ID, ...options });
  try {
    socket.send({ sequence: SEQUENCE, flags: REQUEST | ACK, ...message });
    return drain(socket);
  } finally {
    socket.close();
  }
}

/** nlmsg_type of the first message. */
export const typeOf = (bytes) => bytes[4] | (bytes[5] << 8);
/** nlmsg_flags of the first message. */
export const flagsOf = (bytes) => bytes[6] | (bytes[7] << 8);

/** The error that a datagram of netlink messages says, in words; undefined where it says none. */
export function refusalIn(bytes) {
  for (const message of decodeMessages(bytes)) {
    if (message.type === NLMSG_ERROR && message.payload.length >= ERROR_SIZE - 16) {
      const { error, extendedAck } = decodeError(message);
      if (error !== 0) return inWords(error, extendedAck.message);
    }
    if (message.type === NLMSG_DONE && message.payload.length >= 4) {
      const { error, extendedAck } = decodeDone(message);
      if (error < 0) return inWords(error, extendedAck.message);
    }
  }
  return undefined;
}

function inWords(error, text) {
  return `${errnoName(error) ?? error}${text === undefined ? '' : ` (${text})`}`;
}

/** An acknowledgement or the end of a dump, and nothing else. */
export const isControl = (bytes) =>
  bytes.length >= 16 && (typeOf(bytes) === NLMSG_ERROR || typeOf(bytes) === NLMSG_DONE);

const families = new Map();

/** A generic netlink family: its id, and the ids of its groups by their names. */
export function family(name) {
  if (!families.has(name)) {
    const payload = new Uint8Array([...genl(CTRL_CMD_GETFAMILY), ...at(2, zero(name))]);
    const [answer] = ask(GENERIC, { type: GENL_ID_CTRL, payload });
    const refusal = refusalIn(answer);
    if (refusal) throw new Error(`no family ${name}`);
    families.set(name, describe(decodeMessages(answer)[0].payload));
  }
  return families.get(name);
}

/** From the controller's answer: CTRL_ATTR_FAMILY_ID is 1, CTRL_ATTR_MCAST_GROUPS 7 with a name 1 and an id 2 in each. */
function describe(payload) {
  const found = { id: 0, groups: {} };
  for (const { type, value } of attributes(payload.subarray(4))) {
    if (type === 1) found.id = new Reader(value).u16('id');
    if (type !== 7) continue;
    for (const group of attributes(value)) {
      const [name, id] = [1, 2].map((wanted) => attributes(group.value).find((each) => each.type === wanted).value);
      found.groups[new Reader(name).text('name', name.length - 1)] = new Reader(id).u32('id');
    }
  }
  return found;
}

/** The attributes of a well-formed payload. */
export function attributes(bytes) {
  const found = [];
  for (let start = 0; start + 4 <= bytes.length;) {
    const reader = new Reader(bytes, { start });
    const length = reader.u16('nla_len');
    found.push({ type: reader.u16('nla_type') & 0x3fff, value: bytes.subarray(start + 4, start + length) });
    start += Math.max(4, Math.ceil(length / 4) * 4);
  }
  return found;
}
