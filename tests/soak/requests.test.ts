// A million requests of all kinds through one client, and no growth of memory or descriptors; under strain of the garbage
// collector, fewer.

import { expect, test } from '@jest/globals';
import { runNode } from '../support/child.ts';
import { describeWith, isRequired } from '../support/requirements.ts';

const REQUESTS = `
  import { readdirSync } from 'node:fs';
  import { NetlinkClient, NETLINK_ROUTE } from 'nlmsg';
  import { getlink } from 'nlmsg/families/route';

  const client = NetlinkClient.open({ protocol: NETLINK_ROUTE });
  const collect = globalThis.gc ?? (() => undefined);
  const batch = Array.from({ length: 100 }, () => ({ type: 1 }));
  const refused = () => { throw new Error('not refused'); };
  let done = 0;

  /** A thousand requests: pings and links both ways, refusals, batches, dumps whole and left early, silence. */
  async function round() {
    for (let i = 0; i < 300; i++) client.pingSync();
    for (let i = 0; i < 300; i++) await client.ping();
    for (let i = 0; i < 80; i++) if (client.requestSync(getlink, { ifname: 'lo' }).values[0].ifiIndex !== 1) throw new Error('wrong link');
    for (let i = 0; i < 80; i++) if ((await client.request(getlink, { ifname: 'lo' })).values[0].ifiIndex !== 1) throw new Error('wrong link');
    for (let i = 0; i < 20; i++) await client.request(getlink, { ifiIndex: 9999 }).then(refused, ({ code }) => { if (code !== 'ENODEV') throw new Error(code); });
    for (const { status } of await client.batch(batch)) if (status !== 'fulfilled') throw new Error('batch');
    for (const { status } of client.batchSync(batch)) if (status !== 'fulfilled') throw new Error('batch');
    for (let i = 0; i < 8; i++) await client.dump(getlink, {}).toArray();
    for (let i = 0; i < 8; i++) client.dumpSync(getlink, {}).toArray();
    for await (const link of client.dump(getlink, {})) { if (link) break; }
    for (const link of client.dumpSync(getlink, {})) { if (link) break; }
    const subscription = client.subscribe({ groups: [1], receiveBuffer: 65536 });
    subscription.unref();
    subscription.close();
    await client.request({ type: 1, flags: 1 }, { timeout: 0 }).then(refused, ({ code }) => { if (code !== 'ERR_NETLINK_OUTCOME_UNKNOWN') throw new Error(code); });
    done += 1000;
  }
  const measure = () => {
    collect();
    collect();
    const { external, heapUsed } = process.memoryUsage();
    return { external, heapUsed, fds: readdirSync('/proc/self/fd').length };
  };
  for (let i = 0; i < Math.ceil(TOTAL / 10_000); i++) await round();
  const before = measure();
  for (done = 0; done < TOTAL; ) await round();
  const after = measure();
  await client.close();
  console.log(JSON.stringify(Object.fromEntries(Object.keys(before).map((key) => [key, after[key] - before[key]]))));
`;

const MIB = 1024 * 1024;
const LIMITS = { fds: 0, external: 2 * MIB, heapUsed: 4 * MIB };

function expectNoGrowth(total: number, nodeArgs: readonly string[]): void {
  const { stdout, stderr } = runNode(REQUESTS.replaceAll('TOTAL', `${total}`), { nodeArgs });
  expect(stderr).toBe('');
  const grown = JSON.parse(stdout) as typeof LIMITS;
  for (const [what, limit] of Object.entries(LIMITS)) {
    expect([what, grown[what as keyof typeof LIMITS] <= limit, grown]).toEqual([what, true, grown]);
  }
}

describeWith('kernel', 'requests of all kinds', () => {
  test('ten thousand of them grow nothing', () => expectNoGrowth(10_000, ['--expose-gc']));

  test.each(['--gc-interval=50', '--stress-compaction', '--stress-scavenge=90'])(
    'B4, E25: stand the garbage collector at its worst: %s',
    (nodeArg) => {
      const { stdout, stderr } = runNode(REQUESTS.replaceAll('TOTAL', '2000'), { nodeArgs: [nodeArg] });
      expect({ stderr, ended: stdout.startsWith('{') }).toEqual({ stderr: '', ended: true });
    },
  );
});

describeWith(['kernel', 'soak'], 'a million requests', () => {
  test('grow neither memory nor descriptors', () => {
    expectNoGrowth(isRequired('endurance') ? 20_000_000 : 1_000_000, ['--expose-gc']);
  }, 3_600_000);
});
