// Filters of internet sockets: what they compile to, and that the kernel tells of just those sockets that they say.

import { readFileSync, statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NETLINK_SOCK_DIAG, NetlinkClient } from '../../src/index.ts';
import { getinet, InetFilter } from '../../src/families/sock-diag/index.ts';
import { toHex } from '../support/golden.ts';
import { describeWith } from '../support/requirements.ts';
import { thrownBy } from '../support/thrown.ts';
import { type Facts, filtersOver, holds, Machine } from './sock-diag-model.ts';
import {
  bringUpLoopback,
  IPPROTO_IPV6,
  IPV6_V6ONLY,
  SO_BINDTODEVICE,
  SO_MARK,
  SOL_SOCKET,
  TestSocket,
  withoutNetAdmin,
} from './sock-diag-sockets.ts';

const little = { byteOrder: 'little' } as const;

function loop(): InetFilter {
  const filter: { not?: InetFilter } = {};
  filter.not = filter;
  return filter;
}

/** Two of the same in each other, as often as that: twice as many filters each time. */
function doubled(times: number): InetFilter {
  let filter: InetFilter = {};
  for (let i = 0; i < times; i++) filter = { and: [filter, filter] };
  return filter;
}

describe('a filter', () => {
  test.each<[string, InetFilter, string]>([
    ['a port', { sourcePort: 22 }, '0b 08 0c 00 00 00 16 00'],
    ['an address', { destination: '192.0.2.1' }, '08 10 14 00 02 20 00 00 ff ff ff ff c0 00 02 01'],
    [
      'a prefix and a port, in one',
      { source: '192.0.2.0/24', sourcePort: 80 },
      '07 10 14 00 02 18 00 00 50 00 00 00 c0 00 02 00',
    ],
    ['a link', { interface: 3 }, '09 08 0c 00 03 00 00 00'],
    ['bits of a mark', { mark: { value: 1, mask: 3 } }, '0a 0c 10 00 01 00 00 00 03 00 00 00'],
    ['nothing: all sockets', {}, '00 04 00 00'],
    ['an empty choice: no socket', { or: [] }, '01 04 08 00'],
    ['what does not hold', { not: { autoBound: true } }, '06 04 08 00 01 04 08 00'],
    [
      'a choice',
      { or: [{ sourcePort: 1 }, { sourcePort: 2 }] },
      '0b 08 0c 00 00 00 01 00 01 04 0c 00 0b 08 0c 00 00 00 02 00',
    ],
  ])('compiles: %s', (_, filter, code) => {
    expect(toHex(InetFilter.encode(filter, little))).toBe(code);
  });

  test('may be bytecode, and decodes to it', () => {
    const code = InetFilter.encode({ interface: 1 });
    expect(InetFilter.encode(code)).toEqual(code);
    expect(InetFilter.decode(code)).toEqual(code);
  });

  test.each<[string, unknown, string, RegExp]>([
    ['a key that there is not', { sport: 1 }, 'sport', /no such key; there are and, or, not, source/],
    ['a port that is none', { sourcePort: 65_536 }, 'sourcePort', /65536 is no integer from 0 to 65535/],
    ['a port as text', { sourcePort: '22' }, 'sourcePort', /expected an object with keys, got string/],
    ['a bound that is none', { or: [{ destinationPort: { atMost: 0.5 } }] }, 'or[0].destinationPort.atMost', /0\.5/],
    ['a bound of another name', { sourcePort: { min: 1 } }, 'sourcePort.min', /atLeast, atMost/],
    ['what is no address', { and: [{}, { source: '192.0.2' }] }, 'and[1].source', /"192\.0\.2" is no address/],
    ['a prefix that is too long', { not: { destination: '::/129' } }, 'not.destination', /from 0 to 128/],
    ['a prefix without a length', { source: '192.0.2.0/' }, 'source', /from 0 to 32/],
    ['two lengths', { source: '192.0.2.0/24/7' }, 'source', /no prefix/],
    ['a link by name', { interface: 'lo' }, 'interface', /expected a number, got string/],
    ['a mark beyond its mask', { mark: { value: 4, mask: 3 } }, 'mark', /bits that the mask has not/],
    ['a mask that is missing', { mark: { value: 4 } }, 'mark.mask', /got undefined/],
    ['a number as a control group', { cgroup: 7 }, 'cgroup', /expected a bigint/],
    ['a negative control group', { cgroup: -1n }, 'cgroup', /64 bits/],
    ['a word as a truth', { autoBound: 'yes' }, 'autoBound', /expected a boolean/],
    ['no list', { and: {} }, 'and', /expected an array of filters/],
    ['no filter', { or: [7] }, 'or[0]', /expected an object with keys/],
  ])('is refused with its place: %s', (_, filter, path, message) => {
    const error = thrownBy(() => InetFilter.encode(filter as InetFilter));
    expect([error.path, error.code]).toEqual([path, 'ERR_NETLINK_ENCODE']);
    expect(error.message).toMatch(message);
  });

  test('has an end, whatever it is made of', () => {
    expect(thrownBy(() => InetFilter.encode(loop())).message).toMatch(/more than 64 deep/);
    expect(thrownBy(() => InetFilter.encode(doubled(60))).message).toMatch(/more than 65536 filters/);
    const ports = { or: Array.from({ length: 9000 }, (_, port) => ({ sourcePort: port })) };
    expect(thrownBy(() => InetFilter.encode(ports)).message).toMatch(/more than 65528 bytes/);
  });

  test('is what the kernel takes, and means what it says, in either byte order', () => {
    const sockets: Facts[] = [
      {
        family: 'inet',
        source: '127.0.0.1',
        sourcePort: 80,
        destination: '0.0.0.0',
        destinationPort: 0,
        interface: 0,
        mark: 0x11,
        cgroup: 5n,
        autoBound: false,
      },
      {
        family: 'inet6',
        source: '::ffff:127.0.0.1',
        sourcePort: 80,
        destination: '::ffff:192.0.2.1',
        destinationPort: 40_000,
        interface: 1,
        mark: 0,
        cgroup: 5n,
        autoBound: true,
      },
      {
        family: 'inet6',
        source: 'fd00::1',
        sourcePort: 1024,
        destination: 'fd00:8000::1',
        destinationPort: 22,
        interface: 0,
        mark: 0xffff_ffff,
        cgroup: 1n << 40n,
        autoBound: true,
      },
    ];
    let told = 0;
    fc.assert(
      fc.property(filtersOver(sockets), fc.constantFrom('little', 'big'), (filter, byteOrder) => {
        const machine = new Machine(InetFilter.encode(filter, { byteOrder }), byteOrder === 'little');
        expect(machine.audit()).toBe(true);
        for (const socket of sockets) {
          const wanted = holds(filter, socket);
          if (wanted) told++;
          expect(machine.run(socket)).toBe(wanted);
        }
      }),
      { numRuns: 2000 },
    );
    expect(told).toBeGreaterThan(500);
  });
});

describeWith('kernel', 'filters of the running kernel', () => {
  const client = NetlinkClient.open({ protocol: NETLINK_SOCK_DIAG });
  const open: TestSocket[] = [];
  const known = new Map<number, Facts>();

  /** The number of the control group that this process is in. */
  const cgroup = (): bigint => {
    const path = /^0::(.*)$/m.exec(readFileSync('/proc/self/cgroup', 'utf8'))?.[1] ?? '/';
    const mount = /^\S+ (\S+) cgroup2 /m.exec(readFileSync('/proc/self/mounts', 'utf8'))?.[1];
    return mount === undefined ? 0n : statSync(`${mount}${path}`, { bigint: true }).ino;
  };

  const know = (socket: TestSocket, facts: Omit<Facts, 'cgroup' | 'sourcePort'>): TestSocket => {
    open.push(socket);
    known.set(socket.inode, { ...facts, sourcePort: socket.port, cgroup: cgroup() });
    return socket;
  };

  /** One that listens, a connection to it and what it accepted. */
  const connection = (
    family: 'inet' | 'inet6',
    any: string,
    to: string,
    from: string,
    marks: readonly [number, number],
    link = '',
  ): void => {
    const mapped = to.includes(':') || family === 'inet' ? to : `::ffff:${to}`;
    const fromMapped = from.includes(':') || family === 'inet' ? from : `::ffff:${from}`;
    const index = link === '' ? 0 : 1;
    const unconnected = { destination: family === 'inet' ? '0.0.0.0' : '::', destinationPort: 0 };
    const listener = TestSocket.open(family, 'stream').set(SOL_SOCKET, SO_MARK, marks[0]);
    if (family === 'inet6') listener.set(IPPROTO_IPV6, IPV6_V6ONLY, 0);
    if (link !== '') listener.set(SOL_SOCKET, SO_BINDTODEVICE, link);
    listener.bind(any).listen();
    know(listener, { family, source: any, ...unconnected, interface: index, mark: marks[0], autoBound: true });
    // Of the ends, one of IPv4 may speak to one of IPv6.
    const own = from.includes(':') ? 'inet6' : 'inet';
    const asker = TestSocket.open(own, 'stream')
      .set(SOL_SOCKET, SO_MARK, marks[1])
      .bind(from, 0)
      .connect(to, listener.port);
    know(asker, {
      family: own,
      source: from,
      destination: to,
      destinationPort: listener.port,
      interface: 0,
      mark: marks[1],
      autoBound: true,
    });
    know(listener.accept(), {
      family,
      source: mapped,
      destination: fromMapped,
      destinationPort: asker.port,
      interface: index,
      mark: marks[0],
      autoBound: true,
    });
  };

  beforeAll(() => {
    bringUpLoopback();
    connection('inet', '127.0.0.1', '127.0.0.1', '127.0.0.2', [0x11, 0]);
    connection('inet', '0.0.0.0', '127.5.0.1', '127.0.0.1', [0, 0x12], 'lo');
    connection('inet6', '::', '::1', 'fd00:d1a6::1', [0x21, 0x11]);
    connection('inet6', '::', '127.0.0.1', '127.0.0.3', [0, 0xffff_ffff | 0]);
    const fixed = TestSocket.open('inet', 'stream').bind('127.0.0.4', 1023).listen();
    know(fixed, {
      family: 'inet',
      source: '127.0.0.4',
      destination: '0.0.0.0',
      destinationPort: 0,
      interface: 0,
      mark: 0,
      autoBound: false,
    });
    for (const [inode, facts] of known) known.set(inode, { ...facts, mark: facts.mark >>> 0 });
  });

  afterAll(() => {
    for (const socket of open) socket.close();
    client.destroy();
  });

  /** The inodes of the test's own sockets that the kernel tells of. */
  const told = (filter: InetFilter): number[] => {
    const sockets = (['inet', 'inet6'] as const).flatMap((family) =>
      client.dumpSync(getinet, { family, protocol: 'tcp', filter }).toArray(),
    );
    return sockets
      .map(({ inode }) => inode)
      .filter((inode) => known.has(inode))
      .sort((a, b) => a - b);
  };

  const wanted = (filter: InetFilter): number[] =>
    [...known]
      .filter(([, facts]) => holds(filter, facts))
      .map(([inode]) => inode)
      .sort((a, b) => a - b);

  test('the sockets are what the test takes them for', () => {
    const sockets = (['inet', 'inet6'] as const).flatMap((family) =>
      client.dumpSync(getinet, { family, protocol: 'tcp', extensions: ['trafficClass'] }).toArray(),
    );
    for (const [inode, facts] of known) {
      const { family, id, mark, cgroup: group } = sockets.find((socket) => socket.inode === inode)!;
      const { autoBound, ...visible } = facts;
      expect({ ...id, family, mark, cgroup: group }).toEqual({ ...visible, cookie: id.cookie });
      expect(told({ autoBound: true, sourcePort: facts.sourcePort }).includes(inode)).toBe(autoBound);
    }
    expect(known.size).toBe(13);
  });

  test('random filters select what the model says', () => {
    let selected = 0;
    let left = 0;
    fc.assert(
      fc.property(filtersOver([...known.values()]), (filter) => {
        const model = wanted(filter);
        selected += model.length;
        left += known.size - model.length;
        expect(told(filter)).toEqual(model);
      }),
      { numRuns: 400 },
    );
    expect(Math.min(selected, left)).toBeGreaterThan(400);
  });

  test('code as long as an attribute holds is taken', () => {
    const ports = Array.from({ length: 5460 }, (_, i) => ({ sourcePort: i + 1024 }));
    const filter = { or: [{ or: ports }, { sourcePort: 1023 }] };
    expect(InetFilter.encode(filter).length).toBe(5461 * 12 - 4);
    expect(told(filter)).toEqual(wanted(filter));
  });

  test('marks are for those who may administer the network', () => {
    const own = NetlinkClient.open({ protocol: NETLINK_SOCK_DIAG });
    const ask = (): unknown =>
      own.dumpSync(getinet, { family: 'inet', protocol: 'tcp', filter: { mark: 0 } }).toArray();
    expect(ask()).toEqual(expect.any(Array));
    expect(withoutNetAdmin(() => thrownBy(ask))).toMatchObject({ code: 'EPERM', outcome: 'refused' });
    own.destroy();
  });
});
