// A netlink socket for callers: sends and receives datagrams as they are, and explains what goes wrong. Matching answers
// to requests is the work of the layers above.

import { align, NLMSG_ALIGNTO, NLMSG_HDRLEN } from '../codec/align.ts';
import { checkInteger, S32_MAX } from '../codec/check.ts';
import { copyBytes } from '../codec/copy.ts';
import { messageLength } from '../codec/message.ts';
import type { Credentials } from '../exchange/datagram.ts';
import { ClosedError } from '../exchange/errors.ts';
import { SequenceCounter } from '../exchange/sequence.ts';
import { EAGAIN, EFAULT, ENOBUFS } from '../ffi/constants.ts';
import { SystemError } from '../ffi/system-error.ts';
import type { SocketCounters } from './counters.ts';
import { messagesOf, Outgoing, type OutgoingMessage, putOutgoing, readOutgoing } from './outgoing.ts';
import { type AdoptOptions, checkGroup, checkOpenOptions, type NetlinkSocketOptions } from './socket-options.ts';
import { membershipFailure, protocolText } from './socket-setup.ts';
import { SocketTransport } from './socket-transport.ts';
import { internalError } from './send-failure.ts';

export type { OutgoingMessage } from './outgoing.ts';
export type { AdoptOptions, NetlinkSocketOptions } from './socket-options.ts';

const NO_BYTES = new Uint8Array(0);
const SEVERAL = 'send several netlink messages';

/** One datagram as it came, whoever sent it. */
export interface Datagram {
  /** Its bytes, a copy: none, one or several messages. Cut off where `truncated`. */
  readonly bytes: Uint8Array;
  /**
   * Port id of the sender's socket; 0 is the kernel. Unlike nlmsg_pid it cannot be forged. 4,294,967,295 where the sender
   * has no netlink address.
   */
  readonly portId: number;
  /** Number of the group it was sent to, from 1; 0 where to this socket alone. */
  readonly group: number;
  /** The same as a mask (group 1 is 1, group 3 is 4); 0 where to this socket alone or beyond group 32. */
  readonly groups: number;
  /**
   * Whether some of it is lost: it was longer than the buffer, which has grown for the next one, or the kernel's word on
   * its origin was. As good as a datagram that was lost whole.
   */
  readonly truncated: boolean;
  /** With `allNamespaces`: the namespace it comes from, by its id in the socket's; undefined where that is the socket's own. */
  readonly nsid: number | undefined;
  /** With `credentials`: who sent it; process id 0 is the kernel. */
  readonly credentials: Credentials | undefined;
}

/** Known to this file alone: there is no other way to a socket than open and adopt. */
const OPENING = Symbol('opening');

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
  readonly #transport: SocketTransport;
  readonly #sequences = new SequenceCounter();
  /** The message of the last {@link send}: used again, so that none is made for each. */
  readonly #outgoing = new Outgoing();

  // Private to TypeScript; the token keeps it private to JavaScript too.
  private constructor(token: symbol, transport: SocketTransport) {
    if (token !== OPENING) throw new TypeError('Cannot construct a NetlinkSocket: use NetlinkSocket.open');
    this.#transport = transport;
    this.protocol = transport.protocol;
    this.features = transport.features;
  }

  /**
   * Opens, sets up and binds a socket; where a step fails, nothing stays open.
   *
   * @throws SystemError, EPROTONOSUPPORT where the kernel has no such protocol, EADDRINUSE where the port id is taken,
   *   EPERM where a group is not for everyone or an option is not allowed; NetlinkError `ERR_NETLINK_PLATFORM` where this
   *   is not Linux; TypeError or RangeError for wrong options, before any system call.
   *
   * @example
   * ```ts
   * import { NETLINK_KOBJECT_UEVENT, NetlinkSocket } from 'nlmsg';
   *
   * using events = NetlinkSocket.open({ protocol: NETLINK_KOBJECT_UEVENT, groups: [1] });
   * console.log(events.receive()); // undefined, as long as no device changes
   * ```
   *
   * @example
   * ```ts
   * import { NETLINK_ROUTE, NetlinkSocket } from 'nlmsg';
   *
   * const receiveBuffer = 1024 * 1024;
   * using events = NetlinkSocket.open({ protocol: NETLINK_ROUTE, groups: [1], receiveBuffer });
   * console.log(events.receiveBuffer); // 2097152, unless net.core.rmem_max is below what was asked for
   * ```
   */
  static open(options: NetlinkSocketOptions): NetlinkSocket {
    return new NetlinkSocket(OPENING, SocketTransport.open(checkOpenOptions(options)));
  }

  /**
   * Takes over a netlink socket that others have opened: inherited, or handed over by a service manager. From then on it
   * is this object's alone, which closes it; where it cannot be taken over, it stays the caller's. It is bound where it is
   * not yet, and set up as a socket that is opened.
   *
   * It need not be non-blocking: nothing blocks here. It is not made close-on-exec: who opened it decided that.
   *
   * The kernel judges a request by the privileges of who opened the socket as well as by those of who sends: do not send
   * on sockets from those whom you do not trust.
   *
   * @param fd - Its descriptor, 0 to 2,147,483,647.
   * @throws SystemError, ENOTSOCK or EBADF; NetlinkError `ERR_NETLINK_NOT_NETLINK` for a socket of another family,
   *   `ERR_NETLINK_OWNED` where a socket of this thread has it already, `ERR_NETLINK_WRONG_PROTOCOL` where it is not of
   *   the protocol asked for; TypeError or RangeError for wrong arguments.
   *
   * @example
   * ```ts
   * import { NETLINK_ROUTE, NetlinkSocket } from 'nlmsg';
   * import { AF_NETLINK, SOCK_CLOEXEC, SOCK_RAW, socket } from 'nlmsg/ffi';
   *
   * const fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE);
   * using adopted = NetlinkSocket.adopt(fd, { protocol: NETLINK_ROUTE });
   * console.log(adopted.portId > 0); // true
   * ```
   */
  static adopt(fd: number, options: AdoptOptions = {}): NetlinkSocket {
    checkInteger('adopt a descriptor', fd, 0, S32_MAX);
    return new NetlinkSocket(OPENING, SocketTransport.adopt(fd, options));
  }

  /** The descriptor, for calls of your own; it stays the socket's. @throws ClosedError once closed. */
  get fd(): number {
    this.#checkOpen();
    return this.#transport.descriptor;
  }

  /** The port id that the kernel knows the socket by, 1 to 4,294,967,295. */
  get portId(): number {
    return this.#transport.portId;
  }

  /** Whether the socket has been closed. */
  get closed(): boolean {
    return this.#transport.closed;
  }

  /** Size of the receive buffer in bytes, as the kernel counts: twice what was asked for, or what it allowed. */
  get receiveBuffer(): number {
    return this.#transport.receiveBuffer;
  }

  /** Size of the send buffer in bytes, as the kernel counts. It is raised for a message that needs more, where it can be. */
  get sendBuffer(): number {
    return this.#transport.sendBuffer;
  }

  /** What went through since the socket was opened or adopted; once closed, until then. */
  get counters(): SocketCounters {
    return this.#transport.counters;
  }

  /**
   * Sends one message to the kernel, as given. The kernel handles it within the call, so its answer, where it gives one,
   * can be received at once.
   *
   * @returns nlmsg_seq, by which the answer is known.
   * @throws SystemError with the likely reason; EMSGSIZE where the message is longer than the send buffer may become.
   *   Nothing was sent then. TypeError or RangeError for wrong arguments, before any system call; ClosedError.
   */
  send(message: OutgoingMessage): number {
    this.#checkOpen();
    const transport = this.#transport;
    const outgoing = readOutgoing(message, transport.portId, this.#sequences, this.#outgoing);
    const { sequence, size } = outgoing;
    putOutgoing(transport.outgoing(NLMSG_HDRLEN + size), 0, outgoing);
    outgoing.source = NO_BYTES; // the caller's memory is not kept
    this.#transmit(NLMSG_HDRLEN + size);
    return sequence;
  }

  /**
   * Sends several messages to the kernel in one datagram, in their order: one system call for all of them. The kernel
   * handles each as if it had come alone, and those after one that it refuses too.
   *
   * Answers come as for single messages; ask for acknowledgements (NLM_F_ACK) only where the receive buffer takes them.
   *
   * @param messages - One or more, each read and copied before the next is asked for.
   * @returns nlmsg_seq of each.
   * @throws As {@link NetlinkSocket.send}; nothing was sent then. RangeError where there is no message.
   *
   * @example
   * ```ts
   * import { NetlinkSocket, NLM_F_REQUEST, NLMSG_NOOP } from 'nlmsg';
   *
   * using socket = NetlinkSocket.open({ protocol: 0 });
   * const sequences = socket.sendAll([
   *   { type: NLMSG_NOOP, flags: NLM_F_REQUEST, payload: 'one' },
   *   { type: NLMSG_NOOP, flags: NLM_F_REQUEST, payload: 'two' },
   * ]);
   * console.log(sequences.length); // 2
   * ```
   */
  sendAll(messages: Iterable<OutgoingMessage>): number[] {
    this.#checkOpen();
    const several = messagesOf(SEVERAL, messages);
    const transport = this.#transport;
    const outgoing = this.#outgoing;
    const sequences: number[] = [];
    let length = 0;
    // Getters of the caller's run while it is filled, and may send on this socket.
    const memory = transport.takeOutgoing();
    try {
      for (const message of several) {
        readOutgoing(message, transport.portId, this.#sequences, outgoing);
        const end = messageLength(align(length) + outgoing.size);
        memory.extend(end, length);
        const { bytes } = memory;
        while (length % NLMSG_ALIGNTO !== 0) bytes[length++] = 0;
        putOutgoing(bytes, length, outgoing);
        length = end;
        sequences.push(outgoing.sequence);
      }
    } catch (error) {
      memory.trim();
      throw error;
    } finally {
      outgoing.source = NO_BYTES;
      transport.giveBack(memory);
    }
    if (sequences.length === 0) throw new RangeError(`Cannot ${SEVERAL}: there is none`);
    this.#transmit(length);
    return sequences;
  }

  /**
   * One datagram, or undefined where none waits. Does not block and does not filter: whoever it is from, it is given.
   *
   * @throws SystemError, ENOBUFS where the receive buffer overflowed and messages were lost; the socket stays usable, and
   *   the messages received before the loss are still to be had. ClosedError.
   */
  receive(): Datagram | undefined {
    this.#checkOpen();
    const result = this.#transport.receiveOne();
    if (result < 0) {
      if (result === -EAGAIN) return undefined;
      throw this.#receiveFailure(result);
    }
    const { incoming } = this.#transport;
    return {
      bytes: copyBytes(incoming.bytes, 0, incoming.length),
      portId: incoming.senderPortId,
      group: incoming.group,
      groups: incoming.groups,
      truncated: incoming.truncated,
      nsid: incoming.nsid,
      credentials: incoming.credentials,
    };
  }

  /**
   * Joins a multicast group; joining twice is joining once.
   *
   * @param group - Its number, from 1; not a mask.
   * @throws SystemError, EPERM where the group is not for everyone, EINVAL where the protocol has no such group.
   */
  join(group: number): void {
    this.#membership('join', group);
  }

  /**
   * Leaves a multicast group; leaving one that was not joined does nothing.
   *
   * @param group - Its number, from 1; not a mask.
   * @throws SystemError, EINVAL where the protocol has no such group.
   */
  leave(group: number): void {
    this.#membership('leave', group);
  }

  /** Closes the descriptor; once closed, does nothing. Datagrams that were not received are lost. */
  close(): void {
    this.#transport.close();
  }

  /** {@link NetlinkSocket.close}, for `using`. */
  [Symbol.dispose](): void {
    this.close();
  }

  #transmit(length: number): void {
    const transport = this.#transport;
    const result = transport.send(length);
    if (result !== length) {
      this.#checkOpen(); // a getter of the caller's may have closed it
      throw transport.sendFailure(length, result);
    }
  }

  #membership(verb: 'join' | 'leave', group: number): void {
    checkGroup(group);
    this.#checkOpen();
    const result = this.#transport[verb](group);
    if (result < 0) throw membershipFailure(verb, this.protocol, group, result);
  }

  #receiveFailure(result: number): Error {
    const action = `receive from ${protocolText(this.protocol)}`;
    if (result === -EFAULT) return internalError(`${action}, and a datagram is lost`, 'recvmsg', result);
    const reason = result === -ENOBUFS ? 'messages were lost: they came faster than they were received' : undefined;
    return new SystemError(action, 'recvmsg', result, reason);
  }

  #checkOpen(): void {
    if (this.closed) throw new ClosedError(`use a socket of ${protocolText(this.protocol)}`, 'it is closed');
  }
}
