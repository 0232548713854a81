// A prompt that is driven: what is typed waits for the prompt before it.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** The prompt, or the one that asks on, where nothing follows it; Node's own is `... ` up to 22 and `| ` from 24. */
const PROMPT = /(?:nlmsg> |(?:\.\.\. |\| )+)$/;
/** Colors and cursor movements of a terminal. */
// eslint-disable-next-line no-control-regex
const CONTROL = /\x1b\[[\d;?]*[A-Za-z]/g;

/** Less than a test has, so that it can say what it waited for. */
const PATIENCE_MS = 40_000;

/** How to start it. */
export interface SessionOptions {
  /** The program; by default the Node that runs the tests. */
  readonly command?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
}

/** One run of the prompt. */
export class Session {
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  #output = '';
  #seen = 0;
  #closed = false;
  #changed = (): void => undefined;

  constructor(args: readonly string[], { command = process.execPath, env, cwd }: SessionOptions = {}) {
    const environment = { ...process.env, NLMSG_REPL_HISTORY: '', ...env };
    this.#child = spawn(command, args, { env: environment, cwd, stdio: ['pipe', 'pipe', 'pipe'] });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#output += text;
        this.#changed();
      });
    }
    this.#ended = once(this.#child, 'close').then(() => {
      this.#closed = true;
      this.#changed();
    });
  }

  /** Waits for the prompt. @returns what was printed since the last time, without prompts. */
  async prompt(): Promise<string> {
    return (await this.until(PROMPT)).replace(PROMPT, '');
  }

  /** Types a line and waits for the next prompt. @returns what was printed in between. */
  async line(text: string): Promise<string> {
    this.type(`${text}\n`);
    return (await this.prompt()).trimEnd();
  }

  /** Types without waiting. */
  type(text: string): void {
    this.#child.stdin?.write(text);
  }

  /** Types a key again and again until what was printed since the last time matches. @returns that. */
  async press(key: string, pattern: RegExp): Promise<string> {
    const timer = setInterval(() => this.type(key), 500);
    return this.until(pattern).finally(() => clearInterval(timer));
  }

  /** Waits until what was printed since the last time matches. @returns that, without colors. */
  async until(pattern: RegExp): Promise<string> {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const text = this.#output.slice(this.#seen).replace(CONTROL, '');
      if (pattern.test(text)) {
        this.#seen = this.#output.length;
        return text;
      }
      if (this.#closed) throw new Error(`The prompt ended; ${String(pattern)} is not in: ${text}`);
      if (Date.now() >= deadline) throw new Error(`Waited in vain; ${String(pattern)} is not in: ${text}`);
      await this.#change(deadline - Date.now());
    }
  }

  #change(limit: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, limit);
      this.#changed = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** Closes its input, where it is still open, and waits for its end. @returns the exit status, and what was printed last. */
  async end(): Promise<{ status: number | null; output: string }> {
    this.#child.stdin?.end();
    await this.#ended;
    return { status: this.#child.exitCode, output: this.#output.slice(this.#seen).replace(CONTROL, '') };
  }

  /** Ends the process, whatever it is doing. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }
}
