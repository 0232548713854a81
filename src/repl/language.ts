// What the prompt understands: TypeScript where its tools are installed, else JavaScript.

import type { REPLServer, ReplOptions } from 'node:repl';
import { loadToolchain } from './toolchain.ts';
import { TypedEvaluator } from './typed-evaluator.ts';
import type { Valve } from './valve.ts';

/** What the prompt understands, and how. */
export interface Language {
  /** For the banner. */
  readonly name: string;
  readonly options: ReplOptions;
  /** Does what Ctrl-C asks for while a line awaits something. */
  readonly interrupt: (valve: Valve) => void;
  /** Work to do while the user reads the banner. */
  readonly warmUp: () => void;
}

/** @param globals - Names of Node's own globals, which lines must not replace. */
export function chooseLanguage(globals: ReadonlySet<string>, server: () => REPLServer): Language {
  try {
    return typeScript(globals, server);
  } catch (error) {
    const [reason = ''] = error instanceof Error ? error.message.split('\n', 1) : [];
    return javaScript(reason);
  }
}

function typeScript(globals: ReadonlySet<string>, server: () => REPLServer): Language {
  const toolchain = loadToolchain();
  const evaluator = new TypedEvaluator(toolchain, {
    globals,
    print: (text) => server().output.write(`${text}\n`),
    colors: () => server().useColors,
  });
  return {
    name: `TypeScript ${toolchain.ts.version}`,
    options: { eval: evaluator.evaluate },
    interrupt: () => {
      evaluator.interrupt();
    },
    warmUp: () => {
      evaluator.warmUp();
    },
  };
}

/** The evaluator of Node's prompt, which understands Ctrl-C by itself. */
function javaScript(reason: string): Language {
  return {
    name: `plain JavaScript (no TypeScript: ${reason})`,
    options: { breakEvalOnSigint: true },
    interrupt: (valve) => valve.push('\x03'),
    warmUp: () => undefined,
  };
}
