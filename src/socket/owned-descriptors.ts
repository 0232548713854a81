// Who owns which descriptor. A number is all that a descriptor is, and the kernel gives the number of a closed one to the
// next that is opened: whoever still holds it then would talk to, or close, what is another's.

/** A descriptor in the hands of its one owner; -1 once it is the owner's no longer. */
export interface OwnedDescriptor {
  readonly fd: number;
}

interface Owned {
  fd: number;
}

const NONE = -1;

/** The sockets of this thread; those of workers have tables of their own. */
const owned = new Map<number, Owned>();

/** Whether a socket of this thread owns the descriptor. */
export function isOwned(fd: number): boolean {
  return owned.has(fd);
}

/**
 * Takes a descriptor into possession. Where a socket has owned this number, its descriptor has been closed behind its
 * back, or the kernel would not have given the number out again: it loses it.
 */
export function own(fd: number): OwnedDescriptor {
  const stale = owned.get(fd);
  if (stale) stale.fd = NONE;
  const descriptor: Owned = { fd };
  owned.set(fd, descriptor);
  return descriptor;
}

/** Ends the possession, before close(2): from then on the number may be another's. Does not close. */
export function disown(descriptor: OwnedDescriptor): void {
  const { fd } = descriptor;
  if (owned.get(fd) !== descriptor) return;
  owned.delete(fd);
  (descriptor as Owned).fd = NONE;
}
