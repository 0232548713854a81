// nftables: tables, chains, rules, sets, elements, objects and flow tables, in batches, as nft(8) shows them.

import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { doOperation, NETLINK_NETFILTER, NetlinkClient } from '../../src/index.ts';
import { commitBatch } from '../../src/netfilter/index.ts';
import { at, type Value } from './compare.ts';
import { unlessRefused } from './expected.ts';
import { ProofFamily } from './family.ts';
import { proved } from './record.ts';
import { tool, whyNoTool } from './tool.ts';
import { describeProof, KERNEL, openOrMissing, reasonOf, refusal } from './world.ts';

const SUBSYSTEM = 10; // NFNL_SUBSYS_NFTABLES
const INET = 1; // NFPROTO_INET
const IPV4 = 2;
const header = { nfgenFamily: INET };
const table = 'nlproof';
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);

type Request = readonly [operation: string, value: Value];

describeProof('nftables', () => {
  let family: ProofFamily | undefined;
  let client: NetlinkClient;
  let works = true;

  beforeAll(async () => {
    family = await openOrMissing('nftables');
    client = NetlinkClient.open({ protocol: NETLINK_NETFILTER });
    if (family === undefined) return;
    works = await unlessRefused('nftables', 'getgen', undefined, async () => {
      expect(await family!.do('getgen', {})).toHaveProperty('id');
      proved({ family: 'nftables', operation: 'getgen', outcome: 'equal', detail: 'one' });
    });
  });
  afterAll(async () => {
    await client.close();
    await family?.close();
  });
  beforeEach(async () => {
    if (works) await commit(['newtable', { ...header, name: table }], ['deltable', { ...header, name: table }]);
  });

  async function commit(...requests: readonly Request[]): Promise<void> {
    await commitBatch(client, {
      subsystem: SUBSYSTEM,
      requests: requests.map(([operation, value]) => ({
        operation: doOperation(family!.client.family, operation as never),
        value: value as never,
      })),
    });
  }
  /** Commits, and records what was committed and read back. */
  async function committed(detail: string, ...requests: readonly Request[]): Promise<void> {
    await commit(...requests);
    for (const operation of new Set(requests.map(([name]) => name))) {
      proved({ family: 'nftables', operation, outcome: 'equal', detail });
    }
    for (const operation of ['batch-begin', 'batch-end'])
      proved({ family: 'nftables', operation, outcome: 'ran', detail: 'by commitBatch' });
  }
  /** What nft shows of one kind of object in our table. */
  function nft(kind: string): Value[] {
    const whole = JSON.parse(tool(`nft -j list table inet ${table}`)) as { nftables: Record<string, Value>[] };
    return whole.nftables.flatMap((each) => (each[kind] === undefined ? [] : [each[kind]]));
  }
  const mine = (items: readonly Value[]): Value[] =>
    items.filter((item) => item['table'] === table || item['name'] === table);
  const equal = (operation: string, detail: string): void => {
    proved({ family: 'nftables', operation, outcome: 'equal', detail });
  };

  test('a table', async () => {
    if (family === undefined || !works) return;
    await committed('table', ['newtable', { ...header, name: table, flags: [], userdata: bytes(0, 3, 104, 105, 0) }]);
    const one = await family.do('gettable', { ...header, name: table });
    expect(one).toMatchObject({ name: table, use: 0, userdata: bytes(0, 3, 104, 105, 0) });
    expect(mine(await family.dump('gettable'))).toEqual([one]);
    if (whyNoTool('nft') === undefined)
      expect(nft('table')).toMatchObject([{ family: 'inet', name: table, handle: Number(one!['handle']) }]);
    equal('gettable', 'dump and one, with nft');
    await committed('table', ['newtable', { ...header, name: table, flags: ['dormant'] }]);
    expect(await family.do('gettable', { ...header, name: table })).toMatchObject({ flags: ['dormant'] });
    await committed('table', ['deltable', { ...header, name: table }]);
    expect(mine(await family.dump('gettable'))).toEqual([]);
  });

  test('chains, of a hook and of none', async () => {
    if (family === undefined || !works) return;
    const base = {
      ...header,
      table,
      name: 'base',
      type: 'filter',
      hook: { num: 1, priority: -5 },
      policy: 1,
      counters: { packets: 3n, bytes: 4n },
    };
    await committed(
      'table',
      ['newtable', { ...header, name: table }],
      ['newchain', base],
      ['newchain', { ...header, table, name: 'plain' }],
    );
    const one = await family.do('getchain', { ...header, table, name: 'base' });
    expect(one).toMatchObject({
      table,
      name: 'base',
      type: 'filter',
      hook: { num: 1, priority: -5 },
      policy: 1,
      flags: ['base'],
      counters: { packets: 3n, bytes: 4n },
    });
    const all = mine(await family.dump('getchain', header));
    expect(all.map((each) => each['name']).sort()).toEqual(['base', 'plain']);
    if (whyNoTool('nft') === undefined) {
      const shown = nft('chain');
      expect(shown).toHaveLength(2);
      expect(shown.find((each) => each['name'] === 'base')).toEqual({
        family: 'inet',
        table,
        name: 'base',
        handle: Number(one!['handle']),
        type: one!['type'],
        hook: 'input',
        prio: at(one, 'hook.priority'),
        policy: 'accept',
      });
    }
    equal('getchain', 'dump and one, with nft');
    await committed('policy', ['newchain', { ...header, table, name: 'base', policy: 0 }]);
    expect(await family.do('getchain', { ...header, table, name: 'base' })).toMatchObject({ policy: 0 });
    await committed('chain', ['delchain', { ...header, table, name: 'plain' }]);
    expect(mine(await family.dump('getchain', header)).map((each) => each['name'])).toEqual(['base']);
  });

  test('rules of many expressions', async () => {
    if (family === undefined || !works) return;
    const cmp = (sreg: number, value: Uint8Array, op = 'eq'): Value => ({
      name: 'cmp',
      data: { sreg, op, data: { value } },
    });
    const expressions = {
      elem: [
        { name: 'meta', data: { dreg: 1, key: 'nfproto' } },
        cmp(1, bytes(2)),
        { name: 'payload', data: { dreg: 'reg-1', base: 'network-header', offset: 12, len: 4 } },
        {
          name: 'bitwise',
          data: {
            sreg: 1,
            dreg: 1,
            len: 4,
            op: 'mask-xor',
            mask: { value: bytes(255, 255, 255, 0) },
            xor: { value: bytes(0, 0, 0, 0) },
          },
        },
        cmp(1, bytes(192, 0, 2, 0)),
        { name: 'meta', data: { dreg: 1, key: 'l4-proto' } },
        cmp(1, bytes(6)),
        { name: 'payload', data: { dreg: 'reg-1', base: 'transport-header', offset: 2, len: 2 } },
        cmp(1, bytes(0, 22)),
        { name: 'ct', data: { dreg: 1, key: 'state' } },
        cmp(1, bytes(0, 0, 0, 0), 'neq'),
        { name: 'limit', data: { rate: 10n, unit: 1n, burst: 5, type: 'pkts' } },
        { name: 'counter', data: { packets: 3n, bytes: 4n } },
        { name: 'log', data: { prefix: 'x', level: 'info' } },
        { name: 'immediate', data: { dreg: 0, data: { verdict: { code: 'accept' } } } },
      ],
    };
    await committed(
      'chain',
      ['newtable', { ...header, name: table }],
      ['newchain', { ...header, table, name: 'chain' }],
      ['newchain', { ...header, table, name: 'other' }],
    );
    await committed('rule', [
      'newrule',
      { ...header, table, chain: 'chain', expressions, userdata: bytes(0, 3, 104, 105, 0) },
    ]);
    await committed('rule', [
      'newrule',
      {
        ...header,
        table,
        chain: 'chain',
        expressions: {
          elem: [
            { name: 'fib', data: { dreg: 1, result: 'addrtype', flags: ['daddr'] } },
            cmp(1, bytes(2, 0, 0, 0)),
            {
              name: 'range',
              data: {
                sreg: 1,
                op: 'neq',
                fromData: { value: bytes(0, 0, 0, 1) },
                toData: { value: bytes(0, 0, 0, 9) },
              },
            },
            { name: 'numgen', data: { dreg: 1, modulus: 5, type: 'random', offset: 1 } },
            { name: 'immediate', data: { dreg: 0, data: { verdict: { code: 'jump', chain: 'other' } } } },
          ],
        },
      },
    ]);
    await committed('rule', [
      'newrule',
      {
        ...header,
        table,
        chain: 'chain',
        expressions: { elem: [{ name: 'reject', data: { type: 'icmpx-unreach', icmpCode: 'icmpx-port-unreach' } }] },
      },
    ]);
    const rules = mine(await family.dump('getrule', { ...header, table, chain: 'chain' }));
    expect(rules).toHaveLength(3);
    const names = (rule: Value): unknown => (at(rule, 'expressions.elem') as Value[]).map((each) => each['name']);
    expect(names(rules[0]!)).toEqual(expressions.elem.map(({ name }) => name));
    expect(rules[0]).toMatchObject({ userdata: bytes(0, 3, 104, 105, 0) });
    const read = at(rules[0], 'expressions.elem') as Value[];
    expect(read[11]).toMatchObject({ data: { rate: 10n, unit: 1n, burst: 5 } });
    expect(read[12]).toMatchObject({ data: { packets: 3n, bytes: 4n } });
    expect(read[13]).toMatchObject({ data: { prefix: 'x', level: 'info' } });
    expect(read[14]).toMatchObject({ data: { data: { verdict: { code: 'accept' } } } });
    expect(at(rules[1], 'expressions.elem')).toMatchObject([
      { name: 'fib', data: { result: 'addrtype', flags: ['daddr'] } },
      {},
      {},
      { data: { modulus: 5, type: 'random' } },
      { data: { data: { verdict: { code: 'jump', chain: 'other' } } } },
    ]);
    const handle = rules[0]!['handle'];
    expect(await family.do('getrule', { ...header, table, chain: 'chain', handle })).toMatchObject({ handle });
    if (whyNoTool('nft') === undefined) {
      const [first, , third] = nft('rule') as [Value, Value, Value];
      expect(first).toEqual({
        family: 'inet',
        table,
        chain: 'chain',
        handle: Number(handle),
        comment: 'hi',
        expr: [
          {
            match: {
              op: '==',
              left: { payload: { protocol: 'ip', field: 'saddr' } },
              right: { prefix: { addr: '192.0.2.0', len: 24 } },
            },
          },
          { match: { op: '==', left: { payload: { protocol: 'tcp', field: 'dport' } }, right: 22 } },
          { match: { op: '!=', left: { ct: { key: 'state' } }, right: expect.anything() } },
          { limit: { rate: 10, burst: 5, per: 'second' } },
          { counter: { packets: 3, bytes: 4 } },
          { log: { prefix: 'x', level: 'info' } },
          { accept: null },
        ],
      });
      expect(third['expr']).toEqual([{ reject: { type: 'icmpx', expr: 'port-unreachable' } }]);
    }
    equal('getrule', 'dump and one, with nft');
    await unlessRefused(
      'nftables',
      'getrule-reset',
      { code: 'EINVAL', why: 'came with 6.2', on: ['6.1-full'] },
      async () => {
        await family!.do('getrule-reset', { ...header, table, chain: 'chain', handle });
        const after = await family!.do('getrule', { ...header, table, chain: 'chain', handle });
        expect((at(after, 'expressions.elem') as Value[])[12]).toMatchObject({ data: { packets: 0n, bytes: 0n } });
        equal('getrule-reset', 'counters begin anew');
      },
    );
    await committed('rule', ['delrule', { ...header, table, chain: 'chain', handle }]);
    expect(mine(await family.dump('getrule', { ...header, table, chain: 'chain' }))).toHaveLength(2);
  });

  test('sets, their elements, and rules that look up in them', async () => {
    if (family === undefined || !works) return;
    const set = { ...header, table, name: 'addresses', flags: ['interval'], keyType: 7, keyLen: 4, id: 1 };
    const timed = {
      ...header,
      table,
      name: 'timed',
      flags: ['timeout', 'eval'],
      keyType: 7,
      keyLen: 4,
      id: 2,
      timeout: 10000n,
      gcInterval: 5000,
      desc: { size: 100 },
    };
    const key = (...address: number[]): Value => ({ key: { value: bytes(...address) } });
    await committed(
      'set',
      ['newtable', { ...header, name: table }],
      ['newchain', { ...header, table, name: 'chain' }],
      ['newset', set],
      ['newset', timed],
    );
    await committed(
      'elements',
      [
        'newsetelem',
        {
          ...header,
          table,
          set: 'addresses',
          elements: { elem: [key(10, 0, 0, 0), { ...key(10, 0, 1, 0), flags: ['interval-end'] }] },
        },
      ],
      [
        'newsetelem',
        { ...header, table, set: 'timed', elements: { elem: [{ ...key(192, 0, 2, 1), timeout: 60000n }] } },
      ],
    );
    const one = await family.do('getset', { ...header, table, name: 'timed' });
    expect(one).toMatchObject({
      name: 'timed',
      flags: ['timeout', 'eval'],
      keyLen: 4,
      timeout: 10000n,
      gcInterval: 5000,
      desc: { size: 100 },
    });
    expect(
      mine(await family.dump('getset', header))
        .map((each) => each['name'])
        .sort(),
    ).toEqual(['addresses', 'timed']);
    const elements = (items: readonly Value[]): Value[] =>
      items.flatMap((item) => (at(item, 'elements.elem') as Value[] | undefined) ?? []);
    const interval = elements(await family.dump('getsetelem', { ...header, table, set: 'addresses' }));
    expect(interval).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ key: { value: bytes(10, 0, 0, 0) } }),
        expect.objectContaining({ flags: ['interval-end'] }),
      ]),
    );
    expect(elements(await family.dump('getsetelem', { ...header, table, set: 'timed' }))).toMatchObject([
      { ...key(192, 0, 2, 1), timeout: 60000n },
    ]);
    const single = await family.do('getsetelem', {
      ...header,
      table,
      set: 'timed',
      elements: { elem: [key(192, 0, 2, 1)] },
    });
    expect(at(single, 'elements.elem')).toMatchObject([{ timeout: 60000n }]);
    await committed('lookup', [
      'newrule',
      {
        ...header,
        table,
        chain: 'chain',
        expressions: {
          elem: [
            { name: 'payload', data: { dreg: 'reg-1', base: 'network-header', offset: 12, len: 4 } },
            { name: 'lookup', data: { set: 'addresses', sreg: 1 } },
            { name: 'dynset', data: { setName: 'timed', op: 'update', sregKey: 'reg-1', timeout: 30000n } },
            { name: 'immediate', data: { dreg: 0, data: { verdict: { code: 'drop' } } } },
          ],
        },
      },
    ]);
    const [rule] = mine(await family.dump('getrule', { ...header, table, chain: 'chain' }));
    expect(at(rule, 'expressions.elem')).toMatchObject([
      {},
      { name: 'lookup', data: { set: 'addresses' } },
      { name: 'dynset', data: { setName: 'timed', op: 'update', timeout: 30000n } },
      {},
    ]);
    if (whyNoTool('nft') === undefined) {
      const shown = nft('set');
      expect(shown.find((each) => each['name'] === 'addresses')).toMatchObject({
        type: 'ipv4_addr',
        flags: ['interval'],
        elem: [{ prefix: { addr: '10.0.0.0', len: 24 } }],
      });
      expect(shown.find((each) => each['name'] === 'timed')).toMatchObject({
        size: 100,
        timeout: 10,
        'gc-interval': 5,
        elem: [{ elem: { val: '192.0.2.1', timeout: 60 } }],
      });
    }
    equal('getset', 'dump and one, with nft');
    equal('getsetelem', 'dump and one, with nft');
    await unlessRefused(
      'nftables',
      'getsetelem-reset',
      { code: 'EINVAL', why: 'came with 6.5', on: ['6.1-full'] },
      async () => {
        await family!.dump('getsetelem-reset', { ...header, table, set: 'timed' });
        proved({ family: 'nftables', operation: 'getsetelem-reset', outcome: 'ran', detail: 'dump' });
      },
    );
    await committed('elements', [
      'delsetelem',
      { ...header, table, set: 'timed', elements: { elem: [key(192, 0, 2, 1)] } },
    ]);
    expect(elements(await family.dump('getsetelem', { ...header, table, set: 'timed' }))).toEqual([]);
    const handle = rule!['handle'];
    await committed(
      'set',
      ['delrule', { ...header, table, chain: 'chain', handle }],
      ['delset', { ...header, table, name: 'timed' }],
    );
    expect(mine(await family.dump('getset', header)).map((each) => each['name'])).toEqual(['addresses']);
  });

  test('objects: counters, quotas, limits', async () => {
    if (family === undefined || !works) return;
    const objects: [string, string, Value][] = [
      ['c', 'counter', { packets: 3n, bytes: 4n }],
      ['q', 'quota', { bytes: 1000n, flags: ['invert'], consumed: 5n }],
      ['l', 'limit', { rate: 10n, unit: 1n, burst: 5, type: 'pkts' }],
    ];
    await commit(['newtable', { ...header, name: table }]);
    for (const [name, type, data] of objects) {
      await committed(type, ['newobj', { ...header, table, name, type, data }]);
      expect(await family.do('getobj', { ...header, table, name, type })).toMatchObject({ name, type, data, use: 0 });
    }
    expect(
      mine(await family.dump('getobj', header))
        .map((each) => each['name'])
        .sort(),
    ).toEqual(['c', 'l', 'q']);
    if (whyNoTool('nft') === undefined) {
      expect(nft('counter')).toMatchObject([{ name: 'c', packets: 3, bytes: 4 }]);
      expect(nft('quota')).toMatchObject([{ name: 'q', bytes: 1000, used: 5, inv: true }]);
      expect(nft('limit')).toMatchObject([{ name: 'l', rate: 10, per: 'second', burst: 5 }]);
    }
    equal('getobj', 'dump and one, with nft');
    await committed('object', ['delobj', { ...header, table, name: 'c', type: 'counter' }]);
    expect(
      mine(await family.dump('getobj', header))
        .map((each) => each['name'])
        .sort(),
    ).toEqual(['l', 'q']);
  });

  test('a flow table', async () => {
    if (family === undefined || !works) return;
    const links = await ProofFamily.open('rt-link');
    await links.do('newlink', { ifname: 'nlflow', linkinfo: { kind: 'veth' } });
    try {
      const flowtable = { ...header, table, name: 'f', hook: { num: 0, priority: 5, devs: { name: ['nlflow'] } } };
      await commit(['newtable', { ...header, name: table }]);
      const made = await unlessRefused('nftables', 'newflowtable', undefined, () =>
        committed('flow table', ['newflowtable', flowtable]),
      );
      if (!made) return;
      const one = await family.do('getflowtable', { ...header, table, name: 'f' });
      expect(one).toMatchObject({ name: 'f', hook: { num: 0, priority: 5, devs: { name: ['nlflow'] } } });
      expect(mine(await family.dump('getflowtable', header))).toEqual([one]);
      if (whyNoTool('nft') === undefined)
        expect(nft('flowtable')).toMatchObject([{ name: 'f', hook: 'ingress', prio: 5, dev: 'nlflow' }]);
      equal('getflowtable', 'dump and one, with nft');
      await committed('flow table', ['delflowtable', { ...header, table, name: 'f' }]);
      expect(mine(await family.dump('getflowtable', header))).toEqual([]);
    } finally {
      await links.do('dellink', { ifname: 'nlflow' });
      await links.close();
    }
  });

  test('what need not be there is destroyed, on kernels that know it', async () => {
    if (family === undefined || !works) return;
    const gone: Request[] = [
      ['destroytable', { ...header, name: 'none' }],
      ['destroychain', { ...header, table, name: 'none' }],
      ['destroyrule', { ...header, table, chain: 'chain', handle: 999n }],
      ['destroyset', { ...header, table, name: 'none' }],
      ['destroysetelem', { ...header, table, set: 'set', elements: { elem: [{ key: { value: bytes(1, 2, 3, 4) } }] } }],
      ['destroyobj', { ...header, table, name: 'none', type: 'counter' }],
      ['destroyflowtable', { ...header, table, name: 'none' }],
    ];
    await commit(
      ['newtable', { ...header, name: table }],
      ['newchain', { ...header, table, name: 'chain' }],
      ['newset', { ...header, table, name: 'set', keyType: 7, keyLen: 4, id: 1 }],
    );
    for (const request of gone) {
      const [operation] = request;
      try {
        await commit(request);
        proved({ family: 'nftables', operation, outcome: 'ran' });
      } catch (error) {
        const { code } = error as { code: string };
        if (KERNEL === '6.12') throw error;
        expect(code).toBe('EINVAL');
        proved({ family: 'nftables', operation, outcome: 'refused', detail: `${code}: came with 6.3` });
      }
    }
  });

  test('whether an extension of iptables is there', async () => {
    if (family === undefined || !works) return;
    await unlessRefused('nftables', 'getcompat', undefined, async () => {
      const error = await refusal(family!.do('getcompat', { nfgenFamily: IPV4, name: 'none-such', rev: 0, type: 0 }));
      proved({
        family: 'nftables',
        operation: 'getcompat',
        outcome: 'refused',
        detail: `${reasonOf(error)}: no such extension`,
      });
    });
  });
});
