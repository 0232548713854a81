// An overlay: a small YAML text that is merged over a specification, to add what it lacks and mend what is wrong in it.
//
// Maps are merged key by key. Lists of things with names are merged thing by thing; what has a new name comes last. Lists of
// words become the union. A key whose value is null goes away, and a thing with `$remove: true` does.

import { SpecError } from './place.ts';
import type { YamlEntry, YamlMap, YamlNode } from './yaml.ts';

/** The mark of what an overlay takes away. */
const REMOVE = '$remove';

/** The specification with the overlay over it; both stay as they are. */
export function mergeOverlay(base: YamlNode, overlay: YamlNode): YamlNode {
  if (base.kind === 'map' && overlay.kind === 'map') return mergeMaps(base, overlay);
  if (base.kind === 'list' && overlay.kind === 'list') {
    return { ...base, items: mergeItems(base.items, overlay.items) };
  }
  return overlay;
}

function mergeMaps(base: YamlMap, overlay: YamlMap): YamlMap {
  const entries = new Map<string, YamlEntry>(base.entries);
  for (const [key, { place, node }] of overlay.entries) {
    const before = entries.get(key);
    if (node.kind === 'scalar' && node.value === null) entries.delete(key);
    else entries.set(key, { place, node: before === undefined ? node : mergeOverlay(before.node, node) });
  }
  return { ...base, entries };
}

function mergeItems(base: readonly YamlNode[], overlay: readonly YamlNode[]): YamlNode[] {
  const items = [...base];
  for (const item of overlay) {
    const name = nameOf(item);
    const at = name === undefined ? -1 : items.findIndex((other) => nameOf(other) === name);
    if (item.kind === 'map' && item.entries.has(REMOVE)) {
      if (at < 0) throw new SpecError(item.place, '', `the overlay removes ${name ?? 'something'}, which is not there`);
      items.splice(at, 1);
    } else if (at < 0) items.push(item);
    else items[at] = mergeOverlay(items[at]!, item);
  }
  return items;
}

/** What tells a thing in a list from the others: its name, of a format of a sub-message its value, of a word itself. */
function nameOf(node: YamlNode): string | undefined {
  if (node.kind === 'scalar') return node.source;
  if (node.kind === 'list') return undefined;
  const name = (node.entries.get('name') ?? node.entries.get('value'))?.node;
  return name?.kind === 'scalar' ? name.source : undefined;
}
