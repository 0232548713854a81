// Every block of the guide, run where the greet module is.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { notPrinted } from '../../scripts/printed.mjs';
import { ROOT, runNode } from '../support/child.ts';
import { describeWith } from '../support/requirements.ts';

const guide = readFileSync(join(ROOT, 'docs/guide/greet.md'), 'utf8');
const blocks = Array.from(guide.matchAll(/^```js greet\n([^]*?)^```$/gm), ([, code = '']) => code);

test('the guide has blocks to run, and each says what it prints', () => {
  expect(blocks.length).toBeGreaterThanOrEqual(4);
  for (const block of blocks) expect(block).toMatch(/console\.log\(.*\); \/\/ /);
});

describeWith('greet', 'the guide', () => {
  test.each(blocks.map((block) => [/payload: '?[^',}]+|'kernel'/.exec(block)?.[0] ?? '', block]))(
    'prints what it says: %s',
    (_, block) => {
      const { stdout, stderr, status } = runNode(block);
      expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
      expect([notPrinted(block, stdout), stdout]).toEqual([undefined, stdout]);
    },
  );
});
