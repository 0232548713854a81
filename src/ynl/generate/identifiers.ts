// The names that a generated file gives, each once.

/** What TypeScript, or every program, has already. */
const RESERVED = new Set(
  (
    'Array ArrayBuffer BigInt Boolean Buffer Date Error Function Infinity Iterator JSON Map Math NaN Number Object Promise Proxy ' +
    'Record Readonly Partial Required Pick Omit Exclude Extract Reflect RegExp Set String Symbol Uint8Array WeakMap WeakSet ' +
    'Codec Family Operation Remembered RememberedStruct MessageOf Input Bitfield32 Attributes Attrs Struct Members'
  ).split(' '),
);

/** Gives out names. */
export class Identifiers {
  readonly #taken = new Set<string>(RESERVED);

  /** The wanted name, or where that is taken, the first of the others that is not. */
  take(wanted: string, ...others: readonly string[]): string {
    for (const name of [wanted, ...others]) {
      if (this.#taken.has(name)) continue;
      this.#taken.add(name);
      return name;
    }
    for (let i = 2; ; i++) {
      const name = `${others.at(-1) ?? wanted}${i}`;
      if (this.#taken.has(name)) continue;
      this.#taken.add(name);
      return name;
    }
  }
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
