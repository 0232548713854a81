// The engine of requests, fed with bytes: what ends a request, what becomes of it, and what is none of its business.

import { describe, expect, jest, test } from '@jest/globals';
import {
  type ByteOrder,
  DecodeError,
  encodeMessage,
  hostByteOrder,
  NETLINK_AUDIT,
  NETLINK_CONNECTOR,
  NETLINK_FIB_LOOKUP,
  NETLINK_GENERIC,
  NETLINK_ROUTE,
  NETLINK_USERSOCK,
  NLM_F_DUMP,
  NLM_F_DUMP_FILTERED,
  NLM_F_DUMP_INTR,
  NLM_F_ECHO,
  NLM_F_MULTI,
  NLM_F_REQUEST,
  NLMSG_DONE,
  NLMSG_ERROR,
  NLMSG_NOOP,
  NLMSG_OVERRUN,
} from '../../src/codec/index.ts';
import { Exchange } from '../../src/exchange/exchange.ts';
import type { Pending } from '../../src/exchange/pending.ts';
import { profileOf } from '../../src/exchange/profile.ts';
import { SequenceCounter } from '../../src/exchange/sequence.ts';
import { golden } from '../support/golden.ts';
import { ACKED, datagram, Peer, PORT, together, type Watched, watched, wordOf } from './exchange-peer.ts';

const AUDIT_GET = 1000;
const AUDIT_LIST_RULES = 1013;

const NOTHING = { foreign: 0, late: 0, notifications: 0, malformed: 0, truncated: 0, overruns: 0 };

const word = ({ pending }: Watched): string | undefined => wordOf(pending.outcome);

/** A message with its length field changed. */
function withLength(bytes: Uint8Array, length: number): Uint8Array {
  const changed = bytes.slice();
  new DataView(changed.buffer).setUint32(0, length, hostByteOrder === 'little');
  return changed;
}

/** A message cut to `length` bytes that says so itself. */
function shortened(bytes: Uint8Array, length: number): Uint8Array {
  return withLength(bytes.slice(0, length), length);
}

function withError(bytes: Uint8Array, error: number): Uint8Array {
  const changed = bytes.slice();
  new DataView(changed.buffer).setInt32(16, error, hostByteOrder === 'little');
  return changed;
}

describe.each<ByteOrder>(['little', 'big'])('a request, %s-endian', (byteOrder) => {
  const start = (protocol = NETLINK_ROUTE): Peer => new Peer(protocol, byteOrder);

  test('is done with its acknowledgement, and is told so once', () => {
    const peer = start();
    const request = peer.request();
    expect([word(request), peer.exchange.pending]).toEqual([undefined, 1]);
    peer.receive(peer.ack(request.sequence));
    expect(request.pending.outcome).toEqual({ kind: 'done', extendedAck: undefined });
    expect([request.told(), peer.exchange.pending]).toEqual([1, 0]);
    expect(peer.exchange.counters).toEqual(NOTHING);
  });

  test('netlink.md 2.6: ends at its acknowledgement, not at its first reply', () => {
    const peer = start();
    const request = peer.request();
    peer.receive(peer.data(request.sequence, 'reply'));
    expect([request.taken, word(request)]).toEqual([['reply'], undefined]);
    peer.receive(peer.ack(request.sequence));
    expect([request.taken, word(request)]).toEqual([['reply'], 'done']);
  });

  test('is refused with the errno as the kernel sends it, and its reasons', () => {
    const peer = start();
    const request = peer.request();
    peer.receive(peer.refusal(request.sequence, -22, { message: 'no', offset: 24, missingType: 3, missingNest: 20 }));
    const extendedAck = { message: 'no', offset: 24, missingType: 3, missingNest: 20 };
    expect(request.pending.outcome).toEqual({ kind: 'refused', error: -22, extendedAck });
  });

  test('E5: what the kernel says beside success is kept', () => {
    const peer = start();
    const request = peer.request();
    peer.receive(peer.ack(request.sequence, { message: 'a warning', cookie: Uint8Array.of(7) }));
    const extendedAck = { message: 'a warning', cookie: Uint8Array.of(7) };
    expect(request.pending.outcome).toEqual({ kind: 'done', extendedAck });
  });

  test('of a legacy family ends at its acknowledgement after several multipart messages', () => {
    const peer = start(NETLINK_GENERIC);
    const request = peer.request();
    peer.receive(...['a', 'b', 'c'].map((text) => peer.part(request.sequence, text)));
    expect([request.taken, word(request)]).toEqual([['a', 'b', 'c'], undefined]);
    peer.receive(peer.ack(request.sequence));
    expect(word(request)).toBe('done');
  });

  test('ends by NLMSG_DONE too, where that comes in place of an acknowledgement', () => {
    const peer = start();
    const request = peer.request();
    peer.receive(peer.part(request.sequence, 'a'), peer.done(request.sequence));
    expect([request.taken, word(request)]).toEqual([['a'], 'done']);
    const refused = peer.request();
    peer.receive(peer.done(refused.sequence, -95, { message: 'not this one' }));
    const extendedAck = { message: 'not this one' };
    expect(refused.pending.outcome).toEqual({ kind: 'refused', error: -95, extendedAck });
  });

  test('E8: as a dump ends by NLMSG_DONE, which may share a datagram with its last part', () => {
    const peer = start();
    const dump = peer.dump();
    peer.receive(
      together(peer.part(dump.sequence, 'one'), peer.part(dump.sequence, 'two')),
      together(peer.part(dump.sequence, 'three'), peer.done(dump.sequence)),
    );
    expect([dump.taken, word(dump), dump.told()]).toEqual([['one', 'two', 'three'], 'done', 1]);
  });
});

describe('a request that asks for no acknowledgement', () => {
  test('ends at its first answer', () => {
    const peer = new Peer();
    const request = peer.request(NLM_F_REQUEST);
    peer.receive(peer.data(request.sequence, 'answer'));
    expect([request.taken, word(request)]).toEqual([['answer'], 'done']);
  });

  test('goes on to NLMSG_DONE where its first answer is one of many', () => {
    const peer = new Peer();
    const request = peer.request(NLM_F_REQUEST);
    peer.receive(peer.part(request.sequence, 'a'), peer.part(request.sequence, 'b'));
    expect([request.taken, word(request)]).toEqual([['a', 'b'], undefined]);
    peer.receive(peer.done(request.sequence));
    expect(word(request)).toBe('done');
  });

  test('may be refused', () => {
    const peer = new Peer();
    const request = peer.request(NLM_F_REQUEST);
    peer.receive(peer.refusal(request.sequence, -1));
    expect(word(request)).toBe('refused -1');
  });

  test('and is a dump ends by NLMSG_DONE, data or none', () => {
    const peer = new Peer();
    const [full, empty] = [0, 1].map(() => peer.request(NLM_F_REQUEST | NLM_F_DUMP)) as [Watched, Watched];
    peer.receive(peer.data(full.sequence, 'a'), peer.done(empty.sequence));
    expect([word(full), word(empty)]).toEqual([undefined, 'done']);
    peer.receive(peer.done(full.sequence));
    expect([full.taken, word(full)]).toEqual([['a'], 'done']);
  });

  test('D2, D4, D6: is met with silence, and ends at its deadline', () => {
    const peer = new Peer();
    const requests = [0, NLM_F_REQUEST, ACKED, NLM_F_DUMP].map((flags) => peer.request(flags));
    for (const [index, { pending }] of requests.entries()) pending.deadline = 1000 + index;
    expect(peer.exchange.nextDeadline).toBe(1000);
    peer.exchange.expire(999.9);
    expect(requests.map(word)).toEqual([undefined, undefined, undefined, undefined]);
    peer.exchange.expire(1001);
    expect(requests.map(word)).toEqual(['unknown deadline', 'unknown deadline', undefined, undefined]);
    expect(peer.exchange.nextDeadline).toBe(1002);
    peer.exchange.expire(5000);
    expect(requests.map((request) => request.told())).toEqual([1, 1, 1, 1]);
    expect([peer.exchange.nextDeadline, peer.exchange.pending]).toEqual([Infinity, 0]);
  });

  test('D4, D5: is done where the kernel says so, whatever it was told to do', () => {
    const peer = new Peer();
    // Without NLM_F_REQUEST, and of a control type: the kernel acknowledges both and does nothing.
    const requests = [peer.request(ACKED & ~NLM_F_REQUEST), peer.request(ACKED, NLMSG_NOOP)];
    peer.receive(...requests.map(({ sequence }) => peer.ack(sequence)));
    expect(requests.map(word)).toEqual(['done', 'done']);
  });
});

describe('a dump', () => {
  test('E7: fails inside NLMSG_DONE, of which the errno and both layouts of reasons are read', () => {
    const peer = new Peer(NETLINK_ROUTE, 'little', 7);
    const { pending } = watched((take) => peer.exchange.dump(ACKED | NLM_F_DUMP, take));
    const bytes = golden('dump-refused');
    new DataView(bytes.buffer).setUint32(12, PORT, true);
    peer.exchange.receive(datagram(bytes));
    const extendedAck = { message: 'Invalid values in header for link dump request' };
    expect(pending.outcome).toEqual({ kind: 'refused', error: -22, extendedAck });
    const other = peer.dump();
    const policy = { type: 'NL_ATTR_TYPE_U32' } as const;
    peer.receive(peer.done(other.sequence, -34, { message: 'out', offset: 20, policy }));
    expect(other.pending.outcome).toEqual({
      kind: 'refused',
      error: -34,
      extendedAck: { message: 'out', offset: 20, policy: { type: 'NL_ATTR_TYPE_U32' } },
    });
  });

  test('E7: that fails after data keeps the data', () => {
    const peer = new Peer();
    const dump = peer.dump();
    peer.receive(peer.part(dump.sequence, 'a'), peer.done(dump.sequence, -105));
    expect([dump.taken, word(dump)]).toEqual([['a'], 'refused -105']);
  });

  test('E7: ends well where NLMSG_DONE has no payload, or the flag of reasons without any', () => {
    const peer = new Peer();
    const [bare, flagged] = [peer.dump(), peer.dump()];
    peer.receive(
      encodeMessage({ type: NLMSG_DONE, flags: NLM_F_MULTI, sequence: bare.sequence, portId: PORT }),
      encodeMessage({
        type: NLMSG_DONE,
        flags: NLM_F_MULTI | 0x200,
        sequence: flagged.sequence,
        portId: PORT,
        payload: new Uint8Array(4),
      }),
    );
    expect([bare, flagged].map(word)).toEqual(['done', 'done']);
  });

  test('E8: with NLM_F_ACK is not acknowledged: it ends by NLMSG_DONE, asked for as a dump or not', () => {
    const peer = new Peer();
    const asked = [peer.dump(), peer.request(ACKED | NLM_F_DUMP)];
    for (const { sequence } of asked) peer.receive(peer.part(sequence, 'a'), peer.done(sequence));
    expect(asked.map(word)).toEqual(['done', 'done']);
    expect(asked.map(({ taken }) => taken)).toEqual([['a'], ['a']]);
    expect(peer.exchange.counters).toEqual(NOTHING);
  });

  test('that is acknowledged has nothing to give', () => {
    const peer = new Peer();
    const dump = peer.dump();
    peer.receive(peer.ack(dump.sequence));
    expect([dump.taken, word(dump)]).toEqual([[], 'done']);
  });

  test('that is refused at its start is told by NLMSG_ERROR', () => {
    const peer = new Peer();
    const dump = peer.dump();
    peer.receive(peer.refusal(dump.sequence, -95, { message: 'not supported' }));
    expect(dump.pending.outcome).toEqual({ kind: 'refused', error: -95, extendedAck: { message: 'not supported' } });
  });

  test.each([
    ['the first part', [NLM_F_DUMP_INTR, 0, 0], 0],
    ['a part in the middle', [0, NLM_F_DUMP_INTR, 0], 0],
    ['the last part', [0, 0, NLM_F_DUMP_INTR], 0],
    ['its end alone', [0, 0, 0], NLM_F_DUMP_INTR],
  ])('E9, netlink.md 2.4: is interrupted where %s says so, and keeps its data', (_, parts, end) => {
    const peer = new Peer();
    const [dump, other] = [peer.dump(), peer.dump()];
    for (const [index, flags] of parts.entries()) {
      peer.receive(peer.part(dump.sequence, `${index}`, { flags }), peer.part(other.sequence, 'x'));
    }
    peer.receive(peer.done(dump.sequence, 0, {}, { flags: end }), peer.done(other.sequence));
    expect([dump.pending.interrupted, other.pending.interrupted]).toEqual([true, false]);
    expect([dump.taken, word(dump)]).toEqual([['0', '1', '2'], 'done']);
  });

  test.each([
    ['a part', NLM_F_DUMP_FILTERED, 0],
    ['its end alone, all having been filtered out', 0, NLM_F_DUMP_FILTERED],
  ])('is known to be filtered by the kernel where %s says so', (_, part, end) => {
    const peer = new Peer();
    const [dump, other] = [peer.dump(), peer.dump()];
    if (part !== 0) peer.receive(peer.part(dump.sequence, 'a', { flags: part }));
    peer.receive(peer.done(dump.sequence, 0, {}, { flags: end }), peer.done(other.sequence));
    expect([dump.pending.filtered, other.pending.filtered]).toEqual([true, false]);
  });

  test('E10: that finds another one under way is refused (EBUSY), and the first goes on', () => {
    const peer = new Peer();
    const [first, second, third] = [peer.dump(), peer.dump(), peer.dump()];
    peer.receive(
      peer.part(first.sequence, 'a'),
      peer.refusal(second.sequence, -16),
      peer.refusal(third.sequence, -16),
      peer.part(first.sequence, 'b'),
      peer.done(first.sequence),
    );
    expect([first, second, third].map(word)).toEqual(['done', 'refused -16', 'refused -16']);
    expect([first.taken, second.taken]).toEqual([['a', 'b'], []]);
  });

  test('E11: a plain answer amid its parts goes to the plain request, and no part to that', () => {
    const peer = new Peer();
    const [dump, request] = [peer.dump(), peer.request()];
    peer.receive(
      peer.part(dump.sequence, 'part'),
      peer.data(request.sequence, 'plain'),
      peer.part(dump.sequence, 'part'),
      peer.ack(request.sequence),
    );
    expect([request.taken, word(request)]).toEqual([['plain'], 'done']);
    expect([dump.taken, word(dump)]).toEqual([['part', 'part'], undefined]);
  });

  test('E11: that is given up leaves its parts to nobody, not even to those in flight', () => {
    const peer = new Peer();
    const dump = peer.dump();
    peer.receive(peer.part(dump.sequence, 'a'));
    peer.exchange.giveUp(dump.pending, 'aborted', 'why');
    expect(dump.pending.outcome).toEqual({ kind: 'unknown', reason: 'aborted', cause: 'why' });
    const request = peer.request();
    peer.receive(peer.part(dump.sequence, 'b'), peer.done(dump.sequence), peer.ack(request.sequence));
    expect([dump.taken, request.taken, peer.news]).toEqual([['a'], [], []]);
    expect([word(request), peer.exchange.counters.late]).toEqual(['done', 2]);
  });

  test('E15: whose parts never come, or whose end does not, is given up at its deadline', () => {
    const peer = new Peer();
    const [silent, endless] = [peer.dump(), peer.dump()];
    silent.pending.deadline = endless.pending.deadline = 10;
    peer.receive(peer.part(endless.sequence, 'a'));
    peer.exchange.drained();
    expect([silent, endless].map(word)).toEqual([undefined, undefined]);
    endless.pending.deadline = 20; // it made progress
    peer.exchange.expire(10);
    expect([silent, endless].map(word)).toEqual(['unknown deadline', undefined]);
    peer.exchange.expire(20);
    expect(word(endless)).toBe('unknown deadline');
  });
});

describe('matching', () => {
  test('E13: a stale answer is dropped and counted, and moves no later answer', () => {
    const peer = new Peer();
    const given = peer.request();
    given.pending.deadline = 0;
    peer.exchange.expire(1);
    const next = [peer.request(), peer.request()];
    peer.receive(peer.data(given.sequence, 'stale'), peer.refusal(given.sequence, -1));
    expect(next.map(word)).toEqual([undefined, undefined]);
    peer.receive(peer.data(next[0]!.sequence, 'a'), peer.ack(next[0]!.sequence));
    peer.receive(peer.data(next[1]!.sequence, 'b'), peer.ack(next[1]!.sequence));
    expect(next.map(({ taken }) => taken)).toEqual([['a'], ['b']]);
    expect([given.taken, given.told(), word(given)]).toEqual([[], 1, 'unknown deadline']);
    expect(peer.exchange.counters).toEqual({ ...NOTHING, late: 2 });
  });

  test('netlink.md 2.9: a second acknowledgement changes nothing', () => {
    const peer = new Peer();
    const request = peer.request();
    peer.receive(peer.ack(request.sequence), peer.refusal(request.sequence, -1), peer.done(request.sequence));
    expect([word(request), request.told(), peer.exchange.counters.late]).toEqual(['done', 1, 2]);
  });

  test('E13: the port id in the header counts as much as the sequence number', () => {
    const peer = new Peer();
    const request = peer.request();
    peer.receive(
      peer.data(request.sequence, 'to another', { portId: PORT + 1 }),
      peer.data(request.sequence, 'to none', { portId: 0 }),
      peer.ack(request.sequence, {}, PORT + 1),
      peer.refusal(request.sequence, -1, {}, 0),
    );
    expect([request.taken, word(request)]).toEqual([[], undefined]);
    expect(peer.news).toEqual(['to another', 'to none']);
    expect(peer.exchange.counters).toEqual({ ...NOTHING, late: 2, notifications: 2 });
  });

  test('E14: numbers go from 0xffffffff on to 1, and pass over those in flight', () => {
    const peer = new Peer(NETLINK_ROUTE, hostByteOrder, 0xfffffffe);
    const first = [1, 2, 3].map(() => peer.request());
    expect(first.map(({ sequence }) => sequence)).toEqual([0xfffffffe, 0xffffffff, 1]);
    peer.receive(...first.map(({ sequence }) => peer.ack(sequence)));
    expect(first.map(word)).toEqual(['done', 'done', 'done']);
  });

  test('E14: a number that is still in flight is passed over when its turn comes again', () => {
    const peer = new Peer();
    const [first, second] = [peer.request(), peer.request()];
    const numbers = jest.spyOn(SequenceCounter.prototype, 'next');
    for (const { sequence } of [first, second]) numbers.mockReturnValueOnce(sequence);
    const third = peer.request();
    numbers.mockRestore();
    expect([first, second, third].map(({ sequence }) => sequence)).toEqual([1000, 1001, 1002]);
    peer.receive(peer.data(first.sequence, 'a'), peer.ack(first.sequence));
    expect([first.taken, word(first), third.taken, word(third)]).toEqual([['a'], 'done', [], undefined]);
  });

  test('D19: the requests of a batch have results of their own', () => {
    const peer = new Peer();
    const batch = [1, 2, 3, 4].map(() => peer.request());
    const [first, second, third, fourth] = batch.map(({ sequence }) => sequence) as [number, number, number, number];
    peer.receive(
      peer.refusal(first, -19, { message: 'no such device' }),
      together(peer.data(second, 'b'), peer.ack(second)),
      peer.refusal(fourth, -17),
      peer.ack(third, { message: 'a warning' }),
    );
    expect(batch.map(word)).toEqual(['refused -19', 'done', 'done', 'refused -17']);
    expect(batch.map(({ taken }) => taken)).toEqual([[], ['b'], [], []]);
    expect(batch.map(({ told }) => told())).toEqual([1, 1, 1, 1]);
  });

  test('a withdrawn request has no outcome, and an answer to it is late', () => {
    const peer = new Peer();
    const [withdrawn, kept] = [peer.request(), peer.request()];
    withdrawn.pending.deadline = 1;
    peer.exchange.withdraw(withdrawn.pending);
    expect([peer.exchange.pending, peer.exchange.nextDeadline]).toEqual([1, Infinity]);
    peer.exchange.expire(2);
    peer.receive(peer.ack(withdrawn.sequence), peer.ack(kept.sequence));
    expect([word(withdrawn), withdrawn.told(), word(kept)]).toEqual([undefined, 0, 'done']);
    expect(peer.exchange.counters.late).toBe(1);
  });

  test('netlink.md 2.9: giving up frees what is in flight; it changes no outcome that there is', () => {
    const peer = new Peer();
    const [settled, given, others] = [peer.request(), peer.request(), [peer.request(), peer.dump()]];
    peer.receive(peer.ack(settled.sequence));
    for (const { pending } of [settled, given]) peer.exchange.giveUp(pending, 'aborted');
    expect([word(settled), word(given), peer.exchange.pending]).toEqual(['done', 'unknown aborted', 2]);
    expect(given.pending.outcome).toEqual({ kind: 'unknown', reason: 'aborted' });
    const cause = new Error('it was closed');
    peer.exchange.giveUpAll('closed', cause);
    for (const { pending } of others) expect(pending.outcome).toEqual({ kind: 'unknown', reason: 'closed', cause });
    expect([peer.exchange.pending, settled.told(), given.told()]).toEqual([0, 1, 1]);
  });

  test('what asks anew when it is given up is not given up with it', () => {
    const peer = new Peer();
    const again: Watched[] = [];
    peer.request().pending.onOutcome = () => again.push(peer.request());
    peer.exchange.giveUpAll('closed');
    expect(again.map(word)).toEqual([undefined]);
    expect(peer.exchange.pending).toBe(1);
  });

  test('a consumer that throws is kept from the engine and from others; it is asked no more', () => {
    const peer = new Peer();
    const fault = new Error('cannot decode');
    let asked = 0;
    const broken = peer.exchange.request(18, ACKED, () => {
      asked++;
      throw fault;
    });
    const other = peer.request();
    const data = [1, 2].map(() => peer.data(broken.sequence, 'a'));
    peer.receive(together(...data, peer.data(other.sequence, 'b'), peer.ack(broken.sequence)));
    expect([asked, broken.fault, wordOf(broken.outcome), other.taken]).toEqual([1, fault, 'done', ['b']]);
  });
});

describe('a request that is sent by and by', () => {
  test('is not sent where it can be taken back when it is given up, and else its outcome is unknown', () => {
    const peer = new Peer();
    const back = jest.fn(() => true);
    const taken = peer.requestLater(back);
    const gone = peer.requestLater(() => false);
    taken.pending.deadline = gone.pending.deadline = 5;
    peer.exchange.expire(5);
    peer.exchange.giveUp(taken.pending, 'closed');
    expect([word(taken), word(gone), back.mock.calls.length]).toEqual(['not sent deadline', 'unknown deadline', 1]);
    expect([taken.told(), peer.exchange.pending]).toEqual([1, 0]);
  });

  test('ends by its answer, whether it is said to be sent before or after that', () => {
    const peer = new Peer();
    const [one, other] = [peer.requestLater(() => false), peer.requestLater(() => false)];
    peer.exchange.sent(one.pending);
    expect(word(one)).toBeUndefined();
    peer.receive(peer.ack(one.sequence), peer.refusal(other.sequence, -22));
    peer.exchange.sent(other.pending);
    expect([word(one), word(other), one.told(), other.told()]).toEqual(['done', 'refused -22', 1, 1]);
  });

  test.each([NETLINK_CONNECTOR, NETLINK_USERSOCK])(
    'ends when it is sent where nothing is answered: protocol %d',
    (protocol) => {
      const peer = new Peer(protocol);
      const later = peer.requestLater(() => true);
      peer.receive(peer.ack(later.sequence));
      expect([word(later), peer.news.length, peer.exchange.pending]).toEqual([undefined, 1, 1]);
      peer.exchange.sent(later.pending);
      peer.exchange.giveUp(later.pending, 'aborted');
      expect([word(later), later.told(), peer.exchange.pending]).toEqual(['done', 1, 0]);
    },
  );
});

describe('notifications', () => {
  test('E12, netlink.md 2.7: go elsewhere, before the acknowledgement or after it', () => {
    const peer = new Peer();
    const request = peer.request();
    const { exchange } = peer;
    const change = encodeMessage({ type: 16, payload: Uint8Array.of(0x61) });
    exchange.receive(datagram(change, { group: 1 }));
    exchange.receive(datagram(peer.ack(request.sequence)));
    exchange.receive(datagram(change, { group: 1 }));
    expect([peer.news, request.taken, word(request)]).toEqual([['a', 'a'], [], 'done']);
    expect(exchange.counters).toEqual({ ...NOTHING, notifications: 2 });
  });

  test("E12: with the requester's own numbers are told from its answers by their group", () => {
    const peer = new Peer();
    const request = peer.request();
    const { sequence } = request;
    for (const bytes of [
      peer.data(sequence, 'news'),
      peer.ack(sequence),
      peer.done(sequence),
      peer.refusal(sequence, -1),
    ])
      peer.exchange.receive(datagram(bytes, { group: 7 }));
    expect([request.taken, word(request), peer.news.length]).toEqual([[], undefined, 4]);
    peer.receive(peer.ack(sequence));
    expect(word(request)).toBe('done');
  });

  test('E12: are its answer where NLM_F_ECHO asked for them, in this network namespace', () => {
    const peer = new Peer();
    const request = peer.request(ACKED | NLM_F_ECHO);
    const { sequence } = request;
    peer.exchange.receive(datagram(peer.data(sequence, 'echo'), { group: 7 }));
    peer.exchange.receive(datagram(peer.data(sequence, 'not mine'), { group: 7, nsid: 3 }));
    peer.exchange.receive(datagram(peer.data(0, 'another', { portId: 0 }), { group: 7 }));
    peer.receive(peer.data(sequence, 'alone'), peer.ack(sequence));
    peer.exchange.receive(datagram(peer.data(sequence, 'after'), { group: 7 }));
    expect([request.taken, word(request)]).toEqual([['echo', 'alone'], 'done']);
    expect(peer.news).toEqual(['not mine', 'another', 'after']);
  });

  test('without a group are those that carry no number of ours', () => {
    const peer = new Peer();
    peer.receive(peer.data(0, 'numberless'), peer.data(5, 'of no port', { portId: 0 }));
    expect([peer.news, peer.exchange.counters]).toEqual([
      ['numberless', 'of no port'],
      { ...NOTHING, notifications: 2 },
    ]);
  });

  test('are counted where nobody takes them', () => {
    const exchange = new Exchange({ profile: profileOf(NETLINK_ROUTE), portId: PORT });
    exchange.receive(datagram(encodeMessage({ type: 16 }), { group: 1 }));
    expect(exchange.counters.notifications).toBe(1);
  });

  test('control messages that mean nothing to a request leave it alone', () => {
    const peer = new Peer();
    const request = peer.request();
    for (const type of [0, NLMSG_NOOP, 5, 15]) peer.receive(peer.data(request.sequence, 'x', { type }));
    expect([request.taken, word(request), peer.news]).toEqual([[], undefined, []]);
  });
});

describe('senders', () => {
  test('G1, netlink.md 2.14: a datagram of another process is dropped and counted, whatever it says', () => {
    const peer = new Peer();
    const [request, dump] = [peer.request(), peer.dump()];
    const forged = [
      peer.ack(request.sequence),
      peer.refusal(request.sequence, -1),
      peer.data(request.sequence, 'forged'),
      peer.done(dump.sequence),
      encodeMessage({ type: NLMSG_OVERRUN }),
      new Uint8Array(0),
      new Uint8Array(7),
      withLength(peer.ack(request.sequence), 0),
    ];
    for (const bytes of forged) {
      for (const group of [0, 1]) {
        for (const truncated of [false, true]) {
          peer.exchange.receive(datagram(bytes, { senderPortId: 77, group, truncated }));
        }
      }
    }
    expect([request, dump].map(word)).toEqual([undefined, undefined]);
    expect([request.taken, dump.pending.truncated, peer.news]).toEqual([[], false, []]);
    expect(peer.exchange.counters).toEqual({ ...NOTHING, foreign: 4 * forged.length });
    peer.receive(peer.ack(request.sequence), peer.done(dump.sequence));
    expect([request, dump].map(word)).toEqual(['done', 'done']);
  });

  test('G1: the sender is who the address names, not whom the header does', () => {
    const peer = new Peer();
    const request = peer.request();
    peer.exchange.receive(datagram(peer.ack(request.sequence, {}, PORT), { senderPortId: 0xffffffff }));
    expect([word(request), peer.exchange.counters.foreign]).toEqual([undefined, 1]);
  });
});

describe('protocols of their own', () => {
  test('netlink.md 3.1: an audit query is acknowledged first, and ends with the data after that', () => {
    const peer = new Peer(NETLINK_AUDIT);
    const get = peer.request(ACKED, AUDIT_GET);
    peer.receive(peer.ack(get.sequence));
    expect(word(get)).toBeUndefined();
    peer.receive(peer.data(get.sequence, 'status', { type: AUDIT_GET, portId: 0 }));
    expect([get.taken, word(get)]).toEqual([['status'], 'done']);
    // What the acknowledgement said is not forgotten over the data.
    const warned = peer.request(ACKED, AUDIT_GET);
    peer.receive(peer.ack(warned.sequence, { message: 'old' }), peer.data(warned.sequence, 'x', { portId: 0 }));
    expect(warned.pending.outcome).toEqual({ kind: 'done', extendedAck: { message: 'old' } });
    // And in the usual order, should a kernel come to that.
    const usual = peer.request(ACKED, AUDIT_GET);
    peer.receive(peer.data(usual.sequence, 'x', { portId: 0 }));
    expect(word(usual)).toBeUndefined();
    peer.receive(peer.ack(usual.sequence));
    expect(word(usual)).toBe('done');
  });

  test('netlink.md 3.1: an audit query is refused by its acknowledgement', () => {
    const peer = new Peer(NETLINK_AUDIT);
    const get = peer.request(ACKED, AUDIT_GET);
    peer.receive(peer.refusal(get.sequence, -1));
    expect(word(get)).toBe('refused -1');
  });

  test('netlink.md 3.1: a list of audit rules comes after the acknowledgement, up to NLMSG_DONE', () => {
    const peer = new Peer(NETLINK_AUDIT);
    const [list, unacknowledged] = [
      peer.request(ACKED, AUDIT_LIST_RULES),
      peer.request(NLM_F_REQUEST, AUDIT_LIST_RULES),
    ];
    peer.receive(peer.ack(list.sequence));
    for (const { sequence } of [list, unacknowledged]) {
      peer.receive(...['a', 'b'].map((text) => peer.part(sequence, text, { portId: 0 })));
      expect(peer.exchange.pending).toBe(sequence === list.sequence ? 2 : 1);
      peer.receive(encodeMessage({ type: NLMSG_DONE, flags: NLM_F_MULTI, sequence, portId: 0 }));
    }
    expect([list, unacknowledged].map(word)).toEqual(['done', 'done']);
    expect([list.taken, unacknowledged.taken]).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });

  test('netlink.md 3.1: audit data that comes too late is no notification, although it carries no port id', () => {
    const peer = new Peer(NETLINK_AUDIT);
    const get = peer.request(ACKED, AUDIT_GET);
    peer.receive(peer.ack(get.sequence));
    peer.exchange.giveUp(get.pending, 'deadline');
    peer.receive(peer.data(get.sequence, 'late', { portId: 0 }));
    expect([peer.news, peer.exchange.counters]).toEqual([[], { ...NOTHING, late: 1 }]);
    // A record of the audit system's own has no number.
    peer.receive(peer.data(0, 'record', { portId: 0, type: 1300 }));
    expect(peer.news).toEqual(['record']);
  });

  test('a look-up of NETLINK_FIB_LOOKUP is answered by a message of its own type, 0 as a rule', () => {
    const peer = new Peer(NETLINK_FIB_LOOKUP);
    for (const type of [0, NLMSG_ERROR, NLMSG_DONE, 16]) {
      const request = peer.request(ACKED, type);
      peer.receive(peer.data(request.sequence, 'route', { type, flags: ACKED }));
      expect([request.taken, word(request)]).toEqual([['route'], 'done']);
    }
  });

  test('what NETLINK_CONNECTOR and NETLINK_USERSOCK are sent is done when it has been sent', () => {
    for (const protocol of [NETLINK_CONNECTOR, NETLINK_USERSOCK]) {
      const peer = new Peer(protocol);
      const request = peer.request(ACKED, NLMSG_DONE);
      expect([word(request), peer.exchange.pending]).toEqual(['done', 0]);
      expect(request.sequence).toBe(1000);
    }
  });

  test('NLMSG_DONE on NETLINK_CONNECTOR is an ordinary message, in a group or to this socket', () => {
    const peer = new Peer(NETLINK_CONNECTOR);
    const event = encodeMessage({ type: NLMSG_DONE, sequence: 5, payload: Uint8Array.of(0x70) });
    peer.exchange.receive(datagram(event, { group: 1 }));
    peer.receive(event, encodeMessage({ type: NLMSG_DONE, sequence: 5, portId: PORT, payload: Uint8Array.of(0x71) }));
    expect([peer.news, peer.exchange.counters]).toEqual([['p', 'p', 'q'], { ...NOTHING, notifications: 3 }]);
  });

  test('on NETLINK_USERSOCK everybody is heard, in every type and with every number', () => {
    const peer = new Peer(NETLINK_USERSOCK);
    const heard: string[] = [];
    for (const type of [0, NLMSG_NOOP, NLMSG_ERROR, NLMSG_DONE, NLMSG_OVERRUN, 16]) {
      for (const [sequence, portId] of [
        [0, 0],
        [1000, PORT],
        [5, 77],
      ] as const) {
        const text = `${type} ${sequence}`;
        heard.push(text);
        peer.exchange.receive(datagram(peer.data(sequence, text, { type, portId }), { senderPortId: 77 }));
      }
    }
    expect(peer.news).toEqual(heard);
    expect(peer.exchange.counters).toEqual({ ...NOTHING, notifications: heard.length });
  });
});

describe('overruns', () => {
  test('F1, netlink.md 2.7: are counted, and what was queued before the loss is still taken', () => {
    const peer = new Peer();
    const [kept, lost] = [peer.request(), peer.request()];
    peer.exchange.overrun();
    peer.receive(peer.ack(kept.sequence));
    expect([kept, lost].map(word)).toEqual(['done', undefined]);
    peer.exchange.drained();
    const after = peer.request();
    peer.receive(peer.ack(after.sequence));
    expect([kept, lost, after].map(word)).toEqual(['done', 'unknown overrun', 'done']);
    expect(peer.exchange.counters).toEqual({ ...NOTHING, overruns: 1 });
  });

  test('F8: a request whose answer was lost is given up as soon as nothing waits, without its deadline', () => {
    const peer = new Peer();
    const request = peer.request();
    peer.exchange.drained();
    expect(word(request)).toBeUndefined(); // nothing was lost: its answer is to come
    peer.exchange.overrun();
    expect([word(request), request.pending.endangered]).toEqual([undefined, true]);
    peer.exchange.drained();
    expect([word(request), request.told(), peer.exchange.pending]).toEqual(['unknown overrun', 1, 0]);
  });

  test('F2, F8: so is one that is sent after the overrun was told, while the kernel still drops', () => {
    const peer = new Peer();
    peer.exchange.overrun();
    const [lost, answered] = [peer.request(), peer.request()];
    peer.receive(peer.ack(answered.sequence));
    peer.exchange.drained();
    expect([lost, answered].map(word)).toEqual(['unknown overrun', 'done']);
    const later = peer.request();
    peer.exchange.drained();
    expect(word(later)).toBeUndefined();
  });

  test('F7: a dump during which messages were lost goes on, and is marked as uncertain', () => {
    const peer = new Peer();
    const dump = peer.dump();
    peer.receive(peer.part(dump.sequence, 'a'));
    for (let i = 0; i < 4; i++) peer.exchange.overrun();
    peer.receive(peer.part(dump.sequence, 'b'), peer.done(dump.sequence));
    expect([dump.taken, word(dump), dump.pending.endangered]).toEqual([['a', 'b'], 'done', true]);
    peer.exchange.drained();
    const next = peer.dump();
    expect([next.pending.endangered, peer.exchange.counters.overruns]).toEqual([false, 4]);
  });

  test('F8, F9: a dump of which nothing more waits after an overrun has lost its end', () => {
    const peer = new Peer();
    const [begun, refused] = [peer.dump(), peer.dump()];
    peer.receive(peer.part(begun.sequence, 'a'));
    peer.exchange.overrun();
    peer.exchange.drained();
    expect([begun, refused].map(word)).toEqual(['unknown overrun', 'unknown overrun']);
  });

  test('F9: of many refused dumps each has what was said of it', () => {
    const peer = new Peer();
    const dumps = Array.from({ length: 80 }, () => peer.dump());
    peer.exchange.overrun();
    for (const { sequence } of dumps.slice(0, 48)) peer.receive(peer.done(sequence, -22));
    peer.receive(peer.refusal(dumps[48]!.sequence, -105));
    for (const { sequence } of dumps.slice(49, 52)) peer.receive(peer.refusal(sequence, -16));
    peer.receive(peer.done(dumps[52]!.sequence));
    peer.exchange.drained();
    const expected = [
      ...Array.from({ length: 48 }, () => 'refused -22'),
      'refused -105',
      ...Array.from({ length: 3 }, () => 'refused -16'),
      'done',
      ...Array.from({ length: 27 }, () => 'unknown overrun'),
    ];
    expect(dumps.map(word)).toEqual(expected);
  });

  test('NLMSG_OVERRUN is one', () => {
    const peer = new Peer();
    const request = peer.request();
    peer.receive(encodeMessage({ type: NLMSG_OVERRUN }), peer.data(request.sequence, '', { type: NLMSG_OVERRUN }));
    peer.exchange.drained();
    expect([word(request), peer.exchange.counters]).toEqual(['unknown overrun', { ...NOTHING, overruns: 2 }]);
  });
});

describe('datagrams that were cut off', () => {
  test('E1, netlink.md 2.8: end their request as unknown, and nothing of them is taken for whole', () => {
    const peer = new Peer();
    const [cut, other] = [peer.request(), peer.request()];
    const bytes = together(peer.data(cut.sequence, 'whole'), peer.ack(other.sequence), peer.ack(cut.sequence));
    peer.exchange.receive(datagram(bytes, { truncated: true }));
    expect([cut, other].map(word)).toEqual(['unknown truncated', undefined]);
    expect([cut.taken, other.taken]).toEqual([[], []]);
    peer.receive(peer.ack(cut.sequence), peer.ack(other.sequence));
    expect([cut, other].map(word)).toEqual(['unknown truncated', 'done']);
    expect(peer.exchange.counters).toEqual({ ...NOTHING, truncated: 1, late: 1 });
  });

  test('E1: mark a dump, which goes on without that part', () => {
    const peer = new Peer();
    const dump = peer.dump();
    peer.receive(peer.part(dump.sequence, 'a'));
    peer.exchange.receive(datagram(peer.part(dump.sequence, 'b'), { truncated: true }));
    peer.receive(peer.part(dump.sequence, 'c'), peer.done(dump.sequence));
    expect([dump.taken, word(dump), dump.pending.truncated]).toEqual([['a', 'c'], 'done', true]);
  });

  test('E1: end a dump whose end was in them, once nothing more waits', () => {
    const peer = new Peer();
    const [dump, other] = [peer.dump(), peer.request()];
    const last = together(peer.part(dump.sequence, 'b'), peer.done(dump.sequence));
    peer.exchange.receive(datagram(last, { truncated: true }));
    expect(word(dump)).toBeUndefined();
    peer.exchange.drained();
    expect([dump, other].map(word)).toEqual(['unknown truncated', undefined]);
  });

  test("E1: are nobody's where they were sent to a group, or are too short to say whose", () => {
    const peer = new Peer();
    const [request, echo] = [peer.request(), peer.request(ACKED | NLM_F_ECHO)];
    peer.exchange.receive(datagram(peer.data(request.sequence, 'x'), { truncated: true, group: 1 }));
    peer.exchange.receive(datagram(peer.data(9, 'x'), { truncated: true }));
    for (const length of [0, 15]) {
      peer.exchange.receive(datagram(peer.ack(request.sequence), { truncated: true, length }));
    }
    expect([word(request), word(echo), peer.news]).toEqual([undefined, undefined, []]);
    peer.exchange.receive(datagram(peer.data(echo.sequence, 'x'), { truncated: true, group: 1 }));
    expect([word(echo), peer.exchange.counters]).toEqual(['unknown truncated', { ...NOTHING, truncated: 5 }]);
  });
});

describe('bytes that make no sense', () => {
  /** What a request has become of after one answer. */
  function after(answer: (peer: Peer, sequence: number) => Uint8Array): { request: Watched; peer: Peer } {
    const peer = new Peer();
    const request = peer.request();
    peer.receive(answer(peer, request.sequence));
    return { request, peer };
  }

  test.each<[string, (peer: Peer, sequence: number) => Uint8Array]>([
    ['a positive error', (peer, sequence) => withError(peer.ack(sequence), 1)],
    ['an acknowledgement without a payload', (peer, sequence) => shortened(peer.ack(sequence), 16)],
    ['an acknowledgement with half an errno', (peer, sequence) => shortened(peer.ack(sequence), 18)],
    ['an acknowledgement without all of the echoed header', (peer, sequence) => shortened(peer.ack(sequence), 35)],
    ['a positive error in NLMSG_DONE', (peer, sequence) => withError(peer.done(sequence), 2 ** 31 - 1)],
    ['half an errno in NLMSG_DONE', (peer, sequence) => shortened(peer.done(sequence), 17)],
  ])('E6: %s: nobody knows what became of the request', (_, answer) => {
    const { request, peer } = after(answer);
    expect(request.pending.outcome).toMatchObject({ kind: 'unknown', reason: 'malformed' });
    expect((request.pending.outcome as { cause?: unknown }).cause).toBeInstanceOf(DecodeError);
    expect(peer.exchange.counters).toEqual({ ...NOTHING, malformed: 1 });
    const next = peer.request();
    peer.receive(peer.ack(next.sequence));
    expect(word(next)).toBe('done');
  });

  test('broken reasons do not hide the errno', () => {
    const { request } = after((peer, sequence) => {
      const bytes = peer.refusal(sequence, -22, { message: 'no' });
      bytes[36] = bytes[37] = 0xff; // nla_len
      return bytes;
    });
    expect(request.pending.outcome).toMatchObject({ kind: 'refused', error: -22 });
  });

  test('E17, netlink.md 2.12: the walk of a datagram ends at every length that is none', () => {
    for (const length of [0, 1, 15, 0xffffffff, 0x80000000, 37]) {
      const { request, peer } = after((wire, sequence) => withLength(wire.ack(sequence), length));
      expect(request.pending.outcome).toMatchObject({ kind: 'unknown', reason: 'malformed' });
      expect(peer.exchange.counters).toEqual({ ...NOTHING, malformed: 1 });
    }
  });

  test('E16, E17: messages before the broken one are taken, and those whom it was for are told', () => {
    const peer = new Peer();
    const [first, second, third] = [peer.request(), peer.request(), peer.request()];
    const broken = withLength(peer.ack(second.sequence), 4);
    peer.receive(together(peer.ack(first.sequence), broken, peer.ack(third.sequence)));
    expect([first, second, third].map(word)).toEqual(['done', 'unknown malformed', undefined]);
    const { cause } = second.pending.outcome as { cause: DecodeError };
    expect([cause.path, cause.offset]).toEqual(['nlmsghdr', 36]);
  });

  test('E17: a dump with a broken part does not end as if it were whole', () => {
    for (const tail of [new Uint8Array(3), new Uint8Array(15), new Uint8Array(64)]) {
      const peer = new Peer();
      const dump = peer.dump();
      peer.receive(together(peer.part(dump.sequence, 'part'), tail), peer.done(dump.sequence));
      expect([dump.taken, word(dump)]).toEqual([['part'], 'unknown malformed']);
      expect(peer.exchange.counters).toEqual({ ...NOTHING, malformed: 1, late: 1 });
    }
  });

  test('E17: broken notifications are counted, and harm no request', () => {
    const peer = new Peer();
    const request = peer.request();
    const broken = withLength(peer.ack(request.sequence), 2);
    peer.exchange.receive(datagram(broken, { group: 1 }));
    peer.receive(Uint8Array.of(1), new Uint8Array(16));
    expect([word(request), peer.exchange.counters]).toEqual([undefined, { ...NOTHING, malformed: 3 }]);
  });

  test('E16: the last message of a datagram may be unaligned; memory behind the datagram is not looked at', () => {
    const peer = new Peer();
    const request = peer.request();
    const bytes = together(peer.data(request.sequence, 'four'), peer.data(request.sequence, 'five5'));
    const memory = new Uint8Array(bytes.length + 64).fill(0xff);
    memory.set(bytes);
    peer.exchange.receive(datagram(memory, { length: bytes.length }));
    expect([request.taken, peer.exchange.counters]).toEqual([['four', 'five5'], NOTHING]);
    peer.exchange.receive(datagram(memory, { length: 0 }));
    expect(peer.exchange.counters).toEqual(NOTHING);
  });
});

test('memory of a datagram that is used again changes nothing that was said', () => {
  const peer = new Peer();
  const [warned, refused] = [peer.request(), peer.request()];
  const answers = [
    peer.ack(warned.sequence, { message: 'a warning', cookie: Uint8Array.of(1, 2) }),
    peer.refusal(refused.sequence, -22, { message: 'no', cookie: Uint8Array.of(3) }),
  ];
  peer.receive(...answers);
  for (const bytes of answers) bytes.fill(0xff);
  const outcomes = [warned, refused].map(({ pending }: { pending: Pending }) => pending.outcome);
  expect(outcomes).toEqual([
    { kind: 'done', extendedAck: { message: 'a warning', cookie: Uint8Array.of(1, 2) } },
    { kind: 'refused', error: -22, extendedAck: { message: 'no', cookie: Uint8Array.of(3) } },
  ]);
});
