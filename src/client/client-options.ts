// What a client is opened with.

import { checkInteger, checkObject, describe, S32_MAX } from '../codec/check.ts';
import { builtin } from '../ffi/builtin.ts';
import { holdNamespace, type NetworkNamespace } from '../ffi/network-namespace.ts';
import { socketTransports } from '../socket/socket-transports.ts';
import type { TransportFactory } from '../socket/transport.ts';
import { checkTimeout, DEFAULT_TIMEOUT } from './options.ts';

/** Receive buffer that is asked for requests and dumps: room for the answers of a batch. */
const REQUEST_BUFFER = 1024 * 1024;

/** Options of {@link NetlinkClient.open}. */
export interface NetlinkClientOptions {
  /** The netlink protocol, 0 to 2,147,483,647: NETLINK_ROUTE, NETLINK_GENERIC, ... */
  readonly protocol: number;
  /** The deadline of everything that has none of its own, in milliseconds, or Infinity; 5,000 by default. */
  readonly timeout?: number;
  /** The network namespace to work in; this thread's own by default. Every socket of the client is opened there. */
  readonly networkNamespace?: NetworkNamespace;
  /**
   * Receive buffer to ask for, for requests and dumps, in bytes; 1 MiB by default. Without CAP_NET_ADMIN the kernel gives
   * less (net.core.rmem_max), and a batch is sent in smaller parts then.
   */
  readonly receiveBuffer?: number;
  /** Opens what the client talks through, in place of sockets: that of a fake kernel from nlmsg/testing. */
  readonly transport?: TransportFactory;
}

/** Options with their defaults. */
export interface ClientSettings {
  readonly protocol: number;
  readonly timeout: number;
  readonly receiveBuffer: number;
  readonly transport: TransportFactory;
  /** Lets go of what the factory was made with; called once, when no more sockets are opened. */
  readonly release: () => void;
}

/** @throws TypeError or RangeError for options that are none. */
export function checkClientOptions(options: NetlinkClientOptions): ClientSettings {
  const action = 'open a netlink client';
  checkObject(action, options);
  const { protocol, timeout = DEFAULT_TIMEOUT, networkNamespace, receiveBuffer = REQUEST_BUFFER, transport } = options;
  checkInteger(`${action}: protocol`, protocol, 0, S32_MAX);
  checkTimeout(action, timeout);
  checkInteger(`${action}: receiveBuffer`, receiveBuffer, 1, S32_MAX);
  if (transport !== undefined && typeof transport !== 'function') {
    throw new TypeError(`Cannot ${action}: transport is ${describe(transport)}, not a function`);
  }
  const common = { protocol, timeout, receiveBuffer };
  if (transport !== undefined) return { ...common, transport, release: () => undefined };
  if (networkNamespace === undefined) return { ...common, transport: socketTransports(), release: () => undefined };
  const fd = holdNamespace(networkNamespace);
  return {
    ...common,
    transport: socketTransports({ networkNamespace: { fd } }),
    release: () => builtin('node:fs').closeSync(fd),
  };
}
