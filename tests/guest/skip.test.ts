// Where a guest cannot be had.

import { expect, test } from '@jest/globals';
import { join } from 'node:path';
import { ROOT, run } from '../support/child.ts';

const GUEST = join(ROOT, 'tests/guest/guest.mjs');
const nothing = { ...process.env, PATH: '/nonexistent', NLMSG_REQUIRE: '' };

// In a guest there is only what the tests need, and this script is not among it.
const host = process.env['NLMSG_GUEST'] === undefined ? test : test.skip;

host('it says what is missing [not in a guest, which has no guests], with a status of its own', () => {
  const { status, stdout } = run([process.execPath, GUEST], { env: nothing });
  expect(stdout).toBe('skipped: guest 6.1: apt-cache is not installed (Debian: apt)\n');
  expect(status).toBe(77);
});

host('it fails where it is required [not in a guest]', () => {
  const { status, stdout } = run([process.execPath, GUEST], { env: { ...nothing, NLMSG_REQUIRE: 'kernel,guest' } });
  expect(stdout).toMatch(/^skipped: guest 6\.1: /);
  expect(status).toBe(1);
});

host('a kernel or a mutant that is none is no success [not in a guest]', () => {
  expect(run([process.execPath, GUEST, '--kernel', '2.6'], { env: nothing }).status).toBe(1);
  expect(run([process.execPath, GUEST, '--mutant', 'none'], { env: nothing }).status).toBe(1);
});
