// A set of attributes compiled: what to do with each number, and with each key.

import { NLA_TYPE_MASK } from '../constants.ts';
import { refused } from '../fault.ts';
import { getU16 } from '../integers.ts';
import type { Source } from '../source.ts';
import { Field, type Attr, type Attrs } from './attr.ts';
import { checkKey } from './codec.ts';
import type { UndecodedAttribute } from './wire-form.ts';

/** The attributes of a schema, by number and by key. */
export class AttributeTable {
  /** The keys of outer values that its sub-messages look for. */
  readonly needs: ReadonlySet<string> | undefined;
  readonly fields: readonly Field[];
  /** By number, flag bits not included. */
  readonly byType: readonly (Field | undefined)[];
  /** Whether there may be sets inside this one, which look for values of it. */
  readonly nests: boolean;
  readonly #byKey: ReadonlyMap<string, Field>;

  constructor(attrs: Attrs) {
    this.fields = Object.entries<Attr>(attrs).map(([key, attr], index) => {
      if (!isAttr(attr)) throw new TypeError(`Cannot make attributes: ${key} is not made by attr(number, codec)`);
      return new Field(key, attr, index);
    });
    const highest = Math.max(-1, ...this.fields.map(({ type }) => type));
    const byType = new Array<Field | undefined>(highest + 1).fill(undefined);
    for (const field of this.fields) {
      checkKey('make attributes', field.key);
      const other = byType[field.type];
      if (other) throw new TypeError(`Cannot make attributes: ${other.key} and ${field.key} are both ${field.type}`);
      byType[field.type] = field;
    }
    this.byType = byType;
    this.#byKey = new Map(this.fields.filter(({ padding }) => !padding).map((field) => [field.key, field]));
    this.nests = this.fields.some(({ plan }) => plan.nests === true);
    const inner = this.fields.flatMap(({ plan }) => [...(plan.needs ?? [])]);
    const outer = inner.filter((key) => !this.#byKey.has(key));
    this.needs = outer.length > 0 ? new Set(outer) : undefined;
  }

  /** The field of a number, flag bits not included. */
  fieldOf(type: number): Field | undefined {
    return this.byType[type];
  }

  has(key: string): boolean {
    return this.#byKey.has(key);
  }

  /** The field of the attribute at `offset`. */
  fieldAt(source: Source, offset: number): Field | undefined {
    return this.byType[getU16(source.bytes, offset + 2, source.littleEndian) & NLA_TYPE_MASK];
  }

  /**
   * Whether an attribute that was not decoded has the number of a key that the value has. It is encoded before that one,
   * since of several the last counts.
   */
  isSuperseded({ type, problem }: UndecodedAttribute, value: Readonly<Record<string, unknown>>): boolean {
    const field = this.byType[type & NLA_TYPE_MASK];
    return problem !== undefined && field !== undefined && value[field.key] !== undefined;
  }

  /** The fields that a value has, in the order of the declaration; keys in `others` are not the set's concern. */
  presentIn(value: Readonly<Record<string, unknown>>, others: ReadonlySet<string> | undefined): Field[] {
    const present: Field[] = [];
    let sorted = true;
    let last = -1;
    for (const key of Object.keys(value)) {
      const field = this.#byKey.get(key);
      if (field === undefined) {
        if (others?.has(key)) continue;
        refused(
          'type',
          key,
          `no such key; there are ${[...this.#byKey.keys(), ...(others ?? [])].join(', ')}`,
          value[key],
        );
      }
      if (value[key] === undefined) continue;
      if (field.index < last) sorted = false;
      last = field.index;
      present.push(field);
    }
    return sorted ? present : present.sort((a, b) => a.index - b.index);
  }
}

function isAttr(value: unknown): value is Attr {
  return typeof value === 'object' && value !== null && 'type' in value && 'codec' in value;
}
