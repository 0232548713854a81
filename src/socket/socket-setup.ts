// The steps from nothing to a bound socket with its options set. Each throws where it fails; whoever calls them closes.

import { protocolName } from '../codec/names.ts';
import type { Arena } from '../ffi/arena.ts';
import {
  AF_NETLINK,
  EINVAL,
  EPERM,
  EPROTONOSUPPORT,
  NETLINK_CAP_ACK,
  NETLINK_EXT_ACK,
  NETLINK_GET_STRICT_CHK,
  NETLINK_LISTEN_ALL_NSID,
  SO_PASSCRED,
  SO_PROTOCOL,
  SO_RCVBUF,
  SO_RCVBUFFORCE,
  SO_SNDBUF,
  SO_SNDBUFFORCE,
  SOCK_CLOEXEC,
  SOCK_NONBLOCK,
  SOCK_RAW,
  SOL_NETLINK,
  SOL_SOCKET,
} from '../ffi/constants.ts';
import { checkNetlink } from '../ffi/descriptor.ts';
import { type FilterInstruction, filterSize, putFilter } from '../ffi/filter.ts';
import { inNetworkNamespace } from '../ffi/network-namespace.ts';
import * as syscall from '../ffi/syscall.ts';
import { SystemError } from '../ffi/system-error.ts';
import { threadArena } from '../ffi/thread-arena.ts';
import { type SocketSettings, strictByDefault } from './socket-options.ts';

/** Which options the kernel took. */
export interface Features {
  readonly extendedAck: boolean;
  readonly capAck: boolean;
  readonly strictCheck: boolean;
}

/** socket(2), in the network namespace that is asked for: a descriptor, close-on-exec from the start. */
export function openDescriptor({ protocol, networkNamespace }: SocketSettings): number {
  const open = (): number => syscall.socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, protocol);
  const result = networkNamespace === undefined ? open() : inNetworkNamespace(networkNamespace, open);
  if (result >= 0) return result;
  const reason =
    result === -EPROTONOSUPPORT ? 'this kernel has no such protocol, or its module is not loaded' : undefined;
  throw new SystemError(`open a socket of ${protocolText(protocol)}`, 'socket', result, reason);
}

/** Sets the options of netlink that say how requests are answered. */
export function setFeatures(arena: Arena, fd: number, settings: SocketSettings): Features {
  const { protocol } = settings;
  /** Whether the option is set. Asked for by name it must be; by default it is tried. */
  const set = (name: 'extendedAck' | 'capAck' | 'strictCheck', option: number, byDefault: boolean): boolean => {
    const asked = settings[name];
    if (!(asked ?? byDefault)) return false;
    const result = arena.setOption(fd, SOL_NETLINK, option, 1);
    if (result < 0 && asked) throw optionFailure(name, protocol, result);
    return result >= 0;
  };
  return {
    extendedAck: set('extendedAck', NETLINK_EXT_ACK, true),
    capAck: set('capAck', NETLINK_CAP_ACK, true),
    strictCheck: set('strictCheck', NETLINK_GET_STRICT_CHK, strictByDefault(protocol)),
  };
}

/** Sets what was asked for of the rest; all of it must be had, but for the size of buffers. */
export function setOptions(arena: Arena, fd: number, settings: SocketSettings): void {
  const { protocol, receiveBuffer, sendBuffer, credentials, allNamespaces } = settings;
  const buffers = [
    ['receiveBuffer', askForReceiveBuffer, receiveBuffer],
    ['sendBuffer', askForSendBuffer, sendBuffer],
  ] as const;
  for (const [name, ask, size] of buffers) {
    const result = size === undefined ? 0 : ask(arena, fd, size);
    if (result < 0) throw optionFailure(name, protocol, result);
  }
  const passed = credentials ? arena.setOption(fd, SOL_SOCKET, SO_PASSCRED, 1) : 0;
  if (passed < 0) throw optionFailure('credentials', protocol, passed);
  const all = allNamespaces ? arena.setOption(fd, SOL_NETLINK, NETLINK_LISTEN_ALL_NSID, 1) : 0;
  if (all < 0) throw optionFailure('allNamespaces', protocol, all);
}

/** bind(2), and the port id that came of it. A socket without one gets no event, whatever it joins. */
export function bindDescriptor(arena: Arena, fd: number, protocol: number, portId: number, groups = 0): number {
  const action = `bind a socket of ${protocolText(protocol)} to port id ${portId}`;
  const bound = arena.bind(fd, portId, groups);
  // EINVAL: it has a port id already, where another thread has bound it meanwhile.
  if (bound < 0 && bound !== -EINVAL) throw new SystemError(action, 'bind', bound);
  const named = arena.getName(fd);
  if (named < 0) throw new SystemError(action, 'getsockname', named);
  if (arena.namePortId === 0 || (bound < 0 && portId !== 0)) throw new SystemError(action, 'bind', bound);
  return arena.namePortId;
}

/** The protocol of a socket that others have opened. @throws SystemError or NetlinkError where it is no netlink socket. */
export function protocolOfDescriptor(fd: number): number {
  const arena = threadArena();
  checkNetlink(arena, fd);
  const result = arena.getOption(fd, SOL_SOCKET, SO_PROTOCOL);
  if (result < 0) throw new SystemError(`ask for the protocol of descriptor ${fd}`, 'getsockopt', result);
  return arena.option;
}

/** The port id of a socket that others have opened, which is bound where it is not; it keeps its groups. */
export function bindAdopted(arena: Arena, fd: number, protocol: number): number {
  checkNetlink(arena, fd);
  if (arena.namePortId !== 0) return arena.namePortId;
  return bindDescriptor(arena, fd, protocol, 0, arena.nameGroups);
}

/** Attaches a program. The arena's bytes are its memory for the length of the call. */
export function attachFilter(arena: Arena, fd: number, protocol: number, filter: readonly FilterInstruction[]): void {
  arena.reserve(filterSize(filter));
  putFilter(arena.bytes, filter);
  const result = arena.attachFilter(fd, filter.length);
  if (result >= 0) return;
  const reason =
    result === -EINVAL ? 'the kernel does not take this for a program that ends and stays inside' : undefined;
  throw new SystemError(`attach a filter to a socket of ${protocolText(protocol)}`, 'setsockopt', result, reason);
}

/** Asks for a receive buffer: beyond the limit where that is allowed, else up to it. 0 or -errno. */
export function askForReceiveBuffer(arena: Arena, fd: number, size: number): number {
  const forced = arena.setOption(fd, SOL_SOCKET, SO_RCVBUFFORCE, size);
  return forced < 0 ? arena.setOption(fd, SOL_SOCKET, SO_RCVBUF, size) : forced;
}

/** Asks for a send buffer, as {@link askForReceiveBuffer}. */
export function askForSendBuffer(arena: Arena, fd: number, size: number): number {
  const forced = arena.setOption(fd, SOL_SOCKET, SO_SNDBUFFORCE, size);
  return forced < 0 ? arena.setOption(fd, SOL_SOCKET, SO_SNDBUF, size) : forced;
}

/** The error of a group that was not joined or left. */
export function membershipFailure(
  verb: 'join' | 'leave',
  protocol: number,
  group: number,
  result: number,
): SystemError {
  const action = `${verb} group ${group} of ${protocolText(protocol)}`;
  const reason = result === -EPERM ? 'this group is not for unprivileged processes' : undefined;
  return new SystemError(action, 'setsockopt', result, reason);
}

/** A protocol by name, or by number where it has none. */
export function protocolText(protocol: number): string {
  return protocolName(protocol) ?? `netlink protocol ${protocol}`;
}

function optionFailure(name: string, protocol: number, result: number): SystemError {
  const reason =
    name === 'allNamespaces' && result === -EPERM
      ? 'it takes CAP_NET_BROADCAST in the user namespace that owns the network namespace'
      : undefined;
  return new SystemError(`set ${name} on a socket of ${protocolText(protocol)}`, 'setsockopt', result, reason);
}
