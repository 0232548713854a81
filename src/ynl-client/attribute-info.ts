// What a family says of its attributes, for those who look around.

import { describe } from '../codec/check.ts';
import { quoteText } from '../codec/text.ts';
import type { Codec } from '../codec/schema/codec.ts';
import type { FieldShape, Plan, Shape } from '../codec/schema/plan.ts';

/** One attribute of an operation, or one member of its header. */
export interface AttributeInfo {
  /** The key of values. */
  readonly key: string;
  /** What its bytes are, in a word: `u32`, `string`, `a nest`. */
  readonly kind: string;
  /** Number of the attribute; undefined for a member of the header. */
  readonly type: number | undefined;
  /** As the kernel's headers call it: `IFLA_MTU`; undefined for a member of the header. */
  readonly constant: string | undefined;
  /** Whether it may come several times; the value is an array then. */
  readonly many: boolean;
  readonly min: number | bigint | undefined;
  readonly max: number | bigint | undefined;
  /** In bytes, without the NUL of a string. */
  readonly minLength: number | undefined;
  /** In bytes, without the NUL of a string. */
  readonly maxLength: number | undefined;
  /** The attributes inside a nest, by key; empty for anything else. Made when it is asked for: nests may hold themselves. */
  readonly inside: ReadonlyMap<string, AttributeInfo>;
}

/**
 * The members of the header and the attributes of a payload, by key.
 *
 * @param keys - Which attributes; all, where there are none.
 */
export function attributesOf(
  codec: Codec<unknown, never>,
  keys: readonly string[] = [],
): ReadonlyMap<string, AttributeInfo> {
  const infos = infosOf(codec.plan as unknown as Plan<unknown>);
  if (keys.length === 0) return infos;
  const asked = new Set(keys);
  return new Map([...infos].filter(([key, { type }]) => type === undefined || asked.has(key)));
}

/** The attributes that a path of keys leads through: `linkinfo.kind`. @throws RangeError where there is none. */
export function pathTo(codec: Codec<unknown, never>, path: string, operation: string): readonly AttributeInfo[] {
  if (typeof path !== 'string') {
    throw new TypeError(`Cannot look for an attribute: expected keys joined by dots, got ${describe(path)}`);
  }
  const infos: AttributeInfo[] = [];
  let inside = attributesOf(codec);
  for (const key of path.split('.')) {
    const info = inside.get(key);
    if (info === undefined) {
      const where = `${operation} has no attribute ${quoteText(key.slice(0, 64))}`;
      throw new RangeError(`Cannot look for ${quoteText(path.slice(0, 128))}: ${where}`);
    }
    infos.push(info);
    inside = info.inside;
  }
  return infos;
}

function infosOf(plan: Plan<unknown>): ReadonlyMap<string, AttributeInfo> {
  const shape = innerShape(plan);
  const infos = new Map<string, AttributeInfo>();
  if (shape === undefined) return infos;
  if (shape.kind === 'message' || shape.kind === 'struct') {
    for (const { key, plan: member, padding } of shape.members) {
      if (!padding) infos.set(key, infoOf(key, member, undefined, {}, false));
    }
  }
  if (shape.kind === 'message' || shape.kind === 'attributes') {
    for (const field of shape.fields) {
      if (field.plan.padding !== true) infos.set(field.key, fieldInfo(field));
    }
  }
  return infos;
}

/** The shape that has keys: of an array, that of its items. */
function innerShape(plan: Plan<unknown>): Shape | undefined {
  const shape = plan.shape?.();
  if (shape === undefined) return undefined;
  if (shape.kind === 'array' || shape.kind === 'indexed') return innerShape(shape.item);
  if (shape.kind === 'rows') return innerShape(shape.inner);
  if (shape.kind !== 'one of') return shape;
  // A nest that is made later chooses without looking; what a selector chooses is not known here.
  const chosen = shape.chosen([], 0);
  return chosen === undefined ? undefined : innerShape(chosen);
}

function fieldInfo({ key, plan, type, options, many }: FieldShape): AttributeInfo {
  return infoOf(key, plan, type, options, many);
}

function infoOf(
  key: string,
  plan: Plan<unknown>,
  type: number | undefined,
  { name, min, max, minLength, maxLength }: FieldShape['options'],
  many: boolean,
): AttributeInfo {
  return {
    key,
    kind: plan.name,
    type,
    constant: name,
    many,
    min,
    max,
    minLength,
    maxLength,
    get inside() {
      return infosOf(plan);
    },
  };
}
