// The memory of one user of sendmsg(2) and recvmsg(2): every struct that the calls need and the bytes they carry, laid by
// hand in one block, so that the addresses inside it live exactly as long as the block.
//
//   +----------------+---------------+------------------+------------------+---------+--------+---------+-------- - -
//   | struct msghdr  | struct iovec  | sockaddr_nl peer | sockaddr_nl name | length  | option | control | bytes ...
//   +----------------+---------------+------------------+------------------+---------+--------+---------+-------- - -
//      msg_name ------------------------> |                                                     |         |
//      msg_control ---------------------------------------------------------------------------> |         |
//      msg_iov ---------> |                                                                               |
//                         iov_base -------------------------------------------------------------------->  |
//
// An address kept in a msghdr keeps nothing alive: the owner of the arena holds it in a field for as long as it calls.
// The block never leaves this file except as `bytes`, which nlmsg's own encoders get to see, and who drives a transport
// by hand.

import { hostByteOrder } from '../codec/byte-order.ts';
import { NetlinkError } from '../codec/errors.ts';
import { AF_NETLINK, SK_MEMINFO_DROPS, SO_ATTACH_FILTER, SO_MEMINFO, SOL_SOCKET } from './constants.ts';
import { INT, type Offsets, offsetsOf, OPTION_SIZE } from './arena-offsets.ts';
import { type ControlData, controlSpace, lowWord, readControl } from './control-data.ts';
import { loadKoffi } from './koffi.ts';
import { hostLayout, type Layout } from './layout.ts';
import * as syscall from './syscall.ts';

const LITTLE_ENDIAN = hostByteOrder === 'little';
const [NOTHING, SEND, RECEIVE] = [0, 1, 2] as const;
/** Memory for longer messages is let go of after them. */
const KEPT_CAPACITY = 1024 * 1024;
/** Size of a struct sock_filter. Source: linux/filter.h. */
export const SOCK_FILTER_SIZE = 8;

/** A block of memory and where it lies. */
export interface Memory {
  readonly buffer: ArrayBuffer;
  readonly address: number;
}

/** One hand-laid struct, for people who want to see it. */
export interface StructSnapshot {
  /** As C names it: `struct iovec`. */
  readonly struct: string;
  /** Where it lies in this process. */
  readonly address: number;
  /** Its bytes, a copy. */
  readonly bytes: Uint8Array;
  /** Its fields in order; a pointer or size as a number. */
  readonly fields: readonly {
    readonly name: string;
    readonly offset: number;
    readonly length: number;
    readonly value: number;
  }[];
}

/** Memory for messages of up to `capacity` bytes, and the calls on it. Results below 0 are negated errnos. */
export class Arena {
  readonly #firstCapacity: number;
  readonly #allocate: (size: number) => Memory;
  readonly #layout: Layout;
  readonly #at: Offsets;
  /** What the structs say now: a call changes little of that, and the next one mostly asks for the same. */
  #laid: typeof NOTHING | typeof SEND | typeof RECEIVE = NOTHING;
  #laidLength = 0;
  /** Where the msghdr lies. */
  #msghdr = 0;
  #memory!: Memory;
  #view!: DataView<ArrayBuffer>;
  #bytes!: Uint8Array<ArrayBuffer>;
  /** How much control data a receive takes: none, until it is asked for. */
  #controlAsked = 0;

  /**
   * @param capacity - The most bytes of one datagram, until {@link reserve} is asked for more.
   * @param allocate - Where blocks come from; tests give pages with a guard behind them.
   * @param controlSize - Room for control data in bytes; by default for all that {@link readControl} knows.
   */
  constructor(capacity: number, allocate: (size: number) => Memory = allocateMemory, controlSize?: number) {
    this.#layout = hostLayout(loadKoffi());
    this.#at = offsetsOf(this.#layout, controlSize ?? controlSpace(this.#layout));
    this.#firstCapacity = capacity;
    this.#allocate = allocate;
    this.#layOut(capacity);
  }

  /** How many bytes of a datagram fit. */
  get capacity(): number {
    return this.#bytes.length;
  }

  /** The memory of the datagram: for encoders inside nlmsg, and transports that are driven by hand. */
  get bytes(): Uint8Array {
    return this.#bytes;
  }

  /** Makes room for `length` bytes. Grows by doubling until {@link trim}; what the bytes held is lost where it grows. */
  reserve(length: number): void {
    if (length > this.capacity) this.#layOut(Math.max(length, this.capacity * 2));
  }

  /** Makes room for `length` bytes, as {@link reserve} does; the first `kept` bytes stay. */
  extend(length: number, kept: number): void {
    if (length <= this.capacity) return;
    const before = this.#bytes;
    this.reserve(length);
    this.#bytes.set(before.subarray(0, kept));
  }

  /** Lets go of the memory that one long message has taken; what the bytes held is lost where it does. */
  trim(): void {
    if (this.capacity > KEPT_CAPACITY) this.#layOut(this.#firstCapacity);
  }

  /** sendmsg(2) of the first `length` bytes to the kernel (port id 0, no groups): the number of bytes accepted. */
  send(fd: number, length: number, flags = 0): number {
    // Memory that somebody has transferred away has no length, and lies nowhere.
    if (this.#laid !== SEND || this.#laidLength !== length || length > this.#bytes.length) this.#laySend(length);
    return syscall.sendmsg(fd, this.#msghdr, flags);
  }

  /** recvmsg(2) of one datagram: its length, which with MSG_TRUNC among the flags may exceed `length`. */
  receive(fd: number, flags: number, length = this.capacity): number {
    if (this.#laid !== RECEIVE || this.#laidLength !== length) this.#layReceive(length);
    // These two are the call's to change; what it writes beside them it writes whole.
    this.#view.setUint32(this.#at.nameLength, this.#at.nameSize, LITTLE_ENDIAN);
    if (this.#controlAsked > 0) this.#putWord(this.#at.controlLength, this.#controlAsked);
    return syscall.recvmsg(fd, this.#msghdr, flags);
  }

  /**
   * recvfrom(2) of one datagram: as {@link receive} into all of {@link bytes}, and quicker, but without control data and
   * {@link receivedFlags}. The kernel writes the sender's address and its length where recvmsg would have.
   */
  receiveFrom(fd: number, flags: number): number {
    this.#view.setUint32(this.#at.nameLength, this.#at.nameSize, LITTLE_ENDIAN);
    const { address } = this.#memory;
    const { bytes, peer, nameLength } = this.#at;
    return syscall.recvfrom(fd, address + bytes, this.#bytes.length, flags, address + peer, address + nameLength);
  }

  /** msg_flags as a recvmsg that succeeded left them. */
  get receivedFlags(): number {
    return this.#view.getUint32(this.#at.flags, LITTLE_ENDIAN);
  }

  /** From now on datagrams are received with their control data. Without it a receive is quicker. */
  receiveControl(): void {
    this.#controlAsked = this.#at.controlSize;
    this.#pointToControl();
  }

  /** Whether control data was asked for. */
  get receivesControl(): boolean {
    return this.#controlAsked > 0;
  }

  /** Reads the control data of the datagram received last. */
  readControl(into: ControlData): void {
    const length = lowWord(this.#view, this.#at.controlLength, this.#layout);
    const end = this.#at.control + Math.min(length, this.#controlAsked);
    readControl(this.#view, this.#at.control, end, into, this.#layout);
  }

  /**
   * Whether the sender's address is a netlink address. Where it is not, or recvmsg gave none, its port id and groups are
   * those of an earlier datagram.
   */
  get senderIsNetlink(): boolean {
    return (
      this.#view.getUint32(this.#at.nameLength, LITTLE_ENDIAN) === this.#at.nameSize &&
      this.#view.getUint16(this.#at.peerFamily, LITTLE_ENDIAN) === AF_NETLINK
    );
  }

  /** nl_pid of the datagram's sender. */
  get senderPortId(): number {
    return this.#view.getUint32(this.#at.peerPortId, LITTLE_ENDIAN);
  }

  /** nl_groups of the datagram. */
  get senderGroups(): number {
    return this.#view.getUint32(this.#at.peerGroups, LITTLE_ENDIAN);
  }

  /** getsockname(2) of a socket of any family: 0. The answer is in {@link nameFamily} and its neighbours. */
  getName(fd: number): number {
    this.#view.setUint16(this.#at.nameFamily, 0, LITTLE_ENDIAN);
    this.#view.setUint32(this.#at.length, this.#at.nameSize, LITTLE_ENDIAN);
    return syscall.getsockname(fd, this.#address(this.#at.name), this.#address(this.#at.length));
  }

  /** Whether {@link getName} found a netlink socket. */
  get nameIsNetlink(): boolean {
    return this.nameFamily === AF_NETLINK;
  }

  /** Address family that {@link getName} found. */
  get nameFamily(): number {
    return this.#view.getUint16(this.#at.nameFamily, LITTLE_ENDIAN);
  }

  /** Port id that {@link getName} found; 0 where the socket is not bound. */
  get namePortId(): number {
    return this.#view.getUint32(this.#at.namePortId, LITTLE_ENDIAN);
  }

  /** The first 32 groups that {@link getName} found, one bit each. */
  get nameGroups(): number {
    return this.#view.getUint32(this.#at.nameGroups, LITTLE_ENDIAN);
  }

  /** bind(2): 0. Port id 0 lets the kernel choose. `groups` replaces the membership of the first 32 groups. */
  bind(fd: number, portId: number, groups: number): number {
    this.#putAddress(this.#at.name, AF_NETLINK, portId, groups);
    return syscall.bind(fd, this.#address(this.#at.name), this.#at.nameSize);
  }

  /** setsockopt(2) of an int: 0. */
  setOption(fd: number, level: number, option: number, value: number): number {
    this.#view.setInt32(this.#at.option, value, LITTLE_ENDIAN);
    return syscall.setsockopt(fd, level, option, this.#address(this.#at.option), INT);
  }

  /** getsockopt(2) of an int: 0. The value is in {@link option}. */
  getOption(fd: number, level: number, option: number): number {
    this.#view.setInt32(this.#at.option, 0, LITTLE_ENDIAN);
    this.#view.setUint32(this.#at.length, INT, LITTLE_ENDIAN);
    return syscall.getsockopt(fd, level, option, this.#address(this.#at.option), this.#address(this.#at.length));
  }

  /** The value that {@link getOption} found. */
  get option(): number {
    return this.#view.getInt32(this.#at.option, LITTLE_ENDIAN);
  }

  /** getsockopt(2) of SO_MEMINFO: 0. The count of drops is in {@link option}. */
  getDrops(fd: number): number {
    const drops = SK_MEMINFO_DROPS * INT;
    this.#view.setUint32(this.#at.length, OPTION_SIZE, LITTLE_ENDIAN);
    this.#view.setInt32(this.#at.option + drops, 0, LITTLE_ENDIAN);
    const [value, length] = [this.#address(this.#at.option), this.#address(this.#at.length)];
    const result = syscall.getsockopt(fd, SOL_SOCKET, SO_MEMINFO, value, length);
    this.#view.setInt32(this.#at.option, this.#view.getInt32(this.#at.option + drops, LITTLE_ENDIAN), LITTLE_ENDIAN);
    return result;
  }

  /**
   * setsockopt(2) of SO_ATTACH_FILTER: 0. The program is the first `count` struct sock_filter of {@link bytes}; the kernel
   * copies it within the call.
   */
  attachFilter(fd: number, count: number): number {
    this.#checkLength(count * SOCK_FILTER_SIZE);
    const { size, len, filter } = this.#layout.sock_fprog;
    new Uint8Array(this.#memory.buffer, this.#at.option, size).fill(0);
    this.#view.setUint16(this.#at.option + len, count, LITTLE_ENDIAN);
    this.#putWord(this.#at.option + filter, this.#address(this.#at.bytes));
    return syscall.setsockopt(fd, SOL_SOCKET, SO_ATTACH_FILTER, this.#address(this.#at.option), size);
  }

  /** Copies of the structs as the last call left them, in the order in which they point at each other. */
  snapshot(): readonly StructSnapshot[] {
    const { iovec, msghdr, sockaddr_nl } = this.#layout;
    return [
      this.#struct('struct iovec', this.#at.iovec, iovec),
      this.#struct('struct msghdr', this.#at.msghdr, msghdr),
      this.#struct('struct sockaddr_nl', this.#at.peer, sockaddr_nl),
    ];
  }

  /** A new block with the addresses of its own parts in it; the old one is no longer referred to. */
  #layOut(capacity: number): void {
    const size = this.#at.bytes + capacity;
    // All or nothing: where memory is short, the block that there is stays whole.
    const memory = this.#allocate(size);
    const view = new DataView(memory.buffer, 0, size);
    const bytes = new Uint8Array(memory.buffer, this.#at.bytes, capacity);
    [this.#memory, this.#view, this.#bytes] = [memory, view, bytes];
    this.#laid = NOTHING;
    this.#msghdr = this.#address(this.#at.msghdr);
    const { msghdr, iovec } = this.#layout;
    this.#putWord(this.#at.msghdr + msghdr.msg_name, this.#address(this.#at.peer));
    this.#putWord(this.#at.msghdr + msghdr.msg_iov, this.#address(this.#at.iovec));
    this.#putWord(this.#at.msghdr + msghdr.msg_iovlen, 1);
    this.#pointToControl();
    this.#putWord(this.#at.iovec + iovec.iov_base, this.#address(this.#at.bytes));
  }

  /** msg_control is NULL for as long as no control data was asked for. */
  #pointToControl(): void {
    this.#laid = NOTHING;
    const address = this.#controlAsked > 0 ? this.#address(this.#at.control) : 0;
    this.#putWord(this.#at.msghdr + this.#layout.msghdr.msg_control, address);
  }

  #laySend(length: number): void {
    this.#lay(length, 0);
    this.#putAddress(this.#at.peer, AF_NETLINK, 0, 0);
    [this.#laid, this.#laidLength] = [SEND, length];
  }

  #layReceive(length: number): void {
    this.#lay(length, this.#controlAsked);
    this.#putAddress(this.#at.peer, 0, 0, 0);
    [this.#laid, this.#laidLength] = [RECEIVE, length];
  }

  /** Sets what a call may have changed, and the length of the one iovec, checked against the block itself. */
  #lay(length: number, control: number): void {
    this.#checkLength(length);
    this.#putWord(this.#at.iovec + this.#layout.iovec.iov_len, length);
    this.#view.setUint32(this.#at.nameLength, this.#at.nameSize, LITTLE_ENDIAN);
    this.#putWord(this.#at.controlLength, control);
    this.#view.setUint32(this.#at.flags, 0, LITTLE_ENDIAN);
  }

  #checkLength(length: number): void {
    if (!Number.isInteger(length) || length < 0 || length > this.#bytes.length) {
      throw new NetlinkError('ERR_NETLINK_INTERNAL', `Cannot use ${length} bytes: the arena has ${this.#bytes.length}`);
    }
  }

  #putAddress(offset: number, family: number, portId: number, groups: number): void {
    const { nl_family, nl_pad, nl_pid, nl_groups } = this.#layout.sockaddr_nl;
    this.#view.setUint16(offset + nl_family, family, LITTLE_ENDIAN);
    this.#view.setUint16(offset + nl_pad, 0, LITTLE_ENDIAN);
    this.#view.setUint32(offset + nl_pid, portId, LITTLE_ENDIAN);
    this.#view.setUint32(offset + nl_groups, groups, LITTLE_ENDIAN);
  }

  /** A pointer or size_t. */
  #putWord(offset: number, value: number): void {
    if (this.#layout.pointer === 4) {
      this.#view.setUint32(offset, value, LITTLE_ENDIAN);
      return;
    }
    const high = Math.floor(value / 0x1_0000_0000);
    this.#view.setUint32(offset, LITTLE_ENDIAN ? value : high, LITTLE_ENDIAN);
    this.#view.setUint32(offset + 4, LITTLE_ENDIAN ? high : value, LITTLE_ENDIAN);
  }

  #getField(offset: number, size: number): number {
    if (size === 2) return this.#view.getUint16(offset, LITTLE_ENDIAN);
    if (size === 4) return this.#view.getUint32(offset, LITTLE_ENDIAN);
    return Number(this.#view.getBigUint64(offset, LITTLE_ENDIAN));
  }

  #address(offset: number): number {
    return this.#memory.address + offset;
  }

  #struct(struct: string, at: number, { size, ...offsets }: StructLayout): StructSnapshot {
    const entries = Object.entries<number>(offsets);
    const fields = entries.map(([name, offset]) => {
      const length = fieldSize(name, this.#layout.pointer);
      return { name, offset, length, value: this.#getField(at + offset, length) };
    });
    const bytes = new Uint8Array(this.#memory.buffer, at, size).slice();
    return { struct, address: this.#address(at), bytes, fields };
  }
}

/** The size of a struct, and where its fields start. */
type StructLayout = Layout['iovec' | 'msghdr' | 'sockaddr_nl'];

/** The width of a field by its C type: socklen_t, int and the kernel's u32 and u16 beside pointers and size_t. */
function fieldSize(name: string, pointer: number): number {
  if (name === 'nl_family' || name === 'nl_pad') return 2;
  if (name === 'msg_namelen' || name === 'msg_flags' || name.startsWith('nl_')) return 4;
  return pointer;
}

/** Memory of JavaScript's own, which does not move and lives as long as the ArrayBuffer is held. */
function allocateMemory(size: number): Memory {
  const buffer = new ArrayBuffer(size);
  const address = Number(loadKoffi().address(buffer));
  if (!Number.isSafeInteger(address) || address === 0) {
    throw new NetlinkError('ERR_NETLINK_INTERNAL', `Cannot use memory at address ${address}`);
  }
  return { buffer, address };
}
