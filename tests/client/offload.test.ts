// Requests whose system call is made on a worker thread.

import { describe, expect, test } from '@jest/globals';
import { type Ended, program, run, LEAVES_SOCKETS_OPEN } from '../support/child.ts';
import { describeWith } from '../support/requirements.ts';
import { PROLOGUE } from './programs.ts';
import { fake, rejection } from './support.ts';

const HANGS = 60_000;
/** Holds each call of sendmsg(2), the worker thread's too, for so many microseconds before the kernel sees it. */
const held = (microseconds: number): string[] => [
  ...['strace', '-f', '-o', '/dev/null', '-e', 'trace=sendmsg'],
  ...['-e', `inject=sendmsg:delay_enter=${microseconds}`],
];
const HELPERS = `
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
const socketsNow = () => readdirSync('/proc/self/fd').filter((fd) => {
  try {
    return readlinkSync('/proc/self/fd/' + fd).startsWith('socket:');
  } catch {
    return false;
  }
}).length;
const SOCKETS_BEFORE = socketsNow(); // standard input and output may be some
const sockets = () => socketsNow() - SOCKETS_BEFORE;
/** Whether there is a link of this name here. */
const exists = (name) => readFileSync('/proc/self/net/dev', 'utf8').includes(name + ':');
`;

function end(source: string, prefix: readonly string[] = []): Ended {
  return run([...prefix, process.execPath, LEAVES_SOCKETS_OPEN, program(PROLOGUE + HELPERS + source)], {
    timeout: HANGS,
  });
}

const ENDED = { status: 0, stderr: '' };

describeWith('kernel', 'a request that is offloaded', () => {
  test('is answered as any other', () => {
    const source = `
      const client = open();
      const [raw, refused] = await Promise.allSettled([
        client.request(LO, { offload: true }),
        client.request({ ...LO, payload: ifinfomsg(99999) }, { offload: true }),
      ]);
      console.log(raw.value.messages.length, raw.value.messages[0].type);
      console.log(refused.reason.name, refused.reason.code, refused.reason.request.length);
      const many = await Promise.all(Array.from({ length: 300 }, () => client.request(LO, { offload: true })));
      console.log(many.every(({ messages }) => messages.length === 1));
      // Beyond the send buffer, which is raised for it.
      await client.request({ type: 1, payload: new Uint8Array(300_000) }, { offload: true });
      const selinux = NetlinkClient.open({ protocol: 7 });
      await selinux.request({ type: 16 }, { offload: true }).catch((error) => console.log(error.code, error.outcome));
    `;
    const stdout = '1 16\nKernelError ENODEV 32\ntrue\nECONNREFUSED not sent\n';
    expect(end(source)).toEqual({ ...ENDED, stdout }); // and the worker holds no process
  });
});

describeWith('kernel', 'a worker thread that ends', () => {
  test('leaves what it was to send with an unknown outcome; the next request has another', () => {
    const source = `
      const client = open({ timeout: Infinity });
      process.once('worker', (worker) => worker.terminate());
      const requests = [LO, LO].map((request) => client.request(request, { offload: true }));
      for (const { reason: error } of await Promise.allSettled(requests)) {
        console.log(error.name, error.reason, error.cause.code, error.cause.message);
      }
      console.log((await client.request(LO, { offload: true })).messages.length);
    `;
    const unknown = 'OutcomeUnknownError failed ERR_NETLINK_INTERNAL Cannot send on a worker thread: it ended';
    expect(end(source)).toEqual({ ...ENDED, stdout: `${unknown}\n${unknown}\n1\n` });
  });
});

describeWith(['kernel', 'strace'], 'while the kernel works on a request', () => {
  test('the event loop goes on where it is offloaded, and stands still where it is not', () => {
    const source = `
      const client = open();
      await client.request(LO, { offload: true }); // the thread is there from now on
      for (const offload of [true, false]) {
        let turns = 0;
        let pending = true;
        const count = () => pending && setImmediate(() => (turns++, count()));
        count();
        await client.request(LO, { offload });
        pending = false;
        console.log(offload ? turns > 10 : turns);
      }
    `;
    expect(end(source, held(300_000))).toEqual({ ...ENDED, stdout: 'true\n0\n' });
  });

  test('that is offloaded, deadline, signal and destroy end it, and the kernel does it all the same', () => {
    const source = `
      const client = open();
      const other = open();
      const requests = [
        [client.request(newBridge('late0'), { offload: true, timeout: 1 }), 'late0'],
        [client.request(newBridge('late1'), { offload: true, signal: AbortSignal.timeout(1) }), 'late1'],
        [other.request(newBridge('late2'), { offload: true }), 'late2'],
      ];
      other.destroy(new Error('destroyed'));
      const told = requests.map(([request, name]) => request.catch(({ name: error, reason, cause }) => {
        console.log(error, reason, cause?.message ?? '-', exists(name));
      }));
      await Promise.all(told);
      console.log('sockets that are being sent on', sockets());
      await until(() => requests.every(([, name]) => exists(name)));
      await until(() => sockets() === 2);
      await client.request(LO);
      console.log('late answers', client.counters.late);
      await client.close();
      console.log('sockets', sockets());
    `;
    const { status, stdout, stderr } = end(source, ['unshare', '--net', ...held(500_000)]);
    expect({ status, stderr }).toEqual(ENDED);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.slice(0, 3).sort()).toEqual([
      'OutcomeUnknownError aborted The operation was aborted due to timeout false',
      'OutcomeUnknownError closed destroyed false',
      'OutcomeUnknownError deadline - false',
    ]);
    // The client's two, and that of the other which is being sent on.
    expect(lines.slice(3)).toEqual(['sockets that are being sent on 3', 'late answers 0', 'sockets 0']);
  });
});

describe('a request that is offloaded to where there is no descriptor', () => {
  test('is sent from here', async () => {
    const { kernel, client } = fake();
    kernel.handle(20, ({ payload }, reply) => reply.data({ type: 21, payload }));
    const payload = Uint8Array.of(1, 2, 3);
    const answer = client.request({ type: 20, payload }, { offload: true });
    payload.fill(0);
    expect((await answer).messages[0]?.payload).toEqual(Uint8Array.of(1, 2, 3));
    kernel.failSend('ENOBUFS');
    expect(await rejection(client.request({ type: 20 }, { offload: true }))).toMatchObject({ code: 'ENOBUFS' });
    expect(await rejection(client.request({ type: 99 }, { offload: true }))).toMatchObject({ code: 'EOPNOTSUPP' });
    await client.close();
  });

  test('is not offered for dumps', () => {
    const { client } = fake();
    expect(() => client.dump({ type: 20 }, { offload: true })).toThrow('only a request can be offloaded');
    client.destroy();
  });
});
