// The specification's own protocol: greetings, spoken with a kernel module that answers on protocol 31.

import { nameIn } from './codec/names.ts';

/** The netlink protocol number of greet, the highest there is: the kernel has 32 (MAX_LINKS) and gave 31 to nobody. */
export const NETLINK_GREET = 31;

/**
 * The message types of greet.
 *
 * @example
 * ```ts
 * import { greet } from 'nlmsg';
 *
 * console.log(greet.HELLO); // 20
 * ```
 */
export const greet = {
  /** Text; answered with a greeting. */
  HELLO: 20,
  /** Text; answered with a farewell. */
  BYE: 21,
  /** A u32 n in host byte order; answered with n messages. */
  COUNT: 22,
  /** Text; sent to everyone who listens. */
  SHOUT: 23,
} as const;
/** The type number of a greet message. */
export type greet = (typeof greet)[keyof typeof greet];

/**
 * The name of a greet message type, or undefined.
 *
 * @example
 * ```ts
 * import { greetName } from 'nlmsg';
 *
 * console.log(greetName(20), greetName(99)); // HELLO undefined
 * ```
 */
export function greetName(type: number): keyof typeof greet | undefined {
  return nameIn(greet, type) as keyof typeof greet | undefined;
}
