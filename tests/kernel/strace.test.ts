// The system calls as strace(1) sees them, and faults that it injects.

import { describe, expect, test } from '@jest/globals';
import { runNode } from '../support/child.ts';
import { describeWith } from '../support/requirements.ts';

const CALLS = 'socket,bind,getsockname,setsockopt,sendmsg,recvfrom,recvmsg,close';

interface Trace {
  /** The lines about netlink descriptors. */
  readonly calls: readonly string[];
  /** All lines. */
  readonly lines: readonly string[];
  readonly stdout: string;
}

/** Runs a program under strace. */
function trace(source: string, ...inject: readonly string[]): Trace {
  const injections = inject.flatMap((fault) => ['-e', `inject=${fault}`]);
  const prefix = ['strace', '-f', '-qq', '-e', `trace=${CALLS}`, ...injections];
  const { stdout, stderr } = runNode(source, { prefix });
  const lines = stderr.split('\n').map((line) => line.replace(/^\[pid +\d+\] /, ''));
  return { calls: netlinkCalls(lines), lines, stdout };
}

/** The lines about descriptors that socket(AF_NETLINK) returned, until they are closed. */
function netlinkCalls(lines: readonly string[]): string[] {
  const open = new Set<string>();
  return lines.filter((line) => {
    const [, name, fd = ''] = /^(\w+)\((\d*)/.exec(line) ?? [];
    const opened = /^socket\(AF_NETLINK.* = (\d+)$/.exec(line)?.[1];
    if (opened !== undefined) open.add(opened);
    const ours = line.startsWith('socket(AF_NETLINK') || open.has(fd);
    if (name === 'close') open.delete(fd);
    return ours;
  });
}

const SEND = `
  import { NetlinkSocket, sendNetlinkMessageToKernel } from 'nlmsg';
  const socket = NetlinkSocket.open({ protocol: 0 });
  try {
    console.log(sendNetlinkMessageToKernel(socket.fd, 'hello', 5, 0x1234, 0x4321, { sequence: 7, portId: 9 }));
  } catch (error) {
    console.log(error.code, error.syscall, error.message);
  }
`;

describeWith(['kernel', 'strace'], 'under strace', () => {
  test('sendmsg gets the arguments that the specification lists', () => {
    const { calls, stdout } = trace(SEND);
    expect(stdout).toBe('21\n');
    const sent = calls.filter((line) => line.startsWith('sendmsg('));
    expect(sent).toHaveLength(1);
    const [line] = sent as [string];
    expect(line).toMatch(
      /^sendmsg\(\d+, \{msg_name=\{sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000\}, msg_namelen=12, /,
    );
    // strace decodes the message too, and takes the first byte of the payload for an address family.
    expect(line).toMatch(
      /msg_iov=\[\{iov_base=\[\{nlmsg_len=21, nlmsg_type=0x1234[^,]*, nlmsg_flags=[^,]*, nlmsg_seq=7, nlmsg_pid=9\}/,
    );
    expect(line).toMatch(/\\x65\\x6c\\x6c\\x6f"|ello"/);
    expect(line).toMatch(/iov_len=21\}\], msg_iovlen=1, msg_controllen=0, msg_flags=0\}, 0\) = 21$/);
  });

  test('getsockname is asked on each call, right before sendmsg', () => {
    const { calls } = trace(SEND);
    const names = calls.map((line) => line.slice(0, line.indexOf('(')));
    expect(names.slice(names.indexOf('sendmsg') - 1, names.indexOf('sendmsg') + 1)).toEqual(['getsockname', 'sendmsg']);
  });

  test('a socket that another thread binds meanwhile is no failure', () => {
    const { stdout } = trace(
      `
      import { AF_NETLINK, SOCK_RAW, socket } from 'nlmsg/ffi';
      import { sendNetlinkMessageToKernel } from 'nlmsg';
      console.log(sendNetlinkMessageToKernel(socket(AF_NETLINK, SOCK_RAW, 0), null, 0, 1, 1));
      `,
      'bind:error=EINVAL:when=1',
    );
    expect(stdout).toBe('16\n');
  });

  test('A6: a socket is bound before it joins a group', () => {
    const { calls } = trace(`
      import { NetlinkSocket } from 'nlmsg';
      NetlinkSocket.open({ protocol: 15, groups: [1] }).close();
    `);
    const bind = calls.findIndex((line) => line.startsWith('bind('));
    const join = calls.findIndex((line) => line.includes('NETLINK_ADD_MEMBERSHIP'));
    expect(bind).toBeGreaterThan(-1);
    expect(join).toBeGreaterThan(bind);
    expect(calls.find((line) => line.startsWith('socket('))).toMatch(/SOCK_RAW\|SOCK_CLOEXEC\|SOCK_NONBLOCK/);
  });

  test('A13: close(2) is called once', () => {
    const { calls } = trace(`
      import { NetlinkSocket } from 'nlmsg';
      const socket = NetlinkSocket.open({ protocol: 0 });
      socket.close();
      socket.close();
      try { socket.receive(); } catch {}
    `);
    expect(calls.filter((line) => line.startsWith('close('))).toHaveLength(1);
    expect(calls.filter((line) => line.startsWith('recv'))).toHaveLength(0);
  });

  test.each([
    ['EPERM', /security module or seccomp filter forbids/],
    ['ENOBUFS', /the kernel had no memory for it; nothing was sent/],
    ['EACCES', /sendmsg gave EACCES \(permission denied\)$/m],
  ])('B19: %s of sendmsg is reported with its likely reason', (code, reason) => {
    const { stdout } = trace(SEND, `sendmsg:error=${code}`);
    expect(stdout).toMatch(new RegExp(`^${code} sendmsg `));
    expect(stdout).toMatch(reason);
  });

  test.each(['EFAULT', 'EINVAL'])('B9: %s of sendmsg is an error of nlmsg itself, and not tried again', (code) => {
    const { calls, stdout } = trace(SEND, `sendmsg:error=${code}`);
    expect(stdout).toMatch(/^ERR_NETLINK_INTERNAL /);
    expect(calls.filter((line) => line.startsWith('sendmsg('))).toHaveLength(1);
  });

  test('B15: EINTR of sendmsg is tried again', () => {
    const { calls, stdout } = trace(SEND, 'sendmsg:error=EINTR:when=1..3');
    expect(stdout).toBe('21\n');
    expect(calls.filter((line) => line.startsWith('sendmsg('))).toHaveLength(4);
  });

  const RECEIVE = `
    import { NetlinkSocket } from 'nlmsg';
    const socket = NetlinkSocket.open({ protocol: 0 });
    socket.send({ type: 1, flags: 5 });
    for (let i = 0; i < 2; i++) {
      try {
        console.log(socket.receive()?.bytes.length);
      } catch (error) {
        console.log(error.code, error.syscall, error.message);
      }
    }
  `;

  test('B15: EINTR of recvfrom is tried again', () => {
    expect(trace(RECEIVE, 'recvfrom:error=EINTR:when=1..2').stdout).toBe('36\nundefined\n');
  });

  test('F1: ENOBUFS of recvfrom is reported, and the next call goes on', () => {
    const { stdout } = trace(RECEIVE, 'recvfrom:error=ENOBUFS:when=1');
    expect(stdout).toMatch(/^ENOBUFS recvmsg .*messages were lost.*\n36\n$/);
  });

  test('B10: EFAULT of recvfrom is an error of nlmsg itself, with a loss', () => {
    expect(trace(RECEIVE, 'recvfrom:error=EFAULT:when=1').stdout).toMatch(/^ERR_NETLINK_INTERNAL .*a datagram is lost/);
  });

  test('B18: a recvfrom that returns 0 is an empty datagram, not an end', () => {
    expect(trace(RECEIVE, 'recvfrom:retval=0:when=1').stdout).toBe('0\n36\n');
  });

  describe('A3: a step of opening that fails leaves no descriptor', () => {
    const OPEN = `
      import { readdirSync } from 'node:fs';
      import { NetlinkSocket } from 'nlmsg';
      NetlinkSocket.open({ protocol: 0 }).close();
      const before = readdirSync('/proc/self/fd').length;
      try {
        NetlinkSocket.open({ protocol: 0, extendedAck: true, groups: [1] });
      } catch (error) {
        console.log(error.code, error.syscall, readdirSync('/proc/self/fd').length - before);
      }
    `;
    test.each([
      ['socket', 'EMFILE', 'socket:error=EMFILE:when=2'],
      ['setsockopt', 'ENOPROTOOPT', 'setsockopt:error=ENOPROTOOPT:when=4'],
      ['bind', 'ENOMEM', 'bind:error=ENOMEM:when=2'],
      ['setsockopt', 'EPERM', 'setsockopt:error=EPERM:when=7'],
    ])('%s %s', (syscall, code, fault) => {
      expect(trace(OPEN, fault).stdout).toBe(`${code} ${syscall} 0\n`);
    });

    test('getsockname ENOBUFS', () => {
      // Node itself calls getsockname when it starts; ours is the last.
      const count = trace(OPEN).lines.filter((line) => line.startsWith('getsockname(')).length;
      expect(trace(OPEN, `getsockname:error=ENOBUFS:when=${count}`).stdout).toBe('ENOBUFS getsockname 0\n');
    });
  });

  test('A8: an option that the kernel does not know is done without, unless it was asked for', () => {
    const { stdout } = trace(
      `
      import { NetlinkSocket } from 'nlmsg';
      const { features } = NetlinkSocket.open({ protocol: 0 });
      console.log(Object.values(features).join());
    `,
      'setsockopt:error=ENOPROTOOPT:when=1..3',
    );
    expect(stdout).toBe('false,false,false\n');
  });
});
