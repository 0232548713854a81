// When things happen that are to happen later.

import { describe, expect, test } from '@jest/globals';
import { ClockScheduler, type Scheduler, VirtualScheduler } from '../../src/testing/index.ts';
import { until } from './driver.ts';

describe('virtual time', () => {
  test('goes by only when told to, and takes jobs in the order of their time', () => {
    const scheduler = new VirtualScheduler();
    const done: string[] = [];
    scheduler.after(20, () => done.push(`late at ${scheduler.now}`));
    scheduler.after(10, () => done.push(`first at ${scheduler.now}`));
    scheduler.after(10, () => done.push(`second at ${scheduler.now}`));
    scheduler.after(0, () => done.push(`now at ${scheduler.now}`));
    expect(done).toEqual([]);
    scheduler.advance(15);
    expect(done).toEqual(['now at 0', 'first at 10', 'second at 10']);
    expect(scheduler.now).toBe(15);
    scheduler.advance(5);
    expect(done).toHaveLength(4);
  });

  test('has room for jobs that make jobs', () => {
    const scheduler = new VirtualScheduler();
    const times: number[] = [];
    const again = (): void => {
      times.push(scheduler.now);
      scheduler.after(10, again);
    };
    scheduler.after(10, again);
    scheduler.advance(35);
    expect(times).toEqual([10, 20, 30]);
  });

  test('stops as soon as what is waited for is there', () => {
    const scheduler = new VirtualScheduler();
    let there = false;
    scheduler.after(10, () => (there = true));
    scheduler.after(20, () => undefined);
    expect(scheduler.wait(100, () => there)).toBe(true);
    expect(scheduler.now).toBe(10);
    expect(scheduler.wait(5, () => false)).toBe(false);
    expect(scheduler.now).toBe(15);
  });

  test('waits without end only for what is due', () => {
    const scheduler = new VirtualScheduler();
    let done = 0;
    scheduler.after(10, () => done++);
    expect(scheduler.wait(Infinity, () => false)).toBe(false);
    expect([done, scheduler.now]).toEqual([1, 10]);
  });
});

describe('the time of the clock', () => {
  test('runs jobs from the event loop, never within the call', async () => {
    const scheduler = new ClockScheduler();
    const done: number[] = [];
    scheduler.after(5, () => done.push(5));
    scheduler.after(0, () => done.push(0));
    expect(done).toEqual([]);
    const held = setInterval(() => undefined, 1000); // jobs do not hold the process
    await until(() => done.length === 2);
    clearInterval(held);
    expect(done).toEqual([0, 5]);
  });

  test('runs each job once, whether the thread was blocked or not', async () => {
    const scheduler = new ClockScheduler();
    const done: number[] = [];
    scheduler.after(0, () => done.push(0));
    scheduler.after(1, () => done.push(1));
    expect(scheduler.wait(1000, () => done.length === 2)).toBe(true);
    let turns = 0;
    scheduler.after(20, () => turns++);
    await until(() => turns === 1); // the timers of both are past
    expect(done).toEqual([0, 1]);
  });
});

describe.each<[string, () => Scheduler]>([
  ['virtual', () => new VirtualScheduler()],
  ['clock', () => new ClockScheduler()],
])('a %s scheduler', (_, make) => {
  test.each([-1, NaN, Infinity, '5'])('has no time %p', (milliseconds) => {
    expect(() => make().after(milliseconds as number, () => undefined)).toThrow(RangeError);
  });

  test('lets a job throw where it runs', () => {
    const scheduler = make();
    scheduler.after(0, () => {
      throw new Error('broken test');
    });
    expect(() => scheduler.wait(100, () => false)).toThrow('broken test');
    expect(scheduler.wait(0, () => true)).toBe(true);
  });
});
