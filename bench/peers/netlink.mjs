// The benchmark's peer with the npm package `netlink`, found in the folder that NLMSG_BENCH_MODULES names.
//
//   node netlink.mjs <workload> <count>   writes "ready", then for every line of its input does the work once
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate } from 'node:timers/promises';

const require = createRequire(resolve(process.env.NLMSG_BENCH_MODULES ?? '.', 'index.js'));
const netlink = require('netlink');

const [name, argument] = process.argv.slice(2);
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

const now = () => process.hrtime.bigint();
const since = (start) => Number(now() - start);
const figures = (ns, count, more) => ({ ns: ns / count, count, ...more });
const whole = (count, part) => count - (count % part);

function check(right, what) {
  if (!right) throw new Error(what);
}

/** A request of the package answers an acknowledgement with an empty list and throws for an error in it. */
async function acknowledged(socket) {
  const [messages] = await socket.request(NOOP, NOTHING);
  check(messages.length === 0, 'no acknowledgement');
}

function ping() {
  const socket = netlink.createNetlink(netlink.Protocol.ROUTE);
  return async (count) => {
    const start = now();
    for (let i = 0; i < count; i++) await acknowledged(socket);
    return figures(since(start), count);
  };
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
      if (!netlink.checkError(message) || message.seq !== expected++) failed(new Error('no acknowledgement'));
      if (--left === 0) done();
    }
  });
  return async (count) => {
    const start = now();
    for (let i = 0; i < whole(count, BATCH); i += BATCH) {
      left = BATCH;
      await new Promise((resolve, reject) => {
        [done, failed] = [resolve, reject];
        socket.send(datagram(BATCH, { flags: REQUEST | ACK, data: NOTHING, sequence: expected, port }));
      });
    }
    return figures(since(start), whole(count, BATCH));
  };
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
    const start = now();
    await allSent(count, (done) => socket.send(NOOP, PAYLOAD, { flags: REQUEST }, done));
    const ns = since(start);
    await acknowledged(socket);
    return figures(ns, count);
  };
}

function sendbatch() {
  const socket = new netlink.RawNetlinkSocket(netlink.Protocol.ROUTE);
  const { port } = socket.address();
  socket.on('message', () => fail(new Error('an answer that nothing asked for')));
  return async (count) => {
    const message = { flags: REQUEST, data: PAYLOAD, sequence: 1, port };
    const start = now();
    await allSent(Math.floor(count / SEND_BATCH), (done) => socket.send(datagram(SEND_BATCH, message), {}, done));
    return figures(since(start), whole(count, SEND_BATCH));
  };
}

function getLink() {
  const socket = netlink.createRtNetlink();
  return async (count) => {
    const start = now();
    for (let i = 0; i < count; i++) {
      const [answer] = await socket.getLink({ index: link.index });
      check(answer?.attrs.ifname === link.name && answer.attrs.mtu > 0, 'a link undecoded');
    }
    return figures(since(start), count);
  };
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
    const start = now();
    const routes = (await socket.getRoutes({ family: AF_INET })).map(textual);
    const ns = since(start);
    const decoded = routes.filter(({ attrs }) => attrs.dst && attrs.oif && attrs.table);
    check(decoded.length >= count, `${decoded.length} routes decoded of ${count}`);
    return figures(ns, routes.length);
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
    [seen, decoded, wanted] = [0, 0, whole(count, NOTICES)];
    const drained = new Promise((resolve) => (done = resolve));
    // The package sends all in one go in a timer, which comes after this point and before the event loop reads.
    await setImmediate();
    await allSent(wanted / NOTICES, (sent) => maker.send(bytes, {}, sent));
    check(seen === 0, 'notifications were read before the time was taken');
    const start = now();
    await drained;
    const ns = since(start);
    check(decoded === seen && seen > 0, 'notifications undecoded');
    return figures(ns, seen, { lost: 0 });
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
  check(found, `no link ${link.name}`);
  return found.data.index;
}

const stream = () => skip('the package gives a dump only as an array');
const WORKLOADS = { ping, batch, link: getLink, array, stream, send, sendbatch, drain };

async function main() {
  const count = Number(argument);
  check(Object.hasOwn(WORKLOADS, name) && count > 0, 'usage: netlink.mjs <workload> <count>');
  if (name === 'link' || name === 'drain') link.index = await linkIndex();
  const work = WORKLOADS[name](count);
  for (let i = 0; i < 3; i++) await work(count);
  console.log('ready');
  const rounds = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  while (!(await rounds.next()).done) console.log(JSON.stringify(await work(count)));
}

main().then(() => process.exit(0), fail);
