// How to keep copies of what rtnetlink has.

import type { MirrorDescription } from '../mirror.ts';
import { addressMirror } from './address-mirror.ts';
import type { Address } from './address.ts';
import { linkMirror } from './link-mirror.ts';
import type { Link } from './link.ts';
import { neighbourMirror } from './neighbour-mirror.ts';
import type { Neighbour } from './neighbour.ts';
import { routeMirror } from './route-mirror.ts';
import type { Route } from './route.ts';

/** What can be watched of rtnetlink. */
export const mirrors: {
  readonly links: MirrorDescription<Link>;
  readonly addresses: MirrorDescription<Address>;
  readonly routes: MirrorDescription<Route>;
  readonly neighbours: MirrorDescription<Neighbour>;
} = { links: linkMirror, addresses: addressMirror, routes: routeMirror, neighbours: neighbourMirror };
