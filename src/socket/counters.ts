/** What went through a socket since it was opened or adopted. Plain numbers, a copy. */
export interface SocketCounters {
  /** Datagrams that the kernel accepted. */
  readonly datagramsSent: number;
  /** Their bytes. */
  readonly bytesSent: number;
  /** Datagrams received, whoever sent them. */
  readonly datagramsReceived: number;
  /** Their bytes, with those that did not fit. */
  readonly bytesReceived: number;
  /** How often the receive buffer was found to have overflowed, ENOBUFS. */
  readonly overruns: number;
  /** Datagrams that were longer than the memory for them; the rest of each is lost. */
  readonly truncated: number;
  /** Datagrams of which group, namespace and sender's credentials are lost, MSG_CTRUNC. */
  readonly controlTruncated: number;
  /** Datagrams that were lost to a fault in the call itself, EFAULT. */
  readonly faults: number;
  /** Messages that the kernel dropped for want of room in the receive buffer, SO_MEMINFO; a u32 that wraps. */
  readonly dropped: number;
}

/** Counts what goes through a socket; the kernel's own count is asked for separately. */
export class Counters {
  datagramsSent = 0;
  bytesSent = 0;
  datagramsReceived = 0;
  bytesReceived = 0;
  overruns = 0;
  truncated = 0;
  controlTruncated = 0;
  faults = 0;

  /** What there is so far, with the kernel's own count. */
  copy(dropped: number): SocketCounters {
    const {
      datagramsSent,
      bytesSent,
      datagramsReceived,
      bytesReceived,
      overruns,
      truncated,
      controlTruncated,
      faults,
    } = this;
    const sent = { datagramsSent, bytesSent };
    return { ...sent, datagramsReceived, bytesReceived, overruns, truncated, controlTruncated, faults, dropped };
  }
}
