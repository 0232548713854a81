// Uevents as they happen, each with the word of the kernel on who sent it.

import type { LossEvent, SubscriptionEvent } from '../client/event.ts';
import { checkObject, describe } from '../codec/check.ts';
import { NETLINK_KOBJECT_UEVENT } from '../codec/constants.ts';
import type { Credentials } from '../exchange/datagram.ts';
import { UEVENT_GROUP_KERNEL, UEVENT_GROUP_UDEV } from '../families/uevent/operations.ts';
import { decodeUdevMessage, type UdevMessage } from '../families/uevent/udev.ts';
import { decodeUevent, type Uevent } from '../families/uevent/uevent.ts';
import { type EventSourceOptions, openEventSocket, TranslatedSubscription } from '../client/translated-subscription.ts';
import { UdevTransport } from './udev-transport.ts';

const TREATMENTS: ReadonlySet<unknown> = new Set(['drop', 'tag']);

/** Options of {@link subscribeUevents}. */
export interface UeventOptions extends EventSourceOptions {
  /**
   * What becomes of uevents that a process of the superuser's sent through the kernel, which look like the kernel's own but
   * for their sender: `drop`, the default, counts them; `tag` delivers them with `injected` true.
   */
  readonly injected?: 'drop' | 'tag';
  /**
   * Whether to hear udev, too: what it says when it has worked on a device. Its messages come from a process; those of
   * processes of user 0 are believed. False by default.
   */
  readonly udev?: boolean;
}

/** A uevent, and whether the kernel itself sent it. */
export interface UeventEvent extends Uevent {
  readonly kind: 'uevent';
  /** Whether a process sent it: then nothing in it need be true. */
  readonly injected: boolean;
  /** Who sent it, as the kernel vouches for it; process id 0 is the kernel. */
  readonly credentials: Credentials | undefined;
}

/** A message of udev. */
export interface UdevEvent extends UdevMessage {
  readonly kind: 'udev';
  /** Who sent it: a process of user 0. */
  readonly credentials: Credentials | undefined;
}

/** What a subscription to uevents gives, told apart by `kind`. */
export type DeviceEvent = UeventEvent | UdevEvent | LossEvent;

/** Uevents in the order in which the kernel sent them, and losses where they happened. {@link subscribeUevents} makes it. */
export class UeventSubscription extends TranslatedSubscription<DeviceEvent> {
  readonly #tally: Tally;

  /** @internal */
  constructor(parts: ConstructorParameters<typeof TranslatedSubscription<DeviceEvent>>[0], tally: Tally) {
    super(parts);
    this.#tally = tally;
  }

  /**
   * How many uevents were injected, whether or not they were dropped; how many datagrams were dropped because a process
   * sent them to the group itself; how many were too long; how often there was a loss.
   */
  get counters(): {
    readonly injected: number;
    readonly foreign: number;
    readonly truncated: number;
    readonly overruns: number;
  } {
    const { foreign, truncated, overruns } = this.received;
    return { injected: this.#tally.injected, foreign, truncated, overruns };
  }
}

/** What is counted while events are translated. */
interface Tally {
  injected: number;
}

/**
 * Listens to what happens to devices: the kernel's uevents. No privilege is needed.
 *
 * Only the kernel is believed. A process with CAP_SYS_ADMIN can make the kernel send a uevent of any content, from port id 0
 * like its own; the sender's process id alone tells, which the kernel attaches and nobody can make 0 (SCM_CREDENTIALS).
 *
 * Which devices are told of depends on the network namespace: see docs/guide/events.md.
 *
 * @param callback - Called with each event, from the event loop; without it, iterate. What it throws is thrown as an
 *   uncaught exception, and the subscription goes on.
 * @throws SystemError where no socket can be opened; the reason of the signal where it was aborted before; TypeError or
 *   RangeError for wrong options, before any system call.
 *
 * @example
 * ```ts
 * import { subscribeUevents } from 'nlmsg';
 *
 * using events = subscribeUevents({}, (event) => {
 *   if (event.kind === 'loss') console.log('some were lost:', event.count);
 *   else console.log(event.action, event.devpath, event.properties.get('SUBSYSTEM'));
 * });
 * console.log(events.counters); // { injected: 0, foreign: 0, truncated: 0, overruns: 0 }
 * ```
 */
export function subscribeUevents(
  options: UeventOptions = {},
  callback?: (event: DeviceEvent) => void,
): UeventSubscription {
  const action = 'subscribe to uevents';
  checkObject(action, options);
  const { injected = 'drop', udev = false } = options;
  if (!TREATMENTS.has(injected)) {
    throw new TypeError(`Cannot ${action}: injected is ${describe(injected)}, neither 'drop' nor 'tag'`);
  }
  if (typeof udev !== 'boolean') throw new TypeError(`Cannot ${action}: udev is ${describe(udev)}, not a boolean`);
  const groups = udev ? [UEVENT_GROUP_KERNEL, UEVENT_GROUP_UDEV] : [UEVENT_GROUP_KERNEL];
  const source = { protocol: NETLINK_KOBJECT_UEVENT, groups, credentials: true };
  const { transport: opened, signal } = openEventSocket(source, options, callback);
  const tally: Tally = { injected: 0 };
  const translate = (event: SubscriptionEvent): DeviceEvent | undefined => translateEvent(event, injected, tally);
  const transport = udev ? new UdevTransport(opened) : opened;
  return new UeventSubscription({ transport, translate, callback, signal }, tally);
}

function translateEvent(event: SubscriptionEvent, injected: 'drop' | 'tag', tally: Tally): DeviceEvent | undefined {
  if (event.kind !== 'bytes') return event.kind === 'loss' ? event : undefined;
  const { bytes, credentials, group } = event;
  if (group === UEVENT_GROUP_UDEV) return { kind: 'udev', ...decodeUdevMessage(bytes), credentials };
  // The user id says nothing: in a user namespace the kernel shows as user 65,534 or 0, as a process may.
  const isInjected = credentials?.pid !== 0;
  if (isInjected) tally.injected++;
  if (isInjected && injected === 'drop') return undefined;
  return { kind: 'uevent', ...decodeUevent(bytes), injected: isInjected, credentials };
}
