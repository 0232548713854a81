// The unified call, sentence by sentence, against the running kernel.

import { closeSync, openSync, readdirSync, readlinkSync } from 'node:fs';
import { createServer, connect } from 'node:net';
import { once } from 'node:events';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  decodeError,
  decodeMessage,
  greet,
  type Message,
  NETLINK_KOBJECT_UEVENT,
  NETLINK_ROUTE,
  NETLINK_USERSOCK,
  NetlinkSocket,
  NLM_F_ACK,
  NLM_F_REQUEST,
  NLMSG_NOOP,
  type Payload,
  send_netlink_message_to_kernel,
  type SendmsgEvent,
  sendNetlinkMessageToKernel,
  type SendOptions,
} from '../../src/index.ts';
import {
  AF_NETLINK,
  AF_UNIX,
  bind,
  close,
  getsockname,
  NETLINK_ADD_MEMBERSHIP,
  recvmsg,
  setsockopt,
  SOCK_RAW,
  socket as openRaw,
  SOL_NETLINK,
} from '../../src/ffi/index.ts';
import { program, runNode } from '../support/child.ts';
import { toHex, utf8 } from '../support/golden.ts';
import { describeWith } from '../support/requirements.ts';
import { type Thrown, thrownBy } from '../support/thrown.ts';

const REQUEST_ACK = NLM_F_REQUEST | NLM_F_ACK;

test('send_netlink_message_to_kernel is the same function', () =>
  expect(send_netlink_message_to_kernel).toBe(sendNetlinkMessageToKernel));

describe('B11: before any system call', () => {
  // Descriptor 999,999 is not open: an EBADF would show that the system was asked.
  const send = (...args: unknown[]): number => (sendNetlinkMessageToKernel as (...args: unknown[]) => number)(...args);
  const five = utf8('hello');

  test.each([-1, 1.5, NaN, Infinity, 2 ** 31, 2 ** 40])('%d is no descriptor', (fd) => {
    expect(() => send(fd, five, 5, 20, 1)).toThrow(RangeError);
  });
  test.each([-1, 1.5, NaN, 65536, 2 ** 32, -0.5])('%d is no type and no flags', (value) => {
    expect(() => send(999_999, five, 5, value, 1)).toThrow(RangeError);
    expect(() => send(999_999, five, 5, 20, value)).toThrow(RangeError);
  });
  test.each([-1, 1.5, NaN, 6, 2 ** 32])('%d is no size of a payload of five bytes', (size) => {
    for (const payload of ['hello', five, five.slice().buffer]) {
      expect(() => send(999_999, payload, size, 20, 1)).toThrow(RangeError);
    }
  });
  test.each([-1, 1.5, NaN, 2 ** 32])('%d is no sequence number and no port id', (value) => {
    expect(() => send(999_999, five, 5, 20, 1, { sequence: value })).toThrow(RangeError);
    expect(() => send(999_999, five, 5, 20, 1, { portId: value })).toThrow(RangeError);
  });
  test.each([['1'], [1n], [null], [undefined], [{}], [[1]], [true]])('%p is no number', (value) => {
    expect(() => send(value, five, 5, 20, 1)).toThrow(TypeError);
    expect(() => send(999_999, five, value, 20, 1)).toThrow(TypeError);
    expect(() => send(999_999, five, 5, value, 1)).toThrow(TypeError);
    expect(() => send(999_999, five, 5, 20, value)).toThrow(TypeError);
  });
  test.each([
    [undefined],
    [5],
    [[1, 2]],
    [{}],
    [new DataView(new ArrayBuffer(4))],
    [new Uint16Array(2)],
    [new SharedArrayBuffer(4)],
  ])('%p is no payload', (payload) => {
    expect(() => send(999_999, payload, 0, 20, 1)).toThrow(TypeError);
  });

  test.each([[5], ['x'], [null], [() => 1], [Symbol('x')]])('%p are no options', (options) => {
    expect(() => send(999_999, five, 5, 20, 1, options)).toThrow(TypeError);
  });

  test('a view whose buffer became too small for it is refused', () => {
    const Resizable = ArrayBuffer as unknown as new (
      size: number,
      options: object,
    ) => ArrayBuffer & { resize(size: number): void };
    const buffer = new Resizable(100, { maxByteLength: 200 });
    const view = new Uint8Array(buffer, 50, 10);
    buffer.resize(20);
    expect(() => send(999_999, view, 0, 20, 1)).toThrow(/made too small/);
  });

  test('null has no bytes', () => expect(() => send(999_999, null, 1, 20, 1)).toThrow(RangeError));

  test('B5: a buffer that was transferred away is refused, whatever the size', () => {
    const view = Uint8Array.of(1, 2, 3);
    const { buffer } = view;
    structuredClone(buffer, { transfer: [buffer] });
    for (const payload of [view, buffer]) {
      expect(() => send(999_999, payload, 0, 20, 1)).toThrow(/detached/);
      expect(() => send(999_999, payload, 3, 20, 1)).toThrow(TypeError);
    }
  });

  test('any wrong argument is a TypeError or RangeError', () => {
    const wrong = fc.oneof(
      fc.double().filter((value) => !Number.isInteger(value) || value < 0 || value > 0xffff),
      fc.string(),
      fc.bigInt(),
      fc.constantFrom(null, undefined, true, Symbol('x'), {}, []),
    );
    fc.assert(
      fc.property(fc.nat(3), wrong, (place, value) => {
        const args: unknown[] = [999_999, five, 5, 20, 1];
        args[place === 0 ? 0 : place + 1] = value;
        if (place === 0 && typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 31)
          return;
        try {
          send(...args);
        } catch (error) {
          expect([TypeError.name, RangeError.name]).toContain((error as Error).name);
          return;
        }
        throw new Error('accepted');
      }),
      { numRuns: 1000 },
    );
  });
});

describeWith('kernel', 'a message sent through NETLINK_KOBJECT_UEVENT', () => {
  let sender: NetlinkSocket;
  let listener: NetlinkSocket;

  beforeEach(() => {
    listener = NetlinkSocket.open({ protocol: NETLINK_KOBJECT_UEVENT, groups: [1] });
    sender = NetlinkSocket.open({ protocol: NETLINK_KOBJECT_UEVENT });
  });
  afterEach(() => {
    listener.close();
    sender.close();
  });

  /** What the kernel read as the payload: it comes back to group 1 with SEQNUM appended. */
  function echo(payload: Payload, size: number, type = greet.HELLO as number): Uint8Array {
    sendNetlinkMessageToKernel(sender.fd, payload, size, type, REQUEST_ACK);
    const { bytes } = listener.receive()!;
    const end = Buffer.from(bytes).lastIndexOf('SEQNUM=');
    expect(Buffer.from(bytes.subarray(end)).toString()).toMatch(/^SEQNUM=\d+\0$/);
    return bytes.slice(0, end);
  }

  test('carries text as UTF-8, with no NUL added, and returns the bytes accepted', () => {
    expect(sendNetlinkMessageToKernel(sender.fd, 'hello', 5, greet.HELLO, REQUEST_ACK)).toBe(21);
    const { bytes, portId, groups, truncated } = listener.receive()!;
    expect(Buffer.from(bytes).toString()).toMatch(/^helloSEQNUM=\d+\0$/);
    expect({ portId, groups, truncated }).toEqual({ portId: 0, groups: 1, truncated: false });
    expect(toHex(echo('Grüße 👋', Buffer.byteLength('Grüße 👋')))).toBe(toHex(utf8('Grüße 👋')));
    expect(toHex(echo('\ud800', 3))).toBe('ef bf bd');
  });

  test('carries any view at any offset', () => {
    const memory = Uint8Array.from({ length: 300 }, (_, i) => i & 0xff);
    for (const [start, end] of [
      [0, 300],
      [1, 4],
      [3, 200],
      [255, 256],
      [7, 7],
    ] as const) {
      const view = memory.subarray(start, end);
      expect(toHex(echo(view, view.length))).toBe(toHex(view));
      expect(toHex(echo(Buffer.from(memory.buffer, start, end - start), end - start))).toBe(toHex(view));
      expect(toHex(echo(view.slice().buffer, view.length))).toBe(toHex(view));
    }
  });

  test('B7: carries the bytes of shared and resizable memory', () => {
    const shared = new Uint8Array(new SharedArrayBuffer(100));
    shared.set(utf8('shared'), 90);
    expect(Buffer.from(echo(shared.subarray(90), 6)).toString()).toBe('shared');
    const Resizable = ArrayBuffer as unknown as new (
      size: number,
      options: object,
    ) => ArrayBuffer & { resize(size: number): void };
    const buffer = new Resizable(100, { maxByteLength: 200 });
    const view = new Uint8Array(buffer);
    view.fill(0x61);
    buffer.resize(3);
    expect(Buffer.from(echo(view, 3)).toString()).toBe('aaa');
    expect(() => echo(view, 4)).toThrow(RangeError);
    buffer.resize(0);
    expect(echo(view, 0).length).toBe(0);
  });

  test('carries the first payloadSize bytes and not one more', () => {
    const long = utf8('x'.repeat(1000));
    echo(long, 1000); // what the arena holds from now on
    for (const size of [0, 1, 63, 64, 65, 999]) {
      expect(toHex(echo(utf8('y'.repeat(1000)), size))).toBe(toHex(utf8('y'.repeat(size))));
    }
    expect(echo(null, 0).length).toBe(0);
    expect(echo('', 0).length).toBe(0);
    expect(Buffer.from(echo('hello', 2)).toString()).toBe('he');
  });

  test('a view that lies about itself sends none of the bytes sent before', () => {
    echo(utf8('secret'.repeat(100)), 600);
    class Liar extends Uint8Array {
      override get length(): number {
        return 600;
      }
      override get byteLength(): number {
        return 600;
      }
    }
    for (const size of [10, 600]) expect(() => echo(new Liar(5), size)).toThrow(RangeError);
    const text = Buffer.from(echo(new Liar(5), 5)).toString();
    expect(text).toBe('\0\0\0\0\0');
  });

  test('has the type given, from 16 to 65,535', () => {
    for (const type of [16, 21, 0x1234, 0xffff]) expect(Buffer.from(echo('any', 3, type)).toString()).toBe('any');
  });

  test("does not keep or change the caller's memory", () => {
    const payload = utf8('hello');
    sendNetlinkMessageToKernel(sender.fd, payload, 5, greet.HELLO, REQUEST_ACK);
    payload.fill(0x7a);
    expect(Buffer.from(listener.receive()!.bytes).toString()).toMatch(/^helloSEQNUM/);
    expect(payload).toEqual(utf8('zzzzz'));
  });

  test('is refused by the kernel, with its text, when it is too long for an event', () => {
    sendNetlinkMessageToKernel(sender.fd, new Uint8Array(2100), 2100, greet.HELLO, REQUEST_ACK);
    const { error, extendedAck } = decodeError(decodeMessage(sender.receive()!.bytes));
    expect([error, extendedAck.message]).toEqual([-22, 'uevent message too big']);
  });

  test('any payload of any kind arrives as it was', () => {
    const kinds = fc.constantFrom(
      (b: Uint8Array) => b,
      (b: Uint8Array) => b.slice().buffer,
      (b: Uint8Array) => Buffer.from(b),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), kinds, fc.nat(500), (bytes, kind, size) => {
        const length = Math.min(size, bytes.length);
        expect(toHex(echo(kind(bytes), length))).toBe(toHex(bytes.subarray(0, length)));
      }),
      { numRuns: 300 },
    );
  });
});

describeWith('kernel', 'the header of a message', () => {
  /** The header that the kernel read, which it echoes in its acknowledgement. */
  function echoed(
    socket: { readonly fd: number; receive(): { bytes: Uint8Array } | undefined },
    options?: SendOptions,
  ): Message {
    sendNetlinkMessageToKernel(socket.fd, 'abc', 3, NLMSG_NOOP, REQUEST_ACK, options);
    const answer = decodeMessage(socket.receive()!.bytes);
    return { ...decodeError(answer).request, payload: answer.payload };
  }

  function withSocket(body: (socket: NetlinkSocket) => void): void {
    const socket = NetlinkSocket.open({ protocol: NETLINK_ROUTE });
    try {
      body(socket);
    } finally {
      socket.close();
    }
  }

  test("says 16 + payloadSize, the type and the flags as given, and the socket's port id", () => {
    withSocket((socket) => {
      expect(echoed(socket)).toMatchObject({ length: 19, type: NLMSG_NOOP, flags: REQUEST_ACK, portId: socket.portId });
    });
  });

  test('numbers calls upwards by one, without 0', () => {
    withSocket((socket) => {
      const numbers = Array.from({ length: 5 }, () => echoed(socket).sequence);
      for (const [i, number] of numbers.entries()) {
        expect(number).toBe(((numbers[0]! + i - 1) % 0xffffffff) + 1);
        expect(number).toBeGreaterThan(0);
      }
    });
  });

  test('numbers start at random: another thread has others', async () => {
    const source = program(`
      import { NetlinkSocket, sendNetlinkMessageToKernel, decodeMessage } from 'nlmsg';
      import { parentPort } from 'node:worker_threads';
      const socket = NetlinkSocket.open({ protocol: 0 });
      sendNetlinkMessageToKernel(socket.fd, null, 0, 1, 5);
      parentPort.postMessage(decodeMessage(socket.receive().bytes).sequence);
      socket.close();
    `);
    const first = async (): Promise<number> => {
      const worker = new Worker(source);
      // A message that is still under way when the thread ends comes together with its end.
      const [[sequence]] = (await Promise.all([once(worker, 'message'), once(worker, 'exit')])) as [[number], unknown];
      return sequence;
    };
    expect(await first()).not.toBe(await first());
  });

  test('takes sequence number and port id from the options', () => {
    withSocket((socket) => {
      for (const value of [0, 1, 0x80000000, 0xffffffff]) {
        expect(echoed(socket, { sequence: value, portId: value })).toMatchObject({ sequence: value, portId: value });
      }
    });
  });

  test('has the port id of the socket that the descriptor is now, not of one before', () => {
    withSocket((first) => {
      const { fd } = first;
      expect(echoed(first).portId).toBe(first.portId);
      first.close();
      withSocket((second) => {
        expect(second.fd).toBe(fd);
        expect(echoed(second).portId).toBe(second.portId);
        expect(second.portId).not.toBe(0);
      });
    });
  });

  test('a socket that is not bound is bound first, and keeps the groups that it joined', () => {
    const fd = openRaw(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE);
    try {
      setsockopt(fd, SOL_NETLINK, NETLINK_ADD_MEMBERSHIP, 1);
      setsockopt(fd, SOL_NETLINK, NETLINK_ADD_MEMBERSHIP, 5);
      expect(getsockname(fd)).toEqual({ family: AF_NETLINK, portId: 0, groups: 0x11 });
      expect(sendNetlinkMessageToKernel(fd, null, 0, NLMSG_NOOP, REQUEST_ACK)).toBe(16);
      const { portId, groups } = getsockname(fd);
      expect([portId !== 0, groups]).toEqual([true, 0x11]);
      expect(decodeError(decodeMessage(recvmsg(fd).bytes)).request.portId).toBe(portId);
    } finally {
      close(fd);
    }
  });

  test('a socket with a port id of its own keeps it', () => {
    const fd = openRaw(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE);
    bind(fd, 31337);
    sendNetlinkMessageToKernel(fd, null, 0, NLMSG_NOOP, NLM_F_REQUEST);
    expect(getsockname(fd).portId).toBe(31337);
    close(fd);
  });
});

describeWith('kernel', 'what the call gives to sendmsg', () => {
  test('one iovec around header and payload, one msghdr to port id 0, no flags', () => {
    const events: SendmsgEvent[] = [];
    const watch = (event: unknown): void => {
      events.push(event as SendmsgEvent);
    };
    const socket = NetlinkSocket.open({ protocol: NETLINK_ROUTE });
    subscribe('nlmsg:sendmsg', watch);
    try {
      sendNetlinkMessageToKernel(socket.fd, 'hello', 5, NLMSG_NOOP, NLM_F_REQUEST, { sequence: 9, portId: 8 });
    } finally {
      unsubscribe('nlmsg:sendmsg', watch);
      socket.close();
    }
    const [{ message, structs, result }] = events as [SendmsgEvent];
    expect(events).toHaveLength(1);
    expect(result).toBe(21);
    expect(decodeMessage(message)).toEqual({
      length: 21,
      type: 1,
      flags: 1,
      sequence: 9,
      portId: 8,
      payload: utf8('hello'),
    });
    expect(structs.map(({ struct }) => struct)).toEqual(['struct iovec', 'struct msghdr', 'struct sockaddr_nl']);
  });

  test('B1: a subscriber that fails a system call of its own does not change the errno that is reported', () => {
    const fail = (): void => {
      expect(() => openSync('/nonexistent', 'r')).toThrow('ENOENT');
    };
    const socket = NetlinkSocket.open({ protocol: NETLINK_ROUTE });
    subscribe('nlmsg:sendmsg', fail);
    try {
      expect(
        thrownBy(() => sendNetlinkMessageToKernel(socket.fd, new Uint8Array(300_000), 300_000, 1, 1)),
      ).toMatchObject({ code: 'EMSGSIZE' });
    } finally {
      unsubscribe('nlmsg:sendmsg', fail);
      socket.close();
    }
  });
});

describeWith('kernel', 'a refusal', () => {
  const refusal = (fd: number, size = 0): Thrown =>
    thrownBy(() => sendNetlinkMessageToKernel(fd, new Uint8Array(size), size, NLMSG_NOOP, NLM_F_REQUEST));

  test('EBADF: no such descriptor', () => {
    expect(refusal(999_999)).toMatchObject({ name: 'SystemError', code: 'EBADF', errno: -9, syscall: 'getsockname' });
    expect(refusal(999_999).message).toMatch(/no descriptor of this number is open/);
  });

  test('ENOTSOCK names what the descriptor is', () => {
    const fd = openSync('/dev/null', 'r');
    const { code, errno, syscall, message } = refusal(fd);
    closeSync(fd);
    expect({ code, errno, syscall }).toEqual({ code: 'ENOTSOCK', errno: -88, syscall: 'getsockname' });
    expect(message).toMatch(/it is the file "\/dev\/null"$/);
    const eventfd = Number(readdirSync('/proc/self/fd').find((each) => /eventfd|eventpoll/.test(linkOf(each))));
    expect(refusal(eventfd).message).toMatch(/it is of kind (eventfd|eventpoll)$/);
  });

  test('a socket of another family is named, and gets nothing', async () => {
    const local = openRaw(AF_UNIX, 2, 0);
    expect(refusal(local)).toMatchObject({ code: 'ERR_NETLINK_NOT_NETLINK' });
    expect(refusal(local).message).toMatch(/it is a local socket \(AF_UNIX\)$/);
    close(local);
    // A connected stream would take the bytes for its peer's.
    const path = `\0nlmsg-test-${process.pid}`;
    const server = createServer().listen(path);
    await once(server, 'listening');
    const accepted = once(server, 'connection');
    const client = connect(path);
    await once(client, 'connect');
    const [peer] = (await accepted) as [NodeJS.ReadableStream & { destroy(): void }];
    const received: unknown[] = [];
    peer.on('data', (data) => received.push(data));
    const fd = (client as unknown as { _handle: { fd: number } })._handle.fd;
    expect(refusal(fd)).toMatchObject({ code: 'ERR_NETLINK_NOT_NETLINK' });
    client.end();
    await once(peer, 'end');
    expect(received).toEqual([]);
    peer.destroy();
    server.close();
    await once(server, 'close');
  });

  test('EMSGSIZE: D8: up to SO_SNDBUF - 32 bytes go, and the reason says so', () => {
    const socket = NetlinkSocket.open({ protocol: NETLINK_ROUTE });
    const { message, ...error } = refusal(socket.fd, 300_000);
    expect(error).toMatchObject({ code: 'EMSGSIZE', errno: -90, syscall: 'sendmsg' });
    const limit = Number(/up to (\d+) bytes/.exec(message)?.[1]);
    expect(sendNetlinkMessageToKernel(socket.fd, new Uint8Array(limit), limit - 16, NLMSG_NOOP, NLM_F_REQUEST)).toBe(
      limit,
    );
    expect(refusal(socket.fd, limit - 15)).toMatchObject({ code: 'EMSGSIZE' });
    socket.close();
  });

  test('ECONNREFUSED: nobody listens in the kernel', () => {
    const socket = NetlinkSocket.open({ protocol: NETLINK_USERSOCK });
    expect(refusal(socket.fd)).toMatchObject({ code: 'ECONNREFUSED', errno: -111, syscall: 'sendmsg' });
    expect(refusal(socket.fd).message).toMatch(/nobody listens there: NETLINK_USERSOCK has no receiver/);
    socket.close();
  });

  test('of a payload beyond what a header can announce changes nothing for the calls after it', () => {
    const payload = new Uint8Array(2 ** 32 - 8); // zeros that are never touched cost no memory
    const socket = NetlinkSocket.open({ protocol: NETLINK_ROUTE });
    expect(() => sendNetlinkMessageToKernel(socket.fd, payload, payload.length, 1, 5)).toThrow(RangeError);
    expect(() => socket.send({ type: 1, payload })).toThrow(RangeError);
    expect(sendNetlinkMessageToKernel(socket.fd, 'hello', 5, NLMSG_NOOP, REQUEST_ACK)).toBe(21);
    expect(decodeError(decodeMessage(socket.receive()!.bytes)).error).toBe(0);
    socket.close();
  });

  test('leaves the next call unharmed', () => {
    const socket = NetlinkSocket.open({ protocol: NETLINK_ROUTE });
    refusal(socket.fd, 50_000_000);
    expect(sendNetlinkMessageToKernel(socket.fd, 'hello', 5, NLMSG_NOOP, REQUEST_ACK)).toBe(21);
    expect(decodeError(decodeMessage(socket.receive()!.bytes)).error).toBe(0);
    socket.close();
  });
});

describeWith(['kernel', 'namespaces'], 'where privilege is lacking', () => {
  test('the message is sent, and the kernel answers EPERM with its text', () => {
    // No user is mapped, so the program has no capabilities in its namespaces.
    const { stdout } = runNode(
      `
      import { decodeError, decodeMessage, NetlinkSocket, sendNetlinkMessageToKernel } from 'nlmsg';
      const socket = NetlinkSocket.open({ protocol: 15 });
      console.log(sendNetlinkMessageToKernel(socket.fd, 'hello', 5, 20, 5));
      const { error, extendedAck } = decodeError(decodeMessage(socket.receive().bytes));
      console.log(error, extendedAck.message);
      `,
      { prefix: ['unshare', '--user', '--net'] },
    );
    expect(stdout).toBe('21\n-1 missing CAP_SYS_ADMIN capability\n');
  });
});

function linkOf(fd: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    return '';
  }
}
