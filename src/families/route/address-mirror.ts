// How to keep a copy of the addresses. Source: net/ipv4/devinet.c, net/ipv6/addrconf.c, and runs against Linux 6.18.

import { NETLINK_ROUTE } from '../../codec/constants.ts';
import { type MirrorDescription, type MirrorEffect, mirrorEvent, mirrorReading } from '../mirror.ts';
import type { AddrMessage } from '../generated/rt-addr.ts';
import type { LinkMessage } from '../generated/rt-link.ts';
import { AF_INET, AF_INET6, AF_UNSPEC, RouteGroup, RTM_DELADDR, RTM_NEWADDR, RTM_NEWLINK } from './constants.ts';
import { getaddr } from './operations.ts';
import { Address, Link } from './payloads.ts';

function isKept({ ifaFamily }: AddrMessage): boolean {
  return ifaFamily === AF_INET || ifaFamily === AF_INET6;
}

/**
 * IPv6 knows an address by itself and its link. IPv4 may have one several times on a link, with another prefix or another
 * end.
 */
function keyOf({ ifaFamily, ifaIndex, local, address, ifaPrefixlen }: AddrMessage): string {
  if (ifaFamily === AF_INET6) return `${ifaFamily} ${ifaIndex} ${local ?? address ?? ''}`;
  return `${ifaFamily} ${ifaIndex} ${local ?? ''} ${address ?? ''}/${ifaPrefixlen}`;
}

/**
 * How to keep a copy of the addresses of IPv4 and IPv6.
 *
 * A link-local address that a link makes for itself is announced only when it has been found to be no duplicate; before,
 * and where addresses are kept while their link is down, its state is read when the link changes.
 */
export const addressMirror: MirrorDescription<AddrMessage> = {
  name: 'addresses',
  protocol: NETLINK_ROUTE,
  groups: [RouteGroup.RTNLGRP_IPV4_IFADDR, RouteGroup.RTNLGRP_IPV6_IFADDR, RouteGroup.RTNLGRP_LINK],
  readings: [mirrorReading(getaddr, {})],
  events: new Map([
    [
      RTM_NEWADDR,
      mirrorEvent<AddrMessage, AddrMessage>(Address, (address) => (isKept(address) ? { set: address } : {})),
    ],
    [RTM_DELADDR, mirrorEvent<AddrMessage, AddrMessage>(Address, (address) => ({ remove: [address] }))],
    [
      RTM_NEWLINK,
      mirrorEvent<AddrMessage, LinkMessage>(Link, ({ ifiFamily, wireless }): MirrorEffect<AddrMessage> => ({
        reread: ifiFamily === AF_UNSPEC && wireless === undefined,
      })),
    ],
  ]),
  key: keyOf,
  kinship: undefined,
  holds: isKept,
  // They run down. A change of either also changes `tstamp`.
  ignored: ['cacheinfo.ifaPrefered', 'cacheinfo.ifaValid'],
};
