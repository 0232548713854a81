import { createRequire } from 'node:module';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { describe, expect, test } from '@jest/globals';
import { assertLayout, LAYOUT_32, LAYOUT_64 } from '../../src/ffi/layout.ts';
import type { Koffi } from '../../src/ffi/koffi.ts';
import { NetlinkSocket, NLMSG_NOOP, type SendmsgEvent } from '../../src/index.ts';
import { describeWith } from '../support/requirements.ts';
import { thrownBy } from '../support/thrown.ts';

const koffi = createRequire(import.meta.url)('koffi') as Koffi;
const [own, foreign] = koffi.sizeof('void *') === 8 ? [LAYOUT_64, LAYOUT_32] : [LAYOUT_32, LAYOUT_64];

describe('C1: layouts', () => {
  test('of this machine are what koffi computes from the C declarations', () => {
    expect(() => assertLayout(koffi, own)).not.toThrow();
  });

  test('of another machine are refused, at the first field that differs', () => {
    expect(thrownBy(() => assertLayout(koffi, foreign))).toMatchObject({ code: 'ERR_NETLINK_ABI' });
  });

  test.each([
    ['msg_iov', { ...own, msghdr: { ...own.msghdr, msg_iov: own.msghdr.msg_iov + 4 } }],
    ['msg_controllen', { ...own, msghdr: { ...own.msghdr, msg_controllen: 0 } }],
    ['iov_len', { ...own, iovec: { ...own.iovec, iov_len: 4 * own.pointer } }],
    ['struct msghdr', { ...own, msghdr: { ...own.msghdr, size: own.msghdr.size + 8 } }],
    ['nl_groups', { ...own, sockaddr_nl: { ...own.sockaddr_nl, nl_groups: 4 } }],
  ])('with a wrong %s are refused', (field, layout) => {
    expect(() => assertLayout(koffi, layout)).toThrow(field);
  });
});

describeWith('kernel', 'the structs of a call', () => {
  test('C2: words are written whole, with zeros above the 32 bits that musl reads', () => {
    let event: SendmsgEvent | undefined;
    const watch = (message: unknown): void => {
      event = message as SendmsgEvent;
    };
    subscribe('nlmsg:sendmsg', watch);
    const socket = NetlinkSocket.open({ protocol: 0 });
    try {
      socket.send({ type: NLMSG_NOOP, payload: 'hello' });
    } finally {
      unsubscribe('nlmsg:sendmsg', watch);
      socket.close();
    }
    const [iovec, msghdr, address] = event!.structs;
    const field = (struct: typeof iovec, name: string): number =>
      struct!.fields.find((each) => each.name === name)!.value;
    expect([iovec, msghdr, address].map((each) => each!.bytes.length)).toEqual([
      own.iovec.size,
      own.msghdr.size,
      own.sockaddr_nl.size,
    ]);
    expect(field(iovec, 'iov_len')).toBe(21);
    expect(field(msghdr, 'msg_name')).toBe(address!.address);
    expect(field(msghdr, 'msg_namelen')).toBe(12);
    expect(field(msghdr, 'msg_iov')).toBe(iovec!.address);
    for (const [name, value] of [
      ['msg_iovlen', 1],
      ['msg_control', 0],
      ['msg_controllen', 0],
      ['msg_flags', 0],
    ] as const) {
      expect([name, field(msghdr, name)]).toEqual([name, value]);
    }
    expect(address!.fields.map(({ value }) => value)).toEqual([16, 0, 0, 0]);
  });
});
