// Notifications of a family, decoded.

import { hostByteOrder } from '../codec/byte-order.ts';
import type { MessageEvent, SubscriptionEvent } from '../client/event.ts';
import { TranslatedSubscription, type TranslationParts } from '../client/translated-subscription.ts';
import type { AnyFamily } from '../families/family.ts';
import type { FamilyEvent, FamilyEventHeader } from './family-event.ts';
import type { Reload } from './reload.ts';

/** struct genlmsghdr: cmd, version, reserved. */
const GENL_HDRLEN = 4;

const BYTE_ORDER = { byteOrder: hostByteOrder } as const;

/** What a {@link FamilySubscription} has beyond others. */
export interface FamilySubscriptionParts {
  readonly family: AnyFamily;
  readonly reload: Reload;
  /** Told once, when it has ended. */
  readonly onClose: () => void;
}

/**
 * What a family announces, by name and decoded, on a socket of its own. Every loss is an event, and so is every message that
 * cannot be decoded. Either iterate, or have a callback.
 */
export class FamilySubscription<Notifications extends object> extends TranslatedSubscription<
  FamilyEvent<Notifications>
> {
  readonly #parts: FamilySubscriptionParts;
  /** How many there have been since the asking began; 0 where nobody asks. */
  #losses = 0;

  /** @internal */
  constructor(parts: TranslationParts<FamilyEvent<Notifications>>, own: FamilySubscriptionParts) {
    super(parts);
    this.#parts = own;
  }

  /** @internal */
  protected override leaving(): void {
    this.#parts.onClose();
  }

  /** @internal @throws SystemError where the groups of a family that was loaded anew cannot be joined. */
  translated(event: SubscriptionEvent): FamilyEvent<Notifications> | undefined {
    if (event.kind === 'loss') {
      void this.#ask();
      return event;
    }
    if (event.kind !== 'message') return undefined;
    const { reload } = this.#parts;
    if (reload.concerns(event)) return reload.take(event, this.subscription);
    return this.#decoded(event) as FamilyEvent<Notifications>;
  }

  /** After a loss: it may have been the word that the family was loaded anew, and then nothing more would come. */
  async #ask(): Promise<void> {
    if (++this.#losses > 1) return; // who asks will ask again
    try {
      for (let asked = 0; asked < this.#losses && !this.closed;) {
        asked = this.#losses;
        const event = await this.#parts.reload.ask(this.subscription);
        if (event !== undefined) this.give(event);
      }
    } catch (error) {
      this.fail(error);
    } finally {
      this.#losses = 0;
    }
  }

  #decoded({ type, flags, sequence, portId, group, nsid, credentials, payload }: MessageEvent): object {
    const { family } = this.#parts;
    const isGeneric = family.version !== undefined;
    const id = isGeneric ? (payload[0] ?? -1) : type;
    const header: FamilyEventHeader = { id, flags, sequence, portId, group, nsid, credentials };
    const notification = family.notifications.get(id);
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
