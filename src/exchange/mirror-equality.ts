// Whether two decoded values are the same, but for what runs down or counts.

import { undecoded } from '../codec/schema/wire-form.ts';

/** Paths as a tree: a key leads to what is ignored below it, or to `true` where all of it is. */
export type Ignored = ReadonlyMap<string, Ignored | true>;

type Tree = Map<string, Tree | true>;

/** A tree of paths, keys joined by dots. */
export function ignoredPaths(paths: readonly string[]): Ignored {
  const root: Tree = new Map();
  for (const path of paths) {
    const keys = path.split('.');
    const last = keys.pop()!;
    let tree: Tree | true = root;
    for (const key of keys) {
      if (tree === true) break;
      let next: Tree | true | undefined = tree.get(key);
      if (next === undefined) tree.set(key, (next = new Map()));
      tree = next;
    }
    if (tree !== true) tree.set(last, true);
  }
  return root;
}

/**
 * Whether two decoded values are the same: numbers, bigints, text, booleans, bytes, lists and objects of them. A key that
 * is undefined is one that is absent. What was not decoded counts; the memory of a decoding with `preserve` does not.
 */
export function sameValue(one: unknown, other: unknown, ignored?: Ignored): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (one instanceof Uint8Array || other instanceof Uint8Array) return sameBytes(one, other);
  if (Array.isArray(one) || Array.isArray(other)) return sameItems(one, other, ignored);
  return sameMembers(one as Members, other as Members, ignored);
}

type Members = Readonly<Record<string | symbol, unknown>>;

function sameBytes(one: object, other: object): boolean {
  if (!(one instanceof Uint8Array && other instanceof Uint8Array) || one.length !== other.length) return false;
  return one.every((byte, i) => byte === other[i]);
}

function sameItems(one: object, other: object, ignored: Ignored | undefined): boolean {
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
  return one.every((item, i) => sameValue(item, other[i], ignored));
}

function sameMembers(one: Members, other: Members, ignored: Ignored | undefined): boolean {
  if (!sameValue(one[undecoded], other[undecoded])) return false;
  return coveredBy(one, other, ignored) && Object.keys(other).every((key) => isKnown(one, other, key, ignored));
}

/** Whether every member of `one` is the same in `other`. */
function coveredBy(one: Members, other: Members, ignored: Ignored | undefined): boolean {
  for (const key of Object.keys(one)) {
    const below = ignored?.get(key);
    if (below !== true && !sameValue(one[key], own(other, key), below)) return false;
  }
  return true;
}

function isKnown(one: Members, other: Members, key: string, ignored: Ignored | undefined): boolean {
  return Object.hasOwn(one, key) || other[key] === undefined || ignored?.get(key) === true;
}

/** Not what objects inherit: a key may be `constructor`. */
function own(value: Members, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}
