// One run of a dump, on a connection of its own.

import type { Pending, Take } from '../exchange/pending.ts';
import { monotonic } from '../ffi/clock.ts';
import { type Connection, DATAGRAMS_A_TURN } from './connection.ts';
import { failureOf, faultOf } from './failure.ts';
import { publishOutcome } from './outcomes.ts';
import type { Prepared } from './request.ts';

/** Why what was read may not be what there was at any one time. */
export type Interruption = 'changed' | 'overrun' | 'truncated';

/** A dump that has been asked for; gives its values part by part. */
export class DumpRun<T> {
  readonly #request: Prepared<T>;
  readonly #connection: Connection;
  readonly #timeout: number;
  readonly #pending: Pending;
  #values: T[] = [];
  /** Whether messages were taken since the last part, which {@link #values} cannot tell where they go elsewhere. */
  #hasTaken = false;

  /**
   * @param timeout - Milliseconds without progress after which it is given up.
   * @param take - Takes the messages, where they are not to be values: all parts are empty then.
   */
  constructor(request: Prepared<T>, connection: Connection, timeout: number, take?: Take) {
    this.#request = request;
    this.#connection = connection;
    this.#timeout = timeout;
    this.#pending = connection.exchange.dump(
      request.flags,
      take === undefined
        ? (bytes, offset, end) => {
            const values = this.#values;
            // Not push(): that stays a call in the one place that is run for every item of every dump.
            values[values.length] = request.decode(bytes, offset, end, request);
            this.#hasTaken = true;
          }
        : (bytes, offset, end) => {
            take(bytes, offset, end);
            this.#hasTaken = true;
          },
    );
    connection.sendOne(request, this.#pending);
  }

  /**
   * Whether the kernel has said all, so that the connection can be used again. Not after a loss, of which the next dump
   * could not be told apart from its own.
   */
  get leavesClean(): boolean {
    const { outcome, truncated, endangered } = this.#pending;
    return outcome !== undefined && outcome.kind !== 'unknown' && !truncated && !endangered;
  }

  /** nlmsg_seq of its request. */
  get sequence(): number {
    return this.#pending.sequence;
  }

  get interruption(): Interruption | undefined {
    const { truncated, interrupted, endangered } = this.#pending;
    if (truncated) return 'truncated';
    if (interrupted) return 'changed';
    return endangered ? 'overrun' : undefined;
  }

  /** What the kernel said at the end beside success. */
  get warnings(): readonly string[] {
    const { outcome } = this.#pending;
    const text = outcome?.kind === 'done' ? outcome.extendedAck?.message : undefined;
    return text === undefined ? [] : [text];
  }

  /** Gives it up; whoever waits for it is told. */
  abort(cause: unknown): void {
    this.#connection.exchange.giveUp(this.#pending, 'aborted', cause);
  }

  /** The next part, undefined at the end. @throws KernelError, OutcomeUnknownError, or what decoding throws. */
  nextSync(): T[] | undefined {
    while (!this.#receive()) this.#connection.waitOnce(this.#allowed());
    return this.#taken();
  }

  /** As {@link nextSync}; blocks nothing. */
  async next(): Promise<T[] | undefined> {
    while (!this.#receive()) await this.#connection.readable(this.#allowed());
    return this.#taken();
  }

  /** Receives until there is something to give. False where nothing waits, or much that is no progress. */
  #receive(): boolean {
    for (let i = 0; this.#isHungry(); i++) {
      if (i === DATAGRAMS_A_TURN || !this.#connection.receiveOne()) return false;
    }
    return true;
  }

  #isHungry(): boolean {
    return !this.#hasTaken && this.#pending.outcome === undefined && this.#pending.fault === undefined;
  }

  #allowed(): Pending {
    // From the first wait after the last values on: datagrams of others are no progress.
    if (this.#pending.deadline === Infinity) this.#pending.deadline = monotonic() + this.#timeout;
    return this.#pending;
  }

  #taken(): T[] | undefined {
    const [values, hasTaken] = [this.#values, this.#hasTaken];
    this.#values = [];
    this.#hasTaken = false;
    this.#pending.deadline = Infinity;
    if (hasTaken) return values;
    const { exchange, transport } = this.#connection;
    const fault = faultOf(this.#request, this.#pending);
    // Nobody goes on with it, so that what becomes of it stays unknown.
    if (this.#pending.outcome === undefined) exchange.giveUp(this.#pending, 'malformed', this.#pending.fault);
    const failure = fault ?? failureOf(this.#request, this.#pending, transport);
    publishOutcome(transport, this.#request, this.#pending, failure);
    if (failure !== undefined) throw failure;
    return undefined;
  }
}
