// Bytes as strace(1) prints them: strings in double quotes, and the lines of system calls that hold them.
//
// Source: strace 6.1, its manual and string_quote() in src/util.c.

import { copyBytes } from '../copy.ts';
import { DecodeError } from '../errors.ts';
import { checkText, hexByteAt } from './characters.ts';
import type { CaptureDirection } from './packet.ts';
import { type CallLine, callOf, indexOutsideStrings, skipSpaces } from './strace-call.ts';

/** The bytes of one string. */
export interface StraceString {
  /** New memory. */
  readonly bytes: Uint8Array;
  /** Whether strace printed only the start of the string (`"..."...`); its option `-s` says how much it prints. */
  readonly truncated: boolean;
}

/** A system call that carried bytes. */
export interface StraceCall extends StraceString {
  /** The call: `sendmsg`, `recvfrom`, `read` and so on. */
  readonly name: string;
  /** The file descriptor; undefined on the line that ends a call which another thread interrupted. */
  readonly descriptor: number | undefined;
  /** What strace says of the descriptor with `-yy`, as `NETLINK:[ROUTE:4242]`. */
  readonly description: string | undefined;
  /** `outgoing` for what the program sent. */
  readonly direction: CaptureDirection;
}

/** A string of strace within a line. */
interface Piece extends StraceString {
  /** Where the line goes on after it. */
  readonly end: number;
}

const ESCAPES: ReadonlyMap<string, number> = new Map([
  ['t', 9],
  ['n', 10],
  ['v', 11],
  ['f', 12],
  ['r', 13],
  ['"', 34],
  ['\\', 92],
]);

/**
 * The bytes of a string that strace printed, with `-x`, `-xx` or neither: `\xNN` with two digits, octal escapes of one
 * to three digits, `\t \n \v \f \r \" \\`, and printable ASCII.
 *
 * The double quotes around it may be left out. With them, white space around is free, and `...` after the closing one
 * means that strace cut the string off.
 *
 * @returns New memory.
 * @throws DecodeError where an escape is none of these, a character is not printable ASCII, the closing quote is
 *   missing or something follows it; offsets count characters. TypeError where `text` is no string.
 *
 * @example
 * ```ts
 * import { decodeStraceString } from 'nlmsg/codec';
 *
 * console.log(decodeStraceString(String.raw`"\20\0\0\0\x41b"...`));
 * // { bytes: Uint8Array(6) [ 16, 0, 0, 0, 65, 98 ], truncated: true }
 * ```
 */
export function decodeStraceString(text: string): StraceString {
  checkText('decode a string of strace', text);
  const start = text.length - text.trimStart().length;
  if (text[start] !== '"') {
    const { bytes, end } = escapedAt(text, 0);
    if (end < text.length) throw new DecodeError('string', end, 'a double quote inside, and none at the start');
    return { bytes, truncated: false };
  }
  const { bytes, truncated, end } = stringAt(text, start);
  const rest = text.slice(end);
  if (rest.trim() !== '') throw new DecodeError('string', end, 'something follows the closing quote');
  return { bytes, truncated };
}

/**
 * The bytes that a system call carried, from one line of strace: sendto, sendmsg, send, write, writev, recvfrom,
 * recvmsg, recv, read or readv, where strace printed them as strings. Several iovecs are joined. The line may start with
 * a process id or a time, and be one that ends a call (`<... recvmsg resumed>`).
 *
 * Of netlink sockets, strace prints strings for read and write only, and for pieces shorter than a header: in sendto,
 * sendmsg, recvfrom and recvmsg it decodes netlink itself, partly, and no option turns that off (`-e raw=` and
 * `-e verbose=none` print addresses). Let it add hexadecimal dumps and take {@link decodeStraceDump} for these.
 *
 * @returns New memory. What a program received is bounded by what the call returned; `truncated` also where that is
 *   more than was printed, as with MSG_TRUNC. Pieces after a truncated one are left out.
 * @throws DecodeError where the line shows no such call, the call received nothing since it failed, or its bytes are
 *   not printed as strings; offsets count characters. TypeError where `line` is no string.
 *
 * @example
 * ```ts
 * import { decodeStraceLine } from 'nlmsg/codec';
 *
 * const line = String.raw`[pid 7] write(3, "\x10\x00\x00\x00\x01\x00"..., 16) = 16`;
 * const { name, descriptor, direction, bytes, truncated } = decodeStraceLine(line);
 * console.log(name, descriptor, direction, bytes.length, truncated); // write 3 outgoing 6 true
 * ```
 */
export function decodeStraceLine(line: string): StraceCall {
  checkText('decode a line of strace', line);
  const call = callOf(line);
  if (!call || call.kind === 'datagrams')
    throw new DecodeError('line', 0, 'no call that sends or receives one datagram');
  const { name, descriptor, description, direction, result } = call;
  const receives = direction === 'incoming';
  if (receives && result !== undefined && result < 0) {
    throw new DecodeError('line.result', call.start, `${name} failed, so nothing was received`);
  }
  const printed = call.kind === 'buffer' ? bufferAt(line, call.start) : vectorAt(line, call);
  const received = receives && result !== undefined ? result : printed.bytes.length;
  const bytes = copyBytes(printed.bytes, 0, Math.min(received, printed.bytes.length));
  const truncated = received > bytes.length || (printed.truncated && bytes.length === printed.bytes.length);
  return { name, descriptor, description, direction, bytes, truncated };
}

function vectorAt(line: string, { start }: CallLine): StraceString {
  const bytes: number[] = [];
  let at = indexOutsideStrings(line, 'iov_base=', start);
  if (at < 0) {
    if (indexOutsideStrings(line, 'msg_iov=[]', start) >= 0) return { bytes: new Uint8Array(0), truncated: false };
    throw new DecodeError('line.iov', start, 'no iovec is printed; was the call unfinished, or are its arguments raw?');
  }
  for (;;) {
    const piece = bufferAt(line, at + 'iov_base='.length);
    for (const byte of piece.bytes) bytes.push(byte);
    const close = line.indexOf('}', piece.end);
    const cut = piece.truncated || close < 0 || line.startsWith('}, ...', close);
    if (cut || !line.startsWith('}, {iov_base=', close)) return { bytes: Uint8Array.from(bytes), truncated: cut };
    at = close + '}, {'.length;
  }
}

function bufferAt(line: string, offset: number): Piece {
  const start = skipSpaces(line, offset);
  if (line[start] === '"') return stringAt(line, start);
  if (line.startsWith('NULL', start)) return { bytes: new Uint8Array(0), truncated: false, end: start + 4 };
  throw new DecodeError('line.buffer', start, whyNoString(line, start));
}

function whyNoString(line: string, start: number): string {
  if (line.startsWith('{nlmsg_len=', start) || line.startsWith('[{nlmsg_len=', start)) {
    return 'strace decoded the messages itself; trace with -e read=all -e write=all for a hexadecimal dump';
  }
  if (line.startsWith('<unfinished', start)) return 'the call ends on another line, which says "resumed"';
  if (line.startsWith('0x', start)) return 'an address, since strace could not or was told not to read the bytes';
  return 'expected a string';
}

/** The string whose opening quote is at `offset`. */
function stringAt(text: string, offset: number): Piece {
  const { bytes, end } = escapedAt(text, offset + 1);
  if (text[end] !== '"') throw new DecodeError('string', offset, 'the closing quote is missing');
  const truncated = text.startsWith('...', end + 1);
  return { bytes, truncated, end: end + (truncated ? 4 : 1) };
}

/** The bytes up to a double quote or the end of the text. */
function escapedAt(text: string, offset: number): { readonly bytes: Uint8Array; readonly end: number } {
  const bytes: number[] = [];
  let index = offset;
  while (index < text.length && text[index] !== '"') {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code > 0x7e) throw new DecodeError('string', index, 'a character that strace would escape');
    if (text[index] === '\\') {
      const escape = escapeAt(text, index);
      bytes.push(escape.byte);
      index = escape.end;
    } else {
      bytes.push(code);
      index++;
    }
  }
  return { bytes: Uint8Array.from(bytes), end: index };
}

function escapeAt(text: string, offset: number): { readonly byte: number; readonly end: number } {
  const letter = text[offset + 1];
  const byte = letter === undefined ? undefined : ESCAPES.get(letter);
  if (byte !== undefined) return { byte, end: offset + 2 };
  if (letter === 'x') {
    const value = hexByteAt(text, offset + 2);
    if (value < 0) throw new DecodeError('string', offset, '\\x without two hexadecimal digits');
    return { byte: value, end: offset + 4 };
  }
  return octalAt(text, offset);
}

/** One to three octal digits: strace writes all three where a digit follows, else as few as it can. */
function octalAt(text: string, offset: number): { readonly byte: number; readonly end: number } {
  let byte = 0;
  let end = offset + 1;
  while (end < offset + 4 && text[end]! >= '0' && text[end]! <= '7') byte = byte * 8 + Number(text[end++]);
  if (end === offset + 1) throw new DecodeError('string', offset, 'an escape that strace does not write');
  if (byte > 0xff) throw new DecodeError('string', offset, `octal ${byte.toString(8)} is more than a byte`);
  return { byte, end };
}
