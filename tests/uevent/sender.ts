// Sends where nothing in nlmsg does: to groups, as udev and forgers do.

import { createRequire } from 'node:module';
import { AF_NETLINK, bind, close, SOCK_RAW, socket } from '../../src/ffi/index.ts';
import { NETLINK_KOBJECT_UEVENT } from '../../src/codec/index.ts';

interface Koffi {
  load(path: null): { func(declaration: string): (...args: unknown[]) => number };
}

/** A socket of this process that sends to the groups of NETLINK_KOBJECT_UEVENT. */
export class Sender {
  readonly #fd: number;
  readonly #sendto: (...args: unknown[]) => number;

  constructor() {
    const koffi = createRequire(import.meta.url)('koffi') as Koffi;
    this.#sendto = koffi.load(null).func('intptr_t sendto(int, uint8_t *, size_t, int, uint8_t *, uint32_t)');
    this.#fd = socket(AF_NETLINK, SOCK_RAW, NETLINK_KOBJECT_UEVENT);
    bind(this.#fd);
  }

  /** Sends to a group, from 1 to 32. */
  toGroup(group: number, bytes: Uint8Array): void {
    const address = new Uint8Array(12);
    new Uint16Array(address.buffer)[0] = AF_NETLINK;
    new Uint32Array(address.buffer)[2] = 2 ** (group - 1);
    const sent = this.#sendto(this.#fd, bytes, bytes.length, 0, address, 12);
    if (sent !== bytes.length) throw new Error(`${sent} of ${bytes.length} bytes were sent`);
  }

  close(): void {
    close(this.#fd);
  }
}
