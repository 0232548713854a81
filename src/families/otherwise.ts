// A sub-message with a form for all values of the selector that have none of their own.

import { Codec, planOf, type AnyCodec } from '../codec/schema/codec.ts';
import type { Plan } from '../codec/schema/plan.ts';
import type { Scope } from '../codec/scope.ts';

/**
 * What `choice` has for the value of its selector, and `other` where it has nothing for that, or where there is no selector.
 *
 * @param choice - What `subMessage` of `nlmsg/codec` makes.
 *
 * @example
 * ```ts
 * import { attr, attributes, string, subMessage, u32 } from 'nlmsg/codec';
 * import { otherwise } from 'nlmsg/families';
 *
 * const Vlan = attributes({ id: attr(1, u32) });
 * const Other = attributes({ text: attr(1, string) });
 * const Link = attributes({ kind: attr(1, string), data: attr(2, otherwise(subMessage('kind', { vlan: Vlan }), Other)) });
 * console.log(Link.decode(Link.encode({ kind: 'dummy', data: { text: 'none' } }))); // { kind: 'dummy', data: { text: 'none' } }
 * ```
 */
export function otherwise(choice: AnyCodec, other: AnyCodec): AnyCodec {
  const plan = planOf<unknown, unknown>(choice);
  const otherPlan = planOf<unknown, unknown>(other);
  const shape = plan.shape?.();
  if (shape?.kind !== 'one of') throw new TypeError(`Cannot make a choice: ${plan.name} chooses nothing`);
  const chosen = (scopes: readonly (Scope | undefined)[], depth: number): Plan<unknown> =>
    shape.chosen(scopes, depth) ?? otherPlan;
  return new Codec<unknown>({
    ...plan,
    needs: new Set([...(plan.needs ?? []), ...(otherPlan.needs ?? [])]),
    shape: () => ({ kind: 'one of', chosen }),
    flags: (sink) => chosen(sink.scopes, sink.scopes.length).flags?.(sink) ?? 0,
    read: (source, start, end) => chosen(source.scopes ?? [], source.depth).read(source, start, end),
    write: (sink, value) => chosen(sink.scopes, sink.scopes.length).write(sink, value),
  });
}
