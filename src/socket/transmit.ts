// The one place that hands a message to sendmsg: reports it to whoever listens, and explains a refusal.

import { channel } from 'node:diagnostics_channel';
import { protocolName } from '../codec/names.ts';
import { NetlinkError } from '../codec/errors.ts';
import { copyBytes } from '../codec/copy.ts';
import type { Arena, StructSnapshot } from '../ffi/arena.ts';
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

/** Published to the diagnostics channel `nlmsg:sendmsg` after each sendmsg(2). Everything in it is a copy. */
export interface SendmsgEvent {
  /** The descriptor. */
  readonly fd: number;
  /** The bytes that were sent. */
  readonly message: Uint8Array;
  /** The iovec, the msghdr and the sockaddr_nl as the call left them. */
  readonly structs: readonly StructSnapshot[];
  /** What sendmsg returned: the number of bytes accepted, or a negated errno. */
  readonly result: number;
}

const sendmsgChannel = channel('nlmsg:sendmsg');

/** What the kernel keeps for itself of a send buffer. Source: netlink_sendmsg in net/netlink/af_netlink.c. */
const SNDBUF_RESERVED = 32;

/**
 * Sends the first `length` bytes of the arena to the kernel.
 *
 * @returns The number of bytes accepted.
 * @throws SystemError with the likely reason.
 */
export function transmit(arena: Arena, fd: number, length: number): number {
  const result = arena.send(fd, length);
  if (sendmsgChannel.hasSubscribers) {
    const message = copyBytes(arena.bytes, 0, length);
    sendmsgChannel.publish({ fd, message, structs: arena.snapshot(), result } satisfies SendmsgEvent);
  }
  if (result >= 0) return result;
  const action = `send a netlink message of ${length} bytes on descriptor ${fd}`;
  if (result === -EFAULT || result === -EINVAL) throw internalError(action, 'sendmsg', result);
  const reason = likelyReason(arena, fd, length, -result);
  throw new SystemError(action, 'sendmsg', result, reason);
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
