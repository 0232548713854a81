// What a reader who had seen none of it found, each once.

import { closeSync, openSync } from 'node:fs';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { expect, test } from '@jest/globals';
import { NetlinkClient } from '../../src/client/netlink-client.ts';
import { NETLINK_ROUTE } from '../../src/codec/index.ts';
import { getlink, mirrors, newlink } from '../../src/families/route/index.ts';
import { FakeKernel } from '../../src/testing/index.ts';
import { Namespace } from '../families/namespace.ts';
import { runNode } from '../support/child.ts';
import { describeWith } from '../support/requirements.ts';
import { thrownBy } from '../support/thrown.ts';
import { fake, rejection, until } from './support.ts';

describeWith(['kernel', 'namespaces', 'iproute2'], 'a client', () => {
  test('A20: stays in its network namespace when the descriptor that named it is closed', async () => {
    const namespace = await Namespace.open();
    const fd = openSync(`/proc/${namespace.pid}/ns/net`, 'r');
    using client = NetlinkClient.open({ protocol: NETLINK_ROUTE, networkNamespace: { fd } });
    closeSync(fd);
    await client.request(newlink, { ifname: 'away0', linkinfo: { kind: 'veth' } });
    const names = (await client.dump(getlink, {}).toArray()).map(({ ifname }) => ifname);
    expect(names).toContain('away0');
    namespace.close();
  });

  test('is refused from within its own receiving, and gives the outer answer whole', async () => {
    using client = NetlinkClient.open({ protocol: NETLINK_ROUTE });
    const codes: unknown[] = [];
    const ask = (): void => void codes.push(thrownBy(() => client.pingSync()).code);
    subscribe('nlmsg:recvmsg', ask);
    try {
      const { values } = await client.request(getlink, { ifname: 'lo' });
      expect(values.map(({ ifname }) => ifname)).toEqual(['lo']);
    } finally {
      unsubscribe('nlmsg:recvmsg', ask);
    }
    expect(new Set(codes)).toEqual(new Set(['ERR_NETLINK_REENTRANT']));
    expect(client.pingSync()).toBeGreaterThanOrEqual(0);
  });
});

test('awaiting only that a watch is ready holds the process, also between readings', () => {
  const { stdout, status } = runNode(`
    import { NetlinkClient } from 'nlmsg';
    import { FakeKernel } from 'nlmsg/testing';
    import { mirrors } from 'nlmsg/families/route';
    const kernel = new FakeKernel({ protocol: 0 });
    let readings = 0;
    kernel.handle(18, (_, reply) => reply.dump([], ++readings < 3 ? { interrupted: 'done' } : {}));
    await NetlinkClient.open({ protocol: 0, transport: kernel.transport }).watch(mirrors.links).ready;
    console.log('ready', readings);
    process.exit();
  `);
  expect({ stdout, status }).toEqual({ stdout: 'ready 3\n', status: 0 });
});

test('a client goes on after a script that V8 has ended in the midst of a request', () => {
  const { stdout } = runNode(`
    import { runInThisContext } from 'node:vm';
    import { setImmediate } from 'node:timers/promises';
    import { NetlinkClient, NLM_F_REQUEST } from 'nlmsg';
    const client = (globalThis.client = NetlinkClient.open({ protocol: 0 }));
    let ended = 0;
    for (let i = 0; i < 12; i++) {
      try {
        runInThisContext('for (;;) client.requestSync({ type: 18, payload: Uint8Array.of(0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,0) })', { timeout: 30 });
      } catch (error) {
        if (error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') ended++;
      }
      try {
        client.pingSync();
      } catch (error) {
        if (error.code !== 'ERR_NETLINK_REENTRANT') throw error;
        await setImmediate();
        await setImmediate();
        client.pingSync();
      }
    }
    console.log(ended);
    client.destroy();
  `);
  expect(stdout).toBe('12\n');
});

test('a signal, or the end of the client, ends a subscription with a callback quietly', () => {
  const { stdout, stderr, status } = runNode(`
    import { NetlinkClient } from 'nlmsg';
    import { FakeKernel } from 'nlmsg/testing';
    const client = NetlinkClient.open({ protocol: 31, transport: new FakeKernel().transport });
    const abort = new AbortController();
    const first = client.subscribe({ groups: [1], signal: abort.signal }, () => undefined);
    const second = client.subscribe({ groups: [1] }, () => undefined);
    abort.abort();
    client.destroy(new Error('mine'));
    setImmediate(() => console.log(first.closed, second.closed));
  `);
  expect({ stdout, stderr, status }).toEqual({ stdout: 'true true\n', stderr: '', status: 0 });
});

test('a watch ends with the error where its subscription fails', async () => {
  const kernel = new FakeKernel({ protocol: NETLINK_ROUTE });
  kernel.handle(18, (_, reply) => reply.dump([]));
  using client = NetlinkClient.open({ protocol: NETLINK_ROUTE, transport: kernel.transport });
  const watch = client.watch(mirrors.links);
  await watch.ready;
  await watch.next();
  const waiting = rejection(watch.next());
  kernel.failReceive('EIO');
  kernel.notify(1, { type: 16 });
  expect(await waiting).toMatchObject({ code: 'EIO' });
  expect(watch.closed).toBe(true);
});

test('groups are checked before a subscription joins them', () => {
  const { client } = fake();
  using subscription = client.subscribe({ groups: [1] });
  for (const group of [1.5, '1', true, 2 ** 32 + 1, NaN, undefined, -1, {}]) {
    expect(() => subscription.join(group as never)).toThrow(/join a group/);
    expect(() => subscription.leave(group as never)).toThrow(/leave a group/);
  }
  client.destroy();
});

test('a loop of batches does not hold up the event loop', async () => {
  const { client } = fake();
  const over = new AbortController();
  setTimeout(() => over.abort(), 0);
  while (!over.signal.aborted) await client.batch([{ type: 1 }, { type: 1 }]);
  await until(() => over.signal.aborted);
  client.destroy();
});
