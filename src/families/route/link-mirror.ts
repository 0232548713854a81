// How to keep a copy of the links. Source: net/core/rtnetlink.c, net/bridge/br_netlink.c, net/sched/sch_api.c,
// net/wireless/wext-core.c, and runs against Linux 6.18.

import { NETLINK_ROUTE } from '../../codec/constants.ts';
import { padding } from '../../codec/schema/binary.ts';
import { message } from '../../codec/schema/message.ts';
import { s32, u32, u8 } from '../../codec/schema/narrow.ts';
import { struct } from '../../codec/schema/struct.ts';
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
import { Link } from './link.ts';
import { getlink } from './operations.ts';

const NOTHING: MirrorEffect<Link> = {};
const REREAD: MirrorEffect<Link> = { reread: true };

/** struct tcmsg, whose attributes do not matter here. */
const Discipline = message({
  name: 'tcmsg',
  header: struct({ family: u8, gap: padding(3), index: s32, handle: u32, parent: u32, info: u32 }),
});

function linkIsThere(link: Link, _: number, view: MirrorView<Link>): MirrorEffect<Link> {
  // A bridge tells what it has to say of a port: part of that is in the link's own slaveData.
  if (link.family === AF_BRIDGE) return REREAD;
  // Wireless extensions send nothing but the name and an event of their own.
  if (link.family !== AF_UNSPEC || link.wireless !== undefined) return NOTHING;
  // Of a pair of links, or one that comes back from another network namespace, the other one changes without a word.
  return { set: link, reread: link.link !== undefined && !view.has(link) };
}

function linkIsGone(link: Link): MirrorEffect<Link> {
  // A port that leaves its bridge goes on to live; that it has left is told as a change of the link.
  if (link.family !== AF_UNSPEC) return NOTHING;
  // Moved to another network namespace: a link that stays and belongs to it has another `link` now.
  return { remove: [link], reread: link.newNetworkNamespaceId !== undefined };
}

/**
 * How to keep a copy of the links, with the names of their queueing disciplines.
 *
 * What the kernel does not announce lags until the next reading: how many want a link promiscuous beyond the first, and
 * that the other end of a link moves from one other network namespace to the next. Virtual functions are not read.
 */
export const linkMirror: MirrorDescription<Link> = {
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
          mirrorEvent<Link, { parent: number }>(Discipline, ({ parent }) => (parent === TC_H_ROOT ? REREAD : NOTHING)),
        ] as const,
    ),
    ...[RTM_NEWNSID, RTM_DELNSID].map((type) => [type, () => REREAD] as const),
  ]),
  key: ({ index }) => String(index),
  kinship: undefined,
  holds: ({ family }) => family === AF_UNSPEC,
  ignored: [
    'change',
    'event',
    'stats',
    'stats64',
    'linkInfo.xstats',
    // Timers that run, and counts of what was learned.
    ...['helloTimer', 'tcnTimer', 'topologyChangeTimer', 'gcTimer', 'fdbLearned'].map((key) => `linkInfo.data.${key}`),
    ...['messageAgeTimer', 'forwardDelayTimer', 'holdTimer', 'hosts', 'multicastGroups'].map(
      (key) => `linkInfo.slaveData.${key}`,
    ),
    // Settings of address families change without a notification of the link, but for what `ip link` sets.
    'familyData.inet',
    ...['flags', 'conf', 'stats', 'cacheInfo', 'icmp6Stats'].map((key) => `familyData.inet6.${key}`),
  ],
};
