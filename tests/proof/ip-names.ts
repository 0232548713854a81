// What ip(8) and tc(8) call the numbers of the kernel, from linux/if_arp.h, linux/if.h and their own files in /etc/iproute2.

/** ARPHRD_*, as ip prints link_type. */
export const LINK_TYPES: Readonly<Record<number, string>> = {
  1: 'ether',
  280: 'can',
  512: 'ppp',
  768: 'ipip',
  769: 'tunnel6',
  772: 'loopback',
  776: 'sit',
  778: 'gre',
  801: 'ieee802.11',
  803: 'ieee802.11/radiotap',
  804: 'ieee802.15.4',
  805: 'ieee802.15.4/monitor',
  823: 'gre6',
  824: 'netlink',
  825: '6lowpan',
  0xfffe: 'none',
  0xffff: 'void',
};

/** IFF_* by our names, in the order in which ip prints them. */
const LINK_FLAGS: readonly (readonly [string, string])[] = [
  ['loopback', 'LOOPBACK'],
  ['broadcast', 'BROADCAST'],
  ['point-to-point', 'POINTOPOINT'],
  ['multicast', 'MULTICAST'],
  ['no-arp', 'NOARP'],
  ['all-multi', 'ALLMULTI'],
  ['promisc', 'PROMISC'],
  ['master', 'MASTER'],
  ['slave', 'SLAVE'],
  ['debug', 'DEBUG'],
  ['dynamic', 'DYNAMIC'],
  ['auto-media', 'AUTOMEDIA'],
  ['portsel', 'PORTSEL'],
  ['no-trailers', 'NOTRAILERS'],
  ['up', 'UP'],
  ['lower-up', 'LOWER_UP'],
  ['dormant', 'DORMANT'],
  ['echo', 'ECHO'],
];

/** A link's flags as ip prints them; `below` are those of the link that it lies on. */
export function linkFlags(flags: readonly string[], below: readonly string[] | undefined): string[] {
  const names = LINK_FLAGS.filter(([ours]) => flags.includes(ours)).map(([, theirs]) => theirs);
  const noCarrier = flags.includes('up') && !flags.includes('running') ? ['NO-CARRIER'] : [];
  return [...noCarrier, ...names, ...(below !== undefined && !below.includes('up') ? ['M-DOWN'] : [])];
}

const bytesOf = (mac: string): number[] => mac.split(':').map((byte) => Number.parseInt(byte, 16));

/** A link-layer address as ip prints it: of tunnels it is an address of the protocol below. */
export function linkAddress(mac: string | undefined, type: number): string | undefined {
  if (mac === undefined) return undefined;
  const bytes = bytesOf(mac);
  if (bytes.length === 4 && [768, 776, 778].includes(type)) return bytes.join('.');
  if (bytes.length === 16 && [769, 823].includes(type)) return ipv6Text(bytes);
  return mac;
}

/** RFC 5952, for the addresses of tunnels. */
function ipv6Text(bytes: readonly number[]): string {
  const groups = Array.from({ length: 8 }, (_, i) => ((bytes[2 * i]! << 8) | bytes[2 * i + 1]!).toString(16));
  const runs = groups.join(':').match(/(?:^|:)0(?::0)+(?=:|$)/g) ?? [];
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), '');
  if (longest === '') return groups.join(':');
  return groups
    .join(':')
    .replace(longest, ':')
    .replace(/^:(?!:)/, '::')
    .replace(/(?<!:):$/, '::');
}
