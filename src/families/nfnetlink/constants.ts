// Numbers of nfnetlink, as the kernel's headers name them: linux/netfilter/nfnetlink.h.
//
// nlmsg_type of its messages is the subsystem's number << 8 | the message's own.

/** The one version that nfgenmsg has. Source: linux/netfilter/nfnetlink.h. */
export const NFNETLINK_V0 = 0;
/** Begins a batch. Source: linux/netfilter/nfnetlink.h. */
export const NFNL_MSG_BATCH_BEGIN = 0x10;
/** Ends a batch. Source: linux/netfilter/nfnetlink.h. */
export const NFNL_MSG_BATCH_END = 0x11;
/** The attribute of NFNL_MSG_BATCH_BEGIN that demands a generation. Source: linux/netfilter/nfnetlink.h. */
export const NFNL_BATCH_GENID = 1;
/** No subsystem. Source: linux/netfilter/nfnetlink.h. */
export const NFNL_SUBSYS_NONE = 0;
/** Connection tracking. Source: linux/netfilter/nfnetlink.h. */
export const NFNL_SUBSYS_CTNETLINK = 1;
/** Expectations of connection tracking. Source: linux/netfilter/nfnetlink.h. */
export const NFNL_SUBSYS_CTNETLINK_EXP = 2;
/** Packets handed to programs for a verdict. Source: linux/netfilter/nfnetlink.h. */
export const NFNL_SUBSYS_QUEUE = 3;
/** Logged packets. Source: linux/netfilter/nfnetlink.h. */
export const NFNL_SUBSYS_ULOG = 4;
/** Passive fingerprints of operating systems. Source: linux/netfilter/nfnetlink.h. */
export const NFNL_SUBSYS_OSF = 5;
/** Sets of addresses of ipset(8). Source: linux/netfilter/nfnetlink.h. */
export const NFNL_SUBSYS_IPSET = 6;
/** Counters for accounting. Source: linux/netfilter/nfnetlink.h. */
export const NFNL_SUBSYS_ACCT = 7;
/** Timeouts of connection tracking. Source: linux/netfilter/nfnetlink.h. */
export const NFNL_SUBSYS_CTNETLINK_TIMEOUT = 8;
/** Helpers of connection tracking. Source: linux/netfilter/nfnetlink.h. */
export const NFNL_SUBSYS_CTHELPER = 9;
/** nf_tables. Source: linux/netfilter/nfnetlink.h. */
export const NFNL_SUBSYS_NFTABLES = 10;
/** Extensions of iptables(8) in nf_tables. Source: linux/netfilter/nfnetlink.h. */
export const NFNL_SUBSYS_NFT_COMPAT = 11;
/** What is registered at the hooks. Source: linux/netfilter/nfnetlink.h. */
export const NFNL_SUBSYS_HOOK = 12;

/**
 * The subsystems of nfnetlink, by name. Source: linux/netfilter/nfnetlink.h.
 *
 * @example
 * ```ts
 * import { NetfilterSubsystem } from 'nlmsg/families/nfnetlink';
 *
 * console.log((NetfilterSubsystem.NFNL_SUBSYS_NFTABLES << 8) | 0); // 2560, nlmsg_type of NFT_MSG_NEWTABLE
 * ```
 */
export const NetfilterSubsystem = {
  NFNL_SUBSYS_NONE,
  NFNL_SUBSYS_CTNETLINK,
  NFNL_SUBSYS_CTNETLINK_EXP,
  NFNL_SUBSYS_QUEUE,
  NFNL_SUBSYS_ULOG,
  NFNL_SUBSYS_OSF,
  NFNL_SUBSYS_IPSET,
  NFNL_SUBSYS_ACCT,
  NFNL_SUBSYS_CTNETLINK_TIMEOUT,
  NFNL_SUBSYS_CTHELPER,
  NFNL_SUBSYS_NFTABLES,
  NFNL_SUBSYS_NFT_COMPAT,
  NFNL_SUBSYS_HOOK,
} as const;
