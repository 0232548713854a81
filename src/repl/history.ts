// The lines of earlier sessions.

import { homedir } from 'node:os';
import { join } from 'node:path';
import type { REPLServer } from 'node:repl';

/** The file that NLMSG_REPL_HISTORY names, by default one in the home directory; none where it is empty. */
export function historyPath(environment: NodeJS.ProcessEnv): string | undefined {
  const chosen = environment['NLMSG_REPL_HISTORY'];
  if (chosen !== undefined) return chosen.trim() || undefined;
  try {
    return join(homedir(), '.nlmsg_repl_history');
  } catch {
    return undefined; // no home: no history
  }
}

/** Keeps history in a terminal. Where the file cannot be opened Node says so above the prompt and goes on without. */
export function keepHistory(server: REPLServer): void {
  const path = historyPath(process.env);
  if (server.terminal && path !== undefined) server.setupHistory(path, () => undefined);
}
