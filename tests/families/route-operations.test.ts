// The operations of rtnetlink against the running kernel: what they are asked with, whatever the objects have. What these
// have is held against `ip` in tests/proof.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  decodeError,
  decodeMessages,
  NetlinkSocket,
  NLM_F_ACK,
  NLM_F_DUMP,
  NLM_F_ECHO,
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
  const indexOf = (ifname: string): number => request(getlink, { ifname }).values[0]!.ifiIndex;

  test('make links, once', () => {
    const pair = { kind: 'veth', data: { peer: { ifname: 'op1', mtu: 1300 } } } as const;
    expect(request(route.newlink, { ifname: 'op0', linkinfo: pair })).toEqual(done);
    expect(request(route.newlink, { ifname: 'op2', linkinfo: { kind: 'bridge' } })).toEqual(done);
    expect(request(route.newlink, { ifname: 'op2', linkinfo: { kind: 'bridge' } }).error).toBe(-17); // EEXIST
    const links = new Map(dump(getlink, {}).map((link) => [link.ifname, link]));
    expect([...links.keys()].sort()).toEqual(['lo', 'op0', 'op1', 'op2']);
    expect(links.get('op1')).toMatchObject({ mtu: 1300, link: indexOf('op0'), linkinfo: { kind: 'veth' } });
  });

  test('change links', () => {
    const [ifiIndex, master] = [indexOf('op1'), indexOf('op2')];
    expect(request(route.setlink, { ifiIndex, ifiFlags: ['up'], ifiChange: 1, ifalias: 'the other', master })).toEqual(
      done,
    );
    expect(request(route.setlink, { ifiIndex: indexOf('op0'), ifiFlags: ['up'], ifiChange: 1 })).toEqual(done);
    const { values } = request(getlink, { ifiIndex });
    expect(values).toMatchObject([{ ifname: 'op1', ifalias: 'the other', master, linkinfo: { slaveKind: 'bridge' } }]);
    expect(values[0]!.ifiFlags).toContain('up');
  });

  test('make and delete addresses', () => {
    const ifaIndex = indexOf('op0');
    const address = { ifaFamily: 2, ifaIndex, ifaPrefixlen: 24, local: '192.0.2.1', address: '192.0.2.1' } as const;
    expect(request(route.newaddr, address)).toEqual(done);
    expect(request(route.newaddr, address).error).toBe(-17); // EEXIST
    const six = { ifaFamily: 10, ifaIndex, ifaPrefixlen: 64, address: '2001:db8::1', flags: ['nodad'] } as const;
    expect(request(route.newaddr, six)).toEqual(done);
    expect(dump(getaddr, { ifaFamily: 2, ifaIndex })).toMatchObject([address]);
    // The specification has no request of a single one.
    expect(request(getaddr, { ifaFamily: 10, address: '2001:db8::1' }).values).toMatchObject([{ ifaIndex }]);
    expect(request(route.deladdr, address)).toEqual(done);
    expect(request(route.deladdr, address).error).toBe(-99); // EADDRNOTAVAIL
    expect(dump(getaddr, { ifaFamily: 2, ifaIndex })).toEqual([]);
    expect(request(route.newaddr, address)).toEqual(done);
  });

  test('make, replace, ask for and delete routes, with next hops and gateways of another family', () => {
    const oif = indexOf('op0');
    const net = { rtmFamily: 2, dst: '198.51.100.0', rtmDstLen: 24, table: 254, rtmType: 'unicast' } as const;
    const made = (): route.RouteMessage | undefined =>
      dump(getroute, { rtmFamily: 2, table: 254 }).find(({ dst }) => dst === net.dst);
    const hops = [
      { rtnhIfindex: oif, gateway: '192.0.2.9', rtnhHops: 2 },
      { rtnhIfindex: oif, via: { rtviaFamily: 10, rtviaAddr: 'fe80::9' } },
    ];
    expect(request(route.newroute, { ...net, multipath: hops })).toEqual(done);
    expect(made()!.multipath).toMatchObject(hops);
    const single = { ...net, oif, gateway: '192.0.2.7' };
    expect(request(route.newroute, single).error).toBe(-17); // EEXIST
    expect(request(route.newroute, single, NLM_F_REPLACE)).toEqual(done);
    expect(request(getroute, { rtmFamily: 2, dst: '198.51.100.5', rtmDstLen: 32 }).values).toMatchObject([
      { dst: '198.51.100.5', gateway: '192.0.2.7', oif, prefsrc: '192.0.2.1' },
    ]);
    expect(request(route.delroute, net)).toEqual(done);
    expect(request(route.delroute, net).error).toBe(-3); // ESRCH
    const via = { rtviaFamily: 10, rtviaAddr: 'fe80::1' };
    expect(request(route.newroute, { ...net, oif, via })).toEqual(done);
    expect(made()!.via).toEqual(via);
  });

  test('make, ask for and delete neighbours', () => {
    const neighbour = { ndmFamily: 2, ndmIfindex: indexOf('op0'), dst: '192.0.2.50' } as const;
    const made = { ...neighbour, ndmState: ['permanent'], ndmFlags: ['router'], lladdr: '02:00:00:00:00:50' } as const;
    expect(request(route.newneigh, made)).toEqual(done);
    expect(request(route.newneigh, made).error).toBe(-17); // EEXIST
    expect(request(getneigh, neighbour).values).toMatchObject([made]);
    expect(dump(getneigh, { ndmFamily: 2 })).toMatchObject([made]);
    expect(request(route.delneigh, neighbour)).toEqual(done);
    expect(request(getneigh, neighbour).error).toBe(-2); // ENOENT
  });

  test('echo what they announce, of the type that they say', () => {
    const echoed = <In, Out>(operation: Operation<In, Out>, value: In): number => {
      const { error, values } = request(operation, value, operation.flags | NLM_F_ECHO);
      expect(error).toBe(0);
      return values.length;
    };
    const link = { ifname: 'op3', linkinfo: { kind: 'bridge' } } as const;
    const address = { ifaFamily: 2, ifaIndex: indexOf('op0'), ifaPrefixlen: 32, local: '192.0.2.77' } as const;
    const net = { rtmFamily: 2, dst: '198.51.101.0', rtmDstLen: 24, oif: indexOf('op0'), rtmType: 'unicast' } as const;
    // Not every kernel echoes every one of them.
    const counts = [
      [route.newlink, route.setlink, route.dellink].map((operation) => echoed(operation, link)),
      [route.newaddr, route.deladdr].map((operation) => echoed(operation, address)),
      [route.newroute, route.delroute].map((operation) => echoed(operation, net)),
    ];
    expect(counts.flat().some((count) => count > 0)).toBe(true);
  });

  test('delete links', () => {
    expect(request(route.dellink, { ifname: 'op2' })).toEqual(done);
    expect(request(route.dellink, { ifiIndex: indexOf('op0') })).toEqual(done);
    expect(dump(getlink, {}).map(({ ifname }) => ifname)).toEqual(['lo']);
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
