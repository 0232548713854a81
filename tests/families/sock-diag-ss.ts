// The fields that ss(8) of iproute2 prints of a socket, read from its lines and made from what sock_diag tells.

import type { InetSocket, SocketMemory, SocketState, TcpInfo, UnixSocket } from '../../src/families/sock-diag/index.ts';

type Fields = Record<string, string>;

/** What ss works out by itself, or what is other at every moment. */
export const VOLATILE: ReadonlySet<string> = new Set([
  'lastsnd',
  'lastrcv',
  'lastack',
  'send',
  'timer',
  'cgroup',
  'users',
]);
/** Those whose value is the next word. */
const SPACED: ReadonlySet<string> = new Set(['send', 'pacing_rate', 'delivery_rate']);

/** Inode to fields, of the sockets in `inodes`. */
export function parseSs(text: string, inodes: ReadonlySet<number>): Map<string, Fields> {
  const lines = text.trimEnd().split('\n');
  const sockets = lines.map((line) => {
    const words = line.trim().split(/\s+/);
    return words[0]!.startsWith('u_') ? parseUnix(words) : parseInet(words);
  });
  return new Map(sockets.filter(([inode]) => inodes.has(Number(inode))).sort(([a], [b]) => Number(a) - Number(b)));
}

function parseInet([state, receive, send, local, peer, ...words]: string[]): [string, Fields] {
  const fields = parseWords(words);
  const { ino = '', ...others } = fields;
  return [ino, { state: state!, receive: receive!, send: send!, local: local!, peer: peer!, ...others }];
}

function parseUnix([type, state, receive, send, name, inode, , peer, ...words]: string[]): [string, Fields] {
  // The file's inode has the name that the socket's has elsewhere.
  const fields = parseWords(words);
  return [inode!, { type: type!, state: state!, receive: receive!, send: send!, name: name!, peer: peer!, ...fields }];
}

function parseWords(words: readonly string[]): Fields {
  const fields: Fields = {};
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const colon = word.indexOf(':');
    if (/^(<->|<--|-->|---)$/.test(word)) fields['shutdown'] = word;
    else if (SPACED.has(word)) {
      const value = words[++i]!;
      if (!VOLATILE.has(word)) fields[word] = value;
    } else if (word.startsWith('skmem:')) Object.assign(fields, memoryOf(word));
    else if (colon < 0) fields[word] = 'yes';
    else if (!VOLATILE.has(word.slice(0, colon))) fields[word.slice(0, colon)] = word.slice(colon + 1);
  }
  return fields;
}

/** `skmem:(r0,rb131072,t0,tb16384,f0,w0,o0,bl0,d0)` */
function memoryOf(word: string): Fields {
  const [, drops] = /,d(\d+)\)$/.exec(word)!;
  return { memory: word, drops: drops! };
}

function memoryFields(memory: SocketMemory | undefined): Fields {
  if (memory === undefined) return {};
  const { receiveAllocated, receiveBuffer, sendAllocated, sendBuffer, forwardAllocated } = memory;
  const { sendQueued, options, backlog, drops } = memory;
  const word = `skmem:(r${receiveAllocated},rb${receiveBuffer},t${sendAllocated},tb${sendBuffer},f${forwardAllocated},w${sendQueued},o${options},bl${backlog},d${drops})`;
  return { memory: word, drops: String(drops) };
}

const STATES: Readonly<Partial<Record<SocketState, string>>> = {
  established: 'ESTAB',
  finWait1: 'FIN-WAIT-1',
  finWait2: 'FIN-WAIT-2',
  close: 'UNCONN',
  closeWait: 'CLOSE-WAIT',
  listen: 'LISTEN',
};

function stateOf(state: SocketState | number): string {
  return STATES[state as SocketState] ?? String(state);
}

/** What goes on in each direction. */
function arrow(shutdown: InetSocket['shutdown']): string {
  const first = shutdown?.includes('receive') === true ? '-' : '<';
  return `${first}-${shutdown?.includes('send') === true ? '-' : '>'}`;
}

/** A number as C's `%g` prints it. */
function g(value: number): string {
  return String(Number(value.toPrecision(6)));
}

/** The fields of an internet socket. */
export function inetFields(socket: InetSocket): Fields {
  const { id, state, v6Only, uid, mark, tos } = socket;
  const end = (address = '', port = 0): string => {
    const any = address === '::' && v6Only !== true;
    const host = any ? '*' : address.includes(':') ? `[${address}]` : address;
    return `${host}:${port === 0 ? '*' : port}`;
  };
  return {
    state: stateOf(state),
    receive: String(socket.receiveQueue),
    send: String(socket.sendQueue),
    local: end(id.source, id.sourcePort),
    peer: end(id.destination, id.destinationPort),
    sk: id.cookie!.toString(16),
    shutdown: arrow(socket.shutdown),
    ...(uid !== 0 && { uid: String(uid) }),
    ...(v6Only !== undefined && { v6only: v6Only ? '1' : '0' }),
    ...(mark !== undefined && mark !== 0 && { fwmark: `0x${mark.toString(16)}` }),
    ...(tos !== undefined && tos !== 0 && { tos: `0x${tos.toString(16)}` }),
    ...memoryFields(socket.socketMemory),
    ...(socket.congestion !== undefined && { [socket.congestion]: 'yes' }),
    ...bbrFields(socket),
    ...(socket.tcpInfo !== undefined && tcpFields(socket.tcpInfo)),
  };
}

function bbrFields({ bbr }: InetSocket): Fields {
  if (bbr === undefined) return {};
  const bandwidth = 8n * ((BigInt(bbr.bandwidthHigh!) << 32n) | BigInt(bbr.bandwidthLow!));
  const gains = `,pacing_gain:${g(bbr.pacingGain! / 256)},cwnd_gain:${g(bbr.windowGain! / 256)}`;
  return { bbr: `(bw:${bandwidth}bps,mrtt:${g(bbr.minimumRtt! / 1000)}${gains})` };
}

/** What is printed where it is not zero: name to value. */
function counters(info: TcpInfo): Record<string, number | bigint | undefined> {
  return {
    backoff: info.backoff,
    mss: info.sendMss,
    pmtu: info.pathMtu,
    rcvmss: info.receiveMss,
    advmss: info.advertisedMss,
    cwnd: info.sendCongestionWindow,
    bytes_sent: info.bytesSent,
    bytes_retrans: info.bytesRetransmitted,
    bytes_acked: info.bytesAcknowledged,
    bytes_received: info.bytesReceived,
    segs_out: info.segmentsSent,
    segs_in: info.segmentsReceived,
    data_segs_out: info.dataSegmentsSent,
    data_segs_in: info.dataSegmentsReceived,
    delivered: info.delivered,
    delivered_ce: info.deliveredCe,
    lost: info.lost,
    dsack_dups: info.duplicateSacks,
    reord_seen: info.reorderingsSeen,
    rcv_space: info.receiveSpace,
    rcv_ssthresh: info.receiveSlowStartThreshold,
    notsent: info.bytesNotSent,
    rcv_ooopack: info.outOfOrder,
    snd_wnd: info.sendWindow,
  };
}

/** Printed in milliseconds where it is not zero: name to microseconds. */
function times(info: TcpInfo): Record<string, number | undefined> {
  return {
    rto: info.retransmissionTimeout,
    ato: info.acknowledgementTimeout,
    rcv_rtt: info.receiveRtt,
    minrtt: info.minimumRtt === 0xffff_ffff ? 0 : info.minimumRtt,
  };
}

function tcpFields(info: TcpInfo): Fields {
  const fields: Fields = {};
  for (const [name, value] of Object.entries(counters(info))) {
    if (value !== undefined && BigInt(value) !== 0n) fields[name] = String(value);
  }
  for (const [name, value = 0] of Object.entries(times(info))) if (value !== 0) fields[name] = g(value / 1000);
  for (const option of ['sack', 'ecn'] as const) if (info.options?.includes(option) === true) fields[option] = 'yes';
  if (info.options?.includes('timestamps') === true) fields['ts'] = 'yes';
  if (info.options?.includes('ecnSeen') === true) fields['ecnseen'] = 'yes';
  const { send = 0, receive = 0 } = info.windowScale ?? {};
  if (send !== 0 || receive !== 0) fields['wscale'] = `${send},${receive}`;
  if (info.rtt !== 0) fields['rtt'] = `${g(info.rtt! / 1000)}/${g(info.rttVariance! / 1000)}`;
  if (info.sendSlowStartThreshold! < 0xffff && info.sendSlowStartThreshold !== 0) {
    fields['ssthresh'] = String(info.sendSlowStartThreshold);
  }
  if (info.reordering !== 3 && info.state !== 'listen') fields['reordering'] = String(info.reordering);
  if (info.state !== 'listen' && info.unacknowledged !== 0) fields['unacked'] = String(info.unacknowledged);
  if (info.state !== 'listen' && info.selectivelyAcknowledged !== 0) {
    fields['sacked'] = String(info.selectivelyAcknowledged);
  }
  if (info.totalRetransmits !== 0 || info.retransmitted !== 0) {
    fields['retrans'] = `${info.retransmitted}/${info.totalRetransmits}`;
  }
  return { ...fields, ...rateFields(info) };
}

function rateFields(info: TcpInfo): Fields {
  const fields: Fields = {};
  const none = 2n ** 64n - 1n;
  if (info.pacingRate !== 0n && info.pacingRate !== none) fields['pacing_rate'] = `${8n * info.pacingRate!}bps`;
  if (info.deliveryRate !== 0n) fields['delivery_rate'] = `${8n * info.deliveryRate!}bps`;
  if (info.delivery?.applicationLimited === 1) fields['app_limited'] = 'yes';
  if (info.busyTime !== 0n) {
    fields['busy'] = `${info.busyTime! / 1000n}ms`;
    for (const [name, limited] of [
      ['rwnd_limited', info.receiveWindowLimited!],
      ['sndbuf_limited', info.sendBufferLimited!],
    ] as const) {
      const share = ((100 * Number(limited)) / Number(info.busyTime)).toFixed(1);
      if (limited !== 0n) fields[name] = `${limited / 1000n}ms(${share}%)`;
    }
  }
  return fields;
}

/** ss takes the kernel's number of a device for that of the C library, which has its bits elsewhere. */
function misreadDevice(device: number): string {
  return `${(device >>> 8) & 0xfff}/${(device & 0xff) | ((device >>> 12) & 0xf_ff00)}`;
}

const UNIX_TYPES: Readonly<Record<string, string>> = { stream: 'u_str', datagram: 'u_dgr', seqpacket: 'u_seq' };

/** The fields of a Unix socket. */
export function unixFields(socket: UnixSocket): Fields {
  const { type, state, name = '*', peer = 0, uid, vfs, icons } = socket;
  return {
    type: UNIX_TYPES[type]!,
    state: stateOf(state),
    receive: String(socket.queues?.receive),
    send: String(socket.queues?.send),
    name: name.replaceAll('\0', '@'),
    peer: String(peer),
    ...memoryFields(socket.memory),
    shutdown: arrow(socket.shutdown),
    ...(uid !== undefined && uid !== 0 && { uid: String(uid) }),
    ...(vfs !== undefined && { ino: String(vfs.inode), dev: misreadDevice(vfs.device!) }),
    ...(icons !== undefined && { peers: icons.join(' ') }),
  };
}
