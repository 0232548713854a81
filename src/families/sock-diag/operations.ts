// What sock_diag lets one ask for: sockets, by family. Source: linux/sock_diag.h, and net/core/sock_diag.c.
//
// The kernel has no specification of this protocol; operations are named as those that have one.

import { NETLINK_SOCK_DIAG } from '../../codec/constants.ts';
import type { Codec } from '../../codec/schema/codec.ts';
import type { Input } from '../input.ts';
import type { Operation } from '../operation.ts';
import { SOCK_DESTROY, SOCK_DIAG_BY_FAMILY } from './constants.ts';
import { InetRequest, ReversedInetRequest } from './inet-request.ts';
import { InetSocket, MptcpSocket, SctpSocket } from './inet-socket.ts';
import { NetlinkDiagSocket, NetlinkRequest } from './netlink.ts';
import { PacketRequest, PacketSocket } from './packet.ts';
import { UnixRequest, UnixSocket } from './unix.ts';
import { VsockRequest, VsockSocket } from './vsock.ts';

function query<In, Out>(name: string, request: Codec<unknown, In>, reply: Codec<Out, never>): Operation<In, Out> {
  return {
    name,
    protocol: NETLINK_SOCK_DIAG,
    type: SOCK_DIAG_BY_FAMILY,
    flags: 0,
    request,
    reply,
    replyType: SOCK_DIAG_BY_FAMILY,
  };
}

/**
 * Internet sockets of TCP, UDP, UDP-Lite, DCCP and raw ones. Dumped, all of a family and protocol, or those that `states`
 * and `filter` say. Singly, the TCP connection between two ends, or the socket that listens at the first; for UDP see
 * {@link getudp}. ENOENT where there is none, where the cookie is another's, and where the kernel has no module for the
 * protocol. Source: net/ipv4/inet_diag.c.
 *
 * @example
 * ```ts
 * import { NETLINK_SOCK_DIAG, NetlinkClient } from 'nlmsg';
 * import { getinet } from 'nlmsg/families/sock-diag';
 *
 * await using client = NetlinkClient.open({ protocol: NETLINK_SOCK_DIAG });
 * for await (const { id, uid } of client.dump(getinet, { family: 'inet', protocol: 'tcp', states: ['listen'] })) {
 *   console.log(`${id.source}:${id.sourcePort} of user ${uid}`);
 * }
 * ```
 */
export const getinet: Operation<InetRequest, InetSocket> = query('getinet', InetRequest, InetSocket);

/**
 * Singly, the UDP or UDP-Lite socket that what comes from the other end of `id` to its own goes to. The kernel takes the
 * two ends of this one request the other way round; here they are as everywhere else. Not to be dumped: {@link getinet}
 * is. ENOENT where there is none, ESTALE where the cookie is another's. Source: udp_dump_one in net/ipv4/udp_diag.c.
 *
 * @example
 * ```ts
 * import { NETLINK_SOCK_DIAG, NetlinkClient } from 'nlmsg';
 * import { getinet, getudp } from 'nlmsg/families/sock-diag';
 *
 * await using client = NetlinkClient.open({ protocol: NETLINK_SOCK_DIAG });
 * const udp = { family: 'inet', protocol: 'udp' } as const;
 * for (const { id } of await client.dump(getinet, udp).toArray()) {
 *   const { values } = await client.request(getudp, { ...udp, id });
 *   console.log(`${values[0]?.id.source}:${values[0]?.id.sourcePort}`);
 * }
 * ```
 */
export const getudp: Operation<InetRequest, InetSocket> = query('getudp', ReversedInetRequest, InetSocket);

/**
 * Sockets of Multipath TCP, the `protocol` being `mptcp`; dumped, all of a family. Singly, the one whose token is the
 * lower half of the cookie. Source: net/mptcp/mptcp_diag.c.
 *
 * @example
 * ```ts
 * import { NETLINK_SOCK_DIAG, NetlinkClient } from 'nlmsg';
 * import { getmptcp } from 'nlmsg/families/sock-diag';
 *
 * await using client = NetlinkClient.open({ protocol: NETLINK_SOCK_DIAG });
 * try {
 *   const sockets = await client.dump(getmptcp, { family: 'inet', protocol: 'mptcp', extensions: ['info'] }).toArray();
 *   for (const { id, mptcpInfo } of sockets) console.log(id.sourcePort, mptcpInfo?.subflows);
 * } catch (error) {
 *   console.log('this kernel tells nothing of Multipath TCP', error);
 * }
 * ```
 */
export const getmptcp: Operation<InetRequest, MptcpSocket> = query('getmptcp', InetRequest, MptcpSocket);

/**
 * Sockets of SCTP, the `protocol` being `sctp`; as {@link getinet}. Source: net/sctp/diag.c.
 *
 * @example
 * ```ts
 * import { NETLINK_SOCK_DIAG, NetlinkClient } from 'nlmsg';
 * import { getsctp } from 'nlmsg/families/sock-diag';
 *
 * await using client = NetlinkClient.open({ protocol: NETLINK_SOCK_DIAG });
 * try {
 *   const sockets = await client.dump(getsctp, { family: 'inet', protocol: 'sctp', extensions: ['info'] }).toArray();
 *   for (const { locals, sctpInfo } of sockets) console.log(locals, sctpInfo?.streamsOut);
 * } catch (error) {
 *   console.log('this kernel tells nothing of SCTP', error);
 * }
 * ```
 */
export const getsctp: Operation<InetRequest, SctpSocket> = query('getsctp', InetRequest, SctpSocket);

/**
 * Ends a TCP or UDP socket: whoever has it gets ECONNABORTED, the peer of a connection a reset. EPERM without
 * CAP_NET_ADMIN in the user namespace of its network namespace; ENOENT where there is none, and where the cookie is
 * another's; EOPNOTSUPP where the kernel was built without CONFIG_INET_DIAG_DESTROY. Give the cookie: without it a socket
 * that got the same ports meanwhile is ended. Source: sock_diag_destroy in net/core/sock_diag.c.
 *
 * @example
 * ```ts
 * import { KernelError, NETLINK_SOCK_DIAG, NetlinkClient } from 'nlmsg';
 * import { destroyinet } from 'nlmsg/families/sock-diag';
 *
 * await using client = NetlinkClient.open({ protocol: NETLINK_SOCK_DIAG });
 * const id = { source: '127.0.0.1', sourcePort: 9, destination: '127.0.0.1', destinationPort: 65535 };
 * try {
 *   await client.request(destroyinet, { family: 'inet', protocol: 'tcp', id });
 * } catch (error) {
 *   if (error instanceof KernelError) console.log(error.code); // ENOENT
 * }
 * ```
 */
export const destroyinet: Operation<InetRequest, InetSocket> = {
  name: 'destroyinet',
  protocol: NETLINK_SOCK_DIAG,
  type: SOCK_DESTROY,
  flags: 0,
  request: InetRequest,
  reply: undefined,
  replyType: undefined,
};

/**
 * Unix sockets; dumped, all of the network namespace, or those that `states` says. Singly, by their inode: ENOENT where
 * there is none. Source: net/unix/diag.c.
 *
 * @example
 * ```ts
 * import { NETLINK_SOCK_DIAG, NetlinkClient } from 'nlmsg';
 * import { getunix } from 'nlmsg/families/sock-diag';
 *
 * await using client = NetlinkClient.open({ protocol: NETLINK_SOCK_DIAG });
 * const listening = await client.dump(getunix, { states: ['listen'], show: ['name', 'queues'] }).toArray();
 * for (const { name = '', queues } of listening) console.log(name.replace(/^\0/, '@'), queues?.receive);
 * ```
 */
export const getunix: Operation<Input<UnixRequest>, UnixSocket> = query('getunix', UnixRequest, UnixSocket);

/**
 * Netlink sockets, the kernel's own included; only dumped. Source: net/netlink/diag.c.
 *
 * @example
 * ```ts
 * import { NETLINK_SOCK_DIAG, NetlinkClient } from 'nlmsg';
 * import { getnetlink } from 'nlmsg/families/sock-diag';
 *
 * await using client = NetlinkClient.open({ protocol: NETLINK_SOCK_DIAG });
 * const sockets = await client.dump(getnetlink, { protocol: 'sockDiag', show: ['memory', 'groups'] }).toArray();
 * console.log(sockets.some(({ portId }) => portId === client.portId)); // true
 * ```
 */
export const getnetlink: Operation<Input<NetlinkRequest>, NetlinkDiagSocket> = query(
  'getnetlink',
  NetlinkRequest,
  NetlinkDiagSocket,
);

/**
 * Packet sockets, which receive what a link does; only dumped. Source: net/packet/diag.c.
 *
 * @example
 * ```ts
 * import { NETLINK_SOCK_DIAG, NetlinkClient } from 'nlmsg';
 * import { getpacket } from 'nlmsg/families/sock-diag';
 *
 * await using client = NetlinkClient.open({ protocol: NETLINK_SOCK_DIAG });
 * for (const { protocol, info } of await client.dump(getpacket, { show: ['info'] }).toArray()) {
 *   console.log(protocol, info?.index);
 * }
 * ```
 */
export const getpacket: Operation<Input<PacketRequest>, PacketSocket> = query('getpacket', PacketRequest, PacketSocket);

/**
 * Sockets between virtual machines; only dumped. ENOENT where the kernel has no module for them. Source: net/vmw_vsock/diag.c.
 *
 * @example
 * ```ts
 * import { NETLINK_SOCK_DIAG, NetlinkClient } from 'nlmsg';
 * import { getvsock } from 'nlmsg/families/sock-diag';
 *
 * await using client = NetlinkClient.open({ protocol: NETLINK_SOCK_DIAG });
 * try {
 *   for (const { sourcePort } of await client.dump(getvsock, { states: ['listen'] }).toArray()) console.log(sourcePort);
 * } catch (error) {
 *   console.log('this kernel tells nothing of such sockets', error);
 * }
 * ```
 */
export const getvsock: Operation<Input<VsockRequest>, VsockSocket> = query('getvsock', VsockRequest, VsockSocket);
