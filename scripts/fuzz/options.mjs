// The command line of scripts/fuzz.mjs.

import { parseArgs } from 'node:util';

const OPTIONS = {
  seconds: { type: 'string', default: '10' },
  runs: { type: 'string', default: 'Infinity' },
  seed: { type: 'string', default: '1' },
  limit: { type: 'string', default: '2000' },
  targets: { type: 'string' },
  codec: { type: 'string' },
  save: { type: 'boolean', default: false },
  minimise: { type: 'boolean', default: false },
  list: { type: 'boolean', default: false },
};

function numberOf(name, text) {
  const number = Number(text);
  if (text.trim() === '' || Number.isNaN(number) || number < 0) throw new Error(`--${name} ${text} is no number`);
  return number;
}

/** The options and the names of targets. @throws Error where they make no sense */
export function readOptions(args) {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
  const numbers = ['seconds', 'runs', 'seed', 'limit'].map((name) => [name, numberOf(name, values[name])]);
  return { ...values, ...Object.fromEntries(numbers), names: positionals };
}
