export class Random {
  constructor(seed: number);
  next(): number;
  below(count: number): number;
  oneIn(times: number): boolean;
  pick<T>(list: readonly T[]): T;
}
