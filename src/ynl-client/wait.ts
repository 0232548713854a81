// Waiting for a family to appear: its module announces it through the controller when it is loaded.

import { hostByteOrder } from '../codec/byte-order.ts';
import type { NetlinkClient } from '../client/netlink-client.ts';
import { type Controller, CTRL_CMD_NEWFAMILY, GENL_ID_CTRL, type Registration, registrationOf } from './controller.ts';

/** The coming of a family. */
export interface Appearance {
  readonly registration: Promise<Registration>;
  /** To be called in any case, once nobody waits any more. */
  stop(): void;
}

/** Listens for a family from now on. The promise is rejected with the signal's reason where that is aborted. */
export function appearance(
  client: NetlinkClient,
  controller: Controller,
  name: string,
  signal: AbortSignal | undefined,
): Appearance {
  const subscription = client.subscribe({ groups: [GENL_ID_CTRL], ...(signal !== undefined && { signal }) });
  const wait = async (): Promise<Registration> => {
    for await (const event of subscription) {
      // What was lost may have been the announcement: the kernel knows.
      if (event.kind === 'loss') {
        const registration = await controller.resolve(name).catch(() => undefined);
        if (registration !== undefined) return registration;
      }
      if (event.kind !== 'message' || event.payload[0] !== CTRL_CMD_NEWFAMILY) continue;
      const attributes = controller.decode(event.payload, hostByteOrder);
      if (attributes?.familyName === name) return registrationOf(name, attributes);
    }
    signal?.throwIfAborted();
    throw new Error(`Cannot wait for the family ${name}: the waiting was stopped`);
  };
  const registration = wait();
  registration.catch(() => undefined); // nobody may be waiting for it
  return { registration, stop: () => subscription.close() };
}
