// What decoders read from, and what all of them must know.

import { broken } from './fault.ts';
import type { Scope } from './scope.ts';

/** How many nests may lie in one another, decoded or encoded. The kernel's own messages need fewer than ten. */
export const MAX_DEPTH = 64;

/** The bytes of one decoding, from the outermost codec to the innermost. */
export class Source {
  bytes: Uint8Array;
  readonly littleEndian: boolean;
  /** Whether what canonical encoding would change is remembered (see wire-form.ts). */
  readonly preserve: boolean;
  /** How many nests the bytes being read lie in. */
  depth = 0;
  /** The values of those nests, outermost first, as far as they have been read. */
  scopes: (Scope | undefined)[] | undefined = undefined;

  constructor(bytes: Uint8Array, littleEndian: boolean, preserve: boolean) {
    this.bytes = bytes;
    this.littleEndian = littleEndian;
    this.preserve = preserve;
  }

  /** Goes into a nest that starts at `start`; {@link leave} goes out again. `scope` is what is looked at from inside. */
  enter(start: number, scope: Scope | undefined): void {
    if (this.depth >= MAX_DEPTH) broken(start, `nested more than ${MAX_DEPTH} deep`);
    if (scope !== undefined || this.scopes !== undefined) (this.scopes ??= [])[this.depth] = scope;
    this.depth++;
  }

  leave(): void {
    this.depth--;
  }
}
