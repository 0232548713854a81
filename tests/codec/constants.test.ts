import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { Errno, errnoName } from '../../src/codec/index.ts';
import { describeWith, NETLINK_HEADER } from '../support/requirements.ts';
import * as codec from '../../src/codec/index.ts';

/** Plain numbers that a C header defines, by #define or as members of its enums. */
function numbersIn(header: string): Map<string, number> {
  const text = header.replace(/\/\*[^]*?\*\//g, '');
  const numbers = new Map<string, number>();
  for (const [, name, value] of text.matchAll(/^#define\s+(\w+)\s+(0x[0-9a-fA-F]+|\d+)U?\s*$/gm)) {
    numbers.set(name!, Number(value));
  }
  for (const [, body] of text.matchAll(/enum\s*\w*\s*\{([^}]*)\}/g)) {
    let next = 0;
    for (const member of body!
      .split(',')
      .map((each) => each.trim())
      .filter(Boolean)) {
      const [name, value] = member.split('=').map((each) => each.trim());
      if (value !== undefined && !/^\d+$/.test(value)) continue;
      next = value === undefined ? next : Number(value);
      numbers.set(name!, next++);
    }
  }
  return numbers;
}

describeWith('headers', `constants against ${NETLINK_HEADER}`, () => {
  // The body runs where the tests are skipped too.
  const header = existsSync(NETLINK_HEADER)
    ? numbersIn(readFileSync(NETLINK_HEADER, 'utf8'))
    : new Map<string, number>();
  const own: [string, number][] = [];
  for (const [name, value] of Object.entries(codec)) {
    if (typeof value === 'number') own.push([name, value]);
    else if (/^(Policy|Nlmsgerr|Netlink|Control|\w+Flag)/.test(name) && typeof value === 'object') {
      own.push(...Object.entries(value as Record<string, number>));
    }
  }
  // Computed in the header, or younger than the oldest header that this is tested with (linux 6.1).
  const known = own.filter(([name]) => header.has(name));
  const others = own.filter(([name]) => !header.has(name)).map(([name]) => name);

  test('most are found there', () => {
    expect(known.length).toBeGreaterThan(70);
    const computed = [
      'NLMSG_HDRLEN',
      'NLA_HDRLEN',
      'NLM_F_DUMP',
      'NLA_F_NESTED',
      'NLA_F_NET_BYTEORDER',
      'NLA_TYPE_MASK',
    ];
    const ofCaptures = others.filter((name) => /^(LINKTYPE_|PACKET_|ARPHRD_)/.test(name));
    const young = ['NL_ATTR_TYPE_SINT', 'NL_ATTR_TYPE_UINT'];
    expect([...computed, ...ofCaptures, ...young]).toEqual(expect.arrayContaining(others));
  });

  test('all have its values', () => {
    expect(Object.fromEntries(known)).toEqual(Object.fromEntries(known.map(([name]) => [name, header.get(name)])));
  });
});

describe('errnos', () => {
  const onLinux = process.platform === 'linux' ? test : test.skip;
  onLinux('are those of this machine, as Node knows them [elsewhere skipped: errnos are Linux numbers]', () => {
    for (const [name, value] of Object.entries(constants.errno)) {
      // Two names for one number: the header's first is ours.
      if (['EWOULDBLOCK', 'EOPNOTSUPP', 'ENOTSUP'].includes(name)) continue;
      expect([name, Errno[name as keyof typeof Errno]]).toEqual([name, value]);
    }
  });

  test('have names, whatever the sign', () => {
    expect([1, -22, 95, 524, 0, 100000].map(errnoName)).toEqual([
      'EPERM',
      'EINVAL',
      'EOPNOTSUPP',
      'ENOTSUPP',
      undefined,
      undefined,
    ]);
  });

  test('are those of the headers, where these are installed', () => {
    const generator = fileURLToPath(new URL('../../scripts/generate-errno.mjs', import.meta.url));
    const { status, stdout, stderr } = spawnSync(process.execPath, [generator, '--check'], { encoding: 'utf8' });
    expect({ status, output: stderr }).toEqual({ status: 0, output: '' });
    expect(stdout).toBe(existsSync(NETLINK_HEADER) ? '' : stdout);
  });
});
