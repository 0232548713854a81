// Which schema a captured message has: that of its family, where there is one.

import { type AnyCodec, type Message, NLMSG_MIN_TYPE } from '../../../src/codec/index.ts';
import type { AnyFamily, FamilyMethod } from '../../../src/families/family.ts';
import { conntrack } from '../../../src/families/generated/conntrack.ts';
import { ethtool } from '../../../src/families/generated/ethtool.ts';
import { fou } from '../../../src/families/generated/fou.ts';
import { netdev } from '../../../src/families/generated/netdev.ts';
import { nftables } from '../../../src/families/generated/nftables.ts';
import { nl80211 } from '../../../src/families/generated/nl80211.ts';
import { nlctrl } from '../../../src/families/generated/nlctrl.ts';
import { ovsDatapath } from '../../../src/families/generated/ovs-datapath.ts';
import { ovsVport } from '../../../src/families/generated/ovs-vport.ts';
import { rtAddr } from '../../../src/families/generated/rt-addr.ts';
import { rtLink } from '../../../src/families/generated/rt-link.ts';
import { rtNeigh } from '../../../src/families/generated/rt-neigh.ts';
import { rtRoute } from '../../../src/families/generated/rt-route.ts';
import { rtRule } from '../../../src/families/generated/rt-rule.ts';
import { tc } from '../../../src/families/generated/tc.ts';
import { wireguard } from '../../../src/families/generated/wireguard.ts';
import { InetSocket } from '../../../src/families/sock-diag/index.ts';
import { AnyGeneric, AnyNetfilter } from './generic.ts';

const ROUTE: readonly AnyFamily[] = [rtLink, rtAddr, rtRoute, rtNeigh, rtRule, tc];
const NETFILTER: readonly AnyFamily[] = [conntrack, nftables];
/** By how the names of captures begin. */
const GENERIC: Readonly<Record<string, AnyFamily>> = {
  family: nlctrl,
  policies: nlctrl,
  'ethtool-': ethtool,
  fou: fou,
  netdev: netdev,
  nl80211: nl80211,
  ovs_datapath: ovsDatapath,
  ovs_vport: ovsVport,
  wireguard: wireguard,
};

/** How a family reads a message of this number. */
function payloadOf(family: AnyFamily, id: number, isRequest: boolean): AnyCodec | undefined {
  const has = (method: FamilyMethod | undefined): boolean => (isRequest ? method?.requestId : method?.replyId) === id;
  for (const operation of family.operations.values()) {
    const method = [operation.do, operation.dump].find(has);
    if (method !== undefined) return (isRequest ? method.request : method.reply) as AnyCodec;
  }
  return family.notifications.get(id)?.payload as AnyCodec | undefined;
}

function firstOf(families: readonly AnyFamily[], id: number, isRequest: boolean): AnyCodec | undefined {
  return families.map((family) => payloadOf(family, id, isRequest)).find((payload) => payload !== undefined);
}

/** The schema of a message of a capture, by the capture's name and the message's type; undefined where there is none. */
export function schemaOf(name: string, { type, payload }: Message): AnyCodec | undefined {
  if (type < NLMSG_MIN_TYPE) return undefined;
  const isRequest = name.endsWith('.request');
  const [, , file = ''] = name.split('/');
  if (name.includes('/route/')) return firstOf(ROUTE, type, isRequest);
  if (name.includes('/netfilter/')) return firstOf(NETFILTER, type, isRequest) ?? AnyNetfilter;
  if (/\/sock-diag\/(tcp|udp)/.test(name)) return payload.length >= 72 ? InetSocket : undefined;
  if (!name.includes('/generic/')) return undefined;
  const family = Object.entries(GENERIC).find(([prefix]) => file.startsWith(prefix))?.[1];
  if (family !== undefined) return payloadOf(family, payload[0]!, isRequest);
  // These families have a header of their own behind genlmsghdr.
  return /^(ovs|drbd)/.test(file) ? undefined : AnyGeneric;
}
