// The cases of netlink.md section 3 and the faults of faults.md against the running kernel: what it sends is handed to the
// engine as it comes. Everything happens in a network namespace of this file's own, where nobody else changes anything.

import { type ChildProcess, spawn } from 'node:child_process';
import { readlinkSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  attr,
  attributes,
  bytes as bytesCodec,
  encodeMessages,
  NETLINK_AUDIT,
  NETLINK_FIB_LOOKUP,
  NETLINK_GENERIC,
  NETLINK_KOBJECT_UEVENT,
  NETLINK_ROUTE,
  NETLINK_SOCK_DIAG,
  NETLINK_XFRM,
  NLM_F_ACK,
  NLM_F_CREATE,
  NLM_F_DUMP,
  NLM_F_DUMP_INTR,
  NLM_F_ECHO,
  NLM_F_REQUEST,
  NLMSG_NOOP,
  u32,
  walkMessages,
} from '../../src/codec/index.ts';
import { Exchange } from '../../src/exchange/exchange.ts';
import { profileOf } from '../../src/exchange/profile.ts';
import { recvmsg, sendmsg } from '../../src/ffi/index.ts';
import { SystemError } from '../../src/ffi/system-error.ts';
import { NetlinkSocket } from '../../src/socket/netlink-socket.ts';
import type { NetlinkSocketOptions } from '../../src/socket/socket-options.ts';
import { utf8 } from '../support/golden.ts';
import { describeWith } from '../support/requirements.ts';
import { ACKED, type Watched, watched, wordOf } from './exchange-peer.ts';

const RTM_NEWLINK = 16;
const RTM_GETLINK = 18;
const RTM_NEWADDR = 20;
const RTM_DELADDR = 21;
const RTM_GETADDR = 22;
const RTM_NEWROUTE = 24;
const RTM_DELROUTE = 25;
const RTNLGRP_LINK = 1;
const RTNLGRP_IPV4_IFADDR = 5;
const RTNLGRP_IPV4_ROUTE = 7;
const AUDIT_GET = 1000;
const LOOPBACK = 1;
const [EBUSY, EINVAL] = [-16, -22];
/** More than fit into the first two parts of a dump: the second is made when the first is received. */
const ADDRESSES = 1000;

const Attributes = attributes({ first: attr(1, bytesCodec), second: attr(2, bytesCodec), index: attr(4, u32) });

/** A payload: the fixed header of the message, then attributes. */
function payload(header: readonly number[], values: Parameters<typeof Attributes.encode>[0] = {}): Uint8Array {
  return Uint8Array.from([...header, ...Attributes.encode(values)]);
}

const ifinfomsg = (index = 0, type = 0): Uint8Array => payload([0, 0, type, 0, index, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
const ifaddrmsg = Uint8Array.of(2, 0, 0, 0, 0, 0, 0, 0);

/** 10.44.0.0/16 on the loopback interface, address by address. */
function address(number: number): Uint8Array {
  const ip = Uint8Array.of(10, 44, number >> 8, number & 0xff);
  return payload([2, 32, 0, 0, LOOPBACK, 0, 0, 0], { first: ip, second: ip });
}

/** 10.45.x.0/24 by the loopback interface: RTA_DST, RTA_OIF; main table, static, link scope, unicast. */
function route(number: number): Uint8Array {
  const first = Uint8Array.of(10, 45, number, 0);
  return payload([2, 24, 0, 0, 254, 4, 253, 1, 0, 0, 0, 0], { first, index: LOOPBACK });
}

/** A process that does nothing, in the namespace that the sockets of this file are opened in. */
let holder: ChildProcess | undefined;

function namespace(): { pid: number } {
  return { pid: holder!.pid! };
}

/** Makes the namespace, with its loopback interface up and {@link ADDRESSES} on it; takes it away after the tests. */
function ownNamespace(): void {
  beforeAll(async () => {
    holder = spawn('unshare', ['--net', 'cat'], { stdio: ['pipe', 'ignore', 'inherit'] });
    const outer = readlinkSync('/proc/self/ns/net');
    while (readlinkSync(`/proc/${holder.pid}/ns/net`) === outer) await setTimeout(1);
    const up = ifinfomsg(LOOPBACK);
    up[8] = up[12] = 1; // IFF_UP
    change(RTM_NEWLINK, 0, up);
    change(RTM_NEWADDR, NLM_F_CREATE, ...Array.from({ length: ADDRESSES }, (_, i) => address(i)));
  });
  afterAll(() => {
    holder?.kill();
  });
}

/** A socket of the kernel's with an engine over it. */
class Live {
  readonly socket: NetlinkSocket;
  readonly exchange: Exchange;
  /** What came, in order: each notification, and each request's data and outcome by its name. */
  readonly events: string[] = [];

  constructor(options: NetlinkSocketOptions) {
    this.socket = NetlinkSocket.open({ ...options, networkNamespace: namespace() });
    this.exchange = new Exchange({
      profile: profileOf(options.protocol),
      portId: this.socket.portId,
      unsolicited: ({ bytes, group }, offset) => {
        const { type, sequence, portId } = [...walkMessages(bytes.slice(offset))][0]!;
        this.events.push(`news ${type} of group ${group}, numbers ${sequence === 0 ? 'none' : 'some'} ${portId}`);
      },
    });
  }

  /** Opens a request and sends it; its name stands in {@link events}. */
  send(name: string, type: number, flags: number, body: Uint8Array = new Uint8Array(0)): Watched {
    const request = this.open(name, type, flags);
    this.socket.send({ type, flags, payload: body, sequence: request.sequence });
    return request;
  }

  dump(name: string, type: number, body: Uint8Array): Watched {
    const request = this.#watch(name, (take) => this.exchange.dump(ACKED | NLM_F_DUMP, take));
    this.socket.send({ type, flags: ACKED | NLM_F_DUMP, payload: body, sequence: request.sequence });
    return request;
  }

  /** Opens a request that is sent by other means. */
  open(name: string, type: number, flags: number): Watched {
    return this.#watch(name, (take) => this.exchange.request(type, flags, take));
  }

  /** Receives one datagram: false where nothing waits. */
  receive(): boolean {
    try {
      const received = this.socket.receive();
      if (received === undefined) {
        this.exchange.drained();
        return false;
      }
      this.exchange.receive({ ...received, senderPortId: received.portId, length: received.bytes.length });
    } catch (error) {
      if (!(error instanceof SystemError) || error.code !== 'ENOBUFS') throw error;
      this.events.push('overrun');
      this.exchange.overrun();
    }
    return true;
  }

  drain(): void {
    while (this.receive());
  }

  #watch(
    name: string,
    open: (take: (bytes: Uint8Array, offset: number, end: number) => void) => Watched['pending'],
  ): Watched {
    const request = watched((take) =>
      open((bytes, offset, end) => {
        this.events.push(`${name}: data`);
        take(bytes, offset, end);
      }),
    );
    const { onOutcome } = request.pending;
    request.pending.onOutcome = () => {
      onOutcome?.();
      this.events.push(`${name}: ${wordOf(request.pending.outcome)}`);
    };
    return request;
  }
}

function withLive(options: NetlinkSocketOptions, body: (live: Live) => void): void {
  const live = new Live(options);
  try {
    body(live);
  } finally {
    live.socket.close();
  }
}

/** Makes changes, on a socket of their own. */
function change(type: number, flags: number, ...bodies: readonly Uint8Array[]): void {
  withLive({ protocol: NETLINK_ROUTE }, (live) => {
    for (const body of bodies) {
      const request = live.send('change', type, ACKED | flags, body);
      live.drain();
      expect(wordOf(request.pending.outcome)).toBe('done');
    }
  });
}

const word = ({ pending }: Watched): string | undefined => wordOf(pending.outcome);

describeWith(['kernel', 'namespaces'], 'netlink.md section 3', casesOfSection3);
describeWith(['kernel', 'namespaces'], 'faults.md sections D, E and F', faults);

function casesOfSection3(): void {
  ownNamespace();

  test.each([
    ['ROUTE', NETLINK_ROUTE],
    ['SOCK_DIAG', NETLINK_SOCK_DIAG],
    ['XFRM', NETLINK_XFRM],
    ['GENERIC', NETLINK_GENERIC],
    ['KOBJECT_UEVENT', NETLINK_KOBJECT_UEVENT],
  ])('2: NLMSG_NOOP is acknowledged on NETLINK_%s', (_, protocol) => {
    withLive({ protocol }, (live) => {
      live.send('noop', NLMSG_NOOP, ACKED);
      live.drain();
      expect(live.events).toEqual(['noop: done']);
    });
  });

  test('1, 2: NETLINK_AUDIT refuses what it does not give here by an acknowledgement', () => {
    withLive({ protocol: NETLINK_AUDIT }, (live) => {
      const requests = [live.send('noop', NLMSG_NOOP, ACKED), live.send('get', AUDIT_GET, ACKED)];
      live.drain();
      expect(requests.map(({ pending }) => pending.outcome?.kind)).toEqual(['refused', 'refused']);
    });
  });

  test('2: NETLINK_FIB_LOOKUP is silent to what is too short, and answers a look-up without an acknowledgement', () => {
    withLive({ protocol: NETLINK_FIB_LOOKUP }, (live) => {
      const short = live.send('short', NLMSG_NOOP, ACKED);
      const lookup = live.send(
        'look-up',
        0,
        NLM_F_REQUEST,
        Uint8Array.from({ length: 32 }, (_, i) => [127, 0, 0, 1][i] ?? 0),
      );
      short.pending.deadline = 5000;
      live.drain();
      expect(live.events).toEqual(['look-up: data', 'look-up: done']);
      expect(lookup.taken[0]).toHaveLength(32);
      live.exchange.expire(5000);
      expect(word(short)).toBe('unknown deadline');
    });
  });

  test("3: E12: a route of its own is announced with the request's own numbers, before the acknowledgement", () => {
    withLive({ protocol: NETLINK_ROUTE, groups: [RTNLGRP_IPV4_ROUTE] }, (live) => {
      const { portId } = live.socket;
      const request = live.send('add', RTM_NEWROUTE, ACKED | NLM_F_CREATE, route(1));
      live.drain();
      const news = `news ${RTM_NEWROUTE} of group ${RTNLGRP_IPV4_ROUTE}, numbers some ${portId}`;
      expect([live.events, request.taken]).toEqual([[news, 'add: done'], []]);
      live.events.length = 0;
      const echoing = live.send('delete', RTM_DELROUTE, ACKED | NLM_F_ECHO, route(1));
      live.drain();
      expect(live.events).toEqual(['delete: data', 'delete: done']);
      expect(echoing.taken).toHaveLength(1);
    });
  });

  test('4: F1, F8: the overrun comes before what is still queued, and the loss after it', () => {
    withLive({ protocol: NETLINK_ROUTE, receiveBuffer: 8192 }, (live) => {
      const requests = Array.from({ length: 300 }, (_, i) => live.send(`${i}`, NLMSG_NOOP, ACKED));
      live.receive();
      expect(live.events).toEqual(['overrun']);
      // F2: sent to a socket that is still congested. The kernel says nothing of that any more.
      const late = live.send('late', NLMSG_NOOP, ACKED);
      live.drain();
      const done = requests.findIndex((request) => word(request) !== 'done');
      expect(done).toBeGreaterThan(0);
      expect(requests.slice(done).every((request) => word(request) === 'unknown overrun')).toBe(true);
      expect([word(late), live.exchange.pending, live.exchange.counters.overruns]).toEqual(['unknown overrun', 0, 1]);
      live.send('after', NLMSG_NOOP, ACKED);
      live.drain();
      expect(live.events.at(-1)).toBe('after: done');
    });
  });

  test('6: text without a header comes before the acknowledgement of a uevent', () => {
    const text: string[] = [];
    const socket = NetlinkSocket.open({
      protocol: NETLINK_KOBJECT_UEVENT,
      groups: [1],
      networkNamespace: namespace(),
    });
    try {
      const exchange = new Exchange({
        profile: profileOf(NETLINK_KOBJECT_UEVENT),
        portId: socket.portId,
        unsolicited: ({ bytes }, offset, end) => text.push(Buffer.from(bytes.slice(offset, end)).toString('latin1')),
      });
      const { pending } = watched((take) => exchange.request(16, ACKED, take));
      const outcomes: unknown[] = [];
      socket.send({ type: 16, flags: ACKED, payload: utf8('change@/nlmsg\0'), sequence: pending.sequence });
      for (let each = socket.receive(); each !== undefined; each = socket.receive()) {
        exchange.receive({ ...each, senderPortId: each.portId, length: each.bytes.length });
        outcomes.push(wordOf(pending.outcome));
      }
      expect(text.filter((each) => each.startsWith('change@/nlmsg\0SEQNUM='))).toHaveLength(1);
      expect([outcomes[0], outcomes.at(-1)]).toEqual([undefined, 'done']);
      expect(exchange.counters.malformed).toBe(0);
    } finally {
      socket.close();
    }
  });

  test('9: E7, D17: a dump that is refused at its start ends by NLMSG_DONE with an errno and text', () => {
    withLive({ protocol: NETLINK_ROUTE }, (live) => {
      const dump = live.dump('dump', RTM_GETLINK, ifinfomsg(0, 1));
      live.drain();
      const extendedAck = { message: 'Invalid values in header for link dump request' };
      expect(dump.pending.outcome).toEqual({ kind: 'refused', error: EINVAL, extendedAck });
    });
  });
}

function faults(): void {
  ownNamespace();

  test('E5: a warning on success is kept', () => {
    withLive({ protocol: NETLINK_ROUTE, strictCheck: false }, (live) => {
      // One attribute too short to be one, after a change that changes nothing.
      const body = Uint8Array.from([...ifinfomsg(LOOPBACK), 3, 0, 1, 0]);
      const request = live.send('set', RTM_NEWLINK, ACKED, body);
      live.drain();
      expect(request.pending.outcome).toMatchObject({ kind: 'done' });
      expect((request.pending.outcome as { extendedAck?: { message?: string } }).extendedAck?.message).toMatch(
        /leftover/,
      );
    });
  });

  test('E8, E10, E11: a dump under way: a second is refused, a plain request answered in its middle, both by number', () => {
    withLive({ protocol: NETLINK_ROUTE }, (live) => {
      const first = live.dump('first', RTM_GETADDR, ifaddrmsg);
      live.receive();
      expect(word(first)).toBeUndefined();
      const second = live.dump('second', RTM_GETADDR, ifaddrmsg);
      const plain = live.send('plain', RTM_GETLINK, ACKED, ifinfomsg(LOOPBACK));
      live.drain();
      expect([first, second, plain].map(word)).toEqual(['done', `refused ${EBUSY}`, 'done']);
      expect([second.taken.length, plain.taken.length]).toEqual([0, 1]);
      expect(first.taken.length).toBeGreaterThanOrEqual(ADDRESSES);
      const place = (event: string): number => live.events.indexOf(event);
      expect(place('plain: done')).toBeLessThan(place('first: done'));
      expect(live.exchange.counters.late).toBe(0);
    });
  });

  test('E9: a change in the middle of a dump is told on a part of it, and not on its end', () => {
    withLive({ protocol: NETLINK_ROUTE }, (live) => {
      const dump = live.dump('dump', RTM_GETADDR, ifaddrmsg);
      live.receive();
      expect(dump.pending.interrupted).toBe(false);
      change(RTM_NEWADDR, NLM_F_CREATE, address(4000));
      change(RTM_DELADDR, 0, address(4000));
      const flags: [number, number][] = [];
      for (let each = live.socket.receive(); each !== undefined; each = live.socket.receive()) {
        for (const message of walkMessages(each.bytes)) flags.push([message.type, message.flags & NLM_F_DUMP_INTR]);
        live.exchange.receive({ ...each, senderPortId: each.portId, length: each.bytes.length });
      }
      expect([word(dump), dump.pending.interrupted]).toEqual(['done', true]);
      expect(flags.some(([type, flag]) => type === RTM_NEWADDR && flag !== 0)).toBe(true);
      expect(dump.taken.length).toBeGreaterThanOrEqual(ADDRESSES);
    });
  });

  test('F7: a dump on a subscribed socket that overflows goes to its end, and nothing waits before that', () => {
    withLive({ protocol: NETLINK_ROUTE, groups: [RTNLGRP_IPV4_IFADDR], receiveBuffer: 8192 }, (live) => {
      const dump = live.dump('dump', RTM_GETADDR, ifaddrmsg);
      for (let i = 0; i < 20; i++) change(i % 2 === 0 ? RTM_NEWADDR : RTM_DELADDR, 0, address(5000));
      live.drain();
      expect(live.events[0]).toBe('overrun');
      expect([word(dump), dump.pending.endangered]).toEqual(['done', true]);
      expect(dump.taken.length).toBeGreaterThanOrEqual(ADDRESSES);
    });
  });

  test('F9: eighty dumps, refused and not read for: each has what was said of it, at once, and the socket goes on', () => {
    withLive({ protocol: NETLINK_ROUTE, receiveBuffer: 8192 }, (live) => {
      const dumps = Array.from({ length: 80 }, (_, i) => live.dump(`${i}`, RTM_GETLINK, ifinfomsg(0, 1)));
      live.drain();
      const words = dumps.map(word);
      expect(words[0]).toBe(`refused ${EINVAL}`);
      expect(words.filter((each) => each === 'unknown overrun').length).toBeGreaterThan(0);
      expect(words.filter((each) => each === undefined || each === 'done' || each === 'unknown deadline')).toEqual([]);
      expect(live.exchange.pending).toBe(0);
      const after = live.dump('after', RTM_GETADDR, ifaddrmsg);
      live.drain();
      expect([word(after), after.pending.endangered]).toEqual(['done', false]);
    });
  });

  test('E1: a dump of which a part was cut off says so, and comes to its end', () => {
    withLive({ protocol: NETLINK_ROUTE }, (live) => {
      const dump = live.dump('dump', RTM_GETADDR, ifaddrmsg);
      const { bytes, portId, length } = recvmsg(live.socket.fd, 100);
      expect(length).toBeGreaterThan(bytes.length);
      const usual = { group: 0, nsid: undefined, credentials: undefined };
      live.exchange.receive({ ...usual, bytes, length: bytes.length, senderPortId: portId, truncated: true });
      live.drain();
      expect([word(dump), dump.pending.truncated]).toEqual(['done', true]);
      expect(dump.taken.length).toBeGreaterThan(0);
    });
  });

  test('D2: bytes that are no message are met with silence, which ends at the deadline', () => {
    withLive({ protocol: NETLINK_ROUTE }, (live) => {
      const request = live.open('nothing', RTM_GETLINK, ACKED);
      request.pending.deadline = 5000;
      sendmsg(live.socket.fd, new Uint8Array(16));
      live.drain();
      expect(word(request)).toBeUndefined();
      live.exchange.expire(5000);
      expect(word(request)).toBe('unknown deadline');
    });
  });

  test('D4, D5, D6: what the kernel only pretends to do is done as far as anybody can tell; what it is silent to is not', () => {
    withLive({ protocol: NETLINK_ROUTE }, (live) => {
      const ignored = live.send('without NLM_F_REQUEST', RTM_NEWROUTE, NLM_F_ACK | NLM_F_CREATE, route(2));
      const control = live.send('a control type', 5, ACKED);
      const silent = live.send('neither', RTM_GETLINK, 0, ifinfomsg(LOOPBACK));
      const empty = live.send('without a body', RTM_GETLINK, NLM_F_REQUEST);
      live.drain();
      expect([ignored, control].map(word)).toEqual(['done', 'done']);
      // NLM_F_REQUEST alone is answered by data, or by what is wrong with it.
      expect([silent, empty].map(({ pending }) => pending.outcome?.kind === 'done')).toEqual([false, false]);
      live.exchange.giveUpAll('deadline');
      const gone = live.send('delete', RTM_DELROUTE, ACKED, route(2));
      live.drain();
      expect(word(gone)).toMatch(/^refused/); // the route was never made
    });
  });

  test('D19: of a batch each request has its own result, whatever became of the one before', () => {
    withLive({ protocol: NETLINK_ROUTE }, (live) => {
      const batch = [999_999, LOOPBACK, LOOPBACK].map((index) => ({
        index,
        request: live.open('', RTM_GETLINK, ACKED),
      }));
      const messages = batch.map(({ index, request }) => {
        const body = ifinfomsg();
        new DataView(body.buffer).setInt32(4, index, true);
        return {
          type: RTM_GETLINK,
          flags: ACKED,
          sequence: request.sequence,
          portId: live.socket.portId,
          payload: body,
        };
      });
      const bytes = encodeMessages(messages);
      sendmsg(live.socket.fd, Uint8Array.from([...bytes, 1, 2, 3])); // a short tail is nobody's
      live.drain();
      expect(batch.map(({ request }) => word(request))).toEqual(['refused -19', 'done', 'done']);
      expect(batch.map(({ request }) => request.taken.length)).toEqual([0, 1, 1]);
    });
  });

  test('a dump with a filter in its request is filtered by the kernel, which says so', () => {
    withLive({ protocol: NETLINK_ROUTE }, (live) => {
      const [all, some] = [ifaddrmsg, Uint8Array.of(2, 0, 0, 0, LOOPBACK, 0, 0, 0)].map((body, i) => {
        const dump = live.dump(`${i}`, RTM_GETADDR, body);
        live.drain();
        return dump;
      }) as [Watched, Watched];
      expect([all.pending.filtered, some.pending.filtered]).toEqual([false, true]);
    });
  });

  test('notifications of others come as such, and touch no request', () => {
    withLive({ protocol: NETLINK_ROUTE, groups: [RTNLGRP_LINK, RTNLGRP_IPV4_ROUTE] }, (live) => {
      const request = live.open('silent', RTM_GETLINK, ACKED);
      change(RTM_NEWROUTE, NLM_F_CREATE, route(3));
      change(RTM_DELROUTE, 0, route(3));
      live.drain();
      const types = live.events.map((event) => event.split(',')[0]);
      expect(types).toEqual([RTM_NEWROUTE, RTM_DELROUTE].map((type) => `news ${type} of group ${RTNLGRP_IPV4_ROUTE}`));
      expect([word(request), live.exchange.counters]).toEqual([
        undefined,
        { foreign: 0, late: 0, notifications: 2, malformed: 0, truncated: 0, overruns: 0 },
      ]);
    });
  });

  test('E13: what was left unread by a request that was given up is dropped, and the next one has its own answer', () => {
    withLive({ protocol: NETLINK_ROUTE }, (live) => {
      const given = live.send('given up', RTM_GETLINK, ACKED, ifinfomsg(LOOPBACK));
      live.exchange.giveUp(given.pending, 'deadline');
      const next = live.send('next', NLMSG_NOOP, ACKED);
      live.drain();
      expect(live.events).toEqual(['given up: unknown deadline', 'next: done']);
      expect([given.taken, next.taken, live.exchange.counters.late]).toEqual([[], [], 2]);
    });
  });
}
