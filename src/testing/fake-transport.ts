// One socket of a fake kernel.

import { checkInteger } from '../codec/check.ts';
import { Errno } from '../codec/errno.ts';
import type { Credentials, IncomingDatagram } from '../exchange/datagram.ts';
import { ClosedError } from '../exchange/errors.ts';
import type { Readiness, Transport, TransportOptions } from '../socket/transport.ts';
import type { Faults } from './faults.ts';
import { ImmediateReadiness } from './immediate-readiness.ts';
import { type Datagram, ReceiveQueue } from './receive-queue.ts';
import type { RunningDump } from './running-dump.ts';
import type { Scheduler } from './scheduler.ts';

/** What Linux gives a socket that asks for nothing. Source: net.core.rmem_default. */
const DEFAULT_RECEIVE_BUFFER = 212_992;
const CAPACITY = 32_768;
/** What is written over bytes whose time is up, so that whoever kept a view of them notices. */
const POISON = 0xa5;

/** What a socket needs of its kernel. */
export interface KernelSide {
  readonly faults: Faults;
  readonly scheduler: Scheduler;
  /** A datagram of the socket's own: its length, or a negative errno. */
  accept(transport: FakeTransport, bytes: Uint8Array): number;
  /** The socket is no more. */
  forget(transport: FakeTransport): void;
}

/** The datagram in a socket's memory, which the next one takes over. */
class Incoming implements IncomingDatagram {
  bytes: Uint8Array = new Uint8Array(CAPACITY);
  length = 0;
  senderPortId = 0;
  group = 0;
  truncated = false;
  nsid: number | undefined = undefined;
  credentials: Credentials | undefined = undefined;

  fill(datagram: Datagram): void {
    const { length } = datagram.bytes;
    this.bytes.fill(POISON, 0, this.length);
    if (length > this.bytes.length) this.bytes = new Uint8Array(length * 2);
    this.bytes.set(datagram.bytes);
    this.length = length;
    this.senderPortId = datagram.senderPortId;
    this.group = datagram.group;
    this.truncated = datagram.truncated;
    this.nsid = datagram.nsid;
    this.credentials = datagram.credentials;
  }
}

/** A transport that a fake kernel has opened, and what a test may look at and turn. */
export class FakeTransport implements Transport {
  readonly protocol: number;
  readonly portId: number;
  readonly descriptor: number = -1;
  readonly receiveBuffer: number;
  readonly incoming: IncomingDatagram;
  /** What it was opened with. */
  readonly options: TransportOptions;
  readonly #side: KernelSide;
  readonly #incoming = new Incoming();
  readonly #queue = new ReceiveQueue();
  readonly #groups: Set<number>;
  #outgoing: Uint8Array = new Uint8Array(CAPACITY);
  #dump: RunningDump | undefined;
  #readiness: ImmediateReadiness | undefined;
  #closed = false;

  /** @internal */
  constructor(side: KernelSide, options: TransportOptions, portId: number, receiveLimit: number) {
    this.#side = side;
    this.options = options;
    this.protocol = options.protocol;
    this.portId = portId;
    // The kernel books twice what is asked for.
    this.receiveBuffer = options.receiveBuffer === undefined ? DEFAULT_RECEIVE_BUFFER : options.receiveBuffer * 2;
    this.incoming = this.#incoming;
    this.#groups = new Set(options.groups);
    this.receiveLimit = receiveLimit;
  }

  /** Whether it has been closed. */
  get closed(): boolean {
    return this.#closed;
  }

  get dropped(): number {
    return this.#queue.dropped;
  }

  /** The groups that it has joined. */
  get groups(): ReadonlySet<number> {
    return this.#groups;
  }

  /** How many datagrams wait to be received. */
  get queued(): number {
    return this.#queue.length;
  }

  /** Whether a dump is running, so that another one is refused with EBUSY. */
  get dumping(): boolean {
    return this.#dump !== undefined;
  }

  /**
   * How many datagrams may wait, from 1, before the next one is lost and ENOBUFS is reported; Infinity by default. May be
   * changed at any time. What exceeds a new one stays queued.
   */
  get receiveLimit(): number {
    return this.#queue.limit;
  }

  /** Changes it. @throws RangeError for a number below 1, or none. */
  set receiveLimit(limit: number) {
    if (limit !== Infinity) checkInteger('limit a receive queue', limit, 1, Number.MAX_SAFE_INTEGER);
    this.#queue.limit = limit;
  }

  outgoing(length: number): Uint8Array {
    checkInteger('send a datagram of this length', length, 0, Number.MAX_SAFE_INTEGER);
    if (length > this.#outgoing.length) this.#outgoing = new Uint8Array(length);
    return this.#outgoing;
  }

  send(length: number): number {
    checkInteger('send a datagram of this length', length, 0, this.#outgoing.length);
    if (this.#closed) return -Errno.EBADF;
    const failure = this.#side.faults.failureOf('send');
    if (failure !== 0) return failure;
    if (length === 0) return -Errno.ENODATA;
    return this.#side.accept(this, this.#outgoing.slice(0, length));
  }

  receive(): number {
    if (this.#closed) return -Errno.EBADF;
    const failure = this.#side.faults.failureOf('receive');
    if (failure !== 0) return failure;
    const taken = this.#queue.take();
    if (typeof taken !== 'number') this.#incoming.fill(taken);
    if (this.#dump !== undefined && this.queued <= this.receiveLimit / 2) this.#continueDump(this.#dump);
    return typeof taken === 'number' ? taken : taken.bytes.length;
  }

  wait(milliseconds: number): boolean {
    const ready = (): boolean => this.#queue.ready;
    return ready() || this.#side.scheduler.wait(milliseconds, ready);
  }

  watch(callback: () => void): Readiness {
    if (this.#closed) throw new ClosedError('wait for a socket', 'it is closed');
    this.#readiness?.close();
    this.#readiness = new ImmediateReadiness(() => this.#queue.ready, callback);
    return this.#readiness;
  }

  join(group: number): number {
    return this.#membership('join', group, () => this.#groups.add(group));
  }

  leave(group: number): number {
    return this.#membership('leave', group, () => this.#groups.delete(group));
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#readiness?.close();
    this.#dump?.abandon();
    this.#dump = undefined;
    this.#side.forget(this);
  }

  /** @internal A datagram comes. */
  deliver(datagram: Datagram, part: 'of a dump' | 'alone' = 'alone'): void {
    if (this.#closed) return;
    const met = this.#side.faults.meet(datagram);
    // Nothing of no length is ever received.
    if (met === 'lost' || (met !== 'overrun' && met.bytes.length === 0)) return;
    if (met === 'overrun') this.#queue.overrun();
    else if (part === 'of a dump') this.#queue.push(met);
    else this.#queue.offer(met);
    this.#readiness?.poke();
  }

  /** @internal Begins a dump, of which the first datagram comes at once. */
  beginDump(dump: RunningDump): void {
    this.#dump = dump;
    this.#continueDump(dump);
  }

  /** @internal A datagram from the kernel to this socket alone. */
  answer(bytes: Uint8Array, part?: 'of a dump'): void {
    const credentials = this.options.credentials ? { pid: 0, uid: 0, gid: 0 } : undefined;
    this.deliver({ bytes, senderPortId: 0, group: 0, truncated: false, nsid: undefined, credentials }, part);
  }

  #continueDump(dump: RunningDump): void {
    try {
      this.answer(dump.next(), 'of a dump');
    } finally {
      if (dump.ended) this.#dump = undefined;
    }
  }

  #membership(call: string, group: number, apply: () => void): number {
    if (this.#closed) return -Errno.EBADF;
    const failure = this.#side.faults.failureOf(call);
    if (failure !== 0) return failure;
    if (!Number.isInteger(group) || group < 1) return -Errno.EINVAL;
    apply();
    return 0;
  }
}
