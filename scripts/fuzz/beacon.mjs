// Memory that two threads share: the one that runs inputs writes each down before it starts, the one that watches sees
// when an input does not end, and has its bytes.

import { INPUT_LIMIT } from './mutate.mjs';

const WORDS = 2;
const SERIAL = 0;
const LENGTH = 1;
const IDLE = -1;

export function beaconMemory() {
  const memory = new SharedArrayBuffer(WORDS * 4 + INPUT_LIMIT);
  new Int32Array(memory, 0, WORDS)[LENGTH] = IDLE;
  return memory;
}

export class Beacon {
  #words;
  #bytes;

  constructor(memory) {
    this.#words = new Int32Array(memory, 0, WORDS);
    this.#bytes = new Uint8Array(memory, WORDS * 4);
  }

  running(bytes) {
    this.#bytes.set(bytes.subarray(0, INPUT_LIMIT));
    Atomics.store(this.#words, LENGTH, Math.min(bytes.length, INPUT_LIMIT));
    Atomics.add(this.#words, SERIAL, 1);
  }

  idle() {
    Atomics.store(this.#words, LENGTH, IDLE);
  }

  /** How many inputs have started. */
  get serial() {
    return Atomics.load(this.#words, SERIAL);
  }

  /** The input that is running; undefined between inputs. */
  get input() {
    const length = Atomics.load(this.#words, LENGTH);
    return length === IDLE ? undefined : Uint8Array.from(this.#bytes.subarray(0, length));
  }
}
