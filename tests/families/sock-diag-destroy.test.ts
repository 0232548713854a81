// Sockets ended from outside, and what is told of sockets that end.

import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { NETLINK_SOCK_DIAG, NetlinkClient } from '../../src/index.ts';
import {
  destroyinet,
  getinet,
  InetSocket,
  SOCK_DESTROY,
  SOCK_DIAG_BY_FAMILY,
  SockDiagGroup,
} from '../../src/families/sock-diag/index.ts';
import { describeWith } from '../support/requirements.ts';
import { thrownBy } from '../support/thrown.ts';
import { bringUpLoopback, IPPROTO_IPV6, IPV6_V6ONLY, TestSocket, withoutNetAdmin } from './sock-diag-sockets.ts';

const ECONNABORTED = 103;
const ECONNRESET = 104;

describeWith('kernel', 'ending sockets of the running kernel', () => {
  const client = NetlinkClient.open({ protocol: NETLINK_SOCK_DIAG });
  const sockets: TestSocket[] = [];
  const keep = (socket: TestSocket): TestSocket => {
    sockets.push(socket);
    return socket;
  };

  beforeAll(() => bringUpLoopback());
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.close();
  });
  afterAll(() => client.destroy());

  /** What listens, who asked and what was accepted. */
  const connection = (family: 'inet' | 'inet6', host: string, to: string): [TestSocket, TestSocket, TestSocket] => {
    const listener = keep(TestSocket.open(family, 'stream'));
    if (family === 'inet6') listener.set(IPPROTO_IPV6, IPV6_V6ONLY, 0);
    listener.bind(host).listen();
    const own = to.includes(':') ? 'inet6' : 'inet';
    const asker = keep(TestSocket.open(own, 'stream').connect(to, listener.port));
    return [listener, asker, keep(listener.accept())];
  };

  const idOf = (family: 'inet' | 'inet6', protocol: 'tcp' | 'udp', socket: TestSocket): InetSocket['id'] =>
    client
      .dumpSync(getinet, { family, protocol })
      .toArray()
      .find(({ inode }) => inode === socket.inode)!.id;

  test.each([
    ['inet', '127.0.0.1', '127.0.0.1'],
    ['inet6', '::1', '::1'],
    ['inet6', '::', '127.0.0.1'],
  ] as const)('a connection of %s at %s to %s is reset, by its id', (family, host, to) => {
    const [listener, asker, accepted] = connection(family, host, to);
    const other = keep(TestSocket.open(to.includes(':') ? 'inet6' : 'inet', 'stream').connect(to, listener.port));
    const id = idOf(family, 'tcp', accepted);
    expect(client.requestSync(destroyinet, { family, protocol: 'tcp', id }).values).toEqual([]);
    expect(accepted.receive()).toBe(-ECONNABORTED);
    expect(asker.receive()).toBe(-ECONNRESET);
    // And no other.
    expect(keep(listener.accept()).send('x').port).toBe(listener.port);
    expect(other.receive()).toBe(1);
    expect(thrownBy(() => client.requestSync(destroyinet, { family, protocol: 'tcp', id }))).toMatchObject({
      code: 'ENOENT',
    });
  });

  test('one that listens', async () => {
    const listener = keep(TestSocket.open('inet', 'stream').bind('127.0.0.1').listen());
    const id = idOf('inet', 'tcp', listener);
    await client.request(destroyinet, { family: 'inet', protocol: 'tcp', id });
    const found = client.dumpSync(getinet, { family: 'inet', protocol: 'tcp', states: ['listen'] }).toArray();
    expect(found.map(({ id: { cookie } }) => cookie)).not.toContain(id.cookie);
  });

  test.each([
    ['inet', '127.0.0.1'],
    ['inet6', '::1'],
  ] as const)('a UDP socket of %s', (family, host) => {
    const server = keep(TestSocket.open(family, 'datagram').bind(host));
    const asker = keep(TestSocket.open(family, 'datagram').bind(host).connect(host, server.port));
    const id = idOf(family, 'udp', asker);
    client.requestSync(destroyinet, { family, protocol: 'udp', id });
    expect(asker.receive()).toBe(-ECONNABORTED);
    expect(idOf(family, 'udp', server).sourcePort).toBe(server.port);
    const stale = { ...idOf(family, 'udp', server), cookie: 1n };
    const ask = (): unknown => client.requestSync(destroyinet, { family, protocol: 'udp', id: stale });
    expect(thrownBy(ask)).toMatchObject({ code: 'ENOENT' });
  });

  test('with another cookie is refused: nothing is ended', () => {
    const [, asker, accepted] = connection('inet', '127.0.0.1', '127.0.0.1');
    const id = idOf('inet', 'tcp', accepted);
    const stale = { ...id, cookie: id.cookie! ^ 1n };
    const ask = (): unknown => client.requestSync(destroyinet, { family: 'inet', protocol: 'tcp', id: stale });
    expect(thrownBy(ask)).toMatchObject({ code: 'ENOENT', outcome: 'refused' });
    asker.send('still there');
    expect(accepted.receive()).toBe(11);
  });

  test('without CAP_NET_ADMIN is refused: nothing is ended', () => {
    const [, asker, accepted] = connection('inet', '127.0.0.1', '127.0.0.1');
    const id = idOf('inet', 'tcp', accepted);
    const ask = (): unknown => client.requestSync(destroyinet, { family: 'inet', protocol: 'tcp', id });
    expect(withoutNetAdmin(() => thrownBy(ask))).toMatchObject({ code: 'EPERM', outcome: 'refused' });
    asker.send('still there');
    expect(accepted.receive()).toBe(11);
  });

  test('is not for Unix sockets', () => {
    const payload = new Uint8Array(24);
    payload[0] = 1;
    expect(thrownBy(() => client.requestSync({ type: SOCK_DESTROY, payload }))).toMatchObject({ code: 'EOPNOTSUPP' });
  });

  test('groups tell of connections that end', async () => {
    const groups = [SockDiagGroup.SKNLGRP_INET_TCP_DESTROY, SockDiagGroup.SKNLGRP_INET6_TCP_DESTROY];
    const events = client.subscribe({ groups });
    const [listener, asker, accepted] = connection('inet', '127.0.0.1', '127.0.0.1');
    const { cookie } = idOf('inet', 'tcp', accepted);
    asker.send('hello');
    expect(accepted.receive()).toBe(5);
    // Told when the last descriptor is closed.
    accepted.close();
    asker.close();
    for await (const event of events) {
      if (event.kind !== 'message') continue;
      expect(event.type).toBe(SOCK_DIAG_BY_FAMILY);
      const socket = InetSocket.decode(event.payload);
      // Connections of other tests end too.
      if (socket.id.cookie !== cookie) continue;
      expect(socket).toMatchObject({
        family: 'inet',
        protocol: 'tcp',
        id: { sourcePort: listener.port },
      });
      // The peer's end counts as a byte, where it came before.
      expect([5n, 6n]).toContain(socket.tcpInfo?.bytesReceived);
      break;
    }
  });
});
