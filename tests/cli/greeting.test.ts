// `npm start`, as a user runs it.

import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { DIST, type Ended, run } from '../support/child.ts';
import { describeWith } from '../support/requirements.ts';

const MAIN = join(DIST, 'cli', 'main.js');
const folder = mkdtempSync(join(tmpdir(), 'nlmsg-cli-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function greetKernel(args: readonly string[] = [], env: NodeJS.ProcessEnv = process.env): Ended {
  return run([process.execPath, MAIN, ...args], { env });
}

/** A PATH on which `unshare` is a script of ours. */
function withUnshare(script: string): NodeJS.ProcessEnv {
  writeFileSync(join(folder, 'unshare'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, 'unshare'), 0o755);
  return { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` };
}

const FALLBACK = 'A greeting through NETLINK_ROUTE (protocol 0), as NLMSG_NOOP';

describeWith(['kernel', 'namespaces'], 'the greeting', () => {
  test('comes back from the kernel, and each step is shown', () => {
    const { status, stdout, stderr } = greetKernel();
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const steps = [
      /^A greeting through NETLINK_KOBJECT_UEVENT \(protocol 15\), in a user and network namespace of its own\./,
      /\n1\. The message: netlink header, then payload\n0000 {2}1c 00 00 00 +nlmsg_len +28 = 16 of header \+ 12 of payload\n/,
      /nlmsg_type +20 greet\.HELLO\n.*nlmsg_flags +0x0005 NLM_F_REQUEST \| NLM_F_ACK\n/,
      /\n2\. .* one struct iovec of \d+ bytes at (0x[0-9a-f]+)\n.*iov_base +(0x[0-9a-f]+) .*\n.*iov_len +28 /,
      /\n3\. .* struct msghdr of \d+ bytes at (0x[0-9a-f]+)\n.*msg_name +(0x[0-9a-f]+) /,
      /a struct sockaddr_nl of 12 bytes at (0x[0-9a-f]+)\n.*nl_family +16 AF_NETLINK\n[^]*nl_pid +0 +port id of the kernel\n/,
      /\n4\. sendmsg\(\d+, &msghdr, 0\) returned 28,/,
      /\n5\. What the kernel sent back\nFrom port id 0, the kernel, to group mask 1, \d+ bytes of text without a netlink header:\n/,
      /the text +"hello ke"\n.*"rnel"\n.*appended +"SEQNUM=\d/,
      /From port id 0, the kernel, 36 bytes:\n[^]*NLMSG_ERROR\n[^]*nlmsgerr\.error +0: success\n/,
      /\nThe kernel acknowledged the message\.\n$/,
    ];
    let at = 0;
    for (const step of steps) {
      const found = step.exec(stdout.slice(at));
      expect([step, found === null]).toEqual([step, false]);
      at += found!.index;
    }
    const [iovec, msghdr, address] = [
      /iovec of .* at (0x\w+)/,
      /msghdr of .* at (0x\w+)/,
      /sockaddr_nl of .* at (0x\w+)/,
    ].map((pattern) => pattern.exec(stdout)![1]);
    expect(/msg_iov +(0x\w+)/.exec(stdout)![1]).toBe(iovec);
    expect(/msg_name +(0x\w+)/.exec(stdout)![1]).toBe(address);
    expect(msghdr).toBeDefined();
  });

  test.each([
    [['Grüße an den Kernel'], /payload +"Gr\\xc3\\xbc/],
    [['two', 'words'], /payload +"two word"/],
    [[''], /nlmsg_len +16 = 16 of header \+ 0 of payload/],
    [['--', '--dashes'], /payload +"--dashes"/],
    [['\u001b[31m'], /payload +"\\x1b\[31m"/],
  ])('says what it was given: %j', (args, shown) => {
    const { status, stdout } = greetKernel(args);
    expect(stdout).toMatch(shown);
    expect(stdout).toMatch(/The kernel acknowledged the message\.\n$/);
    expect(status).toBe(0);
  });

  test('beyond the limit of an event is refused, with the reason, and the status is 1', () => {
    const { status, stdout } = greetKernel(['x'.repeat(2100)]);
    expect(stdout).toMatch(/The kernel refused the message: EINVAL, "uevent message too big"\.\n$/);
    expect(stdout).not.toContain(FALLBACK);
    expect(status).toBe(1);
  });
});

describeWith('kernel', 'without private namespaces the greeting goes to NETLINK_ROUTE, and says why', () => {
  function expectFallback({ status, stdout, stderr }: Ended, reason: RegExp): void {
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.startsWith(FALLBACK)).toBe(true);
    expect(stdout).toMatch(reason);
    expect(stdout).toMatch(/nlmsg_type +1 NLMSG_NOOP\n[^]*payload +"hello ke"/);
    expect(stdout).toMatch(/The kernel acknowledged the message\.\n$/);
  }

  test('unshare missing', () => {
    expectFallback(
      greetKernel([], { ...process.env, PATH: folder }),
      /unshare\(1\) cannot be run: spawn unshare ENOENT/,
    );
  });

  test('unshare refused by the kernel', () => {
    // A user namespace whose limit of namespaces inside is set to 0.
    const forbid = 'echo 0 > /proc/sys/user/max_user_namespaces && exec "$@"';
    const command = ['unshare', '-Ur', 'sh', '-c', forbid, 'sh', process.execPath, MAIN];
    expectFallback(run(command), /no private namespaces here: unshare: unshare failed: No space left on device/);
  });

  test('EPERM inside', () => {
    // No user is mapped, so Node loses its capabilities when it is executed.
    const env = withUnshare('shift 3\nPATH=${PATH#*:}\nexec unshare --user --net "$@"');
    expectFallback(greetKernel([], env), /the kernel answered EPERM: missing CAP_SYS_ADMIN capability/);
  });

  test('unshare that is killed', () => {
    expectFallback(greetKernel([], withUnshare('kill -KILL $$')), /unshare\(1\) ended by SIGKILL/);
  });

  test('unshare that ends without a word', () => {
    expectFallback(greetKernel([], withUnshare('exit 1')), /unshare\(1\) ended without a word/);
  });
});

describeWith('kernel', 'a reader that has seen enough', () => {
  test('is no failure of the greeting', () => {
    const { status, stderr } = run(['bash', '-c', `set -o pipefail; '${process.execPath}' '${MAIN}' | head -1`]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

describe('a greeting that is not sent', () => {
  test.each([
    [['--protocol', '0'], /protocol 0 is NETLINK_ROUTE, which does not speak greet/],
    [['--protocol', 'x'], /--protocol takes a number, not "x"/],
    [['--protocol', '-1'], /--protocol/],
    [['--unknown'], /Unknown option '--unknown'/],
  ])('%j is refused with the usage, and the status is 2', (args, reason) => {
    const { status, stdout, stderr } = greetKernel(args);
    expect(stdout).toBe('');
    expect(stderr).toMatch(reason);
    expect(stderr).toMatch(/Usage: npm start/);
    expect(status).toBe(2);
  });

  test('--help is not a failure', () => {
    const { status, stdout } = greetKernel(['--help']);
    expect(stdout).toMatch(/^Usage: npm start/);
    expect(status).toBe(0);
  });
});

describeWith('kernel', 'where no greet module is loaded', () => {
  test('--protocol 31 says so, and the status is 2', () => {
    const { status, stdout } = greetKernel(['--protocol', '31']);
    expect(stdout).toMatch(/A greeting through netlink protocol 31, to a greet module\./);
    expect(stdout).toMatch(
      /No answer: .*EPROTONOSUPPORT.*this kernel has no such protocol, or its module is not loaded\.\n$/,
    );
    expect(status).toBe(2);
  });
});
