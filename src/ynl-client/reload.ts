// A family of generic netlink whose module is loaded anew has new numbers, and nobody is in its groups any more. Its
// controller announces that: who listens to the family listens to the controller, too.

import { hostByteOrder } from '../codec/byte-order.ts';
import type { MessageEvent } from '../client/event.ts';
import type { Subscription } from '../client/subscription.ts';
import type { AnyFamily } from '../families/family.ts';
import { type Controller, CTRL_CMD_NEWFAMILY, GENL_ID_CTRL, type Registration, registrationOf } from './controller.ts';
import type { ReloadEvent } from './family-event.ts';

/** Keeps one subscription in the groups of its family. */
export class Reload {
  readonly #family: AnyFamily;
  readonly #controller: Controller | undefined;
  readonly #names: readonly (string | number)[];
  readonly #onRegistration: (registration: Registration) => void;

  constructor(
    family: AnyFamily,
    controller: Controller | undefined,
    names: readonly (string | number)[],
    onRegistration: (registration: Registration) => void,
  ) {
    this.#family = family;
    this.#controller = controller;
    this.#names = names;
    this.#onRegistration = onRegistration;
  }

  /** The groups to join besides the family's own. */
  get groups(): readonly number[] {
    // The controller's own numbers never change.
    return this.#controller === undefined || this.#family.name === 'nlctrl' ? [] : [GENL_ID_CTRL];
  }

  /** Null for what the controller said of other families. */
  take({ type, payload }: MessageEvent, subscription: Subscription): ReloadEvent | null | undefined {
    if (this.groups.length === 0 || type !== GENL_ID_CTRL) return undefined;
    if (payload[0] !== CTRL_CMD_NEWFAMILY) return null;
    const registration = this.#registered(payload);
    if (registration === undefined) return null;
    this.#onRegistration(registration);
    for (const name of this.#names) {
      const number = typeof name === 'number' ? undefined : registration.groups.get(name);
      if (number !== undefined) subscription.join(number);
    }
    return { kind: 'reload' };
  }

  /** What the kernel says where it is about this family. */
  #registered(payload: Uint8Array): Registration | undefined {
    const attributes = this.#controller!.decode(payload, hostByteOrder);
    return attributes?.familyName === this.#family.name ? registrationOf(this.#family.name, attributes) : undefined;
  }
}
