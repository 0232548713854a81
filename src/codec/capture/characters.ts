// Characters of text input, by their code units: everything that these decoders look for is ASCII.

import { describe } from '../check.ts';

/** Throws unless `value` is a string; `what` completes the sentence "Cannot ...". */
export function checkText(what: string, value: unknown): asserts value is string {
  if (typeof value !== 'string') throw new TypeError(`Cannot ${what}: expected a string, got ${describe(value)}`);
}

/** The value of the hexadecimal digit at `index`, or -1. */
export function hexDigitAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x61 + 10 : -1;
}

/** The byte that two hexadecimal digits at `index` make, or -1. */
export function hexByteAt(text: string, index: number): number {
  const high = hexDigitAt(text, index);
  const low = hexDigitAt(text, index + 1);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

/** One line of a text. */
export interface TextLine {
  /** Where it starts in the text. */
  readonly offset: number;
  /** Without what ends it, line feed or carriage return and line feed. */
  readonly line: string;
}

/** The lines of a text. */
export function* linesOf(text: string): Generator<TextLine, void, undefined> {
  let offset = 0;
  while (offset < text.length) {
    const feed = text.indexOf('\n', offset);
    const end = feed < 0 ? text.length : feed;
    const stop = end > offset && text[end - 1] === '\r' ? end - 1 : end;
    yield { offset, line: text.slice(offset, stop) };
    offset = end + 1;
  }
}
