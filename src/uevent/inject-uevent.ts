// Uevents that are none of the kernel's, for the tests of programs that listen to them.

import type { NetlinkClientOptions } from '../client/client-options.ts';
import { NetlinkClient } from '../client/netlink-client.ts';
import type { SyncOptions } from '../client/options.ts';
import { checkObject } from '../codec/check.ts';
import { NETLINK_KOBJECT_UEVENT } from '../codec/constants.ts';
import { bytes } from '../codec/schema/binary.ts';
import type { Operation } from '../families/operation.ts';
import { injectuevent } from '../families/uevent/operations.ts';
import { encodeUevent, type UeventInput } from '../families/uevent/uevent.ts';

/**
 * The most bytes that the kernel sends in one uevent, with the nlmsghdr of the request and what it adds itself:
 * UEVENT_BUFFER_SIZE. Source: uevent_net_broadcast in lib/kobject_uevent.c.
 */
const LARGEST = 2048;
const HEADER = 16;
/** `SEQNUM=` with one digit at least and the NUL. */
const LEAST_ADDED = 9;

/** Options of {@link injectUevent}. */
export interface InjectOptions
  extends Pick<SyncOptions, 'timeout'>, Pick<NetlinkClientOptions, 'networkNamespace' | 'transport'> {}

/**
 * Sends a uevent through the kernel to everyone in this network namespace who listens to the kernel's. Programs that look
 * only at the address of the sender take it for the kernel's own: for tests of those that do not, and of what they do then.
 * {@link subscribeUevents} drops it, unless told to tag it.
 *
 * The kernel adds SEQNUM, and its counter is that of the whole machine: use it sparingly.
 *
 * @param uevent - What is sent; or the bytes themselves, whatever they are, as far as they are not more than 2,023.
 * @throws KernelError `EPERM` without CAP_SYS_ADMIN in the user namespace of the network namespace, `EINVAL` where it is too
 *   long with what the kernel adds; RangeError where it is too long in any case, and nothing was sent; an EncodeError for
 *   what cannot be sent.
 *
 * @example
 * ```ts
 * import { injectUevent, KernelError } from 'nlmsg';
 *
 * try {
 *   await injectUevent({ action: 'add', devpath: '/x', properties: { FILLER: 'x'.repeat(1_986) } });
 * } catch (error) {
 *   // EINVAL "uevent message too big"; EPERM for who may not
 *   console.log(error instanceof KernelError); // true
 * }
 * ```
 */
export async function injectUevent(uevent: UeventInput | Uint8Array, options: InjectOptions = {}): Promise<void> {
  const action = 'inject a uevent';
  checkObject(action, options);
  const payload = uevent instanceof Uint8Array ? uevent : encodeUevent(uevent);
  const length = HEADER + payload.length + LEAST_ADDED;
  if (length > LARGEST) {
    throw new RangeError(`Cannot ${action}: it takes ${length} bytes at least, and the kernel sends up to ${LARGEST}`);
  }
  const { timeout, networkNamespace, transport } = options;
  const client = NetlinkClient.open({
    protocol: NETLINK_KOBJECT_UEVENT,
    ...(networkNamespace !== undefined && { networkNamespace }),
    ...(transport !== undefined && { transport }),
  });
  try {
    // One message only: what follows it in a datagram the kernel would send as a part of it.
    const operation: Operation<Uint8Array, never> = { ...injectuevent, name: action, request: bytes };
    await client.request(operation, payload, timeout === undefined ? {} : { timeout });
  } finally {
    await client.close();
  }
}
