// Tests with a fake kernel run where there is no netlink, and no koffi.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

/** What a module and all that it imports import, types apart. */
function importsOf(url: URL, seen = new Set<string>()): Set<string> {
  const source = readFileSync(url, 'utf8');
  for (const [, name] of source.matchAll(/^(?:import|export) (?!type )[^;]*? from '([^']+)';/gm)) {
    const target = name!.startsWith('.') ? new URL(name!, url) : name!;
    const key = typeof target === 'string' ? target : fileURLToPath(target);
    if (seen.has(key)) continue;
    seen.add(key);
    if (typeof target !== 'string') importsOf(target, seen);
  }
  return seen;
}

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

test('nothing that nlmsg/testing imports loads native code', () => {
  const all = [...importsOf(new URL('../../src/testing/index.ts', import.meta.url))];
  const own = all.filter((name) => name.startsWith(SRC)).map((name) => name.slice(SRC.length));
  expect(own.length).toBeGreaterThan(30);
  expect(own.filter((name) => name.startsWith('ffi/'))).toEqual(['ffi/system-error.ts', 'ffi/builtin.ts']);
  expect(own.filter((name) => /^(socket|client)\//.test(name))).toEqual([]);
  expect(all.filter((name) => !name.startsWith('/')).sort()).toEqual([
    'node:module',
    'node:os',
    'node:perf_hooks',
    'node:timers',
  ]);
});
