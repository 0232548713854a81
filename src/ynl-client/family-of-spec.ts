// The family of a specification as openFamily is given it: the path of a file, or the text itself. Loaded where there is one,
// and not before.

import { basename } from 'node:path';
import { quoteText } from '../codec/text.ts';
import type { AnyFamily } from '../families/family.ts';
import { loadFamily } from '../ynl/load.ts';
import { SpecError } from '../ynl/place.ts';
import type { SpecText } from '../ynl/read-spec.ts';
import { readSpecFile } from './spec-file.ts';

/**
 * The family of this name.
 *
 * @throws SpecError for a file that cannot be read, and what is no specification; RangeError where it is of another family.
 */
export function familyOfSpec(name: string, spec: string, overlays: readonly string[]): AnyFamily {
  const { text, file } = specText(spec, 'specification');
  const over = overlays.map((overlay, index) => specText(overlay, `${file} overlay ${index + 1}`));
  const family = loadFamily(text, { file, overlays: over });
  if (family.name === name) return family;
  throw new RangeError(
    `Cannot open the family ${quoteText(name.slice(0, 64))}: ${file} is the specification of ${family.name}`,
  );
}

/** A text has several lines; a path never has. */
function specText(given: string, name: string): SpecText {
  if (given.includes('\n')) return { text: given, file: name };
  try {
    return { text: readSpecFile(given), file: basename(given) };
  } catch (error) {
    // Texts of one line, too, are taken for paths.
    if (!(error instanceof SpecError) || !/[:{]\s|\s$/.test(given)) throw error;
    const { file, line, column, state } = error;
    throw new SpecError({ file, line, column }, '', `${state}; a text is told from a path by a line break`, {
      cause: error.cause,
    });
  }
}
