// The npm package `netlink`, found in the folder that NLMSG_BENCH_MODULES names.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { require, serve, timed } from './round.mjs';

const netlink = createRequire(resolve(process.env.NLMSG_BENCH_MODULES ?? '.', 'index.js'))('netlink');

const REQUEST = 1;
const ACK = 4;
const CREATE = 0x400;
const AF_INET = 2;
const TABLE = 250;
const BATCH = 64;
const SEND_BATCH = 100;
const NOTICES = 50;
const NOTICE_MEMORY = 1024; // what the kernel counts for one, rounded up
const NOOP = 1;
const NOTHING = Buffer.alloc(0);
const PAYLOAD = Buffer.alloc(64);
const link = { index: 0, name: 'bench0' };

/** A request of the package answers an acknowledgement with an empty list and throws for an error in it. */
async function acknowledged(socket) {
  const [messages] = await socket.request(NOOP, NOTHING);
  require(messages.length === 0, 'an acknowledgement');
}

function ping() {
  const socket = netlink.createNetlink(netlink.Protocol.ROUTE);
  return (count) =>
    timed(async () => {
      for (let i = 0; i < count; i++) await acknowledged(socket);
    });
}

/** Many messages in one datagram: only the lowest layer of the package can, with its formatter and its parser. */
function datagram(length, { type = NOOP, flags, data, sequence, port }) {
  const parts = [];
  for (let i = 0; i < length; i++) {
    parts.push(...netlink.formatMessage({ type, flags, seq: sequence + i, port, data }));
  }
  return parts;
}

function batch() {
  const socket = new netlink.RawNetlinkSocket(netlink.Protocol.ROUTE);
  const { port } = socket.address();
  let expected = 1;
  let left = 0;
  let done;
  let failed;
  socket.on('error', (error) => failed?.(error));
  socket.on('message', (bytes) => {
    for (const message of netlink.parseMessages(bytes)) {
      if (!netlink.checkError(message) || message.seq !== expected++) failed(new Error('an acknowledgement'));
      if (--left === 0) done();
    }
  });
  const one = () =>
    new Promise((resolve, reject) => {
      [left, done, failed] = [BATCH, resolve, reject];
      socket.send(datagram(BATCH, { flags: REQUEST | ACK, data: NOTHING, sequence: expected, port }));
    });
  return (count) =>
    timed(async () => {
      for (let i = 0; i < count; i += BATCH) await one();
    });
}

/** Sends are queued and end in their callbacks; 1,000 at a time keep the queue short. */
async function allSent(count, send) {
  for (let sent = 0; sent < count; sent += 1000) {
    const some = Math.min(1000, count - sent);
    await new Promise((resolve, reject) => {
      let left = some;
      const done = (error) => {
        if (error) reject(error);
        else if (--left === 0) resolve();
      };
      for (let i = 0; i < some; i++) send(done);
    });
  }
}

function send() {
  const socket = netlink.createNetlink(netlink.Protocol.ROUTE);
  return async (count) => {
    const ns = await timed(() => allSent(count, (done) => socket.send(NOOP, PAYLOAD, { flags: REQUEST }, done)));
    await acknowledged(socket);
    return ns;
  };
}

function sendbatch() {
  const socket = new netlink.RawNetlinkSocket(netlink.Protocol.ROUTE);
  const { port } = socket.address();
  socket.on('message', () => fail(new Error('an answer that nothing asked for')));
  const message = { flags: REQUEST, data: PAYLOAD, sequence: 1, port };
  const one = (done) => socket.send(datagram(SEND_BATCH, message), {}, done);
  return (count) => timed(() => allSent(count / SEND_BATCH, one));
}

function getLink() {
  const socket = netlink.createRtNetlink();
  return (count) =>
    timed(async () => {
      for (let i = 0; i < count; i++) {
        const [answer] = await socket.getLink({ index: link.index });
        require(answer?.attrs.ifname === link.name && answer.attrs.mtu > 0, 'a link decoded');
      }
    });
}

const ipv4 = (bytes) => bytes && `${bytes[0]}.${bytes[1]}.${bytes[2]}.${bytes[3]}`;

/** The package leaves addresses as bytes. */
function textual(route) {
  const { attrs } = route;
  attrs.dst = ipv4(attrs.dst);
  attrs.gateway = ipv4(attrs.gateway);
  attrs.prefsrc = ipv4(attrs.prefsrc);
  return route;
}

function array() {
  const socket = netlink.createRtNetlink();
  return async (count) => {
    let routes;
    const ns = await timed(async () => {
      routes = (await socket.getRoutes({ family: AF_INET })).map(textual);
    });
    const decoded = routes.filter(({ attrs }) => attrs.dst && attrs.oif && attrs.table);
    require(decoded.length >= count, 'all routes decoded');
    return ns;
  };
}

/** Routes made and deleted again, without acknowledgements. */
function notices() {
  const { NEWROUTE, DELROUTE } = netlink.rt.MessageType;
  const parts = [];
  for (let i = 0; i < NOTICES; i++) {
    const stream = new netlink.AttrStream();
    const data = { family: AF_INET, dstLen: 32, table: TABLE, protocol: 4, scope: 253, type: 1 };
    netlink.rt.formatRouteMessage(
      { data, attrs: { dst: Buffer.from([192, 168, 1, i >> 1]), oif: link.index } },
      stream,
    );
    const [type, flags] = i % 2 ? [DELROUTE, REQUEST] : [NEWROUTE, REQUEST | CREATE];
    parts.push(...datagram(1, { type, flags, data: stream.bufs, sequence: i + 1, port: 0 }));
  }
  return Buffer.concat(parts);
}

/** The package asks for no buffer beyond the system's limit, and an overrun closes its socket for good. */
function drain(count) {
  const raw = new netlink.RawNetlinkSocket(netlink.Protocol.ROUTE, { recvBufferSize: 64 << 20 });
  if (raw.getRecvBufferSize() < count * NOTICE_MEMORY) return skip('net.core.rmem_max is too small for its buffer');
  const socket = new netlink.RtNetlinkSocket(new netlink.NetlinkSocket(raw, { ref: true }));
  const maker = new netlink.RawNetlinkSocket(netlink.Protocol.ROUTE);
  const bytes = notices();
  let seen = 0;
  let wanted = Infinity;
  let decoded = 0;
  let done;
  maker.on('message', () => fail(new Error('a route refused')));
  socket.socket.on('error', fail);
  socket.on('invalid', fail);
  socket.on('message', (messages) => {
    for (const { attrs } of messages) {
      textual({ attrs });
      if (attrs.dst && attrs.oif === link.index && attrs.table === TABLE) decoded++;
    }
    seen += messages.length;
    if (seen === wanted) done();
  });
  socket.addMembership('IPV4_ROUTE');
  return async (count) => {
    [seen, decoded, wanted] = [0, 0, count];
    const drained = new Promise((resolve) => (done = resolve));
    // The package sends all in one go in a timer, which comes after this point and before the event loop reads.
    await setImmediate();
    await allSent(wanted / NOTICES, (sent) => maker.send(bytes, {}, sent));
    require(seen === 0, 'nothing read before the time is taken');
    const ns = await timed(() => drained);
    require(decoded === seen, 'notifications decoded');
    return ns;
  };
}

function skip(reason) {
  console.log(`skip ${reason}`);
  process.exit(0);
}

function fail(error) {
  console.error(error);
  process.exit(1);
}

async function linkIndex() {
  const links = await netlink.createRtNetlink().getLinks();
  const found = links.find(({ attrs }) => attrs.ifname === link.name);
  require(found, `no link ${link.name}`);
  return found.data.index;
}

const WORKLOADS = { ping, batch, link: getLink, array, send, sendbatch, drain };

async function main() {
  const name = process.argv[2];
  if (name === 'link' || name === 'drain') link.index = await linkIndex();
  const work = WORKLOADS[name]?.(Number(process.argv[3]));
  await serve({ [name]: work });
}

main().then(() => process.exit(0), fail);
