// One descriptor being watched, whichever way: the states, and what a wrong order of calls would otherwise break. Below
// it are two ways of waiting, which see each descriptor begun once and ended once.

import { NetlinkError } from '../codec/errors.ts';
import { checkNetlink } from './descriptor.ts';
import { threadArena } from './thread-arena.ts';

/** A descriptor that is being waited for. */
export interface Watch {
  /** Whether waiting holds the process. */
  hold(held: boolean): void;
  /** Waits no more, and does not call `ready` any more, not even where it is due. Called once, and last. */
  end(): void;
}

/** A way of waiting. It holds on to each watch that has begun, and so to its watcher, until the watch is ended. */
export interface WatchDriver {
  /** Waits for something to receive; calls `ready`, which never throws, once in each turn of the event loop there is. */
  begin(fd: number, ready: () => void, held: boolean): Watch;
}

/** The descriptors that are watched in this thread. One is not watched twice: libuv would end the process. */
const started = new Set<number>();

/** Calls back while a netlink socket has something to receive. Made stopped and unreferenced. */
export class Watcher {
  readonly #fd: number;
  readonly #callback: () => void;
  readonly #driver: WatchDriver;
  #watch: Watch | undefined;
  #held = false;
  #closed = false;

  /**
   * @param fd - A netlink socket. It is to stay open while the watcher is started.
   * @throws SystemError EBADF or ENOTSOCK, NetlinkError `ERR_NETLINK_NOT_NETLINK`, for anything else.
   */
  constructor(fd: number, callback: () => void, driver: WatchDriver) {
    checkNetlink(threadArena(), fd);
    this.#fd = fd;
    this.#callback = callback;
    this.#driver = driver;
  }

  /**
   * Calls back from the next turn of the event loop on.
   *
   * @throws As the constructor, where the descriptor was closed since; NetlinkError `ERR_NETLINK_INTERNAL` where another
   *   watcher of this descriptor is started; SystemError where there is no descriptor left to wait with.
   */
  start(): void {
    if (this.#closed || this.#watch) return;
    // Again each time: libuv aborts the process over a descriptor that is none.
    checkNetlink(threadArena(), this.#fd);
    if (started.has(this.#fd)) {
      throw new NetlinkError(
        'ERR_NETLINK_INTERNAL',
        `Cannot watch descriptor ${this.#fd}: it is being watched already`,
      );
    }
    this.#watch = this.#driver.begin(this.#fd, () => this.#ready(), this.#held);
    started.add(this.#fd);
  }

  /** No more calls from now on, not even one that was due. */
  stop(): void {
    const watch = this.#watch;
    if (!watch) return;
    this.#watch = undefined;
    started.delete(this.#fd);
    watch.end();
  }

  /** Holds the process while started. */
  ref(): void {
    this.#hold(true);
  }

  /** Does not hold the process. */
  unref(): void {
    this.#hold(false);
  }

  /** Stops for good. To be called before the descriptor is closed. */
  close(): void {
    this.stop();
    this.#closed = true;
  }

  #hold(held: boolean): void {
    if (held === this.#held) return;
    this.#held = held;
    this.#watch?.hold(held);
  }

  #ready(): void {
    try {
      this.#callback();
    } catch (error) {
      // Whoever calls us would lose it or break. Outside it is an uncaught exception like any other.
      process.nextTick(() => {
        throw error;
      });
    }
  }
}
