// rt-addr, rt-route, rt-rule, rt-neigh: each kind of object through its life, and every dump against ip(8).

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { dumpDifferences, type Fields, type Value } from './compare.ts';
import { type Life, live } from './cycle.ts';
import { ProofFamily } from './family.ts';
import { ADDRESS_FIELDS, neighbourFields, neighbourTableFields, routeFields, RULE_FIELDS } from './ip-fields.ts';
import { proved } from './record.ts';
import { toolJson, whyNoTool } from './tool.ts';
import { describeProof, openOrMissing } from './world.ts';

const [AF_INET, AF_INET6] = [2, 10] as const;
const MAC = '02:00:00:00:00:05';

let links: ProofFamily;
let ifindex = 0;
let names = new Map<unknown, unknown>();
const nameOf = (index: unknown): unknown => names.get(index);

/**
 * A pair of links that are up. They make no addresses of their own: those would come a while later, in the middle of some
 * comparison.
 */
async function makeLinks(): Promise<void> {
  links = await ProofFamily.open('rt-link');
  await links.do('newlink', { ifname: 'ends', linkinfo: { kind: 'veth', data: { peer: { ifname: 'other' } } } });
  for (const ifname of ['lo', 'other', 'ends']) {
    ifindex = (await links.do('getlink', { ifname }))!['ifiIndex'] as number;
    const afSpec = { inet6: { addrGenMode: 'none' } };
    if (ifname !== 'lo') await links.do('setlink', { ifiIndex: ifindex, afSpec });
    await links.do('setlink', { ifiIndex: ifindex, ifiFlags: ['up'], ifiChange: 1 });
  }
  names = new Map((await links.dump('getlink')).map((link) => [link['ifiIndex'], link['ifname']]));
  names.set(0, '*'); // as ip calls what is of no link
}
async function removeLinks(): Promise<void> {
  await links.do('dellink', { ifname: 'ends' });
  await links.close();
}

/** Every address, once IPv6 is sure of them: until then their flags come and go, and their routes are not all there. */
async function settledAddresses(family: ProofFamily): Promise<Value[]> {
  for (;;) {
    const items = await family.dump('getaddr');
    if (!items.some((item) => (item['flags'] as string[]).includes('tentative'))) return items;
  }
}

/** Compares a whole dump with the tool's, and records it. */
function sameAs(
  family: string,
  operation: string,
  command: string,
  given: {
    theirs?: Value[];
    ours: Value[];
    key: [(theirs: Value) => unknown, (ours: Value) => unknown];
    fields: Fields;
  },
): void {
  if (whyNoTool('ip') !== undefined) return;
  const { theirs = toolJson<Value>(command), ours, key, fields } = given;
  expect(dumpDifferences({ theirs, ours, key: { theirs: key[0], ours: key[1] }, fields })).toEqual([]);
  expect(ours.length).toBeGreaterThan(0);
  proved({ family, operation, outcome: 'equal', detail: `dump, with ${command.replace(/ .*\b(\w+)$/, ' $1')}` });
}

describeProof('rt-addr', () => {
  let family: ProofFamily;
  beforeAll(async () => {
    family = (await openOrMissing('rt-addr'))!;
  });
  afterAll(() => family.close());
  beforeEach(makeLinks);
  afterEach(removeLinks);

  const ours = (item: Value): boolean =>
    item['ifaIndex'] === ifindex && (item['local'] ?? item['address']) !== undefined;
  const addresses: [string, Value, Value, Value][] = [
    [
      'IPv4',
      { ifaFamily: AF_INET, ifaPrefixlen: 24, local: '192.0.2.1', address: '192.0.2.1' },
      { broadcast: '192.0.2.255', label: 'ends:x', rtPriority: 5, proto: 9 },
      { cacheinfo: { ifaPrefered: 500, ifaValid: 1000 } },
    ],
    [
      'IPv4 with a peer',
      { ifaFamily: AF_INET, ifaPrefixlen: 32, local: '198.51.100.1', address: '198.51.100.2' },
      { ifaScope: 'link' },
      { rtPriority: 77 },
    ],
    [
      'IPv6',
      { ifaFamily: AF_INET6, ifaPrefixlen: 64, address: '2001:db8::1' },
      { flags: ['nodad', 'noprefixroute'] },
      { rtPriority: 77, flags: ['nodad'] },
    ],
  ];
  test.each(addresses)('%s', async (detail, key, more, change) => {
    const { cacheinfo, flags, ...rest } = change;
    const asked = flags === undefined ? {} : { flags };
    await live(family, {
      detail,
      create: { operation: 'newaddr', value: { ifaIndex: ifindex, ...key, ...more } },
      read: {
        operation: 'getaddr',
        value: { ifaFamily: key['ifaFamily'] },
        among: (item) => ours(item) && item['address'] === key['address'],
      },
      created: { ifaIndex: ifindex, ...key, ...without(more, 'flags') },
      change: () => ({
        operation: 'replaceaddr',
        value: { ifaIndex: ifindex, ...key, ...more, ...rest, ...asked, ...(cacheinfo !== undefined && { cacheinfo }) },
      }),
      changed: { ...key, ...rest },
      remove: () => ({ operation: 'deladdr', value: { ifaIndex: ifindex, ...key } }),
    });
  });

  test('all of them, as ip shows them', async () => {
    for (const [, key, more] of addresses) await family.do('newaddr', { ifaIndex: ifindex, ...key, ...more });
    const items = await settledAddresses(family);
    const theirs = toolJson<{ ifindex: number; addr_info: Value[] }>('ip -j -d addr').flatMap((link) =>
      link.addr_info.map((address) => ({ at: `${link.ifindex} ${String(address['local'])}`, ...address })),
    );
    const fields = { at: { not: 'the key' }, ...ADDRESS_FIELDS };
    const key = (item: Value): string => `${String(item['ifaIndex'])} ${String(item['local'] ?? item['address'])}`;
    sameAs('rt-addr', 'getaddr', 'ip -j -d addr', { theirs, ours: items, key: [(item) => item['at'], key], fields });
  });

  test('multicast addresses, as ip shows them', async () => {
    const items = await family.dump('getmulticast', { ifaFamily: AF_INET6 });
    if (whyNoTool('ip') !== undefined) return;
    const theirs = toolJson<{ ifindex: number; maddr: Value[] }>('ip -j maddr').flatMap((link) =>
      link.maddr
        .filter(({ family: name }) => name === 'inet6')
        .map(({ address }) => `${link.ifindex} ${String(address)}`),
    );
    const mine = items.map((item) => `${String(item['ifaIndex'])} ${String(item['multicast'])}`);
    expect(mine.sort()).toEqual(theirs.sort());
    expect(mine.length).toBeGreaterThan(0);
    proved({ family: 'rt-addr', operation: 'getmulticast', outcome: 'equal', detail: 'dump of IPv6, with ip' });
  });
});

const without = (value: Value, name: string): Value =>
  Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));

describeProof('rt-route', () => {
  let family: ProofFamily;
  let addresses: ProofFamily;
  beforeAll(async () => {
    family = (await openOrMissing('rt-route'))!;
    addresses = await ProofFamily.open('rt-addr');
    await makeLinks();
    const each = { ifaIndex: ifindex };
    await addresses.do('newaddr', { ...each, ifaFamily: AF_INET, ifaPrefixlen: 24, local: '192.0.2.1' });
    await addresses.do('newaddr', {
      ...each,
      ifaFamily: AF_INET6,
      ifaPrefixlen: 64,
      address: '2001:db8::1',
      flags: ['nodad'],
    });
    await settledAddresses(addresses);
  });
  afterAll(async () => {
    await addresses.close();
    await family.close();
    await removeLinks();
  });

  const base = { rtmProtocol: 4, rtmScope: 'universe', rtmType: 'unicast', rtmTable: 254 };
  const routes = (): [string, Value, Value, Value][] => [
    [
      'IPv4 by a gateway',
      { ...base, rtmFamily: AF_INET, rtmDstLen: 24, dst: '203.0.113.0', priority: 7 },
      { gateway: '192.0.2.9', oif: ifindex, prefsrc: '192.0.2.1', metrics: { mtu: 1300, advmss: 1200, hoplimit: 9 } },
      { gateway: '192.0.2.8', oif: ifindex, metrics: { window: 5000 } },
    ],
    [
      'IPv6 by a gateway',
      { ...base, rtmFamily: AF_INET6, rtmDstLen: 48, dst: '2001:db8:1::', priority: 1024 },
      { gateway: '2001:db8::9', oif: ifindex, pref: 'high', metrics: { mtu: 1400 } },
      { gateway: '2001:db8::8', oif: ifindex, pref: 'low' },
    ],
    [
      'blackhole',
      { ...base, rtmFamily: AF_INET, rtmType: 'blackhole', rtmDstLen: 24, dst: '203.0.114.0', rtmTos: 8 },
      {},
      { priority: 0 },
    ],
    [
      'another table',
      { ...base, rtmFamily: AF_INET, rtmScope: 'link', rtmTable: 0, rtmDstLen: 32, dst: '203.0.115.1', table: 1000 },
      { oif: ifindex },
      { oif: ifindex, prefsrc: '192.0.2.1' },
    ],
    [
      'IPv4 by several',
      { ...base, rtmFamily: AF_INET, rtmDstLen: 24, dst: '203.0.117.0' },
      {
        multipath: [
          { rtnhIfindex: ifindex, rtnhHops: 2, gateway: '192.0.2.9' },
          { rtnhIfindex: ifindex, rtnhHops: 0, via: { rtviaFamily: AF_INET6, rtviaAddr: 'fe80::9' } },
        ],
      },
      { oif: ifindex, via: { rtviaFamily: AF_INET6, rtviaAddr: 'fe80::8' } },
    ],
    [
      'IPv6 by several',
      { ...base, rtmFamily: AF_INET6, rtmDstLen: 48, dst: '2001:db8:2::', priority: 1024 },
      {
        multipath: [
          { rtnhIfindex: ifindex, rtnhHops: 0, gateway: '2001:db8::9' },
          { rtnhIfindex: ifindex, rtnhHops: 4, gateway: '2001:db8::8' },
        ],
      },
      { oif: ifindex, gateway: '2001:db8::7' },
    ],
  ];
  const isRoute = (key: Value) => (item: Value) => item['dst'] === key['dst'] && item['rtmDstLen'] === key['rtmDstLen'];
  const lives = (): [string, Life][] =>
    routes().map(([detail, key, more, change]) => [
      detail,
      {
        detail,
        create: { operation: 'newroute', value: { ...key, ...more } },
        read: { operation: 'getroute', value: { rtmFamily: key['rtmFamily'] }, among: isRoute(key) },
        created: { ...without(key, 'rtmTable'), ...more },
        change: () => ({ operation: 'replaceroute', value: { ...key, ...change } }),
        changed: { ...without(without(key, 'rtmTable'), 'priority'), ...without(change, 'priority') },
        remove: () => ({ operation: 'delroute', value: key }),
      },
    ]);
  test.each([0, 1, 2, 3, 4, 5])('route %d', async (index) => {
    const [, life] = lives()[index]!;
    await live(family, life);
  });

  test('encapsulated routes, where the kernel has the means', async () => {
    const key = { ...base, rtmFamily: AF_INET, rtmScope: 'link', rtmDstLen: 24, dst: '203.0.116.0', oif: ifindex };
    const more = { encapType: 'ip', encap: { id: 9n, dst: '192.0.2.77', src: '192.0.2.1', ttl: 3, tos: 4 } };
    await live(family, {
      detail: 'IPv4, encapsulated',
      create: { operation: 'newroute', value: { ...key, ...more } },
      read: { operation: 'getroute', value: { rtmFamily: AF_INET }, among: isRoute(key) },
      created: more,
      remove: () => ({ operation: 'delroute', value: key }),
    });
  });

  test('a route that is asked for is the one that ip route get shows', async () => {
    const item = await family.do('getroute', { rtmFamily: AF_INET, rtmDstLen: 32, dst: '192.0.2.77' });
    expect(item).toMatchObject({ oif: ifindex, prefsrc: '192.0.2.1', dst: '192.0.2.77' });
    if (whyNoTool('ip') === undefined) {
      expect(toolJson('ip -j route get 192.0.2.77')[0]).toMatchObject({
        dst: '192.0.2.77',
        dev: nameOf(item!['oif']),
        prefsrc: item!['prefsrc'],
      });
    }
    proved({ family: 'rt-route', operation: 'getroute', outcome: 'equal', detail: 'one, with ip' });
  });

  test.each([
    ['IPv4', AF_INET, 'ip -j -d -4 route show table all'],
    ['IPv6', AF_INET6, 'ip -j -d -6 route show table all'],
  ])('all of %s, as ip shows them', async (_, rtmFamily, command) => {
    for (const [, key, more] of routes()) await family.do('newroute', { ...key, ...more });
    try {
      const ours = await family.dump('getroute', { rtmFamily });
      const key = (parts: unknown[]): string => parts.map(String).join(' ');
      const fields = routeFields(nameOf);
      const mine = (item: Value): string =>
        key(
          ['type', 'dst', 'dev', 'table', 'metric'].map((name) =>
            typeof fields[name] === 'function' ? fields[name](item) : item[fields[name] as string],
          ),
        );
      const theirs = (item: Value): string => key(['type', 'dst', 'dev', 'table', 'metric'].map((name) => item[name]));
      sameAs('rt-route', 'getroute', command, { ours, key: [theirs, mine], fields });
    } finally {
      for (const [, each] of routes()) await family.do('delroute', each);
    }
  });
});

describeProof('rt-rule', () => {
  let family: ProofFamily;
  beforeAll(async () => {
    family = (await openOrMissing('rt-rule'))!;
  });
  afterAll(() => family.close());

  const rules: [string, Value][] = [
    [
      'all of IPv4',
      {
        family: AF_INET,
        action: 'to-tbl',
        table: 77,
        priority: 100,
        srcLen: 24,
        src: '192.0.2.0',
        dstLen: 32,
        dst: '203.0.113.1',
        tos: 8,
        fwmark: 5,
        fwmask: 7,
        iifname: 'lo',
        oifname: 'lo',
        suppressPrefixlen: 0,
        suppressIfgroup: 3,
        ipProto: 6,
        sportRange: { start: 10, end: 20 },
        dportRange: { start: 30, end: 30 },
        uidRange: { start: 0, end: 0 },
        protocol: 4,
        tunId: 9n,
      },
    ],
    [
      'IPv6',
      { family: AF_INET6, action: 'to-tbl', table: 1000, priority: 200, srcLen: 64, src: '2001:db8::', protocol: 3 },
    ],
    ['unreachable', { family: AF_INET, action: 'unreachable', priority: 101, srcLen: 32, src: '192.0.2.7' }],
    ['goto', { family: AF_INET, action: 'goto', priority: 99, goto: 32766 }],
  ];
  const isRule = (rule: Value) => (item: Value) => item['priority'] === rule['priority'];
  test.each(rules)('%s', async (detail, rule) => {
    await live(family, {
      detail,
      create: { operation: 'newrule', value: rule },
      read: { operation: 'getrule', value: { family: rule['family'] }, among: isRule(rule) },
      created: rule,
      remove: () => ({ operation: 'delrule', value: rule }),
    });
  });

  test.each([
    ['IPv4', AF_INET, 'ip -j -d -4 rule'],
    ['IPv6', AF_INET6, 'ip -j -d -6 rule'],
  ])('all of %s, as ip shows them', async (_, of, command) => {
    const mine = rules.filter(([, rule]) => rule['family'] === of);
    for (const [, rule] of mine) await family.do('newrule', rule);
    try {
      const ours = await family.dump('getrule', { family: of });
      sameAs('rt-rule', 'getrule', command, {
        ours,
        key: [(item) => item['priority'], (item) => item['priority'] ?? 0],
        fields: RULE_FIELDS,
      });
    } finally {
      for (const [, rule] of mine) await family.do('delrule', rule);
    }
  });
});

describeProof('rt-neigh', () => {
  let family: ProofFamily;
  beforeAll(async () => {
    family = (await openOrMissing('rt-neigh'))!;
    await makeLinks();
  });
  afterAll(async () => {
    await family.close();
    await removeLinks();
  });

  const neighbours = (): [string, Value][] => [
    [
      'IPv4',
      { ndmFamily: AF_INET, ndmIfindex: ifindex, dst: '192.0.2.5', lladdr: MAC, ndmState: ['permanent'], protocol: 4 },
    ],
    [
      'IPv6',
      {
        ndmFamily: AF_INET6,
        ndmIfindex: ifindex,
        dst: '2001:db8::5',
        lladdr: MAC,
        ndmState: ['noarp'],
        ndmFlags: ['router'],
      },
    ],
  ];
  const keyOf = ({ ndmFamily, ndmIfindex, dst }: Value): Value => ({ ndmFamily, ndmIfindex, dst });
  test.each([0, 1])('neighbour %d', async (index) => {
    const [detail, value] = neighbours()[index]!;
    const read = { operation: 'getneigh', value: keyOf(value) };
    await live(family, {
      detail,
      create: { operation: 'newneigh', value },
      read: {
        operation: 'getneigh',
        value: { ndmFamily: value['ndmFamily'] },
        among: (item) => item['dst'] === value['dst'],
      },
      created: value,
      change: () => ({
        operation: 'replaceneigh',
        value: { ...value, lladdr: '02:00:00:00:00:06', ndmState: ['stale'] },
      }),
      changed: { lladdr: '02:00:00:00:00:06', ndmState: ['stale'] },
      remove: () => ({ operation: 'delneigh', value: keyOf(value) }),
    });
    expect(read.value).toBeDefined();
  });

  test('one that is asked for', async () => {
    const [, value] = neighbours()[0]!;
    await family.do('newneigh', value);
    expect(await family.do('getneigh', keyOf(value))).toMatchObject(value);
    await family.do('delneigh', keyOf(value));
    proved({ family: 'rt-neigh', operation: 'getneigh', outcome: 'equal', detail: 'one' });
  });

  test('all of them, and the proxies, as ip shows them', async () => {
    const proxy = { ndmFamily: AF_INET, ndmIfindex: ifindex, dst: '192.0.2.6', ndmFlags: ['proxy'] };
    for (const [, value] of neighbours()) await family.do('newneigh', value);
    await family.do('newneigh', proxy);
    const key: [(theirs: Value) => unknown, (ours: Value) => unknown] = [
      (item) => `${String(item['dev'])} ${String(item['dst'])}`,
      (item) => `${String(nameOf(item['ndmIfindex']))} ${String(item['dst'])}`,
    ];
    // ip leaves out what is not resolved and need not be, as the addresses of groups.
    const shown = (item: Value): boolean =>
      !(item['ndmState'] as string[]).includes('noarp') || item['dst'] === '2001:db8::5';
    const all = (await family.dump('getneigh')).filter(shown);
    const fields = neighbourFields(nameOf);
    sameAs('rt-neigh', 'getneigh', 'ip -j -d -s neigh show nud all', {
      theirs: toolJson<Value>('ip -j -d -s neigh show nud all').filter(
        (item) => !(item['state'] as string[]).includes('NOARP') || item['dst'] === '2001:db8::5',
      ),
      ours: all,
      key,
      fields,
    });
    const proxies = await family.dump('getneigh', { ndmFamily: AF_INET, ndmFlags: ['proxy'] });
    expect(proxies.map((item) => item['dst'])).toContain('192.0.2.6');
    for (const [, value] of neighbours()) await family.do('delneigh', keyOf(value));
    await family.do('delneigh', proxy);
  });

  test('the tables of neighbours, as ip shows them, and a change of one', async () => {
    const tables = await family.dump('getneightbl');
    const key: [(theirs: Value) => unknown, (ours: Value) => unknown] = [
      (item) => `${String(item['name'])} ${String(item['dev'])}`,
      (item) => `${String(item['name'])} ${String(neighbourTableDevice(item))}`,
    ];
    sameAs('rt-neigh', 'getneightbl', 'ip -j -s ntable', { ours: tables, key, fields: neighbourTableFields(nameOf) });
    const change = { family: AF_INET, name: 'arp_cache', parms: { ifindex, queueLen: 55, baseReachableTime: 20000n } };
    await family.do('setneightbl', change);
    const item = (await family.dump('getneightbl')).find(
      (each) => neighbourTableDevice(each) === 'ends' && each['name'] === 'arp_cache',
    );
    expect(item).toMatchObject({ parms: { queueLen: 55, baseReachableTime: 20000n } });
    proved({ family: 'rt-neigh', operation: 'setneightbl', outcome: 'equal' });
  });
  const neighbourTableDevice = (item: Value): unknown => {
    const index = (item['parms'] as Value)['ifindex'];
    return index === undefined ? undefined : nameOf(index);
  };
});
