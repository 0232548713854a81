// The other side of an exchange: makes the answers that a kernel would, and hands them to an engine that is watched.

import {
  type ByteOrder,
  encodeDone,
  encodeError,
  encodeMessage,
  type ExtendedAck,
  hostByteOrder,
  NETLINK_ROUTE,
  NLM_F_ACK,
  NLM_F_MULTI,
  NLM_F_REQUEST,
} from '../../src/codec/index.ts';
import type { IncomingDatagram } from '../../src/exchange/datagram.ts';
import { Exchange } from '../../src/exchange/exchange.ts';
import type { Outcome, Pending } from '../../src/exchange/pending.ts';
import { profileOf } from '../../src/exchange/profile.ts';
import { utf8 } from '../support/golden.ts';

export const PORT = 4242;
/** NLM_F_REQUEST and NLM_F_ACK: what a request that is acknowledged is sent with. */
export const ACKED: number = NLM_F_REQUEST | NLM_F_ACK;

/** A datagram from the kernel to this socket alone, unless told otherwise. */
export function datagram(bytes: Uint8Array, how: Partial<IncomingDatagram> = {}): IncomingDatagram {
  const usual = { senderPortId: 0, group: 0, truncated: false, nsid: undefined, credentials: undefined };
  return { ...usual, bytes, length: bytes.length, ...how };
}

/** Messages in one datagram: each starts at a multiple of four, the last one is not padded. */
export function together(...messages: readonly Uint8Array[]): Uint8Array {
  const parts = messages.map((bytes, index) => {
    if (index === messages.length - 1) return bytes;
    const padded = new Uint8Array((bytes.length + 3) & ~3);
    padded.set(bytes);
    return padded;
  });
  return Uint8Array.from(parts.flatMap((bytes) => [...bytes]));
}

/** What a message is given beside its content. */
export interface Numbers {
  readonly flags?: number;
  readonly portId?: number;
  readonly type?: number;
}

/** Makes messages in one byte order. */
export class Wire {
  readonly byteOrder: ByteOrder;

  constructor(byteOrder: ByteOrder = hostByteOrder) {
    this.byteOrder = byteOrder;
  }

  /** A message of data with some text. */
  data(sequence: number, text: string, { type = 16, flags = 0, portId = PORT }: Numbers = {}): Uint8Array {
    return encodeMessage({ type, flags, sequence, portId, payload: utf8(text) }, this);
  }

  /** One part of a multipart answer. */
  part(sequence: number, text: string, numbers: Numbers = {}): Uint8Array {
    return this.data(sequence, text, { ...numbers, flags: NLM_F_MULTI | (numbers.flags ?? 0) });
  }

  ack(sequence: number, extendedAck: ExtendedAck = {}, portId: number = PORT): Uint8Array {
    return this.refusal(sequence, 0, extendedAck, portId);
  }

  /** NLMSG_ERROR with a negative errno. */
  refusal(sequence: number, error: number, extendedAck: ExtendedAck = {}, portId: number = PORT): Uint8Array {
    const request = { length: 16, type: 18, flags: ACKED, sequence, portId };
    return encodeError({ error, request, sequence, portId, extendedAck }, this);
  }

  done(sequence: number, error = 0, extendedAck: ExtendedAck = {}, numbers: Numbers = {}): Uint8Array {
    const { flags = 0, portId = PORT } = numbers;
    return encodeDone({ error, sequence, portId, extendedAck, flags: NLM_F_MULTI | flags }, this);
  }
}

/** A request in flight, and what has come of it. */
export interface Watched {
  readonly pending: Pending;
  readonly sequence: number;
  /** The texts of its data, in order. */
  readonly taken: string[];
  /** How often it was told of its outcome. */
  readonly told: () => number;
}

/** The text of a message of data. */
export function textOf(bytes: Uint8Array, offset: number, end: number): string {
  return Buffer.from(bytes.slice(offset + 16, end)).toString('latin1');
}

/** An engine with what it gives. */
export class Peer extends Wire {
  readonly exchange: Exchange;
  /** The texts of what answered no request. */
  readonly news: string[] = [];

  constructor(protocol: number = NETLINK_ROUTE, byteOrder: ByteOrder = hostByteOrder, firstSequence = 1000) {
    super(byteOrder);
    this.exchange = new Exchange({
      profile: profileOf(protocol),
      portId: PORT,
      unsolicited: ({ bytes }, offset, end) => this.news.push(textOf(bytes, offset, end)),
      firstSequence,
      littleEndian: byteOrder === 'little',
    });
  }

  request(flags: number = ACKED, type = 18): Watched {
    return watched((take) => this.exchange.request(type, flags, take));
  }

  /** A request that somebody else sends, who gives it back or not. */
  requestLater(recall: () => boolean, type = 18): Watched {
    const later = watched((take) => this.exchange.requestLater(type, ACKED, take));
    later.pending.recall = recall;
    return later;
  }

  dump(): Watched {
    return watched((take) => this.exchange.dump(ACKED | 0x300, take));
  }

  /** Hands in messages, each in a datagram of its own. */
  receive(...messages: readonly Uint8Array[]): void {
    for (const bytes of messages) this.exchange.receive(datagram(bytes));
  }
}

/** Opens a request, and watches it. */
export function watched(open: (take: (bytes: Uint8Array, offset: number, end: number) => void) => Pending): Watched {
  const taken: string[] = [];
  let told = 0;
  const pending = open((bytes, offset, end) => taken.push(textOf(bytes, offset, end)));
  pending.onOutcome = () => told++;
  return { pending, sequence: pending.sequence, taken, told: () => told };
}

/** An outcome in a word or two: `done`, `refused -22`, `unknown deadline`; undefined where there is none yet. */
export function wordOf(outcome: Outcome | undefined): string | undefined {
  if (outcome === undefined) return undefined;
  if (outcome.kind === 'refused') return `refused ${outcome.error}`;
  return outcome.kind === 'done' ? 'done' : `${outcome.kind} ${outcome.reason}`;
}
