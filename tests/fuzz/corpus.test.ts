// What fuzzing has found so far, again and on every machine; and that it would find something. See scripts/fuzz.mjs.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { corpusOf, CORPUS, readCorpus } from '../../scripts/fuzz/corpus.mjs';
import { mutate } from '../../scripts/fuzz/mutate.mjs';
import { Random } from '../../scripts/fuzz/random.mjs';
import { makeTargets } from '../../scripts/fuzz/targets.mjs';
import * as codec from '../../src/codec/index.ts';
import { Exchange } from '../../src/exchange/exchange.ts';
import { profileOf } from '../../src/exchange/profile.ts';
import * as connector from '../../src/families/connector/index.ts';
import * as uevent from '../../src/families/uevent/index.ts';
import * as ynl from '../../src/ynl/index.ts';
import { ROOT, run, type Ended } from '../support/child.ts';

const INPUTS = 1500;
const SIZE_LIMIT = 150 * 1024;
const targets = makeTargets({
  ...codec,
  ...connector,
  ...uevent,
  ...ynl,
  Exchange,
  profileOf,
});

/** Runs a target on an input; where it fails, the error says how to see it again. */
function attempt(name: string, target: (bytes: Uint8Array) => void, bytes: Uint8Array): void {
  try {
    target(bytes.slice());
  } catch (error) {
    const state = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    throw new Error(`${name} fails on ${Buffer.from(bytes).toString('hex')}: ${state}`, { cause: error });
  }
}

describe.each(targets)('$name', (target) => {
  test('every entry of the corpus passes', () => {
    const { entries, captures } = corpusOf(target);
    for (const bytes of [...entries, ...captures]) attempt(target.name, target.run, bytes);
  });

  test('a short run of mutations passes', () => {
    const { entries } = corpusOf(target);
    const random = new Random(1);
    for (let i = 0; i < INPUTS; i++) attempt(target.name, target.run, mutate(random, entries, target));
  });
});

describe('the corpus', () => {
  test('has a file for each target, sorted, and is small', () => {
    const files = readdirSync(CORPUS);
    expect(files.sort()).toEqual(targets.map(({ name }) => `${name}.hex`).sort());
    for (const file of files) {
      const lines = readFileSync(join(CORPUS, file), 'utf8').split('\n').slice(0, -1);
      expect(lines).toEqual([...new Set(lines)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1)));
      expect(readCorpus(file.replace('.hex', ''))).toHaveLength(lines.length);
    }
    expect(files.reduce((sum, file) => sum + statSync(join(CORPUS, file)).size, 0)).toBeLessThan(SIZE_LIMIT);
  });
});

describe('the fuzzer', () => {
  const planted = join(ROOT, 'tests/fuzz/planted.mjs');
  const fuzz = (...args: string[]): Ended =>
    run([process.execPath, join(ROOT, 'scripts/fuzz.mjs'), '--targets', planted, ...args]);

  test('finds a RangeError at one length of an attribute in a nest, and makes its input small', () => {
    const { status, stdout } = fuzz('planted-length', '--runs', '40000', '--seconds', '60');
    expect(stdout).toMatch(/FAILED planted-length \(thrown\): RangeError: planted: thirteen/);
    expect(stdout).toMatch(/input of (17|20) bytes: 1[14]0005000d00[0-9a-f]{2}00/);
    expect(status).toBe(1);
  });

  test('finds the same with the same seed', () => {
    const [first, second] = ['3', '3'].map((seed) => fuzz('planted-length', '--runs', '10000', '--seed', seed).stdout);
    const withoutTimes = (text = ''): string => text.replace(/ in [\d.]+ s, \d+ a second/, '');
    expect(withoutTimes(first)).toBe(withoutTimes(second));
  });

  test('reports an input that hangs', () => {
    const { status, stdout } = fuzz('planted-hang', '--limit', '300', '--runs', '40000', '--seconds', '60');
    expect(stdout).toMatch(
      /FAILED planted-hang \(hang\): does not end within 600 ms\n {2}input of \d+ bytes: [0-9a-f]+/,
    );
    expect(status).toBe(1);
  });

  test('passes where nothing is wrong, and refuses targets that there are not', () => {
    expect(fuzz('sound', '--runs', '1000').status).toBe(0);
    const { status, stderr } = fuzz('unsound');
    expect(status).toBe(2);
    expect(stderr).toMatch(/no target is called unsound; there are planted-length, planted-hang, sound/);
  });
});
