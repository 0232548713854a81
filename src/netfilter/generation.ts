// NFT_MSG_NEWGEN: nf_tables tells of the generation that a commit made, to the first request's NLM_F_ECHO. Source:
// nf_tables_gen_notify in net/netfilter/nf_tables_api.c, linux/netfilter/nf_tables.h.

import { NLMSG_HDRLEN } from '../codec/align.ts';
import { attr } from '../codec/schema/attr.ts';
import { attributes } from '../codec/schema/attributes.ts';
import { message } from '../codec/schema/message.ts';
import { u16be, u32be, u8 } from '../codec/schema/narrow.ts';
import { struct } from '../codec/schema/struct.ts';
import { NFNL_SUBSYS_NFTABLES } from '../families/nfnetlink/constants.ts';

const NFT_MSG_NEWGEN = 15;

const Generation = message({
  name: 'nfgenmsg',
  header: struct({ family: u8, version: u8, resourceId: u16be }),
  attributes: attributes({ id: attr(1, u32be, { name: 'NFTA_GEN_ID' }) }),
});

/** Whether a message of this type, in the answer to a batch of a subsystem, tells of its generation. */
export function isGeneration(subsystem: number, type: number): boolean {
  return subsystem === NFNL_SUBSYS_NFTABLES && type === ((NFNL_SUBSYS_NFTABLES << 8) | NFT_MSG_NEWGEN);
}

/** The generation that the message from `offset` to `end` tells of. @throws DecodeError. */
export function generationOf(bytes: Uint8Array, offset: number, end: number): number | undefined {
  return Generation.decode(bytes, { start: offset + NLMSG_HDRLEN, end }).id;
}
