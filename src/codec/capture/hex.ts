// Bytes as hexadecimal digits, as people write them and as xxd, hexdump -C and tcpdump -x print them.

import { checkBytes } from '../check.ts';
import { DecodeError } from '../errors.ts';
import { checkText, hexDigitAt, linesOf, type TextLine } from './characters.ts';

const DIGITS = '0123456789abcdef';
/** The most bytes that lines left out of a dump (`*`) may bring it to. */
const SQUEEZE_LIMIT = 1 << 20;

/** What has been read, and of the dump's last row what the next line needs. */
interface State {
  readonly bytes: number[];
  /** The offset of the dump's first row; undefined before it. */
  base: number | undefined;
  /** Where the last row starts among the bytes. */
  row: number;
  /** Whether a line `*` came after it. */
  squeezed: boolean;
  /** Whether rows of hexdump -C came before, after which a line may hold an offset alone. */
  canonical: boolean;
}

/**
 * Bytes from hexadecimal digits, two to a byte, in either case.
 *
 * White space, commas and colons may stand between bytes; `0x` may stand before digits, and before a single one; `#`
 * starts a comment that goes to the end of the line. Rows of `xxd`, `hexdump -C` and `tcpdump -x` are recognised: their
 * offsets are checked, their columns of text are left out, and rows that hexdump left out (`*`) are put back, up to a
 * megabyte.
 *
 * @returns New memory.
 * @throws DecodeError where there is another character, half a byte, or a row whose offset is not the one that is next;
 *   offsets count characters. TypeError where `text` is no string.
 *
 * @example
 * ```ts
 * import { decodeHex } from 'nlmsg/codec';
 *
 * console.log(decodeHex('10:00 0x0000, 01 # NLMSG_NOOP')); // Uint8Array(5) [ 16, 0, 0, 0, 1 ]
 * console.log(decodeHex('00000000: 6865 6c6c 6f    hello').length); // 5
 * ```
 */
export function decodeHex(text: string): Uint8Array {
  checkText('decode hexadecimal digits', text);
  const state: State = { bytes: [], base: undefined, row: 0, squeezed: false, canonical: false };
  for (const line of linesOf(text)) readLine(line, state);
  if (state.squeezed) throw new DecodeError('hex', text.length, 'rows were left out, and no offset follows');
  return Uint8Array.from(state.bytes);
}

/**
 * Bytes as lower-case hexadecimal digits, a space between bytes.
 *
 * @throws TypeError where `bytes` is no Uint8Array.
 *
 * @example
 * ```ts
 * import { encodeHex } from 'nlmsg/codec';
 *
 * console.log(encodeHex(Uint8Array.of(16, 0, 255))); // 10 00 ff
 * ```
 */
export function encodeHex(bytes: Uint8Array): string {
  checkBytes('encode hexadecimal digits', bytes);
  let text = '';
  for (const byte of bytes) text += ` ${DIGITS[byte >>> 4]!}${DIGITS[byte & 15]!}`;
  return text.slice(1);
}

function readLine({ offset, line }: TextLine, state: State): void {
  const comment = line.indexOf('#');
  const bar = line.indexOf('|');
  const colon = offsetColon(line);
  if (colon > 0) {
    const start = startRow(offset, line, colon, state);
    readDigits(offset, line, start, first(line.indexOf('  ', start), comment, line.length), state);
  } else if (bar >= 0 && (comment < 0 || bar < comment)) {
    readDigits(offset, line, startRow(offset, line, digitsEnd(line, 0), state), bar, state);
    state.canonical = true;
  } else if (line.trim() === '*') {
    if (state.base === undefined) throw new DecodeError('hex', offset, 'rows were left out before the first one');
    state.squeezed = true;
  } else if (state.canonical && line.trim() !== '' && digitsEnd(line, 0) === line.trimEnd().length) {
    startRow(offset, line, line.trimEnd().length, state);
  } else {
    readDigits(offset, line, 0, first(comment, line.length), state);
  }
}

/** Where the colon of an offset is, as in `00000010: ` and `\t0x0010:  `; -1 where the line starts otherwise. */
function offsetColon(line: string): number {
  const start = line.length - line.trimStart().length;
  const digits = line.startsWith('0x', start) ? start + 2 : start;
  const end = digitsEnd(line, digits);
  return end - digits >= 4 && line[end] === ':' && /[ \t]/.test(line[end + 1] ?? '') ? end : -1;
}

/** Checks a row's offset, which ends before `end`, and puts back the rows before it; where its bytes start. */
function startRow(offset: number, line: string, end: number, state: State): number {
  const digits = line.slice(0, end).trim();
  const position = digits === '' ? NaN : Number(digits.startsWith('0x') ? digits : `0x${digits}`);
  if (Number.isNaN(position)) throw new DecodeError('hex', offset, 'a column of text without an offset before it');
  state.base ??= position - state.bytes.length;
  const next = state.base + state.bytes.length;
  if (state.squeezed) putBack(offset, position - next, state);
  else if (position !== next) throw new DecodeError('hex', offset, `offset ${position} where ${next} is next`);
  state.row = state.bytes.length;
  let start = end + 1;
  while (line[start] === ' ' || line[start] === '\t') start++;
  return start;
}

function putBack(offset: number, count: number, state: State): void {
  const { bytes, row } = state;
  const width = bytes.length - row;
  if (width === 0 || count < 0 || count % width !== 0 || bytes.length + count > SQUEEZE_LIMIT) {
    throw new DecodeError('hex', offset, `${count} bytes left out after a row of ${width}`);
  }
  for (let i = 0; i < count; i++) bytes.push(bytes[row + (i % width)]!);
  state.squeezed = false;
}

function readDigits(offset: number, line: string, start: number, end: number, state: State): void {
  let index = start;
  while (index < end) {
    if (isSeparator(line[index]!)) {
      index++;
      continue;
    }
    const prefixed = line[index] === '0' && (line[index + 1] === 'x' || line[index + 1] === 'X');
    const from = prefixed ? index + 2 : index;
    const stop = Math.min(digitsEnd(line, from), end);
    if (stop <= from) throw new DecodeError('hex', offset + index, 'expected hexadecimal digits');
    if (prefixed && stop - from === 1) state.bytes.push(hexDigitAt(line, from));
    else if ((stop - from) % 2 !== 0) throw new DecodeError('hex', offset + index, 'an odd number of digits');
    else for (let i = from; i < stop; i += 2) state.bytes.push(hexDigitAt(line, i) * 16 + hexDigitAt(line, i + 1));
    index = stop;
  }
}

/** The lowest of the indices that are not -1. */
function first(...indices: readonly number[]): number {
  return Math.min(...indices.filter((index) => index >= 0));
}

function digitsEnd(line: string, start: number): number {
  let end = start;
  while (hexDigitAt(line, end) >= 0) end++;
  return end;
}

function isSeparator(character: string): boolean {
  return character === ' ' || character === '\t' || character === ',' || character === ':';
}
