// Random numbers that a seed decides: the same seed gives the same run, on every machine.

/** A generator of 32 bits of state (mulberry32): quick, and good enough to choose among mutations. */
export class Random {
  #state;

  constructor(seed) {
    this.#state = seed | 0;
  }

  /** 0 to 4,294,967,295. */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  /** 0 to `count` - 1; 0 where `count` is 0. */
  below(count) {
    return count > 0 ? this.next() % count : 0;
  }

  /** True once in `times`. */
  oneIn(times) {
    return this.below(times) === 0;
  }

  pick(list) {
    return list[this.below(list.length)];
  }
}
