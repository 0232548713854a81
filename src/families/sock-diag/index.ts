// sock_diag: the sockets that there are, of the internet, Unix, netlink, packets and virtual machines.

export type { BbrInfo, DctcpInfo, VegasInfo } from './congestion-info.ts';
export { SOCK_DESTROY, SOCK_DIAG_BY_FAMILY, SockDiagGroup } from './constants.ts';
export { InetFilter, type PortCondition } from './inet-filter.ts';
export { type DecodedInetRequest, type InetExtension, type InetProtocol, InetRequest } from './inet-request.ts';
export {
  type BpfStorage,
  InetSocket,
  type InetSocketBase,
  MptcpSocket,
  SctpSocket,
  type SocketOption,
  type SocketTimer,
  type TcpMd5Key,
} from './inet-socket.ts';
export type { MptcpInfo, MptcpSubflow, MptcpSubflowFlag } from './mptcp-info.ts';
export {
  NetlinkDiagSocket,
  type NetlinkProtocol,
  NetlinkRequest,
  type NetlinkRing,
  type NetlinkShow,
  type NetlinkSocketFlag,
} from './netlink.ts';
export {
  destroyinet,
  getinet,
  getmptcp,
  getnetlink,
  getpacket,
  getsctp,
  getudp,
  getunix,
  getvsock,
} from './operations.ts';
export {
  type PacketFlag,
  type PacketMembership,
  PacketRequest,
  type PacketRing,
  type PacketShow,
  PacketSocket,
} from './packet.ts';
export type { SctpInfo, SctpState } from './sctp-info.ts';
export type { Shutdown } from './shutdown.ts';
export type { SocketAddress, SocketHost } from './socket-address.ts';
export type { InetFamily, SocketId } from './socket-id.ts';
export type { SocketMemory } from './socket-memory.ts';
export type { SocketState } from './socket-state.ts';
export type { SocketType } from './socket-type.ts';
export { type CongestionState, TcpInfo, type TcpOption } from './tcp-info.ts';
export { UnixRequest, type UnixShow, UnixSocket } from './unix.ts';
export type { TlsInfo, TlsPlace, UpperLayer } from './upper-layer.ts';
export { VsockRequest, VsockSocket } from './vsock.ts';
