// Which attribute sets hold which, directly or within others: a set that holds itself cannot be made before itself.

import type { CodecModel, SetModel, SubMessageModel } from './model.ts';

/** What each set of a family holds. */
export class Reach {
  readonly #within = new Map<SetModel, ReadonlySet<SetModel>>();

  readonly #around = new Map<SubMessageModel, SetModel[]>();

  constructor(sets: readonly SetModel[]) {
    const direct = new Map(sets.map((set) => [set, set.attributes.flatMap(({ codec }) => setsIn(codec))]));
    for (const set of sets) {
      const within = new Set<SetModel>();
      const waiting = [...direct.get(set)!];
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        if (within.has(next)) continue;
        within.add(next);
        waiting.push(...(direct.get(next) ?? []));
      }
      this.#within.set(set, within);
      for (const { codec } of set.attributes) {
        const inner = codec.kind === 'multi' ? codec.item : codec;
        if (inner.kind === 'choice') this.#around.set(inner.message, [...this.around(inner.message), set]);
      }
    }
  }

  /** The sets that a sub-message stands in. */
  around(message: SubMessageModel): readonly SetModel[] {
    return this.#around.get(message) ?? [];
  }

  /** Whether `inner` is in `outer`, or is it. */
  has(outer: SetModel, inner: SetModel): boolean {
    return outer === inner || this.#within.get(outer)?.has(inner) === true;
  }
}

/** The sets that a codec is made of. */
export function setsIn(codec: CodecModel): SetModel[] {
  switch (codec.kind) {
    case 'set':
      return [codec.set];
    case 'array':
    case 'indexed':
    case 'multi':
    case 'rows':
    case 'sized':
      return setsIn(codec.item);
    case 'choice':
      return codec.message.formats.flatMap(({ set }) => set ?? []);
    default:
      return [];
  }
}
