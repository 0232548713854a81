// What each layer of nlmsg adds to a ping: the same exchange done by the C library through koffi alone, by the arena, by the
// transport, by the client; and the client with a kernel that answers at once, to see what its own code takes.
//
//   npm run build && node bench/layers.mjs
import { NETLINK_ROUTE, NetlinkClient, NetlinkSocket, NLM_F_ACK, NLM_F_REQUEST, NLMSG_NOOP } from 'nlmsg';
import { putHeader } from '../dist/codec/message.js';
import { Arena } from '../dist/ffi/arena.js';
import { getLibc } from '../dist/ffi/libc.js';
import { Received } from '../dist/socket/received.js';
import { checkOpenOptions } from '../dist/socket/socket-options.js';
import { SocketTransport } from '../dist/socket/socket-transport.js';
import { spread } from './statistics.mjs';

const [ROUNDS, WARM_UPS, CALLS] = [40, 10, 4000];
const ACK = NLM_F_REQUEST | NLM_F_ACK;
const [DONTWAIT, TRUNC] = [0x40, 0x20];

const libc = getLibc();
const transport = SocketTransport.open(checkOpenOptions({ protocol: NETLINK_ROUTE }));
const { descriptor: fd } = transport;
const [out, incoming] = [new Arena(4096), new Arena(65_536)];
const put = (memory) => putHeader(memory, 0, 16, NLMSG_NOOP, ACK, 7, 0, true);

// The structs are laid by a first call each; after that the addresses do.
put(out.bytes);
out.send(fd, 16);
incoming.receive(fd, DONTWAIT | TRUNC);
const [sent, received] = [out, incoming].map((arena) => arena.snapshot()[1].address);

/** A kernel within this process: what is left is what nlmsg itself does. */
class Instant {
  protocol = NETLINK_ROUTE;
  portId = 5;
  receiveBuffer = 212_992;
  incoming = new Received();
  descriptor = -1;
  closed = false;
  dropped = 0;
  #out = new Uint8Array(4096);
  #answer = Uint8Array.of(36, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 5, ...new Array(23).fill(0));
  #waits = false;

  outgoing() {
    return this.#out;
  }
  send(length) {
    for (let i = 8; i < 12; i++) this.#answer[i] = this.#out[i];
    this.incoming.bytes = this.#answer;
    this.incoming.length = this.#answer.length;
    this.#waits = true;
    return length;
  }
  receive() {
    const length = this.#waits ? this.incoming.length : 0;
    this.#waits = false;
    return length;
  }
  close() {}
}

const client = NetlinkClient.open({ protocol: NETLINK_ROUTE });
const alone = NetlinkClient.open({ protocol: NETLINK_ROUTE, transport: () => new Instant() });
const socket = NetlinkSocket.open({ protocol: NETLINK_ROUTE });
const message = { type: NLMSG_NOOP, flags: ACK };

const WORKS = {
  'sendmsg, recvmsg: koffi and the kernel': () => {
    libc.sendmsg(fd, sent, 0);
    libc.recvmsg(fd, received, DONTWAIT | TRUNC);
  },
  'Arena: header, sendmsg, recvfrom': () => {
    put(out.bytes);
    out.send(fd, 16, DONTWAIT);
    incoming.receiveFrom(fd, DONTWAIT | TRUNC);
  },
  'SocketTransport: and sender, counters, traces': () => {
    put(transport.outgoing(16));
    transport.send(16);
    transport.receive();
  },
  'NetlinkSocket: checked, the answer copied': () => {
    socket.send(message);
    socket.receive();
  },
  'NetlinkClient: pingSync': () => client.pingSync(),
  'pingSync without a kernel': () => alone.pingSync(),
  'two clock readings': () => performance.now() - performance.now(),
};

const figures = Object.fromEntries(Object.keys(WORKS).map((name) => [name, []]));
for (let round = 0; round < WARM_UPS + ROUNDS; round++) {
  for (const [name, work] of Object.entries(WORKS)) {
    const start = process.hrtime.bigint();
    for (let i = 0; i < CALLS; i++) work();
    if (round >= WARM_UPS) figures[name].push(Number(process.hrtime.bigint() - start) / CALLS);
  }
}
console.log('nanoseconds for each, median and quartiles');
for (const [name, values] of Object.entries(figures)) {
  const { median, lower, upper } = spread(values);
  console.log(`${name.padEnd(48)}${median.toFixed(0).padStart(6)}   ${lower.toFixed(0)} to ${upper.toFixed(0)}`);
}
for (const opened of [client, alone]) opened.destroy();
socket.close();
transport.close();
