// The receive queue of a socket, with what happens when it is full. Source: netlink_attachskb, netlink_overrun and
// netlink_rcv_wake in net/netlink/af_netlink.c, and runs against Linux 6.18.

import { Errno } from '../codec/errno.ts';
import type { Credentials } from '../exchange/datagram.ts';

/** A datagram on its way. */
export interface Datagram {
  readonly bytes: Uint8Array;
  readonly senderPortId: number;
  readonly group: number;
  readonly truncated: boolean;
  readonly nsid: number | undefined;
  readonly credentials: Credentials | undefined;
}

/** How many taken entries may stay at the front before the rest moves up. */
const SLACK = 1024;

/** Datagrams that wait, and the error that comes before them. */
export class ReceiveQueue {
  /** How many datagrams it holds before it overruns; the kernel counts bytes. */
  limit = Infinity;
  /** How many datagrams found it full: a u32 that wraps. */
  dropped = 0;
  #datagrams: Datagram[] = [];
  #head = 0;
  #error = 0;
  /** From an overrun on until it has been emptied, during which nothing gets in. */
  #congested = false;

  /** How many datagrams wait. */
  get length(): number {
    return this.#datagrams.length - this.#head;
  }

  /** Whether {@link take} has anything to give. */
  get ready(): boolean {
    return this.#error !== 0 || this.length > 0;
  }

  /** A datagram comes: it is queued, or finds no room. */
  offer(datagram: Datagram): void {
    if (this.#congested || this.length >= this.limit) this.overrun();
    else this.push(datagram);
  }

  /** Queues a datagram whatever the room, as the kernel does with the parts of a dump. */
  push(datagram: Datagram): void {
    this.#datagrams.push(datagram);
  }

  /** A datagram finds no room. Only the first one after the queue was empty is told, and ahead of what is queued. */
  overrun(): void {
    if (!this.#congested) this.#error = -Errno.ENOBUFS;
    this.#congested = true;
    this.dropped = (this.dropped + 1) >>> 0;
  }

  /** The first datagram, or the error that comes before it, negative, or 0 where nothing waits. */
  take(): Datagram | number {
    const error = this.#error;
    this.#error = 0;
    const datagram = error === 0 ? this.#shift() : undefined;
    if (this.length === 0) this.#congested = false;
    return datagram ?? error;
  }

  #shift(): Datagram | undefined {
    const datagram = this.#datagrams[this.#head];
    if (datagram === undefined) return undefined;
    this.#head++;
    if (this.#head > SLACK && this.#head * 2 > this.#datagrams.length) {
      this.#datagrams = this.#datagrams.slice(this.#head);
      this.#head = 0;
    }
    return datagram;
  }
}
