import type * as codec from '../../src/codec/index.ts';

/** One decoder with its properties; see targets.mjs. */
export interface Target {
  readonly name: string;
  readonly format: string;
  readonly seeds: readonly Uint8Array[];
  readonly captures?: boolean;
  readonly run: (bytes: Uint8Array) => void;
}

export function makeTargets(api: typeof codec): Target[];
