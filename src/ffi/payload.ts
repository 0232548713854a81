// What callers may hand in as a payload, and how its bytes get into the arena.

import { describe } from '../codec/check.ts';
import { trueLength } from '../codec/copy.ts';
import { builtin } from './builtin.ts';

// Taken out once: the object that holds them is slow to look things up in.
const { isArrayBuffer, isUint8Array } = builtin('node:util').types;
const utf8 = new TextEncoder();

/** A payload: bytes in a view or a buffer, text that is sent as UTF-8 without a NUL at its end, or nothing. */
export type Payload = Uint8Array | ArrayBuffer | string | null;

// A subclass of Uint8Array may lie about itself, or run code of its own while the arena is in use; the getters of the
// language itself do neither.
const getters = Object.getOwnPropertyDescriptors(Object.getPrototypeOf(Uint8Array.prototype) as Uint8Array);
const byteOffsetOf = getters.byteOffset.get as (this: Uint8Array) => number;
const bufferOf = getters.buffer.get as (this: Uint8Array) => ArrayBufferLike;

// Taken out once, as the types above.
const setBytes = getters.set.value as (this: Uint8Array, source: Uint8Array, offset: number) => void;

/** Up to this many bytes a loop is quicker than a call. */
const SHORT = 8;
const EMPTY = new Uint8Array(0);

/**
 * The bytes of a payload: in place where it has bytes of its own, none for null. {@link checkedSize} says how many, and
 * whether they are still there.
 *
 * @throws TypeError for another kind of value, or a buffer that was detached (transferred to another thread).
 */
export function payloadBytes(payload: Payload, action: string): Uint8Array {
  return isUint8Array(payload) ? payload : bytesOf(payload, action);
}

/** {@link payloadBytes} of what is no view. */
function bytesOf(payload: Exclude<Payload, Uint8Array>, action: string): Uint8Array {
  if (payload === null) return EMPTY;
  if (typeof payload === 'string') return utf8.encode(payload);
  if (isArrayBuffer(payload)) return viewOf(payload, action);
  const given = describe(payload);
  throw new TypeError(`Cannot ${action}: the payload is ${given}; expected Uint8Array, ArrayBuffer, string or null`);
}

/** How many bytes a view has, whatever it says. @throws TypeError where it has no bytes of its own any more. */
export function checkedSize(bytes: Uint8Array, action: string): number {
  const size = trueLength(bytes);
  return size > 0 ? size : noBytes(bytes, action);
}

/** 0, where a view is empty and not without a buffer. */
function noBytes(bytes: Uint8Array, action: string): 0 {
  try {
    Uint8Array.prototype.at.call(bytes, 0); // as every method of the language does, it looks at the buffer first
  } catch {
    throw new TypeError(`Cannot ${action}: the view's buffer is detached, or was made too small for it`);
  }
  return 0;
}

/** Copies the `size` bytes of `source`, which are all of them, to `offset` of `target`. */
export function copyWhole(source: Uint8Array, size: number, target: Uint8Array, offset: number): void {
  if (size <= SHORT) for (let i = 0; i < size; i++) target[offset + i] = source[i]!;
  else setBytes.call(target, source, offset);
}

/** Copies the first `size` bytes of `source` to `offset` of `target`. @throws TypeError where it has not as many any more. */
export function copyPayload(source: Uint8Array, size: number, target: Uint8Array, offset: number): void {
  const length = trueLength(source);
  if (size > length) throw new TypeError(`Cannot copy a payload of ${size} bytes: it was made shorter meanwhile`);
  if (size === length) copyWhole(source, size, target, offset);
  else if (size <= SHORT) for (let i = 0; i < size; i++) target[offset + i] = source[i]!;
  else setBytes.call(target, new Uint8Array(bufferOf.call(source), byteOffsetOf.call(source), size), offset);
}

/** A view of a whole buffer; a detached one has none. */
function viewOf(buffer: ArrayBufferLike, action: string): Uint8Array {
  try {
    return new Uint8Array(buffer);
  } catch {
    throw new TypeError(`Cannot ${action}: the buffer is detached: its bytes belong to another thread`);
  }
}
