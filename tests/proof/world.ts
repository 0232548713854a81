// Where the tests run: which kernel, and which families it has.

import { FamilyMissingError, KernelError, SystemError } from '../../src/index.ts';
import { describe } from '@jest/globals';
import { describeWith } from '../support/requirements.ts';
import { ProofFamily } from './family.ts';
import { listed, missing } from './record.ts';

const given = process.env['NLMSG_KERNEL'];
/** `host`, or the name of a guest's kernel: `6.1-full`, `6.12`. */
export const KERNEL = given ?? 'host';
/** Whether this is one of Debian's kernels, of which it is known what they have. */
export const IN_GUEST = process.env['NLMSG_GUEST'] !== undefined;

/**
 * `describe` for the tests of this folder. They change whatever a kernel has, one after the other, in a guest or in a
 * namespace of their own: in the crowd of all tests they would find the links of others.
 */
export function describeProof(name: string, body: () => void): void {
  if (given === undefined) describe.skip(`${name} [skipped, needs proof: npm run proof runs it]`, body);
  else describeWith(IN_GUEST ? 'netlink' : 'kernel', name, body);
}

/** The families that only the guests have, or only newer kernels, with the reason for each kernel. */
const HOST_LACKS = 'not in the kernel of this machine';
const EXPECTED_TO_LACK: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '6.1-full': {
    netdev: 'netdev came with 6.3',
    handshake: 'handshake came with 6.4',
  },
  '6.12': {},
};

/** Opens a family, or records that this kernel has none; a guest's kernel must have it unless it is known not to. */
export async function openOrMissing(name: string): Promise<ProofFamily | undefined> {
  const expected = EXPECTED_TO_LACK[KERNEL]?.[name];
  try {
    const family = await ProofFamily.open(name);
    if (expected !== undefined) throw new Error(`${KERNEL} has ${name}, which it is said to lack: ${expected}`);
    listed(name, family.operations);
    return family;
  } catch (error) {
    const isMissing = error instanceof FamilyMissingError || error instanceof SystemError;
    if (!isMissing || (IN_GUEST && expected === undefined)) throw error;
    missing(name, expected ?? HOST_LACKS);
    return undefined;
  }
}

/** A refusal's errno by name, for `expect(await refusal(...))`. @throws Error where it was not refused. */
export async function refusal(work: Promise<unknown>): Promise<KernelError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof KernelError) return error;
    throw error;
  }
  throw new Error('the kernel refused nothing');
}

/** What an errno is called, with the kernel's own words where it has any. */
export function reasonOf({ code, kernelMessage }: { readonly code: string; readonly kernelMessage?: string }): string {
  return kernelMessage === undefined ? code : `${code}, "${kernelMessage}"`;
}
