// The schemas against what kernels sent: nothing lost, nothing thrown but DecodeError.

import { describe, expect, test } from '@jest/globals';
import {
  annotate,
  type AnyCodec,
  decodeMessages,
  DecodeError,
  inspect,
  type Message,
  undecoded,
  type UndecodedAttribute,
} from '../../src/codec/index.ts';
import { schemaOf } from '../support/families/index.ts';
import { golden, goldenNames, toHex } from '../support/golden.ts';

const little = { byteOrder: 'little' } as const;
const preserving = { ...little, preserve: true } as const;

interface Case {
  readonly name: string;
  readonly message: Message;
  readonly schema: AnyCodec;
}

// uevents are text, and a connector's events have a type of their own meaning.
const cases: Case[] = goldenNames
  .filter((name) => !/uevent|connector/.test(name))
  .flatMap((name) => decodeMessages(golden(name), little).map((message) => ({ name, message })))
  .flatMap(({ name, message }) => {
    const schema = schemaOf(name, message);
    return schema ? [{ name, message, schema }] : [];
  });

/** What the schema of a link says of IFLA_AF_SPEC of AF_BRIDGE, which holds other attributes than that of AF_UNSPEC. */
const OF_BRIDGE = 'inet: nla_len ';

/** The attributes, however deep, that a schema knows and could not decode. */
function problemsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  const kept = (value as { readonly [undecoded]?: unknown })[undecoded];
  const own = Array.isArray(kept) ? (kept as UndecodedAttribute[]).flatMap(({ problem }) => problem ?? []) : [];
  return [...own, ...Object.values(value).flatMap(problemsIn)];
}

const problemsOf = ({ schema, message }: Case): string[] => problemsIn(schema.decode(message.payload, little));

describe('every captured message that has a schema', () => {
  test('there are hundreds, of all three kernels', () => {
    expect(cases.length).toBeGreaterThan(400);
    for (const kernel of ['host', '6.1', '6.12']) {
      expect(cases.some(({ name }) => name.startsWith(`${kernel}/`))).toBe(true);
    }
  });

  test('decodes and, preserved, encodes to the same bytes', () => {
    for (const { name, message, schema } of cases) {
      const value: unknown = schema.decode(message.payload, preserving);
      expect([name, toHex(schema.encode(value, little))]).toEqual([name, toHex(message.payload)]);
    }
  });

  test('not preserved, encodes to bytes that decode to the same value, and to the same bytes again', () => {
    for (const { name, message, schema } of cases) {
      const value: unknown = schema.decode(message.payload, little);
      const bytes = schema.encode(value, little);
      expect([name, schema.decode(bytes, little)]).toEqual([name, value]);
      expect([name, toHex(schema.encode(schema.decode(bytes, little), little))]).toEqual([name, toHex(bytes)]);
    }
  });

  test('has no attribute that its schema knows and cannot decode, but for formats that these schemas have not', () => {
    for (const each of cases) {
      const problems = problemsOf(each);
      const unexpected = problems.filter(
        (problem) => !problem.includes('chooses none of') && !problem.startsWith(OF_BRIDGE),
      );
      expect([each.name, unexpected]).toEqual([each.name, []]);
    }
  });

  test('is annotated from the first byte to the last, without a fault', () => {
    for (const name of new Set(cases.map((each) => each.name))) {
      const bytes = golden(name);
      const schema = (header: { type: number }): AnyCodec | undefined =>
        cases.find((each) => each.name === name && each.message.type === header.type)?.schema;
      const problems = cases.filter((each) => each.name === name).flatMap(problemsOf);
      const isFaulty = problems.some((problem) => problem.startsWith(OF_BRIDGE));
      let end = 0;
      for (const annotation of annotate(bytes, { ...little, schema })) {
        expect([name, annotation.offset]).toEqual([name, end]);
        if (!isFaulty) expect([name, end, annotation.fault]).toEqual([name, end, undefined]);
        end = annotation.offset + annotation.length;
      }
      expect([name, end]).toEqual([name, bytes.length]);
    }
  });
});

describe('every captured message that has a schema, damaged', () => {
  /**
   * Decodes; what comes out is encoded again if `encodes`, which takes much longer. Returns whether there was a value. No `expect` where all is well: it
   * takes longer than the decoding, hundreds of thousands of times.
   */
  function holds(schema: AnyCodec, bytes: Uint8Array, encodes: boolean): boolean {
    let value: unknown;
    try {
      value = schema.decode(bytes, encodes ? preserving : little);
    } catch (error) {
      if (!(error instanceof DecodeError) || error.offset > bytes.length || error.path === '') throw error;
      return false;
    }
    if (!encodes) return true;
    const encoded = schema.encode(value, little);
    if (Buffer.compare(encoded, bytes) !== 0) expect(toHex(encoded)).toBe(toHex(bytes));
    return true;
  }

  test('E19: cut anywhere, is a value or a DecodeError', () => {
    let values = 0;
    for (const { message, schema } of cases) {
      const { payload } = message;
      for (let end = 0; end < payload.length; end++)
        if (holds(schema, payload.subarray(0, end), end % 3 === 0)) values++;
    }
    expect(values).toBeGreaterThan(0);
  });

  test('E17: with any byte changed, is a value or a DecodeError', () => {
    let values = 0;
    for (const { message, schema } of cases) {
      const bytes = message.payload.slice();
      for (let i = 0; i < bytes.length; i++) {
        bytes[i]! ^= 0xff;
        if (holds(schema, bytes, i % 8 === 0)) values++;
        bytes[i]! ^= 0xff;
      }
    }
    expect(values).toBeGreaterThan(0);
  });
});

test('a captured link is shown with the names of its schema', () => {
  const bytes = golden('host/route/link-vxlan');
  const [message] = decodeMessages(bytes, little);
  const dump = inspect(bytes, { ...little, schema: () => schemaOf('host/route/link-vxlan', message!) });
  for (const text of [/IFLA_IFNAME +"vxlan/, /IFLA_INFO_KIND +"vxlan"/, /VXLAN_\w*ID +\d+/, /IFLA_STATS64/]) {
    expect(dump).toMatch(text);
  }
});
