// A message that has been read and checked, and how it gets into the memory that is sent.

import { NLMSG_HDRLEN } from '../codec/align.ts';
import { hostByteOrder } from '../codec/byte-order.ts';
import { checkObject } from '../codec/check.ts';
import { putHeader } from '../codec/message.ts';
import { copyPayload } from '../ffi/payload.ts';

const LITTLE_ENDIAN = hostByteOrder === 'little';

/** A message about to be sent; all its numbers are in range. */
export interface Outgoing {
  readonly type: number;
  readonly flags: number;
  readonly source: Uint8Array;
  /** How many bytes of the source travel. */
  readonly size: number;
  readonly sequence: number;
  readonly portId: number;
  /** Where it starts in its datagram; a multiple of four. */
  offset: number;
}

/** Writes header and payload, for which there is room. @returns Where they end. */
export function putOutgoing(memory: Uint8Array, message: Outgoing): number {
  const { type, flags, source, size, sequence, portId, offset } = message;
  copyPayload(source, size, memory, offset + NLMSG_HDRLEN);
  putHeader(memory, offset, NLMSG_HDRLEN + size, type, flags, sequence, portId, LITTLE_ENDIAN);
  return offset + NLMSG_HDRLEN + size;
}

/** Several messages as a list, one at least. @throws TypeError or RangeError. */
export function listOf<Message>(action: string, messages: Iterable<Message>): readonly Message[] {
  checkObject(action, messages);
  if (typeof messages[Symbol.iterator] !== 'function') throw new TypeError(`Cannot ${action}: expected a list of them`);
  const list = Array.isArray(messages) ? (messages as Message[]) : [...messages];
  if (list.length === 0) throw new RangeError(`Cannot ${action}: there is none`);
  return list;
}
