// YAML text as a tree that knows where everything stands. Nothing in it is evaluated: there are maps, lists and scalars.
//
// What is hostile ends as a SpecError: the text, its words and its nests are limited, tags are refused, an alias that holds
// itself is refused, and two aliases of one anchor share its tree, so that no doubling is copied. The package's own checks
// of keys and aliases are not used: they compare each with all others.

import {
  Composer,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  Parser,
  type CST,
} from 'yaml';
import { escapeText, quoteText } from '../codec/text.ts';
import { MAX_TEXT } from './budget.ts';
import { type Place, SpecError } from './place.ts';

/** One value of the text. */
export type YamlNode = YamlMap | YamlList | YamlScalar;
interface Placed {
  readonly place: Place;
  /** The way to it in its own text: `attribute-sets[0].name`; empty for the whole. */
  readonly path: string;
}
export interface YamlMap extends Placed {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, YamlEntry>;
}
/** Its place is that of the key. */
export interface YamlEntry extends Placed {
  readonly node: YamlNode;
}
export interface YamlList extends Placed {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
}
export interface YamlScalar extends Placed {
  readonly kind: 'scalar';
  /** Integers are bigints. */
  readonly value: string | bigint | number | boolean | null;
  /** As it is written, without quotes. */
  readonly source: string;
}

/** The most words and signs of a specification, spaces included; the kernel's largest has 40,000. */
const MAX_TOKENS = 250_000;
/** How deep lists and maps may lie in each other; specifications need some twelve. */
const MAX_DEPTH = 64;
/** The parser notes two things for each list or map at most, and some besides. */
const MAX_OPEN = 2 * MAX_DEPTH + 8;

/**
 * Reads a YAML text.
 *
 * @param file - What to call it in errors.
 * @throws SpecError where it is no YAML, too long, or nested too deep.
 */
export function parseYaml(text: string, file: string): YamlNode {
  return new YamlText(text, file).parse();
}

/** One text on its way to a tree. */
class YamlText {
  readonly #text: string;
  readonly #file: string;
  readonly #lines = new LineCounter();
  readonly #done = new Map<Node, YamlNode>();
  /** What lies around the place where we are. */
  readonly #open = new Set<Node>();
  /** By the name of their anchor; the last of a name counts. */
  readonly #anchors = new Map<string, Node>();

  constructor(text: string, file: string) {
    this.#text = text;
    this.#file = file;
  }

  parse(): YamlNode {
    const { length } = this.#text;
    if (length > MAX_TEXT) this.#fail(0, `the text has ${length} characters, expected at most ${MAX_TEXT}`);
    const { contents, errors } = this.#compose();
    const [error] = errors;
    if (error !== undefined) this.#fail(error.pos[0], `no YAML: ${firstLine(error.message)}`);
    if (contents === null) this.#fail(0, 'the text is empty, expected a specification');
    return this.#convert(contents, 0, '');
  }

  #compose(): Document.Parsed {
    const composer = new Composer({
      lineCounter: this.#lines,
      intAsBigInt: true,
      logLevel: 'silent',
      merge: false,
      prettyErrors: false,
      resolveKnownTags: false,
      schema: 'core',
      uniqueKeys: false,
      version: '1.2',
    });
    let only: Document.Parsed | undefined;
    for (const document of composer.compose(this.#tokens(), true, this.#text.length)) {
      if (only !== undefined) this.#fail(document.range[0], 'expected one document, got several');
      only = document;
    }
    return only!;
  }

  /** What the parser makes of the text, as long as it does not get out of hand: the composer calls itself for each nest. */
  *#tokens(): Generator<CST.Token> {
    const parser = new Parser(this.#lines.addNewLine);
    this.#lines.addNewLine(0);
    let count = 0;
    for (const word of new Lexer().lex(this.#text)) {
      for (const token of parser.next(word)) {
        if (token.type === 'error') this.#fail(token.offset, `no YAML: ${firstLine(token.message)}`);
        yield token;
      }
      if (++count > MAX_TOKENS) this.#fail(parser.offset, `more than ${MAX_TOKENS} words and signs`);
      if (parser.stack.length > MAX_OPEN) this.#fail(parser.offset, `nested deeper than ${MAX_DEPTH}`);
    }
    yield* parser.end();
  }

  #convert(node: Node | null, depth: number, path: string): YamlNode {
    if (isAlias(node)) return this.#aliased(node, depth);
    if (node === null) return { kind: 'scalar', place: this.#placeAt(0), path, value: null, source: '' };
    const done = this.#done.get(node);
    if (done !== undefined) return done;
    const offset = offsetOf(node);
    if (depth > MAX_DEPTH) this.#fail(offset, `nested deeper than ${MAX_DEPTH}`);
    if (node.tag !== undefined) this.#fail(offset, `the tag ${quoteText(node.tag.slice(0, 64))}, expected none`);
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    this.#open.add(node);
    const converted = this.#contents(node, this.#placeAt(offset), depth, path);
    this.#open.delete(node);
    this.#done.set(node, converted);
    return converted;
  }

  #contents(node: Node, place: Place, depth: number, path: string): YamlNode {
    if (isScalar(node)) {
      return { kind: 'scalar', place, path, value: node.value as YamlScalar['value'], source: node.source ?? '' };
    }
    if (isSeq<Node>(node)) {
      const items = node.items.map((item, index) => this.#convert(item, depth + 1, `${path}[${index}]`));
      return { kind: 'list', place, path, items };
    }
    const entries = new Map<string, YamlEntry>();
    for (const { key, value } of isMap<Node, Node | null>(node) ? node.items : []) {
      const name = this.#convert(key, depth + 1, path);
      if (name.kind !== 'scalar') this.#fail(offsetOf(key), 'expected text as the key of a map');
      if (entries.has(name.source)) {
        this.#fail(offsetOf(key), `the key ${quoteText(name.source.slice(0, 64))} is there twice`);
      }
      const inner = path === '' ? name.source : `${path}.${name.source}`;
      const given =
        value === null ? { ...name, path: inner, value: null, source: '' } : this.#convert(value, depth + 1, inner);
      entries.set(name.source, { place: this.#placeAt(offsetOf(key)), path: inner, node: given });
    }
    return { kind: 'map', place, path, entries };
  }

  #aliased(alias: Node & { readonly source: string }, depth: number): YamlNode {
    const node = this.#anchors.get(alias.source);
    if (node === undefined)
      this.#fail(offsetOf(alias), `no anchor before this alias is called ${quoteText(alias.source.slice(0, 64))}`);
    if (this.#open.has(node)) this.#fail(offsetOf(alias), 'an alias stands inside of what it repeats');
    return this.#convert(node, depth, '');
  }

  #placeAt(offset: number): Place {
    const { line, col } = this.#lines.linePos(offset);
    return { file: this.#file, line: Math.max(line, 1), column: Math.max(col, 1) };
  }

  #fail(offset: number, state: string): never {
    throw new SpecError(this.#placeAt(offset), '', state);
  }
}

function offsetOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

function firstLine(message: string): string {
  return escapeText(message.split('\n', 1)[0]!.slice(0, 200));
}
