// How the client of a family is called: what is wrong is said before anything is sent, and of which request it is.

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { nftables } from '../../src/families/generated/nftables.ts';
import { rtLink } from '../../src/families/generated/rt-link.ts';
import {
  doOperation,
  type FamilyClient,
  NETLINK_NETFILTER,
  NetlinkClient,
  NLM_F_ECHO,
  openFamily,
} from '../../src/index.ts';
import { commitBatch } from '../../src/netfilter/index.ts';
import { FakeKernel } from '../../src/testing/index.ts';
import { rejection } from '../client/support.ts';
import { thrownBy } from '../support/thrown.ts';
import { DEMO_SPEC, DemoKernel } from './demo.ts';

let demo: DemoKernel;
let client: FamilyClient;
beforeEach(async () => {
  demo = new DemoKernel();
  demo.load(30, 5);
  client = await openFamily('demo', { spec: DEMO_SPEC, transport: demo.kernel.transport });
});
afterEach(() => {
  client.destroy();
});

/** The message of what is thrown, before anything is sent. */
async function refusal(run: () => unknown): Promise<string> {
  const sent = demo.kernel.requests.length;
  const error = await rejection(new Promise((resolve) => resolve(run())));
  expect(demo.kernel.requests.length).toBe(sent);
  return String(error);
}

describe('a value that does not fit', () => {
  test('is told with the operation', async () => {
    const error = await rejection(client.do('set', { id: 0 }));
    expect(error).toMatchObject({ code: 'ERR_NETLINK_ENCODE', path: 'id', value: 0 });
    expect(String(error)).toBe('RangeError: Cannot encode id: 0 is not 1 at least (of set)');
    expect(await refusal(() => client.do('set', null as never))).toBe(
      'TypeError: Cannot encode the value: expected an object with keys, got null (of set)',
    );
  });

  test('is told with the request of a batch', async () => {
    const good = { operation: 'set', value: { id: 1 } };
    const error = await rejection(client.batch([good, { operation: 'set', value: { label: 7 } }]));
    expect(error).toMatchObject({ code: 'ERR_NETLINK_ENCODE', path: '[1].label', value: 7 });
    expect(String(error)).toBe('TypeError: Cannot encode [1].label: expected a string, got number (of set)');
    for (const [request, message] of [
      [{ value: {} }, 'TypeError: Cannot ask for undefined: demo has get, set'],
      [null, 'TypeError: Cannot make a batch of requests: [1]: expected an object, got null'],
      [{ operation: 'set' }, 'TypeError: Cannot encode [1]: expected an object with keys, got undefined (of set)'],
      [
        { ...good, flags: NLM_F_ECHO },
        'TypeError: Cannot make a batch of requests: [1] has flags, which are an option of all of them',
      ],
    ] as const) {
      expect(await refusal(() => client.batch([good, request] as never))).toBe(message);
    }
    expect(await refusal(() => client.client.batch([{ type: 30 }, { type: -1 }]))).toBe(
      'RangeError: Cannot make a batch of requests: [1]: type: -1 is no integer from 0 to 65535',
    );
  });

  test('is told with the request of a batch of netfilter', async () => {
    using netfilter = NetlinkClient.open({ protocol: NETLINK_NETFILTER, transport: new FakeKernel().transport });
    const newtable = doOperation(nftables, 'newtable');
    const requests = [
      { operation: newtable, value: { nfgenFamily: 2, name: 'a' } },
      { operation: newtable, value: { nfgenFamily: 2, name: 7 as never } },
    ] as const;
    expect(await rejection(commitBatch(netfilter, { subsystem: 10, requests }))).toMatchObject({ path: '[1].name' });
    const misplaced = { subsystem: 10, requests: [], flags: NLM_F_ECHO };
    expect(String(await rejection(commitBatch(netfilter, misplaced)))).toBe(
      'TypeError: Cannot commit a batch: flags are among the options, which come after the batch',
    );
  });

  test('is told by its class', () => {
    const { request } = doOperation(rtLink, 'setlink');
    for (const [ifname, got] of [
      [null, 'null'],
      [['lo'], 'Array'],
      [7, 'number'],
    ] as const) {
      expect(thrownBy(() => request.encode({ ifname } as never)).message).toBe(
        `Cannot encode ifname: expected a string, got ${got}`,
      );
    }
  });
});

test('a change of nf_tables is refused outside of a batch, and nothing else of it', async () => {
  const kernel = new FakeKernel();
  await using tables = await openFamily('nftables', { transport: kernel.transport });
  expect(String(await rejection(tables.do('newtable', { name: 'a' })))).toBe(
    'TypeError: Cannot newtable: nf_tables takes changes in batches only; commitBatch of nlmsg/netfilter makes one',
  );
  expect(thrownBy(() => tables.doSync('deltable', {}))).toBeInstanceOf(TypeError);
  expect(kernel.requests).toEqual([]);
  expect(await rejection(tables.do('gettable', { name: 'a' }))).not.toBeInstanceOf(TypeError);
  expect(kernel.requests).toHaveLength(1);
});

describe('subscribing', () => {
  test('takes a callback in place of options', async () => {
    const names: unknown[] = [];
    using subscription = client.subscribe('changes', (event) => names.push(event.kind));
    demo.announce('one');
    while (names.length === 0) await new Promise(setImmediate);
    expect(names).toEqual(['notification']);
    expect(subscription.closed).toBe(false);
  });

  test.each([
    [[], 'TypeError: Cannot subscribe: expected the name of a group or a list of names, got undefined'],
    [[null], 'TypeError: Cannot subscribe: expected the name of a group or a list of names, got null'],
    [[['changes', {}]], 'TypeError: Cannot subscribe: expected the name of a group or a list of names, got Object'],
    [['nosuch'], 'RangeError: Cannot subscribe: demo has no group "nosuch"; there are changes'],
    [['changes', 'options'], 'TypeError: Cannot subscribe: expected an object, got string'],
    [['changes', {}, 7], 'TypeError: Cannot subscribe: the callback is number, not a function'],
  ])('refuses %j', async (args, message) => {
    expect(await refusal(() => (client.subscribe as (...given: unknown[]) => unknown)(...args))).toBe(message);
  });
});

describe('looking around', () => {
  test('tells what requests take, and what all messages do', () => {
    expect([...client.attributesOf('set').keys()]).toEqual(['id', 'label']);
    expect([...client.attributesOf('set', 'all').keys()]).toEqual(['id', 'label', 'state']);
    expect(client.notifications).toEqual(['get', 'changed-ntf']);
  });

  test('of a family that ships keeps the members of the header', async () => {
    await using links = await openFamily('rt-link', { transport: new FakeKernel().transport });
    const keys = [...links.attributesOf('dellink').keys()];
    expect(keys).toEqual(['ifiFamily', 'ifiType', 'ifiIndex', 'ifiFlags', 'ifiChange', 'ifname']);
    // @ts-expect-error -- no such operation
    expect(thrownBy(() => links.attributesOf('delllink'))).toBeInstanceOf(TypeError);
    // @ts-expect-error -- no such group
    expect(thrownBy(() => links.subscribe('links'))).toBeInstanceOf(RangeError);
    // @ts-expect-error -- no such operation
    expect(thrownBy(() => links.supportsSync('gotlink', 'mtu'))).toBeInstanceOf(TypeError);
    // @ts-expect-error -- of a family that ships no specification is given
    expect(await rejection(openFamily('rt-link', { overlays: ['name: x\n'] }))).toBeInstanceOf(TypeError);
    // @ts-expect-error -- nor of one that is there
    expect(await rejection(openFamily(rtLink, { spec: 'name: rt-link\n' }))).toBeInstanceOf(TypeError);
  });

  test.each([
    [() => client.attributesOf(undefined as never), 'TypeError: Cannot look at undefined: demo has get, set'],
    [
      () => client.attributesOf('get', 'reply' as never),
      "TypeError: Cannot look at attributes: expected 'request' or 'all' as which of them",
    ],
    [
      () => client.supports('get', undefined as never),
      'TypeError: Cannot look for an attribute: expected keys joined by dots, got undefined',
    ],
    [
      () => client.supportsSync('get', 5 as never),
      'TypeError: Cannot look for an attribute: expected keys joined by dots, got number',
    ],
    [() => client.supports('got', 'id'), 'TypeError: Cannot look at "got": demo has get, set'],
    [() => client.do(undefined as never, {}), 'TypeError: Cannot ask for undefined: demo has get, set'],
  ])('refuses %s', async (run, message) => {
    expect(await refusal(run)).toBe(message);
  });
});
