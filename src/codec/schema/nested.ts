import { NLA_F_NESTED } from '../constants.ts';
import { Codec, planOf, type AnyCodec, type Infer, type InferInput } from './codec.ts';
import { type Plan } from './plan.ts';

/** What a schema needs that is not known yet: no key has this name, so it is read after all the others of its set. */
const UNKNOWN: ReadonlySet<string> = new Set(['']);

/**
 * A nest: a set of attributes as the value of one. {@link attributes} can stand there by themselves; this is for schemas
 * that contain themselves, and for nests of anything else.
 *
 * @param codec - What is inside, or a function that gives it and is called at the first use.
 *
 * @example
 * ```ts
 * import { attr, attributes, type Codec, nested, u32 } from 'nlmsg/codec';
 *
 * interface Tree {
 *   readonly value?: number;
 *   readonly child?: Tree;
 * }
 * const Tree = attributes({ value: attr(1, u32), child: attr(2, nested((): Codec<Tree> => Tree)) });
 * console.log(Tree.decode(Tree.encode({ child: { value: 7 } }))); // { child: { value: 7 } }
 * ```
 */
export function nested<C extends AnyCodec>(codec: C | (() => C)): Codec<Infer<C>, InferInput<C>> {
  let plan: Plan<Infer<C>, InferInput<C>> | undefined;
  const inner = (): Plan<Infer<C>, InferInput<C>> =>
    (plan ??= typeof codec === 'function' ? checkOther(planOf(codec()), nest) : planOf<Infer<C>, InferInput<C>>(codec));
  const nest = new Codec<Infer<C>, InferInput<C>>({
    name: 'a nest',
    flags: () => NLA_F_NESTED,
    nests: true,
    shape: () => ({ kind: 'one of', chosen: () => inner() }),
    needs: typeof codec === 'function' ? UNKNOWN : inner().needs,
    omit: (value) => inner().omit?.(value) === true,
    read: (source, start, end) => inner().read(source, start, end),
    write: (sink, value) => inner().write(sink, value),
  });
  return nest;
}

function checkOther<Out, In>(plan: Plan<Out, In>, nest: Codec<Out, In>): Plan<Out, In> {
  if (plan === nest.plan) throw new TypeError('Cannot use a nest: there is nothing in it but itself');
  return plan;
}
