// How requests, dumps and subscriptions fail, but for refusals by the kernel (kernel-error.ts). Each error says by its
// class what became of what was asked: refused, not sent, or unknown.

import { NetlinkError } from '../codec/errors.ts';

/** Why nobody knows what became of a request. */
export type UnknownReason =
  /** No answer within the time that was given. */
  | 'deadline'
  /** An AbortSignal fired when the request had been sent. */
  | 'aborted'
  /** The receive buffer overflowed, and the answer was lost with other messages. */
  | 'overrun'
  /** The answer was longer than the buffer, and its end is lost; the buffer has grown. */
  | 'truncated'
  /** The client was closed or destroyed. */
  | 'closed'
  /** The answer makes no sense. */
  | 'malformed';
