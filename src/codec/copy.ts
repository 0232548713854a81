/**
 * Bytes `start` to `end` in memory of their own: a plain Uint8Array even where `bytes` is a Buffer, whose `slice` does
 * not copy.
 */
export function copyBytes(bytes: Uint8Array, start: number, end: number): Uint8Array {
  const length = end - start;
  const copied = new Uint8Array(length);
  // A loop costs less than a second view, as long as there is little to copy.
  if (length > 48) copied.set(bytes.subarray(start, end));
  else for (let i = 0; i < length; i++) copied[i] = bytes[start + i]!;
  return copied;
}

// eslint-disable-next-line @typescript-eslint/unbound-method -- called on the bytes in question
const getLength = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), 'length')?.get as (
  this: Uint8Array,
) => number;

/** How many bytes there are, whatever a property of the object's own says. */
export function trueLength(bytes: Uint8Array): number {
  // Looking at a byte runs nothing of the caller's; after it V8 knows what kind of object this is, and reads the length
  // where it lies instead of calling the getter.
  // eslint-disable-next-line @typescript-eslint/no-meaningless-void-operator -- it says that the value is not wanted
  void bytes[0];
  return getLength.call(bytes);
}
