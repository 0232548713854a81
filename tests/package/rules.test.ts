// Faults that are avoided by not using what causes them.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { ROOT } from '../support/child.ts';

const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, text: readFileSync(join(ROOT, 'src', path), 'utf8') }));

/** The files, under a folder, that hold a pattern outside comments. */
function filesWith(pattern: RegExp, under = ''): string[] {
  const code = (text: string): string => text.replace(/\/\*[^]*?\*\/|\/\/.*$/gm, '');
  return sources.filter(({ path, text }) => path.startsWith(under) && pattern.test(code(text))).map(({ path }) => path);
}

/** A value of a module of Node's; that of a type leaves nothing behind. */
const NODE_IMPORTED = /^import (?!type )[^;]*'node:/m;

test.each([
  ['A22: a descriptor handed to Node core', /\bfs\.read\b|new (net|tty|dgram)\./, '', []],
  ['B1: errno read anywhere but right after the call', /\.errno\(\)/, '', ['ffi/libc.ts', 'ffi/syscall.ts']],
  // poll(2) alone, in the one place that reads its errno first.
  ['B3: koffi calls on the thread pool', /\.async\b/, '', ['ffi/libc.ts']],
  ['B6: markAsUntransferable', /markAsUntransferable/, '', []],
  ['C3: SO_RCVTIMEO, whose number differs by C library', /SO_RCVTIMEO/, '', []],
  // integers.ts puts the halves of a u64 together in a place of its own, column.ts keeps numbers: neither looks through
  // its arrays at the wire.
  [
    'C4: typed arrays over wire data',
    /\b(Uint16|Uint32|Int16|Int32|BigUint64|BigInt64|Float\d+)Array\b|DataView/,
    'codec',
    ['codec/byte-order.ts', 'codec/integers.ts', 'codec/schema/column.ts'],
  ],
  ['F5: SO_ERROR, which swallows an overrun', /SO_ERROR/, '', []],
  [
    'G2: connect(2), which would not keep out what is sent to groups',
    /\bconnect\b/,
    '',
    ['families/generated/nl80211.ts'],
  ],
  ['koffi outside of ffi', /['"]koffi['"]/, '', ['ffi/koffi.ts']],
  ['Node in the pure zone', /\bBuffer\b|\bprocess\.|['"]node:/, 'codec', []],
  ['Node in the pure zone', /\bBuffer\b|\bprocess\.|['"]node:/, 'families', []],
  ['Node in the pure zone', /\bBuffer\b|\bprocess\.|['"]node:/, 'ynl/', []],
  [
    'modules of Node by import, which takes all that they export',
    NODE_IMPORTED,
    'client/',
    ['client/offload-worker.ts'],
  ],
  ['modules of Node by import, which takes all that they export', NODE_IMPORTED, 'ffi/', ['ffi/builtin.ts']],
  ['modules of Node by import, which takes all that they export', NODE_IMPORTED, 'socket/', []],
  ['evaluation of text', /\beval\(|new Function\(|['"]node:vm['"]/, 'ynl/', []],
  ['Node in the pure zone', /\bBuffer\b|\bprocess\.|['"]node:/, 'exchange', []],
] as const)('%s', (_, pattern, under, allowed) => {
  expect(filesWith(pattern, under)).toEqual(allowed);
});

test('no file is longer than 400 lines', () => {
  const long = sources.filter(
    ({ path, text }) => !path.startsWith('families/generated/') && text.split('\n').length > 400,
  );
  expect(long.map(({ path }) => path)).toEqual([]);
});

test('every value that the codec exports has an example, but for plain constants', () => {
  const index = sources.find(({ path }) => path === 'codec/index.ts')?.text ?? '';
  const lacking = Array.from(index.matchAll(/export \{([^}]*)\} from '\.\/([^']*)'/g)).flatMap(
    ([, list = '', file]) => {
      const text = sources.find(({ path }) => path === `codec/${file ?? ''}`)?.text ?? '';
      const names = list.split(',').map((name) => name.trim());
      return names.filter((name) => {
        if (name === '' || name.startsWith('type ') || /^[A-Z0-9_]+$/.test(name)) return false;
        const declaration = new RegExp(`\\nexport (const|function\\*?|class) ${name}\\b`).exec(text);
        const before = text.slice(0, declaration?.index).lastIndexOf('/**');
        return declaration === null || !text.slice(before, declaration.index).includes('@example');
      });
    },
  );
  expect(index).not.toBe('');
  expect(lacking).toEqual([]);
});
