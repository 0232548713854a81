// The schemas of sock_diag against their interfaces: a value with every key there is, both ways, in either byte order.

import { describe, expect, test } from '@jest/globals';
import type { AnyCodec } from '../../src/codec/index.ts';
import type { Plan } from '../../src/codec/schema/plan.ts';
import {
  type BbrInfo,
  type DctcpInfo,
  InetRequest,
  InetSocket,
  type MptcpInfo,
  MptcpSocket,
  type MptcpSubflow,
  NetlinkDiagSocket,
  NetlinkRequest,
  PacketRequest,
  PacketSocket,
  type SctpInfo,
  SctpSocket,
  type SocketId,
  type SocketMemory,
  type TcpMd5Key,
  TcpInfo,
  type TlsInfo,
  UnixRequest,
  UnixSocket,
  type UpperLayer,
  type VegasInfo,
  VsockRequest,
  VsockSocket,
} from '../../src/families/sock-diag/index.ts';
import { ORDERS } from '../support/four-way.ts';
import { fromHex, toHex } from '../support/golden.ts';
import { thrownBy } from '../support/thrown.ts';

/** Every key of an interface but the symbols: the compiler misses none. */
type Full<T> = { readonly [K in keyof T as K extends string ? K : never]-?: T[K] };

const little = { byteOrder: 'little' } as const;
const big = { byteOrder: 'big' } as const;

/** The keys that a schema has, of attributes and members. */
function keysOf(plan: Plan<unknown>): string[] {
  const shape = plan.shape!();
  const keys: string[] = [];
  if (shape.kind === 'struct' || shape.kind === 'message') {
    keys.push(...shape.members.filter(({ padding }) => !padding).map(({ key }) => key));
  }
  if (shape.kind === 'attributes' || shape.kind === 'message') {
    for (let type = 0; type < 64; type++) {
      const field = shape.fieldOf(type);
      if (field !== undefined && field.plan.padding !== true) keys.push(field.key);
    }
  }
  return keys.sort();
}

const memory: Full<SocketMemory> = {
  receiveAllocated: 1,
  receiveBuffer: 2,
  sendAllocated: 3,
  sendBuffer: 4,
  forwardAllocated: 5,
  sendQueued: 6,
  options: 7,
  backlog: 8,
  drops: 9,
};
const id: Full<SocketId> = {
  sourcePort: 443,
  destinationPort: 50_000,
  source: '2001:db8::1',
  destination: '::ffff:192.0.2.1',
  interface: 3,
  cookie: 0x1_0000_0002n,
};
const mptcpFlow: Full<MptcpSubflow> = {
  tokenRemote: 1,
  tokenLocal: 2,
  relativeWriteSequence: 3,
  mapSequence: 4n,
  mapSubflowSequence: 5,
  subflowSequenceOffset: 6,
  mapDataLength: 7,
  flags: ['capableRemote', 'mapValid'],
  idRemote: 8,
  idLocal: 9,
};
const tls: Full<TlsInfo> = {
  version: '1.3',
  cipher: 51,
  send: 'software',
  receive: 'hardware',
  zeroCopySend: true,
  noPadding: true,
};
const upperLayer: Full<UpperLayer> = { name: 'tls', tls, mptcp: mptcpFlow };
const md5Key: Full<TcpMd5Key> = {
  family: 'inet',
  prefixLength: 24,
  keyLength: 3,
  address: '192.0.2.0',
  key: Uint8Array.from({ length: 80 }, (_, i) => (i < 3 ? 65 + i : 0)),
};
const vegas: Full<VegasInfo> = { enabled: 1, rttCount: 2, rtt: 3, minimumRtt: 4 };
const dctcp: Full<DctcpInfo> = { enabled: 1, ceState: 2, alpha: 3, markedBytes: 4, totalBytes: 5 };
const bbr: Full<BbrInfo> = { bandwidthLow: 1, bandwidthHigh: 2, minimumRtt: 3, pacingGain: 4, windowGain: 5 };

const tcpInfo: Full<TcpInfo> = {
  state: 'established',
  congestionState: 'recovery',
  retransmits: 1,
  probes: 2,
  backoff: 3,
  options: ['timestamps', 'fastOpenChild'],
  windowScale: { send: 9, receive: 7 },
  delivery: { applicationLimited: 1, fastOpenFailure: 2 },
  retransmissionTimeout: 4,
  acknowledgementTimeout: 5,
  sendMss: 6,
  receiveMss: 7,
  unacknowledged: 8,
  selectivelyAcknowledged: 9,
  lost: 10,
  retransmitted: 11,
  forwardAcknowledged: 12,
  lastDataSent: 13,
  lastAckSent: 14,
  lastDataReceived: 15,
  lastAckReceived: 16,
  pathMtu: 17,
  receiveSlowStartThreshold: 18,
  rtt: 19,
  rttVariance: 20,
  sendSlowStartThreshold: 21,
  sendCongestionWindow: 22,
  advertisedMss: 23,
  reordering: 24,
  receiveRtt: 25,
  receiveSpace: 26,
  totalRetransmits: 27,
  pacingRate: 28n,
  maxPacingRate: 2n ** 64n - 1n,
  bytesAcknowledged: 30n,
  bytesReceived: 31n,
  segmentsSent: 32,
  segmentsReceived: 33,
  bytesNotSent: 34,
  minimumRtt: 35,
  dataSegmentsReceived: 36,
  dataSegmentsSent: 37,
  deliveryRate: 38n,
  busyTime: 39n,
  receiveWindowLimited: 40n,
  sendBufferLimited: 41n,
  delivered: 42,
  deliveredCe: 43,
  bytesSent: 44n,
  bytesRetransmitted: 45n,
  duplicateSacks: 46,
  reorderingsSeen: 47,
  outOfOrder: 48,
  sendWindow: 49,
  receiveWindow: 50,
  rehash: 51,
  totalTimeouts: 52,
  totalTimeoutRecoveries: 53,
  totalTimeoutTime: 54,
  receivedCe: 55,
  deliveredE1Bytes: 56,
  deliveredE0Bytes: 57,
  deliveredCeBytes: 58,
  receivedE1Bytes: 59,
  receivedE0Bytes: 60,
  receivedCeBytes: 61,
};
const mptcpInfo: Full<MptcpInfo> = {
  subflows: 1,
  addressesAnnounced: 2,
  addressesAccepted: 3,
  maxSubflows: 4,
  maxAddressesAnnounced: 5,
  maxAddressesAccepted: 6,
  flags: ['fallback', 4],
  token: 7,
  writeSequence: 8n,
  sendUnacknowledged: 9n,
  receiveNext: 10n,
  localAddressesUsed: 11,
  maxLocalAddresses: 12,
  checksumEnabled: true,
  retransmits: 13,
  bytesRetransmitted: 14n,
  bytesSent: 15n,
  bytesReceived: 16n,
  bytesAcknowledged: 17n,
  totalSubflows: 18,
  lastDataSent: 19,
  lastDataReceived: 20,
  lastAckReceived: 21,
};
const sctpInfo: Full<SctpInfo> = {
  tag: 1,
  state: 'cookieWait',
  receiveWindow: 2,
  unacknowledged: 3,
  pending: 4,
  streamsIn: 5,
  streamsOut: 6,
  fragmentationPoint: 7,
  inQueue: 8,
  outQueue: 9,
  overallErrors: 10,
  maxBurst: 11,
  maxSegment: 12,
  peerReceiveWindow: 13,
  peerTag: 14,
  peerCapable: 15,
  peerSack: 16,
  sacksReceived: 17n,
  sacksSent: 18n,
  packetsSent: 19n,
  packetsReceived: 20n,
  chunksRetransmitted: 21n,
  outOfSequence: 22n,
  duplicateChunks: 23n,
  gaps: 24n,
  unorderedChunksSent: 25n,
  unorderedChunksReceived: 26n,
  orderedChunksSent: 27n,
  orderedChunksReceived: 28n,
  controlChunksSent: 29n,
  controlChunksReceived: 30n,
  primaryAddress: { family: 'inet', port: 7, host: { address: '192.0.2.9' } },
  primaryState: -1,
  primaryCongestionWindow: 32,
  primaryRtt: 33,
  primaryRto: 34,
  primaryHeartbeatInterval: 35,
  primaryMaxRetransmits: 36,
  primarySackDelay: 37,
  primarySackFrequency: 38,
  primarySlowStartThreshold: 39,
  primaryPartialBytesAcked: 40,
  primaryFlightSize: 41,
  primaryErrors: 42,
  autoClose: 43,
  adaptationIndication: 44,
  partialDeliveryPoint: 45,
  noDelay: 46,
  disableFragments: 47,
  v4Mapped: 48,
  fragmentInterleave: 49,
  type: 50,
};
const inetBase: Omit<Full<InetSocket>, 'tcpInfo'> = {
  family: 'inet6',
  state: 'closeWait',
  timer: 'keepalive',
  retransmits: 1,
  id,
  expires: 2,
  receiveQueue: 3,
  sendQueue: 4,
  uid: 5,
  inode: 6,
  memory: { receive: 1, send: 2, forward: 3, transmit: 4 },
  vegas,
  congestion: 'cubic',
  tos: 7,
  trafficClass: 8,
  socketMemory: memory,
  shutdown: ['receive'],
  dctcp,
  protocol: 'tcp',
  v6Only: true,
  locals: [{ family: 'inet6', port: 1, host: { flow: 2, address: '::1', scope: 3 } }],
  peers: [
    { family: 'inet', port: 4, host: { address: '127.0.0.1' } },
    { family: 0, port: 0, host: {} },
  ],
  mark: 9,
  bbr,
  classId: 10,
  md5Keys: [md5Key, { ...md5Key, family: 'inet6', address: '2001:db8::' }],
  upperLayer,
  bpfStorages: { storages: [{ mapId: 1, value: Uint8Array.of(1, 2) }, { mapId: 2 }] },
  cgroup: 11n,
  options: ['connectionOriented', 'noDefragmentation', 'deferConnect', 0x8000],
};
const inet: Full<InetSocket> = { ...inetBase, tcpInfo };
const mptcp: Full<MptcpSocket> = { ...inetBase, mptcpInfo };
const sctp: Full<SctpSocket> = { ...inetBase, sctpInfo };
const unix: Full<UnixSocket> = {
  family: 'unix',
  type: 'seqpacket',
  state: 'listen',
  inode: 1,
  cookie: 2n,
  name: '\0abstract\0\udcff',
  vfs: { inode: 3, device: 4 },
  peer: 5,
  icons: [6, 7],
  queues: { receive: 8, send: 9 },
  memory,
  shutdown: ['receive', 'send'],
  uid: 10,
};
const ring = { blockSize: 1, blocks: 2, frameSize: 3, frames: 4 };
const netlink: Full<NetlinkDiagSocket> = {
  family: 'netlink',
  type: 'datagram',
  protocol: 'generic',
  state: 'connected',
  portId: 1,
  destinationPortId: 2,
  destinationGroup: 3,
  inode: 4,
  cookie: 5n,
  memory,
  groups: [1, 8, 9, 64, 65, 200],
  receiveRing: ring,
  sendRing: ring,
  flags: ['dumpRunning', 'capAck'],
};
const packetRing = { ...ring, retireTimeout: 5, privateSize: 6, features: 7 };
const packet: Full<PacketSocket> = {
  family: 'packet',
  type: 'raw',
  protocol: 3,
  inode: 1,
  cookie: 2n,
  info: { index: 1, version: 2, reserve: 3, copyThreshold: 4, timestamp: 5, flags: ['running', 'loss'] },
  memberships: [
    { index: 1, count: 2, type: 'promiscuous', addressLength: 6, address: new Uint8Array(32).fill(7, 0, 6) },
  ],
  receiveRing: packetRing,
  sendRing: packetRing,
  fanout: 1,
  uid: 2,
  memory,
  filter: [{ code: 6, jumpTrue: 1, jumpFalse: 2, k: 0xffff_ffff }],
};
const vsock: Full<VsockSocket> = {
  family: 'vsock',
  type: 'stream',
  state: 'established',
  shutdown: ['send'],
  sourceContext: 2,
  sourcePort: 1024,
  destinationContext: 3,
  destinationPort: 7,
  inode: 4,
  cookie: 5n,
};

describe('values with every key', () => {
  test.each<[string, AnyCodec, object]>([
    ['InetSocket', InetSocket, inet],
    ['MptcpSocket', MptcpSocket, mptcp],
    ['SctpSocket', SctpSocket, sctp],
    ['TcpInfo', TcpInfo, tcpInfo],
    ['UnixSocket', UnixSocket, unix],
    ['NetlinkDiagSocket', NetlinkDiagSocket, netlink],
    ['PacketSocket', PacketSocket, packet],
    ['VsockSocket', VsockSocket, vsock],
  ])('%s: the interface is the schema, and goes there and back', (_, codec, value) => {
    expect(Object.keys(value).sort()).toEqual(keysOf(codec.plan as Plan<unknown>));
    for (const byteOrder of ORDERS) {
      const bytes = codec.encode(value, { byteOrder });
      expect(codec.decode(bytes, { byteOrder })).toEqual(value);
      const kept: unknown = codec.decode(bytes, { byteOrder, preserve: true });
      expect(toHex(codec.encode(kept, { byteOrder }))).toBe(toHex(bytes));
    }
  });

  test.each<[string, object, object]>([
    ['TcpInfo', (InetSocket.decode(InetSocket.encode(inet)) as Full<InetSocket>).tcpInfo, tcpInfo],
    ['MptcpInfo', MptcpSocket.decode(MptcpSocket.encode(mptcp)).mptcpInfo!, mptcpInfo],
    ['SctpInfo', SctpSocket.decode(SctpSocket.encode(sctp)).sctpInfo!, sctpInfo],
    ['UpperLayer', InetSocket.decode(InetSocket.encode(inet)).upperLayer!, upperLayer],
    ['SocketMemory', InetSocket.decode(InetSocket.encode(inet)).socketMemory!, memory],
    ['SocketId', InetSocket.decode(InetSocket.encode(inet)).id, id],
    ['TlsInfo', InetSocket.decode(InetSocket.encode(inet)).upperLayer!.tls!, tls],
    ['MptcpSubflow', InetSocket.decode(InetSocket.encode(inet)).upperLayer!.mptcp!, mptcpFlow],
    ['TcpMd5Key', InetSocket.decode(InetSocket.encode(inet)).md5Keys![0]!, md5Key],
  ])('%s has no more keys than its interface', (_, decoded, value) => {
    expect(Object.keys(decoded)).toEqual(Object.keys(value));
  });

  test('struct tcp_info of every length: what is there is told, what is not is absent', () => {
    const bytes = TcpInfo.encode(tcpInfo, little);
    for (let length = 0; length <= bytes.length; length++) {
      const value = TcpInfo.decode(bytes.subarray(0, length), little);
      for (const [key, member] of Object.entries(value)) expect(member).toEqual(tcpInfo[key as keyof TcpInfo]);
      expect(toHex(TcpInfo.encode(value, little))).toBe(toHex(bytes.subarray(0, length)));
    }
    const grown = Uint8Array.from([...bytes, 1, 2, 3, 4]);
    expect(TcpInfo.decode(grown, little)).toMatchObject(tcpInfo);
    expect(toHex(TcpInfo.encode(TcpInfo.decode(grown, little), little))).toBe(toHex(grown));
  });
});

describe('bytes that are not as elsewhere', () => {
  test('bit-fields start at the lowest bit, or on big-endian machines at the highest', () => {
    const bytes = fromHex('01 00 00 00 00 00 79 05');
    expect(TcpInfo.decode(bytes, little)).toMatchObject({
      windowScale: { send: 9, receive: 7 },
      delivery: { applicationLimited: 1, fastOpenFailure: 2 },
    });
    expect(toHex(TcpInfo.encode(TcpInfo.decode(bytes, little), big)).slice(18, 23)).toBe('9e a0');
    const unused = TcpInfo.decode(fromHex('01 00 00 00 00 00 00 80'), little);
    expect(unused.delivery).toEqual({ applicationLimited: 0, fastOpenFailure: 0, unused: 16 });
    expect(thrownBy(() => TcpInfo.encode({ windowScale: { send: 16, receive: 0 } }))).toMatchObject({
      path: 'windowScale.send',
    });
    expect(thrownBy(() => TcpInfo.encode({ windowScale: { sent: 1 } as never }))).toMatchObject({
      path: 'windowScale.sent',
    });
  });

  test('a cookie has its lower half first on every machine', () => {
    const at = (byteOrder: 'little' | 'big'): string =>
      toHex(UnixSocket.encode({ cookie: 0x0102_0304_0506_0708n }, { byteOrder }).subarray(8, 16));
    expect([at('little'), at('big')]).toEqual(['08 07 06 05 04 03 02 01', '05 06 07 08 01 02 03 04']);
  });

  test('groups lie in words', () => {
    const at = (byteOrder: 'little' | 'big'): string =>
      toHex(NetlinkDiagSocket.encode({ groups: [1, 33, 66] }, { byteOrder }).subarray(32, 48));
    expect(at('little')).toBe('01 00 00 00 01 00 00 00 02 00 00 00 00 00 00 00');
    expect(at('big')).toBe('00 00 00 01 00 00 00 01 00 00 00 00 00 00 00 02');
    expect(thrownBy(() => NetlinkDiagSocket.encode({ groups: [1, 0] }))).toMatchObject({ path: 'groups[1]' });
  });

  test.each([
    ['a path', '/run/x', '2f 72 75 6e 2f 78 00'],
    ['an abstract name', '\0x', '00 78'],
    ['an abstract name with NULs', '\0x\0\0y\0', '00 78 00 00 79 00'],
    ['one that is nothing but that', '\0', '00'],
    ['a path that is no UTF-8', '/\udcfe', '2f fe 00'],
    ['an abstract name that is no UTF-8', '\0\udcfe\0ä', '00 fe 00 c3 a4'],
  ])('the name of a Unix socket: %s', (_, name, bytes) => {
    const encoded = UnixSocket.encode({ name }, little);
    const length = fromHex(bytes).length;
    expect(toHex(encoded.subarray(20, 20 + length))).toBe(bytes);
    expect(encoded[16]).toBe(4 + length);
    expect(UnixSocket.decode(encoded, little).name).toBe(name);
  });

  test('the kernel ends a path without a NUL where it has no room for one', () => {
    const name = fromHex('08 00 00 00 2f 61 62 63');
    const header = UnixSocket.encode({}, little);
    expect(UnixSocket.decode(Uint8Array.from([...header, ...name]), little).name).toBe('/abc');
  });
});

describe('what is asked where nothing is said', () => {
  const ANY = 'ff ff ff ff ff ff ff ff';

  test('any state and any cookie; of netlink, any protocol', () => {
    const request = InetRequest.encode({ family: 'inet', protocol: 'tcp' }, little);
    expect(toHex(request.subarray(0, 8))).toBe('02 06 00 00 fe 3f 00 00');
    expect(toHex(request.subarray(48, 56))).toBe(ANY);
    expect(toHex(UnixRequest.encode({}, little))).toBe(`01 00 00 00 fe 3f 00 00 00 00 00 00 00 00 00 00 ${ANY}`);
    expect(toHex(NetlinkRequest.encode({}, little))).toBe(`10 ff 00 00 00 00 00 00 00 00 00 00 ${ANY}`);
    expect(toHex(PacketRequest.encode({}, little))).toBe(`11 00 00 00 00 00 00 00 00 00 00 00 ${ANY}`);
    expect(toHex(VsockRequest.encode({}, little))).toBe(`28 00 00 00 fe 3f 00 00${' 00'.repeat(16)}`);
  });

  test('but what is said stays', () => {
    const said = { family: 'inet', protocol: 'tcp', states: [], id: { cookie: 0n } } as const;
    const request = InetRequest.encode(said, little);
    expect(toHex(request.subarray(4, 8))).toBe('00 00 00 00');
    expect(toHex(request.subarray(48, 56))).toBe('00 00 00 00 00 00 00 00');
    expect(said).toEqual({ family: 'inet', protocol: 'tcp', states: [], id: { cookie: 0n } });
  });

  test('a protocol that fits in no header is in the attribute alone', () => {
    const decode = (protocol: 'tcp' | 'mptcp' | 262): unknown =>
      InetRequest.decode(InetRequest.encode({ family: 'inet', protocol }));
    expect(decode('tcp')).toMatchObject({ protocol: 'tcp', header: { protocol: 'tcp' } });
    expect(decode('mptcp')).toMatchObject({ protocol: 'mptcp', header: { protocol: 0 } });
    expect(decode(262)).toMatchObject({ protocol: 'mptcp' });
  });

  test('addresses are of the family, by its name and its number', () => {
    const encode = (family: 'inet' | 'inet6' | number, source: string): unknown =>
      InetRequest.decode(InetRequest.encode({ family, protocol: 'tcp', id: { source } })).id.source;
    expect(encode('inet', '192.0.2.1')).toBe('192.0.2.1');
    expect(encode(2, '192.0.2.1')).toBe('192.0.2.1');
    expect(encode(10, '2001:db8::1')).toBe('2001:db8::1');
    expect(thrownBy(() => encode('inet', '2001:db8::1'))).toMatchObject({ path: 'id.source' });
    expect(thrownBy(() => encode(16, '192.0.2.1'))).toMatchObject({ path: 'id.source' });
  });

  test('a request that is decoded is a request', () => {
    const asked = {
      family: 'inet6',
      protocol: 'tcp',
      extensions: ['info', 'shutdown'],
      states: ['listen'],
      id: { sourcePort: 80 },
      filter: { sourcePort: { atLeast: 1 } },
      bpfStorages: { mapDescriptors: [3, 4] },
    } as const;
    for (const byteOrder of ORDERS) {
      const bytes = InetRequest.encode(asked, { byteOrder });
      const decoded = InetRequest.decode(bytes, { byteOrder });
      expect(decoded).toMatchObject({ family: 'inet6', extensions: ['info', 'shutdown'], states: ['listen'] });
      expect(decoded.bpfStorages).toEqual({ mapDescriptors: [3, 4] });
      expect(toHex(InetRequest.encode(decoded as never, { byteOrder }))).toBe(toHex(bytes));
    }
  });

  test('without a family or a protocol it is refused', () => {
    for (const [value, path] of [
      [{}, 'family'],
      [{ protocol: 'tcp' }, 'family'],
      [{ family: 'inet' }, 'protocol'],
    ] as const) {
      expect(thrownBy(() => InetRequest.encode(value as never))).toMatchObject({ code: 'ERR_NETLINK_ENCODE', path });
    }
  });

  test('what is no request is refused', () => {
    for (const value of [undefined, 7, 'tcp', []]) {
      expect(thrownBy(() => InetRequest.encode(value as never))).toMatchObject({ code: 'ERR_NETLINK_ENCODE' });
      expect(thrownBy(() => UnixRequest.encode(value as never))).toMatchObject({ code: 'ERR_NETLINK_ENCODE' });
    }
  });
});
