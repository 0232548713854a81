// What a socket is told through groups, and what the kernel says beside the bytes: group, namespace, sender.

import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import {
  decodeMessage,
  encodeMessage,
  NETLINK_KOBJECT_UEVENT,
  NETLINK_ROUTE,
  NetlinkSocket,
  type NetlinkSocketOptions,
  NLM_F_ACK,
  NLM_F_REQUEST,
  NLMSG_NOOP,
} from '../../src/index.ts';
import {
  AF_NETLINK,
  bind,
  close,
  NETLINK_ADD_MEMBERSHIP,
  recvmsg,
  setsockopt,
  SOCK_CLOEXEC,
  SOCK_RAW,
  socket,
  SOL_NETLINK,
} from '../../src/ffi/index.ts';
import type { Koffi } from '../../src/ffi/koffi.ts';
import { run, runNode } from '../support/child.ts';
import { describeWith } from '../support/requirements.ts';
import { thrownBy } from '../support/thrown.ts';

const REQUEST_ACK = NLM_F_REQUEST | NLM_F_ACK;
const UEVENTS: NetlinkSocketOptions = { protocol: NETLINK_KOBJECT_UEVENT, groups: [1] };

function withSocket<T>(options: NetlinkSocketOptions, body: (socket: NetlinkSocket) => T): T {
  const socket = NetlinkSocket.open(options);
  try {
    return body(socket);
  } finally {
    socket.close();
  }
}

/** The kernel sends it back to group 1, with a number at its end. */
function emit(text: string): void {
  withSocket({ protocol: NETLINK_KOBJECT_UEVENT }, (sender) => {
    sender.send({ type: 20, flags: NLM_F_REQUEST, payload: text });
  });
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Every event that waits, without the number at its end. */
function events(listener: NetlinkSocket): string[] {
  const texts: string[] = [];
  for (let event = listener.receive(); event; event = listener.receive()) {
    texts.push(textOf(event.bytes).replace(/SEQNUM=.*/s, ''));
  }
  return texts;
}

describeWith(['kernel', 'iproute2'], 'groups', () => {
  test('A6: a socket that joined is told; one that joined unbound never is', () => {
    const unbound = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_KOBJECT_UEVENT);
    try {
      setsockopt(unbound, SOL_NETLINK, NETLINK_ADD_MEMBERSHIP, 1);
      withSocket(UEVENTS, (listener) => {
        emit('heard');
        expect(events(listener)).toEqual(['heard']);
      });
      expect(thrownBy(() => recvmsg(unbound)).code).toBe('EAGAIN');
      bind(unbound);
      setsockopt(unbound, SOL_NETLINK, NETLINK_ADD_MEMBERSHIP, 1);
      emit('bound');
      expect(textOf(recvmsg(unbound).bytes)).toMatch(/^bound/);
    } finally {
      close(unbound);
    }
  });

  test('A9: a group within the mask is told by number and mask, what comes to the socket alone by neither', () => {
    withSocket(UEVENTS, (listener) => {
      emit('to group 1');
      expect(listener.receive()).toMatchObject({ group: 1, groups: 1, portId: 0 });
      listener.send({ type: NLMSG_NOOP, flags: REQUEST_ACK });
      expect(listener.receive()).toMatchObject({ group: 0, groups: 0, portId: 0 });
    });
  });

  test('A9: a group beyond 32 is joined and told by its number', () => {
    const RTNLGRP_TUNNEL = 35;
    const RTM_NEWTUNNEL = 120;
    const link = ['ip', 'link', 'add', 'nlmsg-a9', 'type', 'vxlan', 'external', 'vnifilter', 'dstport', '4799'];
    expect(run(link)).toMatchObject({ status: 0 });
    try {
      const options = { protocol: NETLINK_ROUTE, groups: [1, RTNLGRP_TUNNEL] };
      withSocket(options, (listener) => {
        expect(run(['bridge', 'vni', 'add', 'dev', 'nlmsg-a9', 'vni', '77'])).toMatchObject({ status: 0 });
        const { group, groups, bytes } = listener.receive()!;
        expect([group, groups, decodeMessage(bytes).type]).toEqual([RTNLGRP_TUNNEL, 0, RTM_NEWTUNNEL]);
        // The number of a group within the mask is given on the same socket too, and so is that of none.
        expect(run(['ip', 'link', 'set', 'nlmsg-a9', 'mtu', '1400'])).toMatchObject({ status: 0 });
        expect(listener.receive()).toMatchObject({ group: 1, groups: 1 });
        while (listener.receive());
        listener.send({ type: NLMSG_NOOP, flags: REQUEST_ACK });
        expect(listener.receive()).toMatchObject({ group: 0, groups: 0 });
      });
    } finally {
      run(['ip', 'link', 'del', 'nlmsg-a9']);
    }
  });

  test('G1: a forged datagram is told by the port id of its sender, whatever its header says', () => {
    const libc = (createRequire(import.meta.url)('koffi') as Koffi).load(null);
    const sendto = libc.func('intptr_t sendto(int, void *, size_t, int, void *, uint32_t)');
    const forged = encodeMessage({ type: 16, sequence: 1, portId: 0 });
    withSocket({ protocol: NETLINK_ROUTE, groups: [1] }, (victim) => {
      withSocket({ protocol: NETLINK_ROUTE }, (other) => {
        for (const [portId, group] of [
          [victim.portId, 0],
          [0, 1],
        ] as const) {
          const address = new Uint32Array([AF_NETLINK, portId, group]); // the family is in the low half
          expect(sendto(other.fd, Buffer.from(forged), 16, 0, Buffer.from(address.buffer), 12)).toBe(16);
          expect(victim.receive()).toMatchObject({ portId: other.portId, group });
        }
      });
      expect(victim.receive()).toBeUndefined();
    });
  });
});

describeWith('kernel', 'credentials', () => {
  test('G3: an event that a process injected has its process id, what the kernel itself says has 0', () => {
    withSocket({ ...UEVENTS, credentials: true }, (listener) => {
      emit('injected');
      expect(listener.receive()).toMatchObject({ portId: 0, credentials: { pid: process.pid, uid: 0, gid: 0 } });
      listener.send({ type: NLMSG_NOOP, flags: REQUEST_ACK });
      expect(listener.receive()!.credentials!.pid).toBe(0);
    });
    withSocket(UEVENTS, (listener) => {
      emit('injected');
      expect(listener.receive()!.credentials).toBeUndefined();
    });
  });
});

describeWith('kernel', 'a filter', () => {
  const LOAD_BYTE = 0x30;
  const JUMP_IF_EQUAL = 0x15;
  const RETURN = 0x06;
  const ALL = 0xffff_ffff;
  const startsWith = (letter: string): NetlinkSocketOptions['filter'] => [
    { code: LOAD_BYTE, jt: 0, jf: 0, k: 0 },
    { code: JUMP_IF_EQUAL, jt: 0, jf: 1, k: letter.charCodeAt(0) },
    { code: RETURN, jt: 0, jf: 0, k: ALL },
    { code: RETURN, jt: 0, jf: 0, k: 0 },
  ];

  test('decides which events are received', () => {
    withSocket({ ...UEVENTS, filter: startsWith('a')! }, (listener) => {
      for (const text of ['add@/x', 'remove@/x', 'add@/y']) emit(text);
      expect(events(listener)).toEqual(['add@/x', 'add@/y']);
      expect(listener.counters.dropped).toBe(0);
    });
  });

  test('E15: is for sockets with groups alone: it would drop the end of a dump', () => {
    const open = (): unknown => NetlinkSocket.open({ protocol: NETLINK_ROUTE, filter: startsWith('a')! });
    expect(open).toThrow(TypeError);
    expect(open).toThrow(/a filter on a socket without groups would drop answers .* blocks the socket for good/);
  });

  test.each([
    [[], RangeError],
    [Array(4097).fill({ code: 6, jt: 0, jf: 0, k: 0 }), RangeError],
    ['text', TypeError],
    [[undefined], TypeError],
    [[{ code: 0x10000, jt: 0, jf: 0, k: 0 }], RangeError],
    [[{ code: 6, jt: 256, jf: 0, k: 0 }], RangeError],
    [[{ code: 6, jt: 0, jf: -1, k: 0 }], RangeError],
    [[{ code: 6, jt: 0, jf: 0, k: 2 ** 32 }], RangeError],
    [[{ code: 6, jt: 0, jf: 0 }], TypeError],
  ])('%# that is none is refused before any system call', (filter, error) => {
    expect(() => NetlinkSocket.open({ ...UEVENTS, filter } as never)).toThrow(error);
  });

  test('that the kernel does not take is refused by it, and no descriptor stays', () => {
    const filter = [{ code: JUMP_IF_EQUAL, jt: 5, jf: 5, k: 0 }]; // jumps outside
    const { code, message } = thrownBy(() => NetlinkSocket.open({ ...UEVENTS, filter }));
    expect(code).toBe('EINVAL');
    expect(message).toMatch(/^Cannot attach a filter to a socket of NETLINK_KOBJECT_UEVENT: setsockopt gave EINVAL/);
  });
});

describeWith(['kernel', 'namespaces'], 'without privilege', () => {
  const UNPRIVILEGED = { prefix: ['unshare', '--user', '--net'] }; // no user is mapped: no capabilities
  const OUTCOME = `
    import { NetlinkSocket } from 'nlmsg';
    const outcome = (options) => {
      try { NetlinkSocket.open(options).close(); return 'ok'; } catch ({ code, message }) { return code + ' ' + message; }
    };
  `;

  test('A10: groups of NETLINK_NETFILTER and NETLINK_XFRM are refused by name, those of others are not', () => {
    const { stdout } = runNode(
      `${OUTCOME} for (const protocol of [0, 15, 16, 12, 6]) console.log(outcome({ protocol, groups: [1] }));`,
      UNPRIVILEGED,
    );
    const lines = stdout.trimEnd().split('\n');
    expect(lines.slice(0, 3)).toEqual(['ok', 'ok', 'ok']);
    expect(lines[3]).toMatch(/^EPERM Cannot join group 1 of NETLINK_NETFILTER: .*not for unprivileged processes$/);
    expect(lines[4]).toMatch(/^EPERM Cannot join group 1 of NETLINK_XFRM: /);
  });

  test('A12: events of all namespaces are refused, saying what they take', () => {
    const { stdout } = runNode(`${OUTCOME} console.log(outcome({ protocol: 0, allNamespaces: true }));`, UNPRIVILEGED);
    expect(stdout).toMatch(/^EPERM Cannot set allNamespaces on a socket of NETLINK_ROUTE: .*CAP_NET_BROADCAST/);
  });
});

describe('options that are none', () => {
  test.each([
    [{ protocol: 0, credentials: 1 }, TypeError],
    [{ protocol: 0, allNamespaces: 'yes' }, TypeError],
    [{ protocol: 0, groups: null }, TypeError],
    [{ protocol: 0, receiveBuffer: 0 }, RangeError],
    [{ protocol: 0, receiveBuffer: 2 ** 31 }, RangeError],
    [{ protocol: 0, receiveBuffer: '1' }, TypeError],
    [{ protocol: 0, sendBuffer: -1 }, RangeError],
    [{ protocol: 0, sendBuffer: 1.5 }, RangeError],
  ])('%o', (options, error) => {
    expect(() => NetlinkSocket.open(options as never)).toThrow(error);
  });
});
