// The values in scope: everything that the package exports.

import * as api from '../index.ts';

/**
 * Defines every export as a global, which is where the prompt and its Tab completion look. Writable and configurable, so
 * that a name can be used for something else; not enumerable, so that they do not crowd a dump of `globalThis`.
 */
export function defineScope(target: object): void {
  // Compiled lines define what they export there.
  for (const [name, value] of Object.entries({ ...api, exports: {} })) {
    Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: false });
  }
}
