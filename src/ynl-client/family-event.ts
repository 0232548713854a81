// What the subscription of a family gives.

import type { EventOrigin, LossEvent } from '../client/event.ts';

/** The kernel announced something that the family knows. */
export type FamilyNotificationEvent<Notifications extends object> = {
  readonly [Name in keyof Notifications & string]: FamilyEventHeader & {
    readonly kind: 'notification';
    /** As in the specification; it tells what the value is. */
    readonly name: Name;
    readonly value: Notifications[Name];
  };
}[keyof Notifications & string];

/** What the header of the message says. */
export interface FamilyEventHeader extends EventOrigin {
  /** nlmsg_type; of generic netlink genlmsghdr.cmd. */
  readonly id: number;
  /** nlmsg_flags: NLM_F_CREATE, NLM_F_REPLACE, ... */
  readonly flags: number;
  /** nlmsg_seq: of the request that caused it, where there was one. */
  readonly sequence: number;
  /** nlmsg_pid: the port of who caused it. Not proven: see {@link EventOrigin.credentials}. */
  readonly portId: number;
}

/** A message that the family does not know, or that cannot be decoded: nothing is swallowed. */
export interface UndecodedEvent extends FamilyEventHeader {
  readonly kind: 'undecoded';
  /** The payload, of generic netlink with genlmsghdr. A copy. */
  readonly bytes: Uint8Array;
  /** Why; undefined where the family has no notification of this number. */
  readonly error: Error | undefined;
}

/** The module of the family was loaded anew: what it announced in between is lost, and its groups have been joined again. */
export interface ReloadEvent {
  readonly kind: 'reload';
}

/** What the subscription of a family gives, told apart by `kind`. */
export type FamilyEvent<Notifications extends object> =
  FamilyNotificationEvent<Notifications> | UndecodedEvent | ReloadEvent | LossEvent;
