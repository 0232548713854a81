// What every request of a client may be given beside itself.

import { checkInteger, checkObject, describe, S32_MAX, U16_MAX } from '../codec/check.ts';

/** How long a request waits for its end, and a dump for its next message, unless told otherwise: 5 s. */
export const DEFAULT_TIMEOUT = 5_000;

/** Options of a request without the event loop. */
export interface SyncOptions {
  /**
   * Milliseconds, from 0, or Infinity: how long to wait for the answer, of a dump for its next part; the client's by
   * default, which is 5,000 unless it was opened with another.
   * What has not been answered then has an unknown outcome. The kernel works on a request inside sendmsg(2), which no
   * deadline interrupts: only the wait after it is limited.
   */
  readonly timeout?: number;
  /** nlmsg_flags to add to those of an operation: NLM_F_ECHO, NLM_F_CREATE. Not for requests in bytes, which have their own. */
  readonly flags?: number;
}

/** Options of a request. */
export interface RequestOptions extends SyncOptions {
  /** Cancels: what was not sent is not sent, and what was has an unknown outcome. */
  readonly signal?: AbortSignal;
  /**
   * Whether to make the system calls on a worker thread. The kernel does a request inside sendmsg(2): deleting a link can
   * take some 20 ms, for which this thread stands still otherwise. The deadline runs and the signal is heeded meanwhile:
   * what that thread has not begun to send by then is not sent, and the error says so. A quick request takes longer so. False by default. Only for a request, not for dumps, batches and pings.
   */
  readonly offload?: boolean;
}

/** Options of a ping. */
export type PingOptions = Pick<RequestOptions, 'timeout' | 'signal'>;

/** Options with their defaults. */
export interface CheckedOptions {
  readonly timeout: number;
  readonly flags: number;
  readonly signal: AbortSignal | undefined;
  readonly offload: boolean;
}

/** Options as they are where none are given. */
export function defaultOptions(timeout: number): CheckedOptions {
  return { timeout, flags: 0, signal: undefined, offload: false };
}

/** @throws TypeError or RangeError for options that are none. */
export function checkOptions(
  verb: string,
  options: RequestOptions | undefined,
  defaults: CheckedOptions,
): CheckedOptions {
  if (options === undefined) return defaults;
  checkObject(`${verb}: options`, options);
  const { timeout = defaults.timeout, flags = 0, signal, offload = false } = options;
  checkTimeout(verb, timeout);
  checkInteger(`${verb}: flags`, flags, 0, U16_MAX);
  checkSignal(verb, signal);
  if (typeof offload !== 'boolean')
    throw new TypeError(`Cannot ${verb}: offload is ${describe(offload)}, not a boolean`);
  return { timeout, flags, signal, offload };
}

/** As {@link checkOptions}, for what cannot be offloaded. */
export function checkOptionsHere(
  verb: string,
  options: RequestOptions | undefined,
  defaults: CheckedOptions,
): CheckedOptions {
  const checked = checkOptions(verb, options, defaults);
  if (checked.offload) throw new TypeError(`Cannot ${verb}: only a request can be offloaded`);
  return checked;
}

/** @throws TypeError or RangeError for what is no number of milliseconds. */
export function checkTimeout(verb: string, timeout: unknown): void {
  if (timeout !== Infinity) checkInteger(`${verb}: timeout`, timeout, 0, S32_MAX);
}

/** @throws TypeError for what is no AbortSignal. */
export function checkSignal(verb: string, signal: unknown): void {
  if (signal === undefined || signal instanceof AbortSignal) return;
  throw new TypeError(`Cannot ${verb}: signal is ${describe(signal)}, not an AbortSignal`);
}
