// The interfaces of a generated file: what values of a family's sets, structs and messages are.

import type {
  AttributeModel,
  CodecModel,
  EnumModel,
  FamilyModel,
  IntegerName,
  Limits,
  PayloadModel,
  SetModel,
  StructModel,
  SubMessageModel,
} from '../model.ts';
import { typeNameOf } from '../names.ts';
import { type Identifiers, keyText, quote } from './identifiers.ts';

/** The most names of an enumeration that stand on one line. */
const LINE = 110;

/** Types by the things of a model that they are of. */
export class Types {
  readonly #names = new Map<EnumModel | StructModel | SetModel, string>();
  readonly #messages = new Map<SetModel | StructModel, Map<StructModel | undefined, string>>();
  readonly #identifiers: Identifiers;
  /** The names of the library's types that are used. */
  readonly used = new Set<string>();

  constructor({ enums, structs, sets }: FamilyModel, identifiers: Identifiers) {
    this.#identifiers = identifiers;
    const give = (thing: EnumModel | StructModel | SetModel, suffix: string): void => {
      const name = typeNameOf(thing.name);
      this.#names.set(thing, identifiers.take(name, `${name}${suffix}`));
    };
    for (const set of sets) give(set, 'Attributes');
    for (const struct of structs) give(struct, 'Struct');
    for (const one of enums) give(one, 'Name');
  }

  nameOf(thing: EnumModel | StructModel | SetModel): string {
    return this.#names.get(thing)!;
  }

  /** The type of a message; the first time it is asked for its declaration is given, too. */
  message({ header, set }: PayloadModel): { readonly name: string; readonly declaration: string | undefined } {
    if (header === undefined && set === undefined) return { name: this.#use('Remembered'), declaration: undefined };
    if (header === undefined) return { name: this.nameOf(set!), declaration: undefined };
    const byHeader = this.#messages.get(set ?? header) ?? new Map<StructModel | undefined, string>();
    this.#messages.set(set ?? header, byHeader);
    const there = byHeader.get(header);
    if (there !== undefined) return { name: there, declaration: undefined };
    const base = typeNameOf((set?.name ?? header.name).replace(/-(attrs|attributes)$/, ''));
    const name = this.#identifiers.take(`${base}Message`, `${typeNameOf(header.name)}${base}Message`);
    byHeader.set(header, name);
    const parts = [this.nameOf(header), ...(set === undefined ? [] : [this.nameOf(set)])];
    const comment = `/** A message: struct ${cName(header.name)}${set === undefined ? '' : ` and ${set.name}`}. */`;
    return {
      name,
      declaration: `${comment}\nexport type ${name} = ${this.#use('MessageOf')}<${parts.join(', ')}>;\n`,
    };
  }

  enumDeclaration(model: EnumModel): string {
    const names = model.entries.map(({ name }) => quote(name));
    const line = names.join(' | ');
    const type = line.length <= LINE ? line : names.map((name) => `\n  | ${name}`).join('');
    const comment = `/** ${model.isFlags ? 'flags' : 'enum'} ${model.name.replaceAll('*/', '')} */\n`;
    return `${comment}export type ${this.nameOf(model)} = ${type === '' ? 'never' : type};\n`;
  }

  structDeclaration(struct: StructModel): string {
    const members = struct.members.flatMap(({ key, codec, name }) => {
      const type = this.#type(codec);
      const comment = `  /** ${name.replaceAll('*/', '')}: ${wireName(codec)}. */\n`;
      return type === undefined ? [] : [`${comment}  readonly ${keyText(key)}?: ${type};\n`];
    });
    if (members.length === 0)
      return `/** struct ${cName(struct.name)} */\nexport type ${this.nameOf(struct)} = ${this.#use('RememberedStruct')};\n`;
    return (
      `/** struct ${cName(struct.name)} */\n` +
      `export interface ${this.nameOf(struct)} extends ${this.#use('RememberedStruct')} {\n${members.join('')}}\n`
    );
  }

  setDeclaration(set: SetModel): string {
    const name = this.nameOf(set);
    const choices = set.attributes.flatMap((attribute) => choiceOf(attribute) ?? []);
    const local = choices.filter(({ selector }) => set.attributes.some(({ key }) => key === selector));
    const bySelector = new Map<string, typeof choices>();
    for (const choice of local) bySelector.set(choice.selector, [...(bySelector.get(choice.selector) ?? []), choice]);
    const chosen = new Set(local.map(({ key }) => key));
    const plain = set.attributes.filter(({ key }) => !chosen.has(key) && !bySelector.has(key));
    const comment = `/** ${set.name} */\n`;
    const body = plain.map((attribute) => this.#property(attribute)).join('');
    if (bySelector.size === 0) {
      if (body === '') return `${comment}export type ${name} = ${this.#use('Remembered')};\n`;
      return `${comment}export interface ${name} extends ${this.#use('Remembered')} {\n${body}}\n`;
    }
    const unions = Array.from(bySelector, ([selector, some]) => this.#union(set, selector, some));
    const remembered = this.#use('Remembered');
    if (body === '') return `${comment}export type ${name} = ${[remembered, ...unions].join(' & ')};\n`;
    const base = this.#identifiers.take(`${name}Common`);
    return (
      `/** What ${set.name} have in any case. */\n` +
      `export interface ${base} extends ${remembered} {\n${body}}\n` +
      `${comment}export type ${name} = ${[base, ...unions].join(' & ')};\n`
    );
  }

  /** What a selector chooses: a union that it narrows. */
  #union(set: SetModel, selector: string, choices: readonly Choice[]): string {
    const attribute = set.attributes.find(({ key }) => key === selector)!;
    const values = new Set(choices.flatMap(({ message }) => message.formats.map(({ value }) => value)));
    const { codec } = attribute;
    const type = this.#type(codec);
    // A number chooses as its decimal text, and is a number in values.
    const literal = codec.kind === 'integer' ? (value: string) => numberText(value, codec.name) : quote;
    const options = Array.from(values, (value) => {
      const fields = choices.flatMap(({ key, message }) => {
        const format = message.formats.find((candidate) => candidate.value === value);
        return format === undefined ? [] : [`readonly ${keyText(key)}?: ${this.#format(format)}`];
      });
      return `{ readonly ${keyText(selector)}: ${literal(value)}; ${fields.join('; ')} }`;
    });
    const none = choices.map(({ key }) => `readonly ${keyText(key)}?: undefined`);
    options.push(`{ readonly ${keyText(selector)}?: ${type}; ${none.join('; ')} }`);
    return `(\n  | ${options.join('\n  | ')}\n)`;
  }

  #format({ header, set }: PayloadModel): string {
    if (header === undefined) return set === undefined ? 'Uint8Array' : this.nameOf(set);
    if (set === undefined) return this.nameOf(header);
    return `${this.#use('MessageOf')}<${this.nameOf(header)}, ${this.nameOf(set)}>`;
  }

  #property(attribute: AttributeModel): string {
    const type = this.#type(attribute.codec);
    if (type === undefined) return '';
    const { constant, codec, limits, key } = attribute;
    return `  /** ${constant}: ${wireName(codec)}${limitText(limits)}. */\n  readonly ${keyText(key)}?: ${type};\n`;
  }

  /** The type of a value; undefined where values have no key for it. */
  #type(codec: CodecModel): string | undefined {
    switch (codec.kind) {
      case 'integer':
        return numberType(codec.name);
      case 'enum':
        return `${this.nameOf(codec.of)} | ${numberType(codec.base)}`;
      case 'flags':
        return `readonly (${this.nameOf(codec.of)} | ${numberType(codec.base)})[]`;
      case 'bits': {
        const flags = `readonly (${this.nameOf(codec.of)} | number)[]`;
        return `{ readonly value?: ${flags}; readonly selector?: ${flags} }`;
      }
      case 'plain':
        return this.#plainType(codec.name);
      case 'fixedString':
      case 'ipOfFamily':
        return 'string';
      case 'padding':
        return undefined;
      case 'sized':
        return this.#type(codec.item);
      case 'struct':
        return codec.struct.name === '' ? this.#inlineStruct(codec.struct) : this.nameOf(codec.struct);
      case 'set':
        return this.nameOf(codec.set);
      case 'array':
      case 'indexed':
      case 'multi':
        return listOf(this.#type(codec.item)!);
      case 'structs':
        return listOf(this.#format({ header: codec.struct, set: codec.set }));
      case 'rows': {
        const keys = codec.names.map((name) => `readonly ${keyText(name)}: number`);
        return `readonly ({ ${keys.join('; ')} } & ${this.#type(codec.item)!})[]`;
      }
      case 'choice':
        return this.#anyOf(codec.message);
    }
  }

  /** What a value chooses that is not beside it, and so narrows nothing. */
  #anyOf({ formats, otherwise }: SubMessageModel): string {
    const forms = new Set(formats.map((format) => this.#format(format)));
    if (otherwise !== undefined) forms.add(this.nameOf(otherwise));
    const types = [...forms].join(' | ');
    return forms.size < 2 || forms.has('Uint8Array') ? types || 'never' : `${this.#use('AnyOf')}<${types}>`;
  }

  #inlineStruct(struct: StructModel): string {
    return `{ ${struct.members.map(({ key, codec }) => `readonly ${keyText(key)}?: ${this.#type(codec)!}`).join('; ')} }`;
  }

  #plainType(name: string): string | undefined {
    if (name === 'pad') return undefined;
    if (name === 'flag') return 'true';
    if (name === 'bytes') return 'Uint8Array';
    return name === 'bitfield32' ? this.#use('Bitfield32') : 'string';
  }

  #use(name: string): string {
    this.used.add(name);
    return name;
  }
}

interface Choice {
  readonly key: string;
  readonly selector: string;
  readonly message: SubMessageModel;
}

function choiceOf({ key, codec }: AttributeModel): Choice | undefined {
  return codec.kind === 'choice' ? { key, selector: codec.selector, message: codec.message } : undefined;
}

function listOf(type: string): string {
  return `readonly ${/[ |&]/.test(type) ? `(${type})` : type}[]`;
}

function numberType(name: IntegerName): string {
  return /64|^[us]int$/.test(name) ? 'bigint' : 'number';
}

/** A number as a type: the text that chooses may be no number, and then never does. */
function numberText(text: string, name: IntegerName): string {
  if (!/^(0|-?[1-9][0-9]*)$/.test(text)) return 'never';
  return numberType(name) === 'bigint' ? `${text}n` : text;
}

function cName(name: string): string {
  return name.replaceAll(/[^A-Za-z0-9]+/g, '_');
}

/** How the bytes are called, for comments. */
function wireName(codec: CodecModel): string {
  switch (codec.kind) {
    case 'integer':
    case 'plain':
      return codec.name;
    case 'enum':
    case 'flags':
      return codec.base;
    case 'bits':
      return 'bitfield32';
    case 'ipOfFamily':
      return `ip, as ${codec.key} says`;
    case 'fixedString':
      return `${codec.size} bytes`;
    case 'padding':
      return 'padding';
    case 'sized':
      return `${codec.size} bytes`;
    case 'struct':
      return codec.struct.name === '' ? 'a struct' : `struct ${cName(codec.struct.name)}`;
    case 'set':
      return 'a nest';
    case 'choice':
      return `chosen by ${codec.selector}`;
    case 'array':
      return `an array of ${wireName(codec.item)}`;
    case 'indexed':
      return `a numbered nest of ${wireName(codec.item)}`;
    case 'multi':
      return `${wireName(codec.item)}, several`;
    case 'structs':
      return `several struct ${cName(codec.struct.name)}, each with attributes`;
    case 'rows':
      return `nests by ${codec.names.join(' and ')}`;
  }
}

function limitText({ min, max, minLength, maxLength }: Limits): string {
  const range = rangeText(min, max);
  const length = rangeText(minLength, maxLength);
  return `${range === '' ? '' : `, ${range}`}${length === '' ? '' : `, ${length} bytes`}`;
}

function rangeText(min: bigint | number | undefined, max: bigint | number | undefined): string {
  if (min === undefined) return max === undefined ? '' : `${max} at most`;
  if (max === undefined) return `${min} at least`;
  return min === max ? `${min}` : `${min} to ${max}`;
}
