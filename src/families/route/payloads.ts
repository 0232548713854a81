// The payloads of rtnetlink's messages, with the types that the specifications give them. Each is that of requests, of
// answers and of notifications alike.

import type { Codec } from '../../codec/schema/codec.ts';
import type { AnyFamily } from '../family.ts';
import { type AddrMessage, rtAddr } from '../generated/rt-addr.ts';
import { type LinkMessage, rtLink } from '../generated/rt-link.ts';
import { type NeighbourMessage, rtNeigh } from '../generated/rt-neigh.ts';
import { type RouteMessage, rtRoute } from '../generated/rt-route.ts';
import type { Input } from '../message-types.ts';
import { RTM_NEWADDR, RTM_NEWLINK, RTM_NEWNEIGH, RTM_NEWROUTE } from './constants.ts';

function payloadOf<T>(family: AnyFamily, type: number): Codec<T, Input<T>> {
  return family.notifications.get(type)!.payload as Codec<T, Input<T>>;
}

/**
 * A link: struct ifinfomsg and IFLA_*.
 *
 * @example
 * ```ts
 * import { Link } from 'nlmsg/families/route';
 *
 * const request = Link.encode({ ifname: 'eth0', linkinfo: { kind: 'vlan', data: { id: 7 } } });
 * const { ifname, linkinfo } = Link.decode(request);
 * if (linkinfo?.kind === 'vlan') console.log(ifname, linkinfo.data?.id); // eth0 7
 * ```
 */
export const Link: Codec<LinkMessage, Input<LinkMessage>> = /* @__PURE__ */ payloadOf(rtLink, RTM_NEWLINK);

/**
 * An address of a link: struct ifaddrmsg and IFA_*.
 *
 * @example
 * ```ts
 * import { Address } from 'nlmsg/families/route';
 *
 * const bytes = Address.encode({ ifaFamily: 2, ifaPrefixlen: 24, ifaIndex: 1, local: '192.0.2.1', flags: ['nodad'] });
 * console.log(Address.decode(bytes).local); // 192.0.2.1
 * ```
 */
export const Address: Codec<AddrMessage, Input<AddrMessage>> = /* @__PURE__ */ payloadOf(rtAddr, RTM_NEWADDR);

/**
 * A route: struct rtmsg and RTA_*.
 *
 * @example
 * ```ts
 * import { Route } from 'nlmsg/families/route';
 *
 * const bytes = Route.encode({ rtmFamily: 2, rtmDstLen: 24, dst: '198.51.100.0', gateway: '192.0.2.1', table: 254 });
 * console.log(Route.decode(bytes).gateway); // 192.0.2.1
 *
 * const several = Route.encode({ rtmFamily: 2, multipath: [{ rtnhIfindex: 2 }, { rtnhIfindex: 3, rtnhHops: 1 }] });
 * console.log(Route.decode(several).multipath?.map(({ rtnhIfindex }) => rtnhIfindex)); // [ 2, 3 ]
 * ```
 */
export const Route: Codec<RouteMessage, Input<RouteMessage>> = /* @__PURE__ */ payloadOf(rtRoute, RTM_NEWROUTE);

/** One of the next hops of a route: struct rtnexthop, then attributes that say where it goes: gateway, encap, ... */
export type NextHop = NonNullable<RouteMessage['multipath']>[number];

/**
 * A neighbour: struct ndmsg and NDA_*.
 *
 * @example
 * ```ts
 * import { Neighbour } from 'nlmsg/families/route';
 *
 * const bytes = Neighbour.encode({ ndmFamily: 2, ndmIfindex: 1, ndmState: ['permanent'], dst: '192.0.2.1' });
 * console.log(Neighbour.decode(bytes).ndmState); // [ 'permanent' ]
 * ```
 */
export const Neighbour: Codec<NeighbourMessage, Input<NeighbourMessage>> = /* @__PURE__ */ payloadOf(
  rtNeigh,
  RTM_NEWNEIGH,
);
