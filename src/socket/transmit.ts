// The one place that hands a message to sendmsg: reports it to whoever listens, and explains a refusal.

import { protocolName } from '../codec/names.ts';
import type { NetlinkError } from '../codec/errors.ts';
import type { Arena } from '../ffi/arena.ts';
import { SO_PROTOCOL, SO_SNDBUF, SOL_SOCKET } from '../ffi/constants.ts';
import { sendFailure } from './send-failure.ts';
import { traceSent } from './trace.ts';

/** What the kernel keeps for itself of a send buffer. Source: netlink_sendmsg in net/netlink/af_netlink.c. */
export const SNDBUF_RESERVED = 32;

/**
 * Sends the first `length` bytes of the arena to the kernel.
 *
 * @returns The number of bytes accepted.
 * @throws SystemError with the likely reason; NetlinkError `ERR_NETLINK_INTERNAL` where that number is not `length`.
 */
export function transmit(arena: Arena, fd: number, length: number): number {
  const result = arena.send(fd, length);
  traceSent(arena, fd, length, result);
  if (result !== length) throw transmitFailure(arena, fd, length, result);
  return result;
}

/**
 * The error of a sendmsg that did not return `length`.
 *
 * @param arena - Memory for questions about the socket.
 */
export function transmitFailure(arena: Arena, fd: number, length: number, result: number): NetlinkError {
  const limit = (): string => `the send buffer takes messages of up to ${sendLimit(arena, fd)} bytes; raise SO_SNDBUF`;
  const protocol = (): string => protocolOf(arena, fd);
  return sendFailure(`send a netlink message of ${length} bytes on descriptor ${fd}`, result, { limit, protocol });
}

function sendLimit(arena: Arena, fd: number): string {
  return arena.getOption(fd, SOL_SOCKET, SO_SNDBUF) < 0 ? 'an unknown number of' : `${arena.option - SNDBUF_RESERVED}`;
}

function protocolOf(arena: Arena, fd: number): string {
  if (arena.getOption(fd, SOL_SOCKET, SO_PROTOCOL) < 0) return 'the protocol';
  return protocolName(arena.option) ?? `netlink protocol ${arena.option}`;
}
