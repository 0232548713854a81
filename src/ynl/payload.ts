// What a message is made of: a header, then attributes; in values both are keys of one object.

import { failAt, type Name } from './cursor.ts';
import type { PayloadModel } from './model.ts';

/** @throws SpecError at `at` where a header and a set cannot stand together. */
export function checkPayload({ header, set }: PayloadModel, at: Name): void {
  if (header === undefined || set === undefined) return;
  if (header.size === undefined && set.attributes.length > 0) {
    failAt(at, `the struct ${header.name} takes all the bytes, and leaves none for attributes`);
  }
  const members = new Set(header.members.filter(({ codec }) => codec.kind !== 'padding').map(({ key }) => key));
  const keys = set.attributes.filter(({ codec }) => !isPad(codec)).map(({ key }) => key);
  const shadowed = keys.find((key) => members.has(key));
  if (shadowed !== undefined && (members.has('header') || keys.includes('header'))) {
    failAt(at, `${shadowed} is a member and an attribute, and so the key header must be free`);
  }
}

function isPad(codec: { readonly kind: string; readonly name?: string }): boolean {
  return codec.kind === 'plain' && codec.name === 'pad';
}
