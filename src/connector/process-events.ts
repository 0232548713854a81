// What happens to processes, as it happens.

import type { SubscriptionEvent } from '../client/event.ts';
import { checkTimeout, DEFAULT_TIMEOUT } from '../client/options.ts';
import { checkObject, describe } from '../codec/check.ts';
import { NETLINK_CONNECTOR } from '../codec/constants.ts';
import { DecodeError } from '../codec/errors.ts';
import { quoteText } from '../codec/text.ts';
import type { ConnectorMessage } from '../families/connector/message.ts';
import { PROCESS_EVENTS, type ProcessEventKind } from '../families/connector/process-event-kind.ts';
import type { KnownProcessEvent, UnknownProcessEvent } from '../families/connector/process-event.ts';
import { type EventSourceOptions, openEventSocket } from '../client/translated-subscription.ts';
import { type Connector, type ProcessEvent, ProcessEventSubscription } from './process-listener.ts';

const ACTION = 'subscribe to events of processes';

/** Options of {@link subscribeProcessEvents}. */
export interface ProcessEventOptions extends EventSourceOptions {
  /**
   * The kinds of events to be told of, one at least; all of them by default. From Linux 6.6 on the kernel sends no others;
   * before, they are sent and dropped here.
   */
  readonly events?: Iterable<ProcessEventKind>;
  /** Milliseconds to wait for the kernel's answer, from 0, or Infinity; 5,000 by default. */
  readonly timeout?: number;
}

/**
 * Listens to what happens to the processes of the whole machine: who forks, runs a program, ends.
 *
 * Only in the initial network namespace, and only for processes in the initial user and pid namespaces. Before Linux 6.6 it
 * takes CAP_NET_ADMIN.
 *
 * @param callback - Called with each event, from the event loop; without it, iterate. What it throws is thrown as an
 *   uncaught exception, and the subscription goes on.
 * @returns A subscription to which the kernel has said yes: what happens from now on is told.
 * @throws SystemError `ECONNREFUSED` in another network namespace, `EPERM` without the privilege; KernelError where the
 *   kernel refuses to be listened to; OutcomeUnknownError where it does not answer, as it does in other user and pid
 *   namespaces; the reason of the signal; TypeError or RangeError for wrong options, before any system call.
 *
 * @example
 * ```ts
 * import { spawnSync } from 'node:child_process';
 * import { subscribeProcessEvents } from 'nlmsg';
 *
 * try {
 *   await using events = await subscribeProcessEvents({ events: ['exec', 'exit'] });
 *   const { pid } = spawnSync('true');
 *   for await (const event of events) {
 *     if (event.kind === 'loss') throw event.error;
 *     if (event.kind === 'exit' && event.processTgid === pid) break;
 *   }
 * } catch (error) {
 *   // In a container: ECONNREFUSED, nobody listens there.
 *   console.log((error as Error).message);
 * }
 * ```
 */
export async function subscribeProcessEvents(
  options: ProcessEventOptions = {},
  callback?: (event: ProcessEvent) => void,
): Promise<ProcessEventSubscription> {
  checkObject(ACTION, options);
  const { timeout = DEFAULT_TIMEOUT } = options;
  checkTimeout(ACTION, timeout);
  const events = options.events === undefined ? undefined : checkKinds(options.events);
  // Only now: whoever imports nlmsg would load it for nothing.
  const connector = await import('../families/connector/index.ts');
  const source = { protocol: NETLINK_CONNECTOR, groups: [connector.CN_IDX_PROC], credentials: false };
  const { transport, signal } = openEventSocket(source, options, callback);
  const translate = (event: SubscriptionEvent): ProcessEvent | undefined =>
    translateEvent(event, subscription, connector, events);
  const subscription = new ProcessEventSubscription({ transport, translate, callback, signal }, connector);
  try {
    await subscription.listen(events, timeout);
    return subscription;
  } catch (error) {
    subscription.destroy(error as Error);
    throw error;
  }
}

function checkKinds(events: Iterable<ProcessEventKind>): readonly ProcessEventKind[] {
  if (
    typeof events === 'string' ||
    typeof (events as Partial<Iterable<unknown>> | null)?.[Symbol.iterator] !== 'function'
  ) {
    throw new TypeError(`Cannot ${ACTION}: events is ${describe(events)}, not a list of kinds`);
  }
  const kinds = [...events];
  if (kinds.length === 0) throw new RangeError(`Cannot ${ACTION}: there is no kind of event to be told of`);
  for (const kind of kinds as unknown[]) {
    if (typeof kind === 'string' && Object.hasOwn(PROCESS_EVENTS, kind)) continue;
    const shown = typeof kind === 'string' ? quoteText(kind.slice(0, 64)) : describe(kind);
    throw new TypeError(`Cannot ${ACTION}: ${shown} is none of ${Object.keys(PROCESS_EVENTS).join(', ')}`);
  }
  return kinds;
}

function translateEvent(
  event: SubscriptionEvent,
  subscription: ProcessEventSubscription,
  connector: Connector,
  events: readonly ProcessEventKind[] | undefined,
): ProcessEvent | undefined {
  if (event.kind === 'loss') return event;
  const bytes = event.kind === 'message' ? event.payload : event.bytes;
  const message = readMessage(bytes, connector);
  if (message?.id.idx !== connector.CN_IDX_PROC || message.id.val !== connector.CN_VAL_PROC)
    return { kind: 'unknown', what: undefined, bytes };
  const told = connector.decodeProcessEvent(message.data);
  if (told.kind === 'none') {
    subscription.answer(message, told);
    return undefined;
  }
  return events === undefined || isWanted(told, events) ? told : undefined;
}

function readMessage(bytes: Uint8Array, connector: Connector): ConnectorMessage | undefined {
  try {
    return connector.ConnectorMessage.decode(bytes);
  } catch (error) {
    if (error instanceof DecodeError) return undefined;
    throw error;
  }
}

/** Whether it is one of those asked for; what nobody knows is not kept back. */
function isWanted(event: KnownProcessEvent | UnknownProcessEvent, events: readonly ProcessEventKind[]): boolean {
  if (event.kind === 'unknown' || events.includes(event.kind)) return true;
  return event.kind === 'exit' && event.exitCode !== 0 && events.includes('nonzeroExit');
}
