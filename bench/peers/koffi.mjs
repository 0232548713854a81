// What the runtime allows: Node and koffi without a library, memory laid out once, everything written for its one purpose.
import koffi from 'koffi';
import { require, serve } from './round.mjs';

const libc = koffi.load('libc.so.6');
const socket = libc.func('int socket(int domain, int type, int protocol)');
const bind = libc.func('int bind(int fd, uintptr_t address, uint32_t size)');
const sendmsg = libc.func('intptr_t sendmsg(int fd, uintptr_t message, int flags)');
const recvmsg = libc.func('intptr_t recvmsg(int fd, uintptr_t message, int flags)');
const setsockopt = libc.func('int setsockopt(int fd, int level, int name, uintptr_t value, uint32_t size)');

const [AF_NETLINK, SOCK_RAW, SOL_SOCKET, SOL_NETLINK, SO_RCVBUF, SO_RCVBUFFORCE, NETLINK_ADD_MEMBERSHIP] = [
  16, 3, 1, 270, 8, 33, 1,
];
const [NLMSG_NOOP, NLMSG_ERROR, NLMSG_DONE, REQUEST, REQUEST_ACK, REQUEST_DUMP] = [1, 2, 3, 1, 5, 0x301];
const [RTM_NEWROUTE, RTM_DELROUTE, RTM_GETROUTE, RTNLGRP_IPV4_ROUTE] = [24, 25, 26, 7];
const ROOM = 256 * 1024;
const OCTETS = Array.from({ length: 256 }, (_, octet) => String(octet));

/** A struct msghdr, iovec and sockaddr_nl in front of `ROOM` bytes. Layout of 64-bit Linux. */
function message(capacity) {
  const buffer = koffi.alloc('uint8_t', 128 + ROOM);
  const address = Number(koffi.address(buffer));
  const view = new DataView(koffi.view(buffer, 128 + ROOM));
  const word = (at, value) => view.setBigUint64(at, BigInt(value), true);
  word(0, address + 80); // msg_name
  view.setUint32(8, 12, true);
  word(16, address + 64); // msg_iov
  word(24, 1);
  word(64, address + 128); // iov_base
  word(72, capacity);
  view.setUint16(80, AF_NETLINK, true);
  return { buffer, address, view, bytes: 128 };
}

const out = message(0);
const incoming = message(ROOM);
const { view: put } = out;
const { view: get } = incoming;
/** A socket with a port id: one without is told nothing. */
function open() {
  const made = socket(AF_NETLINK, SOCK_RAW, 0);
  put.setUint16(112, AF_NETLINK, true);
  require(made >= 0 && bind(made, out.address + 112, 12) === 0, 'bind');
  return made;
}
let fd = open();
let sequence = 1;

function putHeader(at, length, type, flags) {
  put.setUint32(at, length, true);
  put.setUint16(at + 4, type, true);
  put.setUint16(at + 6, flags, true);
  put.setUint32(at + 8, sequence++, true);
  put.setUint32(at + 12, 0, true);
}

function send(length, on = fd) {
  put.setUint32(72, length, true);
  require(sendmsg(on, out.address, 0) === length, 'sendmsg');
}

function receive() {
  get.setUint32(8, 12, true);
  const length = recvmsg(fd, incoming.address, 0);
  require(length > 0 && (get.getUint32(48, true) & 0x20) === 0 && get.getUint32(84, true) === 0, 'recvmsg');
  return length;
}

function readAcks(first, count) {
  for (let left = count; left > 0;) {
    const end = 128 + receive();
    for (let at = 128; at < end; at += (get.getUint32(at, true) + 3) & ~3) {
      const ok = get.getUint16(at + 4, true) === NLMSG_ERROR && get.getInt32(at + 16, true) === 0;
      require(ok && get.getUint32(at + 8, true) === first++, 'an ack');
      left--;
    }
  }
}

const timed = (work) => (count) => {
  const start = process.hrtime.bigint();
  work(count);
  return Number(process.hrtime.bigint() - start);
};

function ipv4(at) {
  return `${OCTETS[get.getUint8(at)]}.${OCTETS[get.getUint8(at + 1)]}.${OCTETS[get.getUint8(at + 2)]}.${OCTETS[get.getUint8(at + 3)]}`;
}

function route(at) {
  const end = at + get.getUint32(at, true);
  const body = at + 16;
  let [dst, gateway, prefSrc] = [undefined, undefined, undefined];
  let [oif, priority, table] = [0, 0, 0];
  for (let offset = body + 12; offset + 4 <= end;) {
    const length = get.getUint16(offset, true);
    require(length >= 4 && length <= end - offset, 'an attribute');
    switch (get.getUint16(offset + 2, true) & 0x3fff) {
      case 1:
        dst = ipv4(offset + 4);
        break;
      case 4:
        oif = get.getUint32(offset + 4, true);
        break;
      case 5:
        gateway = ipv4(offset + 4);
        break;
      case 6:
        priority = get.getUint32(offset + 4, true);
        break;
      case 7:
        prefSrc = ipv4(offset + 4);
        break;
      case 15:
        table = get.getUint32(offset + 4, true);
        break;
    }
    offset += (length + 3) & ~3;
  }
  return {
    family: get.getUint8(body),
    dstLength: get.getUint8(body + 1),
    tos: get.getUint8(body + 3),
    protocol: get.getUint8(body + 5),
    scope: get.getUint8(body + 6),
    type: get.getUint8(body + 7),
    flags: get.getUint32(body + 8, true),
    ...{ dst, gateway, prefSrc, oif, priority, table },
  };
}

/** Hands each route of the dump to `take`. */
function dump(take) {
  putHeader(128, 28, RTM_GETROUTE, REQUEST_DUMP);
  for (let i = 144; i < 156; i += 4) put.setUint32(i, i === 144 ? 2 : 0, true);
  send(28);
  for (let seen = 0; ;) {
    const end = 128 + receive();
    for (let at = 128; at < end; at += (get.getUint32(at, true) + 3) & ~3) {
      const type = get.getUint16(at + 4, true);
      if (type === NLMSG_DONE) return seen;
      require(type === RTM_NEWROUTE, 'a route');
      take(route(at));
      seen++;
    }
  }
}

function option(on, level, name, value) {
  put.setInt32(96, value, true);
  return setsockopt(on, level, name, out.address + 96, 4) === 0;
}

/** One datagram of 50 routes of the table 250 through the loopback link, added or deleted. */
function change(on, type, first) {
  const flags = REQUEST | (type === RTM_NEWROUTE ? 0x600 : 0);
  for (let i = 0, at = 128; i < 50; i++, at += 44) {
    putHeader(at, 44, type, flags);
    put.setUint32(at + 16, 2 | (32 << 8), true); // family, length of the destination
    put.setUint32(at + 20, 250 | (4 << 8) | (253 << 16) | (1 << 24), true); // table, protocol, scope, type
    put.setUint32(at + 24, 0, true);
    put.setUint32(at + 28, 0x0001_0008, true);
    put.setUint32(at + 32, 0xc0a80000 + first + i, false);
    put.setUint32(at + 36, 0x0004_0008, true);
    put.setUint32(at + 40, 1, true);
  }
  send(50 * 44, on);
}

let [listener, maker] = [-1, -1];
function drain(count) {
  if (listener < 0) {
    [listener, maker] = [open(), open()];
    if (!option(listener, SOL_SOCKET, SO_RCVBUFFORCE, 64 << 20)) option(listener, SOL_SOCKET, SO_RCVBUF, 64 << 20);
    require(option(listener, SOL_NETLINK, NETLINK_ADD_MEMBERSHIP, RTNLGRP_IPV4_ROUTE), 'NETLINK_ADD_MEMBERSHIP');
  }
  for (let i = 0; i < count / 2; i += 50) {
    change(maker, RTM_NEWROUTE, i);
    change(maker, RTM_DELROUTE, i);
  }
  fd = listener;
  let interfaces = 0;
  const ns = timed(() => {
    for (let seen = 0; seen < count;) {
      const end = 128 + receive();
      for (let at = 128; at < end; at += (get.getUint32(at, true) + 3) & ~3, seen++) interfaces += route(at).oif;
    }
  })();
  require(interfaces === count, 'notifications');
  return ns;
}

await serve({
  ping: timed((count) => {
    for (let i = 0; i < count; i++) {
      putHeader(128, 16, NLMSG_NOOP, REQUEST_ACK);
      send(16);
      readAcks(sequence - 1, 1);
    }
  }),
  batch: timed((count) => {
    for (let done = 0; done < count; done += 64) {
      for (let i = 0; i < 64; i++) putHeader(128 + 16 * i, 16, NLMSG_NOOP, REQUEST_ACK);
      send(64 * 16);
      readAcks(sequence - 64, 64);
    }
  }),
  array: timed((count) => {
    const routes = [];
    dump((found) => routes.push(found));
    require(routes.length >= count, 'all routes');
  }),
  stream: timed((count) => {
    let interfaces = 0;
    const seen = dump((found) => (interfaces += found.oif));
    require(seen >= count && interfaces > 0, 'all routes');
  }),
  send: timed((count) => {
    for (let i = 0; i < count; i++) {
      putHeader(128, 80, NLMSG_NOOP, REQUEST);
      for (let at = 144; at < 208; at += 4) put.setUint32(at, i, true);
      send(80);
    }
  }),
  sendbatch: timed((count) => {
    for (let done = 0; done < count; done += 100) {
      for (let at = 128; at < 128 + 8000; at += 80) {
        putHeader(at, 80, NLMSG_NOOP, REQUEST);
        for (let i = at + 16; i < at + 80; i += 4) put.setUint32(i, done, true);
      }
      send(8000);
    }
  }),
  drain,
});
