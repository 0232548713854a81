// What became of a batch of nfnetlink: its requests are done together, or none of them.
//
//   BATCH_BEGIN  refused: the batch was, before anything of it was looked at
//   request      refused: so is the batch, and others may be refused too. Acknowledged: nothing yet
//   BATCH_END    acknowledged: the batch is committed
//
// Kernels before 6.10 acknowledge no BATCH_END. There the batch is committed if every request was acknowledged, none was
// refused and nothing was lost: a commit that fails is told of before the acknowledgements. Source: nfnetlink_rcv_batch in
// net/netfilter/nfnetlink.c.

import { NLM_F_ACK } from '../codec/constants.ts';
import { Errno } from '../codec/errno.ts';
import type { ExtendedAck } from '../codec/extended-ack.ts';
import { NFNL_MSG_BATCH_BEGIN, NFNL_MSG_BATCH_END } from '../families/nfnetlink/constants.ts';
import type { UnknownReason } from './errors.ts';
import type { Exchange } from './exchange.ts';
import type { Pending, Take } from './pending.ts';

/** What proves a commit: the acknowledgement of BATCH_END, or those of all requests. */
export type CommitProof = 'end' | 'requests';

/** A request of a batch: nlmsg_type, nlmsg_flags, and who takes the messages of its answer. */
export interface BatchPart {
  readonly type: number;
  readonly flags: number;
  readonly take: Take;
}

/** A refusal: of a request of the batch, or where there is no `index` of the batch as a whole. */
export interface BatchRefusal {
  readonly index: number | undefined;
  /** A negative errno. */
  readonly error: number;
  readonly extendedAck: ExtendedAck;
}

/** What became of a batch. */
export type BatchVerdict =
  | { readonly kind: 'committed' }
  /** Nothing of it was done. */
  | { readonly kind: 'refused'; readonly refusals: readonly BatchRefusal[] }
  /** All of it was done, or nothing. */
  | { readonly kind: 'unknown'; readonly reason: UnknownReason; readonly cause?: unknown };

const NOTHING: Take = () => undefined;

/**
 * nlmsg_flags that a request of a batch is sent with. Acknowledgements are asked for as they are needed: many of them
 * overrun the receive buffer. The first request always has one, see {@link NfnetlinkBatch.verdict}.
 */
export function flagsInBatch(flags: number, index: number, proof: CommitProof): number {
  return proof === 'requests' || index === 0 ? flags | NLM_F_ACK : flags & ~NLM_F_ACK;
}

/** A batch in flight. It has ended when {@link end} has an outcome; {@link verdict} tells what it is. */
export class NfnetlinkBatch {
  readonly begin: Pending;
  readonly requests: readonly Pending[];
  /** Of BATCH_END, and of the batch: when that has ended otherwise, this is given up. */
  readonly end: Pending;
  readonly #exchange: Exchange;
  readonly #proof: CommitProof;
  readonly #refused: { readonly pending: Pending; readonly index: number | undefined }[] = [];
  #acknowledged = 0;

  constructor(exchange: Exchange, proof: CommitProof, parts: readonly BatchPart[]) {
    this.#exchange = exchange;
    this.#proof = proof;
    // Opened as if each was acknowledged, so that data does not end them: those that are not are withdrawn at the end.
    const open = (type: number, flags: number, take: Take): Pending => exchange.request(type, flags | NLM_F_ACK, take);
    this.begin = open(NFNL_MSG_BATCH_BEGIN, 0, NOTHING);
    this.begin.onOutcome = () => this.#judged(this.begin, undefined);
    this.requests = parts.map(({ type, flags, take }, index) => {
      const pending = open(type, flags, take);
      pending.onOutcome = () => this.#judged(pending, index);
      return pending;
    });
    const [first] = this.requests;
    if (first !== undefined) first.lingers = true;
    this.end = open(NFNL_MSG_BATCH_END, 0, NOTHING);
  }

  /** All of its messages, in the order in which they are sent. */
  get pending(): readonly Pending[] {
    return [this.begin, ...this.requests, this.end];
  }

  /** Whether messages were lost while it was in flight. */
  get endangered(): boolean {
    return this.end.endangered; // which is in flight for as long as the batch is
  }

  /**
   * What became of it, once it has ended. The refusals are those that have been received by then.
   *
   * A commit that fails is told by the header of the first request, as a refusal of that request is; but then that request
   * has been acknowledged, which is told afterwards. The same header serves where there was no memory (ENOMEM).
   */
  get verdict(): BatchVerdict {
    const refusals = this.#refused.map(({ pending, index }) => refusalOf(pending, index));
    const { outcome } = this.end;
    if (outcome?.kind === 'refused') refusals.push(refusalOf(this.end, undefined));
    if (refusals.length > 0) return { kind: 'refused', refusals };
    if (outcome?.kind === 'done' || this.#allAcknowledged) return { kind: 'committed' };
    return outcome?.kind === 'unknown' ? outcome : { kind: 'unknown', reason: 'aborted' };
  }

  /** Where acknowledgements of the requests are the proof: whether it is all there. */
  get #allAcknowledged(): boolean {
    const all = this.requests.length;
    return this.#proof === 'requests' && all > 0 && this.#acknowledged === all && !this.endangered;
  }

  #judged(pending: Pending, index: number | undefined): void {
    const { outcome } = pending;
    if (outcome?.kind === 'refused') {
      this.#refused.push({ pending, index });
      this.#conclude('aborted');
    } else if (index === undefined) return;
    else if (outcome?.kind === 'done') {
      this.#acknowledged++;
      if (this.#allAcknowledged) this.#conclude('aborted');
    } else if (outcome?.kind === 'unknown' && this.#proof === 'requests') this.#conclude(outcome.reason, outcome.cause);
  }

  /** Ends it: BATCH_END need not be answered any more. The reason counts where nothing else tells what became of it. */
  #conclude(reason: UnknownReason, cause?: unknown): void {
    this.#exchange.giveUp(this.end, reason, cause);
  }
}

function refusalOf(pending: Pending, index: number | undefined): BatchRefusal {
  const { outcome, acknowledgedLater } = pending;
  if (outcome?.kind !== 'refused') throw new TypeError('Cannot tell of a refusal: there is none');
  const { error, extendedAck } = outcome;
  const ofAll = acknowledgedLater || (index === 0 && error === -Errno.ENOMEM);
  return { index: ofAll ? undefined : index, error, extendedAck };
}
