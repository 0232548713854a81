// NetlinkSocket against the running kernel: its life, its groups, what it receives.

import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  decodeError,
  decodeMessage,
  isNetlinkError,
  NETLINK_AUDIT,
  NETLINK_GENERIC,
  NETLINK_KOBJECT_UEVENT,
  NETLINK_ROUTE,
  NetlinkSocket,
  type NetlinkSocketOptions,
  NLM_F_ACK,
  NLM_F_REQUEST,
  NLMSG_NOOP,
  sendNetlinkMessageToKernel,
} from '../../src/index.ts';
import { getsockname, getsockopt, SO_PROTOCOL, SOL_SOCKET } from '../../src/ffi/index.ts';
import { socketTransports } from '../../src/socket/socket-transports.ts';
import { run, runNode } from '../support/child.ts';
import { describeWith } from '../support/requirements.ts';
import { thrownBy } from '../support/thrown.ts';

const MIB = 1024 * 1024;
const REQUEST_ACK = NLM_F_REQUEST | NLM_F_ACK;

function withSocket<T>(options: NetlinkSocketOptions, body: (socket: NetlinkSocket) => T): T {
  const socket = NetlinkSocket.open(options);
  try {
    return body(socket);
  } finally {
    socket.close();
  }
}

const descriptors = (): number => readdirSync('/proc/self/fd').length;

describe('options that are none', () => {
  test.each([
    [undefined, TypeError],
    [null, TypeError],
    [0, TypeError],
    [{}, TypeError],
    [{ protocol: '0' }, TypeError],
    [{ protocol: -1 }, RangeError],
    [{ protocol: 1.5 }, RangeError],
    [{ protocol: 2 ** 31 }, RangeError],
    [{ protocol: 0, portId: -1 }, RangeError],
    [{ protocol: 0, groups: [0] }, RangeError],
    [{ protocol: 0, groups: [-1] }, RangeError],
    [{ protocol: 0, groups: 1 }, TypeError],
    [{ protocol: 0, groups: ['1'] }, TypeError],
    [{ protocol: 0, groups: 5 }, TypeError],
    [{ protocol: 0, extendedAck: 'no' }, TypeError],
    [{ protocol: 0, strictCheck: 0 }, TypeError],
  ])('%o', (options, error) => {
    expect(() => NetlinkSocket.open(options as never)).toThrow(error);
  });
});

test('a NetlinkSocket is opened, not constructed', () => {
  const Constructor = NetlinkSocket as unknown as new (...args: unknown[]) => unknown;
  expect(() => new Constructor({ protocol: 'x' }, [])).toThrow(TypeError);
  expect(() => new Constructor()).toThrow(/use NetlinkSocket.open/);
});

describeWith('kernel', 'a NetlinkSocket', () => {
  test('B11: reads each option once, so that what was checked is what is used', () => {
    let reads = 0;
    const options = {
      get protocol(): number {
        return reads++ === 0 ? NETLINK_ROUTE : 2 ** 32 + 15;
      },
    };
    withSocket(options, (socket) => {
      expect(reads).toBe(1);
      expect(socket.protocol).toBe(NETLINK_ROUTE);
    });
  });

  test('does not keep the memory of a message that was too large, nor does the unified call', () => {
    const { stdout } = runNode(
      `
      import { NetlinkSocket, sendNetlinkMessageToKernel } from 'nlmsg';
      const socket = NetlinkSocket.open({ protocol: 0 });
      const payload = new Uint8Array(100 * 1024 * 1024);
      const held = () => { gc(); gc(); return process.memoryUsage().arrayBuffers; };
      const outcome = (call) => { try { call(); } catch ({ code }) { return code; } };
      const before = held();
      console.log(outcome(() => socket.send({ type: 1, payload })), held() - before < 2 ** 20);
      const send = () => sendNetlinkMessageToKernel(socket.fd, payload, payload.length, 1, 1);
      console.log(outcome(send), held() - before < 2 ** 20);
      `,
      { nodeArgs: ['--expose-gc'] },
    );
    expect(stdout).toBe('EMSGSIZE true\nEMSGSIZE true\n');
  });

  test('A4: is bound to a port id that the kernel chose', () => {
    withSocket({ protocol: NETLINK_ROUTE }, (first) => {
      withSocket({ protocol: NETLINK_ROUTE }, (second) => {
        expect(getsockname(first.fd).portId).toBe(first.portId);
        expect(getsockname(second.fd).portId).toBe(second.portId);
        expect(first.portId).not.toBe(second.portId);
        expect(Math.max(first.portId, second.portId)).toBeGreaterThan(0);
      });
    });
  });

  test('A5: is bound to the port id asked for, or fails, and tries no other', () => {
    withSocket({ protocol: NETLINK_ROUTE, portId: 5555 }, (socket) => {
      expect(socket.portId).toBe(5555);
      const before = descriptors();
      const { code, syscall, message } = thrownBy(() => NetlinkSocket.open({ protocol: NETLINK_ROUTE, portId: 5555 }));
      expect({ code, syscall }).toEqual({ code: 'EADDRINUSE', syscall: 'bind' });
      expect(message).toMatch(/NETLINK_ROUTE to port id 5555/);
      expect(descriptors()).toBe(before);
    });
  });

  test('A1: names the protocol that the kernel does not have', () => {
    const before = descriptors();
    const { code, syscall, message } = thrownBy(() => NetlinkSocket.open({ protocol: 31 }));
    expect({ code, syscall }).toEqual({ code: 'EPROTONOSUPPORT', syscall: 'socket' });
    expect(message).toMatch(/netlink protocol 31: .*this kernel has no such protocol/);
    expect(descriptors()).toBe(before);
  });

  test('A2: is close-on-exec and never blocks', () => {
    withSocket({ protocol: NETLINK_ROUTE }, ({ fd }) => {
      const { stdout } = run(['cat', `/proc/${process.pid}/fdinfo/${fd}`]);
      expect(parseInt(/flags:\s+(\d+)/.exec(stdout)![1]!, 8) & 0o2004000).toBe(0o2004000);
      expect(run(['ls', '-l', '/proc/self/fd']).stdout).not.toMatch(new RegExp(` ${fd} -> socket`));
    });
  });

  test('A8: asks for extended acks, capped acks and, on NETLINK_ROUTE, strict checks', () => {
    const features = (options: NetlinkSocketOptions): unknown => withSocket(options, (socket) => socket.features);
    expect(features({ protocol: NETLINK_ROUTE })).toEqual({ extendedAck: true, capAck: true, strictCheck: true });
    expect(features({ protocol: NETLINK_GENERIC })).toEqual({ extendedAck: true, capAck: true, strictCheck: false });
    const none = { extendedAck: false, capAck: false, strictCheck: false };
    expect(features({ protocol: NETLINK_ROUTE, ...none })).toEqual(none);
  });

  test('A3: closes its descriptor where a later step fails', () => {
    const before = descriptors();
    expect(thrownBy(() => NetlinkSocket.open({ protocol: NETLINK_ROUTE, groups: [1, 9999] })).code).toBe('EINVAL');
    expect(descriptors()).toBe(before);
  });

  test('A7, A10: joins groups by number, once bound, and says which one was refused', () => {
    withSocket({ protocol: NETLINK_KOBJECT_UEVENT, groups: new Set([1]) }, (socket) => {
      expect(getsockname(socket.fd).groups).toBe(1);
      socket.join(3);
      socket.join(3);
      expect(getsockname(socket.fd).groups).toBe(5);
      socket.leave(1);
      socket.leave(1);
      expect(getsockname(socket.fd).groups).toBe(4);
      for (const group of [0, -1, 1.5, 2 ** 31]) expect(() => socket.join(group)).toThrow(RangeError);
      expect(thrownBy(() => socket.join(9999)).message).toMatch(/join group 9999 of NETLINK_KOBJECT_UEVENT/);
      expect(thrownBy(() => socket.leave(9999)).code).toBe('EINVAL');
    });
    withSocket({ protocol: NETLINK_AUDIT }, (socket) => {
      // CAP_AUDIT_READ is asked of the initial user namespace, where this test has none.
      const { code, message } = thrownBy(() => socket.join(1));
      expect(code).toBe('EPERM');
      expect(message).toMatch(/group 1 of NETLINK_AUDIT: .*not for unprivileged processes/);
    });
  });

  test('sends, and receives one datagram at a time without blocking', () => {
    withSocket({ protocol: NETLINK_ROUTE }, (socket) => {
      expect(socket.receive()).toBeUndefined();
      const numbers = [1, 2].map(() => socket.send({ type: NLMSG_NOOP, flags: REQUEST_ACK, payload: 'hello' }));
      for (const sequence of numbers) {
        const { bytes, ...rest } = socket.receive()!;
        expect(rest).toEqual({ portId: 0, group: 0, groups: 0, truncated: false });
        const answer = decodeMessage(bytes);
        expect(answer).toMatchObject({ sequence, portId: socket.portId });
        expect(decodeError(answer)).toMatchObject({ error: 0, request: { length: 21, portId: socket.portId } });
      }
      expect(numbers[1]).toBe((numbers[0]! % 0xffffffff) + 1);
      expect(socket.receive()).toBeUndefined();
    });
  });

  test('sends what it is told, and nothing wrong', () => {
    withSocket({ protocol: NETLINK_ROUTE }, (socket) => {
      expect(socket.send({ type: NLMSG_NOOP, flags: REQUEST_ACK, sequence: 0, portId: 77 })).toBe(0);
      expect(decodeError(decodeMessage(socket.receive()!.bytes)).request).toMatchObject({ sequence: 0, portId: 77 });
      const wrong: [object, ErrorConstructor][] = [
        [{}, TypeError],
        [{ type: 70_000 }, RangeError],
        [{ type: 1, flags: -1 }, RangeError],
        [{ type: 1, sequence: 2 ** 32 }, RangeError],
        [{ type: 1, portId: 0.5 }, RangeError],
        [{ type: 1, payload: 7 }, TypeError],
      ];
      for (const [message, error] of wrong) expect(() => socket.send(message as never)).toThrow(error);
      expect(thrownBy(() => socket.send({ type: 1, payload: new Uint8Array(64 * MIB) }))).toMatchObject({
        code: 'EMSGSIZE',
      });
      expect(socket.receive()).toBeUndefined();
    });
  });

  test('E1: a datagram longer than the buffer is marked, and the buffer has grown for the next', () => {
    withSocket({ protocol: NETLINK_ROUTE, capAck: false }, (socket) => {
      // Refused, so that the kernel echoes all of it; sent from the thread's memory, so the socket's has not grown.
      const payload = new Uint8Array(100_000).fill(1);
      const send = (): number => sendNetlinkMessageToKernel(socket.fd, payload, payload.length, 16, REQUEST_ACK);
      send();
      const cut = socket.receive()!;
      expect([cut.truncated, cut.bytes.length]).toEqual([true, 65536]);
      send();
      const whole = socket.receive()!;
      expect(whole.truncated).toBe(false);
      expect(whole.bytes.length).toBeGreaterThan(100_000);
    });
  });

  test('E25: a datagram is a copy: the next one does not change it, and it can be given away', () => {
    withSocket({ protocol: NETLINK_ROUTE }, (socket) => {
      socket.send({ type: NLMSG_NOOP, flags: REQUEST_ACK, sequence: 1 });
      socket.send({ type: NLMSG_NOOP, flags: REQUEST_ACK, sequence: 2 });
      const first = socket.receive()!.bytes;
      const second = socket.receive()!.bytes;
      expect([first, second].map((bytes) => decodeMessage(bytes).sequence)).toEqual([1, 2]);
      expect(first.buffer.byteLength).toBe(first.length);
      structuredClone(second.buffer, { transfer: [second.buffer as ArrayBuffer] });
      socket.send({ type: NLMSG_NOOP, flags: REQUEST_ACK, sequence: 3 });
      expect(decodeMessage(socket.receive()!.bytes).sequence).toBe(3);
    });
  });

  test('F1: an overrun is reported, and the socket goes on', () => {
    withSocket({ protocol: NETLINK_ROUTE }, (socket) => {
      for (let i = 0; i < 5000; i++) socket.send({ type: NLMSG_NOOP, flags: REQUEST_ACK });
      const { code, syscall, message } = thrownBy(() => {
        while (socket.receive());
      });
      expect({ code, syscall }).toEqual({ code: 'ENOBUFS', syscall: 'recvmsg' });
      expect(message).toMatch(/messages were lost/);
      let kept = 0;
      while (socket.receive()) kept++;
      expect(kept).toBeGreaterThan(50);
      socket.send({ type: NLMSG_NOOP, flags: REQUEST_ACK });
      expect(socket.receive()).toBeDefined();
    });
  });

  test('A13: is closed once, and then makes no system call', () => {
    const socket = NetlinkSocket.open({ protocol: NETLINK_ROUTE });
    const { fd } = socket;
    socket.close();
    expect(socket.closed).toBe(true);
    // The number is given to another socket at once, which the closed one must leave alone.
    withSocket({ protocol: NETLINK_GENERIC }, (other) => {
      expect(other.fd).toBe(fd);
      socket.close();
      socket[Symbol.dispose]();
      for (const use of [
        () => socket.fd,
        () => socket.send({ type: 1 }),
        () => socket.receive(),
        () => socket.join(1),
        () => socket.leave(1),
      ]) {
        expect(thrownBy(use)).toMatchObject({ code: 'ERR_NETLINK_CLOSED' });
      }
      expect(isNetlinkError(thrownBy(() => socket.fd))).toBe(true);
      expect(getsockopt(other.fd, SOL_SOCKET, SO_PROTOCOL)).toBe(NETLINK_GENERIC);
    });
  });

  test('A19: garbage-collected without close, it warns and throws nothing', () => {
    const { status, stderr } = runNode(
      `
      import { NetlinkSocket } from 'nlmsg';
      (() => { NetlinkSocket.open({ protocol: 0 }); NetlinkSocket.open({ protocol: 0 }).close(); })();
      for (let i = 0; i < 20; i++) { gc(); await new Promise((resolve) => setTimeout(resolve, 10)); }
      `,
      { nodeArgs: ['--expose-gc'] },
    );
    expect(
      stderr.match(/\[NLMSG_UNCLOSED\] NetlinkWarning: A NetlinkSocket \(descriptor \d+, NETLINK_ROUTE\)/g),
    ).toHaveLength(1);
    expect(status).toBe(0);
  });

  test('is disposed of by `using`', () => {
    const socket = NetlinkSocket.open({ protocol: NETLINK_ROUTE });
    socket[Symbol.dispose]();
    expect(socket.closed).toBe(true);
  });
});

describe('transports', () => {
  test.each([
    [null, TypeError],
    [{ sendBuffer: 0 }, RangeError],
    [{ portId: -1 }, RangeError],
    [{ networkNamespace: 5 }, TypeError],
  ])('of %p are refused before any is opened', (common, error) => {
    expect(() => socketTransports(common as never)).toThrow(error);
  });

  test.each([
    [{ protocol: -1 }, RangeError],
    [{ protocol: 0, groups: [0] }, RangeError],
    [{ protocol: 0, filter: [{ code: 6, jt: 0, jf: 0, k: 0 }] }, TypeError],
  ])('with options %p are refused before any system call', (options, error) => {
    expect(() => socketTransports()(options as never)).toThrow(error);
  });
});
