// From the text of a specification to a family that works.

import { checkObject, describe } from '../codec/check.ts';
import type { Family } from '../families/family.ts';
import type { FamilyModel } from './model.ts';
import { readSpec, type SpecText } from './read-spec.ts';
import { realise } from './realise.ts';
import { resolveSpec } from './resolve.ts';

/** Options of {@link loadFamily}. */
export interface LoadOptions {
  /** What to call the text in errors; `specification` by default. */
  readonly file?: string;
  /**
   * Small YAML texts that are merged over the specification, one after the other, to add what it lacks and to mend it: maps
   * key by key, lists thing by thing of the same name. A key whose value is null goes away, and so does a thing that has
   * `$remove: true`.
   */
  readonly overlays?: readonly (string | SpecText)[];
}

/**
 * The family that a YAML specification of the kernel's describes, of any of its four levels: genetlink, genetlink-c,
 * genetlink-legacy, netlink-raw. Nothing in the text is evaluated; its size and its nests are limited.
 *
 * @param text - The text; 4 Mi characters at most.
 * @throws SpecError, with file and line, for a text that is none; TypeError for wrong arguments.
 *
 * @example
 * ```ts
 * import { loadFamily } from 'nlmsg/ynl';
 *
 * const family = loadFamily(`
 * name: demo
 * attribute-sets:
 *   - name: sensor
 *     attributes:
 *       - { name: id, type: u32 }
 *       - { name: label, type: string, checks: { max-len: 15 } }
 * operations:
 *   list:
 *     - { name: get, attribute-set: sensor, do: { request: { attributes: [id] }, reply: { attributes: [label] } } }
 * `);
 * console.log([...family.operations.keys()], family.operations.get('get')?.do?.requestId); // [ 'get' ] 1
 * ```
 */
export function loadFamily(text: string, options: LoadOptions = {}): Family {
  return realise(loadModel(text, options));
}

/** As {@link loadFamily}, but what a generator works from. */
export function loadModel(text: string, options: LoadOptions = {}): FamilyModel {
  if (typeof text !== 'string') throw new TypeError(`Cannot load a family: expected text, got ${describe(text)}`);
  checkObject('load a family: options', options);
  const { file = 'specification', overlays = [] } = options;
  const texts = overlays.map((overlay, index) =>
    typeof overlay === 'string' ? { text: overlay, file: `${file} overlay ${index + 1}` } : overlay,
  );
  return resolveSpec(readSpec({ text, file }, texts));
}
