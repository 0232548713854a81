// The formats of capture files, told apart by their first four bytes.

import { checkBytes } from '../check.ts';
import { DecodeError } from '../errors.ts';
import type { Capture } from './packet.ts';
import { decodePcap, pcapFormat } from './pcap.ts';
import { decodePcapng, isPcapng } from './pcapng.ts';

/**
 * All the netlink datagrams of a capture file, pcap or pcapng.
 *
 * @returns The bytes are copies. Packets of other link types are counted; see {@link Capture}.
 * @throws DecodeError where the file is of neither format, and as {@link decodePcap} and {@link decodePcapng} do.
 *
 * @example
 * ```ts
 * import { decodeCapture, encodePcapng, NETLINK_GENERIC } from 'nlmsg/codec';
 *
 * const file = encodePcapng([{ protocol: NETLINK_GENERIC, bytes: new Uint8Array(16) }]);
 * const { format, datagrams } = decodeCapture(file);
 * console.log(format, datagrams[0]?.protocol); // pcapng 16
 * ```
 */
export function decodeCapture(bytes: Uint8Array): Capture {
  checkBytes('decode a capture', bytes);
  if (isPcapng(bytes)) return decodePcapng(bytes);
  if (pcapFormat(bytes)) return decodePcap(bytes);
  throw new DecodeError('capture', 0, 'the first four bytes are the magic number of neither pcap nor pcapng', {
    bytes,
  });
}
