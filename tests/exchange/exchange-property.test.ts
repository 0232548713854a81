// Many requests and dumps in flight at once, answered in any interleaving, with everything that can go wrong in between.

import { isDeepStrictEqual } from 'node:util';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ByteOrder, NETLINK_AUDIT, NETLINK_ROUTE } from '../../src/codec/index.ts';
import { KINDS, Model } from './exchange-model.ts';

const RUNS = 1500;
/** Later than every deadline. */
const END = 1e6;

const pick = fc.nat({ max: 15 });
const picks = fc.array(pick, { minLength: 1, maxLength: 4 });
const flag = fc.boolean();
const noLength = fc.constantFrom(0, 1, 15, 23, 0x7fffffff, 0xffffffff);

type Event = (model: Model) => void;

const opened = fc.tuple(fc.nat({ max: KINDS - 1 }), fc.integer({ min: 1, max: 200 }));
const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 6,
    arbitrary: opened.map<Event>(
      ([kind, patience]) =>
        (model) =>
          model.open(kind, patience),
    ),
  },
  {
    weight: 12,
    arbitrary: fc.tuple(picks, flag).map<Event>(
      ([which, inOne]) =>
        (model) =>
          model.answer(which, inOne),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.array(pick, { maxLength: 3 }), pick, noLength).map<Event>(
      ([which, victim, length]) =>
        (model) =>
          model.break(which, victim, length),
    ),
  },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 15 }).map<Event>((length) => (model) => model.garbage(length)) },
  { weight: 1, arbitrary: pick.map<Event>((which) => (model) => model.lose(which)) },
  { weight: 1, arbitrary: fc.constant<Event>((model) => model.overrun()) },
  { weight: 1, arbitrary: fc.constant<Event>((model) => model.drain()) },
  { weight: 1, arbitrary: pick.map<Event>((which) => (model) => model.cut(which)) },
  {
    weight: 2,
    arbitrary: fc.tuple(pick, flag).map<Event>(
      ([which, cut]) =>
        (model) =>
          model.forge(which, cut),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(pick, flag).map<Event>(
      ([which, control]) =>
        (model) =>
          model.stranger(which, control),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(pick, flag, flag).map<Event>(
      ([which, own, control]) =>
        (model) =>
          model.announce(which, own, control),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(pick, pick).map<Event>(
      ([which, step]) =>
        (model) =>
          model.repeat(which, step),
    ),
  },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 40 }).map<Event>((time) => (model) => model.wait(time)) },
  { weight: 1, arbitrary: pick.map<Event>((which) => (model) => model.giveUp(which)) },
  { weight: 1, arbitrary: pick.map<Event>((which) => (model) => model.withdraw(which)) },
);

function agree(model: Model): void {
  const { actual, expected } = model.compare();
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}

test('each request has its own data and its own outcome once, whatever happens around it, and nothing is thrown', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(NETLINK_ROUTE, NETLINK_AUDIT),
      fc.constantFrom<ByteOrder>('little', 'big'),
      fc.constantFrom(1, 1000, 0xfffffffa),
      fc.array(event, { maxLength: 80, size: 'max' }),
      (protocol, byteOrder, firstSequence, events) => {
        const model = new Model(protocol, byteOrder, firstSequence);
        for (const happens of events) {
          happens(model);
          agree(model);
        }
        model.wait(END);
        agree(model);
        expect(model.peer.exchange.pending).toBe(0);
      },
    ),
    { numRuns: RUNS },
  );
});
