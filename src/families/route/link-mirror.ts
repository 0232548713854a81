// How to keep a copy of the links. Source: net/core/rtnetlink.c, net/bridge/br_netlink.c, net/sched/sch_api.c,
// net/wireless/wext-core.c, and runs against Linux 6.18.

import { NETLINK_ROUTE } from '../../codec/constants.ts';
import { padding } from '../../codec/schema/binary.ts';
import { message } from '../../codec/schema/message.ts';
import { s32, u32, u8 } from '../../codec/schema/narrow.ts';
import { struct } from '../../codec/schema/struct.ts';
import type { LinkMessage } from '../generated/rt-link.ts';
import { type MirrorDescription, type MirrorEffect, mirrorEvent, mirrorReading, type MirrorView } from '../mirror.ts';
import {
  AF_BRIDGE,
  AF_UNSPEC,
  RouteGroup,
  RTM_DELLINK,
  RTM_DELNSID,
  RTM_DELQDISC,
  RTM_NEWLINK,
  RTM_NEWNSID,
  RTM_NEWQDISC,
  TC_H_ROOT,
} from './constants.ts';
import { getlink } from './operations.ts';
import { Link } from './payloads.ts';

const NOTHING: MirrorEffect<LinkMessage> = {};
const REREAD: MirrorEffect<LinkMessage> = { reread: true };

/** struct tcmsg, whose attributes do not matter here. */
const Discipline = message({
  name: 'tcmsg',
  header: struct({ family: u8, gap: padding(3), index: s32, handle: u32, parent: u32, info: u32 }),
});

function linkIsThere(link: LinkMessage, _: number, view: MirrorView<LinkMessage>): MirrorEffect<LinkMessage> {
  // A bridge tells what it has to say of a port: part of that is in the link's own slaveData.
  if (link.ifiFamily === AF_BRIDGE) return REREAD;
  // Wireless extensions send nothing but the name and an event of their own.
  if (link.ifiFamily !== AF_UNSPEC || link.wireless !== undefined) return NOTHING;
  // Of a pair of links, or one that comes back from another network namespace, the other one changes without a word.
  return { set: link, reread: link.link !== undefined && !view.has(link) };
}

function linkIsGone(link: LinkMessage): MirrorEffect<LinkMessage> {
  // A port that leaves its bridge goes on to live; that it has left is told as a change of the link.
  if (link.ifiFamily !== AF_UNSPEC) return NOTHING;
  // Moved to another network namespace: a link that stays and belongs to it has another `link` now.
  return { remove: [link], reread: link.newNetnsid !== undefined };
}

/**
 * How to keep a copy of the links, with the names of their queueing disciplines.
 *
 * What the kernel does not announce lags until the next reading: how many want a link promiscuous beyond the first, and
 * that the other end of a link moves from one other network namespace to the next. Virtual functions are not read.
 */
export const linkMirror: MirrorDescription<LinkMessage> = {
  name: 'links',
  protocol: NETLINK_ROUTE,
  groups: [RouteGroup.RTNLGRP_LINK, RouteGroup.RTNLGRP_TC, RouteGroup.RTNLGRP_NSID],
  readings: [mirrorReading(getlink, {})],
  events: new Map([
    [RTM_NEWLINK, mirrorEvent(Link, linkIsThere)],
    [RTM_DELLINK, mirrorEvent(Link, linkIsGone)],
    // A link's queueing discipline is replaced without a notification of the link.
    ...[RTM_NEWQDISC, RTM_DELQDISC].map(
      (type) =>
        [
          type,
          mirrorEvent<LinkMessage, { parent: number }>(Discipline, ({ parent }) =>
            parent === TC_H_ROOT ? REREAD : NOTHING,
          ),
        ] as const,
    ),
    ...[RTM_NEWNSID, RTM_DELNSID].map((type) => [type, () => REREAD] as const),
  ]),
  key: ({ ifiIndex }) => String(ifiIndex),
  kinship: undefined,
  holds: ({ ifiFamily }) => ifiFamily === AF_UNSPEC,
  ignored: [
    'ifiChange',
    'event',
    'stats',
    'stats64',
    'linkinfo.xstats',
    // Timers that run, and counts of what was learned or sent.
    ...['helloTimer', 'tcnTimer', 'topologyChangeTimer', 'gcTimer', 'fdbNLearned', 'seqNr'].map(
      (key) => `linkinfo.data.${key}`,
    ),
    ...['ipOtherTimer', 'ipv6OtherTimer'].map((key) => `linkinfo.data.mcastQuerierState.${key}`),
    ...['messageAgeTimer', 'forwardDelayTimer', 'holdTimer', 'mcastEhtHostsCnt', 'mcastNGroups'].map(
      (key) => `linkinfo.slaveData.${key}`,
    ),
    // Settings of address families change without a notification of the link, but for what `ip link` sets.
    'afSpec.inet',
    ...['flags', 'conf', 'stats', 'cacheinfo', 'icmp6stats'].map((key) => `afSpec.inet6.${key}`),
  ],
};
