// Hostile datagrams into an engine with requests of each kind in flight: whoever sent them, wherever they were sent to.

import { getInteger } from '../bytes.mjs';
import { check, checkEqual } from '../check.mjs';
import { datagrams, ORDERS } from './message.mjs';

/** Those of the captures, so that they answer something. */
const PORT = 4242;
const FIRST = 4;
const HEADER = 16;
const DEADLINE = 100;
const STRANGER = 77;
const ACK = 4;
const ECHO = 8;
/** Answers by data alone. */
const FIB_LOOKUP = 10;
/** What each request is opened with; its number is the place in the list, from {@link FIRST} on. */
const REQUESTS = [
  { name: 'acknowledged', type: 18, flags: 5 },
  { name: 'not acknowledged', type: 18, flags: 1 },
  { name: 'echoed', type: 24, flags: 5 | ECHO },
  { name: 'dump', dump: true, type: 18, flags: 0x305 },
  { name: 'audit query', type: 1000, flags: 5 },
  { name: 'audit list', type: 1013, flags: 5 },
  { name: 'dump by flags', type: 18, flags: 0x301 },
];
/** How a datagram may come. */
const WAYS = [{}, { group: 7 }, { truncated: true }, { group: 7, truncated: true }, { senderPortId: STRANGER }];

/** @param api - Beside the codec: `Exchange` and `profileOf`, of the sources or of any build. */
export function exchangeTargets(api) {
  const { NETLINK_ROUTE, NETLINK_AUDIT, NETLINK_FIB_LOOKUP, NETLINK_CONNECTOR, NETLINK_KOBJECT_UEVENT } = api;
  const common = { format: 'datagram', captures: true, starts: [16, 20, 36], seeds: seeds(api) };
  const others = [NETLINK_AUDIT, NETLINK_FIB_LOOKUP, NETLINK_CONNECTOR, NETLINK_KOBJECT_UEVENT];
  return [
    { ...common, name: 'exchange', run: (bytes) => checkProtocol(api, NETLINK_ROUTE, bytes) },
    {
      ...common,
      name: 'exchange-protocols',
      run: (bytes) => others.forEach((protocol) => checkProtocol(api, protocol, bytes)),
    },
  ];
}

function checkProtocol(api, protocol, bytes) {
  for (const byteOrder of ORDERS) for (const way of WAYS) checkWay(api, { protocol, byteOrder, way, bytes });
}

function checkWay(api, given) {
  const { bytes } = given;
  const engine = start(api, given);
  receive(engine, given, bytes);
  checkRequests(engine, given);
  checkMemory(api, given, engine);
  checkEnd(engine, given);
}

/** What lies behind the datagram in its memory is of no account. */
function checkMemory(api, given, engine) {
  const { bytes, way } = given;
  if (way !== WAYS[0]) return;
  const memory = new Uint8Array(bytes.length + 64).fill(0xff);
  memory.set(bytes);
  const other = start(api, given);
  receive(other, given, memory);
  checkEqual(stateOf(other), stateOf(engine), 'a datagram at the start of larger memory, and alone');
}

/** An engine with requests in flight, which says where it was wrong. */
function start({ Exchange, profileOf }, { protocol, byteOrder, way, bytes }) {
  const littleEndian = byteOrder === 'little';
  const profile = profileOf(protocol);
  const engine = { flights: [], news: 0, spans: [] };
  const span = (offset, end) => {
    const inside = offset >= 0 && end - offset <= bytes.length - offset && end <= bytes.length;
    check(inside, 'a message lies outside its datagram', () => `${offset} to ${end} of ${bytes.length}`);
    const last = engine.spans.at(-1) ?? 0;
    check(offset >= last, 'messages are handed out twice', () => `${offset} after ${last}`);
    engine.spans.push(end);
  };
  const unsolicited = (_, offset, end) => {
    engine.news++;
    span(offset, end);
  };
  engine.exchange = new Exchange({ profile, portId: PORT, unsolicited, firstSequence: FIRST, littleEndian });
  for (const { name, dump, type, flags } of REQUESTS) {
    const flight = { name, flags, taken: 0, told: 0 };
    const take = (data, offset, end) => {
      flight.taken++;
      span(offset, end);
      check(end - offset >= HEADER, 'data has no header');
      const number = getInteger(data, offset + 8, 4, littleEndian);
      const portId = getInteger(data, offset + 12, 4, littleEndian);
      check(number === flight.pending.sequence, 'data reaches another request', () => `${number} ${name}`);
      check(portId === PORT || (portId === 0 && profile.anonymousAnswers), 'data of another port', () => `${portId}`);
      check((way.group ?? 0) === 0 || (flags & ECHO) !== 0, 'a notification is taken for an answer', () => name);
    };
    const { exchange } = engine;
    flight.pending = dump ? exchange.dump(flags, take) : exchange.request(type, flags, take);
    flight.before = flight.pending.outcome;
    flight.pending.deadline = DEADLINE;
    flight.pending.onOutcome = () => flight.told++;
    engine.flights.push(flight);
  }
  return engine;
}

function receive({ exchange }, { way, bytes }, memory) {
  const usual = { senderPortId: 0, group: 0, truncated: false, nsid: undefined, credentials: undefined };
  exchange.receive({ ...usual, ...way, bytes: memory, length: bytes.length });
}

/** What is known of an engine. */
function stateOf({ exchange, flights, news }) {
  return {
    counters: { ...exchange.counters },
    news,
    flights: flights.map(({ name, taken, told, pending }) => {
      const { interrupted, filtered, truncated, endangered, outcome } = pending;
      return { name, taken, told, interrupted, filtered, truncated, endangered, outcome: wordOf(outcome) };
    }),
  };
}

function wordOf(outcome) {
  if (outcome?.kind === 'refused') return `refused ${outcome.error}`;
  return outcome?.kind === 'unknown' ? `unknown ${outcome.reason}` : outcome?.kind;
}

function checkRequests(engine, given) {
  const { exchange, flights, news } = engine;
  const { way, bytes } = given;
  const open = flights.filter(({ pending }) => pending.outcome === undefined);
  check(exchange.pending === open.length, 'the requests in flight are miscounted', () => `${exchange.pending}`);
  check(news === exchange.counters.notifications, 'notifications are miscounted', () => `${news}`);
  for (const flight of flights) checkOutcome(flight, given);
  if (way.senderPortId !== STRANGER) return;
  const { foreign, ...others } = exchange.counters;
  const untouched = Object.values(others).every((count) => count === 0) && news === 0;
  check(foreign === 1 && untouched, 'a datagram of another process is not dropped', () => `${bytes.length} bytes`);
  check(
    flights.every(({ told, taken }) => told + taken === 0),
    'a datagram of another process does something',
  );
}

/** Whether there is a reason for an outcome in the bytes. */
function checkOutcome({ name, flags, told, before, pending }, { protocol, way, byteOrder, bytes }) {
  const { outcome, fault } = pending;
  if (fault !== undefined) throw fault;
  check(told === (outcome === before ? 0 : 1), 'a request is not told of its outcome once', () => `${name}: ${told}`);
  if (outcome === before) return;
  check((way.group ?? 0) === 0 || (flags & ECHO) !== 0, 'a notification ends a request', () => name);
  const { kind, error = 0, reason } = outcome;
  if (kind === 'unknown') {
    const expected = way.truncated === true ? 'truncated' : 'malformed';
    check(reason === expected, 'an outcome is unknown for no reason', () => `${name}: ${reason}`);
    return;
  }
  check(way.truncated !== true, 'what was cut off is taken for whole', () => name);
  if (kind === 'done' && ((flags & ACK) === 0 || protocol === FIB_LOOKUP)) return; // by data, perhaps
  const judged = verdictsFor(bytes, pending.sequence, byteOrder === 'little');
  check(judged.includes(error), 'an outcome that nobody gave', () => `${name}: ${kind} ${error}, not ${judged}`);
}

/** The errnos of all that may be an acknowledgement or an end for this number; the message may start at any place. */
function verdictsFor(bytes, sequence, littleEndian) {
  const found = [];
  for (let offset = 0; offset + HEADER <= bytes.length; offset += 4) {
    if (getInteger(bytes, offset + 8, 4, littleEndian) !== sequence) continue;
    const length = getInteger(bytes, offset, 4, littleEndian);
    const type = getInteger(bytes, offset + 4, 2, littleEndian);
    if (type === 3 && length === HEADER) found.push(0);
    else if ((type === 2 || type === 3) && length >= HEADER + 4 && offset + HEADER + 4 <= bytes.length) {
      found.push(getInteger(bytes, offset + HEADER, 4, littleEndian) | 0);
    }
  }
  return found;
}

/** However it went, all requests end, and the engine serves the next one. */
function checkEnd({ exchange, flights }, { protocol, byteOrder }) {
  exchange.overrun();
  exchange.drained();
  check(exchange.pending === 0, 'a request outlives the loss of its answer');
  exchange.expire(DEADLINE);
  for (const { name, told, before } of flights) {
    check(told === (before === undefined ? 1 : 0), 'a request is not told once in all', () => `${name}: ${told}`);
  }
  const next = exchange.request(18, 5, () => undefined);
  if (next.outcome !== undefined || protocol === FIB_LOOKUP) return;
  exchange.receive({ bytes: ackOf(next.sequence, byteOrder === 'little'), length: 36, senderPortId: 0, group: 0 });
  check(next.outcome?.kind === 'done', 'the engine is of no more use', () => wordOf(next.outcome));
}

function ackOf(sequence, littleEndian) {
  const bytes = new Uint8Array(36);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 36, littleEndian);
  view.setUint16(4, 2, littleEndian);
  view.setUint32(8, sequence, littleEndian);
  view.setUint32(12, PORT, littleEndian);
  return bytes;
}

/** Answers to each request, of each sort, and the datagrams of the codec's own targets. */
function seeds(api) {
  const { encodeDone, encodeError, encodeMessages, encodeMessage } = api;
  const own = ORDERS.flatMap((byteOrder) =>
    REQUESTS.flatMap((_, index) => {
      const numbers = { sequence: FIRST + index, portId: PORT };
      const request = { length: 16, type: 18, flags: 5, ...numbers };
      const part = { ...numbers, type: 16, flags: 2, payload: Uint8Array.of(1, 2, 3, 4) };
      return [
        encodeMessage({ ...part, flags: 0x10 }, { byteOrder }),
        encodeMessages([part, { ...part, flags: 0x32 }, { ...part, type: 3 }], { byteOrder }),
        encodeError({ ...numbers, error: 0, request }, { byteOrder }),
        encodeError({ ...numbers, error: -22, request, extendedAck: { message: 'no' } }, { byteOrder }),
        encodeDone({ ...numbers, flags: 2, error: -16 }, { byteOrder }),
      ];
    }),
  );
  return [...datagrams(api), ...own];
}
