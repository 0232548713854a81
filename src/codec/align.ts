// Alignment of messages and attributes: both start at multiples of four bytes from the start of the datagram.

/** What messages are aligned to, in bytes. Source: linux/netlink.h. */
export const NLMSG_ALIGNTO = 4;
/** Length of struct nlmsghdr, in bytes. Source: linux/netlink.h. */
export const NLMSG_HDRLEN = 16;
/** What attributes are aligned to, in bytes. Source: linux/netlink.h. */
export const NLA_ALIGNTO = 4;
/** Length of struct nlattr, in bytes. Source: linux/netlink.h. */
export const NLA_HDRLEN = 4;

const LARGEST_BY_BITS = 0x7fff_fffc;

/**
 * Rounds a length in bytes up to a multiple of four, as NLMSG_ALIGN and NLA_ALIGN do.
 *
 * @param length - A whole number from 0 to 2^53 - 4; not limited to 32 bits.
 *
 * @example
 * ```ts
 * import { align } from 'nlmsg/codec';
 *
 * console.log(align(17), align(20)); // 20 20
 * ```
 */
export function align(length: number): number {
  // Bit operations where they are right: they are what a length in a hot loop can afford.
  return length <= LARGEST_BY_BITS ? (length + 3) & ~3 : Math.ceil(length / NLMSG_ALIGNTO) * NLMSG_ALIGNTO;
}
