// Who owns a descriptor: adopting, closing, numbers that are given out again, copies in other hands.

import { closeSync, openSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import {
  decodeError,
  decodeMessage,
  NETLINK_GENERIC,
  NETLINK_KOBJECT_UEVENT,
  NETLINK_ROUTE,
  NetlinkSocket,
  NLM_F_ACK,
  NLM_F_REQUEST,
  NLMSG_NOOP,
} from '../../src/index.ts';
import {
  AF_INET,
  AF_NETLINK,
  bind,
  close,
  getsockname,
  NETLINK_ADD_MEMBERSHIP,
  setsockopt,
  SOCK_CLOEXEC,
  SOCK_RAW,
  socket,
  SOL_NETLINK,
} from '../../src/ffi/index.ts';
import type { Koffi } from '../../src/ffi/koffi.ts';
import { checkOpenOptions } from '../../src/socket/socket-options.ts';
import { SocketTransport } from '../../src/socket/socket-transport.ts';
import { runNode, LEAVES_SOCKETS_OPEN } from '../support/child.ts';
import { describeWith } from '../support/requirements.ts';
import { thrownBy } from '../support/thrown.ts';

const REQUEST_ACK = NLM_F_REQUEST | NLM_F_ACK;
const descriptors = (): number => readdirSync('/proc/self/fd').length;
const rawSocket = (protocol: number): number => socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, protocol);

/** One request and its ack. */
function roundTrip(socket: NetlinkSocket): void {
  const sequence = socket.send({ type: NLMSG_NOOP, flags: REQUEST_ACK });
  const answer = decodeMessage(socket.receive()!.bytes);
  expect([answer.sequence, decodeError(answer).error]).toEqual([sequence, 0]);
}

/** Turns of the event loop until a condition holds. */
async function until(condition: () => boolean): Promise<void> {
  const end = performance.now() + 20_000;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`not within 20 s: ${condition.toString()}`);
    await nextTurn();
  }
}

function emit(payload: string): void {
  const sender = NetlinkSocket.open({ protocol: NETLINK_KOBJECT_UEVENT });
  sender.send({ type: 20, flags: NLM_F_REQUEST, payload });
  sender.close();
}

describeWith('kernel', 'A14: adopt', () => {
  test('takes a socket that is not bound: it is bound, keeps its groups, and is closed with the object', () => {
    const before = descriptors();
    const fd = rawSocket(NETLINK_KOBJECT_UEVENT);
    setsockopt(fd, SOL_NETLINK, NETLINK_ADD_MEMBERSHIP, 1);
    const adopted = NetlinkSocket.adopt(fd);
    expect(adopted).toMatchObject({ protocol: NETLINK_KOBJECT_UEVENT, fd });
    expect(getsockname(fd)).toMatchObject({ portId: adopted.portId, groups: 1 });
    expect(adopted.portId).toBeGreaterThan(0);
    roundTrip(adopted);
    emit('heard');
    expect(adopted.receive()).toMatchObject({ group: 1 });
    adopted.close();
    expect(descriptors()).toBe(before);
  });

  test('takes a socket that is bound, and never blocks although it would', () => {
    const fd = rawSocket(NETLINK_ROUTE);
    bind(fd, 4242);
    const adopted = NetlinkSocket.adopt(fd, { protocol: NETLINK_ROUTE, receiveBuffer: 50_000, groups: [1] });
    expect(adopted).toMatchObject({ portId: 4242, receiveBuffer: 100_000, features: { extendedAck: true } });
    expect(adopted.receive()).toBeUndefined();
    roundTrip(adopted);
    adopted.close();
  });

  test('refuses what is no netlink socket, and leaves it open', () => {
    const file = openSync('/dev/null', 'r');
    const inet = socket(AF_INET, 2 | SOCK_CLOEXEC, 0);
    const before = descriptors();
    expect(thrownBy(() => NetlinkSocket.adopt(file))).toMatchObject({ code: 'ENOTSOCK' });
    expect(thrownBy(() => NetlinkSocket.adopt(inet))).toMatchObject({ code: 'ERR_NETLINK_NOT_NETLINK' });
    expect(thrownBy(() => NetlinkSocket.adopt(999_999))).toMatchObject({ code: 'EBADF' });
    expect(descriptors()).toBe(before);
    closeSync(file);
    close(inet);
  });

  test('refuses another protocol than the one asked for, and a step that fails, and leaves the socket open', () => {
    const fd = rawSocket(NETLINK_ROUTE);
    const { code, message } = thrownBy(() => NetlinkSocket.adopt(fd, { protocol: NETLINK_GENERIC }));
    expect(code).toBe('ERR_NETLINK_WRONG_PROTOCOL');
    expect(message).toBe(`Cannot adopt descriptor ${fd}: it is of NETLINK_ROUTE, not of NETLINK_GENERIC`);
    expect(thrownBy(() => NetlinkSocket.adopt(fd, { groups: [9999] })).code).toBe('EINVAL');
    expect(getsockname(fd).family).toBe(AF_NETLINK);
    const adopted = NetlinkSocket.adopt(fd);
    adopted.close();
  });

  test('refuses a socket that has an owner, until that lets go of it', () => {
    const owner = NetlinkSocket.open({ protocol: NETLINK_ROUTE });
    const { fd } = owner;
    expect(thrownBy(() => NetlinkSocket.adopt(fd))).toMatchObject({ code: 'ERR_NETLINK_OWNED' });
    const first = rawSocket(NETLINK_ROUTE);
    const adopted = NetlinkSocket.adopt(first);
    expect(thrownBy(() => NetlinkSocket.adopt(first))).toMatchObject({ code: 'ERR_NETLINK_OWNED' });
    adopted.close();
    owner.close();
    const again = rawSocket(NETLINK_ROUTE); // one of the two numbers
    NetlinkSocket.adopt(again).close();
  });

  test.each([
    [-1, undefined, RangeError],
    [1.5, undefined, RangeError],
    ['0', undefined, TypeError],
    [0, null, TypeError],
    [0, { protocol: -1 }, RangeError],
    [0, { groups: [0] }, RangeError],
    [0, { filter: [{ code: 6, jt: 0, jf: 0, k: 0 }] }, TypeError],
  ])('refuses %p, %p before any system call', (fd, options, error) => {
    expect(() => NetlinkSocket.adopt(fd as never, options as never)).toThrow(error);
  });
});

describeWith('kernel', 'a number that is given out again', () => {
  test('A14: a storm of closing and opening: what is closed sends on nobody else’s socket', () => {
    const closed: NetlinkSocket[] = [];
    const open: NetlinkSocket[] = [];
    for (let i = 0; i < 300; i++) {
      open.push(NetlinkSocket.open({ protocol: i % 2 ? NETLINK_ROUTE : NETLINK_GENERIC }));
      if (open.length > 4) {
        const oldest = open.splice(i % open.length, 1)[0]!;
        oldest.close();
        closed.push(oldest);
      }
      for (const socket of closed.slice(-6)) {
        expect(thrownBy(() => socket.send({ type: NLMSG_NOOP, flags: REQUEST_ACK }))).toMatchObject({
          code: 'ERR_NETLINK_CLOSED',
        });
        socket.close();
      }
      open.forEach(roundTrip); // nobody closed them, and nothing but their own answers is there
      for (const socket of open) expect(socket.receive()).toBeUndefined();
    }
    open.forEach((socket) => socket.close());
  });

  test('A14: a socket whose descriptor was closed behind its back loses it to the next one', () => {
    const robbed = NetlinkSocket.open({ protocol: NETLINK_ROUTE });
    const { fd } = robbed;
    close(fd);
    const next = NetlinkSocket.open({ protocol: NETLINK_GENERIC });
    expect(next.fd).toBe(fd);
    expect(robbed.closed).toBe(true);
    expect(thrownBy(() => robbed.send({ type: NLMSG_NOOP })).name).toBe('ClosedError');
    robbed.close();
    roundTrip(next);
    next.close();
  });

  test('A13: the transport of a closed socket gives EBADF and false without a system call', () => {
    const transport = SocketTransport.open(checkOpenOptions({ protocol: NETLINK_ROUTE }));
    const { descriptor } = transport;
    transport.close();
    const other = NetlinkSocket.open({ protocol: NETLINK_ROUTE });
    expect(other.fd).toBe(descriptor);
    other.send({ type: NLMSG_NOOP, flags: REQUEST_ACK });
    transport.outgoing(16);
    const results = [transport.send(16), transport.receive(), transport.join(1), transport.leave(1)];
    expect(results).toEqual([-9, -9, -9, -9]);
    expect(transport).toMatchObject({ closed: true, descriptor: -1, dropped: 0 });
    expect(transport.wait(0)).toBe(false);
    expect(thrownBy(() => transport.watch(() => undefined)).name).toBe('ClosedError');
    transport.close();
    expect(other.receive()).toBeDefined();
    other.close();
  });
});

describeWith('kernel', 'copies of a descriptor', () => {
  test('A16: a socket that was closed while a copy lives calls nobody back', async () => {
    const dup = (createRequire(import.meta.url)('koffi') as Koffi).load(null).func('int dup(int)');
    const open = (): SocketTransport =>
      SocketTransport.open(checkOpenOptions({ protocol: NETLINK_KOBJECT_UEVENT, groups: [1] }));
    let calls = 0;
    const watched = open();
    const readiness = watched.watch(() => calls++);
    readiness.start();
    readiness.ref();
    emit('first');
    await until(() => calls > 0);
    const copy = dup(watched.descriptor) as number;
    watched.close();
    calls = 0;
    // The same number again, watched as well: only its own callback is called.
    const next = open();
    let others = 0;
    const other = next.watch(() => {
      others++;
      while (next.receive() > 0);
    });
    other.start();
    other.ref();
    emit('second'); // the copy is in the group as well
    await until(() => others > 0);
    for (let turn = 0; turn < 20; turn++) await nextTurn();
    expect(calls).toBe(0);
    next.close();
    close(copy);
  }, 60_000);

  test('A17: a child process has none, and a port id of its own', () => {
    const { stdout, stderr } = runNode(
      `
      import { fork } from 'node:child_process';
      import { readdirSync, readlinkSync } from 'node:fs';
      import { fileURLToPath } from 'node:url';
      import { NetlinkSocket } from 'nlmsg';
      const sockets = () => readdirSync('/proc/self/fd').filter((fd) => {
        try { return readlinkSync('/proc/self/fd/' + fd).startsWith('socket:'); } catch { return false; }
      });
      if (process.send) {
        // Those that are there before the first of ours are Node's own, for talking to the parent.
        const before = sockets();
        const socket = NetlinkSocket.open({ protocol: 0 });
        process.send({ before, portId: socket.portId });
        process.disconnect();
      } else {
        const mine = Array.from({ length: 20 }, () => NetlinkSocket.open({ protocol: 0 }));
        const held = mine.map(({ fd }) => readlinkSync('/proc/self/fd/' + fd));
        const child = fork(fileURLToPath(import.meta.url));
        child.on('message', ({ before, portId }) => {
          const inherited = before.filter((fd) => {
            try { return held.includes(readlinkSync('/proc/' + child.pid + '/fd/' + fd)); } catch { return false; }
          });
          console.log(before.length < 5, inherited.length, mine.some((socket) => socket.portId === portId));
        });
      }
    `,
      { nodeArgs: [LEAVES_SOCKETS_OPEN] },
    );
    expect({ stdout, stderr }).toEqual({ stdout: 'true 0 false\n', stderr: '' });
  });
});

describeWith('kernel', 'waiting', () => {
  test('ends at once where something waits, and after its time where nothing does', () => {
    const transport = SocketTransport.open(checkOpenOptions({ protocol: NETLINK_ROUTE }));
    expect(transport.wait(0)).toBe(false);
    expect(transport.wait(5)).toBe(false);
    const message = Uint8Array.of(16, 0, 0, 0, NLMSG_NOOP, 0, REQUEST_ACK, 0, 1, 0, 0, 0, 0, 0, 0, 0);
    transport.outgoing(16).set(message);
    transport.send(16);
    expect(transport.wait(60_000)).toBe(true);
    expect(transport.receive()).toBe(36);
    expect(transport.wait(0)).toBe(false);
    transport.close();
  });

  test('ends for an overrun, of which the next receive tells', () => {
    const options = { protocol: NETLINK_KOBJECT_UEVENT, groups: [1], receiveBuffer: 1 };
    const transport = SocketTransport.open(checkOpenOptions(options));
    for (let i = 0; i < 50; i++) emit('change@/x');
    expect(transport.wait(60_000)).toBe(true);
    expect(transport.receive()).toBe(-105);
    expect(transport.counters).toMatchObject({ overruns: 1 });
    transport.close();
  });
});
