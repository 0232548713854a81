// The one place that reads errno. Each call gives its result, or the errno as a negative number, as the kernel's own
// system calls do: no error object is made where the caller expects a refusal.

import { monotonic } from './clock.ts';
import { EINTR } from './constants.ts';
import { getLibc } from './libc.ts';

/**
 * The result of a C call, or -errno. Nothing may run between the failed call and this read (a failing fs.statSync would
 * replace the errno), and a successful call leaves an old errno behind, so it is read on failure alone.
 */
function resultOf(returned: number): number {
  return returned < 0 ? -getLibc().errno() : returned;
}

/** socket(2): a descriptor. */
export function socket(domain: number, type: number, protocol: number): number {
  return resultOf(getLibc().socket(domain, type, protocol));
}

/** bind(2): 0. */
export function bind(fd: number, address: number, length: number): number {
  return resultOf(getLibc().bind(fd, address, length));
}

/** getsockname(2): 0. */
export function getsockname(fd: number, address: number, lengthAddress: number): number {
  return resultOf(getLibc().getsockname(fd, address, lengthAddress));
}

/** getsockopt(2): 0. */
export function getsockopt(fd: number, level: number, option: number, value: number, lengthAddress: number): number {
  return resultOf(getLibc().getsockopt(fd, level, option, value, lengthAddress));
}

/** setsockopt(2): 0. */
export function setsockopt(fd: number, level: number, option: number, value: number, length: number): number {
  return resultOf(getLibc().setsockopt(fd, level, option, value, length));
}

/** sendmsg(2), tried again when a signal interrupts it: the number of bytes accepted. */
export function sendmsg(fd: number, msghdr: number, flags: number): number {
  const libc = getLibc();
  for (;;) {
    const result = resultOf(libc.sendmsg(fd, msghdr, flags));
    if (result !== -EINTR) return result;
  }
}

/** recvmsg(2), tried again when a signal interrupts it: the number of bytes received. */
export function recvmsg(fd: number, msghdr: number, flags: number): number {
  const libc = getLibc();
  for (;;) {
    const result = resultOf(libc.recvmsg(fd, msghdr, flags));
    if (result !== -EINTR) return result;
  }
}

/** recvfrom(2), tried again when a signal interrupts it: the number of bytes received. */
export function recvfrom(
  fd: number,
  buffer: number,
  size: number,
  flags: number,
  address: number,
  addressLength: number,
): number {
  const libc = getLibc();
  for (;;) {
    const result = resultOf(libc.recvfrom(fd, buffer, size, flags, address, addressLength));
    if (result !== -EINTR) return result;
  }
}

/** close(2): 0. Never tried again: on Linux the descriptor is gone whatever the result. */
export function close(fd: number): number {
  return resultOf(getLibc().close(fd));
}

/**
 * poll(2): how many of the descriptors have something, 0 after so many milliseconds. When a signal interrupts it, it
 * goes on with the time that is left.
 */
export function poll(pollfds: number, count: number, milliseconds: number): number {
  const libc = getLibc();
  const end = monotonic() + milliseconds;
  for (let left = milliseconds; ; left = Math.max(0, Math.ceil(end - monotonic()))) {
    const result = resultOf(libc.poll(pollfds, count, left));
    if (result !== -EINTR) return result;
  }
}

/** poll(2) on a thread of the pool; `done` is called with what {@link poll} returns, or -EINTR. */
export function pollInPool(pollfds: number, count: number, milliseconds: number, done: (result: number) => void): void {
  getLibc().pollInPool(pollfds, count, milliseconds, done);
}

/** eventfd(2): a descriptor. */
export function eventfd(value: number, flags: number): number {
  return resultOf(getLibc().eventfd(value, flags));
}

/** eventfd_write(3): 0. */
export function eventfdWrite(fd: number, value: number): number {
  return resultOf(getLibc().eventfd_write(fd, value));
}

/** eventfd_read(3) into eight bytes of memory: 0. */
export function eventfdRead(fd: number, address: number): number {
  return resultOf(getLibc().eventfd_read(fd, address));
}

/** setns(2) for the calling thread: 0. */
export function setns(fd: number, type: number): number {
  return resultOf(getLibc().setns(fd, type));
}
