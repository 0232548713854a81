// Numbers of rtnetlink, as the kernel's headers name them: linux/rtnetlink.h.

/** Make or change a link. Also tells that it is new or has changed. Source: linux/rtnetlink.h. */
export const RTM_NEWLINK = 16;
/** Delete a link. Also tells that it is gone. Source: linux/rtnetlink.h. */
export const RTM_DELLINK = 17;
/** Ask for a link. Source: linux/rtnetlink.h. */
export const RTM_GETLINK = 18;
/** Change a link. Source: linux/rtnetlink.h. */
export const RTM_SETLINK = 19;
/** Make or change an address. Also tells that it is new or has changed. Source: linux/rtnetlink.h. */
export const RTM_NEWADDR = 20;
/** Delete an address. Also tells that it is gone. Source: linux/rtnetlink.h. */
export const RTM_DELADDR = 21;
/** Ask for an address. Source: linux/rtnetlink.h. */
export const RTM_GETADDR = 22;
/** Make or change a route. Also tells that it is new or has changed. Source: linux/rtnetlink.h. */
export const RTM_NEWROUTE = 24;
/** Delete a route. Also tells that it is gone. Source: linux/rtnetlink.h. */
export const RTM_DELROUTE = 25;
/** Ask for a route. Source: linux/rtnetlink.h. */
export const RTM_GETROUTE = 26;
/** Make or change a neighbour. Also tells that it is new or has changed. Source: linux/rtnetlink.h. */
export const RTM_NEWNEIGH = 28;
/** Delete a neighbour. Also tells that it is gone. Source: linux/rtnetlink.h. */
export const RTM_DELNEIGH = 29;
/** Ask for a neighbour. Source: linux/rtnetlink.h. */
export const RTM_GETNEIGH = 30;
/** Make or change a routing rule. Also tells that it is new or has changed. Source: linux/rtnetlink.h. */
export const RTM_NEWRULE = 32;
/** Delete a routing rule. Also tells that it is gone. Source: linux/rtnetlink.h. */
export const RTM_DELRULE = 33;
/** Ask for a routing rule. Source: linux/rtnetlink.h. */
export const RTM_GETRULE = 34;
/** Make or change a queueing discipline. Also tells that it is new or has changed. Source: linux/rtnetlink.h. */
export const RTM_NEWQDISC = 36;
/** Delete a queueing discipline. Also tells that it is gone. Source: linux/rtnetlink.h. */
export const RTM_DELQDISC = 37;
/** Ask for a queueing discipline. Source: linux/rtnetlink.h. */
export const RTM_GETQDISC = 38;
/** Make or change the id of a network namespace. Also tells that it is new or has changed. Source: linux/rtnetlink.h. */
export const RTM_NEWNSID = 88;
/** Delete the id of a network namespace. Also tells that it is gone. Source: linux/rtnetlink.h. */
export const RTM_DELNSID = 89;
/** Ask for the id of a network namespace. Source: linux/rtnetlink.h. */
export const RTM_GETNSID = 90;
/** Make or change a nexthop object. Also tells that it is new or has changed. Source: linux/rtnetlink.h. */
export const RTM_NEWNEXTHOP = 104;
/** Delete a nexthop object. Also tells that it is gone. Source: linux/rtnetlink.h. */
export const RTM_DELNEXTHOP = 105;
/** Ask for a nexthop object. Source: linux/rtnetlink.h. */
export const RTM_GETNEXTHOP = 106;

/**
 * The types of rtnetlink's messages that this package knows, by name. Source: linux/rtnetlink.h.
 *
 * @example
 * ```ts
 * import { RouteType } from 'nlmsg/families/route';
 *
 * console.log(RouteType.RTM_GETLINK); // 18
 * ```
 */
export const RouteType = {
  RTM_NEWLINK,
  RTM_DELLINK,
  RTM_GETLINK,
  RTM_SETLINK,
  RTM_NEWADDR,
  RTM_DELADDR,
  RTM_GETADDR,
  RTM_NEWROUTE,
  RTM_DELROUTE,
  RTM_GETROUTE,
  RTM_NEWNEIGH,
  RTM_DELNEIGH,
  RTM_GETNEIGH,
  RTM_NEWRULE,
  RTM_DELRULE,
  RTM_GETRULE,
  RTM_NEWQDISC,
  RTM_DELQDISC,
  RTM_GETQDISC,
  RTM_NEWNSID,
  RTM_DELNSID,
  RTM_GETNSID,
  RTM_NEWNEXTHOP,
  RTM_DELNEXTHOP,
  RTM_GETNEXTHOP,
} as const;
/** The number of one of those types. */
export type RouteType = (typeof RouteType)[keyof typeof RouteType];

/**
 * The groups of rtnetlink by name: numbers to join by, not masks. Source: linux/rtnetlink.h.
 *
 * @example
 * ```ts
 * import { RouteGroup } from 'nlmsg/families/route';
 *
 * console.log(RouteGroup.RTNLGRP_IPV4_ROUTE); // 7
 * ```
 */
export const RouteGroup = {
  RTNLGRP_LINK: 1,
  RTNLGRP_NOTIFY: 2,
  RTNLGRP_NEIGH: 3,
  RTNLGRP_TC: 4,
  RTNLGRP_IPV4_IFADDR: 5,
  RTNLGRP_IPV4_MROUTE: 6,
  RTNLGRP_IPV4_ROUTE: 7,
  RTNLGRP_IPV4_RULE: 8,
  RTNLGRP_IPV6_IFADDR: 9,
  RTNLGRP_IPV6_MROUTE: 10,
  RTNLGRP_IPV6_ROUTE: 11,
  RTNLGRP_IPV6_IFINFO: 12,
  RTNLGRP_DECnet_IFADDR: 13,
  RTNLGRP_DECnet_ROUTE: 15,
  RTNLGRP_DECnet_RULE: 16,
  RTNLGRP_IPV6_PREFIX: 18,
  RTNLGRP_IPV6_RULE: 19,
  RTNLGRP_ND_USEROPT: 20,
  RTNLGRP_PHONET_IFADDR: 21,
  RTNLGRP_PHONET_ROUTE: 22,
  RTNLGRP_DCB: 23,
  RTNLGRP_IPV4_NETCONF: 24,
  RTNLGRP_IPV6_NETCONF: 25,
  RTNLGRP_MDB: 26,
  RTNLGRP_MPLS_ROUTE: 27,
  RTNLGRP_NSID: 28,
  RTNLGRP_MPLS_NETCONF: 29,
  RTNLGRP_IPV4_MROUTE_R: 30,
  RTNLGRP_IPV6_MROUTE_R: 31,
  RTNLGRP_NEXTHOP: 32,
  RTNLGRP_BRVLAN: 33,
  RTNLGRP_MCTP_IFADDR: 34,
  RTNLGRP_TUNNEL: 35,
  RTNLGRP_STATS: 36,
} as const;
/** The number of one of those groups. */
export type RouteGroup = (typeof RouteGroup)[keyof typeof RouteGroup];

/** No address family: of links, the link itself; of dumps, every family. Source: linux/socket.h. */
export const AF_UNSPEC = 0;
/** IPv4. Source: linux/socket.h. */
export const AF_INET = 2;
/** A bridge: of links, the link as a port; of neighbours, the forwarding database. Source: linux/socket.h. */
export const AF_BRIDGE = 7;
/** IPv6. Source: linux/socket.h. */
export const AF_INET6 = 10;

/** Where a queueing discipline is the outermost of its link. Source: TC_H_ROOT in linux/pkt_sched.h. */
export const TC_H_ROOT = 0xffff_ffff;
