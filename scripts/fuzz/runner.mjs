// Runs a target on inputs, one at a time, and remembers each way in which it fails once.

import { shrinkStructure } from './shrink-structure.mjs';
import { shrink } from './shrink.mjs';

/** How many inputs are tried to make the one that fails smaller. */
const SHRINK_TRIES = 2000;
/** Of one target, so many kinds of failure are enough. */
const FAILURE_LIMIT = 12;
const SLOW = 'slow';

export class Runner {
  /** Failures by kind: { kind, message, bytes }. */
  failures = new Map();
  runs = 0;
  #target;
  #beacon;
  #limit;

  /**
   * @param beacon - Told of each input before it runs, so that another thread knows which one hangs; see beacon.mjs.
   * @param limit - Milliseconds that one input may take.
   */
  constructor(target, beacon, limit) {
    this.#target = target;
    this.#beacon = beacon;
    this.#limit = limit;
  }

  get full() {
    return this.failures.size >= FAILURE_LIMIT;
  }

  /** Runs one input; whether it passed. */
  run(bytes) {
    let failure = this.#attempt(bytes);
    // The machine may have been busy with something else: slow is what is slow again.
    if (failure?.kind === SLOW) failure = this.#attempt(bytes);
    if (failure && !this.failures.has(failure.kind) && !this.full) this.#record(failure, bytes);
    return failure === undefined;
  }

  /** Runs one input, and leaves a failure to the caller: undefined where it passes. */
  #attempt(bytes) {
    this.runs++;
    const start = performance.now();
    this.#beacon.running(bytes);
    try {
      this.#target.run(bytes.slice());
    } catch (error) {
      return failureOf(error);
    } finally {
      this.#beacon.idle();
    }
    const took = performance.now() - start;
    if (took <= this.#limit) return undefined;
    return { kind: SLOW, message: `took ${Math.round(took)} ms for one input` };
  }

  #record(failure, bytes) {
    const { kind } = failure;
    this.failures.set(kind, { ...failure, bytes });
    if (kind === SLOW) return;
    const keeps = (candidate) => this.#attempt(candidate)?.kind === kind;
    let smallest = bytes;
    for (let before = Infinity; smallest.length < before;) {
      before = smallest.length;
      smallest = shrinkStructure(smallest, keeps, SHRINK_TRIES, this.#target);
      smallest = shrink(smallest, keeps, SHRINK_TRIES);
    }
    this.failures.set(kind, { ...(this.#attempt(smallest) ?? failure), bytes: smallest });
  }
}

/** What was thrown, and of which kind it is: the same words from the same place, whatever the numbers. */
function failureOf(error) {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : `thrown: ${String(error)}`;
  const stack = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  const place = stack.find((line) => /^\s+at /.test(line))?.trim() ?? '';
  const kind = error?.property ?? `${message.replace(/\d+/g, '0').slice(0, 60)} ${place}`;
  return { kind, message, stack: stack.slice(1, 6).join('\n') };
}
