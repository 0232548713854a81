import type { Random } from './random.mjs';
import type { Target } from './targets.mjs';

export function mutate(random: Random, entries: readonly Uint8Array[], target: Target): Uint8Array;
