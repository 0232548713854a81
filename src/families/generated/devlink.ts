// Generated from devlink.yaml and its overlay by `npm run codegen`; do not edit.
// Digest: sha256 8964add1559b15805232c45d8f8c0b81b2994fb1f202fce827e3a926cc4771f2

import { defineFamily, type Family } from '../family.ts';
import { string } from '../../codec/schema/text.ts';
import { u32, u16, u8 } from '../../codec/schema/narrow.ts';
import { enumOf, flagsOf } from '../../codec/schema/enum.ts';
import { u64 } from '../../codec/schema/wide.ts';
import { attr, type Attrs } from '../../codec/schema/attr.ts';
import { attributes, type Attributes } from '../../codec/schema/attributes.ts';
import { multi } from '../../codec/schema/list.ts';
import { bytes, pad, flag } from '../../codec/schema/binary.ts';
import { nested } from '../../codec/schema/nested.ts';
import { struct, type Members } from '../../codec/schema/struct.ts';
import { type AnyCodec } from '../../codec/schema/codec.ts';
import { type Remembered } from '../../codec/schema/attributes-types.ts';
import { type Input } from '../message-types.ts';

/** enum sb-pool-type */
export type SbPoolType = 'ingress' | 'egress';

/** enum port-type */
export type PortType = 'notset' | 'auto' | 'eth' | 'ib';

/** enum port-flavour */
export type PortFlavour = 'physical' | 'cpu' | 'dsa' | 'pci-pf' | 'pci-vf' | 'virtual' | 'unused' | 'pci-sf';

/** enum port-fn-state */
export type PortFnState = 'inactive' | 'active';

/** enum port-fn-opstate */
export type PortFnOpstate = 'detached' | 'attached';

/** enum port-fn-attr-cap */
export type PortFnAttrCap = 'roce-bit' | 'migratable-bit' | 'ipsec-crypto-bit' | 'ipsec-packet-bit';

/** enum rate-type */
export type RateType = 'leaf' | 'node';

/** enum sb-threshold-type */
export type SbThresholdType = 'static' | 'dynamic';

/** enum eswitch-mode */
export type EswitchMode = 'legacy' | 'switchdev' | 'switchdev-inactive';

/** enum eswitch-inline-mode */
export type EswitchInlineMode = 'none' | 'link' | 'network' | 'transport';

/** enum eswitch-encap-mode */
export type EswitchEncapMode = 'none' | 'basic';

/** enum dpipe-header-id */
export type DpipeHeaderId = 'ethernet' | 'ipv4' | 'ipv6';

/** enum dpipe-match-type */
export type DpipeMatchType = 'field-exact';

/** enum dpipe-action-type */
export type DpipeActionType = 'field-modify';

/** enum dpipe-field-mapping-type */
export type DpipeFieldMappingType = 'none' | 'ifindex';

/** enum resource-unit */
export type ResourceUnit = 'entry';

/** enum reload-action */
export type ReloadAction = 'driver-reinit' | 'fw-activate';

/** enum param-cmode */
export type ParamCmode = 'runtime' | 'driverinit' | 'permanent';

/** enum flash-overwrite */
export type FlashOverwrite = 'settings-bit' | 'identifiers-bit';

/** enum trap-action */
export type TrapAction = 'drop' | 'trap' | 'mirror';

/** enum trap-type */
export type TrapType = 'drop' | 'exception' | 'control';

/** enum var-attr-type */
export type VarAttrType = 'u8' | 'u16' | 'u32' | 'u64' | 'string' | 'flag' | 'nul-string' | 'binary';

/** devlink */
export interface Devlink extends Remembered {
  /** DEVLINK_ATTR_BUS_NAME: string. */
  readonly busName?: string;
  /** DEVLINK_ATTR_DEV_NAME: string. */
  readonly devName?: string;
  /** DEVLINK_ATTR_PORT_INDEX: u32. */
  readonly portIndex?: number;
  /** DEVLINK_ATTR_PORT_TYPE: u16. */
  readonly portType?: PortType | number;
  /** DEVLINK_ATTR_PORT_DESIRED_TYPE: u16. */
  readonly portDesiredType?: number;
  /** DEVLINK_ATTR_PORT_NETDEV_IFINDEX: u32. */
  readonly portNetdevIfindex?: number;
  /** DEVLINK_ATTR_PORT_NETDEV_NAME: string. */
  readonly portNetdevName?: string;
  /** DEVLINK_ATTR_PORT_IBDEV_NAME: string. */
  readonly portIbdevName?: string;
  /** DEVLINK_ATTR_PORT_SPLIT_COUNT: u32. */
  readonly portSplitCount?: number;
  /** DEVLINK_ATTR_PORT_SPLIT_GROUP: u32. */
  readonly portSplitGroup?: number;
  /** DEVLINK_ATTR_SB_INDEX: u32. */
  readonly sbIndex?: number;
  /** DEVLINK_ATTR_SB_SIZE: u32. */
  readonly sbSize?: number;
  /** DEVLINK_ATTR_SB_INGRESS_POOL_COUNT: u16. */
  readonly sbIngressPoolCount?: number;
  /** DEVLINK_ATTR_SB_EGRESS_POOL_COUNT: u16. */
  readonly sbEgressPoolCount?: number;
  /** DEVLINK_ATTR_SB_INGRESS_TC_COUNT: u16. */
  readonly sbIngressTcCount?: number;
  /** DEVLINK_ATTR_SB_EGRESS_TC_COUNT: u16. */
  readonly sbEgressTcCount?: number;
  /** DEVLINK_ATTR_SB_POOL_INDEX: u16. */
  readonly sbPoolIndex?: number;
  /** DEVLINK_ATTR_SB_POOL_TYPE: u8. */
  readonly sbPoolType?: SbPoolType | number;
  /** DEVLINK_ATTR_SB_POOL_SIZE: u32. */
  readonly sbPoolSize?: number;
  /** DEVLINK_ATTR_SB_POOL_THRESHOLD_TYPE: u8. */
  readonly sbPoolThresholdType?: SbThresholdType | number;
  /** DEVLINK_ATTR_SB_THRESHOLD: u32. */
  readonly sbThreshold?: number;
  /** DEVLINK_ATTR_SB_TC_INDEX: u16. */
  readonly sbTcIndex?: number;
  /** DEVLINK_ATTR_SB_OCC_CUR: u32. */
  readonly sbOccCur?: number;
  /** DEVLINK_ATTR_SB_OCC_MAX: u32. */
  readonly sbOccMax?: number;
  /** DEVLINK_ATTR_ESWITCH_MODE: u16. */
  readonly eswitchMode?: EswitchMode | number;
  /** DEVLINK_ATTR_ESWITCH_INLINE_MODE: u8. */
  readonly eswitchInlineMode?: EswitchInlineMode | number;
  /** DEVLINK_ATTR_DPIPE_TABLES: a nest. */
  readonly dpipeTables?: DlDpipeTables;
  /** DEVLINK_ATTR_DPIPE_TABLE: a nest, several. */
  readonly dpipeTable?: readonly DlDpipeTable[];
  /** DEVLINK_ATTR_DPIPE_TABLE_NAME: string. */
  readonly dpipeTableName?: string;
  /** DEVLINK_ATTR_DPIPE_TABLE_SIZE: u64. */
  readonly dpipeTableSize?: bigint;
  /** DEVLINK_ATTR_DPIPE_TABLE_MATCHES: a nest. */
  readonly dpipeTableMatches?: DlDpipeTableMatches;
  /** DEVLINK_ATTR_DPIPE_TABLE_ACTIONS: a nest. */
  readonly dpipeTableActions?: DlDpipeTableActions;
  /** DEVLINK_ATTR_DPIPE_TABLE_COUNTERS_ENABLED: u8. */
  readonly dpipeTableCountersEnabled?: number;
  /** DEVLINK_ATTR_DPIPE_ENTRIES: a nest. */
  readonly dpipeEntries?: DlDpipeEntries;
  /** DEVLINK_ATTR_DPIPE_ENTRY: a nest, several. */
  readonly dpipeEntry?: readonly DlDpipeEntry[];
  /** DEVLINK_ATTR_DPIPE_ENTRY_INDEX: u64. */
  readonly dpipeEntryIndex?: bigint;
  /** DEVLINK_ATTR_DPIPE_ENTRY_MATCH_VALUES: a nest. */
  readonly dpipeEntryMatchValues?: DlDpipeEntryMatchValues;
  /** DEVLINK_ATTR_DPIPE_ENTRY_ACTION_VALUES: a nest. */
  readonly dpipeEntryActionValues?: DlDpipeEntryActionValues;
  /** DEVLINK_ATTR_DPIPE_ENTRY_COUNTER: u64. */
  readonly dpipeEntryCounter?: bigint;
  /** DEVLINK_ATTR_DPIPE_MATCH: a nest, several. */
  readonly dpipeMatch?: readonly DlDpipeMatch[];
  /** DEVLINK_ATTR_DPIPE_MATCH_VALUE: a nest, several. */
  readonly dpipeMatchValue?: readonly DlDpipeMatchValue[];
  /** DEVLINK_ATTR_DPIPE_MATCH_TYPE: u32. */
  readonly dpipeMatchType?: DpipeMatchType | number;
  /** DEVLINK_ATTR_DPIPE_ACTION: a nest, several. */
  readonly dpipeAction?: readonly DlDpipeAction[];
  /** DEVLINK_ATTR_DPIPE_ACTION_VALUE: a nest, several. */
  readonly dpipeActionValue?: readonly DlDpipeActionValue[];
  /** DEVLINK_ATTR_DPIPE_ACTION_TYPE: u32. */
  readonly dpipeActionType?: DpipeActionType | number;
  /** DEVLINK_ATTR_DPIPE_VALUE: bytes. */
  readonly dpipeValue?: Uint8Array;
  /** DEVLINK_ATTR_DPIPE_VALUE_MASK: bytes. */
  readonly dpipeValueMask?: Uint8Array;
  /** DEVLINK_ATTR_DPIPE_VALUE_MAPPING: u32. */
  readonly dpipeValueMapping?: number;
  /** DEVLINK_ATTR_DPIPE_HEADERS: a nest. */
  readonly dpipeHeaders?: DlDpipeHeaders;
  /** DEVLINK_ATTR_DPIPE_HEADER: a nest, several. */
  readonly dpipeHeader?: readonly DlDpipeHeader[];
  /** DEVLINK_ATTR_DPIPE_HEADER_NAME: string. */
  readonly dpipeHeaderName?: string;
  /** DEVLINK_ATTR_DPIPE_HEADER_ID: u32. */
  readonly dpipeHeaderId?: DpipeHeaderId | number;
  /** DEVLINK_ATTR_DPIPE_HEADER_FIELDS: a nest. */
  readonly dpipeHeaderFields?: DlDpipeHeaderFields;
  /** DEVLINK_ATTR_DPIPE_HEADER_GLOBAL: u8. */
  readonly dpipeHeaderGlobal?: number;
  /** DEVLINK_ATTR_DPIPE_HEADER_INDEX: u32. */
  readonly dpipeHeaderIndex?: number;
  /** DEVLINK_ATTR_DPIPE_FIELD: a nest, several. */
  readonly dpipeField?: readonly DlDpipeField[];
  /** DEVLINK_ATTR_DPIPE_FIELD_NAME: string. */
  readonly dpipeFieldName?: string;
  /** DEVLINK_ATTR_DPIPE_FIELD_ID: u32. */
  readonly dpipeFieldId?: number;
  /** DEVLINK_ATTR_DPIPE_FIELD_BITWIDTH: u32. */
  readonly dpipeFieldBitwidth?: number;
  /** DEVLINK_ATTR_DPIPE_FIELD_MAPPING_TYPE: u32. */
  readonly dpipeFieldMappingType?: DpipeFieldMappingType | number;
  /** DEVLINK_ATTR_ESWITCH_ENCAP_MODE: u8. */
  readonly eswitchEncapMode?: EswitchEncapMode | number;
  /** DEVLINK_ATTR_RESOURCE_LIST: a nest. */
  readonly resourceList?: DlResourceList;
  /** DEVLINK_ATTR_RESOURCE: a nest, several. */
  readonly resource?: readonly DlResource[];
  /** DEVLINK_ATTR_RESOURCE_NAME: string. */
  readonly resourceName?: string;
  /** DEVLINK_ATTR_RESOURCE_ID: u64. */
  readonly resourceId?: bigint;
  /** DEVLINK_ATTR_RESOURCE_SIZE: u64. */
  readonly resourceSize?: bigint;
  /** DEVLINK_ATTR_RESOURCE_SIZE_NEW: u64. */
  readonly resourceSizeNew?: bigint;
  /** DEVLINK_ATTR_RESOURCE_SIZE_VALID: u8. */
  readonly resourceSizeValid?: number;
  /** DEVLINK_ATTR_RESOURCE_SIZE_MIN: u64. */
  readonly resourceSizeMin?: bigint;
  /** DEVLINK_ATTR_RESOURCE_SIZE_MAX: u64. */
  readonly resourceSizeMax?: bigint;
  /** DEVLINK_ATTR_RESOURCE_SIZE_GRAN: u64. */
  readonly resourceSizeGran?: bigint;
  /** DEVLINK_ATTR_RESOURCE_UNIT: u8. */
  readonly resourceUnit?: ResourceUnit | number;
  /** DEVLINK_ATTR_RESOURCE_OCC: u64. */
  readonly resourceOcc?: bigint;
  /** DEVLINK_ATTR_DPIPE_TABLE_RESOURCE_ID: u64. */
  readonly dpipeTableResourceId?: bigint;
  /** DEVLINK_ATTR_DPIPE_TABLE_RESOURCE_UNITS: u64. */
  readonly dpipeTableResourceUnits?: bigint;
  /** DEVLINK_ATTR_PORT_FLAVOUR: u16. */
  readonly portFlavour?: PortFlavour | number;
  /** DEVLINK_ATTR_PORT_NUMBER: u32. */
  readonly portNumber?: number;
  /** DEVLINK_ATTR_PORT_SPLIT_SUBPORT_NUMBER: u32. */
  readonly portSplitSubportNumber?: number;
  /** DEVLINK_ATTR_PARAM: a nest. */
  readonly param?: DlParam;
  /** DEVLINK_ATTR_PARAM_NAME: string. */
  readonly paramName?: string;
  /** DEVLINK_ATTR_PARAM_GENERIC: flag. */
  readonly paramGeneric?: true;
  /** DEVLINK_ATTR_PARAM_TYPE: u8. */
  readonly paramType?: VarAttrType | number;
  /** DEVLINK_ATTR_PARAM_VALUE_CMODE: u8. */
  readonly paramValueCmode?: ParamCmode | number;
  /** DEVLINK_ATTR_REGION_NAME: string. */
  readonly regionName?: string;
  /** DEVLINK_ATTR_REGION_SIZE: u64. */
  readonly regionSize?: bigint;
  /** DEVLINK_ATTR_REGION_SNAPSHOTS: a nest. */
  readonly regionSnapshots?: DlRegionSnapshots;
  /** DEVLINK_ATTR_REGION_SNAPSHOT: a nest, several. */
  readonly regionSnapshot?: readonly DlRegionSnapshot[];
  /** DEVLINK_ATTR_REGION_SNAPSHOT_ID: u32. */
  readonly regionSnapshotId?: number;
  /** DEVLINK_ATTR_REGION_CHUNKS: a nest. */
  readonly regionChunks?: DlRegionChunks;
  /** DEVLINK_ATTR_REGION_CHUNK: a nest, several. */
  readonly regionChunk?: readonly DlRegionChunk[];
  /** DEVLINK_ATTR_REGION_CHUNK_DATA: bytes. */
  readonly regionChunkData?: Uint8Array;
  /** DEVLINK_ATTR_REGION_CHUNK_ADDR: u64. */
  readonly regionChunkAddr?: bigint;
  /** DEVLINK_ATTR_REGION_CHUNK_LEN: u64. */
  readonly regionChunkLen?: bigint;
  /** DEVLINK_ATTR_INFO_DRIVER_NAME: string. */
  readonly infoDriverName?: string;
  /** DEVLINK_ATTR_INFO_SERIAL_NUMBER: string. */
  readonly infoSerialNumber?: string;
  /** DEVLINK_ATTR_INFO_VERSION_FIXED: a nest, several. */
  readonly infoVersionFixed?: readonly DlInfoVersion[];
  /** DEVLINK_ATTR_INFO_VERSION_RUNNING: a nest, several. */
  readonly infoVersionRunning?: readonly DlInfoVersion[];
  /** DEVLINK_ATTR_INFO_VERSION_STORED: a nest, several. */
  readonly infoVersionStored?: readonly DlInfoVersion[];
  /** DEVLINK_ATTR_INFO_VERSION_NAME: string. */
  readonly infoVersionName?: string;
  /** DEVLINK_ATTR_INFO_VERSION_VALUE: string. */
  readonly infoVersionValue?: string;
  /** DEVLINK_ATTR_SB_POOL_CELL_SIZE: u32. */
  readonly sbPoolCellSize?: number;
  /** DEVLINK_ATTR_FMSG: a nest. */
  readonly fmsg?: DlFmsg;
  /** DEVLINK_ATTR_FMSG_OBJ_NEST_START: flag. */
  readonly fmsgObjNestStart?: true;
  /** DEVLINK_ATTR_FMSG_PAIR_NEST_START: flag. */
  readonly fmsgPairNestStart?: true;
  /** DEVLINK_ATTR_FMSG_ARR_NEST_START: flag. */
  readonly fmsgArrNestStart?: true;
  /** DEVLINK_ATTR_FMSG_NEST_END: flag. */
  readonly fmsgNestEnd?: true;
  /** DEVLINK_ATTR_FMSG_OBJ_NAME: string. */
  readonly fmsgObjName?: string;
  /** DEVLINK_ATTR_FMSG_OBJ_VALUE_TYPE: u8. */
  readonly fmsgObjValueType?: VarAttrType | number;
  /** DEVLINK_ATTR_HEALTH_REPORTER: a nest. */
  readonly healthReporter?: DlHealthReporter;
  /** DEVLINK_ATTR_HEALTH_REPORTER_NAME: string. */
  readonly healthReporterName?: string;
  /** DEVLINK_ATTR_HEALTH_REPORTER_STATE: u8. */
  readonly healthReporterState?: number;
  /** DEVLINK_ATTR_HEALTH_REPORTER_ERR_COUNT: u64. */
  readonly healthReporterErrCount?: bigint;
  /** DEVLINK_ATTR_HEALTH_REPORTER_RECOVER_COUNT: u64. */
  readonly healthReporterRecoverCount?: bigint;
  /** DEVLINK_ATTR_HEALTH_REPORTER_DUMP_TS: u64. */
  readonly healthReporterDumpTs?: bigint;
  /** DEVLINK_ATTR_HEALTH_REPORTER_GRACEFUL_PERIOD: u64. */
  readonly healthReporterGracefulPeriod?: bigint;
  /** DEVLINK_ATTR_HEALTH_REPORTER_AUTO_RECOVER: u8. */
  readonly healthReporterAutoRecover?: number;
  /** DEVLINK_ATTR_FLASH_UPDATE_FILE_NAME: string. */
  readonly flashUpdateFileName?: string;
  /** DEVLINK_ATTR_FLASH_UPDATE_COMPONENT: string. */
  readonly flashUpdateComponent?: string;
  /** DEVLINK_ATTR_FLASH_UPDATE_STATUS_MSG: string. */
  readonly flashUpdateStatusMsg?: string;
  /** DEVLINK_ATTR_FLASH_UPDATE_STATUS_DONE: u64. */
  readonly flashUpdateStatusDone?: bigint;
  /** DEVLINK_ATTR_FLASH_UPDATE_STATUS_TOTAL: u64. */
  readonly flashUpdateStatusTotal?: bigint;
  /** DEVLINK_ATTR_PORT_PCI_PF_NUMBER: u16. */
  readonly portPciPfNumber?: number;
  /** DEVLINK_ATTR_PORT_PCI_VF_NUMBER: u16. */
  readonly portPciVfNumber?: number;
  /** DEVLINK_ATTR_STATS: a nest. */
  readonly stats?: DlAttrStats;
  /** DEVLINK_ATTR_TRAP_NAME: string. */
  readonly trapName?: string;
  /** DEVLINK_ATTR_TRAP_ACTION: u8. */
  readonly trapAction?: TrapAction | number;
  /** DEVLINK_ATTR_TRAP_TYPE: u8. */
  readonly trapType?: TrapType | number;
  /** DEVLINK_ATTR_TRAP_GENERIC: flag. */
  readonly trapGeneric?: true;
  /** DEVLINK_ATTR_TRAP_METADATA: a nest. */
  readonly trapMetadata?: DlTrapMetadata;
  /** DEVLINK_ATTR_TRAP_GROUP_NAME: string. */
  readonly trapGroupName?: string;
  /** DEVLINK_ATTR_RELOAD_FAILED: u8. */
  readonly reloadFailed?: number;
  /** DEVLINK_ATTR_HEALTH_REPORTER_DUMP_TS_NS: u64. */
  readonly healthReporterDumpTsNs?: bigint;
  /** DEVLINK_ATTR_NETNS_FD: u32. */
  readonly netnsFd?: number;
  /** DEVLINK_ATTR_NETNS_PID: u32. */
  readonly netnsPid?: number;
  /** DEVLINK_ATTR_NETNS_ID: u32. */
  readonly netnsId?: number;
  /** DEVLINK_ATTR_HEALTH_REPORTER_AUTO_DUMP: u8. */
  readonly healthReporterAutoDump?: number;
  /** DEVLINK_ATTR_TRAP_POLICER_ID: u32. */
  readonly trapPolicerId?: number;
  /** DEVLINK_ATTR_TRAP_POLICER_RATE: u64. */
  readonly trapPolicerRate?: bigint;
  /** DEVLINK_ATTR_TRAP_POLICER_BURST: u64. */
  readonly trapPolicerBurst?: bigint;
  /** DEVLINK_ATTR_PORT_FUNCTION: a nest. */
  readonly portFunction?: DlPortFunction;
  /** DEVLINK_ATTR_INFO_BOARD_SERIAL_NUMBER: string. */
  readonly infoBoardSerialNumber?: string;
  /** DEVLINK_ATTR_PORT_LANES: u32. */
  readonly portLanes?: number;
  /** DEVLINK_ATTR_PORT_SPLITTABLE: u8. */
  readonly portSplittable?: number;
  /** DEVLINK_ATTR_PORT_EXTERNAL: u8. */
  readonly portExternal?: number;
  /** DEVLINK_ATTR_PORT_CONTROLLER_NUMBER: u32. */
  readonly portControllerNumber?: number;
  /** DEVLINK_ATTR_FLASH_UPDATE_STATUS_TIMEOUT: u64. */
  readonly flashUpdateStatusTimeout?: bigint;
  /** DEVLINK_ATTR_FLASH_UPDATE_OVERWRITE_MASK: bitfield32. */
  readonly flashUpdateOverwriteMask?: {
    readonly value?: readonly (FlashOverwrite | number)[];
    readonly selector?: readonly (FlashOverwrite | number)[];
  };
  /** DEVLINK_ATTR_RELOAD_ACTION: u8. */
  readonly reloadAction?: ReloadAction | number;
  /** DEVLINK_ATTR_RELOAD_ACTIONS_PERFORMED: bitfield32. */
  readonly reloadActionsPerformed?: {
    readonly value?: readonly (ReloadAction | number)[];
    readonly selector?: readonly (ReloadAction | number)[];
  };
  /** DEVLINK_ATTR_RELOAD_LIMITS: bitfield32. */
  readonly reloadLimits?: {
    readonly value?: readonly (ReloadAction | number)[];
    readonly selector?: readonly (ReloadAction | number)[];
  };
  /** DEVLINK_ATTR_DEV_STATS: a nest. */
  readonly devStats?: DlDevStats;
  /** DEVLINK_ATTR_RELOAD_STATS: a nest. */
  readonly reloadStats?: DlReloadStats;
  /** DEVLINK_ATTR_RELOAD_STATS_ENTRY: a nest, several. */
  readonly reloadStatsEntry?: readonly DlReloadStatsEntry[];
  /** DEVLINK_ATTR_RELOAD_STATS_LIMIT: u8. */
  readonly reloadStatsLimit?: number;
  /** DEVLINK_ATTR_RELOAD_STATS_VALUE: u32. */
  readonly reloadStatsValue?: number;
  /** DEVLINK_ATTR_REMOTE_RELOAD_STATS: a nest. */
  readonly remoteReloadStats?: DlReloadStats;
  /** DEVLINK_ATTR_RELOAD_ACTION_INFO: a nest, several. */
  readonly reloadActionInfo?: readonly DlReloadActInfo[];
  /** DEVLINK_ATTR_RELOAD_ACTION_STATS: a nest, several. */
  readonly reloadActionStats?: readonly DlReloadActStats[];
  /** DEVLINK_ATTR_PORT_PCI_SF_NUMBER: u32. */
  readonly portPciSfNumber?: number;
  /** DEVLINK_ATTR_RATE_TYPE: u16. */
  readonly rateType?: RateType | number;
  /** DEVLINK_ATTR_RATE_TX_SHARE: u64. */
  readonly rateTxShare?: bigint;
  /** DEVLINK_ATTR_RATE_TX_MAX: u64. */
  readonly rateTxMax?: bigint;
  /** DEVLINK_ATTR_RATE_NODE_NAME: string. */
  readonly rateNodeName?: string;
  /** DEVLINK_ATTR_RATE_PARENT_NODE_NAME: string. */
  readonly rateParentNodeName?: string;
  /** DEVLINK_ATTR_REGION_MAX_SNAPSHOTS: u32. */
  readonly regionMaxSnapshots?: number;
  /** DEVLINK_ATTR_LINECARD_INDEX: u32. */
  readonly linecardIndex?: number;
  /** DEVLINK_ATTR_LINECARD_STATE: u8. */
  readonly linecardState?: number;
  /** DEVLINK_ATTR_LINECARD_TYPE: string. */
  readonly linecardType?: string;
  /** DEVLINK_ATTR_LINECARD_SUPPORTED_TYPES: a nest. */
  readonly linecardSupportedTypes?: DlLinecardSupportedTypes;
  /** DEVLINK_ATTR_SELFTESTS: a nest. */
  readonly selftests?: DlSelftestId;
  /** DEVLINK_ATTR_RATE_TX_PRIORITY: u32. */
  readonly rateTxPriority?: number;
  /** DEVLINK_ATTR_RATE_TX_WEIGHT: u32. */
  readonly rateTxWeight?: number;
  /** DEVLINK_ATTR_REGION_DIRECT: flag. */
  readonly regionDirect?: true;
  /** DEVLINK_ATTR_RATE_TC_BWS: a nest, several. */
  readonly rateTcBws?: readonly DlRateTcBws[];
  /** DEVLINK_ATTR_HEALTH_REPORTER_BURST_PERIOD: u64. */
  readonly healthReporterBurstPeriod?: bigint;
  /** DEVLINK_ATTR_PARAM_VALUES_LIST: a nest. */
  readonly paramValuesList?: DlParamValues;
  /** DEVLINK_ATTR_PARAM_VALUE: a nest, several. */
  readonly paramValue?: readonly DlParamValue[];
  /** DEVLINK_ATTR_PARAM_VALUE_DATA: bytes. */
  readonly paramValueData?: Uint8Array;
  /** DEVLINK_ATTR_FMSG_OBJ_VALUE_DATA: bytes. */
  readonly fmsgObjValueData?: Uint8Array;
  /** DEVLINK_ATTR_NESTED_DEVLINK: a nest. */
  readonly nestedDevlink?: DlNestedDevlink;
}

/** dl-dev-stats */
export interface DlDevStats extends Remembered {
  /** DEVLINK_ATTR_RELOAD_STATS: a nest. */
  readonly reloadStats?: DlReloadStats;
  /** DEVLINK_ATTR_REMOTE_RELOAD_STATS: a nest. */
  readonly remoteReloadStats?: DlReloadStats;
}

/** dl-reload-stats */
export interface DlReloadStats extends Remembered {
  /** DEVLINK_ATTR_RELOAD_ACTION_INFO: a nest, several. */
  readonly reloadActionInfo?: readonly DlReloadActInfo[];
}

/** dl-reload-act-info */
export interface DlReloadActInfo extends Remembered {
  /** DEVLINK_ATTR_RELOAD_ACTION: u8. */
  readonly reloadAction?: ReloadAction | number;
  /** DEVLINK_ATTR_RELOAD_ACTION_STATS: a nest, several. */
  readonly reloadActionStats?: readonly DlReloadActStats[];
}

/** dl-reload-act-stats */
export interface DlReloadActStats extends Remembered {
  /** DEVLINK_ATTR_RELOAD_STATS_ENTRY: a nest, several. */
  readonly reloadStatsEntry?: readonly DlReloadStatsEntry[];
}

/** dl-reload-stats-entry */
export interface DlReloadStatsEntry extends Remembered {
  /** DEVLINK_ATTR_RELOAD_STATS_LIMIT: u8. */
  readonly reloadStatsLimit?: number;
  /** DEVLINK_ATTR_RELOAD_STATS_VALUE: u32. */
  readonly reloadStatsValue?: number;
}

/** dl-info-version */
export interface DlInfoVersion extends Remembered {
  /** DEVLINK_ATTR_INFO_VERSION_NAME: string. */
  readonly infoVersionName?: string;
  /** DEVLINK_ATTR_INFO_VERSION_VALUE: string. */
  readonly infoVersionValue?: string;
}

/** dl-port-function */
export interface DlPortFunction extends Remembered {
  /** DEVLINK_PORT_FN_ATTR_HW_ADDR: bytes. */
  readonly hwAddr?: Uint8Array;
  /** DEVLINK_PORT_FN_ATTR_STATE: u8. */
  readonly state?: PortFnState | number;
  /** DEVLINK_PORT_FN_ATTR_OPSTATE: u8. */
  readonly opstate?: PortFnOpstate | number;
  /** DEVLINK_PORT_FN_ATTR_CAPS: bitfield32. */
  readonly caps?: {
    readonly value?: readonly (PortFnAttrCap | number)[];
    readonly selector?: readonly (PortFnAttrCap | number)[];
  };
}

/** dl-dpipe-tables */
export interface DlDpipeTables extends Remembered {
  /** DEVLINK_ATTR_DPIPE_TABLE: a nest, several. */
  readonly dpipeTable?: readonly DlDpipeTable[];
}

/** dl-dpipe-table */
export interface DlDpipeTable extends Remembered {
  /** DEVLINK_ATTR_DPIPE_TABLE_NAME: string. */
  readonly dpipeTableName?: string;
  /** DEVLINK_ATTR_DPIPE_TABLE_SIZE: u64. */
  readonly dpipeTableSize?: bigint;
  /** DEVLINK_ATTR_DPIPE_TABLE_MATCHES: a nest. */
  readonly dpipeTableMatches?: DlDpipeTableMatches;
  /** DEVLINK_ATTR_DPIPE_TABLE_ACTIONS: a nest. */
  readonly dpipeTableActions?: DlDpipeTableActions;
  /** DEVLINK_ATTR_DPIPE_TABLE_COUNTERS_ENABLED: u8. */
  readonly dpipeTableCountersEnabled?: number;
  /** DEVLINK_ATTR_DPIPE_TABLE_RESOURCE_ID: u64. */
  readonly dpipeTableResourceId?: bigint;
  /** DEVLINK_ATTR_DPIPE_TABLE_RESOURCE_UNITS: u64. */
  readonly dpipeTableResourceUnits?: bigint;
}

/** dl-dpipe-table-matches */
export interface DlDpipeTableMatches extends Remembered {
  /** DEVLINK_ATTR_DPIPE_MATCH: a nest, several. */
  readonly dpipeMatch?: readonly DlDpipeMatch[];
}

/** dl-dpipe-table-actions */
export interface DlDpipeTableActions extends Remembered {
  /** DEVLINK_ATTR_DPIPE_ACTION: a nest, several. */
  readonly dpipeAction?: readonly DlDpipeAction[];
}

/** dl-dpipe-entries */
export interface DlDpipeEntries extends Remembered {
  /** DEVLINK_ATTR_DPIPE_ENTRY: a nest, several. */
  readonly dpipeEntry?: readonly DlDpipeEntry[];
}

/** dl-dpipe-entry */
export interface DlDpipeEntry extends Remembered {
  /** DEVLINK_ATTR_DPIPE_ENTRY_INDEX: u64. */
  readonly dpipeEntryIndex?: bigint;
  /** DEVLINK_ATTR_DPIPE_ENTRY_MATCH_VALUES: a nest. */
  readonly dpipeEntryMatchValues?: DlDpipeEntryMatchValues;
  /** DEVLINK_ATTR_DPIPE_ENTRY_ACTION_VALUES: a nest. */
  readonly dpipeEntryActionValues?: DlDpipeEntryActionValues;
  /** DEVLINK_ATTR_DPIPE_ENTRY_COUNTER: u64. */
  readonly dpipeEntryCounter?: bigint;
}

/** dl-dpipe-entry-match-values */
export interface DlDpipeEntryMatchValues extends Remembered {
  /** DEVLINK_ATTR_DPIPE_MATCH_VALUE: a nest, several. */
  readonly dpipeMatchValue?: readonly DlDpipeMatchValue[];
}

/** dl-dpipe-entry-action-values */
export interface DlDpipeEntryActionValues extends Remembered {
  /** DEVLINK_ATTR_DPIPE_ACTION_VALUE: a nest, several. */
  readonly dpipeActionValue?: readonly DlDpipeActionValue[];
}

/** dl-dpipe-match */
export interface DlDpipeMatch extends Remembered {
  /** DEVLINK_ATTR_DPIPE_MATCH_TYPE: u32. */
  readonly dpipeMatchType?: DpipeMatchType | number;
  /** DEVLINK_ATTR_DPIPE_HEADER_ID: u32. */
  readonly dpipeHeaderId?: DpipeHeaderId | number;
  /** DEVLINK_ATTR_DPIPE_HEADER_GLOBAL: u8. */
  readonly dpipeHeaderGlobal?: number;
  /** DEVLINK_ATTR_DPIPE_HEADER_INDEX: u32. */
  readonly dpipeHeaderIndex?: number;
  /** DEVLINK_ATTR_DPIPE_FIELD_ID: u32. */
  readonly dpipeFieldId?: number;
}

/** dl-dpipe-match-value */
export interface DlDpipeMatchValue extends Remembered {
  /** DEVLINK_ATTR_DPIPE_MATCH: a nest, several. */
  readonly dpipeMatch?: readonly DlDpipeMatch[];
  /** DEVLINK_ATTR_DPIPE_VALUE: bytes. */
  readonly dpipeValue?: Uint8Array;
  /** DEVLINK_ATTR_DPIPE_VALUE_MASK: bytes. */
  readonly dpipeValueMask?: Uint8Array;
  /** DEVLINK_ATTR_DPIPE_VALUE_MAPPING: u32. */
  readonly dpipeValueMapping?: number;
}

/** dl-dpipe-action */
export interface DlDpipeAction extends Remembered {
  /** DEVLINK_ATTR_DPIPE_ACTION_TYPE: u32. */
  readonly dpipeActionType?: DpipeActionType | number;
  /** DEVLINK_ATTR_DPIPE_HEADER_ID: u32. */
  readonly dpipeHeaderId?: DpipeHeaderId | number;
  /** DEVLINK_ATTR_DPIPE_HEADER_GLOBAL: u8. */
  readonly dpipeHeaderGlobal?: number;
  /** DEVLINK_ATTR_DPIPE_HEADER_INDEX: u32. */
  readonly dpipeHeaderIndex?: number;
  /** DEVLINK_ATTR_DPIPE_FIELD_ID: u32. */
  readonly dpipeFieldId?: number;
}

/** dl-dpipe-action-value */
export interface DlDpipeActionValue extends Remembered {
  /** DEVLINK_ATTR_DPIPE_ACTION: a nest, several. */
  readonly dpipeAction?: readonly DlDpipeAction[];
  /** DEVLINK_ATTR_DPIPE_VALUE: bytes. */
  readonly dpipeValue?: Uint8Array;
  /** DEVLINK_ATTR_DPIPE_VALUE_MASK: bytes. */
  readonly dpipeValueMask?: Uint8Array;
  /** DEVLINK_ATTR_DPIPE_VALUE_MAPPING: u32. */
  readonly dpipeValueMapping?: number;
}

/** dl-dpipe-headers */
export interface DlDpipeHeaders extends Remembered {
  /** DEVLINK_ATTR_DPIPE_HEADER: a nest, several. */
  readonly dpipeHeader?: readonly DlDpipeHeader[];
}

/** dl-dpipe-header */
export interface DlDpipeHeader extends Remembered {
  /** DEVLINK_ATTR_DPIPE_HEADER_NAME: string. */
  readonly dpipeHeaderName?: string;
  /** DEVLINK_ATTR_DPIPE_HEADER_ID: u32. */
  readonly dpipeHeaderId?: DpipeHeaderId | number;
  /** DEVLINK_ATTR_DPIPE_HEADER_GLOBAL: u8. */
  readonly dpipeHeaderGlobal?: number;
  /** DEVLINK_ATTR_DPIPE_HEADER_FIELDS: a nest. */
  readonly dpipeHeaderFields?: DlDpipeHeaderFields;
}

/** dl-dpipe-header-fields */
export interface DlDpipeHeaderFields extends Remembered {
  /** DEVLINK_ATTR_DPIPE_FIELD: a nest, several. */
  readonly dpipeField?: readonly DlDpipeField[];
}

/** dl-dpipe-field */
export interface DlDpipeField extends Remembered {
  /** DEVLINK_ATTR_DPIPE_FIELD_NAME: string. */
  readonly dpipeFieldName?: string;
  /** DEVLINK_ATTR_DPIPE_FIELD_ID: u32. */
  readonly dpipeFieldId?: number;
  /** DEVLINK_ATTR_DPIPE_FIELD_BITWIDTH: u32. */
  readonly dpipeFieldBitwidth?: number;
  /** DEVLINK_ATTR_DPIPE_FIELD_MAPPING_TYPE: u32. */
  readonly dpipeFieldMappingType?: DpipeFieldMappingType | number;
}

/** dl-resource */
export interface DlResource extends Remembered {
  /** DEVLINK_ATTR_RESOURCE_NAME: string. */
  readonly resourceName?: string;
  /** DEVLINK_ATTR_RESOURCE_ID: u64. */
  readonly resourceId?: bigint;
  /** DEVLINK_ATTR_RESOURCE_SIZE: u64. */
  readonly resourceSize?: bigint;
  /** DEVLINK_ATTR_RESOURCE_SIZE_NEW: u64. */
  readonly resourceSizeNew?: bigint;
  /** DEVLINK_ATTR_RESOURCE_SIZE_VALID: u8. */
  readonly resourceSizeValid?: number;
  /** DEVLINK_ATTR_RESOURCE_SIZE_MIN: u64. */
  readonly resourceSizeMin?: bigint;
  /** DEVLINK_ATTR_RESOURCE_SIZE_MAX: u64. */
  readonly resourceSizeMax?: bigint;
  /** DEVLINK_ATTR_RESOURCE_SIZE_GRAN: u64. */
  readonly resourceSizeGran?: bigint;
  /** DEVLINK_ATTR_RESOURCE_UNIT: u8. */
  readonly resourceUnit?: ResourceUnit | number;
  /** DEVLINK_ATTR_RESOURCE_OCC: u64. */
  readonly resourceOcc?: bigint;
  /** DEVLINK_ATTR_RESOURCE_LIST: a nest. */
  readonly resourceList?: DlResourceList;
}

/** dl-resource-list */
export interface DlResourceList extends Remembered {
  /** DEVLINK_ATTR_RESOURCE: a nest, several. */
  readonly resource?: readonly DlResource[];
}

/** dl-param */
export interface DlParam extends Remembered {
  /** DEVLINK_ATTR_PARAM_NAME: string. */
  readonly paramName?: string;
  /** DEVLINK_ATTR_PARAM_GENERIC: flag. */
  readonly paramGeneric?: true;
  /** DEVLINK_ATTR_PARAM_TYPE: u8. */
  readonly paramType?: VarAttrType | number;
  /** DEVLINK_ATTR_PARAM_VALUES_LIST: a nest. */
  readonly paramValuesList?: DlParamValues;
}

/** dl-region-snapshots */
export interface DlRegionSnapshots extends Remembered {
  /** DEVLINK_ATTR_REGION_SNAPSHOT: a nest, several. */
  readonly regionSnapshot?: readonly DlRegionSnapshot[];
}

/** dl-region-snapshot */
export interface DlRegionSnapshot extends Remembered {
  /** DEVLINK_ATTR_REGION_SNAPSHOT_ID: u32. */
  readonly regionSnapshotId?: number;
}

/** dl-region-chunks */
export interface DlRegionChunks extends Remembered {
  /** DEVLINK_ATTR_REGION_CHUNK: a nest, several. */
  readonly regionChunk?: readonly DlRegionChunk[];
}

/** dl-region-chunk */
export interface DlRegionChunk extends Remembered {
  /** DEVLINK_ATTR_REGION_CHUNK_DATA: bytes. */
  readonly regionChunkData?: Uint8Array;
  /** DEVLINK_ATTR_REGION_CHUNK_ADDR: u64. */
  readonly regionChunkAddr?: bigint;
}

/** dl-fmsg */
export interface DlFmsg extends Remembered {
  /** DEVLINK_ATTR_FMSG_OBJ_NEST_START: flag. */
  readonly fmsgObjNestStart?: true;
  /** DEVLINK_ATTR_FMSG_PAIR_NEST_START: flag. */
  readonly fmsgPairNestStart?: true;
  /** DEVLINK_ATTR_FMSG_ARR_NEST_START: flag. */
  readonly fmsgArrNestStart?: true;
  /** DEVLINK_ATTR_FMSG_NEST_END: flag. */
  readonly fmsgNestEnd?: true;
  /** DEVLINK_ATTR_FMSG_OBJ_NAME: string. */
  readonly fmsgObjName?: string;
  /** DEVLINK_ATTR_FMSG_OBJ_VALUE_TYPE: u8. */
  readonly fmsgObjValueType?: VarAttrType | number;
  /** DEVLINK_ATTR_FMSG_OBJ_VALUE_DATA: bytes. */
  readonly fmsgObjValueData?: Uint8Array;
}

/** dl-health-reporter */
export interface DlHealthReporter extends Remembered {
  /** DEVLINK_ATTR_HEALTH_REPORTER_NAME: string. */
  readonly healthReporterName?: string;
  /** DEVLINK_ATTR_HEALTH_REPORTER_STATE: u8. */
  readonly healthReporterState?: number;
  /** DEVLINK_ATTR_HEALTH_REPORTER_ERR_COUNT: u64. */
  readonly healthReporterErrCount?: bigint;
  /** DEVLINK_ATTR_HEALTH_REPORTER_RECOVER_COUNT: u64. */
  readonly healthReporterRecoverCount?: bigint;
  /** DEVLINK_ATTR_HEALTH_REPORTER_GRACEFUL_PERIOD: u64. */
  readonly healthReporterGracefulPeriod?: bigint;
  /** DEVLINK_ATTR_HEALTH_REPORTER_AUTO_RECOVER: u8. */
  readonly healthReporterAutoRecover?: number;
  /** DEVLINK_ATTR_HEALTH_REPORTER_DUMP_TS: u64. */
  readonly healthReporterDumpTs?: bigint;
  /** DEVLINK_ATTR_HEALTH_REPORTER_DUMP_TS_NS: u64. */
  readonly healthReporterDumpTsNs?: bigint;
  /** DEVLINK_ATTR_HEALTH_REPORTER_AUTO_DUMP: u8. */
  readonly healthReporterAutoDump?: number;
  /** DEVLINK_ATTR_HEALTH_REPORTER_BURST_PERIOD: u64. */
  readonly healthReporterBurstPeriod?: bigint;
}

/** dl-attr-stats */
export interface DlAttrStats extends Remembered {
  /** DEVLINK_ATTR_STATS_RX_PACKETS: u64. */
  readonly statsRxPackets?: bigint;
  /** DEVLINK_ATTR_STATS_RX_BYTES: u64. */
  readonly statsRxBytes?: bigint;
  /** DEVLINK_ATTR_STATS_RX_DROPPED: u64. */
  readonly statsRxDropped?: bigint;
}

/** dl-trap-metadata */
export interface DlTrapMetadata extends Remembered {
  /** DEVLINK_ATTR_TRAP_METADATA_TYPE_IN_PORT: flag. */
  readonly trapMetadataTypeInPort?: true;
  /** DEVLINK_ATTR_TRAP_METADATA_TYPE_FA_COOKIE: flag. */
  readonly trapMetadataTypeFaCookie?: true;
}

/** dl-linecard-supported-types */
export interface DlLinecardSupportedTypes extends Remembered {
  /** DEVLINK_ATTR_LINECARD_TYPE: string. */
  readonly linecardType?: string;
}

/** dl-selftest-id */
export interface DlSelftestId extends Remembered {
  /** DEVLINK_ATTR_SELFTEST_ID_FLASH: flag. */
  readonly flash?: true;
}

/** dl-rate-tc-bws */
export interface DlRateTcBws extends Remembered {
  /** DEVLINK_RATE_TC_ATTR_INDEX: u8, 7 at most. */
  readonly index?: number;
  /** DEVLINK_RATE_TC_ATTR_BW: u32. */
  readonly bw?: number;
}

/** dl-param-values */
export interface DlParamValues extends Remembered {
  /** DEVLINK_ATTR_PARAM_VALUE: a nest, several. */
  readonly paramValue?: readonly DlParamValue[];
}

/** dl-param-value */
export interface DlParamValue extends Remembered {
  /** DEVLINK_ATTR_PARAM_VALUE_DATA: bytes. */
  readonly paramValueData?: Uint8Array;
  /** DEVLINK_ATTR_PARAM_VALUE_CMODE: u8. */
  readonly paramValueCmode?: ParamCmode | number;
}

/** dl-nested-devlink */
export interface DlNestedDevlink extends Remembered {
  /** DEVLINK_ATTR_BUS_NAME: string. */
  readonly busName?: string;
  /** DEVLINK_ATTR_DEV_NAME: string. */
  readonly devName?: string;
}

/** The operations of devlink. */
export interface DevlinkOperations {
  readonly get: { readonly do: readonly [Input<Devlink>, Devlink]; readonly dump: readonly [Input<Devlink>, Devlink] };
  readonly 'port-get': {
    readonly do: readonly [Input<Devlink>, Devlink];
    readonly dump: readonly [Input<Devlink>, Devlink];
  };
  readonly 'port-set': { readonly do: readonly [Input<Devlink>, Devlink | undefined] };
  readonly 'port-new': { readonly do: readonly [Input<Devlink>, Devlink] };
  readonly 'port-del': { readonly do: readonly [Input<Devlink>, Devlink | undefined] };
  readonly 'port-split': { readonly do: readonly [Input<Devlink>, Devlink | undefined] };
  readonly 'port-unsplit': { readonly do: readonly [Input<Devlink>, Devlink | undefined] };
  readonly 'sb-get': {
    readonly do: readonly [Input<Devlink>, Devlink];
    readonly dump: readonly [Input<Devlink>, Devlink];
  };
  readonly 'sb-pool-get': {
    readonly do: readonly [Input<Devlink>, Devlink];
    readonly dump: readonly [Input<Devlink>, Devlink];
  };
  readonly 'sb-pool-set': { readonly do: readonly [Input<Devlink>, Devlink | undefined] };
  readonly 'sb-port-pool-get': {
    readonly do: readonly [Input<Devlink>, Devlink];
    readonly dump: readonly [Input<Devlink>, Devlink];
  };
  readonly 'sb-port-pool-set': { readonly do: readonly [Input<Devlink>, Devlink | undefined] };
  readonly 'sb-tc-pool-bind-get': {
    readonly do: readonly [Input<Devlink>, Devlink];
    readonly dump: readonly [Input<Devlink>, Devlink];
  };
  readonly 'sb-tc-pool-bind-set': { readonly do: readonly [Input<Devlink>, Devlink | undefined] };
  readonly 'sb-occ-snapshot': { readonly do: readonly [Input<Devlink>, Devlink | undefined] };
  readonly 'sb-occ-max-clear': { readonly do: readonly [Input<Devlink>, Devlink | undefined] };
  readonly 'eswitch-get': { readonly do: readonly [Input<Devlink>, Devlink] };
  readonly 'eswitch-set': { readonly do: readonly [Input<Devlink>, Devlink | undefined] };
  readonly 'dpipe-table-get': { readonly do: readonly [Input<Devlink>, Devlink] };
  readonly 'dpipe-entries-get': { readonly do: readonly [Input<Devlink>, Devlink] };
  readonly 'dpipe-headers-get': { readonly do: readonly [Input<Devlink>, Devlink] };
  readonly 'dpipe-table-counters-set': { readonly do: readonly [Input<Devlink>, Devlink | undefined] };
  readonly 'resource-set': { readonly do: readonly [Input<Devlink>, Devlink | undefined] };
  readonly 'resource-dump': { readonly do: readonly [Input<Devlink>, Devlink] };
  readonly reload: { readonly do: readonly [Input<Devlink>, Devlink] };
  readonly 'param-get': {
    readonly do: readonly [Input<Devlink>, Devlink];
    readonly dump: readonly [Input<Devlink>, Devlink];
  };
  readonly 'param-set': { readonly do: readonly [Input<Devlink>, Devlink | undefined] };
  readonly 'region-get': {
    readonly do: readonly [Input<Devlink>, Devlink];
    readonly dump: readonly [Input<Devlink>, Devlink];
  };
  readonly 'region-new': { readonly do: readonly [Input<Devlink>, Devlink] };
  readonly 'region-del': { readonly do: readonly [Input<Devlink>, Devlink | undefined] };
  readonly 'region-read': { readonly dump: readonly [Input<Devlink>, Devlink] };
  readonly 'port-param-get': {
    readonly do: readonly [Input<Devlink>, Devlink];
    readonly dump: readonly [Input<Devlink>, Devlink];
  };
  readonly 'port-param-set': { readonly do: readonly [Input<Devlink>, Devlink | undefined] };
  readonly 'info-get': {
    readonly do: readonly [Input<Devlink>, Devlink];
    readonly dump: readonly [Input<Devlink>, Devlink];
  };
  readonly 'health-reporter-get': {
    readonly do: readonly [Input<Devlink>, Devlink];
    readonly dump: readonly [Input<Devlink>, Devlink];
  };
  readonly 'health-reporter-set': { readonly do: readonly [Input<Devlink>, Devlink | undefined] };
  readonly 'health-reporter-recover': { readonly do: readonly [Input<Devlink>, Devlink | undefined] };
  readonly 'health-reporter-diagnose': { readonly do: readonly [Input<Devlink>, Devlink | undefined] };
  readonly 'health-reporter-dump-get': { readonly dump: readonly [Input<Devlink>, Devlink] };
  readonly 'health-reporter-dump-clear': { readonly do: readonly [Input<Devlink>, Devlink | undefined] };
  readonly 'flash-update': { readonly do: readonly [Input<Devlink>, Devlink | undefined] };
  readonly 'trap-get': {
    readonly do: readonly [Input<Devlink>, Devlink];
    readonly dump: readonly [Input<Devlink>, Devlink];
  };
  readonly 'trap-set': { readonly do: readonly [Input<Devlink>, Devlink | undefined] };
  readonly 'trap-group-get': {
    readonly do: readonly [Input<Devlink>, Devlink];
    readonly dump: readonly [Input<Devlink>, Devlink];
  };
  readonly 'trap-group-set': { readonly do: readonly [Input<Devlink>, Devlink | undefined] };
  readonly 'trap-policer-get': {
    readonly do: readonly [Input<Devlink>, Devlink];
    readonly dump: readonly [Input<Devlink>, Devlink];
  };
  readonly 'trap-policer-set': { readonly do: readonly [Input<Devlink>, Devlink | undefined] };
  readonly 'health-reporter-test': { readonly do: readonly [Input<Devlink>, Devlink | undefined] };
  readonly 'rate-get': {
    readonly do: readonly [Input<Devlink>, Devlink];
    readonly dump: readonly [Input<Devlink>, Devlink];
  };
  readonly 'rate-set': { readonly do: readonly [Input<Devlink>, Devlink | undefined] };
  readonly 'rate-new': { readonly do: readonly [Input<Devlink>, Devlink | undefined] };
  readonly 'rate-del': { readonly do: readonly [Input<Devlink>, Devlink | undefined] };
  readonly 'linecard-get': {
    readonly do: readonly [Input<Devlink>, Devlink];
    readonly dump: readonly [Input<Devlink>, Devlink];
  };
  readonly 'linecard-set': { readonly do: readonly [Input<Devlink>, Devlink | undefined] };
  readonly 'selftests-get': {
    readonly do: readonly [Input<Devlink>, Devlink];
    readonly dump: readonly [Input<Devlink>, Devlink];
  };
  readonly 'selftests-run': { readonly do: readonly [Input<Devlink>, Devlink | undefined] };
  readonly 'notify-filter-set': { readonly do: readonly [Input<Devlink>, Devlink | undefined] };
}

/** The multicast groups of devlink. */
export type DevlinkGroup = never;

/** What devlink announces. */
export interface DevlinkNotifications {
  readonly get: Devlink;
  readonly 'port-get': Devlink;
  readonly 'sb-get': Devlink;
  readonly 'sb-pool-get': Devlink;
  readonly 'sb-port-pool-get': Devlink;
  readonly 'sb-tc-pool-bind-get': Devlink;
  readonly 'eswitch-get': Devlink;
  readonly 'dpipe-table-get': Devlink;
  readonly 'dpipe-entries-get': Devlink;
  readonly 'dpipe-headers-get': Devlink;
  readonly 'resource-dump': Devlink;
  readonly reload: Devlink;
  readonly 'param-get': Devlink;
  readonly 'region-get': Devlink;
  readonly 'region-new': Devlink;
  readonly 'region-read': Devlink;
  readonly 'port-param-get': Devlink;
  readonly 'info-get': Devlink;
  readonly 'health-reporter-get': Devlink;
  readonly 'health-reporter-dump-get': Devlink;
  readonly 'trap-get': Devlink;
  readonly 'trap-group-get': Devlink;
  readonly 'trap-policer-get': Devlink;
  readonly 'rate-get': Devlink;
  readonly 'linecard-get': Devlink;
  readonly 'selftests-get': Devlink;
}

const portTypeNames = { notset: 0, auto: 1, eth: 2, ib: 3 };

const portTypeEnumU16Codec: AnyCodec = enumOf(u16, portTypeNames);

const sbPoolTypeNames = { ingress: 0, egress: 1 };

const sbPoolTypeEnumU8Codec: AnyCodec = enumOf(u8, sbPoolTypeNames);

const sbThresholdTypeNames = { static: 0, dynamic: 1 };

const sbThresholdTypeEnumU8Codec: AnyCodec = enumOf(u8, sbThresholdTypeNames);

const eswitchModeNames = { legacy: 0, switchdev: 1, 'switchdev-inactive': 2 };

const eswitchModeEnumU16Codec: AnyCodec = enumOf(u16, eswitchModeNames);

const eswitchInlineModeNames = { none: 0, link: 1, network: 2, transport: 3 };

const eswitchInlineModeEnumU8Codec: AnyCodec = enumOf(u8, eswitchInlineModeNames);

const dpipeMatchTypeNames = { 'field-exact': 0 };

const dpipeMatchTypeEnumU32Codec: AnyCodec = enumOf(u32, dpipeMatchTypeNames);

const dpipeHeaderIdNames = { ethernet: 0, ipv4: 1, ipv6: 2 };

const dpipeHeaderIdEnumU32Codec: AnyCodec = enumOf(u32, dpipeHeaderIdNames);

const dlDpipeMatchSet: Attributes<Attrs> = attributes<Attrs>(
  {
    dpipeMatchType: attr(42, dpipeMatchTypeEnumU32Codec, { name: 'DEVLINK_ATTR_DPIPE_MATCH_TYPE' }),
    dpipeHeaderId: attr(52, dpipeHeaderIdEnumU32Codec, { name: 'DEVLINK_ATTR_DPIPE_HEADER_ID' }),
    dpipeHeaderGlobal: attr(54, u8, { name: 'DEVLINK_ATTR_DPIPE_HEADER_GLOBAL' }),
    dpipeHeaderIndex: attr(55, u32, { name: 'DEVLINK_ATTR_DPIPE_HEADER_INDEX' }),
    dpipeFieldId: attr(58, u32, { name: 'DEVLINK_ATTR_DPIPE_FIELD_ID' }),
  },
  'dl-dpipe-match',
);

const dlDpipeTableMatchesSet: Attributes<Attrs> = attributes<Attrs>(
  { dpipeMatch: attr(40, multi(dlDpipeMatchSet), { name: 'DEVLINK_ATTR_DPIPE_MATCH' }) },
  'dl-dpipe-table-matches',
);

const dpipeActionTypeNames = { 'field-modify': 0 };

const dpipeActionTypeEnumU32Codec: AnyCodec = enumOf(u32, dpipeActionTypeNames);

const dlDpipeActionSet: Attributes<Attrs> = attributes<Attrs>(
  {
    dpipeActionType: attr(45, dpipeActionTypeEnumU32Codec, { name: 'DEVLINK_ATTR_DPIPE_ACTION_TYPE' }),
    dpipeHeaderId: attr(52, dpipeHeaderIdEnumU32Codec, { name: 'DEVLINK_ATTR_DPIPE_HEADER_ID' }),
    dpipeHeaderGlobal: attr(54, u8, { name: 'DEVLINK_ATTR_DPIPE_HEADER_GLOBAL' }),
    dpipeHeaderIndex: attr(55, u32, { name: 'DEVLINK_ATTR_DPIPE_HEADER_INDEX' }),
    dpipeFieldId: attr(58, u32, { name: 'DEVLINK_ATTR_DPIPE_FIELD_ID' }),
  },
  'dl-dpipe-action',
);

const dlDpipeTableActionsSet: Attributes<Attrs> = attributes<Attrs>(
  { dpipeAction: attr(43, multi(dlDpipeActionSet), { name: 'DEVLINK_ATTR_DPIPE_ACTION' }) },
  'dl-dpipe-table-actions',
);

const dlDpipeTableSet: Attributes<Attrs> = attributes<Attrs>(
  {
    dpipeTableName: attr(29, string, { name: 'DEVLINK_ATTR_DPIPE_TABLE_NAME' }),
    dpipeTableSize: attr(30, u64, { name: 'DEVLINK_ATTR_DPIPE_TABLE_SIZE' }),
    dpipeTableMatches: attr(31, dlDpipeTableMatchesSet, { name: 'DEVLINK_ATTR_DPIPE_TABLE_MATCHES' }),
    dpipeTableActions: attr(32, dlDpipeTableActionsSet, { name: 'DEVLINK_ATTR_DPIPE_TABLE_ACTIONS' }),
    dpipeTableCountersEnabled: attr(33, u8, { name: 'DEVLINK_ATTR_DPIPE_TABLE_COUNTERS_ENABLED' }),
    dpipeTableResourceId: attr(75, u64, { name: 'DEVLINK_ATTR_DPIPE_TABLE_RESOURCE_ID' }),
    dpipeTableResourceUnits: attr(76, u64, { name: 'DEVLINK_ATTR_DPIPE_TABLE_RESOURCE_UNITS' }),
  },
  'dl-dpipe-table',
);

const dlDpipeTablesSet: Attributes<Attrs> = attributes<Attrs>(
  { dpipeTable: attr(28, multi(dlDpipeTableSet), { name: 'DEVLINK_ATTR_DPIPE_TABLE' }) },
  'dl-dpipe-tables',
);

const dlDpipeMatchValueSet: Attributes<Attrs> = attributes<Attrs>(
  {
    dpipeMatch: attr(40, multi(dlDpipeMatchSet), { name: 'DEVLINK_ATTR_DPIPE_MATCH' }),
    dpipeValue: attr(46, bytes, { name: 'DEVLINK_ATTR_DPIPE_VALUE' }),
    dpipeValueMask: attr(47, bytes, { name: 'DEVLINK_ATTR_DPIPE_VALUE_MASK' }),
    dpipeValueMapping: attr(48, u32, { name: 'DEVLINK_ATTR_DPIPE_VALUE_MAPPING' }),
  },
  'dl-dpipe-match-value',
);

const dlDpipeEntryMatchValuesSet: Attributes<Attrs> = attributes<Attrs>(
  { dpipeMatchValue: attr(41, multi(dlDpipeMatchValueSet), { name: 'DEVLINK_ATTR_DPIPE_MATCH_VALUE' }) },
  'dl-dpipe-entry-match-values',
);

const dlDpipeActionValueSet: Attributes<Attrs> = attributes<Attrs>(
  {
    dpipeAction: attr(43, multi(dlDpipeActionSet), { name: 'DEVLINK_ATTR_DPIPE_ACTION' }),
    dpipeValue: attr(46, bytes, { name: 'DEVLINK_ATTR_DPIPE_VALUE' }),
    dpipeValueMask: attr(47, bytes, { name: 'DEVLINK_ATTR_DPIPE_VALUE_MASK' }),
    dpipeValueMapping: attr(48, u32, { name: 'DEVLINK_ATTR_DPIPE_VALUE_MAPPING' }),
  },
  'dl-dpipe-action-value',
);

const dlDpipeEntryActionValuesSet: Attributes<Attrs> = attributes<Attrs>(
  { dpipeActionValue: attr(44, multi(dlDpipeActionValueSet), { name: 'DEVLINK_ATTR_DPIPE_ACTION_VALUE' }) },
  'dl-dpipe-entry-action-values',
);

const dlDpipeEntrySet: Attributes<Attrs> = attributes<Attrs>(
  {
    dpipeEntryIndex: attr(36, u64, { name: 'DEVLINK_ATTR_DPIPE_ENTRY_INDEX' }),
    dpipeEntryMatchValues: attr(37, dlDpipeEntryMatchValuesSet, { name: 'DEVLINK_ATTR_DPIPE_ENTRY_MATCH_VALUES' }),
    dpipeEntryActionValues: attr(38, dlDpipeEntryActionValuesSet, { name: 'DEVLINK_ATTR_DPIPE_ENTRY_ACTION_VALUES' }),
    dpipeEntryCounter: attr(39, u64, { name: 'DEVLINK_ATTR_DPIPE_ENTRY_COUNTER' }),
  },
  'dl-dpipe-entry',
);

const dlDpipeEntriesSet: Attributes<Attrs> = attributes<Attrs>(
  { dpipeEntry: attr(35, multi(dlDpipeEntrySet), { name: 'DEVLINK_ATTR_DPIPE_ENTRY' }) },
  'dl-dpipe-entries',
);

const dpipeFieldMappingTypeNames = { none: 0, ifindex: 1 };

const dpipeFieldMappingTypeEnumU32Codec: AnyCodec = enumOf(u32, dpipeFieldMappingTypeNames);

const dlDpipeFieldSet: Attributes<Attrs> = attributes<Attrs>(
  {
    dpipeFieldName: attr(57, string, { name: 'DEVLINK_ATTR_DPIPE_FIELD_NAME' }),
    dpipeFieldId: attr(58, u32, { name: 'DEVLINK_ATTR_DPIPE_FIELD_ID' }),
    dpipeFieldBitwidth: attr(59, u32, { name: 'DEVLINK_ATTR_DPIPE_FIELD_BITWIDTH' }),
    dpipeFieldMappingType: attr(60, dpipeFieldMappingTypeEnumU32Codec, {
      name: 'DEVLINK_ATTR_DPIPE_FIELD_MAPPING_TYPE',
    }),
  },
  'dl-dpipe-field',
);

const dlDpipeHeaderFieldsSet: Attributes<Attrs> = attributes<Attrs>(
  { dpipeField: attr(56, multi(dlDpipeFieldSet), { name: 'DEVLINK_ATTR_DPIPE_FIELD' }) },
  'dl-dpipe-header-fields',
);

const dlDpipeHeaderSet: Attributes<Attrs> = attributes<Attrs>(
  {
    dpipeHeaderName: attr(51, string, { name: 'DEVLINK_ATTR_DPIPE_HEADER_NAME' }),
    dpipeHeaderId: attr(52, dpipeHeaderIdEnumU32Codec, { name: 'DEVLINK_ATTR_DPIPE_HEADER_ID' }),
    dpipeHeaderGlobal: attr(54, u8, { name: 'DEVLINK_ATTR_DPIPE_HEADER_GLOBAL' }),
    dpipeHeaderFields: attr(53, dlDpipeHeaderFieldsSet, { name: 'DEVLINK_ATTR_DPIPE_HEADER_FIELDS' }),
  },
  'dl-dpipe-header',
);

const dlDpipeHeadersSet: Attributes<Attrs> = attributes<Attrs>(
  { dpipeHeader: attr(50, multi(dlDpipeHeaderSet), { name: 'DEVLINK_ATTR_DPIPE_HEADER' }) },
  'dl-dpipe-headers',
);

const eswitchEncapModeNames = { none: 0, basic: 1 };

const eswitchEncapModeEnumU8Codec: AnyCodec = enumOf(u8, eswitchEncapModeNames);

const dlResourceListSet: Attributes<Attrs> = attributes<Attrs>(
  { resource: attr(64, multi(nested(() => dlResourceSet)), { name: 'DEVLINK_ATTR_RESOURCE' }) },
  'dl-resource-list',
);

const resourceUnitNames = { entry: 0 };

const resourceUnitEnumU8Codec: AnyCodec = enumOf(u8, resourceUnitNames);

const dlResourceSet: Attributes<Attrs> = attributes<Attrs>(
  {
    resourceName: attr(65, string, { name: 'DEVLINK_ATTR_RESOURCE_NAME' }),
    resourceId: attr(66, u64, { name: 'DEVLINK_ATTR_RESOURCE_ID' }),
    resourceSize: attr(67, u64, { name: 'DEVLINK_ATTR_RESOURCE_SIZE' }),
    resourceSizeNew: attr(68, u64, { name: 'DEVLINK_ATTR_RESOURCE_SIZE_NEW' }),
    resourceSizeValid: attr(69, u8, { name: 'DEVLINK_ATTR_RESOURCE_SIZE_VALID' }),
    resourceSizeMin: attr(70, u64, { name: 'DEVLINK_ATTR_RESOURCE_SIZE_MIN' }),
    resourceSizeMax: attr(71, u64, { name: 'DEVLINK_ATTR_RESOURCE_SIZE_MAX' }),
    resourceSizeGran: attr(72, u64, { name: 'DEVLINK_ATTR_RESOURCE_SIZE_GRAN' }),
    resourceUnit: attr(73, resourceUnitEnumU8Codec, { name: 'DEVLINK_ATTR_RESOURCE_UNIT' }),
    resourceOcc: attr(74, u64, { name: 'DEVLINK_ATTR_RESOURCE_OCC' }),
    resourceList: attr(
      63,
      nested(() => dlResourceListSet),
      { name: 'DEVLINK_ATTR_RESOURCE_LIST' },
    ),
  },
  'dl-resource',
);

const portFlavourNames = { physical: 0, cpu: 1, dsa: 2, 'pci-pf': 3, 'pci-vf': 4, virtual: 5, unused: 6, 'pci-sf': 7 };

const portFlavourEnumU16Codec: AnyCodec = enumOf(u16, portFlavourNames);

const varAttrTypeNames = { u8: 1, u16: 2, u32: 3, u64: 4, string: 5, flag: 6, 'nul-string': 10, binary: 11 };

const varAttrTypeEnumU8Codec: AnyCodec = enumOf(u8, varAttrTypeNames);

const paramCmodeNames = { runtime: 0, driverinit: 1, permanent: 2 };

const paramCmodeEnumU8Codec: AnyCodec = enumOf(u8, paramCmodeNames);

const dlParamValueSet: Attributes<Attrs> = attributes<Attrs>(
  {
    paramValueData: attr(86, bytes, { name: 'DEVLINK_ATTR_PARAM_VALUE_DATA' }),
    paramValueCmode: attr(87, paramCmodeEnumU8Codec, { name: 'DEVLINK_ATTR_PARAM_VALUE_CMODE' }),
  },
  'dl-param-value',
);

const dlParamValuesSet: Attributes<Attrs> = attributes<Attrs>(
  { paramValue: attr(85, multi(dlParamValueSet), { name: 'DEVLINK_ATTR_PARAM_VALUE' }) },
  'dl-param-values',
);

const dlParamSet: Attributes<Attrs> = attributes<Attrs>(
  {
    paramName: attr(81, string, { name: 'DEVLINK_ATTR_PARAM_NAME' }),
    paramGeneric: attr(82, flag, { name: 'DEVLINK_ATTR_PARAM_GENERIC' }),
    paramType: attr(83, varAttrTypeEnumU8Codec, { name: 'DEVLINK_ATTR_PARAM_TYPE' }),
    paramValuesList: attr(84, dlParamValuesSet, { name: 'DEVLINK_ATTR_PARAM_VALUES_LIST' }),
  },
  'dl-param',
);

const dlRegionSnapshotSet: Attributes<Attrs> = attributes<Attrs>(
  { regionSnapshotId: attr(92, u32, { name: 'DEVLINK_ATTR_REGION_SNAPSHOT_ID' }) },
  'dl-region-snapshot',
);

const dlRegionSnapshotsSet: Attributes<Attrs> = attributes<Attrs>(
  { regionSnapshot: attr(91, multi(dlRegionSnapshotSet), { name: 'DEVLINK_ATTR_REGION_SNAPSHOT' }) },
  'dl-region-snapshots',
);

const dlRegionChunkSet: Attributes<Attrs> = attributes<Attrs>(
  {
    regionChunkData: attr(95, bytes, { name: 'DEVLINK_ATTR_REGION_CHUNK_DATA' }),
    regionChunkAddr: attr(96, u64, { name: 'DEVLINK_ATTR_REGION_CHUNK_ADDR' }),
  },
  'dl-region-chunk',
);

const dlRegionChunksSet: Attributes<Attrs> = attributes<Attrs>(
  { regionChunk: attr(94, multi(dlRegionChunkSet), { name: 'DEVLINK_ATTR_REGION_CHUNK' }) },
  'dl-region-chunks',
);

const dlInfoVersionSet: Attributes<Attrs> = attributes<Attrs>(
  {
    infoVersionName: attr(103, string, { name: 'DEVLINK_ATTR_INFO_VERSION_NAME' }),
    infoVersionValue: attr(104, string, { name: 'DEVLINK_ATTR_INFO_VERSION_VALUE' }),
  },
  'dl-info-version',
);

const dlFmsgSet: Attributes<Attrs> = attributes<Attrs>(
  {
    fmsgObjNestStart: attr(107, flag, { name: 'DEVLINK_ATTR_FMSG_OBJ_NEST_START' }),
    fmsgPairNestStart: attr(108, flag, { name: 'DEVLINK_ATTR_FMSG_PAIR_NEST_START' }),
    fmsgArrNestStart: attr(109, flag, { name: 'DEVLINK_ATTR_FMSG_ARR_NEST_START' }),
    fmsgNestEnd: attr(110, flag, { name: 'DEVLINK_ATTR_FMSG_NEST_END' }),
    fmsgObjName: attr(111, string, { name: 'DEVLINK_ATTR_FMSG_OBJ_NAME' }),
    fmsgObjValueType: attr(112, varAttrTypeEnumU8Codec, { name: 'DEVLINK_ATTR_FMSG_OBJ_VALUE_TYPE' }),
    fmsgObjValueData: attr(113, bytes, { name: 'DEVLINK_ATTR_FMSG_OBJ_VALUE_DATA' }),
  },
  'dl-fmsg',
);

const dlHealthReporterSet: Attributes<Attrs> = attributes<Attrs>(
  {
    healthReporterName: attr(115, string, { name: 'DEVLINK_ATTR_HEALTH_REPORTER_NAME' }),
    healthReporterState: attr(116, u8, { name: 'DEVLINK_ATTR_HEALTH_REPORTER_STATE' }),
    healthReporterErrCount: attr(117, u64, { name: 'DEVLINK_ATTR_HEALTH_REPORTER_ERR_COUNT' }),
    healthReporterRecoverCount: attr(118, u64, { name: 'DEVLINK_ATTR_HEALTH_REPORTER_RECOVER_COUNT' }),
    healthReporterGracefulPeriod: attr(120, u64, { name: 'DEVLINK_ATTR_HEALTH_REPORTER_GRACEFUL_PERIOD' }),
    healthReporterAutoRecover: attr(121, u8, { name: 'DEVLINK_ATTR_HEALTH_REPORTER_AUTO_RECOVER' }),
    healthReporterDumpTs: attr(119, u64, { name: 'DEVLINK_ATTR_HEALTH_REPORTER_DUMP_TS' }),
    healthReporterDumpTsNs: attr(137, u64, { name: 'DEVLINK_ATTR_HEALTH_REPORTER_DUMP_TS_NS' }),
    healthReporterAutoDump: attr(141, u8, { name: 'DEVLINK_ATTR_HEALTH_REPORTER_AUTO_DUMP' }),
    healthReporterBurstPeriod: attr(181, u64, { name: 'DEVLINK_ATTR_HEALTH_REPORTER_BURST_PERIOD' }),
  },
  'dl-health-reporter',
);

const dlAttrStatsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    statsRxPackets: attr(0, u64, { name: 'DEVLINK_ATTR_STATS_RX_PACKETS' }),
    statsRxBytes: attr(1, u64, { name: 'DEVLINK_ATTR_STATS_RX_BYTES' }),
    statsRxDropped: attr(2, u64, { name: 'DEVLINK_ATTR_STATS_RX_DROPPED' }),
  },
  'dl-attr-stats',
);

const trapActionNames = { drop: 0, trap: 1, mirror: 2 };

const trapActionEnumU8Codec: AnyCodec = enumOf(u8, trapActionNames);

const trapTypeNames = { drop: 0, exception: 1, control: 2 };

const trapTypeEnumU8Codec: AnyCodec = enumOf(u8, trapTypeNames);

const dlTrapMetadataSet: Attributes<Attrs> = attributes<Attrs>(
  {
    trapMetadataTypeInPort: attr(0, flag, { name: 'DEVLINK_ATTR_TRAP_METADATA_TYPE_IN_PORT' }),
    trapMetadataTypeFaCookie: attr(1, flag, { name: 'DEVLINK_ATTR_TRAP_METADATA_TYPE_FA_COOKIE' }),
  },
  'dl-trap-metadata',
);

const portFnStateNames = { inactive: 0, active: 1 };

const portFnStateEnumU8Codec: AnyCodec = enumOf(u8, portFnStateNames);

const portFnOpstateNames = { detached: 0, attached: 1 };

const portFnOpstateEnumU8Codec: AnyCodec = enumOf(u8, portFnOpstateNames);

const portFnAttrCapMasks = { 'roce-bit': 1, 'migratable-bit': 2, 'ipsec-crypto-bit': 4, 'ipsec-packet-bit': 8 };

const portFnAttrCapFlagsU32Codec: AnyCodec = flagsOf(u32, portFnAttrCapMasks);

const portFnAttrCapBitsCodec: AnyCodec = struct<Members>({
  value: portFnAttrCapFlagsU32Codec,
  selector: portFnAttrCapFlagsU32Codec,
});

const dlPortFunctionSet: Attributes<Attrs> = attributes<Attrs>(
  {
    hwAddr: attr(1, bytes, { name: 'DEVLINK_PORT_FN_ATTR_HW_ADDR' }),
    state: attr(2, portFnStateEnumU8Codec, { name: 'DEVLINK_PORT_FN_ATTR_STATE' }),
    opstate: attr(3, portFnOpstateEnumU8Codec, { name: 'DEVLINK_PORT_FN_ATTR_OPSTATE' }),
    caps: attr(4, portFnAttrCapBitsCodec, { name: 'DEVLINK_PORT_FN_ATTR_CAPS' }),
  },
  'dl-port-function',
);

const flashOverwriteMasks = { 'settings-bit': 1, 'identifiers-bit': 2 };

const flashOverwriteFlagsU32Codec: AnyCodec = flagsOf(u32, flashOverwriteMasks);

const flashOverwriteBitsCodec: AnyCodec = struct<Members>({
  value: flashOverwriteFlagsU32Codec,
  selector: flashOverwriteFlagsU32Codec,
});

const reloadActionNames = { 'driver-reinit': 1, 'fw-activate': 2 };

const reloadActionEnumU8Codec: AnyCodec = enumOf(u8, reloadActionNames);

const reloadActionMasks = { 'driver-reinit': 2, 'fw-activate': 4 };

const reloadActionFlagsU32Codec: AnyCodec = flagsOf(u32, reloadActionMasks);

const reloadActionBitsCodec: AnyCodec = struct<Members>({
  value: reloadActionFlagsU32Codec,
  selector: reloadActionFlagsU32Codec,
});

const dlReloadStatsEntrySet: Attributes<Attrs> = attributes<Attrs>(
  {
    reloadStatsLimit: attr(159, u8, { name: 'DEVLINK_ATTR_RELOAD_STATS_LIMIT' }),
    reloadStatsValue: attr(160, u32, { name: 'DEVLINK_ATTR_RELOAD_STATS_VALUE' }),
  },
  'dl-reload-stats-entry',
);

const dlReloadActStatsSet: Attributes<Attrs> = attributes<Attrs>(
  { reloadStatsEntry: attr(158, multi(dlReloadStatsEntrySet), { name: 'DEVLINK_ATTR_RELOAD_STATS_ENTRY' }) },
  'dl-reload-act-stats',
);

const dlReloadActInfoSet: Attributes<Attrs> = attributes<Attrs>(
  {
    reloadAction: attr(153, reloadActionEnumU8Codec, { name: 'DEVLINK_ATTR_RELOAD_ACTION' }),
    reloadActionStats: attr(163, multi(dlReloadActStatsSet), { name: 'DEVLINK_ATTR_RELOAD_ACTION_STATS' }),
  },
  'dl-reload-act-info',
);

const dlReloadStatsSet: Attributes<Attrs> = attributes<Attrs>(
  { reloadActionInfo: attr(162, multi(dlReloadActInfoSet), { name: 'DEVLINK_ATTR_RELOAD_ACTION_INFO' }) },
  'dl-reload-stats',
);

const dlDevStatsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    reloadStats: attr(157, dlReloadStatsSet, { name: 'DEVLINK_ATTR_RELOAD_STATS' }),
    remoteReloadStats: attr(161, dlReloadStatsSet, { name: 'DEVLINK_ATTR_REMOTE_RELOAD_STATS' }),
  },
  'dl-dev-stats',
);

const rateTypeNames = { leaf: 0, node: 1 };

const rateTypeEnumU16Codec: AnyCodec = enumOf(u16, rateTypeNames);

const dlLinecardSupportedTypesSet: Attributes<Attrs> = attributes<Attrs>(
  { linecardType: attr(173, string, { name: 'DEVLINK_ATTR_LINECARD_TYPE' }) },
  'dl-linecard-supported-types',
);

const dlSelftestIdSet: Attributes<Attrs> = attributes<Attrs>(
  { flash: attr(1, flag, { name: 'DEVLINK_ATTR_SELFTEST_ID_FLASH' }) },
  'dl-selftest-id',
);

const dlRateTcBwsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    index: attr(1, u8, { name: 'DEVLINK_RATE_TC_ATTR_INDEX', max: 7 }),
    bw: attr(2, u32, { name: 'DEVLINK_RATE_TC_ATTR_BW' }),
  },
  'dl-rate-tc-bws',
);

const dlNestedDevlinkSet: Attributes<Attrs> = attributes<Attrs>(
  {
    busName: attr(1, string, { name: 'DEVLINK_ATTR_BUS_NAME' }),
    devName: attr(2, string, { name: 'DEVLINK_ATTR_DEV_NAME' }),
  },
  'dl-nested-devlink',
);

const devlinkSet: Attributes<Attrs> = attributes<Attrs>(
  {
    busName: attr(1, string, { name: 'DEVLINK_ATTR_BUS_NAME' }),
    devName: attr(2, string, { name: 'DEVLINK_ATTR_DEV_NAME' }),
    portIndex: attr(3, u32, { name: 'DEVLINK_ATTR_PORT_INDEX' }),
    portType: attr(4, portTypeEnumU16Codec, { name: 'DEVLINK_ATTR_PORT_TYPE' }),
    portDesiredType: attr(5, u16, { name: 'DEVLINK_ATTR_PORT_DESIRED_TYPE' }),
    portNetdevIfindex: attr(6, u32, { name: 'DEVLINK_ATTR_PORT_NETDEV_IFINDEX' }),
    portNetdevName: attr(7, string, { name: 'DEVLINK_ATTR_PORT_NETDEV_NAME' }),
    portIbdevName: attr(8, string, { name: 'DEVLINK_ATTR_PORT_IBDEV_NAME' }),
    portSplitCount: attr(9, u32, { name: 'DEVLINK_ATTR_PORT_SPLIT_COUNT' }),
    portSplitGroup: attr(10, u32, { name: 'DEVLINK_ATTR_PORT_SPLIT_GROUP' }),
    sbIndex: attr(11, u32, { name: 'DEVLINK_ATTR_SB_INDEX' }),
    sbSize: attr(12, u32, { name: 'DEVLINK_ATTR_SB_SIZE' }),
    sbIngressPoolCount: attr(13, u16, { name: 'DEVLINK_ATTR_SB_INGRESS_POOL_COUNT' }),
    sbEgressPoolCount: attr(14, u16, { name: 'DEVLINK_ATTR_SB_EGRESS_POOL_COUNT' }),
    sbIngressTcCount: attr(15, u16, { name: 'DEVLINK_ATTR_SB_INGRESS_TC_COUNT' }),
    sbEgressTcCount: attr(16, u16, { name: 'DEVLINK_ATTR_SB_EGRESS_TC_COUNT' }),
    sbPoolIndex: attr(17, u16, { name: 'DEVLINK_ATTR_SB_POOL_INDEX' }),
    sbPoolType: attr(18, sbPoolTypeEnumU8Codec, { name: 'DEVLINK_ATTR_SB_POOL_TYPE' }),
    sbPoolSize: attr(19, u32, { name: 'DEVLINK_ATTR_SB_POOL_SIZE' }),
    sbPoolThresholdType: attr(20, sbThresholdTypeEnumU8Codec, { name: 'DEVLINK_ATTR_SB_POOL_THRESHOLD_TYPE' }),
    sbThreshold: attr(21, u32, { name: 'DEVLINK_ATTR_SB_THRESHOLD' }),
    sbTcIndex: attr(22, u16, { name: 'DEVLINK_ATTR_SB_TC_INDEX' }),
    sbOccCur: attr(23, u32, { name: 'DEVLINK_ATTR_SB_OCC_CUR' }),
    sbOccMax: attr(24, u32, { name: 'DEVLINK_ATTR_SB_OCC_MAX' }),
    eswitchMode: attr(25, eswitchModeEnumU16Codec, { name: 'DEVLINK_ATTR_ESWITCH_MODE' }),
    eswitchInlineMode: attr(26, eswitchInlineModeEnumU8Codec, { name: 'DEVLINK_ATTR_ESWITCH_INLINE_MODE' }),
    dpipeTables: attr(27, dlDpipeTablesSet, { name: 'DEVLINK_ATTR_DPIPE_TABLES' }),
    dpipeTable: attr(28, multi(dlDpipeTableSet), { name: 'DEVLINK_ATTR_DPIPE_TABLE' }),
    dpipeTableName: attr(29, string, { name: 'DEVLINK_ATTR_DPIPE_TABLE_NAME' }),
    dpipeTableSize: attr(30, u64, { name: 'DEVLINK_ATTR_DPIPE_TABLE_SIZE' }),
    dpipeTableMatches: attr(31, dlDpipeTableMatchesSet, { name: 'DEVLINK_ATTR_DPIPE_TABLE_MATCHES' }),
    dpipeTableActions: attr(32, dlDpipeTableActionsSet, { name: 'DEVLINK_ATTR_DPIPE_TABLE_ACTIONS' }),
    dpipeTableCountersEnabled: attr(33, u8, { name: 'DEVLINK_ATTR_DPIPE_TABLE_COUNTERS_ENABLED' }),
    dpipeEntries: attr(34, dlDpipeEntriesSet, { name: 'DEVLINK_ATTR_DPIPE_ENTRIES' }),
    dpipeEntry: attr(35, multi(dlDpipeEntrySet), { name: 'DEVLINK_ATTR_DPIPE_ENTRY' }),
    dpipeEntryIndex: attr(36, u64, { name: 'DEVLINK_ATTR_DPIPE_ENTRY_INDEX' }),
    dpipeEntryMatchValues: attr(37, dlDpipeEntryMatchValuesSet, { name: 'DEVLINK_ATTR_DPIPE_ENTRY_MATCH_VALUES' }),
    dpipeEntryActionValues: attr(38, dlDpipeEntryActionValuesSet, { name: 'DEVLINK_ATTR_DPIPE_ENTRY_ACTION_VALUES' }),
    dpipeEntryCounter: attr(39, u64, { name: 'DEVLINK_ATTR_DPIPE_ENTRY_COUNTER' }),
    dpipeMatch: attr(40, multi(dlDpipeMatchSet), { name: 'DEVLINK_ATTR_DPIPE_MATCH' }),
    dpipeMatchValue: attr(41, multi(dlDpipeMatchValueSet), { name: 'DEVLINK_ATTR_DPIPE_MATCH_VALUE' }),
    dpipeMatchType: attr(42, dpipeMatchTypeEnumU32Codec, { name: 'DEVLINK_ATTR_DPIPE_MATCH_TYPE' }),
    dpipeAction: attr(43, multi(dlDpipeActionSet), { name: 'DEVLINK_ATTR_DPIPE_ACTION' }),
    dpipeActionValue: attr(44, multi(dlDpipeActionValueSet), { name: 'DEVLINK_ATTR_DPIPE_ACTION_VALUE' }),
    dpipeActionType: attr(45, dpipeActionTypeEnumU32Codec, { name: 'DEVLINK_ATTR_DPIPE_ACTION_TYPE' }),
    dpipeValue: attr(46, bytes, { name: 'DEVLINK_ATTR_DPIPE_VALUE' }),
    dpipeValueMask: attr(47, bytes, { name: 'DEVLINK_ATTR_DPIPE_VALUE_MASK' }),
    dpipeValueMapping: attr(48, u32, { name: 'DEVLINK_ATTR_DPIPE_VALUE_MAPPING' }),
    dpipeHeaders: attr(49, dlDpipeHeadersSet, { name: 'DEVLINK_ATTR_DPIPE_HEADERS' }),
    dpipeHeader: attr(50, multi(dlDpipeHeaderSet), { name: 'DEVLINK_ATTR_DPIPE_HEADER' }),
    dpipeHeaderName: attr(51, string, { name: 'DEVLINK_ATTR_DPIPE_HEADER_NAME' }),
    dpipeHeaderId: attr(52, dpipeHeaderIdEnumU32Codec, { name: 'DEVLINK_ATTR_DPIPE_HEADER_ID' }),
    dpipeHeaderFields: attr(53, dlDpipeHeaderFieldsSet, { name: 'DEVLINK_ATTR_DPIPE_HEADER_FIELDS' }),
    dpipeHeaderGlobal: attr(54, u8, { name: 'DEVLINK_ATTR_DPIPE_HEADER_GLOBAL' }),
    dpipeHeaderIndex: attr(55, u32, { name: 'DEVLINK_ATTR_DPIPE_HEADER_INDEX' }),
    dpipeField: attr(56, multi(dlDpipeFieldSet), { name: 'DEVLINK_ATTR_DPIPE_FIELD' }),
    dpipeFieldName: attr(57, string, { name: 'DEVLINK_ATTR_DPIPE_FIELD_NAME' }),
    dpipeFieldId: attr(58, u32, { name: 'DEVLINK_ATTR_DPIPE_FIELD_ID' }),
    dpipeFieldBitwidth: attr(59, u32, { name: 'DEVLINK_ATTR_DPIPE_FIELD_BITWIDTH' }),
    dpipeFieldMappingType: attr(60, dpipeFieldMappingTypeEnumU32Codec, {
      name: 'DEVLINK_ATTR_DPIPE_FIELD_MAPPING_TYPE',
    }),
    pad: attr(61, pad, { name: 'DEVLINK_ATTR_PAD' }),
    eswitchEncapMode: attr(62, eswitchEncapModeEnumU8Codec, { name: 'DEVLINK_ATTR_ESWITCH_ENCAP_MODE' }),
    resourceList: attr(63, dlResourceListSet, { name: 'DEVLINK_ATTR_RESOURCE_LIST' }),
    resource: attr(64, multi(dlResourceSet), { name: 'DEVLINK_ATTR_RESOURCE' }),
    resourceName: attr(65, string, { name: 'DEVLINK_ATTR_RESOURCE_NAME' }),
    resourceId: attr(66, u64, { name: 'DEVLINK_ATTR_RESOURCE_ID' }),
    resourceSize: attr(67, u64, { name: 'DEVLINK_ATTR_RESOURCE_SIZE' }),
    resourceSizeNew: attr(68, u64, { name: 'DEVLINK_ATTR_RESOURCE_SIZE_NEW' }),
    resourceSizeValid: attr(69, u8, { name: 'DEVLINK_ATTR_RESOURCE_SIZE_VALID' }),
    resourceSizeMin: attr(70, u64, { name: 'DEVLINK_ATTR_RESOURCE_SIZE_MIN' }),
    resourceSizeMax: attr(71, u64, { name: 'DEVLINK_ATTR_RESOURCE_SIZE_MAX' }),
    resourceSizeGran: attr(72, u64, { name: 'DEVLINK_ATTR_RESOURCE_SIZE_GRAN' }),
    resourceUnit: attr(73, resourceUnitEnumU8Codec, { name: 'DEVLINK_ATTR_RESOURCE_UNIT' }),
    resourceOcc: attr(74, u64, { name: 'DEVLINK_ATTR_RESOURCE_OCC' }),
    dpipeTableResourceId: attr(75, u64, { name: 'DEVLINK_ATTR_DPIPE_TABLE_RESOURCE_ID' }),
    dpipeTableResourceUnits: attr(76, u64, { name: 'DEVLINK_ATTR_DPIPE_TABLE_RESOURCE_UNITS' }),
    portFlavour: attr(77, portFlavourEnumU16Codec, { name: 'DEVLINK_ATTR_PORT_FLAVOUR' }),
    portNumber: attr(78, u32, { name: 'DEVLINK_ATTR_PORT_NUMBER' }),
    portSplitSubportNumber: attr(79, u32, { name: 'DEVLINK_ATTR_PORT_SPLIT_SUBPORT_NUMBER' }),
    param: attr(80, dlParamSet, { name: 'DEVLINK_ATTR_PARAM' }),
    paramName: attr(81, string, { name: 'DEVLINK_ATTR_PARAM_NAME' }),
    paramGeneric: attr(82, flag, { name: 'DEVLINK_ATTR_PARAM_GENERIC' }),
    paramType: attr(83, varAttrTypeEnumU8Codec, { name: 'DEVLINK_ATTR_PARAM_TYPE' }),
    paramValueCmode: attr(87, paramCmodeEnumU8Codec, { name: 'DEVLINK_ATTR_PARAM_VALUE_CMODE' }),
    regionName: attr(88, string, { name: 'DEVLINK_ATTR_REGION_NAME' }),
    regionSize: attr(89, u64, { name: 'DEVLINK_ATTR_REGION_SIZE' }),
    regionSnapshots: attr(90, dlRegionSnapshotsSet, { name: 'DEVLINK_ATTR_REGION_SNAPSHOTS' }),
    regionSnapshot: attr(91, multi(dlRegionSnapshotSet), { name: 'DEVLINK_ATTR_REGION_SNAPSHOT' }),
    regionSnapshotId: attr(92, u32, { name: 'DEVLINK_ATTR_REGION_SNAPSHOT_ID' }),
    regionChunks: attr(93, dlRegionChunksSet, { name: 'DEVLINK_ATTR_REGION_CHUNKS' }),
    regionChunk: attr(94, multi(dlRegionChunkSet), { name: 'DEVLINK_ATTR_REGION_CHUNK' }),
    regionChunkData: attr(95, bytes, { name: 'DEVLINK_ATTR_REGION_CHUNK_DATA' }),
    regionChunkAddr: attr(96, u64, { name: 'DEVLINK_ATTR_REGION_CHUNK_ADDR' }),
    regionChunkLen: attr(97, u64, { name: 'DEVLINK_ATTR_REGION_CHUNK_LEN' }),
    infoDriverName: attr(98, string, { name: 'DEVLINK_ATTR_INFO_DRIVER_NAME' }),
    infoSerialNumber: attr(99, string, { name: 'DEVLINK_ATTR_INFO_SERIAL_NUMBER' }),
    infoVersionFixed: attr(100, multi(dlInfoVersionSet), { name: 'DEVLINK_ATTR_INFO_VERSION_FIXED' }),
    infoVersionRunning: attr(101, multi(dlInfoVersionSet), { name: 'DEVLINK_ATTR_INFO_VERSION_RUNNING' }),
    infoVersionStored: attr(102, multi(dlInfoVersionSet), { name: 'DEVLINK_ATTR_INFO_VERSION_STORED' }),
    infoVersionName: attr(103, string, { name: 'DEVLINK_ATTR_INFO_VERSION_NAME' }),
    infoVersionValue: attr(104, string, { name: 'DEVLINK_ATTR_INFO_VERSION_VALUE' }),
    sbPoolCellSize: attr(105, u32, { name: 'DEVLINK_ATTR_SB_POOL_CELL_SIZE' }),
    fmsg: attr(106, dlFmsgSet, { name: 'DEVLINK_ATTR_FMSG' }),
    fmsgObjNestStart: attr(107, flag, { name: 'DEVLINK_ATTR_FMSG_OBJ_NEST_START' }),
    fmsgPairNestStart: attr(108, flag, { name: 'DEVLINK_ATTR_FMSG_PAIR_NEST_START' }),
    fmsgArrNestStart: attr(109, flag, { name: 'DEVLINK_ATTR_FMSG_ARR_NEST_START' }),
    fmsgNestEnd: attr(110, flag, { name: 'DEVLINK_ATTR_FMSG_NEST_END' }),
    fmsgObjName: attr(111, string, { name: 'DEVLINK_ATTR_FMSG_OBJ_NAME' }),
    fmsgObjValueType: attr(112, varAttrTypeEnumU8Codec, { name: 'DEVLINK_ATTR_FMSG_OBJ_VALUE_TYPE' }),
    healthReporter: attr(114, dlHealthReporterSet, { name: 'DEVLINK_ATTR_HEALTH_REPORTER' }),
    healthReporterName: attr(115, string, { name: 'DEVLINK_ATTR_HEALTH_REPORTER_NAME' }),
    healthReporterState: attr(116, u8, { name: 'DEVLINK_ATTR_HEALTH_REPORTER_STATE' }),
    healthReporterErrCount: attr(117, u64, { name: 'DEVLINK_ATTR_HEALTH_REPORTER_ERR_COUNT' }),
    healthReporterRecoverCount: attr(118, u64, { name: 'DEVLINK_ATTR_HEALTH_REPORTER_RECOVER_COUNT' }),
    healthReporterDumpTs: attr(119, u64, { name: 'DEVLINK_ATTR_HEALTH_REPORTER_DUMP_TS' }),
    healthReporterGracefulPeriod: attr(120, u64, { name: 'DEVLINK_ATTR_HEALTH_REPORTER_GRACEFUL_PERIOD' }),
    healthReporterAutoRecover: attr(121, u8, { name: 'DEVLINK_ATTR_HEALTH_REPORTER_AUTO_RECOVER' }),
    flashUpdateFileName: attr(122, string, { name: 'DEVLINK_ATTR_FLASH_UPDATE_FILE_NAME' }),
    flashUpdateComponent: attr(123, string, { name: 'DEVLINK_ATTR_FLASH_UPDATE_COMPONENT' }),
    flashUpdateStatusMsg: attr(124, string, { name: 'DEVLINK_ATTR_FLASH_UPDATE_STATUS_MSG' }),
    flashUpdateStatusDone: attr(125, u64, { name: 'DEVLINK_ATTR_FLASH_UPDATE_STATUS_DONE' }),
    flashUpdateStatusTotal: attr(126, u64, { name: 'DEVLINK_ATTR_FLASH_UPDATE_STATUS_TOTAL' }),
    portPciPfNumber: attr(127, u16, { name: 'DEVLINK_ATTR_PORT_PCI_PF_NUMBER' }),
    portPciVfNumber: attr(128, u16, { name: 'DEVLINK_ATTR_PORT_PCI_VF_NUMBER' }),
    stats: attr(129, dlAttrStatsSet, { name: 'DEVLINK_ATTR_STATS' }),
    trapName: attr(130, string, { name: 'DEVLINK_ATTR_TRAP_NAME' }),
    trapAction: attr(131, trapActionEnumU8Codec, { name: 'DEVLINK_ATTR_TRAP_ACTION' }),
    trapType: attr(132, trapTypeEnumU8Codec, { name: 'DEVLINK_ATTR_TRAP_TYPE' }),
    trapGeneric: attr(133, flag, { name: 'DEVLINK_ATTR_TRAP_GENERIC' }),
    trapMetadata: attr(134, dlTrapMetadataSet, { name: 'DEVLINK_ATTR_TRAP_METADATA' }),
    trapGroupName: attr(135, string, { name: 'DEVLINK_ATTR_TRAP_GROUP_NAME' }),
    reloadFailed: attr(136, u8, { name: 'DEVLINK_ATTR_RELOAD_FAILED' }),
    healthReporterDumpTsNs: attr(137, u64, { name: 'DEVLINK_ATTR_HEALTH_REPORTER_DUMP_TS_NS' }),
    netnsFd: attr(138, u32, { name: 'DEVLINK_ATTR_NETNS_FD' }),
    netnsPid: attr(139, u32, { name: 'DEVLINK_ATTR_NETNS_PID' }),
    netnsId: attr(140, u32, { name: 'DEVLINK_ATTR_NETNS_ID' }),
    healthReporterAutoDump: attr(141, u8, { name: 'DEVLINK_ATTR_HEALTH_REPORTER_AUTO_DUMP' }),
    trapPolicerId: attr(142, u32, { name: 'DEVLINK_ATTR_TRAP_POLICER_ID' }),
    trapPolicerRate: attr(143, u64, { name: 'DEVLINK_ATTR_TRAP_POLICER_RATE' }),
    trapPolicerBurst: attr(144, u64, { name: 'DEVLINK_ATTR_TRAP_POLICER_BURST' }),
    portFunction: attr(145, dlPortFunctionSet, { name: 'DEVLINK_ATTR_PORT_FUNCTION' }),
    infoBoardSerialNumber: attr(146, string, { name: 'DEVLINK_ATTR_INFO_BOARD_SERIAL_NUMBER' }),
    portLanes: attr(147, u32, { name: 'DEVLINK_ATTR_PORT_LANES' }),
    portSplittable: attr(148, u8, { name: 'DEVLINK_ATTR_PORT_SPLITTABLE' }),
    portExternal: attr(149, u8, { name: 'DEVLINK_ATTR_PORT_EXTERNAL' }),
    portControllerNumber: attr(150, u32, { name: 'DEVLINK_ATTR_PORT_CONTROLLER_NUMBER' }),
    flashUpdateStatusTimeout: attr(151, u64, { name: 'DEVLINK_ATTR_FLASH_UPDATE_STATUS_TIMEOUT' }),
    flashUpdateOverwriteMask: attr(152, flashOverwriteBitsCodec, { name: 'DEVLINK_ATTR_FLASH_UPDATE_OVERWRITE_MASK' }),
    reloadAction: attr(153, reloadActionEnumU8Codec, { name: 'DEVLINK_ATTR_RELOAD_ACTION' }),
    reloadActionsPerformed: attr(154, reloadActionBitsCodec, { name: 'DEVLINK_ATTR_RELOAD_ACTIONS_PERFORMED' }),
    reloadLimits: attr(155, reloadActionBitsCodec, { name: 'DEVLINK_ATTR_RELOAD_LIMITS' }),
    devStats: attr(156, dlDevStatsSet, { name: 'DEVLINK_ATTR_DEV_STATS' }),
    reloadStats: attr(157, dlReloadStatsSet, { name: 'DEVLINK_ATTR_RELOAD_STATS' }),
    reloadStatsEntry: attr(158, multi(dlReloadStatsEntrySet), { name: 'DEVLINK_ATTR_RELOAD_STATS_ENTRY' }),
    reloadStatsLimit: attr(159, u8, { name: 'DEVLINK_ATTR_RELOAD_STATS_LIMIT' }),
    reloadStatsValue: attr(160, u32, { name: 'DEVLINK_ATTR_RELOAD_STATS_VALUE' }),
    remoteReloadStats: attr(161, dlReloadStatsSet, { name: 'DEVLINK_ATTR_REMOTE_RELOAD_STATS' }),
    reloadActionInfo: attr(162, multi(dlReloadActInfoSet), { name: 'DEVLINK_ATTR_RELOAD_ACTION_INFO' }),
    reloadActionStats: attr(163, multi(dlReloadActStatsSet), { name: 'DEVLINK_ATTR_RELOAD_ACTION_STATS' }),
    portPciSfNumber: attr(164, u32, { name: 'DEVLINK_ATTR_PORT_PCI_SF_NUMBER' }),
    rateType: attr(165, rateTypeEnumU16Codec, { name: 'DEVLINK_ATTR_RATE_TYPE' }),
    rateTxShare: attr(166, u64, { name: 'DEVLINK_ATTR_RATE_TX_SHARE' }),
    rateTxMax: attr(167, u64, { name: 'DEVLINK_ATTR_RATE_TX_MAX' }),
    rateNodeName: attr(168, string, { name: 'DEVLINK_ATTR_RATE_NODE_NAME' }),
    rateParentNodeName: attr(169, string, { name: 'DEVLINK_ATTR_RATE_PARENT_NODE_NAME' }),
    regionMaxSnapshots: attr(170, u32, { name: 'DEVLINK_ATTR_REGION_MAX_SNAPSHOTS' }),
    linecardIndex: attr(171, u32, { name: 'DEVLINK_ATTR_LINECARD_INDEX' }),
    linecardState: attr(172, u8, { name: 'DEVLINK_ATTR_LINECARD_STATE' }),
    linecardType: attr(173, string, { name: 'DEVLINK_ATTR_LINECARD_TYPE' }),
    linecardSupportedTypes: attr(174, dlLinecardSupportedTypesSet, { name: 'DEVLINK_ATTR_LINECARD_SUPPORTED_TYPES' }),
    selftests: attr(176, dlSelftestIdSet, { name: 'DEVLINK_ATTR_SELFTESTS' }),
    rateTxPriority: attr(177, u32, { name: 'DEVLINK_ATTR_RATE_TX_PRIORITY' }),
    rateTxWeight: attr(178, u32, { name: 'DEVLINK_ATTR_RATE_TX_WEIGHT' }),
    regionDirect: attr(179, flag, { name: 'DEVLINK_ATTR_REGION_DIRECT' }),
    rateTcBws: attr(180, multi(dlRateTcBwsSet), { name: 'DEVLINK_ATTR_RATE_TC_BWS' }),
    healthReporterBurstPeriod: attr(181, u64, { name: 'DEVLINK_ATTR_HEALTH_REPORTER_BURST_PERIOD' }),
    paramValuesList: attr(84, dlParamValuesSet, { name: 'DEVLINK_ATTR_PARAM_VALUES_LIST' }),
    paramValue: attr(85, multi(dlParamValueSet), { name: 'DEVLINK_ATTR_PARAM_VALUE' }),
    paramValueData: attr(86, bytes, { name: 'DEVLINK_ATTR_PARAM_VALUE_DATA' }),
    fmsgObjValueData: attr(113, bytes, { name: 'DEVLINK_ATTR_FMSG_OBJ_VALUE_DATA' }),
    nestedDevlink: attr(175, dlNestedDevlinkSet, { name: 'DEVLINK_ATTR_NESTED_DEVLINK' }),
  },
  'devlink',
);

const keys1 = ['busName', 'devName', 'reloadFailed', 'devStats'];

const keys2 = ['busName', 'devName', 'portIndex', 'portType', 'portFunction'];

const keys3 = [
  'busName',
  'devName',
  'portIndex',
  'portFlavour',
  'portPciPfNumber',
  'portPciSfNumber',
  'portControllerNumber',
];

const keys4 = ['busName', 'devName', 'portIndex', 'portSplitCount'];

const keys5 = ['busName', 'devName', 'sbIndex', 'sbPoolIndex'];

const keys6 = ['busName', 'devName', 'sbIndex', 'sbPoolIndex', 'sbPoolThresholdType', 'sbPoolSize'];

const keys7 = ['busName', 'devName', 'portIndex', 'sbIndex', 'sbPoolIndex'];

const keys8 = ['busName', 'devName', 'portIndex', 'sbIndex', 'sbPoolIndex', 'sbThreshold'];

const keys9 = ['busName', 'devName', 'portIndex', 'sbIndex', 'sbPoolType', 'sbTcIndex'];

const keys10 = ['busName', 'devName', 'portIndex', 'sbIndex', 'sbPoolIndex', 'sbPoolType', 'sbTcIndex', 'sbThreshold'];

const keys11 = ['busName', 'devName', 'eswitchMode', 'eswitchInlineMode', 'eswitchEncapMode'];

const keys12 = ['busName', 'devName', 'dpipeTableName', 'dpipeTableCountersEnabled'];

const keys13 = ['busName', 'devName', 'resourceId', 'resourceSize'];

const keys14 = ['busName', 'devName', 'reloadAction', 'reloadLimits', 'netnsPid', 'netnsFd', 'netnsId'];

const keys15 = ['busName', 'devName', 'paramName', 'paramType', 'paramValueCmode'];

const keys16 = ['busName', 'devName', 'portIndex', 'regionName'];

const keys17 = ['busName', 'devName', 'portIndex', 'regionName', 'regionSnapshotId'];

const keys18 = [
  'busName',
  'devName',
  'portIndex',
  'regionName',
  'regionSnapshotId',
  'regionDirect',
  'regionChunkAddr',
  'regionChunkLen',
];

const keys19 = [
  'busName',
  'devName',
  'infoDriverName',
  'infoSerialNumber',
  'infoVersionFixed',
  'infoVersionRunning',
  'infoVersionStored',
  'infoBoardSerialNumber',
];

const keys20 = ['busName', 'devName', 'portIndex', 'healthReporterName'];

const keys21 = [
  'busName',
  'devName',
  'portIndex',
  'healthReporterName',
  'healthReporterGracefulPeriod',
  'healthReporterAutoRecover',
  'healthReporterAutoDump',
  'healthReporterBurstPeriod',
];

const keys22 = ['busName', 'devName', 'flashUpdateFileName', 'flashUpdateComponent', 'flashUpdateOverwriteMask'];

const keys23 = ['busName', 'devName', 'trapName', 'trapAction'];

const keys24 = ['busName', 'devName', 'trapGroupName', 'trapAction', 'trapPolicerId'];

const keys25 = ['busName', 'devName', 'trapPolicerId', 'trapPolicerRate', 'trapPolicerBurst'];

const keys26 = ['busName', 'devName', 'portIndex', 'rateNodeName'];

const keys27 = [
  'busName',
  'devName',
  'rateNodeName',
  'rateTxShare',
  'rateTxMax',
  'rateTxPriority',
  'rateTxWeight',
  'rateParentNodeName',
  'rateTcBws',
];

const keys28 = ['busName', 'devName', 'linecardIndex', 'linecardType'];

/** The family devlink. */
export const devlink: Family<DevlinkOperations, DevlinkGroup, DevlinkNotifications> = /* @__PURE__ */ defineFamily({
  name: 'devlink',
  protocol: 16,
  version: 1,
  operations: {
    get: {
      attributes: devlinkSet,
      do: { request: 1, reply: 3, requestAttributes: ['busName', 'devName'], replyAttributes: keys1 },
      dump: { request: 1, reply: 3, replyAttributes: keys1 },
    },
    'port-get': {
      attributes: devlinkSet,
      do: {
        request: 5,
        reply: 7,
        requestAttributes: ['busName', 'devName', 'portIndex'],
        replyAttributes: ['busName', 'devName', 'portIndex'],
      },
      dump: {
        request: 5,
        reply: 3,
        requestAttributes: ['busName', 'devName'],
        replyAttributes: ['busName', 'devName', 'portIndex'],
      },
    },
    'port-set': { permissions: ['admin-perm'], attributes: devlinkSet, do: { request: 6, requestAttributes: keys2 } },
    'port-new': {
      permissions: ['admin-perm'],
      attributes: devlinkSet,
      do: { request: 7, reply: 7, requestAttributes: keys3, replyAttributes: ['busName', 'devName', 'portIndex'] },
    },
    'port-del': {
      permissions: ['admin-perm'],
      attributes: devlinkSet,
      do: { request: 8, requestAttributes: ['busName', 'devName', 'portIndex'] },
    },
    'port-split': { permissions: ['admin-perm'], attributes: devlinkSet, do: { request: 9, requestAttributes: keys4 } },
    'port-unsplit': {
      permissions: ['admin-perm'],
      attributes: devlinkSet,
      do: { request: 10, requestAttributes: ['busName', 'devName', 'portIndex'] },
    },
    'sb-get': {
      attributes: devlinkSet,
      do: {
        request: 11,
        reply: 13,
        requestAttributes: ['busName', 'devName', 'sbIndex'],
        replyAttributes: ['busName', 'devName', 'sbIndex'],
      },
      dump: {
        request: 11,
        reply: 13,
        requestAttributes: ['busName', 'devName'],
        replyAttributes: ['busName', 'devName', 'sbIndex'],
      },
    },
    'sb-pool-get': {
      attributes: devlinkSet,
      do: { request: 15, reply: 17, requestAttributes: keys5, replyAttributes: keys5 },
      dump: { request: 15, reply: 17, requestAttributes: ['busName', 'devName'], replyAttributes: keys5 },
    },
    'sb-pool-set': {
      permissions: ['admin-perm'],
      attributes: devlinkSet,
      do: { request: 16, requestAttributes: keys6 },
    },
    'sb-port-pool-get': {
      attributes: devlinkSet,
      do: { request: 19, reply: 21, requestAttributes: keys7, replyAttributes: keys7 },
      dump: { request: 19, reply: 21, requestAttributes: ['busName', 'devName'], replyAttributes: keys7 },
    },
    'sb-port-pool-set': {
      permissions: ['admin-perm'],
      attributes: devlinkSet,
      do: { request: 20, requestAttributes: keys8 },
    },
    'sb-tc-pool-bind-get': {
      attributes: devlinkSet,
      do: { request: 23, reply: 25, requestAttributes: keys9, replyAttributes: keys9 },
      dump: { request: 23, reply: 25, requestAttributes: ['busName', 'devName'], replyAttributes: keys9 },
    },
    'sb-tc-pool-bind-set': {
      permissions: ['admin-perm'],
      attributes: devlinkSet,
      do: { request: 24, requestAttributes: keys10 },
    },
    'sb-occ-snapshot': {
      permissions: ['admin-perm'],
      attributes: devlinkSet,
      do: { request: 27, requestAttributes: ['busName', 'devName', 'sbIndex'] },
    },
    'sb-occ-max-clear': {
      permissions: ['admin-perm'],
      attributes: devlinkSet,
      do: { request: 28, requestAttributes: ['busName', 'devName', 'sbIndex'] },
    },
    'eswitch-get': {
      permissions: ['admin-perm'],
      attributes: devlinkSet,
      do: { request: 29, reply: 29, requestAttributes: ['busName', 'devName'], replyAttributes: keys11 },
    },
    'eswitch-set': {
      permissions: ['admin-perm'],
      attributes: devlinkSet,
      do: { request: 30, requestAttributes: keys11 },
    },
    'dpipe-table-get': {
      attributes: devlinkSet,
      do: {
        request: 31,
        reply: 31,
        requestAttributes: ['busName', 'devName', 'dpipeTableName'],
        replyAttributes: ['busName', 'devName', 'dpipeTables'],
      },
    },
    'dpipe-entries-get': {
      attributes: devlinkSet,
      do: {
        request: 32,
        reply: 32,
        requestAttributes: ['busName', 'devName', 'dpipeTableName'],
        replyAttributes: ['busName', 'devName', 'dpipeEntries'],
      },
    },
    'dpipe-headers-get': {
      attributes: devlinkSet,
      do: {
        request: 33,
        reply: 33,
        requestAttributes: ['busName', 'devName'],
        replyAttributes: ['busName', 'devName', 'dpipeHeaders'],
      },
    },
    'dpipe-table-counters-set': {
      permissions: ['admin-perm'],
      attributes: devlinkSet,
      do: { request: 34, requestAttributes: keys12 },
    },
    'resource-set': {
      permissions: ['admin-perm'],
      attributes: devlinkSet,
      do: { request: 35, requestAttributes: keys13 },
    },
    'resource-dump': {
      attributes: devlinkSet,
      do: {
        request: 36,
        reply: 36,
        requestAttributes: ['busName', 'devName'],
        replyAttributes: ['busName', 'devName', 'resourceList'],
      },
    },
    reload: {
      permissions: ['admin-perm'],
      attributes: devlinkSet,
      do: {
        request: 37,
        reply: 37,
        requestAttributes: keys14,
        replyAttributes: ['busName', 'devName', 'reloadActionsPerformed'],
      },
    },
    'param-get': {
      attributes: devlinkSet,
      do: {
        request: 38,
        reply: 38,
        requestAttributes: ['busName', 'devName', 'paramName'],
        replyAttributes: ['busName', 'devName', 'paramName'],
      },
      dump: {
        request: 38,
        reply: 38,
        requestAttributes: ['busName', 'devName'],
        replyAttributes: ['busName', 'devName', 'paramName'],
      },
    },
    'param-set': {
      permissions: ['admin-perm'],
      attributes: devlinkSet,
      do: { request: 39, requestAttributes: keys15 },
    },
    'region-get': {
      attributes: devlinkSet,
      do: { request: 42, reply: 42, requestAttributes: keys16, replyAttributes: keys16 },
      dump: { request: 42, reply: 42, requestAttributes: ['busName', 'devName'], replyAttributes: keys16 },
    },
    'region-new': {
      permissions: ['admin-perm'],
      attributes: devlinkSet,
      do: { request: 44, reply: 44, requestAttributes: keys17, replyAttributes: keys17 },
    },
    'region-del': {
      permissions: ['admin-perm'],
      attributes: devlinkSet,
      do: { request: 45, requestAttributes: keys17 },
    },
    'region-read': {
      permissions: ['admin-perm'],
      attributes: devlinkSet,
      dump: { request: 46, reply: 46, requestAttributes: keys18, replyAttributes: keys16 },
    },
    'port-param-get': {
      attributes: devlinkSet,
      do: {
        request: 47,
        reply: 47,
        requestAttributes: ['busName', 'devName', 'portIndex'],
        replyAttributes: ['busName', 'devName', 'portIndex'],
      },
      dump: { request: 47, reply: 47, replyAttributes: ['busName', 'devName', 'portIndex'] },
    },
    'port-param-set': {
      permissions: ['admin-perm'],
      attributes: devlinkSet,
      do: { request: 48, requestAttributes: ['busName', 'devName', 'portIndex'] },
    },
    'info-get': {
      attributes: devlinkSet,
      do: { request: 51, reply: 51, requestAttributes: ['busName', 'devName'], replyAttributes: keys19 },
      dump: { request: 51, reply: 51, replyAttributes: keys19 },
    },
    'health-reporter-get': {
      attributes: devlinkSet,
      do: { request: 52, reply: 52, requestAttributes: keys20, replyAttributes: keys20 },
      dump: { request: 52, reply: 52, requestAttributes: ['busName', 'devName', 'portIndex'], replyAttributes: keys20 },
    },
    'health-reporter-set': {
      permissions: ['admin-perm'],
      attributes: devlinkSet,
      do: { request: 53, requestAttributes: keys21 },
    },
    'health-reporter-recover': {
      permissions: ['admin-perm'],
      attributes: devlinkSet,
      do: { request: 54, requestAttributes: keys20 },
    },
    'health-reporter-diagnose': {
      permissions: ['admin-perm'],
      attributes: devlinkSet,
      do: { request: 55, requestAttributes: keys20 },
    },
    'health-reporter-dump-get': {
      permissions: ['admin-perm'],
      attributes: devlinkSet,
      dump: { request: 56, reply: 56, requestAttributes: keys20, replyAttributes: ['fmsg'] },
    },
    'health-reporter-dump-clear': {
      permissions: ['admin-perm'],
      attributes: devlinkSet,
      do: { request: 57, requestAttributes: keys20 },
    },
    'flash-update': {
      permissions: ['admin-perm'],
      attributes: devlinkSet,
      do: { request: 58, requestAttributes: keys22 },
    },
    'trap-get': {
      attributes: devlinkSet,
      do: {
        request: 61,
        reply: 63,
        requestAttributes: ['busName', 'devName', 'trapName'],
        replyAttributes: ['busName', 'devName', 'trapName'],
      },
      dump: {
        request: 61,
        reply: 63,
        requestAttributes: ['busName', 'devName'],
        replyAttributes: ['busName', 'devName', 'trapName'],
      },
    },
    'trap-set': { permissions: ['admin-perm'], attributes: devlinkSet, do: { request: 62, requestAttributes: keys23 } },
    'trap-group-get': {
      attributes: devlinkSet,
      do: {
        request: 65,
        reply: 67,
        requestAttributes: ['busName', 'devName', 'trapGroupName'],
        replyAttributes: ['busName', 'devName', 'trapGroupName'],
      },
      dump: {
        request: 65,
        reply: 67,
        requestAttributes: ['busName', 'devName'],
        replyAttributes: ['busName', 'devName', 'trapGroupName'],
      },
    },
    'trap-group-set': {
      permissions: ['admin-perm'],
      attributes: devlinkSet,
      do: { request: 66, requestAttributes: keys24 },
    },
    'trap-policer-get': {
      attributes: devlinkSet,
      do: {
        request: 69,
        reply: 71,
        requestAttributes: ['busName', 'devName', 'trapPolicerId'],
        replyAttributes: ['busName', 'devName', 'trapPolicerId'],
      },
      dump: {
        request: 69,
        reply: 71,
        requestAttributes: ['busName', 'devName'],
        replyAttributes: ['busName', 'devName', 'trapPolicerId'],
      },
    },
    'trap-policer-set': {
      permissions: ['admin-perm'],
      attributes: devlinkSet,
      do: { request: 70, requestAttributes: keys25 },
    },
    'health-reporter-test': {
      permissions: ['admin-perm'],
      attributes: devlinkSet,
      do: { request: 73, requestAttributes: keys20 },
    },
    'rate-get': {
      attributes: devlinkSet,
      do: { request: 74, reply: 76, requestAttributes: keys26, replyAttributes: keys26 },
      dump: { request: 74, reply: 76, requestAttributes: ['busName', 'devName'], replyAttributes: keys26 },
    },
    'rate-set': { permissions: ['admin-perm'], attributes: devlinkSet, do: { request: 75, requestAttributes: keys27 } },
    'rate-new': { permissions: ['admin-perm'], attributes: devlinkSet, do: { request: 76, requestAttributes: keys27 } },
    'rate-del': {
      permissions: ['admin-perm'],
      attributes: devlinkSet,
      do: { request: 77, requestAttributes: ['busName', 'devName', 'rateNodeName'] },
    },
    'linecard-get': {
      attributes: devlinkSet,
      do: {
        request: 78,
        reply: 80,
        requestAttributes: ['busName', 'devName', 'linecardIndex'],
        replyAttributes: ['busName', 'devName', 'linecardIndex'],
      },
      dump: {
        request: 78,
        reply: 80,
        requestAttributes: ['busName', 'devName'],
        replyAttributes: ['busName', 'devName', 'linecardIndex'],
      },
    },
    'linecard-set': {
      permissions: ['admin-perm'],
      attributes: devlinkSet,
      do: { request: 79, requestAttributes: keys28 },
    },
    'selftests-get': {
      attributes: devlinkSet,
      do: {
        request: 82,
        reply: 82,
        requestAttributes: ['busName', 'devName'],
        replyAttributes: ['busName', 'devName'],
      },
      dump: { request: 82, reply: 82, replyAttributes: ['busName', 'devName'] },
    },
    'selftests-run': {
      permissions: ['admin-perm'],
      attributes: devlinkSet,
      do: { request: 83, requestAttributes: ['busName', 'devName', 'selftests'] },
    },
    'notify-filter-set': {
      attributes: devlinkSet,
      do: { request: 84, requestAttributes: ['busName', 'devName', 'portIndex'] },
    },
  },
  notifications: [
    { id: 3, name: 'get', attributes: devlinkSet },
    { id: 7, name: 'port-get', attributes: devlinkSet },
    { id: 13, name: 'sb-get', attributes: devlinkSet },
    { id: 17, name: 'sb-pool-get', attributes: devlinkSet },
    { id: 21, name: 'sb-port-pool-get', attributes: devlinkSet },
    { id: 25, name: 'sb-tc-pool-bind-get', attributes: devlinkSet },
    { id: 29, name: 'eswitch-get', attributes: devlinkSet },
    { id: 31, name: 'dpipe-table-get', attributes: devlinkSet },
    { id: 32, name: 'dpipe-entries-get', attributes: devlinkSet },
    { id: 33, name: 'dpipe-headers-get', attributes: devlinkSet },
    { id: 36, name: 'resource-dump', attributes: devlinkSet },
    { id: 37, name: 'reload', attributes: devlinkSet },
    { id: 38, name: 'param-get', attributes: devlinkSet },
    { id: 42, name: 'region-get', attributes: devlinkSet },
    { id: 44, name: 'region-new', attributes: devlinkSet },
    { id: 46, name: 'region-read', attributes: devlinkSet },
    { id: 47, name: 'port-param-get', attributes: devlinkSet },
    { id: 51, name: 'info-get', attributes: devlinkSet },
    { id: 52, name: 'health-reporter-get', attributes: devlinkSet },
    { id: 56, name: 'health-reporter-dump-get', attributes: devlinkSet },
    { id: 63, name: 'trap-get', attributes: devlinkSet },
    { id: 67, name: 'trap-group-get', attributes: devlinkSet },
    { id: 71, name: 'trap-policer-get', attributes: devlinkSet },
    { id: 76, name: 'rate-get', attributes: devlinkSet },
    { id: 80, name: 'linecard-get', attributes: devlinkSet },
    { id: 82, name: 'selftests-get', attributes: devlinkSet },
  ],
  groups: {},
});
