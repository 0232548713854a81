// What the types cost those who use them, and that the published ones are as good as those of the sources. Compiled as a
// user does: another project, which has the built package among its modules.

import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { DIST, ROOT, run } from '../support/child.ts';
import { largeSchema } from './large-schema.ts';

// Each budget is a quarter above what was measured when it was set; a change that needs more says why here.

/** Bytes of all declarations below dist/codec, of which comments and examples are the larger part. Measured: 132,720. */
const DECLARATIONS = 166_000;
/** Type instantiations of compiling the large schema by TypeScript 6.0.3. Measured: 54,681; 8,460 with one set and one format. */
const INSTANTIATIONS = 68_000;
/** Bytes of the declarations of the large schema, in which nested sets are written out wherever they are. Measured: 755,396. */
const USER_DECLARATIONS = 945_000;
/** As many attributes as the largest families have, and formats as there are kinds of links. */
const LARGE = { sets: 40, attributes: 20, formats: 30 };

const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');
const HERE = join(ROOT, 'tests/types');
const OPTIONS = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  target: 'es2022',
  module: 'nodenext',
  lib: ['es2022'],
  types: [],
};

const folder = mkdtempSync(join(tmpdir(), 'nlmsg-types-'));
mkdirSync(join(folder, 'node_modules'));
symlinkSync(ROOT, join(folder, 'node_modules/nlmsg'));
symlinkSync(join(ROOT, 'node_modules/@jest'), join(folder, 'node_modules/@jest'));
writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Compiles files of the project by their names, and returns what tsc prints. */
function compile(files: Readonly<Record<string, string>>, configuration: object, ...args: string[]): string {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const config = join(folder, 'tsconfig.json');
  writeFileSync(config, JSON.stringify({ ...configuration, files: Object.keys(files) }));
  return run([process.execPath, TSC, '-p', config, '--pretty', 'false', ...args]).stdout;
}

test('the declarations of the codec stay small', () => {
  const declarations = readdirSync(join(DIST, 'codec'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.d.ts'),
  );
  const sizes = declarations.map((path) => statSync(join(DIST, 'codec', path)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(DECLARATIONS);
});

test('a large schema is compiled with few instantiations, and to small declarations', () => {
  const compilerOptions = { ...OPTIONS, declaration: true, emitDeclarationOnly: true };
  const printed = compile({ 'schema.ts': largeSchema(LARGE) }, { compilerOptions }, '--extendedDiagnostics');
  expect(printed).not.toContain('error');
  expect(Number(/^Instantiations: +(\d+)$/m.exec(printed)?.[1])).toBeLessThan(INSTANTIATIONS);
  const declarations = readFileSync(join(folder, 'schema.d.ts'), 'utf8');
  expect(declarations.length).toBeLessThan(USER_DECLARATIONS);
  const imported = Array.from(declarations.matchAll(/(?:import\(|from )["']([^"']+)["']/g), ([, name]) => name);
  expect(new Set(imported)).toEqual(new Set(['nlmsg/codec']));
});

test('the published types are what the type tests expect of those in the sources', () => {
  const others = /^(budget\.test|large-schema|generated.*)\.ts$/; // generated families have a budget of their own
  const names = readdirSync(HERE).filter((name) => !others.test(name));
  const files = names.map((name) => {
    const text = readFileSync(join(HERE, name), 'utf8');
    return [name, text.replace("'../../src/codec/index.ts'", "'nlmsg/codec'")] as const;
  });
  const compilerOptions = { types: [] };
  expect(
    compile(Object.fromEntries(files), { extends: join(ROOT, 'tsconfig.json'), compilerOptions, include: [] }),
  ).toBe('');
});
