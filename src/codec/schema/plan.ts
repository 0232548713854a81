// How codecs work, as they are compiled: functions and facts. Nothing here is public.

import type { Scope } from '../scope.ts';
import type { Sink } from '../sink.ts';
import type { Source } from '../source.ts';
import type { AttrOptions } from './attr-options.ts';

/**
 * The commonest integers, in the order of the machine, which containers read by themselves: to call a function
 * for one costs more than to read it.
 */
export const Inline = { none: 0, u8: 1, u16: 2, u32: 3, s32: 4, u64: 5 } as const;
export type Inline = (typeof Inline)[keyof typeof Inline];

/** What a walk of the bytes with their schema must know of an attribute. */
export interface FieldShape {
  readonly key: string;
  /** Its number, without flag bits. */
  readonly type: number;
  /** The plan of one value. */
  readonly plan: Plan<unknown>;
  /** Whether it may come several times. */
  readonly many: boolean;
  readonly options: AttrOptions;
}

/** What such a walk must know of a struct's member. */
export interface MemberShape {
  readonly key: string;
  readonly plan: Plan<unknown>;
  /** In bytes from the start of the struct. */
  readonly offset: number;
  /** In bytes; undefined for a last member that takes what is left. */
  readonly size: number | undefined;
  readonly padding: boolean;
}

/** What values are made of, for those who walk the bytes of a message with its schema. */
export type Shape =
  | {
      readonly kind: 'attributes';
      readonly fields: readonly FieldShape[];
      readonly fieldOf: (type: number) => FieldShape | undefined;
    }
  | { readonly kind: 'struct'; readonly members: readonly MemberShape[] }
  | {
      readonly kind: 'message';
      readonly members: readonly MemberShape[];
      readonly fields: readonly FieldShape[];
      readonly fieldOf: (type: number) => FieldShape | undefined;
    }
  | { readonly kind: 'array'; readonly item: Plan<unknown>; readonly size: number }
  | { readonly kind: 'indexed'; readonly item: Plan<unknown> }
  | { readonly kind: 'rows'; readonly names: readonly string[]; readonly inner: Plan<unknown> }
  | {
      readonly kind: 'one of';
      readonly chosen: (scopes: readonly (Scope | undefined)[], depth: number) => Plan<unknown> | undefined;
    };

/** Which integers there are. */
export interface IntegerRange {
  /** Whether values are bigints. */
  readonly wide: boolean;
  readonly min: bigint;
  readonly max: bigint;
}

/** How a codec does its work. Compiled once; the functions are called for every value. */
export interface Plan<Out, In = Out> {
  /** What it decodes, for messages: `u32`, `a struct`. */
  readonly name: string;
  /** How many bytes each value has; undefined where that differs. */
  readonly size?: number | undefined;
  /** Which integer it is, if it is one of those that containers read by themselves. */
  readonly inline?: Inline;
  /** The range of its values, if they are integers. */
  readonly integer?: IntegerRange;
  /** The plan of the number that a name stands for. */
  readonly number?: Plan<number | bigint> | undefined;
  /** The bits of nla_type that go with a value; undefined where there are none. */
  readonly flags?: ((sink: Sink) => number) | undefined;
  /** Reads the value that lies from `start` to `end`. Throws faults only. */
  readonly read: (source: Source, start: number, end: number) => Out;
  /** Writes a value. Throws faults only. */
  readonly write: (sink: Sink, value: In) => void;
  /** Whether an attribute with this value is left out. */
  readonly omit?: (value: In) => boolean;
  /** Whether the bytes mean nothing, and values have no key for them. */
  readonly padding?: boolean;
  /** Whether a NUL ends the bytes, which limits of length do not count. */
  readonly terminated?: boolean;
  /** The plan of one value, where an attribute may come several times with a value each. */
  readonly each?: Plan<unknown, never> | undefined;
  /** The keys of outer values that must be known before the bytes can be read. */
  readonly needs?: ReadonlySet<string> | undefined;
  /** What is inside; undefined for values that are all of one piece. Called at the first use, since schemas may recurse. */
  readonly shape?: () => Shape;
  /** Whether there may be attributes inside. */
  readonly nests?: boolean;
  /** Whether values have a key. */
  readonly has?: (key: string) => boolean;
  /** Writes a list that was decoded from `raw`: what is still as it was in the form that it had. */
  readonly rewrite?: (sink: Sink, value: In, raw: Uint8Array) => void;
}

/** The plan that does the work: what a nest or a sub-message leads to where it stands. Undefined where it leads nowhere. */
export function resolve(
  plan: Plan<unknown>,
  scopes: readonly (Scope | undefined)[],
  depth: number,
): Plan<unknown> | undefined {
  let found: Plan<unknown> | undefined = plan;
  for (let shape = found.shape?.(); shape?.kind === 'one of'; shape = found?.shape?.()) {
    found = shape.chosen(scopes, depth);
  }
  return found;
}
