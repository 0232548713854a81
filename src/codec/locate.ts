// Which attribute of a request the kernel means: it says where the attribute starts, in bytes from the start of the
// request's nlmsghdr, and the schema says what is there. Only the nests around that place are walked.
//
// What a schema does not know is told by its number: `attribute 5`, `linkinfo.attribute 77`, and `attribute 77.2` for one
// inside. Without a schema nobody knows where a message's attributes start, so what lies at the offset is believed to be one.

import { align, NLA_HDRLEN, NLMSG_HDRLEN } from './align.ts';
import { NLA_F_NESTED, NLA_TYPE_MASK } from './constants.ts';
import { Fault, joinPath } from './fault.ts';
import { getU16, getU32 } from './integers.ts';
import { type AnyCodec, planOf } from './schema/codec.ts';
import { type FieldShape, type MemberShape, type Plan, resolve, type Shape } from './schema/plan.ts';
import { NO_KEYS, type Scope } from './scope.ts';
import { MAX_DEPTH, Source } from './source.ts';

/** A place in a request that has a name. */
export interface LocatedAttribute {
  /** The keys that lead to it, outermost first: `linkinfo.data.id`, `list[2].name`; `nlmsg_flags` in the header. */
  readonly path: string;
  /** The kernel's name, where the schema gives it. */
  readonly name: string | undefined;
  /** Its number, flag bits not included; undefined for what is no attribute, as the member of a struct. */
  readonly type: number | undefined;
  /** Where it starts, in bytes from the start of nlmsghdr. */
  readonly offset: number;
  /** How long it is in bytes, an attribute with its header but without padding. */
  readonly length: number;
  /** What it holds, decoded; undefined where it has parts, where it is malformed, and where no schema tells. */
  readonly value: unknown;
}

/** The name of an attribute that is not there. */
export type MissingAttribute = Pick<LocatedAttribute, 'path' | 'name'>;

/**
 * The innermost attribute, or field of a header, that has the byte at `offset`. The padding after an attribute belongs to
 * it. Throws nothing over the bytes.
 *
 * @param schema - Of what follows nlmsghdr.
 * @param bytes - The whole message, which starts with its nlmsghdr; what comes after it is not looked at.
 * @param offset - In bytes from the start of nlmsghdr.
 * @returns Undefined where there is none: outside the message, in padding of no attribute, after a broken length.
 */
export function attributeAt(
  schema: AnyCodec | undefined,
  bytes: Uint8Array,
  offset: number,
  littleEndian: boolean,
): LocatedAttribute | undefined {
  const search = new Search(schema, bytes, littleEndian);
  const place = search.at(offset);
  if (place === undefined) return undefined;
  const { path, name, type, offset: at, length } = place;
  return { path, name, type, offset: at, length, value: search.valueOf(place) };
}

/**
 * The name that the attribute `type` would have in the nest that starts at `nestOffset`.
 *
 * @param nestOffset - In bytes from the start of nlmsghdr; undefined where it is missing in the message itself.
 */
export function missingIn(
  schema: AnyCodec | undefined,
  bytes: Uint8Array,
  nestOffset: number | undefined,
  type: number,
  littleEndian: boolean,
): MissingAttribute {
  const search = new Search(schema, bytes, littleEndian);
  const nest = nestOffset === undefined ? search.message : search.at(nestOffset);
  const shape = nest?.plan?.shape?.();
  const field = shape?.kind === 'attributes' || shape?.kind === 'message' ? shape.fieldOf(type) : undefined;
  return { path: field ? joinPath(nest?.path ?? '', field.key) : byNumber(nest, type), name: field?.options.name };
}

/** A place, and what is needed to look inside. */
interface Place extends Omit<LocatedAttribute, 'value'> {
  /** Where its value starts and ends. */
  readonly start: number;
  readonly stop: number;
  /** What its value is; undefined where the schema does not know. */
  readonly plan: Plan<unknown> | undefined;
  /** Whether NLA_F_NESTED is set: there are attributes inside, whether or not the schema knows them. */
  readonly nested?: boolean;
  /** Whether its own name is a number. */
  readonly numbered?: boolean;
}

/** An attribute as it stands in the bytes. */
interface Header {
  readonly offset: number;
  readonly length: number;
  readonly rawType: number;
  readonly type: number;
  /** Where the next attribute starts, if there is one. */
  readonly next: number;
}

type ShapeOf<K extends Shape['kind']> = Extract<Shape, { kind: K }>;

const HEADER: readonly (readonly [name: string, offset: number, length: number])[] = [
  ['nlmsg_len', 0, 4],
  ['nlmsg_type', 4, 2],
  ['nlmsg_flags', 6, 2],
  ['nlmsg_seq', 8, 4],
  ['nlmsg_pid', 12, 4],
];

/** Steps inwards that are followed. No request needs as many; schemas that contain themselves could go round for ever. */
const MOST_STEPS = 256;

class Search {
  /** What follows nlmsghdr. */
  readonly message: Place;
  readonly #bytes: Uint8Array;
  readonly #littleEndian: boolean;
  /** The values around the place where the search is, outermost first, for the sub-messages inside. */
  readonly #scopes: Scope[] = [];

  constructor(schema: AnyCodec | undefined, bytes: Uint8Array, littleEndian: boolean) {
    this.#bytes = bytes;
    this.#littleEndian = littleEndian;
    const said = bytes.length < NLMSG_HDRLEN ? 0 : getU32(bytes, 0, littleEndian);
    const stop = Math.max(NLMSG_HDRLEN, Math.min(said, bytes.length));
    const plan = schema && resolve(planOf(schema), [], 0);
    this.message = { ...part('', 0, stop), start: NLMSG_HDRLEN, plan };
  }

  at(target: number): Place | undefined {
    if (target < NLMSG_HDRLEN) return this.#headerField(target);
    let place = this.message;
    for (let step = 0; step < MOST_STEPS; step++) {
      const inner = this.#inside(place, target);
      if (inner === undefined) break;
      place = inner;
    }
    if (place !== this.message) return place;
    return place.plan?.shape === undefined ? this.#bareAttribute(target) : undefined;
  }

  valueOf({ plan, start, stop }: Place): unknown {
    if (plan === undefined || plan.shape !== undefined) return undefined;
    return this.#read(plan, start, stop, this.#scopes);
  }

  #headerField(target: number): Place | undefined {
    const field = HEADER.find(([, offset, length]) => target >= offset && target < offset + length);
    return field && this.#bytes.length >= NLMSG_HDRLEN ? part(...field) : undefined;
  }

  /** What the bytes at an offset say, if they can be an attribute at all. */
  #bareAttribute(target: number): Place | undefined {
    if (target % 4 !== 0) return undefined;
    const [header] = this.#attributes(target, this.message.stop);
    return header && this.#attribute(this.message, header, undefined);
  }

  /** The part of a place that has the byte at `target`. */
  #inside(place: Place, target: number): Place | undefined {
    if (!(target >= place.start && target < place.stop) || this.#scopes.length >= MAX_DEPTH) return undefined;
    const shape = place.plan?.shape?.();
    switch (shape?.kind) {
      case 'attributes':
        return this.#inSet(place, shape, target, this.#scope(place, place.start));
      case 'message':
        return this.#inMessage(place, shape, target);
      case 'struct':
        return this.#member(shape.members, place, target, (key) => joinPath(place.path, key));
      case 'array':
        return this.#item(shape, place, target);
      case 'indexed':
        return this.#inList(shape, place, target);
      case 'rows':
        return this.#inRows(shape, place, target);
      default:
        return place.nested === true ? this.#inSet(place, undefined, target, NO_KEYS) : undefined;
    }
  }

  #inSet(
    place: Place,
    shape: Pick<ShapeOf<'attributes'>, 'fieldOf'> | undefined,
    target: number,
    scope: Scope,
    start = place.start,
  ): Place | undefined {
    this.#scopes.push(scope);
    const before = new Map<number, number>();
    for (const header of this.#attributes(start, place.stop)) {
      const index = before.get(header.type) ?? 0;
      if (target >= header.offset && target < header.next) {
        return this.#attribute(place, header, shape?.fieldOf(header.type), index);
      }
      before.set(header.type, index + 1);
    }
    return undefined;
  }

  #inMessage(place: Place, shape: ShapeOf<'message'>, target: number): Place | undefined {
    const { start, stop } = place;
    const attributes = Math.min(start + align(lengthOf(shape.members, stop - start)), stop);
    const scope = this.#scope(place, attributes);
    if (target >= attributes) return this.#inSet(place, shape, target, scope, attributes);
    // Of an attribute and a member of one name, the attribute has the key.
    const header: unknown = scope.keys.has('header') ? undefined : scope.value['header'];
    return this.#member(shape.members, place, target, (key) =>
      joinPath(place.path, Object.hasOwn(header ?? {}, key) ? `header.${key}` : key),
    );
  }

  #member(
    members: readonly MemberShape[],
    { start, stop }: Place,
    target: number,
    pathOf: (key: string) => string,
  ): Place | undefined {
    for (const { key, plan, offset, size, padding } of members) {
      const from = start + offset;
      const to = size === undefined ? stop : from + size;
      if (target < from || target >= to) continue;
      return padding || to > stop ? undefined : { ...part(pathOf(key), from, to - from), plan: this.#resolve(plan) };
    }
    return undefined;
  }

  #item({ item, size }: ShapeOf<'array'>, { path, start, stop }: Place, target: number): Place | undefined {
    const index = Math.floor((target - start) / size);
    const from = start + index * size;
    return from + size > stop ? undefined : { ...part(`${path}[${index}]`, from, size), plan: this.#resolve(item) };
  }

  /** An item of a nest that numbers its values: by its place, whatever its number. */
  #inList({ item }: ShapeOf<'indexed'>, place: Place, target: number): Place | undefined {
    this.#scopes.push(NO_KEYS);
    let index = 0;
    for (const header of this.#attributes(place.start, place.stop)) {
      if (target >= header.offset && target < header.next)
        return this.#numbered(`${place.path}[${index}]`, header, item);
      index++;
    }
    return undefined;
  }

  /** Nests whose numbers are keys of rows: each number is named as a key of the first row that has it. */
  #inRows({ names, inner }: ShapeOf<'rows'>, { path, start, stop }: Place, target: number): Place | undefined {
    let found: Place | undefined;
    let row = 0;
    for (const [level, name] of names.entries()) {
      const below = names.length - level - 1;
      let around: Header | undefined;
      this.#scopes.push(NO_KEYS);
      for (const header of this.#attributes(found?.start ?? start, found?.stop ?? stop)) {
        if (target >= header.offset && target < header.next) {
          around = header;
          break;
        }
        row += this.#rowsBelow(header, below);
      }
      if (around === undefined) return found;
      const rowPath = `${path}[${row}]`;
      found = this.#numbered(below === 0 ? rowPath : `${rowPath}.${name}`, around, below === 0 ? inner : undefined);
    }
    return found;
  }

  /** How many rows there are in an attribute that lies so many levels above them. */
  #rowsBelow({ offset, length }: Header, levels: number): number {
    if (levels === 0) return 1;
    let rows = 0;
    for (const header of this.#attributes(offset + NLA_HDRLEN, offset + length)) {
      rows += this.#rowsBelow(header, levels - 1);
    }
    return rows;
  }

  #attribute(place: Place, header: Header, field: FieldShape | undefined, index = 0): Place {
    if (field === undefined)
      return { ...this.#numbered(byNumber(place, header.type), header, undefined), numbered: true };
    const path = joinPath(place.path, field.many ? `${field.key}[${index}]` : field.key);
    return { ...this.#numbered(path, header, field.plan), name: field.options.name };
  }

  #numbered(path: string, { offset, length, rawType, type }: Header, plan: Plan<unknown> | undefined): Place {
    return {
      ...part(path, offset, length),
      type,
      start: offset + NLA_HDRLEN,
      plan: plan && this.#resolve(plan),
      nested: (rawType & NLA_F_NESTED) !== 0,
    };
  }

  #resolve(plan: Plan<unknown>): Plan<unknown> | undefined {
    return resolve(plan, this.#scopes, this.#scopes.length);
  }

  /** The attributes between two places, up to the first that does not lie there whole. */
  *#attributes(start: number, end: number): Generator<Header, undefined> {
    for (let offset = start; end - offset >= NLA_HDRLEN;) {
      const length = getU16(this.#bytes, offset, this.#littleEndian);
      if (length < NLA_HDRLEN || length > end - offset) return;
      const rawType = getU16(this.#bytes, offset + 2, this.#littleEndian);
      const next = Math.min(offset + align(length), end);
      yield { offset, length, rawType, type: rawType & NLA_TYPE_MASK, next };
      offset = next;
    }
  }

  /** A set for the sub-messages inside to look at; read only if one does. */
  #scope({ plan, start, stop }: Place, attributes: number): Scope {
    const outer = [...this.#scopes];
    let value: Scope['value'] | undefined;
    const read = (): Scope['value'] => {
      let end = attributes;
      for (const { next } of this.#attributes(attributes, stop)) end = next;
      return (plan && (this.#read(plan, start, end, outer) as Scope['value'] | undefined)) ?? {};
    };
    return {
      get value(): Scope['value'] {
        return (value ??= read());
      },
      keys: { has: (key) => plan?.has?.(key) === true },
    };
  }

  #read(plan: Plan<unknown>, start: number, end: number, scopes: readonly Scope[]): unknown {
    const source = new Source(this.#bytes, this.#littleEndian, false);
    source.scopes = [...scopes];
    source.depth = scopes.length;
    try {
      return plan.read(source, start, end);
    } catch (caught) {
      if (!(caught instanceof Fault)) throw caught;
      return undefined;
    }
  }
}

/** A place that is no attribute. */
function part(path: string, offset: number, length: number): Place {
  return {
    path,
    name: undefined,
    type: undefined,
    offset,
    length,
    start: offset,
    stop: offset + length,
    plan: undefined,
  };
}

function byNumber(around: Place | undefined, type: number): string {
  return around?.numbered === true ? `${around.path}.${type}` : joinPath(around?.path ?? '', `attribute ${type}`);
}

/** How many bytes the members take, of those that there are. */
function lengthOf(members: readonly MemberShape[], there: number): number {
  const last = members.at(-1);
  return last === undefined ? 0 : last.size === undefined ? there : last.offset + last.size;
}
