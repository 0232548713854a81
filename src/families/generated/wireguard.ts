// Generated from wireguard.yaml by `npm run codegen`; do not edit.
// Digest: sha256 857e63af2b5bcac32ffb48621dda3c7404aee08f5817ff11ff1687a5f265fa12

import { defineFamily, type Family } from '../family.ts';
import { u32, u16, u8 } from '../../codec/schema/narrow.ts';
import { string } from '../../codec/schema/text.ts';
import { bytes } from '../../codec/schema/binary.ts';
import { flagsOf } from '../../codec/schema/enum.ts';
import { socketAddress } from '../../codec/schema/socket-address.ts';
import { u64 } from '../../codec/schema/wide.ts';
import { struct, type Members, type Struct } from '../../codec/schema/struct.ts';
import { ip } from '../../codec/schema/address.ts';
import { attr, type Attrs } from '../../codec/schema/attr.ts';
import { attributes, type Attributes } from '../../codec/schema/attributes.ts';
import { indexedArray } from '../../codec/schema/list.ts';
import { type AnyCodec } from '../../codec/schema/codec.ts';
import { type RememberedStruct, type Input } from '../message-types.ts';
import { type Remembered } from '../../codec/schema/attributes-types.ts';

/** flags wgdevice-flags */
export type WgdeviceFlags = 'replace-peers';

/** flags wgpeer-flags */
export type WgpeerFlags = 'remove-me' | 'replace-allowedips' | 'update-only';

/** flags wgallowedip-flags */
export type WgallowedipFlags = 'remove-me';

/** struct _kernel_timespec */
export interface KernelTimespec extends RememberedStruct {
  /** sec: u64. */
  readonly sec?: bigint;
  /** nsec: u64. */
  readonly nsec?: bigint;
}

/** wgdevice */
export interface Wgdevice extends Remembered {
  /** WGDEVICE_A_IFINDEX: u32. */
  readonly ifindex?: number;
  /** WGDEVICE_A_IFNAME: string. */
  readonly ifname?: string;
  /** WGDEVICE_A_PRIVATE_KEY: bytes. */
  readonly privateKey?: Uint8Array;
  /** WGDEVICE_A_PUBLIC_KEY: bytes. */
  readonly publicKey?: Uint8Array;
  /** WGDEVICE_A_FLAGS: u32. */
  readonly flags?: readonly (WgdeviceFlags | number)[];
  /** WGDEVICE_A_LISTEN_PORT: u16. */
  readonly listenPort?: number;
  /** WGDEVICE_A_FWMARK: u32. */
  readonly fwmark?: number;
  /** WGDEVICE_A_PEERS: a numbered nest of a nest. */
  readonly peers?: readonly Wgpeer[];
}

/** wgpeer */
export interface Wgpeer extends Remembered {
  /** WGPEER_A_PUBLIC_KEY: bytes. */
  readonly publicKey?: Uint8Array;
  /** WGPEER_A_PRESHARED_KEY: bytes. */
  readonly presharedKey?: Uint8Array;
  /** WGPEER_A_FLAGS: u32. */
  readonly flags?: readonly (WgpeerFlags | number)[];
  /** WGPEER_A_ENDPOINT: socketAddress. */
  readonly endpoint?: string;
  /** WGPEER_A_PERSISTENT_KEEPALIVE_INTERVAL: u16. */
  readonly persistentKeepaliveInterval?: number;
  /** WGPEER_A_LAST_HANDSHAKE_TIME: struct _kernel_timespec. */
  readonly lastHandshakeTime?: KernelTimespec;
  /** WGPEER_A_RX_BYTES: u64. */
  readonly rxBytes?: bigint;
  /** WGPEER_A_TX_BYTES: u64. */
  readonly txBytes?: bigint;
  /** WGPEER_A_ALLOWEDIPS: a numbered nest of a nest. */
  readonly allowedips?: readonly Wgallowedip[];
  /** WGPEER_A_PROTOCOL_VERSION: u32. */
  readonly protocolVersion?: number;
}

/** wgallowedip */
export interface Wgallowedip extends Remembered {
  /** WGALLOWEDIP_A_FAMILY: u16. */
  readonly family?: number;
  /** WGALLOWEDIP_A_IPADDR: ip. */
  readonly ipaddr?: string;
  /** WGALLOWEDIP_A_CIDR_MASK: u8. */
  readonly cidrMask?: number;
  /** WGALLOWEDIP_A_FLAGS: u32. */
  readonly flags?: readonly (WgallowedipFlags | number)[];
}

/** The operations of wireguard. */
export interface WireguardOperations {
  readonly 'get-device': { readonly dump: readonly [Input<Wgdevice>, Wgdevice] };
  readonly 'set-device': { readonly do: readonly [Input<Wgdevice>, Wgdevice | undefined] };
}

/** The multicast groups of wireguard. */
export type WireguardGroup = never;

/** What wireguard announces. */
export interface WireguardNotifications {
  readonly 'get-device': Wgdevice;
}

const wgdeviceFlagsNames = { 'replace-peers': 1 };

const wgdeviceFlagsFlagsU32Codec: AnyCodec = flagsOf(u32, wgdeviceFlagsNames);

const wgpeerFlagsNames = { 'remove-me': 1, 'replace-allowedips': 2, 'update-only': 4 };

const wgpeerFlagsFlagsU32Codec: AnyCodec = flagsOf(u32, wgpeerFlagsNames);

const kernelTimespecStruct: Struct<Members> = struct<Members>({ sec: u64, nsec: u64 }, '--kernel-timespec');

const wgallowedipFlagsNames = { 'remove-me': 1 };

const wgallowedipFlagsFlagsU32Codec: AnyCodec = flagsOf(u32, wgallowedipFlagsNames);

const wgallowedipSet: Attributes<Attrs> = attributes<Attrs>(
  {
    family: attr(1, u16, { name: 'WGALLOWEDIP_A_FAMILY' }),
    ipaddr: attr(2, ip, { name: 'WGALLOWEDIP_A_IPADDR' }),
    cidrMask: attr(3, u8, { name: 'WGALLOWEDIP_A_CIDR_MASK' }),
    flags: attr(4, wgallowedipFlagsFlagsU32Codec, { name: 'WGALLOWEDIP_A_FLAGS' }),
  },
  'wgallowedip',
);

const wgpeerSet: Attributes<Attrs> = attributes<Attrs>(
  {
    publicKey: attr(1, bytes, { name: 'WGPEER_A_PUBLIC_KEY' }),
    presharedKey: attr(2, bytes, { name: 'WGPEER_A_PRESHARED_KEY' }),
    flags: attr(3, wgpeerFlagsFlagsU32Codec, { name: 'WGPEER_A_FLAGS' }),
    endpoint: attr(4, socketAddress, { name: 'WGPEER_A_ENDPOINT' }),
    persistentKeepaliveInterval: attr(5, u16, { name: 'WGPEER_A_PERSISTENT_KEEPALIVE_INTERVAL' }),
    lastHandshakeTime: attr(6, kernelTimespecStruct, { name: 'WGPEER_A_LAST_HANDSHAKE_TIME' }),
    rxBytes: attr(7, u64, { name: 'WGPEER_A_RX_BYTES' }),
    txBytes: attr(8, u64, { name: 'WGPEER_A_TX_BYTES' }),
    allowedips: attr(9, indexedArray(wgallowedipSet), { name: 'WGPEER_A_ALLOWEDIPS' }),
    protocolVersion: attr(10, u32, { name: 'WGPEER_A_PROTOCOL_VERSION' }),
  },
  'wgpeer',
);

const wgdeviceSet: Attributes<Attrs> = attributes<Attrs>(
  {
    ifindex: attr(1, u32, { name: 'WGDEVICE_A_IFINDEX' }),
    ifname: attr(2, string, { name: 'WGDEVICE_A_IFNAME' }),
    privateKey: attr(3, bytes, { name: 'WGDEVICE_A_PRIVATE_KEY' }),
    publicKey: attr(4, bytes, { name: 'WGDEVICE_A_PUBLIC_KEY' }),
    flags: attr(5, wgdeviceFlagsFlagsU32Codec, { name: 'WGDEVICE_A_FLAGS' }),
    listenPort: attr(6, u16, { name: 'WGDEVICE_A_LISTEN_PORT' }),
    fwmark: attr(7, u32, { name: 'WGDEVICE_A_FWMARK' }),
    peers: attr(8, indexedArray(wgpeerSet), { name: 'WGDEVICE_A_PEERS' }),
  },
  'wgdevice',
);

const keys1 = ['ifindex', 'ifname', 'privateKey', 'publicKey', 'flags', 'listenPort', 'fwmark', 'peers'];

/** The family wireguard. */
export const wireguard: Family<WireguardOperations, WireguardGroup, WireguardNotifications> =
  /* @__PURE__ */ defineFamily({
    name: 'wireguard',
    protocol: 16,
    version: 1,
    operations: {
      'get-device': {
        permissions: ['uns-admin-perm'],
        attributes: wgdeviceSet,
        dump: { request: 0, reply: 0, requestAttributes: keys1, replyAttributes: keys1 },
      },
      'set-device': {
        permissions: ['uns-admin-perm'],
        attributes: wgdeviceSet,
        do: { request: 1, requestAttributes: keys1 },
      },
    },
    notifications: [{ id: 0, name: 'get-device', attributes: wgdeviceSet }],
    groups: {},
  });
