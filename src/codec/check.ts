// Checks of arguments: misuse is a TypeError or a RangeError, thrown before anything is written or sent.

export const U8_MAX = 0xff;
export const U16_MAX = 0xffff;
export const U32_MAX = 0xffff_ffff;
export const S32_MAX = 0x7fff_ffff;

/** Throws unless `value` is an integer from `min` to `max`; `what` completes the sentence "Cannot ...". */
export function checkInteger(what: string, value: unknown, min: number, max: number): asserts value is number {
  if (typeof value !== 'number') {
    throw new TypeError(`Cannot ${what}: expected a number, got ${describe(value)}`);
  }
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new RangeError(`Cannot ${what}: ${String(value)} is no integer from ${min} to ${max}`);
  }
}

/** A short word for a value of the wrong type, for messages. */
export function describe(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value !== 'object') return typeof value;
  try {
    const name: unknown = (value as { constructor?: { name?: unknown } }).constructor?.name;
    return typeof name === 'string' && /^[A-Za-z0-9_$]{1,64}$/.test(name) ? name : 'an object';
  } catch {
    return 'an object'; // a getter of the caller's, which throws
  }
}

/** Throws unless `value` is an object, or undefined where it may be left out; `what` completes "Cannot ...". */
export function checkObject(what: string, value: unknown, optional?: 'optional'): void {
  if (optional && value === undefined) return;
  if (typeof value !== 'object' || value === null) {
    throw new TypeError(`Cannot ${what}: expected an object, got ${describe(value)}`);
  }
}

/** Throws unless `value` is a Uint8Array; `what` completes the sentence "Cannot ...". */
export function checkBytes(what: string, value: unknown): asserts value is Uint8Array {
  if (!(value instanceof Uint8Array)) {
    throw new TypeError(`Cannot ${what}: expected a Uint8Array, got ${describe(value)}`);
  }
}
