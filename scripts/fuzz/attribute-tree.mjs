// Attributes as a tree that can be changed and written again, with lengths that fit.
//
// A node is { rawType, value, children, claimed, padding }: `children` where the value reads as attributes, `claimed` an
// nla_len to write in place of the right one, `padding` bytes to write in place of zeros.

import { align, concat, getInteger, putInteger } from './bytes.mjs';

/** Deeper nests stay bytes: the decoders' own limit is 64. */
const DEPTH = 72;

/** The attributes between two places, and where they stop being attributes. */
function readNodes(bytes, start, end, littleEndian, depth) {
  const nodes = [];
  let offset = start;
  while (end - offset >= 4) {
    const length = getInteger(bytes, offset, 2, littleEndian);
    if (length < 4 || length > end - offset) break;
    const rawType = getInteger(bytes, offset + 2, 2, littleEndian);
    const value = bytes.slice(offset + 4, offset + length);
    nodes.push({ rawType, value, children: childrenOf(value, littleEndian, depth + 1) });
    offset += align(length);
  }
  return { nodes, stop: Math.min(offset, end) };
}

function childrenOf(value, littleEndian, depth) {
  if (depth > DEPTH || value.length < 4) return undefined;
  const { nodes, stop } = readNodes(value, 0, value.length, littleEndian, depth);
  return nodes.length > 0 && stop === value.length ? nodes : undefined;
}

/** Bytes in which attributes start at `start`: what is before them, the tree, and what is after the last good one. */
export function readTree(bytes, start, littleEndian) {
  const { nodes, stop } = readNodes(bytes, start, bytes.length, littleEndian, 0);
  return { head: bytes.slice(0, start), nodes, tail: bytes.slice(stop), littleEndian };
}

/** The bytes of a tree. */
export function writeTree({ head, nodes, tail, littleEndian }) {
  return concat(head, writeNodes(nodes, littleEndian), tail);
}

function writeNodes(nodes, littleEndian) {
  return concat(...nodes.flatMap((node) => writeNode(node, littleEndian)));
}

function writeNode({ rawType, value, children, claimed, padding }, littleEndian) {
  const body = children ? writeNodes(children, littleEndian) : value;
  const header = new Uint8Array(4);
  putInteger(header, 0, 2, claimed ?? body.length + 4, littleEndian);
  putInteger(header, 2, 2, rawType, littleEndian);
  return [header, body, padding ?? new Uint8Array(align(body.length) - body.length)];
}
