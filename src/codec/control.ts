// The two control messages that end an exchange.
//
// NLMSG_ERROR, in the two layouts that its flags tell apart (error 0 is the acknowledgement, always capped):
//
//    0        4                   20
//   +--------+-------------------+ - - - - - - - - - - - - - + - - - - - - - - - +
//   | error  | request's header  | request's payload, padded | extended ack      |
//   +--------+-------------------+ - - - - - - - - - - - - - + - - - - - - - - - +
//                                  absent with NLM_F_CAPPED    with NLM_F_ACK_TLVS
//
// NLMSG_DONE, at the end of a dump:
//
//   +--------+ - - - - - - - - - +
//   | error  | extended ack      |
//   +--------+ - - - - - - - - - +

import { align, NLMSG_HDRLEN } from './align.ts';
import { type ByteOrderOptions, isLittleEndian } from './byte-order.ts';
import { checkBytes, checkInteger, checkObject, S32_MAX, U16_MAX } from './check.ts';
import { NLM_F_ACK_TLVS, NLM_F_CAPPED, NLMSG_DONE, NLMSG_ERROR } from './constants.ts';
import { copyBytes } from './copy.ts';
import { DecodeError } from './errors.ts';
import { type ExtendedAck, extendedAckSchema } from './extended-ack.ts';
import { encodeMessage, getHeader, type Message, type MessageHeader, type MessageInit } from './message.ts';
import { getU32 } from './integers.ts';
import { Writer } from './writer.ts';

const ERROR_LENGTH = 4;
const REQUEST_END = ERROR_LENGTH + NLMSG_HDRLEN;

/** How a request ended. */
export interface ErrorMessage {
  /** 0 for an acknowledgement, else the errno, negative as the kernel sends it: -1 is EPERM. */
  readonly error: number;
  /** The header of the request that is answered. */
  readonly request: MessageHeader;
  /** The payload of the request, a copy; undefined where the kernel left it out, which it always does on success. */
  readonly requestPayload: Uint8Array | undefined;
  /** What the kernel says beyond the errno; empty where it says nothing. */
  readonly extendedAck: ExtendedAck;
}

/** How a dump ended. */
export interface DoneMessage {
  /** 0, or an errno, negative as the kernel sends it. */
  readonly error: number;
  /** What the kernel says beyond the errno; empty where it says nothing. */
  readonly extendedAck: ExtendedAck;
}

/** What {@link encodeError} is given besides the fields of a message. */
export interface ErrorMessageInit extends Omit<MessageInit, 'type' | 'payload'> {
  /** 0, or an errno as a negative number. */
  readonly error: number;
  /** The header of the request that is answered. */
  readonly request: MessageHeader;
  /** The payload of the request, echoed; without it the answer is capped. */
  readonly requestPayload?: Uint8Array | undefined;
  /** Written as attributes where it says anything. */
  readonly extendedAck?: ExtendedAck;
}

/** What {@link encodeDone} is given besides the fields of a message. */
export interface DoneMessageInit extends Omit<MessageInit, 'type' | 'payload'> {
  /** 0, or an errno as a negative number. */
  readonly error?: number;
  /** Written as attributes where it says anything. */
  readonly extendedAck?: ExtendedAck;
}

/**
 * The content of a message of type NLMSG_ERROR, in either of its layouts.
 *
 * @param message - As {@link decodeMessage} gives it.
 * @param options - The byte order that the message was decoded with; the host's by default.
 * @throws DecodeError where the payload is too short, the error is positive, or an attribute is malformed; TypeError
 *   where the message is of another type. Offsets count from the start of the payload.
 *
 * @example
 * ```ts
 * import { decodeError, decodeMessage, encodeError } from 'nlmsg/codec';
 *
 * const request = { length: 16, type: 20, flags: 5, sequence: 7, portId: 0 };
 * const answer = encodeError({ error: -1, request, extendedAck: { message: 'not you' } });
 * console.log(decodeError(decodeMessage(answer)).extendedAck.message); // not you
 * ```
 */
export function decodeError(message: Message, options?: ByteOrderOptions): ErrorMessage {
  checkType(message, NLMSG_ERROR, 'NLMSG_ERROR');
  const { payload, flags } = message;
  const littleEndian = isLittleEndian(options);
  const { error, echoed, attributes } = locateError(payload, 0, payload.length, flags, littleEndian);
  return {
    error,
    request: getHeader(payload, ERROR_LENGTH, littleEndian),
    requestPayload: echoed > 0 ? copyBytes(payload, REQUEST_END, REQUEST_END + echoed) : undefined,
    extendedAck: readExtendedAck(payload, attributes, flags, options),
  };
}

/**
 * The content of a message of type NLMSG_DONE. An empty payload, which old kernels send, means error 0.
 *
 * Not for NETLINK_CONNECTOR, where every event is of this type.
 *
 * @param message - As {@link decodeMessage} gives it.
 * @param options - The byte order that the message was decoded with; the host's by default.
 * @throws DecodeError where the payload is of one to three bytes, the error is positive, or an attribute is malformed;
 *   TypeError where the message is of another type. Offsets count from the start of the payload.
 *
 * @example
 * ```ts
 * import { decodeDone, decodeMessage, encodeDone } from 'nlmsg/codec';
 *
 * console.log(decodeDone(decodeMessage(encodeDone({ sequence: 7 }))).error); // 0
 * ```
 */
export function decodeDone(message: Message, options?: ByteOrderOptions): DoneMessage {
  checkType(message, NLMSG_DONE, 'NLMSG_DONE');
  const { payload, flags } = message;
  if (payload.length === 0) return { error: 0, extendedAck: {} };
  const error = readErrno('done.error', payload, 0, payload.length, isLittleEndian(options));
  return { error, extendedAck: readExtendedAck(payload, ERROR_LENGTH, flags, options) };
}

/**
 * A message of type NLMSG_ERROR, as a kernel would send it: for tests, and for programs that answer.
 *
 * NLM_F_CAPPED and NLM_F_ACK_TLVS are set as the content demands, whatever the flags given say of them.
 *
 * @param options - `byteOrder` is the host's by default.
 * @returns New memory.
 * @throws RangeError where a number does not fit, or the echoed payload is not of the length that the request's header
 *   gives.
 *
 * @example
 * ```ts
 * import { encodeError } from 'nlmsg/codec';
 *
 * const request = { length: 16, type: 1, flags: 5, sequence: 7, portId: 0 };
 * console.log(encodeError({ error: 0, request, sequence: 7 }).length); // 36
 * ```
 */
export function encodeError(init: ErrorMessageInit, options?: ByteOrderOptions): Uint8Array {
  checkObject('encode nlmsgerr', init);
  const { error, request, requestPayload, extendedAck = {} } = init;
  checkObject('encode nlmsgerr: request', request);
  checkObject('encode nlmsgerr: extendedAck', extendedAck);
  const writer = new Writer(options).s32('nlmsgerr.error', checkErrno(error));
  if (error === 0 && requestPayload) throw new RangeError('Cannot encode nlmsgerr: a success echoes no payload');
  if (requestPayload && requestPayload.length !== request.length - NLMSG_HDRLEN) {
    throw new RangeError(
      `Cannot encode nlmsgerr: the request's header says ${request.length} bytes, its payload has ${requestPayload.length}`,
    );
  }
  writer
    .u32('nlmsg_len', request.length)
    .u16('nlmsg_type', request.type)
    .u16('nlmsg_flags', request.flags)
    .u32('nlmsg_seq', request.sequence)
    .u32('nlmsg_pid', request.portId);
  if (requestPayload) writer.bytes(requestPayload);
  return finish(init, NLMSG_ERROR, requestPayload ? 0 : NLM_F_CAPPED, writer, extendedAck, options);
}

/**
 * A message of type NLMSG_DONE, as a kernel would send it: for tests, and for programs that answer.
 *
 * NLM_F_ACK_TLVS is set where there is an extended ack, whatever the flags given say of it.
 *
 * @param options - `byteOrder` is the host's by default.
 * @returns New memory.
 *
 * @example
 * ```ts
 * import { encodeDone, NLM_F_MULTI } from 'nlmsg/codec';
 *
 * console.log(encodeDone({ flags: NLM_F_MULTI, sequence: 7 }).length); // 20
 * ```
 */
export function encodeDone(init: DoneMessageInit = {}, options?: ByteOrderOptions): Uint8Array {
  checkObject('encode a done message', init);
  const { error = 0, extendedAck = {} } = init;
  checkObject('encode a done message: extendedAck', extendedAck);
  const writer = new Writer(options).s32('done.error', checkErrno(error));
  return finish(init, NLMSG_DONE, 0, writer, extendedAck, options);
}

function finish(
  { flags = 0, sequence = 0, portId = 0 }: Omit<MessageInit, 'type' | 'payload'>,
  type: number,
  moreFlags: number,
  writer: Writer,
  extendedAck: ExtendedAck,
  options: ByteOrderOptions | undefined,
): Uint8Array {
  checkInteger('encode nlmsg_flags', flags, 0, U16_MAX);
  const attributes = extendedAckSchema().encode(extendedAck, options);
  if (attributes.length > 0) writer.align().bytes(attributes);
  const own = flags & ~(NLM_F_CAPPED | NLM_F_ACK_TLVS);
  const tlvs = attributes.length > 0 ? NLM_F_ACK_TLVS : 0;
  return encodeMessage({ type, flags: own | moreFlags | tlvs, sequence, portId, payload: writer.finish() }, options);
}

/** Where the parts of struct nlmsgerr are. */
export interface ErrorParts {
  /** 0 or a negative errno. */
  readonly error: number;
  /** How many bytes of the request's payload the kernel echoed: none on success or when capped, else all of them. */
  readonly echoed: number;
  /** Where the extended ack starts, if there is one: at the end at most. */
  readonly attributes: number;
}

/** Finds the parts of the struct nlmsgerr that lies from `start` to `end`. */
export function locateError(
  bytes: Uint8Array,
  start: number,
  end: number,
  flags: number,
  littleEndian: boolean,
): ErrorParts {
  if (end - start < REQUEST_END) {
    throw new DecodeError('nlmsgerr', start, `${REQUEST_END} bytes needed, ${end - start} left`, { bytes });
  }
  const error = readErrno('nlmsgerr.error', bytes, start, end, littleEndian);
  const requestLength = getU32(bytes, start + ERROR_LENGTH, littleEndian);
  const echoed = error === 0 || (flags & NLM_F_CAPPED) !== 0 ? 0 : requestLength - NLMSG_HDRLEN;
  const left = end - start - REQUEST_END;
  if (echoed < 0 || echoed > left) {
    const state = `${requestLength} bytes announced, ${left + NLMSG_HDRLEN} left`;
    throw new DecodeError('nlmsgerr.msg.nlmsg_len', start + ERROR_LENGTH, state, { bytes });
  }
  return { error, echoed, attributes: start + REQUEST_END + Math.min(align(echoed), left) };
}

/** Reads the errno at `start`. */
export function readErrno(path: string, bytes: Uint8Array, start: number, end: number, littleEndian: boolean): number {
  if (end - start < ERROR_LENGTH) {
    throw new DecodeError(path, start, `${ERROR_LENGTH} bytes needed, ${end - start} left`, { bytes });
  }
  const error = getU32(bytes, start, littleEndian) | 0;
  if (error > 0) {
    throw new DecodeError(path, start, `${error} is positive; the kernel sends 0 or a negative errno`, { bytes });
  }
  return error;
}

/** The extended ack from `start` on. The flag may stand there without it, where the kernel's buffer had no room. */
function readExtendedAck(
  payload: Uint8Array,
  start: number,
  flags: number,
  options: ByteOrderOptions | undefined,
): ExtendedAck {
  if ((flags & NLM_F_ACK_TLVS) === 0 || start >= payload.length) return {};
  return extendedAckSchema().decode(payload, { ...options, start });
}

function checkErrno(error: number): number {
  checkInteger('encode an errno', error, -S32_MAX - 1, 0);
  return error;
}

function checkType(message: Message, type: number, name: string): void {
  checkObject(`decode ${name}`, message);
  checkBytes(`decode ${name}`, message.payload);
  if (message.type !== type) throw new TypeError(`Cannot decode ${name}: the message is of type ${message.type}`);
}
