// How a fake kernel answers one request.

import { checkInteger, U16_MAX } from '../codec/check.ts';
import { NLM_F_ACK, NLM_F_ECHO } from '../codec/constants.ts';
import { encodeError } from '../codec/control.ts';
import type { ExtendedAck } from '../codec/extended-ack.ts';
import { encodeMessages, type Message, type MessageInit } from '../codec/message.ts';
import { type Content, contentBytes } from './content.ts';
import { type ErrnoInput, negativeErrno } from './errno-input.ts';
import { fakeError } from './fake-error.ts';
import type { FakeTransport } from './fake-transport.ts';
import { type DumpItem, type DumpOptions, RunningDump } from './running-dump.ts';
import type { Scheduler } from './scheduler.ts';

/** A message of the kernel's. */
export interface AnswerInit {
  /** nlmsg_type, 0 to 65,535. */
  readonly type: number;
  /** None by default. */
  readonly payload?: Content;
  /** nlmsg_flags, 0 to 65,535; 0 by default. */
  readonly flags?: number;
  /** nlmsg_seq; in answers the request's by default, else 0. */
  readonly sequence?: number;
  /** nlmsg_pid; in answers that of the socket that asked by default, else 0. */
  readonly portId?: number;
}

/** What an acknowledgement may say. */
export interface AckInit {
  /** A warning. */
  readonly message?: string;
  /** Bytes of the subsystem's own. */
  readonly cookie?: Uint8Array;
}

/** What a reply needs of its kernel. */
export interface ReplySide {
  readonly scheduler: Scheduler;
  /** Whether its protocol acknowledges anything by itself. */
  readonly acknowledges: boolean;
  /** Tells a group, but for one of its sockets. */
  announce(group: number, message: AnswerInit, except: FakeTransport | undefined): void;
}

/** A message of the kernel's, whole. */
export function messageOf(action: string, init: AnswerInit, sequence: number, portId: number): MessageInit {
  const { type, flags = 0 } = init;
  checkInteger(`${action}: type`, type, 0, U16_MAX);
  checkInteger(`${action}: flags`, flags, 0, U16_MAX);
  return {
    type,
    flags,
    sequence: init.sequence ?? sequence,
    portId: init.portId ?? portId,
    payload: contentBytes(action, init.payload),
  };
}

/**
 * The answer to one request, given in the order of the calls.
 *
 * What the handler leaves open when it returns is ended as the kernel would: by an acknowledgement, where the request
 * asked for one with NLM_F_ACK. What is done {@link Reply.later} puts that off.
 */
export class Reply {
  readonly #request: Message;
  readonly #transport: FakeTransport;
  readonly #side: ReplySide;
  #ended = false;
  /** How many calls of {@link later} are due. */
  #due = 0;

  /** @internal */
  constructor(request: Message, transport: FakeTransport, side: ReplySide) {
    this.#request = request;
    this.#transport = transport;
    this.#side = side;
  }

  /** Answers with data: one datagram of these messages. May come after the acknowledgement, as with NETLINK_AUDIT. */
  data(...messages: readonly AnswerInit[]): void {
    const { sequence } = this.#request;
    const { portId } = this.#transport;
    this.#transport.answer(encodeMessages(messages.map((init) => messageOf('answer', init, sequence, portId))));
  }

  /**
   * Acknowledges, if the request asked for it with NLM_F_ACK.
   *
   * @param ack - What the acknowledgement says besides: nothing by default.
   * @throws NetlinkError `ERR_NETLINK_FAKE` where the request has been ended.
   */
  ack(ack: AckInit = {}): void {
    this.#end('acknowledge');
    if ((this.#request.flags & NLM_F_ACK) !== 0) this.#sendError(0, ack);
  }

  /**
   * Refuses, whether or not the request asked for an acknowledgement.
   *
   * @param errno - `'EPERM'`, 1 or -1.
   * @param extendedAck - What the refusal explains: nothing by default.
   * @throws NetlinkError `ERR_NETLINK_FAKE` where the request has been ended; RangeError where there is no such errno.
   */
  error(errno: ErrnoInput, extendedAck: ExtendedAck = {}): void {
    const error = negativeErrno('refuse a request', errno);
    this.#end('refuse');
    this.#sendError(error, extendedAck);
  }

  /**
   * Answers with a dump: the messages are taken from `items` as the program receives them, put into datagrams of up to
   * 32,448 bytes, and ended by NLMSG_DONE. Where the socket reads another dump it is refused with EBUSY, as in the
   * kernel; `items` is not touched then.
   *
   * @throws NetlinkError `ERR_NETLINK_FAKE` where the request has been ended. What `items` throws comes out where the
   *   program receives.
   */
  dump(items: Iterable<DumpItem>, options: DumpOptions = {}): void {
    if (this.#transport.dumping) {
      this.error('EBUSY');
      return;
    }
    this.#end('dump');
    if (this.#transport.closed) return;
    const asker = { sequence: this.#request.sequence, portId: this.#transport.portId };
    this.#transport.beginDump(new RunningDump(items, asker, options));
  }

  /**
   * Goes on answering later, by the kernel's scheduler; until then the request is not acknowledged, unless it was before.
   *
   * @param answer - Called once, with this reply.
   * @param milliseconds - From 0 on; by default in the next turn of the event loop.
   */
  later(answer: (reply: Reply) => void, milliseconds = 0): void {
    this.#side.scheduler.after(milliseconds, () => {
      this.#due--;
      answer(this);
      this.settle();
    });
    this.#due++;
  }

  /**
   * Announces what the request has changed, with its sequence number and port id. The socket that asked gets it as a
   * member of the group, or with NLM_F_ECHO, member or not, as an answer.
   */
  notify(group: number, message: AnswerInit): void {
    const { sequence, flags } = this.#request;
    const caused = { sequence, portId: this.#transport.portId, ...message };
    const echo = (flags & NLM_F_ECHO) !== 0;
    this.#side.announce(group, caused, echo ? this.#transport : undefined);
    if (echo) this.data(caused);
  }

  /** Never answers: the program has to give up by itself. */
  silence(): void {
    this.#end('fall silent');
  }

  /** @internal Ends what the handler left open. */
  settle(): void {
    if (this.#ended || this.#due > 0) return;
    if (this.#side.acknowledges) this.ack();
    else this.silence();
  }

  #sendError(error: number, extendedAck: ExtendedAck): void {
    const { length, type, flags, sequence, portId } = this.#request;
    const request = { length, type, flags, sequence, portId };
    this.#transport.answer(encodeError({ error, request, extendedAck, sequence, portId: this.#transport.portId }));
  }

  #end(verb: string): void {
    if (this.#ended) {
      throw fakeError(`Cannot ${verb}: the request of type ${this.#request.type} has been answered to its end`);
    }
    this.#ended = true;
  }
}
