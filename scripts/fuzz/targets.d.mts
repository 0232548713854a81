import type * as codec from '../../src/codec/index.ts';
import type { Exchange } from '../../src/exchange/exchange.ts';
import type { profileOf } from '../../src/exchange/profile.ts';
import type * as connector from '../../src/families/connector/index.ts';
import type * as uevent from '../../src/families/uevent/index.ts';
import type * as ynl from '../../src/ynl/index.ts';

/** One decoder with its properties; see targets.mjs. */
export interface Target {
  readonly name: string;
  readonly format: string;
  readonly seeds: readonly Uint8Array[];
  readonly captures?: boolean;
  readonly run: (bytes: Uint8Array) => void;
}

/** The codec, with the engine and families beside it. */
export type Api = typeof codec &
  typeof connector &
  typeof uevent &
  typeof ynl & {
    readonly Exchange: typeof Exchange;
    readonly profileOf: typeof profileOf;
  };

export function makeTargets(api: Api): Target[];
