// What works on top of a TCP connection in the kernel: INET_DIAG_ULP_INFO. Source: linux/inet_diag.h, linux/tls.h.

import { attr } from '../../codec/schema/attr.ts';
import { attributes } from '../../codec/schema/attributes.ts';
import type { Remembered } from '../../codec/schema/attributes-types.ts';
import { flag } from '../../codec/schema/binary.ts';
import type { Codec } from '../../codec/schema/codec.ts';
import { enumOf } from '../../codec/schema/enum.ts';
import { u16 } from '../../codec/schema/narrow.ts';
import { string } from '../../codec/schema/text.ts';
import type { Input } from '../input.ts';
import { type MptcpSubflow, MptcpSubflowCodec } from './mptcp-info.ts';

/** TLS_CONF_*: who encrypts. */
export type TlsPlace = 'none' | 'software' | 'hardware' | 'hardwareRecord';

/** TLS in the kernel. */
export interface TlsInfo extends Remembered {
  readonly version?: '1.2' | '1.3' | number;
  /** TLS_CIPHER_*: 51 AES-GCM-128, 52 AES-GCM-256, 53 AES-CCM-128, 54 ChaCha20-Poly1305, ... */
  readonly cipher?: number;
  readonly send?: TlsPlace | number;
  readonly receive?: TlsPlace | number;
  /** Whether files are sent without a copy being made. */
  readonly zeroCopySend?: true;
  /** Whether no padding is expected. */
  readonly noPadding?: true;
}

const place = enumOf(u16, { none: 1, software: 2, hardware: 3, hardwareRecord: 4 });

const TlsInfoCodec: Codec<TlsInfo, Input<TlsInfo>> = attributes(
  {
    version: attr(1, enumOf(u16, { '1.2': 0x303, '1.3': 0x304 }), { name: 'TLS_INFO_VERSION' }),
    cipher: attr(2, u16, { name: 'TLS_INFO_CIPHER' }),
    send: attr(3, place, { name: 'TLS_INFO_TXCONF' }),
    receive: attr(4, place, { name: 'TLS_INFO_RXCONF' }),
    zeroCopySend: attr(5, flag, { name: 'TLS_INFO_ZC_RO_TX' }),
    noPadding: attr(6, flag, { name: 'TLS_INFO_RX_NO_PAD' }),
  },
  'tls-info-attrs',
);

/** What works on top of a TCP connection in the kernel. */
export interface UpperLayer extends Remembered {
  /** `tls`, `mptcp`, `espintcp`, `smc`, ... */
  readonly name?: string;
  readonly tls?: TlsInfo;
  readonly mptcp?: MptcpSubflow;
}

export const UpperLayerCodec: Codec<UpperLayer, Input<UpperLayer>> = attributes(
  {
    name: attr(1, string, { name: 'INET_ULP_INFO_NAME' }),
    tls: attr(2, TlsInfoCodec, { name: 'INET_ULP_INFO_TLS' }),
    mptcp: attr(3, MptcpSubflowCodec, { name: 'INET_ULP_INFO_MPTCP' }),
  },
  'inet-ulp-info-attrs',
);
