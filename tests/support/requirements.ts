// What a test needs beyond Node. Where it is missing the test is skipped and says why; where the environment variable
// NLMSG_REQUIRE names it (a list, separated by commas), the missing is a failure instead.

import { spawnSync } from 'node:child_process';
import { existsSync, readlinkSync } from 'node:fs';
import { describe, test } from '@jest/globals';
import { NETLINK_GREET, NETLINK_ROUTE, NetlinkSocket } from '../../src/index.ts';

/** The header that the constants are compared with. */
export const NETLINK_HEADER = '/usr/include/linux/netlink.h';

/** For each feature: undefined where it is here, else why it is not. */
const FEATURES = {
  /** The running kernel, in a network namespace that scripts/test.mjs made for this run alone. */
  kernel(): string | undefined {
    if (process.platform !== 'linux') return `this is ${process.platform}, not Linux`;
    const outer = process.env['NLMSG_OUTER_NETNS'];
    if (outer === undefined)
      return process.env['NLMSG_NO_NAMESPACE'] ?? 'not run by npm test, so in no namespace of its own';
    return readlinkSync('/proc/self/ns/net') === outer ? 'still in the network namespace outside' : undefined;
  },
  /** Netlink sockets, wherever: for tests that change nothing. */
  netlink(): string | undefined {
    try {
      NetlinkSocket.open({ protocol: NETLINK_ROUTE }).close();
      return undefined;
    } catch (error) {
      return (error as Error).message;
    }
  },
  /** The greet module in the kernel that runs. */
  greet(): string | undefined {
    try {
      NetlinkSocket.open({ protocol: NETLINK_GREET }).close();
      return undefined;
    } catch (error) {
      return `${(error as Error).message} (npm run test:guest has one)`;
    }
  },
  /** strace(1), allowed to trace. */
  strace(): string | undefined {
    const { error, status } = spawnSync('strace', ['-o', '/dev/null', 'true']);
    if (error) return `strace cannot be run: ${error.message}`;
    return status === 0 ? undefined : 'strace is not allowed to trace here';
  },
  /** unshare(1) making user and network namespaces, from within the test's own. */
  namespaces(): string | undefined {
    const { error, status, stderr } = spawnSync('unshare', ['-Urn', 'true'], { encoding: 'utf8' });
    if (error) return `unshare cannot be run: ${error.message}`;
    return status === 0 ? undefined : stderr.trim();
  },
  /** ip(8) and nsenter(1), which change namespaces from outside and show what is in them. */
  iproute2(): string | undefined {
    for (const command of [
      ['ip', '-V'],
      ['nsenter', '--version'],
    ]) {
      const { error } = spawnSync(command[0]!, command.slice(1));
      if (error) return `${command[0]} cannot be run: ${error.message}`;
    }
    return undefined;
  },
  /** script(1), which runs a program in a terminal. */
  terminal(): string | undefined {
    const { error } = spawnSync('script', ['--version']);
    return error ? `script cannot be run: ${error.message}` : undefined;
  },
  /** The kernel's uapi headers. */
  headers(): string | undefined {
    return existsSync(NETLINK_HEADER) ? undefined : `${NETLINK_HEADER} is absent (Debian: linux-libc-dev)`;
  },
  /** What takes minutes: a million requests, a thousand workers, failing system calls. */
  soak(): string | undefined {
    return required.has('soak') ? undefined : 'takes minutes; run with NLMSG_REQUIRE=soak';
  },
  /** What takes long: ten million calls, every errno at every position. */
  endurance(): string | undefined {
    return required.has('endurance') ? undefined : 'takes long; npm run soak does it';
  },
} as const;

/** A name that {@link describeWith} knows. */
export type Feature = keyof typeof FEATURES;

const required = new Set((process.env['NLMSG_REQUIRE'] ?? '').split(',').filter(Boolean));

/** What other parts of the project look for in NLMSG_REQUIRE. */
const ELSEWHERE = ['abi', 'guest', 'tools'];
for (const name of required) {
  if (!(name in FEATURES || ELSEWHERE.includes(name))) throw new Error(`NLMSG_REQUIRE: there is no feature ${name}`);
}

/** Whether the environment asks for a feature. */
export function isRequired(feature: Feature): boolean {
  return required.has(feature);
}

/** `describe`, for tests that need something: skipped with the reason, or failed where it is required. */
export function describeWith(features: Feature | readonly Feature[], name: string, body: () => void): void {
  for (const feature of [features].flat()) {
    const reason = FEATURES[feature]();
    if (reason === undefined) continue;
    if (required.has(feature)) {
      describe(name, () => {
        test(`needs ${feature}`, () => {
          throw new Error(`NLMSG_REQUIRE asks for ${feature}, but: ${reason}`);
        });
      });
      return;
    }
    describe.skip(`${name} [skipped, needs ${feature}: ${reason}]`, body);
    return;
  }
  describe(name, body);
}

/** `describe`, for tests of a kernel that a guest runs: there they run, elsewhere they are skipped and say so. */
export function describeInGuest(name: string, body: () => void): void {
  if (process.env['NLMSG_GUEST'] === '1') describe(name, body);
  else describe.skip(`${name} [skipped, needs guest: npm run test:guest runs it in one]`, body);
}
