// What became of requests, for whoever listens to the diagnostics channels.

import type { Pending } from '../exchange/pending.ts';
import { channel } from '../ffi/builtin.ts';
import type { Transport } from '../socket/transport.ts';
import type { Prepared } from './request.ts';

/** Published to the diagnostics channel `nlmsg:outcome` when it is known what became of a request or a dump that was sent. */
export interface OutcomeEvent {
  /** The netlink protocol. */
  readonly protocol: number;
  /** The port id of the socket that made the request. */
  readonly portId: number;
  /** nlmsg_type of the request. */
  readonly type: number;
  /** nlmsg_seq of the request. */
  readonly sequence: number;
  /** Whether it was a dump. */
  readonly isDump: boolean;
  /** `done`, `refused` by the kernel, or `unknown`: it may have been done or not. */
  readonly outcome: 'done' | 'refused' | 'unknown';
  /** What the caller is told; undefined where there is nothing wrong. */
  readonly error: Error | undefined;
}

/** Published to the diagnostics channel `nlmsg:loss` when notifications were lost. */
export interface LossReport {
  /** The netlink protocol. */
  readonly protocol: number;
  /** The port id of the socket. */
  readonly portId: number;
  /** How many messages the kernel counted as dropped since the last report; 0 where it only said that there were some. */
  readonly count: number;
}

const outcomes = channel('nlmsg:outcome');
const losses = channel('nlmsg:loss');

/** Tells what became of a request that was sent, if anybody listens. */
export function publishOutcome(
  { protocol, portId }: Transport,
  { type }: Prepared<unknown>,
  { sequence, isDump, outcome }: Pending,
  error: Error | undefined,
): void {
  if (!outcomes.hasSubscribers || outcome === undefined || outcome.kind === 'not sent') return;
  const event: OutcomeEvent = { protocol, portId, type, sequence, isDump, outcome: outcome.kind, error };
  outcomes.publish(event);
}

/** Tells that notifications were lost, if anybody listens. */
export function publishLoss({ protocol, portId }: Transport, count: number): void {
  if (losses.hasSubscribers) losses.publish({ protocol, portId, count } satisfies LossReport);
}
