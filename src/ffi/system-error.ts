// A failed system call as an error like Node's own.

import { errnoName } from '../codec/errno.ts';
import { NetlinkError } from '../codec/errors.ts';
import { builtin } from './builtin.ts';

/** The calls without which nothing is sent: netlink hands a message over in sendmsg whole, or not at all. */
const BEFORE_SENDING: ReadonlySet<string> = new Set(['socket', 'bind', 'sendmsg']);

/**
 * A system call that failed. As in Node's own errors, `code` is the name of the errno, `errno` its negative number and
 * `syscall` the call.
 *
 * @example
 * ```ts
 * import { sendNetlinkMessageToKernel, SystemError } from 'nlmsg';
 *
 * try {
 *   sendNetlinkMessageToKernel(999_999, 'hello', 5, 20, 1);
 * } catch (error) {
 *   if (error instanceof SystemError) console.log(error.code, error.errno, error.syscall); // EBADF -9 getsockname
 * }
 * ```
 */
export class SystemError extends NetlinkError {
  static {
    this.prototype.name = 'SystemError';
  }

  /** The errno as a negative number, for `util.getSystemErrorName`. */
  readonly errno: number;
  /** The system call, as `sendmsg`. */
  readonly syscall: string;

  /**
   * @param action - Completes "Cannot ...".
   * @param syscall - The call that failed.
   * @param errno - Of either sign.
   * @param reason - The likely reason, a clause; left out where none is known.
   */
  constructor(action: string, syscall: string, errno: number, reason?: string) {
    const number = Math.abs(errno);
    const [libuvName, text] = builtin('node:util').getSystemErrorMap().get(-number) ?? [];
    const code = errnoName(number) ?? libuvName ?? `errno ${number}`;
    super(code, `Cannot ${action}: ${syscall} gave ${code}${text ? ` (${text})` : ''}${reason ? `; ${reason}` : ''}`);
    this.errno = -number;
    this.syscall = syscall;
  }

  /**
   * What became of a request that failed so: `not sent` where the call is one without which nothing is sent; undefined
   * where the call, as recvmsg, tells nothing of it. Does not hold for a message to a group, which some may have got.
   */
  get outcome(): 'not sent' | undefined {
    return BEFORE_SENDING.has(this.syscall) ? 'not sent' : undefined;
  }
}
