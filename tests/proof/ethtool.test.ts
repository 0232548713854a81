// ethtool: what it tells of devices, all of them and each, as ethtool(8) shows it, and what can be set of netdevsim's.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { at, differences, type Fields, type Value } from './compare.ts';
import { type Refusal, unlessRefused } from './expected.ts';
import { ProofFamily } from './family.ts';
import { makeNetdevsim, removeNetdevsim, whyNoNetdevsim } from './netdevsim.ts';
import { proved } from './record.ts';
import { tool, toolJson, whyNoTool } from './tool.ts';
import { describeProof, openOrMissing } from './world.ts';

const ID = 78;
const UNKNOWN: Refusal = { code: 'EOPNOTSUPP', why: 'came with a newer kernel', on: ['6.1-full'] };
const none = (what: string): Refusal => ({ code: 'EOPNOTSUPP', why: `the device has no ${what}` });

/** The bits of a set that are set, by name or number. */
function bits(set: unknown): unknown[] {
  const list = (at(set, 'bits.bit') as Value[] | undefined) ?? [];
  const isList = at(set, 'nomask') === true;
  return list.filter((bit) => isList || bit['value'] === true).map((bit) => bit['name'] ?? bit['index']);
}

describeProof('ethtool', () => {
  let family: ProofFamily;
  let links: ProofFamily;
  let devName = 'nleth';
  let isSimulated = false;

  beforeAll(async () => {
    family = (await openOrMissing('ethtool'))!;
    links = await ProofFamily.open('rt-link');
    isSimulated = whyNoNetdevsim() === undefined;
    if (isSimulated) [devName = ''] = makeNetdevsim(ID);
    else await links.do('newlink', { ifname: devName, linkinfo: { kind: 'veth' } });
  });
  afterAll(async () => {
    if (isSimulated) removeNetdevsim(ID);
    else await links.do('dellink', { ifname: devName });
    await links.close();
    await family.close();
  });
  const header = (): Value => ({ header: { devName } });
  const ours = (item: Value): boolean => at(item, 'header.devName') === devName;
  const equal = (operation: string, detail: string): void => {
    proved({ family: 'ethtool', operation, outcome: 'equal', detail });
  };

  /** Operations that tell of a device: what else they are asked with, and what is known to be refused. */
  const told: [operation: string, extra: Value, known: Refusal | undefined][] = [
    ['strset-get', { stringsets: { stringset: [{ id: 4 }] } }, undefined],
    ['linkinfo-get', {}, none('link settings')],
    ['linkmodes-get', {}, none('link settings')],
    ['linkstate-get', {}, undefined],
    ['debug-get', {}, none('message level')],
    ['wol-get', {}, none('wake on LAN')],
    ['features-get', {}, undefined],
    ['privflags-get', {}, none('private flags')],
    ['rings-get', {}, undefined],
    ['channels-get', {}, undefined],
    ['coalesce-get', {}, undefined],
    ['pause-get', {}, undefined],
    ['eee-get', {}, none('energy efficient Ethernet')],
    ['tsinfo-get', {}, undefined],
    ['tunnel-info-get', {}, undefined],
    ['fec-get', {}, undefined],
    ['stats-get', { groups: { nomask: true, size: 4, bits: { bit: [{ index: 1 }] } } }, undefined],
    ['phc-vclocks-get', {}, undefined],
    ['module-get', {}, undefined],
    ['pse-get', {}, none('power sourcing')],
    ['rss-get', {}, none('receive side scaling')],
    ['plca-get-cfg', {}, none('PLCA')],
    ['plca-get-status', {}, none('PLCA')],
    ['mm-get', {}, none('MAC merge layer')],
    ['phy-get', {}, undefined],
  ];
  test.each(told)('%s', async (operation, extra, known) => {
    let one: Value | undefined;
    const missing = operation === 'tunnel-info-get' && !isSimulated ? none('tunnels') : undefined;
    const ran = await unlessRefused('ethtool', operation, known ?? missing ?? NEWER[operation], async () => {
      one = await family.do(operation, { ...header(), ...extra });
    });
    const newer = NEWER[operation];
    if (!ran && newer?.on?.includes(process.env['NLMSG_KERNEL'] ?? '')) return;
    await unlessRefused('ethtool', operation, undefined, async () => {
      const all = await family.dump(operation, { header: {}, ...extra });
      // Devices that have none of it are left out.
      expect(all.filter(ours)).toEqual(one === undefined ? [] : [one]);
      if (ran) equal(operation, 'dump and one');
      else proved({ family: 'ethtool', operation, outcome: 'ran', detail: 'dump' });
    });
  });
  const NEWER: Readonly<Record<string, Refusal>> = {
    'rss-get': UNKNOWN,
    'plca-get-cfg': UNKNOWN,
    'plca-get-status': UNKNOWN,
    'mm-get': UNKNOWN,
    'phy-get': UNKNOWN,
  };

  describe('as ethtool shows it', () => {
    const compare = (operation: string, command: string, fields: Fields, extra: Value = {}): void => {
      test(`${operation}, as ethtool ${command} shows it`, async () => {
        if (whyNoTool('ethtool') !== undefined) return;
        await unlessRefused('ethtool', operation, undefined, async () => {
          const item = (await family.do(operation, { ...header(), ...extra }))!;
          const [theirs] = toolJson<Value>(`ethtool --json ${command} ${devName}`);
          expect(differences(theirs!, item, fields)).toEqual([]);
          equal(operation, 'one, with ethtool');
        });
      });
    };
    const FEC = ['None', 'Auto', 'Off', 'RS', 'BaseR', 'LLRS'];
    const fecName = (name: unknown): string =>
      FEC.find((each) => each.toLowerCase() === String(name).toLowerCase()) ?? String(name);
    // The JSON of ethtool 6.1 has true for whatever it is.
    test('pause-get, as ethtool -a shows it', async () => {
      if (whyNoTool('ethtool') !== undefined) return;
      await unlessRefused('ethtool', 'pause-get', undefined, async () => {
        const item = (await family.do('pause-get', header()))!;
        const text = tool(`ethtool -a ${devName}`);
        for (const [name, key] of [
          ['Autonegotiate', 'autoneg'],
          ['RX', 'rx'],
          ['TX', 'tx'],
        ] as const) {
          expect([name, new RegExp(`^${name}:\\s+(\\w+)$`, 'm').exec(text)?.[1]]).toEqual([
            name,
            item[key] === 0 ? 'off' : 'on',
          ]);
        }
        equal('pause-get', 'one, with ethtool');
      });
    });
    compare('fec-get', '--show-fec', {
      ifname: 'header.devName',
      config: (item) => (bits(item['modes']).length === 0 ? ['None'] : bits(item['modes']).map(fecName)),
      active: (item) => {
        const active = item['active'] as number | undefined;
        return active === undefined || active === 49 ? ['None'] : [String(active)];
      },
    });

    test('features-get, as ethtool -k shows it', async () => {
      if (whyNoTool('ethtool') !== undefined) return;
      const item = (await family.do('features-get', header()))!;
      const [theirs] = toolJson<Record<string, { active: boolean; fixed: boolean | null; requested: boolean | null }>>(
        `ethtool --json -k ${devName}`,
      );
      const names = new Set(
        (
          (await family.do('strset-get', { ...header(), stringsets: { stringset: [{ id: 4 }] } }))!['stringsets'] as {
            stringset: { strings: { string: Value[] }[] }[];
          }
        ).stringset[0]!.strings[0]!.string.map((each) => each['value'] as string),
      );
      const active = new Set(bits(item['active']));
      const changeable = new Set(bits(item['hw']));
      const never = new Set(bits(item['nochange']));
      const aliases = Object.keys(theirs!).filter((name) => name !== 'ifname' && !names.has(name));
      for (const [name, feature] of Object.entries(theirs!)) {
        if (!names.has(name)) continue;
        expect([name, feature.active, feature.fixed]).toEqual([
          name,
          active.has(name),
          never.has(name) || !changeable.has(name),
        ]);
      }
      // What is left are names of ethtool's own for several features together.
      expect(aliases.filter((name) => theirs![name]!.fixed === false && theirs![name]!.requested === null)).toEqual([]);
      equal('features-get', 'one, with ethtool');
    });

    const NUMBERS: [string, string, (item: Value) => Record<string, number | undefined>][] = [
      [
        'rings-get',
        '-g',
        (item) => ({ 'RX:': item['rxMax'] as number | undefined, 'TX:': item['txMax'] as number | undefined }),
      ],
      ['channels-get', '-l', (item) => ({ 'Combined:': item['combinedMax'] as number | undefined })],
    ];
    test.each(NUMBERS)('%s, as ethtool %s shows it', async (operation, option, numbers) => {
      if (whyNoTool('ethtool') !== undefined) return;
      await unlessRefused('ethtool', operation, undefined, async () => {
        const item = (await family.do(operation, header()))!;
        // The maximums come first.
        const [maximums = ''] = tool(`ethtool ${option} ${devName}`).split('Current hardware settings');
        for (const [name, value] of Object.entries(numbers(item))) {
          const shown = new RegExp(`^${name}\\s+(\\S+)$`, 'm').exec(maximums)?.[1];
          expect([name, shown]).toEqual([name, value === undefined ? 'n/a' : String(value)]);
        }
        equal(operation, 'one, with ethtool');
      });
    });
  });

  describe('changes', () => {
    const changes: [operation: string, get: string, value: Value, known: Refusal | undefined][] = [
      ['rings-set', 'rings-get', { rx: 256, tx: 128 }, undefined],
      ['channels-set', 'channels-get', { combinedCount: 1 }, undefined],
      ['coalesce-set', 'coalesce-get', { rxUsecs: 30, txUsecs: 40, rxMaxFrames: 5 }, undefined],
      ['pause-set', 'pause-get', { autoneg: 0, rx: 1, tx: 0 }, undefined],
    ];
    test.each(changes)('%s', async (operation, get, value, known) => {
      const ran = await unlessRefused('ethtool', operation, isSimulated ? known : none('such settings'), async () => {
        await family.do(operation, { ...header(), ...value });
      });
      if (!ran) return;
      expect(await family.do(get, header())).toMatchObject(value);
      equal(operation, 'read back');
    });
    test('fec-set', async () => {
      const modes = { nomask: true, bits: { bit: [{ name: 'RS' }] } };
      const ran = await unlessRefused(
        'ethtool',
        'fec-set',
        isSimulated ? undefined : none('such settings'),
        async () => {
          await family.do('fec-set', { ...header(), auto: 0, modes });
        },
      );
      if (!ran) return;
      expect(bits((await family.do('fec-get', header()))!['modes'])).toEqual(['RS']);
      equal('fec-set', 'read back');
    });
    test('features-set', async () => {
      const name = 'tx-nocache-copy';
      const wanted = (value: boolean): Value => ({ wanted: { bits: { bit: [{ name, ...(value && { value }) }] } } });
      await family.do('features-set', { ...header(), ...wanted(true) });
      expect(bits((await family.do('features-get', header()))!['active'])).toContain(name);
      await family.do('features-set', { ...header(), ...wanted(false) });
      expect(bits((await family.do('features-get', header()))!['active'])).not.toContain(name);
      equal('features-set', 'read back');
    });
    const refused: [operation: string, value: Value, known: Refusal][] = [
      ['linkinfo-set', { port: 1 }, none('link settings')],
      ['linkmodes-set', { autoneg: 1 }, none('link settings')],
      ['debug-set', { msgmask: { bits: { bit: [{ index: 0, value: true }] } } }, none('message level')],
      ['wol-set', { modes: { bits: { bit: [{ name: 'magic', value: true }] } } }, none('wake on LAN')],
      ['privflags-set', { flags: { bits: { bit: [{ index: 0, value: true }] } } }, none('private flags')],
      ['eee-set', { enabled: 1 }, none('energy efficient Ethernet')],
      ['cable-test-act', {}, none('PHY')],
      ['cable-test-tdr-act', {}, none('PHY')],
      ['module-eeprom-get', { offset: 0, length: 1, page: 0, bank: 0, i2cAddress: 0x50 }, none('module')],
      ['module-set', { powerModePolicy: 1 }, none('module')],
      ['pse-set', { podlPseAdminControl: 2 }, none('power sourcing')],
      ['plca-set-cfg', { enabled: 1 }, none('PLCA')],
      ['mm-set', { verifyEnabled: 1 }, none('MAC merge layer')],
      ['module-fw-flash-act', { fileName: 'none' }, none('module')],
    ];
    test.each(refused)('%s', async (operation, value, known) => {
      await unlessRefused('ethtool', operation, known, async () => {
        await family.do(operation, { ...header(), ...value });
      });
    });
  });
});
