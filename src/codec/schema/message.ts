// What follows nlmsghdr: a header of the protocol's own, then attributes. The value is flat.

import { describe } from '../check.ts';
import { align } from '../align.ts';
import { copyBytes } from '../copy.ts';
import { checkRecord, Fault, refused, within } from '../fault.ts';
import type { Sink } from '../sink.ts';
import type { Source } from '../source.ts';
import { AttributeTable } from './attribute-table.ts';
import type { Attributes } from './attributes.ts';
import { readAttributes } from './attributes-reader.ts';
import { writeAttributes } from './attributes-writer.ts';
import type { Attrs } from './attr.ts';
import type { AttributesInput, AttributesValue } from './attributes-types.ts';
import { blankConstructor } from './blank.ts';
import { Codec, type Infer, type InferInput } from './codec.ts';
import { type QuickSet, readQuickly } from './quick.ts';
import { StructLayout, type Members, type Named, type Struct } from './struct.ts';
import { wireForm, wireFormOf, type WireForm } from './wire-form.ts';

type Header<M extends Members, A extends Attrs> = { readonly [K in Exclude<Named<M>, keyof A>]: Infer<M[K]> };
type HeaderInput<M extends Members, A extends Attrs> = {
  readonly [K in Exclude<Named<M>, keyof A>]?: InferInput<M[K]> | undefined;
};
/** The header's members of which attributes have the names. */
type Shadowed<M extends Members, A extends Attrs> = [Named<M> & keyof A] extends [never]
  ? unknown
  : { readonly header: { readonly [K in Named<M> & keyof A]: Infer<M[K]> } };
type ShadowedInput<M extends Members, A extends Attrs> = [Named<M> & keyof A] extends [never]
  ? unknown
  : { readonly header?: { readonly [K in Named<M> & keyof A]?: InferInput<M[K]> | undefined } | undefined };

/** What a message without a header, or without attributes, has of them. */
// eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- just that is meant
type NoKeys = Readonly<Record<never, never>>;

/** What is decoded of a message. */
export type MessageValue<M extends Members, A extends Attrs> = Header<M, A> &
  Shadowed<M, A> &
  AttributesValue<A, Header<M, A>>;
/** What is encoded as a message: members of the header left out are zero. */
export type MessageInput<M extends Members, A extends Attrs> = HeaderInput<M, A> &
  ShadowedInput<M, A> &
  AttributesInput<A, Header<M, A>>;

/** What {@link message} is given. */
export interface MessageSchema<M extends Members, A extends Attrs> {
  /** For messages: `rtmsg`. */
  readonly name?: string;
  /** The header, which must be there whole. */
  readonly header?: Struct<M>;
  /** The attributes after it; it is padded to a multiple of four bytes. */
  readonly attributes?: Attributes<A>;
}

/** A codec of messages. */
export class MessageCodec<M extends Members, A extends Attrs> extends Codec<MessageValue<M, A>, MessageInput<M, A>> {
  /** @internal */
  readonly layout: MessageLayout;

  /** @internal */
  constructor(layout: MessageLayout, name: string) {
    super({
      name,
      nests: true,
      needs: layout.needs,
      has: (key) => layout.has(key),
      shape: () => ({
        kind: 'message',
        members: layout.header.members,
        fields: layout.table.fields,
        fieldOf: (type) => layout.table.fieldOf(type),
      }),
      read: (source, start, end) => layout.read(source, start, end) as MessageValue<M, A>,
      write: (sink, value) => layout.write(sink, value),
    });
    this.layout = layout;
  }
}

/**
 * The payload of a message: what comes after struct nlmsghdr. Its value is flat: the members of the header and the
 * attributes are keys of one object. Where both have a name the attribute has the key, and the header's member is
 * `header.<name>`; encoding fills that member from the attribute where it is absent and the value fits.
 *
 * @example
 * ```ts
 * import { attr, attributes, ipv4, message, padding, struct, u32, u8 } from 'nlmsg/codec';
 *
 * const Route = message({
 *   name: 'rtmsg',
 *   header: struct({ family: u8, dstLength: u8, srcLength: u8, tos: u8, table: u8, gap: padding(3), flags: u32 }),
 *   attributes: attributes({ dst: attr(1, ipv4), oif: attr(4, u32), table: attr(15, u32) }),
 * });
 * const route = Route.decode(Route.encode({ family: 2, dstLength: 24, dst: '192.0.2.0', oif: 1, table: 254 }));
 * console.log(route.dst, route.table, route.header.table); // 192.0.2.0 254 254
 * ```
 */
export function message<M extends Members = NoKeys, const A extends Attrs = NoKeys>(
  schema: MessageSchema<M, A>,
): MessageCodec<M, A> {
  const { name = 'message', header, attributes } = schema;
  return new MessageCodec<M, A>(
    new MessageLayout(header?.layout, attributes?.table ?? new AttributeTable({}), attributes?.quick),
    name,
  );
}

type Value = Readonly<Record<string | symbol, unknown>>;
type MutableValue = Record<string | symbol, unknown>;

/** @internal A message compiled. */
export class MessageLayout {
  readonly header: StructLayout;
  readonly table: AttributeTable;
  /** The keys of outer values that it looks for. */
  readonly needs: ReadonlySet<string> | undefined;
  /** Members of the header of which attributes have the names. */
  readonly #shadowed: readonly string[];
  /** Keys of values that are no attributes. */
  readonly #others: ReadonlySet<string>;
  readonly #quick: QuickSet | undefined;
  readonly #Blank: ReturnType<typeof blankConstructor>;

  constructor(header: StructLayout | undefined, table: AttributeTable, quick?: QuickSet) {
    this.header = header ?? new StructLayout({});
    this.table = table;
    this.#shadowed = [...this.header.keys].filter((key) => table.has(key));
    if (this.#shadowed.length > 0 && (table.has('header') || this.header.keys.has('header'))) {
      throw new TypeError(
        'Cannot make a message: the key header is needed for members that attributes have the names of',
      );
    }
    if (header !== undefined && header.size === undefined && table.fields.length > 0) {
      throw new TypeError('Cannot make a message: the header takes all the bytes, and leaves none for attributes');
    }
    this.#Blank = blankConstructor(this.header.members.length + table.fields.length);
    this.#quick = this.#shadowed.length > 0 ? undefined : quick;
    const outer = [...(table.needs ?? []), ...(this.header.needs ?? [])].filter((key) => !this.has(key));
    this.needs = outer.length > 0 ? new Set(outer) : undefined;
    this.#others = new Set([...this.header.keys, ...(this.#shadowed.length > 0 ? ['header'] : [])]);
  }

  has(key: string): boolean {
    return this.table.has(key) || this.header.keys.has(key);
  }

  read(source: Source, start: number, end: number): object {
    if (this.#quick !== undefined && !source.preserve) {
      const value = new this.#Blank();
      const attributes = start + align(this.header.readWhole(source, start, end, value) - start);
      const scope = this.table.nests ? { value, keys: this } : undefined;
      if (readQuickly(this.#quick, source, Math.min(attributes, end), end, value, scope)) return value;
    }
    const header = new this.#Blank();
    const headerEnd = this.header.readWhole(source, start, end, header);
    const value = this.#shadowed.length > 0 ? this.#apart(header) : header;
    const attributes = Math.min(start + align(headerEnd - start), end);
    readAttributes(this.table, source, attributes, end, value, this);
    if (source.preserve) {
      const { bytes } = source;
      const struct = copyBytes(bytes, start, headerEnd);
      value[wireForm] = { ...(value[wireForm] as WireForm), struct, gap: copyBytes(bytes, headerEnd, attributes) };
    }
    return value;
  }

  write(sink: Sink, value: unknown): void {
    checkRecord(value);
    const start = sink.length;
    this.#writeHeader(sink, value as Value);
    const attributes = align(sink.length - start) + start;
    const { gap } = wireFormOf(value, sink) ?? {};
    if (gap !== undefined) sink.append(gap.subarray(0, attributes - sink.length));
    else if (this.table.fields.length > 0) sink.zeros(attributes - sink.length);
    const end = sink.length;
    writeAttributes(this.table, sink, value as Value, this.#others);
    if (sink.length > end && end < attributes) insertZeros(sink, end, attributes - end);
  }

  #writeHeader(sink: Sink, value: Value): void {
    const remembered = wireFormOf(value, sink)?.struct !== undefined;
    if (this.#shadowed.length === 0 && !remembered) {
      this.header.writeWhole(sink, value);
      return;
    }
    const header = this.#headerOf(value, sink);
    try {
      this.header.writeValue(sink, header);
    } catch (caught) {
      // Of two members of one name it is the header's that is wrong.
      const [key = ''] = caught instanceof Fault ? caught.path.split(/[.[]/, 1) : [];
      within(this.#shadowed.includes(key) ? 'header' : '', caught);
    }
  }

  /** The members of a header, those under `header` whose keys belong to attributes. */
  #apart(members: MutableValue): MutableValue {
    const value: MutableValue = { header: {} };
    for (const [key, member] of Object.entries(members)) {
      ((this.#shadowed.includes(key) ? value['header'] : value) as MutableValue)[key] = member;
    }
    return value;
  }

  /** The members of the header that a value has, with what it remembers of them. */
  #headerOf(value: Value, sink: Sink): Value {
    const header: MutableValue = {};
    for (const key of this.header.keys) if (!this.table.has(key)) header[key] = value[key];
    if (this.#shadowed.length > 0) this.#fillShadowed(header, value, sink);
    const form = wireFormOf(value, sink);
    if (form?.struct !== undefined) header[wireForm] = form;
    return header;
  }

  #fillShadowed(header: MutableValue, value: Value, sink: Sink): void {
    const given = value['header'];
    if (given !== undefined) {
      if (typeof given !== 'object' || given === null) {
        refused('type', 'header', `expected an object, got ${describe(given)}`, given);
      }
      for (const [key, member] of Object.entries(given)) {
        if (!this.#shadowed.includes(key)) {
          refused('type', `header.${key}`, `no such key; there are ${this.#shadowed.join(', ')}`, member);
        }
        header[key] = member;
      }
    }
    for (const key of this.#shadowed) {
      if (header[key] === undefined && this.header.fits(key, value[key], sink)) header[key] = value[key];
    }
  }
}

/** Makes room for the padding of a header, which is needed only where attributes follow. */
function insertZeros(sink: Sink, at: number, count: number): void {
  const end = sink.length;
  sink.zeros(count);
  sink.bytes.copyWithin(at + count, at, end);
  sink.bytes.fill(0, at, at + count);
}
