// Dumps of a family whose number may have changed since it was asked for.

import type { Dump, SyncDump } from '../client/dump.ts';

/** All objects of a kind; as {@link Dump}. */
export type FamilyDump<T> = Pick<Dump<T>, 'chunks' | 'toArray' | 'warnings'> & AsyncIterable<T>;
/** The same without the event loop; as {@link SyncDump}. */
export type SyncFamilyDump<T> = Pick<SyncDump<T>, 'chunks' | 'toArray' | 'warnings'> & Iterable<T>;

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

  async toArray(): Promise<T[]> {
    try {
      return await this.#dump.toArray();
    } catch (error) {
      if (!(await this.#renew(error))) throw error;
      this.#dump = this.#make();
      return this.#dump.toArray();
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
    try {
      return this.#dump.toArray();
    } catch (error) {
      if (!this.#renew(error)) throw error;
      this.#dump = this.#make();
      return this.#dump.toArray();
    }
  }
}
