// Batches against a kernel of the test's own: lost and late answers, silence, aborts, what else is in flight.

import { getEventListeners } from 'node:events';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { NetlinkClient } from '../../src/client/netlink-client.ts';
import type { OutcomeEvent } from '../../src/client/outcomes.ts';
import { Errno, NETLINK_ROUTE, NLM_F_REQUEST } from '../../src/codec/index.ts';
import { OutcomeUnknownError } from '../../src/exchange/errors.ts';
import type { Operation } from '../../src/families/operation.ts';
import { commitBatch, commitBatchSync } from '../../src/netfilter/index.ts';
import { VirtualScheduler } from '../../src/testing/index.ts';
import { LONG, published, rejection, route, turn, until } from '../client/support.ts';
import { thrownBy } from '../support/thrown.ts';
import { FakeNetfilter } from './fake-netfilter.ts';
import { ECHO, make, makeRaw, newtable, NFT_MSG_NEWTABLE, NFTABLES, Table } from './support.ts';

const batch = <const Requests extends readonly unknown[]>(requests: Requests) =>
  ({ subsystem: NFTABLES, requests }) as const;
const THREE = batch([make('a'), make('b'), make('c')]);

/** What a commit of three rejects with, by each of the two drivers. */
async function failures(client: NetlinkClient, setUp: () => void, options = {}): Promise<Error[]> {
  setUp();
  const first = await rejection(commitBatch(client, THREE, options));
  setUp();
  return [first, thrownBy(() => commitBatchSync(client, THREE, options))];
}

const PROOFS = [
  ['an acknowledged end', true],
  ['acknowledged requests', false],
] as const;

/** A client that has learnt how commits are proved. */
async function known(
  acknowledgesEnd: boolean,
  options: Parameters<FakeNetfilter['open']>[0] = {},
): Promise<{ netfilter: FakeNetfilter; client: NetlinkClient }> {
  const netfilter = new FakeNetfilter();
  netfilter.behaviour.acknowledgesEnd = acknowledgesEnd;
  const client = netfilter.open(options);
  await commitBatch(client, batch([make('first')]));
  return { netfilter, client };
}

/** How many batches with requests the kernel was sent. */
const sent = ({ kernel }: FakeNetfilter): number =>
  kernel.requests.filter(({ type }, i) => type === 0x10 && kernel.requests[i + 1]?.type === NFT_MSG_NEWTABLE).length;

describe.each(PROOFS)('a batch that is proved by %s', (_, acknowledgesEnd) => {
  test('D22: asks for as few acknowledgements as prove it, once that is known', async () => {
    const { netfilter, client } = await known(acknowledgesEnd);
    const before = netfilter.kernel.requests.length;
    await commitBatch(client, batch([make('a'), makeRaw('b', NLM_F_REQUEST | 4), make('c')]));
    const flags = netfilter.kernel.requests.slice(before).map((request) => request.flags & 4);
    expect(flags).toEqual(acknowledgesEnd ? [0, 4, 0, 0, 4] : [0, 4, 4, 4, 4]);
    client.destroy();
  });

  test('D22: whose last acknowledgement is lost without a word has an unknown outcome', async () => {
    const { netfilter, client } = await known(acknowledgesEnd, { timeout: 50 });
    const { kernel } = netfilter;
    const lastOf = acknowledgesEnd ? 2 : 3;
    const lose = (): void => {
      // The first answers come, and the last does not.
      for (let i = 1; i < lastOf; i++) kernel.corruptNext((bytes) => bytes);
      kernel.corruptNext(() => new Uint8Array(0));
    };
    for (const error of await failures(client, lose)) {
      expect(error).toBeInstanceOf(OutcomeUnknownError);
      expect(error).toMatchObject({ outcome: 'unknown', reason: 'deadline' });
      expect(error.message).toMatch(/^Cannot commit a batch of 3 requests .*: it was sent, but no answer came in time/);
    }
    expect(netfilter.committed).toBe(3);
    expect(client.counters.late).toBe(0);
    client.destroy();
  });

  test('D22: overrun answers, ENOBUFS: the outcome is unknown, unless a refusal has come through', async () => {
    const { netfilter, client } = await known(acknowledgesEnd, { timeout: LONG });
    const { kernel } = netfilter;
    const answers = acknowledgesEnd ? 2 : 3;
    for (const error of await failures(client, () => kernel.overrunNext(answers))) {
      expect(error).toMatchObject({ outcome: 'unknown', reason: 'overrun' });
    }
    netfilter.behaviour.refused = new Map([[0, Errno.EEXIST]]);
    const { transports } = kernel;
    expect(transports).toHaveLength(1);
    transports[0]!.receiveLimit = 1; // the refusal of the first, and no more
    for (const error of await failures(client, () => undefined)) {
      expect(error).toMatchObject({ outcome: 'refused', code: 'EEXIST', index: 0 });
    }
    client.destroy();
  });

  test('a commit that fails is told of the batch, not of its first request', async () => {
    const { netfilter, client } = await known(acknowledgesEnd);
    netfilter.behaviour.commit = Errno.EOPNOTSUPP;
    for (const error of await failures(client, () => undefined)) {
      expect(error).toMatchObject({ name: 'BatchRefusedError', code: 'EOPNOTSUPP', index: undefined, type: 0x10 });
      expect(error).toHaveProperty('refusals.length', 1);
    }
    netfilter.behaviour.commit = 0;
    netfilter.behaviour.refused = new Map([[0, Errno.EOPNOTSUPP]]);
    for (const error of await failures(client, () => undefined)) {
      expect(error).toMatchObject({ code: 'EOPNOTSUPP', index: 0, type: NFT_MSG_NEWTABLE });
    }
    netfilter.behaviour.refused = new Map([[0, Errno.ENOMEM]]); // whichever request it was for
    for (const error of await failures(client, () => undefined)) {
      expect(error).toMatchObject({ code: 'ENOMEM', index: undefined });
    }
    expect(netfilter.committed).toBe(1);
    expect(client.counters.late).toBe(0);
    client.destroy();
  });

  test('answers that come late are waited for; those after the deadline are dropped, and confuse nothing', async () => {
    const scheduler = new VirtualScheduler();
    const netfilter = new FakeNetfilter({ scheduler });
    netfilter.behaviour.acknowledgesEnd = acknowledgesEnd;
    const client = netfilter.open({ timeout: LONG });
    commitBatchSync(client, batch([make('first')]));
    netfilter.behaviour.delay = 1000;
    expect(commitBatchSync(client, THREE).replies).toHaveLength(3); // time goes by while it waits
    const slow = commitBatch(client, THREE);
    await turn();
    scheduler.advance(1000);
    expect((await slow).replies).toHaveLength(3);

    expect(await rejection(commitBatch(client, THREE, { timeout: 0 }))).toMatchObject({ reason: 'deadline' });
    netfilter.behaviour.delay = 'at once';
    netfilter.behaviour.refused = new Map([[1, Errno.EEXIST]]);
    scheduler.advance(1000);
    expect(await rejection(commitBatch(client, THREE))).toMatchObject({ code: 'EEXIST', index: 1 });
    expect(client.counters.late).toBe(acknowledgesEnd ? 2 : 3);
    expect(netfilter.committed).toBe(4);
    client.destroy();
  });

  test('aborted while it is sent, the outcome is unknown', async () => {
    const { netfilter, client } = await known(acknowledgesEnd, { timeout: 50 });
    netfilter.behaviour.delay = undefined;
    const [reason, controller] = [new Error('enough'), new AbortController()];
    const transport = netfilter.kernel.transports[0]!;
    const send = transport.send.bind(transport);
    transport.send = (length) => {
      controller.abort(reason);
      return send(length);
    };
    const { signal } = controller;
    const error = await rejection(commitBatch(client, THREE, { signal }));
    expect(error).toMatchObject({ outcome: 'unknown', reason: 'aborted', cause: reason });
    expect(getEventListeners(signal, 'abort')).toEqual([]);
    client.destroy();
  });

  test('aborted before, nothing is sent; while it waits, the outcome is unknown', async () => {
    const { netfilter, client } = await known(acknowledgesEnd, { timeout: LONG });
    const before = netfilter.kernel.requests.length;
    const reason = new Error('changed my mind');
    expect(await rejection(commitBatch(client, THREE, { signal: AbortSignal.abort(reason) }))).toBe(reason);
    expect(netfilter.kernel.requests).toHaveLength(before);
    netfilter.behaviour.delay = undefined;
    const controller = new AbortController();
    const waiting = rejection(commitBatch(client, THREE, { signal: controller.signal }));
    await turn();
    controller.abort(reason);
    expect(await waiting).toMatchObject({ outcome: 'unknown', reason: 'aborted', cause: reason });
    client.destroy();
  });

  test('closing waits for it; destroying leaves its outcome unknown', async () => {
    const { netfilter, client } = await known(acknowledgesEnd, { timeout: LONG });
    netfilter.behaviour.delay = 20;
    const waiting = commitBatch(client, THREE);
    await client.close();
    expect((await waiting).replies).toHaveLength(3);
    expect(await rejection(commitBatch(client, THREE))).toMatchObject({ code: 'ERR_NETLINK_CLOSED' });
    expect(thrownBy(() => commitBatchSync(client, THREE))).toMatchObject({ code: 'ERR_NETLINK_CLOSED' });

    const other = netfilter.open({ timeout: LONG });
    netfilter.behaviour.delay = 'at once';
    await commitBatch(other, THREE);
    netfilter.behaviour.delay = undefined;
    const failing = rejection(commitBatch(other, THREE));
    await turn();
    const cause = new Error('power off');
    other.destroy(cause);
    expect(await failing).toMatchObject({ outcome: 'unknown', reason: 'closed', cause });
  });

  test('an answer that makes no sense leaves the outcome unknown', async () => {
    const { netfilter, client } = await known(acknowledgesEnd, { timeout: LONG });
    netfilter.behaviour.refused = new Map();
    const garble = (): void => {
      // The last answer keeps its header and loses its errno.
      for (let i = acknowledgesEnd ? 1 : 2; i > 0; i--) netfilter.kernel.corruptNext((bytes) => bytes);
      netfilter.kernel.corruptNext((bytes) => {
        const cut = bytes.slice(0, 18);
        cut[0] = 18;
        return cut;
      });
    };
    for (const error of await failures(client, garble)) {
      expect(error).toMatchObject({ outcome: 'unknown', reason: 'malformed' });
    }
    client.destroy();
  });

  test('nothing of it is left in flight: what is waited for holds the process, and nothing does afterwards', async () => {
    const { netfilter, client } = await known(acknowledgesEnd, { timeout: LONG });
    const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const before = timers();
    for (const refused of [new Map(), new Map([[2, Errno.EEXIST]])]) {
      netfilter.behaviour.delay = 20;
      netfilter.behaviour.refused = refused;
      const waiting = commitBatch(client, THREE).catch((error: unknown) => error);
      await turn();
      expect(timers()).toBeGreaterThan(before);
      await waiting;
      // Timers of others may be among them for a moment; its own deadline would be there for a minute.
      for (let i = 0; i < 100 && timers() > before; i++) await new Promise((resolve) => setTimeout(resolve, 20));
      expect(timers()).toBeLessThanOrEqual(before);
    }
    client.destroy();
  });

  test('other requests in flight keep their own outcomes', async () => {
    const { netfilter, client } = await known(acknowledgesEnd, { timeout: LONG });
    const { kernel, behaviour } = netfilter;
    kernel.handle(999, (request, reply) => reply.later(() => reply.data({ type: 999, payload: request.payload }), 20));
    const before = client.request({ type: 999, payload: Uint8Array.of(1) });
    behaviour.delay = 10;
    behaviour.refused = new Map([[1, Errno.EEXIST]]);
    const refused = rejection(commitBatch(client, THREE));
    const after = client.request({ type: 999, payload: Uint8Array.of(2) });
    expect(await refused).toMatchObject({ code: 'EEXIST', index: 1 });
    behaviour.refused = new Map();
    behaviour.delay = 'at once';
    expect(commitBatchSync(client, THREE).replies).toHaveLength(3);
    expect((await before).messages[0]!.payload).toEqual(Uint8Array.of(1));
    expect((await after).messages[0]!.payload).toEqual(Uint8Array.of(2));
    client.destroy();
  });

  test('tells those who listen to outcomes once, of the batch', async () => {
    const { netfilter, client } = await known(acknowledgesEnd);
    const outcomes = await published<OutcomeEvent>('nlmsg:outcome', async () => {
      await commitBatch(client, THREE);
      netfilter.behaviour.refused = new Map([[1, Errno.EEXIST]]);
      await rejection(commitBatch(client, THREE));
    });
    expect(outcomes.map(({ type, outcome, isDump }) => [type, outcome, isDump])).toEqual([
      [0x10, 'done', false],
      [0x10, 'refused', false],
    ]);
    client.destroy();
  });

  test('replies that cannot be taken: it is committed, and the error says so', async () => {
    const { netfilter, client } = await known(acknowledgesEnd, { timeout: LONG });
    const { kernel } = netfilter;
    const cut = (): void => kernel.truncateNext(20);
    const other = (): void => kernel.corruptNext((bytes) => ((bytes[4] = 99), bytes));
    for (const setUp of acknowledgesEnd ? [cut, other] : [other]) {
      for (const error of await failures(client, setUp, ECHO)) {
        expect(error).toMatchObject({ code: 'ERR_NETLINK_PROTOCOL', outcome: 'done' });
      }
    }
    client.destroy();
  });

  test('whatever is overrun, delayed or refused: what is said is the truth', async () => {
    const { netfilter, client } = await known(acknowledgesEnd, { timeout: LONG });
    const { kernel, behaviour } = netfilter;
    const faults = fc.record({
      limit: fc.option(fc.integer({ min: 1, max: 6 }), { nil: Infinity }),
      refused: fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { maxLength: 2 }),
      commit: fc.constantFrom(0, 0, 0, Errno.EOPNOTSUPP),
      count: fc.integer({ min: 1, max: 5 }),
      echo: fc.boolean(),
      delay: fc.constantFrom<'at once' | number>('at once', 'at once', 0),
      sync: fc.boolean(),
    });
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(faults, async ({ limit, refused, commit, count, echo, delay, sync }) => {
        kernel.transports[0]!.receiveLimit = limit;
        Object.assign(behaviour, { refused: new Map(refused.map((index) => [index, Errno.EEXIST])), commit });
        behaviour.delay = sync ? 'at once' : delay;
        const before = netfilter.committed;
        const requests = batch(Array.from({ length: count }, (_, i) => make(`t${i}`)));
        const options = echo ? ECHO : {};
        const commitIt = async (): Promise<unknown> =>
          sync ? commitBatchSync(client, requests, options) : commitBatch(client, requests, options);
        const outcome = await commitIt().then(
          () => 'committed',
          (error: unknown) => (error as { outcome: string }).outcome,
        );
        const isCommitted = netfilter.committed > before;
        seen.add(outcome);
        if (outcome === 'committed' || outcome === 'done') expect(isCommitted).toBe(true);
        else if (outcome === 'refused') expect(isCommitted).toBe(false);
        else expect(outcome).toBe('unknown');
        // Nothing was lost: nothing is unknown.
        if (limit === Infinity) expect(outcome).toBe(isCommitted ? 'committed' : 'refused');
      }),
      { numRuns: 500 },
    );
    for (const outcome of ['committed', 'refused', 'unknown']) expect(seen).toContain(outcome);
    client.destroy();
  });
});

describe('where requests are acknowledged, and not the end', () => {
  test('D22: a commit that failed, of which the word is lost, is not taken for one that succeeded', async () => {
    const { netfilter, client } = await known(false, { timeout: LONG });
    const { kernel } = netfilter;
    // That word comes before the acknowledgements; the kernel drops them too, until its queue is empty.
    netfilter.behaviour.commit = Errno.EOPNOTSUPP;
    for (const error of await failures(client, () => kernel.overrunNext(1))) {
      expect(error).toMatchObject({ outcome: 'unknown', reason: 'overrun' });
    }
    client.destroy();
  });
});

describe('the first batch of a client', () => {
  test('is not sent where the kernel does not answer an empty one', async () => {
    const netfilter = new FakeNetfilter();
    const client = netfilter.open({ timeout: 20 });
    netfilter.kernel.stall();
    for (const error of await failures(client, () => undefined)) {
      expect(error).toMatchObject({ code: 'ERR_NETLINK_BATCH_NOT_SENT', outcome: 'not sent' });
      expect(error.message).toBe(
        'Cannot commit a batch of 3 requests of NFNL_SUBSYS_NFTABLES: ' +
          'the kernel did not answer an empty batch in time; nothing was sent',
      );
    }
    expect(sent(netfilter)).toBe(0);
    netfilter.kernel.resume();
    expect((await commitBatch(client, THREE)).replies).toHaveLength(3);
    expect(sent(netfilter)).toBe(1);
    client.destroy();
  });

  test('is not sent where it is aborted, or the client destroyed, meanwhile', async () => {
    const netfilter = new FakeNetfilter();
    const client = netfilter.open({ timeout: LONG });
    netfilter.kernel.stall();
    const reason = new Error('never mind');
    const controller = new AbortController();
    const aborted = rejection(commitBatch(client, THREE, { signal: controller.signal }));
    const closed = rejection(commitBatch(client, THREE));
    await turn();
    controller.abort(reason);
    expect(await aborted).toBe(reason);
    client.destroy();
    expect(await closed).toMatchObject({ code: 'ERR_NETLINK_CLOSED', outcome: 'not sent' });
    expect(sent(netfilter)).toBe(0);
  });

  test('is as it was when it was asked for, whatever becomes of its bytes', async () => {
    const netfilter = new FakeNetfilter();
    const client = netfilter.open({ timeout: LONG });
    const request = makeRaw('before');
    const { payload } = request;
    netfilter.kernel.stall();
    const waiting = commitBatch(client, batch([request]));
    (payload as Uint8Array).fill(0);
    await turn();
    netfilter.kernel.resume();
    await waiting;
    const [got] = netfilter.kernel.requests.filter(({ type }) => type === NFT_MSG_NEWTABLE);
    expect(Table.decode(got!.payload).name).toBe('before');
    client.destroy();
  });

  test('of which several are under way asks more than once, and each has its outcome', async () => {
    const netfilter = new FakeNetfilter();
    const client = netfilter.open({ timeout: LONG });
    netfilter.kernel.stall();
    const all = Promise.all([1, 2, 3].map(() => commitBatch(client, THREE)));
    await until(() => netfilter.kernel.requests.length >= 9);
    netfilter.kernel.resume();
    expect((await all).map(({ replies }) => replies.length)).toEqual([3, 3, 3]);
    expect(netfilter.committed).toBe(3);
    expect(client.counters.late).toBe(0);
    client.destroy();
  });

  test('that is refused before it begins says what is needed, and was not sent', async () => {
    const netfilter = new FakeNetfilter();
    const client = netfilter.open();
    netfilter.behaviour.begin = Errno.EPERM;
    for (const error of await failures(client, () => undefined)) {
      expect(error).toMatchObject({ code: 'EPERM', index: undefined, capability: 'CAP_NET_ADMIN', outcome: 'refused' });
    }
    expect(sent(netfilter)).toBe(0);
    netfilter.behaviour.begin = 0;
    await commitBatch(client, THREE);
    client.destroy();
  });

  test('that cannot be sent was not sent, and leaves nothing in flight', async () => {
    const netfilter = new FakeNetfilter();
    const client = netfilter.open();
    for (const error of await failures(client, () => netfilter.kernel.failSend('ENOBUFS'))) {
      expect(error).toMatchObject({ name: 'SystemError', code: 'ENOBUFS', outcome: 'not sent' });
    }
    await commitBatch(client, THREE);
    for (const error of await failures(client, () => netfilter.kernel.failSend('ENOMEM'))) {
      expect(error).toMatchObject({ code: 'ENOMEM', outcome: 'not sent' });
    }
    expect(sent(netfilter)).toBe(1);
    client.destroy();
  });
});

describe('what cannot be a batch is refused before anything is sent', () => {
  test('and says why', async () => {
    const netfilter = new FakeNetfilter();
    const client = netfilter.open();
    const foreign = { ...newtable, protocol: NETLINK_ROUTE } as Operation<unknown, unknown>;
    const anything = (value: unknown): never => value as never;
    for (const [call, kind, text] of [
      [() => commitBatchSync(anything({}), THREE), TypeError, /the client is Object, not a NetlinkClient/],
      [() => commitBatchSync(client, anything(undefined)), TypeError, /Cannot commit a batch/],
      [() => commitBatchSync(client, anything({ subsystem: NFTABLES })), TypeError, /expected a list of requests/],
      [() => commitBatchSync(client, { subsystem: 0, requests: [] }), RangeError, /subsystem/],
      [() => commitBatchSync(client, { subsystem: 256, requests: [] }), RangeError, /subsystem/],
      [() => commitBatchSync(client, { ...THREE, generation: 2 ** 32 }), RangeError, /generation/],
      [() => commitBatchSync(client, THREE, anything({ offload: true })), TypeError, /offload/],
      [() => commitBatchSync(client, THREE, { timeout: -1 }), RangeError, /timeout/],
      [() => commitBatchSync(client, batch([makeRaw('a')]), ECHO), TypeError, /flags of its own/],
      [() => commitBatchSync(client, batch([{ operation: foreign, value: {} }])), TypeError, /protocol 0/],
    ] as const) {
      const error = thrownBy(call);
      expect(error).toBeInstanceOf(kind);
      expect(error.message).toMatch(text);
    }
    expect(await rejection(commitBatch(anything(null), THREE))).toBeInstanceOf(TypeError);
    expect(netfilter.kernel.requests).toEqual([]);
    client.destroy();
    using links = route({ transport: netfilter.kernel.transport });
    expect(thrownBy(() => commitBatchSync(links, THREE)).message).toMatch(/protocol 0, not of NETLINK_NETFILTER/);
  });
});
