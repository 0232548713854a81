// What differs from one netlink protocol to the next, as data. Sources are the protocols' input functions in the kernel,
// named at each, and runs against Linux 6.18.

import {
  NETLINK_AUDIT,
  NETLINK_CONNECTOR,
  NETLINK_FIB_LOOKUP,
  NETLINK_KOBJECT_UEVENT,
  NETLINK_ROUTE,
  NETLINK_USERSOCK,
} from '../codec/constants.ts';

/** How a protocol answers. */
export interface Profile {
  /** What ends a request: its acknowledgement, or where there never is one the first answer, or having been sent. */
  readonly endsAt: 'ack' | 'answer' | 'sending';
  /**
   * Types of requests whose data comes after their acknowledgement, and how much: one message, or as many as come before
   * NLMSG_DONE. Every other request ends at its acknowledgement.
   */
  readonly dataAfterAck: ReadonlyMap<number, 'one' | 'many'>;
  /**
   * Whether what requests ask for comes with the sequence number of the first message of their datagram, so that each needs
   * a datagram of its own.
   */
  readonly answersByDatagram: boolean;
  /** Whether types below 16 are netlink's own. Where they are not, NLMSG_DONE is the type of ordinary messages. */
  readonly controlTypes: boolean;
  /** Whether what is sent to a group is no netlink message but bytes of the protocol's own. */
  readonly headerless: boolean;
  /** Whether answers may carry port id 0 in their header in place of the requester's. */
  readonly anonymousAnswers: boolean;
  /** Whether only the kernel is listened to. Otherwise every process may send, and anybody's datagrams are taken. */
  readonly kernelOnly: boolean;
  /** Whether requests are to be checked strictly, NETLINK_GET_STRICT_CHK. */
  readonly strictCheck: boolean;
  /** The capability without which changes are refused with EPERM; undefined where that differs. */
  readonly capability: string | undefined;
}

const NONE: ReadonlyMap<number, 'one' | 'many'> = new Map();

/** Netlink as most protocols speak it. Source: netlink_rcv_skb in net/netlink/af_netlink.c. */
const USUAL: Profile = {
  endsAt: 'ack',
  dataAfterAck: NONE,
  answersByDatagram: false,
  controlTypes: true,
  headerless: false,
  anonymousAnswers: false,
  kernelOnly: true,
  strictCheck: false,
  capability: 'CAP_NET_ADMIN',
};

/** AUDIT_GET 1000, AUDIT_SIGNAL_INFO 1010, AUDIT_LIST_RULES 1013, AUDIT_TTY_GET 1016, AUDIT_GET_FEATURE 1019. */
const AUDIT_QUERIES: ReadonlyMap<number, 'one' | 'many'> = new Map([
  [1000, 'one'],
  [1010, 'one'],
  [1013, 'many'],
  [1016, 'one'],
  [1019, 'one'],
]);

const PROFILES: ReadonlyMap<number, Profile> = new Map([
  [NETLINK_ROUTE, { ...USUAL, strictCheck: true }],
  // Datagrams between processes; the kernel only passes them on.
  [NETLINK_USERSOCK, { ...USUAL, endsAt: 'sending', controlTypes: false, kernelOnly: false, capability: undefined }],
  // A thread of the kernel's sends the data, after the acknowledgement. Source: audit_send_reply in kernel/audit.c.
  [
    NETLINK_AUDIT,
    {
      ...USUAL,
      dataAfterAck: AUDIT_QUERIES,
      // Seen of AUDIT_GET_FEATURE on 6.1 and 6.12.
      answersByDatagram: true,
      anonymousAnswers: true,
      capability: 'CAP_AUDIT_CONTROL or CAP_AUDIT_WRITE',
    },
  ],
  // The answer is the request itself with the result filled in: of whatever type that was, and 0 is usual. Source:
  // nl_fib_input in net/ipv4/fib_frontend.c.
  [NETLINK_FIB_LOOKUP, { ...USUAL, endsAt: 'answer', controlTypes: false }],
  // Source: cn_rx_skb in drivers/connector/connector.c.
  [NETLINK_CONNECTOR, { ...USUAL, endsAt: 'sending', controlTypes: false, anonymousAnswers: true }],
  // Source: uevent_net_rcv and uevent_net_broadcast in lib/kobject_uevent.c.
  [NETLINK_KOBJECT_UEVENT, { ...USUAL, headerless: true, capability: 'CAP_SYS_ADMIN' }],
]);

/** How a protocol answers; protocols that nobody has described are taken for usual ones. */
export function profileOf(protocol: number): Profile {
  return PROFILES.get(protocol) ?? USUAL;
}
