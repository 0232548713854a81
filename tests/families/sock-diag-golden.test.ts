// The schemas of sock_diag against what kernels sent.

import { describe, expect, test } from '@jest/globals';
import {
  type AnyCodec,
  decodeMessages,
  type Message,
  undecoded,
  type UndecodedAttribute,
  type UndecodedBytes,
} from '../../src/codec/index.ts';
import {
  InetSocket,
  NetlinkDiagSocket,
  PacketSocket,
  SOCK_DIAG_BY_FAMILY,
  UnixSocket,
  VsockSocket,
} from '../../src/families/sock-diag/index.ts';
import { golden, goldenNames, toHex } from '../support/golden.ts';

const little = { byteOrder: 'little' } as const;

const SCHEMAS = new Map<number, AnyCodec>([
  [1, UnixSocket],
  [2, InetSocket],
  [10, InetSocket],
  [16, NetlinkDiagSocket],
  [17, PacketSocket],
  [40, VsockSocket],
]);

interface Case {
  readonly name: string;
  readonly message: Message;
  readonly schema: AnyCodec;
}

const cases: Case[] = goldenNames
  .filter((name) => name.includes('/sock-diag/') && !name.endsWith('.request'))
  .flatMap((name) => decodeMessages(golden(name), little).map((message) => ({ name, message })))
  .filter(({ message }) => message.type === SOCK_DIAG_BY_FAMILY)
  .map(({ name, message }) => ({ name, message, schema: SCHEMAS.get(message.payload[0]!)! }));

/** The bytes that a struct was longer by; of a struct that was shorter, and where struct tcp_info is, that is as it is. */
function tailIn(kept: UndecodedBytes | undefined, path: string): string[] {
  if (kept === undefined || kept.value.length === 0 || (path === '.tcpInfo' && kept.offset === 276)) return [];
  return [`${path}: ${kept.value.length} bytes from ${kept.offset}`];
}

/** The attributes and tails that were not decoded, however deep. */
function undecodedIn(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  const kept = (value as { readonly [undecoded]?: unknown })[undecoded];
  const own = Array.isArray(kept)
    ? (kept as UndecodedAttribute[]).map(({ type, problem = 'unknown' }) => `${path}[${type & 0x3fff}]: ${problem}`)
    : tailIn(kept as UndecodedBytes | undefined, path);
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => undecodedIn(inner, `${path}.${key}`))];
}

describe('captured sockets', () => {
  test('there are of every family', () => {
    for (const schema of new Set(SCHEMAS.values())) {
      expect(cases.filter((each) => each.schema === schema).length).toBeGreaterThan(0);
    }
    expect(cases.length).toBeGreaterThan(20);
  });

  test.each(cases.map((each, i) => [`${each.name} ${i}`, each] as const))('%s', (_, { message, schema }) => {
    const value: unknown = schema.decode(message.payload, { ...little, preserve: true });
    expect(toHex(schema.encode(value, little))).toBe(toHex(message.payload));
    const plain: unknown = schema.decode(message.payload, little);
    expect(schema.decode(schema.encode(plain, little), little)).toEqual(plain);
    expect(undecodedIn(plain)).toEqual([]);
  });

  test('mean what they meant to the kernel', () => {
    const read = (name: string): unknown[] =>
      cases
        .filter((each) => each.name === name)
        .map(({ message, schema }): unknown => schema.decode(message.payload, little));
    expect(read('host/sock-diag/tcp-established')[0]).toMatchObject({
      family: 'inet',
      state: 'established',
      id: { source: '127.0.0.1', destination: '127.0.0.1' },
      congestion: 'bbr',
      bbr: { pacingGain: expect.any(Number) as unknown },
      tcpInfo: { state: 'established', congestionState: 'open', bytesReceived: expect.any(BigInt) as unknown },
      options: expect.arrayContaining(['connectionOriented']) as unknown,
    });
    expect(read('host/sock-diag/tcp-destroyed')[0]).toMatchObject({ protocol: 'tcp', tcpInfo: {} });
    expect(read('6.12/sock-diag/tcp-listening')[0]).toMatchObject({ state: 'listen', id: { destinationPort: 0 } });
    expect(read('6.12/sock-diag/vsock')[0]).toMatchObject({ family: 'vsock', type: 'stream', shutdown: [] });
    expect(read('6.12/sock-diag/netlink')[1]).toMatchObject({
      protocol: 'route',
      state: 'close',
      groups: [1, 5, 33],
      flags: ['capAck'],
    });
  });
});
