// Specifications from files: what `openFamily` is given may be a path or the text itself.

import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { SpecText } from '../ynl/read-spec.ts';

/** A specification is never one line; a path always is. */
function isText(given: string): boolean {
  return given.includes('\n');
}

/** The text, read from the file where it is a path. @throws Node's own error where it cannot be read. */
export async function specText(given: string): Promise<SpecText> {
  return isText(given)
    ? { text: given, file: 'specification' }
    : { text: await readFile(given, 'utf8'), file: basename(given) };
}

/** {@link specText} without a promise. */
export function specTextSync(given: string): SpecText {
  return isText(given)
    ? { text: given, file: 'specification' }
    : { text: readFileSync(given, 'utf8'), file: basename(given) };
}
