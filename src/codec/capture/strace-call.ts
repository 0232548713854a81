// The frame of a line of strace: which call it is, on which descriptor, where its arguments are and what it returned.

import type { CaptureDirection } from './packet.ts';

/** What is known of a system call by its name. */
export interface CallShape {
  readonly direction: CaptureDirection;
  /** How its bytes are given: one buffer, a list of them, or several datagrams. */
  readonly kind: 'buffer' | 'vector' | 'datagrams';
}

const CALLS: ReadonlyMap<string, CallShape> = new Map<string, CallShape>([
  ['sendto', { direction: 'outgoing', kind: 'buffer' }],
  ['send', { direction: 'outgoing', kind: 'buffer' }],
  ['write', { direction: 'outgoing', kind: 'buffer' }],
  ['sendmsg', { direction: 'outgoing', kind: 'vector' }],
  ['writev', { direction: 'outgoing', kind: 'vector' }],
  ['sendmmsg', { direction: 'outgoing', kind: 'datagrams' }],
  ['recvfrom', { direction: 'incoming', kind: 'buffer' }],
  ['recv', { direction: 'incoming', kind: 'buffer' }],
  ['read', { direction: 'incoming', kind: 'buffer' }],
  ['recvmsg', { direction: 'incoming', kind: 'vector' }],
  ['readv', { direction: 'incoming', kind: 'vector' }],
  ['recvmmsg', { direction: 'incoming', kind: 'datagrams' }],
]);

/** A line that shows a call which carries bytes. */
export interface CallLine extends CallShape {
  readonly name: string;
  readonly descriptor: number | undefined;
  readonly description: string | undefined;
  /** Where the argument with the bytes starts. */
  readonly start: number;
  /** What the call returned; undefined where it has not, or strace does not know. */
  readonly result: number | undefined;
}

/** The call of a line; undefined where there is none, or one that carries no bytes. */
export function callOf(line: string): CallLine | undefined {
  const open = line.indexOf('(');
  const resumed = line.indexOf('<... ');
  if (resumed >= 0 && (open < 0 || resumed < open)) return resumedCall(line, resumed + '<... '.length);
  if (open < 0) return undefined;
  const name = wordBefore(line, open);
  const shape = CALLS.get(name);
  if (!shape) return undefined;
  const descriptor = numberAt(line, open + 1);
  let start = skipDigits(line, open + 1);
  let description: string | undefined;
  if (line[start] === '<') {
    const end = line.indexOf('>, ', start); // A description of a pair of sockets has a '>' inside.
    if (end < 0) return undefined;
    description = line.slice(start + 1, end);
    start = end + 1;
  }
  start = skipSpaces(line, line[start] === ',' ? start + 1 : start);
  return { ...shape, name, descriptor, description, start, result: resultAfter(line, start) };
}

function resumedCall(line: string, offset: number): CallLine | undefined {
  const end = line.indexOf(' resumed>', offset);
  if (end < 0) return undefined;
  const name = line.slice(offset, end);
  const shape = CALLS.get(name);
  const start = skipSpaces(line, end + ' resumed>'.length);
  return (
    shape && { ...shape, name, descriptor: undefined, description: undefined, start, result: resultAfter(line, start) }
  );
}

/** Passes over one argument, brackets and strings in it: the index of the comma or bracket after it, or the end. */
export function skipArgument(line: string, offset: number): number {
  let depth = 0;
  let index = offset;
  while (index < line.length) {
    const character = line[index]!;
    if (character === '"') {
      index = skipString(line, index);
      continue;
    }
    if (depth === 0 && (character === ',' || isClosing(character))) return index;
    if (isOpening(character)) depth++;
    else if (isClosing(character)) depth--;
    index++;
  }
  return index;
}

/** Where a text starts outside of strings, or -1. */
export function indexOutsideStrings(line: string, text: string, offset: number): number {
  let index = offset;
  while (index < line.length) {
    if (line[index] === '"') index = skipString(line, index);
    else if (line.startsWith(text, index)) return index;
    else index++;
  }
  return -1;
}

/** The decimal number, or with 0x the hexadecimal one, that starts at an index; undefined where there is none. */
export function numberAt(line: string, offset: number): number | undefined {
  const pattern = /0x[0-9a-f]+|-?\d+/y;
  pattern.lastIndex = offset;
  const [digits] = pattern.exec(line) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

export function skipSpaces(line: string, offset: number): number {
  let index = offset;
  while (line[index] === ' ' || line[index] === '\t') index++;
  return index;
}

function resultAfter(line: string, start: number): number | undefined {
  let index = skipArgument(line, start);
  while (line[index] === ',') index = skipArgument(line, index + 1);
  if (line[index] !== ')') return undefined;
  index = skipSpaces(line, index + 1);
  return line[index] === '=' ? numberAt(line, skipSpaces(line, index + 1)) : undefined;
}

/** Past a string in double quotes, or at the end of a line that ends within it. */
function skipString(line: string, offset: number): number {
  let index = offset + 1;
  while (index < line.length && line[index] !== '"') index += line[index] === '\\' ? 2 : 1;
  return index + 1;
}

function skipDigits(line: string, offset: number): number {
  let index = offset;
  while (isWord(line.charCodeAt(index))) index++;
  return index;
}

function wordBefore(line: string, end: number): string {
  let start = end;
  while (start > 0 && isWord(line.charCodeAt(start - 1))) start--;
  return line.slice(start, end);
}

/** Whether a code unit is one of names and numbers: letters, digits, the underscore. */
function isWord(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a) || code === 0x5f;
}

function isOpening(character: string): boolean {
  return character === '(' || character === '[' || character === '{';
}

function isClosing(character: string): boolean {
  return character === ')' || character === ']' || character === '}';
}
