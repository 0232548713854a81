// The fake kernel answers as Linux does, and as it is told to.

import { describe, expect, test } from '@jest/globals';
import {
  attr,
  attributes,
  decodeError,
  decodeMessage,
  encodeMessage,
  NETLINK_CONNECTOR,
  NETLINK_FIB_LOOKUP,
  NETLINK_ROUTE,
  NLM_F_ACK,
  NLM_F_CAPPED,
  NLM_F_ECHO,
  NLM_F_REQUEST,
  NLMSG_DONE,
  NLMSG_NOOP,
  u32,
} from '../../src/codec/index.ts';
import { FakeKernel, type ReceivedRequest, type Reply, VirtualScheduler } from '../../src/testing/index.ts';
import { thrownBy } from '../support/thrown.ts';
import { drain, messagesOf, options, REQUEST_ACK, send, sendBytes, summary, take, turn, until } from './driver.ts';

const open = (kernel: FakeKernel, changes = {}) => kernel.transport(options(changes));

describe('what nobody told it to answer', () => {
  test.each([
    ['a control type with an ack', { type: NLMSG_NOOP, flags: REQUEST_ACK, sequence: 7 }, ['ack#7']],
    ['a control type without', { type: NLMSG_NOOP, flags: NLM_F_REQUEST, sequence: 7 }, []],
    ['an unknown type', { type: 20, flags: NLM_F_REQUEST, sequence: 7 }, ['-95#7']],
    ['an unknown type with an ack', { type: 20, flags: REQUEST_ACK, sequence: 7 }, ['-95#7']],
    ['a message without NLM_F_REQUEST', { type: 20, flags: 0, sequence: 7 }, []],
    ['a message without NLM_F_REQUEST, with an ack', { type: 20, flags: NLM_F_ACK, sequence: 7 }, ['ack#7']],
  ])('%s', (_, message, expected) => {
    const transport = open(new FakeKernel());
    expect(send(transport, message)).toBe(16);
    expect(summary(transport)).toEqual(expected);
  });

  test('a handler never sees what the kernel ignores', () => {
    const kernel = new FakeKernel();
    const seen: number[] = [];
    for (const type of [NLMSG_NOOP, 20]) kernel.handle(type, (request) => void seen.push(request.sequence));
    const transport = open(kernel);
    send(transport, { type: NLMSG_NOOP, flags: REQUEST_ACK, sequence: 1 });
    send(transport, { type: 20, flags: NLM_F_ACK, sequence: 2 });
    send(transport, { type: 20, flags: REQUEST_ACK, sequence: 3 });
    expect(seen).toEqual([3]);
  });

  test('several messages of a datagram are answered in order, a datagram each, errors not stopping it', () => {
    const kernel = new FakeKernel();
    kernel.handle(20, () => undefined);
    const transport = open(kernel);
    send(
      transport,
      { type: 21, flags: REQUEST_ACK, sequence: 1 },
      { type: 20, flags: REQUEST_ACK, sequence: 2, payload: Uint8Array.of(1) },
      { type: 20, flags: REQUEST_ACK, sequence: 3 },
    );
    expect(kernel.transports[0]!.queued).toBe(3);
    expect(summary(transport)).toEqual(['-95#1', 'ack#2', 'ack#3']);
  });

  const CUT = encodeMessage({ type: 20, flags: REQUEST_ACK, sequence: 2, payload: new Uint8Array(8) });
  test.each([
    ['short of its payload', CUT.subarray(0, 20)],
    ['short of its header', CUT.subarray(0, 15)],
    ['of length 15', Uint8Array.of(15, 0, 0, 0, ...CUT.subarray(4))],
    ['of length 0', Uint8Array.of(0, 0, 0, 0, ...CUT.subarray(4))],
  ])('a last message %s is ignored', (_, cut) => {
    const kernel = new FakeKernel();
    const transport = open(kernel);
    const first = encodeMessage({ type: NLMSG_NOOP, flags: REQUEST_ACK, sequence: 1 });
    const bytes = Uint8Array.of(...first, ...cut);
    expect(sendBytes(transport, bytes)).toBe(bytes.length);
    expect(summary(transport)).toEqual(['ack#1']);
    expect(kernel.requests).toHaveLength(1);
  });

  test('sending nothing is ENODATA', () => {
    expect(open(new FakeKernel()).send(0)).toBe(-61);
  });

  test.each([NETLINK_CONNECTOR, NETLINK_FIB_LOOKUP])(
    'protocol %d acknowledges and refuses nothing by itself',
    (protocol) => {
      const kernel = new FakeKernel({ protocol });
      kernel.handle(20, () => undefined);
      const transport = open(kernel, { protocol });
      send(transport, { type: 20, flags: REQUEST_ACK }, { type: 21, flags: REQUEST_ACK });
      expect(summary(transport)).toEqual([]);
    },
  );

  test('NETLINK_CONNECTOR has no control types', () => {
    const kernel = new FakeKernel();
    kernel.handle(NLMSG_DONE, (request, reply) => reply.data({ type: NLMSG_DONE, payload: request.payload }));
    const transport = open(kernel, { protocol: NETLINK_CONNECTOR });
    send(transport, { type: NLMSG_DONE, flags: NLM_F_REQUEST, sequence: 4, payload: Uint8Array.of(9) });
    expect(messagesOf(transport)).toMatchObject([{ type: NLMSG_DONE, sequence: 4, payload: Uint8Array.of(9) }]);
  });
});

describe('a socket', () => {
  test('has a port id of its own, the first one a small number', () => {
    const kernel = new FakeKernel();
    const ids = Array.from({ length: 50 }, () => open(kernel).portId);
    expect(new Set(ids).size).toBe(50);
    expect(ids[0]).toBeLessThan(2 ** 22);
    expect(ids[1]).toBeGreaterThanOrEqual(2 ** 31);
    expect(Math.max(...ids)).toBeLessThan(2 ** 32);
  });

  test('of another protocol than the kernel has is EPROTONOSUPPORT, as of socket(2)', () => {
    const { code, syscall, message } = thrownBy(() =>
      open(new FakeKernel({ protocol: 31 }), { protocol: NETLINK_ROUTE }),
    );
    expect({ code, syscall }).toEqual({ code: 'EPROTONOSUPPORT', syscall: 'socket' });
    expect(message).toMatch(/NETLINK_ROUTE/);
  });

  test('joins and leaves groups by number', () => {
    const kernel = new FakeKernel();
    const transport = open(kernel, { groups: [1, 40] });
    expect([...kernel.transports[0]!.groups]).toEqual([1, 40]);
    expect([transport.join(41), transport.leave(1), transport.leave(5), transport.join(0), transport.join(-1)]).toEqual(
      [0, 0, 0, -22, -22],
    );
    expect([...kernel.transports[0]!.groups]).toEqual([40, 41]);
    expect(thrownBy(() => open(kernel, { groups: [0] }))).toMatchObject({ code: 'EINVAL', syscall: 'setsockopt' });
  });

  test('does nothing once closed, and its kernel has forgotten it', () => {
    const kernel = new FakeKernel();
    const transport = open(kernel, { groups: [1] });
    send(transport, { type: NLMSG_NOOP, flags: REQUEST_ACK });
    transport.close();
    transport.close();
    expect(transport.closed).toBe(true);
    expect([transport.receive(), transport.send(0), transport.join(2), transport.leave(1)]).toEqual([-9, -9, -9, -9]);
    expect(thrownBy(() => transport.watch(() => undefined)).code).toBe('ERR_NETLINK_CLOSED');
    expect(kernel.transports).toEqual([]);
    expect(kernel.notify(1, { type: 20 })).toBe(0);
  });

  test('has one piece of memory for what comes in: a view kept beyond the next datagram shows', () => {
    const kernel = new FakeKernel();
    const transport = open(kernel, { groups: [1] });
    kernel.notify(1, { bytes: new Uint8Array(100).fill(1) });
    kernel.notify(1, { bytes: new Uint8Array(10).fill(2) });
    const { incoming } = transport;
    transport.receive();
    const view = incoming.bytes.subarray(0, incoming.length);
    transport.receive();
    expect(transport.incoming).toBe(incoming);
    expect([...view]).toEqual([...Array<number>(10).fill(2), ...Array<number>(90).fill(0xa5)]);
    kernel.notify(1, { bytes: new Uint8Array(100_000).fill(3) });
    expect(transport.receive()).toBe(100_000);
    expect(incoming.bytes.subarray(0, incoming.length).every((byte) => byte === 3)).toBe(true);
  });

  test('keeps what is to be sent to itself', () => {
    const kernel = new FakeKernel();
    const transport = open(kernel);
    send(transport, { type: 20, flags: REQUEST_ACK, payload: Uint8Array.of(1) });
    transport.outgoing(100_000).fill(0xff);
    expect(kernel.requests[0]!.payload).toEqual(Uint8Array.of(1));
    expect(thrownBy(() => transport.send(100_001))).toBeInstanceOf(RangeError);
  });
});

describe('a handler', () => {
  /** What comes of one request of type 20 and sequence 7. */
  function answered(handler: (request: ReceivedRequest, reply: Reply) => void, flags = REQUEST_ACK): string[] {
    const kernel = new FakeKernel();
    kernel.handle(20, handler);
    const transport = open(kernel);
    send(transport, { type: 20, flags, sequence: 7 });
    return summary(transport);
  }

  test.each<[string, (request: ReceivedRequest, reply: Reply) => void, string[], string[]]>([
    ['that does nothing', () => undefined, ['ack#7'], []],
    ['that acknowledges', (_, reply) => reply.ack(), ['ack#7'], []],
    ['that gives data', (_, reply) => reply.data({ type: 21 }), ['21#7', 'ack#7'], ['21#7']],
    [
      'that gives data after the ack',
      (_, reply) => {
        reply.ack();
        reply.data({ type: 21 });
      },
      ['ack#7', '21#7'],
      ['21#7'],
    ],
    ['that refuses', (_, reply) => reply.error('EPERM'), ['-1#7'], ['-1#7']],
    ['that is silent', (_, reply) => reply.silence(), [], []],
    ['that answers another', (_, reply) => reply.data({ type: 21, sequence: 8 }), ['21#8', 'ack#7'], ['21#8']],
  ])('%s', (_, handler, withAck, without) => {
    expect(answered(handler)).toEqual(withAck);
    expect(answered(handler, NLM_F_REQUEST)).toEqual(without);
  });

  test('gives messages with the headers of answers, bytes or values for payloads', () => {
    const Sensor = attributes({ reading: attr(3, u32) });
    const kernel = new FakeKernel();
    kernel.handle(20, (_, reply) =>
      reply.data(
        { type: 21, payload: Uint8Array.of(1) },
        { type: 22, flags: 2, payload: { schema: Sensor, value: { reading: 5 } } },
      ),
    );
    open(kernel).close();
    const transport = open(kernel);
    send(transport, { type: 20, flags: NLM_F_REQUEST, sequence: 9, portId: 0 });
    const { portId } = transport;
    const [came] = drain(transport);
    expect(came).toMatchObject({
      senderPortId: 0,
      group: 0,
      truncated: false,
      nsid: undefined,
      credentials: undefined,
    });
    send(transport, { type: 20, flags: NLM_F_REQUEST, sequence: 9 });
    expect(messagesOf(transport)).toEqual([
      { length: 17, type: 21, flags: 0, sequence: 9, portId, payload: Uint8Array.of(1) },
      { length: 24, type: 22, flags: 2, sequence: 9, portId, payload: Sensor.encode({ reading: 5 }) },
    ]);
  });

  test('refuses and acknowledges with the words of extended acks, and echoes the header alone', () => {
    const kernel = new FakeKernel();
    const extendedAck = { message: 'Invalid VLAN id', offset: 36, policy: { minUnsigned: 1n, maxUnsigned: 4094n } };
    kernel.handle(20, (_, reply) => reply.error(-22, extendedAck));
    kernel.handle(21, (_, reply) => reply.ack({ message: 'deprecated', cookie: Uint8Array.of(7) }));
    const transport = open(kernel);
    const payload = new Uint8Array(40);
    send(transport, { type: 20, flags: NLM_F_REQUEST, sequence: 1, payload });
    send(transport, { type: 21, flags: REQUEST_ACK, sequence: 2, payload });
    const [refused, taken] = messagesOf(transport);
    expect(refused!.flags & NLM_F_CAPPED).not.toBe(0);
    expect(decodeError(refused!)).toEqual({
      error: -22,
      request: { length: 56, type: 20, flags: NLM_F_REQUEST, sequence: 1, portId: transport.portId },
      requestPayload: undefined,
      extendedAck,
    });
    expect(decodeError(taken!)).toMatchObject({
      error: 0,
      extendedAck: { message: 'deprecated', cookie: Uint8Array.of(7) },
    });
  });

  test('ends a request once', () => {
    for (const again of [
      (reply: Reply) => reply.ack(),
      (reply: Reply) => reply.error(1),
      (reply: Reply) => reply.dump([]),
      (reply: Reply) => reply.silence(),
    ]) {
      const error = thrownBy(() =>
        answered((_, reply) => {
          reply.ack();
          again(reply);
        }),
      );
      expect(error.code).toBe('ERR_NETLINK_FAKE');
      expect(error.message).toMatch(/^Cannot .*: the request of type 20 has been answered to its end$/);
    }
  });

  test('throws where the request is sent, and is not asynchronous', async () => {
    expect(() =>
      answered(() => {
        throw new Error('broken test');
      }),
    ).toThrow('broken test');
    const asynchronous = () => Promise.reject(new Error('unseen'));
    expect(() => answered(asynchronous as never)).toThrow(/use reply.later/);
    await turn();
  });

  test.each([0, 'ENOSUCH', 1.5, NaN, 5000, undefined, 'toString'])('knows no errno %p', (errno) => {
    expect(() => answered((_, reply) => reply.error(errno as never))).toThrow(/^Cannot refuse a request: errno/);
  });

  test('refuses payloads that are none', () => {
    const wrong = (payload: unknown) => () =>
      answered((_, reply) => reply.data({ type: 20, payload: payload as never }));
    expect(wrong('text')).toThrow(TypeError);
    expect(wrong({ schema: {}, value: 1 })).toThrow(/encodes nothing/);
    expect(wrong({ schema: { encode: () => 'text' }, value: 1 })).toThrow(TypeError);
    expect(() => answered((_, reply) => reply.data({ type: 65_536 }))).toThrow(RangeError);
  });

  test('may be replaced, and is checked', () => {
    const kernel = new FakeKernel();
    kernel.handle(20, (_, reply) => reply.error('EPERM'));
    kernel.handle(20, (_, reply) => reply.error('EBUSY'));
    const transport = open(kernel);
    send(transport, { type: 20, flags: NLM_F_REQUEST, sequence: 1 });
    expect(summary(transport)).toEqual(['-16#1']);
    expect(() => kernel.handle(-1, () => undefined)).toThrow(RangeError);
    expect(() => kernel.handle(20, undefined as never)).toThrow(TypeError);
  });
});

describe('an answer that comes later', () => {
  test('comes in the next turn of the event loop, and the acknowledgement after it', async () => {
    const kernel = new FakeKernel();
    kernel.handle(20, (_, reply) => reply.later(() => reply.data({ type: 21 })));
    const transport = open(kernel);
    send(transport, { type: 20, flags: REQUEST_ACK, sequence: 1 });
    expect(transport.receive()).toBe(0);
    await until(() => kernel.transports[0]!.queued === 2);
    expect(summary(transport)).toEqual(['21#1', 'ack#1']);
  });

  test('may follow an acknowledgement, as with NETLINK_AUDIT', () => {
    const scheduler = new VirtualScheduler();
    const kernel = new FakeKernel({ scheduler });
    kernel.handle(1000, (_, reply) => {
      reply.ack();
      reply.later((late) => late.data({ type: 1000 }), 20);
    });
    const transport = open(kernel);
    send(transport, { type: 1000, flags: REQUEST_ACK, sequence: 1 });
    expect(summary(transport)).toEqual(['ack#1']);
    scheduler.advance(19);
    expect(summary(transport)).toEqual([]);
    scheduler.advance(1);
    expect(summary(transport)).toEqual(['1000#1']);
  });

  test('holds the acknowledgement back until the last of several', () => {
    const scheduler = new VirtualScheduler();
    const kernel = new FakeKernel({ scheduler });
    kernel.handle(20, (_, reply) => {
      reply.later(() => reply.data({ type: 22 }), 2);
      reply.later(() => reply.data({ type: 21 }), 1);
    });
    const transport = open(kernel);
    send(transport, { type: 20, flags: REQUEST_ACK, sequence: 1 });
    scheduler.advance(1);
    expect(summary(transport)).toEqual(['21#1']);
    scheduler.advance(5);
    expect(summary(transport)).toEqual(['22#1', 'ack#1']);
  });

  test('is what wait waits for', () => {
    const scheduler = new VirtualScheduler();
    const kernel = new FakeKernel({ scheduler });
    kernel.handle(20, (_, reply) => reply.later(() => reply.ack(), 3_600_000));
    const transport = open(kernel);
    send(transport, { type: 20, flags: REQUEST_ACK, sequence: 1 });
    expect(transport.wait(3_599_999)).toBe(false);
    expect(transport.wait(2)).toBe(true);
    expect(scheduler.now).toBe(3_600_000);
    expect(summary(transport)).toEqual(['ack#1']);
  });

  test('is lost where the socket is closed by then', () => {
    const scheduler = new VirtualScheduler();
    const kernel = new FakeKernel({ scheduler });
    let called = 0;
    kernel.handle(20, (_, reply) => reply.later(() => reply.dump([{ type: 1, payload: Uint8Array.of(++called) }]), 1));
    const transport = open(kernel);
    send(transport, { type: 20, flags: REQUEST_ACK, sequence: 1 });
    transport.close();
    scheduler.advance(1);
    expect(called).toBe(1);
    expect(transport.receive()).toBe(-9);
  });
});

describe('notifications', () => {
  test('go to the members of the group, with the header of notifications', () => {
    const kernel = new FakeKernel();
    const [first, second, third] = [open(kernel, { groups: [1] }), open(kernel, { groups: [1, 33] }), open(kernel)];
    expect(kernel.notify(1, { type: 16, payload: Uint8Array.of(5) })).toBe(2);
    expect(kernel.notify(33, { bytes: Uint8Array.of(1, 2) })).toBe(1);
    expect(kernel.notify(34, { type: 16 })).toBe(0);
    expect(drain(first)).toMatchObject([{ group: 1, senderPortId: 0 }]);
    const [notified, raw] = drain(second) as [{ bytes: Uint8Array }, object];
    expect(decodeMessage(notified.bytes)).toEqual({
      length: 17,
      type: 16,
      flags: 0,
      sequence: 0,
      portId: 0,
      payload: Uint8Array.of(5),
    });
    expect(raw).toMatchObject({ group: 33, bytes: Uint8Array.of(1, 2) });
    expect(take(third)).toBe(0);
    expect(() => kernel.notify(0, { type: 16 })).toThrow(RangeError);
  });

  test('of other namespaces go to those who listen to all, credentials to those who asked', () => {
    const kernel = new FakeKernel();
    const plain = open(kernel, { groups: [1] });
    const all = open(kernel, { groups: [1], allNamespaces: true, credentials: true });
    const credentials = { pid: 5, uid: 6, gid: 7 };
    expect(kernel.notify(1, { type: 16 }, { nsid: 3, credentials })).toBe(1);
    expect(kernel.notify(1, { type: 17 })).toBe(2);
    expect(drain(plain)).toMatchObject([{ nsid: undefined, credentials: undefined }]);
    expect(drain(all)).toMatchObject([
      { nsid: 3, credentials },
      { nsid: undefined, credentials: { pid: 0, uid: 0, gid: 0 } },
    ]);
  });

  test('of what a request changed carry its numbers, and come before its acknowledgement', () => {
    const kernel = new FakeKernel();
    kernel.handle(24, (_, reply) => reply.notify(7, { type: 24 }));
    const [asker, listener] = [open(kernel, { groups: [7] }), open(kernel, { groups: [7] })];
    send(asker, { type: 24, flags: REQUEST_ACK, sequence: 5 });
    expect(drain(asker)).toMatchObject([{ group: 7 }, { group: 0 }]);
    expect(messagesOf(listener)).toMatchObject([{ type: 24, sequence: 5, portId: asker.portId }]);
    send(asker, { type: 24, flags: REQUEST_ACK | NLM_F_ECHO, sequence: 6 });
    expect(drain(asker)).toMatchObject([{ group: 0 }, { group: 0 }]);
    expect(summary(listener)).toEqual(['24#6']);
  });
});

test('it tells what it was asked, by whom, in copies', () => {
  const kernel = new FakeKernel();
  const first = open(kernel);
  const second = open(kernel, { protocol: 16 });
  send(first, { type: 20, flags: NLM_F_REQUEST, sequence: 1, portId: 99, payload: Uint8Array.of(1) });
  send(second, { type: 21, sequence: 2 }, { type: 22, sequence: 3 });
  expect(kernel.requests).toEqual([
    {
      length: 17,
      type: 20,
      flags: 1,
      sequence: 1,
      portId: 99,
      payload: Uint8Array.of(1),
      protocol: 0,
      senderPortId: first.portId,
    },
    expect.objectContaining({ type: 21, sequence: 2, protocol: 16, senderPortId: second.portId }),
    expect.objectContaining({ type: 22, sequence: 3 }),
  ]);
});

test.each([
  [null, TypeError],
  [{ protocol: -1 }, RangeError],
  [{ receiveLimit: 0 }, RangeError],
])('options that are none: %p', (given, error) => {
  expect(() => new FakeKernel(given as never)).toThrow(error);
});
