// When a fake kernel does what it does later.

import { performance } from 'node:perf_hooks';
// Not the globals, which a test may have replaced by timers of its own.
import { setImmediate, setTimeout } from 'node:timers';
import { fakeError } from './fake-error.ts';

/** The longest wait of poll(2), in milliseconds, and so what stands for no limit. */
const ENDLESS = 2 ** 31 - 1;

/** Tells a fake kernel when it is time. */
export interface Scheduler {
  /** Runs `job` once, `milliseconds` from now, from 0 on; never within this call. */
  after(milliseconds: number, job: () => void): void;
  /**
   * Lets up to `milliseconds` pass, with the jobs that are due by then, until `ready` says true: what it said last.
   * Blocks the thread, if it takes time at all.
   */
  wait(milliseconds: number, ready: () => boolean): boolean;
}

interface Job {
  readonly due: number;
  readonly run: () => void;
}

/** Jobs by the time when they are due; those of the same time in the order in which they came. */
class Agenda {
  readonly #jobs: Job[] = [];

  add(job: Job): void {
    const index = this.#jobs.findIndex(({ due }) => due > job.due);
    this.#jobs.splice(index < 0 ? this.#jobs.length : index, 0, job);
  }

  /** When the first one is due; undefined where there is none. */
  get due(): number | undefined {
    return this.#jobs[0]?.due;
  }

  /** Runs the first one. */
  runFirst(): void {
    this.#jobs.shift()?.run();
  }

  /** Runs a job, unless it was run before. */
  run(job: Job): void {
    const index = this.#jobs.indexOf(job);
    if (index >= 0) this.#jobs.splice(index, 1);
    if (index >= 0) job.run();
  }
}

/**
 * Time that goes by only when it is told to: by {@link VirtualScheduler.advance}, or where the code under test blocks
 * its thread to wait. What is delayed by an hour is tested in no time, and always the same way.
 *
 * @example
 * ```ts
 * import { VirtualScheduler } from 'nlmsg/testing';
 *
 * const scheduler = new VirtualScheduler();
 * scheduler.after(3_600_000, () => console.log('an hour later'));
 * scheduler.advance(3_600_000); // an hour later
 * ```
 */
export class VirtualScheduler implements Scheduler {
  readonly #agenda = new Agenda();
  #now = 0;

  /** Milliseconds since it was made. */
  get now(): number {
    return this.#now;
  }

  /** Runs `job` once, as soon as `milliseconds` have been let pass. */
  after(milliseconds: number, job: () => void): void {
    checkMilliseconds(milliseconds);
    this.#agenda.add({ due: this.#now + milliseconds, run: job });
  }

  /** Lets `milliseconds` pass, with everything that is due by then, in order. */
  advance(milliseconds: number): void {
    checkMilliseconds(milliseconds);
    this.wait(milliseconds, () => false);
  }

  /** Lets up to `milliseconds` pass, until `ready` says true: what it said last. Takes no time. */
  wait(milliseconds: number, ready: () => boolean): boolean {
    const end = this.#now + milliseconds;
    while (!ready()) {
      const { due } = this.#agenda;
      if (due === undefined || due > end) {
        if (end !== Infinity) this.#now = Math.max(this.#now, end);
        return ready();
      }
      this.#now = Math.max(this.#now, due);
      this.#agenda.runFirst();
    }
    return true;
  }
}

/** The time of the clock. What is due later does not hold the process. */
export class ClockScheduler implements Scheduler {
  readonly #agenda = new Agenda();

  after(milliseconds: number, job: () => void): void {
    checkMilliseconds(milliseconds);
    const entry = { due: performance.now() + milliseconds, run: job };
    this.#agenda.add(entry);
    const run = (): void => this.#agenda.run(entry);
    if (milliseconds === 0) setImmediate(run);
    else setTimeout(run, milliseconds).unref();
  }

  wait(milliseconds: number, ready: () => boolean): boolean {
    const end = performance.now() + milliseconds;
    while (!ready()) {
      const { due } = this.#agenda;
      if (due === undefined || due > end) {
        // The thread that would have to change anything is this one.
        if (milliseconds >= ENDLESS) throw fakeError('Cannot wait without end: nothing is due, so nothing will come');
        block(end - performance.now());
        return ready();
      }
      block(due - performance.now());
      this.#agenda.runFirst();
    }
    return true;
  }
}

/** Blocks the thread. */
export function block(milliseconds: number): void {
  if (milliseconds > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

function checkMilliseconds(milliseconds: unknown): void {
  if (typeof milliseconds !== 'number' || !(milliseconds >= 0 && milliseconds < Infinity)) {
    throw new RangeError(`Cannot wait: ${String(milliseconds)} is no number of milliseconds from 0`);
  }
}
