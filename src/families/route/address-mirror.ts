// How to keep a copy of the addresses. Source: net/ipv4/devinet.c, net/ipv6/addrconf.c, and runs against Linux 6.18.

import { NETLINK_ROUTE } from '../../codec/constants.ts';
import { type MirrorDescription, type MirrorEffect, mirrorEvent, mirrorReading } from '../mirror.ts';
import { Address } from './address.ts';
import { AF_INET, AF_INET6, AF_UNSPEC, RouteGroup, RTM_DELADDR, RTM_NEWADDR, RTM_NEWLINK } from './constants.ts';
import { Link } from './link.ts';
import { getaddr } from './operations.ts';

function isKept({ family }: Address): boolean {
  return family === AF_INET || family === AF_INET6;
}

/**
 * IPv6 knows an address by itself and its link. IPv4 may have one several times on a link, with another prefix or another
 * end.
 */
function keyOf({ family, index, local, address, prefixLength }: Address): string {
  if (family === AF_INET6) return `${family} ${index} ${local ?? address ?? ''}`;
  return `${family} ${index} ${local ?? ''} ${address ?? ''}/${prefixLength}`;
}

/**
 * How to keep a copy of the addresses of IPv4 and IPv6.
 *
 * A link-local address that a link makes for itself is announced only when it has been found to be no duplicate; before,
 * and where addresses are kept while their link is down, its state is read when the link changes.
 */
export const addressMirror: MirrorDescription<Address> = {
  name: 'addresses',
  protocol: NETLINK_ROUTE,
  groups: [RouteGroup.RTNLGRP_IPV4_IFADDR, RouteGroup.RTNLGRP_IPV6_IFADDR, RouteGroup.RTNLGRP_LINK],
  readings: [mirrorReading(getaddr, {})],
  events: new Map([
    [RTM_NEWADDR, mirrorEvent<Address, Address>(Address, (address) => (isKept(address) ? { set: address } : {}))],
    [RTM_DELADDR, mirrorEvent<Address, Address>(Address, (address) => ({ remove: [address] }))],
    [
      RTM_NEWLINK,
      mirrorEvent<Address, Link>(Link, ({ family, wireless }): MirrorEffect<Address> => ({
        reread: family === AF_UNSPEC && wireless === undefined,
      })),
    ],
  ]),
  key: keyOf,
  kinship: undefined,
  holds: isKept,
  // They run down. A change of either also changes `updated`.
  ignored: ['cacheInfo.preferred', 'cacheInfo.valid'],
};
