// Modules of Node's own, by require. What `import` makes of one has all its exports, so it reads them all, those too that
// Node makes only when they are looked at: `node:fs` brings all streams, `node:util` sockets and threads on newer versions.
// That is milliseconds at the start of every process, for functions that most of them never call.

import { createRequire } from 'node:module';

interface Builtins {
  'node:diagnostics_channel': typeof import('node:diagnostics_channel');
  'node:fs': typeof import('node:fs');
  'node:timers/promises': typeof import('node:timers/promises');
  'node:util': typeof import('node:util');
  'node:worker_threads': typeof import('node:worker_threads');
}

/** CommonJS's require, as if from this module. */
export const require = createRequire(import.meta.url);

/** A module of Node's. To be called where it is used: some of them load much else. */
export function builtin<Name extends keyof Builtins>(name: Name): Builtins[Name] {
  return require(name) as Builtins[Name];
}

/** A diagnostics channel. */
export const { channel } = builtin('node:diagnostics_channel');

let promises: Builtins['node:timers/promises'] | undefined;
let main: boolean | undefined;

/** Timers as promises. */
export function timers(): Builtins['node:timers/promises'] {
  return (promises ??= builtin('node:timers/promises'));
}

/** Whether this is the first thread of the process. */
export function isMainThread(): boolean {
  return (main ??= builtin('node:worker_threads').isMainThread);
}
