// Field by field: what a standard tool prints, against what the library read. Every member of the tool's output has to be in
// the table of its kind: mapped to ours, or named as not compared, with the reason.

import { shown } from './record.ts';

/** A value of ours, as it was decoded. */
export type Value = Record<string, unknown>;

/**
 * How one member of the tool's output follows from ours: the path of ours that it repeats; a function of our value, which gives
 * undefined where the tool prints nothing; a table for an object; or the reason why it is not compared.
 */
export type Field =
  | string
  | ((ours: Value) => unknown)
  | { readonly object: Fields | ((ours: Value) => Fields) }
  | { readonly not: string };

/** Each member that the tool may print. */
export type Fields = Readonly<Record<string, Field>>;

/** The value at a path of names with dots between them. */
export function at(value: unknown, path: string): unknown {
  let current = value;
  for (const name of path.split('.')) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = (current as Value)[name];
  }
  return current;
}

/** Numbers of whatever width as one type, members in one order, and nothing that is undefined. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries.sort().map(([name, each]) => [name, plain(each)]));
}

function expected(field: Field, ours: Value): unknown {
  return typeof field === 'function' ? field(ours) : at(ours, field as string);
}

/** Where the two differ, or where the tool prints what the table does not have. None for equal objects. */
export function differences(theirs: Value, ours: Value, fields: Fields, path = ''): string[] {
  const found: string[] = [];
  for (const name of Object.keys(theirs)) {
    if (!Object.hasOwn(fields, name)) found.push(`${path}${name}: ${shown(theirs[name])} is in no table`);
  }
  for (const [name, field] of Object.entries(fields)) {
    if (typeof field === 'object' && 'not' in field) continue;
    const printed = theirs[name];
    if (typeof field === 'object') {
      const { object } = field;
      const inner = typeof object === 'function' ? object(ours) : object;
      if (printed !== undefined) found.push(...differences(printed as Value, ours, inner, `${path}${name}.`));
      continue;
    }
    const [a, b] = [plain(printed), plain(expected(field, ours))].map(shown);
    if (a !== b) found.push(`${path}${name}: the tool has ${a}, the library ${b}`);
  }
  return found;
}

/** The two sides of a dump, matched by a key, and where they differ. */
export interface DumpComparison {
  readonly theirs: readonly Value[];
  readonly ours: readonly Value[];
  /** What tells the objects of each side apart. */
  readonly key: { readonly theirs: (value: Value) => unknown; readonly ours: (value: Value) => unknown };
  readonly fields: Fields | ((theirs: Value) => Fields);
}

/** Where two dumps differ: objects that one side alone has, and members of those that both have. */
export function dumpDifferences({ theirs, ours, key, fields }: DumpComparison): string[] {
  const left = new Map(ours.map((value) => [String(key.ours(value)), value]));
  if (left.size !== ours.length) return [`two of ours have one key: ${shown(ours.map(key.ours))}`];
  const found = theirs.flatMap((value) => {
    const name = String(key.theirs(value));
    const mine = left.get(name);
    left.delete(name);
    if (mine === undefined) return [`${name}: the tool alone has it: ${shown(value)}`];
    return differences(value, mine, typeof fields === 'function' ? fields(value) : fields, `${name}: `);
  });
  return [...found, ...Array.from(left, ([name, value]) => `${name}: the library alone has it: ${shown(value)}`)];
}
