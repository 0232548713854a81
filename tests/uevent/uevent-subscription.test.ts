// Uevents of the kernel that runs, and of a fake one for what that does not do.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, test } from '@jest/globals';
import { FakeKernel } from '../../src/testing/index.ts';
import { injectUevent } from '../../src/uevent/inject-uevent.ts';
import {
  type DeviceEvent,
  subscribeUevents,
  type UeventOptions,
  type UeventSubscription,
} from '../../src/uevent/uevent-subscription.ts';
import { NETLINK_KOBJECT_UEVENT, NETLINK_ROUTE, NLM_F_ACK, NLM_F_REQUEST } from '../../src/codec/index.ts';
import { NetlinkClient } from '../../src/client/netlink-client.ts';
import { dellink, newlink } from '../../src/families/route/index.ts';
import { rejection, turn, until } from '../client/support.ts';
import { utf8 } from '../support/golden.ts';
import { describeWith } from '../support/requirements.ts';
import { thrownBy } from '../support/thrown.ts';
import { Sender } from './sender.ts';
import { udevMessage } from './udev-message.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

/** A subscription that is closed after the test, and what it has given. */
function listen(options: UeventOptions = {}): { subscription: UeventSubscription; events: DeviceEvent[] } {
  const events: DeviceEvent[] = [];
  const subscription = subscribeUevents(options, (event) => events.push(event));
  open.push(subscription);
  return { subscription, events };
}

/** What is told of one device, a line each. */
const about = (devpath: string, events: readonly DeviceEvent[]): string[] =>
  events.flatMap((event) =>
    event.kind !== 'loss' && event.devpath === devpath ? [`${event.kind} ${event.action ?? ''}`] : [],
  );

/** The links of this namespace. */
function route(): NetlinkClient {
  const client = NetlinkClient.open({ protocol: NETLINK_ROUTE });
  open.push(client);
  return client;
}

const veth = (name: string, peer: string): Parameters<typeof newlink.request.encode>[0] => ({
  ifname: name,
  linkinfo: { kind: 'veth', data: { peer: { ifname: peer } } },
});
const DEVPATH = '/devices/virtual/nlmsg';

describeWith('kernel', 'the running kernel', () => {
  test('tells of devices that come and go, numbered upward', async () => {
    const { subscription, events } = listen();
    const client = route();
    await client.request(newlink, veth('uevent0', 'uevent1'));
    await client.request(dellink, { ifname: 'uevent0' });
    const devpath = '/devices/virtual/net/uevent0';
    await until(() => about(devpath, events).includes('uevent remove'));
    expect(about(devpath, events)).toEqual(['uevent add', 'uevent remove']);
    const numbers = events.map((event) => (event.kind === 'uevent' ? event.sequenceNumber! : -1n));
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => (a < b ? -1 : 1)));
    for (const event of events) {
      expect(event).toMatchObject({ kind: 'uevent', injected: false, malformed: [], credentials: { pid: 0 } });
    }
    expect(subscription.counters).toEqual({ injected: 0, foreign: 0, truncated: 0, overruns: 0 });
  });

  test('G3: what a process had the kernel send is dropped and counted, or told as such', async () => {
    const [dropping, tagging] = [listen(), listen({ injected: 'tag' })];
    await injectUevent({ action: 'change', devpath: DEVPATH, properties: { SUBSYSTEM: 'nlmsg' } });
    await until(() => tagging.events.length > 0);
    const [event] = tagging.events;
    expect(event).toMatchObject({ kind: 'uevent', injected: true, credentials: { pid: process.pid } });
    // But for the sender's process it looks as the kernel's own.
    expect(event).toMatchObject({
      action: 'change',
      devpath: DEVPATH,
      malformed: [],
      sequenceNumber: expect.any(BigInt),
    });
    await until(() => dropping.subscription.counters.injected > 0);
    const client = route();
    await client.request(newlink, veth('uevent2', 'uevent3'));
    await until(() => about('/devices/virtual/net/uevent2', dropping.events).length > 0);
    await client.request(dellink, { ifname: 'uevent2' });
    expect(about(DEVPATH, dropping.events)).toEqual([]);
    expect([dropping, tagging].map(({ subscription }) => subscription.counters.injected)).toEqual([1, 1]);
  });

  test('G4: the kernel is the kernel in a user namespace, whatever user it shows as', async () => {
    // scripts/test.mjs is in one already, whose root the tests are.
    const { events } = listen();
    const client = route();
    await client.request(newlink, veth('uevent4', 'uevent5'));
    await client.request(dellink, { ifname: 'uevent4' });
    await until(() => about('/devices/virtual/net/uevent4', events).length === 2);
    const users = events.map((event) => (event.kind === 'loss' ? undefined : event.credentials?.uid));
    expect(new Set(users).size).toBe(1);
    expect([0, 65_534]).toContain(users[0]);
  });

  test('G5: what is too long is refused before it is sent, or by the kernel, which knows its number', async () => {
    const sized = (length: number): Uint8Array => utf8(`change@${DEVPATH}\0X=`.padEnd(length - 1, 'x') + '\0');
    const thrown = await rejection(injectUevent(sized(2024)));
    expect(thrown).toBeInstanceOf(RangeError);
    expect(thrown.message).toBe(
      'Cannot inject a uevent: it takes 2049 bytes at least, and the kernel sends up to 2048',
    );
    const { events } = listen({ injected: 'tag' });
    expect(await rejection(injectUevent(sized(2023)))).toMatchObject({
      code: 'EINVAL',
      kernelMessage: 'uevent message too big',
      message: 'Cannot inject a uevent: EINVAL, the kernel says "uevent message too big"',
    });
    await injectUevent(sized(2048 - 16 - 28)); // SEQNUM of twenty digits would still fit
    await until(() => events.length > 0);
    expect(events).toHaveLength(1);
    expect(about(DEVPATH, events)).toEqual(['uevent change']);
  });

  test('G7: bytes that are no uevent are told as they came', async () => {
    const { events } = listen({ injected: 'tag' });
    for (const bytes of [new Uint8Array(), utf8('change@/x'), Uint8Array.of(0xff, 0, 0x3d, 0)])
      await injectUevent(bytes);
    await until(() => events.length === 3);
    const problems = events.map((event) =>
      event.kind === 'uevent' ? event.malformed.map(({ problem }) => problem) : [event.kind],
    );
    expect(problems).toEqual([
      ['no header'],
      ['no sequence number'],
      expect.arrayContaining(['no header', 'not UTF-8', 'no key']),
    ]);
  });

  test('G9: udev is heard where it is asked for, from its own group alone', async () => {
    const [with_, without] = [listen({ udev: true }), listen()];
    const sender = new Sender();
    open.push(sender);
    const properties = `ACTION=add\0DEVPATH=${DEVPATH}\0SEQNUM=7\0ID_MODEL=x\0`;
    sender.toGroup(2, udevMessage(properties));
    sender.toGroup(1, utf8(`add@${DEVPATH}\0SEQNUM=8\0`)); // not through the kernel: a forgery that is easy to see
    sender.toGroup(2, udevMessage(properties, { offset: 0xffff_fff0 }));
    await until(() => with_.events.length === 2 && with_.subscription.counters.foreign === 1);
    expect(with_.events).toMatchObject([
      { kind: 'udev', action: 'add', devpath: DEVPATH, sequenceNumber: 7n, malformed: [], credentials: { uid: 0 } },
      { kind: 'udev', malformed: [{ problem: 'out of bounds' }] },
    ]);
    await until(() => without.subscription.counters.foreign === 1);
    expect(without.events).toEqual([]);
  });

  test('G8: a network namespace of another user namespace hears of its own network devices alone', async () => {
    const { events } = listen();
    const client = route();
    // The same in a namespace beside this one, which says when it is done and waits.
    const script = 'ip link add beside0 type veth peer name beside1 && echo done && exec cat';
    const beside = spawn('unshare', ['--net', 'sh', '-c', script], { stdio: ['pipe', 'pipe', 'inherit'] });
    open.push({ close: () => void beside.kill('SIGKILL') });
    await once(beside.stdout, 'data');
    await client.request(newlink, veth('uevent6', 'uevent7'));
    await client.request(dellink, { ifname: 'uevent6' });
    await until(() => about('/devices/virtual/net/uevent6', events).includes('uevent remove'));
    const paths = new Set(
      events.map((event) => (event.kind === 'loss' ? '' : event.devpath?.split('/').slice(0, 5).join('/'))),
    );
    expect([...paths].sort()).toEqual(['/devices/virtual/net/uevent6', '/devices/virtual/net/uevent7']);
  });
});

/** A subscription at a fake kernel. */
function faked(options: UeventOptions = {}): ReturnType<typeof listen> & { kernel: FakeKernel } {
  const kernel = new FakeKernel({ protocol: NETLINK_KOBJECT_UEVENT });
  return { kernel, ...listen({ transport: kernel.transport, ...options }) };
}

const bytes = utf8(`add@${DEVPATH}\0SEQNUM=8\0`);

describe('who is believed', () => {
  test('G3, G4: the kernel by its process id, whatever user it shows as', async () => {
    const { kernel, subscription, events } = faked();
    const senders = [
      { pid: 0, uid: 0, gid: 0 },
      { pid: 0, uid: 65_534, gid: 65_534 },
      { pid: 1, uid: 0, gid: 0 },
      { pid: 4_000_000, uid: 65_534, gid: 65_534 },
    ];
    for (const credentials of senders) kernel.notify(1, { bytes }, { credentials });
    await until(() => subscription.counters.injected === 2);
    expect(events.map((event) => (event.kind === 'uevent' ? event.credentials : undefined))).toEqual(
      senders.slice(0, 2),
    );
  });

  test('G9: of udev processes of user 0 alone', async () => {
    const { kernel, subscription, events } = faked({ udev: true });
    const message = udevMessage('ACTION=add\0SEQNUM=1\0');
    const root = { pid: 7, uid: 0, gid: 0 };
    const forge = (portId: number, credentials: typeof root): unknown =>
      kernel.forge(message, portId, { group: 2, credentials });
    forge(99, { pid: 7, uid: 1000, gid: 0 });
    forge(99, { pid: 7, uid: 65_534, gid: 65_534 });
    forge(0, root);
    forge(0xffff_ffff, root);
    forge(99, { pid: 0, uid: 0, gid: 0 });
    forge(99, root);
    await until(() => events.length > 0);
    expect(events).toMatchObject([{ kind: 'udev', credentials: root }]);
    expect(subscription.counters.foreign).toBe(5);
  });

  test('G1: nobody who sends to the group of the kernel itself', async () => {
    for (const udev of [false, true]) {
      const { kernel, subscription, events } = faked({ udev, injected: 'tag' });
      kernel.forge(bytes, 99, { group: 1 });
      kernel.forge(bytes, 99, { group: 1, credentials: { pid: 0, uid: 0, gid: 0 } });
      await until(() => subscription.counters.foreign === 2);
      expect(events).toEqual([]);
    }
  });

  test('without udev that is not listened to at all', () => {
    expect(faked().kernel.transports[0]!.groups).toEqual(new Set([1]));
    expect(faked({ udev: true }).kernel.transports[0]!.groups).toEqual(new Set([1, 2]));
  });
});

describe('the subscription', () => {
  test('is iterated, and ends when the loop is left', async () => {
    const kernel = new FakeKernel();
    const subscription = subscribeUevents({ transport: kernel.transport });
    kernel.notify(1, { bytes });
    for await (const event of subscription) {
      expect(event).toMatchObject({ kind: 'uevent', action: 'add', sequenceNumber: 8n });
      break;
    }
    expect([subscription.closed, kernel.transports.length]).toEqual([true, 0]);
    expect(await subscription.next()).toEqual({ done: true, value: undefined });
  });

  test('tells losses where they happened', async () => {
    const { kernel, events } = faked();
    kernel.notify(1, { bytes });
    kernel.overrunNext(3);
    for (let i = 0; i < 3; i++) kernel.notify(1, { bytes });
    await until(() => events.some(({ kind }) => kind === 'loss'));
    kernel.notify(1, { bytes });
    await until(() => events.length === 3);
    expect(events.map(({ kind }) => kind)).toEqual(['uevent', 'loss', 'uevent']);
    expect(events[1]).toMatchObject({ count: 3 });
  });

  test('a datagram whose sender was cut off is a loss, not an event', async () => {
    const { kernel, events } = faked();
    kernel.truncateNext();
    kernel.notify(1, { bytes });
    await until(() => events.length > 0);
    expect(events).toMatchObject([{ kind: 'loss', count: 1 }]);
  });

  test('leaves what nobody takes to the kernel, and goes on when it is taken', async () => {
    const kernel = new FakeKernel();
    const subscription = subscribeUevents({ transport: kernel.transport });
    open.push(subscription);
    const sent = 10_000;
    for (let i = 0; i < sent; i++) {
      kernel.notify(1, { bytes });
      if (i % 100 === 0) await turn();
    }
    // Until nothing more is received.
    let left = -1;
    for (let same = 0; same < 50;) {
      await turn();
      const { queued } = kernel.transports[0]!;
      same = queued === left ? same + 1 : 0;
      left = queued;
    }
    expect([left > 0, left < sent / 4]).toEqual([true, true]);
    const kinds = new Set<string | undefined>();
    for (let i = 0; i < sent; i++) kinds.add((await subscription.next()).value?.kind);
    expect([...kinds]).toEqual(['uevent']);
    expect(kernel.transports[0]!.queued).toBe(0);
  });

  test('ends by its signal, whose reason goes to who waits', async () => {
    const abort = new AbortController();
    const kernel = new FakeKernel();
    const subscription = subscribeUevents({ transport: kernel.transport, signal: abort.signal });
    const waiting = rejection(subscription.next());
    const reason = new Error('enough');
    abort.abort(reason);
    expect(await waiting).toBe(reason);
    expect(subscription.closed).toBe(true);
    expect(thrownBy(() => subscribeUevents({ transport: kernel.transport, signal: abort.signal }))).toBe(reason);
    expect(kernel.transports).toEqual([]);
  });

  test('an error of the socket ends it, and goes to the next who asks', async () => {
    const kernel = new FakeKernel();
    const subscription = subscribeUevents({ transport: kernel.transport });
    kernel.failReceive('EBADF');
    kernel.notify(1, { bytes });
    await until(() => subscription.closed);
    expect(await rejection(subscription.next())).toMatchObject({ code: 'EBADF', syscall: 'recvmsg' });
  });

  test.each([
    [null, TypeError],
    [{ injected: 'keep' }, TypeError],
    [{ udev: 1 }, TypeError],
    [{ receiveBuffer: 0 }, RangeError],
    [{ signal: {} }, TypeError],
    [{ transport: {} }, TypeError],
    [{ networkNamespace: 7 }, TypeError],
  ])('options that are none: %j', (options, error) => {
    expect(thrownBy(() => subscribeUevents(options as never))).toBeInstanceOf(error);
    expect(thrownBy(() => subscribeUevents({}, 'callback' as never))).toBeInstanceOf(TypeError);
  });
});

describe('an injection', () => {
  test('G6: is one request that the kernel acts on and acknowledges', async () => {
    const kernel = new FakeKernel();
    kernel.handle(16, () => undefined);
    await injectUevent({ action: 'change', devpath: DEVPATH }, { transport: kernel.transport });
    expect(kernel.requests).toMatchObject([{ type: 16, flags: NLM_F_REQUEST | NLM_F_ACK }]);
    expect(kernel.transports).toEqual([]);
  });

  test('sends nothing that is no uevent', async () => {
    const kernel = new FakeKernel();
    expect(
      await rejection(injectUevent({ action: '', devpath: '/x' }, { transport: kernel.transport })),
    ).toBeInstanceOf(RangeError);
    expect(kernel.requests).toEqual([]);
  });
});
