// Overlays that are refused, each with the line in the overlay that is to blame.

const BASE = `name: thermometer
attribute-sets:
  - name: sensor
    attributes:
      - { name: id, type: u32 }
      - { name: label, type: string }
operations: { list: [] }
`;

/** What must be said of an overlay. */
interface BrokenOverlay {
  readonly name: string;
  readonly base: string;
  readonly overlay: string;
  readonly line: number;
  readonly state: string;
}

/** Lists in lists, by aliases: deeper than a text may be. */
const DEEP = Array.from({ length: 3 }, (_, index) => {
  const inner = index === 0 ? '{ x: y }' : `*d${index - 1}`;
  return `d${index}: &d${index} ${'{ a: '.repeat(40)}${inner}${' }'.repeat(40)}`;
});

export const OVERLAYS: readonly BrokenOverlay[] = [
  {
    name: 'an overlay that adds what is wrong',
    base: BASE,
    overlay: 'attribute-sets:\n  - name: sensor\n    attributes:\n      - { name: unit, type: u24 }\n',
    line: 4,
    state:
      'expected one of unused, pad, flag, binary, uint, sint, u8, u16, u32, u64, s8, s16, s32, s64, string, nest, ' +
      'indexed-array, nest-type-value, got "u24"',
  },
  {
    name: 'an overlay that makes wrong what was right',
    base: BASE,
    overlay: 'attribute-sets:\n  - name: sensor\n    attributes:\n      - name: label\n        value: 1\n',
    line: 5,
    state: 'id has the same number, 1',
  },
  {
    name: 'an overlay that removes what is not there',
    base: BASE,
    overlay: 'attribute-sets:\n  - { name: sensors, $remove: true }\n',
    line: 2,
    state: 'the overlay removes "sensors", which is not there',
  },
  {
    name: 'an overlay that removes a thing of no name',
    base: BASE,
    overlay: 'attribute-sets:\n  - { $remove: true }\n',
    line: 2,
    state: 'the overlay removes "", which is not there',
  },
  {
    name: 'an overlay that removes by another word',
    base: BASE,
    overlay: 'attribute-sets:\n  - { name: sensor, $remove: yes }\n',
    line: 2,
    state: 'expected $remove: true',
  },
  {
    name: 'an overlay that removes outside of a list',
    base: BASE,
    overlay: 'operations:\n  $remove: true\n',
    line: 2,
    state:
      'no key of operations; expected one of enum-model, name-prefix, enum-name, async-prefix, async-enum, fixed-header, ' +
      'list, fallback-attrs, transparent, doc',
  },
  {
    name: 'an overlay that is no YAML',
    base: BASE,
    overlay: 'attribute-sets:\n  - {\n',
    line: 3,
    state: 'no YAML: Flow map in block collection must be sufficiently indented and end with a }',
  },
  {
    name: 'an overlay of another kind',
    base: BASE,
    overlay: 'attribute-sets: sensor\n',
    line: 1,
    state: 'expected a list, got "sensor"',
  },
  {
    name: 'an overlay that is deep by its aliases',
    base: `${DEEP.join('\n')}\nname: thermometer\n`,
    overlay: `${DEEP.join('\n')}\n`,
    line: 1,
    state: 'nested deeper than 64',
  },
  {
    name: 'an overlay of many aliases over a base of as many',
    base: `${BASE}definitions: ${bombOf(40)}\n`,
    overlay: `definitions: ${bombOf(40)}\n`,
    line: 1,
    state: 'the specification is too large, its aliases included',
  },
];

/** Maps of two aliases of maps of two aliases. */
function bombOf(levels: number): string {
  const level = (index: number): string => (index === 0 ? '{ c: d }' : `{ a: *m${index - 1}, b: *m${index - 1} }`);
  return `{ ${Array.from({ length: levels }, (_, index) => `m${index}: &m${index} ${level(index)}`).join(', ')} }`;
}
