// The comparison itself: what the tool prints and no table has, must not pass.

import { describe, expect, test } from '@jest/globals';
import { differences, dumpDifferences, type Fields } from './compare.ts';

const FIELDS: Fields = {
  name: 'ifname',
  bytes: 'stats.rxBytes',
  up: (ours) => (ours['flags'] as string[]).includes('up') || undefined,
  data: { object: { id: 'id' } },
  age: { not: 'goes on while the two are read' },
};
const ours = { ifname: 'a', stats: { rxBytes: 7n }, flags: ['up'], id: 3 };
const theirs = { name: 'a', bytes: 7, up: true, data: { id: 3 }, age: 12 };

describe('differences', () => {
  test('equal objects have none, whatever the width of their numbers', () => {
    expect(differences(theirs, ours, FIELDS)).toEqual([]);
  });

  test('a member that no table has is one, also within an object', () => {
    expect(differences({ ...theirs, colour: 'red' }, ours, FIELDS)).toEqual(["colour: 'red' is in no table"]);
    expect(differences({ ...theirs, data: { id: 3, x: 1 } }, ours, FIELDS)).toEqual(['data.x: 1 is in no table']);
  });

  test('another value is one, and so is a value that one side lacks', () => {
    expect(differences({ ...theirs, bytes: 8 }, ours, FIELDS)).toEqual(['bytes: the tool has 8, the library 7']);
    expect(differences(theirs, { ...ours, flags: [] }, FIELDS)).toEqual([
      'up: the tool has true, the library undefined',
    ]);
    expect(differences({ ...theirs, name: undefined }, ours, FIELDS)).toEqual([
      "name: the tool has undefined, the library 'a'",
    ]);
  });

  test('members named as not compared are not', () => {
    expect(differences({ ...theirs, age: 13 }, ours, FIELDS)).toEqual([]);
  });
});

describe('differences of dumps', () => {
  const key = {
    theirs: (value: object) => (value as { name: string }).name,
    ours: (value: object) => (value as { ifname: string }).ifname,
  };

  test('objects that one side alone has are found on either side', () => {
    const other = { ...ours, ifname: 'b' };
    expect(dumpDifferences({ theirs: [theirs], ours: [ours], key, fields: FIELDS })).toEqual([]);
    expect(dumpDifferences({ theirs: [theirs], ours: [ours, other], key, fields: FIELDS })).toEqual([
      expect.stringMatching(/^b: the library alone has it/),
    ]);
    expect(dumpDifferences({ theirs: [theirs], ours: [other], key, fields: FIELDS })).toEqual([
      expect.stringMatching(/^a: the tool alone has it/),
      expect.stringMatching(/^b: the library alone has it/),
    ]);
  });

  test('two objects of one key are no dump', () => {
    expect(dumpDifferences({ theirs: [theirs], ours: [ours, ours], key, fields: FIELDS })).toHaveLength(1);
  });
});
