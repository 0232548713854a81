// Deadlines and signals, with a kernel that answers when it is told to.

import { getEventListeners } from 'node:events';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { OutcomeUnknownError } from '../../src/exchange/errors.ts';
import type { FakeKernel } from '../../src/testing/index.ts';
import { thrownBy } from '../support/thrown.ts';
import { fake, LONG, rejection, turn, until } from './support.ts';

const ASK = { type: 20 };
const WHO = (name: number): { type: number; payload: Uint8Array } => ({ type: 20, payload: Uint8Array.of(name) });

/** Answers with what it was asked. */
function echoes(kernel: FakeKernel): void {
  kernel.handle(20, (request, reply) => reply.data({ type: 21, payload: request.payload }));
}

/** Whether a promise has been settled, without waiting for it. */
async function isPending(promise: Promise<unknown>): Promise<boolean> {
  let settled = false;
  promise.then(
    () => (settled = true),
    () => (settled = true),
  );
  for (let i = 0; i < 5; i++) await turn();
  return !settled;
}

afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

describe('the deadline of a request', () => {
  test.each([
    ['by default', {}, {}, 5_000],
    ['of the client', { timeout: 700 }, {}, 700],
    ['of the call', { timeout: 700 }, { timeout: 90_000 }, 90_000],
  ])('is kept, %s', async (_, ofClient, ofCall, milliseconds) => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
    const { kernel, client } = fake({}, ofClient);
    kernel.stall();
    const request = rejection(client.request(ASK, ofCall));
    const dump = rejection(client.dump(ASK, ofCall).toArray());
    const batch = client.batch([ASK, ASK], ofCall);
    await jest.advanceTimersByTimeAsync(milliseconds - 10);
    expect(await isPending(Promise.race([request, dump, batch]))).toBe(true);
    await jest.advanceTimersByTimeAsync(20);
    for (const error of [await request, await dump]) {
      expect(error).toBeInstanceOf(OutcomeUnknownError);
      expect(error).toMatchObject({ reason: 'deadline', outcome: 'unknown' });
    }
    // One deadline for all of them, not one after another.
    expect(await batch).toMatchObject([{ reason: { reason: 'deadline' } }, { reason: { reason: 'deadline' } }]);
    client.destroy();
  });

  test('of a dump begins anew with each part', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
    const { kernel, client } = fake();
    kernel.handle(20, (_, reply) => {
      reply.data({ type: 21, flags: 2 });
      reply.later(() => undefined, 1e6);
    });
    const parts = client.dump(ASK).chunks();
    expect((await parts.next()).value).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(LONG); // the consumer's own time does not count
    const next = rejection(parts.next());
    await until(() => jest.getTimerCount() > 0);
    await jest.advanceTimersByTimeAsync(4_990);
    expect(await isPending(next)).toBe(true);
    // What others send is no progress.
    expect(kernel.forge(new Uint8Array(16), 4711)).toBe(2);
    await jest.advanceTimersByTimeAsync(20);
    expect(await next).toMatchObject({ reason: 'deadline' });
    client.destroy();
  });

  test('of Infinity is none', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
    const { kernel, client } = fake({}, { timeout: Infinity });
    echoes(kernel);
    kernel.stall();
    const request = client.request(ASK);
    await jest.advanceTimersByTimeAsync(2 ** 31);
    expect(await isPending(request)).toBe(true);
    expect(jest.getTimerCount()).toBe(0);
    kernel.resume();
    expect((await request).messages).toHaveLength(1);
    client.destroy();
  });

  test('of 0 takes what is there at once, and waits for nothing', async () => {
    const { kernel, client } = fake({}, { timeout: 0 });
    echoes(kernel);
    expect((await client.request(ASK)).messages).toHaveLength(1);
    expect(client.requestSync(ASK).messages).toHaveLength(1);
    kernel.stall();
    expect(await rejection(client.request(ASK))).toMatchObject({ reason: 'deadline' });
    expect(thrownBy(() => client.requestSync(ASK))).toMatchObject({ reason: 'deadline' });
    expect(thrownBy(() => client.dumpSync(ASK).toArray())).toMatchObject({ reason: 'deadline' });
    expect(client.batchSync([ASK])).toMatchObject([{ reason: { reason: 'deadline' } }]);
    client.destroy();
  });

  test('B16: does not go by the clock on the wall', async () => {
    const { kernel, client } = fake();
    echoes(kernel);
    kernel.stall();
    const request = client.request(ASK);
    jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 1e9);
    const other = client.request(ASK, { timeout: LONG });
    expect(await isPending(Promise.race([request, other]))).toBe(true);
    kernel.resume();
    expect((await request).messages).toHaveLength(1);
    client.destroy();
  });

  test('takes first what came while the event loop was busy', async () => {
    const { kernel, client } = fake();
    echoes(kernel);
    kernel.stall();
    const request = client.request(ASK, { timeout: 10 });
    kernel.resume();
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30);
    expect((await request).messages).toHaveLength(1);
    client.destroy();
  });
});

describe('E13, B16: an answer that comes too late', () => {
  test('is dropped and counted, and the next request has its own', async () => {
    const { kernel, client } = fake();
    echoes(kernel);
    kernel.stall();
    expect(await rejection(client.request(WHO(1), { timeout: 5 }))).toMatchObject({ reason: 'deadline' });
    expect(thrownBy(() => client.requestSync(WHO(2), { timeout: 5 }))).toMatchObject({ reason: 'deadline' });
    kernel.resume();
    for (let name = 3; name < 6; name++) {
      expect((await client.request(WHO(name))).messages.map(({ payload }) => [...payload])).toEqual([[name]]);
      expect(client.requestSync(WHO(name + 10)).messages.map(({ payload }) => [...payload])).toEqual([[name + 10]]);
    }
    expect(client.counters.late).toBe(4); // data and acknowledgement, twice
    client.destroy();
  });

  test('is not taken for that of a request that waits meanwhile', async () => {
    const { kernel, client } = fake();
    echoes(kernel);
    kernel.stall();
    const late = rejection(client.request(WHO(1), { timeout: 5 }));
    const patient = client.request(WHO(2), { timeout: LONG });
    await late;
    kernel.resume();
    expect((await patient).messages.map(({ payload }) => [...payload])).toEqual([[2]]);
    expect(client.counters.late).toBe(2);
    client.destroy();
  });
});

describe('a signal', () => {
  const reason = new Error('the caller has had enough');

  test('that was aborted before: nothing is sent, and its reason is thrown', async () => {
    const { kernel, client } = fake();
    echoes(kernel);
    const signal = AbortSignal.abort(reason);
    expect(await rejection(client.request(ASK, { signal }))).toBe(reason);
    expect(await rejection(client.request(ASK, { signal, offload: true }))).toBe(reason);
    expect(await rejection(client.dump(ASK, { signal }).toArray())).toBe(reason);
    expect(await rejection(client.batch([ASK], { signal }))).toBe(reason);
    expect(await rejection(client.ping({ signal }))).toBe(reason);
    expect(kernel.requests).toEqual([]);
    await client.close(); // nothing is left to wait for
  });

  test('that is aborted meanwhile: nobody knows what became of the request', async () => {
    const { kernel, client } = fake();
    echoes(kernel);
    kernel.stall();
    const controller = new AbortController();
    const { signal } = controller;
    const request = rejection(client.request(WHO(1), { signal }));
    const dump = rejection(client.dump(WHO(2), { signal }).toArray());
    const batch = client.batch([WHO(3), WHO(4)], { signal });
    await turn();
    controller.abort(reason);
    for (const error of [await request, await dump]) {
      expect(error).toBeInstanceOf(OutcomeUnknownError);
      expect(error).toMatchObject({ reason: 'aborted', cause: reason, outcome: 'unknown' });
    }
    const aborted = { status: 'rejected', reason: { reason: 'aborted', cause: reason } };
    expect(await batch).toMatchObject([aborted, aborted]);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
    kernel.resume();
    expect((await client.request(WHO(5))).messages.map(({ payload }) => [...payload])).toEqual([[5]]);
    await client.close();
  });

  test('that is aborted afterwards changes nothing, and is not listened to any more', async () => {
    const { kernel, client } = fake();
    echoes(kernel);
    kernel.handle(22, (_, reply) => reply.dump([{ type: 21 }]));
    const controller = new AbortController();
    const { signal } = controller;
    const answers = [client.request(ASK, { signal }), client.batch([ASK], { signal })] as const;
    expect(await client.dump({ type: 22 }, { signal }).toArray()).toHaveLength(1);
    kernel.stall();
    const slow = client.request(ASK, { signal });
    kernel.resume();
    await Promise.all([...answers, slow]);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
    controller.abort(reason);
    await client.close();
  });

  test('that has its time ends a request before the deadline', async () => {
    const { kernel, client } = fake({}, { timeout: Infinity });
    kernel.stall();
    const error = await rejection(client.request(ASK, { signal: AbortSignal.timeout(5) }));
    expect(error).toMatchObject({ reason: 'aborted', cause: { name: 'TimeoutError' } });
    client.destroy();
  });

  test('that is aborted between the parts of a dump: the next is not given, and the socket is closed', async () => {
    const { kernel, client } = fake();
    const items = Array.from({ length: 10 }, () => ({ type: 21 }));
    kernel.handle(20, (_, reply) => reply.dump(items, { datagramLength: 32 }));
    const controller = new AbortController();
    let seen = 0;
    const consume = async (): Promise<void> => {
      for await (const part of client.dump(ASK, { signal: controller.signal }).chunks()) {
        seen += part.length;
        controller.abort(reason);
      }
    };
    expect(await rejection(consume())).toMatchObject({ reason: 'aborted', cause: reason });
    expect(seen).toBeLessThan(10);
    expect(kernel.transports).toHaveLength(1);
    client.destroy();
  });

  test('that is aborted while a dump is being sent: none of it is given', async () => {
    const { kernel, client } = fake();
    const controller = new AbortController();
    const { signal } = controller;
    kernel.handle(20, (_, reply) => {
      controller.abort(reason);
      reply.dump([{ type: 21 }]);
    });
    const error = await rejection(client.dump(ASK, { signal }).toArray());
    expect(error).toMatchObject({ reason: 'aborted', cause: reason });
    expect(getEventListeners(signal, 'abort')).toEqual([]);
    await client.close();
  });

  test('between two datagrams of a batch: the rest is not sent', async () => {
    const { kernel, client } = fake();
    const controller = new AbortController();
    kernel.handle(20, (_, reply) => {
      if (kernel.requests.length === 64) controller.abort(reason);
      reply.ack();
    });
    const results = await client.batch(
      Array.from({ length: 100 }, () => ASK),
      { signal: controller.signal },
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(64);
    expect(results.slice(64).every((result) => result.status === 'rejected' && result.reason === reason)).toBe(true);
    expect(kernel.requests).toHaveLength(64);
    await client.close();
  });
});
