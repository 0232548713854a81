// The socket that listens to events of processes: how it begins and how it ends.
//
//   join group 1 -> LISTEN -> the kernel's answer, which all in the group get -> LISTEN with the kinds -> ... -> IGNORE

import type { LossEvent } from '../client/event.ts';
import { notSent } from '../client/failure.ts';
import { S32_MAX, U32_MAX } from '../codec/check.ts';
import { NLM_F_REQUEST, NLMSG_DONE } from '../codec/constants.ts';
import { encodeMessage } from '../codec/message.ts';
import { ClosedError, OutcomeUnknownError } from '../exchange/errors.ts';
import { KernelError } from '../exchange/kernel-error.ts';
import type { ConnectorMessage } from '../families/connector/message.ts';
import type { ProcessEventKind } from '../families/connector/process-event-kind.ts';
import type { AckEvent, KnownProcessEvent, UnknownProcessEvent } from '../families/connector/process-event.ts';
import type { ProcessListen } from '../families/connector/process-listen.ts';
import type { Transport } from '../socket/transport.ts';
import { TranslatedSubscription, type TranslationParts } from '../client/translated-subscription.ts';

const LISTEN = 'listen to events of processes';
/** What the connector's messages have for nlmsg_type: it means nothing there. */
const TYPE = NLMSG_DONE;
const LONGEST_WAIT = S32_MAX;

/** How messages of the connector are read and written, which is loaded with the first subscription. */
export type Connector = typeof import('../families/connector/index.ts');

/** What a subscription to events of processes gives, told apart by `kind`. */
export type ProcessEvent = KnownProcessEvent | UnknownProcessEvent | LossEvent;

/**
 * Events of processes in the order in which the kernel sent them, and losses where they happened.
 * {@link subscribeProcessEvents} makes it. Close it: a kernel before 6.6 goes on making events for nobody otherwise.
 */
export class ProcessEventSubscription extends TranslatedSubscription<ProcessEvent> {
  readonly #transport: Transport;
  readonly #connector: Connector;
  /** By this the kernel's answer to this socket is known from those to others. */
  readonly #request: number = Math.floor(Math.random() * U32_MAX);
  /** Told of the answer, or that there will be none. */
  #answered: ((error: unknown) => void) | undefined;
  /** Whether the kernel may take this socket for one that listens. */
  #listening = false;

  /** @internal */
  constructor(parts: TranslationParts<ProcessEvent>, connector: Connector) {
    super(parts);
    this.#transport = parts.transport;
    this.#connector = connector;
  }

  /** How many datagrams of other processes were dropped, how many were too long, how often there was a loss. */
  get counters(): { readonly foreign: number; readonly truncated: number; readonly overruns: number } {
    const { foreign, truncated, overruns } = this.received;
    return { foreign, truncated, overruns };
  }

  /** @internal Tells the kernel to send events; resolves when it has said that it will. */
  async listen(events: readonly ProcessEventKind[] | undefined, timeout: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    try {
      await new Promise<void>((resolve, reject) => {
        this.#answered = (error) => {
          if (error === undefined) resolve();
          // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the reason of a signal may be anything
          else reject(error);
        };
        this.#send(LISTEN, { operation: 'listen' });
        this.#listening = true;
        // It also holds the process until there is an answer.
        timer = setTimeout(() => this.#answered?.(this.#unanswered(timeout)), Math.min(timeout, LONGEST_WAIT));
      });
    } finally {
      clearTimeout(timer);
      this.#answered = undefined;
    }
    // Only now: a kernel of 6.6 or later does not answer this one, and an older one passes over it.
    if (events !== undefined) this.#send(LISTEN, { operation: 'listen', events });
  }

  /** @internal The kernel's answer to someone in the group who began or ended listening. */
  answer(message: ConnectorMessage, { error }: AckEvent): void {
    if (message.ack !== (this.#request + 1) >>> 0 || this.#answered === undefined) return;
    if (error !== 0) this.#listening = false;
    this.#answered(error === 0 ? undefined : this.#refusal(-Math.min(error, S32_MAX)));
  }

  /** @internal */
  protected override leaving(error: unknown): void {
    this.#answered?.(error ?? new ClosedError(LISTEN, 'the subscription is closed'));
    if (!this.#listening || this.#transport.closed) return;
    try {
      this.#send('end listening to events of processes', { operation: 'ignore' });
    } catch (failure) {
      // A kernel before 6.6 goes on for nobody then. Where it ends by an error, that one is told.
      if (error === undefined) throw failure;
    }
  }

  /** @internal What ends it before the kernel has answered is thrown to who waits for that. */
  protected override uncaught(error: unknown): void {
    if (this.#answered === undefined) super.uncaught(error);
  }

  /** @throws SystemError. */
  #send(action: string, listen: ProcessListen): void {
    const message = this.#message(listen);
    this.#transport.outgoing(message.length).set(message);
    const result = this.#transport.send(message.length);
    if (result !== message.length) throw notSent(action, this.#transport, message.length, result);
  }

  #message(listen: ProcessListen): Uint8Array {
    const { CN_IDX_PROC, CN_VAL_PROC, ConnectorMessage, encodeProcessListen } = this.#connector;
    const id = { idx: CN_IDX_PROC, val: CN_VAL_PROC };
    const data = encodeProcessListen(listen);
    const payload = ConnectorMessage.encode({ id, seq: this.#request, ack: this.#request, data });
    return encodeMessage({ type: TYPE, flags: NLM_F_REQUEST, portId: this.portId, payload });
  }

  #refusal(error: number): KernelError {
    const request = this.#message({ operation: 'listen' });
    const capability = 'CAP_NET_ADMIN';
    return new KernelError({ action: LISTEN, error, extendedAck: {}, request, sequence: 0, type: TYPE, capability });
  }

  #unanswered(timeout: number): OutcomeUnknownError {
    const detail = `${timeout} ms; whoever is not in the initial user and pid namespaces the kernel passes over`;
    return new OutcomeUnknownError(LISTEN, { reason: 'deadline', sequence: 0, detail });
  }
}
