// System calls that fail when nothing is wrong: strace(1) makes one call of a program fail, and whatever it is, every promise
// is settled, every error has a type, what was said to be done was done, and nothing stays open.
//
// In CI each call fails with each errno of the table at its first and second position; `npm run soak` tries every errno at
// many positions.

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { program } from '../support/child.ts';
import { describeWith, isRequired } from '../support/requirements.ts';

const SCENARIO = `
  import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
  import { isNetlinkError, NetlinkClient, NETLINK_ROUTE } from 'nlmsg';
  import { dellink, getlink, mirrors, newlink, RouteGroup } from 'nlmsg/families/route';

  const targetOf = (fd) => { try { return readlinkSync('/proc/self/fd/' + fd); } catch { return ''; } };
  // Worker threads have descriptors of their own, which stay.
  const sockets = () => readdirSync('/proc/self/fd').filter((fd) => targetOf(fd).startsWith('socket:')).length;
  const exists = (name) => readFileSync('/proc/thread-self/net/dev', 'utf8').includes(name + ':');
  const wrong = [];
  const seen = [];
  process.on('uncaughtException', (error) => wrong.push('uncaught: ' + error.stack));
  process.on('unhandledRejection', (error) => wrong.push('unhandled: ' + error.stack));

  async function attempt(name, body) {
    try {
      return [await body()];
    } catch (error) {
      if (!isNetlinkError(error)) wrong.push(name + ' threw what has no type: ' + error.stack);
      seen.push(name + ' ' + error.code + ' ' + error.outcome);
      return [undefined, error];
    }
  }
  /** What is said of a change is what is the case. */
  async function change(name, link, there, body) {
    const was = exists(link);
    const [, error] = await attempt(name, body);
    if (error === undefined && exists(link) !== there) wrong.push(name + ' was done, but is not');
    const notDone = error?.outcome === 'not sent' || error?.outcome === 'refused';
    if (notDone && exists(link) !== was) wrong.push(name + ' was not done, but is: ' + error.message);
  }

  const before = sockets();
  const [client] = await attempt('open', () => NetlinkClient.open({ protocol: NETLINK_ROUTE, timeout: 2_000 }));
  if (client !== undefined) {
    const link = (name) => ({ ifname: name, linkinfo: { kind: 'veth' } });
    await change('create, sync', 'inj0', true, () => client.requestSync(newlink, link('inj0')));
    await change('create', 'inj1', true, () => client.request(newlink, link('inj1')));
    const [links] = await attempt('dump', () => client.dump(getlink, {}).toArray());
    if (links !== undefined && exists('inj0') && !links.some(({ ifname }) => ifname === 'inj0')) wrong.push('a dump lacks a link');
    await attempt('dump, sync', () => client.dumpSync(getlink, {}).toArray());
    const [results] = await attempt('batch', () => client.batch([{ type: 1 }, { operation: getlink, value: { ifname: 'lo' } }, { type: 1 }]));
    for (const result of results ?? []) {
      if (result.status === 'rejected' && !isNetlinkError(result.reason)) wrong.push('batch: ' + result.reason.stack);
    }
    await attempt('silence, sync', () => client.requestSync({ type: 1, flags: 1 }, { timeout: 20 }));
    await attempt('silence', () => client.request({ type: 1, flags: 1 }, { timeout: 20 }));
    await attempt('subscribe', async () => {
      const subscription = client.subscribe({ groups: [RouteGroup.RTNLGRP_LINK], receiveBuffer: 65_536 });
      try {
        await change('create, heard', 'inj2', true, () => client.request(newlink, link('inj2')));
        if (exists('inj2')) await subscription.next(); // an event, or the loss of it
      } finally {
        subscription.close();
      }
    });
    await attempt('watch', async () => {
      const watch = client.watch(mirrors.links);
      try {
        await watch.ready;
        const names = [...watch.values.values()].map(({ ifname }) => ifname);
        if (exists('inj0') && !names.includes('inj0')) wrong.push('a mirror lacks a link');
      } finally {
        watch.close();
      }
    });
    await change('delete', 'inj0', false, () => client.request(dellink, { ifname: 'inj0' }));
    await attempt('offload', () => client.request({ type: 1 }, { offload: true }));
    await attempt('close', () => client.close());
  }
  console.log(JSON.stringify({ wrong, seen, open: sockets() - before }));
`;

/**
 * The errnos that each call can have, of the table of faults and of the manual pages. Not close(2): that one is called by
 * Node and the loader of shared libraries first.
 */
const TABLE: Readonly<Record<string, readonly string[]>> = {
  socket: ['EMFILE', 'EPROTONOSUPPORT', 'ENOBUFS'],
  bind: ['EADDRINUSE', 'ENOMEM'],
  getsockname: ['ENOBUFS'],
  getsockopt: ['ENOPROTOOPT'],
  setsockopt: ['ENOPROTOOPT', 'EPERM', 'ENOMEM'],
  sendmsg: ['EINTR', 'EAGAIN', 'ENOBUFS', 'ENOMEM', 'EPERM', 'ECONNREFUSED', 'EMSGSIZE', 'EFAULT', 'EINVAL'],
  recvmsg: ['EINTR', 'EAGAIN', 'ENOBUFS', 'ENOMEM', 'EFAULT'],
  recvfrom: ['EINTR', 'EAGAIN', 'ENOBUFS', 'ENOMEM', 'EFAULT'],
  poll: ['EINTR', 'ENOMEM'],
};

/** Everything, for the long run. */
const ALL = [
  'EINTR',
  'EAGAIN',
  'ENOBUFS',
  'ENOMEM',
  'EPERM',
  'EACCES',
  'EINVAL',
  'EFAULT',
  'EBADF',
  'EMFILE',
  'EIO',
  'ENOSYS',
];
const POSITIONS = 16;
/** How many programs run at a time. */
const LANES = 4;

interface Case {
  readonly call: string;
  readonly errno: string;
  readonly position: number;
}

function cases(): Case[] {
  const long = isRequired('endurance');
  const positions = Array.from({ length: long ? POSITIONS : 2 }, (_, index) => index + 1);
  return Object.entries(TABLE).flatMap(([call, errnos]) =>
    [...new Set([...errnos, ...(long ? ALL : [])])].flatMap((errno) =>
      positions.map((position) => ({ call, errno, position })),
    ),
  );
}

const execute = promisify(execFile);

async function run({ call, errno, position }: Case, file: string): Promise<unknown> {
  const strace = [
    'strace',
    '-f',
    '-o',
    '/dev/null',
    '-e',
    `trace=${call}`,
    '-e',
    `inject=${call}:error=${errno}:when=${position}`,
  ];
  const [program, ...args] = ['unshare', '-n', ...strace, process.execPath, file] as const;
  try {
    const { stdout, stderr } = await execute(program, args, { timeout: 120_000, killSignal: 'SIGKILL' });
    const { wrong, open } = JSON.parse(stdout) as { wrong: string[]; open: number };
    // A close(2) that strace refuses is never made: the descriptor stays open whatever is done.
    return {
      wrong,
      isAllClosed: call === 'close' || open === 0,
      stderr,
    };
  } catch (error) {
    return { failed: (error as Error).message.slice(0, 2000) };
  }
}

describeWith(['kernel', 'strace', 'soak'], 'with a system call that fails', () => {
  const outcomes = new Map<string, unknown>();
  const name = ({ call, errno, position }: Case): string => `${call} ${errno} ${position}`;
  let file = '';

  beforeAll(async () => {
    file = program(SCENARIO);
    const left = cases();
    const lane = async (): Promise<void> => {
      for (let next = left.shift(); next !== undefined; next = left.shift())
        outcomes.set(name(next), await run(next, file));
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  }, 3_600_000);

  afterAll(() => outcomes.clear());

  test.each(cases())(
    'A3, A8, B10, B15, B19: $call gives $errno at call $position: all is settled, typed, true and closed',
    (each) => {
      expect(outcomes.get(name(each))).toEqual({ wrong: [], isAllClosed: true, stderr: '' });
    },
  );
});
