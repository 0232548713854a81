// Numbers of the socket calls, as linux/socket.h, asm-generic/socket.h and fcntl.h have them on every machine that koffi
// has a binary for.

/** Address family of local sockets. Source: linux/socket.h. */
export const AF_UNIX = 1;
/** Address family of IPv4. Source: linux/socket.h. */
export const AF_INET = 2;
/** Address family of IPv6. Source: linux/socket.h. */
export const AF_INET6 = 10;
/** Address family of netlink. Source: linux/socket.h. */
export const AF_NETLINK = 16;
/** Socket type: whole datagrams; netlink treats it as SOCK_DGRAM. Source: linux/net.h. */
export const SOCK_RAW = 3;
/** With the socket type: close the descriptor in programs that this process executes. Source: linux/net.h. */
export const SOCK_CLOEXEC = 0o2000000;
/** With the socket type: never block. Source: linux/net.h. */
export const SOCK_NONBLOCK = 0o4000;

/** Level of options that all sockets have. Source: asm-generic/socket.h. */
export const SOL_SOCKET = 1;
/** The protocol that a socket was opened with. Source: socket(7). */
export const SO_PROTOCOL = 38;
/** Level of netlink's options. Source: linux/socket.h. */
export const SOL_NETLINK = 270;
/** Size of the send buffer in bytes; the kernel doubles what is asked for. Source: socket(7). */
export const SO_SNDBUF = 7;
/** Size of the receive buffer in bytes; the kernel doubles what is asked for. Source: socket(7). */
export const SO_RCVBUF = 8;
/** SO_SNDBUF beyond the limit, for CAP_NET_ADMIN. Source: socket(7). */
export const SO_SNDBUFFORCE = 32;
/** SO_RCVBUF beyond the limit, for CAP_NET_ADMIN. Source: socket(7). */
export const SO_RCVBUFFORCE = 33;

/** Option of netlink: join the group of this number. Source: netlink(7). */
export const NETLINK_ADD_MEMBERSHIP = 1;
/** Option of netlink: leave the group of this number. Source: netlink(7). */
export const NETLINK_DROP_MEMBERSHIP = 2;
/** Option of netlink: do not echo a refused request's payload. Source: netlink(7). */
export const NETLINK_CAP_ACK = 10;
/** Option of netlink: add attributes to acknowledgements. Source: netlink(7). */
export const NETLINK_EXT_ACK = 11;
/** Option of netlink: check requests strictly (NETLINK_ROUTE). Source: linux/netlink.h. */
export const NETLINK_GET_STRICT_CHK = 12;

/** Option of netlink: each datagram says the number of its group. Source: netlink(7). */
export const NETLINK_PKTINFO = 3;
/** Option of netlink: messages of every network namespace that has an id here. Source: netlink(7). */
export const NETLINK_LISTEN_ALL_NSID = 8;
/** Each datagram carries its sender's credentials. Source: socket(7); asm/socket.h of powerpc has its own number. */
export const SO_PASSCRED: number = process.arch === 'ppc64' ? 20 : 16;
/** Type of the control message that they come in, at SOL_SOCKET. Source: unix(7). */
export const SCM_CREDENTIALS = 2;
/** Classic BPF program that decides which datagrams are received. Source: socket(7). */
export const SO_ATTACH_FILTER = 26;
/** Memory in use, limits and drops of a socket, an array of u32. Source: linux/sock_diag.h. */
export const SO_MEMINFO = 55;
/** Index of the drops among them. Source: linux/sock_diag.h. */
export const SK_MEMINFO_DROPS = 8;

/** poll: there is something to receive. Source: poll(2). */
export const POLLIN = 1;
/** poll: the descriptor is not open. */
export const POLLNVAL = 0x20;
/** eventfd: close in programs that this process executes. Source: eventfd(2). */
export const EFD_CLOEXEC = 0o2000000;
/** eventfd: never block. */
export const EFD_NONBLOCK = 0o4000;
/** setns: a network namespace. Source: setns(2). */
export const CLONE_NEWNET = 0x40000000;

/** Flag of a received message: its control data was cut off. Source: recvmsg(2). */
export const MSG_CTRUNC = 0x08;
/** Flag of a received message: it was longer than the buffer. Source: recvmsg(2). */
export const MSG_TRUNC = 0x20;
/** Flag of one call: do not block. Source: recvmsg(2). */
export const MSG_DONTWAIT = 0x40;

/** The errnos that are looked at here. Source: asm-generic/errno.h. */
export const EINTR = 4;
/** Not permitted. */
export const EPERM = 1;
/** No such descriptor. */
export const EBADF = 9;
/** Nothing waits. */
export const EAGAIN = 11;
/** A bad address. */
export const EFAULT = 14;
/** A wrong argument; for bind(2) also a socket that is bound. */
export const EINVAL = 22;
/** The descriptor is no socket. */
export const ENOTSOCK = 88;
/** The message is too long. */
export const EMSGSIZE = 90;
/** The kernel has no such protocol. */
export const EPROTONOSUPPORT = 93;
/** No memory, or messages were lost. */
export const ENOBUFS = 105;
/** Nobody listens there. */
export const ECONNREFUSED = 111;
