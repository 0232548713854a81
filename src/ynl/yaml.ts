// YAML text as a tree that knows where everything stands. Nothing in it is evaluated: there are maps, lists and scalars.
//
// What is hostile ends as a SpecError: the text and its nests are limited, an alias that holds itself is refused, and two
// aliases of one anchor share its tree, so that no doubling is copied.

import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { type Place, SpecError } from './place.ts';

/** One value of the text. */
export type YamlNode = YamlMap | YamlList | YamlScalar;
export interface YamlMap {
  readonly kind: 'map';
  readonly place: Place;
  readonly entries: ReadonlyMap<string, YamlEntry>;
}
export interface YamlEntry {
  /** Where the key stands. */
  readonly place: Place;
  readonly node: YamlNode;
}
export interface YamlList {
  readonly kind: 'list';
  readonly place: Place;
  readonly items: readonly YamlNode[];
}
export interface YamlScalar {
  readonly kind: 'scalar';
  readonly place: Place;
  /** Integers are bigints. */
  readonly value: string | bigint | number | boolean | null;
  /** As it is written, without quotes. */
  readonly source: string;
}

/** The most characters of a specification; the kernel's largest has 130,000. */
export const MAX_TEXT = 4 * 1024 * 1024;
/** How deep lists and maps may lie in each other; specifications need some twelve. */
const MAX_DEPTH = 64;

/**
 * Reads a YAML text.
 *
 * @param file - What to call it in errors.
 * @throws SpecError where it is no YAML, too long, or nested too deep.
 */
export function parseYaml(text: string, file: string): YamlNode {
  const start: Place = { file, line: 1, column: 1 };
  if (text.length > MAX_TEXT) {
    throw new SpecError(start, '', `the text has ${text.length} characters, expected at most ${MAX_TEXT}`);
  }
  const lines = new LineCounter();
  const document = parseText(text, lines, start);
  const [error] = document.errors;
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  if (error !== undefined) throw new SpecError(placeAt(error.pos[0]), '', `no YAML: ${firstLine(error.message)}`);
  if (document.contents === null) throw new SpecError(start, '', 'the text is empty, expected a specification');
  return new Converter(document, placeAt, start).convert(document.contents, 0);
}

function parseText(text: string, lines: LineCounter, start: Place): Document.Parsed {
  const options = {
    lineCounter: lines,
    intAsBigInt: true,
    merge: false,
    prettyErrors: false,
    logLevel: 'silent',
  } as const;
  try {
    return parseDocument(text, { ...options, version: '1.2', schema: 'core', uniqueKeys: true, strict: true });
  } catch (cause) {
    // The parser calls itself for each nest: hostile text can make it run out of stack.
    throw new SpecError(start, '', `no YAML that can be read: ${firstLine((cause as Error).message)}`, {
      cause,
    });
  }
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0]!.slice(0, 200);
}

/** Makes the tree of a document. */
class Converter {
  readonly #document: Document.Parsed;
  readonly #placeAt: (offset: number) => Place;
  readonly #start: Place;
  readonly #done = new Map<Node, YamlNode>();
  readonly #open = new Set<Node>();

  constructor(document: Document.Parsed, placeAt: (offset: number) => Place, start: Place) {
    this.#document = document;
    this.#placeAt = placeAt;
    this.#start = start;
  }

  convert(node: unknown, depth: number): YamlNode {
    if (isAlias(node)) return this.#aliased(node, depth);
    if (node === null || node === undefined) return this.#nothing(this.#start);
    const place = this.#placeOf(node as Node);
    if (depth > MAX_DEPTH) throw new SpecError(place, '', `nested deeper than ${MAX_DEPTH}`);
    const done = this.#done.get(node as Node);
    if (done !== undefined) return done;
    if (this.#open.has(node as Node)) throw new SpecError(place, '', 'an alias stands inside of what it repeats');
    this.#open.add(node as Node);
    const converted = this.#contents(node, place, depth);
    this.#open.delete(node as Node);
    this.#done.set(node as Node, converted);
    return converted;
  }

  #contents(node: unknown, place: Place, depth: number): YamlNode {
    if (isScalar(node)) {
      const value = node.value as YamlScalar['value'];
      return { kind: 'scalar', place, value, source: node.source ?? '' };
    }
    if (isSeq(node)) {
      return { kind: 'list', place, items: node.items.map((item) => this.convert(item, depth + 1)) };
    }
    if (!isMap(node)) throw new SpecError(place, '', 'expected a map, a list, or a scalar');
    const entries = new Map<string, YamlEntry>();
    for (const { key, value } of node.items) {
      if (!isScalar(key)) throw new SpecError(place, '', 'expected text as the key of a map');
      const at = this.#placeOf(key);
      const name = key.source ?? '';
      entries.set(name, { place: at, node: value === null ? this.#nothing(at) : this.convert(value, depth + 1) });
    }
    return { kind: 'map', place, entries };
  }

  #aliased(node: Node, depth: number): YamlNode {
    const resolved = (node as Node & { resolve: (document: Document) => Node | undefined }).resolve(this.#document);
    if (resolved === undefined) throw new SpecError(this.#placeOf(node), '', 'an alias of no anchor');
    return this.convert(resolved, depth);
  }

  #placeOf(node: Node): Place {
    return node.range ? this.#placeAt(node.range[0]) : this.#start;
  }

  #nothing(place: Place): YamlScalar {
    return { kind: 'scalar', place, value: null, source: '' };
  }
}
