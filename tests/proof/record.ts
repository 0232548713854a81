// What a run has proved, one line each, for scripts/proof.mjs to collect into docs/families.md.

import { inspect } from 'node:util';

/**
 * What an operation did on the kernel that runs: `equal`, its answer was compared with the standard tool's or with what was
 * written; `ran`, the kernel carried it out; `refused`, the kernel refused it as it has to; `not run`: both for the reason in
 * `detail`.
 */
export type Outcome = 'equal' | 'ran' | 'refused' | 'not run';

/** One line of the record. */
export interface Note {
  /** The family, as `openFamily` takes it. */
  readonly family: string;
  /** The operation, as the specification calls it. */
  readonly operation: string;
  readonly outcome: Outcome;
  /** What it was done with: a kind of link, a tool, an errno. */
  readonly detail?: string;
}

/** The mark of the lines. */
export const MARK = 'NLMSG-PROOF';

/** Writes one line. Call it after the expectations: a test that fails proves nothing. */
export function proved(note: Note): void {
  process.stdout.write(`\n${MARK} ${JSON.stringify(note)}\n`);
}

/** Writes what a family has: the operations that the table lists, run or not. */
export function listed(family: string, operations: readonly string[]): void {
  process.stdout.write(`\n${MARK} ${JSON.stringify({ family, operations })}\n`);
}

/** Writes that a family is not there, and why. */
export function missing(family: string, reason: string): void {
  process.stdout.write(`\n${MARK} ${JSON.stringify({ family, missing: reason })}\n`);
}

/** A value on one line, for messages. */
export function shown(value: unknown): string {
  return inspect(value, { depth: 12, breakLength: Infinity, maxArrayLength: 40 });
}
