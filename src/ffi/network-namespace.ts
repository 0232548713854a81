// Being in another network namespace for the length of one function. A socket belongs for good to the namespace in which
// its thread was when it was opened, so opening it is all that has to happen there.

import { checkInteger, checkObject, describe, S32_MAX } from '../codec/check.ts';
import { quoteText } from '../codec/text.ts';
import { builtin, isMainThread } from './builtin.ts';
import { CLONE_NEWNET, EINVAL, EPERM } from './constants.ts';
import * as syscall from './syscall.ts';
import { SystemError } from './system-error.ts';

/**
 * A network namespace: the path of a file that stands for it (`/run/netns/NAME`, as `ip netns add NAME` makes it), a
 * process in it, or an open descriptor of such a file, which stays the caller's.
 */
export type NetworkNamespace = string | { readonly path: string } | { readonly pid: number } | { readonly fd: number };

/**
 * A descriptor of a network namespace that is the caller's to close: the same namespace as long as it is open, whatever
 * becomes of the path, process or descriptor that it was named by.
 */
export function holdNamespace(namespace: NetworkNamespace): number {
  const checked = checkNamespace(namespace);
  return openNamespace(typeof checked === 'number' ? `/proc/thread-self/fd/${checked}` : checked);
}

/** Of the thread: in a worker /proc/self is the main thread's. */
const OWN = '/proc/thread-self/ns/net';
const ACTION = 'enter a network namespace';

/** A network namespace, checked: a path or a descriptor. */
export type CheckedNamespace = string | number;

/**
 * Looks a namespace over; whether it exists is seen when it is entered.
 *
 * @throws TypeError or RangeError.
 */
export function checkNamespace(namespace: unknown): CheckedNamespace {
  if (typeof namespace === 'string') return checkPath(namespace);
  checkObject(ACTION, namespace);
  const { path, pid, fd } = namespace as { path?: unknown; pid?: unknown; fd?: unknown };
  if ([path, pid, fd].filter((each) => each !== undefined).length !== 1) {
    throw new TypeError(`Cannot ${ACTION}: expected one of path, pid and fd`);
  }
  if (fd !== undefined) {
    checkInteger(`${ACTION}: fd`, fd, 0, S32_MAX);
    return fd;
  }
  if (pid !== undefined) {
    checkInteger(`${ACTION}: pid`, pid, 1, S32_MAX);
    return `/proc/${pid}/ns/net`;
  }
  return checkPath(path);
}

/**
 * Calls a function with the thread in another network namespace, and brings the thread back. All of it happens in one
 * turn: what the function leaves for later (a promise, a callback) runs outside.
 *
 * Where the thread cannot be brought back, everything that it opened from then on would be in the wrong network without
 * a sign of it: a line is written to standard error and the process is aborted (from a worker, killed).
 *
 * Source: setns(2), network_namespaces(7).
 *
 * @returns What the function returns; what it throws is thrown once the thread is back.
 * @throws SystemError: EPERM without CAP_SYS_ADMIN here and there, ENOENT where there is no such file, EINVAL where it
 *   stands for no network namespace.
 */
export function inNetworkNamespace<T>(namespace: CheckedNamespace, body: () => T): T {
  const target = typeof namespace === 'number' ? namespace : openNamespace(namespace);
  try {
    const own = openNamespace(OWN);
    try {
      enter(target, namespace);
      try {
        return body();
      } finally {
        restore(own);
      }
    } finally {
      builtin('node:fs').closeSync(own);
    }
  } finally {
    if (target !== namespace) builtin('node:fs').closeSync(target);
  }
}

function enter(target: number, namespace: CheckedNamespace): void {
  const result = syscall.setns(target, CLONE_NEWNET);
  if (result >= 0) return;
  const name = typeof namespace === 'number' ? `of descriptor ${namespace}` : quoteText(namespace);
  throw new SystemError(`enter the network namespace ${name}`, 'setns', result, reason(-result));
}

function reason(errno: number): string | undefined {
  if (errno === EPERM) return 'it takes CAP_SYS_ADMIN in the user namespace that owns it, and in the own one';
  return errno === EINVAL ? 'that is no network namespace' : undefined;
}

function restore(own: number): void {
  const result = syscall.setns(own, CLONE_NEWNET);
  if (result >= 0) return;
  const { message } = new SystemError('return to the own network namespace', 'setns', result);
  const line = `nlmsg: ${message}; the process ends, since it would be in the wrong network from here on\n`;
  builtin('node:fs').writeSync(2, line);
  if (isMainThread()) process.abort();
  process.kill(process.pid, 'SIGKILL'); // a worker may not abort; of the signals only this one nobody handles
}

function openNamespace(path: string): number {
  try {
    return builtin('node:fs').openSync(path, 'r');
  } catch (error) {
    throw new SystemError(`open the network namespace ${quoteText(path)}`, 'open', (error as { errno: number }).errno);
  }
}

function checkPath(path: unknown): string {
  if (typeof path !== 'string') throw new TypeError(`Cannot ${ACTION}: path is ${describe(path)}, not a string`);
  if (path === '' || path.includes('\0')) throw new TypeError(`Cannot ${ACTION}: ${quoteText(path)} is no path`);
  return path;
}
