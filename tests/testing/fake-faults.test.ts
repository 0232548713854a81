// What the fake kernel does wrong on demand.

import { describe, expect, test } from '@jest/globals';
import { encodeMessage, NLM_F_REQUEST, NLMSG_NOOP } from '../../src/codec/index.ts';
import { FakeKernel } from '../../src/testing/index.ts';
import { thrownBy } from '../support/thrown.ts';
import { type Came, drain, options, REQUEST_ACK, REQUEST_DUMP, send, summary, take } from './driver.ts';

const ping = (sequence: number) => ({ type: NLMSG_NOOP, flags: REQUEST_ACK, sequence });

describe('an overrun', () => {
  /** A kernel whose sockets hold two datagrams, and one of them. */
  function small() {
    const kernel = new FakeKernel({ receiveLimit: 2 });
    const transport = kernel.transport(options({ groups: [1] }));
    return { kernel, transport, event: (sequence: number) => kernel.notify(1, { type: 16, sequence }) };
  }

  test('is told once, ahead of what is queued, and nothing more gets in until that has been read', () => {
    const { transport, event } = small();
    for (let i = 1; i <= 5; i++) event(i);
    expect(transport.dropped).toBe(3);
    expect(take(transport)).toBe(-105);
    event(6);
    expect((take(transport) as Came).group).toBe(1);
    event(7); // there is room, and still it is dropped
    expect(transport.dropped).toBe(5);
    expect(summary(transport)).toEqual(['16#2']);
    event(8);
    expect(summary(transport)).toEqual(['16#8']);
    expect(transport.dropped).toBe(5);
  });

  test('is told again once the queue was empty', () => {
    const { transport, event } = small();
    for (let i = 1; i <= 3; i++) event(i);
    expect(summary(transport)).toEqual(['errno -105', '16#1', '16#2']);
    for (let i = 4; i <= 7; i++) event(i);
    expect(summary(transport)).toEqual(['errno -105', '16#4', '16#5']);
    expect(transport.dropped).toBe(3);
  });

  test('loses nothing without counting it', () => {
    const { kernel, transport, event } = small();
    let got = 0;
    for (let i = 1; i <= 10_000; i++) {
      event(i);
      if (i % 7 === 0) got += drain(transport).filter((each) => typeof each !== 'number').length;
      if (i === 5000) kernel.transports[0]!.receiveLimit = 5;
    }
    got += drain(transport).filter((each) => typeof each !== 'number').length;
    expect(got).toBeLessThan(10_000);
    expect(got + transport.dropped).toBe(10_000);
  });

  test('takes answers with it, and not the parts of a dump', () => {
    const { kernel, transport, event } = small();
    kernel.handle(18, (_, reply) => reply.dump([{ type: 16 }]));
    for (let i = 1; i <= 3; i++) event(i);
    send(transport, ping(10));
    send(transport, { type: 18, flags: REQUEST_DUMP, sequence: 11 });
    expect(summary(transport)).toEqual(['errno -105', '16#1', '16#2', '16#11', 'done#11']);
    expect(transport.dropped).toBe(2);
  });

  test('may be had without filling anything', () => {
    const kernel = new FakeKernel();
    const transport = kernel.transport(options({ groups: [1] }));
    kernel.notify(1, { type: 16, sequence: 1 });
    kernel.overrunNext(2);
    for (let i = 2; i <= 4; i++) kernel.notify(1, { type: 16, sequence: i });
    expect(transport.dropped).toBe(3);
    expect(summary(transport)).toEqual(['errno -105', '16#1']);
  });

  test('is per socket, and its limit may be changed', () => {
    const { kernel, transport, event } = small();
    const other = kernel.transport(options({ groups: [1] }));
    kernel.transports[1]!.receiveLimit = Infinity;
    for (let i = 1; i <= 5; i++) event(i);
    expect(summary(transport)).toEqual(['errno -105', '16#1', '16#2']);
    expect(summary(other)).toHaveLength(5);
    expect(() => (kernel.transports[1]!.receiveLimit = 0)).toThrow(RangeError);
  });
});

test('losing datagrams is silent, and counted nowhere', () => {
  const kernel = new FakeKernel();
  const transport = kernel.transport(options());
  kernel.loseNext();
  kernel.loseNext(2);
  for (let i = 1; i <= 5; i++) send(transport, ping(i));
  expect(summary(transport)).toEqual(['ack#4', 'ack#5']);
  expect(transport.dropped).toBe(0);
  expect(kernel.requests).toHaveLength(5);
});

test('a datagram is cut off to half its bytes, or to so many', () => {
  const kernel = new FakeKernel();
  const transport = kernel.transport(options());
  kernel.truncateNext();
  kernel.truncateNext(20);
  kernel.truncateNext(1000);
  for (let i = 1; i <= 4; i++) send(transport, ping(i));
  const all = drain(transport) as Came[];
  expect(all.map(({ bytes, truncated }) => [bytes.length, truncated])).toEqual([
    [18, true],
    [20, true],
    [36, true],
    [36, false],
  ]);
  expect(() => kernel.truncateNext(0)).toThrow(RangeError);
});

test('a datagram is changed, for one socket alone', () => {
  const kernel = new FakeKernel();
  const [first, second] = [kernel.transport(options({ groups: [1] })), kernel.transport(options({ groups: [1] }))];
  kernel.corruptNext((bytes) => bytes.fill(0, 8, 12));
  kernel.notify(1, { type: 16, sequence: 5 });
  expect(summary(first)).toEqual(['16#0']);
  expect(summary(second)).toEqual(['16#5']);
  kernel.corruptNext(() => new Uint8Array(0));
  kernel.notify(1, { type: 16, sequence: 6 });
  expect(take(first)).toBe(0);
  kernel.corruptNext((() => undefined) as never);
  expect(() => kernel.notify(1, { type: 16 })).toThrow(TypeError);
});

test('sends fail, so many times, and nothing is sent', () => {
  const kernel = new FakeKernel();
  const transport = kernel.transport(options());
  kernel.failSend('ENOBUFS');
  kernel.failSend(-1, 2);
  expect([1, 2, 3, 4].map((sequence) => send(transport, ping(sequence)))).toEqual([-105, -1, -1, 16]);
  expect(kernel.requests.map(({ sequence }) => sequence)).toEqual([4]);
  expect(summary(transport)).toEqual(['ack#4']);
});

test('receives fail, so many times, and what waits stays', () => {
  const kernel = new FakeKernel();
  const transport = kernel.transport(options());
  send(transport, ping(1));
  kernel.failReceive('ENOMEM', 2);
  expect(summary(transport)).toEqual(['errno -12', 'errno -12', 'ack#1']);
});

test('sockets cannot be opened, groups not be joined', () => {
  const kernel = new FakeKernel();
  kernel.failOpen('EMFILE');
  expect(thrownBy(() => kernel.transport(options()))).toMatchObject({ code: 'EMFILE', errno: -24, syscall: 'socket' });
  kernel.failJoin('EPERM', 2);
  const refused = thrownBy(() => kernel.transport(options({ groups: [1] })));
  expect(refused).toMatchObject({ code: 'EPERM', syscall: 'setsockopt' });
  expect(kernel.transports).toEqual([]);
  const transport = kernel.transport(options());
  expect([transport.join(1), transport.join(1)]).toEqual([-1, 0]);
});

test('while stalled it takes requests and answers none; then in order', () => {
  const kernel = new FakeKernel();
  const [first, second] = [kernel.transport(options({ groups: [1] })), kernel.transport(options())];
  kernel.stall();
  kernel.stall();
  expect(send(first, ping(1))).toBe(16);
  send(second, ping(2));
  send(first, { type: 20, flags: NLM_F_REQUEST, sequence: 3 });
  kernel.notify(1, { type: 16 });
  expect(kernel.requests).toHaveLength(3);
  expect(summary(first)).toEqual(['16#0']);
  kernel.resume();
  kernel.resume();
  expect(summary(first)).toEqual(['ack#1', '-95#3']);
  expect(summary(second)).toEqual(['ack#2']);
  send(first, ping(4));
  expect(summary(first)).toEqual(['ack#4']);
});

describe('forged datagrams', () => {
  const bytes = encodeMessage({ type: 16, sequence: 9 });

  test('come from their sender, to every socket or to one, or to a group', () => {
    const kernel = new FakeKernel();
    const first = kernel.transport(options({ groups: [5] }));
    const second = kernel.transport(options({ credentials: true }));
    expect(kernel.forge(bytes, 4711)).toBe(2);
    expect(drain(first)).toMatchObject([{ senderPortId: 4711, group: 0, credentials: undefined, bytes }]);
    expect(drain(second)).toMatchObject([{ senderPortId: 4711, credentials: { pid: 1, uid: 0, gid: 0 } }]);
    expect(kernel.forge(bytes, 4711, { to: second.portId, credentials: { pid: 8, uid: 9, gid: 10 } })).toBe(1);
    expect(take(first)).toBe(0);
    expect(drain(second)).toMatchObject([{ credentials: { pid: 8, uid: 9, gid: 10 } }]);
    expect(kernel.forge(bytes, 4711, { group: 5 })).toBe(1);
    expect(drain(first)).toMatchObject([{ senderPortId: 4711, group: 5 }]);
    expect(take(second)).toBe(0);
  });

  test('are copied, and checked', () => {
    const kernel = new FakeKernel();
    const transport = kernel.transport(options());
    const own = bytes.slice();
    kernel.forge(own, 1);
    own.fill(0);
    expect(drain(transport)).toMatchObject([{ bytes }]);
    expect(() => kernel.forge('text' as never, 1)).toThrow(TypeError);
    expect(() => kernel.forge(own, -1)).toThrow(RangeError);
  });
});
