// Bytes that nobody would write: trees of attributes with random numbers, flags and lengths, and encodings gone wrong.

import fc from 'fast-check';
import { concat, tlv, unpadded } from './tlv.ts';

const payload = fc.oneof(
  fc.uint8Array({ maxLength: 20 }),
  fc.constantFrom(Uint8Array.of(1), Uint8Array.of(2, 0, 0, 0), Uint8Array.of(1, 0, 0, 0, 0, 0, 0, 0)),
);
/** nla_type: a number that a schema may know, and any of the flag bits. */
const rawType = fc
  .tuple(fc.nat(16), fc.constantFrom(0, 0, 0x8000, 0x4000, 0xc000))
  .map(([type, flags]) => type | flags);

/** Sets of attributes, little-endian, of which some hold sets: all lengths are right, nothing else need be. */
export const trees: fc.Arbitrary<Uint8Array> = fc.letrec<{ set: Uint8Array; one: Uint8Array; body: Uint8Array }>(
  (tie) => ({
    body: fc.oneof({ maxDepth: 4 }, payload, tie('set')),
    one: fc
      .tuple(rawType, tie('body'), fc.constantFrom(0, 0, 0, 0xee))
      .map(([type, body, gap]) => filled(tlv(type, body), body.length, gap)),
    set: fc
      .tuple(fc.array(tie('one'), { maxLength: 6 }), fc.option(fc.tuple(rawType, payload)))
      .map(([all, last]) => concat(...all, ...(last ? [unpadded(...last)] : []))),
  }),
).set;

/** One thing done to bytes. */
type Mutation = (bytes: Uint8Array) => Uint8Array;

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(fc.nat(), fc.nat(255)).map(([at, value]): Mutation => (bytes) => {
    const copy = bytes.slice();
    if (copy.length > 0) copy[at % copy.length] = value;
    return copy;
  }),
  fc.nat().map(
    (at): Mutation =>
      (bytes) =>
        bytes.slice(0, at % (bytes.length + 1)),
  ),
  fc.uint8Array({ maxLength: 8 }).map(
    (more): Mutation =>
      (bytes) =>
        concat(bytes, more),
  ),
  fc.tuple(fc.nat(), fc.nat(), fc.nat()).map(([from, length, to]): Mutation => (bytes) => {
    // A piece of four-byte words copied to another place: attributes come again, and in other nests.
    const words = bytes.length >> 2;
    const start = 4 * (from % (words + 1));
    const end = Math.min(start + 4 * (1 + (length % 6)), 4 * words);
    const place = 4 * (to % (words + 1));
    return concat(bytes.subarray(0, place), bytes.subarray(start, end), bytes.subarray(place));
  }),
);

/** What is done to the bytes of an encoding. */
export const mutations: fc.Arbitrary<Mutation> = fc.array(mutation, { maxLength: 4 }).map(
  (all): Mutation =>
    (bytes) =>
      all.reduce((mutated, one) => one(mutated), bytes),
);

function filled(attribute: Uint8Array, length: number, gap: number): Uint8Array {
  return attribute.fill(gap, 4 + length);
}
