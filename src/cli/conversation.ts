// One message to the kernel through the unified call, and what comes back, told step by step.

import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { setTimeout as delay } from 'node:timers/promises';
import { NLM_F_ACK, NLM_F_REQUEST, NLMSG_ERROR } from '../codec/constants.ts';
import { decodeError } from '../codec/control.ts';
import { errnoName } from '../codec/errno.ts';
import { isNetlinkError } from '../codec/errors.ts';
import { decodeMessage, decodeMessages, type Message } from '../codec/message.ts';
import { sendNetlinkMessageToKernel } from '../send.ts';
import { type Datagram, NetlinkSocket } from '../socket/netlink-socket.ts';
import type { SendmsgEvent } from '../socket/trace.ts';
import { narrateAnswer, narrateEvent, narrateSend, type Print } from './narration.ts';

const PATIENCE_MS = 2000;
const PAUSE_MS = 10;

/** What to send where. */
export interface Plan {
  readonly protocol: number;
  readonly type: number;
  readonly text: string;
  /** A group that gets the text back as it is, without a netlink header; joined before the message is sent. */
  readonly echoGroup?: number;
}

/** How it ended: said by the kernel, or why it said nothing. */
export type Outcome =
  | { readonly kind: 'acknowledged' }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string }
  | { readonly kind: 'unanswered'; readonly reason: string };

/** Sends the text and waits for the acknowledgement. */
export async function converse(plan: Plan, print: Print): Promise<Outcome> {
  const sockets: NetlinkSocket[] = [];
  const open = (groups: readonly number[]): NetlinkSocket => {
    const socket = NetlinkSocket.open({ protocol: plan.protocol, groups });
    sockets.push(socket);
    return socket;
  };
  try {
    const listener = plan.echoGroup === undefined ? undefined : open([plan.echoGroup]);
    const socket = open([]);
    return await answers(sendNarrated(socket, plan, print), socket, listener, print);
  } catch (error) {
    if (!isNetlinkError(error)) throw error;
    return { kind: 'unanswered', reason: error.message };
  } finally {
    for (const socket of sockets) socket.close();
  }
}

/** The call, watched through the diagnostics channel: what is shown is what sendmsg was really given. */
function sendNarrated(socket: NetlinkSocket, { text, type }: Plan, print: Print): Message {
  let sent: Uint8Array | undefined;
  const watch = (event: unknown): void => {
    sent = (event as SendmsgEvent).message;
    narrateSend(event as SendmsgEvent, print);
  };
  subscribe('nlmsg:sendmsg', watch);
  try {
    sendNetlinkMessageToKernel(socket.fd, text, Buffer.byteLength(text), type, NLM_F_REQUEST | NLM_F_ACK);
  } finally {
    unsubscribe('nlmsg:sendmsg', watch);
  }
  if (!sent) throw new Error('Cannot show the message: the diagnostics channel nlmsg:sendmsg was silent');
  return decodeMessage(sent);
}

async function answers(
  sent: Message,
  socket: NetlinkSocket,
  listener: NetlinkSocket | undefined,
  print: Print,
): Promise<Outcome> {
  print('\n5. What the kernel sent back');
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    for (const event of listener ? waiting(listener) : []) narrateEvent(event, sent.payload, print);
    for (const datagram of waiting(socket)) {
      narrateAnswer(datagram, print);
      const outcome = outcomeIn(datagram, sent);
      if (outcome) return outcome;
    }
    if (Date.now() > deadline) return { kind: 'unanswered', reason: `no acknowledgement within ${PATIENCE_MS} ms` };
    await delay(PAUSE_MS);
  }
}

function* waiting(socket: NetlinkSocket): Generator<Datagram> {
  for (let datagram = socket.receive(); datagram; datagram = socket.receive()) yield datagram;
}

/** The outcome, where the datagram is the kernel's and acknowledges or refuses what was sent. */
function outcomeIn(datagram: Datagram, sent: Message): Outcome | undefined {
  if (datagram.portId !== 0 || datagram.groups !== 0) return undefined;
  const isAnswer = ({ type, sequence }: Message): boolean => type === NLMSG_ERROR && sequence === sent.sequence;
  const answer = decodeMessages(datagram.bytes).find(isAnswer);
  if (!answer) return undefined;
  const { error, extendedAck } = decodeError(answer);
  if (error === 0) return { kind: 'acknowledged' };
  return { kind: 'refused', code: errnoName(error) ?? `errno ${-error}`, message: extendedAck.message ?? '' };
}
