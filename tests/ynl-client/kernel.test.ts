// Families at the running kernel.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { openFamily } from '../../src/index.ts';
import { rtLink } from '../../src/families/generated/rt-link.ts';
import { rejection } from '../client/support.ts';
import { runNode } from '../support/child.ts';
import { describeWith } from '../support/requirements.ts';
import { thrownBy } from '../support/thrown.ts';
import { type Equal, type Expect, expectTypes } from '../types/expect.ts';
import type { LinkMessage } from '../../src/families/generated/rt-link.ts';

describeWith('kernel', 'a family that ships', () => {
  test('makes, reads, changes and deletes, typed', async () => {
    await using links = await openFamily('rt-link');
    await links.do('newlink', { ifname: 'fam0', linkinfo: { kind: 'bridge' }, mtu: 1400 });
    const { value } = await links.do('getlink', { ifname: 'fam0' });
    expectTypes<[Expect<Equal<typeof value, LinkMessage>>]>();
    expect(value).toMatchObject({ ifname: 'fam0', mtu: 1400, linkinfo: { kind: 'bridge' } });
    expect(links.doSync('setlink', { ifiIndex: value.ifiIndex, mtu: 1300 }).value).toBeUndefined();
    const all = await links.dump('getlink').toArray();
    expect(all.find(({ ifname }) => ifname === 'fam0')?.mtu).toBe(1300);
    await links.do('dellink', { ifiIndex: value.ifiIndex });
    expect(await rejection(links.do('getlink', { ifname: 'fam0' }))).toMatchObject({ code: 'ENODEV' });
  });

  test('is opened by its module as well, and tells what it announces', async () => {
    await using links = await openFamily(rtLink);
    using subscription = links.subscribe('rtnlgrp-link');
    await links.do('newlink', { ifname: 'fam1', linkinfo: { kind: 'bridge' } });
    for await (const event of subscription) {
      if (event.kind !== 'notification' || event.name !== 'newlink-ntf' || event.value.ifname !== 'fam1') continue;
      expect(event).toMatchObject({ id: 16, value: { linkinfo: { kind: 'bridge' } } });
      break;
    }
    await links.do('dellink', { ifname: 'fam1' });
  });

  test('explains what the kernel refuses, in the words of the specification', async () => {
    await using links = await openFamily('rt-link');
    expect(
      await rejection(links.do('newlink', { ifname: 'fam2', linkinfo: { kind: 'bridge', data: { helloTime: 1 } } })),
    ).toMatchObject({ name: 'KernelError', code: 'ERANGE' });
    await using ethtool = await openFamily('ethtool');
    expect(await rejection(ethtool.do('linkinfo-get', { header: { devName: 'nosuch0' } }))).toMatchObject({
      code: 'ENODEV',
      attribute: 'header.devName',
      kernelMessage: 'no device matches name',
    });
    await expect(links.do('getlink', { ifiIndex: 999_999 })).rejects.toThrow('Cannot getlink: ENODEV');
  });

  test('lists itself through the controller, and knows what the running kernel takes', async () => {
    await using ethtool = await openFamily('ethtool');
    expect(ethtool.groups).toContain('monitor');
    expect(await ethtool.supports('linkinfo-get', 'header.devName')).toBe(true);
    expect(ethtool.supportsSync('linkinfo-get', 'header')).toBe(true);
    await expect(ethtool.supports('linkinfo-get', 'heather')).rejects.toThrow(RangeError);
    await using links = await openFamily('rt-link');
    expect(await links.supports('getlink', 'ifname')).toBeUndefined();
    const inside = links.attributesOf('newlink').get('linkinfo')!.inside;
    expect([...inside.keys()]).toEqual(['kind', 'data', 'xstats', 'slaveKind', 'slaveData']);
    expect(links.attributesOf('getlink', 'all').get('mtu')).toMatchObject({
      type: 4,
      constant: 'IFLA_MTU',
      kind: 'u32',
    });
    expect(thrownBy(() => links.attributesOf('gotlink' as never))).toBeInstanceOf(TypeError);
  });

  test('an attribute that the running kernel does not have is told apart', async () => {
    const spec = `
name: ethtool
protocol: genetlink-legacy
attribute-sets:
  - { name: header, attributes: [{ name: dev-index, type: u32 }, { name: no-such, type: u32, value: 77 }] }
  - { name: linkinfo, attributes: [{ name: header, type: nest, nested-attributes: header }, { name: more, type: u32, value: 99 }] }
operations:
  enum-model: directional
  list: [{ name: linkinfo-get, attribute-set: linkinfo, do: { request: { value: 2, attributes: [header] }, reply: { value: 2 } } }]
`;
    const folder = mkdtempSync(join(tmpdir(), 'nlmsg-spec-'));
    try {
      const file = join(folder, 'ethtool.yaml');
      writeFileSync(file, spec);
      await using ethtool = await openFamily('ethtool', { spec: file });
      expect(await ethtool.supports('linkinfo-get', 'header.devIndex')).toBe(true);
      expect(await ethtool.supports('linkinfo-get', 'header.noSuch')).toBe(false);
      expect(await ethtool.supports('linkinfo-get', 'more')).toBe(false);
    } finally {
      rmSync(folder, { recursive: true });
    }
    expect(await rejection(openFamily('ethtool', { spec: join(folder, 'gone.yaml') }))).toMatchObject({
      code: 'ERR_NETLINK_SPEC',
      cause: { code: 'ENOENT' },
    });
  });
});

describeWith('netlink', 'importing nlmsg', () => {
  test('loads no family and no YAML, and the sync forms load what they need', () => {
    const { status, stdout, stderr } = runNode(`
      import * as nlmsg from 'nlmsg';
      const before = Object.keys(nlmsg).length > 0;
      const links = nlmsg.openFamilySync('rt-link');
      console.log(before, links.doSync('getlink', { ifname: 'lo' }).value.ifiIndex);
      links.destroy();
      const controller = nlmsg.openFamilySync('nlctrl');
      console.log(controller.doSync('getfamily', { familyName: 'nlctrl' }).value.familyId);
      controller.destroy();
    `);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe('true 1\n16\n');
  });

  test('is free of what is loaded later', () => {
    const { status, stdout } = runNode(`
      import { readFileSync } from 'node:fs';
      import { fileURLToPath } from 'node:url';
      import { dirname, join } from 'node:path';
      const seen = new Set();
      const visit = (file) => {
        if (seen.has(file)) return;
        seen.add(file);
        for (const [, name] of readFileSync(file, 'utf8').matchAll(/^(?:import|export)[^'"]*from ['"](\\.[^'"]*)['"]/gm)) visit(join(dirname(file), name));
      };
      visit(fileURLToPath(import.meta.resolve('nlmsg')));
      console.log(seen.size > 50, [...seen].filter((file) => /generated|\\/ynl\\//.test(file)).length);
    `);
    expect([status, stdout]).toEqual([0, 'true 0\n']);
  });
});
