// What is delivered, and told, where one thing happens in the midst of another.

import { getEventListeners } from 'node:events';
import { expect, test } from '@jest/globals';
import { NetlinkClient } from '../../src/client/netlink-client.ts';
import type { RawRequest } from '../../src/client/request.ts';
import { encodeMessages, NETLINK_ROUTE, NLM_F_REQUEST } from '../../src/codec/index.ts';
import { Link, mirrors, Route, RouteGroup } from '../../src/families/route/index.ts';
import { sendmsg } from '../../src/ffi/index.ts';
import { SystemError } from '../../src/ffi/system-error.ts';
import { NetlinkSocket } from '../../src/socket/netlink-socket.ts';
import { socketTransports } from '../../src/socket/socket-transports.ts';
import type { Transport, TransportFactory } from '../../src/socket/transport.ts';
import { describeWith } from '../support/requirements.ts';
import { thrownBy } from '../support/thrown.ts';
import { fake, rejection, RTM_GETLINK, until } from './support.ts';

const [RTM_NEWLINK, RTNLGRP_LINK] = [16, 1];

test('E25: a watch that has to read anew in the midst of a datagram takes the rest of it first', async () => {
  const { kernel, client } = fake({ protocol: NETLINK_ROUTE }, { protocol: NETLINK_ROUTE });
  kernel.handle(RTM_GETLINK, (_, reply) => reply.dump([]));
  const seen: (string | undefined)[] = [];
  const { events, ...links } = mirrors.links;
  const event = events.get(RTM_NEWLINK)!;
  const told: typeof event = (payload, flags, view) => {
    const effect = event(payload, flags, view);
    seen.push(effect.set?.ifname);
    return { ...effect, reread: effect.set?.ifname === 'a1' };
  };
  const watch = client.watch({ ...links, events: new Map([[RTM_NEWLINK, told]]) });
  await watch.ready;
  for (const names of [
    ['a0', 'a1', 'a2'],
    ['b0', 'b1'],
  ]) {
    const messages = names.map((ifname, i) => ({
      type: RTM_NEWLINK,
      payload: Link.encode({ ifiIndex: 10 + i, ifname }),
    }));
    kernel.notify(RTNLGRP_LINK, { bytes: encodeMessages(messages) });
  }
  await until(() => seen.length >= 5);
  expect(seen).toEqual(['a0', 'a1', 'a2', 'b0', 'b1']);
  client.destroy();
});

describeWith(['kernel', 'netlink'], 'F3: what is lost before a subscription is made', () => {
  test('is counted, too', async () => {
    using maker = NetlinkSocket.open({ protocol: NETLINK_ROUTE });
    const routes = Array.from({ length: 100 }, (_, n) =>
      Route.encode({ rtmFamily: 2, dst: `10.0.0.${n}`, rtmDstLen: 32, table: 100, rtmType: 'blackhole' }),
    );
    const all = (type: number, flags: number): Uint8Array =>
      encodeMessages(routes.map((payload) => ({ type, flags, payload })));
    const open = socketTransports();
    const transport: TransportFactory = (options) => {
      const opened = open(options);
      if (options.groups.length > 0) {
        sendmsg(maker.fd, all(24, NLM_F_REQUEST | 0x600));
        sendmsg(maker.fd, all(25, NLM_F_REQUEST));
      }
      return opened;
    };
    using client = NetlinkClient.open({ protocol: NETLINK_ROUTE, transport });
    let [delivered, lost] = [0, 0];
    client.subscribe({ groups: [RouteGroup.RTNLGRP_IPV4_ROUTE], receiveBuffer: 8192 }, (event) => {
      if (event.kind === 'loss') lost += event.count;
      else delivered++;
    });
    await until(() => delivered + lost >= 200);
    expect(delivered + lost).toBe(200);
    expect(lost).toBeGreaterThan(0);
  });
});

/** Real transports, changed. */
function changed(change: (transport: Transport, index: number) => void): TransportFactory {
  const open = socketTransports();
  let index = 0;
  return (options) => {
    const transport = open(options);
    change(transport, index++);
    return transport;
  };
}

describeWith('kernel', 'where no descriptor is left to wait with', () => {
  const failing = (state: { fails: boolean }): TransportFactory =>
    changed((transport) => {
      const watch = transport.watch.bind(transport);
      transport.watch = (callback) => {
        const readiness = watch(callback);
        const start = readiness.start.bind(readiness);
        readiness.start = () => {
          if (state.fails) throw new SystemError('wait for a descriptor', 'eventfd', -24);
          start();
        };
        return readiness;
      };
    });

  test('A3: a subscription that cannot be made leaves no socket and no listener of a signal', () => {
    const state = { fails: true };
    const opened: Transport[] = [];
    const open = failing(state);
    const transport: TransportFactory = (options) => {
      opened.push(open(options));
      return opened.at(-1)!;
    };
    using client = NetlinkClient.open({ protocol: NETLINK_ROUTE, transport });
    const { signal } = new AbortController();
    expect(thrownBy(() => client.subscribe({ groups: [1], signal }, () => undefined)).code).toBe('EMFILE');
    expect(opened.map(({ closed }) => closed)).toEqual([false, true]);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  test('the outcome of a request that waits is unknown, and no listener of a signal is left', async () => {
    const state = { fails: true };
    using client = NetlinkClient.open({ protocol: NETLINK_ROUTE, transport: failing(state) });
    const { signal } = new AbortController();
    const silent = { type: 1, flags: NLM_F_REQUEST };
    const error = await rejection(client.request(silent, { signal }));
    expect(error).toMatchObject({ code: 'ERR_NETLINK_OUTCOME_UNKNOWN', cause: { code: 'EMFILE' } });
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    state.fails = false;
    expect(await client.ping()).toBeGreaterThan(0);
  });

  test('an iteration ends with the reason', async () => {
    const state = { fails: false };
    using client = NetlinkClient.open({ protocol: NETLINK_ROUTE, transport: failing(state) });
    const subscription = client.subscribe({ groups: [1] });
    state.fails = true;
    expect(await rejection(subscription.next())).toMatchObject({ code: 'EMFILE' });
    expect(await subscription.next()).toEqual({ done: true, value: undefined });
  });
});

describeWith('kernel', 'closing a client', () => {
  test('closes all of it, whatever fails in between, and tells of that', async () => {
    const opened: Transport[] = [];
    const transport = changed((made, index) => {
      opened.push(made);
      const close = made.close.bind(made);
      made.close = () => {
        close();
        if (index === 1) throw new Error('a close(2) that fails');
      };
    });
    const client = NetlinkClient.open({ protocol: NETLINK_ROUTE, transport });
    const subscriptions = [client.subscribe({ groups: [1] }), client.subscribe({ groups: [1] })];
    expect(await rejection(client.close())).toMatchObject({ message: 'a close(2) that fails' });
    expect([client.closed, ...subscriptions.map(({ closed }) => closed)]).toEqual([true, true, true]);
    expect(opened.map(({ closed }) => closed)).toEqual([true, true, true]);
  });
});

test('requests of a generator, which uses its memory again, are each read before the next', () => {
  const { kernel, client } = fake();
  const seen: unknown[] = [];
  kernel.handle(20, ({ payload }, reply) => {
    seen.push(payload[0]);
    reply.ack();
  });
  function* requests(): Generator<RawRequest> {
    const payload = new Uint8Array(4);
    for (let i = 1; i <= 3; i++) yield { type: 20, payload: payload.fill(i) };
  }
  client.batchSync(requests() as Iterable<RawRequest> as readonly RawRequest[]);
  expect(seen).toEqual([1, 2, 3]);
  client.destroy();
});

describeWith('kernel', 'a subscription with a callback', () => {
  test('cannot be iterated', () => {
    using client = NetlinkClient.open({ protocol: NETLINK_ROUTE });
    const subscription = client.subscribe({ groups: [1] }, () => undefined);
    expect(() => subscription[Symbol.asyncIterator]()).toThrow(TypeError);
    expect(() => subscription.chunks()).toThrow(TypeError);
  });
});

describeWith('kernel', 'a group that there is not', () => {
  test('A10: is told of with its protocol', () => {
    using client = NetlinkClient.open({ protocol: NETLINK_ROUTE });
    const subscription = client.subscribe({ groups: [1] });
    expect(thrownBy(() => subscription.join(9999)).message).toContain('join group 9999 of NETLINK_ROUTE');
  });
});
