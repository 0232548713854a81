// One kind of object through its life: made, read back, changed, read back, deleted, gone.

import { expect } from '@jest/globals';
import { KernelError } from '../../src/index.ts';
import type { Value } from './compare.ts';
import type { ProofFamily } from './family.ts';
import { proved } from './record.ts';

/** One request. */
export interface Step {
  readonly operation: string;
  readonly value: Value;
  /** nlmsg_flags beyond those of a request with an acknowledgement. */
  readonly flags?: number;
}

export interface Life {
  /** What it is, in the table: a kind of link. */
  readonly detail?: string;
  readonly create: Step;
  /** How it is read: by a request, or from among the items of a dump. */
  readonly read: Omit<Step, 'flags'> & { readonly among?: (item: Value) => boolean };
  /** What is read after it was made, at least. */
  readonly created: Value;
  /** With the object as it was read: for the comparison with a tool. */
  readonly compare?: (item: Value) => void;
  readonly change?: (item: Value) => Step;
  readonly changed?: Value;
  readonly remove: (item: Value) => Step;
}

async function read(family: ProofFamily, { operation, value, among }: Life['read']): Promise<Value | undefined> {
  if (among !== undefined) return (await family.dump(operation, value)).find(among);
  try {
    return await family.do(operation, value);
  } catch (error) {
    // ENODEV, ENOENT, ESRCH: what kernels say of an object that is not there.
    if (error instanceof KernelError && ['ENODEV', 'ENOENT', 'ESRCH', 'EINVAL'].includes(error.code)) return undefined;
    throw error;
  }
}

const request = (family: ProofFamily, { operation, value, flags }: Step): Promise<Value | undefined> =>
  family.do(operation, value, flags === undefined ? {} : { flags });

/** Leads an object through its life, and records each step that held. */
export async function live(family: ProofFamily, life: Life): Promise<void> {
  const detail = life.detail === undefined ? {} : { detail: life.detail };
  const note = (operation: string): void => {
    proved({ family: family.name, operation, outcome: 'equal', ...detail });
  };
  await request(family, life.create);
  const item = await read(family, life.read);
  let step: Step | undefined;
  try {
    expect(item).toMatchObject(life.created);
    life.compare?.(item!);
    note(life.create.operation);
    note(life.read.operation);
    if (life.change !== undefined) {
      step = life.change(item!);
      await request(family, step);
      expect(await read(family, life.read)).toMatchObject(life.changed!);
      if (step.operation !== life.create.operation) note(step.operation);
    }
  } finally {
    if (item !== undefined) step = life.remove(item);
    if (item !== undefined) await request(family, step!);
  }
  expect(await read(family, life.read)).toBeUndefined();
  note(step!.operation);
}
