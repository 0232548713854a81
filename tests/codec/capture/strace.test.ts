import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeStraceLine, decodeStraceString } from '../../../src/codec/capture/strace.ts';
import { decodeStraceDump } from '../../../src/codec/capture/strace-dump.ts';
import { DecodeError } from '../../../src/codec/errors.ts';
import { encodeMessage } from '../../../src/codec/message.ts';
import { toHex, utf8 } from '../../support/golden.ts';
import { runNode } from '../../support/child.ts';
import { describeWith } from '../../support/requirements.ts';
import { thrownBy } from '../../support/thrown.ts';
import { faultOf } from './faults.ts';

const raw = String.raw;

/** What string_quote() of strace writes without -x: octal, as short as the next byte allows. */
function quoted(bytes: Uint8Array): string {
  const named = new Map([[9, 't'], [10, 'n'], [11, 'v'], [12, 'f'], [13, 'r'], [34, '"'], [92, '\\']]); // prettier-ignore
  const parts = Array.from(bytes, (byte, index) => {
    const name = named.get(byte);
    if (name !== undefined) return `\\${name}`;
    if (byte >= 0x20 && byte < 0x7f) return String.fromCharCode(byte);
    const next = bytes[index + 1] ?? 0;
    return `\\${byte.toString(8).padStart(next >= 0x30 && next <= 0x39 ? 3 : 1, '0')}`;
  });
  return `"${parts.join('')}"`;
}

describe('decodeStraceString', () => {
  test.each([
    [raw`"\x1c\x00\x00\x00"`, '1c 00 00 00', false],
    [raw`\x1c\x00`, '1c 00', false],
    [raw`  "\x1c\x00"...  `, '1c 00', true],
    [raw`""`, '', false],
    [raw`""...`, '', true],
    ['', '', false],
    [raw`"\t\n\v\f\r\"\\"`, '09 0a 0b 0c 0d 22 5c', false],
    [raw`"\0015\1x\177\09~\"\\\n"`, '01 35 01 78 7f 00 39 7e 22 5c 0a', false],
    [raw`"$\0\0\0\2\0\0\1\7\0\0\0\257+\0\0"`, '24 00 00 00 02 00 00 01 07 00 00 00 af 2b 00 00', false],
    [raw`"\0001\00\377"`, '00 31 00 ff', false],
    [raw`"\xAbc..."`, 'ab 63 2e 2e 2e', false],
    ['a b ', '61 20 62 20', false],
  ])('%s', (text, expected, truncated) => {
    const string = decodeStraceString(text);
    expect(toHex(string.bytes)).toBe(expected);
    expect(string.truncated).toBe(truncated);
  });

  test.each([
    [raw`"\x1"`, 1, /two hexadecimal digits/],
    [raw`"\xg0"`, 1, /two hexadecimal digits/],
    [raw`"\400"`, 1, /more than a byte/],
    [raw`"\8"`, 1, /does not write/],
    [raw`"\e"`, 1, /does not write/],
    [raw`"a\ `.trimEnd(), 2, /does not write/],
    [raw`"abc`, 0, /closing quote is missing/],
    [raw`abc"`, 3, /double quote inside/],
    [raw`"abc" 5`, 5, /follows the closing quote/],
    [raw`"abc"..`, 5, /follows the closing quote/],
    ['"a\nb"', 2, /would escape/],
    ['"é"', 1, /would escape/],
  ])('%j is a fault', (text, offset, state) => {
    const error = thrownBy(() => decodeStraceString(text));
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({ path: 'string', offset });
    expect(error.message).toMatch(state);
  });

  test('gives back what strace would quote', () => {
    const bytes = fc.array(fc.oneof(fc.nat(255), fc.constantFrom(0, 1, 9, 0x30, 0x37, 0x38, 0x5c, 0x22)));
    fc.assert(
      fc.property(bytes, (numbers) => {
        const expected = Uint8Array.from(numbers);
        expect(decodeStraceString(quoted(expected)).bytes).toEqual(expected);
        const hex = numbers.map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
        expect(decodeStraceString(`"${hex}"...`)).toEqual({ bytes: expected, truncated: true });
      }),
    );
  });

  test('any text gives bytes or a DecodeError', () => {
    const parts = fc.array(fc.constantFrom('"', '\\', '0', '7', '9', 'x', 'a', '...', ' ', '\\x1f'));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          parts.map((it) => it.join('')),
        ),
        (text) => {
          faultOf(() => decodeStraceString(text));
        },
      ),
    );
  });

  test('refuses what is no string', () => {
    expect(() => decodeStraceString(1 as never)).toThrow(TypeError);
    expect(() => decodeStraceLine(undefined as never)).toThrow(TypeError);
    expect(() => decodeStraceDump(utf8('text') as never)).toThrow(TypeError);
  });
});

describe('decodeStraceLine', () => {
  const none = { descriptor: undefined, description: undefined };
  const sent = { direction: 'outgoing', truncated: false };
  const received = { direction: 'incoming', truncated: false };

  test.each([
    [
      raw`sendto(3, "\x14\x00\x00\x00", 4, 0, {sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}, 12) = 4`,
      { name: 'sendto', descriptor: 3, ...sent },
      '14 00 00 00',
    ],
    [raw`[pid 12] 10:24:58.265734 write(18<NETLINK:[ROUTE:12]>, "\20\0", 2) = 2 <0.000016>`, { name: 'write', descriptor: 18, description: 'NETLINK:[ROUTE:12]', ...sent }, '10 00'], // prettier-ignore
    [raw`13968 sendto(4<UNIX:[1->2]>, "\1", 1, 0, NULL, 0) = 1`, { name: 'sendto', description: 'UNIX:[1->2]' }, '01'],
    [
      raw`     0.000650 [  44] [00007f56a6917b59] send(0x4, "ab", 2, 0) = 0x2`,
      { name: 'send', descriptor: 4 },
      '61 62',
    ],
    [raw`sendmsg(3, {msg_name={sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}, msg_namelen=12, msg_iov=[{iov_base="\x10\x00", iov_len=2}, {iov_base="}, {\"", iov_len=5}], msg_iovlen=2, msg_controllen=0, msg_flags=0}, 0) = 7`, { name: 'sendmsg', ...sent }, '10 00 7d 2c 20 7b 22'], // prettier-ignore
    [raw`recvmsg(3, {msg_name={sa_family=AF_NETLINK, nl_pid=0, nl_groups=00000000}, msg_namelen=12, msg_iov=[{iov_base="\x24\x00", iov_len=4096}], msg_iovlen=1, msg_controllen=0, msg_flags=0}, 0) = 2`, { name: 'recvmsg', ...received }, '24 00'], // prettier-ignore
    [raw`recvmsg(3, {msg_name="iov_base=", msg_iov=[{iov_base="\x24", iov_len=4096}], msg_iovlen=1}, 0) = 1`, received, '24'], // prettier-ignore
    [raw`writev(3, [{iov_base="\20\0\0\0", iov_len=4}, {iov_base="\1\0", iov_len=2}], 2) = 6`, { name: 'writev', ...sent }, '10 00 00 00 01 00'], // prettier-ignore
    [raw`readv(3, [{iov_base="$\0", iov_len=2}, {iov_base="", iov_len=100}], 2) = 2`, { name: 'readv', ...received }, '24 00'], // prettier-ignore
    [raw`sendmsg(3, {msg_name=NULL, msg_namelen=0, msg_iov=[], msg_iovlen=0, msg_flags=0}, 0) = 0`, sent, ''],
    [raw`sendto(3, NULL, 0, 0, NULL, 0)          = 0`, sent, ''],
    [raw`read(3, "\x24\x00"..., 100) = 36`, { name: 'read', direction: 'incoming', truncated: true }, '24 00'],
    [raw`read(3, "\x24\x00\x01\x02", 100) = 2`, received, '24 00'],
    [raw`read(3, "\x24\x00\x01\x02"..., 100) = 2`, received, '24 00'],
    [raw`recvfrom(3, "\x24\x00", 2, MSG_TRUNC, NULL, NULL) = 36`, { direction: 'incoming', truncated: true }, '24 00'],
    [raw`recv(3, "\x24\x00", 2, 0) = ?`, { ...received, name: 'recv' }, '24 00'],
    [raw`sendmsg(3, {msg_iov=[{iov_base="\1\2"..., iov_len=9}, {iov_base="\3", iov_len=1}], msg_iovlen=2}, 0) = 10`, { direction: 'outgoing', truncated: true }, '01 02'], // prettier-ignore
    [raw`sendmsg(3, {msg_iov=[{iov_base="\1", iov_len=1}, {iov_base="\2", iov_len=1}, ...], msg_iovlen=60}, 0) = 120`, { direction: 'outgoing', truncated: true }, '01 02'], // prettier-ignore
    [raw`sendto(3, "\1\2", 2, 0, NULL, 0) = -1 EPERM (Operation not permitted)`, sent, '01 02'],
    [raw`sendto(3, "\1\2", 2, 0, NULL, 0 <unfinished ...>`, sent, '01 02'],
    [raw`14007 <... recvfrom resumed>"hello", 100, 0, NULL, NULL) = 5`, { name: 'recvfrom', ...none, ...received }, '68 65 6c 6c 6f'], // prettier-ignore
    [raw`[pid 2] <... recvmsg resumed> {msg_iov=[{iov_base="he", iov_len=2}, {iov_base="llo", iov_len=50}], msg_iovlen=2}, 0) = 5`, { name: 'recvmsg', ...none, ...received }, '68 65 6c 6c 6f'], // prettier-ignore
  ])('%s', (line, expected, bytes) => {
    const call = decodeStraceLine(line);
    expect(call).toMatchObject(expected);
    expect(toHex(call.bytes)).toBe(bytes);
  });

  test.each([
    ['', 'line', /no call/],
    ['--- SIGCHLD {si_signo=SIGCHLD} ---', 'line', /no call/],
    [raw`openat(AT_FDCWD, "read(3, \"x\", 1) = 1", O_RDONLY) = 3`, 'line', /no call/],
    [raw`sendmmsg(3, [{msg_hdr={msg_iov=[{iov_base="\20", iov_len=1}]}}], 2, 0) = 2`, 'line', /one datagram/],
    ['sendto(3, {nlmsg_len=16, nlmsg_type=NLMSG_NOOP}, 16, 0, NULL, 0) = 16', 'line.buffer', /-e write=all/],
    [raw`recvmsg(3, {msg_iov=[{iov_base=[{nlmsg_len=36}, "\x00"], iov_len=20}]}, 0) = 36`, 'line.buffer', /decoded/],
    ['recvmsg(18, {msg_namelen=12}, MSG_DONTWAIT) = -1 EAGAIN (Resource temporarily unavailable)', 'line.result', /nothing was received/], // prettier-ignore
    ['sendmsg(18, 0x324cfea0, 0) = 32', 'line.iov', /raw/],
    ['sendto(3, 0x8, 5, 0, NULL, 0) = -1 EFAULT (Bad address)', 'line.buffer', /an address/],
    ['recvfrom(4,  <unfinished ...>', 'line.buffer', /resumed/],
    ['<... sendto resumed>) = 20', 'line.buffer', /expected a string/],
    [raw`write(3, "\x10`, 'string', /closing quote/],
    [raw`write(3, "\x1`, 'string', /two hexadecimal/],
    ['read(3', 'line.buffer', /expected a string/],
  ])('%s is a fault', (line, path, state) => {
    const error = thrownBy(() => decodeStraceLine(line));
    expect(error).toBeInstanceOf(DecodeError);
    expect(error.path).toBe(path);
    expect(error.message).toMatch(state);
    expect(error.offset).toBeLessThanOrEqual(line.length);
  });

  test('cut off anywhere, or with any character changed, gives a call or a DecodeError', () => {
    const line = raw`[pid 7] recvmsg(3<NETLINK:[ROUTE:7]>, {msg_iov=[{iov_base="\x24\"\1", iov_len=9}, {iov_base="a"..., iov_len=1}]}, 0) = 36`; // prettier-ignore
    for (let index = 0; index < line.length; index++) {
      faultOf(() => decodeStraceLine(line.slice(0, index)));
      for (const other of ['"', '\\', '(', '}', ' ', 'é']) {
        faultOf(() => decodeStraceLine(line.slice(0, index) + other + line.slice(index + 1)));
      }
    }
  });

  test('long lines take time in proportion', () => {
    for (const part of ['(', '"', '\\', '{iov_base=', '<... ', '], [', 'iov_base="",}, {', '9', ' ']) {
      const start = performance.now();
      for (const head of ['', 'sendmsg(3, ', '<... recvmsg resumed>']) {
        faultOf(() => decodeStraceLine(head + part.repeat(300_000 / part.length)));
      }
      expect(performance.now() - start).toBeLessThan(2000);
    }
  });
});

describe('decodeStraceDump', () => {
  const TRACE = [
    raw`socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE) = 3`,
    raw`sendmmsg(3, [{msg_hdr={msg_iov=[{iov_base="\20\0\0\0", iov_len=4}]}, msg_len=4}, {msg_len=6}], 2, 0) = 2`,
    ' = 1 buffers in vector 0',
    ' * 4 bytes in buffer 0',
    ' | 00000  10 00 00 00                                       ....             |',
    ' = 2 buffers in vector 1',
    ' * 4 bytes in buffer 0',
    ' | 00000  10 00 00 00                                       ....             |',
    ' * 2 bytes in buffer 1',
    ' | 00000  01 7c                                             .|               |',
    '[pid 9] recvfrom(3<NETLINK:[ROUTE:9]>, [{nlmsg_len=20}, {error=0}], 18, MSG_TRUNC, NULL, NULL) = 20',
    ' | 00000  14 00 00 00 02 00 00 01  07 00 00 00 67 36 00 00  ............g6.. |',
    ' | 00010  00 00 00 00                                       ....             |',
    ' > /usr/lib/libc.so.6(recv+0x19) [0x10ab59]',
    'recvmsg(3, {msg_namelen=12}, MSG_DONTWAIT) = -1 EAGAIN (Resource temporarily unavailable)',
    'pread64(5, "x", 1, 0) = 1',
    ' | 00000  78                                                x                |',
    '9 <... recvmsg resumed>{msg_iov=[{iov_base="he", iov_len=2}], msg_iovlen=1, msg_flags=MSG_TRUNC}, MSG_TRUNC) = 5',
    ' * 2 bytes in buffer 0',
    ' | 00000  68 65                                             he               |',
    '+++ exited with 0 +++',
  ];

  test('takes the bytes from the rows', () => {
    const calls = decodeStraceDump(TRACE.join('\n'));
    expect(decodeStraceDump(TRACE.join('\r\n'))).toEqual(calls);
    expect(calls.map(({ name, descriptor, direction, truncated }) => [name, descriptor, direction, truncated])).toEqual(
      [
        ['sendmmsg', 3, 'outgoing', false],
        ['sendmmsg', 3, 'outgoing', false],
        ['recvfrom', 3, 'incoming', true],
        ['recvmsg', undefined, 'incoming', true],
      ],
    );
    expect(calls.map(({ bytes }) => toHex(bytes))).toEqual([
      '10 00 00 00',
      '10 00 00 00 01 7c',
      '14 00 00 00 02 00 00 01 07 00 00 00 67 36 00 00 00 00',
      '68 65',
    ]);
    expect(calls[2]?.description).toBe('NETLINK:[ROUTE:9]');
  });

  const CALL = 'write(3, "", 20) = 20\n';
  test.each([
    ['a row that is missing', ' | 00010  00                     . |', 'dump.row', /row 16 where 0 is next/],
    ['a row cut off', ' | 00000  10 00', 'dump.row', /whole row/],
    ['half a byte', ' | 00000  10 0 |', 'dump.row', /expected a byte/],
    ['no bytes', ' | 00000   |', 'dump.row', /without bytes/],
    ['no offset', ' |  10 |', 'dump.row', /whole row/],
    [
      'a buffer cut short',
      ' * 2 bytes in buffer 0\n | 00000  10                     . |',
      'dump.buffer',
      /2 bytes announced, 1/,
    ],
    ['a buffer without a length', ' * bytes in buffer 0', 'dump.buffer', /expected/],
  ])('%s is a fault', (_, text, path, state) => {
    const error = thrownBy(() => decodeStraceDump(CALL + text));
    expect(error).toBeInstanceOf(DecodeError);
    expect(error.path).toBe(path);
    expect(error.message).toMatch(state);
    expect(error.offset).toBeGreaterThanOrEqual(CALL.length);
  });

  test('cut off anywhere gives calls or a DecodeError', () => {
    const text = TRACE.join('\n');
    for (let length = 0; length < text.length; length++) faultOf(() => decodeStraceDump(text.slice(0, length)));
  });

  test('any lines give calls or a DecodeError', () => {
    const parts = fc.array(
      fc.constantFrom(
        ...TRACE,
        ' | 0',
        ' | ',
        ' * 99999999999 bytes in buffer 0',
        ' = ',
        'write(3, ',
        '',
        ' | 00010  10 |',
      ),
    );
    fc.assert(fc.property(parts, (lines) => void faultOf(() => decodeStraceDump(lines.join('\n')))));
  });
});

describeWith(['kernel', 'strace'], 'what strace prints', () => {
  const PROGRAM = `
    import { NetlinkSocket } from 'nlmsg';
    const socket = NetlinkSocket.open({ protocol: 0 });
    socket.send({ type: 1, flags: 5, sequence: 7, portId: 9, payload: new TextEncoder().encode('a\\x01"\\\\5|') });
    console.log(Buffer.from(socket.receive().bytes).toString('hex'));
    socket.send({ type: 18, flags: 0x301, sequence: 8, payload: new Uint8Array(16) });
    for (let answer = socket.receive(); answer; answer = socket.receive()) {
      console.log(Buffer.from(answer.bytes).toString('hex'));
    }
  `;
  const invocation = (...options: readonly string[]): readonly string[] => ['strace', '-f', ...options];
  const hexOf = (bytes: Uint8Array): string => toHex(bytes).replaceAll(' ', '');

  test('of netlink with -e read=all -e write=all is read whole', () => {
    const prefix = invocation('-yy', '-e', 'trace=%net,read,write', '-e', 'read=all', '-e', 'write=all');
    const { stdout, stderr } = runNode(PROGRAM, { prefix });
    const calls = decodeStraceDump(stderr).filter(({ description }) => description?.startsWith('NETLINK:'));
    const [request] = calls;
    expect(request).toMatchObject({ name: 'sendmsg', direction: 'outgoing', truncated: false });
    const payload = utf8('a\x01"\\5|');
    expect(request!.bytes).toEqual(encodeMessage({ type: 1, flags: 5, sequence: 7, portId: 9, payload }));
    const answers = calls.filter(({ direction }) => direction === 'incoming');
    expect(answers.map(({ bytes }) => hexOf(bytes))).toEqual(stdout.trim().split('\n'));
    expect(answers.some(({ bytes }) => bytes.length > 500)).toBe(true);
    expect(calls.every(({ truncated, description }) => !truncated && description!.startsWith('NETLINK:['))).toBe(true);
  });

  test('of sendmsg on netlink is decoded by strace itself, and refused with advice', () => {
    const { stderr } = runNode(PROGRAM, { prefix: invocation('-xx', '-e', 'trace=sendmsg') });
    const line = stderr.split('\n').find((it) => it.includes('sendmsg(') && it.includes('nlmsg_len='))!;
    expect(thrownBy(() => decodeStraceLine(line)).message).toMatch(/-e read=all -e write=all/);
  });

  test.each([[[]], [['-x']], [['-xx']]])('as strings with options %j is read', (options) => {
    const source = `
      import { openSync, writeSync } from 'node:fs';
      const bytes = Uint8Array.from({ length: 512 }, (_, i) => (i < 256 ? i : (i * 31) % 256));
      const fd = openSync('/dev/null', 'w');
      writeSync(fd, bytes);
      for (let i = 0; i < 256; i++) writeSync(fd, Uint8Array.of(i, 0x30 + (i % 12), i));
      console.log(fd);
    `;
    const prefix = invocation(...options, '-s', '512', '-e', 'trace=write');
    const { stdout, stderr } = runNode(source, { prefix });
    const lines = stderr.split('\n').filter((line) => line.includes(`write(${stdout.trim()}, `));
    const calls = lines.map((line) => decodeStraceLine(line));
    const expected = Uint8Array.from({ length: 512 }, (_, i) => (i < 256 ? i : (i * 31) % 256));
    expect(calls[0]).toMatchObject({ name: 'write', direction: 'outgoing', truncated: false });
    expect(calls[0]!.bytes).toEqual(expected);
    expect(calls.slice(1).map(({ bytes }) => toHex(bytes))).toEqual(
      Array.from({ length: 256 }, (_, i) => toHex(Uint8Array.of(i, 0x30 + (i % 12), i))),
    );
  });
});
