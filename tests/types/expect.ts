// Expectations that the compiler checks: `npm run types` fails where one is wrong, Jest has nothing to do.

/** `true` where two types are the same in everything, `readonly` and `?` included; both types where they are not. */
export type Equal<Got, Wanted> =
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- generic functions compare what they hold
  (<T>() => T extends Got ? 1 : 2) extends <T>() => T extends Wanted ? 1 : 2
    ? true
    : { readonly got: Got; readonly wanted: Wanted };

/** An error where `T` is not `true`. */
export type Expect<T extends true> = T;

/** `true` where a value of the one type can stand for one of the other. */
export type Assignable<From, To> = [From] extends [To] ? true : { readonly from: From; readonly to: To };

/** A type without its aliases, intersections and symbol keys, at every depth: what {@link Equal} can compare. */
export type Plain<T> = T extends Leaf
  ? T
  : T extends readonly unknown[]
    ? PlainItems<T>
    : { [K in keyof T as K extends symbol ? never : K]: Plain<T[K]> };
type Leaf = string | number | bigint | boolean | undefined | Uint8Array;
type PlainItems<T> = { [K in keyof T]: T extends readonly unknown[] ? Plain<T[K]> : never };

/**
 * Holds expectations.
 *
 * @param about - The values that they are about: those of which only the type is used would be unused variables.
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- it is there to be written, not inferred
export function expectTypes<T extends readonly unknown[]>(
  ...about: readonly unknown[]
): readonly [(T | undefined)?, ...unknown[]] {
  return [undefined, ...about];
}
