// The requests in flight by their numbers. Mostly there is one at a time, which needs no table.

import type { Pending } from './pending.ts';

/** Requests by {@link Pending.sequence}. */
export class InFlight {
  /** The one that was there first; undefined where it has gone. */
  #one: Pending | undefined;
  /** Those that came while there were others. */
  readonly #others = new Map<number, Pending>();

  get size(): number {
    return this.#others.size + (this.#one === undefined ? 0 : 1);
  }

  has(sequence: number): boolean {
    return this.get(sequence) !== undefined;
  }

  get(sequence: number): Pending | undefined {
    if (this.#one?.sequence === sequence) return this.#one;
    return this.#others.size === 0 ? undefined : this.#others.get(sequence);
  }

  add(pending: Pending): void {
    if (this.#one === undefined && this.#others.size === 0) this.#one = pending;
    else this.#others.set(pending.sequence, pending);
  }

  delete(sequence: number): void {
    if (this.#one?.sequence === sequence) this.#one = undefined;
    else if (this.#others.size > 0) this.#others.delete(sequence);
  }

  /** Those that are in flight now, oldest first: a list of its own, since who is told of one may ask anew. */
  all(): Pending[] {
    return this.#one === undefined ? [...this.#others.values()] : [this.#one, ...this.#others.values()];
  }

  /** The earliest deadline of all; Infinity where there is none. */
  get nextDeadline(): number {
    let next = this.#one?.deadline ?? Infinity;
    for (const { deadline } of this.#others.values()) if (deadline < next) next = deadline;
    return next;
  }
}
