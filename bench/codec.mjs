// W6: the codec alone, against code written by hand for the same bytes. Rounds are interleaved; what counts is the ratio
// of the two in one run, as the median over the rounds and the spread between their quartiles.
//
//   npm run bench            a table
//   npm run bench -- --check ends with 1 where a ratio is beyond its limit in three quarters of the rounds
import { parseArgs } from 'node:util';
import {
  attr,
  attributes,
  encodeMessage,
  encodeMessageInto,
  ip,
  message,
  struct,
  u32,
  u8,
} from '../dist/codec/index.js';

const { values: options } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const ROUNDS = 31;
const CALLS = 40_000;

const Route = message({
  name: 'rtmsg',
  header: struct({
    family: u8,
    dstLength: u8,
    srcLength: u8,
    tos: u8,
    headerTable: u8,
    protocol: u8,
    scope: u8,
    type: u8,
    flags: u32,
  }),
  attributes: attributes({
    dst: attr(1, ip),
    src: attr(2, ip),
    iif: attr(3, u32),
    oif: attr(4, u32),
    gateway: attr(5, ip),
    priority: attr(6, u32),
    prefSrc: attr(7, ip),
    table: attr(15, u32),
  }),
});
const value = {
  family: 2,
  dstLength: 24,
  headerTable: 254,
  protocol: 3,
  type: 1,
  dst: '10.1.2.0',
  oif: 3,
  gateway: '10.0.0.1',
  priority: 100,
  table: 254,
};
const route = Route.encode(value);
const payload = new Uint8Array(64).fill(7);
const memory = new Uint8Array(4096);
const little = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
const OCTETS = Array.from({ length: 256 }, (_, octet) => String(octet));

const ipv4ByHand = (view, at) =>
  `${OCTETS[view.getUint8(at)]}.${OCTETS[view.getUint8(at + 1)]}.${OCTETS[view.getUint8(at + 2)]}.${OCTETS[view.getUint8(at + 3)]}`;

/** What a programmer would write for routes of IPv4, with the checks that keep it inside the bytes. */
function routeByHand(view, end) {
  const family = view.getUint8(0);
  const dstLength = view.getUint8(1);
  const srcLength = view.getUint8(2);
  const tos = view.getUint8(3);
  const headerTable = view.getUint8(4);
  const protocol = view.getUint8(5);
  const scope = view.getUint8(6);
  const type = view.getUint8(7);
  const flags = view.getUint32(8, little);
  let [dst, oif, gateway, priority, table] = [];
  for (let offset = 12; offset < end;) {
    const length = view.getUint16(offset, little);
    if (length < 4 || length > end - offset) throw new RangeError('malformed');
    const at = offset + 4;
    switch (view.getUint16(offset + 2, little) & 0x3fff) {
      case 1:
        dst = ipv4ByHand(view, at);
        break;
      case 4:
        oif = view.getUint32(at, little);
        break;
      case 5:
        gateway = ipv4ByHand(view, at);
        break;
      case 6:
        priority = view.getUint32(at, little);
        break;
      case 15:
        table = view.getUint32(at, little);
        break;
    }
    offset += (length + 3) & ~3;
  }
  // prettier-ignore
  return { family, dstLength, srcLength, tos, headerTable, protocol, scope, type, flags, dst, oif, gateway, priority, table };
}

function headerByHand(view, bytes, type, flags, sequence, portId, body) {
  view.setUint32(0, 16 + body.length, little);
  view.setUint16(4, type, little);
  view.setUint16(6, flags, little);
  view.setUint32(8, sequence, little);
  view.setUint32(12, portId, little);
  bytes.set(body, 16);
  return 16 + body.length;
}

function freshByHand(type, flags, sequence, portId, body) {
  const bytes = new Uint8Array(16 + body.length);
  headerByHand(new DataView(bytes.buffer), bytes, type, flags, sequence, portId, body);
  return bytes;
}

const memoryView = new DataView(memory.buffer);
const routeView = new DataView(route.buffer, route.byteOffset, route.length);
let sequence = 0;
const next = () => (sequence = (sequence + 1) & 0xffff);

/** Each work, done by the codec and by hand; `limit` where the issue or shared targets set one. */
const WORKS = [
  {
    name: 'encode a header and 64 bytes into kept memory',
    limit: 3,
    codec: () => encodeMessageInto(memory, 0, { type: 20, flags: 5, sequence: next(), portId: 9, payload }),
    hand: () => headerByHand(memoryView, memory, 20, 5, next(), 9, payload),
  },
  {
    name: 'encode a header and 64 bytes into new memory',
    limit: 3,
    codec: () => encodeMessage({ type: 20, flags: 5, sequence: next(), portId: 9, payload }),
    hand: () => freshByHand(20, 5, next(), 9, payload),
  },
  {
    name: 'decode a route of five attributes from its bytes',
    limit: 3,
    codec: () => Route.decode(route),
    hand: () => routeByHand(new DataView(route.buffer, route.byteOffset, route.length), route.length),
  },
  {
    name: 'the same, by hand with a DataView made before',
    codec: () => Route.decode(route),
    hand: () => routeByHand(routeView, route.length),
  },
];

function nanoseconds(work) {
  let kept;
  const start = process.hrtime.bigint();
  for (let i = 0; i < CALLS; i++) kept = work();
  const spent = Number(process.hrtime.bigint() - start) / CALLS;
  if (kept === undefined) throw new Error('the work gave nothing');
  return spent;
}

const quantile = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];

if (JSON.stringify(Route.decode(route)) !== JSON.stringify(routeByHand(routeView, route.length))) {
  throw new Error('the two decoders do not agree');
}
const rounds = WORKS.map(() => []);
for (let round = -3; round < ROUNDS; round++) {
  WORKS.forEach((work, i) => {
    const [codec, hand] = [nanoseconds(work.codec), nanoseconds(work.hand)];
    if (round >= 0) rounds[i].push({ codec, hand, ratio: codec / hand });
  });
}

console.log(
  `Node ${process.version}, ${ROUNDS} rounds of ${CALLS} calls; nanoseconds a call, and the codec's as a multiple`,
);
console.log('work                                             codec    hand   ratio   quartiles   limit');
let missed = 0;
WORKS.forEach(({ name, limit }, i) => {
  const median = (key) =>
    quantile(
      rounds[i].map((round) => round[key]).sort((a, b) => a - b),
      0.5,
    );
  const ratios = rounds[i].map(({ ratio }) => ratio).sort((a, b) => a - b);
  const [low, high] = [quantile(ratios, 0.25), quantile(ratios, 0.75)];
  const columns = [
    name.padEnd(46),
    median('codec').toFixed(0).padStart(7),
    median('hand').toFixed(0).padStart(7),
    median('ratio').toFixed(2).padStart(7),
    `${low.toFixed(2)}-${high.toFixed(2)}`.padStart(11),
    (limit ?? '').toString().padStart(7),
  ];
  console.log(columns.join(' '));
  if (limit !== undefined && low > limit) missed++;
});
if (options.check && missed > 0) {
  console.error(`${missed} beyond the limit`);
  process.exitCode = 1;
}
