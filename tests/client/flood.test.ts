// A receive queue that is never empty: somebody floods the socket, or the kernel has very much to say. Deadlines, signals and
// the event loop count all the same.

import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { NetlinkClient } from '../../src/client/netlink-client.ts';
import type { NetlinkClientOptions } from '../../src/client/client-options.ts';
import { NLM_F_DUMP } from '../../src/codec/index.ts';
import type { DumpItem } from '../../src/testing/index.ts';
import { FakeKernel } from '../../src/testing/index.ts';
import { thrownBy } from '../support/thrown.ts';
import { fake, rejection, REQUEST_ACK, turn } from './support.ts';

const ASK = { type: 20 };
const FOREIGN = new Uint8Array(16);
/** Far more than is received by whoever looks at the clock, or lets others have their turn, now and then. */
const ENDLESS = 100_000;

/** A client whose sockets have another datagram of a stranger in their queue whenever one is received. */
function flooded(options: Partial<NetlinkClientOptions> = {}): { kernel: FakeKernel; client: NetlinkClient } {
  const kernel = new FakeKernel();
  let received = 0;
  const client = NetlinkClient.open({
    protocol: 31,
    ...options,
    transport: (wanted) => {
      const transport = kernel.transport(wanted);
      const { portId } = transport;
      const receive = transport.receive.bind(transport);
      transport.receive = () => {
        if (++received > ENDLESS) throw new Error('nobody looks at the clock');
        kernel.forge(FOREIGN, 4711, { to: portId });
        return receive();
      };
      kernel.forge(FOREIGN, 4711, { to: portId });
      return transport;
    },
  });
  return { kernel, client };
}

afterEach(() => {
  jest.useRealTimers();
});

describe('B16, F12, G1: while the queue is never empty, without the event loop', () => {
  test.each<[string, (client: NetlinkClient) => unknown]>([
    ['request', (client) => client.requestSync(ASK)],
    ['ping', (client) => client.pingSync()],
    ['dump', (client) => client.dumpSync(ASK).toArray()],
  ])('the deadline of a %s is kept', (_, ask) => {
    const { kernel, client } = flooded({ timeout: 0 });
    kernel.stall();
    expect(thrownBy(() => ask(client))).toMatchObject({ reason: 'deadline' });
    client.destroy();
  });

  test('the deadline of a batch is kept', () => {
    const { kernel, client } = flooded({ timeout: 0 });
    kernel.stall();
    expect(client.batchSync([ASK, ASK])).toMatchObject([{ reason: { reason: 'deadline' } }, { reason: {} }]);
    client.destroy();
  });
});

describe('B16, F12, G1: while the queue is never empty, with the event loop', () => {
  const asked: [string, (client: NetlinkClient, signal?: AbortSignal) => Promise<unknown>][] = [
    ['request', (client, signal) => client.request(ASK, { ...(signal && { signal }) })],
    ['dump', (client, signal) => client.dump(ASK, { ...(signal && { signal }) }).toArray()],
    [
      'batch',
      async (client, signal) => {
        const [result] = await client.batch([ASK], { ...(signal && { signal }) });
        if (result.status === 'rejected') throw result.reason;
      },
    ],
  ];

  test.each(asked)('the deadline of a %s is kept, and others have their turns', async (_, ask) => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
    const { kernel, client } = flooded({ timeout: 700 });
    kernel.stall();
    const error = rejection(ask(client));
    for (let i = 0; i < 5; i++) await turn();
    await jest.advanceTimersByTimeAsync(690);
    expect(await Promise.race([error, turn()])).toBeUndefined();
    await jest.advanceTimersByTimeAsync(20);
    expect(await error).toMatchObject({ reason: 'deadline' });
    client.destroy();
  });

  test.each(asked)('the signal of a %s is heeded', async (_, ask) => {
    const { kernel, client } = flooded({ timeout: Infinity });
    kernel.stall();
    const controller = new AbortController();
    const error = rejection(ask(client, controller.signal));
    await turn();
    const cause = new Error('the caller has had enough');
    controller.abort(cause);
    expect(await error).toMatchObject({ reason: 'aborted', cause });
    client.destroy();
  });

  test('an answer among it is found, however late it comes', async () => {
    const { kernel, client } = flooded({ timeout: Infinity });
    kernel.handle(20, (_, reply) => reply.dump([{ type: 21 }, { type: 21 }], { datagramLength: 16 }));
    kernel.stall();
    const request = client.request({ ...ASK, flags: REQUEST_ACK | NLM_F_DUMP });
    const dump = client.dump(ASK).toArray();
    for (let i = 0; i < 5; i++) await turn();
    kernel.resume();
    expect((await request).messages).toHaveLength(2);
    expect(await dump).toHaveLength(2);
    expect(client.counters.foreign).toBeGreaterThan(256);
    client.destroy();
  });
});

describe('an answer of many megabytes', () => {
  const items: DumpItem[] = Array.from({ length: 64 }, () => ({ type: 21, payload: new Uint8Array(16_000) }));
  const request = { ...ASK, flags: REQUEST_ACK | NLM_F_DUMP };

  test('that is collected by a request lets others have their turns', async () => {
    const { kernel, client } = fake({}, { timeout: Infinity });
    kernel.handle(20, (_, reply) => reply.dump(items, { datagramLength: 16_016 }));
    const over = new AbortController();
    const answer = client.request(request).finally(() => over.abort());
    let turns = 0;
    for (; !over.signal.aborted; turns++) await turn();
    expect((await answer).messages).toHaveLength(64);
    expect(turns).toBeGreaterThan(2);
    expect(client.requestSync(request).messages).toHaveLength(64);
    client.destroy();
  });

  test('is given up at the deadline, whatever there is still to come', () => {
    const { kernel, client } = fake({}, { timeout: 0 });
    kernel.handle(20, (_, reply) => reply.dump(items, { datagramLength: 16_016 }));
    expect(thrownBy(() => client.requestSync(request))).toMatchObject({ reason: 'deadline' });
    // A dump makes progress with each part.
    expect(client.dumpSync(ASK).toArray()).toHaveLength(64);
    client.destroy();
  });
});
