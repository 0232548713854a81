import type { Credentials, IncomingDatagram } from '../exchange/datagram.ts';

/** The datagram that a socket received last: one object, filled anew each time, so that none is made per datagram. */
export class Received implements IncomingDatagram {
  bytes: Uint8Array = new Uint8Array(0);
  length = 0;
  /** 4,294,967,295 where the sender's address is no netlink address: foreign, whoever it is. */
  senderPortId = 0;
  group = 0;
  /** The group as a mask; 0 where to this socket alone or beyond group 32. */
  groups = 0;
  truncated = false;
  nsid: number | undefined = undefined;
  credentials: Credentials | undefined = undefined;
}
