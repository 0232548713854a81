// Requests in bytes against the running kernel: what they send, and what becomes of them.

import { expect, test } from '@jest/globals';
import { NetlinkClient } from '../../src/client/netlink-client.ts';
import {
  decodeMessage,
  NETLINK_GENERIC,
  NETLINK_NETFILTER,
  NETLINK_ROUTE,
  NETLINK_SELINUX,
  NETLINK_XFRM,
  NLM_F_ACK,
  NLM_F_DUMP,
  NLM_F_REQUEST,
  NLMSG_DONE,
} from '../../src/codec/index.ts';
import { OutcomeUnknownError } from '../../src/exchange/errors.ts';
import { KernelError } from '../../src/exchange/kernel-error.ts';
import { SystemError } from '../../src/ffi/system-error.ts';
import type { SendmsgEvent } from '../../src/socket/trace.ts';
import { describeWith } from '../support/requirements.ts';
import { thrownBy } from '../support/thrown.ts';
import {
  ALL_LINKS,
  attribute,
  familyId,
  GET_LO,
  getFamily,
  ifinfomsg,
  indexOf,
  join,
  NO_SUCH_LINK,
  published,
  rejection,
  REQUEST_ACK,
  route,
  RTM_GETLINK,
  RTM_NEWLINK,
} from './support.ts';

/** An attribute that claims more bytes than there are. */
const LEFTOVER = Uint8Array.of(3, 0, 99, 0);

const sent = (body: () => unknown): Promise<SendmsgEvent[]> => published<SendmsgEvent>('nlmsg:sendmsg', body);

describeWith('kernel', 'a request in bytes', () => {
  test('resolves to the data, with decoded headers and payloads that are copies', async () => {
    using client = route();
    const { messages, warnings, cookie } = await client.request(GET_LO);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ type: RTM_NEWLINK, portId: client.portId });
    expect(indexOf(messages[0]!)).toBe(1);
    expect(warnings).toEqual([]);
    expect(cookie).toBeUndefined();
    const before = messages[0]!.payload.slice();
    await client.request({ ...ALL_LINKS, flags: REQUEST_ACK | NLM_F_DUMP });
    await rejection(client.request(NO_SUCH_LINK));
    expect(messages[0]!.payload).toEqual(before);
  });

  test('without the event loop gives the same', async () => {
    using client = route();
    const { payload } = client.requestSync(GET_LO).messages[0]!;
    const [other] = (await client.request(GET_LO)).messages;
    expect(other!.payload.length).toBe(payload.length);
    expect(client.requestSync({ type: RTM_NEWLINK, payload: ifinfomsg(1, 1, 1) }).messages).toEqual([]);
  });

  test('E8: a request with an acknowledgement ends at it, and takes the data before it', async () => {
    using client = route();
    const received = await published('nlmsg:recvmsg', async () => {
      expect((await client.request(GET_LO)).messages).toHaveLength(1);
    });
    expect(received).toHaveLength(2);
    expect(client.counters).toEqual({
      foreign: 0,
      late: 0,
      notifications: 0,
      malformed: 0,
      truncated: 0,
      overruns: 0,
    });
  });

  test('that is refused rejects with all that the kernel said', async () => {
    using client = route();
    const error = await rejection<KernelError>(client.request(NO_SUCH_LINK));
    expect(error).toBeInstanceOf(KernelError);
    expect(error).toMatchObject({ errno: -19, code: 'ENODEV', outcome: 'refused', type: RTM_GETLINK });
    expect(error.message).toBe('Cannot make a request of type 18: ENODEV');
    const request = decodeMessage(error.request);
    expect(request).toMatchObject({ type: RTM_GETLINK, flags: REQUEST_ACK, sequence: error.sequence });
    expect(request.payload).toEqual(ifinfomsg(99_999));
    expect(thrownBy(() => client.requestSync(NO_SUCH_LINK))).toMatchObject({ errno: -19, code: 'ENODEV' });
  });

  test('that is refused with words carries them', async () => {
    using client = route();
    const payload = join(ifinfomsg(), attribute(18, attribute(1, 'no-such-kind')));
    const error = await rejection<KernelError>(client.request({ type: RTM_NEWLINK, flags: 0x605, payload }));
    expect(error).toMatchObject({ code: 'EOPNOTSUPP', kernelMessage: 'Unknown device type' });
    expect(error.message).toContain('the kernel says "Unknown device type"');
  });

  test('D7: unknown types, families and commands are told apart', async () => {
    using links = route();
    using generic = NetlinkClient.open({ protocol: NETLINK_GENERIC });
    const codes = [
      links.request({ type: 999, payload: ifinfomsg() }), // no such type
      generic.request({ type: 1000, payload: Uint8Array.of(3, 2, 0, 0) }), // no family of this number
      generic.request(getFamily('no-such-family')),
      generic.request({ type: 16, payload: Uint8Array.of(99, 2, 0, 0) }), // no such command
      generic.request({ type: 16, payload: Uint8Array.of(3) }), // no whole header
    ].map(async (request) => (await rejection<KernelError>(request)).code);
    expect(await Promise.all(codes)).toEqual(['EOPNOTSUPP', 'ENOENT', 'ENOENT', 'EOPNOTSUPP', 'EINVAL']);
  });

  test('D16: an attribute that is missing is named by its number where nobody knows more', async () => {
    using client = NetlinkClient.open({ protocol: NETLINK_GENERIC });
    const [STRSET_GET, HEADER] = [1, 1];
    const error = await rejection<KernelError>(
      client.request({ type: familyId('ethtool'), payload: Uint8Array.of(STRSET_GET + 1, 1, 0, 0) }),
    );
    expect(error).toMatchObject({ code: 'EINVAL', missingType: HEADER, missingAttribute: 'attribute 1' });
    expect(error.message).toContain('attribute 1 is missing');
  });

  test.each([
    ['NETLINK_ROUTE', NETLINK_ROUTE, RTM_NEWLINK, ifinfomsg(1)],
    ['NETLINK_GENERIC', NETLINK_GENERIC, 16, join(Uint8Array.of(3, 2, 0, 0), attribute(2, 'nlctrl'))],
    ['NETLINK_XFRM', NETLINK_XFRM, 0x1d, new Uint8Array(4)],
    ['NETLINK_NETFILTER', NETLINK_NETFILTER, (10 << 8) | 16, Uint8Array.of(2, 0, 0, 0)],
  ])('D15, E5: a warning on success is told, %s', async (_, protocol, type, header) => {
    using client = NetlinkClient.open({ protocol });
    const payload = join(header, LEFTOVER);
    const { warnings } = await client.request({ type, payload });
    expect(warnings).toEqual(['bytes leftover after parsing attributes']);
    expect(client.requestSync({ type, payload }).warnings).toEqual(warnings);
  });
});

describeWith('kernel', 'flags of a request in bytes', () => {
  test.each([
    [undefined, REQUEST_ACK],
    [NLM_F_REQUEST, NLM_F_REQUEST],
    [0x0605, 0x0605],
    [0, 0],
    [0xffff, 0xffff],
  ])('%p go out exactly as given', async (flags, expected) => {
    using client = route({ timeout: 0 });
    const events = await sent(() =>
      client.request({ type: 999, payload: ifinfomsg(), ...(flags !== undefined && { flags }) }).catch(() => undefined),
    );
    expect(events).toHaveLength(1);
    const message = decodeMessage(events[0]!.message);
    expect(message).toMatchObject({ length: 32, type: 999, flags: expected, portId: client.portId });
    expect(message.sequence).not.toBe(0);
  });

  test('D4: without NLM_F_REQUEST the kernel acknowledges and does nothing, which is what was asked for', async () => {
    using client = route();
    expect((await client.request({ ...GET_LO, flags: NLM_F_ACK })).messages).toEqual([]);
  });

  test('D4: without NLM_F_REQUEST and acknowledgement there is silence, which ends at the deadline', async () => {
    using client = route({ timeout: 20 });
    const error = await rejection(client.request({ ...GET_LO, flags: 0 }));
    expect(error).toBeInstanceOf(OutcomeUnknownError);
    expect(error).toMatchObject({ code: 'ERR_NETLINK_OUTCOME_UNKNOWN', reason: 'deadline', outcome: 'unknown' });
    expect(thrownBy(() => client.requestSync({ ...GET_LO, flags: 0 }))).toMatchObject({ reason: 'deadline' });
  });

  test('D5: a control type is acknowledged and nothing is done, which is what was asked for', async () => {
    using client = route();
    expect(await client.request({ type: NLMSG_DONE })).toMatchObject({ messages: [], warnings: [] });
  });

  test('D6: an empty request without an acknowledgement has its deadline', async () => {
    using client = route({ timeout: 20 });
    const request = { type: RTM_GETLINK, flags: NLM_F_REQUEST };
    expect(await rejection(client.request(request))).toMatchObject({ reason: 'deadline' });
    expect(thrownBy(() => client.requestSync(request))).toMatchObject({ reason: 'deadline' });
  });

  test('without an acknowledgement a request ends at its first answer, data or refusal', async () => {
    using client = route();
    const { messages } = await client.request({ ...GET_LO, flags: NLM_F_REQUEST });
    expect(messages.map(indexOf)).toEqual([1]);
    expect(await rejection(client.request({ ...NO_SUCH_LINK, flags: NLM_F_REQUEST }))).toMatchObject({
      code: 'ENODEV',
    });
  });

  test('with NLM_F_DUMP a request collects all until the end', async () => {
    using client = route();
    const all = { ...ALL_LINKS, flags: REQUEST_ACK | NLM_F_DUMP };
    expect((await client.request(all)).messages.map(indexOf)).toContain(1);
    expect(client.requestSync({ ...all, flags: NLM_F_REQUEST | NLM_F_DUMP }).messages.map(indexOf)).toContain(1);
  });
});

describeWith('kernel', 'payloads of a request in bytes', () => {
  const bytes = ifinfomsg(1);
  const shifted = new Uint8Array(40);
  shifted.set(bytes, 12);
  test.each([
    ['a Uint8Array', bytes],
    ['a view within a buffer', shifted.subarray(12, 28)],
    ['an ArrayBuffer', bytes.slice().buffer],
    ['a Buffer', Buffer.from(bytes)],
  ])('%s', async (_, payload) => {
    using client = route();
    expect((await client.request({ type: RTM_GETLINK, payload })).messages.map(indexOf)).toEqual([1]);
  });

  test('text goes out as UTF-8 without a NUL; null and nothing are no payload', async () => {
    using client = route();
    for (const [payload, expected] of [
      ['é', Uint8Array.of(0xc3, 0xa9)],
      [null, new Uint8Array()],
      [undefined, new Uint8Array()],
    ] as const) {
      const request = { type: NLMSG_DONE, ...(payload !== undefined && { payload }) };
      const [event] = await sent(() => client.request(request));
      expect(decodeMessage(event!.message).payload).toEqual(expected);
    }
  });

  test('B11: an object that lies about its length is sent with the bytes that it has', async () => {
    class Liar extends Uint8Array {
      override get length(): number {
        return 1000;
      }
    }
    using client = route();
    const [event] = await sent(() => client.request({ type: NLMSG_DONE, payload: Liar.of(1, 2, 3, 4) }));
    expect(event!.message).toHaveLength(20);
    expect(decodeMessage(event!.message).payload).toEqual(Uint8Array.of(1, 2, 3, 4));
  });

  test('D8: a request that is longer than the send buffer is sent all the same', async () => {
    using client = route();
    const payload = join(ifinfomsg(1), attribute(1, new Uint8Array(65_000)));
    const long = new Uint8Array(300_000);
    long.set(payload);
    // The kernel looks at it: it has come.
    expect(await rejection(client.request({ type: RTM_GETLINK, payload: long }))).toBeInstanceOf(KernelError);
  });
});

describeWith('kernel', 'wrong arguments', () => {
  test.each([
    ['no request', undefined, undefined, TypeError],
    ['null', null, undefined, TypeError],
    ['a number', 18, undefined, TypeError],
    ['no type', {}, undefined, TypeError],
    ['a type that is text', { type: '18' }, undefined, TypeError],
    ['a type beyond 16 bits', { type: 65_536 }, undefined, RangeError],
    ['a fraction for type', { type: 1.5 }, undefined, RangeError],
    ['a negative type', { type: -1 }, undefined, RangeError],
    ['flags beyond 16 bits', { type: 18, flags: 65_536 }, undefined, RangeError],
    ['flags as a bigint', { type: 18, flags: 1n }, undefined, TypeError],
    ['a payload that is an array', { type: 18, payload: [1] }, undefined, TypeError],
    ['a payload that is a DataView', { type: 18, payload: new DataView(new ArrayBuffer(1)) }, undefined, TypeError],
    ['options that are a number', { type: 18 }, 5, TypeError],
    ['a timeout that is text', { type: 18 }, { timeout: '5' }, TypeError],
    ['a negative timeout', { type: 18 }, { timeout: -1 }, RangeError],
    ['NaN for timeout', { type: 18 }, { timeout: NaN }, RangeError],
    ['a timeout beyond 31 bits', { type: 18 }, { timeout: 2 ** 31 }, RangeError],
    ['more flags for a request in bytes', { type: 18 }, { flags: 8 }, TypeError],
    ['a signal that is none', { type: 18 }, { signal: {} }, TypeError],
    ['offload that is no boolean', { type: 18 }, { offload: 1 }, TypeError],
  ])('%s: nothing is sent', async (_, request, options, type) => {
    using client = route();
    const events = await sent(async () => {
      const error = await rejection(client.request(request as never, options as never));
      expect(error).toBeInstanceOf(type);
      expect(error.message).toMatch(/^Cannot make a request/);
      expect(() => client.requestSync(request as never, options as never)).toThrow(type);
      expect(() => client.dump(request as never, options as never)).toThrow(type);
      expect(() => client.dumpSync(request as never, options as never)).toThrow(type);
    });
    expect(events).toEqual([]);
  });

  test('D26: nobody listens: it was not sent', async () => {
    using client = NetlinkClient.open({ protocol: NETLINK_SELINUX });
    const error = await rejection(client.request({ type: 16 }));
    expect(error).toBeInstanceOf(SystemError);
    expect(error).toMatchObject({ code: 'ECONNREFUSED', syscall: 'sendmsg', outcome: 'not sent' });
    expect(thrownBy(() => client.requestSync({ type: 16 }))).toMatchObject({ code: 'ECONNREFUSED' });
  });
});
