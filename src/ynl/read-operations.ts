// The operations and multicast groups of a specification.

import type { Cursor } from './cursor.ts';
import { hasLegacy, readName } from './read-definitions.ts';
import {
  type GroupSpec,
  type Level,
  type MessageSpec,
  type MethodSpec,
  type OperationSpec,
  REQUEST_FLAGS,
  type Spec,
} from './spec.ts';

/** Of the list of operations; the last three are of other tools, and say nothing about bytes. */
const OPERATIONS = [
  'enum-model',
  'name-prefix',
  'enum-name',
  'async-prefix',
  'async-enum',
  'fixed-header',
  'list',
  'fallback-attrs',
  'transparent',
  'doc',
];
const OPERATION = [
  'name',
  'doc',
  'value',
  'attribute-set',
  'flags',
  'dont-validate',
  'config-cond',
  'fixed-header',
  'do',
  'dump',
  'notify',
  'event',
  'mcgrp',
  'request-flags',
];
/** The most operations, and the most groups; the kernel's specifications have some sixty, and ten. */
const MAX_OPERATIONS = 1024;
const MAX_GROUPS = 512;
const FLAGS = ['admin-perm', 'uns-admin-perm'] as const;
const DONT_VALIDATE = ['strict', 'dump', 'dump-strict'] as const;

export function readOperations(
  cursor: Cursor,
  level: Level,
): Pick<Spec, 'directional' | 'fixedHeader' | 'operationPrefix' | 'operations'> {
  const fields = cursor.fields(OPERATIONS, 'operations');
  const models = hasLegacy(level) ? (['unified', 'directional'] as const) : (['unified'] as const);
  if (!hasLegacy(level)) fields.refuse('fixed-header', `a fixed header is not for level ${level}`);
  return {
    directional: fields.at('enum-model', (model) => model.oneOf(models)) === 'directional',
    fixedHeader: fields.at('fixed-header', readName),
    operationPrefix: fields.at('name-prefix', (prefix) => prefix.text()),
    operations: fields.need('list', (list) =>
      list.list((operation) => readOperation(operation, level), MAX_OPERATIONS),
    ),
  };
}

function readOperation(cursor: Cursor, level: Level): OperationSpec {
  const fields = cursor.fields(OPERATION, 'an operation');
  fields.at('doc', (doc) => doc.text());
  fields.at('dont-validate', (list) => list.list((item) => item.oneOf(DONT_VALIDATE)));
  if (!hasLegacy(level)) fields.refuse('fixed-header', `a fixed header is not for level ${level}`);
  const operation: OperationSpec = {
    name: fields.need('name', readName),
    value: fields.at('value', (value) => value.integer(0n, 0xffffn)),
    attributeSet: fields.at('attribute-set', readName),
    fixedHeader: fields.at('fixed-header', readName),
    flags: fields.at('flags', (list) => list.list((flag) => flag.oneOf(FLAGS))) ?? [],
    requestFlags: fields.at('request-flags', (list) => list.list((flag) => flag.oneOf(REQUEST_FLAGS))) ?? [],
    do: fields.at('do', readMethod),
    dump: fields.at('dump', readMethod),
    notify: fields.at('notify', readName),
    event: fields.at('event', readEvent),
    group: fields.at('mcgrp', readName),
  };
  const kinds = [operation.do ?? operation.dump, operation.notify, operation.event].filter(
    (kind) => kind !== undefined,
  );
  // An operation of none of these only takes a number, as the first of some families.
  if (kinds.length > 1) cursor.fail('expected only one of: do and dump, notify, or event');
  return operation;
}

function readMethod(cursor: Cursor): MethodSpec {
  if (cursor.isNull) return { request: undefined, reply: undefined };
  const fields = cursor.fields(['request', 'reply', 'pre', 'post'], 'a method');
  return { request: fields.at('request', readMessage), reply: fields.at('reply', readMessage) };
}

function readMessage(cursor: Cursor): MessageSpec {
  if (cursor.isNull) return { value: undefined, attributes: [] };
  const fields = cursor.fields(['value', 'attributes'], 'a message');
  return {
    value: fields.at('value', (value) => value.integer(0n, 0xffffn)),
    attributes: fields.at('attributes', (list) => (list.isNull ? [] : list.list(readName))) ?? [],
  };
}

function readEvent(cursor: Cursor): MessageSpec['attributes'] {
  if (cursor.isNull) return [];
  return cursor.fields(['attributes'], 'an event').at('attributes', (list) => list.list(readName)) ?? [];
}

export function readGroups(cursor: Cursor): GroupSpec[] {
  return cursor.fields(['list'], 'multicast groups').need('list', (list) =>
    list.list((item) => {
      const fields = item.fields(['name', 'c-define-name', 'flags', 'value', 'doc'], 'a group');
      const value = fields.at('value', (given) => given.integer(1n, 0xffff_ffffn));
      return { name: fields.need('name', readName), value };
    }, MAX_GROUPS),
  );
}
