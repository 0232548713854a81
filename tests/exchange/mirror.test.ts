// The states of a mirror, step by step.

import { describe, expect, test } from '@jest/globals';
import { attr, attributes, string, u32 } from '../../src/codec/index.ts';
import { Mirror, type MirrorChange } from '../../src/exchange/mirror.ts';
import { type MirrorDescription, mirrorEvent, mirrorReading } from '../../src/families/mirror.ts';
import type { Operation } from '../../src/families/operation.ts';

interface Thing {
  readonly name?: string;
  readonly size?: number;
  readonly age?: number;
}

const Thing = attributes({ name: attr(1, string), size: attr(2, u32), age: attr(3, u32) });
const getthing: Operation<Thing, Thing> = {
  name: 'getthing',
  protocol: 0,
  type: 18,
  flags: 0,
  request: Thing,
  reply: Thing,
  replyType: 16,
};
const [NEW, GONE, ELSEWHERE, BROKEN] = [16, 17, 20, 21];

const things: MirrorDescription<Thing> = {
  name: 'things',
  protocol: 0,
  groups: [1],
  readings: [mirrorReading(getthing, {})],
  events: new Map([
    [NEW, mirrorEvent<Thing, Thing>(Thing, (thing) => ({ set: thing }))],
    [GONE, mirrorEvent<Thing, Thing>(Thing, (thing) => ({ remove: [thing] }))],
    [ELSEWHERE, () => ({ reread: true })],
    [
      BROKEN,
      () => {
        throw new TypeError('a mistake in the description');
      },
    ],
  ]),
  key: ({ name = '' }) => name,
  kinship: undefined,
  holds: ({ name }) => name !== 'hidden',
  ignored: ['age'],
};

const message = (type: number, thing: Thing): { type: number; flags: number; payload: Uint8Array } => ({
  type,
  flags: 0,
  payload: Thing.encode(thing),
});

/** A mirror that has read these things. */
function mirrorOf(...items: Thing[]): Mirror<Thing> {
  const mirror = new Mirror(things);
  readInto(mirror, items);
  return mirror;
}

function readInto(mirror: Mirror<Thing>, items: readonly Thing[], interrupted = false): readonly MirrorChange<Thing>[] {
  mirror.beginRead();
  for (const item of items) mirror.readItem(item);
  return mirror.endRead(interrupted);
}

const [a, b, c] = [
  { name: 'a', size: 1 },
  { name: 'b', size: 2 },
  { name: 'c', size: 3 },
] as const;
const RESYNCED = { kind: 'resynced' } as const;

describe('a mirror', () => {
  test('wants to be read at first, and is empty', () => {
    const mirror = new Mirror(things);
    expect([mirror.needsRead, mirror.isReading, mirror.values.size]).toEqual([true, false, 0]);
  });

  test('gives what it reads first as added, then says that it is in step', () => {
    const mirror = new Mirror(things);
    mirror.beginRead();
    expect([mirror.needsRead, mirror.isReading]).toEqual([false, true]);
    mirror.readItem(a);
    mirror.readItem({ name: 'hidden' });
    expect(mirror.values.size).toBe(0);
    expect(mirror.endRead(false)).toEqual([{ kind: 'added', key: 'a', value: a }, RESYNCED]);
    expect([mirror.needsRead, mirror.isReading]).toEqual([false, false]);
    expect([...mirror.values]).toEqual([['a', a]]);
  });

  test('has what the kernel has twice once, and reads anew when one of the two goes', () => {
    const mirror = mirrorOf(a, b, a);
    expect([...mirror.values.keys()]).toEqual(['a', 'b']);
    mirror.event(message(GONE, b));
    expect(mirror.needsRead).toBe(false);
    expect(mirror.event(message(GONE, a))).toEqual([{ kind: 'removed', key: 'a', value: a }]);
    expect(mirror.needsRead).toBe(true);
    expect(readInto(mirror, [a])).toEqual([{ kind: 'added', key: 'a', value: a }, RESYNCED]);
    mirror.event(message(GONE, a));
    expect(mirror.needsRead).toBe(false);
  });

  test('does so too where that is told while it is being read', () => {
    const mirror = new Mirror(things);
    mirror.beginRead();
    for (const item of [a, a]) mirror.readItem(item);
    mirror.event(message(GONE, a));
    mirror.endRead(false);
    expect(mirror.needsRead).toBe(true);
  });

  test('passes over notifications before its first reading, which has what they tell', () => {
    const mirror = new Mirror(things);
    expect(mirror.event(message(NEW, a))).toEqual([]);
    expect(mirror.values.size).toBe(0);
  });

  test('follows notifications once it has been read', () => {
    const mirror = mirrorOf(a);
    expect(mirror.event(message(NEW, b))).toEqual([{ kind: 'added', key: 'b', value: b }]);
    const larger = { name: 'a', size: 9 };
    expect(mirror.event(message(NEW, larger))).toEqual([{ kind: 'changed', key: 'a', value: larger, previous: a }]);
    expect(mirror.event(message(GONE, { name: 'a' }))).toEqual([{ kind: 'removed', key: 'a', value: larger }]);
    expect(mirror.event(message(GONE, { name: 'a' }))).toEqual([]);
    expect(mirror.event(message(99, b))).toEqual([]);
    expect([...mirror.values.keys()]).toEqual(['b']);
    expect(mirror.needsRead).toBe(false);
  });

  test('takes what is ignored without calling it a change', () => {
    const mirror = mirrorOf(a);
    expect(mirror.event(message(NEW, { ...a, age: 5 }))).toEqual([]);
    expect(mirror.values.get('a')).toEqual({ ...a, age: 5 });
    expect(readInto(mirror, [{ ...a, age: 6 }])).toEqual([RESYNCED]);
    expect(mirror.values.get('a')).toEqual({ ...a, age: 6 });
  });

  test('holds notifications while it is read, and replays them at the end', () => {
    const mirror = mirrorOf(a, b);
    mirror.beginRead();
    mirror.readItem(b);
    expect(mirror.event(message(NEW, c))).toEqual([]);
    expect(mirror.event(message(GONE, b))).toEqual([]);
    mirror.readItem(a);
    expect([...mirror.values.keys()]).toEqual(['a', 'b']);
    expect(mirror.endRead(false)).toEqual([
      { kind: 'removed', key: 'b', value: b },
      { kind: 'added', key: 'c', value: c },
      RESYNCED,
    ]);
  });

  test('replays notifications that are older than what was read, and ends with the newest', () => {
    const mirror = new Mirror(things);
    mirror.beginRead();
    for (const size of [1, 2, 3]) mirror.event(message(NEW, { name: 'a', size }));
    mirror.readItem({ name: 'a', size: 3 });
    const newest = { name: 'a', size: 3 };
    expect(mirror.endRead(false)).toEqual([{ kind: 'added', key: 'a', value: newest }, RESYNCED]);
  });

  test('after a loss gives the differences, then says that it is in step', () => {
    const mirror = mirrorOf(a, b);
    mirror.lost();
    expect(mirror.needsRead).toBe(true);
    const larger = { name: 'b', size: 9 };
    expect(readInto(mirror, [larger, c])).toEqual([
      { kind: 'removed', key: 'a', value: a },
      { kind: 'changed', key: 'b', value: larger, previous: b },
      { kind: 'added', key: 'c', value: c },
      RESYNCED,
    ]);
  });

  test('follows notifications after a loss too', () => {
    const mirror = mirrorOf(a);
    mirror.lost();
    expect(mirror.event(message(NEW, b))).toEqual([{ kind: 'added', key: 'b', value: b }]);
    expect(mirror.needsRead).toBe(true);
  });

  test.each([
    ['a loss', (mirror: Mirror<Thing>) => mirror.lost()],
    ['a notification that asks for a reading', (mirror: Mirror<Thing>) => mirror.event(message(ELSEWHERE, a))],
    [
      'a notification that makes no sense',
      (mirror: Mirror<Thing>) => mirror.event({ ...message(NEW, a), payload: Uint8Array.of(1) }),
    ],
  ])('wants to be read again after %s, also where that came while it was read', (_, happen) => {
    const mirror = mirrorOf(a);
    happen(mirror);
    expect(mirror.needsRead).toBe(true);
    mirror.beginRead();
    expect(mirror.needsRead).toBe(false);
    happen(mirror);
    mirror.readItem(a);
    expect(mirror.endRead(false)).toEqual([]);
    expect(mirror.needsRead).toBe(true);
    expect(readInto(mirror, [a])).toEqual([RESYNCED]);
  });

  test('takes from a reading that was interrupted what is there, and nothing for gone', () => {
    const mirror = mirrorOf(a, b);
    const larger = { name: 'b', size: 9 };
    mirror.beginRead();
    mirror.readItem(larger);
    mirror.readItem(c);
    mirror.event(message(GONE, c));
    expect(mirror.endRead(true)).toEqual([{ kind: 'changed', key: 'b', value: larger, previous: b }]);
    expect([...mirror.values.keys()]).toEqual(['a', 'b']);
    expect(mirror.needsRead).toBe(true);
    expect(readInto(mirror, [larger])).toEqual([{ kind: 'removed', key: 'a', value: a }, RESYNCED]);
  });

  test('begins anew where a reading is begun while another is under way', () => {
    const mirror = new Mirror(things);
    mirror.beginRead();
    mirror.readItem(a);
    mirror.event(message(NEW, b));
    expect(readInto(mirror, [c])).toEqual([{ kind: 'added', key: 'c', value: c }, RESYNCED]);
  });

  test('holds so many notifications and no more; beyond, it wants to be read again', () => {
    const mirror = new Mirror(things);
    mirror.beginRead();
    const one = message(NEW, a);
    for (let i = 0; i < 65_536; i++) mirror.event(one);
    expect(mirror.needsRead).toBe(false);
    mirror.event(message(NEW, b));
    expect(mirror.needsRead).toBe(true);
    expect(mirror.endRead(false)).toEqual([{ kind: 'added', key: 'b', value: b }]);
  });

  test('keeps keys that objects have already', () => {
    const mirror = mirrorOf(a);
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const thing = { name, size: 1 };
      expect(mirror.event(message(NEW, thing))).toEqual([{ kind: 'added', key: name, value: thing }]);
    }
    expect(mirror.values.size).toBe(4);
    expect(mirror.event(message(GONE, { name: '__proto__' }))).toHaveLength(1);
  });

  test('is used in order', () => {
    const mirror = new Mirror(things);
    expect(() => mirror.readItem(a)).toThrow('Cannot take what was read: no reading of things is under way');
    expect(() => mirror.endRead(false)).toThrow('Cannot end a reading: no reading of things is under way');
  });

  test('lets mistakes of a description out', () => {
    expect(() => mirrorOf(a).event(message(BROKEN, a))).toThrow('a mistake in the description');
  });
});
