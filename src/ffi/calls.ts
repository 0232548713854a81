// The system calls with JavaScript values in and out. Arguments are checked first, since koffi takes 2**40 for 0 and
// undefined for NULL; memory is the thread's own arena, so no address and no buffer of a caller reaches a call.

import { checkBytes, checkInteger, S32_MAX, U32_MAX } from '../codec/check.ts';
import { copyBytes } from '../codec/copy.ts';
import { MSG_DONTWAIT, MSG_TRUNC } from './constants.ts';
import { checkNetlink } from './descriptor.ts';
import { copyPayload, checkedSize } from './payload.ts';
import * as syscall from './syscall.ts';
import { SystemError } from './system-error.ts';
import { threadArena } from './thread-arena.ts';

const DEFAULT_CAPACITY = 64 * 1024;
const MAX_CAPACITY = 1024 * 1024 * 1024;

/** The address of a socket as getsockname(2) gives it. */
export interface SocketName {
  /** Address family: AF_NETLINK, AF_UNIX, AF_INET, ... */
  readonly family: number;
  /** Of a netlink socket: its port id, 0 where it is not bound; undefined for other families. */
  readonly portId: number | undefined;
  /** Of a netlink socket: the first 32 groups it has joined, one bit each; undefined for other families. */
  readonly groups: number | undefined;
}

/** What {@link recvmsg} received. */
export interface Received {
  /** The bytes, a copy, at most as many as there was room for. */
  readonly bytes: Uint8Array;
  /** How long the datagram was; more than `bytes` holds where it was cut off. */
  readonly length: number;
  /** Port id of the sender; 0 is the kernel. 4,294,967,295 where the sender has no netlink address. */
  readonly portId: number;
  /** The group it was sent to, as a mask: 0 for a datagram to this socket alone and for groups beyond 32. */
  readonly groups: number;
  /** msg_flags, MSG_TRUNC among them where the datagram was cut off. */
  readonly flags: number;
}

/**
 * Opens a socket. Source: socket(2).
 *
 * @param domain - Address family, as AF_NETLINK.
 * @param type - Socket type and its flags, as SOCK_RAW | SOCK_CLOEXEC.
 * @param protocol - For netlink one of NETLINK_*.
 * @returns A descriptor that the caller closes with {@link close}.
 * @throws SystemError; TypeError or RangeError for arguments that are no 32-bit integers from 0.
 *
 * @example
 * ```ts
 * import { AF_NETLINK, close, SOCK_CLOEXEC, SOCK_RAW, socket } from 'nlmsg/ffi';
 *
 * const fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, 0);
 * close(fd);
 * ```
 */
export function socket(domain: number, type: number, protocol: number): number {
  checkInteger('open a socket: domain', domain, 0, S32_MAX);
  checkInteger('open a socket: type', type, 0, S32_MAX);
  checkInteger('open a socket: protocol', protocol, 0, S32_MAX);
  return succeed(
    `open a socket of family ${domain}, protocol ${protocol}`,
    'socket',
    syscall.socket(domain, type, protocol),
  );
}

/**
 * Gives a netlink socket its port id. Source: bind(2), netlink(7).
 *
 * @param portId - 0 lets the kernel choose one.
 * @param groups - A mask that replaces the membership of the first 32 groups.
 * @throws SystemError, EADDRINUSE where the port id is taken, EINVAL where the socket has another.
 *
 * @example
 * ```ts
 * import { AF_NETLINK, bind, close, getsockname, SOCK_RAW, socket } from 'nlmsg/ffi';
 *
 * const fd = socket(AF_NETLINK, SOCK_RAW, 0);
 * bind(fd);
 * console.log(getsockname(fd).portId !== 0); // true
 * close(fd);
 * ```
 */
export function bind(fd: number, portId = 0, groups = 0): void {
  checkFd(fd);
  checkInteger('bind: port id', portId, 0, U32_MAX);
  checkInteger('bind: groups', groups, 0, U32_MAX);
  succeed(`bind descriptor ${fd} to port id ${portId}`, 'bind', threadArena().bind(fd, portId, groups));
}

/**
 * The address of a socket of any family. Source: getsockname(2).
 *
 * @throws SystemError, ENOTSOCK where the descriptor is no socket, EBADF where there is none.
 *
 * @example
 * ```ts
 * import { AF_NETLINK, close, getsockname, SOCK_RAW, socket } from 'nlmsg/ffi';
 *
 * const fd = socket(AF_NETLINK, SOCK_RAW, 0);
 * console.log(getsockname(fd)); // { family: 16, portId: 0, groups: 0 }
 * close(fd);
 * ```
 */
export function getsockname(fd: number): SocketName {
  checkFd(fd);
  const arena = threadArena();
  succeed(`ask for the name of descriptor ${fd}`, 'getsockname', arena.getName(fd));
  return arena.nameIsNetlink
    ? { family: arena.nameFamily, portId: arena.namePortId, groups: arena.nameGroups }
    : { family: arena.nameFamily, portId: undefined, groups: undefined };
}

/**
 * A socket option that is an int. Source: getsockopt(2), socket(7), netlink(7).
 *
 * Beware of SO_ERROR: reading it takes an overrun away that recvmsg would have reported.
 *
 * @example
 * ```ts
 * import { AF_NETLINK, close, getsockopt, SO_RCVBUF, SOCK_RAW, socket, SOL_SOCKET } from 'nlmsg/ffi';
 *
 * const fd = socket(AF_NETLINK, SOCK_RAW, 0);
 * console.log(getsockopt(fd, SOL_SOCKET, SO_RCVBUF)); // 212992 where nothing was changed
 * close(fd);
 * ```
 */
export function getsockopt(fd: number, level: number, option: number): number {
  checkFd(fd);
  checkInteger('get a socket option: level', level, 0, S32_MAX);
  checkInteger('get a socket option: option', option, 0, S32_MAX);
  const arena = threadArena();
  succeed(`get option ${option} of level ${level}`, 'getsockopt', arena.getOption(fd, level, option));
  return arena.option;
}

/**
 * Sets a socket option that is an int. Source: setsockopt(2), socket(7), netlink(7).
 *
 * @param value - A signed 32-bit integer.
 *
 * @example
 * ```ts
 * import { AF_NETLINK, close, NETLINK_EXT_ACK, setsockopt, SOCK_RAW, socket, SOL_NETLINK } from 'nlmsg/ffi';
 *
 * const fd = socket(AF_NETLINK, SOCK_RAW, 0);
 * setsockopt(fd, SOL_NETLINK, NETLINK_EXT_ACK, 1);
 * close(fd);
 * ```
 */
export function setsockopt(fd: number, level: number, option: number, value: number): void {
  checkFd(fd);
  checkInteger('set a socket option: level', level, 0, S32_MAX);
  checkInteger('set a socket option: option', option, 0, S32_MAX);
  checkInteger('set a socket option: value', value, -S32_MAX - 1, S32_MAX);
  succeed(`set option ${option} of level ${level}`, 'setsockopt', threadArena().setOption(fd, level, option, value));
}

/**
 * Sends one datagram to the kernel (port id 0, no groups) from a netlink socket. Source: sendmsg(2), netlink(7).
 *
 * @param bytes - Copied, then sent as they are: one message or several, as the codec encodes them.
 * @returns How many bytes the kernel accepted.
 * @throws SystemError; NetlinkError `ERR_NETLINK_NOT_NETLINK` for a socket of another family, which would send the bytes
 *   elsewhere; RangeError for no bytes at all.
 *
 * @example
 * ```ts
 * import { encodeMessage, NLM_F_ACK, NLM_F_REQUEST, NLMSG_NOOP } from 'nlmsg/codec';
 * import { AF_NETLINK, close, recvmsg, sendmsg, SOCK_RAW, socket } from 'nlmsg/ffi';
 *
 * const fd = socket(AF_NETLINK, SOCK_RAW, 0);
 * sendmsg(fd, encodeMessage({ type: NLMSG_NOOP, flags: NLM_F_REQUEST | NLM_F_ACK, sequence: 1 }));
 * console.log(recvmsg(fd).length); // 36, the acknowledgement
 * close(fd);
 * ```
 */
export function sendmsg(fd: number, bytes: Uint8Array): number {
  checkBytes('send a datagram', bytes);
  const length = checkedSize(bytes, 'send a datagram');
  if (length === 0) throw new RangeError('Cannot send a datagram: it has no bytes, which the kernel refuses');
  checkFd(fd);
  const arena = threadArena();
  checkNetlink(arena, fd);
  try {
    arena.reserve(length);
    copyPayload(bytes, length, arena.bytes, 0);
    return succeed(`send ${length} bytes on descriptor ${fd}`, 'sendmsg', arena.send(fd, length));
  } finally {
    arena.trim();
  }
}

/**
 * Receives one datagram on a netlink socket. Source: recvmsg(2), netlink(7).
 *
 * @param capacity - The most bytes to take, 0 to 1 GiB; what does not fit is lost, and `length` says so.
 * @param flags - MSG_DONTWAIT by default: EAGAIN where nothing waits.
 * @throws SystemError, EAGAIN where nothing waits, ENOBUFS where messages were lost.
 *
 * @example
 * ```ts
 * import { AF_NETLINK, close, recvmsg, SOCK_RAW, socket, SystemError } from 'nlmsg/ffi';
 *
 * const fd = socket(AF_NETLINK, SOCK_RAW, 0);
 * try {
 *   recvmsg(fd);
 * } catch (error) {
 *   if (error instanceof SystemError) console.log(error.code); // EAGAIN
 * }
 * close(fd);
 * ```
 */
export function recvmsg(fd: number, capacity = DEFAULT_CAPACITY, flags = MSG_DONTWAIT): Received {
  checkFd(fd);
  checkInteger('receive: capacity', capacity, 0, MAX_CAPACITY);
  checkInteger('receive: flags', flags, 0, S32_MAX);
  const arena = threadArena();
  try {
    arena.reserve(capacity);
    const length = arena.receive(fd, flags | MSG_TRUNC, capacity);
    succeed(`receive on descriptor ${fd}`, 'recvmsg', length);
    const bytes = copyBytes(arena.bytes, 0, Math.min(length, capacity));
    const [portId, groups] = arena.senderIsNetlink ? [arena.senderPortId, arena.senderGroups] : [U32_MAX, 0];
    return { bytes, length, portId, groups, flags: arena.receivedFlags };
  } finally {
    arena.trim();
  }
}

/**
 * Closes a descriptor. Source: close(2).
 *
 * @example
 * ```ts
 * import { AF_NETLINK, close, SOCK_RAW, socket } from 'nlmsg/ffi';
 *
 * close(socket(AF_NETLINK, SOCK_RAW, 0));
 * ```
 */
export function close(fd: number): void {
  checkFd(fd);
  succeed(`close descriptor ${fd}`, 'close', syscall.close(fd));
}

function checkFd(fd: unknown): void {
  checkInteger('use a descriptor', fd, 0, S32_MAX);
}

function succeed(action: string, call: string, result: number): number {
  if (result < 0) throw new SystemError(action, call, result);
  return result;
}
