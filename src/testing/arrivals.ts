// The messages that a kernel finds in a datagram.

import { align, NLMSG_HDRLEN } from '../codec/align.ts';
import { hostByteOrder } from '../codec/byte-order.ts';
import { copyBytes } from '../codec/copy.ts';
import { getHeader, type Message } from '../codec/message.ts';

/**
 * The messages up to the first one that is short or claims more than there is: from there on the kernel ignores all.
 * Source: netlink_rcv_skb in net/netlink/af_netlink.c.
 */
export function* arrivals(bytes: Uint8Array): Generator<Message, void, undefined> {
  let offset = 0;
  while (bytes.length - offset >= NLMSG_HDRLEN) {
    const header = getHeader(bytes, offset, hostByteOrder === 'little');
    if (header.length < NLMSG_HDRLEN || header.length > bytes.length - offset) return;
    yield { ...header, payload: copyBytes(bytes, offset + NLMSG_HDRLEN, offset + header.length) };
    offset += align(header.length);
  }
}
