// Whatever the text: a family comes of it, or a SpecError that can be printed. See limits.ts for what is too large.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { generateModule, loadFamily, loadModel, SpecError } from '../../src/ynl/index.ts';
import { ROOT } from '../support/child.ts';
import { thrownBy } from '../support/thrown.ts';
import { codecsOf } from './same-family.ts';

const FOLDER = join(ROOT, 'tests/ynl/specs');
const SPECS = readdirSync(FOLDER).map((file) => readFileSync(join(FOLDER, file), 'utf8'));
// eslint-disable-next-line no-control-regex -- just those are looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]/u;

/** What every object has, before and after. */
function everyObject(): unknown {
  return [Object.prototype, Array.prototype, Function.prototype, Map.prototype].map((prototype) =>
    Reflect.ownKeys(prototype).map((key) => [key, Object.getOwnPropertyDescriptor(prototype, key)?.value as unknown]),
  );
}

/** Loads a text, uses what comes of it, and gives the error that it ends with instead. */
function tryText(text: string, overlays: readonly string[] = []): SpecError | undefined {
  try {
    const family = loadFamily(text, { overlays });
    for (const codec of codecsOf(family).values()) {
      expect(codec.encode({} as never)).toBeInstanceOf(Uint8Array);
    }
    const module = generateModule(loadModel(text, { overlays }), { source: 'x', digest: 'x', command: 'x' });
    expect(module).toContain('defineFamily');
    return undefined;
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    const { message, state, path, line, column } = error;
    expect(message).not.toMatch(CONTROL);
    expect(message.length).toBeLessThan(1024);
    expect(state.startsWith('no family')).toBe(false); // a rule of the codecs that the loader does not know
    expect(typeof path).toBe('string');
    expect(Math.min(line, column)).toBeGreaterThan(0);
    return error;
  }
}

const TEMPLATE = `
name: $0
protocol: netlink-raw
protonum: 20
definitions:
  - { name: $1, type: const, value: 1 }
  - { name: $2, type: enum, entries: [$3, { name: other, value: 5 }] }
  - { name: $4, type: struct, members: [{ name: $5, type: u8, enum: $2 }, { name: m, type: binary, len: 4 }] }
attribute-sets:
  - name: $6
    attributes:
      - { name: $7, type: u8, enum: $2 }
      - { name: k, type: string }
      - { name: d, type: sub-message, sub-message: $8, selector: k }
      - { name: r, type: nest-type-value, type-value: [$10], nested-attributes: $6 }
sub-messages:
  - { name: $8, formats: [{ value: $9, attribute-set: $6 }] }
operations:
  list:
    - { name: $11, attribute-set: $6, fixed-header: $4, do: { request: { attributes: [$7] } } }
    - { name: $12, notify: $11 }
mcast-groups: { list: [{ name: $13, value: 1 }] }
`;
const POSITIONS = Array.from({ length: 14 }, (_, index) => index);
const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
  'to-string',
  '7',
  '$&',
];

function withName(position: number, name: string): string {
  return TEMPLATE.replace(/\$(\d+)/g, (_, index: string) =>
    Number(index) === position ? JSON.stringify(name) : `n${index}`,
  );
}

describe('a name that objects have a meaning for', () => {
  test.each(NAMES)('%s, wherever it stands, is refused or a name as any other', (name) => {
    const before = everyObject();
    expect(tryText(withName(-1, ''))).toBeUndefined();
    for (const position of POSITIONS) tryText(withName(position, name));
    expect(everyObject()).toEqual(before);
    expect(({} as Record<string, unknown>)['n7']).toBeUndefined();
  });

  test.each(['__proto__', 'constructor', 'prototype'])('%s is refused wherever it stands', (name) => {
    for (const position of POSITIONS)
      expect([position, tryText(withName(position, name))?.state]).toEqual([
        position,
        `the name "${name}" is reserved: it means something in every object`,
      ]);
  });

  test.each(['__proto__', 'constructor', 'toString'])('%s is no key of a specification', (key) => {
    for (const text of [
      `${key}: x\n`,
      `name: x\n${key}: { polluted: true }\n`,
      `name: x\nattribute-sets: [{ ${key}: x }]\noperations: {}\n`,
    ]) {
      expect(tryText(text)?.state).toMatch(/^no key of /);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    }
  });

  test('names of other things are keys of Maps alone, and mean nothing', () => {
    const family = loadFamily(withName(11, 'toString'));
    expect([...family.operations.keys()]).toEqual(['toString']);
    expect(family.operations.get('valueOf')).toBeUndefined();
    expect(loadFamily(withName(13, 'hasOwnProperty')).groups.get('hasOwnProperty')).toBe(1);
    const codec = loadFamily(withName(3, 'toString')).operations.get('n11')!.do!.request;
    expect(codec.decode(codec.encode({ n5: 'toString', n7: 'other' } as never))).toMatchObject({
      n5: 'toString',
      n7: 'other',
    });
    expect(() => codec.encode({ n5: 'valueOf' } as never)).toThrow(RangeError);
    const chosen = loadFamily(withName(9, 'valueOf')).operations.get('n11')!.do!.request;
    expect(chosen.decode(chosen.encode({ k: 'valueOf', d: { k: 'x' } } as never))).toMatchObject({ d: { k: 'x' } });
  });
});

describe('numbers', () => {
  const value = (text: string): string => `name: x\nversion: ${text}\nattribute-sets: []\noperations: { list: [] }\n`;
  test.each(['1e3', '.inf', '.nan', '-1', '0x1ff', '1_000', '0b1', '1.0', 'true', '~', '"1"'])('%.20s', (text) => {
    expect(tryText(value(text))?.state).toMatch(/^expected an integer/);
  });
});

describe('wrong arguments', () => {
  const text = SPECS[0]!;
  const calls: readonly (readonly [unknown, unknown])[] = [
    [undefined, undefined],
    [7, {}],
    [new Uint8Array(1), {}],
    [text, null],
    [text, 'file'],
    [text, { file: 7 }],
    [text, { overlays: text }],
    [text, { overlays: [7] }],
    [text, { overlays: [null] }],
    [text, { overlays: [{ text }] }],
    [text, { overlays: [{ file: 'x' }] }],
  ];
  test.each(calls.map((call, index) => [index, ...call] as const))('number %i are a TypeError', (_, given, options) => {
    expect(thrownBy(() => loadFamily(given as string, options as object))).toMatchObject({
      name: 'TypeError',
      message: expect.stringMatching(/^Cannot load a family/) as unknown,
    });
  });
});

/** Words that mean something somewhere. */
const WORDS = (
  'null true false 0 1 -1 255 65535 65536 4294967296 18446744073709551615 18446744073709551616 1.5 .inf "" a name type value ' +
  '[] {} [a] [[a]] {a: b} u8 u16 u64 s8 s32 uint sint string binary nest pad flag unused bitfield32 indexed-array array-nest ' +
  'nest-type-value sub-message enum flags struct const genetlink genetlink-c genetlink-legacy netlink-raw directional unified ' +
  'big-endian mac ipv4 ipv6 uuid hex sockaddr u16-max s64-min __proto__ constructor toString header id kind data span station ' +
  'tail report limits box sensor place parent &x *x *all !!binary !!set << ? - : , # | > --- ... %YAML \t \u0000 \ud800 \u2028'
).split(' ');
const KEYS =
  'name type value doc len enum enum-as-flags struct byte-order display-hint checks min max min-len max-len exact-len multi-attr ' +
  'nested-attributes sub-type type-value sub-message selector subset-of fixed-header attribute-set value-start entries members ' +
  'notify event do dump request reply mcgrp flags';

const arbitraryIndex = fc.nat({ max: 100_000 });
const arbitraryWord = fc.constantFrom(...WORDS);
/** One change of a text. */
const arbitraryChange = fc.oneof(
  fc.record({ kind: fc.constant('line' as const), at: arbitraryIndex }),
  fc.record({ kind: fc.constant('copy' as const), at: arbitraryIndex, to: arbitraryIndex }),
  fc.record({ kind: fc.constant('value' as const), at: arbitraryIndex, to: arbitraryWord }),
  fc.record({ kind: fc.constant('swap' as const), at: arbitraryIndex, to: arbitraryIndex }),
  fc.record({ kind: fc.constant('key' as const), at: arbitraryIndex, to: fc.constantFrom(...KEYS.split(' ')) }),
  fc.record({
    kind: fc.constant('add' as const),
    at: arbitraryIndex,
    to: fc.constantFrom(...KEYS.split(' ')),
    word: arbitraryWord,
  }),
  fc.record({
    kind: fc.constant('character' as const),
    at: arbitraryIndex,
    to: fc.string({ unit: 'binary', maxLength: 2 }),
  }),
);
type Change = typeof arbitraryChange extends fc.Arbitrary<infer T> ? T : never;

/** A value behind a key, or an item of a list. */
const VALUE = /(?<=[:,[] )[\w.-]+/g;
const KEY = /[\w-]+(?=:)/g;

/** The text with the `at`th match replaced, counted around. */
function replaceMatch(
  text: string,
  pattern: RegExp,
  at: number,
  by: (found: string, all: readonly string[]) => string,
): string {
  const matches = [...text.matchAll(pattern)];
  const match = matches[at % Math.max(matches.length, 1)];
  if (match === undefined) return text;
  const all = matches.map(([found]) => found);
  return text.slice(0, match.index) + by(match[0], all) + text.slice(match.index + match[0].length);
}

function changed(text: string, change: Change): string {
  const lines = text.split('\n');
  const at = change.at % lines.length;
  switch (change.kind) {
    case 'line':
      return lines.filter((_, index) => index !== at).join('\n');
    case 'copy':
      return lines
        .flatMap((line, index) => (index === change.to % lines.length ? [line, lines[at]!] : [line]))
        .join('\n');
    case 'value':
      return replaceMatch(text, VALUE, change.at, () => change.to);
    case 'swap':
      return replaceMatch(text, VALUE, change.at, (_, all) => all[change.to % all.length]!);
    case 'key':
      return replaceMatch(text, KEY, change.at, () => change.to);
    case 'add':
      return replaceMatch(text, /\{ (?=[\w-]+:)/g, change.at, (found) => `${found}${change.to}: ${change.word}, `);
    case 'character': {
      const offset = change.at % (text.length + 1);
      return text.slice(0, offset) + change.to + text.slice(offset + 1);
    }
  }
}

const arbitraryText = fc
  .tuple(fc.constantFrom(...SPECS), fc.array(arbitraryChange, { minLength: 1, maxLength: 3, size: 'xsmall' }))
  .map(([text, changes]) => changes.reduce(changed, text));

describe('a specification that was changed somewhere', () => {
  const seen = { families: 0, refusals: new Set<string>() };

  test('is a family, or refused', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const error = tryText(text);
        if (error === undefined) seen.families++;
        else seen.refusals.add(error.state.replaceAll(/"[^"]*"|[\d]+/g, ''));
      }),
      { numRuns: 1000, seed: 1, endOnFailure: true },
    );
    // The changes are neither harmless nor hopeless.
    expect(seen.families).toBeGreaterThan(50);
    expect(seen.refusals.size).toBeGreaterThan(50);
  }, 120_000);

  test('as an overlay over another, too', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SPECS), arbitraryText, (base, overlay) => {
        tryText(base, [overlay]);
      }),
      { numRuns: 300, seed: 2 },
    );
  }, 120_000);

  test('leaves every object as it was', () => {
    const before = everyObject();
    fc.assert(
      fc.property(arbitraryText, (text) => void tryText(text)),
      { numRuns: 100, seed: 3 },
    );
    expect(everyObject()).toEqual(before);
  }, 120_000);
});

test('any text at all is refused', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(arbitraryWord).map((words) => words.join(' ')),
      ),
      (text) => {
        expect(tryText(text)).toBeInstanceOf(SpecError);
      },
    ),
    { numRuns: 500, seed: 4 },
  );
});
