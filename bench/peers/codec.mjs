// The codec alone, and code written by hand for the same bytes. No system call is made.
import { attr, attributes, encodeMessage, encodeMessageInto, ip, message, struct, u32, u8 } from 'nlmsg/codec';
import { require, serve } from './round.mjs';

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

const repeated = (work) => (count) => {
  let kept;
  const start = process.hrtime.bigint();
  for (let i = 0; i < count; i++) kept = work();
  const spent = Number(process.hrtime.bigint() - start);
  require(kept !== undefined, 'the work gave something');
  return spent;
};

require(JSON.stringify(Route.decode(route)) ===
  JSON.stringify(routeByHand(routeView, route.length)), 'both decode alike');
await serve({
  encodeInto: repeated(() =>
    encodeMessageInto(memory, 0, { type: 20, flags: 5, sequence: next(), portId: 9, payload }),
  ),
  encodeIntoByHand: repeated(() => headerByHand(memoryView, memory, 20, 5, next(), 9, payload)),
  encode: repeated(() => encodeMessage({ type: 20, flags: 5, sequence: next(), portId: 9, payload })),
  encodeByHand: repeated(() => freshByHand(20, 5, next(), 9, payload)),
  decode: repeated(() => Route.decode(route)),
  decodeByHand: repeated(() => routeByHand(new DataView(route.buffer, route.byteOffset, route.length), route.length)),
});
