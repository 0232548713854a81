// SOCK_*. Source: linux/net.h. The numbers are others on MIPS, where stream and datagram are exchanged.

import type { Codec } from '../../codec/schema/codec.ts';
import { enumOf } from '../../codec/schema/enum.ts';
import { u8 } from '../../codec/schema/narrow.ts';

/** The type of a socket: SOCK_*. */
export type SocketType = 'stream' | 'datagram' | 'raw' | 'rdm' | 'seqpacket' | 'packet';

export const SocketTypeCodec: Codec<SocketType | number> = enumOf(u8, {
  stream: 1,
  datagram: 2,
  raw: 3,
  rdm: 4,
  seqpacket: 5,
  packet: 10,
});
