/**
 * Bytes `start` to `end` in memory of their own: a plain Uint8Array even where `bytes` is a Buffer, whose `slice` does
 * not copy.
 */
export function copyBytes(bytes: Uint8Array, start: number, end: number): Uint8Array {
  const copied = new Uint8Array(end - start);
  copied.set(bytes.subarray(start, end));
  return copied;
}
