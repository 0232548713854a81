// Watches: what they hold is what `ip` shows, whatever happens to them.

import { afterEach, expect, test } from '@jest/globals';
import { NetlinkClient } from '../../src/client/netlink-client.ts';
import type { Watch } from '../../src/client/watch.ts';
import { NETLINK_GENERIC, NETLINK_ROUTE } from '../../src/codec/index.ts';
import { ClosedError } from '../../src/exchange/errors.ts';
import type { MirrorChange } from '../../src/exchange/mirror.ts';
import { type LinkMessage, mirrors, type RouteMessage } from '../../src/families/route/index.ts';
import { FakeKernel } from '../../src/testing/index.ts';
import { Namespace } from '../families/namespace.ts';
import { describeWith } from '../support/requirements.ts';
import { thrownBy } from '../support/thrown.ts';
import { rejection, until } from './support.ts';

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0).reverse()) cleanup();
});

/** A namespace, and a client in it. */
async function away(): Promise<{ namespace: Namespace; client: NetlinkClient }> {
  const namespace = await Namespace.open();
  const client = NetlinkClient.open({ protocol: NETLINK_ROUTE, networkNamespace: { pid: namespace.pid } });
  cleanups.push(
    () => namespace.close(),
    () => client.destroy(),
  );
  return { namespace, client };
}

/** What the changes of a watch make of an empty map. */
function told<T>(): {
  readonly map: Map<string, T>;
  readonly note: (change: MirrorChange<T>) => void;
  resyncs: number;
} {
  const map = new Map<string, T>();
  const all = {
    map,
    resyncs: 0,
    note: (change: MirrorChange<T>): void => {
      if (change.kind === 'removed') map.delete(change.key);
      else if (change.kind === 'resynced') all.resyncs++;
      else map.set(change.key, change.value);
    },
  };
  return all;
}

const destinations = (watch: Watch<RouteMessage>): string[] =>
  [...watch.values.values()]
    .filter(({ rtmFamily, table }) => rtmFamily === 2 && table === 254)
    .map(({ dst, rtmDstLen }) => (dst === undefined ? 'default' : rtmDstLen === 32 ? dst : `${dst}/${rtmDstLen}`))
    .sort();
const shownRoutes = (namespace: Namespace): string[] =>
  namespace
    .json<{ dst: string }>('-4 route show')
    .map(({ dst }) => dst)
    .sort();
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

describeWith(['kernel', 'namespaces', 'iproute2'], 'a watch', () => {
  test('gives everything as added, then resynced, then changes as they happen', async () => {
    const { namespace, client } = await away();
    const watch = client.watch(mirrors.links);
    expect(await watch.next()).toMatchObject({ value: { kind: 'added', value: { ifname: 'lo' } } });
    for (let kind = ''; kind !== 'resynced';) kind = (await watch.next()).value!.kind;
    await watch.ready;
    namespace.batch('link add one0 type veth peer name __proto__');
    const names: string[] = [];
    while (!names.includes('__proto__') || !names.includes('one0')) {
      const { value } = await watch.next();
      if (value?.kind === 'added') names.push(value.value.ifname!);
    }
    namespace.batch('link set one0 mtu 1400');
    for (let mtu = 0; mtu !== 1400;) {
      const { value } = await watch.next();
      if (value?.kind === 'changed') mtu = value.value.mtu!;
    }
    namespace.batch('link del one0');
    for (let gone = false; !gone;) {
      const { value } = await watch.next();
      gone = value?.kind === 'removed' && value.value.ifname === 'one0';
    }
    await until(() => watch.values.size === 1);
  });

  test('F7, F11: of routes, through a storm into a small buffer, ends as what `ip` shows, and so do its changes', async () => {
    const { namespace, client } = await away();
    namespace.batch(
      'link add r0 type veth peer name r1',
      'link set r0 up',
      'link set r1 up',
      'addr add 10.0.0.1/8 dev r0',
    );
    const all = told<RouteMessage>();
    const watch = client.watch(mirrors.routes, { receiveBuffer: 4_096 }, all.note);
    await watch.ready;
    const before = all.resyncs;
    const prefix = (i: number): string => `172.${16 + (i >> 8)}.${i & 255}.0/24`;
    const lines = Array.from({ length: 3_000 }, (_, i) => `route add ${prefix(i)} via 10.0.0.2`);
    namespace.batch(...lines);
    namespace.batch(...Array.from({ length: 1_500 }, (_, i) => `route del ${prefix(i * 2)}`));
    await until(() => same(destinations(watch), shownRoutes(namespace)));
    expect(all.resyncs).toBeGreaterThan(before); // it did overflow
    expect([...all.map.keys()].sort()).toEqual([...watch.values.keys()].sort());
  });

  test('of routes follows a link that goes down, which takes its routes along without a word', async () => {
    const { namespace, client } = await away();
    namespace.batch(
      'link add d0 type veth peer name d1',
      'link set d0 up',
      'link set d1 up',
      'addr add 10.0.0.1/8 dev d0',
    );
    namespace.batch('route add 172.16.0.0/12 via 10.0.0.2');
    const watch = client.watch(mirrors.routes);
    await watch.ready;
    expect(destinations(watch)).toEqual(['10.0.0.0/8', '172.16.0.0/12']);
    namespace.batch('link set d0 down');
    expect(shownRoutes(namespace)).toEqual([]);
    await until(() => destinations(watch).length === 0);
  });

  test('of links outlives a port that leaves its bridge, which is announced as deleted', async () => {
    const { namespace, client } = await away();
    namespace.batch('link add br0 type bridge', 'link add p0 type veth peer name p1', 'link set p0 master br0');
    const watch = client.watch(mirrors.links);
    await watch.ready;
    const port = (): LinkMessage | undefined => [...watch.values.values()].find(({ ifname }) => ifname === 'p0');
    expect(port()?.master).toBeGreaterThan(0);
    namespace.batch('link set p0 nomaster');
    await until(() => port()?.master === undefined);
    expect(port()).toBeDefined();
  });

  test('ends with its client, by its signal, or by itself; what it holds stays', async () => {
    const { client } = await away();
    const abort = new AbortController();
    const watches = [client.watch(mirrors.links), client.watch(mirrors.links, { signal: abort.signal })] as const;
    const third = client.watch(mirrors.links, { timeout: 1_000 });
    await Promise.all([...watches, third].map((watch) => watch.ready));
    abort.abort(new Error('enough'));
    while (!watches[1].closed) await watches[1].next();
    third.close();
    third.close();
    expect(await third.next()).toEqual({ done: true, value: undefined });
    await client.close();
    expect([...watches, third].map((watch) => [watch.closed, watch.values.size])).toEqual(Array(3).fill([true, 1]));
    expect(thrownBy(() => client.watch(mirrors.links))).toBeInstanceOf(ClosedError);
  });
});

test('is refused for a table of another protocol, or what is none', () => {
  using client = NetlinkClient.open({ protocol: NETLINK_GENERIC, transport: new FakeKernel().transport });
  expect(() => client.watch(mirrors.links)).toThrow(TypeError);
  expect(() => client.watch(undefined as never)).toThrow(TypeError);
  expect(() => client.watch(mirrors.links, { timeout: -1 })).toThrow();
});

test('E9: reads anew after an interruption, and is in step when one reading was whole', async () => {
  const kernel = new FakeKernel({ protocol: NETLINK_ROUTE });
  const link = { ifiFamily: 0, ifiType: 1, ifiFlags: [], ifiChange: 0 } as const;
  const encode = (index: number): Uint8Array =>
    mirrors.links.readings[0]!.operation.reply!.encode({ ...link, ifiIndex: index } as never);
  let readings = 0;
  kernel.handle(18, (_, reply) => {
    readings++;
    const items = Array.from({ length: readings }, (__, index) => ({ type: 16, payload: encode(index + 1) }));
    reply.dump(items, readings < 3 ? { interrupted: 'done' } : {});
  });
  using client = NetlinkClient.open({ protocol: NETLINK_ROUTE, transport: kernel.transport });
  const all = told<LinkMessage>();
  const watch = client.watch(mirrors.links, {}, all.note);
  await watch.ready;
  expect([readings, all.resyncs, watch.values.size, all.map.size]).toEqual([3, 1, 3, 3]);
});

test('ends with the error where the kernel refuses to be read', async () => {
  const kernel = new FakeKernel({ protocol: NETLINK_ROUTE });
  kernel.handle(18, (_, reply) => reply.error('EPERM'));
  using client = NetlinkClient.open({ protocol: NETLINK_ROUTE, transport: kernel.transport });
  const watch = client.watch(mirrors.links);
  expect(await rejection(watch.ready)).toMatchObject({ code: 'EPERM' });
  expect(await rejection(watch.next())).toMatchObject({ code: 'EPERM' });
  expect(watch.closed).toBe(true);
});
