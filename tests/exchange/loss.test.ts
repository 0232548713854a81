// How many notifications were lost: followed through a kernel's queue that behaves as that of Linux does.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LossTracker } from '../../src/exchange/loss.ts';

describe('a LossTracker', () => {
  test('F1: reports what the counter says after an overrun, once, and nothing without one', () => {
    const tracker = new LossTracker(5);
    expect([tracker.losing, tracker.settle(5, true)]).toEqual([false, undefined]);
    tracker.overrun();
    expect([tracker.losing, tracker.settle(302, true), tracker.losing]).toEqual([true, 297, false]);
    expect(tracker.settle(302, true)).toBeUndefined();
  });

  test('F2: as long as the queue is not empty the loss grows without another announcement', () => {
    const tracker = new LossTracker(0);
    tracker.overrun();
    expect([tracker.settle(10, false), tracker.losing]).toEqual([10, true]);
    expect([tracker.settle(10, false), tracker.losing]).toEqual([undefined, true]);
    expect([tracker.settle(25, false), tracker.losing]).toEqual([15, true]);
    expect([tracker.settle(30, true), tracker.losing]).toEqual([5, false]);
    expect(tracker.settle(30, true)).toBeUndefined();
  });

  test('a loss that the kernel announces and does not count is reported as 0', () => {
    const tracker = new LossTracker(7);
    tracker.overrun();
    expect([tracker.settle(7, true), tracker.losing]).toEqual([0, false]);
  });

  test('F3: the counter goes on from 0xffffffff to 0', () => {
    const tracker = new LossTracker(0xfffffff0);
    tracker.overrun();
    expect(tracker.settle(0xfffffffe, false)).toBe(14);
    expect(tracker.settle(3, true)).toBe(5);
  });
});

/** A receive queue of the kernel's; source: netlink_overrun, netlink_rcv_wake and netlink_recvmsg in af_netlink.c. */
class Queue {
  readonly #capacity: number;
  #length = 0;
  #congested = false;
  #error = false;
  dropped: number;

  constructor(capacity: number, dropped: number) {
    this.#capacity = capacity;
    this.dropped = dropped;
  }

  send(): void {
    if (!this.#congested && this.#length < this.#capacity) {
      this.#length++;
      return;
    }
    if (!this.#congested) this.#error = true;
    this.#congested = true;
    this.dropped = (this.dropped + 1) >>> 0;
  }

  receive(): 'overrun' | 'nothing' | 'message' {
    if (this.#error) {
      this.#error = false;
      return 'overrun';
    }
    if (this.#length === 0) return 'nothing';
    if (--this.#length === 0) this.#congested = false;
    return 'message';
  }
}

interface Step {
  /** Messages that are sent before this round, */
  readonly before: number;
  /** between each two calls in it, */
  readonly between: number;
  /** and after the last of them, before the counter is read. */
  readonly after: number;
  /** How many calls there are at most. */
  readonly bound: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  before: fc.nat({ max: 30 }),
  between: fc.nat({ max: 2 }),
  after: fc.nat({ max: 12 }),
  bound: fc.integer({ min: 1, max: 20 }),
});

test('F3: delivered plus reported is what was sent, in every order of drops, announcements and bounded rounds', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 0, max: 0xffffffff }),
      fc.array(step, { maxLength: 20 }),
      (capacity, dropped, steps) => {
        const queue = new Queue(capacity, dropped);
        const tracker = new LossTracker(dropped);
        let [sent, delivered, reported] = [0, 0, 0];
        const send = (count: number): void => {
          for (let i = 0; i < count; i++) queue.send();
          sent += count;
        };
        const round = ({ between, after, bound }: Step): boolean => {
          let last: string | undefined;
          for (let i = 0; i < bound && last !== 'nothing'; i++) {
            last = queue.receive();
            if (last === 'message') delivered++;
            if (last === 'overrun') tracker.overrun();
            if (last !== 'nothing') send(between);
          }
          send(after);
          const count = tracker.settle(queue.dropped, last === 'nothing');
          expect(count === undefined || count >= 0).toBe(true);
          reported += count ?? 0;
          return last === 'nothing';
        };
        for (const each of steps) {
          send(each.before);
          round(each);
        }
        while (!round({ before: 0, between: 0, after: 0, bound: 5 }));
        expect([tracker.losing, delivered + reported]).toEqual([false, sent]);
      },
    ),
    { numRuns: 1000, examples: [[2, 0xfffffffe, [{ before: 30, between: 2, after: 12, bound: 3 }]]] },
  );
});

test('F2: a consumer that reports at the overrun alone would miss what is dropped until the queue is empty', () => {
  const queue = new Queue(3, 0);
  for (let i = 0; i < 10; i++) queue.send();
  const atTheOverrun = queue.receive() === 'overrun' ? queue.dropped : 0;
  const tracker = new LossTracker(0);
  tracker.overrun();
  queue.receive();
  queue.send(); // dropped, although there would be room
  while (queue.receive() !== 'nothing');
  expect([atTheOverrun, tracker.settle(queue.dropped, true)]).toEqual([7, 8]);
});
