// netdev and handshake: what newer kernels tell of devices, queues and sockets.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Refusal, unlessRefused } from './expected.ts';
import { ProofFamily } from './family.ts';
import { proved } from './record.ts';
import { describeProof, openOrMissing, reasonOf, refusal } from './world.ts';

const NO_STATS: Refusal = { code: 'EOPNOTSUPP', why: 'CONFIG_PAGE_POOL_STATS is not set', on: ['6.12'] };

describeProof('netdev', () => {
  let family: ProofFamily | undefined;
  let links: ProofFamily;
  let ifindex = 0;
  beforeAll(async () => {
    family = await openOrMissing('netdev');
    links = await ProofFamily.open('rt-link');
    await links.do('newlink', {
      ifname: 'nldev',
      numRxQueues: 2,
      numTxQueues: 3,
      linkinfo: { kind: 'veth', data: { peer: { ifname: 'nldev2' } } },
    });
    ifindex = (await links.do('getlink', { ifname: 'nldev' }))!['ifiIndex'] as number;
    await links.do('setlink', { ifiIndex: ifindex, ifiFlags: ['up'], ifiChange: 1 });
  });
  afterAll(async () => {
    await links.do('dellink', { ifname: 'nldev' });
    await links.close();
    await family?.close();
  });
  const equal = (operation: string, detail: string): void => {
    proved({ family: 'netdev', operation, outcome: 'equal', detail });
  };

  test('every link is a device, and one is what it is in the dump', async () => {
    if (family === undefined) return;
    const all = await family.dump('dev-get');
    expect(all.map((each) => each['ifindex'])).toEqual((await links.dump('getlink')).map((each) => each['ifiIndex']));
    const mine = all.find((each) => each['ifindex'] === ifindex);
    expect(mine!['xdpFeatures']).toEqual(expect.arrayContaining(['basic']));
    expect(await family.do('dev-get', { ifindex })).toEqual(mine);
    equal('dev-get', 'dump, with getlink, and one by one');
  });

  test('the queues are as many as the link was made with', async () => {
    if (family === undefined) return;
    const all = await family.dump('queue-get', { ifindex });
    const count = (type: string): number => all.filter((each) => each['type'] === type).length;
    expect([count('rx'), count('tx')]).toEqual([2, 3]);
    expect(await family.do('queue-get', { ifindex, type: 'tx', id: 1 })).toEqual(
      all.find((each) => each['type'] === 'tx' && each['id'] === 1),
    );
    equal('queue-get', 'dump and one, with what the link was made with');
  });

  test('polling contexts: as many as the kernel has, each by its number', async () => {
    if (family === undefined) return;
    const all = await family.dump('napi-get');
    for (const each of all)
      expect(await family.do('napi-get', { id: each['id'] })).toMatchObject({
        id: each['id'],
        ifindex: each['ifindex'],
      });
    equal('napi-get', 'dump, with one by one');
    const error = await refusal(family.do('napi-set', { id: 4_000_000_000, deferHardIrqs: 1 }));
    proved({
      family: 'netdev',
      operation: 'napi-set',
      outcome: 'refused',
      detail: `${reasonOf(error)}: no such context`,
    });
  });

  test.each(['page-pool-get', 'page-pool-stats-get', 'qstats-get'])('%s', async (operation) => {
    if (family === undefined) return;
    const known = operation === 'page-pool-stats-get' ? NO_STATS : undefined;
    await unlessRefused('netdev', operation, known, async () => {
      const all = await family!.dump(operation);
      expect(all.every((each) => typeof each === 'object')).toBe(true);
      proved({ family: 'netdev', operation, outcome: 'ran', detail: 'dump' });
    });
  });

  test.each(['bind-rx', 'bind-tx'])('%s wants a buffer of a device', async (operation) => {
    if (family === undefined) return;
    const queues = operation === 'bind-rx' ? { queues: [{ id: 0, type: 'rx' }] } : {};
    const error = await refusal(family.do(operation, { ifindex, fd: 0, ...queues }));
    proved({
      family: 'netdev',
      operation,
      outcome: 'refused',
      detail: `${reasonOf(error)}: no device here has such buffers`,
    });
  });
});

describeProof('handshake', () => {
  let family: ProofFamily | undefined;
  beforeAll(async () => {
    family = await openOrMissing('handshake');
  });
  afterAll(() => family?.close());

  test('nobody waits for a handshake, and no socket had one', async () => {
    if (family === undefined) return;
    const accept = await refusal(family.do('accept', { handlerClass: 'tlshd' }));
    proved({
      family: 'handshake',
      operation: 'accept',
      outcome: 'refused',
      detail: `${reasonOf(accept)}: nobody waits for one`,
    });
    const done = await refusal(family.do('done', { status: 0, sockfd: 0 }));
    proved({
      family: 'handshake',
      operation: 'done',
      outcome: 'refused',
      detail: `${reasonOf(done)}: the descriptor is no such socket`,
    });
  });
});
