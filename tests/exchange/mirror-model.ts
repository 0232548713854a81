// A kernel that the mirror is tried against: a table of routes that changes at will, says so in the order of the changes,
// loses notifications, and is read item by item while it goes on changing.

import { AF_INET, AF_INET6, Link, Route, type RouteMessage } from '../../src/families/route/index.ts';
import type { Input } from '../../src/families/message-types.ts';
import type { MirrorMessage } from '../../src/exchange/mirror.ts';
import { NLM_F_APPEND, NLM_F_CREATE, NLM_F_REPLACE } from '../../src/codec/index.ts';

const [NEWLINK, NEWROUTE, DELROUTE] = [16, 24, 25];

type RouteInput = Input<RouteMessage>;

/** What a change does; numbers choose among what there is. */
export type Change =
  | { readonly op: 'add' | 'append' | 'replace' | 'delete'; readonly slot: number; readonly gateway: number }
  | { readonly op: 'link down' | 'carrier'; readonly link: number }
  | { readonly op: 'chatter' };

/** What is received: a notification, or that some were lost before it. */
export type Received = MirrorMessage | 'lost';

interface Entry {
  readonly gateway: number;
  readonly link: number;
}

/** A table of routes to a few prefixes, each with a list of gateways. */
export abstract class ModelKernel {
  /** What waits to be received. */
  readonly queue: Received[] = [];
  /** How many notifications will be lost. */
  losing = 0;
  /** Goes up with each change. */
  generation = 0;
  protected readonly slots = new Map<number, Entry[]>();
  protected readonly linkDown = new Set<number>();

  /** The routes to one prefix, as a dump gives them. */
  abstract read(slot: number): RouteInput[];
  protected abstract add(slot: number, entry: Entry): void;
  protected abstract append(slot: number, entry: Entry): void;
  protected abstract replace(slot: number, entry: Entry): void;
  protected abstract delete(slot: number, entry: Entry): void;

  change(change: Change): void {
    this.generation++;
    if ('slot' in change) this[change.op](change.slot, { gateway: change.gateway, link: change.gateway % 2 });
    else if (change.op === 'chatter') this.#notify({ type: 99, flags: 0, payload: Uint8Array.of(1) });
    else if (change.op === 'link down') {
      for (const [slot, entries] of this.slots) {
        this.slots.set(
          slot,
          entries.filter(({ link }) => link !== change.link),
        );
      }
      this.#link(change.link);
    } else {
      if (!this.linkDown.delete(change.link)) this.linkDown.add(change.link);
      this.#link(change.link);
    }
  }

  /** Every route there is. */
  get routes(): RouteInput[] {
    return [...this.slots.keys()].flatMap((slot) => this.read(slot));
  }

  /** The first prefix above one. */
  after(slot: number): number | undefined {
    return [...this.slots.keys()].sort((a, b) => a - b).find((each) => each > slot);
  }

  protected entries(slot: number): Entry[] {
    return this.slots.get(slot) ?? [];
  }

  protected tell(type: 'new' | 'gone', flags: number, route: RouteInput): void {
    this.#notify({ type: type === 'new' ? NEWROUTE : DELROUTE, flags, payload: Route.encode(route) });
  }

  protected flagsOf(link: number): readonly 'linkdown'[] {
    return this.linkDown.has(link) ? ['linkdown'] : [];
  }

  #link(index: number): void {
    this.#notify({ type: NEWLINK, flags: 0, payload: Link.encode({ ifiFamily: 0, ifiIndex: index + 1 }) });
  }

  #notify(message: MirrorMessage): void {
    if (this.losing > 0) {
      this.losing--;
      if (this.queue.at(-1) !== 'lost') this.queue.push('lost');
    } else this.queue.push(message);
  }
}

/** IPv4: an ordered list of routes to each prefix, of which replacing replaces the first. */
export class ModelKernel4 extends ModelKernel {
  override read(slot: number): RouteInput[] {
    return this.entries(slot).map((entry) => this.#route(slot, entry));
  }

  protected override add(slot: number, entry: Entry): void {
    if (this.entries(slot).length > 0) return; // EEXIST
    this.slots.set(slot, [entry]);
    this.tell('new', NLM_F_CREATE, this.#route(slot, entry));
  }

  protected override append(slot: number, entry: Entry): void {
    if (this.#has(slot, entry)) return;
    this.slots.set(slot, [...this.entries(slot), entry]);
    this.tell('new', NLM_F_CREATE | NLM_F_APPEND, this.#route(slot, entry));
  }

  protected override replace(slot: number, entry: Entry): void {
    if (this.#has(slot, entry)) return;
    const had = this.entries(slot).length > 0;
    this.slots.set(slot, [entry, ...this.entries(slot).slice(1)]);
    this.tell('new', had ? NLM_F_REPLACE : NLM_F_CREATE, this.#route(slot, entry));
  }

  protected override delete(slot: number, entry: Entry): void {
    if (!this.#has(slot, entry)) return;
    const route = this.#route(slot, entry);
    this.slots.set(
      slot,
      this.entries(slot).filter(({ gateway }) => gateway !== entry.gateway),
    );
    this.tell('gone', 0, route);
  }

  #has(slot: number, { gateway }: Entry): boolean {
    return this.entries(slot).some((each) => each.gateway === gateway);
  }

  #route(slot: number, { gateway, link }: Entry): RouteInput {
    return {
      rtmFamily: AF_INET,
      table: 254,
      dst: `10.0.${slot}.0`,
      rtmDstLen: 24,
      rtmType: 'unicast',
      oif: link + 1,
      gateway: `192.0.2.${gateway}`,
      rtmFlags: this.flagsOf(link),
    };
  }
}

/** IPv6: one route to each prefix, with all its gateways. */
export class ModelKernel6 extends ModelKernel {
  override read(slot: number): RouteInput[] {
    const entries = this.entries(slot);
    return entries.length === 0 ? [] : [this.#route(slot, entries)];
  }

  protected override add(slot: number, entry: Entry): void {
    if (this.entries(slot).length === 0) this.append(slot, entry);
  }

  protected override append(slot: number, entry: Entry): void {
    if (this.entries(slot).some(({ gateway }) => gateway === entry.gateway)) return;
    const before = this.entries(slot);
    this.slots.set(slot, [...before, entry]);
    // The new one is told first and read last, as on 6.18.
    this.tell('new', NLM_F_CREATE | NLM_F_APPEND, this.#route(slot, [entry, ...before]));
  }

  protected override replace(slot: number, entry: Entry): void {
    this.slots.set(slot, [entry]);
    this.tell('new', NLM_F_REPLACE, this.#route(slot, [entry]));
  }

  protected override delete(slot: number, entry: Entry): void {
    const left = this.entries(slot).filter(({ gateway }) => gateway !== entry.gateway);
    if (left.length === this.entries(slot).length) return;
    this.slots.set(slot, left);
    this.tell('gone', 0, this.#route(slot, [entry]));
  }

  #route(slot: number, entries: readonly Entry[]): RouteInput {
    const net = {
      rtmFamily: AF_INET6,
      table: 254,
      dst: `2001:db8:${slot}::`,
      rtmDstLen: 64,
      rtmType: 'unicast',
    } as const;
    const hops = entries.map(({ gateway, link }) => ({
      rtnhIfindex: link + 1,
      gateway: `2001:db8::${gateway}`,
      rtnhFlags: this.flagsOf(link),
    }));
    const [first] = hops;
    if (hops.length > 1 || first === undefined) return { ...net, multipath: hops };
    return { ...net, oif: first.rtnhIfindex, gateway: first.gateway, rtmFlags: first.rtnhFlags };
  }
}
