// How batches fail. Nothing of one that was refused or not sent has been done.

import { NetlinkError } from '../codec/errors.ts';
import { KernelError, type Refusal } from '../exchange/kernel-error.ts';

/** One refusal in a batch. */
export interface RequestRefusal {
  /** Which request, from 0; undefined where the batch was refused as a whole. */
  readonly index: number | undefined;
  readonly error: KernelError;
}

/**
 * The kernel refused a batch: nothing of it was done. It is the KernelError of the first refusal, with the errno, the
 * kernel's text and the attribute of that request; {@link refusals} has all, since the kernel goes on to the end.
 *
 * @example
 * ```ts
 * import { KernelError } from 'nlmsg';
 * import { BatchRefusedError } from 'nlmsg/netfilter';
 *
 * const refusal = { action: 'commit a batch', error: -17, extendedAck: {}, request: new Uint8Array(20), sequence: 7, type: 2560 };
 * const error = new BatchRefusedError(refusal, [{ index: 1, error: new KernelError(refusal) }]);
 * console.log(error.code, error.index, error.outcome); // EEXIST 1 refused
 * ```
 */
export class BatchRefusedError extends KernelError {
  static {
    this.prototype.name = 'BatchRefusedError';
  }

  /** Which request was refused, the first of those that were, from 0; undefined where it was the batch as a whole. */
  readonly index: number | undefined;
  /** Not a property of its own: printing an error should not print hundreds. */
  readonly #refusals: readonly RequestRefusal[];

  /**
   * @param refusal - What the first refusal is made of.
   * @param refusals - All of them, that one first.
   */
  constructor(refusal: Refusal, refusals: readonly RequestRefusal[]) {
    super(refusal);
    this.index = refusals[0]?.index;
    this.#refusals = refusals;
  }

  /** All refusals that were received, in the order of the requests. */
  get refusals(): readonly RequestRefusal[] {
    return this.#refusals;
  }
}

/**
 * A batch that was not sent, since its outcome could not have been known. Code `ERR_NETLINK_BATCH_NOT_SENT`. The kernel did
 * not answer an empty batch, or the receive buffer has no room for the answers.
 *
 * @example
 * ```ts
 * import { BatchNotSentError } from 'nlmsg/netfilter';
 *
 * const error = new BatchNotSentError('commit a batch', 'the kernel did not answer an empty one in time');
 * console.log(error.code, error.outcome); // ERR_NETLINK_BATCH_NOT_SENT not sent
 * ```
 */
export class BatchNotSentError extends NetlinkError {
  static {
    this.prototype.name = 'BatchNotSentError';
  }

  readonly outcome = 'not sent' as const;

  /**
   * @param action - Completes "Cannot ...".
   * @param state - Why it was not sent.
   */
  constructor(action: string, state: string) {
    super('ERR_NETLINK_BATCH_NOT_SENT', `Cannot ${action}: ${state}; nothing was sent`);
  }
}
