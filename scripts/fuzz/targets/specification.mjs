// Specifications of families: text to a family, or a SpecError.

import { check, checkPrintable, latin1 } from '../check.mjs';

const TOKENS = [
  'name: ',
  'type: ',
  'value: ',
  'len: ',
  'struct: ',
  'enum: ',
  'enum-as-flags: true',
  'checks: {',
  'multi-attr: true',
  'nested-attributes: ',
  'sub-type: ',
  'type-value: [',
  'sub-message: ',
  'selector: ',
  'subset-of: ',
  'fixed-header: ',
  'attribute-set: ',
  'protocol: ',
  'genetlink-legacy',
  'netlink-raw',
  'display-hint: ',
  'byte-order: big-endian',
  'notify: ',
  'event: {}',
  'request: {',
  'reply: {',
  'binary',
  'string',
  'nest',
  'indexed-array',
  'sub-message',
  'nest-type-value',
  'bitfield32',
  'u8',
  's64',
  'uint',
  'pad',
  'flags',
  '&a ',
  '*a',
  '<<: ',
  '!!binary ',
  '? ',
  '- ',
  '[',
  ']',
  '{ ',
  ' }',
  ', ',
  '"',
  "'",
  '|\n',
  '---\n',
  '...\n',
  '%YAML 1.2\n',
  '#',
  '\n  ',
  '$remove: true',
  '__proto__',
  'to-string',
  '18446744073709551616',
  ' - 1',
  'u16-max',
];

const SENSOR = `name: demo
definitions: [{ name: state, type: enum, entries: [off, { name: on, value: 4 }] }, { name: size, type: const, value: 8 }]
attribute-sets:
  - name: sensor
    attributes:
      - { name: id, type: u32, checks: { max: u16-max } }
      - { name: label, type: string, checks: { max-len: size - 1 } }
      - { name: state, type: u8, enum: state }
      - { name: all, type: indexed-array, sub-type: nest, nested-attributes: part }
  - { name: part, subset-of: sensor, attributes: [{ name: id, type: u16 }, { name: all }] }
operations:
  list:
    - { name: get, attribute-set: sensor, do: { request: { attributes: [id] }, reply: { attributes: [label] } } }
    - { name: told, notify: get, mcgrp: news }
mcast-groups: { list: [{ name: news }] }
`;
const REPORT = `name: demo
protocol: netlink-raw
protonum: 20
definitions:
  - &pair { name: pair, type: struct, members: [{ name: a, type: u8 }, { name: p, type: pad, len: 3 }, { name: b, type: u32 }] }
  - { name: bits, type: flags, entries: [x, y] }
attribute-sets:
  - name: report
    attributes:
      - { name: kind, type: string }
      - { name: data, type: sub-message, sub-message: data, selector: kind }
      - { name: at, type: binary, struct: pair }
      - { name: rows, type: nest-type-value, type-value: [one, two], nested-attributes: report }
      - { name: mask, type: bitfield32, enum: bits }
      - { name: list, type: binary, sub-type: u16, multi-attr: true }
      - { name: place, type: binary, display-hint: ipv6 }
sub-messages:
  - { name: data, formats: [{ value: a, attribute-set: report }, { value: b, fixed-header: pair }] }
operations:
  enum-model: directional
  fixed-header: pair
  list: [{ name: get, attribute-set: report, dump: { request: { value: 18 }, reply: { value: 16 } } }]
`;
const OVERLAY = `attribute-sets:
  - name: sensor
    attributes: [{ name: id, checks: }, { name: label, $remove: true }, { name: unit, type: string }]
definitions: [{ name: state, entries: [gone, { name: on, value: 5 }] }]
`;

/** The most characters of an error's message. */
const MESSAGE_LIMIT = 1024;

export function specificationTargets(api) {
  const target = (name, texts, run) => ({
    name,
    format: 'text',
    tokens: TOKENS,
    seeds: texts.map((text) => Uint8Array.from(Buffer.from(text, 'latin1'))),
    run: (bytes) => run(latin1(bytes)),
  });
  return [
    target('specification', [SENSOR, REPORT], (text) => checkText(api, text, [])),
    target('overlay', [OVERLAY, SENSOR], (text) => checkText(api, SENSOR, [text])),
  ];
}

function checkText(api, text, overlays) {
  const { SpecError, loadModel, generateModule } = api;
  const names = Object.getOwnPropertyNames(Object.prototype).length;
  try {
    const module = generateModule(loadModel(text, { overlays }), { source: 'x', digest: 'x', command: 'x' });
    check(module.includes('defineFamily'), 'a module without a family');
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    checkError(error);
  }
  check(Object.getOwnPropertyNames(Object.prototype).length === names, 'every object has a new property');
}

function checkError({ message, state, path, line, column }) {
  checkPrintable(message, 'an error');
  check(message.length <= MESSAGE_LIMIT, 'an error is too long', () => `${message.length} characters: ${message}`);
  check(!state.startsWith('no family'), 'a rule of the codecs that the loader does not know', () => state);
  check(typeof path === 'string' && line >= 1 && column >= 1, 'an error without a place', () => message);
}
