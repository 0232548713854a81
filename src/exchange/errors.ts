// How requests, dumps and subscriptions fail, but for refusals by the kernel (kernel-error.ts). Each error says by its
// class what became of what was asked: refused, not sent, or unknown.

import { NetlinkError } from '../codec/errors.ts';

/**
 * What became of a request that ended with an error.
 *
 * - `refused`: the kernel answered that it did not do it. A request of many parts may have been done in part.
 * - `not sent`: the kernel never had it. To try again is safe.
 * - `unknown`: it was sent, and the kernel may have done it or not. Look before trying again.
 * - `done`: the kernel did it; only what it answered is not all there.
 */
export type Outcome = 'refused' | 'not sent' | 'unknown' | 'done';

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
  /** Receiving failed: the cause is the SystemError. */
  | 'failed'
  /** The answer makes no sense. */
  | 'malformed';

/** What else a {@link ProtocolError} tells. */
export interface ProtocolErrorOptions extends ErrorOptions {
  /** nlmsg_seq of the request that was answered so. */
  readonly sequence?: number | undefined;
  /** What became of that request; `unknown` by default where there is a `sequence`. */
  readonly outcome?: 'unknown' | 'done' | undefined;
}

/**
 * An answer that makes no sense: bytes that are no message, or a message that does not belong where it came. Code
 * `ERR_NETLINK_PROTOCOL`. Often its `cause` is a {@link DecodeError}, which has the place.
 *
 * @example
 * ```ts
 * import { ProtocolError } from 'nlmsg';
 *
 * const error = new ProtocolError('list links', 'the kernel answered with a message of type 99', { sequence: 7 });
 * console.log(error.code, error.outcome); // ERR_NETLINK_PROTOCOL unknown
 * ```
 */
export class ProtocolError extends NetlinkError {
  static {
    this.prototype.name = 'ProtocolError';
  }

  /** nlmsg_seq of the request; undefined where the answer belongs to none. */
  declare readonly sequence?: number;
  /** What became of the request; undefined where there is none. */
  readonly outcome: 'unknown' | 'done' | undefined;

  /**
   * @param action - Completes "Cannot ...".
   * @param state - What is wrong with the answer.
   */
  constructor(action: string, state: string, options: ProtocolErrorOptions = {}) {
    const { sequence, outcome } = options;
    super('ERR_NETLINK_PROTOCOL', `Cannot ${action}: ${state}`, options);
    if (sequence !== undefined) this.sequence = sequence;
    this.outcome = outcome ?? (sequence === undefined ? undefined : 'unknown');
  }
}

/** Why what was read is not all of one moment. */
export type InterruptedReason =
  /** Things changed while they were listed: NLM_F_DUMP_INTR. */
  | 'changed'
  /** The receive buffer overflowed, and a part was lost. */
  | 'overrun'
  /** A part was longer than the buffer, and its end is lost. */
  | 'truncated';

const INTERRUPTED: Readonly<Record<InterruptedReason, string>> = {
  changed: 'what was listed changed meanwhile',
  overrun: 'the receive buffer overflowed, and a part is lost',
  truncated: 'a part was longer than the receive buffer, and its end is lost',
};

/** What a {@link DumpInterruptedError} tells. */
export interface DumpInterruption {
  readonly reason: InterruptedReason;
  /** How often it was read, from 1. */
  readonly attempts: number;
  /** What the last attempt read; undefined where it was streamed, and has been handed out. */
  readonly data?: readonly unknown[] | undefined;
  /** nlmsg_seq of the last attempt. */
  readonly sequence?: number | undefined;
}

/**
 * What a dump read is not the state of one moment: entries may be missing, old, or there twice. Code
 * `ERR_NETLINK_DUMP_INTERRUPTED`. What was read is in `data`. Try again, or use it as what it is.
 *
 * @example
 * ```ts
 * import { DumpInterruptedError } from 'nlmsg';
 *
 * const error = new DumpInterruptedError('list links', { reason: 'changed', attempts: 3, data: [{ index: 1 }] });
 * console.log(error.message); // Cannot list links as of one moment: in 3 attempts, what was listed changed meanwhile
 * console.log(error.data?.length); // 1
 * ```
 */
export class DumpInterruptedError extends NetlinkError {
  static {
    this.prototype.name = 'DumpInterruptedError';
  }

  /** `done` where the kernel came to the end of the dump; `unknown` where a part of it was lost. */
  readonly outcome: 'done' | 'unknown';
  readonly reason: InterruptedReason;
  /** How often it was read, from 1. */
  readonly attempts: number;
  /** nlmsg_seq of the last attempt. */
  declare readonly sequence?: number;
  /** Not a property of its own: printing an error should not print a thousand links. */
  readonly #data: readonly unknown[] | undefined;

  /** @param action - Completes "Cannot ... as of one moment". */
  constructor(action: string, { reason, attempts, data, sequence }: DumpInterruption) {
    const often = attempts === 1 ? '' : `in ${attempts} attempts, `;
    super('ERR_NETLINK_DUMP_INTERRUPTED', `Cannot ${action} as of one moment: ${often}${INTERRUPTED[reason]}`);
    this.outcome = reason === 'changed' ? 'done' : 'unknown';
    this.reason = reason;
    this.attempts = attempts;
    if (sequence !== undefined) this.sequence = sequence;
    this.#data = data;
  }

  /** What the last attempt read, the array itself; undefined where it was streamed, and has been handed out. */
  get data(): readonly unknown[] | undefined {
    return this.#data;
  }
}

/**
 * Messages were lost: they came faster than they were received, and the receive buffer overflowed. Code
 * `ERR_NETLINK_OVERRUN`. The socket goes on; what was lost must be read anew.
 *
 * @example
 * ```ts
 * import { OverrunError } from 'nlmsg';
 *
 * console.log(new OverrunError('receive every notification', 297).message);
 * // Cannot receive every notification: the receive buffer overflowed, and 297 messages are lost
 * ```
 */
export class OverrunError extends NetlinkError {
  static {
    this.prototype.name = 'OverrunError';
  }

  /** How many messages (datagrams) were lost; undefined where the kernel does not tell. */
  readonly count: number | undefined;

  /**
   * @param action - Completes "Cannot ...".
   * @param count - How many were lost, where that is known.
   */
  constructor(action: string, count?: number, options?: ErrorOptions) {
    const lost =
      count === undefined ? 'messages are lost' : count === 1 ? '1 message is lost' : `${count} messages are lost`;
    super('ERR_NETLINK_OVERRUN', `Cannot ${action}: the receive buffer overflowed, and ${lost}`, options);
    this.count = count;
  }
}

const UNKNOWN: Readonly<Record<UnknownReason, string>> = {
  deadline: 'no answer came in time',
  aborted: 'it was aborted before an answer came',
  overrun: 'its answer was lost when the receive buffer overflowed',
  truncated: 'the end of its answer is lost, since the receive buffer was too small',
  closed: 'its socket was closed before an answer came',
  failed: 'its answer could not be received',
  malformed: 'its answer makes no sense',
};

/** What an {@link OutcomeUnknownError} tells. */
export interface UnknownOutcome extends ErrorOptions {
  readonly reason: UnknownReason;
  /** nlmsg_seq of the request. */
  readonly sequence: number;
  /** What more there is to say of the reason, a few words: `5000 ms`. */
  readonly detail?: string | undefined;
}

/**
 * A request that was sent, and of which nobody knows whether the kernel did it. Code `ERR_NETLINK_OUTCOME_UNKNOWN`. Read
 * the state of things before trying again.
 *
 * @example
 * ```ts
 * import { OutcomeUnknownError } from 'nlmsg';
 *
 * const error = new OutcomeUnknownError('create a link', { reason: 'deadline', sequence: 7, detail: '5000 ms' });
 * console.log(error.message);
 * // Cannot create a link: it was sent, but no answer came in time (5000 ms); the kernel may have done it
 * ```
 */
export class OutcomeUnknownError extends NetlinkError {
  static {
    this.prototype.name = 'OutcomeUnknownError';
  }

  readonly outcome = 'unknown' as const;
  readonly reason: UnknownReason;
  /** nlmsg_seq of the request. A late answer to it is dropped and counted. */
  readonly sequence: number;

  /** @param action - Completes "Cannot ...". */
  constructor(action: string, options: UnknownOutcome) {
    const { reason, sequence, detail } = options;
    const why = `${UNKNOWN[reason]}${detail === undefined ? '' : ` (${detail})`}`;
    const state = `it was sent, but ${why}; the kernel may have done it`;
    super('ERR_NETLINK_OUTCOME_UNKNOWN', `Cannot ${action}: ${state}`, options);
    this.reason = reason;
    this.sequence = sequence;
  }
}

/** What a {@link NotSentError} tells. */
export interface NotSent extends ErrorOptions {
  readonly reason: UnknownReason;
}

/**
 * A request that was given up before it was sent, and will not be. Code `ERR_NETLINK_NOT_SENT`. Only a request that a worker
 * thread is to send (`offload`) can wait so. To try again is safe.
 *
 * @example
 * ```ts
 * import { NotSentError } from 'nlmsg';
 *
 * const error = new NotSentError('create a link', { reason: 'deadline' });
 * console.log(error.message);
 * // Cannot create a link: the worker thread did not come to it in time; nothing was sent
 * ```
 */
export class NotSentError extends NetlinkError {
  static {
    this.prototype.name = 'NotSentError';
  }

  readonly outcome = 'not sent' as const;
  /** Why it was given up: `deadline`, or `failed` where the worker thread ended or the socket could not be read. */
  readonly reason: UnknownReason;

  /** @param action - Completes "Cannot ...". */
  constructor(action: string, options: NotSent) {
    const { reason } = options;
    const state =
      reason === 'deadline'
        ? 'the worker thread did not come to it in time'
        : 'it was given up before the worker thread came to it';
    super('ERR_NETLINK_NOT_SENT', `Cannot ${action}: ${state}; nothing was sent`, options);
    this.reason = reason;
  }
}

/**
 * Something was used after it was closed. Code `ERR_NETLINK_CLOSED`. Nothing was sent, and no system call was made.
 *
 * @example
 * ```ts
 * import { ClosedError } from 'nlmsg';
 *
 * console.log(new ClosedError('send a netlink message').message);
 * // Cannot send a netlink message: the socket is closed
 * ```
 */
export class ClosedError extends NetlinkError {
  static {
    this.prototype.name = 'ClosedError';
  }

  readonly outcome = 'not sent' as const;

  /**
   * @param action - Completes "Cannot ...": what was not done.
   * @param state - What is closed; the socket by default.
   */
  constructor(action: string, state = 'the socket is closed', options?: ErrorOptions) {
    super('ERR_NETLINK_CLOSED', `Cannot ${action}: ${state}`, options);
  }
}
