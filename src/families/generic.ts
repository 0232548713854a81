// Generic netlink: what comes between nlmsghdr and the payload of a family. Source: struct genlmsghdr in linux/genetlink.h.

import { Padding } from '../codec/schema/binary.ts';

/** Of struct genlmsghdr: cmd, version, and 16 bits that are zero. */
const GENL_HDRLEN = 4;

/**
 * The header of one command: written as it must be, passed over when read. Values have no key for it, since the operation
 * that they belong to says which command it is.
 *
 * @param command - 0 to 255.
 * @param version - Of the family, 0 to 255.
 */
export function genericHeader(command: number, version: number): Padding {
  return new Padding({
    name: 'genlmsghdr',
    size: GENL_HDRLEN,
    padding: true,
    read: () => undefined,
    write(sink) {
      const offset = sink.reserve(GENL_HDRLEN);
      sink.bytes[offset] = command;
      sink.bytes[offset + 1] = version;
      sink.bytes[offset + 2] = sink.bytes[offset + 3] = 0;
    },
  });
}
