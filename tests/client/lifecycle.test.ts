// The life of a client: opened, closed, destroyed; what is in flight meanwhile; what is told of it.

import { readdirSync, readlinkSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { NetlinkClient } from '../../src/client/netlink-client.ts';
import type { OutcomeEvent } from '../../src/client/outcomes.ts';
import { attr, attributes, message, NETLINK_ROUTE, struct, u32 } from '../../src/codec/index.ts';
import { ClosedError, OutcomeUnknownError } from '../../src/exchange/errors.ts';
import { KernelError } from '../../src/exchange/kernel-error.ts';
import { SystemError } from '../../src/ffi/system-error.ts';
import { describeWith } from '../support/requirements.ts';
import { thrownBy } from '../support/thrown.ts';
import {
  ALL_LINKS,
  descriptors,
  fake,
  GET_LO,
  indexOf,
  NO_SUCH_LINK,
  published,
  REFUSED_DUMP,
  rejection,
  route,
  turn,
  getthing,
} from './support.ts';

const ASK = { type: 20 };
/** One to a datagram: a dump of several parts. */
const NINE = Array.from({ length: 9 }, () => ({ type: 21 }));
const Thing = message({ header: struct({}), attributes: attributes({ size: attr(1, u32) }) });
const LIST = getthing(Thing);

describe('opening a client', () => {
  test.each([
    [undefined, TypeError],
    [null, TypeError],
    [0, TypeError],
    [{}, TypeError],
    [{ protocol: '0' }, TypeError],
    [{ protocol: -1 }, RangeError],
    [{ protocol: 2 ** 31 }, RangeError],
    [{ protocol: 0, timeout: -1 }, RangeError],
    [{ protocol: 0, timeout: '1' }, TypeError],
    [{ protocol: 0, receiveBuffer: 0 }, RangeError],
    [{ protocol: 0, transport: {} }, TypeError],
    [{ protocol: 0, networkNamespace: 5 }, TypeError],
  ])('%o are no options', (options, error) => {
    expect(() => NetlinkClient.open(options as never)).toThrow(error);
  });

  test('is what makes one, not a constructor', () => {
    const Constructor = NetlinkClient as unknown as new (...args: unknown[]) => unknown;
    expect(() => new Constructor(Symbol('opening'), { protocol: 0 })).toThrow(/use NetlinkClient.open/);
  });

  test('A1: says that there is no such protocol', () => {
    const { kernel } = fake();
    kernel.failOpen('EPROTONOSUPPORT');
    expect(() => NetlinkClient.open({ protocol: 31, transport: kernel.transport })).toThrow(SystemError);
  });
});

describeWith('kernel', 'the sockets of a client', () => {
  test('A1: a protocol that the kernel has not', () => {
    const before = descriptors();
    expect(thrownBy(() => NetlinkClient.open({ protocol: 22 }))).toMatchObject({
      code: 'EPROTONOSUPPORT',
      syscall: 'socket',
    });
    expect(descriptors()).toBe(before);
  });

  test.each(['close', 'destroy'] as const)('are all closed by %s', async (way) => {
    const sockets = (): number =>
      readdirSync('/proc/self/fd').filter((fd) => {
        try {
          return readlinkSync(`/proc/self/fd/${fd}`).startsWith('socket:');
        } catch {
          return false; // that of the folder itself
        }
      }).length;
    const before = sockets();
    const client = route();
    expect(sockets()).toBe(before + 1);
    await Promise.all([client.dump(ALL_LINKS).toArray(), client.dump(ALL_LINKS).toArray(), client.request(GET_LO)]);
    const left = client.dump(ALL_LINKS)[Symbol.asyncIterator]();
    await left.next();
    client.subscribe({ groups: [1] });
    await client.request(GET_LO, { signal: new AbortController().signal });
    expect(sockets()).toBeGreaterThan(before + 2);
    if (way === 'close') await left.return?.();
    await client[way]();
    expect(sockets()).toBe(before);
    expect(client.closed).toBe(true);
  });

  test('have each a port id of their own', () => {
    using first = route();
    using second = route();
    expect(first.portId).not.toBe(second.portId);
    expect(first.protocol).toBe(NETLINK_ROUTE);
  });
});

describe('a client that is closed', () => {
  test('A13: does nothing any more, without a system call', async () => {
    const { kernel, client } = fake();
    const dump = client.dump(ASK);
    const dumpSync = client.dumpSync(ASK);
    await client.close();
    const errors = [
      await rejection(client.request(ASK)),
      await rejection(client.request(ASK, { offload: true })),
      thrownBy(() => client.requestSync(ASK)),
      await rejection(dump.toArray()),
      await rejection(dump.chunks().next()),
      await rejection(dump[Symbol.asyncIterator]().next()),
      thrownBy(() => dumpSync.toArray()),
      thrownBy(() => [...dumpSync]),
      await rejection(client.ping()),
      thrownBy(() => client.pingSync()),
      await rejection(client.batch([ASK])),
      thrownBy(() => client.batchSync([ASK])),
      thrownBy(() => client.subscribe({ groups: [1] })),
    ];
    for (const error of errors) {
      expect(error).toBeInstanceOf(ClosedError);
      expect(error).toMatchObject({ code: 'ERR_NETLINK_CLOSED', outcome: 'not sent' });
      expect(error.message).toMatch(/^Cannot .*: the client of netlink protocol 31 is closed$/);
    }
    expect(kernel.transports).toEqual([]);
    expect(kernel.requests).toEqual([]);
    expect(await rejection(client.request({} as never))).toBeInstanceOf(TypeError);
  });

  test('A13: is closed again, in any way, without effect', async () => {
    const { kernel, client } = fake();
    const [transport] = kernel.transports;
    let closes = 0;
    const close = transport!.close.bind(transport);
    transport!.close = () => {
      closes++;
      close();
    };
    await Promise.all([client.close(), client.close()]);
    await client.close();
    client.destroy(new Error('too late'));
    client[Symbol.dispose]();
    await client[Symbol.asyncDispose]();
    expect(closes).toBe(1);
    expect(client.unref().ref().closed).toBe(true);
  });

  test('by using and await using', async () => {
    const { kernel } = fake();
    const options = { protocol: 31, transport: kernel.transport };
    const before = kernel.transports.length;
    {
      using client = NetlinkClient.open(options);
      expect(client.closed).toBe(false);
      expect(kernel.transports).toHaveLength(before + 1);
    }
    expect(kernel.transports).toHaveLength(before);
    kernel.handle(20, (_, reply) => reply.later(() => reply.data({ type: 21 }), 5));
    let answer: Promise<unknown>;
    {
      await using client = NetlinkClient.open(options);
      answer = client.request(ASK);
    }
    expect(await answer).toMatchObject({ messages: [{ type: 21 }] });
    expect(kernel.transports).toHaveLength(before);
  });
});

describe('close', () => {
  test('waits for what is in flight, and takes nothing more', async () => {
    const { kernel, client } = fake();
    kernel.handle(20, (_, reply) => reply.data({ type: 21 }));
    kernel.handle(22, (_, reply) => reply.dump([{ type: 23 }]));
    kernel.stall();
    const work = [
      client.request(ASK),
      client.dump({ type: 22 }).toArray(),
      client.batch([ASK]),
      client.ping(),
    ] as const;
    let closed = false;
    const closing = client.close().then(() => (closed = true));
    for (let i = 0; i < 5; i++) await turn();
    expect(closed).toBe(false);
    expect(client.closed).toBe(true);
    expect(await rejection(client.request(ASK))).toBeInstanceOf(ClosedError);
    expect(thrownBy(() => client.requestSync(ASK))).toBeInstanceOf(ClosedError);
    kernel.resume();
    const [answer, items, results] = await Promise.all(work);
    expect(answer.messages).toHaveLength(1);
    expect(items).toHaveLength(1);
    expect(results).toMatchObject([{ status: 'fulfilled' }]);
    await closing;
    expect(kernel.transports).toEqual([]);
  });

  test('waits for work that fails, too', async () => {
    const { kernel, client } = fake({}, { timeout: 5 });
    kernel.stall();
    const failing = rejection(client.request(ASK));
    await client.close();
    expect(await failing).toMatchObject({ reason: 'deadline' });
  });

  test('waits for a dump without the event loop that is being iterated', async () => {
    const { kernel, client } = fake();
    kernel.handle(20, (_, reply) => reply.dump(NINE, { datagramLength: 16 }));
    let [items, closed] = [0, false];
    let closing: Promise<void> | undefined;
    for (const part of client.dumpSync(ASK).chunks()) {
      closing ??= client.close().then(() => void (closed = true));
      await turn();
      expect(closed).toBe(false);
      items += part.length;
    }
    expect(items).toBe(9);
    await closing;
    expect(kernel.transports).toEqual([]);
    expect(thrownBy(() => client.dumpSync(ASK).toArray())).toMatchObject({ code: 'ERR_NETLINK_CLOSED' });
  });

  test('waits for no dump that was left by return()', async () => {
    const { kernel, client } = fake();
    kernel.handle(20, (_, reply) => reply.dump(NINE, { datagramLength: 16 }));
    const items = client.dumpSync(ASK)[Symbol.iterator]();
    items.next();
    items.return();
    const parts = client.dumpSync(ASK).chunks();
    parts.next();
    const closing = client.close();
    parts.return();
    await closing;
    expect(kernel.transports).toEqual([]);
  });

  test.each<[string, (client: NetlinkClient) => number]>([
    ['toArray', (client) => client.dumpSync(ASK).toArray().length],
    ['columns', (client) => client.dumpSync(LIST, {}).columns(['size']).length],
  ])('in the middle of %s without the event loop waits for the last attempt', async (_, collect) => {
    const { kernel, client } = fake();
    let attempts = 0;
    let closing: Promise<void> | undefined;
    kernel.handle(20, (_request, reply) => {
      closing ??= client.close();
      reply.dump(NINE, { datagramLength: 16, ...(++attempts < 3 && { interrupted: 2 }) });
    });
    expect(collect(client)).toBe(9);
    expect(attempts).toBe(3);
    await closing;
    expect(kernel.transports).toEqual([]);
  });

  test.each<[string, (client: NetlinkClient) => unknown]>([
    ['with the event loop', (client) => client.dump(ASK)[Symbol.asyncIterator]().next()],
    ['without', (client) => client.dumpSync(ASK)[Symbol.iterator]().next()],
  ])('that waits for a dump which was left lying, %s, ends with destroy', async (_, begin) => {
    const { kernel, client } = fake();
    kernel.handle(20, (_request, reply) => reply.dump(NINE, { datagramLength: 16 }));
    await begin(client);
    const closing = client.close();
    await turn();
    client.destroy();
    await closing;
    expect(kernel.transports).toEqual([]);
  });
});

describe('destroy', () => {
  test.each([[new Error('the building is on fire')], [undefined]])(
    'leaves what is in flight with an unknown outcome, caused by %p',
    async (cause) => {
      const { kernel, client } = fake({}, { timeout: Infinity });
      kernel.handle(22, (_, reply) => {
        reply.data({ type: 23, flags: 2 });
        reply.silence();
      });
      const parts = client.dump({ type: 22 }).chunks();
      await parts.next();
      kernel.stall();
      const work = [client.request(ASK), client.dump(ASK).toArray(), client.ping(), parts.next()].map(rejection);
      const batch = client.batch([ASK, ASK]);
      await turn();
      client.destroy(cause);
      for (const error of await Promise.all(work)) {
        expect(error).toBeInstanceOf(OutcomeUnknownError);
        expect(error).toMatchObject({ reason: 'closed', outcome: 'unknown' });
        expect(error.cause).toBe(cause);
      }
      const unknown = { status: 'rejected', reason: { reason: 'closed' } };
      expect(await batch).toMatchObject([unknown, unknown]);
      expect(kernel.transports).toEqual([]);
      kernel.resume();
      await turn();
      client.destroy();
    },
  );

  test('in the middle of an iteration without the event loop ends that', () => {
    const { kernel, client } = fake();
    kernel.handle(20, (_, reply) =>
      reply.dump(
        Array.from({ length: 9 }, () => ({ type: 21 })),
        { datagramLength: 16 },
      ),
    );
    const iterate = (): void => {
      for (const item of client.dumpSync(ASK)) {
        expect(item.type).toBe(21);
        client.destroy();
      }
    };
    expect(thrownBy(iterate)).toMatchObject({ code: 'ERR_NETLINK_OUTCOME_UNKNOWN', reason: 'closed' });
  });

  test('closes every socket even where one cannot be closed, and tells of that', async () => {
    const { kernel, client } = fake();
    kernel.handle(20, (_, reply) => reply.dump([{ type: 21 }]));
    await client.dump(ASK).toArray();
    const [first] = kernel.transports;
    const close = first!.close.bind(first);
    first!.close = () => {
      close();
      throw new SystemError('close descriptor 9', 'close', 5);
    };
    kernel.stall();
    const request = rejection(client.request(ASK));
    expect(thrownBy(() => client.destroy())).toMatchObject({ code: 'EIO' });
    expect(await request).toMatchObject({ reason: 'closed' });
    expect(kernel.transports).toEqual([]);
    client.destroy();
  });
});

describeWith('kernel', 'the diagnostics channel nlmsg:outcome', () => {
  test('tells what became of each request and dump', async () => {
    using client = route({ timeout: 5 });
    const events = await published<OutcomeEvent>('nlmsg:outcome', async () => {
      expect((await client.request(GET_LO)).messages.map(indexOf)).toEqual([1]);
      await rejection(client.request(NO_SUCH_LINK));
      await rejection(client.request({ ...GET_LO, flags: 0 }));
      await client.dump(ALL_LINKS).toArray();
      thrownBy(() => client.dumpSync(REFUSED_DUMP).toArray());
      await client.batch([GET_LO, NO_SUCH_LINK]);
    });
    const { portId } = client;
    expect(events).toMatchObject([
      { protocol: 0, portId, type: 18, isDump: false, outcome: 'done', error: undefined },
      { portId, isDump: false, outcome: 'refused', error: { code: 'ENODEV' } },
      { portId, isDump: false, outcome: 'unknown', error: { reason: 'deadline' } },
      { type: 18, isDump: true, outcome: 'done', error: undefined },
      { isDump: true, outcome: 'refused', error: { code: 'EINVAL' } },
      { portId, isDump: false, outcome: 'done' },
      { portId, isDump: false, outcome: 'refused' },
    ]);
    expect(events[1]!.error).toBeInstanceOf(KernelError);
    expect(new Set(events.map(({ sequence }) => sequence)).size).toBe(events.length);
  });
});
