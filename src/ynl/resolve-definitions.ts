// Constants, enumerations and structs of a specification, looked up.

import { failAt, type Name, type Quantity } from './cursor.ts';
import type { CodecModel, EnumModel, IntegerName, MemberModel, StructModel } from './model.ts';
import { isFreeKey, keyOf } from './names.ts';
import { rangeOf, sizeOf, sizeOfAll } from './size.ts';
import type { EnumSpec, Meaning, MemberSpec, Scalar, Spec, StructSpec, WireOrder } from './spec.ts';

/** The most bytes of a struct, which is part of one attribute; and the most members, those of structs inside included. */
const MAX_BYTES = 0xffff;

/** The definitions of a specification, by name. */
export class Definitions {
  readonly #constants = new Map<string, bigint>();
  readonly #enums = new Map<string, EnumModel>();
  readonly #structSpecs = new Map<string, StructSpec>();
  readonly #structs = new Map<string, StructModel>();
  /** How many members structs have, those of structs inside included. */
  readonly #counts = new Map<StructModel, number>();
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
      if (definition.kind === 'enum' || definition.kind === 'flags') this.#number(definition);
    }
    for (const { name } of this.#structSpecs.values()) this.struct(name);
  }

  /** Gives the entries of an enumeration their numbers: each has the one after the entry before, if it has none of its own. */
  #number({ kind, name: { text }, start, entries }: EnumSpec): void {
    let next = start === undefined ? 0n : this.quantity(start);
    const names = new Set<string>();
    const numbered = entries.map(({ name, value }) => {
      if (names.has(name.text)) failAt(name, `${name.text} is an entry twice`);
      names.add(name.text);
      const own = value?.value ?? next;
      next = own + 1n;
      if (kind === 'flags' && (own < 0n || own > 63n)) failAt(value ?? name, `${own} is no number of a bit`);
      return { name: name.text, value: own };
    });
    this.#enums.set(text, { name: text, isFlags: kind === 'flags', entries: numbered });
  }

  get enums(): readonly EnumModel[] {
    return [...this.#enums.values()];
  }

  get structs(): readonly StructModel[] {
    return [...this.#structs.values()];
  }

  /** A number, a constant's value, a constant less one, or the limit of an integer: `u16-max`. */
  quantity(quantity: Quantity): bigint {
    return this.#valueOf(quantity) ?? failAt(quantity, `${quantity.text} is no constant that is defined here`);
  }

  /** Whether {@link quantity} has an answer. */
  knows(quantity: Quantity): boolean {
    return this.#valueOf(quantity) !== undefined;
  }

  #valueOf({ text, value: known }: Quantity): bigint | undefined {
    if (known !== undefined) return known;
    const [, name = '', minus] = /^(.*?)( - 1)?$/.exec(text)!;
    const value = this.#constants.get(name) ?? limitOf(name) ?? (/^[0-9]+$/.test(name) ? BigInt(name) : undefined);
    return value === undefined || minus === undefined ? value : value - 1n;
  }

  /** A number of bytes. */
  length(quantity: Quantity, least = 0): number {
    const value = this.quantity(quantity);
    if (value < BigInt(least) || value > BigInt(MAX_BYTES)) {
      failAt(quantity, `${value} is no length from ${least} to ${MAX_BYTES}`);
    }
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
    const members = this.#members(spec);
    const struct = { name: name.text, members, size: sizeOfAll(members) };
    const count = members.reduce((sum, { codec }) => sum + this.#countOf(codec), 0);
    if ((struct.size ?? 0) > MAX_BYTES)
      failAt(spec.name, `${name.text} has ${struct.size} bytes, more than ${MAX_BYTES}`);
    if (count > MAX_BYTES) failAt(spec.name, `${name.text} has ${count} members in all, more than ${MAX_BYTES}`);
    this.#counts.set(struct, count);
    this.#structs.set(name.text, struct);
    return struct;
  }

  #members({ members }: StructSpec): MemberModel[] {
    const keys = new Map<string, Name>();
    return members.map((member, index) => {
      const { name } = member;
      const codec = this.#member(member);
      let key = keyOf(name.text);
      if (codec.kind === 'padding' && keys.has(key)) key = `${key}${index}`; // paddings have no value, so any key will do
      const other = keys.get(key);
      if (other !== undefined) failAt(name, `${other.text} has the same key, ${key}`);
      if (!isFreeKey(key)) failAt(name, `${key} is no key that objects leave free and in its place`);
      keys.set(key, name);
      if (sizeOf(codec) === undefined && index < members.length - 1) {
        failAt(name, `${name.text} has no length of its own, expected one: only the last member may take what is left`);
      }
      return { name: name.text, key, codec };
    });
  }

  #countOf(codec: CodecModel): number {
    const inner = codec.kind === 'array' ? codec.item : codec;
    return inner.kind === 'struct' ? 1 + this.#counts.get(inner.struct)! : 1;
  }

  /** A number with what it means. */
  number(type: Scalar | 'uint' | 'sint', { enumName, enumAsFlags, byteOrder, hint }: Meaning): CodecModel {
    const base = integerName(type, byteOrder);
    if (enumName !== undefined) {
      const of = this.enum(enumName);
      const asFlags = of.isFlags || enumAsFlags;
      if (asFlags && type.startsWith('s')) failAt(enumName, `flags of a signed number, ${type}`);
      // Flags are another matter: the kernel has narrow numbers of the first bits of many.
      if (!asFlags) checkEntries(of, base, enumName);
      return { kind: asFlags ? 'flags' : 'enum', base, of };
    }
    // An address in a number is in the order of the network, whatever the specification says of the number.
    if (type === 'u32' && hint === 'ipv4') return { kind: 'plain', name: 'ipv4' };
    return { kind: 'integer', name: base };
  }

  #member(member: MemberSpec): CodecModel {
    const { type, struct, many, length, hint } = member;
    if (struct !== undefined) {
      const codec = { kind: 'struct', struct: this.struct(struct) } as const;
      if (!many) return codec;
      if (!codec.struct.size)
        failAt(struct, `${struct.text} has no length of its own, expected one where there are many`);
      return { kind: 'array', item: codec };
    }
    if (type === 'bitfield32') return { kind: 'plain', name: 'bitfield32' };
    if (type !== 'string' && type !== 'binary' && type !== 'pad') return this.number(type, member);
    if (length === undefined) {
      return {
        kind: 'plain',
        name: type === 'string' ? 'unterminatedString' : (addressOf(hint, undefined) ?? 'bytes'),
      };
    }
    const size = this.length(length, 1);
    if (type === 'pad') return { kind: 'padding', size };
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
  if (size === undefined) return hint === 'ipv4-or-v6' ? 'ip' : hint;
  if (size === 4) return 'ipv4';
  return size === 16 ? 'ipv6' : undefined;
}

function checkEntries({ name, entries }: EnumModel, base: IntegerName, at: Name): void {
  const [min, max] = rangeOf(base);
  const other = entries.find(({ value }) => value < min || value > max);
  if (other !== undefined) failAt(at, `${other.name} of ${name} is ${other.value}, expected a number of type ${base}`);
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
