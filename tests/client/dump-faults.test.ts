// Dumps that go wrong in ways that the running kernel cannot be made to go, or not every time.

import { describe, expect, test } from '@jest/globals';
import {
  attr,
  attributes,
  encodeMessage,
  NLM_F_DUMP,
  NLM_F_DUMP_INTR,
  NLM_F_MULTI,
  u32,
} from '../../src/codec/index.ts';
import type { OutcomeEvent } from '../../src/client/outcomes.ts';
import { DumpInterruptedError, OutcomeUnknownError, ProtocolError } from '../../src/exchange/errors.ts';
import { KernelError } from '../../src/exchange/kernel-error.ts';
import type { DumpItem, DumpOptions, FakeKernel } from '../../src/testing/index.ts';
import { thrownBy } from '../support/thrown.ts';
import { fake, published, rejection, REQUEST_ACK, getthing } from './support.ts';

const ASK = { type: 20 };
const items = (count: number): DumpItem[] =>
  Array.from({ length: count }, (_, i) => ({ type: 21, payload: Uint8Array.of(i) }));
/** One message in each datagram. */
const SINGLE: DumpOptions = { datagramLength: 20 };

/** Dumps so many items; `options` says how, for each time that it is asked for. */
function dumps(kernel: FakeKernel, count: number, options: (attempt: number) => DumpOptions): { attempts: number } {
  const asked = { attempts: 0 };
  kernel.handle(20, (_, reply) => reply.dump(items(count), { ...SINGLE, ...options(++asked.attempts) }));
  return asked;
}

async function collect<T>(values: AsyncIterable<T>): Promise<{ seen: T[]; error: Error | undefined }> {
  const seen: T[] = [];
  try {
    for await (const value of values) seen.push(value);
  } catch (error) {
    return { seen, error: error as Error };
  }
  return { seen, error: undefined };
}

function collectSync<T>(values: Iterable<T>): { seen: T[]; error: Error | undefined } {
  const seen: T[] = [];
  try {
    for (const value of values) seen.push(value);
  } catch (error) {
    return { seen, error: error as Error };
  }
  return { seen, error: undefined };
}

describe('E9: NLM_F_DUMP_INTR', () => {
  test.each([0, 3, 9, 'done'] as const)('on message %p: streamed, all items are out when it is told', async (where) => {
    const { kernel, client } = fake();
    dumps(kernel, 10, () => ({ interrupted: where }));
    for (const { seen, error } of [
      await collect(client.dump(ASK)),
      collectSync(client.dumpSync(ASK)),
      await collect(client.dump(ASK).chunks()),
      collectSync(client.dumpSync(ASK).chunks()),
    ]) {
      expect(seen.flat()).toHaveLength(10);
      expect(error).toBeInstanceOf(DumpInterruptedError);
      expect(error).toMatchObject({ reason: 'changed', attempts: 1, outcome: 'done', data: undefined });
    }
    client.destroy();
  });

  test.each([0, 9, 'done'] as const)('on message %p: collected, it is asked for again', async (where) => {
    const { kernel, client } = fake();
    const asked = dumps(kernel, 10, (attempt) => (attempt % 3 === 0 ? {} : { interrupted: where }));
    expect(await client.dump(ASK).toArray()).toHaveLength(10);
    expect(asked.attempts).toBe(3);
    expect(client.dumpSync(ASK).toArray()).toHaveLength(10);
    expect(asked.attempts).toBe(6);
    client.destroy();
  });

  test('every time: collected, it gives up after five and hands out the data', async () => {
    const { kernel, client } = fake();
    const asked = dumps(kernel, 10, () => ({ interrupted: 4 }));
    const error = await rejection<DumpInterruptedError>(client.dump(ASK).toArray());
    expect(asked.attempts).toBe(5);
    const errorSync = thrownBy(() => client.dumpSync(ASK).toArray()) as DumpInterruptedError;
    expect(asked.attempts).toBe(10);
    for (const each of [error, errorSync]) {
      expect(each).toBeInstanceOf(DumpInterruptedError);
      expect(each).toMatchObject({ code: 'ERR_NETLINK_DUMP_INTERRUPTED', reason: 'changed', attempts: 5 });
      expect(each.data).toHaveLength(10);
      expect(each.message).toBe(
        'Cannot make a dump of type 20 as of one moment: in 5 attempts, what was listed changed meanwhile',
      );
    }
    expect(error.sequence).toBe(kernel.requests[4]?.sequence);
    client.destroy();
  });

  test('in what a plain request collects is told, too', async () => {
    const { kernel, client } = fake();
    dumps(kernel, 3, () => ({ interrupted: 1 }));
    const request = { ...ASK, flags: REQUEST_ACK | NLM_F_DUMP };
    const errors = [await rejection(client.request(request)), thrownBy(() => client.requestSync(request))];
    for (const error of errors) {
      expect(error).toBeInstanceOf(DumpInterruptedError);
      expect(error).toMatchObject({ data: [{ type: 21 }, { type: 21 }, { type: 21 }] });
    }
    expect(await client.batch([request])).toMatchObject([{ status: 'rejected', reason: { reason: 'changed' } }]);
    client.destroy();
  });

  test('closing in the middle waits for the last attempt', async () => {
    const { kernel, client } = fake();
    const asked = dumps(kernel, 10, (attempt) => (attempt === 3 ? {} : { interrupted: 2 }));
    const collecting = client.dump(ASK).toArray();
    await client.close();
    expect(asked.attempts).toBe(3);
    expect(await collecting).toHaveLength(10);
  });
});

describe('E7: a dump that fails', () => {
  test('in NLMSG_DONE, after items: they are out, and the refusal is thrown', async () => {
    const { kernel, client } = fake();
    dumps(kernel, 4, () => ({ error: 'EPERM', extendedAck: { message: 'half of it is enough' } }));
    const streamed = await collect(client.dump(ASK));
    expect(streamed.seen).toHaveLength(4);
    const whole = await rejection(client.dump(ASK).toArray());
    for (const error of [streamed.error, whole, thrownBy(() => client.dumpSync(ASK).toArray())]) {
      expect(error).toBeInstanceOf(KernelError);
      expect(error).toMatchObject({ code: 'EPERM', kernelMessage: 'half of it is enough' });
    }
    client.destroy();
  });

  test('and was interrupted fails: that is not to be tried again', async () => {
    const { kernel, client } = fake();
    const asked = dumps(kernel, 4, () => ({ error: 'EINVAL', interrupted: 1 }));
    expect(await rejection(client.dump(ASK).toArray())).toBeInstanceOf(KernelError);
    expect(asked.attempts).toBe(1);
    client.destroy();
  });

  test('because nothing could be sent leaves no socket open', async () => {
    const { kernel, client } = fake();
    dumps(kernel, 4, () => ({}));
    kernel.failSend('ENOBUFS', 2);
    expect(await rejection(client.dump(ASK).toArray())).toMatchObject({ code: 'ENOBUFS', outcome: 'not sent' });
    expect(thrownBy(() => client.dumpSync(ASK).toArray())).toMatchObject({ code: 'ENOBUFS' });
    expect(kernel.transports).toHaveLength(1);
    kernel.failOpen('EMFILE', 2);
    expect(await rejection(client.dump(ASK).toArray())).toMatchObject({ code: 'EMFILE' });
    expect(thrownBy(() => client.dumpSync(ASK).toArray())).toMatchObject({ code: 'EMFILE' });
    expect(await client.dump(ASK).toArray()).toHaveLength(4);
    await client.close();
  });

  test('because receiving does: nobody knows, with the cause, and the socket is not used again', async () => {
    const { kernel, client } = fake();
    dumps(kernel, 4, () => ({}));
    kernel.failReceive('ENOMEM', 1);
    const error = await rejection(client.dump(ASK).toArray());
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect(error).toMatchObject({ reason: 'failed', cause: { code: 'ENOMEM', syscall: 'recvmsg' } });
    expect(kernel.transports).toHaveLength(1);
    expect(client.dumpSync(ASK).toArray()).toHaveLength(4);
    client.destroy();
  });
});

describe('a dump of which a part is lost', () => {
  test('F7: by an overrun is uncertain: collected, it is asked for again', async () => {
    const { kernel, client } = fake();
    // What finds no room is a notification, so to say: the parts of the dump all come.
    const asked = { attempts: 0 };
    kernel.handle(20, (_, reply) => {
      asked.attempts++;
      reply.dump(items(6), SINGLE);
      const socket = kernel.transports.at(-1)!;
      if (asked.attempts % 2 === 0) return;
      kernel.overrunNext();
      kernel.forge(encodeMessage({ type: 99 }), 0, { to: socket.portId });
    });
    expect(await client.dump(ASK).toArray()).toHaveLength(6);
    expect(asked.attempts).toBe(2);
    expect(client.dumpSync(ASK).toArray()).toHaveLength(6);
    expect(asked.attempts).toBe(4);
    const { seen, error } = await collect(client.dump(ASK));
    expect(seen).toHaveLength(6);
    expect(error).toMatchObject({ name: 'DumpInterruptedError', reason: 'overrun', outcome: 'unknown' });
    client.destroy();
  });

  test('F7: that was lost itself ends it at once, not at the deadline', async () => {
    const { kernel, client } = fake({}, { timeout: Infinity });
    kernel.handle(20, (_, reply) => {
      kernel.overrunNext();
      reply.data({ type: 21, flags: NLM_F_MULTI });
    });
    for (const error of [
      await rejection(client.dump(ASK).toArray()),
      thrownBy(() => client.dumpSync(ASK).toArray()),
      (await collect(client.dump(ASK))).error,
    ]) {
      expect(error).toMatchObject({ name: 'OutcomeUnknownError', reason: 'overrun' });
    }
    expect(kernel.transports).toHaveLength(1);
    client.destroy();
  });

  test('E1: by a buffer that was too short is uncertain: collected, it is asked for again', async () => {
    const { kernel, client } = fake();
    const asked = { attempts: 0 };
    kernel.handle(20, (_, reply) => {
      if (++asked.attempts % 2 === 1) kernel.truncateNext(18);
      reply.dump(items(6), SINGLE);
    });
    expect(await client.dump(ASK).toArray()).toHaveLength(6);
    expect(asked.attempts).toBe(2);
    const { seen, error } = await collect(client.dump(ASK));
    expect(seen).toHaveLength(5);
    expect(error).toMatchObject({ name: 'DumpInterruptedError', reason: 'truncated', outcome: 'unknown' });
    client.destroy();
  });
});

describe('a dump whose items cannot be decoded', () => {
  const Thing = attributes({ size: attr(1, u32) });
  const operation = getthing(Thing);
  const good = Thing.encode({ size: 7 });

  test('throws a ProtocolError whose cause has the place, after the items before, and closes its socket', async () => {
    const { kernel, client } = fake();
    const broken = Uint8Array.of(3, 0, 1, 0);
    kernel.handle(20, (_, reply) =>
      reply.dump(
        [
          { type: 21, payload: good },
          { type: 21, payload: broken },
          { type: 21, payload: good },
        ],
        {
          datagramLength: 24,
        },
      ),
    );
    const { seen, error } = await collect(client.dump(operation, {}));
    expect(seen).toMatchObject([{ size: 7 }]);
    expect(error).toBeInstanceOf(ProtocolError);
    expect(error).toMatchObject({ code: 'ERR_NETLINK_PROTOCOL', cause: { code: 'ERR_NETLINK_DECODE' } });
    expect(error!.message).toMatch(/^Cannot getthing: the answer: Cannot decode /);
    expect(await rejection(client.dump(operation, {}).toArray())).toBeInstanceOf(ProtocolError);
    expect(thrownBy(() => client.dumpSync(operation, {}).toArray())).toBeInstanceOf(ProtocolError);
    expect(kernel.transports).toHaveLength(1);
    client.destroy();
  });

  test('tells so those who listen to outcomes, once for each', async () => {
    const { kernel, client } = fake();
    const broken = Uint8Array.of(3, 0, 1, 0);
    let items: DumpItem[] = [{ type: 21, payload: broken }];
    kernel.handle(20, (_, reply) => reply.dump(items, { datagramLength: 24 }));
    const errors: Error[] = [];
    const events = await published<OutcomeEvent>('nlmsg:outcome', async () => {
      errors.push(await rejection(client.dump(operation, {}).toArray()));
      items = [...items, { type: 21, payload: good }];
      errors.push(thrownBy(() => client.dumpSync(operation, {}).toArray()));
    });
    expect(events.map(({ isDump, outcome }) => [isDump, outcome])).toEqual([
      [true, 'unknown'],
      [true, 'unknown'],
    ]);
    expect(events.map(({ error }) => error)).toEqual(errors);
    for (const error of errors) expect(error).toMatchObject({ code: 'ERR_NETLINK_PROTOCOL', outcome: 'unknown' });
    expect(kernel.transports).toHaveLength(1); // the sockets of both are closed
    client.destroy();
  });

  test('as is one whose items are of another type', async () => {
    const { kernel, client } = fake();
    kernel.handle(20, (_, reply) => reply.dump([{ type: 22, payload: good, flags: NLM_F_DUMP_INTR }]));
    const error = await rejection(client.dump(operation, {}).toArray());
    expect(error).toBeInstanceOf(ProtocolError);
    expect(error.message).toBe('Cannot getthing: the answer is of type 22, expected 21');
    client.destroy();
  });
});

describe('several calls of next() at a time', () => {
  test('are answered in their order, and all of them after the end', async () => {
    const { kernel, client } = fake();
    dumps(kernel, 5, () => ({}));
    const iterator = client.dump(ASK)[Symbol.asyncIterator]();
    const results = await Promise.all(Array.from({ length: 8 }, () => iterator.next()));
    expect(results.map(({ value }) => (value as { payload: Uint8Array } | undefined)?.payload[0])).toEqual([
      ...[0, 1, 2, 3, 4],
      ...[undefined, undefined, undefined],
    ]);
    expect(results.map(({ done }) => done === true)).toEqual([...Array<boolean>(5).fill(false), true, true, true]);
    await client.close();
  });

  test('the first gets the error, the others find it at its end', async () => {
    const { kernel, client } = fake();
    dumps(kernel, 1, () => ({ error: 'EPERM' }));
    const iterator = client.dump(ASK)[Symbol.asyncIterator]();
    const results = await Promise.allSettled(Array.from({ length: 3 }, () => iterator.next()));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    await client.close();
  });
});
