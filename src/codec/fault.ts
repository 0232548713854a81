// What goes wrong inside a codec. A fault knows where, in the words of the place that found it; each container it passes
// on its way out adds its own name to the path, and the outermost codec makes the public error of it.
//
// A Fault is no Error: hostile bytes can hold thousands, and a stack costs more than a round trip to the kernel.

import { describe } from './check.ts';
import { DecodeError, type EncodeError, isNetlinkError, refuseValue } from './errors.ts';

/** One thing that is wrong. */
export class Fault {
  /** The names of the fields around it, outermost first. */
  path = '';
  readonly kind: 'decode' | 'type' | 'range';
  readonly state: string;
  /** Where the field starts, in bytes; -1 for a value. */
  readonly offset: number;
  /** The value that was refused; undefined where bytes were. */
  readonly value: unknown;
  /** Whether only the value of one attribute is concerned, so that the others can be read all the same. */
  readonly local: boolean;

  constructor(kind: 'decode' | 'type' | 'range', state: string, offset: number, value: unknown, local: boolean) {
    this.kind = kind;
    this.state = state;
    this.offset = offset;
    this.value = value;
    this.local = local;
  }
}

/** Bytes that nothing is made of: the whole decoding ends. */
export function broken(offset: number, state: string): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- see the head of this file
  throw new Fault('decode', state, offset, undefined, false);
}

/** The bytes of one value are no such value: an attribute that has them is kept as it is. */
export function malformed(offset: number, state: string): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- see the head of this file
  throw new Fault('decode', state, offset, undefined, true);
}

/** A value of another type than the codec takes. */
export function wrongType(state: string, value: unknown): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- see the head of this file
  throw new Fault('type', state, -1, value, true);
}

/** A value that does not fit. */
export function outOfRange(state: string, value: unknown): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- see the head of this file
  throw new Fault('range', state, -1, value, true);
}

/** A value under a key, or the key itself, that the codec does not take. */
export function refused(kind: 'type' | 'range', key: string, state: string, value: unknown): never {
  const fault = new Fault(kind, state, -1, value, true);
  fault.path = key;
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- see the head of this file
  throw fault;
}

/** Whether an object is of a class, and has no keys of its own: a Promise, a Map, a Date. */
function isKeyless(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  const isPlain = prototype === null || Object.getPrototypeOf(prototype) === null;
  return !isPlain && Object.keys(value).length === 0;
}

/** Throws unless `value` can have keys of its own that say what it is: an object, but no array and no collection. */
export function checkRecord(value: unknown): asserts value is object {
  const isOther =
    typeof value === 'object' &&
    value !== null &&
    (Array.isArray(value) || ArrayBuffer.isView(value) || isKeyless(value));
  if (typeof value !== 'object' || value === null || isOther)
    wrongType(`expected an object with keys, got ${describe(value)}`, value);
}

/** Throws again what was caught, with the name of a container added to its path. */
export function within(name: string, caught: unknown): never {
  if (caught instanceof Fault) caught.path = joinPath(name, caught.path);
  throw caught;
}

/** `name` and what lies inside it; an index joins without a dot. */
export function joinPath(name: string, inner: string): string {
  return inner === '' || name === '' || inner.startsWith('[') ? name + inner : `${name}.${inner}`;
}

/** The public error of whatever a decoder threw. */
export function decodeErrorOf(caught: unknown, name: string, bytes: Uint8Array): unknown {
  if (!(caught instanceof Fault)) return caught;
  return new DecodeError(joinPath(name, caught.path), caught.offset, caught.state, { bytes });
}

/** The public error of whatever an encoder threw. */
export function encodeErrorOf(caught: unknown): unknown {
  if (!(caught instanceof Fault) || caught.kind === 'decode') return caught;
  return refuseValue(caught.kind, caught.path, caught.state, caught.value);
}

/** The fault of whatever a codec written by a user threw while it decoded the bytes from `offset` on. */
export function faultOfDecoder(caught: unknown, offset: number): Fault {
  if (caught instanceof Fault) return caught;
  const known = isNetlinkError(caught) && caught instanceof DecodeError;
  const fault = new Fault(
    'decode',
    known ? caught.state : messageOf(caught),
    known ? caught.offset : offset,
    undefined,
    true,
  );
  if (known) fault.path = caught.path;
  return fault;
}

/** The fault of whatever a codec written by a user threw while it encoded `value`. */
export function faultOfEncoder(caught: unknown, value: unknown): Fault {
  if (caught instanceof Fault) return caught;
  const known = isNetlinkError(caught) && 'path' in caught ? (caught as EncodeError) : undefined;
  const kind = caught instanceof TypeError ? 'type' : 'range';
  const state = messageOf(caught).replace(/^Cannot encode /, '');
  const fault = new Fault(kind, state, -1, known ? known.value : value, true);
  if (known) fault.path = known.path;
  return fault;
}

function messageOf(caught: unknown): string {
  if (caught instanceof Error) return caught.message;
  return typeof caught === 'string' ? caught : `threw ${describe(caught)}`;
}
