// How to keep a copy of the neighbours. Source: net/core/neighbour.c, and runs against Linux 6.18.

import { NETLINK_ROUTE } from '../../codec/constants.ts';
import { type MirrorDescription, type MirrorEffect, mirrorEvent, mirrorReading } from '../mirror.ts';
import { AF_INET, AF_INET6, RouteGroup, RTM_DELNEIGH, RTM_NEWNEIGH } from './constants.ts';
import { Neighbour } from './neighbour.ts';
import { getneigh } from './operations.ts';

/** Entries that need no resolving (multicast and the like) and those that nobody has used are made without a word. */
function isKept({ family, state, flags }: Neighbour): boolean {
  if ((family !== AF_INET && family !== AF_INET6) || flags.includes('proxy')) return false;
  return flags.includes('learned') || state.some((each) => each !== 'noarp');
}

/** A proxy may have the address of a neighbour, and is another entry. */
function gone(neighbour: Neighbour): MirrorEffect<Neighbour> {
  return neighbour.flags.includes('proxy') ? {} : { remove: [neighbour] };
}

/**
 * How to keep a copy of the neighbours of IPv4 and IPv6 that `ip neigh` shows: without entries of state noarp or none,
 * proxies, and the forwarding databases of bridges.
 *
 * The kernel does not announce that an entry becomes incomplete, nor that it goes from stale to delay: those states are as
 * they were read, until what follows from them is announced.
 */
export const neighbourMirror: MirrorDescription<Neighbour> = {
  name: 'neighbours',
  protocol: NETLINK_ROUTE,
  groups: [RouteGroup.RTNLGRP_NEIGH],
  readings: [mirrorReading(getneigh, {})],
  events: new Map([
    // A bridge tells of its forwarding database in the same group; none of that is kept, so there is nothing to remove.
    [
      RTM_NEWNEIGH,
      mirrorEvent<Neighbour, Neighbour>(Neighbour, (neighbour) =>
        isKept(neighbour) ? { set: neighbour } : gone(neighbour),
      ),
    ],
    [RTM_DELNEIGH, mirrorEvent<Neighbour, Neighbour>(Neighbour, gone)],
  ]),
  key: ({ family, index, dst }) => `${family} ${index} ${dst ?? ''}`,
  kinship: undefined,
  holds: isKept,
  ignored: ['cacheInfo', 'probes'],
};
