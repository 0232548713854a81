// Memory and buffers: what does not fit, what is lost, and how much.

import { expect, test } from '@jest/globals';
import {
  decodeError,
  decodeMessage,
  isNetlinkError,
  NETLINK_KOBJECT_UEVENT,
  NETLINK_ROUTE,
  NetlinkSocket,
  type NetlinkSocketOptions,
  NLM_F_ACK,
  NLM_F_DUMP,
  NLM_F_REQUEST,
  NLMSG_NOOP,
} from '../../src/index.ts';
import { getsockopt, SO_RCVBUF, SO_SNDBUF, SOL_SOCKET } from '../../src/ffi/index.ts';
import { checkOpenOptions } from '../../src/socket/socket-options.ts';
import { SocketTransport } from '../../src/socket/socket-transport.ts';
import { describeWith } from '../support/requirements.ts';
import { thrownBy } from '../support/thrown.ts';

const MIB = 1024 * 1024;
const REQUEST_ACK = NLM_F_REQUEST | NLM_F_ACK;
const RTM_GETLINK = 18;

function withSocket<T>(options: NetlinkSocketOptions, body: (socket: NetlinkSocket) => T): T {
  const socket = NetlinkSocket.open(options);
  try {
    return body(socket);
  } finally {
    socket.close();
  }
}

function withTransport<T>(options: NetlinkSocketOptions, body: (transport: SocketTransport) => T, more = {}): T {
  const transport = SocketTransport.open({ ...checkOpenOptions(options), ...more });
  try {
    return body(transport);
  } finally {
    transport.close();
  }
}

/** Receives to the end: how many datagrams, how many overruns. */
function drain(socket: NetlinkSocket): { received: number; overruns: number } {
  const result = { received: 0, overruns: 0 };
  for (;;) {
    try {
      if (!socket.receive()) return result;
      result.received++;
    } catch (error) {
      if (!isNetlinkError(error) || error.code !== 'ENOBUFS') throw error;
      result.overruns++;
    }
  }
}

/** A refused request of so many bytes, which the kernel echoes where acks are not capped. */
function refused(socket: NetlinkSocket, size: number): void {
  socket.send({ type: RTM_GETLINK, flags: REQUEST_ACK, payload: new Uint8Array(size).fill(1) });
}

describeWith('kernel', 'the size of buffers', () => {
  test('A11: is what the kernel allowed, and told; to ask for more than allowed is no error', () => {
    const asked = 64 * MIB;
    withSocket({ protocol: NETLINK_ROUTE, receiveBuffer: asked, sendBuffer: asked }, (socket) => {
      expect(socket.receiveBuffer).toBe(getsockopt(socket.fd, SOL_SOCKET, SO_RCVBUF));
      expect(socket.sendBuffer).toBe(getsockopt(socket.fd, SOL_SOCKET, SO_SNDBUF));
      // Root of a user namespace may not force it: the limit is net.core.rmem_max.
      expect(socket.receiveBuffer).toBeLessThan(2 * asked);
    });
    withSocket({ protocol: NETLINK_ROUTE, receiveBuffer: 50_000, sendBuffer: 60_000 }, (socket) => {
      expect([socket.receiveBuffer, socket.sendBuffer]).toEqual([100_000, 120_000]);
    });
  });

  test("is the kernel's default where nothing was asked for", () => {
    const usual = withSocket({ protocol: NETLINK_ROUTE }, ({ fd }) => getsockopt(fd, SOL_SOCKET, SO_RCVBUF));
    withSocket({ protocol: NETLINK_ROUTE }, (socket) => expect(socket.receiveBuffer).toBe(usual));
  });

  test('D8: of sending grows for a message that needs it', () => {
    withSocket({ protocol: NETLINK_ROUTE }, (socket) => {
      const before = socket.sendBuffer;
      const payload = new Uint8Array(before + 10_000);
      const sequence = socket.send({ type: NLMSG_NOOP, flags: REQUEST_ACK, payload });
      const answer = decodeMessage(socket.receive()!.bytes);
      expect(answer.sequence).toBe(sequence);
      expect(decodeError(answer)).toMatchObject({ error: 0, request: { length: payload.length + 16 } });
      expect(socket.sendBuffer).toBeGreaterThan(before);
      expect(socket.sendBuffer).toBe(getsockopt(socket.fd, SOL_SOCKET, SO_SNDBUF));
      expect(socket.counters).toMatchObject({ datagramsSent: 1, bytesSent: payload.length + 16 });
    });
  });

  test('D8: of sending grows no further than allowed: nothing is sent, and the limit is told', () => {
    withSocket({ protocol: NETLINK_ROUTE }, (socket) => {
      const payload = new Uint8Array(64 * MIB);
      const { code, message } = thrownBy(() => socket.send({ type: NLMSG_NOOP, flags: REQUEST_ACK, payload }));
      expect(code).toBe('EMSGSIZE');
      expect(message).toContain(`takes messages of up to ${socket.sendBuffer - 32} bytes`);
      expect(socket.receive()).toBeUndefined();
      expect(socket.counters.datagramsSent).toBe(0);
    });
  });
});

describeWith('kernel', 'the memory of datagrams', () => {
  test('E2: is 64 KiB from the start, so that dumps come in large parts', () => {
    withTransport({ protocol: NETLINK_ROUTE }, (transport) => {
      const memory = transport.outgoing(32);
      memory.fill(0, 0, 32);
      new DataView(memory.buffer, memory.byteOffset).setUint32(0, 32, true);
      new DataView(memory.buffer, memory.byteOffset).setUint16(4, RTM_GETLINK, true);
      new DataView(memory.buffer, memory.byteOffset).setUint16(6, NLM_F_REQUEST | NLM_F_DUMP, true);
      expect(transport.send(32)).toBe(32);
      expect(transport.receive()).toBeGreaterThan(0);
      expect(transport.incoming.bytes.length).toBe(64 * 1024);
    });
  });

  test('E1, E3: grows when a datagram did not fit, which is marked, and never shrinks', () => {
    withSocket({ protocol: NETLINK_ROUTE, capAck: false, receiveBuffer: MIB }, (socket) => {
      refused(socket, 100_000);
      expect(socket.receive()).toMatchObject({ truncated: true, bytes: { length: 65_536 } });
      for (let round = 0; round < 3; round++) {
        for (let i = 0; i < 3; i++) {
          socket.send({ type: NLMSG_NOOP, flags: REQUEST_ACK });
          expect(socket.receive()).toMatchObject({ truncated: false, bytes: { length: 36 } });
        }
        refused(socket, 100_000);
        const { truncated, bytes } = socket.receive()!;
        expect(truncated).toBe(false);
        expect(bytes.length).toBeGreaterThan(100_000);
      }
      expect(socket.counters).toMatchObject({ truncated: 1, datagramsReceived: 13 });
    });
  });

  test('E1: what is left of a datagram that did not fit stays until the next receive', () => {
    withTransport({ protocol: NETLINK_ROUTE, capAck: false }, (transport) => {
      const length = 100_016;
      const memory = transport.outgoing(length);
      memory.fill(1, 0, length);
      const view = new DataView(memory.buffer, memory.byteOffset);
      view.setUint32(0, length, true);
      view.setUint16(4, RTM_GETLINK, true);
      view.setUint16(6, REQUEST_ACK, true);
      expect(transport.send(length)).toBe(length);
      expect(transport.receive()).toBeGreaterThan(length);
      const { incoming } = transport;
      expect(incoming).toMatchObject({ truncated: true, length: 65_536 });
      expect(incoming.bytes.length).toBe(65_536);
      expect(decodeMessageHeaderLength(incoming.bytes)).toBeGreaterThan(length);
      expect(transport.receive()).toBe(0);
    });
  });

  test.each([true, false])('E4: capAck %p: the echo of a request is left out or given whole', (capAck) => {
    withSocket({ protocol: NETLINK_ROUTE, capAck, receiveBuffer: MIB }, (socket) => {
      refused(socket, 40_000);
      const { bytes } = socket.receive()!;
      const { error, request, extendedAck } = decodeError(decodeMessage(bytes));
      expect(error).toBeLessThan(0);
      expect(request.length).toBe(40_016);
      expect(extendedAck.message).toMatch(/./);
      expect(bytes.length > 40_000).toBe(!capAck);
    });
  });

  test.each([8, 20])(
    'E24: control data that does not fit into %d bytes makes the datagram a loss, and is counted',
    (size) => {
      const options = { protocol: NETLINK_ROUTE, credentials: true };
      const receive = (transport: SocketTransport): void => {
        transport.outgoing(16).set(Uint8Array.of(16, 0, 0, 0, NLMSG_NOOP, 0, REQUEST_ACK, 0, 1, 0, 0, 0, 0, 0, 0, 0));
        expect(transport.send(16)).toBe(16);
        expect(transport.receive()).toBe(36);
      };
      withTransport(
        options,
        (transport) => {
          receive(transport);
          expect(transport.incoming).toMatchObject({ truncated: true, credentials: undefined, length: 36 });
          expect(transport.counters).toMatchObject({ controlTruncated: 1, truncated: 0 });
        },
        { controlSize: size },
      );
      withTransport(options, (transport) => {
        receive(transport);
        expect(transport.incoming).toMatchObject({ truncated: false, credentials: { pid: 0 } });
        expect(transport.counters).toMatchObject({ controlTruncated: 0, truncated: 0 });
      });
    },
  );
});

function decodeMessageHeaderLength(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
}

describeWith('kernel', 'an overrun', () => {
  const EVENTS = 500;

  function overrun(): { listener: NetlinkSocket; sender: NetlinkSocket } {
    const listener = NetlinkSocket.open({ protocol: NETLINK_KOBJECT_UEVENT, groups: [1], receiveBuffer: 8192 });
    const sender = NetlinkSocket.open({ protocol: NETLINK_KOBJECT_UEVENT });
    for (let i = 0; i < EVENTS; i++) sender.send({ type: 20, flags: NLM_F_REQUEST, payload: 'change@/x' });
    return { listener, sender };
  }

  test('F3: what was received and what was dropped is what was sent', () => {
    const { listener, sender } = overrun();
    const { received, overruns } = drain(listener);
    expect(overruns).toBe(1);
    expect(received).toBeGreaterThan(0);
    expect(listener.counters).toMatchObject({ datagramsReceived: received, overruns: 1 });
    expect(received + listener.counters.dropped).toBe(EVENTS);
    sender.send({ type: 20, flags: NLM_F_REQUEST, payload: 'change@/x' });
    expect(drain(listener)).toEqual({ received: 1, overruns: 0 });
    listener.close();
    sender.close();
    expect(received + listener.counters.dropped).toBe(EVENTS); // still told of a closed socket
  });

  test('F5: is not taken away by looking at counters, sizes or groups', () => {
    const { listener, sender } = overrun();
    expect(listener.counters.dropped).toBeGreaterThan(0);
    expect(listener.receiveBuffer).toBeGreaterThan(0);
    listener.join(2);
    listener.leave(2);
    expect(thrownBy(() => listener.receive()).code).toBe('ENOBUFS');
    listener.close();
    sender.close();
  });

  test('F4: is reported, since sockets do not ask for silence about it', () => {
    const NETLINK_NO_ENOBUFS = 5;
    const SOL_NETLINK = 270;
    withSocket({ protocol: NETLINK_ROUTE, groups: [1] }, ({ fd }) => {
      expect(getsockopt(fd, SOL_NETLINK, NETLINK_NO_ENOBUFS)).toBe(0);
    });
  });
});

describeWith('kernel', 'memory for a long message', () => {
  test('is let go of with its sending, whatever comes of that', () => {
    withTransport({ protocol: NETLINK_ROUTE }, (transport) => {
      expect(transport.outgoing(2 * MIB).length).toBeGreaterThanOrEqual(2 * MIB);
      transport.send(2 * MIB);
      expect(transport.outgoing(100).length).toBeLessThan(MIB);
      const first = transport.outgoing(100);
      expect(transport.outgoing(200)).toBe(first);
    });
  });
});
