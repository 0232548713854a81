// The transport over a netlink socket of the running kernel: one descriptor, memory for one datagram each way, and counts
// of what went through. It gives numbers and makes no error of an answer; only opening and closing throw.

import { U32_MAX } from '../codec/check.ts';
import { copyBytes } from '../codec/copy.ts';
import { NetlinkError } from '../codec/errors.ts';
import { ClosedError } from '../exchange/errors.ts';
import { Arena } from '../ffi/arena.ts';
import {
  EAGAIN,
  EBADF,
  EFAULT,
  EMSGSIZE,
  ENOBUFS,
  MSG_CTRUNC,
  MSG_DONTWAIT,
  MSG_TRUNC,
  NETLINK_ADD_MEMBERSHIP,
  NETLINK_DROP_MEMBERSHIP,
  NETLINK_PKTINFO,
  SO_RCVBUF,
  SO_SNDBUF,
  SOL_NETLINK,
  SOL_SOCKET,
} from '../ffi/constants.ts';
import type { ControlData } from '../ffi/control-data.ts';
import * as syscall from '../ffi/syscall.ts';
import { SystemError } from '../ffi/system-error.ts';
import { Counters, type SocketCounters } from './counters.ts';
import { disown, isOwned, own, type OwnedDescriptor } from './owned-descriptors.ts';
import { waitForDescriptor, watchDescriptor } from './readiness.ts';
import { Received } from './received.ts';
import { type AdoptOptions, checkAdoptOptions, type SocketSettings } from './socket-options.ts';
import * as setup from './socket-setup.ts';
import { isReceivingTraced, traceReceived, traceSent, traceSentElsewhere } from './trace.ts';
import { SNDBUF_RESERVED, transmitFailure } from './transmit.ts';
import type { Readiness, Transport } from './transport.ts';

/** Twice what the kernel ever packs into one datagram of a dump; a single larger message makes the memory grow. */
const INCOMING_CAPACITY = 64 * 1024;
const OUTGOING_CAPACITY = 4096;
/** Datagrams without a byte that one receive passes over. The kernel sends none. */
const EMPTY_IN_A_ROW = 16;
/** The kernel doubles what is asked for, into an int. */
const LARGEST_BUFFER = 2 ** 30 - 1;
/** The groups that the mask of a socket address has a bit for. */
const GROUPS_IN_MASK = 32;

const unclosed = new FinalizationRegistry<UnclosedSocket>(({ description, descriptor }) => {
  disown(descriptor);
  process.emitWarning(`${description} was garbage-collected without close(): the descriptor stays open`, {
    type: 'NetlinkWarning',
    code: 'NLMSG_UNCLOSED',
  });
});

interface UnclosedSocket {
  readonly description: string;
  readonly descriptor: OwnedDescriptor;
}

/** A netlink socket of the running kernel. */
export class SocketTransport implements Transport {
  readonly protocol: number;
  readonly portId: number;
  /** Which options the kernel took: false where it does not know one, or was not asked. */
  readonly features: setup.Features;
  readonly receiveBuffer: number;
  readonly incoming: Received = new Received();
  readonly #descriptor: OwnedDescriptor;
  readonly #in: Arena;
  #out: Arena = new Arena(OUTGOING_CAPACITY);
  #spare: Arena | undefined;
  readonly #control: ControlData = { group: undefined, nsid: undefined, credentials: undefined };
  #packetInfo = false;
  #sendBuffer: number;
  /** The longest datagram so far. */
  #longest = 0;
  #readiness: Readiness | undefined;
  readonly #counters = new Counters();
  #dropped = 0;
  /** Drops before the socket was this one's. */
  #droppedBefore = 0;

  private constructor(descriptor: OwnedDescriptor, settings: SocketSettings, bind: (arena: Arena) => number) {
    const { fd } = descriptor;
    const { protocol, groups, filter, credentials, allNamespaces, controlSize } = settings;
    this.#descriptor = descriptor;
    this.#in = new Arena(INCOMING_CAPACITY, undefined, controlSize);
    this.protocol = protocol;
    this.features = setup.setFeatures(this.#out, fd, settings);
    setup.setOptions(this.#out, fd, settings);
    this.receiveBuffer = this.#option(SO_RCVBUF);
    this.#sendBuffer = this.#option(SO_SNDBUF);
    this.portId = bind(this.#out);
    this.#droppedBefore = this.#drops();
    if (credentials || allNamespaces) this.#in.receiveControl();
    if (filter) setup.attachFilter(this.#out, fd, protocol, filter);
    for (const group of groups) {
      const result = this.join(group);
      if (result < 0) throw setup.membershipFailure('join', protocol, group, result);
    }
    const description = `A NetlinkSocket (descriptor ${fd}, ${setup.protocolText(protocol)})`;
    unclosed.register(this, { description, descriptor }, this);
  }

  /**
   * Opens, sets up and binds a socket; where a step fails, nothing stays open.
   *
   * @param settings - Checked.
   * @throws SystemError.
   */
  static open(settings: SocketSettings): SocketTransport {
    const descriptor = own(setup.openDescriptor(settings));
    try {
      const { protocol, portId } = settings;
      return new SocketTransport(descriptor, settings, (arena) =>
        setup.bindDescriptor(arena, descriptor.fd, protocol, portId),
      );
    } catch (error) {
      const { fd } = descriptor;
      disown(descriptor);
      syscall.close(fd);
      throw error;
    }
  }

  /**
   * Takes a socket over that others have opened. Where that fails, it stays theirs and open.
   *
   * @param fd - Checked to be an integer.
   * @throws SystemError; NetlinkError `ERR_NETLINK_NOT_NETLINK`, `ERR_NETLINK_OWNED`, `ERR_NETLINK_WRONG_PROTOCOL`;
   *   TypeError or RangeError for wrong options.
   */
  static adopt(fd: number, options: AdoptOptions): SocketTransport {
    const checked = checkAdoptOptions(options);
    const action = `adopt descriptor ${fd}`;
    if (isOwned(fd)) throw new NetlinkError('ERR_NETLINK_OWNED', `Cannot ${action}: it belongs to a socket of nlmsg`);
    const protocol = setup.protocolOfDescriptor(fd);
    if (checked.protocol !== undefined && checked.protocol !== protocol) {
      const state = `it is of ${setup.protocolText(protocol)}, not of ${setup.protocolText(checked.protocol)}`;
      throw new NetlinkError('ERR_NETLINK_WRONG_PROTOCOL', `Cannot ${action}: ${state}`);
    }
    const descriptor = own(fd);
    try {
      const settings = { ...checked, protocol, portId: 0, networkNamespace: undefined };
      const adopted = new SocketTransport(descriptor, settings, (memory) => setup.bindAdopted(memory, fd, protocol));
      adopted.#askForPacketInfo(); // it may be in groups that nobody here knows of
      return adopted;
    } catch (error) {
      disown(descriptor);
      throw error;
    }
  }

  get descriptor(): number {
    return this.#descriptor.fd;
  }

  get closed(): boolean {
    return this.#descriptor.fd < 0;
  }

  /** Size of the send buffer, in the kernel's own accounting. It is raised where a message needs more. */
  get sendBuffer(): number {
    return this.#sendBuffer;
  }

  get dropped(): number {
    if (!this.closed) this.#dropped = (this.#drops() - this.#droppedBefore) >>> 0;
    return this.#dropped;
  }

  /** What went through so far. */
  get counters(): SocketCounters {
    return this.#counters.copy(this.dropped);
  }

  outgoing(length: number): Uint8Array {
    const out = this.#out;
    out.reserve(length);
    return out.bytes;
  }

  /** Memory for a datagram, taken away while code of callers runs: until it is given back, others get another. */
  takeOutgoing(): Arena {
    const taken = this.#out;
    this.#out = this.#spare ?? new Arena(OUTGOING_CAPACITY);
    this.#spare = undefined;
    return taken;
  }

  /** Gives back what was taken, to be sent next. */
  giveBack(taken: Arena): void {
    this.#spare = this.#out;
    this.#out = taken;
  }

  /**
   * Sends the first `length` bytes of {@link outgoing}, and raises the send buffer where they exceed it.
   *
   * @returns The number of bytes accepted, or -errno. Any other number than `length` is a failure ({@link sendFailure}),
   *   after which nothing must be sent again. -EBADF without a system call once closed.
   */
  send(length: number): number {
    const { fd } = this.#descriptor;
    if (fd < 0) return -EBADF;
    const out = this.#out;
    let result = out.send(fd, length, MSG_DONTWAIT);
    if (result === -EMSGSIZE) result = this.#sendLonger(fd, length);
    else traceSent(out, fd, length, result);
    this.#out.trim();
    this.#countSent(result);
    return result;
  }

  sentElsewhere(bytes: Uint8Array, result: number): void {
    this.#countSent(result);
    traceSentElsewhere(this.#descriptor.fd, bytes, result);
  }

  /** The error of a {@link send} that did not return `length`. */
  sendFailure(length: number, result: number): NetlinkError {
    return transmitFailure(this.#out, this.#descriptor.fd, length, result);
  }

  receive(): number {
    for (let empty = 0; empty < EMPTY_IN_A_ROW; empty++) {
      const result = this.receiveOne();
      if (result !== 0) return result === -EAGAIN ? 0 : result;
    }
    return 0;
  }

  /** {@link receive}, where 0 is a datagram without a byte and nothing waiting is -EAGAIN. */
  receiveOne(): number {
    const { fd } = this.#descriptor;
    if (fd < 0) return -EBADF;
    const arena = this.#in;
    // Only now that the datagram which did not fit has been looked at. Never less: the kernel goes by the largest.
    arena.reserve(this.#longest);
    // MSG_TRUNC among the flags makes both calls return the true length of a datagram that does not fit.
    const flags = MSG_DONTWAIT | MSG_TRUNC;
    const result = arena.receivesControl ? arena.receive(fd, flags) : arena.receiveFrom(fd, flags);
    if (result === -EAGAIN) return result;
    if (result >= 0) this.#take(arena, result);
    else if (result === -ENOBUFS) this.#counters.overruns++;
    else if (result === -EFAULT) this.#counters.faults++;
    if (result < 0) traceReceived(fd, this.protocol, result);
    else if (isReceivingTraced()) this.#tell(fd, result);
    return result;
  }

  wait(milliseconds: number): boolean {
    return !this.closed && waitForDescriptor(this.#descriptor.fd, milliseconds);
  }

  /** @throws ClosedError. */
  watch(callback: () => void): Readiness {
    if (this.closed) throw this.#closedError('wait for');
    this.#readiness?.close();
    return (this.#readiness = watchDescriptor(this.#descriptor.fd, callback));
  }

  join(group: number): number {
    if (this.closed) return -EBADF;
    const result = this.#in.setOption(this.#descriptor.fd, SOL_NETLINK, NETLINK_ADD_MEMBERSHIP, group);
    // The mask in the sender's address ends at group 32.
    if (result >= 0 && group > GROUPS_IN_MASK) this.#askForPacketInfo();
    return result;
  }

  leave(group: number): number {
    if (this.closed) return -EBADF;
    return this.#in.setOption(this.#descriptor.fd, SOL_NETLINK, NETLINK_DROP_MEMBERSHIP, group);
  }

  /** Closes the readiness, then the descriptor. @throws SystemError where close(2) fails; it is closed all the same. */
  close(): void {
    unclosed.unregister(this);
    const { fd } = this.#descriptor;
    if (fd < 0) return;
    this.#dropped = this.dropped;
    this.#readiness?.close();
    disown(this.#descriptor); // before close(2): whatever that says, the number is no longer ours
    const result = syscall.close(fd);
    if (result < 0) throw new SystemError(`close descriptor ${fd}`, 'close', result);
  }

  #countSent(result: number): void {
    if (result < 0) return;
    this.#counters.datagramsSent++;
    this.#counters.bytesSent += result;
  }

  #closedError(verb: string): ClosedError {
    return new ClosedError(`${verb} a socket of ${setup.protocolText(this.protocol)}`, 'it is closed');
  }

  #take(arena: Arena, result: number): void {
    const { incoming } = this;
    const known = arena.senderIsNetlink;
    incoming.bytes = arena.bytes;
    incoming.length = Math.min(result, arena.capacity);
    incoming.senderPortId = known ? arena.senderPortId : U32_MAX;
    incoming.groups = known ? arena.senderGroups : 0;
    incoming.group = groupInMask(incoming.groups);
    incoming.truncated = result > arena.capacity;
    if (incoming.truncated) {
      this.#counters.truncated++;
      this.#longest = Math.max(this.#longest, result);
    }
    if (arena.receivesControl) this.#takeControl(arena);
    this.#counters.datagramsReceived++;
    this.#counters.bytesReceived += result;
  }

  #takeControl(arena: Arena): void {
    const { incoming } = this;
    arena.readControl(this.#control);
    const cut = (arena.receivedFlags & MSG_CTRUNC) !== 0;
    const { group, nsid, credentials } = this.#control;
    incoming.nsid = cut ? undefined : nsid;
    incoming.credentials = cut ? undefined : credentials;
    if (group !== undefined && !cut) incoming.group = group;
    if (!cut) return;
    // Nobody knows where it comes from: to take it for this namespace's would be a guess. So it is a loss, like any other.
    this.#counters.controlTruncated++;
    incoming.truncated = true;
  }

  /** From now on each datagram says the number of its group; a kernel that cannot say it does not have such groups. */
  #askForPacketInfo(): void {
    if (this.#packetInfo) return;
    this.#packetInfo = true;
    this.#in.setOption(this.#descriptor.fd, SOL_NETLINK, NETLINK_PKTINFO, 1);
    this.#in.receiveControl();
  }

  /** Once more, with a larger send buffer. Who is told of the first attempt may send meanwhile, from other memory. */
  #sendLonger(fd: number, length: number): number {
    const out = this.takeOutgoing();
    try {
      traceSent(out, fd, length, -EMSGSIZE);
      if (this.closed) return -EBADF;
      if (!this.#raiseSendBuffer(length)) return -EMSGSIZE;
      const result = out.send(fd, length, MSG_DONTWAIT);
      traceSent(out, fd, length, result);
      return result;
    } finally {
      this.giveBack(out);
    }
  }

  /** Tells of what was received. Who is told may receive meanwhile, which nobody is to take for this datagram. */
  #tell(fd: number, result: number): void {
    const { bytes, length } = this.incoming;
    const datagram = Object.assign(new Received(), this.incoming, { bytes: copyBytes(bytes, 0, length) });
    traceReceived(fd, this.protocol, result, datagram);
    Object.assign(this.incoming, datagram);
  }

  /** Whether the send buffer now takes a message of this length. */
  #raiseSendBuffer(length: number): boolean {
    const wanted = length + SNDBUF_RESERVED;
    setup.askForSendBuffer(this.#out, this.#descriptor.fd, Math.min(wanted, LARGEST_BUFFER));
    this.#sendBuffer = this.#option(SO_SNDBUF);
    return this.#sendBuffer >= wanted;
  }

  #option(option: number): number {
    return this.#out.getOption(this.#descriptor.fd, SOL_SOCKET, option) < 0 ? 0 : this.#out.option;
  }

  #drops(): number {
    return this.#in.getDrops(this.#descriptor.fd) < 0 ? this.#droppedBefore : this.#in.option;
  }
}

/** The number of the one group in a mask; 0 where it is empty. */
function groupInMask(mask: number): number {
  return mask === 0 ? 0 : GROUPS_IN_MASK - Math.clz32(mask & -mask);
}
