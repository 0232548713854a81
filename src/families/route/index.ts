// rtnetlink: links, addresses, routes, neighbours.

export { Address, type AddressFlag, type AddressInput } from './address.ts';
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
export { type BridgeFamily, type LinkFamilies } from './link-families.ts';
export type {
  BridgeLink,
  BridgePort,
  IpvlanLink,
  MacvlanLink,
  TunLink,
  VlanLink,
  VrfLink,
  VxlanLink,
} from './link-kinds.ts';
export type { LinkCounters } from './link-statistics.ts';
export { Link, type LinkFlag, type LinkInfo, type LinkInput, type OperState, type VethLink } from './link.ts';
export { mirrors } from './mirrors.ts';
export { Neighbour, type NeighbourFlag, type NeighbourInput, type NeighbourState } from './neighbour.ts';
export type { NextHop, NextHopFlag } from './next-hop.ts';
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
export { Route, type RouteFlag, type RouteInput, type RouteKind, type RouteMetrics } from './route.ts';
export type { Scope } from './scope.ts';
export type { Via } from './via.ts';
