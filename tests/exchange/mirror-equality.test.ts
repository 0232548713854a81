// When two decoded values are the same.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { attr, attributes, struct, u16, u32, u8, undecoded, wireForm } from '../../src/codec/index.ts';
import { ignoredPaths, sameValue } from '../../src/exchange/mirror-equality.ts';

const withProto = JSON.parse('{ "__proto__": 1 }') as object;

describe('two values', () => {
  test.each<[unknown, unknown, boolean]>([
    [1, 1, true],
    [1, 1n, false],
    [5n, 5n, true],
    ['a', 'a', true],
    ['a', 'b', false],
    [undefined, undefined, true],
    [null, undefined, false],
    [Uint8Array.of(1, 2), Uint8Array.of(1, 2), true],
    [Uint8Array.of(1, 2), Uint8Array.of(1, 3), false],
    [Uint8Array.of(1), Uint8Array.of(1, 0), false],
    [Uint8Array.of(1), [1], false],
    [[1], Uint8Array.of(1), false],
    [Uint8Array.of(), {}, false],
    [[1, [2]], [1, [2]], true],
    [[1, 2], [2, 1], false],
    [[1], [1, undefined], false],
    [[], {}, false],
    [{}, [], false],
    [{ a: 1, b: { c: 2n } }, { b: { c: 2n }, a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [{ a: 1, b: 2 }, { a: 1 }, false],
    [{ a: undefined }, {}, true],
    [{}, { a: undefined }, true],
    [{ a: null }, {}, false],
    [{}, { constructor: 1 }, false],
    [{ toString: 1 }, {}, false],
    [withProto, {}, false],
    [{}, withProto, false],
    [withProto, JSON.parse('{ "__proto__": 1 }'), true],
  ])('%o and %o: %s', (one, other, same) => {
    expect(sameValue(one, other)).toBe(same);
    expect(sameValue(other, one)).toBe(same);
  });

  test('what was not decoded counts', () => {
    const Known = attributes({ a: attr(1, u8) });
    const More = attributes({ a: attr(1, u8), b: attr(2, u32) });
    const [one, two] = [1, 2].map((b) => Known.decode(More.encode({ a: 1, b })));
    expect(undecoded in one!).toBe(true);
    expect(sameValue(one, two)).toBe(false);
    expect(sameValue(one, Known.decode(More.encode({ a: 1, b: 1 })))).toBe(true);
    expect(sameValue(one, { a: 1 })).toBe(false);
    const Short = struct({ a: u16, b: u16 });
    expect(sameValue(Short.decode(Uint8Array.of(1, 0, 7)), Short.decode(Uint8Array.of(1, 0, 8)))).toBe(false);
  });

  test('how a value was encoded does not count', () => {
    const Known = attributes({ a: attr(1, u8), b: attr(2, u8) });
    const [first, second] = [Known.encode({ a: 1 }), Known.encode({ b: 2 })];
    const joined = (one: Uint8Array, other: Uint8Array): object => {
      const bytes = new Uint8Array(16);
      bytes.set(one);
      bytes.set(other, 8);
      return Known.decode(bytes, { preserve: true });
    };
    const one = joined(first, second);
    expect(wireForm in one).toBe(true);
    expect(sameValue(one, joined(second, first))).toBe(true);
  });

  test('are the same as their copies, and differ where one leaf does', () => {
    const value = fc.object({ withBigInt: true, withTypedArray: false, maxDepth: 3 });
    fc.assert(
      fc.property(value, (one) => {
        expect(sameValue(one, structuredClone(one))).toBe(true);
        expect(sameValue({ one, leaf: 1 }, { one, leaf: 2 })).toBe(false);
      }),
    );
  });
});

describe('what is ignored', () => {
  const ignored = ignoredPaths(['age', 'info.timer', 'info.data.count', 'hops.flags']);
  test.each<[object, object, boolean]>([
    [{ age: 1 }, { age: 2 }, true],
    [{ age: 1 }, {}, true],
    [{}, { age: 1 }, true],
    [{ info: { timer: 1 } }, { info: { timer: 2 } }, true],
    [{ info: { timer: 1 } }, { info: {} }, true],
    [{ info: { timer: 1 } }, {}, false],
    [{ info: { age: 1 } }, { info: { age: 2 } }, false],
    [{ info: { data: { count: 1, id: 1 } } }, { info: { data: { count: 2, id: 1 } } }, true],
    [{ info: { data: { count: 1, id: 1 } } }, { info: { data: { count: 1, id: 2 } } }, false],
    [{ hops: [{ flags: 1 }, { flags: 2 }] }, { hops: [{ flags: 3 }, { flags: 4 }] }, true],
    [{ hops: [{ flags: 1, via: 1 }] }, { hops: [{ flags: 1, via: 2 }] }, false],
    [{ data: { count: 1 } }, { data: { count: 2 } }, false],
  ])('%j and %j: %s', (one, other, same) => {
    expect(sameValue(one, other, ignored)).toBe(same);
    expect(sameValue(other, one, ignored)).toBe(same);
  });

  test('is all below a path, whatever else is named there', () => {
    for (const paths of [
      ['a', 'a.b'],
      ['a.b', 'a'],
      ['a.b.c', 'a'],
    ]) {
      expect(sameValue({ a: { b: 1, c: 1 } }, { a: { b: 2, c: 2 } }, ignoredPaths(paths))).toBe(true);
    }
  });
});
