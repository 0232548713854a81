// Readiness on real netlink sockets, by either driver: what is promised of every one of them.

import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { devNull } from 'node:os';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { encodeMessage, NLM_F_ACK, NLM_F_REQUEST, NLMSG_NOOP } from '../../src/codec/index.ts';
import {
  AF_INET,
  AF_NETLINK,
  bind,
  close,
  getsockname,
  recvmsg,
  sendmsg,
  setsockopt,
  SO_RCVBUF,
  SOCK_CLOEXEC,
  SOCK_RAW,
  socket,
  SOL_SOCKET,
} from '../../src/ffi/index.ts';
import { PoolPoller } from '../../src/ffi/pool-poller.ts';
import { pollInPool } from '../../src/ffi/syscall.ts';
import { Watcher } from '../../src/ffi/watcher.ts';
import { useReadinessDriver, waitForDescriptor, watchDescriptor } from '../../src/socket/readiness.ts';
import type { Readiness } from '../../src/socket/transport.ts';
import { ROOT } from '../support/child.ts';
import { describeWith } from '../support/requirements.ts';
import { type Thrown, thrownBy } from '../support/thrown.ts';

const HOUR = 3_600_000;
jest.setTimeout(30_000); // a machine may be busy; what hangs, hangs for longer
const NOOP = encodeMessage({ type: NLMSG_NOOP, flags: NLM_F_REQUEST | NLM_F_ACK });

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0).reverse()) cleanup();
});

function openSocket(): number {
  const fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, 0);
  bind(fd);
  return fd;
}

/** A socket for one test. */
function testSocket(): number {
  const fd = openSocket();
  cleanups.push(() => close(fd));
  return fd;
}

/** Has the kernel answer, at once, with an acknowledgement. */
const provoke = (fd: number): number => sendmsg(fd, NOOP);

/** Receives one datagram: the code of the error where there is none. */
function receive(fd: number): string | undefined {
  try {
    recvmsg(fd);
    return undefined;
  } catch (error) {
    return (error as Thrown).code;
  }
}

/** Receives until nothing is left: the codes of the errors met on the way. */
function drain(fd: number): string[] {
  const codes: string[] = [];
  for (;;) {
    const code = receive(fd);
    if (code === 'EAGAIN') return codes;
    if (code !== undefined) codes.push(code);
  }
}

/** A watched socket, its calls counted. */
class Watched {
  readonly fd: number;
  readonly readiness: Readiness;
  calls = 0;
  #waiting: (() => void)[] = [];

  constructor(onCall: (watched: Watched) => void = ({ fd }) => void receive(fd), fd: number = testSocket()) {
    this.fd = fd;
    this.readiness = watchDescriptor(fd, () => {
      this.calls++;
      for (const resolve of this.#waiting.splice(0)) resolve();
      onCall(this);
    });
    cleanups.push(() => this.readiness.close());
  }

  /** Resolves at the next call. */
  called(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}

/** Lets either driver go round many times, by sending and receiving on a socket beside the one under test. */
async function goRound(times = 50): Promise<void> {
  const beside = new Watched();
  beside.readiness.start();
  for (let i = 0; i < times; i++) {
    const called = beside.called();
    provoke(beside.fd);
    await called;
  }
  beside.readiness.close();
}

/** The eventfds of this process, those of Node itself among them. */
const eventfds = (): string[] =>
  readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`) === 'anon_inode:[eventfd]';
    } catch {
      return false; // the descriptor of the folder itself
    }
  });

/** Waits for a condition; one that never holds is a test that takes too long. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 1));
}

describeWith('netlink', 'readiness', () => {
  describe.each(['handle', 'pool'] as const)('by the driver %s', (driver) => {
    beforeEach(() => useReadinessDriver(driver));
    afterEach(() => useReadinessDriver(undefined));

    test('is made stopped, and calls back once started', async () => {
      const watched = new Watched();
      provoke(watched.fd);
      await goRound();
      expect(watched.calls).toBe(0);
      const called = watched.called();
      watched.readiness.start();
      await called;
      await goRound();
      expect(watched.calls).toBe(1);
    });

    test('calls back as long as something is left', async () => {
      const watched = new Watched();
      for (let i = 0; i < 10; i++) provoke(watched.fd);
      watched.readiness.start();
      await until(() => watched.calls === 10);
      await goRound();
      expect(watched.calls).toBe(10);
    });

    test('calls back once in a turn of the event loop, whatever is left', async () => {
      let turn = 0;
      const turns: number[] = [];
      const spin = (): void => {
        turn++;
        spinning = setImmediate(spin);
      };
      let spinning = setImmediate(spin);
      cleanups.push(() => clearImmediate(spinning));
      const watched = new Watched(() => turns.push(turn)); // leaves the message where it is
      provoke(watched.fd);
      watched.readiness.start();
      await until(() => turns.length >= 20);
      watched.readiness.close();
      expect(new Set(turns).size).toBe(turns.length);
    });

    test('gives every socket its turn, where one always has something', async () => {
      const flooded = new Watched(() => undefined);
      provoke(flooded.fd);
      flooded.readiness.start();
      await goRound();
      expect(flooded.calls).toBeGreaterThan(0);
    });

    test('makes no call after stop(), not even one that was due', async () => {
      const pair: Watched[] = [];
      for (let i = 0; i < 2; i++) {
        const watched = new Watched((self) => {
          for (const other of pair) if (other !== self) other.readiness.stop();
          void receive(self.fd);
        });
        pair.push(watched);
        provoke(watched.fd);
      }
      for (const { readiness } of pair) readiness.start();
      await Promise.race(pair.map((watched) => watched.called()));
      await goRound();
      expect(pair.map(({ calls }) => calls).sort()).toEqual([0, 1]);
    });

    test('stopped and started in one turn, it makes no call that was due before', async () => {
      const pair: Watched[] = [];
      for (let i = 0; i < 2; i++) {
        const watched = new Watched((self) => {
          drain(self.fd);
          for (const other of pair) {
            if (other === self) continue;
            drain(other.fd);
            other.readiness.stop();
            other.readiness.start();
          }
        });
        pair.push(watched);
        provoke(watched.fd);
      }
      for (const { readiness } of pair) readiness.start();
      await Promise.race(pair.map((watched) => watched.called()));
      await goRound();
      expect(pair.map(({ calls }) => calls).sort()).toEqual([0, 1]);
      for (const watched of pair) {
        const called = watched.called();
        provoke(watched.fd);
        await called;
      }
    });

    test('can be stopped and started again, each as often as one likes', async () => {
      const watched = new Watched();
      for (let i = 0; i < 3; i++) {
        watched.readiness.start();
        watched.readiness.start();
        const called = watched.called();
        provoke(watched.fd);
        await called;
        watched.readiness.stop();
        watched.readiness.stop();
        provoke(watched.fd);
        await goRound(5);
        expect(watched.calls).toBe(i + 1);
        drain(watched.fd);
        watched.calls = i + 1;
      }
    });

    test('close(), then stop, start, ref or unref: nothing happens', async () => {
      const { readiness, fd } = new Watched();
      readiness.start();
      readiness.close();
      readiness.stop();
      readiness.start();
      readiness.ref();
      readiness.unref();
      readiness.close();
      provoke(fd);
      await goRound();
      const again = new Watched(undefined, fd); // nothing of the first holds on to the descriptor
      again.readiness.start();
      await again.called();
    });

    test('may be closed in its own callback', async () => {
      const watched = new Watched(({ readiness }) => readiness.close());
      provoke(watched.fd);
      watched.readiness.start();
      await watched.called();
      await goRound();
      expect(watched.calls).toBe(1);
    });

    test.each([
      [
        'a closed descriptor',
        () => {
          const fd = openSocket();
          close(fd);
          return fd;
        },
        { code: 'EBADF', syscall: 'getsockname' },
      ],
      ['one that never was', () => 999_999, { code: 'EBADF', syscall: 'getsockname' }],
      ['a file', () => 0, { code: 'ENOTSOCK', syscall: 'getsockname' }],
      [
        'a socket of another family',
        () => {
          const fd = socket(AF_INET, 2, 0);
          cleanups.push(() => close(fd));
          return fd;
        },
        { code: 'ERR_NETLINK_NOT_NETLINK' },
      ],
    ])('refuses %s', (name, make, error) => {
      expect(name === 'a file' ? readlinkSync('/proc/self/fd/0') || devNull : devNull).not.toMatch(/^socket:/);
      expect(thrownBy(() => watchDescriptor(make(), () => undefined))).toMatchObject(error);
    });

    test('refuses to start on a descriptor that was closed since', () => {
      const fd = openSocket();
      const readiness = watchDescriptor(fd, () => undefined);
      close(fd);
      expect(thrownBy(() => readiness.start())).toMatchObject({ code: 'EBADF', syscall: 'getsockname' });
      readiness.close();
    });

    test('refuses to watch one descriptor twice at a time, and goes on', async () => {
      const first = new Watched();
      const second = new Watched(undefined, first.fd);
      first.readiness.start();
      const { code, message } = thrownBy(() => second.readiness.start());
      expect({ code, message }).toEqual({
        code: 'ERR_NETLINK_INTERNAL',
        message: `Cannot watch descriptor ${first.fd}: it is being watched already`,
      });
      provoke(first.fd);
      await first.called();
      first.readiness.stop();
      second.readiness.start();
      provoke(first.fd);
      await second.called();
      expect([first.calls, second.calls]).toEqual([1, 1]);
    });

    test('A16: a number that is used again is the new socket alone', async () => {
      for (let i = 0; i < 20; i++) {
        const fd = openSocket();
        const old = new Watched(undefined, fd);
        old.readiness.start();
        provoke(fd);
        if (i % 2) await old.called();
        old.readiness.close();
        close(fd);
        const before = old.calls;
        const reused = openSocket();
        expect(reused).toBe(fd);
        const watched = new Watched(undefined, reused);
        watched.readiness.start();
        provoke(reused);
        await watched.called();
        watched.readiness.close();
        close(reused);
        expect([old.calls, watched.calls]).toEqual([before, 1]);
      }
    });

    test('F1, F12: an overrun calls back, is read, and what comes after it calls back too', async () => {
      const met: string[] = [];
      const watched = new Watched(({ fd }) => met.push(...drain(fd)));
      setsockopt(watched.fd, SOL_SOCKET, SO_RCVBUF, 4096);
      watched.readiness.start();
      for (let overruns = 1; overruns <= 3; overruns++) {
        const called = watched.called();
        for (let i = 0; i < 200; i++) provoke(watched.fd);
        await called;
        await until(() => met.length === overruns);
        expect(met).toEqual(Array.from({ length: overruns }, () => 'ENOBUFS'));
        const calls = watched.calls;
        await goRound(); // nothing is pending: no call
        expect(watched.calls).toBe(calls);
        const next = watched.called();
        provoke(watched.fd);
        await next;
      }
    });

    test('many sockets at once: each call is for the socket that has something', async () => {
      const many = Array.from({ length: 64 }, () => new Watched());
      for (const { readiness } of many) readiness.start();
      const some = many.filter((_, index) => index % 7 === 0);
      const called = Promise.all(some.map((watched) => watched.called()));
      for (const { fd } of some) provoke(fd);
      await called;
      await goRound();
      expect(many.map(({ calls }) => calls)).toEqual(many.map((watched) => (some.includes(watched) ? 1 : 0)));
    });
  });

  describe('by poll(2) on the pool', () => {
    const watchWith = (poller: PoolPoller, fd: number, callback: () => void): Watcher => {
      const watcher = new Watcher(fd, callback, poller);
      cleanups.push(() => watcher.close());
      watcher.start();
      watcher.ref();
      return watcher;
    };

    test('B12: however many sockets wait, the pool has threads for others', async () => {
      const poller = new PoolPoller(HOUR); // a second wait would be there still when the test is given up
      const watchers = Array.from({ length: 16 }, () => watchWith(poller, testSocket(), () => undefined));
      // Each a job of the pool, more of them than it has threads.
      const texts = await Promise.all(Array.from({ length: 8 }, () => readFile('/proc/self/comm', 'utf8')));
      expect(texts).toHaveLength(8);
      for (const watcher of watchers) watcher.close();
    });

    test('nothing is left of it when nothing is watched: the eventfd is closed, the wait has ended', async () => {
      const poller = new PoolPoller(HOUR);
      const watchers = Array.from({ length: 3 }, () => new Watcher(testSocket(), () => undefined, poller));
      for (const watcher of watchers) watcher.ref();
      for (let i = 0; i < 3; i++) {
        const before = eventfds();
        for (const watcher of watchers) watcher.start();
        const [eventfd, ...others] = eventfds().filter((fd) => !before.includes(fd));
        expect([typeof eventfd, others]).toEqual(['string', []]);
        // Read after each time it was written to, or no wait would be one any more.
        const count = (): string | undefined =>
          /eventfd-count: *(\w+)/.exec(readFileSync(`/proc/self/fdinfo/${eventfd}`, 'utf8'))?.[1];
        await until(() => count() === '0');
        for (const watcher of watchers) watcher.stop();
        await until(() => !eventfds().includes(eventfd!));
      }
    });

    test('A15: a socket that is closed while it is waited for is gone at once', async () => {
      const fd = openSocket();
      const { portId } = getsockname(fd);
      const other = testSocket();
      const poller = new PoolPoller(HOUR);
      watchWith(poller, other, () => undefined);
      const watcher = watchWith(poller, fd, () => undefined);
      const listed = (): boolean =>
        readFileSync('/proc/net/netlink', 'utf8')
          .split('\n')
          .some((line) => Number(line.split(/\s+/)[2]) === portId);
      await goRound(3); // the wait is under way
      expect(listed()).toBe(true);
      watcher.close();
      close(fd);
      // The wait held the socket itself, not its number: it was woken, or the socket would be there for an hour.
      await until(() => !listed());
    });

    test('A15: nothing but poll(2) is called on the pool', () => {
      const sources = readdirSync(`${ROOT}/src`, { recursive: true, encoding: 'utf8' }).filter((file) =>
        file.endsWith('.ts'),
      );
      const calls = sources.flatMap((file) => readFileSync(`${ROOT}/src/${file}`, 'utf8').match(/\w+\.async\b/g) ?? []);
      expect(calls).toEqual(['poll.async']);
    });

    test('B3, B14: the errno of each call on the pool is its own, whatever failed meanwhile', async () => {
      const ENOENT = 2;
      const [EFAULT, EINVAL] = [14, 22];
      const call = (address: number, count: number): Promise<number> =>
        new Promise((resolve) => pollInPool(address, count, 0, resolve));
      const calls: Promise<number>[] = [];
      for (let i = 0; i < 20; i++) {
        calls.push(call(8, 1), call(0, 0), call(8, 1_000_000_000));
        expect(thrownBy(() => readFileSync('/nonexistent'))).toMatchObject({ errno: -ENOENT });
      }
      expect(new Set(await Promise.all(calls.filter((_, i) => i % 3 === 0)))).toEqual(new Set([-EFAULT]));
      expect(new Set(await Promise.all(calls.filter((_, i) => i % 3 === 1)))).toEqual(new Set([0]));
      expect(new Set(await Promise.all(calls.filter((_, i) => i % 3 === 2)))).toEqual(new Set([-EINVAL]));
    });

    test('A13: a socket closed under it calls back once, and does not keep it busy', async () => {
      const beside = testSocket();
      const fd = openSocket();
      const poller = new PoolPoller(HOUR);
      let calls = 0;
      watchWith(poller, fd, () => calls++);
      close(fd); // against the rules
      let rounds = 0;
      watchWith(poller, beside, () => {
        void receive(beside);
        if (++rounds < 50) provoke(beside);
      });
      provoke(beside);
      await until(() => rounds === 50);
      expect(calls).toBe(1);
    });
  });

  describe('waitForDescriptor', () => {
    test('tells whether there is something, and waits no longer than it is told to', () => {
      const fd = testSocket();
      for (const milliseconds of [0, -1, -Infinity, 0.5, 3]) expect(waitForDescriptor(fd, milliseconds)).toBe(false);
      provoke(fd);
      for (const milliseconds of [0, -1, 0.5, 2 ** 40, Infinity])
        expect(waitForDescriptor(fd, milliseconds)).toBe(true);
      drain(fd);
      expect(waitForDescriptor(fd, 0)).toBe(false);
    });

    test('an overrun is something, and so is a descriptor that is not open: the next receive says which', () => {
      const fd = testSocket();
      setsockopt(fd, SOL_SOCKET, SO_RCVBUF, 4096);
      for (let i = 0; i < 200; i++) provoke(fd);
      expect(waitForDescriptor(fd, HOUR)).toBe(true);
      expect(drain(fd)).toEqual(['ENOBUFS']);
      const closed = openSocket();
      close(closed);
      expect(waitForDescriptor(closed, HOUR)).toBe(true);
      expect(receive(closed)).toBe('EBADF');
    });

    test.each([[NaN], [undefined], ['5']])('refuses to wait for %o milliseconds', (milliseconds) => {
      expect(() => waitForDescriptor(testSocket(), milliseconds as number)).toThrow(/Cannot wait for descriptor/);
    });
  });
});
