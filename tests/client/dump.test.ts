// Dumps against the running kernel.

import { beforeAll, describe, expect, test } from '@jest/globals';
import { NLM_F_DUMP, type Message } from '../../src/codec/index.ts';
import { DumpInterruptedError } from '../../src/exchange/errors.ts';
import { KernelError } from '../../src/exchange/kernel-error.ts';
import { describeWith } from '../support/requirements.ts';
import { thrownBy } from '../support/thrown.ts';
import {
  ALL_LINKS,
  deleteLink,
  descriptors,
  GET_LO,
  ifinfomsg,
  indexOf,
  namespaceOfItsOwn,
  newBridge,
  published,
  REFUSED_DUMP,
  rejection,
  REQUEST_ACK,
  RTM_GETLINK,
  turn,
} from './support.ts';

const RTM_GETNEIGH = 30;
const NO_NEIGHBOURS = { type: RTM_GETNEIGH, payload: new Uint8Array(12) };
/** Some 1,500 bytes each: a dump of them takes several datagrams, the first of which has two. */
const BRIDGES = 60;

describeWith('kernel', 'against the running kernel', () => {
  const open = namespaceOfItsOwn();
  beforeAll(() => {
    using client = open();
    client.batchSync(Array.from({ length: BRIDGES }, (_, i) => newBridge(`dump${i}`)));
  });

  describe('a dump', () => {
    test('gives the same item by item, part by part and as an array, with the event loop and without', async () => {
      using client = open();
      const expected = client.dumpSync(ALL_LINKS).toArray().map(indexOf);
      expect(new Set(expected).size).toBe(BRIDGES + 1);
      expect((await client.dump(ALL_LINKS).toArray()).map(indexOf)).toEqual(expected);
      const items: number[] = [];
      for await (const link of client.dump(ALL_LINKS)) items.push(indexOf(link));
      expect(items).toEqual(expected);
      const parts: Message[][] = [];
      for await (const part of client.dump(ALL_LINKS).chunks()) parts.push(part);
      expect(parts.length).toBeGreaterThan(1);
      expect(parts.every(({ length }) => length > 0)).toBe(true);
      expect(parts.flat().map(indexOf)).toEqual(expected);
      expect([...client.dumpSync(ALL_LINKS)].map(indexOf)).toEqual(expected);
      expect([...client.dumpSync(ALL_LINKS).chunks()].flat().map(indexOf)).toEqual(expected);
    });

    test('asks for nothing before the first item is, and anew with each iteration', async () => {
      using client = open();
      const sent = await published('nlmsg:sendmsg', async () => {
        const dump = client.dump(ALL_LINKS);
        dump.chunks();
        dump[Symbol.asyncIterator]();
        client.dumpSync(ALL_LINKS).chunks();
        await turn();
      });
      expect(sent).toEqual([]);
      const dump = client.dump(ALL_LINKS);
      expect(await published('nlmsg:sendmsg', () => dump.toArray())).toHaveLength(1);
      expect(await published('nlmsg:sendmsg', () => dump.toArray())).toHaveLength(1);
    });

    test('goes out with NLM_F_DUMP, and the bytes that it was given at the time', async () => {
      using client = open();
      const payload = Buffer.from(ifinfomsg());
      const dump = client.dump({ type: RTM_GETLINK, payload });
      payload.fill(0xff);
      const events = await published<{ message: Uint8Array }>('nlmsg:sendmsg', () => dump.toArray());
      expect(new DataView(events[0]!.message.buffer).getUint16(6, true)).toBe(REQUEST_ACK | NLM_F_DUMP);
      expect(events[0]!.message.subarray(16)).toEqual(ifinfomsg());
    });

    test('of nothing is empty', async () => {
      using client = open();
      expect(await client.dump(NO_NEIGHBOURS).toArray()).toEqual([]);
      expect(client.dumpSync(NO_NEIGHBOURS).toArray()).toEqual([]);
      for await (const neighbour of client.dump(NO_NEIGHBOURS)) expect(neighbour).toBeUndefined();
      for await (const part of client.dump(NO_NEIGHBOURS).chunks()) expect(part).toBeUndefined();
    });

    test.each([
      ['in NLMSG_DONE', REFUSED_DUMP, 'EINVAL', 'Invalid values in header for link dump request'],
      ['before it starts', { type: 999, payload: ifinfomsg() }, 'EOPNOTSUPP', undefined],
    ])(
      'E7, D17: that is refused %s rejects in every form, and is never an empty list',
      async (_, request, code, text) => {
        using client = open();
        const consume = async (values: AsyncIterable<unknown>): Promise<void> => {
          for await (const value of values) expect(value).toBeUndefined();
        };
        const errors = [
          await rejection(client.dump(request).toArray()),
          await rejection(consume(client.dump(request))),
          await rejection(consume(client.dump(request).chunks())),
          await rejection(client.request({ ...request, flags: REQUEST_ACK | NLM_F_DUMP })),
          thrownBy(() => client.dumpSync(request).toArray()),
          thrownBy(() => [...client.dumpSync(request)]),
          thrownBy(() => [...client.dumpSync(request).chunks()]),
        ];
        for (const error of errors) {
          expect(error).toBeInstanceOf(KernelError);
          expect(error).toMatchObject({ code, outcome: 'refused' });
          expect((error as { kernelMessage?: string }).kernelMessage).toBe(text);
        }
        expect(client.dumpSync(ALL_LINKS).toArray().map(indexOf)).toContain(1);
      },
    );

    test('E10: twenty at once do not get in each other’s way', async () => {
      using client = open();
      const expected = client.dumpSync(ALL_LINKS).toArray().map(indexOf);
      const dumps = Array.from({ length: 20 }, () => client.dump(ALL_LINKS).toArray());
      for (const links of await Promise.all(dumps)) expect(links.map(indexOf)).toEqual(expected);
    });

    test('reads ahead no further than what was asked for', async () => {
      using client = open();
      const parts = client.dump(ALL_LINKS).chunks();
      const received = await published('nlmsg:recvmsg', async () => {
        await parts.next();
        for (let i = 0; i < 10; i++) await turn();
      });
      expect(received).toHaveLength(1);
      await parts.return();
    });

    test('keeps some sockets for the next, however many there were', async () => {
      using client = open();
      const before = descriptors();
      await Promise.all(Array.from({ length: 20 }, () => client.dump(ALL_LINKS).toArray()));
      expect(descriptors() - before).toBeLessThanOrEqual(5); // four, and the poll handle's own once
      const kept = descriptors();
      for (let i = 0; i < 20; i++) await client.dump(ALL_LINKS).toArray();
      expect(descriptors()).toBe(kept);
    });
  });

  describe('E11: a dump that is left early', () => {
    test.each([
      ['break', (): void => undefined],
      [
        'an exception',
        (): void => {
          throw new Error('thrown in the loop');
        },
      ],
    ])('by %s closes its socket, and the client is as before', async (_, leave) => {
      using client = open();
      const before = descriptors();
      for (let i = 0; i < 20; i++) {
        try {
          for await (const link of client.dump(ALL_LINKS)) {
            expect(indexOf(link)).toBe(1);
            leave();
            break;
          }
        } catch (error) {
          expect((error as Error).message).toBe('thrown in the loop');
        }
        // A plain request amid the parts that are left, and another dump of the same kind.
        expect((await client.request(GET_LO)).messages.map(indexOf)).toEqual([1]);
        expect(client.requestSync(GET_LO).messages.map(indexOf)).toEqual([1]);
        expect(await client.dump(ALL_LINKS).toArray()).toHaveLength(BRIDGES + 1);
      }
      expect(descriptors()).toBeLessThanOrEqual(before + 2);
    });

    test('without the event loop the same', () => {
      using client = open();
      client.dumpSync(ALL_LINKS).toArray();
      const before = descriptors();
      for (let i = 0; i < 20; i++) {
        for (const link of client.dumpSync(ALL_LINKS)) {
          expect(indexOf(link)).toBe(1);
          break;
        }
        expect(client.requestSync(GET_LO).messages.map(indexOf)).toEqual([1]);
        expect(client.dumpSync(ALL_LINKS).toArray()).toHaveLength(BRIDGES + 1);
      }
      expect(descriptors()).toBe(before);
    });

    test('between two of its parts: another dump of its kind is not refused', async () => {
      using client = open();
      const first = client.dump(ALL_LINKS)[Symbol.asyncIterator]();
      await first.next();
      expect(await client.dump(ALL_LINKS).toArray()).toHaveLength(BRIDGES + 1);
      await first.return?.();
      expect(await first.next()).toEqual({ done: true, value: undefined });
    });
  });

  describe('E9: a dump of what changes meanwhile', () => {
    test('streamed gives everything, and then throws', async () => {
      using client = open();
      const seen: number[] = [];
      const consume = async (): Promise<void> => {
        let parts = 0;
        for await (const part of client.dump(ALL_LINKS).chunks()) {
          seen.push(...part.map(indexOf));
          if (parts++ === 0) client.requestSync(newBridge('meanwhile'));
        }
      };
      const error = await rejection<DumpInterruptedError>(consume());
      client.requestSync(deleteLink('meanwhile'));
      expect(error).toBeInstanceOf(DumpInterruptedError);
      expect(error).toMatchObject({ reason: 'changed', attempts: 1, outcome: 'done', data: undefined });
      expect(error.sequence).toBeGreaterThan(0);
      expect(new Set(seen).size).toBeGreaterThanOrEqual(BRIDGES + 1);
    });

    test('streamed without the event loop the same', () => {
      using client = open();
      const seen: number[] = [];
      const error = thrownBy(() => {
        let parts = 0;
        for (const part of client.dumpSync(ALL_LINKS).chunks()) {
          seen.push(...part.map(indexOf));
          if (parts++ === 0) client.requestSync(newBridge('meanwhile'));
        }
      });
      client.requestSync(deleteLink('meanwhile'));
      expect(error).toMatchObject({ code: 'ERR_NETLINK_DUMP_INTERRUPTED', reason: 'changed' });
      expect(new Set(seen).size).toBeGreaterThanOrEqual(BRIDGES + 1);
    });

    test('collected is read again, and then is what there is', async () => {
      using client = open();
      const collecting = client.dump(ALL_LINKS).toArray();
      client.requestSync(newBridge('meanwhile'));
      const links = await collecting;
      expect(links.map(indexOf).sort()).toEqual(client.dumpSync(ALL_LINKS).toArray().map(indexOf).sort());
      expect(links).toHaveLength(BRIDGES + 2);
      client.requestSync(deleteLink('meanwhile'));
    });
  });
});
