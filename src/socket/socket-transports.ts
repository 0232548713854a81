// What a client opens its sockets with, where it is given nothing else.

import { checkObject } from '../codec/check.ts';
import type { NetworkNamespace } from '../ffi/network-namespace.ts';
import { checkOpenOptions } from './socket-options.ts';
import { SocketTransport } from './socket-transport.ts';
import type { TransportFactory } from './transport.ts';

/** What the sockets that {@link socketTransports} opens have in common. */
export interface SocketTransportDefaults {
  /** The network namespace of the sockets; by default the thread's at the time. */
  readonly networkNamespace?: NetworkNamespace | undefined;
  /** The send buffer to ask for, in bytes. */
  readonly sendBuffer?: number | undefined;
  /** The port id of the first socket; the others have what the kernel chooses, since it can be used once. */
  readonly portId?: number | undefined;
}

/**
 * Makes what a client opens its sockets with: sockets of the running kernel. A client that is given no transports of its
 * own uses these.
 *
 * @param common - What all of the sockets have in common.
 * @returns A function that opens a socket, and throws as {@link NetlinkSocket.open} does.
 * @throws TypeError or RangeError for wrong options.
 *
 * @example
 * ```ts
 * import { NETLINK_ROUTE, socketTransports } from 'nlmsg';
 *
 * const open = socketTransports({ sendBuffer: 1024 * 1024 });
 * const transport = open({ protocol: NETLINK_ROUTE, groups: [], receiveBuffer: undefined, allNamespaces: false, credentials: false });
 * console.log(transport.receive()); // 0
 * transport.close();
 * ```
 */
export function socketTransports(common: SocketTransportDefaults = {}): TransportFactory {
  checkObject('open netlink sockets', common);
  const { sendBuffer, networkNamespace, portId } = common;
  checkOpenOptions({ protocol: 0, sendBuffer, networkNamespace, portId });
  let ownPortId = portId;
  return (options) => {
    const transport = SocketTransport.open(
      checkOpenOptions({ ...options, sendBuffer, networkNamespace, portId: ownPortId }),
    );
    ownPortId = undefined;
    return transport;
  };
}
