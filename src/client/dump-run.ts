// One run of a dump, on a connection of its own.

import type { Pending, Take } from '../exchange/pending.ts';
import { monotonic } from '../ffi/clock.ts';
import type { Connection } from './connection.ts';
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
    while (this.#isHungry()) if (!this.#connection.receiveOne()) this.#connection.waitOnce(this.#allowed());
    return this.#taken();
  }

  /** As {@link nextSync}; blocks nothing. */
  async next(): Promise<T[] | undefined> {
    while (this.#isHungry()) if (!this.#connection.receiveOne()) await this.#connection.readable(this.#allowed());
    return this.#taken();
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
    const fault = faultOf(this.#request, this.#pending);
    if (fault !== undefined) throw fault;
    const { transport } = this.#connection;
    const failure = failureOf(this.#request, this.#pending, transport);
    publishOutcome(transport, this.#request, this.#pending, failure);
    if (failure !== undefined) throw failure;
    return undefined;
  }
}
