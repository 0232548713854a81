// The constants against the kernel's own header.

import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { RouteGroup, RouteType } from '../../src/families/route/index.ts';
import { describeWith } from '../support/requirements.ts';

/** The values of an enumeration in a header, in which each name that has no number follows the one before. */
function enumeration(header: string, first: string): Map<string, number> {
  const body = header.slice(header.search(new RegExp(`^\\s*${first}\\b`, 'm')));
  const values = new Map<string, number>();
  let next = 0;
  for (const [, name, number] of body.slice(0, body.indexOf('};')).matchAll(/^\s*(\w+)\s*(?:=\s*(\d+))?\s*,/gm)) {
    next = number === undefined ? next : Number(number);
    values.set(name!, next++);
  }
  return values;
}

describeWith('headers', 'constants of rtnetlink', () => {
  test.each([
    ['RTM_BASE', RouteType],
    ['RTNLGRP_NONE', RouteGroup],
  ])('are those of linux/rtnetlink.h, from %s on', (first, constants) => {
    const wanted = enumeration(readFileSync('/usr/include/linux/rtnetlink.h', 'utf8'), first);
    expect(wanted.size).toBeGreaterThan(30);
    for (const [name, number] of Object.entries(constants)) expect([name, number]).toEqual([name, wanted.get(name)]);
  });
});
