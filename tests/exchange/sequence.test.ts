import { expect, test } from '@jest/globals';
import { SequenceCounter } from '../../src/exchange/sequence.ts';

test('E14: goes up by one, and from the highest u32 on to 1: 0 belongs to notifications', () => {
  const counter = new SequenceCounter(0xfffffffe);
  expect(Array.from({ length: 4 }, () => counter.next())).toEqual([0xfffffffe, 0xffffffff, 1, 2]);
});

test('E14: starts at random, never at 0', () => {
  const starts = Array.from({ length: 1000 }, () => new SequenceCounter().next());
  expect(new Set(starts).size).toBeGreaterThan(990);
  expect(starts.every((start) => Number.isInteger(start) && start >= 1 && start <= 0xffffffff)).toBe(true);
});
