// Generated from ovs_vport.yaml and its overlay by `npm run codegen`; do not edit.
// Digest: sha256 76ae3bdc1077341708a1363cf389db8e01c1beacae1d1a6d0ee01270d82c2d61

import { defineFamily, type Family } from '../family.ts';
import { u32, u16 } from '../../codec/schema/narrow.ts';
import { struct, type Members, type Struct } from '../../codec/schema/struct.ts';
import { enumOf } from '../../codec/schema/enum.ts';
import { string } from '../../codec/schema/text.ts';
import { attr, type Attrs } from '../../codec/schema/attr.ts';
import { attributes, type Attributes } from '../../codec/schema/attributes.ts';
import { array } from '../../codec/schema/binary.ts';
import { u64 } from '../../codec/schema/wide.ts';
import { type AnyCodec } from '../../codec/schema/codec.ts';
import { type RememberedStruct, type MessageOf, type Input } from '../message-types.ts';
import { type Remembered } from '../../codec/schema/attributes-types.ts';

/** enum vport-type */
export type VportType = 'unspec' | 'netdev' | 'internal' | 'gre' | 'vxlan' | 'geneve';

/** struct ovs_header */
export interface OvsHeader extends RememberedStruct {
  /** dp-ifindex: u32. */
  readonly dpIfindex?: number;
}

/** struct vport_stats */
export interface VportStats extends RememberedStruct {
  /** rx-packets: u64. */
  readonly rxPackets?: bigint;
  /** tx-packets: u64. */
  readonly txPackets?: bigint;
  /** rx-bytes: u64. */
  readonly rxBytes?: bigint;
  /** tx-bytes: u64. */
  readonly txBytes?: bigint;
  /** rx-errors: u64. */
  readonly rxErrors?: bigint;
  /** tx-errors: u64. */
  readonly txErrors?: bigint;
  /** rx-dropped: u64. */
  readonly rxDropped?: bigint;
  /** tx-dropped: u64. */
  readonly txDropped?: bigint;
}

/** vport-options */
export interface VportOptions extends Remembered {
  /** OVS_TUNNEL_ATTR_DST_PORT: u16. */
  readonly dstPort?: number;
  /** OVS_TUNNEL_ATTR_EXTENSION: a nest. */
  readonly extension?: VportVxlanExtension;
}

/** upcall-stats */
export interface UpcallStats extends Remembered {
  /** OVS_VPORT_UPCALL_ATTR_SUCCESS: u64. */
  readonly success?: bigint;
  /** OVS_VPORT_UPCALL_ATTR_FAIL: u64. */
  readonly fail?: bigint;
}

/** vport */
export interface Vport extends Remembered {
  /** OVS_VPORT_ATTR_PORT_NO: u32. */
  readonly portNo?: number;
  /** OVS_VPORT_ATTR_TYPE: u32. */
  readonly type?: VportType | number;
  /** OVS_VPORT_ATTR_NAME: string. */
  readonly name?: string;
  /** OVS_VPORT_ATTR_OPTIONS: a nest. */
  readonly options?: VportOptions;
  /** OVS_VPORT_ATTR_UPCALL_PID: an array of u32. */
  readonly upcallPid?: readonly number[];
  /** OVS_VPORT_ATTR_STATS: struct vport_stats. */
  readonly stats?: VportStats;
  /** OVS_VPORT_ATTR_IFINDEX: u32. */
  readonly ifindex?: number;
  /** OVS_VPORT_ATTR_NETNSID: u32. */
  readonly netnsid?: number;
  /** OVS_VPORT_ATTR_UPCALL_STATS: a nest. */
  readonly upcallStats?: UpcallStats;
}

/** vport-vxlan-extension */
export interface VportVxlanExtension extends Remembered {
  /** OVS_VPORT_A_VPORT_VXLAN_EXTENSION_GBP: u32. */
  readonly gbp?: number;
}

/** A message: struct ovs_header and vport. */
export type VportMessage = MessageOf<OvsHeader, Vport>;

/** The operations of ovs_vport. */
export interface OvsVportOperations {
  readonly new: { readonly do: readonly [Input<VportMessage>, VportMessage | undefined] };
  readonly del: { readonly do: readonly [Input<VportMessage>, VportMessage | undefined] };
  readonly get: {
    readonly do: readonly [Input<VportMessage>, VportMessage];
    readonly dump: readonly [Input<VportMessage>, VportMessage];
  };
  readonly set: { readonly do: readonly [Input<VportMessage>, VportMessage | undefined] };
}

/** The multicast groups of ovs_vport. */
export type OvsVportGroup = 'ovs_vport';

/** What ovs_vport announces. */
export interface OvsVportNotifications {
  readonly get: VportMessage;
}

const ovsHeaderStruct: Struct<Members> = struct<Members>({ dpIfindex: u32 }, 'ovs-header');

const vportTypeNames = { unspec: 0, netdev: 1, internal: 2, gre: 3, vxlan: 4, geneve: 5 };

const vportTypeEnumU32Codec: AnyCodec = enumOf(u32, vportTypeNames);

const vportVxlanExtensionSet: Attributes<Attrs> = attributes<Attrs>(
  { gbp: attr(1, u32, { name: 'OVS_VPORT_A_VPORT_VXLAN_EXTENSION_GBP' }) },
  'vport-vxlan-extension',
);

const vportOptionsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    dstPort: attr(1, u16, { name: 'OVS_TUNNEL_ATTR_DST_PORT' }),
    extension: attr(2, vportVxlanExtensionSet, { name: 'OVS_TUNNEL_ATTR_EXTENSION' }),
  },
  'vport-options',
);

const vportStatsStruct: Struct<Members> = struct<Members>(
  {
    rxPackets: u64,
    txPackets: u64,
    rxBytes: u64,
    txBytes: u64,
    rxErrors: u64,
    txErrors: u64,
    rxDropped: u64,
    txDropped: u64,
  },
  'vport-stats',
);

const upcallStatsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    success: attr(0, u64, { name: 'OVS_VPORT_UPCALL_ATTR_SUCCESS' }),
    fail: attr(1, u64, { name: 'OVS_VPORT_UPCALL_ATTR_FAIL' }),
  },
  'upcall-stats',
);

const vportSet: Attributes<Attrs> = attributes<Attrs>(
  {
    portNo: attr(1, u32, { name: 'OVS_VPORT_ATTR_PORT_NO' }),
    type: attr(2, vportTypeEnumU32Codec, { name: 'OVS_VPORT_ATTR_TYPE' }),
    name: attr(3, string, { name: 'OVS_VPORT_ATTR_NAME' }),
    options: attr(4, vportOptionsSet, { name: 'OVS_VPORT_ATTR_OPTIONS' }),
    upcallPid: attr(5, array(u32), { name: 'OVS_VPORT_ATTR_UPCALL_PID' }),
    stats: attr(6, vportStatsStruct, { name: 'OVS_VPORT_ATTR_STATS' }),
    ifindex: attr(8, u32, { name: 'OVS_VPORT_ATTR_IFINDEX' }),
    netnsid: attr(9, u32, { name: 'OVS_VPORT_ATTR_NETNSID' }),
    upcallStats: attr(10, upcallStatsSet, { name: 'OVS_VPORT_ATTR_UPCALL_STATS' }),
  },
  'vport',
);

const keys1 = ['name', 'type', 'upcallPid', 'ifindex', 'options'];

const keys2 = ['portNo', 'type', 'name', 'upcallPid', 'stats', 'ifindex', 'netnsid', 'upcallStats'];

const keys3 = ['portNo', 'name', 'type', 'upcallPid', 'options'];

/** The family ovs_vport. */
export const ovsVport: Family<OvsVportOperations, OvsVportGroup, OvsVportNotifications> = /* @__PURE__ */ defineFamily({
  name: 'ovs_vport',
  protocol: 16,
  version: 2,
  operations: {
    new: { header: ovsHeaderStruct, attributes: vportSet, do: { request: 1, requestAttributes: keys1 } },
    del: {
      header: ovsHeaderStruct,
      attributes: vportSet,
      do: { request: 2, requestAttributes: ['portNo', 'type', 'name'] },
    },
    get: {
      header: ovsHeaderStruct,
      attributes: vportSet,
      do: { request: 3, reply: 3, requestAttributes: ['name'], replyAttributes: keys2 },
      dump: { request: 3, reply: 3, requestAttributes: ['name'], replyAttributes: keys2 },
    },
    set: { header: ovsHeaderStruct, attributes: vportSet, do: { request: 4, requestAttributes: keys3 } },
  },
  notifications: [{ id: 3, name: 'get', header: ovsHeaderStruct, attributes: vportSet }],
  groups: { ovs_vport: undefined },
});
