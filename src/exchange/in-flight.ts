// The requests in flight by their numbers, which follow each other: a place for each in a small ring finds them at once.

import type { Pending } from './pending.ts';

/** Places in the ring; a power of two, so that a number's last bits say its place. */
const PLACES = 64;
const LAST = PLACES - 1;

/** Requests by {@link Pending.sequence}. */
export class InFlight {
  readonly #ring: (Pending | undefined)[] = Array.from({ length: PLACES }, () => undefined);
  /** How many of the ring's places are taken. */
  #taken = 0;
  /** Those whose place was taken when they came. */
  readonly #others = new Map<number, Pending>();
  /** The number that came last: how old another is, is counted back from it. */
  #newest = 0;

  get size(): number {
    return this.#taken + this.#others.size;
  }

  has(sequence: number): boolean {
    return this.get(sequence) !== undefined;
  }

  get(sequence: number): Pending | undefined {
    const found = this.#ring[sequence & LAST];
    if (found?.sequence === sequence) return found;
    return this.#others.size === 0 ? undefined : this.#others.get(sequence);
  }

  add(pending: Pending): void {
    const { sequence } = pending;
    this.#newest = sequence;
    if (this.#ring[sequence & LAST] === undefined) {
      this.#ring[sequence & LAST] = pending;
      this.#taken++;
    } else this.#others.set(sequence, pending);
  }

  delete(sequence: number): void {
    const found = this.#ring[sequence & LAST];
    if (found?.sequence === sequence) {
      this.#ring[sequence & LAST] = undefined;
      this.#taken--;
    } else if (this.#others.size > 0) this.#others.delete(sequence);
  }

  /** Those that are in flight now, oldest first: a list of its own, since who is told of one may ask anew. */
  all(): Pending[] {
    if (this.size === 0) return [];
    const inRing = this.#ring.filter((pending) => pending !== undefined);
    // By age, not by number: after 4,294,967,295 comes 1.
    const age = ({ sequence }: Pending): number => (this.#newest - sequence) >>> 0;
    return [...inRing, ...this.#others.values()].sort((one, other) => age(other) - age(one));
  }

  /** The earliest deadline of all; Infinity where there is none. */
  get nextDeadline(): number {
    let next = Infinity;
    if (this.#taken > 0)
      for (const pending of this.#ring) if (pending !== undefined) next = Math.min(next, pending.deadline);
    for (const { deadline } of this.#others.values()) next = Math.min(next, deadline);
    return next;
  }
}
