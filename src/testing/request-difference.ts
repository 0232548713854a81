// Whether two requests are the same, whatever their sequence numbers and port ids.

import { align, NLMSG_HDRLEN } from '../codec/align.ts';
import { hostByteOrder } from '../codec/byte-order.ts';
import { getHeader, type MessageSpan } from '../codec/message.ts';
import { hex } from '../codec/text.ts';

/** Where the sequence number of a header starts, after which comes the port id up to its end. */
const SEQUENCE = 8;

/** The messages of a datagram, up to where there are none any more; the last one may claim more than there is. */
export function* messagesIn(bytes: Uint8Array): Generator<MessageSpan, void, undefined> {
  for (let offset = 0; bytes.length - offset >= NLMSG_HDRLEN;) {
    const header = getHeader(bytes, offset, hostByteOrder === 'little');
    yield { ...header, offset };
    if (header.length < NLMSG_HDRLEN) return;
    offset += align(header.length);
  }
}

/** The first byte in which they differ, or undefined where they do not. */
export function differenceOf(expected: Uint8Array, actual: Uint8Array): number | undefined {
  const free = new Uint8Array(expected.length);
  for (const { offset } of messagesIn(expected)) free.fill(1, offset + SEQUENCE, offset + NLMSG_HDRLEN);
  const common = Math.min(expected.length, actual.length);
  for (let i = 0; i < common; i++) if (expected[i] !== actual[i] && free[i] === 0) return i;
  return expected.length === actual.length ? undefined : common;
}

/** The difference at a byte, in words. */
export function describeDifference(expected: Uint8Array, actual: Uint8Array, offset: number): string {
  if (offset >= expected.length || offset >= actual.length) {
    return `the request has ${actual.length} bytes, the recorded one ${expected.length}`;
  }
  const byte = (bytes: Uint8Array): string => `0x${hex(bytes[offset]!, 2)}`;
  return `${placeOf(expected, offset)} (byte ${offset}) is ${byte(actual)}, recorded was ${byte(expected)}`;
}

function placeOf(bytes: Uint8Array, offset: number): string {
  const spans = [...messagesIn(bytes)].filter((span) => span.offset <= offset);
  const span = spans[spans.length - 1];
  if (span === undefined) return 'the request';
  const within = offset - span.offset;
  const message = spans.length > 1 || align(span.length) < bytes.length ? ` of message ${spans.length}` : '';
  if (within >= NLMSG_HDRLEN) return `the payload's byte ${within - NLMSG_HDRLEN}${message}`;
  const field = within < 4 ? 'nlmsg_len' : within < 6 ? 'nlmsg_type' : 'nlmsg_flags';
  return `${field}${message}`;
}
