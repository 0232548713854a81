// Mutations that know attributes: whole ones are added, taken away, moved and changed, and the lengths around them are
// right again, but for those that are broken on purpose.

import { readTree, writeTree } from './attribute-tree.mjs';
import { getInteger, putInteger } from './bytes.mjs';
import { mutateBytes, noise } from './mutate-bytes.mjs';

const NESTED = 0x8000;
const NET_BYTEORDER = 0x4000;
const TYPE_MASK = 0x3fff;

/** One list of attributes somewhere in the tree, deep ones no less often than those outside. */
function listIn(random, nodes) {
  let list = nodes;
  for (;;) {
    const nests = list.filter(({ children }) => children !== undefined);
    if (nests.length === 0 || random.oneIn(3)) return list;
    list = random.pick(nests).children;
  }
}

/** Copies of everything that a mutation may change. */
function clone(node) {
  return { ...node, value: node.value.slice(), children: node.children?.map(clone) };
}

/** An attribute out of nothing: of a low number, as those of schemas are, with a few bytes. */
function invent(random) {
  const rawType = random.oneIn(8) ? random.next() & 0xffff : random.below(48) | (random.oneIn(4) ? NESTED : 0);
  return { rawType, value: noise(random, random.pick([0, 1, 2, 3, 4, 4, 5, 6, 7, 8, 8, 12, 16, 24])) };
}

const OPERATIONS = {
  duplicate(random, list) {
    if (list.length > 0) list.splice(random.below(list.length + 1), 0, clone(random.pick(list)));
  },
  remove(random, list) {
    list.splice(random.below(list.length), 1);
  },
  swap(random, list) {
    const [a, b] = [random.below(list.length), random.below(list.length)];
    if (list.length > 0) [list[a], list[b]] = [list[b], list[a]];
  },
  insert(random, list) {
    list.splice(random.below(list.length + 1), 0, invent(random));
  },
  /** An attribute of another entry. */
  graft(random, list, other) {
    const donor = listIn(random, other.nodes);
    if (donor.length > 0) list.splice(random.below(list.length + 1), 0, clone(random.pick(donor)));
  },
  retype(random, list) {
    const node = random.pick(list);
    if (!node) return;
    const number = random.oneIn(2) ? random.pick(list).rawType & TYPE_MASK : random.below(48);
    const flags = node.rawType & ~TYPE_MASK;
    node.rawType = number | (random.oneIn(3) ? random.pick([0, NESTED, NET_BYTEORDER, NESTED | NET_BYTEORDER]) : flags);
  },
  change(random, list) {
    const node = random.pick(list);
    if (!node) return;
    node.children = undefined;
    node.value = mutateBytes(random, node.value, random.pick(list).value);
  },
  resize(random, list) {
    const node = random.pick(list);
    if (!node) return;
    const size = random.oneIn(2) ? random.below(20) : Math.max(node.value.length + random.below(9) - 4, 0);
    const value = noise(random, size);
    value.set(node.value.subarray(0, size));
    node.children = undefined;
    node.value = value;
  },
  /** Puts an attribute into nests: a few, or about as many as a decoder allows. */
  wrap(random, list) {
    if (list.length === 0) return;
    const index = random.below(list.length);
    const rawType = random.pick(list).rawType | NESTED;
    const depth = random.oneIn(6) ? random.pick([61, 62, 63, 64, 65, 70]) : 1 + random.below(3);
    for (let i = 0; i < depth; i++) list[index] = { rawType, value: new Uint8Array(0), children: [list[index]] };
  },
  /** Moves the attributes of a nest out of it. */
  unwrap(random, list) {
    const index = list.findIndex(({ children }) => children !== undefined);
    if (index >= 0) list.splice(index, 1, ...list[index].children);
  },
  breakLength(random, list) {
    const node = random.pick(list);
    if (node)
      node.claimed = random.oneIn(2) ? random.pick([0, 1, 3, 4, 5, 0xffff]) : node.value.length + random.below(9);
  },
  /** Padding that is no zeros, or missing. */
  pad(random, list) {
    const node = random.oneIn(2) ? list.at(-1) : random.pick(list);
    if (node) node.padding = random.oneIn(2) ? new Uint8Array(0) : noise(random, random.below(4));
  },
};
const NAMES = Object.keys(OPERATIONS);

/**
 * A mutated entry of which attributes start at one of `starts`.
 *
 * @param datagram - Whether the bytes start with an nlmsghdr whose nlmsg_len is to fit again.
 */
export function mutateAttributes(random, bytes, other, { starts, datagram }) {
  const littleEndian = !random.oneIn(4);
  const start = random.pick(starts.filter((place) => place <= bytes.length));
  if (start === undefined) return bytes;
  const tree = readTree(bytes, start, littleEndian);
  const donor = readTree(other, Math.min(start, other.length), littleEndian);
  for (let i = 1 + random.below(3); i > 0; i--) {
    OPERATIONS[random.pick(NAMES)](random, listIn(random, tree.nodes), donor);
  }
  if (!random.oneIn(8)) tree.tail = new Uint8Array(0);
  const mutated = writeTree(tree);
  if (datagram && !random.oneIn(8)) repairMessage(mutated, littleEndian);
  return mutated;
}

/** Lets the nlmsg_len of the first message be what is there; of an NLMSG_ERROR with attributes nothing else is known. */
export function repairMessage(bytes, littleEndian) {
  if (bytes.length < 16) return;
  const announced = getInteger(bytes, 0, 4, littleEndian);
  if (announced !== bytes.length) putInteger(bytes, 0, 4, bytes.length, littleEndian);
}
