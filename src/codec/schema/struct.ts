// A C struct: members one after another, packed as they are declared.

import { copyBytes } from '../copy.ts';
import { checkRecord, Fault, malformed, outOfRange, refused, within, wrongType } from '../fault.ts';
import { getU16, getU32 } from '../integers.ts';
import { Sink } from '../sink.ts';
import type { Source } from '../source.ts';
import { blankConstructor } from './blank.ts';
import { checkKey, Codec, planOf, type AnyCodec, type Infer, type InferInput } from './codec.ts';
import { Inline, type MemberShape, type Plan } from './plan.ts';
import type { Padding } from './binary.ts';
import type { QuickStruct } from './quick.ts';
import { sameBytes, sourceOf, undecoded, type UndecodedBytes, wireForm, wireFormOf } from './wire-form.ts';

/** Member name to its codec, in the order of the bytes. */
export type Members = Readonly<Record<string, AnyCodec>>;

/** The members that values have a key for. */
export type Named<M extends Members> = { [K in keyof M]: M[K] extends Padding ? never : K }[keyof M];

/** What is decoded of a struct: the members that an older kernel does not have yet are undefined. */
export type StructValue<M extends Members> = { readonly [K in Named<M>]?: Infer<M[K]> } & {
  readonly [undecoded]?: UndecodedBytes;
  readonly [wireForm]?: unknown;
};
/** What is encoded as a struct: members left out are zero. */
export type StructInput<M extends Members> = { readonly [K in Named<M>]?: InferInput<M[K]> | undefined } & {
  readonly [undecoded]?: UndecodedBytes | undefined;
  readonly [wireForm]?: unknown;
};

type Value = Readonly<Record<string | symbol, unknown>>;

/** One member, compiled. */
interface Member extends MemberShape {
  readonly read: (source: Source, start: number, end: number) => unknown;
  readonly inline: Inline;
}

/** A codec of structs, and what {@link message} needs of it. */
export class Struct<M extends Members> extends Codec<StructValue<M>, StructInput<M>> {
  /** The members, in the order of the bytes. */
  readonly members: M;
  /** @internal */
  readonly layout: StructLayout;

  /** @internal */
  constructor(members: M, name: string, quick?: QuickStruct) {
    const layout = new StructLayout(members, quick);
    super({
      name,
      size: layout.size,
      nests: layout.nests,
      needs: layout.needs,
      has: (key) => layout.keys.has(key),
      shape: () => ({ kind: 'struct', members: layout.members }),
      read: (source, start, end) => layout.read(source, start, end),
      write: (sink, value) => layout.writeValue(sink, value),
    });
    this.members = members;
    this.layout = layout;
  }
}

/**
 * A C struct, packed as declared: what the compiler would leave empty is declared as {@link padding}. Every member but the
 * last has a fixed size.
 *
 * Kernels grow structs. Bytes beyond the last member are kept under {@link undecoded} and encoded again; members that a
 * shorter struct has not are undefined. Encoding writes zeros for members left out, except after a decoding that found
 * the struct shorter.
 *
 * @param members - Name to codec, in the order of the bytes.
 * @param name - For messages; `a struct` by default.
 *
 * @example
 * ```ts
 * import { padding, s32, struct, u16, u8 } from 'nlmsg/codec';
 *
 * // struct ifaddrmsg, shortened
 * const Header = struct({ family: u8, prefixLength: u8, gap: padding(2), index: s32 });
 * console.log(Header.encode({ family: 2, index: 1 }, { byteOrder: 'little' }).join(' ')); // 2 0 0 0 1 0 0 0
 * const short = Header.decode(Uint8Array.of(2, 24));
 * console.log(short.prefixLength, short.index); // 24 undefined
 * ```
 */
export function struct<M extends Members>(members: M, name = 'a struct'): Struct<M> {
  return new Struct<M>(members, name);
}

/** @internal The same with a reader of its own, of members of known sizes. Both must read alike. */
export function quickStruct(members: Members, name: string, quick: QuickStruct): Struct<Members> {
  return new Struct<Members>(members, name, quick);
}

/** @internal Where the members are, and how they are read and written. */
export class StructLayout {
  /** In bytes; undefined where the last member takes what is left. */
  readonly size: number | undefined;
  readonly members: readonly Member[];
  /** The keys of its values. */
  readonly keys: ReadonlySet<string>;
  /** Whether members look at others, or hold nests that may. */
  readonly nests: boolean;
  /** The keys of outer values that its members look for. */
  readonly needs: ReadonlySet<string> | undefined;
  readonly #quick: QuickStruct | undefined;
  readonly #Blank: ReturnType<typeof blankConstructor>;

  constructor(members: Members, quick?: QuickStruct) {
    this.#quick = quick;
    let offset: number | undefined = 0;
    this.members = Object.entries(members).map(([key, codec]) => {
      const plan = planOf<unknown, unknown>(codec);
      checkKey('make a struct', key);
      if (offset === undefined) throw new TypeError(`Cannot make a struct: ${key} comes after a member without a size`);
      const member = {
        key,
        plan,
        read: plan.read,
        offset,
        size: plan.size,
        padding: plan.padding === true,
        inline: plan.inline ?? Inline.none,
      };
      offset = plan.size === undefined ? undefined : offset + plan.size;
      return member;
    });
    this.size = offset;
    this.keys = new Set(this.members.filter(({ padding }) => !padding).map(({ key }) => key));
    this.nests = this.members.some(({ plan }) => plan.nests === true || plan.needs !== undefined);
    this.#Blank = blankConstructor(this.members.length);
    const outer = this.members.flatMap(({ plan }) => [...(plan.needs ?? [])]).filter((key) => !this.keys.has(key));
    this.needs = outer.length > 0 ? new Set(outer) : undefined;
  }

  read(source: Source, start: number, end: number): object {
    const value = new this.#Blank();
    const count = this.readInto(source, start, end, value);
    const next = this.members[count];
    const offset = next?.offset ?? this.size ?? end - start;
    if (next !== undefined || start + offset !== end) {
      value[undecoded] = { offset, value: copyBytes(source.bytes, Math.min(start + offset, end), end) };
    }
    if (source.preserve) {
      const { littleEndian } = source;
      value[wireForm] = { attributes: [], struct: copyBytes(source.bytes, start, end), littleEndian };
    }
    return value;
  }

  /** Reads the members that are there whole, and returns how many those are. */
  readInto(source: Source, start: number, end: number, value: Record<string, unknown>): number {
    if (this.#quick !== undefined && end - start >= this.size!) {
      this.#quick(source, start, value);
      return this.members.length;
    }
    if (!this.nests) return this.#readMembers(source, start, end, value);
    source.enter(start, { value, keys: this.keys });
    const count = this.#readMembers(source, start, end, value);
    source.leave();
    return count;
  }

  #readMembers(source: Source, start: number, end: number, value: Record<string, unknown>): number {
    const members = this.members;
    const { bytes, littleEndian } = source;
    let i = 0;
    try {
      for (; i < members.length; i++) {
        const member = members[i]!;
        const at = start + member.offset;
        const stop = member.size === undefined ? end : at + member.size;
        if (stop > end || at > end) return i;
        if (member.inline === Inline.u8) value[member.key] = bytes[at];
        else if (member.inline === Inline.u32) value[member.key] = getU32(bytes, at, littleEndian);
        else if (member.inline === Inline.u16) value[member.key] = getU16(bytes, at, littleEndian);
        else if (member.inline === Inline.s32) value[member.key] = getU32(bytes, at, littleEndian) | 0;
        else if (!member.padding) value[member.key] = member.read(source, at, stop);
      }
    } catch (caught) {
      within(members[i]!.key, caught);
    }
    return i;
  }

  /** As {@link readInto}, where every member must be there; returns where the struct ends. */
  readWhole(source: Source, start: number, end: number, value: Record<string, unknown>): number {
    const stop = this.size === undefined ? end : start + this.size;
    if (stop > end) malformed(start, `${stop - start} bytes needed, ${end - start} left`);
    this.readInto(source, start, stop, value);
    return stop;
  }

  /** Whether a member can hold a value. */
  fits(key: string, value: unknown, like: Sink): boolean {
    const member = this.members.find((candidate) => candidate.key === key);
    if (member === undefined || value === undefined) return false;
    try {
      member.plan.write(new Sink(new Uint8Array(16), 0, like.littleEndian, true), value);
      return true;
    } catch (caught) {
      if (caught instanceof Fault) return false;
      throw caught;
    }
  }

  /** Writes a value that may have no keys but the members'. */
  writeValue(sink: Sink, value: unknown): void {
    checkRecord(value);
    for (const key of Object.keys(value)) {
      if (!this.keys.has(key)) {
        refused('type', key, `no such key; there are ${[...this.keys].join(', ')}`, (value as Value)[key]);
      }
    }
    this.write(sink, value as Value);
  }

  /** Writes the members that `value` has, zeros for the others; as they came where they are what they were. */
  write(sink: Sink, value: Value): void {
    const start = sink.length;
    this.#writeCanonical(sink, value);
    const raw = wireFormOf(value, sink)?.struct;
    if (raw !== undefined) this.#restore(sink, start, raw);
  }

  /** Writes the members that `value` has, zeros for the others, of a struct that is whole; other keys are passed over. */
  writeWhole(sink: Sink, value: Value): void {
    this.#writeMembers(sink, value, this.members.length);
  }

  #writeCanonical(sink: Sink, value: Value): void {
    const tail = tailOf(value);
    // A struct that came shorter ends there again, unless it was given members that lie beyond.
    const cut = this.members.findIndex(({ offset }) => tail !== undefined && offset >= tail.offset);
    const isShort =
      cut >= 0 && this.members.slice(cut).every(({ key, padding }) => padding || value[key] === undefined);
    this.#writeMembers(sink, value, isShort ? cut : this.members.length);
    if (tail !== undefined && (isShort || cut < 0)) sink.append(tail.value);
  }

  #writeMembers(sink: Sink, value: Value, count: number): void {
    if (this.nests) sink.enter({ value: value, keys: this.keys });
    for (let i = 0; i < count; i++) {
      const { key, plan, size, padding } = this.members[i]!;
      const given = !padding && Object.hasOwn(value, key) ? value[key] : undefined;
      if (padding) plan.write(sink, undefined);
      else if (given === undefined) sink.zeros(size ?? 0);
      else writeMember(sink, key, plan, size, given);
    }
    if (this.nests) sink.leave();
  }

  /** Puts back the bytes that were decoded, wherever the value is what it was: padding, and text after its NUL. */
  #restore(sink: Sink, start: number, raw: Uint8Array): void {
    const was = new Sink(new Uint8Array(raw.length + 1), 0, sink.littleEndian, true);
    was.scopes.push(...sink.scopes);
    const before = this.#readAgain(raw, sink);
    if (before === undefined) return;
    this.#writeCanonical(was, before);
    const now = sink.bytes.subarray(start, sink.length);
    const then = was.bytes.subarray(0, was.length);
    if (sameBytes(now, then)) {
      sink.length = start;
      sink.append(raw);
    } else if (now.length === raw.length && then.length === raw.length) {
      for (const { offset, size } of this.members) {
        const end = size === undefined ? raw.length : offset + size;
        if (offset <= end && end <= raw.length && sameBytes(now.subarray(offset, end), then.subarray(offset, end))) {
          now.set(raw.subarray(offset, end), offset);
        }
      }
    }
  }

  /** What the remembered bytes mean; undefined where they mean nothing any more, since what chose their form changed. */
  #readAgain(raw: Uint8Array, sink: Sink): Value | undefined {
    try {
      return this.read(sourceOf(raw, sink, false), 0, raw.length) as Value;
    } catch (caught) {
      if (caught instanceof Fault) return undefined;
      throw caught;
    }
  }
}

/** The bytes after the members of a struct that was longer or shorter, checked: they may come from a caller. */
function tailOf(value: Value): UndecodedBytes | undefined {
  const tail = value[undecoded];
  if (tail === undefined) return undefined;
  const { offset, value: bytes } = (tail ?? {}) as Partial<UndecodedBytes>;
  if (!(bytes instanceof Uint8Array) || typeof offset !== 'number') {
    wrongType('[undecoded] of a struct is { offset, value }, value a Uint8Array', tail);
  }
  return { offset, value: bytes };
}

function writeMember(sink: Sink, key: string, plan: Plan<unknown>, size: number | undefined, value: unknown): void {
  const before = sink.length;
  try {
    plan.write(sink, value);
    const written = sink.length - before;
    if (size !== undefined && written !== size) outOfRange(`${written} bytes; exactly ${size} are needed`, value);
  } catch (caught) {
    within(key, caught);
  }
}
