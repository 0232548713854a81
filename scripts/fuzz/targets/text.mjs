// Text: hexadecimal digits, the output of strace, and text inside messages.

import { attempt, check, checkBytes, checkEqual, checkPrintable, latin1, REFUSED } from '../check.mjs';

const ROW = ' | 00000  10 00 00 00 01 00 05 00  07 00 00 00 00 00 00 00  ................ |';
const CANONICAL = '00000000  10 00 00 00 01 00 05 00  07 00 00 00 00 00 00 00  |................|';
const STRACE_TOKENS = [
  'sendto(3, ',
  'sendmsg(',
  'recvmsg(',
  'recvfrom(',
  'read(',
  'writev(',
  'sendmmsg(',
  'recvmmsg(',
  '<NETLINK:[ROUTE:7]>',
  '<',
  '>, ',
  '{msg_iov=[{iov_base="',
  'iov_base=',
  'msg_iov=[]',
  '}, {iov_base=',
  '}, ...',
  '"',
  '"...',
  '\\x',
  '\\',
  '\\20',
  '\\0',
  '\\777',
  '\\"',
  ') = 16',
  ') = -1 EAGAIN',
  '= ',
  ') = 0x10',
  '<... recvmsg resumed>',
  ' resumed>',
  '<unfinished ...>',
  '{nlmsg_len=',
  'NULL',
  ', 16',
  ', 0',
  '[',
  ']',
  '{',
  '}',
  '(',
  ')',
  ' | 00000  ',
  ' | 00010  ',
  ' |',
  '\n',
  ' * 16 bytes in buffer 0\n',
  ' * 4 bytes in buffer 1\n',
  ' = 1 buffers in vector 0\n',
  ' > /lib/x.so\n',
  `${ROW}\n`,
  '99999999999999999999',
  '-1',
];
const HEX_TOKENS = [
  '00',
  'ff',
  '0x',
  '0x1',
  ':',
  ',',
  '#',
  '|',
  '*\n',
  '\n',
  '\r\n',
  '00000010: ',
  '0x0020:  ',
  '00000010',
  '00000020  ',
  '  ',
  '\t',
  '0X',
  'g',
  CANONICAL,
  '100000',
];

const HEX_SEEDS = [
  '10:00 0x0000, 01 # NLMSG_NOOP\nff',
  '00000000: 6865 6c6c 6f20 6b65 726e 656c 0a00 0000  hello kernel....\n00000010: 6162  ab\n',
  `${CANONICAL}\n*\n00000040  01 02  |..|\n00000042\n`,
  '\t0x0000:  4500 0054 0000 4000 4001 0000 7f00 0001\n\t0x0010:  7f00 0001\n',
];
const STRING_SEEDS = ['"\\20\\0\\0\\0\\x41b"...', '\\t\\n\\v\\f\\r\\"\\\\ab', ' "plain" ', '"\\1777"'];
const LINE_SEEDS = [
  '[pid 7] write(3, "\\x10\\x00\\x00\\x00"..., 16) = 16',
  '7 sendmsg(3<NETLINK:[ROUTE:7]>, {msg_name={sa_family=AF_NETLINK}, msg_iov=[{iov_base="ab", iov_len=2}, {iov_base="\\1", iov_len=1}], msg_iovlen=2}, 0) = 3',
  '<... recvmsg resumed>{msg_iov=[{iov_base="abcd", iov_len=4}]}, MSG_TRUNC) = 20',
  'recvfrom(3, "abcdef", 4096, 0, NULL, NULL) = 4',
  'readv(3, [{iov_base="ab"..., iov_len=9}, ...], 2) = 9',
  'read(3, NULL, 0) = 0',
  'recvmsg(3, {msg_iov=[]}, 0) = -1 EAGAIN (Resource temporarily unavailable)',
];
const DUMP_SEEDS = [
  `7 sendto(3<NETLINK:[ROUTE:7]>, {nlmsg_len=16, ...}, 16, 0, NULL, 0) = 16\n${ROW}\n`,
  `recvfrom(3, "x", 8, MSG_TRUNC) = 16\n${ROW}\n > /lib/libc.so\n`,
  `sendmsg(3, {msg_iov=[{...}]}, 0) = 20\n * 16 bytes in buffer 0\n${ROW}\n * 4 bytes in buffer 1\n | 00000  01 02 03 04                                       ....             |\n`,
  `recvmmsg(3, [{...}], 2) = 2\n = 1 buffers in vector 0\n * 16 bytes in buffer 0\n${ROW}\n = 1 buffers in vector 1\n * 16 bytes in buffer 0\n${ROW}\n+++ exited with 0 +++\n`,
];

export function textTargets(api) {
  const target = (name, tokens, texts, checkText) => ({
    name,
    format: 'text',
    tokens,
    seeds: texts.map((text) => Uint8Array.from(Buffer.from(text, 'latin1'))),
    run: (bytes) => checkText(api, latin1(bytes)),
  });
  return [
    target('hex', HEX_TOKENS, HEX_SEEDS, checkHex),
    target('strace-string', STRACE_TOKENS, STRING_SEEDS, checkString),
    target('strace-line', STRACE_TOKENS, LINE_SEEDS, checkLine),
    target('strace-dump', STRACE_TOKENS, DUMP_SEEDS, checkDump),
    { name: 'text', format: 'bytes', seeds: utf8Seeds(), run: (bytes) => checkUtf8(api, bytes) },
  ];
}

function utf8Seeds() {
  const texts = ['lo', 'gr\u00fc\u00df', '\u20ac\ud83d\ude00', 'a\u0000b', '\u001b[31m\u202e\\'];
  const raw = [
    [0x61, 0xff],
    [0xed, 0xa0, 0x80],
    [0xf4, 0x90, 0x80, 0x80],
    [0xe2, 0x82],
    [0xc3, 0x28],
    [0xf0, 0x9f, 0x98],
  ];
  return [...texts.map((text) => new TextEncoder().encode(text)), ...raw.map((bytes) => Uint8Array.from(bytes))];
}

function checkHex(api, text) {
  const bytes = attempt(api, text.length, () => api.decodeHex(text));
  if (bytes === REFUSED) return;
  check(bytes.length <= (1 << 20) + text.length, 'more bytes than a dump may leave out', () => `${bytes.length}`);
  if (bytes.length > text.length) return; // Rows were put back; to write out a megabyte takes too long.
  checkBytes(api.decodeHex(api.encodeHex(bytes)), bytes, 'bytes written as digits and read again');
}

function checkString(api, text) {
  const string = attempt(api, text.length, () => api.decodeStraceString(text));
  if (string === REFUSED) return;
  checkString.again(api, string.bytes);
}

/** The bytes as strace -xx prints them decode to themselves. */
checkString.again = (api, bytes) => {
  const printed = `"${Array.from(bytes, (byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')}"`;
  checkEqual(api.decodeStraceString(printed), { bytes, truncated: false }, 'a string printed and read again');
};

function checkCall({ name, direction, bytes, truncated }) {
  check(typeof name === 'string' && typeof truncated === 'boolean', 'a call without a name');
  check(direction === 'incoming' || direction === 'outgoing', 'a call without a direction');
  check(bytes instanceof Uint8Array, 'a call without bytes');
}

function checkLine(api, text) {
  const call = attempt(api, text.length, () => api.decodeStraceLine(text));
  if (call === REFUSED) return;
  checkCall(call);
  check(call.bytes.length <= text.length, 'more bytes than characters');
}

function checkDump(api, text) {
  const calls = attempt(api, text.length, () => api.decodeStraceDump(text));
  if (calls === REFUSED) return;
  calls.forEach(checkCall);
  check(calls.reduce((sum, { bytes }) => sum + bytes.length, 0) <= text.length, 'more bytes than characters');
}

/** Text keeps every byte up to the first NUL, and can be printed once it is escaped. */
function checkUtf8(api, bytes) {
  const text = api.decodeText(bytes);
  const nul = bytes.indexOf(0);
  checkBytes(api.encodeText(text), nul < 0 ? bytes : bytes.slice(0, nul), 'text encoded, and the bytes');
  checkPrintable(api.escapeText(text), 'escaped text');
  // The same bytes as UTF-16: text that no decoder made. It may be refused, but not be changed.
  const units = Buffer.from(bytes.slice(0, bytes.length & ~1)).toString('utf16le');
  checkPrintable(api.escapeText(units), 'escaped text');
  try {
    const encoded = api.encodeText(units);
    if (!units.includes('\0'))
      check(api.decodeText(encoded) === units, 'text came back otherwise', () => JSON.stringify(units));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
}
