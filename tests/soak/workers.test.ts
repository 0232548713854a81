// Worker threads, sixteen at a time, each with a client of its own: a thousand in `npm run soak`, fewer in CI.

import { expect, test } from '@jest/globals';
import { runNode } from '../support/child.ts';
import { describeWith, isRequired } from '../support/requirements.ts';

const WORKERS = `
  import { readdirSync } from 'node:fs';
  import { isMainThread, parentPort, Worker } from 'node:worker_threads';
  import { NetlinkClient, NETLINK_ROUTE } from 'nlmsg';
  import { getlink } from 'nlmsg/families/route';

  if (isMainThread) {
    const fds = () => readdirSync('/proc/self/fd').length;
    let started = 0;
    let sound = 0;
    const one = () => new Promise((resolve, reject) => {
      started++;
      let said;
      const worker = new Worker(new URL(import.meta.url));
      worker.once('message', (message) => { said = message; });
      worker.once('error', reject);
      worker.once('exit', (code) => { if (code === 0 && said === 'sound') sound++; resolve(); });
    });
    await Promise.all(Array.from({ length: 16 }, one)); // what the thread pools of the process need, they have now
    const before = fds();
    const lane = async () => { while (started < TOTAL) await one(); };
    await Promise.all(Array.from({ length: 16 }, lane));
    console.log(JSON.stringify({ started, sound, open: fds() - before }));
  } else {
    const client = NetlinkClient.open({ protocol: NETLINK_ROUTE });
    const subscription = client.subscribe({ groups: [1], receiveBuffer: 65536 });
    const waiting = subscription.next();
    await client.ping();
    client.pingSync();
    const links = await client.dump(getlink, {}).toArray();
    const silent = await client.request({ type: 1, flags: 1 }, { timeout: 1 }).catch((error) => error.code);
    subscription.close();
    const { done } = await waiting;
    await client.close();
    const isSound = links.some(({ ifname }) => ifname === 'lo') && silent === 'ERR_NETLINK_OUTCOME_UNKNOWN' && done;
    parentPort.postMessage(isSound ? 'sound' : 'wrong');
  }
`;

const TOTAL = isRequired('endurance') ? 1_000 : 96;

describeWith(['kernel', 'soak'], `${TOTAL} worker threads`, () => {
  test('B12, B14, A18: each works, and leaves nothing open', () => {
    const { stdout, stderr } = runNode(WORKERS.replace('TOTAL', `${TOTAL}`));
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({ started: TOTAL, sound: TOTAL, open: 0 });
  }, 600_000);
});
