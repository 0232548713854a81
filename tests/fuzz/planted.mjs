// Targets with bugs put into them, to show that the fuzzer finds what it is for. They are their own code under test.

/** Walks attributes, and falls over one in a nest whose length is just so. */
function walk(bytes, start, end, depth) {
  for (let offset = start; end - offset >= 4;) {
    const length = bytes[offset] | (bytes[offset + 1] << 8);
    const type = bytes[offset + 2] & 0x3f;
    if (length < 4 || length > end - offset) return;
    if (depth === 0 && type === 5) walk(bytes, offset + 4, offset + length, 1);
    else if (depth === 1 && type === 9) {
      if (length === 13) throw new RangeError('planted: thirteen');
    }
    offset += (length + 3) & ~3;
  }
}

/** Goes forward by what the bytes say, and so stands still at a zero after two other bytes. */
function crawl(bytes) {
  let offset = 0;
  while (offset < bytes.length) {
    if (offset < 2) offset++;
    else offset += bytes[offset];
  }
}

export function makeTargets() {
  const seeds = [Uint8Array.of(8, 0, 1, 0, 1, 2, 3, 4)];
  return [
    {
      name: 'planted-length',
      format: 'attributes',
      starts: [0],
      seeds,
      run: (bytes) => walk(bytes, 0, bytes.length, 0),
    },
    { name: 'planted-hang', format: 'bytes', seeds: [Uint8Array.of(1, 1, 1, 1)], run: crawl },
    { name: 'sound', format: 'bytes', seeds, run: () => undefined },
  ];
}
