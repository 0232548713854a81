import type { Target } from './targets.mjs';

export const CORPUS: string;
export function readCorpus(name: string): Uint8Array[];
export function corpusOf(target: Target): { readonly entries: Uint8Array[]; readonly captures: Uint8Array[] };
