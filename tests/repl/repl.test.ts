// The prompt of `npm run repl`, driven as a user drives it: type a line, wait for the prompt, look at what was printed.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import * as api from '../../src/index.ts';
import { DIST, ROOT } from '../support/child.ts';
import { describeWith } from '../support/requirements.ts';
import { Session, type SessionOptions } from './session.ts';

jest.setTimeout(60_000);

/** What prints is a script that ends at once; Ctrl-C in the moment of its end may be lost. */
const SCRIPT_ENDS_MS = 1000;
const MAIN = join(DIST, 'repl', 'main.js');
const ACKNOWLEDGEMENT = /^Datagram from port 0, groups 0, 36 bytes\n0000 .* nlmsg_len .*\n0004 .* 2 NLMSG_ERROR\n/;

const folder = mkdtempSync(join(tmpdir(), 'nlmsg-repl-'));
const sessions: Session[] = [];

async function open(main = MAIN, options?: SessionOptions): Promise<Session & { readonly banner: string }> {
  const session = new Session([main], options);
  sessions.push(session);
  return Object.assign(session, { banner: await session.prompt() });
}

/** What the banner offers to type. */
function examples(banner: string): string[] {
  return Array.from(banner.matchAll(/^ {2}(.+)$/gm), ([, line = '']) => line);
}

afterEach(async () => {
  await Promise.all(sessions.splice(0).map((session) => session.kill()));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describeWith('netlink', 'the banner', () => {
  test('says what it is, and the three lines that it offers work', async () => {
    const session = await open();
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(session.banner).toContain(`nlmsg ${version} on Node.js ${process.versions.node}: TypeScript 6.`);
    const [opening = '', sending = '', receiving = '', ...more] = examples(session.banner);
    expect(more).toEqual([]);
    expect(await session.line(opening)).toBe('undefined');
    expect(await session.line(sending)).toBe('21');
    const answer = await session.line(receiving);
    expect(answer).toMatch(ACKNOWLEDGEMENT);
    expect(answer).toContain('nlmsgerr.error            0: success');
    expect(await session.line(receiving)).toBe('undefined');
    expect(await session.end()).toEqual({ status: 0, output: '' });
  });
});

describeWith('netlink', 'the scope', () => {
  test('has every value that the package exports', async () => {
    const session = await open();
    const names = Object.keys(api);
    expect(names.length).toBeGreaterThan(60);
    expect(await session.line(`[${names.join(', ')}].includes(undefined as never)`)).toBe('false');
    expect(await session.line('greet.HELLO')).toBe('20');
  });

  test('has every type that the package exports', async () => {
    const session = await open();
    const index = readFileSync(join(ROOT, 'src', 'index.ts'), 'utf8');
    const lists = Array.from(index.matchAll(/export type \{([^}]*)\}/g), ([, list = '']) => list.trim().split(/,\s*/));
    const types = lists.flat().filter(Boolean);
    expect(types).toEqual(expect.arrayContaining(['Message', 'Datagram', 'Payload']));
    // A generic type without its arguments is another error (TS2314) than an unknown name.
    const answer = await session.line(`type Every = [${types.join(', ')}, NetlinkSocket, greet]`);
    expect(answer).not.toMatch(/Cannot find name|TS2304|TS2552/);
    expect(await session.line('type None = NoSuchType')).toContain("error TS2304: Cannot find name 'NoSuchType'.");
  });

  test('has the types of the values: what does not fit is not run', async () => {
    const session = await open();
    expect(await session.line('const socket: NetlinkSocket = NetlinkSocket.open({ protocol: 0 })')).toBe('undefined');
    expect(await session.line('NetlinkSocket.open({ protocl: 0 })')).toBe(
      [
        "error TS2561: Object literal may only specify known properties, but 'protocl' does not exist in type " +
          "'NetlinkSocketOptions'. Did you mean to write 'protocol'?",
        '  NetlinkSocket.open({ protocl: 0 })',
        '                       ~~~~~~~',
      ].join('\n'),
    );
    expect(await session.line('const hello: string = greet.HELLO')).toMatch(/^error TS2322: .*\n.*\n {8}~~~~~$/);
    expect(await session.line('const hello: number = greet.HELLO')).toBe('undefined');
    expect(await session.line('decodeMessage(new Uint8Array(16)).sequnce')).toMatch(/^error TS2551: .*'sequence'/);
  });

  test('lets its names be used for something else', async () => {
    const session = await open();
    expect(await session.line("const greet = 'good morning'")).toBe('undefined');
    expect(await session.line('greet')).toBe("'good morning'");
    expect(await session.line('function inspect(): string { return "mine" }')).toBe('undefined');
    expect(await session.line('inspect()')).toBe("'mine'");
    expect(await session.line('encodeMessage({ type: 1 })')).toContain('nlmsg_type');
  });
});

describeWith('netlink', 'lines', () => {
  test('of TypeScript, over several lines where they are not complete', async () => {
    const session = await open();
    expect(await session.line('function twice(value: number): number {')).toBe('');
    expect(await session.line('return 2 * value;')).toBe('');
    expect(await session.line('}')).toBe('undefined');
    expect(await session.line('twice(21)')).toBe('42');
    expect(await session.line('const socket = NetlinkSocket.open({')).toBe('');
    expect(await session.line('protocol: NETLINK_ROUTE })')).toBe('undefined');
    expect(await session.line('socket.protocol')).toBe('0');
    expect(await session.line('{ a: 1, b: {')).toBe('');
    expect(await session.line('} }')).toBe('{ a: 1, b: {} }');
    expect(await session.line("'never closed")).toContain('error TS1002: Unterminated string literal.');
    expect(await session.line('/never closed')).toContain('error TS1161: Unterminated regular expression literal.');
    expect(await session.line('twice(')).toBe('');
    expect(await session.line('.break')).toBe('');
  });

  test('that end in a comment run once', async () => {
    const session = await open();
    expect(await session.line('let turns = 0 // none yet')).toBe('undefined');
    expect(await session.line('turns++ // once')).toBe('0');
    await session.line('');
    expect(await session.line('turns')).toBe('1');
    expect(await session.line("for (const x of ['one']) console.log(x) // one")).toBe('one\nundefined');
    expect(await session.line('// nothing')).toBe('undefined');
    expect(await session.line("'http://' + `//${turns}` // no comment in a text")).toBe("'http:////1'");
  });

  test('with await, import and the last result', async () => {
    const session = await open();
    expect(await session.line("await new Promise((resolve) => setTimeout(resolve, 50, 'late'))")).toBe("'late'");
    expect(await session.line('const seven = await Promise.resolve(7)')).toBe('undefined');
    expect(await session.line('seven + 1')).toBe('8');
    expect(await session.line('_ + 1')).toBe('9');
    expect(await session.line("import os from 'node:os'")).toBe('undefined');
    expect(await session.line("import { readFileSync } from 'node:fs'")).toBe('undefined');
    expect(await session.line("readFileSync('/dev/null', 'utf8') + os.EOL")).toBe("'\\n'");
    expect(await session.line("(await import('node:os')).EOL === os.EOL")).toBe('true');
    expect(await session.line('path.basename("/a/b")')).toBe("'b'");
  });

  test('that throw are shown as Node shows them, without what is inside the prompt', async () => {
    const session = await open();
    expect(await session.line('const socket = NetlinkSocket.open({ protocol: 0 })')).toBe('undefined');
    const failure = await session.line('socket.join(0)');
    expect(failure).toMatch(/^Uncaught:?\s+RangeError: Cannot use a multicast group: /);
    expect(failure).toMatch(/\n {4}at .*netlink-socket\.ts/);
    expect(failure).not.toMatch(/ts-node|<repl>|node:/);
    expect(await session.line('_error.name')).toBe("'RangeError'");
    expect(await session.line("throw new Error('x')")).toBe('Uncaught Error: x');
    expect(await session.line("await Promise.reject(new Error('later'))")).toBe('Uncaught Error: later');
    expect(await session.line("throw 'text'")).toBe("Uncaught 'text'");
    expect(await session.line('throw null')).toBe('Uncaught null');
    expect(await session.line("JSON.parse('{')")).toMatch(/^Uncaught:?\s+SyntaxError: .*$/);
    expect(await session.line('1 + 1')).toBe('2');
  });

  test('that throw are forgotten: their names can be declared again', async () => {
    const session = await open();
    expect(await session.line('const socket = NetlinkSocket.open({ protocol: 31, groups: [0] })')).toContain(
      'RangeError',
    );
    expect(await session.line('const socket = NetlinkSocket.open({ protocol: 0 })')).toBe('undefined');
    expect(await session.line('const socket = 5')).toContain(
      "error TS2451: Cannot redeclare block-scoped variable 'socket'.",
    );
    expect(await session.line('socket.closed')).toBe('false');
    expect(await session.line("const value = await Promise.reject(new Error('no'))")).toBe('Uncaught Error: no');
    expect(await session.line('class Late { static value = JSON.parse("{") }')).toContain('SyntaxError');
    expect(await session.line('class Late { readonly value = 1 }')).toBe('undefined');
    expect(await session.line('const { value, ...rest } = { value: new Late(), a: 1 }')).toBe('undefined');
    expect(await session.line('value')).toBe('Late { value: 1 }');
  });

  test('with `using` keep what they open', async () => {
    const session = await open();
    expect(await session.line('using socket = NetlinkSocket.open({ protocol: 0 })')).toBe('undefined');
    expect(await session.line('socket.closed')).toBe('false');
    expect(await session.line('{ using inner = socket; }')).toBe('undefined');
    expect(await session.line('socket.closed')).toBe('true');
  });

  test('wait while another is awaiting something, and so does the end', async () => {
    const session = await open();
    session.type(
      [
        "await new Promise((resolve) => setTimeout(resolve, 300, 'first'))",
        'function second() {',
        "  return 'second';",
        '}',
        'second()',
        "await new Promise((resolve) => setTimeout(resolve, 300, 'last'))",
      ].join('\n'),
    );
    const { status, output } = await session.end();
    expect(status).toBe(0);
    expect(output).toMatch(
      /^'first'\nnlmsg> (\.\.\. \.\.\. |\| \| )undefined\nnlmsg> 'second'\nnlmsg> 'last'\nnlmsg> $/,
    );
  });

  test.each(['/', `a "folder" of 'mine'`])('of another folder (%s), and .exit', async (name) => {
    const cwd = resolve(folder, name);
    mkdirSync(cwd, { recursive: true });
    const session = await open(MAIN, { cwd });
    expect(await session.line('const message: Message = decodeMessage(encodeMessage({ type: 1 }))')).toBe('undefined');
    session.type('.exit\nthis is not evaluated\n');
    const { status, output } = await session.end();
    expect({ status, output: output.trim() }).toEqual({ status: 0, output: '' });
  });
});

describe('results', () => {
  let session: Session;

  beforeAll(async () => {
    session = await open();
    sessions.length = 0; // outlives the single test
  });

  afterAll(() => session.kill());

  test('that are bytes of messages, or messages, are shown field by field', async () => {
    const bytes = await session.line("encodeMessage({ type: greet.HELLO, payload: new TextEncoder().encode('hi') })");
    expect(bytes.split('\n')).toEqual([
      'Uint8Array, 18 bytes',
      '0000  12 00 00 00              nlmsg_len    18 = 16 of header + 2 of payload',
      '0004  14 00                    nlmsg_type   20 greet.HELLO',
      '0006  00 00                    nlmsg_flags  0',
      '0008  00 00 00 00              nlmsg_seq    0',
      '000c  00 00 00 00              nlmsg_pid    0',
      '0010  68 69                    payload      "hi"',
    ]);
    expect(await session.line('decodeMessage(_)')).toMatch(/^Message, 18 bytes\n0000 /);
    expect(await session.line('[_, _]')).toMatch(/^\[0\] Message, 18 bytes\n0000 [^[]*\n\[1\] Message, 18 bytes\n/);
    expect(await session.line('Array(25).fill(_[0])')).toMatch(/\n\[19\] Message[^[]*\n\.\.\. 5 more$/);
  });

  test('name the types of greet only where the payload is text', async () => {
    expect(await session.line('encodeMessage({ type: 20, payload: new Uint8Array(8) })')).toContain(
      'nlmsg_type   20\n',
    );
    expect(await session.line('encodeMessage({ type: 20 })')).toMatch(/nlmsg_type {3}20\n/);
  });

  test('that are datagrams without messages are shown as text', async () => {
    const datagram = (text: string): string =>
      `({ bytes: new TextEncoder().encode(${JSON.stringify(text)}), portId: 0, groups: 1, truncated: false })`;
    expect(await session.line(datagram('add@/devices/x\0ACTION=add\0'))).toBe(
      ['Datagram from port 0, groups 1, 26 bytes of text', '"add@/devices/x\\x00"', '"ACTION=add\\x00"'].join('\n'),
    );
    expect(await session.line(datagram(''))).toBe('Datagram from port 0, groups 1, 0 bytes');
    expect(await session.line(datagram('\x1b[31m red, and no text at all'))).toMatch(/^Datagram .*\n0000 {2}1b 5b/);
  });

  test('that only look like messages are shown as Node shows them', async () => {
    expect(await session.line('new Uint8Array(3)')).toBe('Uint8Array(3) [ 0, 0, 0 ]');
    expect(await session.line('[]')).toBe('[]');
    expect(await session.line('[1, decodeMessage(encodeMessage({ type: 1 }))]')).toMatch(/^\[\n {2}1,\n {2}\{/);
    expect(await session.line('({ ...decodeMessage(encodeMessage({ type: 1 })), type: -1 })')).toMatch(
      /^\{\n {2}length: 16/,
    );
    expect(await session.line("({ get bytes() { throw new Error('no') } })")).toBe('{ bytes: [Getter] }');
    expect(await session.line('({ a: 1 })')).toBe('{ a: 1 }');
  });
});

describe('history', () => {
  test.each([
    ['that cannot be written', '/dev/null/history'],
    ['switched off', ''],
  ])('%s is no reason not to start', async (_, path) => {
    const session = await open(MAIN, { env: { NLMSG_REPL_HISTORY: path } });
    expect(await session.line('1 + 1')).toBe('2');
    expect((await session.end()).status).toBe(0);
  });
});

describeWith('netlink', 'without TypeScript and ts-node', () => {
  let main: string;

  beforeAll(() => {
    const home = join(folder, 'plain');
    mkdirSync(join(home, 'node_modules'), { recursive: true });
    cpSync(DIST, join(home, 'dist'), { recursive: true });
    cpSync(join(ROOT, 'package.json'), join(home, 'package.json'));
    for (const name of ['koffi', '@koromix']) {
      symlinkSync(join(ROOT, 'node_modules', name), join(home, 'node_modules', name));
    }
    main = join(home, 'dist', 'repl', 'main.js');
  });

  test('it is a prompt for JavaScript with the same scope, and says so', async () => {
    const session = await open(main);
    expect(session.banner).toContain("plain JavaScript (no TypeScript: Cannot find module 'ts-node')");
    const [opening = '', sending = '', receiving = ''] = examples(session.banner);
    expect(await session.line(opening)).toBe('undefined');
    expect(await session.line(sending)).toBe('21');
    expect(await session.line(receiving)).toMatch(ACKNOWLEDGEMENT);
    expect(await session.line(`[${Object.keys(api).join(', ')}].includes(undefined)`)).toBe('false');
    expect(await session.line('await Promise.resolve(7)')).toBe('7');
    expect(await session.line('[1].map((value) => {')).toBe('');
    expect(await session.line('return value + 1; })')).toBe('[ 2 ]');
    expect(await session.line("throw new Error('x')")).toMatch(/^Uncaught Error: x\b/);
    expect(await session.line('const text: string = 5')).toMatch(/^const text: string = 5\n.*\n\nUncaught SyntaxError/);
    expect(await session.line('greet.BYE')).toBe('21');
  });

  test('lines wait while another is awaiting something', async () => {
    const session = await open(main);
    session.type("await new Promise((resolve) => setTimeout(resolve, 300, 'first'))\nthrow new Error('x')\n'second'");
    const { status, output } = await session.end();
    expect(status).toBe(0);
    expect(output).toMatch(/^'first'\nnlmsg> Uncaught Error: x\b[^>]*\nnlmsg> 'second'\nnlmsg> $/);
  });
});

describeWith('terminal', 'in a terminal', () => {
  const history = join(folder, 'history');

  async function openTerminal(): Promise<Session> {
    const session = new Session(['-qefc', `exec '${process.execPath}' '${MAIN}'`, '/dev/null'], {
      command: 'script',
      env: { NLMSG_REPL_HISTORY: history, TERM: 'xterm-256color', SHELL: '/bin/sh' },
    });
    sessions.push(session);
    await session.prompt();
    return session;
  }

  test('Tab completes names and members, and Ctrl-D leaves', async () => {
    const session = await openTerminal();
    session.type('sendNetlinkM\t');
    await session.until(/sendNetlinkMessageToKernel$/);
    session.type('.name\r');
    expect(await session.prompt()).toContain("'sendNetlinkMessageToKernel'");
    session.type('greet.BY\t');
    await session.until(/greet\.BYE$/);
    session.type(' + greet.');
    await session.until(/greet\.$/);
    // The first Tab finds more than one member and shows nothing; the second lists them.
    expect(await session.press('\t', /SHOUT[^]*greet\.$/)).toMatch(/BYE[^]*COUNT[^]*HELLO[^]*SHOUT/);
    session.type('HELLO\r');
    expect(await session.prompt()).toContain('41\r\n');
    session.type('\x04');
    expect((await session.end()).status).toBe(0);
  });

  test('lines are remembered by the next session', async () => {
    const first = await openTerminal();
    first.type("'remember' + 'ed'\r");
    expect(await first.prompt()).toContain("'remembered'");
    first.type('\x04\x04'); // the second may not keep Node from writing the line
    expect((await first.end()).status).toBe(0);
    expect(readFileSync(history, 'utf8')).toContain("'remember' + 'ed'");
    const second = await openTerminal();
    second.type('\x1b[A\r');
    expect(await second.prompt()).toContain("'remembered'");
  });

  test('Ctrl-C gives up an await, and what was typed meanwhile', async () => {
    const session = await openTerminal();
    session.type('const never = await new Promise(() => console.log("wait" + "ing"))\r');
    await session.until(/waiting/);
    await setTimeout(SCRIPT_ENDS_MS);
    session.type("'dropped'\r\x03");
    const output = await session.prompt();
    expect(output).toContain('Interrupted; what was awaited goes on.');
    expect(output).not.toContain('dropped');
    session.type("const never = 'again'; never\r");
    expect(await session.prompt()).toContain("'again'");
  });

  test('Ctrl-C ends a loop, and the line is as if it had never been', async () => {
    const session = await openTerminal();
    session.type('console.log("run" + "ning"); let turns = 0; for (;;) turns++\r');
    await session.until(/running/);
    await setTimeout(SCRIPT_ENDS_MS); // the loop is the next one
    session.type('\x03');
    const output = await session.prompt();
    expect(output).toContain('Interrupted.');
    expect(output).not.toContain('Uncaught');
    session.type("const turns = 'again'; turns\r");
    expect(await session.prompt()).toContain("'again'");
    session.type('\x04');
    expect((await session.end()).status).toBe(0);
  });

  test('type errors are red, and several lines make one', async () => {
    const session = await openTerminal();
    session.type('const text: string = 5\r');
    expect(await session.prompt()).toContain('error TS2322:');
    session.type('function one() {\r');
    await session.until(/(\.\.\.|\|) $/);
    session.type('return 1 }\r');
    expect(await session.prompt()).toContain('undefined');
    session.type('one()\r');
    expect(await session.prompt()).toMatch(/\n1\r\n$/);
  });
});
