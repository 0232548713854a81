// A neighbour: struct ndmsg and NDA_*. Source: linux/neighbour.h.

import { ip, mac } from '../../codec/schema/address.ts';
import { attr } from '../../codec/schema/attr.ts';
import { attributes } from '../../codec/schema/attributes.ts';
import type { Remembered } from '../../codec/schema/attributes-types.ts';
import { bytes, padding } from '../../codec/schema/binary.ts';
import type { Codec } from '../../codec/schema/codec.ts';
import { flagsOf } from '../../codec/schema/enum.ts';
import { message } from '../../codec/schema/message.ts';
import { s32, u16, u16be, u32, u8 } from '../../codec/schema/narrow.ts';
import { struct } from '../../codec/schema/struct.ts';
import type { Input } from '../input.ts';

/** NUD_*. */
export type NeighbourState =
  'incomplete' | 'reachable' | 'stale' | 'delay' | 'probe' | 'failed' | 'noarp' | 'permanent';
/** NTF_*. */
export type NeighbourFlag = 'use' | 'self' | 'master' | 'proxy' | 'learned' | 'offloaded' | 'sticky' | 'router';

/** A neighbour as the kernel tells it. */
export interface Neighbour extends Remembered {
  /** AF_INET, AF_INET6; AF_BRIDGE of an entry of a bridge's forwarding database. */
  readonly family: number;
  /** Of its link. */
  readonly index: number;
  readonly state: readonly (NeighbourState | number)[];
  readonly flags: readonly (NeighbourFlag | number)[];
  /** RTN_*. */
  readonly type: number;
  readonly dst?: string;
  readonly linkAddress?: string;
  /** How long ago, in hundredths of seconds. */
  readonly cacheInfo?: {
    readonly confirmed?: number;
    readonly used?: number;
    readonly updated?: number;
    readonly references?: number;
  };
  readonly probes?: number;
  readonly vlan?: number;
  readonly port?: number;
  readonly vni?: number;
  readonly outIndex?: number;
  readonly master?: number;
  readonly linkNetworkNamespaceId?: number;
  readonly sourceVni?: number;
  /** RTPROT_*: who made it. */
  readonly protocol?: number;
  readonly nextHopId?: number;
  /** NDA_FDB_EXT_ATTRS, not decoded. */
  readonly forwardingAttributes?: Uint8Array;
  readonly extendedFlags?: readonly ('managed' | 'locked' | number)[];
}

/** A neighbour as it is asked for, made or changed. */
export type NeighbourInput = Input<Neighbour>;

const States = flagsOf(u16, {
  incomplete: 1,
  reachable: 2,
  stale: 4,
  delay: 8,
  probe: 0x10,
  failed: 0x20,
  noarp: 0x40,
  permanent: 0x80,
});
const Flags = flagsOf(u8, {
  use: 1,
  self: 2,
  master: 4,
  proxy: 8,
  learned: 0x10,
  offloaded: 0x20,
  sticky: 0x40,
  router: 0x80,
});

/**
 * A neighbour: struct ndmsg and its attributes.
 *
 * @example
 * ```ts
 * import { Neighbour } from 'nlmsg/families/route';
 *
 * const bytes = Neighbour.encode({ family: 2, index: 1, state: ['permanent'], dst: '192.0.2.1', linkAddress: '02:00:00:00:00:01' });
 * console.log(Neighbour.decode(bytes).state); // [ 'permanent' ]
 * ```
 */
export const Neighbour: Codec<Neighbour, NeighbourInput> = message({
  name: 'ndmsg',
  header: struct({ family: u8, gap: padding(3), index: s32, state: States, flags: Flags, type: u8 }),
  attributes: attributes({
    dst: attr(1, ip, { name: 'NDA_DST' }),
    linkAddress: attr(2, mac, { name: 'NDA_LLADDR' }),
    cacheInfo: attr(3, struct({ confirmed: u32, used: u32, updated: u32, references: u32 }), { name: 'NDA_CACHEINFO' }),
    probes: attr(4, u32, { name: 'NDA_PROBES' }),
    vlan: attr(5, u16, { name: 'NDA_VLAN' }),
    port: attr(6, u16be, { name: 'NDA_PORT' }),
    vni: attr(7, u32, { name: 'NDA_VNI' }),
    outIndex: attr(8, u32, { name: 'NDA_IFINDEX' }),
    master: attr(9, u32, { name: 'NDA_MASTER' }),
    linkNetworkNamespaceId: attr(10, s32, { name: 'NDA_LINK_NETNSID' }),
    sourceVni: attr(11, u32, { name: 'NDA_SRC_VNI' }),
    protocol: attr(12, u8, { name: 'NDA_PROTOCOL' }),
    nextHopId: attr(13, u32, { name: 'NDA_NH_ID' }),
    forwardingAttributes: attr(14, bytes, { name: 'NDA_FDB_EXT_ATTRS' }),
    extendedFlags: attr(15, flagsOf(u32, { managed: 1, locked: 2 }), { name: 'NDA_FLAGS_EXT' }),
  }),
});
