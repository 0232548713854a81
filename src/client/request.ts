// What callers ask for, checked and encoded before anything is sent.

import { NLMSG_HDRLEN } from '../codec/align.ts';
import { hostByteOrder } from '../codec/byte-order.ts';
import { checkInteger, checkObject, U16_MAX } from '../codec/check.ts';
import { NLM_F_ACK, NLM_F_DUMP, NLM_F_REQUEST } from '../codec/constants.ts';
import { copyBytes, trueLength } from '../codec/copy.ts';
import { type EncodeError, isNetlinkError, refuseValue } from '../codec/errors.ts';
import { joinPath } from '../codec/fault.ts';
import { getHeader, type Message } from '../codec/message.ts';
import { getU16 } from '../codec/integers.ts';
import type { AnyCodec } from '../codec/schema/codec.ts';
import { ProtocolError } from '../exchange/errors.ts';
import type { Operation } from '../families/operation.ts';
import { type Payload, payloadBytes, checkedSize } from '../ffi/payload.ts';

const LITTLE_ENDIAN = hostByteOrder === 'little';
const NO_BYTES = new Uint8Array(0);

/** A request in bytes, for which no schema is needed. */
export interface RawRequest {
  /** nlmsg_type, 0 to 65,535. */
  readonly type: number;
  /**
   * nlmsg_flags, 0 to 65,535, sent exactly as given. By default NLM_F_REQUEST | NLM_F_ACK, for a dump NLM_F_DUMP too.
   * Without NLM_F_REQUEST the kernel does nothing; without NLM_F_ACK a request ends at its first answer, and one that has
   * none at its deadline.
   */
  readonly flags?: number;
  /** What follows the header; text is sent as UTF-8 without a NUL. None by default. */
  readonly payload?: Payload;
}

/** A request of a family's operation, where several are given together. */
export interface OperationRequest<In = unknown, Out = unknown> {
  readonly operation: Operation<In, Out>;
  readonly value: In;
}

/** A request that can be sent. */
export interface Prepared<T> {
  /** Completes "Cannot ...". */
  readonly action: string;
  readonly type: number;
  readonly flags: number;
  /** The caller's own memory where it was given bytes: to be copied before the caller runs again. */
  readonly payload: Uint8Array;
  /** How many bytes the payload has. */
  readonly size: number;
  /** Of what is sent, to explain refusals; undefined where nobody knows. */
  readonly schema: AnyCodec | undefined;
  /** Of what it is a request; undefined for one in bytes. */
  readonly operation: Operation<never, unknown> | undefined;
  /**
   * Makes the value of one message of the answer, given the request itself: no function has to be made for each. Copies
   * what it keeps.
   */
  readonly decode: (bytes: Uint8Array, offset: number, end: number, request: Prepared<unknown>) => T;
}

/** In the place of a request that has been answered. */
export const NO_REQUEST: Prepared<never> = {
  action: '',
  type: 0,
  flags: 0,
  payload: NO_BYTES,
  size: 0,
  schema: undefined,
  operation: undefined,
  decode: () => {
    throw new TypeError('Cannot decode an answer: there is no request');
  },
};

/** What {@link RawRequest.flags} are by default. */
export const DO_FLAGS: number = NLM_F_REQUEST | NLM_F_ACK;
/** And of a dump. */
export const DUMP_FLAGS: number = DO_FLAGS | NLM_F_DUMP;

/** A request in bytes. @throws TypeError or RangeError for what cannot be sent. */
export function prepareRaw(verb: string, request: RawRequest, defaultFlags: number, index?: number): Prepared<Message> {
  if (typeof request !== 'object' || (request as unknown) === null) checkObject(placeOf(verb, index), request);
  const { type, flags = defaultFlags, payload = null } = request;
  // Texts are put together only where something is wrong: many requests are made.
  if (!isU16(type) || !isU16(flags)) {
    checkInteger(`${placeOf(verb, index)}: type`, type, 0, U16_MAX);
    checkInteger(`${placeOf(verb, index)}: flags`, flags, 0, U16_MAX);
  }
  const bytes = payload === null ? NO_BYTES : payloadBytes(payload, placeOf(verb, index));
  const size = bytes === NO_BYTES ? 0 : checkedSize(bytes, placeOf(verb, index));
  return {
    action: rawAction(verb, type),
    type,
    flags,
    payload: bytes,
    size,
    schema: undefined,
    operation: undefined,
    decode: readMessage,
  };
}

/** Completes "Cannot ...". Many requests of one type follow each other: the text is not made for each. */
function rawAction(verb: string, type: number): string {
  if (verb !== last.verb || type !== last.type) last = { verb, type, action: `${verb} of type ${type}` };
  return last.action;
}

let last = { verb: '', type: -1, action: '' };

function isU16(value: unknown): boolean {
  return typeof value === 'number' && (value & U16_MAX) === value;
}

/** Completes "Cannot ...", for the request of a batch with its place in it. */
export function placeOf(verb: string, index: number | undefined): string {
  return index === undefined ? verb : `${verb}: [${index}]`;
}

/**
 * A request of a family's operation.
 *
 * @param protocol - The client's.
 * @param index - Its place in a batch; undefined for a single one.
 * @throws An EncodeError with the path of what is wrong in the value; TypeError for an operation of another protocol.
 */
export function prepareOperation<In, Out>(
  protocol: number,
  operation: Operation<In, Out>,
  value: In,
  flags: number,
  index?: number,
): Prepared<Out> {
  const { name, type, request } = operation;
  if (operation.protocol !== protocol) {
    throw new TypeError(`Cannot ${name}: it is an operation of protocol ${operation.protocol}, not of ${protocol}`);
  }
  const payload = encodeValue(operation, value, index);
  const decode = readValue as Prepared<Out>['decode'];
  const { length: size } = payload;
  return { action: name, type, flags, payload, size, schema: request as AnyCodec, operation, decode };
}

function encodeValue<In>({ name, request }: Operation<In, unknown>, value: In, index: number | undefined): Uint8Array {
  try {
    return request.encode(value);
  } catch (error) {
    if (!isNetlinkError(error) || error.code !== 'ERR_NETLINK_ENCODE') throw error;
    // The same of the request as a whole.
    const { path, value: part, message } = error as unknown as EncodeError;
    const state = message.slice(refuseValue('type', path, '', part).message.length);
    throw refuseValue(
      error instanceof TypeError ? 'type' : 'range',
      joinPath(index === undefined ? '' : `[${index}]`, path),
      `${state} (of ${name})`,
      part,
    );
  }
}

/** The value of one message of an operation's answer. */
function readValue(bytes: Uint8Array, offset: number, end: number, { operation }: Prepared<unknown>): unknown {
  const { name, reply, replyType } = operation!;
  const type = getU16(bytes, offset + 4, LITTLE_ENDIAN);
  if (reply === undefined || (replyType !== undefined && type !== replyType)) {
    throw wrongAnswer(name, type, replyType);
  }
  return reply.decodeBetween(bytes, offset + NLMSG_HDRLEN, end);
}

/** An answer of a type that is no answer to this. */
export function wrongAnswer(name: string, type: number, replyType: number | undefined): ProtocolError {
  return new ProtocolError(name, `the answer is of type ${type}, expected ${replyType ?? 'none'}`, { outcome: 'done' });
}

/** The request with memory of its own, for what is sent or explained later: the caller's may change meanwhile. */
export function keepRequest<T>(request: Prepared<T>): Prepared<T> {
  const size = trueLength(request.payload);
  // Not slice(), which shares the memory where the caller's bytes are a Buffer.
  return { ...request, size, payload: copyBytes(request.payload, 0, size) };
}

/** Whether a first argument is an operation rather than a request in bytes. */
export function isOperation(value: object): value is Operation<unknown, unknown> {
  return 'request' in value;
}

/** The message from `offset` to `end`, its payload a copy. */
export function readMessage(bytes: Uint8Array, offset: number, end: number): Message {
  const header = getHeader(bytes, offset, LITTLE_ENDIAN) as { -readonly [Key in keyof Message]: Message[Key] };
  header.payload = copyBytes(bytes, offset + NLMSG_HDRLEN, end);
  return header;
}
