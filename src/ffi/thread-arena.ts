import { Arena } from './arena.ts';

const FIRST_CAPACITY = 4096;

let arena: Arena | undefined;

/** The arena of this thread (each worker has its own copy of this module), for calls on descriptors of others. */
export function threadArena(): Arena {
  return (arena ??= new Arena(FIRST_CAPACITY));
}
