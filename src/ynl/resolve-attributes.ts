// The attribute sets and sub-messages of a specification, looked up.

import { failAt, type Name, type Quantity } from './cursor.ts';
import type { CodecModel, Limits, SetModel, SubMessageModel } from './model.ts';
import { constantOf, isFreeKey, keyOf } from './names.ts';
import { checkPayload } from './payload.ts';
import { addressOf, type Definitions } from './resolve-definitions.ts';
import { sizeOfAll } from './size.ts';
import {
  type AttributeSetSpec,
  type AttributeSpec,
  type AttributeType,
  type FormatSpec,
  type Scalar,
  SCALARS,
  type Spec,
} from './spec.ts';

/** The most sub-messages, each counted once for every name of a selector; the kernel's have eight. */
const MAX_CHOICES = 64;
/** The highest number of an attribute. */
const MAX_TYPE = 0x3fff;
const NO_LIMITS: Limits = { min: undefined, max: undefined, minLength: undefined, maxLength: undefined };

type NumberType = Scalar | 'uint' | 'sint';

/** An attribute whose number is known, with what it inherits from the whole set. */
interface Numbered {
  readonly spec: AttributeSpec;
  readonly type: number;
  readonly prefix: string;
}

/** The attribute sets of a specification, by name. */
export class AttributeSets {
  readonly #definitions: Definitions;
  readonly #family: string;
  readonly #specs = new Map<string, AttributeSetSpec>();
  readonly #numbered = new Map<string, ReadonlyMap<string, Numbered>>();
  readonly #sets = new Map<string, SetModel>();
  readonly #subMessages = new Map<string, SubMessageModel>();
  readonly #keysOf = new Map<SetModel, ReadonlyMap<string, string>>();
  /** The sub-messages that are chosen, each with what chooses. */
  readonly #choices = new Set<string>();
  /** The sets behind a header that says the family of addresses, and the key by which it does. */
  readonly #families: ReadonlyMap<string, string>;
  /** What can be checked only when all sets are there. */
  readonly #checks: (() => void)[] = [];
  /** The keys of all sets and structs, in which a selector may be found. */
  readonly #keys = new Set<string>();

  /** @throws SpecError for what has no meaning. */
  constructor(spec: Spec, definitions: Definitions) {
    this.#definitions = definitions;
    this.#family = spec.name.text;
    this.#families = familiesOf(spec, definitions);
    for (const set of spec.attributeSets) {
      if (this.#specs.has(set.name.text)) failAt(set.name, `${set.name.text} is a set twice`);
      this.#specs.set(set.name.text, set);
      this.#sets.set(set.name.text, { name: set.name.text, attributes: [] });
      for (const { name } of set.attributes) this.#keys.add(name.text);
    }
    for (const { members } of definitions.structs) for (const { name } of members) this.#keys.add(name);
    for (const { name, otherwise } of spec.subMessages) {
      if (this.#subMessages.has(name.text)) failAt(name, `${name.text} is a sub-message twice`);
      this.#subMessages.set(name.text, { name: name.text, formats: [], otherwise: otherwise && this.set(otherwise) });
    }
    for (const { name, formats } of spec.subMessages) this.#fillSubMessage(name, formats);
    for (const set of spec.attributeSets) this.#fillSet(set);
    for (const check of this.#checks) check();
    this.#checkFormats(spec.subMessages);
  }

  get sets(): readonly SetModel[] {
    return [...this.#sets.values()];
  }

  set(name: Name): SetModel {
    return this.#sets.get(name.text) ?? failAt(name, `${name.text} is no attribute set of this family`);
  }

  /** The key of an attribute that is named in the list of a message; undefined where values have no key for it. */
  keyIn(set: SetModel, name: Name): string | undefined {
    if (!this.#numberedOf(this.#specs.get(set.name)!).has(name.text)) {
      failAt(name, `${name.text} is no attribute of ${set.name}`);
    }
    return this.#keysOf.get(set)!.get(name.text);
  }

  #fillSubMessage(name: Name, formats: readonly FormatSpec[]): void {
    const model = this.#subMessages.get(name.text)!;
    const values = new Set<string>();
    for (const { value, fixedHeader, attributeSet } of formats) {
      if (values.has(value.text)) failAt(value, `${value.text} has a format twice`);
      values.add(value.text);
      model.formats.push({
        value: value.text,
        header: fixedHeader && this.#definitions.struct(fixedHeader),
        set: attributeSet && this.set(attributeSet),
      });
    }
  }

  #checkFormats(subMessages: Spec['subMessages']): void {
    for (const { name, formats } of subMessages) {
      const model = this.#subMessages.get(name.text)!;
      for (const [index, { header, set }] of model.formats.entries()) {
        const at = formats[index]!.attributeSet;
        if (at === undefined || set === undefined || header === undefined) continue;
        checkPayload({ header, set }, at);
      }
    }
  }

  #fillSet(spec: AttributeSetSpec): void {
    const model = this.#sets.get(spec.name.text)!;
    const names = new Map<string, string>();
    const keys = new Map<string, string>();
    for (const { spec: attribute, type, prefix } of this.#numberedOf(spec).values()) {
      if (attribute.type === 'unused') continue;
      const name = attribute.name.text;
      const key = keyOf(name);
      const other = names.get(key);
      if (other !== undefined) failAt(attribute.name, `${other} has the same key, ${key}`);
      if (!isFreeKey(key)) failAt(attribute.name, `${key} is no key that objects leave free and in its place`);
      names.set(key, name);
      keys.set(name, key);
      const codec = this.#ofFamily(this.#codec(attribute, spec), attribute, spec);
      // Those of a numbered nest are of what it holds.
      const limits = attribute.type === 'indexed-array' ? NO_LIMITS : this.#limits(attribute);
      model.attributes.push({ name, key, type, constant: constantOf(prefix, name), codec, limits });
    }
    this.#keysOf.set(model, keys);
  }

  /**
   * The attributes of a set with their numbers. Those of a subset are the whole set's, and may be narrower; the kernel's
   * specifications list some of them twice.
   */
  #numberedOf(set: AttributeSetSpec): ReadonlyMap<string, Numbered> {
    const done = this.#numbered.get(set.name.text);
    if (done !== undefined) return done;
    const numbered = set.subsetOf === undefined ? this.#numberWhole(set) : this.#numberSubset(set, set.subsetOf);
    this.#numbered.set(set.name.text, numbered);
    return numbered;
  }

  #numberWhole({ name: set, prefix, attributes }: AttributeSetSpec): Map<string, Numbered> {
    const numbered = new Map<string, Numbered>();
    const types = new Map<number, string>();
    let next = 1;
    for (const spec of attributes) {
      const { name, value } = spec;
      const type = value === undefined ? next : Number(value.value);
      if (type > MAX_TYPE) failAt(name, `${type} is no number of an attribute, which go up to ${MAX_TYPE}`);
      if (numbered.has(name.text)) failAt(name, `${name.text} is an attribute twice`);
      const other = types.get(type);
      if (other !== undefined) failAt(value ?? name, `${other} has the same number, ${type}`);
      types.set(type, name.text);
      numbered.set(name.text, { spec, type, prefix: prefix ?? `${this.#family}-a-${set.text}-` });
      next = type + 1;
    }
    return numbered;
  }

  #numberSubset(set: AttributeSetSpec, whole: Name): Map<string, Numbered> {
    const spec = this.#specs.get(whole.text);
    if (spec === undefined) failAt(whole, `${whole.text} is no attribute set of this family`);
    if (spec.subsetOf !== undefined) failAt(whole, `${whole.text} is a subset itself`);
    const all = this.#numberedOf(spec);
    const numbered = new Map<string, Numbered>();
    for (const own of set.attributes) {
      const { name } = own;
      const inherited = all.get(name.text);
      if (inherited === undefined) failAt(name, `${name.text} is no attribute of ${whole.text}`);
      if (own.value !== undefined && Number(own.value.value) !== inherited.type) {
        failAt(own.value, `${name.text} has another number in ${whole.text}, ${inherited.type}`);
      }
      const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined));
      numbered.set(name.text, { ...inherited, spec: { ...inherited.spec, ...given } });
    }
    return numbered;
  }

  /** Behind a header that says the family, the kernel's specifications say ipv4 of addresses of either one. */
  #ofFamily(codec: CodecModel, { type, checks }: AttributeSpec, set: AttributeSetSpec): CodecModel {
    const key = this.#families.get(set.name.text);
    const isAddress = codec.kind === 'plain' && /^ip(v[46])?$/.test(codec.name);
    if (key === undefined || !isAddress || type !== 'binary' || checks !== undefined) return codec;
    return { kind: 'ipOfFamily', key };
  }

  #codec(spec: AttributeSpec, set: AttributeSetSpec): CodecModel {
    const codec = this.#single(spec, set);
    if (spec.many === true && spec.type === 'pad')
      failAt(spec.name, `${spec.name.text} is a pad, expected no multi-attr`);
    return spec.many === true ? { kind: 'multi', item: codec } : codec;
  }

  #single(spec: AttributeSpec, set: AttributeSetSpec): CodecModel {
    const { name } = spec;
    const type = spec.type!;
    if (spec.typeValue !== undefined) return this.#rows(spec, spec.typeValue);
    switch (type) {
      case 'nest':
        return {
          kind: 'set',
          set: this.set(spec.nested ?? failAt(name, `the nest ${name.text} has no nested-attributes`)),
        };
      case 'array-nest':
        return { kind: 'indexed', item: this.#item({ ...spec, subType: 'nest' }) };
      case 'indexed-array':
        return { kind: 'indexed', item: this.#item(spec) };
      case 'nest-type-value':
        return failAt(name, `the nests of ${name.text} have no type-value, expected the names of their numbers`);
      case 'sub-message':
        return this.#choice(spec, set);
      case 'struct-list':
        return this.#structs(spec);
      default:
        return this.#leaf(type, spec);
    }
  }

  /** What has no other values inside. */
  #leaf(type: AttributeType, spec: AttributeSpec): CodecModel {
    if (isNumber(type)) {
      return this.#definitions.number(type, { ...spec, enumAsFlags: spec.enumAsFlags ?? false });
    }
    if (type === 'binary') return this.#binary(spec);
    if (type === 'bitfield32' && spec.enumName !== undefined) {
      return { kind: 'bits', of: this.#definitions.enum(spec.enumName) };
    }
    if (type === 'string' || type === 'flag' || type === 'pad' || type === 'bitfield32')
      return { kind: 'plain', name: type };
    return failAt(spec.name, `${type} cannot stand there`);
  }

  #binary(spec: AttributeSpec): CodecModel {
    if (spec.struct !== undefined) return { kind: 'struct', struct: this.#definitions.struct(spec.struct) };
    if (spec.subType !== undefined) {
      if (!isNumber(spec.subType)) failAt(spec.name, `an array of ${spec.subType}, expected one of numbers`);
      return { kind: 'array', item: this.#leaf(spec.subType, { ...spec, hint: undefined }) };
    }
    const { minLength, maxLength } = this.#limits(spec);
    const size = minLength === maxLength ? minLength : undefined;
    return { kind: 'plain', name: addressOf(spec.hint, size) ?? 'bytes' };
  }

  /** One of those that a nest holds under the numbers 1, 2, 3. */
  #item(spec: AttributeSpec): CodecModel {
    const { name, subType, nested } = spec;
    if (subType === undefined) failAt(name, `the array ${name.text} has no sub-type`);
    if (subType === 'pad') failAt(name, 'pad cannot stand there');
    if (subType !== 'nest') return this.#leaf(subType, subType === 'binary' ? { ...spec, subType: undefined } : spec);
    return { kind: 'set', set: this.set(nested ?? failAt(name, `the array ${name.text} has no nested-attributes`)) };
  }

  /** Nests whose numbers are values; what is inside of the last one is a set, or a number that is called value. */
  #rows(spec: AttributeSpec, names: readonly Name[]): CodecModel {
    const { name, nested } = spec;
    const keys = names.map(({ text }) => keyOf(text));
    if (names.length === 0) failAt(name, `the type-value of ${name.text} has no names, expected some`);
    for (const [index, key] of keys.entries()) {
      if (!isFreeKey(key)) failAt(names[index]!, `${key} is no key that objects leave free and in its place`);
      if (keys.indexOf(key) < index) failAt(names[index]!, `${key} is the name of two nests`);
    }
    if (nested !== undefined) {
      const set = this.set(nested);
      this.#checks.push(() => checkApart(names, keys, set.attributes));
      return { kind: 'rows', names: keys, item: { kind: 'set', set } };
    }
    const type = spec.type!;
    if (!isNumber(type)) failAt(name, `the nests of ${name.text} hold ${type}, expected nested-attributes or a number`);
    const codec = this.#leaf(type, spec);
    const members = [{ name: 'value', key: 'value', codec }];
    checkApart(names, keys, members);
    const struct = { name: '', members, size: sizeOfAll(members) };
    return { kind: 'rows', names: keys, item: { kind: 'struct', struct } };
  }

  /** Structs with attributes after each; the first two bytes of a struct are the length of both. */
  #structs({ name, struct: structName, nested }: AttributeSpec): CodecModel {
    const struct = this.#definitions.struct(structName ?? failAt(name, `the list ${name.text} has no struct`));
    const set = this.set(nested ?? failAt(name, `the list ${name.text} has no nested-attributes`));
    const first = struct.members[0]?.codec;
    if (first?.kind !== 'padding' || first.size !== 2) {
      failAt(structName!, `${struct.name} has no pad of 2 bytes in front, expected one where the length is`);
    }
    this.#checks.push(() => checkPayload({ header: struct, set }, name));
    return { kind: 'structs', struct, set };
  }

  #choice(spec: AttributeSpec, set: AttributeSetSpec): CodecModel {
    const { name, subMessage, selector } = spec;
    if (subMessage === undefined) failAt(name, `${name.text} has no sub-message, expected its name`);
    if (selector === undefined) failAt(name, `${name.text} has no selector, expected an attribute's name`);
    const message = this.#subMessages.get(subMessage.text);
    if (message === undefined) failAt(subMessage, `${subMessage.text} is no sub-message of this family`);
    if (!this.#keys.has(selector.text)) {
      failAt(selector, `${selector.text} is no attribute of ${set.name.text}, nor of any set around it`);
    }
    this.#choices.add(`${message.name} ${keyOf(selector.text)}`);
    if (this.#choices.size > MAX_CHOICES) failAt(name, `more than ${MAX_CHOICES} sub-messages by different selectors`);
    return { kind: 'choice', selector: keyOf(selector.text), message };
  }

  /** Limits by constants that only the kernel's headers define are not known here; an overlay can tell them. */
  #limits({ checks, name, type }: AttributeSpec): Limits {
    if (checks === undefined) return NO_LIMITS;
    const { min, max, minLength, maxLength, exactLength } = checks;
    const length = (given: typeof min): number | undefined =>
      given === undefined || !this.#definitions.knows(given) ? undefined : this.#definitions.length(given);
    const number = (given: typeof min): bigint | undefined =>
      given === undefined || !this.#definitions.knows(given) ? undefined : this.#definitions.quantity(given);
    if (checks.flagsMask !== undefined) this.#checkMask(checks.flagsMask);
    const limits = {
      min: number(min),
      max: number(max),
      minLength: length(exactLength ?? minLength),
      maxLength: length(exactLength ?? maxLength),
    };
    if (limits.min !== undefined && limits.max !== undefined && limits.min > limits.max) {
      failAt(max!, `no number of ${name.text} is from ${limits.min} to ${limits.max}`);
    }
    if ((limits.minLength ?? 0) > (limits.maxLength ?? Infinity)) {
      failAt(
        (maxLength ?? exactLength)!,
        `no length of ${name.text} is from ${limits.minLength} to ${limits.maxLength}`,
      );
    }
    if ((limits.min ?? limits.max) !== undefined && !isNumber(type!)) {
      failAt((min ?? max)!, `limits of a number for ${type}`);
    }
    return limits;
  }

  /** The mask is of flags that are defined, or of a number; what it lets through the names of the flags say already. */
  #checkMask(mask: Quantity): void {
    if (mask.value === undefined) this.#definitions.enum(mask);
  }
}

/** By the names of sets: the key of the member that says the family of their addresses, in the header before them. */
function familiesOf(spec: Spec, definitions: Definitions): ReadonlyMap<string, string> {
  const families = new Map<string, string>();
  for (const { attributeSet, fixedHeader = spec.fixedHeader } of spec.operations) {
    if (attributeSet === undefined || fixedHeader === undefined) continue;
    const { members } = definitions.struct(fixedHeader);
    const family = members.find(({ name, codec }) => codec.kind === 'integer' && /(^|-)family$/.test(name));
    if (family !== undefined) families.set(attributeSet.text, family.key);
  }
  return families;
}

/** The numbers of nests have keys beside those of what is inside. */
function checkApart(
  names: readonly Name[],
  keys: readonly string[],
  inside: readonly { readonly name: string; readonly key: string }[],
): void {
  for (const { name, key } of inside) {
    const index = keys.indexOf(key);
    if (index >= 0) failAt(names[index]!, `${name}, which is inside, has the same key, ${key}`);
  }
}

function isNumber(type: AttributeType): type is NumberType {
  return type === 'uint' || type === 'sint' || (SCALARS as readonly string[]).includes(type);
}
