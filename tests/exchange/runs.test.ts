// Dumps whose messages come many to a datagram, each like the one before: the engine takes those without looking all of
// each up anew. Whatever is not like the one before is found out all the same, wherever it stands.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type ByteOrder,
  encodeMessage,
  hostByteOrder,
  NETLINK_AUDIT,
  NETLINK_ROUTE,
  NETLINK_USERSOCK,
  NLM_F_DUMP_FILTERED,
  NLM_F_DUMP_INTR,
  NLM_F_ECHO,
  NLM_F_MULTI,
  NLMSG_DONE,
  NLMSG_ERROR,
  NLMSG_NOOP,
  NLMSG_OVERRUN,
} from '../../src/codec/index.ts';
import { utf8 } from '../support/golden.ts';
import { ACKED, datagram, Peer, PORT, textOf, together, type Watched, watched, wordOf } from './exchange-peer.ts';

const word = ({ pending }: Watched): string | undefined => wordOf(pending.outcome);

/** Parts of a dump with these texts, in one datagram. */
function parts(peer: Peer, { sequence }: Watched, ...texts: readonly string[]): Uint8Array {
  return together(...texts.map((text) => peer.part(sequence, text)));
}

/** A dump whose consumer does something with a message beside keeping its text. */
function dumpThat(peer: Peer, does: (text: string, dump: () => Watched) => void): Watched {
  const taken: string[] = [];
  const dump: Watched = watched((take) =>
    peer.exchange.dump(ACKED, (bytes, offset, end) => {
      const text = textOf(bytes, offset, end);
      taken.push(text);
      take(bytes, offset, end);
      does(text, () => dump);
    }),
  );
  return dump;
}

describe.each<ByteOrder>(['little', 'big'])('the messages of a datagram, %s-endian', (byteOrder) => {
  const start = (protocol = NETLINK_ROUTE): Peer => new Peer(protocol, byteOrder);

  test('of two dumps by turns go to whom each answers', () => {
    const peer = start();
    const [one, other] = [peer.dump(), peer.dump()];
    const of = (dump: Watched, text: string): Uint8Array => peer.part(dump.sequence, text);
    peer.receive(
      together(of(one, 'a'), of(one, 'b'), of(other, 'c'), of(one, 'd'), of(other, 'e'), of(other, 'f'), of(one, 'g')),
    );
    expect([one.taken, other.taken]).toEqual([
      ['a', 'b', 'd', 'g'],
      ['c', 'e', 'f'],
    ]);
  });

  test('with the number of a request amid those of a dump go to the request, and end it', () => {
    const peer = start();
    const [dump, request] = [peer.dump(), peer.request()];
    const { sequence } = request;
    const mixed = [peer.data(sequence, 'plain'), peer.ack(sequence), peer.part(dump.sequence, 'c')];
    peer.receive(together(parts(peer, dump, 'a', 'bbb'), ...mixed, peer.done(dump.sequence)));
    expect([dump.taken, request.taken, word(dump), word(request)]).toEqual([
      ['a', 'bbb', 'c'],
      ['plain'],
      'done',
      'done',
    ]);
  });

  test.each([
    ['the first', 0],
    ['one in the middle', 2],
    ['the last', 4],
  ])('say that what is dumped has changed, %s of them', (_, at) => {
    const peer = start();
    const dump = peer.dump();
    const flagged = (flag: number): Uint8Array =>
      together(
        ...['a', 'b', 'c', 'd', 'e'].map((text, index) =>
          peer.part(dump.sequence, text, { flags: index === at ? flag : 0 }),
        ),
      );
    peer.receive(flagged(0));
    expect([dump.pending.interrupted, dump.pending.filtered]).toEqual([false, false]);
    peer.receive(flagged(NLM_F_DUMP_FILTERED));
    expect([dump.pending.interrupted, dump.pending.filtered]).toEqual([false, true]);
    peer.receive(flagged(NLM_F_DUMP_INTR));
    expect([dump.pending.interrupted, dump.pending.filtered]).toEqual([true, true]);
    expect(dump.taken).toHaveLength(15);
  });

  test('are taken where they are, the last not padded', () => {
    const peer = start();
    const places: [number, number][] = [];
    const { sequence } = peer.exchange.dump(ACKED, (_, offset, end) => places.push([offset, end]));
    const texts = ['', 'a', 'bcd', 'efgh', 'ijklm'];
    peer.receive(together(...texts.map((text) => peer.part(sequence, text))));
    expect(places).toEqual([
      [0, 16],
      [16, 33],
      [36, 55],
      [56, 76],
      [76, 97],
    ]);
  });

  test.each<[string, (peer: Peer, sequence: number) => Uint8Array, { late?: number; notifications?: number }]>([
    [
      'the port id of another',
      (peer, sequence) => peer.part(sequence, 'x', { portId: PORT + 1 }),
      { notifications: 1 },
    ],
    ['no port id', (peer, sequence) => peer.part(sequence, 'x', { portId: 0 }), { notifications: 1 }],
    ['the number of nobody', (peer, sequence) => peer.part(sequence + 7, 'x'), { late: 1 }],
    ['no number', (peer) => peer.part(0, 'x'), { notifications: 1 }],
    ['NLMSG_NOOP', (peer, sequence) => peer.part(sequence, 'x', { type: NLMSG_NOOP }), {}],
  ])('with %s amid those of a dump are not its', (_, make, counted) => {
    const peer = start();
    const dump = peer.dump();
    peer.receive(together(parts(peer, dump, 'aaaa', 'bbbb'), make(peer, dump.sequence), parts(peer, dump, 'cccc')));
    expect([dump.taken, word(dump)]).toEqual([['aaaa', 'bbbb', 'cccc'], undefined]);
    expect(peer.exchange.counters).toMatchObject({ late: 0, notifications: 0, malformed: 0, ...counted });
  });

  test('of several types are all taken', () => {
    const peer = start();
    const dump = peer.dump();
    const { sequence } = dump;
    const typed = [16, 16, 24, 24, 16].map((type, index) => peer.part(sequence, `${index}`, { type }));
    peer.receive(together(...typed));
    expect(dump.taken).toEqual(['0', '1', '2', '3', '4']);
  });

  test('after NLMSG_DONE are late', () => {
    const peer = start();
    const dump = peer.dump();
    peer.receive(together(parts(peer, dump, 'aaaa', 'bbbb'), peer.done(dump.sequence), parts(peer, dump, 'cccc', 'd')));
    expect([dump.taken, word(dump), dump.told(), peer.exchange.counters.late]).toEqual([
      ['aaaa', 'bbbb'],
      'done',
      1,
      2,
    ]);
  });

  test.each([NLMSG_ERROR, NLMSG_DONE])('of type %i end a dump, with the flags of its parts', (type) => {
    const peer = start();
    const dump = peer.dump();
    const payload = new Uint8Array(20);
    const view = new DataView(payload.buffer);
    view.setInt32(0, -22, byteOrder === 'little');
    view.setUint32(4, 16, byteOrder === 'little'); // the header of the request, where it is NLMSG_ERROR
    const end = encodeMessage({ type, flags: NLM_F_MULTI, sequence: dump.sequence, portId: PORT, payload }, peer);
    peer.receive(together(parts(peer, dump, 'aaaa', 'bbbb'), end));
    expect([dump.taken, word(dump)]).toEqual([['aaaa', 'bbbb'], 'refused -22']);
  });

  test.each([0, 15, 21, 0xffffffff])('end where a length is %i, and the dump with them', (length) => {
    const peer = start();
    const dump = peer.dump();
    const broken = peer.part(dump.sequence, 'cccc');
    new DataView(broken.buffer).setUint32(0, length, byteOrder === 'little');
    peer.receive(together(parts(peer, dump, 'aaaa', 'bbbb'), broken));
    expect([dump.taken, word(dump), peer.exchange.counters.malformed]).toEqual([
      ['aaaa', 'bbbb'],
      'unknown malformed',
      1,
    ]);
  });

  test('end where less than a header is left', () => {
    const peer = start();
    const dump = peer.dump();
    peer.receive(together(parts(peer, dump, 'aaaa', 'bbbb'), peer.part(dump.sequence, '').subarray(0, 12)));
    expect([dump.taken, word(dump), peer.exchange.counters.malformed]).toEqual([
      ['aaaa', 'bbbb'],
      'unknown malformed',
      1,
    ]);
  });

  test('are all news on a protocol that has no answers, whatever their numbers', () => {
    const peer = start(NETLINK_USERSOCK);
    peer.receive(together(...['a', 'b', 'c'].map((text) => peer.part(0, text))));
    expect(peer.news).toEqual(['a', 'b', 'c']);
  });

  test('of an audit list carry no port id', () => {
    const peer = start(NETLINK_AUDIT);
    const rules = watched((take) => peer.exchange.dump(ACKED, take));
    const anonymous = (text: string): Uint8Array => peer.part(rules.sequence, text, { portId: 0, type: 1013 });
    peer.receive(together(...['a', 'b', 'c'].map(anonymous), peer.part(rules.sequence, 'd', { type: 1013 })));
    expect(rules.taken).toEqual(['a', 'b', 'c', 'd']);
  });

  test('that a group has are news, like a dump or not', () => {
    const peer = start();
    const dump = peer.dump();
    peer.exchange.receive(datagram(parts(peer, dump, 'a', 'b', 'c'), { group: 3 }));
    expect([dump.taken, peer.news]).toEqual([[], ['a', 'b', 'c']]);
  });
});

test('what a group has is an answer too where a dump asked for NLM_F_ECHO, but from another network namespace', () => {
  const peer = new Peer();
  const dump = watched((take) => peer.exchange.dump(ACKED | NLM_F_ECHO, take));
  peer.exchange.receive(datagram(parts(peer, dump, 'a', 'b', 'c'), { group: 3 }));
  peer.exchange.receive(datagram(parts(peer, dump, 'd', 'e', 'f'), { group: 3, nsid: 5 }));
  expect([dump.taken, peer.news]).toEqual([
    ['a', 'b', 'c'],
    ['d', 'e', 'f'],
  ]);
});

describe('a consumer, in the middle of a datagram,', () => {
  test('that withdraws its dump gets no more, and the rest is late', () => {
    const peer = new Peer();
    const dump = dumpThat(peer, (text, self) => {
      if (text === 'b') peer.exchange.withdraw(self().pending);
    });
    peer.receive(parts(peer, dump, 'a', 'b', 'c', 'd'));
    expect([dump.taken, word(dump), peer.exchange.counters.late]).toEqual([['a', 'b'], undefined, 2]);
  });

  test('that gives its dump up gets no more, and the rest is late', () => {
    const peer = new Peer();
    const dump = dumpThat(peer, (text, self) => {
      if (text === 'b') peer.exchange.giveUp(self().pending, 'aborted');
    });
    peer.receive(parts(peer, dump, 'a', 'b', 'c', 'd'));
    expect([dump.taken, word(dump), dump.told(), peer.exchange.counters.late]).toEqual([
      ['a', 'b'],
      'unknown aborted',
      1,
      2,
    ]);
  });

  test('that withdraws its dump and asks anew under another number gets none of the old', () => {
    const peer = new Peer();
    let second: Watched | undefined;
    const first = dumpThat(peer, (text, self) => {
      if (text !== 'a') return;
      peer.exchange.withdraw(self().pending);
      second = peer.dump();
    });
    peer.receive(parts(peer, first, 'a', 'b', 'c'));
    expect([first.taken, second?.taken, peer.exchange.counters.late]).toEqual([['a'], [], 2]);
  });

  test('that throws is asked no more; its dump ends all the same', () => {
    const peer = new Peer();
    const dump = dumpThat(peer, (text) => {
      if (text === 'b') throw new Error(text);
    });
    peer.receive(together(parts(peer, dump, 'aaaa', 'b'), parts(peer, dump, 'cccc'), peer.done(dump.sequence)));
    expect([dump.taken, dump.pending.fault, word(dump)]).toEqual([['aaaa', 'b'], new Error('b'), 'done']);
  });

  test('that throws misses none of what the flags say', () => {
    const peer = new Peer();
    const dump = dumpThat(peer, () => {
      throw new Error('no');
    });
    const changed = peer.part(dump.sequence, 'c', { flags: NLM_F_DUMP_INTR });
    peer.receive(together(parts(peer, dump, 'aaaa', 'bbbb'), changed));
    expect([dump.taken, dump.pending.interrupted]).toEqual([['aaaa'], true]);
  });

  test('that ends another dump leaves that nothing', () => {
    const peer = new Peer();
    const other = peer.dump();
    const dump = dumpThat(peer, (text) => {
      if (text === 'bbbb') peer.exchange.giveUp(other.pending, 'aborted');
    });
    const mixed = together(parts(peer, other, 'xxxx'), parts(peer, dump, 'aaaa', 'bbbb'), parts(peer, other, 'y', 'z'));
    peer.receive(mixed);
    expect([dump.taken, other.taken, word(other), peer.exchange.counters.late]).toEqual([
      ['aaaa', 'bbbb'],
      ['xxxx'],
      'unknown aborted',
      2,
    ]);
  });
});

/** A message of a datagram, in the terms of those in flight: number 0 and 1 are dumps, 2 is a request, 3 is nobody's. */
interface Drawn {
  readonly whose: number;
  readonly type: number;
  readonly flags: number;
  readonly portId: number;
  readonly size: number;
}

/** What a consumer does at its n-th message. */
interface Deed {
  readonly at: number;
  readonly does: 'withdraw' | 'giveUp' | 'throw' | 'other';
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  whose: fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.nat({ max: 3 }) }),
  type: fc.oneof(
    { weight: 14, arbitrary: fc.constantFrom(16, 16, 16, 24) },
    { weight: 1, arbitrary: fc.constantFrom(NLMSG_NOOP, NLMSG_ERROR, NLMSG_DONE, NLMSG_OVERRUN) },
  ),
  flags: fc.oneof(
    { weight: 9, arbitrary: fc.constant(NLM_F_MULTI) },
    { weight: 2, arbitrary: fc.nat({ max: 0x3f }).map((flags) => flags & ~4) },
  ),
  portId: fc.oneof(
    { weight: 12, arbitrary: fc.constant(PORT) },
    { weight: 1, arbitrary: fc.constantFrom(0, PORT + 1) },
  ),
  size: fc.nat({ max: 24 }),
});
const deed: fc.Arbitrary<Deed> = fc.record({
  at: fc.nat({ max: 8 }),
  does: fc.constantFrom('withdraw', 'giveUp', 'throw', 'other'),
});

/** What comes of messages, all in one datagram or each in one of its own. */
function outcomeOf(messages: readonly Drawn[], deeds: readonly Deed[], protocol: number, inOne: boolean): unknown {
  const peer = new Peer(protocol);
  const flights: Watched[] = [];
  const act = (which: number, count: number): void => {
    const does = deeds[which]?.at === count ? deeds[which].does : undefined;
    const { pending } = flights[does === 'other' ? 1 - which : which]!;
    if (does === 'withdraw') peer.exchange.withdraw(pending);
    else if (does === 'throw') throw new Error(`at ${count}`);
    else if (does !== undefined) peer.exchange.giveUp(pending, 'aborted');
  };
  for (const which of [0, 1]) {
    let count = 0;
    flights.push(dumpThat(peer, () => act(which, count++)));
  }
  flights.push(peer.request());
  const sequences = [...flights.map(({ sequence }) => sequence), 77];
  const bytes = messages.map(({ whose, type, flags, portId, size }, index) => {
    const payload = new Uint8Array(size);
    payload.set(utf8(`${index}`).subarray(0, size), 0);
    return encodeMessage({ type, flags, sequence: sequences[whose]!, portId, payload }, { byteOrder: hostByteOrder });
  });
  peer.receive(...(inOne ? [together(...bytes)] : bytes));
  return {
    counters: peer.exchange.counters,
    pending: peer.exchange.pending,
    news: peer.news,
    flights: flights.map(({ pending, taken, told }) => {
      const { interrupted, filtered, endangered, awaited, fault } = pending;
      const outcome = wordOf(pending.outcome);
      return { taken, told: told(), outcome, interrupted, filtered, endangered, awaited, fault: String(fault) };
    }),
  };
}

test('messages mean the same in one datagram as in one each, whatever they are and whatever consumers do', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(NETLINK_ROUTE, NETLINK_AUDIT),
      fc.array(drawn, { maxLength: 24, size: 'max' }),
      fc.array(deed, { maxLength: 2 }),
      (protocol, messages, deeds) => {
        expect(outcomeOf(messages, deeds, protocol, true)).toEqual(outcomeOf(messages, deeds, protocol, false));
      },
    ),
    { numRuns: 3000 },
  );
});
