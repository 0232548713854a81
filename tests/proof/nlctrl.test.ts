// nlctrl: the families of generic netlink, and what they take.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Value } from './compare.ts';
import type { ProofFamily } from './family.ts';
import { proved } from './record.ts';
import { describeProof, openOrMissing } from './world.ts';
import { spawnSync } from 'node:child_process';

describeProof('nlctrl', () => {
  let family: ProofFamily;
  beforeAll(async () => {
    family = (await openOrMissing('nlctrl'))!;
  });
  afterAll(() => family.close());

  test('every family of the dump is the one that is asked for by its name', async () => {
    const all = await family.dump('getfamily');
    expect(all.length).toBeGreaterThan(5);
    for (const each of all) {
      expect(await family.do('getfamily', { familyName: each['familyName'] })).toEqual(each);
    }
    proved({ family: 'nlctrl', operation: 'getfamily', outcome: 'equal', detail: 'dump, with one by one' });
  });

  test('the families are those that genl(8) lists, where there is one', async () => {
    const { error, stdout } = spawnSync('genl', ['ctrl', 'list'], { encoding: 'utf8' });
    if (error) return;
    const all = await family.dump('getfamily');
    const names = Array.from(stdout.matchAll(/^Name: (\S.*)$/gm), ([, name]) => name!.trim());
    expect(all.map((each) => each['familyName']).sort()).toEqual(names.sort());
    const ids = Array.from(
      stdout.matchAll(/ID: 0x([0-9a-f]+) +Version: 0x([0-9a-f]+) +header size: (\d+) +max attribs: (\d+)/g),
      (match) =>
        [match[1], match[2]].map((text) => Number.parseInt(text!, 16)).concat([match[3], match[4]].map(Number)),
    );
    expect(all.map((each) => [each['familyId'], each['version'], each['hdrsize'], each['maxattr']])).toEqual(ids);
    proved({ family: 'nlctrl', operation: 'getfamily', outcome: 'equal', detail: 'dump, with genl' });
  });

  test('the policy of nlctrl itself says what getfamily takes', async () => {
    const items = await family.dump('getpolicy', { familyName: 'nlctrl' });
    const policies = items.flatMap((item) => (item['policy'] as Value[] | undefined) ?? []);
    const operations = items.flatMap((item) => (item['opPolicy'] as Value[] | undefined) ?? []);
    expect(policies.length).toBeGreaterThan(0);
    expect(policies).toContainEqual(expect.objectContaining({ type: 'nul-string', maxLength: 15 }));
    expect(operations.length).toBeGreaterThan(0);
    proved({ family: 'nlctrl', operation: 'getpolicy', outcome: 'equal', detail: 'dump' });
  });
});
