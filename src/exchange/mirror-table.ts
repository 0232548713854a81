// The objects of a mirror, by key and by kin.

import type { MirrorDescription } from '../families/mirror.ts';

/** Objects by their keys. Maps throughout: `__proto__` is a legal name of a link. */
export class MirrorTable<T> {
  readonly #keyOf: (value: T) => string;
  readonly #kinshipOf: ((value: T) => string) | undefined;
  readonly #values: Map<string, T>;
  /** Kinship to the keys that share it. */
  readonly #kin: Map<string, Set<string>>;

  constructor({ key, kinship }: Pick<MirrorDescription<T>, 'key' | 'kinship'>, values?: ReadonlyMap<string, T>) {
    this.#keyOf = key;
    this.#kinshipOf = kinship;
    this.#values = new Map(values);
    this.#kin = new Map();
    if (values !== undefined && kinship !== undefined) for (const [key, value] of values) this.#link(key, value);
  }

  get values(): ReadonlyMap<string, T> {
    return this.#values;
  }

  has(value: T): boolean {
    return this.#values.has(this.#keyOf(value));
  }

  /** The others of its kin. */
  kin(value: T): readonly T[] {
    const keys = this.#kinshipOf && this.#kin.get(this.#kinshipOf(value));
    if (keys === undefined) return [];
    const own = this.#keyOf(value);
    return [...keys].filter((key) => key !== own).map((key) => this.#values.get(key) as T);
  }

  /** Returns its key, and what it takes the place of. */
  set(value: T): { readonly key: string; readonly previous: T | undefined } {
    const key = this.#keyOf(value);
    const previous = this.#values.get(key);
    if (previous !== undefined) this.#unlink(key, previous);
    this.#values.set(key, value);
    this.#link(key, value);
    return { key, previous };
  }

  /** Takes out what has the key of this; returns that, where there is one. */
  remove(like: T): { readonly key: string; readonly previous: T | undefined } {
    const key = this.#keyOf(like);
    const previous = this.#values.get(key);
    if (previous !== undefined) {
      this.#unlink(key, previous);
      this.#values.delete(key);
    }
    return { key, previous };
  }

  #link(key: string, value: T): void {
    if (this.#kinshipOf === undefined) return;
    const kinship = this.#kinshipOf(value);
    const keys = this.#kin.get(kinship);
    if (keys === undefined) this.#kin.set(kinship, new Set([key]));
    else keys.add(key);
  }

  #unlink(key: string, value: T): void {
    if (this.#kinshipOf === undefined) return;
    const kinship = this.#kinshipOf(value);
    const keys = this.#kin.get(kinship);
    keys?.delete(key);
    if (keys?.size === 0) this.#kin.delete(kinship);
  }
}
