// The memory behind the calls. Each check runs as a program of its own; the checks of starred rows also run against a
// copy of the package whose guard has been taken out, and must fail there.

import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { DIST, ROOT, runNode } from '../support/child.ts';
import { describeWith } from '../support/requirements.ts';

const folder = mkdtempSync(join(tmpdir(), 'nlmsg-mutants-'));
let mutants = 0;

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A copy of the built package in which `guard` in `file` reads `replacement`. */
function mutant(file: string, guard: string, replacement: string): string {
  const home = join(folder, `${mutants++}`);
  cpSync(DIST, join(home, 'dist'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(home, 'package.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(home, 'node_modules'));
  const path = join(home, 'dist', file);
  const source = readFileSync(path, 'utf8');
  if (source.split(guard).length !== 2) throw new Error(`the guard is not there once in ${file}: ${guard}`);
  writeFileSync(
    path,
    source.replace(guard, () => replacement),
  );
  return join(home, 'dist');
}

/** Sends and receives while other memory is made and dropped; every message must be acknowledged as sent. */
const CHURN = `
  import { NetlinkSocket, sendNetlinkMessageToKernel, decodeError, decodeMessage } from 'nlmsg';
  const socket = NetlinkSocket.open({ protocol: 0 });
  const rounds = Number(process.argv[2] ?? 3000);
  let kept = [];
  for (let i = 1; i <= rounds; i++) {
    const payload = new Uint8Array(i % 300).fill(i);
    kept.push(new ArrayBuffer(1000 + (i % 7) * 4096), payload, { i, text: 'x'.repeat(i % 50) });
    if (kept.length > 500) kept = [];
    const sent = i % 2
      ? sendNetlinkMessageToKernel(socket.fd, payload, payload.length, 1, 5, { sequence: i })
      : (socket.send({ type: 1, flags: 5, payload, sequence: i }), 16 + payload.length);
    if (globalThis.gc && i % 50 === 0) gc();
    const answer = decodeMessage(socket.receive().bytes);
    const { error, request } = decodeError(answer);
    if (error !== 0 || answer.sequence !== i || request.length !== 16 + payload.length || sent !== request.length) {
      throw new Error('round ' + i + ': ' + JSON.stringify({ error, answer: answer.sequence, request, sent }));
    }
  }
  socket.close();
  console.log('sound');
`;

describeWith('kernel', 'the arena', () => {
  test.each(['--expose-gc', '--gc-interval=50', '--stress-compaction', '--stress-scavenge=90'])(
    'B4: stands the garbage collector at its worst: %s',
    (nodeArg) => {
      const { stdout, stderr } = runNode(CHURN, { nodeArgs: [nodeArg] });
      expect({ stdout, stderr }).toEqual({ stdout: 'sound\n', stderr: '' });
    },
  );

  test('B4: the check fails where the address of the kernel is kept in memory that nothing holds', () => {
    const dist = mutant(
      'ffi/arena.js',
      'this.#putWord(this.#at.msghdr + msghdr.msg_name, this.#address(this.#at.peer));',
      `{
        const stray = this.#allocate(1000); // as large as memory that the check makes and drops
        new DataView(stray.buffer).setUint16(0, AF_NETLINK, LITTLE_ENDIAN);
        this.#putWord(this.#at.msghdr + msghdr.msg_name, stray.address);
      }`,
    );
    const { stdout, stderr } = runNode(CHURN, { nodeArgs: ['--expose-gc'], dist });
    expect(stdout).toBe('');
    expect(stderr).toMatch(/EINVAL/); // not at once, but when the memory has become somebody else's
  });

  /** Gives away every buffer that the API hands out or is handed; what is inside must not go with it. */
  const GIVE_AWAY = `
    import { NetlinkSocket, sendNetlinkMessageToKernel, decodeMessage } from 'nlmsg';
    import { channel } from 'node:diagnostics_channel';
    const give = (bytes) => {
      const { buffer } = bytes;
      if (buffer.byteLength !== bytes.length) throw new Error('a part of larger memory was handed out');
      if (buffer.transfer) buffer.transfer(); // which nothing can forbid; from Node 22 on
      else structuredClone(buffer, { transfer: [buffer] });
      if (bytes.length > 0) throw new Error('not given away');
    };
    channel('nlmsg:sendmsg').subscribe(({ message, structs }) => [message, ...structs.map(({ bytes }) => bytes)].forEach(give));
    const socket = NetlinkSocket.open({ protocol: 0 });
    for (let i = 1; i < 100; i++) {
      const payload = new Uint8Array(i);
      sendNetlinkMessageToKernel(socket.fd, payload, i, 1, 5, { sequence: i });
      socket.send({ type: 1, flags: 5, payload: payload.buffer, sequence: i });
      give(payload);
      for (let n = 0; n < 2; n++) {
        const { bytes } = socket.receive();
        const message = decodeMessage(bytes);
        if (message.sequence !== i) throw new Error('lost in round ' + i);
        give(message.payload);
        give(bytes);
      }
    }
    socket.close();
    console.log('sound');
  `;

  test('B5, B6: nothing that is handed out takes the arena with it when it is transferred', () => {
    const { stdout, stderr } = runNode(GIVE_AWAY);
    expect({ stdout, stderr }).toEqual({ stdout: 'sound\n', stderr: '' });
  });

  test('B5: the check fails where a datagram is a view of the arena', () => {
    const copy = 'bytes: copyBytes(incoming.bytes, 0, incoming.length)';
    const dist = mutant('socket/netlink-socket.js', copy, 'bytes: incoming.bytes.subarray(0, incoming.length)');
    expect(runNode(GIVE_AWAY, { dist }).stdout).not.toBe('sound\n');
  });

  const TRANSFERRED = `
    import { Arena } from 'dist/ffi/arena.js';
    import { NetlinkSocket } from 'nlmsg';
    const socket = NetlinkSocket.open({ protocol: 0 });
    const arena = new Arena(64);
    arena.bytes.set(Uint8Array.of(16, 0, 0, 0, 1, 0, 1, 0));
    console.log(arena.send(socket.fd, 16));
    structuredClone(arena.bytes.buffer, { transfer: [arena.bytes.buffer] });
    try { console.log(arena.send(socket.fd, 16)); } catch (error) { console.log(error.code ?? error.name); }
  `;

  test('B5: memory that was transferred away is not sent from', () => {
    expect(runNode(TRANSFERRED).stdout).toBe('16\nERR_NETLINK_INTERNAL\n');
  });

  /** An arena that ends right before a page that nobody may touch. */
  const GUARD_PAGE = `
    import { createRequire } from 'node:module';
    import { Arena } from 'dist/ffi/arena.js';
    import { NetlinkSocket } from 'nlmsg';
    const koffi = createRequire(process.argv[2])('koffi');
    const libc = koffi.load(null);
    const mmap = libc.func('uintptr_t mmap(uintptr_t, size_t, int, int, int, int64_t)');
    const mprotect = libc.func('int mprotect(uintptr_t, size_t, int)');
    const PAGE = 65536; // a multiple of every machine's page size
    const guarded = (size) => {
      const pages = Math.ceil(size / PAGE) * PAGE;
      const start = mmap(0, pages + PAGE, 3, 0x22, -1, 0);
      if (mprotect(start + pages, PAGE, 0) !== 0) throw new Error('mprotect');
      const address = start + pages - size;
      return { address, buffer: koffi.view(BigInt(address), size) };
    };
    const socket = NetlinkSocket.open({ protocol: 0 });
    const arena = new Arena(64, guarded);
    const outcome = (call) => { try { return call(); } catch (error) { return error.code; } };
    console.log(outcome(() => arena.send(socket.fd, 64)), outcome(() => arena.send(socket.fd, 65)));
    for (const length of [-1, NaN, 1.5, -(2 ** 64) + 4096]) console.log(outcome(() => arena.send(socket.fd, length)));
    arena.bytes.set(Uint8Array.of(16, 0, 0, 0, 1, 0, 5, 0));
    arena.send(socket.fd, 16);
    console.log(outcome(() => arena.receive(socket.fd, 0x40)), outcome(() => arena.receive(socket.fd, 0x40, 65)));
  `;
  const guardPage = (dist?: string): string =>
    runNode(GUARD_PAGE.replace('process.argv[2]', JSON.stringify(join(ROOT, 'package.json'))), dist ? { dist } : {})
      .stdout;

  test('B8: the last byte of the arena can be sent and received, and none beyond it', () => {
    expect(guardPage()).toBe(`64 ERR_NETLINK_INTERNAL\n${'ERR_NETLINK_INTERNAL\n'.repeat(4)}36 ERR_NETLINK_INTERNAL\n`);
  });

  test('B8: the check fails where the length is not held against the memory', () => {
    const dist = mutant(
      'ffi/arena.js',
      '!Number.isInteger(length) || length < 0 || length > this.#bytes.length',
      'length < 0',
    );
    expect(guardPage(dist)).toMatch(/^64 -14\n/);
  });

  test('B1: the check of the errno fails where a failing call comes between', () => {
    const source = `
      import { NetlinkSocket, sendNetlinkMessageToKernel } from 'nlmsg';
      const socket = NetlinkSocket.open({ protocol: 0 });
      try { sendNetlinkMessageToKernel(socket.fd, new Uint8Array(300000), 300000, 1, 1); } catch ({ code }) { console.log(code); }
    `;
    expect(runNode(source).stdout).toBe('EMSGSIZE\n');
    const read = 'return returned < 0 ? -getLibc().errno() : returned;';
    const late = `if (returned < 0) try { fs.statSync('/nonexistent'); } catch {} ${read}`;
    const dist = mutant('ffi/syscall.js', read, late);
    const file = join(dist, 'ffi/syscall.js');
    writeFileSync(file, `import fs from 'node:fs';\n${readFileSync(file, 'utf8')}`);
    expect(runNode(source, { dist }).stdout).toBe('ENOENT\n');
  });

  test('C1: a package with a wrong layout opens no socket', () => {
    const dist = mutant('ffi/layout.js', 'msg_iov: 16,', 'msg_iov: 12,');
    const source = `
      import { NetlinkSocket } from 'nlmsg';
      try { NetlinkSocket.open({ protocol: 0 }); } catch ({ code, message }) { console.log(code, message); }
    `;
    expect(runNode(source, { dist }).stdout).toMatch(
      /^ERR_NETLINK_ABI .*offsetof\(struct msghdr, msg_iov\) is 16 on \w+, not 12/,
    );
  });
});

describe('where koffi cannot be had', () => {
  test('C5: the error says so, and the codec works', () => {
    const home = join(folder, 'alone');
    cpSync(DIST, join(home, 'dist'), { recursive: true });
    cpSync(join(ROOT, 'package.json'), join(home, 'package.json'));
    const source = `
      import { NetlinkSocket, encodeMessage } from 'nlmsg';
      console.log(encodeMessage({ type: 1 }).length);
      try { NetlinkSocket.open({ protocol: 0 }); } catch ({ code, message }) { console.log(code, message); }
    `;
    const { stdout } = runNode(source, { dist: join(home, 'dist') });
    expect(stdout).toMatch(
      /^16\nERR_NETLINK_FFI Cannot load koffi, which makes the system calls: Cannot find module 'koffi'/,
    );
  });

  test('off Linux the error says so, and importing works', () => {
    const source = `
      Object.defineProperty(process, 'platform', { value: 'darwin' });
      const { NetlinkSocket, encodeMessage, sendNetlinkMessageToKernel } = await import('nlmsg');
      const outcome = (call) => { try { return call(); } catch ({ code, message }) { return code + ' ' + message; } };
      console.log(encodeMessage({ type: 1 }).length);
      console.log(outcome(() => NetlinkSocket.open({ protocol: 0 })));
      console.log(outcome(() => sendNetlinkMessageToKernel(0, null, 0, 1, 1)));
    `;
    const { stdout } = runNode(source);
    const refusal = 'ERR_NETLINK_PLATFORM Cannot talk to the Linux kernel: this is darwin; only nlmsg/codec works here';
    expect(stdout).toBe(`16\n${refusal}\n${refusal}\n`);
  });
});

/** Many calls of both kinds; memory and descriptors must not grow. */
const LEAK = `
  import { readdirSync } from 'node:fs';
  import { NetlinkSocket, sendNetlinkMessageToKernel } from 'nlmsg';
  const total = TOTAL;
  const socket = NetlinkSocket.open({ protocol: 0 });
  const payload = new Uint8Array(64);
  const measure = () => { gc(); gc(); const { rss, external, heapUsed } = process.memoryUsage(); return { rss, external, heapUsed, fds: readdirSync('/proc/self/fd').length }; };
  const run = (calls) => {
    for (let i = 0; i < calls; i++) sendNetlinkMessageToKernel(socket.fd, i % 3 ? payload : 'hello', i % 3 ? 64 : 5, 1, 1);
    for (let i = 0; i < calls / 1000; i++) {
      NetlinkSocket.open({ protocol: 0 }).close();
      try { sendNetlinkMessageToKernel(999999, payload, 64, 1, 1); } catch {}
      try { sendNetlinkMessageToKernel(socket.fd, new Uint8Array(1500000), 1500000, 1, 1); } catch {}
      socket.send({ type: 1, flags: 5 });
      socket.receive();
    }
  };
  run(total / 10);
  const before = measure();
  run(total);
  const after = measure();
  console.log(JSON.stringify(Object.fromEntries(Object.keys(before).map((key) => [key, after[key] - before[key]]))));
`;

// The resident set also holds what V8 has not given back yet; a leak of 16 bytes a call exceeds the limit in ten million.
const MIB = 1024 * 1024;
const LIMITS = { fds: 0, external: 2 * MIB, heapUsed: 4 * MIB, rss: 128 * MIB };

function expectNoLeak(total: number): void {
  const { stdout } = runNode(LEAK.replace('TOTAL', `${total}`), { nodeArgs: ['--expose-gc'] });
  const grown = JSON.parse(stdout) as typeof LIMITS;
  for (const [what, limit] of Object.entries(LIMITS)) {
    expect([what, grown[what as keyof typeof LIMITS] <= limit, grown]).toEqual([what, true, grown]);
  }
}

// A message that cannot be read ends the call when a long one before it has been written.
const UNREADABLE = `
  const { NetlinkSocket } = await import('nlmsg');
  const socket = NetlinkSocket.open({ protocol: 0 });
  const broken = [{ type: 1, payload: new Uint8Array(64 * 1024 * 1024) }, { get type() { throw new Error('unreadable'); } }];
  try {
    socket.sendAll(broken);
  } catch (error) {
    console.log(error.message);
  }
  broken.length = 0;
  const held = () => process.memoryUsage().arrayBuffers > 16 * 1024 * 1024;
  for (let tries = 0; held() && tries < 100; tries++) {
    gc();
    await new Promise((resolve) => setTimeout(resolve, 20)); // memory is given back on another thread
  }
  console.log(held());
  socket.close();
`;

describeWith('kernel', 'messages that end in one that cannot be read', () => {
  test('leave no memory behind', () => {
    expect(runNode(UNREADABLE, { nodeArgs: ['--expose-gc'] }).stdout).toBe('unreadable\nfalse\n');
  });
});

describeWith('kernel', 'a hundred thousand calls', () => {
  test('leak neither memory nor descriptors', () => expectNoLeak(100_000));
});

describeWith(['kernel', 'endurance'], 'ten million calls', () => {
  test('leak neither memory nor descriptors', () => expectNoLeak(10_000_000), 300_000);
});
