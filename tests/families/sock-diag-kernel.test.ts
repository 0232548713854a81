// sock_diag against the running kernel: the sockets of the test are told of, as they are and as /proc shows them.

import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { NETLINK_ROUTE, NETLINK_SOCK_DIAG, NetlinkClient, NetlinkSocket } from '../../src/index.ts';
import {
  getinet,
  getmptcp,
  getnetlink,
  getpacket,
  getsctp,
  getudp,
  getunix,
  getvsock,
  type InetSocket,
} from '../../src/families/sock-diag/index.ts';
import { describeWith } from '../support/requirements.ts';
import { thrownBy } from '../support/thrown.ts';
import {
  bringUpLoopback,
  AF,
  inodeOf,
  IPPROTO_IPV6,
  IPV6_V6ONLY,
  ownInodes,
  packetAddress,
  procRows,
  SO_MARK,
  SOL_SOCKET,
  TestSocket,
  withoutNetAdmin,
} from './sock-diag-sockets.ts';

const EVERYTHING = [
  'memory',
  'info',
  'vegas',
  'congestion',
  'tos',
  'trafficClass',
  'socketMemory',
  'shutdown',
] as const;
const IPPROTO_MPTCP = 262;

/** TCP_* of the states that /proc has. */
const STATES: Readonly<Record<string, number>> = { established: 1, close: 7, listen: 10 };

/** An address of /proc/net/tcp: words in the machine's order. */
function procAddress(address: string, port: number): string {
  const bytes = address.includes(':') ? ipv6(address) : address.split('.').map(Number);
  const words: string[] = [];
  for (let i = 0; i < bytes.length; i += 4)
    words.push(
      ...bytes
        .slice(i, i + 4)
        .reverse()
        .map(hex),
    );
  return `${words.join('')}:${hex(port >> 8)}${hex(port & 0xff)}`;
}

/** Sixteen bytes, of the few forms that the test has. */
function ipv6(address: string): number[] {
  const ipv4 = /^::ffff:(.*)$/.exec(address)?.[1];
  if (ipv4 !== undefined) return [...new Array<number>(10).fill(0), 0xff, 0xff, ...ipv4.split('.').map(Number)];
  return [...new Array<number>(15).fill(0), address === '::1' ? 1 : 0];
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0').toUpperCase();
}

/** The number of the device that a file is on, as the kernel has it; stat(2) gives its bits in another order. */
function deviceOf(path: string): number {
  const { dev } = statSync(path);
  return ((dev >>> 8) & 0xfff) * 2 ** 20 + ((dev & 0xff) | ((dev >>> 12) & 0xf_ff00));
}

describeWith('kernel', 'sockets of the running kernel', () => {
  const client = NetlinkClient.open({ protocol: NETLINK_SOCK_DIAG });
  const folder = mkdtempSync(join(tmpdir(), 'nlmsg-diag-'));
  const closers: (() => void)[] = [];
  const keep = (socket: TestSocket): TestSocket => {
    closers.push(() => socket.close());
    return socket;
  };

  beforeAll(() => bringUpLoopback());

  afterEach(() => {
    for (const close of closers.splice(0)) close();
  });

  afterAll(() => {
    client.destroy();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The internet socket of an inode. */
  const find = (family: 'inet' | 'inet6', protocol: 'tcp' | 'udp', inode: number): InetSocket =>
    client
      .dumpSync(getinet, { family, protocol, extensions: EVERYTHING })
      .toArray()
      .find((socket) => socket.inode === inode)!;

  /** A server of Node's, a connection to it, and its end of that. */
  const node = async (host: string, to = host): Promise<[Server, Socket, Socket]> => {
    const server = createServer().listen(0, host);
    await once(server, 'listening');
    const asker = connect((server.address() as AddressInfo).port, to);
    const [[accepted]] = (await Promise.all([once(server, 'connection'), once(asker, 'connect')])) as [
      [Socket],
      unknown,
    ];
    closers.push(() => {
      asker.destroy();
      accepted.destroy();
      server.close();
    });
    return [server, asker, accepted];
  };

  test.each([
    ['inet', '127.0.0.1', '127.0.0.1', '127.0.0.1', '0.0.0.0'],
    ['inet6', '::1', '::1', '::1', '::'],
    ['inet6', '::', '127.0.0.1', '::ffff:127.0.0.1', '::'],
  ] as const)('a server and a connection of %s at %s, reached at %s', async (family, host, to, told, none) => {
    const [server, asker, accepted] = await node(host, to);
    asker.write('hello');
    await once(accepted.pause(), 'readable').catch(() => undefined);
    const { port } = server.address() as AddressInfo;
    const all = await client.dump(getinet, { family, protocol: 'tcp', extensions: EVERYTHING }).toArray();
    const listening = all.find(({ id, state }) => state === 'listen' && id.sourcePort === port)!;
    expect(listening).toMatchObject({
      family,
      timer: 'none',
      id: { source: host, destination: none, destinationPort: 0, interface: 0 },
      sendQueue: 511,
      shutdown: [],
      tos: 0,
      options: expect.arrayContaining(['connectionOriented']) as unknown,
      tcpInfo: { state: 'listen' },
    });
    if (family === 'inet6') expect(listening.v6Only).toBe(host !== '::');
    const established = all.find(({ id }) => id.sourcePort === port && id.destinationPort === asker.localPort)!;
    expect(established).toMatchObject({
      family,
      state: 'established',
      id: { source: told, destination: told },
      socketMemory: { drops: 0, receiveBuffer: expect.any(Number) as unknown },
      tcpInfo: {
        state: 'established',
        congestionState: 'open',
        options: expect.arrayContaining(['sack', 'windowScale']) as unknown,
        bytesReceived: 5n,
      },
    });
    expect(ownInodes().has(established.inode)).toBe(true);
    // An answer's id asks for just that socket, and the cookie tells it from every other.
    const { values } = await client.request(getinet, { family, protocol: 'tcp', id: established.id });
    expect(values.map(({ inode }) => inode)).toEqual([established.inode]);
    const id = { ...established.id, cookie: established.id.cookie! + 1n };
    expect(thrownBy(() => client.requestSync(getinet, { family, protocol: 'tcp', id }))).toMatchObject({
      code: 'ENOENT',
    });
  });

  test('everything of /proc/net/tcp, tcp6, udp and udp6 is told, and alike', () => {
    const listener = keep(TestSocket.open('inet', 'stream').bind('127.0.0.1').listen(7));
    keep(TestSocket.open('inet', 'stream').connect('127.0.0.1', listener.port).send('unread'));
    keep(listener.accept());
    keep(TestSocket.open('inet', 'stream').connect('127.0.0.1', listener.port)); // waits to be accepted
    const dual = keep(TestSocket.open('inet6', 'stream').set(IPPROTO_IPV6, IPV6_V6ONLY, 0).bind('::').listen());
    keep(TestSocket.open('inet', 'stream').connect('127.0.0.1', dual.port));
    keep(dual.accept());
    const udp = keep(TestSocket.open('inet', 'datagram').bind('127.0.0.1'));
    keep(TestSocket.open('inet', 'datagram').bind('127.0.0.1').connect('127.0.0.1', udp.port).send('unread'));
    keep(TestSocket.open('inet6', 'datagram').bind('::1'));
    const own = ownInodes();
    let rows = 0;
    for (const [file, family, protocol] of [
      ['tcp', 'inet', 'tcp'],
      ['tcp6', 'inet6', 'tcp'],
      ['udp', 'inet', 'udp'],
      ['udp6', 'inet6', 'udp'],
    ] as const) {
      const told = new Map(
        client
          .dumpSync(getinet, { family, protocol })
          .toArray()
          .map((socket) => [socket.inode, socket]),
      );
      for (const [, local, remote, state, queues, , , uid, , inode] of procRows(file)) {
        if (!own.has(Number(inode))) continue;
        rows++;
        const socket = told.get(Number(inode))!;
        const { source = '', sourcePort = 0, destination = '', destinationPort = 0 } = socket.id;
        expect([file, procAddress(source, sourcePort)]).toEqual([file, local]);
        expect([file, procAddress(destination, destinationPort)]).toEqual([file, remote]);
        expect([file, STATES[socket.state]]).toEqual([file, parseInt(state!, 16)]);
        expect([file, socket.receiveQueue]).toEqual([file, parseInt(queues!.split(':')[1]!, 16)]);
        expect([file, socket.uid]).toEqual([file, Number(uid)]);
      }
    }
    // All but the one that waits, which nobody has yet.
    expect(rows).toBe(10);
    const waiting = find('inet', 'tcp', listener.inode);
    expect([waiting.receiveQueue, waiting.sendQueue]).toEqual([1, 7]);
  });

  test('dumps are of the states, the ports and the family that they ask for', () => {
    const listener = keep(TestSocket.open('inet', 'stream').bind('127.0.0.1').listen());
    const asker = keep(TestSocket.open('inet', 'stream').connect('127.0.0.1', listener.port));
    const accepted = keep(listener.accept());
    const inodes = (request: object): number[] =>
      client
        .dumpSync(getinet, { family: 'inet', protocol: 'tcp', ...request })
        .toArray()
        .map(({ inode }) => inode)
        .filter((inode) => [listener, asker, accepted].some((socket) => socket.inode === inode));
    expect(inodes({ states: ['listen'] })).toEqual([listener.inode]);
    expect(inodes({ states: ['established'] }).sort()).toEqual([asker.inode, accepted.inode].sort());
    expect(inodes({ states: [] })).toEqual([]);
    expect(inodes({ id: { destinationPort: listener.port } })).toEqual([asker.inode]);
    expect(inodes({ id: { sourcePort: listener.port } }).sort()).toEqual([listener.inode, accepted.inode].sort());
    expect(inodes({ family: 'inet6' })).toEqual([]);
    expect(inodes({}).length).toBe(3);
  });

  test('a socket that has a port and does nothing is told of, where the kernel does that', () => {
    const bound = keep(TestSocket.open('inet', 'stream').bind('127.0.0.1'));
    const found = client.dumpSync(getinet, { family: 'inet', protocol: 'tcp' }).toArray();
    const states = found.filter(({ inode }) => inode === bound.inode).map(({ state }) => state);
    expect([[], ['close']]).toContainEqual(states);
    const asked = client.dumpSync(getinet, { family: 'inet', protocol: 'tcp', states: ['boundInactive'] }).toArray();
    expect(asked.filter(({ inode }) => inode === bound.inode).map(({ state }) => state)).toEqual(states);
  });

  test('what was shut down, and marks for those who may see them', () => {
    const listener = keep(
      TestSocket.open('inet', 'stream').set(SOL_SOCKET, SO_MARK, 0x1234).bind('127.0.0.1').listen(),
    );
    keep(TestSocket.open('inet', 'stream').connect('127.0.0.1', listener.port));
    const accepted = keep(listener.accept()).shutdown('receive');
    expect(find('inet', 'tcp', accepted.inode).shutdown).toEqual(['receive']);
    expect(find('inet', 'tcp', listener.inode).mark).toBe(0x1234);
    expect(withoutNetAdmin(() => find('inet', 'tcp', listener.inode)).mark).toBeUndefined();
  });

  test.each(['inet', 'inet6'] as const)('UDP of %s: its ends are the right way round, singly too', (family) => {
    const host = family === 'inet' ? '127.0.0.1' : '::1';
    const server = keep(TestSocket.open(family, 'datagram').bind(host));
    const asker = keep(TestSocket.open(family, 'datagram').bind(host).connect(host, server.port));
    const udp = { family, protocol: 'udp' } as const;
    for (const socket of [server, asker]) {
      const { id, state } = find(family, 'udp', socket.inode);
      expect([id.source, id.sourcePort]).toEqual([host, socket.port]);
      expect(state).toBe(socket === server ? 'close' : 'established');
      const { values } = client.requestSync(getudp, { ...udp, id });
      expect(values.map(({ inode }) => inode)).toEqual([socket.inode]);
    }
    // The other operation asks for the socket of the other end.
    const { id } = find(family, 'udp', asker.inode);
    expect(thrownBy(() => client.requestSync(getinet, { ...udp, id }))).toMatchObject({ code: 'ESTALE' });
    expect(client.requestSync(getinet, { ...udp, id: { ...id, cookie: undefined } }).values[0]?.inode).toBe(
      server.inode,
    );
  });

  test("Node's datagram sockets are told of", async () => {
    const socket = createSocket('udp4').bind(0, '127.0.0.1');
    closers.push(() => socket.close());
    await once(socket, 'listening');
    const { port } = socket.address();
    const found = await client
      .dump(getinet, { family: 'inet', protocol: 'udp', filter: { sourcePort: port } })
      .toArray();
    expect(found).toMatchObject([{ id: { source: '127.0.0.1', sourcePort: port } }]);
  });

  test('Multipath TCP: the connection by its token, and the flow in it', () => {
    let listener: TestSocket;
    try {
      listener = keep(TestSocket.open('inet', 'stream', IPPROTO_MPTCP).bind('127.0.0.1').listen());
    } catch {
      // A kernel without it knows no such protocol here either.
      const ask = (): unknown => client.dumpSync(getmptcp, { family: 'inet', protocol: 'mptcp' }).toArray();
      expect(thrownBy(ask)).toMatchObject({ code: 'ENOENT' });
      return;
    }
    const asker = keep(TestSocket.open('inet', 'stream', IPPROTO_MPTCP).connect('127.0.0.1', listener.port));
    const mptcp = { family: 'inet', protocol: 'mptcp', extensions: EVERYTHING } as const;
    const socket = client
      .dumpSync(getmptcp, mptcp)
      .toArray()
      .find(({ inode }) => inode === asker.inode)!;
    expect(socket).toMatchObject({
      state: 'established',
      id: { destinationPort: listener.port },
      mptcpInfo: { subflows: 0, flags: ['remoteKeyReceived'], checksumEnabled: false },
    });
    const flow = client
      .dumpSync(getinet, { family: 'inet', protocol: 'tcp', extensions: ['info'] })
      .toArray()
      .find(({ id }) => id.destinationPort === listener.port)!;
    expect(flow.upperLayer).toMatchObject({ name: 'mptcp', mptcp: { tokenLocal: socket.mptcpInfo!.token! } });
    const id = { cookie: BigInt(socket.mptcpInfo!.token!) };
    expect(client.requestSync(getmptcp, { ...mptcp, id }).values).toMatchObject([{ inode: asker.inode }]);
  });

  test('Unix sockets: names, files, peers, queues, what waits and what was shut down', () => {
    const path = join(folder, 'listener');
    const listener = keep(TestSocket.open('unix', 'stream').bindName(path).listen(3));
    const asker = keep(TestSocket.open('unix', 'stream').connectName(path).send('hello'));
    const waiting = keep(TestSocket.open('unix', 'stream').connectName(path));
    const accepted = keep(listener.accept()).shutdown('send');
    const abstract = keep(TestSocket.open('unix', 'datagram').bindName('\0nlmsg\0diag\xff\0'));
    const sequenced = keep(TestSocket.open('unix', 'seqpacket'));
    const show = ['name', 'vfs', 'peer', 'icons', 'queues', 'memory', 'uid'] as const;
    const all = new Map(
      client
        .dumpSync(getunix, { show })
        .toArray()
        .map((socket) => [socket.inode, socket]),
    );
    expect(all.get(listener.inode)).toMatchObject({
      family: 'unix',
      type: 'stream',
      state: 'listen',
      name: path,
      vfs: { inode: statSync(path).ino, device: deviceOf(path) },
      icons: [waiting.inode],
      queues: { receive: 1, send: 3 },
      uid: process.getuid!(),
    });
    expect(all.get(accepted.inode)).toMatchObject({
      state: 'established',
      name: path,
      peer: asker.inode,
      shutdown: ['send'],
      queues: { receive: 5 },
      memory: { drops: 0 },
    });
    expect(all.get(asker.inode)).toMatchObject({ peer: accepted.inode, shutdown: ['receive'] });
    expect(all.get(abstract.inode)).toMatchObject({ type: 'datagram', state: 'close', name: '\0nlmsg\0diag\udcff\0' });
    expect(all.get(sequenced.inode)).toMatchObject({ type: 'seqpacket' });
    expect(all.get(sequenced.inode)).not.toHaveProperty('name');
    const { values } = client.requestSync(getunix, { inode: abstract.inode, show: ['name'] });
    expect(values).toMatchObject([{ inode: abstract.inode, name: '\0nlmsg\0diag\udcff\0' }]);
    const listening = client.dumpSync(getunix, { states: ['listen'] }).toArray();
    expect(listening.map(({ inode }) => inode)).toContain(listener.inode);
    expect(listening.every(({ state }) => state === 'listen')).toBe(true);
  });

  test('everything of /proc/net/unix is told, and alike', () => {
    keep(TestSocket.open('unix', 'stream').bindName(join(folder, 'proc')).listen());
    keep(TestSocket.open('unix', 'datagram').bindName('\0nlmsg-proc'));
    keep(TestSocket.open('unix', 'datagram'));
    const own = ownInodes();
    const told = new Map(
      client
        .dumpSync(getunix, { show: ['name'] })
        .toArray()
        .map((socket) => [socket.inode, socket]),
    );
    const types: Readonly<Record<string, number>> = { stream: 1, datagram: 2, seqpacket: 5 };
    const rows = procRows('unix').filter(([, , , , , , inode]) => own.has(Number(inode)));
    expect(rows.length).toBeGreaterThan(2);
    for (const [, , , flags, type, , inode, name = ''] of rows) {
      const socket = told.get(Number(inode))!;
      expect([inode, types[socket.type]]).toEqual([inode, parseInt(type!, 16)]);
      expect([inode, socket.state === 'listen']).toEqual([inode, (parseInt(flags!, 16) & 0x10000) !== 0]);
      expect([inode, (socket.name ?? '').replaceAll('\0', '@')]).toEqual([inode, name]);
    }
  });

  test('everything of /proc/net/netlink is told, and alike', () => {
    const listener = NetlinkSocket.open({ protocol: NETLINK_ROUTE });
    closers.push(() => listener.close());
    listener.join(1);
    listener.join(33);
    const told = new Map(
      client
        .dumpSync(getnetlink, { show: ['memory', 'groups', 'flags'] })
        .toArray()
        .map((socket) => [`${socket.inode} ${socket.portId}`, socket]),
    );
    const names: Readonly<Record<string, number>> = { route: 0, sockDiag: 4, xfrm: 6, audit: 9, fibLookup: 10 };
    const more: Readonly<Record<string, number>> = { netfilter: 12, kobjectUevent: 15, generic: 16 };
    // Sockets of other tests come and go.
    const own = ownInodes();
    const rows = procRows('netlink').filter(([, , port, , , , , , , inode]) => port === '0' || own.has(Number(inode)));
    for (const [, protocol, port, groups, receive, , , , drops, inode] of rows) {
      const socket = told.get(`${inode} ${port}`)!;
      const { protocol: name, memory } = socket;
      expect([inode, typeof name === 'number' ? name : { ...names, ...more }[name]]).toEqual([inode, Number(protocol)]);
      const mask = (socket.groups ?? []).reduce((sum, group) => (group > 32 ? sum : sum + 2 ** (group - 1)), 0);
      expect([inode, mask]).toEqual([inode, parseInt(groups!, 16)]);
      expect([inode, memory?.drops]).toEqual([inode, Number(drops)]);
      // What waits in those is this very question, and its answer.
      if (name !== 'sockDiag') expect([inode, memory?.receiveAllocated]).toEqual([inode, Number(receive)]);
    }
    const found = [...told.values()].find(
      ({ portId, protocol }) => portId === listener.portId && protocol === 'route',
    )!;
    expect(found).toMatchObject({
      family: 'netlink',
      type: 'raw',
      state: 'close',
      groups: [1, 33],
      flags: ['packetInfo', 'capAck'],
    });
    const route = client.dumpSync(getnetlink, { protocol: 'route' }).toArray();
    expect(new Set(route.map(({ protocol }) => protocol))).toEqual(new Set(['route']));
    // The dump that answers is running itself.
    const self = [...told.values()].find(({ flags }) => flags?.includes('dumpRunning'));
    expect(self?.protocol).toBe('sockDiag');
  });

  test('packet sockets, with the link and the program that they have', () => {
    const ETH_P_IP = 0x800;
    const socket = keep(TestSocket.open('packet', 'raw').bindTo(packetAddress(ETH_P_IP, 1)));
    const show = ['info', 'memberships', 'rings', 'fanout', 'memory', 'filter'] as const;
    const found = client
      .dumpSync(getpacket, { show })
      .toArray()
      .find(({ inode }) => inode === socket.inode);
    expect(found).toMatchObject({
      family: 'packet',
      type: 'raw',
      protocol: ETH_P_IP,
      info: { index: 1, version: 0, flags: ['running'] },
      memberships: [],
      uid: process.getuid!(),
      memory: { drops: 0 },
    });
    const [, , type, protocol, index] = procRows('packet').find((row) => row[8] === String(socket.inode))!;
    expect([type, protocol, index]).toEqual(['3', '0800', '1']);
    expect(AF.packet).toBe(17);
  });

  test.each([
    ['a family that there is not', () => client.dumpSync(getinet, { family: 0, protocol: 'tcp' }).toArray(), 'ENOENT'],
    [
      'a protocol that there is not',
      () => client.dumpSync(getinet, { family: 'inet', protocol: 254 }).toArray(),
      'ENOENT',
    ],
    [
      'a socket that there is not',
      () =>
        client.requestSync(getinet, { family: 'inet', protocol: 'tcp', id: { source: '127.0.0.1', sourcePort: 1 } }),
      'ENOENT',
    ],
    ['a Unix socket that there is not', () => client.requestSync(getunix, { inode: 0xffff_fffe }), 'ENOENT'],
    ['a Unix socket without an inode', () => client.requestSync(getunix, {}), 'EINVAL'],
    ['a single netlink socket', () => client.requestSync(getnetlink, {}), 'EOPNOTSUPP'],
    ['a single packet socket', () => client.requestSync(getpacket, {}), 'EOPNOTSUPP'],
    [
      'bytecode that is none',
      () => client.dumpSync(getinet, { family: 'inet', protocol: 'tcp', filter: Uint8Array.of(99, 4, 4, 0) }).toArray(),
      'EINVAL',
    ],
    [
      'bytecode that goes back',
      () => client.dumpSync(getinet, { family: 'inet', protocol: 'tcp', filter: Uint8Array.of(1, 4, 0, 0) }).toArray(),
      'EINVAL',
    ],
    [
      'a request that is too short',
      () => client.requestSync({ type: 20, payload: Uint8Array.of(2, 6, 0, 0) }),
      'EINVAL',
    ],
  ])('is refused: %s', (_, ask, code) => {
    expect(thrownBy(ask)).toMatchObject({ code, outcome: 'refused' });
  });

  test('protocols that a kernel may have no module for', () => {
    for (const ask of [
      () => client.dumpSync(getsctp, { family: 'inet', protocol: 'sctp' }).toArray(),
      () => client.dumpSync(getvsock, {}).toArray(),
    ]) {
      try {
        expect(ask()).toEqual(expect.any(Array));
      } catch (error) {
        expect(error).toMatchObject({ code: 'ENOENT' });
      }
    }
  });

  test('what cannot be asked is refused before it is sent', () => {
    const ask = (request: object) => (): unknown =>
      client.requestSync(getinet, { family: 'inet', protocol: 'tcp', ...request });
    expect(thrownBy(ask({ id: { source: '::1' } }))).toMatchObject({ path: 'id.source', code: 'ERR_NETLINK_ENCODE' });
    expect(thrownBy(ask({ protocol: 'tpc' }))).toMatchObject({ path: 'protocol' });
    expect(thrownBy(ask({ states: ['listening'] }))).toMatchObject({ path: 'states' });
    expect(thrownBy(ask({ id: 7 }))).toMatchObject({ path: 'id' });
    expect(thrownBy(ask({ filter: { sourcePort: -1 } }))).toMatchObject({ path: 'filter.sourcePort' });
    expect(thrownBy(() => client.requestSync(getunix, { cookie: 7 as never }))).toMatchObject({ path: 'cookie' });
    expect(inodeOf(keep(TestSocket.open('unix', 'stream')).fd)).toBeGreaterThan(0);
  });
});
