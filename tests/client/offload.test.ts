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

describeWith('kernel', 'a request that is offloaded where nothing is answered', () => {
  test('fails where it was not sent, as any other', () => {
    // NETLINK_USERSOCK and NETLINK_CONNECTOR, which have no receiver in such a namespace.
    const source = `
      for (const [protocol, type] of [[2, 20], [11, 3]]) {
        const client = NetlinkClient.open({ protocol });
        for (const offload of [false, true]) {
          const request = client.request({ type, payload: new Uint8Array(20) }, { offload });
          await request.then(() => console.log('sent'), ({ code, outcome }) => console.log(code, outcome));
        }
        await client.close();
      }
    `;
    expect(end(source, ['unshare', '--net'])).toEqual({ ...ENDED, stdout: 'ECONNREFUSED not sent\n'.repeat(4) });
  });
});

describeWith(['kernel', 'strace'], 'a request that is offloaded where nothing is answered', () => {
  test('ends when it is sent', () => {
    const source = `
      const client = NetlinkClient.open({ protocol: 2 });
      const { messages } = await client.request({ type: 20 }, { offload: true });
      console.log(messages.length, client.counters);
      await client.close();
    `;
    const accepted = ['strace', '-f', '-o', '/dev/null', '-e', 'trace=sendmsg', '-e', 'inject=sendmsg:retval=16'];
    const { status, stdout, stderr } = end(source, accepted);
    expect({ status, stderr, messages: stdout[0] }).toEqual({ ...ENDED, stdout: undefined, messages: '0' });
  });
});

describeWith('kernel', 'a client that does not hold the process', () => {
  test.each([
    ['that was told so before', 'open().unref().request(LO, { offload: true }).then(told);', ''],
    ['that was told so meanwhile', 'open().request(LO, { offload: true }).then(told); clients[0].unref();', ''],
    [
      'that was told the contrary',
      'open().unref().request(LO, { offload: true }).then(told); clients[0].ref();',
      'told\n',
    ],
    [
      'beside one that does',
      'open().unref().request(SILENT, { offload: true }).then(told); open().request(LO, { offload: true }).then(told);',
      'told\n',
    ],
  ])('nor do its offloaded requests: one %s', (_, body, stdout) => {
    const source = `
      const clients = [];
      const remember = open;
      const told = () => console.log('told');
      {
        const open = () => (clients.push(remember()), clients.at(-1));
        ${body}
      }
    `;
    expect(end(source)).toEqual({ ...ENDED, stdout });
  });
});

describeWith('kernel', 'what is sent on a worker thread', () => {
  test('is counted by the socket', () => {
    const source = `
      import { socketTransports } from 'nlmsg';
      const openSocket = socketTransports();
      const opened = [];
      const transport = (options) => (opened.push(openSocket(options)), opened.at(-1));
      const client = NetlinkClient.open({ protocol: 0, transport });
      await client.request(LO, { offload: true });
      console.log(opened.map(({ counters: { datagramsSent, bytesSent } }) => [datagramsSent, bytesSent]).join(' '));
      await client.close();
    `;
    expect(end(source)).toEqual({ ...ENDED, stdout: '0,0 1,32\n' });
  });

  test('goes by the transport where that is a recording', () => {
    const source = `
      import { record, replay } from 'nlmsg/testing';
      import { socketTransports } from 'nlmsg';
      const ask = async (transport) => {
        const client = NetlinkClient.open({ protocol: 0, transport });
        const { messages } = await client.request(LO, { offload: true });
        await client.close();
        return messages.length;
      };
      const recorder = record(socketTransports());
      console.log(await ask(recorder.transport));
      const recording = recorder.recording();
      console.log(recording.events.filter(({ event }) => event === 'send').length);
      console.log(await ask(replay(recording)));
    `;
    expect(end(source)).toEqual({ ...ENDED, stdout: '1\n1\n1\n' });
  });
});

describeWith('kernel', 'a worker thread that ends', () => {
  test('leaves what it had not begun to send unsent; the next request has another', () => {
    const source = `
      const client = open({ timeout: Infinity });
      process.once('worker', (worker) => worker.terminate());
      const requests = [LO, LO].map((request) => client.request(request, { offload: true }));
      for (const { reason: error } of await Promise.allSettled(requests)) {
        console.log(error.name, error.reason, error.cause.code, error.cause.message);
      }
      console.log((await client.request(LO, { offload: true })).messages.length);
    `;
    const unsent = 'NotSentError failed ERR_NETLINK_INTERNAL Cannot send on a worker thread: it ended';
    expect(end(source)).toEqual({ ...ENDED, stdout: `${unsent}\n${unsent}\n1\n` });
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
      const tell = (request, name) => request.catch(({ name: error, reason, cause }) => {
        console.log(error, reason, cause?.message ?? '-', exists(name));
      });
      await client.request(LO, { offload: true }); // the thread is there from now on, and begins at once
      await tell(client.request(newBridge('late0'), { offload: true, timeout: 300 }), 'late0');
      await until(() => exists('late0'));
      await tell(client.request(newBridge('late1'), { offload: true, signal: AbortSignal.timeout(300) }), 'late1');
      await until(() => exists('late1'));
      const request = other.request(newBridge('late2'), { offload: true });
      setTimeout(() => other.destroy(new Error('destroyed')), 300);
      await tell(request, 'late2');
      console.log('sockets that are being sent on', sockets());
      await until(() => exists('late2') && sockets() === 2);
      await client.request(LO);
      console.log('late answers', client.counters.late);
      await client.close();
      console.log('sockets', sockets());
    `;
    const lines = [
      'OutcomeUnknownError deadline - false',
      'OutcomeUnknownError aborted The operation was aborted due to timeout false',
      'OutcomeUnknownError closed destroyed false',
      // The client's two, and that of the other which is being sent on.
      ...['sockets that are being sent on 3', 'late answers 0', 'sockets 0', ''],
    ];
    expect(end(source, ['unshare', '--net', ...held(800_000)])).toEqual({ ...ENDED, stdout: lines.join('\n') });
  });

  test('those that the thread has not begun are not sent any more after their deadline, signal or destroy', () => {
    const source = `
      import { subscribe } from 'node:diagnostics_channel';
      let sent = 0;
      subscribe('nlmsg:sendmsg', () => sent++);
      const clients = [open(), open(), NetlinkClient.open({ protocol: 2 })];
      const [client, other, silent] = clients;
      await client.request(LO, { offload: true });
      const first = client.request(newBridge('first0'), { offload: true });
      const controller = new AbortController();
      const { signal } = controller;
      const requests = [
        client.request(newBridge('never0'), { offload: true, timeout: 20 }),
        silent.request({ type: 20 }, { offload: true, timeout: 20 }),
        client.request(newBridge('never1'), { offload: true, signal }),
        silent.request({ type: 20 }, { offload: true, signal }),
        other.request(newBridge('never2'), { offload: true }),
      ];
      setTimeout(() => controller.abort(new Error('enough')), 100);
      setTimeout(() => other.destroy(new Error('destroyed')), 100);
      for (const { reason } of await Promise.allSettled(requests)) {
        console.log(reason.name, reason.message, reason.outcome ?? '-', reason.cause?.message ?? '-');
      }
      console.log('sockets', sockets()); // two of the client, two of the silent one
      await first;
      await client.request(LO, { offload: true });
      console.log(exists('first0'), [0, 1, 2].some((i) => exists('never' + i)), sent);
      for (const each of clients) await each.close();
    `;
    const late = 'the worker thread did not come to it in time; nothing was sent not sent -';
    const lines = [
      `NotSentError Cannot make a request of type 16: ${late}`,
      `NotSentError Cannot make a request of type 20: ${late}`,
      'Error enough - -',
      'Error enough - -',
      'ClosedError Cannot make a request of type 16: the socket was closed before it was sent not sent destroyed',
      ...['sockets 4', 'true false 3', ''],
    ];
    expect(end(source, ['unshare', '--net', ...held(800_000)])).toEqual({ ...ENDED, stdout: lines.join('\n') });
  });

  test('that is offloaded, the end of the thread leaves its outcome unknown', () => {
    const source = `
      const client = open({ timeout: Infinity });
      let thread;
      process.once('worker', (worker) => (thread = worker));
      await client.request(LO, { offload: true });
      setTimeout(() => thread.terminate(), 200);
      await client.request(SILENT, { offload: true }).catch(({ name, reason, cause }) => console.log(name, reason, cause.code));
      await client.close();
    `;
    const stdout = 'OutcomeUnknownError failed ERR_NETLINK_INTERNAL\n';
    expect(end(source, held(600_000))).toEqual({ ...ENDED, stdout });
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
