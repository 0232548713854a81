// The definitions of a specification: constants, enumerations, flags, structs.

import type { Cursor, Fields, Quantity } from './cursor.ts';
import {
  type ConstSpec,
  type DefinitionSpec,
  type EntrySpec,
  type EnumSpec,
  type Hint,
  HINTS,
  type Level,
  type MemberSpec,
  SCALARS,
  type StructSpec,
  type WireOrder,
} from './spec.ts';

const ORDERS = ['big-endian', 'little-endian'] as const;
const SCOPES = ['uapi', 'kernel', 'user'] as const;
const COMMON = ['name', 'type', 'doc', 'header', 'scope'];
const MEMBER = [
  'name',
  'type',
  'doc',
  'len',
  'byte-order',
  'enum',
  'enum-as-flags',
  'display-hint',
  'struct',
  'multi-attr',
];

export const readHint = (cursor: Cursor): Hint => cursor.oneOf(HINTS);
export const readOrder = (cursor: Cursor): WireOrder => cursor.oneOf(ORDERS);
export const readName = (cursor: Cursor): ReturnType<Cursor['name']> => cursor.name();
export const readBoolean = (cursor: Cursor): boolean => cursor.boolean();

/** A number, a constant's name, or `NAME - 1`. */
export function readLength(cursor: Cursor): Quantity {
  return cursor.numberOrName(/^[0-9A-Za-z_-]+( - 1)?$/, 'a number, a constant, or a constant - 1');
}

/** Definitions of structs are there from genetlink-legacy on. */
export function hasLegacy(level: Level): boolean {
  return level === 'genetlink-legacy' || level === 'netlink-raw';
}

export function readDefinition(cursor: Cursor, level: Level): DefinitionSpec {
  if (!cursor.isMap) cursor.expected('a definition, which is a map');
  const kinds = hasLegacy(level)
    ? (['const', 'enum', 'flags', 'struct'] as const)
    : (['const', 'enum', 'flags'] as const);
  const known = [...COMMON, 'value', 'value-start', 'entries', 'render-max', 'members', 'enum-name', 'name-prefix'];
  const fields = cursor.fields(known, 'a definition');
  const kind = fields.need('type', (type) => type.oneOf(kinds));
  fields.at('doc', (doc) => doc.text());
  fields.at('scope', (scope) => scope.oneOf(SCOPES));
  fields.at('render-max', readBoolean);
  if (kind === 'const') return readConst(fields);
  return kind === 'struct' ? readStruct(fields) : readEnum(fields, kind);
}

function readConst(fields: Fields): ConstSpec {
  refuseAll(fields, 'const', ['entries', 'members', 'value-start']);
  const value = fields.need('value', (given) =>
    given.node.kind === 'scalar' && typeof given.node.value === 'string' ? given.text() : given.integer(-(1n << 63n)),
  );
  return { kind: 'const', name: fields.need('name', readName), value };
}

function readEnum(fields: Fields, kind: 'enum' | 'flags'): EnumSpec {
  refuseAll(fields, kind, ['value', 'members']);
  const start = fields.at('value-start', (given) => given.numberOrName(/^[0-9A-Za-z_-]+$/, 'a number or a constant'));
  const entries = fields.need('entries', (list) => list.list(readEntry));
  return { kind, name: fields.need('name', readName), start, entries };
}

function readEntry(cursor: Cursor): EntrySpec {
  if (!cursor.isMap) return { name: cursor.name(), value: undefined };
  const fields = cursor.fields(['name', 'value', 'doc'], 'an entry');
  fields.at('doc', (doc) => doc.text());
  return { name: fields.need('name', readName), value: fields.at('value', (value) => value.number(-(1n << 63n))) };
}

function readStruct(fields: Fields): StructSpec {
  refuseAll(fields, 'struct', ['value', 'value-start', 'entries']);
  const members = fields.need('members', (list) => list.list(readMember));
  return { kind: 'struct', name: fields.need('name', readName), members };
}

function readMember(cursor: Cursor): MemberSpec {
  const fields = cursor.fields(MEMBER, 'a member');
  fields.at('doc', (doc) => doc.text());
  const types = [...SCALARS, 'string', 'binary', 'pad', 'bitfield32'] as const;
  const type = fields.need('type', (given) => given.oneOf(types));
  const length = fields.at('len', readLength);
  const struct = fields.at('struct', readName);
  if (type === 'pad' && length === undefined) cursor.fail('a pad needs len, expected a number of bytes');
  if (type === 'binary' && length !== undefined && struct !== undefined) {
    cursor.fail('a binary member has either len or struct');
  }
  if (struct !== undefined && type !== 'binary') cursor.fail('only a binary member can be a struct');
  const many = fields.at('multi-attr', readBoolean) ?? false;
  if (many && struct === undefined) cursor.fail('only of structs there can be many');
  return {
    name: fields.need('name', readName),
    type,
    length,
    struct,
    many,
    enumName: fields.at('enum', readName),
    enumAsFlags: fields.at('enum-as-flags', readBoolean) ?? false,
    byteOrder: fields.at('byte-order', readOrder),
    hint: fields.at('display-hint', readHint),
  };
}

function refuseAll(fields: Fields, kind: string, keys: readonly string[]): void {
  for (const key of keys) fields.refuse(key, `no ${key} belongs to type ${kind}`);
}
