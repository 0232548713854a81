// nlmsg_seq: what ties an answer to its request. Notifications carry 0, so no request does.

import { U32_MAX } from '../codec/check.ts';

/** A random start is below this: the engine keeps numbers up to twice as much in a register, and larger ones on its heap. */
const START_BELOW = 2 ** 30;

/** Numbers requests: a u32 that goes up by one from a random start, and from 4,294,967,295 on to 1. */
export class SequenceCounter {
  #last: number;

  /** @param first - The first number given out, 1 to 4,294,967,295; random, up to 2^30, by default. */
  constructor(first: number = 1 + Math.floor(Math.random() * START_BELOW)) {
    this.#last = first - 1;
  }

  /** The next number. */
  next(): number {
    this.#last = this.#last === U32_MAX ? 1 : this.#last + 1;
    return this.#last;
  }
}
