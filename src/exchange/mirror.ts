// A copy of a kernel table that is kept in step with it, without any I/O: events and readings in, changes out.
//
//   lost, reread ─────────────────────────┐
//                                         v
//   unread ──> beginRead ──> reading ──> endRead ──> in step (events are applied as they come)
//                               events are held,
//                               and replayed at its end
//
// The order is: join the groups, receive what is there, read, receive what came meanwhile. A notification that came before
// a reading began is part of what is read. One that came while it was under way may be, or may not: applying it again
// changes nothing, since it says what an object is and not what has been done to it; and the last one of an object wins.

import { DecodeError } from '../codec/errors.ts';
import type { MirrorDescription, MirrorEffect, MirrorEvent, MirrorView } from '../families/mirror.ts';
import { type Ignored, ignoredPaths, sameValue } from './mirror-equality.ts';
import { MirrorTable } from './mirror-table.ts';

/** What has changed in a mirror. */
export type MirrorChange<T> =
  | {
      readonly kind: 'added';
      /** What tells the object from all others, as long as it lives. */
      readonly key: string;
      readonly value: T;
    }
  | {
      readonly kind: 'changed';
      readonly key: string;
      readonly value: T;
      /** What it was. */
      readonly previous: T;
    }
  | {
      readonly kind: 'removed';
      readonly key: string;
      /** What it was last. */
      readonly value: T;
    }
  /** The mirror was read anew, and is now what the kernel has. The differences were given before. */
  | { readonly kind: 'resynced' };

/** What a mirror takes from a notification. */
export interface MirrorMessage {
  /** nlmsg_type. */
  readonly type: number;
  /** nlmsg_flags. */
  readonly flags: number;
  /** The bytes after nlmsghdr. Kept until the end of a reading, so not to be written to. */
  readonly payload: Uint8Array;
}

type Changes<T> = readonly MirrorChange<T>[];

/** A notification that waits for the end of a reading. */
interface Held<T> extends MirrorMessage {
  readonly event: MirrorEvent<T>;
}

const NO_CHANGES: Changes<never> = Object.freeze([]);
/** The most notifications held during a reading; more are taken for lost, and the next reading has them. */
const MOST_HELD = 65_536;

/** What a reading under way has. */
interface Reading<T> {
  readonly items: T[];
  held: Held<T>[];
}

/** A copy of a table, and what to do to keep it so. */
export class Mirror<T> {
  readonly #description: MirrorDescription<T>;
  readonly #ignored: Ignored;
  /**
   * Keys that came twice in the last reading: the kernel may have an object twice (routes of IPv6, seen on 6.18), which is
   * one here. When one of the two goes, only a new reading tells that the other is left.
   */
  #twins: ReadonlySet<string> = new Set();
  #table: MirrorTable<T>;
  #reading: Reading<T> | undefined;
  /** Whether anything has been read. */
  #hasRead = false;
  #needsRead = true;

  constructor(description: MirrorDescription<T>) {
    this.#description = description;
    this.#ignored = ignoredPaths(description.ignored);
    this.#table = new MirrorTable(description);
  }

  /** Whether a reading is to begin; asked after anything else was called. False as soon as it has begun. */
  get needsRead(): boolean {
    return this.#needsRead;
  }

  /** Whether a reading is under way. */
  get isReading(): boolean {
    return this.#reading !== undefined;
  }

  /** What there is, by key. Changes with the mirror: copy it to keep it. */
  get values(): ReadonlyMap<string, T> {
    return this.#table.values;
  }

  /** A notification, of whatever type. */
  event({ type, flags, payload }: MirrorMessage): Changes<T> {
    const event = this.#description.events.get(type);
    if (event === undefined) return NO_CHANGES;
    if (this.#reading !== undefined) this.#hold(this.#reading, { type, flags, payload, event });
    // What comes before the first reading is part of it.
    else if (this.#hasRead)
      return this.#applied(effectOf(event, { type, flags, payload }, this.#view(this.#table, true)));
    return NO_CHANGES;
  }

  /** Notifications were lost. */
  lost(): void {
    this.#needsRead = true;
  }

  /** A reading begins: everything that comes from here on may or may not be in it. One that is under way is given up. */
  beginRead(): void {
    this.#reading = { items: [], held: [] };
    this.#needsRead = false;
  }

  /** An object that was read; of several with one key the last one counts. */
  readItem(item: T): void {
    this.#underWay('take what was read').items.push(item);
  }

  /**
   * The reading has ended. All events that came before its end should have been given before, so that nothing is told that
   * was over when it was read.
   *
   * @param interrupted - Whether something was not read, or may not have been: the dump failed, or was inconsistent. What is
   *   missing in it then is not taken for gone, and another reading is needed.
   */
  endRead(interrupted: boolean): Changes<T> {
    const { items, held } = this.#underWay('end a reading');
    const { holds } = this.#description;
    this.#reading = undefined;
    this.#hasRead = true;
    if (interrupted) this.#needsRead = true;
    const before = this.#table;
    const after = new MirrorTable(this.#description, interrupted ? before.values : undefined);
    const seen = new Set<string>();
    const twins = new Set<string>();
    for (const item of items) {
      if (holds !== undefined && !holds(item)) continue;
      const { key } = after.set(item);
      if (seen.has(key)) twins.add(key);
      seen.add(key);
    }
    this.#twins = twins;
    const view = this.#view(after, false);
    for (const message of held) {
      const { set, remove = [], reread = false } = effectOf(message.event, message, view);
      for (const value of remove) if (this.#twins.has(after.remove(value).key)) this.#needsRead = true;
      if (set !== undefined) after.set(set);
      if (reread) this.#needsRead = true;
    }
    this.#table = after;
    return this.#differences(before.values, after.values);
  }

  #underWay(what: string): Reading<T> {
    if (this.#reading === undefined)
      throw new Error(`Cannot ${what}: no reading of ${this.#description.name} is under way`);
    return this.#reading;
  }

  #view(table: MirrorTable<T>, live: boolean): MirrorView<T> {
    return {
      isCertain: live && !this.#needsRead,
      has: (value) => table.has(value),
      kin: (value) => table.kin(value),
    };
  }

  #hold(reading: Reading<T>, message: Held<T>): void {
    if (reading.held.length >= MOST_HELD) {
      reading.held = [];
      this.#needsRead = true;
    }
    reading.held.push(message);
  }

  #applied({ set, remove = [], reread = false }: MirrorEffect<T>): Changes<T> {
    if (reread) this.#needsRead = true;
    const changes: MirrorChange<T>[] = [];
    for (const like of remove) {
      const { key, previous } = this.#table.remove(like);
      if (this.#twins.has(key)) this.#needsRead = true;
      if (previous !== undefined) changes.push({ kind: 'removed', key, value: previous });
    }
    if (set !== undefined) {
      const { key, previous } = this.#table.set(set);
      if (previous === undefined) changes.push({ kind: 'added', key, value: set });
      else if (this.#differ(previous, set)) changes.push({ kind: 'changed', key, value: set, previous });
    }
    return changes.length === 0 ? NO_CHANGES : changes;
  }

  #differences(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): Changes<T> {
    const changes: MirrorChange<T>[] = [];
    for (const [key, value] of before) if (!after.has(key)) changes.push({ kind: 'removed', key, value });
    for (const [key, value] of after) {
      const previous = before.get(key);
      if (previous === undefined) changes.push({ kind: 'added', key, value });
      else if (this.#differ(previous, value)) changes.push({ kind: 'changed', key, value, previous });
    }
    if (!this.#needsRead) changes.push({ kind: 'resynced' });
    return changes;
  }

  #differ(one: T, other: T): boolean {
    return !sameValue(one, other, this.#ignored);
  }
}

/** What a notification does; one that makes no sense may mean anything. */
function effectOf<T>(event: MirrorEvent<T>, { payload, flags }: MirrorMessage, view: MirrorView<T>): MirrorEffect<T> {
  try {
    return event(payload, flags, view);
  } catch (error) {
    if (error instanceof DecodeError) return { reread: true };
    throw error;
  }
}
