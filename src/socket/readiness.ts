// When a socket has something to receive. Two drivers: koffi's poll handle in the event loop of Node's main thread, and
// poll(2) on the thread pool everywhere else.

import { describe, S32_MAX } from '../codec/check.ts';
import { isMainThread } from '../ffi/builtin.ts';
import { POLLIN } from '../ffi/constants.ts';
import { pollHandleDriver } from '../ffi/poll-handle.ts';
import { PollSet } from '../ffi/pollfd.ts';
import { PoolPoller } from '../ffi/pool-poller.ts';
import * as syscall from '../ffi/syscall.ts';
import { SystemError } from '../ffi/system-error.ts';
import { Watcher, type WatchDriver } from '../ffi/watcher.ts';
import type { Readiness } from './transport.ts';

/** A driver by name: `handle` is koffi's poll handle, `pool` is poll(2) on the thread pool. */
export type ReadinessDriver = 'handle' | 'pool';

let driver: WatchDriver | undefined;
let alone: PollSet | undefined;

/**
 * Tells when a netlink socket has something to receive, an overrun included.
 *
 * @param fd - The socket, which stays the caller's. The readiness is closed before the socket is: libuv ends the process
 *   over a descriptor that was closed right after it was started.
 * @param callback - Called once in each turn of the event loop in which there is something; it may find that there is
 *   nothing after all. What it throws is an uncaught exception, and the calls go on.
 * @returns A readiness that is stopped and does not hold the process. There may be several of one socket, of which one
 *   at a time is started.
 * @throws SystemError EBADF or ENOTSOCK; NetlinkError `ERR_NETLINK_NOT_NETLINK` for a socket of another family.
 */
export function watchDescriptor(fd: number, callback: () => void): Readiness {
  return new Watcher(fd, callback, (driver ??= makeDriver(driverHere())));
}

/**
 * Blocks the thread until there is something to receive. Signals do not end the wait; they are handled after it.
 *
 * @param milliseconds - How long at most. A fraction is rounded up; what is above 2,147,483,647, as Infinity, is that
 *   (24 days); below 0 is 0.
 * @returns Whether there is: a message, an overrun, or a descriptor that is not open, of which the next receive tells.
 * @throws SystemError where poll(2) fails, for want of memory.
 */
export function waitForDescriptor(fd: number, milliseconds: number): boolean {
  if (typeof milliseconds !== 'number' || Number.isNaN(milliseconds)) {
    throw new TypeError(`Cannot wait for descriptor ${fd}: the milliseconds are ${describe(milliseconds)}`);
  }
  alone ??= new PollSet(1);
  alone.put(0, fd, POLLIN);
  const limit = Math.min(Math.max(Math.ceil(milliseconds), 0), S32_MAX);
  const result = syscall.poll(alone.address, 1, limit);
  if (result < 0) throw new SystemError(`wait for descriptor ${fd}`, 'poll', result);
  return result > 0;
}

/**
 * For tests: the driver of every readiness made from now on.
 *
 * @param name - Undefined for the one that is chosen by default.
 */
export function useReadinessDriver(name: ReadinessDriver | undefined): void {
  driver = makeDriver(name ?? driverHere());
}

/** The driver that works in this thread of this runtime. */
export function driverHere(): ReadinessDriver {
  const { bun, deno } = process.versions;
  // In a worker an open handle does not survive terminate(), in Bun not even its making.
  return isMainThread() && bun === undefined && deno === undefined && pollHandleDriver() ? 'handle' : 'pool';
}

function makeDriver(name: ReadinessDriver): WatchDriver {
  return (name === 'handle' ? pollHandleDriver() : undefined) ?? new PoolPoller();
}
