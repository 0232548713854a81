// Lets the messages of udev through, which come from a process: everywhere else only the kernel is listened to.

import { U32_MAX } from '../codec/check.ts';
import type { Credentials, IncomingDatagram } from '../exchange/datagram.ts';
import { UEVENT_GROUP_UDEV } from '../families/uevent/operations.ts';
import type { Readiness, Transport } from '../socket/transport.ts';

/**
 * Whether a datagram of udev's group is from a process of the superuser, whom libudev takes for udev itself. Within a user
 * namespace the superuser outside shows as user 65,534, and nothing passes.
 */
export function isOfUdev({ senderPortId, credentials }: IncomingDatagram): boolean {
  // A sender of another address family has no port id, which shows as the largest one.
  const isProcess =
    senderPortId !== 0 && senderPortId !== U32_MAX && credentials !== undefined && credentials.pid !== 0;
  return isProcess && credentials.uid === 0;
}

/** A datagram, from whom it is to be taken. */
class Admitted implements IncomingDatagram {
  bytes: Uint8Array = new Uint8Array();
  length = 0;
  senderPortId = 0;
  group = 0;
  truncated = false;
  nsid: number | undefined = undefined;
  credentials: Credentials | undefined = undefined;
}

/**
 * A transport in whose datagrams port id 0 means "to be believed": of group 2 those of udev, of the others those of the
 * kernel, as before.
 */
export class UdevTransport implements Transport {
  readonly incoming: Admitted = new Admitted();
  readonly #inner: Transport;

  constructor(inner: Transport) {
    this.#inner = inner;
  }

  receive(): number {
    const result = this.#inner.receive();
    if (result <= 0) return result;
    const { bytes, length, senderPortId, group, truncated, nsid, credentials } = this.#inner.incoming;
    const admitted = group === UEVENT_GROUP_UDEV ? (isOfUdev(this.#inner.incoming) ? 0 : U32_MAX) : senderPortId;
    Object.assign(this.incoming, { bytes, length, senderPortId: admitted, group, truncated, nsid, credentials });
    return result;
  }

  get protocol(): number {
    return this.#inner.protocol;
  }

  get portId(): number {
    return this.#inner.portId;
  }

  get closed(): boolean {
    return this.#inner.closed;
  }

  get descriptor(): number {
    return this.#inner.descriptor;
  }

  get receiveBuffer(): number {
    return this.#inner.receiveBuffer;
  }

  get dropped(): number {
    return this.#inner.dropped;
  }

  outgoing(length: number): Uint8Array {
    return this.#inner.outgoing(length);
  }

  send(length: number): number {
    return this.#inner.send(length);
  }

  wait(milliseconds: number): boolean {
    return this.#inner.wait(milliseconds);
  }

  watch(callback: () => void): Readiness {
    return this.#inner.watch(callback);
  }

  join(group: number): number {
    return this.#inner.join(group);
  }

  leave(group: number): number {
    return this.#inner.leave(group);
  }

  close(): void {
    this.#inner.close();
  }
}
