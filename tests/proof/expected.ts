// Operations of which it is known that a kernel refuses them here: anything else that is refused is a failure.

import { expect } from '@jest/globals';
import { KernelError } from '../../src/index.ts';
import { BatchRefusedError } from '../../src/netfilter/index.ts';
import { proved } from './record.ts';
import { IN_GUEST, KERNEL, reasonOf } from './world.ts';

/** What an operation is answered with where it does not work: an errno and a reason, everywhere or on one kernel. */
export interface Refusal {
  readonly code: string;
  readonly why: string;
  /** The kernels that refuse it: all of them where there are none. */
  readonly on?: readonly string[];
}

/** Carries out something that may be refused as it is known to be, and says whether it was carried out. */
export async function unlessRefused(
  family: string,
  operation: string,
  known: Refusal | undefined,
  work: () => Promise<void>,
): Promise<boolean> {
  const applies = known !== undefined && (known.on === undefined || known.on.includes(KERNEL));
  try {
    await work();
  } catch (error) {
    if (!(error instanceof KernelError || error instanceof BatchRefusedError)) throw error;
    // The kernel of this machine is any kernel: what is not supported there is only noted.
    const anyway = !IN_GUEST && ['EOPNOTSUPP', 'EPERM', 'ENOENT', 'EINVAL'].includes(error.code);
    if (!applies && !anyway) throw error;
    if (applies && !anyway) expect(error.code).toBe(known.code);
    const why = applies ? known.why : 'not in the kernel of this machine, or not in a namespace of it';
    proved({ family, operation, outcome: 'refused', detail: `${reasonOf(error)}: ${why}` });
    return false;
  }
  if (applies && IN_GUEST) throw new Error(`${operation} is said to be refused on ${KERNEL}, but was not`);
  return true;
}
