// An errno as people write it in a test.

import { checkInteger } from '../codec/check.ts';
import { Errno, type ErrnoName } from '../codec/errno.ts';

/** An errno: by name, or by number of either sign. */
export type ErrnoInput = ErrnoName | number;

/** The highest errno that a system call can return. Source: MAX_ERRNO in linux/err.h. */
const MAX_ERRNO = 4095;

/** The errno as a negative number; `action` completes "Cannot ...". */
export function negativeErrno(action: string, errno: ErrnoInput): number {
  const number: unknown = typeof errno === 'string' ? (Object.hasOwn(Errno, errno) ? Errno[errno] : NaN) : errno;
  const positive = typeof number === 'number' ? Math.abs(number) : number;
  checkInteger(`${action}: errno`, positive, 1, MAX_ERRNO);
  return -positive;
}
