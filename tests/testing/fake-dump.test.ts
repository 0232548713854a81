// Dumps of the fake kernel: packed and read as those of Linux.

import { describe, expect, test } from '@jest/globals';
import {
  decodeDone,
  decodeMessages,
  type Message,
  NLM_F_DUMP_FILTERED,
  NLM_F_DUMP_INTR,
  NLM_F_MULTI,
  NLM_F_REQUEST,
  NLMSG_DONE,
} from '../../src/codec/index.ts';
import { type DumpItem, type DumpOptions, FakeKernel } from '../../src/testing/index.ts';
import type { Transport } from '../../src/socket/transport.ts';
import { type Came, drain, messagesOf, options, REQUEST_DUMP, send, summary, take } from './driver.ts';

/** A socket that has asked for a dump, and its kernel. */
function dumping(items: Iterable<DumpItem>, dump?: DumpOptions, limit = Infinity): [Transport, FakeKernel] {
  const kernel = new FakeKernel({ receiveLimit: limit });
  kernel.handle(18, (_, reply) => reply.dump(items, dump));
  const transport = kernel.transport(options());
  send(transport, { type: 18, flags: REQUEST_DUMP, sequence: 7 });
  return [transport, kernel];
}

/** So many messages, of payloads of so many bytes; `pulled` counts those that were made. */
function numbered(count: number, size: number): Iterable<DumpItem> & { pulled: number; returned: boolean } {
  const items = {
    pulled: 0,
    returned: false,
    *[Symbol.iterator](): Generator<DumpItem, void, undefined> {
      try {
        for (let i = 0; i < count; i++) {
          items.pulled++;
          yield { type: 16, payload: new Uint8Array(size).fill(i) };
        }
      } finally {
        items.returned = true;
      }
    },
  };
  return items;
}

const lengths = (all: readonly (Came | number)[]): number[] => all.map((each) => (each as Came).bytes.length);

test('an empty one is NLMSG_DONE alone', () => {
  const [transport] = dumping([]);
  expect(messagesOf(transport)).toEqual([
    {
      length: 20,
      type: NLMSG_DONE,
      flags: NLM_F_MULTI,
      sequence: 7,
      portId: transport.portId,
      payload: new Uint8Array(4),
    },
  ]);
});

test('its messages carry NLM_F_MULTI, their flags and the numbers of the request', () => {
  const [transport] = dumping([
    { type: 16, payload: Uint8Array.of(1) },
    { type: 17, flags: 0x40 },
  ]);
  const { portId } = transport;
  expect(messagesOf(transport)).toMatchObject([
    { type: 16, flags: NLM_F_MULTI, sequence: 7, portId, payload: Uint8Array.of(1) },
    { type: 17, flags: NLM_F_MULTI | 0x40, sequence: 7, portId },
    { type: NLMSG_DONE, flags: NLM_F_MULTI, sequence: 7, portId },
  ]);
});

test('is packed into a short datagram, then long ones, all in order', () => {
  const [transport] = dumping(numbered(250, 1000));
  const all = drain(transport) as Came[];
  const sizes = lengths(all);
  expect(sizes[0]).toBeLessThanOrEqual(3744);
  expect(sizes[0]).toBeGreaterThan(3744 - 1016);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(32_448);
  expect(Math.max(...sizes)).toBeGreaterThan(32_448 - 1016);
  const messages = all.flatMap(({ bytes }) => decodeMessages(bytes));
  expect(messages).toHaveLength(251);
  expect(messages.slice(0, 250).map(({ payload }) => payload[0])).toEqual(Array.from({ length: 250 }, (_, i) => i));
});

test('has messages longer than a datagram in datagrams of their own', () => {
  const [transport] = dumping(numbered(3, 50_000));
  expect(lengths(drain(transport))).toEqual([50_016, 50_016, 50_016, 20]);
});

test('is made as it is received, one datagram ahead', () => {
  const items = numbered(1000, 1000);
  const [transport] = dumping(items);
  expect(items.pulled).toBe(4); // three fit, and the fourth was found not to
  take(transport);
  expect(items.pulled).toBe(4 + 31);
});

test('waits with its next part while the receive queue is half full', () => {
  const items = numbered(1000, 1000);
  const [transport, kernel] = dumping(items, {}, 4);
  transport.join(1);
  for (let i = 0; i < 3; i++) kernel.notify(1, { type: 99 });
  const before = items.pulled;
  take(transport); // the dump's own first part: three notifications are left, more than half
  expect(items.pulled).toBe(before);
  take(transport);
  expect(items.pulled).toBeGreaterThan(before);
  expect(kernel.transports[0]!.dropped).toBe(0);
});

test('has padding between its messages and none at the end', () => {
  const [transport] = dumping([{ type: 16, payload: Uint8Array.of(1) }], { separateDone: true });
  expect(lengths(drain(transport))).toEqual([17, 20]);
  const [other] = dumping([{ type: 16, payload: Uint8Array.of(1) }]);
  expect(lengths(drain(other))).toEqual([40]);
});

describe('options', () => {
  const three = [{ type: 16 }, { type: 16 }, { type: 16 }];
  const flags = (messages: readonly Message[]): number[] => messages.map((message) => message.flags & ~NLM_F_MULTI);

  test.each<[DumpOptions, number[]]>([
    [{}, [0, 0, 0, 0]],
    [{ interrupted: 0 }, [NLM_F_DUMP_INTR, 0, 0, 0]],
    [{ interrupted: 2 }, [0, 0, NLM_F_DUMP_INTR, 0]],
    [{ interrupted: 'done' }, [0, 0, 0, NLM_F_DUMP_INTR]],
    [{ filtered: true }, Array<number>(4).fill(NLM_F_DUMP_FILTERED)],
  ])('%p', (dump, expected) => {
    const [transport] = dumping(three, dump);
    expect(flags(messagesOf(transport))).toEqual(expected);
  });

  test('a failure comes in NLMSG_DONE, after the messages, with its words', () => {
    const [transport] = dumping(three, { error: 'EINVAL', extendedAck: { message: 'Invalid prefix', offset: 20 } });
    const messages = messagesOf(transport);
    expect(messages).toHaveLength(4);
    expect(decodeDone(messages[3]!)).toEqual({ error: -22, extendedAck: { message: 'Invalid prefix', offset: 20 } });
  });

  test('datagrams may be kept short', () => {
    const [transport] = dumping(numbered(4, 4), { datagramLength: 40 });
    expect(lengths(drain(transport))).toEqual([40, 40, 20]);
  });

  test.each([{ datagramLength: 0 }, { interrupted: -1 }, { error: 'ENOSUCH' as never }])('%p is refused', (dump) => {
    expect(() => dumping([], dump)).toThrow(RangeError);
  });
});

describe('one at a time', () => {
  test('the second on a socket is EBUSY, and its messages are not made; on another socket it is not', () => {
    const kernel = new FakeKernel();
    const dumps: ReturnType<typeof numbered>[] = [];
    kernel.handle(18, (_, reply) => {
      dumps.push(numbered(10, 1000));
      reply.dump(dumps[dumps.length - 1]!);
    });
    const [first, second] = [kernel.transport(options()), kernel.transport(options())];
    send(first, { type: 18, flags: REQUEST_DUMP, sequence: 1 });
    send(first, { type: 18, flags: REQUEST_DUMP, sequence: 2 });
    send(second, { type: 18, flags: REQUEST_DUMP, sequence: 3 });
    expect(dumps.map(({ pulled }) => pulled)).toEqual([4, 0, 4]);
    expect(kernel.transports.map(({ dumping }) => dumping)).toEqual([true, true]);
    const came = summary(first);
    expect(came.filter((each) => each.startsWith('16#1'))).toHaveLength(10);
    expect(came).toEqual(expect.arrayContaining(['-16#2', 'done#1']));
    expect(kernel.transports.map(({ dumping }) => dumping)).toEqual([false, true]);
    send(first, { type: 18, flags: REQUEST_DUMP, sequence: 4 });
    expect(summary(first)).toContain('done#4');
  });

  test('is over when its last part is made, received or not', () => {
    const kernel = new FakeKernel();
    kernel.handle(18, (_, reply) => reply.dump([{ type: 16 }]));
    const transport = kernel.transport(options());
    send(transport, { type: 18, flags: REQUEST_DUMP, sequence: 1 });
    send(transport, { type: 18, flags: REQUEST_DUMP, sequence: 2 });
    expect(summary(transport)).toEqual(['16#1', 'done#1', '16#2', 'done#2']);
  });

  test('answers to other requests come between its parts', () => {
    const [transport, kernel] = dumping(numbered(10, 1000));
    kernel.handle(20, (_, reply) => reply.data({ type: 21 }));
    send(transport, { type: 20, flags: NLM_F_REQUEST, sequence: 8 });
    const came = summary(transport);
    expect(came.indexOf('21#8')).toBe(3);
    expect(came[came.length - 1]).toBe('done#7');
  });
});

test('closing the socket ends it, and lets go of what is iterated over', () => {
  const items = numbered(1000, 1000);
  const [transport] = dumping(items);
  transport.close();
  expect(items.returned).toBe(true);
  expect(items.pulled).toBe(4);
});

test('what is iterated over may throw: whoever receives sees it, and the dump is over', () => {
  const [transport, kernel] = dumping(
    (function* () {
      yield* numbered(5, 1000);
      throw new Error('broken test');
    })(),
  );
  expect(() => drain(transport)).toThrow('broken test');
  expect(kernel.transports[0]!.dumping).toBe(false);
});
