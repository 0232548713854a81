// Where inputs come from and go to: a file of the corpus for each target, one entry a line, and the captures.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromHex, toHex } from './bytes.mjs';
import { INPUT_LIMIT } from './mutate.mjs';

/** The folder of tests. */
const TESTS = fileURLToPath(new URL('../../tests/', import.meta.url));
export const CORPUS = join(TESTS, 'fuzz', 'corpus');
/** Inputs that failed once, with what they showed: unlike the corpus, these are never dropped. */
const REGRESSIONS = join(TESTS, 'fuzz', 'regressions');

/** The entries of a target's corpus. */
export function readCorpus(name) {
  const file = join(CORPUS, `${name}.hex`);
  if (!existsSync(file)) return [];
  // An empty line is an entry too: the input without bytes.
  return readFileSync(file, 'utf8').split('\n').slice(0, -1).map(fromHex);
}

/** The inputs of a target that failed once. */
function readRegressions(name) {
  const file = join(REGRESSIONS, `${name}.hex`);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.filter((line) => !line.startsWith('#')).map(fromHex);
}

/** Writes the entries, sorted, each once. */
export function writeCorpus(name, entries) {
  mkdirSync(CORPUS, { recursive: true });
  const lines = [...new Set(entries.map(toHex))].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  writeFileSync(join(CORPUS, `${name}.hex`), lines.map((line) => `${line}\n`).join(''));
}

/** The datagrams of tests/golden, in all its folders, as far as they are not longer than inputs are. */
export function readCaptures() {
  const folder = join(TESTS, 'golden');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.hex'))
    .sort()
    .map((file) => {
      const lines = readFileSync(join(folder, file), 'utf8').split('\n');
      return fromHex(lines.filter((line) => !line.startsWith('#')).join(''));
    })
    .filter(({ length }) => length > 0 && length <= INPUT_LIMIT);
}

/** Everything that a target starts from; of the captures those are taken that reach anything new. */
export function corpusOf(target) {
  const all = [...target.seeds, ...readRegressions(target.name), ...readCorpus(target.name)];
  const entries = [...new Map(all.map((bytes) => [toHex(bytes), bytes])).values()];
  return { entries, captures: target.captures ? readCaptures() : [] };
}
