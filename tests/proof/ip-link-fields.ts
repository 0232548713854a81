// `ip -j -d link`, member by member.

import type { Field, Fields, Value } from './compare.ts';
import { at } from './compare.ts';
import { KIND_FIELDS, PORT_FIELDS } from './ip-kind-fields.ts';
import { LINK_TYPES, linkAddress, linkFlags } from './ip-names.ts';

const upper = (value: unknown): string => String(value).toUpperCase();
const num = (value: unknown): number => Number(value);
/** Printed where it is not zero. */
const unlessZero =
  (name: string): Field =>
  (ours) =>
    num(at(ours, name) ?? 0) === 0 ? undefined : at(ours, name);

/** Members of a link itself; `links` are all of them, since ip prints some by name. */
export function linkFields(links: readonly Value[]): Fields {
  const byIndex = new Map(links.map((link) => [link['ifiIndex'], link]));
  const nameOf = (index: unknown): unknown => byIndex.get(index)?.['ifname'];
  const below = (ours: Value): readonly string[] | undefined => {
    if (!ours['link'] || ours['linkNetnsid'] !== undefined) return undefined;
    return (byIndex.get(ours['link'])?.['ifiFlags'] as readonly string[] | undefined) ?? [];
  };
  return {
    ifindex: 'ifiIndex',
    ifname: 'ifname',
    flags: (ours) => linkFlags(ours['ifiFlags'] as string[], below(ours)),
    mtu: 'mtu',
    qdisc: 'qdisc',
    operstate: (ours) => upper(ours['operstate']),
    linkmode: (ours) => upper(ours['linkmode']),
    group: (ours) => (ours['group'] === 0 ? 'default' : String(ours['group'])),
    txqlen: unlessZero('txqlen'),
    link_type: (ours) => LINK_TYPES[ours['ifiType'] as number] ?? `[${String(ours['ifiType'])}]`,
    link: (ours) => {
      if (ours['link'] === undefined || (ours['linkNetnsid'] !== undefined && ours['link'] !== 0)) return undefined;
      return ours['link'] === 0 ? null : nameOf(ours['link']);
    },
    link_index: (ours) => (ours['linkNetnsid'] === undefined || !ours['link'] ? undefined : ours['link']),
    link_netnsid: 'linkNetnsid',
    master: (ours) => (ours['master'] === undefined ? undefined : nameOf(ours['master'])),
    address: (ours) => linkAddress(ours['address'] as string | undefined, num(ours['ifiType'])),
    broadcast: (ours) => linkAddress(ours['broadcast'] as string | undefined, num(ours['ifiType'])),
    link_pointtopoint: (ours) =>
      (ours['ifiFlags'] as string[]).includes('point-to-point') && ours['broadcast'] !== undefined ? true : undefined,
    permaddr: (ours) =>
      ours['permAddress'] === ours['address']
        ? undefined
        : linkAddress(ours['permAddress'] as string | undefined, num(ours['ifiType'])),
    altnames: (ours) => at(ours, 'propList.altIfname'),
    ifalias: 'ifalias',
    promiscuity: 'promiscuity',
    allmulti: 'allmulti',
    min_mtu: 'minMtu',
    max_mtu: 'maxMtu',
    num_tx_queues: 'numTxQueues',
    num_rx_queues: 'numRxQueues',
    gso_max_size: 'gsoMaxSize',
    gso_max_segs: 'gsoMaxSegs',
    tso_max_size: 'tsoMaxSize',
    tso_max_segs: 'tsoMaxSegs',
    gro_max_size: 'groMaxSize',
    phys_port_name: 'physPortName',
    phys_port_id: (ours) => hex(ours['physPortId']),
    phys_switch_id: (ours) => hex(ours['physSwitchId']),
    parentbus: 'parentDevBusName',
    parentdev: 'parentDevName',
    inet6_addr_gen_mode: (ours) => {
      const mode = at(ours, 'afSpec.inet6.addrGenMode') as string | undefined;
      return mode === 'stable-privacy' ? 'stable_secret' : mode;
    },
    vfinfo_list: (ours) => (ours['vfinfoList'] === undefined ? undefined : (at(ours, 'vfinfoList.info') ?? [])),
    num_vf: (ours) => (ours['vfinfoList'] === undefined ? undefined : ours['numVf']),
    linkinfo: {
      object: {
        info_kind: 'linkinfo.kind',
        info_data: { object: (ours) => KIND_FIELDS[at(ours, 'linkinfo.kind') as string]?.(nameOf) ?? {} },
        info_slave_kind: 'linkinfo.slaveKind',
        info_slave_data: { object: (ours) => PORT_FIELDS[at(ours, 'linkinfo.slaveKind') as string]?.(nameOf) ?? {} },
        info_xstats: { not: 'xstats are bytes of each kind' },
      },
    },
  };
}

const hex = (bytes: unknown): string | undefined =>
  bytes === undefined ? undefined : Buffer.from(bytes as Uint8Array).toString('hex');
