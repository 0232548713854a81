// Mutations that know nothing of what the bytes mean.

import { concat, putInteger, splice } from './bytes.mjs';

/** Values at which lengths, signs and flag bits change their meaning. */
const INTERESTING = [
  0, 1, 2, 3, 4, 5, 7, 8, 9, 12, 15, 16, 17, 20, 24, 32, 63, 64, 65, 127, 128, 255, 256, 0x3fff, 0x4000, 0x7fff, 0x8000,
  0xc000, 0xfffe, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff,
];

function flipBit(random, bytes) {
  const mutated = bytes.slice();
  if (mutated.length > 0) mutated[random.below(mutated.length)] ^= 1 << random.below(8);
  return mutated;
}

function setByte(random, bytes) {
  const mutated = bytes.slice();
  if (mutated.length > 0) mutated[random.below(mutated.length)] = random.next();
  return mutated;
}

/** An integer somewhere; mostly where integers start, and half the time one that speaks of the length left. */
function setInteger(random, bytes) {
  const mutated = bytes.slice();
  const size = random.pick([1, 2, 2, 4]);
  if (mutated.length < size) return mutated;
  let offset = random.below(mutated.length - size + 1);
  if (!random.oneIn(4)) offset -= offset % size;
  const left = mutated.length - offset;
  const value = random.oneIn(2) ? random.pick(INTERESTING) : Math.max(left + random.below(9) - 4, 0);
  putInteger(mutated, offset, size, value, !random.oneIn(3));
  return mutated;
}

/** Adds a little to a byte, so that lengths grow and shrink by steps. */
function addSmall(random, bytes) {
  const mutated = bytes.slice();
  if (mutated.length > 0) mutated[random.below(mutated.length)] += random.below(17) - 8;
  return mutated;
}

function truncate(random, bytes) {
  return bytes.slice(0, random.oneIn(2) ? bytes.length - 1 - random.below(8) : random.below(bytes.length + 1));
}

function extend(random, bytes) {
  return concat(bytes, noise(random, 1 + random.below(random.oneIn(4) ? 64 : 8)));
}

function insert(random, bytes) {
  return splice(bytes, random.below(bytes.length + 1), 0, noise(random, 1 + random.below(8)));
}

function remove(random, bytes) {
  const offset = random.below(bytes.length);
  return splice(bytes, offset, Math.min(1 + random.below(16), bytes.length - offset));
}

function copyWithin(random, bytes) {
  const start = random.below(bytes.length);
  const piece = bytes.subarray(start, start + 1 + random.below(32));
  const offset = random.below(bytes.length + 1);
  return splice(bytes, offset, random.oneIn(2) ? 0 : piece.length, piece);
}

/** The start of one entry and the end of another. */
function cross(random, bytes, other) {
  const cut = random.below(bytes.length + 1);
  const from = random.oneIn(2) ? Math.min(cut, other.length) : random.below(other.length + 1);
  return concat(bytes.subarray(0, cut), other.subarray(from));
}

/** Random bytes, or the same one over and over. */
export function noise(random, count) {
  const same = random.oneIn(2) ? random.pick([0, 0xff, 0x41, 0x80]) : undefined;
  return Uint8Array.from({ length: count }, () => same ?? random.next());
}

const MUTATIONS = [
  flipBit,
  setByte,
  setInteger,
  setInteger,
  addSmall,
  truncate,
  extend,
  insert,
  remove,
  copyWithin,
  cross,
];

/** Bytes changed in one way; `other` is another entry of the corpus. */
export function mutateBytes(random, bytes, other) {
  return random.pick(MUTATIONS)(random, bytes, other);
}
