// fou: ports that unwrap what is inside of UDP, as ip fou shows them.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Value } from './compare.ts';
import { live } from './cycle.ts';
import type { ProofFamily } from './family.ts';
import { proved } from './record.ts';
import { toolJson, whyNoTool } from './tool.ts';
import { describeProof, openOrMissing } from './world.ts';

describeProof('fou', () => {
  let family: ProofFamily | undefined;
  beforeAll(async () => {
    family = await openOrMissing('fou');
  });
  afterAll(() => family?.close());

  const ports: [string, Value][] = [
    ['direct', { af: 2, port: 5555, ipproto: 4, type: 'direct' }],
    ['gue', { af: 2, port: 5556, type: 'gue', localV4: '127.0.0.1' }],
    ['IPv6', { af: 10, port: 5557, ipproto: 41, type: 'direct', localV6: '::1' }],
  ];
  test.each(ports)('%s', async (detail, value) => {
    if (family === undefined) return;
    const key = {
      af: value['af'],
      port: value['port'],
      ...('localV4' in value && { localV4: value['localV4'] }),
      ...('localV6' in value && { localV6: value['localV6'] }),
    };
    await live(family, {
      detail,
      create: { operation: 'add', value },
      read: { operation: 'get', value: {}, among: (item) => item['port'] === value['port'] },
      created: value,
      compare: (item) => {
        if (whyNoTool('ip') !== undefined) return;
        const theirs = toolJson<Value>('ip -j fou show').find((each) => each['port'] === value['port']);
        expect(theirs).toMatchObject({
          port: item['port'],
          ...('localV4' in value && { local: item['localV4'] }),
        });
      },
      remove: () => ({ operation: 'del', value: key }),
    });
  });

  test('one that is asked for', async () => {
    if (family === undefined) return;
    const value = { af: 2, port: 5558, ipproto: 4, type: 'direct' };
    await family.do('add', value);
    expect(await family.do('get', { af: 2, port: 5558 })).toMatchObject(value);
    await family.do('del', { af: 2, port: 5558 });
    proved({ family: 'fou', operation: 'get', outcome: 'equal', detail: 'one' });
  });
});
