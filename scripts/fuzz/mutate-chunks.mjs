// Mutations of what consists of chunks that announce their own length: messages of a datagram, records of a pcap file,
// blocks of a pcapng file. Whole chunks are added, taken away, moved and changed, and their lengths are mended.

import { align, concat, getInteger, putInteger } from './bytes.mjs';
import { mutateBytes } from './mutate-bytes.mjs';

/** For each format how long the chunk at an offset is, and how to mend one; `head` bytes stand before the first. */
const FORMATS = {
  datagram: {
    head: 0,
    lengthAt: (bytes, offset, little) => align(getInteger(bytes, offset, 4, little)),
    mend: (chunk, little) => putInteger(chunk, 0, 4, chunk.length, little),
    least: 16,
  },
  pcap: {
    head: 24,
    lengthAt: (bytes, offset, little) => 16 + getInteger(bytes, offset + 8, 4, little),
    mend: (chunk, little) => putInteger(chunk, 8, 4, chunk.length - 16, little),
    least: 16,
  },
  pcapng: {
    head: 0,
    lengthAt: (bytes, offset, little) => getInteger(bytes, offset + 4, 4, little),
    mend(chunk, little) {
      putInteger(chunk, 4, 4, chunk.length, little);
      putInteger(chunk, chunk.length - 4, 4, chunk.length, little);
    },
    least: 12,
  },
};

/** The chunks of an entry; what is left after the last whole one is a chunk too, and is not mended. */
function chunksOf(bytes, { head, lengthAt, least }, little) {
  const chunks = [];
  let offset = head;
  while (bytes.length - offset >= least) {
    const length = lengthAt(bytes, offset, little);
    if (length < least || length > bytes.length - offset) break;
    chunks.push(bytes.slice(offset, offset + length));
    offset += length;
  }
  if (offset < bytes.length) chunks.push(bytes.slice(offset));
  return chunks;
}

function changeOne(random, chunks, format, little) {
  const index = random.below(chunks.length);
  let chunk = mutateBytes(random, chunks[index], random.pick(chunks));
  if (format !== FORMATS.pcap) chunk = concat(chunk, new Uint8Array(align(chunk.length) - chunk.length));
  if (chunk.length >= format.least && !random.oneIn(8)) format.mend(chunk, little);
  chunks[index] = chunk;
}

/** An entry with its chunks mutated; `other` is one of the same format. */
export function mutateChunks(random, bytes, other, name) {
  const format = FORMATS[name];
  const little = !random.oneIn(4);
  const chunks = chunksOf(bytes, format, little);
  if (chunks.length === 0) return bytes;
  const donors = chunksOf(other, format, little);
  for (let i = 1 + random.below(2); i > 0 && chunks.length > 0; i--) {
    const place = random.below(chunks.length + 1);
    const kind = random.below(7);
    if (kind === 0) chunks.splice(place, 0, random.pick(chunks).slice());
    else if (kind === 1) chunks.splice(random.below(chunks.length), 1);
    else if (kind === 2 && donors.length > 0) chunks.splice(place, 0, random.pick(donors).slice());
    else if (kind === 3) chunks.push(chunks.shift());
    else changeOne(random, chunks, format, little);
  }
  return concat(bytes.slice(0, format.head), ...chunks);
}

/** The inputs that have one chunk fewer, in either byte order. */
export function* withoutChunks(bytes, name) {
  const format = FORMATS[name];
  if (!format) return;
  for (const little of [true, false]) {
    const chunks = chunksOf(bytes, format, little);
    for (let i = chunks.length - 1; i >= 0 && chunks.length > 1; i--) {
      yield concat(bytes.slice(0, format.head), ...chunks.toSpliced(i, 1));
    }
  }
}
