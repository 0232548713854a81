// Readiness in processes of their own: whether they end, what they print, and that nothing crashes them.

import { describe, expect, test } from '@jest/globals';
import { type Ended, program, run } from '../support/child.ts';
import { describeWith } from '../support/requirements.ts';

/** A process that should have ended by itself and has not is killed after so many milliseconds, and the test fails. */
const KILL_AFTER = 60_000;

const PRELUDE = `
  import { NLM_F_ACK, NLM_F_REQUEST, NLMSG_NOOP, encodeMessage } from 'nlmsg/codec';
  import { bind, close, recvmsg, sendmsg, socket } from 'nlmsg/ffi';
  import { PoolPoller } from 'dist/ffi/pool-poller.js';
  import { Watcher } from 'dist/ffi/watcher.js';
  import { driverHere, useReadinessDriver, waitForDescriptor, watchDescriptor } from 'dist/socket/readiness.js';
  import fs from 'node:fs';
  import { isMainThread, parentPort, Worker } from 'node:worker_threads';
  const HOUR = 3_600_000;
  const open = () => { const fd = socket(16, 3 | 0o2000000, 0); bind(fd); return fd; };
  const provoke = (fd) => sendmsg(fd, encodeMessage({ type: NLMSG_NOOP, flags: NLM_F_REQUEST | NLM_F_ACK }));
  const receive = (fd) => { try { recvmsg(fd); return true; } catch { return false; } };
`;

function runHere(source: string, options: { nodeArgs?: string[]; env?: NodeJS.ProcessEnv } = {}): Ended {
  const { nodeArgs = [], env = {} } = options;
  const command = [process.execPath, ...nodeArgs, program(PRELUDE + source)];
  return run(command, { timeout: KILL_AFTER, env: { ...process.env, ...env } });
}

/** Fails unless the program printed this and ended well. */
function expectRun(source: string, stdout: string, options?: Parameters<typeof runHere>[1]): void {
  expect(runHere(source, options)).toEqual({ status: 0, stdout, stderr: '' });
}

const describeDrivers = (body: (use: string) => void): void => {
  describe.each(['handle', 'pool'] as const)('by the driver %s', (driver) =>
    body(`useReadinessDriver('${driver}');\n`),
  );
};

describeWith('netlink', 'readiness and the process', () => {
  describeDrivers((use) => {
    const COUNTS = [0, 1, 64];

    test.each(COUNTS)('%d sockets that are watched and do not hold the process: it ends by itself', (count) => {
      const source = `
        for (let i = 0; i < ${count}; i++) watchDescriptor(open(), () => {}).start();
        console.log('end');
      `;
      expectRun(use + source, 'end\n');
    });

    test.each(COUNTS)(
      '%d sockets that were waited on, and then hold the process no more: it ends by itself',
      (count) => {
        const source = `
        const all = Array.from({ length: ${count} }, () => watchDescriptor(open(), () => {}));
        for (const each of all) { each.ref(); each.start(); }
        setTimeout(() => { for (const each of all) each.unref(); console.log('end'); }, 10);
      `;
        expectRun(use + source, 'end\n');
      },
    );

    test('unheld, and always with something to receive: the process ends by itself', () => {
      const source = `
        const fd = open();
        provoke(fd);
        let calls = 0;
        watchDescriptor(fd, () => calls++).start();
        setTimeout(() => {}, 10);
        process.on('exit', () => console.log('end'));
      `;
      expectRun(use + source, 'end\n');
    });

    test('started while the process ends, with something to receive: it ends', () => {
      const source = `
        const [first, second] = [open(), open()];
        watchDescriptor(first, () => {}).start();
        process.on('exit', () => {
          watchDescriptor(second, () => {}).start();
          provoke(second);
          console.log('end');
        });
      `;
      expectRun(use + source, 'end\n');
    });

    test('a stopped or closed one does not hold the process, referenced or not', () => {
      const source = `
        const [stopped, closed, never] = [open(), open(), open()].map((fd) => watchDescriptor(fd, () => {}));
        for (const each of [stopped, closed, never]) each.ref();
        stopped.start(); closed.start();
        setTimeout(() => { stopped.stop(); closed.close(); console.log('end'); }, 10);
      `;
      expectRun(use + source, 'end\n');
    });

    test('one that is started and referenced holds it until it is closed', () => {
      // The timers do not hold the process; they are due because the readiness does.
      const source = `
        const fd = open();
        const readiness = watchDescriptor(fd, () => { console.log(receive(fd)); readiness.close(); close(fd); });
        readiness.start();
        readiness.ref();
        setTimeout(() => { console.log('idle'); setTimeout(() => provoke(fd), 300).unref(); }, 1).unref();
      `;
      expectRun(use + source, 'idle\ntrue\n');
    });

    test.each(COUNTS)('B13: process.exit() with %d sockets waited on ends the process', (count) => {
      const source = `
        for (let i = 0; i < ${count}; i++) { const each = watchDescriptor(open(), () => {}); each.start(); each.ref(); }
        setTimeout(() => { console.log('end'); process.exit(); }, 50);
      `;
      expectRun(use + source, 'end\n');
    });

    test('a callback that throws: an uncaught exception as any other, and the calls go on', () => {
      const source = `
        process.on('uncaughtException', (error) => console.log('uncaught', error.message));
        const calls = [0, 0];
        [open(), open()].forEach((fd, index) => {
          const readiness = watchDescriptor(fd, () => {
            receive(fd);
            if (++calls[index] === 3) readiness.close();
            else provoke(fd);
            if (index === 0) throw new Error(calls[index]);
          });
          readiness.ref();
          readiness.start();
          provoke(fd);
        });
        process.on('exit', () => console.log(...calls));
      `;
      expectRun(use + source, 'uncaught 1\nuncaught 2\nuncaught 3\n3 3\n');
    });

    test('a callback that throws, and nobody who catches: the process ends as it does elsewhere', () => {
      const source = `
        const fd = open();
        const readiness = watchDescriptor(fd, () => { throw new Error('of the callback'); });
        readiness.ref();
        readiness.start();
        provoke(fd);
      `;
      const { status, stderr } = runHere(use + source);
      expect(status).toBe(1);
      expect(stderr).toMatch(/Error: of the callback/);
    });

    test('a promise that a callback resolves goes on, though nothing else happens', () => {
      const source = `
        const fd = open();
        let resolve;
        const readiness = watchDescriptor(fd, () => { receive(fd); resolve(); });
        readiness.ref();
        readiness.start();
        for (let i = 0; i < 5; i++) {
          const called = new Promise((done) => { resolve = done; });
          provoke(fd);
          await called;
          console.log(i);
        }
        readiness.close();
      `;
      expectRun(use + source, '0\n1\n2\n3\n4\n');
    });

    test('one that nobody holds on to is not collected while it is started', () => {
      const source = `
        const fd = open();
        const begin = () => { const readiness = watchDescriptor(fd, () => { receive(fd); console.log('called'); process.exit(); }); readiness.start(); readiness.ref(); };
        begin();
        let rounds = 0;
        const collect = () => { gc(); if (++rounds < 20) setTimeout(collect, 1); else provoke(fd); };
        setTimeout(collect, 1);
      `;
      expectRun(use + source, 'called\n', { nodeArgs: ['--expose-gc'] });
    });

    test('B4: stands the garbage collector at its worst', () => {
      const source = `
        const all = Array.from({ length: 20 }, () => {
          const fd = open();
          let left = 100;
          const readiness = watchDescriptor(fd, () => {
            receive(fd);
            new ArrayBuffer(100_000);
            if (--left === 0) readiness.close();
            else { if (left % 10 === 0) { readiness.stop(); readiness.start(); } provoke(fd); }
          });
          readiness.ref();
          readiness.start();
          provoke(fd);
        });
        process.on('exit', () => console.log('end'));
      `;
      expectRun(use + source, 'end\n', { nodeArgs: ['--expose-gc', '--gc-interval=500', '--stress-compaction'] });
    });
  });

  test('Node has the poll handle on its main thread, and poll(2) on the pool in workers', () => {
    const source = `
      if (isMainThread) {
        console.log(driverHere());
        new Worker(new URL(import.meta.url)).on('message', (message) => console.log(message));
      } else parentPort.postMessage(driverHere());
    `;
    expectRun(source, 'handle\npool\n');
  });

  test('where koffi has no poll handles, or in Bun or Deno, the pool it is', () => {
    const source = `
      import { createRequire } from 'node:module';
      const { versions } = process;
      for (const runtime of ['bun', 'deno']) {
        Object.defineProperty(process, 'versions', { value: { ...versions, [runtime]: '1.0.0' }, configurable: true });
        console.log(driverHere());
      }
      Object.defineProperty(process, 'versions', { value: versions });
      const koffi = createRequire('dist/ffi/koffi.js')('koffi');
      const { poll } = koffi.node;
      for (const absent of [undefined, {}]) { koffi.node.poll = absent; console.log(driverHere()); }
      koffi.node.poll = poll;
      console.log(driverHere());
    `;
    expectRun(source, 'pool\npool\npool\npool\nhandle\n');
  });

  describe('by poll(2) on the pool', () => {
    test.each([0, 1, 64])('B13: process.exit() wakes a wait that would be an hour long, of %d sockets', (count) => {
      const source = `
        const poller = new PoolPoller(HOUR);
        for (let i = 0; i < ${count}; i++) { const each = new Watcher(open(), () => {}, poller); each.start(); each.ref(); }
        setTimeout(() => { console.log('end'); process.exit(); }, 50);
      `;
      expectRun(source, 'end\n');
    });

    test('B13: so does an uncaught exception', () => {
      const source = `
        const each = new Watcher(open(), () => {}, new PoolPoller(HOUR));
        each.start();
        each.ref();
        setTimeout(() => { throw new Error('of the program'); }, 50);
      `;
      expect(runHere(source)).toMatchObject({ status: 1, stderr: expect.stringContaining('of the program') });
    });

    test('B12: one wait at a time, with a pool of two threads, from many watched sockets', () => {
      const source = `
        const poller = new PoolPoller(HOUR);
        const all = Array.from({ length: 16 }, () => { const each = new Watcher(open(), () => {}, poller); each.start(); each.ref(); return each; });
        await fs.promises.readFile('/proc/self/comm');
        console.log('read');
        for (const each of all) each.close();
      `;
      expectRun(source, 'read\n', { env: { UV_THREADPOOL_SIZE: '2' } });
    });

    test('B12: many workers watch, one of them waits on the pool; all of them are called', () => {
      const source = `
        if (isMainThread) {
          const workers = Array.from({ length: 6 }, () => new Worker(new URL(import.meta.url)));
          const all = (word) => Promise.all(workers.map((worker) => new Promise((resolve) => worker.once('message', resolve))));
          const started = all();
          console.log(...await started);
          // With a wait for each worker the pool would be taken for an hour.
          await fs.promises.readFile('/proc/self/comm');
          const answers = all();
          for (const worker of workers) worker.postMessage('provoke');
          console.log(...await answers);
          for (const worker of workers) worker.postMessage('close');
        } else {
          const fd = open();
          const readiness = new Watcher(fd, () => { receive(fd); parentPort.postMessage('called'); }, new PoolPoller(HOUR));
          readiness.start();
          readiness.ref();
          parentPort.on('message', (word) => {
            if (word === 'provoke') provoke(fd);
            else { readiness.close(); close(fd); parentPort.close(); }
          });
          parentPort.postMessage('started');
        }
      `;
      const words = (word: string): string => `${Array.from({ length: 6 }, () => word).join(' ')}\n`;
      expectRun(source, words('started') + words('called'), { env: { UV_THREADPOOL_SIZE: '2' } });
    });

    test('A18: a worker that is terminated while it waits crashes nothing, and others wait on', () => {
      const source = `
        if (isMainThread) {
          for (let i = 0; i < 5; i++) {
            const workers = Array.from({ length: 2 }, () => new Worker(new URL(import.meta.url)));
            await Promise.all(workers.map((worker) => new Promise((resolve) => worker.once('message', resolve))));
            await Promise.all(workers.map((worker) => worker.terminate()));
          }
          const fd = open();
          const readiness = watchDescriptor(fd, () => { console.log(receive(fd)); readiness.close(); });
          readiness.start();
          readiness.ref();
          provoke(fd);
        } else {
          for (let i = 0; i < 3; i++) {
            const fd = open();
            const readiness = watchDescriptor(fd, () => { receive(fd); provoke(fd); });
            readiness.start();
            readiness.ref();
            if (i) provoke(fd);
          }
          setTimeout(() => parentPort.postMessage('waiting'), 10);
        }
      `;
      expectRun(source, 'true\n');
    });

    test.each([
      ['process.exit() in a worker', 'process.exit()', ''],
      ['process.exit() beside a worker', '', 'process.exit()'],
      ['the end of a worker', 'readiness.close(); close(fd);', ''],
    ])('%s, while it waits: the process ends, and no descriptor is left but the socket', (_, inWorker, beside) => {
      const source = `
        if (isMainThread) {
          const count = () => fs.readdirSync('/proc/self/fd').map((fd) => { try { return fs.readlinkSync('/proc/self/fd/' + fd); } catch { return ''; } }).filter((link) => link.startsWith('anon_inode:[eventfd]') ).length;
          const once = () => new Promise((resolve) => {
            const worker = new Worker(new URL(import.meta.url));
            worker.on('message', () => { ${beside} });
            worker.on('exit', resolve);
          });
          process.on('exit', () => console.log('end'));
          await once();
          const before = count();
          for (let i = 0; i < 5; i++) await once();
          console.log(count() - before);
        } else {
          const fd = open();
          const readiness = watchDescriptor(fd, () => {});
          readiness.start();
          readiness.ref();
          setTimeout(() => { parentPort.postMessage('waiting'); ${inWorker} }, 10);
        }
      `;
      expectRun(source, beside ? 'end\n' : '0\nend\n');
    });

    test('where poll(2) fails, sockets are looked at all the same', () => {
      // With fewer descriptors allowed than are polled, poll(2) gives EINVAL.
      const source = `
        import { spawnSync } from 'node:child_process';
        const spare = open(); // a number below the limit, for the eventfd
        const all = Array.from({ length: 40 }, open);
        const poller = new PoolPoller(HOUR);
        let called = 0;
        const watchers = all.map((fd, index) => new Watcher(fd, () => {
          if (!receive(fd)) return;
          if (++called === 40) for (const each of watchers) each.close();
          else setTimeout(() => provoke(all[index + 1]), 1).unref();
        }, poller));
        const { status } = spawnSync('prlimit', ['--pid', String(process.pid), '--nofile=40:4096']);
        close(spare);
        for (const watcher of watchers) { watcher.ref(); watcher.start(); }
        provoke(all[0]);
        process.on('exit', () => console.log(status, called));
      `;
      expectRun(source, '0 40\n');
    });
  });

  test('B15: signals do not end a wait, and are handled after it', () => {
    const source = `
      import { spawn } from 'node:child_process';
      let signals = 0;
      process.on('SIGUSR1', () => signals++);
      const fd = open();
      const child = spawn('sh', ['-c', 'while kill -USR1 ' + process.pid + '; do sleep 0.01; done'], { stdio: 'ignore' });
      await new Promise((resolve) => child.once('spawn', resolve));
      for (let i = 0; i < 5; i++) console.log(waitForDescriptor(fd, 100));
      await new Promise((resolve) => setTimeout(resolve, 50));
      provoke(fd);
      console.log(waitForDescriptor(fd, HOUR), signals > 0);
      child.kill('SIGKILL');
    `;
    expectRun(source, 'false\n'.repeat(5) + 'true true\n');
  });
});
