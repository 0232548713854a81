// What depends on the machine, checked on it: byte order, the layouts of the C structs, errnos and sockets. Plain
// JavaScript with no test framework, for the emulated Node of scripts/abi.mjs.
//
//   node tests/abi/check.mjs MACHINE       arm64, armv7, s390x, or x64 without an emulator; needs dist/ and koffi
//
// Expectations are written out as bytes and offsets rather than taken from the library's own tables. C1, C4 and C5 are the
// faults that the checks guard against.
//
// qemu lets sockets of NETLINK_ROUTE, NETLINK_AUDIT and NETLINK_KOBJECT_UEVENT through and answers EPROTONOSUPPORT for all
// others. On NETLINK_ROUTE it swaps the bytes of messages where the byte orders differ, hence has to know them: sendmsg
// itself gives EOPNOTSUPP for a message with a payload of a type that it does not know. Links, addresses, routes and
// control messages it does.

import assert from 'node:assert/strict';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { closeSync, openSync } from 'node:fs';
import { createRequire } from 'node:module';
import { endianness } from 'node:os';
import * as nlmsg from 'nlmsg';
import * as ffi from 'nlmsg/ffi';
import { Arena } from '../../dist/ffi/arena.js';
import { loadKoffi } from '../../dist/ffi/koffi.js';
import { assertLayout, hostLayout, LAYOUT_32, LAYOUT_64 } from '../../dist/ffi/layout.js';

/** `pointer` is 0 where koffi has no binary. */
const MACHINES = {
  arm64: { arch: 'arm64', order: 'little', pointer: 8 },
  armv7: { arch: 'arm', order: 'little', pointer: 4 },
  s390x: { arch: 's390x', order: 'big', pointer: 0 },
  x64: { arch: 'x64', order: 'little', pointer: 8 },
};

const [machineName] = process.argv.slice(2);
const machine = MACHINES[machineName];
assert.ok(machine, `expected one of ${Object.keys(MACHINES).join(', ')}, got ${machineName}`);
const LITTLE_ENDIAN = machine.order === 'little';
const REQUEST_ACK = nlmsg.NLM_F_REQUEST | nlmsg.NLM_F_ACK;
const counts = { passed: 0, failed: 0 };

function check(name, body) {
  try {
    body();
    counts.passed++;
    console.log(`ok - ${name}`);
  } catch (error) {
    counts.failed++;
    console.log(`not ok - ${name}\n${String(error?.stack ?? error).replace(/^/gm, '    ')}`);
  }
}

function bytes(hex) {
  return Uint8Array.from(hex.trim().split(/\s+/), (byte) => parseInt(byte, 16));
}

// The same content in both byte orders.

const MESSAGE = { type: 0x1234, flags: 0x0305, sequence: 0x01020304, portId: 0xa1b2c3d4 };
const HELLO = bytes('68 65 6c 6c 6f');
const MESSAGE_BYTES = {
  little: bytes('15 00 00 00  34 12  05 03  04 03 02 01  d4 c3 b2 a1  68 65 6c 6c 6f'),
  big: bytes('00 00 00 15  12 34  03 05  01 02 03 04  a1 b2 c3 d4  68 65 6c 6c 6f'),
};

const INTEGER_BYTES = {
  little: bytes('02 01  fc fd fe ff  08 07 06 05 04 03 02 f1  fe ff ff ff ff ff ff ff'),
  big: bytes('01 02  ff fe fd fc  f1 02 03 04 05 06 07 08  ff ff ff ff ff ff ff fe'),
};

/** A refusal of MESSAGE as a kernel sends it: EINVAL, the request's header alone, a text and an offset. */
const REFUSAL_BYTES = {
  little: bytes(`34 00 00 00  02 00  00 03  04 03 02 01  d4 c3 b2 a1  ea ff ff ff
    15 00 00 00  34 12  05 03  04 03 02 01  d4 c3 b2 a1  07 00  01 00  6e 6f 00 00  08 00  02 00  10 00 00 00`),
  big: bytes(`00 00 00 34  00 02  03 00  01 02 03 04  a1 b2 c3 d4  ff ff ff ea
    00 00 00 15  12 34  03 05  01 02 03 04  a1 b2 c3 d4  00 07  00 01  6e 6f 00 00  00 08  00 02  00 00 00 10`),
};

function checkCodec(order, options) {
  const name = options ? `byteOrder ${order}` : `no byteOrder, which is ${order}`;

  check(`C4 codec, ${name}: a message is these bytes, and these bytes that message`, () => {
    assert.deepEqual(nlmsg.encodeMessage({ ...MESSAGE, payload: HELLO }, options), MESSAGE_BYTES[order]);
    const decoded = { ...MESSAGE, length: 21, payload: HELLO };
    assert.deepEqual(nlmsg.decodeMessage(MESSAGE_BYTES[order], options), decoded);
    const other = LITTLE_ENDIAN === (order === 'little') ? 'big' : 'little';
    assert.deepEqual(nlmsg.decodeMessage(MESSAGE_BYTES[other], { byteOrder: other }), decoded);
  });

  check(`C4 codec, ${name}: integers of 2, 4 and 8 bytes, the latter unaligned`, () => {
    const writer = new nlmsg.Writer(options).u16('a', 0x0102).u32('b', 0xfffefdfc);
    assert.deepEqual(writer.u64('c', 0xf102030405060708n).s64('d', -2n).finish(), INTEGER_BYTES[order]);
    const reader = new nlmsg.Reader(INTEGER_BYTES[order], options);
    const read = [reader.u16('a'), reader.u32('b'), reader.u64('c'), reader.s64('d'), reader.remaining];
    assert.deepEqual(read, [0x0102, 0xfffefdfc, 0xf102030405060708n, -2n, 0]);
  });

  check(`C4 codec, ${name}: a refusal and its extended acknowledgement, decoded from bytes`, () => {
    assert.deepEqual(nlmsg.decodeError(nlmsg.decodeMessage(REFUSAL_BYTES[order], options), options), {
      error: -22,
      request: { ...MESSAGE, length: 21 },
      requestPayload: undefined,
      extendedAck: { message: 'no', offset: 16 },
    });
  });

  check(`C4 codec, ${name}: errors and the end of a dump, there and back`, () => {
    const policy = { type: 'NL_ATTR_TYPE_U32', maxUnsigned: 0x0102030405060708n, maxLength: 16 };
    const extendedAck = { message: 'not you', offset: 36, policy, missingType: 7, missingNest: 20 };
    const request = { ...MESSAGE, length: 21 };
    for (const content of [
      { error: 0, request, requestPayload: undefined, extendedAck: {} },
      { error: -1, request, requestPayload: undefined, extendedAck },
      { error: -524, request, requestPayload: HELLO, extendedAck },
    ]) {
      const message = nlmsg.decodeMessage(nlmsg.encodeError(content, options), options);
      assert.deepEqual(nlmsg.decodeError(message, options), content);
    }
    const done = nlmsg.decodeMessage(nlmsg.encodeDone({ error: -4, extendedAck }, options), options);
    assert.deepEqual(nlmsg.decodeDone(done, options), { error: -4, extendedAck });
  });

  check(`C4 codec, ${name}: a schema, there and back, and its bytes`, () => {
    const { attr, attributes, flagsOf, ip, message, padding, string, struct, u16be, u32, u64, u8 } = nlmsg;
    const Schema = message({
      header: struct({ family: u8, gap: padding(3), flags: flagsOf(u32, { up: 1 }) }),
      attributes: attributes({
        name: attr(1, string),
        port: attr(2, u16be),
        count: attr(3, u64),
        address: attr(4, ip),
      }),
    });
    const value = { family: 2, flags: ['up', 8], name: 'lo', port: 80, count: 2n ** 40n, address: '192.0.2.1' };
    const bytes = Schema.encode(value, options);
    assert.deepEqual(Schema.decode(bytes, options), value);
    assert.deepEqual(Schema.encode(Schema.decode(bytes, { ...options, preserve: true }), options), bytes);
    const [flags, port] = [bytes.subarray(4, 8), bytes.subarray(20, 22)];
    assert.deepEqual([...flags], order === 'little' ? [9, 0, 0, 0] : [0, 0, 0, 9]);
    assert.deepEqual([...port], [0, 80]);
  });

  check(`C4 codec, ${name}: several messages in one datagram`, () => {
    const datagram = nlmsg.encodeMessages([{ ...MESSAGE, payload: HELLO }, MESSAGE], options);
    const spans = Array.from(nlmsg.walkMessages(datagram, options), ({ offset, length }) => [offset, length]);
    assert.deepEqual(spans, [
      [0, 21],
      [24, 16],
    ]);
    assert.deepEqual(nlmsg.decodeMessages(datagram, options)[1].portId, MESSAGE.portId);
  });

  check(`C4 codec, ${name}: inspect names the fields, and bears any prefix`, () => {
    const refusal = REFUSAL_BYTES[order];
    const dump = nlmsg.inspect(refusal, options);
    for (const said of ['nlmsg_len', 'nlmsgerr.error', '-22 EINVAL', 'nlmsgerr.msg.nlmsg_seq', '16909060', '"no"']) {
      assert.ok(dump.includes(said), `${said} is absent from\n${dump}`);
    }
    for (let length = 0; length < refusal.length; length++) nlmsg.inspect(refusal.subarray(0, length), options);
  });
}

function checkByteOrder() {
  check(`C4 the machine is ${machine.arch}, ${machine.order} endian, and nlmsg knows`, () => {
    assert.equal(process.arch, machine.arch);
    assert.equal(endianness(), LITTLE_ENDIAN ? 'LE' : 'BE');
    assert.equal(nlmsg.hostByteOrder, machine.order);
  });
  checkCodec(machine.order, undefined);
  for (const byteOrder of ['little', 'big']) checkCodec(byteOrder, { byteOrder });
  check('C4 codec: a message in the other byte order is refused, not misread', () => {
    const foreign = MESSAGE_BYTES[LITTLE_ENDIAN ? 'big' : 'little'];
    assert.throws(() => nlmsg.decodeMessage(foreign), { name: 'DecodeError', code: 'ERR_NETLINK_DECODE' });
  });
}

// Sizes and offsets as the ABIs have them, by the size of a pointer.

const IOVEC = {
  8: { size: 16, iov_base: 0, iov_len: 8 },
  4: { size: 8, iov_base: 0, iov_len: 4 },
};
const MSGHDR = {
  8: {
    size: 56,
    msg_name: 0,
    msg_namelen: 8,
    msg_iov: 16,
    msg_iovlen: 24,
    msg_control: 32,
    msg_controllen: 40,
    msg_flags: 48,
  },
  4: {
    size: 28,
    msg_name: 0,
    msg_namelen: 4,
    msg_iov: 8,
    msg_iovlen: 12,
    msg_control: 16,
    msg_controllen: 20,
    msg_flags: 24,
  },
};
const SOCKADDR_NL = { size: 12, nl_family: 0, nl_pad: 2, nl_pid: 4, nl_groups: 8 };

function checkLayout() {
  const koffi = loadKoffi();
  const [right, wrong] = machine.pointer === 8 ? [LAYOUT_64, LAYOUT_32] : [LAYOUT_32, LAYOUT_64];

  check(`C1 layout: pointers have ${machine.pointer} bytes, and that table is taken`, () => {
    assert.equal(koffi.sizeof('void *'), machine.pointer);
    assert.equal(koffi.sizeof('size_t'), machine.pointer);
    assert.equal(hostLayout(koffi), right);
    const { iovec, msghdr, sockaddr_nl } = right;
    const expected = { iovec: IOVEC[machine.pointer], msghdr: MSGHDR[machine.pointer], sockaddr_nl: SOCKADDR_NL };
    assert.deepEqual({ iovec, msghdr, sockaddr_nl }, expected);
    assertLayout(koffi);
    assertLayout(koffi, right);
  });

  check('C1 layout: the table of other machines is refused', () => {
    assert.throws(() => assertLayout(koffi, wrong), { name: 'NetlinkError', code: 'ERR_NETLINK_ABI' });
  });

  check('C1 layout: any one size or offset that is wrong is refused', () => {
    for (const struct of ['iovec', 'msghdr', 'sockaddr_nl']) {
      for (const [field, offset] of Object.entries(right[struct])) {
        const mutated = { ...right, [struct]: { ...right[struct], [field]: offset + 4 } };
        assert.throws(() => assertLayout(koffi, mutated), { code: 'ERR_NETLINK_ABI' }, `${struct}.${field}`);
      }
    }
  });
}

function withSocket(options, body) {
  const socket = nlmsg.NetlinkSocket.open({ protocol: nlmsg.NETLINK_ROUTE, ...options });
  try {
    return body(socket);
  } finally {
    socket.close();
  }
}

/** What sendmsg was handed while `body` ran. */
function capture(body) {
  const events = [];
  const listen = (event) => events.push(event);
  subscribe('nlmsg:sendmsg', listen);
  try {
    body();
  } finally {
    unsubscribe('nlmsg:sendmsg', listen);
  }
  return events;
}

/** Reads the copy of a struct at an offset, by the width of its C type. */
function fieldOf({ bytes: copy }, offset, width) {
  const view = new DataView(copy.buffer, copy.byteOffset, copy.length);
  if (width === 2) return view.getUint16(offset, LITTLE_ENDIAN);
  if (width === 4) return view.getUint32(offset, LITTLE_ENDIAN);
  return Number(view.getBigUint64(offset, LITTLE_ENDIAN));
}

function checkStructs() {
  const { pointer } = machine;
  const iovecAt = IOVEC[pointer];
  const msghdrAt = MSGHDR[pointer];

  check('C1 structs: sendmsg is handed an iovec, a msghdr and a sockaddr_nl of this ABI', () => {
    const events = withSocket({}, ({ fd }) =>
      capture(() => nlmsg.sendNetlinkMessageToKernel(fd, 'hello', 5, nlmsg.NLMSG_NOOP, REQUEST_ACK)),
    );
    assert.equal(events.length, 1);
    const [{ message, result, structs }] = events;
    const [iovec, msghdr, address] = structs;
    assert.deepEqual([message.length, result], [21, 21]);
    assert.deepEqual(
      structs.map(({ struct, bytes: copy }) => [struct, copy.length]),
      [
        ['struct iovec', iovecAt.size],
        ['struct msghdr', msghdrAt.size],
        ['struct sockaddr_nl', SOCKADDR_NL.size],
      ],
    );
    assert.notEqual(fieldOf(iovec, iovecAt.iov_base, pointer), 0);
    assert.equal(fieldOf(iovec, iovecAt.iov_len, pointer), 21);
    assert.equal(fieldOf(msghdr, msghdrAt.msg_name, pointer), address.address);
    assert.equal(fieldOf(msghdr, msghdrAt.msg_namelen, 4), SOCKADDR_NL.size);
    assert.equal(fieldOf(msghdr, msghdrAt.msg_iov, pointer), iovec.address);
    assert.equal(fieldOf(msghdr, msghdrAt.msg_iovlen, pointer), 1);
    for (const field of ['msg_control', 'msg_controllen']) assert.equal(fieldOf(msghdr, msghdrAt[field], pointer), 0);
    assert.equal(fieldOf(msghdr, msghdrAt.msg_flags, 4), 0);
    assert.equal(fieldOf(address, SOCKADDR_NL.nl_family, 2), 16);
    assert.deepEqual(address.bytes.subarray(2), new Uint8Array(10)); // the kernel: port id 0, no groups
  });
}

/** An address with bit 31 set, beyond 4 GiB where pointers are that wide: as kernels give them, and qemu seldom does. */
const HIGH = machine.pointer === 8 ? 0x12b6000000 : 0xb6000000;

function highMemory(size) {
  const [READ_WRITE, PRIVATE_ANONYMOUS_FIXED_NOREPLACE] = [3, 0x100022];
  const koffi = loadKoffi();
  const prototype = 'uintptr_t mmap(uintptr_t address, size_t length, int access, int flags, int fd, intptr_t offset)';
  const mmap = koffi.load(null).func(prototype);
  assert.equal(mmap(HIGH, size, READ_WRITE, PRIVATE_ANONYMOUS_FIXED_NOREPLACE, -1, 0), HIGH);
  const buffer = koffi.view(HIGH, size);
  assert.equal(Number(koffi.address(buffer)), HIGH);
  return { buffer, address: HIGH };
}

function checkHighAddresses() {
  check('C1 structs: high addresses keep all of their bits', () => {
    withSocket({}, ({ fd }) => {
      const arena = new Arena(4096, highMemory);
      arena.bytes.set(nlmsg.encodeMessage({ type: nlmsg.NLMSG_NOOP, flags: REQUEST_ACK, sequence: 7 }));
      assert.equal(arena.send(fd, 16), 16);
      assert.equal(arena.receive(fd, ffi.MSG_DONTWAIT), 36);
      assert.equal(nlmsg.decodeMessage(arena.bytes).sequence, 7);
      assert.equal(arena.getName(fd), 0);
      assert.equal(arena.nameIsNetlink, true);
      assert.ok(arena.snapshot().every(({ address }) => address >= HIGH));
    });
  });
}

function checkRoute() {
  check('NETLINK_ROUTE: a message sent by the unified call is acknowledged', () => {
    withSocket({}, (socket) => {
      const { fd, portId } = socket;
      const options = { sequence: 0x01020304 };
      assert.equal(nlmsg.sendNetlinkMessageToKernel(fd, 'hello', 5, nlmsg.NLMSG_NOOP, REQUEST_ACK, options), 21);
      const datagram = socket.receive();
      assert.deepEqual([datagram.portId, datagram.groups, datagram.truncated], [0, 0, false]);
      const [answer, ...others] = nlmsg.decodeMessages(datagram.bytes);
      assert.equal(others.length, 0);
      assert.deepEqual([answer.type, answer.sequence], [nlmsg.NLMSG_ERROR, 0x01020304]);
      const { error, request } = nlmsg.decodeError(answer);
      assert.equal(error, 0);
      assert.deepEqual(request, { length: 21, type: 1, flags: 5, sequence: 0x01020304, portId });
      assert.equal(socket.receive(), undefined);
    });
  });

  check('NETLINK_ROUTE: a refusal is explained by the kernel', () => {
    withSocket({}, (socket) => {
      socket.send({ type: 18, flags: REQUEST_ACK, payload: HELLO }); // RTM_GETLINK with too short a header
      const { error, extendedAck } = nlmsg.decodeError(nlmsg.decodeMessage(socket.receive().bytes));
      assert.equal(error, -22);
      assert.equal(typeof extendedAck.message, 'string');
    });
  });

  check('NETLINK_ROUTE: a dump of the links ends in NLMSG_DONE', () => {
    withSocket({}, (socket) => {
      const flags = nlmsg.NLM_F_REQUEST | nlmsg.NLM_F_DUMP;
      const sequence = socket.send({ type: 18, flags, payload: new Uint8Array(16) });
      const messages = [];
      for (let datagram; (datagram = socket.receive());) {
        assert.notEqual(datagram.bytes.length, 0); // a wrong msghdr would receive nothing, for ever
        messages.push(...nlmsg.decodeMessages(datagram.bytes));
      }
      const done = messages.pop();
      assert.equal(nlmsg.decodeDone(done).error, 0);
      assert.ok(messages.length > 0);
      assert.ok(messages.every((message) => message.type === 16 && message.sequence === sequence));
    });
  });

  check('NETLINK_ROUTE: port ids are those that the kernel chose, unsigned', () => {
    withSocket({}, (first) => {
      withSocket({}, (second) => {
        assert.ok(first.portId > 0 && second.portId > 0 && first.portId !== second.portId);
        assert.deepEqual(ffi.getsockname(second.fd), { family: 16, portId: second.portId, groups: 0 });
      });
    });
  });

  check('NETLINK_ROUTE: ints pass through getsockopt and setsockopt', () => {
    withSocket({}, ({ fd }) => {
      assert.equal(ffi.getsockopt(fd, ffi.SOL_SOCKET, ffi.SO_PROTOCOL), nlmsg.NETLINK_ROUTE);
      ffi.setsockopt(fd, ffi.SOL_SOCKET, ffi.SO_RCVBUF, 40_000);
      assert.equal(ffi.getsockopt(fd, ffi.SOL_SOCKET, ffi.SO_RCVBUF), 80_000);
    });
  });
}

function checkTruncation() {
  check('recvmsg: a datagram that does not fit is cut off, its true length known, its rest lost', () => {
    withSocket({}, ({ fd }) => {
      const noop = nlmsg.encodeMessage({ type: nlmsg.NLMSG_NOOP, flags: REQUEST_ACK, sequence: 7 });
      for (const capacity of [18, 0]) {
        assert.equal(ffi.sendmsg(fd, noop), 16);
        const received = ffi.recvmsg(fd, capacity);
        assert.deepEqual([received.bytes.length, received.length, received.portId], [capacity, 36, 0]);
        assert.equal(received.flags & ffi.MSG_TRUNC, ffi.MSG_TRUNC);
        assert.throws(() => ffi.recvmsg(fd), { code: 'EAGAIN', errno: -11, syscall: 'recvmsg' });
      }
    });
  });

  check('recvmsg: memory that has grown is laid out anew', () => {
    withSocket({ capAck: false }, (socket) => {
      // A malformed RTM_GETLINK, which the kernel echoes: of the types that are refused one that qemu lets through.
      const payload = new Uint8Array(100_000).fill(0x5a);
      const request = () => nlmsg.sendNetlinkMessageToKernel(socket.fd, payload, payload.length, 18, REQUEST_ACK);
      request();
      assert.equal(socket.receive().truncated, true);
      request();
      const { bytes: whole, truncated } = socket.receive();
      assert.equal(truncated, false);
      const { error, requestPayload } = nlmsg.decodeError(nlmsg.decodeMessage(whole));
      assert.ok(error < 0);
      assert.deepEqual(requestPayload, payload);
    });
  });
}

function checkErrnos() {
  const send = (fd, payload = null) =>
    nlmsg.sendNetlinkMessageToKernel(fd, payload, payload?.length ?? 0, nlmsg.NLMSG_NOOP, REQUEST_ACK);

  check('errno: EBADF where no descriptor is open', () => {
    assert.throws(() => send(999_999), { name: 'SystemError', code: 'EBADF', errno: -9, syscall: 'getsockname' });
  });

  check('errno: ENOTSOCK where the descriptor is a file', () => {
    const fd = openSync('/dev/null');
    try {
      assert.throws(() => send(fd), { code: 'ENOTSOCK', errno: -88, message: /"\/dev\/null"/ });
    } finally {
      closeSync(fd);
    }
  });

  check('errno: a socket of another family is told apart', () => {
    const fd = ffi.socket(ffi.AF_UNIX, ffi.SOCK_RAW | ffi.SOCK_CLOEXEC, 0);
    try {
      assert.throws(() => send(fd), { code: 'ERR_NETLINK_NOT_NETLINK', message: /AF_UNIX/ });
    } finally {
      ffi.close(fd);
    }
  });

  check('errno: EMSGSIZE beyond the send buffer', () => {
    withSocket({}, ({ fd }) => {
      const limit = ffi.getsockopt(fd, ffi.SOL_SOCKET, ffi.SO_SNDBUF);
      assert.throws(() => send(fd, new Uint8Array(limit)), { code: 'EMSGSIZE', errno: -90, syscall: 'sendmsg' });
    });
  });

  check('errno: EPROTONOSUPPORT, EINVAL and ENOPROTOOPT', () => {
    const absent = { code: 'EPROTONOSUPPORT', errno: -93, syscall: 'socket' };
    assert.throws(() => withSocket({ protocol: 1 }, () => undefined), absent);
    withSocket({}, (socket) => {
      assert.throws(() => socket.join(9999), { code: 'EINVAL', errno: -22, syscall: 'setsockopt' });
      const unknown = { code: 'ENOPROTOOPT', errno: -92, syscall: 'setsockopt' };
      assert.throws(() => ffi.setsockopt(socket.fd, ffi.SOL_NETLINK, 99, 1), unknown);
    });
  });

  check('errno: a closed socket makes no call', () => {
    const socket = withSocket({}, (open) => open);
    assert.throws(() => socket.receive(), { code: 'ERR_NETLINK_CLOSED' });
  });
}

function checkUevent() {
  check('NETLINK_KOBJECT_UEVENT: group 1 is joined and left', () => {
    withSocket({ protocol: nlmsg.NETLINK_KOBJECT_UEVENT, groups: [1] }, (socket) => {
      assert.equal(ffi.getsockname(socket.fd).groups, 1);
      socket.leave(1);
      assert.equal(ffi.getsockname(socket.fd).groups, 0);
    });
  });
}

function checkLazyKoffi() {
  check('C5 importing nlmsg loads no koffi', () => {
    const loaded = Object.keys(createRequire(import.meta.url).cache).filter((file) => file.includes('koffi'));
    assert.deepEqual(loaded, []);
  });
}

function checkNoKoffi() {
  check('C5 a socket, which needs koffi, says what is missing', () => {
    const missing = { name: 'NetlinkError', code: 'ERR_NETLINK_FFI', message: /^Cannot load koffi.* s390x/s };
    assert.throws(() => withSocket({}, () => undefined), missing);
    assert.throws(() => nlmsg.sendNetlinkMessageToKernel(3, 'hello', 5, nlmsg.NLMSG_NOOP, REQUEST_ACK), missing);
    assert.throws(() => ffi.socket(ffi.AF_NETLINK, ffi.SOCK_RAW, 0), missing);
  });
}

checkLazyKoffi();
checkByteOrder();
if (machine.pointer === 0) checkNoKoffi();
else {
  checkLayout();
  checkStructs();
  checkHighAddresses();
  checkRoute();
  checkTruncation();
  checkErrnos();
  checkUevent();
}
console.log(`${machineName}: ${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;
