// The next input: an entry of the corpus, changed one to four times in ways that suit the target's format.

import { mutateAttributes } from './mutate-attributes.mjs';
import { mutateBytes } from './mutate-bytes.mjs';
import { mutateChunks } from './mutate-chunks.mjs';
import { mutateText } from './mutate-text.mjs';

/** No input grows beyond this: longer ones find nothing that these do not. */
export const INPUT_LIMIT = 4096;

const CHUNKED = ['datagram', 'pcap', 'pcapng'];

/** How a target's inputs are made up; see targets.mjs. */
function mutateOnce(random, bytes, other, { format, starts, tokens }) {
  if (format === 'text') return mutateText(random, bytes, other, tokens);
  const kind = random.below(4);
  if (starts && kind < 2) return mutateAttributes(random, bytes, other, { starts, datagram: format === 'datagram' });
  if (CHUNKED.includes(format) && kind !== 3) return mutateChunks(random, bytes, other, format);
  return mutateBytes(random, bytes, other);
}

/** A new input for a target, from the entries there are. */
export function mutate(random, entries, target) {
  let bytes = random.pick(entries);
  for (let i = 1 + random.below(4); i > 0; i--) bytes = mutateOnce(random, bytes, random.pick(entries), target);
  return bytes.length > INPUT_LIMIT ? bytes.slice(0, INPUT_LIMIT) : bytes;
}
