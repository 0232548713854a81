// What a descriptor is, for the error that says it is no netlink socket. Nothing is sent on another kind: a connected TCP
// socket would take the message for data to its peer.

import { NetlinkError } from '../codec/errors.ts';
import { quoteText } from '../codec/text.ts';
import type { Arena } from './arena.ts';
import { builtin } from './builtin.ts';
import { AF_INET, AF_INET6, AF_UNIX, EBADF, ENOTSOCK } from './constants.ts';
import { SystemError } from './system-error.ts';

const FAMILIES = new Map([
  [AF_UNIX, 'a local socket (AF_UNIX)'],
  [AF_INET, 'an IPv4 socket (AF_INET)'],
  [AF_INET6, 'an IPv6 socket (AF_INET6)'],
]);

/** The reason to give for EBADF, whatever the call. */
export const NO_DESCRIPTOR = 'no descriptor of this number is open here: it was closed, or never opened';

/**
 * Asks getsockname(2) and leaves its answer in the arena.
 *
 * @throws SystemError where the descriptor is no socket (ENOTSOCK, naming what it is) or not open (EBADF); NetlinkError
 *   `ERR_NETLINK_NOT_NETLINK` where it is a socket of another family.
 */
export function checkNetlink(arena: Arena, fd: number): void {
  const result = arena.getName(fd);
  if (result >= 0 && arena.nameIsNetlink) return;
  const action = `use descriptor ${fd} as a netlink socket`;
  if (result >= 0) {
    const family = FAMILIES.get(arena.nameFamily) ?? `a socket of address family ${arena.nameFamily}`;
    throw new NetlinkError('ERR_NETLINK_NOT_NETLINK', `Cannot ${action}: it is ${family}`);
  }
  throw new SystemError(action, 'getsockname', result, reason(fd, -result));
}

function reason(fd: number, errno: number): string | undefined {
  if (errno === EBADF) return NO_DESCRIPTOR;
  const target = errno === ENOTSOCK ? linkTarget(fd) : undefined;
  return target === undefined ? undefined : `it is ${target}`;
}

function linkTarget(fd: number): string | undefined {
  let target: string;
  try {
    target = builtin('node:fs').readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    return undefined; // no /proc here: the errno alone has to do
  }
  if (target.startsWith('pipe:')) return 'a pipe';
  const anonymous = /^anon_inode:\[?(\w+)\]?$/.exec(target)?.[1];
  return anonymous === undefined ? `the file ${quoteText(target.slice(0, 256))}` : `of kind ${anonymous}`;
}
