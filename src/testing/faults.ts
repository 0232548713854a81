// What a fake kernel does wrong on demand, each a number of times.

import { checkBytes, checkInteger } from '../codec/check.ts';
import type { Datagram } from './receive-queue.ts';

/** Gives the bytes that come in place of a datagram's: others, or those given, which it may change. */
export type Corruption = (bytes: Uint8Array) => Uint8Array;

/** In place of a length. */
const HALF = 0;

/** Faults that are waiting to be met. */
export class Faults {
  #lost = 0;
  #overruns = 0;
  readonly #truncations: number[] = [];
  readonly #corruptions: Corruption[] = [];
  readonly #failures = new Map<string, number[]>();

  lose(count: number): void {
    checkInteger('lose datagrams', count, 0, Number.MAX_SAFE_INTEGER);
    this.#lost += count;
  }

  overrun(count: number): void {
    checkInteger('overrun a receive buffer', count, 0, Number.MAX_SAFE_INTEGER);
    this.#overruns += count;
  }

  truncate(length: number | undefined): void {
    if (length !== undefined) checkInteger('truncate a datagram to this length', length, 1, Number.MAX_SAFE_INTEGER);
    this.#truncations.push(length ?? HALF);
  }

  corrupt(corruption: Corruption): void {
    this.#corruptions.push(corruption);
  }

  /** The next calls of this name fail. */
  fail(call: string, errno: number, count: number): void {
    checkInteger(`fail ${call}`, count, 0, 1_000_000);
    const errnos = this.#failures.get(call) ?? [];
    for (let i = 0; i < count; i++) errnos.push(errno);
    this.#failures.set(call, errnos);
  }

  /** What the call returns in place of doing anything: a negative errno, or 0 where it is to do its work. */
  failureOf(call: string): number {
    return this.#failures.get(call)?.shift() ?? 0;
  }

  /** What becomes of a datagram on its way to a socket. */
  meet(datagram: Datagram): Datagram | 'lost' | 'overrun' {
    if (this.#lost > 0) {
      this.#lost--;
      return 'lost';
    }
    if (this.#overruns > 0) {
      this.#overruns--;
      return 'overrun';
    }
    const corrupt = this.#corruptions.shift();
    const bytes = corrupt === undefined ? datagram.bytes : corrupted(datagram.bytes, corrupt);
    const wanted = this.#truncations.shift();
    if (wanted === undefined) return { ...datagram, bytes };
    const length = wanted === HALF ? bytes.length >> 1 : Math.min(wanted, bytes.length);
    return { ...datagram, bytes: bytes.subarray(0, length), truncated: true };
  }
}

/** The bytes may be on their way to other sockets, too: a copy is changed. */
function corrupted(bytes: Uint8Array, corrupt: Corruption): Uint8Array {
  const given: unknown = corrupt(bytes.slice());
  checkBytes('corrupt a datagram', given);
  return given;
}
