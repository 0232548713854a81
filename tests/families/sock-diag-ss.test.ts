// sock_diag next to what ss(8) shows of the same sockets, field by field.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { NETLINK_SOCK_DIAG, NetlinkClient } from '../../src/index.ts';
import { getinet, getunix, type InetSocket, type UnixSocket } from '../../src/families/sock-diag/index.ts';
import { describeWith } from '../support/requirements.ts';
import { inetFields, parseSs, unixFields, VOLATILE } from './sock-diag-ss.ts';
import {
  bringUpLoopback,
  IPPROTO_IPV6,
  IPPROTO_TCP,
  IPV6_V6ONLY,
  SO_MARK,
  SOL_SOCKET,
  TestSocket,
} from './sock-diag-sockets.ts';

const TCP_CONGESTION = 13;
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

type Fields = Readonly<Record<string, string>>;

function ss(args: readonly string[]): string {
  const { stdout, stderr, status, error } = spawnSync('ss', args, { encoding: 'latin1' });
  if (error) throw error;
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

describeWith(['kernel', 'iproute2'], 'sockets as ss shows them', () => {
  const client = NetlinkClient.open({ protocol: NETLINK_SOCK_DIAG });
  const folder = mkdtempSync(join(tmpdir(), 'nlmsg-ss-'));
  const sockets: TestSocket[] = [];
  const keep = (socket: TestSocket): TestSocket => {
    sockets.push(socket);
    return socket;
  };

  beforeAll(() => bringUpLoopback());
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.close();
  });
  afterAll(() => {
    client.destroy();
    rmSync(folder, { recursive: true, force: true });
  });

  /**
   * Compares what is told with what ss shows, of the sockets in `inodes`. Timers change things at any moment (an
   * acknowledgement that was put off is sent): it counts where nothing changed between two readings around ss.
   */
  const compare = <T extends InetSocket | UnixSocket>(
    read: () => T[],
    args: readonly string[],
    fields: (socket: T) => Fields,
    inodes: ReadonlySet<number>,
  ): ReadonlyMap<string, Fields> => {
    const own = (): Map<string, Fields> =>
      new Map(
        read()
          .filter(({ inode }) => inodes.has(inode))
          .map((socket) => [String(socket.inode), fields(socket)] as const)
          .sort(([a], [b]) => Number(a) - Number(b)),
      );
    for (let i = 0; ; i++) {
      const before = own();
      const shown = parseSs(ss(args), inodes);
      const after = own();
      const isQuiet = JSON.stringify([...before]) === JSON.stringify([...after]);
      if (!isQuiet && i < 200) continue;
      expect(before).toEqual(shown);
      expect(before.size).toBe(inodes.size);
      return before;
    }
  };

  const inet = (protocol: 'tcp' | 'udp'): InetSocket[] =>
    (['inet', 'inet6'] as const).flatMap((family) =>
      client.dumpSync(getinet, { family, protocol, extensions: EVERYTHING }).toArray(),
    );

  test.each(['cubic', 'reno', 'bbr'])('TCP, with %s', (congestion) => {
    const own = new Set<number>();
    for (const [family, host, to] of [
      ['inet', '127.0.0.1', '127.0.0.1'],
      ['inet6', '::1', '::1'],
      ['inet6', '::', '127.0.0.1'],
    ] as const) {
      const listener = keep(TestSocket.open(family, 'stream').set(SOL_SOCKET, SO_MARK, 0x77));
      if (family === 'inet6') listener.set(IPPROTO_IPV6, IPV6_V6ONLY, host === '::' ? 0 : 1);
      try {
        listener.set(IPPROTO_TCP, TCP_CONGESTION, congestion);
      } catch {
        return; // A kernel without it; `cubic` is in every one.
      }
      listener.bind(host).listen(3);
      const asker = keep(TestSocket.open(to.includes(':') ? 'inet6' : 'inet', 'stream').connect(to, listener.port));
      const accepted = keep(listener.accept());
      for (let i = 0; i < 5; i++) {
        asker.send('x'.repeat(10_000));
        accepted.send('y'.repeat(10));
      }
      asker.shutdown('send');
      for (const { inode } of [listener, asker, accepted]) own.add(inode);
    }
    const compared = compare(() => inet('tcp'), ['-HOtanemi'], inetFields, own);
    const established = [...compared.values()].filter((fields) => fields['bytes_received'] !== undefined);
    expect(established.length).toBe(6);
    for (const fields of established) expect(Object.keys(fields).length).toBeGreaterThan(25);
    expect(VOLATILE.has('bytes_received')).toBe(false);
    expect([...compared.values()].some((fields) => fields[congestion] !== undefined)).toBe(true);
  });

  test('UDP', () => {
    const server = keep(TestSocket.open('inet', 'datagram').bind('127.0.0.1'));
    const asker = keep(TestSocket.open('inet', 'datagram').connect('127.0.0.1', server.port).send('unread'));
    const other = keep(TestSocket.open('inet6', 'datagram').bind('::1'));
    const own = new Set([server, asker, other].map(({ inode }) => inode));
    const compared = compare(() => inet('udp'), ['-HOuanem'], inetFields, own);
    expect(compared.get(String(server.inode))).toMatchObject({ state: 'UNCONN', drops: '0' });
  });

  test('Unix', () => {
    const path = join(folder, 'listener');
    const listener = keep(TestSocket.open('unix', 'stream').bindName(path).listen(3));
    const asker = keep(TestSocket.open('unix', 'stream').connectName(path).send('hello'));
    const accepted = keep(listener.accept()).shutdown('receive');
    const abstract = keep(TestSocket.open('unix', 'datagram').bindName('\0nlmsg-ss'));
    const sequenced = keep(TestSocket.open('unix', 'seqpacket').bindName(join(folder, 'sequenced')).listen());
    const own = new Set([listener, asker, accepted, abstract, sequenced].map(({ inode }) => inode));
    const read = (): UnixSocket[] =>
      client.dumpSync(getunix, { show: ['name', 'vfs', 'peer', 'icons', 'queues', 'memory', 'uid'] }).toArray();
    const compared = compare(read, ['-HOxanem'], unixFields, own);
    expect(compared.get(String(listener.inode))).toMatchObject({ type: 'u_str', state: 'LISTEN', name: path });
  });
});
