// nlmsg_seq: what ties an answer to its request. Notifications carry 0, so no request does.

import { U32_MAX } from '../codec/check.ts';

/** Numbers requests: a u32 that goes up by one from a random start, and from 4,294,967,295 on to 1. */
export class SequenceCounter {
  #last: number;

  /** @param first - The first number given out, 1 to 4,294,967,295; random by default. */
  constructor(first: number = 1 + Math.floor(Math.random() * U32_MAX)) {
    this.#last = first - 1;
  }

  /** The next number. */
  next(): number {
    this.#last = this.#last === U32_MAX ? 1 : this.#last + 1;
    return this.#last;
  }
}
