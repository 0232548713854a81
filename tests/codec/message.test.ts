import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  align,
  type ByteOrder,
  DecodeError,
  decodeMessage,
  decodeMessages,
  encodeMessage,
  encodeMessages,
  hostByteOrder,
  type MessageInit,
  NLMSG_HDRLEN,
  walkMessages,
} from '../../src/codec/index.ts';
import { fromHex, golden, controlNames, toHex, utf8 } from '../support/golden.ts';
import { thrownBy } from '../support/thrown.ts';

/** Each row is checked in four directions: encode and decode, in either byte order. */
const TABLE: readonly { name: string; message: Required<MessageInit>; little: string; big: string }[] = [
  {
    name: 'a header alone',
    message: { type: 1, flags: 5, sequence: 7, portId: 4242, payload: new Uint8Array(0) },
    little: '10 00 00 00  01 00  05 00  07 00 00 00  92 10 00 00',
    big: '00 00 00 10  00 01  00 05  00 00 00 07  00 00 10 92',
  },
  {
    name: 'a payload that ends off a multiple of four',
    message: { type: 20, flags: 0x305, sequence: 0x01020304, portId: 0, payload: utf8('hello') },
    little: '15 00 00 00  14 00  05 03  04 03 02 01  00 00 00 00  68 65 6c 6c 6f',
    big: '00 00 00 15  00 14  03 05  01 02 03 04  00 00 00 00  68 65 6c 6c 6f',
  },
  {
    name: 'the highest values',
    message: { type: 0xffff, flags: 0xfffe, sequence: 0xffffffff, portId: 0xfffffffe, payload: Uint8Array.of(0xff) },
    little: '11 00 00 00  ff ff  fe ff  ff ff ff ff  fe ff ff ff  ff',
    big: '00 00 00 11  ff ff  ff fe  ff ff ff ff  ff ff ff fe  ff',
  },
];

describe.each(TABLE)('$name', ({ message, ...bytes }) => {
  test.each<ByteOrder>(['little', 'big'])('is encoded and decoded in %s-endian order', (byteOrder) => {
    const expected = fromHex(bytes[byteOrder]);
    expect(toHex(encodeMessage(message, { byteOrder }))).toBe(toHex(expected));
    expect(decodeMessage(expected, { byteOrder })).toEqual({ ...message, length: expected.length });
  });
});

describe('nlmsg_len', () => {
  test('is 16 + the size of the payload, not NLMSG_HDRLEN + NLMSG_SPACE(size), which counts the header twice', () => {
    for (const size of [0, 1, 4, 5, 1000]) {
      const bytes = encodeMessage({ type: 20, payload: new Uint8Array(size) });
      const tutorial = NLMSG_HDRLEN + align(NLMSG_HDRLEN + size);
      expect(decodeMessage(bytes).length).toBe(16 + size);
      expect(bytes.length).toBe(16 + size);
      expect(decodeMessage(bytes).length).not.toBe(tutorial);
    }
  });
});

describe('encodeMessage', () => {
  test('C4: uses the byte order of the machine by default', () => {
    const [first] = encodeMessage({ type: 1 });
    expect(first).toBe(hostByteOrder === 'little' ? 16 : 0);
  });

  test.each([
    ['type', { type: 65536 }, RangeError],
    ['type', { type: -1 }, RangeError],
    ['type', { type: 1.5 }, RangeError],
    ['type', { type: NaN }, RangeError],
    ['type', { type: '1' }, TypeError],
    ['type', { type: 1n }, TypeError],
    ['type', {}, TypeError],
    ['flags', { type: 1, flags: 0x10000 }, RangeError],
    ['sequence', { type: 1, sequence: 2 ** 32 }, RangeError],
    ['port id', { type: 1, portId: -1 }, RangeError],
    ['payload', { type: 1, payload: 'text' }, TypeError],
    ['payload', { type: 1, payload: new ArrayBuffer(4) }, TypeError],
  ])('refuses a wrong %s: %o', (_, message, error) => {
    expect(() => encodeMessage(message as MessageInit)).toThrow(error);
  });

  test('refuses a byte order that is none', () => {
    expect(() => encodeMessage({ type: 1 }, { byteOrder: 'middle' as ByteOrder })).toThrow(TypeError);
  });

  test('gives memory of its own', () => {
    const payload = Uint8Array.of(1, 2, 3, 4);
    const bytes = encodeMessage({ type: 20, payload });
    payload.fill(9);
    expect(toHex(bytes.subarray(16))).toBe('01 02 03 04');
  });
});

describe('decodeMessage', () => {
  test('copies the payload, from a Buffer too', () => {
    for (const bytes of [
      encodeMessage({ type: 20, payload: utf8('abc') }),
      Buffer.from(encodeMessage({ type: 20, payload: utf8('abc') })),
    ]) {
      const { payload } = decodeMessage(bytes);
      bytes.fill(0);
      expect(toHex(payload)).toBe('61 62 63');
      expect(payload.buffer.byteLength).toBe(3);
    }
  });

  test('refuses what is no Uint8Array', () => {
    expect(() => decodeMessage('text' as never)).toThrow(TypeError);
    expect(() => decodeMessages(new ArrayBuffer(16) as never)).toThrow(TypeError);
  });
});

describe('the messages of a datagram', () => {
  const three = [
    { type: 20, payload: utf8('a') },
    { type: 21, payload: utf8('abcd') },
    { type: 22, payload: utf8('ab') },
  ];

  test('E16: start at multiples of four, and the last may be unpadded', () => {
    const datagram = encodeMessages(three);
    expect(Array.from(walkMessages(datagram), ({ offset, length }) => [offset, length])).toEqual([
      [0, 17],
      [20, 20],
      [40, 18],
    ]);
    expect(datagram.length).toBe(58);
    expect(toHex(datagram.subarray(17, 20))).toBe('00 00 00');
    expect(decodeMessages(datagram).map(({ payload }) => toHex(payload))).toEqual(['61', '61 62 63 64', '61 62']);
  });

  test('E16: a padded last message is no different', () => {
    const padded = new Uint8Array(60);
    padded.set(encodeMessages(three));
    expect(decodeMessages(padded)).toEqual(decodeMessages(encodeMessages(three)));
  });

  test('as a kernel sent them', () => {
    const messages = decodeMessages(golden('dump-families'), { byteOrder: 'little' });
    expect(messages.length).toBeGreaterThan(3);
    expect(new Set(messages.map(({ type, sequence }) => `${type} ${sequence}`))).toEqual(new Set(['16 7', '3 7']));
  });

  test.each([
    ['nlmsg_len 0', '00 00 00 00  01 00 00 00  00 00 00 00  00 00 00 00', 'nlmsg_len', 0],
    ['nlmsg_len 15', '0f 00 00 00  01 00 00 00  00 00 00 00  00 00 00 00', 'nlmsg_len', 0],
    ['nlmsg_len beyond the end', '11 00 00 00  01 00 00 00  00 00 00 00  00 00 00 00', 'nlmsg_len', 0],
    ['nlmsg_len 4294967295', 'ff ff ff ff  01 00 00 00  00 00 00 00  00 00 00 00', 'nlmsg_len', 0],
    ['half a header', '10 00 00 00  01 00 00 00', 'nlmsghdr', 0],
    ['a tail', '10 00 00 00  01 00 00 00  00 00 00 00  00 00 00 00  10 00 00 00', 'nlmsghdr', 16],
  ])('E17: %s stops the walk, after the messages before it', (_, hex, path, offset) => {
    const seen: number[] = [];
    const walk = (): void => {
      for (const span of walkMessages(fromHex(hex), { byteOrder: 'little' })) seen.push(span.offset);
    };
    expect(thrownBy(walk)).toMatchObject({ code: 'ERR_NETLINK_DECODE', path, offset });
    expect(seen).toEqual(offset === 16 ? [0] : []);
  });

  test('E19: every capture, cut at every byte, is decoded or refused with a DecodeError', () => {
    for (const name of controlNames) {
      const bytes = golden(name);
      for (let end = 0; end < bytes.length; end++) {
        try {
          decodeMessages(bytes.subarray(0, end), { byteOrder: 'little' });
        } catch (error) {
          expect(error).toBeInstanceOf(DecodeError);
        }
      }
    }
  });

  const message = fc.record({
    type: fc.nat(0xffff),
    flags: fc.nat(0xffff),
    sequence: fc.nat(0xffffffff),
    portId: fc.nat(0xffffffff),
    payload: fc.uint8Array({ maxLength: 64 }),
  });

  test('come back as they were put in, in either byte order', () => {
    fc.assert(
      fc.property(
        fc.array(message, { maxLength: 8 }),
        fc.constantFrom<ByteOrder>('little', 'big'),
        (messages, byteOrder) => {
          const decoded = decodeMessages(encodeMessages(messages, { byteOrder }), { byteOrder });
          expect(decoded).toEqual(messages.map((each) => ({ ...each, length: 16 + each.payload.length })));
        },
      ),
    );
  });

  test('any bytes are walked to an end, or to a DecodeError', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 256 }), (bytes) => {
        try {
          expect(decodeMessages(bytes).length).toBeLessThanOrEqual(bytes.length / 16);
        } catch (error) {
          expect(error).toBeInstanceOf(DecodeError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
