// The one place that hands a message to sendmsg: reports it to whoever listens, and explains a refusal.

import { protocolName } from '../codec/names.ts';
import { NetlinkError } from '../codec/errors.ts';
import type { Arena } from '../ffi/arena.ts';
import {
  EBADF,
  ECONNREFUSED,
  EFAULT,
  EINVAL,
  EMSGSIZE,
  ENOBUFS,
  EPERM,
  SO_PROTOCOL,
  SO_SNDBUF,
  SOL_SOCKET,
} from '../ffi/constants.ts';
import { NO_DESCRIPTOR } from '../ffi/descriptor.ts';
import { SystemError } from '../ffi/system-error.ts';
import { traceSent } from './trace.ts';

export type { SendmsgEvent } from './trace.ts';

/** What the kernel keeps for itself of a send buffer. Source: netlink_sendmsg in net/netlink/af_netlink.c. */
export const SNDBUF_RESERVED = 32;

/**
 * Sends the first `length` bytes of the arena to the kernel.
 *
 * @returns The number of bytes accepted.
 * @throws SystemError with the likely reason; NetlinkError `ERR_NETLINK_INTERNAL` where that number is not `length`.
 */
export function transmit(arena: Arena, fd: number, length: number): number {
  const result = handOver(arena, fd, length, 0);
  if (result !== length) throw sendFailure(arena, fd, length, result);
  return result;
}

/** sendmsg(2), and the report of it. @returns The number of bytes accepted, or -errno. */
export function handOver(arena: Arena, fd: number, length: number, flags: number): number {
  const result = arena.send(fd, length, flags);
  traceSent(arena, fd, length, result);
  return result;
}

/**
 * The error of a sendmsg that did not return `length`.
 *
 * @param arena - Memory for questions about the socket.
 */
export function sendFailure(arena: Arena, fd: number, length: number, result: number): NetlinkError {
  const action = `send a netlink message of ${length} bytes on descriptor ${fd}`;
  if (result >= 0) {
    // A datagram goes whole or not at all. The rest is not sent after it: it would be taken for a message of its own.
    const state = `sendmsg accepted ${result} of its bytes, which the kernel never does; the rest was not sent`;
    return new NetlinkError('ERR_NETLINK_INTERNAL', `Cannot ${action}: ${state}`);
  }
  if (result === -EFAULT || result === -EINVAL) return internalError(action, 'sendmsg', result);
  return new SystemError(action, 'sendmsg', result, likelyReason(arena, fd, length, -result));
}

/** The kernel found fault with the structs themselves, which are nlmsg's: nothing that a caller could mend or retry. */
export function internalError(action: string, syscall: string, result: number): NetlinkError {
  const cause = new SystemError(action, syscall, result);
  return new NetlinkError(
    'ERR_NETLINK_INTERNAL',
    `${cause.message}; nlmsg laid out the call wrongly, please report it, or a security module refused this type of message`,
    {
      cause,
    },
  );
}

function likelyReason(arena: Arena, fd: number, length: number, errno: number): string | undefined {
  switch (errno) {
    case EBADF:
      return NO_DESCRIPTOR;
    case EMSGSIZE:
      return `the send buffer takes messages of up to ${sendLimit(arena, fd)} bytes; raise SO_SNDBUF`;
    case EPERM:
      return 'a security module or seccomp filter forbids the call (lack of privilege is said in the answer, not here)';
    case ECONNREFUSED:
      return `nobody listens there: ${protocolOf(arena, fd)} has no receiver in the kernel for this network namespace`;
    case ENOBUFS:
      return `the kernel had no memory for ${length} bytes; nothing was sent, it can be tried again`;
    default:
      return undefined;
  }
}

function sendLimit(arena: Arena, fd: number): string {
  return arena.getOption(fd, SOL_SOCKET, SO_SNDBUF) < 0 ? 'an unknown number of' : `${arena.option - SNDBUF_RESERVED}`;
}

function protocolOf(arena: Arena, fd: number): string {
  if (arena.getOption(fd, SOL_SOCKET, SO_PROTOCOL) < 0) return 'the protocol';
  return protocolName(arena.option) ?? `netlink protocol ${arena.option}`;
}
