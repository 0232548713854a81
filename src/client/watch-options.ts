// What a watch is opened with.

import { checkObject } from '../codec/check.ts';
import type { MirrorDescription } from '../families/mirror.ts';
import { checkTimeout } from './options.ts';
import { checkSubscribeOptions, type SubscribeOptions, type SubscriptionSettings } from './subscription-options.ts';

/** Options of {@link NetlinkClient.watch}. */
export interface WatchOptions extends Pick<SubscribeOptions, 'receiveBuffer' | 'signal'> {
  /** Milliseconds without progress after which a reading is given up, and made anew; the client's by default. */
  readonly timeout?: number;
}

/** @throws TypeError or RangeError for options that are none, or a description of another protocol's table. */
export function checkWatchOptions(
  description: Pick<MirrorDescription<unknown>, 'name' | 'protocol' | 'groups'>,
  options: WatchOptions,
  protocol: number,
): SubscriptionSettings & { readonly timeout: number | undefined } {
  checkObject('watch', description);
  checkObject('watch: options', options);
  if (description.protocol !== protocol) {
    throw new TypeError(
      `Cannot watch ${description.name}: they are of protocol ${description.protocol}, not ${protocol}`,
    );
  }
  const { timeout, signal, receiveBuffer } = options;
  if (timeout !== undefined) checkTimeout('watch', timeout);
  const { groups } = description;
  const given = { ...(signal && { signal }), ...(receiveBuffer !== undefined && { receiveBuffer }) };
  return { ...checkSubscribeOptions({ groups, ...given }), timeout };
}
