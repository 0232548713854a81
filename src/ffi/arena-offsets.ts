// Where the parts of an arena lie: the structs of the calls, and the bytes they carry.

import type { Layout } from './layout.ts';

/** What each part is aligned to, in bytes. */
const WORD = 16;
/** Size of an int, in bytes. */
export const INT = 4;
/** The largest option that is read: the nine u32 of SO_MEMINFO, and room for more of later kernels. */
export const OPTION_SIZE = 64;

/** Where the parts of an arena start, in bytes from the start of its block. */
export interface Offsets {
  readonly msghdr: number;
  readonly nameLength: number;
  readonly controlLength: number;
  readonly flags: number;
  readonly iovec: number;
  readonly peer: number;
  readonly peerFamily: number;
  readonly peerPortId: number;
  readonly peerGroups: number;
  /** Size of an address. */
  readonly nameSize: number;
  readonly name: number;
  readonly nameFamily: number;
  readonly namePortId: number;
  readonly nameGroups: number;
  readonly length: number;
  readonly option: number;
  readonly control: number;
  readonly controlSize: number;
  readonly bytes: number;
}

/** The parts of an arena, one after the other. @param controlSize - Room for control data in bytes. */
export function offsetsOf({ msghdr, iovec, sockaddr_nl }: Layout, controlSize: number): Offsets {
  let end = 0;
  const next = (size: number): number => {
    const start = Math.ceil(end / WORD) * WORD;
    end = start + size;
    return start;
  };
  const header = next(msghdr.size);
  const vector = next(iovec.size);
  const peer = next(sockaddr_nl.size);
  const name = next(sockaddr_nl.size);
  return {
    msghdr: header,
    nameLength: header + msghdr.msg_namelen,
    controlLength: header + msghdr.msg_controllen,
    flags: header + msghdr.msg_flags,
    iovec: vector,
    peer,
    peerFamily: peer + sockaddr_nl.nl_family,
    peerPortId: peer + sockaddr_nl.nl_pid,
    peerGroups: peer + sockaddr_nl.nl_groups,
    nameSize: sockaddr_nl.size,
    name,
    nameFamily: name + sockaddr_nl.nl_family,
    namePortId: name + sockaddr_nl.nl_pid,
    nameGroups: name + sockaddr_nl.nl_groups,
    length: next(INT),
    option: next(OPTION_SIZE),
    control: next(controlSize),
    controlSize,
    bytes: next(0),
  };
}
