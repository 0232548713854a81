// Notifications of a family, decoded.

import { hostByteOrder } from '../codec/byte-order.ts';
import type { MessageEvent, SubscriptionEvent } from '../client/event.ts';
import { Listener } from '../client/listener.ts';
import type { Subscription } from '../client/subscription.ts';
import type { AnyFamily } from '../families/family.ts';
import type { FamilyEvent, FamilyEventHeader } from './family-event.ts';

/** Events that wait for the consumer, beyond which the socket is left alone: the kernel's buffer then is the queue. */
const MOST_WAITING = 8_192;
/** struct genlmsghdr: cmd, version, reserved. */
const GENL_HDRLEN = 4;

const BYTE_ORDER = { byteOrder: hostByteOrder } as const;

/** What a {@link FamilySubscription} is made of. */
export interface FamilySubscriptionParts {
  readonly family: AnyFamily;
  readonly callback: ((event: never) => void) | undefined;
  readonly listen: (onEvent: (event: SubscriptionEvent) => void, onFailure: (error: unknown) => void) => Subscription;
  /**
   * Told of each message before it is decoded; what it returns is delivered in its place, and nothing where that is null.
   * Undefined leaves the message as it is.
   */
  readonly intercept: (
    event: MessageEvent,
    subscription: Subscription,
  ) => { readonly kind: 'reload' } | null | undefined;
  /** Told once, when it has ended. */
  readonly onClose: () => void;
}

/**
 * What a family announces, by name and decoded, on a socket of its own. Every loss is an event, and so is every message that
 * cannot be decoded. Either iterate, or have a callback.
 */
export class FamilySubscription<Notifications extends object> extends Listener<FamilyEvent<Notifications>> {
  readonly #family: AnyFamily;
  readonly #intercept: FamilySubscriptionParts['intercept'];
  readonly #subscription: Subscription;
  readonly #onClose: () => void;

  /** @internal */
  constructor({ family, callback, listen, intercept, onClose }: FamilySubscriptionParts) {
    super(callback as ((event: FamilyEvent<Notifications>) => void) | undefined);
    this.#family = family;
    this.#intercept = intercept;
    this.#onClose = onClose;
    this.#subscription = listen(
      (event) => this.#take(event),
      (error) => this.fail(error),
    );
    this.changed();
  }

  /** The port id of its socket. */
  get portId(): number {
    return this.#subscription.portId;
  }

  /** The size of its receive buffer in bytes, as the kernel accounts for it. */
  get receiveBuffer(): number {
    return this.#subscription.receiveBuffer;
  }

  /** @internal */
  protected override released(): void {
    this.#onClose();
    this.#subscription.close();
  }

  /** @internal */
  protected override changed(): void {
    this.#subscription.pause(this.waiting >= MOST_WAITING);
    if (this.isAwaited) this.#subscription.ref();
    else this.#subscription.unref();
  }

  #take(event: SubscriptionEvent): void {
    if (this.closed) return;
    let item: object | null;
    try {
      item = event.kind === 'message' ? this.#translate(event) : event.kind === 'loss' ? event : null;
    } catch (error) {
      this.fail(error); // the groups of a family that was loaded anew could not be joined: nothing more would come
      return;
    }
    if (item === null) return;
    this.deliver(item as FamilyEvent<Notifications>);
    if (this.waiting >= MOST_WAITING) this.#pause();
  }

  /** Where the consumer has not closed it meanwhile. */
  #pause(): void {
    if (!this.closed) this.changed();
  }

  #translate(event: MessageEvent): object | null {
    const instead = this.#intercept(event, this.#subscription);
    if (instead !== undefined) return instead;
    const { type, flags, sequence, portId, group, nsid, credentials, payload } = event;
    const isGeneric = this.#family.version !== undefined;
    const id = isGeneric ? (payload[0] ?? -1) : type;
    const header: FamilyEventHeader = { id, flags, sequence, portId, group, nsid, credentials };
    const notification = this.#family.notifications.get(id);
    if (notification === undefined || (isGeneric && payload.length < GENL_HDRLEN)) {
      return { kind: 'undecoded', ...header, bytes: payload, error: undefined };
    }
    try {
      const value = notification.payload.decode(payload, BYTE_ORDER);
      return { kind: 'notification', name: notification.name, value, ...header };
    } catch (error) {
      return { kind: 'undecoded', ...header, bytes: payload, error: error as Error };
    }
  }
}
