import { describe, expect, test } from '@jest/globals';
import {
  ARPHRD_NETLINK,
  decodeCookedHeader,
  encodeCookedHeader,
  PACKET_KERNEL,
  PACKET_OUTGOING,
} from '../../../src/codec/capture/cooked.ts';
import { DecodeError } from '../../../src/codec/errors.ts';
import { fromHex, toHex } from '../../support/golden.ts';
import { thrownBy } from '../../support/thrown.ts';

describe('the cooked header', () => {
  test.each([
    [{ protocol: 0 }, '00 04 03 38 00 00 00 00 00 00 00 00 00 00 00 00', PACKET_OUTGOING],
    [{ protocol: 16, packetType: PACKET_KERNEL }, '00 07 03 38 00 00 00 00 00 00 00 00 00 00 00 10', PACKET_KERNEL],
    [{ protocol: 0xfffe }, '00 04 03 38 00 00 00 00 00 00 00 00 00 00 ff fe', PACKET_OUTGOING],
  ])('%o is in network byte order', (header, hex, packetType) => {
    expect(toHex(encodeCookedHeader(header))).toBe(hex);
    expect(decodeCookedHeader(fromHex(hex))).toEqual({
      packetType,
      hardwareType: ARPHRD_NETLINK,
      protocol: header.protocol,
    });
  });

  test.each([
    [{ protocol: 65536 }, RangeError],
    [{ protocol: '0' }, TypeError],
    [{}, TypeError],
    [null, TypeError],
    [{ protocol: 0, packetType: -1 }, RangeError],
  ])('%o is refused', (header, error) => {
    expect(() => encodeCookedHeader(header as never)).toThrow(error);
  });

  test('fifteen bytes are too few', () => {
    const error = thrownBy(() => decodeCookedHeader(new Uint8Array(15)));
    expect(error).toBeInstanceOf(DecodeError);
    expect(error).toMatchObject({ path: 'cooked.protocol', offset: 14 });
    expect(() => decodeCookedHeader('text' as never)).toThrow(TypeError);
  });
});
