// RTA_VIA: a gateway of another address family than the route's. Source: struct rtvia in linux/rtnetlink.h.

import { ip } from '../../codec/schema/address.ts';
import type { Codec } from '../../codec/schema/codec.ts';
import { u16 } from '../../codec/schema/narrow.ts';
import { struct } from '../../codec/schema/struct.ts';

/** A gateway with its address family. */
export interface Via {
  /** AF_INET or AF_INET6. */
  readonly family?: number;
  readonly address?: string;
}

/** Reads and writes a gateway of another family: struct rtvia. */
export const Via: Codec<Via> = struct({ family: u16, address: ip }, 'rtvia');
