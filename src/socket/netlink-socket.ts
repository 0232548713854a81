// A netlink socket that owns its descriptor and its arena. It sends and receives datagrams as they are; matching answers
// to requests is the work of the layers above.

import { NLMSG_HDRLEN } from '../codec/align.ts';
import { hostByteOrder } from '../codec/byte-order.ts';
import { checkInteger, checkObject, describe, S32_MAX, U16_MAX, U32_MAX } from '../codec/check.ts';
import { NETLINK_ROUTE } from '../codec/constants.ts';
import { copyBytes } from '../codec/copy.ts';
import { NetlinkError } from '../codec/errors.ts';
import { messageLength, putHeader } from '../codec/message.ts';
import { protocolName } from '../codec/names.ts';
import { SequenceCounter } from '../exchange/sequence.ts';
import { Arena } from '../ffi/arena.ts';
import {
  AF_NETLINK,
  EAGAIN,
  EFAULT,
  ENOBUFS,
  EPERM,
  EPROTONOSUPPORT,
  MSG_DONTWAIT,
  MSG_TRUNC,
  NETLINK_ADD_MEMBERSHIP,
  NETLINK_CAP_ACK,
  NETLINK_DROP_MEMBERSHIP,
  NETLINK_EXT_ACK,
  NETLINK_GET_STRICT_CHK,
  SOCK_CLOEXEC,
  SOCK_NONBLOCK,
  SOCK_RAW,
  SOL_NETLINK,
} from '../ffi/constants.ts';
import { byteLength, copyPayload, payloadBytes, type Payload } from '../ffi/payload.ts';
import * as syscall from '../ffi/syscall.ts';
import { SystemError } from '../ffi/system-error.ts';
import { threadArena, trimThreadArena } from '../ffi/thread-arena.ts';
import { internalError, transmit } from './transmit.ts';

const LITTLE_ENDIAN = hostByteOrder === 'little';
/** Twice what the kernel ever packs into one datagram of a dump; a single larger message makes the buffer grow. */
const RECEIVE_CAPACITY = 64 * 1024;
const CLOSED = -1;
const ACTION = 'send a netlink message';
/** Made once: they are handed over with every message, and read only where it is wrong. */
const WHAT = {
  type: `${ACTION}: type`,
  flags: `${ACTION}: flags`,
  sequence: `${ACTION}: sequence`,
  portId: `${ACTION}: portId`,
};

/** Options of {@link NetlinkSocket.open}. */
export interface NetlinkSocketOptions {
  /** The netlink protocol, 0 to 2,147,483,647: NETLINK_ROUTE, NETLINK_GENERIC, ... */
  readonly protocol: number;
  /** The port id to bind to, 0 to 4,294,967,295; by default 0: the kernel chooses a free one. */
  readonly portId?: number;
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
}

/** What {@link NetlinkSocket.send} is given. */
export interface OutgoingMessage {
  /** nlmsg_type, 0 to 65,535. */
  readonly type: number;
  /** nlmsg_flags, 0 to 65,535; 0 by default. Sent as given: without NLM_F_REQUEST the kernel does nothing. */
  readonly flags?: number;
  /** Copied; text is sent as UTF-8 without a NUL. None by default. */
  readonly payload?: Payload;
  /** nlmsg_seq, 0 to 4,294,967,295; by default the socket's next number, never 0. */
  readonly sequence?: number;
  /** nlmsg_pid, 0 to 4,294,967,295; by default the socket's port id. */
  readonly portId?: number;
}

/** One datagram as it came, whoever sent it. */
export interface Datagram {
  /** Its bytes, a copy: none, one or several messages. Cut off where `truncated`. */
  readonly bytes: Uint8Array;
  /** Port id of the sender's socket; 0 is the kernel. Unlike nlmsg_pid it cannot be forged. */
  readonly portId: number;
  /** The group it was sent to as a mask (group 1 is 1, group 3 is 4); 0 where to this socket alone or beyond group 32. */
  readonly groups: number;
  /** Whether it was longer than the buffer, and the rest is lost. The buffer has grown for the next one. */
  readonly truncated: boolean;
}

/** Options with their defaults, checked. */
interface Settings extends Pick<NetlinkSocketOptions, 'protocol'> {
  readonly portId: number;
  readonly groups: readonly number[];
  readonly extendedAck: boolean | undefined;
  readonly capAck: boolean | undefined;
  readonly strictCheck: boolean | undefined;
}

/** Known to this file alone: there is no other way to a socket than open. */
const OPENING = Symbol('opening');

const unclosed = new FinalizationRegistry<string>((description) => {
  process.emitWarning(`${description} was garbage-collected without close(): the descriptor stays open`, {
    type: 'NetlinkWarning',
    code: 'NLMSG_UNCLOSED',
  });
});

/**
 * A netlink socket: bound, close-on-exec, and never blocking.
 *
 * It owns its descriptor until {@link NetlinkSocket.close}. A worker that is terminated does not close its descriptors:
 * close sockets first.
 *
 * Source: netlink(7).
 *
 * @example
 * ```ts
 * import { decodeError, decodeMessages, NetlinkSocket, NLM_F_ACK, NLM_F_REQUEST, NLMSG_NOOP, NETLINK_ROUTE } from 'nlmsg';
 *
 * using socket = NetlinkSocket.open({ protocol: NETLINK_ROUTE });
 * const sequence = socket.send({ type: NLMSG_NOOP, flags: NLM_F_REQUEST | NLM_F_ACK });
 * const [answer] = decodeMessages(socket.receive()!.bytes);
 * console.log(answer!.sequence === sequence, decodeError(answer!).error); // true 0
 * ```
 */
export class NetlinkSocket {
  /** The netlink protocol that it was opened for. */
  readonly protocol: number;
  /** Which options the kernel took: false where it does not know one, or was not asked. */
  readonly features: { readonly extendedAck: boolean; readonly capAck: boolean; readonly strictCheck: boolean };
  readonly #arena: Arena;
  readonly #sequences = new SequenceCounter();
  #fd: number;
  #portId = 0;

  // Private to TypeScript; the token keeps it private to JavaScript too.
  private constructor(token: symbol, settings: Settings) {
    if (token !== OPENING) throw new TypeError('Cannot construct a NetlinkSocket: use NetlinkSocket.open');
    const { protocol, extendedAck, capAck, strictCheck } = settings;
    this.protocol = protocol;
    this.#arena = new Arena(RECEIVE_CAPACITY);
    this.#fd = syscall.socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, protocol);
    if (this.#fd < 0) throw openFailure(protocol, this.#fd);
    try {
      this.features = {
        extendedAck: this.#tryOption('extendedAck', NETLINK_EXT_ACK, extendedAck, true),
        capAck: this.#tryOption('capAck', NETLINK_CAP_ACK, capAck, true),
        strictCheck: this.#tryOption('strictCheck', NETLINK_GET_STRICT_CHK, strictCheck, protocol === NETLINK_ROUTE),
      };
      this.#bind(settings.portId);
      for (const group of settings.groups) this.join(group);
    } catch (error) {
      this.close();
      throw error;
    }
    unclosed.register(this, `A NetlinkSocket (descriptor ${this.#fd}, ${protocolText(protocol)})`, this);
  }

  /**
   * Opens, sets up and binds a socket; where a step fails, nothing stays open.
   *
   * @throws SystemError, EPROTONOSUPPORT where the kernel has no such protocol, EADDRINUSE where the port id is taken,
   *   EPERM where a group is not for everyone; NetlinkError `ERR_NETLINK_PLATFORM` where this is not Linux; TypeError or
   *   RangeError for wrong options, before any system call.
   *
   * @example
   * ```ts
   * import { NETLINK_KOBJECT_UEVENT, NetlinkSocket } from 'nlmsg';
   *
   * using events = NetlinkSocket.open({ protocol: NETLINK_KOBJECT_UEVENT, groups: [1] });
   * console.log(events.receive()); // undefined, as long as no device changes
   * ```
   */
  static open(options: NetlinkSocketOptions): NetlinkSocket {
    return new NetlinkSocket(OPENING, checkOptions(options));
  }

  /** The descriptor, for calls of your own; it stays the socket's. @throws NetlinkError `ERR_NETLINK_CLOSED` once closed. */
  get fd(): number {
    if (this.#fd === CLOSED) {
      throw new NetlinkError(
        'ERR_NETLINK_CLOSED',
        `Cannot use a socket of ${protocolText(this.protocol)}: it is closed`,
      );
    }
    return this.#fd;
  }

  /** The port id that the kernel knows the socket by, 1 to 4,294,967,295. */
  get portId(): number {
    return this.#portId;
  }

  /** Whether the socket has been closed. */
  get closed(): boolean {
    return this.#fd === CLOSED;
  }

  /**
   * Sends one message to the kernel, as given. The kernel handles it within the call, so its answer, where it gives one,
   * can be received at once.
   *
   * @returns nlmsg_seq, by which the answer is known.
   * @throws SystemError with the likely reason; TypeError or RangeError for wrong arguments, before any system call;
   *   NetlinkError `ERR_NETLINK_CLOSED`.
   */
  send(message: OutgoingMessage): number {
    checkObject(ACTION, message);
    const { type, flags = 0, payload = null, sequence, portId = this.#portId } = message;
    const fd = this.fd;
    checkInteger(WHAT.type, type, 0, U16_MAX);
    checkInteger(WHAT.flags, flags, 0, U16_MAX);
    checkInteger(WHAT.portId, portId, 0, U32_MAX);
    if (sequence !== undefined) checkInteger(WHAT.sequence, sequence, 0, U32_MAX);
    const source = payloadBytes(payload, ACTION);
    const size = byteLength(source);
    const length = messageLength(size);
    // What exceeds the socket's own memory goes through the thread's, which is let go again.
    const arena = length <= this.#arena.capacity ? this.#arena : threadArena();
    const number = sequence ?? this.#sequences.next();
    try {
      arena.reserve(length);
      copyPayload(source, size, arena.bytes, NLMSG_HDRLEN);
      putHeader(arena.bytes, 0, length, type, flags, number, portId, LITTLE_ENDIAN);
      transmit(arena, fd, length);
    } finally {
      trimThreadArena();
    }
    return number;
  }

  /**
   * One datagram, or undefined where none waits. Does not block and does not filter: whoever it is from, it is given.
   *
   * @throws SystemError, ENOBUFS where the receive buffer overflowed and messages were lost; the socket stays usable, and
   *   the messages received before the loss are still to be had. NetlinkError `ERR_NETLINK_CLOSED`.
   */
  receive(): Datagram | undefined {
    const fd = this.fd;
    const capacity = this.#arena.capacity;
    // MSG_TRUNC among the flags makes recvmsg return the true length of a datagram that did not fit.
    const length = this.#arena.receive(fd, MSG_DONTWAIT | MSG_TRUNC);
    if (length === -EAGAIN) return undefined;
    if (length === -EFAULT) {
      throw internalError(`receive from ${protocolText(this.protocol)}, and a datagram is lost`, 'recvmsg', length);
    }
    if (length < 0) {
      const reason = length === -ENOBUFS ? 'messages were lost: they came faster than they were received' : undefined;
      throw new SystemError(`receive from ${protocolText(this.protocol)}`, 'recvmsg', length, reason);
    }
    const datagram = {
      bytes: copyBytes(this.#arena.bytes, 0, Math.min(length, capacity)),
      portId: this.#arena.senderPortId,
      groups: this.#arena.senderGroups,
      truncated: (this.#arena.receivedFlags & MSG_TRUNC) !== 0,
    };
    this.#arena.reserve(length);
    return datagram;
  }

  /**
   * Joins a multicast group; joining twice is joining once.
   *
   * @param group - Its number, from 1; not a mask.
   * @throws SystemError, EPERM where the group is not for everyone, EINVAL where the protocol has no such group.
   */
  join(group: number): void {
    this.#membership('join', NETLINK_ADD_MEMBERSHIP, group);
  }

  /**
   * Leaves a multicast group; leaving one that was not joined does nothing.
   *
   * @param group - Its number, from 1; not a mask.
   * @throws SystemError, EINVAL where the protocol has no such group.
   */
  leave(group: number): void {
    this.#membership('leave', NETLINK_DROP_MEMBERSHIP, group);
  }

  /** Closes the descriptor; once closed, does nothing. Datagrams that were not received are lost. */
  close(): void {
    const fd = this.#fd;
    if (fd < 0) return;
    this.#fd = CLOSED; // first: whatever close(2) says, the number is no longer ours
    unclosed.unregister(this);
    const result = syscall.close(fd);
    if (result < 0) throw new SystemError(`close descriptor ${fd}`, 'close', result);
  }

  /** {@link NetlinkSocket.close}, for `using`. */
  [Symbol.dispose](): void {
    this.close();
  }

  #bind(portId: number): void {
    const action = `bind a socket of ${protocolText(this.protocol)} to port id ${portId}`;
    const bound = this.#arena.bind(this.#fd, portId, 0);
    if (bound < 0) throw new SystemError(action, 'bind', bound);
    const named = this.#arena.getName(this.#fd);
    if (named < 0) throw new SystemError(action, 'getsockname', named);
    this.#portId = this.#arena.namePortId;
  }

  /** Whether the option is set. Asked for by name it must be; by default it is tried. */
  #tryOption(name: string, option: number, asked: boolean | undefined, byDefault: boolean): boolean {
    if (!(asked ?? byDefault)) return false;
    const result = this.#arena.setOption(this.#fd, SOL_NETLINK, option, 1);
    if (result < 0 && asked) {
      throw new SystemError(`set ${name} on a socket of ${protocolText(this.protocol)}`, 'setsockopt', result);
    }
    return result >= 0;
  }

  #membership(verb: string, option: number, group: number): void {
    checkGroup(group);
    const result = this.#arena.setOption(this.fd, SOL_NETLINK, option, group);
    if (result >= 0) return;
    const action = `${verb} group ${group} of ${protocolText(this.protocol)}`;
    const reason = result === -EPERM ? 'this group is not for unprivileged processes' : undefined;
    throw new SystemError(action, 'setsockopt', result, reason);
  }
}

/** The options, each read once and checked. */
function checkOptions(options: NetlinkSocketOptions): Settings {
  const action = 'open a netlink socket';
  checkObject(action, options);
  const { protocol, portId = 0, groups = [], extendedAck, capAck, strictCheck } = options;
  checkInteger(`${action}: protocol`, protocol, 0, S32_MAX);
  checkInteger(WHAT.portId, portId, 0, U32_MAX);
  for (const [name, value] of Object.entries({ extendedAck, capAck, strictCheck })) {
    if (value !== undefined && typeof value !== 'boolean') {
      throw new TypeError(`Cannot ${action}: ${name} is ${describe(value)}, not a boolean`);
    }
  }
  if (typeof (groups as Partial<Iterable<number>>)[Symbol.iterator] !== 'function') {
    throw new TypeError(`Cannot ${action}: groups is ${describe(groups)}, not a list of numbers`);
  }
  const numbers = [...groups];
  numbers.forEach(checkGroup);
  return { protocol, portId, groups: numbers, extendedAck, capAck, strictCheck };
}

function checkGroup(group: unknown): void {
  checkInteger('use a multicast group', group, 1, S32_MAX);
}

function openFailure(protocol: number, result: number): SystemError {
  const reason =
    result === -EPROTONOSUPPORT ? 'this kernel has no such protocol, or its module is not loaded' : undefined;
  return new SystemError(`open a socket of ${protocolText(protocol)}`, 'socket', result, reason);
}

function protocolText(protocol: number): string {
  return protocolName(protocol) ?? `netlink protocol ${protocol}`;
}
