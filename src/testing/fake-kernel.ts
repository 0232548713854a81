// A kernel that is a program's own: it answers as it is told to, over the interface that sockets have.

import { checkBytes, checkInteger, checkObject, S32_MAX, U32_MAX } from '../codec/check.ts';
import { copyBytes } from '../codec/copy.ts';
import { Errno } from '../codec/errno.ts';
import { encodeMessage } from '../codec/message.ts';
import { protocolName } from '../codec/names.ts';
import type { Credentials } from '../exchange/datagram.ts';
import { SystemError } from '../ffi/system-error.ts';
import type { TransportFactory, TransportOptions } from '../socket/transport.ts';
import { arrivals } from './arrivals.ts';
import { Dispatch, received, type ReceivedRequest, type RequestHandler } from './dispatch.ts';
import { type ErrnoInput, negativeErrno } from './errno-input.ts';
import { FakeTransport, type KernelSide } from './fake-transport.ts';
import { type Corruption, Faults } from './faults.ts';
import { type AnswerInit, messageOf } from './reply.ts';
import { ClockScheduler, type Scheduler } from './scheduler.ts';

/** Options of a {@link FakeKernel}. */
export interface FakeKernelOptions {
  /** The one protocol that it has, 0 to 2,147,483,647; any by default. */
  readonly protocol?: number;
  /** How many datagrams a socket may have waiting before it overruns, from 1; Infinity by default. */
  readonly receiveLimit?: number;
  /** When things happen that are to happen later; by default at the time of the clock. */
  readonly scheduler?: Scheduler;
}

/** What a notification is made of: a message, or bytes that are none. */
export type NotificationInit = AnswerInit | { readonly bytes: Uint8Array };

/** Options of {@link FakeKernel.notify}. */
export interface NotifyOptions {
  /** The network namespace that it comes from: only sockets that listen to all of them get it. By default their own. */
  readonly nsid?: number;
  /** Who sent it, for sockets that asked to know; by default the kernel. */
  readonly credentials?: Credentials;
}

/** Options of {@link FakeKernel.forge}. */
export interface ForgeOptions {
  /** The group that it is sent to, from 1; by default every open socket gets it as if sent to it alone. */
  readonly group?: number;
  /** The port id of the one socket that gets it. */
  readonly to?: number;
  /** Who sent it, for sockets that asked to know; by default process 1 of user 0. */
  readonly credentials?: Credentials;
}

/** A program's first socket has its process id for port id as a rule, others random numbers far above. */
const FIRST_PORT_ID = 1000;
const SECOND_PORT_ID = 0xffff_f000;
const KERNEL: Credentials = { pid: 0, uid: 0, gid: 0 };
const ROOT: Credentials = { pid: 1, uid: 0, gid: 0 };

/**
 * A kernel for tests, without a kernel: hand its {@link FakeKernel.transport} to a client, say how it answers, and see
 * what it was asked.
 *
 * What nobody told it to answer it answers as Linux does: unknown types with EOPNOTSUPP, control types and messages
 * without NLM_F_REQUEST with an acknowledgement at most, several messages of a datagram one after another, and nothing at
 * all to a message that is cut off. It answers within the call that sends, as Linux does.
 *
 * @example
 * ```ts
 * import { NetlinkClient } from 'nlmsg';
 * import { FakeKernel } from 'nlmsg/testing';
 *
 * const kernel = new FakeKernel();
 * kernel.handle(20, (request, reply) => reply.data({ type: 20, payload: request.payload.map((byte) => byte + 1) }));
 *
 * const client = NetlinkClient.open({ protocol: 31, transport: kernel.transport });
 * const { messages } = await client.request({ type: 20, payload: Uint8Array.of(1, 2) });
 * console.log(messages[0]!.payload); // Uint8Array(2) [ 2, 3 ]
 * console.log(kernel.requests.length); // 1
 * client.close();
 * ```
 */
export class FakeKernel {
  /** Opens sockets of this kernel: what clients are opened with. */
  readonly transport: TransportFactory = (options) => this.#open(options);
  readonly #protocol: number | undefined;
  readonly #receiveLimit: number;
  readonly #scheduler: Scheduler;
  readonly #dispatch = new Dispatch();
  readonly #transports = new Set<FakeTransport>();
  readonly #requests: ReceivedRequest[] = [];
  readonly #faults = new Faults();
  readonly #side: KernelSide;
  /** Datagrams that came while stalled; undefined otherwise. */
  #stalled: [FakeTransport, Uint8Array][] | undefined;
  #opened = 0;

  constructor(options: FakeKernelOptions = {}) {
    checkObject('make a fake kernel', options);
    const { protocol, receiveLimit = Infinity, scheduler = new ClockScheduler() } = options;
    if (protocol !== undefined) checkInteger('make a fake kernel: protocol', protocol, 0, S32_MAX);
    if (receiveLimit !== Infinity) checkInteger('make a fake kernel: receiveLimit', receiveLimit, 1, U32_MAX);
    this.#protocol = protocol;
    this.#receiveLimit = receiveLimit;
    this.#scheduler = scheduler;
    this.#side = {
      faults: this.#faults,
      scheduler,
      accept: (transport, bytes) => this.#accept(transport, bytes),
      forget: (transport) => void this.#transports.delete(transport),
    };
  }

  /** What it has received, in order; payloads are copies. */
  get requests(): readonly ReceivedRequest[] {
    return this.#requests;
  }

  /** Its open sockets, oldest first. */
  get transports(): readonly FakeTransport[] {
    return [...this.#transports];
  }

  /**
   * Says how requests of a type are answered, in place of what was said before.
   *
   * @param type - nlmsg_type, 0 to 65,535. Types below 16 come to no handler, except with NETLINK_CONNECTOR.
   * @param handler - Called within the call that sends the request, and what it throws comes out there.
   */
  handle(type: number, handler: RequestHandler): void {
    this.#dispatch.set(type, handler);
  }

  /**
   * Sends a notification to the sockets that have joined a group.
   *
   * @param group - Its number, from 1.
   * @param notification - Its header has sequence number and port id 0 unless it says otherwise.
   * @returns How many sockets there were, whether or not they had room.
   */
  notify(group: number, notification: NotificationInit, options: NotifyOptions = {}): number {
    return this.#notify(group, notification, options, undefined);
  }

  /**
   * Sends bytes as another process would: by default to each open socket.
   *
   * @param bytes - Copied; whatever they are.
   * @param portId - The sender's port id; 0 would be the kernel.
   * @returns How many sockets got it, whether or not they had room.
   */
  forge(bytes: Uint8Array, portId: number, options: ForgeOptions = {}): number {
    checkBytes('forge a datagram', bytes);
    checkInteger('forge a datagram: portId', portId, 0, U32_MAX);
    const { group = 0, to, credentials = ROOT } = options;
    const receivers = this.transports.filter(
      (transport) => (group === 0 || transport.groups.has(group)) && (to === undefined || transport.portId === to),
    );
    const copy = copyBytes(bytes, 0, bytes.length);
    this.#deliver(receivers, copy, portId, group, undefined, credentials);
    return receivers.length;
  }

  /** Loses the next datagrams to any socket without a word, as a filter does. */
  loseNext(count = 1): void {
    this.#faults.lose(count);
  }

  /** The next datagrams to any socket find no room: the first one is reported by ENOBUFS, each is counted. */
  overrunNext(count = 1): void {
    this.#faults.overrun(count);
  }

  /** Cuts off the next datagram to any socket, to so many bytes, from 1; by default to half of them. */
  truncateNext(length?: number): void {
    this.#faults.truncate(length);
  }

  /** Changes the bytes of the next datagram to any socket: `corruption` gets a copy, to change or to replace. */
  corruptNext(corruption: Corruption): void {
    this.#faults.corrupt(corruption);
  }

  /** The next sends of any socket fail, and nothing is sent. */
  failSend(errno: ErrnoInput, count = 1): void {
    this.#faults.fail('send', negativeErrno('fail a send', errno), count);
  }

  /** The next receives of any socket fail; what waits stays. */
  failReceive(errno: ErrnoInput, count = 1): void {
    this.#faults.fail('receive', negativeErrno('fail a receive', errno), count);
  }

  /** The next sockets cannot be opened: the factory throws a SystemError, as of socket(2). */
  failOpen(errno: ErrnoInput, count = 1): void {
    this.#faults.fail('open', negativeErrno('fail an open', errno), count);
  }

  /** The next groups cannot be joined: a socket that is to join one when opened is not opened, with a SystemError. */
  failJoin(errno: ErrnoInput, count = 1): void {
    this.#faults.fail('join', negativeErrno('fail a join', errno), count);
  }

  /** Takes requests, and does not look at them until {@link resume}. Notifications go on. */
  stall(): void {
    this.#stalled ??= [];
  }

  /** Answers what came since {@link stall}, in order, and from now on at once again. */
  resume(): void {
    const waiting = this.#stalled ?? [];
    this.#stalled = undefined;
    for (const [transport, bytes] of waiting) this.#answer(transport, bytes);
  }

  #open(options: TransportOptions): FakeTransport {
    const { protocol, groups } = options;
    const name = protocolName(protocol) ?? `netlink protocol ${protocol}`;
    const failure = this.#faults.failureOf('open');
    const refusal = this.#protocol === undefined || this.#protocol === protocol ? failure : -Errno.EPROTONOSUPPORT;
    if (refusal !== 0) throw new SystemError(`open a socket of ${name}`, 'socket', refusal);
    for (const group of groups) {
      const result = group >= 1 ? this.#faults.failureOf('join') : -Errno.EINVAL;
      if (result !== 0) throw new SystemError(`join group ${group} of ${name}`, 'setsockopt', result);
    }
    const portId = this.#opened === 0 ? FIRST_PORT_ID : SECOND_PORT_ID - this.#opened;
    this.#opened++;
    const transport = new FakeTransport(this.#side, options, portId, this.#receiveLimit);
    this.#transports.add(transport);
    return transport;
  }

  #accept(transport: FakeTransport, bytes: Uint8Array): number {
    for (const message of arrivals(bytes)) this.#requests.push(received(message, transport));
    if (this.#stalled) this.#stalled.push([transport, bytes]);
    else this.#answer(transport, bytes);
    return bytes.length;
  }

  #answer(transport: FakeTransport, bytes: Uint8Array): void {
    this.#dispatch.answer(transport, bytes, {
      scheduler: this.#scheduler,
      announce: (group, message, except) => {
        this.#notify(group, message, {}, except);
      },
    });
  }

  #notify(
    group: number,
    notification: NotificationInit,
    { nsid, credentials = KERNEL }: NotifyOptions,
    except: FakeTransport | undefined,
  ): number {
    const action = 'notify a group';
    checkInteger(action, group, 1, S32_MAX);
    checkObject(action, notification);
    const bytes = 'bytes' in notification ? notification.bytes : encodeMessage(messageOf(action, notification, 0, 0));
    checkBytes(action, bytes);
    const receivers = this.transports.filter(
      (transport) =>
        transport !== except && transport.groups.has(group) && (nsid === undefined || transport.options.allNamespaces),
    );
    this.#deliver(receivers, copyBytes(bytes, 0, bytes.length), 0, group, nsid, credentials);
    return receivers.length;
  }

  #deliver(
    receivers: readonly FakeTransport[],
    bytes: Uint8Array,
    senderPortId: number,
    group: number,
    nsid: number | undefined,
    sender: Credentials,
  ): void {
    for (const transport of receivers) {
      const credentials = transport.options.credentials ? sender : undefined;
      transport.deliver({ bytes, senderPortId, group, truncated: false, nsid, credentials });
    }
  }
}
