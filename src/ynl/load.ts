// From the text of a specification to a family that works.

import { checkObject, describe } from '../codec/check.ts';
import type { Family } from '../families/family.ts';
import type { FamilyModel } from './model.ts';
import { SpecError } from './place.ts';
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
 * @param text - The text; 1 Mi characters at most.
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
  return load(text, options).family;
}

/**
 * As {@link loadFamily}, but what {@link generateModule} works from.
 *
 * @throws As {@link loadFamily}.
 *
 * @example
 * ```ts
 * import { loadModel } from 'nlmsg/ynl';
 *
 * const model = loadModel(`
 * name: demo
 * attribute-sets: [{ name: sensor, attributes: [{ name: id, type: u32 }, { name: old, type: unused }, { name: label, type: string }] }]
 * operations: { list: [] }
 * `);
 * console.log(model.sets[0]?.attributes.map(({ key, type }) => `${key} ${type}`)); // [ 'id 1', 'label 3' ]
 * ```
 */
export function loadModel(text: string, options: LoadOptions = {}): FamilyModel {
  return load(text, options).model;
}

function load(text: string, options: LoadOptions): { readonly model: FamilyModel; readonly family: Family } {
  const [spec, ...overlays] = textsOf(text, options);
  const model = resolveSpec(readSpec(spec, overlays));
  try {
    return { model, family: realise(model) };
  } catch (cause) {
    // A rule of the codecs that is none of the reader's.
    if (!(cause instanceof TypeError || cause instanceof RangeError)) throw cause;
    throw new SpecError({ file: spec.file, line: 1, column: 1 }, '', `no family: ${cause.message}`, { cause });
  }
}

function textsOf(text: string, options: LoadOptions): [SpecText, ...SpecText[]] {
  const action = 'load a family';
  checkText(action, text);
  checkObject(`${action}: options`, options);
  const { file = 'specification', overlays = [] } = options;
  checkText(`${action}: file`, file);
  if (!Array.isArray(overlays)) throw new TypeError(`Cannot ${action}: overlays are ${describe(overlays)}, not a list`);
  const texts = overlays.map((given: string | SpecText, index) => {
    const overlay = typeof given === 'string' ? { text: given, file: `${file} overlay ${index + 1}` } : given;
    checkObject(`${action}: overlay ${index + 1}`, overlay);
    checkText(`${action}: overlay ${index + 1}`, overlay.text);
    checkText(`${action}: file of overlay ${index + 1}`, overlay.file);
    return overlay;
  });
  return [{ text, file }, ...texts];
}

function checkText(action: string, value: unknown): void {
  if (typeof value !== 'string') throw new TypeError(`Cannot ${action}: expected text, got ${describe(value)}`);
}
