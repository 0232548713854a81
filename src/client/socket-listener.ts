// What listens on a socket of its own: receives what waits, a bounded number in each turn of the event loop, and tells
// every loss where it happened.

import { Errno } from '../codec/errno.ts';
import type { IncomingDatagram } from '../exchange/datagram.ts';
import { OverrunError } from '../exchange/errors.ts';
import { Exchange, type ExchangeCounters } from '../exchange/exchange.ts';
import { LossTracker } from '../exchange/loss.ts';
import type { Profile } from '../exchange/profile.ts';
import { timers } from '../ffi/builtin.ts';
import { SystemError } from '../ffi/system-error.ts';
import { membershipFailure } from '../socket/socket-setup.ts';
import type { Readiness, Transport } from '../socket/transport.ts';
import type { LossEvent } from './event.ts';
import { type Demand, Listener } from './listener.ts';
import { publishLoss } from './outcomes.ts';

/** Datagrams received in one turn of the event loop, before others have theirs. */
const DATAGRAMS_A_TURN = 512;
/** And turns one after the other, for who must have everything that came before. */
const TURNS_IN_A_ROW = 1_024;
/** And after an overrun, since the kernel drops everything until its queue is empty. */
const DATAGRAMS_AFTER_OVERRUN = 65_536;
/** Errnos of recvmsg(2) that mean a lost message, and not that the socket is of no more use. */
const LOSSES: ReadonlySet<number> = new Set([-Errno.ENOBUFS, -Errno.ENOMEM, -Errno.EMSGSIZE, -Errno.EFAULT]);

/** What a {@link SocketListener} is made of. */
export interface SocketListenerParts<T> {
  /** Becomes the listener's own: closed with it, also where it cannot be made. */
  readonly transport: Transport;
  readonly profile: Profile;
  readonly callback: ((item: T) => void) | undefined;
  readonly signal: AbortSignal | undefined;
}

/** A listener whose items are made of the notifications that come to a socket. */
export abstract class SocketListener<T> extends Listener<T> {
  readonly #transport: Transport;
  readonly #engine: Exchange;
  readonly #losses: LossTracker;
  readonly #readiness: Readiness;
  readonly #signal: AbortSignal | undefined;
  readonly #abort = (): void => this.destroy(this.#signal?.reason as Error);
  #more = true;
  #paused = false;

  /** @internal */
  constructor({ transport, profile, callback, signal }: SocketListenerParts<T>) {
    super(callback);
    this.#transport = transport;
    this.#signal = signal;
    this.#losses = new LossTracker(0); // what was dropped since the transport was opened is lost to its listener
    this.#engine = new Exchange({
      profile,
      portId: transport.portId,
      unsolicited: (datagram, offset, end) => this.#notify(datagram, offset, end),
    });
    try {
      this.#readiness = transport.watch(() => {
        this.#receive();
      });
      this.settle();
    } catch (error) {
      transport.close(); // there was no descriptor left to wait with
      throw error;
    }
    signal?.addEventListener('abort', this.#abort, { once: true });
  }

  /** The port id of its socket. */
  get portId(): number {
    return this.#transport.portId;
  }

  /** The size of its receive buffer in bytes, as the kernel accounts for it: some 800 for a short message. */
  get receiveBuffer(): number {
    return this.#transport.receiveBuffer;
  }

  /** @internal */
  protected get received(): Readonly<ExchangeCounters> {
    return this.#engine.counters;
  }

  /** @internal What a notification, of which nothing may be kept, is delivered as; undefined where it is not. */
  protected abstract itemOf(datagram: IncomingDatagram, offset: number, end: number): T | undefined;

  /** @internal The same of a loss. */
  protected abstract itemOfLoss(loss: LossEvent): T | undefined;

  /** @internal Called once, when it has ended and its socket is still open. */
  protected leaving?(error: unknown): void;

  /** @internal */
  protected override released(error: unknown): void {
    this.#signal?.removeEventListener('abort', this.#abort);
    try {
      this.leaving?.(error);
    } finally {
      this.#readiness.close();
      this.#transport.close();
    }
  }

  /** @internal @throws SystemError: EPERM where the group is not for everyone, EINVAL where there is none. */
  protected membership(verb: 'join' | 'leave', group: number): void {
    const result = this.#transport[verb](group);
    if (result < 0) throw membershipFailure(verb, this.#transport.protocol, group, result);
  }

  /** @internal */
  protected override demanded({ more, hold }: Demand): void {
    this.#more = more;
    this.#steer();
    if (hold) this.#readiness.ref();
    else this.#readiness.unref();
  }

  /** @internal Gives an item that no notification was. */
  protected give(item: T): void {
    this.deliver(item);
    this.settle();
  }

  /** @internal Receives what waits, and lets others have their turns meanwhile. Whether nothing is left. */
  async receiveNow(): Promise<boolean> {
    for (let i = 0; i < TURNS_IN_A_ROW && !this.closed; i++) {
      if (this.#receive()) return true;
      await timers().setImmediate();
    }
    return this.closed;
  }

  /** @internal Leaves what comes to the kernel's buffer. */
  pause(paused: boolean): void {
    if (paused === this.#paused) return;
    this.#paused = paused;
    if (!this.closed) this.#steer();
  }

  #steer(): void {
    if (this.#more && !this.#paused) this.#readiness.start();
    else this.#readiness.stop();
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
    this.settle();
    return drained;
  }

  #take(datagram: IncomingDatagram): void {
    const { truncated } = this.#engine.counters;
    this.#engine.receive(datagram);
    // What the kernel did not drop and the buffer did not hold is lost too; the buffer has grown.
    if (this.#engine.counters.truncated > truncated) this.#deliverLoss(1);
  }

  #notify(datagram: IncomingDatagram, offset: number, end: number): void {
    if (this.closed) return; // by its consumer, in the midst of a datagram
    let item: T | undefined;
    try {
      item = this.itemOf(datagram, offset, end);
    } catch (error) {
      this.fail(error);
      return;
    }
    if (item !== undefined) this.deliver(item);
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
    if (this.closed) return;
    publishLoss(this.#transport, count);
    const error = new OverrunError('receive all notifications', count === 0 ? undefined : count);
    const item = this.itemOfLoss({ kind: 'loss', count, error });
    if (item !== undefined) this.deliver(item);
  }
}
