// Events of processes from the kernel of a guest: only the initial network namespace has them, and here it is this one's.

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { release } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from '@jest/globals';
import { encodeMessage, NetlinkSocket, NETLINK_CONNECTOR, NLM_F_REQUEST, NLMSG_DONE } from '../../src/index.ts';
import { type ProcessEventOptions, subscribeProcessEvents } from '../../src/connector/process-events.ts';
import type { ProcessEvent, ProcessEventSubscription } from '../../src/connector/process-listener.ts';
import {
  CN_IDX_PROC,
  CN_VAL_PROC,
  ConnectorMessage,
  decodeProcessEvent,
  encodeProcessListen,
  exitStatus,
  type ProcessListen,
} from '../../src/families/connector/index.ts';
import { turn, until } from '../client/support.ts';
import { DIST } from '../support/child.ts';
import { describeInGuest } from '../support/requirements.ts';

const [major = 0, minor = 0] = release().split('.').map(Number);
/** Whether the kernel lets everyone listen, and chooses what each socket is told. */
const chooses = major > 6 || (major === 6 && minor >= 6);

const open: ProcessEventSubscription[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

async function listen(
  options: ProcessEventOptions = {},
): Promise<{ subscription: ProcessEventSubscription; events: ProcessEvent[] }> {
  const events: ProcessEvent[] = [];
  const subscription = await subscribeProcessEvents(options, (event) => events.push(event));
  open.push(subscription);
  return { subscription, events };
}

/** Runs a script of the shell to its end; its process id. */
async function run(script: string, options: { uid?: number; gid?: number; detached?: boolean } = {}): Promise<number> {
  const child = spawn('/bin/sh', ['-c', script], { stdio: 'ignore', ...options });
  await once(child, 'exit');
  return child.pid!;
}

/** What was told of one process, in order. */
function about(pid: number, events: readonly ProcessEvent[]): ProcessEvent[] {
  return events.filter(
    (event) =>
      ('processTgid' in event && event.processTgid === pid) || ('childTgid' in event && event.childTgid === pid),
  );
}

const ended = (pid: number, events: readonly ProcessEvent[]): boolean =>
  about(pid, events).some(({ kind }) => kind === 'exit');

describeInGuest('events of processes', () => {
  test('follow one from its fork to its end', async () => {
    const { events } = await listen();
    const before = process.hrtime.bigint();
    const pid = await run('printf renamed > /proc/$$/comm; exit 3');
    await until(() => ended(pid, events));
    const after = process.hrtime.bigint();
    const told = about(pid, events);
    expect(told).toMatchObject([
      { kind: 'fork', parentTgid: process.pid, childPid: pid, childTgid: pid },
      { kind: 'exec', processPid: pid, processTgid: pid },
      { kind: 'comm', processTgid: pid, comm: 'renamed' },
      { kind: 'exit', processTgid: pid, exitCode: 0x300, exitSignal: 17 },
    ]);
    const exit = told[3]!;
    expect(exit.kind === 'exit' && exitStatus(exit.exitCode).status).toBe(3);
    // The clock is the one that Node has, too.
    const times = [before, ...told.map((event) => ('timestamp' in event ? event.timestamp : 0n)), after];
    expect(times).toEqual([...times].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
  });

  test('tell of signals and dumps of core, of users, groups and sessions', async () => {
    const { events } = await listen();
    const pid = await run('kill -SEGV $$', { uid: 1000, gid: 1001, detached: true });
    await until(() => ended(pid, events));
    const told = about(pid, events);
    expect(told).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'sid', processTgid: pid }),
        expect.objectContaining({ kind: 'gid', rgid: 1001, egid: 1001 }),
        expect.objectContaining({ kind: 'uid', ruid: 1000, euid: 1000 }),
        expect.objectContaining({ kind: 'coredump', processTgid: pid }),
      ]),
    );
    const exit = told.at(-1)!;
    expect(exit.kind === 'exit' && exitStatus(exit.exitCode).signal).toBe(11);
  });

  test('are those that were asked for', async () => {
    const [failures, all] = [await listen({ events: ['nonzeroExit'] }), await listen()];
    const good = await run('exit 0');
    const bad = await run('exit 1');
    await until(() => ended(bad, failures.events) && ended(bad, all.events));
    expect(failures.events).toMatchObject([{ kind: 'exit', processTgid: bad, exitCode: 0x100 }]);
    expect([good, bad].map((pid) => about(pid, all.events).map(({ kind }) => kind))).toEqual([
      ['fork', 'exec', 'exit'],
      ['fork', 'exec', 'exit'],
    ]);
  });

  test('go on for one who listens when another ends', async () => {
    const [one, other] = [await listen(), await listen({ events: ['exit'] })];
    one.subscription.close();
    const pid = await run('exit 0');
    await until(() => ended(pid, other.events));
    expect(about(pid, one.events)).toEqual([]);
    other.subscription.close();
    const again = await listen();
    const next = await run('exit 0');
    await until(() => ended(next, again.events));
  });

  test('none is lost of a hundred processes', async () => {
    const { subscription, events } = await listen({ events: ['exit'] });
    const pids: number[] = [];
    for (let i = 0; i < 100; i++) pids.push(spawnSync('/bin/sh', ['-c', `exit ${i}`]).pid);
    await until(() => ended(pids.at(-1)!, events));
    const codes = pids.map((pid) => about(pid, events).map((event) => event.kind === 'exit' && event.exitCode >> 8));
    expect(codes).toEqual(pids.map((_, i) => [i]));
    expect(subscription.counters).toEqual({ foreign: 0, truncated: 0, overruns: 0 });
  });

  test('from 6.6 on are chosen by the kernel, for each socket', async () => {
    using socket = NetlinkSocket.open({ protocol: NETLINK_CONNECTOR, groups: [CN_IDX_PROC] });
    const tell = (listening: ProcessListen): void => {
      const data = encodeProcessListen(listening);
      const payload = ConnectorMessage.encode({ id: { idx: CN_IDX_PROC, val: CN_VAL_PROC }, ack: 6, data });
      socket.send({ type: NLMSG_DONE, flags: NLM_F_REQUEST, payload });
    };
    tell({ operation: 'listen' });
    tell({ operation: 'listen', events: ['exec'] });
    const pid = await run('exit 0');
    await turn();
    const kinds: string[] = [];
    for (let datagram = socket.receive(); datagram; datagram = socket.receive()) {
      const { ack, data } = ConnectorMessage.decode(datagram.bytes, { start: encodeMessage({ type: 0 }).length });
      const event = decodeProcessEvent(data);
      if (event.kind === 'none') kinds.push(`none ${ack} ${event.error}`);
      else if (about(pid, [event]).length > 0) kinds.push(event.kind);
    }
    tell({ operation: 'ignore' });
    // The second request is answered by none: an old kernel does not know it, a new one does not let the answer through.
    expect(kinds).toEqual(chooses ? ['none 7 0', 'exec'] : ['none 7 0', 'fork', 'exec', 'exit']);
  });

  /** What becomes of a process that listens, as somebody else. */
  function listenElsewhere(prefix: readonly string[], options: { uid?: number }): string {
    const url = pathToFileURL(join(DIST, 'connector/process-events.js')).href;
    const source = `
      import { subscribeProcessEvents } from '${url}';
      const outcome = await subscribeProcessEvents({ timeout: 500 }).then((events) => { events.close(); return 'heard'; }, ({ code }) => code);
      console.log(outcome);
    `;
    const command = [...prefix, process.execPath, '--input-type=module', '-e', source];
    const { stdout, stderr } = spawnSync(command[0]!, command.slice(1), { encoding: 'utf8', ...options });
    return stdout.trim() || stderr;
  }

  test('are for the superuser before 6.6, and for everyone since', () => {
    expect(listenElsewhere([], { uid: 1000 })).toBe(chooses ? 'heard' : 'EPERM');
  });

  test('are not for other namespaces, to which the kernel does not answer', () => {
    expect(listenElsewhere(['unshare', '-n'], {})).toBe('ECONNREFUSED');
    expect(listenElsewhere(['unshare', '-U', '-r'], {})).toBe(chooses ? 'ERR_NETLINK_OUTCOME_UNKNOWN' : 'EPERM');
  });
});
