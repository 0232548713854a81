// What the kernel takes in a batch of nfnetlink only, and refuses with EINVAL outside of one. Source: nf_tables_cb in
// net/netfilter/nf_tables_api.c.

import { NETLINK_NETFILTER } from '../codec/constants.ts';
import type { AnyFamily } from '../families/family.ts';
import { NFNL_SUBSYS_NFTABLES } from '../families/nfnetlink/constants.ts';

/** @throws TypeError for an operation that changes something of nf_tables. */
export function refuseBatchOnly({ protocol, operations }: AnyFamily, name: string): void {
  const type = operations.get(name)?.do?.requestId ?? 0;
  if (protocol !== NETLINK_NETFILTER || type >> 8 !== NFNL_SUBSYS_NFTABLES || name.startsWith('get')) return;
  throw new TypeError(
    `Cannot ${name}: nf_tables takes changes in batches only; commitBatch of nlmsg/netfilter makes one`,
  );
}
