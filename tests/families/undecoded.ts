// What of a decoded message is not decoded.

import { undecoded, type UndecodedAttribute, type UndecodedBytes } from '../../src/codec/index.ts';

/** The attributes and the ends of structs that are kept as bytes, however deep, as `path[type]: problem`. */
export function undecodedIn(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  const kept = (value as { readonly [undecoded]?: readonly UndecodedAttribute[] | UndecodedBytes })[undecoded];
  const own =
    kept === undefined
      ? []
      : 'offset' in kept
        ? [`${path}: ${kept.value.length} bytes at ${kept.offset}`]
        : kept.map((each) => attributeText(each, path));
  return [...own, ...Object.entries(value).flatMap(([key, inner]) => undecodedIn(inner, `${path}.${key}`))];
}

function attributeText({ type, problem = 'unknown' }: UndecodedAttribute, path: string): string {
  return `${path}[${type & 0x3fff}]: ${problem}`;
}
