// Numbers of sock_diag, as the kernel's headers name them: linux/sock_diag.h, linux/in.h.

/** Ask for sockets of a family; what comes back has the same type. Source: linux/sock_diag.h. */
export const SOCK_DIAG_BY_FAMILY = 20;
/** Ask the kernel to end a socket. Source: linux/sock_diag.h. */
export const SOCK_DESTROY = 21;

/**
 * The groups of sock_diag by name: numbers to join by, not masks. Each hears of connected sockets of one kind that end, in
 * the form of {@link InetSocket}. Source: linux/sock_diag.h.
 *
 * @example
 * ```ts
 * import { SockDiagGroup } from 'nlmsg/families/sock-diag';
 *
 * console.log(SockDiagGroup.SKNLGRP_INET6_TCP_DESTROY); // 3
 * ```
 */
export const SockDiagGroup = {
  SKNLGRP_INET_TCP_DESTROY: 1,
  SKNLGRP_INET_UDP_DESTROY: 2,
  SKNLGRP_INET6_TCP_DESTROY: 3,
  SKNLGRP_INET6_UDP_DESTROY: 4,
} as const;
/** The number of one of those groups. */
export type SockDiagGroup = (typeof SockDiagGroup)[keyof typeof SockDiagGroup];

/**
 * IPPROTO_*, of which sock_diag knows those that its modules are there for. Source: linux/in.h.
 *
 * Those above 255 do not fit in a header.
 */
export const IP_PROTOCOLS = {
  icmp: 1,
  igmp: 2,
  tcp: 6,
  udp: 17,
  dccp: 33,
  icmpv6: 58,
  sctp: 132,
  udplite: 136,
  raw: 255,
} as const;
/** Those that fit in no header. Source: linux/in.h. */
export const WIDE_IP_PROTOCOLS = { ...IP_PROTOCOLS, smc: 256, mptcp: 262 } as const;
