// A specification understood: every name looked up, every number counted.

import {
  NETLINK_GENERIC,
  NETLINK_ROUTE,
  NLM_F_APPEND,
  NLM_F_BULK,
  NLM_F_CREATE,
  NLM_F_ECHO,
  NLM_F_EXCL,
  NLM_F_REPLACE,
} from '../codec/constants.ts';
import { failAt, type Name } from './cursor.ts';
import type { FamilyModel, GroupModel, MethodModel, NotificationModel, OperationModel, PayloadModel } from './model.ts';
import { checkPayload } from './payload.ts';
import { AttributeSets } from './resolve-attributes.ts';
import { Definitions } from './resolve-definitions.ts';
import type { GroupSpec, MessageSpec, MethodSpec, OperationSpec, RequestFlag, Spec } from './spec.ts';

const REQUEST_FLAGS: Readonly<Record<RequestFlag, number>> = {
  create: NLM_F_CREATE,
  excl: NLM_F_EXCL,
  replace: NLM_F_REPLACE,
  append: NLM_F_APPEND,
  bulk: NLM_F_BULK,
  echo: NLM_F_ECHO,
};

/** An operation with the numbers that it has by counting. */
interface Counted {
  readonly spec: OperationSpec;
  readonly request: number;
  readonly reply: number;
}

/** @throws SpecError for what has no meaning. */
export function resolveSpec(spec: Spec): FamilyModel {
  const definitions = new Definitions(spec);
  const sets = new AttributeSets(spec, definitions);
  const operations = new Operations(spec, definitions, sets);
  return {
    name: spec.name.text,
    protocol: spec.protocolNumber === undefined ? NETLINK_GENERIC : Number(spec.protocolNumber),
    version: spec.protocolNumber === undefined ? Number(spec.version) : undefined,
    enums: definitions.enums,
    structs: definitions.structs,
    sets: sets.sets,
    operations: operations.models,
    notifications: operations.notifications(),
    groups: resolveGroups(spec.groups),
  };
}

function resolveGroups(groups: readonly GroupSpec[]): GroupModel[] {
  const names = new Set<string>();
  return groups.map(({ name, value }) => {
    if (names.has(name.text)) failAt(name, `${name.text} is a multicast group twice`);
    names.add(name.text);
    return { name: name.text, value: value === undefined ? undefined : Number(value) };
  });
}

/** The operations of a family. */
class Operations {
  readonly #spec: Spec;
  readonly #definitions: Definitions;
  readonly #sets: AttributeSets;
  readonly #counted: ReadonlyMap<string, Counted>;
  readonly models: readonly OperationModel[];

  constructor(spec: Spec, definitions: Definitions, sets: AttributeSets) {
    this.#spec = spec;
    this.#definitions = definitions;
    this.#sets = sets;
    this.#counted = spec.directional ? countDirections(spec.operations) : countAll(spec.operations);
    this.models = [...this.#counted.values()]
      .filter(({ spec: { do: one, dump } }) => one ?? dump)
      .map((it) => this.#model(it));
    for (const { group } of spec.operations) {
      if (group && !spec.groups.some(({ name }) => name.text === group.text)) {
        failAt(group, `${group.text} is no multicast group of this family`);
      }
    }
  }

  /** What may come unasked, by its number: what is called so, and what is announced by the messages of operations. */
  notifications(): NotificationModel[] {
    const byId = new Map<number, NotificationModel>();
    const add = (id: number | undefined, name: string, payload: PayloadModel): void => {
      if (id !== undefined && !byId.has(id)) byId.set(id, { id, name, payload });
    };
    for (const { spec, reply } of this.#counted.values()) {
      if (spec.notify !== undefined) add(reply, spec.name.text, this.#payload(this.#target(spec.notify)));
      if (spec.event !== undefined) add(reply, spec.name.text, this.#payload(spec));
    }
    // Families of netlink-raw announce a change with the number of the request for it.
    const isRaw = this.#spec.level === 'netlink-raw';
    for (const { name, do: one, dump } of this.models) {
      for (const method of [one, dump]) add(isRaw ? undefined : method?.replyId, name, method?.request ?? NO_PAYLOAD);
    }
    if (isRaw) {
      for (const { name, do: one } of this.models) {
        if (one?.replyId === undefined && !this.#isRouteSet(one?.requestId))
          add(one?.requestId, name, one?.request ?? NO_PAYLOAD);
      }
      for (const { name, do: one, dump } of this.models) {
        for (const method of [one, dump]) add(method?.replyId, name, method?.request ?? NO_PAYLOAD);
      }
    }
    return [...byId.values()].sort((a, b) => a.id - b.id);
  }

  /** Of rtnetlink every fourth number sets something (RTM_SETLINK), which is announced as something new (RTM_NEWLINK). */
  #isRouteSet(id: number | undefined): boolean {
    return Number(this.#spec.protocolNumber) === NETLINK_ROUTE && id !== undefined && (id & 3) === 3;
  }

  #target(notify: Name): OperationSpec {
    const target = this.#counted.get(notify.text)?.spec;
    if (target === undefined || target.notify !== undefined) {
      failAt(notify, `${notify.text} is no operation of this family`);
    }
    return target;
  }

  #payload({ name, fixedHeader, attributeSet }: OperationSpec): PayloadModel {
    const header = fixedHeader ?? this.#spec.fixedHeader;
    const payload = {
      header: header && this.#definitions.struct(header),
      set: attributeSet && this.#sets.set(attributeSet),
    };
    checkPayload(payload, attributeSet ?? name);
    return payload;
  }

  #model(counted: Counted): OperationModel {
    const { spec } = counted;
    const payload = this.#payload(spec);
    const flags = spec.requestFlags.reduce((sum, flag) => sum | REQUEST_FLAGS[flag], 0);
    return {
      name: spec.name.text,
      flags,
      permissions: spec.flags,
      do: spec.do && this.#method(spec.do, counted, payload),
      dump: spec.dump && this.#method(spec.dump, counted, payload),
    };
  }

  #method({ request, reply }: MethodSpec, counted: Counted, payload: PayloadModel): MethodModel {
    const keys = (message: MessageSpec | undefined): string[] => {
      const names = message?.attributes ?? [];
      if (names.length > 0 && payload.set === undefined) failAt(names[0]!, 'attributes of an operation without a set');
      return names.flatMap((name) => this.#sets.keyIn(payload.set!, name) ?? []);
    };
    return {
      requestId: Number(request?.value ?? counted.request),
      request: payload,
      requestKeys: keys(request),
      replyId: reply === undefined ? undefined : Number(reply.value ?? counted.reply),
      replyKeys: keys(reply),
    };
  }
}

const NO_PAYLOAD: PayloadModel = { header: undefined, set: undefined };

/** One enumeration for all: each operation has the number after the one before, from 1. */
function countAll(operations: readonly OperationSpec[]): Map<string, Counted> {
  const counted = new Map<string, Counted>();
  let next = 1;
  for (const spec of operations) {
    const number = spec.value === undefined ? next : Number(spec.value);
    add(counted, { spec, request: number, reply: number });
    next = number + 1;
  }
  return counted;
}

/** One enumeration for what is sent, and one for what comes: a notification counts in the second, a request in the first. */
function countDirections(operations: readonly OperationSpec[]): Map<string, Counted> {
  const counted = new Map<string, Counted>();
  let request = 1;
  let reply = 1;
  for (const spec of operations) {
    const method = spec.do ?? spec.dump;
    const isUnasked = spec.notify !== undefined || spec.event !== undefined;
    if (!isUnasked) request = Number(method?.request?.value ?? request);
    reply = Number((isUnasked ? spec.value : method?.reply?.value) ?? reply);
    add(counted, { spec, request, reply });
    if (!isUnasked) request++;
    if (isUnasked || method?.reply !== undefined) reply++;
  }
  return counted;
}

function add(counted: Map<string, Counted>, operation: Counted): void {
  const { name } = operation.spec;
  if (counted.has(name.text)) failAt(name, `${name.text} is an operation twice`);
  counted.set(name.text, operation);
}
