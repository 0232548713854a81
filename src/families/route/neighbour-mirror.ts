// How to keep a copy of the neighbours. Source: net/core/neighbour.c, and runs against Linux 6.18.

import { NETLINK_ROUTE } from '../../codec/constants.ts';
import type { NeighbourMessage } from '../generated/rt-neigh.ts';
import { type MirrorDescription, type MirrorEffect, mirrorEvent, mirrorReading } from '../mirror.ts';
import { AF_INET, AF_INET6, RouteGroup, RTM_DELNEIGH, RTM_NEWNEIGH } from './constants.ts';
import { getneigh } from './operations.ts';
import { Neighbour } from './payloads.ts';

/** Entries that need no resolving (multicast and the like) and those that nobody has used are made without a word. */
function isKept({ ndmFamily, ndmState, ndmFlags }: NeighbourMessage): boolean {
  if ((ndmFamily !== AF_INET && ndmFamily !== AF_INET6) || ndmFlags.includes('proxy')) return false;
  return ndmFlags.includes('ext-learned') || ndmState.some((each) => each !== 'noarp');
}

/** A proxy may have the address of a neighbour, and is another entry. */
function gone(neighbour: NeighbourMessage): MirrorEffect<NeighbourMessage> {
  return neighbour.ndmFlags.includes('proxy') ? {} : { remove: [neighbour] };
}

/**
 * How to keep a copy of the neighbours of IPv4 and IPv6 that `ip neigh` shows: without entries of state noarp or none,
 * proxies, and the forwarding databases of bridges.
 *
 * The kernel does not announce that an entry becomes incomplete, nor that it goes from stale to delay: those states are as
 * they were read, until what follows from them is announced.
 */
export const neighbourMirror: MirrorDescription<NeighbourMessage> = {
  name: 'neighbours',
  protocol: NETLINK_ROUTE,
  groups: [RouteGroup.RTNLGRP_NEIGH],
  readings: [mirrorReading(getneigh, {})],
  events: new Map([
    // A bridge tells of its forwarding database in the same group; none of that is kept, so there is nothing to remove.
    [
      RTM_NEWNEIGH,
      mirrorEvent<NeighbourMessage, NeighbourMessage>(Neighbour, (neighbour) =>
        isKept(neighbour) ? { set: neighbour } : gone(neighbour),
      ),
    ],
    [RTM_DELNEIGH, mirrorEvent<NeighbourMessage, NeighbourMessage>(Neighbour, gone)],
  ]),
  key: ({ ndmFamily, ndmIfindex, dst }) => `${ndmFamily} ${ndmIfindex} ${dst ?? ''}`,
  kinship: undefined,
  holds: isKept,
  ignored: ['cacheinfo', 'probes'],
};
