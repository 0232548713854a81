// An array of struct pollfd, laid by hand. The struct is the same on every ABI: an int and two shorts.
//
//   +----------------+--------+---------+
//   | fd             | events | revents |   8 bytes each
//   +----------------+--------+---------+
//
// While poll(2) runs on another thread, the kernel writes here: the owner holds the set, and does not grow it.

import { hostByteOrder } from '../codec/byte-order.ts';
import { NetlinkError } from '../codec/errors.ts';
import { loadKoffi } from './koffi.ts';

const LITTLE_ENDIAN = hostByteOrder === 'little';
const SIZE = 8;
const EVENTS = 4;
const REVENTS = 6;

/** Memory for poll(2). */
export class PollSet {
  #view!: DataView;
  #address!: number;

  /** @param capacity - How many descriptors, until {@link reserve} is asked for more. */
  constructor(capacity: number) {
    this.#layOut(capacity);
  }

  /** Where it lies. Other after {@link reserve}. */
  get address(): number {
    return this.#address;
  }

  /** Makes room for so many descriptors; what it held is lost where it grows. */
  reserve(count: number): void {
    const capacity = this.#view.byteLength / SIZE;
    if (count > capacity) this.#layOut(Math.max(count, capacity * 2));
  }

  /** Asks for `events` of a descriptor. */
  put(index: number, fd: number, events: number): void {
    this.#view.setInt32(index * SIZE, fd, LITTLE_ENDIAN);
    this.#view.setInt16(index * SIZE + EVENTS, events, LITTLE_ENDIAN);
    this.#view.setInt16(index * SIZE + REVENTS, 0, LITTLE_ENDIAN);
  }

  /** What poll(2) found. */
  found(index: number): number {
    return this.#view.getUint16(index * SIZE + REVENTS, LITTLE_ENDIAN);
  }

  #layOut(capacity: number): void {
    const buffer = new ArrayBuffer(capacity * SIZE);
    const address = Number(loadKoffi().address(buffer));
    if (!Number.isSafeInteger(address) || address === 0) {
      throw new NetlinkError('ERR_NETLINK_INTERNAL', `Cannot use memory at address ${address}`);
    }
    this.#view = new DataView(buffer);
    this.#address = address;
  }
}
