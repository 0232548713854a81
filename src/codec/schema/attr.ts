// One attribute of a set: its number, what its bytes are, what limits it has.

import { checkInteger } from '../check.ts';
import { NLA_F_NET_BYTEORDER, NLA_TYPE_MASK } from '../constants.ts';
import { outOfRange } from '../fault.ts';
import type { Sink } from '../sink.ts';
import type { Source } from '../source.ts';
import type { AttrOptions } from './attr-options.ts';
import { planOf, type AnyCodec } from './codec.ts';
import { Inline, type Plan } from './plan.ts';

/** An attribute of a schema; {@link attr} makes one. */
export interface Attr<C extends AnyCodec = AnyCodec> {
  /** Its number, without flag bits. */
  readonly type: number;
  /** What its bytes are. */
  readonly codec: C;
  readonly options: AttrOptions;
}

/** Key to attribute. */
export type Attrs = Readonly<Record<string, Attr>>;

/**
 * An attribute of a schema.
 *
 * @param type - Its number, 0 to 16,383.
 * @param codec - What its bytes are.
 *
 * @example
 * ```ts
 * import { attr, attributes, u16 } from 'nlmsg/codec';
 *
 * const Vlan = attributes({ id: attr(1, u16, { name: 'IFLA_VLAN_ID', max: 4094 }) });
 * console.log(Vlan.encode({ id: 7 }).length); // 8
 * ```
 */
export function attr<C extends AnyCodec>(type: number, codec: C, options: AttrOptions = {}): Attr<C> {
  checkInteger('make an attribute', type, 0, NLA_TYPE_MASK);
  planOf(codec);
  for (const limit of [options.min, options.max, options.minLength, options.maxLength]) {
    if (Number.isNaN(limit)) throw new RangeError('Cannot make an attribute: a limit is NaN');
  }
  return { type, codec, options };
}

/** @internal An attribute compiled. */
export class Field {
  readonly key: string;
  readonly type: number;
  /** The number with the flag bits that do not depend on the value. */
  readonly rawType: number;
  /** Its place in the declaration. */
  readonly index: number;
  /** The plan of one value. */
  readonly plan: Plan<unknown>;
  readonly read: (source: Source, start: number, end: number) => unknown;
  /** Whether it may come several times, with a value each. */
  readonly many: boolean;
  readonly padding: boolean;
  /** Whether it comes once, with a value that depends on no other. */
  readonly plain: boolean;
  /** A bit of its own among those of the set; 0 where there are more than 31 fields before. */
  readonly bit: number;
  readonly inline: Inline;
  readonly options: AttrOptions;
  readonly #limited: boolean;

  constructor(key: string, { type, codec, options }: Attr, index: number) {
    const plan = planOf<unknown, unknown>(codec);
    this.key = key;
    this.type = type;
    this.rawType = type | (options.netByteOrder === true ? NLA_F_NET_BYTEORDER : 0);
    this.index = index;
    this.plan = (plan.each as Plan<unknown> | undefined) ?? plan;
    this.read = this.plan.read;
    this.many = plan.each !== undefined;
    this.padding = plan.padding === true;
    this.plain = !this.many && !this.padding && plan.needs === undefined;
    this.bit = index < 32 ? 1 << index : 0;
    this.inline = plan.inline ?? Inline.none;
    this.options = options;
    const { min, max, minLength, maxLength } = options;
    this.#limited = [min, max, minLength, maxLength].some((limit) => limit !== undefined);
  }

  /** Writes one value with its header. */
  writeOne(sink: Sink, value: unknown): void {
    if (this.plan.omit?.(value) === true) return;
    const start = sink.openAttribute(this.rawType | (this.plan.flags?.(sink) ?? 0));
    this.plan.write(sink, value);
    this.check(value, sink.length - start - 4);
    sink.closeAttribute(start);
  }

  /** Throws where a value of so many bytes is beyond the limits. */
  check(value: unknown, written: number): void {
    if (!this.#limited) return;
    const { min, max, minLength, maxLength } = this.options;
    if (typeof value === 'number' || typeof value === 'bigint') {
      if ((min !== undefined && value < min) || (max !== undefined && value > max)) {
        outOfRange(`${value} is not ${rangeText(min, max)}`, value);
      }
    }
    const length = written - (this.plan.terminated === true ? 1 : 0);
    if ((minLength !== undefined && length < minLength) || (maxLength !== undefined && length > maxLength)) {
      outOfRange(`${length} bytes are not ${rangeText(minLength, maxLength)}`, value);
    }
  }
}

function rangeText(min: number | bigint | undefined, max: number | bigint | undefined): string {
  if (min === undefined) return `${max} at most`;
  if (max === undefined) return `${min} at least`;
  return min === max ? `${min}` : `from ${min} to ${max}`;
}
