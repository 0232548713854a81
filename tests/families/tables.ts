// All that is watched of a namespace, next to what `ip` shows of it.

import { setTimeout } from 'node:timers/promises';
import { expect } from '@jest/globals';
import {
  type AddrMessage,
  type LinkMessage,
  mirrors,
  type NeighbourMessage,
  type RouteMessage,
} from '../../src/families/route/index.ts';
import { addressJson, lifetime, linkJson, neighbourJson, routeJson } from './ip-json.ts';
import type { Namespace } from './namespace.ts';
import { Watcher } from './watcher.ts';

type Json = Record<string, unknown>;

/** The four tables of one namespace, watched. */
export class Tables {
  readonly links: Watcher<LinkMessage>;
  readonly addresses: Watcher<AddrMessage>;
  readonly routes: Watcher<RouteMessage>;
  readonly neighbours: Watcher<NeighbourMessage>;
  readonly #namespace: Namespace;

  constructor(namespace: Namespace, receiveBuffer?: number) {
    this.#namespace = namespace;
    this.links = new Watcher(mirrors.links, namespace, receiveBuffer);
    this.addresses = new Watcher(mirrors.addresses, namespace, receiveBuffer);
    this.routes = new Watcher(mirrors.routes, namespace, receiveBuffer);
    this.neighbours = new Watcher(mirrors.neighbours, namespace, receiveBuffer);
  }

  get all(): readonly [Watcher<LinkMessage>, Watcher<AddrMessage>, Watcher<RouteMessage>, Watcher<NeighbourMessage>] {
    return [this.links, this.addresses, this.routes, this.neighbours];
  }

  /** Waits until they are what `ip` shows. The kernel tells some things later: carriers, found duplicates. */
  async inStep(): Promise<void> {
    for (let i = 0; ; i++) {
      for (const watcher of this.all) watcher.pump();
      const shown = this.#shown();
      for (const watcher of this.all) watcher.drain();
      const own = this.#own();
      const isLast = i === 30;
      if (isLast || JSON.stringify(own) === JSON.stringify(shown)) {
        expect(own).toEqual(shown);
        for (const watcher of this.all) expect(watcher.differences).toEqual([]);
        return;
      }
      await setTimeout(100);
    }
  }

  close(): void {
    for (const watcher of this.all) watcher.close();
  }

  #own(): Json {
    const links = this.links.mirror.values;
    const names = new Map([...links.values()].map(({ ifiIndex, ifname }) => [ifiIndex, ifname!]));
    return {
      links: sorted([...links.values()].map((link) => linkJson(link, links))),
      addresses: sorted(
        [...this.addresses.mirror.values.values()].map((each) => ({
          ...addressJson(each),
          link: names.get(each.ifaIndex),
        })),
      ),
      routes: sorted([...this.routes.mirror.values.values()].map((route) => routeJson(route, names))),
      neighbours: sorted([...this.neighbours.mirror.values.values()].map((each) => neighbourJson(each, names))),
    };
  }

  #shown(): Json {
    const ip = this.#namespace;
    return {
      links: sorted(ip.json<Json>('-details link').map(comparableLink)),
      addresses: sorted(ip.json<Json>('address').flatMap(comparableAddresses)),
      routes: once(sorted(ip.json<Json>('-details -N route show table all').map(comparableRoute))),
      neighbours: sorted(ip.json<Json>('neighbour')),
    };
  }
}

/** Without those that are there twice: the kernel comes to have some routes of IPv6 twice over, which nothing tells apart. */
function once(values: readonly unknown[]): unknown[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

/** In one order, whatever order they came in. */
function sorted(values: readonly Json[]): unknown[] {
  return values
    .map((value) => ordered(value))
    .map((value) => [JSON.stringify(value), value] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value);
}

/** With all keys in order, however deep. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, ordered(each)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The members of the data of bridges and ports that are compared; the others are timers and the like. */
const BRIDGE =
  'forward_delay hello_time max_age ageing_time stp_state priority vlan_filtering bridge_id root_id root_port root_path_cost group_addr mcast_snooping mcast_hash_max mcast_membership_intvl'.split(
    ' ',
  );
const PORT =
  'state priority cost hairpin guard learning flood id no designated_port bridge_id multicast_router isolated'.split(
    ' ',
  );

function pick(value: Json | undefined, keys: readonly string[]): Json | undefined {
  return value && Object.fromEntries(keys.map((key) => [key, value[key]]));
}

function comparableLink(link: Json): Json {
  const { linkinfo, ...rest } = link;
  const flags = [...(link['flags'] as string[])].sort();
  if (linkinfo === undefined) return { ...rest, flags };
  const { info_data, info_slave_data, ...info } = linkinfo as Record<string, Json | undefined>;
  const data = (info['info_kind'] as unknown) === 'bridge' ? { info_data: pick(info_data, BRIDGE) } : {};
  const port = info_slave_data === undefined ? {} : { info_slave_data: pick(info_slave_data, PORT) };
  const { info_kind, info_slave_kind } = info;
  return {
    ...rest,
    flags,
    linkinfo: { ...(info_kind && { info_kind }), ...data, ...(info_slave_kind && { info_slave_kind }), ...port },
  };
}

function comparableAddresses({ ifname, addr_info }: Json): Json[] {
  return (addr_info as Json[]).map((each) => ({
    ...without(each, 'protocol'),
    link: ifname,
    valid_life_time: lifetime(each['valid_life_time'] as number),
    preferred_life_time: lifetime(each['preferred_life_time'] as number),
  }));
}

/** Without what runs down, and without the nexthop object, which `ip` asks for by itself. */
function comparableRoute(route: Json): Json {
  return { ...without(route, 'cache', 'expires', 'nh_info'), flags: [...(route['flags'] as string[])].sort() };
}

function without(value: Json, ...keys: string[]): Json {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}
