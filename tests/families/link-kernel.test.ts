// Links of every kind that the running kernel makes: nothing of what it tells of them is left undecoded.

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type FamilyClient, KernelError, openFamily } from '../../src/index.ts';
import { AF_BRIDGE, AF_INET6 } from '../../src/families/route/index.ts';
import { LINK_KINDS } from '../proof/link-kinds.ts';
import { describeWith } from '../support/requirements.ts';
import { Namespace } from './namespace.ts';
import { undecodedIn } from './undecoded.ts';

type Value = Readonly<Record<string, unknown>>;

/** Bridges, tunnels and pairs, with what is known to be odd in their messages. */
const LINES = [
  'link add br0 type bridge',
  'link set br0 up',
  'link add port0 type veth peer name port1',
  'link set port0 master br0 up',
  'link set port1 up',
  'link add tunnel0 type vxlan id 5 dstport 4789',
  'link set tunnel0 protodown on',
  'link set tunnel0 protodown_reason 3 on',
  'link property add dev tunnel0 altname another altname and-another',
  'link set tunnel0 alias words',
];
/** IFLA_STATS_*, each a bit of the mask that is asked with. */
const STATISTICS = [1, 2, 3, 4, 5];

describeWith(['kernel', 'namespaces', 'iproute2'], 'links as the running kernel tells them', () => {
  let namespace: Namespace;
  let links: FamilyClient;

  beforeAll(async () => {
    namespace = await Namespace.open();
    namespace.batch(...LINES);
    // Any name and any value will do here, so without the types.
    links = (await openFamily('rt-link', { networkNamespace: { pid: namespace.pid } })) as unknown as FamilyClient;
    const { value } = await links.do('getlink', { ifname: 'port1' });
    for (const [index, { kind, data, on, link, not }] of LINK_KINDS.entries()) {
      if (not !== undefined || kind === 'hsr') continue; // which is made of links of its own
      const below = on === undefined ? {} : { link: value['ifiIndex'] };
      for (const [number, set] of (data ?? [undefined]).entries()) {
        const ifname = `kind${index}-${number}`;
        const own = set?.['peer'] === undefined ? set : { peer: { ifname: `peer${index}` } };
        const linkinfo = { kind, ...(own !== undefined && { data: own }) };
        await tryTo(links.do('newlink', { ifname, ...below, ...link, linkinfo }));
      }
    }
  }, 30_000);
  afterAll(async () => {
    await links.close();
    namespace.close();
  });

  /** The kernel of this machine may have no such kind. */
  async function tryTo(work: Promise<unknown>): Promise<void> {
    try {
      await work;
    } catch (error) {
      if (!(error instanceof KernelError)) throw error;
    }
  }

  async function dump(operation: string, value: Value): Promise<Value[]> {
    const found = (await links.dump(operation, value).toArray()) as Value[];
    expect(found.length).toBeGreaterThan(0);
    return found;
  }

  async function one(ifname: string): Promise<Value> {
    return (await links.do('getlink', { ifname })).value;
  }

  test.each<[string, Value]>([
    ['all', {}],
    ['with their virtual functions', { extMask: ['vf'] }],
    ['of IPv6', { ifiFamily: AF_INET6 }],
    ['of bridges', { ifiFamily: AF_BRIDGE }],
    ['of bridges, with VLANs', { ifiFamily: AF_BRIDGE, extMask: ['brvlan'] }],
    ['of bridges, with rings', { ifiFamily: AF_BRIDGE, extMask: ['brvlan-compressed', 'mrp', 'mst'] }],
  ])('%s', async (_, value) => {
    for (const link of await dump('getlink', value))
      expect([link['ifname'], undecodedIn(link)]).toEqual([link['ifname'], []]);
  });

  test.each(STATISTICS)('statistics %d', async (kind) => {
    const found = (await links.dump('getstats', { filterMask: 1 << (kind - 1) }).toArray()) as Value[];
    for (const statistics of found) expect(undecodedIn(statistics)).toEqual([]);
  });

  test('a struct in host order but for one member, and a struct that ends with padding', async () => {
    const { linkinfo, map } = await one('br0');
    expect(linkinfo).toMatchObject({ data: { bridgeId: { prio: 0x8000 }, rootId: { prio: 0x8000 } } });
    expect(map).toEqual({ memStart: 0n, memEnd: 0n, baseAddr: 0n, irq: 0, dma: 0, port: 0 });
  });

  test('why a link is kept down', async () => {
    expect(await one('tunnel0')).toMatchObject({ protoDown: 1, protoDownReason: { value: 1 << 3 } });
    await links.do('setlink', { ifname: 'tunnel0', protoDown: 0, protoDownReason: { mask: 0xff, value: 0 } });
    expect((await one('tunnel0'))['protoDownReason']).toBeUndefined();
  });

  test('a port, as the bridge tells it', async () => {
    const ports = await dump('getlink', { ifiFamily: AF_BRIDGE });
    const port = ports.find(({ ifname }) => ifname === 'port0');
    expect(port).toMatchObject({ protinfo: { state: 'forwarding', cost: 2 } });
    expect((await one('port0'))['linkinfo']).toMatchObject({ slaveKind: 'bridge', slaveData: { state: 'forwarding' } });
    await links.do('setlink', { ifiFamily: AF_BRIDGE, ifiIndex: port!['ifiIndex'], protinfo: { cost: 77 } });
    expect((await one('port0'))['linkinfo']).toMatchObject({ slaveData: { cost: 77 } });
  });

  test('settings of IPv6, which a message of no other family has', async () => {
    const six = await dump('getlink', { ifiFamily: AF_INET6 });
    expect(six.find(({ ifname }) => ifname === 'lo')).toMatchObject({ protinfo: { addrGenMode: 'eui64' } });
    await links.do('setlink', { ifname: 'port1', afSpec: { inet6: { addrGenMode: 'none' } } });
    expect(await one('port1')).toMatchObject({ afSpec: { inet6: { addrGenMode: 'none' } } });
  });

  test('what a bridge and its ports counted', async () => {
    const BRIDGE = 1 << 1; // IFLA_STATS_LINK_XSTATS
    const PORT = 1 << 2; // IFLA_STATS_LINK_XSTATS_SLAVE
    const of = async (ifname: string, filterMask: number): Promise<unknown> =>
      (await links.do('getstats', { ifindex: (await one(ifname))['ifiIndex'], filterMask })).value;
    expect(await of('br0', BRIDGE)).toMatchObject({ linkXstats: { bridge: { mcast: { igmpV2queries: { rx: 0n } } } } });
    expect(await of('port0', PORT)).toMatchObject({ linkXstatsSlave: { bridge: { stp: { rxBpdu: 0n } } } });
  });
});
