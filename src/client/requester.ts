// Requests on one connection: one or many, with the event loop and without.

import { align, NLMSG_HDRLEN } from '../codec/align.ts';
import { DumpInterruptedError } from '../exchange/errors.ts';
import type { Pending, Take } from '../exchange/pending.ts';
import { timers } from '../ffi/builtin.ts';
import { monotonic } from '../ffi/clock.ts';
import type { Connection } from './connection.ts';
import { failureOf } from './failure.ts';
import type { CheckedOptions } from './options.ts';
import { publishOutcome } from './outcomes.ts';
import { type AnyReply, replyTo } from './reply.ts';
import { keepRequest, NO_REQUEST, type Prepared } from './request.ts';

/**
 * How many bytes of the receive buffer one answer may take, in the kernel's accounting: of a batch only as many requests
 * are sent at once as have room for their answers.
 */
const ROOM_FOR_AN_ANSWER = 6_656;
const LARGEST_BATCH = 64;
/** Requests that may be answered one after another before the event loop goes on: else a loop of them would hold it up. */
const AT_ONCE = 256;
/** The most bytes of requests in one datagram, unless a single one is larger. */
const BATCH_BYTES = 64 * 1024;

/** Flights that are kept for the next requests: a request needs no memory but for its answer then. */
const SPARE_FLIGHTS = LARGEST_BATCH;

/** A request and what has come in of its answer. */
class Flight {
  request!: Prepared<unknown>;
  pending!: Pending;
  values: unknown[] | undefined = undefined;
  /** Why it was not sent; undefined where it was. */
  unsent: Error | undefined = undefined;

  /** Takes one message of the answer. */
  readonly take: Take = (bytes, offset, end) => {
    const value = this.request.decode(bytes, offset, end, this.request);
    if (this.values === undefined) this.values = [value];
    else this.values.push(value);
  };

  /** Memory of its own for the request: the caller's may change from the next turn of the event loop on. */
  keep(): void {
    this.request = keepRequest(this.request);
  }
}

/** Makes requests on one connection. */
export class Requester {
  readonly #connection: Connection;
  #answeredAtOnce = 0;
  /** Resolves when timers and other sockets have had their turn; undefined where they need none now. */
  #turn: Promise<void> | undefined;
  /** Flights that have ended. */
  readonly #spare: Flight[] = [];

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** @throws KernelError, OutcomeUnknownError, SystemError, or what decoding throws. */
  requestSync(request: Prepared<unknown>, { timeout }: CheckedOptions): AnyReply {
    const flight = this.#takeOff(request);
    const { pending } = flight;
    if (!this.#connection.receiveFor(pending)) this.#waitSync(pending, timeout);
    return this.#land(flight);
  }

  /** As {@link requestSync}; blocks nothing. The kernel answers inside sendmsg: mostly the answer is there at once. */
  request(request: Prepared<unknown>, options: CheckedOptions): AnyReply | Promise<AnyReply> {
    options.signal?.throwIfAborted();
    const flight = this.#takeOff(request);
    if (!this.#connection.receiveFor(flight.pending)) return this.#landLater(flight, options);
    if (++this.#answeredAtOnce % AT_ONCE === 0) this.#turn ??= this.#letOthers();
    // While others have their turn all that come after wait too, so that answers stay in order.
    return this.#turn === undefined ? this.#land(flight) : this.#landAfter(flight, this.#turn);
  }

  /**
   * As {@link request}, but a worker thread makes the system call that keeps the kernel busy. Deadline and signal do not
   * wait for that to return; what it has not begun then is not sent.
   */
  async requestElsewhere(request: Prepared<unknown>, { timeout, signal }: CheckedOptions): Promise<AnyReply> {
    signal?.throwIfAborted();
    const flight = new Flight();
    flight.request = keepRequest(request);
    const { exchange } = this.#connection;
    const pending = exchange.requestLater(request.type, request.flags, flight.take);
    flight.pending = pending;
    const sent = this.#connection.sendElsewhere(flight.request, pending).catch((error: unknown) => {
      if (pending.outcome !== undefined) return; // given up meanwhile, and told so
      flight.unsent = error as Error;
      exchange.giveUp(pending, 'failed', error);
    });
    // Only now that it can be taken back.
    await this.#wait(pending, timeout, signal);
    // Where there is an answer the call is about to return; until then the socket could not be closed.
    if (pending.outcome?.kind !== 'unknown') await sent;
    return this.#conclude(flight);
  }

  /** Many requests in as few datagrams as their answers have room for; the results in their order. */
  batchSync(requests: readonly Prepared<unknown>[], { timeout }: CheckedOptions): PromiseSettledResult<AnyReply>[] {
    const results: PromiseSettledResult<AnyReply>[] = [];
    for (const group of this.#groups(requests)) {
      const flights = this.#takeOffTogether(group, timeout);
      for (const { pending, unsent } of flights) {
        if (unsent === undefined) this.#connection.waitFor(pending);
      }
      for (const flight of flights) results.push(this.#result(flight));
    }
    return results;
  }

  /** As {@link batchSync}; blocks nothing. */
  async batch(
    requests: readonly Prepared<unknown>[],
    { timeout, signal }: CheckedOptions,
  ): Promise<PromiseSettledResult<AnyReply>[]> {
    signal?.throwIfAborted();
    const results: PromiseSettledResult<AnyReply>[] = [];
    const groups = this.#groups(requests);
    let kept = false;
    for (let i = 0; i < groups.length; i++) {
      if (signal?.aborted === true) {
        results.push(...groups[i]!.map(() => ({ status: 'rejected' as const, reason: signal.reason as unknown })));
        continue;
      }
      const flights = this.#takeOffTogether(groups[i]!, timeout);
      // Before the caller runs again: mostly it does not, since all is answered at once.
      const keep = (): void => {
        if (kept) return;
        for (const flight of flights) flight.keep();
        for (let j = i + 1; j < groups.length; j++) groups[j] = groups[j]!.map(keepRequest);
        kept = true;
      };
      for (const { pending, unsent } of flights) {
        if (unsent !== undefined || this.#connection.receiveFor(pending)) continue;
        keep();
        await this.#settled(pending, signal);
      }
      this.#answeredAtOnce += flights.length;
      if (this.#answeredAtOnce % AT_ONCE < flights.length) {
        keep();
        await timers().setImmediate();
      }
      for (const flight of flights) results.push(this.#result(flight));
    }
    return results;
  }

  async #landAfter(flight: Flight, turn: Promise<void>): Promise<AnyReply> {
    flight.keep();
    await turn;
    return this.#land(flight);
  }

  async #landLater(flight: Flight, { timeout, signal }: CheckedOptions): Promise<AnyReply> {
    flight.keep();
    await this.#wait(flight.pending, timeout, signal);
    return this.#land(flight);
  }

  async #letOthers(): Promise<void> {
    await timers().setImmediate();
    this.#turn = undefined;
  }

  #takeOff(request: Prepared<unknown>): Flight {
    const flight = this.#open(request);
    this.#connection.sendOne(request, flight.pending);
    return flight;
  }

  /** Sends requests in one datagram, with one deadline for all. Where that fails the failure is the result of each. */
  #takeOffTogether(group: readonly Prepared<unknown>[], timeout: number): Flight[] {
    const flights = group.map((request) => this.#open(request));
    try {
      this.#connection.send(
        group,
        flights.map(({ pending }) => pending),
      );
    } catch (error) {
      for (const flight of flights) flight.unsent = error as Error;
    }
    const deadline = monotonic() + timeout;
    for (const { pending } of flights) pending.deadline = deadline;
    return flights;
  }

  #open(request: Prepared<unknown>): Flight {
    const spare = this.#spare.pop();
    const flight = spare ?? new Flight();
    flight.request = request;
    flight.pending = this.#connection.exchange.request(request.type, request.flags, flight.take, spare?.pending);
    return flight;
  }

  #waitSync(pending: Pending, timeout: number): void {
    pending.deadline = monotonic() + timeout;
    this.#connection.waitFor(pending);
  }

  async #wait(pending: Pending, timeout: number, signal: AbortSignal | undefined): Promise<void> {
    if (pending.outcome !== undefined) return;
    pending.deadline = monotonic() + timeout;
    await this.#settled(pending, signal);
  }

  async #settled(pending: Pending, signal: AbortSignal | undefined): Promise<void> {
    const abort = (): void => this.#connection.exchange.giveUp(pending, 'aborted', signal?.reason);
    if (signal?.aborted === true) abort();
    signal?.addEventListener('abort', abort, { once: true });
    await this.#connection.settled(pending);
    signal?.removeEventListener('abort', abort);
  }

  #result(flight: Flight): PromiseSettledResult<AnyReply> {
    try {
      return { status: 'fulfilled', value: this.#land(flight) };
    } catch (reason) {
      return { status: 'rejected', reason };
    }
  }

  /** {@link conclude}, after which nobody else looks at the flight. */
  #land(flight: Flight): AnyReply {
    const answer = this.#conclude(flight);
    if (this.#spare.length < SPARE_FLIGHTS) {
      flight.values = undefined;
      flight.request = NO_REQUEST;
      this.#spare.push(flight);
    }
    return answer;
  }

  #conclude({ request, pending, values = [], unsent }: Flight): AnyReply {
    if (unsent !== undefined) throw unsent;
    const { transport } = this.#connection;
    const failure = failureOf(request, pending, transport) ?? interruptionOf(request, pending, values);
    publishOutcome(transport, request, pending, failure);
    if (failure !== undefined) throw failure;
    const { outcome } = pending;
    return replyTo(request, values, outcome?.kind === 'done' ? outcome.extendedAck : undefined);
  }

  #groups(requests: readonly Prepared<unknown>[]): Prepared<unknown>[][] {
    const room = Math.floor(this.#connection.transport.receiveBuffer / ROOM_FOR_AN_ANSWER);
    const most = this.#connection.answersByDatagram ? 1 : Math.max(1, Math.min(LARGEST_BATCH, room));
    const groups: Prepared<unknown>[][] = [];
    let group: Prepared<unknown>[] = [];
    let bytes = 0;
    for (const request of requests) {
      const length = align(NLMSG_HDRLEN + request.size);
      if (group.length > 0 && (group.length >= most || bytes + length > BATCH_BYTES)) {
        groups.push(group);
        group = [];
        bytes = 0;
      }
      group.push(request);
      bytes += length;
    }
    if (group.length > 0) groups.push(group);
    return groups;
  }
}

/** A request that is answered like a dump may be interrupted like one. */
function interruptionOf(
  { action }: Prepared<unknown>,
  { interrupted, sequence }: Pending,
  data: readonly unknown[],
): DumpInterruptedError | undefined {
  return interrupted ? new DumpInterruptedError(action, { reason: 'changed', attempts: 1, data, sequence }) : undefined;
}
