// A request, until it is known what became of it.

import { NLM_F_ACK, NLM_F_DUMP, NLM_F_DUMP_FILTERED, NLM_F_DUMP_INTR } from '../codec/constants.ts';
import type { ExtendedAck } from '../codec/extended-ack.ts';
import type { UnknownReason } from './errors.ts';
import type { Profile } from './profile.ts';

/** What became of a request. */
export type Outcome =
  /** The kernel did it; what it says beside that is a warning. */
  | { readonly kind: 'done'; readonly extendedAck: ExtendedAck | undefined }
  /** The kernel did not do it: a negative errno, and its reasons. */
  | { readonly kind: 'refused'; readonly error: number; readonly extendedAck: ExtendedAck }
  /** It may or may not have been done. */
  | { readonly kind: 'unknown'; readonly reason: UnknownReason; readonly cause?: unknown }
  /** It was given up before it was sent, and taken back. */
  | { readonly kind: 'not sent'; readonly reason: UnknownReason; readonly cause?: unknown };

/** What a request still waits for; bits. `sending` is the only one where a protocol answers nothing. */
export const Awaited = { ack: 1, data: 2, done: 4, sending: 8 } as const;

/**
 * Takes one message of data, which lies from `offset` to `end` of the bytes, header included. They are used again
 * afterwards: what is kept must be copied.
 */
export type Take = (bytes: Uint8Array, offset: number, end: number) => void;

/** One request in flight. Made by the engine, which settles it once. */
export class Pending {
  /** nlmsg_seq, by which its answers are known. */
  sequence: number;
  /** Whether NLM_F_ECHO was asked for: what is announced because of it is its answer. */
  echoes: boolean;
  /** Whether it is a dump. */
  isDump: boolean;
  take: Take;
  /** When it is given up, on the clock of {@link Exchange.expire}. */
  deadline = Infinity;
  /** {@link Awaited} bits; 0 once nothing is missing. */
  awaited: number;
  /** Whether the kernel said that what it dumped has changed meanwhile (NLM_F_DUMP_INTR). */
  interrupted = false;
  /** Whether the kernel applied the request's filter (NLM_F_DUMP_FILTERED). */
  filtered = false;
  /** Whether a part of it did not fit into the buffer, and is lost. */
  truncated = false;
  /** Whether messages were lost while it was in flight, its own perhaps among them. */
  endangered = false;
  /** Whether it stays in flight once it has its outcome, until it is withdrawn: what comes after that is then not late. */
  lingers = false;
  /** Whether it was acknowledged after it had been refused, as only one that lingers can be. */
  acknowledgedLater = false;
  /** What {@link take} threw, the first time: the data cannot be used, whatever became of the request. */
  fault: unknown = undefined;
  /** What the acknowledgement said beside success, where data is still to come. */
  extendedAck: ExtendedAck | undefined = undefined;
  outcome: Outcome | undefined = undefined;
  /** Takes it back from whoever is to send it by and by: whether it was not sent, and will not be. */
  recall: (() => boolean) | undefined = undefined;
  /** Called once, when there is an outcome. Must not throw. */
  onOutcome: (() => void) | undefined = undefined;

  /** @internal */
  constructor(sequence: number, awaited: number, isDump: boolean, echoes: boolean, take: Take) {
    this.sequence = sequence;
    this.awaited = awaited;
    this.isDump = isDump;
    this.echoes = echoes;
    this.take = take;
  }

  /** Makes it another request, as if it was new. @internal */
  renew(sequence: number, awaited: number, isDump: boolean, echoes: boolean, take: Take): void {
    this.sequence = sequence;
    this.awaited = awaited;
    this.isDump = isDump;
    this.echoes = echoes;
    this.take = take;
    this.deadline = Infinity;
    this.interrupted = this.filtered = this.truncated = this.lingers = this.acknowledgedLater = false;
    this.fault = this.extendedAck = this.outcome = this.recall = this.onOutcome = undefined;
  }
}

/** What ends a request of this type with these flags; {@link Awaited} bits. */
export function awaitedBy({ endsAt, dataAfterAck }: Profile, type: number, flags: number): number {
  if (endsAt === 'sending') return 0;
  if (endsAt === 'answer') return Awaited.data;
  const after = dataAfterAck.size === 0 ? undefined : dataAfterAck.get(type);
  const data = after === undefined ? 0 : after === 'one' ? Awaited.data : Awaited.done;
  if ((flags & NLM_F_ACK) !== 0) return Awaited.ack | data;
  // Not acknowledged, as it was told: it ends at its first answer, or as a dump does.
  return (flags & NLM_F_DUMP) === NLM_F_DUMP ? Awaited.done : data === 0 ? Awaited.data : data;
}

/** Hands data to whoever takes it, and keeps what that throws. */
export function takeBy(pending: Pending, bytes: Uint8Array, offset: number, end: number): void {
  try {
    pending.take(bytes, offset, end);
  } catch (caught) {
    pending.fault = caught;
  }
}

/** What a part of a dump says of all of it; its end may be the only part. */
export function note(pending: Pending, flags: number): void {
  if ((flags & NLM_F_DUMP_INTR) !== 0) pending.interrupted = true;
  if ((flags & NLM_F_DUMP_FILTERED) !== 0) pending.filtered = true;
}
