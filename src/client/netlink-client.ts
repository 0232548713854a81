// The client: requests with an outcome, dumps, notifications, over sockets of its own.

import { describe } from '../codec/check.ts';
import { NLMSG_NOOP } from '../codec/constants.ts';
import type { Message } from '../codec/message.ts';
import { KernelError } from '../exchange/kernel-error.ts';
import type { ExchangeCounters } from '../exchange/exchange.ts';
import { monotonic } from '../ffi/clock.ts';
import type { MirrorDescription } from '../families/mirror.ts';
import type { Operation } from '../families/operation.ts';
import { type BatchRequest, type BatchResults, type Call, type CheckedRequests, readBatch, readCall } from './call.ts';
import { checkClientOptions, type ClientSettings, type NetlinkClientOptions } from './client-options.ts';
import { Dump, type DumpSource, SyncDump } from './dump.ts';
import type { OperationReply, Reply } from './reply.ts';
import {
  type CheckedOptions,
  checkOptionsHere,
  defaultOptions,
  type PingOptions,
  type RequestOptions,
  type SyncOptions,
} from './options.ts';
import { DO_FLAGS, DUMP_FLAGS, keepRequest, type Prepared, prepareRaw, type RawRequest } from './request.ts';
import { ClientSockets } from './sockets.ts';
import { Subscription, type SubscriptionCallback } from './subscription.ts';
import { checkSubscribeOptions, type SubscribeOptions } from './subscription-options.ts';
import { Watch, type WatchCallback } from './watch.ts';
import { checkWatchOptions, type WatchOptions } from './watch-options.ts';

const OPENING = Symbol('opening');
const BATCH = 'make a batch of requests';
const PING_ACTION = 'ping the kernel';
const PING: RawRequest = { type: NLMSG_NOOP };

/** @internal What the clients of single protocols, which are built on this one, need of it. */
export interface ClientParts {
  readonly sockets: ClientSockets;
  readonly defaults: CheckedOptions;
}

/** Set by the class, which alone can look into a client. */
let openUp: (client: NetlinkClient) => ClientParts;

/** @internal The parts of a client, for what lies above it in this package. */
export function partsOf(client: NetlinkClient): ClientParts {
  return openUp(client);
}

/**
 * Talks to the kernel over one netlink protocol: requests whose outcome is known, dumps, notifications.
 *
 * It has a socket for requests, one for each dump that is running and one for each subscription. The kernel handles a
 * request inside the call that sends it, so most promises are settled within the same turn of the event loop. Nothing is
 * held open by an idle client: the process ends by itself.
 *
 * @example
 * ```ts
 * import { NETLINK_ROUTE, NetlinkClient } from 'nlmsg';
 *
 * await using client = NetlinkClient.open({ protocol: NETLINK_ROUTE });
 * const { messages, warnings } = await client.request({ type: 18, payload: Uint8Array.of(0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0) });
 * console.log(messages[0]?.type, warnings); // 16 []
 * ```
 */
export class NetlinkClient {
  static {
    openUp = (client) => ({ sockets: client.#sockets, defaults: client.#defaults });
  }

  /** The netlink protocol that it was opened for. */
  readonly protocol: number;
  readonly #sockets: ClientSockets;
  readonly #defaults: CheckedOptions;
  readonly #ping: Prepared<Message>;

  // Private to TypeScript; the token keeps it private to JavaScript too.
  private constructor(token: symbol, settings: ClientSettings) {
    if (token !== OPENING) throw new TypeError('Cannot construct a NetlinkClient: use NetlinkClient.open');
    this.protocol = settings.protocol;
    this.#defaults = defaultOptions(settings.timeout);
    this.#ping = { ...prepareRaw(PING_ACTION, PING, DO_FLAGS), action: PING_ACTION };
    this.#sockets = new ClientSockets(settings);
  }

  /**
   * Opens a client with its socket for requests.
   *
   * @throws SystemError, EPROTONOSUPPORT where the kernel has no such protocol; NetlinkError `ERR_NETLINK_PLATFORM` where
   *   this is not Linux; TypeError or RangeError for wrong options, before any system call.
   */
  static open(options: NetlinkClientOptions): NetlinkClient {
    return new NetlinkClient(OPENING, checkClientOptions(options));
  }

  /** The port id of the socket for requests. */
  get portId(): number {
    return this.#sockets.portId;
  }

  /** Whether {@link close} or {@link destroy} has been called. */
  get closed(): boolean {
    return !this.#sockets.isOpen;
  }

  /** What came in on the socket for requests that was no answer, and what was lost. A copy. */
  get counters(): Readonly<ExchangeCounters> {
    return this.#sockets.counters;
  }

  /**
   * Makes a request and waits for its outcome: an operation of a family, with typed values both ways that are checked before
   * they are sent.
   *
   * @throws KernelError where the kernel refused it; OutcomeUnknownError where nobody knows what became of it (deadline,
   *   abort, overrun); SystemError where it was not sent, NotSentError where it was offloaded and given up before that;
   *   ProtocolError where the answer cannot be decoded; ClosedError; the reason of the signal where that was aborted before
   *   it was sent; TypeError or RangeError for what cannot be sent.
   */
  request<In, Out>(operation: Operation<In, Out>, value: In, options?: RequestOptions): Promise<OperationReply<Out>>;
  /** The same in bytes, for which no schema is needed. */
  request(request: RawRequest, options?: RequestOptions): Promise<Reply>;
  async request(first: RawRequest | Operation<unknown, unknown>, ...rest: unknown[]): Promise<unknown> {
    const { prepared, options } = this.#read('make a request', first, rest, DO_FLAGS);
    this.#sockets.enter(prepared.action);
    try {
      const sockets = this.#sockets;
      if (options.offload) return await sockets.offloaded.requestElsewhere(prepared, options);
      const reply = sockets.requester.request(prepared, options);
      return reply instanceof Promise ? await reply : reply;
    } finally {
      this.#sockets.leave();
    }
  }

  /** {@link request} without the event loop: the thread stands still until the outcome is known. */
  requestSync<In, Out>(operation: Operation<In, Out>, value: In, options?: SyncOptions): OperationReply<Out>;
  /** The same in bytes, for which no schema is needed. */
  requestSync(request: RawRequest, options?: SyncOptions): Reply;
  requestSync(first: RawRequest | Operation<unknown, unknown>, ...rest: unknown[]): unknown {
    const { prepared, options } = this.#read('make a request', first, rest, DO_FLAGS);
    this.#sockets.check(prepared.action);
    return this.#sockets.requester.requestSync(prepared, options);
  }

  /** All objects of a kind. Nothing is sent before the first is asked for; see {@link Dump}. */
  dump<In, Out>(operation: Operation<In, Out>, value: In, options?: RequestOptions): Dump<Out>;
  /** The same in bytes, for which no schema is needed. */
  dump(request: RawRequest, options?: RequestOptions): Dump<Message>;
  dump(first: RawRequest | Operation<unknown, unknown>, ...rest: unknown[]): Dump<unknown> {
    return new Dump(this.#dumpSource(first, rest));
  }

  /** {@link dump} without the event loop; see {@link SyncDump}. */
  dumpSync<In, Out>(operation: Operation<In, Out>, value: In, options?: SyncOptions): SyncDump<Out>;
  /** The same in bytes, for which no schema is needed. */
  dumpSync(request: RawRequest, options?: SyncOptions): SyncDump<Message>;
  dumpSync(first: RawRequest | Operation<unknown, unknown>, ...rest: unknown[]): SyncDump<unknown> {
    return new SyncDump(this.#dumpSource(first, rest));
  }

  /**
   * Asks the kernel for a sign of life: NLMSG_NOOP with an acknowledgement. A refusal is one, too.
   *
   * @returns Milliseconds from sending to the answer.
   * @throws OutcomeUnknownError where no answer comes; RangeError for a protocol that acknowledges nothing.
   */
  async ping(options?: PingOptions): Promise<number> {
    const checked = this.#pingOptions(options);
    this.#sockets.enter(PING_ACTION);
    const start = monotonic();
    try {
      const answer = this.#sockets.requester.request(this.#ping, checked);
      if (answer instanceof Promise) await answer;
    } catch (error) {
      if (!(error instanceof KernelError)) throw error;
    } finally {
      this.#sockets.leave();
    }
    return monotonic() - start;
  }

  /** {@link ping} without the event loop. */
  pingSync(options?: Pick<SyncOptions, 'timeout'>): number {
    const checked = this.#pingOptions(options);
    this.#sockets.check(PING_ACTION);
    const start = monotonic();
    try {
      this.#sockets.requester.requestSync(this.#ping, checked);
    } catch (error) {
      if (!(error instanceof KernelError)) throw error;
    }
    return monotonic() - start;
  }

  /**
   * Makes many requests, as many in one datagram as their answers have room for. The kernel does them in order and does
   * not stop where one fails.
   *
   * @returns One result for each, in their order, as of Promise.allSettled.
   * @throws TypeError or RangeError where one of them cannot be sent; nothing is sent then. ClosedError.
   */
  async batch<Requests extends readonly BatchRequest[] | []>(
    requests: Requests & CheckedRequests<Requests>,
    options?: Omit<RequestOptions, 'offload'>,
  ): Promise<BatchResults<Requests>> {
    const checked = checkOptionsHere(BATCH, options, this.#defaults);
    const prepared = readBatch(requests, this.protocol, checked);
    this.#sockets.enter(BATCH);
    try {
      return (await this.#sockets.requester.batch(prepared, checked)) as BatchResults<Requests>;
    } finally {
      this.#sockets.leave();
    }
  }

  /** {@link batch} without the event loop. */
  batchSync<Requests extends readonly BatchRequest[] | []>(
    requests: Requests & CheckedRequests<Requests>,
    options?: SyncOptions,
  ): BatchResults<Requests> {
    const checked = checkOptionsHere(BATCH, options, this.#defaults);
    const prepared = readBatch(requests, this.protocol, checked);
    this.#sockets.check(BATCH);
    return this.#sockets.requester.batchSync(prepared, checked) as BatchResults<Requests>;
  }

  /**
   * Listens to groups, on a socket of its own. Events are had by iterating, or by a callback.
   *
   * @param callback - Called with each event, from the event loop. What it throws is thrown as an uncaught exception, and
   *   the subscription goes on.
   * @throws SystemError, EPERM where a group is not for everyone, EINVAL where there is no such group; ClosedError;
   *   TypeError or RangeError for wrong options, before any system call.
   */
  subscribe(options: SubscribeOptions, callback?: SubscriptionCallback): Subscription {
    const { signal, ...checked } = checkSubscribeOptions(options);
    if (callback !== undefined && typeof callback !== 'function') {
      throw new TypeError(`Cannot subscribe: the callback is ${describe(callback)}, not a function`);
    }
    signal?.throwIfAborted();
    this.#sockets.check('subscribe');
    return this.#sockets.subscribe(checked, callback, signal);
  }

  /**
   * Keeps a copy of a kernel table in step, and tells every change to it; see {@link Watch}. The mirrors of a family say
   * what can be watched: `mirrors.links`, `mirrors.addresses`, `mirrors.routes`, `mirrors.neighbours` of rtnetlink.
   *
   * @param callback - Called with each change; without it, iterate.
   * @throws As {@link subscribe}; TypeError for a table of another protocol. What goes wrong later ends the watch.
   *
   * @example
   * ```ts
   * import { NETLINK_ROUTE, NetlinkClient } from 'nlmsg';
   * import { mirrors } from 'nlmsg/families/route';
   *
   * await using client = NetlinkClient.open({ protocol: NETLINK_ROUTE });
   * using links = client.watch(mirrors.links);
   * await links.ready;
   * for (const link of links.values.values()) console.log(link.ifname); // lo, ...
   * ```
   */
  watch<T>(description: MirrorDescription<T>, options: WatchOptions = {}, callback?: WatchCallback<T>): Watch<T> {
    const { signal, timeout, ...subscribeOptions } = checkWatchOptions(description, options, this.protocol);
    if (callback !== undefined && typeof callback !== 'function') {
      throw new TypeError(`Cannot watch: the callback is ${describe(callback)}, not a function`);
    }
    signal?.throwIfAborted();
    this.#sockets.check('watch');
    const abort = (): void => watch.destroy(signal?.reason as Error);
    const watch = new Watch<T>({
      description,
      callback,
      subscribe: (onEvent, onFailure) => this.#sockets.subscribe(subscribeOptions, onEvent, undefined, onFailure),
      dump: ({ operation, request }, stop) =>
        this.dump(operation, request, { signal: stop, ...(timeout !== undefined && { timeout }) }),
      onClose: () => {
        this.#sockets.remove(watch);
        signal?.removeEventListener('abort', abort);
      },
    });
    this.#sockets.add(watch);
    signal?.addEventListener('abort', abort, { once: true });
    return watch;
  }

  /** Holds the process while requests are in flight, as it does from the start. Subscriptions have their own. */
  ref(): this {
    this.#sockets.holds = true;
    return this;
  }

  /** Does not hold the process, whatever is in flight. */
  unref(): this {
    this.#sockets.holds = false;
    return this;
  }

  /** Takes no more work, ends its subscriptions, waits for the requests and dumps in flight, and closes its sockets. */
  close(): Promise<void> {
    return this.#sockets.close();
  }

  /** Closes its sockets now. What is in flight has an unknown outcome, whose cause is `error`. Idempotent. */
  destroy(error?: Error): void {
    this.#sockets.destroy(error);
  }

  /** {@link destroy}, for `using`. */
  [Symbol.dispose](): void {
    this.destroy();
  }

  /** {@link close}, for `await using`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #read(verb: string, first: RawRequest | Operation<unknown, unknown>, rest: readonly unknown[], flags: number): Call {
    return readCall(verb, first, rest, this.protocol, flags, this.#defaults);
  }

  #dumpSource(first: RawRequest | Operation<unknown, unknown>, rest: readonly unknown[]): DumpSource<unknown> {
    const { prepared, options } = this.#read('make a dump', first, rest, DUMP_FLAGS);
    if (options.offload) throw new TypeError('Cannot make a dump: only a request can be offloaded');
    // It may be asked for at any time later: the memory must be its own.
    return { request: keepRequest(prepared), options, sockets: this.#sockets };
  }

  #pingOptions(options: RequestOptions | undefined): CheckedOptions {
    const checked = checkOptionsHere(PING_ACTION, options, this.#defaults);
    if (checked.flags !== 0) throw new TypeError(`Cannot ${PING_ACTION}: a ping has flags of its own`);
    if (this.#sockets.profile.endsAt === 'ack') return checked;
    throw new RangeError(`Cannot ${PING_ACTION}: this protocol acknowledges nothing`);
  }
}
