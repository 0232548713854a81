// The generated schemas of rtnetlink against what kernels sent.

import { describe, expect, test } from '@jest/globals';
import {
  type AnyCodec,
  decodeMessages,
  type Message,
  undecoded,
  type UndecodedAttribute,
} from '../../src/codec/index.ts';
import { Address, Link, Neighbour, Route } from '../../src/families/route/index.ts';
import { golden, goldenNames, toHex } from '../support/golden.ts';

/**
 * What the specifications do not say: that IFLA_AF_SPEC of AF_BRIDGE holds what a bridge keeps of a port, and what packets
 * are wrapped in, of most types. Those are kept as bytes.
 */
const EXPLAINED = /^\.afSpec\[2\]: inet: |: encap: encapType .* chooses none of/;

const little = { byteOrder: 'little' } as const;

/** rtnetlink has four types for each kind of object: new, delete, get, set. */
const SCHEMAS = new Map<number, AnyCodec>([
  [16, Link],
  [20, Address],
  [24, Route],
  [28, Neighbour],
]);

interface Case {
  readonly name: string;
  readonly message: Message;
  readonly schema: AnyCodec;
}

const cases: Case[] = goldenNames
  .filter((name) => name.includes('/route/'))
  .flatMap((name) => decodeMessages(golden(name), little).map((message) => ({ name, message })))
  .flatMap(({ name, message }) => {
    const schema = message.type < 16 ? undefined : SCHEMAS.get(message.type & ~3);
    return schema ? [{ name, message, schema }] : [];
  });

/** The attributes that were not decoded, however deep, as `path: type problem`. */
function undecodedIn(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  const kept = (value as { readonly [undecoded]?: unknown })[undecoded];
  const own = Array.isArray(kept)
    ? (kept as UndecodedAttribute[]).map(({ type, problem = 'unknown' }) => `${path}[${type & 0x3fff}]: ${problem}`)
    : [];
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => undecodedIn(inner, `${path}.${key}`))];
}

describe('captured links, addresses, routes and neighbours', () => {
  test('there are dozens of them, of each kind', () => {
    for (const [type, schema] of SCHEMAS) {
      const count = cases.filter((each) => each.schema === schema).length;
      expect([type, count > 5]).toEqual([type, true]);
    }
  });

  test('decode and, preserved, encode to the same bytes', () => {
    for (const { name, message, schema } of cases) {
      const value: unknown = schema.decode(message.payload, { ...little, preserve: true });
      expect([name, toHex(schema.encode(value, little))]).toEqual([name, toHex(message.payload)]);
    }
  });

  test('encode, not preserved, to bytes that decode to the same value', () => {
    for (const { name, message, schema } of cases) {
      const value: unknown = schema.decode(message.payload, little);
      expect([name, schema.decode(schema.encode(value, little), little)]).toEqual([name, value]);
    }
  });

  test('have no attribute that the schema knows and cannot decode', () => {
    for (const { name, message, schema } of cases) {
      const left = undecodedIn(schema.decode(message.payload, little));
      const problems = left.filter((each) => !/unknown$|(data|slaveData): .* chooses none of/.test(each));
      expect([name, problems.filter((each) => !EXPLAINED.test(each))]).toEqual([name, []]);
    }
  });

  test('of addresses, routes and neighbours, have none that the schema does not know', () => {
    for (const { name, message, schema } of cases.filter((each) => each.schema !== Link)) {
      // IPv4's nexthops and routes of multicast, MPLS and bridges have more.
      if (/mpls|mroute|fdb/.test(name)) continue;
      const left = undecodedIn(schema.decode(message.payload, little));
      expect([name, left.filter((each) => !EXPLAINED.test(each))]).toEqual([name, []]);
    }
  });
});
