// `nlmsg generate`, as a user runs it.

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DIST, type Ended, ROOT, run } from '../support/child.ts';

const MAIN = join(DIST, 'cli', 'nlmsg.js');
const SPECS = join(ROOT, 'tests/ynl/specs');
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');
const root = mkdtempSync(join(tmpdir(), 'nlmsg-generate-'));
let folder = root;
let count = 0;

beforeEach(() => {
  folder = join(root, String(count++));
  mkdirSync(folder);
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

function nlmsg(...args: readonly string[]): Ended {
  return run(['env', '-C', folder, process.execPath, MAIN, ...args]);
}

function spec(name: string): string {
  return join(SPECS, name);
}

/** A file in the folder of the test. */
function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

function written(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

const OVERLAY = 'attribute-sets: [{ name: sensor, attributes: [{ name: battery, type: u8 }] }]\n';

describe('nlmsg generate', () => {
  test('writes a module for each specification, into the current folder or another', () => {
    expect(nlmsg('generate', spec('thermometer.yaml'), spec('weather.yaml'))).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
    expect(readdirSync(folder)).toEqual(['thermometer.ts', 'weather.ts']);
    expect(written('thermometer.ts')).toMatch(
      /^\/\/ Generated from thermometer\.yaml by `nlmsg generate thermometer\.yaml`; do not edit\.\n\/\/ Digest: sha256 [0-9a-f]{64}\n/,
    );
    expect(nlmsg('generate', spec('weather.yaml'), '--out', 'some/where').status).toBe(0);
    expect(written('some/where/weather.ts')).toBe(written('weather.ts'));
  });

  test('writes to standard output, the same each time', () => {
    const [first, second] = [1, 2].map(() => nlmsg('generate', spec('thermometer.yaml'), '--out', '-'));
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first!.stdout).toContain('export const thermometer: Family<');
    expect(second).toEqual(first);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('merges overlays, and says so', () => {
    const overlay = file('more.yaml', OVERLAY);
    const other = file('even-more.yaml', OVERLAY.replace('u8', 'u16'));
    expect(nlmsg('generate', spec('thermometer.yaml'), '--overlay', overlay, '--overlay', other).status).toBe(0);
    const text = written('thermometer.ts');
    expect(text).toContain('/** THERMOMETER_A_SENSOR_BATTERY: u16. */');
    expect(text).toContain('by `nlmsg generate thermometer.yaml --overlay more.yaml --overlay even-more.yaml`');
  });

  test('names the file and the line of what is wrong, and writes nothing', () => {
    const broken = file(
      'broken.yaml',
      'name: demo\nattribute-sets:\n  - name: sensor\n    attributes: [{ name: id, type: u24 }]\n',
    );
    const { status, stdout, stderr } = nlmsg('generate', spec('weather.yaml'), broken);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(
      /^broken\.yaml:4:36: attribute-sets\[0\]\.attributes\[0\]\.type: expected one of .*, got "u24"\n$/,
    );
    expect(readdirSync(folder)).toEqual(['broken.yaml']);
    const overlay = file('more.yaml', OVERLAY.replace('u8', 'u24'));
    expect(nlmsg('generate', spec('thermometer.yaml'), '--overlay', overlay).stderr).toMatch(/^more\.yaml:1:70: /);
  });

  test('says which file it cannot read or write', () => {
    expect(nlmsg('generate', 'nothing.yaml')).toMatchObject({
      status: 1,
      stderr: 'nothing.yaml:1:1: there is no such file\n',
    });
    expect(nlmsg('generate', '.').stderr).toBe('.:1:1: this is no regular file\n');
    expect(nlmsg('generate', spec('weather.yaml'), '--overlay', '.').stderr).toBe('.:1:1: this is no regular file\n');
    file('taken', '');
    const { status, stderr } = nlmsg('generate', spec('weather.yaml'), '--out', 'taken');
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^EEXIST.*taken/)]);
    expect(existsSync(join(folder, 'weather.ts'))).toBe(false);
  });

  test.each([
    [['generate'], 'Cannot generate: no specification is given'],
    [
      ['generate', 'a.yaml', 'b.yaml', '--overlay', 'c.yaml'],
      'Cannot generate: an overlay is for one specification, and there are 2',
    ],
    [
      ['generate', 'a.yaml', 'b.yaml', '--out', '-'],
      'Cannot generate: one module goes to standard output, and there are 2',
    ],
    [['generate', 'x/a_b.yaml', 'a-b.yml'], 'Cannot generate: two specifications would be a-b.ts'],
    [['generate', 'a.yaml', '--colour'], "Cannot generate: Unknown option '--colour'"],
    [[], 'Cannot run nlmsg: no command is given, expected generate'],
    [['make\u001b'], 'Cannot run nlmsg: there is no command "make\\x1b", expected generate'],
  ])('refuses %j', (args, message) => {
    const { status, stdout, stderr } = nlmsg(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.startsWith(message)).toBe(true);
    expect(stderr).toContain('\nUsage: nlmsg generate SPEC...');
  });

  test.each([['--help'], ['help'], ['generate', '--help']])('helps with %s %s', (...args) => {
    expect(nlmsg(...args)).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringMatching(/^Usage: nlmsg generate/) as unknown,
    });
  });
});

test('what is written is compiled in a project of its own, with all checks on', () => {
  const specs = readdirSync(SPECS).map(spec);
  expect(nlmsg('generate', ...specs, '--out', 'src').status).toBe(0);
  file(
    'use.ts',
    `import { doOperation, type DoReply } from 'nlmsg/families';
import { thermometer, type Sensor, type ThermometerOperations } from './src/thermometer.ts';
const sensor: Sensor = { unit: 'kelvin', alarms: ['low', 8], place: { room: 'attic' } };
const operation = doOperation(thermometer, 'get', 20);
export const bytes: Uint8Array = operation.request.encode({ id: 1 });
export const reply: DoReply<ThermometerOperations, 'get'> = sensor;
// @ts-expect-error no such operation
doOperation(thermometer, 'gets', 20);
// @ts-expect-error no such key
operation.request.encode({ ids: 1 });
// @ts-expect-error no such unit
export const wrong: Sensor = { unit: 'rankine' };
`,
  );
  const compilerOptions = {
    allowImportingTsExtensions: true,
    exactOptionalPropertyTypes: true,
    isolatedModules: true,
    lib: ['es2022'],
    module: 'nodenext',
    noEmit: true,
    noUncheckedIndexedAccess: true,
    noUnusedLocals: true,
    paths: { 'nlmsg/codec': [join(DIST, 'codec/index.d.ts')], 'nlmsg/families': [join(DIST, 'families/index.d.ts')] },
    strict: true,
    target: 'es2022',
    types: [],
    verbatimModuleSyntax: true,
  };
  file('package.json', '{ "type": "module" }');
  file('tsconfig.json', JSON.stringify({ compilerOptions, include: ['**/*.ts'] }));
  expect(run([process.execPath, TSC, '-p', folder, '--pretty', 'false'])).toEqual({
    status: 0,
    stdout: '',
    stderr: '',
  });
}, 60_000);
