// The links and routes that the peers read, made through nlmsg itself: nothing else has to be installed.
import { openFamilySync } from 'nlmsg';

const AT_ONCE = 1000;
const IPV4 = 2;
const UP = 1;

/** A pair of links, the first of which is `bench0`, has an address, and is up. @returns Its index. */
export function makeLinks() {
  const links = openFamilySync('rt-link');
  const addresses = openFamilySync('rt-addr');
  try {
    links.doSync('newlink', { ifname: 'bench0', linkinfo: { kind: 'veth', data: { peer: { ifname: 'bench1' } } } });
    for (const ifname of ['lo', 'bench0', 'bench1'])
      links.doSync('setlink', { ifname, ifiFlags: ['up'], ifiChange: UP });
    const index = links.doSync('getlink', { ifname: 'bench0' }).value.ifiIndex;
    const address = { ifaFamily: IPV4, ifaIndex: index, ifaPrefixlen: 24, local: '10.255.255.1' };
    addresses.doSync('newaddr', { ...address, ifaFlags: [], ifaScope: 0 });
    return index;
  } finally {
    links.destroy();
    addresses.destroy();
  }
}

/** Routes number `from` to `to`, the last not counted, in the main table: single addresses by 200 gateways. */
export function makeRoutes(from, to, oif) {
  const routes = openFamilySync('rt-route');
  try {
    for (let first = from; first < to; first += AT_ONCE) {
      const count = Math.min(AT_ONCE, to - first);
      const results = routes.batchSync(
        Array.from({ length: count }, (_, i) => ({ operation: 'newroute', value: route(first + i, oif) })),
      );
      for (const { status, reason } of results) if (status === 'rejected') throw reason;
    }
  } finally {
    routes.destroy();
  }
}

function route(number, oif) {
  return {
    ...{
      rtmFamily: IPV4,
      rtmDstLen: 32,
      rtmTable: 254,
      rtmProtocol: 4,
      rtmScope: 'universe',
      rtmType: 'unicast',
    },
    dst: `10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`,
    gateway: `10.255.255.${2 + (number % 200)}`,
    oif,
  };
}
