// Sets of attributes: each attribute of the wire becomes a key of the value.

import { refused, wrongType } from '../fault.ts';
import { NLA_F_NESTED, NLA_TYPE_MASK } from '../constants.ts';
import { getU16 } from '../integers.ts';
import type { Sink } from '../sink.ts';
import type { Source } from '../source.ts';
import { lengthAt, SetReader } from './attributes-reader.ts';
import { writeAsRemembered, writeCanonical } from './attributes-writer.ts';
import { Codec } from './codec.ts';
import { Field, type Attr, type Attrs, type AttributesInput, type AttributesValue } from './attr.ts';
import { wireFormOf } from './wire-form.ts';

type Value = Readonly<Record<string | symbol, unknown>>;
type MutableValue = Record<string | symbol, unknown>;

/** A codec of attribute sets, and what {@link message} needs of it. */
export class Attributes<A extends Attrs> extends Codec<AttributesValue<A>, AttributesInput<A>> {
  /** @internal */
  readonly set: AttributeSet;

  /** @internal */
  constructor(set: AttributeSet, name: string) {
    super({
      name,
      flags: () => NLA_F_NESTED,
      remembers: true,
      needs: set.needs,
      read(source, start, end) {
        const value: MutableValue = {};
        set.readInto(source, start, end, value);
        return value as AttributesValue<A>;
      },
      write(sink, value) {
        if (typeof value !== 'object' || (value as unknown) === null) {
          wrongType(`expected an object, got ${typeof value}`, value);
        }
        set.write(sink, value, undefined);
      },
    });
    this.set = set;
  }
}

/**
 * A set of attributes: a nest, or what follows the header of a message. Each becomes a key of the value; those that are
 * not there are absent.
 *
 * Attributes that the schema does not know, and those that are malformed, are kept under {@link undecoded} and encoded
 * again. Of a plain attribute that comes twice the last one counts, as in the kernel, and the one before is kept there
 * too. Encoding writes in the order of the declaration; it refuses keys that the schema has not.
 *
 * @param attrs - Key to {@link attr}.
 * @param name - For messages; `attributes` by default.
 * @throws TypeError where two keys have the same number.
 *
 * @example
 * ```ts
 * import { attr, attributes, type Infer, string, u32 } from 'nlmsg/codec';
 *
 * const Link = attributes({ name: attr(3, string), mtu: attr(4, u32) });
 * type Link = Infer<typeof Link>; // { name?: string; mtu?: number }
 *
 * const bytes = Link.encode({ name: 'lo', mtu: 65536 });
 * console.log(Link.decode(bytes)); // { name: 'lo', mtu: 65536 }
 * ```
 */
export function attributes<const A extends Attrs>(attrs: A, name = 'attributes'): Attributes<A> {
  return new Attributes<A>(new AttributeSet(attrs), name);
}

/** @internal A set compiled: what to do with each number, and with each key. */
export class AttributeSet {
  /** The keys of outer values that its sub-messages look for. */
  readonly needs: ReadonlySet<string> | undefined;
  readonly fields: readonly Field[];
  readonly #byType: readonly (Field | undefined)[];
  readonly #byKey: ReadonlyMap<string, Field>;

  constructor(attrs: Attrs) {
    this.fields = Object.entries<Attr>(attrs).map(([key, attr], index) => new Field(key, attr, index));
    const highest = Math.max(-1, ...this.fields.map(({ type }) => type));
    const byType = new Array<Field | undefined>(highest + 1).fill(undefined);
    for (const field of this.fields) {
      const other = byType[field.type];
      if (other) throw new TypeError(`Cannot make attributes: ${other.key} and ${field.key} are both ${field.type}`);
      byType[field.type] = field;
    }
    this.#byType = byType;
    this.#byKey = new Map(this.fields.filter(({ padding }) => !padding).map((field) => [field.key, field]));
    const inner = this.fields.flatMap(({ plan }) => [...(plan.needs ?? [])]);
    const outer = inner.filter((key) => !this.#byKey.has(key));
    this.needs = outer.length > 0 ? new Set(outer) : undefined;
  }

  /** The field of a number, flag bits not included. */
  fieldOf(type: number): Field | undefined {
    return this.#byType[type];
  }

  has(key: string): boolean {
    return this.#byKey.has(key);
  }

  /** Reads the attributes between two places into `value`. */
  readInto(source: Source, start: number, end: number, value: MutableValue): void {
    source.enter(start, value);
    const { bytes, littleEndian, preserve } = source;
    const reader = new SetReader(this, source, start, value);
    let later: number[] | undefined;
    for (let offset = start; offset < end;) {
      const length = lengthAt(bytes, offset, end, littleEndian);
      const field = this.#byType[getU16(bytes, offset + 2, littleEndian) & NLA_TYPE_MASK];
      // What depends on other values of this set is read last, wherever it stands.
      if (field?.plan.needs === undefined) reader.take(field, offset, length);
      else (later ??= []).push(offset);
      const next = offset + ((length + 3) & ~3);
      if (preserve) reader.remember(offset, length, Math.min(next, end));
      offset = next;
    }
    for (const offset of later ?? [])
      reader.take(this.fieldAt(source, offset), offset, lengthAt(bytes, offset, end, littleEndian));
    reader.finish();
    source.leave();
  }

  /** The field of the attribute at `offset`. */
  fieldAt(source: Source, offset: number): Field | undefined {
    return this.#byType[getU16(source.bytes, offset + 2, source.littleEndian) & NLA_TYPE_MASK];
  }

  /** Writes the attributes of a value; keys in `others` are not the set's concern. */
  write(sink: Sink, value: Value, others: ReadonlySet<string> | undefined): void {
    sink.enter(value);
    const present = this.#presentIn(value, others);
    const form = wireFormOf(value, sink);
    if (form === undefined) writeCanonical(sink, this, value, present);
    else writeAsRemembered(sink, this, value, present, form.attributes);
    sink.leave();
  }

  /** The fields that a value has, in the order of the declaration. */
  #presentIn(value: Value, others: ReadonlySet<string> | undefined): Field[] {
    const present: Field[] = [];
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
      let i = present.length; // nearly always in order already
      while (i > 0 && present[i - 1]!.index > field.index) i--;
      present.splice(i, 0, field);
    }
    return present;
  }
}
