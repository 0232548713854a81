// The mirrors of rtnetlink against the running kernel, as `ip -json` shows it: after everything that changes a table
// without saying so, after storms, and after losses.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeWith } from '../support/requirements.ts';
import { Namespace } from './namespace.ts';
import { Tables } from './tables.ts';

/** For tests that wait until the kernel has said all. */
const LIMIT = 60_000;

describeWith(['kernel', 'namespaces', 'iproute2'], 'mirrors of rtnetlink', () => {
  let namespace: Namespace;
  let tables: Tables;

  beforeAll(async () => {
    namespace = await Namespace.open();
    tables = new Tables(namespace);
    await tables.inStep();
  }, 30_000);
  afterAll(() => {
    tables.close();
    namespace.close();
  });

  /** Does something, and waits for the tables to be in step with it. */
  async function after(...lines: string[]): Promise<void> {
    namespace.batch(...lines);
    await tables.inStep();
  }

  test(
    'links, addresses and a bridge with a port',
    async () => {
      await after(
        'link add br0 type bridge',
        'link add ve0 type veth peer name ve1',
        'link set ve1 master br0',
        'link set br0 up',
        'link set ve0 up',
        'link set ve1 up',
        'addr add 192.0.2.1/24 brd + dev ve0',
        'addr add 192.0.2.7/24 dev ve0',
        'addr add 2001:db8::1/64 dev ve0 nodad',
        'addr add 2001:db8::7/64 dev ve0 nodad',
        'addr add 10.0.0.1 peer 10.0.0.9/32 dev br0',
        'addr add 10.3.0.1/24 dev br0 valid_lft 500 preferred_lft 400',
      );
      expect(tables.links.mirror.values.size).toBe(4);
    },
    LIMIT,
  );

  test(
    'routes with everything that `ip` shows of them',
    async () => {
      await after(
        'route add 198.51.100.0/24 via 192.0.2.9 mtu 1400 advmss 1300 initcwnd 10 congctl cubic realm 3',
        'route add 198.51.101.0/24 nexthop via 192.0.2.9 weight 3 nexthop via 192.0.2.8 weight 2',
        'route add 198.51.102.0/24 via inet6 fe80::1 dev ve0',
        'route add 198.51.103.0/24 dev ve0 tos 0x10 metric 7 src 192.0.2.7',
        'route add blackhole 10.9.0.0/16',
        'route add unreachable 2001:db8:9::/48',
        'route add default via 192.0.2.9 table 100',
        'route add default via 2001:db8::9 metric 5',
        'route add 2001:db8:1::/64 nexthop via 2001:db8::2 nexthop via 2001:db8::3 weight 4',
      );
    },
    LIMIT,
  );

  test(
    'a multipath route is replaced, appended to, taken apart',
    async () => {
      await after('route replace 198.51.101.0/24 nexthop via 192.0.2.9 nexthop via 192.0.2.10');
      await after('route append 198.51.101.0/24 via 192.0.2.11', 'route prepend 198.51.101.0/24 via 192.0.2.12');
      await after('route replace 198.51.101.0/24 via 192.0.2.13');
      await after('route change 198.51.101.0/24 via 192.0.2.14', 'route add 198.51.101.0/24 via 192.0.2.13 metric 4');
      await after('route append 2001:db8:1::/64 via 2001:db8::4');
      await after('route del 2001:db8:1::/64 via 2001:db8::2', 'route append 2001:db8:1::/64 dev ve0');
      await after('route replace 2001:db8:1::/64 nexthop via 2001:db8::5 nexthop via 2001:db8::6');
      await after('route replace 2001:db8:1::/64 via 2001:db8::8', 'route del 198.51.101.0/24 metric 4');
      await after('route flush 2001:db8:1::/64', 'route flush 198.51.101.0/24');
    },
    LIMIT,
  );

  test(
    'a route that a dump leaves out behind the next hops of another shows up when that goes',
    async () => {
      await after('route add 2001:db8:6::/64 via 2001:db8::4', 'route append 2001:db8:6::/64 dev ve0');
      await after('route replace 2001:db8:6::/64 nexthop via 2001:db8::5 nexthop via 2001:db8::6');
      await after('route del 2001:db8:6::/64');
      const left = [...tables.routes.mirror.values.values()].filter(({ dst }) => dst === '2001:db8:6::');
      expect(left).toMatchObject([{ oif: Number(indexOf('ve0')) }]);
      await after('route flush 2001:db8:6::/64');
    },
    LIMIT,
  );

  test(
    'one route replaces another without a reading',
    async () => {
      await after('route add 198.51.104.0/24 via 192.0.2.9', 'route add 2001:db8:4::/64 via 2001:db8::4');
      const { readings } = tables.routes;
      await after('route replace 198.51.104.0/24 via 192.0.2.8', 'route replace 2001:db8:4::/64 via 2001:db8::5');
      await after('route append 2001:db8:4::/64 dev ve0', 'route append 198.51.104.0/24 via 192.0.2.7');
      expect(tables.routes.readings).toBe(readings);
    },
    LIMIT,
  );

  test(
    'a table is flushed',
    async () => {
      await after(...Array.from({ length: 40 }, (_, i) => `route add 10.77.${i}.0/24 via 192.0.2.9 table 77`));
      await after('route flush table 77');
    },
    LIMIT,
  );

  test(
    'neighbours come, change and go',
    async () => {
      await after(
        'neigh add 192.0.2.50 lladdr 02:00:00:00:00:50 dev ve0 nud permanent',
        'neigh add 2001:db8::50 lladdr 02:00:00:00:00:51 dev ve0 nud reachable',
        'neigh add 192.0.2.51 dev ve0 lladdr 02:00:00:00:00:52 nud noarp',
        'neigh add 192.0.2.52 dev ve0 lladdr 02:00:00:00:00:53 nud stale router',
        'neigh add 192.0.2.53 dev ve0 lladdr 02:00:00:00:00:53 extern_learn',
        'neigh add proxy 192.0.2.60 dev ve0',
      );
      await after(
        'neigh change 192.0.2.50 lladdr 02:00:00:00:00:60 dev ve0 nud permanent',
        'neigh change 192.0.2.52 dev ve0 lladdr 02:00:00:00:00:53 nud noarp',
        'neigh del 2001:db8::50 dev ve0',
      );
    },
    LIMIT,
  );

  test(
    'a route loses its preferred source with the address, or vanishes with it',
    async () => {
      await after(
        'route add 198.51.105.0/24 via 192.0.2.9 src 192.0.2.7',
        'route add 2001:db8:5::/64 via 2001:db8::9 src 2001:db8::7',
      );
      await after('addr del 192.0.2.7/24 dev ve0', 'addr del 2001:db8::7/64 dev ve0');
    },
    LIMIT,
  );

  test(
    'a next hop that is dead without an address on its link comes to life with one',
    async () => {
      await after(
        'link add vd0 type veth peer name vd1',
        'link set vd0 up',
        'link set vd1 up',
        'addr add 198.18.5.1/24 dev vd0',
        'route add 198.51.107.0/24 nexthop via 198.18.5.9 nexthop via 192.0.2.9',
      );
      await after('addr flush dev vd0');
      const isDead = (): boolean =>
        [...tables.routes.mirror.values.values()].some(
          ({ multipath }) => multipath?.some(({ rtnhFlags }) => rtnhFlags.includes('dead')) === true,
        );
      expect(isDead()).toBe(true);
      await after('addr add 198.18.5.1/24 dev vd0');
      expect(isDead()).toBe(false);
      await after('link del vd0');
    },
    LIMIT,
  );

  test(
    'a route vanishes with its nexthop object',
    async () => {
      await after('nexthop add id 1 via 192.0.2.9 dev ve0', 'route add 198.51.106.0/24 nhid 1');
      await after('nexthop replace id 1 via 192.0.2.10 dev ve0');
      const vanish = ['nexthop del id 1'];
      await after(...vanish);
      expect([...tables.routes.mirror.values.values()].some(({ nhId }) => nhId === 1)).toBe(false);
    },
    LIMIT,
  );

  test(
    'a port changes, and only its bridge says so',
    async () => {
      namespace.run(['bridge', 'link', 'set', 'dev', 've1', 'cost', '77']);
      await tables.inStep();
      const info = tables.links.mirror.values.get(indexOf('ve1'))?.linkinfo;
      expect(info?.slaveKind === 'bridge' && info.slaveData?.cost).toBe(77);
    },
    LIMIT,
  );

  test(
    'a port leaves its bridge, and lives on',
    async () => {
      const { changes } = tables.links;
      const before = changes.length;
      await after('link set ve1 nomaster');
      await after('link set ve1 master br0');
      await after('link del br0');
      const gone = changes.slice(before).flatMap((change) => (change.kind === 'removed' ? [change.value.ifname] : []));
      expect(gone).toEqual(['br0']);
      expect([...tables.links.mirror.values.values()].map(({ ifname }) => ifname).sort()).toEqual(['lo', 've0', 've1']);
    },
    LIMIT,
  );

  test(
    'a queueing discipline is replaced',
    async () => {
      namespace.run(['tc', 'qdisc', 'replace', 'dev', 've0', 'root', 'pfifo', 'limit', '10']);
      await tables.inStep();
      expect(tables.links.mirror.values.get(indexOf('ve0'))?.qdisc).toBe('pfifo');
    },
    LIMIT,
  );

  test(
    'a carrier goes and comes: routes are linkdown, neighbours are gone',
    async () => {
      await after('link set ve1 down');
      const routes = [...tables.routes.mirror.values.values()];
      expect(routes.some(({ rtmFlags }) => rtmFlags.includes('linkdown'))).toBe(true);
      await after('link set ve1 up');
    },
    LIMIT,
  );

  test(
    'a link goes down: its IPv4 routes vanish without a notification',
    async () => {
      await after('link set ve0 down');
      const index = Number(indexOf('ve0'));
      const left = [...tables.routes.mirror.values.values()].filter(
        ({ oif, rtmType }) => oif === index && rtmType === 'unicast',
      );
      expect(left).toEqual([]);
      await after('link set ve0 up');
    },
    LIMIT,
  );

  test(
    'addresses that are kept while their link is down',
    async () => {
      namespace.run(['sh', '-c', 'echo 1 > /proc/sys/net/ipv6/conf/all/keep_addr_on_down']);
      const isTentative = (): boolean =>
        [...tables.addresses.mirror.values.values()].some(
          ({ address, flags }) => address === '2001:db8:7::1' && flags?.includes('tentative') === true,
        );
      await after('addr add 2001:db8:7::1/64 dev ve0');
      while (isTentative()) await tables.inStep(); // until it has been found to be no duplicate
      await after('link set ve0 down');
      expect(isTentative()).toBe(true);
      await after('link set ve0 up');
    },
    LIMIT,
  );

  test(
    'a secondary address is promoted',
    async () => {
      namespace.run(['sh', '-c', 'echo 1 > /proc/sys/net/ipv4/conf/all/promote_secondaries']);
      await after('addr add 10.4.0.1/24 dev ve0', 'addr add 10.4.0.2/24 dev ve0', 'addr add 10.4.0.1/25 dev ve0');
      await after('addr del 10.4.0.1/24 dev ve0');
    },
    LIMIT,
  );

  test(
    'names that objects already have, and other names',
    async () => {
      await after(
        'link add __proto__ type veth peer name constructor',
        'link set __proto__ alias toString',
        'link property add dev __proto__ altname hasOwnProperty',
        'link set constructor group 7 txqueuelen 7',
        'link set __proto__ up',
        'addr add 10.5.0.1/24 dev __proto__',
      );
      await after('link set constructor name valueOf', 'link set __proto__ mtu 1400');
      await after('link del __proto__');
    },
    LIMIT,
  );

  test(
    'one end of a pair goes to another namespace and comes back',
    async () => {
      const other = await Namespace.open();
      try {
        await after('link add ve2 type veth peer name ve3');
        const whereOtherIs = (): number | undefined => tables.links.mirror.values.get(indexOf('ve2'))?.linkNetnsid;
        // Twice: the first time the namespace is given an id, which is told too.
        for (let i = 0; i < 2; i++) {
          await after(`link set ve3 netns ${other.pid}`);
          expect(whereOtherIs()).toBeDefined();
          other.batch(`link set ve3 netns ${namespace.pid}`);
          await tables.inStep();
          expect(whereOtherIs()).toBeUndefined();
        }
      } finally {
        other.close();
      }
    },
    LIMIT,
  );

  test(
    'a storm, with buffers that hold it',
    async () => {
      storm(namespace);
      await tables.inStep();
    },
    LIMIT,
  );

  test(
    'a storm, with buffers that do not',
    async () => {
      const narrow = new Tables(namespace, 8192);
      try {
        await narrow.inStep();
        storm(namespace);
        await narrow.inStep();
        for (const { losses } of [narrow.routes, narrow.addresses]) expect(losses).toBeGreaterThan(0);
      } finally {
        narrow.close();
      }
    },
    LIMIT,
  );

  test('every description has been read from, and told changes of every kind', () => {
    for (const { changes } of tables.all) {
      expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['added', 'changed', 'removed', 'resynced']));
    }
  });

  function indexOf(name: string): string {
    return String([...tables.links.mirror.values.values()].find(({ ifname }) => ifname === name)?.ifiIndex);
  }
});

/** Some thousand changes, most of which are undone again. */
function storm(namespace: Namespace): void {
  const lines = [
    'link add st0 type veth peer name st1',
    'link set st0 up',
    'link set st1 up',
    'addr add 10.6.0.1/16 dev st0',
  ];
  for (let i = 0; i < 200; i++) {
    lines.push(`addr add 10.7.${i}.1/24 dev st0`, `route add 10.8.${i}.0/24 via 10.6.0.2`);
    lines.push(`neigh add 10.6.1.${i + 1} lladdr 02:00:00:00:00:01 dev st0 nud permanent`);
    lines.push(`route replace 10.8.${i}.0/24 via 10.6.0.3`, `link set st0 mtu ${1400 + i}`);
    if (i % 3 === 0) lines.push(`addr del 10.7.${i}.1/24 dev st0`);
    if (i % 4 === 0) lines.push(`route del 10.8.${i}.0/24`, `neigh del 10.6.1.${i + 1} dev st0`);
    if (i % 50 === 7) lines.push('link set st0 down', 'link set st0 up', 'route add 10.6.0.0/17 dev st0');
  }
  namespace.batch(...lines);
  namespace.batch('link del st0');
  namespace.batch(...lines);
  namespace.batch('link del st0');
}
