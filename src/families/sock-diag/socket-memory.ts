// What memory a socket has: SK_MEMINFO_*. Source: linux/sock_diag.h.

import type { Codec } from '../../codec/schema/codec.ts';
import { u32 } from '../../codec/schema/narrow.ts';
import { struct } from '../../codec/schema/struct.ts';

/** What memory a socket has, in bytes. */
export interface SocketMemory {
  /** Taken by what was received and not yet read. */
  readonly receiveAllocated?: number;
  /** The most that may be: SO_RCVBUF. */
  readonly receiveBuffer?: number;
  /** Taken by what is on its way out. */
  readonly sendAllocated?: number;
  /** The most that may be: SO_SNDBUF. */
  readonly sendBuffer?: number;
  /** Set aside and not yet used. */
  readonly forwardAllocated?: number;
  /** Written and not yet sent or not yet acknowledged. */
  readonly sendQueued?: number;
  /** Taken by options. */
  readonly options?: number;
  /** What came while the socket was busy. */
  readonly backlog?: number;
  /** Datagrams that were dropped: a number, not bytes. */
  readonly drops?: number;
}

export const SocketMemoryCodec: Codec<SocketMemory> = struct(
  {
    receiveAllocated: u32,
    receiveBuffer: u32,
    sendAllocated: u32,
    sendBuffer: u32,
    forwardAllocated: u32,
    sendQueued: u32,
    options: u32,
    backlog: u32,
    drops: u32,
  },
  'sk-meminfo',
);
