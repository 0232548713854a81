// The generated schemas of rtnetlink against what kernels sent.

import { describe, expect, test } from '@jest/globals';
import { type AnyCodec, decodeMessages, type Message } from '../../src/codec/index.ts';
import { Address, Link, Neighbour, Route } from '../../src/families/route/index.ts';
import { golden, goldenNames, toHex } from '../support/golden.ts';
import { undecodedIn } from './undecoded.ts';

/** What packets are wrapped in, of most types, is kept as bytes; and so are attributes of kinds of link that have no set. */
const EXPLAINED = /: encap: encapType .* chooses none of|(data|slaveData): .* chooses none of/;

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

  test('have nothing that is not decoded', () => {
    for (const { name, message, schema } of cases) {
      // Routes of multicast and MPLS, and entries of bridges, have more.
      if (schema !== Link && /mpls|mroute|fdb/.test(name)) continue;
      const left = undecodedIn(schema.decode(message.payload, little));
      expect([name, left.filter((each) => !EXPLAINED.test(each))]).toEqual([name, []]);
    }
  });

  test('of AF_BRIDGE tell the VLANs of a port', () => {
    const [request] = decodeMessages(golden('6.12/route/set-bridge-vlans.request'), little);
    expect(Link.decode(request!.payload, little).afSpec?.vlanInfo).toEqual([
      { flags: ['range-begin'], vid: 10 },
      { flags: ['range-end'], vid: 20 },
      { flags: ['untagged'], vid: 30 },
    ]);
  });
});
