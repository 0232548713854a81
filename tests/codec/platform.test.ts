// The codec belongs everywhere: it is bundled as for a browser and run in a realm that has nothing of Node.

import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from '@jest/globals';
import { DIST, runNode } from '../support/child.ts';

test('C5: the codec bundles for a browser, without node: modules or koffi, and runs there', async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: [`${DIST}/codec/index.js`],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'codec',
    write: false,
    metafile: true,
  });
  const inputs = Object.keys(metafile.inputs);
  expect(inputs.filter((input) => !/dist\/codec\/[\w/-]+\.js$/.test(input))).toEqual([]);
  const realm = createContext({ TextEncoder, TextDecoder });
  const script = `${outputFiles[0]!.text};
    const bytes = codec.encodeMessage({ type: 2, payload: new Uint8Array(20) });
    JSON.stringify([codec.decodeMessage(bytes).length, codec.inspect(bytes).split('\\n').length, typeof process])`;
  expect(JSON.parse(runInContext(script, realm) as string)).toEqual([36, 11, 'undefined']);
});

test('C5: importing nlmsg and nlmsg/codec loads no koffi', () => {
  const { stdout, stderr } = runNode(`
    import 'nlmsg';
    import 'nlmsg/codec';
    import 'nlmsg/ffi';
    import { createRequire } from 'node:module';
    const loaded = Object.keys(createRequire(import.meta.url).cache).concat(process.report.getReport().sharedObjects);
    console.log(loaded.filter((name) => name.includes('koffi')).length);
  `);
  expect(stderr).toBe('');
  expect(stdout).toBe('0\n');
});
