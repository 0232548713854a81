// `nlmsg/ffi`: the system calls, on memory of nlmsg's own. Loads koffi at the first call, not at import.

export { bind, close, getsockname, getsockopt, recvmsg, sendmsg, setsockopt, socket } from './calls.ts';
export type { Received, SocketName } from './calls.ts';
export {
  AF_INET,
  AF_INET6,
  AF_NETLINK,
  AF_UNIX,
  MSG_DONTWAIT,
  MSG_TRUNC,
  NETLINK_ADD_MEMBERSHIP,
  NETLINK_CAP_ACK,
  NETLINK_DROP_MEMBERSHIP,
  NETLINK_EXT_ACK,
  NETLINK_GET_STRICT_CHK,
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
} from './constants.ts';
export { LAYOUT_32, LAYOUT_64, type Layout } from './layout.ts';
export { SystemError } from './system-error.ts';
