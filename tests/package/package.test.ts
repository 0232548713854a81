// The package as its users get it.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as api from '../../src/index.ts';
import * as codec from '../../src/codec/index.ts';
import { ROOT, run } from '../support/child.ts';

const manifest = createRequire(import.meta.url)('../../package.json') as {
  name: string;
  dependencies: Record<string, string>;
  scripts: Record<string, string>;
};

/** Runs code that resolves `nlmsg` by its name, through the exports of package.json. */
function evaluate(code: string, ...args: string[]): string {
  const { stdout, stderr } = run([process.execPath, ...args, '-e', `process.chdir(${JSON.stringify(ROOT)});${code}`]);
  expect(stderr).toBe('');
  return stdout.trim();
}

// 20.19 and 22.12 are the first to require() ES modules; older ones run in the emulator's tests alone.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const requires = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);

describe('nlmsg', () => {
  const script = join(ROOT, 'package.json');
  const load = `const require = (await import('node:module')).createRequire(${JSON.stringify(script)});`;

  (requires ? test : test.skip)(
    'can be required as well as imported, and is the same module [skipped where Node cannot require ES modules]',
    () => {
      const code = `${load}
      const required = require('nlmsg');
      const imported = await import(require.resolve('nlmsg'));
      console.log(required.sendNetlinkMessageToKernel === imported.sendNetlinkMessageToKernel, required.greet.HELLO,
        typeof require('nlmsg/codec').encodeMessage, typeof require('nlmsg/ffi').sendmsg);`;
      expect(evaluate(code, '--input-type=module', '--disable-warning=ExperimentalWarning')).toBe(
        'true 20 function function',
      );
    },
  );

  test('has no other way in than those of its exports', () => {
    const code = `${load}
      for (const path of ['nlmsg/dist/index.js', 'nlmsg/send', 'nlmsg/codec/writer.js', 'nlmsg/ffi/arena.js']) {
        try { require.resolve(path); console.log(path); } catch ({ code }) { if (code !== 'ERR_PACKAGE_PATH_NOT_EXPORTED') console.log(code); }
      }`;
    expect(evaluate(code, '--input-type=module')).toBe('');
  });

  test('needs koffi and a reader of YAML, and nothing else', () => {
    expect(Object.keys(manifest.dependencies)).toEqual(['koffi', 'yaml']);
    expect(manifest.dependencies['koffi']).toMatch(/^~3\.3\./);
  });

  test('runs no script where it is installed', () => {
    for (const name of ['preinstall', 'install', 'postinstall', 'prepare'])
      expect(manifest.scripts[name]).toBeUndefined();
  });

  test('exports everything that nlmsg/codec does', () => {
    expect(Object.keys(api)).toEqual(expect.arrayContaining(Object.keys(codec)));
  });

  test('exports these names, and a change of the list is meant', () => {
    const list = readFileSync(new URL('./api.txt', import.meta.url), 'utf8')
      .trim()
      .split('\n');
    expect(Object.keys(api).filter((name) => !(/^[A-Z0-9_]+$/.test(name) || list.includes(name)))).toEqual([]);
    expect(list.filter((name) => !(name in api))).toEqual([]);
  });
});
