// Reading a specification's tree: each step checks what stands there, and says where it stands if it is something else.

import { escapeText, quoteText } from '../codec/text.ts';
import { Budget } from './budget.ts';
import { type Place, SpecError } from './place.ts';
import type { YamlNode } from './yaml.ts';

/** A text of the specification with its place, for errors that are found out later. */
export interface Name {
  readonly text: string;
  readonly place: Place;
  readonly path: string;
}

/** A number of the specification with its place. */
export interface Numeral extends Name {
  readonly value: bigint;
}
/** A number, the name of a constant, or a constant less one; a name has no value yet. */
export interface Quantity extends Name {
  readonly value: bigint | undefined;
}

/** What names may be: of letters, digits, and what the kernel's specifications have between them. */
const NAME = /^(?=.*[A-Za-z0-9])[A-Za-z0-9_ .+/-]+$/;
const MAX_NAME = 128;
/** What no key of an object may be that comes from a text. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/** A value of the specification. */
export class Cursor {
  readonly node: YamlNode;
  readonly #budget: Budget;

  constructor(node: YamlNode, budget: Budget = new Budget()) {
    this.node = node;
    this.#budget = budget;
    budget.spend(node.place);
  }

  /** @throws SpecError that says what is wrong here. */
  fail(state: string): never {
    throw new SpecError(this.node.place, this.node.path, state);
  }

  get isNull(): boolean {
    return this.node.kind === 'scalar' && this.node.value === null;
  }

  get isMap(): boolean {
    return this.node.kind === 'map';
  }

  /** What is expected here is something else than what there is. */
  expected(what: string): never {
    return this.fail(`expected ${what}, got ${describeNode(this.node)}`);
  }

  /** Any text, number or nothing, as it is written. */
  text(): string {
    if (this.node.kind !== 'scalar' || this.node.value === null) this.expected('text');
    return this.node.source;
  }

  /** The name of something; numbers are names, too. */
  name(): Name {
    const text = this.text();
    if (RESERVED.has(text)) this.fail(`the name ${quoteText(text)} is reserved: it means something in every object`);
    if (!NAME.test(text) || text.length > MAX_NAME) {
      this.fail(`expected a name of letters, digits and -, got ${quoteText(text.slice(0, MAX_NAME))}`);
    }
    return this.#nameOf(text);
  }

  /** A number, or the name of one. */
  numberOrName(pattern: RegExp, what: string, min = 0n): Quantity {
    if (this.node.kind === 'scalar' && typeof this.node.value === 'bigint') return this.number(min);
    const name = this.node.kind === 'scalar' && typeof this.node.value === 'string' ? this.node.value : '';
    if (!pattern.test(name)) this.expected(what);
    return { ...this.#nameOf(name), value: undefined };
  }

  /** {@link integer} with its place. */
  number(min?: bigint, max?: bigint): Numeral {
    const value = this.integer(min, max);
    return { ...this.#nameOf(String(value)), value };
  }

  #nameOf(text: string): Name {
    const { place, path } = this.node;
    return { text, place, path };
  }

  integer(min = 0n, max = 0xffff_ffff_ffff_ffffn): bigint {
    const { node } = this;
    if (node.kind !== 'scalar' || typeof node.value !== 'bigint') return this.expected('an integer');
    if (node.value < min || node.value > max) {
      this.expected(`an integer from ${min} to ${max}`);
    }
    return node.value;
  }

  boolean(): boolean {
    if (this.node.kind !== 'scalar' || typeof this.node.value !== 'boolean') this.expected('true or false');
    return this.node.value;
  }

  /** One of several words. */
  oneOf<const T extends string>(words: readonly T[]): T {
    const text = this.node.kind === 'scalar' ? this.node.source : '';
    if (!(words as readonly string[]).includes(text)) this.expected(`one of ${words.join(', ')}`);
    return text as T;
  }

  /** @param most - The most items; what many names refer to costs too much where it is without limit. */
  list<T>(read: (item: Cursor) => T, most = Infinity): T[] {
    if (this.node.kind !== 'list') this.expected('a list');
    const { length } = this.node.items;
    if (length > most) this.fail(`expected at most ${most} items, got ${length}`);
    return this.node.items.map((item) => read(new Cursor(item, this.#budget)));
  }

  /** A map of known keys. @throws SpecError for any other key. */
  fields(known: readonly string[], what: string): Fields {
    if (this.node.kind !== 'map') this.expected(`${what}, which is a map`);
    const fields = new Map<string, Cursor>();
    for (const [key, { place, path, node }] of this.node.entries) {
      if (!known.includes(key)) {
        throw new SpecError(place, path, `no key of ${what}; expected one of ${known.join(', ')}`);
      }
      fields.set(key, new Cursor(node, this.#budget));
    }
    return new Fields(this, fields, what);
  }
}

/** The entries of a map. */
export class Fields {
  readonly #owner: Cursor;
  readonly #fields: ReadonlyMap<string, Cursor>;
  readonly #what: string;

  constructor(owner: Cursor, fields: ReadonlyMap<string, Cursor>, what: string) {
    this.#owner = owner;
    this.#fields = fields;
    this.#what = what;
  }

  /** What stands under a key, if it is there. */
  at<T>(key: string, read: (cursor: Cursor) => T): T | undefined {
    const cursor = this.#fields.get(key);
    return cursor === undefined ? undefined : read(cursor);
  }

  has(key: string): boolean {
    return this.#fields.has(key);
  }

  /** What stands under a key that must be there. */
  need<T>(key: string, read: (cursor: Cursor) => T): T {
    const cursor = this.#fields.get(key);
    if (cursor === undefined) this.#owner.fail(`${this.#what} has no ${key}, expected one`);
    return read(cursor);
  }

  /** Throws where a key is there that may not be. */
  refuse(key: string, why: string): void {
    this.#fields.get(key)?.fail(why);
  }
}

function describeNode(node: YamlNode): string {
  if (node.kind !== 'scalar') return `a ${node.kind}`;
  if (node.value === null) return 'nothing';
  return typeof node.value === 'string' ? quoteText(node.value.slice(0, 64)) : escapeText(node.source.slice(0, 64));
}

/** @throws SpecError at the place of a name. */
export function failAt({ place, path }: Name, state: string): never {
  throw new SpecError(place, path, state);
}
