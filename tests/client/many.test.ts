// Many requests at once, with and without the event loop, amid dumps: each has its own answer.

import { describe, expect, test } from '@jest/globals';
import { describeWith } from '../support/requirements.ts';
import {
  ALL_LINKS,
  fake,
  GET_LO,
  ifinfomsg,
  indexOf,
  namespaceOfItsOwn,
  newBridge,
  NO_SUCH_LINK,
  rejection,
  RTM_GETLINK,
  turn,
} from './support.ts';

describeWith('kernel', 'many requests at once', () => {
  const open = namespaceOfItsOwn();

  test('E13, E11: five hundred promises, with others in between and dumps running, get each its own answer', async () => {
    using client = open();
    const bridges = Array.from({ length: 40 }, (_, i) => newBridge(`many${i}`));
    expect(client.batchSync(bridges).every(({ status }) => status === 'fulfilled')).toBe(true);
    const indices = client.dumpSync(ALL_LINKS).toArray().map(indexOf);
    const ask = (index: number): { type: number; payload: Uint8Array } => ({
      type: RTM_GETLINK,
      payload: ifinfomsg(index),
    });
    const left = client.dump(ALL_LINKS)[Symbol.asyncIterator]();
    await left.next(); // a dump that lies there half read
    const answers = Array.from({ length: 500 }, async (_, i) => {
      const index = indices[i % indices.length]!;
      if (i % 7 === 0) await turn();
      if (i % 5 === 0) expect(await rejection(client.request(NO_SUCH_LINK))).toMatchObject({ code: 'ENODEV' });
      if (i % 25 === 0) expect((await client.dump(ALL_LINKS).toArray()).map(indexOf)).toEqual(indices);
      const other = indices[(i * 3) % indices.length]!;
      const promise = client.request(ask(index));
      expect(client.requestSync(ask(other)).messages.map(indexOf)).toEqual([other]);
      expect((await promise).messages.map(indexOf)).toEqual([index]);
    });
    await Promise.all(answers);
    await left.return?.();
    expect(client.counters).toMatchObject({ late: 0, foreign: 0, malformed: 0, overruns: 0 });
  });

  test('E13: the answers to five thousand come in order', async () => {
    using client = open();
    const order: number[] = [];
    await Promise.all(
      Array.from({ length: 5000 }, async (_, i) => {
        await client.request(GET_LO);
        order.push(i);
      }),
    );
    expect(order).toEqual(Array.from({ length: 5000 }, (_, i) => i));
  });
});

describe('many requests at once, answered out of order', () => {
  test('E13: each gets its own', async () => {
    const { kernel, client } = fake();
    kernel.handle(20, ({ payload }, reply) => {
      const [name = 0] = payload;
      reply.later(() => reply.data({ type: 21, payload }, { type: 21, payload }), (name * 7) % 5);
    });
    const answers = Array.from({ length: 250 }, async (_, name) => {
      const { messages } = await client.request({ type: 20, payload: Uint8Array.of(name) });
      expect(messages.map(({ payload }) => payload[0])).toEqual([name, name]);
    });
    await Promise.all(answers);
    await client.close();
  });

  test('E13: a request without the event loop receives for those that wait with it', async () => {
    const { kernel, client } = fake();
    kernel.handle(20, ({ payload }, reply) => reply.data({ type: 21, payload }));
    kernel.stall();
    const waiting = [1, 2, 3].map((name) => client.request({ type: 20, payload: Uint8Array.of(name) }));
    await turn();
    kernel.resume();
    const { messages } = client.requestSync({ type: 20, payload: Uint8Array.of(4) });
    expect(messages.map(({ payload }) => payload[0])).toEqual([4]);
    const names = (await Promise.all(waiting)).map((reply) => reply.messages.map(({ payload }) => payload[0]));
    expect(names).toEqual([[1], [2], [3]]);
    expect(kernel.transports.map(({ queued }) => queued)).toEqual([0]);
    await client.close();
  });

  test('E12: what others are told because of a request is not its answer', async () => {
    const { kernel, client } = fake();
    kernel.handle(20, ({ sequence }, reply) => {
      const [transport] = kernel.transports;
      transport!.join(5);
      kernel.notify(5, { type: 21, sequence, portId: transport!.portId });
      reply.data({ type: 22 });
    });
    expect((await client.request({ type: 20 })).messages.map(({ type }) => type)).toEqual([22]);
    expect(client.counters.notifications).toBe(1);
    client.destroy();
  });

  test('G1: what another process sends is not, whatever its header says', async () => {
    const { kernel, client } = fake();
    kernel.handle(20, ({ sequence }, reply) => {
      const { portId } = client;
      const forged = new Uint8Array(20);
      new Uint32Array(forged.buffer).set([20, 21, sequence, portId]);
      kernel.forge(forged, 4711);
      reply.data({ type: 22 });
    });
    expect((await client.request({ type: 20 })).messages.map(({ type }) => type)).toEqual([22]);
    expect(client.counters.foreign).toBe(1);
    client.destroy();
  });
});
