import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DecodeError } from '../../../src/codec/index.ts';
import { deepFreeze, ORDERS, withoutWireForm } from '../../support/four-way.ts';
import { toHex } from '../../support/golden.ts';
import { type Case, containers, schemas } from './arbitraries.ts';
import { mutations, trees } from './hostile.ts';
import { little, preserving } from './tlv.ts';

const orders = fc.constantFrom(...ORDERS);

/** A schema and a value of it. */
const schemaAndValue = (cases: fc.Arbitrary<Case>): fc.Arbitrary<[Case, unknown]> =>
  cases.chain((one) => fc.tuple(fc.constant(one), one.values));

describe('any schema', () => {
  test('decodes what it encoded, in either byte order', () => {
    fc.assert(
      fc.property(schemaAndValue(schemas), orders, ([{ codec }, value], byteOrder) => {
        const encoded = codec.encode(deepFreeze(value), { byteOrder });
        expect(codec.decode(encoded, { byteOrder })).toStrictEqual(value);
        expect(withoutWireForm(codec.decode(encoded, { byteOrder, preserve: true }))).toStrictEqual(value);
      }),
      { numRuns: 500 },
    );
  });

  test('encodes a value always to the same bytes, decoded or not, preserved or not', () => {
    fc.assert(
      fc.property(schemaAndValue(schemas), orders, ([{ codec }, value], byteOrder) => {
        const encoded = codec.encode(value, { byteOrder });
        for (const preserve of [false, true]) {
          const decoded = deepFreeze(codec.decode(encoded, { byteOrder, preserve }) as unknown);
          expect(toHex(codec.encode(decoded, { byteOrder }))).toBe(toHex(encoded));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('encodes what was preserved in one byte order in the other as if it had not been', () => {
    fc.assert(
      fc.property(schemaAndValue(containers), ([{ codec }, value]) => {
        const preserved: unknown = codec.decode(codec.encode(value, little), preserving);
        expect(codec.encode(preserved, { byteOrder: 'big' })).toEqual(codec.encode(value, { byteOrder: 'big' }));
      }),
    );
  });
});

describe('bytes that are no encoding of the schema', () => {
  const mutated = schemaAndValue(containers).chain(([one, value]) =>
    fc.tuple(
      fc.constant(one),
      mutations.map((mutate) => mutate(one.codec.encode(value, little))),
    ),
  );
  const foreign = fc.tuple(
    containers,
    fc.tuple(trees, mutations).map(([bytes, mutate]) => mutate(bytes)),
  );

  /** The value, or undefined where the bytes are refused with the one error that there is for that. */
  function decode({ codec }: Case, bytes: Uint8Array, options: object): unknown {
    try {
      return codec.decode(bytes, { ...little, ...options });
    } catch (error) {
      expect(error).toBeInstanceOf(DecodeError);
      return undefined;
    }
  }

  test.each([
    ['encodings with bytes changed, cut, added and copied', mutated],
    ['trees of random attributes', foreign],
  ])('E17, E19, E20, E21: %s become a value or a DecodeError, and lose nothing', (_, inputs) => {
    fc.assert(
      fc.property(inputs, ([one, bytes]) => {
        const before = toHex(bytes);
        const value = decode(one, bytes, {});
        const preserved = decode(one, bytes, { preserve: true });
        expect(toHex(bytes)).toBe(before);
        expect(preserved === undefined).toBe(value === undefined);
        if (value === undefined) return;
        expect(toHex(one.codec.encode(deepFreeze(preserved), little))).toBe(before);
        expect(withoutWireForm(preserved)).toStrictEqual(value);
        const again = one.codec.encode(deepFreeze(value), little);
        expect(one.codec.decode(again, little)).toStrictEqual(value);
      }),
      { numRuns: 1000 },
    );
  });
});
