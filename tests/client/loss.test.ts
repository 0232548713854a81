// Requests that were not sent, or whose answers are lost: what is known of them is told, at once.

import { describe, expect, test } from '@jest/globals';
import { attr, attributes, NETLINK_ROUTE, u32 } from '../../src/codec/index.ts';
import { OutcomeUnknownError, ProtocolError } from '../../src/exchange/errors.ts';
import { SystemError } from '../../src/ffi/system-error.ts';
import type { NetlinkClient } from '../../src/client/netlink-client.ts';
import { describeWith } from '../support/requirements.ts';
import { thrownBy } from '../support/thrown.ts';
import { fake, GET_LO, indexOf, rejection, route, until, getthing } from './support.ts';

const ASK = { type: 20 };

/** The same request in every way that there is, one after another: the errors. */
async function everyWay(client: NetlinkClient, prepare: () => void): Promise<Error[]> {
  const errors: Error[] = [];
  prepare();
  errors.push(await rejection(client.request(ASK)));
  prepare();
  errors.push(thrownBy(() => client.requestSync(ASK)));
  prepare();
  for (const result of await client.batch([ASK])) if (result.status === 'rejected') errors.push(result.reason as Error);
  prepare();
  for (const result of client.batchSync([ASK])) if (result.status === 'rejected') errors.push(result.reason as Error);
  expect(errors).toHaveLength(4);
  return errors;
}

describeWith('kernel', 'F8: a request on a socket that is full', () => {
  // The kernel gives 2,304 bytes for 1: the data has room, and the acknowledgement after it has none.
  test('is told at once that its answer is lost, and the next one is answered', async () => {
    using client = route({ receiveBuffer: 1, timeout: Infinity });
    const errors = [
      await rejection(client.request(GET_LO)),
      thrownBy(() => client.requestSync(GET_LO)),
      ...client
        .batchSync([GET_LO])
        .map((result) => (result.status === 'rejected' ? (result.reason as Error) : undefined)),
    ];
    for (const error of errors) {
      expect(error).toBeInstanceOf(OutcomeUnknownError);
      expect(error).toMatchObject({ reason: 'overrun', outcome: 'unknown' });
    }
    expect(client.counters.overruns).toBe(3);
    expect(client.requestSync({ ...GET_LO, flags: 1 }).messages.map(indexOf)).toEqual([1]);
    expect(client.pingSync()).toBeGreaterThanOrEqual(0);
  });
});

describe('an answer that is lost', () => {
  test('F8: to an overrun is told without waiting for the deadline', async () => {
    const { kernel, client } = fake({}, { timeout: Infinity });
    for (const error of await everyWay(client, () => kernel.overrunNext())) {
      expect(error).toBeInstanceOf(OutcomeUnknownError);
      expect(error).toMatchObject({ code: 'ERR_NETLINK_OUTCOME_UNKNOWN', reason: 'overrun', outcome: 'unknown' });
    }
    client.destroy();
  });

  test('F8: an overrun while a request waits ends it, and one that is sent before the queue is empty', async () => {
    const { kernel, client } = fake({}, { timeout: Infinity });
    const [transport] = kernel.transports;
    kernel.handle(20, (_, reply) => reply.silence());
    const waiting = rejection(client.request(ASK));
    // More than are received in one turn of the event loop, and one for which there is no room.
    for (let i = 0; i < 400; i++) kernel.forge(new Uint8Array(16), 4711);
    transport!.receiveLimit = 400;
    kernel.forge(new Uint8Array(16), 4711);
    await until(() => client.counters.overruns === 1);
    expect(transport!.queued).toBeGreaterThan(0);
    // The kernel drops its answer without another word.
    const other = rejection(client.request({ type: 21 }));
    expect(await waiting).toMatchObject({ reason: 'overrun' });
    expect(await other).toMatchObject({ reason: 'overrun' });
    expect(client.counters.overruns).toBe(1);
    client.destroy();
  });

  test('E1: to a buffer that was too short is told', async () => {
    const { kernel, client } = fake({}, { timeout: Infinity });
    for (const error of await everyWay(client, () => kernel.truncateNext(20))) {
      expect(error).toMatchObject({ name: 'OutcomeUnknownError', reason: 'truncated' });
    }
    expect(client.counters.truncated).toBe(4);
    client.destroy();
  });

  test('E6: to nonsense is told, and has the nonsense for its cause', async () => {
    const { kernel, client } = fake({}, { timeout: Infinity });
    // An acknowledgement that is cut off within its errno.
    const corruption = (bytes: Uint8Array): Uint8Array => {
      bytes[0] = 18;
      return bytes.slice(0, 18);
    };
    for (const error of await everyWay(client, () => kernel.corruptNext(corruption))) {
      expect(error).toMatchObject({
        name: 'OutcomeUnknownError',
        reason: 'malformed',
        cause: { code: 'ERR_NETLINK_DECODE' },
      });
    }
    expect(client.counters.malformed).toBe(4);
    client.destroy();
  });

  test.each(['ENOMEM', 'EFAULT', 'EIO'] as const)('to a failure of recvmsg, %s, is told with it', async (code) => {
    const { kernel, client } = fake({}, { timeout: Infinity });
    for (const error of await everyWay(client, () => kernel.failReceive(code))) {
      expect(error).toMatchObject({
        name: 'OutcomeUnknownError',
        reason: 'failed',
        cause: { code, syscall: 'recvmsg' },
      });
      expect(error.message).toContain('could not be received');
    }
    kernel.handle(20, (_, reply) => reply.ack());
    expect(client.requestSync(ASK).messages).toEqual([]);
    client.destroy();
  });
});

describe('a request that was not sent', () => {
  test.each(['ENOBUFS', 'ENOMEM', 'EPERM', 'ECONNREFUSED', 'EMSGSIZE'] as const)(
    'B19: %s is a SystemError that says so, and nothing is left behind',
    async (code) => {
      const { kernel, client } = fake();
      for (const error of await everyWay(client, () => kernel.failSend(code))) {
        expect(error).toBeInstanceOf(SystemError);
        expect(error).toMatchObject({ code, syscall: 'sendmsg', outcome: 'not sent' });
        expect(error.message).toMatch(/^Cannot make a .*request.* of type 20: send 16 bytes/);
      }
      expect(kernel.requests).toEqual([]);
      kernel.handle(20, (_, reply) => reply.ack());
      expect((await client.request(ASK)).messages).toEqual([]);
      await client.close(); // nobody is waited for
    },
  );

  test.each(['EINVAL', 'EFAULT'] as const)(
    'B9: %s, which finds fault with the call, is an internal error',
    async (code) => {
      const { kernel, client } = fake();
      for (const error of await everyWay(client, () => kernel.failSend(code))) {
        expect(error).toMatchObject({ code: 'ERR_NETLINK_INTERNAL', cause: { code, syscall: 'sendmsg' } });
      }
      client.destroy();
    },
  );

  test('B17: nor is one of which the kernel says that it took a part', async () => {
    const { kernel, client } = fake();
    const [transport] = kernel.transports;
    transport!.send = () => 10;
    for (const error of await everyWay(client, () => undefined)) {
      expect(error).toMatchObject({ code: 'ERR_NETLINK_INTERNAL' });
      expect(error.message).toContain('sendmsg accepted 10 of its bytes');
    }
    client.destroy();
  });
});

describe('an answer that cannot be decoded', () => {
  const Thing = attributes({ size: attr(1, u32) });
  const operation = getthing(Thing);

  test('is a ProtocolError: the request was done all the same', async () => {
    const { kernel, client } = fake();
    kernel.handle(20, (_, reply) => reply.data({ type: 21, payload: Uint8Array.of(3, 0, 1, 0) }));
    const errors = [
      await rejection(client.request(operation, {})),
      thrownBy(() => client.requestSync(operation, {})),
      ...(await client.batch([{ operation, value: {} }])).map(
        (result) => (result as PromiseRejectedResult).reason as Error,
      ),
    ];
    for (const error of errors) {
      expect(error).toBeInstanceOf(ProtocolError);
      expect(error).toMatchObject({
        code: 'ERR_NETLINK_PROTOCOL',
        outcome: 'done',
        cause: { code: 'ERR_NETLINK_DECODE' },
      });
      expect(error).toHaveProperty('sequence', expect.any(Number));
    }
    client.destroy();
  });

  test('as is one of another type, or to an operation that has none', async () => {
    const { kernel, client } = fake();
    kernel.handle(20, (_, reply) => reply.data({ type: 22, payload: Thing.encode({ size: 1 }) }));
    const other = await rejection(client.request(operation, {}));
    expect(other).toMatchObject({ code: 'ERR_NETLINK_PROTOCOL', outcome: 'done' });
    expect(other.message).toBe('Cannot getthing: the answer is of type 22, expected 21');
    const silent = { ...operation, reply: undefined, replyType: undefined };
    expect((await rejection(client.request(silent, {}))).message).toContain('expected none');
    client.destroy();
  });

  test('a refusal says more than what cannot be decoded', async () => {
    const { kernel, client } = fake();
    kernel.handle(20, (_, reply) => {
      reply.data({ type: 22 });
      reply.error('EPERM');
    });
    expect(await rejection(client.request(operation, {}))).toMatchObject({ name: 'KernelError', code: 'EPERM' });
    client.destroy();
  });

  test('an operation of another protocol is not sent', async () => {
    using client = fake().client;
    const foreign = { ...operation, protocol: NETLINK_ROUTE };
    expect(await rejection(client.request(foreign, {}))).toBeInstanceOf(TypeError);
    expect(() => client.requestSync(foreign, {})).toThrow(
      'Cannot getthing: it is an operation of protocol 0, not of 31',
    );
    expect(() => client.dump(foreign, {})).toThrow(TypeError);
    expect(() => client.batchSync([{ operation: foreign, value: {} }])).toThrow(TypeError);
  });
});
