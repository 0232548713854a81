// The next hops of a route, which its message has as bytes.

import { describe, expect, test } from '@jest/globals';
import { DecodeError, decodeMessages, undecoded } from '../../src/codec/index.ts';
import { NextHops, Route, Via } from '../../src/families/route/index.ts';
import { fromHex, golden, goldenNames, toHex } from '../support/golden.ts';
import { thrownBy } from '../support/thrown.ts';

const little = { byteOrder: 'little' } as const;
const big = { byteOrder: 'big' } as const;

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
    expect(toHex(NextHops.encode(HOPS, order))).toBe(toHex(bytes));
    expect(NextHops.decode(bytes, order)).toEqual(HOPS);
  });

  test('are padded, all but the last', () => {
    const hop = { rtnhIfindex: 1, rtnhHops: 0, rtnhFlags: [], [undecoded]: [{ type: 99, value: Uint8Array.of(7) }] };
    const bytes = NextHops.encode([hop, hop], little);
    expect(NextHops.decode(bytes, little)).toEqual([hop, hop]);
    expect(NextHops.decode(NextHops.encode([], little), little)).toEqual([]);
  });

  test.each([
    ['cut in a header', '0800 00 00 010000', '8 bytes needed, 7 left'],
    ['shorter than a header', '0700 00 00 01000000', 'rtnh_len is 7, 8 bytes are left'],
    ['longer than there is', '0c00 00 00 01000000', 'rtnh_len is 12, 8 bytes are left'],
  ])('that are %s are refused', (_, hex, problem) => {
    const error = thrownBy(() => NextHops.decode(fromHex(hex.replaceAll(' ', '')), little));
    expect(error).toBeInstanceOf(DecodeError);
    expect(error.message).toContain(problem);
  });

  test('say which of them is wrong', () => {
    const wrong = [HOPS[0], { rtnhIfindex: 1, gateway: 'nowhere' }];
    expect(thrownBy(() => NextHops.encode(wrong))).toMatchObject({ path: '[1].gateway' });
    expect(thrownBy(() => NextHops.encode({} as never))).toBeInstanceOf(TypeError);
  });

  test('of captured routes encode to the same bytes again', () => {
    const routes = goldenNames
      .filter((name) => /\/route\/.*route/.test(name))
      .flatMap((name) => decodeMessages(golden(name), little))
      .filter(({ type }) => type === 24 || type === 25)
      .map(({ payload }) => Route.decode(payload, little));
    const lists = routes.flatMap(({ multipath }) => multipath ?? []);
    expect(lists.length).toBeGreaterThan(3);
    for (const bytes of lists) {
      const hops = NextHops.decode(bytes, little);
      expect(hops.length).toBeGreaterThan(1);
      for (const hop of hops) expect(hop[undecoded]).toBeUndefined();
      expect(toHex(NextHops.encode(hops, little))).toBe(toHex(bytes));
    }
  });
});

test('a gateway of another family', () => {
  const via = { rtviaFamily: 10, rtviaAddr: 'fe80::1' };
  expect(toHex(Via.encode(via, little))).toBe('0a 00 fe 80 00 00 00 00 00 00 00 00 00 00 00 00 00 01');
  expect(Via.decode(Via.encode(via))).toEqual(via);
});
