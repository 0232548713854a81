// Sockets between virtual machines: struct vsock_diag_req, struct vsock_diag_msg. Source: linux/vm_sockets_diag.h.

import { padding } from '../../codec/schema/binary.ts';
import type { Remembered } from '../../codec/schema/attributes-types.ts';
import type { Codec } from '../../codec/schema/codec.ts';
import { enumOf } from '../../codec/schema/enum.ts';
import { message } from '../../codec/schema/message.ts';
import { u32, u8 } from '../../codec/schema/narrow.ts';
import { struct } from '../../codec/schema/struct.ts';
import type { Input } from '../input.ts';
import { cookie } from './cookie.ts';
import { fillIn, withDefaults } from './defaults.ts';
import { type Shutdown, ShutdownCodec } from './shutdown.ts';
import { ALL_STATES, type SocketState, SocketStateCodec, SocketStatesCodec } from './socket-state.ts';
import { type SocketType, SocketTypeCodec } from './socket-type.ts';

/** Which sockets between virtual machines are asked for. The kernel has no request for a single one. */
export interface VsockRequest {
  /** Sockets in these states; left out, in any. */
  readonly states?: readonly (SocketState | number)[];
}

/** A socket between virtual machines as the kernel tells it. Contexts are machines: 2 is the host, 4,294,967,295 any. */
export interface VsockSocket extends Remembered {
  readonly family: 'vsock' | number;
  readonly type: SocketType | number;
  readonly state: SocketState | number;
  readonly shutdown: readonly (Shutdown | number)[];
  readonly sourceContext: number;
  readonly sourcePort: number;
  readonly destinationContext: number;
  readonly destinationPort: number;
  /** What /proc/PID/fd shows as `socket:[number]`. */
  readonly inode: number;
  readonly cookie: bigint;
}

/** AF_VSOCK. Source: linux/socket.h. */
const family = enumOf(u8, { vsock: 40 });

const request: Codec<object, Input<VsockRequest & { readonly family: 'vsock' }>> = message({
  name: 'vsock-diag-req',
  // The inode, what to show and the cookie must be zero.
  header: struct({ family, protocol: padding(1), gap: padding(2), states: SocketStatesCodec, reserved: padding(16) }),
});

/**
 * What is asked of sockets between virtual machines: struct vsock_diag_req.
 *
 * @example
 * ```ts
 * import { VsockRequest } from 'nlmsg/families/sock-diag';
 *
 * console.log(VsockRequest.encode({ states: ['listen'] }).length); // 24
 * ```
 */
export const VsockRequest: Codec<unknown, Input<VsockRequest>> = withDefaults(request, (value) =>
  fillIn(value, { family: 'vsock', states: ALL_STATES }),
);

/**
 * A socket between virtual machines: struct vsock_diag_msg.
 *
 * @example
 * ```ts
 * import { VsockSocket } from 'nlmsg/families/sock-diag';
 *
 * const bytes = VsockSocket.encode({ type: 'stream', state: 'listen', sourcePort: 1024 });
 * console.log(VsockSocket.decode(bytes).sourcePort); // 1024
 * ```
 */
export const VsockSocket: Codec<VsockSocket, Input<VsockSocket>> = withDefaults<VsockSocket, Input<VsockSocket>>(
  message({
    name: 'vsock-diag-msg',
    header: struct({
      family,
      type: SocketTypeCodec,
      state: SocketStateCodec,
      shutdown: ShutdownCodec,
      sourceContext: u32,
      sourcePort: u32,
      destinationContext: u32,
      destinationPort: u32,
      inode: u32,
      cookie,
    }),
  }),
  (value) => fillIn(value, { family: 'vsock' }),
);
