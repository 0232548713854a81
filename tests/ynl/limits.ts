// Texts that are beyond a limit: too long to stand in files. Each gives the error that it must end with.

/** A specification around some lines. */
function spec(middle: string, operations = '[]'): string {
  return `name: thermometer\nprotocol: netlink-raw\nprotonum: 20\n${middle}\noperations: { list: ${operations} }\n`;
}
const SET = 'attribute-sets: [{ name: sensor, attributes: [{ name: id, type: u32 }] }]';

function times(count: number, make: (index: number) => string, between = ', '): string {
  return Array.from({ length: count }, (_, index) => make(index)).join(between);
}

/** Lists whose items are two aliases of the list before: as YAML says it, two to the power of `levels` words. */
export function bomb(levels: number, empty: string, level: (before: string) => string): string {
  return `[&b0 ${empty}, ${times(levels, (index) => `&b${index + 1} ${level(`*b${index}`)}`)}]`;
}

/** Name, text, and what the error must say. */
export const LIMITS: readonly (readonly [name: string, text: string, state: RegExp])[] = [
  [
    'a text that is too long',
    '#'.repeat(1024 * 1024 + 1),
    /^the text has 1048577 characters, expected at most 1048576$/,
  ],
  ['too many words', `[${'a,'.repeat(130_000)}]`, /^more than 250000 words and signs$/],
  ['lists in lists', '['.repeat(10_000), /^nested deeper than 64$/],
  ['lists in lists that look closed', '[ "]", '.repeat(5_000), /^nested deeper than 64$/],
  ['maps in maps', '{a: '.repeat(10_000), /^nested deeper than 64$/],
  ['lists by indentation', '- '.repeat(10_000), /^nested deeper than 64$/],
  ['keys that are keys', '? '.repeat(10_000), /^nested deeper than 64$/],
  ['lists just beyond the depth', `${'['.repeat(66)}${']'.repeat(66)}`, /^nested deeper than 64$/],
  [
    'operations that are two aliases of two aliases',
    spec(
      SET,
      bomb(60, 'x', (before) => `[${before}, ${before}]`),
    ),
    /^expected an operation, which is a map, got "x"$/,
  ],
  [
    'a list of aliases of a long list',
    spec(
      `attribute-sets: [${times(500, (index) =>
        index === 0
          ? `{ name: s0, attributes: &all [${times(500, (i) => `{ name: a${i}, type: u32 }`)}] }`
          : `{ name: s${index}, attributes: *all }`,
      )}]`,
    ),
    /^the specification is too large, its aliases included$/,
  ],
  [
    'too many sets',
    spec(`attribute-sets: [${times(513, (i) => `{ name: s${i}, attributes: [] }`)}]`),
    /^expected at most 512 items, got 513$/,
  ],
  [
    'too many definitions',
    spec(`definitions: [${times(513, (i) => `{ name: c${i}, type: const, value: 1 }`)}]\n${SET}`),
    /^expected at most 512 items, got 513$/,
  ],
  [
    'too many operations',
    spec(SET, `[${times(1025, (i) => `{ name: o${i} }`)}]`),
    /^expected at most 1024 items, got 1025$/,
  ],
  [
    'too many groups',
    `${spec(SET)}mcast-groups: { list: [${times(513, (i) => `{ name: g${i} }`)}] }`,
    /^expected at most 512 items, got 513$/,
  ],
  [
    'too many formats',
    spec(`${SET}\nsub-messages: [{ name: data, formats: [${times(513, (i) => `{ value: v${i} }`)}] }]`),
    /^expected at most 512 items, got 513$/,
  ],
  [
    'too many numbers of nests',
    spec(
      `attribute-sets: [{ name: sensor, attributes: [{ name: id, type: u8, type-value: [${times(9, (i) => `n${i}`)}] }] }]`,
    ),
    /^expected at most 8 items, got 9$/,
  ],
  [
    'too many selectors',
    spec(
      `attribute-sets: [{ name: sensor, attributes: [${times(
        65,
        (i) => `{ name: k${i}, type: string }, { name: d${i}, type: sub-message, sub-message: data, selector: k${i} }`,
      )}] }]\nsub-messages: [{ name: data, formats: [] }]`,
    ),
    /^more than 64 sub-messages by different selectors$/,
  ],
  [
    'structs of two structs of two structs, without a byte',
    spec(
      `definitions: [{ name: s0, type: struct, members: [] }, ${times(
        60,
        (i) => `{ name: s${i + 1}, type: struct, members: [${member('a', i)}, ${member('b', i)}] }`,
      )}]\n${SET}`,
    ),
    /^s16 has 131070 members in all, more than 65535$/,
  ],
  [
    'structs of two structs of two structs',
    spec(
      `definitions: [{ name: s0, type: struct, members: [{ name: a, type: u8 }] }, ${times(
        60,
        (i) => `{ name: s${i + 1}, type: struct, members: [${member('a', i)}, ${member('b', i)}] }`,
      )}]\n${SET}`,
    ),
    /^s15 has 98302 members in all, more than 65535$/,
  ],
];

function member(name: string, struct: number): string {
  return `{ name: ${name}, type: binary, struct: s${struct} }`;
}
