import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type ByteOrder,
  DecodeError,
  decodeDone,
  decodeError,
  decodeMessage,
  decodeMessages,
  encodeDone,
  encodeError,
  encodeMessage,
  type ErrorMessage,
  type ExtendedAck,
  NLMSG_DONE,
  NLMSG_ERROR,
  NLM_F_ACK_TLVS,
  PolicyType,
  undecoded,
} from '../../src/codec/index.ts';
import { controlNames, fromHex, golden, utf8 } from '../support/golden.ts';

const little = { byteOrder: 'little' } as const;

function errorOf(name: string): ErrorMessage {
  const [message] = decodeMessages(golden(name), little);
  return decodeError(message!, little);
}

const request = { length: 40, type: 16, flags: 5, sequence: 7, portId: 4242 };

describe('NLMSG_ERROR as a kernel sent it', () => {
  test('an acknowledgement', () => {
    expect(errorOf('ack')).toEqual({
      error: 0,
      request: { length: 16, type: 1, flags: 5, sequence: 7, portId: 4242 },
      requestPayload: undefined,
      extendedAck: {},
    });
  });

  test('a refusal with its text', () => {
    expect(errorOf('uevent-too-big')).toMatchObject({ error: -22, extendedAck: { message: 'uevent message too big' } });
  });

  const policy = { type: 'NL_ATTR_TYPE_U32', minUnsigned: 0n, maxUnsigned: 4294967295n };
  const extendedAck = { message: 'Attribute failed policy validation', offset: 32, policy };

  test('E4: text, offset and policy where the request is capped', () => {
    expect(errorOf('policy-capped')).toEqual({ error: -34, request, requestPayload: undefined, extendedAck });
  });

  test('E4: text, offset and policy after the echoed request', () => {
    const echoed = errorOf('policy-echoed');
    expect(echoed).toMatchObject({ error: -34, request, extendedAck });
    expect(echoed.requestPayload?.length).toBe(24);
  });

  test('an echo without extended ack', () => {
    const bare = errorOf('error-bare');
    expect(bare).toMatchObject({ error: -34, request, extendedAck: {} });
    expect(bare.requestPayload).toEqual(errorOf('policy-echoed').requestPayload);
  });

  test('D16: a required attribute that is missing', () => {
    expect(errorOf('missing-attribute')).toMatchObject({ error: -22, extendedAck: { missingType: 1 } });
  });
});

describe('NLMSG_DONE as a kernel sent it', () => {
  test('E7: a dump that failed says why', () => {
    const [message] = decodeMessages(golden('dump-refused'), little);
    const text = 'Invalid values in header for link dump request';
    expect(decodeDone(message!, little)).toEqual({ error: -22, extendedAck: { message: text } });
  });

  test('a dump that ended well', () => {
    const done = decodeMessages(golden('dump'), little).at(-1);
    expect(decodeDone(done!, little)).toEqual({ error: 0, extendedAck: {} });
  });

  test('E7: no payload means success', () => {
    expect(decodeDone(decodeMessage(encodeMessage({ type: NLMSG_DONE })))).toEqual({ error: 0, extendedAck: {} });
  });

  test('NLM_F_ACK_TLVS without attributes, for want of room', () => {
    const bytes = encodeMessage({ type: NLMSG_DONE, flags: NLM_F_ACK_TLVS, payload: new Uint8Array(4) });
    expect(decodeDone(decodeMessage(bytes))).toEqual({ error: 0, extendedAck: {} });
  });
});

describe('E19: an attribute of the extended ack that is too short', () => {
  // error 0, then NLMSGERR_ATTR_MISS_TYPE of three bytes and NLMSGERR_ATTR_MSG "no"
  const bytes = fromHex('24000000 0300 0002 00000000 00000000 eaffffff 0700 0500 76a900 00 0700 0100 6e6f00 00');

  test('takes nothing else along, and is kept', () => {
    const { error, extendedAck } = decodeDone(decodeMessage(bytes, little), little);
    expect(error).toBe(-22);
    expect(extendedAck).toEqual({
      message: 'no',
      [undecoded]: [{ type: 5, value: Uint8Array.of(0x76, 0xa9, 0), problem: 'missingType: 4 bytes needed, 3 given' }],
    });
  });
});

describe('both ways', () => {
  const u32 = fc.nat(0xffffffff);
  const u64 = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n });
  const s64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
  const some = (fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<object> =>
    fc.record(fields, { requiredKeys: [] });
  const unknown = fc.array(fc.record({ type: fc.integer({ min: 100, max: 0x3fff }), value: fc.uint8Array() }), {
    minLength: 1,
    maxLength: 3,
  });
  const policy = some({
    type: fc.constantFrom(...Object.keys(PolicyType), 99),
    minSigned: s64,
    maxSigned: s64,
    minUnsigned: u64,
    maxUnsigned: u64,
    minLength: u32,
    maxLength: u32,
    policyIndex: u32,
    policyMaxType: u32,
    bitfield32Mask: u32,
    mask: u64,
    [undecoded]: unknown,
  });
  const extendedAck = some({
    message: fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
    offset: u32,
    cookie: fc.uint8Array({ maxLength: 32 }),
    policy,
    missingType: u32,
    missingNest: u32,
    [undecoded]: unknown,
  }) as fc.Arbitrary<ExtendedAck>;
  const orders = fc.constantFrom<ByteOrder>('little', 'big');
  const errors = fc.integer({ min: -4095, max: -1 });

  test('E4, E21: decode(encode(x)) is x, in both layouts of an error and either byte order', () => {
    fc.assert(
      fc.property(
        orders,
        errors,
        fc.option(fc.uint8Array(), { nil: undefined }),
        extendedAck,
        (byteOrder, error, payload, ack) => {
          const header = { ...request, length: 16 + (payload?.length ?? 8) };
          const init = { error, request: header, requestPayload: payload, extendedAck: ack, sequence: 7, portId: 1 };
          const message = decodeMessage(encodeError(init, { byteOrder }), { byteOrder });
          expect(message).toMatchObject({ type: NLMSG_ERROR, sequence: 7, portId: 1 });
          expect(decodeError(message, { byteOrder })).toEqual({
            error,
            request: header,
            requestPayload: payload?.length === 0 ? undefined : payload,
            extendedAck: ack,
          });
        },
      ),
    );
  });

  test('E7: decode(encode(x)) is x for the end of a dump', () => {
    fc.assert(
      fc.property(orders, fc.oneof(errors, fc.constant(0)), extendedAck, (byteOrder, error, ack) => {
        const message = decodeMessage(encodeDone({ error, extendedAck: ack }, { byteOrder }), { byteOrder });
        expect(decodeDone(message, { byteOrder })).toEqual({ error, extendedAck: ack });
      }),
    );
  });

  test('the flags that say what follows are those of the content', () => {
    const header = { ...request, length: 18 };
    const init = { flags: 0x300, error: -1, request: header, requestPayload: new Uint8Array(2) };
    expect(decodeError(decodeMessage(encodeError({ ...init, extendedAck: { message: 'm' } })))).toMatchObject({
      requestPayload: new Uint8Array(2),
      extendedAck: { message: 'm' },
    });
    expect(decodeDone(decodeMessage(encodeDone({ flags: 0x300 }))).error).toBe(0);
    expect(decodeMessage(encodeDone({ flags: 0x302 })).flags).toBe(2);
  });

  test.each([null, 5, 'x'])('%p is no message', (value) => {
    for (const call of [decodeError, decodeDone, encodeError, encodeDone, encodeMessage]) {
      expect(() => (call as (value: unknown) => unknown)(value)).toThrow(/^Cannot .*: expected an object, got /);
    }
  });

  test('encode refuses what no kernel could send', () => {
    expect(() => encodeError({ error: 1, request })).toThrow(RangeError);
    expect(() => encodeError({ error: -1, request, requestPayload: new Uint8Array(3) })).toThrow(RangeError);
    expect(() => encodeError({ error: 0, request, requestPayload: new Uint8Array(24) })).toThrow(RangeError);
    expect(() => encodeDone({ extendedAck: { cookie: new Uint8Array(65532) } })).toThrow(RangeError);
    expect(() => encodeDone({ extendedAck: { message: 'a\0b' } })).toThrow(RangeError);
  });

  test('D9: a value of 65,531 bytes is the longest', () => {
    const done = encodeDone({ extendedAck: { cookie: new Uint8Array(65531) } });
    expect(decodeDone(decodeMessage(done)).extendedAck.cookie?.length).toBe(65531);
  });
});

describe('hostile control messages', () => {
  const decode = (bytes: Uint8Array): void => {
    for (const message of decodeMessages(bytes, little)) {
      if (message.type === NLMSG_ERROR) decodeError(message, little);
      if (message.type === NLMSG_DONE) decodeDone(message, little);
    }
  };

  test('E6: a short or positive error is malformed', () => {
    const error = (...payload: number[]): Uint8Array =>
      encodeMessage({ type: NLMSG_ERROR, payload: Uint8Array.from(payload) }, little);
    expect(() => decode(error())).toThrow(DecodeError);
    expect(() => decode(error(0, 0, 0))).toThrow(DecodeError);
    expect(() => decode(error(1, ...new Array<number>(19).fill(0)))).toThrow(/positive/);
    expect(() => decode(encodeMessage({ type: NLMSG_DONE, payload: new Uint8Array(3) }, little))).toThrow(DecodeError);
  });

  test('another type is misuse', () => {
    expect(() => decodeError(decodeMessage(encodeMessage({ type: 20 })))).toThrow(TypeError);
    expect(() => decodeDone(decodeMessage(encodeMessage({ type: 20 })))).toThrow(TypeError);
  });

  test('E17, E19: every capture with any byte changed, or cut anywhere with its length mended, ends in a DecodeError or a value', () => {
    const attempt = (bytes: Uint8Array): void => {
      try {
        decode(bytes);
      } catch (error) {
        if (!(error instanceof DecodeError)) throw error;
      }
    };
    for (const name of controlNames.filter((each) => each !== 'dump-families')) {
      const bytes = golden(name);
      for (let at = 0; at < bytes.length; at++) {
        for (const value of [0, 1, 3, 0x7f, 0x80, 0xff]) {
          const changed = bytes.slice();
          changed[at] = value;
          attempt(changed);
        }
        if (at < 16) continue;
        const cut = bytes.slice(0, at);
        new DataView(cut.buffer).setUint32(0, at, true);
        attempt(cut);
      }
    }
  });

  test('E17: an attribute of no length ends the walk', () => {
    const ack = encodeDone({ extendedAck: { message: utf8('x').toString() } }, little);
    ack[20] = 0;
    expect(() => decode(ack)).toThrow(/nla_len/);
  });
});
