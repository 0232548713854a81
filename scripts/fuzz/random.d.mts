export class Random {
  constructor(seed: number);
  next(): number;
  below(count: number): number;
}
