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
  close(fd: number): number;
  /** The thread's errno: to be read as the very next call after a failed one, or it is another's. */
  errno(): number;
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
  const call = <Name extends Exclude<keyof Libc, 'errno'>>(name: Name, prototype: string): Libc[Name] =>
    library.func(prototype.replace('$', name));
  return {
    socket: call('socket', 'int $(int domain, int type, int protocol)'),
    bind: call('bind', 'int $(int fd, uintptr_t address, uint32_t length)'),
    getsockname: call('getsockname', 'int $(int fd, uintptr_t address, uintptr_t length)'),
    getsockopt: call('getsockopt', 'int $(int fd, int level, int option, uintptr_t value, uintptr_t length)'),
    setsockopt: call('setsockopt', 'int $(int fd, int level, int option, uintptr_t value, uint32_t length)'),
    // koffi has no ssize_t; intptr_t is as wide on every ABI.
    sendmsg: call('sendmsg', 'intptr_t $(int fd, uintptr_t msghdr, int flags)'),
    recvmsg: call('recvmsg', 'intptr_t $(int fd, uintptr_t msghdr, int flags)'),
    close: call('close', 'int $(int fd)'),
    errno: () => koffi.errno(),
  };
}
