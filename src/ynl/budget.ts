// How much work one specification may cause. Aliases make it necessary: two of one long list cost twice, and lists of such
// lists the square, so that the size of the text says little.

import { type Place, SpecError } from './place.ts';

/** The most characters of a specification; the kernel's largest has 130,000. */
export const MAX_TEXT = 1024 * 1024;
/** The kernel's largest specification costs some five thousand. */
const STEPS = 200_000;

/** Steps that are left. */
export class Budget {
  #left = STEPS;

  /** @throws SpecError where there are not so many left. */
  spend(place: Place, steps = 1): void {
    this.#left -= steps;
    if (this.#left < 0) throw new SpecError(place, '', 'the specification is too large, its aliases included');
  }
}
