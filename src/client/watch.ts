// A copy of a kernel table that heals itself: it listens, reads, and reads anew whenever it may have missed something.

import { ClosedError, DumpInterruptedError, OutcomeUnknownError } from '../exchange/errors.ts';
import { Mirror, type MirrorChange } from '../exchange/mirror.ts';
import type { MirrorDescription } from '../families/mirror.ts';
import { timers } from '../ffi/builtin.ts';
import type { Dump } from './dump.ts';
import type { SubscriptionEvent } from './event.ts';
import { type Demand, Listener } from './listener.ts';
import type { Subscription, SubscriptionCallback } from './subscription.ts';

/** Milliseconds between readings that are interrupted each time: the first, and the most. */
const FIRST_PAUSE = 10;
const LONGEST_PAUSE = 1_000;

/** What is called with each change. */
export type WatchCallback<T> = (change: MirrorChange<T>) => void;

/** What a watch works with. */
export interface WatchParts<T> {
  readonly description: MirrorDescription<T>;
  readonly subscribe: (callback: SubscriptionCallback, onFailure: (error: unknown) => void) => Subscription;
  readonly dump: (reading: MirrorDescription<T>['readings'][number], signal: AbortSignal) => Dump<T>;
  readonly callback: WatchCallback<T> | undefined;
  readonly onClose: () => void;
}

/**
 * A copy of a kernel table, kept in step, and the changes to it. Made by {@link NetlinkClient.watch}.
 *
 * First everything there is comes as `added`, then `resynced`; from then on changes as they happen. Whenever something
 * was missed (a loss, a dump that was interrupted) it is read anew: the differences come as changes, then `resynced`.
 * Applying the changes to an empty map makes {@link values}, at any time.
 *
 * Either iterate, or have a callback. While changes are waited for, the process is held; after {@link unref} it is not.
 */
export class Watch<T> extends Listener<MirrorChange<T>> {
  /** Resolves when the table has been read for the first time; rejects with what ended the watch before. */
  readonly ready: Promise<void>;
  readonly #parts: WatchParts<T>;
  readonly #mirror: Mirror<T>;
  readonly #subscription: Subscription;
  readonly #abort = new AbortController();
  readonly #readySettled: { readonly resolve: () => void; readonly reject: (error: unknown) => void };
  #reading = false;
  #isReady = false;

  /** @internal */
  constructor(parts: WatchParts<T>) {
    super(parts.callback);
    this.#parts = parts;
    this.#mirror = new Mirror(parts.description);
    let settled!: { resolve: () => void; reject: (error: unknown) => void };
    this.ready = new Promise((resolve, reject) => {
      settled = { resolve, reject };
    });
    this.ready.catch(() => undefined); // whoever is not interested is told in other ways
    this.#readySettled = settled;
    this.#subscription = parts.subscribe(
      (event) => this.#event(event),
      (error) => this.fail(error),
    );
    this.settle();
    this.#readAnew();
  }

  /** What there is now, by key: the map itself, which changes. Copy it to keep it. */
  get values(): ReadonlyMap<string, T> {
    return this.#mirror.values;
  }

  /** @internal */
  protected override released(error: unknown): void {
    this.#abort.abort();
    this.#readySettled.reject(error ?? new ClosedError(`read ${this.#parts.description.name}`, 'the watch is closed'));
    try {
      this.#subscription.close();
    } finally {
      this.#parts.onClose();
    }
  }

  /** @internal */
  protected override demanded({ more, hold }: Demand): void {
    this.#subscription.pause(!more);
    if (hold) this.#subscription.ref();
    else this.#subscription.unref();
  }

  /** Asked where it may have been closed meanwhile. */
  #isOver(): boolean {
    return this.closed;
  }

  #event(event: SubscriptionEvent): void {
    try {
      if (event.kind === 'loss') this.#mirror.lost();
      else if (event.kind === 'message') this.#tell(this.#mirror.event(event));
    } catch (error) {
      this.fail(error); // of the description: the copy is not to be relied on any more
    }
    this.#readAnew();
  }

  /** Reads, as often as it takes to be in step, unless that is being done. */
  #readAnew(): void {
    if (this.#reading || this.closed || !this.#mirror.needsRead) return;
    this.#reading = true;
    this.#read().then(
      () => {
        this.#reading = false;
        this.#readAnew();
      },
      (error: unknown) => this.fail(error),
    );
  }

  async #read(): Promise<void> {
    // Not while an event is being delivered: the datagram that it is of lies where the next one is received.
    await Promise.resolve();
    const { signal } = this.#abort;
    for (let pause = 0; this.#mirror.needsRead; pause = Math.min(Math.max(pause * 2, FIRST_PAUSE), LONGEST_PAUSE)) {
      if (pause > 0)
        await timers()
          .setTimeout(pause, undefined, { ref: this.isAwaited || (this.holds && !this.#isReady), signal })
          .catch(() => undefined);
      if (this.#isOver()) return;
      // The kernel drops everything until its queue is empty: only from then on a reading can be whole.
      await this.#subscription.receiveNow();
      if (this.#isOver()) return;
      this.#mirror.beginRead();
      const isWhole = await this.#readOnce();
      if (this.#isOver()) return;
      const isUpToDate = await this.#subscription.receiveNow();
      this.#tell(this.#mirror.endRead(!isWhole || !isUpToDate));
      if (this.#isOver()) return;
    }
  }

  /** Whether it was read as of one moment. */
  async #readOnce(): Promise<boolean> {
    try {
      for (const reading of this.#parts.description.readings) {
        for await (const part of this.#parts.dump(reading, this.#abort.signal).chunks()) {
          for (const item of part) this.#mirror.readItem(item);
        }
      }
      return true;
    } catch (error) {
      if (error instanceof DumpInterruptedError || error instanceof OutcomeUnknownError || this.#isOver()) return false;
      throw error;
    }
  }

  #tell(changes: readonly MirrorChange<T>[]): void {
    for (const change of changes) {
      if (this.closed) return;
      if (change.kind === 'resynced') {
        this.#isReady = true;
        this.#readySettled.resolve();
      }
      this.deliver(change);
    }
    this.settle();
  }
}
