// Sockets in other network namespaces: where they are opened, where the thread is afterwards.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readdirSync, readlinkSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { NETLINK_ROUTE, NetlinkSocket, NLM_F_ACK, NLM_F_DUMP, NLM_F_REQUEST } from '../../src/index.ts';
import { checkNamespace, inNetworkNamespace, type NetworkNamespace } from '../../src/ffi/network-namespace.ts';
import { socketTransports } from '../../src/socket/socket-transports.ts';
import { runNode } from '../support/child.ts';
import { describeWith } from '../support/requirements.ts';
import { thrownBy } from '../support/thrown.ts';

const RTM_NEWLINK = 16;
const RTM_GETLINK = 18;
const RTM_NEWNSID = 88;
const REQUEST_ACK = NLM_F_REQUEST | NLM_F_ACK;
const own = (): string => readlinkSync('/proc/thread-self/ns/net');
const descriptors = (): number => readdirSync('/proc/self/fd').length;

/** A process in a namespace of its own, with an interface that is nowhere else. */
async function startNeighbour(): Promise<ChildProcess> {
  const script = 'ip link add nlmsg-there type veth peer name nlmsg-peer && echo ready && exec sleep 600';
  const child = spawn('unshare', ['--net', 'sh', '-c', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(([status]) => Promise.reject(new Error(`the neighbour ended: ${status}`))),
  ]);
  return child;
}

/** Whether the interface is among the links of the socket's namespace. */
function seesThere(socket: NetlinkSocket): boolean {
  const header = new Uint8Array(16); // struct ifinfomsg
  socket.send({ type: RTM_GETLINK, flags: NLM_F_REQUEST | NLM_F_DUMP, payload: header });
  let seen = false;
  for (let answer = socket.receive(); answer; answer = socket.receive()) {
    seen ||= Buffer.from(answer.bytes).includes('nlmsg-there\0');
  }
  return seen;
}

describe('what is no namespace', () => {
  test.each([
    [5, TypeError],
    [null, TypeError],
    [{}, TypeError],
    ['', TypeError],
    ['/proc\0', TypeError],
    [{ path: 5 }, TypeError],
    [{ pid: 1, fd: 0 }, TypeError],
    [{ pid: 0 }, RangeError],
    [{ pid: '1' }, TypeError],
    [{ fd: -1 }, RangeError],
    [{ fd: 2 ** 31 }, RangeError],
  ])('%o is refused before any system call', (networkNamespace, error) => {
    expect(() => NetlinkSocket.open({ protocol: 0, networkNamespace } as never)).toThrow(error);
  });
});

describeWith(['kernel', 'namespaces', 'iproute2'], 'A20: another network namespace', () => {
  let neighbour: ChildProcess;
  let pid: number;
  let here: string;

  beforeAll(async () => {
    here = own();
    neighbour = await startNeighbour();
    pid = neighbour.pid!;
  });
  afterAll(() => {
    neighbour.kill('SIGKILL');
  });

  function check(networkNamespace: NetworkNamespace): void {
    const before = descriptors();
    const socket = NetlinkSocket.open({ protocol: NETLINK_ROUTE, networkNamespace });
    try {
      expect(own()).toBe(here);
      expect(seesThere(socket)).toBe(true);
    } finally {
      socket.close();
    }
    expect(descriptors()).toBe(before);
  }

  test('is entered by path', () => {
    check(`/proc/${pid}/ns/net`);
    check({ path: `/proc/${pid}/ns/net` });
  });

  test('is entered by process id', () => check({ pid }));

  test('is entered by a descriptor, which stays open', () => {
    const fd = openSync(`/proc/${pid}/ns/net`, 'r');
    check({ fd });
    check({ fd });
    closeSync(fd);
  });

  test('holds no socket that was not opened in it', () => {
    const socket = NetlinkSocket.open({ protocol: NETLINK_ROUTE });
    expect(seesThere(socket)).toBe(false);
    expect(inNetworkNamespace(`/proc/${pid}/ns/net`, () => seesThere(socket))).toBe(false);
    socket.close();
  });

  test('holds the sockets of a factory', () => {
    const transport = socketTransports({ networkNamespace: { pid }, portId: 77_777, sendBuffer: 100_000 });
    const options = { protocol: 0, groups: [], receiveBuffer: undefined, allNamespaces: false, credentials: false };
    const sockets = [transport(options), transport(options)];
    expect(sockets.map(({ portId }) => portId === 77_777)).toEqual([true, false]);
    sockets.forEach((socket) => socket.close());
  });

  test('is left where the function throws, and its error is given', () => {
    const thrown = new Error('mine');
    let inside = '';
    const fail = (): never => {
      inside = own();
      throw thrown;
    };
    expect(thrownBy(() => inNetworkNamespace(checkNamespace({ pid }), fail))).toBe(thrown);
    expect(inside).toBe(readlinkSync(`/proc/${pid}/ns/net`));
    expect(inside).not.toBe(here);
    expect(own()).toBe(here);
    expect(thrownBy(() => NetlinkSocket.open({ protocol: 31, networkNamespace: { pid } })).code).toBe(
      'EPROTONOSUPPORT',
    );
    expect(own()).toBe(here);
  });

  test.each([
    ['/nonexistent/nlmsg', 'ENOENT', 'open', /open the network namespace "\/nonexistent\/nlmsg"/],
    ['/dev/null', 'EINVAL', 'setns', /"\/dev\/null": .*that is no network namespace/],
    ['/proc/self/ns/uts', 'EINVAL', 'setns', /that is no network namespace/],
    [{ fd: 999_999 }, 'EBADF', 'setns', /of descriptor 999999/],
  ] as const)('that is none, %p, is refused, and nothing is opened', (networkNamespace, code, syscall, message) => {
    const before = descriptors();
    const error = thrownBy(() => NetlinkSocket.open({ protocol: NETLINK_ROUTE, networkNamespace }));
    expect(error).toMatchObject({ code, syscall });
    expect(error.message).toMatch(message);
    expect(descriptors()).toBe(before);
    expect(own()).toBe(here);
  });

  test('A12: its events are told apart by its id here, and those of this namespace have none', () => {
    const open = (options: object): NetlinkSocket => NetlinkSocket.open({ protocol: NETLINK_ROUTE, ...options });
    const events = open({ groups: [1], allNamespaces: true });
    const there = open({ networkNamespace: { pid } });
    const here = open({});
    /** Sets the loopback interface up or down: struct ifinfomsg. */
    const setLoopback = (socket: NetlinkSocket, up: 0 | 1): void => {
      const payload = new Uint8Array(Uint32Array.of(0, 1, up, 1).buffer);
      socket.send({ type: RTM_NEWLINK, flags: REQUEST_ACK, payload });
    };
    try {
      // struct rtgenmsg; NETNSA_NSID 7; NETNSA_PID
      const payload = new Uint8Array(Uint32Array.of(0, 0x1_0008, 7, 0x2_0008, pid).buffer);
      here.send({ type: RTM_NEWNSID, flags: REQUEST_ACK, payload });
      setLoopback(there, 1);
      expect(events.receive()).toMatchObject({ group: 1, nsid: 7, truncated: false });
      setLoopback(here, 1);
      setLoopback(here, 0);
      expect(events.receive()).toMatchObject({ group: 1, nsid: undefined });
    } finally {
      [events, there, here].forEach((socket) => socket.close());
    }
  });

  test('is entered and left in a worker thread, and the main thread stays where it is', () => {
    const { stdout, stderr } = runNode(`
      import { readlinkSync } from 'node:fs';
      import { isMainThread, Worker } from 'node:worker_threads';
      import { NetlinkSocket } from 'nlmsg';
      import { inNetworkNamespace } from 'dist/ffi/network-namespace.js';
      const own = () => readlinkSync('/proc/thread-self/ns/net');
      const path = '/proc/${pid}/ns/net';
      if (isMainThread) {
        const before = own();
        new Worker(new URL(import.meta.url)).on('exit', () => console.log(own() === before));
      } else {
        const before = own();
        const during = inNetworkNamespace(path, own);
        NetlinkSocket.open({ protocol: 0, networkNamespace: path }).close();
        console.log(during === readlinkSync(path), during !== before, own() === before);
      }
    `);
    expect(stderr).toBe('');
    expect(stdout).toBe('true true true\ntrue\n');
  });
});

describeWith(['kernel', 'namespaces', 'strace'], 'A20: a thread that cannot be brought back', () => {
  const ENTER = `
    import { NetlinkSocket } from 'nlmsg';
    NetlinkSocket.open({ protocol: 0, networkNamespace: '/proc/self/ns/net' });
    console.log('not reached');
  `;
  const inject = (when: number): readonly string[] => [
    ...['prlimit', '--core=0', 'strace', '-f', '-qq', '-o', '/dev/null', '-e', 'trace=setns'],
    ...['-e', `inject=setns:error=EPERM:when=${when}`],
  ];
  const line = /^nlmsg: Cannot return to the own network namespace: setns gave EPERM .*; the process ends, since/m;

  test('ends the process, and says why', () => {
    const { status, stdout, stderr } = runNode(ENTER, { prefix: inject(2) });
    expect(stderr).toMatch(line);
    expect([status, stdout]).toEqual([null, '']);
  });

  test('ends it from a worker too', () => {
    const { status, stdout, stderr } = runNode(
      `
      import { isMainThread, Worker } from 'node:worker_threads';
      import { NetlinkSocket } from 'nlmsg';
      process.on('SIGABRT', () => {});
      if (isMainThread) new Worker(new URL(import.meta.url)).on('exit', () => console.log('not reached'));
      else NetlinkSocket.open({ protocol: 0, networkNamespace: '/proc/thread-self/ns/net' });
      `,
      { prefix: inject(2) },
    );
    expect(stderr).toMatch(line);
    expect([status, stdout]).toEqual([null, '']);
  });

  test('but where it did not even enter, that is an error like any other', () => {
    const { status, stderr } = runNode(ENTER, { prefix: inject(1) });
    expect(status).toBe(1);
    expect(stderr).toMatch(/SystemError.*Cannot enter the network namespace .*CAP_SYS_ADMIN/);
  });
});
