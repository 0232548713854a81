// `nlmsg`: the public API, name by name. Importing it loads no native code; opening a socket does.

export {
  align,
  annotate,
  array,
  attr,
  attributes,
  bitfield32,
  bytes,
  codec,
  controlTypeName,
  decodeCapture,
  decodeCapturedDatagram,
  decodeCookedHeader,
  decodeDone,
  decodeError,
  DecodeError,
  decodeHex,
  decodeMessage,
  decodeMessages,
  decodePcap,
  decodePcapng,
  decodeStraceDump,
  decodeStraceLine,
  decodeStraceString,
  decodeText,
  encodeCookedHeader,
  encodeDone,
  encodeError,
  encodeHex,
  encodeMessage,
  encodeMessageInto,
  encodeMessages,
  encodePcap,
  encodePcapng,
  encodeText,
  enumOf,
  errnoName,
  escapeText,
  fixedString,
  flag,
  flagNames,
  flagsOf,
  hostByteOrder,
  indexedArray,
  inspect,
  ip,
  ipv4,
  ipv6,
  isNetlinkError,
  layOut,
  mac,
  message,
  multi,
  nested,
  nestTypeValue,
  NetlinkError,
  pad,
  padding,
  protocolName,
  Reader,
  s16,
  s16be,
  s16le,
  s32,
  s32be,
  s32le,
  s64,
  s64be,
  s64le,
  s8,
  sint,
  sized,
  socketAddress,
  string,
  struct,
  subMessage,
  u16,
  u16be,
  u16le,
  u32,
  u32be,
  u32le,
  u64,
  u64be,
  u64le,
  u8,
  uint,
  undecoded,
  unterminatedString,
  uuid,
  walkMessages,
  walkPcap,
  walkPcapng,
  wireForm,
  Writer,
} from './codec/index.ts';
export type {
  AnnotateOptions,
  Annotation,
  AnyCodec,
  Attr,
  AttributePolicy,
  Attributes,
  AttributesInput,
  AttributesValue,
  AttrOptions,
  Attrs,
  Bitfield32,
  ByteOrder,
  ByteOrderOptions,
  Capture,
  CapturedDatagram,
  CapturedDatagramInit,
  CaptureDirection,
  CapturedPacket,
  Codec,
  CodecInit,
  CookedHeader,
  CookedHeaderInit,
  DecodeOptions,
  DoneMessage,
  DoneMessageInit,
  EncodeError,
  ErrnoName,
  ErrorMessage,
  ErrorMessageInit,
  Excerpt,
  ExtendedAck,
  Formats,
  Infer,
  InferInput,
  InspectOptions,
  Members,
  Message,
  MessageCodec,
  MessageHeader,
  MessageInit,
  MessageInput,
  MessageSchema,
  MessageSpan,
  MessageValue,
  Padding,
  PcapOptions,
  Remembered,
  RequestKind,
  StraceCall,
  StraceString,
  Struct,
  StructInput,
  StructValue,
  SubMessage,
  UndecodedAttribute,
  UndecodedBytes,
} from './codec/index.ts';
export {
  NLA_ALIGNTO,
  NLA_HDRLEN,
  NLMSG_ALIGNTO,
  NLMSG_HDRLEN,
  ARPHRD_NETLINK,
  LINKTYPE_LINUX_SLL,
  LINKTYPE_LINUX_SLL2,
  LINKTYPE_NETLINK,
  PACKET_KERNEL,
  PACKET_OUTGOING,
  PACKET_USER,
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
  Errno,
} from './codec/index.ts';
export { NetlinkClient } from './client/netlink-client.ts';
export type { NetlinkClientOptions } from './client/client-options.ts';
export type { BatchRequest, BatchResults, CheckedRequests, ReplyTo } from './client/call.ts';
export type { Acknowledgement, OperationReply, Reply } from './client/reply.ts';
export type { OperationRequest, RawRequest } from './client/request.ts';
export type { PingOptions, RequestOptions, SyncOptions } from './client/options.ts';
export type { Dump, SyncDump } from './client/dump.ts';
export type { ColumnOf, Columns } from './codec/schema/columns.ts';
export type { LazyColumn, NumberColumn, WideColumn } from './codec/schema/column.ts';
export type {
  BytesEvent,
  EventOrigin,
  LossEvent,
  MessageEvent,
  NotificationEvent,
  SubscriptionEvent,
} from './client/event.ts';
export type { Subscription, SubscriptionCallback } from './client/subscription.ts';
export type { Chunks } from './client/listener.ts';
export type { SubscribeOptions } from './client/subscription-options.ts';
export type { Watch, WatchCallback } from './client/watch.ts';
export type { WatchOptions } from './client/watch-options.ts';
export type { LossReport, OutcomeEvent } from './client/outcomes.ts';
export {
  ClosedError,
  DumpInterruptedError,
  NotSentError,
  OutcomeUnknownError,
  OverrunError,
  ProtocolError,
} from './exchange/errors.ts';
export type {
  DumpInterruption,
  InterruptedReason,
  NotSent,
  Outcome,
  ProtocolErrorOptions,
  UnknownOutcome,
  UnknownReason,
} from './exchange/errors.ts';
export { KernelError, type Refusal } from './exchange/kernel-error.ts';
export type { ExchangeCounters } from './exchange/exchange.ts';
export type { Credentials, IncomingDatagram } from './exchange/datagram.ts';
export type { MirrorChange } from './exchange/mirror.ts';
export { mirrorEvent, mirrorReading } from './families/mirror.ts';
export type { MirrorDescription, MirrorEffect, MirrorEvent, MirrorReading, MirrorView } from './families/mirror.ts';
export type { Operation } from './families/operation.ts';
export type {
  AnyFamily,
  Family,
  FamilyMethod,
  FamilyNotification,
  FamilyOperation,
  OperationTypes,
} from './families/family.ts';
export { doOperation, dumpOperation } from './families/family.ts';
export { SystemError } from './ffi/system-error.ts';
export { greet, greetName, NETLINK_GREET } from './greet.ts';
export { send_netlink_message_to_kernel, sendNetlinkMessageToKernel, type SendOptions } from './send.ts';
export { NetlinkSocket } from './socket/netlink-socket.ts';
export type { AdoptOptions, Datagram, NetlinkSocketOptions, OutgoingMessage } from './socket/netlink-socket.ts';
export type { SocketCounters } from './socket/counters.ts';
export type { FilterInstruction } from './ffi/filter.ts';
export type { NetworkNamespace } from './ffi/network-namespace.ts';
export type { Payload } from './ffi/payload.ts';
export type { RecvmsgEvent, SendmsgEvent } from './socket/trace.ts';
export type { StructSnapshot } from './ffi/arena.ts';
export { socketTransports, type SocketTransportDefaults } from './socket/socket-transports.ts';
export type { Readiness, Transport, TransportFactory, TransportOptions } from './socket/transport.ts';
export {
  openFamily,
  openFamilySync,
  type OpenFamilyOptions,
  type OpenFamilySyncOptions,
} from './ynl-client/open-family.ts';
export type { BuiltInFamilies } from './ynl-client/built-in.ts';
export { FamilyClient } from './ynl-client/family-client.ts';
export type { FamilyBatchRequest, FamilyBatchResults, FamilySubscribeOptions } from './ynl-client/family-calls.ts';
export type { FamilyDump, SyncFamilyDump } from './ynl-client/family-dump.ts';
export type {
  FamilyEvent,
  FamilyEventHeader,
  FamilyNotificationEvent,
  ReloadEvent,
  UndecodedEvent,
} from './ynl-client/family-event.ts';
export { FamilyMissingError } from './ynl-client/family-missing.ts';
export type { FamilyReply } from './ynl-client/family-reply.ts';
export type { FamilySubscription } from './ynl-client/family-subscription.ts';
export type { AttributeInfo } from './ynl-client/attribute-info.ts';
export {
  subscribeUevents,
  UeventSubscription,
  type DeviceEvent,
  type UdevEvent,
  type UeventEvent,
  type UeventOptions,
} from './uevent/uevent-subscription.ts';
export { injectUevent, type InjectOptions } from './uevent/inject-uevent.ts';
export { subscribeProcessEvents, type ProcessEventOptions } from './connector/process-events.ts';
export { ProcessEventSubscription, type ProcessEvent } from './connector/process-listener.ts';
