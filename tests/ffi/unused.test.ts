// Mechanisms that the library stays away from, since each loses something without a sign.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));

/** The code of every source file, without comments. */
const SOURCES = readdirSync(SRC, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => {
    const text = readFileSync(join(SRC, file), 'utf8');
    return { file, code: text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '') };
  });

/** The source files that match. */
function using(pattern: RegExp, files = /./): string[] {
  return SOURCES.filter(({ file, code }) => files.test(file) && pattern.test(code)).map(({ file }) => file);
}

test('the search finds what is there', () => {
  expect(using(/\brecvmsg\b/)).toContain('ffi/libc.ts');
  expect(using(/\bsetns\(/, /^ffi\//)).toEqual(expect.arrayContaining(['ffi/network-namespace.ts']));
});

test.each([
  [
    'A21: shutdown, listen and accept, which do not end a wait here',
    /\b(shutdown|listen|accept4?)\b\s*[(:]/,
    /^(ffi|socket)\//,
  ],
  [
    "A22: Node's own reading of descriptors, which loses the sender",
    /\b(readSync|fs\.read|net\.Socket|dgram|ReadStream|createReadStream)\b/,
    /^(ffi|socket|client)\//,
  ],
  ['F4: NETLINK_NO_ENOBUFS, which keeps silent about losses', /NO_ENOBUFS/, /./],
  ['F5: SO_ERROR, which takes the report of a loss away', /\bSO_ERROR\b/, /./],
  ['C3: SO_RCVTIMEO and SO_SNDTIMEO, whose numbers differ by the C library', /\bSO_(RCV|SND)TIMEO\b/, /./],
  ['A16: fcntl, which would make a descriptor close-on-exec too late', /\bfcntl\b/, /./],
])('%s, is not used', (_, pattern, files) => {
  expect(using(pattern, files)).toEqual([]);
});

test('§2.7: the C functions that are called are these', () => {
  const { code } = SOURCES.find(({ file }) => file === 'ffi/libc.ts')!;
  const called = [...code.matchAll(/call\('(\w+)'/g)].map(([, name]) => name);
  const allowed = ['socket', 'bind', 'getsockname', 'getsockopt', 'setsockopt', 'sendmsg', 'recvmsg', 'close', 'poll'];
  expect(called.sort()).toEqual([...allowed, 'eventfd', 'eventfd_read', 'eventfd_write', 'setns'].sort());
});
