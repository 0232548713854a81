// What the codecs of integers have in common.

import { describe } from '../check.ts';
import { malformed, outOfRange, wrongType } from '../fault.ts';

/** The order of an integer: the one of the bytes decoded, or always the same. */
export type Order = 'native' | 'little' | 'big';

/** Throws where fewer than `needed` bytes lie between two places. */
export function need(needed: number, start: number, end: number): void {
  if (end - start < needed) {
    malformed(start, `${needed} ${needed === 1 ? 'byte' : 'bytes'} needed, ${end - start} given`);
  }
}

export function checkNumber(value: number, min: number, max: number): void {
  if (typeof value !== 'number') wrongType(`expected a number, got ${describe(value)}`, value);
  if (!Number.isInteger(value) || value < min || value > max) {
    outOfRange(`${String(value)} is no integer from ${min} to ${max}`, value);
  }
}

export function checkBigint(value: bigint, min: bigint, max: bigint): void {
  if (typeof value !== 'bigint') wrongType(`expected a bigint, got ${describe(value)}`, value);
  if (value < min || value > max) outOfRange(`${value} is no integer from ${min} to ${max}`, value);
}

export function isLittle(order: Order, native: boolean): boolean {
  return order === 'native' ? native : order === 'little';
}
