import type * as codec from '../../src/codec/index.ts';
import type { Exchange } from '../../src/exchange/exchange.ts';
import type { profileOf } from '../../src/exchange/profile.ts';

/** One decoder with its properties; see targets.mjs. */
export interface Target {
  readonly name: string;
  readonly format: string;
  readonly seeds: readonly Uint8Array[];
  readonly captures?: boolean;
  readonly run: (bytes: Uint8Array) => void;
}

/** The codec, and the engine beside it. */
export type Api = typeof codec & { readonly Exchange: typeof Exchange; readonly profileOf: typeof profileOf };

export function makeTargets(api: Api): Target[];
