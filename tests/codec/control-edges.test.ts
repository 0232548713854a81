import { describe, expect, test } from '@jest/globals';
import {
  decodeDone,
  decodeError,
  decodeMessage,
  encodeDone,
  encodeMessage,
  NLMSG_ERROR,
  uuid,
} from '../../src/codec/index.ts';
import { thrownBy } from '../support/thrown.ts';
import { concat, little, tlv } from './schema/tlv.ts';

const MINUS_ONE = 'ff ff ff ff';
const SUCCESS = '00 00 00 00';
/** The header of a request that announces so many bytes. */
const request = (length: string): string => `${length} 00 00 00 14 00 05 00 07 00 00 00 00 00 00 00`;
const decode = (flags: number, ...payload: (Uint8Array | string)[]): ReturnType<typeof decodeError> =>
  decodeError(
    decodeMessage(encodeMessage({ type: NLMSG_ERROR, flags, payload: concat(...payload) }, little), little),
    little,
  );

describe('an error message', () => {
  test.each([4, 8, 19])('E6: of %d bytes has no whole header of a request', (length) => {
    const payload = concat(MINUS_ONE, request('10')).subarray(0, length);
    expect(thrownBy(() => decode(0, payload))).toMatchObject({
      code: 'ERR_NETLINK_DECODE',
      path: 'nlmsgerr',
      offset: 0,
      message: expect.stringContaining(`20 bytes needed, ${length} left`),
    });
  });

  test.each([
    ['less than a header', '0f', '00 00 00 00', '15 bytes announced, 20 left'],
    ['none', '00', '00 00 00 00', '0 bytes announced, 20 left'],
    ['more than there is', '15', '00 00 00 00', '21 bytes announced, 20 left'],
    ['more than there is, where nothing is', '11', '', '17 bytes announced, 16 left'],
  ])('E17: whose request announces %s is malformed, unless it is capped', (_, length, rest, says) => {
    const error = thrownBy(() => decode(0, MINUS_ONE, request(length), rest));
    expect(error).toMatchObject({ code: 'ERR_NETLINK_DECODE', path: 'nlmsgerr.msg.nlmsg_len', offset: 4 });
    expect(error.message).toContain(says);
    expect(decode(0x100, MINUS_ONE, request(length), rest).requestPayload).toBeUndefined();
  });

  test('E4: of a success has no payload of the request, flag or not', () => {
    expect(decode(0, SUCCESS, request('24'))).toMatchObject({ error: 0, request: { length: 36 } });
    expect(decode(0, SUCCESS, request('24')).requestPayload).toBeUndefined();
  });

  test('has an extended ack only where its flag says so', () => {
    const text = tlv(1, '6e 6f 00');
    expect(decode(0x300, MINUS_ONE, request('10'), text).extendedAck).toEqual({ message: 'no' });
    expect(decode(0x100, MINUS_ONE, request('10'), text).extendedAck).toEqual({});
    expect(decode(0x300, MINUS_ONE, request('10')).extendedAck).toEqual({});
  });
});

test('the least errno is that of 32 bits', () => {
  const done = encodeDone({ error: -2147483648 }, little);
  expect(decodeDone(decodeMessage(done, little), little).error).toBe(-2147483648);
  expect(() => encodeDone({ error: -2147483649 })).toThrow(RangeError);
});

test('a UUID has nothing before it and nothing after', () => {
  const text = '01234567-89ab-cdef-0123-456789abcdef';
  for (const wrong of [`0${text}`, `${text}0`, ` ${text}`, `${text}\n`]) {
    expect(() => uuid.encode(wrong)).toThrow(RangeError);
  }
});
