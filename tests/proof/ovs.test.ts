// ovs_datapath and ovs_vport: a switch of Open vSwitch and its ports.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { NLM_F_CREATE, NLM_F_EXCL } from '../../src/index.ts';
import type { Value } from './compare.ts';
import { live } from './cycle.ts';
import { ProofFamily } from './family.ts';
import { proved } from './record.ts';
import { describeProof, openOrMissing } from './world.ts';

const NEW = NLM_F_CREATE | NLM_F_EXCL;

describeProof('Open vSwitch', () => {
  let datapaths: ProofFamily | undefined;
  let ports: ProofFamily | undefined;
  let links: ProofFamily;
  beforeAll(async () => {
    datapaths = await openOrMissing('ovs_datapath');
    ports = await openOrMissing('ovs_vport');
    links = await ProofFamily.open('rt-link');
  });
  afterAll(async () => {
    await datapaths?.close();
    await ports?.close();
    await links.close();
  });

  test('a datapath', async () => {
    if (datapaths === undefined) return;
    const name = 'nldp';
    await live(datapaths, {
      create: { operation: 'new', value: { name, upcallPid: 0, userFeatures: ['unaligned'] }, flags: NEW },
      read: { operation: 'get', value: {}, among: (item) => item['name'] === name },
      created: { name, userFeatures: ['unaligned'], stats: { nHit: 0n, nMissed: 0n, nLost: 0n, nFlows: 0n } },
      change: (item) => ({
        operation: 'set',
        value: { dpIfindex: item['dpIfindex'], name, userFeatures: ['unaligned', 'vport-pids'] },
      }),
      changed: { userFeatures: ['unaligned', 'vport-pids'] },
      remove: () => ({ operation: 'del', value: { name } }),
    });
  });

  test('its ports, of every type', async () => {
    if (datapaths === undefined || ports === undefined) return;
    await datapaths.do('new', { name: 'nldp', upcallPid: 0 }, { flags: NEW });
    await links.do('newlink', { ifname: 'nlport', linkinfo: { kind: 'veth' } });
    const { dpIfindex } = (await datapaths.do('get', { name: 'nldp' }))!;
    proved({ family: 'ovs_datapath', operation: 'get', outcome: 'equal', detail: 'one' });
    const kinds: [string, Value][] = [
      ['internal', { name: 'nlint', type: 'internal' }],
      ['netdev', { name: 'nlport', type: 'netdev' }],
      ['vxlan', { name: 'nlvxlan', type: 'vxlan', options: { dstPort: 4777 } }],
      ['geneve', { name: 'nlgeneve', type: 'geneve', options: { dstPort: 6777 } }],
      ['gre', { name: 'nlgre', type: 'gre' }],
    ];
    try {
      for (const [detail, value] of kinds) {
        await live(ports, {
          detail,
          create: { operation: 'new', value: { dpIfindex, ...value, upcallPid: [0] }, flags: NEW },
          read: { operation: 'get', value: { dpIfindex }, among: (item) => item['name'] === value['name'] },
          created: { dpIfindex, ...value, stats: { rxErrors: 0n } },
          change: (item) => ({ operation: 'set', value: { dpIfindex, portNo: item['portNo'], upcallPid: [77] } }),
          changed: { upcallPid: [77] },
          remove: (item) => ({ operation: 'del', value: { dpIfindex, portNo: item['portNo'] } }),
        });
      }
      expect(await ports.do('get', { dpIfindex, name: 'nldp' })).toMatchObject({ type: 'internal', portNo: 0 });
      proved({ family: 'ovs_vport', operation: 'get', outcome: 'equal', detail: 'one' });
    } finally {
      await datapaths.do('del', { name: 'nldp' });
      await links.do('dellink', { ifname: 'nlport' });
    }
  });
});
