// Waiting with poll(2) on a thread of the pool: for worker threads, Bun and Deno, where the poll handle is not to be had.
// Some 40 us a wake.
//
// One poll waits for all descriptors of this thread, and one thread of the process waits on the pool: the pool has few
// threads, and the file system needs them. A thread that may not wait looks instead, every few milliseconds.
//
// An eventfd is among the descriptors, written to when the set changes; the wait has a limit all the same, so that
// whatever happens to this thread, one of the pool's does not wait for ever.
//
// A call on the pool holds the event loop, and there is no way to have it not to. Where nothing that is watched is to
// hold the process, the wait is therefore left every UNHELD_LIMIT, and taken up again by a timer that does not hold it
// either: when nothing else is left to do, the loop ends before the timer is due.

import { monotonic } from './clock.ts';
import { EFD_CLOEXEC, EFD_NONBLOCK, EINTR, POLLIN, POLLNVAL } from './constants.ts';
import { PollSet } from './pollfd.ts';
import { PoolPermit } from './pool-permit.ts';
import * as syscall from './syscall.ts';
import { SystemError } from './system-error.ts';
import type { Watch, WatchDriver } from './watcher.ts';

/** The longest wait on the pool, in milliseconds: how long a worker that is terminated may take to end. */
const LIMIT = 200;
/** The longest wait where nothing holds the process, in milliseconds. */
const UNHELD_LIMIT = 50;
/** Between two such waits, in milliseconds. */
const UNHELD_PAUSE = 1;
/** Between two looks, in milliseconds: it doubles from the least to the most while nothing is found. */
const [LEAST_PAUSE, MOST_PAUSE] = [1, 10];
/** Looks until the permit is asked for again. */
const LOOKS = 100;

const NONE = -1;
const FIRST_CAPACITY = 8;

/** The one poller of a thread. */
export class PoolPoller implements WatchDriver {
  readonly #limit: number;
  readonly #permit = new PoolPermit();
  readonly #watches = new Set<PoolWatch>();
  readonly #set = new PollSet(FIRST_CAPACITY);
  /** Room for the eight bytes that an eventfd gives. */
  readonly #count = new PollSet(1);
  readonly #onExit = (): void => this.#exit();
  #eventfd = NONE;
  #timer: NodeJS.Timeout | undefined;
  /** Whether a wait is under way. */
  #polling = false;
  #woken = false;
  #dispatching = false;
  #exiting = false;
  /** When to let the event loop end, where nothing is held: milliseconds of monotonic(). */
  #leaveAt = 0;
  #pause = LEAST_PAUSE;
  /** How many more looks to take before the next wait. */
  #looks = 0;

  /** @param limit - The longest wait, in milliseconds; tests take one that nobody lives to see the end of. */
  constructor(limit: number = LIMIT) {
    this.#limit = limit;
  }

  /** @throws SystemError where there is no descriptor left for the eventfd. */
  begin(fd: number, ready: () => void, held: boolean): Watch {
    this.#openEventfd();
    const watch = new PoolWatch(this, fd, ready, held);
    this.#watches.add(watch);
    this.changed();
    return watch;
  }

  /** For {@link PoolWatch}. */
  remove(watch: PoolWatch): void {
    if (this.#watches.delete(watch)) this.changed();
  }

  /** For {@link PoolWatch}: what is watched, or whether it holds the process, is other than it was. */
  changed(): void {
    if (this.#dispatching || this.#exiting) return; // dispatching: looked at when all have been called
    if (this.#polling) this.#wake();
    else this.#next();
  }

  get #held(): boolean {
    for (const watch of this.#watches) if (watch.held) return true;
    return false;
  }

  /** Goes on, in the way that is due now. No wait is under way. */
  #next(): void {
    if (this.#watches.size === 0) this.#rest();
    else if (this.#looks > 0) this.#lookLater();
    else if (!this.#permit.take()) this.#lookLater(LOOKS);
    else if (this.#held) this.#wait(this.#limit);
    else this.#waitUnheld();
  }

  /** Waits for UNHELD_LIMIT in all, however often something comes, and then lets the event loop end if it would. */
  #waitUnheld(): void {
    const left = Math.ceil(this.#leaveAt - monotonic());
    if (left > 0) {
      this.#wait(left);
      return;
    }
    this.#after(UNHELD_PAUSE, () => {
      this.#leaveAt = monotonic() + UNHELD_LIMIT;
      this.#next();
    });
  }

  /** One wait on the pool. There is never a second one under way. */
  #wait(limit: number): void {
    this.#clearTimer();
    const watches = this.#fillSet();
    this.#polling = true;
    try {
      syscall.pollInPool(this.#set.address, watches.length + 1, limit, (result) => this.#polled(watches, result));
    } catch {
      this.#polling = false; // koffi takes so many calls at a time, those of other libraries among them
      this.#lookLater(LOOKS);
    }
  }

  #polled(watches: readonly PoolWatch[], result: number): void {
    this.#polling = false;
    if (this.#woken) syscall.eventfdRead(this.#eventfd, this.#count.address);
    this.#woken = false;
    this.#dispatch(watches, result);
    if (result >= 0 || result === -EINTR) this.#next();
    else this.#lookLater(LOOKS);
  }

  /** Takes `looks` of them, or those that are left; the first or next one after a pause. */
  #lookLater(looks: number = this.#looks): void {
    this.#looks = looks;
    if (this.#watches.size === 0) this.#rest();
    else this.#after(this.#pause, () => this.#look());
  }

  #look(): void {
    const watches = this.#fillSet();
    const result = syscall.poll(this.#set.address, watches.length + 1, 0);
    this.#looks--;
    this.#pause = result > 0 ? LEAST_PAUSE : Math.min(this.#pause * 2, MOST_PAUSE);
    this.#dispatch(watches, result);
    this.#next();
  }

  #fillSet(): readonly PoolWatch[] {
    const watches = [...this.#watches];
    this.#set.reserve(watches.length + 1);
    this.#set.put(0, this.#eventfd, POLLIN);
    watches.forEach(({ fd }, index) => this.#set.put(index + 1, fd, POLLIN)); // POLLERR comes unasked
    return watches;
  }

  #dispatch(watches: readonly PoolWatch[], result: number): void {
    if (result === 0 || result === -EINTR) return;
    // Where poll(2) itself fails, for want of memory or for too many descriptors, everyone is to look for himself.
    const failed = result < 0;
    this.#dispatching = true;
    watches.forEach((watch, index) => {
      const found = failed ? POLLIN : this.#set.found(index + 1);
      // Whoever was ended by a call before, or since the wait began, is no longer among them.
      if (found === 0 || !this.#watches.has(watch)) return;
      // Closed before its watcher was, against the rules: it would end every wait at once. Its owner is to see EBADF.
      if (found & POLLNVAL) this.#watches.delete(watch);
      watch.ready();
    });
    this.#dispatching = false;
  }

  /** A timer, unless there is one; it holds the process where something watched does. */
  #after(milliseconds: number, then: () => void): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      then();
    }, milliseconds);
    if (this.#held) this.#timer.ref();
    else this.#timer.unref();
  }

  #clearTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #wake(): void {
    if (this.#woken) return;
    this.#woken = true;
    syscall.eventfdWrite(this.#eventfd, 1);
  }

  #openEventfd(): void {
    if (this.#eventfd !== NONE || this.#exiting) return;
    const result = syscall.eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (result < 0) throw new SystemError('watch a descriptor', 'eventfd', result);
    this.#eventfd = result;
    process.on('exit', this.#onExit);
  }

  /** Nothing is watched: nothing of the poller is left, neither a wait nor a timer nor a descriptor. */
  #rest(): void {
    this.#clearTimer();
    this.#looks = 0;
    this.#pause = LEAST_PAUSE;
    this.#permit.release();
    if (this.#eventfd === NONE) return;
    process.off('exit', this.#onExit);
    syscall.close(this.#eventfd);
    this.#eventfd = NONE;
  }

  /** process.exit() waits for the pool's threads, and the descriptors of a worker outlive it. */
  #exit(): void {
    this.#exiting = true;
    if (this.#polling) this.#wake();
    this.#rest();
  }
}

class PoolWatch implements Watch {
  readonly #poller: PoolPoller;
  readonly fd: number;
  readonly ready: () => void;
  #held: boolean;

  constructor(poller: PoolPoller, fd: number, ready: () => void, held: boolean) {
    this.#poller = poller;
    this.fd = fd;
    this.ready = ready;
    this.#held = held;
  }

  get held(): boolean {
    return this.#held;
  }

  hold(held: boolean): void {
    this.#held = held;
    this.#poller.changed();
  }

  end(): void {
    this.#poller.remove(this);
  }
}
