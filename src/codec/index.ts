// `nlmsg/codec`: bytes and values, on any platform, with no native code.

export { align, NLA_ALIGNTO, NLA_HDRLEN, NLMSG_ALIGNTO, NLMSG_HDRLEN } from './align.ts';
export { annotate, type AnnotateOptions, type Annotation } from './annotate.ts';
export {
  ARPHRD_NETLINK,
  decodeCookedHeader,
  encodeCookedHeader,
  LINKTYPE_LINUX_SLL,
  LINKTYPE_LINUX_SLL2,
  LINKTYPE_NETLINK,
  PACKET_KERNEL,
  PACKET_OUTGOING,
  PACKET_USER,
  type CookedHeader,
  type CookedHeaderInit,
} from './capture/cooked.ts';
export { decodeCapture } from './capture/detect.ts';
export { decodeHex, encodeHex } from './capture/hex.ts';
export {
  decodeCapturedDatagram,
  type Capture,
  type CapturedDatagram,
  type CapturedDatagramInit,
  type CapturedPacket,
  type CaptureDirection,
} from './capture/packet.ts';
export { decodePcap, encodePcap, walkPcap, type PcapOptions } from './capture/pcap.ts';
export { decodePcapng, walkPcapng } from './capture/pcapng.ts';
export { encodePcapng } from './capture/pcapng-writer.ts';
export { decodeStraceLine, decodeStraceString, type StraceCall, type StraceString } from './capture/strace.ts';
export { decodeStraceDump } from './capture/strace-dump.ts';
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
export { DecodeError, isNetlinkError, NetlinkError, type EncodeError, type Excerpt } from './errors.ts';
export type { AttributePolicy, ExtendedAck } from './extended-ack.ts';
export { inspect, layOut, type InspectOptions } from './inspect.ts';
export {
  decodeMessage,
  decodeMessages,
  encodeMessage,
  encodeMessageInto,
  encodeMessages,
  walkMessages,
  type Message,
  type MessageHeader,
  type MessageInit,
  type MessageSpan,
} from './message.ts';
export { controlTypeName, flagNames, protocolName, type RequestKind } from './names.ts';
export { Reader } from './reader.ts';
export { ip, ipv4, ipv6, mac, uuid } from './schema/address.ts';
export { attr, type Attr, type Attrs } from './schema/attr.ts';
export type { AttrOptions } from './schema/attr-options.ts';
export type { AttributesInput, AttributesValue, Remembered } from './schema/attributes-types.ts';
export { attributes, type Attributes } from './schema/attributes.ts';
export { array, bytes, flag, pad, padding, sized, type Padding } from './schema/binary.ts';
export { bitfield32, type Bitfield32 } from './schema/bitfield32.ts';
export {
  codec,
  type AnyCodec,
  type Codec,
  type CodecInit,
  type DecodeOptions,
  type Infer,
  type InferInput,
} from './schema/codec.ts';
export { enumOf, flagsOf } from './schema/enum.ts';
export { indexedArray, multi, nestTypeValue } from './schema/list.ts';
export {
  message,
  type MessageCodec,
  type MessageInput,
  type MessageSchema,
  type MessageValue,
} from './schema/message.ts';
export { nested } from './schema/nested.ts';
export { s16, s16be, s16le, s32, s32be, s32le, s8, u16, u16be, u16le, u32, u32be, u32le, u8 } from './schema/narrow.ts';
export { socketAddress } from './schema/socket-address.ts';
export { struct, type Members, type Struct, type StructInput, type StructValue } from './schema/struct.ts';
export { subMessage, type Formats, type SubMessage } from './schema/sub-message.ts';
export { fixedString, string, unterminatedString } from './schema/text.ts';
export { s64, s64be, s64le, sint, u64, u64be, u64le, uint } from './schema/wide.ts';
export { undecoded, wireForm, type UndecodedAttribute, type UndecodedBytes } from './schema/wire-form.ts';
export { decodeText, encodeText, escapeText } from './text.ts';
export { Writer } from './writer.ts';
