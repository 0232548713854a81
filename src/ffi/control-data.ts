// Control data of a received datagram: what the kernel says beside its bytes, in a row of messages of their own.
//
//   +------------------+----------------+---------+------------------+----------------+---------+--- - -
//   | struct cmsghdr   | data           | padding | struct cmsghdr   | data           | padding |
//   +------------------+----------------+---------+------------------+----------------+---------+--- - -
//      cmsg_len = header and data, without the padding to the size of a pointer

import { hostByteOrder } from '../codec/byte-order.ts';
import { NETLINK_LISTEN_ALL_NSID, NETLINK_PKTINFO, SCM_CREDENTIALS, SOL_NETLINK, SOL_SOCKET } from './constants.ts';
import type { Layout } from './layout.ts';

const LITTLE_ENDIAN = hostByteOrder === 'little';
/** struct nl_pktinfo: a u32. Source: linux/netlink.h. */
const PKTINFO_SIZE = 4;
/** An int. Source: netlink_cmsg_listen_all_nsid in net/netlink/af_netlink.c. */
const NSID_SIZE = 4;
/** struct ucred: an int and two u32. Source: linux/socket.h. */
const UCRED_SIZE = 12;

/** What {@link readControl} found; undefined where the kernel said nothing. */
export interface ControlData {
  /** Number of the group that the datagram was sent to; 0 where it was sent to this socket alone. */
  group: number | undefined;
  /** The network namespace that it comes from, as this one numbers it; undefined where it is this one. */
  nsid: number | undefined;
  /** Who sent it. */
  credentials: { readonly pid: number; readonly uid: number; readonly gid: number } | undefined;
}

/** Room for everything that nlmsg asks for, in bytes. */
export function controlSpace(layout: Layout): number {
  return [PKTINFO_SIZE, NSID_SIZE, UCRED_SIZE].reduce(
    (sum, size) => sum + layout.cmsghdr.size + align(layout, size),
    0,
  );
}

/**
 * Reads control data. What is not known is passed over, and so is what is cut off.
 *
 * @param start - Where it starts in the view, in bytes; `end` is where it ends.
 */
export function readControl(
  view: DataView,
  start: number,
  end: number,
  into: ControlData,
  layout: Layout,
  littleEndian: boolean = LITTLE_ENDIAN,
): void {
  into.group = into.nsid = into.credentials = undefined;
  const { size, cmsg_len, cmsg_level, cmsg_type } = layout.cmsghdr;
  for (let at = start; end - at >= size;) {
    const length = lowWord(view, at + cmsg_len, layout, littleEndian);
    if (length < size || length > end - at) return;
    const level = view.getInt32(at + cmsg_level, littleEndian);
    const type = view.getInt32(at + cmsg_type, littleEndian);
    readOne({ view, at: at + size, size: length - size, littleEndian }, level, type, into);
    at += align(layout, length);
  }
}

/** The low 32 bits of a size_t: all that musl declares of it. */
export function lowWord(view: DataView, offset: number, layout: Layout, littleEndian: boolean = LITTLE_ENDIAN): number {
  return view.getUint32(littleEndian ? offset : offset + layout.pointer - 4, littleEndian);
}

/** The data of one control message. */
interface Data {
  readonly view: DataView;
  readonly at: number;
  readonly size: number;
  readonly littleEndian: boolean;
}

function readOne({ view, at, size, littleEndian }: Data, level: number, type: number, into: ControlData): void {
  if (level === SOL_NETLINK && type === NETLINK_PKTINFO && size >= PKTINFO_SIZE) {
    into.group = view.getUint32(at, littleEndian);
  } else if (level === SOL_NETLINK && type === NETLINK_LISTEN_ALL_NSID && size >= NSID_SIZE) {
    into.nsid = view.getInt32(at, littleEndian);
  } else if (level === SOL_SOCKET && type === SCM_CREDENTIALS && size >= UCRED_SIZE) {
    into.credentials = {
      pid: view.getInt32(at, littleEndian),
      uid: view.getUint32(at + 4, littleEndian),
      gid: view.getUint32(at + 8, littleEndian),
    };
  }
}

function align({ pointer }: Layout, length: number): number {
  return Math.ceil(length / pointer) * pointer;
}
