// Clients in worker threads.

import { expect, test } from '@jest/globals';
import { program, run, LEAVES_SOCKETS_OPEN } from '../support/child.ts';
import { describeWith } from '../support/requirements.ts';
import { PROLOGUE } from './programs.ts';

const HANGS = 120_000;

const WORK = `
import { isMainThread, parentPort, Worker } from 'node:worker_threads';

async function work(name) {
  const client = open();
  const result = [(await client.request(LO)).messages.length, client.requestSync(LO).messages.length];
  result.push((await client.dump(ALL).toArray()).length > 0, client.dumpSync(ALL).toArray().length > 0);
  result.push((await client.ping()) > 0, client.pingSync() > 0);
  result.push(await client.request(SILENT, { timeout: 5 }).catch(({ reason }) => reason));
  result.push((await client.request(LO, { offload: true })).messages.length);
  const [done, refused] = await client.batch([LO, { type: 999, payload: ifinfomsg(0) }]);
  result.push(done.status, refused.reason.code);
  const links = client.subscribe({ groups: [1] });
  client.requestSync(newBridge(name));
  for await (const event of links) {
    if (!Buffer.from(event.payload).includes(name + '\\0')) continue;
    result.push(event.type);
    break;
  }
  await client.close();
  return result.join(' ');
}
`;

const EXPECTED = '1 1 true true true true deadline 1 fulfilled EOPNOTSUPP 16';

describeWith('kernel', 'a client in a worker thread', () => {
  test('does all that it does elsewhere, four at a time and in the main thread too', () => {
    const source = `
      if (isMainThread) {
        const workers = ['w1', 'w2', 'w3', 'w4'].map((name) => new Worker(new URL(import.meta.url), { argv: [name] }));
        for (const worker of workers) worker.on('message', (line) => console.log(line));
        console.log(await work('w0'));
      } else {
        parentPort.postMessage(await work(process.argv[2]));
      }
    `;
    const file = program(PROLOGUE + WORK + source);
    const ended = run(['unshare', '--net', process.execPath, LEAVES_SOCKETS_OPEN, file], { timeout: HANGS });
    expect(ended).toEqual({ status: 0, stderr: '', stdout: `${EXPECTED}\n`.repeat(5) });
  });

  test('holds no thread when it is idle, and is closed by itself before terminate', () => {
    const source = `
      if (isMainThread) {
        const idle = new Worker(new URL(import.meta.url), { argv: ['idle'] });
        const left = new Worker(new URL(import.meta.url), { argv: ['busy'] });
        idle.on('exit', (code) => console.log('idle', code));
        left.on('message', async () => console.log('busy', await left.terminate()));
      } else {
        const client = open({ timeout: Infinity });
        await client.request(LO);
        if (process.argv[2] === 'busy') {
          client.request(SILENT);
          client.dump({ ...ALL, flags: 0x300 }).toArray();
          parentPort.postMessage('asked');
        }
      }
    `;
    const file = program(PROLOGUE + WORK + source);
    const { status, stdout, stderr } = run([process.execPath, LEAVES_SOCKETS_OPEN, file], { timeout: HANGS });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.trimEnd().split('\n').sort()).toEqual(['busy 1', 'idle 0']);
  });
});
