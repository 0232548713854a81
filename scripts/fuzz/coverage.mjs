// Which blocks of the code under test have run, as V8 counts them.
//
// V8 reports ranges of characters, nested, and merges those whose counts are equal; the same code can come back as other
// ranges after another input. So the ranges are painted onto a map of the script's characters, and a block is new where
// a character has run that had not.

import { Session } from 'node:inspector';

export class Coverage {
  #session = new Session();
  #folder;
  /** For each script, which characters have run. */
  #seen = new Map();

  /** @param folder - The start of the addresses of the scripts that count. */
  constructor(folder) {
    this.#folder = folder;
  }

  /** To be called before the code under test is loaded: V8 counts blocks of what it compiles from then on. */
  start() {
    this.#session.connect();
    this.#post('Profiler.enable');
    this.#post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /** How many characters have run: a measure of what the corpus covers. */
  get size() {
    let sum = 0;
    for (const map of this.#seen.values()) for (const ran of map) sum += ran;
    return sum;
  }

  /** What has run since it was asked last and had not been seen before: places by script; undefined where nothing. */
  takeFresh() {
    let fresh;
    for (const { url, functions } of this.#post('Profiler.takePreciseCoverage').result) {
      if (!url.startsWith(this.#folder)) continue;
      const map = paint(functions);
      const seen = this.#seen.get(url);
      const places = [];
      for (let i = 0; i < map.length; i++) if (map[i] === 1 && seen?.[i] !== 1) places.push(i);
      if (places.length > 0) (fresh ??= new Map()).set(url, places);
    }
    return fresh;
  }

  /** Forgets what has run since it was asked last. */
  discard() {
    this.#post('Profiler.takePreciseCoverage');
  }

  /** From now on these places are no news. */
  markSeen(fresh) {
    for (const [url, places] of fresh ?? []) {
      const last = places.at(-1);
      let map = this.#seen.get(url);
      if (map === undefined || map.length <= last) {
        const grown = new Uint8Array(Math.max(last + 1, (map?.length ?? 0) * 2));
        if (map) grown.set(map);
        this.#seen.set(url, (map = grown));
      }
      for (const place of places) map[place] = 1;
    }
  }

  /** The inspector of the same thread answers before `post` returns. */
  #post(method, parameters) {
    let answer;
    this.#session.post(method, parameters, (error, result) => {
      if (error) throw new Error(`${method}: ${error.message}`);
      answer = result;
    });
    return answer;
  }
}

/** Which characters of a script have run. Outer functions and ranges come before those inside them. */
function paint(functions) {
  const end = functions.reduce((most, { ranges }) => Math.max(most, ranges[0].endOffset), 0);
  const map = new Uint8Array(end);
  for (const { ranges } of functions) {
    for (const { startOffset, endOffset, count } of ranges) map.fill(count > 0 ? 1 : 0, startOffset, endOffset);
  }
  return map;
}

/** Whether everything in `wanted` is in `fresh`. */
export function includesAll(fresh, wanted) {
  for (const [url, places] of wanted) {
    const have = new Set(fresh?.get(url) ?? []);
    if (!places.every((place) => have.has(place))) return false;
  }
  return true;
}
