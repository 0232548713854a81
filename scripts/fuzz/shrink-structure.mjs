// Smaller inputs that are as well-formed as the one they are made of: taking out bytes alone would break the lengths.

import { readTree, writeTree } from './attribute-tree.mjs';
import { repairMessage } from './mutate-attributes.mjs';
import { withoutChunks } from './mutate-chunks.mjs';

const ORDERS = [true, false];

/** Ways to make one attribute of a list smaller; each returns how to undo it. */
const STEPS = [
  function remove(list, index) {
    const [node] = list.splice(index, 1);
    return () => list.splice(index, 0, node);
  },
  function unwrap(list, index) {
    const node = list[index];
    if (!node.children) return undefined;
    list.splice(index, 1, ...node.children);
    return () => list.splice(index, node.children.length, node);
  },
  function shorten(list, index) {
    const node = list[index];
    if (node.children || node.value.length === 0) return undefined;
    list[index] = { ...node, value: node.value.slice(0, node.value.length >> 1) };
    return () => (list[index] = node);
  },
  function shortenByOne(list, index) {
    const node = list[index];
    if (node.children || node.value.length === 0) return undefined;
    list[index] = { ...node, value: node.value.slice(0, -1) };
    return () => (list[index] = node);
  },
];

/** Every list of a tree with every index in it. */
function* places(list) {
  for (let index = list.length - 1; index >= 0; index--) {
    yield [list, index];
    if (list[index]?.children) yield* places(list[index].children);
  }
}

function* smallerTrees(bytes, start, littleEndian, datagram) {
  const tree = readTree(bytes, start, littleEndian);
  for (const [list, index] of places(tree.nodes)) {
    for (const step of STEPS) {
      const undo = index < list.length ? step(list, index) : undefined;
      if (!undo) continue;
      const smaller = writeTree(tree);
      if (datagram) repairMessage(smaller, littleEndian);
      undo();
      if (smaller.length < bytes.length) yield smaller;
    }
  }
}

function* candidates(bytes, { format, starts = [] }) {
  yield* withoutChunks(bytes, format);
  for (const start of new Set(starts)) {
    for (const little of ORDERS)
      if (start <= bytes.length) yield* smallerTrees(bytes, start, little, format === 'datagram');
  }
}

/** As shrink.mjs does, by whole parts of the target's format. */
export function shrinkStructure(bytes, keeps, tries, target) {
  let smallest = bytes;
  let left = tries;
  for (let found = true; found && left > 0;) {
    found = false;
    for (const candidate of candidates(smallest, target)) {
      if (left-- <= 0) break;
      if (!keeps(candidate)) continue;
      smallest = candidate;
      found = true;
      break;
    }
  }
  return smallest;
}
