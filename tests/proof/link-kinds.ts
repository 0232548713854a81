// Links of every kind that Debian's kernels and the host can make, as values of rt-link: sets of attributes for each kind
// that has any, all of which are read back as they were given.

import type { Value } from './compare.ts';

/** What a link needs before it: the names are those of the links that the test has made. */
export type Below = 'parent' | 'second' | 'fifth';

export interface LinkKind {
  readonly kind: string;
  /** Sets of the kind's own attributes. A kind that has none is made once, with none. */
  readonly data?: readonly Value[];
  /** What the kernel answers of each set where that is not what was given. */
  readonly answers?: readonly Value[];
  /** What of the first set can be changed while the link lives. */
  readonly change?: Value;
  /** Whether it lies on another link. */
  readonly on?: Below;
  /** Attributes of the link itself that it cannot be without. */
  readonly link?: Value;
  /** Kernels of the guests that do not have it, with what kernels.md or the configuration says. */
  readonly absent?: Readonly<Record<string, string>>;
  /** It cannot be made by RTM_NEWLINK: why, and what the kernel answers. */
  readonly not?: string;
  readonly code?: string;
}

const tunnel4 = { local: '192.0.2.1', remote: '192.0.2.9' };
const tunnel6 = { local: '2001:db8::1', remote: '2001:db8::9' };

const bond: LinkKind = {
  kind: 'bond',
  data: [
    {
      mode: 4,
      miimon: 100,
      updelay: 200,
      downdelay: 300,
      useCarrier: 1,
      xmitHashPolicy: 1,
      minLinks: 2,
      adLacpRate: 1,
      adSelect: 2,
      adActorSysPrio: 1000,
      adUserPortKey: 9,
      adActorSystem: '02:00:00:00:00:77',
      resendIgmp: 3,
      lpInterval: 7,
      peerNotifDelay: 400,
    },
    {
      mode: 1,
      arpInterval: 250,
      arpIpTarget: ['192.0.2.1', '192.0.2.2'],
      arpValidate: 1,
      arpAllTargets: 1,
      primaryReselect: 2,
      failOverMac: 1,
      numPeerNotif: 5,
      allSlavesActive: 1,
      missedMax: 4,
    },
  ],
  change: { miimon: 200, minLinks: 3 },
};

const bridge: LinkKind = {
  kind: 'bridge',
  data: [
    {
      forwardDelay: 400,
      helloTime: 100,
      maxAge: 1000,
      ageingTime: 20000,
      stpState: 0,
      priority: 4096,
      groupFwdMask: 8,
      groupAddr: '01:80:c2:00:00:04',
    },
    { vlanFiltering: 1, vlanProtocol: '8021ad', vlanDefaultPvid: 5, vlanStatsEnabled: 1 },
    { nfCallIptables: 1, nfCallIp6tables: 1, nfCallArptables: 1 },
    {
      stpState: 0,
      mcastSnooping: 1,
      mcastRouter: 2,
      mcastQueryUseIfaddr: 1,
      mcastQuerier: 1,
      mcastHashMax: 512,
      mcastLastMemberCnt: 3,
      mcastStartupQueryCnt: 4,
      mcastLastMemberIntvl: 200n,
      mcastMembershipIntvl: 27000n,
      mcastQuerierIntvl: 26000n,
      mcastQueryIntvl: 13000n,
      mcastQueryResponseIntvl: 1100n,
      mcastStartupQueryIntvl: 3200n,
      mcastStatsEnabled: 1,
      mcastIgmpVersion: 3,
      mcastMldVersion: 2,
    },
  ],
  change: { ageingTime: 10000, priority: 8192 },
};

const vxlan: LinkKind = {
  kind: 'vxlan',
  data: [
    {
      id: 42,
      group: '192.0.2.9',
      local: '192.0.2.1',
      ttl: 5,
      tos: 4,
      learning: 0,
      ageing: 100,
      limit: 200,
      portRange: { low: 1000, high: 2000 },
      proxy: 1,
      rsc: 1,
      l2miss: 1,
      l3miss: 1,
      port: 4799,
      udpCsum: 1,
      df: 'set',
      gbp: true,
    },
    {
      id: 16777215,
      group6: '2001:db8::9',
      local6: '2001:db8::1',
      label: 0x12345,
      port: 4798,
      udpZeroCsum6Tx: 1,
      udpZeroCsum6Rx: 1,
      remcsumTx: 1,
      remcsumRx: 1,
      remcsumNopartial: true,
      learning: 1,
    },
  ],
  change: { ageing: 50, learning: 1 },
};

/** The kernel answers with a mask of all flags. */
const VLAN_ANSWER = {
  flags: { flags: ['reorder-hdr', 'loose-binding'], mask: 0xffffffff },
  egressQos: {
    mapping: [
      { from: 1, to: 2 },
      { from: 3, to: 4 },
    ],
  },
  ingressQos: { mapping: [{ from: 5, to: 6 }] },
};

/** The kinds in the order in which they are made. */
export const LINK_KINDS: readonly LinkKind[] = [
  { kind: 'dummy' },
  { kind: 'ifb' },
  { kind: 'nlmon' },
  { kind: 'vsockmon' },
  { kind: 'vcan' },
  { kind: 'team' },
  { kind: 'wireguard' },
  bond,
  bridge,
  {
    kind: 'veth',
    data: [{ peer: { ifname: 'peer-of-it', address: '02:00:00:00:00:55', mtu: 1400 } }],
    answers: [{}], // the kernel answers with no data: the peer is a link of its own
  },
  { kind: 'vxcan', data: [{ peer: { ifname: 'peer-of-it' } }], answers: [{}] },
  {
    kind: 'vlan',
    on: 'parent',
    data: [
      {
        id: 7,
        protocol: '8021ad',
        flags: { flags: ['reorder-hdr', 'loose-binding'], mask: 0x1f },
        egressQos: {
          mapping: [
            { from: 1, to: 2 },
            { from: 3, to: 4 },
          ],
        },
        ingressQos: { mapping: [{ from: 5, to: 6 }] },
      },
      { id: 4094, protocol: '8021q' },
    ],
    answers: [
      { id: 7, protocol: '8021ad', ...VLAN_ANSWER },
      { id: 4094, protocol: '8021q' },
    ],
    change: {
      egressQos: {
        mapping: [
          { from: 1, to: 6 },
          { from: 3, to: 4 },
        ],
      },
    },
  },
  {
    kind: 'macvlan',
    on: 'parent',
    data: [
      { mode: 'bridge', flags: ['nopromisc'], bcQueueLen: 2000 },
      { mode: 'source', macaddrMode: 'set', macaddrData: { macaddr: ['02:00:00:00:00:66'] } },
    ],
    answers: [
      { mode: 'bridge', flags: ['nopromisc'], bcQueueLen: 2000 },
      { mode: 'source', macaddrCount: 1, macaddrData: { macaddr: ['02:00:00:00:00:66'] } },
    ],
    change: { mode: 'vepa' },
  },
  { kind: 'macvtap', on: 'parent', data: [{ mode: 'private' }, { mode: 'vepa' }], change: { mode: 'bridge' } },
  {
    kind: 'ipvlan',
    on: 'second',
    data: [
      { mode: 'l3', flags: ['private'] },
      { mode: 'l2', flags: ['vepa'] },
    ],
    change: { mode: 'l3s' },
  },
  {
    kind: 'ipvtap',
    on: 'second',
    data: [
      { mode: 'l3', flags: [] },
      { mode: 'l2', flags: ['private'] },
    ],
  },
  vxlan,
  {
    kind: 'geneve',
    data: [
      { id: 43, remote: '192.0.2.9', ttl: 9, tos: 8, port: 6089, udpCsum: 1, df: 'set' },
      { id: 44, remote6: '2001:db8::9', label: 0x12345, port: 6088, udpZeroCsum6Tx: 1, udpZeroCsum6Rx: 0 },
    ],
    change: { ttl: 11 },
  },
  {
    kind: 'gre',
    data: [
      { ...tunnel4, iflags: 0x2000, oflags: 0x2000, ikey: 5, okey: 6, ttl: 9, tos: 8, pmtudisc: 1, fwmark: 7 },
      { ...tunnel4, ttl: 0, pmtudisc: 0, ignoreDf: 1 },
    ],
    change: { ...tunnel4, iflags: 0x2000, oflags: 0x2000, ikey: 5, okey: 6, ttl: 10, pmtudisc: 1 },
  },
  {
    kind: 'gretap',
    data: [
      { ...tunnel4, ttl: 9, pmtudisc: 1, encapType: 1, encapSport: 1234, encapDport: 5678, encapFlags: 1 },
      { collectMetadata: true },
    ],
  },
  {
    kind: 'erspan',
    data: [
      { ...tunnel4, iflags: 0x3000, oflags: 0x3000, ikey: 100, okey: 100, erspanVer: 1, erspanIndex: 123 },
      { ...tunnel4, iflags: 0x3000, oflags: 0x3000, ikey: 101, okey: 101, erspanVer: 2, erspanDir: 1, erspanHwid: 5 },
    ],
  },
  {
    kind: 'ip6gre',
    data: [
      { ...tunnel6, ttl: 9, encapLimit: 3, flowinfo: 0x01012345, fwmark: 7 },
      { ...tunnel6, iflags: 0x2000, oflags: 0x2000, ikey: 5, okey: 6, flags: 1 },
    ],
    // IP6_TNL_F_CAP_XMIT and _RCV, which the kernel adds.
    answers: [
      { ...tunnel6, ttl: 9, encapLimit: 3, flowinfo: 0x01012345, fwmark: 7 },
      { ...tunnel6, iflags: 0x2000, oflags: 0x2000, ikey: 5, okey: 6, flags: 0x30001 },
    ],
  },
  { kind: 'ip6gretap', data: [{ ...tunnel6, ttl: 9 }, { collectMetadata: true }] },
  {
    kind: 'ip6erspan',
    data: [{ ...tunnel6, iflags: 0x3000, oflags: 0x3000, ikey: 9, okey: 9, erspanVer: 1, erspanIndex: 7 }],
  },
  {
    kind: 'ipip',
    data: [
      { ...tunnel4, ttl: 9, tos: 8, pmtudisc: 1, proto: 4, fwmark: 3 },
      { ...tunnel4, ttl: 0, pmtudisc: 0, proto: 0 },
    ],
    change: { ...tunnel4, ttl: 12, pmtudisc: 1, proto: 4 },
  },
  {
    kind: 'sit',
    data: [
      { ...tunnel4, ttl: 9, proto: 41, '6rdPrefix': '2001:db8::', '6rdPrefixlen': 32 },
      { ...tunnel4, ttl: 8, proto: 4, flags: 0 },
    ],
  },
  {
    kind: 'ip6tnl',
    data: [
      { ...tunnel6, ttl: 9, proto: 41, encapLimit: 3, flowinfo: 0x01012345 },
      { ...tunnel6, ttl: 8, proto: 4, flags: 1 },
    ],
    answers: [
      { ...tunnel6, ttl: 9, proto: 41, encapLimit: 3, flowinfo: 0x01012345 },
      { ...tunnel6, ttl: 8, proto: 4, flags: 0x30001 },
    ],
  },
  { kind: 'vti', data: [{ ...tunnel4, ikey: 5, okey: 6, fwmark: 7 }, { ...tunnel4 }] },
  { kind: 'vti6', data: [{ ...tunnel6, ikey: 5, okey: 6, fwmark: 7 }, { ...tunnel6 }] },
  {
    kind: 'macsec',
    on: 'fifth',
    data: [
      {
        port: 5,
        encrypt: 1,
        protect: 1,
        replayProtect: 1,
        window: 32,
        icvLen: 16,
        encodingSa: 1,
        validation: 'strict',
      },
      { sci: 0x1ac26503d6440001n, encrypt: 0, incSci: 1, es: 0, scb: 0, validation: 'check', encodingSa: 3 },
    ],
    answers: [
      { encrypt: 1, protect: 1, replayProtect: 1, window: 32, icvLen: 16, encodingSa: 1, validation: 'strict' },
      { sci: 0x1ac26503d6440001n, encrypt: 0, incSci: 1, es: 0, scb: 0, validation: 'check', encodingSa: 3 },
    ],
    change: { encrypt: 0 },
  },
  { kind: 'vrf', data: [{ table: 77 }, { table: 4000000000 }] },
  { kind: 'xfrm', data: [{ ifId: 9 }, { collectMetadata: true }] },
  { kind: 'batadv', data: [{ algoName: 'BATMAN_IV' }], answers: [{}] },
  {
    kind: 'gtp',
    data: [{ createSockets: 1, role: 'sgsn', pdpHashsize: 256, restartCount: 5 }],
    answers: [{ role: 'sgsn', pdpHashsize: 256, restartCount: 5 }],
  },
  {
    kind: 'hsr',
    absent: { '6.1-full': 'CONFIG_HSR is not set' },
    data: [{ slave1: 0, slave2: 0, multicastSpec: 4, version: 1 }], // the test puts indices in
    answers: [{ supervisionAddr: '01:15:4e:00:01:04', protocol: 'hsr' }],
  },
  {
    kind: 'netkit',
    absent: { '6.1-full': 'netkit came with 6.7' },
    data: [
      { mode: 'l2', policy: 'blackhole', peerPolicy: 'forward', peerInfo: { ifname: 'peer-of-it' } },
      { mode: 'l3' },
    ],
    answers: [
      { mode: 'l2', policy: 'blackhole', peerPolicy: 'forward', primary: 1 },
      { mode: 'l3', primary: 1 },
    ],
    change: { policy: 'forward' },
  },
  { kind: 'lowpan', code: 'EINVAL', not: 'lies on a wpan device alone' },
  { kind: 'tun', code: 'EOPNOTSUPP', not: 'is made by ioctl(TUNSETIFF) alone' },
  { kind: 'can', code: 'EOPNOTSUPP', not: 'is made by drivers alone' },
  { kind: 'netdevsim', code: 'EOPNOTSUPP', not: 'is made through sysfs alone' },
];
