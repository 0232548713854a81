// The families that ship, each in a module of its own, which is loaded when it is asked for and not before.

import { createRequire } from 'node:module';
import type { AnyFamily } from '../families/family.ts';

/** The families that ship, by name. */
export interface BuiltInFamilies {
  readonly conntrack: typeof import('../families/generated/conntrack.ts').conntrack;
  readonly devlink: typeof import('../families/generated/devlink.ts').devlink;
  readonly ethtool: typeof import('../families/generated/ethtool.ts').ethtool;
  readonly fou: typeof import('../families/generated/fou.ts').fou;
  readonly handshake: typeof import('../families/generated/handshake.ts').handshake;
  readonly netdev: typeof import('../families/generated/netdev.ts').netdev;
  readonly nftables: typeof import('../families/generated/nftables.ts').nftables;
  readonly nl80211: typeof import('../families/generated/nl80211.ts').nl80211;
  readonly nlctrl: typeof import('../families/generated/nlctrl.ts').nlctrl;
  readonly ovs_datapath: typeof import('../families/generated/ovs-datapath.ts').ovsDatapath;
  readonly ovs_vport: typeof import('../families/generated/ovs-vport.ts').ovsVport;
  readonly 'rt-addr': typeof import('../families/generated/rt-addr.ts').rtAddr;
  readonly 'rt-link': typeof import('../families/generated/rt-link.ts').rtLink;
  readonly 'rt-neigh': typeof import('../families/generated/rt-neigh.ts').rtNeigh;
  readonly 'rt-route': typeof import('../families/generated/rt-route.ts').rtRoute;
  readonly 'rt-rule': typeof import('../families/generated/rt-rule.ts').rtRule;
  readonly tc: typeof import('../families/generated/tc.ts').tc;
  readonly wireguard: typeof import('../families/generated/wireguard.ts').wireguard;
}
export type BuiltInName = keyof BuiltInFamilies;

/** Where each is. A bundler finds them by these imports. */
const MODULES: Readonly<Record<BuiltInName, () => Promise<object>>> = {
  conntrack: () => import('../families/generated/conntrack.ts'),
  devlink: () => import('../families/generated/devlink.ts'),
  ethtool: () => import('../families/generated/ethtool.ts'),
  fou: () => import('../families/generated/fou.ts'),
  handshake: () => import('../families/generated/handshake.ts'),
  netdev: () => import('../families/generated/netdev.ts'),
  nftables: () => import('../families/generated/nftables.ts'),
  nl80211: () => import('../families/generated/nl80211.ts'),
  nlctrl: () => import('../families/generated/nlctrl.ts'),
  ovs_datapath: () => import('../families/generated/ovs-datapath.ts'),
  ovs_vport: () => import('../families/generated/ovs-vport.ts'),
  'rt-addr': () => import('../families/generated/rt-addr.ts'),
  'rt-link': () => import('../families/generated/rt-link.ts'),
  'rt-neigh': () => import('../families/generated/rt-neigh.ts'),
  'rt-route': () => import('../families/generated/rt-route.ts'),
  'rt-rule': () => import('../families/generated/rt-rule.ts'),
  tc: () => import('../families/generated/tc.ts'),
  wireguard: () => import('../families/generated/wireguard.ts'),
};

/** The names of the families that ship. */
export const BUILT_IN_NAMES: readonly BuiltInName[] = Object.keys(MODULES) as BuiltInName[];

/** Of this module, built or not. */
const EXTENSION = import.meta.url.endsWith('.ts') ? '.ts' : '.js';

const loaded = new Map<string, AnyFamily>();

export function isBuiltIn(name: string): name is BuiltInName {
  return Object.hasOwn(MODULES, name);
}

/** Loads a family that ships. */
export async function importFamily<N extends BuiltInName>(name: N): Promise<BuiltInFamilies[N]> {
  return loaded.get(name) ?? keep(name, await MODULES[name]());
}

/** The same without a promise. */
export function requireFamily<N extends BuiltInName>(name: N): BuiltInFamilies[N] {
  const there = loaded.get(name);
  if (there !== undefined) return there;
  const file = `../families/generated/${name.replaceAll('_', '-')}${EXTENSION}`;
  return keep(name, createRequire(import.meta.url)(file) as object);
}

function keep(name: string, module: object): AnyFamily {
  const family = Object.values(module).find(
    (value) => (value as Partial<AnyFamily>).operations !== undefined,
  ) as AnyFamily;
  loaded.set(name, family);
  return family;
}
