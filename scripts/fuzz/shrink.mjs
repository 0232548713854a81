// The smallest input that still does the same: pieces are taken out, larger ones first, then bytes are made zero.

import { splice } from './bytes.mjs';

/**
 * @param keeps - Whether an input still does what matters.
 * @param tries - How many inputs are tried at most.
 */
export function shrink(bytes, keeps, tries) {
  let smallest = bytes;
  let left = tries;
  for (let size = 2 ** Math.ceil(Math.log2(bytes.length + 1)); size >= 1 && left > 0; size /= 2) {
    for (let offset = 0; offset < smallest.length && left > 0;) {
      const candidate = splice(smallest, offset, Math.min(size, smallest.length - offset));
      left--;
      if (keeps(candidate)) smallest = candidate;
      else offset += size;
    }
  }
  for (let i = 0; i < smallest.length && left > 0; i++) {
    if (smallest[i] === 0) continue;
    const candidate = smallest.slice();
    candidate[i] = 0;
    left--;
    if (keeps(candidate)) smallest = candidate;
  }
  return smallest;
}
