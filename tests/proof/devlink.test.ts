// devlink: a simulated device, its ports, parameters, regions, reporters, traps and resources, as devlink(8) shows them.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { at, differences, type Fields, type Value } from './compare.ts';
import { type Refusal, unlessRefused } from './expected.ts';
import type { ProofFamily } from './family.ts';
import { makeNetdevsim, removeNetdevsim, whyNoNetdevsim } from './netdevsim.ts';
import { proved } from './record.ts';
import { toolJson, whyNoTool } from './tool.ts';
import { describeProof, openOrMissing } from './world.ts';

const ID = 77;
const device = { busName: 'netdevsim', devName: `netdevsim${ID}` };
const NAME = `netdevsim/netdevsim${ID}`;
const NONE: Refusal = { code: 'EOPNOTSUPP', why: 'netdevsim has none' };

describeProof('devlink', () => {
  let family: ProofFamily | undefined;
  let isThere = false;
  beforeAll(async () => {
    family = await openOrMissing('devlink');
    isThere = family !== undefined && whyNoNetdevsim() === undefined;
    if (isThere) makeNetdevsim(ID);
  });
  afterAll(async () => {
    if (isThere) removeNetdevsim(ID);
    await family?.close();
  });
  /** Whether there is a device. Without one the operations are noted as not run. */
  const there = (operation: string): boolean => {
    if (family !== undefined && !isThere) {
      proved({ family: 'devlink', operation, outcome: 'not run', detail: whyNoNetdevsim()! });
    }
    return isThere;
  };
  const equal = (operation: string, detail: string): void => {
    proved({ family: 'devlink', operation, outcome: 'equal', detail });
  };
  const mine = (items: readonly Value[]): Value[] => items.filter((item) => item['devName'] === device.devName);
  const devlink = (command: string, list: string): Value[] => {
    const [whole] = toolJson<Record<string, Record<string, unknown>>>(`devlink -j ${command}`);
    const found = whole![list]![NAME];
    return (Array.isArray(found) ? found : found === undefined ? [] : [found]) as Value[];
  };

  /** What has a dump and a request for one, and how devlink shows it. */
  const listed: [operation: string, key: string, command: string, list: string, fields: Fields][] = [
    [
      'param-get',
      'paramName',
      'dev param show',
      'param',
      {
        name: 'param.paramName',
        type: (ours) => (at(ours, 'param.paramGeneric') === true ? 'generic' : 'driver-specific'),
        values: (ours) =>
          (at(ours, 'param.paramValuesList.paramValue') as Value[]).map((value) => ({
            cmode: value['paramValueCmode'],
            value: valueOf(at(ours, 'param.paramType') as string, value['paramValueData'] as Uint8Array | undefined),
          })),
      },
    ],
    [
      'health-reporter-get',
      'healthReporterName',
      'health show',
      'health',
      {
        reporter: 'healthReporter.healthReporterName',
        state: (ours) => ['healthy', 'error'][at(ours, 'healthReporter.healthReporterState') as number],
        error: 'healthReporter.healthReporterErrCount',
        recover: 'healthReporter.healthReporterRecoverCount',
        grace_period: 'healthReporter.healthReporterGracefulPeriod',
        auto_recover: (ours) => boolOf(at(ours, 'healthReporter.healthReporterAutoRecover')),
        auto_dump: (ours) => boolOf(at(ours, 'healthReporter.healthReporterAutoDump')),
      },
    ],
    [
      'trap-get',
      'trapName',
      'trap show',
      'trap',
      {
        name: 'trapName',
        type: 'trapType',
        generic: (ours) => ours['trapGeneric'] === true,
        action: 'trapAction',
        group: 'trapGroupName',
      },
    ],
    [
      'trap-group-get',
      'trapGroupName',
      'trap group show',
      'trap_group',
      { name: 'trapGroupName', generic: (ours) => ours['trapGeneric'] === true, policer: 'trapPolicerId' },
    ],
    [
      'trap-policer-get',
      'trapPolicerId',
      'trap policer show',
      'trap_policer',
      { policer: 'trapPolicerId', rate: 'trapPolicerRate', burst: 'trapPolicerBurst' },
    ],
  ];
  const boolOf = (value: unknown): boolean | undefined => (value === undefined ? undefined : value !== 0);
  /** The value of a parameter: of a flag, whether it is there. */
  function valueOf(type: string, data: Uint8Array | undefined): unknown {
    if (type === 'flag') return data !== undefined;
    const view = new DataView(data!.buffer, data!.byteOffset, data!.length);
    return data!.length === 4
      ? view.getUint32(0, true)
      : data!.length === 2
        ? view.getUint16(0, true)
        : view.getUint8(0);
  }
  const nameIn = (item: Value, key: string): unknown =>
    item[key] ?? at(item, `param.${key}`) ?? at(item, `healthReporter.${key}`);

  test.each(listed)('%s', async (operation, key, command, list, fields) => {
    if (!there(operation)) return;
    const items = mine(await family!.dump(operation));
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) {
      const one = await family!.do(operation, { ...device, [key]: nameIn(item, key) });
      expect({ ...one, stats: undefined }).toEqual({ ...item, stats: undefined }); // which go on counting
    }
    if (whyNoTool('devlink') === undefined) {
      const theirs = devlink(command, list);
      expect(theirs).toHaveLength(items.length);
      expect(theirs.flatMap((each, index) => differences(each, items[index]!, fields))).toEqual([]);
    }
    equal(operation, 'dump and one, with devlink');
  });

  test('the device, what it is made of, and its ports', async () => {
    if (!there('get')) return;
    expect(mine(await family!.dump('get'))).toEqual([await family!.do('get', device)]);
    equal('get', 'dump and one');
    const info = (await family!.do('info-get', device))!;
    expect(mine(await family!.dump('info-get'))).toEqual([info]);
    const ports = mine(await family!.dump('port-get'));
    for (const port of ports) {
      expect(await family!.do('port-get', { ...device, portIndex: port['portIndex'] })).toEqual(port);
    }
    if (whyNoTool('devlink') === undefined) {
      const versions = (name: string): Value =>
        Object.fromEntries(
          ((info[name] as Value[] | undefined) ?? []).map((each) => [
            each['infoVersionName'] as string,
            each['infoVersionValue'],
          ]),
        );
      const running = versions('infoVersionRunning');
      const stored = versions('infoVersionStored');
      const [theirs] = devlink('dev info', 'info') as [Value];
      expect(theirs['driver']).toBe(info['infoDriverName']);
      expect(at(theirs, 'versions.running') ?? {}).toEqual(running);
      expect(at(theirs, 'versions.stored') ?? {}).toEqual(stored);
      const [shown] = toolJson<{ port: Record<string, Value> }>('devlink -j port show');
      const fields: Fields = {
        type: 'portType',
        netdev: 'portNetdevName',
        flavour: 'portFlavour',
        port: 'portNumber',
        splittable: (port) => boolOf(port['portSplittable']),
      };
      for (const port of ports) {
        expect(differences(shown!.port[`${NAME}/${String(port['portIndex'])}`]!, port, fields)).toEqual([]);
      }
    }
    equal('info-get', 'dump and one, with devlink');
    equal('port-get', 'dump and one, with devlink');
  });

  test('resources, nested in each other', async () => {
    if (!there('resource-dump')) return;
    const reply = (await family!.do('resource-dump', device))!;
    const names = (list: unknown): unknown[] =>
      (list as { resource: Value[] }).resource.map((each) => [
        each['resourceName'],
        ...(each['resourceList'] === undefined ? [] : [names(each['resourceList'])]),
      ]);
    expect(names(reply['resourceList'])).toEqual([
      ['IPv4', [['fib'], ['fib-rules']]],
      ['IPv6', [['fib'], ['fib-rules']]],
      ['nexthops'],
    ]);
    equal('resource-dump', 'one, with what netdevsim has');
    const nexthops = (at(reply, 'resourceList.resource') as Value[]).find(
      (each) => each['resourceName'] === 'nexthops',
    )!;
    await family!.do('resource-set', { ...device, resourceId: nexthops['resourceId'], resourceSize: 100n });
    const again = (await family!.do('resource-dump', device))!;
    const changed = (at(again, 'resourceList.resource') as Value[]).find((each) => each['resourceName'] === 'nexthops');
    expect(changed).toMatchObject({ resourceSizeNew: 100n });
    equal('resource-set', 'one');
    await family!.do('reload', { ...device, reloadAction: 'driver-reinit' });
    const reloaded = (await family!.do('resource-dump', device))!;
    expect(
      (at(reloaded, 'resourceList.resource') as Value[]).find((each) => each['resourceName'] === 'nexthops'),
    ).toMatchObject({ resourceSize: 100n });
    equal('reload', 'makes it take effect');
  });

  test('regions: a snapshot is made, read and deleted', async () => {
    if (!there('region-get')) return;
    const region = { ...device, regionName: 'dummy' };
    await family!.do('region-new', { ...region, regionSnapshotId: 5 });
    const item = await family!.do('region-get', region);
    expect(item).toMatchObject({ regionSize: 32768n, regionSnapshots: { regionSnapshot: [{ regionSnapshotId: 5 }] } });
    expect(mine(await family!.dump('region-get'))).toEqual([item]);
    if (whyNoTool('devlink') === undefined) {
      const [shown] = toolJson<{ regions: Record<string, Value> }>('devlink -j region show');
      expect(shown!.regions[`${NAME}/dummy`]).toMatchObject({ size: 32768, snapshot: [5] });
    }
    const parts = await family!.dump('region-read', { ...region, regionSnapshotId: 5 });
    const chunks = parts.flatMap((part) => (at(part, 'regionChunks.regionChunk') as Value[] | undefined) ?? []);
    const length = chunks.reduce((sum, chunk) => sum + (chunk['regionChunkData'] as Uint8Array).length, 0);
    expect(length).toBe(32768);
    await family!.do('region-del', { ...region, regionSnapshotId: 5 });
    expect(
      ((await family!.do('region-get', region))!['regionSnapshots'] as Value | undefined)?.['regionSnapshot'] ?? [],
    ).toEqual([]);
    equal('region-new', 'a snapshot');
    equal('region-get', 'dump and one, with devlink');
    equal('region-read', 'dump of several messages');
    equal('region-del', 'a snapshot');
  });

  test('changes of traps, reporters and parameters are read back', async () => {
    if (!there('trap-set')) return;
    const trap = { ...device, trapName: 'blackhole_route' };
    await family!.do('trap-set', { ...trap, trapAction: 'trap' });
    expect(await family!.do('trap-get', trap)).toMatchObject({ trapAction: 'trap' });
    await family!.do('trap-set', { ...trap, trapAction: 'drop' });
    equal('trap-set', 'the action');
    const group = { ...device, trapGroupName: 'l3_drops' };
    await family!.do('trap-group-set', { ...group, trapPolicerId: 2 });
    expect(await family!.do('trap-group-get', group)).toMatchObject({ trapPolicerId: 2 });
    equal('trap-group-set', 'the policer');
    const policer = { ...device, trapPolicerId: 3 };
    await family!.do('trap-policer-set', { ...policer, trapPolicerRate: 4000n, trapPolicerBurst: 1024n });
    expect(await family!.do('trap-policer-get', policer)).toMatchObject({
      trapPolicerRate: 4000n,
      trapPolicerBurst: 1024n,
    });
    equal('trap-policer-set', 'rate and burst');
    const reporter = { ...device, healthReporterName: 'dummy' };
    await family!.do('health-reporter-set', {
      ...reporter,
      healthReporterGracefulPeriod: 5000n,
      healthReporterAutoRecover: 0,
    });
    expect(await family!.do('health-reporter-get', reporter)).toMatchObject({
      healthReporter: { healthReporterGracefulPeriod: 5000n, healthReporterAutoRecover: 0 },
    });
    equal('health-reporter-set', 'period and recovery');
    await family!.do('health-reporter-recover', reporter);
    proved({ family: 'devlink', operation: 'health-reporter-recover', outcome: 'ran' });
    const diagnosis = await family!.all('health-reporter-diagnose', reporter);
    expect(diagnosis[0]).toHaveProperty('fmsg');
    proved({ family: 'devlink', operation: 'health-reporter-diagnose', outcome: 'ran' });
    const parameter = { ...device, paramName: 'max_macs' };
    await family!.do('param-set', {
      ...parameter,
      paramType: 'u32',
      paramValueCmode: 'driverinit',
      paramValueData: Uint8Array.of(16, 0, 0, 0),
    });
    expect(at((await family!.do('param-get', parameter))!, 'param.paramValuesList.paramValue')).toMatchObject([
      { paramValueData: Uint8Array.of(16, 0, 0, 0) },
    ]);
    equal('param-set', 'a number');
  });

  test('the switch inside is turned on, and rates are set', async () => {
    if (!there('eswitch-get')) return;
    expect(await family!.do('eswitch-get', device)).toMatchObject({ eswitchMode: 'legacy' });
    if (whyNoTool('devlink') === undefined)
      expect(devlink(`dev eswitch show ${NAME}`, 'dev')[0]).toMatchObject({ mode: 'legacy' });
    equal('eswitch-get', 'one, with devlink');
    await family!.do('eswitch-set', { ...device, eswitchMode: 'switchdev' });
    expect(await family!.do('eswitch-get', device)).toMatchObject({ eswitchMode: 'switchdev' });
    equal('eswitch-set', 'the mode');
    const node = { ...device, rateNodeName: 'group1' };
    await family!.do('rate-new', { ...node, rateTxMax: 1250000n });
    expect(await family!.do('rate-get', node)).toMatchObject({ rateNodeName: 'group1', rateTxMax: 1250000n });
    await family!.do('rate-set', { ...node, rateTxMax: 2500000n, rateTxShare: 125000n });
    const item = await family!.do('rate-get', node);
    expect(item).toMatchObject({ rateTxMax: 2500000n, rateTxShare: 125000n });
    expect(mine(await family!.dump('rate-get'))).toContainEqual(item);
    await family!.do('rate-del', node);
    expect(mine(await family!.dump('rate-get')).map((each) => each['rateNodeName'])).not.toContain('group1');
    for (const operation of ['rate-new', 'rate-get', 'rate-set', 'rate-del']) equal(operation, 'a node');
    await family!.do('eswitch-set', { ...device, eswitchMode: 'legacy' });
  });

  describe('what netdevsim has none of', () => {
    const port = { ...device, portIndex: 0 };
    const sb = { ...device, sbIndex: 0 };
    const NO_SB: Refusal = { code: 'ENODEV', why: 'netdevsim has no shared buffers' };
    const NO_LINECARD: Refusal = { code: 'ENODEV', why: 'netdevsim has no line cards' };
    const asked: [operation: string, value: Value, known: Refusal | undefined][] = [
      ['port-set', { ...port, portType: 'eth' }, NONE],
      ['port-new', { ...device, portFlavour: 'pci-sf', portPciPfNumber: 0 }, NONE],
      ['port-del', port, NONE],
      ['port-split', { ...port, portSplitCount: 2 }, NONE],
      ['port-unsplit', port, NONE],
      ['sb-get', sb, NO_SB],
      ['sb-pool-get', { ...sb, sbPoolIndex: 0 }, NO_SB],
      ['sb-pool-set', { ...sb, sbPoolIndex: 0, sbPoolThresholdType: 'static', sbPoolSize: 1 }, NO_SB],
      ['sb-port-pool-get', { ...port, sbIndex: 0, sbPoolIndex: 0 }, NO_SB],
      ['sb-port-pool-set', { ...port, sbIndex: 0, sbPoolIndex: 0, sbThreshold: 1 }, NO_SB],
      ['sb-tc-pool-bind-get', { ...port, sbIndex: 0, sbPoolType: 'ingress', sbTcIndex: 0 }, NO_SB],
      [
        'sb-tc-pool-bind-set',
        { ...port, sbIndex: 0, sbPoolIndex: 0, sbPoolType: 'ingress', sbTcIndex: 0, sbThreshold: 1 },
        NO_SB,
      ],
      ['sb-occ-snapshot', sb, NO_SB],
      ['sb-occ-max-clear', sb, NO_SB],
      ['dpipe-table-get', device, undefined],
      ['dpipe-entries-get', { ...device, dpipeTableName: 'x' }, { code: 'EINVAL', why: 'netdevsim has no tables' }],
      ['dpipe-headers-get', device, NONE],
      [
        'dpipe-table-counters-set',
        { ...device, dpipeTableName: 'x', dpipeTableCountersEnabled: 1 },
        { code: 'EINVAL', why: 'netdevsim has no tables' },
      ],
      ['port-param-get', port, { code: 'EINVAL', why: 'netdevsim has no parameters of ports' }],
      ['port-param-set', port, { code: 'EINVAL', why: 'netdevsim has no parameters of ports' }],
      ['linecard-get', { ...device, linecardIndex: 0 }, NO_LINECARD],
      ['linecard-set', { ...device, linecardIndex: 0, linecardType: 'x' }, NO_LINECARD],
      ['selftests-get', device, NONE],
      ['selftests-run', { ...device, selftests: { flash: true } }, NONE],
      ['health-reporter-test', { ...device, healthReporterName: 'dummy' }, NONE],
      ['flash-update', { ...device, flashUpdateFileName: 'none' }, { code: 'ENOENT', why: 'there is no such file' }],
      ['notify-filter-set', device, { code: 'EOPNOTSUPP', why: 'came with 6.8', on: ['6.1-full'] }],
      ['health-reporter-dump-clear', { ...device, healthReporterName: 'dummy' }, undefined],
    ];
    test.each(asked)('%s', async (operation, value, known) => {
      if (!there(operation)) return;
      const ran = await unlessRefused('devlink', operation, known, async () => {
        await family!.do(operation, value);
      });
      if (ran) proved({ family: 'devlink', operation, outcome: 'ran' });
    });
    test.each([
      'sb-get',
      'sb-pool-get',
      'sb-port-pool-get',
      'sb-tc-pool-bind-get',
      'port-param-get',
      'linecard-get',
      'selftests-get',
    ])('%s, all of them: none', async (operation) => {
      if (!there(operation)) return;
      expect(mine(await family!.dump(operation))).toEqual([]);
      proved({ family: 'devlink', operation, outcome: 'ran', detail: 'dump of none' });
    });
    test('the dump of a reporter', async () => {
      if (!there('health-reporter-dump-get')) return;
      const parts = await family!.dump('health-reporter-dump-get', { ...device, healthReporterName: 'dummy' });
      expect(parts[0]).toHaveProperty('fmsg');
      proved({
        family: 'devlink',
        operation: 'health-reporter-dump-get',
        outcome: 'ran',
        detail: 'dump of several messages',
      });
    });
  });
});
