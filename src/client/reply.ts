// What the kernel answered to a request that it did.

import type { ExtendedAck } from '../codec/extended-ack.ts';
import type { Message } from '../codec/message.ts';
import type { Prepared } from './request.ts';

/** What an acknowledgement says beside success. */
export interface Acknowledgement {
  /** What the kernel had to say beside success. */
  readonly warnings: readonly string[];
  /** Bytes of the subsystem's own in the acknowledgement; undefined where there are none. */
  readonly cookie: Uint8Array | undefined;
}

/** What the kernel answered to a request in bytes. */
export interface Reply extends Acknowledgement {
  /** The messages of data, in order, without the acknowledgement. Payloads are copies. */
  readonly messages: Message[];
}

/** What the kernel answered to an operation. */
export interface OperationReply<Out> extends Acknowledgement {
  /** The values, in order; none of an operation that only changes something. */
  readonly values: Out[];
}

/** The reply to a request of either kind. */
export type AnyReply = Reply | OperationReply<unknown>;

const NO_WARNINGS: readonly string[] = Object.freeze([]);

/** The reply that callers get: `data` are the messages of a request in bytes, or the values of an operation. */
export function replyTo({ operation }: Prepared<unknown>, data: unknown[], ack: ExtendedAck | undefined): AnyReply {
  const warnings = ack?.message === undefined ? NO_WARNINGS : [ack.message];
  const cookie = ack?.cookie;
  return operation === undefined
    ? { messages: data as Message[], warnings, cookie }
    : { values: data, warnings, cookie };
}
