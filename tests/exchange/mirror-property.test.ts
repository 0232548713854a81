// The mirror against a model of the kernel, in whatever order things happen.

import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Mirror, type MirrorChange } from '../../src/exchange/mirror.ts';
import { mirrors, Route, type RouteMessage } from '../../src/families/route/index.ts';
import { type Change, ModelKernel4, ModelKernel6, type ModelKernel } from './mirror-model.ts';

const BEFORE_ALL = -1;
const RUNS = 400;

type Step =
  | { readonly step: 'change'; readonly change: Change }
  | { readonly step: 'lose' | 'receive'; readonly count: number }
  | { readonly step: 'begin' | 'read' | 'end' };

/** Reads and receives as the client does. */
class Driver {
  readonly mirror = new Mirror(mirrors.routes);
  /** What there is by the changes that were told. */
  readonly told = new Map<string, unknown>();
  readonly #kernel: ModelKernel;
  readonly #flagsInterruptions: boolean;
  #cursor = BEFORE_ALL;
  #generation = 0;

  constructor(kernel: ModelKernel, flagsInterruptions: boolean) {
    this.#kernel = kernel;
    this.#flagsInterruptions = flagsInterruptions;
  }

  take(step: Step): void {
    if (step.step === 'change') this.#kernel.change(step.change);
    else if (step.step === 'lose') this.#kernel.losing += step.count;
    else if (step.step === 'receive') this.receive(step.count);
    else if (step.step === 'begin') this.begin();
    else if (this.mirror.isReading) this[step.step]();
  }

  receive(count: number): void {
    for (const message of this.#kernel.queue.splice(0, count)) {
      if (message === 'lost') this.mirror.lost();
      else this.#apply(this.mirror.event(message));
    }
  }

  begin(): void {
    this.mirror.beginRead();
    this.#cursor = BEFORE_ALL;
    this.#generation = this.#kernel.generation;
  }

  /** The routes to one prefix. */
  read(): boolean {
    const slot = this.#kernel.after(this.#cursor);
    if (slot === undefined) return false;
    this.#cursor = slot;
    for (const route of this.#kernel.read(slot)) this.mirror.readItem(Route.decode(Route.encode(route)));
    return true;
  }

  end(): void {
    while (this.read());
    const interrupted = this.#flagsInterruptions && this.#generation !== this.#kernel.generation;
    this.receive(Infinity);
    this.#apply(this.mirror.endRead(interrupted));
  }

  /** Until nothing is left to do. */
  settle(): void {
    this.#kernel.losing = 0;
    if (this.mirror.isReading) this.end();
    this.receive(Infinity);
    for (let i = 0; this.mirror.needsRead; i++) {
      if (i > 1) throw new Error('a reading in peace has to be enough');
      this.begin();
      this.end();
    }
  }

  /** What the kernel has, by the mirror's keys. */
  get wanted(): Map<string, unknown> {
    const routes = this.#kernel.routes.map((route) => Route.decode(Route.encode(route)));
    return new Map(routes.map((route) => [mirrors.routes.key(route), route]));
  }

  // No `expect` where all is well: it takes longer than the mirror.
  #apply(changes: readonly MirrorChange<RouteMessage>[]): void {
    for (const change of changes) {
      if (change.kind === 'resynced') continue;
      const { kind, key, value } = change;
      const wanted = { added: undefined, changed: change.kind === 'changed' ? change.previous : 0, removed: value }[
        kind
      ];
      if (this.told.get(key) !== wanted) expect([kind, key, this.told.get(key)]).toEqual([kind, key, wanted]);
      if (kind === 'removed') this.told.delete(key);
      else this.told.set(key, value);
    }
    if (this.told.size !== this.mirror.values.size) expect(this.told).toEqual(this.mirror.values);
  }
}

const small = (max: number): fc.Arbitrary<number> => fc.integer({ min: 1, max });
const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      op: fc.constantFrom('add', 'append', 'replace', 'delete'),
      slot: small(3),
      gateway: small(4),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ op: fc.constantFrom('link down', 'carrier'), link: fc.integer({ min: 0, max: 1 }) }),
  },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('chatter') }) },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: change.map((each) => ({ step: 'change', change: each }) as const) },
  { weight: 3, arbitrary: small(4).map((count) => ({ step: 'receive', count }) as const) },
  { weight: 1, arbitrary: small(3).map((count) => ({ step: 'lose', count }) as const) },
  { weight: 4, arbitrary: fc.constantFrom({ step: 'begin' }, { step: 'read' }, { step: 'end' }) },
);
const steps = fc.array(step, { maxLength: 60 });

const KERNELS = [
  ['IPv4', ModelKernel4],
  ['IPv6', ModelKernel6],
] as const;

describe.each(KERNELS)('F11: a mirror of routes of %s', (_, Kernel) => {
  test.each([true, false])(
    'is what the kernel has when all is quiet; dumps say that they were interrupted: %s',
    (flags) => {
      fc.assert(
        fc.property(steps, (all) => {
          const driver = new Driver(new Kernel(), flags);
          for (const each of all) driver.take(each);
          driver.settle();
          expect(driver.mirror.values).toEqual(driver.wanted);
          expect(driver.told).toEqual(driver.wanted);
        }),
        { numRuns: RUNS },
      );
    },
  );

  test('without losses and readings it follows by itself, except where it asks for a reading', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const driver = new Driver(new Kernel(), true);
        driver.settle();
        for (const each of all) if (each.step === 'change' || each.step === 'receive') driver.take(each);
        driver.receive(Infinity);
        if (!driver.mirror.needsRead) expect(driver.mirror.values).toEqual(driver.wanted);
      }),
      { numRuns: RUNS },
    );
  });
});
