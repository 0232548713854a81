// The greet protocol, spoken with the kernel module of tests/guest/greet in a real kernel.

import { afterEach, beforeEach, expect, test } from '@jest/globals';
import {
  decodeDone,
  decodeError,
  decodeMessages,
  encodeMessages,
  type ErrorMessage,
  greet,
  type Message,
  NETLINK_GREET,
  NetlinkSocket,
  NLM_F_ACK,
  NLM_F_MULTI,
  NLM_F_REQUEST,
  NLMSG_DONE,
  NLMSG_ERROR,
  sendNetlinkMessageToKernel,
} from '../../src/index.ts';
import { AF_NETLINK, bind, close, recvmsg, sendmsg, SOCK_RAW, socket as openRaw } from '../../src/ffi/index.ts';
import { run, ROOT } from '../support/child.ts';
import { utf8 } from '../support/golden.ts';
import { describeWith } from '../support/requirements.ts';

const REQUEST_ACK = NLM_F_REQUEST | NLM_F_ACK;

/** A u32 in the byte order of the machine. */
const u32 = (value: number): Uint8Array => new Uint8Array(new Uint32Array([value]).buffer);
const textOf = ({ payload }: Message): string => Buffer.from(payload).toString();

describeWith('greet', 'the greet module', () => {
  let socket: NetlinkSocket;

  beforeEach(() => {
    socket = NetlinkSocket.open({ protocol: NETLINK_GREET });
  });
  afterEach(() => {
    socket.close();
  });

  /** Every message that waits. */
  function received(from = socket): Message[] {
    const messages: Message[] = [];
    for (let datagram = from.receive(); datagram; datagram = from.receive()) {
      expect(datagram.portId).toBe(0);
      messages.push(...decodeMessages(datagram.bytes));
    }
    return messages;
  }

  function ask(
    type: number,
    payload: string | Uint8Array,
    flags = REQUEST_ACK,
  ): { sequence: number; answers: Message[] } {
    return { sequence: socket.send({ type, flags, payload }), answers: received() };
  }

  function refusal(type: number, payload: string | Uint8Array): ErrorMessage {
    const { answers, sequence } = ask(type, payload, NLM_F_REQUEST);
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({ type: NLMSG_ERROR, sequence });
    return decodeError(answers[0]!);
  }

  test.each([
    ['HELLO', greet.HELLO, 'hello '],
    ['BYE', greet.BYE, 'bye '],
  ])('%s is answered with its text, then acknowledged', (_, type, prefix) => {
    const { sequence, answers } = ask(type, 'kernel');
    expect(answers.map((each) => each.type)).toEqual([type, NLMSG_ERROR]);
    expect(answers[0]).toMatchObject({ sequence, portId: socket.portId, flags: 0 });
    expect(textOf(answers[0]!)).toBe(`${prefix}kernel`);
    expect(decodeError(answers[1]!)).toMatchObject({ error: 0, request: { type, sequence, length: 22 } });
  });

  test('without NLM_F_ACK there is the answer alone', () => {
    const { answers } = ask(greet.HELLO, 'kernel', NLM_F_REQUEST);
    expect(answers.map(textOf)).toEqual(['hello kernel']);
  });

  test('without NLM_F_REQUEST nothing is done, and an acknowledgement is all there is', () => {
    expect(ask(greet.HELLO, 'kernel', 0).answers).toEqual([]);
    expect(ask(greet.HELLO, 'kernel', NLM_F_ACK).answers.map((each) => each.type)).toEqual([NLMSG_ERROR]);
  });

  test('text is of 1 to 256 bytes, whatever they are', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
    for (const text of [utf8('x'), utf8('Grüße'), bytes]) {
      const [answer] = ask(greet.HELLO, text).answers;
      expect(answer!.payload).toEqual(new Uint8Array([...utf8('hello '), ...text]));
    }
    for (const text of ['', 'x'.repeat(257)]) {
      for (const type of [greet.HELLO, greet.BYE, greet.SHOUT]) {
        expect(refusal(type, text)).toMatchObject({
          error: -22,
          extendedAck: { message: 'greet: the text must be of 1 to 256 bytes' },
        });
      }
    }
  });

  test.each([0, 1, 3, 1000])('COUNT %d is answered with as many messages and NLMSG_DONE', (n) => {
    const { sequence, answers } = ask(greet.COUNT, u32(n));
    const done = answers.pop()!;
    expect(done).toMatchObject({ type: NLMSG_DONE, sequence });
    expect(decodeDone(done)).toEqual({ error: 0, extendedAck: {} });
    expect(answers).toHaveLength(n);
    answers.forEach((answer, i) => {
      expect(answer).toMatchObject({ type: greet.COUNT, sequence, flags: NLM_F_MULTI, payload: u32(i) });
    });
  });

  test('COUNT takes a u32 up to 1000', () => {
    const most = { error: -22, extendedAck: { message: 'greet: the count must be at most 1000' } };
    expect(refusal(greet.COUNT, u32(1001))).toMatchObject(most);
    expect(refusal(greet.COUNT, u32(0xffffffff))).toMatchObject(most);
    for (const payload of ['', 'abc', 'abcde']) {
      expect(refusal(greet.COUNT, payload)).toMatchObject({
        error: -22,
        extendedAck: { message: 'greet: the count must be a u32' },
      });
    }
  });

  test.each([16, 19, 24, 0xffff])('type %d is unknown', (type) => {
    expect(refusal(type, 'x')).toMatchObject({ error: -95, extendedAck: { message: 'greet: unknown message type' } });
  });

  test('a refusal echoes the request where it is not capped', () => {
    const plain = NetlinkSocket.open({ protocol: NETLINK_GREET, capAck: false });
    plain.send({ type: 99, flags: NLM_F_REQUEST, payload: 'echo me' });
    const { requestPayload, error } = decodeError(received(plain)[0]!);
    expect([error, Buffer.from(requestPayload!).toString()]).toEqual([-95, 'echo me']);
    plain.close();
  });

  test('two requests in one datagram are answered one after the other', () => {
    const fd = openRaw(AF_NETLINK, SOCK_RAW, NETLINK_GREET);
    try {
      const request = { flags: REQUEST_ACK };
      const first = { ...request, type: greet.HELLO, sequence: 1, payload: utf8('one') };
      const second = { ...request, type: greet.BYE, sequence: 2, payload: utf8('two') };
      sendmsg(fd, encodeMessages([first, second]));
      const answers = [0, 1, 2, 3].flatMap(() => decodeMessages(recvmsg(fd).bytes));
      expect(answers.map(({ type, sequence }) => [type, sequence])).toEqual([
        [greet.HELLO, 1],
        [NLMSG_ERROR, 1],
        [greet.BYE, 2],
        [NLMSG_ERROR, 2],
      ]);
      expect([answers[0]!, answers[2]!].map(textOf)).toEqual(['hello one', 'bye two']);
    } finally {
      close(fd);
    }
  });

  test('SHOUT reaches everyone in group 1, and no one else', () => {
    const listeners = [0, 1].map(() => NetlinkSocket.open({ protocol: NETLINK_GREET, groups: [1] }));
    const bystander = NetlinkSocket.open({ protocol: NETLINK_GREET });
    expect(ask(greet.SHOUT, 'all').answers.map((each) => each.type)).toEqual([NLMSG_ERROR]);
    for (const listener of listeners) {
      const { bytes, groups, portId } = listener.receive()!;
      expect({ groups, portId }).toEqual({ groups: 1, portId: 0 });
      expect(decodeMessages(bytes).map((each) => [each.type, textOf(each)])).toEqual([[greet.SHOUT, 'all']]);
      expect(listener.receive()).toBeUndefined();
      listener.close();
    }
    expect(bystander.receive()).toBeUndefined();
    bystander.close();
    expect(decodeError(ask(greet.SHOUT, 'nobody').answers[0]!).error).toBe(0);
  });

  test('ten thousand round trips', () => {
    for (let i = 1; i <= 10_000; i++) {
      socket.send({ type: greet.HELLO, flags: NLM_F_REQUEST, payload: `${i}`, sequence: i });
      const [answer] = decodeMessages(socket.receive()!.bytes);
      if (answer!.sequence !== i || textOf(answer!) !== `hello ${i}`) throw new Error(`round ${i}: ${textOf(answer!)}`);
    }
    expect(socket.receive()).toBeUndefined();
  });

  test('the unified call, as tutorials in C do it: socket, bind, greet, receive', () => {
    socket.close(); // the kernel gave it the process id, which tutorials take for themselves
    const fd = openRaw(AF_NETLINK, SOCK_RAW, NETLINK_GREET);
    try {
      bind(fd, process.pid);
      expect(sendNetlinkMessageToKernel(fd, 'from user space', 15, greet.HELLO, NLM_F_REQUEST)).toBe(31);
      const [answer] = decodeMessages(recvmsg(fd).bytes);
      expect([answer!.portId, textOf(answer!)]).toEqual([process.pid, 'hello from user space']);
    } finally {
      close(fd);
    }
  });

  test('npm start -- --protocol 31 shows the answer and ends with 0', () => {
    const { status, stdout } = run([process.execPath, `${ROOT}/dist/cli/main.js`, '--protocol', '31', 'guest']);
    expect(stdout).toMatch(/nlmsg_type +20 greet\.HELLO\n[^]*payload +"hello gu"\n.*"est"\n/);
    expect(stdout).toMatch(/The kernel acknowledged the message\.\n$/);
    expect(status).toBe(0);
    const refused = run([process.execPath, `${ROOT}/dist/cli/main.js`, '--protocol', '31', 'x'.repeat(257)]);
    expect(refused.stdout).toMatch(/refused the message: EINVAL, "greet: the text must be of 1 to 256 bytes"\.\n$/);
    expect(refused.status).toBe(1);
  });
});
