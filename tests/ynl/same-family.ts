// Whether two families are the same: one that was loaded, and one that was generated.

import { expect } from '@jest/globals';
import type { Codec } from '../../src/codec/index.ts';
import type { Plan } from '../../src/codec/schema/plan.ts';
import type { AnyFamily, FamilyMethod } from '../../src/families/family.ts';
import { Random } from '../../scripts/fuzz/random.mjs';
import { chosenBy, WireBytes } from './wire-bytes.ts';

/** Everything of a family but its codecs. */
export function outline(family: AnyFamily): unknown {
  const method = (given: FamilyMethod | undefined): unknown =>
    given && {
      requestId: given.requestId,
      replyId: given.replyId,
      requestAttributes: given.requestAttributes,
      replyAttributes: given.replyAttributes,
    };
  const { name, protocol, version } = family;
  return {
    name,
    protocol,
    version,
    operations: Array.from(family.operations.values(), ({ name: operation, flags, permissions, do: one, dump }) => ({
      operation,
      flags,
      permissions,
      do: method(one),
      dump: method(dump),
    })),
    notifications: Array.from(family.notifications.values(), ({ id, name: notification }) => [id, notification]),
    groups: [...family.groups],
  };
}

/** The codecs of a family, by what they are of. */
export function codecsOf(family: AnyFamily): Map<string, Codec<unknown, never>> {
  const codecs = new Map<string, Codec<unknown, never>>();
  for (const { name, do: one, dump } of family.operations.values()) {
    for (const [kind, method] of [
      ['do', one],
      ['dump', dump],
    ] as const) {
      if (method === undefined) continue;
      codecs.set(`request of ${name}, ${kind}`, method.request);
      codecs.set(`reply of ${name}, ${kind}`, method.reply);
    }
  }
  for (const { id, name, payload } of family.notifications.values()) codecs.set(`notification ${name}, ${id}`, payload);
  return codecs;
}

/** What a plan is made of, as far as it goes without another plan; and the plans inside, by their names. */
function partsOf(
  plan: Plan<unknown>,
  texts: readonly string[],
): { readonly facts: unknown; readonly inside: Map<string, Plan<unknown>> } {
  const { name, size, inline, integer, padding, terminated, nests, needs } = plan;
  const inside = new Map<string, Plan<unknown>>();
  const shape = plan.shape?.();
  const more: unknown[] = [shape?.kind];
  if (shape?.kind === 'struct' || shape?.kind === 'message') {
    for (const member of shape.members) {
      more.push([member.key, member.offset, member.size, member.padding]);
      inside.set(`member ${member.key}`, member.plan);
    }
  }
  if (shape?.kind === 'attributes' || shape?.kind === 'message') {
    for (const { key, type, many, options, plan: inner } of shape.fields) {
      more.push([key, type, many, options]);
      inside.set(key, inner);
    }
  }
  if (shape?.kind === 'array') more.push(shape.size);
  if (shape?.kind === 'rows') more.push(shape.names);
  if (shape?.kind === 'array' || shape?.kind === 'indexed') inside.set('item', shape.item);
  if (shape?.kind === 'rows') inside.set('rows', shape.inner);
  if (shape?.kind === 'one of') {
    for (const text of texts) {
      const chosen = shape.chosen(chosenBy(text), 1);
      if (chosen !== undefined) inside.set(`chosen by ${text}`, chosen);
    }
  }
  const facts = { name, size, inline, integer, padding, terminated, nests, needs: needs && [...needs].sort(), more };
  return { facts: { ...facts, inside: [...inside.keys()] }, inside };
}

/**
 * Fails unless two plans have the same structure.
 *
 * @param seen - The pairs that were compared already, since schemas hold themselves.
 * @returns How many pairs were compared.
 */
export function expectSameStructure(
  one: Plan<unknown>,
  other: Plan<unknown>,
  texts: readonly string[],
  path: string,
  seen = new Map<Plan<unknown>, Set<Plan<unknown>>>(),
): number {
  const partners = seen.get(one) ?? new Set();
  if (partners.has(other)) return 0;
  seen.set(one, partners.add(other));
  const [first, second] = [partsOf(one, texts), partsOf(other, texts)];
  expect({ path, ...(first.facts as object) }).toEqual({ path, ...(second.facts as object) });
  let count = 1;
  for (const [key, inner] of first.inside) {
    count += expectSameStructure(inner, second.inside.get(key)!, texts, `${path}.${key}`, seen);
  }
  return count;
}

/** What a call gives, or the error that it ends with, as something to be compared. */
function outcomeOf(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    const { name, message } = error as Error;
    return { name, message };
  }
}

/**
 * Fails unless two codecs decode random messages alike, and encode what they decoded alike.
 *
 * @returns How many were decoded.
 */
export function expectSameWork(
  one: Codec<unknown, never>,
  other: Codec<unknown, never>,
  texts: readonly string[],
  runs: number,
): number {
  const random = new Random(1);
  const wire = new WireBytes(random, texts);
  const little = { byteOrder: 'little' } as const;
  let decoded = 0;
  for (let run = 0; run < runs; run++) {
    const bytes = Uint8Array.from(wire.of(one.plan as Plan<unknown>));
    const value = outcomeOf(() => one.decode(bytes, little));
    expect(outcomeOf(() => other.decode(bytes, little))).toStrictEqual(value);
    const encode = (codec: Codec<unknown, never>): unknown => outcomeOf(() => codec.encode(value as never, little));
    const encoded = encode(one);
    expect(encode(other)).toEqual(encoded);
    if (encoded instanceof Uint8Array) decoded++;
  }
  return decoded;
}
