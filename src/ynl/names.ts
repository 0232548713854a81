// The names of a specification in TypeScript and in C.

/** What lies between the words of a name. */
const BETWEEN = /[-_ .+/]+/;

/** A key of values: `ifi-index` is `ifiIndex`, `Plog` is `plog`. */
export function keyOf(name: string): string {
  const [first = '', ...others] = name.split(BETWEEN).filter((word) => word !== '');
  // A word in capitals is one word: DP is dp, and not dP.
  const head = first.replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (capitals) => capitals.toLowerCase());
  return head + others.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('');
}

/** Whether objects leave a key free, and in its place: `toString` every object has, and `7` comes before all others. */
export function isFreeKey(key: string): boolean {
  return !(key in Object.prototype) && !/^\d+$/.test(key);
}

/** A type: `ifla-vf-info` is `IflaVfInfo`. */
export function typeNameOf(name: string): string {
  const words = name.split(BETWEEN).filter((word) => word !== '');
  const joined = words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('');
  return /^[0-9]/.test(joined) ? `N${joined}` : joined;
}

/** A constant of the kernel's headers, from the prefix of its set and its own name: `IFLA_MTU`. */
export function constantOf(prefix: string, name: string): string {
  return `${prefix}${name}`.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
}
