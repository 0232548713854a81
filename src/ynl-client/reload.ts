// A family of generic netlink whose module is loaded anew has new numbers, and nobody is in its groups any more. Its
// controller announces that: who listens to the family listens to the controller, too, and asks it where that may be lost.

import { hostByteOrder } from '../codec/byte-order.ts';
import type { AnyFamily } from '../families/family.ts';
import { type Controller, CTRL_CMD_NEWFAMILY, GENL_ID_CTRL, type Registration, registrationOf } from './controller.ts';
import type { ReloadEvent } from './family-event.ts';
import { FamilyMissingError } from './family-missing.ts';

/** What a {@link Reload} works with. */
export interface ReloadParts {
  readonly family: AnyFamily;
  /** Undefined where this is no family of generic netlink. */
  readonly controller: Controller | undefined;
  /** The number of the family whose groups are joined at first. */
  readonly id: number | undefined;
  /** The groups, as they were asked for. */
  readonly names: readonly (string | number)[];
  readonly onRegistration: (registration: Registration) => void;
}

/** Who is in the groups of a family. */
export interface GroupMember {
  /** Whether it has left them all. */
  isClosed(): boolean;
  /** Joins a group. @throws SystemError. */
  join(group: number): void;
}

/** Keeps one subscription in the groups of its family. */
export class Reload {
  readonly #parts: ReloadParts;
  /** The controller's own numbers never change. */
  readonly #isNeeded: boolean;
  #id: number | undefined;

  constructor(parts: ReloadParts) {
    this.#parts = parts;
    this.#isNeeded = parts.controller !== undefined && parts.family.name !== 'nlctrl';
    this.#id = parts.id;
  }

  /** The groups to join besides the family's own. */
  get groups(): readonly number[] {
    return this.#isNeeded ? [GENL_ID_CTRL] : [];
  }

  /** Whether it is the controller that says something. */
  concerns(type: number): boolean {
    return this.#isNeeded && type === GENL_ID_CTRL;
  }

  /** What the controller says; nothing where that is of other families. @throws SystemError. */
  take(payload: Uint8Array, member: GroupMember): ReloadEvent | undefined {
    if (payload[0] !== CTRL_CMD_NEWFAMILY) return undefined;
    const { controller, family } = this.#parts;
    const attributes = controller!.decode(payload, hostByteOrder);
    if (attributes?.familyName !== family.name) return undefined;
    this.#join(registrationOf(family.name, attributes), member);
    return { kind: 'reload' };
  }

  /** Asks the kernel whether the family has another number by now. @throws SystemError; what the question fails with. */
  async ask(member: GroupMember): Promise<ReloadEvent | undefined> {
    if (!this.#isNeeded) return undefined;
    const before = this.#id;
    const registration = await this.#registration();
    if (registration === undefined || member.isClosed()) return undefined;
    this.#join(registration, member);
    return registration.id === before ? undefined : { kind: 'reload' };
  }

  /** Undefined where the family is gone: its coming will be announced. */
  async #registration(): Promise<Registration | undefined> {
    try {
      return await this.#parts.controller!.resolve(this.#parts.family.name);
    } catch (error) {
      if (error instanceof FamilyMissingError) return undefined;
      throw error;
    }
  }

  /** Who is in a group already stays in it. */
  #join(registration: Registration, member: GroupMember): void {
    this.#id = registration.id;
    this.#parts.onRegistration(registration);
    for (const name of this.#parts.names) {
      const number = typeof name === 'number' ? undefined : registration.groups.get(name);
      if (number !== undefined) member.join(number);
    }
  }
}
