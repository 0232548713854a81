// Standard input, let through a line at a time: what is typed or piped while a line is still being evaluated waits, since
// Node's prompt would evaluate it at once, in the midst of the other.

import type { REPLServer } from 'node:repl';
import { Readable } from 'node:stream';
import type { ReadStream } from 'node:tty';

const CTRL_C = 0x03;
const LF = 0x0a;
const CR = 0x0d;
const NOTHING = Buffer.alloc(0);

/** A stream that the prompt reads instead of `process.stdin`; in a terminal as good as a terminal. */
export class Valve extends Readable {
  readonly isTTY: boolean;
  readonly #source: ReadStream;
  readonly #interrupt: (valve: Valve) => void;
  #waiting: Buffer = NOTHING;
  #partial = false;
  #ended = false;
  #shut = false;
  #wanted = false;

  /** @param interrupt - Called for Ctrl-C in a terminal while the valve is shut. */
  constructor(source: ReadStream, interrupt: (valve: Valve) => void) {
    super({ highWaterMark: 1 }); // asks for more only when what was pushed has been read
    this.#source = source;
    this.#interrupt = interrupt;
    this.isTTY = source.isTTY;
    source.on('data', (chunk: Buffer) => {
      this.#take(chunk);
    });
    source.once('end', () => {
      // The prompt would evaluate a last line without a newline while it is closing.
      if (this.#partial) this.#waiting = Buffer.concat([this.#waiting, Buffer.of(LF)]);
      this.#ended = true;
      this.#release();
    });
  }

  get isRaw(): boolean {
    return this.#source.isRaw;
  }

  /** The prompt reads single keys in raw mode. */
  setRawMode(mode: boolean): this {
    if (this.isTTY) this.#source.setRawMode(mode);
    return this;
  }

  shut(): void {
    this.#shut = true;
  }

  /** Ctrl-C: while the valve is shut, what waits is dropped, and what is evaluated is interrupted. */
  interrupt(): void {
    if (!this.#shut) return;
    this.#waiting = NOTHING;
    this.#interrupt(this);
  }

  /** What waits is let through as soon as the caller, and the prompt that it is about to show, are done. */
  open(): void {
    this.#shut = false;
    this.#releaseLater();
  }

  override _read(): void {
    this.#wanted = true;
    this.#releaseLater(); // not at once: what was pushed before is yet to be handled, and may shut the valve
  }

  #take(chunk: Buffer): void {
    this.#partial = !isLineEnd(chunk.at(-1));
    const interrupted = this.#shut && this.isTTY ? chunk.lastIndexOf(CTRL_C) : -1;
    if (interrupted >= 0) {
      this.interrupt();
      this.#waiting = chunk.subarray(interrupted + 1);
    } else this.#waiting = Buffer.concat([this.#waiting, chunk]);
    this.#release();
  }

  #releaseLater(): void {
    setImmediate(() => {
      this.#release();
    });
  }

  #release(): void {
    if (this.#shut || !this.#wanted) return;
    if (this.#waiting.length > 0) {
      const end = lineEnd(this.#waiting);
      const line = this.#waiting.subarray(0, end);
      this.#waiting = this.#waiting.subarray(end);
      this.#wanted = false;
      this.push(line);
    } else if (this.#ended) {
      this.#wanted = false;
      this.push(null);
    }
  }
}

/** Shuts the valve while the prompt evaluates a line. */
export function shutWhileEvaluating(server: REPLServer, valve: Valve): void {
  const evaluate = server.eval.bind(server);
  const displayPrompt = server.displayPrompt.bind(server);
  const watched: typeof evaluate = (code, context, file, callback) => {
    // Completion evaluates too, but no whole line.
    if (!code.endsWith('\n')) {
      evaluate(code, context, file, callback);
      return;
    }
    valve.shut();
    evaluate(code, context, file, (...outcome) => {
      valve.open();
      callback(...outcome);
    });
  };
  Object.assign(server, {
    eval: watched,
    // Node's own evaluator shows an error and the next prompt without calling back.
    displayPrompt(preserveCursor?: boolean): void {
      valve.open();
      displayPrompt(preserveCursor);
    },
  });
}

/** Where the first line of the bytes ends; a terminal sends CR, a file LF or both. */
function lineEnd(bytes: Buffer): number {
  const index = bytes.findIndex(isLineEnd);
  if (index < 0) return bytes.length;
  return bytes[index] === CR && bytes[index + 1] === LF ? index + 2 : index + 1;
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === LF || byte === CR;
}
