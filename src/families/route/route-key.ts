// What tells one route from another, and which of them may replace each other. Source: fib_table_insert and nh_comp in
// net/ipv4, fib6_add_rt2node and rt6_duplicate_nexthop in net/ipv6.

import { NLA_TYPE_MASK } from '../../codec/constants.ts';
import { undecoded } from '../../codec/schema/wire-form.ts';
import type { RouteMessage } from '../generated/rt-route.ts';
import { AF_INET6 } from './constants.ts';
import type { NextHop } from './payloads.ts';
import { valueText } from './value-text.ts';

/** RTA_ENCAP. Source: linux/rtnetlink.h. */
const RTA_ENCAP = 22;

/**
 * Routes to the same prefix, in the same table, of the same tos and metric: a packet takes the first of them, and replacing
 * replaces one of them. The kernel keeps them in order; a copy does not.
 */
export function kinshipOf(route: RouteMessage): string {
  const {
    rtmFamily,
    rtmTable,
    table = rtmTable,
    dst = '',
    rtmDstLen,
    src = '',
    rtmSrcLen,
    rtmTos,
    priority = 0,
  } = route;
  return `${rtmFamily} ${table} ${dst}/${rtmDstLen} ${src}/${rtmSrcLen} ${rtmTos} ${priority}`;
}

/** Everything that the kernel compares to say that it has a route already. */
export function keyOf(route: RouteMessage): string {
  // IPv6 tells routes by where they go out alone.
  if (route.rtmFamily === AF_INET6) return `${kinshipOf(route)} ${hopsOf(route).sort().join(' ')}`;
  const { rtmType, rtmScope, rtmProtocol, prefsrc = '', flow = 0, metrics, rtmFlags } = route;
  const info = `${rtmType} ${rtmScope} ${rtmProtocol} ${prefsrc} ${flow} ${isOnlink(rtmFlags)} ${valueText(metrics)}`;
  return `${kinshipOf(route)} ${info} ${hopsOf(route, true).join(' ')}`;
}

/** Where it goes out, one text for each next hop. `whole` counts weights and encapsulations in. */
export function hopsOf(route: RouteMessage, whole = false): string[] {
  if (route.nhId !== undefined) return [`id${route.nhId}`];
  if (route.multipath === undefined) {
    const { oif = 0, gateway, via, encapType } = route;
    const single = { rtnhIfindex: oif, rtnhHops: 0, rtnhFlags: [], gateway, via, encapType };
    return [hopText(single, whole ? encapText(route) : undefined)];
  }
  return route.multipath.map((hop) => hopText(hop, whole ? encapText(hop) : undefined));
}

type Hop = Pick<NextHop, 'rtnhIfindex' | 'rtnhHops' | 'rtnhFlags'> & {
  readonly [K in 'gateway' | 'via' | 'encapType' | 'flow']?: NextHop[K] | undefined;
};

function hopText(hop: Hop, encap: string | undefined): string {
  const { rtnhIfindex, gateway, via, rtnhHops, rtnhFlags, flow = 0, encapType = 'none' } = hop;
  const text = `${gateway ?? via?.rtviaAddr ?? ''}%${rtnhIfindex}`;
  return encap === undefined ? text : `${text}*${rtnhHops}:${isOnlink(rtnhFlags)}:${flow}:${encapType}:${encap}`;
}

/** What packets are wrapped in. Of most types it is not decoded. */
function encapText(value: Pick<NextHop, 'encap' | typeof undecoded>): string {
  const kept = value[undecoded]?.find(({ type }) => (type & NLA_TYPE_MASK) === RTA_ENCAP);
  return valueText(value.encap ?? kept?.value);
}

function isOnlink(flags: readonly (string | number)[]): boolean {
  return flags.includes('onlink') || flags.includes('pervasive');
}
