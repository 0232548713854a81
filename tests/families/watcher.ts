// Keeps a mirror in step with the running kernel, as simply as that can be done: everything in one turn.

import { expect } from '@jest/globals';
import {
  decodeDone,
  decodeError,
  decodeMessages,
  type Message,
  NetlinkSocket,
  NLM_F_DUMP,
  NLM_F_DUMP_INTR,
  NLM_F_REQUEST,
  NLMSG_DONE,
  NLMSG_ERROR,
  SystemError,
} from '../../src/index.ts';
import { Mirror, type MirrorChange } from '../../src/exchange/mirror.ts';
import { ignoredPaths, sameValue } from '../../src/exchange/mirror-equality.ts';
import type { MirrorDescription, MirrorReading } from '../../src/families/mirror.ts';
import type { Namespace } from './namespace.ts';

/** A mirror with its sockets. */
export class Watcher<T> {
  readonly mirror: Mirror<T>;
  /** What there is by the changes that were told. */
  readonly told = new Map<string, T>();
  readonly changes: MirrorChange<T>[] = [];
  readings = 0;
  losses = 0;
  readonly #description: MirrorDescription<T>;
  readonly #events: NetlinkSocket;
  readonly #dumps: NetlinkSocket;

  constructor(description: MirrorDescription<T>, { pid }: Namespace, receiveBuffer = 8 * 1024 * 1024) {
    const { protocol, groups } = description;
    const networkNamespace = { pid };
    this.#description = description;
    this.mirror = new Mirror(description);
    this.#events = NetlinkSocket.open({ protocol, groups, networkNamespace, receiveBuffer });
    this.#dumps = NetlinkSocket.open({ protocol, networkNamespace });
  }

  /** Keys of what the changes told otherwise than it is. */
  get differences(): string[] {
    const { values } = this.mirror;
    const ignored = ignoredPaths(this.#description.ignored);
    return [...new Set([...this.told.keys(), ...values.keys()])].filter(
      (key) => !sameValue(this.told.get(key), values.get(key), ignored),
    );
  }

  /** Takes what has come, and reads where that is needed. */
  pump(): void {
    this.drain();
    for (let i = 0; this.mirror.needsRead; i++) {
      if (i === 50) throw new Error('50 readings, and still not in step');
      this.readings++;
      this.mirror.beginRead();
      let interrupted = false;
      for (const reading of this.#description.readings) interrupted = this.#read(reading) || interrupted;
      this.drain();
      this.#note(this.mirror.endRead(interrupted));
    }
  }

  /** Takes what has come. */
  drain(): void {
    let isLost = false;
    for (;;) {
      try {
        const datagram = this.#events.receive();
        if (datagram === undefined) break;
        for (const message of decodeMessages(datagram.bytes)) this.#note(this.mirror.event(message));
      } catch (error) {
        if (!(error instanceof SystemError) || error.code !== 'ENOBUFS') throw error;
        isLost = true;
      }
    }
    if (!isLost) return;
    this.losses++;
    this.mirror.lost();
  }

  close(): void {
    this.#events.close();
    this.#dumps.close();
  }

  #read({ operation, request }: MirrorReading<T>): boolean {
    const payload = operation.request.encode(request);
    this.#dumps.send({ type: operation.type, flags: NLM_F_REQUEST | NLM_F_DUMP, payload });
    let interrupted = false;
    for (;;) {
      for (const message of decodeMessages(this.#dumps.receive()!.bytes)) {
        interrupted ||= (message.flags & NLM_F_DUMP_INTR) !== 0;
        if (this.#isEnd(message)) return interrupted;
        expect(message.type).toBe(operation.replyType);
        this.mirror.readItem(operation.reply!.decode(message.payload));
      }
    }
  }

  #isEnd(message: Message): boolean {
    if (message.type === NLMSG_ERROR) throw new Error(`the dump was refused: ${decodeError(message).error}`);
    if (message.type !== NLMSG_DONE) return false;
    expect(decodeDone(message).error).toBe(0);
    return true;
  }

  #note(changes: readonly MirrorChange<T>[]): void {
    for (const change of changes) {
      this.changes.push(change);
      if (change.kind === 'removed') this.told.delete(change.key);
      else if (change.kind !== 'resynced') this.told.set(change.key, change.value);
    }
  }
}
