// What state a socket is in: TCP_*, also of sockets that are not TCP's. Source: include/net/tcp_states.h, linux/bpf.h.

import type { Codec } from '../../codec/schema/codec.ts';
import { enumOf, flagsOf } from '../../codec/schema/enum.ts';
import { u32, u8 } from '../../codec/schema/narrow.ts';

/**
 * The state of a socket. What is not TCP is `established` where it is connected, `close` where it is not, and of Unix
 * sockets `listen`. `newSynReceived` is a connection that is being made. `boundInactive` is only asked for, from Linux 6.8
 * on: a TCP socket that has a port and neither listens nor is connected; its state is `close`.
 */
export type SocketState =
  | 'established'
  | 'synSent'
  | 'synReceived'
  | 'finWait1'
  | 'finWait2'
  | 'timeWait'
  | 'close'
  | 'closeWait'
  | 'lastAck'
  | 'listen'
  | 'closing'
  | 'newSynReceived'
  | 'boundInactive';

const STATES = {
  established: 1,
  synSent: 2,
  synReceived: 3,
  finWait1: 4,
  finWait2: 5,
  timeWait: 6,
  close: 7,
  closeWait: 8,
  lastAck: 9,
  listen: 10,
  closing: 11,
  newSynReceived: 12,
  boundInactive: 13,
} as const;

/** One state. */
export const SocketStateCodec: Codec<SocketState | number> = enumOf(u8, STATES);

const BITS = Object.fromEntries(Object.entries(STATES).map(([name, state]) => [name, 2 ** state])) as Record<
  SocketState,
  number
>;

/** Several states: a bit for each, 1 << TCP_*. */
export const SocketStatesCodec: Codec<readonly (SocketState | number)[]> = flagsOf(u32, BITS);

/** Every state there is a name for. */
export const ALL_STATES = Object.keys(STATES) as readonly SocketState[];
