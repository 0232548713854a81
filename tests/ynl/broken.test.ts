// One broken specification for each rule, and what is said about it: the line, the place in the tree, what is wrong.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { loadFamily, SpecError } from '../../src/ynl/index.ts';
import { ROOT } from '../support/child.ts';
import { thrownBy } from '../support/thrown.ts';
import { LIMITS } from './limits.ts';
import { OVERLAYS } from './broken-overlays.ts';

const FOLDER = join(ROOT, 'tests/ynl/broken');

/** File, line, place, what is wrong. */
const BROKEN: readonly (readonly [file: string, line: number, path: string, state: string])[] = [
  ['array-binary', 5, 'attribute-sets[0].attributes[0].name', 'an array of string, expected one of numbers'],
  ['array-nest', 5, 'attribute-sets[0].attributes[0].name', 'the array all has no nested-attributes'],
  ['array-pad', 5, 'attribute-sets[0].attributes[0].name', 'pad cannot stand there'],
  ['array-sub-type', 5, 'attribute-sets[0].attributes[0].name', 'the array all has no sub-type'],
  ['array-unused', 5, 'attribute-sets[0].attributes[0].name', 'unused cannot stand there'],
  ['attribute-enum', 5, 'attribute-sets[0].attributes[0].enum', 'state is no enumeration that is defined here'],
  [
    'attribute-enum-wide',
    7,
    'attribute-sets[0].attributes[0].enum',
    'hi of state is 300, expected a number of type u8',
  ],
  [
    'attribute-hint',
    5,
    'attribute-sets[0].attributes[0].display-hint',
    'expected one of hex, mac, fddi, ipv4, ipv6, ipv4-or-v6, uuid, sockaddr, sockaddr_in-or-sockaddr_in6, got "colour"',
  ],
  [
    'attribute-key-digits',
    5,
    'attribute-sets[0].attributes[0].name',
    '802 is no key that objects leave free and in its place',
  ],
  [
    'attribute-key',
    5,
    'attribute-sets[0].attributes[0].name',
    'valueOf is no key that objects leave free and in its place',
  ],
  [
    'attribute-nest-unknown',
    5,
    'attribute-sets[0].attributes[0].nested-attributes',
    'inners is no attribute set of this family',
  ],
  ['attribute-nest', 5, 'attribute-sets[0].attributes[0].name', 'the nest inner has no nested-attributes'],
  [
    'attribute-number',
    6,
    'attribute-sets[0].attributes[1].name',
    '16384 is no number of an attribute, which go up to 16383',
  ],
  ['attribute-pads', 5, 'attribute-sets[0].attributes[0].name', 'gap is a pad, expected no multi-attr'],
  ['attribute-same-key', 6, 'attribute-sets[0].attributes[1].name', 'an-id has the same key, anId'],
  ['attribute-same-number', 6, 'attribute-sets[0].attributes[1].value', 'id has the same number, 2'],
  ['attribute-twice', 6, 'attribute-sets[0].attributes[1].name', 'id is an attribute twice'],
  ['attribute-type-missing', 5, 'attribute-sets[0].attributes[0]', 'an attribute has no type, expected one'],
  [
    'attribute-type',
    5,
    'attribute-sets[0].attributes[0].type',
    'expected one of unused, pad, flag, binary, uint, sint, u8, u16, u32, u64, s8, s16, s32, s64, string, nest, indexed-array, nest-type-value, got "u24"',
  ],
  ['attribute-value', 5, 'attribute-sets[0].attributes[0].value', 'expected an integer from 0 to 16383, got 16384'],
  ['boolean', 2, 'max-by-define', 'expected true or false, got 1'],
  [
    'checks-key',
    5,
    'attribute-sets[0].attributes[0].checks.least',
    'no key of checks; expected one of flags-mask, min, max, min-len, max-len, exact-len, unterminated-ok, sparse',
  ],
  [
    'checks-length',
    5,
    'attribute-sets[0].attributes[0].checks.max-len',
    'expected an integer from 0 to 18446744073709551615, got -1',
  ],
  ['checks-lengths', 5, 'attribute-sets[0].attributes[0].checks.max-len', 'no length of label is from 2 to 1'],
  [
    'checks-limit',
    5,
    'attribute-sets[0].attributes[0].checks.max',
    'expected a number, a constant, or a limit as u16-max, got a list',
  ],
  [
    'checks-mask',
    5,
    'attribute-sets[0].attributes[0].checks.flags-mask',
    'state is no enumeration that is defined here',
  ],
  ['checks-range', 5, 'attribute-sets[0].attributes[0].checks.max', 'no number of id is from 2 to 1'],
  ['checks-type', 5, 'attribute-sets[0].attributes[0].checks.max', 'limits of a number for string'],
  ['const-entries', 3, 'definitions[0].entries', 'no entries belongs to type const'],
  ['const-fraction', 3, 'definitions[0].value', 'expected an integer, got 1.5'],
  ['const-value', 3, 'definitions[0]', 'a definition has no value, expected one'],
  ['definition-scope', 3, 'definitions[0].scope', 'expected one of uapi, kernel, user, got "all"'],
  ['definition-text', 3, 'definitions[0]', 'expected a definition, which is a map, got "one"'],
  ['definition-twice', 4, 'definitions[1].name', 'one is defined twice'],
  ['definition-type', 3, 'definitions[0].type', 'expected one of const, enum, flags, got "number"'],
  ['enum-entries', 3, 'definitions[0]', 'a definition has no entries, expected one'],
  ['enum-entry-key', 3, 'definitions[0].entries[0].number', 'no key of an entry; expected one of name, value, doc'],
  ['enum-entry-twice', 3, 'definitions[0].entries[2]', 'a is an entry twice'],
  ['enum-members', 4, 'definitions[0].members', 'no members belongs to type flags'],
  ['enum-start-unknown', 3, 'definitions[0].value-start', 'first is no constant that is defined here'],
  ['enum-start', 3, 'definitions[0].value-start', 'expected a number or a constant, got a list'],
  ['enum-value', 3, 'definitions[0].value', 'no value belongs to type enum'],
  ['event-key', 8, 'operations.list[0].event.request', 'no key of an event; expected one of attributes'],
  ['flags-bit', 3, 'definitions[0].entries[1].value', '64 is no number of a bit'],
  [
    'format-header-open',
    13,
    'sub-messages[0].formats[0].attribute-set',
    'the struct open takes all the bytes, and leaves none for attributes',
  ],
  ['format-header', 11, 'sub-messages[0].formats[0].fixed-header', 'point is no struct that is defined here'],
  ['format-set', 11, 'sub-messages[0].formats[0].attribute-set', 'sensors is no attribute set of this family'],
  ['format-twice', 12, 'sub-messages[0].formats[1].value', 'inside has a format twice'],
  ['format-value', 11, 'sub-messages[0].formats[0]', 'a format has no value, expected one'],
  ['group-number', 9, 'mcast-groups.list[0].value', 'expected an integer from 1 to 4294967295, got 0'],
  ['group-twice', 7, 'mcast-groups.list[1].name', 'news is a multicast group twice'],
  ['group-unknown', 8, 'operations.list[0].mcgrp', 'news is no multicast group of this family'],
  ['integer-fraction', 2, 'version', 'expected an integer, got 1.5'],
  ['integer-range', 2, 'version', 'expected an integer from 1 to 255, got 256'],
  ['integer-text', 2, 'version', 'expected an integer, got "one"'],
  ['key-missing-operations', 1, '', 'a specification has no operations, expected one'],
  ['key-missing', 1, '', 'a specification has no name, expected one'],
  [
    'key-unknown',
    2,
    'colour',
    'no key of a specification; expected one of name, protocol, doc, uapi-header, version, protonum, kernel-policy, kernel-family, c-family-name, c-version-name, max-by-define, cmd-max-name, cmd-cnt-name, definitions, attribute-sets, sub-messages, operations, mcast-groups',
  ],
  ['level-attribute-struct', 5, 'attribute-sets[0].attributes[0].struct', 'struct is not for level genetlink'],
  [
    'level-attribute-type',
    5,
    'attribute-sets[0].attributes[0].type',
    'expected one of unused, pad, flag, binary, uint, sint, u8, u16, u32, u64, s8, s16, s32, s64, string, nest, indexed-array, nest-type-value, got "bitfield32"',
  ],
  ['level-directional', 7, 'operations.enum-model', 'expected one of unified, got "directional"'],
  ['level-fixed-header', 7, 'operations.fixed-header', 'a fixed header is not for level genetlink'],
  ['level-operation-fixed-header', 8, 'operations.list[0].fixed-header', 'a fixed header is not for level genetlink'],
  ['level-protonum-missing', 1, '', 'a specification has no protonum, expected one'],
  ['level-protonum-range', 3, 'protonum', 'expected an integer from 0 to 31, got 32'],
  ['level-protonum', 2, 'protonum', 'only families of netlink-raw have a protocol number'],
  ['level-selector', 6, 'attribute-sets[0].attributes[0].selector', 'selector is not for level genetlink-legacy'],
  ['level-struct', 3, 'definitions[0].type', 'expected one of const, enum, flags, got "struct"'],
  [
    'level-sub-message',
    7,
    'attribute-sets[0].attributes[1].sub-message',
    'sub-message is not for level genetlink-legacy',
  ],
  ['level-sub-messages', 7, 'sub-messages', 'sub-messages are for netlink-raw only'],
  ['level-version', 4, 'version', 'only families of generic netlink have a version'],
  ['list', 2, 'attribute-sets', 'expected a list, got "sensor"'],
  ['member-binary', 4, 'definitions[0].members[0]', 'a binary member has either len or struct'],
  ['member-enum', 4, 'definitions[0].members[0].enum', 'state is no enumeration that is defined here'],
  ['member-key', 4, 'definitions[0].members[1].name', 'x-y has the same key, xY'],
  [
    'member-length-form',
    4,
    'definitions[0].members[0].len',
    'expected a number, a constant, or a constant - 1, got "size + 1"',
  ],
  ['member-length-unknown', 4, 'definitions[0].members[0].len', 'size - 1 is no constant that is defined here'],
  ['member-length', 4, 'definitions[0].members[0].len', '65536 is no length from 1 to 65535'],
  ['member-many', 4, 'definitions[0].members[0]', 'only of structs there can be many'],
  [
    'member-many-open',
    5,
    'definitions[1].members[0].struct',
    'text has no length of its own, expected one where there are many',
  ],
  ['member-name', 4, 'definitions[0].members[0].name', 'toString is no key that objects leave free and in its place'],
  [
    'member-order',
    4,
    'definitions[0].members[0].byte-order',
    'expected one of big-endian, little-endian, got "network"',
  ],
  ['member-pad-length', 4, 'definitions[0].members[0].len', '0 is no length from 1 to 65535'],
  ['member-pad', 4, 'definitions[0].members[0]', 'a pad needs len, expected a number of bytes'],
  ['member-signed-flags', 5, 'definitions[1].members[0].enum', 'flags of a signed number, s16'],
  ['member-struct-unknown', 4, 'definitions[0].members[0].struct', 'line is no struct that is defined here'],
  ['member-struct', 4, 'definitions[0].members[0]', 'only a binary member can be a struct'],
  [
    'member-type',
    4,
    'definitions[0].members[0].type',
    'expected one of u8, u16, u32, u64, s8, s16, s32, s64, string, binary, pad, bitfield32, got "nest"',
  ],
  [
    'member-without-length',
    4,
    'definitions[0].members[0].name',
    'x has no length of its own, expected one: only the last member may take what is left',
  ],
  ['name-characters', 5, 'attribute-sets[0].attributes[0].name', 'expected a name of letters, digits and -, got "id*"'],
  [
    'name-constructor',
    5,
    'attribute-sets[0].attributes[0].name',
    'the name "constructor" is reserved: it means something in every object',
  ],
  ['name-empty', 5, 'attribute-sets[0].attributes[0].name', 'expected a name of letters, digits and -, got ""'],
  [
    'name-long',
    5,
    'attribute-sets[0].attributes[0].name',
    'expected a name of letters, digits and -, got "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"',
  ],
  [
    'name-prototype',
    5,
    'attribute-sets[0].attributes[0].name',
    'the name "__proto__" is reserved: it means something in every object',
  ],
  ['name-signs', 5, 'attribute-sets[0].attributes[0].name', 'expected a name of letters, digits and -, got "--"'],
  ['not-a-map', 1, '', 'expected a specification, which is a map, got a list'],
  ['notify-of-notify', 10, 'operations.list[2].notify', 'tell is no operation of this family'],
  ['notify-unknown', 8, 'operations.list[0].notify', 'get is no operation of this family'],
  ['operation-attribute', 8, 'operations.list[0].do.request.attributes[1]', 'label is no attribute of sensor'],
  [
    'operation-dont-validate',
    8,
    'operations.list[0].dont-validate[0]',
    'expected one of strict, dump, dump-strict, got "all"',
  ],
  ['operation-flag', 8, 'operations.list[0].flags[0]', 'expected one of admin-perm, uns-admin-perm, got "root"'],
  [
    'operation-header-key',
    11,
    'operations.list[0].attribute-set',
    'id is a member and an attribute, and so the key header must be free',
  ],
  [
    'operation-header-open',
    11,
    'operations.list[0].attribute-set',
    'the struct open takes all the bytes, and leaves none for attributes',
  ],
  ['operation-key', 8, 'operations.list[0].do.answer', 'no key of a method; expected one of request, reply, pre, post'],
  ['operation-kinds', 8, 'operations.list[0]', 'expected only one of: do and dump, notify, or event'],
  ['operation-model', 8, 'operations.enum-model', 'expected one of unified, directional, got "both"'],
  ['operation-number', 9, 'operations.list[0].do.request.value', 'expected an integer from 0 to 65535, got 65536'],
  [
    'operation-request-flag',
    8,
    'operations.list[0].request-flags[0]',
    'expected one of create, excl, replace, append, bulk, echo, got "dump"',
  ],
  [
    'operation-set-missing',
    8,
    'operations.list[0].do.request.attributes[0]',
    'attributes of an operation without a set',
  ],
  ['operation-set-unknown', 8, 'operations.list[0].attribute-set', 'sensors is no attribute set of this family'],
  ['operation-twice', 9, 'operations.list[1].name', 'get is an operation twice'],
  ['rows-inside', 6, 'attribute-sets[0].attributes[1].type-value[0]', 'id, which is inside, has the same key, id'],
  [
    'rows-key',
    5,
    'attribute-sets[0].attributes[0].type-value[0]',
    'hasOwnProperty is no key that objects leave free and in its place',
  ],
  [
    'rows-missing',
    5,
    'attribute-sets[0].attributes[0].name',
    'the nests of all have no type-value, expected the names of their numbers',
  ],
  ['rows-none', 5, 'attribute-sets[0].attributes[0].name', 'the type-value of all has no names, expected some'],
  ['rows-same-key', 5, 'attribute-sets[0].attributes[0].type-value[1]', 'number is the name of two nests'],
  [
    'rows-type',
    5,
    'attribute-sets[0].attributes[0].name',
    'the nests of all hold string, expected nested-attributes or a number',
  ],
  ['selector-missing', 8, 'attribute-sets[0].attributes[1].name', "data has no selector, expected an attribute's name"],
  [
    'selector-unknown',
    8,
    'attribute-sets[0].attributes[1].selector',
    'sort is no attribute of sensor, nor of any set around it',
  ],
  ['set-attributes', 3, 'attribute-sets[0]', 'an attribute set has no attributes, expected one'],
  ['set-twice', 4, 'attribute-sets[1].name', 'sensor is a set twice'],
  ['struct-bytes', 5, 'definitions[1].name', 'whole has 65536 bytes, more than 65535'],
  ['struct-entries', 4, 'definitions[0].entries', 'no entries belongs to type struct'],
  ['struct-itself', 4, 'definitions[0].members[0].struct', 'the struct point holds itself'],
  [
    'struct-list-length',
    9,
    'attribute-sets[0].attributes[0].struct',
    'point has no pad of 2 bytes in front, expected one where the length is',
  ],
  [
    'struct-list-open',
    9,
    'attribute-sets[0].attributes[0].name',
    'the struct point takes all the bytes, and leaves none for attributes',
  ],
  ['struct-list-set', 9, 'attribute-sets[0].attributes[0].name', 'the list points has no nested-attributes'],
  ['struct-list-struct', 7, 'attribute-sets[0].attributes[0].name', 'the list points has no struct'],
  ['sub-message-missing', 8, 'attribute-sets[0].attributes[1].name', 'data has no sub-message, expected its name'],
  ['sub-message-otherwise', 10, 'sub-messages[0].otherwise', 'sensors is no attribute set of this family'],
  ['sub-message-twice', 10, 'sub-messages[1].name', 'datas is a sub-message twice'],
  ['sub-message-unknown', 8, 'attribute-sets[0].attributes[1].sub-message', 'data is no sub-message of this family'],
  ['subset-attribute', 6, 'attribute-sets[1].attributes[0].name', 'label is no attribute of sensor'],
  ['subset-number', 6, 'attribute-sets[1].attributes[0].value', 'id has another number in sensor, 1'],
  ['subset-of-subset', 7, 'attribute-sets[2].subset-of', 'part is a subset itself'],
  ['subset-prefix', 6, 'attribute-sets[1].name-prefix', 'a subset has the names of its set, and no prefix of its own'],
  ['subset-unknown', 6, 'attribute-sets[1].subset-of', 'sensors is no attribute set of this family'],
  ['text-map', 2, 'doc', 'expected text, got a map'],
  ['text-nothing', 2, 'doc', 'expected text, got nothing'],
  ['word', 2, 'protocol', 'expected one of genetlink, genetlink-c, genetlink-legacy, netlink-raw, got "genetlonk"'],
  ['yaml-alias-early', 2, '', 'no anchor before this alias is called "later"'],
  ['yaml-alias-itself', 4, '', 'an alias stands inside of what it repeats'],
  ['yaml-alias-unknown', 2, '', 'no anchor before this alias is called "nothing"'],
  ['yaml-documents', 7, '', 'expected one document, got several'],
  ['yaml-empty', 1, '', 'the text is empty, expected a specification'],
  ['yaml-indent', 6, '', 'no YAML: All mapping items must start at the same column'],
  ['yaml-key-twice', 7, '', 'the key "version" is there twice'],
  ['yaml-key', 2, '', 'expected text as the key of a map'],
  [
    'yaml-merge-key',
    4,
    'definitions[1].<<',
    'no key of a definition; expected one of name, type, doc, header, scope, value, value-start, entries, render-max, members, enum-name, name-prefix',
  ],
  ['yaml-nul', 6, 'attribute-sets[0].attributes[0].name', 'expected a name of letters, digits and -, got "i\\x00d"'],
  ['yaml-tag-function', 2, '', 'the tag "tag:yaml.org,2002:js/function", expected none'],
  ['yaml-tag', 5, '', 'the tag "tag:yaml.org,2002:binary", expected none'],
  ['yaml-text', 3, '', 'no YAML: Flow sequence in block collection must be sufficiently indented and end with a ]'],
];

function refusal(text: string, file: string, overlays: readonly string[] = []): SpecError {
  const error = thrownBy(() => loadFamily(text, { file, overlays }));
  expect(error).toBeInstanceOf(SpecError);
  return error as unknown as SpecError;
}

describe('a specification is refused with its file and line', () => {
  test.each(BROKEN)('%s.yaml', (name, line, path, state) => {
    const file = `${name}.yaml`;
    const error = refusal(readFileSync(join(FOLDER, file), 'utf8'), file);
    expect([error.line, error.path, error.state]).toEqual([line, path, state]);
    expect(error.file).toBe(file);
    expect(error.column).toBeGreaterThan(0);
    expect(error.code).toBe('ERR_NETLINK_SPEC');
    expect(error.message).toBe(
      `Cannot read ${file}:${line}:${error.column}:${path === '' ? '' : ` ${path}:`} ${state}`,
    );
  });

  test('the line is that of the value, not of the thing that has it', () => {
    const spec = (attribute: string, definitions = '[]'): string =>
      `name: thermometer\nprotocol: netlink-raw\nprotonum: 20\ndefinitions: ${definitions}\n` +
      `attribute-sets:\n  - name: sensor\n    attributes:\n      - { name: id, type: u32, value: 3 }\n` +
      `      - name: port\n        type: u16\n${attribute}\noperations: { list: [] }\n`;
    const found = (text: string): unknown => {
      const { line, path } = refusal(text, 'value.yaml');
      return [line, path];
    };
    expect(found(spec('        value: 3'))).toEqual([11, 'attribute-sets[0].attributes[1].value']);
    const range = '        checks:\n          min: 5\n          max: 3';
    expect(found(spec(range))).toEqual([13, 'attribute-sets[0].attributes[1].checks.max']);
    const struct = '[{ name: s, type: struct, members: [{ name: a, type: binary,\n len: 99999999 }] }]';
    expect(found(spec('', struct))).toEqual([5, 'definitions[0].members[0].len']);
  });

  test('each of the files is in the table', () => {
    const files = readdirSync(FOLDER).map((file) => file.replace('.yaml', ''));
    expect(BROKEN.map(([name]) => name).sort()).toEqual(files.sort());
  });

  test.each(LIMITS)('%s', (_, text, state) => {
    expect(refusal(text, 'limit.yaml').state).toMatch(state);
  });

  test.each(OVERLAYS)('$name', ({ base, overlay, line, state }) => {
    const error = refusal(base, 'base.yaml', [overlay]);
    expect([error.file, error.line, error.state]).toEqual(['base.yaml overlay 1', line, state]);
  });
});

describe('every rule in the sources', () => {
  test('has a specification here that breaks it', () => {
    const states = [
      ...BROKEN.map(([, , , state]) => state),
      ...LIMITS.map(([, text]) => refusal(text, 'limit.yaml').state),
      ...OVERLAYS.map(({ state }) => state),
    ];
    const rules = readdirSync(join(ROOT, 'src/ynl'))
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => rulesIn(file, readFileSync(join(ROOT, 'src/ynl', file), 'utf8')));
    expect(rules.length).toBeGreaterThan(80);
    // The last one is a net under the others: no text is known that it would catch (see hostile.test.ts).
    const nets = rules.filter(({ place }) => place.endsWith('no family: ${cause.message}'));
    expect(nets).toHaveLength(1);
    const unproven = rules
      .filter((rule) => !nets.includes(rule))
      .filter(({ pattern }) => !states.some((state) => pattern.test(state)));
    expect(unproven.map(({ place }) => place)).toEqual([]);
  });
});

/** The texts that the sources give to what throws: `fail`, `failAt`, `expected`, `refuse`, `SpecError`. */
function rulesIn(file: string, source: string): { readonly place: string; readonly pattern: RegExp }[] {
  const call =
    /\b(?:fail|failAt|expected|refuse|SpecError)\((?:(?!\): )[^;])*?(?:`((?:[^`\\]|\\.)*)`|'((?:[^'\\]|\\.)*)'),?\s*(?:\)|, \{)/g;
  return Array.from(source.matchAll(call), ({ 0: all, 1: template, 2: text, index }) => {
    const words = (template ?? text ?? '')
      .split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const start = all.includes('expected(') ? 'expected ' : '';
    return {
      place: `${file}:${source.slice(0, index).split('\n').length}: ${template ?? text ?? ''}`,
      pattern: new RegExp(`^${start}${words.join('.*')}`, 's'),
    };
  });
}
