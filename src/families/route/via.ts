// RTA_VIA: a gateway of another address family than the route's. Source: struct rtvia in linux/rtnetlink.h.

import { ip } from '../../codec/schema/address.ts';
import type { Codec } from '../../codec/schema/codec.ts';
import { u16 } from '../../codec/schema/narrow.ts';
import { struct } from '../../codec/schema/struct.ts';

/** A gateway with its address family. */
export interface Via {
  /** AF_INET or AF_INET6. */
  readonly rtviaFamily?: number;
  readonly rtviaAddr?: string;
}

/**
 * A gateway of another family: what {@link RouteMessage}'s `via`, and that of a next hop, has.
 *
 * @example
 * ```ts
 * import { AF_INET6, Route, Via } from 'nlmsg/families/route';
 *
 * const via = Via.encode({ rtviaFamily: AF_INET6, rtviaAddr: 'fe80::1' });
 * const route = Route.decode(Route.encode({ rtmFamily: 2, oif: 2, via }));
 * console.log(Via.decode(route.via!).rtviaAddr); // fe80::1
 * ```
 */
export const Via: Codec<Via> = struct({ rtviaFamily: u16, rtviaAddr: ip }, 'rtvia');
