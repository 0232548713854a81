// Listening to events of processes, at a kernel that does not know them here and at a fake one. What a real one tells is in
// tests/guest/connector.test.ts.

import { afterEach, describe, expect, test } from '@jest/globals';
import { KernelError, OutcomeUnknownError, SystemError } from '../../src/index.ts';
import { NETLINK_CONNECTOR, NLM_F_REQUEST } from '../../src/codec/index.ts';
import { type ProcessEventOptions, subscribeProcessEvents } from '../../src/connector/process-events.ts';
import type { ProcessEvent, ProcessEventSubscription } from '../../src/connector/process-listener.ts';
import { ConnectorMessage } from '../../src/families/connector/index.ts';
import { FakeKernel } from '../../src/testing/index.ts';
import { descriptors, LONG, rejection, turn, until } from '../client/support.ts';
import { describeWith } from '../support/requirements.ts';

const CONNECTOR_TYPE = 3;
const id = { idx: 1, val: 1 };
const words = (...values: number[]): Uint8Array => new Uint8Array(Uint32Array.from(values).buffer);

const open: ProcessEventSubscription[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

/** A kernel that answers those who listen as Linux does, or with an errno. */
class Connector extends FakeKernel {
  /** What it was told: the operation, and the kinds where there were any. */
  readonly told: number[][] = [];

  constructor(error = 0, { answers = true } = {}) {
    super({ protocol: NETLINK_CONNECTOR });
    this.handle(CONNECTOR_TYPE, ({ payload }) => {
      const { ack, data } = ConnectorMessage.decode(payload);
      this.told.push([...new Uint32Array(data.buffer)]);
      // One of another's, too: everyone in the group gets all of them.
      if (answers) this.acknowledge(ack + 7, 1);
      if (answers && data.length === 4) this.acknowledge((ack + 1) >>> 0, error);
    });
  }

  acknowledge(ack: number, error: number): void {
    this.tell(words(0, 0, 0, 0, error, 0, 0, 0, 0, 0), ack);
  }

  /** Tells an event to everyone in the group. */
  tell(data: Uint8Array, ack = 0): void {
    this.notify(1, { type: CONNECTOR_TYPE, payload: ConnectorMessage.encode({ id, ack, data }) });
  }

  /** Tells of a process that ended. */
  exit(pid: number, exitCode = 0): void {
    this.tell(words(0x8000_0000, 0, 0, 0, pid, pid, exitCode, 17, 1, 1));
  }

  exec(pid: number): void {
    this.tell(words(2, 0, 0, 0, pid, pid, 0, 0, 0, 0));
  }
}

async function listen(
  kernel: Connector,
  options: ProcessEventOptions = {},
): Promise<{ subscription: ProcessEventSubscription; events: ProcessEvent[] }> {
  const events: ProcessEvent[] = [];
  const all = { transport: kernel.transport, timeout: LONG, ...options };
  const subscription = await subscribeProcessEvents(all, (event) => events.push(event));
  open.push(subscription);
  return { subscription, events };
}

const shown = (events: readonly ProcessEvent[]): unknown[] =>
  events.map((event) => ('processTgid' in event ? [event.kind, event.processTgid] : event.kind));

describe('who listens', () => {
  test('joins the group, says so, and is told that it was heard', async () => {
    const kernel = new Connector();
    const { subscription, events } = await listen(kernel);
    expect(kernel.transports[0]!.groups).toEqual(new Set([1]));
    expect(kernel.told).toEqual([[1]]);
    expect(kernel.requests).toMatchObject([{ type: CONNECTOR_TYPE, flags: NLM_F_REQUEST }]);
    kernel.exec(7);
    kernel.exit(7);
    await until(() => events.length === 2);
    expect(shown(events)).toEqual([
      ['exec', 7],
      ['exit', 7],
    ]);
    expect(subscription.counters).toEqual({ foreign: 0, truncated: 0, overruns: 0 });
  });

  test('is told of what happened before it was asked for', async () => {
    const kernel = new Connector();
    const subscription = await subscribeProcessEvents({ transport: kernel.transport });
    open.push(subscription);
    kernel.exec(7);
    expect(shown([(await subscription.next()).value!])).toEqual([['exec', 7]]);
  });

  test('may choose kinds, once it was heard: the kernel does not answer that', async () => {
    const kernel = new Connector();
    const { events } = await listen(kernel, { events: ['exec', 'nonzeroExit'] });
    expect(kernel.told).toEqual([[1], [1, 0x2000_0002]]);
    // A kernel before 6.6 sends them all.
    kernel.exit(5);
    kernel.exit(6, 0x100);
    kernel.tell(words(1, 0, 0, 0, 1, 1, 8, 8, 0, 0));
    kernel.exec(9);
    await until(() => events.length === 2);
    expect(shown(events)).toEqual([
      ['exit', 6],
      ['exec', 9],
    ]);
  });

  test('is told of what nobody knows, whatever it chose', async () => {
    const kernel = new Connector();
    const { events } = await listen(kernel, { events: ['exec'] });
    kernel.tell(words(0x400, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    kernel.tell(words(2));
    kernel.notify(1, { type: CONNECTOR_TYPE, payload: Uint8Array.of(1, 2, 3) });
    kernel.notify(1, { type: CONNECTOR_TYPE, payload: ConnectorMessage.encode({ id: { idx: 1, val: 9 } }) });
    await until(() => events.length === 4);
    expect(events.map((event) => event.kind === 'unknown' && event.what)).toEqual([0x400, 2, undefined, undefined]);
  });

  test('says when it ends', async () => {
    const kernel = new Connector();
    const { subscription } = await listen(kernel);
    subscription.close();
    subscription.close();
    expect(kernel.told).toEqual([[1], [2]]);
    expect(kernel.transports).toEqual([]);
  });

  test('is told of losses', async () => {
    const kernel = new Connector();
    const { events } = await listen(kernel);
    kernel.overrunNext(2);
    kernel.exec(7);
    kernel.exec(8);
    await until(() => events.length > 0);
    expect(events).toMatchObject([{ kind: 'loss', count: 2 }]);
  });
});

describe('who is not heard', () => {
  test('is told of the refusal, and does not end what it did not begin', async () => {
    const kernel = new Connector(1);
    const error = await rejection<KernelError>(listen(kernel));
    expect(error).toBeInstanceOf(KernelError);
    expect(error).toMatchObject({ code: 'EPERM', errno: -1, outcome: 'refused', capability: 'CAP_NET_ADMIN' });
    expect(error.message).toMatch(/^Cannot listen to events of processes: EPERM; this usually needs CAP_NET_ADMIN/);
    expect(kernel.told).toEqual([[1]]);
    expect(kernel.transports).toEqual([]);
  });

  test('is told where there is no answer, and of the likely reason', async () => {
    const kernel = new Connector(0, { answers: false });
    const error = await rejection(listen(kernel, { timeout: 1 }));
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect(error.message).toBe(
      'Cannot listen to events of processes: it was sent, but no answer came in time (1 ms; whoever is not in the initial ' +
        'user and pid namespaces the kernel passes over); the kernel may have done it',
    );
    expect(kernel.told).toEqual([[1], [2]]); // it may have been heard
    expect(kernel.transports).toEqual([]);
  });

  test('is told where the group cannot be joined, or nothing be sent', async () => {
    const kernel = new Connector();
    kernel.failJoin('EPERM');
    expect(await rejection(listen(kernel))).toMatchObject({ code: 'EPERM', syscall: 'setsockopt' });
    kernel.failSend('ECONNREFUSED');
    expect(await rejection(listen(kernel))).toMatchObject({
      code: 'ECONNREFUSED',
      syscall: 'sendmsg',
      outcome: 'not sent',
    });
    expect(kernel.told).toEqual([]);
    expect(kernel.transports).toEqual([]);
  });

  test('ends by its signal, before and after it is heard', async () => {
    const reason = new Error('enough');
    const before = new Connector(0, { answers: false });
    const abort = new AbortController();
    const waiting = rejection(listen(before, { signal: abort.signal }));
    await turn();
    abort.abort(reason);
    expect(await waiting).toBe(reason);
    expect(await rejection(listen(before, { signal: abort.signal }))).toBe(reason);
    expect(before.transports).toEqual([]);

    const after = new Connector();
    const other = new AbortController();
    const subscription = await subscribeProcessEvents({ transport: after.transport, signal: other.signal });
    const next = rejection(subscription.next());
    other.abort(reason);
    expect(await next).toBe(reason);
    expect(after.told).toEqual([[1], [2]]);
  });

  test('is told of a socket that fails, once', async () => {
    const kernel = new Connector(0, { answers: false });
    const waiting = rejection(listen(kernel));
    await turn();
    kernel.failReceive('EBADF');
    kernel.exec(1);
    expect(await waiting).toMatchObject({ code: 'EBADF', syscall: 'recvmsg' });
    expect(kernel.transports).toEqual([]);
  });

  test('is told of an end that the kernel was not told of', async () => {
    const kernel = new Connector();
    const { subscription } = await listen(kernel);
    kernel.failSend('ENOBUFS');
    expect(() => subscription.close()).toThrow(SystemError);
    expect([subscription.closed, kernel.transports.length]).toEqual([true, 0]);
  });

  test.each([
    [null, TypeError],
    [{ events: [] }, RangeError],
    [{ events: ['none'] }, TypeError],
    [{ events: ['__proto__'] }, TypeError],
    [{ events: 'exec' }, TypeError],
    [{ events: 1 }, TypeError],
    [{ timeout: -1 }, RangeError],
    [{ receiveBuffer: 0 }, RangeError],
  ])('gives options that are none: %j', async (options, error) => {
    expect(await rejection(subscribeProcessEvents(options as never))).toBeInstanceOf(error);
  });
});

describeWith('kernel', 'a network namespace that is not the initial one', () => {
  test('has no connector, which is said, and no descriptor stays open', async () => {
    const before = descriptors();
    const error = await rejection(subscribeProcessEvents());
    expect(error).toMatchObject({ code: 'ECONNREFUSED', syscall: 'sendmsg', outcome: 'not sent' });
    expect(error.message).toMatch(
      /nobody listens there: NETLINK_CONNECTOR has no receiver in the kernel for this network namespace$/,
    );
    expect(descriptors()).toBe(before);
  });
});
