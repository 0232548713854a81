// How many notifications a socket has lost. The kernel says once that it had no room (ENOBUFS), before the messages that
// are still queued; then it drops everything without another word until the queue has been emptied, and counts.

/** Follows the losses of one socket; given the kernel's counter of drops, a u32 that wraps. */
export class LossTracker {
  #counted: number;
  #losing = false;
  #announced = false;

  /** @param dropped - The counter at the start. */
  constructor(dropped: number) {
    this.#counted = dropped;
  }

  /** Whether messages have been dropped, and may still be. */
  get losing(): boolean {
    return this.#losing;
  }

  /** The kernel said that it had no room. */
  overrun(): void {
    this.#losing = true;
    this.#announced = true;
  }

  /**
   * Ends a round of receiving.
   *
   * @param dropped - The counter now.
   * @param drained - Whether nothing was left in the queue, from which on the kernel drops nothing any more.
   * @returns How many messages are to be reported as lost; 0 where the kernel announced a loss that it does not count,
   *   for which it had not even the memory to make the message; undefined where there is nothing to report.
   */
  settle(dropped: number, drained: boolean): number | undefined {
    if (!this.#losing) return undefined;
    const count = (dropped - this.#counted) >>> 0;
    const isNews = this.#announced || count > 0;
    this.#counted = dropped;
    this.#announced = false;
    this.#losing = !drained;
    return isNews ? count : undefined;
  }
}
