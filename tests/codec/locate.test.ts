// From the offset of an extended ack to the attribute that the kernel means.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  annotate,
  type AnyCodec,
  array,
  attr,
  attributes,
  bytes,
  type ByteOrder,
  type Codec,
  decodeError,
  decodeMessage,
  encodeMessage,
  indexedArray,
  message,
  multi,
  nested,
  nestTypeValue,
  pad,
  padding,
  string,
  struct,
  subMessage,
  u16,
  u32,
  u8,
} from '../../src/codec/index.ts';
import { attributeAt, type LocatedAttribute, missingIn } from '../../src/codec/locate.ts';
import { doOperation } from '../../src/families/family.ts';
import { ethtool } from '../../src/families/generated/ethtool.ts';
import { Link } from '../../src/families/route/index.ts';
import { ORDERS } from '../support/four-way.ts';
import { fromHex, golden } from '../support/golden.ts';
import { containers, schemas } from './schema/arbitraries.ts';
import { mutations, trees } from './schema/hostile.ts';
import { concat, little, nests, tlv } from './schema/tlv.ts';

const HEADER = 16;
const at = (schema: AnyCodec | undefined, payload: Uint8Array, offset: number): LocatedAttribute | undefined =>
  attributeAt(schema, encodeMessage({ type: 20, payload }, little), HEADER + offset, true);
const pathAt = (schema: AnyCodec | undefined, payload: Uint8Array, offset: number): string | undefined =>
  at(schema, payload, offset)?.path;

/** Every path that the bytes of a payload have, in their order, each where it starts first. */
function paths(schema: AnyCodec | undefined, payload: Uint8Array): string[] {
  const all = Array.from(payload, (_, offset) => pathAt(schema, payload, offset) ?? '-');
  return all.filter((path, i) => path !== all[i - 1]);
}

const Vlan = attributes({ id: attr(1, u16, { name: 'IFLA_VLAN_ID' }) });
const Info = attributes({
  kind: attr(1, string),
  data: attr(2, subMessage('kind', { vlan: Vlan }), { name: 'IFLA_INFO_DATA' }),
});
const Request = message({
  name: 'request',
  header: struct({ family: u8, gap: padding(3), index: u32 }),
  attributes: attributes({
    name: attr(3, string, { name: 'IFLA_IFNAME' }),
    info: attr(18, Info, { name: 'IFLA_LINKINFO' }),
  }),
});
const request = Request.encode(
  { family: 2, index: 7, name: 'eth0', info: { kind: 'vlan', data: { id: 5000 } } },
  little,
);
// 0 header, 8 name, 20 info, 24 kind, 36 data, 40 id

describe('attributeAt', () => {
  test('tells path, name, number, place and value', () => {
    expect(at(Request, request, 40)).toEqual({
      path: 'info.data.id',
      name: 'IFLA_VLAN_ID',
      type: 1,
      offset: HEADER + 40,
      length: 6,
      value: 5000,
    });
    expect(at(Request, request, 8)).toMatchObject({ path: 'name', name: 'IFLA_IFNAME', type: 3, value: 'eth0' });
  });

  test('takes any byte of an attribute, and its padding, for the attribute', () => {
    for (const offset of [40, 41, 43, 44, 45, 46, 47]) expect(pathAt(Request, request, offset)).toBe('info.data.id');
    for (const offset of [36, 37, 39]) expect(pathAt(Request, request, offset)).toBe('info.data');
    expect(at(Request, request, 20)).toMatchObject({
      path: 'info',
      name: 'IFLA_LINKINFO',
      length: 28,
      value: undefined,
    });
    expect(pathAt(Request, request, 48)).toBeUndefined();
  });

  test('names the fields of nlmsghdr and of the header after it', () => {
    const found = [0, 3, 4, 6, 8, 15].map((offset) => pathAt(Request, request, offset - HEADER));
    expect(found).toEqual(['nlmsg_len', 'nlmsg_len', 'nlmsg_type', 'nlmsg_flags', 'nlmsg_seq', 'nlmsg_pid']);
    expect(at(Request, request, 0)).toMatchObject({
      path: 'family',
      type: undefined,
      offset: HEADER,
      length: 1,
      value: 2,
    });
    expect(pathAt(Request, request, 1)).toBeUndefined();
    expect(at(Request, request, 5)).toMatchObject({ path: 'index', offset: HEADER + 4, length: 4, value: 7 });
  });

  test('names a member of the header whose name an attribute has taken', () => {
    const Route = message({
      header: struct({ family: u8, gap: padding(3), table: u8 }),
      attributes: attributes({ dst: attr(1, bytes), table: attr(15, u32) }),
    });
    const payload = Route.encode({ family: 2, dst: Uint8Array.of(192, 0, 2, 0), table: 254 }, little);
    expect(pathAt(Route, payload, 4)).toBe('header.table');
    expect(pathAt(Route, payload, 0)).toBe('family');
    // An attribute called header takes nothing away.
    const Plain = message({
      header: struct({ flags: u32 }),
      attributes: attributes({ header: attr(1, attributes({ flags: attr(1, u32) })) }),
    });
    const plain = Plain.encode({ flags: 1, header: { flags: 2 } }, little);
    expect(paths(Plain, plain)).toEqual(['flags', 'header', 'header.flags']);
  });

  test('looks at the selector of a sub-message, wherever it stands', () => {
    const data = tlv(0x8002, tlv(1, '88 13'));
    const kind = tlv(1, '76 6c 61 6e 00');
    expect(pathAt(Info, concat(data, kind), 4)).toBe('data.id');
    expect(pathAt(Info, concat(data, tlv(1, '78 00')), 4)).toBe('data.attribute 1');
    const Port = message({
      header: struct({ family: u8, gap: padding(3) }),
      attributes: attributes({ afSpec: attr(26, subMessage('family', { 7: attributes({ mode: attr(1, u16) }) })) }),
    });
    const port = Port.encode({ family: 7, afSpec: { mode: 1 } }, little);
    expect(pathAt(Port, port, 8)).toBe('afSpec.mode');
  });

  test('finds its way in a set whose end is broken', () => {
    const payload = concat(tlv(1, '76 6c 61 6e 00'), tlv(0x8002, tlv(1, '88 13')), '01 00');
    expect(pathAt(Info, payload, 16)).toBe('data.id');
    expect(pathAt(Info, payload, payload.length - 1)).toBeUndefined();
  });

  test('looks at a selector whose form an outer value chooses', () => {
    const Inner = attributes({
      selector: attr(1, subMessage('outer', { text: string })),
      data: attr(2, subMessage('selector', { vlan: Vlan })),
    });
    const Set = attributes({ outer: attr(1, string), inner: attr(2, Inner) });
    const payload = Set.encode({ outer: 'text', inner: { selector: 'vlan', data: { id: 7 } } }, little);
    expect(pathAt(Set, payload, payload.length - 4)).toBe('inner.data.id');
  });

  test('takes for no part what does not lie whole in its place', () => {
    const Set = attributes({
      nest: attr(1, attributes({ a: attr(1, u32) })),
      pair: attr(2, struct({ a: u16, b: u16 })),
      list: attr(3, array(u16)),
    });
    // The length of the attribute in the nest reaches beyond the nest.
    expect(pathAt(Set, concat(tlv(0x8001, '0c 00 01 00 00 00 00 00'), tlv(2)), 4)).toBe('nest');
    const payload = concat(tlv(2, '01 00 02'), tlv(3, '01 00 02'));
    expect([4, 6].map((offset) => pathAt(Set, payload, offset))).toEqual(['pair.a', 'pair']);
    expect([12, 14].map((offset) => pathAt(Set, payload, offset))).toEqual(['list[0]', 'list']);
  });

  test('finds a message inside an attribute', () => {
    const payload = Link.encode({ linkinfo: { kind: 'veth', data: { peer: { ifiIndex: 9, ifname: 'p' } } } }, little);
    const found = paths(Link, payload);
    expect(found).toContain('linkinfo.data.peer.ifiIndex');
    expect(found.at(-1)).toBe('linkinfo.data.peer.ifname');
  });

  test('numbers attributes that come again, items and rows by their places in the value', () => {
    const Set = attributes({
      list: attr(1, multi(attributes({ name: attr(1, string) }))),
      alone: attr(2, u32),
      indexed: attr(3, indexedArray(attributes({ id: attr(1, u16) }))),
      words: attr(4, array(u16)),
      pairs: attr(5, array(struct({ a: u8, gap: padding(1), b: u16 }))),
    });
    const value = {
      list: [{ name: 'a' }, { name: 'b' }],
      alone: 1,
      indexed: [{ id: 1 }, { id: 2 }],
      words: [1, 2],
      pairs: [
        { a: 1, b: 2 },
        { a: 3, b: 4 },
      ],
    };
    expect(paths(Set, Set.encode(value, little))).toEqual([
      ...['list[0]', 'list[0].name', 'list[1]', 'list[1].name', 'alone'],
      ...['indexed', 'indexed[0]', 'indexed[0].id', 'indexed[1]', 'indexed[1].id'],
      ...['words', 'words[0]', 'words[1]', 'pairs'],
      ...['pairs[0].a', 'pairs[0]', 'pairs[0].b', 'pairs[1].a', 'pairs[1]', 'pairs[1].b'],
    ]);
  });

  test('numbers rows, and names the numbers of their nests', () => {
    const Set = attributes({ rows: attr(1, nestTypeValue(['p', 'q'], attributes({ id: attr(1, u16) }))) });
    const row = (p: number, q: number): { p: number; q: number; id: number } => ({ p, q, id: q });
    const payload = Set.encode({ rows: [row(3, 1), row(3, 2), row(5, 9)] }, little);
    expect(paths(Set, payload)).toEqual([
      ...['rows', 'rows[0].p', 'rows[0]', 'rows[0].id', 'rows[1]', 'rows[1].id'],
      ...['rows[2].p', 'rows[2]', 'rows[2].id'],
    ]);
    expect(at(Set, payload, 4)).toMatchObject({ type: 3, value: undefined });
  });

  test('follows a schema that contains itself, as deep as the codec goes', () => {
    interface Tree {
      readonly leaf?: number;
      readonly child?: Tree;
    }
    const Tree = attributes({
      leaf: attr(1, u32),
      child: attr(
        2,
        nested((): Codec<Tree> => Tree),
      ),
    });
    const few = nests(0x8002, 3, tlv(1, '07 00 00 00'));
    expect(at(Tree, few, 12)).toMatchObject({ path: 'child.child.child.leaf', value: 7 });
    const many = nests(0x8002, 80);
    expect(pathAt(Tree, many, 79 * 4)?.split('.')).toHaveLength(64);
  });

  test('tells by its number what the schema does not know', () => {
    const payload = concat(new Uint8Array(8), tlv(0x8012, tlv(1, '78 00'), tlv(0x804d, tlv(2, tlv(1, '00')))));
    expect(at(Request, payload, 20)).toEqual({
      path: 'info.attribute 77',
      name: undefined,
      type: 77,
      offset: HEADER + 20,
      length: 16,
      value: undefined,
    });
    // NLA_F_NESTED says that there are attributes in 77, nothing says so of 77.2.
    expect(pathAt(Request, payload, 24)).toBe('info.attribute 77.2');
    expect(pathAt(Request, payload, 28)).toBe('info.attribute 77.2');
    expect(pathAt(attributes({ raw: attr(5, bytes) }), tlv(0x8005, tlv(3, '00')), 4)).toBe('raw.attribute 3');
  });

  test.each([
    ['without a schema', undefined],
    ['with a schema of mere bytes', bytes],
  ])('%s takes what lies at the offset for an attribute', (_, schema) => {
    const payload = concat('01 02 03 04', tlv(5, '01 00'), tlv(0x8006, tlv(1, '00')));
    expect(at(schema, payload, 4)).toMatchObject({ path: 'attribute 5', type: 5, offset: 20, length: 6 });
    expect(at(schema, payload, 16)).toMatchObject({ path: 'attribute 1', length: 5 });
    expect(pathAt(schema, payload, -10)).toBe('nlmsg_flags');
    // The length there reaches beyond the message, the offset is no multiple of four, or outside.
    expect(pathAt(schema, fromHex('00 06 00 05 00 01 00 00'), 1)).toBeUndefined();
    for (const offset of [0, 5, 24, -17, 1000, NaN]) expect(pathAt(schema, payload, offset)).toBeUndefined();
  });

  test('has no value for what is malformed, padding, or of several parts', () => {
    const Set = attributes({ a: attr(1, u32), gap: attr(2, pad), s: attr(3, struct({ x: u8 })) });
    const payload = concat(tlv(1, '05 00'), tlv(2), tlv(3, '07'));
    expect(at(Set, payload, 0)).toMatchObject({ path: 'a', value: undefined, length: 6 });
    expect(at(Set, payload, 8)).toMatchObject({ path: 'gap', value: undefined });
    expect(at(Set, payload, 12)).toMatchObject({ path: 's', value: undefined });
    expect(at(Set, payload, 16)).toMatchObject({ path: 's.x', value: 7, type: undefined });
  });

  test('looks no further than the length in the header', () => {
    const two = concat(encodeMessage({ type: 20, payload: tlv(1, '05 00 00 00') }, little), tlv(1, '06 00 00 00'));
    const Set = attributes({ a: attr(1, u32) });
    expect(attributeAt(Set, two, 16, true)?.value).toBe(5);
    expect(attributeAt(Set, two, 24, true)).toBeUndefined();
  });

  test('reads the captured refusal of an IFLA_MTU of two bytes', () => {
    const { extendedAck, requestPayload, request } = decodeError(
      decodeMessage(golden('policy-echoed'), little),
      little,
    );
    const sent = encodeMessage({ ...request, payload: requestPayload! }, little);
    expect(attributeAt(Link, sent, extendedAck.offset!, true)).toEqual({
      path: 'mtu',
      name: 'IFLA_MTU',
      type: 4,
      offset: 32,
      length: 6,
      value: undefined,
    });
  });
});

describe('missingIn', () => {
  const missing = (schema: AnyCodec | undefined, nest: number | undefined, type: number): unknown =>
    missingIn(schema, encodeMessage({ type: 20, payload: request }, little), nest, type, true);

  test('names what the message lacks, and what a nest lacks', () => {
    expect(missing(Request, undefined, 3)).toEqual({ path: 'name', name: 'IFLA_IFNAME' });
    expect(missing(Request, HEADER + 20, 2)).toEqual({ path: 'info.data', name: 'IFLA_INFO_DATA' });
    expect(missing(Request, HEADER + 36, 1)).toEqual({ path: 'info.data.id', name: 'IFLA_VLAN_ID' });
  });

  test('tells by its number what the schema does not know', () => {
    expect(missing(Request, undefined, 99)).toEqual({ path: 'attribute 99', name: undefined });
    expect(missing(Request, HEADER + 20, 99)).toEqual({ path: 'info.attribute 99', name: undefined });
    expect(missing(undefined, undefined, 5)).toEqual({ path: 'attribute 5', name: undefined });
    expect(missing(undefined, HEADER + 20, 5)).toEqual({ path: 'attribute 18.5', name: undefined });
    expect(missing(Request, 1000, 5)).toEqual({ path: 'attribute 5', name: undefined });
  });

  test('D16: names the attribute that the captured refusal of ethtool misses', () => {
    const { extendedAck } = decodeError(decodeMessage(golden('missing-attribute'), little), little);
    const { request: schema } = doOperation(ethtool, 'features-get', 21);
    const sent = encodeMessage({ type: 21, payload: schema.encode({}, little) }, little);
    expect(missingIn(schema, sent, extendedAck.missingNest, extendedAck.missingType!, true)).toEqual({
      path: 'header',
      name: 'ETHTOOL_A_FEATURES_HEADER',
    });
  });
});

/** What lies at a path such as `list[2].name`. */
function follow(value: unknown, path: string): unknown {
  const keys = path.split(/[.[\]]+/).filter(Boolean);
  return keys.reduce((inner, key) => (inner as Record<string, unknown>)[key], value);
}

describe('any schema', () => {
  const encoded = containers.chain((one) =>
    fc.tuple(fc.constant(one), one.values, fc.constantFrom<ByteOrder>(...ORDERS)),
  );

  test('leads from the offset of each attribute to the path of its value', () => {
    fc.assert(
      fc.property(encoded, ([{ codec }, value, byteOrder]) => {
        const sent = encodeMessage({ type: 20, payload: codec.encode(value, { byteOrder }) }, { byteOrder });
        const seen = new Set<string>();
        // That an attribute starts there is told by the annotations, which have a walk of their own.
        const starts = annotate(sent, { byteOrder, schema: () => codec }).filter(({ field }) => field === 'nla_len');
        for (const { offset, meaning } of starts) {
          const found = attributeAt(codec, sent, offset, byteOrder === 'little')!;
          expect(found).toMatchObject({ offset, length: Number.parseInt(meaning!, 10), type: expect.any(Number) });
          expect(seen).not.toContain(found.path);
          seen.add(found.path);
          const there = follow(value, found.path);
          expect(there).toBeDefined();
          if (found.value !== undefined) expect(found.value).toStrictEqual(there);
          // The number of a nest of rows is what its path leads to.
          if (found.path.endsWith('].outer')) expect(found.type).toBe(there);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('leads from any byte to a place that has it, or to none', () => {
    fc.assert(
      fc.property(encoded, fc.nat(), ([{ codec }, value, byteOrder], somewhere) => {
        const sent = encodeMessage({ type: 20, payload: codec.encode(value, { byteOrder }) }, { byteOrder });
        const offset = somewhere % sent.length;
        const found = attributeAt(codec, sent, offset, byteOrder === 'little');
        if (found === undefined) return;
        expect(found.offset).toBeLessThanOrEqual(offset);
        expect(found.offset + Math.ceil(found.length / 4) * 4).toBeGreaterThan(offset);
      }),
      { numRuns: 500 },
    );
  });

  test('throws nothing over bytes that are no encoding of it', () => {
    const payloads = fc.oneof(
      fc.uint8Array({ maxLength: 64 }),
      fc.tuple(trees, mutations).map(([tree, mutate]) => mutate(tree)),
    );
    const mutated = schemas.chain((one) =>
      fc.tuple(
        fc.constant(one.codec),
        fc.oneof(
          payloads,
          fc.tuple(one.values, mutations).map(([value, mutate]) => mutate(one.codec.encode(value, little))),
        ),
      ),
    );
    fc.assert(
      fc.property(
        mutated,
        fc.integer({ min: -4, max: 300 }),
        fc.nat(16),
        fc.boolean(),
        ([schema, payload], offset, type, whole) => {
          const sent = whole ? encodeMessage({ type: 20, payload }, little) : payload;
          for (const each of [schema, undefined]) {
            for (const littleEndian of [true, false]) {
              const found = attributeAt(each, sent, offset, littleEndian);
              expect(found === undefined || found.path.length > 0).toBe(true);
              expect(missingIn(each, sent, offset, type, littleEndian).path.length).toBeGreaterThan(0);
            }
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
