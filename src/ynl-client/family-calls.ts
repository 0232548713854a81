// What the methods of a family's client are called with.

import { describe } from '../codec/check.ts';
import type { SubscribeOptions } from '../client/subscription-options.ts';
import type { DoName, DoReply, DoRequest, OperationTable } from '../families/family.ts';
import type { Operation } from '../families/operation.ts';
import type { FamilyReply } from './family-reply.ts';

/** An operation as it is called. */
export interface FamilyCall<In, Out> {
  readonly operation: Operation<In, Out>;
  /** Its name, where the kernel answers it with a value. */
  readonly answering: string | undefined;
}

/** A group of a family: by name, or where its specification lacks it, by number. Where it has none at all, by any name. */
type GroupOf<Group extends string> = ([Group] extends [never] ? string : Group) | number;
/** One of them or several. */
export type Groups<Group extends string> = GroupOf<Group> | readonly GroupOf<Group>[];

/** Options of {@link FamilyClient.subscribe}. */
export type FamilySubscribeOptions = Omit<SubscribeOptions, 'groups'>;

/** One request of {@link FamilyClient.batch}. */
export type FamilyBatchRequest<Operations extends OperationTable> = {
  [Name in DoName<Operations>]: { readonly operation: Name; readonly value: DoRequest<Operations, Name> };
}[DoName<Operations>];

/** The results of a batch, in the order of its requests. */
export type FamilyBatchResults<
  Operations extends OperationTable,
  Requests extends readonly { readonly operation: string }[],
> = {
  -readonly [Index in keyof Requests]: PromiseSettledResult<
    FamilyReply<
      Requests[Index]['operation'] extends keyof Operations
        ? DoReply<Operations, Requests[Index]['operation']>
        : unknown
    >
  >;
};

/** The groups of a subscription, one or several. @throws TypeError for what is none. */
export function groupNames(groups: unknown): readonly (string | number)[] {
  const names: readonly unknown[] = Array.isArray(groups) ? groups : [groups];
  for (const name of names) {
    if (typeof name === 'string' || typeof name === 'number') continue;
    throw new TypeError(`Cannot subscribe: expected the name of a group or a list of names, got ${describe(name)}`);
  }
  return names as readonly (string | number)[];
}
