// A family as data: its operations, what it announces, its groups. Those that ship are generated from the kernel's
// specifications; others are loaded from such specifications at run time, or written by hand.

import { describe } from '../codec/check.ts';
import { NETLINK_GENERIC } from '../codec/constants.ts';
import type { Attributes } from '../codec/schema/attributes.ts';
import type { Attrs } from '../codec/schema/attr.ts';
import type { Codec } from '../codec/schema/codec.ts';
import { message } from '../codec/schema/message.ts';
import { type Members, type Struct, struct } from '../codec/schema/struct.ts';
import { genericHeader } from './generic.ts';
import type { Operation } from './operation.ts';

/** The types of one operation: what a do and a dump are made from, and what they give. */
export interface OperationTypes {
  /** What a single request is made from, and the value of its answer; undefined in it where the kernel may give none. */
  readonly do?: readonly [request: unknown, reply: unknown];
  /** What a dump is made from, and what each item of it is. */
  readonly dump?: readonly [request: unknown, reply: unknown];
}
/** The operations of a family by their names in its specification: each with {@link OperationTypes}. */
export type OperationTable = object;

/** A flat value, where no types are known. */
export type UntypedValue = Readonly<Record<string, unknown>>;
/** The operations of a family that was loaded at run time: any name, checked when it is used. */
export type UntypedOperations = Readonly<
  Record<
    string,
    { readonly do: readonly [UntypedValue, UntypedValue]; readonly dump: readonly [UntypedValue, UntypedValue] }
  >
>;

/** What such a family announces: any name. */
export type UntypedNotifications = Readonly<Record<string, UntypedValue>>;

/** One way to ask for an operation. */
export interface FamilyMethod {
  /** Number of the request: nlmsg_type, of generic netlink genlmsghdr.cmd. */
  readonly requestId: number;
  /** Number of the answer; undefined where the specification has none. */
  readonly replyId: number | undefined;
  /** The payload of the request, of generic netlink with genlmsghdr. */
  readonly request: Codec<unknown, never>;
  /** The payload of the answer's messages. */
  readonly reply: Codec<unknown, never>;
  /** The attributes that the specification names for the request. The kernel may take others. */
  readonly requestAttributes: readonly string[];
  /** The attributes that the specification names for the answer. The kernel may send others. */
  readonly replyAttributes: readonly string[];
}

/** One operation. */
export interface FamilyOperation {
  /** As in the specification: `getlink`. */
  readonly name: string;
  /** nlmsg_flags of a single request, beyond NLM_F_REQUEST and NLM_F_ACK. */
  readonly flags: number;
  /** Whether CAP_NET_ADMIN is needed: `admin-perm` in the initial user namespace, `uns-admin-perm` in any. */
  readonly permissions: readonly string[];
  readonly do: FamilyMethod | undefined;
  readonly dump: FamilyMethod | undefined;
}

/** What the kernel sends without being asked. */
export interface FamilyNotification {
  /** nlmsg_type, of generic netlink genlmsghdr.cmd. */
  readonly id: number;
  /** As in the specification; where several operations have the number, that of the first. */
  readonly name: string;
  readonly payload: Codec<unknown, never>;
}

/** A family whose types are not told. */
export interface AnyFamily {
  /** As in the specification: `rt-link`. Of generic netlink it is the name that the kernel knows, too. */
  readonly name: string;
  /** The netlink protocol. */
  readonly protocol: number;
  /** genlmsghdr.version; undefined where this is no family of generic netlink. */
  readonly version: number | undefined;
  readonly operations: ReadonlyMap<string, FamilyOperation>;
  /** By number. */
  readonly notifications: ReadonlyMap<number, FamilyNotification>;
  /** The number of each multicast group; undefined where the kernel gives it out. */
  readonly groups: ReadonlyMap<string, number | undefined>;
}

/** A family: everything that its specification says, ready to be used. */
export interface Family<
  Operations extends OperationTable = UntypedOperations,
  Group extends string = string,
  Notifications extends object = UntypedNotifications,
> extends AnyFamily {
  /** There is nothing at run time; the types of the operations, groups and notifications. */
  readonly types?: {
    readonly operations: Operations;
    readonly group: Group;
    readonly notifications: Notifications;
  };
}

type AnyAttributes = Attributes<Attrs>;
type AnyStruct = Struct<Members>;

/** What the payload of a message is made of. */
export interface PayloadInit {
  /** The header of the family's own. */
  readonly header?: AnyStruct | undefined;
  readonly attributes?: AnyAttributes | undefined;
}
/** One way to ask, for {@link defineFamily}. */
export interface MethodInit {
  readonly request: number;
  readonly reply?: number | undefined;
  readonly requestAttributes?: readonly string[];
  readonly replyAttributes?: readonly string[];
}
export interface OperationInit extends PayloadInit {
  readonly flags?: number;
  readonly permissions?: readonly string[];
  readonly do?: MethodInit | undefined;
  readonly dump?: MethodInit | undefined;
  /** What answers are made of, where that differs from what requests are. */
  readonly answer?: PayloadInit | undefined;
}
export interface NotificationInit extends PayloadInit {
  readonly id: number;
  readonly name: string;
}
/** What {@link defineFamily} makes a family of. */
export interface FamilyInit {
  readonly name: string;
  readonly protocol: number;
  readonly version?: number | undefined;
  readonly operations: Readonly<Record<string, OperationInit>>;
  readonly notifications?: readonly NotificationInit[];
  readonly groups?: Readonly<Record<string, number | undefined>>;
}

/**
 * Makes a family of what it consists of. Its codecs are made when they are first asked for.
 *
 * @example
 * ```ts
 * import { attr, attributes, string, u32 } from 'nlmsg/codec';
 * import { defineFamily, doOperation } from 'nlmsg/families';
 *
 * interface Sensor {
 *   readonly id?: number;
 *   readonly label?: string;
 * }
 * interface Operations {
 *   readonly get: { readonly do: readonly [Sensor, Sensor] };
 * }
 * const sensor = attributes({ id: attr(1, u32), label: attr(2, string) });
 * const demo = defineFamily<Operations, never, object>({
 *   name: 'demo',
 *   protocol: 16,
 *   version: 1,
 *   operations: { get: { attributes: sensor, do: { request: 1, reply: 1 } } },
 * });
 * console.log(doOperation(demo, 'get', 30).request.encode({ id: 7 }).length); // 12
 * ```
 */
export function defineFamily<Operations extends OperationTable, Group extends string, Notifications extends object>(
  init: FamilyInit,
): Family<Operations, Group, Notifications> {
  const { name, protocol, version, operations, notifications = [], groups = {} } = init;
  const payloads = new Payloads(version);
  return {
    name,
    protocol,
    version,
    operations: new Map(
      Object.entries(operations).map(([key, operation]) => [key, defineOperation(key, operation, payloads)]),
    ),
    notifications: new Map(
      notifications.map((notification) => [notification.id, defineNotification(notification, payloads)]),
    ),
    groups: new Map(Object.entries(groups)),
  };
}

function defineOperation(name: string, init: OperationInit, payloads: Payloads): FamilyOperation {
  const { flags = 0, permissions = [] } = init;
  const method = (given: MethodInit | undefined): FamilyMethod | undefined => {
    if (given === undefined) return undefined;
    const request = once(() => payloads.of(name, init, given.request));
    const reply = once(() => payloads.of(name, init.answer ?? init, given.reply ?? 0));
    return {
      requestId: given.request,
      replyId: given.reply,
      requestAttributes: given.requestAttributes ?? [],
      replyAttributes: given.replyAttributes ?? [],
      get request() {
        return request();
      },
      get reply() {
        return reply();
      },
    };
  };
  return { name, flags, permissions, do: method(init.do), dump: method(init.dump) };
}

function defineNotification(init: NotificationInit, payloads: Payloads): FamilyNotification {
  const { id, name } = init;
  const payload = once(() => payloads.of(name, init, id));
  return {
    id,
    name,
    get payload() {
      return payload();
    },
  };
}

/** What `make` gives, made when it is first asked for. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** The payloads of a family: many operations share one. */
class Payloads {
  readonly #version: number | undefined;
  readonly #made = new Map<unknown, Map<unknown, Map<number, Codec<unknown, never>>>>();

  constructor(version: number | undefined) {
    this.#version = version;
  }

  of(name: string, { header, attributes }: PayloadInit, command: number): Codec<unknown, never> {
    const byHeader = within(this.#made, header, () => new Map<unknown, Map<number, Codec<unknown, never>>>());
    const byCommand = within(byHeader, attributes, () => new Map<number, Codec<unknown, never>>());
    const id = this.#version === undefined ? 0 : command;
    return within(byCommand, id, () => this.#make(name, header, attributes, id));
  }

  #make(
    name: string,
    header: AnyStruct | undefined,
    attributes: AnyAttributes | undefined,
    command: number,
  ): Codec<unknown, never> {
    const whole =
      this.#version === undefined
        ? header
        : struct({ genlmsghdr: genericHeader(command, this.#version), ...header?.members });
    return message({
      name,
      ...(whole !== undefined && { header: whole }),
      ...(attributes !== undefined && { attributes }),
    });
  }
}

function within<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(key, made);
  return made;
}

type Part<O, N extends keyof O, Kind extends keyof OperationTypes, Index extends 0 | 1> =
  O[N] extends Readonly<Record<Kind, readonly [unknown, unknown]>> ? O[N][Kind][Index] : never;
/** What a do of an operation is made from. */
export type DoRequest<O extends OperationTable, N extends keyof O> = Part<O, N, 'do', 0>;
/** What a do of an operation gives. */
export type DoReply<O extends OperationTable, N extends keyof O> = Part<O, N, 'do', 1>;
/** What a dump of an operation is made from. */
export type DumpRequest<O extends OperationTable, N extends keyof O> = Part<O, N, 'dump', 0>;
/** What each item of a dump is. */
export type DumpReply<O extends OperationTable, N extends keyof O> = Part<O, N, 'dump', 1>;
/** The operations that can be asked for singly. */
export type DoName<O extends OperationTable> = {
  [N in keyof O]: O[N] extends { readonly do: unknown } ? N : never;
}[keyof O] &
  string;
/** The operations that can be dumped. */
export type DumpName<O extends OperationTable> = {
  [N in keyof O]: O[N] extends { readonly dump: unknown } ? N : never;
}[keyof O] &
  string;

/**
 * A single request of a family, as a client takes it.
 *
 * @param familyId - nlmsg_type that the kernel gave a family of generic netlink; of other families it is not needed.
 * @throws TypeError where the family has no such operation; RangeError where the id is missing.
 *
 * @example
 * ```ts
 * import { doOperation } from 'nlmsg/families';
 * import { rtLink } from 'nlmsg/families/rt-link';
 *
 * const { type, request } = doOperation(rtLink, 'getlink');
 * console.log(type, request.encode({ ifname: 'lo' }).length); // 18 24
 * ```
 */
export function doOperation<O extends OperationTable, N extends DoName<O>>(
  family: Family<O, string, object>,
  name: N,
  familyId?: number,
): Operation<DoRequest<O, N>, NonNullable<DoReply<O, N>>> {
  return operationOf(family, name, 'do', familyId) as never;
}

/**
 * The same of a dump.
 *
 * @throws As {@link doOperation}.
 *
 * @example
 * ```ts
 * import { dumpOperation } from 'nlmsg/families';
 * import { rtRoute } from 'nlmsg/families/rt-route';
 *
 * console.log(dumpOperation(rtRoute, 'getroute').type); // 26
 * ```
 */
export function dumpOperation<O extends OperationTable, N extends DumpName<O>>(
  family: Family<O, string, object>,
  name: N,
  familyId?: number,
): Operation<DumpRequest<O, N>, DumpReply<O, N>> {
  return operationOf(family, name, 'dump', familyId) as never;
}

function operationOf(
  family: AnyFamily,
  name: string,
  kind: 'do' | 'dump',
  familyId: number | undefined,
): Operation<never, unknown> {
  const operation = family.operations.get(name);
  const method = operation?.[kind];
  if (operation === undefined || method === undefined) throw new TypeError(noSuch(family, name, kind));
  const isGeneric = family.protocol === NETLINK_GENERIC && family.version !== undefined;
  if (isGeneric && familyId === undefined) {
    throw new RangeError(`Cannot ${name}: the number that the kernel gave ${family.name} is not given`);
  }
  // Without an answer of its own a change may still be echoed, by whatever message announces it.
  const replyType = method.replyId === undefined || !isGeneric ? method.replyId : familyId;
  return {
    name,
    protocol: family.protocol,
    type: isGeneric ? familyId! : method.requestId,
    flags: kind === 'do' ? operation.flags : 0,
    request: method.request,
    reply: method.reply,
    replyType,
  };
}

function noSuch(family: AnyFamily, name: unknown, kind: 'do' | 'dump'): string {
  const known = [...family.operations.values()].filter((operation) => operation[kind] !== undefined);
  const verb = kind === 'do' ? 'ask for' : 'dump';
  return `Cannot ${verb} ${typeof name === 'string' ? name.slice(0, 64) : describe(name)}: ${family.name} has ${known.map((operation) => operation.name).join(', ') || 'none'}`;
}
