// At most one thread of a process waits on the pool: libuv's has four threads for all workers together, and four that
// wait leave none to the file system (a readFile took a second beside eight watching workers).
//
// Workers share no memory unless somebody gives it to them. What they share is the kernel, so the permit is the port id
// of a netlink socket: one socket at a time can have it, whichever thread asks, and it is free again when that is closed.

import { builtin, isMainThread } from './builtin.ts';
import { AF_NETLINK, SOCK_CLOEXEC, SOCK_RAW } from './constants.ts';
import * as syscall from './syscall.ts';
import { threadArena } from './thread-arena.ts';

const NETLINK_ROUTE = 0; // every kernel with netlink has it
const EADDRINUSE = 98;
const NONE = -1;

/** The permit, as one thread sees it. */
export class PoolPermit {
  #fd = NONE;

  /**
   * Takes it, or keeps it.
   *
   * @returns Whether this thread may wait on the pool: always on the main thread, of which there is one.
   */
  take(): boolean {
    if (isMainThread() || this.#fd !== NONE) return true;
    const fd = syscall.socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE);
    if (fd < 0) return false;
    const bound = threadArena().bind(fd, permitPort(), 0);
    if (bound >= 0) {
      this.#fd = fd;
      return true;
    }
    syscall.close(fd);
    // Where nobody can have it, everybody goes on without.
    return bound !== -EADDRINUSE;
  }

  /** Gives it back, if it was taken. */
  release(): void {
    if (this.#fd === NONE) return;
    syscall.close(this.#fd);
    this.#fd = NONE;
  }
}

let port: number | undefined;

/**
 * The port id: of this process alone, also where containers with processes of the same number share a network namespace;
 * from the range that neither the kernel's first choice (process ids) nor its others (from 2**31) come from.
 */
function permitPort(): number {
  port ??= 0x4000_0000 + ((Math.imul(pidNamespace(), 0x9e37_79b1) ^ process.pid) & 0x3fff_ffff);
  return port;
}

function pidNamespace(): number {
  try {
    return builtin('node:fs').statSync('/proc/self/ns/pid').ino;
  } catch {
    return 0; // no /proc here
  }
}
