// What NLMSG_ERROR and NLMSG_DONE say, read where they lie.

import { NLMSG_HDRLEN } from '../codec/align.ts';
import { NLM_F_ACK_TLVS } from '../codec/constants.ts';
import { locateError, readErrno } from '../codec/control.ts';
import { DecodeError } from '../codec/errors.ts';
import { type ExtendedAck, extendedAckSchema } from '../codec/extended-ack.ts';

/** How the kernel judged a request. */
export interface Verdict {
  /** 0 or a negative errno. */
  readonly error: number;
  /** What it says beyond that; undefined where it says nothing. */
  readonly extendedAck: ExtendedAck | undefined;
}

/** struct nlmsgerr: the errno and the request's header. */
const ACK_LENGTH = 4 + NLMSG_HDRLEN;
const SUCCESS: Verdict = { error: 0, extendedAck: undefined };

/** Reads the NLMSG_ERROR message from `offset` to `end`. @throws DecodeError where it is none. */
export function readVerdict(
  bytes: Uint8Array,
  offset: number,
  end: number,
  flags: number,
  littleEndian: boolean,
): Verdict {
  const { error, attributes } = locateError(bytes, offset + NLMSG_HDRLEN, end, flags, littleEndian);
  return verdict(error, bytes, attributes, end, flags, littleEndian);
}

/** Whether an NLMSG_ERROR says success and nothing else, which is what most of them say, in either byte order. */
export function isPlainAck(flags: number, bytes: Uint8Array, offset: number, end: number): boolean {
  const at = offset + NLMSG_HDRLEN;
  if (end - at < ACK_LENGTH || (flags & NLM_F_ACK_TLVS) !== 0) return false;
  return (bytes[at]! | bytes[at + 1]! | bytes[at + 2]! | bytes[at + 3]!) === 0;
}

/** Reads the NLMSG_DONE message from `offset` to `end`; an empty one means success. @throws DecodeError where it is none. */
export function readDoneVerdict(
  bytes: Uint8Array,
  offset: number,
  end: number,
  flags: number,
  littleEndian: boolean,
): Verdict {
  const start = offset + NLMSG_HDRLEN;
  if (start === end) return SUCCESS;
  return verdict(readErrno('done.error', bytes, start, end, littleEndian), bytes, start + 4, end, flags, littleEndian);
}

function verdict(
  error: number,
  bytes: Uint8Array,
  start: number,
  end: number,
  flags: number,
  littleEndian: boolean,
): Verdict {
  // The flag may stand there without attributes, where the kernel's buffer had no room for them.
  if ((flags & NLM_F_ACK_TLVS) === 0 || start >= end) return error === 0 ? SUCCESS : { error, extendedAck: undefined };
  try {
    const byteOrder = littleEndian ? 'little' : 'big';
    return { error, extendedAck: extendedAckSchema().decode(bytes, { start, end, byteOrder }) };
  } catch (caught) {
    if (!(caught instanceof DecodeError)) throw caught;
    return { error, extendedAck: undefined }; // attributes of broken structure; the errno stands all the same
  }
}
