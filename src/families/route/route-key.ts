// What tells one route from another, and which of them may replace each other. Source: fib_table_insert and nh_comp in
// net/ipv4, fib6_add_rt2node and rt6_duplicate_nexthop in net/ipv6.

import { AF_INET6 } from './constants.ts';
import type { NextHop } from './next-hop.ts';
import type { Route } from './route.ts';

/**
 * Routes to the same prefix, in the same table, of the same tos and metric: a packet takes the first of them, and replacing
 * replaces one of them. The kernel keeps them in order; a copy does not.
 */
export function kinshipOf(route: Route): string {
  const { family, header, table = header.table, dst = '', dstLength, src = '', srcLength, tos, priority = 0 } = route;
  return `${family} ${table} ${dst}/${dstLength} ${src}/${srcLength} ${tos} ${priority}`;
}

/** Everything that the kernel compares to say that it has a route already. */
export function keyOf(route: Route): string {
  // IPv6 tells routes by where they go out alone.
  if (route.family === AF_INET6) return `${kinshipOf(route)} ${hopsOf(route).sort().join(' ')}`;
  const { type, scope, protocol, prefSrc = '', flow = 0, metrics, flags } = route;
  const onlink = flags.includes('onlink') || flags.includes('pervasive');
  const info = `${type} ${scope} ${protocol} ${prefSrc} ${flow} ${onlink} ${JSON.stringify(metrics ?? {})}`;
  return `${kinshipOf(route)} ${info} ${hopsOf(route, true).join(' ')}`;
}

/** Where it goes out, one text for each next hop. `whole` counts weights and encapsulations in. */
export function hopsOf(route: Route, whole = false): string[] {
  if (route.nextHopId !== undefined) return [`id${route.nextHopId}`];
  if (route.multipath !== undefined) return route.multipath.map((hop) => hopText(hop, whole));
  const { oif = 0, gateway, via, encapsulationType, encapsulation } = route;
  const single = { index: oif, gateway, via, encapsulationType, encapsulation, hops: 0, flags: [] };
  return [hopText(single, whole)];
}

type Hop = Pick<NextHop, 'index' | 'hops' | 'flags'> & {
  readonly [K in 'gateway' | 'via' | 'encapsulationType' | 'encapsulation' | 'flow']?: NextHop[K] | undefined;
};

function hopText(hop: Hop, whole: boolean): string {
  const { index, gateway, via, hops, flags, flow = 0, encapsulationType = 0, encapsulation } = hop;
  const text = `${gateway ?? via?.address ?? ''}%${index}`;
  if (!whole) return text;
  const onlink = flags.includes('onlink') || flags.includes('pervasive');
  return `${text}*${hops}:${onlink}:${flow}:${encapsulationType}:${encapsulation?.join('.') ?? ''}`;
}
