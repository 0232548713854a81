// Generated from nl80211.yaml and its overlay by `npm run codegen`; do not edit.
// Digest: sha256 c71d7e6aeccf7b885e98a9dfcb31b791328acd11bea20e38f7b0229d5ff5fce2

import { defineFamily, type Family } from '../family.ts';
import { u32, u8, u16, s8, s32, s16 } from '../../codec/schema/narrow.ts';
import { string } from '../../codec/schema/text.ts';
import { enumOf, flagsOf } from '../../codec/schema/enum.ts';
import { mac } from '../../codec/schema/address.ts';
import { bytes, flag, array } from '../../codec/schema/binary.ts';
import { attr, type Attrs } from '../../codec/schema/attr.ts';
import { attributes, type Attributes } from '../../codec/schema/attributes.ts';
import { indexedArray } from '../../codec/schema/list.ts';
import { struct, type Members, type Struct } from '../../codec/schema/struct.ts';
import { u64 } from '../../codec/schema/wide.ts';
import { type AnyCodec } from '../../codec/schema/codec.ts';
import { type RememberedStruct, type Input } from '../message-types.ts';
import { type Remembered } from '../../codec/schema/attributes-types.ts';

/** enum commands */
export type Commands =
  | 'unspec'
  | 'get-wiphy'
  | 'set-wiphy'
  | 'new-wiphy'
  | 'del-wiphy'
  | 'get-interface'
  | 'set-interface'
  | 'new-interface'
  | 'del-interface'
  | 'get-key'
  | 'set-key'
  | 'new-key'
  | 'del-key'
  | 'get-beacon'
  | 'set-beacon'
  | 'new-beacon'
  | 'del-beacon'
  | 'get-station'
  | 'set-station'
  | 'new-station'
  | 'del-station'
  | 'get-mpath'
  | 'set-mpath'
  | 'new-mpath'
  | 'del-mpath'
  | 'set-bss'
  | 'set-reg'
  | 'req-set-reg'
  | 'get-mesh-config'
  | 'set-mesh-config'
  | 'set-mgmt-extra-ie'
  | 'get-reg'
  | 'get-scan'
  | 'trigger-scan'
  | 'new-scan-results'
  | 'scan-aborted'
  | 'reg-change'
  | 'authenticate'
  | 'associate'
  | 'deauthenticate'
  | 'disassociate'
  | 'michael-mic-failure'
  | 'reg-beacon-hint'
  | 'join-ibss'
  | 'leave-ibss'
  | 'testmode'
  | 'connect'
  | 'roam'
  | 'disconnect'
  | 'set-wiphy-netns'
  | 'get-survey'
  | 'new-survey-results'
  | 'set-pmksa'
  | 'del-pmksa'
  | 'flush-pmksa'
  | 'remain-on-channel'
  | 'cancel-remain-on-channel'
  | 'set-tx-bitrate-mask'
  | 'register-action'
  | 'action'
  | 'action-tx-status'
  | 'set-power-save'
  | 'get-power-save'
  | 'set-cqm'
  | 'notify-cqm'
  | 'set-channel'
  | 'set-wds-peer'
  | 'frame-wait-cancel'
  | 'join-mesh'
  | 'leave-mesh'
  | 'unprot-deauthenticate'
  | 'unprot-disassociate'
  | 'new-peer-candidate'
  | 'get-wowlan'
  | 'set-wowlan'
  | 'start-sched-scan'
  | 'stop-sched-scan'
  | 'sched-scan-results'
  | 'sched-scan-stopped'
  | 'set-rekey-offload'
  | 'pmksa-candidate'
  | 'tdls-oper'
  | 'tdls-mgmt'
  | 'unexpected-frame'
  | 'probe-client'
  | 'register-beacons'
  | 'unexpected-4-addr-frame'
  | 'set-noack-map'
  | 'ch-switch-notify'
  | 'start-p2p-device'
  | 'stop-p2p-device'
  | 'conn-failed'
  | 'set-mcast-rate'
  | 'set-mac-acl'
  | 'radar-detect'
  | 'get-protocol-features'
  | 'update-ft-ies'
  | 'ft-event'
  | 'crit-protocol-start'
  | 'crit-protocol-stop'
  | 'get-coalesce'
  | 'set-coalesce'
  | 'channel-switch'
  | 'vendor'
  | 'set-qos-map'
  | 'add-tx-ts'
  | 'del-tx-ts'
  | 'get-mpp'
  | 'join-ocb'
  | 'leave-ocb'
  | 'ch-switch-started-notify'
  | 'tdls-channel-switch'
  | 'tdls-cancel-channel-switch'
  | 'wiphy-reg-change'
  | 'abort-scan'
  | 'start-nan'
  | 'stop-nan'
  | 'add-nan-function'
  | 'del-nan-function'
  | 'change-nan-config'
  | 'nan-match'
  | 'set-multicast-to-unicast'
  | 'update-connect-params'
  | 'set-pmk'
  | 'del-pmk'
  | 'port-authorized'
  | 'reload-regdb'
  | 'external-auth'
  | 'sta-opmode-changed'
  | 'control-port-frame'
  | 'get-ftm-responder-stats'
  | 'peer-measurement-start'
  | 'peer-measurement-result'
  | 'peer-measurement-complete'
  | 'notify-radar'
  | 'update-owe-info'
  | 'probe-mesh-link'
  | 'set-tid-config'
  | 'unprot-beacon'
  | 'control-port-frame-tx-status'
  | 'set-sar-specs'
  | 'obss-color-collision'
  | 'color-change-request'
  | 'color-change-started'
  | 'color-change-aborted'
  | 'color-change-completed'
  | 'set-fils-aad'
  | 'assoc-comeback'
  | 'add-link'
  | 'remove-link'
  | 'add-link-sta'
  | 'modify-link-sta'
  | 'remove-link-sta'
  | 'set-hw-timestamp'
  | 'links-removed'
  | 'set-tid-to-link-mapping';

/** flags feature-flags */
export type FeatureFlags =
  | 'sk-tx-status'
  | 'ht-ibss'
  | 'inactivity-timer'
  | 'cell-base-reg-hints'
  | 'p2p-device-needs-channel'
  | 'sae'
  | 'low-priority-scan'
  | 'scan-flush'
  | 'ap-scan'
  | 'vif-txpower'
  | 'need-obss-scan'
  | 'p2p-go-ctwin'
  | 'p2p-go-oppps'
  | 'reserved'
  | 'advertise-chan-limits'
  | 'full-ap-client-state'
  | 'userspace-mpm'
  | 'active-monitor'
  | 'ap-mode-chan-width-change'
  | 'ds-param-set-ie-in-probes'
  | 'wfa-tpc-ie-in-probes'
  | 'quiet'
  | 'tx-power-insertion'
  | 'ackto-estimation'
  | 'static-smps'
  | 'dynamic-smps'
  | 'supports-wmm-admission'
  | 'mac-on-create'
  | 'tdls-channel-switch'
  | 'scan-random-mac-addr'
  | 'sched-scan-random-mac-addr'
  | 'no-random-mac-addr';

/** enum channel-type */
export type ChannelType = 'no-ht' | 'ht20' | 'ht40minus' | 'ht40plus';

/** flags protocol-features */
export type ProtocolFeatures = 'split-wiphy-dump';

/** enum iftype */
export type Iftype =
  | 'unspecified'
  | 'adhoc'
  | 'station'
  | 'ap'
  | 'ap-vlan'
  | 'wds'
  | 'monitor'
  | 'mesh-point'
  | 'p2p-client'
  | 'p2p-go'
  | 'p2p-device'
  | 'ocb'
  | 'nan';

/** struct sta_flag_update */
export interface StaFlagUpdate extends RememberedStruct {
  /** mask: u32. */
  readonly mask?: number;
  /** set: u32. */
  readonly set?: number;
}

/** nl80211-attrs */
export interface Nl80211Attrs extends Remembered {
  /** NL80211_ATTR_WIPHY: u32. */
  readonly wiphy?: number;
  /** NL80211_ATTR_WIPHY_NAME: string. */
  readonly wiphyName?: string;
  /** NL80211_ATTR_IFINDEX: u32. */
  readonly ifindex?: number;
  /** NL80211_ATTR_IFNAME: string. */
  readonly ifname?: string;
  /** NL80211_ATTR_IFTYPE: u32. */
  readonly iftype?: Iftype | number;
  /** NL80211_ATTR_MAC: mac. */
  readonly mac?: string;
  /** NL80211_ATTR_KEY_DATA: bytes. */
  readonly keyData?: Uint8Array;
  /** NL80211_ATTR_KEY_IDX: u8. */
  readonly keyIdx?: number;
  /** NL80211_ATTR_KEY_CIPHER: u32. */
  readonly keyCipher?: number;
  /** NL80211_ATTR_KEY_SEQ: bytes. */
  readonly keySeq?: Uint8Array;
  /** NL80211_ATTR_KEY_DEFAULT: flag. */
  readonly keyDefault?: true;
  /** NL80211_ATTR_BEACON_INTERVAL: u32. */
  readonly beaconInterval?: number;
  /** NL80211_ATTR_DTIM_PERIOD: u32. */
  readonly dtimPeriod?: number;
  /** NL80211_ATTR_BEACON_HEAD: bytes. */
  readonly beaconHead?: Uint8Array;
  /** NL80211_ATTR_BEACON_TAIL: bytes. */
  readonly beaconTail?: Uint8Array;
  /** NL80211_ATTR_STA_AID: u16. */
  readonly staAid?: number;
  /** NL80211_ATTR_STA_FLAGS: bytes. */
  readonly staFlags?: Uint8Array;
  /** NL80211_ATTR_STA_LISTEN_INTERVAL: u16. */
  readonly staListenInterval?: number;
  /** NL80211_ATTR_STA_SUPPORTED_RATES: bytes. */
  readonly staSupportedRates?: Uint8Array;
  /** NL80211_ATTR_STA_VLAN: u32. */
  readonly staVlan?: number;
  /** NL80211_ATTR_STA_INFO: bytes. */
  readonly staInfo?: Uint8Array;
  /** NL80211_ATTR_WIPHY_BANDS: a nest. */
  readonly wiphyBands?: WiphyBands;
  /** NL80211_ATTR_MNTR_FLAGS: bytes. */
  readonly mntrFlags?: Uint8Array;
  /** NL80211_ATTR_MESH_ID: bytes. */
  readonly meshId?: Uint8Array;
  /** NL80211_ATTR_STA_PLINK_ACTION: u8. */
  readonly staPlinkAction?: number;
  /** NL80211_ATTR_MPATH_NEXT_HOP: mac. */
  readonly mpathNextHop?: string;
  /** NL80211_ATTR_MPATH_INFO: bytes. */
  readonly mpathInfo?: Uint8Array;
  /** NL80211_ATTR_BSS_CTS_PROT: u8. */
  readonly bssCtsProt?: number;
  /** NL80211_ATTR_BSS_SHORT_PREAMBLE: u8. */
  readonly bssShortPreamble?: number;
  /** NL80211_ATTR_BSS_SHORT_SLOT_TIME: u8. */
  readonly bssShortSlotTime?: number;
  /** NL80211_ATTR_HT_CAPABILITY: bytes. */
  readonly htCapability?: Uint8Array;
  /** NL80211_ATTR_SUPPORTED_IFTYPES: a nest. */
  readonly supportedIftypes?: SupportedIftypes;
  /** NL80211_ATTR_REG_ALPHA2: string. */
  readonly regAlpha2?: string;
  /** NL80211_ATTR_REG_RULES: bytes. */
  readonly regRules?: Uint8Array;
  /** NL80211_ATTR_MESH_CONFIG: bytes. */
  readonly meshConfig?: Uint8Array;
  /** NL80211_ATTR_BSS_BASIC_RATES: bytes. */
  readonly bssBasicRates?: Uint8Array;
  /** NL80211_ATTR_WIPHY_TXQ_PARAMS: bytes. */
  readonly wiphyTxqParams?: Uint8Array;
  /** NL80211_ATTR_WIPHY_FREQ: u32. */
  readonly wiphyFreq?: number;
  /** NL80211_ATTR_WIPHY_CHANNEL_TYPE: u32. */
  readonly wiphyChannelType?: ChannelType | number;
  /** NL80211_ATTR_KEY_DEFAULT_MGMT: flag. */
  readonly keyDefaultMgmt?: true;
  /** NL80211_ATTR_MGMT_SUBTYPE: u8. */
  readonly mgmtSubtype?: number;
  /** NL80211_ATTR_IE: bytes. */
  readonly ie?: Uint8Array;
  /** NL80211_ATTR_MAX_NUM_SCAN_SSIDS: u8. */
  readonly maxNumScanSsids?: number;
  /** NL80211_ATTR_SCAN_FREQUENCIES: bytes. */
  readonly scanFrequencies?: Uint8Array;
  /** NL80211_ATTR_SCAN_SSIDS: bytes. */
  readonly scanSsids?: Uint8Array;
  /** NL80211_ATTR_GENERATION: u32. */
  readonly generation?: number;
  /** NL80211_ATTR_BSS: bytes. */
  readonly bss?: Uint8Array;
  /** NL80211_ATTR_REG_INITIATOR: u8. */
  readonly regInitiator?: number;
  /** NL80211_ATTR_REG_TYPE: u8. */
  readonly regType?: number;
  /** NL80211_ATTR_SUPPORTED_COMMANDS: a numbered nest of u32. */
  readonly supportedCommands?: readonly (Commands | number)[];
  /** NL80211_ATTR_FRAME: bytes. */
  readonly frame?: Uint8Array;
  /** NL80211_ATTR_SSID: bytes. */
  readonly ssid?: Uint8Array;
  /** NL80211_ATTR_AUTH_TYPE: u32. */
  readonly authType?: number;
  /** NL80211_ATTR_REASON_CODE: u16. */
  readonly reasonCode?: number;
  /** NL80211_ATTR_KEY_TYPE: u32. */
  readonly keyType?: number;
  /** NL80211_ATTR_MAX_SCAN_IE_LEN: u16. */
  readonly maxScanIeLen?: number;
  /** NL80211_ATTR_CIPHER_SUITES: an array of u32. */
  readonly cipherSuites?: readonly number[];
  /** NL80211_ATTR_FREQ_BEFORE: bytes. */
  readonly freqBefore?: Uint8Array;
  /** NL80211_ATTR_FREQ_AFTER: bytes. */
  readonly freqAfter?: Uint8Array;
  /** NL80211_ATTR_FREQ_FIXED: flag. */
  readonly freqFixed?: true;
  /** NL80211_ATTR_WIPHY_RETRY_SHORT: u8. */
  readonly wiphyRetryShort?: number;
  /** NL80211_ATTR_WIPHY_RETRY_LONG: u8. */
  readonly wiphyRetryLong?: number;
  /** NL80211_ATTR_WIPHY_FRAG_THRESHOLD: u32. */
  readonly wiphyFragThreshold?: number;
  /** NL80211_ATTR_WIPHY_RTS_THRESHOLD: u32. */
  readonly wiphyRtsThreshold?: number;
  /** NL80211_ATTR_TIMED_OUT: flag. */
  readonly timedOut?: true;
  /** NL80211_ATTR_USE_MFP: u32. */
  readonly useMfp?: number;
  /** NL80211_ATTR_STA_FLAGS2: struct sta_flag_update. */
  readonly staFlags2?: StaFlagUpdate;
  /** NL80211_ATTR_CONTROL_PORT: flag. */
  readonly controlPort?: true;
  /** NL80211_ATTR_TESTDATA: bytes. */
  readonly testdata?: Uint8Array;
  /** NL80211_ATTR_PRIVACY: flag. */
  readonly privacy?: true;
  /** NL80211_ATTR_DISCONNECTED_BY_AP: flag. */
  readonly disconnectedByAp?: true;
  /** NL80211_ATTR_STATUS_CODE: u16. */
  readonly statusCode?: number;
  /** NL80211_ATTR_CIPHER_SUITES_PAIRWISE: bytes. */
  readonly cipherSuitesPairwise?: Uint8Array;
  /** NL80211_ATTR_CIPHER_SUITE_GROUP: u32. */
  readonly cipherSuiteGroup?: number;
  /** NL80211_ATTR_WPA_VERSIONS: u32. */
  readonly wpaVersions?: number;
  /** NL80211_ATTR_AKM_SUITES: bytes. */
  readonly akmSuites?: Uint8Array;
  /** NL80211_ATTR_REQ_IE: bytes. */
  readonly reqIe?: Uint8Array;
  /** NL80211_ATTR_RESP_IE: bytes. */
  readonly respIe?: Uint8Array;
  /** NL80211_ATTR_PREV_BSSID: bytes. */
  readonly prevBssid?: Uint8Array;
  /** NL80211_ATTR_KEY: bytes. */
  readonly key?: Uint8Array;
  /** NL80211_ATTR_KEYS: bytes. */
  readonly keys?: Uint8Array;
  /** NL80211_ATTR_PID: u32. */
  readonly pid?: number;
  /** NL80211_ATTR_4ADDR: u8. */
  readonly '4addr'?: number;
  /** NL80211_ATTR_SURVEY_INFO: bytes. */
  readonly surveyInfo?: Uint8Array;
  /** NL80211_ATTR_PMKID: bytes. */
  readonly pmkid?: Uint8Array;
  /** NL80211_ATTR_MAX_NUM_PMKIDS: u8. */
  readonly maxNumPmkids?: number;
  /** NL80211_ATTR_DURATION: u32. */
  readonly duration?: number;
  /** NL80211_ATTR_COOKIE: u64. */
  readonly cookie?: bigint;
  /** NL80211_ATTR_WIPHY_COVERAGE_CLASS: u8. */
  readonly wiphyCoverageClass?: number;
  /** NL80211_ATTR_TX_RATES: bytes. */
  readonly txRates?: Uint8Array;
  /** NL80211_ATTR_FRAME_MATCH: bytes. */
  readonly frameMatch?: Uint8Array;
  /** NL80211_ATTR_ACK: flag. */
  readonly ack?: true;
  /** NL80211_ATTR_PS_STATE: u32. */
  readonly psState?: number;
  /** NL80211_ATTR_CQM: bytes. */
  readonly cqm?: Uint8Array;
  /** NL80211_ATTR_LOCAL_STATE_CHANGE: flag. */
  readonly localStateChange?: true;
  /** NL80211_ATTR_AP_ISOLATE: u8. */
  readonly apIsolate?: number;
  /** NL80211_ATTR_WIPHY_TX_POWER_SETTING: u32. */
  readonly wiphyTxPowerSetting?: number;
  /** NL80211_ATTR_WIPHY_TX_POWER_LEVEL: u32. */
  readonly wiphyTxPowerLevel?: number;
  /** NL80211_ATTR_TX_FRAME_TYPES: a nest. */
  readonly txFrameTypes?: IftypeAttrs;
  /** NL80211_ATTR_RX_FRAME_TYPES: a nest. */
  readonly rxFrameTypes?: IftypeAttrs;
  /** NL80211_ATTR_FRAME_TYPE: u16. */
  readonly frameType?: number;
  /** NL80211_ATTR_CONTROL_PORT_ETHERTYPE: flag. */
  readonly controlPortEthertype?: true;
  /** NL80211_ATTR_CONTROL_PORT_NO_ENCRYPT: flag. */
  readonly controlPortNoEncrypt?: true;
  /** NL80211_ATTR_SUPPORT_IBSS_RSN: flag. */
  readonly supportIbssRsn?: true;
  /** NL80211_ATTR_WIPHY_ANTENNA_TX: u32. */
  readonly wiphyAntennaTx?: number;
  /** NL80211_ATTR_WIPHY_ANTENNA_RX: u32. */
  readonly wiphyAntennaRx?: number;
  /** NL80211_ATTR_MCAST_RATE: u32. */
  readonly mcastRate?: number;
  /** NL80211_ATTR_OFFCHANNEL_TX_OK: flag. */
  readonly offchannelTxOk?: true;
  /** NL80211_ATTR_BSS_HT_OPMODE: u16. */
  readonly bssHtOpmode?: number;
  /** NL80211_ATTR_KEY_DEFAULT_TYPES: bytes. */
  readonly keyDefaultTypes?: Uint8Array;
  /** NL80211_ATTR_MAX_REMAIN_ON_CHANNEL_DURATION: u32. */
  readonly maxRemainOnChannelDuration?: number;
  /** NL80211_ATTR_MESH_SETUP: bytes. */
  readonly meshSetup?: Uint8Array;
  /** NL80211_ATTR_WIPHY_ANTENNA_AVAIL_TX: u32. */
  readonly wiphyAntennaAvailTx?: number;
  /** NL80211_ATTR_WIPHY_ANTENNA_AVAIL_RX: u32. */
  readonly wiphyAntennaAvailRx?: number;
  /** NL80211_ATTR_SUPPORT_MESH_AUTH: flag. */
  readonly supportMeshAuth?: true;
  /** NL80211_ATTR_STA_PLINK_STATE: u8. */
  readonly staPlinkState?: number;
  /** NL80211_ATTR_WOWLAN_TRIGGERS: bytes. */
  readonly wowlanTriggers?: Uint8Array;
  /** NL80211_ATTR_WOWLAN_TRIGGERS_SUPPORTED: a nest. */
  readonly wowlanTriggersSupported?: WowlanTriggersAttrs;
  /** NL80211_ATTR_SCHED_SCAN_INTERVAL: u32. */
  readonly schedScanInterval?: number;
  /** NL80211_ATTR_INTERFACE_COMBINATIONS: a numbered nest of a nest. */
  readonly interfaceCombinations?: readonly IfCombinationAttributes[];
  /** NL80211_ATTR_SOFTWARE_IFTYPES: a nest. */
  readonly softwareIftypes?: SupportedIftypes;
  /** NL80211_ATTR_REKEY_DATA: bytes. */
  readonly rekeyData?: Uint8Array;
  /** NL80211_ATTR_MAX_NUM_SCHED_SCAN_SSIDS: u8. */
  readonly maxNumSchedScanSsids?: number;
  /** NL80211_ATTR_MAX_SCHED_SCAN_IE_LEN: u16. */
  readonly maxSchedScanIeLen?: number;
  /** NL80211_ATTR_SCAN_SUPP_RATES: bytes. */
  readonly scanSuppRates?: Uint8Array;
  /** NL80211_ATTR_HIDDEN_SSID: u32. */
  readonly hiddenSsid?: number;
  /** NL80211_ATTR_IE_PROBE_RESP: bytes. */
  readonly ieProbeResp?: Uint8Array;
  /** NL80211_ATTR_IE_ASSOC_RESP: bytes. */
  readonly ieAssocResp?: Uint8Array;
  /** NL80211_ATTR_STA_WME: bytes. */
  readonly staWme?: Uint8Array;
  /** NL80211_ATTR_SUPPORT_AP_UAPSD: flag. */
  readonly supportApUapsd?: true;
  /** NL80211_ATTR_ROAM_SUPPORT: flag. */
  readonly roamSupport?: true;
  /** NL80211_ATTR_SCHED_SCAN_MATCH: bytes. */
  readonly schedScanMatch?: Uint8Array;
  /** NL80211_ATTR_MAX_MATCH_SETS: u8. */
  readonly maxMatchSets?: number;
  /** NL80211_ATTR_PMKSA_CANDIDATE: bytes. */
  readonly pmksaCandidate?: Uint8Array;
  /** NL80211_ATTR_TX_NO_CCK_RATE: flag. */
  readonly txNoCckRate?: true;
  /** NL80211_ATTR_TDLS_ACTION: u8. */
  readonly tdlsAction?: number;
  /** NL80211_ATTR_TDLS_DIALOG_TOKEN: u8. */
  readonly tdlsDialogToken?: number;
  /** NL80211_ATTR_TDLS_OPERATION: u8. */
  readonly tdlsOperation?: number;
  /** NL80211_ATTR_TDLS_SUPPORT: flag. */
  readonly tdlsSupport?: true;
  /** NL80211_ATTR_TDLS_EXTERNAL_SETUP: flag. */
  readonly tdlsExternalSetup?: true;
  /** NL80211_ATTR_DEVICE_AP_SME: u32. */
  readonly deviceApSme?: number;
  /** NL80211_ATTR_DONT_WAIT_FOR_ACK: flag. */
  readonly dontWaitForAck?: true;
  /** NL80211_ATTR_FEATURE_FLAGS: u32. */
  readonly featureFlags?: readonly (FeatureFlags | number)[];
  /** NL80211_ATTR_PROBE_RESP_OFFLOAD: u32. */
  readonly probeRespOffload?: number;
  /** NL80211_ATTR_PROBE_RESP: bytes. */
  readonly probeResp?: Uint8Array;
  /** NL80211_ATTR_DFS_REGION: u8. */
  readonly dfsRegion?: number;
  /** NL80211_ATTR_DISABLE_HT: flag. */
  readonly disableHt?: true;
  /** NL80211_ATTR_HT_CAPABILITY_MASK: bytes. */
  readonly htCapabilityMask?: Uint8Array;
  /** NL80211_ATTR_NOACK_MAP: u16. */
  readonly noackMap?: number;
  /** NL80211_ATTR_INACTIVITY_TIMEOUT: u16. */
  readonly inactivityTimeout?: number;
  /** NL80211_ATTR_RX_SIGNAL_DBM: u32. */
  readonly rxSignalDbm?: number;
  /** NL80211_ATTR_BG_SCAN_PERIOD: u16. */
  readonly bgScanPeriod?: number;
  /** NL80211_ATTR_WDEV: u64. */
  readonly wdev?: bigint;
  /** NL80211_ATTR_USER_REG_HINT_TYPE: u32. */
  readonly userRegHintType?: number;
  /** NL80211_ATTR_CONN_FAILED_REASON: u32. */
  readonly connFailedReason?: number;
  /** NL80211_ATTR_AUTH_DATA: bytes. */
  readonly authData?: Uint8Array;
  /** NL80211_ATTR_VHT_CAPABILITY: bytes. */
  readonly vhtCapability?: Uint8Array;
  /** NL80211_ATTR_SCAN_FLAGS: u32. */
  readonly scanFlags?: number;
  /** NL80211_ATTR_CHANNEL_WIDTH: u32. */
  readonly channelWidth?: number;
  /** NL80211_ATTR_CENTER_FREQ1: u32. */
  readonly centerFreq1?: number;
  /** NL80211_ATTR_CENTER_FREQ2: u32. */
  readonly centerFreq2?: number;
  /** NL80211_ATTR_P2P_CTWINDOW: u8. */
  readonly p2pCtwindow?: number;
  /** NL80211_ATTR_P2P_OPPPS: u8. */
  readonly p2pOppps?: number;
  /** NL80211_ATTR_LOCAL_MESH_POWER_MODE: u32. */
  readonly localMeshPowerMode?: number;
  /** NL80211_ATTR_ACL_POLICY: u32. */
  readonly aclPolicy?: number;
  /** NL80211_ATTR_MAC_ADDRS: bytes. */
  readonly macAddrs?: Uint8Array;
  /** NL80211_ATTR_MAC_ACL_MAX: u32. */
  readonly macAclMax?: number;
  /** NL80211_ATTR_RADAR_EVENT: u32. */
  readonly radarEvent?: number;
  /** NL80211_ATTR_EXT_CAPA: bytes. */
  readonly extCapa?: Uint8Array;
  /** NL80211_ATTR_EXT_CAPA_MASK: bytes. */
  readonly extCapaMask?: Uint8Array;
  /** NL80211_ATTR_STA_CAPABILITY: u16. */
  readonly staCapability?: number;
  /** NL80211_ATTR_STA_EXT_CAPABILITY: bytes. */
  readonly staExtCapability?: Uint8Array;
  /** NL80211_ATTR_PROTOCOL_FEATURES: u32. */
  readonly protocolFeatures?: readonly (ProtocolFeatures | number)[];
  /** NL80211_ATTR_SPLIT_WIPHY_DUMP: flag. */
  readonly splitWiphyDump?: true;
  /** NL80211_ATTR_DISABLE_VHT: flag. */
  readonly disableVht?: true;
  /** NL80211_ATTR_VHT_CAPABILITY_MASK: bytes. */
  readonly vhtCapabilityMask?: Uint8Array;
  /** NL80211_ATTR_MDID: u16. */
  readonly mdid?: number;
  /** NL80211_ATTR_IE_RIC: bytes. */
  readonly ieRic?: Uint8Array;
  /** NL80211_ATTR_CRIT_PROT_ID: u16. */
  readonly critProtId?: number;
  /** NL80211_ATTR_MAX_CRIT_PROT_DURATION: u16. */
  readonly maxCritProtDuration?: number;
  /** NL80211_ATTR_PEER_AID: u16. */
  readonly peerAid?: number;
  /** NL80211_ATTR_COALESCE_RULE: bytes. */
  readonly coalesceRule?: Uint8Array;
  /** NL80211_ATTR_CH_SWITCH_COUNT: u32. */
  readonly chSwitchCount?: number;
  /** NL80211_ATTR_CH_SWITCH_BLOCK_TX: flag. */
  readonly chSwitchBlockTx?: true;
  /** NL80211_ATTR_CSA_IES: bytes. */
  readonly csaIes?: Uint8Array;
  /** NL80211_ATTR_CNTDWN_OFFS_BEACON: bytes. */
  readonly cntdwnOffsBeacon?: Uint8Array;
  /** NL80211_ATTR_CNTDWN_OFFS_PRESP: bytes. */
  readonly cntdwnOffsPresp?: Uint8Array;
  /** NL80211_ATTR_RXMGMT_FLAGS: bytes. */
  readonly rxmgmtFlags?: Uint8Array;
  /** NL80211_ATTR_STA_SUPPORTED_CHANNELS: bytes. */
  readonly staSupportedChannels?: Uint8Array;
  /** NL80211_ATTR_STA_SUPPORTED_OPER_CLASSES: bytes. */
  readonly staSupportedOperClasses?: Uint8Array;
  /** NL80211_ATTR_HANDLE_DFS: flag. */
  readonly handleDfs?: true;
  /** NL80211_ATTR_SUPPORT_5_MHZ: flag. */
  readonly support5Mhz?: true;
  /** NL80211_ATTR_SUPPORT_10_MHZ: flag. */
  readonly support10Mhz?: true;
  /** NL80211_ATTR_OPMODE_NOTIF: u8. */
  readonly opmodeNotif?: number;
  /** NL80211_ATTR_VENDOR_ID: u32. */
  readonly vendorId?: number;
  /** NL80211_ATTR_VENDOR_SUBCMD: u32. */
  readonly vendorSubcmd?: number;
  /** NL80211_ATTR_VENDOR_DATA: bytes. */
  readonly vendorData?: Uint8Array;
  /** NL80211_ATTR_VENDOR_EVENTS: bytes. */
  readonly vendorEvents?: Uint8Array;
  /** NL80211_ATTR_QOS_MAP: bytes. */
  readonly qosMap?: Uint8Array;
  /** NL80211_ATTR_MAC_HINT: mac. */
  readonly macHint?: string;
  /** NL80211_ATTR_WIPHY_FREQ_HINT: u32. */
  readonly wiphyFreqHint?: number;
  /** NL80211_ATTR_MAX_AP_ASSOC_STA: u32. */
  readonly maxApAssocSta?: number;
  /** NL80211_ATTR_TDLS_PEER_CAPABILITY: u32. */
  readonly tdlsPeerCapability?: number;
  /** NL80211_ATTR_SOCKET_OWNER: flag. */
  readonly socketOwner?: true;
  /** NL80211_ATTR_CSA_C_OFFSETS_TX: bytes. */
  readonly csaCOffsetsTx?: Uint8Array;
  /** NL80211_ATTR_MAX_CSA_COUNTERS: u8. */
  readonly maxCsaCounters?: number;
  /** NL80211_ATTR_TDLS_INITIATOR: flag. */
  readonly tdlsInitiator?: true;
  /** NL80211_ATTR_USE_RRM: flag. */
  readonly useRrm?: true;
  /** NL80211_ATTR_WIPHY_DYN_ACK: flag. */
  readonly wiphyDynAck?: true;
  /** NL80211_ATTR_TSID: u8. */
  readonly tsid?: number;
  /** NL80211_ATTR_USER_PRIO: u8. */
  readonly userPrio?: number;
  /** NL80211_ATTR_ADMITTED_TIME: u16. */
  readonly admittedTime?: number;
  /** NL80211_ATTR_SMPS_MODE: u8. */
  readonly smpsMode?: number;
  /** NL80211_ATTR_OPER_CLASS: u8. */
  readonly operClass?: number;
  /** NL80211_ATTR_MAC_MASK: mac. */
  readonly macMask?: string;
  /** NL80211_ATTR_WIPHY_SELF_MANAGED_REG: flag. */
  readonly wiphySelfManagedReg?: true;
  /** NL80211_ATTR_EXT_FEATURES: bytes. */
  readonly extFeatures?: Uint8Array;
  /** NL80211_ATTR_SURVEY_RADIO_STATS: bytes. */
  readonly surveyRadioStats?: Uint8Array;
  /** NL80211_ATTR_NETNS_FD: u32. */
  readonly netnsFd?: number;
  /** NL80211_ATTR_SCHED_SCAN_DELAY: u32. */
  readonly schedScanDelay?: number;
  /** NL80211_ATTR_REG_INDOOR: flag. */
  readonly regIndoor?: true;
  /** NL80211_ATTR_MAX_NUM_SCHED_SCAN_PLANS: u32. */
  readonly maxNumSchedScanPlans?: number;
  /** NL80211_ATTR_MAX_SCAN_PLAN_INTERVAL: u32. */
  readonly maxScanPlanInterval?: number;
  /** NL80211_ATTR_MAX_SCAN_PLAN_ITERATIONS: u32. */
  readonly maxScanPlanIterations?: number;
  /** NL80211_ATTR_SCHED_SCAN_PLANS: bytes. */
  readonly schedScanPlans?: Uint8Array;
  /** NL80211_ATTR_PBSS: flag. */
  readonly pbss?: true;
  /** NL80211_ATTR_BSS_SELECT: bytes. */
  readonly bssSelect?: Uint8Array;
  /** NL80211_ATTR_STA_SUPPORT_P2P_PS: u8. */
  readonly staSupportP2pPs?: number;
  /** NL80211_ATTR_PAD: bytes. */
  readonly pad?: Uint8Array;
  /** NL80211_ATTR_IFTYPE_EXT_CAPA: bytes. */
  readonly iftypeExtCapa?: Uint8Array;
  /** NL80211_ATTR_MU_MIMO_GROUP_DATA: bytes. */
  readonly muMimoGroupData?: Uint8Array;
  /** NL80211_ATTR_MU_MIMO_FOLLOW_MAC_ADDR: mac. */
  readonly muMimoFollowMacAddr?: string;
  /** NL80211_ATTR_SCAN_START_TIME_TSF: u64. */
  readonly scanStartTimeTsf?: bigint;
  /** NL80211_ATTR_SCAN_START_TIME_TSF_BSSID: bytes. */
  readonly scanStartTimeTsfBssid?: Uint8Array;
  /** NL80211_ATTR_MEASUREMENT_DURATION: u16. */
  readonly measurementDuration?: number;
  /** NL80211_ATTR_MEASUREMENT_DURATION_MANDATORY: flag. */
  readonly measurementDurationMandatory?: true;
  /** NL80211_ATTR_MESH_PEER_AID: u16. */
  readonly meshPeerAid?: number;
  /** NL80211_ATTR_NAN_MASTER_PREF: u8. */
  readonly nanMasterPref?: number;
  /** NL80211_ATTR_BANDS: u32. */
  readonly bands?: number;
  /** NL80211_ATTR_NAN_FUNC: bytes. */
  readonly nanFunc?: Uint8Array;
  /** NL80211_ATTR_NAN_MATCH: bytes. */
  readonly nanMatch?: Uint8Array;
  /** NL80211_ATTR_FILS_KEK: bytes. */
  readonly filsKek?: Uint8Array;
  /** NL80211_ATTR_FILS_NONCES: bytes. */
  readonly filsNonces?: Uint8Array;
  /** NL80211_ATTR_MULTICAST_TO_UNICAST_ENABLED: flag. */
  readonly multicastToUnicastEnabled?: true;
  /** NL80211_ATTR_BSSID: mac. */
  readonly bssid?: string;
  /** NL80211_ATTR_SCHED_SCAN_RELATIVE_RSSI: s8. */
  readonly schedScanRelativeRssi?: number;
  /** NL80211_ATTR_SCHED_SCAN_RSSI_ADJUST: bytes. */
  readonly schedScanRssiAdjust?: Uint8Array;
  /** NL80211_ATTR_TIMEOUT_REASON: u32. */
  readonly timeoutReason?: number;
  /** NL80211_ATTR_FILS_ERP_USERNAME: bytes. */
  readonly filsErpUsername?: Uint8Array;
  /** NL80211_ATTR_FILS_ERP_REALM: bytes. */
  readonly filsErpRealm?: Uint8Array;
  /** NL80211_ATTR_FILS_ERP_NEXT_SEQ_NUM: u16. */
  readonly filsErpNextSeqNum?: number;
  /** NL80211_ATTR_FILS_ERP_RRK: bytes. */
  readonly filsErpRrk?: Uint8Array;
  /** NL80211_ATTR_FILS_CACHE_ID: bytes. */
  readonly filsCacheId?: Uint8Array;
  /** NL80211_ATTR_PMK: bytes. */
  readonly pmk?: Uint8Array;
  /** NL80211_ATTR_SCHED_SCAN_MULTI: flag. */
  readonly schedScanMulti?: true;
  /** NL80211_ATTR_SCHED_SCAN_MAX_REQS: u32. */
  readonly schedScanMaxReqs?: number;
  /** NL80211_ATTR_WANT_1X_4WAY_HS: flag. */
  readonly want1x4wayHs?: true;
  /** NL80211_ATTR_PMKR0_NAME: bytes. */
  readonly pmkr0Name?: Uint8Array;
  /** NL80211_ATTR_PORT_AUTHORIZED: bytes. */
  readonly portAuthorized?: Uint8Array;
  /** NL80211_ATTR_EXTERNAL_AUTH_ACTION: u32. */
  readonly externalAuthAction?: number;
  /** NL80211_ATTR_EXTERNAL_AUTH_SUPPORT: flag. */
  readonly externalAuthSupport?: true;
  /** NL80211_ATTR_NSS: u8. */
  readonly nss?: number;
  /** NL80211_ATTR_ACK_SIGNAL: s32. */
  readonly ackSignal?: number;
  /** NL80211_ATTR_CONTROL_PORT_OVER_NL80211: flag. */
  readonly controlPortOverNl80211?: true;
  /** NL80211_ATTR_TXQ_STATS: a nest. */
  readonly txqStats?: TxqStatsAttrs;
  /** NL80211_ATTR_TXQ_LIMIT: u32. */
  readonly txqLimit?: number;
  /** NL80211_ATTR_TXQ_MEMORY_LIMIT: u32. */
  readonly txqMemoryLimit?: number;
  /** NL80211_ATTR_TXQ_QUANTUM: u32. */
  readonly txqQuantum?: number;
  /** NL80211_ATTR_HE_CAPABILITY: bytes. */
  readonly heCapability?: Uint8Array;
  /** NL80211_ATTR_FTM_RESPONDER: bytes. */
  readonly ftmResponder?: Uint8Array;
  /** NL80211_ATTR_FTM_RESPONDER_STATS: bytes. */
  readonly ftmResponderStats?: Uint8Array;
  /** NL80211_ATTR_TIMEOUT: u32. */
  readonly timeout?: number;
  /** NL80211_ATTR_PEER_MEASUREMENTS: bytes. */
  readonly peerMeasurements?: Uint8Array;
  /** NL80211_ATTR_AIRTIME_WEIGHT: u16. */
  readonly airtimeWeight?: number;
  /** NL80211_ATTR_STA_TX_POWER_SETTING: u8. */
  readonly staTxPowerSetting?: number;
  /** NL80211_ATTR_STA_TX_POWER: s16. */
  readonly staTxPower?: number;
  /** NL80211_ATTR_SAE_PASSWORD: bytes. */
  readonly saePassword?: Uint8Array;
  /** NL80211_ATTR_TWT_RESPONDER: flag. */
  readonly twtResponder?: true;
  /** NL80211_ATTR_HE_OBSS_PD: bytes. */
  readonly heObssPd?: Uint8Array;
  /** NL80211_ATTR_WIPHY_EDMG_CHANNELS: u8. */
  readonly wiphyEdmgChannels?: number;
  /** NL80211_ATTR_WIPHY_EDMG_BW_CONFIG: u8. */
  readonly wiphyEdmgBwConfig?: number;
  /** NL80211_ATTR_VLAN_ID: u16. */
  readonly vlanId?: number;
  /** NL80211_ATTR_HE_BSS_COLOR: bytes. */
  readonly heBssColor?: Uint8Array;
  /** NL80211_ATTR_IFTYPE_AKM_SUITES: bytes. */
  readonly iftypeAkmSuites?: Uint8Array;
  /** NL80211_ATTR_TID_CONFIG: bytes. */
  readonly tidConfig?: Uint8Array;
  /** NL80211_ATTR_CONTROL_PORT_NO_PREAUTH: flag. */
  readonly controlPortNoPreauth?: true;
  /** NL80211_ATTR_PMK_LIFETIME: u32. */
  readonly pmkLifetime?: number;
  /** NL80211_ATTR_PMK_REAUTH_THRESHOLD: u8. */
  readonly pmkReauthThreshold?: number;
  /** NL80211_ATTR_RECEIVE_MULTICAST: flag. */
  readonly receiveMulticast?: true;
  /** NL80211_ATTR_WIPHY_FREQ_OFFSET: u32. */
  readonly wiphyFreqOffset?: number;
  /** NL80211_ATTR_CENTER_FREQ1_OFFSET: u32. */
  readonly centerFreq1Offset?: number;
  /** NL80211_ATTR_SCAN_FREQ_KHZ: bytes. */
  readonly scanFreqKhz?: Uint8Array;
  /** NL80211_ATTR_HE_6GHZ_CAPABILITY: bytes. */
  readonly he6ghzCapability?: Uint8Array;
  /** NL80211_ATTR_FILS_DISCOVERY: bytes. */
  readonly filsDiscovery?: Uint8Array;
  /** NL80211_ATTR_UNSOL_BCAST_PROBE_RESP: bytes. */
  readonly unsolBcastProbeResp?: Uint8Array;
  /** NL80211_ATTR_S1G_CAPABILITY: bytes. */
  readonly s1gCapability?: Uint8Array;
  /** NL80211_ATTR_S1G_CAPABILITY_MASK: bytes. */
  readonly s1gCapabilityMask?: Uint8Array;
  /** NL80211_ATTR_SAE_PWE: u8. */
  readonly saePwe?: number;
  /** NL80211_ATTR_RECONNECT_REQUESTED: bytes. */
  readonly reconnectRequested?: Uint8Array;
  /** NL80211_ATTR_SAR_SPEC: a nest. */
  readonly sarSpec?: SarAttributes;
  /** NL80211_ATTR_DISABLE_HE: flag. */
  readonly disableHe?: true;
  /** NL80211_ATTR_OBSS_COLOR_BITMAP: u64. */
  readonly obssColorBitmap?: bigint;
  /** NL80211_ATTR_COLOR_CHANGE_COUNT: u8. */
  readonly colorChangeCount?: number;
  /** NL80211_ATTR_COLOR_CHANGE_COLOR: u8. */
  readonly colorChangeColor?: number;
  /** NL80211_ATTR_COLOR_CHANGE_ELEMS: bytes. */
  readonly colorChangeElems?: Uint8Array;
  /** NL80211_ATTR_MBSSID_CONFIG: bytes. */
  readonly mbssidConfig?: Uint8Array;
  /** NL80211_ATTR_MBSSID_ELEMS: bytes. */
  readonly mbssidElems?: Uint8Array;
  /** NL80211_ATTR_RADAR_BACKGROUND: flag. */
  readonly radarBackground?: true;
  /** NL80211_ATTR_AP_SETTINGS_FLAGS: u32. */
  readonly apSettingsFlags?: number;
  /** NL80211_ATTR_EHT_CAPABILITY: bytes. */
  readonly ehtCapability?: Uint8Array;
  /** NL80211_ATTR_DISABLE_EHT: flag. */
  readonly disableEht?: true;
  /** NL80211_ATTR_MLO_LINKS: bytes. */
  readonly mloLinks?: Uint8Array;
  /** NL80211_ATTR_MLO_LINK_ID: u8. */
  readonly mloLinkId?: number;
  /** NL80211_ATTR_MLD_ADDR: mac. */
  readonly mldAddr?: string;
  /** NL80211_ATTR_MLO_SUPPORT: flag. */
  readonly mloSupport?: true;
  /** NL80211_ATTR_MAX_NUM_AKM_SUITES: bytes. */
  readonly maxNumAkmSuites?: Uint8Array;
  /** NL80211_ATTR_EML_CAPABILITY: u16. */
  readonly emlCapability?: number;
  /** NL80211_ATTR_MLD_CAPA_AND_OPS: u16. */
  readonly mldCapaAndOps?: number;
  /** NL80211_ATTR_TX_HW_TIMESTAMP: u64. */
  readonly txHwTimestamp?: bigint;
  /** NL80211_ATTR_RX_HW_TIMESTAMP: u64. */
  readonly rxHwTimestamp?: bigint;
  /** NL80211_ATTR_TD_BITMAP: bytes. */
  readonly tdBitmap?: Uint8Array;
  /** NL80211_ATTR_PUNCT_BITMAP: u32. */
  readonly punctBitmap?: number;
  /** NL80211_ATTR_MAX_HW_TIMESTAMP_PEERS: u16. */
  readonly maxHwTimestampPeers?: number;
  /** NL80211_ATTR_HW_TIMESTAMP_ENABLED: flag. */
  readonly hwTimestampEnabled?: true;
  /** NL80211_ATTR_EMA_RNR_ELEMS: bytes. */
  readonly emaRnrElems?: Uint8Array;
  /** NL80211_ATTR_MLO_LINK_DISABLED: flag. */
  readonly mloLinkDisabled?: true;
  /** NL80211_ATTR_BSS_DUMP_INCLUDE_USE_DATA: flag. */
  readonly bssDumpIncludeUseData?: true;
  /** NL80211_ATTR_MLO_TTLM_DLINK: u16. */
  readonly mloTtlmDlink?: number;
  /** NL80211_ATTR_MLO_TTLM_ULINK: u16. */
  readonly mloTtlmUlink?: number;
  /** NL80211_ATTR_ASSOC_SPP_AMSDU: flag. */
  readonly assocSppAmsdu?: true;
  /** NL80211_ATTR_WIPHY_RADIOS: bytes. */
  readonly wiphyRadios?: Uint8Array;
  /** NL80211_ATTR_WIPHY_INTERFACE_COMBINATIONS: bytes. */
  readonly wiphyInterfaceCombinations?: Uint8Array;
  /** NL80211_ATTR_VIF_RADIO_MASK: u32. */
  readonly vifRadioMask?: number;
}

/** frame-type-attrs */
export interface FrameTypeAttrs extends Remembered {
  /** NL80211_ATTR_FRAME_TYPE: u16. */
  readonly frameType?: number;
}

/** wiphy-bands */
export interface WiphyBands extends Remembered {
  /** NL80211_BAND_2GHZ: a nest. */
  readonly '2ghz'?: BandAttrs;
  /** NL80211_BAND_5GHZ: a nest. */
  readonly '5ghz'?: BandAttrs;
  /** NL80211_BAND_60GHZ: a nest. */
  readonly '60ghz'?: BandAttrs;
  /** NL80211_BAND_6GHZ: a nest. */
  readonly '6ghz'?: BandAttrs;
  /** NL80211_BAND_S1GHZ: a nest. */
  readonly s1ghz?: BandAttrs;
  /** NL80211_BAND_LC: a nest. */
  readonly lc?: BandAttrs;
}

/** band-attrs */
export interface BandAttrs extends Remembered {
  /** NL80211_BAND_ATTR_FREQS: a numbered nest of a nest. */
  readonly freqs?: readonly FrequencyAttrs[];
  /** NL80211_BAND_ATTR_RATES: a numbered nest of a nest. */
  readonly rates?: readonly BitrateAttrs[];
  /** NL80211_BAND_ATTR_HT_MCS_SET: bytes. */
  readonly htMcsSet?: Uint8Array;
  /** NL80211_BAND_ATTR_HT_CAPA: u16. */
  readonly htCapa?: number;
  /** NL80211_BAND_ATTR_HT_AMPDU_FACTOR: u8. */
  readonly htAmpduFactor?: number;
  /** NL80211_BAND_ATTR_HT_AMPDU_DENSITY: u8. */
  readonly htAmpduDensity?: number;
  /** NL80211_BAND_ATTR_VHT_MCS_SET: bytes. */
  readonly vhtMcsSet?: Uint8Array;
  /** NL80211_BAND_ATTR_VHT_CAPA: u32. */
  readonly vhtCapa?: number;
  /** NL80211_BAND_ATTR_IFTYPE_DATA: a numbered nest of a nest. */
  readonly iftypeData?: readonly IftypeDataAttrs[];
  /** NL80211_BAND_ATTR_EDMG_CHANNELS: bytes. */
  readonly edmgChannels?: Uint8Array;
  /** NL80211_BAND_ATTR_EDMG_BW_CONFIG: bytes. */
  readonly edmgBwConfig?: Uint8Array;
  /** NL80211_BAND_ATTR_S1G_MCS_NSS_SET: bytes. */
  readonly s1gMcsNssSet?: Uint8Array;
  /** NL80211_BAND_ATTR_S1G_CAPA: bytes. */
  readonly s1gCapa?: Uint8Array;
}

/** bitrate-attrs */
export interface BitrateAttrs extends Remembered {
  /** NL80211_BITRATE_ATTR_RATE: u32. */
  readonly rate?: number;
  /** NL80211_BITRATE_ATTR_2GHZ_SHORTPREAMBLE: flag. */
  readonly '2ghzShortpreamble'?: true;
}

/** frequency-attrs */
export interface FrequencyAttrs extends Remembered {
  /** NL80211_FREQUENCY_ATTR_FREQ: u32. */
  readonly freq?: number;
  /** NL80211_FREQUENCY_ATTR_DISABLED: flag. */
  readonly disabled?: true;
  /** NL80211_FREQUENCY_ATTR_NO_IR: flag. */
  readonly noIr?: true;
  /** NL80211_FREQUENCY_ATTR_NO_IBSS: flag. */
  readonly noIbss?: true;
  /** NL80211_FREQUENCY_ATTR_RADAR: flag. */
  readonly radar?: true;
  /** NL80211_FREQUENCY_ATTR_MAX_TX_POWER: u32. */
  readonly maxTxPower?: number;
  /** NL80211_FREQUENCY_ATTR_DFS_STATE: u32. */
  readonly dfsState?: number;
  /** NL80211_FREQUENCY_ATTR_DFS_TIME: bytes. */
  readonly dfsTime?: Uint8Array;
  /** NL80211_FREQUENCY_ATTR_NO_HT40_MINUS: bytes. */
  readonly noHt40Minus?: Uint8Array;
  /** NL80211_FREQUENCY_ATTR_NO_HT40_PLUS: bytes. */
  readonly noHt40Plus?: Uint8Array;
  /** NL80211_FREQUENCY_ATTR_NO_80MHZ: bytes. */
  readonly no80mhz?: Uint8Array;
  /** NL80211_FREQUENCY_ATTR_NO_160MHZ: bytes. */
  readonly no160mhz?: Uint8Array;
  /** NL80211_FREQUENCY_ATTR_DFS_CAC_TIME: bytes. */
  readonly dfsCacTime?: Uint8Array;
  /** NL80211_FREQUENCY_ATTR_INDOOR_ONLY: bytes. */
  readonly indoorOnly?: Uint8Array;
  /** NL80211_FREQUENCY_ATTR_IR_CONCURRENT: bytes. */
  readonly irConcurrent?: Uint8Array;
  /** NL80211_FREQUENCY_ATTR_NO_20MHZ: bytes. */
  readonly no20mhz?: Uint8Array;
  /** NL80211_FREQUENCY_ATTR_NO_10MHZ: bytes. */
  readonly no10mhz?: Uint8Array;
  /** NL80211_FREQUENCY_ATTR_WMM: a numbered nest of a nest. */
  readonly wmm?: readonly WmmAttrs[];
  /** NL80211_FREQUENCY_ATTR_NO_HE: bytes. */
  readonly noHe?: Uint8Array;
  /** NL80211_FREQUENCY_ATTR_OFFSET: u32. */
  readonly offset?: number;
  /** NL80211_FREQUENCY_ATTR_1MHZ: bytes. */
  readonly '1mhz'?: Uint8Array;
  /** NL80211_FREQUENCY_ATTR_2MHZ: bytes. */
  readonly '2mhz'?: Uint8Array;
  /** NL80211_FREQUENCY_ATTR_4MHZ: bytes. */
  readonly '4mhz'?: Uint8Array;
  /** NL80211_FREQUENCY_ATTR_8MHZ: bytes. */
  readonly '8mhz'?: Uint8Array;
  /** NL80211_FREQUENCY_ATTR_16MHZ: bytes. */
  readonly '16mhz'?: Uint8Array;
  /** NL80211_FREQUENCY_ATTR_NO_320MHZ: bytes. */
  readonly no320mhz?: Uint8Array;
  /** NL80211_FREQUENCY_ATTR_NO_EHT: bytes. */
  readonly noEht?: Uint8Array;
  /** NL80211_FREQUENCY_ATTR_PSD: bytes. */
  readonly psd?: Uint8Array;
  /** NL80211_FREQUENCY_ATTR_DFS_CONCURRENT: bytes. */
  readonly dfsConcurrent?: Uint8Array;
  /** NL80211_FREQUENCY_ATTR_NO_6GHZ_VLP_CLIENT: bytes. */
  readonly no6ghzVlpClient?: Uint8Array;
  /** NL80211_FREQUENCY_ATTR_NO_6GHZ_AFC_CLIENT: bytes. */
  readonly no6ghzAfcClient?: Uint8Array;
  /** NL80211_FREQUENCY_ATTR_CAN_MONITOR: bytes. */
  readonly canMonitor?: Uint8Array;
  /** NL80211_FREQUENCY_ATTR_ALLOW_6GHZ_VLP_AP: bytes. */
  readonly allow6ghzVlpAp?: Uint8Array;
}

/** if-combination-attributes */
export interface IfCombinationAttributes extends Remembered {
  /** NL80211_IFACE_COMB_LIMITS: a numbered nest of a nest. */
  readonly limits?: readonly IfaceLimitAttributes[];
  /** NL80211_IFACE_COMB_MAXNUM: u32. */
  readonly maxnum?: number;
  /** NL80211_IFACE_COMB_STA_AP_BI_MATCH: flag. */
  readonly staApBiMatch?: true;
  /** NL80211_IFACE_COMB_NUM_CHANNELS: u32. */
  readonly numChannels?: number;
  /** NL80211_IFACE_COMB_RADAR_DETECT_WIDTHS: u32. */
  readonly radarDetectWidths?: number;
  /** NL80211_IFACE_COMB_RADAR_DETECT_REGIONS: u32. */
  readonly radarDetectRegions?: number;
  /** NL80211_IFACE_COMB_BI_MIN_GCD: u32. */
  readonly biMinGcd?: number;
}

/** iface-limit-attributes */
export interface IfaceLimitAttributes extends Remembered {
  /** NL80211_IFACE_LIMIT_MAX: u32. */
  readonly max?: number;
  /** NL80211_IFACE_LIMIT_TYPES: a nest. */
  readonly types?: SupportedIftypes;
}

/** iftype-data-attrs */
export interface IftypeDataAttrs extends Remembered {
  /** NL80211_BAND_IFTYPE_ATTR_IFTYPES: bytes. */
  readonly iftypes?: Uint8Array;
  /** NL80211_BAND_IFTYPE_ATTR_HE_CAP_MAC: bytes. */
  readonly heCapMac?: Uint8Array;
  /** NL80211_BAND_IFTYPE_ATTR_HE_CAP_PHY: bytes. */
  readonly heCapPhy?: Uint8Array;
  /** NL80211_BAND_IFTYPE_ATTR_HE_CAP_MCS_SET: bytes. */
  readonly heCapMcsSet?: Uint8Array;
  /** NL80211_BAND_IFTYPE_ATTR_HE_CAP_PPE: bytes. */
  readonly heCapPpe?: Uint8Array;
  /** NL80211_BAND_IFTYPE_ATTR_HE_6GHZ_CAPA: bytes. */
  readonly he6ghzCapa?: Uint8Array;
  /** NL80211_BAND_IFTYPE_ATTR_VENDOR_ELEMS: bytes. */
  readonly vendorElems?: Uint8Array;
  /** NL80211_BAND_IFTYPE_ATTR_EHT_CAP_MAC: bytes. */
  readonly ehtCapMac?: Uint8Array;
  /** NL80211_BAND_IFTYPE_ATTR_EHT_CAP_PHY: bytes. */
  readonly ehtCapPhy?: Uint8Array;
  /** NL80211_BAND_IFTYPE_ATTR_EHT_CAP_MCS_SET: bytes. */
  readonly ehtCapMcsSet?: Uint8Array;
  /** NL80211_BAND_IFTYPE_ATTR_EHT_CAP_PPE: bytes. */
  readonly ehtCapPpe?: Uint8Array;
}

/** iftype-attrs */
export interface IftypeAttrs extends Remembered {
  /** NL80211_IFTYPE_UNSPECIFIED: a nest. */
  readonly unspecified?: FrameTypeAttrs;
  /** NL80211_IFTYPE_ADHOC: a nest. */
  readonly adhoc?: FrameTypeAttrs;
  /** NL80211_IFTYPE_STATION: a nest. */
  readonly station?: FrameTypeAttrs;
  /** NL80211_IFTYPE_AP: a nest. */
  readonly ap?: FrameTypeAttrs;
  /** NL80211_IFTYPE_AP_VLAN: a nest. */
  readonly apVlan?: FrameTypeAttrs;
  /** NL80211_IFTYPE_WDS: a nest. */
  readonly wds?: FrameTypeAttrs;
  /** NL80211_IFTYPE_MONITOR: a nest. */
  readonly monitor?: FrameTypeAttrs;
  /** NL80211_IFTYPE_MESH_POINT: a nest. */
  readonly meshPoint?: FrameTypeAttrs;
  /** NL80211_IFTYPE_P2P_CLIENT: a nest. */
  readonly p2pClient?: FrameTypeAttrs;
  /** NL80211_IFTYPE_P2P_GO: a nest. */
  readonly p2pGo?: FrameTypeAttrs;
  /** NL80211_IFTYPE_P2P_DEVICE: a nest. */
  readonly p2pDevice?: FrameTypeAttrs;
  /** NL80211_IFTYPE_OCB: a nest. */
  readonly ocb?: FrameTypeAttrs;
  /** NL80211_IFTYPE_NAN: a nest. */
  readonly nan?: FrameTypeAttrs;
}

/** sar-attributes */
export interface SarAttributes extends Remembered {
  /** NL80211_SAR_ATTR_TYPE: u32. */
  readonly type?: number;
  /** NL80211_SAR_ATTR_SPECS: a numbered nest of a nest. */
  readonly specs?: readonly SarSpecs[];
}

/** sar-specs */
export interface SarSpecs extends Remembered {
  /** NL80211_SAR_ATTR_SPECS_POWER: s32. */
  readonly power?: number;
  /** NL80211_SAR_ATTR_SPECS_RANGE_INDEX: u32. */
  readonly rangeIndex?: number;
  /** NL80211_SAR_ATTR_SPECS_START_FREQ: u32. */
  readonly startFreq?: number;
  /** NL80211_SAR_ATTR_SPECS_END_FREQ: u32. */
  readonly endFreq?: number;
}

/** supported-iftypes */
export interface SupportedIftypes extends Remembered {
  /** NL80211_IFTYPE_ADHOC: flag. */
  readonly adhoc?: true;
  /** NL80211_IFTYPE_STATION: flag. */
  readonly station?: true;
  /** NL80211_IFTYPE_AP: flag. */
  readonly ap?: true;
  /** NL80211_IFTYPE_AP_VLAN: flag. */
  readonly apVlan?: true;
  /** NL80211_IFTYPE_WDS: flag. */
  readonly wds?: true;
  /** NL80211_IFTYPE_MONITOR: flag. */
  readonly monitor?: true;
  /** NL80211_IFTYPE_MESH_POINT: flag. */
  readonly meshPoint?: true;
  /** NL80211_IFTYPE_P2P_CLIENT: flag. */
  readonly p2pClient?: true;
  /** NL80211_IFTYPE_P2P_GO: flag. */
  readonly p2pGo?: true;
  /** NL80211_IFTYPE_P2P_DEVICE: flag. */
  readonly p2pDevice?: true;
  /** NL80211_IFTYPE_OCB: flag. */
  readonly ocb?: true;
  /** NL80211_IFTYPE_NAN: flag. */
  readonly nan?: true;
}

/** txq-stats-attrs */
export interface TxqStatsAttrs extends Remembered {
  /** NL80211_TXQ_STATS_BACKLOG_BYTES: u32. */
  readonly backlogBytes?: number;
  /** NL80211_TXQ_STATS_BACKLOG_PACKETS: u32. */
  readonly backlogPackets?: number;
  /** NL80211_TXQ_STATS_FLOWS: u32. */
  readonly flows?: number;
  /** NL80211_TXQ_STATS_DROPS: u32. */
  readonly drops?: number;
  /** NL80211_TXQ_STATS_ECN_MARKS: u32. */
  readonly ecnMarks?: number;
  /** NL80211_TXQ_STATS_OVERLIMIT: u32. */
  readonly overlimit?: number;
  /** NL80211_TXQ_STATS_OVERMEMORY: u32. */
  readonly overmemory?: number;
  /** NL80211_TXQ_STATS_COLLISIONS: u32. */
  readonly collisions?: number;
  /** NL80211_TXQ_STATS_TX_BYTES: u32. */
  readonly txBytes?: number;
  /** NL80211_TXQ_STATS_TX_PACKETS: u32. */
  readonly txPackets?: number;
  /** NL80211_TXQ_STATS_MAX_FLOWS: u32. */
  readonly maxFlows?: number;
}

/** wmm-attrs */
export interface WmmAttrs extends Remembered {
  /** NL80211_WMMR_CW_MIN: u16. */
  readonly cwMin?: number;
  /** NL80211_WMMR_CW_MAX: u16. */
  readonly cwMax?: number;
  /** NL80211_WMMR_AIFSN: u8. */
  readonly aifsn?: number;
  /** NL80211_WMMR_TXOP: u16. */
  readonly txop?: number;
}

/** wowlan-triggers-attrs */
export interface WowlanTriggersAttrs extends Remembered {
  /** NL80211_WOWLAN_TRIG_ANY: flag. */
  readonly any?: true;
  /** NL80211_WOWLAN_TRIG_DISCONNECT: flag. */
  readonly disconnect?: true;
  /** NL80211_WOWLAN_TRIG_MAGIC_PKT: flag. */
  readonly magicPkt?: true;
  /** NL80211_WOWLAN_TRIG_PKT_PATTERN: flag. */
  readonly pktPattern?: true;
  /** NL80211_WOWLAN_TRIG_GTK_REKEY_SUPPORTED: flag. */
  readonly gtkRekeySupported?: true;
  /** NL80211_WOWLAN_TRIG_GTK_REKEY_FAILURE: flag. */
  readonly gtkRekeyFailure?: true;
  /** NL80211_WOWLAN_TRIG_EAP_IDENT_REQUEST: flag. */
  readonly eapIdentRequest?: true;
  /** NL80211_WOWLAN_TRIG_4WAY_HANDSHAKE: flag. */
  readonly '4wayHandshake'?: true;
  /** NL80211_WOWLAN_TRIG_RFKILL_RELEASE: flag. */
  readonly rfkillRelease?: true;
  /** NL80211_WOWLAN_TRIG_WAKEUP_PKT_80211: flag. */
  readonly wakeupPkt80211?: true;
  /** NL80211_WOWLAN_TRIG_WAKEUP_PKT_80211_LEN: flag. */
  readonly wakeupPkt80211Len?: true;
  /** NL80211_WOWLAN_TRIG_WAKEUP_PKT_8023: flag. */
  readonly wakeupPkt8023?: true;
  /** NL80211_WOWLAN_TRIG_WAKEUP_PKT_8023_LEN: flag. */
  readonly wakeupPkt8023Len?: true;
  /** NL80211_WOWLAN_TRIG_TCP_CONNECTION: flag. */
  readonly tcpConnection?: true;
  /** NL80211_WOWLAN_TRIG_WAKEUP_TCP_MATCH: flag. */
  readonly wakeupTcpMatch?: true;
  /** NL80211_WOWLAN_TRIG_WAKEUP_TCP_CONNLOST: flag. */
  readonly wakeupTcpConnlost?: true;
  /** NL80211_WOWLAN_TRIG_WAKEUP_TCP_NOMORETOKENS: flag. */
  readonly wakeupTcpNomoretokens?: true;
  /** NL80211_WOWLAN_TRIG_NET_DETECT: flag. */
  readonly netDetect?: true;
  /** NL80211_WOWLAN_TRIG_NET_DETECT_RESULTS: flag. */
  readonly netDetectResults?: true;
  /** NL80211_WOWLAN_TRIG_UNPROTECTED_DEAUTH_DISASSOC: flag. */
  readonly unprotectedDeauthDisassoc?: true;
}

/** The operations of nl80211. */
export interface Nl80211Operations {
  readonly 'get-wiphy': {
    readonly do: readonly [Input<Nl80211Attrs>, Nl80211Attrs];
    readonly dump: readonly [Input<Nl80211Attrs>, Nl80211Attrs];
  };
  readonly 'get-interface': {
    readonly do: readonly [Input<Nl80211Attrs>, Nl80211Attrs];
    readonly dump: readonly [Input<Nl80211Attrs>, Nl80211Attrs];
  };
  readonly 'get-protocol-features': { readonly do: readonly [Input<Nl80211Attrs>, Nl80211Attrs] };
  readonly 'set-wiphy': { readonly do: readonly [Input<Nl80211Attrs>, Nl80211Attrs | undefined] };
  readonly 'set-interface': { readonly do: readonly [Input<Nl80211Attrs>, Nl80211Attrs | undefined] };
  readonly 'new-interface': { readonly do: readonly [Input<Nl80211Attrs>, Nl80211Attrs] };
  readonly 'del-interface': { readonly do: readonly [Input<Nl80211Attrs>, Nl80211Attrs | undefined] };
  readonly 'get-reg': {
    readonly do: readonly [Input<Nl80211Attrs>, Nl80211Attrs];
    readonly dump: readonly [Input<Nl80211Attrs>, Nl80211Attrs];
  };
}

/** The multicast groups of nl80211. */
export type Nl80211Group = 'config' | 'scan' | 'regulatory' | 'mlme' | 'vendor' | 'nan' | 'testmode';

/** What nl80211 announces. */
export interface Nl80211Notifications {
  readonly 'get-wiphy': Nl80211Attrs;
  readonly 'get-interface': Nl80211Attrs;
  readonly 'get-reg': Nl80211Attrs;
  readonly 'get-protocol-features': Nl80211Attrs;
}

const iftypeNames = {
  unspecified: 0,
  adhoc: 1,
  station: 2,
  ap: 3,
  'ap-vlan': 4,
  wds: 5,
  monitor: 6,
  'mesh-point': 7,
  'p2p-client': 8,
  'p2p-go': 9,
  'p2p-device': 10,
  ocb: 11,
  nan: 12,
};

const iftypeEnumU32Codec: AnyCodec = enumOf(u32, iftypeNames);

const wmmAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    cwMin: attr(1, u16, { name: 'NL80211_WMMR_CW_MIN' }),
    cwMax: attr(2, u16, { name: 'NL80211_WMMR_CW_MAX' }),
    aifsn: attr(3, u8, { name: 'NL80211_WMMR_AIFSN' }),
    txop: attr(4, u16, { name: 'NL80211_WMMR_TXOP' }),
  },
  'wmm-attrs',
);

const frequencyAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    freq: attr(1, u32, { name: 'NL80211_FREQUENCY_ATTR_FREQ' }),
    disabled: attr(2, flag, { name: 'NL80211_FREQUENCY_ATTR_DISABLED' }),
    noIr: attr(3, flag, { name: 'NL80211_FREQUENCY_ATTR_NO_IR' }),
    noIbss: attr(4, flag, { name: 'NL80211_FREQUENCY_ATTR_NO_IBSS' }),
    radar: attr(5, flag, { name: 'NL80211_FREQUENCY_ATTR_RADAR' }),
    maxTxPower: attr(6, u32, { name: 'NL80211_FREQUENCY_ATTR_MAX_TX_POWER' }),
    dfsState: attr(7, u32, { name: 'NL80211_FREQUENCY_ATTR_DFS_STATE' }),
    dfsTime: attr(8, bytes, { name: 'NL80211_FREQUENCY_ATTR_DFS_TIME' }),
    noHt40Minus: attr(9, bytes, { name: 'NL80211_FREQUENCY_ATTR_NO_HT40_MINUS' }),
    noHt40Plus: attr(10, bytes, { name: 'NL80211_FREQUENCY_ATTR_NO_HT40_PLUS' }),
    no80mhz: attr(11, bytes, { name: 'NL80211_FREQUENCY_ATTR_NO_80MHZ' }),
    no160mhz: attr(12, bytes, { name: 'NL80211_FREQUENCY_ATTR_NO_160MHZ' }),
    dfsCacTime: attr(13, bytes, { name: 'NL80211_FREQUENCY_ATTR_DFS_CAC_TIME' }),
    indoorOnly: attr(14, bytes, { name: 'NL80211_FREQUENCY_ATTR_INDOOR_ONLY' }),
    irConcurrent: attr(15, bytes, { name: 'NL80211_FREQUENCY_ATTR_IR_CONCURRENT' }),
    no20mhz: attr(16, bytes, { name: 'NL80211_FREQUENCY_ATTR_NO_20MHZ' }),
    no10mhz: attr(17, bytes, { name: 'NL80211_FREQUENCY_ATTR_NO_10MHZ' }),
    wmm: attr(18, indexedArray(wmmAttrsSet), { name: 'NL80211_FREQUENCY_ATTR_WMM' }),
    noHe: attr(19, bytes, { name: 'NL80211_FREQUENCY_ATTR_NO_HE' }),
    offset: attr(20, u32, { name: 'NL80211_FREQUENCY_ATTR_OFFSET' }),
    '1mhz': attr(21, bytes, { name: 'NL80211_FREQUENCY_ATTR_1MHZ' }),
    '2mhz': attr(22, bytes, { name: 'NL80211_FREQUENCY_ATTR_2MHZ' }),
    '4mhz': attr(23, bytes, { name: 'NL80211_FREQUENCY_ATTR_4MHZ' }),
    '8mhz': attr(24, bytes, { name: 'NL80211_FREQUENCY_ATTR_8MHZ' }),
    '16mhz': attr(25, bytes, { name: 'NL80211_FREQUENCY_ATTR_16MHZ' }),
    no320mhz: attr(26, bytes, { name: 'NL80211_FREQUENCY_ATTR_NO_320MHZ' }),
    noEht: attr(27, bytes, { name: 'NL80211_FREQUENCY_ATTR_NO_EHT' }),
    psd: attr(28, bytes, { name: 'NL80211_FREQUENCY_ATTR_PSD' }),
    dfsConcurrent: attr(29, bytes, { name: 'NL80211_FREQUENCY_ATTR_DFS_CONCURRENT' }),
    no6ghzVlpClient: attr(30, bytes, { name: 'NL80211_FREQUENCY_ATTR_NO_6GHZ_VLP_CLIENT' }),
    no6ghzAfcClient: attr(31, bytes, { name: 'NL80211_FREQUENCY_ATTR_NO_6GHZ_AFC_CLIENT' }),
    canMonitor: attr(32, bytes, { name: 'NL80211_FREQUENCY_ATTR_CAN_MONITOR' }),
    allow6ghzVlpAp: attr(33, bytes, { name: 'NL80211_FREQUENCY_ATTR_ALLOW_6GHZ_VLP_AP' }),
  },
  'frequency-attrs',
);

const bitrateAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    rate: attr(1, u32, { name: 'NL80211_BITRATE_ATTR_RATE' }),
    '2ghzShortpreamble': attr(2, flag, { name: 'NL80211_BITRATE_ATTR_2GHZ_SHORTPREAMBLE' }),
  },
  'bitrate-attrs',
);

const iftypeDataAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    iftypes: attr(1, bytes, { name: 'NL80211_BAND_IFTYPE_ATTR_IFTYPES' }),
    heCapMac: attr(2, bytes, { name: 'NL80211_BAND_IFTYPE_ATTR_HE_CAP_MAC' }),
    heCapPhy: attr(3, bytes, { name: 'NL80211_BAND_IFTYPE_ATTR_HE_CAP_PHY' }),
    heCapMcsSet: attr(4, bytes, { name: 'NL80211_BAND_IFTYPE_ATTR_HE_CAP_MCS_SET' }),
    heCapPpe: attr(5, bytes, { name: 'NL80211_BAND_IFTYPE_ATTR_HE_CAP_PPE' }),
    he6ghzCapa: attr(6, bytes, { name: 'NL80211_BAND_IFTYPE_ATTR_HE_6GHZ_CAPA' }),
    vendorElems: attr(7, bytes, { name: 'NL80211_BAND_IFTYPE_ATTR_VENDOR_ELEMS' }),
    ehtCapMac: attr(8, bytes, { name: 'NL80211_BAND_IFTYPE_ATTR_EHT_CAP_MAC' }),
    ehtCapPhy: attr(9, bytes, { name: 'NL80211_BAND_IFTYPE_ATTR_EHT_CAP_PHY' }),
    ehtCapMcsSet: attr(10, bytes, { name: 'NL80211_BAND_IFTYPE_ATTR_EHT_CAP_MCS_SET' }),
    ehtCapPpe: attr(11, bytes, { name: 'NL80211_BAND_IFTYPE_ATTR_EHT_CAP_PPE' }),
  },
  'iftype-data-attrs',
);

const bandAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    freqs: attr(1, indexedArray(frequencyAttrsSet), { name: 'NL80211_BAND_ATTR_FREQS' }),
    rates: attr(2, indexedArray(bitrateAttrsSet), { name: 'NL80211_BAND_ATTR_RATES' }),
    htMcsSet: attr(3, bytes, { name: 'NL80211_BAND_ATTR_HT_MCS_SET' }),
    htCapa: attr(4, u16, { name: 'NL80211_BAND_ATTR_HT_CAPA' }),
    htAmpduFactor: attr(5, u8, { name: 'NL80211_BAND_ATTR_HT_AMPDU_FACTOR' }),
    htAmpduDensity: attr(6, u8, { name: 'NL80211_BAND_ATTR_HT_AMPDU_DENSITY' }),
    vhtMcsSet: attr(7, bytes, { name: 'NL80211_BAND_ATTR_VHT_MCS_SET' }),
    vhtCapa: attr(8, u32, { name: 'NL80211_BAND_ATTR_VHT_CAPA' }),
    iftypeData: attr(9, indexedArray(iftypeDataAttrsSet), { name: 'NL80211_BAND_ATTR_IFTYPE_DATA' }),
    edmgChannels: attr(10, bytes, { name: 'NL80211_BAND_ATTR_EDMG_CHANNELS' }),
    edmgBwConfig: attr(11, bytes, { name: 'NL80211_BAND_ATTR_EDMG_BW_CONFIG' }),
    s1gMcsNssSet: attr(12, bytes, { name: 'NL80211_BAND_ATTR_S1G_MCS_NSS_SET' }),
    s1gCapa: attr(13, bytes, { name: 'NL80211_BAND_ATTR_S1G_CAPA' }),
  },
  'band-attrs',
);

const wiphyBandsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    '2ghz': attr(0, bandAttrsSet, { name: 'NL80211_BAND_2GHZ' }),
    '5ghz': attr(1, bandAttrsSet, { name: 'NL80211_BAND_5GHZ' }),
    '60ghz': attr(2, bandAttrsSet, { name: 'NL80211_BAND_60GHZ' }),
    '6ghz': attr(3, bandAttrsSet, { name: 'NL80211_BAND_6GHZ' }),
    s1ghz: attr(4, bandAttrsSet, { name: 'NL80211_BAND_S1GHZ' }),
    lc: attr(5, bandAttrsSet, { name: 'NL80211_BAND_LC' }),
  },
  'wiphy-bands',
);

const supportedIftypesSet: Attributes<Attrs> = attributes<Attrs>(
  {
    adhoc: attr(1, flag, { name: 'NL80211_IFTYPE_ADHOC' }),
    station: attr(2, flag, { name: 'NL80211_IFTYPE_STATION' }),
    ap: attr(3, flag, { name: 'NL80211_IFTYPE_AP' }),
    apVlan: attr(4, flag, { name: 'NL80211_IFTYPE_AP_VLAN' }),
    wds: attr(5, flag, { name: 'NL80211_IFTYPE_WDS' }),
    monitor: attr(6, flag, { name: 'NL80211_IFTYPE_MONITOR' }),
    meshPoint: attr(7, flag, { name: 'NL80211_IFTYPE_MESH_POINT' }),
    p2pClient: attr(8, flag, { name: 'NL80211_IFTYPE_P2P_CLIENT' }),
    p2pGo: attr(9, flag, { name: 'NL80211_IFTYPE_P2P_GO' }),
    p2pDevice: attr(10, flag, { name: 'NL80211_IFTYPE_P2P_DEVICE' }),
    ocb: attr(11, flag, { name: 'NL80211_IFTYPE_OCB' }),
    nan: attr(12, flag, { name: 'NL80211_IFTYPE_NAN' }),
  },
  'supported-iftypes',
);

const channelTypeNames = { 'no-ht': 0, ht20: 1, ht40minus: 2, ht40plus: 3 };

const channelTypeEnumU32Codec: AnyCodec = enumOf(u32, channelTypeNames);

const commandsNames = {
  unspec: 0,
  'get-wiphy': 1,
  'set-wiphy': 2,
  'new-wiphy': 3,
  'del-wiphy': 4,
  'get-interface': 5,
  'set-interface': 6,
  'new-interface': 7,
  'del-interface': 8,
  'get-key': 9,
  'set-key': 10,
  'new-key': 11,
  'del-key': 12,
  'get-beacon': 13,
  'set-beacon': 14,
  'new-beacon': 15,
  'del-beacon': 16,
  'get-station': 17,
  'set-station': 18,
  'new-station': 19,
  'del-station': 20,
  'get-mpath': 21,
  'set-mpath': 22,
  'new-mpath': 23,
  'del-mpath': 24,
  'set-bss': 25,
  'set-reg': 26,
  'req-set-reg': 27,
  'get-mesh-config': 28,
  'set-mesh-config': 29,
  'set-mgmt-extra-ie': 30,
  'get-reg': 31,
  'get-scan': 32,
  'trigger-scan': 33,
  'new-scan-results': 34,
  'scan-aborted': 35,
  'reg-change': 36,
  authenticate: 37,
  associate: 38,
  deauthenticate: 39,
  disassociate: 40,
  'michael-mic-failure': 41,
  'reg-beacon-hint': 42,
  'join-ibss': 43,
  'leave-ibss': 44,
  testmode: 45,
  connect: 46,
  roam: 47,
  disconnect: 48,
  'set-wiphy-netns': 49,
  'get-survey': 50,
  'new-survey-results': 51,
  'set-pmksa': 52,
  'del-pmksa': 53,
  'flush-pmksa': 54,
  'remain-on-channel': 55,
  'cancel-remain-on-channel': 56,
  'set-tx-bitrate-mask': 57,
  'register-action': 58,
  action: 59,
  'action-tx-status': 60,
  'set-power-save': 61,
  'get-power-save': 62,
  'set-cqm': 63,
  'notify-cqm': 64,
  'set-channel': 65,
  'set-wds-peer': 66,
  'frame-wait-cancel': 67,
  'join-mesh': 68,
  'leave-mesh': 69,
  'unprot-deauthenticate': 70,
  'unprot-disassociate': 71,
  'new-peer-candidate': 72,
  'get-wowlan': 73,
  'set-wowlan': 74,
  'start-sched-scan': 75,
  'stop-sched-scan': 76,
  'sched-scan-results': 77,
  'sched-scan-stopped': 78,
  'set-rekey-offload': 79,
  'pmksa-candidate': 80,
  'tdls-oper': 81,
  'tdls-mgmt': 82,
  'unexpected-frame': 83,
  'probe-client': 84,
  'register-beacons': 85,
  'unexpected-4-addr-frame': 86,
  'set-noack-map': 87,
  'ch-switch-notify': 88,
  'start-p2p-device': 89,
  'stop-p2p-device': 90,
  'conn-failed': 91,
  'set-mcast-rate': 92,
  'set-mac-acl': 93,
  'radar-detect': 94,
  'get-protocol-features': 95,
  'update-ft-ies': 96,
  'ft-event': 97,
  'crit-protocol-start': 98,
  'crit-protocol-stop': 99,
  'get-coalesce': 100,
  'set-coalesce': 101,
  'channel-switch': 102,
  vendor: 103,
  'set-qos-map': 104,
  'add-tx-ts': 105,
  'del-tx-ts': 106,
  'get-mpp': 107,
  'join-ocb': 108,
  'leave-ocb': 109,
  'ch-switch-started-notify': 110,
  'tdls-channel-switch': 111,
  'tdls-cancel-channel-switch': 112,
  'wiphy-reg-change': 113,
  'abort-scan': 114,
  'start-nan': 115,
  'stop-nan': 116,
  'add-nan-function': 117,
  'del-nan-function': 118,
  'change-nan-config': 119,
  'nan-match': 120,
  'set-multicast-to-unicast': 121,
  'update-connect-params': 122,
  'set-pmk': 123,
  'del-pmk': 124,
  'port-authorized': 125,
  'reload-regdb': 126,
  'external-auth': 127,
  'sta-opmode-changed': 128,
  'control-port-frame': 129,
  'get-ftm-responder-stats': 130,
  'peer-measurement-start': 131,
  'peer-measurement-result': 132,
  'peer-measurement-complete': 133,
  'notify-radar': 134,
  'update-owe-info': 135,
  'probe-mesh-link': 136,
  'set-tid-config': 137,
  'unprot-beacon': 138,
  'control-port-frame-tx-status': 139,
  'set-sar-specs': 140,
  'obss-color-collision': 141,
  'color-change-request': 142,
  'color-change-started': 143,
  'color-change-aborted': 144,
  'color-change-completed': 145,
  'set-fils-aad': 146,
  'assoc-comeback': 147,
  'add-link': 148,
  'remove-link': 149,
  'add-link-sta': 150,
  'modify-link-sta': 151,
  'remove-link-sta': 152,
  'set-hw-timestamp': 153,
  'links-removed': 154,
  'set-tid-to-link-mapping': 155,
};

const commandsEnumU32Codec: AnyCodec = enumOf(u32, commandsNames);

const staFlagUpdateStruct: Struct<Members> = struct<Members>({ mask: u32, set: u32 }, 'sta-flag-update');

const frameTypeAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  { frameType: attr(101, u16, { name: 'NL80211_ATTR_FRAME_TYPE' }) },
  'frame-type-attrs',
);

const iftypeAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    unspecified: attr(0, frameTypeAttrsSet, { name: 'NL80211_IFTYPE_UNSPECIFIED' }),
    adhoc: attr(1, frameTypeAttrsSet, { name: 'NL80211_IFTYPE_ADHOC' }),
    station: attr(2, frameTypeAttrsSet, { name: 'NL80211_IFTYPE_STATION' }),
    ap: attr(3, frameTypeAttrsSet, { name: 'NL80211_IFTYPE_AP' }),
    apVlan: attr(4, frameTypeAttrsSet, { name: 'NL80211_IFTYPE_AP_VLAN' }),
    wds: attr(5, frameTypeAttrsSet, { name: 'NL80211_IFTYPE_WDS' }),
    monitor: attr(6, frameTypeAttrsSet, { name: 'NL80211_IFTYPE_MONITOR' }),
    meshPoint: attr(7, frameTypeAttrsSet, { name: 'NL80211_IFTYPE_MESH_POINT' }),
    p2pClient: attr(8, frameTypeAttrsSet, { name: 'NL80211_IFTYPE_P2P_CLIENT' }),
    p2pGo: attr(9, frameTypeAttrsSet, { name: 'NL80211_IFTYPE_P2P_GO' }),
    p2pDevice: attr(10, frameTypeAttrsSet, { name: 'NL80211_IFTYPE_P2P_DEVICE' }),
    ocb: attr(11, frameTypeAttrsSet, { name: 'NL80211_IFTYPE_OCB' }),
    nan: attr(12, frameTypeAttrsSet, { name: 'NL80211_IFTYPE_NAN' }),
  },
  'iftype-attrs',
);

const wowlanTriggersAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    any: attr(1, flag, { name: 'NL80211_WOWLAN_TRIG_ANY' }),
    disconnect: attr(2, flag, { name: 'NL80211_WOWLAN_TRIG_DISCONNECT' }),
    magicPkt: attr(3, flag, { name: 'NL80211_WOWLAN_TRIG_MAGIC_PKT' }),
    pktPattern: attr(4, flag, { name: 'NL80211_WOWLAN_TRIG_PKT_PATTERN' }),
    gtkRekeySupported: attr(5, flag, { name: 'NL80211_WOWLAN_TRIG_GTK_REKEY_SUPPORTED' }),
    gtkRekeyFailure: attr(6, flag, { name: 'NL80211_WOWLAN_TRIG_GTK_REKEY_FAILURE' }),
    eapIdentRequest: attr(7, flag, { name: 'NL80211_WOWLAN_TRIG_EAP_IDENT_REQUEST' }),
    '4wayHandshake': attr(8, flag, { name: 'NL80211_WOWLAN_TRIG_4WAY_HANDSHAKE' }),
    rfkillRelease: attr(9, flag, { name: 'NL80211_WOWLAN_TRIG_RFKILL_RELEASE' }),
    wakeupPkt80211: attr(10, flag, { name: 'NL80211_WOWLAN_TRIG_WAKEUP_PKT_80211' }),
    wakeupPkt80211Len: attr(11, flag, { name: 'NL80211_WOWLAN_TRIG_WAKEUP_PKT_80211_LEN' }),
    wakeupPkt8023: attr(12, flag, { name: 'NL80211_WOWLAN_TRIG_WAKEUP_PKT_8023' }),
    wakeupPkt8023Len: attr(13, flag, { name: 'NL80211_WOWLAN_TRIG_WAKEUP_PKT_8023_LEN' }),
    tcpConnection: attr(14, flag, { name: 'NL80211_WOWLAN_TRIG_TCP_CONNECTION' }),
    wakeupTcpMatch: attr(15, flag, { name: 'NL80211_WOWLAN_TRIG_WAKEUP_TCP_MATCH' }),
    wakeupTcpConnlost: attr(16, flag, { name: 'NL80211_WOWLAN_TRIG_WAKEUP_TCP_CONNLOST' }),
    wakeupTcpNomoretokens: attr(17, flag, { name: 'NL80211_WOWLAN_TRIG_WAKEUP_TCP_NOMORETOKENS' }),
    netDetect: attr(18, flag, { name: 'NL80211_WOWLAN_TRIG_NET_DETECT' }),
    netDetectResults: attr(19, flag, { name: 'NL80211_WOWLAN_TRIG_NET_DETECT_RESULTS' }),
    unprotectedDeauthDisassoc: attr(20, flag, { name: 'NL80211_WOWLAN_TRIG_UNPROTECTED_DEAUTH_DISASSOC' }),
  },
  'wowlan-triggers-attrs',
);

const ifaceLimitAttributesSet: Attributes<Attrs> = attributes<Attrs>(
  {
    max: attr(1, u32, { name: 'NL80211_IFACE_LIMIT_MAX' }),
    types: attr(2, supportedIftypesSet, { name: 'NL80211_IFACE_LIMIT_TYPES' }),
  },
  'iface-limit-attributes',
);

const ifCombinationAttributesSet: Attributes<Attrs> = attributes<Attrs>(
  {
    limits: attr(1, indexedArray(ifaceLimitAttributesSet), { name: 'NL80211_IFACE_COMB_LIMITS' }),
    maxnum: attr(2, u32, { name: 'NL80211_IFACE_COMB_MAXNUM' }),
    staApBiMatch: attr(3, flag, { name: 'NL80211_IFACE_COMB_STA_AP_BI_MATCH' }),
    numChannels: attr(4, u32, { name: 'NL80211_IFACE_COMB_NUM_CHANNELS' }),
    radarDetectWidths: attr(5, u32, { name: 'NL80211_IFACE_COMB_RADAR_DETECT_WIDTHS' }),
    radarDetectRegions: attr(6, u32, { name: 'NL80211_IFACE_COMB_RADAR_DETECT_REGIONS' }),
    biMinGcd: attr(7, u32, { name: 'NL80211_IFACE_COMB_BI_MIN_GCD' }),
  },
  'if-combination-attributes',
);

const featureFlagsNames = {
  'sk-tx-status': 1,
  'ht-ibss': 2,
  'inactivity-timer': 4,
  'cell-base-reg-hints': 8,
  'p2p-device-needs-channel': 16,
  sae: 32,
  'low-priority-scan': 64,
  'scan-flush': 128,
  'ap-scan': 256,
  'vif-txpower': 512,
  'need-obss-scan': 1024,
  'p2p-go-ctwin': 2048,
  'p2p-go-oppps': 4096,
  reserved: 8192,
  'advertise-chan-limits': 16384,
  'full-ap-client-state': 32768,
  'userspace-mpm': 65536,
  'active-monitor': 131072,
  'ap-mode-chan-width-change': 262144,
  'ds-param-set-ie-in-probes': 524288,
  'wfa-tpc-ie-in-probes': 1048576,
  quiet: 2097152,
  'tx-power-insertion': 4194304,
  'ackto-estimation': 8388608,
  'static-smps': 16777216,
  'dynamic-smps': 33554432,
  'supports-wmm-admission': 67108864,
  'mac-on-create': 134217728,
  'tdls-channel-switch': 268435456,
  'scan-random-mac-addr': 536870912,
  'sched-scan-random-mac-addr': 1073741824,
  'no-random-mac-addr': 2147483648,
};

const featureFlagsFlagsU32Codec: AnyCodec = flagsOf(u32, featureFlagsNames);

const protocolFeaturesNames = { 'split-wiphy-dump': 1 };

const protocolFeaturesFlagsU32Codec: AnyCodec = flagsOf(u32, protocolFeaturesNames);

const txqStatsAttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    backlogBytes: attr(1, u32, { name: 'NL80211_TXQ_STATS_BACKLOG_BYTES' }),
    backlogPackets: attr(2, u32, { name: 'NL80211_TXQ_STATS_BACKLOG_PACKETS' }),
    flows: attr(3, u32, { name: 'NL80211_TXQ_STATS_FLOWS' }),
    drops: attr(4, u32, { name: 'NL80211_TXQ_STATS_DROPS' }),
    ecnMarks: attr(5, u32, { name: 'NL80211_TXQ_STATS_ECN_MARKS' }),
    overlimit: attr(6, u32, { name: 'NL80211_TXQ_STATS_OVERLIMIT' }),
    overmemory: attr(7, u32, { name: 'NL80211_TXQ_STATS_OVERMEMORY' }),
    collisions: attr(8, u32, { name: 'NL80211_TXQ_STATS_COLLISIONS' }),
    txBytes: attr(9, u32, { name: 'NL80211_TXQ_STATS_TX_BYTES' }),
    txPackets: attr(10, u32, { name: 'NL80211_TXQ_STATS_TX_PACKETS' }),
    maxFlows: attr(11, u32, { name: 'NL80211_TXQ_STATS_MAX_FLOWS' }),
  },
  'txq-stats-attrs',
);

const sarSpecsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    power: attr(1, s32, { name: 'NL80211_SAR_ATTR_SPECS_POWER' }),
    rangeIndex: attr(2, u32, { name: 'NL80211_SAR_ATTR_SPECS_RANGE_INDEX' }),
    startFreq: attr(3, u32, { name: 'NL80211_SAR_ATTR_SPECS_START_FREQ' }),
    endFreq: attr(4, u32, { name: 'NL80211_SAR_ATTR_SPECS_END_FREQ' }),
  },
  'sar-specs',
);

const sarAttributesSet: Attributes<Attrs> = attributes<Attrs>(
  {
    type: attr(1, u32, { name: 'NL80211_SAR_ATTR_TYPE' }),
    specs: attr(2, indexedArray(sarSpecsSet), { name: 'NL80211_SAR_ATTR_SPECS' }),
  },
  'sar-attributes',
);

const nl80211AttrsSet: Attributes<Attrs> = attributes<Attrs>(
  {
    wiphy: attr(1, u32, { name: 'NL80211_ATTR_WIPHY' }),
    wiphyName: attr(2, string, { name: 'NL80211_ATTR_WIPHY_NAME' }),
    ifindex: attr(3, u32, { name: 'NL80211_ATTR_IFINDEX' }),
    ifname: attr(4, string, { name: 'NL80211_ATTR_IFNAME' }),
    iftype: attr(5, iftypeEnumU32Codec, { name: 'NL80211_ATTR_IFTYPE' }),
    mac: attr(6, mac, { name: 'NL80211_ATTR_MAC' }),
    keyData: attr(7, bytes, { name: 'NL80211_ATTR_KEY_DATA' }),
    keyIdx: attr(8, u8, { name: 'NL80211_ATTR_KEY_IDX' }),
    keyCipher: attr(9, u32, { name: 'NL80211_ATTR_KEY_CIPHER' }),
    keySeq: attr(10, bytes, { name: 'NL80211_ATTR_KEY_SEQ' }),
    keyDefault: attr(11, flag, { name: 'NL80211_ATTR_KEY_DEFAULT' }),
    beaconInterval: attr(12, u32, { name: 'NL80211_ATTR_BEACON_INTERVAL' }),
    dtimPeriod: attr(13, u32, { name: 'NL80211_ATTR_DTIM_PERIOD' }),
    beaconHead: attr(14, bytes, { name: 'NL80211_ATTR_BEACON_HEAD' }),
    beaconTail: attr(15, bytes, { name: 'NL80211_ATTR_BEACON_TAIL' }),
    staAid: attr(16, u16, { name: 'NL80211_ATTR_STA_AID' }),
    staFlags: attr(17, bytes, { name: 'NL80211_ATTR_STA_FLAGS' }),
    staListenInterval: attr(18, u16, { name: 'NL80211_ATTR_STA_LISTEN_INTERVAL' }),
    staSupportedRates: attr(19, bytes, { name: 'NL80211_ATTR_STA_SUPPORTED_RATES' }),
    staVlan: attr(20, u32, { name: 'NL80211_ATTR_STA_VLAN' }),
    staInfo: attr(21, bytes, { name: 'NL80211_ATTR_STA_INFO' }),
    wiphyBands: attr(22, wiphyBandsSet, { name: 'NL80211_ATTR_WIPHY_BANDS' }),
    mntrFlags: attr(23, bytes, { name: 'NL80211_ATTR_MNTR_FLAGS' }),
    meshId: attr(24, bytes, { name: 'NL80211_ATTR_MESH_ID' }),
    staPlinkAction: attr(25, u8, { name: 'NL80211_ATTR_STA_PLINK_ACTION' }),
    mpathNextHop: attr(26, mac, { name: 'NL80211_ATTR_MPATH_NEXT_HOP' }),
    mpathInfo: attr(27, bytes, { name: 'NL80211_ATTR_MPATH_INFO' }),
    bssCtsProt: attr(28, u8, { name: 'NL80211_ATTR_BSS_CTS_PROT' }),
    bssShortPreamble: attr(29, u8, { name: 'NL80211_ATTR_BSS_SHORT_PREAMBLE' }),
    bssShortSlotTime: attr(30, u8, { name: 'NL80211_ATTR_BSS_SHORT_SLOT_TIME' }),
    htCapability: attr(31, bytes, { name: 'NL80211_ATTR_HT_CAPABILITY' }),
    supportedIftypes: attr(32, supportedIftypesSet, { name: 'NL80211_ATTR_SUPPORTED_IFTYPES' }),
    regAlpha2: attr(33, string, { name: 'NL80211_ATTR_REG_ALPHA2' }),
    regRules: attr(34, bytes, { name: 'NL80211_ATTR_REG_RULES' }),
    meshConfig: attr(35, bytes, { name: 'NL80211_ATTR_MESH_CONFIG' }),
    bssBasicRates: attr(36, bytes, { name: 'NL80211_ATTR_BSS_BASIC_RATES' }),
    wiphyTxqParams: attr(37, bytes, { name: 'NL80211_ATTR_WIPHY_TXQ_PARAMS' }),
    wiphyFreq: attr(38, u32, { name: 'NL80211_ATTR_WIPHY_FREQ' }),
    wiphyChannelType: attr(39, channelTypeEnumU32Codec, { name: 'NL80211_ATTR_WIPHY_CHANNEL_TYPE' }),
    keyDefaultMgmt: attr(40, flag, { name: 'NL80211_ATTR_KEY_DEFAULT_MGMT' }),
    mgmtSubtype: attr(41, u8, { name: 'NL80211_ATTR_MGMT_SUBTYPE' }),
    ie: attr(42, bytes, { name: 'NL80211_ATTR_IE' }),
    maxNumScanSsids: attr(43, u8, { name: 'NL80211_ATTR_MAX_NUM_SCAN_SSIDS' }),
    scanFrequencies: attr(44, bytes, { name: 'NL80211_ATTR_SCAN_FREQUENCIES' }),
    scanSsids: attr(45, bytes, { name: 'NL80211_ATTR_SCAN_SSIDS' }),
    generation: attr(46, u32, { name: 'NL80211_ATTR_GENERATION' }),
    bss: attr(47, bytes, { name: 'NL80211_ATTR_BSS' }),
    regInitiator: attr(48, u8, { name: 'NL80211_ATTR_REG_INITIATOR' }),
    regType: attr(49, u8, { name: 'NL80211_ATTR_REG_TYPE' }),
    supportedCommands: attr(50, indexedArray(commandsEnumU32Codec), { name: 'NL80211_ATTR_SUPPORTED_COMMANDS' }),
    frame: attr(51, bytes, { name: 'NL80211_ATTR_FRAME' }),
    ssid: attr(52, bytes, { name: 'NL80211_ATTR_SSID' }),
    authType: attr(53, u32, { name: 'NL80211_ATTR_AUTH_TYPE' }),
    reasonCode: attr(54, u16, { name: 'NL80211_ATTR_REASON_CODE' }),
    keyType: attr(55, u32, { name: 'NL80211_ATTR_KEY_TYPE' }),
    maxScanIeLen: attr(56, u16, { name: 'NL80211_ATTR_MAX_SCAN_IE_LEN' }),
    cipherSuites: attr(57, array(u32), { name: 'NL80211_ATTR_CIPHER_SUITES' }),
    freqBefore: attr(58, bytes, { name: 'NL80211_ATTR_FREQ_BEFORE' }),
    freqAfter: attr(59, bytes, { name: 'NL80211_ATTR_FREQ_AFTER' }),
    freqFixed: attr(60, flag, { name: 'NL80211_ATTR_FREQ_FIXED' }),
    wiphyRetryShort: attr(61, u8, { name: 'NL80211_ATTR_WIPHY_RETRY_SHORT' }),
    wiphyRetryLong: attr(62, u8, { name: 'NL80211_ATTR_WIPHY_RETRY_LONG' }),
    wiphyFragThreshold: attr(63, u32, { name: 'NL80211_ATTR_WIPHY_FRAG_THRESHOLD' }),
    wiphyRtsThreshold: attr(64, u32, { name: 'NL80211_ATTR_WIPHY_RTS_THRESHOLD' }),
    timedOut: attr(65, flag, { name: 'NL80211_ATTR_TIMED_OUT' }),
    useMfp: attr(66, u32, { name: 'NL80211_ATTR_USE_MFP' }),
    staFlags2: attr(67, staFlagUpdateStruct, { name: 'NL80211_ATTR_STA_FLAGS2' }),
    controlPort: attr(68, flag, { name: 'NL80211_ATTR_CONTROL_PORT' }),
    testdata: attr(69, bytes, { name: 'NL80211_ATTR_TESTDATA' }),
    privacy: attr(70, flag, { name: 'NL80211_ATTR_PRIVACY' }),
    disconnectedByAp: attr(71, flag, { name: 'NL80211_ATTR_DISCONNECTED_BY_AP' }),
    statusCode: attr(72, u16, { name: 'NL80211_ATTR_STATUS_CODE' }),
    cipherSuitesPairwise: attr(73, bytes, { name: 'NL80211_ATTR_CIPHER_SUITES_PAIRWISE' }),
    cipherSuiteGroup: attr(74, u32, { name: 'NL80211_ATTR_CIPHER_SUITE_GROUP' }),
    wpaVersions: attr(75, u32, { name: 'NL80211_ATTR_WPA_VERSIONS' }),
    akmSuites: attr(76, bytes, { name: 'NL80211_ATTR_AKM_SUITES' }),
    reqIe: attr(77, bytes, { name: 'NL80211_ATTR_REQ_IE' }),
    respIe: attr(78, bytes, { name: 'NL80211_ATTR_RESP_IE' }),
    prevBssid: attr(79, bytes, { name: 'NL80211_ATTR_PREV_BSSID' }),
    key: attr(80, bytes, { name: 'NL80211_ATTR_KEY' }),
    keys: attr(81, bytes, { name: 'NL80211_ATTR_KEYS' }),
    pid: attr(82, u32, { name: 'NL80211_ATTR_PID' }),
    '4addr': attr(83, u8, { name: 'NL80211_ATTR_4ADDR' }),
    surveyInfo: attr(84, bytes, { name: 'NL80211_ATTR_SURVEY_INFO' }),
    pmkid: attr(85, bytes, { name: 'NL80211_ATTR_PMKID' }),
    maxNumPmkids: attr(86, u8, { name: 'NL80211_ATTR_MAX_NUM_PMKIDS' }),
    duration: attr(87, u32, { name: 'NL80211_ATTR_DURATION' }),
    cookie: attr(88, u64, { name: 'NL80211_ATTR_COOKIE' }),
    wiphyCoverageClass: attr(89, u8, { name: 'NL80211_ATTR_WIPHY_COVERAGE_CLASS' }),
    txRates: attr(90, bytes, { name: 'NL80211_ATTR_TX_RATES' }),
    frameMatch: attr(91, bytes, { name: 'NL80211_ATTR_FRAME_MATCH' }),
    ack: attr(92, flag, { name: 'NL80211_ATTR_ACK' }),
    psState: attr(93, u32, { name: 'NL80211_ATTR_PS_STATE' }),
    cqm: attr(94, bytes, { name: 'NL80211_ATTR_CQM' }),
    localStateChange: attr(95, flag, { name: 'NL80211_ATTR_LOCAL_STATE_CHANGE' }),
    apIsolate: attr(96, u8, { name: 'NL80211_ATTR_AP_ISOLATE' }),
    wiphyTxPowerSetting: attr(97, u32, { name: 'NL80211_ATTR_WIPHY_TX_POWER_SETTING' }),
    wiphyTxPowerLevel: attr(98, u32, { name: 'NL80211_ATTR_WIPHY_TX_POWER_LEVEL' }),
    txFrameTypes: attr(99, iftypeAttrsSet, { name: 'NL80211_ATTR_TX_FRAME_TYPES' }),
    rxFrameTypes: attr(100, iftypeAttrsSet, { name: 'NL80211_ATTR_RX_FRAME_TYPES' }),
    frameType: attr(101, u16, { name: 'NL80211_ATTR_FRAME_TYPE' }),
    controlPortEthertype: attr(102, flag, { name: 'NL80211_ATTR_CONTROL_PORT_ETHERTYPE' }),
    controlPortNoEncrypt: attr(103, flag, { name: 'NL80211_ATTR_CONTROL_PORT_NO_ENCRYPT' }),
    supportIbssRsn: attr(104, flag, { name: 'NL80211_ATTR_SUPPORT_IBSS_RSN' }),
    wiphyAntennaTx: attr(105, u32, { name: 'NL80211_ATTR_WIPHY_ANTENNA_TX' }),
    wiphyAntennaRx: attr(106, u32, { name: 'NL80211_ATTR_WIPHY_ANTENNA_RX' }),
    mcastRate: attr(107, u32, { name: 'NL80211_ATTR_MCAST_RATE' }),
    offchannelTxOk: attr(108, flag, { name: 'NL80211_ATTR_OFFCHANNEL_TX_OK' }),
    bssHtOpmode: attr(109, u16, { name: 'NL80211_ATTR_BSS_HT_OPMODE' }),
    keyDefaultTypes: attr(110, bytes, { name: 'NL80211_ATTR_KEY_DEFAULT_TYPES' }),
    maxRemainOnChannelDuration: attr(111, u32, { name: 'NL80211_ATTR_MAX_REMAIN_ON_CHANNEL_DURATION' }),
    meshSetup: attr(112, bytes, { name: 'NL80211_ATTR_MESH_SETUP' }),
    wiphyAntennaAvailTx: attr(113, u32, { name: 'NL80211_ATTR_WIPHY_ANTENNA_AVAIL_TX' }),
    wiphyAntennaAvailRx: attr(114, u32, { name: 'NL80211_ATTR_WIPHY_ANTENNA_AVAIL_RX' }),
    supportMeshAuth: attr(115, flag, { name: 'NL80211_ATTR_SUPPORT_MESH_AUTH' }),
    staPlinkState: attr(116, u8, { name: 'NL80211_ATTR_STA_PLINK_STATE' }),
    wowlanTriggers: attr(117, bytes, { name: 'NL80211_ATTR_WOWLAN_TRIGGERS' }),
    wowlanTriggersSupported: attr(118, wowlanTriggersAttrsSet, { name: 'NL80211_ATTR_WOWLAN_TRIGGERS_SUPPORTED' }),
    schedScanInterval: attr(119, u32, { name: 'NL80211_ATTR_SCHED_SCAN_INTERVAL' }),
    interfaceCombinations: attr(120, indexedArray(ifCombinationAttributesSet), {
      name: 'NL80211_ATTR_INTERFACE_COMBINATIONS',
    }),
    softwareIftypes: attr(121, supportedIftypesSet, { name: 'NL80211_ATTR_SOFTWARE_IFTYPES' }),
    rekeyData: attr(122, bytes, { name: 'NL80211_ATTR_REKEY_DATA' }),
    maxNumSchedScanSsids: attr(123, u8, { name: 'NL80211_ATTR_MAX_NUM_SCHED_SCAN_SSIDS' }),
    maxSchedScanIeLen: attr(124, u16, { name: 'NL80211_ATTR_MAX_SCHED_SCAN_IE_LEN' }),
    scanSuppRates: attr(125, bytes, { name: 'NL80211_ATTR_SCAN_SUPP_RATES' }),
    hiddenSsid: attr(126, u32, { name: 'NL80211_ATTR_HIDDEN_SSID' }),
    ieProbeResp: attr(127, bytes, { name: 'NL80211_ATTR_IE_PROBE_RESP' }),
    ieAssocResp: attr(128, bytes, { name: 'NL80211_ATTR_IE_ASSOC_RESP' }),
    staWme: attr(129, bytes, { name: 'NL80211_ATTR_STA_WME' }),
    supportApUapsd: attr(130, flag, { name: 'NL80211_ATTR_SUPPORT_AP_UAPSD' }),
    roamSupport: attr(131, flag, { name: 'NL80211_ATTR_ROAM_SUPPORT' }),
    schedScanMatch: attr(132, bytes, { name: 'NL80211_ATTR_SCHED_SCAN_MATCH' }),
    maxMatchSets: attr(133, u8, { name: 'NL80211_ATTR_MAX_MATCH_SETS' }),
    pmksaCandidate: attr(134, bytes, { name: 'NL80211_ATTR_PMKSA_CANDIDATE' }),
    txNoCckRate: attr(135, flag, { name: 'NL80211_ATTR_TX_NO_CCK_RATE' }),
    tdlsAction: attr(136, u8, { name: 'NL80211_ATTR_TDLS_ACTION' }),
    tdlsDialogToken: attr(137, u8, { name: 'NL80211_ATTR_TDLS_DIALOG_TOKEN' }),
    tdlsOperation: attr(138, u8, { name: 'NL80211_ATTR_TDLS_OPERATION' }),
    tdlsSupport: attr(139, flag, { name: 'NL80211_ATTR_TDLS_SUPPORT' }),
    tdlsExternalSetup: attr(140, flag, { name: 'NL80211_ATTR_TDLS_EXTERNAL_SETUP' }),
    deviceApSme: attr(141, u32, { name: 'NL80211_ATTR_DEVICE_AP_SME' }),
    dontWaitForAck: attr(142, flag, { name: 'NL80211_ATTR_DONT_WAIT_FOR_ACK' }),
    featureFlags: attr(143, featureFlagsFlagsU32Codec, { name: 'NL80211_ATTR_FEATURE_FLAGS' }),
    probeRespOffload: attr(144, u32, { name: 'NL80211_ATTR_PROBE_RESP_OFFLOAD' }),
    probeResp: attr(145, bytes, { name: 'NL80211_ATTR_PROBE_RESP' }),
    dfsRegion: attr(146, u8, { name: 'NL80211_ATTR_DFS_REGION' }),
    disableHt: attr(147, flag, { name: 'NL80211_ATTR_DISABLE_HT' }),
    htCapabilityMask: attr(148, bytes, { name: 'NL80211_ATTR_HT_CAPABILITY_MASK' }),
    noackMap: attr(149, u16, { name: 'NL80211_ATTR_NOACK_MAP' }),
    inactivityTimeout: attr(150, u16, { name: 'NL80211_ATTR_INACTIVITY_TIMEOUT' }),
    rxSignalDbm: attr(151, u32, { name: 'NL80211_ATTR_RX_SIGNAL_DBM' }),
    bgScanPeriod: attr(152, u16, { name: 'NL80211_ATTR_BG_SCAN_PERIOD' }),
    wdev: attr(153, u64, { name: 'NL80211_ATTR_WDEV' }),
    userRegHintType: attr(154, u32, { name: 'NL80211_ATTR_USER_REG_HINT_TYPE' }),
    connFailedReason: attr(155, u32, { name: 'NL80211_ATTR_CONN_FAILED_REASON' }),
    authData: attr(156, bytes, { name: 'NL80211_ATTR_AUTH_DATA' }),
    vhtCapability: attr(157, bytes, { name: 'NL80211_ATTR_VHT_CAPABILITY' }),
    scanFlags: attr(158, u32, { name: 'NL80211_ATTR_SCAN_FLAGS' }),
    channelWidth: attr(159, u32, { name: 'NL80211_ATTR_CHANNEL_WIDTH' }),
    centerFreq1: attr(160, u32, { name: 'NL80211_ATTR_CENTER_FREQ1' }),
    centerFreq2: attr(161, u32, { name: 'NL80211_ATTR_CENTER_FREQ2' }),
    p2pCtwindow: attr(162, u8, { name: 'NL80211_ATTR_P2P_CTWINDOW' }),
    p2pOppps: attr(163, u8, { name: 'NL80211_ATTR_P2P_OPPPS' }),
    localMeshPowerMode: attr(164, u32, { name: 'NL80211_ATTR_LOCAL_MESH_POWER_MODE' }),
    aclPolicy: attr(165, u32, { name: 'NL80211_ATTR_ACL_POLICY' }),
    macAddrs: attr(166, bytes, { name: 'NL80211_ATTR_MAC_ADDRS' }),
    macAclMax: attr(167, u32, { name: 'NL80211_ATTR_MAC_ACL_MAX' }),
    radarEvent: attr(168, u32, { name: 'NL80211_ATTR_RADAR_EVENT' }),
    extCapa: attr(169, bytes, { name: 'NL80211_ATTR_EXT_CAPA' }),
    extCapaMask: attr(170, bytes, { name: 'NL80211_ATTR_EXT_CAPA_MASK' }),
    staCapability: attr(171, u16, { name: 'NL80211_ATTR_STA_CAPABILITY' }),
    staExtCapability: attr(172, bytes, { name: 'NL80211_ATTR_STA_EXT_CAPABILITY' }),
    protocolFeatures: attr(173, protocolFeaturesFlagsU32Codec, { name: 'NL80211_ATTR_PROTOCOL_FEATURES' }),
    splitWiphyDump: attr(174, flag, { name: 'NL80211_ATTR_SPLIT_WIPHY_DUMP' }),
    disableVht: attr(175, flag, { name: 'NL80211_ATTR_DISABLE_VHT' }),
    vhtCapabilityMask: attr(176, bytes, { name: 'NL80211_ATTR_VHT_CAPABILITY_MASK' }),
    mdid: attr(177, u16, { name: 'NL80211_ATTR_MDID' }),
    ieRic: attr(178, bytes, { name: 'NL80211_ATTR_IE_RIC' }),
    critProtId: attr(179, u16, { name: 'NL80211_ATTR_CRIT_PROT_ID' }),
    maxCritProtDuration: attr(180, u16, { name: 'NL80211_ATTR_MAX_CRIT_PROT_DURATION' }),
    peerAid: attr(181, u16, { name: 'NL80211_ATTR_PEER_AID' }),
    coalesceRule: attr(182, bytes, { name: 'NL80211_ATTR_COALESCE_RULE' }),
    chSwitchCount: attr(183, u32, { name: 'NL80211_ATTR_CH_SWITCH_COUNT' }),
    chSwitchBlockTx: attr(184, flag, { name: 'NL80211_ATTR_CH_SWITCH_BLOCK_TX' }),
    csaIes: attr(185, bytes, { name: 'NL80211_ATTR_CSA_IES' }),
    cntdwnOffsBeacon: attr(186, bytes, { name: 'NL80211_ATTR_CNTDWN_OFFS_BEACON' }),
    cntdwnOffsPresp: attr(187, bytes, { name: 'NL80211_ATTR_CNTDWN_OFFS_PRESP' }),
    rxmgmtFlags: attr(188, bytes, { name: 'NL80211_ATTR_RXMGMT_FLAGS' }),
    staSupportedChannels: attr(189, bytes, { name: 'NL80211_ATTR_STA_SUPPORTED_CHANNELS' }),
    staSupportedOperClasses: attr(190, bytes, { name: 'NL80211_ATTR_STA_SUPPORTED_OPER_CLASSES' }),
    handleDfs: attr(191, flag, { name: 'NL80211_ATTR_HANDLE_DFS' }),
    support5Mhz: attr(192, flag, { name: 'NL80211_ATTR_SUPPORT_5_MHZ' }),
    support10Mhz: attr(193, flag, { name: 'NL80211_ATTR_SUPPORT_10_MHZ' }),
    opmodeNotif: attr(194, u8, { name: 'NL80211_ATTR_OPMODE_NOTIF' }),
    vendorId: attr(195, u32, { name: 'NL80211_ATTR_VENDOR_ID' }),
    vendorSubcmd: attr(196, u32, { name: 'NL80211_ATTR_VENDOR_SUBCMD' }),
    vendorData: attr(197, bytes, { name: 'NL80211_ATTR_VENDOR_DATA' }),
    vendorEvents: attr(198, bytes, { name: 'NL80211_ATTR_VENDOR_EVENTS' }),
    qosMap: attr(199, bytes, { name: 'NL80211_ATTR_QOS_MAP' }),
    macHint: attr(200, mac, { name: 'NL80211_ATTR_MAC_HINT' }),
    wiphyFreqHint: attr(201, u32, { name: 'NL80211_ATTR_WIPHY_FREQ_HINT' }),
    maxApAssocSta: attr(202, u32, { name: 'NL80211_ATTR_MAX_AP_ASSOC_STA' }),
    tdlsPeerCapability: attr(203, u32, { name: 'NL80211_ATTR_TDLS_PEER_CAPABILITY' }),
    socketOwner: attr(204, flag, { name: 'NL80211_ATTR_SOCKET_OWNER' }),
    csaCOffsetsTx: attr(205, bytes, { name: 'NL80211_ATTR_CSA_C_OFFSETS_TX' }),
    maxCsaCounters: attr(206, u8, { name: 'NL80211_ATTR_MAX_CSA_COUNTERS' }),
    tdlsInitiator: attr(207, flag, { name: 'NL80211_ATTR_TDLS_INITIATOR' }),
    useRrm: attr(208, flag, { name: 'NL80211_ATTR_USE_RRM' }),
    wiphyDynAck: attr(209, flag, { name: 'NL80211_ATTR_WIPHY_DYN_ACK' }),
    tsid: attr(210, u8, { name: 'NL80211_ATTR_TSID' }),
    userPrio: attr(211, u8, { name: 'NL80211_ATTR_USER_PRIO' }),
    admittedTime: attr(212, u16, { name: 'NL80211_ATTR_ADMITTED_TIME' }),
    smpsMode: attr(213, u8, { name: 'NL80211_ATTR_SMPS_MODE' }),
    operClass: attr(214, u8, { name: 'NL80211_ATTR_OPER_CLASS' }),
    macMask: attr(215, mac, { name: 'NL80211_ATTR_MAC_MASK' }),
    wiphySelfManagedReg: attr(216, flag, { name: 'NL80211_ATTR_WIPHY_SELF_MANAGED_REG' }),
    extFeatures: attr(217, bytes, { name: 'NL80211_ATTR_EXT_FEATURES' }),
    surveyRadioStats: attr(218, bytes, { name: 'NL80211_ATTR_SURVEY_RADIO_STATS' }),
    netnsFd: attr(219, u32, { name: 'NL80211_ATTR_NETNS_FD' }),
    schedScanDelay: attr(220, u32, { name: 'NL80211_ATTR_SCHED_SCAN_DELAY' }),
    regIndoor: attr(221, flag, { name: 'NL80211_ATTR_REG_INDOOR' }),
    maxNumSchedScanPlans: attr(222, u32, { name: 'NL80211_ATTR_MAX_NUM_SCHED_SCAN_PLANS' }),
    maxScanPlanInterval: attr(223, u32, { name: 'NL80211_ATTR_MAX_SCAN_PLAN_INTERVAL' }),
    maxScanPlanIterations: attr(224, u32, { name: 'NL80211_ATTR_MAX_SCAN_PLAN_ITERATIONS' }),
    schedScanPlans: attr(225, bytes, { name: 'NL80211_ATTR_SCHED_SCAN_PLANS' }),
    pbss: attr(226, flag, { name: 'NL80211_ATTR_PBSS' }),
    bssSelect: attr(227, bytes, { name: 'NL80211_ATTR_BSS_SELECT' }),
    staSupportP2pPs: attr(228, u8, { name: 'NL80211_ATTR_STA_SUPPORT_P2P_PS' }),
    pad: attr(229, bytes, { name: 'NL80211_ATTR_PAD' }),
    iftypeExtCapa: attr(230, bytes, { name: 'NL80211_ATTR_IFTYPE_EXT_CAPA' }),
    muMimoGroupData: attr(231, bytes, { name: 'NL80211_ATTR_MU_MIMO_GROUP_DATA' }),
    muMimoFollowMacAddr: attr(232, mac, { name: 'NL80211_ATTR_MU_MIMO_FOLLOW_MAC_ADDR' }),
    scanStartTimeTsf: attr(233, u64, { name: 'NL80211_ATTR_SCAN_START_TIME_TSF' }),
    scanStartTimeTsfBssid: attr(234, bytes, { name: 'NL80211_ATTR_SCAN_START_TIME_TSF_BSSID' }),
    measurementDuration: attr(235, u16, { name: 'NL80211_ATTR_MEASUREMENT_DURATION' }),
    measurementDurationMandatory: attr(236, flag, { name: 'NL80211_ATTR_MEASUREMENT_DURATION_MANDATORY' }),
    meshPeerAid: attr(237, u16, { name: 'NL80211_ATTR_MESH_PEER_AID' }),
    nanMasterPref: attr(238, u8, { name: 'NL80211_ATTR_NAN_MASTER_PREF' }),
    bands: attr(239, u32, { name: 'NL80211_ATTR_BANDS' }),
    nanFunc: attr(240, bytes, { name: 'NL80211_ATTR_NAN_FUNC' }),
    nanMatch: attr(241, bytes, { name: 'NL80211_ATTR_NAN_MATCH' }),
    filsKek: attr(242, bytes, { name: 'NL80211_ATTR_FILS_KEK' }),
    filsNonces: attr(243, bytes, { name: 'NL80211_ATTR_FILS_NONCES' }),
    multicastToUnicastEnabled: attr(244, flag, { name: 'NL80211_ATTR_MULTICAST_TO_UNICAST_ENABLED' }),
    bssid: attr(245, mac, { name: 'NL80211_ATTR_BSSID' }),
    schedScanRelativeRssi: attr(246, s8, { name: 'NL80211_ATTR_SCHED_SCAN_RELATIVE_RSSI' }),
    schedScanRssiAdjust: attr(247, bytes, { name: 'NL80211_ATTR_SCHED_SCAN_RSSI_ADJUST' }),
    timeoutReason: attr(248, u32, { name: 'NL80211_ATTR_TIMEOUT_REASON' }),
    filsErpUsername: attr(249, bytes, { name: 'NL80211_ATTR_FILS_ERP_USERNAME' }),
    filsErpRealm: attr(250, bytes, { name: 'NL80211_ATTR_FILS_ERP_REALM' }),
    filsErpNextSeqNum: attr(251, u16, { name: 'NL80211_ATTR_FILS_ERP_NEXT_SEQ_NUM' }),
    filsErpRrk: attr(252, bytes, { name: 'NL80211_ATTR_FILS_ERP_RRK' }),
    filsCacheId: attr(253, bytes, { name: 'NL80211_ATTR_FILS_CACHE_ID' }),
    pmk: attr(254, bytes, { name: 'NL80211_ATTR_PMK' }),
    schedScanMulti: attr(255, flag, { name: 'NL80211_ATTR_SCHED_SCAN_MULTI' }),
    schedScanMaxReqs: attr(256, u32, { name: 'NL80211_ATTR_SCHED_SCAN_MAX_REQS' }),
    want1x4wayHs: attr(257, flag, { name: 'NL80211_ATTR_WANT_1X_4WAY_HS' }),
    pmkr0Name: attr(258, bytes, { name: 'NL80211_ATTR_PMKR0_NAME' }),
    portAuthorized: attr(259, bytes, { name: 'NL80211_ATTR_PORT_AUTHORIZED' }),
    externalAuthAction: attr(260, u32, { name: 'NL80211_ATTR_EXTERNAL_AUTH_ACTION' }),
    externalAuthSupport: attr(261, flag, { name: 'NL80211_ATTR_EXTERNAL_AUTH_SUPPORT' }),
    nss: attr(262, u8, { name: 'NL80211_ATTR_NSS' }),
    ackSignal: attr(263, s32, { name: 'NL80211_ATTR_ACK_SIGNAL' }),
    controlPortOverNl80211: attr(264, flag, { name: 'NL80211_ATTR_CONTROL_PORT_OVER_NL80211' }),
    txqStats: attr(265, txqStatsAttrsSet, { name: 'NL80211_ATTR_TXQ_STATS' }),
    txqLimit: attr(266, u32, { name: 'NL80211_ATTR_TXQ_LIMIT' }),
    txqMemoryLimit: attr(267, u32, { name: 'NL80211_ATTR_TXQ_MEMORY_LIMIT' }),
    txqQuantum: attr(268, u32, { name: 'NL80211_ATTR_TXQ_QUANTUM' }),
    heCapability: attr(269, bytes, { name: 'NL80211_ATTR_HE_CAPABILITY' }),
    ftmResponder: attr(270, bytes, { name: 'NL80211_ATTR_FTM_RESPONDER' }),
    ftmResponderStats: attr(271, bytes, { name: 'NL80211_ATTR_FTM_RESPONDER_STATS' }),
    timeout: attr(272, u32, { name: 'NL80211_ATTR_TIMEOUT' }),
    peerMeasurements: attr(273, bytes, { name: 'NL80211_ATTR_PEER_MEASUREMENTS' }),
    airtimeWeight: attr(274, u16, { name: 'NL80211_ATTR_AIRTIME_WEIGHT' }),
    staTxPowerSetting: attr(275, u8, { name: 'NL80211_ATTR_STA_TX_POWER_SETTING' }),
    staTxPower: attr(276, s16, { name: 'NL80211_ATTR_STA_TX_POWER' }),
    saePassword: attr(277, bytes, { name: 'NL80211_ATTR_SAE_PASSWORD' }),
    twtResponder: attr(278, flag, { name: 'NL80211_ATTR_TWT_RESPONDER' }),
    heObssPd: attr(279, bytes, { name: 'NL80211_ATTR_HE_OBSS_PD' }),
    wiphyEdmgChannels: attr(280, u8, { name: 'NL80211_ATTR_WIPHY_EDMG_CHANNELS' }),
    wiphyEdmgBwConfig: attr(281, u8, { name: 'NL80211_ATTR_WIPHY_EDMG_BW_CONFIG' }),
    vlanId: attr(282, u16, { name: 'NL80211_ATTR_VLAN_ID' }),
    heBssColor: attr(283, bytes, { name: 'NL80211_ATTR_HE_BSS_COLOR' }),
    iftypeAkmSuites: attr(284, bytes, { name: 'NL80211_ATTR_IFTYPE_AKM_SUITES' }),
    tidConfig: attr(285, bytes, { name: 'NL80211_ATTR_TID_CONFIG' }),
    controlPortNoPreauth: attr(286, flag, { name: 'NL80211_ATTR_CONTROL_PORT_NO_PREAUTH' }),
    pmkLifetime: attr(287, u32, { name: 'NL80211_ATTR_PMK_LIFETIME' }),
    pmkReauthThreshold: attr(288, u8, { name: 'NL80211_ATTR_PMK_REAUTH_THRESHOLD' }),
    receiveMulticast: attr(289, flag, { name: 'NL80211_ATTR_RECEIVE_MULTICAST' }),
    wiphyFreqOffset: attr(290, u32, { name: 'NL80211_ATTR_WIPHY_FREQ_OFFSET' }),
    centerFreq1Offset: attr(291, u32, { name: 'NL80211_ATTR_CENTER_FREQ1_OFFSET' }),
    scanFreqKhz: attr(292, bytes, { name: 'NL80211_ATTR_SCAN_FREQ_KHZ' }),
    he6ghzCapability: attr(293, bytes, { name: 'NL80211_ATTR_HE_6GHZ_CAPABILITY' }),
    filsDiscovery: attr(294, bytes, { name: 'NL80211_ATTR_FILS_DISCOVERY' }),
    unsolBcastProbeResp: attr(295, bytes, { name: 'NL80211_ATTR_UNSOL_BCAST_PROBE_RESP' }),
    s1gCapability: attr(296, bytes, { name: 'NL80211_ATTR_S1G_CAPABILITY' }),
    s1gCapabilityMask: attr(297, bytes, { name: 'NL80211_ATTR_S1G_CAPABILITY_MASK' }),
    saePwe: attr(298, u8, { name: 'NL80211_ATTR_SAE_PWE' }),
    reconnectRequested: attr(299, bytes, { name: 'NL80211_ATTR_RECONNECT_REQUESTED' }),
    sarSpec: attr(300, sarAttributesSet, { name: 'NL80211_ATTR_SAR_SPEC' }),
    disableHe: attr(301, flag, { name: 'NL80211_ATTR_DISABLE_HE' }),
    obssColorBitmap: attr(302, u64, { name: 'NL80211_ATTR_OBSS_COLOR_BITMAP' }),
    colorChangeCount: attr(303, u8, { name: 'NL80211_ATTR_COLOR_CHANGE_COUNT' }),
    colorChangeColor: attr(304, u8, { name: 'NL80211_ATTR_COLOR_CHANGE_COLOR' }),
    colorChangeElems: attr(305, bytes, { name: 'NL80211_ATTR_COLOR_CHANGE_ELEMS' }),
    mbssidConfig: attr(306, bytes, { name: 'NL80211_ATTR_MBSSID_CONFIG' }),
    mbssidElems: attr(307, bytes, { name: 'NL80211_ATTR_MBSSID_ELEMS' }),
    radarBackground: attr(308, flag, { name: 'NL80211_ATTR_RADAR_BACKGROUND' }),
    apSettingsFlags: attr(309, u32, { name: 'NL80211_ATTR_AP_SETTINGS_FLAGS' }),
    ehtCapability: attr(310, bytes, { name: 'NL80211_ATTR_EHT_CAPABILITY' }),
    disableEht: attr(311, flag, { name: 'NL80211_ATTR_DISABLE_EHT' }),
    mloLinks: attr(312, bytes, { name: 'NL80211_ATTR_MLO_LINKS' }),
    mloLinkId: attr(313, u8, { name: 'NL80211_ATTR_MLO_LINK_ID' }),
    mldAddr: attr(314, mac, { name: 'NL80211_ATTR_MLD_ADDR' }),
    mloSupport: attr(315, flag, { name: 'NL80211_ATTR_MLO_SUPPORT' }),
    maxNumAkmSuites: attr(316, bytes, { name: 'NL80211_ATTR_MAX_NUM_AKM_SUITES' }),
    emlCapability: attr(317, u16, { name: 'NL80211_ATTR_EML_CAPABILITY' }),
    mldCapaAndOps: attr(318, u16, { name: 'NL80211_ATTR_MLD_CAPA_AND_OPS' }),
    txHwTimestamp: attr(319, u64, { name: 'NL80211_ATTR_TX_HW_TIMESTAMP' }),
    rxHwTimestamp: attr(320, u64, { name: 'NL80211_ATTR_RX_HW_TIMESTAMP' }),
    tdBitmap: attr(321, bytes, { name: 'NL80211_ATTR_TD_BITMAP' }),
    punctBitmap: attr(322, u32, { name: 'NL80211_ATTR_PUNCT_BITMAP' }),
    maxHwTimestampPeers: attr(323, u16, { name: 'NL80211_ATTR_MAX_HW_TIMESTAMP_PEERS' }),
    hwTimestampEnabled: attr(324, flag, { name: 'NL80211_ATTR_HW_TIMESTAMP_ENABLED' }),
    emaRnrElems: attr(325, bytes, { name: 'NL80211_ATTR_EMA_RNR_ELEMS' }),
    mloLinkDisabled: attr(326, flag, { name: 'NL80211_ATTR_MLO_LINK_DISABLED' }),
    bssDumpIncludeUseData: attr(327, flag, { name: 'NL80211_ATTR_BSS_DUMP_INCLUDE_USE_DATA' }),
    mloTtlmDlink: attr(328, u16, { name: 'NL80211_ATTR_MLO_TTLM_DLINK' }),
    mloTtlmUlink: attr(329, u16, { name: 'NL80211_ATTR_MLO_TTLM_ULINK' }),
    assocSppAmsdu: attr(330, flag, { name: 'NL80211_ATTR_ASSOC_SPP_AMSDU' }),
    wiphyRadios: attr(331, bytes, { name: 'NL80211_ATTR_WIPHY_RADIOS' }),
    wiphyInterfaceCombinations: attr(332, bytes, { name: 'NL80211_ATTR_WIPHY_INTERFACE_COMBINATIONS' }),
    vifRadioMask: attr(333, u32, { name: 'NL80211_ATTR_VIF_RADIO_MASK' }),
  },
  'nl80211-attrs',
);

const keys1 = [
  'bands',
  'cipherSuites',
  'controlPortEthertype',
  'extCapa',
  'extCapaMask',
  'extFeatures',
  'featureFlags',
  'generation',
  'htCapabilityMask',
  'interfaceCombinations',
  'mac',
  'maxCsaCounters',
  'maxMatchSets',
  'maxNumAkmSuites',
  'maxNumPmkids',
  'maxNumScanSsids',
  'maxNumSchedScanPlans',
  'maxNumSchedScanSsids',
  'maxRemainOnChannelDuration',
  'maxScanIeLen',
  'maxScanPlanInterval',
  'maxScanPlanIterations',
  'maxSchedScanIeLen',
  'offchannelTxOk',
  'rxFrameTypes',
  'sarSpec',
  'schedScanMaxReqs',
  'softwareIftypes',
  'supportApUapsd',
  'supportedCommands',
  'supportedIftypes',
  'tdlsExternalSetup',
  'tdlsSupport',
  'txFrameTypes',
  'txqLimit',
  'txqMemoryLimit',
  'txqQuantum',
  'txqStats',
  'vhtCapabilityMask',
  'wiphy',
  'wiphyAntennaAvailRx',
  'wiphyAntennaAvailTx',
  'wiphyAntennaRx',
  'wiphyAntennaTx',
  'wiphyBands',
  'wiphyCoverageClass',
  'wiphyFragThreshold',
  'wiphyName',
  'wiphyRetryLong',
  'wiphyRetryShort',
  'wiphyRtsThreshold',
  'wowlanTriggersSupported',
];

const keys2 = ['wiphy', 'wdev', 'ifindex', 'splitWiphyDump'];

const keys3 = ['ifname', 'iftype', 'ifindex', 'wiphy', 'wdev', 'mac', 'generation', 'txqStats', '4addr'];

const keys4 = ['wiphy', 'wiphyName', 'wiphyRetryShort', 'wiphyRetryLong', 'wiphyFragThreshold', 'wiphyRtsThreshold'];

const keys5 = ['wiphy', 'ifname', 'iftype', 'mac', '4addr'];

const keys6 = ['wiphy', 'ifname', 'iftype', 'ifindex', 'wdev', 'mac'];

/** The family nl80211. */
export const nl80211: Family<Nl80211Operations, Nl80211Group, Nl80211Notifications> = /* @__PURE__ */ defineFamily({
  name: 'nl80211',
  protocol: 16,
  version: 1,
  operations: {
    'get-wiphy': {
      attributes: nl80211AttrsSet,
      do: { request: 1, reply: 3, requestAttributes: ['wiphy', 'wdev', 'ifindex'], replyAttributes: keys1 },
      dump: { request: 1, reply: 3, requestAttributes: keys2, replyAttributes: keys1 },
    },
    'get-interface': {
      attributes: nl80211AttrsSet,
      do: { request: 5, reply: 7, requestAttributes: ['ifname'], replyAttributes: keys3 },
      dump: { request: 5, reply: 7, requestAttributes: ['ifname'], replyAttributes: keys3 },
    },
    'get-protocol-features': {
      attributes: nl80211AttrsSet,
      do: { request: 95, reply: 95, requestAttributes: ['protocolFeatures'], replyAttributes: ['protocolFeatures'] },
    },
    'set-wiphy': { attributes: nl80211AttrsSet, do: { request: 2, requestAttributes: keys4 } },
    'set-interface': {
      attributes: nl80211AttrsSet,
      do: { request: 6, requestAttributes: ['ifindex', 'iftype', '4addr'] },
    },
    'new-interface': {
      attributes: nl80211AttrsSet,
      do: { request: 7, reply: 7, requestAttributes: keys5, replyAttributes: keys6 },
    },
    'del-interface': { attributes: nl80211AttrsSet, do: { request: 8, requestAttributes: ['ifindex', 'wdev'] } },
    'get-reg': {
      attributes: nl80211AttrsSet,
      do: {
        request: 31,
        reply: 31,
        requestAttributes: ['wiphy'],
        replyAttributes: ['regAlpha2', 'regRules', 'dfsRegion'],
      },
      dump: { request: 31, reply: 31, replyAttributes: ['regAlpha2', 'regRules', 'dfsRegion'] },
    },
  },
  notifications: [
    { id: 3, name: 'get-wiphy', attributes: nl80211AttrsSet },
    { id: 7, name: 'get-interface', attributes: nl80211AttrsSet },
    { id: 31, name: 'get-reg', attributes: nl80211AttrsSet },
    { id: 95, name: 'get-protocol-features', attributes: nl80211AttrsSet },
  ],
  groups: {
    config: undefined,
    scan: undefined,
    regulatory: undefined,
    mlme: undefined,
    vendor: undefined,
    nan: undefined,
    testmode: undefined,
  },
});
