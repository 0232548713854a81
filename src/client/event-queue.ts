// Events that wait for a consumer, and consumers that wait for an event.

interface Waiter<T> {
  readonly resolve: (result: IteratorResult<T, undefined>) => void;
  readonly reject: (error: unknown) => void;
}

const OVER: IteratorReturnResult<undefined> = { done: true, value: undefined };

/** First in, first out, from both sides. */
export class EventQueue<T> {
  #events: T[] = [];
  #taken = 0;
  readonly #waiters: Waiter<T>[] = [];
  #ended = false;
  /** What ended it, until somebody has been told. */
  #error: { readonly error: unknown } | undefined;

  /** How many events wait. */
  get length(): number {
    return this.#events.length - this.#taken;
  }

  /** Whether somebody waits for an event. */
  get isAwaited(): boolean {
    return this.#waiters.length > 0;
  }

  push(event: T): void {
    const waiter = this.#waiters.shift();
    if (waiter === undefined) this.#events.push(event);
    else waiter.resolve({ done: false, value: event });
  }

  next(): Promise<IteratorResult<T, undefined>> {
    if (this.#taken < this.#events.length) return Promise.resolve({ done: false, value: this.#shift() });
    if (this.#error !== undefined) {
      const { error } = this.#error;
      this.#error = undefined;
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the reason of a signal may be anything
      return Promise.reject(error);
    }
    if (this.#ended) return Promise.resolve(OVER);
    return new Promise((resolve, reject) => {
      this.#waiters.push({ resolve, reject });
    });
  }

  /** Takes all events that wait. */
  takeAll(): T[] {
    const waiting = this.#taken === 0 ? this.#events : this.#events.slice(this.#taken);
    this.#events = [];
    this.#taken = 0;
    return waiting;
  }

  /** Ends it. Events that wait are dropped; an error goes to the first consumer, the others are told that it is over. */
  end(error: unknown): void {
    this.#ended = true;
    this.#events = [];
    this.#taken = 0;
    if (error !== undefined) {
      const first = this.#waiters.shift();
      if (first === undefined) this.#error = { error };
      else first.reject(error);
    }
    for (const { resolve } of this.#waiters.splice(0)) resolve(OVER);
  }

  /** Array.shift moves all that is left; this moves it once in a while. */
  #shift(): T {
    const event = this.#events[this.#taken++]!;
    if (this.#taken >= 1024 || this.#taken === this.#events.length) {
      this.#events.splice(0, this.#taken);
      this.#taken = 0;
    }
    return event;
  }
}
