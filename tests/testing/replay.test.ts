// Exchanges that are recorded, and made again from the recording.

import { describe, expect, test } from '@jest/globals';
import {
  decodeError,
  decodeMessages,
  encodeMessage,
  hostByteOrder,
  NETLINK_CONNECTOR,
  NETLINK_KOBJECT_UEVENT,
  NETLINK_ROUTE,
  NLM_F_REQUEST,
  NLMSG_ERROR,
  NLMSG_NOOP,
} from '../../src/codec/index.ts';
import {
  decodeRecording,
  encodeRecording,
  FakeKernel,
  record,
  type Recording,
  replay,
  type ReplayError,
} from '../../src/testing/index.ts';
import { socketTransports } from '../../src/socket/socket-transports.ts';
import type { TransportFactory } from '../../src/socket/transport.ts';
import { describeWith } from '../support/requirements.ts';
import { thrownBy } from '../support/thrown.ts';
import {
  type Came,
  drain,
  options,
  REQUEST_ACK,
  REQUEST_DUMP,
  send,
  sendBytes,
  summary,
  take,
  turn,
  until,
} from './driver.ts';

/** A kernel that gives two pieces of data for 20, refuses 21, and lists three for 18. */
function kernel(): FakeKernel {
  const fake = new FakeKernel();
  fake.handle(20, (request, reply) => reply.data({ type: 30, payload: request.payload }, { type: 31 }));
  fake.handle(21, (_, reply) => reply.error('EINVAL', { message: 'no', offset: 16 }));
  fake.handle(18, (_, reply) => reply.dump([{ type: 16 }, { type: 16 }, { type: 16 }], { datagramLength: 32 }));
  return fake;
}

/** Records a conversation and gives what is recorded, after a way through text. */
function recorded(factory: TransportFactory, conversation: (factory: TransportFactory) => void): Recording {
  const recorder = record(factory, { kernel: 'for a test' });
  conversation(recorder.transport);
  return decodeRecording(encodeRecording(recorder.recording()));
}

const short = (recording: Recording): string[] =>
  recording.events.map(({ event, transport }) => `${event} ${transport}`);
const payload = Uint8Array.of(1, 2, 3, 4);

describe('record', () => {
  test('notes what goes through, in order, and changes nothing', () => {
    const recorder = record(kernel().transport);
    const first = recorder.transport(options());
    const second = recorder.transport(options({ groups: [1] }));
    send(first, { type: 20, flags: REQUEST_ACK, sequence: 1, payload });
    send(second, { type: 21, flags: NLM_F_REQUEST, sequence: 2 });
    expect(summary(first)).toEqual(['30#1', '31#1', 'ack#1']);
    expect(second.join(5)).toBe(0);
    expect(summary(second)).toEqual(['-22#2']);
    expect(second.leave(0)).toBe(-22);
    expect(first.dropped).toBe(0);
    first.close();
    first.close();
    expect([first.closed, second.closed, first.descriptor]).toEqual([true, false, -1]);
    const recording = recorder.recording();
    expect(short(recording)).toEqual([
      ...['open 0', 'open 1', 'send 0', 'send 1', 'receive 0', 'receive 0', 'join 1', 'receive 1', 'leave 1'],
      ...['dropped 0', 'close 0'],
    ]);
    expect(recording.kernel).not.toBe('');
    expect(recording.byteOrder).toBe(hostByteOrder);
    second.close();
    expect(recording.events).toHaveLength(11);
    expect(recorder.recording().events).toHaveLength(12);
  });

  test('notes failures: of sending, receiving, joining and opening', () => {
    const fake = kernel();
    const recording = recorded(fake.transport, (factory) => {
      const transport = factory(options());
      fake.failSend('ENOBUFS');
      fake.failReceive('ENOMEM');
      fake.failJoin('EPERM');
      send(transport, { type: 20 });
      transport.receive();
      transport.join(1);
      fake.failOpen('EMFILE');
      expect(() => factory(options())).toThrow(/EMFILE/);
    });
    expect(recording.events.map((event) => ('result' in event ? event.result : undefined))).toEqual([
      expect.anything(),
      -105,
      -12,
      -1,
      { code: 'EMFILE', message: expect.stringMatching(/^Cannot open/), errno: -24, syscall: 'socket' },
    ]);
  });

  test('passes on waiting', async () => {
    const fake = kernel();
    const transport = record(fake.transport).transport(options({ groups: [1] }));
    let calls = 0;
    const readiness = transport.watch(() => {
      calls++;
      take(transport);
    });
    readiness.start();
    fake.notify(1, { type: 16 });
    expect(transport.wait(0)).toBe(true);
    await until(() => calls === 1);
    transport.close();
  });

  test('does not note what is no error of nlmsg', () => {
    const recorder = record(() => {
      throw new TypeError('broken test');
    });
    expect(() => recorder.transport(options())).toThrow('broken test');
    expect(recorder.recording().events).toEqual([]);
  });
});

describe('replay', () => {
  test('answers the same requests with the same answers, under their own sequence numbers', () => {
    const conversation = (start: number, portId?: number) => (factory: TransportFactory) => {
      const transport = factory(options());
      const own = portId === undefined ? {} : { portId };
      send(transport, { type: 20, flags: REQUEST_ACK, sequence: start, payload, ...own });
      expect(summary(transport)).toEqual([`30#${start}`, `31#${start}`, `ack#${start}`]);
      send(
        transport,
        { type: 21, flags: NLM_F_REQUEST, sequence: start + 1, ...own },
        { type: 20, flags: REQUEST_ACK, sequence: start + 2, ...own },
      );
      const all = drain(transport).flatMap((each) => decodeMessages((each as Came).bytes));
      const refusal = decodeError(all[0]!);
      expect(refusal.request).toMatchObject({ sequence: start + 1, portId: portId ?? transport.portId });
      expect(refusal.extendedAck).toEqual({ message: 'no', offset: 16 });
      expect(all.map(({ sequence }) => sequence)).toEqual([start + 1, start + 2, start + 2, start + 2]);
      expect(all.every((message) => message.portId === transport.portId)).toBe(true);
      send(transport, { type: 18, flags: REQUEST_DUMP, sequence: start + 3, ...own });
      expect(summary(transport)).toEqual([...Array<string>(3).fill(`16#${start + 3}`), `done#${start + 3}`]);
      transport.close();
    };
    const recording = recorded(kernel().transport, conversation(100));
    for (const start of [100, 5, 4_294_967_200]) conversation(start)(replay(recording));
    conversation(7, 12_345)(replay(recording));
  });

  test('gives nothing before the request is sent, on whichever socket it was', () => {
    const fake = kernel();
    fake.handle(22, (_, reply) => reply.notify(1, { type: 40 }));
    const recording = recorded(fake.transport, (factory) => {
      const [events, requests] = [factory(options({ groups: [1] })), factory(options())];
      fake.notify(1, { type: 39 });
      drain(events);
      send(requests, { type: 22, flags: REQUEST_ACK, sequence: 1 });
      drain(events);
      drain(requests);
    });
    const factory = replay(recording);
    const [requests, events] = [factory(options()), factory(options({ groups: [1] }))];
    expect(summary(events)).toEqual(['39#0']);
    expect(events.wait(0)).toBe(false);
    expect(take(requests)).toBe(0);
    send(requests, { type: 22, flags: REQUEST_ACK, sequence: 77 });
    expect(events.wait(0)).toBe(true);
    const [event] = drain(events) as Came[];
    expect(event).toMatchObject({ group: 1, senderPortId: 0 });
    // The request's own number, since it is what caused the event.
    expect(decodeMessages(event!.bytes)).toMatchObject([{ type: 40, sequence: 77, portId: requests.portId }]);
    expect(summary(requests)).toEqual(['ack#77']);
  });

  test('wakes whoever waits, for what another socket sets off too', async () => {
    const fake = kernel();
    fake.handle(22, (_, reply) => reply.notify(1, { type: 40 }));
    const recording = recorded(fake.transport, (factory) => {
      const [events, requests] = [factory(options({ groups: [1] })), factory(options())];
      send(requests, { type: 22, flags: REQUEST_ACK, sequence: 1 });
      drain(events);
      drain(requests);
    });
    const factory = replay(recording);
    const [events, requests] = [factory(options({ groups: [1] })), factory(options())];
    let came: string[] = [];
    const readiness = events.watch(() => (came = [...came, ...summary(events)]));
    readiness.start();
    await turn();
    expect(came).toEqual([]);
    send(requests, { type: 22, flags: REQUEST_ACK, sequence: 5 });
    await until(() => came.length === 1);
    events.close();
    expect(thrownBy(() => events.watch(() => undefined)).code).toBe('ERR_NETLINK_CLOSED');
  });

  test('does not wait for what a socket that is closed would have sent', () => {
    const recording = recorded(kernel().transport, (factory) => {
      const [first, second] = [factory(options()), factory(options())];
      send(first, { type: NLMSG_NOOP, flags: REQUEST_ACK, sequence: 1 });
      send(second, { type: NLMSG_NOOP, flags: REQUEST_ACK, sequence: 2 });
      drain(second);
    });
    const factory = replay(recording);
    const [first, second] = [factory(options()), factory(options())];
    send(second, { type: NLMSG_NOOP, flags: REQUEST_ACK, sequence: 2 });
    expect(summary(second)).toEqual([]);
    first.close();
    expect(summary(second)).toEqual(['ack#2']);
  });

  test('does what sockets did besides: what they are, failures, groups, drops', () => {
    const fake = new FakeKernel({ receiveLimit: 2 });
    const conversation = (factory: TransportFactory) => {
      const wanted = options({ groups: [1], receiveBuffer: 4096, credentials: true, allNamespaces: true });
      const transport = factory(wanted);
      if (fake.transports.length === 1) {
        fake.notify(1, { type: 16 }, { nsid: 4, credentials: { pid: 1, uid: 2, gid: 3 } });
        fake.truncateNext();
        for (let i = 0; i < 3; i++) fake.notify(1, { type: 16, payload: new Uint8Array(4) });
        fake.failJoin('EPERM');
        fake.failSend('ENOBUFS');
        fake.failOpen('EMFILE');
      }
      const { portId, receiveBuffer, protocol, descriptor } = transport;
      const before = transport.receive();
      const failure = thrownBy(() => factory(options()));
      return {
        socket: { portId, receiveBuffer, protocol, descriptor },
        before,
        dropped: transport.dropped,
        came: drain(transport),
        after: [transport.dropped, transport.join(2), transport.join(3), transport.leave(1)],
        sent: send(transport, { type: 20 }),
        failure: [failure.name, failure.code, failure.errno, failure.syscall, failure.message],
        closed: [transport.close(), transport.closed, transport.receive(), transport.send(0), transport.join(1)],
      };
    };
    let first: unknown;
    const recording = recorded(fake.transport, (factory) => (first = conversation(factory)));
    expect(first).toMatchObject({ before: -105, dropped: 2, after: [2, -1, 0, 0], sent: -105 });
    fake.stall();
    expect(conversation(replay(recording))).toEqual(first);
  });

  test('finds the socket that was opened with the same options', () => {
    const recording = recorded(new FakeKernel().transport, (factory) => {
      for (const groups of [[1], [], [2], []]) factory(options({ groups }));
    });
    const ids = recording.events.map((event) =>
      event.event === 'open' && 'portId' in event.result ? event.result.portId : 0,
    );
    const factory = replay(recording);
    expect([[2], [], [1], []].map((groups) => factory(options({ groups })).portId)).toEqual([
      ids[2],
      ids[1],
      ids[0],
      ids[3],
    ]);
  });

  test('knows the answers of protocols that leave the port id out, and leaves alone what is none', () => {
    const fake = new FakeKernel();
    fake.handle(3, (_, reply) => reply.data({ type: NLMSG_ERROR, portId: 0, payload: new Uint8Array(20).fill(9) }));
    const recording = recorded(fake.transport, (factory) => {
      const connector = factory(options({ protocol: NETLINK_CONNECTOR }));
      send(connector, { type: 3, flags: NLM_F_REQUEST, sequence: 9 });
      drain(connector);
      const uevents = factory(options({ protocol: NETLINK_KOBJECT_UEVENT, groups: [1] }));
      fake.notify(1, { bytes: encodeMessage({ type: 16, sequence: 9, portId: connector.portId }) });
      drain(uevents);
    });
    const factory = replay(recording);
    const connector = factory(options({ protocol: NETLINK_CONNECTOR }));
    send(connector, { type: 3, flags: NLM_F_REQUEST, sequence: 50 });
    const [answer] = drain(connector) as Came[];
    const [message] = decodeMessages(answer!.bytes);
    expect(message).toMatchObject({ sequence: 50, portId: 0, payload: new Uint8Array(20).fill(9) });
    expect(summary(factory(options({ protocol: NETLINK_KOBJECT_UEVENT, groups: [1] })))).toEqual(['16#9']);
  });

  test('blocks in wait as long as it was asked to, where nothing is to come', () => {
    const recording = recorded(new FakeKernel().transport, (factory) => factory(options()));
    expect(replay(recording)(options()).wait(5)).toBe(false);
  });

  test('refuses the recording of a machine of the other byte order', () => {
    const recording = recorded(new FakeKernel().transport, () => undefined);
    const other = { ...recording, byteOrder: hostByteOrder === 'little' ? 'big' : 'little' } as const;
    expect(thrownBy(() => replay(other))).toMatchObject({ code: 'ERR_NETLINK_RECORDING', path: 'byteOrder' });
  });
});

describe('what differs from the recording', () => {
  const requests = [
    { type: 20, flags: REQUEST_ACK, sequence: 1, payload },
    { type: 21, sequence: 2, payload },
  ];
  const recording = recorded(kernel().transport, (factory) => {
    const transport = factory(options());
    send(transport, ...requests);
    transport.join(4);
    transport.close();
  });
  /** Event 0 is the open, 1 the send, 2 the join. */
  const replayed = () => replay(recording)(options());

  test.each<[string, Parameters<typeof send>[1][], RegExp, number]>([
    [
      'type',
      [{ ...requests[0]!, type: 276 }, requests[1]!],
      /nlmsg_type of message 1 \(byte 5\) is 0x01, recorded was 0x00/,
      5,
    ],
    ['flags', [requests[0]!, { ...requests[1]!, flags: 1 }], /nlmsg_flags of message 2 \(byte 26\) is 0x01/, 26],
    [
      'payload',
      [requests[0]!, { ...requests[1]!, payload: Uint8Array.of(1, 2, 9, 4) }],
      /the payload's byte 2 of message 2 \(byte 38\) is 0x09, recorded was 0x03/,
      38,
    ],
    ['length', [{ ...requests[0]!, payload: new Uint8Array(12) }, requests[1]!], /nlmsg_len of message 1/, 0],
    ['number of messages', [requests[0]!], /the request has 20 bytes, the recorded one 40/, 20],
    ['number of messages more', [...requests, { type: 22 }], /the request has 56 bytes, the recorded one 40/, 40],
  ])('another %s', (_, messages, words, offset) => {
    const transport = replayed();
    const error = thrownBy(() => send(transport, ...messages)) as unknown as ReplayError;
    expect(error).toMatchObject({ name: 'ReplayError', code: 'ERR_NETLINK_REPLAY', event: 1, difference: { offset } });
    expect(error.message).toMatch(/^Cannot replay send of transport 0 as event 1: /);
    expect(error.message).toMatch(words);
    expect(error.difference!.actual).not.toEqual(error.difference!.expected);
    expect(error.difference!.expected).toHaveLength(40);
    // It is not to go on as if nothing had been.
    expect(thrownBy(() => send(transport, ...requests))).toBe(error);
    expect(thrownBy(() => transport.join(4))).toBe(error);
  });

  test('sequence numbers and port ids alone do not', () => {
    const transport = replayed();
    expect(send(transport, { ...requests[0]!, sequence: 77, portId: 5 }, { ...requests[1]!, sequence: 0 })).toBe(40);
  });

  test('sending where it joined, joining where it sent, joining another', () => {
    const joins = replayed();
    expect(thrownBy(() => joins.join(4)).message).toMatch(/replay join .* the group is 4, recorded was a send$/);
    const sends = replayed();
    send(sends, ...requests);
    expect(thrownBy(() => send(sends, ...requests)).message).toMatch(
      /40 bytes are sent, recorded was join of group 4$/,
    );
    const other = replayed();
    send(other, ...requests);
    expect(thrownBy(() => other.leave(4)).message).toMatch(/replay leave .* recorded was join of group 4$/);
    const another = replayed();
    send(another, ...requests);
    expect(thrownBy(() => another.join(5)).message).toMatch(/the group is 5, recorded was join of group 4$/);
  });

  test('doing more', () => {
    const transport = replayed();
    send(transport, ...requests);
    expect(transport.join(4)).toBe(0);
    const error = thrownBy(() => sendBytes(transport, new Uint8Array(16)));
    expect(error).toMatchObject({ code: 'ERR_NETLINK_REPLAY', event: undefined });
    expect(error.message).toMatch(/the recording has nothing more/);
  });

  test('opening another socket, or one more', () => {
    const factory = replay(recording);
    const other = thrownBy(() => factory(options({ protocol: 16 })));
    expect(other).toMatchObject({ code: 'ERR_NETLINK_REPLAY', event: 0 });
    expect(other.message).toMatch(/"protocol":16.*"protocol":0/);
    factory(options());
    const more = thrownBy(() => factory(options()));
    expect(more).toMatchObject({ code: 'ERR_NETLINK_REPLAY', event: undefined });
  });
});

describeWith('kernel', 'with the running kernel', () => {
  const RTM_GETLINK = 18;
  const ifinfomsg = (index: number): Uint8Array => {
    const bytes = new Uint8Array(16);
    new DataView(bytes.buffer).setInt32(4, index, hostByteOrder === 'little');
    return bytes;
  };

  test('requests, refusals and dumps are recorded and made again', () => {
    const conversation = (start: number) => (factory: TransportFactory) => {
      const transport = factory(options({ protocol: NETLINK_ROUTE }));
      const came: unknown[] = [];
      const ask = (type: number, flags: number, body: Uint8Array): void => {
        const sequence = start + came.length;
        send(transport, { type, flags, sequence, payload: body });
        const messages = drain(transport).flatMap((each) => decodeMessages((each as Came).bytes));
        expect(messages.every((message) => message.sequence === sequence)).toBe(true);
        for (const message of messages) {
          if (message.type === NLMSG_ERROR) expect(decodeError(message).request.sequence).toBe(sequence);
        }
        came.push(messages.map(({ type, length, portId }) => ({ type, length, portId })));
      };
      ask(RTM_GETLINK, REQUEST_ACK, ifinfomsg(1));
      ask(RTM_GETLINK, REQUEST_ACK, ifinfomsg(9999));
      ask(RTM_GETLINK, REQUEST_DUMP, ifinfomsg(0));
      transport.close();
      return came;
    };
    const recorder = record(socketTransports({}));
    const real = conversation(1)(recorder.transport);
    const recording = decodeRecording(encodeRecording(recorder.recording()));
    expect(recording.kernel).toMatch(/^Linux /);
    expect(real).toMatchObject([[{ type: 16 }, { type: NLMSG_ERROR }], [{ type: NLMSG_ERROR }], expect.anything()]);
    expect(conversation(5000)(replay(recording))).toEqual(real);
  });

  test('what the fake kernel does by itself is what the running one does', () => {
    const UNKNOWN = 0x7fff;
    const rows: [Parameters<typeof encodeMessage>[0], string[]][] = [
      [{ type: NLMSG_NOOP, flags: REQUEST_ACK, sequence: 1 }, ['ack#1']],
      [{ type: NLMSG_NOOP, flags: NLM_F_REQUEST, sequence: 2 }, []],
      [{ type: UNKNOWN, flags: NLM_F_REQUEST, sequence: 3 }, ['-95#3']],
      [{ type: UNKNOWN, flags: 4, sequence: 4 }, ['ack#4']],
      [{ type: UNKNOWN, flags: 0, sequence: 5 }, []],
    ];
    for (const factory of [socketTransports({}), new FakeKernel().transport]) {
      const transport = factory(options({ protocol: NETLINK_ROUTE }));
      for (const [message, expected] of rows) {
        send(transport, message);
        expect(summary(transport)).toEqual(expected);
      }
      // Together, and with a tail that is cut off.
      const all = rows.flatMap(([message]) => [...encodeMessage(message)]);
      sendBytes(transport, Uint8Array.of(...all, ...all.slice(0, 15)));
      const datagrams = drain(transport);
      expect(datagrams).toHaveLength(3);
      transport.close();
    }
  });
});
