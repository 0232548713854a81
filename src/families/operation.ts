// What a family lets one ask for, as data: which message it is, how its payload is written, how the answer's is read.

import type { Codec } from '../codec/schema/codec.ts';

/**
 * One operation of a family. `In` is what the request is made from, `Out` what each message of data in the answer gives.
 *
 * @example
 * ```ts
 * import { attr, attributes, type Operation, NETLINK_ROUTE, u32 } from 'nlmsg';
 *
 * const NextHop = attributes({ id: attr(1, u32) });
 * const operation: Operation<{ id: number }, { id?: number }> = {
 *   name: 'getnexthop',
 *   protocol: NETLINK_ROUTE,
 *   type: 106,
 *   flags: 0,
 *   request: NextHop,
 *   reply: NextHop,
 *   replyType: 104,
 * };
 * console.log(operation.request.encode({ id: 1 }).length); // 8
 * ```
 */
export interface Operation<In, Out> {
  /** The name in the kernel's netlink specifications: `getlink`. */
  readonly name: string;
  /** The netlink protocol: NETLINK_ROUTE, ... */
  readonly protocol: number;
  /** nlmsg_type of the request. */
  readonly type: number;
  /** nlmsg_flags of a single request, beyond NLM_F_REQUEST and NLM_F_ACK: `NLM_F_CREATE | NLM_F_EXCL`. A dump has none. */
  readonly flags: number;
  /** Writes the payload of the request. */
  readonly request: Codec<unknown, In>;
  /** Reads the payload of each message of data; undefined where there are none. */
  readonly reply: Codec<Out, never> | undefined;
  /** nlmsg_type of the messages of data; undefined where there are none. */
  readonly replyType: number | undefined;
}
