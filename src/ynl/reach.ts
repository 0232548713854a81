// Which attribute sets hold which, directly or within others: a set that holds itself cannot be made before itself.

import type { CodecModel, SetModel, SubMessageModel } from './model.ts';

/** What each set of a family holds. */
export class Reach {
  readonly #within = new Map<SetModel, ReadonlySet<SetModel>>();
  readonly #around = new Map<SubMessageModel, Set<SetModel>>();

  constructor(sets: readonly SetModel[]) {
    const direct = new Map(sets.map((set) => [set, this.#setsIn(set)]));
    for (const set of sets) {
      const within = new Set<SetModel>();
      const waiting = [...direct.get(set)!];
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        if (within.has(next)) continue;
        within.add(next);
        waiting.push(...direct.get(next)!);
      }
      this.#within.set(set, within);
    }
  }

  /** The sets that a sub-message stands in. */
  around(message: SubMessageModel): readonly SetModel[] {
    return [...(this.#around.get(message) ?? [])];
  }

  /** Whether `inner` is in `outer`, or is it. */
  has(outer: SetModel, inner: SetModel): boolean {
    return outer === inner || this.#within.get(outer)?.has(inner) === true;
  }

  /** The sets that the attributes of a set are made of. */
  #setsIn(set: SetModel): ReadonlySet<SetModel> {
    const inside = new Set<SetModel>();
    const messages = new Set<SubMessageModel>();
    for (const { codec } of set.attributes) {
      const innermost = innermostOf(codec);
      if (innermost.kind === 'set' || innermost.kind === 'structs') inside.add(innermost.set);
      if (innermost.kind === 'choice') messages.add(innermost.message);
    }
    for (const message of messages) {
      for (const { set: chosen } of message.formats) if (chosen !== undefined) inside.add(chosen);
      if (message.otherwise !== undefined) inside.add(message.otherwise);
      const around = this.#around.get(message) ?? new Set();
      this.#around.set(message, around.add(set));
    }
    return inside;
  }
}

function innermostOf(codec: CodecModel): CodecModel {
  return 'item' in codec ? innermostOf(codec.item) : codec;
}
