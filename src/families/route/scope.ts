// How far an address or a route reaches: RT_SCOPE_*. Source: linux/rtnetlink.h.

import type { Codec } from '../../codec/schema/codec.ts';
import { enumOf } from '../../codec/schema/enum.ts';
import { u8 } from '../../codec/schema/narrow.ts';

/** How far it reaches; numbers between are for sites to use. `global` is RT_SCOPE_UNIVERSE. */
export type Scope = 'global' | 'site' | 'link' | 'host' | 'nowhere';

export const ScopeCodec: Codec<Scope | number> = enumOf(u8, {
  global: 0,
  site: 200,
  link: 253,
  host: 254,
  nowhere: 255,
});
