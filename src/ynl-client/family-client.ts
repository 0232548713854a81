// The client of one family: its operations by the names of its specification.

import { checkObject, describe } from '../codec/check.ts';
import { quoteText } from '../codec/text.ts';
import { type NetlinkClient, partsOf } from '../client/netlink-client.ts';
import type { RequestOptions, SyncOptions } from '../client/options.ts';
import { checkSubscribeOptions } from '../client/subscription-options.ts';
import { KernelError } from '../exchange/kernel-error.ts';
import {
  type AnyFamily,
  type DoName,
  type DoReply,
  doOperation,
  type DoRequest,
  type DumpName,
  dumpOperation,
  type DumpReply,
  type DumpRequest,
  type Family,
  type FamilyMethod,
  type OperationTable,
  type UntypedNotifications,
  type UntypedOperations,
} from '../families/family.ts';
import type { Operation } from '../families/operation.ts';
import { type AttributeInfo, attributesOf, pathTo } from './attribute-info.ts';
import { refuseBatchOnly } from './batch-only.ts';
import { type Controller, type Registration } from './controller.ts';
import {
  type FamilyBatchRequest,
  type FamilyBatchResults,
  type FamilyCall,
  type FamilySubscribeOptions,
  groupNames,
  type Groups,
} from './family-calls.ts';
import { type FamilyDump, RenewableDump, type SyncFamilyDump, SyncRenewableDump } from './family-dump.ts';
import type { FamilyEvent } from './family-event.ts';
import { FamilyReply } from './family-reply.ts';
import { FamilySubscription } from './family-subscription.ts';
import { isSupported } from './policy.ts';
import { Reload } from './reload.ts';

/** @internal What {@link FamilyClient} is made of. */
export interface FamilyClientParts {
  readonly family: AnyFamily;
  readonly client: NetlinkClient;
  /** Of generic netlink; undefined where this is no family of it. */
  readonly generic: { readonly controller: Controller; readonly registration: Registration } | undefined;
}

/**
 * Talks to one family of the kernel, in the words of its specification: operations by name, values as flat objects that are
 * checked before they are sent. {@link openFamily} makes one.
 *
 * @example
 * ```ts
 * import { openFamily } from 'nlmsg';
 *
 * await using links = await openFamily('rt-link');
 * const { value } = await links.do('getlink', { ifname: 'lo' });
 * console.log(value.ifiIndex, value.mtu); // 1 65536
 * for await (const link of links.dump('getlink')) console.log(link.ifname); // lo, ...
 * ```
 */
export class FamilyClient<
  Operations extends OperationTable = UntypedOperations,
  Group extends string = string,
  Notifications extends object = UntypedNotifications,
> {
  /** The family as data. */
  readonly family: Family<Operations, Group, Notifications>;
  /** What it talks through. */
  readonly client: NetlinkClient;
  readonly #controller: Controller | undefined;
  #registration: Registration | undefined;
  /** The operations that have been made, and the number of the family that they were made for. */
  readonly #made = new Map<string, FamilyCall<never, unknown>>();
  #madeFor: number | undefined;

  /** @internal */
  constructor({ family, client, generic }: FamilyClientParts) {
    this.family = family;
    this.client = client;
    this.#controller = generic?.controller;
    this.#registration = generic?.registration;
  }

  /** The number that the kernel gave a family of generic netlink; undefined for other families. */
  get id(): number | undefined {
    return this.#registration?.id;
  }

  /** The names of its operations. */
  get operations(): readonly string[] {
    return [...this.family.operations.keys()];
  }

  /** The names that its events have: as in the specification, where that has one, or of the operation that is answered so. */
  get notifications(): readonly string[] {
    return [...new Set(Array.from(this.family.notifications.values(), ({ name }) => name))];
  }

  /** The names of its multicast groups, those that only the kernel tells of too. */
  get groups(): readonly string[] {
    return [...new Set([...this.family.groups.keys(), ...(this.#registration?.groups.keys() ?? [])])];
  }

  /**
   * The members of the header and the attributes that an operation takes, by key.
   *
   * @param which - `request`: those that the specification lists for requests of it, and all where it lists none. `all`: those
   *   of all its messages.
   * @throws TypeError where the family has no such operation.
   */
  attributesOf(
    operation: keyof Operations & string,
    which: 'request' | 'all' = 'request',
  ): ReadonlyMap<string, AttributeInfo> {
    if ((which as unknown) !== 'request' && which !== 'all') {
      throw new TypeError("Cannot look at attributes: expected 'request' or 'all' as which of them");
    }
    const { request, requestAttributes } = this.#method(operation);
    return attributesOf(request, which === 'all' ? [] : requestAttributes);
  }

  /**
   * Makes a request and waits for its outcome.
   *
   * @param value - Flat: members of the header and attributes together. Checked before anything is sent.
   * @throws As {@link NetlinkClient.request}; TypeError where the family has no such operation.
   */
  async do<Name extends DoName<Operations>>(
    operation: Name,
    value: DoRequest<Operations, Name>,
    options?: RequestOptions,
  ): Promise<FamilyReply<DoReply<Operations, Name>>> {
    const call = this.#do(operation);
    try {
      return new FamilyReply(await this.client.request(call.operation, value, options), call.answering);
    } catch (error) {
      if (!(await this.#renew(error))) throw error;
      const again = this.#do(operation);
      return new FamilyReply(await this.client.request(again.operation, value, options), again.answering);
    }
  }

  /** {@link do} without the event loop. */
  doSync<Name extends DoName<Operations>>(
    operation: Name,
    value: DoRequest<Operations, Name>,
    options?: SyncOptions,
  ): FamilyReply<DoReply<Operations, Name>> {
    const call = this.#do(operation);
    try {
      return new FamilyReply(this.client.requestSync(call.operation, value, options), call.answering);
    } catch (error) {
      if (!this.#renewSync(error)) throw error;
      const again = this.#do(operation);
      return new FamilyReply(this.client.requestSync(again.operation, value, options), again.answering);
    }
  }

  /** All objects of a kind; as {@link NetlinkClient.dump}. */
  dump<Name extends DumpName<Operations>>(
    operation: Name,
    value: DumpRequest<Operations, Name> = {} as never,
    options?: RequestOptions,
  ): FamilyDump<DumpReply<Operations, Name>> {
    const make = (): ReturnType<typeof this.client.dump<unknown, DumpReply<Operations, Name>>> =>
      this.client.dump(this.#dump(operation), value, options);
    return this.#controller === undefined ? make() : new RenewableDump(make, (error) => this.#renew(error));
  }

  /** {@link dump} without the event loop. */
  dumpSync<Name extends DumpName<Operations>>(
    operation: Name,
    value: DumpRequest<Operations, Name> = {} as never,
    options?: SyncOptions,
  ): SyncFamilyDump<DumpReply<Operations, Name>> {
    const make = (): ReturnType<typeof this.client.dumpSync<unknown, DumpReply<Operations, Name>>> =>
      this.client.dumpSync(this.#dump(operation), value, options);
    return this.#controller === undefined ? make() : new SyncRenewableDump(make, (error) => this.#renewSync(error));
  }

  /**
   * Makes many requests in as few datagrams as their answers have room for. The kernel does them in order and does not stop
   * where one fails.
   *
   * @returns One result for each, in their order.
   */
  async batch<const Requests extends readonly FamilyBatchRequest<Operations>[]>(
    requests: Requests,
    options?: Omit<RequestOptions, 'offload'>,
  ): Promise<FamilyBatchResults<Operations, Requests>> {
    const results = await this.client.batch(this.#batch(requests) as never, options);
    return this.#batchResults(requests, results) as FamilyBatchResults<Operations, Requests>;
  }

  /** {@link batch} without the event loop. */
  batchSync<const Requests extends readonly FamilyBatchRequest<Operations>[]>(
    requests: Requests,
    options?: SyncOptions,
  ): FamilyBatchResults<Operations, Requests> {
    const results = this.client.batchSync(this.#batch(requests) as never, options);
    return this.#batchResults(requests, results) as FamilyBatchResults<Operations, Requests>;
  }

  /**
   * Listens to groups of the family, on a socket of its own.
   *
   * @param groups - By their names in the specification, or in the kernel.
   * @param callback - Called with each event; without it, iterate.
   * @throws RangeError where there is no such group; as {@link NetlinkClient.subscribe}.
   */
  subscribe(
    groups: Groups<Group>,
    options: FamilySubscribeOptions,
    callback?: (event: FamilyEvent<Notifications>) => void,
  ): FamilySubscription<Notifications>;
  /** The same with the options' defaults. */
  subscribe(
    groups: Groups<Group>,
    callback?: (event: FamilyEvent<Notifications>) => void,
  ): FamilySubscription<Notifications>;
  subscribe(groups: unknown, ...rest: readonly unknown[]): FamilySubscription<Notifications> {
    const names = groupNames(groups);
    const [options = {}, callback] = (typeof rest[0] === 'function' ? [{}, ...rest] : rest) as [
      FamilySubscribeOptions?,
      ((event: FamilyEvent<Notifications>) => void)?,
    ];
    checkObject('subscribe', options);
    if (callback !== undefined && typeof callback !== 'function') {
      throw new TypeError(`Cannot subscribe: the callback is ${describe(callback)}, not a function`);
    }
    const reload = new Reload({
      family: this.family,
      controller: this.#controller,
      id: this.id,
      names,
      onRegistration: (registration) => (this.#registration = registration),
    });
    const numbers = names.map((name) => this.#groupNumber(name));
    const { signal, ...settings } = checkSubscribeOptions({ ...options, groups: [...numbers, ...reload.groups] });
    signal?.throwIfAborted();
    const { sockets } = partsOf(this.client);
    sockets.check('subscribe');
    const transport = sockets.openTransport(settings);
    const subscription: FamilySubscription<Notifications> = new FamilySubscription<Notifications>(
      { transport, profile: sockets.profile, callback, signal },
      { family: this.family, reload, onClose: () => sockets.remove(subscription) },
    );
    sockets.add(subscription);
    return subscription;
  }

  /**
   * Whether the running kernel takes an attribute of an operation, as the policy says that it publishes of itself.
   *
   * @param attribute - A key, or keys joined by dots for one inside of nests.
   * @returns Undefined where the kernel publishes no policy: for families that are not of generic netlink, and for some that
   *   are.
   * @throws RangeError where the specification has no such attribute.
   */
  async supports(operation: keyof Operations & string, attribute: string): Promise<boolean | undefined> {
    const method = this.#method(operation);
    const path = pathTo(method.request, attribute, operation);
    const published = await this.#controller?.policy(this.family.name, method.requestId);
    return published && this.#isSupported(operation, published, path);
  }

  /** {@link supports} without the event loop. */
  supportsSync(operation: keyof Operations & string, attribute: string): boolean | undefined {
    const method = this.#method(operation);
    const path = pathTo(method.request, attribute, operation);
    const published = this.#controller?.policySync(this.family.name, method.requestId);
    return published && this.#isSupported(operation, published, path);
  }

  /** Takes no more work, waits for what is in flight, and closes its sockets. */
  close(): Promise<void> {
    return this.client.close();
  }

  /** Closes its sockets now. What is in flight has an unknown outcome, whose cause is `error`. */
  destroy(error?: Error): void {
    this.client.destroy(error);
  }

  /** {@link destroy}, for `using`. */
  [Symbol.dispose](): void {
    this.destroy();
  }

  /** {@link close}, for `await using`. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #isSupported(
    operation: string,
    published: Awaited<ReturnType<Controller['policy']>>,
    path: readonly AttributeInfo[],
  ): boolean | undefined {
    const { do: one, dump } = this.family.operations.get(operation)!;
    const answers = [
      ...(one === undefined ? [] : [isSupported(published, one.requestId, 'do', path)]),
      ...(dump === undefined ? [] : [isSupported(published, dump.requestId, 'dump', path)]),
    ];
    return answers.includes(true) ? true : answers.find((answer) => answer !== undefined);
  }

  /** @throws TypeError where there is no such operation, or it is for batches only. */
  #do<Name extends DoName<Operations>>(
    name: Name,
  ): FamilyCall<DoRequest<Operations, Name>, NonNullable<DoReply<Operations, Name>>> {
    if (this.#madeFor !== this.id) this.#made.clear();
    this.#madeFor = this.id;
    let call = this.#made.get(name);
    if (call === undefined) {
      refuseBatchOnly(this.family, name);
      const operation = doOperation(this.family as Family<Operations>, name, this.id);
      const answers = this.family.operations.get(name)?.do?.replyId !== undefined;
      call = { operation, answering: answers ? name : undefined };
      this.#made.set(name, call);
    }
    return call as never;
  }

  #dump<Name extends DumpName<Operations>>(
    name: Name,
  ): Operation<DumpRequest<Operations, Name>, DumpReply<Operations, Name>> {
    return dumpOperation(this.family as Family<Operations>, name, this.id);
  }

  #batch(requests: readonly FamilyBatchRequest<Operations>[]): object[] {
    if (!Array.isArray(requests)) {
      throw new TypeError(`Cannot make a batch of requests: expected an array, got ${describe(requests)}`);
    }
    return (requests as readonly { operation: DoName<Operations>; value: unknown }[]).map((request, index) => {
      checkObject(`make a batch of requests: [${index}]`, request);
      return { ...request, operation: this.#do(request.operation).operation };
    });
  }

  #batchResults(
    requests: readonly { readonly operation: string }[],
    results: readonly PromiseSettledResult<unknown>[],
  ): PromiseSettledResult<unknown>[] {
    return results.map((result, index) =>
      result.status === 'fulfilled'
        ? {
            ...result,
            value: new FamilyReply(result.value as never, this.#made.get(requests[index]!.operation)?.answering),
          }
        : result,
    );
  }

  #method(name: string): FamilyMethod {
    const operation = this.family.operations.get(name);
    const method = operation?.do ?? operation?.dump;
    if (method !== undefined) return method;
    const known = this.operations.join(', ');
    const shown = typeof name === 'string' ? quoteText(name.slice(0, 64)) : describe(name);
    throw new TypeError(`Cannot look at ${shown}: ${this.family.name} has ${known}`);
  }

  #groupNumber(group: string | number): number {
    if (typeof group === 'number') return group;
    const number = this.#registration?.groups.get(group) ?? this.family.groups.get(group);
    if (number !== undefined) return number;
    const known = this.groups.join(', ') || 'none';
    throw new RangeError(
      `Cannot subscribe: ${this.family.name} has no group ${quoteText(group.slice(0, 64))}; there are ${known}`,
    );
  }

  /** Whether the kernel gave the family another number since the one that an error is about. */
  async #renew(error: unknown): Promise<boolean> {
    if (!this.#isGone(error)) return false;
    const before = this.id;
    this.#registration = await this.#controller!.resolve(this.family.name);
    return this.id !== before;
  }

  #renewSync(error: unknown): boolean {
    if (!this.#isGone(error)) return false;
    const before = this.id;
    this.#registration = this.#controller!.resolveSync(this.family.name);
    return this.id !== before;
  }

  /** A number that is no family's any more is refused with ENOENT; so is much else. */
  #isGone(error: unknown): boolean {
    return this.#controller !== undefined && error instanceof KernelError && error.code === 'ENOENT';
  }
}
