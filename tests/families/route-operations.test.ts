// The operations of rtnetlink against the running kernel: made, read back, changed, deleted.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  decodeError,
  decodeMessages,
  NetlinkSocket,
  NLM_F_ACK,
  NLM_F_DUMP,
  NLM_F_REPLACE,
  NLM_F_REQUEST,
  NLMSG_DONE,
  NLMSG_ERROR,
  NETLINK_ROUTE,
} from '../../src/index.ts';
import type { Operation } from '../../src/families/operation.ts';
import * as route from '../../src/families/route/index.ts';
import { describeWith } from '../support/requirements.ts';
import { Namespace } from './namespace.ts';

const { getaddr, getlink, getneigh, getroute } = route;

describeWith(['kernel', 'namespaces', 'iproute2'], 'operations of rtnetlink', () => {
  let namespace: Namespace;
  let socket: NetlinkSocket;

  beforeAll(async () => {
    namespace = await Namespace.open();
    socket = NetlinkSocket.open({ protocol: NETLINK_ROUTE, networkNamespace: { pid: namespace.pid } });
  }, 30_000);
  afterAll(() => {
    socket.close();
    namespace.close();
  });

  /** Makes a request; returns its errno, 0 where it was done, and what came before the acknowledgement. */
  function request<In, Out>(
    operation: Operation<In, Out>,
    value: In,
    flags = operation.flags,
  ): { error: number; values: Out[] } {
    const payload = operation.request.encode(value);
    socket.send({ type: operation.type, flags: NLM_F_REQUEST | NLM_F_ACK | flags, payload });
    const values: Out[] = [];
    for (;;) {
      for (const message of decodeMessages(socket.receive()!.bytes)) {
        if (message.type === NLMSG_ERROR) return { error: decodeError(message).error, values };
        if (message.type === NLMSG_DONE) return { error: 0, values };
        expect(message.type).toBe(operation.replyType);
        values.push(operation.reply!.decode(message.payload));
      }
    }
  }

  const done = { error: 0, values: [] };
  const dump = <In, Out>(operation: Operation<In, Out>, value: In): Out[] =>
    request(operation, value, NLM_F_DUMP).values;
  const indexOf = (name: string): number => request(getlink, { name }).values[0]!.index;

  test('make links of several kinds, with what these have', () => {
    expect(
      request(route.newlink, {
        name: 'op0',
        mtu: 1400,
        linkInfo: { kind: 'veth', data: { peer: { name: 'op1', mtu: 1300, address: '02:00:00:00:00:01' } } },
      }),
    ).toEqual(done);
    expect(request(route.newlink, { name: 'op2', linkInfo: { kind: 'bridge', data: { forwardDelay: 900 } } })).toEqual(
      done,
    );
    expect(
      request(route.newlink, {
        name: 'op3',
        linkInfo: { kind: 'vxlan', data: { id: 77, group: '192.0.2.9', port: 4790, link: indexOf('op0') } },
      }),
    ).toEqual(done);
    expect(
      request(route.newlink, {
        name: 'op4',
        link: indexOf('op0'),
        linkInfo: { kind: 'macvlan', data: { mode: 'bridge' } },
      }),
    ).toEqual(done);
    const links = new Map(dump(getlink, {}).map((link) => [link.name, link]));
    expect([...links.keys()].sort()).toEqual(['lo', 'op0', 'op1', 'op2', 'op3', 'op4']);
    expect(links.get('op1')).toMatchObject({ mtu: 1300, address: '02:00:00:00:00:01', link: links.get('op0')!.index });
    expect(links.get('op2')).toMatchObject({ linkInfo: { kind: 'bridge', data: { forwardDelay: 900 } } });
    expect(links.get('op3')).toMatchObject({
      linkInfo: { kind: 'vxlan', data: { id: 77, group: '192.0.2.9', port: 4790 } },
    });
    expect(links.get('op4')).toMatchObject({ linkInfo: { kind: 'macvlan', data: { mode: 'bridge' } } });
    expect(request(route.newlink, { name: 'op2', linkInfo: { kind: 'bridge' } }).error).toBe(-17); // EEXIST
  });

  test('change links', () => {
    const [index, master] = [indexOf('op1'), indexOf('op2')];
    expect(request(route.setlink, { index, flags: ['up'], change: ['up'], alias: 'the other', master })).toEqual(done);
    expect(request(route.setlink, { index: indexOf('op0'), flags: ['up'], change: ['up'] })).toEqual(done);
    const { values } = request(getlink, { index });
    expect(values).toMatchObject([
      { name: 'op1', alias: 'the other', master, linkInfo: { slaveKind: 'bridge', slaveData: { priority: 32 } } },
    ]);
    expect(values[0]!.flags).toContain('up');
    const familyData = { inet6: { addressGeneration: 'none' } } as const;
    expect(request(route.setlink, { family: 0, index, familyData })).toEqual(done);
    expect(request(getlink, { index }).values).toMatchObject([{ familyData }]);
  });

  test('make and delete addresses', () => {
    const index = indexOf('op0');
    const address = { family: 2, index, prefixLength: 24, local: '192.0.2.1', address: '192.0.2.1' } as const;
    expect(request(route.newaddr, { ...address, broadcast: '192.0.2.255', flags: ['noPrefixRoute'] })).toEqual(done);
    expect(request(route.newaddr, address).error).toBe(-17); // EEXIST
    const six = { family: 10, index, prefixLength: 64, address: '2001:db8::1', flags: ['nodad'] } as const;
    expect(request(route.newaddr, six)).toEqual(done);
    expect(dump(getaddr, { family: 2, index })).toMatchObject([
      { ...address, broadcast: '192.0.2.255', scope: 'global', flags: ['permanent', 'noPrefixRoute'] },
    ]);
    expect(request(getaddr, { family: 10, address: '2001:db8::1' }).values).toMatchObject([
      { prefixLength: 64, index },
    ]);
    expect(request(route.deladdr, address)).toEqual(done);
    expect(dump(getaddr, { family: 2, index })).toEqual([]);
    expect(request(route.deladdr, address).error).toBe(-99); // EADDRNOTAVAIL
    expect(request(route.newaddr, address)).toEqual(done);
  });

  test('make, replace, ask for and delete routes', () => {
    const oif = indexOf('op0');
    const net = { family: 2, dst: '198.51.100.0', dstLength: 24, table: 254, type: 'unicast', protocol: 4 } as const;
    const hops = [
      { index: oif, gateway: '192.0.2.9', hops: 2 },
      { index: oif, gateway: '192.0.2.8' },
    ];
    expect(request(route.newroute, { ...net, multipath: hops, metrics: { mtu: 1200, congestion: 'cubic' } })).toEqual(
      done,
    );
    const made = dump(getroute, { family: 2, table: 254 }).filter(({ dst }) => dst === net.dst);
    expect(made).toMatchObject([{ ...net, multipath: hops, metrics: { mtu: 1200, congestion: 'cubic' } }]);
    const single = { ...net, oif, gateway: '192.0.2.7' };
    expect(request(route.newroute, single).error).toBe(-17); // EEXIST
    expect(request(route.newroute, single, NLM_F_REPLACE)).toEqual(done);
    expect(request(getroute, { family: 2, dst: '198.51.100.5', dstLength: 32 }).values).toMatchObject([
      { dst: '198.51.100.5', gateway: '192.0.2.7', oif, prefSrc: '192.0.2.1' },
    ]);
    expect(request(route.delroute, net)).toEqual(done);
    expect(request(route.delroute, net).error).toBe(-3); // ESRCH
    const via = { family: 10, address: 'fe80::1' };
    expect(request(route.newroute, { ...net, oif, via })).toEqual(done);
    expect(dump(getroute, { family: 2, table: 254 }).find(({ dst }) => dst === net.dst)).toMatchObject({ via });
  });

  test('make, ask for and delete neighbours', () => {
    const neighbour = { family: 2, index: indexOf('op0'), dst: '192.0.2.50' } as const;
    const made = { ...neighbour, state: ['permanent'], flags: ['router'], linkAddress: '02:00:00:00:00:50' } as const;
    expect(request(route.newneigh, made)).toEqual(done);
    expect(request(route.newneigh, made).error).toBe(-17); // EEXIST
    expect(request(getneigh, neighbour).values).toMatchObject([made]);
    expect(dump(getneigh, { family: 2 })).toMatchObject([made]);
    expect(request(route.delneigh, neighbour)).toEqual(done);
    expect(request(getneigh, neighbour).error).toBe(-2); // ENOENT
  });

  test('delete links', () => {
    for (const name of ['op4', 'op3', 'op2']) expect(request(route.dellink, { name })).toEqual(done);
    expect(request(route.dellink, { index: indexOf('op0') })).toEqual(done);
    expect(dump(getlink, {}).map(({ name }) => name)).toEqual(['lo']);
  });
});

describe('operations', () => {
  test('have the numbers that the constants have', () => {
    expect(route.getlink.type).toBe(route.RouteType.RTM_GETLINK);
    for (const [name, number] of Object.entries(route.RouteType)) {
      expect(route).toHaveProperty(name, number);
      expect(number % 4).toBe(['NEW', 'DEL', 'GET', 'SET'].indexOf(name.slice(4, 7)));
    }
  });
});
