// What the mutators and the corpus need of bytes.

/** The bytes of several arrays, one after another. */
export function concat(...parts) {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

/** `bytes` with `count` of them at `offset` replaced by others. */
export function splice(bytes, offset, count, ...inserted) {
  return concat(bytes.subarray(0, offset), ...inserted, bytes.subarray(offset + count));
}

/** Writes an integer of 1, 2 or 4 bytes; bits beyond them are left out. */
export function putInteger(bytes, offset, size, value, littleEndian) {
  for (let i = 0; i < size; i++) {
    bytes[offset + (littleEndian ? i : size - 1 - i)] = Math.floor(value / 2 ** (8 * i)) & 0xff;
  }
}

/** Reads an integer of 1, 2 or 4 bytes. */
export function getInteger(bytes, offset, size, littleEndian) {
  let value = 0;
  for (let i = 0; i < size; i++) value += bytes[offset + (littleEndian ? i : size - 1 - i)] * 2 ** (8 * i);
  return value;
}

export function align(length) {
  return (length + 3) & ~3;
}

/** Bytes as hexadecimal digits without spaces: one entry of a corpus. */
export function toHex(bytes) {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex');
}

export function fromHex(text) {
  return Uint8Array.from(Buffer.from(text.replace(/\s+/g, ''), 'hex'));
}
