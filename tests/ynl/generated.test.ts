// What is generated from a specification is what is loaded from it: the same structure, and the same bytes for the same
// values.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import ts from 'typescript';
import type { Plan } from '../../src/codec/schema/plan.ts';
import type { AnyFamily } from '../../src/families/family.ts';
import { type FamilyModel, generateModule, loadFamily, loadModel } from '../../src/ynl/index.ts';
import { ROOT } from '../support/child.ts';
import { codecsOf, expectSameStructure, expectSameWork, outline } from './same-family.ts';

const OWN = join(ROOT, 'tests/ynl/specs');
const OWN_FILES = readdirSync(OWN);
const SPECS = process.env['NLMSG_SPECS'] ?? join(ROOT, '../shared/specs');
const OVERLAYS = join(ROOT, 'src/families/overlays');
const GENERATED = join(ROOT, 'src/families/generated');
const FROM = { 'nlmsg/codec': join(ROOT, 'src/codec/index.ts'), 'nlmsg/families': join(ROOT, 'src/families/index.ts') };

const folder = mkdtempSync(join(tmpdir(), 'nlmsg-generated-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function ownModel(file: string): FamilyModel {
  return loadModel(readFileSync(join(OWN, file), 'utf8'), { file });
}

function textOf(model: FamilyModel): string {
  return generateModule(model, { source: 'demo.yaml', digest: 'none', command: 'npm test' });
}

/** The family that a module exports. */
function exportedBy(module: object): AnyFamily {
  const families = Object.values(module).filter((value) => value instanceof Object && 'operations' in value);
  expect(families).toHaveLength(1);
  return families[0] as AnyFamily;
}

/** The family of a generated text, compiled and imported. */
async function imported(text: string, name: string): Promise<AnyFamily> {
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true };
  const { outputText } = ts.transpileModule(text, { compilerOptions });
  const file = join(folder, `${name}.mjs`);
  writeFileSync(
    file,
    outputText.replace(/'(nlmsg\/\w+)'/g, (_, from: keyof typeof FROM) => `'${FROM[from]}'`),
  );
  return exportedBy((await import(file)) as object);
}

/** What selectors can be. */
function textsOf(model: FamilyModel): string[] {
  const texts = new Set<string>();
  for (const { attributes } of model.sets) {
    for (const { codec } of attributes) {
      const inner = codec.kind === 'multi' ? codec.item : codec;
      if (inner.kind === 'choice') for (const { value } of inner.message.formats) texts.add(value);
    }
  }
  return [...texts];
}

function expectSame(generated: AnyFamily, model: FamilyModel, loaded: AnyFamily, runs: number): void {
  expect(outline(generated)).toEqual(outline(loaded));
  const texts = textsOf(model);
  const codecs = codecsOf(loaded);
  const others = codecsOf(generated);
  expect([...others.keys()]).toEqual([...codecs.keys()]);
  const seen = new Map<Plan<unknown>, Set<Plan<unknown>>>();
  const work = new Set<Plan<unknown, never>>();
  for (const [name, codec] of codecs) {
    const other = others.get(name)!;
    expectSameStructure(codec.plan as Plan<unknown>, other.plan as Plan<unknown>, texts, name, seen);
    if (work.has(codec.plan)) continue;
    work.add(codec.plan);
    expectSameWork(codec, other, texts, Math.ceil(runs / codecs.size));
  }
}

describe('of our own specifications', () => {
  test.each(OWN_FILES)('%s gives a module that is the same as what is loaded', async (file) => {
    const text = readFileSync(join(OWN, file), 'utf8');
    const model = ownModel(file);
    expectSame(await imported(textOf(model), file), model, loadFamily(text, { file }), 300);
  });

  test('most random messages decode, and what was decoded encodes', () => {
    const family = loadFamily(readFileSync(join(OWN, 'weather.yaml'), 'utf8'));
    const codec = family.operations.get('getreport')!.do!.reply;
    expect(expectSameWork(codec, codec, textsOf(ownModel('weather.yaml')), 100)).toBeGreaterThan(60);
  });

  test('another family is not the same', () => {
    const load = (change: (text: string) => string): AnyFamily =>
      loadFamily(change(readFileSync(join(OWN, 'weather.yaml'), 'utf8')));
    const model = ownModel('weather.yaml');
    const loaded = load((text) => text);
    const changes: readonly (readonly [string, string])[] = [
      ['name: table, type: u32', 'name: table, type: s32'],
      ['{ name: kind, type: u8 }', '{ name: kind, type: s8 }'],
      ['winter]', 'winters]'],
      ['value: limits, attribute-set: limits', 'value: limits, attribute-set: box'],
      ['reply: { value: 20 }', 'reply: { value: 21 }'],
    ];
    for (const [before, after] of changes) {
      const other = load((text) => {
        expect(text).toContain(before);
        return text.replace(before, after);
      });
      expect(() => expectSame(other, model, loaded, 300)).toThrow();
    }
  });

  test.each(OWN_FILES)('%s gives the same text each time', (file) => {
    expect(textOf(ownModel(file))).toBe(textOf(ownModel(file)));
  });

  test('a banner says what it was made from, on its own lines whatever that is called', () => {
    const text = generateModule(ownModel('empty.yaml'), {
      source: 'a\nimport "b";\u2028.yaml',
      digest: 'd\n',
      command: 'c\r\n',
    });
    expect(text.split(/[\r\n\u2028\u2029]/, 3)).toEqual([
      '// Generated from a\\x0aimport "b";\\u{2028}.yaml by `c\\x0d\\x0a`; do not edit.',
      '// Digest: d\\x0a',
      '',
    ]);
  });
});

if (existsSync(SPECS)) {
  describe("of the kernel's specifications", () => {
    const files = readdirSync(SPECS).filter((file) => file.endsWith('.yaml'));

    test.each(files)(
      '%s with its overlay is the family that ships',
      async (file) => {
        const text = readFileSync(join(SPECS, file), 'utf8');
        const overlay = join(OVERLAYS, file);
        const overlays = existsSync(overlay) ? [{ text: readFileSync(overlay, 'utf8'), file }] : [];
        const options = { file, overlays };
        const module = (await import(join(GENERATED, file.replace('.yaml', '.ts').replaceAll('_', '-')))) as object;
        expectSame(exportedBy(module), loadModel(text, options), loadFamily(text, options), 100);
      },
      60_000,
    );
  });
} else {
  describe('generated [skipped, needs specifications: those of the kernel are not beside this folder]', () => {
    test.skip('each with its overlay is the family that ships', () => undefined);
  });
}
