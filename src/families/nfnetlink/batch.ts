// What begins and ends a batch: struct nfgenmsg with the subsystem in res_id, and the generation that is demanded. Source:
// linux/netfilter/nfnetlink.h, nfnetlink_rcv_skb_batch in net/netfilter/nfnetlink.c.

import { attr } from '../../codec/schema/attr.ts';
import { attributes } from '../../codec/schema/attributes.ts';
import type { Remembered } from '../../codec/schema/attributes-types.ts';
import type { Codec } from '../../codec/schema/codec.ts';
import { message } from '../../codec/schema/message.ts';
import { u16be, u32be, u8 } from '../../codec/schema/narrow.ts';
import { struct } from '../../codec/schema/struct.ts';
import type { Input } from '../input.ts';
import { NFNL_BATCH_GENID } from './constants.ts';

/** The payload of NFNL_MSG_BATCH_BEGIN and NFNL_MSG_BATCH_END. */
export interface BatchEdge extends Remembered {
  /** 0: a batch belongs to no address family. */
  readonly family: number;
  /** NFNETLINK_V0. */
  readonly version: number;
  /** NFNL_SUBSYS_*: whose messages are between the two. */
  readonly subsystem: number;
  /** The generation that the subsystem has to be at, else the batch is refused with ERESTART. 0 is any. */
  readonly generation?: number;
}

/**
 * The edge of a batch: NFNL_MSG_BATCH_BEGIN, NFNL_MSG_BATCH_END.
 *
 * @example
 * ```ts
 * import { BatchEdge } from 'nlmsg/families/nfnetlink';
 *
 * console.log(BatchEdge.encode({ subsystem: 10 })); // Uint8Array(4) [ 0, 0, 0, 10 ]
 * console.log(BatchEdge.decode(Uint8Array.of(0, 0, 0, 10)).subsystem); // 10
 * ```
 */
export const BatchEdge: Codec<BatchEdge, Input<BatchEdge>> = message({
  name: 'nfgenmsg',
  header: struct({ family: u8, version: u8, subsystem: u16be }),
  attributes: attributes({ generation: attr(NFNL_BATCH_GENID, u32be, { name: 'NFNL_BATCH_GENID' }) }),
});
