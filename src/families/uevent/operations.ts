// What NETLINK_KOBJECT_UEVENT lets one ask for. Source: uevent_net_rcv_skb in lib/kobject_uevent.c of the kernel.

import { NETLINK_KOBJECT_UEVENT, NLMSG_MIN_TYPE } from '../../codec/constants.ts';
import type { Operation } from '../operation.ts';
import { ueventCodec, type UeventInput } from './uevent.ts';

/** The group that the kernel sends its uevents to. */
export const UEVENT_GROUP_KERNEL = 1;
/** The group that udev sends its messages to. */
export const UEVENT_GROUP_UDEV = 2;

/**
 * Sends a uevent through the kernel to everyone in group 1 of this network namespace. The kernel adds SEQNUM, which
 * advances the counter of the whole machine. Needs CAP_SYS_ADMIN in the user namespace that the network namespace is of.
 *
 * @example
 * ```ts
 * import { injectuevent } from 'nlmsg/families/uevent';
 *
 * console.log(injectuevent.request.encode({ action: 'change', devpath: '/x' }).length); // 35
 * ```
 */
export const injectuevent: Operation<UeventInput, never> = {
  name: 'injectuevent',
  protocol: NETLINK_KOBJECT_UEVENT,
  type: NLMSG_MIN_TYPE,
  flags: 0,
  request: ueventCodec,
  reply: undefined,
  replyType: undefined,
};
