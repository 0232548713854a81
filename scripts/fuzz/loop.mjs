// The guided loop: inputs run in batches, and where a batch reaches a new block it is halved until the input is found.
// Coverage is asked for once in a batch, since asking costs as much as many inputs.

import { toHex } from './bytes.mjs';
import { includesAll } from './coverage.mjs';
import { mutate } from './mutate.mjs';
import { shrink } from './shrink.mjs';

const BATCH = 256;
/** How many inputs are tried to make a new entry smaller; each of them asks for the coverage. */
const SHRINK_TRIES = 40;

export class Loop {
  /** The entries, and those that this run found. */
  entries;
  found = [];
  #target;
  #runner;
  #coverage;
  #random;
  #captures;

  /** @param captures - Inputs of which those become entries, made smaller, that reach what `entries` do not. */
  constructor(target, { entries, captures }, { runner, coverage, random }) {
    this.#target = target;
    this.entries = entries.length > 0 ? [...entries] : [new Uint8Array(0)];
    this.#runner = runner;
    this.#coverage = coverage;
    this.#random = random;
    this.#captures = captures;
  }

  /** Runs until `runs` inputs have run, or `until` (as performance.now() gives it) has come. */
  run(runs, until) {
    const { entries } = this;
    for (const entry of entries) this.#runner.run(entry);
    this.#coverage.markSeen(this.#coverage.takeFresh());
    this.#find(this.#captures);
    const last = this.#runner.runs + runs;
    while (this.#runner.runs < last && performance.now() < until && !this.#runner.full) {
      this.#batch(Math.min(BATCH, last - this.#runner.runs));
    }
  }

  #batch(count) {
    const batch = Array.from({ length: count }, () => mutate(this.#random, this.entries, this.#target));
    const passed = batch.filter((bytes) => this.#runner.run(bytes));
    const fresh = this.#coverage.takeFresh();
    if (!fresh) return;
    this.#find(passed);
    // What only failing inputs reach, or runs of the same input do not repeat, is not to be looked for again.
    this.#coverage.markSeen(fresh);
  }

  /** Finds the inputs among `batch` that reach new blocks. */
  #find(batch) {
    if (batch.length === 0) return;
    const fresh = this.#freshOf(batch);
    if (!fresh) return;
    if (batch.length === 1) this.#keep(batch[0], fresh);
    else {
      const middle = batch.length >> 1;
      this.#find(batch.slice(0, middle));
      this.#find(batch.slice(middle));
    }
  }

  #freshOf(batch) {
    this.#coverage.discard();
    for (const bytes of batch) this.#runner.run(bytes);
    return this.#coverage.takeFresh();
  }

  #keep(bytes, fresh) {
    const keeps = (candidate) => {
      this.#coverage.discard();
      return this.#runner.run(candidate) && includesAll(this.#coverage.takeFresh(), fresh);
    };
    const entry = shrink(bytes, keeps, SHRINK_TRIES);
    this.#coverage.markSeen(fresh);
    this.entries.push(entry);
    this.found.push(entry);
  }
}

/** The entries that reach what neither `seeds` nor the ones kept before do; short ones are kept first. */
export function minimise(entries, seeds, { runner, coverage }) {
  const kept = [];
  for (const seed of seeds) runner.run(seed);
  coverage.markSeen(coverage.takeFresh());
  const inOrder = [...entries].sort((a, b) => a.length - b.length || (toHex(a) < toHex(b) ? -1 : 1));
  for (const entry of inOrder) {
    coverage.discard();
    const passed = runner.run(entry);
    const fresh = coverage.takeFresh();
    if (!fresh || !passed) continue;
    coverage.markSeen(fresh);
    kept.push(entry);
  }
  return kept;
}
