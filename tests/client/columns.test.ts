// Dumps as columns: what they hold is what the values hold.

import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { encodeMessage } from '../../src/codec/index.ts';
import {
  attr,
  attributes,
  bytes,
  enumOf,
  flag,
  flagsOf,
  ip,
  message,
  multi,
  s16,
  s32,
  s64,
  string,
  struct,
  u16,
  u16be,
  u32,
  u64,
  u8,
  uint,
} from '../../src/codec/index.ts';
import { ColumnsBuilder } from '../../src/codec/schema/columns.ts';
import { ProtocolError } from '../../src/exchange/errors.ts';
import type { Operation } from '../../src/families/operation.ts';
import { NETLINK_ROUTE, NetlinkClient, openFamily, openFamilySync } from '../../src/index.ts';
import type { DumpItem } from '../../src/testing/index.ts';
import { run } from '../support/child.ts';
import { describeWith } from '../support/requirements.ts';
import { fake } from './support.ts';

const Thing = message({
  name: 'thing',
  header: struct({ family: u8, level: s16, table: u8 }),
  attributes: attributes({
    small: attr(1, u8),
    port: attr(2, u16be),
    index: attr(3, u32),
    change: attr(4, s32),
    total: attr(5, u64),
    balance: attr(6, s64),
    color: attr(7, enumOf(u16, { red: 1, blue: 2 })),
    bits: attr(8, flagsOf(u32, { up: 1, down: 2 })),
    name: attr(9, string),
    address: attr(10, ip),
    on: attr(11, flag),
    table: attr(12, u32),
    many: attr(13, multi(u32)),
  }),
});
const KEYS = ['family', 'level', 'small', 'port', 'index', 'change', 'total', 'balance', 'color', 'bits', 'name', 'address', 'on', 'table'] as const; // prettier-ignore

const things = [
  { family: 2, level: -5, small: 255, port: 443, index: 4294967295, change: -1, total: 2n ** 64n - 1n, balance: -(2n ** 63n), color: 'blue', bits: ['down'], name: 'eth0', address: '192.0.2.1', on: true, table: 254 }, // prettier-ignore
  { family: 10 },
  { family: 2, level: 7, color: 9, name: '', address: '2001:db8::1', table: 1000 },
] as const;

/** What a function returns, or what it throws. */
function thrownOr(does: () => unknown): unknown {
  try {
    return does();
  } catch (error) {
    return error;
  }
}

function built(
  values: readonly object[],
): ReturnType<ColumnsBuilder<(typeof things)[0], (typeof KEYS)[number]>['finish']> {
  const builder = new ColumnsBuilder<(typeof things)[0], (typeof KEYS)[number]>(Thing, KEYS);
  for (const value of values) {
    const bytes = encodeMessage({ type: 20, payload: Thing.encode(value) });
    builder.append(bytes, 16, bytes.length);
  }
  return builder.finish();
}

test('numbers are numbers in the narrowest array, the rest is decoded when it is looked at', () => {
  const { length, values, has } = built(things);
  expect(length).toBe(3);
  expect(values.family).toEqual(Uint8Array.of(2, 10, 2));
  expect(values.level).toEqual(Int16Array.of(-5, 0, 7));
  expect(values.small).toEqual(Uint8Array.of(255, 0, 0));
  expect(values.port).toEqual(Uint16Array.of(443, 0, 0));
  expect(values.index).toEqual(Uint32Array.of(4294967295, 0, 0));
  expect(values.change).toEqual(Int32Array.of(-1, 0, 0));
  expect(values.total).toEqual(BigUint64Array.of(2n ** 64n - 1n, 0n, 0n));
  expect(values.balance).toEqual(BigInt64Array.of(-(2n ** 63n), 0n, 0n));
  expect(values.color).toEqual(Uint16Array.of(2, 0, 9));
  expect(values.table).toEqual(Uint32Array.of(254, 0, 1000));
  const lazy = values as unknown as Record<string, { at(row: number): unknown; bytesAt(row: number): unknown }>;
  expect([0, 1, 2, 3, -1].map((row) => lazy['name']!.at(row))).toEqual(['eth0', undefined, '', undefined, undefined]);
  expect([0, 1, 2].map((row) => lazy['address']!.at(row))).toEqual(['192.0.2.1', undefined, '2001:db8::1']);
  expect(lazy['address']!.bytesAt(0)).toEqual(Uint8Array.of(192, 0, 2, 1));
  expect(lazy['bits']!.at(0)).toEqual(['down']);
  expect([0, 1].map((row) => lazy['on']!.at(row))).toEqual([true, undefined]);
  expect([0, 1, 2, 3].map((row) => has('color', row))).toEqual([true, false, true, false]);
  expect(() => has('nothing' as never, 0)).toThrow(RangeError);
});

test('many thousands of rows keep what they had', () => {
  const { length, values } = built(Array.from({ length: 5000 }, (_, index) => ({ index, name: `n${index}` })));
  expect(length).toBe(5000);
  expect(values.index.every((index, row) => index === row)).toBe(true);
  expect((values.name as unknown as { at(row: number): string }).at(4999)).toBe('n4999');
});

test('bytes of any length are in the rows that they came in, however many were of one length before', () => {
  const Piece = message({
    header: struct({}),
    attributes: attributes({ part: attr(1, bytes), other: attr(2, bytes) }),
  });
  const one = fc.constantFrom(0, 1, 4, 4, 6, 16, 17, 300);
  // A key that comes twice counts as it came last; a message whose structure is broken has no row, whatever it began with.
  const row = fc.record({ parts: fc.array(fc.nat(20), { maxLength: 2 }), broken: fc.nat(9).map((n) => n === 0) });
  fc.assert(
    fc.property(one, fc.constantFrom(0, 1, 1023, 1500), fc.array(row, { maxLength: 30 }), (length, before, after) => {
      const builder = new ColumnsBuilder<{ part: Uint8Array; other: Uint8Array }, 'part'>(Piece, ['part']);
      const expected: (Uint8Array | undefined)[] = [];
      const add = (lengths: readonly number[], broken: boolean): void => {
        const values = lengths.map((each, i) => new Uint8Array(each).fill(expected.length + i + 1));
        const encoded = values.map((part) => Piece.encode({ part }));
        const whole = Uint8Array.from([...encoded.flatMap((each) => [...each]), ...(broken ? [1, 0, 1, 0] : [])]);
        if (broken) expect(() => builder.append(whole, 0, whole.length)).toThrow();
        else {
          builder.append(whole, 0, whole.length);
          expected.push(values.at(-1));
        }
      };
      for (let i = 0; i < before; i++) add(i % 3 === 2 ? [] : [length], false);
      for (const { parts, broken } of after) add(parts, broken);
      const { values } = builder.finish();
      const column = values.part;
      const seen = expected.map((_, i) => column.bytesAt(i));
      if (!isDeepStrictEqual(seen, expected)) expect(seen).toEqual(expected);
      expect([column.at(expected.length), column.bytesAt(-1)]).toEqual([undefined, undefined]);
    }),
    { numRuns: 150 },
  );
});

test('what is broken costs itself: a short attribute is absent, a structure without sense is refused', () => {
  const builder = new ColumnsBuilder<(typeof things)[0], 'index' | 'small'>(Thing, ['index', 'small']);
  const header = [2, 0, 0, 0];
  const short = Uint8Array.of(...header, 6, 0, 3, 0, 1, 2, 0, 0, 5, 0, 1, 0, 7, 0, 0, 0);
  builder.append(short, 0, short.length);
  const broken = Uint8Array.of(...header, 5, 0, 1, 0, 9, 0, 0, 0, 200, 0, 3, 0);
  expect(() => builder.append(broken, 0, broken.length)).toThrow();
  expect(() => builder.append(Uint8Array.of(1), 0, 1)).toThrow();
  builder.append(Uint8Array.from(header), 0, 4);
  const { length, values, has } = builder.finish();
  expect([length, [...values.small], has('index', 0), has('small', 0), has('small', 1)]).toEqual([2, [7, 0], false, true, false]); // prettier-ignore
});

test('an integer of variable width that is malformed is absent, as in values', () => {
  const Wide = message({ header: struct({}), attributes: attributes({ count: attr(1, uint), after: attr(2, u8) }) });
  const builder = new ColumnsBuilder<{ count: bigint; after: number }, 'count' | 'after'>(Wide, ['count', 'after']);
  const bytes = Uint8Array.of(6, 0, 1, 0, 1, 2, 0, 0, 5, 0, 2, 0, 7, 0, 0, 0);
  builder.append(bytes, 0, bytes.length);
  const { values, has } = builder.finish();
  expect([has('count', 0), values.after[0], Wide.decode(bytes).count]).toEqual([false, 7, undefined]);
});

test('keys that have no column are refused', () => {
  expect(() => new ColumnsBuilder(Thing, ['nothing' as never])).toThrow(/there are family, level, table, small/);
  expect(() => new ColumnsBuilder(Thing, ['header' as never])).toThrow(RangeError);
  expect(() => new ColumnsBuilder(u32, ['x' as never])).toThrow(TypeError);
});

describe('columns of a dump', () => {
  const operation: Operation<object, { family: number; index?: number }> = {
    name: 'getthings',
    protocol: 31,
    type: 20,
    flags: 0,
    request: attributes({}),
    reply: Thing,
    replyType: 21,
  };
  const item = (index: number): DumpItem => ({
    type: 21,
    payload: Thing.encode({ family: 2, index }),
  });
  const items = (count: number, first = 0): DumpItem[] => Array.from({ length: count }, (_, i) => item(first + i));
  /** Reads the columns in both ways: what they are, or the error. */
  async function both(client: NetlinkClient): Promise<unknown[]> {
    const read = [
      await client
        .dump(operation, {})
        .columns(['index'])
        .catch((error: unknown) => error),
      thrownOr(() => client.dumpSync(operation, {}).columns(['index'])),
    ];
    return read.map((each) =>
      each instanceof Error ? each : [...(each as { values: { index: Uint32Array } }).values.index],
    );
  }

  test.each([32, 1000])('in datagrams of %i bytes have a row for each message, in order', async (datagramLength) => {
    const { kernel, client } = fake();
    kernel.handle(20, (_, reply) => reply.dump(items(100), { datagramLength }));
    for (const rows of await both(client)) expect(rows).toEqual(Array.from({ length: 100 }, (_, i) => i));
    client.destroy();
  });

  test('without a message have no row', async () => {
    const { kernel, client } = fake();
    kernel.handle(20, (_, reply) => reply.dump([]));
    expect(await both(client)).toEqual([[], []]);
    client.destroy();
  });

  test('start anew where what is read has changed, in the middle of a datagram or not', async () => {
    const { kernel, client } = fake();
    let attempt = 0;
    kernel.handle(20, (_, reply) => reply.dump(items(9, 100 * ++attempt), attempt % 3 === 0 ? {} : { interrupted: 4 }));
    const rows = (first: number): number[] => Array.from({ length: 9 }, (_, i) => first + i);
    expect(await both(client)).toEqual([rows(300), rows(600)]);
    client.destroy();
  });

  test('that change every time are handed out with the error', async () => {
    const { kernel, client } = fake();
    kernel.handle(20, (_, reply) => reply.dump(items(9), { interrupted: 4 }));
    for (const error of await both(client)) {
      expect(error).toMatchObject({ reason: 'changed', attempts: 5, data: [{ length: 9 }] });
    }
    client.destroy();
  });

  test('of a message that is none, amid others, are refused, and the socket is not used again', async () => {
    const { kernel, client } = fake();
    kernel.handle(20, (_, reply) => reply.dump([...items(3), { type: 21, payload: new Uint8Array(1) }, ...items(3)]));
    for (const error of await both(client)) {
      expect(error).toBeInstanceOf(ProtocolError);
      expect(error).toMatchObject({ cause: { code: 'ERR_NETLINK_DECODE' } });
    }
    client.destroy();
  });

  test('of a message of another type, amid others, are refused', async () => {
    const { kernel, client } = fake();
    kernel.handle(20, (_, reply) => reply.dump([...items(3), { ...item(3), type: 22 }, ...items(3)]));
    const message = 'Cannot getthings: the answer is of type 22, expected 21';
    expect(await both(client)).toMatchObject([{ message }, { message }]);
    client.destroy();
  });

  test('that the kernel refuses after some messages are refused, and what it says beside success is a warning', async () => {
    const { kernel, client } = fake();
    kernel.handle(20, (_, reply) => reply.dump(items(3), { error: 'EPERM' }));
    expect(await both(client)).toMatchObject([{ code: 'EPERM' }, { code: 'EPERM' }]);
    kernel.handle(20, (_, reply) => reply.dump(items(3), { extendedAck: { message: 'some are hidden' } }));
    const [dump, dumpSync] = [client.dump(operation, {}), client.dumpSync(operation, {})];
    await dump.columns(['index']);
    dumpSync.columns(['index']);
    expect([dump.warnings, dumpSync.warnings]).toEqual([['some are hidden'], ['some are hidden']]);
    client.destroy();
  });
});

describeWith('iproute2', 'columns of this kernel', () => {
  test('hold what the values hold, with and without the event loop', async () => {
    run(['ip', 'link', 'set', 'lo', 'up']);
    await using routes = await openFamily('rt-route');
    const table = await routes.dump('getroute', {}).toArray();
    const keys = ['rtmFamily', 'rtmDstLen', 'dst', 'oif', 'table', 'rtmScope', 'rtmType', 'priority'] as const;
    expect(table.length).toBeGreaterThan(3);
    for (const columns of [
      await routes.dump('getroute', {}).columns(keys),
      routes.dumpSync('getroute', {}).columns(keys),
    ]) {
      expect(columns.length).toBe(table.length);
      table.forEach((route, row) => {
        expect(columns.values.dst.at(row)).toBe(route.dst);
        expect(columns.values.oif[row]).toBe(route.oif ?? 0);
        expect(columns.values.table[row]).toBe(route.table);
        expect(columns.has('priority', row)).toBe(route.priority !== undefined);
      });
    }
  });

  test('of a dump in bytes are none; of wrong keys neither', async () => {
    using client = NetlinkClient.open({ protocol: NETLINK_ROUTE });
    const dump = client.dump({ type: 18, payload: new Uint8Array(16) });
    await expect(dump.columns(['type'])).rejects.toThrow(TypeError);
    using links = openFamilySync('rt-link');
    expect(() => links.dumpSync('getlink', {}).columns('ifname' as never)).toThrow(TypeError);
    // @ts-expect-error -- the type system knows as well
    expect(() => links.dumpSync('getlink', {}).columns(['nothing'])).toThrow(RangeError);
  });
});
