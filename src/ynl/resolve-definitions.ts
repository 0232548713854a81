// Constants, enumerations and structs of a specification, looked up.

import { failAt, type Name } from './cursor.ts';
import type { CodecModel, EnumModel, IntegerName, MemberModel, StructModel } from './model.ts';
import { keyOf } from './names.ts';
import type { Meaning, MemberSpec, Quantity, Scalar, Spec, StructSpec, WireOrder } from './spec.ts';

/** The most bytes that a struct's member may have. */
const MAX_MEMBER = 0xffff;

/** The definitions of a specification, by name. */
export class Definitions {
  readonly #constants = new Map<string, bigint>();
  readonly #enums = new Map<string, EnumModel>();
  readonly #structSpecs = new Map<string, StructSpec>();
  readonly #structs = new Map<string, StructModel>();
  readonly #open = new Set<string>();

  /** @throws SpecError for what has no meaning. */
  constructor({ definitions }: Spec) {
    const taken = new Set<string>();
    for (const definition of definitions) {
      const { text } = definition.name;
      if (taken.has(text)) failAt(definition.name, `${text} is defined twice`);
      taken.add(text);
      if (definition.kind === 'const' && typeof definition.value === 'bigint') {
        this.#constants.set(text, definition.value);
      }
      if (definition.kind === 'struct') this.#structSpecs.set(text, definition);
    }
    for (const definition of definitions) {
      if (definition.kind !== 'enum' && definition.kind !== 'flags') continue;
      let next = definition.start === undefined ? 0n : this.quantity(definition.start);
      const names = new Set<string>();
      const entries = definition.entries.map(({ name, value }) => {
        if (names.has(name.text)) failAt(name, `${name.text} is an entry twice`);
        names.add(name.text);
        const own = value ?? next;
        next = own + 1n;
        if (definition.kind === 'flags' && (own < 0n || own > 63n)) failAt(name, `${own} is no number of a bit`);
        return { name: name.text, value: own };
      });
      const { text } = definition.name;
      this.#enums.set(text, { name: text, isFlags: definition.kind === 'flags', entries });
    }
    for (const { name } of this.#structSpecs.values()) this.struct(name);
  }

  get enums(): readonly EnumModel[] {
    return [...this.#enums.values()];
  }

  get structs(): readonly StructModel[] {
    return [...this.#structs.values()];
  }

  /** A number, a constant's value, a constant less one, or the limit of an integer: `u16-max`. */
  quantity(quantity: Quantity): bigint {
    if (typeof quantity === 'bigint') return quantity;
    return this.#valueOf(quantity) ?? failAt(quantity, `${quantity.text} is no constant that is defined here`);
  }

  /** Whether {@link quantity} has an answer. */
  knows(quantity: Quantity): boolean {
    return typeof quantity === 'bigint' || this.#valueOf(quantity) !== undefined;
  }

  #valueOf({ text }: Name): bigint | undefined {
    const [, name = '', minus] = /^(.*?)( - 1)?$/.exec(text)!;
    const value = this.#constants.get(name) ?? limitOf(name) ?? (/^[0-9]+$/.test(name) ? BigInt(name) : undefined);
    return value === undefined || minus === undefined ? value : value - 1n;
  }

  /** A number of bytes. */
  length(quantity: Quantity, at: Name): number {
    const value = this.quantity(quantity);
    if (value < 0n || value > BigInt(MAX_MEMBER)) failAt(at, `${value} is no length from 0 to ${MAX_MEMBER}`);
    return Number(value);
  }

  enum(name: Name): EnumModel {
    return this.#enums.get(name.text) ?? failAt(name, `${name.text} is no enumeration that is defined here`);
  }

  struct(name: Name): StructModel {
    const done = this.#structs.get(name.text);
    if (done !== undefined) return done;
    const spec = this.#structSpecs.get(name.text);
    if (spec === undefined) failAt(name, `${name.text} is no struct that is defined here`);
    if (this.#open.has(name.text)) failAt(name, `the struct ${name.text} holds itself`);
    this.#open.add(name.text);
    const keys = new Map<string, Name>();
    const members = spec.members.map((member, index): MemberModel => {
      const codec = this.#member(member);
      let key = keyOf(member.name.text);
      if (codec.kind === 'padding' && keys.has(key)) key = `${key}${index}`; // paddings have no value, so any key will do
      const other = keys.get(key);
      if (other !== undefined) failAt(member.name, `${other.text} has the same key, ${key}`);
      keys.set(key, member.name);
      return { name: member.name.text, key, codec };
    });
    const struct = { name: name.text, members };
    this.#structs.set(name.text, struct);
    return struct;
  }

  /** A number with what it means. */
  number(type: Scalar | 'uint' | 'sint', { enumName, enumAsFlags, byteOrder, hint }: Meaning): CodecModel {
    const base = integerName(type, byteOrder);
    if (enumName !== undefined) {
      const of = this.enum(enumName);
      const asFlags = of.isFlags || enumAsFlags;
      if (asFlags && type.startsWith('s')) failAt(enumName, `flags of a signed number, ${type}`);
      return { kind: asFlags ? 'flags' : 'enum', base, of };
    }
    // An address in a number is in the order of the network, whatever the specification says of the number.
    if (type === 'u32' && hint === 'ipv4') return { kind: 'plain', name: 'ipv4' };
    return { kind: 'integer', name: base };
  }

  #member(member: MemberSpec): CodecModel {
    const { type, struct, length, hint, name } = member;
    if (struct !== undefined) return { kind: 'struct', struct: this.struct(struct) };
    if (type === 'bitfield32') return { kind: 'plain', name: 'bitfield32' };
    if (type !== 'string' && type !== 'binary' && type !== 'pad') return this.number(type, member);
    if (length === undefined) return { kind: 'plain', name: 'unterminatedString' };
    const size = this.length(length, name);
    if (type === 'pad') return { kind: 'padding', size };
    if (size === 0) return { kind: 'sized', item: { kind: 'plain', name: 'bytes' }, size };
    if (type === 'string') return { kind: 'fixedString', size };
    const form = addressOf(hint, size);
    if (form === 'ipv4' || form === 'ipv6' || form === 'uuid') return { kind: 'plain', name: form };
    return { kind: 'sized', item: { kind: 'plain', name: form ?? 'bytes' }, size };
  }
}

/** The codec of bytes that are an address of `size` bytes, undefined where they may be of several sizes. */
export function addressOf(
  hint: Meaning['hint'],
  size: number | undefined,
): 'ip' | 'ipv4' | 'ipv6' | 'mac' | 'uuid' | 'socketAddress' | undefined {
  if (hint === 'mac' || hint === 'fddi') return 'mac';
  if (hint === 'sockaddr' || hint === 'sockaddr_in-or-sockaddr_in6') return 'socketAddress';
  if (hint === 'uuid') return size === undefined || size === 16 ? 'uuid' : undefined;
  if (hint !== 'ipv4' && hint !== 'ipv6' && hint !== 'ipv4-or-v6') return undefined;
  // Specifications say ipv4 of addresses that are of either family.
  if (size === undefined) return 'ip';
  if (size === 4) return 'ipv4';
  return size === 16 ? 'ipv6' : undefined;
}

export function integerName(type: Scalar | 'uint' | 'sint', order: WireOrder | undefined): IntegerName {
  if (order === undefined || type === 'u8' || type === 's8' || type === 'uint' || type === 'sint') return type;
  return `${type}${order === 'big-endian' ? 'be' : 'le'}`;
}

function limitOf(name: string): bigint | undefined {
  const [, sign, bits, end] = /^([us])(8|16|32|64)-(min|max)$/.exec(name) ?? [];
  if (bits === undefined) return undefined;
  const width = BigInt(bits);
  if (sign === 'u') return end === 'min' ? 0n : (1n << width) - 1n;
  return end === 'min' ? -(1n << (width - 1n)) : (1n << (width - 1n)) - 1n;
}
