// Batches of nf_tables against the running kernel: as it is, and made to look like one before 6.10.

import { afterEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { OperationReply, Reply } from '../../src/client/reply.ts';
import type { NetlinkClient } from '../../src/client/netlink-client.ts';
import type { NetlinkClientOptions } from '../../src/client/client-options.ts';
import { decodeMessages, type InferInput, NLM_F_ACK, NLM_F_ECHO, NLM_F_REQUEST } from '../../src/codec/index.ts';
import { OutcomeUnknownError } from '../../src/exchange/errors.ts';
import { KernelError } from '../../src/exchange/kernel-error.ts';
import { BatchRefusedError, commitBatch, commitBatchSync } from '../../src/netfilter/index.ts';
import type { SendmsgEvent } from '../../src/socket/trace.ts';
import type { Transport } from '../../src/socket/transport.ts';
import { published, rejection } from '../client/support.ts';
import { runNode } from '../support/child.ts';
import { describeWith } from '../support/requirements.ts';
import { thrownBy } from '../support/thrown.ts';
import { type Equal, type Expect, expectTypes } from '../types/expect.ts';
import {
  begin,
  ECHO,
  end,
  exchangeRaw,
  generation,
  judgements,
  likeOldKernels,
  make,
  makeRaw,
  namespaceOfItsOwn,
  newchain,
  newtable,
  NFPROTO_IPV4,
  NFT_MSG_NEWTABLE,
  NFTABLES,
  numbered,
  remove,
  settable,
  Table,
  tables,
  through,
} from './support.ts';

const ACKED = NLM_F_REQUEST | NLM_F_ACK;
const ENOBUFS = -105;
const batch = <const Requests extends readonly unknown[]>(requests: Requests) =>
  ({ subsystem: NFTABLES, requests }) as const;
const many = (count: number, prefix = 't'): ReturnType<typeof make>[] =>
  Array.from({ length: count }, (_, i) => make(`${prefix}${i}`));

describeWith('kernel', 'D20 to D23: what nf_tables does with batches that nobody closes', () => {
  const namespace = namespaceOfItsOwn();
  const open: typeof namespace.open = (...options) => namespace.open(...options);
  const raw = (receiveBuffer?: number): Transport =>
    namespace.transports()({ protocol: 12, groups: [], receiveBuffer, allNamespaces: false, credentials: false });

  test('D20: without an end each message is acknowledged, and nothing is done; a helper’s batch has its end', async () => {
    const transport = raw();
    using client = open();
    const answers = exchangeRaw(transport, begin(), numbered(makeRaw('a', ACKED | 0x600)));
    expect(judgements(answers)).toEqual([[NFT_MSG_NEWTABLE, 0]]);
    expect(tables(client)).toEqual([]);
    transport.close();
    const sent = await published<SendmsgEvent>('nlmsg:sendmsg', () => commitBatch(client, batch([make('a')])));
    const types = sent.map(({ message }) => decodeMessages(message).map(({ type }) => type));
    // The empty batch of the probe, what is answered after it, and the batch.
    expect(types).toEqual([[0x10, 0x11], [1], [0x10, NFT_MSG_NEWTABLE, 0x11]]);
    expect(tables(client)).toEqual(['a']);
    commitBatchSync(client, batch([remove('a')]));
  });

  test('D20: a batch whose end is taken away is never called committed', () => {
    const cut = (bytes: Uint8Array): Uint8Array => {
      const { length } = bytes;
      const wasEnd = decodeMessages(bytes).at(-1)!.type === 0x11 && decodeMessages(bytes).length > 2;
      return wasEnd ? bytes.slice(0, length - 20) : bytes;
    };
    using client = open({ timeout: 100 }, (transport) => through(transport, { send: cut }));
    const error = thrownBy(() => commitBatchSync(client, batch([make('cut'), make('off')])));
    expect(error).toMatchObject({ code: 'ERR_NETLINK_OUTCOME_UNKNOWN', reason: 'deadline' });
    expect(tables(client)).toEqual([]);
  });

  test('D21: where one fails the others are acknowledged, all are undone, and the end is not acknowledged', () => {
    const transport = raw();
    using client = open();
    const requests = ['x', 'x', 'y'].map((name) => numbered(makeRaw(name, ACKED | 0x600)));
    expect(judgements(exchangeRaw(transport, begin(), ...requests, end(ACKED)))).toEqual([
      [NFT_MSG_NEWTABLE, 0],
      [NFT_MSG_NEWTABLE, -17],
      [NFT_MSG_NEWTABLE, 0],
    ]);
    transport.close();
    const error = thrownBy(() => commitBatchSync(client, batch([make('x'), make('x'), make('y')])));
    expect(error).toMatchObject({ name: 'BatchRefusedError', code: 'EEXIST', index: 1, outcome: 'refused' });
    expect(tables(client)).toEqual([]);
  });

  test('D22: acknowledgements of all overrun a small buffer, and the end’s is lost with them; of the end alone not', async () => {
    const transport = raw(4096);
    using client = open({ receiveBuffer: 4096 });
    const requests = many(400).map((_, i) => numbered(makeRaw(`t${i}`, ACKED | 0x600)));
    const answers = exchangeRaw(transport, begin(), ...requests, end(ACKED));
    expect(answers[0]).toBe(ENOBUFS);
    expect(judgements(answers).length).toBeLessThan(20);
    expect(judgements(answers).every(([type]) => type === NFT_MSG_NEWTABLE)).toBe(true);
    expect(tables(client)).toHaveLength(400);
    transport.close();

    const removed = await commitBatch(client, batch(Array.from({ length: 400 }, (_, i) => remove(`t${i}`))));
    expect(removed.replies).toHaveLength(400);
    expect(tables(client)).toEqual([]);
    expect(commitBatchSync(client, batch(many(400))).replies).toHaveLength(400);
    expect(tables(client)).toHaveLength(400);
    expect(client.counters).toMatchObject({ overruns: 0, late: 0 });
  });

  test('D22: a small buffer overrun by refusals still tells that it was refused', async () => {
    using client = open({ receiveBuffer: 4096 });
    expect(tables(client)).toHaveLength(400);
    const error = await rejection<BatchRefusedError>(commitBatch(client, batch([make('new'), ...many(400)])));
    expect(error).toMatchObject({ name: 'BatchRefusedError', code: 'EEXIST', index: 1 });
    expect(error.refusals.length).toBeGreaterThan(1);
    expect(client.counters.overruns).toBeGreaterThan(0);
    expect(tables(client)).not.toContain('new');
  });

  test('D22: replies that overrun the buffer take the acknowledgement of the end along: the outcome is unknown', async () => {
    using client = open({ receiveBuffer: 1 });
    const names = Array.from({ length: 400 }, (_, i) => `t${i}`);
    const changes = names.map((name) => ({
      operation: settable,
      value: { family: NFPROTO_IPV4, name, flags: 1 },
    }));
    for (const error of [
      await rejection(commitBatch(client, batch(changes), ECHO)),
      thrownBy(() => commitBatchSync(client, batch(names.map(remove)), ECHO)),
    ]) {
      expect(error).toBeInstanceOf(OutcomeUnknownError);
      expect(error).toMatchObject({ outcome: 'unknown', reason: 'overrun' });
    }
    expect(tables(client)).toEqual([]); // they were done
  });

  test('D23: what is not between begin and end is refused or ignored; a helper’s datagram has one batch', () => {
    const transport = raw();
    using client = open();
    const outside = numbered(makeRaw('out', ACKED | 0x600));
    expect(judgements(exchangeRaw(transport, outside))).toEqual([[NFT_MSG_NEWTABLE, -22]]);
    const second = [begin(), numbered(makeRaw('second', ACKED | 0x600)), end(ACKED)];
    const answers = exchangeRaw(transport, begin(), numbered(makeRaw('first')), end(ACKED), outside, ...second);
    expect(judgements(answers)).toEqual([[0x11, 0]]);
    expect(tables(client)).toEqual(['first']);
    const foreign = { type: 1 << 8, payload: new Uint8Array(4) };
    expect(judgements(exchangeRaw(transport, begin(), numbered(foreign), end(ACKED)))).toEqual([[1 << 8, -22]]);
    // And a message without nfgenmsg: not a word.
    const short = numbered({ type: NFT_MSG_NEWTABLE, flags: ACKED, payload: new Uint8Array(0) });
    expect(exchangeRaw(transport, begin(), numbered(makeRaw('z', ACKED)), short, end(ACKED))).toEqual([]);
    transport.close();

    for (const [request, state] of [
      [{ type: 0x10, payload: Uint8Array.of(0, 0, 0, 10) }, /is of subsystem 0, not of 10/],
      [{ type: 0x11, payload: Uint8Array.of(0, 0, 0, 10) }, /is of subsystem 0, not of 10/],
      [foreign, /request 1 \(type 256\) is of subsystem 1, not of 10/],
      [{ type: NFT_MSG_NEWTABLE, payload: new Uint8Array(3) }, /has a payload of 3 bytes, expected at least the 4/],
      [{ type: NFT_MSG_NEWTABLE, flags: NLM_F_ACK, payload: new Uint8Array(4) }, /has no NLM_F_REQUEST/],
    ] as const) {
      const error = thrownBy(() => commitBatchSync(client, batch([make('never'), request])));
      expect(error).toBeInstanceOf(RangeError);
      expect(error.message).toMatch(state);
    }
    expect(tables(client)).toEqual(['first']);
    for (const at of [1, 2]) for (const name of ['one', 'two']) commitBatchSync(client, batch([make(`${name}${at}`)]));
    expect(tables(client)).toEqual(['first', 'one1', 'one2', 'two1', 'two2']);
  });
});

describeWith(['kernel', 'namespaces'], 'without privileges', () => {
  test('D24: a batch is refused with EPERM, which names the capability', () => {
    // In a user namespace of its own, which owns no network namespace.
    const { stdout } = runNode(
      `
      import { NETLINK_NETFILTER, NetlinkClient } from 'nlmsg';
      import { commitBatch } from 'dist/netfilter/index.js';
      const client = NetlinkClient.open({ protocol: NETLINK_NETFILTER });
      const requests = [{ type: 2560, payload: new Uint8Array(4) }];
      await commitBatch(client, { subsystem: 10, requests }).catch(({ name, code, index, capability, outcome }) => {
        console.log(name, code, index, capability, outcome);
      });
      `,
      { prefix: ['unshare', '--user'] },
    );
    expect(stdout).toBe('BatchRefusedError EPERM undefined CAP_NET_ADMIN refused\n');
  });
});

type Through = (transport: Transport) => Transport;

describeWith('kernel', 'a batch', () => {
  const namespace = namespaceOfItsOwn();
  const kernels: [string, Through][] = [
    ['this kernel', (transport) => transport],
    ['a kernel before 6.10', likeOldKernels],
  ];
  const clients: NetlinkClient[] = [];
  afterEach(() => {
    for (const client of clients.splice(0)) {
      const names = tables(client);
      while (names.length > 0) commitBatchSync(client, batch(names.splice(0, 100).map(remove)));
      client.destroy();
    }
  });

  /** A client whose tables are deleted after the test. */
  function openClean(kernel: Through, options: Partial<NetlinkClientOptions> = {}): NetlinkClient {
    const client = namespace.open(options, kernel);
    clients.push(client);
    return client;
  }

  test.each(kernels)('on %s is done whole, with replies for what asked for them', async (_, kernel) => {
    const client = openClean(kernel);
    const before = generation(client);
    const committed = await commitBatch(
      client,
      {
        subsystem: NFTABLES,
        generation: before,
        requests: [
          { operation: newtable, value: { family: NFPROTO_IPV4, name: 'a' } },
          { operation: newchain, value: { family: NFPROTO_IPV4, table: 'a', name: 'c' } },
        ],
      },
      ECHO,
    );
    const { replies } = committed;
    expectTypes<[Expect<Equal<(typeof replies)[0], OperationReply<(typeof replies)[0]['values'][number]>>>]>();
    expect(committed.generation).toBe(before + 1);
    expect(generation(client)).toBe(before + 1);
    expect(replies[0].values).toMatchObject([{ name: 'a', family: NFPROTO_IPV4 }]);
    expect(replies[1].values).toMatchObject([{ table: 'a', name: 'c' }]);
    expect(replies[0].warnings).toEqual([]);

    const plain = commitBatchSync(client, batch([make('b'), makeRaw('bytes', NLM_F_REQUEST | NLM_F_ECHO | 0x600)]));
    expectTypes<[Expect<Equal<(typeof plain.replies)[1], Reply>>]>();
    expect(plain.generation).toBeUndefined();
    expect(plain.replies[0].values).toEqual([]);
    expect(Table.decode(plain.replies[1].messages[0]!.payload).name).toBe('bytes');
    expect(tables(client)).toEqual(['a', 'b', 'bytes']);
    expect(client.counters).toMatchObject({ late: 0, overruns: 0, notifications: 0 });
  });

  test.each(kernels)(
    'on %s that is refused says which request, which attribute, and is not done',
    async (_, kernel) => {
      const client = openClean(kernel);
      commitBatchSync(client, batch([make('there')]));
      const requests = [
        make('new'),
        { operation: newchain, value: { family: NFPROTO_IPV4, table: 'missing', name: 'c' } },
        makeRaw('there'),
        remove('nothing'),
      ];
      for (const error of [
        await rejection<BatchRefusedError>(commitBatch(client, batch(requests))),
        thrownBy(() => commitBatchSync(client, batch(requests))) as BatchRefusedError,
      ]) {
        expect(error).toBeInstanceOf(BatchRefusedError);
        expect(error).toBeInstanceOf(KernelError);
        expect(error).toMatchObject({ index: 1, code: 'ENOENT', errno: -2, attribute: 'table', outcome: 'refused' });
        expect(error.message).toBe(
          'Cannot commit a batch of 4 requests of NFNL_SUBSYS_NFTABLES, of which 3 are refused: ' +
            'request 1 (newchain): ENOENT; attribute table (NFTA_CHAIN_TABLE) is "missing"',
        );
        expect(error.refusals.map(({ index, error: { code, attribute } }) => [index, code, attribute])).toEqual([
          [1, 'ENOENT', 'table'],
          [2, 'EEXIST', 'attribute 1'],
          [3, 'ENOENT', 'name'],
        ]);
        expect(error.refusals[1]!.error.message).toContain('request 2 (type 2560): EEXIST; it points at attribute 1');
        expect(error.refusals[1]!.error.request.length).toBe(16 + Table.encode({ name: 'there' }).length);
      }
      expect(tables(client)).toEqual(['there']);
      expect(client.counters).toMatchObject({ late: 0, overruns: 0 });
      await commitBatch(client, batch([make('new')]));
      expect(tables(client)).toEqual(['new', 'there']);
    },
  );

  test.each(kernels)(
    'on %s is refused where the generation is another, and an empty one asks only that',
    async (_, kernel) => {
      const client = openClean(kernel);
      const stale = generation(client);
      await commitBatch(client, { subsystem: NFTABLES, generation: stale, requests: [make('a')] });
      for (const requests of [[make('b')], []]) {
        const stalely = { subsystem: NFTABLES, generation: stale, requests } as const;
        for (const error of [
          await rejection(commitBatch(client, stalely)),
          thrownBy(() => commitBatchSync(client, stalely)),
        ]) {
          expect(error).toMatchObject({ name: 'BatchRefusedError', code: 'ERESTART', index: undefined });
          expect(error.message).toMatch(/ at generation \d+: ERESTART$/);
        }
      }
      const now = { subsystem: NFTABLES, generation: generation(client), requests: [] } as const;
      expect(await commitBatch(client, now)).toEqual({ replies: [], generation: undefined });
      expect(commitBatchSync(client, batch([]))).toEqual({ replies: [], generation: undefined });
      expect(generation(client)).toBe(now.generation);
      expect(tables(client)).toEqual(['a']);
    },
  );

  test.each(kernels)('on %s of a subsystem that has none, or that is none, is refused', async (_, kernel) => {
    const client = openClean(kernel);
    const ofQueue = { type: 3 << 8, payload: new Uint8Array(4) };
    const of = (subsystem: number) =>
      commitBatch(client, { subsystem, requests: [{ ...ofQueue, type: subsystem << 8 }] });
    expect(await rejection(of(3))).toMatchObject({ code: 'EOPNOTSUPP', index: undefined });
    expect(await rejection(of(200))).toMatchObject({ code: 'EINVAL', index: undefined });
    await commitBatch(client, batch([make('known')])); // now it is known how commits are proved
    expect(await rejection(of(3))).toMatchObject({ code: 'EOPNOTSUPP', index: undefined });
    expect(await rejection(of(200))).toMatchObject({ code: 'EINVAL', index: undefined });
  });

  test('more than the send buffer takes is not sent, and says so', async () => {
    const client = openClean((transport) => transport);
    const userdata = new Uint8Array(60_000);
    const requests = Array.from({ length: 300 }, (_, i) => ({
      operation: newtable,
      value: { family: NFPROTO_IPV4, name: `t${i}`, userdata },
    }));
    const error = await rejection(commitBatch(client, batch(requests)));
    expect(error).toMatchObject({ name: 'SystemError', code: 'EMSGSIZE', outcome: 'not sent' });
    expect(error.message).toMatch(
      /^Cannot commit a batch of 300 requests of NFNL_SUBSYS_NFTABLES: send \d+ bytes .*send buffer/,
    );
    expect(tables(client)).toEqual([]);
  });

  test('D22: on kernels that acknowledge no end, more than the receive buffer has room for is not sent', async () => {
    const client = openClean(likeOldKernels, { receiveBuffer: 64 * 1024 });
    const error = await rejection(commitBatch(client, batch(many(400))));
    expect(error).toMatchObject({ code: 'ERR_NETLINK_BATCH_NOT_SENT', outcome: 'not sent' });
    expect(error.message).toMatch(
      /has room for 102: open the client with a receiveBuffer of 256000 or more; nothing was sent$/,
    );
    expect(tables(client)).toEqual([]);
    for (const half of [many(102, 'a'), many(102, 'b')]) await commitBatch(client, batch(half));
    expect(tables(client)).toHaveLength(204);
    expect(client.counters).toMatchObject({ overruns: 0, late: 0 });
  });

  test('tables with an owner belong to the client’s port id, and are its own to change', async () => {
    const client = openClean((transport) => transport);
    const other = openClean((transport) => transport);
    const owned = { operation: newtable, value: { family: NFPROTO_IPV4, name: 'own', flags: 2 } };
    const { replies } = await commitBatch(client, batch([owned]), ECHO);
    expect(replies[0].values).toMatchObject([{ owner: client.portId }]);
    expect(await rejection(commitBatch(other, batch([remove('own')])))).toMatchObject({ code: 'EPERM', index: 0 });
    await commitBatch(client, batch([remove('own')]));
  });

  test('many at a time, between other requests, keep their outcomes apart', async () => {
    const client = openClean((transport) => transport);
    const names = Array.from({ length: 100 }, (_, i) => `n${i % 50}`); // each second time refused
    const outcomes = await Promise.allSettled(
      names.map(async (name, i) => {
        const commit = commitBatch(client, batch([make(name), make(`${name}b`)]));
        const dump = i % 10 === 0 ? client.request({ type: 1 }) : undefined;
        await commit;
        await dump;
      }),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(names.map((_, i) => (i < 50 ? 'fulfilled' : 'rejected')));
    expect(tables(client)).toHaveLength(100);
    expect(client.counters.late).toBe(0);
  });

  interface Step {
    readonly kind: 'make' | 'remove' | 'change';
    readonly name: string;
  }
  const steps = fc.array(
    fc.record<Step>({ kind: fc.constantFrom('make', 'remove', 'change'), name: fc.constantFrom('a', 'b', 'c', 'd') }),
    { minLength: 0, maxLength: 8 },
  );

  /** Which steps the kernel refuses, and what there is when all were done. */
  function model(before: ReadonlySet<string>, batch: readonly Step[]): { refused: number[]; after: Set<string> } {
    const after = new Set(before);
    const refused: number[] = [];
    for (const [index, { kind, name }] of batch.entries()) {
      if (kind === 'make' ? after.has(name) : kind === 'remove' && !after.has(name)) refused.push(index);
      else if (kind === 'remove') after.delete(name);
      else after.add(name);
    }
    return { refused, after };
  }

  test.each(kernels)(
    'on %s: all or nothing, and what is said is the truth, whatever the batches are',
    async (_, kernel) => {
      const client = openClean(kernel);
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(steps, fc.boolean(), fc.boolean()), { maxLength: 4 }), async (batches) => {
          let state = new Set(tables(client));
          for (const [batchSteps, sync, echo] of batches) {
            const { refused, after } = model(state, batchSteps);
            const requests = batchSteps.map(({ kind, name }) =>
              kind === 'make' ? make(name) : kind === 'remove' ? remove(name) : changed(name),
            );
            const options = echo ? ECHO : {};
            const commit = async (): Promise<unknown> =>
              sync ? commitBatchSync(client, batch(requests), options) : commitBatch(client, batch(requests), options);
            const told = await commit().catch((error: unknown) => error);
            if (refused.length > 0) {
              expect(told).toBeInstanceOf(BatchRefusedError);
              expect((told as BatchRefusedError).refusals.map(({ index }) => index)).toEqual(refused);
            } else {
              expect(told).toMatchObject({ replies: { length: requests.length } });
              state = after;
            }
            expect(new Set(tables(client))).toEqual(state);
          }
        }),
        { numRuns: 150 },
      );
      expect(client.counters).toMatchObject({ late: 0, overruns: 0 });
    },
  );

  function changed(name: string): { operation: typeof settable; value: InferInput<typeof Table> } {
    return { operation: settable, value: { family: NFPROTO_IPV4, name } };
  }
});
