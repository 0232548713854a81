// Who answers a message, and what becomes of it when nobody does. Source: netlink_rcv_skb in net/netlink/af_netlink.c.

import { checkInteger, describe, U16_MAX } from '../codec/check.ts';
import { NLM_F_REQUEST, NLMSG_MIN_TYPE } from '../codec/constants.ts';
import type { Message } from '../codec/message.ts';
import { profileOf } from '../exchange/profile.ts';
import { arrivals } from './arrivals.ts';
import type { FakeTransport } from './fake-transport.ts';
import { Reply, type ReplySide } from './reply.ts';

/** A message that the fake kernel received. */
export interface ReceivedRequest extends Message {
  /** The protocol of the socket that sent it. */
  readonly protocol: number;
  /** The port id of the socket that sent it, whatever the message's own `portId` says. */
  readonly senderPortId: number;
}

/** Answers the requests of one type; not asynchronous: see {@link Reply.later}. */
export type RequestHandler = (request: ReceivedRequest, reply: Reply) => void;

/** What a handler's return value may turn out to be. */
type Returned = Partial<Promise<unknown>> | undefined;

/** The handlers of a fake kernel. */
export class Dispatch {
  readonly #handlers = new Map<number, (request: ReceivedRequest, reply: Reply) => unknown>();

  set(type: number, handler: RequestHandler): void {
    checkInteger('handle requests: type', type, 0, U16_MAX);
    if (typeof handler !== 'function') {
      throw new TypeError(`Cannot handle requests: the handler is ${describe(handler)}, not a function`);
    }
    this.#handlers.set(type, handler);
  }

  /** Answers the messages of a datagram, one after another. */
  answer(transport: FakeTransport, bytes: Uint8Array, side: Omit<ReplySide, 'acknowledges'>): void {
    const { controlTypes, endsAt } = profileOf(transport.protocol);
    const acknowledges = endsAt === 'ack';
    for (const message of arrivals(bytes)) {
      const reply = new Reply(message, transport, { ...side, acknowledges });
      const ignored = (message.flags & NLM_F_REQUEST) === 0 || (controlTypes && message.type < NLMSG_MIN_TYPE);
      if (!ignored) this.#handle(received(message, transport), reply, acknowledges);
      reply.settle();
    }
  }

  #handle(request: ReceivedRequest, reply: Reply, acknowledges: boolean): void {
    const handler = this.#handlers.get(request.type);
    if (handler === undefined) {
      if (acknowledges) reply.error('EOPNOTSUPP');
      return;
    }
    const returned = handler(request, reply);
    if (typeof (returned as Returned)?.then !== 'function') return;
    (returned as Promise<unknown>).then(undefined, () => undefined); // the error below is the one to see
    throw new TypeError(
      `Cannot answer a request of type ${request.type}: its handler is asynchronous; use reply.later`,
    );
  }
}

/** A message with whom it came from. */
export function received(message: Message, transport: FakeTransport): ReceivedRequest {
  return { ...message, protocol: transport.protocol, senderPortId: transport.portId };
}
