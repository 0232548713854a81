// rt-link: links of every kind, made from values, read back, compared with ip(8), changed, deleted.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { KernelError } from '../../src/index.ts';
import { at, differences, dumpDifferences, type Value } from './compare.ts';
import { type Life, live } from './cycle.ts';
import { ProofFamily } from './family.ts';
import { linkFields } from './ip-link-fields.ts';
import { LINK_KINDS, type LinkKind } from './link-kinds.ts';
import { proved } from './record.ts';
import { toolJson, whyNoTool } from './tool.ts';
import { undecodedIn } from '../families/undecoded.ts';
import { describeProof, IN_GUEST, KERNEL, openOrMissing, refusal } from './world.ts';

const NAME = 'nlproof';
const MTU = 1300;
const AF_BRIDGE = 7;

describeProof('rt-link', () => {
  let family: ProofFamily;
  const indices = new Map<string, number>();

  beforeAll(async () => {
    family = (await openOrMissing('rt-link'))!;
    for (const [name, peer] of [
      ['parent', 'second'],
      ['third', 'fourth'],
      ['fifth', 'sixth'],
    ] as const) {
      const data = { peer: { ifname: peer } };
      await family.do('newlink', { ifname: name, linkinfo: { kind: 'veth', data } });
      for (const each of [name, peer]) {
        const link = await family.do('getlink', { ifname: each });
        indices.set(each, link!['ifiIndex'] as number);
        await family.do('setlink', { ifiIndex: link!['ifiIndex'], ifiFlags: ['up'], ifiChange: 1 });
      }
    }
  });
  afterAll(async () => {
    for (const name of ['parent', 'third', 'fifth']) await family.do('dellink', { ifname: name });
    await family.close();
  });

  /** The kind's own attributes, with indices where the test has them. */
  function dataOf(kind: LinkKind, set: Value): Value {
    if (kind.kind !== 'hsr') return set;
    return { ...set, slave1: indices.get('third'), slave2: indices.get('fourth') };
  }

  /** Makes one, or records why this kernel does not: a guest's must, but for what it is known to lack. */
  async function made(kind: LinkKind, work: () => Promise<unknown>): Promise<boolean> {
    const known = kind.absent?.[KERNEL];
    try {
      await work();
    } catch (error) {
      const isAbsent = error instanceof KernelError && error.code === 'EOPNOTSUPP';
      if (!isAbsent || (IN_GUEST && known === undefined)) throw error;
      const reason = error.kernelMessage === 'Unknown device type' ? 'no such kind' : 'not with these attributes';
      const detail = `${kind.kind}: EOPNOTSUPP, ${known ?? `${reason} in the kernel of this machine`}`;
      proved({ family: 'rt-link', operation: 'newlink', outcome: 'refused', detail });
      return false;
    }
    expect(known).toBeUndefined();
    return true;
  }

  describe.each(LINK_KINDS.filter(({ not }) => not === undefined))('$kind', (kind) => {
    const sets = kind.data ?? [{}];
    test.each(sets.map((set, index) => [index + 1, set] as const))('set %d', async (number, set) => {
      const data = dataOf(kind, set);
      const expected = kind.answers?.[number - 1] ?? data;
      const linkinfo = { kind: kind.kind, ...(kind.data !== undefined && { data }) };
      const below = kind.on === undefined ? {} : { link: indices.get(kind.on) };
      const life: Life = {
        detail: kind.kind,
        create: { operation: 'newlink', value: { ifname: NAME, ...below, ...kind.link, linkinfo } },
        read: { operation: 'getlink', value: { ifname: NAME } },
        created: {
          ifname: NAME,
          ...below,
          linkinfo: {
            kind: kind.kind,
            ...(kind.data !== undefined && Object.keys(expected).length > 0 && { data: expected }),
          },
        },
        ...(number === 1 &&
          kind.change !== undefined && {
            change: (item) => ({
              operation: 'changelink',
              value: { ifiIndex: item['ifiIndex'], linkinfo: { kind: kind.kind, data: kind.change! } },
            }),
            changed: { linkinfo: { data: kind.change } },
          }),
        remove: (item) => ({ operation: 'dellink', value: { ifiIndex: item['ifiIndex'] } }),
      };
      await made(kind, () => live(family, life));
    });
  });

  test('all links, with what they are made of, as ip shows them', async () => {
    const names: string[] = [];
    try {
      for (const [index, kind] of LINK_KINDS.entries()) {
        if (kind.not !== undefined) continue;
        const name = `nl${index}`;
        const given = dataOf(kind, kind.data?.[0] ?? {});
        const data = given['peer'] === undefined ? given : { ...given, peer: { ifname: `nl${index}p` } };
        const below = kind.on === undefined ? {} : { link: indices.get(kind.on) };
        const linkinfo = { kind: kind.kind, ...(kind.data !== undefined && { data }) };
        const value = { ifname: name, ...below, ...kind.link, linkinfo };
        if (await made(kind, () => family.do('newlink', value))) names.push(name);
      }
      const ours = await family.dump('getlink', {});
      const bridges = await family.dump('getlink', { ifiFamily: AF_BRIDGE, extMask: ['brvlan', 'mrp', 'mst'] });
      for (const link of [...ours, ...bridges])
        expect([link['ifname'], undecodedIn(link)]).toEqual([link['ifname'], []]);
      if (whyNoTool('ip') === undefined) {
        const key = { theirs: (link: Value) => link['ifindex'], ours: (link: Value) => link['ifiIndex'] };
        expect(dumpDifferences({ theirs: toolJson('ip -j -d link'), ours, key, fields: linkFields(ours) })).toEqual([]);
        proved({ family: 'rt-link', operation: 'getlink', outcome: 'equal', detail: 'dump, with ip' });
      }
    } finally {
      for (const name of names.reverse()) await family.do('dellink', { ifname: name }).catch(() => undefined);
    }
  });

  test.each(LINK_KINDS.flatMap(({ kind, not, code }) => (not === undefined ? [] : [[kind, not, code!] as const])))(
    '%s cannot be made so: it %s',
    async (kind, not, code) => {
      const error = await refusal(family.do('newlink', { ifname: NAME, linkinfo: { kind } }));
      if (error.kernelMessage !== 'Unknown device type') expect(error.code).toBe(code);
      proved({ family: 'rt-link', operation: 'newlink', outcome: 'refused', detail: `${kind}: ${code}, it ${not}` });
    },
  );

  test('setlink changes what every link has, and ip shows it', async () => {
    const ifiIndex = indices.get('parent')!;
    const value = { mtu: MTU, ifalias: 'the alias', group: 7, txqlen: 77, address: '02:00:00:00:00:99' };
    await family.do('setlink', { ifiIndex, ...value });
    const item = (await family.do('getlink', { ifiIndex }))!;
    expect(item).toMatchObject(value);
    if (whyNoTool('ip') === undefined) {
      const links = await family.dump('getlink');
      expect(differences(toolJson('ip -j -d link show dev parent')[0]!, item, linkFields(links))).toEqual([]);
    }
    proved({ family: 'rt-link', operation: 'setlink', outcome: 'equal' });
  });

  test('the VLANs of a port, made and read back', async () => {
    const ifiIndex = indices.get('parent')!;
    const data = { vlanFiltering: 1, vlanDefaultPvid: 0 };
    if (
      !(await made({ kind: 'bridge' }, () =>
        family.do('newlink', { ifname: NAME, linkinfo: { kind: 'bridge', data } }),
      ))
    )
      return;
    try {
      const master = (await family.do('getlink', { ifname: NAME }))!['ifiIndex'];
      await family.do('setlink', { ifiIndex, master });
      const vlanInfo = [
        { flags: ['pvid', 'untagged'], vid: 7 },
        { flags: ['range-begin'], vid: 10 },
        { flags: ['range-end'], vid: 20 },
      ];
      await family.do('setlink', { ifiFamily: AF_BRIDGE, ifiIndex, afSpec: { vlanInfo } });
      const ports = await family.dump('getlink', { ifiFamily: AF_BRIDGE, extMask: ['brvlan-compressed'] });
      expect(ports.find((port) => port['ifiIndex'] === ifiIndex)).toMatchObject({ master, afSpec: { vlanInfo } });
      proved({ family: 'rt-link', operation: 'setlink', outcome: 'equal', detail: 'VLANs of a port' });
    } finally {
      await family.do('dellink', { ifname: NAME });
    }
  });

  test('getstats counts what ip -s counts', async () => {
    const ifindex = indices.get('parent')!;
    const LINK_64 = 1; // IFLA_STATS_FILTER_BIT(IFLA_STATS_LINK_64)
    const one = (await family.do('getstats', { ifindex, filterMask: LINK_64 }))!;
    const all = await family.dump('getstats', { filterMask: LINK_64 });
    const links = await family.dump('getlink');
    expect(all.map((each) => each['ifindex'])).toEqual(links.map((each) => each['ifiIndex']));
    expect(one['link64']).toHaveProperty('rxBytes', expect.any(BigInt));
    const counted = ['rxPackets', 'txPackets', 'rxDropped'].map((name) => at(one, `link64.${name}`));
    const again = (await family.do('getlink', { ifiIndex: ifindex }))!;
    const later = ['rxPackets', 'txPackets', 'rxDropped'].map((name) => at(again, `stats64.${name}`));
    counted.forEach((count, index) => {
      expect(later[index]).toBeGreaterThanOrEqual(count as bigint);
    });
    proved({ family: 'rt-link', operation: 'getstats', outcome: 'equal', detail: 'one, with getlink' });
    proved({ family: 'rt-link', operation: 'getstats', outcome: 'ran', detail: 'dump' });
  });
});
