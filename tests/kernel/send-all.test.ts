// Several messages in one datagram.

import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { expect, test } from '@jest/globals';
import {
  ClosedError,
  decodeError,
  decodeMessages,
  NETLINK_ROUTE,
  NetlinkSocket,
  NLM_F_ACK,
  NLM_F_REQUEST,
  NLMSG_NOOP,
  type OutgoingMessage,
  type SendmsgEvent,
} from '../../src/index.ts';
import { describeWith } from '../support/requirements.ts';
import { thrownBy } from '../support/thrown.ts';

const FLAGS = NLM_F_REQUEST | NLM_F_ACK;

describeWith('kernel', 'sendAll', () => {
  test('the kernel handles each, whatever the lengths, and those after a refusal too', () => {
    using socket = NetlinkSocket.open({ protocol: NETLINK_ROUTE });
    const sequences = socket.sendAll([
      { type: NLMSG_NOOP, flags: FLAGS, payload: 'a' },
      { type: 18, flags: FLAGS, payload: new Uint8Array(3) }, // RTM_GETLINK with too short a header
      { type: NLMSG_NOOP, flags: FLAGS, payload: new Uint8Array(1000), sequence: 77 },
      { type: NLMSG_NOOP, flags: FLAGS },
    ]);
    const answers: [number, number][] = [];
    for (let datagram = socket.receive(); datagram; datagram = socket.receive()) {
      for (const message of decodeMessages(datagram.bytes))
        answers.push([message.sequence, decodeError(message).error]);
    }
    expect(sequences).toHaveLength(4);
    expect(sequences[2]).toBe(77);
    expect(answers).toEqual(sequences.map((sequence, i) => [sequence, i === 1 ? -22 : 0]));
    expect(socket.counters.datagramsSent).toBe(1);
  });

  test('messages of a generator, which uses its memory again, are each copied before the next', () => {
    const sent: unknown[] = [];
    const listen = (event: unknown): void => {
      const { message } = event as SendmsgEvent;
      sent.push(decodeMessages(message).map(({ payload }) => payload[0]));
    };
    subscribe('nlmsg:sendmsg', listen);
    try {
      using socket = NetlinkSocket.open({ protocol: NETLINK_ROUTE });
      const payload = new Uint8Array(4);
      function* messages(): Generator<OutgoingMessage> {
        for (let i = 1; i <= 3; i++) yield { type: NLMSG_NOOP, payload: payload.fill(i) };
      }
      expect(socket.sendAll(messages())).toHaveLength(3);
      expect(thrownBy(() => socket.sendAll(new Set())).message).toContain('there is none');
    } finally {
      unsubscribe('nlmsg:sendmsg', listen);
    }
    expect(sent).toEqual([[1, 2, 3]]);
  });

  test('what is wrong is told before anything is sent', () => {
    const socket = NetlinkSocket.open({ protocol: NETLINK_ROUTE });
    const good = { type: NLMSG_NOOP, flags: FLAGS };
    expect(() => socket.sendAll([])).toThrow(RangeError);
    expect(() => socket.sendAll(null as never)).toThrow(TypeError);
    expect(() => socket.sendAll({} as never)).toThrow(TypeError);
    expect(() => socket.sendAll([good, { ...good, type: 65_536 }])).toThrow(/type/);
    expect(() => socket.sendAll([good, null as never])).toThrow(TypeError);
    const empty = Object.assign([good], { [Symbol.iterator]: () => [][Symbol.iterator]() });
    expect(() => socket.sendAll(empty)).toThrow(RangeError);
    for (const key of ['type', 'flags', 'sequence', 'portId']) {
      for (const value of [1n, '1', {}, 0.5, -1, NaN, 2 ** 32]) {
        expect(() => socket.sendAll([good, { ...good, [key]: value }])).toThrow(
          `Cannot send a netlink message: ${key}`,
        );
      }
    }
    expect(socket.receive()).toBeUndefined();
    socket.close();
    expect(() => socket.sendAll([good])).toThrow(ClosedError);
  });

  test('getters that use the socket meanwhile disturb nothing', () => {
    using socket = NetlinkSocket.open({ protocol: NETLINK_ROUTE });
    const order: number[] = [];
    const meddling = (payload: string, meddle: () => number | number[]) => ({
      type: NLMSG_NOOP,
      flags: FLAGS,
      get payload() {
        order.push(...[meddle()].flat());
        return payload;
      },
    });
    const plain = { type: NLMSG_NOOP, flags: FLAGS, payload: new Uint8Array(5000) }; // more than the memory has at first
    order.push(
      ...socket.sendAll([
        { type: NLMSG_NOOP, flags: FLAGS, payload: 'first' },
        meddling('second', () => socket.send(plain)),
        meddling('third', () => socket.sendAll([plain, meddling('inner', () => socket.send(plain)), plain])),
        plain,
      ]),
    );
    const answered: number[] = [];
    for (let datagram = socket.receive(); datagram; datagram = socket.receive()) {
      for (const message of decodeMessages(datagram.bytes)) {
        expect(decodeError(message).error).toBe(0);
        answered.push(message.sequence);
      }
    }
    expect(order).toHaveLength(9);
    expect(answered).toEqual(order);
    const closing = meddling('x', () => {
      socket.close();
      return [];
    });
    expect(() => socket.sendAll([plain, closing])).toThrow(ClosedError);
  });

  test('a datagram that no send buffer takes is refused whole', () => {
    using socket = NetlinkSocket.open({ protocol: NETLINK_ROUTE, sendBuffer: 4096 });
    const large = { type: NLMSG_NOOP, flags: FLAGS, payload: new Uint8Array(1 << 20) };
    expect(() => socket.sendAll(Array.from({ length: 600 }, () => large))).toThrow(/EMSGSIZE|ENOBUFS/);
    expect(socket.receive()).toBeUndefined();
  });
});
