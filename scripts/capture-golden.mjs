// Captures what the running kernel answers to requests that are right and wrong, for tests that need no kernel:
//
//   npm run build && unshare -Urn node scripts/capture-golden.mjs
//
// Each capture is a file of tests/golden: a comment with the request, the command and the kernel, then the datagram in hex.
import { mkdirSync, writeFileSync } from 'node:fs';
import { release, machine } from 'node:os';
import { decodeMessages, Reader, Writer, NetlinkSocket } from '../dist/index.js';

const FOLDER = new URL('../tests/golden/', import.meta.url);
const PORT_ID = 4242; // fixed, so that a new capture differs only where the kernel does
const [REQUEST, ACK, DUMP] = [1, 4, 0x300];
const [ROUTE, UEVENT, GENERIC] = [0, 15, 16];
const [RTM_NEWLINK, RTM_GETLINK, GENL_ID_CTRL, CTRL_CMD_GETFAMILY] = [16, 18, 16, 3];

function ask(protocol, message, options = {}) {
  const socket = NetlinkSocket.open({ protocol, portId: PORT_ID, ...options });
  socket.send({ sequence: 7, flags: REQUEST | ACK, ...message });
  const datagrams = [];
  for (let datagram = socket.receive(); datagram; datagram = socket.receive()) datagrams.push(datagram.bytes);
  socket.close();
  return datagrams;
}

function save(name, what, bytes) {
  const rows = [];
  for (let at = 0; at < bytes.length; at += 16) {
    rows.push(Array.from(bytes.subarray(at, at + 16), (byte) => byte.toString(16).padStart(2, '0')).join(' '));
  }
  const head = [`# ${what}`, `# unshare -Urn node scripts/capture-golden.mjs, Linux ${release()} ${machine()}`];
  writeFileSync(new URL(`${name}.hex`, FOLDER), [...head, ...rows, ''].join('\n'));
}

function attribute(writer, type, value) {
  return writer
    .u16('nla_len', 4 + value.length)
    .u16('nla_type', type)
    .bytes(value)
    .align();
}

/** struct ifinfomsg of interface 1, with the ifi_type given. */
function linkHeader(type = 0) {
  return new Writer().u8('', 0).u8('', 0).u16('ifi_type', type).s32('ifi_index', 1).u32('', 0).u32('', 0);
}

function genericHeader(command) {
  return new Writer().u8('cmd', command).u8('version', 1).u16('reserved', 0);
}

/** The id of a generic netlink family: CTRL_ATTR_FAMILY_ID is attribute 1 of the controller's answer. */
function familyId(name) {
  const payload = attribute(genericHeader(CTRL_CMD_GETFAMILY), 2, new TextEncoder().encode(`${name}\0`)).finish();
  const [answer] = decodeMessages(ask(GENERIC, { type: GENL_ID_CTRL, payload })[0]);
  const reader = new Reader(answer.payload, { start: 4 });
  for (;;) {
    const length = reader.u16('nla_len');
    if (reader.u16('nla_type') === 1) return reader.u16('family id');
    reader.skip('attribute', Math.min(Math.ceil(length / 4) * 4 - 4, reader.remaining));
  }
}

mkdirSync(FOLDER, { recursive: true });
const text = (size) => new TextEncoder().encode('x'.repeat(size));
const shortMtu = attribute(linkHeader(), 4, Uint8Array.of(1, 2)).finish();
const wrongDump = { type: RTM_GETLINK, flags: REQUEST | ACK | DUMP, payload: linkHeader(1).finish() };

save('ack', 'NLMSG_NOOP on NETLINK_ROUTE, acknowledged', ask(ROUTE, { type: 1 })[0]);
save(
  'uevent-too-big',
  '2,100 bytes on NETLINK_KOBJECT_UEVENT, refused',
  ask(UEVENT, { type: 20, payload: text(2100) })[0],
);
save(
  'uevent-echo',
  '"hello" on NETLINK_KOBJECT_UEVENT, as group 1 receives it: no netlink message',
  ask(UEVENT, { type: 20, payload: new TextEncoder().encode('hello') }, { groups: [1] })[0],
);
save(
  'policy-capped',
  'RTM_NEWLINK with an IFLA_MTU of two bytes, refused, NETLINK_CAP_ACK on',
  ask(ROUTE, { type: RTM_NEWLINK, payload: shortMtu })[0],
);
save(
  'policy-echoed',
  'the same with NETLINK_CAP_ACK off',
  ask(ROUTE, { type: RTM_NEWLINK, payload: shortMtu }, { capAck: false })[0],
);
save(
  'error-bare',
  'the same without extended acks, NETLINK_CAP_ACK off',
  ask(ROUTE, { type: RTM_NEWLINK, payload: shortMtu }, { capAck: false, extendedAck: false })[0],
);
save(
  'dump-refused',
  'RTM_GETLINK dump with ifi_type 1, refused by NETLINK_GET_STRICT_CHK: NLMSG_DONE with an error',
  ask(ROUTE, wrongDump).at(-1),
);
save('dump', 'RTM_GETLINK dump, its end', ask(ROUTE, { ...wrongDump, payload: new Uint8Array(16) }).at(-1));
save(
  'missing-attribute',
  'ETHTOOL_MSG_LINKINFO_GET without ETHTOOL_A_LINKINFO_HEADER, refused',
  ask(GENERIC, { type: familyId('ethtool'), payload: genericHeader(2).finish() })[0],
);
save(
  'dump-families',
  'dump of the generic netlink families, its first datagram: several messages',
  ask(GENERIC, { type: GENL_ID_CTRL, flags: REQUEST | DUMP, payload: genericHeader(CTRL_CMD_GETFAMILY).finish() })[0],
);
