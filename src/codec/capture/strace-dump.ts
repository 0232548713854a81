// The hexadecimal dumps that strace(1) adds to calls with -e read= and -e write=:
//
//   sendmsg(3, {...}, 0) = 16
//    * 16 bytes in buffer 0
//    | 00000  10 00 00 00 01 00 05 00  07 00 00 00 00 00 00 00  ................ |
//
// Calls with one buffer have no line " * ", calls with several datagrams a line " = 1 buffers in vector 0" before each.

import { DecodeError } from '../errors.ts';
import { checkText, hexByteAt, hexDigitAt, linesOf, type TextLine } from './characters.ts';
import type { StraceCall } from './strace.ts';
import { type CallLine, callOf, numberAt, skipArgument, skipSpaces } from './strace-call.ts';

const ROW = ' | ';
const ROW_BYTES = 16;
const BUFFER = ' * ';
const VECTOR = ' = ';
const STACK = ' > ';

/** A datagram whose dump is being read. */
interface Dump {
  readonly call: CallLine;
  /** How many bytes the program's buffer has: strace dumps what lies after it too, where MSG_TRUNC returns more. */
  readonly limit: number;
  readonly bytes: number[];
  /** Where the current buffer starts among the bytes. */
  start: number;
  /** How long it is, where the dump says so, and where it says that. */
  announced: { readonly length: number; readonly offset: number } | undefined;
  rows: number;
}

/**
 * The bytes of the system calls in the output of strace, from its hexadecimal dumps: the way to netlink datagrams, which
 * strace would else decode partly. This invocation gives them (strace 6.1):
 *
 * ```sh
 * strace -f -yy -e trace=%net,read,write,readv,writev -e read=all -e write=all -o trace.txt PROGRAM
 * ```
 *
 * Take the calls whose `description` starts with `NETLINK:`, which `-yy` provides. With `-o`, the program's own output
 * stays out of the text. Calls without a dump and lines of other kinds are passed over, as are dumps of calls that
 * {@link decodeStraceLine} does not know, other than sendmmsg and recvmmsg, which give one entry for each datagram.
 *
 * @returns New memory, in the order of the text. `truncated` where the call returned more than the program's buffer
 *   holds, as with MSG_TRUNC.
 * @throws DecodeError where a row is malformed or cut off, or a row is missing; offsets count characters. TypeError
 *   where `text` is no string.
 *
 * @example
 * ```ts
 * import { decodeStraceDump } from 'nlmsg/codec';
 *
 * const text = `
 * 7 sendto(3<NETLINK:[ROUTE:7]>, {nlmsg_len=16, nlmsg_type=NLMSG_NOOP, ...}, 16, 0, NULL, 0) = 16
 *  | 00000  10 00 00 00 01 00 05 00  07 00 00 00 00 00 00 00  ................ |
 * `;
 * for (const { name, description, bytes } of decodeStraceDump(text)) {
 *   console.log(name, description, bytes.length); // sendto NETLINK:[ROUTE:7] 16
 * }
 * ```
 */
export function decodeStraceDump(text: string): StraceCall[] {
  checkText('decode the output of strace', text);
  const calls: StraceCall[] = [];
  let dump: Dump | undefined;
  const finish = (): void => {
    if (dump) endBuffer(dump);
    if (dump && dump.rows > 0) calls.push(callFrom(dump));
  };
  for (const line of linesOf(text)) {
    const lead = line.line.slice(0, 3);
    if (lead === ROW) {
      if (dump) readRow(line, dump);
    } else if (lead === BUFFER) {
      if (dump) startBuffer(line, dump);
    } else if (lead === VECTOR) {
      finish();
      dump &&= dumpOf(dump.call, dump.limit);
    } else if (lead !== STACK) {
      finish();
      const call = callOf(line.line);
      dump = call && dumpOf(call, limitOf(line.line, call));
    }
  }
  finish();
  return calls;
}

function dumpOf(call: CallLine, limit: number): Dump {
  return { call, limit, bytes: [], start: 0, announced: undefined, rows: 0 };
}

/** The count after a single buffer; lists of buffers are dumped within their bounds. */
function limitOf(line: string, { kind, start }: CallLine): number {
  if (kind !== 'buffer') return Infinity;
  const comma = skipArgument(line, start);
  return numberAt(line, skipSpaces(line, comma + 1)) ?? Infinity;
}

function startBuffer({ offset, line }: TextLine, dump: Dump): void {
  const length = numberAt(line, BUFFER.length);
  if (length === undefined || !line.includes(' bytes in buffer ')) {
    throw new DecodeError('dump.buffer', offset, 'expected "bytes in buffer"');
  }
  endBuffer(dump);
  dump.start = dump.bytes.length;
  dump.announced = { length, offset };
}

function endBuffer({ bytes, start, announced }: Dump): void {
  if (!announced || announced.length === bytes.length - start) return;
  const state = `${announced.length} bytes announced, ${bytes.length - start} dumped`;
  throw new DecodeError('dump.buffer', announced.offset, state);
}

function readRow({ offset, line }: TextLine, dump: Dump): void {
  let index = ROW.length;
  let position = 0;
  for (let digit = hexDigitAt(line, index); digit >= 0; digit = hexDigitAt(line, ++index)) {
    position = position * 16 + digit;
  }
  const expected = dump.bytes.length - dump.start;
  if (position !== expected) throw new DecodeError('dump.row', offset, `row ${position} where ${expected} is next`);
  if (!line.startsWith('  ', index) || !line.endsWith(' |')) {
    throw new DecodeError('dump.row', offset, 'not a whole row of a dump');
  }
  index += 2;
  const first = dump.bytes.length;
  for (let column = 0; column < ROW_BYTES && line[index] !== ' '; column++) {
    const byte = hexByteAt(line, index);
    if (byte < 0 || line[index + 2] !== ' ') throw new DecodeError('dump.row', offset + index, 'expected a byte');
    dump.bytes.push(byte);
    index += column === ROW_BYTES / 2 - 1 ? 4 : 3;
  }
  if (dump.bytes.length === first) throw new DecodeError('dump.row', offset, 'a row without bytes');
  dump.rows++;
}

function callFrom({ call, limit, bytes }: Dump): StraceCall {
  const { name, descriptor, description, direction, kind, result } = call;
  const held = bytes.length > limit ? bytes.slice(0, Math.max(limit, 0)) : bytes;
  const returned = direction === 'incoming' && kind !== 'datagrams' ? (result ?? 0) : 0;
  const truncated = held.length < bytes.length || returned > held.length;
  return { name, descriptor, description, direction, bytes: Uint8Array.from(held), truncated };
}
