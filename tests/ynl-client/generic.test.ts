// Families of generic netlink: their numbers are the kernel's to give, and to give anew.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { DecodeError } from '../../src/codec/index.ts';
import {
  FamilyMissingError,
  openFamily,
  type FamilyClient,
  ProtocolError,
  type UndecodedEvent,
} from '../../src/index.ts';
import { rejection } from '../client/support.ts';
import { thrownBy } from '../support/thrown.ts';
import { DEMO_SPEC, DemoKernel } from './demo.ts';

let demo: DemoKernel;
let family: FamilyClient | undefined;
const open = async (options: { wait?: boolean; signal?: AbortSignal } = {}): Promise<FamilyClient> =>
  (family = await openFamily('demo', { spec: DEMO_SPEC, transport: demo.kernel.transport, ...options }));

beforeEach(() => {
  demo = new DemoKernel();
});
afterEach(() => {
  family?.destroy();
  family = undefined;
});

describe('a family of generic netlink', () => {
  test('is found by its name, and asked by the number that the kernel gave it', async () => {
    demo.load(30, 5);
    const client = await open();
    expect([client.id, client.operations, client.groups]).toEqual([30, ['get', 'set'], ['changes']]);
    const { value, values, warnings } = await client.do('get', { id: 2 });
    expect([value, values, warnings]).toEqual([{ id: 2, label: 'sensor 2' }, [value], []]);
    expect((await client.do('set', { id: 2, label: 'x' })).value).toBeUndefined();
    expect((await client.dump('get').toArray()).map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(client.doSync('get', { id: 3 }).value).toEqual({ id: 3, label: 'sensor 3' });
    expect(client.dumpSync('get', {}).toArray()).toHaveLength(3);
  });

  test('that is not there is told by name', async () => {
    const error = await rejection(open());
    expect(error).toBeInstanceOf(FamilyMissingError);
    expect(error).toMatchObject({ code: 'ERR_NETLINK_FAMILY', family: 'demo', cause: { code: 'ENOENT' } });
    expect(demo.kernel.transports).toEqual([]);
  });

  test('is checked before it is sent, with the path of what is wrong', async () => {
    demo.load(30, 5);
    const client = await open();
    const sent = demo.kernel.requests.length;
    for (const [value, path] of [
      [{ id: 0 }, 'id'],
      [{ id: 'one' }, 'id'],
      [{ label: 'a label that is too long' }, 'label'],
      [{ state: 'broken' }, 'state'],
      [{ lable: 'x' }, 'lable'],
    ] as const) {
      expect(await rejection(client.do('get', value))).toMatchObject({ code: 'ERR_NETLINK_ENCODE', path });
    }
    expect(demo.kernel.requests.length).toBe(sent);
    expect(await rejection(client.do('got', {}))).toMatchObject({
      message: 'Cannot ask for got: demo has get, set',
    });
    expect(thrownBy(() => client.dump('set'))).toMatchObject({ message: 'Cannot dump set: demo has get' });
  });

  test('that was loaded anew is found again: by a request, a dump, and the sync forms', async () => {
    const change = (id: number): void => {
      demo.unload();
      demo.load(id, 6);
    };
    demo.load(30, 5);
    const client = await open();
    change(31);
    expect((await client.do('get', { id: 2 })).value).toEqual({ id: 2, label: 'sensor 2' });
    expect(client.id).toBe(31);
    change(32);
    expect(await client.dump('get').toArray()).toHaveLength(3);
    change(30);
    const ids: unknown[] = [];
    for await (const { id } of client.dump('get')) ids.push(id);
    expect(ids).toEqual([1, 2, 3]);
    change(31);
    expect(client.doSync('get', { id: 2 }).values).toHaveLength(1);
    change(32);
    expect([...client.dumpSync('get')]).toHaveLength(3);
    change(30);
    expect(client.dumpSync('get').toArray()).toHaveLength(3);
    expect(demo.asked).toEqual([31, 32, 30, 31, 32, 30]);
  });

  test('that is gone for good is refused as it is', async () => {
    demo.load(30, 5);
    const client = await open();
    demo.unload();
    expect(await rejection(client.do('get', { id: 2 }))).toBeInstanceOf(FamilyMissingError);
  });

  test('an acknowledgement in place of an answer is no value', async () => {
    demo.load(30, 5);
    const client = await open();
    const reply = await client.do('get', { id: 404 });
    expect(reply.values).toEqual([]);
    expect(thrownBy(() => reply.value)).toBeInstanceOf(ProtocolError);
  });

  test('many requests go in one datagram, each with its result', async () => {
    demo.load(30, 5);
    const client = await open();
    const requests = [
      { operation: 'get', value: { id: 1 } },
      { operation: 'set', value: { id: 2, label: 'x' } },
      { operation: 'get', value: { id: 3 } },
    ] as const;
    const results = await client.batch(requests);
    expect(results.map((result) => result.status === 'fulfilled' && result.value.value)).toEqual([
      { id: 1, label: 'sensor 1' },
      undefined,
      { id: 3, label: 'sensor 3' },
    ]);
    expect(client.batchSync(requests)).toHaveLength(3);
    expect(await rejection(client.batch([{ operation: 'gte', value: {} }] as never))).toBeInstanceOf(TypeError);
  });
});

describe('waiting for a family', () => {
  test('ends when its module is loaded', async () => {
    const opening = open({ wait: true });
    await new Promise(setImmediate);
    demo.load(31, 5);
    expect((await opening).id).toBe(31);
    expect(demo.kernel.transports).toHaveLength(1);
  });

  test('does not begin where the family is there', async () => {
    demo.load(31, 5);
    expect((await open({ wait: true })).id).toBe(31);
    expect(demo.kernel.transports).toHaveLength(1);
  });

  test('ends by its signal', async () => {
    const abort = new AbortController();
    const opening = rejection(open({ wait: true, signal: abort.signal }));
    await new Promise(setImmediate);
    const reason = new Error('enough');
    abort.abort(reason);
    expect(await opening).toBe(reason);
    expect(demo.kernel.transports).toEqual([]);
  });
});

describe('subscribing to a family', () => {
  test('gives what it announces, by name, and what it does not know as it came', async () => {
    demo.load(30, 5);
    const client = await open();
    using subscription = client.subscribe('changes');
    demo.announce('cellar');
    demo.announce('attic', 99);
    expect((await subscription.next()).value).toMatchObject({
      kind: 'notification',
      name: 'changed-ntf',
      value: { id: 7, label: 'cellar' },
      id: 3,
      group: 5,
    });
    const { value } = await subscription.next();
    expect(value).toMatchObject({ kind: 'undecoded', id: 99, error: undefined });
  });

  test('says what is wrong with what it cannot decode, and where in the bytes it gives', async () => {
    demo.load(30, 5);
    const client = await open();
    using subscription = client.subscribe('changes');
    demo.announce('a label that is longer than what follows it');
    await subscription.next();
    const payload = Uint8Array.of(3, 1, 0, 0, 12, 0, 1, 0, 7);
    demo.kernel.notify(5, { type: 30, payload });
    const { value } = await subscription.next();
    expect(value).toMatchObject({ kind: 'undecoded', id: 3, bytes: payload });
    const error = (value as UndecodedEvent).error as DecodeError;
    expect(error).toMatchObject({ code: 'ERR_NETLINK_DECODE', offset: 4 });
    expect(error.excerpt).toEqual({ offset: 0, bytes: payload });
  });

  test('tells losses', async () => {
    demo.load(30, 5);
    const client = await open();
    const events: unknown[] = [];
    using subscription = client.subscribe(['changes'], {}, (event) => events.push(event.kind));
    demo.announce('one');
    demo.kernel.overrunNext();
    demo.announce('two');
    while (events.length < 2) await new Promise(setImmediate);
    expect(events).toEqual(['notification', 'loss']);
    expect(subscription.closed).toBe(false);
  });

  test('goes on when the module is loaded anew, and tells that something was missed', async () => {
    demo.load(30, 5);
    const client = await open();
    const events: unknown[] = [];
    using subscription = client.subscribe('changes', {}, (event) =>
      events.push(event.kind === 'notification' ? event.value : event.kind),
    );
    demo.announce('before');
    demo.unload();
    demo.load(31, 9);
    while (events.length < 2) await new Promise(setImmediate);
    demo.announce('after');
    while (events.length < 3) await new Promise(setImmediate);
    expect(events).toEqual([{ id: 7, label: 'before' }, 'reload', { id: 7, label: 'after' }]);
    expect(client.id).toBe(31);
    expect(subscription.closed).toBe(false);
  });

  describe('after a loss', () => {
    /** The kernel's word that the module was loaded anew is lost. */
    async function loseReload(group: number): Promise<{ client: FamilyClient; events: unknown[] }> {
      demo.load(30, 5);
      const client = await open();
      const events: unknown[] = [];
      client.subscribe('changes', {}, (event) => events.push(event.kind === 'notification' ? event.value : event.kind));
      demo.kernel.overrunNext(2);
      demo.unload();
      demo.load(31, group);
      return { client, events };
    }

    test.each([9, 5])('asks whether the module was loaded anew: its group is %d now', async (group) => {
      const { client, events } = await loseReload(group);
      while (events.length < 2) await new Promise(setImmediate);
      expect(events).toEqual(['loss', 'reload']);
      expect(client.id).toBe(31);
      demo.announce('after');
      while (events.length < 3) await new Promise(setImmediate);
      expect(events[2]).toEqual({ id: 7, label: 'after' });
    });

    test('goes on where the module is gone, and tells when it comes', async () => {
      demo.load(30, 5);
      const client = await open();
      using subscription = client.subscribe('changes');
      demo.kernel.overrunNext();
      demo.unload();
      expect((await subscription.next()).value).toMatchObject({ kind: 'loss' });
      await new Promise(setImmediate);
      demo.load(31, 9);
      expect((await subscription.next()).value).toEqual({ kind: 'reload' });
    });

    test('tells nothing more where the module is as it was, and asks once for many losses', async () => {
      demo.load(30, 5);
      const client = await open();
      const events: unknown[] = [];
      client.subscribe('changes', {}, (event) => events.push(event.kind));
      const asked = demo.kernel.requests.length;
      for (let i = 0; i < 5; i++) {
        demo.kernel.overrunNext();
        demo.announce('lost');
      }
      while (events.length === 0) await new Promise(setImmediate);
      await new Promise((resolve) => setTimeout(resolve, 20));
      demo.announce('after');
      while (!events.includes('notification')) await new Promise(setImmediate);
      expect(new Set(events)).toEqual(new Set(['loss', 'notification']));
      expect(demo.kernel.requests.length - asked).toBeLessThanOrEqual(2);
    });

    test('ends with the reason where it cannot join its groups again', async () => {
      demo.load(30, 5);
      const client = await open();
      const subscription = client.subscribe('changes');
      demo.kernel.overrunNext(2);
      demo.unload();
      demo.load(31, 9);
      demo.kernel.failJoin('EPERM');
      expect((await subscription.next()).value).toMatchObject({ kind: 'loss' });
      expect(await rejection(subscription.next())).toMatchObject({ code: 'EPERM', syscall: 'setsockopt' });
    });
  });

  test('that cannot join its groups again ends with the reason, and is not silent', async () => {
    demo.load(30, 5);
    const client = await open();
    const subscription = client.subscribe('changes');
    demo.unload();
    demo.kernel.failJoin('EPERM');
    demo.load(31, 9);
    expect(await rejection(subscription.next())).toMatchObject({ code: 'EPERM', syscall: 'setsockopt' });
    expect(subscription.closed).toBe(true);
  });

  test('knows the groups that there are', async () => {
    demo.load(30, 5);
    const client = await open();
    expect(thrownBy(() => client.subscribe('change'))).toMatchObject({
      message: 'Cannot subscribe: demo has no group "change"; there are changes',
    });
  });

  test('ends with its client', async () => {
    demo.load(30, 5);
    const client = await open();
    const subscription = client.subscribe('changes');
    await client.close();
    expect(await subscription.next()).toEqual({ done: true, value: undefined });
    expect(await rejection(client.do('get', { id: 1 }))).toMatchObject({ code: 'ERR_NETLINK_CLOSED' });
  });
});

test('opening refuses what is no family', async () => {
  for (const [name, options, kind] of [
    [7, {}, TypeError],
    ['nothing', {}, RangeError],
    ['other', { spec: DEMO_SPEC }, RangeError],
    ['demo', { spec: 7 }, TypeError],
    ['demo', { spec: DEMO_SPEC, wait: 1 }, TypeError],
    ['demo', { spec: DEMO_SPEC, signal: {} }, TypeError],
  ] as const) {
    expect(await rejection(openFamily(name as 'demo', options as never))).toBeInstanceOf(kind);
  }
});
