// What goes over sockets, told to whoever wants to know. Costs a look at a flag where nobody does. Everything here runs
// after the errno of the call has been read.

import { copyBytes } from '../codec/copy.ts';
import { errnoName } from '../codec/errno.ts';
import { inspect } from '../codec/inspect.ts';
import { protocolName } from '../codec/names.ts';
import { quoteBytes } from '../codec/text.ts';
import type { IncomingDatagram } from '../exchange/datagram.ts';
import { profileOf } from '../exchange/profile.ts';
import type { Arena, StructSnapshot } from '../ffi/arena.ts';
import { builtin, channel } from '../ffi/builtin.ts';

/**
 * Published to the diagnostics channel `nlmsg:sendmsg` after each sendmsg(2), but for those of `nlmsg/ffi`. Everything in it
 * is a copy.
 */
export interface SendmsgEvent {
  /** The descriptor. */
  readonly fd: number;
  /** The bytes that were sent. */
  readonly message: Uint8Array;
  /** The iovec, the msghdr and the sockaddr_nl as the call left them; none where a worker thread made the call. */
  readonly structs: readonly StructSnapshot[];
  /** What sendmsg returned: the number of bytes accepted, or a negated errno. */
  readonly result: number;
}

/**
 * Published to the diagnostics channel `nlmsg:recvmsg` after each recvmsg(2) of a socket of nlmsg's own, but for those
 * that found nothing to receive. Everything in it is a copy.
 */
export interface RecvmsgEvent {
  /** The descriptor. */
  readonly fd: number;
  /** The netlink protocol of the socket. */
  readonly protocol: number;
  /** The bytes that were received; none where recvmsg failed. */
  readonly bytes: Uint8Array;
  /** Port id of the sender's socket; 0 is the kernel. */
  readonly senderPortId: number;
  /** Number of the group that it was sent to; 0 where it was sent to this socket alone. */
  readonly group: number;
  /** The network namespace that it comes from, as this one numbers it; undefined where it is this one or not asked for. */
  readonly nsid: number | undefined;
  /** Whether some of it is lost. */
  readonly truncated: boolean;
  /** What recvmsg returned: the length of the datagram, or a negated errno. */
  readonly result: number;
}

const sendmsgChannel = channel('nlmsg:sendmsg');
const recvmsgChannel = channel('nlmsg:recvmsg');
const debug = builtin('node:util').debuglog('nlmsg');
/** NODE_DEBUG is read when the process starts. */
const DEBUG = debug.enabled;
const NOTHING = { bytes: new Uint8Array(0), length: 0, senderPortId: 0, group: 0, nsid: undefined, truncated: false };

/** Tells of a sendmsg of the first `length` bytes of an arena. */
export function traceSent(arena: Arena, fd: number, length: number, result: number): void {
  if (DEBUG) {
    const dump = inspect(copyBytes(arena.bytes, 0, length));
    debug('%s', `sendmsg on descriptor ${fd}, ${length} bytes: ${resultText(result)}\n${dump}`);
  }
  if (!sendmsgChannel.hasSubscribers) return;
  const message = copyBytes(arena.bytes, 0, length);
  sendmsgChannel.publish({ fd, message, structs: arena.snapshot(), result } satisfies SendmsgEvent);
}

/** Tells of a sendmsg that a worker thread made with memory of its own. */
export function traceSentElsewhere(fd: number, bytes: Uint8Array, result: number): void {
  if (DEBUG)
    debug('%s', `sendmsg on descriptor ${fd}, ${bytes.length} bytes: ${resultText(result)}\n${inspect(bytes)}`);
  if (!sendmsgChannel.hasSubscribers) return;
  sendmsgChannel.publish({ fd, message: bytes.slice(), structs: [], result } satisfies SendmsgEvent);
}

/** Whether anybody is told of what is received. */
export function isReceivingTraced(): boolean {
  return DEBUG || recvmsgChannel.hasSubscribers;
}

/** Tells of a recvmsg. @param datagram - Undefined where it failed. */
export function traceReceived(fd: number, protocol: number, result: number, datagram?: IncomingDatagram): void {
  if (!isReceivingTraced()) return;
  const { bytes: memory, length, senderPortId, group, nsid, truncated } = datagram ?? NOTHING;
  const bytes = copyBytes(memory, 0, length);
  const event: RecvmsgEvent = { fd, protocol, bytes, senderPortId, group, nsid, truncated, result };
  if (DEBUG) debug('%s', receivedText(event));
  recvmsgChannel.publish(event);
}

function receivedText({ fd, protocol, bytes, senderPortId, group, nsid, truncated, result }: RecvmsgEvent): string {
  const name = protocolName(protocol) ?? `protocol ${protocol}`;
  const title = `recvmsg on descriptor ${fd}, ${name}: ${resultText(result)}`;
  if (result < 0) return title;
  const from = `from port id ${senderPortId}${nsid === undefined ? '' : ` of namespace ${nsid}`}`;
  const to = group === 0 ? 'to this socket' : `to group ${group}`;
  const headerless = group !== 0 && profileOf(protocol).headerless;
  const dump = headerless ? quoteBytes(bytes) : inspect(bytes);
  return `${title}, ${from}, ${to}${truncated ? ', cut off' : ''}\n${dump}`;
}

function resultText(result: number): string {
  return result < 0 ? (errnoName(-result) ?? `errno ${-result}`) : `${result}`;
}
