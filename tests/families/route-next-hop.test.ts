// The next hops of a route, and gateways of another family than the route's.

import { describe, expect, test } from '@jest/globals';
import { type ByteOrderOptions, decodeMessages, undecoded } from '../../src/codec/index.ts';
import type { Input } from '../../src/families/message-types.ts';
import { type NextHop, Route, type RouteMessage } from '../../src/families/route/index.ts';
import { fromHex, golden, goldenNames, toHex } from '../support/golden.ts';
import { thrownBy } from '../support/thrown.ts';

const little = { byteOrder: 'little' } as const;
const big = { byteOrder: 'big' } as const;
const RTA_MULTIPATH = 9;
/** struct rtmsg, then struct nlattr. */
const START = 16;

const encode = (multipath: readonly Input<NextHop>[], order: ByteOrderOptions): Uint8Array =>
  Route.encode({ multipath }, order).subarray(START);

/** A route that has nothing but these bytes as RTA_MULTIPATH. */
function decode(bytes: Uint8Array, order: ByteOrderOptions): RouteMessage {
  return Route.decode(Route.encode({ [undecoded]: [{ type: RTA_MULTIPATH, value: bytes }] }, order), order);
}

const HOPS = [
  { rtnhIfindex: 2, rtnhHops: 1, rtnhFlags: ['onlink'], gateway: '192.0.2.1' },
  {
    rtnhIfindex: 3,
    rtnhHops: 0,
    rtnhFlags: ['dead', 128],
    encapType: 'mpls',
    encap: { dst: Uint8Array.of(1, 2, 3, 4) },
  },
] as const;
const LITTLE =
  '1000 04 01 02000000 0800 0500 c0000201' + '1c00 81 00 03000000 0600 1500 0100 0000 0c00 1680 0800 0100 01020304';
const BIG =
  '0010 04 01 00000002 0008 0005 c0000201' + '001c 81 00 00000003 0006 0015 0001 0000 000c 8016 0008 0001 01020304';

describe('next hops', () => {
  test.each([
    [LITTLE, little],
    [BIG, big],
  ])('are %s', (hex, order) => {
    const bytes = fromHex(hex.replaceAll(' ', ''));
    expect(toHex(encode(HOPS, order))).toBe(toHex(bytes));
    expect(decode(bytes, order).multipath).toEqual(HOPS);
  });

  test('are padded, all but the last', () => {
    const hop = { rtnhIfindex: 1, rtnhHops: 0, rtnhFlags: [], [undecoded]: [{ type: 99, value: Uint8Array.of(7) }] };
    const bytes = encode([hop, hop], little);
    expect(decode(bytes, little).multipath).toEqual([hop, hop]);
    expect(decode(encode([], little), little).multipath).toEqual([]);
  });

  test.each([
    ['cut in a length', '08', ': the length is 0, 1 bytes are left'],
    ['cut in a header', '0700 00 00 010000', '[0]: 8 bytes needed, 7 left'],
    ['of no length', '0000 00 00 01000000', ': the length is 0, 8 bytes are left'],
    ['shorter than a header', '0700 00 00 01000000', '[0]: 8 bytes needed, 7 left'],
    ['longer than there is', '0c00 00 00 01000000', ': the length is 12, 8 bytes are left'],
    ['wrong, the second of them', '0800 00 00 01000000 0900 00 00', ': the length is 9, 4 bytes are left'],
  ])('that are %s are kept as bytes', (_, hex, problem) => {
    const bytes = fromHex(hex.replaceAll(' ', ''));
    const route = decode(bytes, little);
    expect(route.multipath).toBeUndefined();
    expect(route[undecoded]).toEqual([{ type: RTA_MULTIPATH, value: bytes, problem: `multipath${problem}` }]);
  });

  test('say which of them is wrong', () => {
    const wrong = [HOPS[0], { rtnhIfindex: 1, gateway: 'nowhere' }];
    expect(thrownBy(() => encode(wrong, little))).toMatchObject({ path: 'multipath[1].gateway' });
    expect(thrownBy(() => encode({} as never, little))).toBeInstanceOf(TypeError);
    const long = { metrics: { ccAlgo: 'x'.repeat(65_000) }, newdst: new Uint8Array(1000) };
    expect(thrownBy(() => encode([long], little))).toBeInstanceOf(RangeError);
  });

  test('of captured routes encode to the same bytes again', () => {
    const routes = goldenNames
      .filter((name) => /\/route\/.*route/.test(name))
      .flatMap((name) => decodeMessages(golden(name), little))
      .filter(({ type }) => type === 24 || type === 25)
      .map(({ payload }) => payload);
    const lists = routes.filter((payload) => Route.decode(payload, little).multipath !== undefined);
    expect(lists.length).toBeGreaterThan(3);
    for (const payload of lists) {
      const route = Route.decode(payload, little);
      expect(route.multipath!.length).toBeGreaterThan(1);
      for (const hop of route.multipath!) expect(hop[undecoded]).toBeUndefined();
      expect(Route.decode(Route.encode(route, little), little)).toEqual(route);
      expect(toHex(Route.encode(Route.decode(payload, { ...little, preserve: true }), little))).toBe(toHex(payload));
    }
  });
});

test('a gateway of another family', () => {
  const via = { rtviaFamily: 10, rtviaAddr: 'fe80::1' };
  const bytes = Route.encode({ via }, little);
  expect(toHex(bytes.subarray(START))).toBe('0a 00 fe 80 00 00 00 00 00 00 00 00 00 00 00 00 00 01 00 00');
  expect(Route.decode(bytes, little).via).toEqual(via);
  expect(Route.decode(Route.encode({ via: { rtviaFamily: 2, rtviaAddr: '192.0.2.1' } })).via?.rtviaAddr).toBe(
    '192.0.2.1',
  );
});
