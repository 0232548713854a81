/** A value whose keys the values inside it may look at, and the keys that its schema declares. */
export interface Scope {
  /** As far as it has been read, or all of it where it is written. */
  readonly value: Readonly<Record<string, unknown>>;
  /** What has its keys. */
  readonly keys: { readonly has: (key: string) => boolean };
}

/** A nest whose attributes are no keys. */
export const NO_KEYS: Scope = { value: {}, keys: { has: () => false } };
