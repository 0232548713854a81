// nl80211: the simulated radios of mac80211_hwsim and their interfaces, as iw(8) shows them.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Value } from './compare.ts';
import { live } from './cycle.ts';
import type { ProofFamily } from './family.ts';
import { proved } from './record.ts';
import { tool, whyNoTool } from './tool.ts';
import { describeProof, openOrMissing } from './world.ts';

/** What iw calls the types of interfaces. */
const TYPES: Readonly<Record<string, string>> = {
  adhoc: 'IBSS',
  station: 'managed',
  ap: 'AP',
  'ap-vlan': 'AP/VLAN',
  monitor: 'monitor',
  'mesh-point': 'mesh point',
  'p2p-client': 'P2P-client',
  'p2p-go': 'P2P-GO',
  'p2p-device': 'P2P-device',
  ocb: 'outside context of a BSS',
};
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describeProof('nl80211', () => {
  let family: ProofFamily | undefined;
  beforeAll(async () => {
    family = await openOrMissing('nl80211');
  });
  afterAll(() => family?.close());
  const equal = (operation: string, detail: string): void => {
    proved({ family: 'nl80211', operation, outcome: 'equal', detail });
  };

  /** The radios, each from its parts: the kernel splits what it tells of one. */
  async function radios(): Promise<Map<unknown, Value>> {
    const whole = new Map<unknown, Value>();
    for (const part of await family!.dump('get-wiphy', { splitWiphyDump: true })) {
      const merged = merge(whole.get(part['wiphy']), part);
      whole.set(part['wiphy'], merged as Value);
    }
    return whole;
  }
  /** Lists of the parts go behind each other, the rest is put together. */
  function merge(a: unknown, b: unknown): unknown {
    if (Array.isArray(a) && Array.isArray(b)) return [...(a as unknown[]), ...(b as unknown[])];
    const isPlain = (value: unknown): value is Value =>
      typeof value === 'object' && value !== null && !(value instanceof Uint8Array) && !Array.isArray(value);
    if (!isPlain(a) || !isPlain(b)) return b;
    const names = new Set([...Object.keys(a), ...Object.keys(b)]);
    return Object.fromEntries(
      Array.from(names, (name) => [name, name in a && name in b ? merge(a[name], b[name]) : (b[name] ?? a[name])]),
    );
  }

  test('radios, as iw phy shows them', async () => {
    if (family === undefined) return;
    const all = await radios();
    expect(all.size).toBeGreaterThanOrEqual(2);
    for (const radio of all.values()) {
      if (whyNoTool('iw') !== undefined) continue;
      const text = tool(`iw phy ${String(radio['wiphyName'])} info`);
      // What is printed as `name: value`, above the bands.
      const number = (name: string): number => Number(new RegExp(`^\t${name}: (\\d+)`, 'm').exec(text)?.[1]);
      expect({
        'wiphy index': radio['wiphy'],
        'max # scan SSIDs': radio['maxNumScanSsids'],
        'max scan IEs length': radio['maxScanIeLen'],
        'max # sched scan SSIDs': radio['maxNumSchedScanSsids'],
        'max # match sets': radio['maxMatchSets'],
        'Retry short limit': radio['wiphyRetryShort'],
        'Retry long limit': radio['wiphyRetryLong'],
        'Coverage class': radio['wiphyCoverageClass'],
      }).toEqual(
        Object.fromEntries(
          [
            'wiphy index',
            'max # scan SSIDs',
            'max scan IEs length',
            'max # sched scan SSIDs',
            'max # match sets',
            'Retry short limit',
            'Retry long limit',
            'Coverage class',
          ].map((name) => [name, number(name)]),
        ),
      );
      const modes = /Supported interface modes:\n((?:\t\t \* .*\n)+)/.exec(text)![1]!.match(/[^*\n\t ][^\n*]*$/gm);
      const types = Object.keys(radio['supportedIftypes'] as Value).map((name) => TYPES[kebab(name)]);
      expect(types.sort()).toEqual([...modes!].sort());
      const bands = Object.values(radio['wiphyBands'] as Record<string, { freqs: Value[]; rates?: Value[] }>);
      const shown = Array.from(text.matchAll(/^\t\t\t\* (\d+)(?:\.\d)? MHz \[/gm), ([, megahertz]) =>
        Number(megahertz),
      );
      expect(bands.flatMap(({ freqs }) => freqs.map(({ freq }) => freq))).toEqual(shown);
      const ciphers = Array.from(
        text.matchAll(/\(([0-9a-f]{2})-([0-9a-f]{2})-([0-9a-f]{2}):(\d+)\)/g),
        (match) =>
          [1, 2, 3].reduce((sum, index) => sum * 256 + Number.parseInt(match[index]!, 16), 0) * 256 + Number(match[4]),
      );
      expect([...(radio['cipherSuites'] as number[])]).toEqual(ciphers);
    }
    equal('get-wiphy', 'dump of many messages, with iw');
    const one = await family.do('get-wiphy', { wiphy: 0 });
    expect(one).toMatchObject({ wiphy: 0, wiphyName: all.get(0)!['wiphyName'] });
    equal('get-wiphy', 'one');
  });

  test('interfaces, as iw dev shows them', async () => {
    if (family === undefined) return;
    const all = await family.dump('get-interface');
    const text = whyNoTool('iw') === undefined ? tool('iw dev') : undefined;
    for (const item of all) {
      expect(await family.do('get-interface', { ifindex: item['ifindex'] })).toMatchObject({
        ifname: item['ifname'],
        wdev: item['wdev'],
      });
      const part = text?.split('\tInterface ').find((each) => each.startsWith(`${String(item['ifname'])}\n`));
      if (part === undefined) continue;
      const shown = Object.fromEntries(
        Array.from(part.matchAll(/^\t\t(ifindex|wdev|addr|type) (.*)$/gm), ([, name, value]) => [name!, value!]),
      );
      expect(shown).toEqual({
        ifindex: String(item['ifindex']),
        wdev: `0x${(item['wdev'] as bigint).toString(16)}`,
        addr: item['mac'],
        type: TYPES[item['iftype'] as string],
      });
    }
    expect(all.length).toBeGreaterThanOrEqual(2);
    equal('get-interface', 'dump and one, with iw');
  });

  test('an interface is made, changed and deleted', async () => {
    if (family === undefined) return;
    await live(family, {
      create: { operation: 'new-interface', value: { wiphy: 0, ifname: 'nlwlan', iftype: 'station' } },
      read: { operation: 'get-interface', value: {}, among: (item) => item['ifname'] === 'nlwlan' },
      created: { wiphy: 0, ifname: 'nlwlan', iftype: 'station' },
      change: (item) => ({ operation: 'set-interface', value: { ifindex: item['ifindex'], iftype: 'ap' } }),
      changed: { iftype: 'ap' },
      remove: (item) => ({ operation: 'del-interface', value: { ifindex: item['ifindex'] } }),
    });
    await family.do('set-wiphy', { wiphy: 0, wiphyRetryShort: 9, wiphyRetryLong: 8 });
    expect((await radios()).get(0)).toMatchObject({ wiphyRetryShort: 9, wiphyRetryLong: 8 });
    await family.do('set-wiphy', { wiphy: 0, wiphyRetryShort: 7, wiphyRetryLong: 4 });
    equal('set-wiphy', 'read back');
  });

  test('features of the protocol, and the regulatory domain, as iw reg shows it', async () => {
    if (family === undefined) return;
    expect(await family.do('get-protocol-features', {})).toMatchObject({ protocolFeatures: ['split-wiphy-dump'] });
    equal('get-protocol-features', 'one, with what every kernel since 3.10 has');
    const domain = await family.do('get-reg', {});
    if (whyNoTool('iw') === undefined) expect(tool('iw reg get')).toContain(`country ${String(domain!['regAlpha2'])}:`);
    expect((await family.dump('get-reg'))[0]).toMatchObject({ regAlpha2: domain!['regAlpha2'] });
    equal('get-reg', 'dump and one, with iw');
  });
});
