// What was shut down of a socket: RCV_SHUTDOWN, SEND_SHUTDOWN. Source: include/net/sock.h.

import type { Codec } from '../../codec/schema/codec.ts';
import { flagsOf } from '../../codec/schema/enum.ts';
import { u8 } from '../../codec/schema/narrow.ts';

/** A direction in which nothing goes any more. */
export type Shutdown = 'receive' | 'send';

export const ShutdownCodec: Codec<readonly (Shutdown | number)[]> = flagsOf(u8, { receive: 1, send: 2 });
