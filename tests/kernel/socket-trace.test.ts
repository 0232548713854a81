// What a socket tells those who listen: diagnostics channels and NODE_DEBUG.

import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { openSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import {
  ClosedError,
  decodeMessage,
  NETLINK_KOBJECT_UEVENT,
  NETLINK_ROUTE,
  NetlinkSocket,
  NLM_F_ACK,
  NLM_F_REQUEST,
  NLMSG_NOOP,
  type SendmsgEvent,
} from '../../src/index.ts';
import type { RecvmsgEvent } from '../../src/socket/trace.ts';
import { runNode } from '../support/child.ts';
import { describeWith } from '../support/requirements.ts';
import { thrownBy } from '../support/thrown.ts';

const REQUEST_ACK = NLM_F_REQUEST | NLM_F_ACK;

/** What is published to a channel while a function runs. */
function published<T>(name: string, body: () => void, also: () => void = () => undefined): T[] {
  const events: T[] = [];
  const listen = (event: unknown): void => {
    also();
    events.push(event as T);
  };
  subscribe(name, listen);
  try {
    body();
  } finally {
    unsubscribe(name, listen);
  }
  return events;
}

describeWith('kernel', 'the channel nlmsg:recvmsg', () => {
  test('has each datagram, a copy, and not that nothing waits', () => {
    const socket = NetlinkSocket.open({ protocol: NETLINK_ROUTE });
    const events = published<RecvmsgEvent>('nlmsg:recvmsg', () => {
      for (let sequence = 1; sequence <= 2; sequence++) {
        socket.send({ type: NLMSG_NOOP, flags: REQUEST_ACK, sequence });
        socket.receive();
        expect(socket.receive()).toBeUndefined();
      }
    });
    const { fd } = socket;
    socket.close();
    expect(events).toHaveLength(2);
    const rest = { fd, protocol: NETLINK_ROUTE, senderPortId: 0, group: 0, truncated: false, result: 36 };
    expect(events[0]).toMatchObject(rest);
    expect(events.map(({ bytes }) => decodeMessage(bytes).sequence)).toEqual([1, 2]);
    expect(events[0]!.bytes.buffer.byteLength).toBe(36);
  });

  test('has what was lost, and its listener does not change the errno that is reported', () => {
    const socket = NetlinkSocket.open({ protocol: NETLINK_ROUTE, receiveBuffer: 1 });
    for (let i = 0; i < 100; i++) socket.send({ type: NLMSG_NOOP, flags: REQUEST_ACK });
    const fail = (): void => {
      expect(() => openSync('/nonexistent', 'r')).toThrow('ENOENT');
    };
    const events = published<RecvmsgEvent>(
      'nlmsg:recvmsg',
      () => {
        expect(thrownBy(() => socket.receive()).code).toBe('ENOBUFS');
      },
      fail,
    );
    socket.close();
    expect(events).toMatchObject([{ result: -105, bytes: { length: 0 } }]);
  });
});

describeWith('kernel', 'the channel nlmsg:sendmsg', () => {
  test('D25: every message goes to the kernel and to no group, whoever was heard before', () => {
    const socket = NetlinkSocket.open({ protocol: NETLINK_KOBJECT_UEVENT, groups: [1] });
    const events = published<SendmsgEvent>('nlmsg:sendmsg', () => {
      for (let i = 0; i < 3; i++) {
        socket.send({ type: 20, flags: NLM_F_REQUEST, payload: 'x' });
        expect(socket.receive()).toMatchObject({ group: 1 });
      }
    });
    socket.close();
    for (const { structs } of events) expect(structs[2]!.fields.map(({ value }) => value)).toEqual([16, 0, 0, 0]);
    expect(events).toHaveLength(3);
  });
});

describeWith('kernel', 'who is told of a message and uses the socket', () => {
  /** The numbers of the requests whose acknowledgements wait. */
  function answered(socket: NetlinkSocket): number[] {
    const sequences: number[] = [];
    for (let datagram = socket.receive(); datagram; datagram = socket.receive()) {
      sequences.push(decodeMessage(datagram.bytes).sequence);
    }
    return sequences;
  }

  test('does not change what is sent once more with a larger send buffer', () => {
    using socket = NetlinkSocket.open({ protocol: NETLINK_ROUTE });
    const payload = new Uint8Array(1 << 20).fill(0xee);
    let within = false;
    const events = published<SendmsgEvent>(
      'nlmsg:sendmsg',
      () => socket.send({ type: NLMSG_NOOP, flags: REQUEST_ACK, sequence: 2, payload }),
      () => {
        if (within) return;
        within = true;
        socket.send({ type: NLMSG_NOOP, flags: REQUEST_ACK, sequence: 1, payload: 'small' });
        within = false;
      },
    );
    expect(events.at(-1)).toMatchObject({ result: payload.length + 16 });
    expect(events.at(-1)!.message.subarray(16)).toEqual(payload);
    expect(answered(socket)).toEqual([1, 2, 1]);
    const send = (): number => socket.send({ type: NLMSG_NOOP, payload: new Uint8Array(1 << 22) });
    expect(() => published('nlmsg:sendmsg', send, () => socket.close())).toThrow(ClosedError);
  });

  test('does not change what is received', () => {
    using socket = NetlinkSocket.open({ protocol: NETLINK_ROUTE });
    for (const sequence of [1, 2, 3]) socket.send({ type: NLMSG_NOOP, flags: REQUEST_ACK, sequence });
    let within = false;
    const inner: number[] = [];
    const outer: number[] = [];
    published(
      'nlmsg:recvmsg',
      () => outer.push(...answered(socket)),
      () => {
        if (within) return;
        within = true;
        inner.push(decodeMessage(socket.receive()!.bytes).sequence);
      },
    );
    expect({ inner, outer }).toEqual({ inner: [2], outer: [1, 3] });
  });
});

describeWith('kernel', 'NODE_DEBUG', () => {
  const TALK = `
    import { NetlinkSocket, sendNetlinkMessageToKernel } from 'nlmsg';
    const socket = NetlinkSocket.open({ protocol: 15, groups: [1] });
    socket.send({ type: 1, flags: 5, sequence: 1, payload: '\\x1b[31m' });
    socket.receive();
    socket.send({ type: 20, flags: 1, sequence: 2, payload: 'add@/\\x1b' });
    socket.receive();
    socket.receive();
    try { sendNetlinkMessageToKernel(socket.fd, new Uint8Array(1e6), 1e6, 1, 1); } catch ({ code }) { console.log(code); }
    socket.close();
  `;

  test('nlmsg prints each datagram that was sent and received, decoded and escaped', () => {
    const { stdout, stderr } = runNode(TALK, { prefix: ['env', 'NODE_DEBUG=nlmsg'] });
    expect(stdout).toBe('EMSGSIZE\n');
    expect(stderr).toMatch(/^NLMSG \d+: sendmsg on descriptor \d+, 21 bytes: 21\n/m);
    expect(stderr).toMatch(/nlmsg_type +1 NLMSG_NOOP/);
    expect(stderr).toMatch(/recvmsg on descriptor \d+, NETLINK_KOBJECT_UEVENT: 36, from port id 0, to this socket\n/);
    expect(stderr).toMatch(/nlmsg_type +2 NLMSG_ERROR/);
    expect(stderr).toMatch(/recvmsg .*, to group 1\n"add@\/\\x1bSEQNUM=\d+\\x00"$/m);
    expect(stderr).toMatch(/sendmsg on descriptor \d+, 1000016 bytes: EMSGSIZE\n/);
    expect(stderr).not.toContain('\x1b');
  });

  test('without it nothing is printed', () => {
    expect(runNode(TALK, { prefix: ['env', '-u', 'NODE_DEBUG'] }).stderr).toBe('');
  });
});
