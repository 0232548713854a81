// System calls that the package has no use for: datagrams of several messages, and sockets and devices to be looked at.
import { closeSync, openSync } from 'node:fs';
import koffi from 'koffi';

const libc = koffi.load(null);
const calls = {
  send: libc.func('intptr_t send(int fd, const void *bytes, size_t size, int flags)'),
  ioctl: libc.func('int ioctl(int fd, unsigned long request, void *argument)'),
  socket: libc.func('int socket(int domain, int type, int protocol)'),
  bind: libc.func('int bind(int fd, const void *address, unsigned int size)'),
  setsockopt: libc.func('int setsockopt(int fd, int level, int option, const void *value, unsigned int size)'),
};

function checked(name, ...args) {
  const result = calls[name](...args);
  if (result < 0) throw new Error(`${name} failed with errno ${koffi.errno()}`);
  return result;
}

/** Sends bytes as they are. */
export const sendBytes = (fd, bytes) => checked('send', fd, bytes, bytes.length, 0);

/** A socket that is bound and set up; it stays open until the process ends. */
export function openSocket({ domain, type, protocol = 0, address, options = [] }) {
  const fd = checked('socket', domain, type, protocol);
  for (const [level, option, value] of options) checked('setsockopt', fd, level, option, value, value.length);
  if (address) checked('bind', fd, address, address.length);
  return fd;
}

const TUNSETIFF = 0x400454ca;

/** A tun or tap device, by the flags of TUNSETIFF; it stays until the process ends. */
export function openTunnel(name, flags) {
  const fd = openSync('/dev/net/tun', 'r+');
  const request = new Uint8Array(40); // struct ifreq
  request.set(new TextEncoder().encode(name));
  request.set([flags & 255, flags >>> 8], 16);
  try {
    checked('ioctl', fd, TUNSETIFF, request);
  } catch (error) {
    closeSync(fd);
    throw error;
  }
}
