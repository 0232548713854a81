// Where the fields of the C structs lie. Two tables serve every ABI: they differ by the size of a pointer alone. musl
// declares msg_iovlen, msg_controllen and cmsg_len as an int beside an int of padding; a whole size_t written with zeros
// in its upper half is right there too, in both byte orders.

import { NetlinkError } from '../codec/errors.ts';
import type { Koffi } from './koffi.ts';

/** Sizes and offsets in bytes of the structs that the socket calls read and write. */
export interface Layout {
  /** Size of a pointer and of a size_t. */
  readonly pointer: 4 | 8;
  /** struct iovec. Source: sys/uio.h. */
  readonly iovec: { readonly size: number; readonly iov_base: number; readonly iov_len: number };
  /** struct msghdr. Source: sys/socket.h. */
  readonly msghdr: {
    readonly size: number;
    readonly msg_name: number;
    readonly msg_namelen: number;
    readonly msg_iov: number;
    readonly msg_iovlen: number;
    readonly msg_control: number;
    readonly msg_controllen: number;
    readonly msg_flags: number;
  };
  /** struct sockaddr_nl. Source: linux/netlink.h. */
  readonly sockaddr_nl: {
    readonly size: number;
    readonly nl_family: number;
    readonly nl_pad: number;
    readonly nl_pid: number;
    readonly nl_groups: number;
  };
  /** struct cmsghdr. Source: sys/socket.h. */
  readonly cmsghdr: {
    readonly size: number;
    readonly cmsg_len: number;
    readonly cmsg_level: number;
    readonly cmsg_type: number;
  };
  /** struct sock_fprog. Source: linux/filter.h. */
  readonly sock_fprog: { readonly size: number; readonly len: number; readonly filter: number };
}

const sockaddrNl = { size: 12, nl_family: 0, nl_pad: 2, nl_pid: 4, nl_groups: 8 };

/** The layouts of 64-bit machines. */
export const LAYOUT_64: Layout = {
  pointer: 8,
  iovec: { size: 16, iov_base: 0, iov_len: 8 },
  msghdr: {
    size: 56,
    msg_name: 0,
    msg_namelen: 8,
    msg_iov: 16,
    msg_iovlen: 24,
    msg_control: 32,
    msg_controllen: 40,
    msg_flags: 48,
  },
  sockaddr_nl: sockaddrNl,
  cmsghdr: { size: 16, cmsg_len: 0, cmsg_level: 8, cmsg_type: 12 },
  sock_fprog: { size: 16, len: 0, filter: 8 },
};

/** The layouts of 32-bit machines. */
export const LAYOUT_32: Layout = {
  pointer: 4,
  iovec: { size: 8, iov_base: 0, iov_len: 4 },
  msghdr: {
    size: 28,
    msg_name: 0,
    msg_namelen: 4,
    msg_iov: 8,
    msg_iovlen: 12,
    msg_control: 16,
    msg_controllen: 20,
    msg_flags: 24,
  },
  sockaddr_nl: sockaddrNl,
  cmsghdr: { size: 12, cmsg_len: 0, cmsg_level: 4, cmsg_type: 8 },
  sock_fprog: { size: 8, len: 0, filter: 4 },
};

/** The layouts of the machine that runs this program. */
export function hostLayout(koffi: Koffi): Layout {
  return koffi.sizeof('void *') === 8 ? LAYOUT_64 : LAYOUT_32;
}

/** The C declarations of the structs, for koffi to lay out by the rules of the host's ABI. */
const DECLARATIONS = {
  iovec: { iov_base: 'void *', iov_len: 'size_t' },
  msghdr: {
    msg_name: 'void *',
    msg_namelen: 'uint32_t',
    msg_iov: 'void *',
    msg_iovlen: 'size_t',
    msg_control: 'void *',
    msg_controllen: 'size_t',
    msg_flags: 'int',
  },
  sockaddr_nl: { nl_family: 'uint16_t', nl_pad: 'uint16_t', nl_pid: 'uint32_t', nl_groups: 'uint32_t' },
  cmsghdr: { cmsg_len: 'size_t', cmsg_level: 'int', cmsg_type: 'int' },
  sock_fprog: { len: 'uint16_t', filter: 'void *' },
} as const;

/**
 * Compares a layout with what koffi computes for the host's ABI.
 *
 * @throws NetlinkError `ERR_NETLINK_ABI` at the first difference: better no socket than a wrong msghdr.
 */
export function assertLayout(koffi: Koffi, layout: Layout = hostLayout(koffi)): void {
  for (const [name, declaration] of Object.entries(DECLARATIONS)) {
    const type = koffi.struct(declaration); // anonymous: koffi's type names are global to the process
    const expected = layout[name as keyof typeof DECLARATIONS] as Readonly<Record<string, number>>;
    compare(`sizeof(struct ${name})`, expected['size'], koffi.sizeof(type));
    for (const field of Object.keys(declaration)) {
      compare(`offsetof(struct ${name}, ${field})`, expected[field], koffi.offsetof(type, field));
    }
  }
}

function compare(what: string, expected: number | undefined, actual: number): void {
  if (expected !== actual) {
    throw new NetlinkError(
      'ERR_NETLINK_ABI',
      `Cannot lay out system call arguments: ${what} is ${actual} on ${process.arch}, not ${expected}`,
    );
  }
}
