// Waiting for a fake socket: by the event loop, and by blocking.

import { describe, expect, jest, test } from '@jest/globals';
import { FakeKernel, VirtualScheduler } from '../../src/testing/index.ts';
import { runNode } from '../support/child.ts';
import { drain, options, take, turn, until } from './driver.ts';

/** A kernel, one of its sockets, and a readiness of that which counts. */
function watched(consume: boolean) {
  const kernel = new FakeKernel();
  const transport = kernel.transport(options({ groups: [1] }));
  const seen = { calls: 0 };
  const readiness = transport.watch(() => {
    seen.calls++;
    if (consume) take(transport);
  });
  return { kernel, transport, readiness, seen, event: () => kernel.notify(1, { type: 16 }) };
}

/** Several turns of the event loop, with time for timers of no delay. */
async function pause(): Promise<void> {
  for (let i = 0; i < 5; i++) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    await turn();
  }
}

describe.each(['ref', 'unref'] as const)('a readiness after %s', (hold) => {
  test('is made stopped', async () => {
    const { readiness, seen, event } = watched(true);
    readiness[hold]();
    event();
    await pause();
    expect(seen.calls).toBe(0);
    readiness.close();
  });

  test('calls back when something comes, and not within the call that sends it', async () => {
    const { readiness, seen, event } = watched(true);
    readiness[hold]();
    readiness.start();
    await pause();
    expect(seen.calls).toBe(0);
    event();
    expect(seen.calls).toBe(0);
    await until(() => seen.calls === 1);
    await pause();
    expect(seen.calls).toBe(1);
    readiness.close();
  });

  test('calls back for what came before it was started', async () => {
    const { readiness, seen, event } = watched(true);
    event();
    readiness[hold]();
    readiness.start();
    expect(seen.calls).toBe(0);
    await until(() => seen.calls === 1);
    readiness.close();
  });

  test('goes on, a call a turn, as long as something waits', async () => {
    const { transport, readiness, seen, event } = watched(false);
    readiness[hold]();
    readiness.start();
    event();
    event();
    await until(() => seen.calls >= 5);
    const { calls } = seen;
    drain(transport);
    await pause();
    expect(seen.calls).toBe(calls);
    readiness.close();
  });

  test('makes no call once stopped, not even one that was due; and goes on when started again', async () => {
    const { readiness, seen, event } = watched(true);
    readiness[hold]();
    readiness.start();
    event();
    readiness.stop();
    await pause();
    expect(seen.calls).toBe(0);
    readiness.start();
    await until(() => seen.calls === 1);
    readiness.close();
  });

  test('does nothing once closed', async () => {
    const { readiness, seen, event } = watched(true);
    readiness[hold]();
    readiness.start();
    event();
    readiness.close();
    readiness.start();
    readiness.ref();
    readiness.unref();
    readiness.stop();
    readiness.close();
    readiness.start();
    await pause();
    expect(seen.calls).toBe(0);
  });

  test('calls back for an overrun alone', async () => {
    const { kernel, transport, readiness, seen, event } = watched(true);
    readiness[hold]();
    readiness.start();
    kernel.overrunNext();
    event();
    await until(() => seen.calls === 1);
    expect(take(transport)).toBe(0);
    readiness.close();
  });

  test('is not moved by timers that the test has replaced', async () => {
    const { readiness, seen, event } = watched(true);
    const real = { setTimeout, setImmediate };
    jest.useFakeTimers();
    try {
      readiness[hold]();
      readiness.start();
      event();
      for (let i = 0; i < 1000 && seen.calls === 0; i++) await new Promise((resolve) => real.setTimeout(resolve, 1));
      expect(seen.calls).toBe(1);
    } finally {
      jest.useRealTimers();
      readiness.close();
    }
  });
});

test('the call that is due survives a change between ref and unref', async () => {
  const { readiness, seen, event } = watched(true);
  readiness.start();
  event();
  readiness.ref();
  readiness.unref();
  readiness.ref();
  await until(() => seen.calls === 1);
  readiness.close();
});

test('there is one readiness at a time', async () => {
  const { transport, readiness, seen, event } = watched(true);
  readiness.start();
  let calls = 0;
  const second = transport.watch(() => {
    calls++;
    take(transport);
  });
  second.start();
  event();
  await until(() => calls === 1);
  expect(seen.calls).toBe(0);
  transport.close();
});

describe('wait', () => {
  test('says at once that something is there', () => {
    const { transport, event } = watched(false);
    event();
    expect(transport.wait(0)).toBe(true);
    expect(transport.wait(Infinity)).toBe(true);
  });

  test('says that nothing came, once its time has passed', () => {
    const { transport } = watched(false);
    expect(transport.wait(5)).toBe(false);
    const scheduler = new VirtualScheduler();
    const other = new FakeKernel({ scheduler }).transport(options());
    expect(other.wait(5000)).toBe(false);
    expect(scheduler.now).toBe(5000);
  });

  test('lets what is due happen, with the thread blocked', () => {
    const kernel = new FakeKernel();
    kernel.handle(20, (_, reply) => {
      reply.later(() => reply.data({ type: 21 }), 5);
      reply.later(() => undefined, 600_000);
    });
    const transport = kernel.transport(options());
    transport.outgoing(16).set([16, 0, 0, 0, 20, 0, 1, 0]);
    transport.send(16);
    expect(transport.wait(60_000)).toBe(true);
    expect(take(transport)).toMatchObject({ senderPortId: 0 });
  });

  test('without end where nothing is due is a mistake, and says so', () => {
    const { transport } = watched(false);
    expect(() => transport.wait(Infinity)).toThrow(/nothing is due/);
  });
});

describe('the process', () => {
  const program = (body: string): string => `
    import { FakeKernel } from 'dist/testing/index.js';
    const kernel = new FakeKernel();
    const options = { protocol: 0, groups: [1], receiveBuffer: undefined, allNamespaces: false, credentials: false };
    const transport = kernel.transport(options);
    const readiness = transport.watch(() => {
      console.log('called', transport.receive() > 0);
      if (transport.receive() === 0) readiness.stop();
    });
    ${body}
  `;

  test('ends with one that is started and not held', () => {
    expect(runNode(program('readiness.start();'))).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('ends with one that is held and not started', () => {
    expect(runNode(program('readiness.ref();'))).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('is held by one that is held and started, until it is stopped', () => {
    const later = 'setTimeout(() => kernel.notify(1, { type: 16 }), 20).unref();';
    const { stdout, status } = runNode(program(`readiness.ref(); readiness.start(); ${later}`));
    expect({ stdout, status }).toEqual({ stdout: 'called true\n', status: 0 });
  });

  test('is not held by what is due later', () => {
    const body = `kernel.handle(20, (_, reply) => reply.later(() => console.log('late'), 600_000));
      transport.outgoing(16).set([16, 0, 0, 0, 20, 0, 1, 0]);
      console.log(transport.send(16));`;
    expect(runNode(program(body))).toEqual({ status: 0, stdout: '16\n', stderr: '' });
  });
});
