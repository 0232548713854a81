// What Multipath TCP knows of a connection: struct mptcp_info, and of each of its subflows: MPTCP_SUBFLOW_ATTR_*. Source:
// linux/mptcp.h.

import { attr } from '../../codec/schema/attr.ts';
import { attributes } from '../../codec/schema/attributes.ts';
import type { Remembered } from '../../codec/schema/attributes-types.ts';
import { pad, padding } from '../../codec/schema/binary.ts';
import type { Codec } from '../../codec/schema/codec.ts';
import { flagsOf } from '../../codec/schema/enum.ts';
import { u16, u32, u8 } from '../../codec/schema/narrow.ts';
import { struct } from '../../codec/schema/struct.ts';
import { u64 } from '../../codec/schema/wide.ts';
import type { Input } from '../input.ts';
import { bool8 } from './bits.ts';

/** What Multipath TCP knows of a connection. What an older kernel does not tell is absent. */
export interface MptcpInfo {
  /** Subflows beside the first. */
  readonly subflows?: number;
  /** Addresses that were announced to the peer. */
  readonly addressesAnnounced?: number;
  /** Addresses of the peer's that were accepted. */
  readonly addressesAccepted?: number;
  readonly maxSubflows?: number;
  readonly maxAddressesAnnounced?: number;
  readonly maxAddressesAccepted?: number;
  /** MPTCP_INFO_FLAG_*: it fell back to plain TCP; the peer's key is known. */
  readonly flags?: readonly ('fallback' | 'remoteKeyReceived' | number)[];
  /** What the connection is told by. */
  readonly token?: number;
  readonly writeSequence?: bigint;
  readonly sendUnacknowledged?: bigint;
  readonly receiveNext?: bigint;
  readonly localAddressesUsed?: number;
  readonly maxLocalAddresses?: number;
  readonly checksumEnabled?: boolean;
  readonly retransmits?: number;
  readonly bytesRetransmitted?: bigint;
  readonly bytesSent?: bigint;
  readonly bytesReceived?: bigint;
  readonly bytesAcknowledged?: bigint;
  /** Subflows with the first. */
  readonly totalSubflows?: number;
  /** Since data was sent last, in milliseconds. */
  readonly lastDataSent?: number;
  /** Since data was received last, in milliseconds. */
  readonly lastDataReceived?: number;
  /** Since an acknowledgement was received last, in milliseconds. */
  readonly lastAckReceived?: number;
}

export const MptcpInfoCodec: Codec<MptcpInfo> = struct(
  {
    subflows: u8,
    addressesAnnounced: u8,
    addressesAccepted: u8,
    maxSubflows: u8,
    maxAddressesAnnounced: u8,
    maxAddressesAccepted: u8,
    gap: padding(2),
    flags: flagsOf(u32, { fallback: 1, remoteKeyReceived: 2 }),
    token: u32,
    writeSequence: u64,
    sendUnacknowledged: u64,
    receiveNext: u64,
    localAddressesUsed: u8,
    maxLocalAddresses: u8,
    checksumEnabled: bool8,
    gap2: padding(1),
    retransmits: u32,
    bytesRetransmitted: u64,
    bytesSent: u64,
    bytesReceived: u64,
    bytesAcknowledged: u64,
    totalSubflows: u8,
    gap3: padding(3),
    lastDataSent: u32,
    lastDataReceived: u32,
    lastAckReceived: u32,
  },
  'mptcp-info',
);

/** MPTCP_SUBFLOW_FLAG_*. */
export type MptcpSubflowFlag =
  | 'capableRemote'
  | 'capableLocal'
  | 'joinRemote'
  | 'joinLocal'
  | 'backupRemote'
  | 'backupLocal'
  | 'fullyEstablished'
  | 'connected'
  | 'mapValid';

/** What a TCP connection is to the Multipath TCP connection that it belongs to. */
export interface MptcpSubflow extends Remembered {
  readonly tokenRemote?: number;
  readonly tokenLocal?: number;
  readonly relativeWriteSequence?: number;
  readonly mapSequence?: bigint;
  readonly mapSubflowSequence?: number;
  readonly subflowSequenceOffset?: number;
  readonly mapDataLength?: number;
  readonly flags?: readonly (MptcpSubflowFlag | number)[];
  readonly idRemote?: number;
  readonly idLocal?: number;
}

const subflowFlags = flagsOf(u32, {
  capableRemote: 1,
  capableLocal: 2,
  joinRemote: 4,
  joinLocal: 8,
  backupRemote: 0x10,
  backupLocal: 0x20,
  fullyEstablished: 0x40,
  connected: 0x80,
  mapValid: 0x100,
});

export const MptcpSubflowCodec: Codec<MptcpSubflow, Input<MptcpSubflow>> = attributes(
  {
    tokenRemote: attr(1, u32, { name: 'MPTCP_SUBFLOW_ATTR_TOKEN_REM' }),
    tokenLocal: attr(2, u32, { name: 'MPTCP_SUBFLOW_ATTR_TOKEN_LOC' }),
    relativeWriteSequence: attr(3, u32, { name: 'MPTCP_SUBFLOW_ATTR_RELWRITE_SEQ' }),
    mapSequence: attr(4, u64, { name: 'MPTCP_SUBFLOW_ATTR_MAP_SEQ' }),
    mapSubflowSequence: attr(5, u32, { name: 'MPTCP_SUBFLOW_ATTR_MAP_SFSEQ' }),
    subflowSequenceOffset: attr(6, u32, { name: 'MPTCP_SUBFLOW_ATTR_SSN_OFFSET' }),
    mapDataLength: attr(7, u16, { name: 'MPTCP_SUBFLOW_ATTR_MAP_DATALEN' }),
    flags: attr(8, subflowFlags, { name: 'MPTCP_SUBFLOW_ATTR_FLAGS' }),
    idRemote: attr(9, u8, { name: 'MPTCP_SUBFLOW_ATTR_ID_REM' }),
    idLocal: attr(10, u8, { name: 'MPTCP_SUBFLOW_ATTR_ID_LOC' }),
    gap: attr(11, pad, { name: 'MPTCP_SUBFLOW_ATTR_PAD' }),
  },
  'mptcp-subflow-attrs',
);
