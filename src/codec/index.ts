// `nlmsg/codec`: bytes and values, on any platform, with no native code.

export { align, NLA_ALIGNTO, NLA_HDRLEN, NLMSG_ALIGNTO, NLMSG_HDRLEN } from './align.ts';
export { annotate, type AnnotateOptions, type Annotation } from './annotate.ts';
export { hostByteOrder, type ByteOrder, type ByteOrderOptions } from './byte-order.ts';
export {
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
  NetlinkProtocol,
  NLMSG_NOOP,
  NLMSG_ERROR,
  NLMSG_DONE,
  NLMSG_OVERRUN,
  NLMSG_MIN_TYPE,
  ControlType,
  NLM_F_REQUEST,
  NLM_F_MULTI,
  NLM_F_ACK,
  NLM_F_ECHO,
  NLM_F_DUMP_INTR,
  NLM_F_DUMP_FILTERED,
  NLM_F_ROOT,
  NLM_F_MATCH,
  NLM_F_ATOMIC,
  NLM_F_DUMP,
  NLM_F_REPLACE,
  NLM_F_EXCL,
  NLM_F_CREATE,
  NLM_F_APPEND,
  NLM_F_NONREC,
  NLM_F_BULK,
  NLM_F_CAPPED,
  NLM_F_ACK_TLVS,
  MessageFlag,
  GetFlag,
  NewFlag,
  DeleteFlag,
  AckFlag,
  NLA_F_NESTED,
  NLA_F_NET_BYTEORDER,
  NLA_TYPE_MASK,
  NLMSGERR_ATTR_MSG,
  NLMSGERR_ATTR_OFFS,
  NLMSGERR_ATTR_COOKIE,
  NLMSGERR_ATTR_POLICY,
  NLMSGERR_ATTR_MISS_TYPE,
  NLMSGERR_ATTR_MISS_NEST,
  NlmsgerrAttribute,
  PolicyAttribute,
  PolicyType,
} from './constants.ts';
export {
  decodeDone,
  decodeError,
  encodeDone,
  encodeError,
  type DoneMessage,
  type DoneMessageInit,
  type ErrorMessage,
  type ErrorMessageInit,
} from './control.ts';
export { Errno, errnoName, type ErrnoName } from './errno.ts';
export { DecodeError, isNetlinkError, NetlinkError } from './errors.ts';
export type { AttributePolicy, ExtendedAck, UnknownAttribute } from './extended-ack.ts';
export { inspect, layOut, type InspectOptions } from './inspect.ts';
export {
  decodeMessage,
  decodeMessages,
  encodeMessage,
  encodeMessages,
  walkMessages,
  type Message,
  type MessageHeader,
  type MessageInit,
  type MessageSpan,
} from './message.ts';
export { controlTypeName, flagNames, protocolName, type RequestKind } from './names.ts';
export { Reader } from './reader.ts';
export { escapeText } from './text.ts';
export { Writer } from './writer.ts';
