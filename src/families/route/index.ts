// rtnetlink: links, addresses, routes, neighbours. The types of their values come from the kernel's specifications.

export type { AddrMessage } from '../generated/rt-addr.ts';
export type { LinkMessage } from '../generated/rt-link.ts';
export type { NeighbourMessage } from '../generated/rt-neigh.ts';
export type { RouteMessage } from '../generated/rt-route.ts';
export {
  AF_BRIDGE,
  AF_INET,
  AF_INET6,
  AF_UNSPEC,
  RouteGroup,
  RouteType,
  RTM_DELADDR,
  RTM_DELLINK,
  RTM_DELNEIGH,
  RTM_DELNEXTHOP,
  RTM_DELNSID,
  RTM_DELQDISC,
  RTM_DELROUTE,
  RTM_DELRULE,
  RTM_GETADDR,
  RTM_GETLINK,
  RTM_GETNEIGH,
  RTM_GETNEXTHOP,
  RTM_GETNSID,
  RTM_GETQDISC,
  RTM_GETROUTE,
  RTM_GETRULE,
  RTM_NEWADDR,
  RTM_NEWLINK,
  RTM_NEWNEIGH,
  RTM_NEWNEXTHOP,
  RTM_NEWNSID,
  RTM_NEWQDISC,
  RTM_NEWROUTE,
  RTM_NEWRULE,
  RTM_SETLINK,
} from './constants.ts';
export { mirrors } from './mirrors.ts';
export {
  deladdr,
  dellink,
  delneigh,
  delroute,
  getaddr,
  getlink,
  getneigh,
  getroute,
  newaddr,
  newlink,
  newneigh,
  newroute,
  setlink,
} from './operations.ts';
export { Address, Link, Neighbour, type NextHop, Route } from './payloads.ts';
