// What a subscription is opened with.

import { checkInteger, checkObject, describe, S32_MAX } from '../codec/check.ts';
import { checkFilter, type FilterInstruction } from '../ffi/filter.ts';
import { checkSignal } from './options.ts';

/** Receive buffer that is asked for events: some ten thousand short ones. */
const EVENT_BUFFER = 8 * 1024 * 1024;

/** Options of {@link NetlinkClient.subscribe}. */
export interface SubscribeOptions {
  /** Numbers of the groups to join, from 1; not masks. One at least. */
  readonly groups: Iterable<number>;
  /**
   * Receive buffer to ask for, in bytes; 8 MiB by default. Without CAP_NET_ADMIN the kernel gives no more than twice
   * net.core.rmem_max; {@link Subscription.receiveBuffer} tells.
   */
  readonly receiveBuffer?: number;
  /** Whether to be told of every network namespace that has an id here; `nsid` tells which. Needs CAP_NET_BROADCAST. */
  readonly allNamespaces?: boolean;
  /** Whether each event says who sent it. */
  readonly credentials?: boolean;
  /**
   * A classic BPF program that decides, inside the kernel, which datagrams are received: what it drops costs nothing and is
   * no loss. Source: socket(7), SO_ATTACH_FILTER.
   */
  readonly filter?: readonly FilterInstruction[];
  /** Ends the subscription. */
  readonly signal?: AbortSignal;
}

/** Options with their defaults. */
export interface SubscriptionSettings {
  readonly groups: readonly number[];
  readonly receiveBuffer: number;
  readonly allNamespaces: boolean;
  readonly credentials: boolean;
  readonly filter: readonly FilterInstruction[] | undefined;
  readonly signal: AbortSignal | undefined;
}

/** @throws TypeError or RangeError for options that are none. */
export function checkSubscribeOptions(options: SubscribeOptions): SubscriptionSettings {
  const action = 'subscribe';
  checkObject(action, options);
  const { groups, receiveBuffer = EVENT_BUFFER, allNamespaces = false, credentials = false, filter, signal } = options;
  if (typeof (groups as Partial<Iterable<number>> | undefined)?.[Symbol.iterator] !== 'function') {
    throw new TypeError(`Cannot ${action}: groups is ${describe(groups)}, not a list of numbers`);
  }
  const numbers = [...groups];
  if (numbers.length === 0) throw new RangeError(`Cannot ${action}: there is no group to join`);
  for (const group of numbers) checkInteger(`${action}: group`, group, 1, S32_MAX);
  checkInteger(`${action}: receiveBuffer`, receiveBuffer, 1, S32_MAX);
  for (const [name, value] of Object.entries({ allNamespaces, credentials })) {
    if (typeof value !== 'boolean')
      throw new TypeError(`Cannot ${action}: ${name} is ${describe(value)}, not a boolean`);
  }
  checkSignal(action, signal);
  const program = filter === undefined ? undefined : checkFilter(filter);
  return { groups: numbers, receiveBuffer, allNamespaces, credentials, filter: program, signal };
}
