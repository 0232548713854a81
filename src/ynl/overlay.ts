// An overlay: a small YAML text that is merged over a specification, to add what it lacks and mend what is wrong in it.
//
// Maps are merged key by key. Lists of things with names are merged thing by thing; what has a new name comes last. Lists of
// words become the union. A key whose value is null goes away, and a thing with `$remove: true` does.

import { quoteText } from '../codec/text.ts';
import { Budget } from './budget.ts';
import { SpecError } from './place.ts';
import type { YamlEntry, YamlMap, YamlNode } from './yaml.ts';

/** The mark of what an overlay takes away. */
const REMOVE = '$remove';
/** How deep maps and lists may lie in each other; aliases make it more than there is in the text. */
const MAX_DEPTH = 64;

/** The specification with the overlay over it; both stay as they are. @throws SpecError. */
export function mergeOverlay(base: YamlNode, overlay: YamlNode): YamlNode {
  return new Merger().merge(base, overlay, 0);
}

/** One merging, with what it may cost. */
class Merger {
  readonly #budget = new Budget();

  merge(base: YamlNode, overlay: YamlNode, depth: number): YamlNode {
    if (depth > MAX_DEPTH) fail(overlay, `nested deeper than ${MAX_DEPTH}`);
    if (base.kind === 'map' && overlay.kind === 'map') return this.#mergeMaps(base, overlay, depth);
    if (base.kind === 'list' && overlay.kind === 'list') {
      return { ...base, items: this.#mergeItems(base.items, overlay.items, depth) };
    }
    return overlay;
  }

  #mergeMaps(base: YamlMap, overlay: YamlMap, depth: number): YamlMap {
    this.#budget.spend(overlay.place, base.entries.size + overlay.entries.size);
    const entries = new Map<string, YamlEntry>(base.entries);
    for (const [key, { place, path, node }] of overlay.entries) {
      const before = entries.get(key);
      if (isNothing(node)) entries.delete(key);
      else
        entries.set(key, { place, path, node: before === undefined ? node : this.merge(before.node, node, depth + 1) });
    }
    return { ...base, entries };
  }

  #mergeItems(base: readonly YamlNode[], overlay: readonly YamlNode[], depth: number): YamlNode[] {
    const items: (YamlNode | undefined)[] = [];
    /** Where the things of a name are; of several the first counts. */
    const places = new Map<string | undefined, number[]>();
    const append = (item: YamlNode): void => {
      const name = nameOf(item);
      const there = places.get(name);
      if (there === undefined) places.set(name, [items.length]);
      else there.push(items.length);
      items.push(item);
    };
    base.forEach(append);
    for (const item of overlay) {
      this.#budget.spend(item.place, 1 + base.length / overlay.length);
      const name = nameOf(item);
      const at = name === undefined ? undefined : places.get(name)?.[0];
      if (isRemoval(item)) {
        if (at === undefined)
          fail(item, `the overlay removes ${quoteText((name ?? '').slice(0, 64))}, which is not there`);
        items[at] = undefined;
        places.get(name)!.shift();
      } else if (at === undefined) append(item);
      else if (item.kind !== 'scalar') items[at] = this.merge(items[at]!, item, depth + 1);
    }
    return items.filter((item) => item !== undefined);
  }
}

function isRemoval(item: YamlNode): boolean {
  const mark = item.kind === 'map' ? item.entries.get(REMOVE) : undefined;
  if (mark === undefined) return false;
  if (mark.node.kind === 'scalar' && mark.node.value === true) return true;
  return fail(mark.node, `expected ${REMOVE}: true`);
}

function fail({ place }: YamlNode, state: string): never {
  throw new SpecError(place, '', state);
}

function isNothing(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.value === null;
}

/** What tells a thing in a list from the others: its name, of a format of a sub-message its value, of a word itself. */
function nameOf(node: YamlNode): string | undefined {
  if (node.kind === 'scalar') return node.source;
  if (node.kind === 'list') return undefined;
  const name = (node.entries.get('name') ?? node.entries.get('value'))?.node;
  return name?.kind === 'scalar' ? name.source : undefined;
}
