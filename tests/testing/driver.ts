// A transport driven by hand: what a client does, in a few lines.

import {
  type ByteOrderOptions,
  decodeDone,
  decodeError,
  decodeMessages,
  encodeMessages,
  type Message,
  type MessageInit,
  NLM_F_ACK,
  NLM_F_DUMP,
  NLM_F_REQUEST,
} from '../../src/codec/index.ts';
import type { Transport, TransportOptions } from '../../src/socket/transport.ts';

export const REQUEST_ACK = NLM_F_REQUEST | NLM_F_ACK;
export const REQUEST_DUMP = NLM_F_REQUEST | NLM_F_DUMP;

/** What a transport is opened with. */
export function options(changes: Partial<TransportOptions> = {}): TransportOptions {
  return { protocol: 0, groups: [], receiveBuffer: undefined, allNamespaces: false, credentials: false, ...changes };
}

/** A datagram that came, its bytes a copy. */
export interface Came {
  readonly bytes: Uint8Array;
  readonly senderPortId: number;
  readonly group: number;
  readonly truncated: boolean;
  readonly nsid: number | undefined;
  readonly credentials: unknown;
}

/** Sends bytes; what send(2) would return. */
export function sendBytes(transport: Transport, bytes: Uint8Array): number {
  transport.outgoing(bytes.length).set(bytes);
  return transport.send(bytes.length);
}

/** Sends messages as one datagram, with the socket's port id. */
export function send(transport: Transport, ...messages: MessageInit[]): number {
  const { portId } = transport;
  return sendBytes(transport, encodeMessages(messages.map((message) => ({ portId, ...message }))));
}

/** The next datagram, a negative errno, or 0 where nothing waits. */
export function take(transport: Transport): Came | number {
  const result = transport.receive();
  if (result <= 0) return result;
  const { bytes, length, senderPortId, group, truncated, nsid, credentials } = transport.incoming;
  return { bytes: bytes.slice(0, length), senderPortId, group, truncated, nsid, credentials };
}

/** Everything that waits: datagrams and negative errnos. */
export function drain(transport: Transport): (Came | number)[] {
  const all: (Came | number)[] = [];
  for (let next = take(transport); next !== 0; next = take(transport)) all.push(next);
  return all;
}

/** The messages of everything that waits; an error fails the test. */
export function messagesOf(transport: Transport): Message[] {
  return drain(transport).flatMap((next) => {
    if (typeof next === 'number') throw new Error(`receive gave ${next}`);
    return decodeMessages(next.bytes);
  });
}

/** What waits, in short: `20#7` for data of type 20 and sequence 7, `ack#7`, `EPERM#7` as -1#7, `done#7`, and errnos. */
export function summary(transport: Transport, byteOrder: ByteOrderOptions = {}): string[] {
  return drain(transport).flatMap((next) => {
    if (typeof next === 'number') return [`errno ${next}`];
    return decodeMessages(next.bytes, byteOrder).map((message) => {
      const { type, sequence } = message;
      if (type === 2) {
        const { error } = decodeError(message);
        return error === 0 ? `ack#${sequence}` : `${error}#${sequence}`;
      }
      if (type !== 3) return `${type}#${sequence}`;
      const { error } = decodeDone(message);
      return error === 0 ? `done#${sequence}` : `done ${error}#${sequence}`;
    });
  });
}

/** Resolves in the next turn of the event loop. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Resolves when a condition holds, looked at once in each turn of the event loop. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await turn();
}
