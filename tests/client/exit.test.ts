// A process ends by itself when there is nothing to wait for, and does not before.

import { expect, test } from '@jest/globals';
import { runNode } from '../support/child.ts';
import { describeWith } from '../support/requirements.ts';

const OPEN = `
  import { NetlinkClient, NETLINK_ROUTE } from 'nlmsg';
  import { RouteGroup } from 'nlmsg/families/route';
  const client = NetlinkClient.open({ protocol: NETLINK_ROUTE });
  const subscribe = (callback) => client.subscribe({ groups: [RouteGroup.RTNLGRP_LINK], receiveBuffer: 65536 }, callback);
  process.on('exit', (code) => console.log('ended', code));
`;

/** What a program does before it ends by itself. */
const ENDING: readonly (readonly [string, string])[] = [
  ['an idle client', 'await client.ping();'],
  [
    'a client that is not closed, with every kind of request made',
    `
    await client.request({ type: 1 });
    client.requestSync({ type: 1 });
    await client.dump({ type: 18, payload: new Uint8Array(16) }).toArray();
    await client.batch([{ type: 1 }, { type: 1 }]);
    await client.request({ type: 1 }, { offload: true });
  `,
  ],
  ['one subscription that nobody waits on', 'subscribe();'],
  ['64 subscriptions that nobody waits on', 'for (let i = 0; i < 64; i++) subscribe();'],
  ['a subscription with a callback, unref()ed', 'subscribe(() => undefined).unref();'],
  ['64 of them', 'for (let i = 0; i < 64; i++) subscribe(() => undefined).unref();'],
  ['a subscription that is waited on, unref()ed', 'subscribe().unref().next();'],
  [
    'process.exit with 64 subscriptions and a request in flight',
    `
    for (let i = 0; i < 64; i++) subscribe(() => undefined);
    client.request({ type: 1, flags: 1 }, { timeout: Infinity }).catch(() => undefined);
    setImmediate(() => process.exit(0));
  `,
  ],
  [
    'a request in flight, unref()ed',
    `
    client.unref();
    client.request({ type: 1, flags: 1 }, { timeout: Infinity }).catch(() => undefined);
  `,
  ],
  ['subscriptions that were closed', 'for (let i = 0; i < 64; i++) subscribe(() => undefined).close();'],
  [
    'a request in flight that has its deadline',
    `
    client.request({ type: 1, flags: 1 }, { timeout: 50 }).catch((error) => console.log(error.code));
  `,
  ],
];

describeWith(['kernel', 'iproute2'], 'a process ends by itself with', () => {
  test.each(ENDING)('B13: %s', (_, body) => {
    const { status, stdout } = runNode(OPEN + body);
    expect({ status, ended: stdout.endsWith('ended 0\n') }).toEqual({ status: 0, ended: true });
  });

  test.each(ENDING)('B13: %s, in a worker thread', (_, body) => {
    const program = `
      import { isMainThread, Worker } from 'node:worker_threads';
      if (isMainThread) new Worker(new URL(import.meta.url)).on('exit', (code) => console.log('worker ended', code));
      else {
        const { NetlinkClient, NETLINK_ROUTE } = await import('nlmsg');
        const client = NetlinkClient.open({ protocol: NETLINK_ROUTE });
        const subscribe = (callback) => client.subscribe({ groups: [1], receiveBuffer: 65536 }, callback);
        ${body.replace('process.exit(0)', '{ client.destroy(); process.exit(0); }')}
      }
    `;
    const { status, stdout } = runNode(program.replace("import('nlmsg')", "import('nlmsg')"));
    expect({ status, ended: stdout.endsWith('worker ended 0\n') }).toEqual({ status: 0, ended: true });
  });

  /** What holds it: without the event that comes after a while it would end before. */
  test.each([
    ['a callback', "subscribe((event) => { console.log('heard', event.type); process.exit(0); });"],
    [
      'a next() that waits',
      "subscribe().next().then(({ value }) => { console.log('heard', value.type); process.exit(0); });",
    ],
    [
      'a for await',
      "(async () => { for await (const event of subscribe()) { console.log('heard', event.type); process.exit(0); } })();",
    ],
    [
      'a watch with a callback',
      `
      const { mirrors } = await import('nlmsg/families/route');
      client.watch(mirrors.links, {}, (change) => { if (change.kind === 'added' && change.value.ifname === 'held0') { console.log('heard 16'); process.exit(0); } });
    `,
    ],
  ])('but is held by %s', (_, body) => {
    const program = `${OPEN}
      import { spawn } from 'node:child_process';
      ${body}
      // An unref'd child: it holds nothing itself.
      spawn('sh', ['-c', 'sleep 0.5; ip link add held0 type veth peer name held1; sleep 1; ip link del held0'], { stdio: 'ignore' }).unref();
    `;
    const { status, stdout } = runNode(program, { prefix: ['unshare', '-n'] });
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'heard 16\nended 0\n' });
  });
});
