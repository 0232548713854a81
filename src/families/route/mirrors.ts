// How to keep copies of what rtnetlink has.

import type { AddrMessage } from '../generated/rt-addr.ts';
import type { LinkMessage } from '../generated/rt-link.ts';
import type { NeighbourMessage } from '../generated/rt-neigh.ts';
import type { RouteMessage } from '../generated/rt-route.ts';
import type { MirrorDescription } from '../mirror.ts';
import { addressMirror } from './address-mirror.ts';
import { linkMirror } from './link-mirror.ts';
import { neighbourMirror } from './neighbour-mirror.ts';
import { routeMirror } from './route-mirror.ts';

/** What can be watched of rtnetlink. */
export const mirrors: {
  readonly links: MirrorDescription<LinkMessage>;
  readonly addresses: MirrorDescription<AddrMessage>;
  readonly routes: MirrorDescription<RouteMessage>;
  readonly neighbours: MirrorDescription<NeighbourMessage>;
} = { links: linkMirror, addresses: addressMirror, routes: routeMirror, neighbours: neighbourMirror };
