// What rtnetlink lets one ask for: links, addresses, routes, neighbours. Each serves a request and a dump.

import { doOperation, dumpOperation } from '../family.ts';
import { type AddrMessage, rtAddr } from '../generated/rt-addr.ts';
import { type LinkMessage, rtLink } from '../generated/rt-link.ts';
import { type NeighbourMessage, rtNeigh } from '../generated/rt-neigh.ts';
import { type RouteMessage, rtRoute } from '../generated/rt-route.ts';
import type { Input } from '../message-types.ts';
import type { Operation } from '../operation.ts';
import {
  RTM_DELADDR,
  RTM_DELLINK,
  RTM_DELNEIGH,
  RTM_DELROUTE,
  RTM_NEWADDR,
  RTM_NEWLINK,
  RTM_NEWNEIGH,
  RTM_NEWROUTE,
} from './constants.ts';

/** One that changes something. With NLM_F_ECHO the answer has what is announced of the change, of type `announced`. */
function change<In, Out>(operation: Operation<In, Out>, announced: number): Operation<In, Out> {
  return { ...operation, replyType: announced };
}

/** A link by its index or name; dumped, all links. */
export const getlink: Operation<Input<LinkMessage>, LinkMessage> = /* @__PURE__ */ doOperation(rtLink, 'getlink');
/** Makes a link of `linkinfo.kind`; EEXIST where there is one of that name. */
export const newlink: Operation<Input<LinkMessage>, LinkMessage> = /* @__PURE__ */ change(
  doOperation(rtLink, 'newlink'),
  RTM_NEWLINK,
);
/** Deletes a link by its index or name. */
export const dellink: Operation<Input<LinkMessage>, LinkMessage> = /* @__PURE__ */ change(
  doOperation(rtLink, 'dellink'),
  RTM_DELLINK,
);
/** Changes a link by its index or name: its attributes, and the flags that `ifiChange` has the bits of. */
export const setlink: Operation<Input<LinkMessage>, LinkMessage> = /* @__PURE__ */ change(
  doOperation(rtLink, 'setlink'),
  RTM_NEWLINK,
);

/** Dumped, all addresses; of a family, where it is given. The kernel finds single ones of IPv6 only. */
export const getaddr: Operation<Input<AddrMessage>, AddrMessage> = /* @__PURE__ */ dumpOperation(rtAddr, 'getaddr');
/** Gives a link an address; EEXIST where it has it. */
export const newaddr: Operation<Input<AddrMessage>, AddrMessage> = /* @__PURE__ */ change(
  doOperation(rtAddr, 'newaddr'),
  RTM_NEWADDR,
);
/** Takes an address from a link. */
export const deladdr: Operation<Input<AddrMessage>, AddrMessage> = /* @__PURE__ */ change(
  doOperation(rtAddr, 'deladdr'),
  RTM_DELADDR,
);

/** The route to a destination; dumped, all routes, of a family and a table, where they are given. */
export const getroute: Operation<Input<RouteMessage>, RouteMessage> = /* @__PURE__ */ doOperation(rtRoute, 'getroute');
/** Makes a route; EEXIST where there is one of the same prefix, tos and priority in the table. */
export const newroute: Operation<Input<RouteMessage>, RouteMessage> = /* @__PURE__ */ change(
  doOperation(rtRoute, 'newroute'),
  RTM_NEWROUTE,
);
/** Deletes the first route that has everything that is given. */
export const delroute: Operation<Input<RouteMessage>, RouteMessage> = /* @__PURE__ */ change(
  doOperation(rtRoute, 'delroute'),
  RTM_DELROUTE,
);

/** A neighbour by its link and address; dumped, all of them, of a family, where it is given. */
export const getneigh: Operation<Input<NeighbourMessage>, NeighbourMessage> = /* @__PURE__ */ doOperation(
  rtNeigh,
  'getneigh',
);
/** Makes a neighbour; EEXIST where there is one. */
export const newneigh: Operation<Input<NeighbourMessage>, NeighbourMessage> = /* @__PURE__ */ change(
  doOperation(rtNeigh, 'newneigh'),
  RTM_NEWNEIGH,
);
/** Deletes a neighbour. */
export const delneigh: Operation<Input<NeighbourMessage>, NeighbourMessage> = /* @__PURE__ */ change(
  doOperation(rtNeigh, 'delneigh'),
  RTM_DELNEIGH,
);
