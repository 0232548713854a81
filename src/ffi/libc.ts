// Every C prototype, once. Addresses are `uintptr_t`, handed over as plain numbers: the quickest way through koffi, and
// the struct memory behind them is laid by arena.ts.

import { loadKoffi } from './koffi.ts';
import { assertLayout } from './layout.ts';

/** The C library's socket calls. Arguments must have been checked: koffi wraps and truncates without a word. */
export interface Libc {
  socket(domain: number, type: number, protocol: number): number;
  bind(fd: number, address: number, length: number): number;
  getsockname(fd: number, address: number, length: number): number;
  getsockopt(fd: number, level: number, option: number, value: number, length: number): number;
  setsockopt(fd: number, level: number, option: number, value: number, length: number): number;
  sendmsg(fd: number, msghdr: number, flags: number): number;
  recvmsg(fd: number, msghdr: number, flags: number): number;
  recvfrom(fd: number, buffer: number, size: number, flags: number, address: number, addressLength: number): number;
  close(fd: number): number;
  poll(pollfds: number, count: number, milliseconds: number): number;
  /** poll(2) on a thread of the pool, so that it may wait; called back with what poll and errno gave. */
  pollInPool(pollfds: number, count: number, milliseconds: number, done: (result: number) => void): void;
  eventfd(value: number, flags: number): number;
  eventfd_write(fd: number, value: number): number;
  eventfd_read(fd: number, value: number): number;
  setns(fd: number, type: number): number;
  /** The thread's errno: to be read as the very next call after a failed one, or it is another's. */
  errno(): number;
}

/** A function of koffi's, which can also be called on a thread of the pool. */
interface KoffiFunction {
  async(...args: unknown[]): void;
}

let libc: Libc | undefined;

/** The C library of this process, whichever it is (glibc, musl). Loads koffi and checks the layouts the first time. */
export function getLibc(): Libc {
  return (libc ??= load());
}

function load(): Libc {
  const koffi = loadKoffi();
  assertLayout(koffi);
  const library = koffi.load(null);
  const call = <Name extends Exclude<keyof Libc, 'errno' | 'pollInPool'>>(
    name: Name,
    prototype: string,
  ): KoffiFunction & Libc[Name] => library.func(prototype.replace('$', name)) as KoffiFunction & Libc[Name];
  // nfds_t is an unsigned long.
  const poll = call('poll', 'int $(uintptr_t pollfds, unsigned long count, int milliseconds)');
  return {
    socket: call('socket', 'int $(int domain, int type, int protocol)'),
    bind: call('bind', 'int $(int fd, uintptr_t address, uint32_t length)'),
    getsockname: call('getsockname', 'int $(int fd, uintptr_t address, uintptr_t length)'),
    getsockopt: call('getsockopt', 'int $(int fd, int level, int option, uintptr_t value, uintptr_t length)'),
    setsockopt: call('setsockopt', 'int $(int fd, int level, int option, uintptr_t value, uint32_t length)'),
    // koffi has no ssize_t; intptr_t is as wide on every ABI.
    sendmsg: call('sendmsg', 'intptr_t $(int fd, uintptr_t msghdr, int flags)'),
    recvmsg: call('recvmsg', 'intptr_t $(int fd, uintptr_t msghdr, int flags)'),
    // As many arguments as koffi hands over by its quick way.
    recvfrom: call(
      'recvfrom',
      'intptr_t $(int fd, uintptr_t buffer, uintptr_t size, int flags, uintptr_t address, uintptr_t address_length)',
    ),
    close: call('close', 'int $(int fd)'),
    poll,
    pollInPool: (pollfds, count, milliseconds, done) => {
      poll.async(pollfds, count, milliseconds, (error: unknown, result: number) => {
        // koffi keeps the errno of a call on the pool for its callback, to be read first as everywhere.
        const errno = result < 0 ? koffi.errno() : 0;
        done(error !== null && error !== undefined ? -1 : result < 0 ? -errno : result);
      });
    },
    eventfd: call('eventfd', 'int $(unsigned int value, int flags)'),
    eventfd_write: call('eventfd_write', 'int $(int fd, uint64_t value)'),
    eventfd_read: call('eventfd_read', 'int $(int fd, uintptr_t value)'),
    setns: call('setns', 'int $(int fd, int type)'),
    errno: () => koffi.errno(),
  };
}
