// The places of a message that an error or an extended ack points at.

import { NLMSG_HDRLEN } from './align.ts';
import type { DecodeError } from './errors.ts';
import type { ExtendedAck } from './extended-ack.ts';
import { getU16 } from './integers.ts';

/** A range of bytes and what is to be said of it. */
export interface Mark {
  /** Where it starts, in bytes from the start of the datagram. */
  readonly offset: number;
  /** How long it is, in bytes. */
  readonly length: number;
  /** What is wrong with it. */
  readonly text: string;
}

/** What a decoding complained about: the bytes from its offset on, of which the walk decides how many. */
export function marksOfError({ offset, path }: DecodeError): Mark[] {
  return [{ offset, length: 1, text: `here: ${path}` }];
}

/** What the kernel complained about in a request that starts the datagram. */
export function marksOfAck(ack: ExtendedAck, bytes: Uint8Array, littleEndian: boolean): Mark[] {
  const marks: Mark[] = [];
  const { message, offset, missingType, missingNest } = ack;
  if (offset !== undefined) {
    marks.push({
      offset,
      length: attributeLength(bytes, offset, littleEndian),
      text: message ?? 'the kernel refused this',
    });
  }
  if (missingType !== undefined) {
    const at = missingNest ?? 0;
    const length = missingNest === undefined ? NLMSG_HDRLEN : attributeLength(bytes, at, littleEndian);
    marks.push({ offset: at, length, text: `attribute ${missingType} is missing in here` });
  }
  return marks;
}

function attributeLength(bytes: Uint8Array, offset: number, littleEndian: boolean): number {
  return offset + 2 <= bytes.length ? Math.max(getU16(bytes, offset, littleEndian), 4) : 4;
}
