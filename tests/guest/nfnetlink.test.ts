// Batches of nf_tables in a guest, whose kernel is older or newer than 6.10:
//
//   node tests/guest/guest.mjs --kernel 6.1 --modules nf_tables,nf_conntrack_netlink tests/guest/nfnetlink
//
// With --everything there is netdevsim too, on which a commit can be made to fail.

import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { release } from 'node:os';
import { afterEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NetlinkClient } from '../../src/client/netlink-client.ts';
import { decodeMessages, NETLINK_NETFILTER, NLM_F_ACK, NLM_F_REQUEST } from '../../src/codec/index.ts';
import { type BatchRefusedError, commitBatch, commitBatchSync } from '../../src/netfilter/index.ts';
import type { SendmsgEvent } from '../../src/socket/trace.ts';
import { socketTransports } from '../../src/socket/socket-transports.ts';
import { published, rejection } from '../client/support.ts';
import { thrownBy } from '../support/thrown.ts';
import {
  begin,
  ECHO,
  end,
  exchangeRaw,
  generation,
  judgements,
  make,
  makeRaw,
  newchain,
  newtable,
  NFPROTO_NETDEV,
  NFT_MSG_NEWTABLE,
  NFTABLES,
  numbered,
  remove,
  tables,
} from '../netfilter/support.ts';
import { describeInGuest } from '../support/requirements.ts';

const isGuest = process.env['NLMSG_GUEST'] === '1';
const [major = 0, minor = 0] = release().split('.').map(Number);
const acknowledgesEnd = major > 6 || (major === 6 && minor >= 10);
const ACKED = NLM_F_REQUEST | NLM_F_ACK;
const NETDEVSIM = '/sys/bus/netdevsim';
const hasNetdevsim = isGuest && existsSync(`${NETDEVSIM}/new_device`);
const batch = <const Requests extends readonly unknown[]>(requests: Requests) =>
  ({ subsystem: NFTABLES, requests }) as const;

describeInGuest(`batches on Linux ${isGuest ? release() : 'in a guest'}`, () => {
  const clients: NetlinkClient[] = [];
  const open = (receiveBuffer?: number): NetlinkClient => {
    const client = NetlinkClient.open({
      protocol: NETLINK_NETFILTER,
      timeout: 60_000,
      ...(receiveBuffer !== undefined && { receiveBuffer }),
    });
    clients.push(client);
    return client;
  };
  afterEach(() => {
    for (const client of clients.splice(0)) {
      const names = tables(client);
      while (names.length > 0) commitBatchSync(client, batch(names.splice(0, 500).map(remove)));
      client.destroy();
    }
  });

  test('D20, D21: the end is acknowledged from 6.10 on; without it nothing is done', () => {
    const client = open();
    const transport = socketTransports()({
      protocol: NETLINK_NETFILTER,
      groups: [],
      receiveBuffer: undefined,
      allNamespaces: false,
      credentials: false,
    });
    const without = exchangeRaw(transport, begin(), numbered(makeRaw('a', ACKED | 0x600)));
    expect(judgements(without)).toEqual([[NFT_MSG_NEWTABLE, 0]]);
    expect(tables(client)).toEqual([]);
    const whole = exchangeRaw(transport, begin(), numbered(makeRaw('a', ACKED | 0x600)), end(ACKED));
    expect(judgements(whole)).toEqual([[NFT_MSG_NEWTABLE, 0], ...(acknowledgesEnd ? [[0x11, 0]] : [])]);
    expect(tables(client)).toEqual(['a']);
    transport.close();
  });

  test('D22: a commit is proved by what this kernel acknowledges', async () => {
    const client = open();
    await commitBatch(client, batch([make('a')]));
    const [sent] = await published<SendmsgEvent>('nlmsg:sendmsg', () =>
      commitBatch(client, batch([make('b'), make('c'), make('d')])),
    );
    expect(decodeMessages(sent!.message).map(({ flags }) => flags & NLM_F_ACK)).toEqual(
      acknowledgesEnd ? [0, 4, 0, 0, 4] : [0, 4, 4, 4, 4],
    );
    expect(tables(client)).toEqual(['a', 'b', 'c', 'd']);
    expect(client.counters).toMatchObject({ late: 0, overruns: 0 });
  });

  test('D21: one that is refused says which, and nothing of it is done; echoes tell what was made', async () => {
    const client = open();
    const before = generation(client);
    const made = await commitBatch(client, { ...batch([make('a'), make('b')]), generation: before }, ECHO);
    expect(made.replies.map(({ values }) => values)).toMatchObject([[{ name: 'a' }], [{ name: 'b' }]]);
    expect(made.generation).toBe(before + 1);
    const error = await rejection<BatchRefusedError>(commitBatch(client, batch([make('c'), make('a'), remove('x')])));
    expect(error).toMatchObject({ code: 'EEXIST', index: 1, attribute: 'name' });
    expect(error.refusals.map(({ index }) => index)).toEqual([1, 2]);
    const stale = { subsystem: NFTABLES, generation: before, requests: [make('c')] } as const;
    expect(await rejection(commitBatch(client, stale))).toMatchObject({ code: 'ERESTART', index: undefined });
    const queue = { subsystem: 3, requests: [{ type: 3 << 8, payload: new Uint8Array(4) }] } as const;
    expect(await rejection(commitBatch(client, queue))).toMatchObject({ code: 'EOPNOTSUPP', index: undefined });
    expect(tables(client)).toEqual(['a', 'b']);
  });

  test('D22: 2,000 tables: what the receive buffer has room for, and none more', async () => {
    const many = Array.from({ length: 2000 }, (_, i) => make(`t${i}`));
    const small = open(64 * 1024);
    const told = await commitBatch(small, batch(many)).then(
      () => 'committed',
      (error: unknown) => (error as { code: string }).code,
    );
    expect(told).toBe(acknowledgesEnd ? 'committed' : 'ERR_NETLINK_BATCH_NOT_SENT');
    expect(tables(small)).toHaveLength(acknowledgesEnd ? 2000 : 0);
    const large = open(4 * 1024 * 1024);
    if (!acknowledgesEnd) await commitBatch(large, batch(many));
    expect(tables(large)).toHaveLength(2000);
    await commitBatch(large, batch(Array.from({ length: 2000 }, (_, i) => remove(`t${i}`))));
    expect(tables(large)).toEqual([]);
    expect(large.counters).toMatchObject({ late: 0, overruns: 0 });
  });

  test('all or nothing, and what is said is the truth, whatever the batches are', () => {
    const client = open();
    const steps = fc.array(fc.tuple(fc.boolean(), fc.constantFrom('a', 'b', 'c')), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(steps, (all) => {
        const before = tables(client);
        const after = new Set(before);
        let refused = false;
        for (const [makes, name] of all) {
          refused ||= after.has(name) === makes;
          if (makes) after.add(name);
          else after.delete(name);
        }
        let told = 'committed';
        try {
          commitBatchSync(client, batch(all.map(([makes, name]) => (makes ? make(name) : remove(name)))));
        } catch (error) {
          told = (error as { outcome: string }).outcome;
        }
        expect(told).toBe(refused ? 'refused' : 'committed');
        expect(tables(client)).toEqual(refused ? before : [...after].sort());
      }),
      { numRuns: 60 },
    );
  });

  (hasNetdevsim ? test : test.skip)('a commit that fails is told of the batch, not of its first request', async () => {
    const client = open();
    const before = new Set(readdirSync('/sys/class/net'));
    writeFileSync(`${NETDEVSIM}/new_device`, '77 1');
    const device = readdirSync('/sys/class/net').find((name) => !before.has(name))!;
    try {
      // An offloaded chain may only accept by default, which the kernel finds out when it commits. Its priority is from 1.
      const requests = batch([
        { operation: newtable, value: { family: NFPROTO_NETDEV, name: 'nd' } },
        {
          operation: newchain,
          value: {
            family: NFPROTO_NETDEV,
            table: 'nd',
            name: 'c',
            type: 'filter',
            hook: { number: 0, priority: 1, device },
            policy: 0,
            flags: 2,
          },
        },
      ]);
      for (const error of [
        await rejection(commitBatch(client, requests)),
        thrownBy(() => commitBatchSync(client, requests)),
      ]) {
        expect(error).toMatchObject({ name: 'BatchRefusedError', code: 'EOPNOTSUPP', index: undefined });
      }
      expect(tables(client)).toEqual([]);
      expect(client.counters.late).toBe(0);
    } finally {
      writeFileSync(`${NETDEVSIM}/del_device`, '77');
    }
  });
});
