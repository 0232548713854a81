// How to keep a copy of the routes. Source: net/ipv4/fib_trie.c, net/ipv4/fib_frontend.c, net/ipv4/nexthop.c,
// net/ipv6/ip6_fib.c, net/ipv6/route.c, and runs against Linux 6.18.

import { NETLINK_ROUTE, NLM_F_APPEND, NLM_F_REPLACE } from '../../codec/constants.ts';
import type { AddrMessage } from '../generated/rt-addr.ts';
import type { LinkMessage } from '../generated/rt-link.ts';
import type { RouteMessage } from '../generated/rt-route.ts';
import { type MirrorDescription, type MirrorEffect, mirrorEvent, mirrorReading, type MirrorView } from '../mirror.ts';
import {
  AF_INET,
  AF_INET6,
  AF_UNSPEC,
  RouteGroup,
  RTM_DELADDR,
  RTM_DELLINK,
  RTM_DELNEXTHOP,
  RTM_DELROUTE,
  RTM_NEWADDR,
  RTM_NEWLINK,
  RTM_NEWNEXTHOP,
  RTM_NEWROUTE,
} from './constants.ts';
import { getroute } from './operations.ts';
import { Address, Link, Route } from './payloads.ts';
import { hopsOf, keyOf, kinshipOf } from './route-key.ts';

const NOTHING: MirrorEffect<RouteMessage> = {};
const REREAD: MirrorEffect<RouteMessage> = { reread: true };

/** Cached routes are none of the table. */
function isKept({ rtmFamily, rtmFlags }: RouteMessage): boolean {
  return (rtmFamily === AF_INET || rtmFamily === AF_INET6) && !rtmFlags.includes('cloned');
}

function routeIsThere(route: RouteMessage, flags: number, view: MirrorView<RouteMessage>): MirrorEffect<RouteMessage> {
  if (!isKept(route)) return NOTHING;
  const kin = view.kin(route);
  if (kin.length > 0 && (flags & NLM_F_REPLACE) !== 0) {
    // The notification does not say which one of its kin it has replaced: the first, whose place is not known here.
    const isClear = view.isCertain && kin.length === 1 && !view.has(route) && !kin.some(mayHide);
    return isClear ? { set: route, remove: kin } : { set: route, reread: true };
  }
  if (route.rtmFamily !== AF_INET6 || route.multipath === undefined) return { set: route };
  // IPv6 makes one route of those with a gateway, and tells it whole, but not in the order that it reads in.
  const merged = kin.filter((other) => shareHop(other, route));
  return { set: route, remove: merged, reread: merged.length > 0 || (flags & NLM_F_APPEND) !== 0 };
}

function routeIsGone(route: RouteMessage, _: number, view: MirrorView<RouteMessage>): MirrorEffect<RouteMessage> {
  if (!isKept(route)) return NOTHING;
  if (view.has(route)) return { remove: [route], reread: mayHide(route) };
  // Of an IPv6 route with several next hops one was taken out.
  return { reread: route.rtmFamily === AF_INET6 && view.kin(route).some((other) => shareHop(other, route)) };
}

/**
 * Whether a dump may leave out kin of this route: having told an IPv6 route with several next hops, it goes on behind the
 * last one of them, over what lies between. They show up when this route goes. Seen on 6.18.
 */
function mayHide({ rtmFamily, multipath }: RouteMessage): boolean {
  return rtmFamily === AF_INET6 && multipath !== undefined;
}

function shareHop(one: RouteMessage, other: RouteMessage): boolean {
  const hops = new Set(hopsOf(one));
  return hopsOf(other).some((hop) => hops.has(hop));
}

/**
 * Routes of IPv4 vanish with their link without a notification; of both, `linkdown` comes and goes with the carrier, and
 * the MTU may follow the link's.
 */
function linkChanges({ ifiFamily, wireless }: LinkMessage): MirrorEffect<RouteMessage> {
  return ifiFamily === AF_UNSPEC && wireless === undefined ? REREAD : NOTHING;
}

/**
 * How to keep a copy of the routes of IPv4 and IPv6, all tables, without cached ones.
 *
 * Routes of one prefix, tos and metric are kept without their order. `cacheinfo` is as it was when a route was last told.
 */
export const routeMirror: MirrorDescription<RouteMessage> = {
  name: 'routes',
  protocol: NETLINK_ROUTE,
  groups: [
    RouteGroup.RTNLGRP_IPV4_ROUTE,
    RouteGroup.RTNLGRP_IPV6_ROUTE,
    RouteGroup.RTNLGRP_LINK,
    RouteGroup.RTNLGRP_IPV4_IFADDR,
    RouteGroup.RTNLGRP_IPV6_IFADDR,
    RouteGroup.RTNLGRP_NEXTHOP,
  ],
  // One after the other: with AF_UNSPEC the kernel adds the routes of multicast and MPLS.
  readings: [mirrorReading(getroute, { rtmFamily: AF_INET }), mirrorReading(getroute, { rtmFamily: AF_INET6 })],
  events: new Map([
    [RTM_NEWROUTE, mirrorEvent(Route, routeIsThere)],
    [RTM_DELROUTE, mirrorEvent(Route, routeIsGone)],
    [RTM_NEWLINK, mirrorEvent<RouteMessage, LinkMessage>(Link, linkChanges)],
    [RTM_DELLINK, mirrorEvent<RouteMessage, LinkMessage>(Link, linkChanges)],
    // With an address its link's next hops that were dead are so no longer (IPv4).
    [
      RTM_NEWADDR,
      mirrorEvent<RouteMessage, AddrMessage>(Address, ({ ifaFamily }) => (ifaFamily === AF_INET ? REREAD : NOTHING)),
    ],
    // Routes lose their preferred source with the address (IPv6), or vanish with it (IPv4).
    [RTM_DELADDR, () => REREAD],
    // Routes that use a nexthop object change with it, and vanish with it.
    [RTM_NEWNEXTHOP, (_, flags) => ((flags & NLM_F_REPLACE) !== 0 ? REREAD : NOTHING)],
    [RTM_DELNEXTHOP, () => REREAD],
  ]),
  key: keyOf,
  kinship: kinshipOf,
  holds: isKept,
  ignored: ['cacheinfo'],
};
