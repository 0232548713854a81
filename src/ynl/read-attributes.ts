// The attribute sets and sub-messages of a specification.

import type { Cursor, Quantity } from './cursor.ts';
import { hasLegacy, readBoolean, readHint, readLength, readName, readOrder } from './read-definitions.ts';
import {
  type AttributeSetSpec,
  type AttributeSpec,
  type AttributeType,
  type ChecksSpec,
  type FormatSpec,
  type Level,
  SCALARS,
  type SubMessageSpec,
} from './spec.ts';

/** The most nests in each other whose numbers are values; the kernel's have two. */
const MAX_NESTS = 8;
/** The most formats of a sub-message; the kernel's have some forty. */
const MAX_FORMATS = 512;

const TYPES_OF_ALL = [
  'unused',
  'pad',
  'flag',
  'binary',
  'uint',
  'sint',
  ...SCALARS,
  'string',
  'nest',
  'indexed-array',
  'nest-type-value',
] as const;
const TYPES_OF_LEGACY = [...TYPES_OF_ALL, 'bitfield32', 'array-nest'] as const;
const TYPES_OF_RAW = [...TYPES_OF_LEGACY, 'sub-message', 'struct-list'] as const;

const SET = [
  'name',
  'name-prefix',
  'enum-name',
  'doc',
  'subset-of',
  'attr-cnt-name',
  'attr-max-name',
  'header',
  'attributes',
];
const ATTRIBUTE = [
  'name',
  'type',
  'doc',
  'value',
  'type-value',
  'byte-order',
  'multi-attr',
  'nested-attributes',
  'enum',
  'enum-as-flags',
  'checks',
  'sub-type',
  'display-hint',
  'name-prefix',
  'struct',
  'sub-message',
  'selector',
];
const CHECKS = ['flags-mask', 'min', 'max', 'min-len', 'max-len', 'exact-len', 'unterminated-ok', 'sparse'];

export function readAttributeSet(cursor: Cursor, level: Level): AttributeSetSpec {
  const fields = cursor.fields(SET, 'an attribute set');
  fields.at('doc', (doc) => doc.text());
  const subsetOf = fields.at('subset-of', readName);
  if (subsetOf !== undefined)
    fields.refuse('name-prefix', 'a subset has the names of its set, and no prefix of its own');
  return {
    name: fields.need('name', readName),
    prefix: fields.at('name-prefix', (prefix) => prefix.text()),
    subsetOf,
    attributes: fields.need('attributes', (list) =>
      list.list((attribute) => readAttribute(attribute, level, subsetOf !== undefined)),
    ),
  };
}

function readAttribute(cursor: Cursor, level: Level, inSubset: boolean): AttributeSpec {
  const fields = cursor.fields(ATTRIBUTE, 'an attribute');
  fields.at('doc', (doc) => doc.text());
  if (!hasLegacy(level)) fields.refuse('struct', `struct is not for level ${level}`);
  if (level !== 'netlink-raw') {
    for (const key of ['sub-message', 'selector']) fields.refuse(key, `${key} is not for level ${level}`);
  }
  const readType = (given: Cursor): AttributeType => given.oneOf(typesOf(level));
  return {
    name: fields.need('name', readName),
    type: inSubset ? fields.at('type', readType) : fields.need('type', readType),
    value: fields.at('value', (value) => value.number(0n, 0x3fffn)),
    enumName: fields.at('enum', readName),
    enumAsFlags: fields.at('enum-as-flags', readBoolean),
    byteOrder: fields.at('byte-order', readOrder),
    hint: fields.at('display-hint', readHint),
    many: fields.at('multi-attr', readBoolean),
    nested: fields.at('nested-attributes', readName),
    subType: fields.at('sub-type', readType),
    struct: fields.at('struct', readName),
    typeValue: fields.at('type-value', (list) => list.list(readName, MAX_NESTS)),
    subMessage: fields.at('sub-message', readName),
    selector: fields.at('selector', readName),
    checks: fields.at('checks', readChecks),
  };
}

function typesOf(level: Level): readonly AttributeType[] {
  if (level === 'netlink-raw') return TYPES_OF_RAW;
  return hasLegacy(level) ? TYPES_OF_LEGACY : TYPES_OF_ALL;
}

function readChecks(cursor: Cursor): ChecksSpec {
  const fields = cursor.fields(CHECKS, 'checks');
  const readLimit = (given: Cursor): Quantity =>
    given.numberOrName(/^[0-9A-Za-z_-]+$/, 'a number, a constant, or a limit as u16-max', -(1n << 63n));
  fields.at('sparse', readBoolean);
  return {
    min: fields.at('min', readLimit),
    max: fields.at('max', readLimit),
    minLength: fields.at('min-len', readLength),
    maxLength: fields.at('max-len', readLength),
    exactLength: fields.at('exact-len', readLength),
    flagsMask: fields.at('flags-mask', readLimit),
    unterminated: fields.at('unterminated-ok', readBoolean) ?? false,
  };
}

export function readSubMessage(cursor: Cursor): SubMessageSpec {
  const fields = cursor.fields(['name', 'formats', 'otherwise', 'doc'], 'a sub-message');
  fields.at('doc', (doc) => doc.text());
  return {
    name: fields.need('name', readName),
    formats: fields.need('formats', (list) => list.list(readFormat, MAX_FORMATS)),
    otherwise: fields.at('otherwise', readName),
  };
}

function readFormat(cursor: Cursor): FormatSpec {
  const fields = cursor.fields(['value', 'fixed-header', 'attribute-set', 'doc'], 'a format');
  return {
    value: fields.need('value', readName),
    fixedHeader: fields.at('fixed-header', readName),
    attributeSet: fields.at('attribute-set', readName),
  };
}
