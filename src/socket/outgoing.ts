// A message that has been read and checked, and how it gets into the memory that is sent.

import { NLMSG_HDRLEN } from '../codec/align.ts';
import { hostByteOrder } from '../codec/byte-order.ts';
import { checkInteger, checkObject, U16_MAX, U32_MAX } from '../codec/check.ts';
import { messageLength, putHeader } from '../codec/message.ts';
import type { SequenceCounter } from '../exchange/sequence.ts';
import { copyWhole, payloadBytes, checkedSize, type Payload } from '../ffi/payload.ts';

const LITTLE_ENDIAN = hostByteOrder === 'little';
const ACTION = 'send a netlink message';
const NO_BYTES = new Uint8Array(0);
const LONGEST_PAYLOAD = U32_MAX - NLMSG_HDRLEN;

/** What {@link NetlinkSocket.send} is given. */
export interface OutgoingMessage {
  /** nlmsg_type, 0 to 65,535. */
  readonly type: number;
  /** nlmsg_flags, 0 to 65,535; 0 by default. Sent as given: without NLM_F_REQUEST the kernel does nothing. */
  readonly flags?: number;
  /** Copied; text is sent as UTF-8 without a NUL. None by default. */
  readonly payload?: Payload;
  /** nlmsg_seq, 0 to 4,294,967,295; by default the socket's next number, never 0. */
  readonly sequence?: number;
  /** nlmsg_pid, 0 to 4,294,967,295; by default the socket's port id. */
  readonly portId?: number;
}

/** A message about to be sent; all its numbers are in range. */
export class Outgoing {
  type = 0;
  flags = 0;
  source: Uint8Array = NO_BYTES;
  /** How many bytes the source has. */
  size = 0;
  sequence = 0;
  portId = 0;
}

/** Reads a message, once, and checks it before `into` is changed. @throws TypeError or RangeError. */
export function readOutgoing(
  message: OutgoingMessage,
  ownPortId: number,
  sequences: SequenceCounter,
  into: Outgoing,
): Outgoing {
  if (typeof message !== 'object' || (message as unknown) === null) checkObject(ACTION, message);
  const { type, flags = 0, payload = null, sequence, portId = ownPortId } = message;
  // One test for all four, true for everything that is not in order; which one it is is found out only then.
  if (
    typeof type !== 'number' ||
    typeof flags !== 'number' ||
    typeof portId !== 'number' ||
    (type & U16_MAX) !== type ||
    (flags & U16_MAX) !== flags ||
    portId >>> 0 !== portId ||
    (sequence !== undefined && (typeof sequence !== 'number' || sequence >>> 0 !== sequence))
  ) {
    checkInteger(`${ACTION}: type`, type, 0, U16_MAX);
    checkInteger(`${ACTION}: flags`, flags, 0, U16_MAX);
    checkInteger(`${ACTION}: portId`, portId, 0, U32_MAX);
    if (sequence !== undefined) checkInteger(`${ACTION}: sequence`, sequence, 0, U32_MAX);
  }
  const source = payloadBytes(payload, ACTION);
  const size = checkedSize(source, ACTION);
  if (size > LONGEST_PAYLOAD) messageLength(size); // which throws
  into.type = type;
  into.flags = flags;
  into.source = source;
  into.size = size;
  into.sequence = sequence ?? sequences.next();
  into.portId = portId;
  return into;
}

/** Writes header and payload at `offset`, where there is room. @returns Where they end. */
export function putOutgoing(memory: Uint8Array, offset: number, message: Outgoing): number {
  const { type, flags, source, size, sequence, portId } = message;
  copyWhole(source, size, memory, offset + NLMSG_HDRLEN);
  putHeader(memory, offset, NLMSG_HDRLEN + size, type, flags, sequence, portId, LITTLE_ENDIAN);
  return offset + NLMSG_HDRLEN + size;
}

/**
 * Several messages, to be gone through once. The items of an array are taken out first, since a getter of one may change
 * it; others are read as they come, so that a generator may use its memory again for the next.
 *
 * @throws TypeError.
 */
export function messagesOf<Message>(action: string, messages: Iterable<Message>): Iterable<Message> {
  checkObject(action, messages);
  if (typeof messages[Symbol.iterator] !== 'function') throw new TypeError(`Cannot ${action}: expected a list of them`);
  return Array.isArray(messages) ? [...(messages as readonly Message[])] : messages;
}
