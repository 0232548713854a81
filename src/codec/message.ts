// struct nlmsghdr and its payload, and the messages of one datagram.
//
//    0        4      6       8           12          16                16 + n
//   +--------+------+-------+-----------+-----------+-----------------+ - - -+
//   |  len   | type | flags | sequence  |  port id  |  payload        | pad  |
//   +--------+------+-------+-----------+-----------+-----------------+ - - -+
//
// len counts the header and the payload, not the padding; the next message starts at a multiple of four bytes, and the
// last message of a datagram may go unpadded.

import { align, NLMSG_HDRLEN } from './align.ts';
import { type ByteOrderOptions, isLittleEndian } from './byte-order.ts';
import { checkBytes, checkInteger, checkObject, U16_MAX, U32_MAX } from './check.ts';
import { copyBytes } from './copy.ts';
import { DecodeError } from './errors.ts';
import { getU16, getU32, putU16, putU32 } from './integers.ts';

/** The fields of struct nlmsghdr. Source: linux/netlink.h. */
export interface MessageHeader {
  /** nlmsg_len: header and payload in bytes, without padding. */
  readonly length: number;
  /** nlmsg_type: below 16 a control message, else what the protocol says. */
  readonly type: number;
  /** nlmsg_flags: NLM_F_*. */
  readonly flags: number;
  /** nlmsg_seq: the number that an answer shares with its request. */
  readonly sequence: number;
  /** nlmsg_pid: the port id of the sender's socket, as the sender wrote it. */
  readonly portId: number;
}

/** One message, decoded. */
export interface Message extends MessageHeader {
  /** The bytes after the header, a copy. */
  readonly payload: Uint8Array;
}

/** What {@link encodeMessage} is given. Every number but `type` defaults to 0. */
export interface MessageInit {
  /** nlmsg_type, 0 to 65,535. */
  readonly type: number;
  /** nlmsg_flags, 0 to 65,535. */
  readonly flags?: number;
  /** nlmsg_seq, 0 to 4,294,967,295. */
  readonly sequence?: number;
  /** nlmsg_pid, 0 to 4,294,967,295. */
  readonly portId?: number;
  /** Copied; absent means none. */
  readonly payload?: Uint8Array | null;
}

/** Where one message lies in a datagram. */
export interface MessageSpan extends MessageHeader {
  /** Where its header starts, in bytes from the start of the datagram. */
  readonly offset: number;
}

/** Writes the sixteen bytes of a header; ranges and bounds are the caller's to check. */
export function putHeader(
  bytes: Uint8Array,
  offset: number,
  length: number,
  type: number,
  flags: number,
  sequence: number,
  portId: number,
  littleEndian: boolean,
): void {
  putU32(bytes, offset, length, littleEndian);
  putU16(bytes, offset + 4, type, littleEndian);
  putU16(bytes, offset + 6, flags, littleEndian);
  putU32(bytes, offset + 8, sequence, littleEndian);
  putU32(bytes, offset + 12, portId, littleEndian);
}

/** Reads sixteen bytes, which must lie inside. */
export function getHeader(bytes: Uint8Array, offset: number, littleEndian: boolean): MessageHeader {
  return {
    length: getU32(bytes, offset, littleEndian),
    type: getU16(bytes, offset + 4, littleEndian),
    flags: getU16(bytes, offset + 6, littleEndian),
    sequence: getU32(bytes, offset + 8, littleEndian),
    portId: getU32(bytes, offset + 12, littleEndian),
  };
}

/**
 * One message as bytes: header, then payload, nlmsg_len = 16 + the payload's length, no padding after it.
 *
 * @param message - Ranges are checked: TypeError for a value of another type, RangeError for one that does not fit.
 * @param options - `byteOrder` is the host's by default.
 * @returns New memory.
 *
 * @example
 * ```ts
 * import { encodeMessage, NLM_F_ACK, NLM_F_REQUEST, NLMSG_NOOP } from 'nlmsg/codec';
 *
 * const bytes = encodeMessage({ type: NLMSG_NOOP, flags: NLM_F_REQUEST | NLM_F_ACK, sequence: 7 });
 * console.log(bytes.length); // 16
 * ```
 */
export function encodeMessage(message: MessageInit, options?: ByteOrderOptions): Uint8Array {
  const payload = payloadOf(message);
  const bytes = new Uint8Array(NLMSG_HDRLEN + (payload?.length ?? 0));
  putMessage(bytes, 0, message, payload, isLittleEndian(options));
  return bytes;
}

/**
 * Writes one message into memory of the caller's, as {@link encodeMessage} makes it: to make no memory for each message.
 *
 * @param target - Where to write; must have room for 16 bytes and the payload.
 * @param offset - Where the header starts, in bytes from the start of `target`. Of several messages in a datagram each
 *   starts at a multiple of four bytes.
 * @param message - As for {@link encodeMessage}; its payload may not overlap with where it is written.
 * @param options - `byteOrder` is the host's by default.
 * @returns nlmsg_len: how many bytes were written.
 * @throws As {@link encodeMessage}, and RangeError where there is no room; nothing is written then.
 *
 * @example
 * ```ts
 * import { align, encodeMessageInto, NLMSG_NOOP } from 'nlmsg/codec';
 *
 * const datagram = new Uint8Array(4096);
 * let end = 0;
 * for (const sequence of [1, 2]) end = align(end) + encodeMessageInto(datagram, align(end), { type: NLMSG_NOOP, sequence });
 * console.log(end); // 32
 * ```
 */
export function encodeMessageInto(
  target: Uint8Array,
  offset: number,
  message: MessageInit,
  options?: ByteOrderOptions,
): number {
  const payload = payloadOf(message);
  const length = NLMSG_HDRLEN + (payload === undefined ? 0 : payload.length);
  if (!(target instanceof Uint8Array) || !(offset >= 0 && offset + length <= target.length)) {
    checkBytes('encode into memory', target);
    checkInteger('encode at this offset', offset, 0, target.length);
    throw new RangeError(`Cannot encode a message: ${length} bytes needed at ${offset}, there are ${target.length}`);
  }
  if (!Number.isInteger(offset)) checkInteger('encode at this offset', offset, 0, target.length);
  putMessage(target, offset, message, payload, isLittleEndian(options));
  return length;
}

/**
 * Several messages as one datagram: each starts at a multiple of four bytes, zeros between, no padding after the last.
 *
 * @param messages - As for {@link encodeMessage}.
 * @param options - `byteOrder` is the host's by default.
 * @returns New memory.
 *
 * @example
 * ```ts
 * import { decodeMessages, encodeMessages, NLMSG_NOOP } from 'nlmsg/codec';
 *
 * const datagram = encodeMessages([{ type: NLMSG_NOOP, sequence: 1 }, { type: NLMSG_NOOP, sequence: 2 }]);
 * console.log(decodeMessages(datagram).map((message) => message.sequence)); // [ 1, 2 ]
 * ```
 */
export function encodeMessages(messages: Iterable<MessageInit>, options?: ByteOrderOptions): Uint8Array {
  const littleEndian = isLittleEndian(options);
  const placed: { readonly message: MessageInit; readonly payload: Uint8Array | undefined; readonly offset: number }[] =
    [];
  let end = 0;
  for (const message of messages) {
    const offset = align(end);
    const payload = payloadOf(message);
    placed.push({ message, payload, offset });
    end = offset + NLMSG_HDRLEN + (payload?.length ?? 0);
  }
  const bytes = new Uint8Array(end);
  for (const { message, payload, offset } of placed) putMessage(bytes, offset, message, payload, littleEndian);
  return bytes;
}

/**
 * The message at the start of `bytes`. What follows it is not looked at.
 *
 * @param options - `byteOrder` is the host's by default.
 * @returns The payload is a copy.
 * @throws DecodeError where the bytes end before the header or the payload does, or nlmsg_len is below 16.
 *
 * @example
 * ```ts
 * import { decodeMessage, encodeMessage } from 'nlmsg/codec';
 *
 * const bytes = encodeMessage({ type: 20, payload: new TextEncoder().encode('hello') });
 * console.log(decodeMessage(bytes).type); // 20
 * ```
 */
export function decodeMessage(bytes: Uint8Array, options?: ByteOrderOptions): Message {
  checkBytes('decode a message', bytes);
  return readMessage(bytes, spanAt(bytes, 0, isLittleEndian(options)));
}

/**
 * All the messages of a datagram, in order.
 *
 * @param options - `byteOrder` is the host's by default.
 * @returns Payloads are copies.
 * @throws DecodeError as {@link walkMessages} does; take that one where the messages before the fault matter.
 *
 * @example
 * ```ts
 * import { decodeMessages } from 'nlmsg/codec';
 *
 * console.log(decodeMessages(new Uint8Array(0))); // []
 * ```
 */
export function decodeMessages(bytes: Uint8Array, options?: ByteOrderOptions): Message[] {
  return Array.from(walkMessages(bytes, options), (span) => readMessage(bytes, span));
}

/**
 * Walks the messages of a datagram without copying. Each step goes forward by 16 bytes or more, so the walk ends
 * whatever the bytes are.
 *
 * @param options - `byteOrder` is the host's by default.
 * @throws DecodeError, after the well-formed messages before it, where fewer than 16 bytes are left, nlmsg_len is below
 *   16, or it points beyond the datagram.
 *
 * @example
 * ```ts
 * import { encodeMessages, walkMessages } from 'nlmsg/codec';
 *
 * const datagram = encodeMessages([{ type: 20, payload: Uint8Array.of(1) }, { type: 21 }]);
 * for (const { offset, type } of walkMessages(datagram)) console.log(offset, type); // 0 20, then 20 21
 * ```
 */
export function walkMessages(bytes: Uint8Array, options?: ByteOrderOptions): Generator<MessageSpan, void, undefined> {
  checkBytes('decode a message', bytes);
  return spans(bytes, isLittleEndian(options));
}

function* spans(bytes: Uint8Array, littleEndian: boolean): Generator<MessageSpan, void, undefined> {
  let offset = 0;
  while (offset < bytes.length) {
    const span = spanAt(bytes, offset, littleEndian);
    yield span;
    offset += align(span.length);
  }
}

/** Writes a message, for which there is room. */
function putMessage(
  bytes: Uint8Array,
  offset: number,
  message: MessageInit,
  payload: Uint8Array | undefined,
  littleEndian: boolean,
): void {
  const { type, flags = 0, sequence = 0, portId = 0 } = message;
  // One test for all four, true for everything that is not in order; which one it is is found out only then.
  if (
    typeof type !== 'number' ||
    typeof flags !== 'number' ||
    typeof sequence !== 'number' ||
    typeof portId !== 'number' ||
    (type & U16_MAX) !== type ||
    (flags & U16_MAX) !== flags ||
    sequence >>> 0 !== sequence ||
    portId >>> 0 !== portId
  ) {
    checkInteger('encode nlmsg_type', type, 0, U16_MAX);
    checkInteger('encode nlmsg_flags', flags, 0, U16_MAX);
    checkInteger('encode nlmsg_seq', sequence, 0, U32_MAX);
    checkInteger('encode nlmsg_pid', portId, 0, U32_MAX);
  }
  const length = NLMSG_HDRLEN + (payload === undefined ? 0 : payload.length);
  putHeader(bytes, offset, length, type, flags, sequence, portId, littleEndian);
  if (payload !== undefined) bytes.set(payload, offset + NLMSG_HDRLEN);
}

/** The payload of a message, read once: it may be a getter. */
function payloadOf(message: MessageInit): Uint8Array | undefined {
  if (typeof message !== 'object' || (message as unknown) === null) checkObject('encode a message', message);
  const { payload } = message;
  if (payload === undefined || payload === null) return undefined;
  if (!(payload instanceof Uint8Array)) checkBytes('encode a payload', payload);
  if (payload.length > U32_MAX - NLMSG_HDRLEN) messageLength(payload.length); // which throws
  return payload;
}

/** nlmsg_len of a message with a payload of `size` bytes. @throws RangeError where that is beyond 32 bits. */
export function messageLength(size: number): number {
  const length = NLMSG_HDRLEN + size;
  if (length > U32_MAX) throw new RangeError(`Cannot encode nlmsg_len: ${length} bytes are beyond 32 bits`);
  return length;
}

function spanAt(bytes: Uint8Array, offset: number, littleEndian: boolean): MessageSpan {
  const left = bytes.length - offset;
  if (left < NLMSG_HDRLEN) {
    throw new DecodeError('nlmsghdr', offset, `${NLMSG_HDRLEN} bytes needed, ${left} left`, { bytes });
  }
  const header = getHeader(bytes, offset, littleEndian);
  if (header.length < NLMSG_HDRLEN) {
    throw new DecodeError('nlmsg_len', offset, `${header.length} is less than the header's own ${NLMSG_HDRLEN} bytes`, {
      bytes,
    });
  }
  if (header.length > left) {
    throw new DecodeError('nlmsg_len', offset, `${header.length} bytes announced, ${left} left`, { bytes });
  }
  return { ...header, offset };
}

function readMessage(bytes: Uint8Array, { offset, ...header }: MessageSpan): Message {
  return { ...header, payload: copyBytes(bytes, offset + NLMSG_HDRLEN, offset + header.length) };
}
