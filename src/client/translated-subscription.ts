// A subscription that knows what its protocol's events mean: on a socket of its own, every loss told, each event made into
// what it stands for.

import { checkClientOptions, type NetlinkClientOptions } from './client-options.ts';
import { eventOf, type LossEvent, type SubscriptionEvent } from './event.ts';
import { SocketListener, type SocketListenerParts } from './socket-listener.ts';
import { checkSubscribeOptions, type SubscribeOptions } from './subscription-options.ts';
import { describe } from '../codec/check.ts';
import type { IncomingDatagram } from '../exchange/datagram.ts';
import { type Profile, profileOf } from '../exchange/profile.ts';
import type { Transport } from '../socket/transport.ts';

/** What every such subscription may be opened with. */
export interface EventSourceOptions
  extends
    Pick<SubscribeOptions, 'receiveBuffer' | 'signal'>,
    Pick<NetlinkClientOptions, 'networkNamespace' | 'transport'> {}

/** What is subscribed to. */
export interface EventSource {
  readonly protocol: number;
  readonly groups: readonly number[];
  readonly credentials: boolean;
}

/** A socket that listens. */
export interface EventSocket {
  readonly transport: Transport;
  readonly signal: AbortSignal | undefined;
}

/**
 * Checks what a subscription is opened with, and opens its socket.
 *
 * @throws SystemError where the network namespace is not there, or the socket cannot be had; the reason of a signal that was
 *   aborted; TypeError or RangeError for options that are none.
 */
export function openEventSocket(source: EventSource, options: EventSourceOptions, callback: unknown): EventSocket {
  const { receiveBuffer, networkNamespace, transport } = options;
  if (callback !== undefined && typeof callback !== 'function') {
    throw new TypeError(`Cannot subscribe: the callback is ${describe(callback)}, not a function`);
  }
  const { groups, credentials, protocol } = source;
  const { signal, ...checked } = checkSubscribeOptions({
    groups,
    credentials,
    ...(receiveBuffer !== undefined && { receiveBuffer }),
    ...(options.signal !== undefined && { signal: options.signal }),
  });
  signal?.throwIfAborted();
  const client = checkClientOptions({
    protocol,
    ...(networkNamespace !== undefined && { networkNamespace }),
    ...(transport !== undefined && { transport }),
  });
  try {
    return { transport: client.transport({ protocol, ...checked }), signal };
  } finally {
    client.release(); // there is one socket only
  }
}

/** Makes of an event what is delivered; undefined where nothing is. What it throws ends the subscription. */
export type Translate<T> = (event: SubscriptionEvent) => T | undefined;

/** What a {@link TranslatedSubscription} is made of. */
export interface TranslationParts<T> extends Omit<SocketListenerParts<T>, 'profile'> {
  readonly translate: Translate<T>;
}

/**
 * Items made of notifications, in their order. Either iterate, or have a callback; one consumer at a time. While items are
 * waited for, the process is held; after `unref()` it is not.
 */
export class TranslatedSubscription<T> extends SocketListener<T> {
  readonly #profile: Profile;
  readonly #translate: Translate<T>;

  /** @internal */
  constructor({ translate, ...parts }: TranslationParts<T>) {
    const profile = profileOf(parts.transport.protocol);
    super({ ...parts, profile });
    this.#profile = profile;
    this.#translate = translate;
  }

  /** @internal */
  protected override itemOf(datagram: IncomingDatagram, offset: number, end: number): T | undefined {
    return this.#translate(eventOf(this.#profile, datagram, offset, end));
  }

  /** @internal */
  protected override itemOfLoss(loss: LossEvent): T | undefined {
    return this.#translate(loss);
  }
}
