// Generated from ethtool.yaml and its overlay by `npm run codegen`; do not edit.
// Digest: sha256 75062fc0f91b47ed97ae04d6c4cefc2a97f31e609249ca8e6bfaacf93f1ba419

import { defineFamily, type Family } from '../family.ts';
import { u32, u8, u16be, s32, u16 } from '../../codec/schema/narrow.ts';
import { string } from '../../codec/schema/text.ts';
import { flagsOf, enumOf } from '../../codec/schema/enum.ts';
import { attr, type Attrs } from '../../codec/schema/attr.ts';
import { attributes, type Attributes } from '../../codec/schema/attributes.ts';
import { multi, nestTypeValue } from '../../codec/schema/list.ts';
import { flag, bytes, pad, array } from '../../codec/schema/binary.ts';
import { u64, uint } from '../../codec/schema/wide.ts';
import { struct, type Members } from '../../codec/schema/struct.ts';
import { type AnyCodec } from '../../codec/schema/codec.ts';
import { type Remembered } from '../../codec/schema/attributes-types.ts';
import { type Input } from '../message-types.ts';

/** enum udp-tunnel-type */
export type UdpTunnelType = 'vxlan' | 'geneve' | 'vxlan-gpe';

/** enum stringset */
export type StringsetName = never;

/** flags header-flags */
export type HeaderFlags = 'compact-bitsets' | 'omit-reply' | 'stats';

/** enum module-fw-flash-status */
export type ModuleFwFlashStatus = 'started' | 'in_progress' | 'completed' | 'error';

/** enum c33-pse-ext-state */
export type C33PseExtState =
  | 'none'
  | 'error-condition'
  | 'mr-mps-valid'
  | 'mr-pse-enable'
  | 'option-detect-ted'
  | 'option-vport-lim'
  | 'ovld-detected'
  | 'power-not-available'
  | 'short-detected'
  | 'pd-dll-power-type';

/** enum phy-upstream-type */
export type PhyUpstreamType = 'mac' | 'phy';

/** header */
export interface Header extends Remembered {
  /** ETHTOOL_A_HEADER_DEV_INDEX: u32. */
  readonly devIndex?: number;
  /** ETHTOOL_A_HEADER_DEV_NAME: string. */
  readonly devName?: string;
  /** ETHTOOL_A_HEADER_FLAGS: u32. */
  readonly flags?: readonly (HeaderFlags | number)[];
  /** ETHTOOL_A_HEADER_PHY_INDEX: u32. */
  readonly phyIndex?: number;
}

/** bitset-bit */
export interface BitsetBit extends Remembered {
  /** ETHTOOL_A_BITSET_BIT_INDEX: u32. */
  readonly index?: number;
  /** ETHTOOL_A_BITSET_BIT_NAME: string. */
  readonly name?: string;
  /** ETHTOOL_A_BITSET_BIT_VALUE: flag. */
  readonly value?: true;
}

/** bitset-bits */
export interface BitsetBits extends Remembered {
  /** ETHTOOL_A_BITSET_BITS_BIT: a nest, several. */
  readonly bit?: readonly BitsetBit[];
}

/** bitset */
export interface Bitset extends Remembered {
  /** ETHTOOL_A_BITSET_NOMASK: flag. */
  readonly nomask?: true;
  /** ETHTOOL_A_BITSET_SIZE: u32. */
  readonly size?: number;
  /** ETHTOOL_A_BITSET_BITS: a nest. */
  readonly bits?: BitsetBits;
  /** ETHTOOL_A_BITSET_VALUE: bytes. */
  readonly value?: Uint8Array;
  /** ETHTOOL_A_BITSET_MASK: bytes. */
  readonly mask?: Uint8Array;
}

/** string */
export interface StringAttributes extends Remembered {
  /** ETHTOOL_A_STRING_INDEX: u32. */
  readonly index?: number;
  /** ETHTOOL_A_STRING_VALUE: string. */
  readonly value?: string;
}

/** strings */
export interface Strings extends Remembered {
  /** ETHTOOL_A_STRINGS_STRING: a nest, several. */
  readonly string?: readonly StringAttributes[];
}

/** stringset */
export interface Stringset extends Remembered {
  /** ETHTOOL_A_STRINGSET_ID: u32. */
  readonly id?: number;
  /** ETHTOOL_A_STRINGSET_COUNT: u32. */
  readonly count?: number;
  /** ETHTOOL_A_STRINGSET_STRINGS: a nest, several. */
  readonly strings?: readonly Strings[];
}

/** stringsets */
export interface Stringsets extends Remembered {
  /** ETHTOOL_A_STRINGSETS_STRINGSET: a nest, several. */
  readonly stringset?: readonly Stringset[];
}

/** strset */
export interface Strset extends Remembered {
  /** ETHTOOL_A_STRSET_HEADER: a nest. */
  readonly header?: Header;
  /** ETHTOOL_A_STRSET_STRINGSETS: a nest. */
  readonly stringsets?: Stringsets;
  /** ETHTOOL_A_STRSET_COUNTS_ONLY: flag. */
  readonly countsOnly?: true;
}

/** privflags */
export interface Privflags extends Remembered {
  /** ETHTOOL_A_PRIVFLAGS_HEADER: a nest. */
  readonly header?: Header;
  /** ETHTOOL_A_PRIVFLAGS_FLAGS: a nest. */
  readonly flags?: Bitset;
}

/** rings */
export interface Rings extends Remembered {
  /** ETHTOOL_A_RINGS_HEADER: a nest. */
  readonly header?: Header;
  /** ETHTOOL_A_RINGS_RX_MAX: u32. */
  readonly rxMax?: number;
  /** ETHTOOL_A_RINGS_RX_MINI_MAX: u32. */
  readonly rxMiniMax?: number;
  /** ETHTOOL_A_RINGS_RX_JUMBO_MAX: u32. */
  readonly rxJumboMax?: number;
  /** ETHTOOL_A_RINGS_TX_MAX: u32. */
  readonly txMax?: number;
  /** ETHTOOL_A_RINGS_RX: u32. */
  readonly rx?: number;
  /** ETHTOOL_A_RINGS_RX_MINI: u32. */
  readonly rxMini?: number;
  /** ETHTOOL_A_RINGS_RX_JUMBO: u32. */
  readonly rxJumbo?: number;
  /** ETHTOOL_A_RINGS_TX: u32. */
  readonly tx?: number;
  /** ETHTOOL_A_RINGS_RX_BUF_LEN: u32. */
  readonly rxBufLen?: number;
  /** ETHTOOL_A_RINGS_TCP_DATA_SPLIT: u8. */
  readonly tcpDataSplit?: number;
  /** ETHTOOL_A_RINGS_CQE_SIZE: u32. */
  readonly cqeSize?: number;
  /** ETHTOOL_A_RINGS_TX_PUSH: u8. */
  readonly txPush?: number;
  /** ETHTOOL_A_RINGS_RX_PUSH: u8. */
  readonly rxPush?: number;
  /** ETHTOOL_A_RINGS_TX_PUSH_BUF_LEN: u32. */
  readonly txPushBufLen?: number;
  /** ETHTOOL_A_RINGS_TX_PUSH_BUF_LEN_MAX: u32. */
  readonly txPushBufLenMax?: number;
}

/** mm-stat */
export interface MmStat extends Remembered {
  /** ETHTOOL_A_MM_STAT_REASSEMBLY_ERRORS: u64. */
  readonly reassemblyErrors?: bigint;
  /** ETHTOOL_A_MM_STAT_SMD_ERRORS: u64. */
  readonly smdErrors?: bigint;
  /** ETHTOOL_A_MM_STAT_REASSEMBLY_OK: u64. */
  readonly reassemblyOk?: bigint;
  /** ETHTOOL_A_MM_STAT_RX_FRAG_COUNT: u64. */
  readonly rxFragCount?: bigint;
  /** ETHTOOL_A_MM_STAT_TX_FRAG_COUNT: u64. */
  readonly txFragCount?: bigint;
  /** ETHTOOL_A_MM_STAT_HOLD_COUNT: u64. */
  readonly holdCount?: bigint;
}

/** mm */
export interface Mm extends Remembered {
  /** ETHTOOL_A_MM_HEADER: a nest. */
  readonly header?: Header;
  /** ETHTOOL_A_MM_PMAC_ENABLED: u8. */
  readonly pmacEnabled?: number;
  /** ETHTOOL_A_MM_TX_ENABLED: u8. */
  readonly txEnabled?: number;
  /** ETHTOOL_A_MM_TX_ACTIVE: u8. */
  readonly txActive?: number;
  /** ETHTOOL_A_MM_TX_MIN_FRAG_SIZE: u32. */
  readonly txMinFragSize?: number;
  /** ETHTOOL_A_MM_RX_MIN_FRAG_SIZE: u32. */
  readonly rxMinFragSize?: number;
  /** ETHTOOL_A_MM_VERIFY_ENABLED: u8. */
  readonly verifyEnabled?: number;
  /** ETHTOOL_A_MM_VERIFY_STATUS: u8. */
  readonly verifyStatus?: number;
  /** ETHTOOL_A_MM_VERIFY_TIME: u32. */
  readonly verifyTime?: number;
  /** ETHTOOL_A_MM_MAX_VERIFY_TIME: u32. */
  readonly maxVerifyTime?: number;
  /** ETHTOOL_A_MM_STATS: a nest. */
  readonly stats?: MmStat;
}

/** linkinfo */
export interface Linkinfo extends Remembered {
  /** ETHTOOL_A_LINKINFO_HEADER: a nest. */
  readonly header?: Header;
  /** ETHTOOL_A_LINKINFO_PORT: u8. */
  readonly port?: number;
  /** ETHTOOL_A_LINKINFO_PHYADDR: u8. */
  readonly phyaddr?: number;
  /** ETHTOOL_A_LINKINFO_TP_MDIX: u8. */
  readonly tpMdix?: number;
  /** ETHTOOL_A_LINKINFO_TP_MDIX_CTRL: u8. */
  readonly tpMdixCtrl?: number;
  /** ETHTOOL_A_LINKINFO_TRANSCEIVER: u8. */
  readonly transceiver?: number;
}

/** linkmodes */
export interface Linkmodes extends Remembered {
  /** ETHTOOL_A_LINKMODES_HEADER: a nest. */
  readonly header?: Header;
  /** ETHTOOL_A_LINKMODES_AUTONEG: u8. */
  readonly autoneg?: number;
  /** ETHTOOL_A_LINKMODES_OURS: a nest. */
  readonly ours?: Bitset;
  /** ETHTOOL_A_LINKMODES_PEER: a nest. */
  readonly peer?: Bitset;
  /** ETHTOOL_A_LINKMODES_SPEED: u32. */
  readonly speed?: number;
  /** ETHTOOL_A_LINKMODES_DUPLEX: u8. */
  readonly duplex?: number;
  /** ETHTOOL_A_LINKMODES_MASTER_SLAVE_CFG: u8. */
  readonly masterSlaveCfg?: number;
  /** ETHTOOL_A_LINKMODES_MASTER_SLAVE_STATE: u8. */
  readonly masterSlaveState?: number;
  /** ETHTOOL_A_LINKMODES_LANES: u32. */
  readonly lanes?: number;
  /** ETHTOOL_A_LINKMODES_RATE_MATCHING: u8. */
  readonly rateMatching?: number;
}

/** linkstate */
export interface Linkstate extends Remembered {
  /** ETHTOOL_A_LINKSTATE_HEADER: a nest. */
  readonly header?: Header;
  /** ETHTOOL_A_LINKSTATE_LINK: u8. */
  readonly link?: number;
  /** ETHTOOL_A_LINKSTATE_SQI: u32. */
  readonly sqi?: number;
  /** ETHTOOL_A_LINKSTATE_SQI_MAX: u32. */
  readonly sqiMax?: number;
  /** ETHTOOL_A_LINKSTATE_EXT_STATE: u8. */
  readonly extState?: number;
  /** ETHTOOL_A_LINKSTATE_EXT_SUBSTATE: u8. */
  readonly extSubstate?: number;
  /** ETHTOOL_A_LINKSTATE_EXT_DOWN_CNT: u32. */
  readonly extDownCnt?: number;
}

/** debug */
export interface Debug extends Remembered {
  /** ETHTOOL_A_DEBUG_HEADER: a nest. */
  readonly header?: Header;
  /** ETHTOOL_A_DEBUG_MSGMASK: a nest. */
  readonly msgmask?: Bitset;
}

/** wol */
export interface Wol extends Remembered {
  /** ETHTOOL_A_WOL_HEADER: a nest. */
  readonly header?: Header;
  /** ETHTOOL_A_WOL_MODES: a nest. */
  readonly modes?: Bitset;
  /** ETHTOOL_A_WOL_SOPASS: bytes. */
  readonly sopass?: Uint8Array;
}

/** features */
export interface Features extends Remembered {
  /** ETHTOOL_A_FEATURES_HEADER: a nest. */
  readonly header?: Header;
  /** ETHTOOL_A_FEATURES_HW: a nest. */
  readonly hw?: Bitset;
  /** ETHTOOL_A_FEATURES_WANTED: a nest. */
  readonly wanted?: Bitset;
  /** ETHTOOL_A_FEATURES_ACTIVE: a nest. */
  readonly active?: Bitset;
  /** ETHTOOL_A_FEATURES_NOCHANGE: a nest. */
  readonly nochange?: Bitset;
}

/** channels */
export interface Channels extends Remembered {
  /** ETHTOOL_A_CHANNELS_HEADER: a nest. */
  readonly header?: Header;
  /** ETHTOOL_A_CHANNELS_RX_MAX: u32. */
  readonly rxMax?: number;
  /** ETHTOOL_A_CHANNELS_TX_MAX: u32. */
  readonly txMax?: number;
  /** ETHTOOL_A_CHANNELS_OTHER_MAX: u32. */
  readonly otherMax?: number;
  /** ETHTOOL_A_CHANNELS_COMBINED_MAX: u32. */
  readonly combinedMax?: number;
  /** ETHTOOL_A_CHANNELS_RX_COUNT: u32. */
  readonly rxCount?: number;
  /** ETHTOOL_A_CHANNELS_TX_COUNT: u32. */
  readonly txCount?: number;
  /** ETHTOOL_A_CHANNELS_OTHER_COUNT: u32. */
  readonly otherCount?: number;
  /** ETHTOOL_A_CHANNELS_COMBINED_COUNT: u32. */
  readonly combinedCount?: number;
}

/** irq-moderation */
export interface IrqModeration extends Remembered {
  /** ETHTOOL_A_IRQ_MODERATION_USEC: u32. */
  readonly usec?: number;
  /** ETHTOOL_A_IRQ_MODERATION_PKTS: u32. */
  readonly pkts?: number;
  /** ETHTOOL_A_IRQ_MODERATION_COMPS: u32. */
  readonly comps?: number;
}

/** profile */
export interface Profile extends Remembered {
  /** ETHTOOL_A_PROFILE_IRQ_MODERATION: a nest, several. */
  readonly irqModeration?: readonly IrqModeration[];
}

/** coalesce */
export interface Coalesce extends Remembered {
  /** ETHTOOL_A_COALESCE_HEADER: a nest. */
  readonly header?: Header;
  /** ETHTOOL_A_COALESCE_RX_USECS: u32. */
  readonly rxUsecs?: number;
  /** ETHTOOL_A_COALESCE_RX_MAX_FRAMES: u32. */
  readonly rxMaxFrames?: number;
  /** ETHTOOL_A_COALESCE_RX_USECS_IRQ: u32. */
  readonly rxUsecsIrq?: number;
  /** ETHTOOL_A_COALESCE_RX_MAX_FRAMES_IRQ: u32. */
  readonly rxMaxFramesIrq?: number;
  /** ETHTOOL_A_COALESCE_TX_USECS: u32. */
  readonly txUsecs?: number;
  /** ETHTOOL_A_COALESCE_TX_MAX_FRAMES: u32. */
  readonly txMaxFrames?: number;
  /** ETHTOOL_A_COALESCE_TX_USECS_IRQ: u32. */
  readonly txUsecsIrq?: number;
  /** ETHTOOL_A_COALESCE_TX_MAX_FRAMES_IRQ: u32. */
  readonly txMaxFramesIrq?: number;
  /** ETHTOOL_A_COALESCE_STATS_BLOCK_USECS: u32. */
  readonly statsBlockUsecs?: number;
  /** ETHTOOL_A_COALESCE_USE_ADAPTIVE_RX: u8. */
  readonly useAdaptiveRx?: number;
  /** ETHTOOL_A_COALESCE_USE_ADAPTIVE_TX: u8. */
  readonly useAdaptiveTx?: number;
  /** ETHTOOL_A_COALESCE_PKT_RATE_LOW: u32. */
  readonly pktRateLow?: number;
  /** ETHTOOL_A_COALESCE_RX_USECS_LOW: u32. */
  readonly rxUsecsLow?: number;
  /** ETHTOOL_A_COALESCE_RX_MAX_FRAMES_LOW: u32. */
  readonly rxMaxFramesLow?: number;
  /** ETHTOOL_A_COALESCE_TX_USECS_LOW: u32. */
  readonly txUsecsLow?: number;
  /** ETHTOOL_A_COALESCE_TX_MAX_FRAMES_LOW: u32. */
  readonly txMaxFramesLow?: number;
  /** ETHTOOL_A_COALESCE_PKT_RATE_HIGH: u32. */
  readonly pktRateHigh?: number;
  /** ETHTOOL_A_COALESCE_RX_USECS_HIGH: u32. */
  readonly rxUsecsHigh?: number;
  /** ETHTOOL_A_COALESCE_RX_MAX_FRAMES_HIGH: u32. */
  readonly rxMaxFramesHigh?: number;
  /** ETHTOOL_A_COALESCE_TX_USECS_HIGH: u32. */
  readonly txUsecsHigh?: number;
  /** ETHTOOL_A_COALESCE_TX_MAX_FRAMES_HIGH: u32. */
  readonly txMaxFramesHigh?: number;
  /** ETHTOOL_A_COALESCE_RATE_SAMPLE_INTERVAL: u32. */
  readonly rateSampleInterval?: number;
  /** ETHTOOL_A_COALESCE_USE_CQE_MODE_TX: u8. */
  readonly useCqeModeTx?: number;
  /** ETHTOOL_A_COALESCE_USE_CQE_MODE_RX: u8. */
  readonly useCqeModeRx?: number;
  /** ETHTOOL_A_COALESCE_TX_AGGR_MAX_BYTES: u32. */
  readonly txAggrMaxBytes?: number;
  /** ETHTOOL_A_COALESCE_TX_AGGR_MAX_FRAMES: u32. */
  readonly txAggrMaxFrames?: number;
  /** ETHTOOL_A_COALESCE_TX_AGGR_TIME_USECS: u32. */
  readonly txAggrTimeUsecs?: number;
  /** ETHTOOL_A_COALESCE_RX_PROFILE: a nest. */
  readonly rxProfile?: Profile;
  /** ETHTOOL_A_COALESCE_TX_PROFILE: a nest. */
  readonly txProfile?: Profile;
}

/** pause-stat */
export interface PauseStat extends Remembered {
  /** ETHTOOL_A_PAUSE_STAT_TX_FRAMES: u64. */
  readonly txFrames?: bigint;
  /** ETHTOOL_A_PAUSE_STAT_RX_FRAMES: u64. */
  readonly rxFrames?: bigint;
}

/** pause */
export interface Pause extends Remembered {
  /** ETHTOOL_A_PAUSE_HEADER: a nest. */
  readonly header?: Header;
  /** ETHTOOL_A_PAUSE_AUTONEG: u8. */
  readonly autoneg?: number;
  /** ETHTOOL_A_PAUSE_RX: u8. */
  readonly rx?: number;
  /** ETHTOOL_A_PAUSE_TX: u8. */
  readonly tx?: number;
  /** ETHTOOL_A_PAUSE_STATS: a nest. */
  readonly stats?: PauseStat;
  /** ETHTOOL_A_PAUSE_STATS_SRC: u32. */
  readonly statsSrc?: number;
}

/** eee */
export interface Eee extends Remembered {
  /** ETHTOOL_A_EEE_HEADER: a nest. */
  readonly header?: Header;
  /** ETHTOOL_A_EEE_MODES_OURS: a nest. */
  readonly modesOurs?: Bitset;
  /** ETHTOOL_A_EEE_MODES_PEER: a nest. */
  readonly modesPeer?: Bitset;
  /** ETHTOOL_A_EEE_ACTIVE: u8. */
  readonly active?: number;
  /** ETHTOOL_A_EEE_ENABLED: u8. */
  readonly enabled?: number;
  /** ETHTOOL_A_EEE_TX_LPI_ENABLED: u8. */
  readonly txLpiEnabled?: number;
  /** ETHTOOL_A_EEE_TX_LPI_TIMER: u32. */
  readonly txLpiTimer?: number;
}

/** ts-stat */
export interface TsStat extends Remembered {
  /** ETHTOOL_A_TS_STAT_TX_PKTS: uint. */
  readonly txPkts?: bigint;
  /** ETHTOOL_A_TS_STAT_TX_LOST: uint. */
  readonly txLost?: bigint;
  /** ETHTOOL_A_TS_STAT_TX_ERR: uint. */
  readonly txErr?: bigint;
}

/** tsinfo */
export interface Tsinfo extends Remembered {
  /** ETHTOOL_A_TSINFO_HEADER: a nest. */
  readonly header?: Header;
  /** ETHTOOL_A_TSINFO_TIMESTAMPING: a nest. */
  readonly timestamping?: Bitset;
  /** ETHTOOL_A_TSINFO_TX_TYPES: a nest. */
  readonly txTypes?: Bitset;
  /** ETHTOOL_A_TSINFO_RX_FILTERS: a nest. */
  readonly rxFilters?: Bitset;
  /** ETHTOOL_A_TSINFO_PHC_INDEX: u32. */
  readonly phcIndex?: number;
  /** ETHTOOL_A_TSINFO_STATS: a nest. */
  readonly stats?: TsStat;
}

/** cable-result */
export interface CableResult extends Remembered {
  /** ETHTOOL_A_CABLE_RESULT_PAIR: u8. */
  readonly pair?: number;
  /** ETHTOOL_A_CABLE_RESULT_CODE: u8. */
  readonly code?: number;
  /** ETHTOOL_A_CABLE_RESULT_SRC: u32. */
  readonly src?: number;
}

/** cable-fault-length */
export interface CableFaultLength extends Remembered {
  /** ETHTOOL_A_CABLE_FAULT_LENGTH_PAIR: u8. */
  readonly pair?: number;
  /** ETHTOOL_A_CABLE_FAULT_LENGTH_CM: u32. */
  readonly cm?: number;
  /** ETHTOOL_A_CABLE_FAULT_LENGTH_SRC: u32. */
  readonly src?: number;
}

/** cable-nest */
export interface CableNest extends Remembered {
  /** ETHTOOL_A_CABLE_NEST_RESULT: a nest. */
  readonly result?: CableResult;
  /** ETHTOOL_A_CABLE_NEST_FAULT_LENGTH: a nest. */
  readonly faultLength?: CableFaultLength;
}

/** cable-test */
export interface CableTest extends Remembered {
  /** ETHTOOL_A_CABLE_TEST_HEADER: a nest. */
  readonly header?: Header;
}

/** cable-test-ntf */
export interface CableTestNtf extends Remembered {
  /** ETHTOOL_A_CABLE_TEST_NTF_HEADER: a nest. */
  readonly header?: Header;
  /** ETHTOOL_A_CABLE_TEST_NTF_STATUS: u8. */
  readonly status?: number;
  /** ETHTOOL_A_CABLE_TEST_NTF_NEST: a nest. */
  readonly nest?: CableNest;
}

/** cable-test-tdr-cfg */
export interface CableTestTdrCfg extends Remembered {
  /** ETHTOOL_A_CABLE_TEST_TDR_CFG_FIRST: u32. */
  readonly first?: number;
  /** ETHTOOL_A_CABLE_TEST_TDR_CFG_LAST: u32. */
  readonly last?: number;
  /** ETHTOOL_A_CABLE_TEST_TDR_CFG_STEP: u32. */
  readonly step?: number;
  /** ETHTOOL_A_CABLE_TEST_TDR_CFG_PAIR: u8. */
  readonly pair?: number;
}

/** cable-test-tdr-ntf */
export interface CableTestTdrNtf extends Remembered {
  /** ETHTOOL_A_CABLE_TEST_TDR_NTF_HEADER: a nest. */
  readonly header?: Header;
  /** ETHTOOL_A_CABLE_TEST_TDR_NTF_STATUS: u8. */
  readonly status?: number;
  /** ETHTOOL_A_CABLE_TEST_TDR_NTF_NEST: a nest. */
  readonly nest?: CableNest;
}

/** cable-test-tdr */
export interface CableTestTdr extends Remembered {
  /** ETHTOOL_A_CABLE_TEST_TDR_HEADER: a nest. */
  readonly header?: Header;
  /** ETHTOOL_A_CABLE_TEST_TDR_CFG: a nest. */
  readonly cfg?: CableTestTdrCfg;
}

/** tunnel-udp-entry */
export interface TunnelUdpEntry extends Remembered {
  /** ETHTOOL_A_TUNNEL_UDP_ENTRY_PORT: u16be. */
  readonly port?: number;
  /** ETHTOOL_A_TUNNEL_UDP_ENTRY_TYPE: u32. */
  readonly type?: UdpTunnelType | number;
}

/** tunnel-udp-table */
export interface TunnelUdpTable extends Remembered {
  /** ETHTOOL_A_TUNNEL_UDP_TABLE_SIZE: u32. */
  readonly size?: number;
  /** ETHTOOL_A_TUNNEL_UDP_TABLE_TYPES: a nest. */
  readonly types?: Bitset;
  /** ETHTOOL_A_TUNNEL_UDP_TABLE_ENTRY: a nest, several. */
  readonly entry?: readonly TunnelUdpEntry[];
}

/** tunnel-udp */
export interface TunnelUdp extends Remembered {
  /** ETHTOOL_A_TUNNEL_UDP_TABLE: a nest. */
  readonly table?: TunnelUdpTable;
}

/** tunnel-info */
export interface TunnelInfo extends Remembered {
  /** ETHTOOL_A_TUNNEL_INFO_HEADER: a nest. */
  readonly header?: Header;
  /** ETHTOOL_A_TUNNEL_INFO_UDP_PORTS: a nest. */
  readonly udpPorts?: TunnelUdp;
}

/** fec-stat */
export interface FecStat extends Remembered {
  /** ETHTOOL_A_FEC_STAT_CORRECTED: an array of u64. */
  readonly corrected?: readonly bigint[];
  /** ETHTOOL_A_FEC_STAT_UNCORR: an array of u64. */
  readonly uncorr?: readonly bigint[];
  /** ETHTOOL_A_FEC_STAT_CORR_BITS: an array of u64. */
  readonly corrBits?: readonly bigint[];
}

/** fec */
export interface Fec extends Remembered {
  /** ETHTOOL_A_FEC_HEADER: a nest. */
  readonly header?: Header;
  /** ETHTOOL_A_FEC_MODES: a nest. */
  readonly modes?: Bitset;
  /** ETHTOOL_A_FEC_AUTO: u8. */
  readonly auto?: number;
  /** ETHTOOL_A_FEC_ACTIVE: u32. */
  readonly active?: number;
  /** ETHTOOL_A_FEC_STATS: a nest. */
  readonly stats?: FecStat;
}

/** module-eeprom */
export interface ModuleEeprom extends Remembered {
  /** ETHTOOL_A_MODULE_EEPROM_HEADER: a nest. */
  readonly header?: Header;
  /** ETHTOOL_A_MODULE_EEPROM_OFFSET: u32. */
  readonly offset?: number;
  /** ETHTOOL_A_MODULE_EEPROM_LENGTH: u32. */
  readonly length?: number;
  /** ETHTOOL_A_MODULE_EEPROM_PAGE: u8. */
  readonly page?: number;
  /** ETHTOOL_A_MODULE_EEPROM_BANK: u8. */
  readonly bank?: number;
  /** ETHTOOL_A_MODULE_EEPROM_I2C_ADDRESS: u8. */
  readonly i2cAddress?: number;
  /** ETHTOOL_A_MODULE_EEPROM_DATA: bytes. */
  readonly data?: Uint8Array;
}

/** stats-grp */
export interface StatsGrp extends Remembered {
  /** ETHTOOL_A_STATS_GRP_ID: u32. */
  readonly id?: number;
  /** ETHTOOL_A_STATS_GRP_SS_ID: u32. */
  readonly ssId?: number;
  /** ETHTOOL_A_STATS_GRP_STAT: nests by id. */
  readonly stat?: readonly ({ readonly id: number } & { readonly value?: bigint })[];
  /** ETHTOOL_A_STATS_GRP_HIST_RX: a nest. */
  readonly histRx?: StatsGrpHist;
  /** ETHTOOL_A_STATS_GRP_HIST_TX: a nest. */
  readonly histTx?: StatsGrpHist;
  /** ETHTOOL_A_STATS_GRP_HIST_BKT_LOW: u32. */
  readonly histBktLow?: number;
  /** ETHTOOL_A_STATS_GRP_HIST_BKT_HI: u32. */
  readonly histBktHi?: number;
  /** ETHTOOL_A_STATS_GRP_HIST_VAL: u64. */
  readonly histVal?: bigint;
}

/** stats-grp-hist */
export interface StatsGrpHist extends Remembered {
  /** ETHTOOL_A_STATS_GRP_HIST_BKT_LOW: u32. */
  readonly histBktLow?: number;
  /** ETHTOOL_A_STATS_GRP_HIST_BKT_HI: u32. */
  readonly histBktHi?: number;
  /** ETHTOOL_A_STATS_GRP_HIST_VAL: u64. */
  readonly histVal?: bigint;
}

/** stats */
export interface Stats extends Remembered {
  /** ETHTOOL_A_STATS_HEADER: a nest. */
  readonly header?: Header;
  /** ETHTOOL_A_STATS_GROUPS: a nest. */
  readonly groups?: Bitset;
  /** ETHTOOL_A_STATS_GRP: a nest. */
  readonly grp?: StatsGrp;
  /** ETHTOOL_A_STATS_SRC: u32. */
  readonly src?: number;
}

/** phc-vclocks */
export interface PhcVclocks extends Remembered {
  /** ETHTOOL_A_PHC_VCLOCKS_HEADER: a nest. */
  readonly header?: Header;
  /** ETHTOOL_A_PHC_VCLOCKS_NUM: u32. */
  readonly num?: number;
  /** ETHTOOL_A_PHC_VCLOCKS_INDEX: an array of s32. */
  readonly index?: readonly number[];
}

/** module */
export interface Module extends Remembered {
  /** ETHTOOL_A_MODULE_HEADER: a nest. */
  readonly header?: Header;
  /** ETHTOOL_A_MODULE_POWER_MODE_POLICY: u8. */
  readonly powerModePolicy?: number;
  /** ETHTOOL_A_MODULE_POWER_MODE: u8. */
  readonly powerMode?: number;
}

/** c33-pse-pw-limit */
export interface C33PsePwLimit extends Remembered {
  /** ETHTOOL_A_C33_PSE_PW_LIMIT_MIN: u32. */
  readonly min?: number;
  /** ETHTOOL_A_C33_PSE_PW_LIMIT_MAX: u32. */
  readonly max?: number;
}

/** pse */
export interface Pse extends Remembered {
  /** ETHTOOL_A_PSE_HEADER: a nest. */
  readonly header?: Header;
  /** ETHTOOL_A_PSE_PODL_PSE_ADMIN_STATE: u32. */
  readonly podlPseAdminState?: number;
  /** ETHTOOL_A_PSE_PODL_PSE_ADMIN_CONTROL: u32. */
  readonly podlPseAdminControl?: number;
  /** ETHTOOL_A_PSE_PODL_PSE_PW_D_STATUS: u32. */
  readonly podlPsePwDStatus?: number;
  /** ETHTOOL_A_PSE_C33_PSE_ADMIN_STATE: u32. */
  readonly c33PseAdminState?: number;
  /** ETHTOOL_A_PSE_C33_PSE_ADMIN_CONTROL: u32. */
  readonly c33PseAdminControl?: number;
  /** ETHTOOL_A_PSE_C33_PSE_PW_D_STATUS: u32. */
  readonly c33PsePwDStatus?: number;
  /** ETHTOOL_A_PSE_C33_PSE_PW_CLASS: u32. */
  readonly c33PsePwClass?: number;
  /** ETHTOOL_A_PSE_C33_PSE_ACTUAL_PW: u32. */
  readonly c33PseActualPw?: number;
  /** ETHTOOL_A_PSE_C33_PSE_EXT_STATE: u32. */
  readonly c33PseExtState?: C33PseExtState | number;
  /** ETHTOOL_A_PSE_C33_PSE_EXT_SUBSTATE: u32. */
  readonly c33PseExtSubstate?: number;
  /** ETHTOOL_A_PSE_C33_PSE_AVAIL_PW_LIMIT: u32. */
  readonly c33PseAvailPwLimit?: number;
  /** ETHTOOL_A_PSE_C33_PSE_PW_LIMIT_RANGES: a nest, several. */
  readonly c33PsePwLimitRanges?: readonly C33PsePwLimit[];
}

/** rss */
export interface Rss extends Remembered {
  /** ETHTOOL_A_RSS_HEADER: a nest. */
  readonly header?: Header;
  /** ETHTOOL_A_RSS_CONTEXT: u32. */
  readonly context?: number;
  /** ETHTOOL_A_RSS_HFUNC: u32. */
  readonly hfunc?: number;
  /** ETHTOOL_A_RSS_INDIR: an array of u32. */
  readonly indir?: readonly number[];
  /** ETHTOOL_A_RSS_HKEY: bytes. */
  readonly hkey?: Uint8Array;
  /** ETHTOOL_A_RSS_INPUT_XFRM: u32. */
  readonly inputXfrm?: number;
  /** ETHTOOL_A_RSS_START_CONTEXT: u32. */
  readonly startContext?: number;
}

/** plca */
export interface Plca extends Remembered {
  /** ETHTOOL_A_PLCA_HEADER: a nest. */
  readonly header?: Header;
  /** ETHTOOL_A_PLCA_VERSION: u16. */
  readonly version?: number;
  /** ETHTOOL_A_PLCA_ENABLED: u8. */
  readonly enabled?: number;
  /** ETHTOOL_A_PLCA_STATUS: u8. */
  readonly status?: number;
  /** ETHTOOL_A_PLCA_NODE_CNT: u32. */
  readonly nodeCnt?: number;
  /** ETHTOOL_A_PLCA_NODE_ID: u32. */
  readonly nodeId?: number;
  /** ETHTOOL_A_PLCA_TO_TMR: u32. */
  readonly toTmr?: number;
  /** ETHTOOL_A_PLCA_BURST_CNT: u32. */
  readonly burstCnt?: number;
  /** ETHTOOL_A_PLCA_BURST_TMR: u32. */
  readonly burstTmr?: number;
}

/** module-fw-flash */
export interface ModuleFwFlash extends Remembered {
  /** ETHTOOL_A_MODULE_FW_FLASH_HEADER: a nest. */
  readonly header?: Header;
  /** ETHTOOL_A_MODULE_FW_FLASH_FILE_NAME: string. */
  readonly fileName?: string;
  /** ETHTOOL_A_MODULE_FW_FLASH_PASSWORD: u32. */
  readonly password?: number;
  /** ETHTOOL_A_MODULE_FW_FLASH_STATUS: u32. */
  readonly status?: ModuleFwFlashStatus | number;
  /** ETHTOOL_A_MODULE_FW_FLASH_STATUS_MSG: string. */
  readonly statusMsg?: string;
  /** ETHTOOL_A_MODULE_FW_FLASH_DONE: uint. */
  readonly done?: bigint;
  /** ETHTOOL_A_MODULE_FW_FLASH_TOTAL: uint. */
  readonly total?: bigint;
}

/** phy */
export interface Phy extends Remembered {
  /** ETHTOOL_A_PHY_HEADER: a nest. */
  readonly header?: Header;
  /** ETHTOOL_A_PHY_INDEX: u32. */
  readonly index?: number;
  /** ETHTOOL_A_PHY_DRVNAME: string. */
  readonly drvname?: string;
  /** ETHTOOL_A_PHY_NAME: string. */
  readonly name?: string;
  /** ETHTOOL_A_PHY_UPSTREAM_TYPE: u32. */
  readonly upstreamType?: PhyUpstreamType | number;
  /** ETHTOOL_A_PHY_UPSTREAM_INDEX: u32. */
  readonly upstreamIndex?: number;
  /** ETHTOOL_A_PHY_UPSTREAM_SFP_NAME: string. */
  readonly upstreamSfpName?: string;
  /** ETHTOOL_A_PHY_DOWNSTREAM_SFP_NAME: string. */
  readonly downstreamSfpName?: string;
}

/** The operations of ethtool. */
export interface EthtoolOperations {
  readonly 'strset-get': {
    readonly do: readonly [Input<Strset>, Strset];
    readonly dump: readonly [Input<Strset>, Strset];
  };
  readonly 'linkinfo-get': {
    readonly do: readonly [Input<Linkinfo>, Linkinfo];
    readonly dump: readonly [Input<Linkinfo>, Linkinfo];
  };
  readonly 'linkinfo-set': { readonly do: readonly [Input<Linkinfo>, Linkinfo | undefined] };
  readonly 'linkmodes-get': {
    readonly do: readonly [Input<Linkmodes>, Linkmodes];
    readonly dump: readonly [Input<Linkmodes>, Linkmodes];
  };
  readonly 'linkmodes-set': { readonly do: readonly [Input<Linkmodes>, Linkmodes | undefined] };
  readonly 'linkstate-get': {
    readonly do: readonly [Input<Linkstate>, Linkstate];
    readonly dump: readonly [Input<Linkstate>, Linkstate];
  };
  readonly 'debug-get': { readonly do: readonly [Input<Debug>, Debug]; readonly dump: readonly [Input<Debug>, Debug] };
  readonly 'debug-set': { readonly do: readonly [Input<Debug>, Debug | undefined] };
  readonly 'wol-get': { readonly do: readonly [Input<Wol>, Wol]; readonly dump: readonly [Input<Wol>, Wol] };
  readonly 'wol-set': { readonly do: readonly [Input<Wol>, Wol | undefined] };
  readonly 'features-get': {
    readonly do: readonly [Input<Features>, Features];
    readonly dump: readonly [Input<Features>, Features];
  };
  readonly 'features-set': { readonly do: readonly [Input<Features>, Features] };
  readonly 'privflags-get': {
    readonly do: readonly [Input<Privflags>, Privflags];
    readonly dump: readonly [Input<Privflags>, Privflags];
  };
  readonly 'privflags-set': { readonly do: readonly [Input<Privflags>, Privflags | undefined] };
  readonly 'rings-get': { readonly do: readonly [Input<Rings>, Rings]; readonly dump: readonly [Input<Rings>, Rings] };
  readonly 'rings-set': { readonly do: readonly [Input<Rings>, Rings | undefined] };
  readonly 'channels-get': {
    readonly do: readonly [Input<Channels>, Channels];
    readonly dump: readonly [Input<Channels>, Channels];
  };
  readonly 'channels-set': { readonly do: readonly [Input<Channels>, Channels | undefined] };
  readonly 'coalesce-get': {
    readonly do: readonly [Input<Coalesce>, Coalesce];
    readonly dump: readonly [Input<Coalesce>, Coalesce];
  };
  readonly 'coalesce-set': { readonly do: readonly [Input<Coalesce>, Coalesce | undefined] };
  readonly 'pause-get': { readonly do: readonly [Input<Pause>, Pause]; readonly dump: readonly [Input<Pause>, Pause] };
  readonly 'pause-set': { readonly do: readonly [Input<Pause>, Pause | undefined] };
  readonly 'eee-get': { readonly do: readonly [Input<Eee>, Eee]; readonly dump: readonly [Input<Eee>, Eee] };
  readonly 'eee-set': { readonly do: readonly [Input<Eee>, Eee | undefined] };
  readonly 'tsinfo-get': {
    readonly do: readonly [Input<Tsinfo>, Tsinfo];
    readonly dump: readonly [Input<Tsinfo>, Tsinfo];
  };
  readonly 'cable-test-act': { readonly do: readonly [Input<CableTest>, CableTest | undefined] };
  readonly 'cable-test-tdr-act': { readonly do: readonly [Input<CableTestTdr>, CableTestTdr | undefined] };
  readonly 'tunnel-info-get': {
    readonly do: readonly [Input<TunnelInfo>, TunnelInfo];
    readonly dump: readonly [Input<TunnelInfo>, TunnelInfo];
  };
  readonly 'fec-get': { readonly do: readonly [Input<Fec>, Fec]; readonly dump: readonly [Input<Fec>, Fec] };
  readonly 'fec-set': { readonly do: readonly [Input<Fec>, Fec | undefined] };
  readonly 'module-eeprom-get': {
    readonly do: readonly [Input<ModuleEeprom>, ModuleEeprom];
    readonly dump: readonly [Input<ModuleEeprom>, ModuleEeprom];
  };
  readonly 'stats-get': { readonly do: readonly [Input<Stats>, Stats]; readonly dump: readonly [Input<Stats>, Stats] };
  readonly 'phc-vclocks-get': {
    readonly do: readonly [Input<PhcVclocks>, PhcVclocks];
    readonly dump: readonly [Input<PhcVclocks>, PhcVclocks];
  };
  readonly 'module-get': {
    readonly do: readonly [Input<Module>, Module];
    readonly dump: readonly [Input<Module>, Module];
  };
  readonly 'module-set': { readonly do: readonly [Input<Module>, Module | undefined] };
  readonly 'pse-get': { readonly do: readonly [Input<Pse>, Pse]; readonly dump: readonly [Input<Pse>, Pse] };
  readonly 'pse-set': { readonly do: readonly [Input<Pse>, Pse | undefined] };
  readonly 'rss-get': { readonly do: readonly [Input<Rss>, Rss]; readonly dump: readonly [Input<Rss>, Rss] };
  readonly 'plca-get-cfg': { readonly do: readonly [Input<Plca>, Plca]; readonly dump: readonly [Input<Plca>, Plca] };
  readonly 'plca-set-cfg': { readonly do: readonly [Input<Plca>, Plca | undefined] };
  readonly 'plca-get-status': {
    readonly do: readonly [Input<Plca>, Plca];
    readonly dump: readonly [Input<Plca>, Plca];
  };
  readonly 'mm-get': { readonly do: readonly [Input<Mm>, Mm]; readonly dump: readonly [Input<Mm>, Mm] };
  readonly 'mm-set': { readonly do: readonly [Input<Mm>, Mm | undefined] };
  readonly 'module-fw-flash-act': { readonly do: readonly [Input<ModuleFwFlash>, ModuleFwFlash | undefined] };
  readonly 'phy-get': { readonly do: readonly [Input<Phy>, Phy]; readonly dump: readonly [Input<Phy>, Phy] };
}

/** The multicast groups of ethtool. */
export type EthtoolGroup = 'monitor';

/** What ethtool announces. */
export interface EthtoolNotifications {
  readonly 'strset-get': Strset;
  readonly 'linkinfo-get': Linkinfo;
  readonly 'linkinfo-ntf': Linkinfo;
  readonly 'linkmodes-get': Linkmodes;
  readonly 'linkmodes-ntf': Linkmodes;
  readonly 'linkstate-get': Linkstate;
  readonly 'debug-get': Debug;
  readonly 'debug-ntf': Debug;
  readonly 'wol-get': Wol;
  readonly 'wol-ntf': Wol;
  readonly 'features-get': Features;
  readonly 'features-set': Features;
  readonly 'features-ntf': Features;
  readonly 'privflags-get': Privflags;
  readonly 'privflags-ntf': Privflags;
  readonly 'rings-get': Rings;
  readonly 'rings-ntf': Rings;
  readonly 'channels-get': Channels;
  readonly 'channels-ntf': Channels;
  readonly 'coalesce-get': Coalesce;
  readonly 'coalesce-ntf': Coalesce;
  readonly 'pause-get': Pause;
  readonly 'pause-ntf': Pause;
  readonly 'eee-get': Eee;
  readonly 'eee-ntf': Eee;
  readonly 'tsinfo-get': Tsinfo;
  readonly 'cable-test-ntf': CableTestNtf;
  readonly 'cable-test-tdr-ntf': CableTestTdrNtf;
  readonly 'tunnel-info-get': TunnelInfo;
  readonly 'fec-get': Fec;
  readonly 'fec-ntf': Fec;
  readonly 'module-eeprom-get': ModuleEeprom;
  readonly 'stats-get': Stats;
  readonly 'phc-vclocks-get': PhcVclocks;
  readonly 'module-get': Module;
  readonly 'module-ntf': Module;
  readonly 'pse-get': Pse;
  readonly 'rss-get': Rss;
  readonly 'plca-get-cfg': Plca;
  readonly 'plca-get-status': Plca;
  readonly 'plca-ntf': Plca;
  readonly 'mm-get': Mm;
  readonly 'mm-ntf': Mm;
  readonly 'module-fw-flash-ntf': ModuleFwFlash;
  readonly 'phy-get': Phy;
}

const headerFlagsNames = { 'compact-bitsets': 1, 'omit-reply': 2, stats: 4 };

const headerFlagsFlagsU32Codec: AnyCodec = flagsOf(u32, headerFlagsNames);

const headerSet: Attributes<Attrs> = attributes<Attrs>(
  {
    devIndex: attr(1, u32, { name: 'ETHTOOL_A_HEADER_DEV_INDEX' }),
    devName: attr(2, string, { name: 'ETHTOOL_A_HEADER_DEV_NAME' }),
    flags: attr(3, headerFlagsFlagsU32Codec, { name: 'ETHTOOL_A_HEADER_FLAGS' }),
    phyIndex: attr(4, u32, { name: 'ETHTOOL_A_HEADER_PHY_INDEX' }),
  },
  'header',
);

const stringSet: Attributes<Attrs> = attributes<Attrs>(
  {
    index: attr(1, u32, { name: 'ETHTOOL_A_STRING_INDEX' }),
    value: attr(2, string, { name: 'ETHTOOL_A_STRING_VALUE' }),
  },
  'string',
);

const stringsSet: Attributes<Attrs> = attributes<Attrs>(
  { string: attr(1, multi(stringSet), { name: 'ETHTOOL_A_STRINGS_STRING' }) },
  'strings',
);

const stringsetSet: Attributes<Attrs> = attributes<Attrs>(
  {
    id: attr(1, u32, { name: 'ETHTOOL_A_STRINGSET_ID' }),
    count: attr(2, u32, { name: 'ETHTOOL_A_STRINGSET_COUNT' }),
    strings: attr(3, multi(stringsSet), { name: 'ETHTOOL_A_STRINGSET_STRINGS' }),
  },
  'stringset',
);

const stringsetsSet: Attributes<Attrs> = attributes<Attrs>(
  { stringset: attr(1, multi(stringsetSet), { name: 'ETHTOOL_A_STRINGSETS_STRINGSET' }) },
  'stringsets',
);

const strsetSet: Attributes<Attrs> = attributes<Attrs>(
  {
    header: attr(1, headerSet, { name: 'ETHTOOL_A_STRSET_HEADER' }),
    stringsets: attr(2, stringsetsSet, { name: 'ETHTOOL_A_STRSET_STRINGSETS' }),
    countsOnly: attr(3, flag, { name: 'ETHTOOL_A_STRSET_COUNTS_ONLY' }),
  },
  'strset',
);

const linkinfoSet: Attributes<Attrs> = attributes<Attrs>(
  {
    header: attr(1, headerSet, { name: 'ETHTOOL_A_LINKINFO_HEADER' }),
    port: attr(2, u8, { name: 'ETHTOOL_A_LINKINFO_PORT' }),
    phyaddr: attr(3, u8, { name: 'ETHTOOL_A_LINKINFO_PHYADDR' }),
    tpMdix: attr(4, u8, { name: 'ETHTOOL_A_LINKINFO_TP_MDIX' }),
    tpMdixCtrl: attr(5, u8, { name: 'ETHTOOL_A_LINKINFO_TP_MDIX_CTRL' }),
    transceiver: attr(6, u8, { name: 'ETHTOOL_A_LINKINFO_TRANSCEIVER' }),
  },
  'linkinfo',
);

const keys1 = ['header', 'port', 'phyaddr', 'tpMdix', 'tpMdixCtrl', 'transceiver'];

const bitsetBitSet: Attributes<Attrs> = attributes<Attrs>(
  {
    index: attr(1, u32, { name: 'ETHTOOL_A_BITSET_BIT_INDEX' }),
    name: attr(2, string, { name: 'ETHTOOL_A_BITSET_BIT_NAME' }),
    value: attr(3, flag, { name: 'ETHTOOL_A_BITSET_BIT_VALUE' }),
  },
  'bitset-bit',
);

const bitsetBitsSet: Attributes<Attrs> = attributes<Attrs>(
  { bit: attr(1, multi(bitsetBitSet), { name: 'ETHTOOL_A_BITSET_BITS_BIT' }) },
  'bitset-bits',
);

const bitsetSet: Attributes<Attrs> = attributes<Attrs>(
  {
    nomask: attr(1, flag, { name: 'ETHTOOL_A_BITSET_NOMASK' }),
    size: attr(2, u32, { name: 'ETHTOOL_A_BITSET_SIZE' }),
    bits: attr(3, bitsetBitsSet, { name: 'ETHTOOL_A_BITSET_BITS' }),
    value: attr(4, bytes, { name: 'ETHTOOL_A_BITSET_VALUE' }),
    mask: attr(5, bytes, { name: 'ETHTOOL_A_BITSET_MASK' }),
  },
  'bitset',
);

const linkmodesSet: Attributes<Attrs> = attributes<Attrs>(
  {
    header: attr(1, headerSet, { name: 'ETHTOOL_A_LINKMODES_HEADER' }),
    autoneg: attr(2, u8, { name: 'ETHTOOL_A_LINKMODES_AUTONEG' }),
    ours: attr(3, bitsetSet, { name: 'ETHTOOL_A_LINKMODES_OURS' }),
    peer: attr(4, bitsetSet, { name: 'ETHTOOL_A_LINKMODES_PEER' }),
    speed: attr(5, u32, { name: 'ETHTOOL_A_LINKMODES_SPEED' }),
    duplex: attr(6, u8, { name: 'ETHTOOL_A_LINKMODES_DUPLEX' }),
    masterSlaveCfg: attr(7, u8, { name: 'ETHTOOL_A_LINKMODES_MASTER_SLAVE_CFG' }),
    masterSlaveState: attr(8, u8, { name: 'ETHTOOL_A_LINKMODES_MASTER_SLAVE_STATE' }),
    lanes: attr(9, u32, { name: 'ETHTOOL_A_LINKMODES_LANES' }),
    rateMatching: attr(10, u8, { name: 'ETHTOOL_A_LINKMODES_RATE_MATCHING' }),
  },
  'linkmodes',
);

const keys2 = [
  'header',
  'autoneg',
  'ours',
  'peer',
  'speed',
  'duplex',
  'masterSlaveCfg',
  'masterSlaveState',
  'lanes',
  'rateMatching',
];

const linkstateSet: Attributes<Attrs> = attributes<Attrs>(
  {
    header: attr(1, headerSet, { name: 'ETHTOOL_A_LINKSTATE_HEADER' }),
    link: attr(2, u8, { name: 'ETHTOOL_A_LINKSTATE_LINK' }),
    sqi: attr(3, u32, { name: 'ETHTOOL_A_LINKSTATE_SQI' }),
    sqiMax: attr(4, u32, { name: 'ETHTOOL_A_LINKSTATE_SQI_MAX' }),
    extState: attr(5, u8, { name: 'ETHTOOL_A_LINKSTATE_EXT_STATE' }),
    extSubstate: attr(6, u8, { name: 'ETHTOOL_A_LINKSTATE_EXT_SUBSTATE' }),
    extDownCnt: attr(7, u32, { name: 'ETHTOOL_A_LINKSTATE_EXT_DOWN_CNT' }),
  },
  'linkstate',
);

const keys3 = ['header', 'link', 'sqi', 'sqiMax', 'extState', 'extSubstate', 'extDownCnt'];

const debugSet: Attributes<Attrs> = attributes<Attrs>(
  {
    header: attr(1, headerSet, { name: 'ETHTOOL_A_DEBUG_HEADER' }),
    msgmask: attr(2, bitsetSet, { name: 'ETHTOOL_A_DEBUG_MSGMASK' }),
  },
  'debug',
);

const wolSet: Attributes<Attrs> = attributes<Attrs>(
  {
    header: attr(1, headerSet, { name: 'ETHTOOL_A_WOL_HEADER' }),
    modes: attr(2, bitsetSet, { name: 'ETHTOOL_A_WOL_MODES' }),
    sopass: attr(3, bytes, { name: 'ETHTOOL_A_WOL_SOPASS' }),
  },
  'wol',
);

const featuresSet: Attributes<Attrs> = attributes<Attrs>(
  {
    header: attr(1, headerSet, { name: 'ETHTOOL_A_FEATURES_HEADER' }),
    hw: attr(2, bitsetSet, { name: 'ETHTOOL_A_FEATURES_HW' }),
    wanted: attr(3, bitsetSet, { name: 'ETHTOOL_A_FEATURES_WANTED' }),
    active: attr(4, bitsetSet, { name: 'ETHTOOL_A_FEATURES_ACTIVE' }),
    nochange: attr(5, bitsetSet, { name: 'ETHTOOL_A_FEATURES_NOCHANGE' }),
  },
  'features',
);

const keys4 = ['header', 'hw', 'wanted', 'active', 'nochange'];

const privflagsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    header: attr(1, headerSet, { name: 'ETHTOOL_A_PRIVFLAGS_HEADER' }),
    flags: attr(2, bitsetSet, { name: 'ETHTOOL_A_PRIVFLAGS_FLAGS' }),
  },
  'privflags',
);

const ringsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    header: attr(1, headerSet, { name: 'ETHTOOL_A_RINGS_HEADER' }),
    rxMax: attr(2, u32, { name: 'ETHTOOL_A_RINGS_RX_MAX' }),
    rxMiniMax: attr(3, u32, { name: 'ETHTOOL_A_RINGS_RX_MINI_MAX' }),
    rxJumboMax: attr(4, u32, { name: 'ETHTOOL_A_RINGS_RX_JUMBO_MAX' }),
    txMax: attr(5, u32, { name: 'ETHTOOL_A_RINGS_TX_MAX' }),
    rx: attr(6, u32, { name: 'ETHTOOL_A_RINGS_RX' }),
    rxMini: attr(7, u32, { name: 'ETHTOOL_A_RINGS_RX_MINI' }),
    rxJumbo: attr(8, u32, { name: 'ETHTOOL_A_RINGS_RX_JUMBO' }),
    tx: attr(9, u32, { name: 'ETHTOOL_A_RINGS_TX' }),
    rxBufLen: attr(10, u32, { name: 'ETHTOOL_A_RINGS_RX_BUF_LEN' }),
    tcpDataSplit: attr(11, u8, { name: 'ETHTOOL_A_RINGS_TCP_DATA_SPLIT' }),
    cqeSize: attr(12, u32, { name: 'ETHTOOL_A_RINGS_CQE_SIZE' }),
    txPush: attr(13, u8, { name: 'ETHTOOL_A_RINGS_TX_PUSH' }),
    rxPush: attr(14, u8, { name: 'ETHTOOL_A_RINGS_RX_PUSH' }),
    txPushBufLen: attr(15, u32, { name: 'ETHTOOL_A_RINGS_TX_PUSH_BUF_LEN' }),
    txPushBufLenMax: attr(16, u32, { name: 'ETHTOOL_A_RINGS_TX_PUSH_BUF_LEN_MAX' }),
  },
  'rings',
);

const keys5 = [
  'header',
  'rxMax',
  'rxMiniMax',
  'rxJumboMax',
  'txMax',
  'rx',
  'rxMini',
  'rxJumbo',
  'tx',
  'rxBufLen',
  'tcpDataSplit',
  'cqeSize',
  'txPush',
  'rxPush',
  'txPushBufLen',
  'txPushBufLenMax',
];

const channelsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    header: attr(1, headerSet, { name: 'ETHTOOL_A_CHANNELS_HEADER' }),
    rxMax: attr(2, u32, { name: 'ETHTOOL_A_CHANNELS_RX_MAX' }),
    txMax: attr(3, u32, { name: 'ETHTOOL_A_CHANNELS_TX_MAX' }),
    otherMax: attr(4, u32, { name: 'ETHTOOL_A_CHANNELS_OTHER_MAX' }),
    combinedMax: attr(5, u32, { name: 'ETHTOOL_A_CHANNELS_COMBINED_MAX' }),
    rxCount: attr(6, u32, { name: 'ETHTOOL_A_CHANNELS_RX_COUNT' }),
    txCount: attr(7, u32, { name: 'ETHTOOL_A_CHANNELS_TX_COUNT' }),
    otherCount: attr(8, u32, { name: 'ETHTOOL_A_CHANNELS_OTHER_COUNT' }),
    combinedCount: attr(9, u32, { name: 'ETHTOOL_A_CHANNELS_COMBINED_COUNT' }),
  },
  'channels',
);

const keys6 = [
  'header',
  'rxMax',
  'txMax',
  'otherMax',
  'combinedMax',
  'rxCount',
  'txCount',
  'otherCount',
  'combinedCount',
];

const irqModerationSet: Attributes<Attrs> = attributes<Attrs>(
  {
    usec: attr(1, u32, { name: 'ETHTOOL_A_IRQ_MODERATION_USEC' }),
    pkts: attr(2, u32, { name: 'ETHTOOL_A_IRQ_MODERATION_PKTS' }),
    comps: attr(3, u32, { name: 'ETHTOOL_A_IRQ_MODERATION_COMPS' }),
  },
  'irq-moderation',
);

const profileSet: Attributes<Attrs> = attributes<Attrs>(
  { irqModeration: attr(1, multi(irqModerationSet), { name: 'ETHTOOL_A_PROFILE_IRQ_MODERATION' }) },
  'profile',
);

const coalesceSet: Attributes<Attrs> = attributes<Attrs>(
  {
    header: attr(1, headerSet, { name: 'ETHTOOL_A_COALESCE_HEADER' }),
    rxUsecs: attr(2, u32, { name: 'ETHTOOL_A_COALESCE_RX_USECS' }),
    rxMaxFrames: attr(3, u32, { name: 'ETHTOOL_A_COALESCE_RX_MAX_FRAMES' }),
    rxUsecsIrq: attr(4, u32, { name: 'ETHTOOL_A_COALESCE_RX_USECS_IRQ' }),
    rxMaxFramesIrq: attr(5, u32, { name: 'ETHTOOL_A_COALESCE_RX_MAX_FRAMES_IRQ' }),
    txUsecs: attr(6, u32, { name: 'ETHTOOL_A_COALESCE_TX_USECS' }),
    txMaxFrames: attr(7, u32, { name: 'ETHTOOL_A_COALESCE_TX_MAX_FRAMES' }),
    txUsecsIrq: attr(8, u32, { name: 'ETHTOOL_A_COALESCE_TX_USECS_IRQ' }),
    txMaxFramesIrq: attr(9, u32, { name: 'ETHTOOL_A_COALESCE_TX_MAX_FRAMES_IRQ' }),
    statsBlockUsecs: attr(10, u32, { name: 'ETHTOOL_A_COALESCE_STATS_BLOCK_USECS' }),
    useAdaptiveRx: attr(11, u8, { name: 'ETHTOOL_A_COALESCE_USE_ADAPTIVE_RX' }),
    useAdaptiveTx: attr(12, u8, { name: 'ETHTOOL_A_COALESCE_USE_ADAPTIVE_TX' }),
    pktRateLow: attr(13, u32, { name: 'ETHTOOL_A_COALESCE_PKT_RATE_LOW' }),
    rxUsecsLow: attr(14, u32, { name: 'ETHTOOL_A_COALESCE_RX_USECS_LOW' }),
    rxMaxFramesLow: attr(15, u32, { name: 'ETHTOOL_A_COALESCE_RX_MAX_FRAMES_LOW' }),
    txUsecsLow: attr(16, u32, { name: 'ETHTOOL_A_COALESCE_TX_USECS_LOW' }),
    txMaxFramesLow: attr(17, u32, { name: 'ETHTOOL_A_COALESCE_TX_MAX_FRAMES_LOW' }),
    pktRateHigh: attr(18, u32, { name: 'ETHTOOL_A_COALESCE_PKT_RATE_HIGH' }),
    rxUsecsHigh: attr(19, u32, { name: 'ETHTOOL_A_COALESCE_RX_USECS_HIGH' }),
    rxMaxFramesHigh: attr(20, u32, { name: 'ETHTOOL_A_COALESCE_RX_MAX_FRAMES_HIGH' }),
    txUsecsHigh: attr(21, u32, { name: 'ETHTOOL_A_COALESCE_TX_USECS_HIGH' }),
    txMaxFramesHigh: attr(22, u32, { name: 'ETHTOOL_A_COALESCE_TX_MAX_FRAMES_HIGH' }),
    rateSampleInterval: attr(23, u32, { name: 'ETHTOOL_A_COALESCE_RATE_SAMPLE_INTERVAL' }),
    useCqeModeTx: attr(24, u8, { name: 'ETHTOOL_A_COALESCE_USE_CQE_MODE_TX' }),
    useCqeModeRx: attr(25, u8, { name: 'ETHTOOL_A_COALESCE_USE_CQE_MODE_RX' }),
    txAggrMaxBytes: attr(26, u32, { name: 'ETHTOOL_A_COALESCE_TX_AGGR_MAX_BYTES' }),
    txAggrMaxFrames: attr(27, u32, { name: 'ETHTOOL_A_COALESCE_TX_AGGR_MAX_FRAMES' }),
    txAggrTimeUsecs: attr(28, u32, { name: 'ETHTOOL_A_COALESCE_TX_AGGR_TIME_USECS' }),
    rxProfile: attr(29, profileSet, { name: 'ETHTOOL_A_COALESCE_RX_PROFILE' }),
    txProfile: attr(30, profileSet, { name: 'ETHTOOL_A_COALESCE_TX_PROFILE' }),
  },
  'coalesce',
);

const keys7 = [
  'header',
  'rxUsecs',
  'rxMaxFrames',
  'rxUsecsIrq',
  'rxMaxFramesIrq',
  'txUsecs',
  'txMaxFrames',
  'txUsecsIrq',
  'txMaxFramesIrq',
  'statsBlockUsecs',
  'useAdaptiveRx',
  'useAdaptiveTx',
  'pktRateLow',
  'rxUsecsLow',
  'rxMaxFramesLow',
  'txUsecsLow',
  'txMaxFramesLow',
  'pktRateHigh',
  'rxUsecsHigh',
  'rxMaxFramesHigh',
  'txUsecsHigh',
  'txMaxFramesHigh',
  'rateSampleInterval',
  'useCqeModeTx',
  'useCqeModeRx',
  'txAggrMaxBytes',
  'txAggrMaxFrames',
  'txAggrTimeUsecs',
  'rxProfile',
  'txProfile',
];

const pauseStatSet: Attributes<Attrs> = attributes<Attrs>(
  {
    pad: attr(1, pad, { name: 'ETHTOOL_A_PAUSE_STAT_PAD' }),
    txFrames: attr(2, u64, { name: 'ETHTOOL_A_PAUSE_STAT_TX_FRAMES' }),
    rxFrames: attr(3, u64, { name: 'ETHTOOL_A_PAUSE_STAT_RX_FRAMES' }),
  },
  'pause-stat',
);

const pauseSet: Attributes<Attrs> = attributes<Attrs>(
  {
    header: attr(1, headerSet, { name: 'ETHTOOL_A_PAUSE_HEADER' }),
    autoneg: attr(2, u8, { name: 'ETHTOOL_A_PAUSE_AUTONEG' }),
    rx: attr(3, u8, { name: 'ETHTOOL_A_PAUSE_RX' }),
    tx: attr(4, u8, { name: 'ETHTOOL_A_PAUSE_TX' }),
    stats: attr(5, pauseStatSet, { name: 'ETHTOOL_A_PAUSE_STATS' }),
    statsSrc: attr(6, u32, { name: 'ETHTOOL_A_PAUSE_STATS_SRC' }),
  },
  'pause',
);

const keys8 = ['header', 'autoneg', 'rx', 'tx', 'stats', 'statsSrc'];

const eeeSet: Attributes<Attrs> = attributes<Attrs>(
  {
    header: attr(1, headerSet, { name: 'ETHTOOL_A_EEE_HEADER' }),
    modesOurs: attr(2, bitsetSet, { name: 'ETHTOOL_A_EEE_MODES_OURS' }),
    modesPeer: attr(3, bitsetSet, { name: 'ETHTOOL_A_EEE_MODES_PEER' }),
    active: attr(4, u8, { name: 'ETHTOOL_A_EEE_ACTIVE' }),
    enabled: attr(5, u8, { name: 'ETHTOOL_A_EEE_ENABLED' }),
    txLpiEnabled: attr(6, u8, { name: 'ETHTOOL_A_EEE_TX_LPI_ENABLED' }),
    txLpiTimer: attr(7, u32, { name: 'ETHTOOL_A_EEE_TX_LPI_TIMER' }),
  },
  'eee',
);

const keys9 = ['header', 'modesOurs', 'modesPeer', 'active', 'enabled', 'txLpiEnabled', 'txLpiTimer'];

const tsStatSet: Attributes<Attrs> = attributes<Attrs>(
  {
    txPkts: attr(1, uint, { name: 'ETHTOOL_A_TS_STAT_TX_PKTS' }),
    txLost: attr(2, uint, { name: 'ETHTOOL_A_TS_STAT_TX_LOST' }),
    txErr: attr(3, uint, { name: 'ETHTOOL_A_TS_STAT_TX_ERR' }),
  },
  'ts-stat',
);

const tsinfoSet: Attributes<Attrs> = attributes<Attrs>(
  {
    header: attr(1, headerSet, { name: 'ETHTOOL_A_TSINFO_HEADER' }),
    timestamping: attr(2, bitsetSet, { name: 'ETHTOOL_A_TSINFO_TIMESTAMPING' }),
    txTypes: attr(3, bitsetSet, { name: 'ETHTOOL_A_TSINFO_TX_TYPES' }),
    rxFilters: attr(4, bitsetSet, { name: 'ETHTOOL_A_TSINFO_RX_FILTERS' }),
    phcIndex: attr(5, u32, { name: 'ETHTOOL_A_TSINFO_PHC_INDEX' }),
    stats: attr(6, tsStatSet, { name: 'ETHTOOL_A_TSINFO_STATS' }),
  },
  'tsinfo',
);

const keys10 = ['header', 'timestamping', 'txTypes', 'rxFilters', 'phcIndex', 'stats'];

const cableTestSet: Attributes<Attrs> = attributes<Attrs>(
  { header: attr(1, headerSet, { name: 'ETHTOOL_A_CABLE_TEST_HEADER' }) },
  'cable-test',
);

const cableTestTdrCfgSet: Attributes<Attrs> = attributes<Attrs>(
  {
    first: attr(1, u32, { name: 'ETHTOOL_A_CABLE_TEST_TDR_CFG_FIRST' }),
    last: attr(2, u32, { name: 'ETHTOOL_A_CABLE_TEST_TDR_CFG_LAST' }),
    step: attr(3, u32, { name: 'ETHTOOL_A_CABLE_TEST_TDR_CFG_STEP' }),
    pair: attr(4, u8, { name: 'ETHTOOL_A_CABLE_TEST_TDR_CFG_PAIR' }),
  },
  'cable-test-tdr-cfg',
);

const cableTestTdrSet: Attributes<Attrs> = attributes<Attrs>(
  {
    header: attr(1, headerSet, { name: 'ETHTOOL_A_CABLE_TEST_TDR_HEADER' }),
    cfg: attr(2, cableTestTdrCfgSet, { name: 'ETHTOOL_A_CABLE_TEST_TDR_CFG' }),
  },
  'cable-test-tdr',
);

const udpTunnelTypeNames = { vxlan: 0, geneve: 1, 'vxlan-gpe': 2 };

const udpTunnelTypeEnumU32Codec: AnyCodec = enumOf(u32, udpTunnelTypeNames);

const tunnelUdpEntrySet: Attributes<Attrs> = attributes<Attrs>(
  {
    port: attr(1, u16be, { name: 'ETHTOOL_A_TUNNEL_UDP_ENTRY_PORT' }),
    type: attr(2, udpTunnelTypeEnumU32Codec, { name: 'ETHTOOL_A_TUNNEL_UDP_ENTRY_TYPE' }),
  },
  'tunnel-udp-entry',
);

const tunnelUdpTableSet: Attributes<Attrs> = attributes<Attrs>(
  {
    size: attr(1, u32, { name: 'ETHTOOL_A_TUNNEL_UDP_TABLE_SIZE' }),
    types: attr(2, bitsetSet, { name: 'ETHTOOL_A_TUNNEL_UDP_TABLE_TYPES' }),
    entry: attr(3, multi(tunnelUdpEntrySet), { name: 'ETHTOOL_A_TUNNEL_UDP_TABLE_ENTRY' }),
  },
  'tunnel-udp-table',
);

const tunnelUdpSet: Attributes<Attrs> = attributes<Attrs>(
  { table: attr(1, tunnelUdpTableSet, { name: 'ETHTOOL_A_TUNNEL_UDP_TABLE' }) },
  'tunnel-udp',
);

const tunnelInfoSet: Attributes<Attrs> = attributes<Attrs>(
  {
    header: attr(1, headerSet, { name: 'ETHTOOL_A_TUNNEL_INFO_HEADER' }),
    udpPorts: attr(2, tunnelUdpSet, { name: 'ETHTOOL_A_TUNNEL_INFO_UDP_PORTS' }),
  },
  'tunnel-info',
);

const fecStatSet: Attributes<Attrs> = attributes<Attrs>(
  {
    pad: attr(1, pad, { name: 'ETHTOOL_A_FEC_STAT_PAD' }),
    corrected: attr(2, array(u64), { name: 'ETHTOOL_A_FEC_STAT_CORRECTED' }),
    uncorr: attr(3, array(u64), { name: 'ETHTOOL_A_FEC_STAT_UNCORR' }),
    corrBits: attr(4, array(u64), { name: 'ETHTOOL_A_FEC_STAT_CORR_BITS' }),
  },
  'fec-stat',
);

const fecSet: Attributes<Attrs> = attributes<Attrs>(
  {
    header: attr(1, headerSet, { name: 'ETHTOOL_A_FEC_HEADER' }),
    modes: attr(2, bitsetSet, { name: 'ETHTOOL_A_FEC_MODES' }),
    auto: attr(3, u8, { name: 'ETHTOOL_A_FEC_AUTO' }),
    active: attr(4, u32, { name: 'ETHTOOL_A_FEC_ACTIVE' }),
    stats: attr(5, fecStatSet, { name: 'ETHTOOL_A_FEC_STATS' }),
  },
  'fec',
);

const keys11 = ['header', 'modes', 'auto', 'active', 'stats'];

const moduleEepromSet: Attributes<Attrs> = attributes<Attrs>(
  {
    header: attr(1, headerSet, { name: 'ETHTOOL_A_MODULE_EEPROM_HEADER' }),
    offset: attr(2, u32, { name: 'ETHTOOL_A_MODULE_EEPROM_OFFSET' }),
    length: attr(3, u32, { name: 'ETHTOOL_A_MODULE_EEPROM_LENGTH' }),
    page: attr(4, u8, { name: 'ETHTOOL_A_MODULE_EEPROM_PAGE' }),
    bank: attr(5, u8, { name: 'ETHTOOL_A_MODULE_EEPROM_BANK' }),
    i2cAddress: attr(6, u8, { name: 'ETHTOOL_A_MODULE_EEPROM_I2C_ADDRESS' }),
    data: attr(7, bytes, { name: 'ETHTOOL_A_MODULE_EEPROM_DATA' }),
  },
  'module-eeprom',
);

const keys12 = ['header', 'offset', 'length', 'page', 'bank', 'i2cAddress'];

const statsGrpHistSet: Attributes<Attrs> = attributes<Attrs>(
  {
    histBktLow: attr(7, u32, { name: 'ETHTOOL_A_STATS_GRP_HIST_BKT_LOW' }),
    histBktHi: attr(8, u32, { name: 'ETHTOOL_A_STATS_GRP_HIST_BKT_HI' }),
    histVal: attr(9, u64, { name: 'ETHTOOL_A_STATS_GRP_HIST_VAL' }),
  },
  'stats-grp-hist',
);

const statsGrpSet: Attributes<Attrs> = attributes<Attrs>(
  {
    pad: attr(1, pad, { name: 'ETHTOOL_A_STATS_GRP_PAD' }),
    id: attr(2, u32, { name: 'ETHTOOL_A_STATS_GRP_ID' }),
    ssId: attr(3, u32, { name: 'ETHTOOL_A_STATS_GRP_SS_ID' }),
    stat: attr(4, nestTypeValue<string, AnyCodec>(['id'], struct<Members>({ value: u64 })), {
      name: 'ETHTOOL_A_STATS_GRP_STAT',
    }),
    histRx: attr(5, statsGrpHistSet, { name: 'ETHTOOL_A_STATS_GRP_HIST_RX' }),
    histTx: attr(6, statsGrpHistSet, { name: 'ETHTOOL_A_STATS_GRP_HIST_TX' }),
    histBktLow: attr(7, u32, { name: 'ETHTOOL_A_STATS_GRP_HIST_BKT_LOW' }),
    histBktHi: attr(8, u32, { name: 'ETHTOOL_A_STATS_GRP_HIST_BKT_HI' }),
    histVal: attr(9, u64, { name: 'ETHTOOL_A_STATS_GRP_HIST_VAL' }),
  },
  'stats-grp',
);

const statsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    pad: attr(1, pad, { name: 'ETHTOOL_A_STATS_PAD' }),
    header: attr(2, headerSet, { name: 'ETHTOOL_A_STATS_HEADER' }),
    groups: attr(3, bitsetSet, { name: 'ETHTOOL_A_STATS_GROUPS' }),
    grp: attr(4, statsGrpSet, { name: 'ETHTOOL_A_STATS_GRP' }),
    src: attr(5, u32, { name: 'ETHTOOL_A_STATS_SRC' }),
  },
  'stats',
);

const keys13 = ['header', 'groups', 'grp', 'src'];

const phcVclocksSet: Attributes<Attrs> = attributes<Attrs>(
  {
    header: attr(1, headerSet, { name: 'ETHTOOL_A_PHC_VCLOCKS_HEADER' }),
    num: attr(2, u32, { name: 'ETHTOOL_A_PHC_VCLOCKS_NUM' }),
    index: attr(3, array(s32), { name: 'ETHTOOL_A_PHC_VCLOCKS_INDEX' }),
  },
  'phc-vclocks',
);

const moduleSet: Attributes<Attrs> = attributes<Attrs>(
  {
    header: attr(1, headerSet, { name: 'ETHTOOL_A_MODULE_HEADER' }),
    powerModePolicy: attr(2, u8, { name: 'ETHTOOL_A_MODULE_POWER_MODE_POLICY' }),
    powerMode: attr(3, u8, { name: 'ETHTOOL_A_MODULE_POWER_MODE' }),
  },
  'module',
);

const c33PseExtStateNames = {
  none: 0,
  'error-condition': 1,
  'mr-mps-valid': 2,
  'mr-pse-enable': 3,
  'option-detect-ted': 4,
  'option-vport-lim': 5,
  'ovld-detected': 6,
  'power-not-available': 8,
  'short-detected': 9,
  'pd-dll-power-type': 7,
};

const c33PseExtStateEnumU32Codec: AnyCodec = enumOf(u32, c33PseExtStateNames);

const c33PsePwLimitSet: Attributes<Attrs> = attributes<Attrs>(
  {
    min: attr(1, u32, { name: 'ETHTOOL_A_C33_PSE_PW_LIMIT_MIN' }),
    max: attr(2, u32, { name: 'ETHTOOL_A_C33_PSE_PW_LIMIT_MAX' }),
  },
  'c33-pse-pw-limit',
);

const pseSet: Attributes<Attrs> = attributes<Attrs>(
  {
    header: attr(1, headerSet, { name: 'ETHTOOL_A_PSE_HEADER' }),
    podlPseAdminState: attr(2, u32, { name: 'ETHTOOL_A_PSE_PODL_PSE_ADMIN_STATE' }),
    podlPseAdminControl: attr(3, u32, { name: 'ETHTOOL_A_PSE_PODL_PSE_ADMIN_CONTROL' }),
    podlPsePwDStatus: attr(4, u32, { name: 'ETHTOOL_A_PSE_PODL_PSE_PW_D_STATUS' }),
    c33PseAdminState: attr(5, u32, { name: 'ETHTOOL_A_PSE_C33_PSE_ADMIN_STATE' }),
    c33PseAdminControl: attr(6, u32, { name: 'ETHTOOL_A_PSE_C33_PSE_ADMIN_CONTROL' }),
    c33PsePwDStatus: attr(7, u32, { name: 'ETHTOOL_A_PSE_C33_PSE_PW_D_STATUS' }),
    c33PsePwClass: attr(8, u32, { name: 'ETHTOOL_A_PSE_C33_PSE_PW_CLASS' }),
    c33PseActualPw: attr(9, u32, { name: 'ETHTOOL_A_PSE_C33_PSE_ACTUAL_PW' }),
    c33PseExtState: attr(10, c33PseExtStateEnumU32Codec, { name: 'ETHTOOL_A_PSE_C33_PSE_EXT_STATE' }),
    c33PseExtSubstate: attr(11, u32, { name: 'ETHTOOL_A_PSE_C33_PSE_EXT_SUBSTATE' }),
    c33PseAvailPwLimit: attr(12, u32, { name: 'ETHTOOL_A_PSE_C33_PSE_AVAIL_PW_LIMIT' }),
    c33PsePwLimitRanges: attr(13, multi(c33PsePwLimitSet), { name: 'ETHTOOL_A_PSE_C33_PSE_PW_LIMIT_RANGES' }),
  },
  'pse',
);

const keys14 = [
  'header',
  'podlPseAdminState',
  'podlPseAdminControl',
  'podlPsePwDStatus',
  'c33PseAdminState',
  'c33PseAdminControl',
  'c33PsePwDStatus',
  'c33PsePwClass',
  'c33PseActualPw',
  'c33PseExtState',
  'c33PseExtSubstate',
  'c33PseAvailPwLimit',
  'c33PsePwLimitRanges',
];

const keys15 = ['header', 'podlPseAdminControl', 'c33PseAdminControl', 'c33PseAvailPwLimit'];

const rssSet: Attributes<Attrs> = attributes<Attrs>(
  {
    header: attr(1, headerSet, { name: 'ETHTOOL_A_RSS_HEADER' }),
    context: attr(2, u32, { name: 'ETHTOOL_A_RSS_CONTEXT' }),
    hfunc: attr(3, u32, { name: 'ETHTOOL_A_RSS_HFUNC' }),
    indir: attr(4, array(u32), { name: 'ETHTOOL_A_RSS_INDIR' }),
    hkey: attr(5, bytes, { name: 'ETHTOOL_A_RSS_HKEY' }),
    inputXfrm: attr(6, u32, { name: 'ETHTOOL_A_RSS_INPUT_XFRM' }),
    startContext: attr(7, u32, { name: 'ETHTOOL_A_RSS_START_CONTEXT' }),
  },
  'rss',
);

const keys16 = ['header', 'context', 'hfunc', 'indir', 'hkey', 'inputXfrm'];

const plcaSet: Attributes<Attrs> = attributes<Attrs>(
  {
    header: attr(1, headerSet, { name: 'ETHTOOL_A_PLCA_HEADER' }),
    version: attr(2, u16, { name: 'ETHTOOL_A_PLCA_VERSION' }),
    enabled: attr(3, u8, { name: 'ETHTOOL_A_PLCA_ENABLED' }),
    status: attr(4, u8, { name: 'ETHTOOL_A_PLCA_STATUS' }),
    nodeCnt: attr(5, u32, { name: 'ETHTOOL_A_PLCA_NODE_CNT' }),
    nodeId: attr(6, u32, { name: 'ETHTOOL_A_PLCA_NODE_ID' }),
    toTmr: attr(7, u32, { name: 'ETHTOOL_A_PLCA_TO_TMR' }),
    burstCnt: attr(8, u32, { name: 'ETHTOOL_A_PLCA_BURST_CNT' }),
    burstTmr: attr(9, u32, { name: 'ETHTOOL_A_PLCA_BURST_TMR' }),
  },
  'plca',
);

const keys17 = ['header', 'version', 'enabled', 'status', 'nodeCnt', 'nodeId', 'toTmr', 'burstCnt', 'burstTmr'];

const mmStatSet: Attributes<Attrs> = attributes<Attrs>(
  {
    pad: attr(1, pad, { name: 'ETHTOOL_A_MM_STAT_PAD' }),
    reassemblyErrors: attr(2, u64, { name: 'ETHTOOL_A_MM_STAT_REASSEMBLY_ERRORS' }),
    smdErrors: attr(3, u64, { name: 'ETHTOOL_A_MM_STAT_SMD_ERRORS' }),
    reassemblyOk: attr(4, u64, { name: 'ETHTOOL_A_MM_STAT_REASSEMBLY_OK' }),
    rxFragCount: attr(5, u64, { name: 'ETHTOOL_A_MM_STAT_RX_FRAG_COUNT' }),
    txFragCount: attr(6, u64, { name: 'ETHTOOL_A_MM_STAT_TX_FRAG_COUNT' }),
    holdCount: attr(7, u64, { name: 'ETHTOOL_A_MM_STAT_HOLD_COUNT' }),
  },
  'mm-stat',
);

const mmSet: Attributes<Attrs> = attributes<Attrs>(
  {
    header: attr(1, headerSet, { name: 'ETHTOOL_A_MM_HEADER' }),
    pmacEnabled: attr(2, u8, { name: 'ETHTOOL_A_MM_PMAC_ENABLED' }),
    txEnabled: attr(3, u8, { name: 'ETHTOOL_A_MM_TX_ENABLED' }),
    txActive: attr(4, u8, { name: 'ETHTOOL_A_MM_TX_ACTIVE' }),
    txMinFragSize: attr(5, u32, { name: 'ETHTOOL_A_MM_TX_MIN_FRAG_SIZE' }),
    rxMinFragSize: attr(6, u32, { name: 'ETHTOOL_A_MM_RX_MIN_FRAG_SIZE' }),
    verifyEnabled: attr(7, u8, { name: 'ETHTOOL_A_MM_VERIFY_ENABLED' }),
    verifyStatus: attr(8, u8, { name: 'ETHTOOL_A_MM_VERIFY_STATUS' }),
    verifyTime: attr(9, u32, { name: 'ETHTOOL_A_MM_VERIFY_TIME' }),
    maxVerifyTime: attr(10, u32, { name: 'ETHTOOL_A_MM_MAX_VERIFY_TIME' }),
    stats: attr(11, mmStatSet, { name: 'ETHTOOL_A_MM_STATS' }),
  },
  'mm',
);

const keys18 = [
  'header',
  'pmacEnabled',
  'txEnabled',
  'txActive',
  'txMinFragSize',
  'rxMinFragSize',
  'verifyEnabled',
  'verifyTime',
  'maxVerifyTime',
  'stats',
];

const keys19 = ['header', 'verifyEnabled', 'verifyTime', 'txEnabled', 'pmacEnabled', 'txMinFragSize'];

const moduleFwFlashStatusNames = { started: 1, in_progress: 2, completed: 3, error: 4 };

const moduleFwFlashStatusEnumU32Codec: AnyCodec = enumOf(u32, moduleFwFlashStatusNames);

const moduleFwFlashSet: Attributes<Attrs> = attributes<Attrs>(
  {
    header: attr(1, headerSet, { name: 'ETHTOOL_A_MODULE_FW_FLASH_HEADER' }),
    fileName: attr(2, string, { name: 'ETHTOOL_A_MODULE_FW_FLASH_FILE_NAME' }),
    password: attr(3, u32, { name: 'ETHTOOL_A_MODULE_FW_FLASH_PASSWORD' }),
    status: attr(4, moduleFwFlashStatusEnumU32Codec, { name: 'ETHTOOL_A_MODULE_FW_FLASH_STATUS' }),
    statusMsg: attr(5, string, { name: 'ETHTOOL_A_MODULE_FW_FLASH_STATUS_MSG' }),
    done: attr(6, uint, { name: 'ETHTOOL_A_MODULE_FW_FLASH_DONE' }),
    total: attr(7, uint, { name: 'ETHTOOL_A_MODULE_FW_FLASH_TOTAL' }),
  },
  'module-fw-flash',
);

const phyUpstreamTypeNames = { mac: 0, phy: 1 };

const phyUpstreamTypeEnumU32Codec: AnyCodec = enumOf(u32, phyUpstreamTypeNames);

const phySet: Attributes<Attrs> = attributes<Attrs>(
  {
    header: attr(1, headerSet, { name: 'ETHTOOL_A_PHY_HEADER' }),
    index: attr(2, u32, { name: 'ETHTOOL_A_PHY_INDEX' }),
    drvname: attr(3, string, { name: 'ETHTOOL_A_PHY_DRVNAME' }),
    name: attr(4, string, { name: 'ETHTOOL_A_PHY_NAME' }),
    upstreamType: attr(5, phyUpstreamTypeEnumU32Codec, { name: 'ETHTOOL_A_PHY_UPSTREAM_TYPE' }),
    upstreamIndex: attr(6, u32, { name: 'ETHTOOL_A_PHY_UPSTREAM_INDEX' }),
    upstreamSfpName: attr(7, string, { name: 'ETHTOOL_A_PHY_UPSTREAM_SFP_NAME' }),
    downstreamSfpName: attr(8, string, { name: 'ETHTOOL_A_PHY_DOWNSTREAM_SFP_NAME' }),
  },
  'phy',
);

const keys20 = [
  'header',
  'index',
  'drvname',
  'name',
  'upstreamType',
  'upstreamIndex',
  'upstreamSfpName',
  'downstreamSfpName',
];

const cableResultSet: Attributes<Attrs> = attributes<Attrs>(
  {
    pair: attr(1, u8, { name: 'ETHTOOL_A_CABLE_RESULT_PAIR' }),
    code: attr(2, u8, { name: 'ETHTOOL_A_CABLE_RESULT_CODE' }),
    src: attr(3, u32, { name: 'ETHTOOL_A_CABLE_RESULT_SRC' }),
  },
  'cable-result',
);

const cableFaultLengthSet: Attributes<Attrs> = attributes<Attrs>(
  {
    pair: attr(1, u8, { name: 'ETHTOOL_A_CABLE_FAULT_LENGTH_PAIR' }),
    cm: attr(2, u32, { name: 'ETHTOOL_A_CABLE_FAULT_LENGTH_CM' }),
    src: attr(3, u32, { name: 'ETHTOOL_A_CABLE_FAULT_LENGTH_SRC' }),
  },
  'cable-fault-length',
);

const cableNestSet: Attributes<Attrs> = attributes<Attrs>(
  {
    result: attr(1, cableResultSet, { name: 'ETHTOOL_A_CABLE_NEST_RESULT' }),
    faultLength: attr(2, cableFaultLengthSet, { name: 'ETHTOOL_A_CABLE_NEST_FAULT_LENGTH' }),
  },
  'cable-nest',
);

const cableTestNtfSet: Attributes<Attrs> = attributes<Attrs>(
  {
    header: attr(1, headerSet, { name: 'ETHTOOL_A_CABLE_TEST_NTF_HEADER' }),
    status: attr(2, u8, { name: 'ETHTOOL_A_CABLE_TEST_NTF_STATUS' }),
    nest: attr(3, cableNestSet, { name: 'ETHTOOL_A_CABLE_TEST_NTF_NEST' }),
  },
  'cable-test-ntf',
);

const cableTestTdrNtfSet: Attributes<Attrs> = attributes<Attrs>(
  {
    header: attr(1, headerSet, { name: 'ETHTOOL_A_CABLE_TEST_TDR_NTF_HEADER' }),
    status: attr(2, u8, { name: 'ETHTOOL_A_CABLE_TEST_TDR_NTF_STATUS' }),
    nest: attr(3, cableNestSet, { name: 'ETHTOOL_A_CABLE_TEST_TDR_NTF_NEST' }),
  },
  'cable-test-tdr-ntf',
);

/** The family ethtool. */
export const ethtool: Family<EthtoolOperations, EthtoolGroup, EthtoolNotifications> = /* @__PURE__ */ defineFamily({
  name: 'ethtool',
  protocol: 16,
  version: 1,
  operations: {
    'strset-get': {
      attributes: strsetSet,
      do: {
        request: 1,
        reply: 1,
        requestAttributes: ['header', 'stringsets', 'countsOnly'],
        replyAttributes: ['header', 'stringsets'],
      },
      dump: {
        request: 1,
        reply: 1,
        requestAttributes: ['header', 'stringsets', 'countsOnly'],
        replyAttributes: ['header', 'stringsets'],
      },
    },
    'linkinfo-get': {
      attributes: linkinfoSet,
      do: { request: 2, reply: 2, requestAttributes: ['header'], replyAttributes: keys1 },
      dump: { request: 2, reply: 2, requestAttributes: ['header'], replyAttributes: keys1 },
    },
    'linkinfo-set': { attributes: linkinfoSet, do: { request: 3, requestAttributes: keys1 } },
    'linkmodes-get': {
      attributes: linkmodesSet,
      do: { request: 4, reply: 4, requestAttributes: ['header'], replyAttributes: keys2 },
      dump: { request: 4, reply: 4, requestAttributes: ['header'], replyAttributes: keys2 },
    },
    'linkmodes-set': { attributes: linkmodesSet, do: { request: 5, requestAttributes: keys2 } },
    'linkstate-get': {
      attributes: linkstateSet,
      do: { request: 6, reply: 6, requestAttributes: ['header'], replyAttributes: keys3 },
      dump: { request: 6, reply: 6, requestAttributes: ['header'], replyAttributes: keys3 },
    },
    'debug-get': {
      attributes: debugSet,
      do: { request: 7, reply: 7, requestAttributes: ['header'], replyAttributes: ['header', 'msgmask'] },
      dump: { request: 7, reply: 7, requestAttributes: ['header'], replyAttributes: ['header', 'msgmask'] },
    },
    'debug-set': { attributes: debugSet, do: { request: 8, requestAttributes: ['header', 'msgmask'] } },
    'wol-get': {
      attributes: wolSet,
      do: { request: 9, reply: 9, requestAttributes: ['header'], replyAttributes: ['header', 'modes', 'sopass'] },
      dump: { request: 9, reply: 9, requestAttributes: ['header'], replyAttributes: ['header', 'modes', 'sopass'] },
    },
    'wol-set': { attributes: wolSet, do: { request: 10, requestAttributes: ['header', 'modes', 'sopass'] } },
    'features-get': {
      attributes: featuresSet,
      do: { request: 11, reply: 11, requestAttributes: ['header'], replyAttributes: keys4 },
      dump: { request: 11, reply: 11, requestAttributes: ['header'], replyAttributes: keys4 },
    },
    'features-set': {
      attributes: featuresSet,
      do: { request: 12, reply: 12, requestAttributes: keys4, replyAttributes: keys4 },
    },
    'privflags-get': {
      attributes: privflagsSet,
      do: { request: 13, reply: 14, requestAttributes: ['header'], replyAttributes: ['header', 'flags'] },
      dump: { request: 13, reply: 14, requestAttributes: ['header'], replyAttributes: ['header', 'flags'] },
    },
    'privflags-set': { attributes: privflagsSet, do: { request: 14, requestAttributes: ['header', 'flags'] } },
    'rings-get': {
      attributes: ringsSet,
      do: { request: 15, reply: 16, requestAttributes: ['header'], replyAttributes: keys5 },
      dump: { request: 15, reply: 16, requestAttributes: ['header'], replyAttributes: keys5 },
    },
    'rings-set': { attributes: ringsSet, do: { request: 16, requestAttributes: keys5 } },
    'channels-get': {
      attributes: channelsSet,
      do: { request: 17, reply: 18, requestAttributes: ['header'], replyAttributes: keys6 },
      dump: { request: 17, reply: 18, requestAttributes: ['header'], replyAttributes: keys6 },
    },
    'channels-set': { attributes: channelsSet, do: { request: 18, requestAttributes: keys6 } },
    'coalesce-get': {
      attributes: coalesceSet,
      do: { request: 19, reply: 20, requestAttributes: ['header'], replyAttributes: keys7 },
      dump: { request: 19, reply: 20, requestAttributes: ['header'], replyAttributes: keys7 },
    },
    'coalesce-set': { attributes: coalesceSet, do: { request: 20, requestAttributes: keys7 } },
    'pause-get': {
      attributes: pauseSet,
      do: { request: 21, reply: 22, requestAttributes: ['header'], replyAttributes: keys8 },
      dump: { request: 21, reply: 22, requestAttributes: ['header'], replyAttributes: keys8 },
    },
    'pause-set': { attributes: pauseSet, do: { request: 22, requestAttributes: keys8 } },
    'eee-get': {
      attributes: eeeSet,
      do: { request: 23, reply: 24, requestAttributes: ['header'], replyAttributes: keys9 },
      dump: { request: 23, reply: 24, requestAttributes: ['header'], replyAttributes: keys9 },
    },
    'eee-set': { attributes: eeeSet, do: { request: 24, requestAttributes: keys9 } },
    'tsinfo-get': {
      attributes: tsinfoSet,
      do: { request: 25, reply: 26, requestAttributes: ['header'], replyAttributes: keys10 },
      dump: { request: 25, reply: 26, requestAttributes: ['header'], replyAttributes: keys10 },
    },
    'cable-test-act': { attributes: cableTestSet, do: { request: 26, requestAttributes: ['header'] } },
    'cable-test-tdr-act': { attributes: cableTestTdrSet, do: { request: 27, requestAttributes: ['header'] } },
    'tunnel-info-get': {
      attributes: tunnelInfoSet,
      do: { request: 28, reply: 29, requestAttributes: ['header'], replyAttributes: ['header', 'udpPorts'] },
      dump: { request: 28, reply: 29, requestAttributes: ['header'], replyAttributes: ['header', 'udpPorts'] },
    },
    'fec-get': {
      attributes: fecSet,
      do: { request: 29, reply: 30, requestAttributes: ['header'], replyAttributes: keys11 },
      dump: { request: 29, reply: 30, requestAttributes: ['header'], replyAttributes: keys11 },
    },
    'fec-set': { attributes: fecSet, do: { request: 30, requestAttributes: keys11 } },
    'module-eeprom-get': {
      attributes: moduleEepromSet,
      do: { request: 31, reply: 32, requestAttributes: keys12, replyAttributes: ['header', 'data'] },
      dump: { request: 31, reply: 32, requestAttributes: keys12, replyAttributes: ['header', 'data'] },
    },
    'stats-get': {
      attributes: statsSet,
      do: { request: 32, reply: 33, requestAttributes: ['header', 'groups'], replyAttributes: keys13 },
      dump: { request: 32, reply: 33, requestAttributes: ['header', 'groups'], replyAttributes: keys13 },
    },
    'phc-vclocks-get': {
      attributes: phcVclocksSet,
      do: { request: 33, reply: 34, requestAttributes: ['header'], replyAttributes: ['header', 'num'] },
      dump: { request: 33, reply: 34, requestAttributes: ['header'], replyAttributes: ['header', 'num'] },
    },
    'module-get': {
      attributes: moduleSet,
      do: {
        request: 34,
        reply: 35,
        requestAttributes: ['header'],
        replyAttributes: ['header', 'powerModePolicy', 'powerMode'],
      },
      dump: {
        request: 34,
        reply: 35,
        requestAttributes: ['header'],
        replyAttributes: ['header', 'powerModePolicy', 'powerMode'],
      },
    },
    'module-set': {
      attributes: moduleSet,
      do: { request: 35, requestAttributes: ['header', 'powerModePolicy', 'powerMode'] },
    },
    'pse-get': {
      attributes: pseSet,
      do: { request: 36, reply: 37, requestAttributes: ['header'], replyAttributes: keys14 },
      dump: { request: 36, reply: 37, requestAttributes: ['header'], replyAttributes: keys14 },
    },
    'pse-set': { attributes: pseSet, do: { request: 37, requestAttributes: keys15 } },
    'rss-get': {
      attributes: rssSet,
      do: { request: 38, reply: 38, requestAttributes: ['header', 'context'], replyAttributes: keys16 },
      dump: { request: 38, reply: 38, requestAttributes: ['header', 'startContext'], replyAttributes: keys16 },
    },
    'plca-get-cfg': {
      attributes: plcaSet,
      do: { request: 39, reply: 39, requestAttributes: ['header'], replyAttributes: keys17 },
      dump: { request: 39, reply: 39, requestAttributes: ['header'], replyAttributes: keys17 },
    },
    'plca-set-cfg': { attributes: plcaSet, do: { request: 40, requestAttributes: keys17 } },
    'plca-get-status': {
      attributes: plcaSet,
      do: { request: 41, reply: 40, requestAttributes: ['header'], replyAttributes: keys17 },
      dump: { request: 41, reply: 40, requestAttributes: ['header'], replyAttributes: keys17 },
    },
    'mm-get': {
      attributes: mmSet,
      do: { request: 42, reply: 42, requestAttributes: ['header'], replyAttributes: keys18 },
      dump: { request: 42, reply: 42, requestAttributes: ['header'], replyAttributes: keys18 },
    },
    'mm-set': { attributes: mmSet, do: { request: 43, requestAttributes: keys19 } },
    'module-fw-flash-act': {
      attributes: moduleFwFlashSet,
      do: { request: 44, requestAttributes: ['header', 'fileName', 'password'] },
    },
    'phy-get': {
      attributes: phySet,
      do: { request: 45, reply: 45, requestAttributes: ['header'], replyAttributes: keys20 },
      dump: { request: 45, reply: 45, requestAttributes: ['header'], replyAttributes: keys20 },
    },
  },
  notifications: [
    { id: 1, name: 'strset-get', attributes: strsetSet },
    { id: 2, name: 'linkinfo-get', attributes: linkinfoSet },
    { id: 3, name: 'linkinfo-ntf', attributes: linkinfoSet },
    { id: 4, name: 'linkmodes-get', attributes: linkmodesSet },
    { id: 5, name: 'linkmodes-ntf', attributes: linkmodesSet },
    { id: 6, name: 'linkstate-get', attributes: linkstateSet },
    { id: 7, name: 'debug-get', attributes: debugSet },
    { id: 8, name: 'debug-ntf', attributes: debugSet },
    { id: 9, name: 'wol-get', attributes: wolSet },
    { id: 10, name: 'wol-ntf', attributes: wolSet },
    { id: 11, name: 'features-get', attributes: featuresSet },
    { id: 12, name: 'features-set', attributes: featuresSet },
    { id: 13, name: 'features-ntf', attributes: featuresSet },
    { id: 14, name: 'privflags-get', attributes: privflagsSet },
    { id: 15, name: 'privflags-ntf', attributes: privflagsSet },
    { id: 16, name: 'rings-get', attributes: ringsSet },
    { id: 17, name: 'rings-ntf', attributes: ringsSet },
    { id: 18, name: 'channels-get', attributes: channelsSet },
    { id: 19, name: 'channels-ntf', attributes: channelsSet },
    { id: 20, name: 'coalesce-get', attributes: coalesceSet },
    { id: 21, name: 'coalesce-ntf', attributes: coalesceSet },
    { id: 22, name: 'pause-get', attributes: pauseSet },
    { id: 23, name: 'pause-ntf', attributes: pauseSet },
    { id: 24, name: 'eee-get', attributes: eeeSet },
    { id: 25, name: 'eee-ntf', attributes: eeeSet },
    { id: 26, name: 'tsinfo-get', attributes: tsinfoSet },
    { id: 27, name: 'cable-test-ntf', attributes: cableTestNtfSet },
    { id: 28, name: 'cable-test-tdr-ntf', attributes: cableTestTdrNtfSet },
    { id: 29, name: 'tunnel-info-get', attributes: tunnelInfoSet },
    { id: 30, name: 'fec-get', attributes: fecSet },
    { id: 31, name: 'fec-ntf', attributes: fecSet },
    { id: 32, name: 'module-eeprom-get', attributes: moduleEepromSet },
    { id: 33, name: 'stats-get', attributes: statsSet },
    { id: 34, name: 'phc-vclocks-get', attributes: phcVclocksSet },
    { id: 35, name: 'module-get', attributes: moduleSet },
    { id: 36, name: 'module-ntf', attributes: moduleSet },
    { id: 37, name: 'pse-get', attributes: pseSet },
    { id: 38, name: 'rss-get', attributes: rssSet },
    { id: 39, name: 'plca-get-cfg', attributes: plcaSet },
    { id: 40, name: 'plca-get-status', attributes: plcaSet },
    { id: 41, name: 'plca-ntf', attributes: plcaSet },
    { id: 42, name: 'mm-get', attributes: mmSet },
    { id: 43, name: 'mm-ntf', attributes: mmSet },
    { id: 44, name: 'module-fw-flash-ntf', attributes: moduleFwFlashSet },
    { id: 45, name: 'phy-get', attributes: phySet },
  ],
  groups: { monitor: undefined },
});
