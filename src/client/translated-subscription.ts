// A subscription that knows what its protocol's events mean: on a socket of its own, every loss told, each event made into
// what it stands for.

import { checkClientOptions, type NetlinkClientOptions } from './client-options.ts';
import type { SubscriptionEvent } from './event.ts';
import { Listener } from './listener.ts';
import { Subscription } from './subscription.ts';
import { checkSubscribeOptions, type SubscribeOptions } from './subscription-options.ts';
import { describe } from '../codec/check.ts';
import { profileOf } from '../exchange/profile.ts';
import type { Transport } from '../socket/transport.ts';

/** Items that wait for the consumer, beyond which the socket is left alone: the kernel's buffer then is the queue. */
const MOST_WAITING = 8_192;

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
export interface TranslationParts<T> {
  /** Becomes the subscription's own: closed with it, also where it cannot be made. */
  readonly transport: Transport;
  readonly translate: Translate<T>;
  readonly callback: ((item: T) => void) | undefined;
  readonly signal: AbortSignal | undefined;
}

/**
 * Items made of notifications, in their order. Either iterate, or have a callback; one consumer at a time. While items are
 * waited for, the process is held; after `unref()` it is not.
 */
export class TranslatedSubscription<T> extends Listener<T> {
  /** @internal */
  protected readonly subscription: Subscription;
  readonly #translate: Translate<T>;
  readonly #signal: AbortSignal | undefined;
  readonly #abort = (): void => this.destroy(this.#signal?.reason as Error);

  /** @internal */
  constructor({ transport, translate, callback, signal }: TranslationParts<T>) {
    super(callback);
    this.#translate = translate;
    this.#signal = signal;
    try {
      this.subscription = new Subscription(
        transport,
        profileOf(transport.protocol),
        (event) => this.#take(event),
        () => undefined,
        (error) => this.fail(error),
      );
    } catch (error) {
      transport.close(); // there was no descriptor left to wait with
      throw error;
    }
    signal?.addEventListener('abort', this.#abort, { once: true });
    this.changed();
  }

  /** The port id of its socket. */
  get portId(): number {
    return this.subscription.portId;
  }

  /** The size of its receive buffer in bytes, as the kernel accounts for it. */
  get receiveBuffer(): number {
    return this.subscription.receiveBuffer;
  }

  /** @internal Called once, when it has ended and its socket is still open. */
  protected leaving?(error: unknown): void;

  /** @internal */
  protected override released(error: unknown): void {
    this.#signal?.removeEventListener('abort', this.#abort);
    try {
      this.leaving?.(error);
    } finally {
      this.subscription.close();
    }
  }

  /** @internal */
  protected override changed(): void {
    this.subscription.pause(this.waiting >= MOST_WAITING);
    if (this.isAwaited) this.subscription.ref();
    else this.subscription.unref();
  }

  /** @internal Gives an item to the consumer, who may close it. */
  protected give(item: T): void {
    this.deliver(item);
    if (this.waiting >= MOST_WAITING && !this.closed) this.changed();
  }

  #take(event: SubscriptionEvent): void {
    if (this.closed) return;
    let item: T | undefined;
    try {
      item = this.#translate(event);
    } catch (error) {
      this.fail(error);
      return;
    }
    if (item !== undefined) this.give(item);
  }
}
