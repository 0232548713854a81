// The TypeScript types of the values of a set of attributes.

import type { Attrs } from './attr.ts';
import type { AnyCodec, Infer, InferInput } from './codec.ts';
import type { Formats } from './sub-message.ts';
import type { undecoded, UndecodedAttribute, wireForm } from './wire-form.ts';

/** What marks the codecs that make no plain key. */
interface PaddingMark {
  readonly codec: { readonly isPadding: true };
}
interface SubMessageMark<S extends string, F extends Formats> {
  readonly codec: { readonly selector: S; readonly formats: F };
}
type SubMessageKeys<A extends Attrs> = {
  [K in keyof A]: A[K] extends SubMessageMark<string, Formats> ? K : never;
}[keyof A];
type PlainKeys<A extends Attrs> = Exclude<
  { [K in keyof A]: A[K] extends PaddingMark ? never : K }[keyof A],
  SubMessageKeys<A>
>;

type SelectorsOf<A extends Attrs> = {
  [K in keyof A]: A[K] extends SubMessageMark<infer S, Formats> ? S : never;
}[keyof A];
/** The keys of the sub-messages that `S` chooses. */
type ChosenBy<A extends Attrs, S> = {
  [K in keyof A]: A[K] extends SubMessageMark<string, Formats>
    ? A[K]['codec']['selector'] extends S
      ? K
      : never
    : never;
}[keyof A];
type FormatsOf<T> = T extends SubMessageMark<string, infer F> ? F : never;
type NamesOf<F> = F extends unknown ? keyof F & (string | number) : never;
/** What the format `Name` gives, undefined where a sub-message has no such format. */
type Formatted<F, Name, Side extends 'out' | 'in'> = Name extends keyof F
  ? F[Name] extends AnyCodec
    ? Side extends 'out'
      ? Infer<F[Name]>
      : InferInput<F[Name]> | undefined
    : undefined
  : undefined;
/** The selector as it is where it chose `Name`; nothing where it stands elsewhere. */
type Chosen<V, S extends string, Name extends string | number> = Name extends V
  ? Readonly<Record<S, Name>>
  : Name extends `${infer N extends number}`
    ? N extends V
      ? Readonly<Record<S, N>>
      : unknown
    : unknown;
/** The sub-messages that one selector chooses: a union that the selector narrows. */
type Choice<A extends Attrs, H, S extends string, Side extends 'out' | 'in'> =
  | {
      [Name in NamesOf<FormatsOf<A[ChosenBy<A, S>]>>]: Chosen<SelectorType<A, H, S>, S, Name> & {
        readonly [K in ChosenBy<A, S>]?: Formatted<FormatsOf<A[K]>, Name, Side>;
      };
    }[NamesOf<FormatsOf<A[ChosenBy<A, S>]>>]
  | Readonly<Partial<Record<ChosenBy<A, S>, undefined>>>;
type SelectorType<A extends Attrs, H, S> = S extends keyof A ? Infer<A[S]['codec']> : S extends keyof H ? H[S] : never;

/** What the sub-messages of a set are, all of them: one union for each selector. `H` is the header around the set. */
type Choices<A extends Attrs, H, Side extends 'out' | 'in'> = [SubMessageKeys<A>] extends [never]
  ? unknown
  : { [S in SelectorsOf<A>]: (choice: Choice<A, H, S, Side>) => void }[SelectorsOf<A>] extends (choice: infer C) => void
    ? C
    : never;

/** What a value keeps besides its keys. */
export interface Remembered {
  readonly [undecoded]?: readonly UndecodedAttribute[];
  /** Only after a decoding with `preserve`. */
  readonly [wireForm]?: unknown;
}

/** What is decoded of a set of attributes, in a message with the header `H`. */
export type AttributesValue<A extends Attrs, H = unknown> = {
  readonly [K in PlainKeys<A>]?: Infer<A[K]['codec']>;
} & Choices<A, H, 'out'> &
  Remembered;
/** What is encoded as a set of attributes, in a message with the header `H`. */
export type AttributesInput<A extends Attrs, H = unknown> = {
  readonly [K in PlainKeys<A>]?: InferInput<A[K]['codec']> | undefined;
} & Choices<A, H, 'in'> & { readonly [K in keyof Remembered]?: Remembered[K] | undefined };
