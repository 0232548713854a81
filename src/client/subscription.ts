// Notifications of the kernel's, on a socket of their own, with every loss told.

import { checkInteger, S32_MAX } from '../codec/check.ts';
import type { IncomingDatagram } from '../exchange/datagram.ts';
import { ClosedError } from '../exchange/errors.ts';
import type { Profile } from '../exchange/profile.ts';
import { eventOf, type LossEvent, type SubscriptionEvent } from './event.ts';
import { SocketListener, type SocketListenerParts } from './socket-listener.ts';

/** What is called with each event. */
export type SubscriptionCallback = (event: SubscriptionEvent) => void;

/** What a {@link Subscription} tells others beside its consumer. */
export interface SubscriptionHooks {
  /** Told once, when it has ended. */
  readonly onClose: () => void;
  /** Told in place of an uncaught exception. */
  readonly onFailure: ((error: unknown) => void) | undefined;
}

/**
 * Notifications in the order in which the kernel sent them, and losses where they happened. Made by
 * {@link NetlinkClient.subscribe}.
 *
 * Either iterate, one by one or by {@link chunks}, or have a callback; one consumer at a time. While events are waited for,
 * the process is held; after {@link unref} it is not. Events that wait for a slow consumer stay in the kernel's buffer as
 * far as they can: when that overflows, the loss is told as any other.
 */
export class Subscription extends SocketListener<SubscriptionEvent> {
  readonly #profile: Profile;
  readonly #hooks: SubscriptionHooks;

  /** @internal */
  constructor(parts: SocketListenerParts<SubscriptionEvent>, hooks: SubscriptionHooks) {
    super(parts);
    this.#profile = parts.profile;
    this.#hooks = hooks;
  }

  /** How many datagrams of other processes were dropped, how many were malformed or too long, how often there was a loss. */
  get counters(): {
    readonly foreign: number;
    readonly malformed: number;
    readonly truncated: number;
    readonly overruns: number;
  } {
    const { foreign, malformed, truncated, overruns } = this.received;
    return { foreign, malformed, truncated, overruns };
  }

  /** Joins one more group. @throws SystemError, EPERM where it is not for everyone, EINVAL where there is none. */
  join(group: number): void {
    this.#change('join', group);
  }

  /** Leaves a group; what was sent to it before may still come. */
  leave(group: number): void {
    this.#change('leave', group);
  }

  /** @internal */
  protected override itemOf(datagram: IncomingDatagram, offset: number, end: number): SubscriptionEvent {
    return eventOf(this.#profile, datagram, offset, end);
  }

  /** @internal */
  protected override itemOfLoss(loss: LossEvent): LossEvent {
    return loss;
  }

  /** @internal */
  protected override released(error: unknown): void {
    try {
      super.released(error);
    } finally {
      this.#hooks.onClose();
    }
  }

  /** @internal */
  protected override uncaught(error: unknown): void {
    if (this.#hooks.onFailure === undefined) super.uncaught(error);
    else this.#hooks.onFailure(error);
  }

  #change(verb: 'join' | 'leave', group: number): void {
    checkInteger(`${verb} a group`, group, 1, S32_MAX);
    if (this.closed) throw new ClosedError(`${verb} group ${group}`, 'the subscription is closed');
    this.membership(verb, group);
  }
}
