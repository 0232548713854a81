// Which schema a captured message has.

import { type AnyCodec, type Message, NLMSG_MIN_TYPE } from '../../../src/codec/index.ts';
import * as generic from './generic.ts';
import * as route from './route.ts';

/** rtnetlink has four types for each kind of object: new, delete, get, set. Source: linux/rtnetlink.h. */
const ROUTE: Readonly<Record<number, AnyCodec>> = {
  16: route.Link,
  20: route.Address,
  24: route.Route,
  28: route.Neighbour,
  32: route.Rule,
  36: route.Traffic,
  40: route.Traffic,
  44: route.Traffic,
  100: route.Traffic,
  104: route.NextHopObject,
};
const NETFILTER: Readonly<Record<number, AnyCodec>> = {
  0x0100: generic.Conntrack,
  0x0102: generic.Conntrack,
  0x0a00: generic.NftTable,
  0x0a06: generic.NftRule,
};

/** The schema of a message of a capture, by the capture's name and the message's type; undefined where there is none. */
export function schemaOf(name: string, { type, payload }: Message): AnyCodec | undefined {
  if (type < NLMSG_MIN_TYPE) return undefined;
  if (name.includes('/route/')) return ROUTE[type & ~3];
  if (name.includes('/netfilter/')) return NETFILTER[type] ?? generic.AnyNetfilter;
  if (/\/sock-diag\/(tcp|udp)/.test(name)) return payload.length >= 72 ? generic.InetDiag : undefined;
  if (name.includes('/generic/ethtool-features')) return generic.EthtoolFeatures;
  // These families have a header of their own behind genlmsghdr.
  if (/\/generic\/(ovs|drbd)/.test(name)) return undefined;
  if (name.includes('/generic/')) return type === 16 ? generic.Controller : generic.AnyGeneric;
  return undefined;
}
