// Notifications of the kernel's, on a socket of their own, with every loss told.

import { NLMSG_HDRLEN } from '../codec/align.ts';
import { checkInteger, S32_MAX } from '../codec/check.ts';
import { Errno } from '../codec/errno.ts';
import type { IncomingDatagram } from '../exchange/datagram.ts';
import { ClosedError, OverrunError } from '../exchange/errors.ts';
import { Exchange } from '../exchange/exchange.ts';
import { LossTracker } from '../exchange/loss.ts';
import type { Profile } from '../exchange/profile.ts';
import { SystemError } from '../ffi/system-error.ts';
import type { Readiness, Transport } from '../socket/transport.ts';
import { bytesEvent, type LossEvent, messageEvent, type NotificationEvent, type SubscriptionEvent } from './event.ts';
import { Listener } from './listener.ts';
import { publishLoss } from './outcomes.ts';

/** Datagrams received in one turn of the event loop, before others have theirs. */
const DATAGRAMS_A_TURN = 512;
/** And turns at once, for who must have everything that came before. */
const TURNS_AT_ONCE = 1_024;
/** And after an overrun, since the kernel drops everything until its queue is empty. */
const DATAGRAMS_AFTER_OVERRUN = 65_536;
/** Events that wait for the consumer, beyond which the socket is left alone: the kernel's buffer then is the queue. */
const MOST_WAITING = 8_192;
/** Errnos of recvmsg(2) that mean a lost message, and not that the socket is of no more use. */
const LOSSES: ReadonlySet<number> = new Set([-Errno.ENOBUFS, -Errno.ENOMEM, -Errno.EMSGSIZE, -Errno.EFAULT]);

/** What is called with each event. */
export type SubscriptionCallback = (event: SubscriptionEvent) => void;

/**
 * Notifications in the order in which the kernel sent them, and losses where they happened. Made by
 * {@link NetlinkClient.subscribe}.
 *
 * Either iterate, or have a callback; one consumer at a time. While events are waited for, the process is held; after
 * {@link unref} it is not. Events that wait for a slow consumer stay in the kernel's buffer as far as they can: when that
 * overflows, the loss is told as any other.
 */
export class Subscription extends Listener<SubscriptionEvent> {
  readonly #transport: Transport;
  readonly #engine: Exchange;
  readonly #losses: LossTracker;
  readonly #readiness: Readiness;
  readonly #onClose: () => void;
  /** Told in place of an uncaught exception. */
  readonly #onFailure: ((error: unknown) => void) | undefined;
  #paused = false;

  /** @internal */
  constructor(
    transport: Transport,
    profile: Profile,
    callback: SubscriptionCallback | undefined,
    onClose: () => void,
    onFailure?: (error: unknown) => void,
  ) {
    super(callback);
    this.#transport = transport;
    this.#onClose = onClose;
    this.#onFailure = onFailure;
    this.#losses = new LossTracker(transport.dropped);
    this.#engine = new Exchange({
      profile,
      portId: transport.portId,
      unsolicited: (datagram, offset, end) => this.deliver(eventOf(profile, datagram, offset, end)),
    });
    this.#readiness = transport.watch(() => {
      this.#receive();
    });
    this.changed();
  }

  /** The port id of its socket. */
  get portId(): number {
    return this.#transport.portId;
  }

  /** The size of its receive buffer in bytes, as the kernel accounts for it: some 800 for a short message. */
  get receiveBuffer(): number {
    return this.#transport.receiveBuffer;
  }

  /** How many datagrams of other processes were dropped, how many were malformed or too long, how often there was a loss. */
  get counters(): {
    readonly foreign: number;
    readonly malformed: number;
    readonly truncated: number;
    readonly overruns: number;
  } {
    const { foreign, malformed, truncated, overruns } = this.#engine.counters;
    return { foreign, malformed, truncated, overruns };
  }

  /** Joins one more group. @throws SystemError, EPERM where it is not for everyone, EINVAL where there is none. */
  join(group: number): void {
    this.#check('join', group);
    this.#membership('join', group, this.#transport.join(group));
  }

  /** Leaves a group; what was sent to it before may still come. */
  leave(group: number): void {
    this.#check('leave', group);
    this.#membership('leave', group, this.#transport.leave(group));
  }

  /** @internal */
  protected override released(): void {
    this.#readiness.close();
    try {
      this.#transport.close();
    } finally {
      this.#onClose();
    }
  }

  /** @internal Receives while there is room for more, and holds the process while somebody waits. */
  protected override changed(): void {
    if (!this.#paused && this.waiting < MOST_WAITING) this.#readiness.start();
    else this.#readiness.stop();
    if (this.isAwaited) this.#readiness.ref();
    else this.#readiness.unref();
  }

  /** @internal */
  protected override uncaught(error: unknown): void {
    if (this.#onFailure === undefined) super.uncaught(error);
    else this.#onFailure(error);
  }

  /** @internal Receives what waits, now; whether nothing is left. More than so much is not received in one turn. */
  receiveNow(): boolean {
    for (let i = 0; i < TURNS_AT_ONCE && !this.closed; i++) if (this.#receive()) return true;
    return false;
  }

  /** @internal Leaves what comes to the kernel's buffer. */
  pause(paused: boolean): void {
    if (paused === this.#paused) return;
    this.#paused = paused;
    if (!this.closed) this.changed();
  }

  /** One turn: what waits, within bounds, and after it the loss if there was one. Whether nothing waits any more. */
  #receive(): boolean {
    let bound = DATAGRAMS_A_TURN;
    let drained = false;
    for (let i = 0; i < bound && !drained && !this.closed; i++) {
      const result = this.#transport.receive();
      if (result > 0) this.#take(this.#transport.incoming);
      else if (result === 0) drained = true;
      else if (LOSSES.has(result)) this.#lost();
      else this.fail(new SystemError('receive notifications', 'recvmsg', result));
      if (this.#losses.losing) bound = DATAGRAMS_AFTER_OVERRUN;
    }
    if (this.closed) return true;
    if (this.#losses.losing) this.#tellLoss(drained);
    this.changed();
    return drained;
  }

  #take(datagram: IncomingDatagram): void {
    const { truncated } = this.#engine.counters;
    this.#engine.receive(datagram);
    // What the kernel did not drop and the buffer did not hold is lost too; the buffer has grown.
    if (this.#engine.counters.truncated > truncated) this.#deliverLoss(1);
  }

  #lost(): void {
    this.#engine.overrun();
    this.#losses.overrun();
  }

  #tellLoss(drained: boolean): void {
    const count = this.#losses.settle(this.#transport.dropped, drained);
    if (count !== undefined) this.#deliverLoss(count);
  }

  #deliverLoss(count: number): void {
    publishLoss(this.#transport, count);
    const error = new OverrunError('receive all notifications', count === 0 ? undefined : count);
    this.deliver({ kind: 'loss', count, error } satisfies LossEvent);
  }

  #check(verb: string, group: number): void {
    checkInteger(`${verb} a group`, group, 1, S32_MAX);
    if (this.closed) throw new ClosedError(`${verb} group ${group}`, 'the subscription is closed');
  }

  #membership(verb: string, group: number, result: number): void {
    if (result < 0) throw new SystemError(`${verb} group ${group}`, 'setsockopt', result);
  }
}

function eventOf({ headerless }: Profile, datagram: IncomingDatagram, offset: number, end: number): NotificationEvent {
  const isBare = (headerless && datagram.group !== 0) || end - offset < NLMSG_HDRLEN;
  return isBare ? bytesEvent(datagram) : messageEvent(datagram, offset, end);
}
