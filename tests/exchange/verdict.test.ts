// How the kernel judges: NLMSG_ERROR and NLMSG_DONE, read where they lie in a datagram.

import { describe, expect, test } from '@jest/globals';
import {
  type ByteOrder,
  decodeDone,
  DecodeError,
  decodeError,
  decodeMessage,
  decodeMessages,
  encodeDone,
  encodeError,
  type ExtendedAck,
  hostByteOrder,
  NLM_F_ACK_TLVS,
  NLM_F_CAPPED,
  NLMSG_ERROR,
} from '../../src/codec/index.ts';
import { readDoneVerdict, readVerdict, type Verdict } from '../../src/exchange/verdict.ts';
import { controlNames, golden } from '../support/golden.ts';
import { together } from './exchange-peer.ts';

const REQUEST = { length: 21, type: 18, flags: 5, sequence: 7, portId: 9 };
const PAYLOAD = Uint8Array.of(1, 2, 3, 4, 5);
const EXTENDED: ExtendedAck = { message: 'no', offset: 24, cookie: PAYLOAD, missingType: 3, missingNest: 20 };

type Reader = typeof readVerdict;

/** Reads a message that lies in the middle of other bytes, with the flags in its header. */
function read(reader: Reader, bytes: Uint8Array, byteOrder: ByteOrder = hostByteOrder): Verdict {
  const around = together(new Uint8Array(20).fill(0xff), bytes, new Uint8Array(20).fill(0xff));
  const { flags } = decodeMessage(bytes, { byteOrder });
  return reader(around, 20, 20 + bytes.length, flags, byteOrder === 'little');
}

describe.each<ByteOrder>(['little', 'big'])('%s-endian', (byteOrder) => {
  const options = { byteOrder };

  test('E5: an acknowledgement, with and without something to say', () => {
    expect(read(readVerdict, encodeError({ error: 0, request: REQUEST }, options), byteOrder)).toEqual({
      error: 0,
      extendedAck: undefined,
    });
    const extendedAck = { message: 'a warning', cookie: PAYLOAD };
    const warned = encodeError({ error: 0, request: REQUEST, extendedAck }, options);
    expect(read(readVerdict, warned, byteOrder)).toEqual({ error: 0, extendedAck });
  });

  test('E4, netlink.md 2.3: a refusal, with the request echoed or left out', () => {
    for (const requestPayload of [undefined, PAYLOAD]) {
      const bare = encodeError({ error: -13, request: REQUEST, requestPayload }, options);
      expect(read(readVerdict, bare, byteOrder)).toEqual({ error: -13, extendedAck: undefined });
      const full = encodeError({ error: -22, request: REQUEST, requestPayload, extendedAck: EXTENDED }, options);
      expect(read(readVerdict, full, byteOrder)).toEqual({ error: -22, extendedAck: EXTENDED });
    }
  });

  test('E7, netlink.md 2.3: the end of a dump', () => {
    expect(read(readDoneVerdict, encodeDone({}, options), byteOrder)).toEqual({ error: 0, extendedAck: undefined });
    const refused = encodeDone({ error: -22, extendedAck: EXTENDED }, options);
    expect(read(readDoneVerdict, refused, byteOrder)).toEqual({ error: -22, extendedAck: EXTENDED });
  });
});

test('E4: a whole request of 100 KiB is echoed, and the reasons are found behind it', () => {
  const requestPayload = new Uint8Array(100_001).fill(0xff);
  const request = { ...REQUEST, length: 16 + requestPayload.length };
  const bytes = encodeError({ error: -22, request, requestPayload, extendedAck: { message: 'too much' } });
  expect(read(readVerdict, bytes)).toEqual({ error: -22, extendedAck: { message: 'too much' } });
});

test('E7: NLMSG_DONE without a payload is success, and so is its flag of reasons without any', () => {
  expect(readDoneVerdict(new Uint8Array(16), 0, 16, 0, true)).toEqual({ error: 0, extendedAck: undefined });
  expect(readDoneVerdict(new Uint8Array(20), 0, 20, NLM_F_ACK_TLVS, true)).toEqual({
    error: 0,
    extendedAck: undefined,
  });
  const refused = encodeDone({ error: -22 });
  expect(readDoneVerdict(refused, 0, 20, NLM_F_ACK_TLVS, hostByteOrder === 'little')).toEqual({
    error: -22,
    extendedAck: undefined,
  });
});

test('without the flag of reasons nothing is taken for a reason', () => {
  const bytes = encodeError({ error: -22, request: REQUEST, extendedAck: EXTENDED });
  const little = hostByteOrder === 'little';
  expect(readVerdict(bytes, 0, bytes.length, NLM_F_CAPPED, little)).toEqual({ error: -22, extendedAck: undefined });
});

describe('E6: what is no verdict', () => {
  const error = encodeError({ error: -22, request: REQUEST, requestPayload: PAYLOAD });
  const little = hostByteOrder === 'little';
  const at = (reader: Reader, bytes: Uint8Array, end: number) => (): Verdict => reader(bytes, 0, end, 0, little);

  test('is an NLMSG_ERROR cut at any byte', () => {
    for (let end = 16; end < error.length; end++) expect(at(readVerdict, error, end)).toThrow(DecodeError);
    expect(at(readVerdict, error, error.length)()).toEqual({ error: -22, extendedAck: undefined });
  });

  test('is an NLMSG_DONE of one to three bytes', () => {
    const done = encodeDone({ error: -22 });
    for (const end of [17, 18, 19]) expect(at(readDoneVerdict, done, end)).toThrow(DecodeError);
  });

  test.each([
    ['NLMSG_ERROR', readVerdict],
    ['NLMSG_DONE', readDoneVerdict],
  ])('is a positive errno in %s', (_, reader) => {
    for (const wrong of [1, 22, 2 ** 31 - 1]) {
      const bytes = error.slice();
      new DataView(bytes.buffer).setInt32(16, wrong, little);
      expect(at(reader, bytes, bytes.length)).toThrow(/is positive/);
    }
  });

  test('is an echoed request longer than the message, or shorter than its header', () => {
    for (const length of [0, 15, 22, 0xffffffff]) {
      const bytes = error.slice();
      new DataView(bytes.buffer).setUint32(20, length, little);
      expect(at(readVerdict, bytes, bytes.length)).toThrow(/nlmsg_len/);
    }
  });
});

test('E6: reasons of broken structure do not hide the errno', () => {
  const bytes = encodeError({ error: -22, request: REQUEST, extendedAck: EXTENDED });
  for (const length of [0, 3, 0xffff]) {
    const broken = bytes.slice();
    new DataView(broken.buffer).setUint16(36, length, hostByteOrder === 'little');
    expect(read(readVerdict, broken)).toMatchObject({ error: -22 });
  }
});

test.each(controlNames.filter((name) => !name.startsWith('uevent-echo') && name !== 'dump-families'))(
  'says of %s, as a kernel sent it, what the decoders of whole messages do',
  (name) => {
    for (const message of decodeMessages(golden(name), { byteOrder: 'little' })) {
      const isError = message.type === NLMSG_ERROR;
      const expected = isError
        ? decodeError(message, { byteOrder: 'little' })
        : decodeDone(message, { byteOrder: 'little' });
      const bytes = golden(name);
      const reader = isError ? readVerdict : readDoneVerdict;
      const { error, extendedAck } = reader(bytes, 0, bytes.length, message.flags, true);
      expect({ error, extendedAck: extendedAck ?? {} }).toEqual({
        error: expected.error,
        extendedAck: expected.extendedAck,
      });
    }
  },
);
