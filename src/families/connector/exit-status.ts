// What an exit code says. Source: wait(2).

/** How a process ended. */
export interface ExitStatus {
  /** What it gave to exit(2), 0 to 255; undefined where a signal ended it. */
  readonly status: number | undefined;
  /** The number of the signal that ended it; undefined where none did. */
  readonly signal: number | undefined;
  readonly coreDumped: boolean;
}

/**
 * Takes an exit code apart, as the macros of wait(2) do.
 *
 * @param exitCode - Of an {@link ExitEvent}, or of taskstats; 0 to 4,294,967,295.
 *
 * @example
 * ```ts
 * import { exitStatus } from 'nlmsg/families/connector';
 *
 * console.log(exitStatus(0x300).status, exitStatus(9).signal); // 3 9
 * ```
 */
export function exitStatus(exitCode: number): ExitStatus {
  const signal = exitCode & 0x7f;
  if (signal !== 0) return { status: undefined, signal, coreDumped: (exitCode & 0x80) !== 0 };
  return { status: (exitCode >>> 8) & 0xff, signal: undefined, coreDumped: false };
}
