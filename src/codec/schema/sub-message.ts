// Bytes whose form another value chooses: a link's data by its kind, a filter's options by its classifier.

import { malformed, outOfRange } from '../fault.ts';
import type { Scope } from '../scope.ts';
import type { Sink } from '../sink.ts';
import { quoteText, someOf } from '../text.ts';
import { checkSingle, Codec, planOf, type AnyCodec, type Infer, type InferInput } from './codec.ts';
import { type Plan } from './plan.ts';

/** The value of the selector, as text, to what the bytes are then. */
export type Formats = Readonly<Record<string, AnyCodec>>;

type Scopes = readonly (Scope | undefined)[];

/** The most characters of a selector that a message quotes. */
const SHOWN = 64;

/** A codec whose form another value chooses. */
export class SubMessage<S extends string, F extends Formats> extends Codec<Infer<F[keyof F]>, InferInput<F[keyof F]>> {
  /** The key of the value that chooses. */
  readonly selector: S;
  /** The value of the selector, as text, to what the bytes are then. */
  readonly formats: F;

  /** @internal */
  constructor(selector: S, formats: F, plan: Plan<Infer<F[keyof F]>, InferInput<F[keyof F]>>) {
    super(plan);
    this.selector = selector;
    this.formats = formats;
  }
}

/**
 * Bytes whose form is chosen by a value beside it, or in a set around it: the innermost that has the key. Where the
 * selector is absent or has no format the attribute is kept under {@link undecoded}, and can be given there as bytes.
 * A set that declares the selector is not looked beyond, even where its value has none.
 *
 * @param selector - The key of the value that chooses. A number chooses as its decimal text.
 * @param formats - Value of the selector to codec.
 *
 * @example
 * ```ts
 * import { attr, attributes, string, subMessage, u16, u32 } from 'nlmsg/codec';
 *
 * const Vlan = attributes({ id: attr(1, u16) });
 * const Bridge = attributes({ forwardDelay: attr(1, u32) });
 * const LinkInfo = attributes({ kind: attr(1, string), data: attr(2, subMessage('kind', { vlan: Vlan, bridge: Bridge })) });
 *
 * const info = LinkInfo.decode(LinkInfo.encode({ kind: 'vlan', data: { id: 7 } }));
 * if (info.kind === 'vlan') console.log(info.data?.id); // 7
 * ```
 */
export function subMessage<const S extends string, const F extends Formats>(selector: S, formats: F): SubMessage<S, F> {
  type Out = Infer<F[keyof F]>;
  type In = InferInput<F[keyof F]>;
  const plans = new Map(Object.entries(formats).map(([name, codec]) => [name, planOf<Out, In>(codec)]));
  const needs = new Set([selector, ...[...plans.values()].flatMap((plan) => [...(plan.needs ?? [])])]);
  for (const plan of plans.values()) checkSingle('make a sub-message', plan);
  const planFor = (scopes: Scopes, depth: number): Plan<Out, In> | undefined => {
    const value = selectorIn(scopes, depth, selector);
    return value === undefined ? undefined : plans.get(textOf(value));
  };
  const whyNot = (scopes: Scopes, depth: number): string => {
    const value = selectorIn(scopes, depth, selector);
    const given = value === undefined ? `no ${selector}` : `${selector} ${quoteText(textOf(value).slice(0, SHOWN))}`;
    return `${given} chooses none of ${someOf(plans.keys())}`;
  };
  return new SubMessage<S, F>(selector, formats, {
    name: 'a sub-message',
    needs,
    nests: true,
    shape: () => ({ kind: 'one of', chosen: (scopes, depth) => planFor(scopes, depth) }),
    flags: (sink) => planFor(sink.scopes, sink.scopes.length)?.flags?.(sink) ?? 0,
    read(source, start, end) {
      const plan = planFor(source.scopes ?? [], source.depth);
      if (plan === undefined) malformed(start, whyNot(source.scopes ?? [], source.depth));
      return plan.read(source, start, end);
    },
    write(sink: Sink, value) {
      const plan = planFor(sink.scopes, sink.scopes.length);
      if (plan === undefined) outOfRange(whyNot(sink.scopes, sink.scopes.length), value);
      plan.write(sink, value);
    },
  });
}

/** The value of the innermost set that declares the selector. */
function selectorIn(scopes: Scopes, depth: number, selector: string): unknown {
  for (let i = depth - 1; i >= 0; i--) {
    const scope = scopes[i];
    if (scope?.keys.has(selector) === true) return scope.value[selector];
  }
  return undefined;
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' ? String(value) : '';
}
