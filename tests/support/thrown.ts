import type { SystemError } from '../../src/index.ts';

/** What a call throws, with the fields that errors of nlmsg may have. */
export type Thrown = Error &
  Partial<Pick<SystemError, 'code' | 'errno' | 'syscall'>> & { path?: string; offset?: number };

/** The error that a call throws; a call that throws none fails the test. */
export function thrownBy(call: () => unknown): Thrown {
  try {
    call();
  } catch (error) {
    return error as Thrown;
  }
  throw new Error('expected an error, and there was none');
}
