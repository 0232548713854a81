// Unix sockets: struct unix_diag_req, struct unix_diag_msg and UNIX_DIAG_*. Source: linux/unix_diag.h.

import { attr } from '../../codec/schema/attr.ts';
import { attributes } from '../../codec/schema/attributes.ts';
import type { Remembered } from '../../codec/schema/attributes-types.ts';
import { array, padding } from '../../codec/schema/binary.ts';
import type { Codec } from '../../codec/schema/codec.ts';
import { enumOf, flagsOf } from '../../codec/schema/enum.ts';
import { message } from '../../codec/schema/message.ts';
import { u32, u8 } from '../../codec/schema/narrow.ts';
import { struct } from '../../codec/schema/struct.ts';
import type { Input } from '../input.ts';
import { cookie, NO_COOKIE } from './cookie.ts';
import { fillIn, withDefaults } from './defaults.ts';
import { type Shutdown, ShutdownCodec } from './shutdown.ts';
import { type SocketMemory, SocketMemoryCodec } from './socket-memory.ts';
import { ALL_STATES, type SocketState, SocketStateCodec, SocketStatesCodec } from './socket-state.ts';
import { type SocketType, SocketTypeCodec } from './socket-type.ts';
import { unixName } from './unix-name.ts';

/** What is to be told of a Unix socket beside what always is: the key of the answer. */
export type UnixShow = 'name' | 'vfs' | 'peer' | 'icons' | 'queues' | 'memory' | 'uid';

/** Which Unix sockets are asked for, and what of them. */
export interface UnixRequest {
  /** Of a dump: sockets in these states; left out, in any. */
  readonly states?: readonly (SocketState | number)[];
  /** Of a single request: the inode of the socket. */
  readonly inode?: number;
  readonly show?: readonly (UnixShow | number)[];
  /** Of a single request: which socket of that inode it is; left out, whichever. ESTALE where it is another. */
  readonly cookie?: bigint;
}

/** A Unix socket as the kernel tells it. */
export interface UnixSocket extends Remembered {
  readonly family: 'unix' | number;
  readonly type: SocketType | number;
  readonly state: SocketState | number;
  /** What /proc/PID/fd shows as `socket:[number]`. */
  readonly inode: number;
  readonly cookie: bigint;
  /** The path that it was bound to; of an abstract name, a NUL and the name, as Node's `net` has it. Absent without a name. */
  readonly name?: string;
  /** The file of its path. `device` has the major number in its upper 12 bits, the minor one in the lower 20. */
  readonly vfs?: { readonly inode?: number; readonly device?: number };
  /** Inode of the socket that it is connected with; 0 where no process has that any more, or not yet. */
  readonly peer?: number;
  /** Of a listening socket: inodes of the sockets that wait to be accepted; 0 for one that no process has. */
  readonly icons?: readonly number[];
  /**
   * `receive`: bytes that wait to be read; of a listening socket, connections that wait. `send`: bytes on their way; of a
   * listening socket, the most connections that may wait.
   */
  readonly queues?: { readonly receive?: number; readonly send?: number };
  readonly memory?: SocketMemory;
  readonly shutdown?: readonly (Shutdown | number)[];
  /** Of the user who made it, as seen from the asker's user namespace. */
  readonly uid?: number;
}

/** AF_UNIX. Source: linux/socket.h. */
const family = enumOf(u8, { unix: 1 });

const request: Codec<object, Input<UnixRequest & { readonly family: 'unix' }>> = message({
  name: 'unix-diag-req',
  header: struct({
    family,
    protocol: padding(1),
    gap: padding(2),
    states: SocketStatesCodec,
    inode: u32,
    show: flagsOf(u32, { name: 1, vfs: 2, peer: 4, icons: 8, queues: 0x10, memory: 0x20, uid: 0x40 }),
    cookie,
  }),
});

/**
 * What is asked of Unix sockets: struct unix_diag_req.
 *
 * @example
 * ```ts
 * import { UnixRequest } from 'nlmsg/families/sock-diag';
 *
 * console.log(UnixRequest.encode({ states: ['listen'], show: ['name'] }).length); // 24
 * ```
 */
export const UnixRequest: Codec<unknown, Input<UnixRequest>> = withDefaults(request, (value) =>
  fillIn(value, { family: 'unix', states: ALL_STATES, cookie: NO_COOKIE }),
);

/**
 * A Unix socket: struct unix_diag_msg and its attributes.
 *
 * @example
 * ```ts
 * import { UnixSocket } from 'nlmsg/families/sock-diag';
 *
 * const socket = UnixSocket.decode(UnixSocket.encode({ type: 'stream', state: 'listen', name: '/run/example' }));
 * console.log(socket.type, socket.name); // stream /run/example
 * ```
 */
export const UnixSocket: Codec<UnixSocket, Input<UnixSocket>> = withDefaults<UnixSocket, Input<UnixSocket>>(
  message({
    name: 'unix-diag-msg',
    header: struct({
      family,
      type: SocketTypeCodec,
      state: SocketStateCodec,
      gap: padding(1),
      inode: u32,
      cookie,
    }),
    attributes: attributes({
      name: attr(0, unixName, { name: 'UNIX_DIAG_NAME' }),
      vfs: attr(1, struct({ inode: u32, device: u32 }, 'unix-diag-vfs'), { name: 'UNIX_DIAG_VFS' }),
      peer: attr(2, u32, { name: 'UNIX_DIAG_PEER' }),
      icons: attr(3, array(u32), { name: 'UNIX_DIAG_ICONS' }),
      queues: attr(4, struct({ receive: u32, send: u32 }, 'unix-diag-rqlen'), { name: 'UNIX_DIAG_RQLEN' }),
      memory: attr(5, SocketMemoryCodec, { name: 'UNIX_DIAG_MEMINFO' }),
      shutdown: attr(6, ShutdownCodec, { name: 'UNIX_DIAG_SHUTDOWN' }),
      uid: attr(7, u32, { name: 'UNIX_DIAG_UID' }),
    }),
  }),
  (value) => fillIn(value, { family: 'unix' }),
);
