// Qdiscs, classes, filters and actions as values of tc, as many kinds as Debian's kernels have.

import type { Value } from './compare.ts';

const rate = (bytes: number): Value => ({ linklayer: 1, rate: bytes });
const PRIOMAP = Uint8Array.from([1, 2, 2, 2, 1, 2, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1]);
const RED = { limit: 60000, qthMin: 5000, qthMax: 15000, wlog: 9, plog: 20, scellLog: 10, flags: 1 };
const STAB = new Uint8Array(256);

/** Something that options make: what is given, and what is answered where that is something else. */
export interface TcKind {
  readonly kind: string;
  readonly options?: Value;
  readonly answer?: Value;
  /** What of it can be changed. */
  readonly change?: Value;
  /** The kernel says nothing of what it was made with. */
  readonly silent?: boolean;
  /** tc prints no JSON for it, though it was asked to. */
  readonly noJson?: boolean;
  /** For a link of several queues alone. */
  readonly queues?: boolean;
  /** Not at the root, but where packets come in. */
  readonly ingress?: boolean;
  readonly absent?: Readonly<Record<string, string>>;
}

export const QDISCS: readonly TcKind[] = [
  { kind: 'pfifo', options: { limit: 77 }, change: { limit: 78 } },
  { kind: 'bfifo', options: { limit: 77777 } },
  { kind: 'pfifo_head_drop', options: { limit: 66 } },
  { kind: 'prio', options: { bands: 4, priomap: PRIOMAP }, change: { bands: 3, priomap: PRIOMAP } },
  {
    kind: 'tbf',
    options: { parms: { rate: rate(125000), limit: 30000, buffer: 1000000, mtu: 0 } },
    answer: { parms: { rate: { rate: 125000 }, limit: 30000, buffer: 1000000 } },
  },
  {
    kind: 'htb',
    options: { init: { version: 3, rate2quantum: 10, defcls: 0x20 }, directQlen: 100 },
    answer: { init: { rate2quantum: 10, defcls: 0x20 }, directQlen: 100 },
  },
  { kind: 'hfsc', noJson: true, options: { defcls: 2 }, change: { defcls: 3 } },
  {
    kind: 'sfq',
    options: {
      v0: { quantum: 1514, perturbPeriod: 10, limit: 100, divisor: 1024, flows: 64 },
      depth: 100,
      headdrop: 1,
    },
  },
  { kind: 'red', options: { parms: RED, stab: STAB, maxP: 85899345 }, answer: { parms: RED, maxP: 85899345 } },
  {
    kind: 'choke',
    options: { parms: { ...RED, limit: 100, qthMin: 10, qthMax: 30 }, stab: STAB, maxP: 85899345 },
    answer: { parms: { ...RED, limit: 100, qthMin: 10, qthMax: 30 }, maxP: 85899345 },
  },
  { kind: 'gred', options: { dps: { dPs: 4, defDP: 1, grio: 0 }, limit: 60000 }, answer: {} },
  {
    kind: 'codel',
    options: { target: 6000, limit: 900, interval: 90000, ecn: 1 },
    answer: { target: 5999, limit: 900, interval: 89999, ecn: 1 },
    change: { ecn: 0 },
  },
  {
    kind: 'fq_codel',
    options: {
      target: 6000,
      limit: 900,
      interval: 90000,
      ecn: 1,
      flows: 512,
      quantum: 1400,
      dropBatchSize: 32,
      memoryLimit: 1000000,
    },
    answer: {
      target: 5999,
      interval: 89999,
      limit: 900,
      ecn: 1,
      flows: 512,
      quantum: 1400,
      dropBatchSize: 32,
      memoryLimit: 1000000,
    },
    change: { quantum: 1300 },
  },
  {
    kind: 'fq',
    options: {
      plimit: 9000,
      flowPlimit: 90,
      quantum: 3000,
      initialQuantum: 15000,
      rateEnable: 1,
      bucketsLog: 9,
      orphanMask: 511,
    },
    change: { plimit: 8000 },
  },
  { kind: 'pie', options: { target: 15000, limit: 900, tupdate: 16000, alpha: 3, beta: 21, ecn: 1, bytemode: 1 } },
  {
    kind: 'fq_pie',
    options: {
      limit: 9000,
      flows: 512,
      target: 15000,
      tupdate: 16000,
      alpha: 3,
      beta: 21,
      quantum: 1400,
      memoryLimit: 1000000,
      ecnProb: 5,
    },
  },
  {
    kind: 'hhf',
    options: {
      backlogLimit: 900,
      quantum: 1400,
      hhFlowsLimit: 1024,
      resetTimeout: 52000,
      admitBytes: 100000,
      evictTimeout: 900000,
      nonHhWeight: 3,
    },
  },
  {
    kind: 'cake',
    options: {
      baseRate64: 12500000n,
      diffservMode: 1,
      flowMode: 5,
      rtt: 90000,
      overhead: 8,
      memory: 1000000,
      nat: 1,
      wash: 1,
      mpu: 64,
      splitGso: 0,
    },
    answer: {
      baseRate64: 12500000n,
      diffservMode: 1,
      flowMode: 5,
      rtt: 90000,
      overhead: 8,
      nat: 1,
      wash: 1,
      mpu: 64,
      splitGso: 0,
    },
  },
  { kind: 'drr' },
  { kind: 'qfq' },
  {
    kind: 'ets',
    options: { nbands: 3, nstrict: 1, quanta: { quantaBand: [3000, 2000] }, priomap: { priomapBand: [0, 1, 2] } },
    answer: { nbands: 3, nstrict: 1 },
  },
  { kind: 'etf', options: { parms: { delta: 1000, clockid: 11, flags: 0 } } },
  {
    kind: 'cbs',
    options: { parms: { offload: 0, hicredit: 10, locredit: -20, idleslope: 30, sendslope: -40 } },
    change: { parms: { offload: 0, hicredit: 11, locredit: -21, idleslope: 31, sendslope: -41 } },
  },
  {
    kind: 'netem',
    options: {
      latency: 15625,
      limit: 900,
      header: { loss: 42949672 },
      gap: 5,
      duplicate: 42949672,
      jitter: 1562,
      corr: { delayCorr: 100, lossCorr: 200, dupCorr: 300 },
      reorder: { probability: 1000, correlation: 10 },
      corrupt: { probability: 2000, correlation: 20 },
      rate: { rate: 125000, packetOverhead: 1, cellSize: 2, cellOverhead: 3 },
    },
    answer: {
      limit: 900,
      header: { loss: 42949672 },
      gap: 5,
      duplicate: 42949672,
      reorder: { probability: 1000, correlation: 10 },
      rate: { rate: 125000, packetOverhead: 1 },
    },
  },
  { kind: 'plug', options: { action: 0, limit: 100000 }, silent: true },
  {
    kind: 'sfb',
    options: {
      parms: {
        rehashInterval: 600000,
        warmupTime: 60000,
        max: 25,
        binSize: 20,
        increment: 4294967,
        decrement: 429496,
        limit: 1000,
        penaltyRate: 10,
        penaltyBurst: 20,
      },
    },
  },
  { kind: 'multiq', noJson: true, options: { bands: 0, maxBands: 0 }, answer: { bands: 4, maxBands: 4 }, queues: true },
  { kind: 'mq', queues: true },
  {
    kind: 'mqprio',
    options: {
      numTc: 2,
      prioTcMap: Uint8Array.from([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
      hw: 0,
      count: queues(2, 2),
      offset: queues(0, 2),
    },
    queues: true,
  },
  { kind: 'ingress', ingress: true },
  { kind: 'clsact', ingress: true },
];

/** u16s of struct tc_mqprio_qopt, sixteen of them. */
function queues(...numbers: number[]): Uint8Array {
  return new Uint8Array(Uint16Array.from({ length: 16 }, (_, index) => numbers[index] ?? 0).buffer);
}

/** Classes, each of a qdisc above. */
export const CLASSES: readonly {
  readonly kind: string;
  readonly options: Value;
  readonly answer?: Value;
  readonly change: Value;
  readonly changed?: Value;
}[] = [
  {
    kind: 'htb',
    options: {
      parms: { rate: rate(125000), ceil: rate(250000), buffer: 100000, cbuffer: 100000, quantum: 3000, prio: 2 },
    },
    answer: { parms: { rate: { rate: 125000 }, ceil: { rate: 250000 }, quantum: 3000, prio: 2 } },
    change: {
      parms: { rate: rate(126000), ceil: rate(250000), buffer: 100000, cbuffer: 100000, quantum: 3000, prio: 3 },
    },
    changed: { parms: { rate: { rate: 126000 }, prio: 3 } },
  },
  { kind: 'drr', options: { quantum: 3000 }, change: { quantum: 3001 } },
  { kind: 'qfq', options: { weight: 5, lmax: 1500 }, change: { weight: 6 } },
];

/** A table of a rate that old kernels ask for; its content is not used for ethernet. */
const STAB_OF_RATE = new Uint8Array(1024);

const OK = -1;
const SHOT = 2;
const gen = { index: 0, capab: 0, action: OK, refcnt: 0, bindcnt: 0 };

export interface TcAction {
  readonly kind: string;
  readonly options: Value;
  readonly answer?: Value;
  /** tc prints no JSON for it, though it was asked to. */
  readonly noJson?: boolean;
}
/** Two words of a packet, the second of them with a mask. */
const PEDIT_KEYS = [
  { mask: 0xffff00ff, val: 0x100, off: 8, at: 0, offmask: 0, shift: 0 },
  { mask: 0xffff0000, val: 0x50, off: 0, at: 0, offmask: 0, shift: 0 },
];
const GATE_ENTRIES = [
  { index: 0, gate: true, interval: 100_000_000, ipv: -1, maxOctets: -1 },
  { index: 1, interval: 50_000_000, ipv: 2, maxOctets: 1000 },
];
/** One struct sock_filter, `ret -1`. */
const BPF_PROGRAM = Uint8Array.of(6, 0, 0, 0, 255, 255, 255, 255);
/** Actions of every kind. `ifindex` is that of a link to send packets to. */
export const actions = (ifindex: number): readonly TcAction[] => [
  { kind: 'gact', options: { parms: { ...gen, action: SHOT } }, answer: { parms: { action: SHOT } } },
  {
    kind: 'mirred',
    options: { parms: { ...gen, action: 3, eaction: 2, ifindex } },
    answer: { parms: { eaction: 2, ifindex } },
  },
  {
    kind: 'vlan',
    options: { parms: { ...gen, vAction: 2 }, pushVlanId: 7, pushVlanProtocol: 0x8100, pushVlanPriority: 3 },
    answer: { parms: { vAction: 2 }, pushVlanId: 7, pushVlanProtocol: 0x8100, pushVlanPriority: 3 },
  },
  {
    kind: 'skbedit',
    options: { parms: gen, priority: 0x10002, mark: 5, mask: 7 },
    answer: { priority: 0x10002, mark: 5, mask: 7 },
  },
  {
    kind: 'police',
    options: {
      tbf: { action: SHOT, limit: 0, burst: 100000, mtu: 2000, rate: { ...rate(125000), cellLog: 8 } },
      rate: STAB_OF_RATE,
    },
    answer: { tbf: { action: SHOT, burst: 100000, mtu: 2000 } },
  },
  {
    kind: 'nat',
    options: { parms: { ...gen, oldAddr: '192.0.2.0', newAddr: '198.51.100.0', mask: '255.255.255.0', flags: 1 } },
    answer: { parms: { oldAddr: '192.0.2.0', newAddr: '198.51.100.0', mask: '255.255.255.0', flags: 1 } },
  },
  { kind: 'csum', options: { parms: { ...gen, updateFlags: 3 } }, answer: { parms: { updateFlags: 3 } } },
  {
    kind: 'tunnel_key',
    options: {
      parms: { ...gen, tAction: 1 },
      encIpv4Src: '192.0.2.1',
      encIpv4Dst: '192.0.2.9',
      encKeyId: 9,
      encDstPort: 4789,
      encTtl: 5,
      noCsum: 1,
    },
    answer: { parms: { tAction: 1 }, encIpv4Src: '192.0.2.1', encIpv4Dst: '192.0.2.9', encDstPort: 4789, encTtl: 5 },
  },
  {
    kind: 'mpls',
    options: { parms: { ...gen, mAction: 2 }, proto: 0x8847, label: 100, ttl: 9, tc: 1 },
    answer: { parms: { mAction: 2 }, proto: 0x8847, label: 100, ttl: 9, tc: 1 },
  },
  {
    kind: 'sample',
    options: { parms: gen, rate: 100, truncSize: 128, psampleGroup: 5 },
    answer: { rate: 100, truncSize: 128, psampleGroup: 5 },
  },
  {
    kind: 'ct',
    options: { parms: gen, action: 1, zone: 7, mark: 5, markMask: 7 },
    answer: { action: 1, zone: 7, mark: 5, markMask: 7 },
  },
  { kind: 'connmark', options: { parms: { ...gen, zone: 7 } }, answer: { parms: { zone: 7 } } },
  {
    kind: 'simple',
    noJson: true,
    options: { parms: gen, data: 'hi' },
    answer: { data: 'hi' },
  },
  {
    kind: 'skbmod',
    noJson: true,
    options: { parms: { ...gen, flags: 1n }, dmac: '02:00:00:00:00:09' },
    answer: { parms: { flags: 1n }, dmac: '02:00:00:00:00:09' },
  },
  {
    kind: 'pedit',
    options: {
      parmsEx: { ...gen, nkeys: 2, flags: 0, keys: PEDIT_KEYS },
      keysEx: {
        keyEx: [
          { htype: 'ip4', cmd: 'add' },
          { htype: 'tcp', cmd: 'set' },
        ],
      },
    },
    answer: {
      parmsEx: { nkeys: 2, keys: PEDIT_KEYS },
      keysEx: {
        keyEx: [
          { htype: 'ip4', cmd: 'add' },
          { htype: 'tcp', cmd: 'set' },
        ],
      },
    },
  },
  {
    kind: 'gate',
    noJson: true,
    options: { parms: gen, clockid: 11, baseTime: 200_000_000_000n, entryList: { oneEntry: GATE_ENTRIES } },
    answer: { clockid: 11, baseTime: 200_000_000_000n, cycleTime: 150_000_000n, entryList: { oneEntry: GATE_ENTRIES } },
  },
  {
    kind: 'ctinfo',
    options: { act: gen, zone: 3, parmsDscpMask: 0xfc000000, parmsDscpStatemask: 0x01000000, parmsCpmarkMask: 7 },
    answer: { zone: 3, parmsDscpMask: 0xfc000000, parmsDscpStatemask: 0x01000000, parmsCpmarkMask: 7 },
  },
  {
    kind: 'bpf',
    options: { parms: gen, opsLen: 1, ops: BPF_PROGRAM },
    answer: { opsLen: 1, ops: BPF_PROGRAM },
  },
];
export interface TcFilter {
  readonly kind: string;
  /** ETH_P_*. */
  readonly protocol: number;
  readonly options: Value;
  readonly answer?: Value;
  readonly handle?: number;
  readonly noJson?: boolean;
}
const drop = [{ kind: 'gact', options: { parms: { ...gen, action: SHOT } } }];
export const FILTERS: readonly TcFilter[] = [
  {
    kind: 'matchall',
    protocol: 0x0003,
    options: { act: drop },
    answer: { act: [{ kind: 'gact', options: { parms: { action: SHOT } } }] },
  },
  {
    kind: 'flower',
    protocol: 0x0800,
    options: {
      keyEthDst: '02:00:00:00:00:01',
      keyEthDstMask: 'ff:ff:ff:ff:ff:ff',
      keyEthSrc: '02:00:00:00:00:02',
      keyEthType: 0x0800,
      keyIpProto: 6,
      keyIpv4Src: '192.0.2.0',
      keyIpv4SrcMask: '255.255.255.0',
      keyIpv4Dst: '203.0.113.1',
      keyTcpSrc: 10,
      keyTcpDst: 20,
      keyIpTos: 4,
      keyIpTosMask: 255,
      keyTcpFlags: 2,
      keyTcpFlagsMask: 2,
      flags: ['skip-hw'],
      act: drop,
    },
    answer: {
      keyEthDst: '02:00:00:00:00:01',
      keyEthType: 0x0800,
      keyIpProto: 6,
      keyIpv4Src: '192.0.2.0',
      keyIpv4SrcMask: '255.255.255.0',
      keyIpv4Dst: '203.0.113.1',
      keyTcpSrc: 10,
      keyTcpDst: 20,
      keyIpTos: 4,
      keyTcpFlags: 2,
    },
  },
  {
    kind: 'flower',
    protocol: 0x8100,
    options: {
      keyEthType: 0x8100,
      keyVlanId: 7,
      keyVlanPrio: 3,
      keyVlanEthType: 0x86dd,
      keyIpProto: 17,
      keyIpv6Dst: '2001:db8::1',
      keyUdpDst: 53,
      act: drop,
    },
    answer: { keyVlanId: 7, keyVlanPrio: 3, keyVlanEthType: 0x86dd, keyIpv6Dst: '2001:db8::1', keyUdpDst: 53 },
  },
  { kind: 'basic', protocol: 0x0003, options: { classid: 0x10001, act: drop }, answer: { classid: 0x10001 } },
  {
    kind: 'fw',
    noJson: true,
    protocol: 0x0003,
    handle: 5,
    options: { classid: 0x10001, mask: 7, act: drop },
    answer: { classid: 0x10001, mask: 7 },
  },
  {
    kind: 'flow',
    noJson: true,
    protocol: 0x0003,
    handle: 5,
    options: { keys: 1, mode: 1, baseclass: 0x10001, divisor: 16, perturb: 1000 },
    answer: { keys: 1, mode: 1, baseclass: 0x10001, divisor: 16 },
  },
  {
    kind: 'u32',
    protocol: 0x0800,
    options: {
      classid: 0x10001,
      sel: { flags: 1, nkeys: 1, keys: [{ mask: 0xffffff00, val: 0xc0000200, off: 12, offmask: 0 }] },
    },
    answer: { classid: 0x10001, sel: { nkeys: 1, keys: [{ mask: 0xffffff00, val: 0xc0000200, off: 12 }] } },
  },
  { kind: 'cgroup', noJson: true, protocol: 0x0003, handle: 1, options: { act: drop }, answer: {} },
];
