// Random schemas, each with the values that it decodes: those come back from encoding and decoding as they were.

import fc from 'fast-check';
import {
  type AnyCodec,
  array,
  attr,
  type Attr,
  attributes,
  type Attributes,
  type Attrs,
  bitfield32,
  bytes,
  type Codec,
  decodeText,
  enumOf,
  fixedString,
  flag,
  flagsOf,
  indexedArray,
  ip,
  ipv4,
  ipv6,
  mac,
  message,
  multi,
  nested,
  nestTypeValue,
  pad,
  padding,
  s16,
  s32be,
  s64,
  s8,
  sint,
  sized,
  string,
  struct,
  subMessage,
  u16,
  u16be,
  u32,
  u32le,
  u64,
  u64be,
  u8,
  uint,
  unterminatedString,
  uuid,
} from '../../../src/codec/index.ts';

/** A schema, what it is in words, and the values that it decodes. */
export class Case<C extends AnyCodec = AnyCodec> {
  readonly name: string;
  readonly codec: C;
  readonly values: fc.Arbitrary<unknown>;

  constructor(name: string, codec: C, values: fc.Arbitrary<unknown>) {
    this.name = name;
    this.codec = codec;
    this.values = values;
  }

  /** What fast-check shows of a counterexample. */
  [fc.toStringMethod](): string {
    return this.name;
  }
}

const octets = (length: number): fc.Arbitrary<Uint8Array> => fc.uint8Array({ minLength: length, maxLength: length });
const signed = (bits: number): fc.Arbitrary<number> =>
  fc.integer({ min: -(2 ** (bits - 1)), max: 2 ** (bits - 1) - 1 });
const unsigned = (bits: number): fc.Arbitrary<number> => fc.nat({ max: 2 ** bits - 1 });
const wide = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
const wideSigned = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
const sometimesSmall = (values: fc.Arbitrary<bigint>): fc.Arbitrary<bigint> =>
  fc.oneof(values, fc.constantFrom(0n, 1n, 0x7fffffffn, 0x80000000n, 0xffffffffn, 0x100000000n));
/** Text that decoding can give, that of bytes which are no UTF-8 included. */
const text = (maxLength: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ maxLength, unit: 'grapheme-ascii' }),
    fc.uint8Array({ maxLength, min: 1 }).map((raw) => decodeText(raw)),
  );
const decoded = (codec: Codec<string>, length: number): fc.Arbitrary<string> =>
  octets(length).map((raw) => codec.decode(raw));

const Kind = enumOf(u8, { one: 1, two: 2, also: 2 });
const Bits = flagsOf(u32, { up: 1, both: 6, top: 0x80000000 });
const WideBits = flagsOf(u64, { low: 1n, top: 1n << 63n });
const bits = (
  values: readonly (string | bigint | number)[],
  rest: fc.Arbitrary<number | bigint>,
): fc.Arbitrary<unknown> =>
  fc
    .tuple(fc.subarray([...values]), fc.option(rest))
    .map(([some, other]) => (other === null ? some : [...some, other]));

/** Values of a fixed size. */
const FIXED = [
  new Case('u8', u8, unsigned(8)),
  new Case('s8', s8, signed(8)),
  new Case('u16', u16, unsigned(16)),
  new Case('s16', s16, signed(16)),
  new Case('u16be', u16be, unsigned(16)),
  new Case('u32', u32, unsigned(32)),
  new Case('u32le', u32le, unsigned(32)),
  new Case('s32be', s32be, signed(32)),
  new Case('u64', u64, wide),
  new Case('u64be', u64be, wide),
  new Case('s64', s64, wideSigned),
  new Case(
    'bitfield32',
    bitfield32,
    fc.record({ value: unsigned(32), selector: unsigned(32) }, { noNullPrototype: true }),
  ),
  new Case('fixedString(5)', fixedString(5), text(5)),
  new Case('sized(bytes, 3)', sized(bytes, 3), octets(3)),
  new Case('sized(mac, 6)', sized(mac, 6), decoded(mac, 6)),
  new Case('ipv4', ipv4, decoded(ipv4, 4)),
  new Case('ipv6', ipv6, decoded(ipv6, 16)),
  new Case('uuid', uuid, decoded(uuid, 16)),
  new Case('enumOf(u8)', Kind, fc.constantFrom('one', 'two', 0, 3, 255)),
  new Case('flagsOf(u32)', Bits, bits(['up', 'both', 'top'], fc.constantFrom(8, 0x7ffffff8))),
  new Case('flagsOf(u64)', WideBits, bits(['low', 'top'], fc.constantFrom(2n, (1n << 63n) - 2n))),
] as const;

const fixed: fc.Arbitrary<Case> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...FIXED) },
  fc
    .constantFrom(...FIXED)
    .map(
      ({ name, codec, values }) =>
        new Case(`array(${name}, 2)`, array(codec, 2), fc.array(values, { minLength: 2, maxLength: 2 })),
    ),
);

/** Values of any size. */
const UNSIZED = [
  new Case('uint', uint, sometimesSmall(wide)),
  new Case('sint', sint, fc.oneof(wideSigned, signed(32).map(BigInt))),
  new Case('string', string, text(12)),
  new Case('unterminatedString', unterminatedString, text(12)),
  new Case('bytes', bytes, fc.uint8Array({ maxLength: 12 })),
  new Case(
    'mac',
    mac,
    fc.uint8Array({ maxLength: 9 }).map((raw) => mac.decode(raw)),
  ),
  new Case('ip', ip, fc.oneof(decoded(ipv4, 4), decoded(ipv6, 16))),
  new Case('array(u16)', array(u16), fc.array(unsigned(16), { maxLength: 5 })),
] as const;

/** Structs: every member is there, since those left out come back as zeros. */
const structs = fc
  .record({
    members: fc.array(fixed, { minLength: 1, maxLength: 5 }),
    gaps: fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }),
    last: fc.option(fc.constantFrom(...UNSIZED.filter(({ name }) => name !== 'ip'))),
  })
  .map(({ members, gaps, last }) => {
    const codecs: Record<string, AnyCodec> = {};
    const values: Record<string, fc.Arbitrary<unknown>> = {};
    for (const [i, { codec, values: each }] of members.entries()) {
      codecs[`m${i}`] = codec;
      values[`m${i}`] = each;
      if (gaps[i]! > 0) codecs[`gap${i}`] = padding(gaps[i]!);
    }
    if (last) {
      codecs['last'] = last.codec;
      values['last'] = last.values;
    }
    const names = [...members, ...(last ? [last] : [])].map(({ name }, i) => `${name} +${gaps[i] ?? 0}`);
    return new Case(`struct { ${names.join(', ')} }`, struct(codecs), fc.record(values, { noNullPrototype: true }));
  });

const leaf: fc.Arbitrary<Case> = fc.oneof(
  fixed,
  fc.constantFrom(...UNSIZED),
  structs,
  structs.filter(({ codec }) => codec.size !== undefined).map(listOf((codec) => array(codec), 'array')),
);

function listOf(make: (codec: AnyCodec) => AnyCodec, name: string, minLength = 0): (one: Case) => Case {
  return ({ name: inner, codec, values }) =>
    new Case(`${name}(${inner})`, make(codec), fc.array(values, { minLength, maxLength: 3 }));
}

/** What can stand under a key, so many levels deep at most. */
function member(depth: number): fc.Arbitrary<Case> {
  const plain = fc.oneof(
    { weight: 4, arbitrary: leaf },
    fc.constant(new Case('flag', flag, fc.constant(true))),
    leaf.map(listOf(multi, 'multi', 1)),
    leaf.map(listOf((codec) => indexedArray(codec), 'indexedArray')),
  );
  if (depth === 0) return plain;
  const sets = setOf(depth - 1);
  return fc.oneof(
    { weight: 2, arbitrary: plain },
    sets,
    sets.map(
      ({ name, codec, values }) =>
        new Case(
          `nested(() => ${name})`,
          nested(() => codec),
          values,
        ),
    ),
    sets.map(listOf(multi, 'multi', 1)),
    sets.map(listOf((codec) => indexedArray(codec, { first: 0 }), 'indexedArray')),
    sets.map(rows),
  );
}

function rows({ name, codec, values }: Case): Case {
  const row = fc
    .tuple(fc.record({ outer: fc.nat(3), inner: fc.nat(0x3fff) }, { noNullPrototype: true }), values)
    .map(([numbers, value]) => ({ ...numbers, ...(value as object) }));
  return new Case(`nestTypeValue(${name})`, nestTypeValue(['outer', 'inner'], codec), fc.array(row, { maxLength: 3 }));
}

/** Sets of attributes, some with a sub-message and its selector, in either order. */
function setOf(depth: number): fc.Arbitrary<Case<Attributes<Attrs>>> {
  return fc
    .record({
      members: fc.array(member(depth), { minLength: 1, maxLength: 4 }),
      types: fc.uniqueArray(fc.nat(14), { minLength: 8, maxLength: 8 }),
      formats: fc.option(fc.tuple(depth === 0 ? leaf : member(depth - 1), leaf), { freq: 2 }),
      selectorFirst: fc.boolean(),
    })
    .map(({ members, types, formats, selectorFirst }) => {
      const attrs: Record<string, Attr> = { p: attr(types[0]!, pad) };
      const values: Record<string, fc.Arbitrary<unknown>> = {};
      const names = members.map(({ name, codec, values: each }, i) => {
        attrs[`k${i}`] = attr(types[i + 1]!, codec);
        values[`k${i}`] = each;
        return `k${i}: ${types[i + 1]!} ${name}`;
      });
      let all = fc.record(values, { requiredKeys: [], noNullPrototype: true });
      if (formats?.every(({ name }) => !name.startsWith('multi('))) {
        const [one, two] = formats;
        const selector: Attrs = { kind: attr(types[6]!, Kind) };
        const data: Attrs = { data: attr(types[7]!, subMessage('kind', { one: one.codec, two: two.codec })) };
        Object.assign(attrs, ...(selectorFirst ? [selector, data] : [data, selector]));
        const chosen = fc.oneof(
          fc.record({ kind: fc.constant('one'), data: one.values }, { noNullPrototype: true }),
          fc.record({ kind: fc.constant('two'), data: two.values }, { noNullPrototype: true }),
          fc.record({ kind: fc.constantFrom('one', 3) }, { requiredKeys: [], noNullPrototype: true }),
        );
        all = fc.tuple(all, chosen).map(([some, others]) => ({ ...some, ...others }));
        names.push(`data: ${types[7]!} one ? ${one.name} : ${two.name}`);
      }
      return new Case(`{ ${names.join(', ')} }`, attributes(attrs), all);
    });
}

/** Sets of attributes and messages: what keeps everything that it is given. */
export const containers: fc.Arbitrary<Case> = fc.oneof(
  setOf(2),
  fc
    .tuple(
      structs.filter(({ codec }) => codec.size !== undefined),
      setOf(1),
    )
    .map(([header, set]) => {
      const codec = message({
        header: header.codec,
        attributes: set.codec,
      });
      const values = fc
        .tuple(header.values, set.values)
        .map(([some, others]) => ({ ...(some as object), ...(others as object) }));
      return new Case(`message ${header.name} ${set.name}`, codec, values);
    }),
);

/** Every kind of schema. */
export const schemas: fc.Arbitrary<Case> = fc.oneof(leaf, { weight: 3, arbitrary: containers });
