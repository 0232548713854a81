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

test.each([
  ['A22: a descriptor handed to Node core', /\bfs\.read\b|new (net|tty|dgram)\./, '', []],
  ['B1: errno read anywhere but right after the call', /\.errno\(\)/, '', ['ffi/libc.ts', 'ffi/syscall.ts']],
  ['B3: koffi calls on the thread pool', /\.async\b/, '', []],
  ['B6: markAsUntransferable', /markAsUntransferable/, '', []],
  ['C3: SO_RCVTIMEO, whose number differs by C library', /SO_RCVTIMEO/, '', []],
  [
    'C4: typed arrays over wire data',
    /\b(Uint16|Uint32|Int16|Int32|BigUint64|BigInt64|Float\d+)Array\b|DataView/,
    'codec',
    ['codec/byte-order.ts'],
  ],
  ['F5: SO_ERROR, which swallows an overrun', /SO_ERROR/, '', []],
  ['koffi outside of ffi', /['"]koffi['"]/, '', ['ffi/koffi.ts']],
  ['Node in the pure zone', /\bBuffer\b|\bprocess\.|['"]node:/, 'codec', []],
] as const)('%s', (_, pattern, under, allowed) => {
  expect(filesWith(pattern, under)).toEqual(allowed);
});

test('no file is longer than 400 lines', () => {
  expect(sources.filter(({ text }) => text.split('\n').length > 400).map(({ path }) => path)).toEqual([]);
});
