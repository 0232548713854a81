// What the exchange engine is fed with: datagrams, whoever received them.

/** Who sent a datagram, as the kernel vouches for it. Source: SCM_CREDENTIALS in unix(7). */
export interface Credentials {
  /** Process id of the sender; 0 is the kernel. */
  readonly pid: number;
  /** User id of the sender, as this user namespace sees it. */
  readonly uid: number;
  /** Group id of the sender, as this user namespace sees it. */
  readonly gid: number;
}

/** One datagram as it came in. */
export interface IncomingDatagram {
  /** Memory that starts with its bytes. May be larger, and may be used for the next datagram: copy what is to be kept. */
  readonly bytes: Uint8Array;
  /** How many bytes of the memory are the datagram's. */
  readonly length: number;
  /** Port id of the sender's socket, from its address: 0 is the kernel. Unlike nlmsg_pid it cannot be forged. */
  readonly senderPortId: number;
  /** Number of the group that it was sent to, from 1; 0 where it was sent to this socket alone. */
  readonly group: number;
  /** Whether it was longer than the memory, and the rest is lost. */
  readonly truncated: boolean;
  /** The network namespace that it comes from, as this one numbers it; undefined where it is this one or not asked for. */
  readonly nsid: number | undefined;
  /** Who sent it; undefined where it was not asked for. */
  readonly credentials: Credentials | undefined;
}
