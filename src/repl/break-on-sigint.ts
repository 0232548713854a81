// Lets Ctrl-C end a line that does not end by itself: `for (;;);`. Node's own prompt does that; ts-node's evaluator runs its
// scripts without being asked how. What runs after an `await` is no part of the script, there as here.

import process from 'node:process'; // lines may redefine the global
import { Script } from 'node:vm';
import type { Valve } from './valve.ts';

/** From now on Ctrl-C in the terminal ends a script that runs, which throws what {@link isInterruption} knows. */
export function breakOnSigint(terminal: Valve): void {
  // A signal may come when the script has just ended, and the terminal is not in raw mode yet.
  const interrupt = (): void => terminal.interrupt();
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on the script in question
  const { runInThisContext } = Script.prototype;
  Script.prototype.runInThisContext = function (this: Script, options): unknown {
    // In raw mode Ctrl-C is a byte, which nobody reads meanwhile; else the terminal makes a signal of it.
    const { isRaw } = terminal;
    if (isRaw) terminal.setRawMode(false);
    try {
      return runInThisContext.call(this, { ...options, breakOnSigint: true });
    } finally {
      // Node leaves a handler behind that ends the process.
      process.off('SIGINT', interrupt);
      if (terminal.isTTY) process.on('SIGINT', interrupt);
      if (isRaw) terminal.setRawMode(true);
    }
  };
}

/** Whether it is Ctrl-C that ended a script. */
export function isInterruption(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED';
}
