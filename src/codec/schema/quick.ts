// Reading by code that was written for one schema, as the generator writes it for the families of large dumps: three times
// as quick as going through the schema, since the keys are known when it is compiled.
//
// Such code reads what is ordinary. Where anything is not (an attribute that comes twice, one that is too short, broken
// structure) it gives up, and the schema reads the same bytes from the start: what is decoded is the same in any case, and
// tests hold the two together. A decoding with `preserve` goes by the schema alone.

import { copyBytes } from '../copy.ts';
import { Fault } from '../fault.ts';
import { getU16 } from '../integers.ts';
import type { Scope } from '../scope.ts';
import type { Source } from '../source.ts';
import type { AnyCodec } from './codec.ts';
import type { Plan } from './plan.ts';
import type { UndecodedAttribute } from './wire-form.ts';

/** A value that is being read. */
export type Draft = Record<string | symbol, unknown>;

/** Reads the attributes between two places into `value`; false where something is not ordinary. Throws faults only. */
export type QuickSet = (source: Source, start: number, end: number, value: Draft) => boolean;

/** Reads all members of a struct, which is there whole, into `value`. */
export type QuickStruct = (source: Source, offset: number, value: Draft) => void;

/** Reads by a quick reader. Whether it did: what is in `value` otherwise means nothing. */
export function readQuickly(
  quick: QuickSet,
  source: Source,
  start: number,
  end: number,
  value: Draft,
  scope: Scope | undefined,
): boolean {
  const { depth } = source;
  source.enter(start, scope);
  try {
    if (!quick(source, start, end, value)) {
      source.depth = depth;
      return false;
    }
  } catch (caught) {
    source.depth = depth;
    if (caught instanceof Fault) return false; // the schema finds it again, and knows what to do
    throw caught;
  }
  source.leave();
  return true;
}

/** What a reader keeps of an attribute that its set does not know. */
export function keepUnknown({ bytes, littleEndian }: Source, offset: number, stop: number): UndecodedAttribute {
  return { type: getU16(bytes, offset + 2, littleEndian), value: copyBytes(bytes, offset + 4, stop) };
}

/** How a codec reads. */
export function readerOf(codec: AnyCodec): (source: Source, start: number, end: number) => unknown {
  return (codec.plan as Plan<unknown>).read;
}
