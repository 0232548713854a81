// What a client needs of a socket. The socket over koffi is one; the fake kernel of nlmsg/testing is another.
//
// Results are numbers as those of the kernel's own system calls, below 0 a negated errno: errors are made where it is
// known what was attempted.

import type { IncomingDatagram } from '../exchange/datagram.ts';
import type { FilterInstruction } from '../ffi/filter.ts';

/** Tells when a transport has something to receive. Made stopped, and not holding the process. */
export interface Readiness {
  /** Calls back, once in each turn of the event loop, while there is something to receive; until {@link stop}. */
  start(): void;
  /** No more calls from now on, not even one that was due. */
  stop(): void;
  /** Holds the process while started. */
  ref(): void;
  /** Does not hold the process. */
  unref(): void;
  /** Stops for good. Every other method does nothing afterwards. */
  close(): void;
}

/** Options of a transport; each was checked. */
export interface TransportOptions {
  readonly protocol: number;
  /** Numbers of groups to join, once bound. */
  readonly groups: readonly number[];
  /** Receive buffer to ask for, in bytes; undefined for the kernel's default. */
  readonly receiveBuffer: number | undefined;
  /** Whether messages of all network namespaces that have an id here are to be had. */
  readonly allNamespaces: boolean;
  /** Whether each datagram is to carry its sender's credentials. */
  readonly credentials: boolean;
  /** A classic BPF program that decides which datagrams are received; all of them by default. */
  readonly filter?: readonly FilterInstruction[] | undefined;
}

/** One netlink socket, or what stands for it. */
export interface Transport {
  readonly protocol: number;
  /** The port id that the kernel knows it by. */
  readonly portId: number;
  readonly closed: boolean;
  /** The descriptor, for messages; -1 where there is none. It permits nothing by itself: see {@link sentElsewhere}. */
  readonly descriptor: number;
  /** Size of the receive buffer, in the kernel's own accounting: bytes with the bookkeeping of each datagram. */
  readonly receiveBuffer: number;
  /** The datagram that the last {@link receive} above 0 found; the same object each time. */
  readonly incoming: IncomingDatagram;
  /** Messages that the kernel dropped for want of room, since the socket was opened. A u32 that wraps. */
  readonly dropped: number;

  /** Memory for a datagram of up to `length` bytes. It keeps its content until it is sent. */
  outgoing(length: number): Uint8Array;
  /** Sends the first `length` bytes of it to the kernel: the number of bytes accepted, or -errno. Does not block. */
  send(length: number): number;
  /**
   * Told of what another thread sent on {@link descriptor}, past {@link send}: the datagram, and the number of bytes accepted
   * or -errno. Only where there is this method may {@link descriptor} be sent on: what is to see all that is sent, as a
   * recording is, leaves it out, and offloaded requests go by {@link send} then.
   */
  sentElsewhere?(bytes: Uint8Array, result: number): void;
  /** Receives one datagram: above 0 it is in {@link incoming}; 0 where nothing waits; or -errno. Does not block. */
  receive(): number;
  /** Blocks the thread until there is something to receive, or `milliseconds` have passed: whether there is. */
  wait(milliseconds: number): boolean;
  /** A new readiness of this transport; there is one at a time. */
  watch(callback: () => void): Readiness;
  /** Joins a group: 0 or -errno. */
  join(group: number): number;
  /** Leaves a group: 0 or -errno. */
  leave(group: number): number;
  /** Closes; idempotent. */
  close(): void;
}

/** Opens transports: for a client's requests, each of its dumps at a time, each of its subscriptions. */
export type TransportFactory = (options: TransportOptions) => Transport;
