// Mutations of ASCII text, which is kept as its bytes: characters, words that the decoder looks for, and whole lines.

import { concat, splice } from './bytes.mjs';

const NEWLINE = 10;

function word(random, tokens) {
  return Uint8Array.from(Buffer.from(random.pick(tokens), 'latin1'));
}

/** A range of the text: mostly short, now and then of any length. */
function range(random, text) {
  const start = random.below(text.length + 1);
  return [start, Math.min(1 + random.below(random.oneIn(4) ? text.length + 1 : 4), text.length - start)];
}

function linesOf(text) {
  const lines = [];
  let start = 0;
  while (start < text.length) {
    const feed = text.indexOf(NEWLINE, start);
    const end = feed < 0 ? text.length : feed + 1;
    lines.push(text.subarray(start, end));
    start = end;
  }
  return lines;
}

const MUTATIONS = [
  function character(random, text) {
    const mutated = text.slice();
    if (text.length > 0) mutated[random.below(text.length)] = random.oneIn(8) ? random.next() : 32 + random.below(95);
    return mutated;
  },
  function insertWord(random, text, _, tokens) {
    return splice(text, random.below(text.length + 1), 0, word(random, tokens));
  },
  function replaceByWord(random, text, _, tokens) {
    const [start, length] = range(random, text);
    return splice(text, start, length, word(random, tokens));
  },
  function remove(random, text) {
    return splice(text, ...range(random, text));
  },
  function repeat(random, text) {
    const [start, length] = range(random, text);
    const piece = text.subarray(start, start + length);
    const times = random.oneIn(4) ? 1 + random.below(64) : 1;
    return splice(text, start, 0, ...Array.from({ length: times }, () => piece));
  },
  function graft(random, text, other) {
    const [start, length] = range(random, other);
    return splice(text, random.below(text.length + 1), 0, other.subarray(start, start + length));
  },
  function duplicateLine(random, text) {
    const lines = linesOf(text);
    if (lines.length > 0) lines.splice(random.below(lines.length + 1), 0, random.pick(lines));
    return concat(...lines);
  },
  function removeLine(random, text) {
    const lines = linesOf(text);
    lines.splice(random.below(lines.length), 1);
    return concat(...lines);
  },
  function graftLine(random, text, other) {
    const lines = linesOf(text);
    const donors = linesOf(other);
    if (donors.length > 0) lines.splice(random.below(lines.length + 1), 0, random.pick(donors));
    return concat(...lines);
  },
];

/** Text changed in one way; `other` is another entry, `tokens` words that mean something to the decoder. */
export function mutateText(random, text, other, tokens) {
  return random.pick(MUTATIONS)(random, text, other, tokens);
}
