// The engine: many requests in flight on one socket, each told what became of it. It does no I/O and has no clock.
//
//   request() ---------> Pending, whose number goes on the wire
//   receive(datagram) -> data to Pending.take; the end of a request to Pending.outcome; the rest to `unsolicited`
//   overrun()            the kernel dropped messages; then
//   drained()            nothing is left in the queue: what was to come before the loss has come
//   expire(now)          gives up what has waited long enough

import { align, NLMSG_HDRLEN } from '../codec/align.ts';
import { NLM_F_ECHO, NLM_F_MULTI, NLMSG_DONE, NLMSG_ERROR, NLMSG_MIN_TYPE, NLMSG_OVERRUN } from '../codec/constants.ts';
import { getU16, getU32 } from '../codec/integers.ts';
import { hostByteOrder } from '../codec/byte-order.ts';
import { DecodeError } from '../codec/errors.ts';
import type { IncomingDatagram } from './datagram.ts';
import type { UnknownReason } from './errors.ts';
import { InFlight } from './in-flight.ts';
import { Awaited, awaitedBy, note, type Outcome, Pending, type Take, takeBy } from './pending.ts';
import type { Profile } from './profile.ts';
import { SequenceCounter } from './sequence.ts';
import { isPlainAck, readDoneVerdict, readVerdict, type Verdict } from './verdict.ts';

/** What came in that no request was answered with, and what was lost. Counts since the start. */
export interface ExchangeCounters {
  /** Datagrams that other processes sent, dropped unread. */
  foreign: number;
  /** Answers to requests that had been given up, or that nobody sent: dropped. */
  late: number;
  /** Messages that answer no request: notifications. */
  notifications: number;
  /** Datagrams whose structure is broken from some message on. */
  malformed: number;
  /** Datagrams that were longer than the buffer. */
  truncated: number;
  /** Times that the kernel said it had dropped messages. */
  overruns: number;
}

/**
 * Takes a message that answers no request: `offset` to `end` of the datagram's bytes, which are used again afterwards. Must
 * not throw.
 */
export type Unsolicited = (datagram: IncomingDatagram, offset: number, end: number) => void;

/** What an engine is made for. */
export interface ExchangeOptions {
  readonly profile: Profile;
  /** The port id of the socket. */
  readonly portId: number;
  /** Takes notifications; by default they are only counted. */
  readonly unsolicited?: Unsolicited;
  /** The first sequence number; random by default. */
  readonly firstSequence?: number;
  readonly littleEndian?: boolean;
}

const DONE: Outcome = { kind: 'done', extendedAck: undefined };

/** Requests in flight on one socket. */
export class Exchange {
  readonly counters: ExchangeCounters = {
    foreign: 0,
    late: 0,
    notifications: 0,
    malformed: 0,
    truncated: 0,
    overruns: 0,
  };
  readonly #profile: Profile;
  readonly #portId: number;
  readonly #unsolicited: Unsolicited | undefined;
  readonly #littleEndian: boolean;
  readonly #sequences: SequenceCounter;
  readonly #pending = new InFlight();
  /** Whether the kernel may still be dropping: it does from an overrun on, without another word, until its queue is empty. */
  #overran = false;
  /** Whether a part of a dump was cut off, its end perhaps with it. */
  #cut = false;

  constructor({ profile, portId, unsolicited, firstSequence, littleEndian }: ExchangeOptions) {
    this.#profile = profile;
    this.#portId = portId;
    this.#unsolicited = unsolicited;
    this.#sequences = new SequenceCounter(firstSequence);
    this.#littleEndian = littleEndian ?? hostByteOrder === 'little';
  }

  /** How many requests are in flight. */
  get pending(): number {
    return this.#pending.size;
  }

  /** The earliest deadline of all requests in flight; Infinity where there is none. */
  get nextDeadline(): number {
    return this.#pending.nextDeadline;
  }

  /**
   * Opens a request; its {@link Pending.sequence} is to be sent with these type and flags. It has its outcome at once where
   * the protocol answers nothing.
   *
   * @param spent - A request that has had its outcome and that nobody looks at any more: it becomes the new one, so that
   *   no memory is needed for it.
   */
  request(type: number, flags: number, take: Take, spent?: Pending): Pending {
    return this.#open(awaitedBy(this.#profile, type, flags), false, flags, take, spent);
  }

  /**
   * Opens a request that is sent by and by. Where the protocol answers nothing it has its outcome by {@link sent}. It can be
   * given up before it is sent: see {@link Pending.recall}.
   */
  requestLater(type: number, flags: number, take: Take): Pending {
    const awaited = awaitedBy(this.#profile, type, flags);
    return this.#open(awaited === 0 ? Awaited.sending : awaited, false, flags, take);
  }

  /** Says that a request of {@link requestLater} has been sent. */
  sent(pending: Pending): void {
    if (pending.awaited === Awaited.sending) this.#settle(pending, DONE);
  }

  /** Opens a dump, which ends by NLMSG_DONE or a refusal. */
  dump(flags: number, take: Take): Pending {
    return this.#open(Awaited.done, true, flags, take);
  }

  /** Takes one datagram apart. Throws nothing, whatever its bytes are. */
  receive(datagram: IncomingDatagram): void {
    // Its sender and its group say what a datagram is; only then do its bytes.
    if (datagram.senderPortId !== 0 && this.#profile.kernelOnly) {
      this.counters.foreign++;
      return;
    }
    if (datagram.truncated) {
      this.#truncated(datagram);
      return;
    }
    if (datagram.group !== 0 && this.#profile.headerless) {
      this.#notify(datagram, 0, datagram.length);
      return;
    }
    const { bytes, length } = datagram;
    for (let offset = 0; offset < length;) {
      const size = length - offset < NLMSG_HDRLEN ? 0 : getU32(bytes, offset, this.#littleEndian);
      if (size < NLMSG_HDRLEN || size > length - offset) {
        this.#malformed(datagram, offset);
        return;
      }
      const dump = this.#message(datagram, offset, offset + size);
      const next = offset + align(size);
      offset = dump === undefined ? next : this.#takeAlike(dump, bytes, offset, next, length);
    }
  }

  /** The kernel had no room and dropped messages; those before the loss are still to be received. */
  overrun(): void {
    this.counters.overruns++;
    this.#overran = true;
    for (const pending of this.#pending.all()) pending.endangered = true;
  }

  /**
   * Nothing waits to be received: an answer that has not come after an overrun was lost. So was the end of a dump of which
   * a part was lost, since the kernel queues the next part whenever one is received.
   */
  drained(): void {
    if (!this.#overran && !this.#cut) return;
    this.#overran = this.#cut = false;
    for (const pending of this.#pending.all()) {
      if (pending.truncated) this.giveUp(pending, 'truncated');
      else if (pending.endangered) this.giveUp(pending, 'overrun');
    }
  }

  /** Gives up the requests whose deadline has come. */
  expire(now: number): void {
    for (const pending of this.#pending.all()) if (pending.deadline <= now) this.giveUp(pending, 'deadline');
  }

  /** Gives up one request: it is taken back, or nobody knows what became of it, and its answer will be dropped. */
  giveUp(pending: Pending, reason: UnknownReason, cause?: unknown): void {
    if (pending.outcome !== undefined) return;
    const kind = pending.recall?.() === true ? 'not sent' : 'unknown';
    this.#settle(pending, cause === undefined ? { kind, reason } : { kind, reason, cause });
  }

  /** Gives up all requests. */
  giveUpAll(reason: UnknownReason, cause?: unknown): void {
    for (const pending of this.#pending.all()) this.giveUp(pending, reason, cause);
  }

  /** Takes back a request that was not sent, or whose answers are no longer wanted. It gets no outcome any more. */
  withdraw(pending: Pending): void {
    this.#pending.delete(pending.sequence);
  }

  #open(awaited: number, isDump: boolean, flags: number, take: Take, spent?: Pending): Pending {
    let sequence = this.#sequences.next();
    while (this.#pending.has(sequence)) sequence = this.#sequences.next();
    const echoes = (flags & NLM_F_ECHO) !== 0;
    const pending = spent ?? new Pending(sequence, awaited, isDump, echoes, take);
    if (spent !== undefined) spent.renew(sequence, awaited, isDump, echoes, take);
    pending.endangered = this.#overran;
    if (awaited === 0) pending.outcome = DONE;
    else this.#pending.add(pending);
    return pending;
  }

  /** Takes one message. @returns The dump that it was data of. */
  #message(datagram: IncomingDatagram, offset: number, end: number): Pending | undefined {
    const { bytes, group } = datagram;
    const pending = this.#requesterOf(bytes, offset);
    if (group !== 0 && !isEcho(datagram, pending)) {
      this.#notify(datagram, offset, end);
      return undefined;
    }
    const type = getU16(bytes, offset + 4, this.#littleEndian);
    const flags = getU16(bytes, offset + 6, this.#littleEndian);
    const isControl = type < NLMSG_MIN_TYPE && this.#profile.controlTypes;
    if (isControl && type === NLMSG_OVERRUN) this.overrun();
    else if (pending === undefined) this.#unmatched(datagram, offset, end, isControl);
    else if (!isControl) {
      this.#data(pending, flags, bytes, offset, end);
      if (pending.isDump) return pending;
    } else if (type === NLMSG_ERROR) this.#verdict(pending, flags, bytes, offset, end);
    else if (type === NLMSG_DONE) this.#done(pending, flags, bytes, offset, end);
    return undefined;
  }

  /**
   * Takes the messages whose headers are that of the data of a dump before them, but for their lengths: nearly all of a dump
   * is such. Whose they are and what their flags say is known by then; to find it out for each would take longer than some
   * take to be decoded. The first that is anything else is left to {@link #message}.
   *
   * @param lead - Where the data before them is.
   * @param offset - Where the next message is.
   * @returns Where the one is that is left, or the end of the datagram.
   */
  #takeAlike(pending: Pending, bytes: Uint8Array, lead: number, offset: number, length: number): number {
    const littleEndian = this.#littleEndian;
    const { sequence } = pending;
    const kind = getU32(bytes, lead + 4, littleEndian); // type and flags
    const portId = getU32(bytes, lead + 12, littleEndian);
    // Whoever took the one before may have failed, or given the dump up.
    while (pending.fault === undefined && this.#pending.get(sequence) === pending) {
      if (length - offset < NLMSG_HDRLEN) break;
      const size = getU32(bytes, offset, littleEndian);
      if (size < NLMSG_HDRLEN || size > length - offset) break;
      if (getU32(bytes, offset + 4, littleEndian) !== kind) break;
      if (getU32(bytes, offset + 8, littleEndian) !== sequence) break;
      if (getU32(bytes, offset + 12, littleEndian) !== portId) break;
      takeBy(pending, bytes, offset, offset + size);
      offset += align(size);
    }
    return offset;
  }

  /** The request that a message answers by its sequence number and port id. */
  #requesterOf(bytes: Uint8Array, offset: number): Pending | undefined {
    if (!this.#isOurs(getU32(bytes, offset + 12, this.#littleEndian))) return undefined;
    const pending = this.#pending.get(getU32(bytes, offset + 8, this.#littleEndian));
    // Where nothing is answered, a message with its numbers is somebody's own.
    return pending?.awaited === Awaited.sending ? undefined : pending;
  }

  /** Whether an answer with this port id in its header may be to this socket's requests. */
  #isOurs(portId: number): boolean {
    return portId === this.#portId || (portId === 0 && this.#profile.anonymousAnswers);
  }

  /** A message to this socket alone that answers no request in flight. */
  #unmatched(datagram: IncomingDatagram, offset: number, end: number, isControl: boolean): void {
    const { bytes } = datagram;
    const isOurs = this.#isOurs(getU32(bytes, offset + 12, this.#littleEndian));
    const isNumbered = getU32(bytes, offset + 8, this.#littleEndian) !== 0;
    // Where nothing is answered, nothing is late.
    const isAnswer = this.#profile.endsAt !== 'sending' && (isControl || (isOurs && isNumbered));
    if (isAnswer) this.counters.late++;
    else this.#notify(datagram, offset, end);
  }

  #data(pending: Pending, flags: number, bytes: Uint8Array, offset: number, end: number): void {
    note(pending, flags);
    if (pending.fault === undefined) takeBy(pending, bytes, offset, end);
    // Without an acknowledgement only the flag tells that more is to come.
    if (pending.awaited === Awaited.data && (flags & NLM_F_MULTI) !== 0) pending.awaited = Awaited.done;
    this.#met(pending, Awaited.data, undefined);
  }

  #verdict(pending: Pending, flags: number, bytes: Uint8Array, offset: number, end: number): void {
    if (isPlainAck(flags, bytes, offset, end)) {
      this.#met(pending, pending.isDump ? pending.awaited : Awaited.ack, undefined);
      return;
    }
    const read = this.#read(pending, readVerdict, flags, bytes, offset, end);
    if (read === undefined) return;
    // A dump that is acknowledged has nothing to give.
    const met = pending.isDump ? pending.awaited : Awaited.ack;
    this.#judged(pending, read, met);
  }

  #done(pending: Pending, flags: number, bytes: Uint8Array, offset: number, end: number): void {
    note(pending, flags);
    const read = this.#read(pending, readDoneVerdict, flags, bytes, offset, end);
    // A dump that was started by a request without NLM_F_DUMP ends so too, and is not acknowledged.
    if (read !== undefined) this.#judged(pending, read, pending.awaited);
  }

  #read(
    pending: Pending,
    reader: typeof readVerdict,
    flags: number,
    bytes: Uint8Array,
    offset: number,
    end: number,
  ): Verdict | undefined {
    try {
      return reader(bytes, offset, end, flags, this.#littleEndian);
    } catch (caught) {
      this.counters.malformed++;
      this.giveUp(pending, 'malformed', caught);
      return undefined;
    }
  }

  #judged(pending: Pending, { error, extendedAck }: Verdict, met: number): void {
    if (error === 0) this.#met(pending, met, extendedAck);
    else this.#settle(pending, { kind: 'refused', error, extendedAck: extendedAck ?? {} });
  }

  #met(pending: Pending, met: number, extendedAck: Verdict['extendedAck']): void {
    if (extendedAck !== undefined) pending.extendedAck = extendedAck;
    pending.awaited &= ~met;
    if (pending.awaited !== 0) return;
    this.#settle(
      pending,
      pending.extendedAck === undefined ? DONE : { kind: 'done', extendedAck: pending.extendedAck },
    );
  }

  #settle(pending: Pending, outcome: Outcome): void {
    if (pending.outcome !== undefined) {
      if (pending.outcome.kind === 'refused' && outcome.kind === 'done') pending.acknowledgedLater = true;
      return;
    }
    if (!pending.lingers) this.#pending.delete(pending.sequence);
    pending.outcome = outcome;
    pending.onOutcome?.();
  }

  /** The rest of a datagram is lost: its first header still tells whose it was. */
  #truncated(datagram: IncomingDatagram): void {
    this.counters.truncated++;
    if (datagram.group !== 0 && this.#profile.headerless) return;
    const pending = this.#answeredAt(datagram, 0);
    if (pending?.isDump === true) {
      pending.truncated = true; // its other parts come all the same
      this.#cut = true;
    } else if (pending !== undefined) this.giveUp(pending, 'truncated');
  }

  /** From `offset` on the bytes are no messages: whoever these were for has not had all of its answer. */
  #malformed(datagram: IncomingDatagram, offset: number): void {
    this.counters.malformed++;
    const pending = this.#answeredAt(datagram, offset) ?? this.#answeredAt(datagram, 0);
    if (pending === undefined) return;
    const bytes = datagram.bytes.subarray(0, datagram.length);
    const state = `no message of the ${datagram.length - offset} bytes that are left`;
    this.giveUp(pending, 'malformed', new DecodeError('nlmsghdr', offset, state, { bytes }));
  }

  /** The request that the header at `offset`, if it is all there, answers. */
  #answeredAt(datagram: IncomingDatagram, offset: number): Pending | undefined {
    if (datagram.length - offset < NLMSG_HDRLEN) return undefined;
    const pending = this.#requesterOf(datagram.bytes, offset);
    return datagram.group === 0 || isEcho(datagram, pending) ? pending : undefined;
  }

  #notify(datagram: IncomingDatagram, offset: number, end: number): void {
    this.counters.notifications++;
    this.#unsolicited?.(datagram, offset, end);
  }
}

/**
 * Whether a message to a group is an answer. A change that a request causes is announced with the request's own numbers:
 * without NLM_F_ECHO that is news. In another network namespace the same numbers are somebody else's.
 */
function isEcho({ nsid }: IncomingDatagram, pending: Pending | undefined): boolean {
  return pending?.echoes === true && nsid === undefined;
}
