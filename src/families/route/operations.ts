// What rtnetlink lets one ask for: links, addresses, routes, neighbours. Source: linux/rtnetlink.h and the kernel's
// rt-link, rt-addr, rt-route and rt-neigh specifications.

import { NETLINK_ROUTE, NLM_F_CREATE, NLM_F_EXCL } from '../../codec/constants.ts';
import type { Codec } from '../../codec/schema/codec.ts';
import type { Operation } from '../operation.ts';
import { Address, type AddressInput } from './address.ts';
import {
  RTM_DELADDR,
  RTM_DELLINK,
  RTM_DELNEIGH,
  RTM_DELROUTE,
  RTM_GETADDR,
  RTM_GETLINK,
  RTM_GETNEIGH,
  RTM_GETROUTE,
  RTM_NEWADDR,
  RTM_NEWLINK,
  RTM_NEWNEIGH,
  RTM_NEWROUTE,
  RTM_SETLINK,
} from './constants.ts';
import { Link, type LinkInput } from './link.ts';
import { Neighbour, type NeighbourInput } from './neighbour.ts';
import { Route, type RouteInput } from './route.ts';

/** Makes; what exists already is refused with EEXIST. */
const NEW = NLM_F_CREATE | NLM_F_EXCL;

/** One that gives objects. */
function query<In, Out>(name: string, type: number, request: Codec<Out, In>, replyType: number): Operation<In, Out> {
  return { name, protocol: NETLINK_ROUTE, type, flags: 0, request, reply: request, replyType };
}

/** One that changes something. With NLM_F_ECHO the answer has what is announced of the change, of type `announced`. */
function change<In, Out>(
  name: string,
  type: number,
  flags: number,
  request: Codec<Out, In>,
  announced: number = type,
): Operation<In, Out> {
  return { name, protocol: NETLINK_ROUTE, type, flags, request, reply: request, replyType: announced };
}

/** A link by its index or name; dumped, all links. */
export const getlink: Operation<LinkInput, Link> = query('getlink', RTM_GETLINK, Link, RTM_NEWLINK);
/** Makes a link of `linkInfo.kind`; EEXIST where there is one of that name. */
export const newlink: Operation<LinkInput, Link> = change('newlink', RTM_NEWLINK, NEW, Link);
/** Deletes a link by its index or name. */
export const dellink: Operation<LinkInput, Link> = change('dellink', RTM_DELLINK, 0, Link);
/** Changes a link by its index or name: its attributes, and the flags that `change` names. */
export const setlink: Operation<LinkInput, Link> = change('setlink', RTM_SETLINK, 0, Link, RTM_NEWLINK);

/** Dumped, all addresses; of a family, where it is given. The kernel finds single ones of IPv6 only. */
export const getaddr: Operation<AddressInput, Address> = query('getaddr', RTM_GETADDR, Address, RTM_NEWADDR);
/** Gives a link an address; EEXIST where it has it. */
export const newaddr: Operation<AddressInput, Address> = change('newaddr', RTM_NEWADDR, NEW, Address);
/** Takes an address from a link. */
export const deladdr: Operation<AddressInput, Address> = change('deladdr', RTM_DELADDR, 0, Address);

/** The route to a destination; dumped, all routes, of a family and a table, where they are given. */
export const getroute: Operation<RouteInput, Route> = query('getroute', RTM_GETROUTE, Route, RTM_NEWROUTE);
/** Makes a route; EEXIST where there is one of the same prefix, tos and priority in the table. */
export const newroute: Operation<RouteInput, Route> = change('newroute', RTM_NEWROUTE, NEW, Route);
/** Deletes the first route that has everything that is given. */
export const delroute: Operation<RouteInput, Route> = change('delroute', RTM_DELROUTE, 0, Route);

/** A neighbour by its link and address; dumped, all of them, of a family, where it is given. */
export const getneigh: Operation<NeighbourInput, Neighbour> = query('getneigh', RTM_GETNEIGH, Neighbour, RTM_NEWNEIGH);
/** Makes a neighbour; EEXIST where there is one. */
export const newneigh: Operation<NeighbourInput, Neighbour> = change('newneigh', RTM_NEWNEIGH, NEW, Neighbour);
/** Deletes a neighbour. */
export const delneigh: Operation<NeighbourInput, Neighbour> = change('delneigh', RTM_DELNEIGH, 0, Neighbour);
