// The names that a generated file gives, each once.

import { LIBRARY_NAMES } from './library.ts';

/** What TypeScript, or every program, has already, as far as a generated module could want it. */
const RESERVED =
  'Array ArrayBuffer BigInt Boolean Date Error Function Infinity Iterator JSON Map Math NaN Number Object Promise Proxy ' +
  'Record Readonly Partial Required Pick Omit Exclude Extract Reflect RegExp Set String Symbol Uint8Array WeakMap WeakSet ' +
  'Codec Operation abstract any arguments as async await boolean break case catch class const constructor continue debugger ' +
  'declare default delete do else enum eval export extends false finally for from function get if implements import in ' +
  'instanceof interface is keyof let module namespace never new null number object of package private protected public ' +
  'readonly require return set static super switch symbol this throw true try type typeof undefined unknown var void while ' +
  'with yield bigint';

/** Gives out names. */
export class Identifiers {
  readonly #taken = new Set<string>([...RESERVED.split(' '), ...LIBRARY_NAMES]);

  /** The wanted name, or where that is taken, the first of the others that is not. */
  take(wanted: string, ...others: readonly string[]): string {
    for (const name of [wanted, ...others].map(startingWithLetter)) {
      if (this.#taken.has(name)) continue;
      this.#taken.add(name);
      return name;
    }
    for (let i = 2; ; i++) {
      const name = `${startingWithLetter(others.at(-1) ?? wanted)}${i}`;
      if (this.#taken.has(name)) continue;
      this.#taken.add(name);
      return name;
    }
  }
}

function startingWithLetter(name: string): string {
  return /^[0-9]/.test(name) ? `n${name}` : name;
}

/** A key of an object in TypeScript. */
export function keyText(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quote(key);
}

/** A text in TypeScript. */
export function quote(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `'${escaped}'`;
}
