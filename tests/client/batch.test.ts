// Batches: many requests in few datagrams, with a result for each.

import { describe, expect, test } from '@jest/globals';
import { NETLINK_GENERIC, NLM_F_DUMP } from '../../src/codec/index.ts';
import type { OperationReply, Reply } from '../../src/client/reply.ts';
import { NetlinkClient } from '../../src/client/netlink-client.ts';
import { KernelError } from '../../src/exchange/kernel-error.ts';
import { dellink, getlink, type LinkMessage, newlink } from '../../src/families/route/index.ts';
import type { SendmsgEvent } from '../../src/socket/trace.ts';
import { describeWith } from '../support/requirements.ts';
import { thrownBy } from '../support/thrown.ts';
import { type Equal, type Expect, expectTypes } from '../types/expect.ts';
import {
  ALL_LINKS,
  fake,
  GET_LO,
  indexOf,
  namespaceOfItsOwn,
  NO_SUCH_LINK,
  published,
  rejection,
  REQUEST_ACK,
  route,
} from './support.ts';

describeWith('kernel', 'a batch', () => {
  const open = namespaceOfItsOwn();

  test('D19: has a result for each, in order, whatever became of the others', async () => {
    using client = open();
    const requests = [
      GET_LO,
      NO_SUCH_LINK,
      { operation: getlink, value: { ifiIndex: 1 } },
      { operation: newlink, value: { ifname: 'batched', linkinfo: { kind: 'bridge' } } },
      { operation: newlink, value: { ifname: 'batched', linkinfo: { kind: 'bridge' } } },
      { operation: dellink, value: { ifname: 'batched' } },
      { type: 999, payload: new Uint8Array(16) },
      { ...ALL_LINKS, flags: REQUEST_ACK | NLM_F_DUMP },
    ] as const;
    for (const results of [await client.batch(requests), client.batchSync(requests)]) {
      expect(results.map(({ status }) => status)).toEqual([
        ...['fulfilled', 'rejected', 'fulfilled', 'fulfilled'],
        ...['rejected', 'fulfilled', 'rejected', 'fulfilled'],
      ]);
      const [raw, refused, link, made, again, , unknown, dumped] = results;
      expectTypes<
        [
          Expect<Equal<typeof raw, PromiseSettledResult<Reply>>>,
          Expect<Equal<typeof link, PromiseSettledResult<OperationReply<LinkMessage>>>>,
        ]
      >();
      expect(raw.status === 'fulfilled' && raw.value.messages.map(indexOf)).toEqual([1]);
      expect(refused).toMatchObject({ reason: { name: 'KernelError', code: 'ENODEV' } });
      expect(link.status === 'fulfilled' && link.value.values[0]?.ifname).toBe('lo');
      expect(made.status === 'fulfilled' && made.value).toEqual({ values: [], warnings: [], cookie: undefined });
      expect(again).toMatchObject({ reason: { code: 'EEXIST', request: expect.any(Uint8Array) } });
      expect((again as PromiseRejectedResult).reason).toBeInstanceOf(KernelError);
      expect(unknown).toMatchObject({ reason: { code: 'EOPNOTSUPP', type: 999 } });
      expect(dumped.status === 'fulfilled' && dumped.value.messages.map(indexOf)).toEqual([1]);
    }
  });

  test('a thousand requests overrun nothing, with the smallest receive buffer as with the usual one', async () => {
    for (const receiveBuffer of [1, 16 * 1024, 1024 * 1024]) {
      using client = open({ receiveBuffer, timeout: Infinity });
      const pings = Array.from({ length: 1000 }, (_, i) => ({
        type: i % 10 === 9 ? 999 : 1,
        payload: new Uint8Array(16),
      }));
      for (const results of [await client.batch(pings), client.batchSync(pings)]) {
        expect(results.map(({ status }) => status === 'rejected')).toEqual(pings.map(({ type }) => type === 999));
      }
      expect(client.counters).toMatchObject({ overruns: 0, late: 0 });
    }
  });

  test('goes out in as few datagrams as the answers have room for', async () => {
    using client = route();
    const events = await published<SendmsgEvent>('nlmsg:sendmsg', () =>
      client.batch(Array.from({ length: 128 }, () => ({ type: 1, payload: new Uint8Array(3) }))),
    );
    expect(events.length).toBeLessThan(16);
    // Each message is aligned, but for the last.
    const [first] = events;
    expect(first!.message.length % 20).toBe(19);
  });

  test('long requests are not put together beyond what a send buffer takes', async () => {
    using client = NetlinkClient.open({ protocol: NETLINK_GENERIC });
    const long = { type: 1, payload: new Uint8Array(50_000) };
    const huge = { type: 1, payload: new Uint8Array(300_000) };
    const results = await client.batch([long, long, huge, long, { type: 1 }]);
    expect(results.map(({ status }) => status)).toEqual(Array(5).fill('fulfilled'));
  });

  test('of nothing sends nothing', async () => {
    using client = route();
    const events = await published('nlmsg:sendmsg', async () => {
      expect(await client.batch([])).toEqual([]);
      expect(client.batchSync([])).toEqual([]);
    });
    expect(events).toEqual([]);
  });
});

describe('a batch with a kernel of the test’s own', () => {
  test('that cannot be sent rejects each of its requests; other datagrams are sent', async () => {
    const { kernel, client } = fake();
    kernel.handle(20, (_, reply) => reply.ack());
    const requests = Array.from({ length: 100 }, () => ({ type: 20 }));
    const outcomes = await published('nlmsg:outcome', async () => {
      kernel.failSend('ENOBUFS');
      for (const results of [await client.batch(requests), (kernel.failSend('ENOBUFS'), client.batchSync(requests))]) {
        expect(results).toHaveLength(100);
        for (const result of results.slice(0, 64)) {
          expect(result).toMatchObject({ status: 'rejected', reason: { code: 'ENOBUFS', outcome: 'not sent' } });
        }
        expect(results.slice(64).every(({ status }) => status === 'fulfilled')).toBe(true);
      }
    });
    expect(outcomes).toHaveLength(72); // of what was sent alone
    await client.close();
  });

  test('takes any iterable, and the bytes as they are at the time', async () => {
    const { kernel, client } = fake();
    kernel.handle(20, ({ payload }, reply) => reply.data({ type: 21, payload }));
    kernel.stall();
    const payload = Buffer.from([1, 2, 3]);
    const answer = client.batch([
      { type: 20, payload },
      { type: 99, payload },
    ]);
    payload.fill(0);
    kernel.resume();
    const [done, refused] = await answer;
    expect(done.status === 'fulfilled' && done.value.messages[0]?.payload).toEqual(Uint8Array.of(1, 2, 3));
    const { request } = (refused as PromiseRejectedResult).reason as KernelError;
    expect(request.subarray(16)).toEqual(Uint8Array.of(1, 2, 3));
    expect(client.batchSync(new Set([{ type: 20 }]) as never)).toHaveLength(1);
    await client.close();
  });

  test.each([
    ['nothing', undefined],
    ['an object', {}],
    ['a request that is null', [null]],
    ['a request that is a number', [20]],
    ['a request without a type', [{ type: 20 }, {}]],
    ['an operation that is none', [{ operation: 5, value: {} }]],
  ])('%s is no batch: nothing is sent', async (_, requests) => {
    const { kernel, client } = fake();
    expect(await rejection(client.batch(requests as never))).toBeInstanceOf(TypeError);
    expect(thrownBy(() => client.batchSync(requests as never))).toBeInstanceOf(TypeError);
    expect(await rejection(client.batch([], { offload: true } as never))).toBeInstanceOf(TypeError);
    expect(kernel.requests).toEqual([]);
    await client.close();
  });

  test('a value that its operation does not take: nothing is sent', async () => {
    const { kernel } = fake();
    using client = NetlinkClient.open({ protocol: 0, transport: kernel.transport });
    // @ts-expect-error -- the type system knows as well
    const batch = client.batch([GET_LO, { operation: newlink, value: { mtu: 'large' } }]);
    expect(await rejection(batch)).toMatchObject({ code: 'ERR_NETLINK_ENCODE', path: '[1].mtu', value: 'large' });
    for (const operation of [null, undefined, 5]) {
      const wrong = client.batch([GET_LO, { operation, value: {} }] as never);
      expect(await rejection(wrong)).toMatchObject({ message: expect.stringContaining('[1].operation: expected') });
    }
    expect(kernel.requests).toEqual([]);
  });

  test.each([4, 100])('a payload of %d bytes that is gone before it is sent rejects the requests', async (size) => {
    const { kernel, client } = fake();
    const payload = new Uint8Array(size);
    const tampering = {
      get type(): number {
        structuredClone(payload.buffer, { transfer: [payload.buffer] });
        return 20;
      },
    };
    for (const result of client.batchSync([{ type: 20, payload }, tampering])) {
      expect(result).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('shorter') } });
    }
    expect(kernel.requests).toEqual([]);
    await client.close();
  });
});
