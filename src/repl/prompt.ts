// The prompt: Node's own, with the parts of this folder put in.

import process from 'node:process'; // lines may redefine the global
import { type REPLServer, start, writer as nodeWriter } from 'node:repl';
import { banner } from './banner.ts';
import { breakOnSigint } from './break-on-sigint.ts';
import { keepHistory } from './history.ts';
import { chooseLanguage } from './language.ts';
import { defineScope } from './scope.ts';
import { shutWhileEvaluating, Valve } from './valve.ts';
import { write } from './writer.ts';

/** Node writes history 15 ms after a line. */
const HISTORY_MS = 100;

/** Starts the session; the process ends with it. */
export function startPrompt(): void {
  const globals = new Set(Object.getOwnPropertyNames(globalThis));
  defineScope(globalThis);
  const language = chooseLanguage(globals, () => server);
  process.stdout.write(`${banner(language.name)}\n`);
  const valve = new Valve(process.stdin, language.interrupt);
  const server: REPLServer = start({
    prompt: 'nlmsg> ',
    input: valve,
    output: process.stdout,
    terminal: valve.isTTY && process.stdout.isTTY,
    useGlobal: true,
    writer: write,
    ...language.options,
  });
  nodeWriter.options.colors = server.useColors;
  shutWhileEvaluating(server, valve);
  if (language.options.breakEvalOnSigint !== true) breakOnSigint(valve);
  keepHistory(server);
  if (server.terminal) closeOnce(server);
  server.once('exit', () => process.exit());
  setImmediate(language.warmUp);
}

/** Node waits for the history before it closes, but a second Ctrl-D closes the file at once, and the last lines are lost. */
function closeOnce(server: REPLServer): void {
  const close = server.close.bind(server);
  let closing = false;
  server.close = () => {
    if (closing) return;
    closing = true;
    setTimeout(() => {
      server.close = close; // by which Node may call itself again, once the history is written
      close();
    }, HISTORY_MS);
  };
}
