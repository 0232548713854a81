// A dump: messages made as they are received, packed into datagrams, ended by NLMSG_DONE.

import { align } from '../codec/align.ts';
import { checkInteger } from '../codec/check.ts';
import { NLM_F_DUMP_FILTERED, NLM_F_DUMP_INTR, NLM_F_MULTI } from '../codec/constants.ts';
import { encodeDone } from '../codec/control.ts';
import type { ExtendedAck } from '../codec/extended-ack.ts';
import { encodeMessage, messageLength } from '../codec/message.ts';
import { type Content, contentBytes } from './content.ts';
import { type ErrnoInput, negativeErrno } from './errno-input.ts';

/** Of the datagrams of a dump the first is short, and none is longer than this. Seen on Linux 6.18. */
const FIRST_LENGTH = 3744;
const LENGTH = 32_448;

/** One message of a dump. */
export interface DumpItem {
  /** nlmsg_type, 0 to 65,535. */
  readonly type: number;
  /** None by default. */
  readonly payload?: Content;
  /** Flags besides NLM_F_MULTI, 0 to 65,535. */
  readonly flags?: number;
}

/** How a dump goes and ends. */
export interface DumpOptions {
  /** Which message carries NLM_F_DUMP_INTR, counted from 0, or 'done'; none by default. */
  readonly interrupted?: number | 'done';
  /** What the dump fails with once its messages are out: in NLMSG_DONE, as in the kernel. */
  readonly error?: ErrnoInput;
  /** What NLMSG_DONE explains. */
  readonly extendedAck?: ExtendedAck;
  /** Whether every message carries NLM_F_DUMP_FILTERED. */
  readonly filtered?: boolean;
  /** How many bytes a datagram has at most, 1 to 2^31 - 1; a longer message has one of its own. */
  readonly datagramLength?: number;
  /** Whether NLMSG_DONE comes in a datagram of its own, as in kernels before 6.9, even where there is room. */
  readonly separateDone?: boolean;
}

/** Whom the dump answers. */
interface Asker {
  readonly sequence: number;
  readonly portId: number;
}

/** A dump that a socket is reading. */
export class RunningDump {
  readonly #items: Iterator<DumpItem>;
  readonly #asker: Asker;
  readonly #options: DumpOptions;
  readonly #done: Uint8Array;
  #limit: number;
  #count = 0;
  /** A message that had no room. */
  #held: Uint8Array | undefined;
  #itemsEnded = false;
  #ended = false;

  constructor(items: Iterable<DumpItem>, asker: Asker, options: DumpOptions) {
    const { interrupted, error, extendedAck = {}, datagramLength } = options;
    if (datagramLength !== undefined) checkInteger('dump datagrams of this length', datagramLength, 1, 2 ** 31 - 1);
    if (typeof interrupted === 'number') checkInteger('interrupt a dump', interrupted, 0, Number.MAX_SAFE_INTEGER);
    this.#items = items[Symbol.iterator]();
    this.#asker = asker;
    this.#options = options;
    this.#limit = datagramLength ?? FIRST_LENGTH;
    const flags = this.#flags(interrupted === 'done');
    this.#done = encodeDone({
      ...asker,
      flags,
      error: error === undefined ? 0 : negativeErrno('end a dump', error),
      extendedAck,
    });
  }

  /** Whether everything is out. */
  get ended(): boolean {
    return this.#ended;
  }

  /** The next datagram; not to be called once {@link ended}. */
  next(): Uint8Array {
    const parts: Uint8Array[] = [];
    let length = 0;
    for (;;) {
      const part = this.#nextPart();
      const last = part === this.#done;
      const fits = length + part.length <= this.#limit && !(last && this.#options.separateDone);
      if (!fits && parts.length > 0) {
        this.#held = part;
        break;
      }
      parts.push(part);
      length += align(part.length);
      if (last) this.#ended = true;
      if (last || !fits) break;
    }
    this.#limit = this.#options.datagramLength ?? LENGTH;
    return joined(parts, length);
  }

  /** Ends it where it is: nobody reads on. */
  abandon(): void {
    if (!this.#itemsEnded) this.#items.return?.();
    this.#itemsEnded = this.#ended = true;
  }

  #nextPart(): Uint8Array {
    const held = this.#held;
    this.#held = undefined;
    if (held !== undefined) return held;
    const item = this.#itemsEnded ? undefined : this.#pull();
    if (item === undefined) return this.#done;
    const payload = contentBytes('dump a message', item.payload);
    messageLength(payload.length);
    const interrupted = this.#options.interrupted === this.#count++;
    return encodeMessage({
      ...this.#asker,
      type: item.type,
      flags: (item.flags ?? 0) | this.#flags(interrupted),
      payload,
    });
  }

  #pull(): DumpItem | undefined {
    try {
      const { value, done } = this.#items.next() as IteratorResult<DumpItem, undefined>;
      if (done) this.#itemsEnded = true;
      return done ? undefined : value;
    } catch (error) {
      // What the test iterates over is broken: it has to know, and the dump is over.
      this.#itemsEnded = this.#ended = true;
      throw error;
    }
  }

  #flags(interrupted: boolean): number {
    return (
      NLM_F_MULTI | (interrupted ? NLM_F_DUMP_INTR : 0) | (this.#options.filtered === true ? NLM_F_DUMP_FILTERED : 0)
    );
  }
}

/** The messages as one datagram, without padding after the last. */
function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const last = parts[parts.length - 1]!;
  const bytes = new Uint8Array(length - align(last.length) + last.length);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += align(part.length);
  }
  return bytes;
}
