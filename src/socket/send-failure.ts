// Why nothing was sent, in words.

import { NetlinkError } from '../codec/errors.ts';
import { EBADF, ECONNREFUSED, EFAULT, EINVAL, EMSGSIZE, ENOBUFS, EPERM } from '../ffi/constants.ts';
import { NO_DESCRIPTOR } from '../ffi/descriptor.ts';
import { SystemError } from '../ffi/system-error.ts';

/** What is to be said of the socket, asked for where it is needed. */
export interface SendingSocket {
  /** Its protocol by name. */
  protocol(): string;
  /** How long a message may be, a clause. */
  limit(): string;
}

/**
 * The error of a sendmsg that did not return the length of the datagram.
 *
 * @param action - Completes "Cannot ...".
 * @param result - What it returned: fewer bytes, or -errno.
 */
export function sendFailure(action: string, result: number, socket: SendingSocket): NetlinkError {
  if (result >= 0) {
    // A datagram goes whole or not at all. The rest is not sent after it: it would be taken for a message of its own.
    const state = `sendmsg accepted ${result} of its bytes, which the kernel never does; the rest was not sent`;
    return new NetlinkError('ERR_NETLINK_INTERNAL', `Cannot ${action}: ${state}`);
  }
  if (result === -EFAULT || result === -EINVAL) return internalError(action, 'sendmsg', result);
  return new SystemError(action, 'sendmsg', result, likelyReason(-result, socket));
}

/** The kernel found fault with the structs themselves, which are nlmsg's: nothing that a caller could mend or retry. */
export function internalError(action: string, syscall: string, result: number): NetlinkError {
  const cause = new SystemError(action, syscall, result);
  const state = 'nlmsg laid out the call wrongly, please report it, or a security module refused this type of message';
  return new NetlinkError('ERR_NETLINK_INTERNAL', `${cause.message}; ${state}`, { cause });
}

function likelyReason(errno: number, socket: SendingSocket): string | undefined {
  switch (errno) {
    case EBADF:
      return NO_DESCRIPTOR;
    case EMSGSIZE:
      return socket.limit();
    case EPERM:
      return 'a security module or seccomp filter forbids the call (lack of privilege is said in the answer, not here)';
    case ECONNREFUSED:
      return `nobody listens there: ${socket.protocol()} has no receiver in the kernel for this network namespace`;
    case ENOBUFS:
      return 'the kernel had no memory for it; nothing was sent, it can be tried again';
    default:
      return undefined;
  }
}
