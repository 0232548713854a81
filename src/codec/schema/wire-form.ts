// What a value remembers of the bytes that it was decoded from, and what it keeps of those that were not decoded.
//
// A canonical encoding decodes to an equal value, but need not be the same bytes. A decoding with `preserve` notes, with
// each value, what makes the difference. Encoding follows the note as far as the value is still what was decoded: what
// was changed is encoded anew, what was taken away is left out, what was added comes last.

import { copyBytes } from '../copy.ts';
import type { Sink } from '../sink.ts';
import { Source } from '../source.ts';

/**
 * The key under which a value that was decoded with `preserve: true` remembers its bytes. Spreading a value into a new
 * one takes it along.
 *
 * @example
 * ```ts
 * import { attr, attributes, string, u32, wireForm } from 'nlmsg/codec';
 *
 * const Link = attributes({ name: attr(3, string), mtu: attr(4, u32) });
 * const bytes = Uint8Array.of(8, 0, 4, 0, 1, 5, 0, 0, 6, 0, 3, 0, 0x6c, 0x6f, 0, 0); // mtu first, no NUL after the name
 * const link = Link.decode(bytes, { byteOrder: 'little', preserve: true });
 * console.log(link.name, wireForm in link); // lo true
 * console.log(Link.encode({ ...link, mtu: 1501 }, { byteOrder: 'little' })[4]); // 221
 * ```
 */
export const wireForm: unique symbol = Symbol.for('nlmsg.wireForm') as never;

/**
 * The key under which a value keeps what was not decoded: of a set of attributes those that the schema does not know and
 * those that are malformed ({@link UndecodedAttribute}), of a struct the bytes at its end ({@link UndecodedBytes}).
 * Encoding writes them as they came.
 *
 * @example
 * ```ts
 * import { attr, attributes, u32, undecoded } from 'nlmsg/codec';
 *
 * const Old = attributes({ mtu: attr(4, u32) });
 * const New = attributes({ mtu: attr(4, u32), group: attr(27, u32) });
 * const link = Old.decode(New.encode({ mtu: 1500, group: 7 }));
 * console.log(link[undecoded]?.[0]?.type, New.decode(Old.encode(link)).group); // 27 7
 * ```
 */
export const undecoded: unique symbol = Symbol.for('nlmsg.undecoded') as never;

/** An attribute that was not decoded, kept as it came. */
export interface UndecodedAttribute {
  /** nla_type, flag bits included. */
  readonly type: number;
  /** The value, a copy. */
  readonly value: Uint8Array;
  /** Why it was not decoded, where the schema knows it; undefined where it does not. */
  readonly problem?: string;
}

/** The bytes at the end of a struct that is longer or shorter than its schema. */
export interface UndecodedBytes {
  /** Where they start, in bytes from the start of the struct: at its schema's end, or before a member that is not there. */
  readonly offset: number;
  /** A copy; empty where the struct just ends early. */
  readonly value: Uint8Array;
}

/** @internal The problem of an attribute of which another came later, which became the value. */
export const REPEATED = 'another one came later';

/** @internal One attribute as it came. */
export interface WireAttribute {
  /** nla_type, flag bits included. */
  readonly rawType: number;
  /** The bytes of its value, a copy. */
  readonly raw: Uint8Array;
  /** What came between its end and the next attribute: so many zeros, or other bytes. */
  readonly padding: Uint8Array | number;
  /** Set where it was not decoded, but kept. */
  readonly kept?: UndecodedAttribute | undefined;
}

/** @internal What lies between an attribute and the next: a count of zeros, as a rule. */
export function paddingBetween(bytes: Uint8Array, start: number, end: number): Uint8Array | number {
  for (let i = start; i < end; i++) if (bytes[i] !== 0) return copyBytes(bytes, start, end);
  return end - start;
}

/** @internal What a value remembers. */
export interface WireForm {
  /** The attributes of a set, in order. */
  readonly attributes: readonly WireAttribute[];
  /** The bytes of a struct, or of the header of a message. */
  readonly struct: Uint8Array | undefined;
  /** What came between the header of a message and its attributes. */
  readonly gap?: Uint8Array;
  readonly littleEndian: boolean;
}

/** @internal The note of a value, if it has one that this byte order can follow. */
export function wireFormOf(value: object, sink: Sink): WireForm | undefined {
  const form = (value as { readonly [wireForm]?: WireForm })[wireForm];
  return form?.littleEndian === sink.littleEndian && Array.isArray(form.attributes) ? form : undefined;
}

/** @internal Remembered bytes, to be read where they are to be written. */
export function sourceOf(raw: Uint8Array, sink: Sink, preserve: boolean): Source {
  const source = new Source(raw, sink.littleEndian, preserve);
  source.scopes = [...sink.scopes];
  source.depth = sink.scopes.length;
  return source;
}

/** @internal */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
