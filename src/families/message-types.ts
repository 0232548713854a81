// The TypeScript types of messages, from those of their parts.

import type { Remembered } from '../codec/schema/attributes-types.ts';
import type { UndecodedBytes, undecoded, wireForm } from '../codec/schema/wire-form.ts';

/** What a struct keeps besides its members. */
export interface RememberedStruct {
  /** Bytes behind its members, of a kernel that has more; or before their end, of one that has fewer. */
  readonly [undecoded]?: UndecodedBytes;
  /** Only after a decoding with `preserve`. */
  readonly [wireForm]?: unknown;
}

/** The members of a header, which are all there. */
type Whole<Header> = { readonly [Key in keyof Header & string]-?: NonNullable<Header[Key]> };

/**
 * A message of a header and attributes, flat. Where both have a key it is the attribute's, and the header's member is under
 * `header`.
 */
export type MessageOf<Header, Set = Remembered> = Whole<Omit<Header, KeyOfAny<Set>>> &
  Set &
  ([keyof Header & KeyOfAny<Set> & string] extends [never]
    ? unknown
    : { readonly header: Whole<Pick<Header, keyof Header & KeyOfAny<Set> & string>> });

/** One of several types, of which any key can be looked at: where the value is of another type it is undefined. */
export type AnyOf<T> = OneOf<T, KeyOfAny<T>>;
type OneOf<T, Keys extends string> = T extends unknown
  ? T & Readonly<Partial<Record<Exclude<Keys, keyof T>, undefined>>>
  : never;

type KeyOfAny<T> = T extends unknown ? keyof T & string : never;

/**
 * A value to be encoded, of the type of one that is decoded: everything may be left out. Members of a header that are left
 * out are zero, attributes that are left out are not sent; a flag may be false. What a value remembers stays as it is.
 */
export type Input<T> = T extends true
  ? boolean
  : T extends string | number | bigint | boolean | undefined | Uint8Array
    ? T
    : T extends readonly (infer Item)[]
      ? readonly Input<Item>[]
      : { readonly [Key in keyof T]?: (Key extends symbol ? T[Key] : Input<T[Key]>) | undefined };
