// One transport with the engine of its requests: sends, receives, waits. Both drivers, with and without the event loop, are
// here, so that they may use the socket in turns.

import { align, NLMSG_HDRLEN } from '../codec/align.ts';
import { hostByteOrder } from '../codec/byte-order.ts';
import { NetlinkError } from '../codec/errors.ts';
import { putHeader } from '../codec/message.ts';
import { Exchange, type Unsolicited } from '../exchange/exchange.ts';
import type { Pending } from '../exchange/pending.ts';
import type { Profile } from '../exchange/profile.ts';
import { monotonic } from '../ffi/clock.ts';
import { EMSGSIZE, ENOBUFS } from '../ffi/constants.ts';
import { copyPayload } from '../ffi/payload.ts';
import { SystemError } from '../ffi/system-error.ts';
import type { Readiness, Transport } from '../socket/transport.ts';
import { notSent } from './failure.ts';
import { Order, ThreadEndedError } from './offload.ts';
import type { Prepared } from './request.ts';

const LITTLE_ENDIAN = hostByteOrder === 'little';
/**
 * The most datagrams received in one go, before the clock is looked at or others have their turn. That a queue is not empty
 * means nothing: whoever may send to the socket can keep it so, and the kernel makes the next part of a dump when one is
 * received. No fewer than a receive buffer of the usual size holds, so that no answer that waits there is given up.
 */
export const DATAGRAMS_A_TURN = 256;
/** The same in bytes, for answers that are long. */
const BYTES_A_TURN = 256 * 1024;
/** The longest wait of setTimeout and poll(2). */
const LONGEST_WAIT = 2 ** 31 - 1;

/** A socket and its requests in flight. */
export class Connection {
  readonly transport: Transport;
  readonly exchange: Exchange;
  #readiness: Readiness | undefined;
  #timer: NodeJS.Timeout | undefined;
  #timerDue = Infinity;
  #holds = true;
  /** What the worker thread is to send on this socket. */
  readonly #orders = new Set<Order>();
  #closing = false;
  /** Whether a datagram is being taken apart, whose memory the next one would overwrite. */
  #receiving = false;
  /** Who waits for something to receive, and receives it. */
  #readable: (() => void) | undefined;

  /** Whether the kernel answers all requests of a datagram as if they were its first: each needs one of its own. */
  readonly answersByDatagram: boolean;

  constructor(transport: Transport, profile: Profile, unsolicited?: Unsolicited) {
    this.transport = transport;
    const { portId } = transport;
    this.answersByDatagram = profile.answersByDatagram;
    this.exchange = new Exchange({ profile, portId, ...(unsolicited && { unsolicited }) });
  }

  /** Sends requests in one datagram, in order. @throws SystemError where nothing was sent; they are withdrawn then. */
  send(requests: readonly Prepared<unknown>[], pending: readonly Pending[]): void {
    let length = 0;
    for (const { size } of requests) length = align(length) + NLMSG_HDRLEN + size;
    let result: number;
    try {
      this.#checkNotReceiving(requests[0]!.action);
      const memory = this.transport.outgoing(length);
      let offset = 0;
      for (let i = 0; i < requests.length; i++) offset = align(this.#put(memory, offset, requests[i]!, pending[i]!));
      result = this.transport.send(length);
      if (result !== length) throw notSent(requests[0]!.action, this.transport, length, result);
    } catch (error) {
      for (const each of pending) this.exchange.withdraw(each);
      throw error;
    }
  }

  /** Sends one request; {@link send} without lists. */
  sendOne(request: Prepared<unknown>, pending: Pending): void {
    const length = NLMSG_HDRLEN + request.size;
    try {
      this.#checkNotReceiving(request.action);
      this.#put(this.transport.outgoing(length), 0, request, pending);
      const result = this.transport.send(length);
      if (result !== length) throw notSent(request.action, this.transport, length, result);
    } catch (error) {
      this.exchange.withdraw(pending);
      throw error;
    }
  }

  /**
   * Sends one request on a worker thread, where the transport permits that. Until the thread has begun, giving the request
   * up takes it back. The socket is not closed before the call has returned.
   *
   * @param pending - Of {@link Exchange.requestLater}.
   * @throws What {@link sendOne} throws, where nothing was sent. Where it was given up meanwhile, `pending` has its outcome.
   */
  async sendElsewhere(request: Prepared<unknown>, pending: Pending): Promise<void> {
    const { descriptor } = this.transport;
    if (this.transport.sentElsewhere === undefined) {
      this.sendOne(request, pending);
      this.exchange.sent(pending);
      return;
    }
    const bytes = new Uint8Array(NLMSG_HDRLEN + request.size);
    this.#put(bytes, 0, request, pending);
    const order = new Order(descriptor, bytes, this.#holds);
    pending.recall = () => order.recall();
    this.#orders.add(order);
    try {
      const result = await order.result;
      if (result !== undefined) this.#returned(request, pending, bytes, result);
    } catch (error) {
      if (error instanceof ThreadEndedError) this.exchange.giveUp(pending, 'failed', error);
      else throw error;
    } finally {
      this.#orders.delete(order);
      if (this.#closing && this.#orders.size === 0) this.transport.close();
    }
  }

  /** Receives one datagram. False where nothing waits. */
  receiveOne(): boolean {
    return this.#receive();
  }

  /**
   * Receives what waits until `pending` has its outcome. False where it has none: nothing waits, or so much that the clock is
   * to be looked at before the rest of it.
   */
  receiveFor(pending: Pending): boolean {
    let bytes = 0;
    for (let i = 0; i < DATAGRAMS_A_TURN && bytes < BYTES_A_TURN && pending.outcome === undefined; i++) {
      if (!this.#receive()) break;
      bytes += this.transport.incoming.length;
    }
    return isSettled(pending);
  }

  /** Blocks the thread until `pending` has its outcome, which its deadline is at the latest. */
  waitFor(pending: Pending): void {
    while (!this.receiveFor(pending)) this.waitOnce(pending);
  }

  /** Blocks the thread until there is something to receive; at its deadline `pending` has its outcome. */
  waitOnce(pending: Pending): void {
    const now = monotonic();
    this.exchange.expire(now);
    if (pending.outcome !== undefined) return;
    this.transport.wait(Math.min(Math.max(Math.ceil(pending.deadline - now), 0), LONGEST_WAIT));
  }

  /**
   * Resolves when there is something to receive, or `pending` has its outcome: its deadline at the latest. Receives
   * nothing itself, and never resolves before the next turn of the event loop where there is no outcome. Only for
   * connections that have no other request in flight.
   */
  readable(pending: Pending): Promise<void> {
    // While there is always something to receive the timer never finds that there is not.
    this.exchange.expire(monotonic());
    // It may have got its outcome by finding that nothing waits, after a loss.
    if (pending.outcome !== undefined) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = (): void => {
        this.#readable = undefined;
        pending.onOutcome = undefined;
        this.#idle();
        resolve();
      };
      this.#readable = wake;
      pending.onOutcome = wake;
      this.#watchFor(pending);
    });
  }

  /** Resolves when `pending` has its outcome. Nothing is received before the next turn of the event loop. */
  settled(pending: Pending): Promise<void> {
    if (pending.outcome !== undefined) return Promise.resolve();
    return new Promise((resolve) => {
      // A request without the event loop may be what receives the answer: nothing must be left waiting for it then.
      pending.onOutcome = () => {
        if (this.exchange.pending === 0) this.#watch();
        resolve();
      };
      this.#watchFor(pending);
    });
  }

  /** Takes back requests of which no more answers are wanted; those that come are late. */
  withdraw(pending: readonly Pending[]): void {
    for (const each of pending) this.exchange.withdraw(each);
    if (this.exchange.pending === 0) this.#idle();
  }

  /** Whether requests in flight hold the process. */
  set holds(holds: boolean) {
    this.#holds = holds;
    if (holds) this.#readiness?.ref();
    else this.#readiness?.unref();
    if (holds) this.#timer?.ref();
    else this.#timer?.unref();
    for (const order of this.#orders) order.holds = holds;
  }

  /** Closes the socket; requests in flight are given up. */
  close(cause?: unknown): void {
    this.#readiness?.close();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#closing = true;
    try {
      if (this.#orders.size === 0) this.transport.close();
    } finally {
      this.exchange.giveUpAll('closed', cause);
    }
  }

  /** The worker thread's sendmsg(2) has returned. */
  #returned(request: Prepared<unknown>, pending: Pending, bytes: Uint8Array, result: number): void {
    this.transport.sentElsewhere?.(bytes, result);
    if (isSettled(pending)) return;
    // Here the send buffer can be raised.
    if (result === -EMSGSIZE) this.sendOne(request, pending);
    else if (result !== bytes.length) throw notSent(request.action, this.transport, bytes.length, result);
    this.exchange.sent(pending);
  }

  #checkNotReceiving(action: string): void {
    if (!this.#receiving) return;
    // V8 runs no `finally` where it ends a script, as Ctrl-C does at a prompt; but no receiving lasts beyond its turn.
    setImmediate(() => {
      this.#receiving = false;
    });
    const state = 'it is asked for while an answer is being decoded or reported; ask afterwards';
    throw new NetlinkError('ERR_NETLINK_REENTRANT', `Cannot ${action}: ${state}`);
  }

  /** Receives one datagram. False where nothing waits. */
  #receive(): boolean {
    this.#receiving = true;
    try {
      return this.#receiveOne();
    } finally {
      this.#receiving = false;
    }
  }

  /** Code of the caller's runs in here: decoders, and who listens to the diagnostics channels. */
  #receiveOne(): boolean {
    const result = this.transport.receive();
    if (result > 0) this.exchange.receive(this.transport.incoming);
    else if (result === 0) this.exchange.drained();
    else if (result === -ENOBUFS) this.exchange.overrun();
    else this.exchange.giveUpAll('failed', new SystemError('receive an answer', 'recvmsg', result));
    return result !== 0;
  }

  #put(
    memory: Uint8Array,
    offset: number,
    { type, flags, payload, size }: Prepared<unknown>,
    pending: Pending,
  ): number {
    const start = offset + NLMSG_HDRLEN;
    putHeader(memory, offset, NLMSG_HDRLEN + size, type, flags, pending.sequence, this.transport.portId, LITTLE_ENDIAN);
    if (size > 0) copyPayload(payload, size, memory, start);
    const end = start + size;
    for (let i = end; i < align(end) && i < memory.length; i++) memory[i] = 0;
    return end;
  }

  /** As #watch; where there is no descriptor left to wait with, nobody learns what becomes of the request. */
  #watchFor(pending: Pending): void {
    try {
      this.#watch();
    } catch (error) {
      this.exchange.giveUp(pending, 'failed', error);
    }
  }

  /** Receives from the event loop for as long as requests are in flight. */
  #watch(): void {
    if (this.exchange.pending === 0 || this.transport.closed) {
      this.#idle();
      return;
    }
    if (this.#readiness === undefined) {
      this.#readiness = this.transport.watch(() => this.#ready());
      if (this.#holds) this.#readiness.ref();
    }
    this.#readiness.start();
    this.#setTimer();
  }

  #idle(): void {
    this.#readiness?.stop();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #ready(): void {
    if (this.#readable !== undefined) {
      this.#readable();
      return;
    }
    let bytes = 0;
    for (let i = 0; i < DATAGRAMS_A_TURN && bytes < BYTES_A_TURN; i++) {
      if (this.exchange.pending === 0 || this.transport.closed || !this.#receive()) break;
      bytes += this.transport.incoming.length;
    }
    this.#watch();
  }

  #setTimer(): void {
    const due = this.exchange.nextDeadline;
    if (this.#timer !== undefined && this.#timerDue <= due) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (due === Infinity) return;
    this.#timerDue = due;
    const wait = Math.min(Math.max(Math.ceil(due - monotonic()), 0), LONGEST_WAIT);
    this.#timer = setTimeout(() => this.#expire(), wait);
    if (!this.#holds) this.#timer.unref();
  }

  #expire(): void {
    this.#timer = undefined;
    // The loop may have been busy for longer than the deadline: what has come meanwhile is taken first.
    if (this.#readable === undefined) this.#ready();
    else if (this.transport.wait(0)) {
      this.#readable();
      return;
    }
    this.exchange.expire(monotonic());
    this.#watch();
  }
}

/** Whether there is an outcome by now: a question that is asked again after each wait. */
function isSettled(pending: Pending): boolean {
  return pending.outcome !== undefined;
}
