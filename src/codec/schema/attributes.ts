// Sets of attributes: each attribute of the wire becomes a key of the value.

import { checkRecord } from '../fault.ts';
import { NLA_F_NESTED } from '../constants.ts';
import { readAttributes } from './attributes-reader.ts';
import { writeAttributes } from './attributes-writer.ts';
import { AttributeTable } from './attribute-table.ts';
import { blankConstructor } from './blank.ts';
import { Codec } from './codec.ts';
import { type QuickSet, readQuickly } from './quick.ts';
import type { Attrs } from './attr.ts';
import type { AttributesInput, AttributesValue } from './attributes-types.ts';

/** A codec of attribute sets, and what {@link message} needs of it. */
export class Attributes<A extends Attrs> extends Codec<AttributesValue<A>, AttributesInput<A>> {
  /** @internal */
  readonly table: AttributeTable;

  /** @internal */
  readonly quick: QuickSet | undefined;

  /** @internal */
  constructor(table: AttributeTable, name: string, quick?: QuickSet) {
    const Blank = blankConstructor(table.fields.length);
    super({
      name,
      flags: () => NLA_F_NESTED,
      nests: true,
      shape: () => ({ kind: 'attributes', fields: table.fields, fieldOf: (type) => table.fieldOf(type) }),
      has: (key) => table.has(key),
      needs: table.needs,
      read(source, start, end) {
        if (quick !== undefined && !source.preserve) {
          const read = new Blank();
          const scope = table.nests ? { value: read, keys: table } : undefined;
          if (readQuickly(quick, source, start, end, read, scope)) return read as AttributesValue<A>;
        }
        const value = new Blank();
        readAttributes(table, source, start, end, value);
        return value as AttributesValue<A>;
      },
      write(sink, value) {
        checkRecord(value);
        writeAttributes(table, sink, value, undefined);
      },
    });
    this.table = table;
    this.quick = quick;
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

/** @internal The same with a reader of its own. Both must read alike whatever is ordinary. */
export function quickAttributes(attrs: Attrs, name: string, quick: QuickSet): Attributes<Attrs> {
  return new Attributes<Attrs>(new AttributeTable(attrs), name, quick);
}
