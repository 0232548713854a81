// The unified call: one message of any type and payload, to the kernel.

import { NLMSG_HDRLEN } from './codec/align.ts';
import { hostByteOrder } from './codec/byte-order.ts';
import { checkInteger, checkObject, S32_MAX, U16_MAX, U32_MAX } from './codec/check.ts';
import { messageLength, putHeader } from './codec/message.ts';
import { SequenceCounter } from './exchange/sequence.ts';
import type { Arena } from './ffi/arena.ts';
import { checkNetlink } from './ffi/descriptor.ts';
import { EINVAL } from './ffi/constants.ts';
import { checkedSize, copyPayload, copyWhole, payloadBytes, type Payload } from './ffi/payload.ts';
import { SystemError } from './ffi/system-error.ts';
import { threadArena } from './ffi/thread-arena.ts';
import { transmit } from './socket/transmit.ts';

const ACTION = 'send a netlink message';
const FD = `${ACTION}: fd`;
const MESSAGE_TYPE = `${ACTION}: messageType`;
const FLAGS = `${ACTION}: flags`;
const SEQUENCE = `${ACTION}: sequence`;
const PORT_ID = `${ACTION}: portId`;
const OPTIONS = `${ACTION}: options`;
const PAYLOAD_SIZE = `${ACTION}: payloadSize`;
const LITTLE_ENDIAN = hostByteOrder === 'little';

/** One per thread, as the arena is: numbers are unique there as long as none is given by hand. */
const sequences = new SequenceCounter();

/** Options of {@link sendNetlinkMessageToKernel}. */
export interface SendOptions {
  /** nlmsg_seq, 0 to 4,294,967,295; by default the thread's next number, never 0. */
  readonly sequence?: number;
  /** nlmsg_pid, 0 to 4,294,967,295; by default the socket's own port id. */
  readonly portId?: number;
}

/**
 * Sends one message to the kernel: crafts it (netlink header, then payload), puts its address and length into one
 * `struct iovec`, that into a `struct msghdr` whose destination is a `struct sockaddr_nl` with family AF_NETLINK and port
 * id 0, and hands it to `sendmsg(fd, &msghdr, 0)`.
 *
 * A generic tool: type, flags and payload travel exactly as given, and the answer is the caller's to receive. A socket
 * that is not bound yet is bound first, its port id chosen by the kernel.
 *
 * @param fd - Descriptor of an open netlink socket; it stays the caller's.
 * @param payload - Bytes (any view, at any offset), text (sent as UTF-8, no NUL added) or null. Copied; not kept.
 * @param payloadSize - How many bytes of it travel, 0 to its length in bytes.
 * @param messageType - nlmsg_type, 0 to 65,535.
 * @param flags - nlmsg_flags, 0 to 65,535; NLM_F_REQUEST, or the kernel does nothing.
 * @param options - nlmsg_seq and nlmsg_pid, where the defaults are not wanted.
 * @returns The number of bytes that sendmsg accepted: 16 + payloadSize.
 * @throws TypeError or RangeError for a wrong argument, before any system call; SystemError where a system call fails,
 *   with the likely reason; NetlinkError `ERR_NETLINK_NOT_NETLINK` for a socket of another family.
 *
 * Source: netlink(7), sendmsg(2).
 *
 * @example
 * ```ts
 * import { NetlinkSocket, NLM_F_ACK, NLM_F_REQUEST, NLMSG_NOOP, sendNetlinkMessageToKernel } from 'nlmsg';
 *
 * using socket = NetlinkSocket.open({ protocol: 0 });
 * const sent = sendNetlinkMessageToKernel(socket.fd, 'hello', 5, NLMSG_NOOP, NLM_F_REQUEST | NLM_F_ACK);
 * console.log(sent); // 21
 * ```
 */
export function sendNetlinkMessageToKernel(
  fd: number,
  payload: Payload,
  payloadSize: number,
  messageType: number,
  flags: number,
  options: SendOptions = {},
): number {
  checkInteger(FD, fd, 0, S32_MAX);
  checkInteger(MESSAGE_TYPE, messageType, 0, U16_MAX);
  checkInteger(FLAGS, flags, 0, U16_MAX);
  checkObject(OPTIONS, options);
  const { sequence, portId } = options;
  if (sequence !== undefined) checkInteger(SEQUENCE, sequence, 0, U32_MAX);
  if (portId !== undefined) checkInteger(PORT_ID, portId, 0, U32_MAX);
  const source = payloadBytes(payload, ACTION);
  const size = checkedSize(source, ACTION);
  if (payloadSize !== size) checkInteger(PAYLOAD_SIZE, payloadSize, 0, size);
  const length = messageLength(payloadSize);

  const arena = threadArena();
  const ownPortId = boundPortId(arena, fd);
  try {
    arena.reserve(length);
    // From here to sendmsg no code of the caller runs: the arena is this call's alone.
    if (payloadSize === size) copyWhole(source, size, arena.bytes, NLMSG_HDRLEN);
    else copyPayload(source, payloadSize, arena.bytes, NLMSG_HDRLEN);
    const number = sequence ?? sequences.next();
    putHeader(arena.bytes, 0, length, messageType, flags, number, portId ?? ownPortId, LITTLE_ENDIAN);
    return transmit(arena, fd, length);
  } finally {
    arena.trim();
  }
}

/** The name that the specification gives to {@link sendNetlinkMessageToKernel}; the same function. */
export const send_netlink_message_to_kernel = sendNetlinkMessageToKernel;

/** The port id of a netlink socket, which is bound first where it has none. */
function boundPortId(arena: Arena, fd: number): number {
  checkNetlink(arena, fd);
  if (arena.namePortId !== 0) return arena.namePortId;
  // bind(2) replaces the membership of the first 32 groups, so it is handed those that the socket has.
  const result = arena.bind(fd, 0, arena.nameGroups);
  // EINVAL: another thread has bound the socket meanwhile.
  if (result < 0 && result !== -EINVAL) throw new SystemError(`bind descriptor ${fd}`, 'bind', result);
  checkNetlink(arena, fd);
  return arena.namePortId;
}
