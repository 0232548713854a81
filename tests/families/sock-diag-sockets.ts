// Sockets of a test's own, made by the C library, so that a test can say everything about them.

import { createRequire } from 'node:module';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { ipv4Bytes, ipv6Bytes } from '../../src/codec/address-text.ts';
import type { Koffi } from '../../src/ffi/koffi.ts';
import { NETLINK_ROUTE, NetlinkClient, NLM_F_ACK, NLM_F_CREATE, NLM_F_REQUEST } from '../../src/index.ts';

const koffi = createRequire(import.meta.url)('koffi') as Koffi;
const libc = koffi.load(null);
type Call = (...args: unknown[]) => number;
const call = (prototype: string): Call => libc.func(prototype) as Call;
const native = {
  socket: call('int socket(int domain, int type, int protocol)'),
  bind: call('int bind(int fd, void *address, uint32_t length)'),
  connect: call('int connect(int fd, void *address, uint32_t length)'),
  listen: call('int listen(int fd, int backlog)'),
  accept: call('int accept4(int fd, void *address, void *length, int flags)'),
  getsockname: call('int getsockname(int fd, void *address, void *length)'),
  setsockopt: call('int setsockopt(int fd, int level, int option, void *value, uint32_t length)'),
  send: call('intptr_t send(int fd, void *bytes, size_t length, int flags)'),
  recv: call('intptr_t recv(int fd, void *bytes, size_t length, int flags)'),
  shutdown: call('int shutdown(int fd, int how)'),
  close: call('int close(int fd)'),
  capget: call('int capget(void *header, void *data)'),
  capset: call('int capset(void *header, void *data)'),
};

export const AF = { unix: 1, inet: 2, inet6: 10, packet: 17 } as const;
export const SOCK = { stream: 1, datagram: 2, raw: 3, seqpacket: 5 } as const;
export const SOL_SOCKET = 1;
export const SO_MARK = 36;
export const SO_BINDTODEVICE = 25;
export const IPPROTO_IPV6 = 41;
export const IPV6_V6ONLY = 26;
export const IPPROTO_TCP = 6;
const CLOEXEC = 0o2000000;
const NONBLOCK = 0o4000;
const EAGAIN = 11;

/** The result of a call, which has to be good. */
function must(what: string, result: number): number {
  if (result < 0) throw new Error(`${what}: errno ${koffi.errno()}`);
  return result;
}

/** struct sockaddr_in, sockaddr_in6. */
function inetAddress(host: string, port: number): Uint8Array {
  const ipv4 = ipv4Bytes(host);
  const bytes = new Uint8Array(ipv4 ? 16 : 28);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, ipv4 ? AF.inet : AF.inet6, true);
  view.setUint16(2, port);
  bytes.set(ipv4 ?? ipv6Bytes(host)!, ipv4 ? 4 : 8);
  return bytes;
}

/** struct sockaddr_un; an abstract name starts with a NUL. */
function unixAddress(name: string): Uint8Array {
  const text = Buffer.from(name, 'latin1');
  return Uint8Array.from([AF.unix, 0, ...text, ...(name.startsWith('\0') ? [] : [0])]);
}

/** struct sockaddr_ll. */
export function packetAddress(protocol: number, index: number): Uint8Array {
  const bytes = new Uint8Array(20);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, AF.packet, true);
  view.setUint16(2, protocol);
  view.setInt32(4, index, true);
  return bytes;
}

/** One socket. Everything it does is synchronous, on the loopback where nothing has to be waited for. */
export class TestSocket {
  readonly fd: number;
  #isOpen = true;

  constructor(fd: number) {
    this.fd = fd;
  }

  static open(family: keyof typeof AF, type: keyof typeof SOCK, protocol = 0): TestSocket {
    return new TestSocket(must('socket', native.socket(AF[family], SOCK[type] | CLOEXEC | NONBLOCK, protocol)));
  }

  bind(host: string, port = 0): this {
    return this.bindTo(inetAddress(host, port));
  }

  bindName(name: string): this {
    return this.bindTo(unixAddress(name));
  }

  bindTo(address: Uint8Array): this {
    must('bind', native.bind(this.fd, address, address.length));
    return this;
  }

  listen(backlog = 5): this {
    must('listen', native.listen(this.fd, backlog));
    return this;
  }

  connect(host: string, port: number): this {
    const address = inetAddress(host, port);
    const result = native.connect(this.fd, address, address.length);
    // EINPROGRESS: over the loopback the connection is there all the same.
    if (result < 0 && koffi.errno() !== 115) must('connect', result);
    return this;
  }

  connectName(name: string): this {
    const address = unixAddress(name);
    must('connect', native.connect(this.fd, address, address.length));
    return this;
  }

  /** On a busy machine a connection over the loopback may come a moment later. */
  accept(): TestSocket {
    for (let attempt = 0; ; attempt++) {
      const result = native.accept(this.fd, null, null, CLOEXEC | NONBLOCK);
      if (result >= 0 || koffi.errno() !== EAGAIN || attempt === 1000) return new TestSocket(must('accept', result));
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }

  set(level: number, option: number, value: number | string): this {
    const bytes = typeof value === 'string' ? Buffer.from(`${value}\0`) : Buffer.from(Int32Array.of(value).buffer);
    must('setsockopt', native.setsockopt(this.fd, level, option, bytes, bytes.length));
    return this;
  }

  send(bytes: string): this {
    must('send', native.send(this.fd, Buffer.from(bytes), bytes.length, 0x4000));
    return this;
  }

  /** What recv gives, or -errno. */
  receive(): number {
    const result = native.recv(this.fd, Buffer.alloc(64), 64, 0);
    return result < 0 ? -koffi.errno() : result;
  }

  shutdown(how: 'receive' | 'send'): this {
    must('shutdown', native.shutdown(this.fd, how === 'receive' ? 0 : 1));
    return this;
  }

  get port(): number {
    const address = new Uint8Array(28);
    must('getsockname', native.getsockname(this.fd, address, Buffer.from(Uint32Array.of(28).buffer)));
    return new DataView(address.buffer).getUint16(2);
  }

  get inode(): number {
    return inodeOf(this.fd);
  }

  /** Once: the number may be another's by then. */
  close(): void {
    if (this.#isOpen) native.close(this.fd);
    this.#isOpen = false;
  }
}

/** The number that /proc shows of a descriptor's socket. */
export function inodeOf(fd: number): number {
  return Number(/^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/self/fd/${fd}`))![1]);
}

/** The inodes of all sockets that this process has. */
export function ownInodes(): Set<number> {
  const inodes = new Set<number>();
  for (const fd of readdirSync('/proc/self/fd')) {
    try {
      const match = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/self/fd/${fd}`));
      if (match) inodes.add(Number(match[1]));
    } catch {
      // Closed since it was listed.
    }
  }
  return inodes;
}

/** The rows of a file like /proc/net/tcp, split at spaces, without the head. */
export function procRows(name: string): string[][] {
  const lines = readFileSync(`/proc/thread-self/net/${name}`, 'latin1').trimEnd().split('\n').slice(1);
  return lines.map((line) => line.trim().split(/\s+/));
}

/** `ip link set lo up`, and an IPv6 address of its own for it. In bytes, so that nothing else of the package counts here. */
export function bringUpLoopback(address = 'fd00:d1a6::1'): void {
  const client = NetlinkClient.open({ protocol: NETLINK_ROUTE });
  try {
    // struct ifinfomsg: index 1, flags and change IFF_UP.
    client.requestSync({ type: 16, payload: Buffer.from(Int32Array.of(0, 1, 1, 1).buffer) });
    // struct ifaddrmsg: AF_INET6, /128, IFA_F_NODAD, index 1; IFA_LOCAL.
    const message = Uint8Array.from([10, 128, 2, 0, 1, 0, 0, 0, 20, 0, 2, 0, ...ipv6Bytes(address)!]);
    client.requestSync({ type: 20, flags: NLM_F_REQUEST | NLM_F_ACK | NLM_F_CREATE, payload: message });
  } catch (error) {
    // Another test of this namespace's has done it.
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  } finally {
    client.destroy();
  }
}

const CAP_NET_ADMIN = 12;

/** Does something without CAP_NET_ADMIN, which this thread has again afterwards. */
export function withoutNetAdmin<T>(body: () => T): T {
  // struct __user_cap_header_struct, version 3, this thread; two struct __user_cap_data_struct: effective, permitted, ...
  const header = Buffer.from(Uint32Array.of(0x20080522, 0).buffer);
  const data = Buffer.alloc(24);
  must('capget', native.capget(header, data));
  const less = Buffer.from(data);
  less.writeUInt32LE((data.readUInt32LE(0) & ~(1 << CAP_NET_ADMIN)) >>> 0, 0);
  must('capset', native.capset(header, less));
  try {
    return body();
  } finally {
    must('capset', native.capset(header, data));
  }
}
