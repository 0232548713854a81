import { Arena } from './arena.ts';

const FIRST_CAPACITY = 4096;
const KEPT_CAPACITY = 1024 * 1024;

let arena: Arena | undefined;

/** The arena of this thread (each worker has its own copy of this module), for calls on descriptors of others. */
export function threadArena(): Arena {
  return (arena ??= new Arena(FIRST_CAPACITY));
}

/** Lets go of the thread's arena where one large message has made it large. */
export function trimThreadArena(): void {
  if (arena && arena.capacity > KEPT_CAPACITY) arena = undefined;
}
