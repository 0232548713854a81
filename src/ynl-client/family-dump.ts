// Dumps of a family whose number may have changed since it was asked for.

import type { Dump, SyncDump } from '../client/dump.ts';
import type { Columns } from '../codec/schema/columns.ts';

/** All objects of a kind; as {@link Dump}. */
export type FamilyDump<T> = Pick<Dump<T>, 'chunks' | 'columns' | 'toArray' | 'warnings'> & AsyncIterable<T>;
/** The same without the event loop; as {@link SyncDump}. */
export type SyncFamilyDump<T> = Pick<SyncDump<T>, 'chunks' | 'columns' | 'toArray' | 'warnings'> & Iterable<T>;

/** Makes the dump, again where its family has got another number before the first part came. */
export class RenewableDump<T> implements FamilyDump<T> {
  readonly #make: () => Dump<T>;
  readonly #renew: (error: unknown) => Promise<boolean>;
  #dump: Dump<T>;

  constructor(make: () => Dump<T>, renew: (error: unknown) => Promise<boolean>) {
    this.#make = make;
    this.#renew = renew;
    this.#dump = make();
  }

  get warnings(): readonly string[] {
    return this.#dump.warnings;
  }

  async *chunks(): AsyncGenerator<T[], void, undefined> {
    let isFirst = true;
    try {
      for await (const part of this.#dump.chunks()) {
        isFirst = false;
        yield part;
      }
    } catch (error) {
      if (!isFirst || !(await this.#renew(error))) throw error;
      this.#dump = this.#make();
      yield* this.#dump.chunks();
    }
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void, undefined> {
    for await (const part of this.chunks()) yield* part;
  }

  toArray(): Promise<T[]> {
    return this.#collect((dump) => dump.toArray());
  }

  columns<Key extends keyof T & string>(keys: readonly Key[]): Promise<Columns<T, Key>> {
    return this.#collect((dump) => dump.columns(keys));
  }

  async #collect<R>(read: (dump: Dump<T>) => Promise<R>): Promise<R> {
    try {
      return await read(this.#dump);
    } catch (error) {
      if (!(await this.#renew(error))) throw error;
      this.#dump = this.#make();
      return read(this.#dump);
    }
  }
}

/** {@link RenewableDump} without the event loop. */
export class SyncRenewableDump<T> implements SyncFamilyDump<T> {
  readonly #make: () => SyncDump<T>;
  readonly #renew: (error: unknown) => boolean;
  #dump: SyncDump<T>;

  constructor(make: () => SyncDump<T>, renew: (error: unknown) => boolean) {
    this.#make = make;
    this.#renew = renew;
    this.#dump = make();
  }

  get warnings(): readonly string[] {
    return this.#dump.warnings;
  }

  *chunks(): Generator<T[], void, undefined> {
    let isFirst = true;
    try {
      for (const part of this.#dump.chunks()) {
        isFirst = false;
        yield part;
      }
    } catch (error) {
      if (!isFirst || !this.#renew(error)) throw error;
      this.#dump = this.#make();
      yield* this.#dump.chunks();
    }
  }

  *[Symbol.iterator](): Generator<T, void, undefined> {
    for (const part of this.chunks()) yield* part;
  }

  toArray(): T[] {
    return this.#collect((dump) => dump.toArray());
  }

  columns<Key extends keyof T & string>(keys: readonly Key[]): Columns<T, Key> {
    return this.#collect((dump) => dump.columns(keys));
  }

  #collect<R>(read: (dump: SyncDump<T>) => R): R {
    try {
      return read(this.#dump);
    } catch (error) {
      if (!this.#renew(error)) throw error;
      this.#dump = this.#make();
      return read(this.#dump);
    }
  }
}
