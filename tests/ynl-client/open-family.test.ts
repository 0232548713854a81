// What openFamily is given: names, families, specifications as paths and as texts.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { rtLink } from '../../src/families/generated/rt-link.ts';
import { openFamily, openFamilySync } from '../../src/index.ts';
import { generateModule, SpecError } from '../../src/ynl/index.ts';
import { rejection } from '../client/support.ts';
import { thrownBy } from '../support/thrown.ts';
import { DEMO_SPEC } from './demo.ts';

const folder = mkdtempSync(join(tmpdir(), 'nlmsg-open-family-'));
const file = (name: string, text: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What the two ways of opening throw, which is the same. */
async function refusal(family: unknown, options: object): Promise<Error> {
  const error = await rejection(openFamily(family as never, options as never));
  expect(thrownBy(() => openFamilySync(family as never, options as never)).message).toBe(error.message);
  return error;
}

describe('what makes no sense together', () => {
  test.each([
    ['overlays are laid over a specification; expected it as spec', 'rt-link', { overlays: ['name: x\n'] }],
    ['it is given as a family, and a spec besides; expected its name', rtLink, { spec: DEMO_SPEC }],
    ['it is given as a family, and overlays besides; expected its name', rtLink, { overlays: [] }],
    ['spec is null, not a path or text', 'rt-link', { spec: null }],
    ['overlays is string, not a list of paths or texts', 'rt-link', { spec: DEMO_SPEC, overlays: '/x.yaml' }],
    ['an overlay is number, not a path or text', 'rt-link', { spec: DEMO_SPEC, overlays: [7] }],
  ])('%s', async (state, family, options) => {
    const error = await refusal(family, options);
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).toContain(state);
  });

  test('no text at all', async () => {
    expect(String(await refusal('rt-link', { spec: '' }))).toBe(
      'RangeError: Cannot open a family: spec is empty, expected a path or text',
    );
  });
});

describe('a file that is no specification', () => {
  const pipe = join(folder, 'pipe');
  spawnSync('mkfifo', [pipe]);
  const large = file('large.yaml', new Uint8Array(3 * 1024 * 1024 + 1));

  test.each([
    [join(folder, 'nosuch.yaml'), 'there is no such file'],
    [folder, 'this is no regular file'],
    ['/dev/zero', 'this is no regular file'],
    [pipe, 'this is no regular file'],
    [large, 'the file has more than 3145728 bytes'],
    [join(large, 'below'), 'the file cannot be read: ENOTDIR'],
    ['name: demo', 'there is no such file; a text is told from a path by a line break'],
  ])('%s', async (spec, state) => {
    const error = await refusal('demo', { spec });
    expect(error).toBeInstanceOf(SpecError);
    expect(error).toMatchObject({ code: 'ERR_NETLINK_SPEC', file: spec, state });
    expect(await refusal('demo', { spec: DEMO_SPEC, overlays: [spec] })).toMatchObject({ file: spec, state });
  });

  test('what the system said is the cause', async () => {
    expect(await refusal('demo', { spec: join(folder, 'nosuch.yaml') })).toMatchObject({ cause: { code: 'ENOENT' } });
    expect(await refusal('demo', { spec: 'name: demo' })).toMatchObject({ cause: { code: 'ENOENT' } });
  });

  test('a file of which the system tells no size is read', async () => {
    expect(await refusal('demo', { spec: '/proc/self/status' })).toMatchObject({ file: 'status', line: 1 });
  });
});

test('what is wrong in an overlay is said of the overlay, with its own path', async () => {
  const overlay = 'attribute-sets:\n  - name: sensor\n    attributes:\n      - { name: unit, type: u24 }\n';
  const path = 'attribute-sets[0].attributes[0].type';
  expect(await refusal('demo', { spec: DEMO_SPEC, overlays: ['name: demo\n', overlay] })).toMatchObject({
    file: 'specification overlay 2',
    line: 4,
    path,
  });
  const spec = file('demo.yaml', DEMO_SPEC);
  expect(await refusal('demo', { spec, overlays: [overlay] })).toMatchObject({ file: 'demo.yaml overlay 1', path });
  expect(await refusal('demo', { spec, overlays: [file('over.yaml', overlay)] })).toMatchObject({
    file: 'over.yaml',
    path,
  });
});

test('a module is made of a model, not of a text', () => {
  const options = { source: 'demo.yaml', digest: 'none', command: 'none' };
  expect(String(thrownBy(() => generateModule(DEMO_SPEC as never, options)))).toBe(
    'TypeError: Cannot generate a module: expected what loadModel gives, got string',
  );
  expect(thrownBy(() => generateModule({ sets: [] } as never, undefined as never)).message).toBe(
    'Cannot generate a module: options: expected an object, got undefined',
  );
  expect(thrownBy(() => generateModule({ sets: [] } as never, { ...options, digest: 1 } as never)).message).toBe(
    'Cannot generate a module: digest is number, not text',
  );
});
