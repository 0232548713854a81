import { closeSync, openSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { decodeMessage, encodeMessage, encodeMessages, NLMSG_NOOP } from '../../src/codec/index.ts';
import {
  AF_INET,
  AF_NETLINK,
  AF_UNIX,
  bind,
  close,
  getsockname,
  getsockopt,
  MSG_TRUNC,
  NETLINK_CAP_ACK,
  recvmsg,
  sendmsg,
  setsockopt,
  SO_PROTOCOL,
  SO_RCVBUF,
  SOCK_CLOEXEC,
  SOCK_RAW,
  socket,
  SOL_NETLINK,
  SOL_SOCKET,
} from '../../src/ffi/index.ts';
import { describeWith } from '../support/requirements.ts';
import { thrownBy } from '../support/thrown.ts';

const REQUEST_ACK = 5;
const noop = encodeMessage({ type: NLMSG_NOOP, flags: REQUEST_ACK, sequence: 7 });

function withSocket(body: (fd: number) => void, protocol = 0): void {
  const fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, protocol);
  try {
    body(fd);
  } finally {
    close(fd);
  }
}

describeWith('kernel', 'the system calls', () => {
  test('open, bind, name, send, receive and close', () => {
    withSocket((fd) => {
      expect(getsockname(fd)).toEqual({ family: AF_NETLINK, portId: 0, groups: 0 });
      bind(fd, 4321, 5);
      expect(getsockname(fd)).toEqual({ family: AF_NETLINK, portId: 4321, groups: 5 });
      expect(sendmsg(fd, noop)).toBe(16);
      const { bytes, ...rest } = recvmsg(fd);
      expect(rest).toEqual({ length: 36, portId: 0, groups: 0, flags: 0 });
      expect(decodeMessage(bytes)).toMatchObject({ type: 2, sequence: 7, portId: 4321 });
    });
  });

  test('several messages travel in one datagram', () => {
    withSocket((fd) => {
      const message = { type: NLMSG_NOOP, flags: REQUEST_ACK };
      expect(
        sendmsg(
          fd,
          encodeMessages([
            { ...message, sequence: 1 },
            { ...message, sequence: 2 },
          ]),
        ),
      ).toBe(32);
      expect([recvmsg(fd), recvmsg(fd)].map(({ bytes }) => decodeMessage(bytes).sequence)).toEqual([1, 2]);
    });
  });

  test('a datagram longer than the buffer is cut off, and says how long it was', () => {
    withSocket((fd) => {
      sendmsg(fd, noop);
      const { bytes, length, flags } = recvmsg(fd, 10);
      expect([bytes.length, length, flags & MSG_TRUNC]).toEqual([10, 36, MSG_TRUNC]);
      sendmsg(fd, noop);
      expect(recvmsg(fd, 0)).toMatchObject({ bytes: new Uint8Array(0), length: 36 });
      expect(thrownBy(() => recvmsg(fd)).code).toBe('EAGAIN');
    });
  });

  test('B2: an errno of a call that failed is not taken for that of one that did not', () => {
    withSocket((fd) => {
      expect(thrownBy(() => bind(999_999))).toMatchObject({ code: 'EBADF' });
      expect(getsockname(fd).family).toBe(AF_NETLINK);
      expect(thrownBy(() => recvmsg(fd)).code).toBe('EAGAIN');
      expect(getsockopt(fd, SOL_SOCKET, SO_PROTOCOL)).toBe(0);
    });
  });

  test('options are set and read', () => {
    withSocket((fd) => {
      setsockopt(fd, SOL_NETLINK, NETLINK_CAP_ACK, 1);
      expect(getsockopt(fd, SOL_NETLINK, NETLINK_CAP_ACK)).toBe(1);
      setsockopt(fd, SOL_SOCKET, SO_RCVBUF, 20_000);
      expect(getsockopt(fd, SOL_SOCKET, SO_RCVBUF)).toBe(40_000);
      expect(thrownBy(() => setsockopt(fd, SOL_NETLINK, 99, 1))).toMatchObject({ code: 'ENOPROTOOPT' });
      expect(getsockopt(fd, SOL_SOCKET, SO_PROTOCOL)).toBe(0);
    });
  });

  test("failures carry code, errno and syscall, as Node's own", () => {
    const failure = (call: () => unknown): unknown[] => {
      const { name, code, errno, syscall } = thrownBy(call);
      return [name, code, errno, syscall];
    };
    expect(failure(() => socket(AF_NETLINK, SOCK_RAW, 31))).toEqual(['SystemError', 'EPROTONOSUPPORT', -93, 'socket']);
    expect(failure(() => socket(AF_NETLINK, 1, 0))).toEqual(['SystemError', 'ESOCKTNOSUPPORT', -94, 'socket']);
    expect(failure(() => close(999_999))).toEqual(['SystemError', 'EBADF', -9, 'close']);
    expect(failure(() => getsockname(999_999))).toEqual(['SystemError', 'EBADF', -9, 'getsockname']);
    expect(failure(() => recvmsg(999_999))).toEqual(['SystemError', 'EBADF', -9, 'recvmsg']);
    withSocket((first) => {
      bind(first, 777);
      withSocket((second) => {
        expect(failure(() => bind(second, 777))).toEqual(['SystemError', 'EADDRINUSE', -98, 'bind']);
        expect(failure(() => bind(first, 778))).toEqual(['SystemError', 'EINVAL', -22, 'bind']);
      });
    });
  });

  test('sendmsg sends on netlink sockets alone', () => {
    const file = openSync('/dev/null', 'r');
    expect(thrownBy(() => sendmsg(file, noop)).code).toBe('ENOTSOCK');
    closeSync(file);
    const local = socket(AF_UNIX, 2, 0);
    expect(thrownBy(() => sendmsg(local, noop)).code).toBe('ERR_NETLINK_NOT_NETLINK');
    expect(getsockname(local)).toEqual({ family: AF_UNIX, portId: undefined, groups: undefined });
    close(local);
    const inet = socket(AF_INET, 2, 0);
    expect(() => sendmsg(inet, noop)).toThrow('it is an IPv4 socket (AF_INET)');
    close(inet);
  });

  test('B8: a view that lies about its length sends its own bytes and no others', () => {
    let lie = 0;
    class Liar extends Uint8Array {
      override get length(): number {
        return lie;
      }
    }
    withSocket((fd) => {
      sendmsg(fd, encodeMessage({ type: NLMSG_NOOP, payload: new Uint8Array(3000).fill(0x5e) }));
      for (lie of [1500, -(2 ** 64) + 151_552, NaN, -1, 1.5]) {
        const liar = new Liar(16);
        for (const [i, byte] of noop.entries()) liar[i] = byte;
        expect(sendmsg(fd, liar)).toBe(16);
        expect(recvmsg(fd).length).toBe(36);
      }
    });
  });

  test('messages that are too large do no harm', () => {
    withSocket((fd) => {
      for (let i = 0; i < 3; i++)
        expect(thrownBy(() => sendmsg(fd, new Uint8Array(8 * 1024 * 1024))).code).toBe('EMSGSIZE');
      expect(sendmsg(fd, noop)).toBe(16);
    });
  });
});

test.each([-1, 1.5, NaN, Infinity, 2 ** 31, 2 ** 40])(
  'B11: %d is no descriptor, level, option, protocol or capacity',
  (bad) => {
    for (const call of [
      () => socket(bad, 3, 0),
      () => socket(16, bad, 0),
      () => socket(16, 3, bad),
      () => bind(bad),
      () => bind(0, bad === 2 ** 31 ? -1 : bad),
      () => bind(0, 0, bad === 2 ** 31 ? -1 : bad),
      () => getsockname(bad),
      () => getsockopt(bad, 1, 1),
      () => getsockopt(0, bad, 1),
      () => getsockopt(0, 1, bad),
      () => setsockopt(0, 1, 1, bad === -1 ? 2 ** 32 : bad),
      () => sendmsg(bad, noop),
      () => recvmsg(bad),
      () => recvmsg(0, bad),
      () => recvmsg(0, 1, bad),
      () => close(bad),
    ]) {
      expect(call).toThrow(RangeError);
    }
  },
);

test.each(['1', null, 1n, {}, undefined, true])('B11: %p is no number', (bad) => {
  const value = bad as never;
  for (const call of [
    () => socket(value, 3, 0),
    () => getsockname(value),
    () => getsockopt(0, value, 1),
    () => close(value),
    () => sendmsg(value, noop),
    () => sendmsg(0, value),
  ]) {
    expect(call).toThrow(TypeError);
  }
});
