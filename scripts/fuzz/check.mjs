// What the properties of the targets are made of.

import { isDeepStrictEqual } from 'node:util';

/** A property that does not hold; `property` says which, and the message how. */
export class PropertyError extends Error {
  static {
    this.prototype.name = 'PropertyError';
  }

  constructor(property, detail) {
    super(detail === undefined ? property : `${property}: ${detail}`);
    this.property = property;
  }
}

/** Throws unless `holds`; `detail` gives what is worth to know then. */
export function check(holds, property, detail) {
  if (!holds) throw new PropertyError(property, detail?.());
}

export function checkEqual(actual, expected, property) {
  if (!isDeepStrictEqual(actual, expected)) throw new PropertyError(property, `${show(actual)} and ${show(expected)}`);
}

export function checkBytes(actual, expected, property) {
  const same = actual.length === expected.length && actual.every((byte, i) => byte === expected[i]);
  if (!same) throw new PropertyError(property, `[${showBytes(actual)}] and [${showBytes(expected)}]`);
}

/** The most characters of an error's message: what it quotes is to be short. */
const MESSAGE_LIMIT = 1024;
// eslint-disable-next-line no-control-regex -- just those are looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

/** Throws where a text could do more to a terminal than be read. */
export function checkPrintable(text, what) {
  check(!CONTROL.test(text), `${what} holds control characters`, () => JSON.stringify(text));
}

/** Stands for the value where a decoder refused the input. */
export const REFUSED = Symbol('refused');

/**
 * What a decoder gives, or {@link REFUSED} where it throws a DecodeError: one whose offset lies in the input and whose
 * message can be printed. Whatever else it throws is a failure of the target.
 *
 * @param length - How long the input is, in bytes or in characters.
 */
export function attempt({ DecodeError }, length, decode) {
  try {
    return decode();
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    const { offset, path, message } = error;
    const inside = Number.isInteger(offset) && offset >= 0 && offset <= length;
    check(inside, 'the offset of an error lies outside', () => `${offset} of ${length}: ${message}`);
    check(typeof path === 'string', 'the path of an error is no text');
    checkPrintable(message, 'an error');
    check(message.length <= MESSAGE_LIMIT, 'an error is too long', () => `${message.length} characters: ${message}`);
    return REFUSED;
  }
}

/** Text from its bytes, as the entries of text targets keep it. */
export function latin1(bytes) {
  return Buffer.from(bytes).toString('latin1');
}

function show(value) {
  const text = JSON.stringify(entriesIn(value), (_, inner) => (typeof inner === 'bigint' ? `${inner}n` : inner));
  return (text ?? String(value)).slice(0, 600);
}

/** Symbol keys made visible, bytes as digits. */
function entriesIn(value) {
  if (value instanceof Uint8Array) return `[${showBytes(value)}]`;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(entriesIn);
  return Object.fromEntries(Reflect.ownKeys(value).map((key) => [String(key), entriesIn(value[key])]));
}

function showBytes(bytes) {
  return Buffer.from(bytes.subarray(0, 96)).toString('hex') + (bytes.length > 96 ? '...' : '');
}
