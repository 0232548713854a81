// Who decides what becomes of an order to the worker thread: that sends it, or this one takes it back. Whoever is first has
// it, and the other one finds that out.

/** Memory that both threads see, for one order that nobody has claimed. */
export function unclaimed(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

/** Claims an order. False where it has been claimed before. */
export function claim(cell: Int32Array): boolean {
  return Atomics.exchange(cell, 0, 1) === 0;
}
