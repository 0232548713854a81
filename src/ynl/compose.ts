// A model put together from codecs, by whoever makes them: the run-time loader makes the codecs themselves, the generator
// the text that makes them. One walk for both, so that they cannot differ.

import type {
  CodecModel,
  EnumModel,
  FamilyModel,
  IntegerName,
  Limits,
  SetModel,
  StructModel,
  SubMessageModel,
} from './model.ts';
import { Reach } from './reach.ts';
import { rangeOf } from './size.ts';

/** What makes codecs, or their text. */
export interface Composer<T> {
  /** A codec, or a function, of the library. */
  named(name: string): T;
  /** What a function of the library gives. */
  call(name: string, ...args: readonly T[]): T;
  literal(value: string | number | bigint | readonly string[]): T;
  record(entries: readonly (readonly [string, T])[]): T;
  /** What is made only when it is needed. */
  lazy(make: () => T): T;
  /** A quicker way to read a struct than to go through its members, where there is one. */
  quickStruct?(struct: StructModel, members: readonly T[]): T | undefined;
  /** The same for a set, of the codecs of its attributes. */
  quickSet?(set: SetModel, codecs: readonly T[]): T | undefined;
  /** Gives a thing a name, by which it is known from then on. */
  define(kind: 'enum' | 'codec' | 'struct' | 'set' | 'format', name: string, value: T): T;
}

/** The codecs of a family. Each is made once. */
export class Codecs<T> {
  readonly #composer: Composer<T>;
  readonly #reach: Reach;
  readonly #structs = new Map<StructModel, T>();
  readonly #sets = new Map<SetModel, T>();
  readonly #names = new Map<string, T>();
  readonly #enums = new Map<string, T>();
  readonly #addresses = new Map<string, T>();
  readonly #choices = new Map<SubMessageModel, Map<string, T>>();
  readonly #formats = new Map<StructModel, Map<SetModel, T>>();

  constructor(composer: Composer<T>, family: FamilyModel) {
    this.#composer = composer;
    this.#reach = new Reach(family.sets);
  }

  struct(struct: StructModel): T {
    return remember(this.#structs, struct, () => {
      const composer = this.#composer;
      const codecs = struct.members.map(({ codec }) => this.codec(codec));
      const members = composer.record(struct.members.map(({ key }, index) => [key, codecs[index]!] as const));
      if (struct.name === '') return composer.call('struct', members);
      const name = composer.literal(struct.name);
      const quick = composer.quickStruct?.(struct, codecs);
      const made =
        quick === undefined
          ? composer.call('struct', members, name)
          : composer.call('quickStruct', members, name, quick);
      return composer.define('struct', struct.name, made);
    });
  }

  set(set: SetModel): T {
    return remember(this.#sets, set, () => {
      const composer = this.#composer;
      const codecs = set.attributes.map(({ codec }) => this.codec(codec, set));
      const attrs = set.attributes.map(({ key, type, codec, constant, limits }, index) => {
        const options = composer.record([['name', composer.literal(constant)], ...this.#limits(limits, codec)]);
        return [key, composer.call('attr', composer.literal(type), codecs[index]!, options)] as const;
      });
      const name = composer.literal(set.name);
      const quick = composer.quickSet?.(set, codecs);
      const made =
        quick === undefined
          ? composer.call('attributes', composer.record(attrs), name)
          : composer.call('quickAttributes', composer.record(attrs), name, quick);
      return composer.define('set', set.name, made);
    });
  }

  /** `within` is the set that holds it, which may be held by what it holds. */
  codec(model: CodecModel, within?: SetModel): T {
    const composer = this.#composer;
    switch (model.kind) {
      case 'integer':
      case 'plain':
        return composer.named(model.name);
      case 'enum':
      case 'flags':
        return this.#enum(model.of, model.base, model.kind);
      case 'bits':
        return this.#bits(model.of);
      case 'fixedString':
      case 'padding':
        return composer.call(model.kind, composer.literal(model.size));
      case 'ipOfFamily':
        return this.#ipOfFamily(model.key);
      case 'sized':
        return composer.call('sized', this.codec(model.item, within), composer.literal(model.size));
      case 'struct':
        return this.struct(model.struct);
      case 'set':
        return this.#nest(model.set, within === undefined ? [] : [within]);
      case 'array':
        return composer.call('array', this.codec(model.item, within));
      case 'indexed':
        return composer.call('indexedArray', this.codec(model.item, within));
      case 'multi':
        return composer.call('multi', this.codec(model.item, within));
      case 'structs':
        return this.#list(model.struct, model.set, within === undefined ? [] : [within]);
      case 'rows':
        return composer.call('nestTypeValue', composer.literal(model.names), this.codec(model.item, within));
      case 'choice':
        return this.#choice(model.message, model.selector);
    }
  }

  /** A set inside others, which may be inside of it. */
  #nest(set: SetModel, around: readonly SetModel[]): T {
    if (!around.some((other) => this.#reach.has(set, other))) return this.set(set);
    return this.#composer.call(
      'nested',
      this.#composer.lazy(() => this.set(set)),
    );
  }

  #list(struct: StructModel, set: SetModel, around: readonly SetModel[]): T {
    const composer = this.#composer;
    const list = composer.call('structList', this.#format(struct, set, around));
    return composer.define('codec', `${struct.name}-list`, list);
  }

  #choice(message: SubMessageModel, selector: string): T {
    const around = this.#reach.around(message);
    const bySelector = remember(this.#choices, message, () => new Map<string, T>());
    return remember(bySelector, selector, () => {
      const composer = this.#composer;
      const formats = message.formats.map(({ value, header, set }) => {
        const codec = set === undefined ? header && this.struct(header) : this.#format(header, set, around);
        return [value, codec ?? this.#composer.named('bytes')] as const;
      });
      const choice = composer.call('subMessage', composer.literal(selector), composer.record(formats));
      const { otherwise } = message;
      return composer.define(
        'codec',
        `${message.name}-by-${selector}`,
        otherwise === undefined ? choice : composer.call('otherwise', choice, this.#nest(otherwise, around)),
      );
    });
  }

  #format(header: StructModel | undefined, set: SetModel, around: readonly SetModel[]): T {
    if (header === undefined) return this.#nest(set, around);
    const composer = this.#composer;
    const make = (): T =>
      remember(
        remember(this.#formats, header, () => new Map<SetModel, T>()),
        set,
        () => {
          const schema = composer.record([
            ['header', this.struct(header)],
            ['attributes', this.set(set)],
          ]);
          return composer.define('format', `${header.name}-and-${set.name}`, composer.call('message', schema));
        },
      );
    const isCircle = around.some((other) => this.#reach.has(set, other));
    return isCircle ? composer.call('nested', composer.lazy(make)) : make();
  }

  #enum(of: EnumModel, base: IntegerName, kind: 'enum' | 'flags'): T {
    const isWide = isWideName(base);
    const key = `${of.name} ${base} ${kind}`;
    return remember(this.#enums, key, () => {
      const composer = this.#composer;
      const names = this.#entries(of, kind, isWide, base);
      return composer.define(
        'codec',
        `${of.name}-${kind}-${base}`,
        composer.call(kind === 'enum' ? 'enumOf' : 'flagsOf', composer.named(base), names),
      );
    });
  }

  #ipOfFamily(key: string): T {
    const composer = this.#composer;
    return remember(this.#addresses, key, () =>
      composer.define('codec', `ip-of-${key}`, composer.call('ipOfFamily', composer.literal(key))),
    );
  }

  /** struct nla_bitfield32, its bits by name. */
  #bits(of: EnumModel): T {
    return remember(this.#enums, `${of.name} bits`, () => {
      const composer = this.#composer;
      const flags = this.#enum(of, 'u32', 'flags');
      const members = composer.record([
        ['value', flags],
        ['selector', flags],
      ]);
      return composer.define('codec', `${of.name}-bits`, composer.call('struct', members));
    });
  }

  /** The names that an integer can have values of. */
  #entries(of: EnumModel, kind: 'enum' | 'flags', isWide: boolean, base: IntegerName): T {
    const [min, max] = rangeOf(base);
    const values = new Map<string, bigint>();
    const taken = new Set<bigint>();
    for (const { name, value } of of.entries) {
      const isBit = kind === 'flags';
      if (isBit && (value < 0n || value > 63n)) continue;
      const own = isBit ? 1n << value : value;
      // Two names of one bit would be two flags; the first one stays.
      if (own < min || own > max || (isBit && taken.has(own))) continue;
      taken.add(own);
      values.set(name, own);
    }
    const form = `${of.name}-${kind === 'flags' && !of.isFlags ? 'mask-' : ''}${isWide ? 'wide-' : ''}${[...values.keys()].join(' ')}`;
    return remember(this.#names, form, () => {
      const composer = this.#composer;
      const entries = Array.from(
        values,
        ([name, value]) => [name, composer.literal(isWide ? value : Number(value))] as const,
      );
      const isWhole = values.size === of.entries.length;
      const name = `${of.name}${kind === 'flags' && !of.isFlags ? '-masks' : '-names'}${isWide ? '-wide' : ''}`;
      return composer.define('enum', isWhole ? name : `${name}-${values.size}`, composer.record(entries));
    });
  }

  #limits({ min, max, minLength, maxLength }: Limits, codec: CodecModel): (readonly [string, T])[] {
    const composer = this.#composer;
    const isWide = isWideInteger(codec);
    const limits: [string, number | bigint | undefined][] = [
      ['min', min === undefined || isWide ? min : Number(min)],
      ['max', max === undefined || isWide ? max : Number(max)],
      ['minLength', minLength],
      ['maxLength', maxLength],
    ];
    return limits.flatMap(([key, limit]) => (limit === undefined ? [] : [[key, composer.literal(limit)] as const]));
  }
}

/** Whether values are bigints. */
function isWideInteger(codec: CodecModel): boolean {
  if (codec.kind === 'multi') return isWideInteger(codec.item);
  if (codec.kind === 'integer') return isWideName(codec.name);
  return (codec.kind === 'enum' || codec.kind === 'flags') && isWideName(codec.base);
}

function isWideName(name: IntegerName): boolean {
  return /64|^[us]int$/.test(name);
}

function remember<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(key, made);
  return made;
}
