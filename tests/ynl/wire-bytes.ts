// Random messages that are made as a schema says: bytes that decode, for the most part, and that reach everything.

import type { FieldShape, Plan } from '../../src/codec/schema/plan.ts';
import type { Scope } from '../../src/codec/scope.ts';
import type { Random } from '../../scripts/fuzz/random.mjs';

/** How deep nests go; schemas may hold themselves. */
const DEPTH = 5;

/** Chosen by one text: every key that a selector could have has it. */
export function chosenBy(text: string): readonly Scope[] {
  const value = new Proxy({}, { get: () => text });
  return [{ keys: { has: () => true }, value }];
}

/** Makes messages of a schema, in little-endian order. */
export class WireBytes {
  readonly #random: Random;
  readonly #texts: readonly string[];

  /** @param texts - What selectors may be. */
  constructor(random: Random, texts: readonly string[]) {
    this.#random = random;
    this.#texts = texts.length > 0 ? texts : ['a'];
  }

  of(plan: Plan<unknown>): number[] {
    return this.#of(plan, DEPTH, this.#random.pick(this.#texts));
  }

  #of(plan: Plan<unknown>, depth: number, text: string): number[] {
    const shape = plan.shape?.();
    if (shape === undefined) return this.#leaf(plan, text);
    switch (shape.kind) {
      case 'attributes':
        return this.#fields(shape.fields, depth, text);
      case 'message':
        return [...aligned(this.#members(shape.members, depth, text)), ...this.#fields(shape.fields, depth, text)];
      case 'struct':
        return this.#members(shape.members, depth, text);
      case 'array':
        return this.#several(() => this.#of(shape.item, depth - 1, text)).flat();
      case 'indexed':
        return this.#several((index) => attribute(index + 1, this.#of(shape.item, depth - 1, text))).flat();
      case 'rows':
        return this.#rows(shape.names.length, shape.inner, depth, text);
      case 'one of': {
        const chosen = depth > 0 ? shape.chosen(chosenBy(text), 1) : undefined;
        return chosen === undefined ? this.#bytes(this.#random.below(6)) : this.#of(chosen, depth - 1, text);
      }
    }
  }

  #leaf({ size, terminated }: Plan<unknown>, text: string): number[] {
    if (terminated === true) return [...(this.#random.oneIn(4) ? this.#bytes(3) : Buffer.from(text)), 0];
    const length = size ?? this.#random.pick([0, 1, 2, 3, 4, 6, 8, 16]);
    // Now and then a byte less, which decodes to nothing.
    return this.#bytes(this.#random.oneIn(40) ? Math.max(0, length - 1) : length);
  }

  /** Small numbers, mostly: those have names. */
  #bytes(length: number): number[] {
    const isSmall = !this.#random.oneIn(3);
    return Array.from({ length }, (_, index) =>
      isSmall ? (index === 0 ? this.#random.below(24) : 0) : this.#random.below(256),
    );
  }

  #members(
    members: readonly { readonly plan: Plan<unknown>; readonly size: number | undefined }[],
    depth: number,
    text: string,
  ): number[] {
    return members.flatMap(({ plan, size }) => {
      const bytes = plan.shape === undefined ? this.#bytes(size ?? this.#random.below(5)) : this.#of(plan, depth, text);
      return size === undefined ? bytes : [...bytes, ...new Array<number>(size).fill(0)].slice(0, size);
    });
  }

  #fields(fields: readonly FieldShape[], depth: number, text: string): number[] {
    if (depth <= 0) return [];
    const few = fields.length > 12 && !this.#random.oneIn(6);
    return fields.flatMap(({ type, plan, many }) => {
      if (few && !this.#random.oneIn(4) && plan.terminated !== true) return [];
      const times = many ? 1 + this.#random.below(2) : 1;
      return Array.from({ length: times }, () => attribute(type, this.#of(plan, depth - 1, text))).flat();
    });
  }

  #rows(levels: number, inner: Plan<unknown>, depth: number, text: string): number[] {
    if (levels === 0) return this.#of(inner, depth - 1, text);
    return attribute(1 + this.#random.below(9), this.#rows(levels - 1, inner, depth, text));
  }

  #several(make: (index: number) => number[]): number[][] {
    return Array.from({ length: this.#random.below(3) }, (_, index) => make(index));
  }
}

function attribute(type: number, payload: readonly number[]): number[] {
  const length = payload.length + 4;
  if (length > 0xffff) return attribute(type, []);
  return aligned([length & 0xff, length >> 8, type & 0xff, type >> 8, ...payload]);
}

function aligned(bytes: readonly number[]): number[] {
  return [...bytes, ...new Array<number>((4 - (bytes.length % 4)) % 4).fill(0)];
}
