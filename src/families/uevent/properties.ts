// `KEY=value` texts, each ended by a NUL: what uevents and messages of udev consist of. Nobody vouches for the bytes, and
// none of them is refused: what is wrong is noted beside what could be read.

import { decodeText } from '../../codec/text.ts';

/** What can be wrong with a part. */
export type PropertyProblem =
  | 'empty'
  | 'no equals sign'
  | 'no key'
  | 'duplicate key'
  /** Its bytes are kept as decodeText keeps them. */
  | 'not UTF-8'
  /** The last one has no NUL at its end. */
  | 'not terminated';

/** Something that is not as it should be. */
export interface Malformation<Problem extends string> {
  /** Which of the parts it is, from 0; undefined where it is the message as a whole. */
  readonly part: number | undefined;
  readonly problem: Problem;
}

/** Notes what is wrong while parts are read. */
export type Note = (part: number, problem: PropertyProblem) => void;

const RAW_BYTES = /\p{Cs}/u;
const LARGEST = 2n ** 64n - 1n;

/** The texts between the NULs from `start` to `end`. */
export function readParts(bytes: Uint8Array, start: number, end: number, note: Note): string[] {
  const parts: string[] = [];
  for (let at = start; at < end;) {
    const nul = bytes.indexOf(0, at);
    const stop = nul < 0 || nul > end ? end : nul;
    const text = decodeText(bytes.subarray(at, stop));
    if (text === '') note(parts.length, 'empty');
    if (RAW_BYTES.test(text)) note(parts.length, 'not UTF-8');
    if (stop === end) note(parts.length, 'not terminated');
    parts.push(text);
    at = stop + 1;
  }
  return parts;
}

/** The properties among the parts from `first` on. Of a key that comes twice the last counts, as it does for udev. */
export function readProperties(parts: readonly string[], first: number, note: Note): Map<string, string> {
  const properties = new Map<string, string>();
  for (let i = first; i < parts.length; i++) {
    const part = parts[i]!;
    if (part === '') continue; // noted already
    const equals = part.indexOf('=');
    if (equals < 0) {
      note(i, 'no equals sign');
      continue;
    }
    const key = part.slice(0, equals);
    if (key === '') note(i, 'no key');
    if (properties.has(key)) note(i, 'duplicate key');
    properties.set(key, part.slice(equals + 1));
  }
  return properties;
}

/** The number that a text is, if it is a u64 in decimal. */
export function readSequenceNumber(text: string | undefined): bigint | undefined {
  if (text === undefined || !/^\d{1,20}$/.test(text)) return undefined;
  const number = BigInt(text);
  return number <= LARGEST ? number : undefined;
}
