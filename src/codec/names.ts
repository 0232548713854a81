// From numbers back to the kernel's names, for people who read messages.

import {
  AckFlag,
  ControlType,
  DeleteFlag,
  GetFlag,
  MessageFlag,
  NetlinkProtocol,
  NewFlag,
  NLMSG_DONE,
  NLMSG_ERROR,
  NLMSG_MIN_TYPE,
} from './constants.ts';
import { hex } from './text.ts';

/** What a request does, which decides the meaning of its upper flags. */
export type RequestKind = 'get' | 'new' | 'delete';

const UPPER_FLAGS = { get: GetFlag, new: NewFlag, delete: DeleteFlag } as const;
const UPPER_BITS = 0xff00;

/**
 * The name of a netlink protocol, or undefined for a number that the kernel has given to none.
 *
 * @example
 * ```ts
 * import { protocolName } from 'nlmsg/codec';
 *
 * console.log(protocolName(0), protocolName(31)); // NETLINK_ROUTE undefined
 * ```
 */
export function protocolName(protocol: number): string | undefined {
  return nameIn(NetlinkProtocol, protocol);
}

/**
 * The name of a control message, or undefined: from 16 on a type means what the protocol says.
 *
 * @example
 * ```ts
 * import { controlTypeName } from 'nlmsg/codec';
 *
 * console.log(controlTypeName(3)); // NLMSG_DONE
 * ```
 */
export function controlTypeName(type: number): string | undefined {
  return nameIn(ControlType, type);
}

/**
 * The names of the flags that are set, joined by ` | `; bits without a name in hexadecimal; `0` where none is set.
 *
 * The bits from 0x100 on mean different things in a get, a new, a delete and an acknowledgement.
 *
 * @param flags - nlmsg_flags.
 * @param type - nlmsg_type: in NLMSG_ERROR and NLMSG_DONE the upper bits are those of an acknowledgement.
 * @param kind - What a request does, where that is known; without it the upper bits stay numbers.
 *
 * @example
 * ```ts
 * import { flagNames } from 'nlmsg/codec';
 *
 * console.log(flagNames(0x301, 18, 'get')); // NLM_F_REQUEST | NLM_F_ROOT | NLM_F_MATCH
 * console.log(flagNames(0x300, 2)); // NLM_F_CAPPED | NLM_F_ACK_TLVS
 * console.log(flagNames(0x305, 18)); // NLM_F_REQUEST | NLM_F_ACK | 0x300
 * ```
 */
export function flagNames(flags: number, type: number, kind?: RequestKind): string {
  let upper: Readonly<Record<string, number>> = {};
  if (type === NLMSG_ERROR || type === NLMSG_DONE) upper = AckFlag;
  else if (type >= NLMSG_MIN_TYPE && kind) upper = UPPER_FLAGS[kind];
  const names: string[] = [];
  let unnamed = flags;
  for (const [name, bit] of [...Object.entries<number>(MessageFlag), ...Object.entries(upper)]) {
    if ((flags & bit) === 0) continue;
    names.push(name);
    unnamed &= ~bit;
  }
  for (const bits of [unnamed & ~UPPER_BITS, unnamed & UPPER_BITS]) if (bits !== 0) names.push(`0x${hex(bits, 1)}`);
  return names.join(' | ') || '0';
}

/** The key under which `table` holds `value`. */
export function nameIn(table: Readonly<Record<string, number>>, value: number): string | undefined {
  return Object.keys(table).find((name) => table[name] === value);
}
