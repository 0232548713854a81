// Sets of attributes: each attribute of the wire becomes a key of the value.

import { wrongType } from '../fault.ts';
import { NLA_F_NESTED } from '../constants.ts';
import type { Sink } from '../sink.ts';
import type { Source } from '../source.ts';
import { lengthAt, SetReader } from './attributes-reader.ts';
import { writeAsRemembered, writeCanonical } from './attributes-writer.ts';
import { AttributeTable } from './attribute-table.ts';
import { Codec } from './codec.ts';
import type { Attrs, AttributesInput, AttributesValue } from './attr.ts';
import { wireFormOf } from './wire-form.ts';

type Value = Readonly<Record<string | symbol, unknown>>;
type MutableValue = Record<string | symbol, unknown>;

/** A codec of attribute sets, and what {@link message} needs of it. */
export class Attributes<A extends Attrs> extends Codec<AttributesValue<A>, AttributesInput<A>> {
  /** @internal */
  readonly table: AttributeTable;

  /** @internal */
  constructor(table: AttributeTable, name: string) {
    super({
      name,
      flags: () => NLA_F_NESTED,
      remembers: true,
      needs: table.needs,
      read(source, start, end) {
        const value: MutableValue = {};
        readAttributes(table, source, start, end, value);
        return value as AttributesValue<A>;
      },
      write(sink, value) {
        if (typeof value !== 'object' || (value as unknown) === null) {
          wrongType(`expected an object, got ${typeof value}`, value);
        }
        writeAttributes(table, sink, value, undefined);
      },
    });
    this.table = table;
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
  return new Attributes<A>(new AttributeTable(attrs), name);
}

/** @internal Reads the attributes between two places into `value`. */
export function readAttributes(
  table: AttributeTable,
  source: Source,
  start: number,
  end: number,
  value: MutableValue,
): void {
  source.enter(start, value);
  const { bytes, littleEndian, preserve } = source;
  const reader = new SetReader(table, source, start, value);
  let later: number[] | undefined;
  for (let offset = start; offset < end;) {
    const length = lengthAt(bytes, offset, end, littleEndian);
    const field = table.fieldAt(source, offset);
    // What depends on other values of this set is read last, wherever it stands.
    if (field?.plan.needs === undefined) reader.take(field, offset, length);
    else (later ??= []).push(offset);
    const next = offset + ((length + 3) & ~3);
    if (preserve) reader.remember(offset, length, Math.min(next, end));
    offset = next;
  }
  for (const offset of later ?? []) {
    reader.take(table.fieldAt(source, offset), offset, lengthAt(bytes, offset, end, littleEndian));
  }
  reader.finish();
  source.leave();
}

/** @internal Writes the attributes of a value; keys in `others` are not the set's concern. */
export function writeAttributes(
  table: AttributeTable,
  sink: Sink,
  value: Value,
  others: ReadonlySet<string> | undefined,
): void {
  sink.enter(value);
  const present = table.presentIn(value, others);
  const form = wireFormOf(value, sink);
  if (form === undefined) writeCanonical(sink, table, value, present);
  else writeAsRemembered(sink, table, value, present, form.attributes);
  sink.leave();
}
