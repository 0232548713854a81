// What a socket is opened with.

import { checkInteger, checkObject, describe, S32_MAX, U32_MAX } from '../codec/check.ts';
import { profileOf } from '../exchange/profile.ts';
import { checkFilter, type FilterInstruction } from '../ffi/filter.ts';
import { type CheckedNamespace, checkNamespace, type NetworkNamespace } from '../ffi/network-namespace.ts';
import type { TransportOptions } from './transport.ts';

/** Options of {@link NetlinkSocket.adopt}; the options of open but for those that are settled once a socket is open. */
export interface AdoptOptions {
  /** The netlink protocol that the socket must have; by default any. */
  readonly protocol?: number;
  /** Numbers (not masks) of groups to join, once bound; none by default. */
  readonly groups?: Iterable<number>;
  /**
   * NETLINK_EXT_ACK: acknowledgements explain themselves. By default asked for, and done without on a kernel that does
   * not know it; true makes that an error, false does not ask.
   */
  readonly extendedAck?: boolean;
  /** NETLINK_CAP_ACK: a refusal does not echo the request's payload. As `extendedAck`. */
  readonly capAck?: boolean;
  /** NETLINK_GET_STRICT_CHK: requests are checked strictly. As `extendedAck`, by default for NETLINK_ROUTE alone. */
  readonly strictCheck?: boolean;
  /**
   * The receive buffer to ask for in bytes, 1 to 2,147,483,647; by default the kernel's. With CAP_NET_ADMIN outside any
   * user namespace it is had as asked, otherwise net.core.rmem_max is the most. The kernel doubles it, for its own
   * bookkeeping. What came of it is in {@link NetlinkSocket.receiveBuffer}.
   */
  readonly receiveBuffer?: number;
  /** The send buffer to ask for, as `receiveBuffer`; net.core.wmem_max. It is raised by itself for a longer message. */
  readonly sendBuffer?: number;
  /**
   * NETLINK_LISTEN_ALL_NSID: groups bring what happens in every network namespace that has an id in this one, and each
   * datagram has the id. Without it, interface numbers of several namespaces could not be told apart. Needs
   * CAP_NET_BROADCAST. False by default.
   */
  readonly allNamespaces?: boolean;
  /** SO_PASSCRED: each datagram says who sent it, as the kernel vouches for it. False by default. */
  readonly credentials?: boolean;
  /**
   * A classic BPF program that decides which datagrams are received; only with `groups`. It sees every datagram, answers
   * and acknowledgements too: one that drops them leaves requests without an end, so make those on another socket.
   */
  readonly filter?: readonly FilterInstruction[];
}

/** Options of {@link NetlinkSocket.open}. */
export interface NetlinkSocketOptions extends Omit<AdoptOptions, 'protocol'> {
  /** The netlink protocol, 0 to 2,147,483,647: NETLINK_ROUTE, NETLINK_GENERIC, ... */
  readonly protocol: number;
  /** The port id to bind to, 0 to 4,294,967,295; by default 0: the kernel chooses a free one. */
  readonly portId?: number;
  /** The network namespace to open the socket in, which it then stays in; by default the thread's. Needs CAP_SYS_ADMIN. */
  readonly networkNamespace?: NetworkNamespace;
}

/** Options with their defaults, checked. */
export interface SocketSettings extends TransportOptions {
  readonly portId: number;
  readonly extendedAck: boolean | undefined;
  readonly capAck: boolean | undefined;
  readonly strictCheck: boolean | undefined;
  readonly sendBuffer: number | undefined;
  readonly networkNamespace: CheckedNamespace | undefined;
  /** Room for control data, for tests; by default enough. */
  readonly controlSize?: number;
}

const OPEN = 'open a netlink socket';

/** Options of which each may be there and undefined. */
type Loose<Options> = { readonly [Key in keyof Options]?: Options[Key] | undefined };

/** The options of open, each read once and checked. */
export function checkOpenOptions(
  options: Loose<NetlinkSocketOptions> & Pick<NetlinkSocketOptions, 'protocol'>,
): SocketSettings {
  checkObject(OPEN, options);
  const { protocol, portId = 0, networkNamespace } = options;
  checkInteger(`${OPEN}: protocol`, protocol, 0, S32_MAX);
  checkInteger(`${OPEN}: portId`, portId, 0, U32_MAX);
  const namespace = networkNamespace === undefined ? undefined : checkNamespace(networkNamespace);
  return { ...checkCommon(OPEN, options), protocol, portId, networkNamespace: namespace };
}

/** The options of adopt, each read once and checked; `protocol` is undefined where any will do. */
export function checkAdoptOptions(options: AdoptOptions): CommonSettings & { readonly protocol: number | undefined } {
  const action = 'adopt a descriptor';
  checkObject(action, options);
  const { protocol } = options;
  if (protocol !== undefined) checkInteger(`${action}: protocol`, protocol, 0, S32_MAX);
  return { ...checkCommon(action, options), protocol };
}

/** Throws unless `group` can be the number of a group. */
export function checkGroup(group: unknown): void {
  checkInteger('use a multicast group', group, 1, S32_MAX);
}

/** Whether requests of a protocol are checked strictly where nobody says. */
export function strictByDefault(protocol: number): boolean {
  return profileOf(protocol).strictCheck;
}

type CommonSettings = Omit<SocketSettings, 'protocol' | 'portId' | 'networkNamespace'>;

function checkCommon(action: string, options: Loose<Omit<AdoptOptions, 'protocol'>>): CommonSettings {
  const { groups = [], extendedAck, capAck, strictCheck, receiveBuffer, sendBuffer, filter } = options;
  const { allNamespaces = false, credentials = false } = options;
  for (const [name, value] of Object.entries({ extendedAck, capAck, strictCheck, allNamespaces, credentials })) {
    if (value !== undefined && typeof value !== 'boolean') {
      throw new TypeError(`Cannot ${action}: ${name} is ${describe(value)}, not a boolean`);
    }
  }
  if (receiveBuffer !== undefined) checkInteger(`${action}: receiveBuffer`, receiveBuffer, 1, S32_MAX);
  if (sendBuffer !== undefined) checkInteger(`${action}: sendBuffer`, sendBuffer, 1, S32_MAX);
  const numbers = checkGroups(action, groups);
  const program = filter === undefined ? undefined : checkFilter(filter);
  if (program && numbers.length === 0) {
    throw new TypeError(
      `Cannot ${action}: a filter on a socket without groups would drop answers and acknowledgements, ` +
        'and a dump that was not ended by its NLMSG_DONE blocks the socket for good',
    );
  }
  const flags = { extendedAck, capAck, strictCheck, allNamespaces, credentials };
  return { groups: numbers, ...flags, receiveBuffer, sendBuffer, filter: program };
}

function checkGroups(action: string, groups: unknown): readonly number[] {
  if (typeof (groups as Partial<Iterable<number>> | null)?.[Symbol.iterator] !== 'function') {
    throw new TypeError(`Cannot ${action}: groups is ${describe(groups)}, not a list of numbers`);
  }
  const numbers = [...(groups as Iterable<number>)];
  numbers.forEach(checkGroup);
  return numbers;
}
