// tc: qdiscs, classes, filters, chains and actions, made from values, read back, changed, deleted, as tc(8) shows them.

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { KernelError } from '../../src/index.ts';
import { differences, type Value } from './compare.ts';
import { live } from './cycle.ts';
import { ProofFamily } from './family.ts';
import { proved } from './record.ts';
import { filterFields, qdiscFields } from './tc-fields.ts';
import { actions, CLASSES, FILTERS, QDISCS } from './tc-kinds.ts';
import { tool, toolJson, whyNoTool } from './tool.ts';
import { describeProof, IN_GUEST, openOrMissing } from './world.ts';

const [ROOT, INGRESS, CLSACT] = [0xffffffff, 0xfffffff1, 0xfffffff1];
const [HANDLE, INGRESS_HANDLE, IN] = [0x10000, 0xffff0000, 0xfffffff2];

describeProof('tc', () => {
  let family: ProofFamily;
  let links: ProofFamily;
  let ifindex = 0;
  let other = 0;
  let queues = 0;

  beforeAll(async () => {
    family = (await openOrMissing('tc'))!;
    links = await ProofFamily.open('rt-link');
    const pair = (name: string, peer: string): Value => ({
      ifname: name,
      numTxQueues: name === 'queues' ? 4 : 1,
      linkinfo: { kind: 'veth', data: { peer: { ifname: peer } } },
    });
    await links.do('newlink', pair('ends', 'other'));
    await links.do('newlink', pair('queues', 'queues2'));
    const indexOf = async (ifname: string): Promise<number> =>
      (await links.do('getlink', { ifname }))!['ifiIndex'] as number;
    [ifindex, other, queues] = [await indexOf('ends'), await indexOf('other'), await indexOf('queues')];
  });
  afterAll(async () => {
    for (const ifname of ['ends', 'queues']) await links.do('dellink', { ifname });
    await links.close();
    await family.close();
  });

  /** Works, or is refused since the kernel of this machine has no such kind. */
  async function known(operation: string, kind: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const isAbsent =
        error instanceof KernelError &&
        (['ENOENT', 'EPERM'].includes(error.code) ||
          /not found|unknown|Unknown|module/.test(error.kernelMessage ?? ''));
      if (IN_GUEST || !isAbsent) throw error;
      proved({
        family: 'tc',
        operation,
        outcome: 'refused',
        detail: `${kind}: ${error.code}, ${error.code === 'EPERM' ? 'not from a user namespace' : 'no such kind in the kernel of this machine'}`,
      });
    }
  }
  const withOptions = (options: Value | undefined): Value => (options === undefined ? {} : { options });

  describe('qdiscs', () => {
    test.each(QDISCS)('$kind', async ({ kind, options, answer, change, queues: many, ingress, silent, noJson }) => {
      const key = {
        ifindex: many ? queues : ifindex,
        parent: ingress ? (kind === 'clsact' ? CLSACT : INGRESS) : ROOT,
        handle: ingress ? INGRESS_HANDLE : HANDLE,
      };
      const isIt = (item: Value): boolean =>
        item['ifindex'] === key.ifindex && item['handle'] === key.handle && item['kind'] === kind;
      const expected = silent ? undefined : (answer ?? options);
      await known('newqdisc', kind, () =>
        live(family, {
          detail: kind,
          create: { operation: 'newqdisc', value: { ...key, kind, ...withOptions(options) } },
          read: { operation: 'getqdisc', value: {}, among: isIt },
          created: { kind, ...withOptions(expected) },
          compare: (item) => {
            if (noJson || whyNoTool('tc') !== undefined) return;
            const shown = toolJson<Value>(`tc -j -s -d qdisc show dev ${many ? 'queues' : 'ends'}`);
            const theirs = shown.find((each) => each['kind'] === kind)!;
            expect(differences(theirs, item, qdiscFields(kind))).toEqual([]);
          },
          ...(change !== undefined && {
            change: () => ({ operation: 'changeqdisc', value: { ...key, kind, options: change } }),
            changed: { options: change },
          }),
          remove: () => ({ operation: 'delqdisc', value: key }),
        }),
      );
    });

    test('one that is asked for, by its handle', async () => {
      await known('getqdisc', 'pfifo', async () => {
        const key = { ifindex, parent: ROOT, handle: HANDLE };
        await family.do('newqdisc', { ...key, kind: 'pfifo', options: { limit: 5 } });
        expect(await family.do('getqdisc', key)).toMatchObject({
          kind: 'pfifo',
          options: { limit: 5 },
        });
        await family.do('delqdisc', key);
        proved({ family: 'tc', operation: 'getqdisc', outcome: 'equal', detail: 'one' });
      });
    });
  });

  describe('classes', () => {
    test.each(CLASSES)('$kind', async ({ kind, options, answer, change, changed }) => {
      await known('newtclass', kind, async () => {
        const qdisc = { ifindex, parent: ROOT, handle: HANDLE };
        const init = kind === 'htb' ? { options: { init: { version: 3, rate2quantum: 10, defcls: 0x20 } } } : {};
        await family.do('delqdisc', qdisc).catch(() => undefined);
        await family.do('newqdisc', { ...qdisc, kind, ...init });
        const key = { ifindex, parent: HANDLE, handle: HANDLE + 1 };
        try {
          await live(family, {
            detail: kind,
            create: { operation: 'newtclass', value: { ...key, kind, options } },
            read: { operation: 'gettclass', value: { ifindex }, among: (item) => item['handle'] === key.handle },
            created: { kind, options: answer ?? options },
            compare: (item) => {
              if (whyNoTool('tc') !== undefined) return;
              // tc prints no JSON of classes.
              expect(item).toMatchObject({ handle: 0x10001 });
              expect(tool('tc class show dev ends')).toContain(`class ${kind} 1:1 root`);
            },
            change: () => ({ operation: 'changetclass', value: { ...key, kind, options: change } }),
            changed: { options: changed ?? change },
            remove: () => ({ operation: 'deltclass', value: key }),
          });
        } finally {
          await family.do('delqdisc', qdisc);
        }
      });
    });
  });

  describe('filters', () => {
    const qdisc = (): Value => ({ ifindex, parent: CLSACT, handle: INGRESS_HANDLE });
    let hasClsact = true;
    beforeAll(async () => {
      await known('newqdisc', 'clsact', () =>
        family.do('newqdisc', { ...qdisc(), kind: 'clsact' }).then(() => undefined),
      ).catch(() => (hasClsact = false));
    });
    afterAll(async () => {
      if (hasClsact) await family.do('delqdisc', qdisc()).catch(() => undefined);
    });
    const info = (preference: number, protocol: number): number =>
      preference * 0x10000 + (((protocol & 0xff) << 8) | (protocol >> 8));
    const protocolText: Readonly<Record<number, string>> = { 3: 'all', 0x0800: 'ip', 0x8100: '802.1Q' };

    test.each(FILTERS.map((filter, index) => [filter.kind, index + 1, filter] as const))(
      '%s, number %d',
      async (kind, preference, { protocol, options, answer, handle = 0, noJson }) => {
        await known('newtfilter', kind, () => {
          const key = { ifindex, parent: IN, handle, info: info(preference, protocol) };
          return live(family, {
            detail: kind,
            create: { operation: 'newtfilter', value: { ...key, kind, options } },
            read: {
              operation: 'gettfilter',
              value: { ifindex, parent: IN },
              among: (item) => item['kind'] === kind && item['handle'] !== 0 && at(item, 'sel', kind),
            },
            created: { kind, info: key.info, options: answer ?? options },
            compare: (item) => {
              if (noJson || whyNoTool('tc') !== undefined) return;
              const shown = toolJson<Value>('tc -j -s -d filter show dev ends ingress');
              const theirs = shown.filter((each) => each['kind'] === kind && each['options'] !== undefined).at(-1)!;
              const fields = filterFields(kind, preference, protocolText[protocol]!);
              expect(differences(theirs, item, fields)).toEqual([]);
            },
            ...(kind === 'basic' && {
              change: (item: Value) => ({
                operation: 'changetfilter',
                value: { ...key, handle: item['handle'], kind, options: { classid: 0x10002 } },
              }),
              changed: { options: { classid: 0x10002 } },
            }),
            remove: (item) => ({
              operation: 'deltfilter',
              value: { ...key, handle: kind === 'cgroup' ? 0 : item['handle'], kind },
            }),
          });
        });
      },
    );
    /** u32 has tables among its filters, which select nothing. */
    const at = (item: Value, name: string, kind: string): boolean =>
      kind !== 'u32' || (item['options'] as Value | undefined)?.[name] !== undefined;

    test('one that is asked for, by its handle', async () => {
      await known('gettfilter', 'matchall', async () => {
        const key = { ifindex, parent: IN, info: info(9, 3), kind: 'matchall' };
        await family.do('newtfilter', { ...key, handle: 1, options: { classid: 0x10001 } });
        expect(await family.do('gettfilter', { ...key, handle: 1 })).toMatchObject({
          kind: 'matchall',
          options: { classid: 0x10001 },
        });
        await family.do('deltfilter', { ...key, handle: 1 });
        proved({ family: 'tc', operation: 'gettfilter', outcome: 'equal', detail: 'one' });
      });
    });

    test('a chain', async () => {
      await known('newchain', 'flower', () => {
        const key = { ifindex, parent: IN, chain: 5 };
        return live(family, {
          create: {
            operation: 'newchain',
            value: { ...key, kind: 'flower', options: { keyEthType: 0x0800 } },
          },
          read: { operation: 'getchain', value: { ifindex, parent: IN }, among: (item) => item['chain'] === 5 },
          created: { chain: 5, kind: 'flower' },
          compare: (item) => {
            if (whyNoTool('tc') !== undefined) return;
            expect(toolJson<Value>('tc -j chain show dev ends ingress')).toContainEqual(
              expect.objectContaining({ chain: item['chain'] }),
            );
          },
          remove: () => ({ operation: 'delchain', value: key }),
        });
      });
    });
  });

  describe('actions', () => {
    test.each(actions(0).map(({ kind }, index) => [kind, index] as const))('%s', async (kind, index) => {
      const { options, answer, noJson } = actions(other)[index]!;
      const only = (extra: Value = {}): Value => ({ tab: [{ kind, ...extra }] });
      const mine = (items: readonly Value[]): Value[] =>
        items.flatMap((item) => (item['tab'] as Value[] | undefined) ?? []);
      await known('newaction', kind, async () => {
        expect(mine(await family.dump('getaction', only()))).toEqual([]);
        await family.do('newaction', only({ options }));
        const [item] = mine(await family.dump('getaction', only()));
        expect(item).toMatchObject({ kind, options: answer ?? {} });
        const inside = item!['options'] as Value;
        const struct = ['parms', 'tbf', 'parmsEx', 'act']
          .map((name) => inside[name])
          .find((each) => each !== undefined);
        const number = struct as { index: number };
        const [again] = mine(await family.all('getaction', only({ index: number.index })));
        expect(again).toMatchObject({ kind, options: answer ?? {} });
        if (!noJson && whyNoTool('tc') === undefined) {
          const shown = toolJson<{ actions?: Value[] }>(`tc -j actions list action ${kind}`);
          const kinds = shown.flatMap((each) => each.actions ?? []).map((each) => each['kind'] ?? each['type']);
          expect(kinds).toEqual([kind]);
        }
        await family.do('delaction', only({ index: number.index }));
        expect(mine(await family.dump('getaction', only()))).toEqual([]);
        for (const operation of ['newaction', 'getaction', 'delaction']) {
          proved({ family: 'tc', operation, outcome: 'equal', detail: kind });
        }
      });
    });
  });
});
