// What is listened to: items for one consumer, who iterates or has a callback, until it is closed.

import { EventQueue } from './event-queue.ts';

/** Items that wait for the consumer, beyond which no more are made. */
const MOST_WAITING = 8_192;

/** What the consumer's state asks of the source. */
export interface Demand {
  /** Whether there is room for more items. */
  readonly more: boolean;
  /** Whether the process is to be held for them. */
  readonly hold: boolean;
}

/** What waits, an array of at least one at a time; see {@link Subscription.chunks}. */
export interface Chunks<T> extends AsyncIterableIterator<T[]> {
  /** The next array; done once closed. @throws What ended it, once. */
  next(): Promise<IteratorResult<T[], undefined>>;
  /** Ends it, and what it is the chunks of. */
  return(): Promise<IteratorResult<T[], undefined>>;
}

/**
 * Gives items as they come, to an iteration or a callback, until it is closed. While items are waited for, the process is
 * held; after {@link unref} it is not. {@link Subscription} and {@link Watch} are such.
 */
export abstract class Listener<T> implements AsyncIterableIterator<T> {
  readonly #queue = new EventQueue<T>();
  readonly #callback: ((item: T) => void) | undefined;
  #holds = true;
  #closed = false;
  /** The demand that the source was told of last. */
  #demand: Demand | undefined;

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
    try {
      this.settle();
    } catch (error) {
      this.end(error); // there is nothing left to wait with
    }
    return next;
  }

  /**
   * Iterates over all that waits at a time: arrays of one to some thousand items, in their order. Quicker than one by one
   * where there are many. Leaving the loop closes it.
   *
   * @throws What ended it, once; TypeError where there is a callback, which is given all of them.
   *
   * @example
   * ```ts
   * import { NETLINK_ROUTE, NetlinkClient } from 'nlmsg';
   *
   * const client = NetlinkClient.open({ protocol: NETLINK_ROUTE });
   * const subscription = client.subscribe({ groups: [1] }); // RTNLGRP_LINK
   * setTimeout(() => subscription.close(), 100);
   * for await (const events of subscription.chunks()) {
   *   for (const { kind } of events) console.log(kind);
   * }
   * client.destroy();
   * ```
   */
  chunks(): Chunks<T> {
    this.#checkNoCallback();
    // Not a generator: of one that waits return() would wait, too.
    const chunks: Chunks<T> = {
      next: async () => {
        const { done, value } = await this.next();
        if (done === true) return { done, value: undefined };
        const rest = this.#queue.takeAll();
        this.settle();
        return { done: false, value: [value, ...rest] };
      },
      return: () => {
        this.close();
        return Promise.resolve({ done: true, value: undefined });
      },
      [Symbol.asyncIterator]: () => chunks,
    };
    return chunks;
  }

  /** {@link close}, for a `for await` that is left. */
  return(): Promise<IteratorResult<T, undefined>> {
    this.close();
    return Promise.resolve({ done: true, value: undefined });
  }

  /** Itself: there is one consumer. @throws TypeError where it is a callback. */
  [Symbol.asyncIterator](): this {
    this.#checkNoCallback();
    return this;
  }

  /** Holds the process while items are waited for, as it does from the start. */
  ref(): this {
    this.#holds = true;
    this.settle();
    return this;
  }

  /** Does not hold the process. */
  unref(): this {
    this.#holds = false;
    this.settle();
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

  /** @internal Whether it may hold the process. */
  protected get holds(): boolean {
    return this.#holds;
  }

  /** @internal Whether the process is to be held. */
  protected get isAwaited(): boolean {
    return this.#holds && (this.#callback !== undefined || this.#queue.isAwaited);
  }

  /** @internal Tells the source where the demand is another one than before. */
  protected settle(): void {
    if (this.#closed) return;
    const more = this.#queue.length < MOST_WAITING;
    const hold = this.isAwaited;
    if (this.#demand?.more === more && this.#demand.hold === hold) return;
    this.#demand = { more, hold };
    this.demanded(this.#demand);
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

  #checkNoCallback(): void {
    if (this.#callback !== undefined) throw new TypeError('Cannot iterate: the callback is given everything');
  }

  /** @internal Called with each new demand, as long as it is open. */
  protected abstract demanded(demand: Demand): void;

  /** @internal Called once, when it has ended: what it had is let go. */
  protected abstract released(error: unknown): void;
}

/** An error of a callback is nobody's here: it is thrown where nothing catches it, and what called goes on. */
function rethrow(error: unknown): void {
  process.nextTick(() => {
    throw error;
  });
}
