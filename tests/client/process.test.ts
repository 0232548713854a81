// What a client does to its process: what holds it, what does not, what it prints.

import { expect, test } from '@jest/globals';
import { type Ended, run, program, LEAVES_SOCKETS_OPEN } from '../support/child.ts';
import { describeWith } from '../support/requirements.ts';
import { PROLOGUE } from './programs.ts';

/** A process that has not ended by then never will. */
const HANGS = 60_000;

function end(source: string, options: { env?: NodeJS.ProcessEnv; prefix?: readonly string[] } = {}): Ended {
  const { env = {}, prefix = [] } = options;
  const command = [...prefix, process.execPath, LEAVES_SOCKETS_OPEN, program(PROLOGUE + source)];
  return run(command, { env: { ...process.env, ...env }, timeout: HANGS });
}

const ENDED = { status: 0, stderr: '' };

describeWith('kernel', 'a process', () => {
  test('ends by itself with a client that is idle, whatever that did before', () => {
    const source = `
      const client = open();
      await client.request(LO);
      client.requestSync(LO);
      await client.dump(ALL).toArray();
      await client.request(LO, { offload: true });
      await client.ping();
      client.request(SILENT, { timeout: 1 }).catch(({ reason }) => console.log(reason));
    `;
    expect(end(source)).toEqual({ ...ENDED, stdout: 'deadline\n' });
  });

  test('ends by itself with a client that was never used, and with a dump that was left lying', () => {
    const source = `
      const [one, other] = [open(), open()];
      const bridges = Array.from({ length: 30 }, (_, i) => newBridge('lying' + i));
      other.batchSync(bridges);
      await other.dump(ALL)[Symbol.asyncIterator]().next();
      console.log('left');
    `;
    expect(end(source, { prefix: ['unshare', '--net'] })).toEqual({ ...ENDED, stdout: 'left\n' });
  });

  test('is held by a request, and by a dump, until their deadlines', () => {
    const source = `
      const told = (what) => (error) => console.log(what, error.reason);
      open().request(SILENT, { timeout: 30 }).catch(told('request'));
      // The answer of a dump without NLM_F_REQUEST is silence, too.
      open({ timeout: 60 }).dump({ ...ALL, flags: 0x300 }).toArray().catch(told('dump'));
    `;
    expect(end(source)).toEqual({ ...ENDED, stdout: 'request deadline\ndump deadline\n' });
  });

  test('is not held by requests and dumps of a client that was told so, before or meanwhile', () => {
    const source = `
      const told = () => console.log('told');
      const before = open({ timeout: Infinity }).unref();
      before.request(SILENT).finally(told);
      before.dump({ ...ALL, flags: 0x300 }).toArray().finally(told);
      before.request(SILENT, { timeout: 2 ** 31 - 1 }).finally(told);
      const meanwhile = open({ timeout: Infinity });
      meanwhile.request(SILENT).finally(told);
      meanwhile.dump({ ...ALL, flags: 0x300 }).toArray().finally(told);
      meanwhile.unref();
      console.log('asked');
    `;
    expect(end(source)).toEqual({ ...ENDED, stdout: 'asked\n' });
  });

  test('is held again by one that was told that', () => {
    const source = `
      const client = open().unref();
      client.request(SILENT, { timeout: 30 }).catch(({ reason }) => console.log(reason));
      client.ref();
    `;
    expect(end(source)).toEqual({ ...ENDED, stdout: 'deadline\n' });
  });

  test('B13: exits when it is told to, whatever is in flight', () => {
    const source = `
      const clients = Array.from({ length: 64 }, () => open({ timeout: Infinity }));
      for (const client of clients) {
        client.request(SILENT);
        client.dump({ ...ALL, flags: 0x300 }).toArray();
      }
      clients[0].request(SILENT, { offload: true });
      setTimeout(() => process.exit(7), 20);
    `;
    expect(end(source)).toEqual({ status: 7, stdout: '', stderr: '' });
  });

  test('D24: without privilege reads, and is told which capability a change needs', () => {
    const source = `
      const client = open();
      console.log((await client.request(LO)).messages.length, (await client.dump(ALL).toArray()).length > 0);
      try {
        await client.request(newBridge('nobody0'));
      } catch (error) {
        const { name, code, errno, outcome, capability } = error;
        console.log(JSON.stringify({ name, code, errno, outcome, capability }));
        console.log(error.message);
      }
    `;
    // No user is mapped there, and the network namespace is another's.
    const { stdout, stderr } = end(source, { prefix: ['unshare', '--user'] });
    expect(stderr).toBe('');
    const [read, refusal, message] = stdout.split('\n');
    expect(read).toBe('1 true');
    expect(JSON.parse(refusal!)).toEqual({
      name: 'KernelError',
      code: 'EPERM',
      errno: -1,
      outcome: 'refused',
      capability: 'CAP_NET_ADMIN',
    });
    expect(message).toMatch(/^Cannot make a request of type 16: EPERM.*usually needs CAP_NET_ADMIN/);
  });

  test('with NODE_DEBUG=nlmsg prints what goes over its sockets, decoded', () => {
    const source = `
      const client = open();
      await client.request(LO);
      client.dumpSync(ALL).toArray();
      console.log('done');
    `;
    const { stdout, stderr } = end(source, { env: { NODE_DEBUG: 'nlmsg' } });
    expect(stdout).toBe('done\n');
    expect(stderr).toMatch(/^NLMSG \d+: sendmsg on descriptor \d+, 32 bytes: 32$/m);
    expect(stderr).toMatch(
      /^NLMSG \d+: recvmsg on descriptor \d+, NETLINK_ROUTE: \d+, from port id 0, to this socket$/m,
    );
    expect(stderr).toContain('NLM_F_REQUEST');
    expect(stderr).toContain('NLMSG_DONE');
    expect(end(source)).toEqual({ ...ENDED, stdout: 'done\n' });
  });
});

describeWith(['kernel', 'strace'], 'a process whose system calls fail', () => {
  const strace = (...injections: string[]): string[] => [
    ...['strace', '-f', '-o', '/dev/null', '-e', 'trace=socket,bind,sendmsg,recvfrom,recvmsg'],
    ...injections.flatMap((injection) => ['-e', `inject=${injection}`]),
  ];
  const ASK = `
    const client = open({ timeout: 2000 });
    const show = ({ name, code, reason, outcome, cause }) => [name, code, reason ?? outcome, cause?.code].join(' ').trim();
    for (const ask of [() => client.request(LO), () => client.requestSync(LO), () => client.dump(ALL).toArray()]) {
      try {
        const answer = await ask();
        console.log('answered', (answer.messages ?? answer).length);
      } catch (error) {
        console.log(show(error));
      }
    }
    await client.close();
  `;

  test.each([
    ['B15', 'recvfrom:error=EINTR:when=1', ['answered 1', 'answered 1', 'answered 1']],
    ['B15', 'sendmsg:error=EINTR:when=1', ['answered 1', 'answered 1', 'answered 1']],
    ['B18', 'recvfrom:retval=0:when=1', ['answered 1', 'answered 1', 'answered 1']],
    ['B19', 'sendmsg:error=ENOBUFS:when=1', ['SystemError ENOBUFS not sent', 'answered 1', 'answered 1']],
    ['B19', 'sendmsg:error=ENOMEM:when=2', ['answered 1', 'SystemError ENOMEM not sent', 'answered 1']],
    ['B17', 'sendmsg:retval=10:when=1', ['NetlinkError ERR_NETLINK_INTERNAL', 'answered 1', 'answered 1']],
    [
      'F8',
      'recvfrom:error=ENOBUFS:when=1',
      // Nothing is lost in truth: the answer comes after the error.
      ['answered 1', 'answered 1', 'answered 1'],
    ],
    [
      'B10',
      'recvfrom:error=EFAULT:when=1',
      ['OutcomeUnknownError ERR_NETLINK_OUTCOME_UNKNOWN failed EFAULT', 'answered 1', 'answered 1'],
    ],
    ['A3', 'socket:error=EMFILE:when=2', ['answered 1', 'answered 1', 'SystemError EMFILE not sent']],
    ['A3', 'bind:error=ENOMEM:when=2', ['answered 1', 'answered 1', 'SystemError ENOMEM not sent']],
  ])('%s: %s', (_, injection, expected) => {
    const { status, stdout, stderr } = end(ASK, { prefix: strace(injection) });
    expect({ status, stderr }).toEqual(ENDED);
    expect(stdout.trimEnd().split('\n')).toEqual(expected);
  });
});
