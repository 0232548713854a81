// Dumps as callers see them: all objects of a kind, item by item, part by part, or as an array. The kernel makes the next
// part when the one before is received: a consumer that does not ask holds it up, and needs no memory.

import type { Columns } from '../codec/schema/columns.ts';
import { DumpInterruptedError } from '../exchange/errors.ts';
import type { Take } from '../exchange/pending.ts';
import { timers } from '../ffi/builtin.ts';
import { checkKeys, ColumnsFiller } from './columns-filler.ts';
import type { Connection } from './connection.ts';
import { DumpRun, type Interruption } from './dump-run.ts';
import type { CheckedOptions } from './options.ts';
import type { Prepared } from './request.ts';
import type { ClientSockets } from './sockets.ts';

/** How often a dump that is collected is tried, where what it reads changes under it. */
const ATTEMPTS = 5;
/** Parts that are put into one array before others have their turn: less than a millisecond's. */
const PARTS_A_TURN = 200;

/** What a dump is made from. */
export interface DumpSource<T> {
  readonly request: Prepared<T>;
  readonly options: CheckedOptions;
  readonly sockets: ClientSockets;
}

/**
 * All objects of a kind, with the event loop. Nothing is asked before the first item is; each iteration asks anew.
 *
 * Leaving an iteration early closes the socket of the dump; the client stays usable. `close()` of the client waits for an
 * iteration that has begun: for one that is left lying, neither gone on with nor ended by `return()`, until the client is
 * destroyed.
 *
 * @example
 * ```ts
 * import { NETLINK_ROUTE, NetlinkClient } from 'nlmsg';
 *
 * using client = NetlinkClient.open({ protocol: NETLINK_ROUTE });
 * const ifinfomsg = new Uint8Array(16);
 * for await (const link of client.dump({ type: 18, payload: ifinfomsg })) console.log(link.payload.length);
 * ```
 */
export class Dump<T> implements AsyncIterable<T> {
  readonly #source: DumpSource<T>;
  #warnings: readonly string[] = [];

  /** @internal */
  constructor(source: DumpSource<T>) {
    this.#source = source;
  }

  /** What the kernel had to say beside success at the end of the last reading. */
  get warnings(): readonly string[] {
    return this.#warnings;
  }

  /**
   * Item by item. Throws DumpInterruptedError at the end, when all items are out, where what they describe has changed
   * meanwhile.
   */
  [Symbol.asyncIterator](): AsyncIterator<T, void, undefined> {
    return new ItemIterator(this.chunks());
  }

  /** As the iteration of items, but part by part as they come from the kernel: quicker for many. */
  async *chunks(): AsyncGenerator<T[], void, undefined> {
    const { request, sockets } = this.#source;
    sockets.enter(request.action);
    try {
      yield* this.#parts();
    } finally {
      sockets.leave();
    }
  }

  /**
   * One run of the dump, from the opening of its socket on.
   *
   * @param take - As that of {@link DumpRun}.
   */
  async *#parts(take?: Take): AsyncGenerator<T[], void, undefined> {
    const { request, options, sockets } = this.#source;
    const { timeout, signal } = options;
    signal?.throwIfAborted();
    let connection: Connection | undefined;
    let run: DumpRun<T> | undefined;
    const abort = (): void => run?.abort(signal?.reason);
    signal?.addEventListener('abort', abort, { once: true });
    try {
      connection = sockets.dumps.take();
      run = new DumpRun(request, connection, timeout, take);
      if (signal?.aborted === true) abort(); // while it was sent, when there was nothing to abort yet
      for (let part = await run.next(); part !== undefined; part = await run.next()) {
        yield part;
        await timers().setImmediate(); // others have their turn between parts
      }
      this.#warnings = run.warnings;
      if (run.interruption !== undefined) throw interruption(request, run.interruption, run.sequence);
    } finally {
      signal?.removeEventListener('abort', abort);
      if (connection !== undefined) sockets.dumps.giveBack(connection, run?.leavesClean === true);
    }
  }

  /**
   * All of them. Asks again, up to 5 times in all, where what is read changes meanwhile.
   *
   * @throws DumpInterruptedError, with what the last try gave, where it changed every time.
   */
  async toArray(): Promise<T[]> {
    const { request, sockets } = this.#source;
    sockets.enter(request.action); // for all attempts: closing waits for the last
    try {
      for (let attempt = 1; ; attempt++) {
        const parts: T[][] = [];
        try {
          for await (const part of this.#parts()) parts.push(part);
          return await joinedInTurns(parts);
        } catch (error) {
          again(error, request, () => joined(parts), attempt);
        }
      }
    } finally {
      sockets.leave();
    }
  }

  /**
   * All of them as columns: for each key one typed array instead of a member of many objects, so that a table of a million
   * rows is some tens of megabytes that no garbage collection looks at. Numbers, and what has a name for a number, are numbers
   * here; text and addresses are decoded when they are looked at (`at(row)`).
   *
   * Asks again as {@link toArray} does, and throws the same.
   *
   * @param keys - The keys that are wanted; of those that the header and an attribute both have, the attribute's.
   * @throws RangeError for a key that has no column, as one that comes several times in a message; TypeError for a dump in
   *   bytes, whose messages have no keys.
   *
   * @example
   * ```ts
   * import { openFamily } from 'nlmsg';
   *
   * await using routes = await openFamily('rt-route');
   * const { length, values } = await routes.dump('getroute', { rtmFamily: 2 }).columns(['dst', 'oif', 'table']);
   * for (let row = 0; row < length; row++) console.log(values.dst.at(row), values.oif[row], values.table[row]);
   * ```
   */
  async columns<Key extends keyof T & string>(keys: readonly Key[]): Promise<Columns<T, Key>> {
    const { request, sockets } = this.#source;
    checkKeys(keys);
    sockets.enter(request.action);
    try {
      for (let attempt = 1; ; attempt++) {
        const filler = new ColumnsFiller<T, Key>(request, keys);
        try {
          const parts = this.#parts(filler.take);
          while ((await parts.next()).done !== true); // each is in the columns by now
          return filler.columns;
        } catch (error) {
          again(error, request, () => [filler.columns], attempt);
        }
      }
    } finally {
      sockets.leave();
    }
  }
}

/**
 * All objects of a kind, without the event loop: the thread stands still while the kernel works. As with {@link Dump},
 * `close()` waits for an iteration that has begun: for one that is left lying, until the client is destroyed.
 */
export class SyncDump<T> implements Iterable<T> {
  readonly #source: DumpSource<T>;
  #warnings: readonly string[] = [];

  /** @internal */
  constructor(source: DumpSource<T>) {
    this.#source = source;
  }

  /** As those of {@link Dump}. */
  get warnings(): readonly string[] {
    return this.#warnings;
  }

  /** Item by item; as that of {@link Dump}. */
  *[Symbol.iterator](): Generator<T, void, undefined> {
    for (const part of this.chunks()) yield* part;
  }

  /** Part by part as they come from the kernel: quicker for many. */
  *chunks(): Generator<T[], void, undefined> {
    const { request, sockets } = this.#source;
    sockets.enter(request.action);
    try {
      yield* this.#parts();
    } finally {
      sockets.leave();
    }
  }

  *#parts(take?: Take): Generator<T[], void, undefined> {
    const { request, options, sockets } = this.#source;
    const connection = sockets.dumps.take();
    let run: DumpRun<T> | undefined;
    try {
      run = new DumpRun(request, connection, options.timeout, take);
      for (let part = run.nextSync(); part !== undefined; part = run.nextSync()) yield part;
      this.#warnings = run.warnings;
      if (run.interruption !== undefined) throw interruption(request, run.interruption, run.sequence);
    } finally {
      sockets.dumps.giveBack(connection, run?.leavesClean === true);
    }
  }

  /** All of them; as that of {@link Dump}. */
  toArray(): T[] {
    const { request, sockets } = this.#source;
    sockets.enter(request.action); // for all attempts: who listens to a diagnostics channel may close in the middle
    try {
      for (let attempt = 1; ; attempt++) {
        const parts: T[][] = [];
        try {
          for (const part of this.#parts()) parts.push(part);
          return joined(parts);
        } catch (error) {
          again(error, request, () => joined(parts), attempt);
        }
      }
    } finally {
      sockets.leave();
    }
  }

  /** All of them as columns; as that of {@link Dump}. */
  columns<Key extends keyof T & string>(keys: readonly Key[]): Columns<T, Key> {
    const { request, sockets } = this.#source;
    checkKeys(keys);
    sockets.enter(request.action);
    try {
      for (let attempt = 1; ; attempt++) {
        const filler = new ColumnsFiller<T, Key>(request, keys);
        try {
          const parts = this.#parts(filler.take);
          while (parts.next().done !== true); // each is in the columns by now
          return filler.columns;
        } catch (error) {
          again(error, request, () => [filler.columns], attempt);
        }
      }
    } finally {
      sockets.leave();
    }
  }
}

/** Gives the items of parts one by one. Calls of next() are served in their order, however early they come. */
class ItemIterator<T> implements AsyncIterator<T, void, undefined> {
  readonly #parts: AsyncGenerator<T[], void, undefined>;
  #part: T[] = [];
  #index = 0;
  /** The last call that waits for a part; those after it wait for it. */
  #fetching: Promise<unknown> | undefined;

  constructor(parts: AsyncGenerator<T[], void, undefined>) {
    this.#parts = parts;
  }

  next(): Promise<IteratorResult<T, void>> {
    if (this.#fetching === undefined && this.#index < this.#part.length) return Promise.resolve(this.#item());
    const result = (this.#fetching ?? Promise.resolve()).then(
      () => this.#fetch(),
      () => this.#fetch(),
    );
    this.#fetching = result;
    const finish = (): void => {
      if (this.#fetching === result) this.#fetching = undefined;
    };
    result.then(finish, finish);
    return result;
  }

  async return(): Promise<IteratorResult<T, void>> {
    this.#part = [];
    await this.#parts.return();
    return { done: true, value: undefined };
  }

  async #fetch(): Promise<IteratorResult<T, void>> {
    if (this.#index >= this.#part.length) {
      const { done, value } = await this.#parts.next();
      if (done === true) return { done, value: undefined };
      this.#part = value;
      this.#index = 0;
    }
    return this.#item();
  }

  #item(): IteratorResult<T, void> {
    return { done: false, value: this.#part[this.#index++]! };
  }
}

/** All items in one array, made as long as it will be: one that grows is copied again and again. */
function joined<T>(parts: readonly (readonly T[])[]): T[] {
  const items = roomFor(parts);
  fill(items, 0, parts, 0, parts.length);
  return items;
}

/** As {@link joined}, with turns for others in between: a million items take several milliseconds. */
async function joinedInTurns<T>(parts: readonly (readonly T[])[]): Promise<T[]> {
  const items = roomFor(parts);
  for (let first = 0, count = 0; first < parts.length; first += PARTS_A_TURN) {
    if (first > 0) await timers().setImmediate();
    count = fill(items, count, parts, first, Math.min(first + PARTS_A_TURN, parts.length));
  }
  return items;
}

function roomFor<T>(parts: readonly (readonly T[])[]): T[] {
  return new Array<T>(parts.reduce((sum, { length }) => sum + length, 0));
}

/** Puts the items of some of the parts from `count` on, and returns where they end. */
function fill<T>(items: T[], count: number, parts: readonly (readonly T[])[], first: number, end: number): number {
  for (let i = first; i < end; i++) for (const item of parts[i]!) items[count++] = item;
  return count;
}

/** Throws what ends the collecting, and does nothing where it is to be tried again. */
function again(error: unknown, request: Prepared<unknown>, data: () => readonly unknown[], attempt: number): void {
  if (!(error instanceof DumpInterruptedError)) throw error;
  if (attempt === ATTEMPTS) throw interruption(request, error.reason, error.sequence, data(), attempt);
}

function interruption(
  { action }: Prepared<unknown>,
  reason: Interruption,
  sequence: number | undefined,
  data?: readonly unknown[],
  attempts = 1,
): DumpInterruptedError {
  return new DumpInterruptedError(action, { reason, sequence, data, attempts });
}
