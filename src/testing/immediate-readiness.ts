// The readiness of a transport that is no socket: the event loop's own turns stand for poll(2).

// Not the globals, which a test may have replaced by timers of its own.
import { clearImmediate, clearInterval, clearTimeout, setImmediate, setInterval, setTimeout } from 'node:timers';
import type { Readiness } from '../socket/transport.ts';

/** The longest period of a timer, in milliseconds: it is there to hold the process, not to fire. */
const LONGEST = 2 ** 31 - 1;

/** Calls back once in each turn of the event loop while started and `ready` says true. */
export class ImmediateReadiness implements Readiness {
  readonly #ready: () => boolean;
  readonly #callback: () => void;
  #started = false;
  #held = false;
  #closed = false;
  /** Cancels the call that is due. */
  #cancel: (() => void) | undefined;
  #hold: NodeJS.Timeout | undefined;

  constructor(ready: () => boolean, callback: () => void) {
    this.#ready = ready;
    this.#callback = callback;
  }

  start(): void {
    this.#started = !this.#closed;
    this.#update();
  }

  stop(): void {
    this.#started = false;
    this.#update();
  }

  ref(): void {
    this.#setHeld(true);
  }

  unref(): void {
    this.#setHeld(false);
  }

  close(): void {
    this.#closed = true;
    this.stop();
  }

  /** To be told whenever there may be something to receive. */
  poke(): void {
    if (!this.#started || this.#cancel !== undefined || !this.#ready()) return;
    const call = (): void => this.#call();
    if (this.#held) {
      const immediate = setImmediate(call);
      this.#cancel = () => clearImmediate(immediate);
    } else {
      // An immediate that does not hold the process does not wake the event loop either; such a timer does.
      const timer = setTimeout(call, 0).unref();
      this.#cancel = () => clearTimeout(timer);
    }
  }

  #setHeld(held: boolean): void {
    if (this.#held === held) return;
    this.#held = held;
    this.#cancelCall();
    this.#update();
  }

  #update(): void {
    if (!this.#started) this.#cancelCall();
    const hold = this.#started && this.#held;
    if (hold) this.#hold ??= setInterval(() => undefined, LONGEST);
    else {
      clearInterval(this.#hold);
      this.#hold = undefined;
    }
    this.poke();
  }

  #cancelCall(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #call(): void {
    this.#cancel = undefined;
    if (!this.#started || !this.#ready()) return;
    try {
      this.#callback();
    } finally {
      this.poke();
    }
  }
}
