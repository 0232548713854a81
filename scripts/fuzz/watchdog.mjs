// Runs a target in a thread of its own, and ends the thread where an input does not end or takes all the memory.

import { clearInterval, setInterval } from 'node:timers';
import { Worker } from 'node:worker_threads';
import { Beacon, beaconMemory } from './beacon.mjs';

const WATCH_EVERY = 50;
/** Megabytes: what the decoders make of 4 KiB fits many times. */
const MEMORY = 512;

/**
 * What a target did: { kept, runs, covered, failures }.
 *
 * @param job - { targets, codec, covered, name, corpus, seed, runs, seconds, limit, minimising }: the addresses of the
 *   modules with the targets and with the codec, the start of the addresses that coverage counts, the target's name, its
 *   { entries, captures }, and how long to run.
 */
export function runTarget(job) {
  const memory = beaconMemory();
  const beacon = new Beacon(memory);
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
    workerData: { ...job, memory },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
  return new Promise((resolve, reject) => {
    // What ends after the limit the thread reports itself; this is for what does not end.
    const patience = 2 * job.limit;
    const watch = watchInput(beacon, patience, (input) => {
      void worker.terminate();
      resolve(stopped(beacon, { kind: 'hang', message: `does not end within ${patience} ms`, bytes: input }));
    });
    worker.once('message', resolve);
    worker.once('error', (error) => {
      const input = beacon.input;
      if (!input) reject(error);
      else resolve(stopped(beacon, { kind: 'crash', message: `ended the thread: ${error.message}`, bytes: input }));
    });
    worker.once('exit', () => clearInterval(watch));
  });
}

function stopped(beacon, failure) {
  return { kept: [], runs: beacon.serial, covered: 0, failures: [failure] };
}

/** Calls `hangs` with the input where one and the same has been running for `limit` milliseconds. */
function watchInput(beacon, limit, hangs) {
  let serial = -1;
  let since = 0;
  const watch = setInterval(() => {
    const input = beacon.input;
    if (!input || beacon.serial !== serial) {
      ({ serial } = beacon);
      since = performance.now();
    } else if (performance.now() - since > limit) {
      clearInterval(watch);
      hangs(input);
    }
  }, WATCH_EVERY);
  return watch;
}
