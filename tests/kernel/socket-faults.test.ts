// Faults that strace(1) injects into the calls of a socket.

import { expect, test } from '@jest/globals';
import { runNode } from '../support/child.ts';
import { describeWith } from '../support/requirements.ts';

/** Runs a program with faults injected; what it prints, and the calls that strace saw. */
function inject(source: string, ...faults: readonly string[]): { stdout: string; calls: readonly string[] } {
  const injections = faults.flatMap((fault) => ['-e', `inject=${fault}`]);
  const calls = 'trace=socket,bind,setsockopt,sendmsg,recvfrom,recvmsg,close,epoll_ctl';
  const { stdout, stderr } = runNode(source, { prefix: ['strace', '-f', '-qq', '-e', calls, ...injections] });
  return { stdout, calls: stderr.split('\n').map((line) => line.replace(/^\[pid +\d+\] /, '')) };
}

const count = (calls: readonly string[], name: string): number =>
  calls.filter((line) => line.startsWith(`${name}(`)).length;

const TRANSPORT = `
  import { SocketTransport } from 'dist/socket/socket-transport.js';
  import { checkOpenOptions } from 'dist/socket/socket-options.js';
  const open = (options) => SocketTransport.open(checkOpenOptions({ protocol: 0, ...options }));
  const noop = (transport) => {
    transport.outgoing(16).set([16, 0, 0, 0, 1, 0, 5, 0, 1, 0, 0, 0, 0, 0, 0, 0]);
    return transport.send(16);
  };
`;

describeWith(['kernel', 'strace'], 'a fault injected', () => {
  test('B10: EFAULT of recvfrom is given as a number, counted, and the next receive goes on', () => {
    const { stdout } = inject(
      `${TRANSPORT}
      const transport = open();
      noop(transport);
      console.log(transport.receive(), transport.counters.faults, transport.receive(), transport.receive());`,
      'recvfrom:error=EFAULT:when=1',
    );
    expect(stdout).toBe('-14 1 36 0\n');
  });

  test('B17: a sendmsg that took a part is an error, and the rest is not sent', () => {
    const { stdout, calls } = inject(
      `
      import { NetlinkSocket, sendNetlinkMessageToKernel } from 'nlmsg';
      const socket = NetlinkSocket.open({ protocol: 0 });
      const outcome = (call) => { try { return call(); } catch ({ code, message }) { return code + ' ' + message; } };
      console.log(outcome(() => socket.send({ type: 1, flags: 5 })));
      console.log(outcome(() => sendNetlinkMessageToKernel(socket.fd, 'hello', 5, 1, 5)));
      `,
      'sendmsg:retval=10',
    );
    const [own, unified] = stdout.split('\n') as [string, string];
    expect(own).toMatch(/^ERR_NETLINK_INTERNAL Cannot send .* of 16 bytes .*: sendmsg accepted 10 of its bytes/);
    expect(unified).toMatch(/^ERR_NETLINK_INTERNAL Cannot send .* of 21 bytes .*: sendmsg accepted 10 of its bytes/);
    expect(count(calls, 'sendmsg')).toBe(2);
  });

  test('B18: a recvfrom that keeps returning 0 is neither an end nor a loop without one', () => {
    const { stdout, calls } = inject(
      `${TRANSPORT}
      const transport = open();
      console.log(transport.receive(), transport.closed);`,
      'recvfrom:retval=0',
    );
    expect(stdout).toBe('0 false\n');
    expect(count(calls, 'recvfrom')).toBe(16);
  });

  test('B18: a recvfrom that returns 0 once is passed over', () => {
    const { stdout } = inject(
      `${TRANSPORT}
      const transport = open();
      noop(transport);
      console.log(transport.receive(), transport.receive());`,
      'recvfrom:retval=0:when=1',
    );
    expect(stdout).toBe('36 0\n');
  });

  test('§2.1: a datagram whose sender has no netlink address is foreign', () => {
    // The call is not made, so that nobody has written an address.
    const { stdout } = inject(
      `${TRANSPORT}
      const transport = open();
      console.log(transport.receive(), transport.incoming.senderPortId, transport.incoming.group);`,
      'recvfrom:retval=36',
    );
    expect(stdout).toBe('36 4294967295 0\n');
  });

  test('A11: a buffer is forced first, and asked for where that is refused; where both are, that is an error', () => {
    const source = `
      import { NetlinkSocket } from 'nlmsg';
      try {
        NetlinkSocket.open({ protocol: 0, extendedAck: false, capAck: false, strictCheck: false, receiveBuffer: 5000 });
        console.log('open');
      } catch ({ code, message }) { console.log(code, message); }
    `;
    const options = (faults: readonly string[]): [string, string[]] => {
      const { stdout, calls } = inject(source, ...faults);
      const set = calls.filter((line) => line.startsWith('setsockopt(')).map((line) => line.split(', ')[2] ?? '');
      return [stdout, set];
    };
    expect(options(['setsockopt:retval=0:when=1'])).toEqual(['open\n', ['SO_RCVBUFFORCE']]);
    expect(options(['setsockopt:error=EPERM:when=1'])).toEqual(['open\n', ['SO_RCVBUFFORCE', 'SO_RCVBUF']]);
    const [stdout] = options(['setsockopt:error=EPERM']);
    expect(stdout).toMatch(/^EPERM Cannot set receiveBuffer on a socket of NETLINK_ROUTE: /);
  });

  test('D8: the send buffer is raised once, and the message tried once more', () => {
    const { stdout, calls } = inject(
      `${TRANSPORT}
      const transport = open();
      console.log(noop(transport), transport.receive());`,
      'sendmsg:error=EMSGSIZE:when=1',
    );
    expect(stdout).toBe('16 36\n');
    expect(count(calls, 'sendmsg')).toBe(2);
    const again = inject(
      `${TRANSPORT}
      console.log(noop(open()));`,
      'sendmsg:error=EMSGSIZE',
    );
    expect(again.stdout).toBe('-90\n');
    expect(count(again.calls, 'sendmsg')).toBe(2);
  });

  test.each([
    ['a buffer', '{ receiveBuffer: 5000 }', 'setsockopt:error=ENOMEM:when=4+'],
    ['credentials', '{ credentials: true }', 'setsockopt:error=ENOMEM:when=4'],
    ['all namespaces', '{ allNamespaces: true }', 'setsockopt:error=ENOMEM:when=4'],
    ['a filter', '{ groups: [1], filter: [{ code: 6, jt: 0, jf: 0, k: 1 }] }', 'setsockopt:error=ENOMEM:when=4'],
    ['the membership', '{ groups: [1] }', 'setsockopt:error=ENOMEM:when=4'],
    ['bind that binds nothing', '{}', 'bind:retval=0:when=1'],
    ['bind that is refused since bound, where it is not', '{}', 'bind:error=EINVAL:when=1'],
  ])('A3: opening fails at %s, and leaves no descriptor', (_, options, fault) => {
    const { stdout } = inject(
      `
      import { readdirSync } from 'node:fs';
      import { NetlinkSocket } from 'nlmsg';
      import { getsockname } from 'nlmsg/ffi';
      try { getsockname(0); } catch {} // loads koffi
      const before = readdirSync('/proc/self/fd').length;
      let thrown;
      try { NetlinkSocket.open({ protocol: 0, ...${options} }); } catch (error) { thrown = error; }
      const after = readdirSync('/proc/self/fd').length;
      console.log(thrown?.name, thrown?.syscall, after - before);
      `,
      fault,
    );
    expect(stdout).toMatch(/^SystemError (setsockopt|bind) 0\n$/);
  });

  test('A16: a readiness is ended before its descriptor is closed', () => {
    const { calls } = inject(`${TRANSPORT}
      const transport = open();
      const readiness = transport.watch(() => {});
      readiness.start();
      setImmediate(() => {
        console.log(transport.descriptor);
        transport.close();
        console.log(transport.descriptor);
      });
    `);
    const opened = calls.find((line) => line.startsWith('socket(AF_NETLINK'));
    const fd = / = (\d+)$/.exec(opened!)![1]!;
    const added = calls.findIndex((line) => line.startsWith('epoll_ctl(') && line.includes(`EPOLL_CTL_ADD, ${fd},`));
    const removed = calls.findIndex((line) => line.startsWith('epoll_ctl(') && line.includes(`EPOLL_CTL_DEL, ${fd},`));
    const closed = calls.findIndex((line, i) => i > added && line.startsWith(`close(${fd})`));
    expect(added).toBeGreaterThan(-1);
    expect(removed).toBeGreaterThan(added);
    expect(closed).toBeGreaterThan(removed);
  });
});

describeWith('kernel', 'a process with few descriptors', () => {
  test('A3: EMFILE is an error like any other, and what is closed can be opened again', () => {
    const { stdout, stderr } = runNode(
      `
      import { readdirSync } from 'node:fs';
      import { NetlinkSocket } from 'nlmsg';
      NetlinkSocket.open({ protocol: 0 }).close();
      console.log('few');
      const before = readdirSync('/proc/self/fd').length;
      for (const options of [{}, { networkNamespace: '/proc/self/ns/net' }]) {
        const sockets = [];
        try {
          for (;;) sockets.push(NetlinkSocket.open({ protocol: 0, ...options }));
        } catch ({ code, syscall }) {
          console.log(code, sockets.length > 10);
        }
        sockets.forEach((socket) => socket.close());
        console.log(readdirSync('/proc/self/fd').length - before);
      }
      `,
      { prefix: ['prlimit', '--nofile=128'] },
    );
    expect({ stdout, stderr }).toEqual({ stdout: 'few\nEMFILE true\n0\nEMFILE true\n0\n', stderr: '' });
  });
});

describeWith(['kernel', 'strace'], 'what was not sent', () => {
  test('B19: ENOMEM of sendmsg is a number of the transport and a typed error of the socket', () => {
    const { stdout } = runNode(
      `${TRANSPORT}
      import { NetlinkSocket } from 'nlmsg';
      console.log(noop(open()));
      try { NetlinkSocket.open({ protocol: 0 }).send({ type: 1 }); } catch ({ name, code }) { console.log(name, code); }
      `,
      { prefix: ['strace', '-qq', '-o', '/dev/null', '-e', 'trace=sendmsg', '-e', 'inject=sendmsg:error=ENOMEM'] },
    );
    expect(stdout).toBe('-12\nSystemError ENOMEM\n');
  });
});
