// Numbers of the netlink wire, as linux/netlink.h names them. Plain constants for code, and one `as const` table for
// each kind, so that a number found in a message can be given its name back.

/** Routing, links, addresses, neighbours, rules, traffic control. Source: linux/netlink.h. */
export const NETLINK_ROUTE = 0;
/** Reserved for protocols between user-space programs. Source: linux/netlink.h. */
export const NETLINK_USERSOCK = 2;
/** Socket monitoring (`ss`). Source: linux/netlink.h. */
export const NETLINK_SOCK_DIAG = 4;
/** Netfilter ULOG, no longer used. Source: linux/netlink.h. */
export const NETLINK_NFLOG = 5;
/** IPsec. Source: linux/netlink.h. */
export const NETLINK_XFRM = 6;
/** SELinux event notifications. Source: linux/netlink.h. */
export const NETLINK_SELINUX = 7;
/** Open-iSCSI. Source: linux/netlink.h. */
export const NETLINK_ISCSI = 8;
/** Auditing. Source: linux/netlink.h. */
export const NETLINK_AUDIT = 9;
/** Look-ups in the IPv4 forwarding table. Source: linux/netlink.h. */
export const NETLINK_FIB_LOOKUP = 10;
/** The kernel connector (process events). Source: linux/netlink.h. */
export const NETLINK_CONNECTOR = 11;
/** The netfilter subsystems: nf_tables, conntrack, logging, queueing. Source: linux/netlink.h. */
export const NETLINK_NETFILTER = 12;
/** Device events of the kernel (what udev listens to). Source: linux/netlink.h. */
export const NETLINK_KOBJECT_UEVENT = 15;
/** Generic netlink: families registered by name. Source: linux/netlink.h. */
export const NETLINK_GENERIC = 16;
/** SCSI transports. Source: linux/netlink.h. */
export const NETLINK_SCSITRANSPORT = 18;
/** eCryptfs. Source: linux/netlink.h. */
export const NETLINK_ECRYPTFS = 19;
/** RDMA. Source: linux/netlink.h. */
export const NETLINK_RDMA = 20;
/** The crypto layer. Source: linux/netlink.h. */
export const NETLINK_CRYPTO = 21;
/** SMC monitoring. Source: linux/netlink.h. */
export const NETLINK_SMC = 22;

/**
 * The protocols of the kernel by name; the third argument of socket(2). Source: linux/netlink.h.
 *
 * @example
 * ```ts
 * import { NetlinkProtocol } from 'nlmsg/codec';
 *
 * console.log(NetlinkProtocol.NETLINK_ROUTE); // 0
 * ```
 */
export const NetlinkProtocol = {
  NETLINK_ROUTE,
  NETLINK_USERSOCK,
  NETLINK_SOCK_DIAG,
  NETLINK_NFLOG,
  NETLINK_XFRM,
  NETLINK_SELINUX,
  NETLINK_ISCSI,
  NETLINK_AUDIT,
  NETLINK_FIB_LOOKUP,
  NETLINK_CONNECTOR,
  NETLINK_NETFILTER,
  NETLINK_KOBJECT_UEVENT,
  NETLINK_GENERIC,
  NETLINK_SCSITRANSPORT,
  NETLINK_ECRYPTFS,
  NETLINK_RDMA,
  NETLINK_CRYPTO,
  NETLINK_SMC,
} as const;
/** One of the kernel's protocol numbers. */
export type NetlinkProtocol = (typeof NetlinkProtocol)[keyof typeof NetlinkProtocol];

/** Control message: nothing; the kernel acknowledges it where NLM_F_ACK asks for that. */
export const NLMSG_NOOP = 1;
/** Control message: an error, or with error 0 an acknowledgement. */
export const NLMSG_ERROR = 2;
/** Control message: the end of a multipart answer, with the outcome of the dump. */
export const NLMSG_DONE = 3;
/** Control message: data lost. Reserved; the kernel reports loss as ENOBUFS of recvmsg(2) instead. */
export const NLMSG_OVERRUN = 4;
/** Types below this one are control messages, whatever the protocol. Source: linux/netlink.h. */
export const NLMSG_MIN_TYPE = 0x10;

/**
 * The control messages by name. Source: linux/netlink.h.
 *
 * @example
 * ```ts
 * import { ControlType } from 'nlmsg/codec';
 *
 * console.log(ControlType.NLMSG_DONE); // 3
 * ```
 */
export const ControlType = { NLMSG_NOOP, NLMSG_ERROR, NLMSG_DONE, NLMSG_OVERRUN } as const;
/** The type number of a control message. */
export type ControlType = (typeof ControlType)[keyof typeof ControlType];

/** This is a request; the kernel does nothing with a message that lacks it. */
export const NLM_F_REQUEST = 0x01;
/** One part of a multipart answer, which NLMSG_DONE ends. */
export const NLM_F_MULTI = 0x02;
/** Acknowledge, with error 0 or an errno. */
export const NLM_F_ACK = 0x04;
/** Send the notification that results also to the requester. */
export const NLM_F_ECHO = 0x08;
/** The dump was inconsistent, since what it walked changed meanwhile. */
export const NLM_F_DUMP_INTR = 0x10;
/** The dump was filtered as the request asked. */
export const NLM_F_DUMP_FILTERED = 0x20;
/** Get: the whole table. */
export const NLM_F_ROOT = 0x100;
/** Get: every entry that matches. */
export const NLM_F_MATCH = 0x200;
/** Get: an atomic snapshot (needs CAP_NET_ADMIN where it is supported at all). */
export const NLM_F_ATOMIC = 0x400;
/** Get: a dump, that is NLM_F_ROOT and NLM_F_MATCH. */
export const NLM_F_DUMP = 0x300;
/** New: replace what exists. */
export const NLM_F_REPLACE = 0x100;
/** New: refuse if it exists. */
export const NLM_F_EXCL = 0x200;
/** New: create if it does not exist. */
export const NLM_F_CREATE = 0x400;
/** New: append to the end of the list. */
export const NLM_F_APPEND = 0x800;
/** Delete: not recursively. */
export const NLM_F_NONREC = 0x100;
/** Delete: many objects at once. */
export const NLM_F_BULK = 0x200;
/** Acknowledgement: the request is echoed without its payload. */
export const NLM_F_CAPPED = 0x100;
/** Acknowledgement: extended-ack attributes follow. */
export const NLM_F_ACK_TLVS = 0x200;

/**
 * The message flags whose meaning does not depend on the type. Source: linux/netlink.h.
 *
 * @example
 * ```ts
 * import { MessageFlag } from 'nlmsg/codec';
 *
 * console.log(MessageFlag.NLM_F_REQUEST); // 1
 * ```
 */
export const MessageFlag = {
  NLM_F_REQUEST,
  NLM_F_MULTI,
  NLM_F_ACK,
  NLM_F_ECHO,
  NLM_F_DUMP_INTR,
  NLM_F_DUMP_FILTERED,
} as const;
/**
 * The upper flags of a request that gets. Source: linux/netlink.h.
 *
 * @example
 * ```ts
 * import { GetFlag } from 'nlmsg/codec';
 *
 * console.log(GetFlag.NLM_F_ROOT); // 256
 * ```
 */
export const GetFlag = { NLM_F_ROOT, NLM_F_MATCH, NLM_F_ATOMIC } as const;
/**
 * The upper flags of a request that creates or changes. Source: linux/netlink.h.
 *
 * @example
 * ```ts
 * import { NewFlag } from 'nlmsg/codec';
 *
 * console.log(NewFlag.NLM_F_CREATE); // 1024
 * ```
 */
export const NewFlag = { NLM_F_REPLACE, NLM_F_EXCL, NLM_F_CREATE, NLM_F_APPEND } as const;
/**
 * The upper flags of a request that deletes. Source: linux/netlink.h.
 *
 * @example
 * ```ts
 * import { DeleteFlag } from 'nlmsg/codec';
 *
 * console.log(DeleteFlag.NLM_F_BULK); // 512
 * ```
 */
export const DeleteFlag = { NLM_F_NONREC, NLM_F_BULK } as const;
/**
 * The upper flags of NLMSG_ERROR and NLMSG_DONE. Source: linux/netlink.h.
 *
 * @example
 * ```ts
 * import { AckFlag } from 'nlmsg/codec';
 *
 * console.log(AckFlag.NLM_F_CAPPED); // 256
 * ```
 */
export const AckFlag = { NLM_F_CAPPED, NLM_F_ACK_TLVS } as const;

/** Bit of an attribute's type: the payload is a set of attributes. Source: linux/netlink.h. */
export const NLA_F_NESTED = 0x8000;
/** Bit of an attribute's type: the payload is in network byte order. Source: linux/netlink.h. */
export const NLA_F_NET_BYTEORDER = 0x4000;
/** The bits of an attribute's type that number it. Source: linux/netlink.h. */
export const NLA_TYPE_MASK = 0x3fff;

/** Extended ack: the kernel's text. */
export const NLMSGERR_ATTR_MSG = 1;
/** Extended ack: offset of the offending attribute, from the start of the request's nlmsghdr. */
export const NLMSGERR_ATTR_OFFS = 2;
/** Extended ack: bytes whose meaning is the subsystem's own. */
export const NLMSGERR_ATTR_COOKIE = 3;
/** Extended ack: the policy that the attribute failed. */
export const NLMSGERR_ATTR_POLICY = 4;
/** Extended ack: the type of the required attribute that is missing. */
export const NLMSGERR_ATTR_MISS_TYPE = 5;
/** Extended ack: offset of the nest in which it is missing; absent at the level of the message. */
export const NLMSGERR_ATTR_MISS_NEST = 6;

/**
 * The attributes of an extended acknowledgement. Source: enum nlmsgerr_attrs in linux/netlink.h.
 *
 * @example
 * ```ts
 * import { NlmsgerrAttribute } from 'nlmsg/codec';
 *
 * console.log(NlmsgerrAttribute.NLMSGERR_ATTR_MSG); // 1
 * ```
 */
export const NlmsgerrAttribute = {
  NLMSGERR_ATTR_MSG,
  NLMSGERR_ATTR_OFFS,
  NLMSGERR_ATTR_COOKIE,
  NLMSGERR_ATTR_POLICY,
  NLMSGERR_ATTR_MISS_TYPE,
  NLMSGERR_ATTR_MISS_NEST,
} as const;

/**
 * The attributes of a policy in an extended ack. Source: enum netlink_policy_type_attr in linux/netlink.h.
 *
 * @example
 * ```ts
 * import { PolicyAttribute } from 'nlmsg/codec';
 *
 * console.log(PolicyAttribute.NL_POLICY_TYPE_ATTR_MASK); // 12
 * ```
 */
export const PolicyAttribute = {
  NL_POLICY_TYPE_ATTR_TYPE: 1,
  NL_POLICY_TYPE_ATTR_MIN_VALUE_S: 2,
  NL_POLICY_TYPE_ATTR_MAX_VALUE_S: 3,
  NL_POLICY_TYPE_ATTR_MIN_VALUE_U: 4,
  NL_POLICY_TYPE_ATTR_MAX_VALUE_U: 5,
  NL_POLICY_TYPE_ATTR_MIN_LENGTH: 6,
  NL_POLICY_TYPE_ATTR_MAX_LENGTH: 7,
  NL_POLICY_TYPE_ATTR_POLICY_IDX: 8,
  NL_POLICY_TYPE_ATTR_POLICY_MAXTYPE: 9,
  NL_POLICY_TYPE_ATTR_BITFIELD32_MASK: 10,
  NL_POLICY_TYPE_ATTR_PAD: 11,
  NL_POLICY_TYPE_ATTR_MASK: 12,
} as const;

/**
 * The types that a policy can demand of an attribute. Source: enum netlink_attribute_type in linux/netlink.h.
 *
 * @example
 * ```ts
 * import { PolicyType } from 'nlmsg/codec';
 *
 * console.log(PolicyType.NL_ATTR_TYPE_U32); // 4
 * ```
 */
export const PolicyType = {
  NL_ATTR_TYPE_INVALID: 0,
  NL_ATTR_TYPE_FLAG: 1,
  NL_ATTR_TYPE_U8: 2,
  NL_ATTR_TYPE_U16: 3,
  NL_ATTR_TYPE_U32: 4,
  NL_ATTR_TYPE_U64: 5,
  NL_ATTR_TYPE_S8: 6,
  NL_ATTR_TYPE_S16: 7,
  NL_ATTR_TYPE_S32: 8,
  NL_ATTR_TYPE_S64: 9,
  NL_ATTR_TYPE_BINARY: 10,
  NL_ATTR_TYPE_STRING: 11,
  NL_ATTR_TYPE_NUL_STRING: 12,
  NL_ATTR_TYPE_NESTED: 13,
  NL_ATTR_TYPE_NESTED_ARRAY: 14,
  NL_ATTR_TYPE_BITFIELD32: 15,
  NL_ATTR_TYPE_SINT: 16,
  NL_ATTR_TYPE_UINT: 17,
} as const;
