// Subscriptions: who gets which event, when they end, what they survive.

import { afterEach, describe, expect, test } from '@jest/globals';
import { NetlinkClient } from '../../src/client/netlink-client.ts';
import type { LossEvent, MessageEvent, SubscriptionEvent } from '../../src/client/event.ts';
import type { Subscription } from '../../src/client/subscription.ts';
import { NETLINK_KOBJECT_UEVENT, NETLINK_ROUTE } from '../../src/codec/index.ts';
import { ClosedError, OverrunError } from '../../src/exchange/errors.ts';
import { dellink, Link, newlink, RouteGroup } from '../../src/families/route/index.ts';
import { FakeKernel } from '../../src/testing/index.ts';
import { Namespace } from '../families/namespace.ts';
import { runNode } from '../support/child.ts';
import { describeWith } from '../support/requirements.ts';
import { thrownBy } from '../support/thrown.ts';
import { rejection, turn, until } from './support.ts';

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

function open(protocol: number, kernel?: FakeKernel): NetlinkClient {
  const client = NetlinkClient.open({ protocol, ...(kernel && { transport: kernel.transport }) });
  cleanups.push(() => client.destroy());
  return client;
}

const veth = (name: string): Parameters<typeof newlink.request.encode>[0] => ({
  ifname: name,
  linkinfo: { kind: 'veth' },
});
const nameOf = (event: SubscriptionEvent | undefined): string | undefined =>
  event?.kind === 'message' ? Link.decode(event.payload).ifname : undefined;
const numberOf = (event: SubscriptionEvent | undefined): number => (event as MessageEvent).payload[0]!;

/** Events until one is about the link of this name. */
async function heardOf(subscription: Subscription, name: string): Promise<MessageEvent> {
  for (;;) {
    const { value } = await subscription.next();
    if (value === undefined) throw new Error('it ended');
    if (nameOf(value) === name) return value as MessageEvent;
  }
}

describeWith(['kernel', 'iproute2'], 'a subscription', () => {
  test('gives what the kernel announces, with its group, in its order', async () => {
    const client = open(NETLINK_ROUTE);
    using subscription = client.subscribe({ groups: [RouteGroup.RTNLGRP_LINK] });
    await client.request(newlink, veth('sub0'));
    const event = await heardOf(subscription, 'sub0');
    expect(event).toMatchObject({ type: 16, group: RouteGroup.RTNLGRP_LINK, nsid: undefined, credentials: undefined });
    await client.request(dellink, { ifname: 'sub0' });
    for (let type = 0; type !== 17;) type = (await heardOf(subscription, 'sub0')).type;
  });

  test('E12: hears of the changes of its own client, which still get their answers', async () => {
    const client = open(NETLINK_ROUTE);
    const names: (string | undefined)[] = [];
    using subscription = client.subscribe({ groups: [1] }, (event) => names.push(nameOf(event)));
    for (let i = 0; i < 5; i++) {
      await client.request(newlink, veth(`own${i}`));
      client.requestSync(dellink, { ifname: `own${i}` });
    }
    await until(() => names.includes('own4'));
    expect(subscription.counters).toEqual({ foreign: 0, malformed: 0, truncated: 0, overruns: 0 });
  });

  test('joins and leaves groups while it listens', async () => {
    const client = open(NETLINK_ROUTE);
    using subscription = client.subscribe({ groups: [RouteGroup.RTNLGRP_NEIGH] });
    subscription.join(RouteGroup.RTNLGRP_LINK);
    await client.request(newlink, veth('join0'));
    await heardOf(subscription, 'join0');
    subscription.leave(RouteGroup.RTNLGRP_LINK);
    await client.request(dellink, { ifname: 'join0' });
    expect(thrownBy(() => subscription.join(0))).toBeInstanceOf(RangeError);
    expect(thrownBy(() => subscription.join(9_999)).code).toBe('EINVAL');
    subscription.close();
    expect(thrownBy(() => subscription.join(1))).toBeInstanceOf(ClosedError);
  });

  test('A9: joins groups beyond 32', async () => {
    const client = open(NETLINK_ROUTE);
    using subscription = client.subscribe({ groups: [RouteGroup.RTNLGRP_NEXTHOP] });
    expect(subscription.portId).toBeGreaterThan(0);
    expect(thrownBy(() => client.subscribe({ groups: [9_999] })).code).toBe('EINVAL');
    await turn();
  });

  test('A12: of all namespaces says which one an event is from', async () => {
    const namespace = await Namespace.open();
    cleanups.push(() => namespace.close());
    const client = open(NETLINK_ROUTE);
    using subscription = client.subscribe({ groups: [1], allNamespaces: true });
    const { spawnSync } = await import('node:child_process');
    const { status } = spawnSync('ip', [
      'link',
      'add',
      'here0',
      'type',
      'veth',
      'peer',
      'name',
      'there0',
      'netns',
      `${namespace.pid}`,
    ]);
    expect(status).toBe(0);
    expect((await heardOf(subscription, 'here0')).nsid).toBeUndefined();
    namespace.batch('link set there0 up', 'link set there0 mtu 1400');
    const event = await heardOf(subscription, 'there0');
    expect(event.nsid).toEqual(expect.any(Number));
    await client.request(dellink, { ifname: 'here0' });
  });

  test('G3, G8: with credentials says who sent an event; uevents come as bytes', async () => {
    const client = open(NETLINK_KOBJECT_UEVENT);
    using subscription = client.subscribe({ groups: [1], credentials: true });
    // Injected through the kernel, which hands it to the group with the sender's credentials.
    await client.request({ type: 16, payload: 'change@/nlmsg\0ACTION=change\0' });
    const { value } = await subscription.next();
    expect(value).toMatchObject({ kind: 'bytes', group: 1, credentials: { pid: process.pid } });
  });

  test('with a filter receives only what that lets through', async () => {
    const client = open(NETLINK_ROUTE);
    const heard: number[] = [];
    // nlmsg_type is the half-word at byte 4, which BPF reads in network order: RTM_DELLINK is 17.
    const type = new Uint8Array(new Uint16Array([17]).buffer);
    const filter = [
      { code: 0x28, jt: 0, jf: 0, k: 4 },
      { code: 0x15, jt: 0, jf: 1, k: (type[0]! << 8) | type[1]! },
      { code: 0x06, jt: 0, jf: 0, k: 0xffffffff },
      { code: 0x06, jt: 0, jf: 0, k: 0 },
    ];
    using subscription = client.subscribe({ groups: [1], filter }, (event) => heard.push((event as MessageEvent).type));
    await client.request(newlink, veth('filter0'));
    await client.request(dellink, { ifname: 'filter0' });
    await until(() => heard.length > 0);
    expect(new Set(heard)).toEqual(new Set([17]));
    expect(subscription.counters.overruns).toBe(0);
  });
});

test.each([
  [undefined, TypeError],
  [{}, TypeError],
  [{ groups: [] }, RangeError],
  [{ groups: [0] }, RangeError],
  [{ groups: ['1'] }, TypeError],
  [{ groups: [1], receiveBuffer: 0 }, RangeError],
  [{ groups: [1], allNamespaces: 1 }, TypeError],
  [{ groups: [1], signal: {} }, TypeError],
  [{ groups: [1], filter: [] }, RangeError],
])('options that are none: %o', (options, error) => {
  const client = open(31, new FakeKernel());
  expect(() => client.subscribe(options as never)).toThrow(error);
  expect(() => client.subscribe({ groups: [1] }, 'callback' as never)).toThrow(TypeError);
});

/** A subscription of group 1 of a fake kernel, and what tells it something. */
function faked(
  options: { callback?: (event: SubscriptionEvent) => void; receiveLimit?: number; signal?: AbortSignal } = {},
): { kernel: FakeKernel; subscription: Subscription; notify: (number: number) => void } {
  const { callback, receiveLimit, signal } = options;
  const kernel = new FakeKernel({ ...(receiveLimit !== undefined && { receiveLimit }) });
  const client = open(31, kernel);
  const subscription = client.subscribe({ groups: [1], ...(signal && { signal }) }, callback);
  const notify = (number: number): void => void kernel.notify(1, { type: 20, payload: Uint8Array.of(number) });
  return { kernel, subscription, notify };
}

test('several next() wait in turn', async () => {
  const { subscription, notify } = faked();
  const waiting = [subscription.next(), subscription.next(), subscription.next()];
  for (const number of [1, 2]) notify(number);
  const [first, second] = await Promise.all(waiting.slice(0, 2));
  expect([numberOf(first?.value), numberOf(second?.value)]).toEqual([1, 2]);
  subscription.close();
  expect(await waiting[2]).toEqual({ done: true, value: undefined });
  expect(await subscription.next()).toEqual({ done: true, value: undefined });
});

test('F1, F2: a loss comes after what was sent before it, with its count, and the subscription goes on', async () => {
  const { subscription, notify } = faked({ receiveLimit: 3 });
  for (let number = 1; number <= 10; number++) notify(number);
  const events: SubscriptionEvent[] = [];
  while (events.length < 4) events.push((await subscription.next()).value!);
  expect(events.slice(0, 3).map(numberOf)).toEqual([1, 2, 3]);
  const loss = events[3] as LossEvent;
  expect(loss).toMatchObject({ kind: 'loss', count: 7 });
  expect(loss.error).toBeInstanceOf(OverrunError);
  expect(loss.error).toMatchObject({ count: 7, code: 'ERR_NETLINK_OVERRUN' });
  notify(11);
  expect(numberOf((await subscription.next()).value)).toBe(11);
});

test('E1: a datagram that did not fit is a loss of one', async () => {
  const { kernel, subscription, notify } = faked();
  kernel.truncateNext();
  notify(1);
  notify(2);
  const events = [(await subscription.next()).value, (await subscription.next()).value];
  expect(events.map((event) => event?.kind).sort()).toEqual(['loss', 'message']);
  expect(subscription.counters.truncated).toBe(1);
});

test('F10: a callback that throws is an uncaught exception, and is called with the next event all the same', () => {
  const { stdout, stderr } = runNode(`
    import { NetlinkClient } from 'nlmsg';
    import { FakeKernel } from 'nlmsg/testing';
    const kernel = new FakeKernel();
    const client = NetlinkClient.open({ protocol: 31, transport: kernel.transport });
    process.on('uncaughtException', (error) => console.log('uncaught', error.message));
    const subscription = client.subscribe({ groups: [1] }, ({ payload }) => {
      if (payload[0] === 1) throw new Error('of the callback');
      console.log('heard', payload[0]);
      subscription.close();
    });
    for (const number of [1, 2]) kernel.notify(1, { type: 20, payload: Uint8Array.of(number) });
  `);
  expect({ stdout: stdout.split('\n').sort(), stderr }).toEqual({
    stdout: ['', 'heard 2', 'uncaught of the callback'],
    stderr: '',
  });
});

test('F10: events that nobody takes are left to the kernel, whose loss is told like any other', async () => {
  const { subscription, notify } = faked({ receiveLimit: 100 });
  const sent = 20_000;
  for (let i = 0; i < sent; i++) {
    notify(1);
    if (i % 50 === 0) await turn();
  }
  let sum = 0;
  let lost = 0;
  while (sum < sent) {
    const { value } = await subscription.next();
    if (value?.kind === 'loss') lost += value.count;
    sum += value?.kind === 'loss' ? value.count : 1;
  }
  expect(sum).toBe(sent);
  expect(lost).toBeGreaterThan(sent / 4); // at most some 8,192 waited here
});

test('an AbortSignal ends it, and its reason goes to who waits', async () => {
  const abort = new AbortController();
  const { subscription } = faked({ signal: abort.signal });
  const waiting = [rejection(subscription.next()), subscription.next()] as const;
  const reason = new Error('enough');
  abort.abort(reason);
  expect(await waiting[0]).toBe(reason);
  expect(await waiting[1]).toEqual({ done: true, value: undefined });
  expect(subscription.closed).toBe(true);
});

test('an error of the socket ends it, and goes to the next who asks', async () => {
  const { kernel, subscription, notify } = faked();
  kernel.failReceive('EBADF');
  notify(1);
  await until(() => subscription.closed);
  expect(await rejection(subscription.next())).toMatchObject({ code: 'EBADF', syscall: 'recvmsg' });
  expect(await subscription.next()).toEqual({ done: true, value: undefined });
});

test('closing the client ends it; leaving the loop does', async () => {
  const { kernel, subscription, notify } = faked();
  notify(1);
  for await (const event of subscription) {
    expect(numberOf(event)).toBe(1);
    break;
  }
  expect(subscription.closed).toBe(true);
  const client = open(31, kernel);
  const other = client.subscribe({ groups: [1] });
  const waiting = other.next();
  await client.close();
  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(thrownBy(() => client.subscribe({ groups: [1] }))).toBeInstanceOf(ClosedError);
});

test('E25: events own their bytes', async () => {
  const { subscription, notify } = faked();
  notify(7);
  const { value } = await subscription.next();
  for (let i = 0; i < 10; i++) notify(9);
  for (let i = 0; i < 10; i++) await subscription.next();
  expect(numberOf(value)).toBe(7);
});

describe('chunks', () => {
  test('give all that waits at a time, in order, losses among it', async () => {
    const { subscription, notify } = faked({ receiveLimit: 600 });
    const chunks: (readonly SubscriptionEvent[])[] = [];
    for (let i = 1; i <= 700; i++) notify(i % 256);
    for await (const chunk of subscription.chunks()) {
      chunks.push(chunk);
      if (chunk.at(-1)?.kind === 'loss') break;
    }
    expect(chunks.every((chunk) => chunk.length > 0)).toBe(true);
    expect(chunks.length).toBeLessThan(10); // a turn of the event loop receives hundreds
    const events = chunks.flat();
    expect(events.pop()).toMatchObject({ kind: 'loss', count: 100 });
    expect(events.map(numberOf)).toEqual(Array.from({ length: 600 }, (_, i) => (i + 1) % 256));
    expect(subscription.closed).toBe(true);
  });

  test('go on where nobody took anything for long', async () => {
    const { subscription, notify } = faked();
    for (let i = 0; i < 9_000; i++) {
      notify(i % 256);
      if (i % 50 === 0) await turn();
    }
    const seen: number[] = [];
    for await (const chunk of subscription.chunks()) {
      seen.push(...chunk.map(numberOf));
      if (seen.length === 9_000) break;
    }
    expect(seen).toEqual(Array.from({ length: 9_000 }, (_, i) => i % 256));
  });

  test('that wait are ended by return()', async () => {
    const { subscription } = faked();
    const chunks = subscription.chunks();
    const waiting = chunks.next();
    expect(await chunks.return()).toEqual({ done: true, value: undefined });
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(subscription.closed).toBe(true);
  });

  test('wait for the first event, and end with the subscription or its error', async () => {
    const { kernel, subscription, notify } = faked();
    const chunks = subscription.chunks();
    const waiting = chunks.next();
    notify(3);
    expect((await waiting).value?.map(numberOf)).toEqual([3]);
    const last = rejection(chunks.next());
    kernel.failReceive('EBADF');
    notify(4);
    expect(await last).toMatchObject({ code: 'EBADF' });
    expect(await chunks.next()).toEqual({ done: true, value: undefined });
    const closed = faked().subscription;
    closed.close();
    for await (const chunk of closed.chunks()) throw new Error(`there is no ${chunk.length}`);
  });
});
