// What it takes to keep a copy of a kernel table in step, as data and pure functions: which groups to join, what to read,
// and what each notification does to the copy.
//
// Notifications do not tell everything. A description says so by asking for a new reading, wherever following would be
// guessing.

import { hostByteOrder } from '../codec/byte-order.ts';
import type { Codec } from '../codec/schema/codec.ts';
import type { Operation } from './operation.ts';

/** What a notification does to the copy. All of it, where several are set; nothing, where none is. */
export interface MirrorEffect<T> {
  /** Objects that are gone, in whatever form: what counts is their key. Taken out first. */
  readonly remove?: readonly T[];
  /** An object that is new or has changed. */
  readonly set?: T;
  /** Whether something else may have changed too, which only a new reading tells. */
  readonly reread?: boolean;
}

/** The copy as a description sees it. */
export interface MirrorView<T> {
  /**
   * Whether the copy is known to be what the kernel had before this notification. It is not after a loss, and not while
   * notifications are replayed that may be older than what was read: then nothing may be concluded from what is there.
   */
  readonly isCertain: boolean;
  /** Whether there is an object with the key of this one. */
  has(value: T): boolean;
  /** The other objects of the same kin, without the one that has the key of this one. */
  kin(value: T): readonly T[];
}

/**
 * What a notification of one message type does.
 *
 * @param payload - The bytes after nlmsghdr.
 * @param flags - nlmsg_flags.
 * @throws DecodeError where the payload is none; the mirror reads anew then.
 */
export type MirrorEvent<T> = (payload: Uint8Array, flags: number, view: MirrorView<T>) => MirrorEffect<T>;

/** One dump that the copy is made from. */
export interface MirrorReading<T> {
  /** To be dumped, that is with NLM_F_DUMP. */
  readonly operation: Operation<unknown, T>;
  /** What the operation's request is made from. */
  readonly request: unknown;
}

/** How to keep a copy of a table of the kernel's. */
export interface MirrorDescription<T> {
  /** What it is a copy of, for messages: `links`. */
  readonly name: string;
  /** The netlink protocol. */
  readonly protocol: number;
  /** Numbers of the groups to join: the table's own, and those that tell of what changes it without a notification. */
  readonly groups: readonly number[];
  /** The dumps to make, one after the other. */
  readonly readings: readonly MirrorReading<T>[];
  /** nlmsg_type to what it does; other types do nothing. */
  readonly events: ReadonlyMap<number, MirrorEvent<T>>;
  /** What tells an object from all others, and stays the same as long as it lives. */
  readonly key: (value: T) => string;
  /** What is the same for all objects that one of them may replace; undefined where none replaces another. */
  readonly kinship: ((value: T) => string) | undefined;
  /** Which of the objects read belong to the table; all, where undefined. */
  readonly holds: ((value: T) => boolean) | undefined;
  /**
   * Paths of what may differ without being a change: counters, ages. Keys joined by dots; below an array, those of its
   * items. What is there is as of the last notification or reading.
   */
  readonly ignored: readonly string[];
}

const BYTE_ORDER = { byteOrder: hostByteOrder } as const;

/** A {@link MirrorEvent} that works on the decoded payload. */
export function mirrorEvent<T, V>(
  schema: Codec<V, never>,
  effect: (value: V, flags: number, view: MirrorView<T>) => MirrorEffect<T>,
): MirrorEvent<T> {
  return (payload, flags, view) => effect(schema.decode(payload, BYTE_ORDER), flags, view);
}

/** A {@link MirrorReading}; what it takes to be typed. */
export function mirrorReading<In, T>(operation: Operation<In, T>, request: In): MirrorReading<T> {
  return { operation: operation as unknown as Operation<unknown, T>, request };
}
