// The thread that runs one target. What it has found it posts at the end; see watchdog.mjs for what it is given.

import { parentPort, workerData } from 'node:worker_threads';
import { loadApi } from './api.mjs';
import { Beacon } from './beacon.mjs';
import { Coverage } from './coverage.mjs';
import { Loop, minimise } from './loop.mjs';
import { Random } from './random.mjs';
import { Runner } from './runner.mjs';

const { targets, codec, covered, name, corpus, seed, runs, seconds, limit, minimising, memory } = workerData;

const coverage = new Coverage(covered);
coverage.start();
const { makeTargets } = await import(targets);
const target = makeTargets(await loadApi(codec)).find((candidate) => candidate.name === name);
const runner = new Runner(target, new Beacon(memory), limit);
const random = new Random(seed);

let kept;
if (minimising) kept = minimise(corpus.entries, target.seeds, { runner, coverage });
else {
  const loop = new Loop(target, corpus, { runner, coverage, random });
  loop.run(runs, performance.now() + seconds * 1000);
  kept = loop.found;
}
parentPort.postMessage({
  kept,
  runs: runner.runs,
  covered: coverage.size,
  failures: [...runner.failures.values()],
});
