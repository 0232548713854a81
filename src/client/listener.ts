// What is listened to: items for one consumer, who iterates or has a callback, until it is closed.

import { EventQueue } from './event-queue.ts';

/**
 * Gives items as they come, to an iteration or a callback, until it is closed. While items are waited for, the process is
 * held; after {@link unref} it is not. {@link Subscription} and {@link Watch} are such.
 */
export abstract class Listener<T> implements AsyncIterableIterator<T> {
  readonly #queue = new EventQueue<T>();
  readonly #callback: ((item: T) => void) | undefined;
  #holds = true;
  #closed = false;

  /** @internal */
  constructor(callback: ((item: T) => void) | undefined) {
    this.#callback = callback;
  }

  /** Whether it has been closed. */
  get closed(): boolean {
    return this.#closed;
  }

  /** The next item; done once closed. Several calls may wait at a time. @throws What ended it, once. */
  next(): Promise<IteratorResult<T, undefined>> {
    const next = this.#queue.next();
    if (!this.#closed) this.changed();
    return next;
  }

  /** {@link close}, for a `for await` that is left. */
  return(): Promise<IteratorResult<T, undefined>> {
    this.close();
    return Promise.resolve({ done: true, value: undefined });
  }

  /** Itself: there is one consumer. */
  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Holds the process while items are waited for, as it does from the start. */
  ref(): this {
    this.#holds = true;
    if (!this.#closed) this.changed();
    return this;
  }

  /** Does not hold the process. */
  unref(): this {
    this.#holds = false;
    if (!this.#closed) this.changed();
    return this;
  }

  /** Ends it. Items that were not consumed are dropped, and who waits is told that it is over. Idempotent. */
  close(): void {
    this.end(undefined);
  }

  /** As {@link close}; `error` is thrown to an iteration that waits, or to the next. A callback is not told. */
  destroy(error?: Error): void {
    this.end(error);
  }

  /** {@link close}, for `using`. */
  [Symbol.dispose](): void {
    this.close();
  }

  /** {@link close}, for `await using`. */
  [Symbol.asyncDispose](): Promise<void> {
    this.close();
    return Promise.resolve();
  }

  /** @internal How many items wait for the consumer. */
  protected get waiting(): number {
    return this.#queue.length;
  }

  /** @internal Whether it may hold the process. */
  protected get holds(): boolean {
    return this.#holds;
  }

  /** @internal Whether the process is to be held. */
  protected get isAwaited(): boolean {
    return this.#holds && (this.#callback !== undefined || this.#queue.isAwaited);
  }

  /** @internal Gives an item to the consumer. */
  protected deliver(item: T): void {
    if (this.#closed) return;
    if (this.#callback === undefined) {
      this.#queue.push(item);
      return;
    }
    try {
      this.#callback(item);
    } catch (error) {
      rethrow(error);
    }
  }

  /** @internal Ends it, with an error or without. */
  protected end(error: unknown): void {
    if (this.#closed) return;
    this.#closed = true;
    try {
      this.released(error);
    } finally {
      this.#queue.end(error);
    }
  }

  /** @internal Ends it with an error of its own, which nobody asked for: where there is a callback it is uncaught. */
  protected fail(error: unknown): void {
    if (this.#closed) return;
    try {
      this.end(error);
    } finally {
      if (this.#callback !== undefined) this.uncaught(error);
    }
  }

  /** @internal What becomes of an error that no iteration takes. */
  protected uncaught(error: unknown): void {
    rethrow(error);
  }

  /** @internal Called when {@link waiting} or {@link isAwaited} may have changed, as long as it is open. */
  protected abstract changed(): void;

  /** @internal Called once, when it has ended: what it had is let go. */
  protected abstract released(error: unknown): void;
}

/** An error of a callback is nobody's here: it is thrown where nothing catches it, and what called goes on. */
function rethrow(error: unknown): void {
  process.nextTick(() => {
    throw error;
  });
}
