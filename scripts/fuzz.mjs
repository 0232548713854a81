// Fuzzes the decoders, guided by coverage: inputs of a corpus are changed again and again, and those that reach code
// which none reached before join the corpus. A target fails where it throws anything but a DecodeError, breaks one of
// its properties (scripts/fuzz/targets/), or takes more than two seconds for one input.
//
//   npm run fuzz                                all targets, ten seconds each
//   npm run fuzz -- schema-attributes --seconds 600 --seed 7
//   npm run fuzz -- --runs 20000                as many inputs for each; the same seed gives the same inputs
//   npm run fuzz -- --save --seconds 60         what is found goes into tests/fuzz/corpus
//   npm run fuzz -- --minimise                  drops the entries that reach nothing new
//   npm run fuzz -- --list                      the targets
//
// The exit status is 1 where something failed: the input is printed, and written to .cache/fuzz/. It belongs into
// tests/fuzz/regressions. --targets FILE takes the targets of another module, --codec FILE another build of the codec,
// --limit MS another limit of time for one input.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { loadApi } from './fuzz/api.mjs';
import { toHex } from './fuzz/bytes.mjs';
import { corpusOf, readCorpus, writeCorpus } from './fuzz/corpus.mjs';
import { readOptions } from './fuzz/options.mjs';
import { runTarget } from './fuzz/watchdog.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FAILURES = join(ROOT, '.cache', 'fuzz');

/** Prints a failure, and writes its input where it can be found again. */
function report(name, { kind, message, stack, bytes }, index) {
  mkdirSync(FAILURES, { recursive: true });
  const file = join(FAILURES, `${name}-${index}.hex`);
  const comment = `${name}: ${message}`.replaceAll('\n', ' ');
  writeFileSync(file, `# ${comment}\n${toHex(bytes)}\n`);
  console.log(`FAILED ${name} (${kind === 'hang' || kind === 'slow' ? kind : 'thrown'}): ${message}`);
  if (stack) console.log(stack);
  console.log(`  input of ${bytes.length} bytes: ${toHex(bytes)}`);
  console.log(`  written to ${file}`);
}

/** Runs one target; whether it passed. */
async function fuzz(target, options, modules) {
  const { name } = target;
  const corpus = options.minimise ? { entries: readCorpus(name), captures: [] } : corpusOf(target);
  const { seed, runs, seconds, limit, minimise } = options;
  const start = performance.now();
  const job = { ...modules, name, corpus, seed, runs, seconds, limit, minimising: minimise };
  const { kept, runs: done, covered, failures } = await runTarget(job);
  const took = (performance.now() - start) / 1000;
  const speed = `${done} runs in ${took.toFixed(1)} s, ${Math.round(done / took)} a second`;
  console.log(
    `${name}: ${speed}; ${corpus.entries.length} entries, ${kept.length} ${minimise ? 'kept' : 'new'}; ${covered} covered`,
  );
  if (minimise && failures.length === 0) writeCorpus(name, kept);
  else if (options.save) writeCorpus(name, [...readCorpus(name), ...kept]);
  for (const [index, failure] of failures.entries()) report(name, failure, index);
  return failures.length === 0;
}

/** @returns Whether everything passed. */
async function main(args) {
  const options = readOptions(args);
  const file = resolve(options.targets ?? join(ROOT, 'scripts/fuzz/targets.mjs'));
  const codecFile = resolve(options.codec ?? join(ROOT, 'dist/codec/index.js'));
  const [targets, codec] = [file, codecFile].map((path) => pathToFileURL(path).href);
  // The blocks that count are those of the build, or of a module of targets that is its own code under test.
  const covered = options.targets ? targets : pathToFileURL(dirname(dirname(codecFile))).href;
  const { makeTargets } = await import(targets);
  const all = makeTargets(await loadApi(codec));
  const unknown = options.names.find((name) => !all.some((target) => target.name === name));
  if (unknown !== undefined)
    throw new Error(`no target is called ${unknown}; there are ${all.map(({ name }) => name).join(', ')}`);
  const chosen = all.filter(({ name }) => options.names.length === 0 || options.names.includes(name));
  if (options.list) for (const { name } of chosen) console.log(name);
  if (options.list) return true;
  let passed = true;
  for (const target of chosen) passed = (await fuzz(target, options, { targets, codec, covered })) && passed;
  return passed;
}

try {
  process.exitCode = (await main(process.argv.slice(2))) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
